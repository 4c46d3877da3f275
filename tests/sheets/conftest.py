"""Sheets as tests need them, built with xlsxwriter."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no type marks

Merge = tuple[int, int, int, int, str]


def write_cell(sheet: Any, row: int, column: int, cell: object, day: Any) -> None:
    """Write a cell in the type that it has."""
    if isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif cell is not None:
        sheet.write(row, column, cell)


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a workbook: sheets by name, each a list of rows; merges by sheet."""

    def build(
        sheets: Mapping[str, Sequence[Sequence[object]]],
        *,
        merges: Mapping[str, Sequence[Merge]] | None = None,
        hidden: Sequence[str] = (),
        name: str = "data.xlsx",
    ) -> Path:
        path = tmp_path / name
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as workbook:
            day = workbook.add_format({"num_format": "dd-mm-yyyy"})
            for title, rows in sheets.items():
                sheet = workbook.add_worksheet(title)
                if title in hidden:
                    sheet.hide()
                else:
                    sheet.activate()
                for at, row in enumerate(rows):
                    for column, cell in enumerate(row):
                        write_cell(sheet, at, column, cell, day)
                for merge in (merges or {}).get(title, ()):
                    sheet.merge_range(*merge)
        return path

    return build
