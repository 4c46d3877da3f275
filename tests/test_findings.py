"""What a finding says of itself: met, unmet, open; evidence, letters, warnings; and its explanation for a person."""

import copy
import pickle
import re
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesos import Evidence, Reading, ppks, spm
from kesos._ppks.jenis import Jenis
from kesos.identitas import NIK
from kesos.ppks import Perorangan, classify
from strategies import NO, ON, UNKNOWN, YES, asked, judge, records

NIK_TEXT = "3371014101909999"
LANGUAGES: tuple[Literal["id", "en"], ...] = ("id", "en")
CHILD = Perorangan(usia=5, keluarga_asal_miskin=True, tanpa_asuhan_layak=False, nik=NIK(NIK_TEXT), nama="Siti Contoh")


# --- the whole


def test_what_is_notable() -> None:
    """A person is told of what is met and of what has a warning, in the order of the law; of nothing else."""
    assert classify(CHILD, on=ON).notable.codes == ("PPKS-01",)  # open, but with a warning
    assert classify(Perorangan(usia=4, tanpa_asuhan_layak=True), on=ON).notable.codes == ("PPKS-01",)
    assert classify(Perorangan(diperlakukan_salah=True), on=ON).notable.codes == ("PPKS-19",)  # met, no warning
    assert classify(Perorangan(), on=ON).notable.codes == ()


def test_a_rule_has_one_finding() -> None:
    """Whichever way a finding is reached, and whatever was asked before, it is the same object."""
    person = Perorangan(usia=4, tanpa_asuhan_layak=True)
    for first in ("PPKS-01", "PPKS-24"):
        found = classify(person, on=ON)
        early, (told,) = found[first], found.notable
        assert [early, told] == [found[first], found["PPKS-01"]]
        assert all(found[finding.code] is finding for finding in found.values())
        assert [found[first], found.notable[0]] == [early, told]
        assert list(map(id, found.values())) == [id(found[code]) for code in found]


def test_a_finding_that_was_told_of_says_what_one_asked_alone_says() -> None:
    """What was worked out for all findings at once is what a finding works out by itself."""
    for told in classify(CHILD, on=ON).notable:
        alone = classify(CHILD, on=ON)[told.code]
        assert (told.other, told.gate, told.criteria) == (alone.other, alone.gate, alone.criteria)
        assert (told.warnings, told.missing) == (alone.warnings, alone.missing)
        assert (told.next_questions(), told.steps()) == (alone.next_questions(), alone.steps())


def test_what_was_asked_stays_behind_when_findings_are_copied() -> None:
    """A copy says what the findings say, whatever was worked out before; so does a copy of one finding."""
    found = spm.entitlement(Perorangan(usia=72, wni=True), on=ON)
    receipt, told = found.receipt(), found["SPM-103"].explain()
    for copied in (copy.deepcopy(found), pickle.loads(pickle.dumps(found))):  # noqa: S301  our own bytes
        assert copied.receipt() == receipt
        assert copied["SPM-103"].explain() == told
    assert copy.deepcopy(found["SPM-103"]).explain() == told


def test_findings_of_ppks_can_be_handed_to_another_process() -> None:
    """What is found of a person can be copied and pickled, whole or one by one, and says the same to the byte."""
    found = classify(CHILD, on=ON)
    for copied in (copy.deepcopy(found), pickle.loads(pickle.dumps(found))):  # noqa: S301  our own bytes
        assert copied.receipt() == found.receipt()
        assert copied.explain("en") == found.explain("en")
    assert pickle.loads(pickle.dumps(found["PPKS-01"])).explain() == found["PPKS-01"].explain()  # noqa: S301  as above


def test_only_the_first_questions() -> None:
    """So many questions as are asked for, the most useful first."""
    found = classify(Perorangan(), on=ON)
    assert found.next_questions(3) == found.next_questions()[:3]
    assert len(found.next_questions()) > 3
    assert found.next_questions(0) == ()


