"""The 26 types, written by hand from the annex and the law: names, letters, ages, dates, and type 14."""

from datetime import date
from typing import Any, Literal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesos import Evidence, NotCovered, Reading, Verdict, ppks
from kesos._ppks.jenis import Jenis
from kesos.engine.expression import Letter, facts, leaves, walk
from kesos.engine.record import Record
from kesos.fakta.peraturan import PERATURAN
from strategies import NO, ON, UNKNOWN, YES, asked, records

LANGUAGES: tuple[Literal["id", "en"], ...] = ("id", "en")

# Number: name in the annex, letters, warnings, records.
P, K, M = "Perorangan", "Keluarga", "Komunitas"
ANNEX: dict[int, tuple[str, str, str, tuple[str, ...]]] = {
    1: ("Anak Balita Telantar", "abcdef", "12", (P,)),
    2: ("Anak Terlantar", "abc", "12345", (P,)),
    3: ("Anak yang Berhadapan dengan Hukum", "abc", "123", (P,)),
    4: ("Anak Jalanan", "ab", "12", (P,)),
    5: ("Anak dengan Kedisabilitasan", "abcd", "12", (P,)),
    6: ("Anak yang Menjadi Korban Tindak Kekerasan atau Diperlakukan Salah", "abcd", "1", (P,)),
    7: ("Anak yang Memerlukan Perlindungan Khusus", "abcdefgh", "123", (P,)),
    8: ("Lanjut Usia Telantar", "ab", "12", (P,)),
    9: ("Penyandang Disabilitas", "abcdef", "1", (P,)),
    10: ("Tuna Susila", "ab", "1", (P,)),
    11: ("Gelandangan", "abcd", "12", (P,)),
    12: ("Pengemis", "abcd", "12", (P,)),
    13: ("Pemulung", "ab", "", (P,)),
    14: ("Kelompok Minoritas", "abcd", "", (M,)),
    15: ("Bekas Warga Binaan Lembaga Pemasyarakatan", "abcde", "1", (P,)),
    16: ("Orang dengan HIV/AIDS", "ab", "12", (P,)),
    17: ("Korban Penyalahgunaan NAPZA", "abc", "12", (P,)),
    18: ("Korban Trafficking", "abcde", "1", (P,)),
    19: ("Korban Tindak Kekerasan", "abcde", "1", (P, K, M)),
    20: ("Pekerja Migran Bermasalah Sosial", "abcdefg", "12", (P,)),
    21: ("Korban Bencana Alam", "abcd", "", (P, K, M)),
    22: ("Korban Bencana Sosial", "abc", "", (P, K, M)),
    23: ("Perempuan Rawan Sosial Ekonomi", "abcd", "12", (P,)),
    24: ("Fakir Miskin", "ab", "12", (P,)),
    25: ("Keluarga Bermasalah Sosial Psikologis", "abcd", "1", (K,)),
    26: ("Komunitas Adat Terpencil", "abcdefg", "1", (M,)),
}

# The choice at each edge age (`tepi` of the law files): inside or outside, by completed years.
AGES = (5, 6, 17, 18, 19, 59, 60)
MASUK, LUAR = True, False
TEPI: dict[int, tuple[bool, ...]] = {
    1: (MASUK, LUAR, LUAR, LUAR, LUAR, LUAR, LUAR),
    2: (LUAR, MASUK, MASUK, MASUK, LUAR, LUAR, LUAR),
    3: (LUAR, LUAR, MASUK, LUAR, LUAR, LUAR, LUAR),
    4: (MASUK, MASUK, MASUK, LUAR, LUAR, LUAR, LUAR),
    5: (MASUK, MASUK, MASUK, LUAR, LUAR, LUAR, LUAR),
    6: (MASUK, MASUK, MASUK, LUAR, LUAR, LUAR, LUAR),
    7: (LUAR, MASUK, MASUK, MASUK, LUAR, LUAR, LUAR),
    8: (LUAR, LUAR, LUAR, LUAR, LUAR, LUAR, MASUK),
    10: (LUAR, LUAR, LUAR, MASUK, MASUK, MASUK, MASUK),
    15: (LUAR, LUAR, LUAR, LUAR, MASUK, MASUK, MASUK),
    16: (LUAR, LUAR, LUAR, MASUK, MASUK, MASUK, MASUK),
    23: (LUAR, LUAR, LUAR, MASUK, MASUK, MASUK, LUAR),
    **dict.fromkeys((9, 11, 12, 13, 17, 18, 19, 20, 21, 22, 24), (MASUK,) * 7),
}
TIDAK_BERLAKU = {14, 25, 26}

