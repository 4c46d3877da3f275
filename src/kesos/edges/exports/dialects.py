"""Where databases differ: truth values, dates, and what they take for the same text."""

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from attrs import frozen
from sqlglot import exp

from kesos.engine.fact import FactInfo
from kesos.evaluators.columns import SEPARATOR

YEARS: Final = "tahun_{}"
"""The column of the years since a date, by the name of the age that follows from it."""
_YEAR, _MONTH, _DAY = ("YEAR", 1, 4), ("MONTH", 6, 2), ("DAY", 9, 2)


@frozen
class Dialect:
    """One kind of database.

    Args:
        name: its name in sqlglot.
        numbers: whether a truth value is stored as the number 1 or 0.
        conditions: whether a condition is a value that can be selected.
        iso_dates: whether a date is stored as text, ``2026-11-24``.
    """

    name: str
    numbers: bool = False
    conditions: bool = True
    iso_dates: bool = False

    # --- values

    def literal(self, value: Any) -> exp.Expr:
        """Return a number, a date or a text."""
        if isinstance(value, date):
            written = exp.Literal.string(value.isoformat())
            return written if self.iso_dates else exp.cast(written, "date")
        return exp.Literal.string(str(value)) if isinstance(value, str) else exp.convert(value)

    def boolean(self, *, value: bool) -> exp.Expr:
        """Return a truth value as it is stored."""
        return exp.Literal.number(int(value)) if self.numbers else exp.convert(value)

    def truth(self, stored: exp.Expr) -> exp.Expr:
        """Return a stored truth value as a condition."""
        return stored if self.conditions else exp.EQ(this=stored, expression=exp.Literal.number(1))

    def value(self, condition: exp.Expr) -> exp.Expr:
        """Return a condition as a value that can be selected."""
        if self.conditions:
            return condition
        no = exp.Not(this=exp.paren(condition.copy()))
        return exp.Case().when(condition, exp.Literal.number(1)).when(no, exp.Literal.number(0))

    def exact(self, text: exp.Expr) -> exp.Expr:
        """Return a text so that equal means equal: upper case, lower case and blanks at the end too.

        What it is compared with goes through `sought`.
        """
        if self.name == "mysql":
            return exp.cast(text, "binary")
        return _binary(exp.paren(_ended(text))) if self.name == "tsql" else text

    def sought(self, value: Any) -> exp.Expr:
        """Return a value that a column is compared with; a text as `exact` has it."""
        return self.literal(f"{value}{_END}" if self.name == "tsql" and isinstance(value, str) else value)

    def ordered(self, text: exp.Expr) -> exp.Expr:
        """Return a text so that its order is that of its code points, as in Python.

        T-SQL does not count blanks at its end.
        """
        if self.name == "postgres":
            return exp.Collate(this=text, expression=exp.to_identifier("C", quoted=True))
        return _binary(text) if self.name == "tsql" else self.exact(text)

    def holds(self, column: exp.Expr, member: str) -> exp.Expr:
        """Return the condition that a set, read by `read`, holds a member."""
        place = exp.StrPosition(this=column, substr=exp.Literal.string(f"{SEPARATOR}{member}{SEPARATOR}"))
        return exp.GT(this=place, expression=exp.Literal.number(0))

    # --- columns as facts

    def read(self, info: FactInfo, had: Collection[str], on: date) -> exp.Expr:
        """Return a fact as its column, or the column of a date, says it; NULL for what is not declared.

        Args:
            info: the fact.
            had: the facts that the table has a column for; it is one of them, or its date is.
            on: the reference date.
        """
        if info.years_since in had:
            return self._age(info, on, given=info.name in had)
        return self._declared(info)

    def _declared(self, info: FactInfo) -> exp.Expr:
        column = exp.column(info.name, quoted=True)
        if info.type is frozenset:
            bracketed = _joined(exp.Literal.string(SEPARATOR), column, exp.Literal.string(SEPARATOR))
            return exp.Case().when(self._all_declared(info, bracketed), bracketed.copy())
        if info.choices:
            return _when(self.exact(column).isin(*map(self.sought, info.choices)), column)
        if info.type is bool:
            return _when(column.isin(0, 1), column) if self.numbers else column
        if info.type is int:
            return self._whole(info, column)
        return _when(_is_iso(column), column) if info.type is date and self.iso_dates else column

    def _whole(self, info: FactInfo, column: exp.Expr) -> exp.Expr:
        limits: list[exp.Expr] = [] if info.bounds is None else [column.between(*info.bounds)]
        if self.name == "sqlite":  # the only one whose columns hold whatever comes
            limits.insert(0, exp.func("TYPEOF", column.copy()).eq("integer"))
        return _when(exp.and_(*limits), column) if limits else column

    def _all_declared(self, info: FactInfo, bracketed: exp.Expr) -> exp.Expr:
        """Return the condition that the letters of the declared members are all letters that there are.

        Each member gets two bars of its own first, so that neighbours do not share one. What the members come to is
        added up, for a set of thirty: taking out one after the other would nest too deep for some databases.
        """
        apart = _replaced(bracketed.copy(), SEPARATOR, 2 * SEPARATOR)
        apart = _binary(apart) if self.name == "tsql" else apart  # else it passes over case
        bar = exp.Literal.string(SEPARATOR)  # T-SQL does not count blanks at the end
        letters = exp.Length(this=exp.DPipe(this=_replaced(apart.copy(), SEPARATOR, ""), expression=bar)) - 1
        known: exp.Expr = exp.Literal.number(0)
        for choice in info.choices:
            without = _replaced(apart.copy(), f"{SEPARATOR}{choice}{SEPARATOR}", 2 * SEPARATOR)
            known = exp.Add(this=known, expression=exp.paren(exp.Length(this=apart.copy()) - exp.Length(this=without)))
        return exp.EQ(this=known, expression=letters)

    # --- ages

    def years(self, info: FactInfo, on: date) -> exp.Expr:
        """Return the years completed since the date of an age; NULL where SQLite holds no date."""
        born = exp.column(info.years_since, quoted=True)
        year, month, day = (self._part(born, *part) for part in (_YEAR, _MONTH, _DAY))
        later = exp.or_(month > on.month, exp.and_(month.eq(on.month), day > on.day))
        not_yet = exp.Case().when(later, exp.Literal.number(1)).else_(exp.Literal.number(0))
        years = exp.Literal.number(on.year) - year - not_yet
        return _when(_is_iso(born), years) if self.iso_dates else years

    def _age(self, info: FactInfo, on: date, *, given: bool) -> exp.Expr:
        """Completed years; NULL where the date is not possible on the day, or where a given age does not agree."""
        years = exp.column(YEARS.format(info.name), quoted=True)
        possible = _when(years.between(*(info.bounds or (0, on.year))), years)
        if not given:
            return possible
        own, born = exp.column(info.name, quoted=True), exp.column(info.years_since, quoted=True)
        agrees = exp.or_(born.is_(exp.null()), own.eq(years))
        return exp.Case().when(own.is_(exp.null()), possible).when(agrees, self._declared(info))

    def _part(self, born: exp.Expr, name: str, start: int, length: int) -> exp.Expr:
        if self.iso_dates:
            part = [born.copy(), exp.convert(start), exp.convert(length)]
            return exp.cast(exp.Anonymous(this="SUBSTR", expressions=part), "int")
        return exp.Extract(this=exp.var(name), expression=born.copy())


