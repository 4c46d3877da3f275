"""Every subject asks every kind of frame: it comes back as the kind that was given, and says what a record says."""

from typing import Any, Literal

import dask
import polars as pl
import pytest

from backends import table
from doors import DOORS, ON, Door, people
from frame_kinds import KINDS
from kesos import FrameError, Reading, Record, Verdict, check_values
from kesos.engine.fact import BIASA, DOCUMENT, Fact, fact
from kesos.evaluators.frame import verdict_columns
from strategies import Uji

ROWS = 60
SLOW = ("verval-Perorangan", "verval-Keluarga", "spm-Tersaring")
"""SQLFrame plans these for half a minute each; the real Spark is asked them all (`make test-spark`)."""


def _sets(door: Door) -> bool:
    return any(info.type is frozenset for info in door.facts.values())


CASES = [
    pytest.param(door, kind, joined, id=f"{door.name}-{kind}-{'joined' if joined else 'lists'}")
    for door in DOORS
    for kind in KINDS
    for joined in (False, True)
    if (_sets(door) or not joined) and not (kind == "spark-like" and door.name in SLOW)
]


@pytest.mark.parametrize(("door", "kind", "joined"), CASES)
def test_a_table_says_what_its_rows_say(door: Door, kind: str, joined: bool) -> None:
    """Each kind of frame comes back as it was, lazy where it was lazy, and each row has the verdicts of its record."""
    rows, expected = people(door, ROWS, Reading.WORKING)
    source = table(door.record, rows, drop=frozenset(door.record.__facts__) - set(door.facts), joined=joined)
    with dask.config.set({"dataframe.convert-string": False}):
        given = KINDS[kind].make(source)
        assert isinstance(given, KINDS[kind].of)
        found = KINDS[kind].cells(door.ask(given, Reading.WORKING), ["lain"])
    assert [*found] == [*source.columns, *expected]
    assert found["lain"] == [*range(ROWS)]
    for code, verdicts in expected.items():
        assert [Verdict.of(value) for value in found[code]] == verdicts, code


class Tercatat(Record):
    """A record with an enumeration that sheets hold as a number."""

    sekolah: Fact[Literal["belum", "masih", "tidak"]] = fact(
        "Sekolah?", DOCUMENT, BIASA, codes={"1": "belum", "2": "masih", "3": "tidak", "m": "masih"}
    )
    hadir: Fact[bool] = fact("Hadir?", DOCUMENT, BIASA, codes={"1": "tidak"})


SCHOOL = {"r": Tercatat.sekolah.equals("masih"), "q": ~Tercatat.sekolah.isin("belum", "tidak")}


@pytest.mark.parametrize("kind", KINDS)
def test_codes_are_read_as_the_declaration_says(kind: str) -> None:
    """A whole number that the fact declares is its value, in every kind of frame, and stays a number in what comes back."""
    source = pl.DataFrame({"awal": ["a", "b", "c", "d"], "sekolah": [2, 1, None, 3], "lain": [0, 1, 2, 3]})
    with dask.config.set({"dataframe.convert-string": False}):
        result = verdict_columns(KINDS[kind].make(source), SCHOOL, Tercatat, ON)
        found = KINDS[kind].cells(result, ["lain"])
    assert [*found] == ["awal", "sekolah", "lain", "r", "q"]
    assert found["sekolah"] == [2, 1, None, 3]
    assert found["r"] == found["q"] == [True, False, None, False]


@pytest.mark.parametrize("kind", KINDS)
def test_a_number_that_is_no_code(kind: str) -> None:
    """FRM-004, with the codes that there are; a truth value has no codes in a table, for 1 would be taken for true."""
    frame = KINDS[kind].make(pl.DataFrame({"sekolah": [1, 9, None], "lain": [0, 1, 2]}))
    with dask.config.set({"dataframe.convert-string": False}), pytest.raises(FrameError) as refused:
        KINDS[kind].cells(verdict_columns(frame, SCHOOL, Tercatat, ON))
    (problem,) = refused.value.problems
    assert (problem.code, problem.where, problem.example) == ("FRM-004", "sekolah", "1")
    assert (problem.context["values"], problem.context["choices"]) == ("9", "1, 2, 3")
    with pytest.raises(FrameError, match=r"FRM-002.*hadir"):
        verdict_columns(pl.DataFrame({"hadir": [1, 0]}), {"r": Tercatat.hadir.as_condition()}, Tercatat, ON)


WAITING = [name for name, kind in KINDS.items() if kind.waits and name != "polars-streaming"]


