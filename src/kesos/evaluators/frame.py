"""A whole table: each condition becomes one nullable boolean column, in whatever kind of frame came in.

Null means UNKNOWN, in facts and in verdicts. The same tree as for one record; strong Kleene logic is what ``&`` and
``|`` mean on nullable booleans of every backend used here, and what is constant (a fact without a column) is folded
away before, because a null literal is not safe on all of them.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, TypeAlias

import narwhals.stable.v2 as nw

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.evaluators.columns import Columns, by_part, check_results, is_partitioned, one_of, open_frame
from kesos.evaluators.undeclared import Undeclared

_AGE = "__kesos_{}"
_MET, _UNMET = "__kesos_met_{}", "__kesos_unmet_{}"
_TOLD, _DECLARED = "__kesos_told_{}", "__kesos_declared_{}"
_CLEAN = "__kesos_clean_{}"


Prepared: TypeAlias = tuple[Any, Mapping[str, str], tuple[str, ...]]
"""A table with more columns, the column of each truth value that it added, and all columns to drop in the end."""


def verdict_columns(
    frame: Any,
    conditions: Mapping[str, x.Expr],
    record: type[Record],
    on: date,
    prepare: Callable[[Any, Columns], Prepared] | None = None,
    *,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame, of the kind given, with one nullable boolean column for each condition.

    Args:
        frame: a data frame that narwhals knows, eager or lazy: Polars, pandas, PyArrow, DuckDB, ...
        conditions: the conditions by the name of their column.
        record: the record whose facts the columns are; other columns are left as they are.
        on: the reference date, for ages that follow from a date.
        prepare: adds columns for truth values that conditions ask and no column holds.
        undeclared: what becomes of a value that no fact declares, see `Undeclared`.

    Raises:
        FrameError: before any work is done, naming column, reason and a mended example.
    """
    if is_partitioned(frame):
        ask = partial(verdict_columns, conditions=conditions, record=record, on=on, prepare=prepare)
        return by_part(frame, partial(ask, undeclared=undeclared))
    opened = open_frame(frame, record, undeclared)
    check_results(opened, tuple(conditions))

    def work(table: Any) -> Any:
        waiting = _better_lazy(table)
        start = table.lazy() if waiting else table
        prepared: Prepared = (start, {}, ()) if prepare is None else prepare(start, opened.columns)
        done = _with_verdicts(prepared, conditions, record, on, opened.columns)
        return done.collect() if waiting else done

    return opened.give_back(work)


def _better_lazy(table: Any) -> bool:
    """Whether a table of Polars: it shares what columns have in common, and frees columns, only in a lazy query."""
    return isinstance(table, nw.DataFrame) and table.implementation.is_polars()


