"""The real Spark (`make test-spark`; needs Java): every subject, the worked cases, the SQL export, a plan without Python.

The same expressions run without Java through SQLFrame in ``tests/test_conformance.py``.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import spark_nasional
from pyspark.sql import DataFrame, SparkSession, types

from doors import DOORS, Door, people
from kesos import FrameError, Reading, Record, Verdict, check_values, conformance, ppks, verval
from kesos.edges.exports import sql, subject
from kesos.evaluators.frame import verdict_columns

KIT = conformance.kit("ppks")
ON = date.fromisoformat(KIT["on"])
CODES = [check.code for check in verval.CHECKS.on(ON)]
RECORDS = {kind.__name__: kind for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)}
TYPES: dict[type[Any], types.DataType] = {
    bool: types.BooleanType(),
    int: types.LongType(),
    float: types.DoubleType(),
    frozenset: types.ArrayType(types.StringType()),
    date: types.DateType(),
}


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    session = spark_nasional.session()
    yield session
    session.stop()


def table(
    spark: SparkSession, rows: Iterable[Mapping[str, Any]], record: type[Record], names: Iterable[str], *, joined: bool
) -> DataFrame:
    """Return rows as a frame of Spark, a column for each of the names, with the place of a row as ``lain``."""
    infos = [info for name, info in record.__facts__.items() if name in set(names)]
    stored = {info.name: types.StringType() for info in infos if joined and info.type is frozenset}
    fields = [types.StructField(info.name, stored.get(info.name, _type(info.type))) for info in infos]
    data = [(*(_stored(row.get(info.name), joined=joined) for info in infos), at) for at, row in enumerate(rows)]
    return spark.createDataFrame(data, types.StructType([*fields, types.StructField("lain", types.LongType())]))


def _type(kind: type[Any]) -> types.DataType:
    return TYPES.get(kind, types.StringType())


def _stored(value: Any, *, joined: bool) -> Any:
    if isinstance(value, frozenset):
        return "|".join(sorted(value)) if joined else sorted(value)
    return str(value) if isinstance(value, str) else value


def verdicts(frame: DataFrame, codes: Iterable[str]) -> dict[str, list[Verdict]]:
    """Return the verdicts of a frame by code, in the order of ``lain``, after a look at its plan: no Python in it."""
    plan = frame._jdf.queryExecution().toString()
    assert "EvalPython" not in plan
    assert "PythonUDF" not in plan
    rows = frame.orderBy("lain").collect()
    return {code: [Verdict.of(row[code]) for row in rows] for code in codes}


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("record", RECORDS)
def test_worked_cases(spark: SparkSession, record: str, reading: Reading) -> None:
    """Spark gives each case the verdict of the case, and no Python runs in its plan."""
    cases = [case for case in KIT["cases"] if case["record"] == record and case["reading"] == reading]
    kind = RECORDS[record]
    rows = [kind.from_dict(case["facts"]).known() for case in cases]
    frame = table(spark, rows, kind, {name for row in rows for name in row}, joined=False)
    result = ppks.classify_frame(frame, on=ON, record=kind, reading=reading)
    found = verdicts(result, {case["code"] for case in cases})
    assert [found[case["code"]][at].value for at, case in enumerate(cases)] == [case["expected"] for case in cases]


@pytest.mark.parametrize("joined", [False, True], ids=["lists", "joined-text"])
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_every_subject(spark: SparkSession, door: Door, joined: bool) -> None:
    """Random rows of every record of every subject have the verdicts of their records, by expressions of Spark alone."""
    rows, expected = people(door, 60, Reading.WORKING)
    result = door.ask(table(spark, rows, door.record, door.facts, joined=joined), Reading.WORKING)
    assert isinstance(result, DataFrame)
    assert verdicts(result, expected) == expected


def _exported() -> list[Any]:
    names = ("ppks", "psks")
    doors = [(door, door.name.partition("-")[0]) for door in DOORS]
    return [
        pytest.param(door, name, reading, id=f"{door.name}-{reading.value}")
        for door, name in doors
        if name in names
        for reading in Reading
    ]


@pytest.mark.parametrize(("door", "name", "reading"), _exported())
def test_exported_sql(spark: SparkSession, door: Door, name: str, reading: Reading) -> None:
    """The SQL that is exported for Spark, as a view on a table there, says what the records say."""
    rows, expected = people(door, 200, reading)
    table(spark, rows, door.record, door.facts, joined=True).createOrReplaceTempView("warga")
    query = sql(
        subject(name), on=door.on, reading=reading, dialect="spark", record=door.record, keep=["lain"],
        columns=door.facts,
    )  # fmt: skip
    assert verdicts(spark.sql(query), expected) == expected


def test_a_set_in_joined_text_is_not_split_by_a_pattern(spark: SparkSession) -> None:
    """Spark's ``split`` takes a pattern, for which ``|`` is nothing or nothing; a member is whole all the same."""
    texts = ["fisik|mental", "mental", "", None, "fisik|mental\n", "sensorik|fisikal", "fisik.mental"]
    rows = [{"ragam_disabilitas": text} for text in texts]
    frame = table(spark, rows, ppks.Perorangan, ["ragam_disabilitas"], joined=True)
    asked = {"r": ppks.Perorangan.ragam_disabilitas.has("fisik")}
    found = verdicts(verdict_columns(frame, asked, ppks.Perorangan, ON, undeclared="unknown"), asked)
    unknown = Verdict.UNKNOWN
    assert found["r"] == [Verdict.YES, Verdict.NO, Verdict.NO, unknown, unknown, unknown, unknown]


