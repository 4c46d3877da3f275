"""``kesos classify``: a sheet in; verdicts, rejected rows and open questions out; nothing lost, nothing in clear."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from kesos.edges.classify.readers import vocabulary
from kesos.edges.classify.rows import read_rows
from kesos.edges.cli import CLOSED, OK, REFUSED, REJECTED, USAGE, run
from kesos.edges.sheets.body import read_table
from kesos.engine.fact import BIASA, DOCUMENT, Fact, fact
from kesos.engine.record import Record

ON = "2026-11-24"
NIK = "3371015708909999"
CLEAR = re.compile(r"(?<![0-9])[0-9]{16}(?![0-9])")


def sheet(folder: Path, *lines: str, name: str = "warga.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def classify(capsys: pytest.CaptureFixture[str], path: Path, *options: str) -> tuple[int, dict[str, Any]]:
    code = run(["classify", str(path), "--on", ON, "--out", str(path.parent / "hasil"), "--json", *options])
    return code, json.loads(capsys.readouterr().out)


def workbook(path: Path, rows: list[list[Any]], *, start: int = 0, name: str = "Data") -> Path:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_numbers": False}) as book:
        page = book.add_worksheet(name)
        for at, row in enumerate(rows):
            page.write_row(start + at, 0, row)
    return path


def everything_in(folder: Path) -> str:
    frame = pl.read_parquet(folder / "hasil.parquet")
    book = python_calamine.CalamineWorkbook.from_path(folder / "hasil.xlsx")
    pages = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return f"{frame.columns} {frame.rows()} {pages} {(folder / 'ditolak.csv').read_text(encoding='utf-8-sig')}"


def test_a_sheet_is_classified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A good sheet gives a verdict for each row and type, three files, and exit code 0."""
    path = sheet(
        tmp_path,
        "nik;nama;usia;jenis_kelamin;tanpa_asuhan_layak;kebutuhan_dasar_terpenuhi;telantar_secara_psikis;telantar_secara_sosial",
        f"{NIK};Sri Contoh;4;P;ya;;;",
        ";Budi Contoh;64;L;;tidak;ya;ya",
        ";Tanpa Apa-apa;;;;;;",
    )
    code, told = classify(capsys, path)
    assert code == OK
    assert (told["rows_in"], told["rows_classified"], told["rows_rejected"]) == (3, 3, 0)
    assert told["verdicts"]["PPKS-01"] == {"yes": 1, "no": 1, "unknown": 1}
    assert told["verdicts"]["PPKS-08"] == {"yes": 1, "no": 1, "unknown": 1}
    assert len(told["verdicts"]) == 23
    assert {Path(one).name for one in told["files"]} == {"hasil.xlsx", "hasil.parquet"}
    frame = pl.read_parquet(tmp_path / "hasil" / "hasil.parquet")
    assert frame["PPKS-01"].to_list() == [True, False, None]
    assert frame["baris"].to_list() == [2, 3, 4]
    assert frame["tanya"][2] is not None


def test_identity_numbers_are_masked_unless_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No output and no message holds a NIK in clear; with --clear the outputs do."""
    path = sheet(tmp_path, "nik;nama;usia", f"{NIK};Sri;4", f"{NIK};Sri;x")
    run(["classify", str(path), "--on", ON, "--out", str(tmp_path / "a")])
    told = "".join(capsys.readouterr())
    frame = pl.read_parquet(tmp_path / "a" / "hasil.parquet")
    rejected = (tmp_path / "a" / "ditolak.csv").read_text(encoding="utf-8-sig")
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "a" / "hasil.xlsx")
    cells = " ".join(
        str(cell) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    )
    for words in (told, str(frame.rows()), rejected, cells):
        assert not CLEAR.search(words)
        assert "Sri" in words or words is told
    run(["classify", str(path), "--on", ON, "--out", str(tmp_path / "b"), "--clear"])
    assert NIK in str(pl.read_parquet(tmp_path / "b" / "hasil.parquet").rows())


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (float(NIK), "NIK-018"),
        ("3,37101E+15", "NIK-015"),
        (f"'{NIK}", "NIK-016"),
        ("3371 0157 0890 9999", "NIK-017"),
        ("33710157089O9999", "NIK-019"),
        ("3371015708900000", "NIK-008"),
        ("337101570890999", "NIK-001"),
    ],
)
def test_damaged_niks_are_reported_by_row(
    cell: Any, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Spreadsheet damage of a NIK is found by cell type, named by row and column, and never repaired."""
    path = workbook(tmp_path / "warga.xlsx", [["NIK", "Umur"], [NIK, 4], [cell, 30]])
    exit_code, told = classify(capsys, path)
    assert exit_code == REJECTED
    assert (told["rows_classified"], told["rows_rejected"]) == (1, 1)
    errors = [one for one in told["problems"] if one["severity"] == "error"]
    assert [(one["row"], one["column"], one["code"]) for one in errors] == [(3, "NIK", code)]
    rejected = pl.read_csv(tmp_path / "hasil" / "ditolak.csv", separator=";", infer_schema=False)
    assert rejected["baris"].to_list() == ["3"]
    assert code in rejected["alasan"][0]


