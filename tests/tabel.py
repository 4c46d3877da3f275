"""A Polars table through every kind of frame, and any result back as Python columns."""

from collections.abc import Sequence
from typing import Any

from frame_kinds import KINDS, Kind

MAKE = {name: kind.make for name, kind in KINDS.items()}
EAGER = [name for name, kind in KINDS.items() if not kind.waits]
LAZY = [name for name, kind in KINDS.items() if kind.waits and name != "dask"]
"""Those that have to be read to be looked at; a Dask frame is looked at part by part when it is computed."""


def back(result: Any, order: Sequence[str] = ()) -> dict[str, list[Any]]:
    """Return the columns of any frame; where the order of rows is not kept, sort by ``order`` first."""
    return _kind(result).cells(result, order)


def same_kind(given: Any, result: Any) -> bool:
    """Return whether the result is a frame of the kind that was given."""
    return _kind(given).of is _kind(result).of


def _kind(frame: Any) -> Kind:
    return next(kind for kind in KINDS.values() if isinstance(frame, kind.of))
