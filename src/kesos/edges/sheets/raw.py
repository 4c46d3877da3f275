"""Any sheet of an office as rows of raw cells: CSV, a workbook or Parquet, told apart by content."""

from collections.abc import Sequence
from pathlib import Path

from attrs import field, frozen

from kesos.edges.sheets.column import Merged
from kesos.edges.sheets.common import Cell, excerpt, failure, mask_digits, problem
from kesos.edges.sheets.csvfile import read_text
from kesos.edges.sheets.header import best_row
from kesos.edges.sheets.headings import Known, Vocabulary
from kesos.edges.sheets.parquetfile import read_parquet
from kesos.edges.sheets.sniff import Kind, kind_of
from kesos.edges.sheets.workbook import GridSheet, Workbook
from kesos.engine.problem import Problem, Severity


@frozen(kw_only=True)
class RawTable:
    """The cells of one sheet, types kept, nothing repaired and nothing guessed.

    Args:
        path: the file.
        kind: ``csv``, ``xlsx`` (any workbook) or ``parquet``.
        sheet: name of the worksheet; None if the kind has none.
        rows: all rows; a blank cell is None. The rows of a CSV may differ in length. The first row of Parquet holds its
            column names.
        first_row: number of ``rows[0]`` as an operator sees it, from 1; 0 for Parquet, whose records count from 1.
        merged: merged ranges of the worksheet; ``rows`` have them filled down.
        sheets: all worksheets of the file.
        encoding: of a CSV.
        delimiter: of a CSV.
        problems: what deserves to be known about the reading, such as which sheet was chosen (LBR-027).

    >>> table = RawTable(path=Path("data.csv"), kind="csv", rows=[["nik"], ["x"]], first_row=1)
    >>> table.row_number(1)
    2
    """

    path: Path
    kind: Kind
    rows: Sequence[Sequence[Cell]] = field(repr=False)
    first_row: int
    sheet: str | None = None
    merged: tuple[Merged, ...] = field(default=(), repr=False)
    sheets: tuple[str, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    problems: tuple[Problem, ...] = ()

    def row_number(self, place: int) -> int:
        """Return the number that an operator sees beside the row at a 0-based place."""
        return self.first_row + place


def read(path: Path | str, *, sheet: str | None = None, known: Known = ()) -> RawTable:
    r"""Read a sheet.

    Args:
        path: the file; its content decides how it is read, and must agree with its name.
        sheet: name of the worksheet. If None, the first one in which a header is found.
        known: headings that are expected; they help to choose the worksheet and the delimiter.

    Raises:
        KesosError: LBR-001 to LBR-014: no such file, a folder, empty, not what its name says, no such sheet, locked,
            damaged, not readable, an extra that is not installed.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "data.csv")
    ...     _ = path.write_text("nik,nama\n3371011708909999,Sri\n")
    ...     read(path).rows[1]
    ['3371011708909999', 'Sri']
    """
    path = Path(path)
    kind = kind_of(path)
    if kind == "xlsx":
        return _read_workbook(path, sheet, known)
    if sheet is not None:
        name = mask_digits(str(path))
        raise failure("LBR-012", where=name, path=name, sheet=excerpt(sheet))
    if kind == "csv":
        return _read_csv(path, known)
    return RawTable(path=path, kind="parquet", rows=read_parquet(path), first_row=0)


def _read_csv(path: Path, known: Known) -> RawTable:
    found = read_text(path, known)
    return RawTable(
        path=path,
        kind="csv",
        rows=found.rows,
        first_row=found.first_row,
        encoding=found.encoding,
        delimiter=found.delimiter,
    )


def _read_workbook(path: Path, sheet: str | None, known: Known) -> RawTable:
    book = Workbook(path)
    name, found = (sheet, book.sheet(sheet)) if sheet is not None else _choose(book, known)
    problems: tuple[Problem, ...] = ()
    if sheet is None and len(book.names) > 1:
        others = ", ".join(excerpt(one) for one in book.names if one != name)
        problems = (problem("LBR-027", where=book.path, severity=Severity.INFO, sheet=excerpt(name), others=others),)
    return RawTable(
        path=path,
        kind="xlsx",
        sheet=name,
        rows=found.rows,
        first_row=1,
        merged=found.merged,
        sheets=book.names,
        problems=problems,
    )


def _choose(book: Workbook, known: Known) -> tuple[str, GridSheet]:
    """Return the first sheet that has a header; without known headings, the first that has any filled cell."""
    vocabulary = Vocabulary(known)
    filled: tuple[str, GridSheet] | None = None
    for name in book.names:
        found = book.sheet(name)
        if not any(cell is not None for row in found.rows for cell in row):
            continue
        filled = filled or (name, found)
        if not vocabulary.names or best_row(found.rows, vocabulary) is not None:
            return name, found
    if filled is None:
        raise failure("LBR-004", where=book.path, path=book.path)
    if len(book.names) > 1:
        raise failure("LBR-028", where=book.path, path=book.path, sheets=", ".join(map(excerpt, book.names)))
    return filled
