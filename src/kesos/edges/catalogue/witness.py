"""Facts that meet a condition: the worked example of a page."""

from collections.abc import Iterator
from itertools import chain, combinations, product
from typing import Any, TypeAlias

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record, RecordError
from kesos.engine.rule import Reading, Rule
from kesos.evaluators.questions import domain
from kesos.evaluators.trace import holds

_Demand: TypeAlias = tuple[x.Leaf, bool]


def example(rule: Rule) -> Record | None:
    """Return a record with no more facts than meet the rule in its working reading; None if no record can.

    >>> from kesos import ppks
    >>> example(ppks.CATEGORIES[7]).to_dict()
    {'usia': 61, 'kebutuhan_dasar_terpenuhi': False, 'telantar_secara_psikis': True, 'telantar_secara_sosial': True}
    """
    kind = rule.records[0]
    for demands in _ways(rule.condition(Reading.WORKING), met=True):
        values = _values(demands)
        if values is not None:
            try:
                return kind(**values)
            except RecordError:  # the facts contradict each other, so another way must do
                continue
    return None


def _ways(expr: x.Expr, *, met: bool) -> Iterator[tuple[_Demand, ...]]:
    """Yield sets of demands on single facts, each of which makes the condition met, or not met."""
    if isinstance(expr, x.Leaf):
        yield ((expr, met),)
    elif isinstance(expr, (x.Not, x.Named)):
        yield from _ways(expr.part, met=met ^ isinstance(expr, x.Not))
    elif expr.children:
        for chosen in combinations(expr.children, _count(expr, met=met)):
            for ways in product(*(tuple(_ways(part, met=met)) for part in chosen)):
                yield tuple(chain.from_iterable(ways))


def _count(expr: x.Expr, *, met: bool) -> int:
    """Return how many parts must be met, or must not be met, to decide."""
    parts = len(expr.children)
    needed = expr.n if isinstance(expr, x.AtLeast) else 1 if isinstance(expr, x.Any) else parts
    return needed if met else parts - needed + 1


def _values(demands: tuple[_Demand, ...]) -> dict[str, Any] | None:
    """Return a value for each fact that answers every demand on it; None if there is none for one of them."""
    asked = dict.fromkeys(leaf.fact for leaf, _ in demands)
    values = {fact.name: _value(fact, [demand for demand in demands if demand[0].fact is fact]) for fact in asked}
    return None if None in values.values() else values


def _value(fact: FactInfo, demands: list[_Demand]) -> Any:
    edges = {getattr(leaf, "value", None) for leaf, _ in demands}
    candidates = domain(fact, x.All(tuple(leaf for leaf, _ in demands)))
    # A value beside the edge of a limit shows more than one on the edge, which often has a warning of its own.
    for candidate in sorted(candidates, key=lambda value: fact.type is int and value in edges):
        if all(holds(leaf, candidate) is met for leaf, met in demands):
            return candidate
    return None
