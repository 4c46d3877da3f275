"""One cell to one value, or the problem that it is: pure functions, nothing repaired, nothing guessed.

Every converter takes a raw cell and returns a value, None for a cell that says nothing (unknown), or a `Problem`. A
problem has no place yet; `kesos.edges.sheets.convert.convert_column` tells the row, and the caller names the cell.
"""

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias, TypeVar

from kesos.edges.sheets.common import Cell, excerpt, problem
from kesos.edges.sheets.headings import squash
from kesos.engine.problem import Problem
from kesos.fakta.identitas import NIK
from kesos.fakta.identitas.shape import sixteen

T = TypeVar("T")
Converter: TypeAlias = Callable[[Cell], T | Problem | None]
"""A function from a raw cell to a value, to None (unknown) or to a problem."""

UNKNOWN_WORDS: Final = frozenset(
    {
        "n/a",
        "#n/a",
        "na",
        "nan",
        "none",
        "null",
        "tt",
        "tidak tahu",
        "tdk tahu",
        "tidak diketahui",
        "tidak ada data",
        "belum diketahui",
        "belum tahu",
        "unknown",
    }
)
"""Words that say nothing is known, beside blank cells and cells of dashes, dots or question marks only."""

YES_NO: Final[Mapping[str, bool]] = MappingProxyType(
    {
        **dict.fromkeys(("ya", "iya", "y", "yes", "true", "benar", "ada", "v", "✓", "✔", "√", "☑", "1"), True),
        **dict.fromkeys(("tidak", "tdk", "no", "n", "false", "salah", "tidak ada", "tdk ada", "bukan", "0"), False),
    }
)
"""The words that are read as a truth value, and no others.

``x`` is not among them (a cross ticks a box on one form and strikes it out on another), nor ``t`` and ``f`` (``tidak``
here, *true* in a database export): `yes_no_of` reads those by the other words of the column. ``2`` is none either: the
code pair 1/2, or 3/4, belongs to the form and is given as ``codes``.
"""

NONE_WORDS: Final = ("tidak ada", "tdk ada", "tidak", "nihil")
"""The words that are read as the empty set: none of the declared values, which is not the same as unknown."""

_LETTERS: Final = frozenset({"t", "f", "x"})
_EMPTY_MARKS: Final = re.compile(r"[-–—_.?\s\xa0]*")  # dashes as people type them
_NUMBER: Final = re.compile(r"\+?(?P<sign>-?)(?P<digits>[0-9]{1,18})(?:[.,]0{1,2})?")
_BETWEEN_DIGITS: Final = re.compile(r"(?<=[0-9])[\W_]+(?=[0-9])")
_WHOLE: Final = re.compile(r"([+-]?[0-9]{1,18})(?:[.,]0{1,2})?")
_FRACTION: Final = re.compile(r"[+-]?[0-9]+[.,][0-9]+")
_JOINTS: Final = ("|", ";", ",")
_SHOWN_CHOICES: Final = 12


def is_unknown(cell: Cell) -> bool:
    """Return whether a cell says nothing: empty, NaN, dashes only, or a word such as ``tidak tahu``.

    >>> is_unknown(None), is_unknown(" - "), is_unknown("Tidak tahu"), is_unknown(float("nan")), is_unknown(0)
    (True, True, True, True, False)
    """
    if cell is None:
        return True
    if isinstance(cell, float):
        return math.isnan(cell)
    return isinstance(cell, str) and (_EMPTY_MARKS.fullmatch(cell) is not None or _words(cell) in UNKNOWN_WORDS)


def _words(cell: str) -> str:
    return " ".join(cell.casefold().split())


def code_of(cell: Cell) -> str:
    """Return a cell as the key of a code list: 1, 1.0, ``" 1 "`` and ``"01"`` are one code, words are in one spelling.

    Digits that something parts stay parted, so that ``1;2`` is not 12.

    >>> code_of(1.0), code_of(" 01 "), code_of("Laki-Laki"), code_of("1;2"), code_of(True)
    ('1', '1', 'lakilaki', '1/2', 'true')
    """
    number = _NUMBER.fullmatch(str(cell).strip())
    if number:
        digits = int(number["digits"])
        return f"{number['sign']}{digits}" if digits else "0"
    return "/".join(map(squash, _BETWEEN_DIGITS.split(str(cell))))


