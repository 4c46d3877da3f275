"""Strategies for the values that are left of a fact."""

from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

from kesos.engine.fact import FactInfo
from kesos.evaluators.values import SAMPLE_TEXT, Listed, Sets, Spans, Values
from kesos.fakta.identitas import MAGELANG_KELURAHAN, KodeWilayah

_GIVEN: Final = ("Siti", "Budi", "Sri", "Agus", "Dewi", "Slamet")
_NAMES: Final = tuple(f"{name} Contoh" for name in _GIVEN)
_TEXTS: Final = {
    "nama": _NAMES,
    "kode_kelurahan": tuple(KodeWilayah(code).dotted for code in MAGELANG_KELURAHAN),
}
"""What free text is taken for a fact of that name."""
_FAR: Final = 1000
"""Numbers and days without bounds are taken from this far around what is asked, or in the last decades."""
_USUAL_DAYS: Final = (date(2000, 1, 1).toordinal(), date(2025, 12, 31).toordinal())


def values_left(fact: FactInfo, values: Values) -> st.SearchStrategy[Any]:
    """Return a strategy for the values that are left of a fact.

    Args:
        fact: the fact.
        values: what is left of it; something must be.
    """
    match values:
        case Spans(parts=parts):
            numbers = _numbers(fact, parts)
            return numbers.map(date.fromordinal) if fact.type is date else numbers
        case Sets():
            return _sets(values)
        case Listed(members=(only,)) if only == SAMPLE_TEXT:
            return st.sampled_from(_TEXTS.get(fact.name, (SAMPLE_TEXT,)))
        case Listed(members=members):
            return st.sampled_from(members)
        case _:
            return st.nothing()


def _numbers(fact: FactInfo, parts: tuple[tuple[int, int], ...]) -> st.SearchStrategy[int]:
    """Return a strategy for numbers, the ends of the spans more often."""
    near = [_usual(fact, low, high) for low, high in parts]
    ends = sorted({end for low, high in near for end in (low, high)})
    return st.sampled_from(ends) | st.one_of([st.integers(low, high) for low, high in near])


def _usual(fact: FactInfo, low: int, high: int) -> tuple[int, int]:
    """Return the part of a span from which values are taken: all of it, unless it has no end of its own."""
    if fact.type is not date:
        return (low, high) if fact.bounds else _near(low, high, 0, _FAR)
    return _near(low, high, *_USUAL_DAYS)


def _near(low: int, high: int, first: int, last: int) -> tuple[int, int]:
    if max(low, first) <= min(high, last):
        return max(low, first), min(high, last)
    return (low, min(high, low + _FAR)) if low > last else (max(low, high - _FAR), high)


def _sets(values: Sets) -> st.SearchStrategy[frozenset[str]]:
    needed = [st.sampled_from([member for member in values.free if member in group]) for group in values.groups]
    more = st.frozensets(st.sampled_from(values.free)) if values.free else st.just(frozenset[str]())
    return st.builds(_together, more, *needed)


def _together(extra: frozenset[str], *needed: str) -> frozenset[str]:
    return extra.union(needed)
