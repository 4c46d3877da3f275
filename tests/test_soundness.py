"""What the verdicts promise: never flip, never guess, ask what matters and nothing else. For all types, both readings."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice, permutations, product
from math import prod
from random import Random
from typing import Any, Literal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kesos import Reading, Verdict, ppks
from kesos._ppks.jenis import Jenis
from kesos.engine import expression as x
from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, Fact, FactInfo, Kind, fact
from kesos.engine.record import Record
from kesos.evaluators.questions import domain, matters, next_questions, open_facts, reduced
from kesos.evaluators.record import compiled
from strategies import NO, ON, UNKNOWN, YES, Uji, asked, expressions, judge, sparse, values

MOST = 400
READINGS = [
    pytest.param(jenis, reading, id=f"{jenis.code}-{reading.value}") for jenis in ppks.CATEGORIES for reading in Reading
]


def verdict(condition: x.Expr, facts: Mapping[str, Any]) -> Verdict:
    return Verdict.of(compiled((condition,))(facts)[0])


def completions(condition: x.Expr, facts: Mapping[str, Any], most: int = MOST) -> Iterator[dict[str, Any]]:
    """Yield every way to settle the facts that a condition asks and that are not known; a sample where there are many."""
    gaps = [info for info in x.facts(condition) if facts.get(info.name) is None]
    ranges = [_every_value(info, condition) for info in gaps]
    if prod(map(len, ranges)) <= most:
        ways: Iterator[tuple[Any, ...]] = product(*ranges)
    else:
        chosen = Random(0)  # noqa: S311  a sample, the same each time
        ways = (tuple(chosen.choice(one) for one in ranges) for _ in range(most))
    for way in ways:
        yield {**facts, **{info.name: value for info, value in zip(gaps, way, strict=True)}}


def _every_value(info: FactInfo, condition: x.Expr) -> tuple[Any, ...]:
    """The values that tell the leaves apart, and beside them some that the law declares."""
    declared = {frozenset: (frozenset(info.choices),), int: info.bounds or ()}.get(info.type, info.choices)
    return tuple(dict.fromkeys((*domain(info, condition), *declared)))


def has_unseen(condition: x.Expr) -> bool:
    return any(isinstance(node, x.Unseen) for node in x.walk(condition))


@cache
def facts_of(jenis: Jenis) -> st.SearchStrategy[dict[str, Any]]:
    return sparse(jenis.records[0], asked(jenis))


# --- the 26 types


@pytest.mark.parametrize(("jenis", "reading"), READINGS)
@settings(max_examples=15)
@given(data=st.data())
def test_a_type_is_sound(jenis: Jenis, reading: Reading, data: st.DataObject) -> None:
    """YES or NO holds in every completion of what is unknown; UNKNOWN is open, or the text was not seen."""
    condition = jenis.condition(reading)
    facts = data.draw(facts_of(jenis))
    found = verdict(condition, facts)
    settled = [verdict(condition, whole) for whole in completions(condition, facts)]
    if found is not UNKNOWN:
        assert set(settled) == {found}
    elif not has_unseen(condition):
        assert UNKNOWN not in settled


@pytest.mark.parametrize(("jenis", "reading"), READINGS)
@settings(max_examples=15)
@given(data=st.data())
def test_a_type_never_flips(jenis: Jenis, reading: Reading, data: st.DataObject) -> None:
    """Fact after fact, in any order, UNKNOWN may become YES or NO; YES and NO stay what they are."""
    condition = jenis.condition(reading)
    facts: dict[str, Any] = {}
    before = verdict(condition, facts)
    for name, value in data.draw(facts_of(jenis).flatmap(lambda known: st.permutations(list(known.items())))):
        facts[name] = value
        after = verdict(condition, facts)
        assert before is UNKNOWN or after is before
        before = after


@pytest.mark.parametrize(("jenis", "reading"), READINGS)
@settings(max_examples=12)
@given(data=st.data())
def test_what_a_type_lacks(jenis: Jenis, reading: Reading, data: st.DataObject) -> None:
    """`missing` facts are unknown ones, and once all are known the verdict is; the same facts and no other are asked."""
    condition = jenis.condition(reading)
    facts = data.draw(facts_of(jenis))
    found = verdict(condition, facts)
    missing = {info.name for info in open_facts(condition, facts)}
    questions = next_questions({jenis.code: condition}, facts)
    assert not {name for name in missing if facts.get(name) is not None}
    assert {question.name for question in questions} <= missing
    if found is not UNKNOWN:
        assert not missing
        return
    if not has_unseen(condition):
        assert questions
        for whole in islice(completions(condition, facts), 40):
            known = {name: value for name, value in whole.items() if name in facts or name in missing}
            assert verdict(condition, known) is not UNKNOWN


@pytest.mark.parametrize(("jenis", "reading"), READINGS)
@settings(max_examples=8)
@given(data=st.data())
def test_a_type_asks_what_matters_and_nothing_else(jenis: Jenis, reading: Reading, data: st.DataObject) -> None:
    """A fact is asked exactly if some completion of the others leaves the verdict open and an answer closes it."""
    condition = jenis.condition(reading)
    facts = {**next(completions(condition, {}, 1)), **data.draw(facts_of(jenis))}
    for name in data.draw(st.sets(st.sampled_from(sorted(facts) or ["-"]), max_size=5)):
        facts.pop(name, None)
    gaps = [info for info in x.facts(condition) if facts.get(info.name) is None]
    assume(prod(len(domain(info, condition)) for info in gaps) <= MOST)
    found = matters(condition, facts)
    for info in gaps:
        assert (info in found) is _pivotal(info, condition, facts), info.name


def _pivotal(info: FactInfo, condition: x.Expr, facts: Mapping[str, Any]) -> bool:
    others = [one for one in x.facts(condition) if facts.get(one.name) is None and one is not info]
    for way in product(*(_every_value(one, condition) for one in others)):
        known = {**facts, **{one.name: value for one, value in zip(others, way, strict=True)}}
        if judge(condition, known) is UNKNOWN:
            answers = {judge(condition, {**known, info.name: value}) for value in _every_value(info, condition)}
            if answers != {UNKNOWN}:
                return True
    return False


@pytest.mark.parametrize("kind", [ppks.Perorangan, ppks.Keluarga, ppks.Komunitas])
@settings(max_examples=25)
@given(data=st.data())
def test_the_whole_of_ppks_never_flips(kind: type[Record], data: st.DataObject) -> None:
    """Of a record that comes to know more no finding flips, warnings that show stay, and answered facts are not asked."""
    names = tuple({name: None for jenis in ppks.CATEGORIES if jenis.applies_to(kind) for name in asked(jenis)})
    known = data.draw(sparse(kind, names))
    part = data.draw(st.sets(st.sampled_from(sorted(known)))) if known else set[str]()
    less = ppks.classify(kind(**{name: known[name] for name in part}), on=ON)
    more = ppks.classify(kind(**known), on=ON)
    for code in less:
        assert less[code].verdict in (UNKNOWN, more[code].verdict)
        assert less[code].other in (UNKNOWN, more[code].other)
        assert set(less[code].warning_codes) <= set(more[code].warning_codes)
    assert not {question.name for question in more.next_questions()} & set(known)


# --- any rule


@settings(max_examples=150)
@given(expr=expressions(most=8), facts=sparse(Uji))
def test_any_rule_is_sound(expr: x.Expr, facts: dict[str, Any]) -> None:
    """Whatever the rule, YES and NO hold in every completion, and reducing it by what is known changes no verdict."""
    found = verdict(expr, facts)
    rest = reduced(expr, facts)
    assert (rest if isinstance(rest, Verdict) else UNKNOWN) is found
    for whole in completions(expr, facts, 60):
        after = judge(expr, whole)
        assert found in (UNKNOWN, after)
        assert isinstance(rest, Verdict) or judge(rest, whole) is after


class Kecil(Record):
    """Few facts with few values, so that every completion can be tried."""

    a: Fact[bool] = fact("a?", ASSESSMENT, BIASA)
    b: Fact[bool] = fact("b?", DOCUMENT, BIASA)
    c: Fact[bool] = fact("c?", OBSERVED, BIASA)
    n: Fact[int] = fact("n?", OBSERVED, BIASA, between=(0, 2))
    g: Fact[Literal["p", "q"]] = fact("g?", OBSERVED, BIASA)
    s: Fact[frozenset[Literal["u", "v"]]] = fact("s?", OBSERVED, BIASA)


EVERY: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys("abc", (True, False)),
    "n": (0, 1, 2),
    "g": ("p", "q"),
    "s": (frozenset(), frozenset("u"), frozenset("v"), frozenset("uv")),
}


def _asked_by_hand(expr: x.Expr, facts: Mapping[str, Any]) -> set[str]:
    """Every unknown fact that some completion of the others leaves decisive, found by trying all."""
    gaps = [info.name for info in x.facts(expr) if info.name not in facts]
    found = set()
    for name in gaps:
        others = [other for other in gaps if other != name]
        for way in product(*(EVERY[other] for other in others)):
            known = {**facts, **dict(zip(others, way, strict=True))}
            answers = {judge(expr, {**known, name: value}) for value in EVERY[name]}
            if judge(expr, known) is UNKNOWN and answers != {UNKNOWN}:
                found.add(name)
    return found


def _can_be_decided(expr: x.Expr, facts: Mapping[str, Any]) -> bool:
    gaps = [info.name for info in x.facts(expr) if info.name not in facts]
    ways = product(*(EVERY[name] for name in gaps))
    return any(judge(expr, {**facts, **dict(zip(gaps, way, strict=True))}) is not UNKNOWN for way in ways)


@settings(max_examples=250)
@given(expr=expressions(Kecil, most=7), facts=sparse(Kecil, ("a", "n", "s")))
def test_exactly_what_matters_is_asked(expr: x.Expr, facts: dict[str, Any]) -> None:
    """By trying every completion of a small rule: what can decide is asked, and what cannot is not.

    Where no single fact can tip the verdict but all together can, something is asked all the same.
    """
    found = {info.name for info in matters(expr, facts)}
    expected = _asked_by_hand(expr, facts)
    if judge(expr, facts) is not UNKNOWN:
        assert found == set()
    elif expected or not _can_be_decided(expr, facts):
        assert found == expected
    else:
        assert found
    assert bool(open_facts(expr, facts)) is bool(found)


@settings(max_examples=100)
@given(expr=expressions(Kecil, most=7), facts=sparse(Kecil, ("b", "g")))
def test_an_answer_that_settles(expr: x.Expr, facts: dict[str, Any]) -> None:
    """A question is said to settle a rule exactly if some answer to it alone decides the verdict."""
    for question in next_questions({"K": expr}, facts):
        alone = {judge(expr, {**facts, question.name: value}) for value in EVERY[question.name]}
        assert question.settles == (("K",) if alone != {UNKNOWN} else ())
        assert question.matters_for == ("K",)


@settings(max_examples=60)
@given(expr=expressions(Kecil, unseen=False, most=7), data=st.data())
def test_answering_what_is_asked_always_ends(expr: x.Expr, data: st.DataObject) -> None:
    """Who answers the first question, and then the next, comes to a verdict without one idle answer in between."""
    facts: dict[str, Any] = {}
    while judge(expr, facts) is UNKNOWN:
        questions = next_questions({"K": expr}, facts)
        assert questions
        facts[questions[0].name] = data.draw(st.sampled_from(EVERY[questions[0].name]))
    assert next_questions({"K": expr}, facts) == ()


def test_a_condition_that_is_always_true_is_still_asked() -> None:
    """Kleene logic does not see that a or not a is true: until one fact is known the verdict is open, and is asked."""
    expr = x.any_of(Kecil.a, ~Kecil.a, Kecil.b, ~Kecil.b)
    assert {info.name for info in matters(expr, {})} == {"a", "b"}
    assert verdict(expr, {"a": False}) is YES


def test_what_no_fact_can_decide_is_not_asked() -> None:
    """Where the text was not seen and would decide, nothing is missing and nothing is asked."""
    for expr in (x.Unseen(), x.at_least(2, x.Unseen("1"), x.Unseen("2"), Kecil.a), (Kecil.a | ~Kecil.a) & x.Unseen()):
        assert next_questions({"K": expr}, {}) == ()
        assert open_facts(expr, {}) == ()
    either = Kecil.a | x.Unseen()
    assert [info.name for info in open_facts(either, {})] == ["a"]


def test_a_leaf_that_is_always_met_makes_others_idle() -> None:
    """A fact beside one that decides whatever it is, once known, need not be asked."""
    always = Kecil.n <= 2
    assert [info.name for info in matters(always | Kecil.a, {})] == ["n"]
    assert [info.name for info in matters(always & Kecil.a, {})] == ["n", "a"]


# --- the order of questions


class Urut(Record):
    """Facts of every kind of knowing."""

    asesmen: Fact[bool] = fact("?", ASSESSMENT, BIASA)
    surat: Fact[bool] = fact("?", DOCUMENT, BIASA)
    lihat: Fact[bool] = fact("?", OBSERVED, BIASA)
    dua: Fact[bool] = fact("?", ASSESSMENT, BIASA)


def order(conditions: Mapping[str, x.Expr]) -> list[str]:
    return [question.name for question in next_questions(conditions, {})]


def test_what_settles_most_comes_first() -> None:
    """First the fact of which one answer decides most rules, even if it needs an assessment."""
    pair = x.any_of(x.all_of(Urut.surat, Urut.lihat), x.all_of(~Urut.surat, ~Urut.lihat))
    assert order({"A": Urut.asesmen.as_condition(), "B": pair}) == ["asesmen", "lihat", "surat"]
    assert order({"A": Urut.surat & Urut.asesmen, "B": Urut.asesmen & Urut.lihat}) == ["asesmen", "lihat", "surat"]


def test_then_what_matters_for_most() -> None:
    """Among facts that settle as many, the one that matters for more rules comes first."""
    same = x.any_of(x.all_of(Urut.dua, Urut.lihat), x.all_of(~Urut.dua, ~Urut.lihat))
    also = x.any_of(x.all_of(Urut.dua, Urut.surat), x.all_of(~Urut.dua, ~Urut.surat))
    assert order({"A": same, "B": also}) == ["dua", "lihat", "surat"]


@pytest.mark.parametrize("names", list(permutations(["asesmen", "surat", "lihat"])))
def test_then_what_is_seen_before_a_paper_before_an_assessment(names: tuple[str, ...]) -> None:
    """Among equals: what can be seen or asked, then what needs a paper, then what needs an assessment."""
    assert order({"A": x.all_of(*(getattr(Urut, name) for name in names))}) == ["lihat", "surat", "asesmen"]


def test_then_the_order_of_the_rule() -> None:
    """What is still equal keeps the order in which the rule asks."""
    assert order({"A": Urut.dua & Urut.asesmen}) == ["dua", "asesmen"]
    assert order({"A": Urut.asesmen & Urut.dua}) == ["asesmen", "dua"]


def test_a_question_says_what_it_is_for() -> None:
    """A question knows its fact, how that becomes known, how closely it is guarded, and the rules it is for."""
    (question,) = next_questions({"A": Urut.asesmen.as_condition(), "B": Urut.asesmen | x.Unseen()}, {})
    assert (question.name, question.kind, question.sensitivity) == ("asesmen", Kind.ASSESSMENT, BIASA)
    assert (question.matters_for, question.settles) == (("A", "B"), ("A", "B"))
    usia = ppks.classify(ppks.Perorangan(), on=ON).next_questions()[0]
    assert usia.name == "usia"
    assert usia.text() == usia.fact.ask
    assert usia.text("en") == "How old is the person, in completed years, on the reference date?"


# --- domains


@settings(max_examples=150)
@given(expr=expressions(most=5), data=st.data())
def test_a_domain_shows_every_way_that_leaves_can_fall(expr: x.Expr, data: st.DataObject) -> None:
    """Whatever value a fact takes, one value of its domain meets and misses the same leaves; all are allowed values."""
    for info in x.facts(expr):
        own = [leaf for leaf in x.leaves(expr) if leaf.fact is info]
        shown = {tuple(judge(leaf, {info.name: value}) for leaf in own) for value in domain(info, expr)}
        value = data.draw(values(info))
        assert tuple(judge(leaf, {info.name: value}) for leaf in own) in shown
        assert all(not info.read(one)[1] for one in domain(info, expr))


def test_domains_at_the_ends_of_time_and_bounds() -> None:
    """A domain does not step over the bounds of a number nor over the first and last day there is."""
    assert domain(Kecil.n.info, Kecil.n <= 0) == (0, 1)
    assert domain(Kecil.n.info, Kecil.n >= 2) == (1, 2)
    lahir = Uji.lahir
    first, last = (type(ON).min, type(ON).max)
    assert [day.toordinal() for day in domain(lahir.info, lahir >= first)] == [1, 2]
    assert [last.toordinal() - day.toordinal() for day in domain(lahir.info, lahir <= last)] == [1, 0]


class Luas(Record):
    """A set of many members, and letters that ask each alone."""

    s: Fact[frozenset[Literal[tuple(f"m{n}" for n in range(40))]]] = fact("?", OBSERVED, BIASA)  # type: ignore[valid-type]  forty values
    a: Fact[bool] = fact("a?", OBSERVED, BIASA)


def test_a_set_of_many_members() -> None:
    """Members that stand together count as one, and a condition that tells forty apart is still asked in no time."""
    members = Luas.s.info.choices
    together = Luas.s.has(*members)
    assert domain(Luas.s.info, together) == (frozenset(), frozenset({"m0"}))
    apart = x.at_least(20, *(Luas.s.has(member) for member in members))
    assert len(domain(Luas.s.info, apart)) == 42
    assert [info.name for info in matters(x.all_of(Luas.a, x.any_of(apart, ~Luas.s.has("m3"))), {})] == ["a", "s"]


def test_a_rule_of_too_many_combinations_asks_all() -> None:
    """Where not every combination can be tried every open fact is asked: one too many, never one too few."""
    many = [Uji.umur.isin(*range(0, 130, 3)), Uji.anak.isin(*range(40)), Uji.umur.isin(5, 6), Uji.anak.isin(3, 4)]
    expr = x.all_of(x.any_of(many[0], many[1]), x.any_of(many[2], many[3]), Uji.lapar)
    assert [info.name for info in matters(expr, {})] == ["umur", "anak", "lapar"]


def test_asking_is_not_slow() -> None:
    """No type has so many combinations that its questions fall back to asking all."""
    for jenis in ppks.CATEGORIES:
        for reading in Reading:
            condition = jenis.condition(reading)
            assert prod(len(domain(info, condition)) for info in x.facts(condition)) <= 20_000


def test_findings_of_nothing() -> None:
    """A record of which nothing is known has no YES and no NO anywhere, in either reading."""
    for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas):
        for reading in Reading:
            found = ppks.classify(kind(), on=ON, reading=reading)
            assert {finding.verdict for finding in found.values()} == {UNKNOWN}
            assert found.met == found.unmet == ()
            assert NO not in {finding.other for finding in found.values()}
