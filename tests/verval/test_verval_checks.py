"""Checks of a person, a family and a table: what they refuse, what several rows show, how findings are grouped."""

from datetime import date
from typing import Any

import attrs
import dask.dataframe as dd
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesos import Evidence, FrameError, KesosError, NotCovered, RecordError, Severity, Verdict, ppks, verval
from kesos._verval.turunan import TURUNAN
from kesos.engine import expression as x
from kesos.engine.check import Check, CheckSet
from kesos.engine.citation import SINGLE, UNVERIFIED
from kesos.engine.timeline import Interval
from kesos.evaluators import terms as t
from kesos.evaluators.checked import shown_key
from kesos.evaluators.columns import Columns
from kesos.evaluators.term_columns import add_terms
from kesos.evaluators.term_rows import row_values
from kesos.fakta.fakir_miskin import FaktaFakirMiskin
from kesos.fakta.pendataan import FaktaAnggota, FaktaPendataan
from kesos.fakta.proses import FaktaProses
from kesos.fakta.sanitasi import FaktaSanitasi
from kesos.fakta.sekolah_kerja import FaktaSekolahKerja
from kesos.identitas import NIK, NomorKK
from kesos.messages import catalogue

ON = date(2026, 11, 24)
PRIA, WANITA = "3371021204859999", "3371025204859998"
KK = "3371020703199999"


def codes(subject: Any, **more: Any) -> tuple[str, ...]:
    return verval.check(subject, on=ON, **more).codes


# --- the table of checks
@pytest.mark.parametrize("check", verval.CHECKS, ids=lambda check: check.code)
def test_nothing_unverified_refuses(check: Check) -> None:
    """A check that is graded D is at most a warning; every check names what it rests on."""
    assert check.evidence > UNVERIFIED or check.severity is not Severity.ERROR
    assert check.cites or check.basis
    assert all(cite.evidence >= UNVERIFIED for cite in check.cites)


def test_errors_rest_on_the_law_or_on_two_sources() -> None:
    """The errors are those of Q01, Q04, Q05, Q08, Q09, Q13 and Q14, and only KK-001 among them rests on one source."""
    errors = {check.code: check for check in verval.CHECKS if check.severity is Severity.ERROR}
    assert {ref for check in errors.values() for ref in check.refs if ref.startswith("Q")} == {
        "Q01", "Q04", "Q05", "Q08", "Q09", "Q13", "Q14",
    }  # fmt: skip
    assert [code for code, check in errors.items() if check.evidence is SINGLE] == ["VV-015"]


def test_every_source_rule_has_a_check() -> None:
    """Q01 to Q16 and X01 to X09 each stand behind at least one check."""
    refs = {ref for check in verval.CHECKS for ref in check.refs}
    assert {f"Q{n:02}" for n in range(1, 17)} | {f"X{n:02}" for n in range(1, 10)} <= refs


@pytest.mark.parametrize("check", verval.CHECKS, ids=lambda check: check.code)
def test_every_text_has_its_english(check: Check) -> None:
    """Name and message of a check, and the label of every term that it asks, stand in English."""
    english = catalogue("en")
    assert {f"{check.code}.nama", f"{check.code}.pesan"} <= set(english)
    assert all(f"fakta.{fact.name}.label" in english for fact in x.facts(check.condition(ON)))


@pytest.mark.parametrize(
    ("wrong", "match"), [({"basis": ""}, "no source"), ({"severity": Severity.ERROR}, "cannot be an error")]
)
def test_a_check_is_refused_when_it_is_declared(wrong: dict[str, Any], match: str) -> None:
    """Without a source, or as an error on our own opinion, there is no check."""
    own: dict[str, Any] = {
        "code": "UJI-001",
        "name": "uji",
        "pesan": "uji",
        "severity": Severity.WARNING,
        "evidence": UNVERIFIED,
        "when": verval.Perorangan.hamil,
        "example": {"hamil": False},
        "valid": Interval(date(2020, 1, 1)),
        "basis": "uji",
    }
    assert Check(**own).words("nama", "en") == "uji"
    assert repr(Check(**own)) == "<UJI-001 uji>"
    assert len(CheckSet("UJI", (Check(**own),))) == 1
    with pytest.raises(ValueError, match=match):
        Check(**(own | wrong))
    with pytest.raises(ValueError, match="one code"):
        CheckSet("UJI", (Check(**own), Check(**own)))


