"""What is due, from whom, how far it was reached, and how the answers explain themselves."""

import json
from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from kesos import Evidence, FrameError, KesosError, Reading, Verdict, ppks, spm
from kesos._ppks.padanan import PADANAN
from kesos.engine.score import Band, Bands, Score, ScoreError
from kesos.messages import LANGUAGES

ON = date(2026, 11, 24)
YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
NEGLECTED: dict[str, Any] = {
    "wni": True,
    "kebutuhan_dasar_terpenuhi": False,
    "terpelihara": False,
    "terawat": False,
    "terurus": False,
}


# ------------------------------------------------------------------ place, and who owes


def test_ten_services() -> None:
    """PP 2/2018 Pasal 10: five services of the province, five of the kabupaten/kota, one for each group; target 100."""
    assert [service.code for service in spm.SERVICES] == [f"SPM-{a}{n}" for a in "PK" for n in range(1, 6)]
    rehabilitation = [one for one in spm.SERVICES if one.group != "korban_bencana"]
    assert {(one.region, one.place) for one in rehabilitation} == {
        ("provinsi", "dalam_panti"),
        ("kabkota", "luar_panti"),
    }
    assert spm.SERVICE["SPM-K4"].activity == "1.06.04.2.01"
    assert spm.SERVICE["SPM-P1"].indicator_evidence is Evidence.PRIMARY
    assert spm.SERVICE["SPM-P2"].indicator_evidence is Evidence.UNVERIFIED
    assert spm.TARGET_PERCENT == 100
    assert all(one.entitlement in spm.RULES for one in spm.SERVICES)
    assert all(one.words(key, lang) for one in spm.SERVICES for key in ("nama", "indikator") for lang in LANGUAGES)


@pytest.mark.parametrize(
    ("place", "nobody", "codes"), [("luar_panti", False, ["SPM-K2"]), ("dalam_panti", True, ["SPM-P2"])]
)
def test_two_rules_of_neglect_by_place(place: Any, nobody: bool, codes: list[str]) -> None:
    """Outside somebody must still look after the child, inside nobody does; the same child elsewhere is not entitled."""
    child = spm.Perorangan(usia=10, tidak_ada_yang_mengurus=nobody, **NEGLECTED)
    found = spm.entitlement(child, on=ON, place=place)
    assert found["SPM-102"].verdict is YES
    assert found.groups == ("anak_telantar",)
    assert [service.code for service in found.services] == codes
    if place == "dalam_panti":
        assert spm.entitlement(child, on=ON, place="luar_panti")["SPM-102"].verdict is NO
        assert "SPM-102.W2" in spm.entitlement(child, on=ON, place="luar_panti")["SPM-102"].warning_codes


def test_the_place_may_stand_in_the_record() -> None:
    """Without ``place`` the fact decides; two places that disagree, and one that is none, are errors."""
    child = spm.Perorangan(usia=10, tidak_ada_yang_mengurus=True, tinggal_di_panti=True, **NEGLECTED)
    assert spm.entitlement(child, on=ON).entitled.codes == ("SPM-102",)
    assert spm.entitlement(child, on=ON, place="dalam_panti").entitled.codes == ("SPM-102",)
    with pytest.raises(spm.SpmError, match="SPM-901"):
        spm.entitlement(child, on=ON, place="luar_panti")
    with pytest.raises(spm.SpmError, match="SPM-902"):
        spm.entitlement(child, on=ON, place="rumah")  # type: ignore[arg-type]  what people pass
    with pytest.raises(spm.SpmError, match="SPM-902"):
        spm.items_frame(pl.DataFrame({"wni": [True]}), on=ON, place="rumah")  # type: ignore[arg-type]  what people pass
    unplaced = spm.entitlement({"wni": True, "usia": 10}, on=ON)
    assert (unplaced.services, unplaced.entitled, unplaced.groups) == ((), (), ())


