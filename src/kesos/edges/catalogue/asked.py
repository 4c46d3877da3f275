"""The facts that a rule asks."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kesos.edges.catalogue.markdown import Look, code, say, section, table
from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.rule import Reading, Rule
from kesos.messages import Lang, text

_PLAIN_TYPES: Final[dict[type, str]] = {bool: "ya_tidak", date: "tanggal"}


def facts_section(rule: Rule, lang: Lang, look: Look) -> str:
    """Return the facts that a rule asks in any of its parts, each with the parts that ask it."""
    headings = [say(key, lang) for key in ("fakta", "pertanyaan", "nilai", "cara", "dipakai")]
    rows = [
        [
            look.link(code(fact.name), f"fakta.{fact.name}"),
            fact.question(lang),
            values(fact, lang),
            f"{how(fact, lang)}; {guarded(fact, lang)}",
            ", ".join(used),
        ]
        for fact, used in _asked(rule, lang).items()
    ]
    return section(say("fakta_judul", lang), table(headings, rows))


def how(fact: FactInfo, lang: Lang) -> str:
    """Return how a fact becomes known."""
    return say(f"cara_tahu.{fact.kind.value}", lang)


def guarded(fact: FactInfo, lang: Lang) -> str:
    """Return how closely a fact must be guarded."""
    return say(f"rahasia.{fact.sensitivity.value}", lang)


def values(fact: FactInfo, lang: Lang) -> str:
    """Return what the values of a fact can be.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> values(Perorangan.__facts__["usia"], "en"), values(Perorangan.__facts__["status_gizi"], "en")
    ('0-130 years', 'one of `gizi_buruk`, `gizi_kurang`, `gizi_baik`, `gizi_lebih`')
    """
    choices = ", ".join(map(code, fact.choices))
    if fact.type is frozenset:
        return say("himpunan", lang, choices=choices)
    if choices:
        return say("salah_satu", lang, choices=choices)
    if fact.type is int:
        unit = text(f"satuan.{fact.unit}", lang, default=fact.unit) if fact.unit else ""
        return f"{'-'.join(map(str, fact.bounds or ()))} {unit}".strip() or say("bilangan", lang)
    return say(_PLAIN_TYPES.get(fact.type, "teks"), lang)


def _asked(rule: Rule, lang: Lang) -> dict[FactInfo, list[str]]:
    found: dict[FactInfo, list[str]] = {}
    for name, expr in _parts(rule, lang):
        for fact in x.facts(expr):
            found.setdefault(fact, []).append(name)
    return found


def _parts(rule: Rule, lang: Lang) -> Iterator[tuple[str, x.Expr]]:
    """Yield the parts of a rule that can ask facts; a reading may ask one that no letter does."""
    if rule.syarat is not None:
        yield say("syarat", lang), rule.syarat.expr
    for key, kriteria in rule.criteria.items():
        yield key, kriteria.expr
    for reading in (Reading.WORKING, Reading.TEXTUAL):
        expr = rule.reading(reading).expr
        if expr is not None:
            yield reading.words(lang), expr
    for warning in rule.warnings:
        yield warning.key, warning.when
