"""WHODAS 2.0, the version with 12 items: the simple sum, and the complex score from 0 (none) to 100 (full disability).

Items ``S1`` to ``S12`` have the codes 1 none, 2 mild, 3 moderate, 4 severe, 5 extreme or cannot do, over the last 30
days. The wording of the questions stays with the World Health Organization.

The recoding of the complex score is derived from that of the same items in the version with 36; it was not seen in a
publication.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, TypedDict, Unpack

from attrs import frozen

from kesos.engine.citation import SINGLE, UNVERIFIED
from kesos.engine.score import Band, Bands, Score
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.kit.columns import Results, Sheet
from kesos.instruments.kit.frames import score_frame as _score_frame
from kesos.instruments.kit.items import Form, items
from kesos.instruments.kit.mean import Mean
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.sums import Sums, percent, whole
from kesos.instruments.kit.tally import Gap, Points, Tally

REFERENCE: Final = Reference(
    title="WHO Disability Assessment Schedule 2.0 (WHODAS 2.0), 12 items",
    publisher="World Health Organization",
    address="https://www.who.int/classifications/icf/whodasii/en/index4.html",
    grades={"complex": UNVERIFIED, "domains": SINGLE, "missing": SINGLE, "severity": SINGLE},
    licence="WHO copyright; clinicians may use it for their own patients, other use needs a permission (B)",
)

Missing: TypeAlias = Literal["kleene", "who"]
"""What is done about items without an answer.

- ``kleene``: they may be anything: scores are intervals.
- ``who``: if one is missing, the simple sum takes it as the mean of the other eleven. The complex score stays an
  interval: how a mean is recoded was not found in a publication.
"""
_MISSING: Final = {"kleene": 0, "who": 1}

ANSWERS: Final = (1, 2, 3, 4, 5)
FIVE: Final[Points] = {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}
"""The points of an item whose answers all count apart (the "four-category" recoding)."""
THREE: Final[Points] = {1: 0, 2: 1, 3: 1, 4: 2, 5: 2}
"""The points of an item whose middle and upper answers are taken together (the "two-category" recoding)."""
_APART: Final = (1, 3, 5, 6, 7, 9)

CODES: Final = tuple(f"S{number}" for number in range(1, 13))
DOMAINS: Final[dict[str, tuple[str, str]]] = {
    "cognition": ("S3", "S6"),
    "mobility": ("S1", "S7"),
    "self_care": ("S8", "S9"),
    "getting_along": ("S10", "S11"),
    "life_activities": ("S2", "S12"),
    "participation": ("S4", "S5"),
}
"""The two items of each domain."""
FORM: Final = Form(name="WHODAS 2.0 (12)", items=items(*CODES, answers=ANSWERS))
SIMPLE: Final = Tally(name="whodas_12_simple", points=dict.fromkeys(CODES, FIVE), start=len(CODES))
COMPLEX: Final = Tally(
    name="whodas_12_sum",
    points={code: FIVE if number in _APART else THREE for number, code in enumerate(CODES, start=1)},
)
_MEAN: Final = Mean({"simple": CODES}, ANSWERS, _MISSING["who"])
_SUMS: Final = Sums({"simple": SIMPLE, "complex": COMPLEX})
SEVERITY: Final = Bands.whole(
    {"none": (0, 4), "mild": (5, 24), "moderate": (25, 49), "severe": (50, 95), "extreme": (96, 100)},
    source="percentages of the ICF qualifiers",
    evidence=SINGLE,
    note="general percentages of the ICF, which a source applies to WHODAS; no bands of WHODAS itself were seen. A "
    "score between two whole percentages goes to the lower band (our reading)",
)


class Items(TypedDict, total=False):
    """The items by keyword; one that is left out, or None, has no answer."""

    S1: int | None
    S2: int | None
    S3: int | None
    S4: int | None
    S5: int | None
    S6: int | None
    S7: int | None
    S8: int | None
    S9: int | None
    S10: int | None
    S11: int | None
    S12: int | None


@frozen
class Result:
    """The scores of one person; higher is more disability.

    Args:
        simple: the sum of the answers, 12 to 60.
        sum: the sum of the recoded answers, 0 to 36.
        complex: the same as a percentage, 0 to 100.
        severity: the band of the percentage, see `SEVERITY`; None while it is not determined.
    """

    simple: Score
    sum: Score
    complex: Score
    severity: Band | None


def score(*, missing: Missing, **answers: Unpack[Items]) -> Result:
    """Score one person.

    Args:
        missing: what is done about items without an answer, see `Missing`; there is no default.
        **answers: the code of each item, ``S1`` to ``S12``; None is no answer.

    Raises:
        InstrumentError: with all problems at once.

    >>> found = score(**dict.fromkeys(CODES, 3), missing="kleene")
    >>> found.simple, found.complex, found.severity.name
    (Score(low=36, high=36), Score(low=50.0, high=50.0), 'severe')
    """
    FORM.choose("missing", missing, _MISSING)
    given = FORM.read(answers)
    sums = _SUMS.of(given, Gap.SPAN)
    simple = _MEAN.of(sums["simple"], sums) if missing == "who" else whole(sums["simple"])
    share = percent(sums["complex"], COMPLEX.most)
    return Result(simple, whole(sums["complex"]), share, SEVERITY.of(share))


def score_frame(
    frame: Any,
    *,
    missing: Missing,
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are ``whodas_12_simple``, ``whodas_12_sum`` and ``whodas_12`` (the percentage), each null while not
    determined and with its ends ``_low`` and ``_high``, and ``whodas_12_severity``.

    Args:
        frame: eager or lazy; null is no answer.
        missing: see `Missing`. Under ``who`` every item needs a column.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, see `kesos.Undeclared`. ``"refuse"`` looks for
            one first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> done = score_frame(pl.DataFrame({code: [2] for code in CODES}), missing="who")
    >>> done.select("whodas_12_simple", "whodas_12_sum", "whodas_12_severity").rows()
    [(24.0, 12, 'moderate')]
    """
    FORM.choose("missing", missing, _MISSING)

    def write(sheet: Sheet) -> Results:
        simple, total = sheet.ends(SIMPLE), sheet.ends(COMPLEX)
        results = sheet.numbers(SIMPLE.name, simple)
        if missing == "who":
            results = _MEAN.columns(sheet, SIMPLE.name, simple)
        results |= sheet.numbers(COMPLEX.name, total) | sheet.percent("whodas_12", total, COMPLEX.most)
        return results | {"whodas_12_severity": sheet.band(COMPLEX, SEVERITY, percent=True)}

    return _score_frame(FORM, frame, columns, write, undeclared=undeclared, whole=missing == "who")
