"""A fact is declared once: its name, its type and values come from the annotation, and it reads what it is given."""

import pickle
from datetime import date, datetime
from enum import Enum, IntEnum, StrEnum
from typing import Any, Literal, Self

import pytest

from kesos.engine import expression as x
from kesos.engine.fact import (
    ASSESSMENT,
    BIASA,
    DOCUMENT,
    OBSERVED,
    PRIBADI,
    SPESIFIK,
    Fact,
    FactInfo,
    Kind,
    Sensitivity,
    fact,
)
from kesos.engine.record import Record, shape
from kesos.fakta.identitas import NIK, JenisKelamin
from kesos.fakta.perorangan import Perorangan


class Warna(StrEnum):
    """Values as a StrEnum."""

    MERAH = "merah"
    HIJAU = "hijau"


class Kasta(str, Enum):  # noqa: UP042  the older way, whose members print as Kasta.SATU
    """Values as an enum that is a text."""

    SATU = "satu"


class Tingkat(IntEnum):
    """A number with a name."""

    TIGA = 3


class Teks(str):
    """A text that refuses some values, without problems of its own."""

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        """Refuse an empty text."""
        if not value:
            raise ValueError("empty")
        return super().__new__(cls, value)


class Warga(Record):
    """A record for these tests."""

    lapar: Fact[bool] = fact("Apakah ia lapar?", OBSERVED, PRIBADI)
    usia: Fact[int] = fact("Usia?", DOCUMENT, PRIBADI, unit="tahun", between=(0, 130), years_since="lahir")
    anak: Fact[int] = fact("Anak?", OBSERVED, PRIBADI)
    lahir: Fact[date] = fact("Lahir?", DOCUMENT, PRIBADI)
    warna: Fact[Warna] = fact("Warna?", OBSERVED, BIASA, codes={"1": "merah"}, headings=("WARNA",))
    kasta: Fact[Kasta] = fact("Kasta?", ASSESSMENT, SPESIFIK)
    campur: Fact[Warna | Literal["merah", "biru"]] = fact("Campur?", OBSERVED, BIASA)
    ragam: Fact[frozenset[Literal["fisik", "mental"]]] = fact("Ragam?", OBSERVED, BIASA, note="catatan")
    palet: Fact[frozenset[Warna]] = fact("Palet?", OBSERVED, BIASA)
    nama: Fact[str] = fact("Nama?", DOCUMENT, PRIBADI)
    nik: Fact[NIK] = fact("NIK?", DOCUMENT, PRIBADI)
    teks: Fact[Teks] = fact("Teks?", OBSERVED, BIASA)


def test_declaration() -> None:
    """What a fact says of itself is what was declared, and name and type come from the annotation."""
    usia = Warga.__facts__["usia"]
    assert (usia.name, usia.type, usia.choices, usia.unit, usia.bounds) == ("usia", int, (), "tahun", (0, 130))
    assert (usia.ask, usia.kind, usia.sensitivity, usia.years_since) == ("Usia?", DOCUMENT, PRIBADI, "lahir")
    warna = Warga.__facts__["warna"]
    assert (warna.type, warna.choices, warna.codes, warna.headings) == (
        str,
        ("merah", "hijau"),
        {"1": "merah"},
        ("WARNA",),
    )
    assert Warga.__facts__["ragam"].note == "catatan"
    assert tuple(Kind) == (OBSERVED, DOCUMENT, ASSESSMENT)
    assert tuple(Sensitivity) == (BIASA, PRIBADI, SPESIFIK)


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (bool, (bool, ())),
        (int, (int, ())),
        (date, (date, ())),
        (str, (str, ())),
        (NIK, (NIK, ())),
        (Literal["a", "b"], (str, ("a", "b"))),
        (Warna, (str, ("merah", "hijau"))),
        (Warna | Literal["hijau", "biru"], (str, ("merah", "hijau", "biru"))),
        (frozenset[Literal["a"]], (frozenset, ("a",))),
        (frozenset[Warna], (frozenset, ("merah", "hijau"))),
        (JenisKelamin, (str, ("laki_laki", "perempuan"))),
    ],
)
def test_shape(annotation: Any, expected: tuple[type[Any], tuple[str, ...]]) -> None:
    """Type and declared values are read from the annotation."""
    assert shape(annotation) == expected


@pytest.mark.parametrize("annotation", [float, list[str], datetime, None, object, "bool", int | str])
def test_a_fact_of_another_type_is_refused(annotation: Any) -> None:
    """A type that no evaluator knows is refused when the record is declared."""
    with pytest.raises(TypeError, match="no fact can be"):
        shape(annotation)


