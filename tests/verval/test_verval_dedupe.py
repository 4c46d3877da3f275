"""Probable duplicates: found by reasons, told for review, never merged; both engines agree."""

import random
from datetime import date
from typing import Any

import attrs
import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesos import Evidence, KesosError, Severity
from kesos.dedupe import BLOCKS, MODEL, Pair, Reason, duplicates, padankan
from kesos.edges.dedupe import weights
from kesos.edges.dedupe.keys import read_keys
from kesos.edges.dedupe.need import need
from kesos.messages import LANGUAGES, catalogue

PERSON: dict[str, Any] = {
    "nama": "MOCH. SLAMET RIYADI",
    "tanggal_lahir": date(1990, 8, 7),
    "jenis_kelamin": "laki_laki",
    "nik": "3371010708909999",
    "nomor_kk": "3371012404189999",
    "nama_ibu_kandung": "SITI AMINAH",
    "kode_kelurahan": "33.71.01.1003",
}
OTHER: dict[str, Any] = {
    "nama": "DEWI LESTARI",
    "tanggal_lahir": date(1975, 1, 30),
    "jenis_kelamin": "perempuan",
    "nik": "3371997001759999",
    "nomor_kk": "3371012404189998",
    "nama_ibu_kandung": "RATNA",
    "kode_kelurahan": "33.71.02.1004",
}


def frame(*rows: dict[str, Any]) -> pl.DataFrame:
    schema: dict[str, Any] = dict.fromkeys(PERSON, pl.String) | {"tanggal_lahir": pl.Date}
    return pl.DataFrame(list(rows), schema=schema)


def level(pair: Pair, field: str) -> str:
    return next(reason.level for reason in pair.reasons if reason.field == field)


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        ({}, "nik", "sama"),
        ({"nama": "Muhammad Slamet Riyadi, S.Pd"}, "nama", "sama"),
        ({"nama": "RIYADI MUHAMMAD SLAMET"}, "nama", "setara"),
        ({"nama": "MUHAMMADSLAMET RIYADI"}, "nama", "setara"),
        ({"nama": "MUHAMMAD SLAMET RIJADI"}, "nama", "mirip"),
        ({"nama": "MUHAMMAD SLAMET"}, "nama", "sebagian"),
        ({"nama": "MUHAMMAD SALMAN RIYANTO"}, "nama", "agak_mirip"),
        ({"tanggal_lahir": date(1990, 7, 8)}, "lahir", "tertukar"),
        ({"tanggal_lahir": date(1991, 8, 7)}, "lahir", "satu_bagian_beda"),
        ({"tanggal_lahir": date(1988, 1, 3)}, "lahir", "beda"),
        ({"nik": "3371020708909999"}, "nik", "satu_angka_beda"),
        ({"nik": "3371010708909998"}, "nik", "beda"),
        ({"nama_ibu_kandung": "SITI AMINA"}, "ibu", "mirip"),
        ({"kode_kelurahan": "33.71.01.1007"}, "tempat", "sekecamatan"),
        ({"jenis_kelamin": "perempuan"}, "kelamin", "beda"),
    ],
)
@pytest.mark.parametrize("engine", ["rapidfuzz", "splink"])
def test_each_level_is_told(engine: Any, change: dict[str, Any], field: str, expected: str) -> None:
    """The same person with one thing written otherwise is found, and the reason names how it differs."""
    (pair,) = duplicates(frame(PERSON, OTHER, PERSON | change), engine=engine)
    assert (pair.left, pair.right) == (0, 2)
    assert level(pair, field) == expected
    assert pair.score > 0.5
    assert pair.severity is Severity.REVIEW
    assert pair.evidence is Evidence.UNVERIFIED


def test_different_people_are_not_told() -> None:
    """Another person is none; nor are twins, who share day, mother, card and place; nor a child named like the father."""
    assert len(duplicates(frame(PERSON, OTHER))) == 0
    twin = PERSON | {"nama": "BAGUS SETIAWAN", "nik": "3371010708909998"}
    junior = PERSON | {"tanggal_lahir": date(2018, 3, 1), "nik": "3371010103189999", "nama_ibu_kandung": "WULAN"}
    assert len(duplicates(frame(PERSON, twin, OTHER))) == 0
    assert len(duplicates(frame(PERSON, junior, OTHER))) == 0


def test_what_is_not_known_says_nothing() -> None:
    """A missing or broken number is no reason, neither for nor against."""
    (pair,) = duplicates(frame(PERSON, PERSON | {"nik": "3371", "nama_ibu_kandung": None}))
    assert {reason.field for reason in pair.reasons} == {"nama", "lahir", "kelamin", "tempat"}


