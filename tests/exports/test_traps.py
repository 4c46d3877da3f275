"""The traps of the libraries below: each has its own test, so that none comes back unseen with a new version of one."""

from datetime import date
from typing import Any

import cel as engine
import dask.dataframe as dd
import pandas as pd
import polars as pl
import pytest
from databases import ENGINES, script
from databases import verdicts as told_by

from backends import BACKENDS, SLOWER, verdicts
from kesos import FrameError, Verdict, ppks, verval
from kesos.edges.exports import as_cel, as_sql, cel_facts
from kesos.edges.exports.dialects import DIALECTS
from kesos.engine import expression as x
from kesos.evaluators.frame import verdict_columns
from strategies import NO, ON, UNKNOWN, YES, Uji

EVERY = [*BACKENDS, *SLOWER]
LAZY = ["polars-lazy", "duckdb", "ibis", "spark-like"]
ARABIC = "3371011708909999".translate({48 + n: 0x660 + n for n in range(10)})


@pytest.mark.parametrize("backend", EVERY)
def test_a_null_literal_is_no_false(backend: str) -> None:
    """A null literal turns into False on pandas and Dask: what no column can answer is null in every kind of frame."""
    asked = {"unseen": x.Unseen("?"), "gone": Uji.sakit.as_condition(), "or": Uji.lapar | Uji.sakit}
    found = verdicts(backend, pl.DataFrame({"lapar": [False, True], "lain": [0, 1]}), Uji, asked)
    assert found == {"unseen": [UNKNOWN, UNKNOWN], "gone": [UNKNOWN, UNKNOWN], "or": [UNKNOWN, YES]}


@pytest.mark.parametrize("backend", ["pandas-object", "dask"])
def test_an_object_column_of_true_and_none(backend: str) -> None:
    """Cast to a truth value, None among objects becomes False: here it stays unknown, in a condition and in its not."""
    frame = pl.DataFrame({"lapar": [True, None, False], "lain": [0, 1, 2]})
    found = verdicts(backend, frame, Uji, {"r": Uji.lapar.as_condition(), "q": ~Uji.lapar})
    assert found == {"r": [YES, UNKNOWN, NO], "q": [NO, UNKNOWN, YES]}


def test_dask_makes_strings_of_an_object_column() -> None:
    """Dask turns objects of True and None into strings unless told not to: refused before any work, not read as words."""
    frame = dd.from_pandas(pd.DataFrame({"lapar": pd.Series([True, None], dtype=object)}), npartitions=1)
    with pytest.raises(FrameError, match=r"FRM-002.*lapar"):
        verdict_columns(frame, {"r": Uji.lapar.as_condition()}, Uji, ON)


@pytest.mark.parametrize("backend", EVERY)
def test_a_pattern_on_a_null_text(backend: str) -> None:
    """A string predicate says False of a null on pandas, and its not says True: here both are unknown."""
    frame = pl.DataFrame({"ragam": ["fisik", None, "dua kata"], "lain": [0, 1, 2]})
    found = verdicts(backend, frame, Uji, {"r": Uji.ragam.has("fisik"), "q": ~Uji.ragam.has("fisik")})
    assert found == {"r": [YES, UNKNOWN, NO], "q": [NO, UNKNOWN, YES]}


@pytest.mark.parametrize("backend", EVERY)
def test_a_bar_is_no_pattern(backend: str) -> None:
    """Spark's ``split`` takes a pattern, for which ``|`` is nothing or nothing: members of joined text stay whole."""
    frame = pl.DataFrame({"ragam": ["fisik.berat|dua kata", "fisik|sen*sorik", "fisik.berat"], "lain": [0, 1, 2]})
    asked = {member: Uji.ragam.has(member) for member in Uji.ragam.info.choices}
    found = verdicts(backend, frame, Uji, asked)
    assert found["fisik"] == [NO, YES, NO]
    assert found["fisik.berat"] == [YES, NO, YES]
    assert found["dua kata"] == [YES, NO, NO]
    assert found["sen*sorik"] == [NO, YES, NO]