def test_an_office_adds_its_own_checks() -> None:
    """A check of an office runs beside those of kesos, in a record and in a table."""
    own = Check(
        code="UJI-001", name="Petugas kosong", pesan="Isi petugas.", severity=Severity.REVIEW, evidence=UNVERIFIED,
        when=verval.Perorangan.petugas.equals("-"), example={"petugas": "A"}, valid=Interval(date(2020, 1, 1)),
        basis="kebiasaan kantor",
    )  # fmt: skip
    more = verval.checks(more=[own])
    assert "UJI-001" in more
    assert "UJI-002" not in more
    assert codes({"petugas": "-"}, checks=more) == ("UJI-001",)
    found = verval.check_frame(pl.DataFrame({"petugas": ["-", "A"]}), on=ON, checks=more)
    assert found.frame["UJI-001"].to_list() == [True, False]


def test_no_check_holds_before_2007() -> None:
    """The digits of a NIK were laid down on 28 June 2007; before that nothing is guessed."""
    with pytest.raises(NotCovered):
        verval.check({"nik": PRIA}, on=date(2007, 6, 27))
    assert verval.check({"nik": PRIA}, on=date(2007, 6, 28)).codes == ()


def test_law_that_came_later_is_not_asked_earlier() -> None:
    """Permendagri 73/2022 holds from 21 April 2022, the three months of DTSEN from 5 February 2025."""
    before = {check.code for check in verval.CHECKS.on(date(2022, 4, 20))}
    assert "VV-025" not in before
    assert "VV-053" not in before
    assert "VV-025" in {check.code for check in verval.CHECKS.on(date(2022, 4, 21))}


# --- one person
def test_a_record_of_another_subject_is_taken() -> None:
    """A PPKS person is checked as it is."""
    orang = ppks.Perorangan(nik=PRIA, jenis_kelamin="perempuan", tanggal_lahir=date(1985, 4, 12))
    found = verval.check(orang, on=ON)
    assert found.codes == ("VV-010",)
    assert found[0].where == ("nik", "jenis_kelamin")
    assert found[0].severity is Severity.WARNING
    assert found[0].mended == verval.CHECKS["VV-010"].mended(ON)
    assert found[0].evidence.mark == "A"
    assert str(found[0].cites[0]) == "PP 40/2019 Pasal 31 ayat (1) huruf b [A]"


def test_a_family_record_is_taken() -> None:
    """The record of a family is checked by what it knows."""
    assert codes(verval.Keluarga(fasilitas_bab="tidak_ada", kloset="cemplung")) == ("VV-048",)


def test_a_number_that_is_none_is_a_finding_and_a_wrong_fact_an_error() -> None:
    """A broken NIK is data to be told of; a misspelt fact is a mistake in the program."""
    assert codes({"nik": "337102120485999"}) == ("VV-001",)
    with pytest.raises(RecordError, match="FKT-001"):
        codes({"nikk": PRIA})
    with pytest.raises(RecordError, match="FKT-004"):
        codes({"jenis_kelamin": "L"})


def test_a_date_that_cannot_be_leaves_the_age_unknown() -> None:
    """A birth date in the future stops nothing; the age and what hangs on it are not known."""
    found = verval.check({"tanggal_lahir": date(2030, 1, 1), "partisipasi_sekolah": "masih"}, on=ON)
    assert found["VV-041"].verdict is Verdict.UNKNOWN
    assert found["VV-006"].verdict is Verdict.UNKNOWN


