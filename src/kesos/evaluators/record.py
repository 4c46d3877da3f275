"""One record: a set of conditions becomes one Python function, made once and kept.

Inside, a verdict is True, False or None. The function reads a sparse dict of facts; a fact or a condition that several
conditions share becomes a local name, everything else stays one nested expression that stops as soon as it is decided.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo

Facts: TypeAlias = Mapping[str, Any]
Evaluate: TypeAlias = Callable[[Facts], tuple[bool | None, ...]]

# Reduced conditions are compiled too, and there is no end of them.
_MOST_KEPT = 8192
# A nested expression deeper than this gets a statement of its own: Python's parser has a limit.
_DEEPEST = 12


@lru_cache(maxsize=_MOST_KEPT)
def compiled(conditions: tuple[x.Expr, ...]) -> Evaluate:
    """Return the function that evaluates all conditions on one record's facts, in their order.

    >>> from kesos.engine.fact import Fact, Kind, Sensitivity, fact
    >>> from kesos.engine.record import Record
    >>> class Warga(Record):
    ...     usia: Fact[int] = fact("Usia?", Kind.DOCUMENT, Sensitivity.PRIBADI)
    >>> compiled((Warga.usia <= 5, Warga.usia > 5))({"usia": 4})
    (True, False)
    """
    writer = _Writer(conditions)
    source = writer.source()
    namespace: dict[str, Any] = {"at_least": _at_least, **writer.constants}
    exec(compile(source, "<kesos rules>", "exec"), namespace)  # noqa: S102  the source is ours, from the tree
    evaluate: Evaluate = namespace["evaluate"]
    return evaluate


def _at_least(n: int, *values: bool | None) -> bool | None:
    yes = values.count(True)
    if yes >= n:
        return True
    return None if yes + values.count(None) >= n else False


class _Writer:
    """Writes the source of one evaluating function."""

    def __init__(self, conditions: tuple[x.Expr, ...]) -> None:
        self.constants: dict[str, Any] = {}
        self._conditions = conditions
        self._lines: list[str] = []
        self._names: dict[x.Expr | FactInfo, str] = {}
        self._temporaries = 0
        self._uses = Counter(_edges(conditions))

    def source(self) -> str:
        results = [self._text(condition, 0) for condition in self._conditions]
        body = "\n".join(
            f"    {line}" for line in [*self._lines, f"return ({''.join(f'{result}, ' for result in results)})"]
        )
        return f"def evaluate(facts):\n    get = facts.get\n{body}\n"

    def _text(self, expr: x.Expr, depth: int) -> str:
        """Return Python text for the condition: a name if it is shared or deep, else an expression in brackets."""
        if isinstance(expr, x.Named):
            return self._text(expr.part, depth)
        if expr in self._names:
            return self._names[expr]
        shared = self._uses[expr] > 1 and not isinstance(expr, x.Unseen)
        written = self._write(expr, 0 if shared or depth == _DEEPEST else depth + 1)
        if shared or depth == _DEEPEST:
            return self._assign(expr, written)
        return written

    def _assign(self, key: x.Expr | FactInfo, written: str) -> str:
        name = self._names[key] = f"v{len(self._names)}"
        self._lines.append(f"{name} = {written}")
        return name

    def _write(self, expr: x.Expr, depth: int) -> str:
        match expr:
            case x.Truth(fact=fact):
                return self._fact(fact)
            case x.Compare(fact=fact, op=op, value=value):
                return self._of_known(self._fact(fact), f"{{}} {op.value} {self._constant(value)}")
            case x.OneOf(fact=fact, values=values):
                return self._of_known(self._fact(fact), f"{{}} in {self._constant(frozenset(values))}")
            case x.Has(fact=fact, values=values):
                return self._of_known(self._fact(fact), f"not {self._constant(frozenset(values))}.isdisjoint({{}})")
            case x.Not(part=part):
                return self._of_known(self._text(part, depth), "not {}")
            case x.All(parts=parts):
                return self._joined(parts, depth, decides=False)
            case x.Any(parts=parts):
                return self._joined(parts, depth, decides=True)
            case x.AtLeast(n=n, parts=parts):
                return f"at_least({n}, {', '.join(self._text(part, depth) for part in parts)})"
            case _:
                return "None"

    def _fact(self, fact: FactInfo) -> str:
        if fact in self._names:
            return self._names[fact]
        read = f"get({fact.name!r})"
        return self._assign(fact, read) if self._uses[fact] > 1 else read

    def _constant(self, value: Any) -> str:
        if type(value) in (bool, int):  # a subclass may print as no number
            return repr(value)
        name = f"c{len(self.constants)}"
        self.constants[name] = value
        return name

    def _temporary(self) -> str:
        self._temporaries += 1
        return f"t{self._temporaries}"

    def _of_known(self, text: str, known: str) -> str:
        """Return text that is None while ``text`` is, else ``known`` with the value filled in."""
        name, bind = self._bound(text)
        return f"(None if {bind} is None else {known.format(name)})"

    def _bound(self, text: str) -> tuple[str, str]:
        if text.isidentifier():
            return text, text
        name = self._temporary()
        return name, f"({name} := {text})"

    def _joined(self, parts: tuple[x.Expr, ...], depth: int, *, decides: bool) -> str:
        """Return text for *all* (False decides) or *any* (True decides)."""
        bound = [self._bound(self._text(part, depth)) for part in parts]
        if decides:
            first = " or ".join(bind for _, bind in bound)
            rest = " and ".join(f"{name} is False" for name, _ in bound)
            return f"(True if {first} else False if {rest} else None)"
        first = " or ".join(f"{bind} is False" for _, bind in bound)
        rest = " and ".join(name for name, _ in bound)
        return f"(False if {first} else True if {rest} else None)"


def _edges(conditions: tuple[x.Expr, ...]) -> Iterator[x.Expr | FactInfo]:
    """Yield each condition once for every place that uses it, and each fact once for every leaf that reads it."""
    seen: set[x.Expr] = set()
    waiting = list(conditions)
    while waiting:
        expr = waiting.pop()
        while isinstance(expr, x.Named):
            expr = expr.part
        yield expr
        if expr not in seen:
            seen.add(expr)
            waiting.extend(expr.children)
            if isinstance(expr, x.Leaf):
                yield expr.fact
