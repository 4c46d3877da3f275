"""What ``kesos classify`` writes: a workbook to read, a Parquet file to work on, the rejected rows as CSV."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from itertools import chain
from itertools import count as numbers
from pathlib import Path
from typing import Any, Final

from kesos.edges.classify.job import Summary
from kesos.edges.sheets.common import Cell, extra, failure, mask_digits
from kesos.edges.sheets.frames_out import csv_writer, parquet_writer
from kesos.edges.sheets.workbook_out import MOST_ROWS, ColumnOut, SheetOut, workbook_writer
from kesos.edges.sheets.write import Writer, explained, publish
from kesos.engine.version import EDITION, version
from kesos.messages import Lang, text

BOOK, TABLE, REJECTED = "hasil.xlsx", "hasil.parquet", "ditolak.csv"
"""The names of the files."""


def write(summary: Summary, out: Path) -> list[Path]:
    """Write the outputs, all of them or none, and return their paths.

    Into a folder go the workbook, the Parquet file and the rejected rows as CSV; the workbook is left out for more rows
    than a workbook can hold. A name that ends in ``.xlsx``, ``.parquet`` or ``.csv`` is that one file, and the rejected
    rows stand beside it.

    Raises:
        KesosError: LBR-061 to LBR-064 if a place cannot be written, LBR-068 if it is that of the sheet itself.
    """
    sheet = _Sheet(summary)
    outputs = _one_file(sheet, out) if out.suffix.lower() in _KINDS else _folder(sheet, out)
    _spare(summary.job.path, outputs)
    with explained(out):
        next(iter(outputs)).parent.mkdir(parents=True, exist_ok=True)
    publish(outputs)
    return list(outputs)


def _spare(sheet: Path, places: Iterable[Path]) -> None:
    """Refuse to write over the sheet that was read: it is what the office has."""
    for place in places:
        if place.exists() and place.samefile(sheet):
            name = mask_digits(str(place))
            raise failure("LBR-068", where=name, path=name, example="--out hasil")


def _folder(sheet: "_Sheet", folder: Path) -> dict[Path, Writer]:
    outputs = {folder / TABLE: _KINDS[".parquet"](sheet)}
    if sheet.summary.rows_in < MOST_ROWS - 1:
        outputs[folder / BOOK] = _KINDS[".xlsx"](sheet)
    if sheet.summary.rejected:
        outputs[folder / REJECTED] = csv_writer(sheet.rejected_frame())
    return outputs


def _one_file(sheet: "_Sheet", path: Path) -> dict[Path, Writer]:
    outputs = {path: _KINDS[path.suffix.lower()](sheet)}
    if sheet.summary.rejected:
        outputs[path.with_name(f"{path.stem}.{REJECTED}")] = csv_writer(sheet.rejected_frame())
    return outputs


class _Sheet:
    """The same result as worksheets and as frames."""

    def __init__(self, summary: Summary) -> None:
        self.summary = summary
        self.lang: Lang = summary.job.lang
        self.columns = [column for column in summary.table.header.columns if column.text and column.copy_of is None]
        self.names = [column.name if summary.job.clear else mask_digits(column.name) for column in self.columns]
        self.records = {number: place for place, number in enumerate(summary.table.row_numbers)}
        self._identifiers = {
            column.index
            for name in ("nik", "nomor_kk")
            if (column := summary.table.header.recognised.get(name)) is not None
        }

    def word(self, code: str) -> str:
        return text(f"lembar.{code}", self.lang)

    def own_cells(self, row: Sequence[Cell]) -> list[Cell]:
        """Return the cells of a row as the sheet had them; identity numbers are masked unless the caller asks."""
        found = [row[column.index] if column.index < len(row) else None for column in self.columns]
        return found if self.summary.job.clear else [_masked(cell) for cell in found]

    # ------------------------------------------------------------------ worksheets

    def worksheets(self) -> list[SheetOut]:
        return [self.overview(), self.results(), self.rejected(), self.problems(), self.questions(), self.headings()]

    def overview(self) -> SheetOut:
        """How many rows there are, and how many are YES, NO and UNKNOWN for each type."""
        names = ("kode", "nama", "ya", "tidak", "belum")
        return SheetOut(
            name=self.word("ringkasan"),
            columns=[ColumnOut(name=self.word(name), width=64.0 if name == "nama" else None) for name in names],
            rows=[*self._totals(), *self._counts()],
        )

    def _totals(self) -> Iterator[Sequence[object]]:
        job, page = self.summary.job, self.summary.table.raw.sheet
        name = job.path.name.encode(errors="backslashreplace").decode()  # a name on disk may be no text at all
        facts = (
            ("berkas", mask_digits(f"{name} / {page}" if page else name)),
            ("tanggal", job.on.isoformat()),
            ("bacaan", job.reading.words(self.lang)),
            ("edisi", f"kesos {version()}, {EDITION}"),
            ("masuk", self.summary.rows_in),
            ("dinilai", len(self.summary.accepted)),
            ("tertolak", len(self.summary.rejected)),
        )
        for code, value in facts:
            yield [None, f"{self.word(code)}: {value}", None, None, None]

    def _counts(self) -> Iterator[Sequence[object]]:
        for code, count in self.summary.counts.items():
            yield [code, self.summary.rules[code].words("nama", self.lang), count["yes"], count["no"], count["unknown"]]

    def results(self) -> SheetOut:
        """The classified rows: their own cells, a verdict for each type, warnings, the best next question."""
        codes = self.summary.verdicts.columns
        columns = [
            ColumnOut(name=self.word("baris")),
            *self._own_columns(),
            *(ColumnOut(name=code, kind="verdict") for code in codes),
            ColumnOut(name=self.word("peringatan"), width=24.0),
            ColumnOut(name=self.word("tanya"), width=60.0),
        ]
        rules = self.summary.rules
        first = 1 + len(self.columns)
        notes = {(-1, first + at): rules[code].words("nama", self.lang) for at, code in enumerate(codes)}
        return SheetOut(name=self.word("hasil"), columns=columns, rows=self._result_rows(), notes=notes)

    def _own_columns(self) -> list[ColumnOut]:
        return [
            ColumnOut(name=name, kind="identifier" if column.index in self._identifiers else "auto")
            for column, name in zip(self.columns, self.names, strict=True)
        ]

    def _result_rows(self) -> Iterator[Sequence[object]]:
        table = self.summary.table
        asked = self.summary.asking.by_row
        verdicts = self.summary.verdicts.iter_rows()
        for at, (place, found) in enumerate(zip(self.summary.accepted, verdicts, strict=True)):
            question = asked[at]
            yield [
                table.row_numbers[place],
                *self.own_cells(table.records[place]),
                *found,
                self.summary.warnings[at] or None,
                question.text(self.lang) if question else None,
            ]

    def rejected(self) -> SheetOut:
        """The rejected rows with their own cells and all reasons."""
        columns = [
            ColumnOut(name=self.word("baris")),
            ColumnOut(name=self.word("alasan"), width=80.0),
            *self._own_columns(),
        ]
        return SheetOut(name=self.word("ditolak"), columns=columns, rows=list(self._rejected_rows()))

    def _rejected_rows(self) -> Iterator[list[object]]:
        table = self.summary.table
        first = table.raw.first_row
        for number, problems in sorted(self.summary.rejected.items()):
            reasons = " ".join(one.problem.message(self.lang) for one in problems if one.problem.severity == "error")
            yield [number, reasons, *self.own_cells(table.raw.rows[number - first])]

    def problems(self) -> SheetOut:
        """Everything found: errors, warnings, notes."""
        names = ("baris", "kolom", "sel", "kode", "bobot", "pesan")
        rows = (
            [
                one.row or None,
                one.column or None,
                one.problem.where or None,
                one.problem.code,
                one.problem.severity.value,
                one.problem.message(self.lang),
            ]
            for one in self.summary.problems
        )
        columns = [ColumnOut(name=self.word(name), width=90.0 if name == "pesan" else None) for name in names]
        return SheetOut(name=self.word("masalah"), columns=columns, rows=rows)

    def questions(self) -> SheetOut:
        """For the whole sheet: what to ask next, and how many rows it would help."""
        names = ("fakta", "tanya", "jumlah", "jenis", "cara")
        rows = (
            [fact.name, fact.question(self.lang), count, ", ".join(types), text(f"cara.{fact.kind.value}", self.lang)]
            for fact, count, types in self.summary.asking.by_fact
        )
        columns = [ColumnOut(name=self.word(name), width=80.0 if name == "tanya" else None) for name in names]
        return SheetOut(name=self.word("berikutnya"), columns=columns, rows=rows)

    def headings(self) -> SheetOut:
        """Each heading and what it was read as."""
        names = ("kolom", "judul", "dibaca", "terdekat")
        unknown = {column.index for column in self.summary.unrecognised}
        rows = (
            [
                column.letter,
                column.text if self.summary.job.clear else mask_digits(column.text),
                column.known or self.word("asing" if column.index in unknown else "dibawa"),
                column.nearest if column.index in unknown else None,
            ]
            for column in self.columns
        )
        return SheetOut(name=self.word("judul"), columns=[ColumnOut(name=self.word(name)) for name in names], rows=rows)

    # ------------------------------------------------------------------ frames

    def frame(self) -> Any:
        """The classified rows as a Polars frame: row number, own cells as text, nullable boolean verdicts, warnings."""
        pl = extra("polars")
        table = self.summary.table
        own = [self.own_cells(table.records[place]) for place in self.summary.accepted]
        names = _apart(self.names, {"baris", "peringatan", "tanya", *self.summary.verdicts.columns})
        data: dict[str, Any] = {"baris": [table.row_numbers[place] for place in self.summary.accepted]}
        data |= {name: _texts([row[at] for row in own]) for at, name in enumerate(names)}
        asked = [question.name if question else None for question in self.summary.asking.by_row]
        schema = {"baris": pl.Int64} | dict.fromkeys(names, pl.String)
        ending = pl.DataFrame(
            {"peringatan": list(self.summary.warnings), "tanya": asked},
            schema={"peringatan": pl.String, "tanya": pl.String},
        )
        return pl.concat([pl.DataFrame(data, schema=schema), self.summary.verdicts, ending], how="horizontal")

    def rejected_frame(self) -> Any:
        """The rejected rows as a Polars frame of texts."""
        pl = extra("polars")
        names = ["baris", "alasan", *_apart(self.names, {"baris", "alasan"})]
        rows = [[str(cell) if cell is not None else None for cell in row] for row in self._rejected_rows()]
        return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")


_KINDS: Final[dict[str, Callable[[_Sheet], Writer]]] = {
    ".parquet": lambda sheet: parquet_writer(sheet.frame()),
    ".xlsx": lambda sheet: workbook_writer(sheet.worksheets(), lang=sheet.lang, on=sheet.summary.job.on),
    ".csv": lambda sheet: csv_writer(sheet.frame()),
}


def _masked(cell: Cell) -> Cell:
    """Mask what has the digits of a number, whatever type of cell holds it; what has none stays the cell that it is."""
    if isinstance(cell, (int, float)) and (abs(cell) < _LONG or not float(cell).is_integer()):
        return cell
    if cell is None or isinstance(cell, (date, time, timedelta)):
        return cell
    shown = _text(cell)
    hidden = mask_digits(shown)
    return cell if hidden == shown else hidden


_LONG: Final = 1e8
"""Whole numbers from here on have the nine digits that are masked in text."""


def _texts(cells: list[Cell]) -> list[str | None]:
    return [None if cell is None else _text(cell) for cell in cells]


def _text(cell: Cell) -> str:
    return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)


def _apart(names: Sequence[str], taken: Collection[str]) -> list[str]:
    """Return the names, each told apart from those that are taken and from one another."""
    used = set(taken)
    found: list[str] = []
    for name in names:
        others = (f"{name} (asal{f' {number}' if number > 1 else ''})" for number in numbers(1))
        found.append(next(one for one in chain((name,), others) if one not in used))
        used.add(found[-1])
    return found