def test_the_result_is_a_sequence_that_answers_for_codes() -> None:
    """Findings stand worst first; a code tells its verdict, also where nothing is wrong."""
    found = verval.check({"nik": "3371021204850000", "jenis_kelamin": "perempuan", "nama": "Sukarno"}, on=ON)
    assert [one.code for one in found] == ["VV-005", "VV-010", "VV-030"]
    assert found.errors == (found["VV-005"],)
    assert [one.code for one in found[:2]] == ["VV-005", "VV-010"]
    assert found["VV-001"].verdict is Verdict.NO
    assert "VV-005" in found
    assert found[0] in found
    assert "VV-001" not in found
    assert found.by_rule() == {"VV-005": 1, "VV-010": 1, "VV-030": 1}
    assert "VV-047" in found.unknown
    assert repr(found) == "<3 findings: VV-005, VV-010, VV-030>"
    assert repr(found[0]) == "<VV-005 error YES>"
    assert found[0].name == "Nomor urut NIK 0000"


def test_a_finding_explains_itself_without_the_number() -> None:
    """No text and no dict of a finding shows a NIK; both languages tell the mended example."""
    found = verval.check({"nik": WANITA, "jenis_kelamin": "laki_laki"}, on=ON)
    for text in (found.explain("id"), found.explain("en"), str(found[0].as_dict("en")), repr(found)):
        assert WANITA not in text
    assert "Contoh yang benar: nik='3371021204859999', jenis_kelamin='laki_laki'." in found.explain()
    told = found[0].as_dict()
    assert told["keys"] == {"nik": "337102******9998"}
    assert told["row"] is None
    assert told["citations"][0].startswith("PP 40/2019")


def test_examples_are_written_as_facts() -> None:
    """Sets, dates, numbers and facts to leave out each have their form."""
    shown = {check.code: check.example_words(ON) for check in verval.CHECKS}
    assert shown["VV-061"] == "program_bantuan={'pkh'}, desil=4"
    assert shown["VV-051"] == "tanggal_verval=2026-11-24"
    assert shown["VV-006"] == "usia=None"


def test_what_to_ask_next() -> None:
    """Facts that could still show a problem are asked; what hangs on digits is not."""
    asked = {question.name for question in verval.check({"jenis_kelamin": "laki_laki"}, on=ON).next_questions()}
    assert "hamil" in asked
    assert not asked & set(TURUNAN)
    assert verval.check([], on=ON).next_questions() == ()


def test_number_that_is_none_stays_hidden() -> None:
    """What stands in a column of numbers is never shown in clear."""
    assert shown_key("3371 0212 0485 9999") == "*" * 19
    assert shown_key("3371021204859999") == "337102******9999"
    assert len(shown_key("x" * 50)) == 20


# --- rows of one family
FAMILY: list[dict[str, Any]] = [
    {"nik": PRIA, "nomor_kk": KK, "hubungan_keluarga": "kepala_keluarga", "jenis_kelamin": "laki_laki", "tanggal_lahir": date(1985, 4, 12)},
    {"nik": WANITA, "nomor_kk": KK, "hubungan_keluarga": "istri", "jenis_kelamin": "perempuan", "tanggal_lahir": date(1985, 4, 12)},
    {"nik": "3371021204159997", "nomor_kk": KK, "hubungan_keluarga": "anak", "jenis_kelamin": "laki_laki", "tanggal_lahir": date(2015, 4, 12)},
]  # fmt: skip


def changed(at: int, **facts: Any) -> list[dict[str, Any]]:
    return [row | facts if place == at else row for place, row in enumerate(FAMILY)]


def test_a_sound_family_has_no_finding() -> None:
    """One head, a wife, a child: nothing is wrong, and one row alone says nothing about the card."""
    assert codes(FAMILY) == ()
    assert verval.check(FAMILY[0], on=ON)["VV-020"].verdict is Verdict.UNKNOWN
    assert verval.check(FAMILY, on=ON)["VV-020"].verdict is Verdict.NO


