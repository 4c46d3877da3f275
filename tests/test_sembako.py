"""Program Sembako: the worked cases and figures, the rules, and what a list may and may not say."""

from datetime import date
from itertools import groupby
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import MAKERS, rows, table
from kesos import Evidence, NotCovered, Reading, RecordError, Verdict, conformance, sembako
from kesos.engine import expression as x
from kesos.engine.citation import UNVERIFIED
from kesos.engine.record import Record
from kesos.fakta.peraturan import PERATURAN
from kesos.sembako import EWarong, Jenis, Kelayakan, Keluarga, Ketentuan, Perorangan, SembakoError, Setelan

KIT = conformance.kit("sembako")
RECORDS: dict[str, type[Record]] = {kind.__name__: kind for kind in (Keluarga, Perorangan, EWarong)}
CASES = [pytest.param(case, id=case["id"]) for case in KIT["cases"]]
FIGURES = [pytest.param(figure, id=figure["id"]) for figure in KIT["figures"]]
NOW = date(2026, 2, 15)
WHOLE = sembako.ruleset()
ALL = (*WHOLE.rules, *WHOLE.earlier)
SINGLE_RULES = [rule for rule in ALL if isinstance(rule, Ketentuan)]
LISTS = [rule for rule in ALL if isinstance(rule, Kelayakan)]


def asked(case: dict[str, Any]) -> sembako.Pemeriksaan:
    record = RECORDS[case["record"]].from_dict(case["facts"])
    return sembako.check(record, on=date.fromisoformat(case["on"]), reading=Reading(case["reading"]))


# --- the kit


def test_the_kit_is_whole() -> None:
    """Each case and figure has an id of its own, and every rule has a case."""
    ids = [entry["id"] for entry in (*KIT["cases"], *KIT["figures"])]
    assert len(ids) == len(set(ids)) == 212
    asked_codes = {case["code"] for case in KIT["cases"]}
    untested = {rule.code for rule in WHOLE} - asked_codes
    assert untested == {f"SBK-{n}" for n in (302, 304, 305, 306, 325, 326, 327, 341, 343, 345, 346, 347, 348, 349)}


@pytest.mark.parametrize("case", CASES)
def test_record(case: dict[str, Any]) -> None:
    """Verdict, warnings and SIKS-NG status of one record are those of the case."""
    if case["expected"] == "NOT_COVERED":
        with pytest.raises(NotCovered):
            asked(case)
        return
    found = asked(case)
    if case["expected"] == "ABSENT":
        assert case["code"] not in found
        return
    finding = found[case["code"]]
    assert finding.verdict is Verdict[case["expected"]]
    assert finding.steps().verdict is finding.verdict
    if "warnings" in case:
        assert sorted(finding.warning_codes) == sorted(case["warnings"])
    if "siks" in case:
        told = {reason.code: reason.siks for reason in found.reasons}
        assert told.get(case["code"], "") == case["siks"]


def group(case: dict[str, Any]) -> tuple[str, str, str]:
    return case["record"], case["on"], case["reading"]


GROUPS = [
    list(cases)
    for _, cases in groupby(
        sorted((c for c in KIT["cases"] if c["expected"] not in ("NOT_COVERED", "ABSENT")), key=group), key=group
    )
]


TABLES = [("polars", cases) for cases in GROUPS] + [
    (backend, cases) for backend in MAKERS if backend != "polars" for cases in GROUPS if len(cases) > 5
]


@pytest.mark.parametrize(
    ("backend", "cases"), TABLES, ids=lambda one: one if isinstance(one, str) else "-".join(group(one[0]))
)
def test_frames(backend: str, cases: list[dict[str, Any]]) -> None:
    """Every kind of frame gives each case the verdict of the case."""
    kind, on, reading = group(cases[0])
    known = [RECORDS[kind].from_dict(case["facts"]).known() for case in cases]
    unasked = frozenset(RECORDS[kind].__facts__) - {name for facts in known for name in facts}
    frame = MAKERS[backend](table(RECORDS[kind], known, drop=unasked))
    result = sembako.check_frame(frame, on=date.fromisoformat(on), record=RECORDS[kind], reading=Reading(reading))
    if backend == "duckdb":
        result = result.order("lain")
    verdicts = {code: rows(result, code) for code in {case["code"] for case in cases}}
    assert [verdicts[case["code"]][at].value for at, case in enumerate(cases)] == [case["expected"] for case in cases]


