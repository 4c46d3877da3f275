"""``kesos classify`` at its edges: a sheet with next to nothing in it, and places that cannot be written."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kesos import KesosError, ppks
from kesos.edges import command
from kesos.edges.classify.job import Job, run
from kesos.edges.cli import OK, REFUSED, REJECTED
from kesos.edges.cli import run as kesos

ON = "2026-11-24"
WARGA = b"usia;nama\n4;Sri\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in that holds one sheet."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "warga.csv").write_bytes(WARGA)
    return tmp_path


def classify(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any]]:
    code = kesos(["classify", "warga.csv", "--on", ON, "--json", *options])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("heading", ["jenis_kelamin", "tanggal_lahir", "usia", "ragam_disabilitas"])
def test_one_fact_is_enough(heading: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet with one fact beside the names is classified and written."""
    (folder / "warga.csv").write_text(f"nama;{heading}\nSri;\nBudi;\n")
    code, told = classify(capsys)
    assert (code, told["rows_classified"]) == (OK, 2)


@pytest.mark.parametrize("record", [ppks.Perorangan, ppks.Keluarga, ppks.Komunitas], ids=lambda one: one.__name__)
def test_each_row_has_its_question(record: type[Any], folder: Path) -> None:
    """Whatever single fact a sheet has, also one that no rule reads: one row, one best question."""
    for name in record.__facts__:
        (folder / "warga.csv").write_text(f"nama;{name}\nSri;\n")
        with suppress(KesosError):  # a fact that nobody asks for is no heading that is known
            found = run(Job(path=Path("warga.csv"), on=date(2026, 11, 24), record=record.__name__.lower()))
            assert (len(found.asking.by_row), found.verdicts.height, len(found.accepted)) == (1, 1, 1)


@pytest.mark.parametrize("out", ["warga.csv", "tautan.csv"])
def test_the_sheet_itself_is_never_written_over(out: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """LBR-068 where an output is the sheet that is read, also under another name; its bytes stay."""
    (folder / "tautan.csv").symlink_to("warga.csv")
    code, told = classify(capsys, "--out", out)
    assert (code, [one["code"] for one in told["error"]]) == (REFUSED, ["LBR-068"])
    assert (folder / "warga.csv").read_bytes() == WARGA


def test_a_folder_that_cannot_be_made_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """LBR-061 where a file stands in the place of a folder."""
    code, told = classify(capsys, "--out", "warga.csv/hasil")
    assert (code, [one["code"] for one in told["error"]]) == (REFUSED, ["LBR-061"])
    assert [one.name for one in folder.iterdir()] == ["warga.csv"]


def command_line(*arguments: str, encoding: str = "utf-8") -> "subprocess.CompletedProcess[bytes]":
    words = [sys.executable, "-m", "kesos.edges.cli", *arguments, "--on", ON]
    return subprocess.run(words, env={**os.environ, "PYTHONIOENCODING": encoding}, capture_output=True, check=False)


@pytest.mark.parametrize("options", [(), ("--json",)])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_any_letter_goes_into_any_pipe(encoding: str, options: tuple[str, ...], folder: Path) -> None:
    """Where standard output takes few letters, as a pipe on Windows, a sheet with others still comes to its end."""
    (folder / "warga.csv").write_text("usia;nama;\u540d\U0001f600\n4;Sri;x\nlimá\uff13;Budi;x\n", encoding="utf-8")
    done = command_line("classify", "warga.csv", *options, encoding=encoding)
    assert (done.returncode, done.stderr) == (REJECTED, b"")
    if options:
        assert json.loads(done.stdout.decode(encoding))["headings_unrecognised"] == ["\u540d\U0001f600"]


def test_a_name_on_disk_that_is_no_text(folder: Path) -> None:
    """Bytes in the name of a file that are no text, as an old archive leaves them, stop nothing."""
    name = os.fsdecode(b"warga\xff.csv")
    try:
        (folder / name).write_bytes(WARGA)
    except OSError:  # macOS and Windows keep names as text: there is no such file to read
        pytest.skip("this disk takes only names that are text")
    done = command_line("classify", name)
    assert (done.returncode, done.stderr) == (OK, b"")
    assert (folder / "hasil" / "hasil.xlsx").exists()


def test_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the extra ``kesos[cli]`` the command ends with LBR-013 and exit code 3, not with a traceback."""
    monkeypatch.setitem(sys.modules, "cyclopts", None)
    with pytest.raises(SystemExit) as left:
        command.main()
    assert left.value.code == REFUSED
    assert "kesos[cli]" in capsys.readouterr().err
