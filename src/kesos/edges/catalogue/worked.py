"""The worked example of a rule, as code that runs, with its own answer."""

from datetime import date
from typing import Any, Final, cast

from kesos.edges.catalogue.markdown import say, section
from kesos.edges.catalogue.rooms import Room
from kesos.edges.catalogue.witness import example
from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.messages import Lang

ON: Final = date(2026, 11, 24)
"""The reference date of the examples."""


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