def test_the_place_of_a_whole_table() -> None:
    """``place`` holds for every row; a row that says another place is unknown in it."""
    frame = pl.DataFrame({**{name: [value] * 3 for name, value in NEGLECTED.items()}, "usia": [10] * 3})
    frame = frame.with_columns(tidak_ada_yang_mengurus=False, tinggal_di_panti=pl.Series([None, False, True]))
    placed = spm.entitlement_frame(frame, on=ON, place="luar_panti")
    assert placed["SPM-102"].to_list() == [True, True, None]
    assert placed["tinggal_di_panti"].to_list() == [None, False, True]
    bare = spm.entitlement_frame(frame.drop("tinggal_di_panti"), on=ON, place="luar_panti")
    assert bare["SPM-102"].to_list() == [True] * 3
    assert spm.entitlement_frame(frame, on=ON)["SPM-102"].to_list() == [None, True, None]
    assert placed.columns[: len(frame.columns)] == frame.columns


def test_relief_is_owed_by_one_of_two() -> None:
    """Of disaster relief both services stand in the answer until SPM-106 says whose it is; a determination only warns."""
    person = {"wni": True, "terdampak_bencana": True, "jenis_bencana": "banjir", "masa_bencana": "saat_tanggap_darurat"}
    assert [one.code for one in spm.entitlement(person, on=ON).services] == ["SPM-P5", "SPM-K5"]
    event = spm.KejadianBencana(jumlah_korban=70, lintas_kabkota=False, penetapan_oleh="bupati_wali_kota")
    assert spm.answer("SPM-106", event, on=ON) == "provinsi"
    assert spm.classify(event, on=ON)["SPM-106"].warning_codes == ("SPM-106.W1",)
    small = spm.KejadianBencana(jumlah_korban=7, lintas_kabkota=False, penetapan_oleh="bupati_wali_kota")
    assert spm.classify(small, on=ON)["SPM-106"].warning_codes == ()


def test_only_a_rule_that_chooses_has_answers() -> None:
    """Another code is a KeyError, for one record and for a table."""
    with pytest.raises(KeyError):
        spm.answer("SPM-109", spm.Perorangan(), on=ON)
    with pytest.raises(KeyError):
        spm.answer_frame("SPM-100", pl.DataFrame({"usia": [4]}), on=ON)


def test_a_child_and_an_old_person_who_beg_are_looked_at_elsewhere_too() -> None:
    """Pasal 11 and 21 stop at 19 and 60: the warnings name the other rules; inside Pasal 21 names heads of family only."""
    young = spm.entitlement({"wni": True, "usia": 12, "meminta_minta_di_muka_umum": True}, on=ON)["SPM-104"]
    old = spm.entitlement({"wni": True, "usia": 60, "meminta_minta_di_muka_umum": True}, on=ON)["SPM-104"]
    single = {"wni": True, "perseorangan": True, "kepala_keluarga": False, "panti_pilihan_terakhir": False}
    inside = spm.entitlement(single, on=ON, place="dalam_panti")["SPM-104"]
    assert ("SPM-104.W2" in young.warning_codes, "SPM-104.W3" in old.warning_codes) == (True, True)
    assert {"SPM-104.W4", "SPM-104.W5"} <= set(inside.warning_codes)


# ------------------------------------------------------------------ PPKS and SPM


def test_a_ppks_finding_entitles_nobody() -> None:
    """Who meets PPKS-08 in every letter is not entitled by that: citizenship and the criteria of neglect stay open."""
    person = spm.Perorangan(
        usia=70, kebutuhan_dasar_terpenuhi=False, telantar_secara_psikis=True, telantar_secara_sosial=True
    )
    assert ppks.classify(person, on=ON)["PPKS-08"].verdict is YES
    assert spm.entitlement(person, on=ON, place="luar_panti")["SPM-103"].verdict is UNKNOWN
    asked = {rule.code for rule in spm.RULES if any("ppks" in rule.records[0].__facts__ for _ in rule.records)}
    assert asked == {f"SPM-70{n}" for n in range(1, 6)}


