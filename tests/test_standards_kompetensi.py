"""Competence: three scores, a composition that is labelled as what it is, and no pass mark but the caller's."""

from fractions import Fraction
from itertools import groupby
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import Evidence, FrameError, KesosError, Verdict, standards
from kesos.engine.score import Score
from kit import cases, params
from tabel import EAGER, LAZY, MAKE, back, same_kind

KIT = cases("competence")
MINE = [case for case in KIT if case["ask"] == "competence"]
FINE = [case for case in MINE if "refused" not in case["expected"]]
ASPECTS = ("pengetahuan", "keterampilan", "nilai")


def mark_of(case: dict[str, Any]) -> standards.PassMark | None:
    given_mark = case.get("pass_mark")
    return given_mark and standards.PassMark(given_mark["mark"], source=given_mark["source"], of=given_mark["of"])


def asked(case: dict[str, Any]) -> standards.Competence:
    return standards.competence(**case["given"], pass_mark=mark_of(case), untuk=case.get("untuk"))


def test_the_kit_is_whole() -> None:
    """The kit holds 66 worked cases, each with an id of its own and a reason."""
    assert len(KIT) == len({case["id"] for case in KIT}) == 66
    assert all(case["reason"] for case in KIT)
    assert {case["ask"] for case in KIT} == {"competence", "self_description", "validity", "asn_match"}


@pytest.mark.parametrize("case", params(FINE))
def test_one_person(case: dict[str, Any]) -> None:
    """Composition, verdict and grade of one person are those of the case."""
    found, expected = asked(case), case["expected"]
    assert float(found.uji_kognitif.low) == pytest.approx(expected["low"], abs=1e-12)
    assert float(found.uji_kognitif.high) == pytest.approx(expected["high"], abs=1e-12)
    assert found.kompeten is found.verdict is Verdict[expected["kompeten"]]
    assert found.evidence.mark == expected["grade"]
    assert found.missing == tuple(aspect for aspect in ASPECTS if case["given"][aspect] is None)


@pytest.mark.parametrize("case", params(case for case in MINE if "refused" in case["expected"]))
def test_a_score_outside_the_scale_is_refused(case: dict[str, Any]) -> None:
    """A score lies between 0 and 100."""
    with pytest.raises(standards.StandardsError) as caught:
        asked(case)
    assert caught.value.code == case["expected"]["refused"]


@pytest.mark.parametrize("kind", MAKE)
def test_frames(kind: str) -> None:
    """Every kind of frame gives each case the composition and the verdict of the case, and stays what it is."""
    for _, group in groupby(sorted(FINE, key=lambda c: str(c.get("pass_mark"))), key=lambda c: str(c.get("pass_mark"))):
        rows = list(group)
        table = pl.DataFrame(
            {a: [row["given"][a] for row in rows] for a in ASPECTS} | {"lain": list(range(len(rows)))},
            schema={**dict.fromkeys(ASPECTS, pl.Float64), "lain": pl.Int64},
        )
        frame = MAKE[kind](table)
        result = standards.competence_frame(frame, pass_mark=mark_of(rows[0]))
        assert same_kind(frame, result)
        got = back(result, ["lain"])
        one = [asked(row) for row in rows]
        assert got["uji_kognitif_low"] == pytest.approx([row["expected"]["low"] for row in rows], abs=1e-12)
        assert got["uji_kognitif_high"] == pytest.approx([row["expected"]["high"] for row in rows], abs=1e-12)
        assert got["kompeten"] == [Verdict[row["expected"]["kompeten"]].to_bool() for row in rows]
        exact = [found.uji_kognitif.value for found in one]
        assert got["uji_kognitif"] == [None if value is None else pytest.approx(float(value)) for value in exact]


SCORES = st.one_of(st.none(), st.integers(0, 100), st.floats(0, 100))


