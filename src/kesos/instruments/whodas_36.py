"""WHODAS 2.0, the version with 36 items: simple sums, and complex scores from 0 (none) to 100 (full disability).

Items ``D1_1`` to ``D6_8`` have the codes 1 none, 2 mild, 3 moderate, 4 severe, 5 extreme or cannot do, over the last
30 days. They are numbered as printed: ``D5_1`` to ``D5_4`` household, ``D5_5`` to ``D5_8`` work or school, which is
asked only of those who work or learn. For the others the scores of 32 items are the ones to use. The wording of the
questions stays with the World Health Organization.

The sources disagree on which household item keeps its answers apart in the complex score. Its publisher's syntax
numbers these items 2 to 5 and takes number 4, the third one; files that number them 1 to 4 and take number 4 make it
the fourth. It is not settled, so the caller chooses (see `HouseholdItem`).
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, TypedDict, Unpack

from attrs import field, frozen

from kesos.engine.citation import SINGLE, UNVERIFIED
from kesos.engine.score import Score
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.kit.columns import Results, Sheet
from kesos.instruments.kit.frames import score_frame as _score_frame
from kesos.instruments.kit.items import Answers, Form, InstrumentError, items
from kesos.instruments.kit.mean import Mean
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.sums import Ends, Sums, percent, whole
from kesos.instruments.kit.tally import Gap, Tally
from kesos.instruments.whodas_12 import ANSWERS, FIVE, THREE

REFERENCE: Final = Reference(
    title="WHO Disability Assessment Schedule 2.0 (WHODAS 2.0), 36 items",
    publisher="World Health Organization",
    address="https://www.who.int/classifications/icf/whodasii/en/index4.html",
    grades={
        "complex": SINGLE,
        "household item": UNVERIFIED,
        "missing": SINGLE,
        "groups of the mean in domain 5": UNVERIFIED,
    },
    licence="WHO copyright; clinicians may use it for their own patients, other use needs a permission (B)",
    note="no bands of severity: none were seen in a publication",
)

Missing: TypeAlias = Literal["kleene", "who"]
"""What is done about items without an answer.

- ``kleene``: they may be anything: scores are intervals.
- ``who``: if at most two of all items are missing, a simple sum takes each as the mean of the answered items of its
  domain (household and work as two). Complex scores stay intervals: how a mean is recoded was not found in a
  publication.
