"""The corner of civil servants, the classification of Karang Taruna, and the tables of statements."""

from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from kesos import Evidence, FrameError, standards
from kesos.engine.score import Band, Bands, Score
from kesos.messages import LANGUAGES, catalogue
from kesos.standards import Ketentuan, Weights
from kit import cases, params
from tabel import EAGER, LAZY, MAKE, back, same_kind

KIT = [case for case in cases("competence") if case["ask"] == "asn_match"]
STATEMENTS = [
    standards.ASPEK, standards.UJI_KOGNITIF, standards.UJI_TERTULIS_2017, standards.NILAI_LULUS, standards.PORTOFOLIO,
    standards.KURIKULUM_VITAE, standards.DESKRIPSI_DIRI, *standards.KUOTA, standards.IDEAL_TPP, *standards.MASA.values(),
    standards.SIPPS, standards.KESESUAIAN_JABATAN, standards.KELAS, standards.ASPEK_KARANG_TARUNA, *standards.PRAKTIK,
    *standards.PENILAIAN, *standards.TKSK, standards.RELAWAN_TUGAS,
]  # fmt: skip


# --- civil servants


@pytest.mark.parametrize("case", params(KIT))
def test_one_person(case: dict[str, Any]) -> None:
    """Band of one civil servant as in the case; whoever is none, or not known to be one, is refused."""
    facts = {"status_kepegawaian": case["given"]["status_kepegawaian"], "competence": "manajerial"}
    if "refused" in case["expected"]:
        with pytest.raises(standards.StandardsError) as caught:
            standards.asn_match(case["given"]["persen"], **facts)
        assert caught.value.code == case["expected"]["refused"]
        return
    band = standards.asn_match(case["given"]["persen"], **facts).band
    assert (band and band.name) == case["expected"]["band"]


@pytest.mark.parametrize("kind", MAKE)
def test_frames(kind: str) -> None:
    """Every kind of frame gives each row the band of the case, and none to whoever is refused."""
    rows = [(case["given"]["persen"], case["given"]["status_kepegawaian"], at) for at, case in enumerate(KIT)]
    schema = {"persen": pl.Float64, "status_kepegawaian": pl.String, "lain": pl.Int64}
    frame = MAKE[kind](pl.DataFrame(rows, schema=schema, orient="row"))
    result = standards.asn_match_frame(frame, competence="sosial_kultural")
    assert same_kind(frame, result)
    assert back(result, ["lain"])["kesesuaian_jabatan"] == [case["expected"].get("band") for case in KIT]


def test_an_interval_has_a_band_only_if_it_lies_in_one() -> None:
    """From 80 to 85 it is Cukup Optimal; from 80 to 95 it cannot be told."""
    inside = standards.asn_match(Score(80, 85), status_kepegawaian="pns", competence="manajerial")
    assert inside.band is not None
    across = standards.asn_match(Score(80, 95), status_kepegawaian="pns", competence="manajerial")
    assert across.band is None
    assert "cannot be determined" in across.explain("en")


def test_whose_rule_it_is() -> None:
    """It is the rule of BRIN [A]; for any other agency it is only remembered [D]. It names its law either way."""
    facts: dict[str, Any] = {"status_kepegawaian": "pns", "competence": "manajerial"}
    brin, other = (
        standards.asn_match(90, **facts, instansi="BRIN"),
        standards.asn_match(90, **facts, instansi="Dinas Sosial"),
    )
    assert (brin.evidence, other.evidence) == (Evidence.PRIMARY, Evidence.UNVERIFIED)
    assert "Peraturan BRIN 3/2023 Pasal 33 [A]" in other.explain()
    assert brin.as_dict()["band"] == "optimal"
    assert standards.asn_match(None, **facts).as_dict()["percent"] == {"value": None, "low": 0.0, "high": None}


@pytest.mark.parametrize("what", ["teknis", "pekerjaan_sosial", "", None])
def test_technical_competence_is_refused(what: Any) -> None:
    """Only managerial and socio-cultural competence is measured so."""
    with pytest.raises(standards.StandardsError, match="SDM-916"):
        standards.asn_match(90, status_kepegawaian="pns", competence=what)
    with pytest.raises(standards.StandardsError, match="SDM-916"):
        standards.asn_match_frame(pl.DataFrame({"persen": [90.0], "status_kepegawaian": ["pns"]}), competence=what)


