"""Where a rule stands in the law, and how well we know it."""

from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation, Evidence, Regulation, weakest

PERDA = Regulation(id="perda-1-2030", kind="Perda", number="1", year=2030, title="Contoh", evidence=SINGLE)


def test_marks() -> None:
    """The four grades are the marks A, B, C and D, best first."""
    grades = [PRIMARY, CORROBORATED, SINGLE, UNVERIFIED]
    assert [grade.mark for grade in grades] == ["A", "B", "C", "D"]
    assert [Evidence.from_mark(mark) for mark in "ABCD"] == grades == sorted(Evidence, reverse=True)


@pytest.mark.parametrize("mark", ["", "E", "a", "AB", "DC", " A"])
def test_no_other_mark(mark: str) -> None:
    """Anything but one of the four letters is refused, an empty text too."""
    with pytest.raises(ValueError, match="is not one of the letters A, B, C, D"):
        Evidence.from_mark(mark)


def test_weakest() -> None:
    """A chain is as good as its weakest part; of nothing it is PRIMARY."""
    assert weakest([PRIMARY, SINGLE, CORROBORATED]) is SINGLE
    assert weakest(iter([UNVERIFIED, PRIMARY])) is UNVERIFIED
    assert weakest([]) is PRIMARY


@pytest.mark.parametrize("grade", Evidence)
def test_words(grade: Evidence) -> None:
    """Each grade says in both languages what it means."""
    assert grade.words() == grade.words("id") != grade.words("en")


def test_the_words_say_how_well_it_is_known() -> None:
    """Only PRIMARY claims that the text was seen, and UNVERIFIED says that it is ours."""
    assert PRIMARY.words("en") == "the regulation's own text was seen"
    assert UNVERIFIED.words("en") == "our reading or proposal, not verified"
    assert PRIMARY.words("id") == "naskah peraturannya terlihat"


def test_regulation() -> None:
    """A regulation has a short name, and the first of its copies as address."""
    assert (PERDA.name, PERDA.address, PERDA.status) == ("Perda 1/2030", "", "unknown")
    huk = Regulation(
        id="x", kind="Kepmensos", number="87/HUK", year=2023, title="t", evidence=PRIMARY, copies=("u", "v")
    )
    assert (huk.name, huk.address) == ("Kepmensos 87/HUK/2023", "u")


def test_citation() -> None:
    """A citation is one place of one regulation with a grade of its own, printed in one line."""
    cite = PERDA.at("Pasal 2", PRIMARY)
    assert cite == Citation(PERDA, "Pasal 2", PRIMARY)
    assert str(cite) == "Perda 1/2030 Pasal 2 [A]"
    assert str(PERDA.at("Pasal 1 angka 3", UNVERIFIED)) == "Perda 1/2030 Pasal 1 angka 3 [D]"


def test_a_citation_names_a_place() -> None:
    """A whole regulation is no citation, and a citation does not change."""
    with pytest.raises(ValueError, match="Length of 'locator' must be >= 1"):
        PERDA.at("", PRIMARY)
    with pytest.raises(FrozenInstanceError):
        PERDA.at("Pasal 2", PRIMARY).locator = "Pasal 3"  # type: ignore[misc]  on purpose
    with pytest.raises(FrozenInstanceError):
        PERDA.enacted = date(2030, 1, 1)  # type: ignore[misc]  on purpose
