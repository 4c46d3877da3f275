"""How pages are dressed for the site: anchors, links to other pages, diagrams."""

from functools import cache

from kesos.edges.catalogue.codes import codes
from kesos.edges.catalogue.markdown import Look
from kesos.edges.catalogue.rooms import rules
from kesos.fakta.peraturan import PERATURAN
from situs.diagram import draw

_PAGES = {code for code in codes() if "." not in code}


def anchor(key: str) -> str:
    """Return an anchor behind the words that it marks."""
    return f" {{#{key}}}"


@cache
def _facts() -> frozenset[str]:
    kinds = {kind for _, rule in rules().values() for kind in rule.records}
    return frozenset(name for kind in kinds for name in kind.__facts__)


def link_from(up: str) -> Look:
    """Return the look of a page; ``up`` leads from its folder to the folder of the language."""

    def link(words: str, target: str) -> str:
        kind, _, name = target.partition(".")
        if kind == "peraturan" and name in PERATURAN:
            return f"[{words}]({up}peraturan.md#{name})"
        if kind == "fakta":
            # What a rule reckons from other facts is declared on no record and has no row on that page.
            return f"[{words}]({up}fakta.md#{name})" if name in _facts() else words
        return f"[{words}]({up}aturan/{target}.md)" if target in _PAGES else words

    return Look(anchor, link, draw)


def front_matter(title: str, *, hide: str = "") -> str:
    """Return the head of a page."""
    hidden = f"hide: [{hide}]\n" if hide else ""
    return f'---\ntitle: "{title}"\n{hidden}---\n\n'
