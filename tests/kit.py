"""What the tests of PSKS and of personnel share: a kit of worked cases, and its rows through every kind of frame."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from typing import Any

import polars as pl
import pytest

from backends import table
from frame_kinds import KINDS
from kesos import Reading, Verdict, conformance
from kesos.engine.record import Record
from kesos.fakta.keluarga import Keluarga
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.perorangan import Perorangan

RECORDS: dict[str, type[Record]] = {kind.__name__: kind for kind in (Perorangan, Keluarga, Organisasi)}


def cases(name: str) -> list[dict[str, Any]]:
    """Return the worked cases of a kit."""
    found: list[dict[str, Any]] = conformance.kit(name)["cases"]
    return found


def params(kit: Iterable[dict[str, Any]]) -> list[Any]:
    """Return the cases as parameters of a test, each under its own id."""
    return [pytest.param(case, id=case["id"]) for case in kit]


def record(case: dict[str, Any]) -> Record:
    """Return the record of a case."""
    return RECORDS[case["record"]].from_dict(case["facts"])


def day(case: dict[str, Any]) -> date:
    """Return the reference date of a case."""
    return date.fromisoformat(case["on"])


def grouped(kit: Iterable[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Return the covered cases in groups that one table can hold: of one kind of record, day and reading."""
    covered = [case for case in kit if case["expected"] != "NOT_COVERED"]
    return [list(group) for _, group in groupby(sorted(covered, key=_group), key=_group)]


def _group(case: dict[str, Any]) -> tuple[str, str, str]:
    return case["record"], case["on"], case["reading"]


def rows(group: list[dict[str, Any]], *, joined: bool) -> pl.DataFrame:
    """Return the cases of a group as a table, with a column for each fact that one of them knows."""
    kind = RECORDS[group[0]["record"]]
    known = [record(case).known() for case in group]
    asked = {name for facts in known for name in facts}
    return table(kind, known, drop=frozenset(kind.__facts__) - asked, joined=joined)


def through(
    kind: str, group: list[dict[str, Any]], ask: Callable[..., Any], column: Callable[[dict[str, Any]], str]
) -> list[str]:
    """Return the verdict of each case of a group through one kind of frame.

    Args:
        kind: the kind of frame.
        group: the cases.
        ask: the function under test, called with the frame, ``on``, ``record`` and ``reading``.
        column: the name of the column that answers a case.
    """
    of = RECORDS[group[0]["record"]]
    frame = KINDS[kind].make(rows(group, joined=kind == "pandas-nullable"))
    result = ask(frame, on=day(group[0]), record=of, reading=Reading(group[0]["reading"]))
    columns = KINDS[kind].cells(result, ["lain"])
    return [Verdict.of(columns[column(case)][row]).value for row, case in enumerate(group)]
