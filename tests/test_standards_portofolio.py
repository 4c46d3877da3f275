"""Self-description and portfolio: 1 to 5, K is no number, 150 words for a 5, and no score that no source gives."""

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import Evidence, FrameError, Verdict, standards
from kesos.engine.score import Score
from kesos.standards import Answer
from kit import cases, params
from tabel import EAGER, LAZY, MAKE, back, same_kind

KIT = [case for case in cases("competence") if case["ask"] == "self_description"]
FINE = [case for case in KIT if "refused" not in case["expected"]]
REFUSED = [case for case in KIT if "refused" in case["expected"]]
ASPECTS = ("pengetahuan", "keterampilan", "nilai")
MOST = {"pengetahuan": 5, "keterampilan": 6, "nilai": 3}
TYPES = {
    "peserta": pl.String,
    "aspek": pl.String,
    "butir": pl.Int64,
    "nilai_butir": pl.Int64,
    "kosong": pl.Boolean,
    "jumlah_kata_jawaban": pl.Int64,
}


def asked(case: dict[str, Any]) -> standards.SelfDescription:
    return standards.self_description(**{a: [Answer(*one) for one in found] for a, found in case["given"].items()})


def rows(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The answers of a case as rows; a case without answers still has a row for its person."""
    found = [
        {
            "peserta": case["id"],
            "aspek": aspect,
            "butir": at,
            "nilai_butir": None if score == "K" else score,
            "kosong": score == "K",
            "jumlah_kata_jawaban": words,
        }
        for aspect, answers in case["given"].items()
        for at, (score, words) in enumerate(answers, 1)
    ]
    return found or [dict.fromkeys(TYPES) | {"peserta": case["id"], "aspek": "nilai", "butir": 1}]


@pytest.mark.parametrize("case", params(FINE))
def test_one_person(case: dict[str, Any]) -> None:
    """Sums and counts of one person are those of the case."""
    found, expected = asked(case), case["expected"]
    sums = {**found.scores, "jumlah": found.total}
    assert {name: [score.low, score.high] for name, score in sums.items()} == expected["sums"]
    assert (found.pengetahuan, found.keterampilan, found.nilai) == tuple(found.scores.values())
    assert (found.scored, found.blank, found.open) == (expected["scored"], expected["blank"], expected["open"])
    assert found.evidence is Evidence.SINGLE


@pytest.mark.parametrize("case", params(REFUSED))
def test_an_answer_that_cannot_be_is_refused(case: dict[str, Any]) -> None:
    """A score outside 1 to 5, a 5 of few words, a K with words, words below 0, too many answers."""
    with pytest.raises(standards.StandardsError) as caught:
        asked(case)
    assert [problem.code for problem in caught.value.problems] == [case["expected"]["refused"]]


@pytest.mark.parametrize("kind", MAKE)
def test_frames(kind: str) -> None:
    """Every kind of frame gives each case the sums of the case, in a frame of its own kind."""
    frame = MAKE[kind](pl.DataFrame([row for case in FINE for row in rows(case)], schema=TYPES))
    result = standards.self_description_frame(frame)
    assert same_kind(frame, result)
    got = back(result)
    assert got["peserta"] == sorted(case["id"] for case in FINE)
    for case in FINE:
        at, expected = got["peserta"].index(case["id"]), case["expected"]
        for name, (low, high) in expected["sums"].items():
            assert (got[f"{name}_low"][at], got[f"{name}_high"][at]) == (low, high)
            assert got[name][at] == (low if low == high else None)
        assert (got["dinilai"][at], got["kosong"][at]) == (expected["scored"], expected["blank"])


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
@pytest.mark.parametrize("case", params(REFUSED))
def test_a_table_is_looked_at(kind: str, case: dict[str, Any]) -> None:
    """What is refused of one person is refused in a table, under the same code."""
    frame = MAKE[kind](pl.DataFrame(rows(case), schema=TYPES))
    with pytest.raises(standards.StandardsError) as caught:
        standards.self_description_frame(frame)
    assert caught.value.code == case["expected"]["refused"]


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"peserta": None}, "SDM-912"),
        ({"aspek": "sikap"}, "SDM-902"),
        ({"aspek": None}, "SDM-902"),
        ({"butir": 0}, "SDM-908"),
        ({"butir": None}, "SDM-908"),
        ({"kosong": True}, "SDM-904"),
        ({"butir": 2}, "SDM-911"),
    ],
)
def test_rows_that_make_no_sense(kind: str, change: dict[str, Any], code: str) -> None:
    """No person, no aspect, no such answer, K beside a score, the same answer twice."""
    row = dict.fromkeys(TYPES) | {"peserta": "P01", "aspek": "nilai", "butir": 1, "nilai_butir": 4}
    frame = MAKE[kind](pl.DataFrame([row | change, row | {"butir": 2}, row | {"butir": 3}], schema=TYPES))
    with pytest.raises(standards.StandardsError) as caught:
        standards.self_description_frame(frame)
    assert caught.value.code == code


@pytest.mark.parametrize("kind", LAZY)
def test_a_lazy_table_that_is_not_read_says_nothing_of_such_rows(kind: str) -> None:
    """Told so, nobody looks at them before: a row that cannot be is left out, an answer that stands twice is not known."""
    row = dict.fromkeys(TYPES) | {"peserta": "P01", "aspek": "nilai", "butir": 1, "nilai_butir": 4, "kosong": False}
    changes = [{}, {"butir": 2}, {"butir": 2, "nilai_butir": 3}, {"butir": 3, "nilai_butir": 9}, {"peserta": None}]
    frame = MAKE[kind](pl.DataFrame([row | change for change in changes], schema=TYPES))
    got = back(standards.self_description_frame(frame, undeclared="unknown"))
    assert (got["peserta"], got["nilai_low"], got["nilai_high"], got["dinilai"]) == (["P01"], [4], [14], [1])


def test_a_table_of_the_least_columns() -> None:
    """Without words and without marks of blank answers; nothing but nulls; another name of the person."""
    least = pl.DataFrame(
        {"nama": ["A", "A"], "aspek": ["nilai", "nilai"], "butir": [1, 2], "nilai_butir": [None, None]}
    )
    got = standards.self_description_frame(least, by="nama")
    assert got.select("nama", "nilai_low", "nilai_high", "jumlah_high").rows() == [("A", 0, 15, 70)]


@pytest.mark.parametrize(
    ("table", "error", "code"),
    [
        (pl.DataFrame({"peserta": ["A"], "aspek": ["nilai"], "butir": [1]}), standards.StandardsError, "SDM-917"),
        (
            pl.DataFrame({"peserta": ["A"], "aspek": ["nilai"], "butir": ["1"], "nilai_butir": [1]}),
            FrameError,
            "FRM-002",
        ),
        ([{"peserta": "A"}], FrameError, "FRM-001"),
    ],
)
def test_a_table_that_will_not_do(table: Any, error: Any, code: str) -> None:
    """A column that is needed, a column of another type, no table at all."""
    with pytest.raises(error) as caught:
        standards.self_description_frame(table)
    assert caught.value.code == code


ANSWERS = st.one_of(
    st.builds(Answer, st.sampled_from([None, 1, 2, 3, 4, 5, "K"])),
    st.builds(Answer, st.sampled_from([None, 1, 2, 3, 4]), st.integers(0, 149)),
    st.builds(Answer, st.sampled_from([None, 1, 2, 3, 4, 5]), st.integers(150, 400)),
    st.just(Answer("K", 0)),
)


@given(st.lists(ANSWERS, max_size=3), st.sampled_from([1, 2, 3, 4, "K"]))
def test_one_more_answer_narrows(answers: list[Answer], score: Any) -> None:
    """An answer that is scored, or marked K, never moves the sum outside."""
    before = standards.self_description(nilai=answers)
    at = next((at for at, one in enumerate(answers) if one.nilai is None), len(answers))
    if at == 3:
        return
    old = answers[at] if at < len(answers) else Answer()
    new = Answer(score, 0 if score == "K" and old.kata else old.kata)
    after = standards.self_description(nilai=[*answers[:at], new, *answers[at + 1 :]])
    assert after.nilai.within(before.nilai)
    assert after.total.within(before.total)
    assert after.open == before.open - 1


def test_counting_words_narrows() -> None:
    """That an answer is short takes the 5 away, and nothing else."""
    assert Answer(None).score == Score(0, 5)
    assert Answer(None, 149).score == Score(0, 4)
    assert Answer(None, 150).score == Score(0, 5)
    assert Answer("K").blank
    assert not Answer(3).blank


@pytest.mark.parametrize("strange", ["5", 4.0, True, "k", object()])
def test_what_is_no_score(strange: Any) -> None:
    """An answer is scored with a whole number or K, and with nothing else."""
    with pytest.raises(standards.StandardsError, match="SDM-904"):
        standards.self_description(nilai=[strange])


def test_all_problems_at_once() -> None:
    """Every answer that cannot be is named, with its place."""
    with pytest.raises(standards.StandardsError) as caught:
        standards.self_description(pengetahuan=[0], nilai=[Answer(5, 10), Answer(3, kata=True), 1, 1])
    assert [(problem.code, problem.where) for problem in caught.value.problems] == [
        ("SDM-904", "pengetahuan[1]"),
        ("SDM-905", "nilai[1]"),
        ("SDM-907", "nilai[2]"),
        ("SDM-908", "nilai"),
    ]


def test_shares_are_not_the_weights_of_the_test() -> None:
    """14 answers, at most 25, 30 and 15 of 70: 35.7, 42.9 and 21.4 percent, which is not 30/40/30."""
    full = standards.self_description(pengetahuan=[5] * 5, keterampilan=[5] * 6, nilai=[5] * 3)
    shares = [round(float(score.percent_of(70).low), 1) for score in full.scores.values()]
    assert shares == [35.7, 42.9, 21.4]
    assert full.percent("keterampilan") == Score(100.0, 100.0)
    with pytest.raises(standards.StandardsError, match="SDM-914"):
        full.percent("sikap")


def test_a_portfolio_has_no_score() -> None:
    """Only which parts are there: eleven of the curriculum vitae, and the self-description."""
    parts = standards.KURIKULUM_VITAE.items
    assert len(parts) == 11
    done = standards.self_description(pengetahuan=[1] * 5, keterampilan=[1] * 6, nilai=[1] * 3)
    whole = standards.portfolio(cv=dict.fromkeys(parts, True), deskripsi=done)
    assert whole.complete is Verdict.YES
    assert whole.evidence is Evidence.UNVERIFIED
    assert not hasattr(whole, "score")
    assert standards.portfolio(cv=dict.fromkeys(parts, True)).complete is Verdict.UNKNOWN
    assert standards.portfolio(cv={"identitas": None}, deskripsi=done).unknown == tuple(parts)
    blank = standards.self_description(nilai=["K"])
    assert standards.portfolio(deskripsi=blank).complete is Verdict.NO


@pytest.mark.parametrize(
    ("cv", "code"), [({"hobi": True}, "SDM-914"), ({"identitas": 1}, "SDM-901"), ({"identitas": "ya"}, "SDM-901")]
)
def test_a_part_is_there_or_not(cv: Any, code: str) -> None:
    """A part is one of the eleven, and it is there, or not, or not known."""
    with pytest.raises(standards.StandardsError) as caught:
        standards.portfolio(cv=cv)
    assert caught.value.code == code


def test_what_they_tell() -> None:
    """Sums with their most, counts, sources with their grade, in both languages; and the same as data."""
    found = standards.self_description(nilai=[4, "K"])
    assert "Nilai (sikap): 4..14 dari 15" in found.explain()
    assert "blank (K) 1, not yet scored 12" in found.explain("en")
    assert "[C]" in found.explain()
    assert found.as_dict()["scores"]["nilai"] == {"value": None, "low": 4.0, "high": 14.0}
    told = standards.portfolio(cv={"penghargaan": False}, deskripsi=found)
    assert "Missing: Awards" in told.explain("en")
    assert "Belum diketahui: Identitas" in told.explain()
    assert told.as_dict()["deskripsi_diri"] == found.as_dict()
    whole = standards.portfolio(cv=dict.fromkeys(standards.KURIKULUM_VITAE.items, True))
    assert whole.explain().count("\n") == 0
    assert whole.as_dict()["deskripsi_diri"] is None
