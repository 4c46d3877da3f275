"""Coverage: 3 kecamatan and 17 kelurahan of Kota Magelang, what is vacant or doubled, and what cannot be told."""

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import Evidence, FrameError, KesosError, Severity, Verdict, standards
from kesos.identitas import MAGELANG_KECAMATAN, MAGELANG_KELURAHAN, KodeWilayah, Tingkat
from kesos.standards import KUOTA, Kuota, Petugas
from tabel import EAGER, MAKE, back, same_kind

Rows = list[dict[str, Any]]
TKSK: Rows = [{"peran": "TKSK", "wilayah": code} for code in MAGELANG_KECAMATAN]
PSM: Rows = [{"peran": "PSM", "wilayah": code} for code in MAGELANG_KELURAHAN]
FULL: Rows = TKSK + PSM
WATES, POTROBANGSAN = "3371021003", "3371021004"


def codes(units: Any) -> list[str]:
    return [str(unit.code) for unit in units]


def without(code: str) -> Rows:
    return [row for row in FULL if row["wilayah"] != code]


# --- the question of the office


def test_kota_magelang_whole() -> None:
    """With one TKSK for each of the 3 kecamatan and one PSM for each of the 17 kelurahan nothing is vacant or doubled."""
    found = standards.coverage(FULL, "33.71")
    assert len(FULL) == 20
    assert (len(found["tksk"].units), len(found["psm"].units)) == (3, 17)
    assert found.complete is Verdict.YES
    assert found.vacant == found.doubled == found.unknown == ()
    assert (found.outside, found.others, found.repeated, found.several, found.problems) == (0, 0, 0, (), ())


def test_nobody() -> None:
    """Without anybody all 20 are vacant."""
    found = standards.coverage([], KodeWilayah("33.71"))
    assert len(found.vacant) == 20
    assert found.complete is found["PSM"].complete is Verdict.NO


def test_one_vacant_and_one_doubled() -> None:
    """Wates has no PSM and Potrobangsan two: each is told with its name, and the numbers of the others stay."""
    found = standards.coverage([*without(WATES), {"peran": "psm", "wilayah": POTROBANGSAN}], "33.71")
    assert [str(unit) for unit in found.vacant] == ["33.71.02.1003 Wates"]
    assert [(str(unit), unit.count) for unit in found.doubled] == [("33.71.02.1004 Potrobangsan", 2)]
    assert len(found["psm"].filled) == 16
    assert found["psm"].complete is Verdict.NO
    assert found["tksk"].complete is Verdict.YES


def test_grades() -> None:
    """One TKSK a kecamatan is reported by several sources [B]; a number of PSM was found in none [D]."""
    found = standards.coverage(FULL, "33.71")
    assert found["tksk"].quota.evidence is Evidence.CORROBORATED
    assert found["psm"].quota.evidence is Evidence.UNVERIFIED
    assert found.evidence is Evidence.UNVERIFIED
    assert "bukan pelanggaran" in found.explain()


# --- what is not known


def test_somebody_whose_place_is_not_known_may_fill_a_vacancy() -> None:
    """One vacancy and one person without a place: it cannot be told. Two vacancies and one person: surely not complete."""
    one = standards.coverage([*without(WATES), {"peran": "psm", "wilayah": None}], "33.71")
    assert codes(one.unknown) == [WATES]
    assert one.vacant == one.doubled == ()
    assert one.complete is Verdict.UNKNOWN
    two = standards.coverage(
        [*(row for row in without(WATES) if row["wilayah"] != POTROBANGSAN), {"peran": "psm", "wilayah": None}], "33.71"
    )
    assert codes(two.unknown) == [WATES, POTROBANGSAN]
    assert two.complete is Verdict.NO


def test_a_place_that_is_known_in_part() -> None:
    """A PSM of whom only the kecamatan is known may serve in its kelurahan, and in no other."""
    people = [*without(WATES), {"peran": "psm", "wilayah": "33.71.02"}]
    assert standards.coverage(people, "33.71").complete is Verdict.UNKNOWN
    elsewhere = [*without(WATES), {"peran": "psm", "wilayah": "33.71.01"}]
    found = standards.coverage(elsewhere, "33.71")
    assert codes(found.vacant) == [WATES]
    assert found.complete is Verdict.NO
    assert (
        standards.coverage([*without(WATES), {"peran": "psm", "wilayah": "33.71"}], "33.71").complete is Verdict.UNKNOWN
    )