@pytest.mark.parametrize("percent", [-1, float("inf"), float("nan"), "90"])
def test_a_percentage_is_a_number_of_0_or_more(percent: Any) -> None:
    """Anything else is refused."""
    with pytest.raises(standards.StandardsError, match="SDM-901"):
        standards.asn_match(percent, status_kepegawaian="pns", competence="manajerial")


def test_tables_that_will_not_do() -> None:
    """Both columns are needed; a number below 0 is refused, or says nothing in a lazy table that is not read."""
    ask = standards.asn_match_frame
    with pytest.raises(standards.StandardsError, match="SDM-917"):
        ask(pl.DataFrame({"persen": [1.0]}), competence="manajerial")
    with pytest.raises(FrameError, match="FRM-002"):
        ask(pl.DataFrame({"persen": ["90"], "status_kepegawaian": ["pns"]}), competence="manajerial")
    silent = ask(pl.DataFrame({"persen": [90.0], "status_kepegawaian": [None]}), competence="manajerial")
    assert silent["kesesuaian_jabatan"].to_list() == [None]
    bad = pl.DataFrame({"persen": [-1.0, float("inf"), 90.0], "status_kepegawaian": ["pns"] * 3, "lain": [0, 1, 2]})
    for kind in (*EAGER, *LAZY):
        with pytest.raises(standards.StandardsError, match=r"SDM-901.*-1\.0, inf"):
            ask(MAKE[kind](bad), competence="manajerial")
    for kind in LAZY:
        got = back(ask(MAKE[kind](bad), competence="manajerial", undeclared="unknown"), ["lain"])
        assert got["kesesuaian_jabatan"] == [None, None, "optimal"]


def test_columns_as_people_have_them() -> None:
    """Categories are read as text; a column of mixed values and two columns of one name are refused."""
    ask = standards.asn_match_frame
    frame = pd.DataFrame({"persen": [90, None], "status_kepegawaian": pd.Categorical(["pns", "pppk"])})
    got = back(ask(frame, competence="manajerial"))
    assert got["kesesuaian_jabatan"] == ["optimal", None]
    with pytest.raises(FrameError, match="FRM-002"):
        ask(frame.assign(persen=pd.Series([90, "x"], dtype=object)), competence="manajerial")
    twice = pa.table([[90.0], [80.0], ["pns"]], names=["persen", "persen", "status_kepegawaian"])
    with pytest.raises(FrameError, match="FRM-005"):
        ask(twice, competence="manajerial")


# --- Karang Taruna

SIX = tuple(standards.ASPEK_KARANG_TARUNA.items)
EVEN = Weights(dict.fromkeys(SIX, 1), source="Instrumen contoh")
BANDS = Bands.whole(
    {"tumbuh": (0, 59), "berkembang": (60, 74), "maju": (75, 89), "percontohan": (90, 100)},
    source="Instrumen contoh", evidence=Evidence.UNVERIFIED,
)  # fmt: skip


def test_the_law_names_six_aspects_and_four_classes() -> None:
    """Permensos 25/2019 Pasal 23-24 [A]; it gives no weights and no marks, so neither does kesos."""
    assert len(SIX) == 6
    assert tuple(standards.KELAS.items) == ("percontohan", "maju", "berkembang", "tumbuh")
    assert standards.KELAS.evidence is Evidence.PRIMARY


def test_a_score_by_the_callers_instrument() -> None:
    """A weighted mean; a missing aspect leaves it open by its weight; it is never the official class."""
    whole = standards.karang_taruna_score(dict.fromkeys(SIX, 80), weights=EVEN, bands=BANDS)
    assert whole.score == 80
    assert (whole.band and whole.band.name) == "maju"
    assert whole.as_dict()["official"] is False
    heavy = Weights(dict.fromkeys(SIX, 1) | {"kemitraan": 5}, source="Instrumen contoh")
    uneven = standards.karang_taruna_score(dict.fromkeys(SIX, 60) | {"kemitraan": 100}, weights=heavy, bands=BANDS)
    assert uneven.score == 80
    part = standards.karang_taruna_score(dict.fromkeys(SIX[1:], 80.0), weights=EVEN, bands=BANDS)
    assert (part.score.low, part.score.high) == (pytest.approx(400 / 6), pytest.approx(500 / 6))
    assert part.band is None
    assert "Not the official instrument: weights by Instrumen contoh" in part.explain("en")
    assert part.evidence is Evidence.UNVERIFIED
    assert part.as_dict()["class"] is None
    assert whole.explain("en").startswith("Classification of Karang Taruna: 80. Maju (advanced) [D]")


