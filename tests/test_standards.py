"""Personnel: the four kinds, the requirement lists by role and date, gaps with their papers, names that lead astray."""

import json
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frame_kinds import KINDS
from kesos import Evidence, FrameError, NotCovered, Reading, RecordError, Verdict, psks, standards
from kesos._standards.bukti import BUKTI
from kesos._standards.peran import ANNEX, role_of
from kesos.engine import expression as x
from kesos.engine.citation import UNVERIFIED
from kesos.engine.fact import Kind
from kesos.engine.rule import Rule
from kesos.fakta.pendidikan import berijazah_paling_rendah
from kesos.fakta.perorangan import Perorangan
from kesos.messages import LANGUAGES, catalogue
from kit import cases, day, grouped, params, record, through
from strategies import sparse

ON = date(2026, 11, 24)
KIT = cases("standards")
EVERY = (*standards.KINDS, *standards.EARLIER_KINDS, *standards.LISTS)
RULES = [pytest.param(rule, id=f"{rule.code} {rule.versi}") for rule in EVERY]


def checked(case: dict[str, Any]) -> Any:
    return standards.check(case["role"], record(case), on=day(case), reading=Reading(case["reading"]))


# --- the worked cases


def test_the_kit_is_whole() -> None:
    """The kit holds the 61 worked cases and eight more, each with an id of its own."""
    assert len(KIT) == len({case["id"] for case in KIT}) == 69


@pytest.mark.parametrize("case", params(case for case in KIT if case["expected"] != "NOT_COVERED"))
def test_record(case: dict[str, Any]) -> None:
    """Verdict and grade of one record are those of the case."""
    found = checked(case)
    assert found.verdict is Verdict[case["expected"]]
    assert (found.grade.mark if found.grade else None) == case["grade"]
    assert found.steps().verdict is found.verdict


@pytest.mark.parametrize("case", params(case for case in KIT if case["expected"] == "NOT_COVERED"))
def test_outside_its_dates(case: dict[str, Any]) -> None:
    """Outside its dates a list is not asked at all."""
    with pytest.raises(NotCovered):
        checked(case)


@pytest.mark.parametrize("kind", KINDS)
def test_frames(kind: str) -> None:
    """Every kind of frame gives each case its verdict."""
    for group in grouped(KIT):
        roles = sorted({case["role"] for case in group})

        def ask(frame: Any, roles: list[str] = roles, **options: Any) -> Any:
            return standards.check_frame(roles, frame, **options)

        assert through(kind, group, ask, lambda case: str(case["role"])) == [case["expected"] for case in group]


# --- the tables


def test_every_list_of_the_law_is_there() -> None:
    """The 36 lists of the law files stand here, four of them as types of the PSKS annex; codes are unique."""
    codes = [item.code for item in standards.LISTS]
    assert len(codes) == len(set(codes)) == 54
    assert set(ANNEX) == {"PEKSOS-PSKS-8-2012", "PSM-PSKS-8-2012", "TAGANA-PSKS-8-2012", "WPKS-INGATAN"}
    assert [kind.code for kind in standards.KINDS] == ["SDM-T1", "SDM-T2", "SDM-T3", "SDM-T4"]


@pytest.mark.parametrize("rule", RULES)
def test_no_unverified_requirement_decides(rule: Rule) -> None:
    """A requirement that is only remembered takes no part in a verdict, in either reading."""
    for reading in Reading:
        codes = {node.code for node in x.walk(rule.condition(reading)) if isinstance(node, x.Named)}
        used = [rule.criteria[key] for key in rule.criteria if f"{rule.code}.{key}" in codes]
        assert all(kriteria.evidence > UNVERIFIED for kriteria in used)
        assert not used or rule.reading(reading).evidence == min(kriteria.evidence for kriteria in used)