def test_what_the_law_links_flows_through_facts() -> None:
    """A ragam that was assessed says person with a disability (UU 8/2016 Pasal 4 ayat (1)); no ragam says not one."""
    assessed = spm.Perorangan(ragam_disabilitas={"sensorik"}, tidak_ada_yang_mengurus=False, **NEGLECTED)
    assert spm.entitlement(assessed, on=ON, place="luar_panti").entitled.codes == ("SPM-101",)
    none = spm.Perorangan(ragam_disabilitas=frozenset[Any](), wni=True)
    assert spm.entitlement(none, on=ON)["SPM-101"].verdict is NO
    frame = pl.DataFrame(
        {"wni": [True, True], "ragam_disabilitas": [[], None]},
        schema_overrides={"ragam_disabilitas": pl.List(pl.String)},
    )
    assert spm.entitlement_frame(frame, on=ON)["SPM-101"].to_list() == [False, None]


def test_types_point_to_rules() -> None:
    """Each PPKS type points to the rule of its SPM group; types of regional practice only warn."""
    assert [rule.code for rule in spm.candidates(["PPKS-09", "PPKS-22", "PPKS-19"])] == ["SPM-101", "SPM-105"]
    assert spm.candidates([]) == ()
    named = {"penyandang_disabilitas_telantar": "SPM-701", "tuna_sosial_gelandangan_pengemis": "SPM-704"}
    named |= {"anak_telantar": "SPM-702", "lanjut_usia_telantar": "SPM-703", "korban_bencana": "SPM-705"}
    for code, padanan in PADANAN.items():
        for group in padanan.spm:
            found = spm.classify(spm.Tersaring(ppks={code}), on=ON)[named[group]]  # type: ignore[arg-type]  codes of a table
            assert found.criteria["a"] is YES or len(found.warning_codes) == 2
    with pytest.raises(KesosError, match="FKT-005"):
        spm.candidates(["PPKS-99"])


# ------------------------------------------------------------------ items


def test_items_outside_and_inside() -> None:
    """Pasal 17: eleven letters outside, with data and complaints and the emergency service; Pasal 22-25: 11, 12, 13, 9."""
    outside = [item.code for item in spm.ITEMS if isinstance(item, spm.Butir) and item.outside]
    assert outside == [f"SPM-{n}" for n in range(201, 214)]
    assert {group: len(codes) for group, codes in spm.DALAM_PANTI.items()} == {
        "disabilitas_telantar": 11,
        "anak_telantar": 12,
        "lanjut_usia_telantar": 12,  # thirteen letters, of which h and i are one item
        "gelandangan_pengemis": 9,
    }
    for group, codes in spm.DALAM_PANTI.items():
        with_it = {one.code for one in spm.ITEMS if isinstance(one, spm.Butir) and group in one.inside}
        assert with_it == set(codes)


def test_what_is_due_follows_place_and_group() -> None:
    """Care is due to a neglected child inside; guidance of the family only outside; assistive devices not to beggars inside."""
    child = spm.Perorangan(
        usia=9, tidak_ada_yang_mengurus=True, butir_dibutuhkan={"bimbingan_keluarga_masyarakat"}, **NEGLECTED
    )
    inside, outside = (spm.items(child, on=ON, place=place) for place in ("dalam_panti", "luar_panti"))
    assert [item.code for item in inside.due] == ["SPM-214", "SPM-216"]
    assert [item.code for item in outside.due] == ["SPM-206", "SPM-212"]
    beggar = {"usia": 40, "kepala_keluarga": True, "meminta_minta_di_muka_umum": True, "tidak_ada_yang_peduli": True}
    beggar |= {"punya_tempat_tinggal_tetap": False, "tidak_ada_yang_mengurus": False, "penyandang_disabilitas": False}
    beggar |= {"rentan_kekerasan_lingkungan": False, "masih_punya_keluarga": False}
    needs = {"butir_dibutuhkan": ["alat_bantu", "pemulangan"], **NEGLECTED, **beggar}
    assert [item.code for item in spm.items(needs, on=ON, place="dalam_panti").due] == ["SPM-214", "SPM-218"]
    assert "SPM-203" in [item.code for item in spm.items(needs, on=ON, place="luar_panti").due]


