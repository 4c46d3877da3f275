"""The page of one rule."""

from collections.abc import Iterator
from typing import Final

from kesos.edges.catalogue import elsewhere
from kesos.edges.catalogue.asked import facts_section
from kesos.edges.catalogue.markdown import (
    PLAIN,
    Look,
    code,
    days,
    grade,
    joined,
    listed,
    say,
    section,
    source_list,
    table,
    unsourced,
)
from kesos.edges.catalogue.rooms import Room
from kesos.edges.catalogue.worked import example_section
from kesos.engine import expression as x
from kesos.engine.citation import Citation, Evidence
from kesos.engine.rule import Kriteria, Peringatan, Reading, Rule
from kesos.engine.version import EDITION
from kesos.evaluators.words import words
from kesos.fakta.peraturan import Status
from kesos.messages import Lang

_GATE: Final = "syarat"


def part_codes(rule: Rule) -> tuple[str, ...]:
    """Return the codes of the parts of a rule: its gate, its letters, its warnings.

    >>> from kesos import ppks
    >>> part_codes(ppks.CATEGORIES[7])
    ('PPKS-08.syarat', 'PPKS-08.a', 'PPKS-08.b', 'PPKS-08.W1', 'PPKS-08.W2')
    """
    gate = () if rule.syarat is None else (_GATE,)
    return tuple(f"{rule.code}.{key}" for key in (*gate, *rule.criteria, *(w.key for w in rule.warnings)))


def write(rule: Rule, room: Room | None, lang: Lang, look: Look, part: str = "") -> str:
    """Return the page of a rule.

    Args:
        rule: the rule.
        room: the subject that it belongs to; None for a rule that stands in no catalogue.
        lang: the language.
        look: how the page is dressed.
        part: the key of the gate, a letter or a warning that the reader asked for; it is told first.
    """
    earlier = room.earlier(rule) if room else ()
    return joined(
        [
            f"# {rule.code} {rule.words('nama', lang)}",
            _focus(rule, part, lang) if part else "",
            *_head(rule, lang),
            _gate(rule, lang, look),
            _letters(rule, lang, look),
            _readings(rule, lang),
            _warnings(rule, lang, look),
            section(say("tidak_diuji", lang), _not_tested(rule, lang)),
            section(say("kurang", lang), *_missing(rule, lang)),
            facts_section(rule, lang, look),
            example_section(rule, room, lang) if room else "",
            section(say("dasar", lang), _rests_on(rule, lang), _citations(rule, lang, look)),
            source_list(dict.fromkeys(rule.addresses, ""), lang),
            section(say("terdahulu", lang), *(_version(version, lang) for version in reversed(earlier))),
            elsewhere.write(rule, lang),
            section(say("bukti", lang), _grades(lang)),
        ]
    )


def _focus(rule: Rule, part: str, lang: Lang) -> str:
    """Tell what one part asks."""
    name = f"**{rule.code}.{part}**"
    for warning in rule.warnings:
        if warning.key == part:
            when = words(rule.resolve(warning.when), lang)
            return f"> {name}: {rule.words(part, lang)} ({say('bila', lang)}: {when})"
    kriteria = rule.criteria.get(part) or rule.syarat
    if kriteria is None:
        return ""
    said = words(kriteria.expr, lang)
    told = rule.words(part, lang) if isinstance(kriteria, Kriteria) else say(_GATE, lang)
    return f"> {name}: {told} ({said}; {grade(kriteria.evidence, lang)})"


def _head(rule: Rule, lang: Lang) -> Iterator[str]:
    if lang != "id":
        yield f"*{rule.name}*"
    definition = rule.words("definisi", lang)
    yield f"> {definition}" if definition else ""
    yield listed(
        [
            (say("berlaku_atas", lang), ", ".join(code(kind.__name__) for kind in rule.records)),
            (say("versi", lang), rule.versi),
            (say("berlaku", lang), days(rule.valid, lang)),
            (say("edisi", lang), EDITION),
        ]
    )


def _gate(rule: Rule, lang: Lang, look: Look) -> str:
    if rule.syarat is None:
        return ""
    told = listed(
        [
            (say("kondisi", lang), words(rule.syarat.expr, lang)),
            (say("tepi", lang), rule.words("tepi", lang)),
            (say("bukti", lang), grade(rule.syarat.evidence, lang)),
        ]
    )
    return section(f"{say('syarat_judul', lang)}{look.anchor(_GATE)}", told)


def _letters(rule: Rule, lang: Lang, look: Look) -> str:
    return section(say("huruf", lang), _letter_table(rule, lang, look))


