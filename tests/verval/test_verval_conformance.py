"""The worked cases of verval, through a record and through every kind of table."""

from datetime import date, timedelta
from typing import Any

import duckdb
import polars as pl
import pytest
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from kesos import Verdict, conformance, verval
from kesos._verval.nama import likeness
from kesos.identitas import NIK

KIT = conformance.kit("verval")
ON = date.fromisoformat(KIT["on"])
CASES = [pytest.param(case, id=case["id"]) for case in KIT["cases"]]
DAYS = sorted({case.get("on", KIT["on"]) for case in KIT["cases"]})
BY_ROW = [check.code for check in verval.CHECKS if not check.rows]
FACTS = verval.Perorangan.__facts__


def day(case: dict[str, Any]) -> date:
    """The reference date of a case: its own, or that of the kit."""
    return date.fromisoformat(case.get("on", KIT["on"]))


def test_the_kit_is_whole() -> None:
    """Every check of one row has a case that shows it and one that does not; ids are unique."""
    ids = [one["id"] for part in ("cases", "nik", "names", "transitions") for one in KIT[part]]
    assert len(ids) == len(set(ids))
    for verdict in ("YES", "NO"):
        assert {case["code"] for case in KIT["cases"] if case["expected"] == verdict} == set(BY_ROW)


@pytest.mark.parametrize("case", CASES)
def test_record(case: dict[str, Any]) -> None:
    """The check says of one row what the case says."""
    found = verval.check(case["facts"], on=day(case))
    assert found[case["code"]].verdict is Verdict[case["expected"]]
    assert (case["code"] in found.codes) is (case["expected"] == "YES")


@pytest.mark.parametrize("case", [case for case in CASES if case.values[0]["expected"] == "YES"])
def test_the_mended_example_ends_the_finding(case: dict[str, Any]) -> None:
    """With the facts of the example in place of its own, the row has the finding no more."""
    mended = verval.CHECKS[case["code"]].mended(day(case))
    rest = {name: value for name, value in (case["facts"] | dict(mended)).items() if value is not None}
    assert case["code"] not in verval.check(rest, on=day(case)).codes


def of_day(text: str) -> list[dict[str, Any]]:
    """The cases of one reference date."""
    return [case for case in KIT["cases"] if case.get("on", KIT["on"]) == text]


def table(cases: list[dict[str, Any]]) -> pl.DataFrame:
    """The cases as rows: a column for each fact that any case of the kit knows, null where this one does not."""
    types = {bool: pl.Boolean, int: pl.Int64, date: pl.Date, frozenset: pl.List(pl.String)}
    names = dict.fromkeys(name for case in KIT["cases"] for name in case["facts"])
    schema = {name: types.get(FACTS[name].type, pl.String()) for name in names}
    days = {name for name in names if FACTS[name].type is date}
    rows = [{n: date.fromisoformat(v) if n in days else v for n, v in case["facts"].items()} for case in cases]
    return pl.DataFrame([{name: row.get(name) for name in names} for row in rows], schema=schema)


def through_duckdb(frame: pl.DataFrame) -> Any:
    return duckdb.from_arrow(frame.to_arrow())


KINDS = {
    "polars": lambda frame: frame,
    "lazy": lambda frame: frame.lazy(),
    "pandas": lambda frame: frame.to_pandas(),
    "pandas-arrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "pyarrow": lambda frame: frame.to_arrow(),
    "duckdb": through_duckdb,
}


def as_polars(frame: Any) -> pl.DataFrame:
    if isinstance(frame, pl.LazyFrame):
        return frame.collect()
    if isinstance(frame, duckdb.DuckDBPyRelation):
        return frame.pl()
    return frame if isinstance(frame, pl.DataFrame) else pl.from_dataframe(frame)


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize(
    ("kind", "joined"), [*((kind, False) for kind in KINDS if kind != "duckdb"), ("polars", True), ("duckdb", True)]
)
def test_tables(kind: str, joined: bool, on: str) -> None:
    """Each kind of table gives each row the verdicts that the record has, of every check of one row, and stays its kind."""
    cases, today = of_day(on), date.fromisoformat(on)
    frame = table(cases)
    if joined:
        sets = [name for name, dtype in frame.schema.items() if dtype == pl.List(pl.String)]
        frame = frame.with_columns(pl.col(name).list.join("|") for name in sets)
    given = KINDS[kind](frame.with_row_index("tempat"))
    result = verval.check_frame(given, on=today)
    assert type(result.frame) is type(given)
    got = as_polars(result.frame).sort("tempat")
    for row, case in enumerate(cases):
        wanted = verval.check(case["facts"], on=today).verdicts[0]
        assert {c: Verdict.of(got[c][row]) for c in BY_ROW} == {c: wanted[c] for c in BY_ROW}, case["id"]
        assert got[case["code"]][row] is Verdict[case["expected"]].to_bool()


@pytest.mark.parametrize("vector", [pytest.param(one, id=one["id"]) for one in KIT["nik"]])
def test_nik_vectors(vector: dict[str, Any]) -> None:
    """Refused numbers have an error, accepted ones none, doubtful ones a warning; `NIK` agrees."""
    found = verval.check({"nik": vector["nik"]}, on=ON)
    assert bool(found.errors) is (vector["valid"] is False)
    assert NIK.is_valid(vector["nik"]) is (vector["valid"] is not False)
    if vector["valid"] is None:
        assert [one.severity.value for one in found] == ["warning"]


@pytest.mark.parametrize("pair", [pytest.param(one, id=one["id"]) for one in KIT["names"]])
def test_name_pairs(pair: dict[str, Any]) -> None:
    """The normal form and the scores are those that were measured."""
    one, two = (verval.normal_name(pair[side]).words for side in ("one", "two"))
    assert round(likeness(pair["one"], pair["two"]), 2) == pair["likeness"]
    assert round(likeness(one, two), 2) == pair["likeness_normal"]
    assert round(JaroWinkler.similarity(one, two), 2) == pair["jaro_winkler"]
    assert round(fuzz.token_set_ratio(one, two)) == pair["token_set"]
    assert round(fuzz.token_sort_ratio(one, two)) == pair["token_sort"]


@pytest.mark.parametrize("way", [pytest.param(one, id=one["id"]) for one in KIT["transitions"]])
def test_transitions(way: dict[str, Any]) -> None:
    """Every step of the sources can be taken, by that actor, with that evidence, to that state, at that grade."""
    process = verval.PROCESSES[way["process"]]
    start = process.valid.start
    case = verval.Case(process=process, state=way["from"], began=start)
    later = start + timedelta(days=20)
    after = case.apply(way["event"], actor=way["actor"], evidence=way["evidence"], on=later)
    assert after.state == way["to"]
    assert after.history[-1].grade.mark == way["grade"]
