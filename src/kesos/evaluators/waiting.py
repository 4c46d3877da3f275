"""Tables that wait to be read: whether a look at their values is wanted and can be had, and what the look finds."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import narwhals.stable.v2 as nw

from kesos.engine.problem import Problem
from kesos.evaluators.undeclared import CHOICES, Undeclared


def is_looked_at(table: Any, undeclared: Undeclared) -> bool:
    """Return whether values are looked at before any work; an eager table has nothing to wait for."""
    return undeclared == "refuse" or (undeclared == "unknown" and isinstance(table, nw.DataFrame))


def is_guarded(table: Any, undeclared: Undeclared) -> bool:
    """Return whether the query itself has to see to values that are not declared: nobody looks before."""
    return undeclared == "unknown" and not isinstance(table, nw.DataFrame)


def no_such_choice(undeclared: str) -> list[Problem]:
    """Return FRM-007 if that is no choice of `Undeclared`."""
    if undeclared in CHOICES:
        return []
    context = {"given": undeclared, "choices": ", ".join(CHOICES)}
    return [Problem(code="FRM-007", where="undeclared", example=CHOICES[0], context=context)]


def no_rows_yet(table: Any) -> list[Problem]:
    """Return FRM-006 for a stream of Spark, which only a started query reads, or an Ibis query without a database."""
    return [Problem(code="FRM-006", example='undeclared="unknown"')] if _has_no_rows_yet(table) else []


def _has_no_rows_yet(table: Any) -> bool:
    kind = table.implementation
    if kind.is_pyspark() or kind.is_pyspark_connect():
        return bool(table.to_native().isStreaming)
    if not kind.is_ibis():
        return False
    try:
        table.to_native().get_backend()
    except import_module("ibis.common.exceptions").IbisError:
        return True
    return False


def totals(table: Any, wanted: Sequence[nw.Expr]) -> list[Any]:
    """Return some totals of a table, from one query; numbered there, for a column may have any name."""
    if not wanted:
        return []
    return [*rows(table.select(**{f"a{at}": one for at, one in enumerate(wanted)}))[0]]


def rows(table: Any) -> list[tuple[Any, ...]]:
    """Return all rows of a small result, in the engine's own way: no other library is needed for that."""
    if isinstance(table, nw.DataFrame):
        return table.rows()
    kind = table.implementation
    if kind.is_duckdb():
        return [*table.to_native().fetchall()]
    if kind.is_spark_like():
        return [tuple(row) for row in table.to_native().collect()]
    # A table that is read here may be larger than memory, so Polars streams it.
    return [*table.collect(**({"engine": "streaming"} if kind.is_polars() else {})).iter_rows()]
