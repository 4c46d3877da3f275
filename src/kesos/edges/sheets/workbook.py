"""Workbooks as python-calamine reads them: raw cells with their types, merged ranges, sheet names."""

from functools import partial
from pathlib import Path
from typing import Any

from attrs import frozen

from kesos.edges.sheets.column import Merged
from kesos.edges.sheets.common import Cell, damaged, excerpt, extra, failure, mask_digits


@frozen(kw_only=True)
class GridSheet:
    """One worksheet.

    Args:
        rows: all rows from the first row of the sheet on; a blank cell is None.
        merged: merged ranges, 0-based; the rows have them filled down already.

    >>> GridSheet(rows=[["nik"], [3371.0]], merged=()).rows[1][0]
    3371.0
    """

    rows: list[list[Cell]]
    merged: tuple[Merged, ...]


class Workbook:
    """An open workbook.

    Args:
        path: the file.

    Raises:
        KesosError: LBR-008 if a password locks it, LBR-009 if it is damaged, LBR-013 without the extra ``kesos[cli]``.
    """

    def __init__(self, path: Path) -> None:
        calamine = extra("python_calamine")
        self.path: str = mask_digits(str(path))
        self._damaged = partial(damaged, path, calamine.CalamineError, locked=calamine.PasswordError)
        with self._damaged():
            self._book: Any = calamine.CalamineWorkbook.from_path(path)
        self._calamine = calamine
        self.names: tuple[str, ...] = self._names()

    def _names(self) -> tuple[str, ...]:
        """Return the worksheets, hidden ones last: a hidden sheet of codes must not be taken for the data."""
        kinds = self._calamine.SheetTypeEnum
        sheets = [one for one in self._book.sheets_metadata if one.typ == kinds.WorkSheet]
        visible = self._calamine.SheetVisibleEnum.Visible
        return tuple(one.name for one in sorted(sheets, key=lambda one: one.visible != visible))

    def sheet(self, name: str) -> GridSheet:
        """Return one worksheet.

        Raises:
            KesosError: LBR-007 with the sheets that there are, if there is none of this name.
        """
        if name not in self.names:
            there = ", ".join(map(excerpt, self.names))
            first = self.names[0] if self.names else None
            raise failure("LBR-007", where=self.path, path=self.path, sheet=excerpt(name), sheets=there, example=first)
        with self._damaged():
            found = self._book.get_sheet_by_name(name)
            raw = found.to_python(skip_empty_area=False)
            merged: tuple[Merged, ...] = tuple(found.merged_cell_ranges or ())
        rows: list[list[Cell]] = [
            [None if cell.__class__ is str and not cell.strip() else cell for cell in row] for row in raw
        ]
        _fill_down(rows, merged)
        return GridSheet(rows=rows, merged=merged)


def _fill_down(rows: list[list[Cell]], merged: tuple[Merged, ...]) -> None:
    """Copy the value of a merged range down its first column; never to the right, never into a plain blank cell."""
    for (top, left), (bottom, _) in merged:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            row[left] = rows[top][left]
