"""T-SQL without SQL Server: the exported text is parsed, held against its grammar, and translated into SQLite.

This is a translation, not SQL Server, of which no test can have one: nothing here shows that the server takes the text.
What is known to differ there is done as the server is documented to do it: text is compared without regard to case, unless
a binary collation is named; blanks at the end never count in a comparison (KB 316626), nor in LEN; REPLACE and CHARINDEX
go by the collation of their text; conditions are no values, and values are no conditions.
"""

import re
import sqlite3
from collections.abc import Callable
from datetime import date
from typing import Final

import sqlglot
from sqlglot import exp

BINARY: Final = "Latin1_General_100_BIN2"
_DEFAULT: Final = "Server_default"


def translated(text: str) -> str:
    """Return T-SQL as SQLite runs it, beside what `prepare` gives it.

    Raises:
        SyntaxError: where a condition stands for a value or a value for a condition.
    """
    tree = sqlglot.parse_one(text, read="tsql")
    for select in tree.find_all(exp.Select):
        for column in select.expressions:
            _value(column.unalias())
    for node in reversed([*tree.bfs()]):  # from the leaves up
        new = _translate(node)
        if new is not node:
            node.replace(new)
    return tree.sql("sqlite")


def prepare(connection: sqlite3.Connection) -> None:
    """Give SQLite the functions and the collations that translations call."""
    connection.create_collation(BINARY, _ordered(lambda text: text.rstrip(" ")))
    connection.create_collation(_DEFAULT, _ordered(lambda text: text.rstrip(" ").casefold()))
    connection.create_function("TSQL_LEN", 1, lambda text: None if text is None else len(text.rstrip(" ")))
    connection.create_function("TSQL_REPLACE", 4, _replace)
    connection.create_function("TSQL_CHARINDEX", 3, _place)
    connection.create_function("TSQL_DATEPART", 2, _part)


# --- grammar: T-SQL has no truth values


def _value(node: exp.Expr) -> None:
    plain = node.unnest()
    if isinstance(plain, exp.Predicate | exp.Connector | exp.Not | exp.Boolean):
        raise SyntaxError(f"a condition where T-SQL wants a value: {plain.sql('tsql')}")  # noqa: TRY004  of the text
    if isinstance(plain, exp.Case):
        for branch in plain.args["ifs"]:
            _condition(branch.this)
            _value(branch.args["true"])
        if plain.args.get("default"):
            _value(plain.args["default"])
        return
    for part in plain.iter_expressions():
        _value(part)


def _condition(node: exp.Expr) -> None:
    plain = node.unnest()
    if isinstance(plain, exp.Connector):
        _condition(plain.left)
        _condition(plain.right)
    elif isinstance(plain, exp.Not):
        _condition(plain.this)
    elif isinstance(plain, exp.Predicate):
        for part in plain.iter_expressions():
            _value(part)
    else:
        raise SyntaxError(f"a value where T-SQL wants a condition: {plain.sql('tsql')}")  # noqa: TRY004  of the text


# --- translation


def _translate(node: exp.Expr) -> exp.Expr:
    match node:
        case exp.Add() if _is_text(node.left) or _is_text(node.right):
            return exp.DPipe(this=node.left, expression=node.right)
        case exp.Cast() if node.is_type("date", "text"):
            return node.this
        case exp.Length():
            return _call("LEN", node.this)
        case exp.Replace():
            return _call("REPLACE", node.this, node.expression, node.args["replacement"], _exact(node.this))
        case exp.StrPosition():
            return _call("CHARINDEX", node.args["substr"], node.this, _exact(node.this))
        case exp.Extract():
            return _call("DATEPART", exp.Literal.string(node.this.name), node.expression)
        case exp.EQ() | exp.NEQ() | exp.LT() | exp.LTE() | exp.GT() | exp.GTE() | exp.In() | exp.Between():
            if not isinstance(node.this.unnest(), exp.Collate):
                node.set("this", exp.Collate(this=exp.paren(node.this), expression=exp.var(_DEFAULT)))
    return node


def _is_text(part: exp.Expr) -> bool:
    return part.is_string or isinstance(part, exp.DPipe)


def _call(name: str, *arguments: exp.Expr) -> exp.Expr:
    return exp.Anonymous(this=f"TSQL_{name}", expressions=[*arguments])


def _exact(text: exp.Expr) -> exp.Expr:
    named = {collation.expression.name for collation in text.find_all(exp.Collate)}
    return exp.Literal.number(int(BINARY in named))


# --- what the server does


def _ordered(key: Callable[[str], str]) -> Callable[[str, str], int]:
    return lambda one, other: (key(one) > key(other)) - (key(one) < key(other))


def _replace(text: str | None, old: str, new: str, exact: int) -> str | None:
    if text is None:
        return None
    return re.sub(re.escape(old), lambda _: new, text, flags=0 if exact else re.IGNORECASE)


def _place(part: str, text: str | None, exact: int) -> int | None:
    if text is None:
        return None
    return 1 + (text.find(part) if exact else text.casefold().find(part.casefold()))


def _part(name: str, day: str | None) -> int | None:
    found: int | None = None if day is None else getattr(date.fromisoformat(day), name.lower())
    return found
