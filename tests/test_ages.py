"""An age follows from a date of birth: completed on the anniversary, checked against what was given."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import BACKENDS, table, verdicts
from kesos import ppks
from kesos.engine.fact import DOCUMENT, PRIBADI, Fact, fact
from kesos.engine.record import Record, RecordError
from kesos.evaluators.ages import completed_years, dated
from kesos.ppks import Perorangan
from strategies import NO, ON, UNKNOWN, YES, Uji

TEPI = [
    (date(2000, 6, 15), date(2018, 6, 14), 17),
    (date(2000, 6, 15), date(2018, 6, 15), 18),
    (date(2000, 6, 15), date(2018, 6, 16), 18),
    (date(2000, 6, 15), date(2018, 5, 30), 17),
    (date(2000, 6, 15), date(2018, 7, 1), 18),
    (date(2000, 12, 31), date(2001, 1, 1), 0),
    (date(2000, 1, 1), date(2000, 12, 31), 0),
    (date(2000, 1, 1), date(2000, 1, 1), 0),
    (date(2000, 1, 2), date(2000, 1, 1), -1),
    # Born on 29 February: the year is completed on that day, or on 1 March where there is none.
    (date(2008, 2, 29), date(2026, 2, 28), 17),
    (date(2008, 2, 29), date(2026, 3, 1), 18),
    (date(2008, 2, 29), date(2028, 2, 28), 19),
    (date(2008, 2, 29), date(2028, 2, 29), 20),
    # Born on another day, asked on 29 February.
    (date(2008, 2, 28), date(2028, 2, 29), 20),
    (date(2008, 3, 1), date(2028, 2, 29), 19),
    # 1900 and 2100 are no leap years, 2000 is.
    (date(1896, 2, 29), date(1900, 2, 28), 3),
    (date(1896, 2, 29), date(1900, 3, 1), 4),
    (date(1996, 2, 29), date(2000, 2, 29), 4),
]


@pytest.mark.parametrize(("born", "on", "years"), TEPI)
def test_completed_years(born: date, on: date, years: int) -> None:
    """A year is completed on the anniversary, and on 1 March for who was born on a day that the year does not have."""
    assert completed_years(born, on) == years


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_an_age_changes_on_one_day_a_year(born: date, years: int) -> None:
    """Up to the day before the anniversary one is a year younger."""
    try:
        anniversary = born.replace(year=born.year + years)
    except ValueError:
        anniversary = date(born.year + years, 3, 1)
    assert completed_years(born, anniversary) == years
    assert completed_years(born, anniversary - timedelta(days=1)) == years - 1


def known(on: date = ON, **facts: Any) -> dict[str, Any]:
    """Return what a person's record knows on a day."""
    return dict(dated(Perorangan(**facts), on))


def test_the_age_follows_from_the_date() -> None:
    """With a date of birth the age is known on the day of the evaluation, and the record itself is left as it is."""
    person = Perorangan(tanggal_lahir=date(2008, 2, 29), miskin=True)
    assert dict(dated(person, date(2026, 2, 28))) == {**person.known(), "usia": 17}
    assert dict(dated(person, date(2026, 3, 1))) == {**person.known(), "usia": 18}
    assert person.usia is None
    assert known(miskin=True) == {"miskin": True}
    assert known(usia=3) == {"usia": 3}


def test_an_age_that_agrees() -> None:
    """An age and a date that agree are both kept."""
    assert known(usia=17, tanggal_lahir=date(2009, 1, 1)) == {"usia": 17, "tanggal_lahir": date(2009, 1, 1)}


def refused(on: date = ON, **facts: Any) -> RecordError:
    """Return the error of a person whose age is not possible."""
    with pytest.raises(RecordError) as caught:
        dated(Perorangan(**facts), on)
    return caught.value


@pytest.mark.parametrize("usia", [16, 18, 0])
def test_an_age_that_does_not_agree(usia: int) -> None:
    """An age that does not follow from the date is reported, and neither is taken."""
    (problem,) = refused(usia=usia, tanggal_lahir=date(2009, 1, 1)).problems
    assert (problem.code, problem.where) == ("FKT-007", "usia")
    assert problem.context == {"source": "tanggal_lahir", "on": "2026-11-24"}
    for lang in ("id", "en"):
        assert "2009" not in problem.message(lang)


@pytest.mark.parametrize("born", [date(2026, 11, 25), date(2030, 1, 1), date(1895, 11, 24), date(1850, 1, 1)])
def test_a_date_that_is_not_possible(born: date) -> None:
    """A birth in the future, or more than 130 years ago, is reported; a given age does not mend it."""
    for facts in ({}, {"usia": 5}):
        (problem,) = refused(tanggal_lahir=born, **facts).problems
        assert (problem.code, problem.where, problem.context) == (
            "FKT-008",
            "tanggal_lahir",
            {"on": "2026-11-24", "high": 130},
        )


def test_the_edges_of_what_is_possible() -> None:
    """Born on the day itself is 0, born 130 years ago is 130."""
    assert known(tanggal_lahir=ON)["usia"] == 0
    assert known(tanggal_lahir=date(1896, 11, 24))["usia"] == 130
    assert known(tanggal_lahir=date(1895, 11, 25))["usia"] == 130


