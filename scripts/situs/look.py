"""How pages are dressed for the site: anchors, and links to other pages."""

from kesos.edges.catalogue import Look, codes
from kesos.fakta.peraturan import PERATURAN

_PAGES = {code for code in codes() if "." not in code}


def anchor(key: str) -> str:
    """Return an anchor behind the words that it marks."""
    return f" {{#{key}}}"


def link_from(up: str) -> Look:
    """Return the look of a page; ``up`` leads from its folder to the folder of the language."""

    def link(words: str, target: str) -> str:
        kind, _, name = target.partition(".")
        if kind == "peraturan" and name in PERATURAN:
            return f"[{words}]({up}peraturan.md#{name})"
        if kind == "fakta":
            return f"[{words}]({up}fakta.md#{name})"
        return f"[{words}]({up}aturan/{target}.md)" if target in _PAGES else words

    return Look(anchor, link)


def front_matter(title: str, *, hide: str = "") -> str:
    """Return the head of a page."""
    hidden = f"hide: [{hide}]\n" if hide else ""
    return f'---\ntitle: "{title}"\n{hidden}---\n\n'
