"""Delimited text: encodings, delimiters, quotation marks, blank lines."""

import csv
import gc
from pathlib import Path

import pytest

from kesos.edges.sheets.csvfile import sniff_delimiter
from kesos.edges.sheets.raw import read
from kesos.engine.problem import KesosError


def file(tmp_path: Path, raw: bytes | str) -> Path:
    path = tmp_path / "data.csv"
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


@pytest.mark.parametrize("delimiter", [";", ",", "|", "\t"])
def test_each_delimiter_met_in_practice_is_found(tmp_path: Path, delimiter: str) -> None:
    """Indonesian Excel writes semicolons, a province exports with bars, databases with commas or tabs."""
    table = read(file(tmp_path, "\n".join(delimiter.join(row) for row in (["nik", "nama", "ket"], ["1", "Sri", "x"]))))
    assert table.rows == [["nik", "nama", "ket"], ["1", "Sri", "x"]]
    assert (table.delimiter, table.first_row, table.kind) == (delimiter, 1, "csv")


@pytest.mark.parametrize(
    ("words", "delimiter"),
    [
        ("no;alamat\n1;Jl. A, RT 1, RW 2\n2;Jl. B, RT 3, RW 4\n", ";"),
        ("no;luas\n1;3,5\n2;4,2\n", ";"),
        ("DATA BANSOS, KOTA, 2026\nno;nama;ket\n1;Sri;a\n2;Budi;b\n3;Tono;c\n", ";"),
        ("\nno|nama\n1|Sri, S.Sos\n", "|"),
        ('nik,nama\n"1","Sri; Budi"\n', ","),
        ("nik\n1\n2\n", ";"),
        ("", ";"),
    ],
)
def test_a_stray_comma_is_no_delimiter(words: str, delimiter: str) -> None:
    """Commas in addresses, titles and decimal numbers do not win over the delimiter of the header."""
    assert sniff_delimiter(iter(words.splitlines(keepends=True))) == delimiter


def test_known_headings_decide_between_delimiters(tmp_path: Path) -> None:
    """Where every row has as many commas as semicolons, the delimiter that shows known headings wins."""
    path = file(tmp_path, "a,nik;nama,b\nx,1;Sri,y\n")
    assert read(path, known=["nik", "nama"]).delimiter == ","
    assert read(path, known=["a,nik", "nama,b"]).delimiter == ";"


def test_a_line_that_names_the_delimiter_is_obeyed_and_counted(tmp_path: Path) -> None:
    """After ``sep=|`` the first record is row 2 of the file."""
    table = read(file(tmp_path, "sep=|\r\nnik|nama\r\n1;2|Sri\r\n"))
    assert table.rows == [["nik", "nama"], ["1;2", "Sri"]]
    assert (table.first_row, table.delimiter) == (2, "|")


def test_a_line_that_names_no_delimiter_is_data(tmp_path: Path) -> None:
    """Only delimiters that are known count as a hint."""
    assert read(file(tmp_path, "sep=x;nama\n1;Sri\n")).rows[0] == ["sep=x", "nama"]


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("nik;nama\n1;Siti Nurḥalizah\n".encode(), "utf-8"),
        ("nik;nama\n1;Siti Nurḥalizah\n".encode("utf-8-sig"), "utf-8-sig"),
        ("nik;nama\n1;Siti Nurḥalizah\n".encode("utf-16"), "utf-16"),
    ],
)
def test_text_is_read_in_its_encoding(tmp_path: Path, raw: bytes, encoding: str) -> None:
    """UTF-8 with or without BOM, UTF-16 with BOM; the BOM is no part of the first heading."""
    table = read(file(tmp_path, raw))
    assert table.rows == [["nik", "nama"], ["1", "Siti Nurḥalizah"]]
    assert table.encoding == encoding


def test_windows_text_is_read(tmp_path: Path) -> None:
    """What is no UTF-8 is read as Windows-1252."""
    table = read(file(tmp_path, "nama;ket\nRené;–\n".encode("cp1252")))
    assert (table.rows[1], table.encoding) == (["René", "–"], "cp1252")


@pytest.mark.parametrize("raw", [b"nik;nama\n1;\x81\n", b"\xff\xfen\x00i\x00k", b"\xef\xbb\xbfnik\xff"])
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes) -> None:
    """LBR-010 for bytes that no known encoding has, or half a character at the end."""
    path = file(tmp_path, raw)
    if raw.startswith(b"\xff\xfe"):
        path.write_bytes(raw + b"\xd8")
    with pytest.raises(KesosError) as caught:
        read(path)
    assert caught.value.code == "LBR-010"


def test_a_zero_byte_late_in_the_file_is_refused(tmp_path: Path) -> None:
    """Binary data behind a text beginning is no sheet."""
    with pytest.raises(KesosError) as caught:
        read(file(tmp_path, b"nik;nama\n" * 200 + b"\0"))
    assert caught.value.code == "LBR-010"


def test_quoted_cells_may_hold_line_breaks_and_delimiters(tmp_path: Path) -> None:
    """A record may span lines; rows count as records, as a spreadsheet shows them."""
    table = read(file(tmp_path, 'nik;alamat\r\n1;"Jl. A;\r\nRT ""1"""\r\n\r\n2;B\r\n'))
    assert table.rows == [["nik", "alamat"], ["1", 'Jl. A;\r\nRT "1"'], [], ["2", "B"]]


@pytest.mark.parametrize(
    ("words", "line"),
    [('nik;nama\n1;Sri\n2;"Budi\n3;Tono\n', 3), ('"nik;nama\n1;Sri\n', 1), ('nik;nama\n1;"Sri" S;x\n', 2)],
)
def test_a_quotation_mark_that_is_never_closed_is_refused(tmp_path: Path, words: str, line: int) -> None:
    """LBR-014 names the line from which on cells cannot be told apart; no row is swallowed silently."""
    with pytest.raises(KesosError) as caught:
        read(file(tmp_path, words))
    assert caught.value.code == "LBR-014"
    assert caught.value.problems[0].context["line"] == line


@pytest.mark.parametrize("delimiter", [";", ",", "|", "\t"])
def test_a_cell_beyond_all_measure_is_refused(tmp_path: Path, delimiter: str) -> None:
    """More than a million letters in one cell: LBR-014 with its line, also where the delimiter must still be found."""
    with pytest.raises(KesosError) as caught:
        read(file(tmp_path, f"nik{delimiter}nama\n1{delimiter}Sri\n2{delimiter}{'x' * 1_000_001}\n"))
    assert (caught.value.code, caught.value.problems[0].context["line"]) == ("LBR-014", 3)


def test_every_cell_is_text_as_it_stands(tmp_path: Path) -> None:
    """Nothing is converted on the way in: not numbers, not dates, not blanks around words."""
    table = read(file(tmp_path, "a;b;c;d\n3,37E+15;01-02-1990; x ;  \n"))
    assert table.rows[1] == ["3,37E+15", "01-02-1990", " x ", None]


def test_the_reader_leaves_the_limits_of_python_alone(tmp_path: Path) -> None:
    """The longest cell that the csv module allows, and the garbage collector, are as before."""
    before = csv.field_size_limit()
    gc.disable()
    try:
        read(file(tmp_path, "a;b\n" + "x" * 200_000 + ";1\n"))
        assert not gc.isenabled()
    finally:
        gc.enable()
    read(file(tmp_path, "a;b\n"))
    assert gc.isenabled()
    assert csv.field_size_limit() == before
