"""A rule says in a database what it says of a record, over the worked cases, random rows and random conditions."""

import sqlite3
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
import sql_server
from databases import ENGINES, Rows, script, verdicts
from hypothesis import given, settings
from hypothesis import strategies as st

from doors import DOORS, Door, people
from kesos import NotCovered, Reading, Verdict, conformance, ppks, psks
from kesos.edges.exports import DATABASES, ExportError, as_sql, cel, sql, subject
from kesos.edges.exports.dialects import DIALECTS
from kesos.engine import expression as x
from kesos.engine.fact import BIASA, OBSERVED, Fact, fact
from kesos.engine.record import Record
from kesos.engine.rule_set import conditions
from kesos.fakta.penyelenggara import Penyelenggara
from strategies import ON, Uji, expressions, judge, records

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
KIT = conformance.kit("ppks")
RECORDS = {kind.__name__: kind for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)}
FORMS = {engine: DIALECTS[engine] for engine in ENGINES}


def run(form: str, record: type[Record], rows: Rows, asked: Mapping[str, x.Expr], on: date = ON) -> dict[str, Any]:
    """The verdicts of conditions over rows, in one form of SQL."""
    dialect = FORMS[form]
    query = as_sql.select(asked, as_sql.Source(record, "warga", ("id",), None), on, dialect)
    text = as_sql.written(query, dialect.name, "", pretty=False)
    engine = dialect.name
    return verdicts(engine, script(engine, record, rows), text)


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("engine", ENGINES)
def test_worked_cases(engine: str, name: str, reading: Reading) -> None:
    """Each worked case has the verdict of the case."""
    record, on = RECORDS[name], date.fromisoformat(KIT["on"])
    cases = [case for case in KIT["cases"] if case["record"] == name and case["reading"] == reading]
    rows = [record.from_dict(case["facts"]).known() for case in cases]
    query = sql(subject("ppks"), on=on, reading=reading, dialect=engine, record=record)
    found = verdicts(engine, script(engine, record, rows), query)
    assert [found[case["code"]][place].value for place, case in enumerate(cases)] == [
        case["expected"] for case in cases
    ]
    assert cases


DOORS_OF_SQL = [door for door in DOORS if door.subject and door.name not in ("spm-Penyelenggara", "kime")]


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("door", DOORS_OF_SQL, ids=lambda door: door.name)
@pytest.mark.parametrize("engine", ENGINES)
def test_random_rows(engine: str, door: Door, reading: Reading) -> None:
    """Rows of random facts, for every subject, more or fewer of them known, have the verdicts of their records."""
    rows, expected = people(door, 100, reading)
    query = sql(_rules(door), on=door.on, reading=reading, dialect=engine, record=door.record, columns=door.facts)
    assert verdicts(engine, script(engine, door.record, rows, door.facts), query) == expected


def _rules(door: Door) -> Any:
    assert door.subject
    return door.subject.rules


@pytest.mark.parametrize("name", ["ppks-Perorangan", "psks-Organisasi"])
@pytest.mark.parametrize("engine", ENGINES)
def test_a_view_that_can_be_asked(engine: str, name: str) -> None:
    """As a view in the database the rules say what the records say, and go on with the table: a new row is in it."""
    (door,) = (door for door in DOORS if door.name == name)
    rows, expected = people(door, 60, Reading.WORKING)
    # A view of MariaDB cannot read a temporary table.
    made = [one.replace("CREATE TEMPORARY", "CREATE", 1) for one in script(engine, door.record, rows[:40], door.facts)]
    made[1:1] = ["DELETE FROM warga WHERE id >= 0"]
    late = script(engine, door.record, rows, door.facts)[1]
    view = sql(_rules(door), on=door.on, dialect=engine, record=door.record, columns=door.facts, view="ppks_warga")
    before = ["DROP VIEW IF EXISTS ppks_warga", "DROP TABLE IF EXISTS warga"]
    statements = [*before, *made, view, "DELETE FROM warga WHERE id >= 0", late]
    assert verdicts(engine, statements, "SELECT * FROM ppks_warga") == expected


