"""What instruments refuse, what tables may look like, and what is said of where an instrument comes from."""

from typing import Any

import duckdb
import ibis
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import kesos.instruments as face
from frame_kinds import KINDS
from instruments.helpers import INTERVAL, MEASURES, form, measure
from instruments.tables import rows
from kesos import Evidence, FrameError, KesosError, Verdict, instruments
from kesos.engine.score import Score
from kesos.instruments import barthel_20, barthel_100, cfm_2_4, cfm_5_17, katz, wg_ss, whodas_12, whodas_36
from tabel import EAGER, LAZY, MAKE

COMPLETE = dict.fromkeys(wg_ss.DOMAINS, 1)


def codes_of(refused: pytest.ExceptionInfo[KesosError]) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in refused.value.problems]


# --- one person


def test_all_problems_at_once() -> None:
    """Every answer that is not declared and every item that does not exist is named in one error."""
    answers: dict[str, Any] = {"vis_ss": 5, "hear_ss": "1", "mob_ss": True, "cog_ss": 2.0, "sc_ss": 0, "com": 1}
    with pytest.raises(instruments.InstrumentError) as refused:
        wg_ss.score(**answers, missing="official")
    wanted = [("INS-002", code) for code in ("vis_ss", "hear_ss", "mob_ss", "cog_ss", "sc_ss")]
    assert codes_of(refused) == [*wanted, ("INS-001", "com")]
    assert "com_ss" in refused.value.problems[-1].message("en")
    assert "1, 2, 3, 4, 7, 8, 9" in refused.value.problems[0].message("id")


@pytest.mark.parametrize("name", MEASURES)
def test_no_answer_is_no_error(name: str) -> None:
    """A form without any answer is scored: nothing is known of it, and nothing is exact."""
    found = measure(name).score(**INTERVAL[name])
    for value in [getattr(found, field) for field in found.__slots__ if not field.startswith("_")]:
        assert not isinstance(value, Score) or not value.exact
        assert value not in (Verdict.YES, Verdict.NO)


@pytest.mark.parametrize("name", MEASURES)
def test_a_rule_for_missing_answers_must_be_offered(name: str) -> None:
    """A rule for missing answers that the instrument does not have is refused, in record and table."""
    options = {**INTERVAL[name], "missing": "zero"}
    with pytest.raises(instruments.InstrumentError) as refused:
        measure(name).score(**options)
    assert codes_of(refused) == [("INS-003", "missing")]
    frame = pl.DataFrame({code: [1] for code in form(name, INTERVAL[name]).codes})
    with pytest.raises(instruments.InstrumentError, match="INS-003"):
        measure(name).score_frame(frame, **options)


@pytest.mark.parametrize("module", [wg_ss, cfm_2_4, cfm_5_17, whodas_12, whodas_36])
def test_where_rules_differ_there_is_no_default(module: Any) -> None:
    """Where more than one rule for missing answers is in use, leaving it out is an error."""
    with pytest.raises(TypeError, match="missing"):
        module.score()


def test_the_steps_of_behaviour_must_be_said() -> None:
    """Whether controlling behaviour has four or five steps is never guessed."""
    with pytest.raises(TypeError, match="behaviour_steps"):
        cfm_2_4.score(UCF19=4, missing="kleene")  # type: ignore[call-arg]  left out on purpose
    with pytest.raises(instruments.InstrumentError, match="INS-003"):
        cfm_2_4.score(UCF19=4, missing="kleene", behaviour_steps=6)  # type: ignore[arg-type]  wrong on purpose
    with pytest.raises(instruments.InstrumentError, match="INS-002"):
        cfm_2_4.score(UCF19=5, missing="kleene", behaviour_steps=4)


