"""What the tests of instruments share: the conformance cases, the kinds of frames, and how a result is read."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
import pandas as pd
import polars as pl

from kesos import Verdict, instruments
from kesos.engine.score import Band, Score

KIT: dict[str, Any] = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
COLUMNS: dict[str, dict[str, str]] = KIT["columns"]
TOLERANCE: float = KIT["tolerance"]
MEASURES = tuple(COLUMNS)
# One set of choices for each instrument under which missing answers may be anything.
INTERVAL: dict[str, dict[str, Any]] = {
    "wg_ss": {"missing": "kleene"},
    "wg_ss_enhanced": {"missing": "kleene"},
    "cfm_2_4": {"missing": "kleene", "behaviour_steps": 5},
    "cfm_5_17": {"missing": "kleene"},
    "whodas_36": {"missing": "kleene", "household_item": 3},
    "whodas_12": {"missing": "kleene"},
    "katz": {"missing": "kleene"},
    "barthel_20": {"missing": "kleene"},
    "barthel_100": {"missing": "kleene"},
}
OTHER_CHOICES: list[tuple[str, dict[str, Any]]] = [
    ("wg_ss", {"missing": "official"}),
    *[("cfm_2_4", {"missing": rule, "behaviour_steps": 4}) for rule in ("uganda", "wide2020", "eagle")],
    *[("cfm_5_17", {"missing": rule}) for rule in ("uganda", "wide2020", "eagle")],
    ("whodas_36", {"missing": "who", "household_item": 4}),
    ("whodas_12", {"missing": "who"}),
]


def measure(name: str) -> ModuleType:
    """Return an instrument by name."""
    found: ModuleType = getattr(instruments, name)
    return found


def form(name: str, options: Mapping[str, Any]) -> Any:
    """Return the form of an instrument."""
    module = measure(name)
    return module.FORMS[options["behaviour_steps"]] if name == "cfm_2_4" else module.FORM


def result(name: str, options: Mapping[str, Any], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Score one person and return the results by their path, such as ``domains.seeing``."""
    found = measure(name).score(**options, **answers)
    return {path: _at(found, path) for path in COLUMNS[name]}


def _at(found: Any, path: str) -> Any:
    head, _, key = path.partition(".")
    value = getattr(found, head)
    return value[key] if key else value


def plain(value: Any) -> Any:
    """Return a result as the conformance file writes it."""
    match value:
        case Score(low=low, high=high):
            return low if value.exact else [low, high]
        case Verdict():
            return value.to_bool()
        case Band(name=name):
            return name
        case _:
            return value


def _pandas(frame: pl.DataFrame) -> pd.DataFrame:
    data = frame.to_dict(as_series=False)
    plain_columns = {
        name: pd.Series(values, dtype=float if values.count(None) else int) for name, values in data.items()
    }
    return pd.DataFrame(plain_columns)


KINDS: dict[str, Callable[[pl.DataFrame], Any]] = {
    "polars": lambda frame: frame,
    "polars-lazy": lambda frame: frame.lazy(),
    "pandas": _pandas,
    "pandas-nullable": lambda frame: frame.to_pandas().convert_dtypes(),
    "pyarrow": lambda frame: frame.to_arrow(),
    "duckdb": lambda frame: duckdb.from_arrow(frame.to_arrow()),
}


def rows(done: Any) -> list[dict[str, Any]]:
    """Return the rows of a frame of any kind, in the order of its column ``row``, with None for null."""
    if isinstance(done, pl.LazyFrame):
        done = done.collect()
    if isinstance(done, duckdb.DuckDBPyRelation):
        done = done.order("row").to_arrow_table()
    if isinstance(done, pd.DataFrame):
        done = done.astype(object).where(done.notna(), None)
        return done.to_dict("records")
    return done.to_pylist() if hasattr(done, "to_pylist") else done.to_dicts()


def score_rows(name: str, options: Mapping[str, Any], people: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """Score people as a table of some kind and return the rows that come out."""
    codes = form(name, options).codes
    data = {code: [person.get(code) for person in people] for code in codes} | {"row": list(range(len(people)))}
    frame = pl.DataFrame(data, schema=dict.fromkeys([*codes, "row"], pl.Int64))
    return rows(measure(name).score_frame(KINDS[kind](frame), **options))


def in_row(row: Mapping[str, Any], column: str) -> Any:
    """Return a result of a table as the conformance file writes it."""
    value, low, high = row[column], row.get(f"{column}_low"), row.get(f"{column}_high")
    return [low, high] if value is None and low is not None else value
