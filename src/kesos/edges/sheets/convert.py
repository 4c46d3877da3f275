"""Whole columns at once: each distinct cell is converted one time."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from kesos.edges.sheets.common import Cell
from kesos.engine.problem import Problem

T = TypeVar("T")

_MOST_REMEMBERED: Final = 100_000


class _Memory(dict[tuple[type, Cell], T | Problem | None], Generic[T]):
    """What each cell became; a column of names is all different, so there is an end to remembering."""

    def __init__(self, convert: Callable[[Cell], T | Problem | None]) -> None:
        super().__init__()
        self.convert = convert

    def __missing__(self, key: tuple[type, Cell]) -> T | Problem | None:
        found = self.convert(key[1])
        if len(self) < _MOST_REMEMBERED:
            self[key] = found
        return found


def convert_column(
    values: Sequence[Cell], convert: Callable[[Cell], T | Problem | None]
) -> tuple[list[T | None], list[tuple[int, Problem]]]:
    """Convert every cell of a column.

    Cells count as equal only if their types are equal too: 1, 1.0 and True are three cells.

    Args:
        values: the cells.
        convert: a pure function from a cell to a value, None or a problem.

    Returns:
        the values, None where there is a problem or nothing; and for each problem the place of its cell, from 0.

    >>> from kesos.edges.sheets.cells import to_int
    >>> values, problems = convert_column(["4", "", "empat", 5.0], to_int)
    >>> values, [(place, problem.code) for place, problem in problems]
    ([4, None, None, 5], [(2, 'LBR-042')])
    """
    converted: list[T | None] = []
    problems: list[tuple[int, Problem]] = []
    look = _Memory(convert)
    for place, value in enumerate(values):
        try:
            found = look[value.__class__, value]
        except TypeError:
            found = convert(value)
        if isinstance(found, Problem):
            problems.append((place, found))
            found = None
        converted.append(found)
    return converted, problems
