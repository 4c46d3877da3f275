"""The columns of a table as facts: which there are, whether their types will do, and how sets and codes are read."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from importlib import import_module
from typing import Any

import narwhals.stable.v2 as nw
from attrs import evolve, frozen

from kesos.engine.fact import FactInfo
from kesos.engine.problem import KesosError, Problem
from kesos.engine.record import Record
from kesos.evaluators.arrow import WrongTypesError, back_to_pandas, members, to_arrow
from kesos.evaluators.codes import coded, with_words

# Values named in one message; the message says how many more there are.
_MOST_SHOWN = 3
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
        trusted: whether every value was looked at before; else a value that is not declared reads as unknown.
    """

    facts: tuple[FactInfo, ...]
    joined: frozenset[str]
    trusted: bool

    def has(self, name: str) -> bool:
        """Return whether there is a column for the fact of that name."""
        return any(fact.name == name for fact in self.facts)

    def guarded(self, fact: FactInfo, column: nw.Expr, condition: nw.Expr, declared: nw.Expr | None = None) -> nw.Expr:
        """Return the condition, null where the value was not looked at before and is not declared."""
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
        known = nw.sum_horizontal(*(column.list.contains(choice).cast(nw.Int64) for choice in fact.choices))
        # Where no member stands twice there is no need to look for that, and engines with a CASE then do not.
        return (
            nw.when(known == column.list.len())
            .then(nw.lit(value=True))
            .otherwise(known == column.list.unique().list.len())
        )


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


def open_frame(frame: Any, record: type[Record]) -> Opened:
    """Take in a frame of any kind that narwhals knows.

    Raises:
        FrameError: FRM-001 if it is no such frame, FRM-005 if two columns have one name, FRM-002 for a column whose
            type will not do.
    """
    table, names = taken_in(frame)
    if isinstance(table, nw.DataFrame) and table.implementation.is_pandas():
        return _open_pandas(frame, record, names)
    table, back = _read_codes(table, record)
    return Opened(table, names, _columns(table, record), lambda work: back(work(table)).to_native())


def _read_codes(table: Any, record: type[Record]) -> tuple[Any, Callable[[Any], Any]]:
    """Return the table with words where a column holds declared codes, and the way back.

    Raises:
        FrameError: FRM-004 for a number that is no code, in a table that can be looked at.
    """
    found = coded(table, record)
    if isinstance(table, nw.DataFrame):
        strange = {
            info: set(table.get_column(info.name).drop_nulls().to_list()) - {*codes} for info, codes in found.items()
        }
        problems = [_not_declared(info, sorted(some), found[info]) for info, some in strange.items() if some]
        if problems:
            raise FrameError(*problems)
    return with_words(table, found)


def _open_pandas(frame: Any, record: type[Record], names: tuple[str, ...]) -> Opened:
    facts = [info for name, info in record.__facts__.items() if name in frame.columns]
    try:
        arrow = to_arrow(frame, facts)
    except WrongTypesError as wrong:
        raise FrameError(*(_wrong_type(fact, given) for fact, given in wrong.found)) from None
    table, back = _read_codes(nw.from_native(arrow), record)
    join = back_to_pandas(frame, arrow)
    return Opened(table, names, _columns(table, record), lambda work: join(back(work(table)).to_native()))


def _columns(table: Any, record: type[Record]) -> Columns:
    schema = table.collect_schema()
    here = [(info, schema[name]) for name, info in record.__facts__.items() if name in schema.names()]
    wrong = [_wrong_type(info, str(dtype)) for info, dtype in here if not _fits(info, dtype)]
    if wrong:
        raise FrameError(*wrong)
    facts = tuple(info for info, dtype in here if not _says_nothing(dtype))
    joined = frozenset(info.name for info, dtype in here if info.type is frozenset and dtype == nw.String)
    columns = Columns(facts, joined, trusted=isinstance(table, nw.DataFrame))
    if columns.trusted:
        refuse_undeclared(table, columns)
    return columns


def _says_nothing(dtype: Any) -> bool:
    """Whether a column holds nothing but nulls and so has no type: its fact is unknown in every row."""
    return dtype == nw.Unknown or str(dtype) == "Null"


def _fits(info: FactInfo, dtype: nw.dtypes.DType) -> bool:
    if _says_nothing(dtype):
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


def refuse_undeclared(table: Any, columns: Columns) -> None:
    """Look at the values of an eager table.

    Raises:
        FrameError: FRM-004 for each column with values that are not declared.
    """
    names = table.collect_schema().names()
    here = evolve(columns, facts=tuple(info for info in columns.facts if info.name in names))
    problems = [problem for info in _in_doubt(table, here) for problem in _undeclared(table, info, here)]
    if problems:
        raise FrameError(*problems)