# The same as ranges of completed years, both ends inside.
RANGES = {1: (0, 5), 2: (6, 18), 3: (12, 17), 4: (0, 17), 5: (0, 17), 6: (0, 17), 7: (6, 18), 8: (60, 130)}
RANGES |= {10: (18, 130), 15: (19, 130), 16: (18, 130), 23: (18, 59)}

# Letter a of these is the age that their gate asks, and the text of those names no age or was not seen.
A_IS_THE_GATE = (6, 7, 15, 16, 23)
NO_AGE_IN_TEXT = (5, 10, 16, 20)

# Facts, without the age, on which the working reading says YES.
MEETS: dict[int, dict[str, Any]] = {
    1: {"tanpa_asuhan_layak": True},
    2: {"dilalaikan_orang_tua": True, "kebutuhan_dasar_terpenuhi": False},
    3: {"peran_perkara_pidana": {"disangka"}},
    4: {"mencari_nafkah_di_jalan": True},
    5: {"ragam_disabilitas": {"fisik"}, "mampu_menjalankan_kehidupan_sehari_hari": False},
    6: {"dipaksa_bekerja": True},
    7: {"korban_perdagangan_orang": True},
    8: {"kebutuhan_dasar_terpenuhi": False, "telantar_secara_psikis": True, "telantar_secara_sosial": True},
    9: {"ragam_disabilitas": {"mental"}, "terhambat_bekerja_sehari_hari": True},
    10: {"menawarkan_diri": True, "menerima_imbalan_hubungan_seksual": True},
    11: {"punya_tempat_tinggal_tetap": False, "punya_penghasilan_tetap": False, "punya_ktp": False},
    12: {"nafkah_dari_belas_kasihan": True, "meminta_di_tempat_ramai": True},
    13: {"punya_pekerjaan_tetap": False, "mengumpulkan_barang_bekas": True},
    15: {"selesai_pidana_keluar_lapas": True, "dijauhi_keluarga_masyarakat": True},
    16: {"terinfeksi_hiv_aids": True},
    17: {"pernah_menyalahgunakan_napza": True, "mampu_menjalankan_fungsi_sosial": False},
    18: {"korban_perdagangan_orang": True, "akibat_perdagangan_orang": {"penelantaran"}},
    19: {"didiskriminasi": True},
    20: {"status_pekerja_migran": {"lintas_negara"}, "masalah_sosial_pekerja_migran": {"eksploitasi"}},
    21: {"terkena_bencana_alam": True, "rugi_harta_bencana_alam": True},
    22: {"terkena_bencana_sosial": True, "korban_jiwa_bencana_sosial": True},
    23: {"jenis_kelamin": "perempuan", "penghasilan_mencukupi": False},
    24: {"punya_mata_pencaharian": False},
}
ASKED = tuple(dict.fromkeys(name for jenis in ppks.CATEGORIES for name in asked(jenis)))
FINDINGS = ("keberfungsian_sosial_terganggu", "diskriminasi", "marginalisasi")
OTHERS: dict[int, Record] = {
    14: ppks.Komunitas.from_dict({"asesmen_kelompok_minoritas": [*FINDINGS]}),
    25: ppks.Keluarga(
        ada_pasangan_suami_istri=True, suami_istri_saling_memperhatikan=False, hubungan_tetangga_baik=False
    ),
    26: ppks.Komunitas(
        terpencil_dan_sulit_dicapai=True,
        akses_layanan_terbatas=True,
        ekonomi_subsisten=True,
        teknologi_sederhana=True,
        pranata_sosial_kekerabatan=True,
    ),
}


def code(number: int) -> str:
    return f"PPKS-{number:02}"


def found(number: int, reading: Reading = Reading.WORKING, **facts: Any) -> Verdict:
    return ppks.classify(ppks.Perorangan.from_dict(facts), on=ON, reading=reading)[code(number)].verdict


# --- the annex


def test_names_in_the_order_of_the_annex() -> None:
    """There are 26 types, numbered and named as the annex does."""
    assert [(jenis.number, jenis.code, jenis.name) for jenis in ppks.CATEGORIES] == [
        (number, code(number), name) for number, (name, *_) in ANNEX.items()
    ]


