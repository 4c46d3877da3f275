"""The benchmark page says what the record of its run says, and the versions written by hand say what the law's rules say."""

import json
import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from kesos import ppks

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "docs" / "assets"
RECORD = json.loads((ASSETS / "benchmarks.json").read_text(encoding="utf-8"))
FIGURES = [figure for section in RECORD["sections"].values() for figure in section["figures"]]
ON = date(2026, 11, 24)
ROWS = 3000


@pytest.fixture(autouse=True)
def _benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package stands beside `src`, and is not shipped."""
    monkeypatch.syspath_prepend(str(ROOT))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_page_is_what_the_record_says(lang: str):
    """Nobody types a number into the page: it is written from the record, byte for byte."""
    told = (ROOT / "docs" / lang / "explanation" / "benchmarks.md").read_text(encoding="utf-8")
    assert told == import_module("benchmarks.page").page(RECORD, lang)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_picture_is_of_the_run(lang: str):
    """The picture carries the date of the run, and needs no font or address from elsewhere."""
    drawn = (ASSETS / f"benchmarks-{lang}.svg").read_text(encoding="utf-8")
    assert f"<dc:date>{RECORD['date']}</dc:date>" in drawn
    assert "<image" not in drawn


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure["name"])
def test_figure_is_met_if_its_value_is(figure: dict[str, Any]):
    """A figure that was missed is told as missed."""
    better = figure["value"] <= figure["wanted"] if figure["at_most"] else figure["value"] >= figure["wanted"]
    assert figure["met"] is better


def test_both_languages_have_every_word():
    """What one language says the other says too."""
    words = tomllib.loads((ROOT / "benchmarks" / "words.toml").read_text(encoding="utf-8"))

    def keys(part: dict[str, Any]) -> dict[str, Any]:
        return {name: keys(value) if isinstance(value, dict) else None for name, value in part.items()}

    assert keys(words["id"]) == keys(words["en"])


def test_polars_by_hand_is_the_law():
    """Whoever writes the 26 types by hand in Polars gets the verdicts of kesos, unknown ones too."""
    people, hand = import_module("benchmarks.people"), import_module("benchmarks.hand_polars")
    for make, types, record in (
        (people.people, hand.person_types(), ppks.Perorangan),
        (people.families, hand.family_types(), ppks.Keluarga),
        (people.communities, hand.community_types(), ppks.Komunitas),
    ):
        frame = make(ROWS)
        right, told = hand.by_hand(frame, types), ppks.classify_frame(frame, on=ON, record=record)
        assert set(types) == {name for name in told.columns if name.startswith("PPKS-")}
        assert [code for code in types if not right[code].eq_missing(told[code]).all()] == []


def test_sql_by_hand_is_the_law():
    """Whoever writes the 23 types of a person by hand in SQL gets the verdicts of kesos, unknown ones too."""
    invented = import_module("benchmarks.people").people(ROWS)
    types = import_module("benchmarks.hand_sql").TYPES
    con = duckdb.connect()
    con.register("invented", invented.to_arrow())
    columns = ", ".join(f'{sql} AS "{code}"' for code, sql in types.items())
    right = con.sql(f"SELECT {columns} FROM invented").to_arrow_table()  # noqa: S608  a table of ours
    told = ppks.classify_frame(invented, on=ON).to_arrow()
    assert [code for code in types if right.column(code).to_pylist() != told.column(code).to_pylist()] == []
    con.close()


def test_polars_by_hand_of_three_rules_is_that_of_all():
    """The three rules that rivals are asked are those of the 26."""
    few, hand = import_module("benchmarks.few_rules"), import_module("benchmarks.hand_polars")
    frame = import_module("benchmarks.people").people(ROWS)
    right, told = frame.select(**hand.person_types()), frame.select(**few.POLARS)
    assert [code for code in few.CODES if not right[code].eq_missing(told[code]).all()] == []


def test_look_at_values_by_hand_refuses_what_is_not_declared():
    """The contestant that looks at the values does look: at a number out of bounds, a strange word, a strange member."""
    people, hand = import_module("benchmarks.people"), import_module("benchmarks.hand_polars")
    frame = people.people(10)
    hand.look(frame)
    for name, value in (("usia", 131), ("status_gizi", "entah"), ("ragam_disabilitas", ["entah"])):
        strange = frame.with_columns(pl.Series(name, [value] * 10, dtype=frame.schema[name]))
        with pytest.raises(ValueError, match=name):
            hand.look(strange)


def test_look_at_values_by_hand_in_sql_counts_what_is_not_declared():
    """So does the contestant in SQL: it counts the rows with such a value, one with a null inside a list too."""
    people, hand, sql = (import_module(f"benchmarks.{name}") for name in ("people", "hand_sql", "table_duckdb"))
    frame, counts = people.people(10), hand.strange(sql.STRANGE)
    columns = ", ".join(f"{count} AS {name}" for name, count in counts.items())
    strange = {"usia": 131, "status_gizi": "entah", "ragam_disabilitas": ["entah"], "peran_perkara_pidana": [None]}
    for name, value in ({"usia": None} | strange).items():
        held = frame.with_columns(pl.Series(name, [value] * 10, dtype=frame.schema[name]))
        con = duckdb.connect()
        con.register("invented", held.to_arrow())
        ((*found,),) = con.sql(f"SELECT {columns} FROM invented").fetchall()  # noqa: S608  a table of ours
        assert dict(zip(counts, found, strict=True)) == dict.fromkeys(counts, 0) | ({name: 10} if value else {})
        con.close()