def _limited(door: Door) -> dict[str, Any]:
    """The facts of a door that have bounds or declared values, each with a value that is not among them."""
    found: dict[str, Any] = {}
    for name, info in door.facts.items():
        if info.bounds is not None:
            found[name] = info.bounds[1] + 1
        elif info.choices:
            found[name] = frozenset({info.choices[0], "tak dikenal"}) if info.type is frozenset else "tak dikenal"
    return found


LIMITED = [
    pytest.param(door, kind, joined, id=f"{door.name}-{kind}-{'joined' if joined else 'lists'}")
    for door in DOORS
    for kind in WAITING
    for joined in (False, True)
    if _limited(door) and (_sets(door) or not joined) and not (kind == "spark-like" and door.name in SLOW)
]


@pytest.mark.parametrize(("door", "kind", "joined"), LIMITED)
def test_a_value_that_is_not_declared(door: Door, kind: str, joined: bool) -> None:
    """Every door refuses it by column before any work, in every table that waits; unread, it is not known in its row."""
    strange = _limited(door)
    drawn, _ = people(door, 2 * len(strange) + 10, Reading.WORKING)
    odd = dict(enumerate(strange))  # in the row of that number one fact is not as declared
    known = [{name: value for name, value in facts.items() if name != odd.get(at)} for at, facts in enumerate(drawn)]
    held = [{**facts, odd[at]: strange[odd[at]]} if at in odd else facts for at, facts in enumerate(known)]
    source = table(door.record, held, drop=frozenset(door.record.__facts__) - set(door.facts), joined=joined)
    with dask.config.set({"dataframe.convert-string": False}):
        given = KINDS[kind].make(source)
        with pytest.raises(FrameError) as refused:
            KINDS[kind].cells(door.ask(given, Reading.WORKING))
        told = {problem.where for problem in refused.value.problems}
        assert {problem.code for problem in refused.value.problems} == {"FRM-004"}
        assert told == set(strange) or (kind == "dask" and told <= set(strange))  # of the first part that has some
        if kind == "dask":
            return
        found = KINDS[kind].cells(door.ask(given, Reading.WORKING, "unknown"), ["lain"])
    expected = door.verdicts(known, Reading.WORKING)
    for code in door.conditions(Reading.WORKING):
        wanted = [Verdict.UNKNOWN if one is None else one[code] for one in expected]
        assert [Verdict.of(value) for value in found[code]] == wanted, code


STRANGE = {
    "umur": [[5, 131, None, -1], "-1, 131"],
    "gizi": [["buruk", "bruuk", None, "Buruk"], "'Buruk', 'bruuk'"],
    "ragam": [["fisik|netra", None, "", "fisik.berat"], "'netra'"],
}


def _strange(name: str, *, joined: bool) -> pl.DataFrame:
    values = STRANGE[name][0]
    if name == "ragam" and not joined:
        values = [None if one is None else [*filter(None, one.split("|"))] for one in values]
    return pl.DataFrame({name: values, "lapar": [True] * 4, "lain": [0, 1, 2, 3]})


@pytest.mark.parametrize("joined", [False, True], ids=["lists", "joined"])
@pytest.mark.parametrize("name", STRANGE)
@pytest.mark.parametrize("kind", WAITING)
def test_a_lazy_table_can_be_looked_at(kind: str, name: str, joined: bool) -> None:
    """FRM-004 as for an eager table, with column, values and a mended example, in every kind of frame that waits."""
    with dask.config.set({"dataframe.convert-string": False}), pytest.raises(FrameError) as refused:
        check_values(KINDS[kind].make(_strange(name, joined=joined)), Uji)
    (problem,) = refused.value.problems
    assert (problem.code, problem.where) == ("FRM-004", name)
    told = str(problem.context["values"])
    assert told == STRANGE[name][1] or (kind == "dask" and told in STRANGE[name][1])  # of the first part that has some
    assert problem.example


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_in_order_passes(kind: str) -> None:
    """What is declared, null among it, is refused nowhere; nor is a table without any fact."""
    good = pl.DataFrame(
        {
            "umur": [5, None],
            "gizi": ["buruk", None],
            "ragam": ["fisik|dua kata", None],
            "lahir": [ON, None],
            "lain": [0, 1],
        }
    )
    with dask.config.set({"dataframe.convert-string": False}):
        check_values(KINDS[kind].make(good), Uji)
        check_values(KINDS[kind].make(good.select("lain")), Uji)
