"""The tables that lead to rules and problems."""

from collections.abc import Iterator
from itertools import groupby

from kesos.edges.catalogue.markdown import table, weight
from kesos.edges.catalogue.problem_page import codes, severity
from kesos.edges.catalogue.rooms import ROOMS
from kesos.engine import expression as x
from kesos.engine.rule import Reading, Rule
from kesos.evaluators.words import words
from kesos.messages import Lang, text
from situs.look import anchor, front_matter, link_from
from situs.words import family as family_name
from situs.words import say


def families() -> tuple[str, ...]:
    """Return the families of problem codes, in the order of the texts."""
    return tuple(dict.fromkeys(code.partition("-")[0] for code in codes()))


def write(lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the index of all, and one page for each family of problems."""
    yield "aturan/index.md", _index(lang)
    for family, found in groupby(codes(), lambda code: code.partition("-")[0]):
        yield f"aturan/{family}.md", _family(family, list(found), lang)


def _index(lang: Lang) -> str:
    headings = [say(key, lang) for key in ("code", "name", "about", "gate", "facts_read", "evidence_short")]
    parts = [f"# {say('rules', lang)}", say("rules_intro", lang)]
    for room in ROOMS:
        parts += [f"## {room.module.upper()}", table(headings, [_row(rule, lang) for rule in room.rules()])]
    parts += [f"## {say('problems', lang)}", say("problems_intro", lang), _families_table(lang)]
    return front_matter(say("rules", lang), hide="toc") + "\n\n".join(parts) + "\n"


def _row(rule: Rule, lang: Lang) -> list[str]:
    link = link_from("../").link
    asked = [fact.name for fact in x.facts(rule.condition(Reading.WORKING))]
    return [
        link(rule.code, rule.code),
        rule.words("nama", lang),
        ", ".join(kind.__name__ for kind in rule.records),
        words(rule.syarat.expr, lang) if rule.syarat else "",
        ", ".join(link(f"`{name}`", f"fakta.{name}") for name in asked),
        f"{rule.working.evidence.mark} / {rule.textual.evidence.mark}",
    ]


def _families_table(lang: Lang) -> str:
    counted = [(family, sum(code.startswith(f"{family}-") for code in codes())) for family in families()]
    rows = [[f"[{family}]({family}.md)", family_name(family, lang), str(count)] for family, count in counted]
    return table([say(key, lang) for key in ("code", "family", "count")], rows)


def _family(family: str, found: list[str], lang: Lang) -> str:
    headings = [say("code", lang), say("message", lang), text("katalog.berat_judul", lang)]
    rows = [
        [f"[{code}]({code}.md){anchor(code.lower())}", text(code, lang), weight(severity(code), lang)] for code in found
    ]
    title = f"{family}: {family_name(family, lang)}"
    return front_matter(family, hide="toc") + f"# {title}\n\n{table(headings, rows)}\n"
