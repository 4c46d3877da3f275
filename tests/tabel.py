"""A Polars table through every kind of frame, and any result back as Python columns."""

from collections.abc import Callable, Sequence
from typing import Any

import duckdb
import polars as pl

from backends import as_objects


def _duckdb(frame: pl.DataFrame) -> Any:
    arrow = frame.to_arrow()  # noqa: F841  DuckDB reads the name
    return duckdb.sql("select * from arrow")


MAKE: dict[str, Callable[[pl.DataFrame], Any]] = {
    "polars": lambda frame: frame,
    "polars-lazy": lambda frame: frame.lazy(),
    "pandas-object": as_objects,
    "pandas-arrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "pyarrow": lambda frame: frame.to_arrow(),
    "duckdb": _duckdb,
}
EAGER = ("polars", "pandas-object", "pandas-arrow", "pyarrow")
LAZY = ("polars-lazy", "duckdb")


def back(result: Any, order: Sequence[str] = ()) -> dict[str, list[Any]]:
    """Return the columns of any frame; where the order of rows is not kept, sort by ``order`` first."""
    if isinstance(result, duckdb.DuckDBPyRelation):
        result = result.pl()
    if isinstance(result, pl.LazyFrame):
        result = result.collect()
    if isinstance(result, pl.DataFrame):
        return (result.sort(*order) if order else result).to_dict(as_series=False)
    if hasattr(result, "to_pydict"):
        found: dict[str, list[Any]] = result.to_pydict()
        return found
    return {name: result[name].astype(object).where(result[name].notna(), None).tolist() for name in result.columns}


def same_kind(given: Any, result: Any) -> bool:
    """Return whether the result is a frame of the kind that was given."""
    return type(given) is type(result)