def test_due_given_and_open() -> None:
    """An item that is due was given, was not, or nobody knows; numbers that the text does not give are None."""
    person = {"butir_dibutuhkan": ["permakanan", "sandang", "fasilitasi_adminduk"]}
    found = spm.items(person | {"permakanan_diberikan": True, "sandang_diberikan": False}, on=ON)
    assert [item.code for item in found.due] == ["SPM-201", "SPM-202", "SPM-207"]
    assert ([i.code for i in found.not_given], [i.code for i in found.unsure]) == (["SPM-202"], ["SPM-207"])
    assert found.given("SPM-201") is YES
    food = spm.ITEMS["SPM-201"]
    assert isinstance(food, spm.Butir)
    assert food.standard == {"lama_maks_hari_K": 7, "kali_per_hari": None}
    assert spm.items_frame(pl.DataFrame({"tinggal_di_panti": [True]}), on=ON)["SPM-214"].to_list() == [True]


def test_relief_items_follow_the_period() -> None:
    """Food, clothing and shelter are due during the response; psychosocial support after it too."""
    victim = {"wni": True, "terdampak_bencana": True, "jenis_bencana": "tsunami", "kelompok_rentan": "anak"}
    after = spm.items(victim | {"masa_bencana": "setelah_tanggap_darurat"}, on=ON)
    during = spm.items(victim | {"masa_bencana": "saat_tanggap_darurat"}, on=ON)
    assert [item.code for item in after.due] == ["SPM-224", "SPM-225"]
    assert [item.code for item in during.due] == [f"SPM-22{n}" for n in range(1, 6)]


def test_what_an_assessment_does_not_call_for_is_not_missed() -> None:
    """SPM-300: an empty assessment is fulfilled; inside a panti the warning says that the text does not speak of it."""
    found = spm.classify(spm.Perorangan(butir_dibutuhkan=frozenset[Any](), tinggal_di_panti=True), on=ON)["SPM-300"]
    assert (found.verdict, found.other, found.warning_codes) == (YES, UNKNOWN, ("SPM-300.W1",))


# ------------------------------------------------------------------ achievement


