"""Before and after a training: per person, per topic, for the group; intervals where scores are missing; no norm."""

import json
from fractions import Fraction
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import Evidence, FrameError, standards
from kesos.engine.score import Score
from kesos.standards import Target
from tabel import EAGER, LAZY, MAKE, back, same_kind

PEOPLE = [f"P{at:02}" for at in range(1, 21)]
TOPICS = [f"topik {at}" for at in range(1, 8)]
TARGET = Target(60, source="Keputusan contoh")
SMALL = {"P01": {"A": (40, 70), "B": (50, 50)}, "P02": {"A": (60, 30), "B": (None, 80)}}
TYPES = {"peserta": pl.String, "topik": pl.String, "sebelum": pl.Float64, "sesudah": pl.Float64}


def table(scores: Any) -> pl.DataFrame:
    rows = [(person, topic, *pair) for person, pairs in scores.items() for topic, pair in pairs.items()]
    return pl.DataFrame(rows, schema=TYPES, orient="row")


def test_the_training_of_2020() -> None:
    """20 people, seven topics: 140 cells; who scored 40 and then 65 in each gained 25, person, topic and group alike."""
    scores = {person: dict.fromkeys(TOPICS, (40, 65)) for person in PEOPLE}
    found = standards.training(scores, most=100)
    assert (len(found.people), len(found.topics), found.group.cells) == (20, 7, 140)
    assert {found.people["P07"].change, found.topics["topik 3"].change, found.group.change} == {Score(25, 25)}
    assert (found.group.up, found.group.same, found.group.down, found.group.paired) == (140, 0, 0, 140)
    assert found.group.gap is None
    assert found.evidence is Evidence.UNVERIFIED


def test_by_hand() -> None:
    """Means of two people in two topics; the pair that is missing may be anything from 0 to 100."""
    found = standards.training(SMALL, most=100, target=TARGET)
    a, b, first, second, group = (*found.topics.values(), *found.people.values(), found.group)
    assert (a.before, a.after, a.change) == (50, 50, 0)
    assert (a.up, a.same, a.down) == (1, 0, 1)
    assert (b.before, b.after, b.change) == (Score(25, 75), 65, Score(-10, 40))
    assert (b.cells, b.paired, b.up, b.same, b.down) == (2, 1, 0, 1, 0)
    assert (first.before, first.after, first.change) == (45, 60, 15)
    assert (second.change, group.change) == (Score(-25, 25), Score(-5, 20))
    assert (first.gap, first.below) == (5, 1)
    assert (second.gap, second.below, group.below) == (15, 1, 2)
    assert found.cells["P02", "B"].change == Score(-20, 80)


def test_each_statement_has_its_own_grade() -> None:
    """What changed is our own arithmetic [D]; what is lacking to a mark is known as well as the caller knows the mark."""
    without = standards.training(SMALL, most=100)
    assert dict(without.grades) == {"change": Evidence.UNVERIFIED}
    seen = standards.Target(60, source="Perda contoh 1/2030", evidence=Evidence.PRIMARY)
    found = standards.training(SMALL, most=100, target=seen)
    assert dict(found.grades) == {"change": Evidence.UNVERIFIED, "gap": Evidence.PRIMARY}
    assert found.evidence is Evidence.UNVERIFIED
    assert found.as_dict()["grades"] == {"change": "UNVERIFIED", "gap": "PRIMARY"}
    first, second, *_ = found.explain("en").splitlines()
    assert first.endswith("[D]")
    assert second.endswith("[A]")


def test_a_topic_that_somebody_missed_is_not_known() -> None:
    """Every person is taken to be in every topic that occurs, and in those that the caller names."""
    found = standards.training({"P01": {"A": (40, 70)}, "P02": {"B": (0, 0)}}, most=100, topics=["C", "A"])
    assert tuple(found.topics) == ("C", "A", "B")
    assert found.group.cells == 6
    assert found.topics["C"].change == Score(-100, 100)
    assert found.people["P01"].before == Score(Fraction(40, 3), 80)


def test_a_target_leaves_open_what_is_not_known() -> None:
    """Whoever has no score after may lack all of the target or nothing, and lie below it or not."""
    found = standards.training({"P01": {"A": (40, None)}, "P02": {"A": (40, 60)}}, most=100, target=TARGET)
    assert (found.people["P01"].gap, found.people["P01"].below) == (Score(0, 60), Score(0, 1))
    assert (found.people["P02"].gap, found.people["P02"].below) == (0, 0)
    assert (found.group.gap, found.group.below) == (Score(0, 30), Score(0, 1))


