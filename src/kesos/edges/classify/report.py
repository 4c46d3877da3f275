"""What ``kesos classify`` tells on the terminal: progress, a summary table, one JSON object."""

from collections import defaultdict
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from kesos.edges.classify.job import Summary
from kesos.edges.classify.rows import RowProblem
from kesos.edges.sheets.common import mask_digits
from kesos.engine.problem import Severity
from kesos.engine.verdict import Verdict
from kesos.messages import Lang, text

_MOST_PROBLEMS: Final = 12
_MOST_QUESTIONS: Final = 5


@contextmanager
def progress(lang: Lang) -> Generator[Callable[[str, int, int], None]]:
    """Show on standard error what is being done; nothing where nobody watches."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), TextColumn("{task.completed}/{task.total}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def tell(what: str, done: int, total: int) -> None:
            bar.update(task, description=text(f"cli.{what}", lang), completed=done, total=total)

        yield tell


def as_json(summary: Summary, files: Sequence[Path]) -> dict[str, Any]:
    """Return the JSON object of a run: counts, headings, verdicts, problems, files."""
    lang = summary.job.lang
    return {
        "rows_in": summary.rows_in,
        "rows_classified": len(summary.accepted),
        "rows_rejected": len(summary.rejected),
        "headings_unrecognised": [mask_digits(column.text) for column in summary.unrecognised],
        "verdicts": summary.counts,
        "problems": [
            {
                "row": one.row or None,
                "column": one.column or None,
                "code": one.problem.code,
                "severity": one.problem.severity.value,
                "message": one.problem.message(lang),
            }
            for one in summary.problems
        ],
        "differences": [
            {"row": row, "code": code, "sheet": theirs, "finding": ours}
            for row, code, theirs, ours in summary.differences()
        ],
        "files": [str(path) for path in files],
    }


def show(summary: Summary, files: Sequence[Path]) -> None:
    """Print the summary for a person."""
    console = Console(width=100 if not Console().is_terminal else None)
    lang = summary.job.lang
    console.print(_counts(summary, lang))
    console.print(
        text(
            "cli.hitung",
            lang,
            rows=summary.rows_in,
            classified=len(summary.accepted),
            rejected=len(summary.rejected),
            on=summary.job.on.isoformat(),
            reading=summary.job.reading.words(lang),
        ),
        highlight=False,
    )
    _list(console, text("cli.masalah", lang), _problems(summary), _MOST_PROBLEMS, lang)
    _list(console, text("cli.beda", lang), _differences(summary), _MOST_PROBLEMS, lang)
    _list(console, text("jelas.tanya", lang), _questions(summary), _MOST_QUESTIONS, lang)
    for path in files:
        console.print(f"-> {path}", highlight=False, markup=False, soft_wrap=True)


def _counts(summary: Summary, lang: Lang) -> Table:
    table = Table(title=Text(mask_digits(summary.job.path.name)), title_justify="left")
    for heading in ("kode", "nama"):
        table.add_column(text(f"lembar.{heading}", lang))
    for heading in ("ya", "tidak", "belum"):
        table.add_column(text(f"lembar.{heading}", lang), justify="right")
    names = {code: rule.words("nama", lang) for code, rule in summary.rules.items()}
    for code, count in summary.counts.items():
        style = "bold" if count["yes"] else ""
        table.add_row(code, names[code], *(str(count[key]) for key in ("yes", "no", "unknown")), style=style)
    return table


def _problems(summary: Summary) -> list[str]:
    """Return a line for each kind of problem, the worst first: where it stands first, and how many more there are."""
    lang = summary.job.lang
    by_code: defaultdict[str, list[RowProblem]] = defaultdict(list)
    for one in summary.problems:
        by_code[one.problem.code].append(one)
    weights = list(Severity)
    kinds = sorted(by_code.values(), key=lambda ones: min(weights.index(one.problem.severity) for one in ones))
    return [_line(first, len(others), lang) for first, *others in kinds]


def _line(first: RowProblem, others: int, lang: Lang) -> str:
    place = text("cli.baris", lang, row=first.row) if first.row else ""
    more = text("cli.juga", lang, count=others) if others else ""
    return f"{place}{first.problem.message(lang)}{more}"


def _questions(summary: Summary) -> list[str]:
    lang = summary.job.lang
    return [
        text("cli.tanya_baris", lang, question=fact.question(lang), rows=count)
        for fact, count, _ in summary.asking.by_fact
    ]


def _differences(summary: Summary) -> list[str]:
    lang = summary.job.lang
    return [
        text(
            "cli.beda_baris",
            lang,
            row=row,
            code=code,
            theirs=Verdict.of(theirs).words(lang),
            ours=Verdict.of(ours).words(lang),
        )
        for row, code, theirs, ours in summary.differences()
    ]


def _list(console: Console, title: str, lines: Sequence[str], most: int, lang: Lang) -> None:
    if not lines:
        return
    console.print(f"\n{title}", style="bold")
    for line in lines[:most]:
        console.print(f"  - {line}", highlight=False, markup=False)
    if len(lines) > most:
        console.print("  " + text("cli.lagi", lang, count=len(lines) - most), highlight=False)
