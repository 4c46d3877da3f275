"""pandas goes through Arrow: a plain pandas column of True and None is no nullable boolean, and NaN is no number.

pandas and PyArrow are imported only where somebody brings a frame of theirs.
"""

from collections.abc import Callable, Iterable
from datetime import date
from importlib import import_module
from typing import Any

from kesos.engine.fact import FactInfo

_ROW = "__kesos_row"  # a table without columns would have no rows


class WrongTypesError(Exception):
    """Columns that do not hold what their facts need, each with the type that it has."""

    def __init__(self, found: list[tuple[FactInfo, str]]) -> None:
        self.found = found
        super().__init__(*(fact.name for fact, _ in found))


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
    nullable: Any = import_module("pandas").BooleanDtype()

    def join(done: Any) -> Any:
        added = done.select([name for name in done.column_names if name not in arrow.column_names])
        result = added.to_pandas(types_mapper={pa.bool_(): nullable}.get)
        # By position: a join would multiply the rows of an index that names a row twice.
        return frame.assign(**{name: result[name].array for name in result})

    return join


def members(lists: Any) -> Any:
    """Return the members of all lists of an Arrow column."""
    compute: Any = import_module("pyarrow.compute")
    return compute.list_flatten(lists)


def _array(pa: Any, series: Any, fact: FactInfo) -> Any:
    array = pa.Array.from_pandas(series)
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_list(array.type) and pa.types.is_null(array.type.value_type):
        return array.cast(pa.list_(pa.string()))  # every set in it is empty
    # A float column is how plain pandas holds whole numbers beside a NaN; the cast is exact or fails.
    if fact.type is int and pa.types.is_floating(array.type):
        return array.cast(pa.int64())
    return _days(pa, array) if fact.type is date and pa.types.is_timestamp(array.type) else array


def _days(pa: Any, times: Any) -> Any:
    """Return the days of a column of timestamps, which is how pandas holds days; no time of day is cut off."""
    days = times.cast(pa.date32())
    if not days.cast(times.type).equals(times):
        raise pa.ArrowInvalid("a time of day")
    return days
