"""The 12 PSKS types: the worked cases through every evaluator, versions, names, and what is not known of the law."""

from datetime import date
from typing import Any

import pytest

from frame_kinds import KINDS
from kesos import NotCovered, Reading, Verdict, psks, standards
from kesos.engine import expression as x
from kesos.engine.citation import UNVERIFIED
from kesos.fakta.komunitas import Komunitas
from kit import cases, day, grouped, params, record, through

ON = date(2026, 11, 24)
KIT = cases("psks")
TYPES_ASKED = [case for case in KIT if case["tanya"] == "jenis"]
ROLES_ASKED = [case for case in KIT if case["tanya"] == "peran"]


def finding(case: dict[str, Any]) -> Any:
    reading = Reading(case["reading"])
    if case["tanya"] == "jenis":
        return psks.classify(record(case), on=day(case), reading=reading)[case["code"]]
    return standards.check(case["peran"], record(case), on=day(case), reading=reading)


def test_the_kit_is_whole() -> None:
    """The kit holds the 127 worked cases and one more, ids of their own, every type and sixteen roles."""
    assert len(KIT) == len({case["id"] for case in KIT}) == 128
    assert {case["code"] for case in KIT} == {jenis.code for jenis in psks.TYPES}
    assert len({(case["code"], case["peran"]) for case in ROLES_ASKED}) == 16


@pytest.mark.parametrize("case", params(case for case in KIT if case["expected"] != "NOT_COVERED"))
def test_record(case: dict[str, Any]) -> None:
    """Verdict, warnings, missing facts and version of one record are those of the case."""
    found = finding(case)
    assert found.verdict is Verdict[case["expected"]]
    assert found.steps().verdict is found.verdict
    assert sorted(found.warning_codes) == sorted(case["warnings"]) if "warnings" in case else True
    assert sorted(found.missing) == sorted(case["missing"]) if "missing" in case else True
    versions = [rule.versi for rule in found.rule.versions or (found.rule,)]
    assert versions == case.get("versi", versions)


@pytest.mark.parametrize("case", params(case for case in KIT if case["expected"] == "NOT_COVERED"))
def test_outside_every_version(case: dict[str, Any]) -> None:
    """Outside every version of a line the answer is NotCovered, never NO."""
    with pytest.raises(NotCovered):
        finding(case)


@pytest.mark.parametrize("kind", KINDS)
def test_frames_of_types(kind: str) -> None:
    """Every kind of frame gives each case of a type its verdict."""
    for group in grouped(TYPES_ASKED):
        got = through(kind, group, psks.classify_frame, lambda case: str(case["code"]))
        assert got == [case["expected"] for case in group]


@pytest.mark.parametrize("kind", KINDS)
def test_frames_of_roles(kind: str) -> None:
    """Every kind of frame gives each case of a role its verdict."""
    for group in grouped(ROLES_ASKED):
        roles = sorted({case["peran"] for case in group})

        def ask(frame: Any, roles: list[str] = roles, **options: Any) -> Any:
            return standards.check_frame(roles, frame, **options)

        assert through(kind, group, ask, lambda case: str(case["peran"])) == [case["expected"] for case in group]


def test_the_twelve_types_in_order() -> None:
    """The 12 types stand in the order of the annex, each with a citation of it and the record that it is about."""
    assert [jenis.number for jenis in psks.TYPES] == list(range(1, 13))
    assert all(jenis.citation.instrument.id == "permensos-8-2012" for jenis in psks.TYPES)
    about = {
        kind.__name__: [jenis.number for jenis in psks.TYPES if kind in jenis.records]
        for kind in (psks.Perorangan, psks.Keluarga, psks.Organisasi)
    }
    assert about == {"Perorangan": [1, 2, 3, 9, 10, 11], "Keluarga": [7], "Organisasi": [4, 5, 6, 8, 12]}


@pytest.mark.parametrize("rule", [*psks.TYPES, *psks.EARLIER], ids=lambda rule: f"{rule.code} {rule.versi}")
def test_no_unverified_requirement_decides(rule: psks.Jenis) -> None:
    """A requirement that is only remembered stands in no reading: it can warn and nothing else."""
    for reading in Reading:
        codes = {node.code for node in x.walk(rule.condition(reading)) if isinstance(node, x.Named)}
        used = {key for key in rule.criteria if f"{rule.code}.{key}" in codes}
        assert all(rule.criteria[key].evidence > UNVERIFIED for key in used)


@pytest.mark.parametrize("rule", [*psks.TYPES, *psks.EARLIER], ids=lambda rule: f"{rule.code} {rule.versi}")
def test_an_incomplete_list_is_never_met(rule: psks.Jenis) -> None:
    """A list that is not known whole names what is missing, and its condition can never be YES."""
    if not rule.complete:
        assert rule.missing
        assert any(isinstance(node, x.Unseen) for node in x.walk(rule.condition(Reading.WORKING)))
        assert rule.missing_in_law(Reading.WORKING)


