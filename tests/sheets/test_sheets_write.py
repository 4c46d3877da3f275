"""Files whole or not at all, also when the process is killed; nothing in them is executed."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos.edges.sheets.frames_out import csv_writer, neutral, parquet_writer, write_csv, write_parquet
from kesos.edges.sheets.raw import read
from kesos.edges.sheets.write import UNFINISHED, publish
from kesos.engine.problem import KesosError

NIK = "3371011708909999"


def put(words: str) -> Any:
    """Return a writer of these words."""
    return lambda path: path.write_text(words) and None


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def code_of(outputs: dict[Path, Any]) -> str:
    with pytest.raises(KesosError) as caught:
        publish(outputs)
    assert caught.value.message("id") != caught.value.message("en")
    assert NIK not in caught.value.message("id")
    return caught.value.code


def test_several_files_appear_together(tmp_path: Path) -> None:
    """All outputs of a job are there, and nothing else."""
    publish({tmp_path / "a": put("1"), tmp_path / "b": put("2")})
    assert names(tmp_path) == ["a", "b"]
    assert (tmp_path / "b").read_text() == "2"


def test_a_writer_that_fails_changes_nothing(tmp_path: Path) -> None:
    """The first output is not there if the second one fails, and the old file stays as it was."""
    (tmp_path / "a").write_text("old")

    def fail(path: Path) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    assert code_of({tmp_path / "a": put("new"), tmp_path / "b": fail}) == "LBR-061"
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_a_rename_that_fails_in_the_middle_is_undone(tmp_path: Path) -> None:
    """What was renamed before goes back: an old file to its old words, a new one away."""
    (tmp_path / "old").write_text("old")

    def block(path: Path) -> None:
        path.write_text("x")
        (tmp_path / "c").mkdir()

    outputs = {tmp_path / "old": put("new"), tmp_path / "new": put("new"), tmp_path / "c": block}
    assert code_of(outputs) == "LBR-061"
    assert names(tmp_path) == ["c", "old"]
    assert (tmp_path / "old").read_text() == "old"


def test_it_works_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems have none; the old file is copied then."""

    def refuse(*args: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    test_a_rename_that_fails_in_the_middle_is_undone(tmp_path)


def test_places_that_cannot_be_written_are_refused_before_the_work(tmp_path: Path) -> None:
    """A folder, a folder that is not there, one place twice: an error before any writer runs."""
    never: dict[str, object] = {}

    def run(path: Path) -> None:
        never["ran"] = path

    assert code_of({tmp_path: run}) == "LBR-062"
    assert code_of({tmp_path / NIK / "a": run}) == "LBR-063"
    assert code_of({tmp_path / "a": run, tmp_path / "." / "x" / ".." / "a": run}) in {"LBR-063", "LBR-064"}
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert code_of({tmp_path / "a": run, tmp_path / "link": run}) == "LBR-064"
    assert never == {}


def test_a_link_stays_a_link_and_rights_stay(tmp_path: Path) -> None:
    """The file behind a symbolic link is replaced; its rights are kept."""
    (tmp_path / "a").write_text("old")
    (tmp_path / "a").chmod(0o600)
    (tmp_path / "link").symlink_to("a")
    publish({tmp_path / "link": put("new")})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_text() == "new"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_what_a_killed_job_left_is_taken_away(tmp_path: Path) -> None:
    """Unfinished files hold people; the next job for the same place removes them, and no others."""
    (tmp_path / f".a.1234{UNFINISHED}").write_text("half")
    (tmp_path / f".a.1234-parts{UNFINISHED}").mkdir()
    (tmp_path / f".b.1234{UNFINISHED}").write_text("half")
    publish({tmp_path / "a": put("1")})
    assert names(tmp_path) == [f".b.1234{UNFINISHED}", "a"]


KILLED = """
import sys, time
from pathlib import Path
from kesos.edges.sheets.frames_out import csv_writer
from kesos.edges.sheets.workbook_out import ColumnOut, SheetOut, workbook_writer
from kesos.edges.sheets.write import publish

def rows():
    for number in range(100_000):
        if number == 500:
            print("half", flush=True)
            time.sleep(60)
        yield ["3371011708909999", number]

sheet = SheetOut(name="Hasil", columns=(ColumnOut(name="nik", kind="identifier"), ColumnOut(name="n")), rows=rows())
folder = Path(sys.argv[1])
publish({folder / "first.txt": lambda path: path.write_text("new") and None, folder / "hasil.xlsx": workbook_writer([sheet])})
"""


def test_a_killed_process_leaves_whole_files_only(tmp_path: Path) -> None:
    """After SIGKILL in the middle of a workbook, no output is there; an old one is as it was; the next job cleans up."""
    (tmp_path / "first.txt").write_text("old")
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE
    ) as process:  # our own words
        assert process.stdout is not None
        assert process.stdout.readline() == b"half\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert not (tmp_path / "hasil.xlsx").exists()
    assert (tmp_path / "first.txt").read_text() == "old"
    publish({tmp_path / "hasil.xlsx": put("x"), tmp_path / "first.txt": put("y")})
    assert names(tmp_path) == ["first.txt", "hasil.xlsx"]