@pytest.mark.parametrize(
    ("rows", "code", "at"),
    [
        (changed(2, nik=PRIA, tanggal_lahir=None), "VV-013", [0, 2]),
        (
            changed(2, nik=PRIA, tanggal_lahir=None, nomor_kk="3371020703199998", hubungan_keluarga=None),
            "VV-014",
            [0, 2],
        ),
        (changed(1, hubungan_keluarga="kepala_keluarga"), "VV-020", [0, 1, 2]),
        (changed(0, hubungan_keluarga="famili_lain"), "VV-020", [0, 1, 2]),
        (changed(1, hubungan_keluarga="istri_suami", jenis_kelamin="laki_laki", nik=None), "VV-022", [1]),
        (changed(2, tanggal_lahir=date(1985, 4, 12), nik=None), "VV-023", [2]),
    ],
    ids=["same-nik", "two-cards", "two-heads", "no-head", "spouse", "child"],
)
def test_a_family_that_is_not_sound(rows: list[dict[str, Any]], code: str, at: list[int]) -> None:
    """Each fault shows on its rows, in Python and in a table alike."""
    found = verval.check(rows, on=ON)
    assert [one.row for one in found if one.code == code] == at
    names = dict.fromkeys(name for row in rows for name in row)
    frame = pl.DataFrame([{name: row.get(name) for name in names} for row in rows])
    assert [one.row for one in verval.check_frame(frame, on=ON) if one.code == code] == at
    assert f"baris {at[0]}: [" in found.explain()


def test_a_card_with_a_gap_is_not_accused() -> None:
    """While the relation of one member is not known, that member may be the head."""
    rows = changed(0, hubungan_keluarga=None)
    assert verval.check(rows, on=ON)["VV-020"].verdict is Verdict.UNKNOWN
    two = changed(0, kepala_keluarga=True)
    assert "VV-020" not in codes(two)


def test_one_person_on_two_rows() -> None:
    """The same name, birth date, sex and village on two rows is for review, however the name is spaced."""
    one = {
        "nama": "Nur Hayati",
        "tanggal_lahir": date(1990, 8, 17),
        "jenis_kelamin": "perempuan",
        "kode_kelurahan": "33.71.01.1003",
    }
    found = verval.check([one, one | {"nama": "NURHAYATI"}, one | {"nama": "SITI"}], on=ON)
    assert [(f.row, f.severity) for f in found if f.code == "VV-081"] == [(0, Severity.REVIEW), (1, Severity.REVIEW)]


# --- tables
LAIN = "3371021708909999"
TABLE = pl.DataFrame(
    {
        "nik": [LAIN, LAIN, "3371", None],
        "jenis_kelamin": ["perempuan", "laki_laki", None, None],
        "kelurahan": ["Wates", "Tidar", None, "Wates"],
        "petugas": ["A", "B", "A", None],
    }
)


def test_a_table_groups_its_findings() -> None:
    """By rule, by kelurahan and by officer; a group without findings is there and empty."""
    found = verval.check_frame(TABLE, on=ON)
    assert {code: count.found for code, count in found.by_rule().items()} == {"VV-001": 1, "VV-010": 1, "VV-013": 2}
    count = found.by_rule()["VV-001"]
    assert (count.code, count.severity, count.unknown, count.rows) == ("VV-001", Severity.ERROR, 1, 4)
    assert found.codes == ("VV-001", "VV-010", "VV-013")
    assert found.by_kelurahan() == {"Tidar": {"VV-013": 1}, "Wates": {"VV-010": 1, "VV-013": 1}, None: {"VV-001": 1}}
    assert found.by_officer()["A"] == {"VV-001": 1, "VV-010": 1, "VV-013": 1}
    assert found.by("jenis_kelamin")["laki_laki"] == {"VV-013": 1}
    assert found.by_kelurahan("petugas") == found.by_officer()
    assert "67 checks" in repr(found)


def test_a_table_yields_findings_row_by_row() -> None:
    """Each flagged cell is one finding, with the row, masked keys and the mended example."""
    found = list(verval.check_frame(TABLE, on=ON))
    assert [(one.row, one.code) for one in found] == [(0, "VV-013"), (0, "VV-010"), (1, "VV-013"), (2, "VV-001")]
    assert found[0].keys == {"nik": "337102******9999", "kelurahan": "Wates", "petugas": "A"}
    assert found[3].keys == {"nik": "****", "petugas": "A"}
    assert found[3].example == "nik='3371021204859999'"
    assert all(one.verdict is Verdict.YES and LAIN not in str(one.as_dict()) for one in found)
    assert [one.code for one in verval.check_frame(TABLE, on=ON).findings("VV-010")] == ["VV-010"]


