"""A table is refused before any work, with code, column and a right example; and nothing unknown turns into a NO."""

from datetime import UTC, date, datetime
from typing import Any, Literal

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from backends import EAGER, LAZY, MAKERS, rows, verdicts
from kesos import FrameError, ppks
from kesos.engine.expression import Expr
from kesos.engine.problem import Problem
from kesos.evaluators.frame import verdict_columns
from strategies import ON, UNKNOWN, YES, Uji

ASK = {"r": Uji.lapar.as_condition()}
LANGUAGES: tuple[Literal["id", "en"], ...] = ("id", "en")


def refused(frame: Any, conditions: dict[str, Any] | None = None) -> tuple[Problem, ...]:
    """Return the problems of a frame that is refused."""
    with pytest.raises(FrameError) as caught:
        verdict_columns(frame, conditions or ASK, Uji, ON)
    return caught.value.problems


# --- FRM-001: what is no table


@pytest.mark.parametrize("thing", [None, 3, "usia", [1, 2], {"usia": [1]}, pl.Series([1]), object()])
def test_what_is_no_table(thing: Any) -> None:
    """Anything that is no table is FRM-001, naming what was given."""
    (problem,) = refused(thing)
    assert (problem.code, problem.where) == ("FRM-001", "")
    assert type(thing).__name__ in problem.message()


# --- FRM-002: columns of a wrong type

WRONG: list[tuple[str, pl.Series, str, str]] = [
    ("lapar", pl.Series(["ya", "tidak"]), "bool", "True, False, null"),
    ("lapar", pl.Series([1, 0]), "bool", "True, False, null"),
    ("lapar", pl.Series([1.0, None]), "bool", "True, False, null"),
    ("umur", pl.Series(["4", "5"]), "int", "42"),
    ("umur", pl.Series([4.5, 5.0]), "int", "42"),
    ("umur", pl.Series([True, False]), "int", "42"),
    ("umur", pl.Series([date(2020, 1, 1), None]), "int", "42"),
    ("gizi", pl.Series([1, 2]), "str", "buruk"),
    ("gizi", pl.Series([True, None]), "str", "buruk"),
    ("ragam", pl.Series([1, 2]), "list[str] / 'a|b'", "fisik"),
    ("ragam", pl.Series([[1], [2]]), "list[str] / 'a|b'", "fisik"),
    ("ragam", pl.Series([True, False]), "list[str] / 'a|b'", "fisik"),
    ("lahir", pl.Series(["2020-01-01", "x"]), "date", "1990-08-17"),
    ("lahir", pl.Series([20200101, 5]), "date", "1990-08-17"),
    ("nama", pl.Series([1, 2]), "str", "..."),
    ("nama", pl.Series([["a"], ["b"]]), "str", "..."),
]


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize(("name", "values", "wanted", "example"), WRONG)
def test_a_column_of_a_wrong_type(maker: str, name: str, values: pl.Series, wanted: str, example: str) -> None:
    """A column that cannot be its fact is FRM-002, with the column, both types, and an example."""
    frame = MAKERS[maker](pl.DataFrame({"lain": [1, 2], name: values}))
    (problem,) = refused(frame)
    assert (problem.code, problem.where, problem.example) == ("FRM-002", name, example)
    assert problem.context["wanted"] == wanted
    for lang in LANGUAGES:
        assert f"'{name}'" in problem.message(lang)
        assert str(problem.context["given"]) in problem.message(lang)


@pytest.mark.parametrize("maker", MAKERS)
def test_all_wrong_columns_at_once(maker: str) -> None:
    """Every column of a wrong type is told, in one error."""
    frame = pl.DataFrame({"lapar": ["ya"], "umur": ["4"], "lahir": ["x"], "nama": ["a"]})
    assert [problem.where for problem in refused(MAKERS[maker](frame))] == ["lapar", "umur", "lahir"]


def test_all_mixed_pandas_columns_at_once() -> None:
    """A pandas column of mixed values is refused, each with the type that pandas gives it."""
    frame = pd.DataFrame(
        {
            "lapar": [True, "ya", None],
            "umur": [1, "dua", 3],
            "lahir": [date(2020, 1, 1), "x", None],
            "ragam": [frozenset({"fisik"}), "a", None],
            "anak": [2**70, 1, 2],
        }
    )
    found = refused(frame)
    assert {problem.where for problem in found} == {"lapar", "umur", "lahir", "ragam", "anak"}
    assert {(problem.code, problem.context["given"]) for problem in found} == {("FRM-002", "object")}