@pytest.mark.parametrize(
    ("served", "in_need", "value", "met", "consistent"),
    [
        (45, 60, 75.0, NO, YES),
        (120, 120, 100.0, YES, YES),
        (119, 120, 100 * 119 / 120, NO, YES),
        (0, 25, 0.0, NO, YES),
        (0, 0, None, UNKNOWN, YES),
        (52, 50, 104.0, YES, NO),
        (None, 50, None, UNKNOWN, UNKNOWN),
        (5, None, None, UNKNOWN, UNKNOWN),
        (-1, 50, None, UNKNOWN, NO),
        (3, -1, None, UNKNOWN, NO),
    ],
)
def test_attainment(served: int, in_need: int, value: float, met: Verdict, consistent: Verdict) -> None:
    """Share of the people in need, not rounded and not capped; nobody in need and a missing count make no number."""
    found = spm.attainment(served=served, in_need=in_need)
    assert (found.value, found.percent) == (value, value)
    assert (found.met, found.verdict, found.consistent) == (met, met, consistent)
    assert found.warning_codes == (("SPM-403",) if consistent is NO else ())
    assert found.score == (None if value is None else Score(value, value))
    table = pl.DataFrame({"x": [served], "y": [in_need]}, schema={"x": pl.Int64, "y": pl.Int64})
    row = spm.attainment_frame(table, served="x", in_need="y").row(0, named=True)
    assert [row["SPM-401"], Verdict.of(row["SPM-402"]), Verdict.of(row["SPM-403"])] == [value, met, consistent]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_attainment_explains_itself(lang: Any) -> None:
    """The formula, its source and what is open stand in the text; the dict is JSON."""
    told = spm.attainment(served=0, in_need=0).explain(lang)
    assert "Permensos 9/2018 Lampiran I" in told
    assert spm.not_established(lang)["penyebut_nol"] in told
    assert "SPM-403" in spm.attainment(served=52, in_need=50).explain(lang)
    assert "in_need" not in spm.attainment(served=1, in_need=None).explain(lang)
    assert json.loads(json.dumps(spm.attainment(served=52, in_need=50).as_dict()))["warnings"] == ["SPM-403"]
    assert "75" in repr(spm.attainment(served=45, in_need=60))
    ranged = spm.index(receivers=100, quality=None, weights=spm.REPORT_WEIGHTS)
    assert "80" in ranged.explain(lang)
    assert (ranged.as_dict()["interval"], ranged.unit, ranged.code) == ([80.0, 100.0], "persen", "SPM-501")
    assert "UNKNOWN" in repr(spm.amount("SPM-605"))


@pytest.mark.parametrize("given", [True, 4.0, "4"])
def test_people_are_counted_in_whole_numbers(given: Any) -> None:
    """Truth values, decimals and text are no counts of people: SPM-903 names each."""
    with pytest.raises(spm.AmountError, match="SPM-903") as caught:
        spm.attainment(served=given, in_need=given)
    assert [problem.where for problem in caught.value.problems] == ["served", "in_need"]


def test_no_index_is_built_in() -> None:
    """The rule of the index says what was not seen; weights and bands come from the caller, with their source."""
    found = spm.classify(spm.Penyelenggara(jumlah_terpenuhi=1, jumlah_membutuhkan=1), on=ON)
    assert all(found[f"SPM-50{n}"].verdict is UNKNOWN for n in range(1, 5))
    assert all(found[f"SPM-50{n}"].missing_in_law for n in range(1, 5))
    equal = spm.Weights(receivers=50, quality=50, source="kebijakan kantor", evidence=Evidence.UNVERIFIED)
    assert spm.index(receivers=100, quality=50, weights=equal).value == 75.0
    with pytest.raises(spm.AmountError, match="SPM-904"):
        spm.Weights(receivers=80, quality=30, source="salah", evidence=Evidence.UNVERIFIED)
    with pytest.raises(spm.AmountError, match="FKT-002"):
        spm.index(receivers="75", quality=90, weights=equal)  # type: ignore[arg-type]  what people pass


def test_an_index_outside_its_scale_is_none() -> None:
    """Both parts lie between 0 and 100; outside there is no index, and none of the bands."""
    over, under = (spm.index(receivers=r, quality=q, weights=spm.REPORT_WEIGHTS) for r, q in ((101, 50), (None, -1)))
    assert (over.score, under.score) == (None, None)
    assert spm.category(over, bands=spm.DASHBOARD_BANDS) is None
    assert spm.category(Score(88, 92), bands=spm.DASHBOARD_BANDS) is None
    with pytest.raises(ScoreError, match="INS-013"):
        spm.category(104, bands=spm.DASHBOARD_BANDS)
    bands = Bands(low=0, high=100, bands=(Band("semua", 0, 100),), source="contoh", evidence=Evidence.UNVERIFIED)
    table = pl.DataFrame({"SPM-501": [-1.0, 50.0, 104.0]})
    assert spm.category_frame(table, bands=bands)["SPM-503"].to_list() == [None, "semua", None]
    assert [band.name for band in spm.DASHBOARD_BANDS][-1] == "tuntas_paripurna"
    names = {year: spm.category(mean, bands=spm.DASHBOARD_BANDS) for year, mean in spm.NATIONAL_MEANS.items()}
    assert [band.name for band in names.values() if band] == [
        "belum_tuntas", "tuntas_muda", "tuntas_muda", "tuntas_pratama", "tuntas_madya",
    ]  # fmt: skip


