"""How often two different people agree at a level, from the table itself; and what each level then weighs."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log2
from typing import Final

from attrs import frozen

from kesos.edges.dedupe.keys import Keys
from kesos.edges.dedupe.model import Comparison, Row

_ENOUGH: Final = 10_000
"""Rows from which on a table says itself how often two people agree; below, the estimates of the model stand [D]."""
_PAIRS: Final = 100_000
_SEED: Final = 2022
_RAREST: Final = 1e-7
_RAREST_SAMPLED: Final = 1e-5
BEDA: Final = "beda"
"""The level at which nothing agrees."""


@frozen
class Weights:
    """The weights of a model for one table.

    Args:
        prior: how likely two rows taken at random are one person.
        m: how often one person shows a level, by field and level.
        u: how often two people do.
    """

    prior: float
    m: Mapping[tuple[str, str], float]
    u: Mapping[tuple[str, str], float]

    @property
    def start(self) -> float:
        """The weight before anything is compared."""
        return log2(self.prior / (1 - self.prior))

    def of(self, field: str, level: str) -> float:
        """Return the weight of a level."""
        return log2(self.m[field, level] / self.u[field, level])


def probability(weight: float) -> float:
    """Return the probability of a weight.

    >>> probability(0.0), round(probability(10.0), 3)
    (0.5, 0.999)
    """
    return 1 / (1 + 2 ** min(-weight, 500.0))


def estimate(model: Sequence[Comparison], keys: Keys, prior: float) -> Weights:
    """Return the weights of a model for a table."""
    m: dict[tuple[str, str], float] = {}
    u: dict[tuple[str, str], float] = {}
    for field in model:
        seen = _seen(field, keys) if len(keys["nama"]) >= _ENOUGH else {level.name: level.u for level in field.levels}
        for level in field.levels:
            m[field.name, level.name] = level.m
            u[field.name, level.name] = seen[level.name]
        m[field.name, BEDA] = field.m_else
        others = sum(u[field.name, level.name] for level in field.levels)
        u[field.name, BEDA] = max(1 - others, _RAREST_SAMPLED)
    return Weights(prior, m, u)


def _seen(field: Comparison, keys: Keys) -> dict[str, float]:
    sampled = _sampled(field, keys)
    return {
        level.name: max(_frequency(keys[level.exact]), _RAREST)
        if level.exact
        else max(sampled[level.name], _RAREST_SAMPLED)
        for level in field.levels
    }


def _frequency(values: list[str | None]) -> float:
    """Return how often two different rows have one value."""
    counts = Counter(value for value in values if value is not None)
    rows = sum(counts.values())
    return sum(count * (count - 1) for count in counts.values()) / (rows * (rows - 1)) if rows > 1 else 0.0


def _sampled(field: Comparison, keys: Keys) -> dict[str, float]:
    rows = len(keys["nama"])
    draw = random.Random(_SEED)  # noqa: S311  a sample, no secret; the same table gives the same weights
    counts: Counter[str] = Counter()
    total = 0
    for _ in range(_PAIRS):
        one, two = draw.randrange(rows), draw.randrange(rows)
        level = None if one == two else field.level(row_of(keys, one, field), row_of(keys, two, field))
        if level is not None:
            counts[level] += 1
            total += 1
    return {level.name: counts[level.name] / total if total else 0.0 for level in field.levels}


def row_of(keys: Keys, at: int, field: Comparison) -> Row:
    """Return the keys of one row that a field reads."""
    return {column: keys[column][at] for column in field.columns}
