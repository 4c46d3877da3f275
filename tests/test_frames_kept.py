"""What a table brings is in it still when the results come back, and a gap stays a gap."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from backends import BACKENDS, LAZY, MAKERS, rows, verdicts
from kesos import FrameError, Undeclared, ppks
from kesos.evaluators.frame import verdict_columns
from strategies import NO, ON, UNKNOWN, YES, Uji

ASK = {"r": Uji.lapar.as_condition()}


@pytest.mark.parametrize("maker", MAKERS)
def test_the_same_kind_comes_back(maker: str) -> None:
    """A table of the kind that was given comes back, with its columns as they were and the results behind them."""
    frame = MAKERS[maker](pl.DataFrame({"lain": ["x", "y"], "lapar": [True, None], "umur": [1, 2]}))
    result = verdict_columns(frame, {"r": Uji.lapar.as_condition(), "q": ~Uji.lapar}, Uji, ON)
    assert type(result) is type(frame)
    columns = result.collect_schema().names() if maker == "polars-lazy" else result.columns
    names = result.column_names if maker == "pyarrow" else list(columns)
    assert names == ["lain", "lapar", "umur", "r", "q"]
    assert rows(result) == [YES, UNKNOWN]
    assert rows(result, "q") == [NO, UNKNOWN]


@pytest.mark.parametrize("maker", MAKERS)
def test_the_columns_that_were_there_are_untouched(maker: str) -> None:
    """What was in the table is in it still, value for value, helpers of the ages and counts are gone."""
    frame = pl.DataFrame(
        {
            "lahir": [date(2020, 1, 1), None],
            "gizi": ["buruk", None],
            "ragam": [["fisik"], None],
            "lapar": [True, None],
        }
    )
    given = MAKERS[maker](frame)
    asked = {"r": Uji.umur < 18, "q": (Uji.lapar & ~Uji.sakit) | Uji.gizi.equals("buruk")}
    result = verdict_columns(given, asked, Uji, ON)
    if maker.startswith("pandas"):
        pd.testing.assert_frame_equal(result[given.columns], given)
        assert list(result.columns) == [*given.columns, "r", "q"]
    else:
        back = (
            result.pl() if maker == "duckdb" else result.collect() if maker == "polars-lazy" else pl.DataFrame(result)
        )
        assert back.columns == [*frame.columns, "r", "q"]
        assert back.select(frame.columns).equals(frame)


@pytest.mark.parametrize("maker", MAKERS)
def test_results_are_nullable_truth_values(maker: str) -> None:
    """A result is a truth value or null, also where all is null."""
    result = verdict_columns(MAKERS[maker](pl.DataFrame({"lain": [1, 2]})), ASK, Uji, ON)
    if maker.startswith("pandas"):
        assert result["r"].dtype == pd.BooleanDtype()
    elif maker == "pyarrow":
        assert result["r"].type == pa.bool_()
    elif maker == "duckdb":
        assert result.types[-1] == "BOOLEAN"
    else:
        assert result.collect_schema()["r"] == pl.Boolean
    assert rows(result) == [UNKNOWN, UNKNOWN]


@pytest.mark.parametrize(
    "index", [["b", "a", "c"], [7, 7, 7], [0, 0, 1], pd.MultiIndex.from_tuples([(1, 2), (1, 2), (3, 4)])]
)
def test_a_pandas_index_is_kept(index: Any) -> None:
    """Rows stay what they are, in their order and number, whatever the index, even one that names rows twice."""
    frame = pd.DataFrame({"lapar": [True, False, None], "lain": [1, 2, 3]}, index=index)
    result = verdict_columns(frame, ASK, Uji, ON)
    assert result.index.equals(frame.index)
    assert result["lain"].tolist() == [1, 2, 3]
    assert rows(result) == [YES, NO, UNKNOWN]


def test_a_pandas_frame_may_have_names_that_are_no_texts() -> None:
    """Columns that are no facts may be named by anything."""
    frame = pd.DataFrame({0: [1], ("a", "b"): [2], "lapar": [True]})
    result = verdict_columns(frame, ASK, Uji, ON)
    assert list(result.columns) == [0, ("a", "b"), "lapar", "r"]
    assert rows(result) == [YES]


@pytest.mark.parametrize("maker", MAKERS)
def test_an_empty_table(maker: str) -> None:
    """A table without rows gives a table without rows, with every result."""
    schema = {"lapar": pl.Boolean, "umur": pl.Int64, "gizi": pl.String, "ragam": pl.List(pl.String), "lahir": pl.Date}
    result = ppks.classify_frame(MAKERS[maker](pl.DataFrame(schema=schema)), on=ON)
    assert rows(result, "PPKS-01") == []


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("kind", [ppks.Perorangan, ppks.Keluarga, ppks.Komunitas])
def test_a_table_of_unrelated_columns(maker: str, kind: Any) -> None:
    """A table without any fact has no YES and no NO."""
    result = ppks.classify_frame(MAKERS[maker](pl.DataFrame({"lain": [1, 2]})), on=ON, record=kind)
    for jenis in ppks.CATEGORIES:
        if jenis.applies_to(kind):
            assert rows(result, jenis.code) == [UNKNOWN, UNKNOWN]


def test_a_pandas_frame_without_columns() -> None:
    """A table may have rows and no column at all."""
    result = verdict_columns(pd.DataFrame(index=[5, 6]), ASK, Uji, ON)
    assert rows(result) == [UNKNOWN, UNKNOWN]
    assert result.index.tolist() == [5, 6]


# --- traps


@pytest.mark.parametrize("maker", MAKERS)
def test_columns_of_nothing(maker: str) -> None:
    """A column that holds only nulls, and so has no type of its own, is an unknown fact, whatever the fact."""
    frame = pl.DataFrame({name: pl.Series([None, None], dtype=pl.Null) for name in Uji.__facts__})
    asked = {
        "r": Uji.lapar.as_condition(),
        "q": ~(Uji.umur < 5),
        "p": Uji.gizi.equals("buruk"),
        "o": Uji.ragam.has("fisik"),
        "n": Uji.lahir < ON,
        "m": ~Uji.nama.equals("a"),
    }
    result = verdict_columns(MAKERS[maker](frame), asked, Uji, ON)
    assert {code: rows(result, code) for code in asked} == {code: [UNKNOWN, UNKNOWN] for code in asked}


@pytest.mark.parametrize("dtype", [pl.Categorical, pl.Enum(["buruk", "kurang sekali"]), pl.String])
@pytest.mark.parametrize("maker", MAKERS)
def test_categorical_columns(maker: str, dtype: Any) -> None:
    """A categorical column is read by its words, also where it does not know a word that a condition asks."""
    frame = pl.DataFrame({"gizi": ["buruk", None, "kurang sekali"]}, schema={"gizi": dtype})
    asked = {
        "r": Uji.gizi.equals("buruk"),
        "q": Uji.gizi.differs("buruk"),
        "p": Uji.gizi.isin("buruk", "baik-baik (+)"),
        "o": Uji.gizi.equals("baik-baik (+)"),
    }
    result = verdict_columns(MAKERS[maker](frame), asked, Uji, ON)
    assert rows(result) == [YES, UNKNOWN, NO]
    assert rows(result, "q") == [NO, UNKNOWN, YES]
    assert rows(result, "p") == [YES, UNKNOWN, NO]
    assert rows(result, "o") == [NO, UNKNOWN, NO]


@pytest.mark.parametrize(
    "values", [[True, None, False], [np.True_, None, np.False_], [True, np.nan, False], [True, pd.NA, False]]
)
def test_a_pandas_object_column_keeps_its_gap(values: list[Any]) -> None:
    """A gap between truth values stays a gap, however pandas writes it."""
    frame = pd.DataFrame({"lapar": pd.Series(values, dtype=object)})
    result = verdict_columns(frame, {"r": Uji.lapar.as_condition(), "q": ~Uji.lapar}, Uji, ON)
    assert rows(result) == [YES, UNKNOWN, NO]
    assert rows(result, "q") == [NO, UNKNOWN, YES]


@pytest.mark.parametrize("gap", [None, np.nan, pd.NA])
def test_a_pandas_number_column_keeps_its_gap(gap: Any) -> None:
    """NaN is not less than five, nor is it five or more."""
    frame = pd.DataFrame({"umur": pd.Series([4, gap, 6], dtype=object)})
    result = verdict_columns(frame, {"r": Uji.umur < 5, "q": Uji.umur >= 5}, Uji, ON)
    assert rows(result) == [YES, UNKNOWN, NO]
    assert rows(result, "q") == [NO, UNKNOWN, YES]


@pytest.mark.parametrize("dtype", [object, "string", "str", "category"])
def test_pandas_texts_keep_their_gaps(dtype: Any) -> None:
    """A gap among texts is neither equal nor different."""
    frame = pd.DataFrame({"gizi": pd.Series(["buruk", None, "kurang sekali"], dtype=dtype)})
    result = verdict_columns(frame, {"r": Uji.gizi.equals("buruk"), "q": Uji.gizi.differs("buruk")}, Uji, ON)
    assert rows(result) == [YES, UNKNOWN, NO]
    assert rows(result, "q") == [NO, UNKNOWN, YES]


@pytest.mark.parametrize(
    "values", [[[], []], [["fisik"], []], [[], None], [None, ["fisik"]], [np.array(["fisik"]), None]]
)
def test_pandas_lists(values: list[Any]) -> None:
    """Lists in a pandas column are sets: an empty one says none, a gap says nothing, also where all are empty."""
    frame = pd.DataFrame({"ragam": pd.Series(values, dtype=object)})
    found = rows(verdict_columns(frame, {"r": Uji.ragam.has("fisik")}, Uji, ON))
    assert found == [UNKNOWN if value is None else YES if len(value) else NO for value in values]


@pytest.mark.parametrize("backend", BACKENDS)
def test_joined_text(backend: str) -> None:
    """In joined text a member is whole: no part of another, no pattern, whatever signs it is made of."""
    texts = [
        "fisik",
        "fisik.berat",
        "fisikXberat",
        "dua kata|sen*sorik",
        "sen*sorik|fisik",
        "",
        None,
        "|fisik||dua kata|",
    ]
    declared = [text for text in texts if text is None or "X" not in text]
    asked = {member: Uji.ragam.has(member) for member in Uji.ragam.info.choices}
    found = verdicts(backend, pl.DataFrame({"ragam": declared, "lain": range(len(declared))}), Uji, asked)
    assert found["fisik"] == [YES, NO, NO, YES, NO, UNKNOWN, YES]
    assert found["fisik.berat"] == [NO, YES, NO, NO, NO, UNKNOWN, NO]
    assert found["dua kata"] == [NO, NO, YES, NO, NO, UNKNOWN, YES]
    assert found["sen*sorik"] == [NO, NO, YES, YES, NO, UNKNOWN, NO]
    if backend in LAZY:
        strange = pl.DataFrame({"ragam": texts, "lain": range(len(texts))})
        assert verdicts(backend, strange, Uji, asked, undeclared="unknown")["fisik.berat"][2] is UNKNOWN


@pytest.mark.parametrize("maker", LAZY)
@pytest.mark.parametrize(
    "text", ["fisik\n", "\nfisik", "fisik\nfisik", "fisik|dua kata\n", " fisik", "fisik|", "FISIK"]
)
def test_a_newline_is_part_of_a_text(maker: str, text: str) -> None:
    """A member with a newline or a blank at its end is another text, so its set is not known."""
    frame = MAKERS[maker](pl.DataFrame({"ragam": [text]}))
    result = verdict_columns(frame, {"r": Uji.ragam.has("fisik")}, Uji, ON, undeclared="unknown")
    assert rows(result) == [YES if text == "fisik|" else UNKNOWN]


@pytest.mark.parametrize("maker", LAZY)
def test_a_null_inside_a_list_of_a_lazy_table(maker: str) -> None:
    """A null inside a list says neither that something is in the set nor that it is not."""
    frame = pl.DataFrame({"ragam": [["fisik", None], [None], ["dua kata", "dua kata"], ["fisik", "fisik"], []]})
    asked = {"r": Uji.ragam.has("fisik"), "q": ~Uji.ragam.has("fisik")}
    with pytest.raises(FrameError, match=r"FRM-004.*'None'"):
        verdict_columns(MAKERS[maker](frame), asked, Uji, ON)
    result = verdict_columns(MAKERS[maker](frame), asked, Uji, ON, undeclared="unknown")
    assert rows(result) == [UNKNOWN, UNKNOWN, NO, YES, NO]
    assert rows(result, "q") == [UNKNOWN, UNKNOWN, YES, NO, YES]


@pytest.mark.parametrize("dtype", [pl.Int8, pl.UInt8, pl.Int16, pl.UInt32, pl.Int64, pl.UInt64])
@pytest.mark.parametrize("maker", MAKERS)
def test_every_width_of_number(maker: str, dtype: Any) -> None:
    """A whole number may be stored in any width, beside a date of birth as well."""
    frame = pl.DataFrame(
        {"umur": [17, 18, None], "lahir": [date(2009, 1, 1), None, date(2000, 1, 1)]}, schema_overrides={"umur": dtype}
    )
    assert rows(verdict_columns(MAKERS[maker](frame), {"r": Uji.umur < 18}, Uji, ON)) == [YES, NO, NO]
    assert rows(verdict_columns(MAKERS[maker](frame.drop("lahir")), {"r": Uji.umur < 18}, Uji, ON)) == [
        YES,
        NO,
        UNKNOWN,
    ]


def _boom(_: pl.Series, **_how: object) -> pl.Series:
    raise RuntimeError("the column was read")


def _mined(frame: pl.LazyFrame, name: str) -> pl.LazyFrame:
    return frame.with_columns(pl.col(name).map_batches(_boom, return_dtype=pl.Int64))


@pytest.mark.parametrize("undeclared", ["unknown", "unchecked"])
def test_a_lazy_table_is_not_read(undeclared: Undeclared) -> None:
    """A lazy table that is not looked at stays lazy: nothing is computed before it is collected."""
    frame = _mined(pl.LazyFrame({"usia": [1]}), "usia")
    result = ppks.classify_frame(frame, on=ON, undeclared=undeclared)
    assert isinstance(result, pl.LazyFrame)
    with pytest.raises(RuntimeError, match="the column was read"):
        result.collect()


def test_a_look_reads_only_what_can_be_wrong() -> None:
    """A look at a lazy table reads the columns that have bounds or declared values, and no other, fact or not."""
    frame = pl.LazyFrame({"umur": [1], "anak": [2], "lapar": [True], "lain": [3]})
    asked = {"r": (Uji.anak > 1) & Uji.lapar & (Uji.umur < 5)}
    result = verdict_columns(_mined(_mined(frame, "anak"), "lain"), asked, Uji, ON)
    with pytest.raises(RuntimeError, match="the column was read"):
        result.collect()
    with pytest.raises(RuntimeError, match="the column was read"):
        verdict_columns(_mined(frame, "umur"), asked, Uji, ON)


def test_a_result_of_many_rows() -> None:
    """The rows of a larger table keep their order on every backend."""
    count = 5000
    frame = pl.DataFrame({"umur": [n % 131 for n in range(count)], "lain": range(count)})
    expected = [YES if n % 131 < 18 else NO for n in range(count)]
    for backend in BACKENDS:
        assert verdicts(backend, frame, Uji, {"r": Uji.umur < 18})["r"] == expected
