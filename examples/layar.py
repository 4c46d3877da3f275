"""How the demo prints: headlines, small tables, whole rupiah, and which grades are weak."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import polars as pl
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

WIDTH = 100
_GAP = 2
_CONSOLE = Console(width=WIDTH, highlight=False, markup=False)


def headline(words: str) -> None:
    _CONSOLE.print(f"\n{'=' * WIDTH}\n{words}\n{'=' * WIDTH}")


def say(*lines: str) -> None:
    """Print lines; what is too long goes on below, further in."""
    for line in lines:
        inside = " " * (len(line) - len(line.lstrip()) + 2)
        _CONSOLE.print("\n".join(textwrap.wrap(line, WIDTH, subsequent_indent=inside, break_on_hyphens=False)))


def show(title: str, headings: Sequence[str], rows: Iterable[Sequence[object]], *, left: Sequence[str]) -> None:
    """Print a table under a title.

    Args:
        title: its title.
        headings: its head.
        rows: its rows.
        left: the headings of the columns of words; the others hold numbers.
    """
    cells = _fitting([tuple(headings), *(tuple(map(str, row)) for row in rows)])
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, show_edge=False)
    table.padding = (0, 1, 0, 0)
    for heading in headings:
        table.add_column(heading, justify="left" if heading in left else "right", no_wrap=True)
    for row in cells[1:]:
        table.add_row(*row)
    _CONSOLE.print("")
    _CONSOLE.print(table)


def _fitting(cells: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the cells with the widest column folded so that all columns fit."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    widest = widths.index(max(widths))
    room = WIDTH - sum(widths) + widths[widest] - _GAP * len(widths)
    if room >= widths[widest]:
        return cells
    return [(*row[:widest], textwrap.fill(row[widest], room), *row[widest + 1 :]) for row in cells]


def rupiah(amount: int) -> str:
    """Return whole rupiah as people write them."""
    return f"Rp{amount:,}".replace(",", ".")


def keep(path: Path, rows: Sequence[Mapping[str, object]] | pl.DataFrame) -> None:
    """Write rows as a CSV that a spreadsheet of an Indonesian office opens, and say where it is."""
    table = rows if isinstance(rows, pl.DataFrame) else pl.DataFrame(rows, infer_schema_length=None)
    table.write_csv(path, separator=";", include_bom=True)
    say(f"-> {path}")


def percent(value: float | None) -> str:
    """Return a share with a comma; a dash where there is none."""
    return "-" if value is None else f"{value:.1f}".replace(".", ",")
