"""Tallies and cut-offs of a whole table: the same tables of points as for one record, written as narwhals expressions.

A choice (``when``) stands for what could be a cast from boolean: it is much faster in Polars, and a null condition
counts 0.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import reduce
from operator import add
from typing import TypeAlias

import narwhals.stable.v2 as nw

from kesos.engine.score import Bands
from kesos.instruments.kit.items import Form
from kesos.instruments.kit.tally import Cutoff, Gap, Points, Tally

Results: TypeAlias = dict[str, nw.Expr]
Ends: TypeAlias = tuple[nw.Expr, nw.Expr]
"""The least and the greatest score."""
_Tops: TypeAlias = tuple[tuple[str, int], ...]


class Sheet:
    """The items that a table has, and the working columns that its results are written from.

    Args:
        form: the instrument.
        names: the column of each item that the table has.
        trusted: whether every value was looked at before; else a row with a value that is not declared has no result.
    """

    def __init__(self, form: Form, names: Mapping[str, str], *, trusted: bool) -> None:
        self.stages: tuple[Results, Results, Results] = ({}, {}, {})
        self._names: dict[Hashable, str] = {}
        self._columns = {code: nw.col(name) for code, name in names.items()}
        self._items = {item.code: item for item in form.items}
        self._groups = form.one_of
        self._guard = None if trusted or not names else self.working(0, "guard", self._declared)

    def score(self, tally: Tally, gap: Gap) -> Results:
        """Return the columns of a score: the number where it is determined and, for an interval, both its ends."""
        ends = self.ends(tally, gap)
        return self.numbers(tally.name, ends) if gap is Gap.SPAN else {tally.name: self.given(ends[0].cast(nw.Int64))}

    def numbers(self, name: str, ends: Ends) -> Results:
        """Return the columns of an interval of whole numbers."""
        low, high = ends
        return self.interval(name, (low.cast(nw.Int64), high.cast(nw.Int64)))

    def percent(self, name: str, ends: Ends, most: int) -> Results:
        """Return the columns of an interval as percentages of the greatest sum."""
        low, high = ends
        return self.interval(name, (divided(100 * low.cast(nw.Int64), most), divided(100 * high.cast(nw.Int64), most)))

    def interval(self, name: str, ends: Ends) -> Results:
        """Return the three columns of an interval."""
        low, high = ends
        exact = nw.when(low == high).then(low)
        return {name: self.given(exact), f"{name}_low": self.given(low), f"{name}_high": self.given(high)}

    def verdict(self, tallies: Mapping[str, Tally], cutoff: Cutoff, gap: Gap) -> nw.Expr:
        """Return whether a cut-off is met, as a nullable boolean."""
        reached = [self._reached(tallies[name], mark, gap) for name, mark in cutoff.marks]
        least = any_of(low for low, _ in reached)
        if gap is not Gap.SPAN:
            return self.given(least)
        return self.given(nw.when(least == any_of(high for _, high in reached)).then(least))

    def band(self, tally: Tally, bands: Bands, *, percent: bool = False) -> nw.Expr:
        """Return the name of the band that holds the whole score.

        Args:
            tally: what is scored.
            bands: the bands, of the sum or of its percentage.
            percent: whether of the percentage. Then the marks are converted: whole numbers compare exactly.
        """
        factor, unit = (100, tally.most) if percent else (1, 1)
        low, high = (factor * end.cast(nw.Int64) for end in self.ends(tally, Gap.SPAN))
        last = bands.bands[-1]
        held = [
            (low >= band.low * unit) & (high <= band.high * unit if band is last else high < band.high * unit)
            for band in bands
        ]
        return self.given(chosen(zip((band.name for band in bands), held, strict=True)))

    def number_missing(self, codes: Iterable[str]) -> nw.Expr:
        """Return how many of the items are not answered."""
        return self._missing((tuple((code, 1) for code in codes),))

    def sum_answered(self, codes: tuple[str, ...]) -> nw.Expr:
        """Return the sum of the answers to items that have no codes for missing answers."""

        def write() -> nw.Expr:
            columns = [self._columns[code] for code in codes if code in self._columns]
            return _summed([column.cast(nw.Int64).fill_null(0) for column in columns])

        return self.working(1, ("answers", codes), write)

    def answered(self, code: str) -> nw.Expr | None:
        """Return whether an item is answered: null or False if it is not, None where there is no column."""
        column, item = self._columns.get(code), self._items[code]
        if column is None:
            return None
        return column <= item.answers[-1] if item.missing else ~column.is_null()

    def digits(self, codes: Iterable[str], base: int, missing: int) -> nw.Expr:
        """Return the answers as the digits of one number, the first item the lowest digit.

        Args:
            codes: the items; their answers are single digits of that base.
            base: what the digits count up to.
            missing: the digit of an item without an answer.
        """
        digits = [
            nw.lit(missing) if (column := self._columns.get(code)) is None else column.cast(nw.Int64).fill_null(missing)
            for code in codes
        ]
        return _summed([digit * base**place for place, digit in enumerate(digits)])

    def asked_twice(self) -> nw.Expr | None:
        """Return whether more than one is answered of the groups of which one is asked; None if it cannot be."""
        groups = [group for group in self._groups if any(code in self._columns for code in group)]
        return _summed([_worth(self._any_answered(group), 1) for group in groups]) > 1 if len(groups) > 1 else None

    def given(self, result: nw.Expr) -> nw.Expr:
        """Return the result, null in rows that hold a value that is not declared."""
        return result if self._guard is None else nw.when(self._guard).then(result)

    def _reached(self, tally: Tally, mark: int, gap: Gap) -> Ends:
        """Whether the least and the greatest sum reach the mark."""
        if mark == 1 and tally.name not in self._names:
            # No need to count before asking whether there is any.
            hit = self.working(1, ("hit", tally.name), lambda: self._where_answered(tally, gap, self._hit(tally)))
            return hit, hit if gap is not Gap.SPAN else hit | (self._gap(tally) > 0)
        low, high = self.ends(tally, gap)
        return low >= mark, high >= mark

    def ends(self, tally: Tally, gap: Gap = Gap.SPAN) -> Ends:
        """Return the least and the greatest sum that the answers leave possible."""
        low = self.working(1, tally.name, lambda: self._where_answered(tally, gap, self._least(tally)))
        return low, low + self._gap(tally) if gap is Gap.SPAN else low

    def _gap(self, tally: Tally) -> nw.Expr:
        """The points that missing items could still bring."""
        tops = tally.tops
        return self._missing(tuple(tuple((code, tops[code]) for code in branch) for branch in tally.asked()))

    def _where_answered(self, tally: Tally, gap: Gap, result: nw.Expr) -> nw.Expr:
        """Null under `Gap.SKIP` where no item is answered."""
        if gap is not Gap.SKIP:
            return result
        codes = tuple(tally.points)
        return nw.when(self.working(0, codes, lambda: self._any_answered(codes))).then(result)

    def _least(self, tally: Tally) -> nw.Expr:
        counted = [self._counted(code, points) for code, points in tally.points.items() if code in self._columns]
        return _summed(counted, tally.start)

    def _hit(self, tally: Tally) -> nw.Expr:
        hits = [
            _among(self._columns[code], answers)
            for code, points in tally.points.items()
            for value, answers in _by_value(points).items()
            if value and code in self._columns
        ]
        return nw.any_horizontal(*hits, ignore_nulls=True) if hits else nw.lit(value=False)

    def _counted(self, code: str, points: Points) -> nw.Expr:
        column, item = self._columns[code], self._items[code]
        if not item.missing and all(points[answer] == answer - item.answers[0] for answer in item.answers):
            return (column.cast(nw.Int64) - item.answers[0]).fill_null(0)
        return _summed(
            [_worth(_among(column, answers), value) for value, answers in _by_value(points).items() if value]
        )

    def _missing(self, branches: tuple[_Tops, ...]) -> nw.Expr:
        def write() -> nw.Expr:
            gaps = [self._branch_gap(branch) for branch in branches]
            return gaps[0] if len(gaps) == 1 else nw.min_horizontal(*gaps)

        return self.working(1, branches, write)

    def _branch_gap(self, branch: _Tops) -> nw.Expr:
        found = [(self.answered(code), top) for code, top in branch]
        absent = sum(top for answered, top in found if answered is None)
        return _summed([_worth(answered, 0, top) for answered, top in found if answered is not None], absent)

    def _any_answered(self, codes: Iterable[str]) -> nw.Expr:
        answered = [found for found in map(self.answered, codes) if found is not None]
        return nw.any_horizontal(*answered, ignore_nulls=True) if answered else nw.lit(value=False)

    def _declared(self) -> nw.Expr:
        parts = [column.is_in(self._items[code].codes) | column.is_null() for code, column in self._columns.items()]
        declared, asked_twice = nw.all_horizontal(*parts, ignore_nulls=False), self.asked_twice()
        return declared if asked_twice is None else declared & ~asked_twice

    def added(self, name: str, parts: Iterable[Ends]) -> Ends:
        """Return the sum of several intervals."""
        lows, highs = zip(*parts, strict=True)
        low = self.working(2, (name, "low"), lambda: _summed([*lows]))
        return low, self.working(2, (name, "high"), lambda: _summed([*highs]))

    def working(self, stage: int, key: Hashable, write: Callable[[], nw.Expr]) -> nw.Expr:
        """Return the working column of that key; it is written once, and may read those of earlier stages (0, 1, 2)."""
        if key not in self._names:
            self._names[key] = f"__kesos_{len(self._names)}"
            self.stages[stage][self._names[key]] = write()
        return nw.col(self._names[key])


def chosen(named: Iterable[tuple[str, nw.Expr]]) -> nw.Expr:
    """Return the first name whose condition holds, else null."""
    (name, condition), *others = named
    picked = nw.when(condition).then(nw.lit(name))
    return picked.otherwise(chosen(others)) if others else picked


def any_of(verdicts: Iterable[nw.Expr]) -> nw.Expr:
    """Return whether any verdict is met: null while none is and one is not known."""
    return nw.any_horizontal(*verdicts, ignore_nulls=False)


def divided(number: nw.Expr, divisor: int) -> nw.Expr:
    """Divide by a column, because by a constant Polars multiplies with its inverse and misses the last digit."""
    return number / (number * 0 + divisor)


def _worth(condition: nw.Expr, value: int, other: int = 0) -> nw.Expr:
    return nw.when(condition).then(nw.lit(value, dtype=nw.Int16)).otherwise(nw.lit(other, dtype=nw.Int16))


def _summed(parts: list[nw.Expr], start: int = 0) -> nw.Expr:
    if not parts:
        return nw.lit(start, dtype=nw.Int16)
    return reduce(add, parts) + start if start else reduce(add, parts)


def _among(column: nw.Expr, answers: list[int]) -> nw.Expr:
    return column == answers[0] if len(answers) == 1 else column.is_between(answers[0], answers[-1])


def _by_value(points: Points) -> dict[int, list[int]]:
    grouped: dict[int, list[int]] = {}
    for answer, value in points.items():
        grouped.setdefault(value, []).append(answer)
    return grouped
