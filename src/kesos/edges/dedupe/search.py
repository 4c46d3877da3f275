"""The search itself: keys, weights, candidates, scores, for whichever engine fits the table."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from math import log2
from typing import Any, Final, Literal

from kesos._verval.pdp import mask_value
from kesos.edges.dedupe.keys import Keys, read_keys
from kesos.edges.dedupe.large import search as search_large
from kesos.edges.dedupe.model import BLOCKS, MODEL, Comparison
from kesos.edges.dedupe.need import need
from kesos.edges.dedupe.result import Duplicates, Pair, Reason
from kesos.edges.dedupe.small import Found
from kesos.edges.dedupe.small import search as search_small
from kesos.edges.dedupe.weights import Weights, estimate

_SHARE: Final = 0.01
"""The share of rows that is taken to stand twice, while the caller does not say better [D]."""
_LARGE: Final = 50_000
"""Rows from which on splink searches, if it is there."""
_SHOWN: Final = {"nik": "nik", "nama": "nama", "lahir": "tanggal_lahir", "tempat": "kelurahan"}


def duplicates(
    frame: Any,
    *,
    floor: float = 0.5,
    share: float = _SHARE,
    columns: Mapping[str, str] | None = None,
    model: Sequence[Comparison] = MODEL,
    blocks: Sequence[tuple[str, ...]] = BLOCKS,
    engine: Literal["auto", "rapidfuzz", "splink"] = "auto",
    memory: str = "2GB",
) -> Duplicates:
    """Return the pairs of rows that are probably one person, the likeliest first. Nothing is merged.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table with a column ``nama`` and at least one of ``tanggal_lahir``,
            ``nik``, ``nomor_kk``, ``nama_ibu_kandung`` and a kelurahan; ``jenis_kelamin`` helps too.
        floor: the probability from which on a pair is told, above 0 and below 1. It bounds the work and is no verdict.
        share: the share of rows that is taken to stand twice.
        columns: other names of columns, by the keys of `COLUMNS`.
        model: what is compared, and how.
        blocks: which rows are compared at all.
        engine: what searches; ``"auto"`` takes splink for large tables.
        memory: what DuckDB may use under splink.

    Raises:
        KesosError: VV-921 where the package that searches is not installed, VV-922 where the columns do not suffice.
        ValueError: for a floor or a share out of range.

    >>> import polars as pl
    >>> from datetime import date
    >>> tabel = pl.DataFrame(
    ...     {
    ...         "nama": ["MOCH. SLAMET RIYADI", "Muhammad Slamet Riyadi", "SRI WAHYUNI"],
    ...         "tanggal_lahir": [date(1990, 8, 17)] * 3,
    ...         "jenis_kelamin": ["laki_laki", "laki_laki", "perempuan"],
    ...     }
    ... )
    >>> [(pair.left, pair.right, pair.score > 0.9) for pair in duplicates(tabel)]
    [(0, 1, True)]
    """
    if not 0 < floor < 1 or not 0 < share < 1:
        raise ValueError("floor and share lie above 0 and below 1")
    keys = read_keys(frame, columns)
    rows = len(keys["nama"])
    weights = estimate(model, keys, min(share, 2 * share / max(rows - 1, 1)))
    least = log2(floor / (1 - floor))
    chosen = _engine(engine, rows)
    if chosen == "splink":
        need("splink")
        found: Iterable[Found] = search_large(model, keys, weights, blocks, least, memory)
    else:
        found = search_small(model, keys, weights, blocks, least)
    pairs = sorted((_pair(one, keys, weights) for one in found), key=lambda pair: (-pair.weight, pair.left, pair.right))
    return Duplicates(tuple(pairs), rows, floor, chosen)


def _engine(engine: str, rows: int) -> str:
    if engine != "auto":
        return engine
    return "splink" if rows >= _LARGE and find_spec("splink") is not None else "rapidfuzz"


def _pair(found: Found, keys: Keys, weights: Weights) -> Pair:
    left, right, weight, levels = found
    reasons = [Reason(field, level, weights.of(field, level)) for field, level in levels.items()]
    shown = {
        name: (_masked(name, keys[key][left]), _masked(name, keys[key][right]))
        for key, name in _SHOWN.items()
        if keys[key][left] is not None or keys[key][right] is not None
    }
    return Pair(left, right, weight, tuple(sorted(reasons, key=lambda reason: -abs(reason.weight))), shown)


def _masked(name: str, value: str | None) -> str:
    if value is None:
        return "-"
    if name == "tanggal_lahir":
        return value[:4]
    return value if name == "kelurahan" else str(mask_value(name, value))
