"""Terms of a whole table: each becomes a column for the time of the evaluation, in whatever kind of frame came in."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

import narwhals.stable.v2 as nw

from kesos.evaluators import terms as t
from kesos.evaluators.arrow import with_total
from kesos.evaluators.columns import Columns
from kesos.evaluators.frame import Prepared

_NAME = "__kesos_term_{}"
_HOW: Final = {"count": "sum", "sum": "sum", "min": "min", "max": "max"}
"""How the column that is counted is put together; for a count it is a column of ones."""


def add_terms(table: Any, wanted: Sequence[t.Derived], columns: Columns, on: date) -> Prepared:
    """Return the table with columns for the terms, the name of the column of each term, and all that were added.

    A term has no column where a fact that it needs has none.

    Args:
        table: the table in narwhals.
        wanted: the terms.
        columns: which columns are facts.
        on: the reference date.
    """
    made: dict[t.Term, str] = {}
    added: list[str] = []
    for level in _levels(wanted, columns):
        names = {term: _NAME.format(len(made) + at) for at, term in enumerate(level)}
        copies = {f"{names[term]}_of": _summand(term, made) for term in level if isinstance(term, t.Over)}
        table = table.with_columns(**copies) if copies else table
        counted, others = _counted_apart(table, level)
        for term in counted:
            keys = [made[key] for key in term.by]
            table = with_total(table, names[term], f"{names[term]}_of", _HOW[term.how], keys)
        table = table.with_columns(**{names[term]: _column(term, names[term], made, columns, on) for term in others})
        made |= names
        added += [*copies, *names.values()]
    return table, {term.name: made[term] for term in wanted if term in made}, tuple(added)


def _counted_apart(table: Any, level: list[t.Term]) -> tuple[list[t.Over], list[t.Term]]:
    """Divide terms into those that are counted in Arrow itself, and all others."""
    if not (isinstance(table, nw.DataFrame) and table.implementation.is_pyarrow()):
        return [], level
    counted = [term for term in level if isinstance(term, t.Over)]
    return counted, [term for term in level if not isinstance(term, t.Over)]


def _levels(wanted: Sequence[t.Derived], columns: Columns) -> Iterator[list[t.Term]]:
    """Yield the terms that can be made, those first that need no others."""
    depth: dict[t.Term, int] = {}
    for term in t.whole(wanted):
        if _possible(term, columns, depth):
            depth[term] = 1 + max((depth[needed] for needed in term.inputs if needed in depth), default=-1)
    for level in range(max(depth.values(), default=-1) + 1):
        yield [term for term, at in depth.items() if at == level]


def _possible(term: t.Term, columns: Columns, made: dict[t.Term, int]) -> bool:
    if isinstance(term, t.Raw):
        return columns.has(term.fact.name)
    here = [needed in made for needed in term.inputs]
    return any(here) if isinstance(term, t.Either) else all(here)


def _column(term: t.Term, name: str, made: dict[t.Term, str], columns: Columns, on: date) -> nw.Expr:
    given = [nw.col(made[needed]) for needed in term.inputs if needed in made]
    match term:
        case t.Raw(fact=fact):
            return term.column(columns.guarded(fact, nw.col(fact.name), nw.col(fact.name)))
        case t.Either():
            return given[0] if len(given) == 1 else nw.when(~given[0].is_null()).then(given[0]).otherwise(given[1])
        case t.Only():
            return nw.when(given[1]).then(given[0])
        case t.Gap():
            return given[0].is_null().cast(nw.Int64)
        case t.Over():
            return _over(term, name, [made[key] for key in term.by])
        case t.Derived():
            return _derived(term, given, on)
        case _:
            raise TypeError(f"no such term: {term!r}")


def _derived(term: t.Derived, given: list[nw.Expr], on: date) -> nw.Expr:
    value, known = term.calculate(on, given)
    here = t.present(given)
    return nw.when(here if known is True else here & known).then(value)


def _summand(term: t.Over, made: dict[t.Term, str]) -> nw.Expr:
    """The column that is counted; never one of the keys, which some backends refuse."""
    column = nw.col(made[term.term])
    if term.how == "count":
        return column.is_null().cast(nw.Int64) * 0 + 1
    return column.cast(nw.Int64).fill_null(0) if term.how == "sum" else column.cast(nw.Int64)


def _over(term: t.Over, name: str, keys: list[str]) -> nw.Expr:
    column = nw.col(f"{name}_of")
    total = {"sum": column.sum, "min": column.min, "max": column.max}[_HOW[term.how]]()
    return nw.when(t.present([nw.col(key) for key in keys])).then(total.over(*keys).cast(nw.Int64))
