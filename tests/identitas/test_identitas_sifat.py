"""Statements that hold for every NIK and every object, tried on generated ones."""

import re
from calendar import isleap, monthrange
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kesos.engine.problem import Severity
from kesos.fakta.identitas.dates import age
from kesos.identitas import NIK, PROVINCES, JenisKelamin, KodeWilayah, NomorKK, mask

DIGITS = "0123456789"
two = st.integers(1, 99).map(lambda n: f"{n:02}")
regions = st.builds("".join, st.tuples(st.sampled_from(sorted(PROVINCES)), two, two))
births = st.dates(date(1900, 1, 1), date(2099, 12, 31)).filter(lambda d: (d.month, d.day) != (2, 29) or d.year != 1900)
reference = st.dates(date(2000, 1, 1), date(2150, 1, 1))
sixteen = st.text(DIGITS, min_size=16, max_size=16)


@st.composite
def near(draw: st.DrawFn) -> str:
    """Sixteen digits whose parts are often right and often just beside it."""
    province = draw(st.sampled_from([*sorted(PROVINCES), "00", "20", "99", "97"]))
    parts = [draw(st.sampled_from(["00", "01", "71", "99"])) for _ in range(2)]
    day = draw(st.integers(0, 99))
    month = draw(st.integers(0, 13))
    year = draw(st.integers(0, 99))
    serial = draw(st.sampled_from(["0000", "0001", "9999"]))
    return f"{province}{parts[0]}{parts[1]}{day:02}{month:02}{year:02}{serial}"


def oracle(digits: str) -> bool:
    """NIK-003, 005, 006 and 008 in the plainest words that the calendar module allows."""
    day, month, yy = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    day -= 40 if day > 40 else 0
    real = 1 <= month <= 12 and any(1 <= day <= monthrange(year, month)[1] for year in (1900 + yy, 2000 + yy))
    placed = digits[:2] in PROVINCES and digits[2:4] != "00" and digits[4:6] != "00"
    return (placed or digits[:2] == "99") and real and digits[12:] != "0000"


@given(near() | sixteen)
def test_the_one_expression_says_what_the_calendar_says(value: str) -> None:
    """The compiled pattern accepts exactly the numbers with a possible region, a real date and a serial."""
    assert NIK.is_valid(value) is oracle(value)


def test_every_day_of_both_centuries() -> None:
    """Each day, month and year, with and without 40 for women: valid exactly where the calendar has that date."""
    for yy in (0, 1, 4, 90, 96, 99):
        for month in range(14):
            for day in range(100):
                value = f"337101{day:02}{month:02}{yy:02}9999"
                assert NIK.is_valid(value) is oracle(value)
    assert isleap(2000)
    assert not isleap(1900)


@given(near() | sixteen | st.text(max_size=20) | st.from_type(object) | st.none() | st.integers() | st.floats())
def test_valid_means_no_error(value: object) -> None:
    """is_valid never raises and is true exactly where check finds no error; the same for the two other types."""
    for kind in (NIK, NomorKK, KodeWilayah):
        errors = [found for found in kind.check(value) if found.severity is Severity.ERROR]
        assert kind.is_valid(value) is (not errors)


@given(near() | sixteen | st.text(max_size=20))
def test_errors_come_first_and_can_be_read(value: str) -> None:
    """Problems stand worst first, and each has a text in both languages without a digit of the birth date."""
    problems = NIK.check(value, on=date(2026, 11, 24), include_info=True)
    order = list(Severity)
    assert [order.index(p.severity) for p in problems] == sorted(order.index(p.severity) for p in problems)
    for found in problems:
        for lang in ("id", "en"):
            assert found.message(lang).startswith(f"{found.code}: ")
            assert len(value) != 16 or value not in found.message(lang) or value == found.example


@given(regions, births, st.sampled_from(JenisKelamin), st.integers(1, 9999))
def test_parts_go_in_and_come_out(region: str, born: date, sex: JenisKelamin, serial: int) -> None:
    """A number made from its parts gives the same parts back."""
    nik = NIK.from_parts(region, born, sex, serial)
    assert (nik.region, nik.sex, int(nik.serial)) == (region, sex, serial)
    assert born in nik.birth_dates(on=date(2100, 1, 1), max_age=200)
    assert nik.birth_date(on=date(2100, 1, 1), max_age=200, tanggal_lahir=born) == born
    assert NIK.check(nik, jenis_kelamin=sex, tanggal_lahir=born, domisili=region) == NIK.check(nik)


@given(regions, births, st.sampled_from(JenisKelamin), st.integers(1, 9999), reference, st.integers(0, 130))
def test_candidates_fit_the_digits(  # noqa: PLR0917  # one for each generated part
    region: str, born: date, sex: JenisKelamin, serial: int, on: date, max_age: int
) -> None:
    """Every candidate has the digits of the number, is not in the future, and is not over the limit; one alone decides."""
    nik = NIK.from_parts(region, born, sex, serial)
    found = nik.birth_dates(on=on, max_age=max_age)
    for each in found:
        assert NIK.from_parts(region, each, sex, serial) == nik
        assert each <= on
        assert age(each, on) <= max_age
    assert nik.birth_date(on=on, max_age=max_age) == (found[0] if len(found) == 1 else None)
    assert (born in found) is (born <= on and age(born, on) <= max_age)


@given(sixteen)
def test_the_mask_hides_the_birth_date(value: str) -> None:
    """The digits 7-12 are stars, whatever they are."""
    assert re.fullmatch(r"[0-9]{6}\*{6}[0-9]{4}", mask(value))
    assert mask(value)[:6] + mask(value)[12:] == value[:6] + value[12:]


@given(st.text(max_size=30).filter(lambda text: not re.fullmatch("[0-9]{16}", text)))
def test_the_mask_of_anything_else_shows_nothing(value: str) -> None:
    """No character of a text that is not sixteen digits is shown."""
    assert set(mask(value)) <= {"*"}


@given(st.dates(), st.dates())
def test_age_counts_birthdays(born: date, on: date) -> None:
    """The age grows by one on each birthday, and on 1 March for who was born on 29 February."""
    low, high = sorted((born, on))
    birthdays = high.year - low.year
    passed = (high.month, high.day) >= (low.month, low.day)
    assert age(low, high) == birthdays - (0 if passed else 1)
