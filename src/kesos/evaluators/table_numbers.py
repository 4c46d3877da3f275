"""Whole tables beyond verdicts: truth values that hold for every row, answers that are words, and numbers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial, reduce
from operator import add, ge, gt, le, lt
from typing import Any, TypeAlias

import narwhals.stable.v2 as nw

from kesos.engine import expression as x
from kesos.engine.problem import Problem
from kesos.engine.record import Record
from kesos.engine.score import Bands
from kesos.evaluators.amounts import Calculation
from kesos.evaluators.arrow import WrongTypesError, back_to_pandas, column, says_nothing, to_arrow
from kesos.evaluators.columns import (
    Columns,
    FrameError,
    by_part,
    check_results,
    is_partitioned,
    open_frame,
    taken_in,
)
from kesos.evaluators.frame import Prepared, verdict_columns
from kesos.evaluators.term_columns import add_terms
from kesos.evaluators.terms import Derived, present
from kesos.evaluators.undeclared import Undeclared

_GIVEN = "__kesos_given_{}"

Inputs: TypeAlias = Mapping[str, nw.Expr]
"""The columns of a table that hold numbers or truth values, by name; what has no column is left out."""


def with_given(table: Any, columns: Columns, given: Mapping[str, bool], terms: Sequence[Derived], on: date) -> Prepared:
    """Return the table with columns for truth values that hold for every row, and for the terms.

    Args:
        table: the table in narwhals.
        columns: which columns are facts.
        given: the truth values by name; null in a row that says otherwise.
        terms: the terms.
        on: the reference date.
    """
    held = {_GIVEN.format(name): _held(name, columns, value) for name, value in given.items()}
    table = table.with_columns(**held) if held else table
    table, named, added = add_terms(table, terms, columns, on)
    return table, {**named, **{name: _GIVEN.format(name) for name in given}}, (*held, *added)


def _held(name: str, columns: Columns, value: bool) -> nw.Expr:
    if not columns.has(name):
        return nw.lit(value)
    said = nw.col(name)
    return nw.when(said.is_null() | (said == nw.lit(value))).then(nw.lit(value))


def answer_column(
    frame: Any,
    code: str,
    answers: Mapping[str, x.Expr],
    record: type[Record],
    on: date,
    *,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one column of words: in each row the answer whose condition is YES; null where none is.

    Args:
        frame: a data frame that narwhals knows, eager or lazy.
        code: the name of the new column.
        answers: the condition of each answer; no two are YES for one row.
        record: what a row is.
        on: the reference date.
        undeclared: what becomes of a value that no fact declares, see `Undeclared`.

    Raises:
        FrameError: as for every evaluation of a frame.
    """
    if is_partitioned(frame):
        ask = partial(answer_column, code=code, answers=answers, record=record, on=on, undeclared=undeclared)
        return by_part(frame, ask)
    opened = open_frame(frame, record, undeclared)
    check_results(opened, (code,))
    # No name with a dot: Spark takes it for a field of a structure.
    named = {answer: f"__kesos_answer_{at}" for at, answer in enumerate(answers)}
    conditions = {named[answer]: condition for answer, condition in answers.items()}

    def work(table: Any) -> Any:
        done = nw.from_native(
            verdict_columns(table.to_native(), conditions, record, on, undeclared=_once_taken_in(undeclared))
        )
        word = word_where({answer: nw.col(column) for answer, column in named.items()})
        return done.with_columns(**{code: word}).drop(*conditions)

    return opened.give_back(work)


def _once_taken_in(undeclared: Undeclared) -> Undeclared:
    """What holds for a table that was taken in already."""
    return "unchecked" if undeclared == "refuse" else undeclared