def test_met_unmet_and_unknown() -> None:
    """Every finding is in exactly one of the three, in the order of the law; a selection knows codes and findings."""
    found = classify(Perorangan(usia=4, tanpa_asuhan_layak=True), on=ON)
    assert found.met.codes == ("PPKS-01",)
    assert "PPKS-01" in found.met
    assert found["PPKS-01"] in found.met
    assert "PPKS-02" not in found.met
    assert "PPKS-02" in found.unmet
    assert found["PPKS-02"] not in found.unknown
    three = [*found.met, *found.unmet, *found.unknown]
    assert sorted(finding.code for finding in three) == list(found) == list(found.keys())
    assert len(found) == 23
    assert [finding.code for finding in found.values()] == list(found)
    with pytest.raises(KeyError):
        found["PPKS-14"]


def test_reprs_tell_no_values() -> None:
    """A repr names codes and verdicts and nothing of the person."""
    found = classify(CHILD, on=ON)
    assert repr(found) == "<23 findings, met: ->"
    assert repr(found["PPKS-01"]) == "<PPKS-01 UNKNOWN (working)>"
    met = classify(Perorangan(usia=4, tanpa_asuhan_layak=True), on=ON)
    assert repr(met) == "<23 findings, met: PPKS-01>"
    assert repr(met["PPKS-01"]) == "<PPKS-01 YES (working)>"


def test_a_finding_knows_where_it_comes_from() -> None:
    """Code, name, citation, day, record and reading stand in the finding."""
    finding = classify(CHILD, on=ON)["PPKS-01"]
    assert (finding.code, finding.name) == ("PPKS-01", "Anak Balita Telantar")
    assert str(finding.citation) == "Permensos 8/2012 Lampiran, PMKS angka 1 [B]"
    assert (finding.on, finding.record, finding.reading) == (ON, CHILD, Reading.WORKING)
    assert finding.steps().verdict is finding.verdict is UNKNOWN


# --- the parts


def test_letters_and_gate() -> None:
    """Each letter has its own verdict, and so has the gate; a type without a gate has none."""
    finding = classify(Perorangan(usia=6, status_gizi="gizi_buruk", keluarga_asal_miskin=False), on=ON)["PPKS-01"]
    assert finding.gate is NO
    assert finding.criteria == {"a": UNKNOWN, "b": NO, "c": UNKNOWN, "d": UNKNOWN, "e": UNKNOWN, "f": YES}
    assert finding.verdict is NO
    assert classify(Perorangan(), on=ON)["PPKS-09"].gate is None


def test_warnings_show_and_change_nothing() -> None:
    """A warning shows when its condition is met, and stays away while it is open; the verdict is what it was."""
    finding = classify(CHILD, on=ON)["PPKS-01"]
    assert finding.warning_codes == ("PPKS-01.W1",)
    assert [warning.key for warning in finding.warnings] == ["W1"]
    only_poor = CHILD.evolve(hak_asuh_hilang=False, diperlakukan_salah_oleh_keluarga=False)
    only_poor = only_poor.evolve(dieksploitasi_ekonomi=False, status_gizi="gizi_baik")
    settled = classify(only_poor, on=ON)["PPKS-01"]
    assert (settled.verdict, settled.warning_codes) == (NO, ("PPKS-01.W1", "PPKS-01.W2"))


def test_a_warning_for_persons_only() -> None:
    """A warning about an age is not told of a family."""
    child = classify(Perorangan(usia=3, didiskriminasi=True), on=ON)["PPKS-19"]
    family = classify(ppks.Keluarga(didiskriminasi=True), on=ON)["PPKS-19"]
    assert child.warning_codes == ("PPKS-19.W1",)
    assert family.warning_codes == ()
    assert child.verdict is family.verdict is YES


