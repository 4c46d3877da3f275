"""The generated part of the navigation: it stands between two marks in the configuration of each language."""

from collections.abc import Iterator
from pathlib import Path

from kesos.edges.catalogue.rooms import ROOMS
from kesos.messages import Lang
from situs.index import families
from situs.words import family as family_name
from situs.words import say

_START, _END = "      # generated: begin\n", "      # generated: end\n"


def update(config: Path, lang: Lang) -> None:
    """Put the pages of rules and problems into the navigation; the file stays as it is if nothing changed."""
    before = config.read_text(encoding="utf-8")
    head, rest = before.split(_START)
    _, tail = rest.split(_END)
    lines = "".join(f"      {line}\n" for line in _lines(lang))
    after = f"{head}{_START}{lines}{_END}{tail}"
    if after != before:
        config.write_text(after, encoding="utf-8")


def _lines(lang: Lang) -> Iterator[str]:
    for room in ROOMS:
        yield f"- {room.module.upper()}:"
        for rule in room.rules():
            yield f'    - "{rule.code} {rule.words("nama", lang)}": aturan/{rule.code}.md'
    yield f"- {say('problems', lang)}:"
    for family in families():
        yield f'    - "{family} {family_name(family, lang)}": aturan/{family}.md'
