"""The command line: ``kesos classify``, ``kesos rule``, ``kesos export``.

Exit codes: 0 all rows classified (or the page printed); 1 some rows rejected, outputs written; 2 the command line
itself was wrong; 3 the input was refused, nothing written; 130 stopped by the user, nothing written; 141 who read the
output has closed it, as ``head`` does.
"""

import json
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from cyclopts import App, CycloptsError, Parameter

from kesos.engine.problem import KesosError
from kesos.engine.rule import Reading
from kesos.engine.version import EDITION, version
from kesos.messages import Lang, text

OK, REJECTED, USAGE, REFUSED, STOPPED, CLOSED = 0, 1, 2, 3, 130, 141

app: Final = App(
    name="kesos",
    help="Hukum kesejahteraan sosial Indonesia: nilai lembar data, baca aturannya. / Indonesian social-welfare law: "
    "classify a sheet, read a rule.",
    version=lambda: f"kesos {version()} (edisi aturan {EDITION})",
    result_action="return_value",
)
app.command(
    "kesos.edges.export_cli:app",
    name="export",
    help="Export records and rules for other systems: JSON Schema, SQL, CEL, Table Schema, SP-DCI.",
)


def main() -> None:
    """Run the command line and leave with its exit code."""
    widen = getattr(sys.stdout, "reconfigure", None)  # what somebody puts in its place may have none
    if widen is not None:
        widen(errors="backslashreplace")  # a pipe on Windows takes few letters, names have many
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line on a list of arguments and return its exit code.

    >>> run(["rule", "PPKS-99"])
    3
    """
    try:
        code = app(arguments, exit_on_error=False, print_error=True)
        sys.stdout.flush()
    except CycloptsError:
        return USAGE
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes at its end
        return CLOSED
    return code if isinstance(code, int) else OK


@app.command
def classify(
    sheet: Path,
    /,
    *,
    on: date,
    out: Path = Path("hasil"),
    record: str = "",
    subject: str = "ppks",
    reading: Literal["working", "textual"] = "working",
    lang: Lang = "id",
    worksheet: str | None = None,
    clear: Annotated[bool, Parameter(negative="")] = False,
    as_json: Annotated[bool, Parameter(name="--json", negative="")] = False,
) -> int:
    """Classify the rows of a sheet into the 26 PPKS types, or by the rules of another subject.

    Writes hasil.xlsx and hasil.parquet, and ditolak.csv if rows were rejected: all of them, or none.

    Parameters
    ----------
    sheet
        CSV, XLSX or Parquet.
    on
        Reference date, YYYY-MM-DD: ages and rules are those of that day.
    out
        Folder for the outputs, made if it is not there; or one file ending in .xlsx, .parquet or .csv.
    record
        What a row is: perorangan, keluarga or komunitas for PPKS; by default the first kind that the subject is about.
    subject
        Whose rules are asked: ppks, psks, or a subject that another package brings.
    reading
        How the letters of a type combine.
    lang
        Language of outputs and messages.
    worksheet
        Worksheet to read; by default the first one with a header.
    clear
        Keep NIK and family-card numbers in clear in the outputs; they are masked by default.
    as_json
        Print one JSON object on standard output.
    """
    from kesos.edges import classify as job  # noqa: PLC0415  imports Polars, which other commands do not need
    from kesos.edges.classify import outputs, report  # noqa: PLC0415

    with _refusals(lang, as_json=as_json) as refusal, report.progress(lang) as progress:
        summary = job.run(
            job.Job(
                path=sheet,
                on=on,
                record=record,
                subject=subject,
                reading=Reading(reading),
                sheet=worksheet,
                lang=lang,
                clear=clear,
                progress=progress,
            )
        )
        files = outputs.write(summary, out)
        refusal.clear()
    if refusal:
        return REFUSED
    if as_json:
        _print_json(report.as_json(summary, files))
    else:
        report.show(summary, files)
    return REJECTED if summary.rejected else OK


@app.command
def rule(code: str, /, *, lang: Lang = "id") -> int:
    """Print the page of a code: what it says, where it stands, how well that is known.

    Parameters
    ----------
    code
        A rule, a check, a process, a table or its entry, an instrument, a problem: PPKS-07, PPKS-07.a, VV-042,
        SBK-STATUS.SI, WG-SS, NIK-003.
    lang
        Language of the page.
    """
    from kesos.edges.catalogue.pages import page  # noqa: PLC0415

    with _refusals(lang, as_json=False) as refusal:
        print(page(code, lang))
        refusal.clear()
    return REFUSED if refusal else OK


@contextmanager
def _refusals(lang: Lang, *, as_json: bool) -> Generator[list[bool]]:
    """Tell an error of ours in the language of the user; the yielded list stays filled if there was one."""
    refused = [True]
    try:
        yield refused
    except KesosError as error:
        if as_json:
            _print_json({"error": [problem.as_dict(lang) for problem in error.problems]})
        print(f"{text('cli.ditolak', lang)}\n{error.message(lang)}", file=sys.stderr)


def _print_json(document: dict[str, Any]) -> None:
    narrow = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"  # then JSON has escapes of its own
    print(json.dumps(document, ensure_ascii=narrow, indent=2))


if __name__ == "__main__":
    main()