def figure(kind: str, args: dict[str, Any]) -> Any:
    days = {name: date.fromisoformat(args[name]) for name in ("on", "first", "last") if name in args}
    match kind:
        case "commodity":
            return sembako.commodity(args["written"], days["on"]).status.value
        case "entitlement":
            return sembako.entitlement(days["first"], days["last"]).amount
        case "pkh_index":
            return sembako.pkh_index(args["komponen"], days["on"])
        case "total":
            return sembako.total(args["year"])
        case _:
            return getattr(sembako, kind)(days["on"])


@pytest.mark.parametrize("given_", FIGURES)
def test_figures(given_: dict[str, Any]) -> None:
    """Each figure of the kit comes out; outside what is covered it raises."""
    if given_["expected"] == "NOT_COVERED":
        with pytest.raises(NotCovered):
            figure(given_["kind"], given_["args"])
        return
    assert figure(given_["kind"], given_["args"]) == given_["expected"]


# --- what decides, and what only warns


def test_codes_are_stable() -> None:
    """Codes are SBK-nnn, each once; six lists stand first."""
    codes = [rule.code for rule in WHOLE]
    assert len(codes) == len(set(codes)) == 74
    assert codes[:6] == [f"SBK-00{n}" for n in range(1, 7)]
    assert codes == sorted(codes)
    assert tuple(WHOLE) == sembako.RULES


@pytest.mark.parametrize("least", [Evidence.PRIMARY, Evidence.CORROBORATED, Evidence.SINGLE])
def test_nothing_unverified_decides(least: Evidence) -> None:
    """No rule of any setting rests its verdict on our own opinion, and no list counts what is known less than asked."""
    found = sembako.ruleset(Setelan(weakest=least))
    for rule in (*found.rules, *found.earlier):
        for reading in (rule.working, rule.textual):
            assert reading.expr is None or reading.evidence > UNVERIFIED, rule.code
        if isinstance(rule, Kelayakan):
            grades = [rule.criteria[number].evidence for number in rule.counted]
            assert all(grade >= least for grade in grades), rule.code


def test_what_does_not_count_warns() -> None:
    """Each requirement in a list counts or has a warning of its own."""
    for rule in LISTS:
        warned = {warning.key.removeprefix("W") for warning in rule.warnings}
        assert set(rule.criteria) - set(rule.counted) == warned & set(rule.criteria), rule
        assert {item.number for item in rule.butir} == set(rule.criteria)


def test_no_list_is_known_whole() -> None:
    """Every list says what is missing, so it can never be YES."""
    assert all(not rule.complete and rule.missing for rule in LISTS)
    conditions = [rule.condition(reading) for rule in LISTS for reading in Reading]
    assert all(any(isinstance(node, x.Unseen) for node in x.walk(condition)) for condition in conditions)


@settings(max_examples=40)
@given(st.data())
def test_a_list_never_grants(data: st.DataObject) -> None:
    """Whatever is known of a family, no list of it is YES."""
    names = ("terdaftar_di_dtsen", "dinyatakan_tidak_layak_oleh_daerah", "pengurus_meninggal", "menolak_bantuan")
    facts: dict[str, Any] = {name: data.draw(st.booleans() | st.none()) for name in names}
    facts |= {"desil": data.draw(st.integers(1, 10) | st.none())}
    who = st.sampled_from(["tidak_ada", "anggota_lain", "pengurus"]) | st.none()
    facts |= {name: data.draw(who) for name in Keluarga.__facts__ if name.endswith("_dalam_kk") and name[:3] != "ada"}
    found = sembako.check(Keluarga(**facts), on=NOW)
    assert all(finding.verdict is not Verdict.YES for finding in found.lists.values())


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: f"{rule.code} {rule.versi}")
def test_every_rule_cites(rule: Any) -> None:
    """Each rule cites an instrument of the index, and its sources have addresses."""
    assert all(PERATURAN[cite.instrument.id] is cite.instrument for cite in rule.cites)
    if isinstance(rule, Ketentuan):
        assert all(rule.addresses)
        assert rule.addresses
        assert rule.decides == (rule.jenis in {Jenis.WAJIB, Jenis.EKSKLUSI, Jenis.UNIK, Jenis.KRITERIA})


