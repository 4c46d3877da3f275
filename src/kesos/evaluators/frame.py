"""A whole table: each condition becomes one nullable boolean column, in whatever kind of frame came in.

Null means UNKNOWN, in facts and in verdicts. The same tree as for one record; strong Kleene logic is what ``&`` and
``|`` mean on nullable booleans of every backend used here, and what is constant (a fact without a column) is folded
away before, because a null literal is not safe on all of them.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.evaluators.columns import Columns, check_results, open_frame

_AGE = "__kesos_{}"


def verdict_columns(frame: Any, conditions: Mapping[str, x.Expr], record: type[Record], on: date) -> Any:
    """Return the frame, of the kind given, with one nullable boolean column for each condition.

    Args:
        frame: a data frame that narwhals knows, eager or lazy: Polars, pandas, PyArrow, DuckDB, ...
        conditions: the conditions by the name of their column.
        record: the record whose facts the columns are; other columns are left as they are.
        on: the reference date, for ages that follow from a date.

    Raises:
        FrameError: before any work is done, naming column, reason and a mended example.
    """
    opened = open_frame(frame, record)
    check_results(opened, tuple(conditions))
    return opened.give_back(lambda table: _with_verdicts(table, conditions, record, on, opened.columns))


def _with_verdicts(
    table: Any, conditions: Mapping[str, x.Expr], record: type[Record], on: date, columns: Columns
) -> Any:
    ages = {_AGE.format(info.name): _age(info, columns, on) for info in _dated(record, columns)}
    table = table.with_columns(**ages) if ages else table
    names = {info.name: info.name for info in columns.facts} | {
        name.removeprefix(_AGE.format("")): name for name in ages
    }
    writer = _Writer(names, columns)
    written = {code: writer.column(condition) for code, condition in conditions.items()}
    table = table.with_columns(**written)
    return table.drop(*ages) if ages else table


def _dated(record: type[Record], columns: Columns) -> list[FactInfo]:
    return [info for info in record.__facts__.values() if info.years_since and columns.has(info.years_since)]


def _age(info: FactInfo, columns: Columns, on: date) -> nw.Expr:
    """Completed years; null where the date is not possible on the day, or where a given age does not agree."""
    born = nw.col(info.years_since)
    later = (born.dt.month() > on.month) | ((born.dt.month() == on.month) & (born.dt.day() > on.day))
    years = on.year - born.dt.year().cast(nw.Int64) - later.cast(nw.Int64)
    low, high = info.bounds or (0, on.year)
    possible = nw.when((years >= low) & (years <= high)).then(years)
    if not columns.has(info.name):
        return possible
    given = nw.col(info.name).cast(nw.Int64)
    return nw.when(given.is_null()).then(possible).otherwise(nw.when(born.is_null() | (given == years)).then(given))


class _Writer:
    """Writes conditions as narwhals expressions; None stands for a condition that is UNKNOWN in every row."""

    def __init__(self, names: Mapping[str, str], columns: Columns) -> None:
        self._names = names
        self._columns = columns
        self._written: dict[x.Expr, nw.Expr | None] = {}

    def column(self, condition: x.Expr) -> nw.Expr:
        written = self.write(condition)
        # No null literal: on some backends it silently turns into False.
        return nw.when(nw.lit(value=False)).then(nw.lit(value=True)) if written is None else written

    def write(self, expr: x.Expr) -> nw.Expr | None:
        if expr not in self._written:
            self._written[expr] = self._write(expr)
        return self._written[expr]

    def _write(self, expr: x.Expr) -> nw.Expr | None:
        match expr:
            case x.Leaf(fact=fact):
                return self._leaf(expr) if fact.name in self._names else None
            case x.Named(part=part):
                return self.write(part)
            case x.Not(part=part):
                written = self.write(part)
                return None if written is None else ~written
            case x.All(parts=parts):
                return self._joined(parts, decides=False)
            case x.Any(parts=parts):
                return self._joined(parts, decides=True)
            case x.AtLeast(n=n, parts=parts):
                return self._at_least(n, [self.write(part) for part in parts])
            case _:
                return None

    def _joined(self, parts: tuple[x.Expr, ...], *, decides: bool) -> nw.Expr | None:
        joined: nw.Expr | None = None
        unknown = False
        for written in map(self.write, parts):
            if written is None:
                unknown = True
            elif joined is None:
                joined = written
            else:
                joined = joined | written if decides else joined & written
        if joined is None or not unknown:
            return joined
        return nw.when(joined).then(joined) if decides else nw.when(~joined).then(joined)

    def _at_least(self, n: int, parts: list[nw.Expr | None]) -> nw.Expr | None:
        """Count without a NOT, so that it is exact in Kleene logic: tally[j] says that j parts are met."""
        tally: list[_Kleene] = [_Kleene(value=j == 0) for j in range(n + 1)]
        for part in parts:
            for j in range(n, 0, -1):
                tally[j] = tally[j].either(tally[j - 1].both(_Kleene(part)))
        return tally[n].expr()

    def _leaf(self, leaf: x.Leaf) -> nw.Expr:
        fact = leaf.fact
        column = nw.col(self._names[fact.name])
        match leaf:
            case x.Compare(op=op, value=value):
                return self._columns.guarded(fact, column, _COMPARE[op](column, value))
            case x.OneOf(values=values):
                return self._columns.guarded(fact, column, column.is_in(list(values)))
            case x.Has(values=values):
                return self._columns.holds(fact, column, values)
            case _:
                return column


_COMPARE: dict[x.Op, Callable[[nw.Expr, Any], nw.Expr]] = {
    x.Op.LT: nw.Expr.__lt__,
    x.Op.LE: nw.Expr.__le__,
    x.Op.EQ: nw.Expr.__eq__,
    x.Op.NE: nw.Expr.__ne__,
    x.Op.GE: nw.Expr.__ge__,
    x.Op.GT: nw.Expr.__gt__,
}


class _Kleene:
    """An expression, or a constant: True, False, or None for UNKNOWN; folds constants away."""

    __slots__ = ("value",)

    def __init__(self, value: "nw.Expr | bool | None") -> None:
        self.value = value

    def both(self, other: "_Kleene") -> "_Kleene":
        return self._join(other, absorbing=False)

    def either(self, other: "_Kleene") -> "_Kleene":
        return self._join(other, absorbing=True)

    def _join(self, other: "_Kleene", *, absorbing: bool) -> "_Kleene":
        one, two = self.value, other.value
        if one is absorbing or two is absorbing:
            return _Kleene(absorbing)
        if isinstance(one, bool):
            return other
        if isinstance(two, bool):
            return self
        if one is None or two is None:
            known = two if one is None else one
            return _Kleene(None) if known is None else _Kleene(_or_unknown(known) if absorbing else _and_unknown(known))
        return _Kleene(one | two if absorbing else one & two)

    def expr(self) -> nw.Expr | None:
        return None if isinstance(self.value, bool) else self.value


def _and_unknown(expr: nw.Expr) -> nw.Expr:
    return nw.when(~expr).then(expr)


def _or_unknown(expr: nw.Expr) -> nw.Expr:
    return nw.when(expr).then(expr)
