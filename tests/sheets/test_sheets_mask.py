"""No number of a person in clear, in any excerpt."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kesos.edges.sheets.common import excerpt, mask_digits

RUN = re.compile(r"\d{9}")
NIK = "3371011708909999"


@given(st.text())
def test_no_run_of_nine_digits_is_left(words: str) -> None:
    """Whatever the text, no nine digits in a row remain, and the length stays."""
    masked = mask_digits(words)
    assert not RUN.search(masked)
    assert len(masked) == len(words)


@given(st.text("0123456789 .-OoIl'xs", max_size=60))
def test_a_number_with_marks_in_it_is_masked_too(words: str) -> None:
    """Blanks, dots and dashes between digits do not save a number from the mask."""
    joined = re.sub(r"(?<=\d)[ .'-]{1,3}(?=\d)", "", mask_digits(words))
    assert not RUN.search(joined)


@given(st.text("0123456789 -Ox", max_size=60))
def test_masking_twice_changes_nothing(words: str) -> None:
    """What is masked stays as it is."""
    assert mask_digits(mask_digits(words)) == mask_digits(words)


def test_a_nik_keeps_region_and_serial() -> None:
    """The six digits of the birth date are stars, as everywhere in kesos; shorter numbers show two and two."""
    assert mask_digits(NIK) == "337101******9999"
    assert mask_digits(f"({NIK})") == "(337101******9999)"
    assert mask_digits("081234567890") == "08********90"
    assert mask_digits("12345678") == "12345678"


def test_letters_typed_for_digits_do_not_help() -> None:
    """3371O117O8909999 is as good as a NIK; words in small letters are no numbers."""
    assert "8909" not in mask_digits("3371O117O8909999")
    assert mask_digits("3371 0117 0890 9999 salah") == "3371 01** **** 9999 salah"
    assert mask_digits("soal bill o zz lllllllllll") == "soal bill o zz lllllllllll"


def test_an_excerpt_is_short_masked_and_on_one_line() -> None:
    """Cells go into messages only so."""
    assert excerpt(3371011708909999.0) == "337101******9999"
    assert excerpt("a\n b\t c") == "a b c"
    assert len(excerpt("x" * 100)) == 40
    assert excerpt(4.5) == "4.5"
    assert excerpt(float("nan")) == "nan"
