"""The types by the names that others use, and what others concluded beside what was found."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from kesos import NotCovered, ppks
from kesos._ppks.jenis import Jenis
from kesos.ppks import Perorangan, classify, compare, find
from strategies import ON

CLASSIFIED = classify(Perorangan(usia=30, mencari_nafkah_di_jalan=True, didiskriminasi=True), on=ON)


def codes(name: str) -> list[str]:
    return [jenis.code for jenis in find(name)]


@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_a_type_is_found_by_each_of_its_names(jenis: Jenis) -> None:
    """Code, name, other names, abbreviations and headings all lead to the type, however they are written."""
    assert jenis.names[:2] == (jenis.code, jenis.name)
    for name in jenis.names:
        for written in (name, name.upper(), f"  {name.lower()} ", name.replace(" ", "_"), name.replace(" ", "-")):
            assert jenis in find(written), written


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("PPKS-07", ["PPKS-07"]),
        ("WRSE", ["PPKS-23"]),
        ("Lansia Terlantar", ["PPKS-08"]),
        ("lanjut usia telantar", ["PPKS-08"]),
        ("Anak Telantar", ["PPKS-02"]),
        ("anak_terlantar", ["PPKS-02"]),
        ("KTK", ["PPKS-06", "PPKS-19"]),
        ("PACA", ["PPKS-05", "PPKS-09"]),
        ("GEPENG", ["PPKS-11", "PPKS-12"]),
        ("KFM", ["PPKS-24"]),
        ("RTLH", []),
        ("", []),
        ("telantar", []),
        ("PPKS-27", []),
    ],
)
def test_find(name: str, expected: list[str]) -> None:
    """A name may mean one type, several, or none; none is chosen for the caller."""
    assert codes(name) == expected


def test_definitions_are_texts_of_the_type() -> None:
    """The definition and the remark on the old list can be asked for like any other text."""
    for jenis in ppks.CATEGORIES:
        assert jenis.words("definisi") == jenis.definition
        assert jenis.words("daftar_22") == jenis.padanan.daftar_22_catatan


def test_compare() -> None:
    """A conclusion that differs from the finding is told with both; one that agrees, or says nothing, is not."""
    theirs = {"anak_jalanan": True, "PPKS-19": True, "fakir_miskin": False, "pengemis": None}
    found = [(one.code, one.theirs, one.finding.verdict.value) for one in compare(CLASSIFIED, theirs)]
    assert found == [("PPKS-04", True, "NO"), ("PPKS-24", False, "UNKNOWN")]
    assert compare(CLASSIFIED, {}) == ()
    assert compare(CLASSIFIED, {"Anak Jalanan": False, "PPKS-19": True}) == ()
    assert compare(CLASSIFIED, {"PPKS-19": False})[0].finding is CLASSIFIED["PPKS-19"]


@pytest.mark.parametrize("name", ["", "tidak ada", "GEPENG", "KTK", "PPKS-14", "PPKS-25"])
def test_a_conclusion_about_no_one_type(name: str) -> None:
    """A name that means no type, several, or none of such a record is an error that names it."""
    with pytest.raises(KeyError) as caught:
        compare(CLASSIFIED, {name: True})
    assert caught.value.args == (name,)


def test_a_name_may_be_clear_for_one_record() -> None:
    """Where only one of the types that a name means can be, it is meant."""
    family = classify(ppks.Keluarga(didiskriminasi=True), on=ON)
    assert [one.code for one in compare(family, {"KTK": False})] == ["PPKS-19"]


def test_classify_takes_its_arguments_to_heart() -> None:
    """Day and reading are those that were given, and the working reading is the default."""
    child = Perorangan(usia=4, tanpa_asuhan_layak=True, keluarga_asal_miskin=False)
    default: Any = classify(child, on=ON)
    assert default.reading is ppks.Reading.WORKING
    assert default.on == ON
    assert default["PPKS-01"].verdict is ppks.classify(child, on=ON, reading=ppks.Reading.WORKING)["PPKS-01"].verdict
    assert classify(child, on=ON, reading=ppks.Reading.TEXTUAL)["PPKS-01"].verdict.value == "NO"
    with pytest.raises(NotCovered):
        classify(child, on=date(2012, 6, 6))


@pytest.mark.parametrize("ask", ["classify_frame", "unknowns"])
def test_a_table_is_asked_with_what_was_given(ask: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is given is handed on as it is; a row is a person, in the working reading, and strange values are refused."""

    def told(frame: Any, **how: Any) -> tuple[Any, dict[str, Any]]:
        return frame, how

    monkeypatch.setattr(ppks, "_SUBJECT", SimpleNamespace(**{ask: told}))
    default = {"on": ON, "record": Perorangan, "reading": ppks.Reading.WORKING, "undeclared": "refuse"}
    assert getattr(ppks, ask)("tabel", on=ON) == ("tabel", default)
    chosen = default | {"record": ppks.Keluarga, "reading": ppks.Reading.TEXTUAL, "undeclared": "unknown"}
    assert getattr(ppks, ask)("tabel", **chosen) == ("tabel", chosen)
