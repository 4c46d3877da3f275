"""The conformance cases, through one record and through every kind of frame."""

from itertools import groupby
from typing import Any

import pytest

from instruments.helpers import COLUMNS, KIT, MEASURES, TOLERANCE, in_row, plain, result
from instruments.tables import score_rows
from kesos import Verdict, instruments
from kesos.engine.score import Score

CASES: list[dict[str, Any]] = KIT["cases"]


def _choice(case: dict[str, Any]) -> tuple[str, str]:
    return case["instrument"], repr(case["options"])


GROUPS = [list(cases) for _, cases in groupby(sorted(CASES, key=_choice), key=_choice)]


def agrees(found: Any, wanted: Any) -> bool:
    """Whether a result is what a case expects; numbers within the tolerance."""
    if isinstance(wanted, list):
        return isinstance(found, list) and all(map(agrees, found, wanted))
    if isinstance(wanted, bool | str) or wanted is None:
        # A null in a case means "not determined": a number then is still an interval.
        return found is wanted or found == wanted or (wanted is None and isinstance(found, list))
    return isinstance(found, int | float) and abs(found - wanted) <= TOLERANCE


def test_the_kit_is_whole() -> None:
    """The kit holds the 32 cases of the law file and cases of every instrument, each with an id of its own."""
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert {case["instrument"] for case in CASES} == set(MEASURES)
    assert sum(case["origin"] == "law file" for case in CASES) == 32
    assert all(path in COLUMNS[case["instrument"]] for case in CASES for path in case["expected"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_record(case: dict[str, Any]) -> None:
    """One person's scores are those of the case."""
    found = result(case["instrument"], case["options"], case["answers"])
    for path, wanted in case["expected"].items():
        assert agrees(plain(found[path]), wanted), path


@pytest.mark.parametrize("kind", ["polars", "pandas-object", "pyarrow", "duckdb"])
@pytest.mark.parametrize("cases", GROUPS, ids=lambda cases: cases[0]["id"])
def test_frame(cases: list[dict[str, Any]], kind: str) -> None:
    """A table's scores are those of the cases, in every kind of frame, which comes back as the kind it was."""
    name, options = cases[0]["instrument"], cases[0]["options"]
    done = score_rows(name, options, [case["answers"] for case in cases], kind)
    for case, row in zip(cases, done, strict=True):
        for path, wanted in case["expected"].items():
            assert agrees(in_row(row, COLUMNS[name][path]), wanted), (case["id"], path)


def test_the_call_of_the_contract() -> None:
    """The short set gives sums as scores and all four cut-offs as verdicts, under either rule."""
    answers = {"vis_ss": 2, "hear_ss": 1, "mob_ss": 1, "cog_ss": 1, "sc_ss": 1, "com_ss": 9}
    official = instruments.wg_ss.score(**answers, missing="official")
    assert (official.sum_234, official.sum_34) == (Score(1, 1), Score(0, 0))
    verdicts = official.disability1, official.disability2, official.disability3, official.disability4
    assert verdicts == (Verdict.YES, Verdict.NO, Verdict.NO, Verdict.NO)
    kleene = instruments.wg_ss.score(**answers, missing="kleene")
    assert (kleene.sum_234, kleene.sum_34) == (Score(1, 2), Score(0, 1))
    assert (kleene.disability1, kleene.disability2) == (Verdict.YES, Verdict.UNKNOWN)
