"""A tally sums the points of some items; a cut-off asks whether tallies reach their marks.

Both are tables, read twice: in `kesos.instruments.kit.sums` for one record, in `kesos.instruments.kit.columns` for a
whole table.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from kesos.engine.score import Score
from kesos.engine.verdict import Verdict, at_least

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
    >>> tally.points["vis_ss"], tally.most
    ({1: 0, 2: 0, 3: 1, 4: 1}, 2)
    """

    name: str
    points: Mapping[str, Points] = field(hash=False)
    start: int = 0
    branches: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def most(self) -> int:
        """The greatest sum."""
        return self.start + sum(self.tops.values())

    @cached_property
    def tops(self) -> dict[str, int]:
        """The most that each item can bring."""
        return {code: max(points.values()) for code, points in self.points.items()}

    def asked(self) -> tuple[tuple[str, ...], ...]:
        """Return the branches; a tally without any is one branch of all its items."""
        return self.branches or (tuple(self.points),)


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
