"""The search in Python with rapidfuzz, for tables of some ten thousand rows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kesos.edges.dedupe.keys import Keys
from kesos.edges.dedupe.model import Comparison
from kesos.edges.dedupe.weights import Weights, row_of

Found = tuple[int, int, float, dict[str, str]]
"""Two positions, their weight, and the level of each field that says something."""


def candidates(keys: Keys, blocks: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    """Return the pairs of rows that agree in all keys of at least one block."""
    pairs: set[tuple[int, int]] = set()
    for block in blocks:
        groups: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(list)
        for row, place in enumerate(zip(*(keys[key] for key in block), strict=True)):
            if None not in place:
                groups[place].append(row)
        pairs.update(pair for rows in groups.values() for pair in combinations(rows, 2))
    return pairs


def search(
    model: Sequence[Comparison], keys: Keys, weights: Weights, blocks: Sequence[tuple[str, ...]], least: float
) -> Iterator[Found]:
    """Yield the pairs whose weight reaches ``least``."""
    for left, right in candidates(keys, blocks):
        levels = {
            field.name: level
            for field in model
            if (level := field.level(row_of(keys, left, field), row_of(keys, right, field))) is not None
        }
        weight = weights.start + sum(weights.of(name, level) for name, level in levels.items())
        if weight >= least:
            yield left, right, weight, levels
