"""The generated part of the navigation: it stands between two marks in the configuration of each language."""

from collections.abc import Iterator
from pathlib import Path

from kesos.messages import Lang
from situs.subjects import subjects
from situs.words import room as room_name
from situs.words import say

_START, _END = "      # generated: begin\n", "      # generated: end\n"


def update(config: Path, lang: Lang) -> None:
    """Put the subjects, and the pages that people look up by name, into the navigation; rewrite only what changed."""
    before = config.read_text(encoding="utf-8")
    head, rest = before.split(_START)
    _, tail = rest.split(_END)
    lines = "".join(f"      {line}\n" for line in _lines(lang))
    after = f"{head}{_START}{lines}{_END}{tail}"
    if after != before:
        config.write_text(after, encoding="utf-8")


def _lines(lang: Lang) -> Iterator[str]:
    yield f"- {say('subjects', lang)}:"
    for subject in subjects():
        children = subject.children(lang)
        name = room_name(subject.key, lang)
        if not children:
            yield f'    - "{name}": aturan/{subject.page}'
            continue
        yield f'    - "{name}":'
        yield f"        - aturan/{subject.page}"
        for title, code in children:
            yield f'        - "{title}": aturan/{code}.md'
    yield f'- "{say("problems", lang)}": aturan/galat.md'