def _letter_table(rule: Rule, lang: Lang, look: Look) -> str:
    headings = [say(key, lang) for key in ("kode", "isi", "kondisi", "bukti", "catatan")]
    rows = [
        [
            f"{code(f'{rule.code}.{key}')}{look.anchor(key)}",
            rule.words(key, lang),
            words(kriteria.expr, lang),
            kriteria.evidence.mark,
            rule.words(f"catatan_{key}", lang),
        ]
        for key, kriteria in rule.criteria.items()
    ]
    return table(headings, rows)


def _readings(rule: Rule, lang: Lang) -> str:
    return section(
        say("bacaan", lang),
        say("bacaan_pengantar", lang),
        *(_reading(rule, reading, lang) for reading in (Reading.WORKING, Reading.TEXTUAL)),
    )


def _reading(rule: Rule, reading: Reading, lang: Lang) -> str:
    bacaan = rule.reading(reading)
    working = reading is Reading.WORKING
    told = listed(
        [
            (say("terpenuhi_bila", lang), words(rule.condition(reading), lang)),
            (say("sambung", lang), _connector(bacaan.connector, lang)),
            (say("bukti", lang), grade(bacaan.evidence, lang)),
            (say("sebab", lang), rule.words("catatan" if working else "catatan_teks", lang)),
            (say("pastikan", lang), rule.words("pastikan", lang) if working else ""),
        ]
    )
    mark = f" ({say('bawaan', lang)})" if working else ""
    return f"### {reading.words(lang).capitalize()}{mark}\n\n{told}"


def _connector(connector: str, lang: Lang) -> str:
    return say(f"sambungan.{connector}", lang) if connector else ""


def _warnings(rule: Rule, lang: Lang, look: Look) -> str:
    headings = [say(key, lang) for key in ("kode", "bila", "peringatan_isi", "bukti")]
    rows = [
        [
            f"{code(f'{rule.code}.{warning.key}')}{look.anchor(warning.key)}",
            _when(rule, warning, lang),
            rule.words(warning.key, lang),
            warning.evidence.mark,
        ]
        for warning in rule.warnings
    ]
    body = table(headings, rows)
    return section(say("peringatan", lang), say("peringatan_pengantar", lang) if body else "", body)


def _when(rule: Rule, warning: Peringatan, lang: Lang) -> str:
    if isinstance(warning.when, x.Unseen):
        return say("hanya_halaman", lang)
    said = words(rule.resolve(warning.when), lang)
    only = [code(kind.__name__) for kind in warning.records]
    since = [] if warning.since is None else [say("sejak", lang, day=warning.since.isoformat())]
    return f"{', '.join([*only, *since])}: {said}" if only or since else said


def _not_tested(rule: Rule, lang: Lang) -> str:
    told = rule.words("tidak_diuji", lang)
    return f"{told[:1].upper()}{told[1:].rstrip('.')}." if told else ""


def _missing(rule: Rule, lang: Lang) -> Iterator[str]:
    """Tell what our knowledge of the law lacks."""
    lacking = [rule.words(f"kurang{number}", lang) for number in range(1, len(rule.missing) + 1)]
    yield say("tidak_utuh", lang) if not rule.complete else ""
    yield "\n".join(f"- {told}" for told in lacking)


def _version(rule: Rule, lang: Lang) -> str:
    """Tell an earlier version: its days, its letters, and how they combined."""
    combined = listed(
        (reading.words(lang), f"{words(rule.condition(reading), lang)} [{rule.reading(reading).evidence.mark}]")
        for reading in (Reading.WORKING, Reading.TEXTUAL)
    )
    told = (f"### {rule.versi or rule.citation.instrument.name}", days(rule.valid, lang))
    return "\n\n".join(filter(None, (*told, _letter_table(rule, lang, PLAIN), combined, *_missing(rule, lang))))


def _rests_on(rule: Rule, lang: Lang) -> str:
    return listed(
        [
            (say("bersandar", lang), rule.words("dasar_lain", lang)),
            (say("sumber", lang), unsourced(rule.cites, rule.addresses, lang)),
        ]
    )


def _citations(rule: Rule, lang: Lang, look: Look) -> str:
    headings = [say(key, lang) for key in ("peraturan", "tempat", "bukti", "status", "alamat")]
    return table(headings, [_citation(cite, lang, look) for cite in rule.cites])


def _citation(cite: Citation, lang: Lang, look: Look) -> list[str]:
    instrument = cite.instrument
    status = Status(instrument.status).words(lang)
    return [
        look.link(instrument.name, f"peraturan.{instrument.id}"),
        cite.locator,
        cite.evidence.mark,
        f"{status} [{instrument.status_evidence.mark}]",
        instrument.address,
    ]


def _grades(lang: Lang) -> str:
    return "; ".join(grade(evidence, lang) for evidence in sorted(Evidence, reverse=True)) + "."
