"""Every evaluator gives the verdict of the Kleene tables: walked, compiled, and through every kind of frame."""

from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import BACKENDS, SLOWER, table, verdicts
from kesos import Evidence, Severity, Verdict, verval
from kesos.engine import expression as x
from kesos.engine.check import Check, CheckSet
from kesos.engine.fact import BIASA, OBSERVED, Fact, fact
from kesos.engine.record import Record
from kesos.engine.timeline import Interval
from kesos.evaluators.ages import dated
from kesos.evaluators.record import compiled
from kesos.evaluators.trace import Step, trace
from kesos.evaluators.unknowns import unknowns
from kesos.evaluators.words import words
from strategies import NO, ON, UNKNOWN, YES, Uji, expressions, judge, records, sparse

# --- one record


@given(expressions(), sparse(Uji))
def test_trace_and_compiled_agree_with_the_tables(expr: x.Expr, facts: dict[str, Any]) -> None:
    """The walk and the compiled function give the verdict of the Kleene tables."""
    expected = judge(expr, facts)
    assert trace(expr, facts).verdict is expected
    assert Verdict.of(compiled((expr,))(facts)[0]) is expected


@given(st.lists(expressions(most=6), min_size=1, max_size=5), sparse(Uji))
def test_conditions_compiled_together_stay_apart(exprs: list[x.Expr], facts: dict[str, Any]) -> None:
    """Conditions that share parts are compiled into one function and still answer each for itself, in order."""
    both = (*exprs, x.Not(exprs[0]), *exprs)
    found = [Verdict.of(value) for value in compiled(both)(facts)]
    assert found == [judge(expr, facts) for expr in both]


@given(expressions(), sparse(Uji))
def test_every_step_of_a_trace_has_its_own_verdict(expr: x.Expr, facts: dict[str, Any]) -> None:
    """Each step of the explanation carries the verdict of its own part, and the parts stand in the order of the rule."""

    def check(step: Step) -> None:
        assert step.verdict is judge(step.expr, facts)
        assert tuple(part.expr for part in step.parts) == step.expr.children
        for part in step.parts:
            check(part)

    check(trace(expr, facts))


@given(sparse(Uji), expressions())
def test_not_is_an_involution(facts: dict[str, Any], expr: x.Expr) -> None:
    """Twice not is the condition itself, and not of UNKNOWN is UNKNOWN, in every evaluator of a record."""
    twice = ~~expr
    assert trace(twice, facts).verdict is trace(expr, facts).verdict
    assert compiled((twice,))(facts) == compiled((expr,))(facts)


@given(st.lists(expressions(most=4), min_size=1, max_size=5), sparse(Uji))
def test_at_least_is_any_at_one_and_all_at_the_top(parts: list[x.Expr], facts: dict[str, Any]) -> None:
    """At least one is the same as any, at least all is the same as all."""
    assert judge(x.at_least(1, *parts), facts) is trace(x.any_of(*parts), facts).verdict
    assert judge(x.at_least(len(parts), *parts), facts) is trace(x.all_of(*parts), facts).verdict


def test_a_fact_that_is_none_is_unknown() -> None:
    """A mapping may hold None for a fact; that is unknown, as is a fact that it does not hold."""
    for expr in (Uji.lapar.as_condition(), Uji.anak < 5, Uji.gizi.isin("buruk"), Uji.ragam.has("fisik")):
        nothing = dict.fromkeys(Uji.__facts__)
        assert compiled((expr, ~expr))(nothing) == (None, None) == compiled((expr, ~expr))({})
        assert trace(expr, nothing).verdict is UNKNOWN is trace(expr, {}).verdict


def test_zero_false_and_empty_are_known() -> None:
    """0, False, the empty text and the empty set are facts, not gaps."""
    facts: dict[str, Any] = {"anak": 0, "lapar": False, "nama": "", "ragam": frozenset()}
    exprs = (Uji.anak.equals(0), ~Uji.lapar, Uji.nama.equals(""), ~Uji.ragam.has("fisik"))
    assert compiled(exprs)(facts) == (True,) * 4
    assert [trace(expr, facts).verdict for expr in exprs] == [YES] * 4


