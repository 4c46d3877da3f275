"""Tables beyond verdicts (given truth values, words, numbers, counts) in the lazy kinds of frames; comparisons travel."""

import pickle
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import dask
import dask.dataframe as dd
import ibis
import pandas as pd
import polars as pl
import pytest

from kesos import Reading, kime, spm
from kesos.engine.rule import Rule
from kesos.engine.score import Score
from kesos.evaluators.reckoned import ReckonedSubject
from kesos.evaluators.subject import Subject
from kesos.kime import FaktaKegiatan
from spark_like import spark_like

ON = date(2026, 11, 24)
ROWS: dict[str, list[Any]] = {
    "lain": [0, 1, 2],
    "wni": [True, True, None],
    "usia": [70, 10, 70],
    "tinggal_di_panti": [True, False, True],
    "rentan_kekerasan_lingkungan": [True, True, True],
    "jumlah_terpenuhi": [45, 0, 1],
    "jumlah_membutuhkan": [60, 0, 4],
    "skor_pra": [4.0, 6.0, 5.0],
    "skor_pasca": [7.0, 6.0, 3.0],
    "skor_maks": [10.0, 10.0, 4.0],
    "skor_berpasangan": [True, True, None],
    "unsur_informasi": [True, None, False],
    "lokasi_nama": ["Desa A", None, "Desa A"],
}


def _ibis() -> tuple[Any, Callable[[Any, str], list[Any]]]:
    frame = ibis.memtable(pl.DataFrame(ROWS).to_arrow())
    return frame, lambda table, name: table.order_by("lain").to_pyarrow()[name].to_pylist()


def _spark_like() -> tuple[Any, Callable[[Any, str], list[Any]]]:
    frame = spark_like(pl.DataFrame(ROWS))
    return frame, lambda table, name: [row[name] for row in table.orderBy("lain").collect()]


def _dask() -> tuple[Any, Callable[[Any, str], list[Any]]]:
    with dask.config.set({"dataframe.convert-string": False}):
        frame = dd.from_pandas(pd.DataFrame(ROWS).convert_dtypes(), npartitions=2)

    def column(table: Any, name: str) -> list[Any]:
        with dask.config.set({"dataframe.convert-string": False}):
            return [None if pd.isna(value) else value for value in table.compute()[name].tolist()]

    return frame, column


Made = Callable[[], tuple[Any, Callable[[Any, str], list[Any]]]]


@pytest.mark.parametrize("made", [_ibis, _spark_like, _dask], ids=["ibis", "spark-like", "dask"])
def test_lazy_kinds(made: Made) -> None:
    """Place, words, shares, scores, counts and places come out alike in Ibis, in what speaks Spark, and in Dask."""
    frame, column = made()
    assert column(spm.entitlement_frame(frame, on=ON), "SPM-103") == [True, False, None]
    assert column(spm.entitlement_frame(frame, on=ON, place="dalam_panti"), "SPM-112") == [True, None, True]
    assert column(spm.answer_frame("SPM-107", frame, on=ON), "SPM-107") == ["provinsi", "kabkota", "provinsi"]
    assert column(spm.attainment_frame(frame), "SPM-401") == [75.0, None, 25.0]
    assert column(spm.attainment_frame(frame), "SPM-402") == [False, None, False]
    assert column(kime.before_after_frame(frame), "KIME-404") == [True, True, False]
    assert column(kime.before_after_frame(frame), "KIME-704") == [3.0, 0.0, None]
    assert column(kime.coverage_frame(frame), "KIME-703_maks") == [4, 4, 3]
    assert column(kime.direction_frame(frame), "KIME-705") == ["naik", "tetap", None]
    assert column(kime.check_frame(frame, on=ON), "KIME-709") == [True, None, True]
    assert kime.summary(frame).locations == Score(1, 2)


def test_a_record_is_evaluated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that compare facts are asked of a record once, and the receipt of it is written when it is wanted."""
    asked: list[Mapping[str, Any]] = []
    make = Subject.__attrs_post_init__

    def counting(subject: Subject[Rule]) -> None:
        make(subject)
        inner: Any = getattr(subject, "_evaluator")  # noqa: B009  it is private

        def evaluator(*args: Any) -> Any:
            return lambda facts: asked.append(facts) or inner(*args)(facts)

        object.__setattr__(subject, "_evaluator", evaluator)

    monkeypatch.setattr(Subject, "__attrs_post_init__", counting)
    subject = ReckonedSubject(kime.RULES)
    found = subject.classify(FaktaKegiatan(unsur_informasi=True), on=ON, reading=Reading.WORKING)
    assert len(asked) == 1
    assert [result["code"] for result in found.receipt()["results"]] == list(found)


@pytest.mark.parametrize("code", ["SPM-402", "KIME-401", "KIME-404", "KIME-708"])
def test_a_comparison_is_the_same_in_another_process(code: str) -> None:
    """What a rule compares pickles as the one declaration that it is, so that a cluster can evaluate it."""
    rule = (spm.RULES if code.startswith("SPM") else kime.RULES)[code]
    condition = rule.condition(Reading.WORKING)
    assert pickle.loads(pickle.dumps(condition)) == condition  # noqa: S301  our own bytes