@pytest.mark.parametrize("name", ["cfm_2_4", "cfm_5_17"])
def test_one_branch_of_walking_only(name: str) -> None:
    """Answers to both branches of walking contradict the form: an error, or no result in a lazy table that is not read."""
    options = INTERVAL[name]
    one, two = (group[0] for group in form(name, options).one_of)
    with pytest.raises(instruments.InstrumentError) as refused:
        measure(name).score(**options, **{one: 1, two: 1})
    assert codes_of(refused) == [("INS-004", "")]
    frame = pl.DataFrame({one: [1, 1, None], two: [1, 9, 4], "row": [0, 1, 2]})
    with pytest.raises(instruments.InstrumentError, match="INS-004"):
        measure(name).score_frame(frame, **options)
    for kind in LAZY:
        with pytest.raises(instruments.InstrumentError, match="INS-004"):
            measure(name).score_frame(MAKE[kind](frame), **options)
        done = rows(measure(name).score_frame(MAKE[kind](frame), **options, undeclared="unknown"))
        assert [row["cfm_walking"] for row in done] == [None, None, True]
    fine = measure(name).score_frame(frame[1:], **options)
    assert fine.get_column("functional_difficulty").to_list() == [None, True]


def test_the_household_item_is_asked_for_where_it_matters() -> None:
    """Without a choice of the household item WHODAS is scored only where both readings agree."""
    same = dict.fromkeys(whodas_36.FORM.codes, 3)
    assert whodas_36.score(**same, missing="kleene") == whodas_36.score(**same, missing="kleene", household_item=4)
    for answers in (same | {"D5_3": 5}, same | {"D5_4": None}):
        with pytest.raises(instruments.InstrumentError) as refused:
            whodas_36.score(**answers, missing="kleene")
        assert codes_of(refused) == [("INS-006", "household_item")]
    with pytest.raises(instruments.InstrumentError, match="INS-003"):
        whodas_36.score(missing="kleene", household_item=5)  # type: ignore[arg-type]  wrong on purpose
    with pytest.raises(instruments.InstrumentError, match="INS-003"):
        whodas_36.score_frame(pl.DataFrame(same), missing="kleene", household_item=None)  # type: ignore[arg-type]


def test_the_two_barthel_scales_are_kept_apart() -> None:
    """Points of one variant are not declared in the other."""
    with pytest.raises(instruments.InstrumentError, match="INS-002"):
        barthel_100.score(bowel=2)
    with pytest.raises(instruments.InstrumentError, match="INS-002"):
        barthel_20.score(bowel=10)


def test_names_of_missing_rules() -> None:
    """Under the publisher's rule the sums of a form without answers are not 0; users' rules of the child form differ."""
    assert wg_ss.score(missing="official").sum_234 == Score(0, 6)
    verdicts = {
        rule: cfm_5_17.score(missing=rule).functional_difficulty  # type: ignore[arg-type]
        for rule in ("kleene", "uganda", "wide2020", "eagle")
    }
    assert verdicts == dict.fromkeys(("kleene", "uganda", "wide2020"), Verdict.UNKNOWN) | {"eagle": Verdict.NO}


def test_katz_letters_of_complete_forms() -> None:
    """All 64 complete forms have a letter, and the letters A, B and G are those of none, one and six dependent."""
    letters = [katz.letter(tuple(bool(bits >> place & 1) for place in range(6))) for bits in range(64)]
    assert {letter: letters.count(letter) for letter in sorted(set(letters))} == {
        "A": 1,
        "B": 6,
        "C": 5,
        "D": 4,
        "E": 3,
        "F": 2,
        "G": 1,
        "other": 42,
    }


# --- tables


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
def test_values_that_are_not_declared_stop_a_table(kind: str) -> None:
    """All columns with values that are not declared are named before any work, with some of the values, lazy or not."""
    frame = pl.DataFrame(COMPLETE | {"vis_ss": [1, 5, 6, 10, 99], "com_ss": [0, 1, None, 1, 1]})
    with pytest.raises(instruments.InstrumentError) as refused:
        wg_ss.score_frame(MAKE[kind](frame), missing="official")
    assert [problem.example for problem in refused.value.problems] == ["vis_ss=1", "com_ss=1"]
    assert codes_of(refused) == [("INS-002", "vis_ss"), ("INS-002", "com_ss")]
    assert "5, 6, 10" in refused.value.problems[0].message("id")