def _with_verdicts(
    prepared: Prepared, conditions: Mapping[str, x.Expr], record: type[Record], on: date, columns: Columns
) -> Any:
    table, added, to_drop = prepared
    ages = {_AGE.format(info.name): _age(info, columns, on) for info in _dated(record, columns)}
    table = table.with_columns(**ages) if ages else table
    names = {info.name: info.name for info in columns.facts} | {
        name.removeprefix(_AGE.format("")): name for name in ages
    }
    names |= added
    writer = _Writer(names, columns)
    written = {code: writer.column(condition) for code, condition in conditions.items()}
    to_drop = (*to_drop, *ages)
    kept = [name for name in table.collect_schema().names() if name not in to_drop]
    for stage in writer.stages:
        table = table.with_columns(**stage) if stage else table
    # One step, not two: to add columns and then to drop others costs some engines as much as all the rest.
    return table.select(*kept, **written)


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
        self._looked_at: dict[str, nw.Expr | None] = {}
        self._said: dict[str, nw.Expr | None] = {}
        self.stages: list[dict[str, nw.Expr]] = [{}]
        """Columns that others read: first those that are made of given columns alone."""

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
                column = self._fact(fact)
                return None if column is None else self._leaf(expr, column)
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
                return self._at_least(n, parts)
            case _:
                return None

    def _fact(self, fact: FactInfo) -> nw.Expr | None:
        """What is known of a fact, agreed on once for all leaves that ask it; None where no column says anything."""
        if fact.name not in self._said:
            given = nw.col(self._names[fact.name]) if fact.name in self._names else None
            self._said[fact.name] = self._told(fact, given) if fact.follows else given
        return self._said[fact.name]

    def _told(self, fact: FactInfo, given: nw.Expr | None) -> nw.Expr | None:
        """What is given or follows; null where one says yes and another no."""
        said = [one for one in (given, *map(self.write, fact.follows)) if one is not None]
        if len(said) <= 1:
            # A column, because some writers of SQL compare a comparison without brackets around it.
            return self._helper(_TOLD.format(fact.name), said[0]) if said and given is None else given
        yes = _balanced(nw.Expr.__or__, [one.fill_null(value=False) for one in said])
        no = _balanced(nw.Expr.__or__, [(~one).fill_null(value=False) for one in said])
        return self._helper(_TOLD.format(fact.name), nw.when(yes != no).then(yes))

    def _helper(self, name: str, written: nw.Expr) -> nw.Expr:
        """Make a column of its own of what many conditions ask, so that it is not written out in each."""
        self.stages.append({name: written})
        return nw.col(name)

    def _declared(self, fact: FactInfo, column: nw.Expr) -> nw.Expr | None:
        """Whether a set holds declared members only, looked at once for each set; None where that is known."""
        if fact.name not in self._looked_at:
            declared = None if self._columns.trusted else self._columns.declared(fact, column)
            self._looked_at[fact.name] = None if declared is None else self._first(_DECLARED, fact, declared)
        return self._looked_at[fact.name]

    def _clean(self, fact: FactInfo, column: nw.Expr) -> nw.Expr:
        """The column without values that are not declared, if nobody looked at them before."""
        if fact.name not in self._looked_at:
            declared = None if self._columns.trusted else self._columns.declared(fact, column)
            self._looked_at[fact.name] = (
                column if declared is None else self._first(_CLEAN, fact, nw.when(declared).then(column))
            )
        clean = self._looked_at[fact.name]
        return column if clean is None else clean

    def _first(self, name: str, fact: FactInfo, written: nw.Expr) -> nw.Expr:
        """Make a column of its own of what given columns alone say, so that engines find it but once."""
        self.stages[0][name.format(fact.name)] = written
        return nw.col(name.format(fact.name))

    def _joined(self, parts: tuple[x.Expr, ...], *, decides: bool) -> nw.Expr | None:
        parts = _one_for_each_set(parts) if decides else parts
        known = self._known(parts)
        if not known:
            return None
        joined = _balanced(nw.Expr.__or__ if decides else nw.Expr.__and__, known)
        if len(known) == len(parts):
            return joined
        return nw.when(joined if decides else ~joined).then(nw.lit(decides))

    def _at_least(self, n: int, parts: tuple[x.Expr, ...]) -> nw.Expr | None:
        """Count what is met and what is not; null as long as neither count decides.

        Both counts become columns of their own, in order: written out, nested counts would double with every level.
        """
        known = self._known(parts)
        most_unmet = len(parts) - n
        if len(known) < n and len(known) <= most_unmet:
            return None
        met, unmet = _MET.format(len(self.stages)), _UNMET.format(len(self.stages))
        self.stages.append({met: _count(known), unmet: _count([~part for part in known])})
        return nw.when((nw.col(met) >= n) | (nw.col(unmet) > most_unmet)).then(nw.col(met) >= n)

    def _known(self, parts: tuple[x.Expr, ...]) -> list[nw.Expr]:
        return [written for written in map(self.write, parts) if written is not None]

    def _leaf(self, leaf: x.Leaf, column: nw.Expr) -> nw.Expr:
        fact = leaf.fact
        match leaf:
            case x.Compare(op=op, value=value):
                return _COMPARE[op](self._clean(fact, column), value)
            case x.OneOf(values=values):
                return one_of(self._clean(fact, column), values)
            case x.Has(values=values):
                return self._columns.holds(fact, column, values, self._declared(fact, column))
            case _:
                return column


def _one_for_each_set(parts: tuple[x.Expr, ...]) -> tuple[x.Expr, ...]:
    """Put together the parts of an *any* that ask one set: to look for several members at once is no more work."""
    found: dict[x.Expr | FactInfo, x.Expr] = {}
    for part in parts:
        asked = _has(part)
        if asked is None:
            found[part] = part
            continue
        known = found.get(asked.fact)
        values = (*known.values, *asked.values) if isinstance(known, x.Has) else asked.values
        found[asked.fact] = x.Has(asked.fact, tuple(dict.fromkeys(values)))
    sets = [one for one in found.values() if isinstance(one, x.Has)]
    return tuple(part for part in found.values() if not any(_asks_more(part, one) for one in sets))


def _asks_more(part: x.Expr, asked: x.Has) -> bool:
    """Whether a part of an *any* can be left out beside a question to a set: it is met only where that one is."""
    match part:
        case x.Named(part=inner):
            return _asks_more(inner, asked)
        case x.All(parts=parts):
            sets = (_has(one) for one in parts)
            return any(one is not None and one.fact is asked.fact and {*one.values} <= {*asked.values} for one in sets)
        case _:
            return False


def _has(expr: x.Expr) -> x.Has | None:
    """The condition as one question to a set, if it is one."""
    match expr:
        case x.Has():
            return expr
        case x.Named(part=part):
            return _has(part)
        case x.Any(parts=parts):
            (*joined,) = _one_for_each_set(parts)
            return joined[0] if len(joined) == 1 and isinstance(joined[0], x.Has) else None
        case _:
            return None


_COMPARE: dict[x.Op, Callable[[nw.Expr, Any], nw.Expr]] = {
    x.Op.LT: nw.Expr.__lt__,
    x.Op.LE: nw.Expr.__le__,
    x.Op.EQ: nw.Expr.__eq__,
    x.Op.NE: nw.Expr.__ne__,
    x.Op.GE: nw.Expr.__ge__,
    x.Op.GT: nw.Expr.__gt__,
}


def _count(parts: Sequence[nw.Expr]) -> nw.Expr:
    return _balanced(nw.Expr.__add__, [part.fill_null(value=False).cast(nw.Int64) for part in parts])


def _balanced(operation: Callable[[nw.Expr, nw.Expr], nw.Expr], parts: Sequence[nw.Expr]) -> nw.Expr:
    """Join the parts pair by pair: a chain of two thousand would be too deep for most backends."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    return operation(_balanced(operation, parts[:middle]), _balanced(operation, parts[middle:]))
