"""Strategies for cases of a rule: records with the verdict that is asked for, and pairs that one fact tells apart."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from attrs import frozen
from hypothesis import strategies as st

from kesos.edges import subjects
from kesos.edges.strategies.filling import drawn_names, filled, made
from kesos.edges.strategies.refusal import refusal
from kesos.edges.strategies.values import values_left
from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.engine.verdict import Verdict
from kesos.evaluators import cases as search
from kesos.evaluators.case_state import State, facts_of, settled
from kesos.evaluators.values import Values

T = TypeVar("T")


def cases_for(
    rule: Rule | str,
    /,
    *,
    verdict: Verdict = Verdict.YES,
    reading: Reading = Reading.WORKING,
    on: date | None = None,
    record: type[Record] | None = None,
) -> st.SearchStrategy[Record]:
    """Return a strategy for records for which a rule has a verdict.

    They are built from the rule, never filtered: every way to the verdict can come, and facts that do not matter come
    too.

    Args:
        rule: the rule, or its code.
        verdict: the verdict.
        reading: how the letters combine.
        on: reference date: the version of the rule that holds then is meant, and an age may stand as a date of birth.
            Without it the rule as it stands last, and ages are numbers, so that the verdict is the same on every day.
        record: the kind of record; the first that the rule is about by default.

    Raises:
        StrategyError: STG-001 if no record can have that verdict, such as YES where the text of the law was not seen;
            STG-003 if the rule is not about such a record; STG-004 if there is no rule of that code.
        NotCovered: if no version of the rule is known to hold on that day.

    >>> from hypothesis import find
    >>> from kesos import Verdict
    >>> find(cases_for("PPKS-13", verdict=Verdict.YES), lambda case: True).to_dict()
    {'mengumpulkan_barang_bekas': True, 'punya_pekerjaan_tetap': False}
    >>> cases_for("PSKS-12", verdict=Verdict.YES)
    Traceback (most recent call last):
    kesos.edges.strategies.refusal.StrategyError: STG-001: ...
    """
    found = _rule(rule, on)
    kind = _kind(found, record)
    condition = found.condition(reading)
    if search.example(kind, {condition: verdict}, on) is None:
        raise refusal("STG-001", where=found.code, reading=reading.value, verdict=verdict.name)
    return _cases(kind, condition, verdict, on, _around(found))


@frozen
class NearMiss:
    """Two records that differ in one fact, which decides.

    Args:
        met: a record for which the rule says YES.
        missed: the same record but for one fact: the rule says NO.
        fact: the name of that fact.
    """

    met: Record
    missed: Record
    fact: str


def near_misses(
    rule: Rule | str,
    /,
    *,
    reading: Reading = Reading.WORKING,
    on: date | None = None,
    record: type[Record] | None = None,
) -> st.SearchStrategy[NearMiss]:
    """Return a strategy for near misses of a rule: a record that it is met for, and one that a single fact tells apart.

    Args:
        rule: the rule, or its code.
        reading: how the letters combine.
        on: reference date, as in `cases_for`; ages are always numbers here.
        record: the kind of record; the first that the rule is about by default.

    Raises:
        StrategyError: STG-002 if no single fact can turn YES into NO; STG-003 and STG-004 as in `cases_for`.

    >>> from hypothesis import find
    >>> pair = find(near_misses("PPKS-13"), lambda pair: pair.fact == "punya_pekerjaan_tetap")
    >>> pair.met.punya_pekerjaan_tetap, pair.missed.punya_pekerjaan_tetap
    (False, True)
    """
    found = _rule(rule, on)
    kind = _kind(found, record)
    condition = found.condition(reading)
    pivots = search.pivots(kind, condition, on)
    if not pivots:
        raise refusal("STG-002", where=found.code, reading=reading.value)
    return st.sampled_from(pivots).flatmap(lambda fact: _pairs(kind, condition, fact, on, _around(found)))


def _rule(rule: Rule | str, on: date | None) -> Rule:
    if isinstance(rule, Rule):
        return rule
    found = subjects.find_rule(rule)
    if found is None:
        raise refusal("STG-004", where=rule)
    home, last = found
    return last if on is None else subjects.rule_on(home, last.code, on)


def _kind(rule: Rule, record: type[Record] | None) -> type[Record]:
    if record is not None and not rule.applies_to(record):
        wanted = ", ".join(kind.__name__ for kind in rule.records)
        raise refusal("STG-003", where=rule.code, value=record.__name__, wanted=wanted)
    kind = record or rule.records[0]
    computed = [
        fact.name for reading in Reading for fact in x.facts(rule.condition(reading)) if fact.name not in kind.__facts__
    ]
    if computed:
        raise refusal("STG-005", where=rule.code, facts=", ".join(dict.fromkeys(computed)))
    return kind


def _around(rule: Rule) -> tuple[str, ...]:
    """Return the facts that any part of a rule asks: they are the most telling company of a case."""
    conditions = [rule.letter(key) for key in rule.criteria] + [rule.resolve(one.when) for one in rule.warnings]
    return tuple(dict.fromkeys(fact.name for expr in conditions for fact in x.facts(expr)))


@st.composite
def _cases(  # noqa: PLR0917  composite strategies take what they need by place
    draw: st.DrawFn,
    kind: type[Record],
    condition: x.Expr,
    verdict: Verdict,
    on: date | None,
    around: tuple[str, ...],
) -> Record:
    state = _found(draw, *search.start(kind, {condition: verdict}, on))
    return made(draw, _more(draw, state, around))


@st.composite
def _pairs(  # noqa: PLR0917  as above
    draw: st.DrawFn,
    kind: type[Record],
    condition: x.Expr,
    fact: FactInfo,
    on: date | None,
    around: tuple[str, ...],
) -> NearMiss:
    state = _more(draw, _found(draw, *search.start_pair(kind, condition, fact, on)), around)
    met, missed = facts_of(state), facts_of(state, second=True)
    return NearMiss(kind(**met), kind(**missed), fact.name)


def _found(draw: st.DrawFn, state: State, goals: Any) -> State:
    """Return a state that reaches the goals, by choices that Hypothesis makes."""
    found = next(search.ways(state, goals, _order(draw)))
    return settled(found, _pick(draw))


def _order(draw: st.DrawFn) -> search.Order:
    return lambda count: tuple(draw(st.permutations(range(count)))) if count > 1 else (0,) * count


def _pick(draw: st.DrawFn) -> Callable[[FactInfo, Values], Any]:
    return lambda fact, values: draw(values_left(fact, values))


def _more(draw: st.DrawFn, state: State, around: tuple[str, ...]) -> State:
    names = [name for name in around if name in state.record.__facts__]
    others = [name for name in state.record.__facts__ if name not in around]
    return filled(draw, state, [*drawn_names(draw, names), *drawn_names(draw, others, 3)])
