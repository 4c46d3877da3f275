"""How a table comes in and goes out: any kind that narwhals knows, looked at before any work, given back as it was."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos.engine.problem import Problem
from kesos.evaluators.arrow import WrongTypesError, column, says_nothing, to_arrow
from kesos.evaluators.columns import FrameError, by_part, is_partitioned, refuse, taken_in
from kesos.evaluators.undeclared import Undeclared
from kesos.evaluators.waiting import is_guarded, is_looked_at, no_rows_yet, no_such_choice, rows, totals
from kesos.instruments.kit.columns import Results, Sheet
from kesos.instruments.kit.items import Form, InstrumentError, Item

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
    undeclared: Undeclared,
    whole: bool = False,
) -> Any:
    """Return the frame, of the kind given, with the columns that ``write`` writes.

    Args:
        form: the instrument.
        frame: a data frame that narwhals knows, eager or lazy; null is an item without an answer. A Dask frame is
            looked at part by part, when it is computed.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        write: returns the results, from the sheet of the table.
        undeclared: what becomes of a value that is not declared, and of answers to questions of which one is asked.
        whole: whether every item needs a column, because an item without one would silently count as left out.

    Raises:
        FrameError: FRM-001 for what is no such frame, FRM-002 for a column that does not hold whole numbers, FRM-003
            for a result that is already there, FRM-005 for two columns of one name, FRM-006 for one that cannot be
            looked at, FRM-007 if ``undeclared`` is no such choice.
        InstrumentError: INS-001 for an item that does not exist, INS-005 for a column that is needed and not there;
            and, where values are looked at, INS-002 for those that are not declared and INS-004 for answers to
            questions of which only one is asked.
    """
    if is_partitioned(frame):
        ask = partial(score_frame, form, columns=columns, write=write, undeclared=undeclared, whole=whole)
        return by_part(frame, ask)
    refuse(no_such_choice(undeclared))
    opened = _open(form, frame, columns or {}, whole=whole)
    sheet = Sheet(form, opened.items, trusted=not is_guarded(opened.table, undeclared))
    results = write(sheet)
    refuse([_problem("FRM-003", name) for name in results if name in opened.names])
    if is_looked_at(opened.table, undeclared):
        _look_at_values(form, opened)
    return opened.give_back(lambda table: sheet.stages.around(table, results))


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
    """Refuse values that are not declared, and answers to questions of which one is asked; one query tells of any.

    Raises:
        FrameError: FRM-006.
        InstrumentError: INS-002, or else INS-004.
    """
    if not opened.items:
        return
    refuse(no_rows_yet(opened.table))
    columns = {item: opened.items[item.code] for item in form.items if item.code in opened.items}
    tests = {(name, item.codes): _declared(name, item).all() for item, name in columns.items()}
    asked_twice = Sheet(form, opened.items, trusted=True).asked_twice()
    told = totals(opened.table, [*tests.values(), *([] if asked_twice is None else [asked_twice.any()])])
    # Nothing is said of a column without any answer.
    strange = {test for test, fine in zip(tests, told, strict=False) if fine is False}
    problems = [_undeclared(form, item, opened) for item, name in columns.items() if (name, item.codes) in strange]
    if not problems and told[len(tests) :] == [True]:
        problems = [form.asked_twice()]
    if problems:
        raise InstrumentError(*problems)


def _declared(name: str, item: Item) -> nw.Expr:
    return nw.col(name).is_in(item.codes)


def _undeclared(form: Form, item: Item, opened: _Opened) -> Problem:
    name = opened.items[item.code]
    found = rows(opened.table.filter(~_declared(name, item)).select(name).unique())
    return form.undeclared(item.code, sorted(value for (value,) in found if value is not None)[:_MOST_SHOWN])


def _wrong_type(name: str, given: str) -> Problem:
    return _problem("FRM-002", name, "1, 2, null", wanted="int", given=given)


def _problem(code: str, where: str = "", example: str | None = None, **context: object) -> Problem:
    return Problem(code=code, where=where, example=example, context=context)
