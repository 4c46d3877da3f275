"""Every kind of frame that tables come in: how one is made from a Polars table, and how a result of it is read."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import dask
import dask.dataframe as dd
import duckdb
import ibis
import pandas as pd
import polars as pl
import pyarrow as pa
from attrs import frozen
from sqlframe.base.dataframe import BaseDataFrame

from backends import as_duckdb, as_nullable, as_objects
from spark_like import spark_like

Cells: TypeAlias = dict[str, list[Any]]


@frozen
class Kind:
    """A kind of frame.

    Args:
        of: its class; one of a frame that waits where that one waits.
        make: makes one from a Polars table.
        read: collects a result as Python columns with None for null; where rows have no order, in that of some columns.
        waits: whether its values are not there to be looked at.
    """

    of: type[Any]
    make: Callable[[pl.DataFrame], Any]
    read: Callable[[Any, Sequence[str]], Cells]
    waits: bool = False

    def cells(self, result: Any, order: Sequence[str] = ()) -> Cells:
        """Collect a result, which has to be of this kind."""
        assert isinstance(result, self.of)
        with dask.config.set({"dataframe.convert-string": False}):
            return self.read(result, order)

    def asked(self, frame: pl.DataFrame, ask: Callable[[Any], Any]) -> pl.DataFrame:
        """Return the columns that a question adds to a table of this kind, in the order of ``lain`` where there is one."""
        cells = self.cells(ask(self.make(frame)), [name for name in frame.columns if name == "lain"])
        return pl.DataFrame({name: cells[name] for name in cells if name not in frame.columns}, strict=False)


def _sorted(frame: pl.DataFrame, order: Sequence[str]) -> Cells:
    return (frame.sort(*order) if order else frame).to_dict(as_series=False)


def _pandas(frame: pd.DataFrame, _: Sequence[str]) -> Cells:
    return {str(name): frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in frame.columns}


def _dask(frame: pl.DataFrame) -> Any:
    with dask.config.set({"dataframe.convert-string": False}):
        return dd.from_pandas(as_objects(frame), npartitions=min(3, max(1, frame.height)))


def _spark(result: Any, order: Sequence[str]) -> Cells:
    rows = [tuple(row) for row in (result.orderBy(*order) if order else result).collect()]
    return {name: [row[place] for row in rows] for place, name in enumerate(result.columns)}


KINDS = {
    "polars": Kind(pl.DataFrame, lambda frame: frame, _sorted),
    "polars-lazy": Kind(pl.LazyFrame, pl.DataFrame.lazy, lambda done, by: _sorted(done.collect(), by), waits=True),
    "polars-streaming": Kind(
        pl.LazyFrame, pl.DataFrame.lazy, lambda done, by: _sorted(done.collect(engine="streaming"), by), waits=True
    ),
    "pandas-object": Kind(pd.DataFrame, as_objects, _pandas),
    "pandas-nullable": Kind(pd.DataFrame, as_nullable, _pandas),
    "pandas-arrow": Kind(pd.DataFrame, lambda frame: frame.to_pandas(use_pyarrow_extension_array=True), _pandas),
    "pyarrow": Kind(pa.Table, pl.DataFrame.to_arrow, lambda done, _: done.to_pydict()),
    "duckdb": Kind(duckdb.DuckDBPyRelation, as_duckdb, lambda done, by: _sorted(done.pl(), by), waits=True),
    "ibis": Kind(
        ibis.Table,
        lambda frame: ibis.memtable(frame.to_arrow()),
        lambda done, by: _sorted(pl.DataFrame(done.to_pyarrow()), by),
        waits=True,
    ),
    "spark-like": Kind(BaseDataFrame, spark_like, _spark, waits=True),
    "dask": Kind(dd.DataFrame, _dask, lambda done, by: _pandas(done.compute(), by), waits=True),
}