def test_a_role_that_is_not_known() -> None:
    """Somebody in Wates without a role may be its PSM, or the TKSK of its kecamatan, but not a PSM elsewhere."""
    found = standards.coverage([*without(WATES), {"peran": None, "wilayah": WATES}], "33.71")
    assert codes(found.unknown) == [WATES]
    assert found.complete is Verdict.UNKNOWN
    elsewhere = standards.coverage([*without(WATES), {"peran": None, "wilayah": POTROBANGSAN}], "33.71")
    assert codes(elsewhere.vacant) == [WATES]
    assert elsewhere["psm"].complete is Verdict.NO


def test_two_gaps_in_one_kecamatan_and_one_person_for_it() -> None:
    """Whoever is bound to a kecamatan fills one gap there only; somebody free fills the other."""
    people = [row for row in without(WATES) if row["wilayah"] != POTROBANGSAN]
    bound, free = {"peran": "psm", "wilayah": "33.71.02"}, {"peran": "psm", "wilayah": None}
    assert standards.coverage([*people, bound], "33.71").complete is Verdict.NO
    assert standards.coverage([*people, bound, free], "33.71").complete is Verdict.UNKNOWN


PLACES = st.sampled_from([None, "33.71", "33.71.01", "33.71.02", "33.71.03", *MAGELANG_KELURAHAN, "33.08"])
PEOPLE = st.lists(st.builds(Petugas, peran=st.sampled_from([None, "psm", "tksk"]), wilayah=PLACES), max_size=25)


@given(PEOPLE, st.sampled_from(["psm", "tksk"]), st.sampled_from([*MAGELANG_KELURAHAN, "33.08"]))
def test_more_knowledge_never_turns_a_verdict(people: list[Petugas], role: str, place: str) -> None:
    """When a role and a place become known, what was YES or NO stays so."""
    at = next((at for at, one in enumerate(people) if one.peran is None and one.wilayah is None), None)
    if at is None:
        return
    before = standards.coverage(people, "33.71")
    after = standards.coverage([*people[:at], Petugas(peran=role, wilayah=place), *people[at + 1 :]], "33.71")
    assert before.complete in (Verdict.UNKNOWN, after.complete)
    for name in ("psm", "tksk"):
        assert before[name].complete in (Verdict.UNKNOWN, after[name].complete)
        for old, new in zip(before[name].units, after[name].units, strict=True):
            assert old.vacant in (Verdict.UNKNOWN, new.vacant)
            assert old.doubled in (Verdict.UNKNOWN, new.doubled)


# --- who is counted


def test_who_is_left_out() -> None:
    """People outside the region and other roles are told and not counted."""
    people = [*FULL, {"peran": "psm", "wilayah": "33.08.01.2001"}, {"peran": "Tagana", "wilayah": WATES}]
    found = standards.coverage(people, "33.71")
    assert (found.outside, found.others) == (1, 1)
    assert found.complete is Verdict.YES
    assert "Bertugas di luar wilayah ini: 1 orang" in found.explain()
    assert "Other roles, not counted: 1" in found.explain("en")


def test_a_person_who_stands_twice_counts_once() -> None:
    """The same NIK with the same post is one person; without a NIK two rows are two people."""
    row = {"peran": "psm", "wilayah": WATES, "nik": "3371021708909999"}
    found = standards.coverage([row, dict(row)], "33.71")
    assert (found.repeated, found.doubled, found.several) == (1, (), ())
    assert codes(standards.coverage([row, row | {"nik": None}], "33.71").doubled) == [WATES]


def test_a_person_with_two_posts_is_told_masked() -> None:
    """The same NIK in two posts counts in both, and is named with its NIK masked."""
    row = {"peran": "psm", "wilayah": WATES, "nik": "3371021708909999"}
    found = standards.coverage([row, row | {"wilayah": POTROBANGSAN}], "33.71")
    assert found.several == ("337102******9999",)
    assert "337102******9999" in found.explain()
    assert "3371021708909999" not in found.explain() + str(found.as_dict()) + repr(Petugas(**row))


