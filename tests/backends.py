"""Rows of facts through every kind of frame, and the verdicts back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

import dask
import dask.dataframe as dd
import duckdb
import ibis
import pandas as pd
import polars as pl
import pyarrow as pa

from kesos import Undeclared, Verdict
from kesos.engine.expression import Expr
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.evaluators.frame import verdict_columns
from spark_like import spark_like
from strategies import ON

Rows: TypeAlias = Sequence[Mapping[str, Any]]
_POLARS: dict[type[Any], Any] = {
    bool: pl.Boolean, int: pl.Int64, float: pl.Float64, frozenset: pl.List(pl.String), date: pl.Date,
}  # fmt: skip
_PANDAS: dict[Any, Any] = {
    pl.Boolean: "boolean", pl.Float64: "Float64", pl.String: "string", pl.Date: "datetime64[s]",
}  # fmt: skip


def stored(info: FactInfo, value: Any, *, joined: bool) -> Any:
    """Return a value as a column holds it: sets as lists or as joined text, identity numbers as plain text."""
    if isinstance(value, frozenset):
        members = sorted(value)
        return "|".join(members) if joined else members
    return str(value) if isinstance(value, str) else value


def table(kind: type[Record], rows: Rows, *, drop: frozenset[str] = frozenset(), joined: bool = False) -> pl.DataFrame:
    """Return the rows as a Polars frame, with a column for each fact that is not dropped."""
    infos = [info for name, info in kind.__facts__.items() if name not in drop]
    schema = {
        info.name: pl.String if joined and info.type is frozenset else _POLARS.get(info.type, pl.String)
        for info in infos
    }
    data = {info.name: [stored(info, row.get(info.name), joined=joined) for row in rows] for info in infos}
    return pl.DataFrame({**data, "lain": list(range(len(rows)))}, schema=schema | {"lain": pl.Int64})


def as_objects(frame: pl.DataFrame) -> pd.DataFrame:
    """Return a pandas frame as people have it: objects of True and None, floats with NaN, lists."""
    data = frame.to_dict(as_series=False)
    return pd.DataFrame({name: pd.Series(values, dtype=_plain(values)) for name, values in data.items()})


def _plain(values: list[Any]) -> Any:
    known = [value for value in values if value is not None]
    whole = bool(known) and all(type(value) is int for value in known)
    return float if whole else object


def as_nullable(frame: pl.DataFrame) -> pd.DataFrame:
    """Return a pandas frame with the nullable types of pandas."""
    data = frame.to_dict(as_series=False)
    return pd.DataFrame({name: pd.Series(values, dtype=_nullable(frame.schema[name])) for name, values in data.items()})


def _nullable(dtype: pl.DataType) -> Any:
    if dtype.is_integer():
        return "Int64"
    return _PANDAS.get(dtype.base_type(), object)


def as_duckdb(frame: pl.DataFrame) -> duckdb.DuckDBPyRelation:
    """Return a DuckDB relation over the rows."""
    arrow = frame.to_arrow()  # noqa: F841  DuckDB reads the name
    return duckdb.sql("select * from arrow")


Ask: TypeAlias = Callable[[Any], Any]
Run: TypeAlias = Callable[[pl.DataFrame, type[Record], Mapping[str, Expr], Ask], pl.DataFrame]


def _polars(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    return ask(frame)


def _lazy(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    return ask(frame.lazy()).collect()


def _pandas_objects(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    return _from_pandas(ask(as_objects(frame)), conditions)


def _pandas_nullable(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    return _from_pandas(ask(as_nullable(frame)), conditions)


def _pandas_arrow(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    plain = frame.to_pandas(use_pyarrow_extension_array=True)
    return _from_pandas(ask(plain), conditions)


def _from_pandas(result: pd.DataFrame, conditions: Mapping[str, Expr]) -> pl.DataFrame:
    return pl.DataFrame({code: result[code].astype(object).where(result[code].notna(), None) for code in conditions})


def _pyarrow(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    result: pa.Table = ask(frame.to_arrow())
    return pl.DataFrame({code: result[code].to_pylist() for code in conditions})


def _duckdb(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    result = ask(as_duckdb(frame))
    return result.order("lain").pl()


BACKENDS: dict[str, Run] = {
    "polars": _polars,
    "polars-lazy": _lazy,
    "pandas-object": _pandas_objects,
    "pandas-nullable": _pandas_nullable,
    "pandas-arrow": _pandas_arrow,
    "pyarrow": _pyarrow,
    "duckdb": _duckdb,
}
LAZY = ("polars-lazy", "duckdb")


def _ibis(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    result = ask(ibis.memtable(frame.to_arrow()))
    return pl.DataFrame(result.order_by("lain").to_pyarrow())


def _spark_like(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    result = ask(spark_like(frame)).orderBy("lain")
    rows = [tuple(row) for row in result.collect()]
    return pl.DataFrame(rows, schema=result.columns, orient="row", infer_schema_length=None)


def _dask(frame: pl.DataFrame, kind: type[Record], conditions: Mapping[str, Expr], ask: Ask) -> pl.DataFrame:
    with dask.config.set({"dataframe.convert-string": False}):
        result = ask(dd.from_pandas(as_objects(frame), npartitions=2))
        return _from_pandas(result.compute(), conditions)


SLOWER: dict[str, Run] = {"ibis": _ibis, "spark-like": _spark_like, "dask": _dask}


def verdicts(
    backend: str,
    frame: pl.DataFrame,
    kind: type[Record],
    conditions: Mapping[str, Expr],
    on: date = ON,
    *,
    undeclared: Undeclared = "refuse",
) -> dict[str, list[Verdict]]:
    """Return the verdicts of all rows, by condition, through one kind of frame."""

    def ask(given: Any) -> Any:
        return verdict_columns(given, conditions, kind, on, undeclared=undeclared)

    result = (BACKENDS | SLOWER)[backend](frame, kind, conditions, ask)
    return {code: [Verdict.of(value) for value in result[code].to_list()] for code in conditions}


MAKERS = {
    "polars": lambda frame: frame,
    "polars-lazy": lambda frame: frame.lazy(),
    "pandas": lambda frame: frame.to_pandas(),
    "pandas-arrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "pyarrow": lambda frame: frame.to_arrow(),
    "duckdb": as_duckdb,
}
EAGER = sorted(set(MAKERS) - set(LAZY))


def rows(result: Any, code: str = "r") -> list[Verdict]:
    """Return the verdicts of a result of any kind."""
    if isinstance(result, pl.LazyFrame):
        result = result.collect()
    if isinstance(result, duckdb.DuckDBPyRelation):
        result = result.pl()
    if isinstance(result, pd.DataFrame):
        result = {code: result[code].astype(object).where(result[code].notna(), None)}
    column = result[code]
    return [
        Verdict.of(value) for value in (column.to_pylist() if isinstance(column, pa.ChunkedArray) else list(column))
    ]
