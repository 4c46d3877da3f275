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
    "LBR-071": Severity.WARNING,
    "DIS-908": Severity.WARNING,
    "DIS-919": Severity.REVIEW,
    "SDM-910": Severity.REVIEW,
    "SDM-919": Severity.REVIEW,
    "SDM-920": Severity.REVIEW,
    "SBK-907": Severity.INFO,
    "SBK-908": Severity.REVIEW,
    "SBK-909": Severity.REVIEW,
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
    yield listed(
        [
            (say("berat_judul", lang), weight(severity(name), lang)),
            (say("bukti", lang), grade(rule.evidence, lang) if rule else ""),
            (say("bersandar", lang), text(f"katalog.alas.{name}", lang, default=rule.basis) if rule else ""),
            (say("sumber", lang), unsourced(rule.cites, rule.addresses, lang) if rule else ""),
            (say("isian", lang), ", ".join(f"`{{{field}}}`" for field in _fields(name))),
            *_short_example(name, lang),
        ]
    )
    yield from _long_example(name, lang)
    if rule is not None:
        yield section(say("dasar", lang), law_table(rule.cites, lang, look))
        yield source_list(dict.fromkeys(rule.addresses, ""), lang)


def _examples(name: str, lang: Lang) -> tuple[tuple[str, str], ...]:
    """Return the wrong and the mended example of a problem, each with the word for it."""
    wrong, mended = EXAMPLES[name]
    return (say("salah", lang), wrong), (say("betul", lang), mended)


def _short_example(name: str, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the examples of a problem that stand on one line."""
    examples = _examples(name, lang)
    if not any("\n" in example for _, example in examples):
        yield from ((word, code(example)) for word, example in examples)


def _long_example(name: str, lang: Lang) -> Iterator[str]:
    """Yield the examples of a problem of which one takes several lines: a small CSV file, or a long call."""
    examples = _examples(name, lang)
    kind = "csv" if name.startswith("LBR") else "python"
    if any("\n" in example for _, example in examples):
        yield from (f"**{word}:**\n\n```{kind}\n{example.rstrip()}\n```" for word, example in examples)


def _fields(name: str) -> tuple[str, ...]:
    """Return the values that the library fills into a text."""
    named = (field for _, field, _, _ in Formatter().parse(text(name, "id")) if field)
    return tuple(dict.fromkeys(named))


def _neighbours(name: str, look: Look) -> str:
    prefix = name.partition("-")[0]
    return ", ".join(look.link(one, one) for one in codes() if one.startswith(f"{prefix}-") and one != name)
