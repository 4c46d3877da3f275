"""The page of one statement beside the rules, and the page of a whole table of them."""

from collections.abc import Mapping
from typing import Final

from kesos.edges.catalogue.entries import Entry
from kesos.edges.catalogue.markdown import (
    Look,
    code,
    days,
    grade,
    joined,
    law_table,
    listed,
    say,
    section,
    source_list,
    table,
    unsourced,
)
from kesos.edges.catalogue.shelves import Shelf
from kesos.engine.citation import Citation, Evidence
from kesos.messages import Lang

_KNOWN: Final = frozenset({"kode", "bukti", "catatan"})
"""The headings that other pages of the catalogue have too."""


def part_codes(shelf: Shelf) -> tuple[str, ...]:
    """Return the codes of the entries of a table that has a page.

    >>> from kesos.edges.catalogue.shelves import pages
    >>> part_codes(pages()["SBK-ACUAN"])
    ('SBK-ACUAN.DTKS', 'SBK-ACUAN.DTSEN')
    """
    return tuple(f"{shelf.code}.{entry.code}" for entry in shelf.entries("id"))


def write(shelf: Shelf, name: str, lang: Lang, look: Look) -> str:
    """Return the page of one statement.

    Args:
        shelf: its table.
        name: its code.
        lang: the language.
        look: how the page is dressed.
    """
    (entry,) = (one for one in shelf.entries(lang) if one.code == name)
    told = listed(
        [
            (say("daftar_judul", lang), shelf.words(lang)),
            (say("bukti", lang), grade(entry.evidence, lang) if entry.evidence else ""),
            (say("berlaku", lang), days(entry.valid, lang)),
            *((heading(key, lang), _linked(key, told, look)) for key, told in entry.more.items()),
            (say("bersandar", lang), entry.basis),
            (say("sumber", lang), unsourced(entry.cites, entry.addresses, lang)),
            (say("catatan", lang), entry.note),
        ]
    )
    long = _is_long(entry.name)
    return joined(
        [
            f"# {entry.code}" if long else f"# {entry.code} {entry.name}",
            f"> {entry.name}" if long else "",
            told,
            _parts(entry, lang),
            section(say("dasar", lang), law_table(entry.cites, lang, look)),
            source_list(dict(zip(entry.addresses, entry.sources or ("",) * len(entry.addresses), strict=True)), lang),
        ]
    )


def _is_long(name: str) -> bool:
    return len(name) > _LONGEST_HEADING or name.endswith(".")


_LONGEST_HEADING: Final = 110


def write_table(shelf: Shelf, lang: Lang, look: Look, part: str = "") -> str:
    """Return the page of a table.

    Args:
        shelf: the table.
        lang: the language.
        look: how the page is dressed.
        part: the code of the entry that the reader asked for; it is told first.
    """
    entries = shelf.entries(lang)
    asked = next((entry for entry in entries if entry.code == part), None)
    first = entries[0].code
    sources = _keyed(entries)
    named = ", ".join(map(code, shelf.names))
    return joined(
        [
            f"# {shelf.code} {shelf.words(lang)}",
            "" if asked is None else f"> **{shelf.code}.{part}**: {_focus(asked, lang)}",
            say("daftar_pengantar", lang, example=f"{shelf.code}.{first}"),
            listed(
                [
                    (say("pustaka", lang), named),
                    (say("bersandar", lang), "; ".join(dict.fromkeys(one.basis for one in entries if one.basis))),
                    (say("catatan", lang), _shared_note(entries)),
                ]
            ),
            _entries(entries, sources, lang, look),
            source_list(sources, lang),
            section(say("bukti", lang), "; ".join(grade(one, lang) for one in sorted(Evidence, reverse=True)) + "."),
        ]
    )


def _focus(entry: Entry, lang: Lang) -> str:
    mark = f" [{grade(entry.evidence, lang)}]" if entry.evidence else ""
    return " ".join(filter(None, (entry.name, days(entry.valid, lang), entry.note))) + mark


def _shared_note(entries: tuple[Entry, ...]) -> str:
    """Return the remark that all entries have; empty if they differ."""
    notes = {entry.note for entry in entries}
    return notes.pop() if len(notes) == 1 and len(entries) > 1 else ""


def _entries(entries: tuple[Entry, ...], sources: Mapping[str, str], lang: Lang, look: Look) -> str:
    keys = tuple(dict.fromkeys(key for entry in entries for key in entry.more))
    headings = [
        *(heading(key, lang) for key in ("kode", "isi")),
        say("berlaku", lang),
        *(heading(key, lang) for key in keys),
        *(say(key, lang) for key in ("bukti", "catatan", "dasar")),
        say("sumber", lang),
    ]
    rows = [
        [
            f"{code(entry.code)}{look.anchor(entry.code)}",
            entry.name,
            days(entry.valid, lang),
            *(_linked(key, entry.more.get(key, ""), look) for key in keys),
            entry.evidence.mark if entry.evidence else "",
            "" if _shared_note(entries) else entry.note,
            "; ".join(_place(cite, look) for cite in entry.cites),
            ", ".join(sources[one] for one in entry.addresses) or unsourced(entry.cites, (), lang),
        ]
        for entry in entries
    ]
    return table(headings, rows)


def _parts(entry: Entry, lang: Lang) -> str:
    if not entry.rows:
        return ""
    headings, *rows = entry.rows
    return section(say("rincian", lang), table([heading(key, lang) for key in headings], rows))


def _linked(key: str, told: str, look: Look) -> str:
    """Return a value; one that is the code of a rule leads to its page."""
    return ", ".join(look.link(one, one) for one in told.split(", ")) if key in _CODES else told


_CODES: Final = frozenset({"entitlement", "successors", "kind"})
"""The fields that hold codes of the catalogue."""


def heading(key: str, lang: Lang) -> str:
    """Return the words for a field of an entry."""
    return say(key, lang) if key in _KNOWN else say(f"isian_daftar.{key}", lang)


def _place(cite: Citation, look: Look) -> str:
    link = look.link(cite.instrument.name, f"peraturan.{cite.instrument.id}")
    return f"{link} {cite.locator} [{cite.evidence.mark}]"


def _keyed(entries: tuple[Entry, ...]) -> dict[str, str]:
    """Return the key of every source of a table, by its address: its own, or the number of its first mention."""
    found: dict[str, str] = {}
    for entry in entries:
        for at, address in enumerate(entry.addresses):
            found.setdefault(address, entry.sources[at] if entry.sources else str(len(found) + 1))
    return found
