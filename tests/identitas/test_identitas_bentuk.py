"""What is no text of sixteen digits: spreadsheet damage is named, nothing is mended, and no object makes a check raise."""

from collections.abc import Callable
from typing import Any, NoReturn

import pytest

from kesos.engine.problem import Problem, Severity
from kesos.identitas import NIK, KodeWilayah, NIKError, NomorKK, mask

GOOD = "3371011708909999"


def seen(value: object) -> list[tuple[str, str]]:
    """Code and position of every problem after the first, which is always NIK-001."""
    first, *rest = NIK.check(value)
    assert (first.code, first.severity) == ("NIK-001", Severity.ERROR)
    assert all(found.severity is Severity.INFO for found in rest)
    return [(found.code, found.where) for found in rest]


@pytest.mark.parametrize(
    ("value", "causes"),
    [
        ("337101170890999", []),
        ("33710117089099999", []),
        ("3.37E+15", [("NIK-015", "")]),
        ("3,37101E+15", [("NIK-015", "")]),
        (" 3.37e15 ", [("NIK-015", "")]),
        ("'3371011708909999", [("NIK-016", "1")]),
        ("\u20193371011708909999", [("NIK-016", "1")]),
        ("3371 0117 0890 9999", [("NIK-017", "5")]),
        (" 3371011708909999", [("NIK-017", "1")]),
        ("3371011708909999\n", [("NIK-017", "17")]),
        ("3371011708909999\u00a0", [("NIK-017", "17")]),
        ("\ufeff3371011708909999", [("NIK-017", "1")]),
        ("33.71.01.170890.9999", [("NIK-017", "3")]),
        ("337101-170890-9999", [("NIK-017", "7")]),
        ("337101\u2013170890\u20139999", [("NIK-017", "7")]),
        ("'3371 0117 0890 9999", [("NIK-016", "1"), ("NIK-017", "6")]),
        ("3371011708909999.0", [("NIK-018", "")]),
        ("3371011708909999,00", [("NIK-018", "")]),
        (3371011708909999, [("NIK-018", "")]),
        (3371011708909999.0, [("NIK-018", "")]),
        (True, [("NIK-018", "")]),
        (b"3371011708909999", [("NIK-018", "")]),
        ([GOOD], [("NIK-018", "")]),
        ("33710I1708909999", [("NIK-019", "6")]),
        ("337101170890999O", [("NIK-019", "16")]),
        ("33710l 1708909999", [("NIK-017", "7"), ("NIK-019", "6")]),
        (None, [("NIK-020", "")]),
        ("", [("NIK-020", "")]),
        (" \t", [("NIK-020", "")]),
        ("33710117O890999X", [("NIK-021", "16")]),
        ("\u0663371011708909999", [("NIK-021", "1")]),
        ("\uff13371011708909999", [("NIK-021", "1")]),
        ("NIK:3371011708909999", [("NIK-021", "1")]),
        ("{3371011708909999}", [("NIK-021", "1")]),
        ("\ud800371011708909999", [("NIK-021", "1")]),
    ],
)
def test_each_kind_of_damage_has_its_code_and_place(value: object, causes: list[tuple[str, str]]) -> None:
    """Whatever is no text of sixteen ASCII digits is refused under NIK-001, and the likely cause stands behind it."""
    assert seen(value) == causes
    assert not NIK.is_valid(value)
    with pytest.raises(NIKError, match="NIK-001"):
        NIK(value)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("value", ["'3371011708909999", "3371 0117 0890 9999", "337101.170890.9999"])
def test_the_mended_value_is_shown_masked(value: str) -> None:
    """For marks that can be left out, the text shows what remains, without the birth date."""
    for lang in ("id", "en"):
        words = NIK.check(value)[1].message(lang)
        assert "337101******9999" in words
        assert "170890" not in words


def test_a_mended_value_that_is_still_wrong_shows_nothing() -> None:
    """What remains is shown only where it has sixteen digits."""
    assert NIK.check("3371 0117")[1].context["mended"] == "********"


def test_letters_name_the_digit() -> None:
    """A letter for a digit: the text names the letter, its place and the digit it may stand for."""
    found = NIK.check("337101170890999O")[1]
    assert (found.context["character"], found.context["digit"]) == ("O", "0")
    assert "16" in found.message("en")


def test_the_position_of_the_cause_is_that_of_the_error() -> None:
    """The error itself points to the first character that is wrong."""
    assert NIK.check("337101-170890-9999")[0].where == "7"


@pytest.mark.parametrize("value", ["3371011708909999", "2071011708909999", "1111111111111111"])
def test_sixteen_digits_keep_six_and_four(value: str) -> None:
    """The mask of sixteen digits keeps the first six and the last four, whether the number is valid or not."""
    assert mask(value) == f"{value[:6]}******{value[12:]}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("337101170890", "*" * 12),
        ("'3371011708909999", "*" * 17),
        ("3" * 500, "*" * 20),
        ("", ""),
        (3371011708909999, "<int>"),
        (None, "<NoneType>"),
    ],
)
def test_anything_else_shows_its_length_or_its_type(value: object, shown: str) -> None:
    """No character of a value that is not sixteen digits is shown."""
    assert mask(value) == shown


def broken(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("broken on purpose")


class Meta(type):
    """A metaclass that answers nothing."""

    __eq__ = broken
    __hash__ = broken
    __instancecheck__ = broken
    __subclasscheck__ = broken

    @property
    def __name__(cls) -> str:  # type: ignore[override]  # broken on purpose
        broken()


class Broken(metaclass=Meta):
    """An object whose every method raises."""

    __slots__ = ()
    __str__ = __repr__ = __eq__ = __hash__ = __bool__ = __len__ = __iter__ = __format__ = broken

    @property  # type: ignore[misc]  # broken on purpose
    def __class__(self) -> Any:
        broken()


def an_object() -> object:
    return Broken()


STRANGE = (object, an_object, lambda: Broken, lambda: NIK, lambda: 10**5000, lambda: memoryview(b"1" * 16))


class Liar(str):
    """A str whose methods tell another story than its characters."""

    __slots__ = ()

    def __str__(self) -> str:
        return GOOD

    __repr__ = __str__
    __eq__ = __hash__ = __len__ = __iter__ = __getitem__ = strip = replace = broken


@pytest.mark.parametrize("kind", [NIK, NomorKK, KodeWilayah])
@pytest.mark.parametrize("make", STRANGE)
def test_no_object_makes_a_check_raise(kind: type[NIK], make: Callable[[], object]) -> None:
    """is_valid and check never raise, and every message can be written in both languages."""
    value = make()
    assert kind.is_valid(value) is False
    problems: tuple[Problem, ...] = kind.check(value)
    assert problems[0].severity is Severity.ERROR
    assert all(found.message(lang) for found in problems for lang in ("id", "en"))


def test_a_lying_str_is_judged_by_its_characters() -> None:
    """The characters of a str subclass count, not what its methods say; the NIK holds exactly what was checked."""
    assert NIK.is_valid(Liar("not a number")) is False
    assert [found.code for found in NIK.check(Liar("123"))] == ["NIK-001"]
    other = "3371015708909999"
    assert str(NIK(Liar(other))) == other
    assert NomorKK.is_valid(Liar("x")) is False
    assert KodeWilayah.is_valid(Liar("x")) is False
    assert NIK.check(GOOD, nomor_kk=Liar("x"), jenis_kelamin=Liar("x"))[0].code == "NIK-022"