# --- deep and wide


def _deep(levels: int) -> x.Expr:
    expr = Uji.lapar.as_condition()
    for level in range(levels):
        other = (Uji.sakit, Uji.pulang, Uji.jauh)[level % 3].as_condition()
        match level % 4:
            case 0:
                expr = x.All((other, expr))
            case 1:
                expr = x.Any((expr, other))
            case 2:
                expr = x.Not(expr)
            case _:
                expr = x.AtLeast((other, expr, x.Not(other)), n=2)
    return expr


@pytest.mark.parametrize("lapar", [True, False, None])
@pytest.mark.parametrize("other", [True, False, None])
def test_deep_nesting(lapar: bool | None, other: bool | None) -> None:
    """Two hundred levels of conditions compile, and say what the tables say."""
    expr = _deep(200)
    facts = {"lapar": lapar, "sakit": other, "pulang": other, "jauh": lapar}
    assert Verdict.of(compiled((expr,))(facts)[0]) is judge(expr, facts) is trace(expr, facts).verdict


@pytest.mark.parametrize("backend", BACKENDS)
def test_nesting_in_frames(backend: str) -> None:
    """Sixty levels of conditions can be asked of every kind of frame."""
    expr = _deep(60)
    rows = [{"lapar": a, "sakit": b, "jauh": a} for a in (True, False, None) for b in (True, False, None)]
    found = verdicts(backend, table(Uji, rows), Uji, {"r": expr})
    assert found["r"] == [judge(expr, row) for row in rows]


WIDTH = 2000


class Lebar(Record):
    """A record of two thousand facts."""

    __annotations__ = {f"f{n}": Fact[bool] for n in range(WIDTH)}
    locals().update({f"f{n}": fact("?", OBSERVED, BIASA) for n in range(WIDTH)})