def test_what_cannot_be_read_is_told() -> None:
    """A role, a place and a NIK that cannot be read are each told, and leave open what hangs on them."""
    people = [
        {"peran": "PSM Wates", "wilayah": WATES},
        {"peran": "psm", "wilayah": "Kampung Baru"},
        {"peran": "psm", "wilayah": "33.71.02.1099"},
        {"peran": "psm", "wilayah": POTROBANGSAN, "nik": "123"},
    ]
    found = standards.coverage(people, "33.71")
    assert [(one.code, one.where, one.severity) for one in found.problems] == [
        ("SDM-920", "personnel[0].peran", Severity.REVIEW),
        ("SDM-910", "personnel[1].wilayah", Severity.REVIEW),
        ("SDM-910", "personnel[2].wilayah", Severity.REVIEW),
        ("SDM-919", "personnel[3].nik", Severity.REVIEW),
    ]
    assert len(found["psm"].unknown) == 16
    assert len(found["tksk"].unknown) == 1
    assert "personnel[0].peran" in found.explain("en")


@pytest.mark.parametrize("name", ["Wates", " wates ", "Kelurahan Wates", "KEL. WATES", "33.71.02.1003"])
def test_places_by_name(name: str) -> None:
    """A kelurahan may be named, however it is written."""
    found = standards.coverage([{"peran": "psm", "wilayah": name}], "33.71")
    assert codes(found["psm"].filled) == [WATES]
    assert found.problems == ()


def test_names_of_the_other_level() -> None:
    """A PSM of a named kecamatan is bound to it; a TKSK of a named kelurahan is not placed, for Magelang is also a city."""
    psm = standards.coverage([{"peran": "psm", "wilayah": "Kec. Magelang Utara"}], "33.71")
    assert {str(unit.code)[:6] for unit in psm["psm"].unknown} == {"337102"}
    tksk = standards.coverage([{"peran": "tksk", "wilayah": "Magelang"}], "33.71")
    assert len(tksk["tksk"].unknown) == 3
    by_code = standards.coverage([{"peran": "tksk", "wilayah": WATES}], "33.71")
    assert codes(by_code["tksk"].filled) == ["337102"]


# --- other regions and quotas


def test_a_part_of_the_city() -> None:
    """A kecamatan with its kelurahan; a single kelurahan with its kecamatan, whose other kelurahan lie outside."""
    utara = standards.coverage(FULL, "33.71.02")
    assert (len(utara["psm"].units), len(utara["tksk"].units)) == (5, 1)
    assert (utara.complete, utara.outside) == (Verdict.YES, 14)
    wates = standards.coverage(FULL, WATES)
    assert (len(wates["psm"].units), wates.complete, wates.outside, wates.problems) == (1, Verdict.YES, 18, ())


def test_any_other_region_by_its_codes() -> None:
    """The codes of the kelurahan are enough: their kecamatan follow. Names may be given."""
    region = {"33.99.99.2001": "Contoh Satu", "33.99.99.2002": "Contoh Dua"}
    people = [("psm", "Contoh Satu"), ("tksk", "33.99.99"), ("psm", "33.99.99.2002")]
    found = standards.coverage([Petugas(peran=role, wilayah=place) for role, place in people], region)
    assert found.complete is Verdict.YES
    assert standards.coverage([], list(region)).vacant[0].name == ""
    assert standards.coverage([], MAGELANG_KELURAHAN)["psm"].units[0].name == "Rejowinangun Selatan"
    assert standards.coverage([], ["33.99.99"])["psm"].complete is Verdict.UNKNOWN
    assert len(standards.coverage([], ["33", "33.99", *region])["psm"].units) == 2


def test_two_units_of_one_name() -> None:
    """A name that two units share places nobody."""
    found = standards.coverage(
        [{"peran": "psm", "wilayah": "Sama"}], {"33.99.99.2001": "Sama", "33.99.98.2001": "Sama"}
    )
    assert len(found["psm"].unknown) == 2
    assert [one.code for one in found.problems] == ["SDM-910"]


@pytest.mark.parametrize(
    ("region", "code"),
    [("33.74", "SDM-909"), ("33.71.99", "SDM-909"), ("33.71.01.1099", "SDM-909"), ("33.00", "WIL-003")],
)
def test_a_region_that_is_not_built_in(region: str, code: str) -> None:
    """Only the units of Kota Magelang are known here; nothing is guessed of others."""
    with pytest.raises(KesosError) as caught:
        standards.coverage([], region)
    assert caught.value.code == code


