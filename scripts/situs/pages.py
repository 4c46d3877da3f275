"""One page for every code of the catalogue that is no part of another."""

from collections.abc import Iterator

from kesos.edges.catalogue.codes import codes
from kesos.edges.catalogue.pages import page
from kesos.edges.catalogue.problem_page import codes as problems
from kesos.edges.catalogue.rooms import rules
from kesos.messages import Lang
from situs.look import front_matter, link_from
from situs.subjects import crumbs
from situs.words import say

# People search by the root of a word or by its older spelling; the search of the site knows no stemming.
_ROOTS = {
    "telantar": "terlantar, ketelantaran, menelantarkan",
    "terlantar": "telantar, ketelantaran, menelantarkan",
    "asuh": "pengasuhan, asuhan, mengasuh",
    "disabilitas": "difabel, cacat, penyandang cacat",
    "kedisabilitasan": "disabilitas, difabel, cacat",
    "lanjut": "lansia, manula, jompo",
    "trafficking": "perdagangan orang, perdagangan manusia, TPPO",
    "napza": "narkoba, narkotika, psikotropika",
    "hiv/aids": "ODHA, ODHIV",
    "perempuan": "wanita",
    "migran": "TKI, PMI, buruh migran",
    "gelandangan": "tunawisma, gepeng",
    "pengemis": "gepeng, meminta-minta",
    "bencana": "korban banjir, gempa, longsor, konflik",
    "pemasyarakatan": "lapas, narapidana, napi",
}


def write(lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield every page."""
    for code in codes():
        if "." not in code:
            told = page(code, lang, link_from("../"))
            hide = "" if code in problems() else "toc"
            yield f"aturan/{code}.md", front_matter(code, hide=hide) + crumbs(code, lang) + told + _words(code, lang)


def _words(code: str, lang: Lang) -> str:
    if code not in rules():
        return ""
    name = rules()[code][1].name.lower().split()
    found = dict.fromkeys(_ROOTS[word] for word in name if word in _ROOTS)
    return f"\n*{say('see_also', lang)}: {'; '.join(found)}.*\n" if found else ""