def test_siks_codes_and_exit_reasons_exist() -> None:
    """What a rule names as SIKS-NG status or reason of leaving stands in the tables."""
    statuses = {status.code for status in sembako.STATUSES}
    reasons = {reason.code for reason in sembako.EXIT_REASONS}
    assert {rule.siks for rule in SINGLE_RULES if rule.siks} <= statuses
    assert {rule.keluar for rule in SINGLE_RULES if rule.keluar} <= reasons


def test_reasons_say_whether_they_count() -> None:
    """A family barred by two sources and by one: both reasons are told, and which of them decides."""
    family = Keluarga(asn_tni_polri_dalam_kk="anggota_lain", perangkat_desa_dalam_kk="pengurus")
    found = sembako.check(family, on=NOW)
    told = {reason.code: (reason.siks, reason.keluar, reason.counted) for reason in found.reasons_for("SEMBAKO")}
    assert told == {
        "SBK-106": ("EXCLUDE_PEKERJAAN", "PEKERJAAN_TERLARANG", True),
        "SBK-108": ("", "PEKERJAAN_TERLARANG", False),
    }
    assert [reason.evidence.mark for reason in found.reasons] == ["B", "C"]
    assert "civil servant" in found.reasons[0].words("en")
    assert repr(found.reasons[0]) == "<SBK-106 EXCLUDE_PEKERJAAN>"
    assert found.receipt()["reasons"][1]["counted"] is False
    assert found.of("PKH").code == "SBK-002"
    with pytest.raises(KeyError):
        found.of("PBI_JK")


def test_a_person_who_is_no_component_is_refused_nothing() -> None:
    """SBK-401 to 405 say what a person is; none of them is a reason."""
    found = sembako.check(Perorangan(usia=30, hamil=False), on=NOW)
    assert found["SBK-401"].verdict is Verdict.NO
    assert found.reasons == ()
    assert found["SBK-401"].rule.decides is False


def test_why_a_verdict_is_open() -> None:
    """Where the text of the law is missing, the finding says what is."""
    found = sembako.check(Keluarga(guru_tersertifikasi_dalam_kk="anggota_lain"), on=NOW)
    assert "satu anggota keluarga" in found["SBK-112"].missing_in_law[0]
    early = sembako.check(Keluarga(asn_tni_polri_dalam_kk="pengurus"), on=date(2020, 9, 15))
    assert early["SBK-106"].missing_in_law == (
        "apakah ketentuan ini sudah berlaku sebelum sumber pertama yang menyebutnya",
    )
    assert found["SBK-001"].rule.missing_in_law(Reading.WORKING, "en")[0].startswith("the text of Permensos")
    assert found["SBK-115"].missing_in_law == ()
    assert [question.name for question in found["SBK-115"].next_questions()] == ["dinyatakan_tidak_layak_oleh_daerah"]
    assert found.explain("en").startswith("SBK-001 Eligibility for Program Sembako: NOT KNOWN")


def test_a_check_explains_itself() -> None:
    """The text names the lists, their warnings, each requirement that is not met, and what to ask."""
    told = sembako.check(
        Keluarga(asn_tni_polri_dalam_kk="pengurus", perangkat_desa_dalam_kk="pengurus"), on=NOW
    ).explain()
    assert "SBK-001 Kelayakan penerima Program Sembako: TIDAK" in told
    assert (
        "SBK-106 Tidak ada ASN, anggota TNI, atau anggota Polri pada KK [EXCLUDE_PEKERJAAN]; bukti B, menentukan"
        in told
    )
    assert "bukti C, tidak menentukan" in told
    assert "! SBK-001.W108" in told
    assert told.count("  - ") >= 7
    shop = sembako.check(EWarong(), on=date(2022, 1, 1))
    assert "SBK-006" in shop.explain("en")
    facts: dict[str, Any] = {name: info.type is bool for name, info in EWarong.__facts__.items() if info.type is bool}
    known = EWarong(**facts, jenis_usaha="umkm", unsur_pengelola=[], jumlah_kpm_dilayani=9)
    assert "SBK-341" in sembako.check(known, on=date(2022, 1, 1)).explain()
    assert sembako.check(known, on=date(2022, 1, 1)).next_questions() == ()


