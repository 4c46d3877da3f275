"""Small pieces of Markdown, and how a page is dressed."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

from kesos.engine.citation import Citation, Evidence
from kesos.engine.problem import Severity
from kesos.engine.process import Process
from kesos.engine.timeline import Interval
from kesos.messages import Lang, text


def _no_anchor(_key: str) -> str:
    return ""


def _no_link(words: str, _target: str) -> str:
    return words


def _mermaid(process: Process, lang: Lang) -> str:
    return f"```mermaid\n{process.mermaid(lang)}```"


@frozen
class Look:
    """How a page is dressed.

    Args:
        anchor: returns what marks a place of the page, from the key of a part; it follows the words of the place.
        link: returns words as a link to a target: a code, ``fakta.<name>`` or ``peraturan.<id>``.
        draw: returns the diagram of a process; by default as Mermaid text.
    """

    anchor: Callable[[str], str] = _no_anchor
    link: Callable[[str, str], str] = _no_link
    draw: Callable[[Process, Lang], str] = _mermaid


PLAIN = Look()
"""For a terminal: neither anchors nor links."""


def say(key: str, lang: Lang, **context: str) -> str:
    """Return a word of the catalogue.

    >>> say("huruf", "en")
    'Letters'
    """
    found = text(f"katalog.{key}", lang)
    return found.format_map(context) if context else found


def code(words: str) -> str:
    """Return words as code."""
    return f"`{words}`"


def cell(words: str) -> str:
    r"""Return words that can stand in a table: on one line, without the sign that parts columns.

    >>> print(cell("a|b"))
    a\|b
    """
    return " ".join(words.split()).replace("|", "\\|")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table without the columns that are empty in every row; nothing if there is no row.

    >>> print(table(["a", "b"], [["1", ""], ["2", ""]]))
    | a |
    | --- |
    | 1 |
    | 2 |
    """
    kept = list(rows)
    filled = [at for at in range(len(headings)) if any(row[at] for row in kept)]
    lines = [[row[at] for at in filled] for row in (headings, ["---"] * len(headings), *kept)]
    return "\n".join(map(_row, lines)) if kept else ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(cell, cells))} |"


def listed(items: Iterable[tuple[str, str]]) -> str:
    """Return a list of a name and what it is; what is empty drops out."""
    return "\n".join(f"- **{name}:** {words}" for name, words in items if words)


def section(heading: str, *blocks: str) -> str:
    """Return blocks under a heading of the second level; empty if all blocks are."""
    told = [block for block in blocks if block]
    return "\n\n".join([f"## {heading}", *told]) if told else ""


def joined(blocks: Iterable[str]) -> str:
    """Return a page of blocks."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def grade(evidence: Evidence, lang: Lang) -> str:
    """Return a grade of evidence with its meaning.

    >>> grade(Evidence.PRIMARY, "en")
    "A (the regulation's own text was seen)"
    """
    return f"{evidence.mark} ({evidence.words(lang)})"


def weight(severity: Severity, lang: Lang) -> str:
    """Return how much a problem weighs.

    >>> weight(Severity.ERROR, "en")
    'error'
    """
    return say(f"berat.{severity.value}", lang)


def days(valid: Interval | None, lang: Lang) -> str:
    """Return from when until when; empty where no day is known.

    >>> from datetime import date
    >>> days(Interval(date(2020, 1, 1), date(2020, 3, 1)), "en")
    'since 2020-01-01, until before 2020-03-01'
    """
    if valid is None:
        return ""
    surely = say("sejak", lang, day=valid.start.isoformat())
    maybe = say("mungkin_sejak", lang, day=valid.not_before.isoformat()) if valid.not_before else ""
    until = say("sebelum", lang, day=valid.end.isoformat()) if valid.end else ""
    return ", ".join(filter(None, (surely, maybe, until)))


def unsourced(cites: Iterable[Citation], sources: Iterable[str], lang: Lang) -> str:
    """Return the statement that no source has been established; empty for what names a source or a place that was seen.

    A place that is cited as UNVERIFIED is where a thing should stand; where nothing else is named, nobody saw it there.

    >>> unsourced((), (), "en"), unsourced((), ("https://example.org",), "en")
    ('no source has been established', '')
    """
    seen = any(cite.evidence > Evidence.UNVERIFIED for cite in cites)
    return "" if seen or any(sources) else say("tanpa_sumber", lang)


def source_list(sources: Mapping[str, str], lang: Lang) -> str:
    """Return the section of sources.

    Args:
        sources: the key under which the page refers to each, by its address or name; an empty key for none.
        lang: the language.

    >>> print(source_list({"https://example.org": "S1"}, "en"))
    ## Sources
    <BLANKLINE>
    - S1: <https://example.org>
    """
    ordered = sorted(sources.items(), key=_by_number)
    lines = [f"- {f'{key}: ' if key else ''}{_source(one, lang)}" for one, key in ordered]
    return section(say("sumber", lang), "\n".join(lines))


def _by_number(one: tuple[str, str]) -> tuple[int, str]:
    source, key = one
    number = key.removeprefix("S")
    return int(number) if number.isdecimal() else 0, source


def _source(source: str, lang: Lang) -> str:
    """Return an address as a link; a source that is known by words alone in the words of the language."""
    if source.startswith("http"):
        address, _, place = source.partition(" ")
        return f"<{address}> {place}".rstrip()
    return text(f"katalog.sumber_lain.{source}", lang, default=source)


def law_table(cites: Iterable[Citation], lang: Lang, look: Look) -> str:
    """Return the table of the places of the law that something rests on."""
    headings = [say(key, lang) for key in ("peraturan", "tempat", "bukti", "alamat")]
    rows = [
        [
            look.link(cite.instrument.name, f"peraturan.{cite.instrument.id}"),
            cite.locator,
            cite.evidence.mark,
            cite.instrument.address,
        ]
        for cite in cites
    ]
    return table(headings, rows)
