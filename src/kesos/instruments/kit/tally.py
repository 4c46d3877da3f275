"""A tally sums the points of some items; a cut-off asks whether tallies reach their marks.

Both are tables, read twice: here for one record, in `kesos.instruments.kit.columns` for a whole table.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from kesos.engine.score import Score
from kesos.engine.verdict import Verdict, at_least
from kesos.instruments.kit.items import Answers

Points: TypeAlias = Mapping[int, int]
"""What each answer counts; the least is 0."""


class Gap(Enum):
    """What a tally does about a missing item. Every instrument has names of its own for these; the caller chooses."""

    SPAN = "span"
    """It may be anything: the score is an interval."""
    SKIP = "skip"
    """It is left out; nothing can be said only when no item at all is answered."""
    ZERO = "zero"
    """It counts nothing, even when no item at all is answered."""


@frozen(kw_only=True)
class Tally:
    """The sum of the points of some items.

    Args:
        name: its name.
        points: what each answer counts, by item.
        start: what it begins with.
        branches: groups of the items of which only one is asked: all of one group answered means nothing is missing.

    >>> tally = counting("sum_34", ("vis_ss", "hear_ss"), (3, 4), answers=(1, 2, 3, 4))
    >>> tally.score({"vis_ss": 3, "hear_ss": None}, Gap.SPAN)
    Score(low=1, high=2)
    """

    name: str
    points: Mapping[str, Points] = field(hash=False)
    start: int = 0
    branches: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def _rows(self) -> tuple[tuple[str, Points, int], ...]:
        return tuple((code, points, max(points.values())) for code, points in self.points.items())

    @cached_property
    def most(self) -> int:
        """The greatest sum."""
        return self.start + sum(self.tops.values())

    @cached_property
    def tops(self) -> dict[str, int]:
        """The most that each item can bring."""
        return {code: top for code, _, top in self._rows}

    def asked(self) -> tuple[tuple[str, ...], ...]:
        """Return the branches; a tally without any is one branch of all its items."""
        return self.branches or (tuple(self.points),)

    def span(self, answers: Answers) -> tuple[int, int]:
        """Return the least and the greatest sum that the answers leave possible."""
        low, gap = self.start, 0
        for code, points, top in self._rows:
            answer = answers[code]
            if answer is None:
                gap += top
            else:
                low += points[answer]
        return low, low + (self._least_gap(answers) if self.branches else gap)

    def score(self, answers: Answers, gap: Gap) -> Score:
        """Return the sum; under `Gap.SKIP` and `Gap.ZERO` it is exact, except where `Gap.SKIP` has nothing to go by."""
        return Score(*self._ends(answers, gap))

    def reaches(self, mark: int, answers: Answers, gap: Gap) -> Verdict:
        """Return whether the sum reaches the mark: the same as of its score, but faster."""
        low, high = self._ends(answers, gap)
        if low >= mark:
            return Verdict.YES
        return Verdict.UNKNOWN if high >= mark else Verdict.NO

    def _ends(self, answers: Answers, gap: Gap) -> tuple[int, int]:
        low, high = self.span(answers)
        if gap is Gap.SPAN or (gap is Gap.SKIP and all(answers[code] is None for code in self.points)):
            return low, high
        return low, low

    def _least_gap(self, answers: Answers) -> int:
        tops = self.tops
        return min(sum(tops[code] for code in branch if answers[code] is None) for branch in self.branches)


def counting(name: str, codes: Iterable[str], hits: Iterable[int], answers: tuple[int, ...]) -> Tally:
    """Return the tally that counts the items answered with one of ``hits``."""
    found = frozenset(hits)
    worth = {answer: int(answer in found) for answer in answers}
    return Tally(name=name, points={code: worth for code in codes})  # noqa: C420  one table, never changed


@frozen
class Cutoff:
    """Met when any of the tallies reaches its mark.

    >>> Cutoff((("sum_234", 2), ("sum_34", 1))).verdict({"sum_234": Score(1, 2), "sum_34": Score(0, 0)})
    <Verdict.UNKNOWN: 'UNKNOWN'>
    """

    marks: tuple[tuple[str, int], ...]

    def verdict(self, scores: Mapping[str, Score]) -> Verdict:
        """Return whether it is met, given the scores by the name of their tally."""
        return at_least(1, [scores[name].at_least(mark) for name, mark in self.marks])
