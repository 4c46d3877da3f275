"""Parquet as rows of cells, its column names in the first row."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from kesos.edges.sheets.common import Cell, Shared, damaged, extra, no_collection

_MARK: Final = b"PAR1"
_TAIL: Final = 8


def read_parquet(path: Path) -> list[Sequence[Cell]]:
    """Return the column names and all rows of a Parquet file.

    Raises:
        KesosError: LBR-009 if it is cut off or damaged, LBR-013 without the extra ``kesos[cli]``.

    >>> import polars as pl
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     pl.DataFrame({"nik": ["x", " "], "usia": [4, None]}).write_parquet(Path(folder, "data.parquet"))
    ...     read_parquet(Path(folder, "data.parquet"))
    [['nik', 'usia'], ('x', 4), (None, None)]
    """
    polars = extra("polars")
    with damaged(path, polars.exceptions.PolarsError):
        _check_tail(path)
        frame = polars.read_parquet(path)
    with no_collection():
        return [list(frame.columns), *zip(*map(_cells, frame.iter_columns()), strict=True)]


def _check_tail(path: Path) -> None:
    """Refuse a file that is cut off before Polars sees it: the directory of a Parquet file stands at its end."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    if tail[-len(_MARK) :] != _MARK or int.from_bytes(tail[:4], "little") > size - _TAIL - len(_MARK):
        raise OSError("PAR1")


def _cells(series: Any) -> list[Cell]:
    shared = Shared()
    return [shared[cell] if isinstance(cell, str) else cell for cell in series.to_list()]
