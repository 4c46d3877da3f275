"""One condition, walked step by step: the verdict of every part. The plain reference for the compiled evaluator."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from kesos.engine import expression as x
from kesos.engine.verdict import Verdict, at_least

_COMPARE: dict[x.Op, Callable[[Any, Any], bool]] = {
    x.Op.LT: lambda known, value: known < value,
    x.Op.LE: lambda known, value: known <= value,
    x.Op.EQ: lambda known, value: known == value,
    x.Op.NE: lambda known, value: known != value,
    x.Op.GE: lambda known, value: known >= value,
    x.Op.GT: lambda known, value: known > value,
}


@frozen
class Step:
    """A condition with its verdict and the steps below it."""

    expr: x.Expr
    verdict: Verdict
    parts: "tuple[Step, ...]" = ()


def trace(expr: x.Expr, facts: Mapping[str, Any]) -> Step:
    """Return the verdict of a condition and of everything below it, for the facts that are known."""
    parts = tuple(trace(child, facts) for child in expr.children)
    return Step(expr, _verdict(expr, [part.verdict for part in parts], facts), parts)


def _verdict(expr: x.Expr, parts: list[Verdict], facts: Mapping[str, Any]) -> Verdict:
    match expr:
        case x.All():
            return at_least(len(parts), parts)
        case x.Any():
            return at_least(1, parts)
        case x.AtLeast(n=n):
            return at_least(n, parts)
        case x.Not():
            return ~parts[0]
        case x.Named():
            return parts[0]
        case x.Leaf(fact=fact):
            known = facts.get(fact.name)
            return Verdict.UNKNOWN if known is None else Verdict.of(holds(expr, known))
        case _:
            return Verdict.UNKNOWN


def holds(leaf: x.Leaf, known: Any) -> bool:
    """Return whether a leaf is met by the known value of its fact."""
    match leaf:
        case x.Compare(op=op, value=value):
            return _COMPARE[op](known, value)
        case x.OneOf(values=values):
            return known in values
        case x.Has(values=values):
            return not known.isdisjoint(values)
        case _:
            return bool(known)
