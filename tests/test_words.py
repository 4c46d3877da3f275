"""A condition as a sentence, word for word, in both languages."""

from datetime import date
from importlib import metadata
from typing import Any

import pytest

from kesos.engine import expression as x
from kesos.engine import version
from kesos.evaluators.words import part_name, words
from kesos.ppks import Perorangan
from strategies import Uji

USIA, MISKIN, KTP = Perorangan.usia, Perorangan.miskin, Perorangan.punya_ktp

SAID: list[tuple[x.Expr, str, str]] = [
    (USIA <= 5, "usia paling tinggi 5 tahun", "age at most 5 years"),
    (USIA < 18, "usia di bawah 18 tahun", "age below 18 years"),
    (USIA >= 60, "usia paling rendah 60 tahun", "age at least 60 years"),
    (USIA > 18, "usia di atas 18 tahun", "age above 18 years"),
    (USIA.equals(18), "usia tepat 18 tahun", "age exactly 18 years"),
    (USIA.differs(18), "usia selain 18 tahun", "age other than 18 years"),
    (Uji.anak < 2, "anak di bawah 2", "anak below 2"),
    (MISKIN.as_condition(), "tergolong miskin = ya", "classed as poor = yes"),
    (~MISKIN, "tergolong miskin = tidak", "classed as poor = no"),
    (MISKIN.equals(value=False), "tergolong miskin tepat tidak", "classed as poor exactly no"),
    (
        Perorangan.status_gizi.isin("gizi_buruk", "gizi_kurang"),
        "status gizi = gizi buruk atau gizi kurang",
        "nutritional status = severe undernutrition or undernutrition",
    ),
    (
        Perorangan.ragam_disabilitas.has("sensorik", "fisik"),
        "ragam disabilitas memuat fisik atau sensorik",
        "kinds of disability includes physical or sensory",
    ),
    (Uji.lahir < date(2020, 1, 1), "lahir di bawah 2020-01-01", "lahir below 2020-01-01"),
    (
        x.all_of(USIA < 18, x.any_of(MISKIN, ~KTP)),
        "usia di bawah 18 tahun dan (tergolong miskin = ya atau punya KTP = tidak)",
        "age below 18 years and (classed as poor = yes or holds an identity card (KTP) = no)",
    ),
    (
        ~x.all_of(MISKIN, KTP),
        "bukan (tergolong miskin = ya dan punya KTP = ya)",
        "not (classed as poor = yes and holds an identity card (KTP) = yes)",
    ),
    (~(USIA < 18), "bukan usia di bawah 18 tahun", "not age below 18 years"),
    (
        x.at_least(2, MISKIN, KTP, x.Named("PPKS-01.a", MISKIN.as_condition())),
        "paling sedikit 2 dari: tergolong miskin = ya, punya KTP = ya, huruf a",
        "at least 2 of: classed as poor = yes, holds an identity card (KTP) = yes, letter a",
    ),
    (x.Named("PPKS-01.syarat", USIA <= 5), "syarat", "gate"),
    (
        x.Named("PPKS-01.a", USIA <= 5) & MISKIN,
        "huruf a dan tergolong miskin = ya",
        "letter a and classed as poor = yes",
    ),
    (
        x.Unseen("?"),
        "tidak dapat ditentukan, karena naskahnya tidak terlihat",
        "cannot be determined, because the text was not seen",
    ),
]


@pytest.mark.parametrize(("expr", "indonesian", "english"), SAID, ids=[said for _, said, _ in SAID])
def test_sentences(expr: x.Expr, indonesian: str, english: str) -> None:
    """Each form of a condition has its sentence; several parts inside another stand in brackets."""
    assert words(expr) == words(expr, "id") == indonesian
    assert words(expr, "en") == english


@pytest.mark.parametrize(
    ("code", "indonesian", "english"),
    [("PPKS-01.a", "huruf a", "letter a"), ("X.Y.syarat", "syarat", "gate"), ("PPKS-20.g6", "huruf g6", "letter g6")],
)
def test_part_names(code: str, indonesian: str, english: str) -> None:
    """A part is spoken of by what stands behind its last dot."""
    assert (part_name(code), part_name(code, "en")) == (indonesian, english)


def test_the_library_runs_without_being_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no installed version can be found, as in a browser, one is still told."""

    def missing(_: str) -> Any:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "version", missing)
    version.version.cache_clear()
    assert version.version() == "0+unknown"
    monkeypatch.undo()
    version.version.cache_clear()
    assert version.version() != "0+unknown"
