"""A truth value that other facts say already: known from either side, never from two that disagree."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import BACKENDS, SLOWER, table, verdicts
from kesos.engine import expression as x
from kesos.engine.fact import BIASA, OBSERVED, Fact, fact
from kesos.engine.record import Record, RecordError
from kesos.evaluators.ages import dated
from strategies import NO, ON, UNKNOWN, YES, judge


class Bagian(Record):
    """The parts."""

    p: Fact[bool] = fact("p?", OBSERVED, BIASA)
    q: Fact[bool] = fact("q?", OBSERVED, BIASA)
    n: Fact[int] = fact("n?", OBSERVED, BIASA, between=(0, 5))


class Utuh(Bagian):
    """What the parts say already, each in its own way."""

    semua: Fact[bool] = fact("semua?", OBSERVED, BIASA, follows=(Bagian.p & Bagian.q,))
    dua: Fact[bool] = fact("dua?", OBSERVED, BIASA, follows=(Bagian.p, Bagian.n >= 3))
    biasa: Fact[bool] = fact("biasa?", OBSERVED, BIASA)


def known(**facts: Any) -> dict[str, Any]:
    return dict(dated(Utuh(**facts), ON))


def test_it_follows_from_its_parts() -> None:
    """The whole is known as soon as its parts say it, by the Kleene tables; what was given is kept."""
    assert known(p=True, q=True) == {"p": True, "q": True, "semua": True, "dua": True}
    assert known(q=False) == {"q": False, "semua": False}
    assert known(q=True) == {"q": True}
    assert known(n=2) == {"n": 2, "dua": False}
    assert known(semua=True) == {"semua": True}
    assert known(biasa=True, semua=False, q=False) == {"biasa": True, "semua": False, "q": False}


def test_a_record_itself_says_only_what_it_was_told() -> None:
    """Nothing is written into the record."""
    record = Utuh(q=False)
    dated(record, ON)
    assert record == Utuh(q=False)
    assert record.semua is None


@pytest.mark.parametrize(
    ("facts", "wheres"),
    [
        ({"q": False, "semua": True}, ["semua"]),
        ({"p": True, "n": 1}, ["dua"]),
        ({"p": True, "q": True, "semua": False, "dua": False}, ["semua", "dua"]),
    ],
)
def test_a_contradiction_is_an_error(facts: dict[str, Any], wheres: list[str]) -> None:
    """Given against parts, or one way against another: FKT-010 for each fact, and nothing is chosen."""
    with pytest.raises(RecordError) as caught:
        known(**facts)
    assert list(dict.fromkeys(problem.where for problem in caught.value.problems)) == wheres
    assert {problem.code for problem in caught.value.problems} == {"FKT-010"}
    assert "p, q" in caught.value.message("en") or "n" in caught.value.message("en")


ROWS = [
    {name: value for name, value in zip(("p", "q", "n", "semua", "dua"), values, strict=True) if value is not None}
    for values in product((True, False, None), (True, False, None), (2, 3, None), (True, False, None), (True, None))
]


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_table_says_the_same(backend: str) -> None:
    """In a table the fact is what it is in the record, and null where the record is refused."""
    asked = {"r": Utuh.semua.as_condition(), "s": ~Utuh.dua, "t": Utuh.semua | Utuh.biasa}
    found = verdicts(backend, table(Utuh, ROWS), Utuh, asked)
    for place, row in enumerate(ROWS):
        try:
            facts = known(**row)
        except RecordError as error:
            wrong = {problem.where for problem in error.problems}
            assert found["r"][place] is UNKNOWN or "semua" not in wrong
            assert found["s"][place] is UNKNOWN or "dua" not in wrong
            continue
        assert found["r"][place] is {True: YES, False: NO, None: UNKNOWN}[facts.get("semua")]
        assert found["s"][place] is {True: NO, False: YES, None: UNKNOWN}[facts.get("dua")]
        assert found["t"][place] is (YES if facts.get("semua") else UNKNOWN)


def _lenient(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with what is said of ``dua``, by hand; without it where that is not one thing."""
    said = {row[name] for name in ("dua", "p") if name in row} | ({row["n"] >= 3} if "n" in row else set())
    rest = {name: value for name, value in row.items() if name != "dua"}
    return rest | ({"dua": said.pop()} if len(said) == 1 else {})


@pytest.mark.parametrize("backend", [*BACKENDS, *SLOWER])
def test_every_leaf_reads_what_was_agreed(backend: str) -> None:
    """Whatever is asked of the fact, and however often, it is asked of what is given and what follows together."""
    dua = Utuh.dua
    asked = {"is": dua.as_condition(), "either": dua.isin(*(True, False))}
    for value in (True, False):
        asked |= {f"is-{value}": dua.equals(value), f"not-{value}": dua.differs(value), f"in-{value}": dua.isin(value)}
    for gone in ((), ("dua",), ("p",), ("p", "dua"), ("p", "n")):
        rows = [{name: value for name, value in row.items() if name not in gone} for row in ROWS]
        facts = [_lenient(row) for row in rows]
        expected = {code: [judge(expr, row) for row in facts] for code, expr in asked.items()}
        assert verdicts(backend, table(Utuh, rows, drop=frozenset(gone)), Utuh, asked) == expected
        assert {
            code: verdicts(backend, table(Utuh, rows), Utuh, {code: asked[code]})[code] for code in asked
        } == expected


@settings(max_examples=30)
@given(gone=st.sets(st.sampled_from(["p", "q", "n", "semua", "dua"])))
def test_missing_columns_are_unknown_facts(gone: set[str]) -> None:
    """With any of the columns missing the rest still says what it says."""
    rows = [{name: value for name, value in row.items() if name not in gone} for row in ROWS]
    asked = {"r": Utuh.semua.as_condition(), "s": Utuh.dua.as_condition()}
    assert verdicts("polars", table(Utuh, rows, drop=frozenset(gone)), Utuh, asked) == verdicts(
        "polars", table(Utuh, rows), Utuh, asked
    )


def test_only_a_truth_value_follows() -> None:
    """A number cannot follow from a condition."""
    with pytest.raises(TypeError, match="'m' is no truth value and cannot follow from conditions"):

        class Salah(Bagian):
            """A number that follows."""

            m: Fact[int] = fact("m?", OBSERVED, BIASA, follows=(Bagian.p,))


def test_nothing_follows_from_what_follows() -> None:
    """One step only: a chain would be known in a table and not in a record."""
    with pytest.raises(TypeError, match="'z' cannot follow from 'semua', which itself follows from others"):

        class Rantai(Utuh):
            """A second step."""

            z: Fact[bool] = fact("z?", OBSERVED, BIASA, follows=(~Utuh.semua,))


def test_what_follows_is_a_condition() -> None:
    """Only conditions can be followed."""
    with pytest.raises(TypeError, match="is no condition"):
        fact("?", OBSERVED, BIASA, follows=(3,))  # type: ignore[arg-type]  on purpose
    assert isinstance(Utuh.__facts__["semua"].follows[0], x.All)
