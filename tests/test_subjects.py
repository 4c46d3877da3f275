"""Rules of an office's own package: found by entry point, asked like all others, refused where they clash."""

import json
import sqlite3
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import cel
import polars as pl
import pytest
from hypothesis import find, given, settings
from jsonschema import Draft202012Validator

import own_rules
from backends import BACKENDS, SLOWER, table, verdicts
from kesos import KesosError, NotCovered, Reading, Record, Verdict
from kesos.edges import subjects
from kesos.edges.catalogue.codes import codes
from kesos.edges.catalogue.pages import page
from kesos.edges.cli import REFUSED, run
from kesos.edges.subjects import SubjectError, built_in, find_rule, named, own, registered, rule_on
from kesos.evaluators.subject import Subject
from kesos.strategies import cases_for, near_misses, records
from own_rules import PRESENT
from strategies import ON

EXAMPLE = Path(__file__).parents[1] / "examples" / "perda_contoh"
PROJECT = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
Install = Callable[..., None]


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """Entry points are looked up anew, before and after."""
    own.cache_clear()
    yield
    own.cache_clear()


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put packages where Python finds them, each with the metadata that an installer writes; no network."""

    def add(
        distribution: str, points: dict[str, str], modules: dict[str, str] | None = None, at: Path | None = None
    ) -> None:
        home = tmp_path / distribution
        info = home / f"{distribution}-1.0.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0.0\n")
        lines = "".join(f"{name} = {value}\n" for name, value in points.items())
        (info / "entry_points.txt").write_text(f"[{subjects.GROUP}]\n{lines}")
        for name, source in (modules or {}).items():
            (home / f"{name}.py").write_text(source)
            monkeypatch.delitem(sys.modules, name, raising=False)
        for place in filter(None, (home, at)):
            monkeypatch.syspath_prepend(str(place))

    return add


@pytest.fixture
def rent(install: Install) -> Subject[Any]:
    """The example of this project, as if it were installed."""
    install("perda_contoh", PROJECT["entry-points"][subjects.GROUP], at=EXAMPLE / "src")
    return own()["sewa"].subject


def test_without_other_packages_there_are_those_of_kesos() -> None:
    """PPKS and PSKS are there, each with its records and earlier versions; nothing is asked of other packages for them."""
    assert {"ppks", "psks"} <= set(built_in())
    assert list(named("PPKS").records) == ["perorangan", "komunitas", "keluarga"]
    assert named(" psks ").record("").__name__ == "Perorangan"
    assert len(named("ppks").rules) == 26
    found = find_rule("psks-12")
    assert found is not None
    assert (found[0].name, found[1].code) == ("psks", "PSKS-12")
    assert find_rule("SEWA-01") is None


def test_the_example_is_found(rent: Subject[Any]) -> None:
    """An installed package's subject stands beside those of kesos, with its rules, its record and its two facts."""
    assert [entry.name for entry in entry_points(group=subjects.GROUP)] == ["sewa"]
    assert list(registered())[:2] == ["ppks", "psks"]
    assert list(registered())[-1] == "sewa"
    sewa = named("Sewa")
    assert [rule.code for rule in sewa.rules] == ["SEWA-01"]
    assert set(sewa.record("warga").__facts__) - set(named("ppks").record("perorangan").__facts__) == {
        "lama_tinggal",
        "menyewa",
    }
    assert sewa.subject is rent
    assert rule_on(sewa, "SEWA-01", ON) is sewa.rules[0]
    with pytest.raises(NotCovered):
        rule_on(sewa, "SEWA-01", date(2026, 2, 28))


def test_a_subject_is_asked_for_by_its_name() -> None:
    """A name or a record that is none is refused, and what there is is told."""
    with pytest.raises(SubjectError) as refused:
        named("ppsk")
    assert refused.value.code == "RMH-007"
    with pytest.raises(SubjectError) as refused:
        named("ppks").record("warga")
    assert refused.value.code == "RMH-008"
    assert "perorangan" in refused.value.message("en")


@pytest.mark.usefixtures("rent")
def test_its_page() -> None:
    """`kesos rule` prints the page of an own rule and of its parts; the codes of kesos stay what they were."""
    assert page("SEWA-01").startswith("# SEWA-01 Bantuan sewa rumah")
    assert "Perda Kota Contoh 1/2026" in page("sewa-01", "en")
    assert page("SEWA-01.A", "id").splitlines()[2].startswith("> **SEWA-01.a**")
    assert run(["rule", "SEWA-01.syarat"]) == 0
    assert "SEWA-01" not in codes()
    for wrong in ("SEWA-01.z", "SEWA-02"):
        with pytest.raises(KesosError) as refused:
            page(wrong)
        assert refused.value.code == "KTG-001"