FORMULAS = ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_text_of_a_csv_is_a_formula(cell: str) -> None:
    """A cell that begins like a formula gets an apostrophe in front; the column name as well."""
    found = neutral(pl.DataFrame({cell: [cell, None]}))
    assert found.columns == ["'" + found.columns[0].lstrip("'")]
    assert found.rows()[0][0].startswith("'")
    assert found.rows()[1] == (None,)


def test_a_formula_behind_another_delimiter_is_defused() -> None:
    """A program that expects another delimiter would begin a new cell there."""
    cells = ["Budi;=1+1", "Budi,\t@x", "a|+1", "x; =1", "a-b", "RT 1, RW 2", "-", "--"]
    assert neutral(pl.DataFrame({"nama": cells}))["nama"].to_list() == [
        "Budi;'=1+1", "Budi,\t'@x", "a|'+1", "x; '=1", "a-b", "RT 1, RW 2", "-", "--",
    ]  # fmt: skip


def test_numbers_and_dates_stay_what_they_are() -> None:
    """A negative number in a column of numbers is no formula; sets are joined by bars."""
    frame = pl.DataFrame({"n": [-5, None], "s": [["=a", "b"], []], "k": pl.Series(["-x", "y"], dtype=pl.Categorical)})
    assert neutral(frame).rows() == [(-5, "'=a|b", "'-x"), (None, "", "y")]


def test_a_csv_is_written_for_indonesian_excel(tmp_path: Path) -> None:
    """Semicolons and a BOM, unless told otherwise; pandas and lazy frames are written as well."""
    frame = pl.DataFrame({"nik": [NIK], "nama": ["Nurḥalizah"]})
    write_csv(tmp_path / "a.csv", frame)
    assert (tmp_path / "a.csv").read_bytes() == f"\ufeffnik;nama\n{NIK};Nurḥalizah\n".encode()
    write_csv(tmp_path / "b.csv", frame.lazy(), separator="|", bom=False)
    assert (tmp_path / "b.csv").read_bytes() == f"nik|nama\n{NIK}|Nurḥalizah\n".encode()
    write_csv(tmp_path / "c.csv", frame.to_pandas())
    assert (tmp_path / "c.csv").read_bytes() == (tmp_path / "a.csv").read_bytes()


def test_parquet_and_csv_of_one_job(tmp_path: Path) -> None:
    """Writers of frames go into one job; Parquet keeps the types and the formulas, which nothing executes there."""
    frame = pl.DataFrame({"nik": [NIK], "PPKS-01": [None], "nama": ["=x"]}, schema_overrides={"PPKS-01": pl.Boolean})
    publish({tmp_path / "a.parquet": parquet_writer(frame), tmp_path / "a.csv": csv_writer(frame)})
    assert pl.read_parquet(tmp_path / "a.parquet").equals(frame)
    write_parquet(tmp_path / "a.parquet", frame.lazy())
    assert pl.read_parquet(tmp_path / "a.parquet").equals(frame)


plain = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(plain, plain), min_size=1, max_size=8), st.sampled_from([";", ",", "|", "\t"]))
def test_a_csv_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], separator: str
) -> None:
    """What is written is read back, cell by cell; a blank text comes back as None, a defused one with its apostrophe."""
    folder = tmp_path_factory.mktemp("csv")
    frame = pl.DataFrame(rows, schema={"a": pl.String, "b": pl.String}, orient="row")
    write_csv(folder / "a.csv", frame, separator=separator)
    table = read(folder / "a.csv", known=["a", "b"])
    expected = [[cell if cell.strip() else None for cell in row] for row in neutral(frame).rows()]
    assert table.rows == [["a", "b"], *expected]
    shutil.rmtree(folder)