PARTS = tuple(getattr(Lebar, f"f{n}").as_condition() for n in range(WIDTH))
WIDE = {
    "all": x.all_of(*PARTS),
    "any": x.any_of(*PARTS),
    "half": x.at_least(WIDTH // 2, *PARTS),
    "none": x.all_of(*map(x.Not, PARTS)),
}


@pytest.mark.parametrize("name", WIDE)
def test_wide_rules(name: str) -> None:
    """A rule of two thousand parts compiles, and stays open until the parts decide it."""
    expr = WIDE[name]
    half: dict[str, Any] = {f"f{n}": n % 2 == 0 for n in range(WIDTH)}
    expected = {"all": (UNKNOWN, NO, YES), "any": (UNKNOWN, YES, YES), "half": (UNKNOWN, YES, YES)}
    cases = ({}, half, dict.fromkeys(half, True))
    found = tuple(Verdict.of(compiled((expr,))(facts)[0]) for facts in cases)
    assert found == expected.get(name, (UNKNOWN, NO, NO))
    assert found == tuple(trace(expr, facts).verdict for facts in cases)


@pytest.mark.parametrize("backend", ["polars", "pyarrow"])
def test_wide_frames(backend: str) -> None:
    """A rule of two thousand parts can be asked of a table with as many columns."""
    frame = pl.DataFrame({"f0": [True, None, False]}).with_columns(
        pl.lit(value=True).alias(f"f{n}") for n in range(1, WIDTH)
    )
    found = verdicts(backend, frame, Lebar, WIDE)
    assert found == {"all": [YES, UNKNOWN, NO], "any": [YES] * 3, "half": [YES] * 3, "none": [NO] * 3}


def test_many_conditions_at_once() -> None:
    """Five hundred conditions that share facts compile into one function."""
    exprs = tuple(x.all_of(PARTS[n], x.any_of(PARTS[n + 1], ~PARTS[n + 2])) for n in range(500))
    assert compiled(exprs)({"f0": True, "f1": True, "f9": False})[:3] == (True, None, None)


# --- tables

conditions = st.lists(expressions(most=8), min_size=1, max_size=6).map(
    lambda exprs: {f"r{place}": expr for place, expr in enumerate(exprs)}
)
people = st.lists(records(Uji), min_size=1, max_size=6)


@pytest.mark.parametrize("backend", BACKENDS)
@settings(max_examples=30)
@given(asked=conditions, rows=people, joined=st.booleans(), gone=st.booleans())
def test_frames_agree_with_the_tables(
    backend: str, asked: dict[str, x.Expr], rows: list[Record], joined: bool, gone: bool
) -> None:
    """Every kind of frame gives each row the verdict of its record: nulls, missing columns, lists and joined text."""
    _agree(backend, asked, rows, joined, gone)


@pytest.mark.parametrize("backend", SLOWER)
@settings(max_examples=6)
@given(asked=conditions, rows=people, joined=st.booleans(), gone=st.booleans())
def test_other_frames_agree_with_the_tables(
    backend: str, asked: dict[str, x.Expr], rows: list[Record], joined: bool, gone: bool
) -> None:
    """So do Ibis, frames with the interface of Spark, and Dask."""
    _agree(backend, asked, rows, joined, gone)


def _agree(backend: str, asked: dict[str, x.Expr], rows: list[Record], joined: bool, gone: bool) -> None:
    known = [dict(row.known()) for row in rows]
    empty = frozenset(name for name in Uji.__facts__ if gone and not any(name in row for row in known))
    frame = table(Uji, known, drop=empty, joined=joined)
    expected = {code: [judge(expr, dated(row, ON)) for row in rows] for code, expr in asked.items()}
    assert verdicts(backend, frame, Uji, asked) == expected


@pytest.mark.parametrize("backend", BACKENDS)
def test_truth_tables_in_frames(backend: str) -> None:
    """The twenty-seven triples of true, false and null give the Kleene verdicts, cell by cell."""
    triples = [(a, b, c) for a in (True, False, None) for b in (True, False, None) for c in (True, False, None)]
    rows = [{"lapar": a, "sakit": b, "jauh": c} for a, b, c in triples]
    parts = (Uji.lapar, Uji.sakit, Uji.jauh)
    asked = {
        "all": x.all_of(*parts),
        "any": x.any_of(*parts),
        "two": x.at_least(2, *parts),
        "not-two": ~x.at_least(2, *parts),
        "not-all": ~x.all_of(*parts),
        "mixed": (Uji.lapar & ~Uji.sakit) | ~(Uji.jauh | Uji.sakit),
        "unseen-and": Uji.lapar & x.Unseen("?"),
        "unseen-or": Uji.lapar | x.Unseen("?"),
        "unseen-two": x.at_least(2, Uji.lapar, Uji.sakit, x.Unseen("?")),
        "unseen-one-of-two": x.at_least(2, Uji.lapar, x.Unseen("?")),
    }
    found = verdicts(backend, table(Uji, rows), Uji, asked)
    assert found == {code: [judge(expr, row) for row in rows] for code, expr in asked.items()}


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_is_unknown_in_every_row(backend: str) -> None:
    """A condition that no column can answer is null in every row, never false; a decided one is decided in every row."""
    asked = {
        "unseen": x.Unseen("?"),
        "gone": Uji.sakit.as_condition(),
        "not-gone": ~Uji.sakit,
        "count-of-gone": x.at_least(1, Uji.sakit, Uji.jauh),
        "all-of-gone": x.all_of(Uji.sakit, Uji.jauh),
        "named": x.Named("UJI-01.a", x.Unseen("?")),
        "and": Uji.sakit & Uji.lapar,
        "or": Uji.sakit | Uji.lapar,
        "letter": x.Letter("a"),
    }
    frame = table(Uji, [{"lapar": True}, {"lapar": False}], drop=frozenset(Uji.__facts__) - {"lapar"})
    found = verdicts(backend, frame, Uji, asked)
    open_in_both = [UNKNOWN, UNKNOWN]
    assert found.pop("and") == [UNKNOWN, NO]
    assert found.pop("or") == [YES, UNKNOWN]
    assert found == dict.fromkeys(found, open_in_both)


@given(expressions())
def test_every_condition_can_be_said(expr: x.Expr) -> None:
    """Every condition has words in both languages, and they hold no unfilled place."""
    for lang in ("id", "en"):
        said = words(expr, lang)
        assert said
        assert "{" not in said


def test_dates_are_compared_as_dates() -> None:
    """A date fact is compared by day, in a record and in a table."""
    expr = Uji.lahir < date(2026, 1, 1)
    rows: list[dict[str, Any]] = [{"lahir": date(2025, 12, 31)}, {"lahir": date(2026, 1, 1)}, {}]
    assert verdicts("polars", table(Uji, rows), Uji, {"r": expr})["r"] == [YES, NO, UNKNOWN]
    assert [judge(expr, row) for row in rows] == [YES, NO, UNKNOWN]


# --- a check of a row and of a table


def _checked(when: x.Condition) -> CheckSet:
    own = Check(
        code="UJI-001", name="uji", pesan="uji", severity=Severity.REVIEW, evidence=Evidence.UNVERIFIED, when=when,
        example={}, valid=Interval(date(2020, 1, 1)), basis="uji",
    )  # fmt: skip
    return CheckSet("UJI", (own,))


_BOTH = ("punya_ktp_wilayah", "ber_ktp_desa_kelurahan_tempat_tinggal")
_AGED = ("usia", "tanggal_lahir")


@pytest.mark.parametrize(
    ("names", "values", "verdict"),
    [
        (_BOTH, (True, None), Verdict.YES),
        (_BOTH, (False, None), Verdict.NO),
        (_BOTH, (None, True), Verdict.YES),
        (_BOTH, (True, False), Verdict.UNKNOWN),
        (_BOTH, (None, None), Verdict.UNKNOWN),
        (_AGED, (None, date(1960, 1, 1)), Verdict.YES),
        (_AGED, (66, date(1960, 1, 1)), Verdict.YES),
        (_AGED, (65, date(1960, 1, 1)), Verdict.UNKNOWN),
        (_AGED, (66, None), Verdict.YES),
        (_AGED, (None, date(2027, 1, 1)), Verdict.UNKNOWN),
        (_AGED, (66, date(2027, 1, 1)), Verdict.UNKNOWN),
    ],
)
def test_a_row_and_a_table_know_the_same(names: tuple[str, ...], values: tuple[Any, ...], verdict: Verdict) -> None:
    """Ages and what follows from other facts; what is contradicted is not known in either, and no error."""
    person = verval.Perorangan
    checks = _checked(person.usia >= 60 if names == _AGED else person.ber_ktp_desa_kelurahan_tempat_tinggal)
    row = {name: value for name, value in zip(names, values, strict=True) if value is not None}
    found = verval.check(row, on=ON, checks=checks)
    assert found.verdicts[0]["UJI-001"] is verdict
    assert verval.check([row], on=ON, checks=checks).verdicts == found.verdicts
    types = {"usia": pl.Int64, "tanggal_lahir": pl.Date}
    frame = pl.DataFrame(
        {name: [row.get(name)] for name in names}, {name: types.get(name, pl.Boolean) for name in names}
    )
    assert verval.check_frame(frame, on=ON, checks=checks).frame["UJI-001"].to_list() == [
        {Verdict.YES: True, Verdict.NO: False, Verdict.UNKNOWN: None}[verdict]
    ]
    gaps = unknowns(frame, {"UJI-001": checks["UJI-001"].condition(ON)}, person, ON)
    assert bool(gaps) is (verdict is Verdict.UNKNOWN)


def test_a_finding_that_is_not_there() -> None:
    """A code of no check is a KeyError, as in the checks themselves, and so is any code where there is no row."""
    checks = _checked(verval.Perorangan.hamil)
    found = verval.check({}, on=ON, checks=checks)
    assert found["UJI-001"].verdict is Verdict.UNKNOWN
    for missing in (found, verval.check([], on=ON, checks=checks), checks):
        with pytest.raises(KeyError, match="NO-SUCH"):
            missing["NO-SUCH"]
    with pytest.raises(KeyError, match="UJI-001"):
        verval.check([], on=ON, checks=checks)["UJI-001"]
