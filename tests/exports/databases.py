"""Rows of facts into a database, one query over them, and the verdicts back.

SQLite and DuckDB always; PostgreSQL and MariaDB where `scripts/sql_servers.sh` has started them and says so; for T-SQL
its translation in `sql_server`, for want of a SQL Server.
"""

import csv
import os
import shlex
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeAlias

import duckdb
import sql_server

from kesos import Verdict
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record

Rows: TypeAlias = Sequence[Mapping[str, Any]]
SERVERS: Final = tuple(os.environ.get("KESOS_SQL_SERVERS", "").split())
ENGINES: Final = ("sqlite", "duckdb", "tsql", *SERVERS)

_TYPES: dict[type[Any], str] = {bool: "BOOLEAN", int: "BIGINT", date: "DATE"}
_VERDICTS = {"1": True, "t": True, "True": True, "0": False, "f": False, "False": False}


def column_type(info: FactInfo, engine: str) -> str:
    if engine in ("sqlite", "tsql") and info.type is date:
        return "TEXT"
    return _TYPES.get(info.type, "TEXT")


def literal(value: Any) -> str:
    """A value as it is stored: a set as joined text, a date as ISO text."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    stored = "|".join(sorted(value)) if isinstance(value, frozenset) else str(value)
    return "'" + stored.replace("'", "''") + "'"


def script(engine: str, record: type[Record], rows: Rows, columns: Iterable[str] | None = None) -> list[str]:
    """Statements that make the table `warga` with a column for each fact and fill it, with the place of a row as id."""
    quote = "`" if engine == "mysql" else '"'
    infos = [info for name, info in record.__facts__.items() if columns is None or name in columns]
    declared = ", ".join(f"{quote}{info.name}{quote} {column_type(info, engine)}" for info in infos)
    statements = [f"CREATE TEMPORARY TABLE warga (id BIGINT{', ' if infos else ''}{declared})"]
    values = [
        ", ".join([str(place), *(literal(row.get(info.name)) for info in infos)]) for place, row in enumerate(rows)
    ]
    if values:
        statements.append("INSERT INTO warga VALUES " + ", ".join(f"({one})" for one in values))  # noqa: S608  made up
    return statements


def verdicts(engine: str, statements: Sequence[str], query: str) -> dict[str, list[Verdict]]:
    """Run the statements and the query, and return the verdicts by column, in the order of the ids."""
    names, found = _RUN[engine](statements, query)
    found.sort(key=lambda row: int(row[0]))
    return {name: [_verdict(row[place]) for row in found] for place, name in enumerate(names) if name != "id"}


def _verdict(value: Any) -> Verdict:
    return Verdict.UNKNOWN if value in (None, "", "NULL") else Verdict.of(_VERDICTS[str(value)])


Result: TypeAlias = tuple[list[str], list[Any]]


def _sqlite(statements: Sequence[str], query: str) -> Result:
    connection = sqlite3.connect(":memory:")
    try:
        for statement in statements:
            connection.execute(statement)
        cursor = connection.execute(query)
        return [name for name, *_ in cursor.description], cursor.fetchall()
    finally:
        connection.close()


def _tsql(statements: Sequence[str], query: str) -> Result:
    connection = sqlite3.connect(":memory:")
    try:
        sql_server.prepare(connection)
        for statement in statements:
            ours = statement.startswith("CREATE VIEW")
            connection.execute(sql_server.translated(statement) if ours else statement)
        cursor = connection.execute(sql_server.translated(query))
        return [name for name, *_ in cursor.description], cursor.fetchall()
    finally:
        connection.close()


def _duckdb(statements: Sequence[str], query: str) -> Result:
    with duckdb.connect() as connection:
        for statement in statements:
            connection.execute(statement)
        done = connection.execute(query)
        return [name for name, *_ in done.description or ()], done.fetchall()


def _told(command: str, text: str, delimiter: str) -> Result:
    # The address of a server that the script started on this machine.
    arguments = shlex.split(os.environ[command])
    done = subprocess.run(arguments, input=text, capture_output=True, text=True, check=True, timeout=60)
    head, *rows = csv.reader(done.stdout.splitlines(), delimiter=delimiter)
    return head, rows


def _postgres(statements: Sequence[str], query: str) -> Result:
    return _told("KESOS_SQL_POSTGRES", ";\n".join([*statements, query]), ",")


def _mysql(statements: Sequence[str], query: str) -> Result:
    return _told("KESOS_SQL_MYSQL", ";\n".join([*statements, query]), "\t")


_RUN: dict[str, Callable[[Sequence[str], str], Result]] = {
    "sqlite": _sqlite,
    "duckdb": _duckdb,
    "tsql": _tsql,
    "postgres": _postgres,
    "mysql": _mysql,
}
