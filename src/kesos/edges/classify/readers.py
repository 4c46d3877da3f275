"""Which heading means which fact, and how its cells are read. All of it follows from the declaration of the fact."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any, Final, TypeAlias

from attrs import evolve, frozen

from kesos.edges.sheets import cells
from kesos.edges.sheets.common import Cell, excerpt, problem
from kesos.edges.sheets.dates import to_date
from kesos.engine.fact import FactInfo
from kesos.engine.problem import Problem, Severity
from kesos.engine.record import Record
from kesos.fakta.identitas import NIK, NomorKK

Convert: TypeAlias = cells.Converter[Any]

_MEMBERS: Final = re.compile(r"\{([^}]*)\}")
_CONCLUSION: Final = "kolom:"


@frozen
class Target:
    """What a column is read as.

    Args:
        fact: the fact; None for a column that holds somebody's finished conclusion.
        member: the member of the set that a yes or no in this column is about; empty otherwise.
        code: the code of the type that the conclusion is about; empty otherwise.
        convert: how a cell is read.
    """

    fact: FactInfo | None
    member: str
    code: str
    convert: Convert


def vocabulary(
    record: type[Record], conclusions: Mapping[str, str], asked: Collection[str]
) -> tuple[dict[str, str], dict[str, Target]]:
    """Return the known headings by key, and the target behind each key.

    Args:
        record: what a row is.
        conclusions: headings under which others store a finished type, with its code.
        asked: the facts that somebody asks for; a column that nobody asks for gets no row rejected.
    """
    headings: dict[str, str] = {}
    targets: dict[str, Target] = {}
    infos = [info for name, info in record.__facts__.items() if name in asked]
    for info in infos:
        for heading, member in _headings(info):
            key = f"{info.name}={member}" if member else info.name
            headings.setdefault(heading, key)
            targets[key] = Target(info, member, "", cells.to_bool if member else converter(info))
    for heading, code in conclusions.items():
        headings.setdefault(heading, f"{_CONCLUSION}{code}")
        targets[f"{_CONCLUSION}{code}"] = Target(None, "", code, cells.to_bool)
    return headings, targets


def _headings(info: FactInfo) -> Iterator[tuple[str, str]]:
    """Yield each heading of a fact, and the member of a set where every member has a column of its own."""
    for heading in (info.name, *info.headings):
        members = _MEMBERS.search(heading)
        if members is None:
            yield heading, ""
        else:
            for member in members[1].split(","):
                yield heading.replace(members[0], member), member


def converter(info: FactInfo) -> Convert:
    """Return how the cells of a fact are read."""
    if info.type is NIK:
        return partial(_identifier, NIK)
    if info.type is NomorKK:
        return partial(_identifier, NomorKK)
    if info.type is bool:
        return cells.to_bool_by(info.codes) if info.codes else cells.to_bool
    if info.type is int:
        return partial(_number, info)
    if info.type is date:
        return to_date
    if info.type is frozenset:
        return cells.to_set(info.choices, info.codes)
    return cells.to_choice(info.choices, info.codes) if info.choices else cells.to_text


def _identifier(kind: type[NIK] | type[NomorKK], cell: Cell) -> str | Problem | None:
    """Read an identity number; the damage of a spreadsheet counts before what the digits say."""
    found = cells.to_identifier(cell, kind.check)
    if isinstance(found, Problem):
        return evolve(
            found, severity=Severity.ERROR
        )  # the cause of the damage; that no number can be read is the error
    if found is None:
        return None
    errors = (one for one in kind.check(found) if one.severity is Severity.ERROR)
    return next(errors, found)


def _number(info: FactInfo, cell: Cell) -> int | Problem | None:
    found = cells.to_int(cell)
    if not isinstance(found, int):
        return found
    low, high = info.bounds or (found, found)
    if low <= found <= high:
        return found
    return problem(
        "FKT-003", where=info.name, value=excerpt(found), low=low, high=high, unit=info.unit, example=str(low)
    )


def conclusions_of(names: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the headings of finished types by heading, from the headings by code."""
    return {heading: code for code, headings in names.items() for heading in headings}