@pytest.mark.parametrize("rule", RULES)
def test_an_incomplete_list_is_never_met(rule: Rule) -> None:
    """A list that is not known whole says what is missing and holds a part that nothing can make true."""
    unseen = [any(isinstance(node, x.Unseen) for node in x.walk(rule.condition(reading))) for reading in Reading]
    assert rule.complete or (all(unseen) and rule.missing_in_law(Reading.WORKING))
    assert not rule.complete or not unseen[1]


@pytest.mark.parametrize("rule", RULES)
def test_every_text_in_english(rule: Rule) -> None:
    """Name, meaning, scope, remarks, letters, warnings and gaps in our knowledge exist in English."""
    texts = [key.removeprefix(f"{rule.code}.") for key in catalogue("en") if key.startswith(f"{rule.code}.")]
    assert {"nama", "arti"} <= set(texts)
    for key in (*rule.criteria, *(warning.key for warning in rule.warnings)):
        assert rule.words(key, "en") == catalogue("en")[f"{rule.code}.{key}"]
    for number, _ in enumerate(rule.missing, 1):
        assert f"kurang{number}" in texts


def test_every_fact_of_a_letter_has_a_paper() -> None:
    """Whatever a list asks is shown by a named paper, or by whoever sees or assesses it, in every language."""
    asked = {fact for rule in EVERY for kriteria in rule.criteria.values() for fact in x.facts(kriteria.expr)}
    assert [fact.name for fact in asked if fact.kind is Kind.DOCUMENT and fact.name not in BUKTI] == []
    assert all(f"bukti.{name}" in catalogue("en") for name in BUKTI)


def test_pendamping_and_relawan() -> None:
    """There are 13 kinds of each, in their order; eight volunteers are named in Permensos 16/2019 [A]."""
    assert [kind.number for kind in standards.PENDAMPING] == list(range(1, 14))
    assert [kind.number for kind in standards.RELAWAN] == list(range(1, 14))
    assert tuple(kind.slug for kind in standards.PENDAMPING) == Perorangan.__facts__["jenis_pendamping"].choices
    assert {kind.slug for kind in standards.RELAWAN} == set(Perorangan.__facts__["jenis_relawan"].choices)
    eight = [kind.number for kind in standards.RELAWAN if kind.in_rehabilitation]
    assert eight == [2, 3, 4, 5, 7, 8, 9, 10]
    assert all(role_of(kind.role) for kind in (*standards.RELAWAN, *standards.PENDAMPING))


def test_roles_name_lists_that_exist() -> None:
    """Every list that a role names exists, every list belongs to a role, and no name means two roles."""
    known = {item.code for item in (*standards.LISTS, *standards.KINDS)} | set(ANNEX)
    named = {code for role in standards.ROLES for code in (*role.lists, *role.besides)}
    assert named <= known
    assert {item.code for item in standards.LISTS} <= named
    names = [name for role in standards.ROLES for name in {role.slug, *role.names}]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("diploma", ["tidak_sekolah", "sma", "d3", "d4", "s1", "s3"])
def test_diplomas_by_rank(diploma: Any) -> None:
    """D-IV and S1 rank alike; every other diploma ranks by its place."""
    order = ["tidak_sekolah", "sd", "smp", "sma", "d1", "d2", "d3", "d4", "s1", "s2", "s3"]
    condition = berijazah_paling_rendah(diploma)
    enough = order[order.index("d4" if diploma == "s1" else diploma) :]
    assert isinstance(condition, x.OneOf)
    assert list(condition.values) == enough


# --- versions


@pytest.mark.parametrize(
    ("on", "version"),
    [
        (date(2018, 12, 31), "PSM-1-2012"),
        (date(2019, 1, 1), "PSM-1-2012 | PSM-10-2019"),
        (date(2019, 8, 31), "PSM-1-2012 | PSM-10-2019"),
        (date(2019, 9, 1), "PSM-10-2019"),
    ],
)
def test_the_window_of_psm(on: date, version: str) -> None:
    """As long as the start of the later list is not sure both are asked; intervals are half-open."""
    assert standards.check("PSM", Perorangan(), on=on).version == version


