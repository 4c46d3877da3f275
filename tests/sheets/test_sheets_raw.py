"""Reading a file: its kind by content, its cells with their types, a clear error for all that is no sheet."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from kesos.edges.sheets.common import damaged, extra, failure, letter, letters
from kesos.edges.sheets.raw import read
from kesos.edges.sheets.sniff import content_of
from kesos.engine.problem import KesosError

Book = Callable[..., Path]
NIK = "3371011708909999"


def code_of(path: Path | str, **options: Any) -> str:
    """Return the code of the error that reading raises, after looking at its texts."""
    with pytest.raises(KesosError) as caught:
        read(path, **options)
    assert caught.value.message("id") != caught.value.message("en")
    assert NIK not in caught.value.message("id")
    return caught.value.code


def csv_file(tmp_path: Path, raw: bytes | str, name: str = "data.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def test_a_workbook_keeps_the_type_of_each_cell(book: Book) -> None:
    """A number stays a number, so that a NIK in a number cell can be told; a date cell is a date, a blank is None."""
    path = book({"Data": [["nik", "lahir", "x"], [3371011708909999, date(1990, 8, 17), " "], [NIK, None, True]]})
    table = read(path)
    assert table.rows[1] == [3371011708909999.0, date(1990, 8, 17), None]
    assert isinstance(table.rows[1][0], float)
    assert table.rows[2] == [NIK, None, True]
    assert (table.kind, table.sheet, table.sheets, table.problems) == ("xlsx", "Data", ("Data",), ())


def test_a_row_has_the_number_that_the_operator_sees(book: Book) -> None:
    """Blank rows above the data do not shift the numbers of a workbook."""
    table = read(book({"Data": [[], [], ["nik"], ["x"]]}))
    assert table.rows[2] == ["nik"]
    assert table.row_number(2) == 3


def test_a_merged_cell_reaches_down_and_not_to_the_right(book: Book) -> None:
    """The KK number of a family stands in one merged cell; a plain blank cell beside it stays blank."""
    rows = [["kk", "nama", "ket"], [None, "Sri", "a"], [None, "Budi", None], [None, "Tono", None]]
    merges = {"Data": [(1, 0, 2, 0, "KK-1"), (3, 1, 3, 2, "lebar")]}
    table = read(book({"Data": rows}, merges=merges))
    assert [row[0] for row in table.rows] == ["kk", "KK-1", "KK-1", None]
    assert table.rows[3] == [None, "lebar", None]
    assert table.merged == (((1, 0), (2, 0)), ((3, 1), (3, 2)))


def test_a_merge_may_end_below_or_beside_the_data(book: Book) -> None:
    """A merged range that reaches beyond the last filled row makes no rows of its own."""
    path = book({"Data": [["nik"], ["x"]]}, merges={"Data": [(1, 0, 5, 0, "x"), (7, 3, 8, 3, "")]})
    assert [row[0] for row in read(path).rows] == ["nik", "x"]


def test_the_first_sheet_with_a_header_is_read_and_named(book: Book) -> None:
    """Without a name, the first sheet in which a header is found is read, and the report says which (LBR-027)."""
    path = book({"Sampul": [["LAPORAN"]], "Data": [["NIK", "Nama"], ["x", "Sri"]], "Lain": [["NIK", "Nama"]]})
    table = read(path, known=["nik", "nama"])
    assert table.sheet == "Data"
    assert [one.code for one in table.problems] == ["LBR-027"]
    assert table.problems[0].context["others"] == "Sampul, Lain"
    assert "Data" in table.problems[0].message("en")


def test_without_known_headings_the_first_filled_sheet_is_read(book: Book) -> None:
    """Blank sheets are passed over."""
    assert read(book({"Kosong": [], "Data": [["a"]]})).sheet == "Data"


def test_a_hidden_sheet_comes_last(book: Book) -> None:
    """A hidden list of codes is not taken for the data."""
    table = read(book({"Kode": [["nik", "nama"]], "Data": [["NIK", "Nama"]]}, hidden=["Kode"]), known=["nik", "nama"])
    assert table.sheets == ("Data", "Kode")
    assert table.sheet == "Data"


def test_a_sheet_is_read_by_name(book: Book) -> None:
    """A named sheet is read, whatever it holds."""
    table = read(book({"A": [["a"]], "B": [["b"]]}), sheet="B")
    assert (table.rows, table.problems) == ([["b"]], ())


def test_a_missing_sheet_is_an_error_that_lists_the_sheets(book: Book) -> None:
    """LBR-007 names the sheets that there are."""
    path = book({"A": [["a"]], "B": [["b"]]})
    with pytest.raises(KesosError) as caught:
        read(path, sheet="C")
    assert caught.value.code == "LBR-007"
    assert caught.value.problems[0].context["sheets"] == "A, B"
    assert caught.value.problems[0].example == "A"


def test_a_workbook_without_a_header_in_any_sheet_is_refused(book: Book) -> None:
    """LBR-028 for several sheets; one sheet alone goes on to the search that explains what is missing."""
    assert code_of(book({"A": [["a"]], "B": [["b"]]}), known=["nik", "nama"]) == "LBR-028"
    assert read(book({"A": [["a"]]}), known=["nik", "nama"]).sheet == "A"


def test_a_workbook_without_a_filled_cell_is_refused(book: Book) -> None:
    """LBR-004: no person can be made of it."""
    assert code_of(book({"A": [], "B": []})) == "LBR-004"


def test_what_is_no_file_or_an_empty_one_is_refused(tmp_path: Path) -> None:
    """LBR-001 no such file, LBR-002 a folder, LBR-003 no byte in it; the NIK in a file name is masked."""
    assert code_of(tmp_path / f"{NIK}.csv") == "LBR-001"
    assert code_of(tmp_path) == "LBR-002"
    assert code_of(csv_file(tmp_path, "")) == "LBR-003"


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """LBR-011 says what the system says."""

    def refuse(*args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = csv_file(tmp_path, "nik,nama")
    monkeypatch.setattr(Path, "open", refuse)
    assert code_of(path) == "LBR-011"


@pytest.mark.parametrize(
    ("name", "raw", "seems"),
    [
        ("a.xlsx", b"nik;nama\n", "text"),
        ("a.parquet", b"nik;nama\n", "text"),
        ("a.csv", b"PAR1....", "parquet"),
        ("a.csv", b"%PDF-1.7", "pdf"),
        ("a.xls", b"  <html><table>", "html"),
        ("a.csv", b"\x89PNG\r\n", "png"),
        ("a.csv", b"\x1f\x8b\x08", "gzip"),
        ("a.csv", b"nik\0nama", "binary"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old workbook", "xls"),
        ("a.csv", b"PK\x03\x04 cut off", "zip"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str, raw: bytes, seems: str) -> None:
    """LBR-005 says what it seems to be."""
    with pytest.raises(KesosError) as caught:
        read(csv_file(tmp_path, raw, name))
    assert caught.value.code == "LBR-005"
    assert caught.value.problems[0].context["seems"] == seems


def test_zip_files_are_told_apart_by_what_is_in_them(tmp_path: Path, book: Book) -> None:
    """A letter or any other archive under the name of a workbook is refused; a real workbook renamed to csv as well."""
    for member, seems in (("word/document.xml", "docx"), ("foto.png", "zip"), ("xl/workbook.bin", "xlsb")):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
            archive.writestr(member, "x")
        assert content_of(tmp_path / "a.xlsx") == seems
        assert code_of(tmp_path / "a.xlsx") == "LBR-005"
    renamed = book({"A": [["a"]]}).rename(tmp_path / "b.csv")
    assert code_of(renamed) == "LBR-005"


def test_a_csv_that_begins_with_pk_is_text(tmp_path: Path) -> None:
    """The heading PKH is no zip archive."""
    assert read(csv_file(tmp_path, "PKH;nama\n1;Sri\n")).rows[0] == ["PKH", "nama"]


def test_other_kinds_of_files_are_refused(tmp_path: Path) -> None:
    """LBR-006 lists the endings that are read."""
    assert code_of(csv_file(tmp_path, "x", "a.pdf")) == "LBR-006"
    assert code_of(csv_file(tmp_path, "x", "tanpa-akhiran")) == "LBR-006"


def test_a_locked_workbook_is_refused(tmp_path: Path) -> None:
    """LBR-008 for a workbook under a password, which is a container of its own kind."""
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert code_of(csv_file(tmp_path, raw, "a.xlsx")) == "LBR-008"


def test_a_damaged_workbook_is_refused(tmp_path: Path, book: Book) -> None:
    """LBR-009 for a workbook that is cut off, or damaged in the middle, or an old one that is none."""
    raw = book({"A": [["nik", "nama"]] * 50}).read_bytes()
    assert code_of(csv_file(tmp_path, raw[: len(raw) // 2], "a.xlsx")) == "LBR-009"
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    assert code_of(tmp_path / "b.xlsx") == "LBR-009"
    assert code_of(csv_file(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "c.xls")) == "LBR-009"


def test_a_workbook_may_say_that_it_is_locked(tmp_path: Path) -> None:
    """An old workbook under a password is known only to the reader; its error becomes LBR-008."""

    class BrokenError(Exception):
        pass

    class LockedError(BrokenError):
        pass

    with pytest.raises(KesosError) as caught, damaged(tmp_path / "a.xls", BrokenError, locked=LockedError):
        raise LockedError
    assert caught.value.code == "LBR-008"


def test_a_reader_that_panics_is_an_error_and_an_interrupt_is_not(tmp_path: Path) -> None:
    """A panic in Rust does not descend from Exception; Ctrl-C is no damage of the file."""
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(KesosError) as caught, damaged(tmp_path / "a.xlsx", LookupError):
        raise panic
    assert caught.value.code == "LBR-009"
    with pytest.raises(KeyboardInterrupt), damaged(tmp_path / "a.xlsx", LookupError):
        raise KeyboardInterrupt


def test_an_open_document_sheet_is_read(tmp_path: Path) -> None:
    """LibreOffice's own format is read like a workbook, types kept."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    cells = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>nik</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell office:value-type="float" office:value="4"/></table:table-row>'
    )
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}"/>')
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content xmlns:office="{office}" xmlns:table="{table}" xmlns:text="{words}">'
            f'<office:body><office:spreadsheet><table:table table:name="Data">{cells}</table:table></office:spreadsheet>'
            "</office:body></office:document-content>",
        )
    found = read(tmp_path / "a.ods")
    assert (found.rows, found.sheet, found.merged) == ([["nik"], [4.0]], "Data", ())


