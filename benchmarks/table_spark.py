"""The 23 types of a person in Spark beside the same types written by hand in Spark SQL. Runs in ``.venv-spark``."""

import tempfile
from datetime import date
from functools import partial
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from benchmarks import hand_sql
from benchmarks.measure import Entry, Figure, Section, best, same
from kesos import ppks

ON = date(2026, 11, 24)
DECLARED = "size(array_except({column}, array({values}))) = 0"


def measure(rows: int) -> Section:
    """Compare the counts of every verdict, then time; both read Parquet and write to nowhere."""
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "4g")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        table = _written(Path(folder) / "people.parquet", rows)
        people = spark.read.parquet(str(table))
        codes = list(hand_sql.TYPES)
        hand = people.withColumns({code: f.expr(sql) for code, sql in hand_sql.TYPES.items()}).select(codes)
        sure = people.withColumns({name: f.expr(sql) for name, sql in hand_sql.looked_at(DECLARED).items()})
        checked = sure.withColumns({code: f.expr(sql) for code, sql in hand_sql.TYPES.items()}).select(codes)
        ours = ppks.classify_frame(people, on=ON).select(codes)
        contestants = {"by_hand_sql": hand, "by_hand_sql_checked": checked, "kesos": ours}
        right = _counts(hand, codes)
        for name, frame in contestants.items():
            same(right, _counts(frame, codes), f"{name} on Spark")
        times = best({name: partial(_run, frame) for name, frame in contestants.items()}, turns=4)
        spark.stop()
    return Section(
        "table_spark",
        "ms",
        (
            Entry("by_hand_sql", times["by_hand_sql"], "pyspark"),
            Entry("by_hand_sql_checked", times["by_hand_sql_checked"], "pyspark"),
            Entry("kesos", times["kesos"], "kesos", ours=True),
        ),
        (Figure("spark_rate", times["by_hand_sql"] / times["kesos"], 0.85, at_most=False),),
        rows=rows,
    )


def _written(path: Path, rows: int) -> Path:
    from benchmarks.people import people  # noqa: PLC0415  Polars here, Spark elsewhere

    people(rows).write_parquet(path)
    return path


def _counts(frame: DataFrame, codes: list[str]) -> tuple[int, ...]:
    columns = [f.expr(f"{told}(`{code}`)") for code in codes for told in ("count", "count_if")]
    return tuple(frame.select(columns).first())


def _run(frame: DataFrame) -> None:
    frame.write.mode("overwrite").format("noop").save()
