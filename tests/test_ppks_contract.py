"""The table of PPKS against the law file: every gate, letter, reading and warning, condition by condition."""

import json
from pathlib import Path
from typing import Any

import pytest

from kesos import ppks
from kesos._ppks.jenis import Jenis
from kesos.engine import expression as x
from test_ppks import A_IS_THE_GATE

LAW: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "ppks_contract.json").read_text(encoding="utf-8"))[
    "types"
]
UNSEEN = ("unseen",)


def parts(jenis: Jenis) -> dict[str, x.Expr | None]:
    """Every condition of a type, under the name that it has in the law file."""
    return {
        "syarat": None if jenis.syarat is None else jenis.syarat.expr,
        **{f"huruf {key}": letter.expr for key, letter in jenis.criteria.items()},
        "textual": jenis.textual.expr,
        "working": jenis.working.expr,
        **{warning.key: warning.when for warning in jenis.warnings},
    }


def told(expr: x.Expr | None) -> object:
    """A condition of kesos in the form in which both are compared: what is joined has no order."""
    match expr:
        case None:
            return None
        case x.Not(part=part):
            return "not", told(part)
        case x.AtLeast(n=n, parts=joined):
            return "at_least", n, frozenset(map(told, joined))
        case x.All() | x.Any():
            return type(expr).__name__.lower(), frozenset(map(told, expr.children))
        case _:
            return told_leaf(expr)


def told_leaf(expr: x.Expr) -> object:
    match expr:
        case x.Gate():
            return "syarat", True
        case x.Letter(key=key):
            return "letter", key
        case x.Truth(fact=fact):
            return "fact", fact.name
        case x.Compare(fact=fact, op=op, value=value):
            return "cmp", (fact.name, op.name.lower(), value)
        case x.Has(fact=fact, values=values):
            return "has_any", fact.name, frozenset(values)
        case x.OneOf(fact=fact, values=values):
            return "in", fact.name, frozenset(values)
        case _:
            return UNSEEN


def law(entry: dict[str, Any] | None) -> object:
    """A condition of the law file in that form."""
    if entry is None:
        return None
    ((name, value),) = entry.items()
    if name == "has":
        return "has_any", value[0], frozenset(value[1:])
    if name in ("has_any", "in"):
        return name, value[0], frozenset(value[1])
    if name == "cmp":
        return name, tuple(value)
    if name == "not":
        return name, law(value)
    if name == "at_least":
        return name, value["n"], frozenset(map(law, value["of"]))
    if name in ("all", "any"):
        joined = frozenset(map(law, value))
        return (name, joined) if len(joined) > 1 else next(iter(joined))
    return name, value


def behind_the_gate(reading: Any) -> object:
    """A reading with the gate before it, which kesos puts there by itself."""
    joined: frozenset[object] = reading[1] if reading[0] == "all" else frozenset({reading})
    return "all", joined | {("syarat", True)}


def test_the_law_file_has_the_same_parts() -> None:
    """No type, letter or warning stands in one of the two alone."""
    assert {jenis.code: list(parts(jenis)) for jenis in ppks.CATEGORIES} == {
        code: list(one) for code, one in LAW.items()
    }


@pytest.mark.parametrize(
    ("jenis", "part"),
    [pytest.param(jenis, part, id=f"{jenis.code}.{part}") for jenis in ppks.CATEGORIES for part in parts(jenis)],
)
def test_a_condition_is_that_of_the_law_file(jenis: Jenis, part: str) -> None:
    """The condition asks the same facts, with the same limits, joined in the same way."""
    found, wanted = told(parts(jenis)[part]), law(LAW[jenis.code][part])
    if found == UNSEEN:
        wanted = wanted or UNSEEN
    if part in ("textual", "working") and jenis.syarat is not None and found is not None:
        found = behind_the_gate(found)
        if jenis.number in A_IS_THE_GATE:  # there the law file need not name the gate beside the letter
            wanted = behind_the_gate(wanted)
    assert found == wanted


@pytest.mark.parametrize("number", A_IS_THE_GATE)
def test_letter_a_is_the_gate(number: int) -> None:
    """Where the law file leaves the gate out of the readings, letter a says the same as the gate."""
    one = LAW[f"PPKS-{number:02}"]
    assert law(one["huruf a"]) == law(one["syarat"])
