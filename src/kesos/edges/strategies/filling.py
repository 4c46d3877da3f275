"""More facts around those that a record must have, each in keeping with all that stands there already."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st

from kesos.edges.strategies.identity import FIRST_DAY, birth_dates, niks, nomor_kk
from kesos.edges.strategies.values import values_left
from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record, RecordError, contradictions
from kesos.evaluators.ages import dated
from kesos.evaluators.case_state import State, facts_of
from kesos.evaluators.follow import followed
from kesos.evaluators.values import Spans
from kesos.fakta.identitas import NIK, NomorKK

_MOST: Final = 6
"""How many facts are added at most."""
_OLDEST: Final = 100
"""The greatest age that a NIK surely tells."""
_EARLIEST: Final = date(1800, 1, 1)


def drawn_names(draw: st.DrawFn, names: Sequence[str], most: int = _MOST) -> list[str]:
    """Draw some of the names, each once."""
    if not names:
        return []
    return draw(st.lists(st.sampled_from(names), unique=True, max_size=min(most, len(names))))


def filled(draw: st.DrawFn, state: State, names: Sequence[str]) -> State:
    """Return the state with more facts known: those of the names that can be.

    Args:
        draw: how Hypothesis draws.
        state: a settled state.
        names: facts to add; a NIK comes last, for it tells of birth and sex.
    """
    facts = [state.record.__facts__[name] for name in names]
    if any(fact.type is NIK for fact in facts):
        state = _young_enough(state)
    for fact in sorted(facts, key=lambda fact: fact.type is NIK):
        state = _with(draw, state, fact)
    return state


def _young_enough(state: State) -> State:
    """Leave of the age only what the two-digit year of a NIK can tell."""
    for age in state.record.__facts__.values():
        now = state.of(age)
        if age.years_since == "tanggal_lahir" and isinstance(now.values, Spans):
            state = state.put(age, evolve(now, values=now.values.within(((0, _OLDEST),)))) or state
    return state


def _with(draw: st.DrawFn, state: State, fact: FactInfo) -> State:
    if state.known(fact) or (state.twin is not None and fact.name == state.twin[0].name):
        return state
    values = _strategy(state, fact)
    if values is None:
        return state
    found = state.given(fact, draw(values))
    return state if found is None or _contradicts(found) else found


def _strategy(state: State, fact: FactInfo) -> st.SearchStrategy[Any] | None:
    """Return a strategy for one more fact; None if it must stay unknown."""
    facts = facts_of(state)
    if fact in state.choices and not state.choices[fact].values:
        return None
    if fact.type is NomorKK:
        return nomor_kk(on=state.on)
    if fact.type is NIK:
        return _nik(state, facts)
    if fact.years_since in facts:
        return None  # it follows
    left = state.of(fact).values
    if not left:
        return None
    age = next((info for info in state.record.__facts__.values() if info.years_since == fact.name), None)
    return values_left(fact, left) if age is None else _day(state, age, facts)


def _day(state: State, age: FactInfo, facts: Mapping[str, Any]) -> st.SearchStrategy[date] | None:
    """Return a strategy for the day since which the years of an age are counted."""
    if age.name in facts:
        return days_since(facts[age.name], state.on) if state.on else None
    if state.on is None and any(age in x.facts(way) for way in _all_ways(state.record)):
        return None  # what follows from the age would change from day to day
    return birth_dates(state.on, age.bounds or (0, _OLDEST))


def _all_ways(record: type[Record]) -> Iterator[x.Expr]:
    return (way for info in record.__facts__.values() for way in info.follows)


def days_since(years: int, on: date) -> st.SearchStrategy[date]:
    """Return a strategy for the days since which so many years are completed on a day."""
    return birth_dates(on, (years, years), first=_EARLIEST)


def _nik(state: State, facts: Mapping[str, Any]) -> st.SearchStrategy[NIK] | None:
    """Return a strategy for a NIK that says of birth and sex what the record says."""
    born: date | st.SearchStrategy[date] | None = facts.get("tanggal_lahir")
    if born is None and "usia" in facts:
        if state.on is None:
            return None
        born = days_since(facts["usia"], state.on)
    if facts.get("usia", 0) > _OLDEST or (isinstance(born, date) and born < FIRST_DAY):
        return None  # its year has two digits
    return niks(on=state.on, sex=facts.get("jenis_kelamin"), born=born)


def _contradicts(state: State) -> bool:
    facts = facts_of(state)
    if any(contradictions(state.record, facts)):
        return True
    try:
        if state.on is None:
            followed(state.record, facts)
        else:
            dated(state.record(**facts), state.on)
    except RecordError:
        return True
    return False


def made(draw: st.DrawFn, state: State, fixed: frozenset[str] = frozenset()) -> Record:
    """Return the record of a settled state; an age stands in it as a number or, on a day, as the date of birth.

    Args:
        draw: how Hypothesis draws.
        state: the state.
        fixed: facts that stay as they are.
    """
    facts = facts_of(state)
    if state.on is not None and "nik" not in facts:  # it tells the date of birth already
        facts = _as_dates(draw, state, state.on, facts, fixed)
    return state.record(**facts)


def _as_dates(draw: st.DrawFn, state: State, on: date, facts: dict[str, Any], fixed: frozenset[str]) -> dict[str, Any]:
    for age in state.record.__facts__.values():
        born = state.record.__facts__.get(age.years_since)
        free = born is not None and born not in state.choices and fixed.isdisjoint((age.name, born.name))
        if free and age.name in facts and draw(st.booleans()):
            day = draw(days_since(facts[age.name], on))
            facts = {name: value for name, value in facts.items() if name != age.name} | {age.years_since: day}
    return facts
