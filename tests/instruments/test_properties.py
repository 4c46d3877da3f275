"""What holds for all answers: adding one narrows, completions stay inside, and a table says what a record says."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instruments.helpers import CHOICES, INTERVAL, MEASURES, disagreements, form, plain, result
from instruments.tables import score_rows
from kesos import Verdict
from kesos.engine.score import Score

QUICK = ["duckdb", "pandas-nullable", "pandas-object", "polars", "polars-lazy", "pyarrow"]
FEW = settings(max_examples=15)


@st.composite
def people(draw: st.DrawFn, name: str, options: dict[str, Any], *, missing: bool = True) -> dict[str, int | None]:
    """Answers of one person; where one of several questions is asked, at most one of them is answered."""
    asked = form(name, options)
    silent = set(draw(st.sampled_from([asked.one_of[1:], asked.one_of[:1]]))) if asked.one_of else set()
    skipped = {code for group in silent for code in group}
    share = draw(st.sampled_from([0, 1, 2, 5])) if missing else 0
    answers: dict[str, int | None] = {}
    for item in asked.items:
        none = item.code in skipped or draw(st.integers(1, 6)) <= share
        answers[item.code] = None if none else draw(st.sampled_from(item.codes if missing else item.answers))
    return answers


def narrower(after: Any, before: Any) -> bool:
    """Whether a result only became better known: an interval lies inside, what was decided stays decided."""
    if isinstance(before, Score):
        return after.within(before)
    return before in (None, Verdict.UNKNOWN) or after == before


@pytest.mark.parametrize("name", MEASURES)
@given(data=st.data())
@FEW
def test_adding_an_item_narrows(name: str, data: st.DataObject) -> None:
    """One more answer narrows every interval, never moves it outside, and never turns a verdict over."""
    options = INTERVAL[name]
    full = data.draw(people(name, options, missing=False))
    known = data.draw(st.sets(st.sampled_from(sorted(full))))
    before = {code: value if code in known else None for code, value in full.items()}
    added = data.draw(st.sampled_from(sorted(full)))
    found, more = result(name, options, before), result(name, options, before | {added: full[added]})
    assert all(narrower(more[path], found[path]) for path in found)


@pytest.mark.parametrize("name", MEASURES)
@given(data=st.data())
@FEW
def test_completions_stay_inside(name: str, data: st.DataObject) -> None:
    """However the missing answers are filled in, every score lies in the interval, and a complete form is exact."""
    options = INTERVAL[name]
    full = data.draw(people(name, options, missing=False))
    partial = {code: value if data.draw(st.booleans()) else None for code, value in full.items()}
    found, whole = result(name, options, partial), result(name, options, full)
    assert all(narrower(whole[path], found[path]) for path in found)
    assert all(value.exact if isinstance(value, Score) else value is not Verdict.UNKNOWN for value in whole.values())


@pytest.mark.parametrize("name", MEASURES)
@given(data=st.data())
@settings(max_examples=10)
def test_both_ends_are_reached(name: str, data: st.DataObject) -> None:
    """An interval is no wider than it must be: with one item missing, some answer gives each end."""
    options = INTERVAL[name]
    full = data.draw(people(name, options, missing=False))
    item = data.draw(st.sampled_from([item for item in form(name, options).items if full[item.code] is not None]))
    found = result(name, options, full | {item.code: None})
    filled = [result(name, options, full | {item.code: answer}) for answer in item.answers]
    for path, value in found.items():
        if isinstance(value, Score):
            assert value == Score(min(one[path].low for one in filled), max(one[path].high for one in filled))
        elif value in (None, Verdict.UNKNOWN):
            assert len({plain(one[path]) for one in filled}) > 1, path


@pytest.mark.parametrize(("name", "options"), CHOICES)
@given(data=st.data())
@settings(max_examples=5)
def test_a_table_says_what_a_record_says(name: str, options: dict[str, Any], data: st.DataObject) -> None:
    """For any answers and any rule, the columns of a table hold exactly what one record gives, to the last digit."""
    rows = data.draw(st.lists(people(name, options), min_size=1, max_size=8))
    kind = data.draw(st.sampled_from(QUICK))
    assert disagreements(name, options, rows, score_rows(name, options, rows, kind)) == []