def test_a_table_says_what_it_could_not_test() -> None:
    """A check without a column is UNKNOWN in every row, and names the facts that are missing."""
    untested = verval.check_frame(TABLE, on=ON).untested
    assert untested["VV-047"] == ("jenjang", "kelas")
    assert "VV-010" not in untested


def test_a_table_is_left_as_it_was() -> None:
    """Its own columns stay, one column a check comes behind them, no helper stays; a lazy table stays lazy."""
    found = verval.check_frame(TABLE.lazy(), on=ON)
    assert isinstance(found.frame, pl.LazyFrame)
    assert found.frame.collect_schema().names() == [*TABLE.columns, *(check.code for check in verval.CHECKS)]
    assert found.by_kelurahan() == verval.check_frame(TABLE, on=ON).by_kelurahan()
    assert next(iter(found)).row == 0


def test_a_dask_table_is_checked_as_a_whole() -> None:
    """A NIK that stands in two parts is found; the result is a Dask table again."""
    dask = dd.from_pandas(TABLE.to_pandas(use_pyarrow_extension_array=True), npartitions=2)
    found = verval.check_frame(dask, on=ON)
    assert isinstance(found.frame, dd.DataFrame)
    assert {code: count.found for code, count in found.by_rule().items()} == {"VV-001": 1, "VV-010": 1, "VV-013": 2}
    assert [one.row for one in found.findings("VV-013")] == [0, 1]
    assert found.frame["VV-013"].compute().tolist()[:2] == [True, True]


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (pl.DataFrame({"nik": [1]}), "FRM-002"),
        (pl.DataFrame({"jenis_kelamin": ["L"]}), "FRM-004"),
        (pl.DataFrame({"nik": [PRIA], "VV-001": [True]}), "FRM-003"),
    ],
    ids=["number", "code", "clash"],
)
def test_a_table_that_cannot_be_read_is_refused(frame: pl.DataFrame, code: str) -> None:
    """Before any work is done, with the code of the reason."""
    with pytest.raises(FrameError, match=code):
        verval.check_frame(frame, on=ON)


def test_a_column_to_group_by_that_is_not_there() -> None:
    """VV-911 names the columns that are."""
    found = verval.check_frame(pl.DataFrame({"nik": [PRIA]}), on=ON)
    for ask in (found.by_kelurahan, found.by_officer, lambda: found.by("rt")):
        with pytest.raises(KesosError, match=r"VV-911.*nik"):
            ask()


# --- deciles
def test_decile_limits_have_dates_and_may_be_the_callers() -> None:
    """Before April 2025 no limit is known; a caller's own limit takes the place of what sources state."""
    row = {"program_bantuan": {"sembako"}, "desil": 5}
    assert verval.check(row, on=date(2025, 3, 31))["VV-062"].verdict is Verdict.UNKNOWN
    assert verval.check(row | {"program_bantuan": set()}, on=date(2025, 3, 31))["VV-062"].verdict is Verdict.NO
    own = verval.PernyataanDesil(
        code="contoh", program="sembako", max_desil=4, valid=Interval(date(2026, 1, 1)), evidence=Evidence.PRIMARY
    )
    assert verval.check(row, on=ON, checks=verval.checks(limits=[own]))["VV-062"].verdict is Verdict.YES
    wider = verval.checks(limits=[attrs.evolve(own, max_desil=5)])
    assert verval.check(row, on=ON, checks=wider)["VV-062"].verdict is Verdict.NO
    none = verval.checks(limits=[])
    assert verval.check(row, on=ON, checks=none)["VV-062"].verdict is Verdict.UNKNOWN
    assert verval.check(row, on=ON, checks=none)["VV-066"].verdict is Verdict.NO
    with pytest.raises(ValueError, match="program"):
        attrs.evolve(own, program="entah")


def test_a_decile_on_which_sources_differ_is_shown_and_not_decided() -> None:
    """Sembako, decile 5: in by verval.yaml, out by sembako.yaml; so VV-062 is UNKNOWN, and VV-066 asks for a look."""
    found = verval.check({"program_bantuan": {"sembako"}, "desil": 5}, on=ON)
    assert (found["VV-062"].verdict, found.codes) == (Verdict.UNKNOWN, ("VV-066",))
    assert found["VV-066"].severity is Severity.REVIEW


