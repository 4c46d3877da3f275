"""The vocabulary: every fact of every record."""

from collections.abc import Iterator

from kesos.edges.catalogue.asked import guarded, how, values
from kesos.edges.catalogue.markdown import table
from kesos.edges.catalogue.rooms import ROOMS
from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.rule import Reading
from kesos.messages import Lang
from situs.look import anchor, front_matter, link_from
from situs.words import say


def records() -> tuple[type[Record], ...]:
    """Return every kind of record that a rule is about."""
    return tuple(dict.fromkeys(kind for room in ROOMS for rule in room.rules() for kind in rule.records))


def write(lang: Lang) -> str:
    """Return the page."""
    parts = [f"# {say('facts', lang)}", say("facts_intro", lang), say("kinds", lang), say("generated", lang)]
    used = _used()
    told: set[FactInfo] = set()
    for kind in records():
        own = [fact for fact in kind.__facts__.values() if fact not in told]
        beside = [say("same_as", lang)] if told.intersection(kind.__facts__.values()) else []
        named = {fact.name for fact in told}
        told |= set(own)
        parts += [f"## {kind.__name__}", *beside, _table(own, named, kind, used, lang)]
    parts += [f"## {say('headings', lang)}", say("headings_intro", lang), _headings(told, lang)]
    return front_matter(say("facts", lang), hide="toc") + "\n\n".join(parts) + "\n"


def _table(
    facts: list[FactInfo], named: set[str], kind: type[Record], used: dict[FactInfo, list[str]], lang: Lang
) -> str:
    rows = [
        [
            f"`{fact.name}`{anchor(f'{kind.__name__.lower()}-{fact.name}' if fact.name in named else fact.name)}",
            " ".join(filter(None, (fact.question(lang), f"*({fact.remark(lang)})*" if fact.remark(lang) else ""))),
            values(fact, lang),
            f"{how(fact, lang)}; {guarded(fact, lang)}",
            ", ".join(used.get(fact, ())),
        ]
        for fact in facts
    ]
    return table([say(key, lang) for key in ("fact", "question", "values", "known_by", "used_by")], rows)


def _used() -> dict[FactInfo, list[str]]:
    """Return the rules that ask a fact in either reading, as links."""
    link = link_from("").link
    found: dict[FactInfo, list[str]] = {}
    for room in ROOMS:
        for rule in room.rules():
            conditions = x.all_of(*(rule.condition(reading) for reading in Reading))
            for fact in x.facts(conditions):
                found.setdefault(fact, []).append(link(rule.code, rule.code))
    return found


def _headings(facts: set[FactInfo], lang: Lang) -> str:
    known = sorted((fact for fact in facts if fact.headings or fact.codes), key=lambda fact: fact.name)
    return table([say(key, lang) for key in ("fact", "heading", "codes")], _known(known))


def _known(facts: list[FactInfo]) -> Iterator[list[str]]:
    for fact in facts:
        codes = ", ".join(f"`{code}` → `{value}`" for code, value in fact.codes.items())
        yield [f"`{fact.name}`", ", ".join(f"`{heading}`" for heading in fact.headings), codes]
