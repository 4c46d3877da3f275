"""Every age in the table of PPKS, moved by a year or to the other side of its edge: a case written by hand notices.

Mutation tests change the bodies of functions; these change the table.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from kesos import Reading, conformance, ppks
from kesos._ppks.jenis import Jenis
from kesos.engine import expression as x
from kesos.evaluators.ages import dated
from kesos.evaluators.trace import trace
from strategies import NO, ON, UNKNOWN, YES
from test_ppks import A_IS_THE_GATE, MEETS, NO_AGE_IN_TEXT, RANGES
from test_ppks_warnings import KINDS, WARNINGS

OTHER_SIDE = {x.Op.LT: x.Op.LE, x.Op.LE: x.Op.LT, x.Op.GT: x.Op.GE, x.Op.GE: x.Op.GT, x.Op.EQ: x.Op.NE}
CASES = conformance.kit("ppks")["cases"]
WOMAN = {"jenis_kelamin": "perempuan"}


def moved(expr: x.Expr) -> Iterator[x.Expr]:
    """The condition with one of its ages moved, in each way."""
    if isinstance(expr, x.Compare) and expr.fact.type is int:
        yield evolve(expr, op=OTHER_SIDE[expr.op])
        yield from (evolve(expr, value=expr.value + step) for step in (-1, 1))
    for place, part in enumerate(expr.children):
        for other in moved(part):
            children = (*expr.children[:place], other, *expr.children[place + 1 :])
            yield evolve(expr, part=other) if isinstance(expr, x.Not) else evolve(expr, parts=children)


def mutants(jenis: Jenis) -> Iterator[tuple[str, Jenis]]:
    """The type with one age moved, and where."""
    if jenis.syarat is not None:
        for expr in moved(jenis.syarat.expr):
            yield "syarat", evolve(jenis, syarat=evolve(jenis.syarat, expr=expr))
    for key, letter in jenis.criteria.items():
        for expr in moved(letter.expr):
            yield key, evolve(jenis, criteria={**jenis.criteria, key: evolve(letter, expr=expr)})
    for name in ("textual", "working"):
        reading = getattr(jenis, name)
        for expr in moved(reading.expr) if reading.expr is not None else ():
            yield name, evolve(jenis, **{name: evolve(reading, expr=expr)})
    for place, warning in enumerate(jenis.warnings):
        for expr in moved(warning.when):
            rest = jenis.warnings[:place], jenis.warnings[place + 1 :]
            yield warning.key, evolve(jenis, warnings=(*rest[0], evolve(warning, when=expr), *rest[1]))


def said(expr: x.Expr | None, **facts: Any) -> Any:
    assert expr is not None
    return trace(expr, facts).verdict


def cases_hold(jenis: Jenis) -> bool:
    """The worked cases of the kit, on a type that stands in no rule set."""
    for case in CASES:
        if case["code"] == jenis.code:
            record = {kind.__name__: kind for kind in jenis.records}[case["record"]]
            facts = dated(record.from_dict(case["facts"]), ON)
            if said(jenis.condition(Reading(case["reading"])), **facts).value != case["expected"]:
                return False
    return True


def ages_hold(jenis: Jenis) -> bool:
    """Who meets the letters, and who is known by age alone, at every completed year."""
    low, high = RANGES.get(jenis.number, (0, 130))
    meets = ppks.Perorangan.from_dict(MEETS[jenis.number]).known()
    for age in range(131):
        inside = low <= age <= high
        if said(jenis.condition(Reading.WORKING), **meets, usia=age) is not (YES if inside else NO):
            return False
        if jenis.number not in NO_AGE_IN_TEXT:
            textual = said(jenis.condition(Reading.TEXTUAL), **WOMAN, usia=age)
            if textual is not (UNKNOWN if inside else NO):
                return False
        if jenis.number in A_IS_THE_GATE:
            both = {said(part, **WOMAN, usia=age) for part in (jenis.gate(), jenis.letter("a"))}
            if both != {YES if inside else NO}:
                return False
    return True


def warnings_hold(jenis: Jenis) -> bool:
    """Each warning, on the facts on which it shows, at every completed year."""
    for warning, alert in zip(jenis.warnings, jenis.alerts(), strict=True):
        code = jenis.warning_code(warning.key)
        told, ranges = WARNINGS[code]
        if code in KINDS:
            continue  # a family and a community have no age
        facts = ppks.Perorangan.from_dict(told).known()
        for age in range(131):
            if (said(alert, **facts, usia=age) is YES) is not any(low <= age <= high for low, high in ranges):
                return False
    return True


def hold(jenis: Jenis) -> bool:
    return cases_hold(jenis) and (jenis.number not in MEETS or ages_hold(jenis)) and warnings_hold(jenis)


@pytest.mark.parametrize("jenis", [pytest.param(jenis, id=jenis.code) for jenis in ppks.CATEGORIES])
def test_no_age_can_move_unnoticed(jenis: Jenis) -> None:
    """The type as it stands passes; with any of its ages moved it fails in a case that was written by hand."""
    assert hold(jenis)
    assert [where for where, mutant in mutants(jenis) if hold(mutant)] == []


def test_every_age_is_moved() -> None:
    """Each age that the law file names is moved in three ways: a year down, a year up, to the other side."""
    named = (Path(__file__).parent / "ppks_contract.json").read_text(encoding="utf-8").count('["usia", ')
    assert sum(1 for jenis in ppks.CATEGORIES for _ in mutants(jenis)) == 3 * named > 0