@pytest.mark.parametrize("kind", LAZY)
@pytest.mark.parametrize("missing", ["official", "kleene"])
def test_values_that_are_not_declared_leave_no_result_in_a_table_not_read(missing: Any, kind: str) -> None:
    """Told so, the row of a value that is not declared has no result at all in a lazy table; other rows have theirs."""
    frame = pl.DataFrame(COMPLETE | {"vis_ss": [5, 2, None], "row": [0, 1, 2]})
    first, second, third = rows(wg_ss.score_frame(MAKE[kind](frame), missing=missing, undeclared="unknown"))
    added = [name for name in first if name not in frame.columns]
    assert all(first[name] is None for name in added)
    assert (second["sum_234"], second["disability1"]) == (1, True)
    assert third["disability1"] is (False if missing == "official" else None)


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
@pytest.mark.parametrize("name", MEASURES)
def test_unchecked(name: str, kind: str) -> None:
    """Told that it was looked at, no table is; what it holds against that leaves other rows as they are."""
    options = INTERVAL[name]
    code = form(name, options).codes[0]
    frame = pl.DataFrame({code: [99, form(name, options).items[0].answers[0]], "row": [0, 1]})
    with pytest.raises(instruments.InstrumentError) as refused:
        measure(name).score_frame(MAKE[kind](frame), **options)
    assert codes_of(refused) == [("INS-002", code)]
    done = measure(name).score_frame(MAKE[kind](frame), **options, undeclared="unchecked")
    (expected,) = rows(measure(name).score_frame(frame[1:], **options))
    assert {name: value for name, value in rows(done)[1].items() if name.lower() != code.lower()} == {
        name: value for name, value in expected.items() if name != code
    }


def test_a_lazy_table_is_read_once_and_only_its_items() -> None:
    """A table in order is read once, a table not to be read not at all; a column that is no item is never read."""
    reads = []

    def seen(batch: pl.Series) -> pl.Series:
        reads.append(batch.name)
        return batch

    frame = pl.LazyFrame({item: [1] for item in COMPLETE} | {"nama": ["x"]}).with_columns(
        pl.col("vis_ss").map_batches(seen, return_dtype=pl.Int64),
        pl.col("nama").map_batches(seen, return_dtype=pl.String),
    )
    wg_ss.score_frame(frame, missing="kleene", undeclared="unknown")
    wg_ss.score_frame(frame, missing="kleene", undeclared="unchecked")
    assert reads == []
    wg_ss.score_frame(frame, missing="kleene")
    assert reads == ["vis_ss"]


def test_a_query_without_a_database() -> None:
    """It cannot be looked at, so it has to be said what such values mean; and no other word will do."""
    query = ibis.table(dict.fromkeys(wg_ss.DOMAINS, "int64"), name="warga")
    with pytest.raises(FrameError, match="FRM-006"):
        wg_ss.score_frame(query, missing="kleene")
    assert isinstance(wg_ss.score_frame(query, missing="kleene", undeclared="unknown"), ibis.Table)
    null: Any = "null"
    with pytest.raises(FrameError, match="FRM-007"):
        wg_ss.score_frame(query, missing="kleene", undeclared=null)


def test_a_dask_table_is_looked_at_when_it_is_computed() -> None:
    """Each of its parts is a table that can be looked at; nothing is computed before."""
    done = wg_ss.score_frame(MAKE["dask"](pl.DataFrame(COMPLETE | {"vis_ss": [5, 2, None]})), missing="official")
    assert isinstance(done, KINDS["dask"].of)
    with pytest.raises(instruments.InstrumentError, match=r"INS-002.*vis_ss"):
        done.compute()


def test_a_lazy_table_stays_lazy() -> None:
    """A lazy Polars frame and a DuckDB relation come back unevaluated, an eager frame as itself."""
    frame = pl.DataFrame(COMPLETE)
    assert isinstance(wg_ss.score_frame(frame.lazy(), missing="official"), pl.LazyFrame)
    relation = wg_ss.score_frame(duckdb.from_arrow(frame.to_arrow()), missing="official")
    assert isinstance(relation, duckdb.DuckDBPyRelation)
    assert isinstance(wg_ss.score_frame(frame.to_arrow(), missing="official"), pa.Table)
    assert isinstance(wg_ss.score_frame(frame.to_pandas(), missing="official"), pd.DataFrame)


