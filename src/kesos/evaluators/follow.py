"""Truth values that follow from other facts: the same thing recorded in parts, under a wider heading, or by a date.

Nothing is judged here: each way is declared with the fact, says it or leaves it open, and two that contradict each
other are an error, never a choice.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.problem import Problem
from kesos.engine.record import Record, RecordError
from kesos.evaluators.record import compiled

_Plan: TypeAlias = tuple[tuple[tuple[FactInfo, x.Expr], ...], frozenset[str]]
"""The ways in which facts follow, and the names of the facts from which they do."""
_PLANS: dict[type[Record], _Plan] = {}


def _plan(cls: type[Record]) -> _Plan:
    found = _PLANS.get(cls)
    if found is None:
        ways = tuple((info, way) for info in cls.__facts__.values() for way in info.follows)
        found = _PLANS[cls] = (ways, frozenset(fact.name for _, way in ways for fact in x.facts(way)))
    return found


def needed(conditions: Iterable[x.Expr]) -> frozenset[FactInfo]:
    """Return the facts that conditions ask, and those from which they follow.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> sorted(info.name for info in needed([Perorangan.usia >= 60]))
    ['usia']
    """
    asked = {fact for condition in conditions for fact in x.facts(condition)}
    return frozenset(asked | {source for fact in asked for way in fact.follows for source in x.facts(way)})


def followed(cls: type[Record], known: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is known and what follows from it.

    Raises:
        RecordError: FKT-010 if what was given and what follows, or two ways, contradict each other.
    """
    ways, sources = _plan(cls)
    if sources.isdisjoint(known):
        return known
    said = compiled(tuple(way for _, way in ways))(known)
    whole = dict(known)
    problems: list[Problem] = []
    for (info, way), value in zip(ways, said, strict=True):
        if value is not None and whole.setdefault(info.name, value) is not value:
            problems.append(_contradiction(info, way))
    if problems:
        raise RecordError(*problems)
    return whole


def _contradiction(info: FactInfo, way: x.Expr) -> Problem:
    sources = ", ".join(fact.name for fact in x.facts(way))
    return Problem(code="FKT-010", where=info.name, context={"sources": sources})
