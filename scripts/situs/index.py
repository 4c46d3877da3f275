"""The index of all rules, and the tables that lead to problems."""

from collections.abc import Iterator
from itertools import groupby

from kesos.edges.catalogue.markdown import table, weight
from kesos.edges.catalogue.problem_page import codes, severity
from kesos.messages import Lang, text
from situs.look import anchor, front_matter
from situs.subjects import parts, subjects
from situs.words import family as family_name
from situs.words import room as room_name
from situs.words import say


def families() -> tuple[str, ...]:
    """Return the families of problem codes, in the order of the texts."""
    return tuple(dict.fromkeys(code.partition("-")[0] for code in codes()))


def write(lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the index of all, the index of problems, and one page for each family of problems."""
    yield "aturan/index.md", _index(lang)
    yield "aturan/galat.md", _problems(lang)
    for family, found in groupby(codes(), lambda code: code.partition("-")[0]):
        yield f"aturan/{family}.md", _family(family, list(found), lang)


def _index(lang: Lang) -> str:
    rows = [
        [f"[{room_name(one.key, lang)}]({one.page})", say(f"intro_{one.key}", lang), parts(one)] for one in subjects()
    ]
    rows.append([f"[{say('problems', lang)}](galat.md)", say("problems_intro", lang), str(len(codes()))])
    told = [
        f"# {say('rules', lang)}",
        say("rules_intro", lang),
        table([say(key, lang) for key in ("subject", "about", "codes_count")], rows),
        say("codes_count_note", lang),
    ]
    return front_matter(say("rules", lang), hide="toc") + "\n\n".join(told) + "\n"


def _problems(lang: Lang) -> str:
    told = [f"# {say('problems', lang)}", say("problems_intro", lang), _families_table(lang)]
    return front_matter(say("problems", lang), hide="toc") + "\n\n".join(told) + "\n"


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
    way = f"[{say('rules', lang)}](index.md) › [{say('problems', lang)}](galat.md)\n{{ .remah }}"
    return front_matter(family, hide="toc") + f"{way}\n\n# {title}\n\n{table(headings, rows)}\n"
