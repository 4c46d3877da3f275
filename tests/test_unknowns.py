"""What a table does not know: the same as its rows one by one, in every kind of frame."""

from collections import Counter
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import MAKERS, as_duckdb, as_objects, table
from kesos import FrameError, Reading, RecordError, ppks
from kesos.engine import expression as x
from kesos.engine.record import Record
from kesos.engine.rule_set import conditions
from kesos.evaluators.ages import dated
from kesos.evaluators.questions import matters
from kesos.evaluators.unknowns import Gap, unknowns
from kesos.fakta.organisasi import Organisasi
from strategies import ON, Uji, expressions, records, sparse


def by_row(rules: dict[str, x.Expr], drawn: list[Record]) -> dict[str, tuple[int, dict[str, int], dict[str, int]]]:
    """Return the same counts from the questions of each record."""
    rows: Counter[str] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    settled: Counter[tuple[str, str]] = Counter()
    for one in drawn:
        found = {code: matters(condition, dated(one, ON)) for code, condition in rules.items()}
        rows.update({fact.name for facts in found.values() for fact in facts})
        asked.update((fact.name, code) for code, facts in found.items() for fact in facts)
        settled.update((fact.name, code) for code, facts in found.items() for fact, alone in facts.items() if alone)
    return {
        name: (
            count,
            {code: n for (fact, code), n in asked.items() if fact == name},
            {code: n for (fact, code), n in settled.items() if fact == name},
        )
        for name, count in rows.items()
    }


def told(gaps: tuple[Gap, ...]) -> dict[str, Any]:
    return {gap.name: (gap.rows, dict(gap.matters_for), dict(gap.settles)) for gap in gaps}


def possible(known: dict[str, Any]) -> Record | None:
    try:
        record = Uji(**known)
        dated(record, ON)
    except RecordError:
        return None
    return record


@settings(max_examples=25)
@given(st.lists(sparse(Uji), min_size=1, max_size=5), st.lists(expressions(most=6), min_size=1, max_size=3))
def test_a_table_says_what_its_rows_say(drawn: list[dict[str, Any]], made: list[x.Expr]) -> None:
    """For any rules and rows, every kind of frame gives the counts of `next_questions` row by row."""
    kept = [record for record in map(possible, drawn) if record is not None] or [Uji()]
    rules = {f"UJI-{n}": condition for n, condition in enumerate(made)}
    frame = table(Uji, [record.known() for record in kept])
    wanted = by_row(rules, kept)
    for make in MAKERS.values():
        assert told(unknowns(make(frame), rules, Uji, ON)) == wanted
    assert told(unknowns(as_objects(frame), rules, Uji, ON)) == wanted


@settings(max_examples=6)
@given(
    st.lists(
        records(ppks.Perorangan, ("usia", "miskin", "ragam_disabilitas", "tanggal_lahir", "punya_ktp")), min_size=1
    )
)
def test_ppks(drawn: list[Record]) -> None:
    """The same for PPKS, in both readings, with sets stored as lists and as joined text."""
    for reading in Reading:
        rules = {rule.code: rule.condition(reading) for rule in ppks.CATEGORIES if rule.applies_to(ppks.Perorangan)}
        wanted = by_row(rules, drawn)
        for joined in (False, True):
            frame = table(ppks.Perorangan, [one.known() for one in drawn], joined=joined)
            frame = frame.select("usia", "miskin", "ragam_disabilitas", "tanggal_lahir", "punya_ktp")
            assert told(ppks.unknowns(frame, on=ON, reading=reading)) == wanted
            assert told(ppks.unknowns(as_duckdb(frame.with_columns(lain=0)), on=ON, reading=reading)) == wanted


def test_the_order() -> None:
    """What decides most verdicts comes first, then what matters in most rows."""
    found = ppks.unknowns(pl.DataFrame({"mengumpulkan_barang_bekas": [True] * 5}), on=ON)
    settled = [sum(gap.settles.values()) for gap in found]
    assert settled == sorted(settled, reverse=True)
    assert all(found[n].rows >= found[n + 1].rows for n in range(len(found) - 1) if settled[n] == settled[n + 1])
    assert {gap.rows for gap in found} == {5}


def test_a_table_that_knows_nothing() -> None:
    """A table without a fact has every row open; one without a row, and rules that nothing decides, have no gap."""
    (gap,) = (gap for gap in ppks.unknowns(pl.DataFrame({"lain": [1, 2]}), on=ON) if gap.name == "usia")
    assert gap.rows == 2
    assert "PPKS-01" in gap.settles
    assert ppks.unknowns(pl.LazyFrame({"lain": [1, 2]}), on=ON)[0].rows == 2
    assert ppks.unknowns(pl.DataFrame({"usia": []}, schema={"usia": pl.Int64}), on=ON) == ()
    assert unknowns(pl.DataFrame({"umur": [4]}), {"UJI-01": Uji.umur < 9}, Uji, ON) == ()


def test_dates_that_are_not_possible() -> None:
    """As for verdicts: an age of two minds is unknown, and so is one from a date in the future."""
    frame = pl.DataFrame({"umur": [4, 5, None], "lahir": [date(2022, 1, 1), date(2022, 1, 1), date(2030, 1, 1)]})
    (gap,) = unknowns(frame, {"UJI-01": Uji.umur < 9}, Uji, ON)
    assert (gap.name, gap.rows) == ("umur", 2)


def test_what_follows_from_other_facts() -> None:
    """A fact that follows is known where its source says it, and not asked; where two contradict, it is unknown."""
    fact = next(info for info in Organisasi.__facts__.values() if info.follows)
    rule = {"UJI-01": x.Truth(fact)}
    paper = x.leaves(fact.follows[0]).__next__()
    frame = pl.DataFrame(
        {"berkas_pendaftaran": [[*paper.values], [], None, []], fact.name: [None, None, None, True]}  # type: ignore[attr-defined]  # a Has
    )
    (gap,) = (gap for gap in unknowns(frame, rule, Organisasi, ON) if gap.name == fact.name)
    assert gap.rows == 2


def test_undeclared_values() -> None:
    """A frame with such a value is refused; one that waits reads it as unknown, if that is what was said."""
    frame = pl.DataFrame({"gizi": ["?", "buruk"]})
    asked = {"UJI-01": Uji.gizi.equals("buruk")}
    for either in (frame, frame.lazy()):
        with pytest.raises(FrameError, match="FRM-004"):
            unknowns(either, asked, Uji, ON)
    (gap,) = unknowns(frame.lazy(), asked, Uji, ON, undeclared="unknown")
    assert (gap.name, gap.rows) == ("gizi", 1)


def test_the_conditions_are_those_of_the_day() -> None:
    """The rules are those that apply to such a record."""
    codes = set(conditions(tuple(rule for rule in ppks.CATEGORIES if rule.applies_to(ppks.Keluarga)), Reading.WORKING))
    found = ppks.unknowns(pl.DataFrame({"lain": [1]}), on=ON, record=ppks.Keluarga)
    assert {code for gap in found for code in gap.matters_for} == codes