def test_one_more_aspect_narrows() -> None:
    """Aspect by aspect the interval narrows, down to the mean."""
    before = standards.karang_taruna_score({}, weights=EVEN, bands=BANDS).score
    for count in range(1, 7):
        after = standards.karang_taruna_score(dict.fromkeys(SIX[:count], 70), weights=EVEN, bands=BANDS).score
        assert after.within(before)
        before = after
    assert before == 70


@pytest.mark.parametrize(
    ("values", "source", "code"),
    [
        (dict.fromkeys(SIX, 1), "", "SDM-903"),
        (dict.fromkeys(SIX[1:], 1), "SK", "SDM-902"),
        (dict.fromkeys(SIX, 0), "SK", "SDM-901"),
        (dict.fromkeys(SIX, "1"), "SK", "SDM-901"),
    ],
)
def test_weights_need_a_source_and_all_aspects(values: Any, source: str, code: str) -> None:
    """No source, an aspect left out, no weight at all, text."""
    with pytest.raises(standards.StandardsError) as caught:
        Weights(values, source=source)
    assert caught.value.code == code


def test_aspects_and_classes_are_those_of_the_law() -> None:
    """Others are refused, and so is a score outside the scale of the bands."""
    other = Bands(low=0, high=10, bands=(Band("baik", 0, 10),), source="contoh", evidence=Evidence.UNVERIFIED)
    for scores, bands, code in (
        ({"olahraga": 1}, BANDS, "SDM-914"),
        ({}, other, "SDM-914"),
        ({SIX[0]: 101}, BANDS, "SDM-901"),
    ):
        with pytest.raises(standards.StandardsError, match=code):
            standards.karang_taruna_score(scores, weights=EVEN, bands=bands)


# --- statements


def test_codes_are_unique() -> None:
    """Each statement has a code of its own."""
    assert len({one.code for one in STATEMENTS}) == len(STATEMENTS) == 30


@pytest.mark.parametrize("one", STATEMENTS, ids=lambda one: one.code)
def test_a_statement_is_whole(one: Ketentuan) -> None:
    """It says where it stands and how well it is known, and all its texts stand in English too."""
    assert one.source()
    assert one.cites or one.evidence is not Evidence.PRIMARY
    keys = ["nama", *one.items, *(["catatan"] if one.note else []), *(["dasar"] if one.basis else [])]
    assert [key for key in keys if f"{one.code}.{key}" not in catalogue("en")] == []
    assert [
        key
        for key in catalogue("en")
        if key.startswith(f"{one.code}.") and key.removeprefix(f"{one.code}.") not in keys
    ] == []
    assert all(one.words(key, lang) for key in keys for lang in LANGUAGES)
    assert f"[{one.evidence.mark}]" in repr(one)
    if not one.note:
        assert one.words("catatan", "en") == ""


def test_what_the_law_says_of_practice() -> None:
    """Five steps, five fields, eight skills of a list that goes on, six and eight items of two levels."""
    counts = {one.code: (len(one.items), one.complete) for one in standards.PRAKTIK}
    assert counts == {
        "SDM-PRAKTIK-SOP": (5, True),
        "SDM-PRAKTIK-BIDANG": (5, True),
        "SDM-PRAKTIK-KETERAMPILAN": (8, False),
        "SDM-PRAKTIK-ASISTEN": (6, True),
        "SDM-PRAKTIK-GENERALIS": (8, False),
        "SDM-PRAKTIK-ANAK": (8, True),
    }
    assert len(standards.PENILAIAN[0].items) == len(standards.PENILAIAN[1].items) == 4
    assert standards.PENILAIAN[1].evidence is Evidence.UNVERIFIED


def test_every_problem_says_something_in_both_languages() -> None:
    """The block SDM-901 to SDM-920 has its texts in both languages."""
    for lang in LANGUAGES:
        assert [at for at in range(901, 921) if f"SDM-{at}" not in catalogue(lang)] == []
