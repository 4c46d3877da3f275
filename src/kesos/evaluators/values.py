"""What the value of a fact may still be: the values that are left once some conditions on it must hold, or must not."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, Protocol

from attrs import field, frozen

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.evaluators.questions import domain
from kesos.evaluators.trace import holds

FURTHEST: Final = 10**9
"""How far a number without bounds can lie from 0 here."""
SAMPLE_TEXT: Final = "contoh"
"""What stands for any text."""


class Values(Protocol):
    """The values that are left for a fact; false if there is none."""

    def __bool__(self) -> bool: ...

    def __contains__(self, value: Any, /) -> bool: ...

    def narrowed(self, leaf: x.Leaf, *, met: bool) -> "Values":
        """Return the values that meet the condition, or that do not."""
        ...


@frozen
class Listed:
    """Some values, each by itself: truth values, declared values, texts.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> start = values_of(Perorangan.status_gizi.info, ())
    >>> start.narrowed(Perorangan.status_gizi.isin("gizi_buruk", "gizi_kurang"), met=False)
    Listed(members=('gizi_baik', 'gizi_lebih'))
    """

    members: tuple[Any, ...]

    def __bool__(self) -> bool:
        return bool(self.members)

    def __contains__(self, value: Any) -> bool:
        return value in self.members or SAMPLE_TEXT in self.members

    def narrowed(self, leaf: x.Leaf, *, met: bool) -> "Listed":
        """Return the values that meet the condition, or that do not."""
        return Listed(tuple(value for value in self.members if holds(leaf, value) is met))


@frozen
class Spans:
    """Whole numbers, or days by their ordinal, in spans with both ends inside, in order.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> start = values_of(Perorangan.usia.info, ())
    >>> start, start.narrowed(Perorangan.usia > 5, met=False)
    (Spans(parts=((0, 130),)), Spans(parts=((0, 5),)))
    """

    parts: tuple[tuple[int, int], ...]

    def __bool__(self) -> bool:
        return bool(self.parts)

    def narrowed(self, leaf: x.Leaf, *, met: bool) -> "Spans":
        """Return the values that meet the condition, or that do not."""
        wanted = _span_of(leaf)
        return self.within(wanted if met else _outside(wanted))

    def within(self, spans: tuple[tuple[int, int], ...]) -> "Spans":
        """Return what lies in one of these spans too."""
        met = ((max(low, a), min(high, b)) for low, high in self.parts for a, b in spans)
        return Spans(tuple(sorted((low, high) for low, high in met if low <= high)))

    def __contains__(self, value: Any) -> bool:
        return any(low <= _number(value) <= high for low, high in self.parts)


def _span_of(leaf: x.Leaf) -> tuple[tuple[int, int], ...]:
    if isinstance(leaf, x.OneOf):
        return tuple((number, number) for number in sorted({_number(value) for value in leaf.values}))
    assert isinstance(leaf, x.Compare)  # noqa: S101  no other condition can stand on a number or a day
    value = _number(leaf.value)
    low, high = -_BEYOND, _BEYOND
    return {
        x.Op.LT: ((low, value - 1),),
        x.Op.LE: ((low, value),),
        x.Op.EQ: ((value, value),),
        x.Op.NE: ((low, value - 1), (value + 1, high)),
        x.Op.GE: ((value, high),),
        x.Op.GT: ((value + 1, high),),
    }[leaf.op]


_BEYOND: Final = 10**18


def _number(value: Any) -> int:
    return value.toordinal() if isinstance(value, date) else int(value)


def _outside(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    low = -_BEYOND
    for start, end in spans:
        found.append((low, start - 1))
        low = end + 1
    return (*found, (low, _BEYOND))


@frozen
class Sets:
    """Sets of declared members: some members may not be in, and of some groups at least one must.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> start = values_of(Perorangan.ragam_disabilitas.info, ())
    >>> left = start.narrowed(Perorangan.ragam_disabilitas.has("fisik"), met=True)
    >>> bool(left), bool(left.narrowed(Perorangan.ragam_disabilitas.has("fisik", "mental"), met=False))
    (True, False)
    """

    free: tuple[str, ...]
    groups: tuple[frozenset[str], ...] = field(default=())

    def __bool__(self) -> bool:
        return all(not group.isdisjoint(self.free) for group in self.groups)

    def __contains__(self, value: Any) -> bool:
        return value.issubset(self.free) and not any(group.isdisjoint(value) for group in self.groups)

    def narrowed(self, leaf: x.Leaf, *, met: bool) -> "Sets":
        """Return the sets that hold one of the members, or none of them."""
        assert isinstance(leaf, x.Has)  # noqa: S101  no other condition can stand on a set
        if met:
            return Sets(self.free, (*self.groups, frozenset(leaf.values)))
        return Sets(tuple(member for member in self.free if member not in leaf.values), self.groups)


NONE: Final = Listed(())
"""No value at all: the fact must stay unknown."""


def values_of(fact: FactInfo, conditions: tuple[x.Expr, ...]) -> Values:
    """Return all values of a fact; of free text those that the conditions can tell apart, and one more.

    Args:
        fact: the fact.
        conditions: the conditions that will be put on it.
    """
    if fact.type is frozenset:
        return Sets(fact.choices)
    if fact.type is int:
        return Spans((fact.bounds or (-FURTHEST, FURTHEST),))
    if fact.type is date:
        return Spans(((1, date.max.toordinal()),))
    if fact.type is bool:
        return Listed((True, False))
    return Listed(fact.choices or tuple(_texts(fact, conditions)))


def only(fact: FactInfo, value: Any) -> Values:
    """Return the one value that a fact has already.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> only(Perorangan.usia.info, 4), only(Perorangan.ragam_disabilitas.info, frozenset({"fisik"}))
    (Spans(parts=((4, 4),)), Sets(free=('fisik',), groups=(frozenset({'fisik'}),)))
    """
    if fact.type is frozenset:
        members = tuple(sorted(value))
        return Sets(members, tuple(frozenset({member}) for member in members))
    if fact.type in (int, date):
        number = _number(value)
        return Spans(((number, number),))
    return Listed((value,))


def _texts(fact: FactInfo, conditions: tuple[x.Expr, ...]) -> Iterator[str]:
    asked = tuple(leaf for condition in conditions for leaf in x.leaves(condition) if leaf.fact is fact)
    told = domain(fact, x.All(asked)) if asked else ()
    for value in dict.fromkeys((SAMPLE_TEXT, *told)):
        read, problems = fact.read(value)
        if not problems:
            yield read


def values_in(values: Values) -> Iterator[Any]:
    """Yield some of the values that are left, plain ones first: an example where there is any.

    >>> next(values_in(Spans(((61, 130),)))), next(values_in(Sets(("a", "b"), (frozenset("ab"),))))
    (61, frozenset({'a'}))
    """
    match values:
        case Listed(members=members):
            yield from members
        case Spans(parts=parts):
            yield from (end for part in parts for end in part)
        case Sets(free=free, groups=groups) if values:
            least = frozenset(next(member for member in free if member in group) for group in groups)
            yield from dict.fromkeys((least, frozenset(free)))
        case _:
            return


def value_in(fact: FactInfo, values: Values) -> Any:
    """Return the value of a fact of which only one is left."""
    value = next(values_in(values))
    return date.fromordinal(value) if fact.type is date else value


def days_of_age(ages: tuple[tuple[int, int], ...], on: date) -> tuple[tuple[int, int], ...]:
    """Return the days, by ordinal, since which so many years are completed on a day, in order.

    Args:
        ages: spans of completed years, both ends inside.
        on: the reference date.

    >>> ((first, last),) = days_of_age(((5, 5),), date(2026, 11, 24))
    >>> date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()
    ('2020-11-25', '2021-11-24')
    """
    possible = tuple((max(low, 0), min(high, on.year - 2)) for low, high in reversed(ages))
    return tuple((_latest(high + 1, on) + 1, _latest(low, on)) for low, high in possible if low <= high)


def _latest(years: int, on: date) -> int:
    """Return the last day since which so many years are completed."""
    try:
        return on.replace(year=on.year - years).toordinal()
    except ValueError:  # 29 February
        return on.replace(year=on.year - years, day=28).toordinal()