@pytest.mark.parametrize("value", [4.5, 1e300, float("inf")])
def test_a_pandas_float_that_is_no_whole_number(value: float) -> None:
    """A fraction is not cut off: pandas holds whole numbers beside a gap as floats, and only those are taken."""
    (problem,) = refused(pd.DataFrame({"umur": [value, 3.0, None]}))
    assert (problem.code, problem.where, problem.context["given"]) == ("FRM-002", "umur", "float64")
    assert rows(verdict_columns(pd.DataFrame({"umur": [4.0, None]}), {"r": Uji.umur < 5}, Uji, ON)) == [YES, UNKNOWN]


def test_a_pandas_timestamp_is_a_day_only_at_midnight() -> None:
    """A time of day is not cut off a date."""
    days = pd.DataFrame({"lahir": [datetime(2020, 1, 1), None]})  # noqa: DTZ001  a day without a zone
    assert rows(verdict_columns(days, {"r": Uji.lahir <= date(2020, 1, 1)}, Uji, ON)) == [YES, UNKNOWN]
    late = pd.DataFrame({"lahir": [datetime(2020, 1, 1, 17, 30)]})  # noqa: DTZ001  as above
    assert [(problem.code, problem.where) for problem in refused(late)] == [("FRM-002", "lahir")]


def test_a_time_is_no_day_elsewhere() -> None:
    """A column of times is no column of days."""
    frame = pl.DataFrame({"lahir": [datetime(2020, 1, 1, tzinfo=UTC)]})
    assert [(problem.code, problem.where) for problem in refused(frame)] == [("FRM-002", "lahir")]


# --- FRM-003: clashes


@pytest.mark.parametrize("maker", MAKERS)
def test_results_overwrite_nothing(maker: str) -> None:
    """A column of the name of a result is FRM-003, each named; fact or not."""
    frame = pl.DataFrame({"lapar": [True], "r": [1], "q": ["x"], "lain": [2]})
    conditions = {"r": Uji.lapar.as_condition(), "p": ~Uji.lapar, "q": Uji.lapar.as_condition()}
    found = refused(MAKERS[maker](frame), conditions)
    assert [(problem.code, problem.where) for problem in found] == [("FRM-003", "r"), ("FRM-003", "q")]
    with pytest.raises(FrameError, match="FRM-003: Kolom 'PPKS-01' sudah ada"):
        ppks.classify_frame(MAKERS[maker](pl.DataFrame({"PPKS-01": [1]})), on=ON)


# --- FRM-004: values that are not declared

STRANGE: list[tuple[str, list[Any], str, int, str]] = [
    ("gizi", ["buruk", "bruuk", None, "bruuk", "Buruk"], "'Buruk', 'bruuk'", 2, "buruk"),
    ("gizi", ["a", "b", "c", "d", "e"], "'a', 'b', 'c'", 5, "buruk"),
    ("gizi", ["buruk\n", "buruk"], r"'buruk\n'", 1, "buruk"),
    ("gizi", ["", "buruk"], "''", 1, "buruk"),
    ("umur", [5, 131, None, 200, 131, -1], "-1, 131, 200", 3, "0"),
    ("umur", [3371014101909999], "337101******9999", 1, "0"),
    ("ragam", [["fisik", "netra"], None, [], ["netra"]], "'netra'", 1, "fisik"),
    ("ragam", ["fisik|netra", None, "", "rungu|fisik.berat"], "'netra', 'rungu'", 2, "fisik"),
    ("ragam", ["fisik| dua kata"], "' dua kata'", 1, "fisik"),
    ("ragam", [["fisik", None]], "'None'", 1, "fisik"),
]


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("strange", STRANGE, ids=repr)
def test_undeclared_values(maker: str, strange: tuple[str, list[Any], str, int, str]) -> None:
    """A value that is not declared is FRM-004 before any work, in eager and lazy tables: how many there are, and which."""
    name, values, shown, count, example = strange
    (problem,) = refused(MAKERS[maker](pl.DataFrame({name: values})))
    assert (problem.code, problem.where, problem.example) == ("FRM-004", name, example)
    assert (problem.context["values"], problem.context["count"]) == (shown, count)
    for lang in LANGUAGES:
        assert "3371014101909999" not in problem.message(lang)


@pytest.mark.parametrize("maker", MAKERS)
def test_all_undeclared_columns_at_once(maker: str) -> None:
    """Every column with such values is told, in one error."""
    frame = pl.DataFrame({"umur": [200], "gizi": ["x"], "ragam": [["x"]], "nama": ["x"], "anak": [99999]})
    assert [problem.where for problem in refused(MAKERS[maker](frame))] == ["umur", "gizi", "ragam"]


