"""What to ask next: the unknown facts that can still change a verdict, the most useful first.

A condition is first reduced by what is known. A fact of the rest matters if, with all other facts settled in some
way, the verdict is open without it and decided with it; so nothing is asked that cannot matter. (In a condition that is
true whatever the facts are, such as `a | ~a | b | ~b`, none does, yet one must be known: then all are asked.)
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import chain, combinations, product
from math import prod
from typing import Any, Final, TypeAlias

from attrs import frozen

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo, Kind, Sensitivity
from kesos.engine.verdict import Verdict
from kesos.evaluators.record import compiled
from kesos.evaluators.trace import holds
from kesos.messages import Lang

# Beyond this many combinations every fact of the reduced condition is taken to matter, which may ask one too many.
_MOST_COMBINATIONS = 20_000
# Of one condition: many records say the same of what it asks.
_MOST_PATTERNS = 8192
Said: TypeAlias = tuple[bool | None, ...]


@frozen
class Question:
    """An open question.

    Args:
        fact: the fact that it asks.
        matters_for: codes of the rules whose verdict it can change.
        settles: codes of the rules that some answer to this question alone would decide.
    """

    fact: FactInfo
    matters_for: tuple[str, ...]
    settles: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the fact."""
        return self.fact.name

    @property
    def kind(self) -> Kind:
        """How the answer becomes known; an assessment is never filled in by a clerk."""
        return self.fact.kind

    @property
    def sensitivity(self) -> Sensitivity:
        """How closely the answer must be guarded."""
        return self.fact.sensitivity

    def text(self, lang: Lang = "id") -> str:
        """Return the question as a form asks it."""
        return self.fact.question(lang)


def next_questions(conditions: Mapping[str, x.Expr], facts: Mapping[str, Any]) -> tuple[Question, ...]:
    """Return the questions that can still change a verdict, ranked.

    First come the facts of which one answer decides most rules, then those that matter for most. Among equals the less
    sensitive comes first, and then what can be seen or asked before what needs a paper, and that before what needs an
    assessment.

    Args:
        conditions: the conditions by rule code.
        facts: what is known.
    """
    return ranked({code: matters(condition, facts) for code, condition in conditions.items()})


def ranked(found: Mapping[str, Mapping[FactInfo, bool]]) -> tuple[Question, ...]:
    """Return the questions in order of use, from what matters for each rule (see `matters`)."""
    return tuple(map(question, ranking({code: Left.of((), facts) for code, facts in found.items()})))


Asked: TypeAlias = tuple[FactInfo, Sequence[str], Sequence[str]]
"""A fact, the codes of the rules for which it matters, and of those that some answer to it alone would decide."""


def ranking(found: Mapping[str, "Left"]) -> list[Asked]:
    """Return what `ranked` says of each fact, in the same order: most callers want only the first few as questions."""
    matters_for: dict[FactInfo, list[str]] = {}
    settled: dict[FactInfo, list[str]] = {}
    for code, open_ in found.items():
        _file(code, open_.matters, matters_for)
        _file(code, open_.settle, settled)

    def use(fact: FactInfo) -> tuple[int, int, int]:
        return -len(settled[fact]) if fact in settled else 0, -len(matters_for[fact]), fact.burden

    return [(fact, matters_for[fact], settled.get(fact, ())) for fact in sorted(matters_for, key=use)]


def _file(code: str, facts: Iterable[FactInfo], into: dict[FactInfo, list[str]]) -> None:
    """File a code under each of the facts."""
    for fact in facts:
        if fact in into:
            into[fact].append(code)
        else:
            into[fact] = [code]


def question(asked: Asked) -> Question:
    """Return a question of a ranking."""
    fact, matters_for, settled = asked
    return Question(fact, tuple(matters_for), tuple(settled))


def matters(condition: x.Expr, facts: Mapping[str, Any]) -> dict[FactInfo, bool]:
    """Return the unknown facts that can still change the verdict; True if some answer to one alone decides it."""
    found = left(condition)(_said(condition, facts))
    return {fact: fact in found.settle for fact in found.matters}


