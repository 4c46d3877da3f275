"""A module of an office's own rules, written for a test."""

HEAD = """
from datetime import date
from typing import Any
from kesos import Regulation, Rule, RuleSet, ppks
from kesos.engine.citation import PRIMARY
from kesos.engine.fact import BIASA, DOCUMENT, Fact, fact
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, huruf
from kesos.engine.timeline import Interval
from kesos.evaluators.subject import Subject

PERDA = Regulation(id="x", kind="Perda", number="1", year=2026, title="x", evidence=PRIMARY)

class Warga(Record):
    {facts}

def subject(*codes: str) -> Subject[Any]:
    reading = Bacaan(huruf("a"), PRIMARY)
    return Subject(RuleSet("X", tuple(
        Rule(code=code, name="x", records=(Warga,), cites=(PERDA.at("Pasal 1", PRIMARY),), valid=Interval(date(2026, 1, 1)),
             criteria={{"a": Kriteria("x", Warga.hadir, PRIMARY)}}, textual=reading, working=reading)
        for code in codes
    )))

SUBJECT = {made}
"""
PRESENT = 'hadir: Fact[bool] = fact("Hadir?", DOCUMENT, BIASA)'


def module(made: str = 'subject("LAIN-01")', facts: str = PRESENT) -> str:
    """Return the text of a module whose ``SUBJECT`` has rules of some codes over a record of some facts."""
    return HEAD.format(facts=facts, made=made)