SURE: dict[str, list[Expr]] = {
    "umur": [Uji.umur < 5, ~(Uji.umur < 5), Uji.umur >= 0, Uji.umur.isin(130, 5), Uji.umur.differs(7)],
    "gizi": [Uji.gizi.equals("buruk"), Uji.gizi.differs("buruk"), Uji.gizi.isin("buruk"), ~Uji.gizi.isin("buruk")],
    "ragam": [
        Uji.ragam.has("fisik"),
        ~Uji.ragam.has("fisik"),
        Uji.ragam.has("dua kata"),
        Uji.ragam.has("fisik", "dua kata"),
    ],
}


@pytest.mark.parametrize("maker", LAZY)
@pytest.mark.parametrize("strange", STRANGE, ids=repr)
def test_undeclared_values_of_a_lazy_table(maker: str, strange: tuple[str, list[Any], str, int, str]) -> None:
    """In a lazy table that is not to be read such a value is unknown: no condition on it is YES or NO; others are."""
    name, values, *_ = strange
    asked = {f"r{place}": expr for place, expr in enumerate(SURE[name])}
    result = verdict_columns(MAKERS[maker](pl.DataFrame({name: values})), asked, Uji, ON, undeclared="unknown")
    open_rows = [value is None or _is_strange(name, value) for value in values]
    for code in asked:
        assert [one is UNKNOWN for one in rows(result, code)] == open_rows


@pytest.mark.parametrize("backend", ["ibis", "spark-like"])
@pytest.mark.parametrize("strange", STRANGE, ids=repr)
def test_undeclared_values_of_other_lazy_tables(backend: str, strange: tuple[str, list[Any], str, int, str]) -> None:
    """So it is on Ibis and on frames with the interface of Spark."""
    name, values, *_ = strange
    frame = pl.DataFrame({name: values, "lain": range(len(values))})
    asked = {f"r{place}": expr for place, expr in enumerate(SURE[name])}
    found = verdicts(backend, frame, Uji, asked, undeclared="unknown")
    for column in found.values():
        assert [one is UNKNOWN for one in column] == [value is None or _is_strange(name, value) for value in values]


def _is_strange(name: str, value: Any) -> bool:
    if name == "ragam" and isinstance(value, str):
        value = [one for one in value.split("|") if one]
    return bool(Uji.__facts__[name].read(value)[1])


@pytest.mark.parametrize("maker", LAZY)
def test_an_undeclared_value_silences_one_of_in_a_lazy_table(maker: str) -> None:
    """Neither one of several values nor its opposite is decided by a value that is not declared."""
    frame = pl.DataFrame({"gizi": ["bruuk", "buruk", None]})
    asked = {"r": Uji.gizi.isin("buruk", "kurang sekali"), "q": ~Uji.gizi.isin("kurang sekali")}
    found = verdict_columns(MAKERS[maker](frame), asked, Uji, ON, undeclared="unknown")
    assert rows(found) == rows(found, "q") == [UNKNOWN, YES, UNKNOWN]


# --- FRM-005: two columns of one name


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame([[1, 2]], columns=["umur", "umur"]),
        pd.DataFrame([[1, 2]], columns=["lain", "lain"]),
        pa.table([[1], [2]], names=["umur", "umur"]),
    ],
)
def test_two_columns_of_one_name(frame: Any) -> None:
    """Two columns of one name are FRM-005, for either could be meant."""
    (problem,) = refused(frame)
    assert (problem.code, problem.where) == ("FRM-005", "")


def test_a_categorical_column_of_undeclared_values() -> None:
    """The words of a categorical column are looked at like any other."""
    frame = pl.DataFrame({"gizi": ["bruuk", None]}, schema={"gizi": pl.Categorical})
    for maker in EAGER:
        assert [problem.code for problem in refused(MAKERS[maker](frame))] == ["FRM-004"]
    for maker in LAZY:
        assert [problem.code for problem in refused(MAKERS[maker](frame))] == ["FRM-004"]
        asked = {"r": ~Uji.gizi.equals("buruk")}
        assert rows(verdict_columns(MAKERS[maker](frame), asked, Uji, ON, undeclared="unknown")) == [UNKNOWN] * 2


def test_refused_before_any_work() -> None:
    """A wrong type in a lazy table is told at once, not when it is collected."""
    assert [problem.code for problem in refused(pl.LazyFrame({"umur": ["x"]}))] == ["FRM-002"]
