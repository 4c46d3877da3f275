"""What the tests of disability share: the worked cases, the kinds of frames, and what is asked of every error."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args

import duckdb
import pandas as pd
import polars as pl
import pytest

from kesos import KesosError, Verdict
from kesos.fakta.ragam_disabilitas import SlugRagam, SlugSubRagam

KIT = json.loads((Path(__file__).parent / "conformance" / "disabilitas.json").read_text(encoding="utf-8"))
ON = date.fromisoformat(KIT["on"])
SLUGS = get_args(SlugSubRagam)
NAMES = (*SLUGS, *get_args(SlugRagam))
COLUMNS = ("sub_ragam", "ragam", "mungkin", "tercatat", "ganda_multi", "hilang")


def cases(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in KIT["cases"] if case["kind"] == kind]


def raw(kind: str) -> list[dict[str, Any]]:
    return [case for case in KIT["cases"] if case["kind"] == kind]


def as_polars(frame: pl.DataFrame, work: Callable[[Any], Any]) -> pl.DataFrame:
    return work(frame)


def as_lazy(frame: pl.DataFrame, work: Callable[[Any], Any]) -> pl.DataFrame:
    lazy = work(frame.lazy())
    assert isinstance(lazy, pl.LazyFrame)
    return lazy.collect()


def as_pandas(frame: pl.DataFrame, work: Callable[[Any], Any]) -> pl.DataFrame:
    result = work(frame.to_pandas())
    assert isinstance(result, pd.DataFrame)
    return pl.from_pandas(result)


def as_pyarrow(frame: pl.DataFrame, work: Callable[[Any], Any]) -> pl.DataFrame:
    return pl.from_arrow(work(frame.to_arrow()))


def as_duckdb(frame: pl.DataFrame, work: Callable[[Any], Any]) -> pl.DataFrame:
    arrow = frame.to_arrow()  # noqa: F841  DuckDB finds it by its name
    relation = work(duckdb.sql("select * from arrow"))
    assert isinstance(relation, duckdb.DuckDBPyRelation)
    return relation.pl()


BACKENDS = [as_polars, as_lazy, as_pandas, as_pyarrow, as_duckdb]
backends = pytest.mark.parametrize("through", BACKENDS)


def members(text: str | None) -> list[str] | None:
    return None if text is None else sorted(filter(None, text.split("|")))


def truth(value: bool | None) -> str:
    return Verdict.of(value).value


def failing(code: str, call: Callable[[], object]) -> KesosError:
    """Call, and return the error of that code; its text has to be there in both languages, filled in."""
    with pytest.raises(KesosError) as caught:
        call()
    assert caught.value.code == code
    for lang in ("id", "en"):
        assert code in caught.value.message(lang)
        assert "{" not in caught.value.message(lang).replace('{"netra"}', "")
    return caught.value
