"""The page of one problem code."""

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter
from typing import Final

from kesos.edges.catalogue.markdown import (
    Look,
    code,
    grade,
    joined,
    law_table,
    listed,
    say,
    section,
    source_list,
    unsourced,
    weight,
)
from kesos.edges.catalogue.problem_examples import EXAMPLES
from kesos.engine.problem import Severity
from kesos.fakta.identitas import RULE
from kesos.messages import Lang, catalogue, text

_CODE: Final = re.compile(r"[A-Z]{2,5}-[0-9]{3}")
_MILDER: Final = {
    "LBR-022": Severity.WARNING,
    "LBR-023": Severity.WARNING,
    "LBR-024": Severity.WARNING,
    "LBR-025": Severity.WARNING,
    "LBR-026": Severity.INFO,
    "LBR-027": Severity.INFO,
}
"""The codes outside `kesos.identitas.RULES` that are no errors."""


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of all problems that have a text, in the order of the texts."""
    return tuple(key for key in catalogue("id") if _CODE.fullmatch(key))


def severity(name: str) -> Severity:
    """Return how much a problem weighs.

    >>> severity("NIK-010").value, severity("LBR-027").value, severity("FKT-001").value
    ('warning', 'info', 'error')
    """
    return RULE[name].severity if name in RULE else _MILDER.get(name, Severity.ERROR)


def write(name: str, lang: Lang, look: Look) -> str:
    """Return the page of a problem."""
    return joined([f"# {name}", *body(name, lang, look), section(say("kode_lain", lang), _neighbours(name, look))])


def body(name: str, lang: Lang, look: Look) -> Iterator[str]:
    """Yield what there is to tell about a problem, below its heading."""
    rule = RULE.get(name)
    yield f"> {text(name, lang)}"
    if rule is not None:
        yield rule.words(lang)
    wrong, right = EXAMPLES.get(name, ("", ""))
    yield listed(
        [
            (say("berat_judul", lang), weight(severity(name), lang)),
            (say("bukti", lang), grade(rule.evidence, lang) if rule else ""),
            (say("bersandar", lang), text(f"katalog.alas.{name}", lang, default=rule.basis) if rule else ""),
            (say("sumber", lang), unsourced(rule.cites, rule.addresses, lang) if rule else ""),
            (say("isian", lang), ", ".join(f"`{{{field}}}`" for field in _fields(name))),
            (say("salah", lang), code(wrong) if wrong else ""),
            (say("betul", lang), code(right) if right else ""),
        ]
    )
    if rule is not None:
        yield section(say("dasar", lang), law_table(rule.cites, lang, look))
        yield source_list(dict.fromkeys(rule.addresses, ""), lang)


def _fields(name: str) -> tuple[str, ...]:
    """Return the values that the library fills into a text."""
    named = (field for _, field, _, _ in Formatter().parse(text(name, "id")) if field)
    return tuple(dict.fromkeys(named))


def _neighbours(name: str, look: Look) -> str:
    prefix = name.partition("-")[0]
    return ", ".join(look.link(one, one) for one in codes() if one.startswith(f"{prefix}-") and one != name)