@given(st.tuples(SCORES, SCORES, SCORES), st.integers(0, 2), st.integers(0, 100), st.sampled_from(["each", "all"]))
def test_one_more_score_narrows(scores: tuple[Any, ...], which: int, value: int, how: str) -> None:
    """One more score never moves the composition outside, nor turns a verdict that is known."""
    of = {"each": "tiap_aspek", "all": "uji_kognitif"}[how]
    mark = standards.PassMark(60, source="contoh", of=of)  # type: ignore[arg-type]  one of the two
    known = dict(zip(ASPECTS, scores, strict=True))
    before = standards.competence(**known, pass_mark=mark)
    if known[ASPECTS[which]] is not None:
        return
    after = standards.competence(**{**known, ASPECTS[which]: value}, pass_mark=mark)
    assert after.uji_kognitif.within(before.uji_kognitif)
    assert before.kompeten in (Verdict.UNKNOWN, after.kompeten)


@given(
    st.lists(st.tuples(SCORES, SCORES, SCORES), min_size=1, max_size=8), st.sampled_from(["tiap_aspek", "uji_kognitif"])
)
def test_a_table_says_what_one_record_says(rows: list[tuple[Any, ...]], of: Any) -> None:
    """To the last bit, row by row."""
    mark = standards.PassMark(60.3, source="contoh", of=of)
    table = pl.DataFrame(
        dict(zip(ASPECTS, zip(*rows, strict=True), strict=True)),
        schema=dict.fromkeys(ASPECTS, pl.Float64),
        strict=False,
    )
    got = standards.competence_frame(table, pass_mark=mark)
    for at, row in enumerate(rows):
        floats = [None if score is None else float(score) for score in row]
        one = standards.competence(**dict(zip(ASPECTS, floats, strict=True)), pass_mark=mark)
        assert got["kompeten"][at] is one.kompeten.to_bool()
        assert got["uji_kognitif_low"][at] == float(one.uji_kognitif.low)
        assert got["uji_kognitif_high"][at] == float(one.uji_kognitif.high)


def test_the_composition_is_labelled_as_guidance() -> None:
    """30/40/30 is the composition of a test by guidance [B], no article, and adds up to 100."""
    assert dict(standards.BOBOT_UJI_KOGNITIF) == {"pengetahuan": 30, "keterampilan": 40, "nilai": 30}
    assert standards.UJI_KOGNITIF.evidence is Evidence.CORROBORATED
    assert standards.UJI_KOGNITIF.cites == ()
    assert "bukan pasal" in standards.UJI_KOGNITIF.note
    told = standards.competence(pengetahuan=80).explain("en")
    assert "Guidance, no article; not the weight of the final decision" in told
    assert "cannot be determined" in told


def test_no_pass_mark_is_built_in() -> None:
    """However good the scores are, without a mark it cannot be determined whether a person passes."""
    best = standards.competence(pengetahuan=100, keterampilan=100, nilai=100)
    assert best.kompeten is Verdict.UNKNOWN
    assert standards.NILAI_LULUS.evidence is Evidence.UNVERIFIED
    assert best.as_dict()["pass_mark"] is None


@pytest.mark.parametrize("bare", [70, (70, "SK"), "70", standards.Target(70, source="SK")])
def test_a_mark_without_what_it_is_of_is_refused(bare: Any) -> None:
    """A bare number is no pass mark, neither for one person nor for a table."""
    for ask in (
        lambda: standards.competence(pass_mark=bare),
        lambda: standards.competence_frame(pl.DataFrame({"nilai": [1]}), pass_mark=bare),
    ):
        with pytest.raises(KesosError, match="SDM-903"):
            ask()


