"""Values that a check needs and no column holds: digits of a number, a day as a number, a count over rows.

A term is declared once. Its arithmetic is one plain function, which Python calls with numbers and truth values and
narwhals with expressions; so a record and a table cannot disagree. Inside such a function only ``+ - * // %``,
comparisons, ``& |``, `isin` and `no` may stand, never ``and``, ``not`` or ``~``.

Nothing is invented: where an input is missing, the term is, and what rests on it is UNKNOWN.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import reduce
from typing import Any, Literal, TypeAlias

import narwhals.stable.v2 as nw
from attrs import field, frozen, validators

from kesos.engine import expression as x
from kesos.engine.fact import Fact, FactInfo, Kind, Sensitivity
from kesos.evaluators.columns import whole_text

Row: TypeAlias = Mapping[str, Any]
_NOT_A_LETTER = "[^A-Z]"


def isin(value: Any, values: Collection[int]) -> Any:
    """Return whether a number, or each number of a column, is one of ``values``.

    >>> isin(3, {1, 2})
    False
    """
    return value.is_in(list(values)) if isinstance(value, nw.Expr) else value in values


def no(value: Any) -> Any:
    """Return whether a truth value, or each of a column, is false.

    >>> no(False)
    True
    """
    return ~value if isinstance(value, nw.Expr) else not value


def differ(one: Any, other: Any) -> Any:
    """Return whether two truth values, or those of two columns, differ; ``!=`` of two conditions is no SQL everywhere.

    >>> differ(3 > 2, False)
    True
    """
    return (one & no(other)) | (no(one) & other)


def as_number(day: date) -> int:
    """Return a day as the number YYYYMMDD; the difference of two, over 10000, is the completed years between them.

    >>> (as_number(date(2026, 2, 28)) - as_number(date(2008, 2, 29))) // 10000
    17
    """
    return day.year * 10000 + day.month * 100 + day.day


@frozen(eq=False)
class Term:
    """A value of each row, made from facts or from other terms."""

    @property
    def facts(self) -> tuple[FactInfo, ...]:
        """The facts that it is made from, each once."""
        return tuple(dict.fromkeys(fact for term in self.inputs for fact in term.facts))

    @property
    def inputs(self) -> "tuple[Term, ...]":
        """The terms that it is made from."""
        return ()


def _info(given: "FactInfo | Fact[Any]") -> FactInfo:
    return given.info if isinstance(given, Fact) else given


@frozen(eq=False)
class Raw(Term):
    """A value made from one fact."""

    fact: FactInfo = field(converter=_info)

    @property
    def facts(self) -> tuple[FactInfo, ...]:
        """The one fact."""
        return (self.fact,)

    def of(self, value: Any) -> Any:
        """Return the term for a known value of the fact; None if there is none."""
        return value

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return the term for a column of the fact."""
        return column


@frozen(eq=False)
class Matches(Raw):
    """Whether the whole text fits a pattern."""

    pattern: str

    def of(self, value: Any) -> bool:
        """Return whether the text fits."""
        return re.fullmatch(self.pattern, value) is not None

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return whether each text fits."""
        return whole_text(column, self.pattern)


@frozen(eq=False)
class Holds(Raw):
    """Whether the text holds a pattern somewhere."""

    pattern: str

    def of(self, value: Any) -> bool:
        """Return whether the text holds it."""
        return re.search(self.pattern, value) is not None

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return whether each text holds it."""
        return column.str.contains(self.pattern)


@frozen(eq=False)
class Digits(Raw):
    """The number that a text of digits is, dots left out; missing where the text does not fit the pattern."""

    pattern: str

    def of(self, value: Any) -> int | None:
        """Return the number, or None."""
        return int(value.replace(".", "")) if re.fullmatch(self.pattern, value) else None

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return the numbers."""
        fits = nw.when(whole_text(column, self.pattern)).then(column)
        plain = fits.str.replace_all(".", "", literal=True) if r"\." in self.pattern else fits
        return plain.cast(nw.Int64)


@frozen(eq=False)
class Length(Raw):
    """The number of characters of a text."""

    def of(self, value: Any) -> int:
        """Return the length."""
        return len(value)

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return the lengths."""
        return column.str.len_chars().cast(nw.Int64)


