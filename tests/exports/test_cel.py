"""A rule says in CEL, to an implementation of it in Rust, what it says of a record; an error is UNKNOWN."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import cel as engine
import pytest
from hypothesis import given, settings

from kesos import Reading, Verdict, conformance, ppks, psks
from kesos.edges.exports import ExportError, as_cel, cel, cel_facts, subject
from kesos.engine import expression as x
from kesos.engine.record import Record, plain
from strategies import ON, Uji, expressions, judge, records

KIT = conformance.kit("ppks")
RECORDS = {kind.__name__: kind for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)}
ABSENT = ("Undefined variable", "No such key")


def verdict(text: str, facts: Mapping[str, Any]) -> Verdict:
    """The verdict of a text: UNKNOWN where it fails for want of a fact, and for no other reason."""
    try:
        return Verdict.of(engine.compile(text).execute(dict(facts)))
    except RuntimeError as error:
        if not str(error).startswith(ABSENT):
            raise
        return Verdict.UNKNOWN


@pytest.mark.parametrize("case", KIT["cases"], ids=lambda case: case["id"])
def test_worked_cases(case: dict[str, Any]) -> None:
    """Each worked case has the verdict of the case."""
    on, record = date.fromisoformat(KIT["on"]), RECORDS[case["record"]].from_dict(case["facts"])
    text = cel(subject("ppks")[case["code"]], Reading(case["reading"]))
    assert verdict(text, cel_facts(record, on)) is Verdict[case["expected"]]


@settings(max_examples=150)
@given(expressions(), records(Uji))
def test_random_conditions(expr: x.Expr, one: Record) -> None:
    """Conditions of every form say what the Kleene tables say, whatever is left out."""
    facts = {name: value for name, value in one.known().items() if name not in ("lahir", "umur")}
    given = {name: plain(value) for name, value in facts.items()}
    assert verdict(as_cel.text(expr), given) is judge(expr, facts)


@pytest.mark.parametrize("rule", psks.TYPES, ids=lambda rule: rule.code)
def test_every_rule_has_a_text(rule: Any) -> None:
    """Each rule has a text that can be read, in both readings; without any fact it decides nothing."""
    for reading in Reading:
        assert verdict(cel(rule, reading), {}) is Verdict.UNKNOWN


def test_how_it_reads() -> None:
    """Brackets stand where they decide, texts are quoted, a set is a list, a date is ISO text."""
    expr = x.any_of(
        x.all_of(Uji.lapar, ~Uji.sakit), Uji.gizi.equals("baik-baik (+)"), Uji.ragam.has("fisik", "dua kata")
    )
    assert as_cel.text(expr) == (
        '(lapar && !sakit) || (gizi == "baik-baik (+)") || ("fisik" in ragam || "dua kata" in ragam)'
    )
    assert as_cel.text(Uji.lahir < date(2020, 1, 2)) == 'lahir < "2020-01-02"'
    assert as_cel.text(~Uji.umur.isin(3, 4)) == "!(umur in [3, 4])"
    assert as_cel.text(x.at_least(2, Uji.lapar, Uji.sakit, Uji.jauh)) == "(lapar && (sakit || jauh)) || (sakit && jauh)"
    assert as_cel.text(x.all_of(Uji.lapar, x.Unseen())) == "lapar && kesos_tidak_terlihat"
    assert as_cel.variables(expr) == {"lapar": "bool", "sakit": "bool", "gizi": "string", "ragam": "list(string)"}


def test_the_facts_of_a_record() -> None:
    """The age comes from the date of birth, sets are sorted lists, dates are text."""
    orang = ppks.Perorangan(tanggal_lahir=date(2020, 2, 29), ragam_disabilitas=frozenset({"mental", "fisik"}), nama="A")
    assert cel_facts(orang, ON) == {
        "tanggal_lahir": "2020-02-29",
        "ragam_disabilitas": ["fisik", "mental"],
        "nama": "A",
        "usia": 6,
        "penyandang_disabilitas": True,  # follows from a kind of disability
    }


def test_a_count_that_would_be_too_long() -> None:
    """Twenty of forty would be billions of combinations: refused, with the way out."""
    kinds = [Uji.umur.equals(n) for n in range(40)]
    with pytest.raises(ExportError, match="EXP-005"):
        as_cel.text(x.at_least(20, *kinds))
