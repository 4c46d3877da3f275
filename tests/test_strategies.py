"""The strategies that kesos hands out: identity numbers, records, cases of a rule, near misses."""

import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import kesos.strategies as public
from kesos import KesosError, NotCovered, Reading, RecordError, Rule, Verdict, ppks, psks
from kesos.engine import expression as x
from kesos.engine.citation import UNVERIFIED
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, huruf
from kesos.engine.rule_set import RuleSet
from kesos.engine.timeline import Interval
from kesos.evaluators.subject import Subject
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.peraturan import PERATURAN
from kesos.identitas import NIK, JenisKelamin, KodeWilayah, NomorKK
from kesos.strategies import (
    NearMiss,
    StrategyError,
    cases_for,
    communities,
    families,
    near_misses,
    niks,
    nomor_kk,
    organisations,
    people,
    records,
    regions,
)
from strategies import ON, Uji, expressions, judge, sparse

FEW = settings(max_examples=12)
RULES: dict[str, tuple[Any, Rule]] = {
    rule.code: (subject, rule) for subject, rules in ((ppks, ppks.CATEGORIES), (psks, psks.TYPES)) for rule in rules
}
# Where the text of the annex was not seen, the reading by the letter stays unknown; a list that is not known whole can
# say no and never yes (docs/en/explanation/readings.md).
UNSEEN = {"PPKS-05", "PPKS-16", "PPKS-20"} | {f"PSKS-{n:02}" for n in (3, 4, 5, 8, 9, 10, 11, 12)}
NEVER = (
    {(code, Reading.TEXTUAL, verdict) for code in UNSEEN for verdict in (Verdict.YES, Verdict.NO)}
    | {
        ("PPKS-14", Reading.TEXTUAL, Verdict.YES)
    }  # the findings of the assessment are written "dan/atau" in sources that differ
    | {(f"PSKS-{n:02}", Reading.WORKING, Verdict.YES) for n in (3, 9, 12)}
)
ASKED = [(code, reading, verdict) for code in RULES for reading in Reading for verdict in Verdict]


def verdict_of(code: str, record: Record, reading: Reading, on: date = ON) -> Verdict:
    """Return the verdict of the subject itself."""
    found = RULES[code][0].classify(record, on=on, reading=reading)
    verdict: Verdict = found[code].verdict
    return verdict


# --- cases


@pytest.mark.parametrize(("code", "reading", "verdict"), [one for one in ASKED if one not in NEVER])
def test_every_case_has_the_verdict_that_was_asked(code: str, reading: Reading, verdict: Verdict) -> None:
    """Whatever is drawn has the verdict, for each type, in each reading, for each kind of record."""
    kinds = RULES[code][1].records
    both = [
        cases_for(code, verdict=verdict, reading=reading, record=kind, on=on) for kind in kinds for on in (None, ON)
    ]

    @settings(max_examples=4, database=None)
    @given(st.one_of(both))
    def held(case: Record) -> None:
        assert type(case) in kinds
        assert verdict_of(code, case, reading) is verdict

    held()


@pytest.mark.parametrize(("code", "reading", "verdict"), sorted(NEVER, key=str))
def test_what_cannot_be_is_refused(code: str, reading: Reading, verdict: Verdict) -> None:
    """A verdict that the law as we know it cannot give is refused when it is asked for, and not when it is drawn."""
    with pytest.raises(StrategyError) as refused:
        cases_for(code, verdict=verdict, reading=reading)
    assert refused.value.code == "STG-001"
    assert isinstance(refused.value, InvalidArgument)
    assert isinstance(refused.value, KesosError)
    assert code in refused.value.message("en")


@given(st.data())
@settings(max_examples=40, database=None)
def test_cases_of_any_condition(data: st.DataObject) -> None:
    """For a condition of any form, a case has the verdict; and if one record has it, there are cases."""
    condition = data.draw(expressions(most=8))
    verdict = data.draw(st.sampled_from(Verdict))
    try:
        drawn = data.draw(cases_for(own(condition), verdict=verdict, on=ON))
    except StrategyError:
        facts = data.draw(sparse(Uji))
        assert judge(condition, facts) is not verdict
        return
    found = Subject(RuleSet("UJI", (own(condition),))).classify(drawn, on=ON, reading=Reading.WORKING)
    assert found["UJI-01"].verdict is verdict


def own(condition: x.Expr) -> Rule:
    """A rule of one letter."""
    return Rule(
        code="UJI-01",
        name="Uji",
        records=(Uji,),
        cites=(PERATURAN["uu-13-2011"].at("Pasal 1", UNVERIFIED),),
        criteria={"a": Kriteria("a", condition, UNVERIFIED)},
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(huruf("a"), UNVERIFIED),
        valid=Interval(date(2020, 1, 1)),
    )


def seen(strategy: st.SearchStrategy[Any], tell: Any, wanted: set[Any]) -> set[Any]:
    """Return what examples of a strategy tell, until all that is wanted was seen or the examples end."""
    found: set[Any] = set()

    @settings(max_examples=100, database=None, derandomize=True)
    @given(strategy)
    def look(one: Any) -> None:
        found.add(tell(one))

    look()
    return found & wanted