@frozen(eq=False)
class Letters(Raw):
    """The letters A-Z of a text in capitals: what two spellings of one name have in common."""

    def of(self, value: Any) -> str:
        """Return the letters."""
        return re.sub(_NOT_A_LETTER, "", value.upper())

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return the letters of each text."""
        return column.str.to_uppercase().str.replace_all(_NOT_A_LETTER, "")


@frozen(eq=False)
class Day(Raw):
    """A date as the number YYYYMMDD."""

    def of(self, value: Any) -> int:
        """Return the number."""
        return as_number(value)

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return the numbers."""
        year, month, day = (part.cast(nw.Int64) for part in (column.dt.year(), column.dt.month(), column.dt.day()))
        return year * 10000 + month * 100 + day


@frozen(eq=False)
class Is(Raw):
    """Whether an enumeration has one of some values."""

    values: tuple[str, ...] = field(validator=validators.min_len(1))

    def of(self, value: Any) -> bool:
        """Return whether it has."""
        return value in self.values

    def column(self, column: nw.Expr) -> nw.Expr:
        """Return whether each has."""
        return nw.when(~column.is_null()).then(column.cast(nw.String).is_in(list(self.values)))


@frozen(eq=False)
class Either(Term):
    """The first of two terms, or where it is missing the second."""

    first: Term
    second: Term

    @property
    def inputs(self) -> tuple[Term, ...]:
        """The two terms."""
        return (self.first, self.second)


@frozen(eq=False)
class Only(Term):
    """A term where another one is true; missing elsewhere."""

    term: Term
    where: Term

    @property
    def inputs(self) -> tuple[Term, ...]:
        """The term and its condition."""
        return (self.term, self.where)


@frozen(eq=False)
class Gap(Term):
    """1 where a term is missing, else 0; so it is never missing itself, except where its column is."""

    term: Term

    @property
    def inputs(self) -> tuple[Term, ...]:
        """The term."""
        return (self.term,)


@frozen(eq=False)
class Over(Term):
    """A number over all rows that agree in ``by``; missing where ``by`` is.

    Args:
        how: count the rows; or the sum, least or greatest of ``term``, missing ones left out.
        term: what is counted; it has no meaning for ``"count"``.
        by: what the rows agree in.
    """

    how: Literal["count", "sum", "min", "max"]
    term: Term
    by: tuple[Term, ...] = field(validator=validators.min_len(1))

    @property
    def inputs(self) -> tuple[Term, ...]:
        """What is counted and what the rows agree in."""
        return (self.term, *self.by)


@frozen(eq=False)
class Derived(Term):
    """A term by arithmetic over others, missing where one of them is. A truth value may stand in a condition.

    Args:
        name: its name, as that of a fact.
        sources: what it is made from.
        rule: the arithmetic, over one argument for each source.
        known: over the same arguments, whether it is known at all; None if it always is.
        dated: whether ``rule`` takes the reference date, as YYYYMMDD, before the others.
    """

    name: str
    sources: tuple[Term, ...] = field(validator=validators.min_len(1))
    rule: Callable[..., Any]
    known: Callable[..., Any] | None = field(default=None, kw_only=True)
    dated: bool = field(default=False, kw_only=True)
    info: FactInfo = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        info = FactInfo(name=self.name, type=bool, ask=self.name, kind=Kind.DOCUMENT, sensitivity=Sensitivity.PRIBADI)
        object.__setattr__(self, "info", info)

    @property
    def inputs(self) -> tuple[Term, ...]:
        """The sources."""
        return self.sources

    def as_condition(self) -> x.Expr:
        """Return the condition that it is true."""
        return x.Truth(self.info)

    def __invert__(self) -> x.Expr:
        return x.Not(self.as_condition())

    def __and__(self, other: x.Condition) -> x.Expr:
        return x.all_of(self.as_condition(), other)

    def __or__(self, other: x.Condition) -> x.Expr:
        return x.any_of(self.as_condition(), other)

    def calculate(self, on: date, given: Sequence[Any]) -> tuple[Any, Any]:
        """Return the value for these arguments, and whether it is known."""
        value = self.rule(as_number(on), *given) if self.dated else self.rule(*given)
        return value, True if self.known is None else self.known(*given)


def whole(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return terms and all that they are made from, each once, what is needed first in front."""
    found: dict[Term, None] = {}
    for term in terms:
        found |= dict.fromkeys((*whole(term.inputs), term))
    return tuple(found)


def present(columns: Sequence[nw.Expr]) -> nw.Expr:
    """Return whether no column is null in a row."""
    return reduce(lambda one, two: one & two, (~column.is_null() for column in columns))
