"""Engines beyond one table in memory: the frames of the personnel standard through Dask, Ibis and the likes of Spark."""

from collections.abc import Callable
from datetime import date
from typing import Any

import dask
import dask.dataframe as dd
import ibis
import polars as pl
import pytest

from backends import as_objects
from kesos import standards
from spark_like import spark_like
from tabel import back

ON = date(2026, 11, 24)
MARK = standards.PassMark(70, source="Keputusan contoh", of="tiap_aspek")
TARGET = standards.Target(60, source="Keputusan contoh")
DAYS = [date(2022, 12, 26), date(2019, 1, 1), None]
ASKED: dict[str, tuple[pl.DataFrame, Callable[[Any], Any], list[str]]] = {
    "competence": (
        pl.DataFrame({"lain": [0, 1, 2], "pengetahuan": [80, None, 60], "keterampilan": [70, 75, None], "nilai": [90, 90, 90]}),
        lambda frame: standards.competence_frame(frame, pass_mark=MARK),
        ["lain"],
    ),
    "validity": (
        pl.DataFrame({"lain": [0, 1, 2], "tanggal_terbit": DAYS, "diakhiri": [False, None, None]}),
        lambda frame: standards.validity_frame(frame, on=ON, kind="str"),
        ["lain"],
    ),
    "asn": (
        pl.DataFrame({"lain": [0, 1, 2], "persen": [90.0, 77.5, 80.0], "status_kepegawaian": ["pns", "pppk", "tni"]}),
        lambda frame: standards.asn_match_frame(frame, competence="manajerial"),
        ["lain"],
    ),
    "coverage": (
        pl.DataFrame({"peran": ["tksk", "psm", "psm"], "wilayah": ["33.71.01", "Wates", None]}),
        lambda frame: standards.coverage_frame(frame, "33.71"),
        ["peran", "kode"],
    ),
    "training": (
        pl.DataFrame({"peserta": ["a", "b", "b"], "topik": ["x", "x", "y"], "sebelum": [40, 50, 60], "sesudah": [70, None, 55]}),
        lambda frame: standards.training_frame(frame, most=100, target=TARGET),
        ["peserta"],
    ),
    "self_description": (
        pl.DataFrame({"peserta": ["a", "a", "b"], "aspek": ["nilai", "nilai", "pengetahuan"], "butir": [1, 2, 1], "nilai_butir": [4, None, 5]}),
        standards.self_description_frame,
        ["peserta"],
    ),
}  # fmt: skip


def through_ibis(frame: pl.DataFrame, ask: Callable[[Any], Any]) -> pl.DataFrame:
    result = ask(ibis.memtable(frame.to_arrow()))
    assert isinstance(result, ibis.Table)
    return pl.DataFrame(result.to_pyarrow())


def through_spark_like(frame: pl.DataFrame, ask: Callable[[Any], Any]) -> pl.DataFrame:
    result = ask(spark_like(frame))
    assert type(result).__module__.startswith("sqlframe.duckdb")
    return pl.DataFrame([tuple(row) for row in result.collect()], schema=result.columns, orient="row")


def through_dask(frame: pl.DataFrame, ask: Callable[[Any], Any]) -> pl.DataFrame:
    with dask.config.set({"dataframe.convert-string": False}):
        result = ask(dd.from_pandas(as_objects(frame), npartitions=2))
        assert isinstance(result, dd.DataFrame)
        return pl.DataFrame(back(result.compute()))


@pytest.mark.parametrize("what", ASKED)
@pytest.mark.parametrize("through", [through_ibis, through_spark_like, through_dask])
def test_every_engine_says_the_same(what: str, through: Any) -> None:
    """Each engine gives what Polars gives, in a frame of its own kind."""
    frame, ask, order = ASKED[what]
    wanted = ask(frame)
    got = through(frame, ask).select(wanted.columns).sort(order)
    for name in set(wanted.columns) - set(frame.columns):
        numbers = [
            None if value is None or isinstance(value, str | bool) else float(value) for value in got[name].to_list()
        ]
        plain = got[name].to_list() if any(isinstance(value, str | bool) for value in got[name].to_list()) else numbers
        assert plain == wanted.sort(order)[name].to_list(), name