def open_facts(condition: x.Expr, facts: Mapping[str, Any]) -> tuple[FactInfo, ...]:
    """Return the unknown facts that the condition still asks once what is known is put in; none if none can decide."""
    return left(condition)(_said(condition, facts)).asked


def reduced(expr: x.Expr, facts: Mapping[str, Any]) -> x.Expr | Verdict:
    """Return the verdict if the known facts decide it, else the condition on the facts that are not known."""
    return _reduced(expr, dict(zip(leaves(expr), _said(expr, facts), strict=True)))


@frozen
class Left:
    """What is left open of a condition.

    Args:
        asked: the unknown facts that it still asks; none if none can decide.
        matters: those of them that can still change the verdict.
        settle: those of which some answer to one alone decides it.
        missing: the names of what it asks.
    """

    asked: tuple[FactInfo, ...] = ()
    matters: tuple[FactInfo, ...] = ()
    settle: tuple[FactInfo, ...] = ()
    missing: tuple[str, ...] = ()

    @classmethod
    def of(cls, asked: Iterable[FactInfo], matters: Mapping[FactInfo, bool]) -> "Left":
        """Return it from the facts that are asked, and those that matter with whether they settle."""
        facts = tuple(asked)
        settle = tuple(fact for fact, settles in matters.items() if settles)
        return cls(facts, tuple(matters), settle, tuple(fact.name for fact in facts))


NOTHING: Final = Left()
"""What is left open of a condition whose verdict is known, or that nothing can decide."""


@lru_cache(maxsize=8192)
def left(condition: x.Expr) -> Callable[[Said], Left]:
    """Return what says what is left open of a condition.

    It takes what the facts say of each of the `leaves`: met, not met, or None for not known. So it has one answer for
    all records whose facts say the same, and keeps it.
    """
    return lru_cache(maxsize=_MOST_PATTERNS)(partial(_left, condition))


def _left(condition: x.Expr, said: Said) -> Left:
    rest = _reduced(condition, dict(zip(leaves(condition), said, strict=True)))
    if isinstance(rest, Verdict):
        return NOTHING
    found = _matters(rest)
    return Left.of(x.facts(rest), found) if found else NOTHING


@lru_cache(maxsize=8192)
def leaves(condition: x.Expr) -> tuple[x.Leaf, ...]:
    """Return the leaves of a condition, each once."""
    return tuple(dict.fromkeys(x.leaves(condition)))


def _said(condition: x.Expr, facts: Mapping[str, Any]) -> Said:
    return compiled(leaves(condition))(facts)


def _reduced(expr: x.Expr, said: Mapping[x.Leaf, bool | None]) -> x.Expr | Verdict:
    if isinstance(expr, x.Leaf):
        met = said[expr]
        return expr if met is None else Verdict.of(met)
    if isinstance(expr, x.Named):
        return _reduced(expr.part, said)
    parts = [_reduced(child, said) for child in expr.children]
    if not parts:
        return expr
    if isinstance(expr, x.Not):
        (part,) = parts
        return ~part if isinstance(part, Verdict) else x.Not(part)
    return _reduced_count(expr, parts)


def _reduced_count(expr: x.Expr, parts: list[x.Expr | Verdict]) -> x.Expr | Verdict:
    needed = expr.least - parts.count(Verdict.YES)
    left = [part for part in parts if isinstance(part, x.Expr)]
    if needed <= 0:
        return Verdict.YES
    if needed > len(left):
        return Verdict.NO
    if needed == len(left):
        return x.all_of(*left)
    return x.any_of(*left) if needed == 1 else x.AtLeast(tuple(left), n=needed)


@lru_cache(maxsize=8192)
def _matters(rest: x.Expr) -> Mapping[FactInfo, bool]:
    asked = x.facts(rest)
    evaluate = compiled((rest,))
    domains = {fact: domain(fact, rest) for fact in asked}
    alone = {fact: any(evaluate({fact.name: value})[0] is not None for value in domains[fact]) for fact in asked}
    if _once(rest, domains) or prod(_size(fact, rest) for fact in asked) > _MOST_COMBINATIONS:
        return alone
    pivotal = {fact: alone[fact] for fact in asked if _pivotal(fact, domains, rest)}
    return pivotal or (alone if _decidable(domains, rest) else {})


