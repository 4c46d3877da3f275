"""Instruments, scores, codes and counts of whole tables on the real Spark (`make test-spark`; needs Java)."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import polars as pl
import pytest
import spark_nasional
from pyspark.sql import DataFrame, SparkSession, types

from instruments.helpers import CHOICES, answers, disagreements, form, measure
from kesos import disabilitas, kime, sembako, spm, standards, verval
from kesos.instruments import InstrumentError, wg_ss

ON = date(2026, 11, 24)
MARK = standards.PassMark(70, source="Keputusan contoh", of="tiap_aspek")
TARGET = standards.Target(60, source="Keputusan contoh")
DAYS = [date(2022, 12, 26), date(2019, 1, 1), None]
SCORES = {"pengetahuan": [80, None, 60], "keterampilan": [70, 75, None], "nilai": [90, 90, 101]}
PAIRS = {"skor_pra": [4.0, 6.0, None], "skor_pasca": [7.0, 6.0, 3.0], "skor_maks": [10.0] * 3, "skor_berpasangan": [True, True, None]}  # fmt: skip
TRAINED = {"peserta": ["a", "b", "b"], "topik": ["x", "x", "y"], "sebelum": [40, 50, 60], "sesudah": [70, None, 55]}
DESCRIBED = {"peserta": ["a", "a", "b"], "aspek": ["nilai", "nilai", "pengetahuan"], "butir": [1, 2, 1], "nilai_butir": [4, None, 5]}  # fmt: skip
ISSUES = {"kode": ["PEMAKETAN", "MUTU_BURUK", "KPM_MENINGGAL", "BUKAN_KODE", None], "kelurahan": ["B", "B", "A", "A", "A"]}  # fmt: skip
SUB_RAGAM = {"sub_ragam_disabilitas": [["netra", "autis"], [], None, ["netra", "rungu"]]}
ASKED: dict[str, tuple[dict[str, list[Any]], Callable[[Any], Any], list[str]]] = {
    "competence": (SCORES, lambda frame: standards.competence_frame(frame, pass_mark=MARK, undeclared="unknown"), ["lain"]),
    "validity": (
        {"tanggal_terbit": DAYS, "diakhiri": [False, None, None]},
        lambda frame: standards.validity_frame(frame, on=ON, kind="str"),
        ["lain"],
    ),
    "asn": (
        {"persen": [90.0, 77.5, 80.0], "status_kepegawaian": ["pns", "pppk", "tni"]},
        lambda frame: standards.asn_match_frame(frame, competence="manajerial"),
        ["lain"],
    ),
    "coverage": (
        {"peran": ["tksk", "psm", "psm"], "wilayah": ["33.71.01", "Wates", None]},
        lambda frame: standards.coverage_frame(frame, "33.71"),
        ["peran", "kode"],
    ),
    "training": (TRAINED, lambda frame: standards.training_frame(frame, most=100, target=TARGET), ["peserta"]),
    "topics": (TRAINED, lambda frame: standards.training_frame(frame, most=100, by="topik"), ["topik"]),
    "self description": (DESCRIBED, standards.self_description_frame, ["peserta"]),
    "codes": (
        {"cacat": [3, 6, None, 77]},
        lambda frame: disabilitas.from_code_frame(frame, "cacat", "bdt-2015", base=0),
        ["lain"],
    ),
    "bits": (
        {"kebutuhan": [0, 513, None, 8195]},
        lambda frame: disabilitas.from_code_frame(frame, "kebutuhan", "dapodik-bitmask"),
        ["lain"],
    ),
    "answers": ({"jawab": [1, 3, None]}, lambda frame: disabilitas.to_wg_frame(frame, "jawab", "sakernas-2016"), ["lain"]),
    "quota": (
        {"pekerja": [149, None, 0]},
        lambda frame: disabilitas.quota_frame(frame, "pekerja", kind="swasta", rounding="ceil"),
        ["lain"],
    ),
    "profile": (SUB_RAGAM, disabilitas.profile_frame, ["lain"]),
    "impairments": (SUB_RAGAM, disabilitas.to_spdci_frame, ["lain"]),
    "words": (
        {"b4": [1, 2, 9, None]},
        lambda frame: verval.decode_frame(frame, "regsosek_2022", {"b4": "partisipasi_sekolah"}, strict=False),
        ["lain"],
    ),
    "issues": (ISSUES, sembako.count_frame, ["kelurahan", "t6"]),
    "attainment": (
        {"jumlah_terpenuhi": [45, 0, 1, None], "jumlah_membutuhkan": [60, 0, 4, 4]}, spm.attainment_frame, ["lain"],
    ),
    "before and after": (PAIRS, lambda frame: kime.before_after_frame(frame, normalised=True), ["lain"]),
    "direction": (PAIRS, kime.direction_frame, ["lain"]),
    "elements": ({"unsur_informasi": [True, None, False], "unsur_edukasi": [True, True, None]}, kime.coverage_frame, ["lain"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    session = spark_nasional.session()
    yield session
    session.stop()


def rows(frame: DataFrame, order: list[str]) -> list[dict[str, Any]]:
    """Return the rows of a result, after a look at its plan: no Python in it."""
    plan = frame._jdf.queryExecution().toString()
    assert "EvalPython" not in plan
    assert "PythonUDF" not in plan
    return [row.asDict() for row in frame.orderBy(*(frame[name].asc_nulls_last() for name in order)).collect()]


@pytest.mark.parametrize(("name", "options"), CHOICES)
def test_every_instrument(spark: SparkSession, name: str, options: dict[str, Any]) -> None:
    """Sums, ends of intervals, bands and verdicts of random people are those of one record, cell by cell."""
    people = answers(name, options, 40)
    codes = [*form(name, options).codes]
    fields = [types.StructField(one, types.IntegerType()) for one in [*codes, "row"]]
    data = [(*(person[code] for code in codes), at) for at, person in enumerate(people)]
    given = spark.createDataFrame(data, types.StructType(fields))
    done = measure(name).score_frame(given, **options)
    assert isinstance(done, DataFrame)
    assert done.columns[: len(codes) + 1] == given.columns
    assert disagreements(name, options, people, rows(done, ["row"])) == []


def test_an_answer_that_is_not_declared(spark: SparkSession) -> None:
    """It is refused; where nobody is to look, the row of such an answer has no result at all, other rows have theirs."""
    data = [(*[1] * 5, answer, at) for at, answer in enumerate((5, 2, None))]
    given = spark.createDataFrame(data, ", ".join(f"{name} int" for name in [*wg_ss.DOMAINS, "row"]))
    with pytest.raises(InstrumentError, match="INS-002"):
        wg_ss.score_frame(given, missing="kleene")
    strange, some, _ = rows(wg_ss.score_frame(given, missing="kleene", undeclared="unknown"), ["row"])
    assert [value for name, value in strange.items() if name not in given.columns] == [None] * 10
    assert (some["sum_234"], some["disability1"], some["disability2"]) == (1, True, False)


@pytest.mark.parametrize("what", ASKED)
def test_every_other_table(spark: SparkSession, what: str) -> None:
    """Spark gives what Polars gives, which other tests compare with one record, in a frame of its own."""
    data, ask, order = ASKED[what]
    table = pl.DataFrame(data)
    table = table.with_columns(lain=pl.int_range(pl.len())) if order == ["lain"] else table
    result = ask(spark.createDataFrame(table.to_arrow()))
    assert isinstance(result, DataFrame)
    assert rows(result, order) == _lazily(ask, table).sort(*order, nulls_last=True).to_dicts()


def _lazily(ask: Callable[[Any], Any], table: pl.DataFrame) -> pl.DataFrame:
    done: pl.DataFrame = ask(table.lazy()).collect()
    return done


def test_nothing_but_nulls(spark: SparkSession) -> None:
    """A column without a type is not known in any row."""
    empty = spark.createDataFrame([(None, None, at) for at in range(2)], "vis_ss void, hear_ss int, row int")
    assert {row["sum_234_high"] for row in rows(wg_ss.score_frame(empty, missing="kleene"), ["row"])} == {6}
    people = spark.createDataFrame([(None, None)] * 2, "jenis_relawan void, kode_wilayah void")
    found = standards.coverage(people, "33.71")
    assert (len(found.unknown), found["psm"].units[0].possible) == (20, 2)