def test_a_list_by_its_code_is_asked_alone() -> None:
    """The code of a list means that list, on the days on which it surely holds and no other may."""
    assert standards.check("PSM-1-2012", Perorangan(), on=date(2018, 12, 31)).version == "PSM-1-2012"
    for code in ("PSM-1-2012", "PSM-10-2019"):
        with pytest.raises(NotCovered) as error:
            standards.check(code, Perorangan(), on=date(2019, 5, 1))
        assert error.value.problems[0].where == code


def test_a_window_agrees_or_is_unknown() -> None:
    """In a window NO needs the NO of both lists, and its gaps are the letters of both."""
    young = Perorangan(usia=16, bersedia_mengabdi_untuk_umum=False)
    found = standards.check("PSM", young, on=date(2019, 5, 1))
    assert found.verdict is Verdict.NO
    assert [gap.code for gap in found.gaps] == ["PSM-1-2012.def1", "PSM-10-2019.d"]
    assert found.evidence is Evidence.SINGLE
    assert not found.complete
    assert not found.one_is_enough
    assert "PSM-1-2012 huruf def1: tunjukkan wawancara" in found.explain()


def test_old_definition_of_pekerja_sosial() -> None:
    """Until 1 October 2019 a Pekerja Sosial needed no certificate; a day later nobody is one without."""
    worker = Perorangan(
        bekerja_di_lembaga=True,
        punya_kompetensi_profesi_peksos=True,
        peduli_pekerjaan_sosial=True,
        pernah_pelatihan_peksos=True,
        bersertifikat_pekerja_sosial=False,
    )
    found = [standards.classify(worker, on=on)["SDM-T2"] for on in (date(2019, 10, 1), date(2019, 10, 2))]
    assert [finding.verdict for finding in found] == [Verdict.YES, Verdict.NO]
    assert [finding.rule.versi for finding in found] == ["UU 11/2009", "UU 14/2019 Ps 1"]


def test_before_the_act() -> None:
    """UU 11/2009 came into force on 16 January 2009; nothing is said of the day before."""
    volunteer = Perorangan(
        menyelenggarakan_kesejahteraan_sosial=True, di_instansi_sosial_pemerintah=False, atas_kehendak_sendiri=True
    )
    assert standards.classify(volunteer, on=date(2009, 1, 16)).met.codes == ("SDM-T4",)
    with pytest.raises(NotCovered):
        standards.classify(volunteer, on=date(2009, 1, 15))


# --- check


def test_gaps_in_order_with_papers() -> None:
    """What is not met and what is open stand in the order of the list, each with the paper that closes it."""
    found = standards.check("psm", Perorangan(usia=17, berkelakuan_baik=False, wni=True), on=ON)
    assert [gap.key for gap in found.gaps] == ["d", "f"]
    assert [gap.key for gap in found.unknown] == ["b", "c", "e", "g"]
    assert found.gaps[1].documents() == ("SKCK dari kepolisian",)
    assert found.gaps[1].documents("en") == ("police certificate of conduct (SKCK)",)
    assert found.unknown[0].documents("en") == ("a written assessment of the assessor",)
    assert (found.gaps[0].text("en"), found.gaps[0].evidence) == ("At least 18 years old", Evidence.SINGLE)
    assert [fact.name for fact in found.unknown[1].facts] == ["ber_ktp_desa_kelurahan_tempat_tinggal"]
    assert repr(found.gaps[0]) == "<PSM-10-2019.d NO>"


def test_preferences_never_count() -> None:
    """Preferences and local practice are shown, and are neither gaps nor reasons."""
    found = standards.check("PSM-10-2019", Perorangan(rekomendasi_lurah=False), on=ON)
    assert found.criteria["lokal-2"] is Verdict.NO
    assert found.gaps == ()
    assert found.verdict is Verdict.UNKNOWN


