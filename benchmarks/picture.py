"""The growth curves as one picture in each language; drawn with matplotlib, with the date of the run inside."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

WORDS = {
    "id": ("baris", "detik", "ditulis tangan", "aturan", "orang pertama", "orang berikutnya", "tabel {} baris"),
    "en": ("rows", "seconds", "by hand", "rules", "first person", "further person", "table of {} rows"),
}
BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#777777"


def draw(record: Mapping[str, Any], folder: Path) -> None:
    """Write ``benchmarks-id.svg`` and ``benchmarks-en.svg``; the same record gives the same bytes."""
    mpl.rcParams.update({"svg.hashsalt": "kesos", "svg.fonttype": "path", "font.size": 9})
    facts = record["sections"]["growth"]["facts"]
    table = f"{record['sections']['growth']['rows']:,}"
    for lang, (rows, seconds, by_hand, rules, first, further, whole) in WORDS.items():
        figure = Figure(figsize=(8, 3.4), layout="constrained")
        figure.patch.set_facecolor("white")
        left, right = figure.subplots(1, 2)
        _curve(left, facts["rows"], "rows", {"kesos": ("kesos", BLUE, "o"), "by_hand": (by_hand, ORANGE, "s")})
        left.set(xlabel=rows, ylabel=seconds)
        told = whole.format(table.replace(",", ".") if lang == "id" else table)
        _curve(
            right,
            facts["rules"],
            "rules",
            {"first": (first, BLUE, "o"), "further": (further, GREY, "s"), "table": (told, ORANGE, "^")},
        )
        right.set(xlabel=rules, ylabel=seconds)
        figure.savefig(folder / f"benchmarks-{lang}.svg", metadata={"Date": record["date"], "Creator": None})


def _curve(axes: Any, points: list[Mapping[str, float]], at: str, lines: Mapping[str, tuple[str, str, str]]) -> None:
    for key, (label, colour, marker) in lines.items():
        axes.loglog([p[at] for p in points], [p[key] for p in points], color=colour, marker=marker, label=label)
    axes.grid(visible=True, which="major", alpha=0.3)
    axes.legend(frameon=False)
