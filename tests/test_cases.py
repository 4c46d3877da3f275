"""Facts that give a condition a verdict, built from its tree: held against the tables of Kleene and against brute force."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesos import Reading, RecordError, Verdict
from kesos.edges.catalogue.rooms import rules
from kesos.engine import expression as x
from kesos.engine.expression import all_of, at_least
from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, Fact, fact
from kesos.engine.record import Record
from kesos.evaluators.ages import dated
from kesos.evaluators.case_state import facts_of, settled
from kesos.evaluators.cases import example, pivots, reach, start, start_pair, ways
from kesos.evaluators.values import Listed, Sets, Spans, days_of_age, only, values_in, values_of
from strategies import NO, ON, UNKNOWN, YES, Uji, expressions, judge, sparse


class Asal(Record):
    """Facts from which others follow."""

    ketua: Fact[bool] = fact("Ketua?", OBSERVED, PRIBADI)
    anggota: Fact[bool] = fact("Anggota?", OBSERVED, PRIBADI)
    berkas: Fact[frozenset[Literal["akta", "npwp"]]] = fact("Berkas?", DOCUMENT, BIASA)


class Lembaga(Asal):
    """Facts that follow: in two ways, in one, and an age of a paper."""

    ikut: Fact[bool] = fact("Ikut?", OBSERVED, PRIBADI, follows=(Asal.ketua, Asal.anggota))
    lengkap: Fact[bool] = fact(
        "Lengkap?", DOCUMENT, BIASA, follows=(all_of(Asal.berkas.has("akta"), Asal.berkas.has("npwp")),)
    )
    terbit: Fact[date] = fact("Kapan terbit?", DOCUMENT, BIASA)
    tahun: Fact[int] = fact("Berapa tahun?", DOCUMENT, BIASA, between=(0, 20), years_since="terbit")


def all_facts() -> Iterator[dict[str, Any]]:
    """Yield what can be known of the truth values and the papers of a `Lembaga`, contradictions included."""
    three = (None, True, False)
    papers = (None, *(frozenset(some) for some in ((), ("akta",), ("npwp",), ("akta", "npwp"))))
    for ketua, anggota, ikut, lengkap, berkas in product(three, three, three, three, papers):
        yield {"ketua": ketua, "anggota": anggota, "ikut": ikut, "lengkap": lengkap, "berkas": berkas}


def verdicts(condition: x.Expr) -> set[Verdict]:
    """Return every verdict that some record without contradiction has."""
    found: set[Verdict] = set()
    for known in all_facts():
        try:
            found.add(judge(condition, dated(Lembaga(**known), ON)))
        except RecordError:
            continue
    return found


FOLLOWING = st.sampled_from(["ketua", "anggota", "ikut", "lengkap", "berkas"]).map(
    lambda name: Asal.berkas.has("npwp") if name == "berkas" else x.condition(getattr(Lembaga, name))
)


def combined(parts: st.SearchStrategy[x.Expr]) -> st.SearchStrategy[x.Expr]:
    some = st.lists(parts, min_size=2, max_size=3)
    counted = some.map(lambda ones: at_least(2, *ones))
    return parts.map(x.Not) | some.map(lambda ones: x.any_of(*ones)) | some.map(lambda ones: all_of(*ones)) | counted


@settings(max_examples=40)
@given(st.recursive(FOLLOWING, combined, max_leaves=5))
def test_facts_that_follow(condition: x.Expr) -> None:
    """For conditions over facts that follow from others, exactly the verdicts that some record has are found."""
    found = {verdict for verdict in Verdict if held(Lembaga, condition, verdict)}
    assert found == verdicts(condition)


def held(kind: type[Record], condition: x.Expr, verdict: Verdict, on: date | None = ON) -> bool:
    """Return whether facts are found; they make a record of that verdict."""
    facts = example(kind, {condition: verdict}, on)
    if facts is not None:
        assert judge(condition, dated(kind(**facts), ON)) is verdict
    return facts is not None


@settings(max_examples=100)
@given(expressions(most=7), st.sampled_from(Verdict), sparse(Uji))
def test_any_condition(condition: x.Expr, verdict: Verdict, known: dict[str, Any]) -> None:
    """What is found has the verdict, and where a record has a verdict, facts for it are found."""
    held(Uji, condition, verdict)
    try:
        facts = dated(Uji(**known), ON)
    except RecordError:
        return
    assert held(Uji, condition, judge(condition, facts))


@settings(max_examples=60)
@given(expressions(most=6), st.sampled_from(["lapar", "pulang", "umur", "gizi", "ragam", "anak"]))
def test_any_pair(condition: x.Expr, name: str) -> None:
    """Two records of which one fact differs have YES and NO."""
    info = Uji.__facts__[name]
    if info not in x.facts(condition) or info not in pivots(Uji, condition, ON):
        return
    state = settled(next(ways(*start_pair(Uji, condition, info, ON))))
    met, missed = facts_of(state), facts_of(state, second=True)
    assert judge(condition, dated(Uji(**met), ON)) is YES
    assert judge(condition, dated(Uji(**missed), ON)) is NO
    assert {key for key in met | missed if met.get(key) != missed.get(key)} == {name}


def test_an_age_and_its_date() -> None:
    """A date and the age that follows from it agree on the day; without a day they cannot be asked together."""
    both = all_of(Lembaga.tahun >= 5, Lembaga.terbit > date(2021, 1, 1))
    facts = example(Lembaga, {both: YES}, ON)
    assert facts is not None
    assert set(facts) == {"terbit"}
    assert date(2021, 1, 1) < facts["terbit"] <= date(2021, 11, 24)
    assert example(Lembaga, {both: YES}) is None
    assert example(Lembaga, {all_of(Lembaga.tahun >= 6, Lembaga.terbit > date(2021, 1, 1)): YES}, ON) is None
    assert example(Lembaga, {Lembaga.tahun >= 6: UNKNOWN, Lembaga.terbit > date(2021, 1, 1): YES}, ON) is None
    assert example(Lembaga, {Lembaga.tahun >= 6: YES, Lembaga.terbit > date(2021, 1, 1): UNKNOWN}, ON) == {"tahun": 6}


def test_facts_that_imply_others() -> None:
    """A fact that is true does not stand beside one that it implies and that is false, in either order."""
    assert example(Uji, {all_of(Uji.pulang, ~Uji.lapar): YES}) is None
    assert example(Uji, {all_of(~Uji.lapar, Uji.pulang): YES}) is None
    assert example(Uji, {~Uji.lapar: YES, x.condition(Uji.pulang): NO}) == {"lapar": False, "pulang": False}
    assert example(Uji, {x.condition(Uji.pulang): YES, x.condition(Uji.lapar): UNKNOWN}) == {"pulang": True}
    assert pivots(Uji, all_of(Uji.pulang, Uji.lapar)) == (Uji.pulang.info,)
    undecided = Uji.pulang.isin(*(True, False))
    assert example(Uji, {undecided: YES, ~Uji.lapar: YES}) == {"pulang": False, "lapar": False}


def test_facts_that_are_given() -> None:
    """Facts that are given stay, and an unknown one stays unknown."""
    rule = (Uji.umur >= 60) | Uji.lapar
    assert example(Uji, {rule: YES}, given={"umur": 4}) == {"umur": 4, "lapar": True}
    assert example(Uji, {rule: YES}, given={"umur": None, "lapar": False}) is None
    assert example(Uji, {rule: NO}, given={"lapar": True}) is None
    assert example(Uji, {Uji.ragam.has("fisik"): YES}, given={"ragam": frozenset({"fisik"})}) == {"ragam": {"fisik"}}


def test_what_a_condition_can_reach() -> None:
    """The text that was not seen makes an *and* never YES and an *or* never NO."""
    unseen, hungry = x.Unseen(), x.condition(Uji.lapar)
    assert reach(all_of(hungry, unseen)) == {NO, UNKNOWN}
    assert reach(x.any_of(hungry, unseen)) == {YES, UNKNOWN}
    assert reach(x.Not(all_of(hungry, unseen))) == {YES, UNKNOWN}
    assert reach(at_least(2, hungry, Uji.sakit, unseen)) == set(Verdict)
    assert reach(x.Named("UJI-01.a", at_least(2, hungry, unseen, unseen))) == {UNKNOWN}


def test_values_that_are_left() -> None:
    """Numbers, days, sets, values and texts are narrowed by what must hold and what must not."""
    umur = values_of(Uji.umur.info, ())
    assert umur.narrowed(Uji.umur.differs(5), met=True) == Spans(((0, 4), (6, 130)))  # type: ignore[arg-type]  # a leaf
    assert umur.narrowed(Uji.umur.isin(4, 9), met=False) == Spans(((0, 3), (5, 8), (10, 130)))  # type: ignore[arg-type]  # a leaf
    assert not umur.narrowed(Uji.umur > 130, met=True)  # type: ignore[arg-type]  # a leaf
    assert list(values_in(Listed(("a", "b")))) == ["a", "b"]
    assert list(values_in(Sets(("a",), (frozenset("b"),)))) == []
    assert only(Uji.lapar.info, value=True) == Listed((True,))
    leap = date(2024, 2, 29)
    assert days_of_age(((1, 1),), leap) == ((date(2022, 3, 1).toordinal(), date(2023, 2, 28).toordinal()),)
    texts = values_of(Uji.nama.info, (Uji.nama.equals("z"),))
    assert isinstance(texts, Listed)
    assert "z" in texts.members


DECLARED = [
    code
    for code, (_, rule) in rules().items()
    if {info.name for info in x.facts(rule.condition(Reading.WORKING))} <= rule.records[0].__facts__.keys()
]
"""The rules that ask facts of their record, and nothing that is computed."""


@pytest.mark.parametrize("code", DECLARED)
def test_every_order_of_choices_leads_there(code: str) -> None:
    """For every rule of the law, in whatever order choices are taken, they lead to the verdict; here backwards."""
    _, rule = rules()[code]
    condition, kind = rule.condition(Reading.WORKING), rule.records[0]
    for verdict in reach(condition):
        found = next(ways(*start(kind, {condition: verdict}, ON), lambda n: tuple(reversed(range(n)))), None)
        assert (found is None) == (example(kind, {condition: verdict}, ON) is None)
        if found is not None:
            record = kind(**facts_of(settled(found)))
            assert judge(condition, dated(record, ON)) is verdict