@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_letters_warnings_and_records(jenis: Jenis) -> None:
    """Each type has the letters of the annex, its warnings, and the records that it is about."""
    _, letters, warnings, kinds = ANNEX[jenis.number]
    assert "".join(jenis.criteria) == letters
    assert sorted(warning.key for warning in jenis.warnings) == [f"W{one}" for one in warnings]
    assert tuple(kind.__name__ for kind in jenis.records) == kinds


def test_a_hundred_and_five_letters_and_forty_one_warnings() -> None:
    """The annex has 105 letters; 41 warnings stand beside them."""
    assert sum(len(jenis.criteria) for jenis in ppks.CATEGORIES) == 105
    assert sum(len(jenis.warnings) for jenis in ppks.CATEGORIES) == 41


@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_every_type_cites_the_law(jenis: Jenis) -> None:
    """Each type cites the annex first, under its own number, and only regulations of the index."""
    first, *_ = jenis.cites
    assert (first.instrument.id, first.locator) == ("permensos-8-2012", f"Lampiran, PMKS angka {jenis.number}")
    assert jenis.citation is first
    for cite in jenis.cites:
        assert PERATURAN[cite.instrument.id] is cite.instrument
        assert isinstance(cite.evidence, Evidence)
    assert len(set(jenis.cites)) == len(jenis.cites)


@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_no_reading_is_better_known_than_its_parts(jenis: Jenis) -> None:
    """A reading carries the weakest grade among the gate and the letters that it rests on."""
    gate = [] if jenis.syarat is None else [jenis.syarat.evidence]
    for reading in (jenis.textual, jenis.working):
        if reading.expr is None:
            assert reading.evidence is Evidence.UNVERIFIED
            continue
        named = [node.key for node in walk(reading.expr) if isinstance(node, Letter)]
        assert reading.evidence <= min([*gate, *(jenis.criteria[key].evidence for key in named)])


@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_a_working_reading_that_departs_says_why(jenis: Jenis) -> None:
    """Where the working reading is not that of the text it is UNVERIFIED and gives a reason."""
    if jenis.condition(Reading.TEXTUAL) != jenis.condition(Reading.WORKING):
        assert jenis.working.evidence is Evidence.UNVERIFIED
        assert jenis.working.note
    else:
        assert jenis.working.evidence == jenis.textual.evidence


@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_a_type_asks_only_facts_of_its_records(jenis: Jenis) -> None:
    """Whatever a type asks, every record that it is about can know; a warning only of those that it concerns."""
    for kind in jenis.records:
        known = set(kind.__facts__.values())
        for reading in Reading:
            assert set(facts(jenis.condition(reading))) <= known
        for warning in jenis.warnings:
            if issubclass(kind, warning.records or Record):
                assert {leaf.fact for leaf in leaves(jenis.resolve(warning.when))} <= known


# --- ages


def test_the_two_tables_of_ages_agree() -> None:
    """The ranges are the edges, type by type."""
    assert set(TEPI) | TIDAK_BERLAKU == set(ANNEX)
    for number, inside in TEPI.items():
        low, high = RANGES.get(number, (0, 130))
        assert inside == tuple(low <= age <= high for age in AGES)


@pytest.mark.parametrize("number", TEPI)
def test_who_meets_the_letters_is_decided_by_age(number: int) -> None:
    """With the letters met, each completed year from 0 to 130 is inside or outside as the law draws it."""
    low, high = RANGES.get(number, (0, 130))
    for age in range(131):
        assert found(number, usia=age, **MEETS[number]) is (YES if low <= age <= high else NO), age


@pytest.mark.parametrize("number", TEPI)
def test_an_age_outside_alone_says_no(number: int) -> None:
    """An age outside excludes whatever else is unknown; an age inside leaves the type open. In the text's reading too."""
    woman = {"jenis_kelamin": "perempuan"} if number == 23 else {}
    for age, inside in zip(AGES, TEPI[number], strict=True):
        assert found(number, usia=age, **woman) is (UNKNOWN if inside else NO), age
        if number not in NO_AGE_IN_TEXT:
            assert found(number, Reading.TEXTUAL, usia=age, **woman) is (UNKNOWN if inside else NO), age