@pytest.mark.parametrize("backend", LAZY)
def test_a_newline_at_the_end_of_a_set(backend: str) -> None:
    """``$`` stands before a final newline in some languages: a member with a newline is not that member."""
    frame = pl.DataFrame({"ragam": ["fisik\n", "dua kata|fisik\n"], "lain": [0, 1]})
    asked = {"r": Uji.ragam.has("fisik")}
    assert verdicts(backend, frame, Uji, asked, undeclared="unknown")["r"] == [UNKNOWN, UNKNOWN]
    with pytest.raises(FrameError, match="FRM-004"):
        verdicts(backend, frame, Uji, asked)


NUMBERS = ("3371011708909999", "3371011708909999\n", ARABIC, "\uff13371011708909999")


@pytest.mark.parametrize("kind", ["polars", "lazy", "pandas", "pyarrow"])
def test_sixteen_digits_are_those_of_a_nik(kind: str) -> None:
    r"""``\d`` takes the digits of other scripts, and ``$`` a newline: neither is a NIK, in a record and in a table."""
    make: dict[str, Any] = {
        "lazy": pl.DataFrame.lazy,
        "pandas": pl.DataFrame.to_pandas,
        "pyarrow": pl.DataFrame.to_arrow,
    }
    frame = pl.DataFrame({"nik": NUMBERS})
    result = verval.check_frame(make.get(kind, lambda same: same)(frame), on=ON).frame
    told = (result.collect() if kind == "lazy" else result)["VV-001"]
    assert [bool(one) for one in (told.to_pylist() if kind == "pyarrow" else told)] == [False, True, True, True]
    rows = verval.check([{"nik": number} for number in NUMBERS], on=ON).verdicts
    assert [row["VV-001"] for row in rows] == [NO, YES, YES, YES]


@pytest.mark.parametrize("name", ENGINES)
def test_not_of_an_open_conjunction(name: str) -> None:
    """Django's ``~Q(usia<5, a)`` is true of (3, NULL); NOT in the SQL that is written here is unknown of it."""
    asked = {"r": ~x.all_of(Uji.umur < 5, Uji.lapar)}
    query = as_sql.select(asked, as_sql.Source(Uji, "warga", ("id",), ["umur", "lapar"]), ON, DIALECTS[name])
    rows = [{"umur": 3}, {"umur": 7}, {"umur": 3, "lapar": True}, {"umur": 3, "lapar": False}]
    text = as_sql.written(query, name, "", pretty=False)
    assert told_by(name, script(name, Uji, rows, ["umur", "lapar"]), text)["r"] == [UNKNOWN, YES, NO, YES]


def test_sql_server_has_no_truth_values() -> None:
    """T-SQL cannot select a condition: what it selects is 1, 0 or NULL, case by case."""
    asked = {"r": ~x.all_of(Uji.umur < 5, Uji.lapar), "q": x.at_least(2, Uji.lapar, Uji.sakit, Uji.jauh)}
    query = as_sql.select(asked, as_sql.Source(Uji, "warga", ("id",), None), ON, DIALECTS["tsql"])
    selected = [column.unalias() for column in query.selects[1:]]
    assert [type(column).__name__ for column in selected] == ["Case", "Case"]
    text = as_sql.written(query, "tsql", "", pretty=False)
    assert " TRUE" not in text
    assert " FALSE" not in text
    assert "THEN 1 WHEN NOT" in text


def test_cel_and_none() -> None:
    """A CEL implementation raises on None, also where the rest decides: a fact that is unknown is left out instead."""
    text = as_cel.text(Uji.lapar & (Uji.umur < 5))
    with pytest.raises((RuntimeError, TypeError, ValueError)):
        engine.compile(text).execute({"lapar": True, "umur": None})
    assert engine.compile(text).execute({"lapar": False}) is False
    known = cel_facts(ppks.Perorangan(usia=None, tanggal_lahir=date(1990, 1, 1), nama=None), ON)
    assert None not in known.values()
    assert Verdict.of(engine.compile(as_cel.text(ppks.Perorangan.usia > 5)).execute(known)) is YES