def test_every_way_can_come() -> None:
    """Each letter of PPKS-01 is once the only one, and ages reach both ends of the gate."""
    letters = set("acdef")

    def alone(case: Record) -> str:
        finding = ppks.classify(case, on=ON)["PPKS-01"]
        met = [key for key, verdict in finding.criteria.items() if verdict is Verdict.YES]
        return met[0] if len(met) == 1 else ""

    assert seen(cases_for("PPKS-01"), alone, letters) == letters
    assert seen(cases_for("PPKS-02"), lambda case: case.known()["usia"], {6, 18}) == {6, 18}


def test_an_age_may_stand_as_a_date() -> None:
    """On a day some cases give the age and some the date of birth; without a day all give the age."""
    told = {"usia", "tanggal_lahir"}

    def how(case: Record) -> str:
        return "usia" if "usia" in case.known() else "tanggal_lahir"

    assert seen(cases_for("PPKS-08", on=ON), how, told) == told
    assert seen(cases_for("PPKS-08"), how, told) == {"usia"}


def test_the_version_that_holds() -> None:
    """A case is of the version of the rule that holds on the day."""
    early = date(2012, 8, 1)
    with pytest.raises(StrategyError, match="STG-001"):
        cases_for("PSKS-11", verdict=Verdict.YES, on=early)
    cases_for("PSKS-11", verdict=Verdict.YES, on=ON)
    with pytest.raises(NotCovered):
        cases_for("PSKS-11", on=date(2000, 1, 1))


def test_rules_and_records_are_looked_at() -> None:
    """A code that is none, and a kind of record that the rule is not about, are refused."""
    with pytest.raises(StrategyError, match="STG-004"):
        cases_for("PPKS-99")
    with pytest.raises(StrategyError, match="STG-005"):
        cases_for("KIME-404")
    with pytest.raises(StrategyError, match="STG-003"):
        cases_for("PPKS-01", record=ppks.Keluarga)
    with pytest.raises(StrategyError, match="STG-003"):
        near_misses(ppks.CATEGORIES[0], record=ppks.Keluarga)


# --- near misses


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("code", RULES)
def test_a_near_miss_differs_in_one_fact(code: str, reading: Reading) -> None:
    """The first record has YES, the second NO, both know the same facts, and one value differs."""
    if (code, reading, Verdict.YES) in NEVER or (code, reading, Verdict.NO) in NEVER:
        with pytest.raises(StrategyError, match="STG-002"):
            near_misses(code, reading=reading)
        return

    @settings(max_examples=4, database=None)
    @given(near_misses(code, reading=reading))
    def held(pair: NearMiss) -> None:
        met, missed = pair.met.known(), pair.missed.known()
        assert met.keys() == missed.keys()
        assert [name for name in met if met[name] != missed[name]] == [pair.fact]
        assert verdict_of(code, pair.met, reading) is Verdict.YES
        assert verdict_of(code, pair.missed, reading) is Verdict.NO

    held()


def test_every_deciding_fact_can_be_the_one() -> None:
    """Each fact of the working reading of PPKS-02 decides once."""
    facts = {"usia", "dilalaikan_orang_tua", "kebutuhan_dasar_terpenuhi"}
    assert seen(near_misses("PPKS-02"), lambda pair: pair.fact, facts) == facts


# --- identity


@given(niks())
def test_a_nik_is_right_and_nobodys(nik: NIK) -> None:
    """A drawn NIK has no error, and a serial that no real one has."""
    assert NIK.is_valid(str(nik))
    assert not [found for found in NIK.check(str(nik)) if found.severity.value == "error"]
    assert int(nik.serial) >= 9000


@FEW
@given(niks(on=ON, sex="perempuan", region="33.71", serials=(9999, 9999)))
def test_a_nik_as_asked(nik: NIK) -> None:
    """Sex, region, serial and reference date are kept."""
    assert nik.sex is JenisKelamin.PEREMPUAN
    assert nik.startswith("3371")
    assert nik.serial == "9999"
    assert nik.birth_dates(on=ON)


@FEW
@given(
    niks(born=date(2000, 2, 29), sex=JenisKelamin.LAKI_LAKI), niks(born=st.just(date(1990, 8, 17)), region="33.71.01")
)
def test_a_nik_of_a_birth_date(leap: NIK, other: NIK) -> None:
    """The date of birth stands in the number, given as a date or as a strategy."""
    assert leap[6:12] == "290200"
    assert other.birth_dates(on=ON) == (date(1990, 8, 17),)


@FEW
@given(nomor_kk(on=ON, region="33.71.02"), regions("33"), nomor_kk(on=date(2006, 1, 1)))
def test_cards_and_regions(card: NomorKK, region: KodeWilayah, early: NomorKK) -> None:
    """Numbers of family cards are of the region and belong to nobody; codes are those of kecamatan."""
    assert card.startswith("337102")
    assert NomorKK.check(str(card), on=ON) == ()
    assert region.level.value == "kecamatan"
    assert region.startswith("33")
    assert early[6:12] == "010106"