def to_bool(cell: Cell) -> bool | Problem | None:
    """Read a truth value by the table `YES_NO`.

    ``1.0`` counts, as a table with blanks writes it.

    >>> to_bool("YA"), to_bool("0.0"), to_bool("-"), to_bool("mungkin").code
    (True, False, None, 'LBR-040')
    """
    if is_unknown(cell):
        return None
    if isinstance(cell, bool):
        return cell
    found = YES_NO.get(_words(cell) if isinstance(cell, str) and not _NUMBER.fullmatch(cell.strip()) else code_of(cell))
    return found if found is not None else _no_truth_value(cell)


def _no_truth_value(cell: Cell) -> Problem:
    if isinstance(cell, str) and _words(cell) in _LETTERS:
        return problem("LBR-041", value=excerpt(cell), example="ya")
    return problem("LBR-040", value=excerpt(cell), example="ya")


def to_bool_by(codes: Mapping[str, bool | str]) -> Converter[bool]:
    """Return a converter for a column of codes, such as ``{"1": True, "2": False}``; words are read as `to_bool` does.

    Once the codes name any number, no other number counts: the 1 and 0 of `YES_NO` are out.

    Args:
        codes: by code, a truth value, or a word of `YES_NO` for it (``"ya"``, ``"tidak"``).

    >>> kks = to_bool_by({"3": "ya", "4": "tidak"})
    >>> kks("3"), kks(4.0), kks("Ya"), kks("1").code
    (True, False, True, 'LBR-040')
    """
    table = {code_of(code): value if isinstance(value, bool) else YES_NO[value] for code, value in codes.items()}
    numbered = any(code.isdigit() for code in table)

    def convert(cell: Cell) -> bool | Problem | None:
        if cell is None or isinstance(cell, bool):
            return cell
        code = code_of(cell)
        if code in table:
            return table[code]
        return _no_truth_value(cell) if numbered and code.isdigit() else to_bool(cell)

    return convert


def yes_no_of(cells: Iterable[Cell], codes: Mapping[str, bool | str] = MappingProxyType({})) -> Converter[bool]:
    """Return the converter for a column, reading ``t``, ``f`` by the other words in it.

    Beside ``y`` or ``ya``, ``t`` is *tidak*; beside ``f``, it is *true*; alone, it stays a problem.

    Args:
        cells: the column.
        codes: as for `to_bool_by`.

    >>> [yes_no_of(["Y", "T"])("T"), yes_no_of(["t", "f"])("t"), yes_no_of(["t"])("t").code]
    [False, True, 'LBR-041']
    """
    met = {_words(cell) for cell in cells if isinstance(cell, str)}
    letters: dict[str, bool | str] = {}
    if met & {"y", "ya"} and "f" not in met:
        letters = {"t": False}
    elif "f" in met and not met & {"y", "ya"}:
        letters = {"t": True, "f": False}
    return to_bool_by({**letters, **codes})


def to_int(cell: Cell) -> int | Problem | None:
    """Read a whole number; no unit, no thousands mark, no fraction.

    ``4.0`` counts (a table with blanks writes whole numbers so); ``1.500`` does not, since it may be 1500 or 1.5.

    >>> to_int("4"), to_int(4.0), to_int(""), to_int("4 th").code, to_int(4.5).code
    (4, 4, None, 'LBR-042', 'LBR-043')
    """
    if is_unknown(cell):
        return None
    if isinstance(cell, bool):
        return problem("LBR-044", value=excerpt(cell), example="4")
    if isinstance(cell, int):
        return cell
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() else problem("LBR-043", value=excerpt(cell), example="4")
    return _int_from_text(cell)


def _int_from_text(cell: Cell) -> int | Problem:
    words = str(cell).strip()  # a database's exact number is text as well: 4.00
    whole = _WHOLE.fullmatch(words)
    if whole:
        return int(whole[1])
    return problem("LBR-043" if _FRACTION.fullmatch(words) else "LBR-042", value=excerpt(cell), example="4")


def to_text(cell: Cell) -> str | Problem | None:
    """Read words, such as a name; blanks at both ends fall off, a number or date cell is a problem.

    >>> to_text("  Sri "), to_text(""), to_text(12.0).code
    ('Sri', None, 'LBR-053')
    """
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return None
    if not isinstance(cell, str):
        return problem("LBR-053", value=excerpt(cell))
    return cell.strip() or None


