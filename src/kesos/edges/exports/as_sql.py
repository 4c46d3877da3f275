"""Rules as SQL: one SELECT, with one three-valued column for each rule, that a database runs on its own table.

In steps: the first queries read each column as the fact that it declares (what is not declared is unknown), the last
one asks the rules. SQL joins truth values by the same strong Kleene logic as `kesos`, and NULL is UNKNOWN; *at least n*
is counted, twice, because a count knows no NULL.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen
from sqlglot import exp

from kesos.edges.exports.dialects import YEARS, Dialect
from kesos.edges.exports.problems import refuse_reckoned, refused
from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.evaluators.follow import needed

AGES, FACTS, FOLLOWED = "kesos_umur", "kesos_fakta", "kesos_ikut"


@frozen
class Source:
    """The table that is asked.

    Args:
        record: what a row is: the record whose facts its columns are.
        table: its name, with its schema if need be.
        keep: columns that the result keeps.
        columns: the columns that it has; None for one for every fact that is asked.
    """

    record: type[Record]
    table: str
    keep: tuple[str, ...]
    columns: Collection[str] | None

    @property
    def had(self) -> frozenset[str]:
        """The facts that the table has a column for."""
        facts = frozenset(self.record.__facts__)
        return facts if self.columns is None else facts.intersection(self.columns)


def select(conditions: Mapping[str, x.Expr], source: Source, on: date, dialect: Dialect) -> exp.Select:
    """Return the query.

    Args:
        conditions: the conditions by the name of their column.
        source: the table.
        on: the reference date, for ages that follow from a date.
        dialect: the database.

    Raises:
        ExportError: EXP-004 if nothing of the table is left to read, EXP-007 for a rule that compares facts.
    """
    refuse_reckoned(conditions)
    infos = [info for info in _needed(source.record, conditions) if source.had & {info.name, info.years_since}]
    if not source.keep and not infos:
        raise refused("EXP-004", source.table)
    writer = _Writer(dialect, frozenset(info.name for info in infos))
    kept = (_as(_column(f"baris_{name}"), name) for name in source.keep)
    asked = (_as(dialect.value(writer.write(condition)), code) for code, condition in conditions.items())
    query = exp.select(*kept, *asked)
    read_from = source.table
    for name, step in _steps(source, infos, on, dialect):
        query = query.with_(name, as_=step.from_(_table(read_from)))
        read_from = name
    if writer.followed:
        told = (_as(written, f"ikut_{name}") for name, written in writer.followed.items())
        query = query.with_(FOLLOWED, as_=exp.select("*", *told).from_(_table(read_from)))
        read_from = FOLLOWED
    return query.from_(_table(read_from))


def _steps(source: Source, infos: Sequence[FactInfo], on: date, dialect: Dialect) -> Iterator[tuple[str, exp.Select]]:
    """Yield the queries that read the table as facts: ages where there is a date for them, then all facts."""
    ages = [_as(dialect.years(info, on), YEARS.format(info.name)) for info in infos if info.years_since in source.had]
    if ages:
        yield AGES, exp.select("*", *ages)
    kept = (_as(_column(name), f"baris_{name}") for name in source.keep)
    yield FACTS, exp.select(*kept, *(_as(dialect.read(info, source.had, on), info.name) for info in infos))


def written(query: exp.Select, dialect: str, view: str, *, pretty: bool) -> str:
    """Return the query as text, or the text that creates a view of it."""
    whole: exp.Expr = query
    if view:
        whole = exp.Create(this=_table(view), kind="VIEW", expression=query)
    return whole.sql(dialect=dialect, pretty=pretty, identify=True)


def _needed(record: type[Record], conditions: Mapping[str, x.Expr]) -> tuple[FactInfo, ...]:
    wanted = {info.name for info in needed(conditions.values())}
    return tuple(info for name, info in record.__facts__.items() if name in wanted)


def _as(written: exp.Expr, name: str) -> exp.Expr:
    return exp.alias_(written, name, quoted=True)


def _table(name: str) -> exp.Table:
    *above, last = name.split(".")
    schema, catalog = [*reversed(above), "", ""][:2]
    return exp.table_(last, db=schema or None, catalog=catalog or None, quoted=True)


def _column(name: str) -> exp.Column:
    return exp.column(name, quoted=True)


class _Writer:
    """Writes conditions over the facts of the first query."""

    def __init__(self, dialect: Dialect, names: frozenset[str]) -> None:
        self.names = names
        self.followed: dict[str, exp.Expr] = {}
        self._dialect = dialect

    def write(self, expr: x.Expr) -> exp.Expr:
        written = self._write(expr)
        return _unknown() if written is None else written

    def _write(self, expr: x.Expr) -> exp.Expr | None:
        """Return the condition; None where it is UNKNOWN in every row."""
        match expr:
            case x.Leaf(fact=fact):
                given = self._leaf(expr) if fact.name in self.names else None
                return self._told(fact, given, expr) if fact.follows else given
            case x.Named(part=part):
                return self._write(part)
            case x.Not(part=part):
                written = self._write(part)
                return None if written is None else _not(written)
            case x.All(parts=parts):
                return self._joined(exp.and_, parts)
            case x.Any(parts=parts):
                return self._joined(exp.or_, parts)
            case x.AtLeast(n=n, parts=parts):
                return self._at_least(n, [self.write(part) for part in parts])
            case _:
                return None

    def _joined(self, join: Callable[..., exp.Expr], parts: Sequence[x.Expr]) -> exp.Expr | None:
        known = [written for written in map(self._write, parts) if written is not None]
        if not known:
            return None
        return join(*known, *([_unknown()] if len(known) < len(parts) else []))

    def _leaf(self, leaf: x.Leaf) -> exp.Expr:
        column = _column(leaf.fact.name)
        match leaf:
            case x.Compare(fact=fact, op=op, value=value) if fact.type is bool:
                return self._truth(column, wanted=(op is x.Op.EQ) is value)
            case x.Compare(fact=fact, op=op, value=value):
                same = op in (x.Op.EQ, x.Op.NE)
                written = self._dialect.sought(value) if same else self._dialect.literal(value)
                return _COMPARE[op](this=self._side(fact, column, same=same), expression=written)
            case x.OneOf(fact=fact, values=values) if fact.type is bool:
                return exp.or_(*(self._truth(column, wanted=value) for value in values))
            case x.OneOf(fact=fact, values=values):
                return self._side(fact, column, same=True).isin(*map(self._dialect.sought, values))
            case x.Has(values=values):
                return exp.or_(*(self._dialect.holds(column, value) for value in values))
            case _:
                return self._truth(column, wanted=True)

    def _side(self, fact: FactInfo, column: exp.Expr, *, same: bool) -> exp.Expr:
        if not issubclass(fact.type, str):
            return column
        return self._dialect.exact(column) if same else self._dialect.ordered(column)

    def _truth(self, column: exp.Expr, *, wanted: bool) -> exp.Expr:
        truth = self._dialect.truth(column)
        return truth if wanted else _not(truth)

    def _told(self, fact: FactInfo, given: exp.Expr | None, leaf: x.Leaf) -> exp.Expr:
        """Return what is given or follows; NULL where one says yes and another no."""
        if fact.name not in self.followed:
            own = self._dialect.truth(_column(fact.name))
            said = [*([own] if given is not None else []), *map(self.write, fact.follows)]
            self.followed[fact.name] = self._agreed(said)
        column = _column(f"ikut_{fact.name}")
        match leaf:
            case x.Compare(op=op, value=value):
                return self._truth(column, wanted=(op is x.Op.EQ) is value)
            case x.OneOf(values=values):
                return exp.or_(*(self._truth(column, wanted=value) for value in values))
            case _:
                return self._truth(column, wanted=True)

    def _agreed(self, said: Sequence[exp.Expr]) -> exp.Expr:
        yes, no = exp.or_(*said), exp.or_(*map(_not, said))
        both = exp.and_(yes.copy(), no.copy())
        true, false = self._dialect.boolean(value=True), self._dialect.boolean(value=False)
        return exp.Case().when(both, exp.null()).when(yes, true).when(no, false)

    def _at_least(self, n: int, parts: Sequence[exp.Expr]) -> exp.Expr:
        enough = exp.GTE(this=_count(parts), expression=exp.Literal.number(n))
        too_few = exp.GT(this=_count([_not(part) for part in parts]), expression=exp.Literal.number(len(parts) - n))
        true, false = self._dialect.boolean(value=True), self._dialect.boolean(value=False)
        return self._dialect.truth(exp.Case().when(enough, true).when(too_few, false))


def _unknown() -> exp.Expr:
    return exp.EQ(
        this=exp.Literal.number(1), expression=exp.null()
    )  # NULL alone has no type, and T-SQL no such condition


def _not(part: exp.Expr) -> exp.Expr:
    return exp.Not(this=exp.paren(part.copy()))


def _count(parts: Sequence[exp.Expr]) -> exp.Expr:
    one, none = exp.Literal.number(1), exp.Literal.number(0)
    counted = (exp.Case().when(part.copy(), one).else_(none) for part in parts)
    return exp.paren(_sum(counted))


def _sum(parts: Iterator[exp.Expr]) -> exp.Expr:
    total = next(parts)
    for part in parts:
        total = exp.Add(this=total, expression=part)
    return total


_COMPARE: dict[x.Op, type[exp.Binary]] = {
    x.Op.LT: exp.LT,
    x.Op.LE: exp.LTE,
    x.Op.EQ: exp.EQ,
    x.Op.NE: exp.NEQ,
    x.Op.GE: exp.GTE,
    x.Op.GT: exp.GT,
}
