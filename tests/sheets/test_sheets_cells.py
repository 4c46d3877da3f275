"""One cell to one value: the listed spellings and no others; nothing repaired, nothing guessed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos.edges.sheets.cells import (
    UNKNOWN_WORDS,
    YES_NO,
    code_of,
    is_unknown,
    to_bool,
    to_bool_by,
    to_choice,
    to_identifier,
    to_int,
    to_set,
    to_text,
    yes_no_of,
)
from kesos.edges.sheets.convert import convert_column
from kesos.edges.sheets.dates import MONTHS, to_date
from kesos.engine.problem import Problem
from kesos.identitas import NomorKK

NIK = "3371011708909999"
DAY = date(1990, 8, 17)
SEX = to_choice(["laki_laki", "perempuan"], {"L": "laki_laki", "P": "perempuan", "1": "laki_laki", "2": "perempuan"})
AIDS = to_set(["kursi_roda", "alat_bantu_dengar"], {"1": "kursi_roda", "2": "alat_bantu_dengar", "12": "kursi_roda"})


def code(found: object) -> str:
    """Return the code of a problem whose texts exist in both languages and show no NIK."""
    assert isinstance(found, Problem), found
    assert found.message("id") != found.message("en")
    assert NIK not in found.message("id")
    return found.code


@pytest.mark.parametrize(
    "cell", [None, "", "  ", "-", "--", "–", ".", "?", "N/A", "#N/A", "tt", "Tidak  Tahu", "NULL", float("nan")]
)
def test_a_cell_that_says_nothing_is_unknown(cell: Any) -> None:
    """Unknown is None in every type, never False, 0 or a default."""
    assert is_unknown(cell)
    for convert in (to_bool, to_int, to_date, SEX, AIDS, to_identifier, to_bool_by({"1": True})):
        assert convert(cell) is None


def test_the_words_for_unknown_are_no_answers() -> None:
    """No word stands in both tables."""
    assert not UNKNOWN_WORDS & set(YES_NO)


@pytest.mark.parametrize(
    "cell", ["ya", "YA", " Iya ", "y", "Yes", "true", "BENAR", "ada", "v", "V", "✓", "1", 1, 1.0, "1.0", True]
)
def test_yes(cell: Any) -> None:
    """The listed words for yes, in any case."""
    assert to_bool(cell) is True


@pytest.mark.parametrize(
    "cell", ["tidak", "Tdk", "TIDAK ADA", "n", "No", "false", "SALAH", "bukan", "0", 0, 0.0, "0.0", False]
)
def test_no(cell: Any) -> None:
    """The listed words for no, in any case."""
    assert to_bool(cell) is False


@pytest.mark.parametrize("cell", ["mungkin", "2", 2.0, "belum", "-1", "1.5", 0.5, "ya/tidak", "10", DAY, NIK])
def test_anything_else_is_no_truth_value(cell: Any) -> None:
    """LBR-040: 2 is not no, half is not yes, nothing is guessed."""
    assert code(to_bool(cell)) == "LBR-040"


@pytest.mark.parametrize("cell", ["t", "T", "f", "x", " X "])
def test_letters_with_two_meanings_are_told(cell: str) -> None:
    """LBR-041: T is tidak or true, x ticks or strikes out."""
    assert code(to_bool(cell)) == "LBR-041"


def test_the_other_words_of_a_column_tell_what_t_means() -> None:
    """Beside y it is tidak; beside f it is true; with both, or neither, it stays a problem."""
    assert yes_no_of(["Y", "T", None, 4])("T") is False
    assert [yes_no_of(["t", "f"])(one) for one in ("t", "f")] == [True, False]
    assert code(yes_no_of(["ya", "f", "t"])("t")) == "LBR-041"
    assert code(yes_no_of(["t"])("t")) == "LBR-041"
    assert yes_no_of(["y"], {"1": "ya", "2": "tidak"})("2") is False


def test_codes_of_a_form_are_read_by_its_own_table() -> None:
    """1/2 and 3/4 as on the paper; a number outside the table is a problem, words are read as ever."""
    pair = to_bool_by({"3": "ya", "4": "tidak"})
    assert [pair(one) for one in ("3", 4.0, "04", "Ya", "tidak", None, True)] == [
        True,
        False,
        False,
        True,
        False,
        None,
        True,
    ]
    assert [code(pair(one)) for one in ("1", 0, "5")] == ["LBR-040"] * 3
    words = to_bool_by({"kepala keluarga": True, "anak": "tidak"})
    assert [words(one) for one in ("Kepala_Keluarga", "ANAK", "1", "0")] == [True, False, True, False]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("4", 4),
        (" 4 ", 4),
        ("04", 4),
        (4, 4),
        (4.0, 4),
        ("4.0", 4),
        ("4,00", 4),
        ("-3", -3),
        ("0", 0),
        (Decimal("4.00"), 4),
    ],
)
def test_whole_numbers(cell: Any, value: int) -> None:
    """Text or number, also as a table with blanks writes it."""
    found = to_int(cell)
    assert found == value
    assert type(found) is int


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("4 th", "LBR-042"), ("empat", "LBR-042"), ("1e3", "LBR-042"), ("٤", "LBR-042"), ("1 000", "LBR-042"), ("9" * 19, "LBR-042"),
        (DAY, "LBR-042"), ("4.5", "LBR-043"), ("4,5", "LBR-043"), (4.5, "LBR-043"), ("1.500", "LBR-043"), (float("inf"), "LBR-043"),
        (True, "LBR-044"),
    ],
)  # fmt: skip
def test_what_is_no_whole_number(cell: Any, problem: str) -> None:
    """A unit, a fraction, a thousands mark (1.500 is 1500 or 1.5), a truth value, foreign digits."""
    assert code(to_int(cell)) == problem


@pytest.mark.parametrize(
    "cell",
    [
        DAY, datetime.fromisoformat("1990-08-17T04:05:00"), 33102, 33102.0, "17-08-1990", "17/8/1990", "17.08.1990", "17 08 1990", "1990-08-17",
        "1990/8/17", "17-08-1990 00:00:00", "1990-08-17T00:00:00", "1990-08-17 00:00:00.000", "17 Agustus 1990", "17-AGU-1990",
        "17 agt. 1990", "17 August 1990", " 17–08–1990 ",
    ],
)  # fmt: skip
def test_dates_in_every_dress(cell: Any) -> None:
    """Date cells, Excel serials in number cells, day-month-year, year first, months by name, a time behind."""
    assert to_date(cell) == DAY


@pytest.mark.parametrize(
    ("name", "month"), [("Pebruari", 2), ("Nopember", 11), ("mei", 5), ("Okt", 10), ("des", 12), ("June", 6)]
)
def test_old_and_short_names_of_months(name: str, month: int) -> None:
    """Spellings before 1972 are still typed."""
    assert to_date(f"1 {name} 1990") == date(1990, month, 1)
    assert set(MONTHS.values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("17-08-90", "LBR-046"), ("17 Agustus 90", "LBR-046"), ("17-08-990", "LBR-046"),
        ("08/17/1990", "LBR-047"), ("1990-17-08", "LBR-047"),
        ("31-02-1990", "LBR-048"), ("31 Februari 1990", "LBR-048"), ("32-13-1990", "LBR-048"), ("00-00-1990", "LBR-048"),
        ("29-02-1900", "LBR-048"), ("1 1 0000", "LBR-048"),
        (1990, "LBR-049"), (1990.0, "LBR-049"), (33102.5, "LBR-049"), (-1, "LBR-049"), (float("inf"), "LBR-049"), (10**9, "LBR-049"),
        ("17-08-1850", "LBR-049"), (date(1850, 8, 17), "LBR-049"), ("17-08-2990", "LBR-049"),
        ("1990-08-16T17:00:00Z", "LBR-050"), ("1990-08-17 00:00:00+07:00", "LBR-050"), (datetime(1990, 8, 17, tzinfo=UTC), "LBR-050"),
        ("33102", "LBR-045"), ("17081990", "LBR-045"), ("Agustus 1990", "LBR-045"), ("17 Foo 1990", "LBR-045"), ("Magelang, 17-08-1990", "LBR-045"),
        (True, "LBR-045"), (time(4, 5), "LBR-045"), (NIK, "LBR-045"),
    ],
)  # fmt: skip
def test_what_is_no_date(cell: Any, problem: str) -> None:
    """Each kind of doubt has its own code; a bare year in a number cell is no day of 1905."""
    assert code(to_date(cell)) == problem


@pytest.mark.parametrize("cell", ["0000-00-00", "00-00-0000", "0000-00-00 00:00:00"])
def test_the_zero_date_of_a_database_is_unknown(cell: str) -> None:
    """A database writes a missing date so."""
    assert to_date(cell) is None


@given(st.dates(date(1910, 1, 1), date(2100, 12, 31)))
def test_every_date_is_read_back(day: date) -> None:
    """Text in both orders and the serial of a spreadsheet give the same day."""
    serial = (day - date(1899, 12, 30)).days
    forms = (f"{day:%d-%m-}{day.year}", day.isoformat(), float(serial), serial, f"{day.day}/{day.month}/{day.year}")
    assert {to_date(form) for form in forms} == {day}


@given(st.integers(1, 31), st.integers(13, 99))
def test_the_order_of_day_and_month_is_never_turned_round(day: int, month: int) -> None:
    """A month above 12 is an error, also where the day could be the month."""
    assert code(to_date(f"{day}-{month}-1990")) in {"LBR-047", "LBR-048"}


def test_a_choice_in_any_spelling_or_code() -> None:
    """The declared word, or a code of the field, as text or number."""
    assert [SEX(one) for one in ("Laki-Laki", "LAKI LAKI", "l", "P", "2", 2.0, 1, "01")] == [
        "laki_laki", "laki_laki", "laki_laki", "perempuan", "perempuan", "perempuan", "laki_laki", "laki_laki",
    ]  # fmt: skip


@pytest.mark.parametrize("cell", ["pria", "3", 1.5, "1.5", "1,2", "-1", True, DAY, NIK])
def test_what_is_no_choice(cell: Any) -> None:
    """LBR-051 lists the choices; half a code and two codes are none."""
    assert code(SEX(cell)) == "LBR-051"


def test_a_word_for_unknown_may_be_a_choice() -> None:
    """A declared value counts before the words for unknown; blank stays unknown."""
    choice = to_choice(["ada", "tidak_tahu"], {"-": "tidak_ada", "": "ada"})
    assert [choice("tidak tahu"), choice(""), choice(None), choice("-")] == ["tidak_tahu", None, None, None]


def test_long_lists_of_choices_are_cut() -> None:
    """A message stays readable."""
    found = to_choice([f"pilihan_{letter}" for letter in "abcdefghijklmnop"])("zz")
    assert isinstance(found, Problem)
    assert found.context["choices"].endswith("pilihan_l, …")


def test_sets_are_joined_by_bar_semicolon_or_comma() -> None:
    """One joint in a cell; the declared words or codes; a list cell as it is."""
    both = frozenset({"kursi_roda", "alat_bantu_dengar"})
    for cell in ("kursi roda|alat bantu dengar", "1;2", "1, 2", "kursi_roda; 2;", ["1", 2.0]):
        assert AIDS(cell) == both
    assert AIDS("Kursi Roda") == AIDS(1) == AIDS("12") == frozenset({"kursi_roda"})
    assert AIDS("|") is None


def test_none_of_a_set_is_not_unknown() -> None:
    """The words "tidak ada" are the empty set, a blank is unknown; a form may have a code for none."""
    cells: list[Any] = ["Tidak ada", "nihil", [], "", None]
    assert [AIDS(one) for one in cells] == [frozenset(), frozenset(), frozenset(), None, None]
    assert to_set(["a"], {"0": ""})(0.0) == frozenset()
    assert code(AIDS("0")) == "LBR-052"


@pytest.mark.parametrize("cell", ["kursi_roda|terbang", "3", 4.5, "1 2", ["1", "9"]])
def test_what_is_no_member_of_a_set(cell: Any) -> None:
    """LBR-052 names the strangers; one stranger spoils the cell."""
    assert code(AIDS(cell)) == "LBR-052"


def test_codes_are_compared_without_confusion() -> None:
    """01 is 1, 1.0 is 1; but 1;2 is not 12, 1.5 is not 15, -1 is not 1."""
    assert [code_of(one) for one in ("01", 1.0, "1.0", "+1", 1)] == ["1"] * 5
    assert len({code_of(one) for one in ("1;2", "12", "1.5", "15", "-1", "1", "D4/S1")}) == 7
    assert code_of("D4/S1") == code_of("d4_s1")


def test_text_is_kept_as_it_is() -> None:
    """Names keep their case; a number or date is no name (LBR-053); words for unknown may be names."""
    assert [to_text(one) for one in (" Sri Wahyuni ", "", None, "Na", float("nan"), "  ")] == [
        "Sri Wahyuni",
        None,
        None,
        "Na",
        None,
        None,
    ]
    assert code(to_text(4.0)) == "LBR-053"


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        (3371011708909999.0, "NIK-018"), (3371011708909999, "NIK-018"), (f"{NIK}.0", "NIK-018"), ("3,37101E+15", "NIK-015"),
        ("3.37E+15", "NIK-015"), (f"'{NIK}", "NIK-016"), ("3371 0117 0890 9999", "NIK-017"), (f" {NIK}", "NIK-017"),
        ("33.71.01.170890.9999", "NIK-017"), ("3371O11708909999", "NIK-019"), ("337101170890999", "NIK-001"), (True, "NIK-018"),
        (DAY, "NIK-018"), ("tidak punya", "NIK-021"),
    ],
)  # fmt: skip
def test_a_damaged_nik_is_told_and_never_repaired(cell: Any, problem: str) -> None:
    """Each kind of spreadsheet damage has its own code."""
    assert code(to_identifier(cell)) == problem


def test_sixteen_digits_of_text_pass_as_they_stand() -> None:
    """Whether they can be a NIK is asked elsewhere; a KK number has its own codes."""
    assert to_identifier(NIK) == NIK
    assert to_identifier("0000000000000000") == "0" * 16
    assert code(to_identifier(1234567890123450.0, NomorKK.check)) == "KK-018"


CONVERTERS = [to_bool, to_int, to_date, to_text, SEX, AIDS, to_identifier, to_bool_by({"1": "ya", "2": "tidak"})]
some_cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 40_000),
    st.floats(allow_nan=True, width=32),
    st.sampled_from(["ya", "1", "1.0", "17-08-1990", "L", "1|2", NIK, "", "-", "4 th", "t"]),
    st.text(max_size=8),
    st.dates(),
    st.datetimes(),
    st.lists(st.sampled_from(["1", "2"]), max_size=2),
)


@given(st.lists(some_cells, max_size=30), st.sampled_from(CONVERTERS))
def test_a_column_is_converted_as_its_cells_are(cells: list[Any], convert: Callable[..., Any]) -> None:
    """Remembering equal cells changes nothing: 1, 1.0 and True stay three cells."""
    values, problems = convert_column([*cells, *cells], convert)
    one_by_one = [convert(cell) for cell in cells] * 2
    assert values == [None if isinstance(found, Problem) else found for found in one_by_one]
    assert [type(value) for value in values] == [
        type(None if isinstance(found, Problem) else found) for found in one_by_one
    ]
    assert problems == [(place, found) for place, found in enumerate(one_by_one) if isinstance(found, Problem)]


@given(some_cells, st.sampled_from(CONVERTERS))
def test_no_cell_makes_a_converter_raise(cell: Any, convert: Callable[..., Any]) -> None:
    """A value, None or a problem with texts; nothing else, whatever the cell."""
    found = convert(cell)
    if isinstance(found, Problem):
        assert found.message("id")
        assert found.message("en")


def test_a_column_of_names_is_not_all_remembered() -> None:
    """A million different cells fill no memory twice; the values are right all the same."""
    cells = [str(number) for number in range(100_010)]
    calls = 0

    def count(cell: Any) -> str:
        nonlocal calls
        calls += 1
        return str(cell)

    values, _ = convert_column([*cells, *cells], count)
    assert values == [*cells, *cells]
    assert calls == 100_020


def test_a_fault_of_the_converter_is_not_hidden() -> None:
    """A TypeError from inside comes out."""

    def broken(cell: Any) -> str:
        raise TypeError("broken")

    with pytest.raises(TypeError, match="broken"):
        convert_column(["a"], broken)