def to_choice(values: Collection[str], codes: Mapping[str, str] = MappingProxyType({})) -> Converter[str]:
    """Return a converter to one of several declared values.

    Args:
        values: the declared values, as ``laki_laki``; a cell matches in any spelling (`normalise`).
        codes: values met in sheets, such as ``{"L": "laki_laki", "2": "perempuan"}``; they count before the words.

    >>> sex = to_choice(["laki_laki", "perempuan"], {"L": "laki_laki", "P": "perempuan", "2": "perempuan"})
    >>> sex("Laki-laki"), sex("P"), sex(2.0), sex("-"), sex("pria").code
    ('laki_laki', 'perempuan', 'perempuan', None, 'LBR-051')
    """
    table = _table(values, codes)

    def convert(cell: Cell) -> str | Problem | None:
        found = table.get(code_of(cell)) if cell is not None else None
        if found is not None or is_unknown(cell):
            return found
        return problem("LBR-051", value=excerpt(cell), choices=_shown(values), example=next(iter(values), None))

    return convert


def to_set(values: Collection[str], codes: Mapping[str, str] = MappingProxyType({})) -> Converter[frozenset[str]]:
    """Return a converter to a set of declared values, joined in the cell by ``|``, ``;`` or ``,``.

    Args:
        values: the declared values.
        codes: values met in sheets; a code for ``""`` stands for none of them.

    >>> kinds = to_set(["fisik", "sensorik_netra"], {"1": "fisik", "0": ""})
    >>> sorted(kinds("Sensorik netra; 1")), kinds(None), kinds("0"), kinds("fisik, terbang").code
    (['fisik', 'sensorik_netra'], None, frozenset(), 'LBR-052')
    """
    table = {**dict.fromkeys(map(code_of, NONE_WORDS), ""), **_table(values, codes)}

    def convert(cell: Cell) -> frozenset[str] | Problem | None:
        if cell is None or (code_of(cell) not in table and is_unknown(cell)):
            return None
        parts = _parts(cell, table)
        alien = [part for part in parts if code_of(part) not in table]
        if alien:
            shown = ", ".join(map(excerpt, alien))
            return problem("LBR-052", value=shown, choices=_shown(values), example="|".join(list(values)[:2]) or None)
        return frozenset(table[code_of(part)] for part in parts) - {""} if parts or cell == [] else None

    return convert


def _parts(cell: Cell, table: Mapping[str, str]) -> list[Cell]:
    """Split a cell at the first joint that it holds; a value may hold a comma itself."""
    if isinstance(cell, (list, tuple)):
        return list(cell)
    if not isinstance(cell, str) or code_of(cell) in table:
        return [cell]
    joint = next((joint for joint in _JOINTS if joint in cell), None)
    return [part.strip() for part in cell.split(joint) if part.strip()] if joint else [cell]


def _table(values: Collection[str], codes: Mapping[str, str]) -> dict[str, str]:
    """Return the declared values by every spelling that means one; codes count before words."""
    table = {code_of(str(value)): str(value) for value in values}
    table.update({code_of(code): str(value) for code, value in codes.items()})
    table.pop("", None)
    return table


def _shown(values: Collection[str]) -> str:
    shown = list(map(str, values))
    return ", ".join(shown[:_SHOWN_CHOICES]) + (", …" if len(shown) > _SHOWN_CHOICES else "")


def to_identifier(cell: Cell, check: Callable[[object], tuple[Problem, ...]] = NIK.check) -> str | Problem | None:
    """Read a NIK or KK number: sixteen digits that are text, as they stand; a damaged one is told, never repaired.

    Whether sixteen digits can be a NIK is for `NIK` to say; here only what a spreadsheet does to them counts.

    Args:
        cell: the cell.
        check: ``NIK.check`` or ``NomorKK.check``.

    >>> to_identifier("3371011708909999"), to_identifier(" "), to_identifier(3371011708909999.0).code
    ('3371011708909999', None, 'NIK-018')
    >>> to_identifier("3,37101E+15").code, to_identifier("'3371011708909999").code
    ('NIK-015', 'NIK-016')
    """
    if is_unknown(cell):
        return None
    digits = sixteen(cell)
    if digits is not None:
        return digits
    general, *causes = check(cell)
    # Foreign characters say more than the blanks between them: "tidak punya" is no number at all.
    return next((cause for cause in causes if cause.code.endswith("-021")), causes[0] if causes else general)
