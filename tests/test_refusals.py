"""Nothing that is marked D decides a refusal: every rule, check, identity rule and step of a process is walked."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations, product
from typing import Any

import attrs
import pytest

from kesos import Reading, Verdict, conformance, identitas, kime, ppks, psks, sembako, spm, standards, verval
from kesos.engine import expression as x
from kesos.engine.citation import UNVERIFIED
from kesos.engine.problem import Severity
from kesos.engine.rule import Bacaan, Rule

ON = date(2026, 11, 24)
SUBJECTS = {"psks": psks, "standards": standards, "sembako": sembako, "spm": spm, "kime": kime}
TOLD = {"psks": 13, "standards": 59, "sembako": 144, "spm": 75, "kime": 34}
"""How many rules and versions of rules each subject has at least; a walk that finds fewer looked in the wrong place."""
INFORMS = {
    spm.Sifat.PILIHAN,  # which of several answers
    spm.Sifat.PERINGATAN,  # NO is a warning
    spm.Sifat.INDIKATOR,  # a figure about an area
    spm.Sifat.SARINGAN,  # which rule to ask next
    kime.Sifat.PERIKSA,  # a look at the record
    kime.Sifat.HITUNG,  # a count
    kime.Sifat.TANGGA,  # a position on a scale
    None,  # of a calculation: a number
}
"""What a rule may be for if something of it is graded D: its NO refuses nobody anything."""
WARNED = ("SPM-101", "SPM-102", "SPM-103", "SPM-104")
"""The fact file asks NO by criteria that are inferred for SPM (worked cases W65, W74): W1 forbids to refuse on them alone."""
SOFTER = ("KIME-107",)
"""Their working reading, graded D, only asks less than the text: who fails it fails the text."""
CLASSED = {("PSKS-03", "8/2012"): ("PSKS/03-2", "PSKS/03-3")}
"""A type of the list and no right; only how its letters [C] join is D, and the fact file has these worked cases of NO."""

PPKS: Mapping[tuple[str, str], tuple[frozenset[str], str]] = {
    # The gate is in the text ("anak", 18) and only its edge is D; without it a grown-up would be a street child.
    ("PPKS-04", "working"): (frozenset({"syarat"}), "PPKS/04-8"),
    ("PPKS-04", "textual"): (frozenset({"syarat"}), ""),
    # The letters are C, and what they name is mapped to the ragam of UU 8/2016 [D].
    ("PPKS-05", "working"): (frozenset("abc"), "PPKS/05-2"),
    ("PPKS-09", "working"): (frozenset("def"), "PPKS/09-2"),
    ("PPKS-09", "textual"): (frozenset("def"), "PPKS/09-8"),
    # The letter is C, and its inner "dan" is read as a list of which one is enough [D]: that refuses fewer.
    ("PPKS-07", "textual"): (frozenset("d"), ""),
    ("PPKS-20", "working"): (frozenset("g"), "PPKS/20-4"),
    # An age in no letter: a child is a victim, so the working reading asks for 18, and W1 says so.
    ("PPKS-10", "working"): (frozenset({"usia"}), "PPKS/10-4"),
    # The number is C, that it is "from 18" is D, so W2 sends whoever is younger to no. 7.
    ("PPKS-16", "working"): (frozenset({"syarat", "a"}), "PPKS/16-5"),
}
"""The parts graded D that alone make a type NO, by type and reading, and a worked case of the law that has it so."""
UNREAD = ("PPKS-05", "PPKS-16", "PPKS-20")
"""Types of which no copy shows how the text joins the letters (textual is UNKNOWN), so nothing bears out a working NO."""


def found(thing: Any, seen: set[int], depth: int = 0) -> Iterator[Rule]:
    """Every rule inside a public name of a subject, also in its tables, rule sets and versions."""
    if id(thing) in seen or depth > 5 or isinstance(thing, type):
        return
    seen.add(id(thing))
    if isinstance(thing, Rule):
        yield thing
    if isinstance(thing, Mapping):
        inside: Any = list(thing.values())
    elif isinstance(thing, tuple | list | frozenset):
        inside = thing
    elif attrs.has(type(thing)):
        inside = [getattr(thing, field.name, None) for field in attrs.fields(type(thing))]
    else:
        inside = [getattr(thing, name, ()) for name in ("rules", "earlier")]
    for one in inside:
        yield from found(one, seen, depth + 1)


def rules(subject: str) -> list[Rule]:
    module, seen = SUBJECTS[subject], set[int]()
    return [rule for name in module.__all__ for rule in found(getattr(module, name), seen)]


EVERY = {subject: rules(subject) for subject in SUBJECTS}


def graded_d(rule: Rule) -> list[str]:
    """The parts of a rule that are graded D and could make it NO: letters, the gate, the readings."""
    weak = [key for key, part in rule.criteria.items() if part.evidence is UNVERIFIED]
    weak += ["syarat"] if rule.syarat is not None and rule.syarat.evidence is UNVERIFIED else []
    readings = {"working": rule.working, "textual": rule.textual}
    return weak + [name for name, one in readings.items() if one.expr is not None and one.evidence is UNVERIFIED]


WEAK = [(subject, rule) for subject, all_ in EVERY.items() for rule in all_ if graded_d(rule)]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_walk_sees_every_rule(subject: str) -> None:
    """As many rules and versions as the subject tells of are looked at."""
    assert len(EVERY[subject]) >= TOLD[subject]


@pytest.mark.parametrize(("subject", "rule"), WEAK, ids=lambda one: getattr(one, "code", one))
def test_a_rule_with_something_graded_d_refuses_nobody(subject: str, rule: Rule) -> None:
    """It only informs, or the fact file asks for its NO and it is among the few that other tests here look into."""
    nature = getattr(rule, "nature", None)
    informs = nature in INFORMS and subject in {"spm", "kime"}
    assert informs or rule.code in WARNED + SOFTER or (rule.code, rule.versi) in CLASSED, graded_d(rule)


def test_the_exceptions_are_still_needed() -> None:
    """Each exception above names a rule that has something graded D."""
    weak = {(rule.code, rule.versi) for _, rule in WEAK}
    assert {code for code, _ in weak} >= {*WARNED, *SOFTER}
    assert weak >= set(CLASSED)


def truth(expr: x.Expr, letters: Mapping[str, Verdict], gate: Verdict) -> Verdict:
    """The verdict of a condition over letters, the gate and facts by name, by strong Kleene logic, written anew from its table."""
    match expr:
        case x.Letter(key=key):
            return letters[key]
        case x.Gate():
            return gate
        case x.Not():
            return ~truth(expr.children[0], letters, gate)
        case x.Unseen():
            return Verdict.UNKNOWN
        case x.Leaf():
            return letters[expr.fact.name]
        case x.AtLeast(n=n):
            counted = [truth(part, letters, gate) for part in expr.children]
            enough, possible = counted.count(Verdict.YES) >= n, len(counted) - counted.count(Verdict.NO) >= n
            return Verdict.YES if enough else Verdict.UNKNOWN if possible else Verdict.NO
    parts = [truth(part, letters, gate) for part in expr.children]
    first, last = (Verdict.NO, Verdict.YES) if isinstance(expr, x.All) else (Verdict.YES, Verdict.NO)
    return first if first in parts else Verdict.UNKNOWN if Verdict.UNKNOWN in parts else last


def refused_by(rule: Rule, reading: Bacaan) -> Iterator[tuple[dict[str, Verdict], Verdict]]:
    """Every combination of letters and gate in which the reading says NO though the gate does not."""
    assert reading.expr is not None
    for values in product(Verdict, repeat=len(rule.criteria) + 1):
        gate, letters = values[0], dict(zip(rule.criteria, values[1:], strict=True))
        if (rule.syarat is None or gate is not Verdict.NO) and truth(reading.expr, letters, gate) is Verdict.NO:
            yield letters, gate


@pytest.mark.parametrize("code", WARNED)
def test_a_refusal_that_rests_on_d_always_warns(code: str) -> None:
    """Whenever criteria that are inferred for SPM say NO and the text does not, W1 is shown, also while citizenship is open."""
    (rule,) = [one for one in spm.RULES.rules if one.code == code]
    (warning,) = [one for one in rule.warnings if one.key == "W1"]
    assert "Jangan menolak hanya karena ini" in warning.text
    seen = 0
    for letters, gate in refused_by(rule, rule.working):
        text = truth(rule.textual.expr, letters, gate) if rule.textual.expr is not None else Verdict.UNKNOWN
        assert text is Verdict.NO or truth(warning.when, letters, gate) is Verdict.YES, (letters, gate)
        seen += 1
    assert seen


@pytest.mark.parametrize("code", SOFTER)
def test_a_softer_reading_refuses_nobody_whom_the_text_does_not(code: str) -> None:
    """KIME-107: at least one element [D] in place of all four [B]; one who has none of them has not all four."""
    rule = kime.RULES[code]
    assert rule.textual.evidence > UNVERIFIED
    seen = 0
    for letters, gate in refused_by(rule, rule.working):
        if letters["f"] is Verdict.NO and letters["g"] is not Verdict.NO:
            continue  # cannot be: all four would be there, or may be, where none is
        assert truth(rule.textual.expr, letters, gate) is Verdict.NO
        seen += 1
    assert seen


# --- PPKS: a type is a class, but its NO refuses a family


def parts(rule: Rule, reading: Bacaan) -> dict[str, bool]:
    """What a reading asks, and whether it is graded D: letters, the gate, and a fact that stands in the reading itself."""
    named = {key: part.evidence is UNVERIFIED for key, part in rule.criteria.items()}
    named |= {} if rule.syarat is None else {"syarat": rule.syarat.evidence is UNVERIFIED}
    bare = {leaf.fact.name for leaf in walk(reading.expr) if isinstance(leaf, x.Leaf)}
    return named | dict.fromkeys(bare, reading.evidence is UNVERIFIED)


def walk(expr: x.Expr | None) -> Iterator[x.Expr]:
    """A condition and all that is in it, down to the letters."""
    if expr is not None:
        yield expr
        for part in () if isinstance(expr, x.Leaf) else expr.children:
            yield from walk(part)


def said(rule: Rule, reading: Bacaan, told: Mapping[str, Verdict]) -> Verdict:
    """What a reading says of a record of which these parts are known; what its text does not show is not known."""
    if reading.expr is None:
        return Verdict.UNKNOWN
    gate = told["syarat"] if rule.syarat is not None else Verdict.YES
    inside = truth(reading.expr, told, gate)
    return (
        Verdict.NO
        if Verdict.NO in (gate, inside)
        else Verdict.UNKNOWN
        if Verdict.UNKNOWN in (gate, inside)
        else Verdict.YES
    )


def on_d_alone(rule: Rule, reading: Bacaan) -> frozenset[str]:
    """The parts graded D that say NO in some record of which all that is known better is met."""
    asked = parts(rule, reading)
    weak = [name for name, is_weak in asked.items() if is_weak]
    met = dict.fromkeys(asked, Verdict.YES)
    found: set[str] = set()
    for size in range(1, len(weak) + 1):
        for some in map(frozenset, combinations(weak, size)):
            if not found & some and said(rule, reading, met | dict.fromkeys(some, Verdict.NO)) is Verdict.NO:
                found |= some
    return frozenset(found)


READINGS = [(rule, reading) for rule in ppks.CATEGORIES for reading in Reading]


@pytest.mark.parametrize(("rule", "reading"), READINGS, ids=lambda one: getattr(one, "code", one))
def test_no_type_is_no_on_d_alone(rule: Rule, reading: Reading) -> None:
    """A gate, a letter or a leaf that is graded D alone makes NO only where the law has a reason that is named above."""
    allowed, _ = PPKS.get((rule.code, reading.value), (frozenset(), ""))
    assert on_d_alone(rule, rule.reading(reading)) == allowed


@pytest.mark.parametrize("rule", ppks.CATEGORIES, ids=lambda rule: rule.code)
def test_a_working_reading_is_no_only_where_the_text_is(rule: Rule) -> None:
    """How the letters combine is D in working readings: it never refuses whom the text, as far as it was seen, does not."""
    asked = parts(rule, rule.working)
    beyond = {}
    for values in product((Verdict.YES, Verdict.NO), repeat=len(asked)):
        told = dict(zip(asked, values, strict=True))
        if said(rule, rule.working, told) is Verdict.NO and said(rule, rule.textual, told) is not Verdict.NO:
            beyond = told
    allowed = rule.code in UNREAD or (rule.code, "working") == ("PPKS-10", "working")
    assert bool(beyond) is allowed, beyond
    assert (rule.textual.expr is None) is (rule.code in UNREAD)


CASES = conformance.kit("ppks")["cases"]


@pytest.mark.parametrize(("code", "reading"), [key for key, (_, case) in PPKS.items() if case])
def test_what_is_named_has_a_worked_case_of_the_law(code: str, reading: str) -> None:
    """The fact file itself has NO there, and the finding tells the grade D; where the part is an age, a warning is shown."""
    weak, wanted = PPKS[code, reading]
    (case,) = [case for case in CASES if case["id"] == wanted]
    assert (case["code"], case["reading"], case["expected"]) == (code, reading, "NO")
    person = ppks.Perorangan.from_dict(case["facts"])
    finding = ppks.classify(person, on=ON, reading=Reading(reading))[code]
    assert (finding.verdict, finding.evidence) == (Verdict.NO, UNVERIFIED)
    assert bool(finding.warnings) or not weak & {"syarat", "usia"}


@pytest.mark.parametrize("rule", identitas.RULES, ids=lambda rule: rule.code)
def test_no_identity_rule_refuses_on_d(rule: identitas.IdentityRule) -> None:
    """What makes a NIK, KK number or region code an error is known better than D."""
    assert rule.severity is not Severity.ERROR or rule.evidence > UNVERIFIED


@pytest.mark.parametrize("check", verval.CHECKS, ids=lambda check: check.code)
def test_no_check_refuses_on_d(check: verval.Check) -> None:
    """What a check calls an error is known better than D."""
    assert check.severity is not Severity.ERROR or check.evidence > UNVERIFIED


STEPS = [
    (process, way) for process in verval.PROCESSES.values() for way in process.transitions if way.grade is UNVERIFIED
]


@pytest.mark.parametrize(("process", "way"), STEPS, ids=lambda one: getattr(one, "event", getattr(one, "code", "")))
def test_no_step_is_refused_on_d(process: verval.Process, way: verval.Transition) -> None:
    """A step known from our reading only is allowed to anybody, with any papers; the history tells it apart."""
    start = process.valid.start
    case = verval.Case(process=process, state=way.start, began=start)
    assert case.refusals(way.event, actor="siapa_pun", on=start) == ()
    after = case.apply(way.event, actor="siapa_pun", on=start + timedelta(days=1))
    assert after.uncertain == after.history


def test_every_process_is_known_better_than_d() -> None:
    """A process that refuses a step it does not know is itself no proposal of ours."""
    assert all(process.grade > UNVERIFIED for process in verval.PROCESSES.values())


def test_one_source_is_asked_for_by_the_worked_cases() -> None:
    """The rules that `CLASSED` excuses tell the grade D with their NO, and none of their letters is D."""
    for code, versi in CLASSED:
        (rule,) = [one for one in EVERY["psks"] if (one.code, one.versi) == (code, versi)]
        assert graded_d(rule) == ["working"]
        finding = psks.classify(psks.Perorangan(usia=41), on=ON)[code]
        assert (finding.verdict, finding.evidence) == (Verdict.NO, UNVERIFIED)