@pytest.mark.parametrize(
    ("scores", "options", "code"),
    [
        ({}, {"most": 100}, "SDM-912"),
        ({"P01": {}}, {"most": 100}, "SDM-912"),
        ({"P01": {"A": (40,)}}, {"most": 100}, "SDM-912"),
        ({"P01": {"A": (40, 101)}}, {"most": 100}, "SDM-901"),
        ({"P01": {"A": (-1, 40)}}, {"most": 100}, "SDM-901"),
        ({"P01": {"A": ("40", 40)}}, {"most": 100}, "SDM-901"),
        ({"P01": {"A": (4, 4)}}, {"most": 0}, "SDM-901"),
        ({"P01": {"A": (4, 4)}}, {"most": 10, "target": Target(11, source="SK")}, "SDM-901"),
        ({"P01": {"A": (4, 4)}}, {"most": 10, "target": 7}, "SDM-903"),
    ],
)
def test_what_makes_no_sense_is_refused(scores: Any, options: Any, code: str) -> None:
    """No people, no topics, no pair, scores and targets outside the scale, a target without a source."""
    with pytest.raises(standards.StandardsError) as caught:
        standards.training(scores, **options)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("mark", "source", "code"),
    [(70, "", "SDM-903"), ("70", "SK", "SDM-901"), (-1, "SK", "SDM-901"), (float("inf"), "SK", "SDM-901")],
)
def test_a_target_needs_a_source(mark: Any, source: str, code: str) -> None:
    """A number of 0 or more, and who set it."""
    with pytest.raises(standards.StandardsError) as caught:
        Target(mark, source=source)
    assert caught.value.code == code


ONE = st.one_of(st.none(), st.integers(0, 100))
GRIDS = st.fixed_dictionaries({p: st.fixed_dictionaries({t: st.tuples(ONE, ONE) for t in "ABC"}) for p in ("P1", "P2")})


@given(GRIDS, st.sampled_from(["P1", "P2"]), st.sampled_from("ABC"), st.integers(0, 1), st.integers(0, 100))
def test_one_more_score_narrows(grid: Any, person: str, topic: str, which: int, value: int) -> None:
    """A score that becomes known never moves any mean outside, in no row of the report."""
    pair = list(grid[person][topic])
    if pair[which] is not None:
        return
    pair[which] = value
    more = {**grid, person: {**grid[person], topic: tuple(pair)}}
    before, after = (standards.training(g, most=100, target=TARGET) for g in (grid, more))
    for old, new in [
        (before.group, after.group),
        (before.people[person], after.people[person]),
        (before.topics[topic], after.topics[topic]),
    ]:
        for name in ("before", "after", "change", "gap", "below"):
            assert getattr(new, name).within(getattr(old, name))
        assert new.paired >= old.paired


# --- tables


def check(got: dict[str, list[Any]], at: int, change: standards.Change) -> None:
    """A row of the table says what the report says."""
    assert [got[name][at] for name in ("jumlah", "berpasangan", "naik", "tetap", "turun")] == [
        change.cells, change.paired, change.up, change.same, change.down,
    ]  # fmt: skip
    scores = {"sebelum": change.before, "sesudah": change.after, "selisih": change.change}
    more = {"celah": change.gap, "di_bawah": change.below} if change.gap is not None else {}
    for name, score in {**scores, **more}.items():
        assert score is not None
        exact = None if score.value is None else float(score.value)
        assert (got[name][at], got[f"{name}_low"][at], got[f"{name}_high"][at]) == (
            exact,
            float(score.low),
            float(score.high),
        )


@pytest.mark.parametrize("target", [None, TARGET], ids=["plain", "target"])
@pytest.mark.parametrize("kind", MAKE)
def test_frames(kind: str, target: Target | None) -> None:
    """Every kind of frame gives the report of the same scores per person, per topic and for the group, in its own kind."""
    scores = {**SMALL, "P03": {"B": (12.5, 13)}}
    found = standards.training(scores, most=100, target=target)
    frame = MAKE[kind](table(scores))
    for by, lines in (("peserta", found.people), ("topik", found.topics), ("kelompok", {"": found.group})):
        result = standards.training_frame(frame, most=100, by=by, target=target)  # type: ignore[arg-type]  one of the three
        assert same_kind(frame, result)
        got = back(result)
        assert got.get(by, [""]) == sorted(lines)
        assert ("celah" in got) is (target is not None)
        for at, name in enumerate(sorted(lines)):
            check(got, at, lines[name])


