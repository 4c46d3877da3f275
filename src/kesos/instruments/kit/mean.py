"""The publisher's rule of WHODAS 2.0 for a few missing answers: each is the mean of the answers of its group."""

from fractions import Fraction
from functools import reduce
from math import lcm
from operator import add
from typing import TypeAlias

import narwhals.stable.v2 as nw

from kesos.engine.score import Score
from kesos.instruments.kit.columns import Ends, Results, Sheet, divided
from kesos.instruments.kit.items import Answers

Groups: TypeAlias = tuple[tuple[str, ...], ...]
"""Items whose answers stand for one another; each group has more items than may be missing."""


def answered(answers: Answers, groups: Groups) -> list[list[int]]:
    """Return the answers of each group."""
    return [[answer for code in group if (answer := answers[code]) is not None] for group in groups]


def imputed(span: Score, known: list[list[int]], groups: Groups, allowed: int) -> Score:
    """Return the sum of the answers with missing ones as the mean of their group, in floats rounded once.

    Args:
        span: the interval of the sum; it is returned where more are missing than the rule allows.
        known: the answers of each group.
        groups: the items of each group.
        allowed: how many may be missing in all.

    >>> imputed(Score(6, 10), [[2, 3]], (("a", "b", "c"),), 1), imputed(Score(6, 10), [[2, 3]], (("a", "b", "c"),), 0)
    (Score(low=7.5, high=7.5), Score(low=6.0, high=10.0))
    """
    missing = sum(map(len, groups)) - sum(map(len, known))
    if missing == 0 or missing > allowed:
        return Score(float(span.low), float(span.high))
    total = sum(Fraction(sum(found) * len(group), len(found)) for found, group in zip(known, groups, strict=True))
    return Score.exactly(float(total))


def imputed_columns(sheet: Sheet, name: str, ends: Ends, groups: Groups, allowed: int) -> Results:
    """Return the columns of the same for a table."""
    missing = {group: sheet.number_missing(group) for group in groups}
    # One whole number for all groups, so that it is divided, and rounded, only once.
    unit = lcm(*(len(group) - count for group in groups for count in range(allowed + 1)))
    parts = [_filled_up(sheet, group, missing[group], allowed, unit) for group in groups]
    mean = sheet.working(2, (name, "mean"), lambda: divided(reduce(add, parts), unit))
    few = sheet.working(2, (name, "few"), lambda: reduce(add, missing.values()) <= allowed)
    low, high = (nw.when(few).then(mean).otherwise(end.cast(nw.Float64)) for end in ends)
    return sheet.interval(name, (low, high))


def _filled_up(sheet: Sheet, group: tuple[str, ...], missing: nw.Expr, allowed: int, unit: int) -> nw.Expr:
    """The sum of a group, times the unit, with the missing answers as the mean of the others."""
    known = sheet.sum_answered(group)
    size = len(group)
    filled = known * unit
    for count in range(1, allowed + 1):
        filled = nw.when(missing == count).then(known * (size * unit // (size - count))).otherwise(filled)
    return filled