def test_the_header_is_found_and_strange_headings_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The header may stand below a title; a heading nobody knows is named with the nearest, one that offices carry is not."""
    rows = [["DAFTAR WARGA"], [], ["No", "N I K", "UMUR", "Alamat", "Jns Kelamn"], [1, NIK, 4, "Jl. Contoh", "L"]]
    code, told = classify(capsys, workbook(tmp_path / "warga.xlsx", rows))
    assert code == OK
    assert told["headings_unrecognised"] == ["Jns Kelamn"]
    problem = next(one for one in told["problems"] if one["code"] == "LBR-022")
    assert "jns_kelamin" in problem["message"]
    assert told["verdicts"]["PPKS-02"] == {"yes": 0, "no": 1, "unknown": 0}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("kosong.csv", b"", "LBR-003"),
        ("bukan.xlsx", b"nik;usia\n;4\n", "LBR-005"),
        ("rusak.parquet", b"PAR1rusakPAR1", "LBR-009"),
        ("ganda.csv", b"usia;Umur\n4;5\n", "LBR-021"),
        ("tanpa_judul.csv", b"satu;dua\n1;2\n", "LBR-020"),
        ("tanpa_arti.csv", b"nik;nama;alamat\n;Sri;Jl. Contoh\n", "LBR-070"),
        ("simpulan.csv", b"nama;anak_jalanan;jompo\nSri;ya;tidak\n", "LBR-070"),
    ],
)
def test_bad_files_are_refused(
    name: str, content: bytes, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read is refused with a code; nothing is written and there is no traceback."""
    path = tmp_path / name
    path.write_bytes(content)
    exit_code, told = classify(capsys, path)
    assert exit_code == REFUSED
    assert [one["code"] for one in told["error"]] == [code]
    assert not (tmp_path / "hasil").exists()


def test_no_heading_and_no_name_of_a_file_shows_a_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A NIK typed as a heading, a sheet's name or a file's name is masked as one in a cell is; --clear leaves it."""
    rows = [["usia", "nama", NIK, f"x {NIK[:-1]}8"], [4, "Sri", "a", "b"], [400, "Budi", "a", "b"]]
    path = workbook(tmp_path / f"warga {NIK}.xlsx", rows, name=f"NIK {NIK}")
    code, told = classify(capsys, path)
    assert code == REJECTED
    assert told["headings_unrecognised"] == ["337101******9999", "x 337101******9998"]
    run(["classify", str(path), "--on", ON, "--out", str(tmp_path / "hasil")])
    assert not CLEAR.search("".join(capsys.readouterr()))
    assert not CLEAR.search(everything_in(tmp_path / "hasil"))
    classify(capsys, path, "--clear")
    assert NIK in pl.read_parquet(tmp_path / "hasil" / "hasil.parquet").columns


@pytest.mark.parametrize("number", [int(NIK), Decimal(NIK), NIK.encode(), [NIK]])
def test_a_number_in_a_cell_of_any_type_is_masked(
    number: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Parquet keeps a NIK as a whole number, an exact number, bytes, or in a list: none comes out in clear."""
    path = tmp_path / "warga.parquet"
    pl.DataFrame({"usia": [4, 400], "nama": ["Sri", "Budi"], "nomor": [number, number]}).write_parquet(path)
    assert classify(capsys, path)[0] == REJECTED
    assert not CLEAR.search(everything_in(tmp_path / "hasil"))