def test_parquet_has_its_names_in_row_zero(tmp_path: Path) -> None:
    """The records of a Parquet file count from 1, its types are kept, a blank text is None."""
    path = tmp_path / "a.parquet"
    pl.DataFrame({"nik": [NIK, " "], "usia": [4, None], "lahir": [date(1990, 8, 17), None]}).write_parquet(path)
    table = read(path)
    assert list(map(list, table.rows)) == [["nik", "usia", "lahir"], [NIK, 4, date(1990, 8, 17)], [None, None, None]]
    assert (table.kind, table.row_number(1), table.sheet) == ("parquet", 1, None)


def test_a_damaged_parquet_file_is_refused(tmp_path: Path) -> None:
    """LBR-009 for a file that is cut off, has a wrong length at its end, or a directory that makes no sense."""
    path = tmp_path / "a.parquet"
    pl.DataFrame({"nik": [NIK] * 50}).write_parquet(path)
    raw = path.read_bytes()
    for broken in (raw[:-20], raw[:-8] + b"\xff\xff\xff\x00PAR1", b"PAR1" + bytes(40) + b"\x10\0\0\0PAR1"):
        path.write_bytes(broken)
        assert code_of(path) == "LBR-009"


def test_only_a_workbook_has_sheets(tmp_path: Path) -> None:
    """LBR-012 if a sheet is asked of a CSV."""
    assert code_of(csv_file(tmp_path, "nik,nama"), sheet="Data") == "LBR-012"


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """LBR-013 names kesos[cli], the extra to install."""
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    with pytest.raises(KesosError) as caught:
        extra("python_calamine")
    assert caught.value.code == "LBR-013"
    assert "kesos[cli]" in caught.value.message("id")


def test_columns_have_spreadsheet_letters() -> None:
    """After Z comes AA; neighbours are drawn together."""
    assert [letter(index) for index in (0, 25, 26, 51, 52, 701, 702, 16_383)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD",
    ]  # fmt: skip
    assert letters([5, 0, 1, 2]) == "A-C, F"
    assert letters([]) == ""


def test_an_error_carries_its_place() -> None:
    """The short form keeps where and example."""
    error = failure("LBR-003", where="a.csv", path="a.csv", example="b.csv")
    assert error.problems[0].as_dict("en")["where"] == "a.csv"
    assert "b.csv" in error.message("en")
