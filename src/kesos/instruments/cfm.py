"""Washington Group/UNICEF Child Functioning Module: what its two age groups share, `cfm_2_4` and `cfm_5_17`.

A domain is hit where a difficulty has the code 3 (a lot) or 4 (cannot at all); some domains are asked by frequency
instead. A child has a functional difficulty if any domain is hit. Codes 7, 8 and 9 are no answer. The wording of the
questions stays with its publishers. How to treat a question without an answer was not found in a publication of
theirs; users differ, and the caller chooses (see `Missing`).
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

from attrs import field, frozen

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.verdict import Verdict, at_least
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.kit.columns import Results, Sheet, any_of
from kesos.instruments.kit.frames import score_frame as _score_frame
from kesos.instruments.kit.items import Form
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.sums import Sums, reached
from kesos.instruments.kit.tally import Cutoff, Gap, Tally

REFERENCE: Final = Reference(
    title="Washington Group/UNICEF Child Functioning Module",
    publisher="UNICEF; Washington Group on Disability Statistics",
    address="https://www.washingtongroup-disability.com/implementation",
    grades={"domains": CORROBORATED, "missing": PRIMARY, "missing codes": SINGLE, "branches of walking": UNVERIFIED},
    licence="(c) UNICEF; free for educational and non-profit use, otherwise with permission (A)",
    note="domains and rules read in three users' public syntax: a Uganda study, WIDE 2020 (Stata), MICS-EAGLE (SPSS)",
)

Missing: TypeAlias = Literal["kleene", "uganda", "wide2020", "eagle"]
"""What is done about questions without an answer.

- ``kleene``: they may be anything: a domain, and the whole, is UNKNOWN while they can still decide it.
- ``uganda``: any hit decides; else any missing domain makes the whole missing. The same as ``kleene``, by its user's
  name.
- ``wide2020``: they are left out; nothing is said only where nothing at all is answered.
- ``eagle``: they count as no difficulty, even where nothing at all is answered.
"""
_GAPS: Final[dict[str, Gap]] = {"kleene": Gap.SPAN, "uganda": Gap.SPAN, "wide2020": Gap.SKIP, "eagle": Gap.ZERO}

DIFFICULTY: Final = (1, 2, 3, 4)
FREQUENCY: Final = (1, 2, 3, 4, 5)
NO_ANSWER: Final = (7, 8, 9)
WHOLE: Final = "functional_difficulty"


@frozen
class Result:
    """The scores of one child.

    Args:
        domains: whether each domain is hit.
        functional_difficulty: whether any is.
    """

    domains: Mapping[str, Verdict] = field(hash=False)
    functional_difficulty: Verdict


def every(domains: Mapping[str, Tally]) -> Tally:
    """Return the tally of all hits, of whatever domain."""
    points = {code: worth for tally in domains.values() for code, worth in tally.points.items()}
    return Tally(name=WHOLE, points=points)


def score_child(form: Form, domains: Sums, missing: str, given: Mapping[str, object]) -> Result:
    """Score one child.

    Raises:
        InstrumentError: with all problems at once.
    """
    form.choose("missing", missing, _GAPS)
    answers, gap = form.read(given), _GAPS[missing]
    found = {name: reached(ends, 1) for name, ends in domains.of(answers, gap).items()}
    # What is left out bears on the whole only where nothing at all is answered.
    counted = [verdict for verdict in found.values() if gap is Gap.SPAN or verdict is not Verdict.UNKNOWN]
    return Result(found, at_least(1, counted or found.values()))


def score_children(
    form: Form,
    domains: Mapping[str, Tally],
    missing: str,
    frame: Any,
    columns: Mapping[str, str] | None,
    *,
    undeclared: Undeclared,
) -> Any:
    """Score a whole table.

    Raises:
        InstrumentError, FrameError: before any work is done.
    """
    form.choose("missing", missing, _GAPS)
    gap = _GAPS[missing]
    tallies = {**domains, WHOLE: every(domains)}

    def write(sheet: Sheet) -> Results:
        verdicts = {name: sheet.verdict(tallies, Cutoff(((name, 1),)), gap) for name in tallies}
        found = {f"cfm_{name}": verdicts[name] for name in domains}
        return found | {WHOLE: any_of(found.values()) if gap is Gap.SPAN else verdicts[WHOLE]}

    return _score_frame(form, frame, columns, write, undeclared=undeclared, whole=gap is not Gap.SPAN)
