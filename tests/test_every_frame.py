"""Every subject asks every kind of frame: it comes back as the kind that was given, and says what a record says."""

from collections.abc import Callable
from typing import Any

import dask
import dask.dataframe as dd
import duckdb
import ibis
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import frozen
from sqlframe.base.dataframe import BaseDataFrame

from backends import as_duckdb, as_nullable, as_objects, table
from doors import DOORS, Door, people
from kesos import Reading, Record, Verdict
from spark_like import spark_like

ROWS = 60


@frozen
class Kind:
    """A kind of frame.

    Args:
        of: its class; one of a frame that waits where that one waits.
        make: makes one from a Polars table of some record.
        read: collects a result as Python columns, in the order of the column ``lain``.
    """

    of: type[Any]
    make: Callable[[pl.DataFrame, type[Record]], Any]
    read: Callable[[Any], dict[str, list[Any]]]


def _columns(frame: pl.DataFrame) -> dict[str, list[Any]]:
    return frame.sort("lain").to_dict(as_series=False)


def _pandas(frame: pd.DataFrame) -> dict[str, list[Any]]:
    return {str(name): frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in frame.columns}


def _dask(frame: pl.DataFrame, _: type[Record]) -> Any:
    with dask.config.set({"dataframe.convert-string": False}):
        return dd.from_pandas(as_objects(frame), npartitions=3)


def _spark(result: Any) -> dict[str, list[Any]]:
    rows = [tuple(row) for row in result.orderBy("lain").collect()]
    return {name: [row[place] for row in rows] for place, name in enumerate(result.columns)}


def _ibis(result: ibis.Table) -> dict[str, list[Any]]:
    return _columns(pl.DataFrame(result.to_pyarrow()))


def _collected(frame: pl.LazyFrame) -> dict[str, list[Any]]:
    return _columns(frame.collect())


def _streamed(frame: pl.LazyFrame) -> dict[str, list[Any]]:
    return _columns(frame.collect(engine="streaming"))


KINDS = {
    "polars": Kind(pl.DataFrame, lambda frame, _: frame, _columns),
    "polars-lazy": Kind(pl.LazyFrame, lambda frame, _: frame.lazy(), _collected),
    "polars-streaming": Kind(pl.LazyFrame, lambda frame, _: frame.lazy(), _streamed),
    "pandas-object": Kind(pd.DataFrame, lambda frame, _: as_objects(frame), _pandas),
    "pandas-nullable": Kind(pd.DataFrame, as_nullable, _pandas),
    "pandas-arrow": Kind(pd.DataFrame, lambda frame, _: frame.to_pandas(use_pyarrow_extension_array=True), _pandas),
    "pyarrow": Kind(pa.Table, lambda frame, _: frame.to_arrow(), lambda result: result.to_pydict()),
    "duckdb": Kind(duckdb.DuckDBPyRelation, lambda frame, _: as_duckdb(frame), lambda result: _columns(result.pl())),
    "ibis": Kind(ibis.Table, lambda frame, _: ibis.memtable(frame.to_arrow()), _ibis),
    "spark-like": Kind(BaseDataFrame, lambda frame, _: spark_like(frame), _spark),
    "dask": Kind(dd.DataFrame, _dask, lambda result: _pandas(result.compute())),
}


SLOW = ("verval-Perorangan", "verval-Keluarga", "spm-Tersaring")
"""SQLFrame plans these for half a minute each; the real Spark is asked them all (`make test-spark`)."""


def _sets(door: Door) -> bool:
    return any(info.type is frozenset for info in door.facts.values())


CASES = [
    pytest.param(door, kind, joined, id=f"{door.name}-{kind}-{'joined' if joined else 'lists'}")
    for door in DOORS
    for kind in KINDS
    for joined in (False, True)
    if (_sets(door) or not joined) and not (kind == "spark-like" and door.name in SLOW)
]


@pytest.mark.parametrize(("door", "kind", "joined"), CASES)
def test_a_table_says_what_its_rows_say(door: Door, kind: str, joined: bool) -> None:
    """Each kind of frame comes back as it was, lazy where it was lazy, and each row has the verdicts of its record."""
    rows, expected = people(door, ROWS, Reading.WORKING)
    source = table(door.record, rows, drop=frozenset(door.record.__facts__) - set(door.facts), joined=joined)
    with dask.config.set({"dataframe.convert-string": False}):
        given = KINDS[kind].make(source, door.record)
        result = door.ask(given, Reading.WORKING)
        assert isinstance(given, KINDS[kind].of)
        assert isinstance(result, KINDS[kind].of)
        found = KINDS[kind].read(result)
    assert [*found] == [*source.columns, *expected]
    assert found["lain"] == [*range(ROWS)]
    for code, verdicts in expected.items():
        assert [Verdict.of(value) for value in found[code]] == verdicts, code
