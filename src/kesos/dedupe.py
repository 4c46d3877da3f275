"""Short public name of `kesos.edges.dedupe`: probable duplicates, and matching with the civil register.

It needs the extra ``dedupe`` (rapidfuzz, and splink for large tables).

>>> from kesos.dedupe import duplicates
>>> duplicates.__name__
'duplicates'
"""

from kesos.edges.dedupe import (
    BLOCKS,
    COLUMNS,
    MODEL,
    Comparison,
    Duplicates,
    Level,
    Pair,
    Pemadanan,
    Reason,
    duplicates,
    padankan,
)

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