def count_columns(
    frame: Any,
    least: str,
    most: str,
    conditions: Sequence[x.Expr],
    record: type[Record],
    *,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with two columns: how many of some conditions are met at least, and how many at most.

    Args:
        frame: a data frame that narwhals knows, eager or lazy.
        least: the name of the column of those that are met.
        most: the name of the column of those that are met or not known.
        conditions: the conditions; no fact of them depends on a date.
        record: what a row is.
        undeclared: what becomes of a value that no fact declares, see `Undeclared`.

    Raises:
        FrameError: as for every evaluation of a frame.
    """
    if is_partitioned(frame):
        ask = partial(count_columns, least=least, most=most, conditions=conditions, record=record)
        return by_part(frame, partial(ask, undeclared=undeclared))
    opened = open_frame(frame, record, undeclared)
    check_results(opened, (least, most))
    named = {f"__kesos_counted_{at}": condition for at, condition in enumerate(conditions)}

    def work(table: Any) -> Any:
        done = nw.from_native(
            verdict_columns(table.to_native(), named, record, date.min, undeclared=_once_taken_in(undeclared))
        )
        counts = {least: _counted(named, unknown=False), most: _counted(named, unknown=True)}
        return done.with_columns(**counts).drop(*named)

    return opened.give_back(work)


def _counted(names: Iterable[str], *, unknown: bool) -> nw.Expr:
    return reduce(add, (nw.col(name).fill_null(value=unknown).cast(nw.Int64) for name in names))


def rows_of(frame: Any, names: Sequence[str], record: type[Record]) -> list[Mapping[str, Any]]:
    """Return the rows of a table as facts, of some columns; a column that is not there is not known.

    Args:
        frame: a data frame that narwhals knows, eager or lazy.
        names: the names of the columns.
        record: what a row is.

    Raises:
        FrameError: as for every evaluation of a frame.
    """
    opened = open_frame(frame.compute() if is_partitioned(frame) else frame, record)
    here = [info.name for info in opened.columns.facts if info.name in names]
    chosen: Any = opened.table.lazy().select(*(here or opened.table.collect_schema().names()[:1])).collect()
    rows = chosen.rows(named=True)
    return [{name: row[name] for name in here if row[name] is not None} for row in rows]


def number_columns(frame: Any, inputs: Sequence[str], write: Callable[[Inputs], Mapping[str, nw.Expr]]) -> Any:
    """Return the frame, of the kind given, with the columns that ``write`` writes.

    Args:
        frame: a data frame that narwhals knows, eager or lazy.
        inputs: the names of the columns that are read; each holds numbers or truth values, null where not known.
        write: returns the new columns, from the columns that there are.

    Raises:
        FrameError: FRM-001 for what is no such frame, FRM-002 for a column of another type, FRM-003 for a result that
            is already there, FRM-005 for two columns of one name.
    """
    if is_partitioned(frame):
        return by_part(frame, partial(number_columns, inputs=inputs, write=write))
    table, names, give_back = _open_numbers(frame, inputs)
    schema = table.collect_schema()
    here = [name for name in inputs if name in names]
    _refuse([_wrong(name, schema[name]) for name in here if not _counts(schema[name])])
    written = write({name: nw.col(name) for name in here if not says_nothing(schema[name])})
    _refuse([_problem("FRM-003", name) for name in written if name in names])
    return give_back(table.with_columns(**written))


def _open_numbers(frame: Any, inputs: Sequence[str]) -> tuple[Any, tuple[str, ...], Callable[[Any], Any]]:
    """Return the table in narwhals, its column names as it came, and the way back to its own kind."""
    table, names = taken_in(frame)
    if not table.implementation.is_pandas():
        return table, names, _native
    try:
        arrow = to_arrow(frame, [column(name, float) for name in inputs if name in names])
    except WrongTypesError as wrong:
        raise FrameError(*(_wrong(info.name, given) for info, given in wrong.found)) from None
    join = back_to_pandas(frame, arrow)
    return nw.from_native(arrow), names, lambda done: join(_native(done))


def _native(table: Any) -> Any:
    return table.to_native()


def where(known: nw.Expr, value: nw.Expr) -> nw.Expr:
    """Return the value where something is known; null elsewhere."""
    return nw.when(known).then(value)


def or_unknown(column: nw.Expr | None) -> nw.Expr:
    """Return the column; for one that is not there, numbers that are null in every row."""
    # No null literal: on some backends it silently turns into a value.
    return where(nw.lit(value=False), nw.lit(0.0)) if column is None else column


def judged(condition: x.Expr, terms: Mapping[str, Derived], columns: Mapping[str, nw.Expr | None]) -> nw.Expr:
    """Return the column of a condition over numbers, where its facts may stand under other names; null is UNKNOWN.

    Args:
        condition: comparisons of facts with numbers, and truth values of `terms`, joined by and.
        terms: comparisons of facts with each other, by name.
        columns: the column of each fact; None, or no entry, for one that has none.

    Raises:
        TypeError: for any other condition.
    """
    match condition:
        case x.All(parts=parts):
            return nw.all_horizontal(*(judged(part, terms, columns) for part in parts), ignore_nulls=False)
        case x.Named(part=part):
            return judged(part, terms, columns)
        case x.Compare(fact=fact, op=op, value=value):
            column: nw.Expr = _COMPARE[op](or_unknown(columns.get(fact.name)), value)
            return column
        case x.Truth(fact=fact) if fact.name in terms:
            term = terms[fact.name]
            given = [or_unknown(columns.get(info.name)) for raw in term.inputs for info in raw.facts]
            value, known = term.calculate(date.min, given)  # no comparison of numbers asks the day
            return where(present(given) if known is True else present(given) & known, value)
        case _:
            raise TypeError(f"no condition over numbers: {condition!r}")


_COMPARE: Mapping[x.Op, Callable[[Any, Any], Any]] = {x.Op.LT: lt, x.Op.LE: le, x.Op.GE: ge, x.Op.GT: gt}


def calculated(calculation: Calculation, columns: Mapping[str, nw.Expr | None]) -> nw.Expr:
    """Return the column of a number; null where an input is, or where there is no such number.

    Args:
        calculation: the number.
        columns: the column of each input; None for one that has none.
    """
    given = [columns[name] for name in calculation.inputs]
    here = [column for column in given if column is not None]
    if len(here) < len(given):
        return or_unknown(None)
    return where(present(here) & calculation.determined(*here), calculation.calculate(*here))


def banded(column: nw.Expr, bands: Bands) -> nw.Expr:
    """Return the name of the band of each number; null where there is none."""
    return word_where({band.name: (column >= band.low) & (column <= bands.high) for band in bands})


def word_where(words: Mapping[str, nw.Expr]) -> nw.Expr:
    """Return the last word whose condition is met; null where none is."""
    (first, met), *others = words.items()
    chosen: nw.Expr = nw.when(met).then(nw.lit(first))
    for word, when in others:
        chosen = nw.when(when).then(nw.lit(word)).otherwise(chosen)
    return chosen


def _counts(dtype: Any) -> bool:
    return says_nothing(dtype) or dtype.is_numeric() or dtype == nw.Boolean


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise FrameError(*problems)


def _wrong(name: str, given: Any) -> Problem:
    return _problem("FRM-002", name, "45, 52.5, null", wanted="int / float", given=str(given))


def _problem(code: str, where: str = "", example: str | None = None, **context: object) -> Problem:
    return Problem(code=code, where=where, example=example, context=context)
