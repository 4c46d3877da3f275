"""Disability: the tables of UU 8/2016, profiles of one person and of whole tables, and the way to PPKS."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from disabilitas_bantu import NAMES, ON, SLUGS, backends, cases, failing, raw, truth
from kesos import (
    Evidence,
    NotCovered,
    Reading,
    RecordError,
    Verdict,
    disabilitas,
    ppks,
    psks,
    sembako,
    spm,
    standards,
    strategies,
    verval,
)
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan
from kesos.fakta.ragam_disabilitas import SlugRagam
from kesos.messages import catalogue

BEFORE, FIRST = date(2016, 4, 14), date(2016, 4, 15)


def test_a_person_is_one_record() -> None:
    """The same person is asked by every subject that has persons; a row of verval is such a person with more."""
    subjects = (disabilitas, ppks, psks, sembako, spm)
    assert {subject.Perorangan for subject in subjects} == {Perorangan}
    assert issubclass(verval.Perorangan, Perorangan)
    known = {"usia": 30, "sub_ragam_disabilitas": {"netra", "rungu"}, "ragam_disabilitas": {"sensorik"}}
    for person in (Perorangan(**known), verval.Perorangan(**known)):
        asked = (ppks, psks, spm, disabilitas, standards)
        assert all(subject.classify(person, on=ON) for subject in asked)
        assert disabilitas.classify(person, on=ON)["DIS-301"].verdict is Verdict.YES


# ---------------------------------------------------------------- the tables


def test_four_ragam_and_25_sub_ragam() -> None:
    """The law has four ragam; its Penjelasan names 20 examples, and five entries hold what it does not name."""
    assert [ragam.slug for ragam in disabilitas.RAGAM] == ["fisik", "intelektual", "mental", "sensorik"]
    assert len(disabilitas.SUB_RAGAM) == len(disabilitas.SUB) == 25
    named = [sub for sub in disabilitas.SUB_RAGAM if sub.in_statute]
    assert len(named) == 20
    assert {sub.evidence for sub in named} == {Evidence.PRIMARY}
    assert all(sub.slug.endswith("-lainnya") for sub in disabilitas.SUB_RAGAM if sub not in named)
    assert {sub.evidence for sub in disabilitas.SUB_RAGAM if sub not in named} == {Evidence.UNVERIFIED}


def test_sub_ragam_stand_where_the_penjelasan_puts_them() -> None:
    """Seven examples of fisik, three of intelektual, five psychosocial and two developmental of mental, three senses."""
    groups = [(sub.ragam, sub.group) for sub in disabilitas.SUB_RAGAM if sub.in_statute]
    assert {group: groups.count(group) for group in groups} == {
        ("fisik", ""): 7,
        ("intelektual", ""): 3,
        ("mental", "psikososial"): 5,
        ("mental", "perkembangan"): 2,
        ("sensorik", ""): 3,
    }
    assert disabilitas.SUB["autis"].citation.locator == "Penjelasan Pasal 4 ayat (1) huruf c butir b"


def test_the_facts_know_the_slugs_of_the_tables() -> None:
    """The values of the fact are the slugs of the tables, and the conditions of the ragam cover each of them once."""
    assert tuple(sub.slug for sub in disabilitas.SUB_RAGAM) == SLUGS
    for slug in SLUGS:
        row = disabilitas.profile_frame(pl.DataFrame({"sub_ragam_disabilitas": [slug]}), on=ON)
        found = {ragam for ragam in get_args(SlugRagam) if row[f"dis_{ragam}"][0]}
        assert found == disabilitas.profile({slug}).ragam == {disabilitas.RAGAM_OF[slug]}


def coded() -> list[Any]:
    entries: list[Any] = [*disabilitas.RAGAM, *disabilitas.SUB_RAGAM, *disabilitas.RULES, *disabilitas.KUOTA]
    for table in (disabilitas.LEGACY, disabilitas.ANSWERS, disabilitas.KETENTUAN, disabilitas.BRIDGES):
        entries += table.values()
    return entries


def test_rule_codes_are_unique_and_apart_from_error_codes() -> None:
    """Every entry has a code of its own below DIS-900; problems have DIS-901 and up."""
    codes = [entry.code for entry in coded()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"DIS-[1-8]\d\d", code) for code in codes)
    problems = {key for key in catalogue("id") if re.fullmatch(r"DIS-\d+", key)}
    assert problems
    assert all(code.startswith("DIS-9") for code in problems)
    assert problems == {key for key in catalogue("en") if re.fullmatch(r"DIS-\d+", key)}


def test_every_entry_speaks_two_languages() -> None:
    """Names, statements, losses and remarks have an English text that is not the Indonesian one."""
    english = catalogue("en")
    for entry in (e for e in coded() if e not in disabilitas.RULES):
        assert entry.words("id")
        assert entry.words("en") in english.values()
    for loss in disabilitas.Loss:
        assert loss.words("en") != loss.words("id")
    for daftar in disabilitas.LEGACY.values():
        for code, kode in daftar.codes.items():
            assert bool(kode.note) == bool(daftar.note_words(code, "en"))
            assert daftar.note_words(code, "en") != kode.note or not kode.note
    for ragam in disabilitas.RAGAM:
        assert ragam.meaning("id") != ragam.meaning("en")
    assert [step.words("id") == step.words("en") for step in disabilitas.DERAJAT] == [False] * 6


def test_rules_speak_english() -> None:
    """Every text of a rule on a person, and every fact, has its English."""
    english = catalogue("en")
    for rule in disabilitas.RULES:
        for key in ("nama", *rule.criteria, *(warning.key for warning in rule.warnings)):
            assert f"{rule.code}.{key}" in english
    for name, info in disabilitas.FaktaRagam.__facts__.items():
        assert {f"fakta.{name}.tanya", f"fakta.{name}.label"} <= set(english)
        assert info.note == "" or f"fakta.{name}.catatan" in english


def test_everything_cited_is_graded_and_in_the_index() -> None:
    """Citations lead to the index of regulations."""
    for entry in coded():
        for cite in getattr(entry, "cites", ()):
            assert PERATURAN[cite.instrument.id] is cite.instrument
    assert disabilitas.DERAJAT[5].citation.evidence is Evidence.CORROBORATED
    assert disabilitas.RAGAM[3].citation.locator == "Pasal 4 ayat (1) huruf d"
    assert str(disabilitas.KUOTA[0].citation) == "UU 8/2016 Pasal 53 ayat (1) [A]"


def test_implementing_rules() -> None:
    """The articles of UU 8/2016 that ask for a rule; the card of 2017 is out, Permensos 2/2021 repealed its rule."""
    assert list(disabilitas.IMPLEMENTING.items()) == [
        ("pp-52-2019", "Pasal 96"),
        ("pp-70-2019", "Pasal 27 ayat (3)"),
        ("pp-13-2020", "Pasal 42 ayat (8), Pasal 43 ayat (2) dan (4)"),
        ("pp-39-2020", "Pasal 36 ayat (2)"),
        ("pp-42-2020", "Pasal 104 ayat (4), Pasal 108, Pasal 109 ayat (4)"),
        ("pp-60-2020", "Pasal 55 ayat (4)"),
        ("pp-75-2020", "Pasal 113"),
        ("perpres-67-2020", "Pasal 141"),
        ("perpres-68-2020", "Pasal 134"),
        ("permensos-2-2021", "Pasal 121 ayat (3)"),
    ]
    assert PERATURAN["permensos-21-2017"].repealed_by == ("permensos-2-2021",)


# ---------------------------------------------------------------- profiles


@pytest.mark.parametrize("case", cases("profile"))
def test_profile(case: dict[str, Any]) -> None:
    """A set of sub-ragam gives the ragam, ganda or multi in both readings, and the words that fit."""
    found = disabilitas.profile(case["terms"], on=ON)
    assert sorted(found.ragam) == case["ragam"]
    assert found.ganda_multi is Verdict[case["ganda_multi"]]
    assert found.finding.other is Verdict[case["textual"]]
    assert found.citation.locator == "Penjelasan Pasal 4 ayat (2)"
    assert disabilitas.profile(case["terms"], reading=Reading.TEXTUAL).finding.verdict is Verdict[case["textual"]]
    assert found.evidence.mark == case["evidence"]
    assert sorted(found.experienced_as) == case["experienced_as"]
    assert sorted(found.unmapped) == sorted(problem.where for problem in found.problems) == case["unmapped"]


@backends
@pytest.mark.parametrize("joined", [False, True], ids=["lists", "joined-text"])
def test_profile_frame(through: Any, joined: bool) -> None:
    """A table gives each profile what one person gets; an unknown set stays unknown."""
    whole = [case for case in raw("profile") if set(case["terms"]) <= set(NAMES)]
    sets: list[Any] = [*(case["terms"] for case in whole), None]
    frame = pl.DataFrame({"sub_ragam_disabilitas": sets}, schema={"sub_ragam_disabilitas": pl.List(pl.String)})
    if joined:
        frame = frame.with_columns(pl.col("sub_ragam_disabilitas").list.join("|"))
    result = through(frame, lambda table: disabilitas.profile_frame(table, on=ON))
    assert list(map(truth, result["dis_ganda_multi"])) == [*(case["ganda_multi"] for case in whole), "UNKNOWN"]
    for ragam in get_args(SlugRagam):
        expected = [*(ragam in case["ragam"] for case in whole), None]
        assert result[f"dis_{ragam}"].to_list() == expected


@given(st.lists(st.sets(st.sampled_from(NAMES)), min_size=1, max_size=8))
@example([{"mental", "skizofrenia"}, {"sensorik", "netra"}])
def test_rows_are_the_profiles_of_persons(sets: list[set[str]]) -> None:
    """Whatever stands together in a set, its row says what one person gets, in either reading."""
    frame = pl.DataFrame({"sub_ragam_disabilitas": ["|".join(sorted(one)) for one in sets]})
    for reading in Reading:
        result = disabilitas.profile_frame(frame, on=ON, reading=reading)
        for place, one in enumerate(sets):
            found = disabilitas.profile(one, on=ON, reading=reading)
            assert truth(result["dis_ganda_multi"][place]) == found.ganda_multi.value
            assert {ragam for ragam in get_args(SlugRagam) if result[f"dis_{ragam}"][place]} == found.ragam


@backends
@pytest.mark.parametrize(
    ("terms", "textual"),
    [
        ("mental|skizofrenia", "NO"),  # one keadaan: the name of its ragam is no second one
        ("sensorik|netra", "NO"),
        ("fisik|amputasi", "NO"),
        ("intelektual|grahita", "NO"),
        ("mental", "UNKNOWN"),  # which sub-ragam, and how many, is not known
        ("fisik|amputasi|paraplegi", "UNKNOWN"),  # two within one ragam are the medical worker's to name
        ("mental|netra|sensorik", "YES"),  # two of the four ragam
    ],
)
def test_a_ragam_beside_its_sub_ragam_adds_nothing(through: Any, terms: str, textual: str) -> None:
    """A ragam is bare only without a sub-ragam of its own: for a record, a profile and a table alike."""
    slugs = set(terms.split("|"))
    person = disabilitas.Perorangan(sub_ragam_disabilitas=slugs)
    assert disabilitas.classify(person, on=ON, reading=Reading.TEXTUAL)["DIS-301"].verdict is Verdict[textual]
    assert disabilitas.profile(slugs, reading=Reading.TEXTUAL).ganda_multi is Verdict[textual]
    frame = pl.DataFrame({"sub_ragam_disabilitas": [sorted(slugs)]})
    result = through(frame, lambda table: disabilitas.profile_frame(table, on=ON, reading=Reading.TEXTUAL))
    assert truth(result["dis_ganda_multi"][0]) == textual


@backends
def test_classify_frame(through: Any) -> None:
    """The rules on a person give a table the verdicts that one record gets, in both readings."""
    rows = [
        {"sub_ragam_disabilitas": "netra|wicara", "lama_kondisi_bulan": 6},
        {"sub_ragam_disabilitas": "sensorik", "lama_kondisi_bulan": 5},
        {"sub_ragam_disabilitas": "", "lama_kondisi_bulan": None},
    ]
    for reading in Reading:
        result = through(pl.DataFrame(rows), lambda f, r=reading: disabilitas.classify_frame(f, on=ON, reading=r))
        for place, row in enumerate(rows):
            facts = row | {"sub_ragam_disabilitas": set(filter(None, row["sub_ragam_disabilitas"].split("|")))}
            found = disabilitas.classify(disabilitas.Perorangan(**facts), on=ON, reading=reading)
            assert {code: truth(result[code][place]) for code in found} == {
                code: one.verdict.value for code, one in found.items()
            }


def test_the_medical_worker_decides() -> None:
    """Where the wording leaves it open, the determination decides; where it contradicts the count, a warning says so."""
    facts = {"sub_ragam_disabilitas": {"amputasi", "paraplegi"}}
    for value, expected in ((True, Verdict.YES), (False, Verdict.NO), (None, Verdict.UNKNOWN)):
        person = disabilitas.Perorangan(**facts, ditetapkan_ganda_multi=value)
        found = disabilitas.classify(person, on=ON, reading=Reading.TEXTUAL)["DIS-301"]
        assert found.verdict is expected
        assert ("DIS-301.W2" in found.warning_codes) is (value is True)


def test_a_bare_sensory_disability_asks_about_the_senses() -> None:
    """Sensorik without sub-ragam is open until it is known whether two senses are disturbed."""
    open_one = disabilitas.profile({"sensorik"}).finding
    assert [question.name for question in open_one.next_questions()] == ["dua_indra_terganggu"]
    person = disabilitas.Perorangan(sub_ragam_disabilitas={"sensorik"}, dua_indra_terganggu=True)
    assert disabilitas.classify(person, on=ON)["DIS-301"].verdict is Verdict.YES


def test_exactly_rungu_and_wicara_warns() -> None:
    """The practice of the ministry is told for exactly that pair, and for no other."""
    assert disabilitas.profile({"rungu", "wicara"}).finding.warning_codes == ("DIS-301.W1",)
    for more in ({"netra"}, {"fisik"}):
        assert disabilitas.profile({"rungu", "wicara"} | more).finding.warning_codes == ()


def test_by_count_is_a_convention_that_is_asked_for() -> None:
    """Two count as ganda and more as multi; without several ragam, or with a bare sense, nothing is counted."""
    counted = {("netra", "rungu"): "ganda", ("fisik", "mental"): "ganda", ("netra", "rungu", "fisik"): "multi"}
    for terms, word in counted.items():
        assert disabilitas.profile(terms).by_count() == word
    for terms in ([], ["netra"], ["sensorik", "fisik"], ["netra", "rabun senja"]):
        assert disabilitas.profile(terms).by_count() is None


@given(st.sets(st.sampled_from(SLUGS)), st.sets(st.sampled_from(SLUGS)))
def test_more_sub_ragam_never_take_ganda_away(some: set[str], more: set[str]) -> None:
    """A further sub-ragam never turns YES into anything else, in either reading; no named set is open when worked."""
    before, after = disabilitas.profile(some), disabilitas.profile(some | more)
    assert before.ganda_multi.known
    assert before.ragam <= after.ragam
    for one in (lambda f: f.verdict, lambda f: f.other):
        assert one(before.finding) is not Verdict.YES or one(after.finding) is Verdict.YES


@given(st.sets(st.sampled_from(SLUGS)))
def test_every_pair_of_the_laws_examples_counts(some: set[str]) -> None:
    """Several ragam, or two of the three senses, is what the working reading says, nothing else."""
    several = len({disabilitas.RAGAM_OF[slug] for slug in some}) > 1
    expected = several or len(some & {"netra", "rungu", "wicara"}) > 1
    assert disabilitas.profile(some).ganda_multi is Verdict.of(expected)


@given(st.sets(st.sampled_from(NAMES)), st.text(max_size=12).map(lambda text: f"? {text}"))
def test_an_unknown_term_stays_unmapped(some: set[str], term: str) -> None:
    """A term that is no sub-ragam is kept with its reason, and never makes an answer NO."""
    found = disabilitas.profile({*some, term})
    assert found.unmapped == {term}
    assert found.ganda_multi is not Verdict.NO
    assert found.problems[0].code == "DIS-919"
    assert found.problems[0].example in NAMES


@pytest.mark.parametrize("terms", ["netra", None, 3])
def test_a_profile_needs_a_set(terms: Any) -> None:
    """One text, or nothing at all, is no set of sub-ragam."""
    assert failing("DIS-910", lambda: disabilitas.profile(terms)).problems[0].example == '{"netra"}'


def test_the_law_begins_on_15_april_2016() -> None:
    """Nothing is said before UU 8/2016, and everything from its first day."""
    frame = pl.DataFrame({"sub_ragam_disabilitas": ["netra"], "n": [1]})
    calls: list[Callable[[date], object]] = [
        lambda on: disabilitas.profile({"netra"}, on=on),
        lambda on: disabilitas.long_term(months=6, on=on),
        lambda on: disabilitas.quota(1, kind="swasta", rounding="ceil", on=on),
        lambda on: disabilitas.profile_frame(frame, on=on),
        lambda on: disabilitas.classify_frame(frame, on=on),
        lambda on: disabilitas.quota_frame(frame, "n", kind="swasta", rounding="ceil", on=on),
    ]
    for call in calls:
        with pytest.raises(NotCovered):
            call(BEFORE)
        assert call(FIRST) is not None


@pytest.mark.parametrize("case", cases("long_term"))
def test_long_term(case: dict[str, Any]) -> None:
    """At least six months, the sixth inside, and/or permanent; what is not known stays open."""
    found = disabilitas.long_term(months=case["months"], permanent=case["permanent"], on=ON)
    assert found.verdict is found.other is Verdict[case["expected"]]
    assert found.evidence is Evidence.PRIMARY
    assert found.citation.locator == "Penjelasan Pasal 4 ayat (2)"


def test_long_term_refuses_impossible_months() -> None:
    """Months are whole and not negative."""
    for months in (-1, 1561, 5.5):
        with pytest.raises(RecordError):
            disabilitas.long_term(months=months)


@pytest.mark.parametrize("missing", ["sub", "lama", "lingkungan", "partisipasi"])
def test_the_definition_has_four_elements(missing: str) -> None:
    """All four elements of Pasal 1 angka 1 have to be met; each alone decides against."""
    no = {
        "sub": {"sub_ragam_disabilitas": set()},
        "lama": {"lama_kondisi_bulan": 5, "kondisi_permanen": False},
        "lingkungan": {"terhambat_oleh_lingkungan": False},
        "partisipasi": {"sulit_berpartisipasi_penuh": False},
    }
    yes = {
        "sub_ragam_disabilitas": {"bipolar"},
        "lama_kondisi_bulan": 6,
        "kondisi_permanen": False,
        "terhambat_oleh_lingkungan": True,
        "sulit_berpartisipasi_penuh": True,
    }
    verdicts = []
    for change in ({}, no[missing], dict.fromkeys(no[missing])):
        person = disabilitas.Perorangan(**(yes | change))
        verdicts.append(disabilitas.classify(person, on=ON)["DIS-303"].verdict)
    assert verdicts == [Verdict.YES, Verdict.NO, Verdict.UNKNOWN]


# ---------------------------------------------------------------- the way to PPKS


@pytest.mark.parametrize("bridge", disabilitas.BRIDGES)
def test_a_determined_profile_reaches_ppks_through_a_fact(bridge: str) -> None:
    """The fact that PPKS-09 reads comes from a named determination, and is exactly the ragam."""
    facts = disabilitas.to_facts(disabilitas.profile({"netra", "rungu"}), bridge=bridge)
    assert facts == {"ragam_disabilitas": frozenset({"sensorik"})}
    person = ppks.Perorangan(usia=30, terhambat_aktivitas_sehari_hari=True, **facts)
    assert ppks.classify(person, on=ON)["PPKS-09"].verdict is Verdict.YES


def test_a_profile_that_is_not_whole_gives_no_fact() -> None:
    """With an unmapped term the set would say that the rest is not there, so there is no fact."""
    bridge = "penetapan-tenaga-medis"
    assert disabilitas.to_facts(disabilitas.profile({"netra", "?"}), bridge=bridge) == {}
    assert disabilitas.to_facts(disabilitas.profile([]), bridge=bridge) == {"ragam_disabilitas": frozenset()}
    assert disabilitas.BRIDGES[bridge].evidence is Evidence.PRIMARY


@pytest.mark.parametrize("bridge", ["wg-ss", "bdt-2015", ""])
def test_no_instrument_becomes_a_fact(bridge: str) -> None:
    """No source supports a bridge from an instrument or an old code, so there is none."""
    failing("DIS-915", lambda: disabilitas.to_facts(disabilitas.profile({"netra"}), bridge=bridge))


def test_ppks_takes_the_record_of_this_subject() -> None:
    """A person with the facts of disability is a person for PPKS; sub-ragam alone decide nothing there."""
    person = disabilitas.Perorangan(usia=30, sub_ragam_disabilitas={"netra"})
    assert ppks.classify(person, on=ON)["PPKS-09"].verdict is Verdict.UNKNOWN


# --- the ragam of PPKS and the sub-ragam of UU 8/2016 are one determination


@pytest.mark.parametrize(
    ("ragam", "sub", "agree"),
    [
        ({"sensorik"}, {"netra"}, True),
        ({"sensorik"}, {"netra", "rungu"}, True),
        ({"sensorik"}, {"sensorik"}, True),
        ({"fisik", "mental"}, {"amputasi", "autis"}, True),
        (set(), set(), True),
        ({"fisik"}, {"netra"}, False),
        (set(), {"netra"}, False),
        ({"fisik"}, set(), False),
        ({"fisik", "sensorik"}, {"netra"}, False),
        ({"sensorik"}, {"netra", "grahita"}, False),
    ],
)
def test_ragam_and_sub_ragam_may_not_contradict(ragam: set[str], sub: set[str], agree: bool) -> None:
    """UU 8/2016 Penjelasan Pasal 4 ayat (1): a sub-ragam lies in one ragam; both sets are whole, so they name the same."""
    if agree:
        both = disabilitas.Perorangan(ragam_disabilitas=ragam, sub_ragam_disabilitas=sub)
        assert both.evolve(sub_ragam_disabilitas=None).ragam_disabilitas == ragam
        return
    with pytest.raises(RecordError) as caught:
        disabilitas.Perorangan(ragam_disabilitas=ragam, sub_ragam_disabilitas=sub)
    assert [(one.code, one.where) for one in caught.value.problems] == [("FKT-010", "sub_ragam_disabilitas")]


def test_neither_fills_in_the_other() -> None:
    """One alone is taken as it is; the other stays unknown."""
    assert disabilitas.Perorangan(sub_ragam_disabilitas={"netra"}).ragam_disabilitas is None
    assert disabilitas.Perorangan(ragam_disabilitas={"sensorik"}).sub_ragam_disabilitas is None


@given(strategies.records(disabilitas.Perorangan, sub_ragam_disabilitas=frozenset({"netra"})))
def test_a_drawn_person_contradicts_nothing(person: disabilitas.Perorangan) -> None:
    """What Hypothesis adds to a sub-ragam agrees with it."""
    assert person.ragam_disabilitas in (None, {"sensorik"})
