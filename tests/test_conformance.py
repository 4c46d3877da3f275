"""The worked cases, written by hand from the law, through every evaluator."""

from datetime import date
from typing import Any

import dask
import dask.dataframe as dd
import duckdb
import ibis
import polars as pl
import pytest

from kesos import Reading, Verdict, conformance, ppks
from spark_like import spark_like

KIT = conformance.kit("ppks")
ON = date.fromisoformat(KIT["on"])
CASES = [pytest.param(case, id=case["id"]) for case in KIT["cases"]]
RECORDS = {kind.__name__: kind for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)}


def finding(case: dict[str, Any]) -> Any:
    record = RECORDS[case["record"]].from_dict(case["facts"])
    return ppks.classify(record, on=ON, reading=Reading(case["reading"]))[case["code"]]


def test_the_kit_is_whole() -> None:
    """The kit holds the 234 worked cases, each with an id of its own, and every type in both readings."""
    assert len(CASES) == len({case["id"] for case in KIT["cases"]}) == 234
    assert {case["code"] for case in KIT["cases"]} == {jenis.code for jenis in ppks.CATEGORIES}


@pytest.mark.parametrize("case", CASES)
def test_record(case: dict[str, Any]) -> None:
    """Verdict, warnings and missing facts of one record are those of the case."""
    found = finding(case)
    assert found.verdict is Verdict[case["expected"]]
    if "warnings" in case:
        assert sorted(found.warning_codes) == sorted(case["warnings"])
    if "missing" in case:
        assert sorted(found.missing) == sorted(case["missing"])


@pytest.mark.parametrize("case", CASES)
def test_the_plain_walk_agrees(case: dict[str, Any]) -> None:
    """The step-by-step explanation ends in the verdict of the compiled rule."""
    found = finding(case)
    assert found.steps().verdict is found.verdict


def table(cases: list[dict[str, Any]], record: str) -> pl.DataFrame:
    """The cases as rows: a column for each fact of the record, null where the case does not know it."""
    types = {bool: pl.Boolean, int: pl.Int64, str: pl.String, frozenset: pl.List(pl.String), date: pl.Date}
    facts = {name: info for name, info in RECORDS[record].__facts__.items() if info.type in types}
    schema = {name: types[info.type] for name, info in facts.items()}
    return pl.DataFrame([{name: case["facts"].get(name) for name in schema} for case in cases], schema=schema)


def through_polars(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    return ppks.classify_frame(frame, **options)


def through_lazy(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    lazy = ppks.classify_frame(frame.lazy(), **options)
    assert isinstance(lazy, pl.LazyFrame)
    return lazy.collect()


def through_pandas(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    plain = frame.to_pandas()  # object columns of True and None, float columns with NaN
    return pl.from_pandas(ppks.classify_frame(plain, **options))


def through_pandas_arrow(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    return pl.from_pandas(ppks.classify_frame(frame.to_pandas(use_pyarrow_extension_array=True), **options))


def through_pyarrow(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    return pl.from_arrow(ppks.classify_frame(frame.to_arrow(), **options))


def through_duckdb(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    arrow = frame.to_arrow()  # noqa: F841  DuckDB finds it by its name
    relation = ppks.classify_frame(duckdb.sql("select * from arrow"), **options)
    assert isinstance(relation, duckdb.DuckDBPyRelation)
    return relation.pl()


def through_ibis(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    table = ppks.classify_frame(ibis.memtable(frame.to_arrow()), **options)
    assert isinstance(table, ibis.Table)
    return pl.from_arrow(table.to_pyarrow())


def through_spark_like(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    """SQLFrame has the interface of PySpark and needs no Java; the real Spark has a target of its own."""
    table = ppks.classify_frame(spark_like(frame), **options)
    rows = [tuple(row) for row in table.collect()]
    return pl.DataFrame(rows, schema=table.columns, orient="row", infer_schema_length=None)


def through_dask(frame: pl.DataFrame, **options: Any) -> pl.DataFrame:
    with dask.config.set({"dataframe.convert-string": False}):
        parts = dd.from_pandas(frame.to_pandas(), npartitions=3)
        table = ppks.classify_frame(parts, **options)
        assert isinstance(table, dd.DataFrame)
        return pl.from_pandas(table.compute())


BACKENDS = [
    through_polars,
    through_lazy,
    through_pandas,
    through_pandas_arrow,
    through_pyarrow,
    through_duckdb,
    through_ibis,
    through_spark_like,
    through_dask,
]


@pytest.mark.parametrize("joined", [False, True], ids=["lists", "joined-text"])
@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("through", BACKENDS)
def test_frames(through: Any, record: str, reading: Reading, joined: bool) -> None:
    """Every backend gives each case the verdict of the case, with sets as lists and as joined text."""
    cases = [case for case in KIT["cases"] if case["record"] == record and case["reading"] == reading]
    frame = table(cases, record)
    if joined:
        sets = [name for name, dtype in frame.schema.items() if dtype == pl.List(pl.String)]
        frame = frame.with_columns(pl.col(name).list.join("|") for name in sets)
    result = through(frame, on=ON, record=RECORDS[record], reading=reading)
    assert result.columns[: len(frame.columns)] == frame.columns
    got = [Verdict.of(result[case["code"]][row]).value for row, case in enumerate(cases)]
    assert got == [case["expected"] for case in cases]
