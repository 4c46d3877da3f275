"""Headings in all their spellings, and the header that is found and not assumed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos.edges.sheets.header import find_header
from kesos.edges.sheets.headings import Vocabulary, best_hits, label, normalise, spellings
from kesos.edges.sheets.raw import read
from kesos.engine.problem import KesosError, Severity

KNOWN = {
    "NIK": "nik",
    "Nama": "nama",
    "Jenis Kelamin": "jk",
    "RT": "rt",
    "RW": "rw",
    "Umur": "usia",
    "Tgl_Lahir": "lahir",
}
NIK = "3371011708909999"


@given(st.text())
def test_normalising_twice_changes_nothing(heading: str) -> None:
    """A heading in one spelling stays as it is."""
    assert normalise(normalise(heading)) == normalise(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "tgl_lahir",
        "TGL LAHIR",
        "Tgl. Lahir",
        "tgl-lahir",
        "Tgl/Lahir*",
        "\ufeffTgl\xa0 Lahir\n",
        "ＴＧＬ　ｌａｈｉｒ",
        " tgl\u200b lahir:",
    ],
)
def test_spellings_of_a_heading_are_one(heading: str) -> None:
    """Case, blanks, underscores, dashes, dots, slashes, line breaks, BOM and wide letters do not matter."""
    assert normalise(heading) == "tgl lahir"


@pytest.mark.parametrize(
    "heading", ["TglLahir", "tgl_lahir", "TGL LAHIR (12)", "406. Tgl Lahir", "tgl lahir (hh-bb-tttt)"]
)
def test_a_heading_is_recognised_with_its_trimmings(heading: str) -> None:
    """Without blanks, with a column number behind, an item number before, or a note in brackets."""
    assert Vocabulary(KNOWN).match(heading) == "lahir"


def test_trimmings_that_belong_to_a_heading_count_first() -> None:
    """A known heading that has a number or a note of its own wins over the bare one."""
    known = Vocabulary(["lama", "lama (bulan)", "ruta_6"])
    assert [known.match(one) for one in ("Lama (bulan)", "Lama (tahun)", "ruta_6 (1)")] == [
        "lama (bulan)",
        "lama",
        "ruta_6",
    ]
    assert spellings("") == []
    assert Vocabulary(["--"]).match("!") is None


def test_the_nearest_heading_is_given_for_words_and_not_for_codes() -> None:
    """A slip of the pen has a nearest heading; item code 404 is none for 405; nothing is near to other words."""
    known = Vocabulary([*KNOWN, "405"])
    assert known.nearest("Jenis Kelmin") == "Jenis Kelamin"
    assert known.nearest("402 Namma") == "Nama"
    assert known.nearest("404") is None
    assert known.nearest("Warna atap rumah") is None


def test_what_can_be_a_heading() -> None:
    """Words and small whole numbers (item codes); no dates, fractions, truth values or long numbers."""
    assert [label(cell) for cell in (" NIK ", 505.0, 505, 4.5, float("nan"), True, 3371011708909999, None)] == [
        "NIK", "505", "505", "", "", "", "", "",
    ]  # fmt: skip


def test_a_set_of_headings_has_an_order() -> None:
    """The same sheet gives the same report in every run, also for headings given as a set."""
    known = Vocabulary({"kolom b", "kolom a", "kolom c"})
    assert list(known.names) == ["koloma", "kolomb", "kolomc"]
    assert best_hits([], known.known) == 0


def test_the_header_is_found_below_a_title() -> None:
    """Titles, places and blank rows above the header are passed over, also a title that is a known word."""
    rows: list[list[Any]] = [
        ["DATA WARGA"],
        ["Kecamatan", "Bolo"],
        [None],
        ["No", "NIK", "Nama", "Umur"],
        [1.0, NIK, "Sri", "4"],
    ]
    header = find_header(rows, KNOWN)
    assert (header.rows, header.first_data, header.skipped) == ((3,), 4, ())
    assert {name: column.letter for name, column in header.recognised.items()} == {"nik": "B", "nama": "C", "usia": "D"}
    assert header.columns[0].group == ("DATA WARGA", "Kecamatan") or header.columns[0].group == ()


def test_a_place_above_the_header_is_no_heading() -> None:
    """The word Kecamatan over the running number does not make it a column of kecamatan."""
    known = {**KNOWN, "Kecamatan": "kec"}
    for first in ("No", None):
        rows: list[list[Any]] = [["Kecamatan", "Bolo", None], [first, "NIK", "Nama"], ["1", NIK, "Sri"]]
        assert "kec" not in find_header(rows, known).recognised


def test_a_header_beyond_row_thirty_is_not_found() -> None:
    """The search ends; the error says how far it went."""
    with pytest.raises(KesosError) as caught:
        find_header([[None]] * 30 + [["NIK", "Nama"]], KNOWN, path="a.csv")
    assert caught.value.code == "LBR-020"
    assert caught.value.problems[0].context["searched"] == 30


def test_a_table_without_header_is_refused_with_the_likest_row_masked() -> None:
    """The first record is no header; the row that looks most like one is shown, without any NIK."""
    with pytest.raises(KesosError) as caught:
        find_header([[None], ["1", NIK, "Sri", "Jl. A", "x", "y", "z"]], KNOWN, path="a.csv", first_row=1)
    message = caught.value.message("en")
    assert caught.value.code == "LBR-020"
    assert "Row 2" in message
    assert "337101******9999" in message
    assert NIK not in message
    assert caught.value.problems[0].example == "NIK, Nama, Umur, Tgl_Lahir, Jenis Kelamin"


def test_misspelt_headings_are_named_when_there_is_no_header() -> None:
    """What the headings may have meant comes with the error."""
    with pytest.raises(KesosError) as caught:
        find_header([["Jenis Kelmin", "Namma", "Umur", "Blok"], ["L", "Sri", "4", "x"]], KNOWN)
    assert [one.code for one in caught.value.problems] == ["LBR-020", "LBR-022", "LBR-022"]
    assert caught.value.problems[1].where == "A1"


def test_a_table_of_blanks_or_nothing_is_refused() -> None:
    """LBR-004, not a header of nothing."""
    tables: list[list[list[Any]]] = [[], [[]], [[None, None]]]
    for rows in tables:
        with pytest.raises(KesosError) as caught:
            find_header(rows, KNOWN)
        assert caught.value.code == "LBR-004"


def test_without_known_headings_there_is_no_header() -> None:
    """Nothing can be recognised if nothing is known."""
    with pytest.raises(KesosError) as caught:
        find_header([["a", "b"]], [])
    assert caught.value.problems[0].example is None


def test_one_known_heading_is_enough_in_a_narrow_table() -> None:
    """A table of one column, or of two with one slip of the pen, has a header."""
    assert find_header([["N.I.K"], [NIK]], KNOWN).recognised["nik"].index == 0
    narrow = find_header([["NIK", "Usai"], [NIK, "4"]], KNOWN)
    assert [one.code for one in narrow.problems] == ["LBR-023"]


def test_every_unknown_heading_is_reported_with_its_column() -> None:
    """LBR-022 with the nearest heading, LBR-023 without; nothing is dropped silently."""
    header = find_header([["NIK", "Nama", "Jenis Kelmin", "Blok"], [NIK, "Sri", "P", "x"]], KNOWN)
    assert [(one.code, one.where, one.severity) for one in header.problems] == [
        ("LBR-022", "C1", Severity.WARNING),
        ("LBR-023", "D1", Severity.WARNING),
    ]
    assert [(column.text, column.nearest) for column in header.unrecognised] == [
        ("Jenis Kelmin", "Jenis Kelamin"),
        ("Blok", None),
    ]
    header.check()


def test_two_columns_for_one_fact_are_an_error() -> None:
    """LBR-021 names both columns, also where the cells are alike; all such errors come at once."""
    rows: list[list[Any]] = [["NIK", "N.I.K", "Nama", "nama "], [NIK, NIK, "Sri", "Budi"]]
    header = find_header(rows, KNOWN)
    with pytest.raises(KesosError) as caught:
        header.check()
    assert [one.code for one in caught.value.problems] == ["LBR-021", "LBR-021"]
    assert [one.context["columns"] for one in caught.value.problems] == ["A-B", "C-D"]
    assert caught.value.problems[0].where == "A1"


def test_two_spellings_of_one_fact_are_an_error() -> None:
    """Two different headings that stand for one name collide as well."""
    header = find_header([["Umur", "Usia", "NIK"], ["4", "5", NIK]], {**KNOWN, "Usia": "usia"})
    assert [one.context["headings"] for one in header.problems] == ["Umur | Usia"]


def test_unknown_headings_that_stand_twice_are_told_apart() -> None:
    """LBR-025; each gets a name of its own, so that none overwrites the other."""
    header = find_header([["NIK", "Ket", "Nama", "KET."], [NIK, "a", "Sri", "b"]], KNOWN)
    assert [column.name for column in header.columns] == ["NIK", "Ket (B)", "Nama", "KET. (D)"]
    assert [one.code for one in header.problems] == ["LBR-025", "LBR-023", "LBR-023"]


def test_nameless_columns_are_reported_if_they_hold_data() -> None:
    """LBR-024; an empty column without a name is nothing to speak of."""
    rows: list[list[Any]] = [["NIK", None, "Nama", None, None], [NIK, None, "Sri", "x", None], [NIK, None, "Budi"]]
    assert [(one.code, one.context["columns"]) for one in find_header(rows, KNOWN).problems] == [("LBR-024", "D")]
    assert find_header([["NIK", "Nama", None], [NIK, "Sri", None]], KNOWN).problems == ()


def test_a_form_that_repeats_its_key_columns_is_read_once() -> None:
    """Under group headings, columns that repeat others cell for cell are copies (LBR-026); else they collide."""
    top = ["A. Demografi", None, None, "B. Usaha", None, None]
    heads = ["401", "NIK", "Nama", "401", "403 NIK", "421"]
    copy = find_header(
        [top, heads, ["1", NIK, "Sri", "1", NIK, "x"], ["2", "b", "Budi", "2", "b", "y"]], {**KNOWN, "401": "no"}
    )
    assert copy.recognised["nik"].index == 1
    assert [(column.index, column.copy_of) for column in copy.columns if column.copy_of is not None] == [(3, 0), (4, 1)]
    assert [one.code for one in copy.problems] == ["LBR-026", "LBR-026", "LBR-023"]
    copy.check()
    other = find_header([top, heads, ["1", NIK, "Sri", "1", "other", "x"]], {**KNOWN, "401": "no"})
    assert "LBR-021" in [one.code for one in other.problems]


def test_merged_group_headings_over_two_rows(book: Callable[..., Path]) -> None:
    """NIK and Nama reach over two rows, Alamat over two columns: RT and RW are found below it."""
    rows: list[list[Any]] = [
        ["DATA"],
        [None, None, None, None, "Ket"],
        [None, None, "RT", "RW", None],
        [NIK, "Sri", "1", "2", "x"],
    ]
    merges = {"Data": [(1, 0, 2, 0, "NIK"), (1, 1, 2, 1, "Nama"), (1, 2, 1, 3, "Alamat")]}
    table = read(book({"Data": rows}, merges=merges))
    header = find_header(table.rows, KNOWN, merged=table.merged)
    assert {name: column.letter for name, column in header.recognised.items()} == {
        "nik": "A",
        "nama": "B",
        "rt": "C",
        "rw": "D",
    }
    assert header.first_data == 3
    assert header.columns[2].group[-1] == "Alamat"
    assert header.columns[4].text == "Ket"


def test_unmerged_group_headings_over_two_rows() -> None:
    """The same without merged cells, as in a CSV: blanks beside the group, blanks below the single headings."""
    rows = [
        ["No", "NIK", "Nama", "Alamat", None, "Ket"],
        [None, None, None, "RT", "RW", None],
        ["1", NIK, "Sri", "1", "2", None],
    ]
    header = find_header(rows, KNOWN)
    assert sorted(header.recognised) == ["nama", "nik", "rt", "rw"]
    assert (header.rows, header.first_data) == ((0, 1), 2)


def test_single_headings_above_the_better_row_are_found() -> None:
    """Where the lower row names more, the row above it still names its own columns."""
    known = {**KNOWN, "Dusun": "dusun"}
    rows = [
        ["No", "NIK", "Nama", "Alamat", None, None, "Ket"],
        [None, None, None, "RT", "RW", "Dusun", None],
        ["1", NIK, "Sri", "1", "2", "x", None],
    ]
    header = find_header(rows, known)
    assert sorted(header.recognised) == ["dusun", "nama", "nik", "rt", "rw"]
    assert header.rows == (0, 1)


def test_a_row_that_divides_a_heading_makes_no_person() -> None:
    """L and P below Jenis Kelamin are headings; neither is read as the sex of somebody."""
    rows: list[list[Any]] = [
        ["NIK", "Nama", "Jenis Kelamin", None, "Umur"],
        [None, None, "L", "P", None],
        [NIK, "Sri", None, "v", "4"],
    ]
    header = find_header(rows, KNOWN)
    assert header.first_data == 2
    assert sorted(header.recognised) == ["nama", "nik", "usia"]
    assert [column.text for column in header.unrecognised] == ["L", "P"]


def test_a_group_tells_apart_what_is_below_it() -> None:
    """NIK below Ayah is not the person's, if "nik ayah" is known."""
    rows: list[list[Any]] = [["Anak", None, "Ayah", None], ["NIK", "Nama", "NIK", "Nama"], [NIK, "Sri", "x", "Budi"]]
    header = find_header(rows, {**KNOWN, "nik ayah": "nik_ayah", "ayah_nama": "nama_ayah"})
    assert {name: column.index for name, column in header.recognised.items()} == {
        "nik": 0, "nama": 1, "nik_ayah": 2, "nama_ayah": 3,
    }  # fmt: skip


