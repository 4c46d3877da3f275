"""The publisher's rule of WHODAS 2.0 for a few missing answers: each is the mean of the answers of its group."""

from collections.abc import Mapping
from functools import cached_property, reduce
from math import lcm
from operator import add

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos.engine.score import Score
from kesos.instruments.kit.columns import Ends as Columns
from kesos.instruments.kit.columns import Results, Sheet, divided
from kesos.instruments.kit.sums import Ends


@frozen(eq=False)
class Mean:
    """The rule for some items.

    Args:
        groups: items whose answers stand for one another, by the name of their sum; each has more than may be missing.
        answers: the declared answers of all of them.
        allowed: how many may be missing in all.
    """

    groups: Mapping[str, tuple[str, ...]]
    answers: tuple[int, ...]
    allowed: int

    @cached_property
    def _unit(self) -> int:
        """What makes every mean a whole number, so that the sum is divided, and rounded, only once."""
        return lcm(*(len(group) - count for group in self.groups.values() for count in range(self.allowed + 1)))

    def of(self, total: Ends, sums: Mapping[str, Ends]) -> Score:
        """Return the sum of the answers with missing ones as the mean of their group, in floats rounded once.

        Args:
            total: the least and the greatest sum of all answers; returned where more are missing than the rule allows.
            sums: the same of each group, by its name.

        >>> mean = Mean({"abc": ("a", "b", "c")}, answers=(1, 2, 3, 4, 5), allowed=1)
        >>> mean.of((6, 10), {"abc": (6, 10)}), mean.of((4, 12), {"abc": (4, 12)})
        (Score(low=7.5, high=7.5), Score(low=4.0, high=12.0))
        """
        low, high = total
        least, width = self.answers[0], self.answers[-1] - self.answers[0]
        if not 0 < high - low <= self.allowed * width:
            return Score(float(low), float(high))
        unit = self._unit
        filled = (low - (high - low) // width * least) * unit
        for name, group in self.groups.items():
            start, end = sums[name]
            if start < end:
                missing = (end - start) // width
                filled += (start - missing * least) * missing * unit // (len(group) - missing)
        return Score.exactly(filled / unit)

    def columns(self, sheet: Sheet, name: str, ends: Columns) -> Results:
        """Return the columns of the same for a table."""
        missing = {group: sheet.number_missing(group) for group in self.groups.values()}
        parts = [self._filled_up(sheet, group, missing[group]) for group in self.groups.values()]
        mean = sheet.stages.one(3, (name, "mean"), lambda: divided(reduce(add, parts), self._unit))
        few = sheet.stages.one(3, (name, "few"), lambda: reduce(add, missing.values()) <= self.allowed)
        low, high = (nw.when(few).then(mean).otherwise(end.cast(nw.Float64)) for end in ends)
        return sheet.interval(name, (low, high))

    def _filled_up(self, sheet: Sheet, group: tuple[str, ...], missing: nw.Expr) -> nw.Expr:
        """The sum of a group, times the unit, with the missing answers as the mean of the others."""
        known = sheet.sum_answered(group)
        size = len(group)
        filled = known * self._unit
        for count in range(1, self.allowed + 1):
            filled = nw.when(missing == count).then(known * (size * self._unit // (size - count))).otherwise(filled)
        return filled