def test_a_pair_explains_itself_and_shows_no_number() -> None:
    """The reasons come strongest first and add up; names and numbers are masked."""
    found = duplicates(frame(PERSON, PERSON | {"nama": None}, PERSON | {"nik": None}))
    first = found[0]
    total = sum(reason.weight for reason in first.reasons)
    assert first.weight == pytest.approx(total + first.weight - total)
    assert [abs(r.weight) for r in first.reasons] == sorted((abs(r.weight) for r in first.reasons), reverse=True)
    for lang in LANGUAGES:
        told = found.explain(lang)
        assert PERSON["nik"] not in told
        assert "+" in told
    assert found[0].as_dict()["shown"]["nik"][0] == "337101******9999"
    assert found[0].shown["tanggal_lahir"] == ("1990", "1990")
    assert any("-" in value for pair in found for value in pair.shown["nama"])
    assert first.as_dict()["reasons"][0]["field"] == "nik"


def test_groups_hang_together_and_nothing_is_merged() -> None:
    """Three rows of one person make one group; the table is not touched."""
    table = frame(PERSON, OTHER, PERSON, PERSON, OTHER)
    before = table.clone()
    found = duplicates(table)
    assert found.groups() == ((0, 2, 3), (1, 4))
    assert table.equals(before)
    assert len(found) == 4
    assert found[:1] == (found[0],)
    assert list(found) == list(found.pairs)
    assert repr(found) == "<4 probable pairs among 5 rows>"


@pytest.mark.parametrize("kind", ["lazy", "pandas", "pyarrow", "duckdb"])
def test_every_kind_of_table(kind: str) -> None:
    """The same pairs with the same scores, whatever holds the rows."""
    table = frame(PERSON, OTHER, PERSON | {"nama": "MUHAMMAD SLAMET RIJADI", "tanggal_lahir": None}, OTHER)
    native = {
        "lazy": table.lazy, "pandas": table.to_pandas, "pyarrow": table.to_arrow,
        "duckdb": lambda: duckdb.from_arrow(table.to_arrow()),
    }[kind]()  # fmt: skip
    assert [pair.as_dict() for pair in duplicates(native)] == [pair.as_dict() for pair in duplicates(table)]


def test_columns_may_have_other_names_and_be_few() -> None:
    """A name and a date suffice; other headings are given; more than that is needed."""
    few = pl.DataFrame({"NAMA": ["SITI AMINAH", "SITI AMINAH", "BUDI"], "tanggal_lahir": [date(1990, 8, 7)] * 3})
    (pair,) = duplicates(few, columns={"nama": "NAMA"})
    assert (pair.left, pair.right) == (0, 1)
    for bad in (pl.DataFrame({"nama": ["A"]}), pl.DataFrame({"nik": ["A"]})):
        with pytest.raises(KesosError, match="VV-922"):
            duplicates(bad)


def test_places_by_name_are_compared_as_they_are() -> None:
    """A kelurahan by name is its own district; a dotted code has one."""
    keys = read_keys(pl.DataFrame({"nama": ["A", "B"], "kelurahan": ["Wates", "33.71.01.1003"], "nik": [None, None]}))
    assert keys["kecamatan"] == ["Wates", "33.71.01"]
    assert keys["kabupaten"] == ["Wates", "33.71"]


@pytest.mark.parametrize("bad", [{"floor": 0.0}, {"floor": 1.0}, {"share": 0.0}])
def test_a_floor_lies_between(bad: dict[str, Any]) -> None:
    """Neither all pairs nor only certain ones can be asked."""
    with pytest.raises(ValueError, match="above 0"):
        duplicates(frame(PERSON), **bad)


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """VV-921 names the extra; without splink the small search serves."""
    with pytest.raises(KesosError, match="VV-921"):
        need("paket_yang_tidak_ada")
    monkeypatch.setattr("kesos.edges.dedupe.search.find_spec", lambda _name: None)
    monkeypatch.setattr("kesos.edges.dedupe.search._LARGE", 2)
    assert duplicates(frame(PERSON, PERSON)).engine == "rapidfuzz"


def test_large_tables_go_to_splink(monkeypatch: pytest.MonkeyPatch) -> None:
    """From a number of rows on, splink searches."""
    monkeypatch.setattr("kesos.edges.dedupe.search._LARGE", 2)
    assert duplicates(frame(PERSON, PERSON)).engine == "splink"


NAMES = ["SITI AMINAH", "SITI AMINA", "BUDI", "BUDI SANTOSO", "DJOKO", "JOKO", "MOH YUSUF", "MUHAMMAD JUSUF", None]
ROW = st.fixed_dictionaries(
    {
        "nama": st.sampled_from(NAMES),
        "tanggal_lahir": st.sampled_from([date(1990, 8, 7), date(1990, 7, 8), date(1991, 8, 7), None]),
        "jenis_kelamin": st.sampled_from(["laki_laki", "perempuan", None]),
        "nik": st.sampled_from(["3371010708909999", "3371020708909999", "3371010708909998", None, "x"]),
        "nomor_kk": st.sampled_from(["3371012404189999", None]),
        "nama_ibu_kandung": st.sampled_from(["RATNA", "RATNAH", None]),
        "kode_kelurahan": st.sampled_from(["33.71.01.1003", "33.71.01.1007", "33.71.02.1004", None]),
    }
)