def test_a_day_with_its_hour_comes_out_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A database writes a date of birth as 1990-08-17 00:00:00; that is no number to mask."""
    moments = ["1990-08-17 00:00:00", "17-08-1990 00:00"]
    classify(capsys, sheet(tmp_path, "tanggal_lahir;nama", *(f"{one};Sri" for one in moments)))
    assert pl.read_parquet(tmp_path / "hasil" / "hasil.parquet")["tanggal_lahir"].to_list() == moments


def test_headings_that_the_outputs_use_themselves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet may have columns called as those of the outputs, even an output itself read again: each stays apart."""
    headings = ["usia", "nama", "baris", "baris (asal)", "alasan", "alasan (asal)", "PPKS-01", "peringatan", "tanya"]
    path = sheet(tmp_path, ";".join(headings), "4;Sri;a;b;c;d;e;f;g", "x;Sri;a;b;c;d;e;f;g")
    code, told = classify(capsys, path)
    assert (code, told["rows_classified"], told["rows_rejected"]) == (REJECTED, 1, 1)
    row = pl.read_parquet(tmp_path / "hasil" / "hasil.parquet").row(0)
    assert row[:10] == (2, "4", "Sri", "a", "b", "c", "d", "e", "f", "g")
    rejected = pl.read_csv(tmp_path / "hasil" / "ditolak.csv", separator=";", infer_schema=False).row(0)
    assert rejected[2:] == ("x", "Sri", "a", "b", "c", "d", "e", "f", "g")


def test_brackets_in_names_are_shown_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands in brackets in the name of a file or folder is no colour for the terminal."""
    path = sheet(tmp_path, "usia", "4", name="warga [bold].csv")
    out = tmp_path / "hasil [" / "b]"
    assert run(["classify", str(path), "--on", ON, "--out", str(out)]) == OK
    told = capsys.readouterr().out
    assert "warga [bold].csv" in told
    assert str(out) in told


def test_a_truncated_workbook_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Half a workbook, as a broken download leaves it, is refused as damaged."""
    path = workbook(tmp_path / "warga.xlsx", [["NIK", "Umur"], *([NIK, 4] for _ in range(500))])
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    code, told = classify(capsys, path)
    assert (code, told["error"][0]["code"]) == (REFUSED, "LBR-009")


def test_refusals_speak_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json the refusal stands on standard error, in the language asked for."""
    for lang, words in (("id", "Tidak ada yang ditulis."), ("en", "Nothing was written.")):
        assert run(["classify", str(tmp_path / "x.csv"), "--on", ON, "--lang", lang]) == REFUSED
        assert words in capsys.readouterr().err


def test_missing_sheet_and_wrong_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A worksheet that is not there is refused by name; a wrong option is a usage error."""
    path = workbook(tmp_path / "warga.xlsx", [["NIK", "Umur"], [NIK, 4]])
    code, told = classify(capsys, path, "--worksheet", "Lain")
    assert (code, told["error"][0]["code"]) == (REFUSED, "LBR-007")
    assert run(["classify", str(path), "--on", "kapan"]) == USAGE
    assert run(["classify", str(path)]) == USAGE
    assert run(["classify", str(path), "--on", ON, "--lang", "fr"]) == USAGE


def test_days_without_law_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before Permensos 8/2012 there is no answer: TGL-001, and nothing is written."""
    path = sheet(tmp_path, "nik;usia", ";4")
    code = run(["classify", str(path), "--on", "2012-06-06", "--out", str(tmp_path / "hasil"), "--json"])
    assert code == REFUSED
    assert json.loads(capsys.readouterr().out)["error"][0]["code"] == "TGL-001"


def test_an_empty_form_is_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows of separators only are no people: 0 rows in, 0 classified, exit code 0."""
    path = sheet(tmp_path, "nik;no kk;nama;jns_kelamin;;", *(";;;;;" for _ in range(50)))
    code, told = classify(capsys, path)
    assert (code, told["rows_in"], told["rows_classified"]) == (OK, 0, 0)


def test_nothing_in_a_cell_is_executed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A cell that begins with = + - @ comes out as text in the workbook and is neutralised in CSV."""
    path = sheet(tmp_path, "nama;usia", "=1+1;4", "@SUM(A1);x", "+62;5", "-7;6")
    classify(capsys, path)
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "hasil" / "hasil.xlsx")
    cells = [row[1] for row in book.get_sheet_by_name("Hasil").to_python()[1:]]
    assert cells == ["=1+1", "+62", "-7"]
    assert "'@SUM" in (tmp_path / "hasil" / "ditolak.csv").read_text(encoding="utf-8-sig")


def test_ages_of_another_day_give_way_to_the_date_of_birth(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet's age that does not fit the date of birth on the reference date is told, and the date is used."""
    path = sheet(tmp_path, "tgl_lahir;umur;tanpa_asuhan_layak", "25-11-2020;4;ya", "24-11-2020;4;ya", "25-11-2026;;ya")
    code, told = classify(capsys, path)
    assert code == REJECTED
    assert [(one["row"], one["code"]) for one in told["problems"]] == [(2, "LBR-071"), (3, "LBR-071"), (4, "FKT-008")]
    assert pl.read_parquet(tmp_path / "hasil" / "hasil.parquet")["PPKS-01"].to_list() == [True, False]