def test_quotas_of_the_caller() -> None:
    """An office may ask more: three peace workers a kecamatan were called ideal, and are asked only where one wants it."""
    people = [{"peran": "tpp", "wilayah": "33.71.01"}] * 3 + [{"peran": "tpp", "wilayah": "33.71.02"}] * 4
    found = standards.coverage(people, "33.71", quotas=(*KUOTA, standards.IDEAL_TPP))["tpp"]
    assert (codes(found.filled), codes(found.vacant), codes(found.doubled)) == (
        ["337101", "337102"],
        ["337103"],
        ["337102"],
    )
    with pytest.raises(standards.StandardsError, match="SDM-914"):
        standards.coverage([], "33.71", quotas=(*KUOTA, *KUOTA))
    with pytest.raises(ValueError, match="names no source"):
        Kuota(code="X-1", name="Tanpa sumber", role="psm", level=Tingkat.KECAMATAN, evidence=Evidence.SINGLE)


# --- tables


@pytest.mark.parametrize("kind", MAKE)
def test_frames(kind: str) -> None:
    """Every kind of frame gives the coverage of the same rows, in a frame of its own kind."""
    rows = [*without(WATES), {"peran": None, "wilayah": WATES}, {"peran": "psm", "wilayah": POTROBANGSAN}]
    frame = MAKE[kind](pl.DataFrame(rows, schema={"peran": pl.String, "wilayah": pl.String}))
    result = standards.coverage_frame(frame, "33.71")
    assert same_kind(frame, result)
    got = back(result, ["peran", "kode"])
    found = standards.coverage(rows, "33.71")
    assert standards.coverage(frame, "33.71").as_dict() == found.as_dict()
    units = [unit for role in ("psm", "tksk") for unit in found[role].units]
    assert got["kode"] == [unit.code.dotted for unit in units]
    assert got["jumlah"] == [unit.count for unit in units]
    assert got["mungkin"] == [unit.possible for unit in units]
    assert got["kosong"] == [unit.vacant.to_bool() for unit in units]
    assert got["ganda"] == [unit.doubled.to_bool() for unit in units]
    assert got["nama"][got["kode"].index("33.71.02.1003")] == "Wates"


@pytest.mark.parametrize("kind", [kind for kind in MAKE if kind != "spark-like"])  # SQLFrame has no such columns
def test_a_table_of_nothing_but_nulls(kind: str) -> None:
    """Its people are still there: each may be anybody anywhere."""
    frame = MAKE[kind](pl.DataFrame({"jenis_relawan": [None] * 2, "kode_wilayah": [None] * 2}))
    found = standards.coverage(frame, "33.71")
    assert (len(found.unknown), found["psm"].units[0].possible) == (20, 2)


@pytest.mark.parametrize("rows", [[{"wilayah": WATES}], [{"peran": "psm", "kelurahan": "Wates"}]])
def test_rows_without_role_or_place(rows: Rows) -> None:
    """A key or a column for the role and one for the place are needed, or a misspelt one would pass for not known."""
    for people in (rows, pl.DataFrame(rows)):
        with pytest.raises(standards.StandardsError, match="SDM-917"):
            standards.coverage(people, "33.71")


@pytest.mark.parametrize("kind", EAGER)
def test_a_table_that_will_not_do(kind: str) -> None:
    """Codes are text: as numbers they would lose their zeros and dots."""
    frame = MAKE[kind](pl.DataFrame({"peran": ["psm"], "wilayah": [3371021003]}))
    with pytest.raises(FrameError, match="FRM-002"):
        standards.coverage_frame(frame, "33.71")


def test_what_it_tells() -> None:
    """Numbers, vacancies, what cannot be told and what is doubled, in both languages; and the same as data."""
    found = standards.coverage(
        [*without(WATES), {"peran": "psm", "wilayah": "33.71.02"}, {"peran": "tksk", "wilayah": "33.71.01"}], "33.71"
    )
    assert "PSM di tiap kelurahan: 16 dari 17 terisi; lengkap: belum diketahui" in found.explain()
    assert "More than were asked for: 33.71.01 Magelang Selatan" in found.explain("en")
    assert found.as_dict()["roles"]["psm"]["unknown"] == ["33.71.02.1003 Wates"]
    assert found.as_dict()["complete"] == "UNKNOWN"
    assert "Vacant: 33.71.01 Magelang Selatan" in standards.coverage([], "33.71").explain("en")