@given(st.lists(ROW, min_size=2, max_size=8))
@settings(max_examples=8)
def test_both_engines_agree(rows: list[dict[str, Any]]) -> None:
    """The same pairs, levels and scores from rapidfuzz and from splink."""
    table = frame(*rows)
    small, large = (duplicates(table, engine=engine, floor=0.001) for engine in ("rapidfuzz", "splink"))
    assert [pair.as_dict() for pair in small] == [pair.as_dict() for pair in large]


@given(st.lists(ROW, min_size=2, max_size=8), st.randoms())
@settings(max_examples=25)
def test_the_order_of_rows_changes_nothing(rows: list[dict[str, Any]], draw: random.Random) -> None:
    """Shuffled rows give the same pairs of people."""
    order = list(range(len(rows)))
    draw.shuffle(order)
    one = {frozenset((p.left, p.right)): round(p.weight, 9) for p in duplicates(frame(*rows), floor=0.01)}
    two = duplicates(frame(*(rows[at] for at in order)), floor=0.01)
    assert one == {frozenset((order[p.left], order[p.right])): round(p.weight, 9) for p in two}


# --- the model
def test_the_model_is_sound() -> None:
    """The shares of one field do not exceed 1, better levels weigh more than none, blocks and columns are keys."""
    keys = read_keys(frame(PERSON))
    for field in MODEL:
        assert sum(level.m for level in field.levels) + field.m_else == pytest.approx(1, abs=0.01)
        assert sum(level.u for level in field.levels) < 1
        assert all(level.m > level.u for level in field.levels)
        assert set(field.columns) <= set(keys)
    assert {key for block in BLOCKS for key in block} <= set(keys)
    with pytest.raises(ValueError, match="m"):
        attrs.evolve(MODEL[0].levels[0], m=1.0)


def test_every_level_has_its_words() -> None:
    """Fields and levels are told in both languages."""
    for lang in LANGUAGES:
        texts = catalogue(lang)
        assert {f"ganda.bidang.{field.name}" for field in MODEL} <= set(texts)
        levels = {level.name for field in MODEL for level in field.levels} | {weights.BEDA}
        assert {f"ganda.tingkat.{name}" for name in levels} <= set(texts)
    assert Reason("nik", "beda", -3.0).words("id") == "NIK: berbeda (-3.0)"


def test_a_large_table_says_itself_how_often_people_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frequencies and sampled pairs take the place of the model's own estimates."""
    monkeypatch.setattr(weights, "_ENOUGH", 4)
    monkeypatch.setattr(weights, "_PAIRS", 200)
    table = frame(PERSON, PERSON | {"nama": "MUHAMMAD SLAMET"}, OTHER, OTHER | {"nik": None})
    made = weights.estimate(MODEL, read_keys(table), 0.01)
    assert made.u["lahir", "sama"] == pytest.approx(2 * 2 * 1 / (4 * 3))
    assert made.u["nama", "sebagian"] > 0.001
    assert made.of("lahir", "sama") < 2
    alone = weights.estimate(MODEL, read_keys(frame(*[{"nama": None}] * 4)), 0.01)
    assert alone.u["nama", "sama"] == 1e-7


# --- the register
def test_matching_with_a_register() -> None:
    """By NIK, then by name at 60; what cannot be looked for is told apart from what was not found."""
    data = pl.DataFrame(
        {
            "nik": ["3371010708909999", "3371010708909999", "3371997001759999", "3371", None, "3371010708909999"],
            "nama": ["MOH SLAMET RIYADI", "BUDI", "DEWI", "X", "Y", None],
        }
    )
    register = pl.LazyFrame({"nik": ["3371010708909999"], "nama": ["MOHAMMAD SLAMET RIYADI"]})
    found = padankan(data, register)
    assert [row.status for row in found] == [
        "padan", "tidak_padan", "tidak_ditemukan", "tanpa_nik", "tanpa_nik", "tidak_padan",
    ]  # fmt: skip
    assert found[0].score > 60 > found[1].score
    assert found[2].score is found[5].score is None
    assert padankan(data, register, threshold=0)[1].status == "padan"
    nameless = pl.DataFrame({"nik": ["3371010708909999"], "nama": [None]}, schema={"nik": str, "nama": str})
    assert padankan(data, nameless)[0].status == "tidak_padan"
    with pytest.raises(KesosError, match="VV-911"):
        padankan(data, register, nama="nama_lengkap")