def test_labels_above_item_codes_are_read() -> None:
    """A form with labels in one row and item codes below: either row may be the one that is known."""
    rows: list[list[Any]] = [
        ["V. PROGRAM", None, None, None],
        [None, "Program", None, "i. Sepeda Motor"],
        ["No KK", "501a", "501a Bulan", "502i"],
        ["KK-1", "1", "3", "1"],
    ]
    codes = find_header(rows, {"no kk": "kk", "501a": "program", "502i": "motor"})
    assert {name: column.index for name, column in codes.recognised.items()} == {"kk": 0, "program": 1, "motor": 3}
    labels = find_header([*rows[:2], *rows[2:]], {"sepeda motor": "motor", "program": "program", "no kk": "kk"})
    assert labels.recognised["motor"].index == 3
    assert labels.first_data == 3


@pytest.mark.parametrize(
    "numbering",
    [
        ["KOLOM", 2.0, None, None],
        ["(1)", "(2)", "(3)", "(4)"],
        [1.0, 2.0, 3.0, 4.0],
        [None, "1", "2", "3"],
        ["501a", "501b", "502a", None],
    ],
)
def test_a_row_that_numbers_the_columns_is_no_person(numbering: list[Any]) -> None:
    """Column numbers, by formula or by hand, and item codes right below the header are skipped and counted."""
    header = find_header([["NIK", "Nama", "Umur", "Ket"], numbering, [NIK, "Sri", "4", "x"]], KNOWN)
    assert (header.skipped, header.first_data) == ((1,), 2)


@pytest.mark.parametrize(
    "row", [["1", "1", "2", "1"], [None, "7", None, None], [None, None, None, None], ["501a", "b", "c", "d"]]
)
def test_a_row_of_data_is_not_taken_for_numbering(row: list[Any]) -> None:
    """Codes that do not run with the columns are data."""
    header = find_header([["NIK", "Nama", "Umur", "Ket"], row], KNOWN)
    assert (header.skipped, header.first_data) == ((), 1)


def test_a_record_below_the_header_stays_a_record() -> None:
    """A first record that holds words which are also headings is no part of the header."""
    rows: list[list[Any]] = [["NIK", "Nama", "Umur", "Hub"], [NIK, "Nama", "4", "RT"], [NIK, "Sri", "5", "RW"]]
    assert find_header(rows, KNOWN).first_data == 1
