"""Rows in = records + rejected rows; nothing lost, no person made of an empty record."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos.edges.sheets.body import read_table, split
from kesos.edges.sheets.raw import RawTable
from kesos.edges.sheets.sniff import Kind
from kesos.engine.problem import KesosError

NIK = "3371011708909999"
HEAD = ["NIK", "Nama", "Ket"]


def table(*rows: list[Any], kind: Kind = "xlsx") -> RawTable:
    return RawTable(path=Path("a"), kind=kind, rows=[HEAD, *rows], first_row=1)


def reasons(raw: RawTable) -> list[tuple[int, str]]:
    return [(one.row, one.problem.code) for one in split(raw, ["nik", "nama"]).rejected]


def test_records_keep_their_row_numbers() -> None:
    """Blank rows are counted and shift no number; a record's cell has the name that a spreadsheet shows."""
    found = split(table([NIK, "Sri", None], [None, None, None], [None, "Budi", "x"]), ["nik", "nama"])
    assert found.row_numbers == [2, 4]
    assert found.column("nama") == ["Sri", "Budi"]
    assert found.place(1, found.header.recognised["nama"]) == "B4"
    assert (found.blank_rows, found.rows_in, found.repeated_headers) == (1, 2, 0)
    assert [one.code for one in found.problems] == ["LBR-023"]


def test_an_upload_form_without_people_has_no_people() -> None:
    """A header and rows of delimiters only: 0 records."""
    found = split(table(*[[None, None, None]] * 50), ["nik", "nama"])
    assert (found.records, found.blank_rows, found.rows_in) == ([], 50, 0)


def test_a_row_without_anything_that_is_known_is_rejected() -> None:
    """Only cells of unknown columns: no person is made of that; the report names the columns."""
    found = split(table([None, None, "x"]), ["nik", "nama"])
    assert reasons(table([None, None, "x"])) == [(2, "LBR-033")]
    assert found.rejected[0].problem.where == "C2"


@pytest.mark.parametrize("row", [["-", "-", None], [None, "n/a", "x"], ["?", "tidak tahu", "-"]])
def test_a_row_that_says_nothing_is_no_person(row: list[Any]) -> None:
    """Dashes and words for unknown in every column that is known: no person is made of that, and the row is told."""
    assert reasons(table(row)) == [(2, "LBR-033")]
    assert reasons(table(["-", "Sri", None])) == []


def test_a_row_of_totals_is_rejected() -> None:
    """Jumlah and Total are no people; somebody called Jumlahwati is."""
    raw = table(["JUMLAH", "2", None], [None, "Total :", "2"], [None, "Jumlahwati", None], [2.0, "Total", None])
    assert reasons(raw) == [(2, "LBR-032"), (3, "LBR-032")]


def test_a_header_that_is_repeated_on_each_page_is_counted() -> None:
    """A printed list repeats its header; it is neither record nor rejected."""
    found = split(table([NIK, "Sri", None], HEAD, [NIK, "Budi", None]), ["nik", "nama"])
    assert (len(found.records), found.repeated_headers, found.rows_in) == (2, 1, 2)


def test_torn_rows_of_a_csv_are_rejected() -> None:
    """A line break or delimiter that is not quoted tears a row: too few cells (LBR-030) or too many (LBR-031)."""
    raw = table([NIK, "Sri"], [NIK, "Sri", "x", "y"], [NIK, "Sri", "x", None], kind="csv")
    assert reasons(raw) == [(2, "LBR-030"), (3, "LBR-031")]
    assert len(split(raw, ["nik", "nama"]).records) == 1


def test_trailing_delimiters_may_be_missing() -> None:
    """A row needs as many cells as there are named columns, not as many as there are delimiters in the header."""
    raw = RawTable(path=Path("a"), kind="csv", rows=[["NIK", "Nama", None, None], [NIK, "Sri"]], first_row=1)
    found = split(raw, ["nik", "nama"])
    assert found.cells(found.header.columns[3]) == [None]
    assert found.column("nik") == [NIK]


def test_a_column_that_is_not_there_is_an_error() -> None:
    """Only recognised columns can be asked for by name."""
    with pytest.raises(KeyError):
        split(table(), ["nik", "nama"]).column("usia")


def test_a_file_is_read_in_one_step(tmp_path: Path) -> None:
    """read_table reads, finds the header and divides the rows; two columns for one fact stop it."""
    path = tmp_path / "data.csv"
    path.write_text(f"Judul\nNIK;Nama\n{NIK};Sri\n")
    found = read_table(path, {"nik": "nik", "nama": "nama_lengkap"})
    assert (found.column("nama_lengkap"), found.row_numbers) == (["Sri"], [3])
    path.write_text("NIK;NIK\nx;y\n")
    with pytest.raises(KesosError) as caught:
        read_table(path, ["nik"])
    assert caught.value.code == "LBR-021"


cells = st.sampled_from([None, NIK, "Sri", "Total", "NIK", "x", 4.0, True])


@given(st.lists(st.lists(cells, max_size=5), max_size=20), st.sampled_from(["csv", "xlsx"]))
def test_every_row_is_accounted_for(rows: list[list[Any]], kind: Kind) -> None:
    """Rows below the header = records + rejected + blank + repeated, whatever is in them; row numbers are all different."""
    found = split(table(*rows, kind=kind), ["nik", "nama"])
    below = len(rows) + 1 - found.header.first_data
    assert len(found.records) + len(found.rejected) + found.blank_rows + found.repeated_headers == below
    numbers = [*found.row_numbers, *(one.row for one in found.rejected)]
    assert len(set(numbers)) == found.rows_in == len(numbers)
    assert all(any(row[at] is not None for at in (0, 1) if at < len(row)) for row in found.records)
