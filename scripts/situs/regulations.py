"""The index of regulations."""

from collections.abc import Iterator
from itertools import groupby

from kesos.edges.catalogue import check_page, shelves
from kesos.edges.catalogue.markdown import table
from kesos.edges.catalogue.rooms import ROOMS
from kesos.engine.citation import Citation, Regulation
from kesos.fakta.identitas import RULES
from kesos.fakta.peraturan import PERATURAN, Status
from kesos.messages import Lang
from situs.look import anchor, front_matter, link_from
from situs.words import say

_HEADINGS = ("name", "title", "published", "status", "known", "copy", "cited_by")


def write(lang: Lang) -> str:
    """Return the page."""
    cited = _cited()
    parts = [f"# {say('regulations', lang)}", say("regulations_intro", lang), say("generated", lang)]
    # One heading a kind; a kind that stands in two places of the index is gathered in the first.
    kinds = list(dict.fromkeys(entry.kind for entry in PERATURAN.values()))
    ordered = sorted(PERATURAN.values(), key=lambda entry: kinds.index(entry.kind))
    for kind, entries in groupby(ordered, lambda entry: entry.kind):
        rows = [_row(entry, cited.get(entry.id, []), lang) for entry in entries]
        parts += [f"## {kind}", table([say(key, lang) for key in _HEADINGS], rows)]
    return front_matter(say("regulations", lang)) + "\n\n".join(parts) + "\n"


def _row(entry: Regulation, cited: list[str], lang: Lang) -> list[str]:
    return [
        f"{entry.name}{anchor(entry.id)}",
        entry.title,
        entry.promulgated.isoformat() if entry.promulgated else "",
        f"{Status(entry.status).words(lang)} [{entry.status_evidence.mark}]",
        entry.evidence.mark,
        ", ".join(entry.copies),
        ", ".join(cited),
    ]


def _cited() -> dict[str, list[str]]:
    """Return the codes that cite each regulation, as links."""
    link = link_from("").link
    found: dict[str, dict[str, None]] = {}
    for code, cites in _citing():
        for cite in cites:
            found.setdefault(cite.instrument.id, {})[link(code, code)] = None
    return {key: list(codes) for key, codes in found.items()}


def _citing() -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """Yield everything that cites the law, with the code of its page."""
    rules = [rule for room in ROOMS for rule in room.rules()]
    for one in (*rules, *check_page.checks().values(), *check_page.processes().values(), *RULES):
        yield one.code, one.cites
    for shelf in shelves.SHELVES:
        for entry in shelf.entries("id"):
            yield entry.code if shelf.own else shelf.code, entry.cites
