"""The columns that the results of a table are written from, and that are gone in the end.

Every expression costs some time before the first row is looked at, so one expression makes many columns where it can.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final

import narwhals.stable.v2 as nw

_STAGES: Final = 4


class Stages:
    """Working columns, each written once; those of a stage may read the ones of earlier stages, 0 to 3.

    >>> import polars as pl
    >>> stages = Stages()
    >>> names = stages.each(0, "large", ["a", "b"], lambda columns: columns > 1)
    >>> both = stages.one(1, "both", lambda: nw.all_horizontal(nw.col(*names), ignore_nulls=False))
    >>> table = nw.from_native(pl.DataFrame({"a": [1, 2], "b": [2, 3]}))
    >>> stages.around(table, {"result": ~both}).to_native().rows()
    [(1, 2, True), (2, 3, False)]
    """

    def __init__(self) -> None:
        self._stages: tuple[list[nw.Expr], ...] = tuple([] for _ in range(_STAGES))
        self._names: dict[Hashable, list[str]] = {}
        self._count = 0

    def has(self, key: Hashable) -> bool:
        """Return whether there is a column of that key."""
        return key in self._names

    def one(self, stage: int, key: Hashable, write: Callable[[], nw.Expr]) -> nw.Expr:
        """Return the column of that key."""
        return nw.col(self.name(stage, key, write))

    def name(self, stage: int, key: Hashable, write: Callable[[], nw.Expr]) -> str:
        """Return the name of the column of that key."""
        if key not in self._names:
            name = self._new()
            self._stages[stage].append(write().alias(name))
            self._names[key] = [name]
        return self._names[key][0]

    def each(
        self, stage: int, key: Hashable, names: Sequence[str], write: Callable[[nw.Expr], nw.Expr]
    ) -> Sequence[str]:
        """Return the names of columns of that key that are written alike, one from each column named."""
        if key not in self._names:
            suffix, sources = self._new(), [*dict.fromkeys(names)]
            self._stages[stage].append(write(nw.col(*sources)).name.suffix(suffix))
            self._names[key] = [name + suffix for name in names]
        return self._names[key]

    def around(self, rows: Any, results: dict[str, nw.Expr]) -> Any:
        """Return the table with the results that are written from these columns, and without them."""
        for columns in self._stages:
            rows = rows.with_columns(*columns) if columns else rows
        made = dict.fromkeys(name for names in self._names.values() for name in names)
        return rows.with_columns(**results).drop(*made)

    def _new(self) -> str:
        self._count += 1
        return f"__kesos_{self._count}"
