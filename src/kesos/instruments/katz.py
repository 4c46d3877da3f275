"""Katz Index of Independence in Activities of Daily Living: six functions, their sum, the letter A to G, and classes.

Each function has the code 1 (independent) or 0 (dependent). The wording of the instrument is not part of kesos.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any, Final, Literal, TypeAlias, TypedDict, Unpack

from attrs import frozen

from kesos.engine.citation import PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.score import Bands
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.kit.columns import Results, Sheet, chosen
from kesos.instruments.kit.frames import score_frame as _score_frame
from kesos.instruments.kit.items import Answers, Form, items
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.scale import Scale, ScaleResult
from kesos.instruments.kit.tally import Gap, Tally

REFERENCE: Final = Reference(
    title="Katz Index of Independence in Activities of Daily Living",
    publisher="S. Katz and others, Journal of the American Medical Association 185 (1963)",
    address="https://www.scribd.com/document/456504700",
    grades={"letters": SINGLE, "letter 'other'": UNVERIFIED, "classes": PRIMARY},
    licence="free (D)",
    note="the first publication was not seen; the classes are those of the R package oldr, read in its source",
)

Missing: TypeAlias = Literal["kleene"]
"""What is done about functions without an answer: they may be anything. No published rule was seen."""

FUNCTIONS: Final = ("bathing", "dressing", "toileting", "transferring", "continence", "feeding")
FORM: Final = Form(name="Katz", items=items(*FUNCTIONS, answers=(0, 1)))
TALLY: Final = Tally(name="katz", points={code: {0: 0, 1: 1} for code in FUNCTIONS})
CLASSES: Final = Bands.whole(
    {"severe": (0, 2), "partial": (3, 4), "independent": (5, 6)},
    source="oldr, R/01-opIndicators.R",
    evidence=PRIMARY,
    note="a form of 2007 names only the sums 6, 4 and 2 or less, so it gives no bands",
)
_SCALE: Final = Scale(form=FORM, tally=TALLY, bands=CLASSES, band_column="katz_class")
# What must be among the dependent functions for a letter, by how many there are: bathing, then dressing, and so on.
_LETTERS: Final = {2: "C", 3: "D", 4: "E", 5: "F"}
_UNKNOWN: Final = 2


class Items(TypedDict, total=False):
    """The functions by keyword: 1 independent, 0 dependent; one that is left out, or None, is not known."""

    bathing: int | None
    dressing: int | None
    toileting: int | None
    transferring: int | None
    continence: int | None
    feeding: int | None


@frozen
class Result(ScaleResult):
    """The scores of one person.

    Args:
        total: how many of the six functions are independent.
        band: the class of the sum.
        letter: ``"A"`` (independent in all) to ``"G"`` (dependent in all), ``"other"`` for two or more dependent
            functions that fit no letter; None while it is not determined.
    """

    letter: str | None


def score(*, missing: Missing = "kleene", **answers: Unpack[Items]) -> Result:
    """Score one person.

    Args:
        missing: see `Missing`.
        **answers: 1 or 0 for each function; None if it is not known.

    Raises:
        InstrumentError: with all problems at once.

    >>> found = score(bathing=0, dressing=0, toileting=1, transferring=1, continence=1, feeding=0)
    >>> found.total, found.band.name, found.letter
    (Score(low=3, high=3), 'partial', 'D')
    >>> score(bathing=0, dressing=1, toileting=1, transferring=1, continence=1).letter is None
    True
    """
    FORM.choose("missing", missing, {"kleene": Gap.SPAN})
    given = FORM.read(answers)
    found = _SCALE.of(given)
    return Result(found.total, found.band, _letter_of_state(_state(given)))


def score_frame(
    frame: Any,
    *,
    missing: Missing = "kleene",
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are ``katz`` (the sum; null while not determined), its ends ``katz_low`` and ``katz_high``, ``katz_class`` and
    ``katz_letter``.

    Args:
        frame: eager or lazy; null is not known.
        missing: see `Missing`.
        columns: the column of a function, where it is not its code (in any case of letters).
        undeclared: what becomes of a value that is not declared, see `kesos.Undeclared`. ``"refuse"`` looks for
            one first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> frame = pl.DataFrame({function: [1, 0, None] for function in FUNCTIONS})
    >>> score_frame(frame).select("katz", "katz_high", "katz_letter").rows()
    [(6, 6, 'A'), (0, 0, 'G'), (None, 6, None)]
    """
    FORM.choose("missing", missing, {"kleene": Gap.SPAN})

    def write(sheet: Sheet) -> Results:
        return _SCALE.results(sheet) | {"katz_letter": _letter_column(sheet)}

    return _score_frame(FORM, frame, columns, write, undeclared=undeclared)


def letter(dependent: tuple[bool, ...]) -> str:
    """Return the letter for which of the six functions are dependent, in the order of `FUNCTIONS`.

    >>> letter((True, False, False, False, False, True)), letter((False, True, False, False, False, True))
    ('C', 'other')
    """
    count = sum(dependent)
    if count in {0, 1, len(FUNCTIONS)}:
        return {0: "A", 1: "B"}.get(count, "G")
    return _LETTERS[count] if all(dependent[: count - 1]) else "other"


def _completions(state: int) -> Iterator[tuple[bool, ...]]:
    """Every way to fill in a state: six digits of base 3, 0 dependent, 1 independent, 2 not known; bathing first."""
    digits = [state // 3**place % 3 for place in range(len(FUNCTIONS))]
    return product(*([True, False] if digit == _UNKNOWN else [digit == 0] for digit in digits))


@cache
def _letter_of_state(state: int) -> str | None:
    letters = {letter(dependent) for dependent in _completions(state)}
    return letters.pop() if len(letters) == 1 else None


@cache
def _states() -> dict[str, tuple[int, ...]]:
    """The states in which a letter is determined, by letter."""
    found: dict[str, list[int]] = {}
    for state in range(3 ** len(FUNCTIONS)):
        found.setdefault(_letter_of_state(state) or "", []).append(state)
    return {name: tuple(states) for name, states in sorted(found.items()) if name}


def _state(answers: Answers) -> int:
    digits = [_UNKNOWN if answer is None else answer for answer in answers.values()]
    return sum(digit * 3**place for place, digit in enumerate(digits))


def _letter_column(sheet: Sheet) -> Any:
    """The same states as for one record, so that a letter is given exactly where every completion has it."""
    state = sheet.digits(FUNCTIONS, 3, _UNKNOWN)
    return sheet.given(chosen((name, state.is_in(states)) for name, states in _states().items()))