def test_contradictions_reject_the_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fact that implies another which is false: the row is kept aside with its reason."""
    path = sheet(tmp_path, "usia;pernah_dianiaya;mengalami_kekerasan_fisik", "9;ya;tidak", "9;ya;ya", "9;tidak;tidak")
    _, told = classify(capsys, path)
    assert [(one["row"], one["code"]) for one in told["problems"]] == [(2, "FKT-006")]
    assert told["rows_classified"] == 2


def test_sets_from_one_cell_or_a_column_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Kinds of disability stand joined in one cell, or in a column each; a part of the columns is not the whole."""
    names = [f"penyandang_disabilitas_{kind}" for kind in ("fisik", "intelektual", "mental", "sensorik")]
    path = sheet(
        tmp_path, ";".join(["terhambat_aktivitas_sehari_hari", *names]), "ya;ya;tidak;tidak;tidak", "ya;ya;;tidak;tidak"
    )
    classify(capsys, path)
    assert pl.read_parquet(tmp_path / "hasil" / "hasil.parquet")["PPKS-09"].to_list() == [True, None]
    path = sheet(tmp_path, "terhambat_aktivitas_sehari_hari,jenis_disabilitas", 'ya,"fisik, mental"', "ya,terbang")
    code, told = classify(capsys, path)
    assert (code, told["verdicts"]["PPKS-09"]["yes"]) == (REJECTED, 1)


def test_finished_conclusions_are_compared_and_never_fed_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A column that holds somebody's finished type changes no verdict; where it differs it is told."""
    path = sheet(tmp_path, "usia;anak_jalanan;menghabiskan_waktu_di_jalan", "9;ya;tidak", "9;ya;ya", "9;tidak;")
    _, told = classify(capsys, path)
    assert told["verdicts"]["PPKS-04"] == {"yes": 1, "no": 0, "unknown": 2}
    assert [(one["row"], one["sheet"], one["finding"]) for one in told["differences"]] == [
        (2, True, None),
        (4, False, None),
    ]


def test_the_same_nik_twice_is_told_and_both_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which of two rows with one NIK is wrong is not known: both are classified, both are told."""
    path = sheet(tmp_path, "nik;usia", f"{NIK};36", f"{NIK};36")
    code, told = classify(capsys, path)
    assert code == OK
    assert [one["row"] for one in told["problems"] if one["code"] == "NIK-011"] == [2, 3]


@pytest.mark.parametrize(
    ("record", "column", "code"),
    [("keluarga", "terkena_bencana_alam", "PPKS-21"), ("komunitas", "terkena_bencana_sosial", "PPKS-22")],
)
def test_families_and_communities(
    record: str, column: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row may be a family or a community; then only the types of such a record are answered."""
    path = sheet(tmp_path, f"nama;{column};rugi_harta_{column.removeprefix('terkena_')}", "Keluarga Contoh;ya;ya")
    _, told = classify(capsys, path, "--record", record)
    assert told["verdicts"][code]["yes"] == 1
    assert len(told["verdicts"]) == {"keluarga": 4, "komunitas": 5}[record]


def test_reading_and_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The textual reading answers by the letter; the English workbook is in English."""
    path = sheet(tmp_path, "usia;tanpa_asuhan_layak;keluarga_asal_miskin", "4;ya;tidak")
    assert classify(capsys, path)[1]["verdicts"]["PPKS-01"]["yes"] == 1
    _, told = classify(capsys, path, "--reading", "textual", "--lang", "en")
    assert told["verdicts"]["PPKS-01"]["no"] == 1
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "hasil" / "hasil.xlsx")
    assert book.sheet_names == ["Summary", "Results", "Rejected", "Problems", "Ask next", "Headings"]
    assert "no" in book.get_sheet_by_name("Results").to_python()[1]


def test_parquet_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A Parquet file is read with its types: booleans, dates, lists."""
    path = tmp_path / "warga.parquet"
    pl.DataFrame(
        {"tanggal_lahir": [date(2022, 1, 1)], "tanpa_asuhan_layak": [True], "ragam_disabilitas": [["fisik"]]}
    ).write_parquet(path)
    _, told = classify(capsys, path)
    assert told["verdicts"]["PPKS-01"]["yes"] == 1


