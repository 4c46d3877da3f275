"""Values of a table that no fact declares: found by the engine that holds the table, so only they come into Python."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos.engine.fact import FactInfo
from kesos.engine.problem import Problem
from kesos.evaluators.arrow import members
from kesos.evaluators.waiting import no_rows_yet, rows, totals

if TYPE_CHECKING:
    from kesos.evaluators.columns import Columns

# Values named in one message; the message says how many more there are.
_MOST_SHOWN = 3

Codes: TypeAlias = Mapping[FactInfo, Mapping[int, str]]
"""The facts whose column holds numbers that mean words, and what they mean."""


def strange_values(table: Any, columns: "Columns", codes: Codes) -> list[Problem]:
    """Return FRM-004 for each column with values that no fact declares; FRM-006 for a table that cannot be looked at.

    A table that waits is asked for one row of totals, over the columns that can be wrong and no others. What looks
    wrong in them is then looked at again, one column at a time.

    Args:
        table: the table as it came, eager or lazy: codes are numbers in it.
        columns: which of its columns are facts.
        codes: the facts whose column holds codes.
    """
    limited = [info for info in columns.facts if info.bounds is not None or info.choices]
    if limited and (problems := no_rows_yet(table)):
        return problems
    look = _Look(table, columns, codes, eager=isinstance(table, nw.DataFrame))
    found = {info: look.strange(info) for info in look.in_doubt(limited)}
    return [_not_declared(info, values, codes) for info, values in found.items() if values]


@frozen
class _Test:
    """A test of all values of a column at once.

    Args:
        totals: totals of the column.
        passed: whether they say that every value is declared.
    """

    totals: tuple[nw.Expr, ...]
    passed: Callable[..., bool] = bool


@frozen
class _Look:
    """A look at a table.

    Args:
        table: the table.
        columns: which of its columns are facts.
        codes: the facts whose column holds codes.
        eager: whether its values are at hand.
    """

    table: Any
    columns: "Columns"
    codes: Codes
    eager: bool

    def in_doubt(self, limited: Sequence[FactInfo]) -> list[FactInfo]:
        """Return the facts of which no totals say that every value is declared."""
        tests = {info: test for info in limited if (test := self._test(info)) is not None}
        told = iter(totals(self.table, [one for test in tests.values() for one in test.totals]))
        found = {info: [*islice(told, len(test.totals))] for info, test in tests.items()}
        counted = [info for info in tests if self._counts_members(info)]
        for info, known in zip(counted, self._known_members(counted), strict=True):
            found[info].append(known)
        return [info for info in limited if info not in tests or not tests[info].passed(*found[info])]

    def _test(self, info: FactInfo) -> _Test | None:
        """Return a test that is cheap; None where it is best to look at each value that there is."""
        column = nw.col(info.name)
        if info.bounds is not None:
            low, high = info.bounds  # compared in Python: a bound may not fit into a narrow column
            return _Test(
                (column.min(), column.max()), lambda *ends: all(end is None or low <= end <= high for end in ends)
            )
        if self._counts_members(info):
            return _Test((column.list.len().sum(),), _all_known)
        if self._is_list(info):
            return _Test(((self.columns.known_members(info, column) == column.list.len()).all(),))
        if self.eager and (info.name in self.columns.joined or self.table.collect_schema()[info.name] != nw.String):
            return None
        return _Test((self._declared(info).all(),))

    def _declared(self, info: FactInfo) -> nw.Expr:
        column = nw.col(info.name)
        if info in self.codes:
            return column.is_in([*self.codes[info]])
        declared = self.columns.declared(info, column)
        return nw.lit(value=True) if declared is None else declared

    def _is_list(self, info: FactInfo) -> bool:
        return info.type is frozenset and info.name not in self.columns.joined

    def _counts_members(self, info: FactInfo) -> bool:
        """Whether members are counted one by one: faster than to ask lists, where all counts share one reading."""
        return self._is_list(info) and (self.eager or self.table.implementation.is_polars())

    def _known_members(self, lists: Sequence[FactInfo]) -> list[int]:
        """Return how many members of each column of lists are declared."""
        if not lists:
            return []
        if self.table.implementation.is_pyarrow():
            return [int(self._flat(info).is_in(info.choices).sum() or 0) for info in lists]
        # In one query, so that they are counted side by side.
        flat = [self.table.lazy().select(members=nw.col(info.name)).explode("members") for info in lists]
        counts = [
            one.select(known=nw.col("members").is_in(info.choices).cast(nw.Int64).sum())
            for one, info in zip(flat, lists, strict=True)
        ]
        together = nw.concat(counts)
        return [int(known or 0) for (known,) in rows(together.collect() if self.eager else together)]

    def strange(self, info: FactInfo) -> list[Any]:
        """Return the values of one column that are not declared, each once, in order."""
        values = self._values(info)
        if info in self.codes:
            return sorted(set(values) - {*self.codes[info]})
        if info.bounds is not None:
            low, high = info.bounds
            return sorted({value for value in values if not low <= value <= high})
        # A null inside a list says neither that something is in the set nor that it is not.
        return sorted({*map(str, self._one_by_one(values, info))} - {*info.choices})

    def _values(self, info: FactInfo) -> Iterable[Any]:
        """Return the values of one column that may be strange, without nulls; of an eager list the members."""
        if self.eager:
            held = self._flat(info) if self._is_list(info) else self.table.get_column(info.name).drop_nulls()
            values: list[Any] = held.unique().to_list()
            return values
        wrong = self.table.filter(~self._declared(info))
        return [value for (value,) in rows(wrong.select(info.name).unique())]

    def _one_by_one(self, values: Iterable[Any], info: FactInfo) -> Iterator[Any]:
        for value in values:
            if info.name in self.columns.joined:
                yield from self.columns.members(value)
            elif isinstance(value, str) or value is None:
                yield value
            else:
                yield from value

    def _flat(self, info: FactInfo) -> Any:
        """Return the members of all lists of a column of an eager table."""
        column = self.table.get_column(info.name)
        if column.implementation.is_pyarrow():
            return nw.from_native(members(column.to_native()), series_only=True)
        held = column.filter(column.list.len() > 0)
        return held.to_frame().explode(held.name).get_column(held.name)


def _all_known(there: int | None, known: int) -> bool:
    return (there or 0) == known


def _not_declared(info: FactInfo, strange: Sequence[Any], codes: Codes) -> Problem:
    wanted = [*map(str, codes.get(info) or info.bounds or info.choices)]
    shown = ", ".join(map(repr, strange[:_MOST_SHOWN]))
    choices = (" - " if info.bounds else ", ").join(wanted)
    context = {"values": shown, "count": len(strange), "choices": choices}
    return Problem(code="FRM-004", where=info.name, example=wanted[0], context=context)
