"""What stands beside the verdicts of one record: one function for all rules, called once something of it is asked."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from attrs import frozen

from kesos.engine import expression as x
from kesos.engine.rule import Reading, Rule
from kesos.evaluators.questions import Left, leaves, left
from kesos.evaluators.record import Evaluate, compiled

Truths = tuple[bool | None, ...]


@frozen
class Places:
    """Where the truth values of one rule stand in the tuple of all.

    Args:
        other: the reading that was not used.
        gate: the gate; never known where there is none.
        letters: the lettered criteria.
        warnings: the warnings.
        parts: all parts of the condition, in the order of `kesos.engine.expression.walk`; the first is the verdict.
        leaves: its leaves, each once.
        left: returns what is left open of the condition, from the truth values of its leaves.
    """

    other: int
    gate: int
    letters: slice
    warnings: slice
    parts: slice
    leaves: slice
    left: Callable[[Truths], Left]


@frozen(eq=False)
class Aspects:
    """All that can be said of some rules in one reading.

    Args:
        evaluate: returns every truth value.
        places: where those of each rule stand.
    """

    evaluate: Evaluate
    places: tuple[Places, ...]


@lru_cache(maxsize=4096)
def aspects(rules: tuple[Rule, ...], reading: Reading) -> Aspects:
    """Return what evaluates all that can be said of these rules, and where it stands."""
    asked: list[x.Expr] = []
    places = tuple([_places(rule, reading, _appending(asked)) for rule in rules])
    return Aspects(compiled(tuple(asked)), places)


def _places(rule: Rule, reading: Reading, add: Callable[[Sequence[x.Expr]], slice]) -> Places:
    gate, condition = rule.gate(), rule.condition(reading)
    return Places(
        other=add([rule.condition(reading.other)]).start,
        gate=add([x.Unseen() if gate is None else gate]).start,
        letters=add([rule.letter(key) for key in rule.criteria]),
        warnings=add(rule.alerts()),
        parts=add(tuple(x.walk(condition))),
        leaves=add(leaves(condition)),
        left=left(condition),
    )


def _appending(asked: list[x.Expr]) -> Callable[[Sequence[x.Expr]], slice]:
    def add(more: Sequence[x.Expr]) -> slice:
        start = len(asked)
        asked.extend(more)
        return slice(start, len(asked))

    return add