@pytest.mark.usefixtures("rent")
def test_classify_a_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`kesos classify --subject` reads own facts by their headings, and gives verdicts, warnings and questions."""
    sheet = tmp_path / "warga.csv"
    sheet.write_text("nama,umur,tahun menetap,menyewa\nSiti Contoh,64,7,ya\nBudi Contoh,17,2,\nSri Contoh,70,6,\n")
    out = tmp_path / "hasil"
    done = run(["classify", str(sheet), "--subject", "sewa", "--on", "2026-11-24", "--out", str(out), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert done == 0
    assert told["verdicts"] == {"SEWA-01": {"yes": 1, "no": 1, "unknown": 1}}
    table = pl.read_parquet(out / "hasil.parquet")
    assert table["SEWA-01"].to_list() == [True, False, None]
    assert "SEWA-01.W1" in json.dumps(table.to_dicts(), default=str)


def test_classify_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A subject or record that there is not is refused with its code, and nothing is written."""
    sheet = tmp_path / "warga.csv"
    sheet.write_text("nama,umur\nSiti Contoh,64\n")
    for more, code in ((("--subject", "sewa"), "RMH-007"), (("--record", "warga"), "RMH-008")):
        assert run(["classify", str(sheet), "--on", "2026-11-24", "--out", str(tmp_path / "hasil"), *more]) == REFUSED
        assert code in capsys.readouterr().err
    assert not (tmp_path / "hasil").exists()


