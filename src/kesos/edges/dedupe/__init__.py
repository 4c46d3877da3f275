"""Probable duplicates: people who stand in a table more than once, for a person to look at. Nothing is merged.

Names are brought to a normal form, rows that can be one person are brought together by blocking, and each pair is
scored field by field (`kesos.edges.dedupe.model`). Small tables are searched with rapidfuzz, large ones with splink on
DuckDB; both read one model and give the same scores.
"""

from kesos.edges.dedupe.need import need

need("rapidfuzz")

from kesos.edges.dedupe.keys import COLUMNS  # noqa: E402  a missing package is told first
from kesos.edges.dedupe.model import BLOCKS, MODEL, Comparison, Level  # noqa: E402
from kesos.edges.dedupe.register import Pemadanan, padankan  # noqa: E402
from kesos.edges.dedupe.result import Duplicates, Pair, Reason  # noqa: E402
from kesos.edges.dedupe.search import duplicates  # noqa: E402

__all__ = [
    "BLOCKS",
    "COLUMNS",
    "MODEL",
    "Comparison",
    "Duplicates",
    "Level",
    "Pair",
    "Pemadanan",
    "Reason",
    "duplicates",
    "padankan",
]
