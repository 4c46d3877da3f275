"""What becomes of a value that no fact declares is said by whoever asks: refused, not known, or not looked for."""

import sys
from collections.abc import Callable
from typing import Any

import duckdb
import ibis
import polars as pl
import pyarrow as pa
import pytest

from backends import as_duckdb, rows
from kesos import FrameError, Undeclared, check_values, disabilitas, kime, ppks, psks, spm, standards, verval
from kesos.evaluators.frame import verdict_columns
from kesos.messages import LANGUAGES
from strategies import NO, ON, UNKNOWN, YES, Uji

KK = "3371012404189999"

Door = Callable[..., Any]
DOORS: dict[str, tuple[Door, dict[str, list[Any]], str]] = {
    "profile": (disabilitas.profile_frame, {"sub_ragam_disabilitas": ["netra", "mata"]}, "dis_sensorik"),
    "spdci": (disabilitas.to_spdci_frame, {"sub_ragam_disabilitas": ["netra", "netra|mata"]}, "spdci_types"),
    "quota": (
        lambda frame, **how: disabilitas.quota_frame(frame, "pekerja", kind="swasta", rounding="ceil", **how),
        {"pekerja": [100, -1]},
        "kuota_disabilitas",
    ),
    "entitlement": (
        lambda frame, **how: spm.entitlement_frame(frame, on=ON, **how),
        {"wni": [False, True], "usia": [70, 131]},
        "SPM-103",
    ),
    "items": (
        lambda frame, **how: spm.items_frame(frame, on=ON, **how),
        {"butir_dibutuhkan": ["sandang", "baju"]},
        "SPM-202",
    ),
    "role": (
        lambda frame, **how: standards.check_frame("PSM", frame, on=ON, **how),
        {"usia": [10, 200], "wni": [True, True]},
        "PSM",
    ),
    "answers": (
        lambda frame, **how: spm.answer_frame("SPM-106", frame, on=ON, **how),
        {"jumlah_korban": [50, -1], "lintas_kabkota": [False, False]},
        "SPM-106",
    ),
    "counts": (kime.coverage_frame, {"unsur_informasi": [True, True], "tahap": ["evaluasi", "akhir"]}, ""),
    "stale": (
        lambda frame, **how: verval.stale(frame, on=ON, **how).frame,
        {"tanggal_verval": [ON, ON], "usia": [30, 131]},
        "",
    ),
    "checks": (
        lambda frame, **how: verval.check_frame(frame, on=ON, **how).frame,
        {"nomor_kk": [KK, KK], "hubungan_keluarga": ["istri", "ayah"]},
        "",
    ),
}
"""Doors of tables beside those of `doors.DOORS`: a row that is in order and one that is not, and a column of results."""
LAZY: dict[str, Callable[[pl.DataFrame], Any]] = {"polars-lazy": pl.DataFrame.lazy, "duckdb": as_duckdb}


def collected(result: Any) -> pl.DataFrame:
    """Return a lazy result as a Polars frame."""
    frame: pl.DataFrame = result.pl() if isinstance(result, duckdb.DuckDBPyRelation) else result.collect()
    return frame


@pytest.mark.parametrize("maker", LAZY)
@pytest.mark.parametrize("door", DOORS)
def test_other_doors(door: str, maker: str) -> None:
    """Every other door refuses such a value too, and takes it for unknown when told so, without a word on other rows."""
    ask, data, code = DOORS[door]
    frame = LAZY[maker](pl.DataFrame(data))
    with pytest.raises(FrameError) as refused:
        ask(frame)
    assert [problem.code for problem in refused.value.problems] == ["FRM-004"]
    result = ask(frame, undeclared="unknown")
    if code:
        known, unknown = collected(result)[code].to_list()
        assert known is not None
        assert unknown is None


@pytest.mark.parametrize("maker", LAZY)
def test_a_relation_that_is_not_declared_in_a_family(maker: str) -> None:
    """A family may have a head where a relation is not known: VV-020 is said only of families where all are."""
    other = KK.replace("2404", "2504")
    rows = {"nomor_kk": [KK, KK, other, other], "hubungan_keluarga": ["istri", "ayah", "istri", "anak"]}
    found = verval.check_frame(LAZY[maker](pl.DataFrame(rows)), on=ON, undeclared="unknown")
    told = set(collected(found.frame).select("nomor_kk", "VV-020").rows())
    assert told == {(KK, None), (other, True)}


@pytest.mark.parametrize("ask", [ppks.unknowns, psks.unknowns])
def test_what_a_table_does_not_know(ask: Door) -> None:
    """A value that is not declared is refused before anything is counted, or counts as not known."""
    frame = pl.LazyFrame({"usia": [131, 30]})
    with pytest.raises(FrameError, match="FRM-004"):
        ask(frame, on=ON)
    for undeclared in ("unknown", "unchecked"):
        (gap,) = [gap for gap in ask(frame, on=ON, undeclared=undeclared) if gap.name == "usia"]
        assert gap.rows == 1