def test_frames_of_numbers_are_looked_at_first() -> None:
    """A frame of another kind, a column of text, and a result that is there are refused; a missing column is unknown."""
    with pytest.raises(FrameError, match="FRM-001"):
        spm.attainment_frame({"jumlah_terpenuhi": [1]})
    with pytest.raises(FrameError, match="FRM-002"):
        spm.attainment_frame(pl.DataFrame({"jumlah_terpenuhi": ["1"]}))
    with pytest.raises(FrameError, match="FRM-002"):
        spm.attainment_frame(pd.DataFrame({"jumlah_terpenuhi": [1, "x"]}))
    with pytest.raises(FrameError, match="FRM-003"):
        spm.attainment_frame(pl.DataFrame({"SPM-401": [1]}))
    for frame in (pl.DataFrame({"jumlah_terpenuhi": [1]}), pl.DataFrame({"jumlah_terpenuhi": [None]})):
        row = spm.attainment_frame(frame).row(0, named=True)
        assert (row["SPM-401"], row["SPM-402"], row["SPM-403"]) == (None, None, None)
    arrow = spm.amount_frame("SPM-401", pa.table({"jumlah_terpenuhi": [1, 0], "jumlah_membutuhkan": [4, 0]}))
    assert arrow["SPM-401"].to_pylist() == [25.0, None]
    with pytest.raises(KeyError):
        spm.amount("SPM-402")


# ------------------------------------------------------------------ how answers explain themselves


def test_open_questions_are_facts() -> None:
    """A rule that compares two counts asks for the counts, and each only as long as it is not known."""
    nothing = spm.classify(spm.Penyelenggara(), on=ON)
    assert nothing["SPM-402"].missing == ("jumlah_terpenuhi", "jumlah_membutuhkan")
    one = spm.classify(spm.Penyelenggara(jumlah_terpenuhi=4), on=ON)
    assert one["SPM-402"].missing == ("jumlah_membutuhkan",)
    (question,) = one["SPM-402"].next_questions()
    assert (question.name, question.settles) == ("jumlah_membutuhkan", ("SPM-402",))
    assert "capaian_seratus_persen" not in {question.name for question in nothing.next_questions()}
    both = spm.classify(spm.Penyelenggara(jumlah_terpenuhi=4, jumlah_membutuhkan=0), on=ON)
    assert (both["SPM-402"].verdict, both["SPM-402"].next_questions()) == (UNKNOWN, ())
    assert both["SPM-402"].amount is None
    assert (both["SPM-402"].score, both["SPM-402"].value) == (None, None)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_entitlement_explains_itself(lang: Any) -> None:
    """Verdict, reading, grade and citation of what is met and what warns, and what to ask next, in both languages."""
    person = {"wni": True, "usia": 70, "tinggal_di_panti": True, "rentan_kekerasan_lingkungan": True}
    told = spm.entitlement(person | {"panti_pilihan_terakhir": False}, on=ON).explain(lang)
    assert "SPM-103" in told
    assert "PP 2/2018 Pasal 10 ayat (5) huruf c" in told
    assert "SPM-103.W3" in told


