"""Terms of rows that are held as facts in Python: one person, or the members of a family."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from kesos.evaluators import terms as t

Values = list[Any]
"""One value a row; None where it is missing."""


def row_values(wanted: Sequence[t.Derived], rows: Sequence[t.Row], on: date, *, alone: bool) -> list[dict[str, Any]]:
    """Return the truth values of each row, by the name of their term; what is missing is left out.

    Args:
        wanted: the terms.
        rows: the known facts of each row.
        on: the reference date.
        alone: whether the rows are looked at one by one, so that nothing is known over several.
    """
    made: dict[t.Term, Values] = {}
    for term in t.whole(wanted):
        made[term] = _make(term, rows, [made[needed] for needed in term.inputs], on, alone)
    return [
        {term.name: bool(made[term][at]) for term in wanted if made[term][at] is not None} for at in range(len(rows))
    ]


def _make(term: t.Term, rows: Sequence[t.Row], given: list[Values], on: date, alone: bool) -> Values:
    match term:
        case t.Raw():
            return [_raw(term, row) for row in rows]
        case t.Either():
            return [one if one is not None else two for one, two in zip(*given, strict=True)]
        case t.Only():
            return [value if where else None for value, where in zip(*given, strict=True)]
        case t.Gap():
            return [int(value is None) for value in given[0]]
        case t.Over():
            return [None] * len(rows) if alone else _over(term, given)
        case t.Derived():
            return [_derived(term, values, on) for values in zip(*given, strict=True)]
        case _:
            raise TypeError(f"no such term: {term!r}")


def _raw(term: t.Raw, row: t.Row) -> Any:
    value = row.get(term.fact.name)
    return None if value is None else term.of(value)


def _derived(term: t.Derived, values: Sequence[Any], on: date) -> Any:
    if any(value is None for value in values):
        return None
    value, known = term.calculate(on, values)
    return value if known else None


_HOW: dict[str, Callable[[list[Any]], int | None]] = {
    "count": len,
    "sum": sum,
    "min": lambda values: min(values, default=None),
    "max": lambda values: max(values, default=None),
}


def _over(term: t.Over, given: list[Values]) -> Values:
    values, *keys = given
    groups: defaultdict[tuple[Any, ...], list[Any]] = defaultdict(list)
    places = list(zip(*keys, strict=True))
    for value, place in zip(values, places, strict=True):
        if value is not None or term.how == "count":
            groups[place].append(value)
    result = {place: _HOW[term.how](found) for place, found in groups.items()}
    empty = _HOW[term.how]([])
    return [None if None in place else result.get(place, empty) for place in places]
