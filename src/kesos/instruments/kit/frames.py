"""How a table comes in and goes out: any kind that narwhals knows, looked at before any work, given back as it was."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import narwhals.stable.v2 as nw

from kesos.engine.problem import Problem
from kesos.evaluators.columns import FrameError
from kesos.instruments.kit.columns import Results, Sheet
from kesos.instruments.kit.items import Form, InstrumentError

_MOST_SHOWN = 3
_ROW = "__kesos_row"


def score_frame(
    form: Form,
    frame: Any,
    columns: Mapping[str, str] | None,
    write: Callable[[Sheet], Results],
    *,
    whole: bool = False,
) -> Any:
    """Return the frame, of the kind given, with the columns that ``write`` writes.

    Args:
        form: the instrument.
        frame: a data frame that narwhals knows, eager or lazy; null is an item without an answer.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        write: returns the results, from the sheet of the table.
        whole: whether every item needs a column, because an item without one would silently count as left out.

    Raises:
        FrameError: FRM-001 for what is no such frame, FRM-002 for a column that does not hold whole numbers, FRM-003 for a
            result that is already there, FRM-005 for two columns of one name.
        InstrumentError: INS-001 for an item that does not exist, INS-005 for a column that is needed and not there; and, if
            the frame is eager, INS-002 for values that are not declared and INS-004 for items of which one is asked.
    """
    table, give_back = _taken_in(frame)
    names = _columns_of_items(form, table.collect_schema(), columns or {}, whole=whole)
    eager = isinstance(table, nw.DataFrame)
    if eager:
        _look_at_values(form, table, names)
    sheet = Sheet(form, names, trusted=eager)
    results = write(sheet)
    _check_results(results, table.collect_schema().names())
    return give_back(lambda rows: rows.with_columns(**sheet.work).with_columns(**results).drop(*sheet.work), names)


Work = Callable[[Any], Any]
GiveBack = Callable[[Work, Mapping[str, str]], Any]


def _taken_in(frame: Any) -> tuple[Any, GiveBack]:
    try:
        table: Any = nw.from_native(frame)
    except TypeError:
        raise FrameError(_problem("FRM-001", given=type(frame).__name__)) from None
    except nw.exceptions.DuplicateError:
        raise FrameError(_problem("FRM-005")) from None
    if isinstance(table, nw.DataFrame) and table.implementation.is_pandas():
        return _PandasTable(frame), _PandasTable.give_back
    if isinstance(table, nw.DataFrame) and table.implementation.is_polars():
        # Lazily, because only then Polars computes what several columns share but once.
        return table, lambda work, _: work(table.lazy()).collect().to_native()
    return table, lambda work, _: work(table).to_native()