def test_receipts_are_the_same_bytes_and_mask_the_nik() -> None:
    """The same input gives the same receipt; no NIK stands in it; a comparison is no input, a number is told."""
    person = spm.Perorangan(nik="3371011708909999", wni=True, usia=70)  # type: ignore[arg-type]  text becomes a NIK
    once, twice = (json.dumps(spm.entitlement(person, on=ON).receipt()) for _ in range(2))
    assert once == twice
    assert "3371011708909999" not in once
    body = spm.Penyelenggara(jumlah_terpenuhi=45, jumlah_membutuhkan=60)
    receipt = spm.classify(body, on=ON).receipt()
    assert receipt["inputs"] == {"jumlah_membutuhkan": 60, "jumlah_terpenuhi": 45}
    told = {result["code"]: result.get("number") for result in receipt["results"]}
    assert (told["SPM-401"]["value"], told["SPM-402"]) == (75.0, None)
    assert spm.RULES["SPM-101"].reading(Reading.WORKING).evidence is Evidence.UNVERIFIED


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_open_is_said(lang: Any) -> None:
    """What no source settles and why a code was retired can be read in both languages."""
    assert len(spm.not_established(lang)) == 16
    assert all(spm.not_established(lang).values())
    assert "Permensos 16/2019" in spm.RETIRED["SPM-100"].why(lang)


# ------------------------------------------------------------------ numbers that a region may replace


def test_the_limits_of_days_are_parameters_with_a_source() -> None:
    """spm.yaml marks the numbers of SPM-301 to SPM-304 as replaceable; nothing replaces them without a source."""
    assert spm.Batas() == spm.Batas(hari_permakanan=7, hari_permakanan_bencana=7, hari_rujukan=7, bulan_di_panti=3)
    for wrong in ({"hari_rujukan": 14}, {"hari_rujukan": 14, "source": " "}, {"bulan_di_panti": -1, "source": "x"}):
        with pytest.raises(spm.AmountError, match=r"SPM-905.*(hari_rujukan|bulan_di_panti)"):
            spm.Batas(**wrong)
    with pytest.raises(spm.AmountError, match="SPM-905"):
        spm.Batas(hari_rujukan=True, source="x")


OWN = spm.Batas(
    hari_permakanan=10, hari_permakanan_bencana=3, hari_rujukan=14, bulan_di_panti=6, source="Perwal contoh 1/2030"
)


@pytest.mark.parametrize(
    ("code", "facts", "by_text", "by_own"),
    [
        ("SPM-301", {"tinggal_di_panti": False, "hari_permakanan": 8}, NO, YES),
        ("SPM-302", {"masa_bencana": "saat_tanggap_darurat", "hari_permakanan": 4}, NO, YES),
        ("SPM-303", {"hari_layanan_luar_panti": 7, "reunifikasi_terjadi": False}, YES, NO),
        ("SPM-304", {"bulan_di_panti": 3, "memenuhi_kriteria_rehabilitasi_lanjut": True}, YES, NO),
    ],
)
def test_a_region_brings_its_own_limits(code: str, facts: dict[str, Any], by_text: Any, by_own: Any) -> None:
    """The number is used in record and table, told in both languages, and its source with it."""
    person = spm.Perorangan(**facts)
    assert spm.classify(person, on=ON)[code].verdict is by_text
    finding = spm.classify(person, on=ON, limits=OWN)[code]
    assert finding.verdict is by_own
    frame = pl.DataFrame([facts])
    for limits, verdict in ((spm.Batas(), by_text), (OWN, by_own)):
        found = spm.classify_frame(frame, on=ON, record=spm.Perorangan, limits=limits)
        assert found[code].to_list() == [verdict is YES]
    number = {"SPM-301": "10", "SPM-302": "3", "SPM-303": "14", "SPM-304": "6"}[code]
    for lang in ("id", "en"):
        said = " ".join(finding.rule.words(key, lang) for key in ("a", "b", "definisi"))
        assert number in said
        assert "{" not in said
        assert "Perwal contoh 1/2030" in finding.rule.words("catatan", lang)
        assert "{" not in " ".join(spm.RULES[code].words(key, lang) for key in ("a", "b", "definisi", "catatan"))
    assert "7" in spm.RULES["SPM-301"].words("b", "en")
