"""pandas goes through Arrow: a plain pandas column of True and None is no nullable boolean, and NaN is no number.

pandas and PyArrow are imported only where somebody brings a frame of theirs.
"""

from collections.abc import Callable, Iterable
from datetime import date
from importlib import import_module
from typing import Any

import narwhals.stable.v2 as nw

from kesos.engine.fact import OBSERVED, SPESIFIK, FactInfo
from kesos.evaluators.codes import codes_of

_ROW = "__kesos_row"  # a table without columns would have no rows


class WrongTypesError(Exception):
    """Columns that do not hold what their facts need, each with the type that it has."""

    def __init__(self, found: list[tuple[FactInfo, str]]) -> None:
        self.found = found
        super().__init__(*(fact.name for fact, _ in found))


def column(name: str, kind: type[Any]) -> FactInfo:
    """Return a column that is read as a fact is, though none is declared: it holds values of that kind."""
    return FactInfo(name=name, type=kind, ask="", kind=OBSERVED, sensitivity=SPESIFIK)


def says_nothing(dtype: Any) -> bool:
    """Return whether a column holds nothing but nulls and so has no type: nothing is known of it in any row."""
    return dtype == nw.Unknown or str(dtype) == "Null"


def to_arrow(frame: Any, facts: Iterable[FactInfo]) -> Any:
    """Return the columns of a pandas frame that are facts, as an Arrow table.

    Raises:
        WrongTypesError: for columns of mixed or unfitting values.
    """
    pa: Any = import_module("pyarrow")
    arrays: dict[str, Any] = {_ROW: range(len(frame))}
    wrong: list[tuple[FactInfo, str]] = []
    for fact in facts:
        try:
            arrays[fact.name] = _array(pa, frame[fact.name], fact)
        except (pa.ArrowException, OverflowError):
            wrong.append((fact, str(frame[fact.name].dtype)))
    if wrong:
        raise WrongTypesError(wrong)
    return pa.table(arrays)


def back_to_pandas(frame: Any, arrow: Any) -> Callable[[Any], Any]:
    """Return the function that joins the columns that were added to ``arrow`` to the pandas frame, its index kept."""
    pa: Any = import_module("pyarrow")
    pd: Any = import_module("pandas")
    # Plain pandas would hold truth values as objects and whole numbers as floats beside one that is not known.
    nullable = {pa.bool_(): pd.BooleanDtype(), pa.int64(): pd.Int64Dtype(), pa.int32(): pd.Int32Dtype()}

    def join(done: Any) -> Any:
        added = done.select([name for name in done.column_names if name not in arrow.column_names])
        result = added.to_pandas(types_mapper=nullable.get)
        # By position: a join would multiply the rows of an index that names a row twice.
        return frame.assign(**{name: result[name].array for name in result})

    return join


def members(lists: Any) -> Any:
    """Return the members of all lists of an Arrow column."""
    compute: Any = import_module("pyarrow.compute")
    return compute.list_flatten(lists)


def with_total(table: Any, name: str, counted: str, how: str, by: Iterable[str]) -> Any:
    """Return a table of narwhals over Arrow with a number over all rows that agree in ``by``, in the order of the rows.

    The ``over`` of narwhals joins Arrow tables, and such a join keeps no order of more than 32,768 rows.

    Args:
        table: the table.
        name: the new column; null where one of ``by`` is.
        counted: the column of numbers that are put together.
        how: ``sum``, ``min`` or ``max``.
        by: what the rows agree in.
    """
    pa: Any = import_module("pyarrow")
    rows = table.to_native()
    groups = _groups(rows.select(list(by)))
    totals = pa.table({"group": groups, "counted": rows[counted]}).group_by("group").aggregate([("counted", how)])
    known = totals.filter(totals["group"].is_valid()).sort_by("group")
    return nw.from_native(rows.append_column(name, known[f"counted_{how}"].take(groups).cast(pa.int64())))


def _groups(keys: Any) -> Any:
    """Return the number of the group of each row, from 0 on; null where a key is."""
    pa: Any = import_module("pyarrow")
    compute: Any = import_module("pyarrow.compute")
    groups: Any = None
    for column in keys.columns:
        codes = _codes(column)
        # Renumbered after each key, so that no product of two numbers of groups is past 64 bits.
        groups = codes if groups is None else _codes(compute.add(compute.multiply(groups, len(keys)), codes))
    return groups.cast(pa.int64())


def _codes(column: Any) -> Any:
    pa: Any = import_module("pyarrow")
    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    plain = whole.dictionary_decode() if pa.types.is_dictionary(whole.type) else whole
    return plain.dictionary_encode().indices.cast(pa.int64())


def _array(pa: Any, series: Any, fact: FactInfo) -> Any:
    array = pa.Array.from_pandas(series)
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_list(array.type) and pa.types.is_null(array.type.value_type):
        return array.cast(pa.list_(pa.string()))  # every set in it is empty
    # A float column is how plain pandas holds whole numbers beside a NaN; the cast is exact or fails.
    if (fact.type is int or codes_of(fact)) and pa.types.is_floating(array.type):
        return array.cast(pa.int64())
    return _days(pa, array) if fact.type is date and pa.types.is_timestamp(array.type) else array


def _days(pa: Any, times: Any) -> Any:
    """Return the days of a column of timestamps, which is how pandas holds days; no time of day is cut off."""
    days = times.cast(pa.date32())
    if not days.cast(times.type).equals(times):
        raise pa.ArrowInvalid("a time of day")
    return days
