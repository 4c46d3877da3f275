"""Washington Group Short Set on Functioning - Enhanced: the short set, upper body, anxiety and depression.

Twelve items in nine domains. The six items of the short set and the two of the upper body have the codes 1 no
difficulty to 4 cannot do at all. Anxiety and depression have a frequency (1 daily, 2 weekly, 3 monthly, 4 a few times
a year, 5 never) and an intensity (1 a little, 2 a lot, 3 in between). Codes 7, 8 and 9 are no answer. The publisher's
column names of the six additional items were not seen; the names here are ours.

Only the top level of anxiety and depression is known to us (daily, and a lot): their levels 1 to 3 are left out. How
the publisher's syntax treats items without an answer was not seen either; here they may be anything.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, Unpack

from attrs import field, frozen

from kesos.engine.citation import PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.verdict import Verdict, at_least
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments import wg_ss
from kesos.instruments.kit.columns import Results, Sheet, any_of
from kesos.instruments.kit.frames import score_frame as _score_frame
from kesos.instruments.kit.items import Form, items
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.sums import Sums, reached
from kesos.instruments.kit.tally import Cutoff, Gap, Tally, counting

REFERENCE: Final = Reference(
    title="Washington Group Short Set on Functioning - Enhanced (WG-SS Enhanced)",
    publisher="Washington Group on Disability Statistics",
    address="https://www.washingtongroup-disability.com/implementation",
    grades={"rule": PRIMARY, "upper body": UNVERIFIED, "anxiety and depression": UNVERIFIED, "their codes": SINGLE},
    licence="free to use with unchanged questions; the licence text itself was not seen (D)",
    note="rule read in a copy of the publisher's document 6B; the codes of anxiety and depression in a copy of the "
    "codebook of NHANES 2015-2016, Disability (DLQ_I, https://wwwn.cdc.gov/Nchs/Nhanes/2015-2016/DLQ_I.htm): "
    "DLQ100 and DLQ140 for the frequency, DLQ130 and DLQ170 for the intensity, which ask the same items",
)

Missing: TypeAlias = Literal["kleene"]
"""What is done about items without an answer: they may be anything. No other rule of the publisher was seen."""

UPPER_BODY: Final = ("ub_1", "ub_2")
FREQUENCIES: Final = (1, 2, 3, 4, 5)
INTENSITIES: Final = (1, 2, 3)
FORM: Final = Form(
    name="WG-SS Enhanced",
    items=(
        *items(*wg_ss.DOMAINS, *UPPER_BODY, answers=wg_ss.ANSWERS, missing=wg_ss.NO_ANSWER),
        *items("anx_freq", "dep_freq", answers=FREQUENCIES, missing=wg_ss.NO_ANSWER),
        *items("anx_level", "dep_level", answers=INTENSITIES, missing=wg_ss.NO_ANSWER),
    ),
)


def _top_level(name: str, frequency: str, intensity: str) -> Tally:
    daily = {answer: int(answer == 1) for answer in FREQUENCIES}
    a_lot = {answer: int(answer == 2) for answer in INTENSITIES}  # noqa: PLR2004  the code
    return Tally(name=name, points={frequency: daily, intensity: a_lot})


TALLIES: Final = {
    **{domain: counting(domain, (code,), (3, 4), wg_ss.ANSWERS) for code, domain in wg_ss.DOMAINS.items()},
    "upper_body": counting("upper_body", UPPER_BODY, (3, 4), wg_ss.ANSWERS),
    "anxiety": _top_level("anxiety", "anx_freq", "anx_level"),
    "depression": _top_level("depression", "dep_freq", "dep_level"),
}
MARKS: Final = dict.fromkeys(TALLIES, 1) | {"anxiety": 2, "depression": 2}
"""How many points of a domain are at the level of the cut-off: of anxiety and depression both."""

_SUMS: Final = Sums(TALLIES)


class Items(wg_ss.Items, total=False):
    """The items by keyword; one that is left out, or None, has no answer."""

    ub_1: int | None
    ub_2: int | None
    anx_freq: int | None
    anx_level: int | None
    dep_freq: int | None
    dep_level: int | None


@frozen
class Result:
    """The scores of one person.

    Args:
        domains: whether each of the nine domains is at the level of the cut-off.
        disability: whether any of them is.
    """

    domains: Mapping[str, Verdict] = field(hash=False)
    disability: Verdict


def score(*, missing: Missing = "kleene", **answers: Unpack[Items]) -> Result:
    """Score one person.

    Args:
        missing: see `Missing`.
        **answers: the code of each item; None, 7, 8 or 9 is no answer.

    Raises:
        InstrumentError: with all problems at once.

    >>> found = score(vis_ss=1, ub_1=2, ub_2=3, anx_freq=5)
    >>> found.domains["upper_body"], found.domains["anxiety"], found.domains["depression"], found.disability
    (<Verdict.YES: 'YES'>, <Verdict.NO: 'NO'>, <Verdict.UNKNOWN: 'UNKNOWN'>, <Verdict.YES: 'YES'>)
    """
    FORM.choose("missing", missing, {"kleene": Gap.SPAN})
    given = FORM.read(answers)
    domains = {name: reached(ends, MARKS[name]) for name, ends in _SUMS.of(given, Gap.SPAN).items()}
    return Result(domains, at_least(1, domains.values()))


def score_frame(
    frame: Any,
    *,
    missing: Missing = "kleene",
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are nullable booleans, null for UNKNOWN: ``wg_ss_e_seeing`` and so on for the domains, ``wg_ss_e_disability``.

    Args:
        frame: eager or lazy; null, 7, 8 or 9 is no answer.
        missing: see `Missing`.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, see `kesos.Undeclared`. ``"refuse"`` looks for
            one first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> score_frame(pl.DataFrame({"vis_ss": [4, 1]})).get_column("wg_ss_e_disability").to_list()
    [True, None]
    """
    FORM.choose("missing", missing, {"kleene": Gap.SPAN})

    def write(sheet: Sheet) -> Results:
        domains = {name: sheet.verdict(TALLIES, Cutoff(((name, mark),)), Gap.SPAN) for name, mark in MARKS.items()}
        named = {f"wg_ss_e_{name}": column for name, column in domains.items()}
        return named | {"wg_ss_e_disability": any_of(domains.values())}

    return _score_frame(FORM, frame, columns, write, undeclared=undeclared)
