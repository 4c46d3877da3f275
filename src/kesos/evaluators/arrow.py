"""pandas goes through Arrow: a plain pandas column of True and None is no nullable boolean, and NaN is no number.

pandas and PyArrow are imported only where somebody brings a frame of theirs.
"""

from collections.abc import Callable, Iterable
from datetime import date
from importlib import import_module
from typing import Any

from kesos.engine.fact import FactInfo

_ROW = "__kesos_row"  # a table without columns would have no rows


class WrongTypeError(Exception):
    """A column does not hold what its fact needs."""

    def __init__(self, fact: FactInfo, given: str) -> None:
        self.fact = fact
        self.given = given
        super().__init__(fact.name, given)


def to_arrow(frame: Any, facts: Iterable[FactInfo]) -> Any:
    """Return the columns of a pandas frame that are facts, as an Arrow table.

    Raises:
        WrongTypeError: for a column of mixed or unfitting values.
    """
    pa: Any = import_module("pyarrow")
    return pa.table({_ROW: range(len(frame))} | {fact.name: _array(pa, frame[fact.name], fact) for fact in facts})


def back_to_pandas(frame: Any, arrow: Any) -> Callable[[Any], Any]:
    """Return the function that joins the columns that were added to ``arrow`` to the pandas frame, its index kept."""
    pa: Any = import_module("pyarrow")
    nullable: Any = import_module("pandas").BooleanDtype()

    def join(done: Any) -> Any:
        added = done.select([name for name in done.column_names if name not in arrow.column_names])
        result = added.to_pandas(types_mapper={pa.bool_(): nullable}.get)
        result.index = frame.index
        return frame.join(result)

    return join


def members(lists: Any) -> Any:
    """Return the members of all lists of an Arrow column."""
    compute: Any = import_module("pyarrow.compute")
    return compute.list_flatten(lists)


def _array(pa: Any, series: Any, fact: FactInfo) -> Any:
    try:
        array = pa.Array.from_pandas(series)
        if pa.types.is_dictionary(array.type):
            array = array.dictionary_decode()
        # A float column is how plain pandas holds whole numbers beside a NaN, a timestamp how it holds days; both casts
        # are exact or fail.
        if fact.type is int and pa.types.is_floating(array.type):
            return array.cast(pa.int64())
        return array.cast(pa.date32()) if fact.type is date and pa.types.is_timestamp(array.type) else array
    except pa.ArrowException:
        raise WrongTypeError(fact, str(series.dtype)) from None