"""
_MISSING: Final = {"kleene": 0, "who": 2}

HouseholdItem: TypeAlias = Literal[3, 4]
"""Which printed household item, ``D5_3`` or ``D5_4``, keeps its five answers apart in the complex score."""
_HOUSEHOLD_ITEMS: Final = {3: "D5_3", 4: "D5_4"}

WORK: Final = "D5_work"
HOUSEHOLD: Final = "D5_household"
# Items of each domain: first number, last number, and those whose answers all count apart.
_LAYOUT: Final[dict[str, tuple[str, int, int, tuple[int, ...]]]] = {
    "D1": ("D1", 1, 6, (1, 2, 3, 4)),
    "D2": ("D2", 1, 5, (1, 4, 5)),
    "D3": ("D3", 1, 4, (2,)),
    "D4": ("D4", 1, 5, (4,)),
    HOUSEHOLD: ("D5", 1, 4, ()),
    WORK: ("D5", 5, 8, (6, 7, 8)),
    "D6": ("D6", 1, 8, (2, 4, 5, 7)),
}
DOMAINS: Final = {
    domain: tuple(f"{prefix}_{number}" for number in range(first, last + 1))
    for domain, (prefix, first, last, _) in _LAYOUT.items()
}
"""The items of each domain."""
_CODES: Final = tuple(code for codes in DOMAINS.values() for code in codes)
FORM: Final = Form(name="WHODAS 2.0 (36)", items=items(*_CODES, answers=ANSWERS))
# The domains of the version of 32 items, for those who neither work nor learn, and of all 36.
_VERSIONS: Final = {32: tuple(name for name in DOMAINS if name != WORK), 36: tuple(DOMAINS)}
MOST: Final = {32: 92, 36: 106}
"""The greatest sum of recoded answers, by the number of items."""


def _tallies(household_item: int) -> dict[str, Tally]:
    apart = {f"{prefix}_{number}" for prefix, _, _, numbers in _LAYOUT.values() for number in numbers}
    apart.add(_HOUSEHOLD_ITEMS[household_item])
    return {
        name: Tally(name=name, points={code: FIVE if code in apart else THREE for code in codes})
        for name, codes in DOMAINS.items()
    }


TALLIES: Final[dict[int, dict[str, Tally]]] = {item: _tallies(item) for item in _HOUSEHOLD_ITEMS}
"""The sum of recoded answers of each domain, by the household item."""
_MEANS: Final = {
    size: Mean({f"{name} simple": DOMAINS[name] for name in names}, ANSWERS, _MISSING["who"])
    for size, names in _VERSIONS.items()
}
_SIMPLE: Final = {
    f"{name} simple": Tally(name=f"{name} simple", points=dict.fromkeys(codes, FIVE), start=len(codes))
    for name, codes in DOMAINS.items()
}
_TOTALS: Final[dict[str, tuple[str, ...]]] = {
    "sum_32": _VERSIONS[32],
    "sum_36": _VERSIONS[36],
    "simple_32": tuple(_MEANS[32].groups),
    "simple_36": tuple(_MEANS[36].groups),
}
_SUMS: Final = {item: Sums({**tallies, **_SIMPLE}, _TOTALS) for item, tallies in TALLIES.items()}


class Items(TypedDict, total=False):
    """The items by keyword; one that is left out, or None, has no answer."""

    D1_1: int | None
    D1_2: int | None
    D1_3: int | None
    D1_4: int | None
    D1_5: int | None
    D1_6: int | None
    D2_1: int | None
    D2_2: int | None
    D2_3: int | None
    D2_4: int | None
    D2_5: int | None
    D3_1: int | None
    D3_2: int | None
    D3_3: int | None
    D3_4: int | None
    D4_1: int | None
    D4_2: int | None
    D4_3: int | None
    D4_4: int | None
    D4_5: int | None
    D5_1: int | None
    D5_2: int | None
    D5_3: int | None
    D5_4: int | None
    D5_5: int | None
    D5_6: int | None
    D5_7: int | None
    D5_8: int | None
    D6_1: int | None
    D6_2: int | None
    D6_3: int | None
    D6_4: int | None
    D6_5: int | None
    D6_6: int | None
    D6_7: int | None
    D6_8: int | None


@frozen
class Result:
    """The scores of one person; higher is more disability.

    Args:
        domains: the complex score of each domain as a percentage: D1 cognition, D2 mobility, D3 self-care, D4 getting
            along, D5_household, D5_work, D6 participation.
        sum_32: the sum of the recoded answers without work and school, 0 to 92.
        sum_36: the same of all items, 0 to 106.
        complex_32: `sum_32` as a percentage: the score of a person who neither works nor learns.
        complex_36: `sum_36` as a percentage.
        simple_32: the sum of the answers without work and school, 32 to 160.
        simple_36: the sum of the answers, 36 to 180.
    """

    domains: Mapping[str, Score] = field(hash=False)
    sum_32: Score
    sum_36: Score
    complex_32: Score
    complex_36: Score
    simple_32: Score
    simple_36: Score


def score(*, missing: Missing, household_item: HouseholdItem | None = None, **answers: Unpack[Items]) -> Result:
    """Score one person.

    Args:
        missing: what is done about items without an answer, see `Missing`; there is no default.
        household_item: see `HouseholdItem`. It may be left out only where both readings give the same scores.
        **answers: the code of each item, ``D1_1`` to ``D6_8``; None is no answer.

    Raises:
        InstrumentError: with all problems at once; INS-006 if the scores depend on a choice that was not made.

    >>> answers = dict.fromkeys(FORM.codes, 1) | {"D5_3": 5}
    >>> score(**answers, missing="kleene", household_item=3).domains["D5_household"]
    Score(low=40.0, high=40.0)
    >>> score(**answers, missing="kleene", household_item=4).domains["D5_household"]
    Score(low=20.0, high=20.0)
    """
    FORM.choose("missing", missing, _MISSING)
    FORM.choose("household_item", household_item, {None: "", **_HOUSEHOLD_ITEMS})
    given = FORM.read(answers)
    if household_item is None:
        _same_in_both(given)
    tallies = TALLIES[household_item or 3]
    sums = _SUMS[household_item or 3].of(given, Gap.SPAN)
    return Result(
        {name: percent(sums[name], tally.most) for name, tally in tallies.items()},
        whole(sums["sum_32"]),
        whole(sums["sum_36"]),
        percent(sums["sum_32"], MOST[32]),
        percent(sums["sum_36"], MOST[36]),
        _simple(32, sums, missing),
        _simple(36, sums, missing),
    )


def score_frame(
    frame: Any,
    *,
    missing: Missing,
    household_item: HouseholdItem,
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are, each null while not determined and with its ends ``_low`` and ``_high``: ``whodas_D1`` and so on
    (percentages by domain), ``whodas_32_sum``, ``whodas_36_sum``, ``whodas_32``, ``whodas_36`` (percentages),
    ``whodas_32_simple`` and ``whodas_36_simple``.

    Args:
        frame: eager or lazy; null is no answer.
        missing: see `Missing`. Under ``who`` every item needs a column.
        household_item: see `HouseholdItem`. A table nearly always has a row that it matters for, so here it is
            required.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, see `kesos.Undeclared`. ``"refuse"`` looks for
            one first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> frame = pl.DataFrame({code: [1, 5] for code in FORM.codes})
    >>> done = score_frame(frame, missing="kleene", household_item=3)
    >>> done.select("whodas_36", "whodas_32", "whodas_36_simple").rows()
    [(0.0, 0.0, 36), (100.0, 100.0, 180)]
    """
    FORM.choose("missing", missing, _MISSING)
    FORM.choose("household_item", household_item, _HOUSEHOLD_ITEMS)
    tallies = TALLIES[household_item]

    def write(sheet: Sheet) -> Results:
        domains = {name: sheet.ends(tally) for name, tally in tallies.items()}
        results: Results = {}
        for name, ends in domains.items():
            results |= sheet.percent(f"whodas_{name}", ends, tallies[name].most)
        for size, names in _VERSIONS.items():
            total = sheet.added(f"sum_{size}", [domains[name] for name in names])
            results |= sheet.numbers(f"whodas_{size}_sum", total) | sheet.percent(f"whodas_{size}", total, MOST[size])
            results |= _simple_columns(sheet, size, missing)
        return results

    return _score_frame(FORM, frame, columns, write, undeclared=undeclared, whole=missing == "who")


def _same_in_both(given: Answers) -> None:
    third, fourth = (sums.of(given, Gap.SPAN)[HOUSEHOLD] for sums in _SUMS.values())
    if third != fourth:
        choices = " / ".join(f"{item} ({code})" for item, code in _HOUSEHOLD_ITEMS.items())
        raise InstrumentError(FORM.problem("INS-006", "household_item", choices=choices))


def _simple(size: int, sums: Mapping[str, Ends], missing: str) -> Score:
    total = sums[f"simple_{size}"]
    return _MEANS[size].of(total, sums) if missing == "who" else whole(total)


def _simple_columns(sheet: Sheet, size: int, missing: str) -> Results:
    name, groups = f"whodas_{size}_simple", _MEANS[size].groups.values()
    answers, missed = [sheet.sum_answered(group) for group in groups], [sheet.number_missing(group) for group in groups]
    parts = [(known + few * ANSWERS[0], known + few * ANSWERS[-1]) for known, few in zip(answers, missed, strict=True)]
    ends = sheet.added(name, parts)
    return _MEANS[size].columns(sheet, name, ends) if missing == "who" else sheet.numbers(name, ends)