def _in_doubt(table: Any, columns: Columns) -> list[FactInfo]:
    """Return the facts of which one has to look at every value: some may not be declared."""
    schema = table.collect_schema()
    limited = [info for info in columns.facts if info.bounds is not None or info.choices]
    words = [info for info in limited if info.type is not frozenset and info.choices and schema[info.name] == nw.String]
    lists = [info for info in limited if info.type is frozenset and info.name not in columns.joined]
    well = {info for info, fine in _looked_over(table, words, lists) if fine}
    return [info for info in limited if info not in well]


def _looked_over(table: Any, words: list[FactInfo], lists: list[FactInfo]) -> Iterator[tuple[FactInfo, bool]]:
    """Yield whether the values of each column are all declared: all columns at once, and no values in Python."""
    if not words and not lists:
        return
    fine = {info.name: one_of(nw.col(info.name), info.choices).all() for info in words}
    sizes = {info.name: nw.col(info.name).list.len().sum() for info in lists}
    found = dict(zip((*fine, *sizes), table.select(**fine, **sizes).row(0), strict=True))
    yield from ((info, bool(found[info.name])) for info in words)
    for info, known in zip(lists, _known_members(table, lists), strict=True):
        yield info, (found[info.name] or 0) == known


def _known_members(table: Any, lists: list[FactInfo]) -> list[int]:
    """Return how many members of each column of lists are declared."""
    if not lists:
        return []
    if table.implementation.is_pyarrow():
        return [int(_flat(table.get_column(info.name)).is_in(info.choices).sum() or 0) for info in lists]
    # In one query, so that they are counted side by side.
    flat = [table.lazy().select(members=nw.col(info.name)).explode("members") for info in lists]
    counts = [
        one.select(known=nw.col("members").is_in(info.choices).sum().cast(nw.Int64))
        for one, info in zip(flat, lists, strict=True)
    ]
    known: list[int] = nw.concat(counts).collect().get_column("known").to_list()
    return known


def _undeclared(table: Any, info: FactInfo, columns: Columns) -> Iterator[Problem]:
    column = table.get_column(info.name)
    if info.bounds is not None:
        strange: list[Any] = list(_outside(column, *info.bounds))
    else:
        strange = sorted(set(_members(column, info, columns)) - set(info.choices))
    if strange:
        yield _not_declared(info, strange, info.bounds or info.choices)


def _not_declared(info: FactInfo, strange: Sequence[Any], declared: Iterable[Any]) -> Problem:
    wanted = [*map(str, declared)]
    shown = ", ".join(map(repr, strange[:_MOST_SHOWN]))
    choices = (" - " if info.bounds else ", ").join(wanted)
    return _problem("FRM-004", info.name, wanted[0], values=shown, count=len(strange), choices=choices)


def _outside(column: Any, low: int, high: int) -> list[int]:
    """Return the values out of bounds. Compared in Python: a bound may not fit into a narrow column."""
    ends = (column.min(), column.max())
    if all(value is None or low <= value <= high for value in ends):
        return []
    return sorted(value for value in column.unique().to_list() if value is not None and not low <= value <= high)


def _members(column: Any, info: FactInfo, columns: Columns) -> Iterator[str]:
    if info.type is frozenset and info.name not in columns.joined:
        column = _flat(column)
    for value in column.unique().to_list():
        if info.name in columns.joined:
            yield from filter(None, (value or "").split(SEPARATOR))
        elif value is not None or info.type is frozenset:
            yield str(value)  # a null inside a list says neither that something is in the set nor that it is not


def _flat(column: Any) -> Any:
    """Return the members of all lists of a column."""
    if column.implementation.is_pyarrow():
        return nw.from_native(members(column.to_native()), series_only=True)
    held = column.filter(column.list.len() > 0)
    return held.to_frame().explode(held.name).get_column(held.name)


_EXAMPLES: dict[type[Any], str] = {bool: "True, False, null", int: "42", date: "1990-08-17"}


def _wrong_type(info: FactInfo, given: str) -> Problem:
    wanted = {frozenset: "list[str] / 'a|b'"}.get(info.type, info.type.__name__)
    example = _EXAMPLES.get(info.type) or (info.choices[0] if info.choices else "...")
    return _problem("FRM-002", info.name, example, wanted=wanted, given=given)


def _problem(code: str, where: str = "", example: str | None = None, **context: object) -> Problem:
    return Problem(code=code, where=where, example=example, context=context)