DIALECTS: Final = {
    "postgres": Dialect("postgres"),
    "mysql": Dialect("mysql", numbers=True),
    "sqlite": Dialect("sqlite", numbers=True, iso_dates=True),
    "duckdb": Dialect("duckdb"),
    "spark": Dialect("spark"),
    "tsql": Dialect("tsql", numbers=True, conditions=False),
}
"""The databases that are known; ``mysql`` is also MariaDB, ``tsql`` is SQL Server."""

_BINARY: Final = "Latin1_General_100_BIN2"
_END: Final = "|"
"""What ends a text in T-SQL, which otherwise fills the shorter of two texts with blanks, in every collation."""


def _binary(text: exp.Expr) -> exp.Expr:
    return exp.Collate(this=text, expression=exp.var(_BINARY))


def _ended(text: exp.Expr) -> exp.Expr:
    return exp.DPipe(this=text, expression=exp.Literal.string(_END))


def _when(condition: exp.Expr, value: exp.Expr) -> exp.Expr:
    return exp.Case().when(condition, value.copy())


def _replaced(text: exp.Expr, old: str, new: str) -> exp.Expr:
    return exp.func("REPLACE", text, exp.Literal.string(old), exp.Literal.string(new))


def _is_iso(text: exp.Expr) -> exp.Expr:
    """Return the condition that a text of SQLite is a date as it should be written, and no 30 February."""
    mended = exp.Anonymous(this="DATE", expressions=[text.copy(), exp.Literal.string("+0 days")])
    return exp.EQ(this=mended, expression=text.copy())


def _joined(first: exp.Expr, second: exp.Expr, third: exp.Expr) -> exp.Expr:
    return exp.DPipe(this=exp.DPipe(this=first, expression=second), expression=third)
