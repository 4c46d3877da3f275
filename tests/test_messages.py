"""Every text that a person may read is there in both languages, and can be filled."""

import re
from collections.abc import Iterator
from datetime import date
from string import Formatter

import pytest

from kesos import ppks
from kesos._ppks.jenis import Jenis
from kesos.engine.citation import Evidence
from kesos.engine.expression import Op, leaves
from kesos.engine.fact import FactInfo
from kesos.engine.rule import Reading
from kesos.engine.verdict import Verdict
from kesos.messages import LANGUAGES, Lang, catalogue, text

RECORDS = (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)
FACTS = {f"{kind.__name__}.{name}": info for kind in RECORDS for name, info in kind.__facts__.items()}
ASKED = {
    f"{jenis.code}.{leaf.fact.name}": leaf.fact
    for jenis in ppks.CATEGORIES
    for reading in Reading
    for leaf in leaves(jenis.condition(reading))
}


def fields(template: str) -> set[str]:
    """Return the names of the places that a text leaves open."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


# --- facts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_has_a_label(lang: Lang) -> None:
    """Each fact has a short phrase of its own in each language; none is made of its name."""
    texts = catalogue(lang)
    assert sorted({name for name, info in FACTS.items() if f"fakta.{info.name}.label" not in texts}) == []
    for info in FACTS.values():
        label = info.label(lang)
        assert label == label.strip()
        assert "_" not in label


def test_every_fact_has_a_question() -> None:
    """Each fact is asked in Indonesian and in English, and both are questions."""
    texts = catalogue("en")
    assert sorted({name for name, info in FACTS.items() if f"fakta.{info.name}.tanya" not in texts}) == []
    for info in FACTS.values():
        asked = info.question("id"), info.question("en")
        assert asked[0] == info.ask != asked[1]
        assert all("?" in question and not fields(question) for question in asked)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_declared_value_has_words(lang: Lang) -> None:
    """Each declared value of a fact that a type asks has words in each language."""
    texts = catalogue(lang)
    codes = {f"fakta.{info.name}.nilai.{choice}": (info, choice) for info in ASKED.values() for choice in info.choices}
    assert sorted(set(codes) - set(texts)) == []
    assert len(codes) > 20
    for code, (info, choice) in codes.items():
        assert info.value_words(choice, lang) == texts[code]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_unit_has_words(lang: Lang) -> None:
    """Each unit has words in each language, so that no sentence about it fails."""
    units = {f"satuan.{info.unit}" for info in FACTS.values() if info.unit}
    assert sorted(units - set(catalogue(lang))) == []


@pytest.mark.parametrize("info", ASKED.values(), ids=ASKED)
def test_what_a_type_asks_can_be_asked(info: FactInfo) -> None:
    """A fact that decides a type is a fact of a record, so it has a question."""
    assert any(info in kind.__facts__.values() for kind in RECORDS)


# --- rules


def english(jenis: Jenis) -> Iterator[str]:
    """Yield the keys of every text of a type that must stand in English."""
    yield from ("nama", *jenis.criteria, *(warning.key for warning in jenis.warnings))
    yield from (key for key in ("tepi", "pastikan", "tidak_diuji", "spm") if jenis.words(key))


@pytest.mark.parametrize("jenis", ppks.CATEGORIES, ids=lambda jenis: jenis.code)
def test_every_text_of_a_type_has_english(jenis: Jenis) -> None:
    """Name, letters, warnings, edge and what to confirm stand in English, under the code of the type."""
    for key in english(jenis):
        said = catalogue("en")[f"{jenis.code}.{key}"]
        assert said == jenis.words(key, "en")
        assert said != jenis.words(key, "id")
        assert jenis.words(key, "id")


def test_english_has_no_text_of_a_type_too_many() -> None:
    """Every English text under the code of a type belongs to something that the type has."""
    for jenis in ppks.CATEGORIES:
        own = {key.removeprefix(f"{jenis.code}.") for key in catalogue("en") if key.startswith(f"{jenis.code}.")}
        known = {*english(jenis), "daftar_22", "definisi", *(key for key in own if key.startswith("catatan"))}
        assert own <= known
        assert all(jenis.words(key, "id") for key in own if key.startswith("catatan"))


# --- all texts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_can_be_filled(lang: Lang) -> None:
    """Whatever a text leaves open is a plain name, and filled with something it leaves no brace."""
    for code, template in catalogue(lang).items():
        names = fields(template)
        assert all(re.fullmatch(r"[a-z_]+", name) for name in names), code
        said = text(code, lang, **dict.fromkeys(names, "nilai")) if names else text(code, lang)
        assert not re.search(r"[{}]", said), code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_engine_says_of_itself(lang: Lang) -> None:
    """Verdicts, grades, readings and comparisons each have a word in each language."""
    words = [
        *(verdict.words(lang) for verdict in Verdict),
        *(grade.words(lang) for grade in Evidence),
        *(reading.words(lang) for reading in Reading),
        *(text(f"banding.{op.name}", lang) for op in Op),
    ]
    assert len(set(words)) == len(words) == 3 + 4 + 2 + 6


def test_text() -> None:
    """A text is found by code and language, filled from the context, or else by the default."""
    assert text("verdict.YES") == "ya"
    assert text("verdict.YES", "en") == "yes"
    assert text("kata.bukan", "en", part="poor") == "not poor"
    assert text("tidak.ada", default="baku") == "baku"
    assert text("tidak.ada", default="baku {n}", n=3) == "baku 3"
    assert text("tidak.ada", default="{apa adanya}") == "{apa adanya}"
    assert text("tidak.ada", "en", default="") == ""


@pytest.mark.parametrize("code", ["tidak.ada", "fakta", "verdict"])
def test_no_text_is_an_error(code: str) -> None:
    """A code without text, also one that is only the head of others, is a KeyError of that code."""
    with pytest.raises(KeyError, match=code):
        text(code)


def test_a_value_is_never_read_as_a_template() -> None:
    """Braces in a value stay as they are."""
    assert text("kata.bukan", part="{orang}") == "bukan {orang}"


def test_the_languages() -> None:
    """Indonesian is the default and English stands beside it."""
    assert LANGUAGES == ("id", "en")
    assert catalogue("id") is catalogue("id")


@pytest.mark.parametrize("lang", ["xx", "EN", "", "../messages/en"])
def test_a_language_that_kesos_does_not_speak(lang: str) -> None:
    """A language without texts is refused by name; it never becomes the name of a file."""
    with pytest.raises(ValueError, match="languages: id, en"):
        ppks.classify(ppks.Perorangan(), on=date(2026, 11, 24)).explain(lang=lang)  # type: ignore[arg-type]  on purpose