@pytest.mark.parametrize(
    ("mark", "source", "of", "code"),
    [
        (70, "", "tiap_aspek", "SDM-903"),
        (70, "   ", "tiap_aspek", "SDM-903"),
        (70, None, "tiap_aspek", "SDM-903"),
        (70, "SK", "gabungan", "SDM-914"),
        (101, "SK", "tiap_aspek", "SDM-901"),
        ("70", "SK", "uji_kognitif", "SDM-901"),
        (True, "SK", "uji_kognitif", "SDM-901"),
        (float("nan"), "SK", "uji_kognitif", "SDM-901"),
        ({"pengetahuan": 70}, "SK", "tiap_aspek", "SDM-902"),
        (dict.fromkeys(ASPECTS, 70), "SK", "uji_kognitif", "SDM-901"),
        (dict.fromkeys(ASPECTS, 700), "SK", "tiap_aspek", "SDM-901"),
    ],
)
def test_a_pass_mark_needs_a_source_and_sense(mark: Any, source: Any, of: Any, code: str) -> None:
    """Source, what it is a mark of, and a number from 0 to 100."""
    with pytest.raises(standards.StandardsError) as caught:
        standards.PassMark(mark, source=source, of=of)
    assert caught.value.code == code
    assert caught.value.message("en") != caught.value.message("id")


@pytest.mark.parametrize("strange", ["80", True, float("nan"), float("inf"), Score(90, 110), [80]])
def test_what_is_no_score_is_refused(strange: Any) -> None:
    """Text, truth values, what is not finite, and intervals that leave the scale."""
    with pytest.raises(standards.StandardsError, match="SDM-901"):
        standards.competence(nilai=strange)
    with pytest.raises(standards.StandardsError, match="SDM-914"):
        standards.competence(untuk="pns")  # type: ignore[arg-type]  that is refused


def test_an_interval_may_be_given() -> None:
    """A score that is only partly known is an interval, and its width is that of the aspect."""
    found = standards.competence(pengetahuan=Score(50, 100), keterampilan=70, nilai=90)
    assert (found.uji_kognitif.low, found.uji_kognitif.high) == (70, 85)
    assert found.missing == ("pengetahuan",)


def test_right_answers() -> None:
    """One point for each right answer, as in the written test of 2017: 24, 28 and 27 of 30, 40 and 30 are 79 of 100."""
    knowledge = standards.percent_right([True] * 24 + [False] * 6)
    skill = standards.percent_right([True] * 28 + [False] * 12)
    values = standards.percent_right([True] * 27 + [False] * 3)
    assert (knowledge, skill, values) == (80, 70, 90)
    assert standards.competence(pengetahuan=knowledge, keterampilan=skill, nilai=values).uji_kognitif == 79
    assert standards.percent_right([True, None, None]) == Score(Fraction(100, 3), 100)


@pytest.mark.parametrize("answers", [[], [1], ["benar"], [True, 0]])
def test_answers_are_truth_values(answers: Any) -> None:
    """Whether an answer is right is true, false or not known; and there is at least one."""
    with pytest.raises(standards.StandardsError, match="SDM-901"):
        standards.percent_right(answers)


@given(st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=40), st.booleans())
def test_one_more_answer_narrows(answers: list[bool | None], right: bool) -> None:
    """An answer that becomes known never moves the score outside."""
    before = standards.percent_right(answers)
    if None not in answers:
        assert before.exact
        return
    at = answers.index(None)
    assert standards.percent_right([*answers[:at], right, *answers[at + 1 :]]).within(before)