@pytest.mark.parametrize("number", A_IS_THE_GATE)
def test_a_letter_that_repeats_the_gate_draws_the_same_line(number: int) -> None:
    """Where letter a names the age that the gate asks, both say the same at every age."""
    low, high = RANGES[number]
    for age in range(131):
        finding = ppks.classify(ppks.Perorangan(usia=age, jenis_kelamin="perempuan"), on=ON)[code(number)]
        assert finding.criteria["a"] is finding.gate is (YES if low <= age <= high else NO), age


@pytest.mark.parametrize("number", [5, 16, 20])
def test_a_text_that_was_not_seen_says_nothing(number: int) -> None:
    """Where the text was not seen its reading is UNKNOWN for everybody, and the finding says what the other one says."""
    for age in (None, 3, 17, 18, 40):
        assert found(number, Reading.TEXTUAL, usia=age, **MEETS[number]) is UNKNOWN
    finding = ppks.classify(ppks.Perorangan(), on=ON, reading=Reading.TEXTUAL)[code(number)]
    assert finding.missing == ()
    assert finding.next_questions() == ()


@pytest.mark.parametrize("number", RANGES)
def test_without_an_age_the_type_is_open(number: int) -> None:
    """Who meets the letters and whose age is not known may be inside or outside."""
    assert found(number, **MEETS[number]) is UNKNOWN


@pytest.mark.parametrize("number", set(TEPI) - set(RANGES))
def test_a_type_without_an_age_needs_none(number: int) -> None:
    """Where no age is named none is needed."""
    assert found(number, **MEETS[number]) is YES


@pytest.mark.parametrize("number", OTHERS)
def test_types_that_are_no_persons(number: int) -> None:
    """A family or a community meets its types; a person cannot."""
    assert code(number) not in ppks.classify(ppks.Perorangan(), on=ON)
    assert ppks.classify(OTHERS[number], on=ON)[code(number)].verdict is YES


def test_a_woman_is_who_is_recorded_as_one() -> None:
    """Type 23 is for women: a man is outside at any age, and an unknown sex leaves it open."""
    income = {"penghasilan_mencukupi": False}
    assert found(23, usia=30, jenis_kelamin="laki_laki", **income) is NO
    assert found(23, usia=30, **income) is UNKNOWN
    assert found(23, usia=60, **income) is NO


def test_no_type_excludes_another() -> None:
    """One person may meet several types at once."""
    facts = {**MEETS[1], **MEETS[4], **MEETS[21], "usia": 5}
    met = ppks.classify(ppks.Perorangan.from_dict(facts), on=ON).met.codes
    assert met == ("PPKS-01", "PPKS-04", "PPKS-21")


# --- days


@pytest.mark.parametrize("kind", [ppks.Perorangan, ppks.Keluarga, ppks.Komunitas])
def test_the_annex_has_a_first_day(kind: type[Record]) -> None:
    """Before 7 June 2012, when Permensos 8/2012 was promulgated, nothing is answered; from that day on it is."""
    frame = pl.DataFrame({"lain": [1]})
    for day in (date(2012, 6, 6), date(2000, 1, 1), date.min):
        with pytest.raises(NotCovered):
            ppks.classify(kind(), on=day)
        with pytest.raises(NotCovered):
            ppks.classify_frame(frame, on=day, record=kind)
    assert len(ppks.classify(kind(), on=date(2012, 6, 7))) == sum(jenis.applies_to(kind) for jenis in ppks.CATEGORIES)
    assert ppks.classify_frame(frame, on=date(2012, 6, 7), record=kind).height == 1


def test_the_types_of_each_record() -> None:
    """A person can be 23 types, a family four, a community five; nothing else can be one."""
    numbers = {
        kind: [int(one[5:]) for one in ppks.classify(kind(), on=ON)]
        for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)
    }
    assert numbers[ppks.Perorangan] == [*range(1, 14), *range(15, 25)]
    assert numbers[ppks.Keluarga] == [19, 21, 22, 25]
    assert numbers[ppks.Komunitas] == [14, 19, 21, 22, 26]

    class Kucing(Record):
        """No party of the law."""

    with pytest.raises(TypeError, match="PPKS has no rule about a Kucing"):
        ppks.classify(Kucing(), on=ON)


