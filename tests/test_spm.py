"""The minimum service standards: worked cases through every evaluator, and what the law says beside them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import table
from frame_kinds import KINDS, Kind
from kesos import Evidence, NotCovered, Reading, Verdict, conformance, spm
from kesos.engine import expression as x
from kesos.engine.record import Record
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import catalogue

KIT = conformance.kit("spm")
ON = date.fromisoformat(KIT["on"])
CASES = KIT["cases"]
YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
RECORDS: dict[str, type[Record]] = {
    kind.__name__: kind
    for kind in (spm.Perorangan, spm.Tersaring, spm.Penyelenggara, spm.Organisasi, spm.KejadianBencana)
}
NEGLECTED = {"kebutuhan_dasar_terpenuhi": False, "terpelihara": False, "terawat": False, "terurus": False}


def of_kind(*kinds: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES if case["kind"] in kinds]


def day(case: Mapping[str, Any]) -> date:
    return date.fromisoformat(case.get("on", KIT["on"]))


def found(case: Mapping[str, Any]) -> Any:
    return spm.classify(RECORDS[case["record"]].from_dict(case["facts"]), on=day(case))[case["code"]]


def near(case: Mapping[str, Any], value: Any) -> bool:
    if case["expected"] is None or value is None:
        return value is case["expected"]
    return abs(float(value) - case["expected"]) <= case.get("tolerance", 0)


# ------------------------------------------------------------------ the worked cases


def test_the_kit_is_whole() -> None:
    """86 worked cases, W01 to W87 without the retired W07, each with an id of its own."""
    assert sorted(int(case["id"].removeprefix("SPM/W")) for case in CASES) == sorted({*range(1, 88)} - {7})
    assert {case["code"] for case in CASES} <= {rule.code for rule in spm.RULES}


@pytest.mark.parametrize("case", of_kind("verdict"))
def test_record(case: dict[str, Any]) -> None:
    """The verdict of one record is that of the case, and the step-by-step walk ends in it too."""
    finding = found(case)
    assert finding.verdict is Verdict[case["expected"]]
    assert finding.steps().verdict is finding.verdict


@pytest.mark.parametrize("case", of_kind("answer"))
def test_answers(case: dict[str, Any]) -> None:
    """A rule that chooses gives the word of the case, or none while it is not known."""
    record = RECORDS[case["record"]].from_dict(case["facts"])
    assert spm.answer(case["code"], record, on=day(case)) == case["expected"]


@pytest.mark.parametrize("case", of_kind("number"))
def test_numbers(case: dict[str, Any]) -> None:
    """A number of one record is that of the case; by its code alone it is the same."""
    assert near(case, found(case).value)
    assert near(case, spm.amount(case["code"], on=day(case), **case["facts"]).value)


@pytest.mark.parametrize("case", of_kind("index"))
def test_index(case: dict[str, Any]) -> None:
    """With the weights 80 and 20 the index is that of the case; a missing part is never 0."""
    given_ = {"receivers": None, "quality": None} | {
        {"persen_penerima": "receivers", "persen_mutu": "quality"}[name]: value for name, value in case["facts"].items()
    }
    assert near(case, spm.index(**given_, weights=spm.REPORT_WEIGHTS).value)


@pytest.mark.parametrize("case", of_kind("category"))
def test_category(case: dict[str, Any]) -> None:
    """With the six names of the dashboard the category is that of the case."""
    band = spm.category(case["facts"]["indeks_spm"], bands=spm.DASHBOARD_BANDS)
    assert band is not None
    assert band.name == case["expected"]


FRAMES = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def rows(kind: str, record: str) -> list[dict[str, Any]]:
    return [case for case in CASES if case["kind"] == kind and case["record"] == record and "on" not in case]


@FRAMES
@pytest.mark.parametrize("record", RECORDS)
def test_frames(kind: Kind, record: str) -> None:
    """Every backend gives each case the verdict of the case."""
    cases = rows("verdict", record)
    if record == "KejadianBencana":
        assert cases == []
        return
    frame = table(RECORDS[record], [RECORDS[record].from_dict(case["facts"]).known() for case in cases])
    result = kind.asked(frame, lambda one: spm.classify_frame(one, on=ON, record=RECORDS[record]))
    got = [Verdict.of(result[case["code"]][row]).value for row, case in enumerate(cases)]
    assert got == [case["expected"] for case in cases]


@FRAMES
@pytest.mark.parametrize(("code", "record"), [("SPM-106", "KejadianBencana"), ("SPM-107", "Perorangan")])
def test_frames_of_answers(kind: Kind, code: str, record: str) -> None:
    """Every backend gives the words of the cases; null where not known."""
    cases = [case for case in rows("answer", record) if case["code"] == code]
    frame = table(RECORDS[record], [case["facts"] for case in cases])
    result = kind.asked(frame, lambda one: spm.answer_frame(code, one, on=ON))
    assert result[code].to_list() == [case["expected"] for case in cases]


def numbers(cases: list[dict[str, Any]]) -> pl.DataFrame:
    names = sorted({name for case in cases for name in case["facts"]})
    data = {name: [case["facts"].get(name) for case in cases] for name in names}
    return pl.DataFrame({**data, "lain": range(len(cases))}, strict=False)


@FRAMES
@pytest.mark.parametrize("code", ["SPM-401", "SPM-605", "SPM-L01", "SPM-501", "SPM-503"])
def test_frames_of_numbers(kind: Kind, code: str) -> None:
    """Every backend gives the numbers and categories of the cases; null where they are not determined."""
    cases = [case for case in CASES if case["code"] == code]
    ask: dict[str, Callable[[Any], Any]] = {
        "SPM-501": lambda one: spm.index_frame(one, weights=spm.REPORT_WEIGHTS),
        "SPM-503": lambda one: spm.category_frame(one, bands=spm.DASHBOARD_BANDS, column="indeks_spm"),
    }
    result = kind.asked(numbers(cases), ask.get(code, lambda one: spm.amount_frame(code, one)))
    for case, value in zip(cases, result[code].to_list(), strict=True):
        assert value == case["expected"] if code == "SPM-503" else near(case, value)


# ------------------------------------------------------------------ the law again, written a second time


def kleene(facts: Mapping[str, Any]) -> dict[str, Verdict]:
    """Permensos 16/2019 and PP 2/2018 in plain Kleene algebra, from the text and not from the rules."""

    def f(name: str) -> Verdict:
        return Verdict.of(facts.get(name))

    def age(low: int, high: int) -> Verdict:
        return Verdict.of(None if facts.get("usia") is None else low <= facts["usia"] <= high)

    inside, wni, roof = f("tinggal_di_panti"), f("wni"), f("punya_tempat_tinggal_tetap")
    nobody, careless = f("tidak_ada_yang_mengurus"), f("tidak_ada_yang_peduli")
    out: dict[str, Verdict] = {}
    out["SPM-109"] = ~f("kebutuhan_dasar_terpenuhi") & ~f("terpelihara") & ~f("terawat") & ~f("terurus")
    out["SPM-110"] = out["SPM-109"] & ~nobody
    out["SPM-111"] = (
        nobody | f("rentan_kekerasan_lingkungan") | (f("masih_punya_keluarga") & f("berpotensi_disakiti_keluarga"))
    )
    out["SPM-112"] = (~inside & out["SPM-110"]) | (inside & out["SPM-111"])
    out["SPM-101"] = wni & f("penyandang_disabilitas") & out["SPM-112"]
    out["SPM-102"] = wni & age(0, 17) & out["SPM-112"]
    out["SPM-103"] = wni & age(60, 130) & out["SPM-112"]
    out["SPM-113"] = (
        f("hidup_tidak_sesuai_norma_layak") & ~roof & ~f("punya_pekerjaan_tetap") & f("mengembara_tempat_umum")
    )
    out["SPM-114"] = f("meminta_minta_di_muka_umum")
    head = f("kepala_keluarga")
    out["SPM-115"] = (f("perseorangan") | head) & age(19, 60) & out["SPM-109"] & ~roof & ~careless
    out["SPM-116"] = head & age(19, 60) & out["SPM-109"] & ~roof & careless
    out["SPM-117"] = f("istri_suami_atau_anak_kepala_keluarga") & f("kepala_keluarga_penerima")
    group = out["SPM-113"] | out["SPM-114"]
    place = (~inside & out["SPM-115"]) | (inside & out["SPM-116"])
    out["SPM-104"] = wni & ((group & place) | out["SPM-117"])
    out["SPM-108"] = ~inside | f("panti_pilihan_terakhir")
    return out


ASKED = sorted(
    {fact.name for rule in spm.RECIPIENTS for fact in x.facts(rule.condition(Reading.WORKING)) if fact.type is bool}
)
PEOPLE = st.fixed_dictionaries(
    {"usia": st.sampled_from([None, 0, 17, 18, 19, 40, 59, 60, 61])},
    optional={name: st.sampled_from([None, True, False]) for name in ASKED},
)


@settings(max_examples=150)
@given(PEOPLE)
def test_the_rules_say_what_the_text_says(facts: dict[str, Any]) -> None:
    """On any facts the criteria agree with a second, hand-written reading of the text."""
    findings = spm.entitlement(facts, on=ON)
    for code, verdict in kleene(facts).items():
        assert findings[code].verdict is verdict, code


@settings(max_examples=80)
@given(PEOPLE, st.sampled_from(ASKED), st.booleans())
def test_one_more_fact_never_turns_a_verdict(facts: dict[str, Any], name: str, value: bool) -> None:
    """A fact that was not known may decide a verdict, and never turns YES into NO or back."""
    before = spm.entitlement(facts | {name: None}, on=ON)
    after = spm.entitlement(facts | {name: value}, on=ON)
    assert all(before[code].verdict in {UNKNOWN, after[code].verdict} for code in before)


# ------------------------------------------------------------------ the rules themselves


def test_seventy_rules() -> None:
    """All 70 codes are there, SPM-100 is retired, and no code is used for anything else."""
    assert len(spm.RULES) == 70
    assert "SPM-100" not in spm.RULES
    assert spm.RETIRED["SPM-100"].successors == ("SPM-110", "SPM-111", "SPM-112")
    assert [rule.code for rule in spm.RULES] == sorted(rule.code for rule in spm.RULES)


@pytest.mark.parametrize("rule", [*spm.RULES.rules, *spm.RULES.earlier], ids=lambda rule: f"{rule.code} {rule.versi}")
def test_every_rule_is_cited_graded_and_dated(rule: Any) -> None:
    """A rule stands in a regulation of the index, has a grade for every part, and a first day."""
    assert all(PERATURAN[cite.instrument.id] is cite.instrument for cite in rule.cites)
    assert all(isinstance(part.evidence, Evidence) for part in rule.criteria.values())
    assert rule.valid.start >= date(2009, 1, 1)


REFUSING = (spm.Sifat.HAK, spm.Sifat.KRITERIA, spm.Sifat.BUTIR, spm.Sifat.SDM, spm.Sifat.TAHAP, spm.Sifat.TINDAKAN)


@pytest.mark.parametrize("rule", [*spm.RULES.rules, *spm.RULES.earlier], ids=lambda rule: f"{rule.code} {rule.versi}")
def test_what_is_not_verified_refuses_nobody(rule: Any) -> None:
    """No gate and no letter of grade D stands in a rule whose NO could refuse: it warns, or only chooses or shows."""
    weak = [key for key, part in rule.criteria.items() if part.evidence is Evidence.UNVERIFIED]
    if getattr(rule, "nature", None) in REFUSING:
        assert weak == []
        assert rule.syarat is None or rule.syarat.evidence is not Evidence.UNVERIFIED
    else:
        assert weak in ([], ["perlu_verifikasi"], ["a", "b", "c"])


@pytest.mark.parametrize("code", ["SPM-101", "SPM-102", "SPM-103", "SPM-104"])
def test_a_refusal_by_criteria_that_are_inferred_for_spm_warns(code: str) -> None:
    """Where only the criteria of Permensos 16/2019 say no, W1 asks for an assessment and the letter of PP 2/2018 is open."""
    age = {"SPM-102": 10, "SPM-103": 70}.get(code, 40)
    person = spm.Perorangan(
        wni=True,
        usia=age,
        penyandang_disabilitas=True,
        meminta_minta_di_muka_umum=True,
        terurus=True,
        istri_suami_atau_anak_kepala_keluarga=False,
    )
    finding = spm.entitlement(person, on=ON, place="luar_panti")[code]
    assert finding.verdict is NO
    assert f"{code}.W1" in finding.warning_codes
    assert finding.other is UNKNOWN


@settings(max_examples=100)
@given(PEOPLE)
def test_the_letter_of_the_text_never_says_yes(facts: dict[str, Any]) -> None:
    """The technical standard was not seen, so the textual reading of SPM-101 to SPM-104 is NO or UNKNOWN."""
    findings = spm.entitlement(facts, on=ON, reading=Reading.TEXTUAL)
    assert all(findings[f"SPM-10{n}"].verdict is not YES for n in range(1, 5))
    if facts.get("wni") is False:
        assert all(findings[f"SPM-10{n}"].verdict is NO for n in range(1, 6))


def test_a_list_that_was_not_seen_whole_is_never_met() -> None:
    """Before Permensos 16/2019 only PP 2/2018 is known: NO for who is not of the group, else UNKNOWN."""
    person = spm.Perorangan(wni=True, usia=10, meminta_minta_di_muka_umum=True, **NEGLECTED)
    before = spm.entitlement(person, on=date(2019, 10, 23), place="luar_panti")
    assert [before[f"SPM-10{n}"].verdict for n in range(1, 5)] == [UNKNOWN, UNKNOWN, NO, UNKNOWN]
    assert before["SPM-102"].missing_in_law != ()
    assert "SPM-110" not in before
    told = spm.RULES.versions("SPM-104")[0]
    neither = {"meminta_minta_di_muka_umum": False, "punya_tempat_tinggal_tetap": True, "wni": True}
    assert told.missing_in_law(Reading.WORKING, "en") != ()
    assert spm.entitlement(neither, on=date(2019, 1, 1))["SPM-104"].verdict is NO


def test_the_law_has_dates() -> None:
    """PP 2/2018 holds from 5 January 2018; the indicator of the older standard until then, and not after."""
    with pytest.raises(NotCovered):
        spm.entitlement({"wni": True}, on=date(2018, 1, 4))
    assert spm.entitlement({"wni": False}, on=date(2018, 1, 5))["SPM-103"].verdict is NO
    old = spm.classify(spm.Penyelenggara(kk_penerima=1, kk_korban=4), on=date(2015, 6, 30))
    assert (tuple(old), old["SPM-L01"].value) == (("SPM-L01",), 25.0)
    assert "SPM-L01" not in spm.classify(spm.Penyelenggara(), on=ON)
    with pytest.raises(NotCovered):
        spm.amount("SPM-L01", on=ON, kk_penerima=1, kk_korban=4)
    with pytest.raises(NotCovered):
        spm.attainment(served=1, in_need=1, on=date(2018, 12, 31))
    assert spm.attainment(served=1, in_need=1, on=ON).met is YES


def test_a_window_in_which_a_list_may_hold() -> None:
    """In 2018 the list of disasters may hold or not: only what both versions say is said."""
    person = {"wni": True, "terdampak_bencana": True, "masa_bencana": "saat_tanggap_darurat"}
    listed = spm.entitlement(person | {"jenis_bencana": "banjir"}, on=date(2018, 6, 1))["SPM-105"]
    other = spm.entitlement(person | {"jenis_bencana": "lainnya"}, on=date(2018, 6, 1))["SPM-105"]
    assert (listed.verdict, other.verdict) == (YES, UNKNOWN)
    now = spm.entitlement(person | {"jenis_bencana": "lainnya"}, on=ON)["SPM-105"]
    assert (now.verdict, now.warning_codes, now.other) == (NO, ("SPM-105.W1",), YES)


SHARED = {"wni", "jumlah_relawan_puskesos"}  # facts of other subjects


@pytest.mark.parametrize("rule", list(spm.RULES), ids=lambda rule: rule.code)
def test_every_text_has_its_english(rule: Any) -> None:
    """No Indonesian text of a rule is without English, and no fact that it asks is without question and label."""
    english = catalogue("en")
    own = {key: said for key, said in rule._indonesian().items() if said}
    assert [key for key in own if f"{rule.code}.{key}" not in english] == []
    asked = [fact for reading in Reading for fact in x.facts(rule.condition(reading))]
    assert [f.name for f in asked if f"fakta.{f.name}.tanya" not in english and f.name not in SHARED] == []
