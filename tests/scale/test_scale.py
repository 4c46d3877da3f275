"""A hundred thousand random records of each kind (`make test-scale`): a table says what its rows say, rule by rule.

All 26 types of PPKS and 12 of PSKS, every check of verval, and the rules of all other subjects, in both readings.
"""

import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from backends import as_duckdb, as_objects, table
from doors import DOORS, KITS, Checks, Door, people
from kesos import Reading, Verdict, verval
from kesos.strategies import StrategyError, cases_for

COUNT = int(os.environ.get("KESOS_SCALE", "100000"))
KINDS: dict[str, tuple[Callable[[pl.DataFrame], Any], Callable[[Any], pl.DataFrame]]] = {
    "polars": (lambda frame: frame, lambda result: result),
    "polars-streaming": (lambda frame: frame.lazy(), lambda result: result.collect(engine="streaming")),
    "pandas": (as_objects, lambda result: pl.from_pandas(result[[*result.columns[result.columns.get_loc("lain") :]]])),
    "pyarrow": (lambda frame: frame.to_arrow(), lambda result: pl.DataFrame(pl.from_arrow(result))),
    "duckdb": (as_duckdb, lambda result: result.pl()),
}
CASES = [
    pytest.param(door, reading, id=f"{door.name}-{reading.value}")
    for door in DOORS
    for reading in Reading
    if not (isinstance(door, Checks) and reading is Reading.TEXTUAL)  # a check has no letters
]
SEEN: defaultdict[tuple[str, Reading], set[Verdict]] = defaultdict(set)


@pytest.mark.parametrize(("door", "reading"), CASES)
def test_at_scale(door: Door, reading: Reading) -> None:
    """No verdict of any of the records differs between the record and five kinds of frame."""
    rows, expected = people(door, COUNT, reading, seed=1)
    source = table(door.record, rows, drop=frozenset(door.record.__facts__) - set(door.facts))
    for kind, (make, read) in KINDS.items():
        found = read(door.ask(make(source), reading)).sort("lain")
        for code, verdicts in expected.items():
            told = [Verdict.of(value) for value in found[code].to_list()]
            differ = [place for place, (one, other) in enumerate(zip(told, verdicts, strict=True)) if one is not other]
            assert not differ, (kind, code, len(differ), rows[differ[0]], told[differ[0]], verdicts[differ[0]])
    for code, verdicts in expected.items():
        SEEN[code, reading] |= set(verdicts)


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("subject", ["PPKS", "PSKS"])
def test_every_verdict_that_can_be_was_there(subject: str, reading: Reading) -> None:
    """Each verdict that some record can have of a type was among the random records, or no case of it can be built."""
    codes = [code for code, read in SEEN if code.startswith(subject) and read is reading]
    assert len(codes) == {"PPKS": 26, "PSKS": 12}[subject]
    for code in codes:
        for verdict in set(Verdict) - SEEN[code, reading]:
            with pytest.raises(StrategyError):
                cases_for(code, verdict=verdict, on=DOORS[0].on, reading=reading).example()


def test_every_verdict_of_a_worked_case_was_there() -> None:
    """Each verdict that a worked case has of a check of verval was among the random rows; so were both of one over rows."""
    kit = json.loads((KITS / "verval.json").read_text(encoding="utf-8"))
    worked = {(case["code"], Verdict[case["expected"]]) for case in kit["cases"] if "on" not in case}
    seen = {(code, verdict) for (code, _), verdicts in SEEN.items() for verdict in verdicts}
    worked |= {(check.code, verdict) for check in verval.CHECKS if check.rows for verdict in (Verdict.YES, Verdict.NO)}
    assert {code for code, _ in worked} == {check.code for check in verval.CHECKS}
    assert worked <= seen