def test_the_next_round_of_stale_rows() -> None:
    """The rows of another day are asked as the first day was."""
    rows = pl.LazyFrame({"tanggal_verval": [ON, None], "usia": [131, 30]})
    found = verval.stale(rows, on=ON, undeclared="unknown")
    assert [task.row for task in found.worklist(until=ON)] == [1]


# --- what "unchecked" means


def test_a_value_that_nobody_looked_for() -> None:
    """Unchecked, a number is compared as it is, a word is none of those named, a set is the set of its other members."""
    frame = pl.DataFrame({"umur": [131], "gizi": ["bruuk"], "ragam": [["fisk", "fisik"]], "lapar": [True]})
    asked = {
        "older": Uji.umur > 130,
        "word": Uji.gizi.equals("buruk"),
        "other": Uji.gizi.differs("buruk"),
        "held": Uji.ragam.has("fisik"),
        "not held": Uji.ragam.has("dua kata"),
        "hungry": Uji.lapar.as_condition(),
    }
    expected = {"older": YES, "word": NO, "other": YES, "held": YES, "not held": NO, "hungry": YES}
    for given in (frame, frame.lazy(), frame.to_arrow(), as_duckdb(frame)):
        result = verdict_columns(given, asked, Uji, ON, undeclared="unchecked")
        assert {name: rows(result, name) for name in asked} == {name: [one] for name, one in expected.items()}


def test_any_member_at_all() -> None:
    """Unchecked, a set of nothing but unknown members holds some member all the same."""
    asked = {"r": Uji.ragam.has(*Uji.__facts__["ragam"].choices)}
    frame = pl.LazyFrame({"ragam": [["fisk"], []]})
    assert rows(verdict_columns(frame, asked, Uji, ON, undeclared="unchecked")) == [YES, NO]
    assert rows(verdict_columns(frame, asked, Uji, ON, undeclared="unknown")) == [UNKNOWN, NO]


# --- what is refused


@pytest.mark.parametrize("frame", [pl.DataFrame({"umur": [1]}), pl.LazyFrame({"umur": [1]}), pa.table({"umur": [1]})])
def test_no_such_choice(frame: Any) -> None:
    """Any other word is FRM-007, before any work, in either language, with the choices that there are."""
    null: Any = "null"
    with pytest.raises(FrameError) as refused:
        verdict_columns(frame, {"r": Uji.umur < 5}, Uji, ON, undeclared=null)
    (problem,) = refused.value.problems
    assert (problem.code, problem.where, problem.example) == ("FRM-007", "undeclared", "refuse")
    for lang in LANGUAGES:
        assert "null" in problem.message(lang)
        assert "refuse, unknown, unchecked" in problem.message(lang)


@pytest.mark.parametrize("undeclared", ["refuse", "unknown"])
def test_an_eager_table_is_looked_at(undeclared: Undeclared) -> None:
    """An eager table has nothing to wait for: such a value in it is refused."""
    with pytest.raises(FrameError, match="FRM-004"):
        verdict_columns(pl.DataFrame({"umur": [131]}), {"r": Uji.umur < 5}, Uji, ON, undeclared=undeclared)


@pytest.mark.parametrize("maker", LAZY)
def test_a_member_that_stands_twice_is_declared(maker: str) -> None:
    """A list may name a member twice; beside a strange one only that one is told."""
    frame = pl.DataFrame({"ragam": [["fisik", "fisik"], ["dua kata", "dua kata", "fisik"]]})
    check_values(LAZY[maker](frame), Uji)
    with pytest.raises(FrameError, match="'fisk'") as refused:
        check_values(LAZY[maker](pl.concat([frame, pl.DataFrame({"ragam": [["fisk", "fisik", "fisik"]]})])), Uji)
    assert refused.value.problems[0].context["count"] == 1


def test_a_look_needs_no_other_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """DuckDB tells what it found by itself: PyArrow need not be there."""
    relation = duckdb.sql("select 131 as umur, 'x' as gizi, ['y', null] as ragam")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FrameError) as refused:
        check_values(relation, Uji)
    assert [problem.context["values"] for problem in refused.value.problems] == ["131", "'x'", "'None', 'y'"]


def test_a_query_without_a_database() -> None:
    """An Ibis query that no database stands behind cannot be looked at: FRM-006, and with a word on it, it is written."""
    query = ibis.table({"umur": "int64", "lain": "int64"}, name="warga")
    with pytest.raises(FrameError, match="FRM-006"):
        verdict_columns(query, {"r": Uji.umur < 5}, Uji, ON)
    written = verdict_columns(query, {"r": Uji.umur < 5}, Uji, ON, undeclared="unknown")
    con = ibis.duckdb.connect()
    con.raw_sql("create table warga as select * from (values (4, 0), (131, 1)) as rows(umur, lain)")
    assert con.to_pyarrow(written.order_by("lain"))["r"].to_pylist() == [True, None]
