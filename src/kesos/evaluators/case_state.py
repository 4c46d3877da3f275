"""What is left of every fact of a record while conditions are put on it, and the facts that come of it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.verdict import Verdict
from kesos.evaluators.values import NONE, Listed, Spans, Values, days_of_age, only, value_in, values_in, values_of


@frozen
class Open:
    """What is still open about one fact.

    Args:
        values: the values that it may have.
        unknown: whether it may stay unknown.
    """

    values: Values
    unknown: bool = True

    @property
    def possible(self) -> bool:
        """Whether anything is left."""
        return self.unknown or bool(self.values)

    def surely(self, value: bool) -> bool:
        """Return whether it must have this truth value."""
        return not self.unknown and self.values == Listed((value,))


@frozen
class State:
    """What is still open about every fact that anything was asked of.

    Args:
        record: the kind of record.
        conditions: all conditions that are put on it.
        on: the reference date; None where ages are given as numbers only.
        twin: a fact that may have another value in the second of two records, and what stands for it there.
        choices: what is still open; a fact that is not in it is free.
    """

    record: type[Record]
    conditions: tuple[x.Expr, ...]
    on: date | None = None
    twin: tuple[FactInfo, FactInfo] | None = None
    choices: Mapping[FactInfo, Open] = field(factory=dict[FactInfo, Open])

    def of(self, fact: FactInfo) -> Open:
        """Return what is still open about a fact."""
        return self.choices.get(fact) or Open(values_of(fact, self.conditions))

    def narrowed(self, leaf: x.Leaf, verdict: Verdict) -> "State | None":
        """Return the state in which one leaf has a verdict; None if that leaves nothing."""
        now = self.of(leaf.fact)
        if verdict is Verdict.UNKNOWN:
            return self.put(leaf.fact, Open(NONE) if now.unknown else Open(NONE, unknown=False))
        return self.put(leaf.fact, Open(now.values.narrowed(leaf, met=verdict is Verdict.YES), unknown=False))

    def given(self, fact: FactInfo, value: Any) -> "State | None":
        """Return the state in which a fact has one of the values left to it, or is unknown; None if that cannot be."""
        now = self.of(fact)
        if value is None:
            return self.put(fact, Open(NONE)) if now.unknown else None
        if fact in self.choices and value not in now.values:
            return None
        return self.put(fact, Open(only(fact, value), unknown=False))

    def put(self, fact: FactInfo, choice: Open) -> "State | None":
        """Return the state with a choice for one fact, and what that means for others; None if nothing is left."""
        if not choice.possible:
            return None
        if self.choices.get(fact) == choice:
            return self
        state: State | None = evolve(self, choices={**self.choices, fact: choice})
        for other, values in self._meant(fact, choice):
            now = self.of(other)
            left = Open(NONE if values is None else _without(now.values, values), unknown=now.unknown)
            state = state.put(other, left) if state is not None else None
        return state

    def _meant(self, fact: FactInfo, choice: Open) -> Iterator[tuple[FactInfo, bool | None]]:
        """Yield what others cannot be: a truth value, or anything known at all (None)."""
        if choice.surely(value=True):
            yield from ((other, False) for name in fact.implies for other in self._called(name, fact))
        elif choice.surely(value=False):
            every = self.record.__facts__.values()
            yield from (
                (other, True) for info in every if fact.name in info.implies for other in self._called(info.name, fact)
            )
        if fact.years_since and not choice.values:
            yield from ((other, None) for other in self._called(fact.years_since, fact))

    def _called(self, name: str, asking: FactInfo) -> Iterator[FactInfo]:
        """Yield the fact of a name, and its twin."""
        if name in self.record.__facts__:
            yield self.record.__facts__[name]
            if self.twin is not None and self.twin[0].name == name != asking.name:
                yield self.twin[1]

    def known(self, fact: FactInfo) -> bool:
        """Return whether a fact must be known."""
        return fact in self.choices and not self.choices[fact].unknown


def _without(values: Values, value: bool) -> Values:
    if not isinstance(values, Listed):
        return values
    return Listed(tuple(one for one in values.members if one is not value))


def with_dates(state: State) -> State | None:
    """Return the state in which dates are possible and agree with the ages that follow; None if they cannot."""
    now: State | None = state
    for age in state.record.__facts__.values():
        born = state.record.__facts__.get(age.years_since)
        if now is None or born is None or not now.known(born):
            continue
        if state.on is not None:
            now = _on_day(now, age, born, state.on)
        elif now.known(age):
            return None
    return now


def _on_day(state: State, age: FactInfo, born: FactInfo, on: date) -> State | None:
    ages, days = state.of(age).values, state.of(born).values
    assert isinstance(ages, Spans)  # noqa: S101  as ages are numbers
    assert isinstance(days, Spans)  # noqa: S101  as dates are days
    return state.put(born, Open(days.within(days_of_age(ages.parts, on)), unknown=False))


Pick: TypeAlias = Callable[[FactInfo, Values], Any]
"""Returns one of the values that are left of a fact."""


def plain(_fact: FactInfo, values: Values) -> Any:
    """Return a plain example of the values that are left."""
    return next(values_in(values))


def settled(state: State, pick: Pick = plain) -> State:
    """Return the state in which every fact that must be known has one value."""
    for fact in [fact for fact in state.choices if state.known(fact)]:
        state = state.given(fact, pick(fact, state.of(fact).values)) or _any(state, fact)
    return state


def _any(state: State, fact: FactInfo) -> State:
    return next(found for value in values_in(state.of(fact).values) if (found := state.given(fact, value)))


def facts_of(state: State, *, second: bool = False) -> dict[str, Any]:
    """Return the facts of a state that is settled, by name.

    Args:
        state: the state.
        second: whether those of the second of two records, in which the twin stands for its fact.
    """
    dropped = None if state.twin is None else state.twin[0 if second else 1]
    found = {fact.name: value_in(fact, state.of(fact).values) for fact in state.choices if state.known(fact)}
    if dropped is not None and state.twin is not None:
        kept = state.twin[1 if second else 0]
        found[kept.name] = value_in(kept, state.of(kept).values)
    given = {info.name for info in state.record.__facts__.values() if info.years_since in found}
    return {name: value for name, value in found.items() if name not in given}
