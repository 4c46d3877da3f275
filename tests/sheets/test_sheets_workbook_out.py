"""The workbook that is written: text stays text, verdicts are words on colours, limits are told before they bite."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kesos.edges.sheets.raw import read
from kesos.edges.sheets.workbook_out import COLOURS, MOST_ROWS, ColumnOut, SheetOut, workbook_writer, write_workbook
from kesos.engine.problem import KesosError
from kesos.engine.verdict import Verdict
from kesos.messages import Lang

NIK = "3371011708909999"
NOON = datetime.fromisoformat("1990-08-17T12:00:00")
AUTO = ColumnOut(name="nilai")


def sheet(*rows: list[Any], columns: tuple[ColumnOut, ...] = (AUTO,), name: str = "Hasil", **more: Any) -> SheetOut:
    return SheetOut(name=name, columns=columns, rows=rows, **more)


def code_of(path: Path, *sheets: SheetOut) -> str:
    with pytest.raises(KesosError) as caught:
        write_workbook(path, sheets)
    assert not path.exists()
    assert list(path.parent.iterdir()) == []
    assert caught.value.message("id") != caught.value.message("en")
    return caught.value.code


def test_nothing_in_a_workbook_is_executed(tmp_path: Path) -> None:
    """Formulas, numbers and links in text stay text, so that a sheet never executes what a name contains."""
    cells = ["=cmd|' /C calc'!A0", "+1", "-1", "@x", NIK, "http://example.org", "mailto:a@example.org"]
    write_workbook(tmp_path / "a.xlsx", [sheet(*[[cell] for cell in cells])])
    assert [row[0] for row in read(tmp_path / "a.xlsx").rows[1:]] == cells
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in xml
    assert "hyperlink" not in xml


def test_values_keep_their_types(tmp_path: Path) -> None:
    """Numbers, truth values and dates are cells of their own kind; sets are words; NaN and None are blank."""
    day = date(1990, 8, 17)
    rows: list[list[Any]] = [
        [4], [4.5], [True], [day], [NOON], [datetime(1990, 8, 17, tzinfo=UTC)], [None], [float("nan")],
        [frozenset({"b", "a"})], [["b", "a"]], [3371011708909999], [date(1850, 1, 1)], ["x"],
    ]  # fmt: skip
    write_workbook(tmp_path / "a.xlsx", [sheet(*rows)])
    assert [row[0] for row in read(tmp_path / "a.xlsx").rows[1:]] == [
        4.0, 4.5, True, day, NOON, day, None, None,
        "a|b", "b|a", NIK, "1850-01-01", "x",
    ]  # fmt: skip


def test_identifiers_are_text_cells(tmp_path: Path) -> None:
    """Format @ keeps a NIK text also when somebody edits the cell."""
    write_workbook(tmp_path / "a.xlsx", [sheet([NIK], [None], columns=(ColumnOut(name="nik", kind="identifier"),))])
    assert read(tmp_path / "a.xlsx").rows[1] == [NIK]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert 'numFmtId="49"' in archive.read("xl/styles.xml").decode()


def test_a_verdict_is_a_word_on_its_colour(tmp_path: Path) -> None:
    """Yes, no and not known in the language asked for, each with its colour; null is not known."""
    column = ColumnOut(name="PPKS-01", kind="verdict", width=12.5)
    rows: list[list[Any]] = [[True], [False], [None], [Verdict.YES], [Verdict.UNKNOWN]]
    expected: dict[Lang, list[str]] = {
        "id": ["ya", "tidak", "belum diketahui", "ya", "belum diketahui"],
        "en": ["yes", "no", "not known", "yes", "not known"],
    }
    for lang, words in expected.items():
        write_workbook(tmp_path / "a.xlsx", [sheet(*rows, columns=(column,))], lang=lang)
        assert [row[0] for row in read(tmp_path / "a.xlsx").rows[1:]] == words
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        styles = archive.read("xl/styles.xml").decode()
    assert all(ground.removeprefix("#") in styles for ground, _ in COLOURS.values())


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_on_colours_can_be_read() -> None:
    """Contrast of at least 4.5 to 1."""
    for colours in COLOURS.values():
        dark, light = sorted(map(luminance, colours))
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_notes_headings_and_filters(tmp_path: Path) -> None:
    """A note stands on its cell with kesos as its author; the heading row is frozen and has a filter."""
    notes = {(0, 0): "alasan", (-1, 0): "judul"}
    write_workbook(tmp_path / "a.xlsx", [sheet(["x"], notes=notes)])
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        comments = archive.read("xl/comments1.xml").decode()
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert 'ref="A2"' in comments
    assert 'ref="A1"' in comments
    assert "<author>kesos</author>" in comments
    assert "alasan" in comments
    assert 'state="frozen"' in xml
    assert '<autoFilter ref="A1:A2"/>' in xml


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """No clock in the file; the date that it carries is given."""
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(tmp_path / name, [sheet(["x"])], on=date(2026, 11, 24))
    write_workbook(tmp_path / "c.xlsx", [sheet(["x"])])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert "2026-11-24" in archive.read("docProps/core.xml").decode()


def test_sheets_may_be_empty(tmp_path: Path) -> None:
    """No rows, or no columns."""
    write_workbook(tmp_path / "a.xlsx", [sheet(), sheet(columns=(), name="Kosong")])
    assert read(tmp_path / "a.xlsx").rows == [["nilai"]]


def test_widths_follow_heading_and_kind() -> None:
    """A NIK fits; a long heading does not make a column endless; a width that is given counts."""
    widths = [ColumnOut(name="x" * length).fitted for length in (1, 20, 200)]
    assert widths == [9.0, 24.0, 48.0]
    assert (ColumnOut(name="nik", kind="identifier").fitted, ColumnOut(name="n", width=5).fitted) == (19.0, 5)


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """LBR-060 advises Parquet; nothing is cut off silently."""
    assert MOST_ROWS == 1_048_576
    monkeypatch.setattr("kesos.edges.sheets.workbook_out.MOST_ROWS", 3)
    write_workbook(tmp_path / "a.xlsx", [sheet(["x"], ["y"])])
    (tmp_path / "a.xlsx").unlink()
    assert code_of(tmp_path / "a.xlsx", sheet(["x"], ["y"], ["z"])) == "LBR-060"


def test_too_many_columns_and_too_long_texts_are_refused(tmp_path: Path) -> None:
    """LBR-065 and LBR-066: a spreadsheet would drop them without a word."""
    assert code_of(tmp_path / "a.xlsx", sheet(columns=(AUTO,) * 16_385)) == "LBR-065"
    assert code_of(tmp_path / "a.xlsx", sheet(["x" * 32_768])) == "LBR-066"
    assert code_of(tmp_path / "a.xlsx", sheet(["😀" * 16_384])) == "LBR-066"


@pytest.mark.parametrize("name", ["", "x" * 32, "a/b", "a:b", "[a]", "a*", "a?", "a\\b", "'a", "a'"])
def test_names_that_no_sheet_may_have_are_refused(tmp_path: Path, name: str) -> None:
    """LBR-067 before anything is written."""
    assert code_of(tmp_path / "a.xlsx", sheet(name=name)) == "LBR-067"


def test_two_sheets_of_one_name_are_refused(tmp_path: Path) -> None:
    """Excel does not tell capital letters apart."""
    assert code_of(tmp_path / "a.xlsx", sheet(name="Hasil"), sheet(name="HASIL")) == "LBR-067"


def test_a_workbook_that_cannot_be_created_leaves_nothing(tmp_path: Path) -> None:
    """The error of the system comes out, and the parts of the workbook do not stay behind."""
    (tmp_path / "a.xlsx").mkdir()
    with pytest.raises(IsADirectoryError):
        workbook_writer([sheet(["x"])])(tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.xlsx"]
