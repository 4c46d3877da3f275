"""The real Spark (`make test-spark`; needs Java): the worked cases, and a plan without Python.

The same expressions run without Java through SQLFrame in ``tests/test_conformance.py``.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pyspark.sql import SparkSession, types

sys.path.insert(0, str(Path(__file__).parents[2] / "examples"))
import spark_nasional

from kesos import Reading, Verdict, ppks

KIT = json.loads((Path(__file__).parents[1] / "conformance" / "ppks.json").read_text(encoding="utf-8"))
ON = date.fromisoformat(KIT["on"])
RECORDS = {kind.__name__: kind for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)}
TYPES = {
    bool: types.BooleanType(),
    int: types.LongType(),
    frozenset: types.ArrayType(types.StringType()),
    date: types.DateType(),
    str: types.StringType(),
}


@pytest.fixture(scope="module")
def spark() -> Any:
    session = spark_nasional.session()
    yield session
    session.stop()


def table(spark: SparkSession, cases: list[dict[str, Any]], record: str) -> Any:
    facts = {name: info for name, info in RECORDS[record].__facts__.items() if info.type in TYPES}
    asked = {name for case in cases for name in case["facts"]}
    schema = types.StructType([types.StructField(name, TYPES[facts[name].type]) for name in sorted(asked)])
    return spark.createDataFrame([tuple(case["facts"].get(name) for name in sorted(asked)) for case in cases], schema)


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("record", RECORDS)
def test_worked_cases(spark: SparkSession, record: str, reading: Reading) -> None:
    """Spark gives each case the verdict of the case, and no Python runs in its plan."""
    cases = [case for case in KIT["cases"] if case["record"] == record and case["reading"] == reading]
    result = ppks.classify_frame(table(spark, cases, record), on=ON, record=RECORDS[record], reading=reading)
    rows = result.collect()
    assert [Verdict.of(row[case["code"]]).value for row, case in zip(rows, cases, strict=True)] == [
        case["expected"] for case in cases
    ]
    plan = result._jdf.queryExecution().toString()
    assert "EvalPython" not in plan
    assert "PythonUDF" not in plan


def test_the_country(spark: SparkSession, tmp_path: Path) -> None:
    """The worked example reads partitioned Parquet and writes it back whole, with verdicts like those of one record."""
    people = spark_nasional.invented(spark, 500)
    people.write.partitionBy("kabupaten").parquet(str(tmp_path / "warga"))
    spark_nasional.classify_country(spark, tmp_path / "warga", tmp_path / "hasil", ON)
    done = spark.read.parquet(str(tmp_path / "hasil"))
    assert done.count() == 500
    for row in done.limit(40).collect():
        facts = {name: value for name, value in row.asDict().items() if name in ppks.Perorangan.__facts__}
        found = ppks.classify(ppks.Perorangan(**facts), on=ON)
        assert {code: Verdict.of(row[code]) for code in found} == {code: found[code].verdict for code in found}