def test_evidence_of_the_gate_where_the_gate_says_no() -> None:
    """Where the gate alone decides the grade is the gate's; else it is that of the reading."""
    old = classify(Perorangan(usia=40, mencari_nafkah_di_jalan=True), on=ON)
    assert (old["PPKS-05"].verdict, old["PPKS-05"].evidence) == (NO, Evidence.PRIMARY)
    assert (old["PPKS-04"].verdict, old["PPKS-04"].evidence) == (NO, Evidence.UNVERIFIED)
    assert classify(Perorangan(usia=4), on=ON)["PPKS-01"].evidence is Evidence.UNVERIFIED
    textual = classify(Perorangan(usia=4), on=ON, reading=Reading.TEXTUAL)
    assert textual["PPKS-01"].evidence is Evidence.CORROBORATED
    assert classify(Perorangan(), on=ON)["PPKS-13"].evidence is Evidence.CORROBORATED


def test_missing_and_questions() -> None:
    """What is missing is what still decides; of a known verdict nothing is."""
    finding = classify(Perorangan(usia=5, tanpa_asuhan_layak=False, keluarga_asal_miskin=True), on=ON)["PPKS-01"]
    expected = ["hak_asuh_hilang", "diperlakukan_salah_oleh_keluarga", "ditelantarkan_oleh_keluarga"]
    assert list(finding.missing) == [*expected, "dieksploitasi_ekonomi", "status_gizi"]
    assert [question.name for question in finding.next_questions()] == [
        "hak_asuh_hilang",
        "dieksploitasi_ekonomi",
        "status_gizi",
        "diperlakukan_salah_oleh_keluarga",
        "ditelantarkan_oleh_keluarga",
    ]
    settled = classify(Perorangan(usia=6), on=ON)["PPKS-01"]
    assert settled.missing == settled.next_questions() == ()


@settings(max_examples=40)
@given(data=st.data(), reading=st.sampled_from(Reading))
def test_findings_are_those_of_the_tables(data: st.DataObject, reading: Reading) -> None:
    """Verdict, other reading, gate, letters and warnings of every type are those of the Kleene tables."""
    kind = data.draw(st.sampled_from([Perorangan, ppks.Keluarga, ppks.Komunitas]))
    names = tuple({name: None for jenis in ppks.CATEGORIES if jenis.applies_to(kind) for name in asked(jenis)})
    record = data.draw(records(kind, names))
    for finding in classify(record, on=ON, reading=reading).values():
        rule, facts = finding.rule, finding.facts
        assert finding.verdict is judge(rule.condition(reading), facts)
        assert finding.other is judge(rule.condition(reading.other), facts)
        assert finding.agrees is (finding.other is finding.verdict)
        assert finding.gate is (None if rule.gate() is None else judge(rule.gate(), facts))  # type: ignore[arg-type]  it is one
        assert finding.criteria == {key: judge(rule.letter(key), facts) for key in rule.criteria}
        shown = [
            warning.key
            for warning in rule.warnings
            if isinstance(record, warning.records or kind) and judge(rule.resolve(warning.when), facts) is YES
        ]
        assert [warning.key for warning in finding.warnings] == shown


