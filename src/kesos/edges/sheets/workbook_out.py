"""Workbooks for people: headings stay in sight, identifiers are text, verdicts are words on a colour."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast

from attrs import field, frozen

from kesos.edges.sheets.common import excerpt, extra, failure, letter, mask_digits
from kesos.edges.sheets.write import UNFINISHED, Writer, publish
from kesos.engine.verdict import Verdict
from kesos.messages import Lang, text

ColumnKind: TypeAlias = Literal["auto", "identifier", "verdict"]
"""``identifier``: always text, format ``@``; ``verdict``: a truth value or None, shown as a word on its colour."""

MOST_ROWS: Final = 1_048_576
"""So many rows a worksheet has, the heading included."""

MOST_COLUMNS: Final = 16_384
LONGEST_TEXT: Final = 32_767
LONGEST_NOTE: Final = LONGEST_TEXT // 2
"""In characters; Excel counts some of them twice."""

_CUT_OFF: Final = -2  # what xlsxwriter returns for a text that it has cut off
COLOURS: Final[dict[Verdict, tuple[str, str]]] = {
    Verdict.YES: ("#0072B2", "#FFFFFF"),
    Verdict.NO: ("#FFFFFF", "#A84300"),
    Verdict.UNKNOWN: ("#E3E3E3", "#404040"),
}
"""Ground and letters of each verdict; a word always goes with the colour. Most cells say no: they stay white, so that
what is met stands out. The hues are those of the Okabe-Ito palette, the letters darkened until they read well."""

_OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "constant_memory": True,
}
_FORBIDDEN: Final = frozenset("[]:*?/\\")
_LONGEST_NAME: Final = 31
_NARROWEST, _WIDEST = 9.0, 48.0
_WIDTHS: Final = {"identifier": 19.0, "verdict": 16.0}
_EXACT: Final = 10**15  # a spreadsheet keeps fifteen digits of a number
_FIRST_YEAR: Final = 1900
_CREATED: Final = date(1980, 1, 1)
_NOTE: Final = {"author": "kesos", "x_scale": 1.6}
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
    "identifier": {"num_format": 49},  # "@", text
    "date": {"num_format": "dd-mm-yyyy"},
    "datetime": {"num_format": "dd-mm-yyyy hh:mm"},
    **{verdict.name: {"bg_color": ground, "font_color": letters} for verdict, (ground, letters) in COLOURS.items()},
}


@frozen(kw_only=True)
class ColumnOut:
    """A column of a worksheet to write.

    Args:
        name: its heading.
        kind: how its cells are written.
        width: in characters; None fits the heading (identifiers: sixteen digits).

    >>> ColumnOut(name="nik", kind="identifier").fitted
    19.0
    """

    name: str
    kind: ColumnKind = "auto"
    width: float | None = None

    @property
    def fitted(self) -> float:
        """The width in characters."""
        if self.width is not None:
            return self.width
        if self.kind in _WIDTHS:
            return _WIDTHS[self.kind]
        return min(_WIDEST, max(_NARROWEST, len(self.name) + 4.0))


@frozen(kw_only=True)
class SheetOut:
    r"""A worksheet to write.

    Args:
        name: at most 31 characters, without ``[ ] : * ? / \``.
        columns: its columns.
        rows: the cells of each row below the heading; may be a generator, each row is written and forgotten. A set or
            list becomes words joined by ``|``.
        notes: a note for a cell, by (row, column), 0-based; row 0 is the first below the heading, -1 the heading.

    >>> SheetOut(name="Hasil", columns=(ColumnOut(name="nik", kind="identifier"),), rows=[["x"]]).name
    'Hasil'
    """

    name: str
    columns: Sequence[ColumnOut]
    rows: Iterable[Sequence[object]] = field(repr=False)
    notes: Mapping[tuple[int, int], str] = field(factory=dict[tuple[int, int], str], repr=False)


def write_workbook(path: Path | str, sheets: Sequence[SheetOut], *, lang: Lang = "id", on: date | None = None) -> None:
    """Write a workbook, whole or not at all. No text in it can act as a formula or link.

    Args:
        path: the file, ending in ``.xlsx``.
        sheets: the worksheets.
        lang: language of the verdicts.
        on: the date that the file carries as its date of making; the same input gives the same bytes.

    Raises:
        KesosError: LBR-060 too many rows, LBR-061 to LBR-064 the place cannot be written, LBR-065 too many columns,
            LBR-066 a text that is too long for a cell, LBR-067 a name that no worksheet may have, or twice the same.

    >>> from tempfile import TemporaryDirectory
    >>> from kesos.edges.sheets.raw import read
    >>> sheet = SheetOut(
    ...     name="Hasil",
    ...     columns=(ColumnOut(name="nik", kind="identifier"), ColumnOut(name="PPKS-01", kind="verdict")),
    ...     rows=[["3371011708909999", True], ["3371011708909998", None]],
    ... )
    >>> with TemporaryDirectory() as folder:
    ...     write_workbook(Path(folder, "hasil.xlsx"), [sheet])
    ...     read(Path(folder, "hasil.xlsx")).rows[1:]
    [['3371011708909999', 'ya'], ['3371011708909998', 'belum diketahui']]
    """
    publish({Path(path): workbook_writer(sheets, lang=lang, on=on)})


def workbook_writer(sheets: Sequence[SheetOut], *, lang: Lang = "id", on: date | None = None) -> Writer:
    """Return what writes a workbook, for `publish`; the same as `write_workbook`.

    Args:
        sheets: the worksheets.
        lang: language of the verdicts.
        on: the date that the file carries.

    >>> callable(workbook_writer([]))
    True
    """
    _check_names([sheet.name for sheet in sheets])

    def write(path: Path) -> None:
        xlsxwriter = extra("xlsxwriter")
        created = on or _CREATED
        with (
            _parts(path) as folder,
            path.open("wb") as file,
            xlsxwriter.Workbook(file, {**_OPTIONS, "tmpdir": folder}) as book,
        ):
            book.use_zip64()
            book.set_properties({"created": datetime(created.year, created.month, created.day)})  # noqa: DTZ001
            formats = {name: book.add_format(style) for name, style in _FORMATS.items()}
            for sheet in sheets:
                _SheetWriter(book.add_worksheet(sheet.name), sheet, formats, lang).write()

    return write


@contextmanager
def _parts(path: Path) -> Generator[str]:
    """Give a folder for the parts of a workbook that are not yet in it: they hold people, and must not stay behind."""
    folder = path.with_name(f"{path.name.removesuffix(UNFINISHED)}-parts{UNFINISHED}")
    folder.mkdir()
    try:
        yield str(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _check_names(names: Collection[str]) -> None:
    seen: set[str] = set()
    for name in names:
        bad = (
            not name
            or len(name) > _LONGEST_NAME
            or _FORBIDDEN & set(name)
            or name.startswith("'")
            or name.endswith("'")
        )
        if bad or name.casefold() in seen:
            raise failure("LBR-067", where=mask_digits(name), sheet=mask_digits(name), example="Hasil")
        seen.add(name.casefold())


class _SheetWriter:
    """Writes one worksheet row by row."""

    def __init__(self, target: Any, sheet: SheetOut, formats: dict[str, Any], lang: Lang) -> None:
        self.target = target
        self.sheet = sheet
        self.formats = formats
        self.words = {verdict: text(f"verdict.{verdict.name}", lang) for verdict in Verdict}
        self.writers: dict[str, Callable[[int, int, Any], None]] = {
            "auto": self._auto,
            "identifier": self._identifier,
            "verdict": self._verdict,
        }

    def write(self) -> None:
        """Write heading, rows and notes."""
        columns = self.sheet.columns
        if len(columns) > MOST_COLUMNS:
            raise failure(
                "LBR-065", where=self.sheet.name, sheet=self.sheet.name, columns=len(columns), most=MOST_COLUMNS
            )
        for at, column in enumerate(columns):
            self.target.set_column(at, at, column.fitted)
            self._text(0, at, column.name, "head")
        last = self._rows([self.writers[column.kind] for column in columns])
        self.target.freeze_panes(1, 0)
        if columns:
            self.target.autofilter(0, 0, last, len(columns) - 1)

    def _rows(self, writers: list[Callable[[int, int, Any], None]]) -> int:
        notes = self._notes_by_row()
        number = 0
        self._note_row(0, notes)
        for number, row in enumerate(self.sheet.rows, start=1):
            if number >= MOST_ROWS:
                raise failure(
                    "LBR-060", where=self.sheet.name, sheet=self.sheet.name, most=MOST_ROWS, example="hasil.parquet"
                )
            for at, (writer, cell) in enumerate(zip(writers, row, strict=True)):
                if cell is not None or writer == self._verdict:
                    writer(number, at, cell)
            self._note_row(number, notes)
        return number

    def _notes_by_row(self) -> dict[int, list[tuple[int, str]]]:
        """Return the notes of each row; a note on a row that is written away already, xlsxwriter drops silently."""
        found: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for (row, at), note in self.sheet.notes.items():
            found[row + 1].append((at, note))
        return found

    def _note_row(self, number: int, notes: Mapping[int, list[tuple[int, str]]]) -> None:
        for at, note in notes.get(number, ()):
            self.target.write_comment(number, at, note[:LONGEST_NOTE], _NOTE)

    def _text(self, row: int, at: int, words: str, style: str | None = None) -> None:
        if self.target.write_string(row, at, words, self.formats[style] if style else None) == _CUT_OFF:
            where = f"{letter(at)}{row + 1}"
            value = excerpt(words)
            raise failure(
                "LBR-066", where=where, sheet=self.sheet.name, value=value, length=len(words), most=LONGEST_TEXT
            )

    def _identifier(self, row: int, at: int, cell: object) -> None:
        self._text(row, at, str(cell), "identifier")

    def _verdict(self, row: int, at: int, cell: Verdict | bool | None) -> None:
        verdict = cell if isinstance(cell, Verdict) else Verdict.of(cell)
        self._text(row, at, self.words[verdict], verdict.name)

    def _auto(self, row: int, at: int, cell: object) -> None:
        if isinstance(cell, str):
            self._text(row, at, cell)
        elif isinstance(cell, bool):
            self.target.write_boolean(row, at, cell)
        elif isinstance(cell, (int, float)) and abs(cell) < _EXACT:
            self.target.write_number(row, at, cell)
        elif isinstance(cell, datetime) and cell.year >= _FIRST_YEAR:
            self.target.write_datetime(row, at, cell.replace(tzinfo=None), self.formats["datetime"])
        elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
            self.target.write_datetime(row, at, cell, self.formats["date"])
        elif cell == cell:  # noqa: PLR0124 # NaN is not; it stays a blank cell
            self._text(row, at, _words(cell))


def _words(cell: object) -> str:
    if not isinstance(cell, (set, frozenset, list, tuple)):
        return str(cell)
    members = list(map(str, cast("Iterable[object]", cell)))
    return "|".join(sorted(members) if isinstance(cell, (set, frozenset)) else members)
