"""The command line of exports: ``kesos export json-schema|sql|cel|table-schema|sp-dci|conformance``.

Each prints one text on standard output and nothing else. Exit codes: 0 printed; 2 the command line itself was wrong; 3
refused, nothing printed.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from cyclopts import App

from kesos.edges import conformance, exports
from kesos.engine.problem import KesosError
from kesos.engine.rule import Reading
from kesos.messages import Lang, text

OK, REFUSED = 0, 3

app: Final = App(
    name="export",
    help="Ekspor rekaman dan aturan untuk sistem lain. / Export records and rules for other systems.",
)


@app.command(name="json-schema")
def json_schema(*, record: str = "perorangan", lang: Lang = "id") -> int:
    """Print a record as JSON Schema 2020-12.

    Parameters
    ----------
    record
        perorangan, keluarga, komunitas, organisasi, ...
    lang
        Language of titles, questions and names of values.
    """
    return _print(lang, lambda: _json(exports.json_schema(exports.record(record), lang)))


@app.command(name="table-schema")
def table_schema(*, record: str = "perorangan", lang: Lang = "id") -> int:
    """Print the columns of a sheet of records as a Table Schema of Frictionless Data.

    Parameters
    ----------
    record
        What a row is.
    lang
        Language of titles and questions.
    """
    return _print(lang, lambda: _json(exports.table_schema(exports.record(record), lang)))


@app.command(name="sp-dci")
def sp_dci(*, lang: Lang = "id") -> int:
    """Print a country profile of SP-DCI for Indonesia as JSON, which is YAML too.

    Parameters
    ----------
    lang
        Language of names and of what is lost.
    """
    return _print(lang, lambda: _json(exports.sp_dci(lang)))


@app.command
def sql(
    *,
    on: date,
    subject: str = "ppks",
    record: str = "perorangan",
    dialect: exports.Database = "postgres",
    reading: Reading = Reading.WORKING,
    table: str = "warga",
    keep: tuple[str, ...] = ("id",),
    columns: tuple[str, ...] = (),
    view: str = "",
    lang: Lang = "id",
) -> int:
    """Print one query with a column for each rule: true, false, or NULL for what is not known.

    Parameters
    ----------
    on
        Reference date, YYYY-MM-DD; it is written into the query.
    subject
        Whose rules: ppks, psks, standards, disabilitas, sembako, spm, kime, or a subject that another package brings.
    record
        What a row is.
    dialect
        The database; mysql is also MariaDB, tsql is SQL Server.
    reading
        How the letters of a rule combine.
    table
        The table, with its schema if need be.
    keep
        A column that the result keeps; may be repeated.
    columns
        A column that the table has; may be repeated. Without any, there is one for every fact that a rule asks.
    view
        Create a view of this name.
    lang
        Language of messages.
    """
    return _print(
        lang,
        lambda: exports.sql(
            exports.subject(subject),
            on=on,
            reading=reading,
            dialect=dialect,
            table=table,
            record=exports.record(record),
            keep=keep,
            columns=columns or None,
            view=view,
        ),
    )


@app.command
def cel(
    code: str = "",
    /,
    *,
    on: date,
    subject: str = "ppks",
    record: str = "perorangan",
    reading: Reading = Reading.WORKING,
    lang: Lang = "id",
) -> int:
    """Print rules as CEL: the one with a code, or all of a record as JSON by code.

    Parameters
    ----------
    code
        Such as PPKS-07.
    on
        Reference date, YYYY-MM-DD: the rules are those of that day.
    subject
        Whose rules: ppks, psks, standards, disabilitas, sembako, spm, kime, or a subject that another package brings.
    record
        What is asked.
    reading
        How the letters of a rule combine.
    lang
        Language of messages.
    """

    def written() -> str:
        kind = exports.record(record)
        rules = exports.about(exports.subject(subject), kind).applying(kind, on)
        texts = {rule.code: exports.cel(rule, reading) for rule in rules}
        if code and code not in texts:
            raise exports.refused("EXP-002", code, next(iter(texts)), choices=", ".join(texts))
        return texts[code] if code else _json(texts)

    return _print(lang, written)


@app.command(name="conformance")
def worked_cases(kit: str = "ppks", /, *, lang: Lang = "id") -> int:
    """Print the worked cases of a subject, for whoever writes its rules again.

    Parameters
    ----------
    kit
        ppks, psks, standards, competence, disabilitas, instruments, verval, sembako, spm or kime.
    lang
        Language of messages.
    """
    return _print(lang, lambda: conformance.text(kit).rstrip("\n"))


def _json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


def _print(lang: Lang, write: Callable[[], str]) -> int:
    try:
        written = write()
    except KesosError as error:
        print(f"{text('cli.ditolak', lang)}\n{error.message(lang)}", file=sys.stderr)
        return REFUSED
    try:
        print(written, flush=True)
    except BrokenPipeError:  # a reader such as `head` has seen enough; what is still to be flushed goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
