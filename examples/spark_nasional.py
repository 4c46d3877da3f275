"""The whole country, past one machine: Parquet partitioned by kabupaten in, verdict columns out, no Python in the plan.

Run it on one machine with invented people, beside the same six types written by hand in Spark SQL:

    .venv-spark/bin/python examples/spark_nasional.py 10000000
"""

import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from kesos import Reading, ppks
from kesos.engine.rule_set import conditions
from kesos.evaluators.frame import verdict_columns

ON = date(2026, 11, 24)
FOLDER = Path("hasil/spark")
BY_HAND = {
    "PPKS-01": "usia <= 5 AND (tanpa_asuhan_layak OR dieksploitasi_ekonomi OR hak_asuh_hilang"
    " OR status_gizi IN ('gizi_buruk', 'gizi_kurang')"
    " OR (diperlakukan_salah_oleh_keluarga AND ditelantarkan_oleh_keluarga))",
    "PPKS-08": "usia >= 60 AND NOT kebutuhan_dasar_terpenuhi AND telantar_secara_psikis AND telantar_secara_sosial",
    "PPKS-11": "NOT punya_tempat_tinggal_tetap AND NOT punya_penghasilan_tetap"
    " AND (NOT punya_ktp OR NOT punya_rencana_masa_depan)",
    "PPKS-13": "NOT punya_pekerjaan_tetap AND mengumpulkan_barang_bekas",
    "PPKS-23": "jenis_kelamin = 'perempuan' AND usia BETWEEN 18 AND 59 AND NOT penghasilan_mencukupi",
    "PPKS-24": "NOT punya_mata_pencaharian OR (punya_mata_pencaharian AND NOT mampu_memenuhi_kebutuhan_dasar)",
}
"""Six of the types as somebody who knows the law and SQL would write them."""

TRUTHS = (
    "tanpa_asuhan_layak", "dieksploitasi_ekonomi", "hak_asuh_hilang", "diperlakukan_salah_oleh_keluarga",
    "ditelantarkan_oleh_keluarga", "kebutuhan_dasar_terpenuhi", "telantar_secara_psikis", "telantar_secara_sosial",
    "punya_tempat_tinggal_tetap", "punya_penghasilan_tetap", "punya_ktp", "punya_rencana_masa_depan",
    "punya_pekerjaan_tetap", "mengumpulkan_barang_bekas", "penghasilan_mencukupi", "punya_mata_pencaharian",
    "mampu_memenuhi_kebutuhan_dasar",
)  # fmt: skip


def session() -> SparkSession:
    """Return a Spark of two local cores; a cluster differs in this line only."""
    return (
        SparkSession.builder.master("local[2]")
        .appName("kesos")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        # HotSpot compiles no method above 8,000 bytes; where whole-stage code would have one, Spark goes without it.
        .config("spark.sql.codegen.hugeMethodLimit", "8000")
        .getOrCreate()
    )


def classify_country(spark: SparkSession, source: Path, target: Path, on: date) -> None:
    """Read people partitioned by kabupaten, classify them, and write them back partitioned alike."""
    people = spark.read.parquet(str(source))
    ppks.classify_frame(people, on=on).write.partitionBy("kabupaten").mode("overwrite").parquet(str(target))


def six_types(people: DataFrame) -> DataFrame:
    """Return the people with the six types of `BY_HAND`, from the rules; without a look at values, like the SQL."""
    six = tuple(jenis for jenis in ppks.CATEGORIES if jenis.code in BY_HAND)
    asked = conditions(six, Reading.WORKING)
    result: DataFrame = verdict_columns(people, asked, ppks.Perorangan, ON, undeclared="unchecked")
    return result


def by_hand(people: DataFrame) -> DataFrame:
    """Return the people with the six types, from the SQL that was written by hand."""
    return people.withColumns({code: f.expr(sql) for code, sql in BY_HAND.items()})


def invented(spark: SparkSession, rows: int) -> DataFrame:
    """Return invented people: every fact is true, false or unknown by a hash of the row number."""
    return spark.range(rows).select(
        "id",
        f.format_string("33%02d", 1 + f.pmod(f.hash("id"), f.lit(35))).alias("kabupaten"),
        f.pmod(f.hash("id", f.lit("usia")), f.lit(100)).alias("usia"),
        f.when(f.pmod(f.hash("id", f.lit("jk")), f.lit(2)) == 0, "perempuan")
        .otherwise("laki_laki")
        .alias("jenis_kelamin"),
        f.when(f.pmod(f.hash("id", f.lit("gizi")), f.lit(4)) == 0, "gizi_buruk").alias("status_gizi"),
        *(_truth(name).alias(name) for name in TRUTHS),
    )


def _truth(name: str) -> Any:
    drawn = f.pmod(f.hash("id", f.lit(name)), f.lit(3))
    return f.when(drawn == 0, f.lit(True)).when(drawn == 1, f.lit(False))  # noqa: FBT003


def timed(what: str, rows: int, work: Callable[[], None]) -> float:
    """Do the work, print its rate, and return its seconds."""
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(f"{what:<44} {seconds:8.1f} s {rows / seconds / 1e6:8.2f} M rows/s")
    return seconds


def main(rows: int) -> None:
    """Make the people, classify them all, and time six types beside the hand-written SQL."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    spark = session()
    source = FOLDER / "warga"
    timed(
        "make and write invented people",
        rows,
        lambda: invented(spark, rows).write.partitionBy("kabupaten").parquet(str(source)),
    )
    people = spark.read.parquet(str(source))
    ours, hand = six_types(people), by_hand(people)
    for frame in (ours, hand):  # once each, so that neither pays for the warm-up
        frame.write.mode("overwrite").format("noop").save()
    a = timed("six types, kesos", rows, lambda: ours.write.mode("overwrite").format("noop").save())
    b = timed("six types, hand-written Spark SQL", rows, lambda: hand.write.mode("overwrite").format("noop").save())
    print(f"hand-written / kesos: {b / a:.2f}")
    timed(
        "all 23 types of a person, Parquet to Parquet",
        rows,
        lambda: classify_country(spark, source, FOLDER / "hasil", ON),
    )
    spark.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
