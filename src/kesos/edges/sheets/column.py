"""One column of a table, and what a column of a merged range is."""

from typing import TypeAlias

from attrs import frozen

from kesos.edges.sheets.common import letter

Merged: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""A merged range: (row, column) of its first and of its last cell, 0-based, both included."""


@frozen(kw_only=True)
class Column:
    """One column of a table.

    Args:
        index: 0-based place.
        text: the heading as it stands in the lowest header row that names it; empty for a nameless column.
        key: the heading in one spelling (`normalise`).
        name: the heading, with its column letter where another column has the same; unique in the table.
        known: the name that it was recognised as, or None.
        nearest: the known heading that comes nearest, for a heading that was not recognised.
        group: the headings above it, outermost first.
        copy_of: place of the column that this one repeats cell for cell; such a column is not read.

    >>> Column(index=2, text="Nama", key="nama", name="Nama").letter
    'C'
    """

    index: int
    text: str
    key: str
    name: str
    known: str | None = None
    nearest: str | None = None
    group: tuple[str, ...] = ()
    copy_of: int | None = None

    @property
    def letter(self) -> str:
        """The letter that a spreadsheet shows above this column."""
        return letter(self.index)