def test_a_list_that_is_met_has_no_gaps() -> None:
    """Once a list is met nothing is open, whatever letters it could do without."""
    found = standards.check("TKS", Perorangan(berpengalaman_pelayanan_sosial=True), on=ON)
    assert (found.verdict, found.gaps, found.unknown, found.missing_in_law) == (Verdict.YES, (), (), ())
    assert (found.complete, found.one_is_enough, found.evidence) == (True, True, Evidence.PRIMARY)
    assert "cukup salah satu" not in found.explain()


def test_one_of_several_ways_is_enough() -> None:
    """Where one letter is enough the explanation says so."""
    found = standards.check("TKS", Perorangan(berpendidikan_kesejahteraan_sosial=False), on=ON)
    assert [gap.key for gap in found.gaps] == ["1"]
    assert [gap.key for gap in found.unknown] == ["2", "3"]
    assert "cukup salah satu" in found.explain()
    assert "one of these is enough" in found.explain("en")


def test_grade_of_the_deciding_letters() -> None:
    """NO rests on the best letter that is not met, YES on the weakest that is needed; UNKNOWN on the list."""
    origin = standards.check("TKSK-28-2018", Perorangan(dari_psm_atau_karang_taruna=False, wni=True), on=ON)
    both = standards.check("TKSK-28-2018", Perorangan(dari_psm_atau_karang_taruna=False, berkelakuan_baik=False), on=ON)
    unknown = standards.check("TKSK-28-2018", Perorangan(), on=ON)
    assert [found.evidence for found in (origin, both, unknown)] == [
        Evidence.CORROBORATED,
        Evidence.CORROBORATED,
        Evidence.SINGLE,
    ]
    assert unknown.grade is None


def test_receipt() -> None:
    """The receipt is JSON-ready, the same each time, and holds role, list, gaps and what is not known of the law."""
    person = Perorangan(nik="3371014101909999", usia=17)
    found = standards.check("PSM", person, on=ON)
    receipt = found.receipt()
    assert json.dumps(receipt) == json.dumps(standards.check("PSM", person, on=ON).receipt())
    assert (receipt["schema"], receipt["role"]) == ("kesos.receipt/1", "PSM")
    assert receipt["inputs"]["nik"] == "337101******9999"
    assert found.receipt(clear=True)["inputs"]["nik"] == "3371014101909999"
    (result,) = receipt["results"]
    assert (result["verdict"], result["version"], result["complete"]) == ("NO", "PSM-10-2019", False)
    assert result["gaps"] == [
        {
            "code": "PSM-10-2019.d",
            "verdict": "NO",
            "evidence": "SINGLE",
            "facts": ["usia"],
            "documents": ["KTP, kartu keluarga, atau akta kelahiran"],
        }
    ]
    assert len(result["unknown"]) == 6


def test_missing_in_law() -> None:
    """A list that is not known whole tells what is missing in our knowledge, in both languages."""
    found = standards.check("TPP", Perorangan(), on=ON)
    assert found.missing == ()
    assert found.missing_in_law == ("syarat Tenaga Pelopor Perdamaian; permensosnya tidak ditemukan",)
    assert "its regulation was not found" in found.explain("en")


@pytest.mark.parametrize("name", ["PSM", "psm", "Pekerja Sosial Masyarakat", "pekerja_sosial_masyarakat"])
def test_a_role_in_any_of_its_names(name: str) -> None:
    """A role is found in any of its names, in any case."""
    assert standards.check(name, Perorangan(), on=ON).version == "PSM-10-2019"


def test_the_list_of_a_type_of_the_annex() -> None:
    """A list that is a type of the PSKS annex is that type: written once."""
    assert standards.requirement("PSM-PSKS-8-2012", ON) is psks.TYPES[1]
    assert standards.check("tagana", Perorangan(usia=43), on=ON).version == "PSKS-03"


