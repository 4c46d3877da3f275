"""Washington Group Short Set on Functioning (WG-SS): six items, the sums of difficulties, and four cut-offs.

For persons aged 5 and over. Codes of each item: 1 no difficulty, 2 some difficulty, 3 a lot of difficulty, 4 cannot
do at all; 7 refused, 8 not ascertained, 9 don't know. The wording of the questions stays with its publisher.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, TypedDict, Unpack

from attrs import frozen

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE
from kesos.engine.score import Score
from kesos.engine.verdict import Verdict
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.kit.columns import Results, Sheet
from kesos.instruments.kit.frames import score_frame as _score_frame
from kesos.instruments.kit.items import Form, items
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.sums import Sums, whole
from kesos.instruments.kit.tally import Cutoff, Gap, counting

REFERENCE: Final = Reference(
    title="Washington Group Short Set on Functioning",
    publisher="Washington Group on Disability Statistics",
    address="https://www.washingtongroup-disability.com/implementation",
    grades={"answers": CORROBORATED, "recommended": PRIMARY, "missing official": SINGLE, "min_age": SINGLE},
    licence="free to use with unchanged questions; the licence text itself was not seen (D)",
)

MIN_AGE: Final = 5
"""The youngest age in years that the items are meant for (one source)."""
RECOMMENDED: Final = "disability3"
"""The cut-off that the publisher recommends for international comparison."""

Missing: TypeAlias = Literal["official", "kleene"]
"""What is done about items without an answer.

- ``official``: as the publisher's own syntax: they do not count, and nothing is said only when all six are missing.
- ``kleene``: they may be anything: sums are intervals, and a cut-off is UNKNOWN while they can still decide it.
"""
_GAPS: Final[dict[str, Gap]] = {"official": Gap.SKIP, "kleene": Gap.SPAN}

DOMAINS: Final[dict[str, str]] = {
    "vis_ss": "seeing",
    "hear_ss": "hearing",
    "mob_ss": "walking",
    "cog_ss": "remembering",
    "sc_ss": "selfcare",
    "com_ss": "communicating",
}
"""The domain of each item."""
ANSWERS: Final = (1, 2, 3, 4)
NO_ANSWER: Final = (7, 8, 9)
FORM: Final = Form(name="WG-SS", items=items(*DOMAINS, answers=ANSWERS, missing=NO_ANSWER))

TALLIES: Final = {
    name: counting(name, DOMAINS, hits, ANSWERS)
    for name, hits in {"sum_234": (2, 3, 4), "sum_34": (3, 4), "sum_4": (4,)}.items()
}
_SUMS: Final = Sums(TALLIES)
CUTOFFS: Final = {
    "disability1": Cutoff((("sum_234", 1),)),
    "disability2": Cutoff((("sum_234", 2), ("sum_34", 1))),
    "disability3": Cutoff((("sum_34", 1),)),
    "disability4": Cutoff((("sum_4", 1),)),
}


class Items(TypedDict, total=False):
    """The items by keyword; one that is left out, or None, has no answer."""

    vis_ss: int | None
    hear_ss: int | None
    mob_ss: int | None
    cog_ss: int | None
    sc_ss: int | None
    com_ss: int | None


@frozen
class Result:
    """The scores of one person.

    Args:
        sum_234: how many of the six items have some difficulty or more.
        sum_34: how many have a lot of difficulty or more.
        disability1: any item with some difficulty or more.
        disability2: two items with some difficulty or more, or one with a lot or more.
        disability3: any item with a lot of difficulty or more; the recommended cut-off.
        disability4: any item that cannot be done at all.
    """

    sum_234: Score
    sum_34: Score
    disability1: Verdict
    disability2: Verdict
    disability3: Verdict
    disability4: Verdict


def score(*, missing: Missing, **answers: Unpack[Items]) -> Result:
    """Score one person.

    Args:
        missing: what is done about items without an answer, see `Missing`; there is no default.
        **answers: the code of each item, ``vis_ss`` to ``com_ss``; None, 7, 8 or 9 is no answer.

    Returns:
        Sums and cut-offs. Under ``official`` the sums are exact, but from 0 to 6 when all six items are missing.

    Raises:
        InstrumentError: with all problems at once.

    >>> found = score(vis_ss=2, hear_ss=1, mob_ss=1, cog_ss=1, sc_ss=1, com_ss=9, missing="kleene")
    >>> found.sum_234, found.disability1, found.disability3
    (Score(low=1, high=2), <Verdict.YES: 'YES'>, <Verdict.UNKNOWN: 'UNKNOWN'>)
    >>> score(vis_ss=2, hear_ss=1, mob_ss=1, cog_ss=1, sc_ss=1, com_ss=9, missing="official").disability3
    <Verdict.NO: 'NO'>
    """
    FORM.choose("missing", missing, _GAPS)
    given, gap = FORM.read(answers), _GAPS[missing]
    scores = {name: whole(ends) for name, ends in _SUMS.of(given, gap).items()}
    return Result(scores["sum_234"], scores["sum_34"], *[cutoff.verdict(scores) for cutoff in CUTOFFS.values()])


def score_frame(
    frame: Any,
    *,
    missing: Missing,
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are ``sum_234``, ``sum_34`` (whole numbers, null while not determined; under ``kleene`` also their ends
    ``_low`` and ``_high``) and ``disability1`` to ``disability4`` (nullable booleans; null is UNKNOWN).

    Args:
        frame: eager or lazy; null, 7, 8 or 9 is no answer.
        missing: see `Missing`. Under ``official`` every item needs a column.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, see `kesos.Undeclared`. ``"refuse"`` looks for
            one first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> frame = pl.DataFrame({item: [1, 9] for item in DOMAINS} | {"vis_ss": [2, None], "cog_ss": [3, 7]})
    >>> score_frame(frame, missing="official").select("sum_234", "disability3").rows()
    [(2, True), (None, None)]
    """
    FORM.choose("missing", missing, _GAPS)
    gap = _GAPS[missing]

    def write(sheet: Sheet) -> Results:
        sums = sheet.score(TALLIES["sum_234"], gap) | sheet.score(TALLIES["sum_34"], gap)
        return sums | {name: sheet.verdict(TALLIES, cutoff, gap) for name, cutoff in CUTOFFS.items()}

    return _score_frame(FORM, frame, columns, write, undeclared=undeclared, whole=gap is not Gap.SPAN)