# --- the explanation


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_an_explanation_says_all_that_decides(jenis: Jenis, lang: Literal["id", "en"]) -> None:
    """An explanation names code, type, verdict, reading, grade, place in the law, gate and every letter."""
    record = CHILD if Perorangan in jenis.records else jenis.records[0]()
    finding = classify(record, on=ON)[jenis.code]
    told = finding.explain(lang)
    head, second, *_ = told.splitlines()
    assert head == f"{jenis.code} {jenis.words('nama', lang)}: {finding.verdict.words(lang).upper()}"
    assert finding.reading.words(lang) in second
    assert str(jenis.citation) in second
    assert f"{finding.evidence.mark} ({finding.evidence.words(lang)})" in second
    letter = {"id": "huruf", "en": "letter"}[lang]
    for key, verdict in finding.criteria.items():
        assert f"  {letter} {key}: {jenis.words(key, lang)} - {verdict.words(lang)}" in told
    assert (f"  {'syarat' if lang == 'id' else 'gate'}: " in told) is (jenis.syarat is not None)
    for code, warning in zip(finding.warning_codes, finding.warnings, strict=True):
        assert f"  ! {code}: {jenis.words(warning.key, lang)}" in told
    assert not re.search(r"[{}]", told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_explanation_says_what_is_open(lang: Literal["id", "en"]) -> None:
    """While the verdict is open the explanation names the facts that still decide, in words; once known none."""
    finding = classify(Perorangan(usia=40, nafkah_dari_belas_kasihan=True), on=ON)["PPKS-12"]
    still = {"id": "yang masih menentukan: berada di tempat ramai", "en": "still decisive: stays in busy"}[lang]
    assert still in finding.explain(lang)
    known = classify(Perorangan(usia=40, nafkah_dari_belas_kasihan=False), on=ON)["PPKS-12"]
    assert "  ? " not in known.explain(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_yes_says_what_to_confirm(lang: Literal["id", "en"]) -> None:
    """What a person must confirm is told with a YES, and only then."""
    confirm = {"id": "  > pastikan: ", "en": "  > confirm: "}[lang]
    beggar = Perorangan(nafkah_dari_belas_kasihan=True, meminta_di_tempat_ramai=True)
    assert confirm in classify(beggar, on=ON)["PPKS-12"].explain(lang)
    assert confirm not in classify(beggar.evolve(meminta_di_tempat_ramai=None), on=ON)["PPKS-12"].explain(lang)
    picker = Perorangan(punya_pekerjaan_tetap=False, mengumpulkan_barang_bekas=True)
    assert confirm not in classify(picker, on=ON)["PPKS-13"].explain(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_explanation_of_all(lang: Literal["id", "en"]) -> None:
    """All findings together: what is met or warns, how many are what, and the first five questions."""
    found = classify(CHILD, on=ON)
    told = found.explain(lang)
    assert found["PPKS-01"].explain(lang) in told
    assert "PPKS-09 " not in told
    count = {"id": "0 jenis terpenuhi, 8 tidak, 15 belum diketahui", "en": "0 types met, 8 not met, 15 not known"}[lang]
    assert count in told
    assert "2026-11-24" in told
    questions = [line for line in told.splitlines() if line.startswith("  - ")]
    assert questions == [f"  - {question.text(lang)}" for question in found.next_questions()[:5]]
    assert len(questions) == 5


def test_nothing_to_ask_nothing_asked() -> None:
    """When all is decided no question stands at the end."""
    told = classify(ppks.Komunitas.from_dict(dict.fromkeys(BOOLS, False) | {"asesmen_kelompok_minoritas": []}), on=ON)
    assert told.unknown == ()
    assert "?" not in told.explain("id").splitlines()[-1]
    assert told.explain("en").splitlines()[-1] == "On 2026-11-24: 0 types met, 5 not met, 0 not known."


BOOLS = [name for name, info in ppks.Komunitas.__facts__.items() if info.type is bool and not info.follows]


@settings(max_examples=25)
@given(data=st.data(), lang=st.sampled_from(LANGUAGES))
def test_no_explanation_shows_a_person(data: st.DataObject, lang: Literal["id", "en"]) -> None:
    """Neither a NIK nor a name stands in any explanation."""
    names = tuple({name: None for jenis in ppks.CATEGORIES for name in asked(jenis) if name in Perorangan.__facts__})
    person = data.draw(records(Perorangan, names)).evolve(nik=NIK_TEXT, nama="Siti Contoh", nomor_kk="3371012404189999")
    told = classify(person, on=ON).explain(lang)
    assert not re.search(r"[0-9]{10}", told)
    assert "Siti" not in told