def test_an_unknown_role() -> None:
    """A name that nobody knows is an error that names the nearest role."""
    with pytest.raises(standards.UnknownRoleError) as error:
        standards.check("TKKS", Perorangan(), on=ON)
    assert error.value.code == "SDM-001"
    assert all("'tenaga_kesejahteraan_sosial'" in error.value.message(lang) for lang in LANGUAGES)


def test_a_record_of_another_kind() -> None:
    """A list about persons is not asked of an organisation, neither one by one nor in a table."""
    with pytest.raises(TypeError, match="no rule about a Organisasi"):
        standards.check("PSM", psks.Organisasi(), on=ON)
    with pytest.raises(TypeError, match="PSM has no rule about a Organisasi"):
        standards.check_frame("PSM", pl.DataFrame({"nama": ["x"]}), on=ON, record=psks.Organisasi)


def test_check_frame_takes_the_record_of_the_list() -> None:
    """A table is read as what the first list is about, and the column carries the name that was asked."""
    bodies = pl.DataFrame({"berkas_pendaftaran": [["ad_art"], []], "berbadan_hukum": [None, False]})
    result = standards.check_frame("LKS", bodies, on=ON)
    assert result.columns == ["berkas_pendaftaran", "berbadan_hukum", "LKS"]
    assert result["LKS"].to_list() == [False, False]
    with pytest.raises(FrameError):
        standards.check_frame("LKS", result, on=ON)


# --- facts that follow from others


def test_an_str_runs_five_years() -> None:
    """Whether an STR is valid follows from its date and its end; what contradicts that is refused."""
    holder = Perorangan(tanggal_terbit_str=date(2021, 11, 25), str_diakhiri=False)
    found = [standards.check("PEKSOS-PRAKTIK", holder, on=on) for on in (ON, date(2026, 11, 25))]
    assert [finding.criteria["b"] for finding in found] == [Verdict.YES, Verdict.NO]
    with pytest.raises(RecordError) as error:
        standards.check("PEKSOS-PRAKTIK", holder.evolve(memiliki_str_berlaku=False), on=ON)
    assert error.value.code == "FKT-010"
    assert "tahun_sejak_terbit_str, str_diakhiri" in error.value.message("en")


def test_an_open_part_says_nothing() -> None:
    """A part that is not known leaves the whole open; a part that decides is enough."""
    assessed = Perorangan(punya_pengetahuan_praktik_peksos=True, punya_keterampilan_praktik_peksos=True)
    for values, verdict in ((None, Verdict.UNKNOWN), (True, Verdict.YES), (False, Verdict.NO)):
        found = standards.check("SDM-T2", assessed.evolve(punya_nilai_praktik_peksos=values), on=ON)
        assert found.criteria["1"] is verdict


def test_a_d3_leaves_the_candidate_of_2013_open() -> None:
    """Where D3 stands beside sarjana muda the source does not say: it is neither enough nor too little."""
    verdicts = {
        diploma: standards.check("calon_tksk", Perorangan(pendidikan_terakhir=diploma), on=date(2013, 9, 1)).criteria[
            "d"
        ]
        for diploma in ("d2", "d3", "d4")
    }
    assert verdicts == {"d2": Verdict.NO, "d3": Verdict.UNKNOWN, "d4": Verdict.YES}


@pytest.mark.parametrize("kind", ["polars", "polars-lazy", "duckdb"])
def test_what_contradicts_itself_is_open_in_a_table(kind: str) -> None:
    """In a table a truth value that is given and follows otherwise is null; either way alone says it."""
    people = pl.DataFrame(
        {
            "unsur_asal": [["psm"], ["psm"], [], None, None],
            "anggota_psm": [None, False, None, True, None],
            "aktif_dalam_karang_taruna": [None, False, None, None, False],
            "anggota_lks": [None, False, None, None, False],
            "dari_psm_karang_taruna_atau_lks": [None, None, None, None, None],
            "lain": [0, 1, 2, 3, 4],
        },
        schema_overrides={"dari_psm_karang_taruna_atau_lks": pl.Boolean},
    )
    result = KINDS[kind].asked(people, lambda frame: standards.check_frame("TKSK-3-2013", frame, on=date(2013, 9, 1)))
    assert result["TKSK-3-2013"].to_list() == [None, None, False, None, None]