def test_what_a_result_tells() -> None:
    """Scores, mark with its source, and that it is no decision, in both languages; and the same as data."""
    mark = standards.PassMark(
        {"pengetahuan": 60, "keterampilan": 70, "nilai": 80}, source="Keputusan contoh", of="tiap_aspek"
    )
    found = standards.competence(pengetahuan=60, keterampilan=70, nilai=79, pass_mark=mark)
    assert "60, 70, 80 untuk tiap aspek, menurut Keputusan contoh [D]: tidak" in found.explain()
    assert "no decision of competence" in found.explain("en")
    one = standards.competence(
        pengetahuan=60, pass_mark=standards.PassMark(70, source="Keputusan contoh", of="uji_kognitif")
    )
    assert "Mark 70 for the composition of the cognitive test" in one.explain("en")
    told = found.as_dict()
    assert told["kompeten"] == "NO"
    assert told["pass_mark"] == {
        "of": "tiap_aspek",
        "marks": {"pengetahuan": 60.0, "keterampilan": 70.0, "nilai": 80.0},
        "source": "Keputusan contoh",
        "evidence": "UNVERIFIED",
    }
    assert told["scores"]["nilai"] == {"value": 79.0, "low": 79.0, "high": 79.0}
    assert told["citations"] == ["UU 14/2019 Pasal 17 ayat (1) [A]"]


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
def test_a_table_is_looked_at(kind: str) -> None:
    """A score outside the scale is refused, with what was found."""
    frame = MAKE[kind](pl.DataFrame({"pengetahuan": [50.0, 150.0], "nilai": [1.0, None]}))
    with pytest.raises(standards.StandardsError, match="SDM-901") as caught:
        standards.competence_frame(frame)
    assert "150.0" in caught.value.message()


@pytest.mark.parametrize("kind", LAZY)
def test_a_lazy_table_that_is_not_read_says_nothing_of_such_a_row(kind: str) -> None:
    """Told so, nobody looks at it before, and the row has no result; told that it was looked at, other rows have theirs."""
    frame = MAKE[kind](pl.DataFrame({"pengetahuan": [50.0, 150.0, float("nan")], "lain": [0, 1, 2]}))
    mark = standards.PassMark(0, source="contoh", of="tiap_aspek")
    got = back(standards.competence_frame(frame, pass_mark=mark, undeclared="unknown"), ["lain"])
    assert got["uji_kognitif_low"] == [15.0, None, None]
    assert got["kompeten"] == [True, None, None]
    got = back(standards.competence_frame(frame, pass_mark=mark, undeclared="unchecked"), ["lain"])
    assert (got["uji_kognitif_low"][:2], got["kompeten"][0]) == ([15.0, 45.0], True)


def test_a_dask_table_is_looked_at_when_it_is_computed() -> None:
    """Each of its parts is a table that can be looked at; nothing is computed before."""
    done = standards.competence_frame(MAKE["dask"](pl.DataFrame({"pengetahuan": [50.0, 150.0], "nilai": [1.0, None]})))
    with pytest.raises(standards.StandardsError, match="SDM-901"):
        back(done)


def test_columns_of_a_table() -> None:
    """Other names, a prefix, an aspect without a column, whole numbers, nothing but nulls."""
    table = pl.DataFrame({"P": [80], "keterampilan": [None], "nilai": [90]}, schema_overrides={"P": pl.Int8})
    got = standards.competence_frame(table, columns={"pengetahuan": "P"}, prefix="sdm_")
    assert got.columns == [
        "P",
        "keterampilan",
        "nilai",
        "sdm_uji_kognitif",
        "sdm_uji_kognitif_low",
        "sdm_uji_kognitif_high",
        "sdm_kompeten",
    ]
    assert got.row(0)[3:] == (None, 51.0, 91.0, None)
    assert standards.competence_frame(table.select("nilai"))["uji_kognitif_high"].to_list() == [97.0]


@pytest.mark.parametrize(
    ("table", "options", "error", "code"),
    [
        (pl.DataFrame({"lain": [1]}), {}, standards.StandardsError, "SDM-917"),
        (pl.DataFrame({"nilai": [1]}), {"columns": {"sikap": "nilai"}}, standards.StandardsError, "SDM-902"),
        (pl.DataFrame({"nilai": ["80"]}), {}, FrameError, "FRM-002"),
        (pl.DataFrame({"nilai": [80], "kompeten": [True]}), {}, FrameError, "FRM-003"),
        ({"nilai": [80]}, {}, FrameError, "FRM-001"),
    ],
)
def test_a_table_that_will_not_do(table: Any, options: Any, error: Any, code: str) -> None:
    """No aspect, an unknown one, text, a column that is there already, no table at all."""
    with pytest.raises(error) as caught:
        standards.competence_frame(table, **options)
    assert caught.value.code == code
