"""Tallies and cut-offs of a whole table: the same tables of points as for one record, written as narwhals expressions."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import add, or_

import narwhals.stable.v2 as nw

from kesos.engine.score import Bands
from kesos.instruments.kit.items import Form, Item
from kesos.instruments.kit.tally import Cutoff, Gap, Points, Tally

_WORK = "__kesos_{}"
Results = dict[str, nw.Expr]


class Sheet:
    """The items that a table has, and the working columns that its results are written from.

    Args:
        form: the instrument.
        names: the column of each item that the table has.
        trusted: whether every value was looked at before; else a row with a value that is not declared has no result.
    """

    def __init__(self, form: Form, names: Mapping[str, str], *, trusted: bool) -> None:
        self.work: dict[str, nw.Expr] = {}
        self._names = names
        self._items = {item.code: item for item in form.items}
        self._form = form
        self._guard = None if trusted or not names else self._column("guard", self._declared)

    def score(self, tally: Tally, gap: Gap) -> Results:
        """Return the columns of a score: the number where it is determined and, for an interval, both ends."""
        low, high = (end.cast(nw.Int64) for end in self._ends(tally, gap))
        if gap is not Gap.SPAN:
            return {tally.name: self._given(low, self._known([tally], gap))}
        return self.interval(tally.name, low, high)

    def percent(self, name: str, tally: Tally, gap: Gap) -> Results:
        """Return the columns of a score as a percentage of the greatest one."""
        low, high = (_divided(100 * end.cast(nw.Int64), tally.most) for end in self._ends(tally, gap))
        return self.interval(name, low, high)

    def interval(self, name: str, low: nw.Expr, high: nw.Expr) -> Results:
        """Return the three columns of an interval."""
        ends = {f"{name}_low": low, f"{name}_high": high}
        return {name: self._given(nw.when(low == high).then(low))} | {end: self._given(ends[end]) for end in ends}

    def verdict(self, tallies: Mapping[str, Tally], cutoff: Cutoff, gap: Gap) -> nw.Expr:
        """Return whether a cut-off is met, as a nullable boolean."""
        ends = {name: self._ends(tallies[name], gap) for name, _ in cutoff.marks}
        least = reduce(or_, [ends[name][0] >= mark for name, mark in cutoff.marks])
        if gap is not Gap.SPAN:
            return self._given(least, self._known([tallies[name] for name, _ in cutoff.marks], gap))
        most = reduce(or_, [ends[name][1] >= mark for name, mark in cutoff.marks])
        return self._given(nw.when(least == most).then(least))

    def band(self, tally: Tally, bands: Bands, *, percent: bool = False) -> nw.Expr:
        """Return the name of the band that holds the whole score.

        Args:
            tally: what is scored.
            bands: the bands, of the sum or of its percentage.
            percent: whether they are of the percentage. It is the marks that are converted: whole numbers compare exactly.
        """
        low, high = ((100 * end.cast(nw.Int64) if percent else end) for end in self._ends(tally, Gap.SPAN))
        unit = tally.most if percent else 1
        last = bands.bands[-1]
        held = [
            (band.name, (low >= band.low * unit) & (high <= band.high * unit if band is last else high < band.high * unit))
            for band in bands
        ]
        return self._given(chosen(held))

    def present(self, code: str) -> nw.Expr | None:
        """Return the column of an item, if there is one."""
        return nw.col(self._names[code]) if code in self._names else None

    def answered(self, code: str) -> nw.Expr | None:
        """Return whether an item is answered; null or False if not. None where there is no column."""
        column, item = self.present(code), self._items[code]
        if column is None:
            return None
        return column <= item.answers[-1] if item.missing else ~column.is_null()

    def given(self, result: nw.Expr) -> nw.Expr:
        """Return the result, null in rows that hold a value that is not declared."""
        return self._given(result)

    def _given(self, result: nw.Expr, known: nw.Expr | None = None) -> nw.Expr:
        conditions = [condition for condition in (known, self._guard) if condition is not None]
        for condition in conditions:
            result = nw.when(condition).then(result)
        return result

    def _ends(self, tally: Tally, gap: Gap) -> tuple[nw.Expr, nw.Expr]:
        low = self._column(f"low_{tally.name}", lambda: self._least(tally))
        if gap is not Gap.SPAN:
            return low, low
        missing = tuple(
            tuple((code, top) for code, top in tally.tops().items() if code in branch) for branch in tally.asked()
        )
        return low, low + self._column(f"gap_{hash(missing)}", lambda: self._missing(missing))

    def _known(self, tallies: Iterable[Tally], gap: Gap) -> nw.Expr | None:
        """Whether any item is answered, where that is asked."""
        if gap is not Gap.SKIP:
            return None
        codes = tuple(dict.fromkeys(code for tally in tallies for code in tally.points))
        return self._column(f"any_{hash(codes)}", lambda: self.any_answered(codes))

    def any_answered(self, codes: Iterable[str]) -> nw.Expr:
        """Return whether any of the items is answered."""
        answered = [found for found in map(self.answered, codes) if found is not None]
        return nw.any_horizontal(*answered, ignore_nulls=True) if answered else nw.lit(value=False)

    def _least(self, tally: Tally) -> nw.Expr:
        parts = [self._counted(code, points) for code, points in tally.points.items() if code in self._names]
        return reduce(add, parts, nw.lit(tally.start, dtype=nw.Int16)) if parts else nw.lit(tally.start, dtype=nw.Int16)

    def _counted(self, code: str, points: Points) -> nw.Expr:
        column, item = nw.col(self._names[code]), self._items[code]
        step = _step(item, points)
        if step is not None:
            return nw.when(~column.is_null()).then((column - item.answers[0]) * step).otherwise(nw.lit(0))
        return reduce(
            add, [_worth(column.is_in(codes), value) for value, codes in _by_value(points).items() if value]
        )

    def _missing(self, branches: tuple[tuple[tuple[str, int], ...], ...]) -> nw.Expr:
        gaps = [self._branch_gap(branch) for branch in branches]
        return gaps[0] if len(gaps) == 1 else nw.min_horizontal(*gaps)

    def _branch_gap(self, branch: tuple[tuple[str, int], ...]) -> nw.Expr:
        absent = sum(top for code, top in branch if code not in self._names)
        parts = [_worth(found, 0, top) for code, top in branch if (found := self.answered(code)) is not None]
        return reduce(add, parts, nw.lit(absent, dtype=nw.Int16)) if parts else nw.lit(absent, dtype=nw.Int16)

    def _declared(self) -> nw.Expr:
        parts = [
            nw.col(name).is_in(self._items[code].codes) | nw.col(name).is_null() for code, name in self._names.items()
        ]
        declared = nw.all_horizontal(*parts, ignore_nulls=False)
        return declared & ~self.asked_twice() if self._form.one_of else declared

    def asked_twice(self) -> nw.Expr:
        """Return whether more than one of the groups of which one is asked is answered."""
        parts = [_worth(self.any_answered(group), 1) for group in self._form.one_of]
        return reduce(add, parts) > 1

    def _column(self, name: str, write: Callable[[], nw.Expr]) -> nw.Expr:
        column = _WORK.format(name)
        if column not in self.work:
            self.work[column] = write()
        return nw.col(column)


def chosen(named: Iterable[tuple[str, nw.Expr]]) -> nw.Expr:
    """Return the first name whose condition holds, else null."""
    (name, condition), *others = named
    picked = nw.when(condition).then(nw.lit(name))
    return picked.otherwise(chosen(others)) if others else picked


def _worth(condition: nw.Expr, value: int, other: int = 0) -> nw.Expr:
    """A choice of two small numbers: much faster than a cast from boolean, and a null condition is the other one."""
    return nw.when(condition).then(nw.lit(value, dtype=nw.Int16)).otherwise(nw.lit(other, dtype=nw.Int16))


def _divided(number: nw.Expr, divisor: int) -> nw.Expr:
    """Divide by a column, because by a constant Polars multiplies with its inverse and misses the last digit."""
    return number / (number * 0 + divisor)


def _step(item: Item, points: Points) -> int | None:
    """The points that each next answer adds, if it is always the same number and no code means missing."""
    steps = {points[high] - points[low] for low, high in zip(item.answers, item.answers[1:], strict=False)}
    return steps.pop() if len(steps) == 1 and not item.missing else None


def _by_value(points: Points) -> dict[int, list[int]]:
    grouped: dict[int, list[int]] = {}
    for answer, value in points.items():
        grouped.setdefault(value, []).append(answer)
    return grouped
