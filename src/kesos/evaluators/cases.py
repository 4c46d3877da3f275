"""Facts that give a condition the verdict that is asked for, built from its tree: YES, NO, or UNKNOWN.

Nothing is tried out and thrown away: the verdict of a condition says which parts must be met, not met or open; the
leaves say what that leaves of each fact; where two leaves leave nothing, another choice of parts is taken.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from attrs import evolve, frozen

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.verdict import Verdict
from kesos.evaluators.case_state import State, facts_of, settled, with_dates
from kesos.evaluators.follow import needed
from kesos.evaluators.trace import holds

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
Order: TypeAlias = Callable[[int], tuple[int, ...]]
"""Returns the order in which so many choices are taken."""


def in_order(count: int) -> tuple[int, ...]:
    """Return the order of the text.

    >>> in_order(3)
    (0, 1, 2)
    """
    return tuple(range(count))


# --- goals: each is settled at once, or by one of several choices


@frozen
class Want:
    """A condition shall have a verdict."""

    expr: x.Expr
    verdict: Verdict


@frozen
class _Some:
    """So many of the parts shall have a verdict; the others may have any."""

    parts: tuple[x.Expr, ...]
    count: int
    verdict: Verdict


@frozen
class _Undecided:
    """At most so many parts shall be YES and so many NO, and all others UNKNOWN."""

    parts: tuple[x.Expr, ...]
    yes: int
    no: int


@frozen
class _Given:
    """A fact shall itself be given with a value, or not at all."""

    fact: FactInfo
    value: bool | None


@frozen
class _Agreed:
    """Of these conditions none shall be YES while another is NO."""

    parts: tuple[x.Expr, ...]


_Goal: TypeAlias = Want | _Some | _Undecided | _Given | _Agreed
_Goals: TypeAlias = tuple[_Goal, ...]


def ways(state: State, goals: _Goals, order: Order = in_order) -> Iterator[State]:
    """Yield states of the facts in which every goal is reached, whatever value is taken of what they leave open.

    Args:
        state: where to start.
        goals: what shall be.
        order: in which order choices are taken.
    """
    settled = _settled(state, goals)
    if settled is None:
        return
    state, waiting = settled
    if not waiting:
        dated = with_dates(state)
        if dated is not None:
            yield dated
        return
    first, *rest = waiting
    choices = tuple(_choices(first))
    for place in order(len(choices)):
        yield from ways(state, (*choices[place], *rest), order)


def _settled(state: State, goals: _Goals) -> tuple[State, _Goals] | None:
    """Do all that can be done without a choice, and return what is left to choose; None if nothing will do."""
    todo, waiting = list(goals), list[_Goal]()
    now: State | None = state
    while todo and now is not None:
        goal = todo.pop(0)
        if isinstance(goal, _Given):
            now = now.given(goal.fact, goal.value)
        elif isinstance(goal, Want) and isinstance(goal.expr, x.Leaf) and not goal.expr.fact.follows:
            now = now.narrowed(goal.expr, goal.verdict)
        else:
            forced = _forced(goal)
            if forced is None:
                waiting.append(goal)
            elif forced == _NEVER:
                return None
            else:
                todo += forced
    return None if now is None else (now, tuple(waiting))


_NEVER: Final = (_Some((), 1, YES),)
"""What cannot be."""


def _forced(goal: _Goal) -> _Goals | None:
    """Return what a goal comes to without any choice; `_NEVER` if it cannot be reached, None if there is a choice."""
    match goal:
        case Want(expr=expr, verdict=verdict):
            return _forced_by(expr, verdict) if verdict in reach(expr) else _NEVER
        case _Some(parts=parts, count=count, verdict=verdict):
            able = tuple(part for part in parts if verdict in reach(part))
            if len(able) < count:
                return _NEVER
            return tuple(Want(part, verdict) for part in able) if len(able) == count else None
        case _Undecided(parts=parts, yes=0, no=0):
            return tuple(Want(part, UNKNOWN) for part in parts)
        case _:
            return None if getattr(goal, "parts", ()) else ()


def _forced_by(expr: x.Expr, verdict: Verdict) -> _Goals | None:
    match expr:
        case x.Named(part=part):
            return (Want(part, verdict),)
        case x.Not(part=part):
            return (Want(part, ~verdict),)
        case x.All(parts=parts) | x.Any(parts=parts) | x.AtLeast(parts=parts):
            return (_counted(parts, expr.least, verdict),)
        case x.Leaf():
            return None  # its fact follows from others
        case _:
            return ()  # UNKNOWN anyway


def _counted(parts: tuple[x.Expr, ...], needed: int, verdict: Verdict) -> _Goal:
    """Return the goal for *at least so many of the parts*."""
    if verdict is UNKNOWN:
        return _Undecided(parts, needed - 1, len(parts) - needed)
    return _Some(parts, needed if verdict is YES else len(parts) - needed + 1, verdict)


def _choices(goal: _Goal) -> Iterator[_Goals]:
    match goal:
        case _Some(parts=parts, count=count, verdict=verdict):
            for place in range(len(parts) - count + 1):
                rest = parts[place + 1 :]
                yield (Want(parts[place], verdict), *([_Some(rest, count - 1, verdict)] if count > 1 else []))
        case _Undecided(parts=(first, *rest), yes=yes, no=no):
            left = {UNKNOWN: (yes, no)} | ({YES: (yes - 1, no)} if yes else {}) | ({NO: (yes, no - 1)} if no else {})
            for verdict, (most_yes, most_no) in left.items():
                yield Want(first, verdict), _Undecided(tuple(rest), most_yes, most_no)
        case Want(expr=x.Leaf(fact=fact) as leaf, verdict=verdict):
            yield from _followed(leaf, fact, verdict)
        case _Agreed(parts=parts):
            yield (_agreed(parts, YES),)
            yield (_agreed(parts, NO),)
        case _:
            return


def _followed(leaf: x.Leaf, fact: FactInfo, verdict: Verdict) -> Iterator[_Goals]:
    """Yield the ways in which a truth value that follows from others comes to be known, or stays unknown."""
    if verdict is UNKNOWN:
        yield (_Given(fact, None), _Undecided(fact.follows, 0, 0))
        return
    for value in (True, False):
        if holds(leaf, value) is (verdict is YES):
            said = YES if value else NO
            yield (_Given(fact, value), _agreed(fact.follows, said))
            for place, way in enumerate(fact.follows):
                others = (*fact.follows[:place], *fact.follows[place + 1 :])
                yield (_Given(fact, None), Want(way, said), _agreed(others, said))


def _agreed(ways_to: tuple[x.Expr, ...], said: Verdict) -> _Goal:
    """Return the goal that no way says anything else."""
    return _Undecided(ways_to, len(ways_to) if said is YES else 0, len(ways_to) if said is NO else 0)


def consistent(record: type[Record], conditions: tuple[x.Expr, ...]) -> _Goals:
    """Return the goals that nothing which follows in two ways from the facts asked is said to be true and false."""
    asked = needed(conditions)
    return tuple(
        _Agreed(info.follows)
        for info in record.__facts__.values()
        if sum(not asked.isdisjoint(x.facts(way)) for way in info.follows) > 1
    )


@lru_cache(maxsize=8192)
def reach(expr: x.Expr) -> frozenset[Verdict]:
    """Return the verdicts that a condition can have at all, one fact being as free as another.

    >>> reach(x.Unseen())
    frozenset({<Verdict.UNKNOWN: 'UNKNOWN'>})
    """
    if isinstance(expr, x.Leaf):
        return frozenset(Verdict)
    if isinstance(expr, x.Named):
        return reach(expr.part)
    if isinstance(expr, x.Not):
        return frozenset(~verdict for verdict in reach(expr.part))
    if not expr.children:
        return frozenset({UNKNOWN})
    return frozenset(verdict for verdict in Verdict if _reaches(expr, verdict))


def _reaches(expr: x.Expr, verdict: Verdict) -> bool:
    if verdict is UNKNOWN:
        return True  # nothing need be known
    needed = expr.least if verdict is YES else len(expr.children) - expr.least + 1
    return sum(verdict in reach(part) for part in expr.children) >= needed


def example(
    record: type[Record],
    wanted: Mapping[x.Expr, Verdict],
    on: date | None = None,
    given: Mapping[str, Any] = MappingProxyType({}),
) -> dict[str, Any] | None:
    """Return facts under which each condition has the verdict that is wanted of it; None if there are none.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> example(Perorangan, {(Perorangan.usia >= 60) & ~Perorangan.punya_tempat_tinggal_tetap: Verdict.YES})
    {'usia': 60, 'punya_tempat_tinggal_tetap': False}
    """
    found = next(ways(*start(record, wanted, on, given)), None)
    return None if found is None else facts_of(settled(found))


def start(
    record: type[Record],
    wanted: Mapping[x.Expr, Verdict],
    on: date | None = None,
    given: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[State, _Goals]:
    """Return where the search for such facts starts, and its goals.

    Args:
        record: the kind of record.
        wanted: the verdict that each condition shall have.
        on: the reference date; None where ages are given as numbers only.
        given: facts that have a value already; None for one that must stay unknown.
    """
    conditions = tuple(wanted)
    known = tuple(_Given(record.__facts__[name], value) for name, value in given.items())
    goals = tuple(Want(condition, verdict) for condition, verdict in wanted.items())
    return State(record, conditions, on), (*known, *goals, *consistent(record, conditions))


def start_pair(record: type[Record], condition: x.Expr, fact: FactInfo, on: date | None = None) -> tuple[State, _Goals]:
    """Return where the search starts for two records that differ in one fact: the first is met, the second is not.

    Args:
        record: the kind of record.
        condition: the condition.
        fact: the fact that differs.
        on: the reference date.
    """
    twin = evolve(fact)
    other = _renamed(condition, fact, twin)
    goals = (Want(condition, YES), Want(other, NO), *consistent(record, (condition,)))
    return State(record, (condition, other), on, (fact, twin)), goals


def _renamed(expr: x.Expr, fact: FactInfo, twin: FactInfo) -> x.Expr:
    if isinstance(expr, x.Leaf):
        return evolve(expr, fact=twin) if expr.fact is fact else expr
    return x.rebuild(expr, [_renamed(child, fact, twin) for child in expr.children])


def pivots(record: type[Record], condition: x.Expr, on: date | None = None) -> tuple[FactInfo, ...]:
    """Return the facts that can turn a condition that is met into one that is not, all others staying as they are.

    A fact that follows from others, or from which others follow that are asked, is left out: more than it would change.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> pivots(Perorangan, (Perorangan.usia >= 60) & ~Perorangan.punya_tempat_tinggal_tetap)
    (<fact usia>, <fact punya_tempat_tinggal_tetap>)
    """
    asked = x.facts(condition)
    tied = {source for info in asked for way in info.follows for source in x.facts(way)}
    dates = {info.years_since for info in asked}
    able = (info for info in asked if not info.follows and info not in tied and info.name not in dates)
    return tuple(info for info in able if next(ways(*start_pair(record, condition, info, on)), None) is not None)
