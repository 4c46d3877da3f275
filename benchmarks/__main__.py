"""Run the benchmarks, each in a process of its own, and write what they tell.

``python -m benchmarks`` writes ``hasil/benchmarks.json``; with ``--publish`` also the record that is committed,
``docs/assets/benchmarks.json``, its pictures and the page in both languages. ``--pages`` writes the pages from that
record anew. ``--only NAME,NAME`` runs some and prints them.
"""

import argparse
import json
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parent.parent
RECORD = ROOT / "docs" / "assets" / "benchmarks.json"
RESULT = ROOT / "hasil" / "benchmarks.json"
SCHEMA = "kesos.benchmark/1"
SHORT = (
    "one_record",
    "few_one",
    "few_table",
    "table_polars",
    "table_duckdb",
    "table_spark",
    "nik",
    "json_people",
    "wg_ss",
    "roles",
    "verval",
    "imports",
    "growth",
)
LONG = ("dedupe",)
SPARK = "table_spark"


def told(name: str, rows: int) -> dict[str, Any]:
    """Run one benchmark here and return what it tells."""
    from attrs import asdict  # noqa: PLC0415  only the child needs it

    section = import_module(f"benchmarks.{name}").measure(rows)
    found = asdict(section)
    for figure, made in zip(found["figures"], section.figures, strict=True):
        figure["met"] = made.met
    return rounded(found)


def rounded(value: Any) -> Any:
    """Return the value with every number of seconds, megabytes and ratios to five digits that count."""
    if isinstance(value, dict):
        return {name: rounded(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(part) for part in value]
    return float(f"{value:.5g}") if isinstance(value, float) else value


def child(name: str, rows: int, python: str) -> dict[str, Any]:
    """Run one benchmark in a process of its own.

    Raises:
        SystemExit: if it fails; its output is shown.
    """
    command = [python, "-W", "ignore", "-m", "benchmarks", "--here", name, "--rows", str(rows)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  itself
    if done.returncode:
        raise SystemExit(f"{name} failed\n{done.stderr[-4000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def run(names: tuple[str, ...], rows: int, spark: str | None) -> dict[str, Any]:
    """Run benchmarks and return the whole record."""
    from benchmarks.machine import machine, versions  # noqa: PLC0415

    start = perf_counter()
    installed = versions()
    sections = {}
    for name in names:
        if name == SPARK and not spark:
            print(f"{name}: not measured, there is no Java here")
            continue
        begun = perf_counter()
        sections[name] = child(name, rows, spark if name == SPARK and spark else sys.executable)
        installed |= sections[name].pop("versions")
        print(f"{name}: {perf_counter() - begun:.0f} s", flush=True)
        show(sections[name])
    used = {entry["package"] for section in sections.values() for entry in section["entries"]} - {None}
    return {
        "schema": SCHEMA,
        "date": datetime.now(tz=UTC).date().isoformat(),
        "machine": machine(),
        "rows": rows,
        "minutes": round((perf_counter() - start) / 60, 1),
        "versions": {name: told for name, told in sorted(installed.items()) if name in used | EVERYWHERE},
        "sections": sections,
    }


EVERYWHERE = {"attrs", "narwhals", "numpy", "polars", "pyarrow", "pydantic", "pydantic-core"}
"""What stands in the list of versions even where no contestant is named by it."""


def show(section: dict[str, Any]) -> None:
    """Print the times and the figures of one benchmark."""
    for entry in section["entries"]:
        peak = f"{entry['peak']:9.0f} MB" if entry["peak"] else ""
        print(f"    {entry['measure']:<12} {entry['name']:<20} {entry['seconds'] * 1e6:14,.2f} us {peak}")
    for figure in section["figures"]:
        sign, word = ("<=" if figure["at_most"] else ">="), ("met" if figure["met"] else "MISSED")
        print(f"    {figure['name']:<20} {figure['value']:10.2f} {sign} {figure['wanted']:g} {figure['unit']} {word}")


def publish(record: dict[str, Any]) -> None:
    """Write the record, its pictures and the pages into the documentation."""
    from benchmarks import picture  # noqa: PLC0415  draws with matplotlib

    RECORD.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    picture.draw(record, RECORD.parent)
    write_pages(record)


def write_pages(record: dict[str, Any]) -> None:
    """Write the page in both languages."""
    from benchmarks.page import LANGUAGES, page  # noqa: PLC0415  a child needs no page

    for lang in LANGUAGES:
        path = ROOT / "docs" / lang / "explanation" / "benchmarks.md"
        path.write_text(page(record, lang), encoding="utf-8")
        print(path.relative_to(ROOT))


def main() -> None:
    """Do what the command line says."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked.add_argument("--rows", type=int, default=1_000_000, help="rows of a table; some go to ten times as many")
    asked.add_argument("--only", help="names, joined by commas; nothing is written")
    asked.add_argument("--long", action="store_true", help="also the long ones")
    asked.add_argument("--publish", action="store_true", help="also write the record and the pages")
    asked.add_argument("--pages", action="store_true", help="only write the pages from the record")
    asked.add_argument("--spark", help="the Python that has Spark")
    asked.add_argument("--here", help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.here:
        from benchmarks.machine import versions  # noqa: PLC0415

        print(json.dumps(told(given.here, given.rows) | {"versions": versions()}))
    elif given.pages:
        write_pages(json.loads(RECORD.read_text(encoding="utf-8")))
    elif given.only:
        run(tuple(given.only.split(",")), given.rows, given.spark)
    else:
        record = run(SHORT + (LONG if given.long else ()), given.rows, given.spark)
        RESULT.parent.mkdir(exist_ok=True)
        RESULT.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        if given.publish:
            publish(record)


if __name__ == "__main__":
    main()
