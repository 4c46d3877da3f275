"""A look at the values of a table before it is asked, and nothing else."""

from typing import Any

from kesos.engine.record import Record
from kesos.evaluators.columns import is_partitioned, open_frame


def check_values(frame: Any, record: type[Record]) -> None:
    """Refuse a table that holds a value which no fact declares: a number out of bounds, a word or a member not known.

    So does every question to a table, unless it is told otherwise (``undeclared``). To look once and then to ask
    several times with ``undeclared="unchecked"`` saves the other looks at a table that waits, which is read for each:
    once, and only the columns that can be wrong.

    Args:
        frame: a table of any kind that `kesos.ppks.classify_frame` takes.
        record: what a row is.

    Raises:
        FrameError: FRM-004 for each such column, with the values and a mended example; FRM-006 for a stream, which
            cannot be looked at; FRM-001, FRM-002 and FRM-005 as for verdicts.

    >>> import polars as pl
    >>> from kesos import ppks
    >>> check_values(pl.LazyFrame({"jenis_kelamin": ["perempuan", "prempuan"]}), ppks.Perorangan)
    Traceback (most recent call last):
    kesos.evaluators.columns.FrameError: FRM-004: Kolom 'jenis_kelamin' memuat 1 nilai yang tidak dinyatakan: ...
    """
    if is_partitioned(frame):
        for part in frame.partitions:
            check_values(part.compute(), record)
        return
    open_frame(frame, record)
