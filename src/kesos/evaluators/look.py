"""A look at the values of a table before it is asked: what an eager table gets by itself, for one that waits."""

from typing import Any

import narwhals.stable.v2 as nw

from kesos.engine.record import Record
from kesos.evaluators.columns import Columns, is_partitioned, open_frame, refuse_undeclared


def check_values(frame: Any, record: type[Record]) -> None:
    """Refuse a table that holds a value which no fact declares: a number out of bounds, a word or a member not known.

    An eager table is looked at whenever it is asked. A lazy one is not, for that would read it: such a value is unknown
    there. This reads it, once, and only the columns that can be wrong.

    Args:
        frame: a table of any kind that `kesos.ppks.classify_frame` takes.
        record: what a row is.

    Raises:
        FrameError: FRM-004 for each such column, with the values and a mended example; FRM-001, FRM-002 and FRM-005 as
            for verdicts.

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
    opened = open_frame(frame, record)
    if not opened.columns.trusted:
        _look(opened.table, opened.columns)


def _look(table: Any, columns: Columns) -> None:
    declared = {fact: columns.declared(fact, nw.col(fact.name)) for fact in columns.facts}
    strange = {fact.name: ~known for fact, known in declared.items() if known is not None}
    if not strange:
        return
    counts = table.select(**{name: wrong.cast(nw.Int64).sum() for name, wrong in strange.items()}).collect()
    found = [name for name in strange if counts.get_column(name).to_list()[0]]
    if found:
        wrong = nw.any_horizontal(*(strange[name] for name in found), ignore_nulls=True)
        refuse_undeclared(table.filter(wrong).select(found).unique().collect(), columns)
