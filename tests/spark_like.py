"""Frames with the interface of PySpark and no Java, through SQLFrame on DuckDB.

SQLFrame has one session for the whole process, which keeps the first connection that it saw and the schema of every name;
so all tests share one connection, and every table gets a name of its own.
"""

from itertools import count
from typing import Any

import duckdb
import polars as pl
from sqlframe.duckdb import DuckDBSession

_CONNECTION = duckdb.connect()
_NUMBERS = count()


def spark_like(frame: pl.DataFrame) -> Any:
    """Return the rows of a Polars frame as a Spark-like frame."""
    name = f"uji_{next(_NUMBERS)}"
    _CONNECTION.register(f"rows_{name}", frame.to_arrow())
    _CONNECTION.execute(f"create table {name} as select * from rows_{name}")  # noqa: S608  the name is ours
    return DuckDBSession(conn=_CONNECTION).table(name)
