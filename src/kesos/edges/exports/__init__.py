"""What other systems take: JSON Schema, SQL, CEL, Table Schema, an SP-DCI profile; all of it generated."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final, Literal, TypeAlias

from kesos.edges.exports import as_cel
from kesos.edges.exports.as_cel import facts as cel_facts
from kesos.edges.exports.as_schema import json_schema
from kesos.edges.exports.as_sheet import table_schema
from kesos.edges.exports.as_spdci import sp_dci
from kesos.edges.exports.named import RECORDS, about, record, subject
from kesos.edges.exports.problems import ExportError, refuse_reckoned, refused
from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.engine.rule_set import AnyRuleSet, RuleSet, conditions
from kesos.fakta.perorangan import Perorangan

__all__ = [
    "DATABASES",
    "RECORDS",
    "Database",
    "ExportError",
    "about",
    "cel",
    "cel_facts",
    "json_schema",
    "record",
    "refused",
    "sp_dci",
    "sql",
    "subject",
    "table_schema",
]

Database: TypeAlias = Literal["postgres", "mysql", "sqlite", "duckdb", "spark", "tsql"]
"""The databases that `sql` writes for; ``mysql`` is also MariaDB, ``tsql`` is SQL Server."""
DATABASES: Final[tuple[Database, ...]] = ("postgres", "mysql", "sqlite", "duckdb", "spark", "tsql")


def sql(
    rules: AnyRuleSet | Iterable[Rule],
    *,
    on: date,
    reading: Reading = Reading.WORKING,
    dialect: Database = "postgres",
    table: str = "warga",
    record: type[Record] = Perorangan,
    keep: Sequence[str] = ("id",),
    columns: Collection[str] | None = None,
    view: str = "",
    pretty: bool = True,
) -> str:
    """Return one query with a column for each rule that applies to such a record: true, false, or NULL for UNKNOWN.

    A column of the table that is named like a fact holds that fact: truth values, whole numbers, dates (ISO text in
    SQLite) and text; a set is text joined by ``|``. A value that is not declared reads as unknown. An age follows
    from its date on the reference date, which is written into the query: a query is for one day.

    Args:
        rules: a `RuleSet` such as ``subject("ppks")``, or rules.
        on: the reference date.
        reading: how the letters combine.
        dialect: the database. ``tsql`` has no truth values and gives 1, 0 or NULL, as do ``mysql`` and ``sqlite``.
        table: the table, with its schema if need be (``"sosial.warga"``).
        record: what a row is.
        keep: columns that the result keeps beside the verdicts.
        columns: the columns that the table has; a fact that has none is unknown. None says that there is one for
            every fact that a rule asks.
        view: the name of a view; the text then creates it.
        pretty: whether to break lines.

    Raises:
        ExportError: EXP-001 if sqlglot is not installed, EXP-003 for a database that is not known, EXP-004 if nothing
            of the table is left to read, EXP-006 if no rule is about such a record, EXP-007 for a rule that compares
            facts.
        NotCovered: if no rule is known to hold on that day.

    >>> query = sql(subject("ppks"), on=date(2026, 1, 1), columns=["usia"], pretty=False)
    >>> query[:67]
    'WITH "kesos_fakta" AS (SELECT "id" AS "baris_id", CASE WHEN "usia" '
    """
    try:
        from kesos.edges.exports import as_sql, dialects  # noqa: PLC0415  sqlglot is an extra
    except ModuleNotFoundError as missing:
        raise refused("EXP-001", "sqlglot", package="sqlglot", extra="sql") from missing
    if dialect not in dialects.DIALECTS:
        raise refused("EXP-003", dialect, DATABASES[0], choices=", ".join(DATABASES))
    asked = conditions(about(_set(rules), record).applying(record, on), reading)
    source = as_sql.Source(record, table, tuple(keep), columns)
    query = as_sql.select(asked, source, on, dialects.DIALECTS[dialect])
    return as_sql.written(query, dialect, view, pretty=pretty)


def cel(rule: Rule, reading: Reading = Reading.WORKING) -> str:
    """Return the condition of a rule as CEL.

    A variable is named like its fact; leave out what is unknown, and read the error as UNKNOWN. A set is a list of
    text, a date is ISO text. An age, and a truth value that follows from other facts, must be given: `cel_facts` does.

    Args:
        rule: the rule.
        reading: how its letters combine.

    Raises:
        ExportError: EXP-005 if *at least n* would take more than a thousand combinations, EXP-007 if the rule compares
            facts.

    >>> cel(subject("ppks")["PPKS-03"])
    '((usia >= 12) && (usia < 18)) && (("disangka" in peran_perkara_pidana) || ...
    """
    condition = rule.condition(reading)
    refuse_reckoned({rule.code: condition})
    return as_cel.text(condition)


def _set(rules: AnyRuleSet | Iterable[Rule]) -> AnyRuleSet:
    return rules if isinstance(rules, RuleSet) else RuleSet("rules", tuple(rules))