def test_annotations_must_be_real() -> None:
    """A quoted annotation, as a future import makes of every one, is refused with the reason."""
    with pytest.raises(
        TypeError, match="'lapar' needs a real annotation: no `from __future__ import annotations` here"
    ):

        class Salah(Record):
            """A record whose annotations are texts."""

            lapar: "Fact[bool]" = fact("?", OBSERVED, PRIBADI)


GOOD: list[tuple[str, Any, Any]] = [
    ("lapar", True, True),
    ("lapar", False, False),
    ("usia", 0, 0),
    ("usia", 130, 130),
    ("anak", -7, -7),
    ("lahir", date(2020, 2, 29), date(2020, 2, 29)),
    ("warna", "merah", "merah"),
    ("warna", Warna.HIJAU, "hijau"),
    ("kasta", Kasta.SATU, "satu"),
    ("campur", "biru", "biru"),
    ("campur", Warna.MERAH, "merah"),
    ("ragam", frozenset(), frozenset()),
    ("ragam", {"fisik"}, frozenset({"fisik"})),
    ("ragam", ["mental", "fisik", "mental"], frozenset({"fisik", "mental"})),
    ("ragam", ("mental",), frozenset({"mental"})),
    ("palet", {Warna.MERAH, "hijau"}, frozenset({"merah", "hijau"})),
    ("nama", "Siti", "Siti"),
    ("nama", "", ""),
    ("nik", "3371014101909999", NIK("3371014101909999")),
    ("nik", NIK("3371014101909999"), NIK("3371014101909999")),
    ("teks", "a", Teks("a")),
]


@pytest.mark.parametrize(("name", "given", "kept"), GOOD)
def test_read(name: str, given: Any, kept: Any) -> None:
    """A right value is kept in the type of the fact; an enum's member becomes its text."""
    info = Warga.__facts__[name]
    found, problems = info.read(given)
    assert problems == ()
    assert found == kept
    assert type(found) is (str if info.choices and info.type is str else type(kept))
    if info.type is frozenset:
        assert {type(member) for member in found} <= {str}


def test_read_keeps_an_identity_type() -> None:
    """A text becomes the identity type of the fact."""
    assert isinstance(Warga.nik.info.read("3371014101909999")[0], NIK)
    assert isinstance(Warga.teks.info.read("a")[0], Teks)


BAD: list[tuple[str, Any, str, dict[str, Any], str]] = [
    ("lapar", 1, "FKT-002", {"wanted": "bool", "given": "int"}, "lapar=True"),
    ("lapar", "ya", "FKT-002", {"wanted": "bool", "given": "str"}, "lapar=True"),
    ("usia", True, "FKT-002", {"wanted": "int", "given": "bool"}, "usia=0"),
    ("usia", "4", "FKT-002", {"wanted": "int", "given": "str"}, "usia=0"),
    ("usia", 4.0, "FKT-002", {"wanted": "int", "given": "float"}, "usia=0"),
    ("usia", -1, "FKT-003", {"value": -1, "low": 0, "high": 130, "unit": "tahun"}, "usia=0"),
    ("usia", 131, "FKT-003", {"value": 131, "low": 0, "high": 130, "unit": "tahun"}, "usia=0"),
    ("anak", "2", "FKT-002", {"wanted": "int", "given": "str"}, "anak=0"),
    ("lahir", "2020-01-01", "FKT-002", {"wanted": "date", "given": "str"}, "lahir=datetime.date(1990, 8, 17)"),
    ("lahir", datetime(2020, 1, 1), "FKT-002", {"wanted": "date", "given": "datetime"}, "lahir=datetime.date(1990, 8, 17)"),  # noqa: DTZ001  no clock is read
    ("warna", "merha", "FKT-004", {"value": "merha", "choices": "merah, hijau"}, "warna='merah'"),
    ("warna", "MERAH", "FKT-004", {"value": "MERAH", "choices": "merah, hijau"}, "warna='merah'"),
    ("warna", True, "FKT-002", {"wanted": "str", "given": "bool"}, "warna='merah'"),
    ("warna", "", "FKT-004", {"value": "", "choices": "merah, hijau"}, "warna='merah'"),
    ("ragam", "fisik", "FKT-002", {"wanted": "set", "given": "str"}, "ragam={'fisik'}"),
    ("ragam", b"fisik", "FKT-002", {"wanted": "set", "given": "bytes"}, "ragam={'fisik'}"),
    ("ragam", {"fisik": False}, "FKT-002", {"wanted": "set", "given": "dict"}, "ragam={'fisik'}"),
    ("ragam", 5, "FKT-002", {"wanted": "set", "given": "int"}, "ragam={'fisik'}"),
    ("ragam", iter(["fisik"]), "FKT-002", {"wanted": "set", "given": "list_iterator"}, "ragam={'fisik'}"),
    ("ragam", {"fisik", "netra", "rungu"}, "FKT-005", {"value": "netra, rungu", "choices": "fisik, mental"}, "ragam={'fisik'}"),
    ("ragam", [["fisik"]], "FKT-005", {"value": "['fisik']", "choices": "fisik, mental"}, "ragam={'fisik'}"),
    ("ragam", [None, "fisik"], "FKT-005", {"value": "None", "choices": "fisik, mental"}, "ragam={'fisik'}"),
    ("nama", 5, "FKT-002", {"wanted": "str", "given": "int"}, "nama='...'"),
    ("nik", 3371014101909999, "FKT-002", {"wanted": "str", "given": "int"}, "nik='...'"),
    ("teks", "", "FKT-002", {"wanted": "Teks", "given": "str"}, "teks='...'"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "code", "context", "example"), BAD)
