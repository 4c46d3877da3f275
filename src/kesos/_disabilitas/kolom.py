"""One column of a table, taken in for its own sake: codes, answers, workforces."""

from functools import lru_cache
from types import GenericAlias, new_class
from typing import Any

import narwhals.stable.v2 as nw

from kesos._disabilitas.aturan import failure
from kesos.engine.fact import OBSERVED, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.evaluators.columns import Opened, open_frame, taken_in
from kesos.evaluators.undeclared import Undeclared


def open_column(
    frame: Any, column: str, bounds: tuple[int, int] | None = None, undeclared: Undeclared = "refuse"
) -> Opened:
    """Take in a frame for the sake of one column, as a fact of a record made for it."""
    table, names = taken_in(frame)
    schema = table.collect_schema()
    if column not in schema:
        raise failure("DIS-917", column, names[0] if names else None)
    dtype = schema[column]
    text = bounds is None and any(dtype == kind for kind in (nw.String, nw.Categorical, nw.Enum))
    return open_frame(frame, _record_of(column, str if text else int, bounds), undeclared)


@lru_cache(maxsize=64)
def _record_of(column: str, kind: type[Any], bounds: tuple[int, int] | None) -> type[Record]:
    def body(namespace: dict[str, Any]) -> None:
        namespace["__annotations__"] = {column: GenericAlias(Fact, (kind,))}
        namespace[column] = fact(column, OBSERVED, SPESIFIK, between=bounds)

    return new_class("Kolom", (Record,), exec_body=body)