# --- agreement with the identity types
DIGITS = st.text("0123456789", min_size=16, max_size=16)
LIKELY = st.builds(
    "{}{:02}{:02}{:02}{:02}{:02}{:04}".format,
    st.sampled_from(["11", "20", "33", "96", "99", "00"]),
    *(st.integers(0, top) for top in (99, 99, 99, 13, 99)),
    st.sampled_from([0, 1, 9999]),
)
SAME = {
    "NIK-003": "VV-002", "NIK-005": "VV-003", "NIK-006": "VV-004", "NIK-008": "VV-005", "NIK-004": "VV-007",
    "NIK-012": "VV-008", "NIK-001": "VV-001", "NIK-009": "VV-010", "NIK-010": "VV-011",
}  # fmt: skip


@given(
    st.one_of(DIGITS, LIKELY, st.text(max_size=20)),
    st.dates(date(1900, 1, 1), ON),
    st.sampled_from(["laki_laki", "perempuan"]),
)
def test_nik_checks_agree_with_the_type(value: str, born: date, sex: str) -> None:
    """For any text, the checks of a row say what `NIK.check` says."""
    found = set(codes({"nik": value, "tanggal_lahir": born, "jenis_kelamin": sex}))
    said = {p.code for p in NIK.check(value, tanggal_lahir=born, jenis_kelamin=sex)}
    impossible = bool(said & {"NIK-003", "NIK-005"})
    for rule, code in SAME.items():
        if not (rule == "NIK-004" and impossible):
            assert (rule in said) == (code in found), (rule, code)


@given(st.one_of(DIGITS, LIKELY))
def test_kk_checks_agree_with_the_type(value: str) -> None:
    """For any sixteen digits, the checks of a row say what `NomorKK.check` says about date and serial."""
    found = set(codes({"nomor_kk": value}))
    said = {p.code for p in NomorKK.check(value, on=ON)}
    for rule, code in (("KK-002", "VV-016"), ("KK-003", "VV-017"), ("KK-004", "VV-018"), ("KK-005", "VV-019")):
        assert (rule in said) == (code in found), (rule, code)


# --- adding a fact never turns a verdict over
FACTS: dict[str, st.SearchStrategy[Any]] = {
    "nik": st.sampled_from([PRIA, WANITA, "3371", "2071011708909999"]),
    "nomor_kk": st.sampled_from([KK, PRIA, "1"]),
    "jenis_kelamin": st.sampled_from(["laki_laki", "perempuan"]),
    "tanggal_lahir": st.dates(date(1950, 1, 1), date(2030, 1, 1)),
    "hamil": st.booleans(),
    "partisipasi_sekolah": st.sampled_from(["belum", "masih", "tidak_lagi"]),
    "jenjang": st.sampled_from(["sd", "smp", "sma", "d3", "s1", "s2", "s3"]),
    "kelas": st.integers(1, 8),
    "pendidikan_terakhir": st.sampled_from(["tidak_sekolah", "sd", "smp", "s3"]),
    "desil": st.integers(1, 10),
    "program_bantuan": st.frozensets(st.sampled_from(["pkh", "sembako", "pbi_jk"])),
    "kode_kelurahan": st.sampled_from(["33.71.01.1003", "3371011003", "33.71.01.9999", "x"]),
    "sistem_kode_wilayah": st.sampled_from(["kemendagri", "bps", "tidak_dinyatakan"]),
}


@given(st.fixed_dictionaries({}, optional=FACTS), st.data())
def test_another_fact_only_settles_what_was_open(facts: dict[str, Any], data: st.DataObject) -> None:
    """UNKNOWN may become YES or NO; YES and NO stay."""
    name = data.draw(st.sampled_from(sorted(FACTS)))
    before = verval.check(facts, on=ON).verdicts[0]
    # An age that contradicts is dropped, so a new date may take one back; no age is given here.
    after = verval.check({name: data.draw(FACTS[name]), **facts}, on=ON).verdicts[0]
    assert all(after[code] is verdict for code, verdict in before.items() if verdict is not Verdict.UNKNOWN)


