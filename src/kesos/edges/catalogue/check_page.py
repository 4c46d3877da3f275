"""The page of one check of data, and the page of one process with its diagram."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from kesos._verval.turunan import TURUNAN
from kesos.edges.catalogue.markdown import (
    Look,
    code,
    grade,
    joined,
    law_table,
    listed,
    say,
    section,
    source_list,
    table,
    unsourced,
    weight,
)
from kesos.engine.check import Check
from kesos.engine.process import Process, Transition
from kesos.evaluators.checked import raw_facts
from kesos.evaluators.words import words
from kesos.messages import Lang, text
from kesos.verval import CHECKS, PROCESSES

_DAY: Final = date(2026, 11, 24)
"""The reference date of a page, for conditions that depend on one."""


@cache
def checks() -> Mapping[str, Check]:
    """Return every check by code.

    >>> checks()["VV-042"].name
    'Laki-laki hamil'
    """
    return {check.code: check for check in CHECKS}


def processes() -> Mapping[str, Process]:
    """Return every process by code.

    >>> processes()["SEMBAKO_KPM_CHANGE"].code
    'SEMBAKO_KPM_CHANGE'
    """
    return PROCESSES


def write(check: Check, lang: Lang, look: Look) -> str:
    """Return the page of a check.

    >>> from kesos.edges.catalogue.markdown import PLAIN
    >>> print(write(checks()["VV-042"], "en", PLAIN))
    # VV-042 A pregnant man
    ...
    """
    condition = check.condition(_DAY)
    asked = ", ".join(look.link(code(name), f"fakta.{name}") for name in raw_facts(condition, TURUNAN))
    told = listed(
        [
            (say("berat_judul", lang), weight(check.severity, lang)),
            (say("bukti", lang), grade(check.evidence, lang)),
            (
                say("bila", lang),
                f"{words(condition, lang)} ({_DAY.isoformat()})" if callable(check.when) else words(condition, lang),
            ),
            (say("fakta_judul", lang), asked),
            (say("betul", lang), code(check.example_words(_DAY))),
            (say("berlaku", lang), say("sejak", lang, day=check.valid.start.isoformat())),
            (say("bersandar", lang), text(f"katalog.alas.{check.code}", lang, default=check.basis)),
            (say("sumber", lang), unsourced(check.cites, check.addresses, lang)),
            (say("nama_lain", lang), ", ".join(check.refs)),
        ]
    )
    title = f"# {check.code} {check.words('nama', lang)}"
    return joined(
        [
            title,
            f"> {check.words('pesan', lang)}",
            told,
            section(say("dasar", lang), law_table(check.cites, lang, look)),
            source_list(dict.fromkeys(check.addresses, ""), lang),
        ]
    )


def write_process(process: Process, lang: Lang, look: Look) -> str:
    """Return the page of a process: its diagram, its ways, and what it rests on.

    >>> from kesos.edges.catalogue.markdown import PLAIN
    >>> from kesos.verval import PROCESSES
    >>> print(write_process(PROCESSES["SEMBAKO_KPM_CHANGE"], "en", PLAIN))
    # SEMBAKO_KPM_CHANGE Change of recipients of Program Sembako (time of the general guide)
    ...
    """
    start = process.valid.not_before or process.valid.start
    until = "" if process.valid.end is None else say("sebelum", lang, day=process.valid.end.isoformat())
    since = say("sejak" if process.valid.not_before is None else "mungkin_sejak", lang, day=start.isoformat())
    return joined(
        [
            f"# {process.code} {process.title(lang)}",
            listed(
                [
                    (say("berlaku", lang), " ".join(filter(None, (since, until)))),
                    (say("bukti", lang), grade(process.grade, lang)),
                    (say("bersandar", lang), text(f"proses.{process.code}.dasar", lang, default=process.basis)),
                    (say("sumber", lang), unsourced(process.cites, process.addresses, lang)),
                    (say("catatan", lang), " ".join(process.remarks(lang))),
                ]
            ),
            look.draw(process, lang),
            table(
                _headings(lang), [_way(process, way, at, lang) for at, way in enumerate(process.transitions, start=1)]
            ),
            section(
                say("keadaan", lang), table([say("kode", lang), say("isian_daftar.isi", lang)], _states(process, lang))
            ),
            section(say("dasar", lang), law_table(process.cites, lang, look)),
            source_list(dict.fromkeys(process.addresses, ""), lang),
        ]
    )


def _headings(lang: Lang) -> list[str]:
    return [
        say("nomor", lang),
        *(text(f"verval.tabel.{key}", lang) for key in ("dari", "langkah", "ke", "pelaku", "bukti", "syarat", "mutu")),
    ]


def _states(process: Process, lang: Lang) -> list[list[str]]:
    return [[code(state), process.words(state, lang)] for state in process.states]


def _way(process: Process, way: Transition, at: int, lang: Lang) -> list[str]:
    papers = [*way.evidence, *(["/".join(way.evidence_any)] if way.evidence_any else [])]
    return [
        str(at),
        way.start,
        way.event,
        way.to,
        ", ".join(way.actors),
        ", ".join(papers),
        process.proviso(way, lang),
        way.grade.mark,
    ]