def test_read_refuses(name: str, given: Any, code: str, context: dict[str, Any], example: str) -> None:
    """A wrong value is no value: code, place, what was wanted, and a mended example."""
    found, problems = Warga.__facts__[name].read(given)
    assert found is None
    (problem,) = problems
    assert (problem.code, problem.where, problem.context, problem.example) == (code, name, context, example)
    for lang in ("id", "en"):
        assert name in problem.message(lang)


def test_a_bad_identity_number_brings_its_own_problems() -> None:
    """An identity type tells its own problems, all of them."""
    found, problems = Warga.nik.info.read("3371011708900000")
    assert found is None
    assert [problem.code for problem in problems] == ["NIK-008"]


def test_words_of_values() -> None:
    """Values are said as people read them, with the words of the fact where there are such."""
    assert Warga.lapar.info.value_words(value=True) == "ya"
    assert Warga.lapar.info.value_words(value=False, lang="en") == "no"
    assert Warga.usia.info.value_words(5) == "5"
    assert Warga.ragam.info.value_words(frozenset({"mental", "fisik"})) == "fisik, mental"
    assert Warga.ragam.info.value_words(frozenset()) == "tidak ada"
    assert Warga.ragam.info.value_words(frozenset(), "en") == "none"
    assert Perorangan.jenis_kelamin.info.value_words("laki_laki") == "laki-laki"
    assert Perorangan.jenis_kelamin.info.value_words("laki_laki", "en") == "male"
    assert Perorangan.ragam_disabilitas.info.value_words(frozenset({"sensorik", "fisik"}), "en") == "physical, sensory"


def test_words_of_a_fact() -> None:
    """A fact without texts speaks by its own name and its own question."""
    info = Warga.lapar.info
    assert (info.label(), info.label("en")) == ("lapar", "lapar")
    assert info.question() == info.question("en") == "Apakah ia lapar?"
    assert Perorangan.usia.info.question("en") == "How old is the person, in completed years, on the reference date?"
    assert (Perorangan.usia.info.label(), Perorangan.usia.info.label("en")) == ("usia", "age")


def test_a_fact_is_its_declaration() -> None:
    """On the class a fact is a variable with a short repr; pickled, it comes back as the one declaration."""
    assert Warga.usia.info is Warga.__facts__["usia"]
    assert repr(Warga.usia) == repr(Warga.usia.info) == "<fact usia>"
    assert pickle.loads(pickle.dumps(Perorangan.usia.info)) is Perorangan.usia.info  # noqa: S301  our own bytes
    stray = FactInfo(name="liar", type=bool, ask="?", kind=Kind.OBSERVED, sensitivity=Sensitivity.BIASA)
    with pytest.raises(TypeError, match="'liar' is declared on no record"):
        pickle.dumps(stray)


def test_equality_keeps_its_python_meaning() -> None:
    """`==` compares declarations, so a fact can be a key; the condition is `.equals`."""
    assert Warga.usia == Warga.usia
    assert {Warga.usia: 1}[Warga.usia] == 1
    assert Warga.usia.equals(5) == x.Compare(Warga.usia.info, x.Op.EQ, 5)


def test_a_named_number_in_a_rule() -> None:
    """A rule may compare with a named number."""
    from kesos.evaluators.record import compiled  # noqa: PLC0415  one test asks it

    assert compiled((Warga.usia <= Tingkat.TIGA, Warga.usia.isin(Tingkat.TIGA)))({"usia": 3}) == (True, True)