# --- names that lead astray


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"jenis_relawan": "tksk"}, "SDM-T1.T1"),
        ({"jenis_relawan": "tagana"}, "SDM-T1.T2"),
        ({"jenis_pendamping": "pkh"}, "SDM-T1.T4"),
        ({"jf_pekerja_sosial_sebelum_2019_10_02": True, "bersertifikat_pekerja_sosial": False}, "SDM-T2.T1"),
        ({"diberi_tugas_penyuluhan_sosial": True, "status_kepegawaian": "bukan_aparatur"}, "SDM-T3.T1"),
        ({"jenis_relawan": "tksk"}, "SDM-T4.T1"),
        ({"jenis_relawan": "psm", "status_kepegawaian": "pns"}, "SDM-T4.T3"),
        ({"jenis_relawan": "tksk", "status_kepegawaian": "pppk"}, "SDM-T4.T5"),
    ],
)
def test_traps_warn(facts: dict[str, Any], code: str) -> None:
    """A name that leads astray warns, and never changes a verdict."""
    found = standards.classify(Perorangan(**facts), on=ON)
    finding = found[code.partition(".")[0]]
    assert code in finding.warning_codes
    assert code in finding.explain("en")


def test_nine_traps() -> None:
    """The nine traps are there, each with its text in English and the kind to hold to."""
    assert len(standards.TRAPS) == 9
    kinds = {kind.code for kind in standards.KINDS}
    assert all(trap.kind in kinds | {""} for trap in standards.TRAPS.values())
    texts = {warning.text for rule in EVERY for warning in rule.warnings}
    assert all(trap.text in texts for trap in standards.TRAPS.values())


def test_kinds_in_a_table() -> None:
    """A table gets a column for each kind that its rows can be; institutions can be volunteers only."""
    frame = pl.DataFrame({"atas_kehendak_sendiri": [False, None]})
    assert standards.classify_frame(frame, on=ON)["SDM-T4"].to_list() == [False, None]
    bodies = standards.classify_frame(frame, on=ON, record=psks.Organisasi)
    assert bodies.columns == ["atas_kehendak_sendiri", "SDM-T4"]


# --- what holds for every list

ASKED = {rule: tuple({fact.name for k in rule.criteria.values() for fact in x.facts(k.expr)}) for rule in EVERY}
PARTS = (
    "punya_ktp_wilayah",
    "berdomisili_di_wilayah",
    "unsur_asal",
    "anggota_psm",
    "tanggal_terbit_str",
    "str_diakhiri",
)


@settings(max_examples=150)
@given(data=st.data(), rule=st.sampled_from(standards.LISTS))
def test_a_fact_more_never_takes_a_verdict_back(data: st.DataObject, rule: Rule) -> None:
    """A fact more can only decide what was open; what contradicts itself is refused, and never judged."""
    kind = rule.records[0]
    names = tuple(name for name in (*ASKED[rule], *PARTS) if name in kind.__facts__)
    known = data.draw(sparse(kind, names))
    fewer = {name: value for name, value in known.items() if data.draw(st.booleans())}
    on = max(rule.valid.start, date(2009, 1, 16))
    try:
        more = standards.check(rule.code, kind(**known), on=on)
    except (RecordError, NotCovered):
        return
    less = standards.check(rule.code, kind(**fewer), on=on)
    assert less.verdict in {more.verdict, Verdict.UNKNOWN}
    assert (more.verdict is not Verdict.NO) or more.gaps
    assert rule.complete or more.verdict is not Verdict.YES