def test_a_rule_that_compares_facts() -> None:
    """What no column holds is refused, each rule by its code, in SQL and CEL: it would be NULL in every row, unsaid."""
    rules = subject("spm")
    with pytest.raises(ExportError, match="SPM-403") as error:
        sql(rules, on=ON, record=Penyelenggara)
    assert [(problem.code, problem.where) for problem in error.value.problems] == [
        ("EXP-007", "SPM-402"),
        ("EXP-007", "SPM-403"),
    ]
    assert refusal(lambda: cel(rules["SPM-402"])) == "EXP-007"


@pytest.mark.parametrize("form", FORMS)
def test_random_conditions(form: str) -> None:
    """Conditions of every form say what the Kleene tables say, over sparse rows."""

    @settings(max_examples=25)
    @given(st.lists(expressions(), min_size=1, max_size=4), st.lists(records(Uji), min_size=1, max_size=6))
    def check(some: list[x.Expr], people: list[Record]) -> None:
        rows = [one.known() for one in people]
        found = run(form, Uji, rows, {f"r{place}": expr for place, expr in enumerate(some)})
        for place, expr in enumerate(some):
            expected = [judge(expr, _with_age(row)) for row in rows]
            assert found[f"r{place}"] == expected

    check()


def _with_age(row: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with the age from the date of birth, by counting birthdays."""
    born = row.get("lahir")
    if born is None:
        return dict(row)
    years = sum(
        (year, born.month, born.day) <= (ON.year, ON.month, ON.day) for year in range(born.year + 1, ON.year + 1)
    )
    possible = born <= ON and years <= 130
    return dict(row) | {"umur": years if possible else None}


TWO = {"atau": x.any_of(Uji.lapar, Uji.sakit), "dan": x.all_of(Uji.lapar, Uji.sakit), "bukan": ~Uji.lapar}


@pytest.mark.parametrize("form", FORMS)
def test_the_kleene_tables(form: str) -> None:
    """All nine cells of and, or and not, and of at least two of three."""
    cells = [(a, b) for a in (True, False, None) for b in (True, False, None)]
    rows = [{"lapar": a, "sakit": b, "jauh": True} for a, b in cells]
    found = run(form, Uji, rows, TWO | {"dua": x.at_least(2, Uji.lapar, Uji.sakit, Uji.jauh)})
    y, n, u = YES, NO, UNKNOWN
    assert found["dan"] == [y, n, u, n, n, n, u, n, u]
    assert found["atau"] == found["dua"] == [y, y, y, y, n, u, y, u, u]
    assert found["bukan"] == [n, n, n, y, y, y, u, u, u]


@pytest.mark.parametrize("form", FORMS)
def test_ages_turn_on_the_birthday(form: str) -> None:
    """An age follows from the date, turns on the birthday, and is unknown where it does not agree with a given one."""
    born = [date(2021, 11, 24), date(2021, 11, 25), date(2027, 1, 1), date(1890, 1, 1), date(2020, 2, 29), None]
    rows = [{"lahir": one} for one in born]
    rows += [{"lahir": date(2021, 11, 24), "umur": 5}, {"lahir": date(2021, 11, 24), "umur": 6}, {"umur": 5}]
    found = run(form, Uji, rows, {"lima": Uji.umur.equals(5)})
    assert found["lima"] == [YES, NO, UNKNOWN, UNKNOWN, NO, UNKNOWN, YES, UNKNOWN, YES]
    leap = run(form, Uji, [{"lahir": date(2020, 2, 29)}], {"lima": Uji.umur.equals(5)}, on=date(2025, 2, 28))
    assert leap["lima"] == [NO]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_declared_is_unknown(form: str) -> None:
    """A number out of bounds, a value or a member that is not declared, and another case of a letter read as unknown."""
    rows: Rows = [
        {"umur": 131, "gizi": "Buruk", "ragam": frozenset({"fisik", "Fisik"})},
        {"umur": -1, "gizi": "buruk ", "ragam": "fisik|lain"},
        {"umur": 130, "gizi": "buruk", "ragam": "fisik.berat||dua kata|"},
        {"ragam": ""},
        {"ragam": "fisikXberat"},
    ]
    asked = {
        "umur": Uji.umur > 3,
        "gizi": Uji.gizi.equals("buruk"),
        "fisik": Uji.ragam.has("fisik"),
        "dua": Uji.ragam.has("dua kata"),
    }
    found = run(form, Uji, rows, asked)
    u = UNKNOWN
    assert found["umur"] == [u, u, YES, u, u]
    assert found["gizi"] == [u, u, YES, u, u]
    assert found["fisik"] == [u, u, NO, NO, u]
    assert found["dua"] == [u, u, YES, NO, u]


def test_sql_server_does_not_count_blanks_at_the_end() -> None:
    """SQL Server fills the shorter of two texts with blanks, whatever the collation; so a text is compared with its end."""
    source = as_sql.Source(Uji, "warga", (), None)
    asked = {"r": Uji.gizi.equals("buruk"), "q": Uji.gizi.isin("buruk", "kurang sekali")}
    text = as_sql.written(as_sql.select(asked, source, ON, DIALECTS["tsql"]), "tsql", "", pretty=False)
    assert "([gizi] + '|') COLLATE Latin1_General_100_BIN2 = 'buruk|'" in text
    assert "'buruk'" not in text


@pytest.mark.parametrize("text", ["SELECT (a > 1) AS r FROM t", "SELECT CASE WHEN a THEN 1 END AS r FROM t"])
def test_what_t_sql_does_not_take(text: str) -> None:
    """A condition is no value there, and a value no condition: such a text is refused before it is translated."""
    with pytest.raises(SyntaxError, match="T-SQL wants"):
        sql_server.translated(text)


def test_sqlite_takes_no_text_for_a_number_or_a_truth() -> None:
    """SQLite columns hold anything: what is neither 0 nor 1, no whole number and no date is unknown."""
    connection = sqlite3.connect(":memory:")
    connection.execute("create table warga (id, lapar, anak, lahir, umur)")
    rows = [(1, "ya", "tiga", "2020-02-30", None), (2, 2, 3.5, "24-11-2020", None), (3, 1, 3, "2020-02-29", None)]
    connection.executemany("insert into warga values (?, ?, ?, ?, ?)", rows)
    asked = {"lapar": Uji.lapar.as_condition(), "anak": Uji.anak > 1, "umur": Uji.umur > 1, "lahir": Uji.lahir < ON}
    query = as_sql.select(asked, as_sql.Source(Uji, "warga", (), None), ON, DIALECTS["sqlite"])
    found = connection.execute(as_sql.written(query, "sqlite", "", pretty=True)).fetchall()
    assert found == [(None,) * 4, (None,) * 4, (1, 1, 1, 1)]


class Ikut(Record):
    """A record with a truth value that follows from other facts."""

    kartu: Fact[bool] = fact("Punya kartu?", OBSERVED, BIASA)
    surat: Fact[bool] = fact("Punya surat?", OBSERVED, BIASA)


class Anak(Ikut):
    """The record of the tests of what follows."""

    terdaftar: Fact[bool] = fact("Terdaftar?", OBSERVED, BIASA, follows=(Ikut.kartu, Ikut.surat))


@pytest.mark.parametrize("form", FORMS)
def test_what_follows(form: str) -> None:
    """A fact is what is given or follows; unknown where nothing says it, or one says yes and another no."""
    rows = [
        {},
        {"terdaftar": True},
        {"kartu": False},
        {"kartu": True, "surat": True},
        {"kartu": True, "surat": False},
        {"terdaftar": False, "surat": True},
    ]
    own = Anak.terdaftar
    asked = {
        "ya": own.as_condition(),
        "bukan": own.equals(value=False),
        "lain": own.differs(value=True),
        "salah": own.isin(*[False]),
    }
    found = run(form, Anak, rows, asked)
    assert found["ya"] == [UNKNOWN, YES, NO, YES, UNKNOWN, UNKNOWN]
    assert found["bukan"] == found["lain"] == found["salah"] == [UNKNOWN, NO, YES, NO, UNKNOWN, UNKNOWN]
    query = as_sql.select(asked, as_sql.Source(Anak, "warga", ("id",), ["surat"]), ON, FORMS[form])
    engine = FORMS[form].name
    text = as_sql.written(query, engine, "", pretty=False)
    assert verdicts(engine, script(engine, Anak, rows, ["surat"]), text)["ya"] == [
        Verdict.of(row.get("surat")) for row in rows
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_column_that_is_missing_is_a_fact_that_is_unknown(engine: str) -> None:
    """With few columns the query reads only those, and the rest is unknown; a date is enough for an age."""
    rows = [{"tanggal_lahir": date(1950, 1, 1)}, {"tanggal_lahir": date(2024, 1, 1)}]
    query = sql(subject("ppks"), on=ON, dialect=engine, columns=["tanggal_lahir", "kolom_lain"])
    found = verdicts(engine, script(engine, ppks.Perorangan, rows, ["tanggal_lahir"]), query)
    assert found["PPKS-01"] == [NO, UNKNOWN]
    assert found["PPKS-21"] == [UNKNOWN, UNKNOWN]


def test_a_view() -> None:
    """With a name for it, the text creates a view that can be asked."""
    connection = sqlite3.connect(":memory:")
    connection.execute("create table warga (nik, usia, tanpa_asuhan_layak)")
    connection.execute("insert into warga values ('3371014101909999', 4, 1), ('3371011708909999', 40, null)")
    query = sql(
        subject("ppks"),
        on=ON,
        dialect="sqlite",
        columns=["usia", "tanpa_asuhan_layak"],
        keep=["nik"],
        view="ppks_warga",
    )
    connection.execute(query)
    found = connection.execute('select nik, "PPKS-01", "PPKS-08" from ppks_warga order by "PPKS-01"').fetchall()
    assert found == [("3371011708909999", 0, 0), ("3371014101909999", 1, 0)]


@pytest.mark.parametrize("dialect", DATABASES)
def test_every_database_has_its_text(dialect: Any) -> None:
    """Each database gets every rule, once, whatever the name of the table is; the same call gives the same text."""
    query = sql(psks.TYPES, on=ON, dialect=dialect, record=psks.Organisasi, table='sosial."; drop table x')
    for code in conditions(subject("psks").applying(psks.Organisasi, ON), Reading.WORKING):
        assert query.count(code) == 1
    assert query == sql(psks.TYPES, on=ON, dialect=dialect, record=psks.Organisasi, table='sosial."; drop table x')
    assert ("TRUE" not in query) or dialect in ("postgres", "duckdb", "spark")


def test_text_is_compared_by_code_point() -> None:
    """Where a database would pass over case or sort by a language, the text says otherwise."""
    source = as_sql.Source(Uji, "warga", (), None)
    texts = {
        name: as_sql.written(as_sql.select({"r": Uji.nama < "b"}, source, ON, DIALECTS[name]), name, "", pretty=False)
        for name in DATABASES
    }
    assert 'COLLATE "C" <' in texts["postgres"]
    assert "AS BINARY) <" in texts["mysql"]
    assert "COLLATE Latin1_General_100_BIN2 <" in texts["tsql"]
    assert "COLLATE" not in texts["sqlite"] + texts["duckdb"] + texts["spark"]


def test_what_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that is not known, a table without any column to read, a day before the law, and no sqlglot."""
    rules = subject("ppks")
    assert refusal(lambda: sql(rules, on=ON, dialect="oracle")) == "EXP-003"  # type: ignore[arg-type]
    assert refusal(lambda: sql(rules, on=ON, columns=[], keep=[])) == "EXP-004"
    with pytest.raises(NotCovered):
        sql(rules, on=date(2000, 1, 1))
    for name in [name for name in sys.modules if name.split(".")[0] == "sqlglot" or name.endswith("exports.dialects")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "kesos.edges.exports.as_sql")
    monkeypatch.delattr("kesos.edges.exports.as_sql", raising=False)
    monkeypatch.delattr("kesos.edges.exports.dialects", raising=False)
    monkeypatch.setitem(sys.modules, "sqlglot", None)
    assert refusal(lambda: sql(rules, on=ON)) == "EXP-001"


def refusal(make: Any) -> str:
    with pytest.raises(ExportError) as error:
        make()
    return error.value.code
