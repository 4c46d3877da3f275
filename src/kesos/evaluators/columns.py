"""The columns of a table as facts: which there are, whether their types will do, and how sets and codes are read."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import reduce
from importlib import import_module
from operator import add
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos.engine.fact import FactInfo
from kesos.engine.problem import KesosError, Problem
from kesos.engine.record import Record
from kesos.evaluators.arrow import WrongTypesError, back_to_pandas, says_nothing, to_arrow
from kesos.evaluators.codes import coded, with_words
from kesos.evaluators.strange import Codes, strange_values
from kesos.evaluators.undeclared import Undeclared
from kesos.evaluators.waiting import is_guarded, is_looked_at, no_such_choice

_FEW = 8
SEPARATOR = "|"
"""What joins the members of a set that is stored as text."""


class FrameError(KesosError):
    """A frame cannot be evaluated; nothing was done."""


@frozen
class Columns:
    """The facts that a frame has, by their columns.

    Args:
        facts: the facts with a column of their name.
        joined: names of sets that are stored as joined text.
        trusted: whether every value counts as declared; else a value that is not declared reads as unknown.
    """

    facts: tuple[FactInfo, ...]
    joined: frozenset[str]
    trusted: bool

    def has(self, name: str) -> bool:
        """Return whether there is a column for the fact of that name."""
        return any(fact.name == name for fact in self.facts)

    def guarded(self, fact: FactInfo, column: nw.Expr, condition: nw.Expr, declared: nw.Expr | None = None) -> nw.Expr:
        """Return the condition, or other column; null where the value is not trusted and is not declared."""
        if declared is None and not self.trusted:
            declared = self.declared(fact, column)
        return condition if declared is None else nw.when(declared).then(condition)

    def holds(
        self, fact: FactInfo, column: nw.Expr, values: tuple[str, ...], declared: nw.Expr | None = None
    ) -> nw.Expr:
        """Return the condition that the set holds one of ``values``, null as in `guarded`.

        Args:
            fact: the fact.
            column: its column.
            values: the members.
            declared: what `declared` says of the fact, where that is already written.
        """
        if fact.choices and set(fact.choices).issubset(values):
            # Any of all members: then there is one at all.
            some = column.str.contains(r"[^|]") if fact.name in self.joined else column.list.len() > 0
            return self.guarded(fact, column, some, declared)
        if fact.name in self.joined:
            # A pattern, because splitting text means a regular expression on some backends.
            return self.guarded(fact, column, column.str.contains(rf"(^|\|)({_either(values)})(\||$)"), declared)
        held = [column.list.contains(value) for value in values]
        one = held[0] if len(held) == 1 else nw.any_horizontal(*held, ignore_nulls=False)
        return self.guarded(fact, column, one, declared)

    def declared(self, fact: FactInfo, column: nw.Expr) -> nw.Expr | None:
        """Return the condition that the value is a declared one; None where every value is."""
        if fact.bounds is not None:
            return column.is_between(*fact.bounds)
        if fact.type is not frozenset:
            return one_of(column, fact.choices) if fact.choices else None
        if fact.name in self.joined:
            one = f"({_either(fact.choices)}|)"
            return whole_text(column, rf"{one}(\|{one})*")
        # Where no member stands twice there is no need to look for that, and engines with a CASE then do not.
        known = self.known_members(fact, column)
        return (
            nw.when(known == column.list.len())
            .then(nw.lit(value=True))
            .otherwise(known == column.list.unique().list.len())
        )

    def known_members(self, fact: FactInfo, column: nw.Expr) -> nw.Expr:
        """Return how many of the declared members a list holds."""
        held = (column.list.contains(choice).cast(nw.Int64) for choice in fact.choices)
        return reduce(add, held)  # not `sum_horizontal`, which takes time to read nulls as nothing

    def members(self, text: str) -> Sequence[str]:
        """Return the members of a set that is stored as text."""
        return [member for member in text.split(SEPARATOR) if member]


def one_of(column: nw.Expr, values: Sequence[Any]) -> nw.Expr:
    """Return the condition that the value is one of these; comparing with a few is faster than looking them up."""
    if len(values) > _FEW:
        return column.is_in(list(values))
    equal = [column == value for value in values]
    return equal[0] if len(equal) == 1 else nw.any_horizontal(*equal, ignore_nulls=False)


def whole_text(column: nw.Expr, pattern: str) -> nw.Expr:
    """Return whether each text of a column fits a pattern from its first to its last sign.

    To Java, and so to Spark, ``$`` also stands before a newline at the end; no pattern here allows one there.
    """
    return column.str.contains(f"^(?:{pattern})$") & ~column.str.ends_with("\n")


def _either(values: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, values))


@frozen
class Opened:
    """A frame that narwhals took in, and the way back to its own kind.

    Args:
        table: the table in narwhals.
        names: all column names of the frame as it came.
        columns: which of them are facts, and how they are stored.
        give_back: does some work on the table and returns the result in the kind of the frame.
    """

    table: Any
    names: tuple[str, ...]
    columns: Columns
    give_back: Callable[[Callable[[Any], Any]], Any]


def is_partitioned(frame: Any) -> bool:
    """Return whether it is a Dask frame: a row of pandas frames, each of which goes the way of pandas."""
    return type(frame).__module__.startswith("dask.") and hasattr(frame, "map_partitions")


def by_part(frame: Any, work: Callable[[Any], Any]) -> Any:
    """Return a Dask frame of which each part was worked on."""
    return frame.map_partitions(work, meta=work(frame._meta))  # noqa: SLF001  Dask's own way to say the schema


def as_partitioned(frame: Any) -> Any:
    """Return a small pandas frame as a Dask frame of one part."""
    made: Any = import_module("dask.dataframe").from_pandas(frame, npartitions=1, sort=False)
    return made


def taken_in(frame: Any) -> tuple[Any, tuple[str, ...]]:
    """Return a frame of any kind that narwhals knows as a table of narwhals, and the names of its columns as text.

    Raises:
        FrameError: FRM-001 if it is no such frame, FRM-005 if two columns have one name.
    """
    try:
        table = _as_known(frame)
        names = table.collect_schema().names()  # only here does a lazy frame say that two are alike
    except nw.exceptions.DuplicateError:
        raise FrameError(_problem("FRM-005")) from None
    return table, tuple(map(str, names))  # pandas may name a column by a number


def _as_known(frame: Any) -> Any:
    try:
        return nw.from_native(frame)
    except TypeError:
        raise FrameError(_problem("FRM-001", given=type(frame).__name__)) from None


def open_frame(frame: Any, record: type[Record], undeclared: Undeclared = "refuse") -> Opened:
    """Take in a frame of any kind that narwhals knows.

    Args:
        frame: the frame.
        record: what a row is.
        undeclared: what becomes of a value that no fact declares.

    Raises:
        FrameError: FRM-001 if it is no such frame, FRM-005 if two columns have one name, FRM-002 for a column whose
            type will not do, FRM-004 for values that are not declared, FRM-006 for a frame that cannot be looked at,
            FRM-007 if ``undeclared`` is no such choice.
    """
    refuse(no_such_choice(undeclared))
    table, names = taken_in(frame)
    if isinstance(table, nw.DataFrame) and table.implementation.is_pandas():
        facts = [info for name, info in record.__facts__.items() if name in frame.columns]
        arrow = _as_arrow(frame, facts)
        read, back, columns = _read(nw.from_native(arrow), record, undeclared)
        join = back_to_pandas(frame, arrow)
        return Opened(read, names, columns, lambda work: join(back(work(read)).to_native()))
    read, back, columns = _read(table, record, undeclared)
    return Opened(read, names, columns, lambda work: back(work(read)).to_native())


def _read(table: Any, record: type[Record], undeclared: Undeclared) -> tuple[Any, Callable[[Any], Any], Columns]:
    """Return the table with words where a column holds declared codes, the way back, and what its columns are.

    Raises:
        FrameError: FRM-002, FRM-004 and FRM-006.
    """
    codes = coded(table, record)
    read, back = with_words(table, codes)
    columns = _columns(read, record, trusted=not is_guarded(table, undeclared))
    if is_looked_at(table, undeclared):
        refuse_undeclared(table, columns, codes)
    return read, back, columns


def refuse_undeclared(table: Any, columns: Columns, codes: Codes) -> None:
    """Look at the values of a table.

    Raises:
        FrameError: FRM-004 for each column with values that are not declared, FRM-006 if it cannot be looked at.
    """
    refuse(strange_values(table, columns, codes))


def refuse(problems: Sequence[Problem]) -> None:
    """Refuse a frame if there is any problem.

    Raises:
        FrameError: with all of them.
    """
    if problems:
        raise FrameError(*problems)


def _as_arrow(frame: Any, facts: Sequence[FactInfo]) -> Any:
    try:
        return to_arrow(frame, facts)
    except WrongTypesError as wrong:
        raise FrameError(*(_wrong_type(fact, given) for fact, given in wrong.found)) from None


def _columns(table: Any, record: type[Record], *, trusted: bool) -> Columns:
    schema = table.collect_schema()
    here = [(info, schema[name]) for name, info in record.__facts__.items() if name in schema.names()]
    wrong = [_wrong_type(info, str(dtype)) for info, dtype in here if not _fits(info, dtype)]
    if wrong:
        raise FrameError(*wrong)
    facts = tuple(info for info, dtype in here if not says_nothing(dtype))
    joined = frozenset(info.name for info, dtype in here if info.type is frozenset and dtype == nw.String)
    return Columns(facts, joined, trusted)


def _fits(info: FactInfo, dtype: nw.dtypes.DType) -> bool:
    if says_nothing(dtype):
        return True
    if info.type is frozenset:
        return dtype == nw.String or (isinstance(dtype, nw.List) and dtype.inner == nw.String)
    if info.type is int:
        return dtype.is_integer()
    wanted = {bool: (nw.Boolean,), date: (nw.Date,)}.get(info.type, (nw.String, nw.Categorical, nw.Enum))
    return any(dtype == kind for kind in wanted)


def check_results(opened: Opened, results: tuple[str, ...]) -> None:
    """Refuse a frame that already has a column of a result's name.

    Raises:
        FrameError: FRM-003, naming each.
    """
    clashes = [_problem("FRM-003", name) for name in results if name in opened.names]
    if clashes:
        raise FrameError(*clashes)


_EXAMPLES: dict[type[Any], str] = {bool: "True, False, null", int: "42", date: "1990-08-17"}


def _wrong_type(info: FactInfo, given: str) -> Problem:
    wanted = {frozenset: "list[str] / 'a|b'"}.get(info.type, info.type.__name__)
    example = _EXAMPLES.get(info.type) or (info.choices[0] if info.choices else "...")
    return _problem("FRM-002", info.name, example, wanted=wanted, given=given)


def _problem(code: str, where: str = "", example: str | None = None, **context: object) -> Problem:
    return Problem(code=code, where=where, example=example, context=context)