@given(GRIDS)
def test_a_table_says_what_the_report_says(grid: Any) -> None:
    """Whatever is missing."""
    found = standards.training(grid, most=100, target=TARGET)
    got = back(standards.training_frame(table(grid), most=100, target=TARGET, by="topik"))
    for at, topic in enumerate("ABC"):
        check(got, at, found.topics[topic])


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("P01", "A", 1.0, 2.0), "SDM-911"),
        ((None, "A", 1.0, 2.0), "SDM-912"),
        (("P02", None, 1.0, 2.0), "SDM-912"),
        (("P02", "A", 101.0, 2.0), "SDM-901"),
        (("P02", "A", 1.0, -2.0), "SDM-901"),
    ],
)
def test_a_table_is_looked_at(kind: str, row: Any, code: str) -> None:
    """The same person and topic twice, a row without one of them, a score outside the scale."""
    frame = MAKE[kind](pl.DataFrame([("P01", "A", 40.0, 70.0), row], schema=TYPES, orient="row"))
    with pytest.raises(standards.StandardsError) as caught:
        standards.training_frame(frame, most=100)
    assert caught.value.code == code


@pytest.mark.parametrize("kind", LAZY)
def test_a_lazy_table_that_is_not_read_says_nothing_of_such_rows(kind: str) -> None:
    """Told so, scores that cannot be are not known, so are those of a cell that stands twice; rows without a name are left out."""
    rows = [("P01", "A", 140.0, 70.0), ("P02", "A", 1.0, 2.0), ("P02", "A", 3.0, 4.0), (None, "A", 1.0, 2.0)]
    frame = MAKE[kind](pl.DataFrame(rows, schema=TYPES, orient="row"))
    got = back(standards.training_frame(frame, most=100, undeclared="unknown"))
    assert got["peserta"] == ["P01", "P02"]
    assert (got["sebelum_high"], got["sesudah"], got["berpasangan"]) == ([100.0, 100.0], [70.0, None], [0, 0])


def test_columns_of_a_table() -> None:
    """Other names, whole numbers, nothing but nulls."""
    frame = pl.DataFrame({"nama": [1, 2], "materi": ["A", "A"], "pre": [4, 5], "post": [None, None]})
    names = {"peserta": "nama", "topik": "materi", "sebelum": "pre", "sesudah": "post"}
    got = standards.training_frame(frame, most=10, by="topik", columns=names)
    assert got.select("topik", "sebelum", "selisih_low", "selisih_high").rows() == [("A", 4.5, -4.5, 5.5)]


@pytest.mark.parametrize(
    ("frame", "options", "error", "code"),
    [
        (table(SMALL).drop("topik"), {}, standards.StandardsError, "SDM-917"),
        (table(SMALL), {"by": "kelas"}, standards.StandardsError, "SDM-914"),
        (table(SMALL), {"columns": {"nilai": "sebelum"}}, standards.StandardsError, "SDM-914"),
        (table(SMALL), {"target": 70}, standards.StandardsError, "SDM-903"),
        (table(SMALL).cast({"sebelum": pl.String}), {}, FrameError, "FRM-002"),
        ([1], {}, FrameError, "FRM-001"),
    ],
)
def test_a_table_that_will_not_do(frame: Any, options: Any, error: Any, code: str) -> None:
    """A column that is needed, a report that there is not, a target without a source, text for scores, no table."""
    with pytest.raises(error) as caught:
        standards.training_frame(frame, most=100, **options)
    assert caught.value.code == code


def test_what_it_tells() -> None:
    """The scale, that it is no norm, the target with its source, every line; a NIK is masked; and the same as data."""
    found = standards.training({"3371021708909999": {"A": (40, None)}}, most=100, target=TARGET)
    assert "hitungan sendiri, bukan norma [D]" in found.explain()
    assert "Target 60, by Keputusan contoh [D]" in found.explain("en")
    assert "337102******9999: before 40, after 0..100, change -40..60 (0 of 1 are pairs)" in found.explain("en")
    assert "lacking to the target on average 0..60" in found.explain("en")
    told = json.dumps(found.as_dict())
    assert "3371021708909999" not in told + found.explain()
    assert found.as_dict()["people"][0]["change"] == {"value": None, "low": -40.0, "high": 60.0}
    assert standards.training({"P01": {"A": (40, 41)}}, most=100).as_dict()["target"] is None
    assert "sasaran" not in standards.training({"P01": {"A": (40, 41)}}, most=100).explain()
