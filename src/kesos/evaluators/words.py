"""A condition as a sentence, in Indonesian or English."""

from functools import lru_cache

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.messages import Lang, text


@lru_cache(maxsize=8192)
def words(expr: x.Expr, lang: Lang = "id") -> str:
    """Return the condition as a sentence; a named part is spoken of by its code.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> words(Perorangan.usia.between(6, 18), "en")
    'age at least 6 years and age at most 18 years'
    """
    match expr:
        case x.Named(code=code):
            return part_name(code, lang)
        case x.All(parts=parts):
            return _joined(parts, "kata.dan", lang)
        case x.Any(parts=parts):
            return _joined(parts, "kata.atau", lang)
        case x.AtLeast(n=n, parts=parts):
            return text("kata.paling_sedikit", lang, n=n, parts=", ".join(_nested(part, lang) for part in parts))
        case x.Not(part=x.Truth(fact=fact)):
            return _equals(fact, text("verdict.NO", lang), lang)
        case x.Not(part=part):
            return text("kata.bukan", lang, part=_nested(part, lang))
        case x.Leaf():
            return _leaf(expr, lang)
        case _:
            return text("kata.tidak_terlihat", lang)


def part_name(code: str, lang: Lang = "id") -> str:
    """Return how people speak of a part of a rule.

    >>> part_name("PPKS-01.a"), part_name("PPKS-01.syarat", "en")
    ('huruf a', 'gate')
    """
    key = code.rsplit(".", 1)[-1]
    return text("kata.syarat", lang) if key == "syarat" else text("kata.huruf", lang, key=key)


def _joined(parts: tuple[x.Expr, ...], join: str, lang: Lang) -> str:
    return f" {text(join, lang)} ".join(_nested(part, lang) for part in parts)


def _nested(expr: x.Expr, lang: Lang) -> str:
    said = words(expr, lang)
    return f"({said})" if len(expr.children) > 1 else said


def _equals(fact: FactInfo, value: str, lang: Lang) -> str:
    return f"{fact.label(lang)} = {value}"


def _leaf(leaf: x.Leaf, lang: Lang) -> str:
    match leaf:
        case x.Compare(fact=fact, op=op, value=value):
            unit = f" {text(f'satuan.{fact.unit}', lang)}" if fact.unit else ""
            said = fact.value_words(value, lang)
            return f"{fact.label(lang)} {text(f'banding.{op.name}', lang)} {said}{unit}"
        case x.OneOf(fact=fact, values=values):
            return _listed("kata.salah_satu", fact, values, lang)
        case x.Has(fact=fact, values=values):
            return _listed("kata.memuat", fact, values, lang)
        case _:
            return _equals(leaf.fact, text("verdict.YES", lang), lang)


def _listed(template: str, fact: FactInfo, values: tuple[object, ...], lang: Lang) -> str:
    either = f" {text('kata.atau', lang)} "
    return text(template, lang, label=fact.label(lang), values=either.join(fact.value_words(v, lang) for v in values))
