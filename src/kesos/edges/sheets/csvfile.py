"""Delimited text: its encoding, its delimiter, its rows. Every cell is text, as the file holds it."""

import csv
from collections import Counter
from collections.abc import Collection, Generator, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO, TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import frozen

from kesos.edges.sheets.common import Cell, Shared, failure, mask_digits, no_collection
from kesos.edges.sheets.headings import best_hits

DELIMITERS: Final = (";", ",", "|", "\t")
"""The delimiters that are tried; Indonesian Excel writes the first."""

_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE_RECORDS: Final = 200
_STEADY: Final = 0.8
_HINT: Final = "sep="
_WIDEST_CELL: Final = 1_000_000


@frozen(kw_only=True)
class TextTable:
    """The rows of a text file and how they were read.

    Args:
        rows: all records; a blank cell is None, all others are text.
        encoding: the encoding that fitted.
        delimiter: the delimiter that fitted.
        first_row: number of the first record in the file, counted from 1.

    >>> TextTable(rows=[["nik", "nama"]], encoding="utf-8", delimiter=";", first_row=1).delimiter
    ';'
    """

    rows: list[list[Cell]]
    encoding: str
    delimiter: str
    first_row: int


def read_text(path: Path, known: Collection[str] = ()) -> TextTable:
    r"""Read a delimited text file: ``;``, ``,``, ``|`` or tab; UTF-8 with or without BOM, UTF-16 with BOM, else CP1252.

    Args:
        path: the file.
        known: headings that are expected; they decide between delimiters where the text leaves a doubt.

    Raises:
        KesosError: LBR-010 if it is no text in any of these encodings, LBR-014 if a quotation mark is never closed
            or a cell has more than a million letters.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "data.csv")
    ...     _ = path.write_text("nik;nama\n;Sri")
    ...     read_text(path).rows
    [['nik', 'nama'], [None, 'Sri']]
    """
    name = mask_digits(str(path))
    raw = path.read_bytes()
    encoding = _encoding(raw, name)
    hinted = _hint(_lines(raw, encoding).readline())
    delimiter = hinted or sniff_delimiter(_lines(raw, encoding), known)
    skip = 1 if hinted else 0
    rows = _rows(raw, encoding, delimiter, skip, name)
    return TextTable(rows=rows, encoding=encoding, delimiter=delimiter, first_row=1 + skip)


def _encoding(raw: bytes, name: str) -> str:
    marked = next((encoding for bom, encoding in _BOMS if raw.startswith(bom)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            decoded = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in decoded:
            return encoding
    raise failure("LBR-010", where=name, path=name)


def _lines(raw: bytes, encoding: str) -> TextIOWrapper:
    return TextIOWrapper(BytesIO(raw), encoding=encoding, newline="")


def _hint(line: str) -> str | None:
    """Return the delimiter that a first line ``sep=;`` names; some programs put it there for Excel."""
    words = line.strip("\r\n\"'")
    mark = words[len(_HINT) :]
    return mark if words.lower().startswith(_HINT) and mark in DELIMITERS else None


def sniff_delimiter(lines: Iterator[str], known: Collection[str] = ()) -> str:
    r"""Return the delimiter of a text.

    The one under which most known headings appear wins; then the one whose records all have the same width, beginning
    earliest in the file (the header has few stray commas, an address has many), then the wider one.

    Args:
        lines: the lines of the text with their ends; some hundred are read.
        known: headings that are expected.

    >>> sniff_delimiter(iter(["no;alamat\n", "1;Jl. A, RT 1, RW 2\n", "2;Jl. B, RT 3, RW 4\n"]))
    ';'
    """
    sample = list(islice(lines, _SAMPLE_RECORDS))
    return max(DELIMITERS, key=lambda mark: _fitness(sample, mark, known))


def _fitness(sample: list[str], delimiter: str, known: Collection[str]) -> tuple[int, bool, int, int]:
    try:
        with _wide_cells():
            records = list(csv.reader(sample, delimiter=delimiter))
    except csv.Error:  # too long a cell by this delimiter; what is wrong is told once the rows are read
        return 0, False, 0, 0
    hits = best_hits(records, known) if known else 0
    widths = [len(record) for record in records]
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return hits, False, 0, 0
    width = max(wide, key=lambda one: (wide[one], one))
    start = widths.index(width)
    tail = [one for one in widths[start:] if one]
    return hits, tail.count(width) >= _STEADY * len(tail), -start, width


@contextmanager
def _wide_cells() -> Generator[None]:
    """Let the csv module read long cells; its own limit is global, so it is put back."""
    before = csv.field_size_limit(_WIDEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _rows(raw: bytes, encoding: str, delimiter: str, skip: int, name: str) -> list[list[Cell]]:
    """Split a text into rows; equal cells share one string, which keeps a million rows in memory."""
    shared = Shared()
    lines = islice(_lines(raw, encoding), skip, None)
    with _wide_cells(), no_collection():
        try:
            return [[shared[cell] for cell in row] for row in csv.reader(lines, delimiter=delimiter, strict=True)]
        except csv.Error as broken:
            line = _last_good_line(_lines(raw, encoding), delimiter) + 1
            raise failure("LBR-014", where=f"{name}:{line}", path=name, line=line) from broken


def _last_good_line(lines: Iterator[str], delimiter: str) -> int:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = 0
    with suppress(csv.Error):
        for _ in reader:
            line = reader.line_num
    return line
