"""People's answers as a table of any kind, and the rows of what it says."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from frame_kinds import KINDS
from instruments.helpers import form, measure
from tabel import back


def rows(done: Any) -> list[dict[str, Any]]:
    """Return the rows of a frame of any kind, in the order of its column ``row``, with None for null."""
    cells = back(done, ["row"])
    return [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]


def table(name: str, options: Mapping[str, Any], people: list[dict[str, Any]]) -> pl.DataFrame:
    """Return people as a table, a column for each item."""
    codes = form(name, options).codes
    data = {code: [person.get(code) for person in people] for code in codes} | {"row": list(range(len(people)))}
    return pl.DataFrame(data, schema=dict.fromkeys([*codes, "row"], pl.Int64))


def score_rows(name: str, options: Mapping[str, Any], people: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """Score people as a table of some kind, which has to come back as that kind, and return its rows."""
    done = measure(name).score_frame(KINDS[kind].make(table(name, options, people)), **options)
    assert isinstance(done, KINDS[kind].of)
    return rows(done)
