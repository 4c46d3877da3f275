"""What becomes of rows of the personnel standard that cannot be, in tables that wait: refused, not known, not looked for."""

from collections.abc import Callable
from datetime import date
from typing import Any

import ibis
import polars as pl
import pytest

from kesos import FrameError, Undeclared, standards
from strategies import ON
from tabel import LAZY, MAKE, back, same_kind

Ask = Callable[..., Any]
TRAINED = {"peserta": ["a", "b"], "topik": ["x", "x"], "sebelum": [40.0, 50.0], "sesudah": [70.0, 60.0]}
DESCRIBED = {"peserta": ["a", "a"], "aspek": ["nilai", "nilai"], "butir": [1, 2], "nilai_butir": [4, 5]}
TABLES: dict[str, tuple[Ask, dict[str, list[Any]], dict[str, list[Any]], str, str]] = {
    "competence": (standards.competence_frame, {"nilai": [90.0, 70.0]}, {"nilai": [90.0, 150.0]}, "nilai", "SDM-901"),
    "asn": (
        lambda frame, **how: standards.asn_match_frame(frame, competence="manajerial", **how),
        {"persen": [80.0, 90.0], "status_kepegawaian": ["pns", "pppk"]},
        {"persen": [80.0, -1.0]},
        "persen",
        "SDM-901",
    ),
    "validity": (
        lambda frame, **how: standards.validity_frame(frame, on=ON, **how),
        {"tanggal_terbit": [ON, None]},
        {"tanggal_terbit": [ON, date(2027, 1, 1)]},
        "tanggal_terbit",
        "SDM-913",
    ),
    "training": (
        lambda frame, **how: standards.training_frame(frame, most=100, **how),
        TRAINED,
        {"sesudah": [70.0, 101.0]},
        "sesudah",
        "SDM-901",
    ),
    "a cell twice": (
        lambda frame, **how: standards.training_frame(frame, most=100, **how),
        TRAINED,
        {"peserta": ["b", "b"]},
        "peserta",
        "SDM-911",
    ),
    "self-description": (
        standards.self_description_frame,
        DESCRIBED,
        {"nilai_butir": [4, 9]},
        "nilai_butir",
        "SDM-904",
    ),
    "an answer twice": (standards.self_description_frame, DESCRIBED, {"butir": [2, 2]}, "peserta", "SDM-911"),
}
"""A question to a table, rows that are in order, what is changed in them, and the column and code it is refused under."""

ADDED = ("competence", "asn", "validity")
"""Those that add columns to the rows that come; the others make new rows, in an order of their own."""


@pytest.mark.parametrize("kind", LAZY)
@pytest.mark.parametrize("what", TABLES)
def test_refused_as_in_an_eager_table(what: str, kind: str) -> None:
    """Code, column and every word of the message are those of an eager table, in each kind of table that waits."""
    ask, good, change, where, code = TABLES[what]
    told = []
    for make in ("polars", kind):
        with pytest.raises(standards.StandardsError) as refused:
            ask(MAKE[make](pl.DataFrame(good | change)))
        (problem,) = refused.value.problems
        assert (problem.code, problem.where) == (code, where)
        told.append([problem.message(lang) for lang in ("id", "en")])
    assert told[0] == told[1]


@pytest.mark.parametrize("kind", LAZY)
@pytest.mark.parametrize("what", TABLES)
def test_a_table_in_order(what: str, kind: str) -> None:
    """It says the same whatever is said of other rows, and waits as it did."""
    ask, good, _, _, _ = TABLES[what]
    order = [*good] if what in ADDED else []
    expected = back(ask(pl.DataFrame(good)), order)
    choices: tuple[Undeclared, ...] = ("refuse", "unknown", "unchecked")
    for undeclared in choices:
        given = MAKE[kind](pl.DataFrame(good))
        done = ask(given, undeclared=undeclared)
        assert same_kind(given, done)
        assert back(done, order) == expected


def _watched(columns: dict[str, list[Any]], reads: list[str]) -> pl.LazyFrame:
    def seen(batch: pl.Series) -> pl.Series:
        reads.append(batch.name)
        return batch

    frame = pl.LazyFrame(columns)
    return frame.with_columns(
        pl.col(name).map_batches(seen, return_dtype=dtype) for name, dtype in frame.collect_schema().items()
    )


@pytest.mark.parametrize("what", TABLES)
def test_what_is_read(what: str) -> None:
    """Nothing of a table that is not looked at; of one that is, the columns concerned, and no other."""
    ask, good, _, _, _ = TABLES[what]
    reads: list[str] = []
    for undeclared in ("unknown", "unchecked"):
        ask(_watched(good | {"lain": [0, 1]}, reads), undeclared=undeclared)
    assert reads == []
    ask(_watched(good | {"lain": [0, 1]}, reads))
    assert reads
    assert set(reads) <= {*good}
    if what in ADDED:
        assert reads == [TABLES[what][3]]


@pytest.mark.parametrize("what", TABLES)
def test_an_eager_table_unchecked(what: str) -> None:
    """Only told that it was looked at before, an eager table is taken as it is."""
    ask, good, change, _, code = TABLES[what]
    bad = pl.DataFrame(good | change)
    with pytest.raises(standards.StandardsError, match=code):
        ask(bad, undeclared="unknown")
    assert isinstance(ask(bad, undeclared="unchecked"), pl.DataFrame)


@pytest.mark.parametrize("what", TABLES)
def test_a_query_without_a_database(what: str) -> None:
    """It cannot be looked at: FRM-006; told what such rows mean, it is written. Any other word is FRM-007."""
    ask, good, _, _, _ = TABLES[what]
    query = ibis.table(ibis.memtable(pl.DataFrame(good).to_arrow()).schema(), name="sdm")
    with pytest.raises(FrameError, match="FRM-006"):
        ask(query)
    assert isinstance(ask(query, undeclared="unknown"), ibis.Table)
    with pytest.raises(FrameError, match="FRM-007"):
        ask(query, undeclared="null")


@pytest.mark.parametrize("what", ADDED)
def test_a_clash_is_told_before_a_look(what: str) -> None:
    """A column that a result would overwrite is refused without reading the table."""
    ask, good, _, _, _ = TABLES[what]
    reads: list[str] = []
    name = next(one for one in ask(pl.DataFrame(good)).columns if one not in good)
    with pytest.raises(FrameError, match="FRM-003"):
        ask(_watched(good | {name: [0, 1]}, reads))
    assert reads == []