def _once(rest: x.Expr, domains: Mapping[FactInfo, tuple[Any, ...]]) -> bool:
    """Return whether every fact stands in one leaf only, which it can meet and miss; then each can tip the verdict."""
    found = [leaf.fact for leaf in x.leaves(rest)]
    if len(found) > len(set(found)) or any(isinstance(node, x.Unseen) for node in x.walk(rest)):
        return False
    return all(len({holds(leaf, value) for value in domains[leaf.fact]}) > 1 for leaf in x.leaves(rest))


def _decidable(domains: Mapping[FactInfo, tuple[Any, ...]], rest: x.Expr) -> bool:
    evaluate = compiled((rest,))
    names = [fact.name for fact in domains]
    settled = (dict(zip(names, values, strict=True)) for values in product(*domains.values()))
    return any(evaluate(known)[0] is not None for known in settled)


def _pivotal(fact: FactInfo, domains: Mapping[FactInfo, tuple[Any, ...]], rest: x.Expr) -> bool:
    evaluate = compiled((rest,))
    others = [other for other in domains if other is not fact]
    for values in product(*(domains[other] for other in others)):
        known = {other.name: value for other, value in zip(others, values, strict=True)}
        if evaluate(known)[0] is None and any(
            evaluate(known | {fact.name: value})[0] is not None for value in domains[fact]
        ):
            return True
    return False


def domain(fact: FactInfo, expr: x.Expr) -> tuple[Any, ...]:
    """Return values of a fact that between them meet and miss its leaves in every possible way.

    Of a set of which a condition tells too many members apart: none, each alone, and all.
    """
    if fact.type is bool:
        return (True, False)
    mentioned = list(dict.fromkeys(chain.from_iterable(_asked(fact, expr))))
    if fact.type is frozenset:
        members = _told_apart(fact, expr)
        sizes = range(len(members) + 1) if _size(fact, expr) <= _MOST_COMBINATIONS else (0, 1, len(members))
        return tuple(frozenset(some) for size in sizes for some in combinations(members, size))
    if fact.type is int:
        low, high = fact.bounds or (min(mentioned) - 1, max(mentioned) + 1)
        near = {near for value in mentioned for near in (value - 1, value, value + 1)}
        return tuple(sorted(value for value in near if low <= value <= high))
    if fact.type is date:
        days = {near for value in map(date.toordinal, mentioned) for near in (value - 1, value, value + 1)}
        return tuple(date.fromordinal(day) for day in sorted(days) if 1 <= day <= date.max.toordinal())
    if fact.choices:
        return (*mentioned, *(choice for choice in fact.choices if choice not in mentioned))
    return tuple(sorted({"", *mentioned, *(f"{value}\0" for value in mentioned)}))  # before, at, and after each


def _size(fact: FactInfo, expr: x.Expr) -> int:
    """Return how many values it takes to meet and miss the leaves of a fact in every possible way."""
    return 2 ** len(_told_apart(fact, expr)) if fact.type is frozenset else len(domain(fact, expr))


def _told_apart(fact: FactInfo, expr: x.Expr) -> list[Any]:
    """Return one of the members that stand in the same leaves, for each such group."""
    asked = _asked(fact, expr)
    alike: dict[tuple[bool, ...], Any] = {}
    for member in chain.from_iterable(asked):
        alike.setdefault(tuple(member in values for values in asked), member)
    return list(alike.values())


def _asked(fact: FactInfo, expr: x.Expr) -> list[tuple[Any, ...]]:
    return [_values(leaf) for leaf in x.leaves(expr) if leaf.fact is fact]


def _values(leaf: x.Leaf) -> tuple[Any, ...]:
    if isinstance(leaf, x.Compare):
        return (leaf.value,)
    return leaf.values if isinstance(leaf, x.OneOf | x.Has) else ()