@given(st.lists(st.fixed_dictionaries({}, optional=FACTS), min_size=1, max_size=6))
@settings(max_examples=25)
def test_rows_and_table_agree(rows: list[dict[str, Any]]) -> None:
    """Any list of rows has the same verdicts as a list and as a table, across rows too."""
    schema = {"tanggal_lahir": pl.Date, "hamil": pl.Boolean, "kelas": pl.Int64, "desil": pl.Int64}
    schema |= {"program_bantuan": pl.List(pl.String)}
    full = [{name: sorted(v) if isinstance(v := row.get(name), frozenset) else v for name in FACTS} for row in rows]
    frame = pl.DataFrame(full, schema={name: schema.get(name, pl.String) for name in FACTS})
    got = verval.check_frame(frame, on=ON).frame
    said = verval.check(rows, on=ON)
    for check in said.checks:
        assert got[check.code].to_list() == [row[check.code].to_bool() for row in said.verdicts], check.code


# --- terms
def test_a_term_of_no_known_kind_is_refused() -> None:
    """A bare term has no value."""
    bare = t.Derived("x", (t.Term(),), lambda value: value)
    with pytest.raises(TypeError, match="no such term"):
        row_values([bare], [{}], ON, alone=True)
    with pytest.raises(TypeError, match="no such term"):
        add_terms(nw.from_native(TABLE), [bare], Columns((), frozenset(), trusted=True), ON)


def test_terms_over_no_row() -> None:
    """Counts and sums over rows that miss the key are missing; a sum over missing values is 0."""
    total = t.Over("sum", t.Raw(verval.Perorangan.usia), (t.Raw(verval.Perorangan.nama),))
    least = t.Over("min", t.Raw(verval.Perorangan.usia), (t.Raw(verval.Perorangan.nama),))
    big, known = t.Derived("besar", (total,), lambda n: n > 5), t.Derived("ada", (least,), lambda n: n > 0)
    rows = [{"nama": "A"}, {"nama": "B", "usia": 7}, {"usia": 9}]
    assert row_values([big, known], rows, ON, alone=False) == [{"besar": False}, {"besar": True, "ada": True}, {}]
    assert (big & known).children == (big.as_condition(), known.as_condition())
    assert (big | known).children == (big.as_condition(), known.as_condition())


# --- facts
@pytest.mark.parametrize(
    "name",
    [
        name
        for kind in (FaktaAnggota, FaktaPendataan, FaktaSekolahKerja, FaktaSanitasi, FaktaProses, FaktaFakirMiskin)
        for name in kind.__facts__
    ],
)
def test_every_fact_has_its_english(name: str) -> None:
    """Question, label, values and remark of each fact of verification stand in English."""
    english = catalogue("en")
    info = {**verval.Perorangan.__facts__, **FaktaFakirMiskin.__facts__}[name]
    wanted = {f"fakta.{name}.tanya", f"fakta.{name}.label", *(f"fakta.{name}.nilai.{one}" for one in info.choices)}
    assert wanted | ({f"fakta.{name}.catatan"} if info.note else set()) <= set(english)
    assert not info.unit or {f"satuan.{info.unit}"} <= set(english) & set(catalogue("id"))


@pytest.mark.parametrize("kind", ["pyarrow", "pandas"])
def test_a_large_table_counts_each_row_where_it_stands(kind: str) -> None:
    """What stands twice is found in its own rows, also past the 32,768 rows up to which Arrow keeps their order."""
    rows, every = 100_000, 1_000
    numbers = [f"33710117{n // 10000:02}{9000 + n % 1000}{n % 10000 // 1000:02}" for n in range(rows)]
    numbers[::every] = [PRIA] * (rows // every)
    frame = pl.DataFrame({"nik": numbers})
    result = verval.check_frame(frame.to_arrow() if kind == "pyarrow" else frame.to_pandas(), on=ON).frame
    twice = (pl.DataFrame(pl.from_arrow(result)) if kind == "pyarrow" else pl.from_pandas(result))["VV-013"].to_list()
    assert twice == verval.check_frame(frame, on=ON).frame["VV-013"].to_list()
    assert all(twice[::every])