def test_a_record_of_an_office_is_one_of_the_law() -> None:
    """An office may derive a record with facts of its own; the types stay what they are."""

    class PeroranganKota(ppks.Perorangan):
        """A person, with what one city asks besides."""

    assert len(ppks.classify(PeroranganKota(usia=3), on=ON)) == 23
    assert ppks.classify(PeroranganKota(usia=3, tanpa_asuhan_layak=True), on=ON)["PPKS-01"].verdict is YES


# --- type 14


@settings(max_examples=150)
@given(records(ppks.Komunitas, ASKED))
def test_type_14_rests_on_its_assessment_alone(community: ppks.Komunitas) -> None:
    """Nothing but the recorded assessment of the group makes type 14, in either reading."""
    for reading in Reading:
        finding = ppks.classify(community, on=ON, reading=reading)["PPKS-14"]
        alone = ppks.Komunitas(asesmen_kelompok_minoritas=community.asesmen_kelompok_minoritas)
        assert finding.verdict is ppks.classify(alone, on=ON, reading=reading)["PPKS-14"].verdict
        assessed = community.asesmen_kelompok_minoritas
        met = reading is Reading.WORKING and assessed == frozenset(FINDINGS)
        assert (finding.verdict is YES) is met
        if assessed is None:
            assert finding.verdict is UNKNOWN


def test_type_14_asks_nothing_else() -> None:
    """Neither a letter nor a reading of type 14 asks another fact; it has no warning, and its reason is an assessment."""
    jenis = ppks.CATEGORIES[13]
    assert asked(jenis) == ("asesmen_kelompok_minoritas",)
    assert jenis.warnings == ()
    assert ppks.Komunitas.__facts__["asesmen_kelompok_minoritas"].kind == "assessment"
    assert ppks.Komunitas.__facts__["asesmen_kelompok_minoritas"].implies == ()
    assert not [info for info in ppks.Komunitas.__facts__.values() if "asesmen_kelompok_minoritas" in info.implies]
    assert not ppks.Komunitas.__facts__["asesmen_kelompok_minoritas"].follows


def test_no_other_type_asks_the_assessment_of_14() -> None:
    """The assessment of a group serves no other type."""
    others = [jenis for jenis in ppks.CATEGORIES if jenis.number != 14]
    assert not [jenis.code for jenis in others if "asesmen_kelompok_minoritas" in asked(jenis)]


@pytest.mark.parametrize("kind", [ppks.Perorangan, ppks.Keluarga])
@settings(max_examples=20)
@given(data=st.data())
def test_no_person_and_no_family_is_of_type_14(kind: type[Record], data: st.DataObject) -> None:
    """Type 14 is never said of a person or a family."""
    assert "PPKS-14" not in ppks.classify(data.draw(records(kind, ASKED)), on=ON)


# --- what a finding says


def test_readings_differ_where_the_law_lets_them() -> None:
    """The finding of one reading knows what the other says."""
    child = ppks.Perorangan(usia=4, tanpa_asuhan_layak=True, keluarga_asal_miskin=False)
    working = ppks.classify(child, on=ON)["PPKS-01"]
    textual = ppks.classify(child, on=ON, reading=Reading.TEXTUAL)["PPKS-01"]
    assert (working.verdict, working.other, working.agrees) == (YES, NO, False)
    assert (textual.verdict, textual.other, textual.agrees) == (NO, YES, False)
    assert "bacaan menurut bunyi teks" in working.explain()
    assert "the working reading says: yes" in textual.explain("en")


@pytest.mark.parametrize("number", [3, 8, 13, 24])
def test_types_whose_text_is_workable(number: int) -> None:
    """Where the working reading is that of the text both always agree."""
    assert found(number, Reading.TEXTUAL, usia=RANGES.get(number, (40, 0))[0], **MEETS[number]) is YES


@settings(max_examples=25)
@given(data=st.data())
def test_nothing_that_a_type_asks_is_inferred(data: st.DataObject) -> None:
    """What a type asks is never filled in by the library, the age from a date of birth apart."""
    names = [name for name in ASKED if name in ppks.Perorangan.__facts__]
    assert not [name for name in names if ppks.Perorangan.__facts__[name].follows]
    person = data.draw(records(ppks.Perorangan, ASKED))
    result = ppks.classify(person, on=ON)
    assert result.record is person
    assert {name: value for name, value in result.facts.items() if name in names} == dict(person.known())
