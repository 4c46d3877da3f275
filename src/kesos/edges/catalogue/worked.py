"""The worked example of a rule, as code that runs, with its own answer."""

from datetime import date
from typing import Any, Final, cast

from kesos.edges.catalogue.markdown import say, section
from kesos.edges.catalogue.rooms import Room
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.engine.verdict import Verdict
from kesos.evaluators.case_state import facts_of, plain, settled
from kesos.evaluators.cases import start, ways
from kesos.evaluators.values import Spans, Values
from kesos.messages import Lang

ON: Final = date(2026, 11, 24)
"""The reference date of the examples."""


def example(rule: Rule) -> Record | None:
    """Return a record with no more facts than meet the rule in its working reading; None if no record can.

    >>> from kesos import ppks
    >>> example(ppks.CATEGORIES[7]).to_dict()
    {'usia': 61, 'kebutuhan_dasar_terpenuhi': False, 'telantar_secara_psikis': True, 'telantar_secara_sosial': True}
    """
    kind = rule.records[0]
    found = next(ways(*start(kind, {rule.condition(Reading.WORKING): Verdict.YES})), None)
    return None if found is None else kind(**facts_of(settled(found, _beside_edge)))


def _beside_edge(fact: FactInfo, values: Values) -> Any:
    """A value beside the edge of a limit shows more than one on the edge, which often has a warning of its own."""
    if fact.type is int and isinstance(values, Spans):
        return next((low + 1 for low, high in values.parts if low + 1 < high), plain(fact, values))
    return plain(fact, values)


def example_section(rule: Rule, room: Room, lang: Lang) -> str:
    """Return an invented record that meets the rule in its working reading, and what is found for it."""
    record = example(rule) if room.ask else None
    if record is None:
        return ""
    found = getattr(room.load(), room.ask)(record, on=ON, reading=Reading.WORKING)[rule.code]
    explain = "explain()" if lang == "id" else f'explain("{lang}")'
    invented, answer = say("contoh_rekaan", lang), say("contoh_hasil", lang)
    lines = [
        "```pycon",
        ">>> from datetime import date",
        f">>> from kesos import {room.module}",
        *(f"{prompt} {line}" for prompt, line in _statement(invented, record, room)),
        f">>> {answer} = {room.module}.{room.ask}({invented}, on=date({ON.year}, {ON.month}, {ON.day}))",
        f'>>> print({answer}["{rule.code}"].{explain})',
        found.explain(lang),
        "```",
    ]
    return section(say("contoh", lang), say("contoh_pengantar", lang), "\n".join(lines))


def _statement(name: str, record: Record, room: Room) -> list[tuple[str, str]]:
    kind = type(record).__name__
    facts = [("...", f"    {fact}={_literal(value)},") for fact, value in record.known().items()]
    return [(">>>", f"{name} = {room.module}.{kind}("), *facts, ("...", ")")]


def _literal(value: Any) -> str:
    if isinstance(value, frozenset):
        members = sorted(cast("frozenset[str]", value))
        return f"{{{', '.join(map(_literal, members))}}}" if members else "set()"
    if isinstance(value, date):
        return f"date({value.year}, {value.month}, {value.day})"
    return f'"{value}"' if isinstance(value, str) else repr(value)
