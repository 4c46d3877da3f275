"""Rules as CEL, the Common Expression Language: text that rule engines of many languages evaluate.

``&&`` and ``||`` of CEL pass over an error that does not decide, which is strong Kleene logic: a fact that is unknown
is left out, the error is UNKNOWN. CEL has no count over what may fail, so *at least n* is written out.
"""

import json
from collections.abc import Mapping
from datetime import date
from math import comb
from typing import Any, Final

from kesos.edges.exports.problems import refused
from kesos.engine import expression as x
from kesos.engine.record import Record, plain
from kesos.evaluators.ages import dated

UNSEEN: Final = "kesos_tidak_terlihat"
"""The variable that stands where the law was not seen. Nobody gives it a value, so it is always an error."""
_MOST_WRITTEN: Final = 1000
_OPS: Final = {op: op.value for op in x.Op}


def text(expr: x.Expr) -> str:
    """Return a condition as CEL.

    Raises:
        ExportError: EXP-005 if *at least n* would take more than a thousand combinations.

    >>> from kesos.ppks import Perorangan
    >>> text((Perorangan.usia <= 5) & ~Perorangan.punya_ktp)
    '(usia <= 5) && !punya_ktp'
    """
    match expr:
        case x.Leaf(fact=fact):
            return _leaf(expr, fact.name)
        case x.Named(part=part):
            return text(part)
        case x.Not(part=part):
            return f"!{_inside(part)}"
        case x.All(parts=parts):
            return " && ".join(map(_inside, parts))
        case x.Any(parts=parts):
            return " || ".join(map(_inside, parts))
        case x.AtLeast(n=n, parts=parts):
            return text(_written_out(n, parts))
        case _:
            return UNSEEN


def facts(record: Record, on: date) -> dict[str, Any]:
    """Return what a record knows on a day as variables of CEL: sets as lists, dates as ISO text, NIK in clear.

    Raises:
        RecordError: if a date is not possible on that day, or two facts contradict each other.
    """
    return {name: plain(value) for name, value in dated(record, on).items()}


def variables(expr: x.Expr) -> Mapping[str, str]:
    """Return the variables of a condition and their types in CEL.

    >>> from kesos.ppks import Perorangan
    >>> variables(Perorangan.usia <= 5)
    {'usia': 'int'}
    """
    types: dict[type[Any], str] = {bool: "bool", int: "int", frozenset: "list(string)"}
    return {info.name: types.get(info.type, "string") for info in x.facts(expr)}


def _leaf(leaf: x.Expr, name: str) -> str:
    match leaf:
        case x.Compare(op=op, value=value):
            return f"{name} {_OPS[op]} {_literal(value)}"
        case x.OneOf(values=values):
            return f"{name} in [{', '.join(map(_literal, values))}]"
        case x.Has(values=values):
            return " || ".join(f"{_literal(value)} in {name}" for value in values)
        case _:
            return name


def _inside(part: x.Expr) -> str:
    while isinstance(part, x.Named):
        part = part.part
    alone = isinstance(part, x.Truth | x.Not | x.Unseen)
    return text(part) if alone else f"({text(part)})"


def _written_out(n: int, parts: tuple[x.Expr, ...]) -> x.Expr:
    if comb(len(parts), n) > _MOST_WRITTEN:
        raise refused("EXP-005", f"{n} / {len(parts)}", most=_MOST_WRITTEN)
    return _at_least(n, parts)


def _at_least(n: int, parts: tuple[x.Expr, ...]) -> x.Expr:
    """Return *at least n* as all and any, without a count and without a not."""
    if n == len(parts):
        return x.all_of(*parts)
    first, rest = parts[0], parts[1:]
    with_first = first if n == 1 else x.all_of(first, _at_least(n - 1, rest))
    return x.any_of(with_first, _at_least(n, rest))


def _literal(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False)