def test_dates_of_a_record_are_checked() -> None:
    """A birth date in the future is an error of the record."""
    with pytest.raises(RecordError):
        sembako.check(Perorangan(tanggal_lahir=date(2027, 1, 1)), on=NOW)


# --- what a caller sets


def test_a_limit_of_ones_own() -> None:
    """A decile limit with its source is used as it is, and nothing is disputed any more."""
    own = Setelan(desil_sembako=5, desil_pkh=2, source="Kepmensos contoh")
    found = sembako.check(Keluarga(desil=5), on=NOW, setelan=own)
    assert (found["SBK-122"].verdict, found["SBK-123"].verdict) == (Verdict.YES, Verdict.NO)
    assert "SBK-001.W3" not in found["SBK-001"].warning_codes
    assert "SBK-001.W2" in found["SBK-001"].warning_codes
    assert "SBK-002.W2" not in found["SBK-002"].warning_codes
    frame = sembako.check_frame(pl.DataFrame({"desil": [3, 5, 6]}), on=NOW, setelan=own)
    assert frame["SBK-122"].to_list() == [True, True, False]
    pbi = Setelan(desil_pbi_jk=4, source="Kepmensos contoh")
    assert sembako.check(Perorangan(desil=5), on=NOW, setelan=pbi)["SBK-154"].verdict is Verdict.NO


def test_ages_of_ones_own() -> None:
    """The ages of a new account holder and of the PKH component can be set."""
    own = Setelan(umur_pengurus=21, umur_lansia_pkh=70, source="aturan daerah contoh")
    found = sembako.check(Perorangan(usia=65), on=NOW, setelan=own)
    assert (found["SBK-203"].verdict, found["SBK-404"].verdict) == (Verdict.YES, Verdict.NO)
    assert found["SBK-404"].rule.warnings == ()
    assert sembako.check(Perorangan(usia=20), on=NOW, setelan=own)["SBK-203"].verdict is Verdict.NO


def test_the_weakest_grade_that_decides() -> None:
    """One source decides where the caller says so; with the text alone, Sembako refuses nobody."""
    family = Keluarga(perangkat_desa_dalam_kk="pengurus", asn_tni_polri_dalam_kk="pengurus")
    verdicts = {
        least: sembako.check(family, on=NOW, setelan=Setelan(weakest=least))
        for least in (Evidence.SINGLE, Evidence.PRIMARY)
    }
    assert verdicts[Evidence.SINGLE].of("SEMBAKO").verdict is Verdict.NO
    assert [reason.counted for reason in verdicts[Evidence.SINGLE].reasons_for("SEMBAKO")] == [True, True]
    assert verdicts[Evidence.PRIMARY].of("SEMBAKO").verdict is Verdict.UNKNOWN
    assert verdicts[Evidence.PRIMARY].of("PKH").verdict is Verdict.NO
    holder = sembako.check(Perorangan(usia=16), on=NOW, setelan=Setelan(weakest=Evidence.SINGLE))
    assert holder["SBK-004"].verdict is Verdict.NO


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"weakest": UNVERIFIED}, "SBK-903"),
        ({"desil_sembako": 11, "source": "x"}, "SBK-903"),
        ({"umur_pengurus": -1, "source": "x"}, "SBK-903"),
        ({"desil_pkh": 3}, "SBK-901"),
        ({"desil_pkh": 3, "source": " "}, "SBK-901"),
    ],
)
def test_a_setting_needs_sense_and_a_source(wrong: dict[str, Any], code: str) -> None:
    """Our own opinion never decides; a number out of range or without a source is refused."""
    with pytest.raises(SembakoError) as caught:
        Setelan(**wrong)
    assert caught.value.code == code


def test_only_records_with_rules_can_be_asked() -> None:
    """A record that no rule is about is a mistake of the programmer."""
    with pytest.raises(TypeError, match="KPM"):
        sembako.check(sembako.KPM(), on=NOW)