def test_columns_of_a_table() -> None:
    """The columns that came stay first and as they were; the results follow; nothing else is left over."""
    frame = pl.DataFrame({"nama": ["x"]} | COMPLETE)
    official = wg_ss.score_frame(frame, missing="official")
    added = ["sum_234", "sum_34", "disability1", "disability2", "disability3", "disability4"]
    assert official.columns == frame.columns + added
    kleene = wg_ss.score_frame(frame, missing="kleene")
    ends = [f"{name}{end}" for name in ("sum_234", "sum_34") for end in ("", "_low", "_high")]
    assert kleene.columns == frame.columns + ends + added[2:]
    assert [kleene.schema[name] for name in ends] == [pl.Int64] * 6
    assert official.select(frame.columns).equals(frame)


def test_pandas_keeps_its_index_and_has_nullable_types() -> None:
    """A pandas frame keeps its index, also one that names a row twice, and gets nullable numbers and booleans."""
    frame = pd.DataFrame(COMPLETE | {"vis_ss": [1.0, float("nan"), 4.0]}, index=[7, 7, 9])
    done = wg_ss.score_frame(frame, missing="kleene")
    assert list(done.index) == [7, 7, 9]
    assert (str(done["sum_234"].dtype), str(done["disability1"].dtype)) == ("Int64", "boolean")
    assert done["disability4"].isna().tolist() == [False, True, False]
    numbered = wg_ss.score_frame(pd.DataFrame(COMPLETE | {0: [1, 2, 3]}), missing="official")
    assert numbered[0].tolist() == [1, 2, 3]
    categories = frame.assign(vis_ss=pd.Categorical([1, None, 4]))
    assert wg_ss.score_frame(categories, missing="kleene")["sum_234_high"].tolist() == [0, 1, 1]


def test_what_is_no_table() -> None:
    """Something that is no frame, or has two columns of one name, is refused."""
    with pytest.raises(FrameError, match="FRM-001"):
        wg_ss.score_frame([1, 2], missing="official")
    twice = pd.DataFrame([[1, 1]], columns=["vis_ss", "vis_ss"])
    with pytest.raises(FrameError, match="FRM-005"):
        wg_ss.score_frame(twice, missing="kleene")


@pytest.mark.parametrize("values", [["1"], [1.5], [True]])
def test_whole_numbers_only(values: list[Any]) -> None:
    """A column of text, fractions or booleans is refused by name, in pandas as elsewhere."""
    for frame in (pl.DataFrame(COMPLETE | {"cog_ss": values}), pd.DataFrame(COMPLETE | {"cog_ss": values})):
        with pytest.raises(FrameError) as refused:
            wg_ss.score_frame(frame, missing="official")
        assert codes_of(refused) == [("FRM-002", "cog_ss")]


def test_results_do_not_overwrite() -> None:
    """A table that already has a column of a result's name is refused, and each is named."""
    frame = pl.DataFrame(COMPLETE | {"sum_234": [0], "disability3": [True]})
    with pytest.raises(FrameError) as refused:
        wg_ss.score_frame(frame, missing="official")
    assert codes_of(refused) == [("FRM-003", "sum_234"), ("FRM-003", "disability3")]


def test_items_without_a_column() -> None:
    """A column that is not there is not known under `kleene`; where it would count as left out, it must be there."""
    frame = pl.DataFrame({"vis_ss": [1, 2]})
    assert wg_ss.score_frame(frame, missing="kleene").get_column("sum_234_high").to_list() == [5, 6]
    with pytest.raises(instruments.InstrumentError) as refused:
        wg_ss.score_frame(frame, missing="official")
    assert codes_of(refused) == [("INS-005", code) for code in list(wg_ss.DOMAINS)[1:]]
    with pytest.raises(instruments.InstrumentError, match="INS-005"):
        wg_ss.score_frame(pl.DataFrame({"nama": ["x"]}), missing="kleene")


def test_a_column_without_any_value() -> None:
    """A column of nothing but nulls, even without a type, is an item that nobody answered."""
    for empty in ([None, None], pl.Series([None, None], dtype=pl.Int8)):
        frame = pl.DataFrame(COMPLETE | {"vis_ss": empty})
        assert wg_ss.score_frame(frame, missing="official").get_column("sum_234").to_list() == [0, 0]
        assert wg_ss.score_frame(frame, missing="kleene").get_column("sum_234_high").to_list() == [1, 1]
    nothing = pl.DataFrame({code: [None] for code in wg_ss.DOMAINS})
    for missing in ("official", "kleene"):
        done = wg_ss.score_frame(nothing, missing=missing)  # type: ignore[arg-type]
        assert done.select("sum_234", "disability1").row(0) == (None, None)
    walking = pl.DataFrame({"UCF11": [2], "UCF12": [1], "UCF13": [None]})
    done = cfm_2_4.score_frame(walking, missing="kleene", behaviour_steps=5)
    assert done.get_column("cfm_walking").to_list() == [False]