def test_classify_uses_the_age_of_the_day() -> None:
    """One record, two days: the type that a child leaves at 18 is left on the birthday."""
    person = Perorangan(tanggal_lahir=date(2008, 2, 29), mencari_nafkah_di_jalan=True)
    assert ppks.classify(person, on=date(2026, 2, 28))["PPKS-04"].verdict is YES
    assert ppks.classify(person, on=date(2026, 3, 1))["PPKS-04"].verdict is NO
    with pytest.raises(RecordError, match="FKT-008"):
        ppks.classify(person.evolve(tanggal_lahir=date(2013, 1, 1)), on=date(2012, 6, 7))


class Tanpa(Record):
    """A record whose number of years has no bounds."""

    sejak: Fact[date] = fact("Sejak?", DOCUMENT, PRIBADI)
    lama: Fact[int] = fact("Berapa tahun?", DOCUMENT, PRIBADI, years_since="sejak")


def test_years_without_bounds() -> None:
    """Years that have no bounds may be many, but never less than none."""
    assert dated(Tanpa(sejak=date(1500, 1, 1)), ON)["lama"] == 526
    with pytest.raises(RecordError, match="FKT-008"):
        dated(Tanpa(sejak=date(2027, 1, 1)), ON)
    frame = table(Tanpa, [{"sejak": date(1500, 1, 1)}, {"sejak": date(2027, 1, 1)}, {"sejak": ON}, {}])
    expected = [YES, UNKNOWN, NO, UNKNOWN]
    for backend in BACKENDS:
        assert verdicts(backend, frame, Tanpa, {"r": Tanpa.lama > 500})["r"] == expected


# --- tables

CASES: list[tuple[dict[str, Any], int | None]] = [
    ({"lahir": date(2009, 1, 1)}, 17),
    ({"lahir": date(2008, 11, 24)}, 18),
    ({"lahir": date(2008, 11, 25)}, 17),
    ({"lahir": date(2008, 11, 23)}, 18),
    ({"lahir": date(2008, 10, 30)}, 18),
    ({"lahir": date(2008, 12, 1)}, 17),
    ({"lahir": ON}, 0),
    ({"lahir": date(2026, 11, 25)}, None),
    ({"lahir": date(1896, 11, 24)}, 130),
    ({"lahir": date(1895, 11, 24)}, None),
    ({"lahir": date(2009, 1, 1), "umur": 17}, 17),
    ({"lahir": date(2009, 1, 1), "umur": 18}, None),
    ({"lahir": date(2030, 1, 1), "umur": 5}, None),
    ({"umur": 5}, 5),
    ({}, None),
]
EXACT = {f"r{years}": Uji.umur.equals(years) for years in (0, 5, 17, 18, 130)}


@pytest.mark.parametrize("backend", BACKENDS)
def test_ages_in_tables(backend: str) -> None:
    """In a table the age is that of the record; where a record would be refused it is null, never a NO."""
    found = verdicts(backend, table(Uji, [facts for facts, _ in CASES]), Uji, EXACT)
    for years, code in zip((0, 5, 17, 18, 130), EXACT, strict=True):
        expected = [UNKNOWN if age is None else YES if age == years else NO for _, age in CASES]
        assert found[code] == expected


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_date_alone_or_beside_an_empty_column(backend: str) -> None:
    """The age follows as well where there is no column of ages, or one that holds nothing."""
    rows = [facts for facts, _ in CASES if "umur" not in facts]
    expected = [UNKNOWN if age is None else YES if age < 18 else NO for facts, age in CASES if "umur" not in facts]
    for drop in (frozenset[str](), frozenset({"umur"})):
        assert verdicts(backend, table(Uji, rows, drop=drop), Uji, {"r": Uji.umur < 18})["r"] == expected
    nothing = pl.Series("umur", [None] * len(rows), dtype=pl.Null)
    frame = table(Uji, rows, drop=frozenset({"umur"})).with_columns(nothing)
    if backend != "pandas-nullable":  # such a column has a type there
        assert verdicts(backend, frame, Uji, {"r": Uji.umur < 18})["r"] == expected


@pytest.mark.parametrize("backend", BACKENDS)
def test_an_age_beside_an_empty_column_of_dates(backend: str) -> None:
    """Where no date is known the given age stands."""
    rows = [{"umur": 5}, {"umur": 20}, {}]
    assert verdicts(backend, table(Uji, rows), Uji, {"r": Uji.umur < 18})["r"] == [YES, NO, UNKNOWN]


@pytest.mark.parametrize("backend", ["polars", "duckdb"])
@settings(max_examples=20)
@given(
    born=st.lists(st.dates(date(1890, 1, 1), date(2030, 1, 1)) | st.none(), min_size=1, max_size=10),
    on=st.dates(date(2012, 6, 7), date(2028, 12, 31)) | st.sampled_from([date(2024, 2, 29), date(2025, 2, 28)]),
    years=st.integers(0, 130),
)
def test_a_table_counts_years_as_a_record_does(backend: str, born: list[date | None], on: date, years: int) -> None:
    """For any dates and day the verdict of a row is that of its record, and null where the record is refused."""

    def expected(day: date | None) -> Any:
        age = None if day is None else completed_years(day, on)
        return UNKNOWN if age is None or not 0 <= age <= 130 else YES if age <= years else NO

    frame = table(Uji, [{"lahir": day} for day in born])
    assert verdicts(backend, frame, Uji, {"r": Uji.umur <= years}, on)["r"] == [expected(day) for day in born]
