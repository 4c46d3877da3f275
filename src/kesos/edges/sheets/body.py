"""The records of a table below its header: blank rows counted, damaged rows rejected with their reason, none lost."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import field, frozen

from kesos.edges.sheets.cells import is_unknown
from kesos.edges.sheets.column import Column
from kesos.edges.sheets.common import Cell, letter, letters, mask_digits, problem
from kesos.edges.sheets.header import MIN_HITS, Header, find_header
from kesos.edges.sheets.headings import Known, normalise
from kesos.edges.sheets.raw import RawTable, read
from kesos.engine.problem import Problem

_TOTALS: Final = frozenset({"jumlah", "total", "sub total", "subtotal", "grand total", "jumlah total", "total jumlah"})


@frozen(kw_only=True)
class Rejected:
    """A row that is no record, and why.

    Args:
        row: its number in the file, as an operator sees it.
        problem: why.

    >>> Rejected(row=7, problem=problem("LBR-032", where="A7")).problem.code
    'LBR-032'
    """

    row: int
    problem: Problem


@frozen(kw_only=True)
class SheetTable:
    """A sheet as its header divides it: records with their row numbers, and all that is no record.

    Every row below the header is counted once: ``rows_in == len(records) + len(rejected)``, beside the blank rows and
    the repetitions of the header.

    Args:
        raw: the cells.
        header: the header that was found.
        records: the rows that are records.
        row_numbers: for each record, its number in the file.
        rejected: the rows that are no records, with their reason.
        blank_rows: how many rows held nothing at all.
        repeated_headers: how many rows repeat the header, as printed lists do on each page.

    >>> raw = RawTable(path=Path("x.csv"), kind="csv", rows=[["nik", "nama"], ["x", "Sri"], [None, None]], first_row=1)
    >>> table = split(raw, ["nik", "nama"])
    >>> table.column("nama"), table.row_numbers, table.blank_rows, table.rows_in
    (['Sri'], [2], 1, 1)
    """

    raw: RawTable = field(repr=False)
    header: Header = field(repr=False)
    records: list[Sequence[Cell]] = field(repr=False)
    row_numbers: list[int] = field(repr=False)
    rejected: list[Rejected]
    blank_rows: int
    repeated_headers: int

    @property
    def rows_in(self) -> int:
        """How many rows were neither blank nor a repetition of the header."""
        return len(self.records) + len(self.rejected)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What deserves to be known about the file and its headings."""
        return self.raw.problems + self.header.problems

    def column(self, known: str) -> list[Cell]:
        """Return the cells of a recognised column, one for each record.

        Raises:
            KeyError: if no column was recognised as ``known``.
        """
        return self.cells(self.header.recognised[known])

    def cells(self, column: Column) -> list[Cell]:
        """Return the cells of any column, one for each record; a row that ends before it has None there."""
        at = column.index
        return [row[at] if at < len(row) else None for row in self.records]

    def place(self, record: int, column: Column) -> str:
        """Return the cell name of a record in a column, such as ``C5``, for `Problem.where`."""
        return f"{column.letter}{self.row_numbers[record]}"


def read_table(path: Path | str, known: Known, *, sheet: str | None = None, min_hits: int = MIN_HITS) -> SheetTable:
    """Read a sheet and divide it into header, records and rejected rows.

    Args:
        path: the file.
        known: the headings that are known; as a mapping, each with the name that it stands for.
        sheet: name of the worksheet; if None, the first one that has a header.
        min_hits: so many known headings make a row a header.

    Raises:
        KesosError: LBR-001 to LBR-014 for the file, LBR-020 if there is no header, LBR-021 if two columns claim one
            name.

    >>> read_table("tidak-ada.csv", ["nik"])
    Traceback (most recent call last):
    kesos.engine.problem.KesosError: LBR-001: ...
    """
    return split(read(path, sheet=sheet, known=known), known, min_hits=min_hits)


def split(raw: RawTable, known: Known, *, min_hits: int = MIN_HITS) -> SheetTable:
    """Divide raw cells into header, records and rejected rows.

    Args:
        raw: the cells.
        known: the headings that are known.
        min_hits: so many known headings make a row a header.

    Raises:
        KesosError: LBR-020 if there is no header, LBR-021 if two columns claim one name.

    >>> raw = RawTable(path=Path("x.csv"), kind="csv", rows=[["nik", "nama"], ["Jumlah", "2"]], first_row=1)
    >>> [(one.row, one.problem.code) for one in split(raw, ["nik", "nama"]).rejected]
    [(2, 'LBR-032')]
    """
    header = find_header(
        raw.rows,
        known,
        merged=raw.merged,
        min_hits=min_hits,
        path=mask_digits(str(raw.path)),
        first_row=raw.first_row,
    )
    header.check()
    return _Divider(raw, header).divide()


class _Divider:
    """Look at each row below the header once."""

    def __init__(self, raw: RawTable, header: Header) -> None:
        self.raw = raw
        self.header = header
        self.read = sorted(column.index for column in header.recognised.values())
        self.width = len(header.columns)
        named = [column.index for column in header.columns if column.text]
        self.last_named = max(named) + 1
        self.signature = [(at, header.columns[at].text) for at in self.read[:MIN_HITS]]
        self.ragged = raw.kind == "csv"

    def divide(self) -> SheetTable:
        records: list[Sequence[Cell]] = []
        numbers: list[int] = []
        rejected: list[Rejected] = []
        blank = repeated = 0
        for number, row in self._body():
            if row.count(None) == len(row):
                blank += 1
            elif self._repeats_header(row):
                repeated += 1
            elif (reason := self._reason(row, number)) is not None:
                rejected.append(Rejected(row=number, problem=reason))
            else:
                records.append(row)
                numbers.append(number)
        return SheetTable(
            raw=self.raw,
            header=self.header,
            records=records,
            row_numbers=numbers,
            rejected=rejected,
            blank_rows=blank,
            repeated_headers=repeated,
        )

    def _body(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        start = self.header.first_data
        yield from enumerate(self.raw.rows[start:], start=self.raw.row_number(start))

    def _repeats_header(self, row: Sequence[Cell]) -> bool:
        return all(at < len(row) and row[at] == text for at, text in self.signature)

    def _reason(self, row: Sequence[Cell], number: int) -> Problem | None:
        """Say why a row is no record; None if it is one."""
        if self._is_total(row):
            return problem("LBR-032", where=f"A{number}")
        if self.ragged and len(row) < self.last_named:
            return problem("LBR-030", where=f"A{number}", cells=len(row), needed=self.last_named)
        if len(row) > self.width and any(cell is not None for cell in row[self.width :]):
            return problem("LBR-031", where=f"A{number}", cells=len(row), needed=self.width)
        if all(is_unknown(row[at]) for at in self.read):  # dashes say no more than a blank does
            filled = [at for at, cell in enumerate(row) if cell is not None]
            return problem("LBR-033", where=f"{letter(filled[0])}{number}", columns=letters(filled))
        return None

    def _is_total(self, row: Sequence[Cell]) -> bool:
        first = next((cell for cell in row if cell is not None), None)
        return isinstance(first, str) and first[:1] in "JTSGjtsg" and normalise(first) in _TOTALS