def test_the_terminal_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json a table, the problems, what differs and what to ask stand on standard output."""
    path = sheet(tmp_path, "usia;anak_jalanan;xyz", "9;ya;1", "empat;ya;1")
    assert run(["classify", str(path), "--on", ON, "--out", str(tmp_path / "hasil")]) == REJECTED
    told = capsys.readouterr().out
    for words in ("PPKS-04", "2 baris masuk: 1 dinilai, 1 ditolak", "LBR-042", "xyz", "tercatat ya", "hasil.parquet"):
        assert words in told


def test_rule_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    """``kesos rule`` prints the page of a rule in both languages, and refuses a code that is none."""
    assert run(["rule", "PPKS-07"]) == OK
    assert "Anak yang Memerlukan Perlindungan Khusus" in capsys.readouterr().out
    assert run(["rule", "PPKS-07", "--lang", "en"]) == OK
    assert "UU 35/2014" in capsys.readouterr().out
    assert run(["rule", "PPKS-77"]) == REFUSED


def test_a_reader_that_stops_reading_is_no_error() -> None:
    """``kesos rule PPKS-08 | head -1`` says nothing on standard error, whatever was left unread."""
    command = [sys.executable, "-m", "kesos.edges.cli", "rule", "PPKS-08"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == CLOSED


def test_a_killed_process_leaves_no_half_file(tmp_path: Path) -> None:
    """Outputs appear whole or not at all, whenever the process is killed."""
    rows = "\n".join(f"Warga {number};{number % 90};ya" for number in range(20_000))
    path = sheet(tmp_path, "nama;usia;punya_ktp", rows)
    out = tmp_path / "hasil"
    for wait in (0.5, 1.5, 2.5):
        command = [sys.executable, "-m", "kesos.edges.cli", "classify", str(path), "--on", ON, "--out", str(out)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(wait)
            os.kill(process.pid, signal.SIGKILL)
        if (out / "hasil.parquet").exists():
            assert pl.read_parquet(out / "hasil.parquet").height == 20_000
        if (out / "hasil.xlsx").exists():
            assert len(python_calamine.CalamineWorkbook.from_path(out / "hasil.xlsx").sheet_names) == 6


CELLS = st.sampled_from(
    ["", "ya", "tidak", "4", "61", "x", "-", "mungkin", NIK, "=1", "NaN", "1e5", "30-02-2020", "ya;tidak"]
)


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6))
def test_no_row_is_lost(rows: list[list[str]], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever stands in the cells: rows in = rows classified + rows rejected, and no NIK comes out in clear."""
    folder = tmp_path_factory.mktemp("baris")
    path = folder / "warga.parquet"
    columns = ("usia", "punya_ktp", "nama")
    pl.DataFrame(
        [dict(zip(columns, row, strict=True)) for row in rows], schema=dict.fromkeys(columns, pl.String)
    ).write_parquet(path)
    run(["classify", str(path), "--on", ON, "--out", str(folder)])
    done = pl.read_parquet(folder / "hasil.parquet")
    rejected = folder / "ditolak.csv"
    lost = pl.read_csv(rejected, separator=";", infer_schema=False).height if rejected.exists() else 0
    filled = sum(any(cell.strip() for cell in row) for row in rows)
    assert done.height + lost == filled
    assert not CLEAR.search(str(done.rows()))


def test_a_column_of_another_subject_rejects_no_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sheet(tmp_path, "usia;jenis_kelamin;partisipasi_sekolah", "70;perempuan;9", "8;laki_laki;9")
    code, _ = classify(capsys, path)
    assert code == OK


def test_an_age_is_checked_against_its_own_date(tmp_path: Path) -> None:
    """Years since another date than the birth are told in the column of that date."""

    class Panti(Record):
        berdiri: Fact[date] = fact("Kapan berdiri?", DOCUMENT, BIASA)
        umur_panti: Fact[int] = fact("Berapa tahun?", DOCUMENT, BIASA, between=(0, 100), years_since="berdiri")

    asked = frozenset({"berdiri", "umur_panti"})
    headings, targets = vocabulary(Panti, {}, asked)
    table = read_table(sheet(tmp_path, "berdiri;umur_panti", "2000-01-01;5", "1910-01-01;"), headings)
    rows = read_rows(table, targets, Panti, date(2026, 11, 24))
    told = [(one.row, one.column, one.problem.code) for found in rows.problems.values() for one in found]
    assert told == [(2, "umur_panti", "LBR-071"), (3, "berdiri", "FKT-008")]