def test_missing_in_law_apart_from_missing_in_the_record() -> None:
    """What we do not know of the law is told apart from what the record does not know."""
    full = psks.Perorangan(
        peduli_dan_giat_menanggulangi_bencana=True,
        usia=30,
        berpengetahuan_dan_terampil_menanggulangi_bencana=True,
        bersedia_mengikuti_pelatihan_bencana=True,
    )
    tagana = psks.classify(full, on=ON)["PSKS-03"]
    assert tagana.verdict is Verdict.UNKNOWN
    assert tagana.missing == ()
    assert tagana.missing_in_law == ("butir sesudah huruf c (kutipan terpotong)", "kata sambung antarhuruf")
    assert "kutipan terpotong" in tagana.explain()
    assert "the quotation is cut" in tagana.explain("en")
    old = psks.classify(psks.Perorangan(usia=60), on=ON)["PSKS-03"]
    assert (old.verdict, old.missing_in_law) == (Verdict.NO, ())


def test_the_receipt_says_what_is_missing_in_law() -> None:
    """The receipt of a finding holds what we do not know of the law."""
    receipt = psks.classify(psks.Organisasi(bentuk_organisasi={"badan_usaha"}), on=ON).receipt()
    (business,) = [result for result in receipt["results"] if result["code"] == "PSKS-12"]
    assert business["verdict"] == "UNKNOWN"
    assert business["missing_in_law"] == ["definisi dan seluruh butir kriteria lampiran 8/2012 angka 12"]


def test_a_warning_shows_from_its_day() -> None:
    """That practice needs an STR is not told before 2 October 2019, when UU 14/2019 came into force."""
    social_worker = psks.Perorangan(memiliki_str_berlaku=False)
    shown = [
        psks.classify(social_worker, on=on)["PSKS-01"].warning_codes for on in (date(2019, 10, 1), date(2019, 10, 2))
    ]
    assert shown == [(), ("PSKS-01.W1",)]


@pytest.mark.parametrize(
    ("on", "versi"),
    [
        (date(2013, 12, 31), "8/2012 (2012)"),
        (date(2014, 1, 1), "8/2012 (2012) | 8/2012"),
        (date(2014, 12, 31), "8/2012 (2012) | 8/2012"),
        (date(2015, 1, 1), "8/2012"),
    ],
)
def test_the_window_of_tksk(on: date, versi: str) -> None:
    """In 2014 either definition of TKSK may apply; both are asked, and warnings show once."""
    found = psks.classify(psks.Perorangan(diberi_tugas_sebagai_tksk=True, usia=20), on=on)["PSKS-11"]
    assert found.rule.versi == versi
    assert found.verdict is (Verdict.YES if versi == "8/2012" else Verdict.UNKNOWN)
    assert found.warning_codes == ("PSKS-11.W2",)


def test_words_of_a_window() -> None:
    """In a window letters carry their version in front, in both languages, and every version is cited."""
    rule = psks.classify(psks.Perorangan(), on=date(2014, 6, 1))["PSKS-11"].rule
    assert list(rule.criteria) == ["8/2012 def1"]
    assert rule.words("8/2012 def1").startswith("Diberi tugas, fungsi, dan kewenangan")
    assert rule.words("8/2012 def1", "en").startswith("Given task, function and authority")
    assert rule.words("W2", "en") == psks.TYPES[10].words("W2", "en")
    assert rule.words("nama") == "Tenaga Kesejahteraan Sosial Kecamatan"
    assert len(rule.cites) == 3
    assert rule.missing_in_law(Reading.WORKING, "en") == (
        "the criteria of the annex of 8/2012, number 11",
        "the definition used before Permensos 24/2013",
    )


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("PSM", "PSKS-02"),
        ("Pekerja Sosial", "PSKS-01"),
        ("tagana", "PSKS-03"),
        ("Orsos", "PSKS-04"),
        ("KELUARGA PIONEER", "PSKS-07"),
        ("Wahana Kesejahteraan Sosial Keluarga Berbasis Masyarakat", "PSKS-08"),
        ("WKSKBM", "PSKS-08"),
        ("Pensosmas", "PSKS-10"),
        ("tenaga_kesejahteraan_sosial_kecamatan", "PSKS-11"),
        ("badan usaha", "PSKS-12"),
        ("psks-12", "PSKS-12"),
    ],
)
def test_named(name: str, code: str) -> None:
    """A type is found by every name, old name, abbreviation and spelling, in any case."""
    assert [jenis.code for jenis in psks.find(name)] == [code]


def test_what_is_no_name() -> None:
    """A name that only looks like one finds nothing: PSM of the civil service is another thing."""
    assert psks.find("Penggerak Swadaya Masyarakat") == ()
    assert "Penggerak Swadaya Masyarakat" in psks.TYPES[1].padanan.bukan


def test_every_role_of_a_type_is_known() -> None:
    """The roles that a type names are roles of kesos.standards."""
    for jenis in psks.TYPES:
        for role in jenis.roles:
            assert standards.requirement(role, ON).applies_to(standards.requirement(role, ON).records[0])


def test_the_words_of_a_type() -> None:
    """Definition and old list exist in both languages."""
    jenis = psks.TYPES[6]
    assert jenis.words("definisi").startswith("Keluarga yang mampu")
    assert jenis.words("definisi", "en").startswith("A family that")
    assert jenis.words("daftar_6", "en") == "new in the list of 2012"


def test_a_record_that_no_type_is_about() -> None:
    """A community is the matter of PPKS, not of PSKS."""
    with pytest.raises(TypeError, match="no rule about a Komunitas"):
        psks.classify(Komunitas(), on=ON)


def test_one_person_for_all_subjects() -> None:
    """One record answers PPKS and PSKS alike."""
    from kesos import ppks  # noqa: PLC0415  only here

    assert psks.Perorangan is ppks.Perorangan
    assert psks.Keluarga is ppks.Keluarga
