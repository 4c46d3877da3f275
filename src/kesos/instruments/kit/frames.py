"""How a table comes in and goes out: any kind that narwhals knows, looked at before any work, given back as it was."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos.engine.problem import Problem
from kesos.evaluators.arrow import WrongTypesError, column, says_nothing, to_arrow
from kesos.evaluators.columns import FrameError, by_part, is_partitioned, taken_in
from kesos.instruments.kit.columns import Results, Sheet
from kesos.instruments.kit.items import Form, InstrumentError

# Values named in one message; the message says how many more there are.
_MOST_SHOWN = 3
GiveBack = Callable[[Callable[[Any], Any]], Any]
"""Does some work on the table, and returns the result in the kind of the frame that came in."""


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
        frame: a data frame that narwhals knows, eager or lazy; null is an item without an answer. A Dask frame is
            looked at part by part, when it is computed.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        write: returns the results, from the sheet of the table.
        whole: whether every item needs a column, because an item without one would silently count as left out.

    Raises:
        FrameError: FRM-001 for what is no such frame, FRM-002 for a column that does not hold whole numbers, FRM-003
            for a result that is already there, FRM-005 for two columns of one name.
        InstrumentError: INS-001 for an item that does not exist, INS-005 for a column that is needed and not there;
            and, if the frame is eager, INS-002 for values that are not declared and INS-004 for items of which one is
            asked.
    """
    if is_partitioned(frame):
        return by_part(frame, partial(score_frame, form, columns=columns, write=write, whole=whole))
    opened = _open(form, frame, columns or {}, whole=whole)
    eager = isinstance(opened.table, nw.DataFrame)
    if eager:
        _look_at_values(form, opened)
    sheet = Sheet(form, opened.items, trusted=eager)
    results = write(sheet)
    clashes = [_problem("FRM-003", name) for name in results if name in opened.names]
    if clashes:
        raise FrameError(*clashes)

    return opened.give_back(lambda rows: sheet.stages.around(rows, results))


@frozen
class _Opened:
    """A frame that narwhals took in: its columns, those that hold items (by item), and the way back to its own kind."""

    table: Any
    names: tuple[str, ...]
    items: dict[str, str]
    give_back: GiveBack


def _open(form: Form, frame: Any, columns: Mapping[str, str], *, whole: bool) -> _Opened:
    table, names = taken_in(frame)
    items = _columns_of_items(form, names, columns, whole=whole)
    give_back = _as_it_came(table)
    if isinstance(table, nw.DataFrame) and table.implementation.is_pandas():
        table, give_back = _through_arrow(frame, items)
    return _Opened(table, names, _with_whole_numbers(table, items), give_back)


def _as_it_came(table: Any) -> GiveBack:
    if isinstance(table, nw.DataFrame) and table.implementation.is_polars():
        # Lazily, because only then Polars computes what several columns share but once.
        return lambda work: work(table.lazy()).collect().to_native()
    return lambda work: work(table).to_native()


def _columns_of_items(form: Form, names: Iterable[str], columns: Mapping[str, str], *, whole: bool) -> dict[str, str]:
    """Return the column of each item: as named by the caller, else by its code, else by its code in other letters."""
    strangers = [form.no_item(code) for code in columns if code not in form.codes]
    lowered: dict[str, list[str]] = {}
    for name in names:
        lowered.setdefault(name.lower(), []).append(name)
    found: dict[str, str] = {}
    for code in form.codes:
        wanted = columns.get(code, code)
        alike = lowered.get(wanted.lower(), [])
        if wanted in alike or (code not in columns and len(alike) == 1):
            found[code] = wanted if wanted in alike else alike[0]
    absent = [code for code in form.codes if code not in found and (whole or code in columns or not found)]
    problems = strangers + [form.problem("INS-005", columns.get(code, code)) for code in absent]
    if problems:
        raise InstrumentError(*problems)
    return found


def _through_arrow(frame: Any, items: Mapping[str, str]) -> tuple[Any, GiveBack]:
    """Go through Arrow: plain pandas holds whole numbers beside a missing one as floats."""
    try:
        arrow = to_arrow(frame, [column(name, int) for name in items.values()])
    except WrongTypesError as wrong:
        raise FrameError(*(_wrong_type(info.name, given) for info, given in wrong.found)) from None
    table: Any = nw.from_native(arrow)
    return table, lambda work: _joined(frame, work(table).to_native(), arrow.column_names)


def _joined(frame: Any, done: Any, taken_in: list[str]) -> Any:
    """Add the new columns to the pandas frame: by position, because an index may name a row twice."""
    pa, pd = import_module("pyarrow"), import_module("pandas")
    kinds = {pa.bool_(): pd.BooleanDtype(), pa.int64(): pd.Int64Dtype(), pa.float64(): pd.Float64Dtype()}
    added = done.select([name for name in done.column_names if name not in taken_in]).to_pandas(types_mapper=kinds.get)
    return frame.assign(**{name: added[name].array for name in added})


def _with_whole_numbers(table: Any, items: Mapping[str, str]) -> dict[str, str]:
    """Return the items whose column can hold an answer: one of nothing but nulls, without a type, cannot."""
    schema = table.collect_schema()
    silent = {name for name, dtype in schema.items() if says_nothing(dtype)}
    wrong = [
        _wrong_type(name, str(schema[name]))
        for name in items.values()
        if name not in silent and not schema[name].is_integer()
    ]
    if wrong:
        raise FrameError(*wrong)
    return {code: name for code, name in items.items() if name not in silent}


def _look_at_values(form: Form, opened: _Opened) -> None:
    problems = [*_undeclared(form, opened)]
    asked_twice = Sheet(form, opened.items, trusted=True).asked_twice()
    if not problems and asked_twice is not None and opened.table.select(found=asked_twice.any()).item():
        problems = [form.asked_twice()]
    if problems:
        raise InstrumentError(*problems)


def _undeclared(form: Form, opened: _Opened) -> Iterator[Problem]:
    alike: dict[tuple[int, ...], list[str]] = {}
    for item in form.items:
        if item.code in opened.items:
            alike.setdefault(item.codes, []).append(item.code)
    for declared, codes in alike.items():
        columns = dict.fromkeys(opened.items[code] for code in codes)
        fine = opened.table.select(nw.col(*columns).is_in(declared).all()).row(0)
        strange = {column for column, well in zip(columns, fine, strict=True) if not well}
        for code in codes:
            if opened.items[code] in strange:
                values = set(opened.table.get_column(opened.items[code]).drop_nulls().unique().to_list())
                yield form.undeclared(code, sorted(values - set(declared))[:_MOST_SHOWN])


def _wrong_type(name: str, given: str) -> Problem:
    return _problem("FRM-002", name, "1, 2, null", wanted="int", given=given)


def _problem(code: str, where: str = "", example: str | None = None, **context: object) -> Problem:
    return Problem(code=code, where=where, example=example, context=context)
