"""Tallies and cut-offs of a whole table: the same tables of points as for one record, written as narwhals expressions.

A choice (``when``) stands for what could be a cast from boolean: it is much faster in Polars, and a null condition
counts 0.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import narwhals.stable.v2 as nw

from kesos.engine.score import Bands
from kesos.evaluators.stages import Stages
from kesos.instruments.kit.items import Form
from kesos.instruments.kit.tally import Cutoff, Gap, Points, Tally

Results: TypeAlias = dict[str, nw.Expr]
Ends: TypeAlias = tuple[nw.Expr, nw.Expr]
"""The least and the greatest score."""
_Codes: TypeAlias = tuple[str, ...]
_Tops: TypeAlias = tuple[tuple[str, int], ...]
_CLEAN, _TOLD, _SUMS, _LAST = range(4)
_MOST_IN_INT8: Final = 127


class Sheet:
    """The items that a table has, and the working columns that its results are written from.

    Args:
        form: the instrument.
        names: the column of each item that the table has.
        trusted: whether every value was looked at before; else a row with a value that is not declared has no result.
    """

    def __init__(self, form: Form, names: Mapping[str, str], *, trusted: bool) -> None:
        self.stages: Stages = Stages()
        self._columns = dict(names)
        self._items = {item.code: item for item in form.items}
        self._groups = form.one_of
        self._guard = None if trusted or not names else self.stages.one(_CLEAN, "guard", self._declared)

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
        most = any_of(high for _, high in reached)
        # The least never says more than the greatest, so here they agree; not all SQL can say that they are equal.
        return self.given(nw.when(least | ~most).then(least))

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

    def sum_answered(self, codes: _Codes) -> nw.Expr:
        """Return the sum of the answers to items that have no codes for missing answers."""
        names = [self._columns[code] for code in codes if code in self._columns]
        answers = [nw.col(*names).cast(nw.Int64)] if names else []
        return self.stages.one(_SUMS, ("answers", codes), lambda: _summed(answers))

    def digits(self, codes: Iterable[str], base: int, missing: int) -> nw.Expr:
        """Return the answers as the digits of one number, the first item the lowest digit.

        Args:
            codes: the items; their answers are single digits of that base.
            base: what the digits count up to.
            missing: the digit of an item without an answer.
        """
        digits = [
            nw.col(self._columns[code]).cast(nw.Int64).fill_null(missing) if code in self._columns else nw.lit(missing)
            for code in codes
        ]
        return _summed([digit * base**place for place, digit in enumerate(digits)])

    def asked_twice(self) -> nw.Expr | None:
        """Return whether more than one is answered of the groups of which one is asked; None if it cannot be."""
        groups = [[self._answered(code) for code in group if code in self._columns] for group in self._groups]
        counted = [_worth(any_of(answered), 1, len(groups)) for answered in groups if answered]
        return _summed(counted) > 1 if len(counted) > 1 else None

    def _answered(self, code: str) -> nw.Expr:
        """Whether an item is answered; null or False if it is not."""
        column, item = nw.col(self._columns[code]), self._items[code]
        return column <= item.answers[-1] if item.missing else ~column.is_null()

    def _declared(self) -> nw.Expr:
        columns = [(nw.col(name), self._items[code].codes) for code, name in self._columns.items()]
        parts = [column.is_in(codes) | column.is_null() for column, codes in columns]
        declared, asked_twice = nw.all_horizontal(*parts, ignore_nulls=False), self.asked_twice()
        return declared if asked_twice is None else declared & ~asked_twice

    def given(self, result: nw.Expr) -> nw.Expr:
        """Return the result, null in rows that hold a value that is not declared."""
        return result if self._guard is None else nw.when(self._guard).then(result)

    def added(self, name: str, parts: Iterable[Ends]) -> Ends:
        """Return the sum of several intervals."""
        lows, highs = zip(*parts, strict=True)
        return self._added((name, "low"), lows), self._added((name, "high"), highs)

    def _added(self, key: Hashable, parts: Iterable[nw.Expr]) -> nw.Expr:
        return self.stages.one(_LAST, key, lambda: _summed([part.cast(nw.Int64) for part in parts]))

    def ends(self, tally: Tally, gap: Gap = Gap.SPAN) -> Ends:
        """Return the least and the greatest sum that the answers leave possible."""
        low = self._where_answered(tally, gap, tally.name, self._least)
        return low, low + self._gap(tally) if gap is Gap.SPAN else low

    def _reached(self, tally: Tally, mark: int, gap: Gap) -> Ends:
        """Whether the least and the greatest sum reach the mark."""
        if mark == 1 and not self.stages.has(tally.name):
            # No need to count before asking whether there is any.
            hit = self._where_answered(tally, gap, ("hit", tally.name), self._hit)
            return hit, hit if gap is not Gap.SPAN else hit | (self._gap(tally) > 0)
        low, high = self.ends(tally, gap)
        return low >= mark, high >= mark

    def _where_answered(self, tally: Tally, gap: Gap, key: Hashable, write: Callable[[Tally], nw.Expr]) -> nw.Expr:
        """Return what is written of a tally; null under `Gap.SKIP` where no item is answered."""
        result = self.stages.one(_SUMS, key, lambda: write(tally))
        if gap is not Gap.SKIP:
            return result
        codes = tuple(code for code in tally.points if code in self._columns)
        answered = self.stages.one(_SUMS, codes, lambda: self._any_answered(codes))
        return self.stages.one(_LAST, (key, codes), lambda: nw.when(answered).then(result))

    def _any_answered(self, codes: _Codes) -> nw.Expr:
        return any_of([~nw.col(*self._clean(codes)).is_null()]) if codes else nw.lit(value=False)

    def _least(self, tally: Tally) -> nw.Expr:
        return _summed([part for codes in self._alike(tally) for part in self._counted(codes, tally)], tally.start)

    def _hit(self, tally: Tally) -> nw.Expr:
        hits = [
            self._among(nw.col(*self._clean(codes)), codes[0], answers)
            for codes in self._alike(tally)
            for _, answers in _parts(tally.points[codes[0]])
        ]
        return any_of(hits).fill_null(value=False) if hits else nw.lit(value=False)

    def _alike(self, tally: Tally) -> list[_Codes]:
        """The items that have a column; in one group are those that have the same answers and points."""
        groups: dict[Hashable, list[str]] = {}
        for code, points in tally.points.items():
            if code in self._columns:
                groups.setdefault((tuple(points.items()), self._items[code].missing), []).append(code)
        return [tuple(codes) for codes in groups.values()]

    def _counted(self, codes: _Codes, tally: Tally) -> list[nw.Expr]:
        """The points of items that are alike, to be summed."""
        points, item = tally.points[codes[0]], self._items[codes[0]]
        if not item.missing and all(points[answer] == answer - item.answers[0] for answer in item.answers):
            return [nw.col(*self._clean(codes)).cast(nw.Int64) - item.answers[0]]
        return [
            _worth(nw.col(name), value, tally.most)
            for value, answers in _parts(points)
            for name in self._told(codes, answers)
        ]

    def _told(self, codes: _Codes, answers: Sequence[int]) -> Sequence[str]:
        """The columns that say of each item whether the answer is one of these."""
        names = self._clean(codes)
        return self.stages.each(_TOLD, (codes, *answers), names, lambda given: self._among(given, codes[0], answers))

    def _among(self, given: nw.Expr, code: str, answers: Sequence[int]) -> nw.Expr:
        if len(answers) == 1:
            return given == answers[0]
        return given >= answers[0] if answers[-1] == self._items[code].answers[-1] else given.is_in(answers)

    def _clean(self, codes: _Codes) -> list[str]:
        """The columns of items without the codes for missing answers: then one comparison tells an answer."""
        return [self._clean_one(code) if self._items[code].missing else self._columns[code] for code in codes]

    def _clean_one(self, code: str) -> str:
        column, last = nw.col(self._columns[code]), self._items[code].answers[-1]
        return self.stages.name(_CLEAN, code, lambda: nw.when(column <= last).then(column))

    def _gap(self, tally: Tally) -> nw.Expr:
        """The points that missing items could still bring."""
        tops = tally.tops
        return self._missing(tuple(tuple((code, tops[code]) for code in branch) for branch in tally.asked()))

    def number_missing(self, codes: Iterable[str]) -> nw.Expr:
        """Return how many of the items are not answered."""
        return self._missing((tuple((code, 1) for code in codes),))

    def _missing(self, branches: tuple[_Tops, ...]) -> nw.Expr:
        def write() -> nw.Expr:
            gaps = [self._branch_gap(branch) for branch in branches]
            return gaps[0] if len(gaps) == 1 else nw.min_horizontal(*gaps)

        return self.stages.one(_SUMS, branches, write)

    def _branch_gap(self, branch: _Tops) -> nw.Expr:
        codes = tuple(code for code, _ in branch if code in self._columns)
        tops = [top for code, top in branch if code in self._columns]
        lost = sum(top for _, top in branch) - sum(tops)
        if not codes:
            return _summed([], lost)
        names = self.stages.each(_TOLD, ("absent", codes), self._clean(codes), nw.Expr.is_null)
        missing = [_worth(nw.col(name), top, sum(tops)) for name, top in zip(names, tops, strict=True)]
        return _summed(missing, lost)


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


def _worth(condition: nw.Expr, value: int, most: int) -> nw.Expr:
    """The value where the condition is met, else 0, in a type that holds the greatest sum of such values."""
    kind = nw.Int8 if most <= _MOST_IN_INT8 else nw.Int16
    return nw.when(condition).then(nw.lit(value, dtype=kind)).otherwise(nw.lit(0, dtype=kind))


def _summed(parts: list[nw.Expr], start: int = 0) -> nw.Expr:
    """The sum of some columns, in which null is 0."""
    if not parts:
        return nw.lit(start, dtype=nw.Int16)
    total = nw.sum_horizontal(*parts)
    return total + start if start else total


def _parts(points: Points) -> list[tuple[int, list[int]]]:
    """What adds up to the points: some of the answers, and what these count."""
    answers, worths = list(points), list(points.values())
    if worths == sorted(worths):
        # Steps: then one comparison tells each.
        steps = enumerate(pairwise([0, *worths]))
        return [(worth - before, answers[place:]) for place, (before, worth) in steps if worth > before]
    return [
        (value, [answer for answer in answers if points[answer] == value]) for value in sorted(set(worths)) if value
    ]