@pytest.mark.parametrize(
    ("make", "options"),
    [
        (niks, {"serials": (0, 5)}),
        (niks, {"serials": (9, 5)}),
        (niks, {"serials": (1, 10000)}),
        (niks, {"sex": "?"}),
        (niks, {"region": "33.7"}),
        (niks, {"region": "33.71.01.1003"}),
        (niks, {"on": date(1899, 1, 1)}),
        (nomor_kk, {"region": "20"}),
    ],
)
def test_options_that_cannot_be(make: Any, options: dict[str, Any]) -> None:
    """An option that cannot be is refused with its code, when the strategy is made."""
    with pytest.raises(StrategyError) as refused:
        make(**options)
    assert refused.value.code == "STG-003"


@FEW
@given(st.data())
def test_on_a_leap_day(data: st.DataObject) -> None:
    """A reference date of 29 February does no harm."""
    leap = date(2024, 2, 29)
    person = data.draw(people(on=leap, known=["usia", "tanggal_lahir"]))
    assert ppks.classify(person, on=leap)


# --- records


@FEW
@given(people(), families(), communities(), organisations(), records(Uji))
def test_records_are_right(person: Record, family: Record, community: Record, body: Record, other: Record) -> None:
    """Records of every kind can be drawn, and each can be evaluated by whatever is about it."""
    assert ppks.classify(person, on=ON)
    assert psks.classify(family, on=ON)
    assert ppks.classify(community, on=ON)
    assert psks.classify(body, on=ON)
    assert isinstance(other, Uji)


@FEW
@given(people(on=ON, known=["nik", "jenis_kelamin", "tanggal_lahir"]))
def test_the_nik_says_what_the_record_says(person: ppks.Perorangan) -> None:
    """The NIK of a drawn person tells the birth date and sex of the record."""
    assert person.nik is not None
    found = NIK.check(person.nik, on=ON, tanggal_lahir=person.tanggal_lahir, jenis_kelamin=person.jenis_kelamin)
    assert not {problem.code for problem in found} & {"NIK-007", "NIK-009", "NIK-010"}


@FEW
@given(people(on=ON, known=["nik"], usia=7), people(usia=7))
def test_the_nik_fits_the_age(person: ppks.Perorangan, undated: ppks.Perorangan) -> None:
    """The NIK fits an age too; without a day on which the age holds there is none."""
    assert person.nik is not None
    assert {
        ON.year - born.year - ((ON.month, ON.day) < (born.month, born.day)) for born in person.nik.birth_dates(on=ON)
    } >= {7}
    assert person.usia == 7
    assert undated.nik is None


@FEW
@given(people(usia=st.integers(0, 17), status_gizi=None, ragam_disabilitas={"fisik"}, known=["punya_ktp"]))
def test_fixed_facts(person: ppks.Perorangan) -> None:
    """What is fixed stays, as a value, as a strategy, or as unknown; what shall be known is."""
    assert person.usia is not None
    assert person.usia <= 17
    assert person.status_gizi is None
    assert person.ragam_disabilitas == {"fisik"}
    assert person.punya_ktp is not None


def test_facts_that_cannot_be_fixed() -> None:
    """An unknown fact is refused at once; a wrong value when it is drawn, with every reason."""
    with pytest.raises(StrategyError, match="STG-003"):
        people(umur=3)
    with pytest.raises(StrategyError, match="STG-003"):
        people(known=["umur"])

    @settings(max_examples=1, database=None)
    @given(people(usia=200))
    def wrong(_person: Record) -> None: ...

    with pytest.raises(RecordError):
        wrong()

    @settings(max_examples=1, database=None)
    @given(people(usia=20, known=["tanggal_lahir"]))
    def undated(_person: Record) -> None: ...

    with pytest.raises(StrategyError, match="known"):
        undated()


# --- from_type, and the public name


@FEW
@given(st.from_type(NIK), st.from_type(NomorKK), st.from_type(KodeWilayah))
def test_identity_from_types(nik: NIK, card: NomorKK, region: KodeWilayah) -> None:
    """`from_type` gives identity numbers."""
    assert int(nik.serial) >= 9000
    assert int(card.serial) >= 9000
    assert len(region) == 6


@FEW
@given(st.tuples(*map(st.from_type, (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas, Organisasi))))
def test_records_from_types(drawn: tuple[Record, ...]) -> None:
    """`from_type` gives records."""
    assert [type(one).__name__ for one in drawn] == ["Perorangan", "Keluarga", "Komunitas", "Organisasi"]


def test_the_public_name_loads_late() -> None:
    """`import kesos.strategies` loads no Hypothesis; every name is there all the same."""
    code = "import sys, kesos.strategies; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
    assert all(getattr(public, name) for name in public.__all__)
    assert dir(public) == public.__all__
    with pytest.raises(AttributeError, match="tidak_ada"):
        public.tidak_ada  # noqa: B018