def test_classify_psks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The twelve PSKS types can be asked of a sheet too, also what follows from other facts."""
    sheet = tmp_path / "relawan.csv"
    sheet.write_text("nama,diberi_tugas_sebagai_tksk\nSiti Contoh,ya\n")
    run(["classify", str(sheet), "--subject", "psks", "--on", "2026-11-24", "--out", str(tmp_path / "hasil"), "--json"])
    assert json.loads(capsys.readouterr().out)["verdicts"]["PSKS-11"] == {"yes": 1, "no": 0, "unknown": 0}


@pytest.mark.usefixtures("rent")
def test_its_strategies() -> None:
    """Cases and near misses are built for an own rule as for one of the law."""
    subject = own()["sewa"].subject
    for verdict in Verdict:

        @settings(max_examples=5, database=None)
        @given(cases_for("SEWA-01", verdict=verdict, on=ON))
        def held(case: Record) -> None:
            assert subject.classify(case, on=ON, reading=Reading.WORKING)["SEWA-01"].verdict is verdict  # noqa: B023  called at once

        held()
    assert find(near_misses("SEWA-01"), lambda pair: pair.fact == "lama_tinggal").missed.known()["lama_tinggal"] < 5
    assert find(records(own()["sewa"].record("warga"), menyewa=True), lambda one: True).known() == {"menyewa": True}


PEOPLE = [
    {"usia": 64, "lama_tinggal": 7, "menyewa": True},
    {"usia": 30, "lama_tinggal": 7, "menyewa": True, "penghasilan_mencukupi": True},
    {"usia": 30, "lama_tinggal": 7, "menyewa": True},
    {"lama_tinggal": 4},
]
VERDICTS = [Verdict.YES, Verdict.NO, Verdict.UNKNOWN, Verdict.NO]


@pytest.mark.parametrize("backend", [*BACKENDS, *SLOWER])
def test_its_tables(rent: Subject[Any], backend: str) -> None:
    """Every kind of frame takes an own record with its own facts."""
    warga = own()["sewa"].record("")
    frame = table(warga, PEOPLE, drop=frozenset(warga.__facts__) - {name for row in PEOPLE for name in row})
    asked = {"SEWA-01": rent.rules["SEWA-01"].condition(Reading.WORKING)}
    assert verdicts(backend, frame, warga, asked)["SEWA-01"] == VERDICTS
    if backend == "polars":
        told = rent.classify_frame(frame, on=ON, record=warga, reading=Reading.WORKING)
        assert [Verdict.of(value) for value in told["SEWA-01"]] == VERDICTS


@pytest.mark.usefixtures("rent")
def test_its_exports(capsys: pytest.CaptureFixture[str]) -> None:
    """`kesos export` writes its record as JSON Schema and Table Schema, and its rule as SQL and CEL that are run here."""
    assert run(["export", "json-schema", "--record", "warga"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["lama_tinggal"]["maximum"] == 130
    assert Draft202012Validator(schema).is_valid(PEOPLE[0])
    assert run(["export", "table-schema", "--record", "warga"]) == 0
    assert {"lama_tinggal", "menyewa"} <= {field["name"] for field in json.loads(capsys.readouterr().out)["fields"]}
    names = ["usia", "lama_tinggal", "menyewa", "penghasilan_mencukupi"]
    more = [word for name in names for word in ("--columns", name)]
    asked = ["--on", "2026-11-24", "--subject", "sewa", "--record", "warga"]
    assert run(["export", "sql", *asked, "--dialect", "sqlite", *more]) == 0
    query = capsys.readouterr().out
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"create table warga (id, {', '.join(names)})")
        rows = [(at, *map(row.get, names)) for at, row in enumerate(PEOPLE)]
        database.executemany("insert into warga values (?, ?, ?, ?, ?)", rows)
        found = [Verdict.of(None if value is None else bool(value)) for _, value in sorted(database.execute(query))]
    assert found == VERDICTS
    assert run(["export", "cel", "SEWA-01", *asked]) == 0
    assert cel.compile(capsys.readouterr().out.strip()).execute(PEOPLE[0]) is True


def test_its_words_questions_and_receipt(rent: Subject[Any]) -> None:
    """One record is explained, asked on, and written down like one of the law, with the Perda as its source."""
    found = rent.classify(own()["sewa"].record("")(**PEOPLE[2]), on=ON, reading=Reading.WORKING)
    assert [question.name for question in found.next_questions()] == ["penghasilan_mencukupi"]
    assert "Bantuan sewa rumah" in found["SEWA-01"].explain("id")
    receipt = found.receipt()
    assert receipt["results"][0]["citations"][0]["instrument"] == "perda-contoh-1-2026"
    assert receipt["questions"][0]["matters_for"] == ["SEWA-01"]


@pytest.mark.usefixtures("rent")
def test_what_its_tables_do_not_know() -> None:
    """An own subject tells what is worth finding out about a table."""
    sewa = own()["sewa"]
    table = pl.DataFrame({"usia": [64, 30], "lama_tinggal": [7, 2]})
    (gap,) = sewa.subject.unknowns(table, on=ON, record=sewa.record(""), reading=Reading.WORKING)
    assert (gap.name, gap.rows, dict(gap.settles)) == ("menyewa", 1, {"SEWA-01": 1})


# --- clashes


def refused(install: Install, points: dict[str, str], modules: dict[str, str]) -> list[str]:
    """Return the codes of the problems with a package."""
    install("lain", points, modules)
    with pytest.raises(SubjectError) as error:
        own()
    assert all(problem.message("id") and problem.message("en") for problem in error.value.problems)
    return [problem.code for problem in error.value.problems]


def module(made: str = 'subject("LAIN-01")', facts: str = PRESENT) -> dict[str, str]:
    return {"lain_aturan": own_rules.module(made, facts)}


def test_a_package_without_clash(install: Install) -> None:
    """A record of its own, with a prefix of its own, is taken in."""
    install("lain", {"lain": "lain_aturan:SUBJECT"}, module())
    assert set(own()) == {"lain"}


@pytest.mark.parametrize(
    ("points", "modules", "codes"),
    [
        ({"lain": "lain_aturan:TIDAK_ADA"}, module(), ["RMH-001"]),
        ({"lain": "tidak_ada_modul:SUBJECT"}, {}, ["RMH-001"]),
        ({"lain": "lain_aturan:PERDA"}, module(), ["RMH-002"]),
        ({"PPKS": "lain_aturan:SUBJECT"}, module(), ["RMH-003"]),
        ({"lain": "lain_aturan:SUBJECT"}, module('subject("lain 1", "LAIN-01.a")'), ["RMH-004", "RMH-004"]),
        ({"lain": "lain_aturan:SUBJECT"}, module('subject("PPKS-27", "NIK-100")'), ["RMH-005", "RMH-005"]),
        (
            {"lain": "lain_aturan:SUBJECT"},
            module(facts=f'{PRESENT}\n    usia: Fact[int] = fact("Usia?", DOCUMENT, BIASA)'),
            ["RMH-006"],
        ),
        ({"lain": "lain_aturan:PERDA", "psks": "lain_aturan:SUBJECT"}, module(), ["RMH-002", "RMH-003"]),
    ],
)
def test_clashes(install: Install, points: dict[str, str], modules: dict[str, str], codes: list[str]) -> None:
    """What cannot be loaded, is no subject, or takes a name, prefix or fact of another is refused, all at once."""
    assert refused(install, points, modules) == codes


def test_two_packages_with_one_prefix(install: Install) -> None:
    """Two packages cannot share a prefix, nor declare one fact in two ways."""
    install("satu", {"satu": "satu_aturan:SUBJECT"}, {"satu_aturan": module()["lain_aturan"]})
    assert refused(install, {"dua": "lain_aturan:SUBJECT"}, module()) == ["RMH-005", "RMH-006"]


def test_a_broken_package_does_not_hide_the_law(install: Install) -> None:
    """Pages and subjects of kesos work beside a package that is refused; only what is not of kesos tells of it."""
    install("lain", {"lain": "tidak_ada_modul:SUBJECT"})
    assert page("PPKS-08").startswith("# PPKS-08")
    assert named("ppks").name == "ppks"
    with pytest.raises(KesosError) as told:
        page("SEWA-01")
    assert [problem.code for problem in told.value.problems] == ["KTG-001", "RMH-001"]
    with pytest.raises(SubjectError, match="RMH-001"):
        named("sewa")
