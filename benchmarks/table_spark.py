"""The 23 types of a person in Spark beside the same types written by hand in Spark SQL. Runs in ``.venv-spark``."""

import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from benchmarks import hand_sql
from benchmarks.measure import Section, best, same
from kesos import Undeclared, ppks

ON = date(2026, 11, 24)
DECLARED = "size(array_except({column}, array({values}))) = 0"
STRANGE = "exists({column}, one -> one IS NULL OR one NOT IN ({values}))"
Ask = Callable[[DataFrame], DataFrame]


def measure(rows: int) -> Section:
    """Compare the counts of every verdict, then time; all read Parquet, write their query and its rows to nowhere."""
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "4g")
        # HotSpot compiles no method above 8,000 bytes. By default Spark makes longer ones, and whoever has one, by hand
        # or not, takes three times as long; with this limit it goes without whole-stage code there.
        .config("spark.sql.codegen.hugeMethodLimit", "8000")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    codes = list(hand_sql.TYPES)
    contestants: dict[str, Ask] = {
        "by_hand_sql": _by_hand,
        "by_hand_sql_look": _by_hand_look,
        "by_hand_sql_checked": _by_hand_checked,
    }
    contestants |= {name: partial(_by_kesos, undeclared=undeclared) for name, undeclared in hand_sql.CHOICES.items()}
    with tempfile.TemporaryDirectory() as folder:
        people = spark.read.parquet(str(_written(Path(folder) / "people.parquet", rows)))
        right = _counts(_by_hand(people), codes)
        for name, ask in contestants.items():
            same(right, _counts(ask(people), codes), f"{name} on Spark")
        times = best({name: partial(_run, ask, people) for name, ask in contestants.items()}, turns=4)
        spark.stop()
    return hand_sql.section("spark", "pyspark", times, rows)


def _by_hand(people: DataFrame) -> DataFrame:
    return people.withColumns({code: f.expr(sql) for code, sql in hand_sql.TYPES.items()})


def _by_hand_look(people: DataFrame) -> DataFrame:
    hand_sql.refuse(tuple(people.selectExpr(*hand_sql.strange(STRANGE).values()).first()))
    return _by_hand(people)


def _by_hand_checked(people: DataFrame) -> DataFrame:
    return _by_hand(people.withColumns({name: f.expr(sql) for name, sql in hand_sql.looked_at(DECLARED).items()}))


def _by_kesos(people: DataFrame, undeclared: Undeclared) -> DataFrame:
    return ppks.classify_frame(people, on=ON, undeclared=undeclared)


def _written(path: Path, rows: int) -> Path:
    from benchmarks.people import people  # noqa: PLC0415  Polars here, Spark elsewhere

    people(rows).write_parquet(path)
    return path


def _counts(frame: DataFrame, codes: list[str]) -> tuple[int, ...]:
    columns = [f.expr(f"{told}(`{code}`)") for code in codes for told in ("count", "count_if")]
    return tuple(frame.select(columns).first())


def _run(ask: Ask, people: DataFrame) -> None:
    ask(people).select(*hand_sql.TYPES).write.mode("overwrite").format("noop").save()