def test_a_number_is_whole_and_of_plain_digits(spark: SparkSession) -> None:
    """To Java ``$`` stands before a newline at the end too; sixteen digits and a newline are no NIK, nor other digits."""
    arabic = "3371011708909999".translate({48 + n: 0x660 + n for n in range(10)})
    rows = [{"nik": nik} for nik in ("3371011708909999", "3371011708909999\n", "\n3371011708909999", arabic)]
    expected = verval.check(rows, on=ON)
    found = verdicts(
        verval.check_frame(table(spark, rows, verval.Perorangan, ["nik"], joined=False), on=ON).frame, CODES
    )
    assert found == {code: [row[code] for row in expected.verdicts] for code in CODES}
    assert found["VV-001"] == [Verdict.NO, Verdict.YES, Verdict.YES, Verdict.YES]


def test_refused_before_any_work(spark: SparkSession) -> None:
    """A column of a wrong type, and one that a result would overwrite, are refused when the question is put."""
    with pytest.raises(FrameError, match=r"FRM-002.*usia"):
        ppks.classify_frame(spark.createDataFrame([("4",)], ["usia"]), on=ON)
    with pytest.raises(FrameError, match=r"FRM-003.*PPKS-01"):
        ppks.classify_frame(spark.createDataFrame([(4,)], ["PPKS-01"]), on=ON)


@pytest.mark.parametrize("joined", [False, True], ids=["lists", "joined-text"])
def test_values_that_are_not_declared(spark: SparkSession, joined: bool) -> None:
    """They are refused by column, with values and a mended example, unless they are to be unknown in the plan."""
    rows = [{"usia": 4, "ragam_disabilitas": {"fisik"}}, {"usia": 131, "ragam_disabilitas": {"fisik", "netra"}}, {}]
    stored = [
        {name: frozenset(value) if isinstance(value, set) else value for name, value in row.items()} for row in rows
    ]
    frame = table(spark, stored, ppks.Perorangan, ["usia", "ragam_disabilitas"], joined=joined)
    asked = {"r": ppks.Perorangan.usia > 3, "q": ~ppks.Perorangan.ragam_disabilitas.has("sensorik")}
    yes, unknown = Verdict.YES, Verdict.UNKNOWN
    assert verdicts(verdict_columns(frame, asked, ppks.Perorangan, ON, undeclared="unknown"), asked) == {
        "r": [yes, unknown, unknown],
        "q": [yes, unknown, unknown],
    }
    for refuse in (lambda: check_values(frame, ppks.Perorangan), lambda: ppks.classify_frame(frame, on=ON)):
        with pytest.raises(FrameError) as refused:
            refuse()
        told = {problem.where: (problem.code, problem.context["values"]) for problem in refused.value.problems}
        assert told == {"usia": ("FRM-004", "131"), "ragam_disabilitas": ("FRM-004", "'netra'")}


def test_a_stream(spark: SparkSession, tmp_path: Path) -> None:
    """A stream cannot be looked at: FRM-006 says so at once; told what such values mean, it is classified as it flows."""
    facts = [{"usia": 4, "tanpa_asuhan_layak": True}, {"usia": 131, "tanpa_asuhan_layak": True}, {}]
    still = table(spark, facts, ppks.Perorangan, ["usia", "tanpa_asuhan_layak"], joined=False)
    still.write.parquet(str(tmp_path / "masuk"))
    stream = spark.readStream.schema(still.schema).parquet(str(tmp_path / "masuk"))
    with pytest.raises(FrameError, match="FRM-006") as refused:
        ppks.classify_frame(stream, on=ON)
    assert refused.value.problems[0].example == 'undeclared="unknown"'
    result = ppks.classify_frame(stream, on=ON, undeclared="unknown")
    assert result.isStreaming
    query = result.writeStream.format("memory").queryName("aliran").trigger(availableNow=True).start()
    query.awaitTermination()
    expected = {"PPKS-01": [Verdict.YES, Verdict.UNKNOWN, Verdict.UNKNOWN]}
    assert verdicts(spark.table("aliran"), expected) == expected
    assert ppks.classify_frame(stream.drop("usia"), on=ON).isStreaming  # no column of it can be wrong


def test_the_country(spark: SparkSession, tmp_path: Path) -> None:
    """The worked example reads partitioned Parquet and writes it back whole, with verdicts like those of one record."""
    people = spark_nasional.invented(spark, 500)
    people.write.partitionBy("kabupaten").parquet(str(tmp_path / "warga"))
    spark_nasional.classify_country(spark, tmp_path / "warga", tmp_path / "hasil", ON)
    done = spark.read.parquet(str(tmp_path / "hasil"))
    assert done.count() == 500
    assert {path.name for path in (tmp_path / "hasil").glob("kabupaten=*")} == {
        path.name for path in (tmp_path / "warga").glob("kabupaten=*")
    }
    for row in done.limit(40).collect():
        facts = {name: value for name, value in row.asDict().items() if name in ppks.Perorangan.__facts__}
        found = ppks.classify(ppks.Perorangan(**facts), on=ON)
        assert {code: Verdict.of(row[code]) for code in found} == {code: found[code].verdict for code in found}


def test_hand_written_sql_says_the_same_where_all_is_known(spark: SparkSession) -> None:
    """The six types that the example writes by hand are the same rules, so that the rates compare like with like."""
    people = spark_nasional.invented(spark, 3000)
    ours = spark_nasional.six_types(people)
    hand = spark_nasional.by_hand(people)
    codes = [*spark_nasional.BY_HAND]
    assert ours.select("id", *codes).exceptAll(hand.select("id", *codes)).count() == 0