def test_names_of_columns() -> None:
    """Columns are found by the item's code in any case of letters, or by the name that the caller gives."""
    capitals = pl.DataFrame({code.upper(): [3] for code in wg_ss.DOMAINS})
    assert wg_ss.score_frame(capitals, missing="official").get_column("sum_34").to_list() == [6]
    renamed = pl.DataFrame(COMPLETE).rename({"vis_ss": "VISIONDF_A"})
    done = wg_ss.score_frame(renamed, missing="official", columns={"vis_ss": "VISIONDF_A"})
    assert done.get_column("sum_34").to_list() == [0]
    both = pl.DataFrame(COMPLETE | {"VIS_SS": [4]})
    assert wg_ss.score_frame(both, missing="official").get_column("sum_34").to_list() == [0]
    unclear = pl.DataFrame(COMPLETE).rename({"vis_ss": "VIS_SS"}).with_columns(Vis_ss=pl.lit(4))
    with pytest.raises(instruments.InstrumentError, match="INS-005"):
        wg_ss.score_frame(unclear, missing="official")
    with pytest.raises(instruments.InstrumentError) as refused:
        wg_ss.score_frame(renamed, missing="kleene", columns={"vis": "VISIONDF_A", "com_ss": "bicara"})
    assert codes_of(refused) == [("INS-001", "vis"), ("INS-005", "bicara")]


def test_narrow_columns() -> None:
    """Columns of one byte are scored without running over."""
    frame = pl.DataFrame({code: [5] for code in whodas_36.FORM.codes}).cast(pl.Int8)
    done = whodas_36.score_frame(frame, missing="who", household_item=3)
    assert done.select("whodas_36_simple", "whodas_36_sum").row(0) == (180.0, 106)
    small = pl.DataFrame({code: [0, None] for code in katz.FUNCTIONS}, schema=dict.fromkeys(katz.FUNCTIONS, pl.UInt8))
    assert katz.score_frame(small).get_column("katz_letter").to_list() == ["G", None]


def test_an_empty_table() -> None:
    """A table without rows comes back without rows, with the columns of the results."""
    frame = pl.DataFrame(schema=dict.fromkeys(wg_ss.DOMAINS, pl.Int64))
    assert wg_ss.score_frame(frame, missing="official").shape == (0, 12)


# --- where they come from


@pytest.mark.parametrize("name", [*MEASURES, "cfm"])
def test_references(name: str) -> None:
    """Every instrument names title, publisher, address and terms of use, with the grade of each part."""
    reference = measure(name).REFERENCE
    assert reference.title
    assert reference.publisher
    assert reference.licence
    assert reference.address.startswith("http")
    assert reference.evidence is min(reference.grades.values())
    assert all(isinstance(grade, Evidence) for grade in reference.grades.values())


def test_bands_are_graded_as_they_are_known() -> None:
    """Only published bands are built in, each with its grade; WHODAS with 36 items and the health ministry's have none."""
    grades = {
        barthel_20.BANDS: Evidence.CORROBORATED,
        barthel_100.BANDS: Evidence.UNVERIFIED,
        katz.CLASSES: Evidence.PRIMARY,
        whodas_12.SEVERITY: Evidence.SINGLE,
    }
    assert all(bands.evidence is grade for bands, grade in grades.items())
    assert not hasattr(whodas_36, "SEVERITY")
    assert wg_ss.RECOMMENDED in wg_ss.CUTOFFS


def test_the_face() -> None:
    """Instruments load when they are asked for, by name; another name is no attribute."""
    assert instruments.whodas_12 is whodas_12
    assert set(dir(face)) >= {*MEASURES, "cfm", "Reference", "InstrumentError"}
    assert face.Reference is type(wg_ss.REFERENCE)
    with pytest.raises(AttributeError, match="wg_xs"):
        _ = face.wg_xs
