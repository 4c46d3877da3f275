"""What stands in the tables of the subjects beside their rules, in one form: a statement, its grade and its places."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import singledispatch
from typing import Any, Final, cast

import attrs
from attrs import field, frozen

from kesos._disabilitas.hukum import Ketentuan as KetentuanDisabilitas
from kesos._disabilitas.jenis import Daftar, Loss
from kesos._disabilitas.kuota import Kuota as KuotaKerja
from kesos._disabilitas.profil import Bridge
from kesos._disabilitas.ragam import Ragam, SubRagam
from kesos._disabilitas.wg import DaftarJawaban
from kesos._kime.daftar import Bidang, Pernyataan
from kesos._ppks.kelompok import Kelompok
from kesos._sembako.jenis import Berkala, Entri
from kesos._sembako.kpm import Langkah
from kesos._sembako.peran import Peran
from kesos._sembako.salur import StatusSiks
from kesos._spm.daftar import Layanan, Pensiun
from kesos._standards.dasar import Ketentuan
from kesos._standards.jenis import PENDAMPING_DASAR, RELAWAN_DASAR, Jebakan, Pendamping, Relawan
from kesos.edges.catalogue.markdown import code
from kesos.engine.citation import Citation, Evidence, weakest
from kesos.engine.timeline import Interval
from kesos.fakta.batas_desil import PernyataanDesil
from kesos.messages import Lang, text

Rows = tuple[tuple[str, ...], ...]
_GROUPED: Final = 10_000
"""From this number on digits are grouped; a year is not."""


@frozen(kw_only=True)
class Entry:
    """One statement.

    Args:
        code: its code; within a table it may be unique there only.
        name: what it says.
        evidence: how well it is known; None where its table has one grade for all.
        valid: from when until when; None where no day is known.
        more: what else it holds, by the key of the words for it.
        rows: its parts, below the keys of their headings; empty if it has none.
        note: a remark.
        cites: the places of the law.
        basis: what else it rests on.
        sources: the keys of its sources; empty where `addresses` have none.
        addresses: public addresses of its sources.
    """

    code: str
    name: str
    evidence: Evidence | None = None
    valid: Interval | None = None
    more: Mapping[str, str] = field(factory=dict[str, str])
    rows: Rows = ()
    note: str = ""
    cites: tuple[Citation, ...] = ()
    basis: str = ""
    sources: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


def shown(value: object, lang: Lang) -> str:
    """Return a value of a table as words; empty for none.

    >>> shown(True, "en"), shown(200000, "id"), shown(("a", "b"), "id"), shown(None, "id")
    ('yes', '200.000', '`a`, `b`', '')
    """
    match value:
        case None | "":
            return ""
        case bool():
            return text(f"verdict.{'YES' if value else 'NO'}", lang)
        case int():
            return str(value) if value < _GROUPED else f"{value:,}".replace(",", "." if lang == "id" else ",")
        case date():
            return value.isoformat()
        case StrEnum():
            return code(value.value)
        case Loss():
            return value.words(lang)
        case dict():
            held = cast("dict[str, object]", value)
            return ", ".join(f"{code(name)} {shown(one, lang)}" for name, one in held.items())
        case tuple() | frozenset():
            members = tuple(cast("tuple[object, ...]", value))
            return ", ".join(code(one) if isinstance(one, str) else shown(one, lang) for one in members)
        case _:
            return str(value)


@singledispatch
def read(thing: Any, lang: Lang) -> Entry:  # noqa: ARG001  each kind of entry reads it
    """Return an entry of a table in the one form.

    Args:
        thing: an entry of any kind that the tables of the subjects hold.
        lang: the language.

    Raises:
        TypeError: for anything else.

    >>> from kesos import spm
    >>> read(spm.SERVICE["SPM-K1"], "en").evidence.mark
    'A'
    """
    raise TypeError(type(thing).__name__)


# --- Program Sembako
_OF_ENTRI: Final = frozenset(one.name for one in attrs.fields(Berkala))
_IN_WORDS: Final[Mapping[type, Mapping[str, Callable[[Any, Lang], object]]]] = {
    StatusSiks: {"tindakan": StatusSiks.action},
    Langkah: {"pelaku": Langkah.actor},
    Peran: {"tugas": lambda one, lang: "; ".join(one.tasks(lang)), "rasio": Peran.ratio},
}
"""The fields of some entries that have words in both languages."""


@read.register
def _entri(thing: Entri, lang: Lang) -> Entry:
    words = _IN_WORDS.get(type(thing), {})
    own = [one.name for one in attrs.fields(type(thing)) if one.name not in _OF_ENTRI]
    held: Any = thing
    values: dict[str, Any] = {name: words[name](held, lang) if name in words else getattr(held, name) for name in own}
    values |= {name: _spelled(values[name]) for name in _SPELLED if name in values}
    return Entry(
        code=thing.code,
        name=thing.words(lang),
        evidence=thing.evidence,
        valid=getattr(thing, "valid", None),
        more={name: shown(value, lang) for name, value in values.items()},
        note=thing.note(lang),
        cites=thing.cites,
        sources=thing.sumber,
        addresses=thing.addresses,
    )


_SPELLED: Final = ("labels", "names", "seen", "tanda")
"""The fields that hold words as people write them."""


def _spelled(words: tuple[Any, ...]) -> str:
    return "; ".join(one if isinstance(one, str) else " ".join(one) for one in words)


@read.register
def _desil(thing: PernyataanDesil, lang: Lang) -> Entry:
    return Entry(
        code=thing.code,
        name=thing.words(lang) or thing.program,
        evidence=thing.evidence,
        valid=thing.valid,
        more={name: shown(getattr(thing, name), lang) for name in ("program", "max_desil", "kuota")},
        note=thing.note(lang),
        cites=thing.cites,
        addresses=thing.sumber,
    )


@read.register(tuple)
def _dated(thing: tuple[Interval, Any], lang: Lang) -> Entry:
    """Return the entry that a timeline holds of one time."""
    return read(thing[1], lang)


# --- disability
@read.register
def _ragam(thing: Ragam, lang: Lang) -> Entry:
    more = {"slug": code(thing.slug), "arti": thing.meaning(lang), "groups": shown(thing.groups, lang)}
    return Entry(code=thing.code, name=thing.words(lang), evidence=thing.evidence, more=more, cites=thing.cites)


@read.register
def _sub_ragam(thing: SubRagam, lang: Lang) -> Entry:
    named = {"aliases": _spelled(thing.aliases), "in_statute": shown(thing.in_statute, lang)}
    more = {"slug": code(thing.slug), "ragam": code(thing.ragam), "group": thing.group, **named}
    return Entry(code=thing.code, name=thing.words(lang), evidence=thing.evidence, more=more, cites=thing.cites)


@read.register
def _kuota(thing: KuotaKerja, lang: Lang) -> Entry:
    more = {"percent": f"{thing.percent} %", "who": shown(thing.who, lang)}
    grade = thing.citation.evidence
    return Entry(
        code=thing.code, name=thing.words(lang), evidence=grade, valid=thing.valid, more=more, cites=thing.cites
    )


@read.register
def _bridge(thing: Bridge, lang: Lang) -> Entry:
    more = {"slug": code(thing.id)}
    return Entry(code=thing.code, name=thing.words(lang), evidence=thing.evidence, more=more, cites=thing.cites)


@read.register
def _disability(thing: KetentuanDisabilitas, lang: Lang) -> Entry:
    return Entry(
        code=thing.code,
        name=thing.words(lang),
        evidence=thing.evidence,
        more={} if thing.berlaku else {"berlaku_kini": shown(thing.berlaku, lang)},
        cites=thing.cites,
        addresses=thing.addresses,
    )


@read.register
def _daftar(thing: Daftar, lang: Lang) -> Entry:
    rows = tuple(
        (
            code(key),
            one.label,
            shown((*one.ragam, *one.sub), lang),
            shown(one.any_of, lang),
            code(one.quality.value),
            "; ".join(loss.words(lang) for loss in one.loss),
            min(one.evidence, thing.evidence).mark,
            thing.note_words(key, lang),
        )
        for key, one in thing.codes.items()
    )
    limits = "; ".join(loss.words(lang) for loss in thing.limits)
    return Entry(
        code=thing.code,
        name=thing.words(lang),
        evidence=thing.evidence,
        more={"slug": code(thing.id), "bases": shown(thing.bases, lang), "limits": limits},
        rows=(("kode", "label", "ragam", "any_of", "quality", "loss", "bukti", "catatan"), *rows),
        note=_note_of_list(thing, lang),
        cites=thing.cites,
        addresses=thing.sources,
    )


@read.register
def _jawaban(thing: DaftarJawaban, lang: Lang) -> Entry:
    rows = tuple(
        (
            code(name),
            shown(one.domain and (one.domain,), lang),
            one.about,
            _answers(one.answers),
            shown(one.min_age, lang),
        )
        for name, one in thing.items.items()
    )
    return Entry(
        code=thing.code,
        name=thing.words(lang),
        evidence=thing.evidence,
        more={"slug": code(thing.id), "limits": "; ".join(loss.words(lang) for loss in thing.limits)},
        rows=(("kode", "domain", "about", "answers", "min_age"), *rows),
        note=_note_of_list(thing, lang),
        addresses=thing.sources,
    )


def _note_of_list(thing: Daftar | DaftarJawaban, lang: Lang) -> str:
    return thing.note if lang == "id" else text(f"katalog.catatan_daftar.{thing.id}", lang, default=thing.note)


def _answers(answers: Mapping[int, tuple[int, ...]]) -> str:
    return ", ".join(f"{given} → {'/'.join(map(str, meant)) or '-'}" for given, meant in answers.items())


# --- personnel
@read.register
def _ketentuan(thing: Ketentuan, lang: Lang) -> Entry:
    own = [one.name for one in attrs.fields(type(thing)) if one.name not in attrs.fields_dict(Ketentuan)]
    rows = tuple((code(slug), thing.words(slug, lang)) for slug in thing.items)
    return Entry(
        code=thing.code,
        name=thing.words("nama", lang),
        evidence=thing.evidence,
        more={name: shown(getattr(thing, name), lang) for name in own}
        | ({} if thing.complete else {"complete": shown(thing.complete, lang)}),
        rows=(("kode", "isi"), *rows) if rows else (),
        note=thing.words("catatan", lang),
        cites=thing.cites,
        basis=thing.words("dasar", lang),
        addresses=thing.addresses,
    )


@read.register
def _relawan(thing: Relawan, lang: Lang) -> Entry:
    more = {"subject": thing.subject, "in_rehabilitation": shown(thing.in_rehabilitation, lang), "role": thing.role}
    cites = RELAWAN_DASAR if thing.in_rehabilitation else RELAWAN_DASAR[:1]
    name = _kind("relawan", thing, lang)
    return Entry(code=thing.slug, name=name, evidence=thing.evidence, more=more, cites=cites)


@read.register
def _pendamping(thing: Pendamping, lang: Lang) -> Entry:
    name, grade = _kind("pendamping", thing, lang), PENDAMPING_DASAR.evidence
    return Entry(code=thing.slug, name=name, evidence=grade, more={"role": thing.role}, cites=(PENDAMPING_DASAR,))


def _kind(table: str, thing: Relawan | Pendamping, lang: Lang) -> str:
    """Return the name in the law; beside it what it means, in another language."""
    return thing.name if lang == "id" else f"{thing.name} ({text(f'katalog.{table}.{thing.slug}', lang)})"


@read.register
def _jebakan(thing: Jebakan, lang: Lang) -> Entry:
    told = thing.text if lang == "id" else text(f"katalog.jebakan.{thing.slug}", lang, default=thing.text)
    return Entry(
        code=thing.slug,
        name=told,
        evidence=thing.evidence,
        more={"kind": thing.kind},
        cites=thing.cites,
        addresses=thing.addresses,
    )


# --- the minimum standards, social extension, groups of PPKS
@read.register
def _layanan(thing: Layanan, lang: Lang) -> Entry:
    more = {
        "region": code(thing.region),
        "group": code(thing.group),
        "place": code(thing.place),
        "entitlement": thing.entitlement,
        "indicator": f"{thing.words('indikator', lang)} [{thing.indicator_evidence.mark}]",
        "activity": f"{thing.activity} [{thing.activity_evidence.mark}]",
    }
    name, grade = thing.words("nama", lang), thing.citation.evidence
    return Entry(code=thing.code, name=name, evidence=grade, more=more, cites=(thing.citation,))


@read.register
def _pensiun(thing: Pensiun, lang: Lang) -> Entry:
    return Entry(
        code=thing.code,
        name=code(thing.name),
        evidence=weakest(cite.evidence for cite in thing.cites),
        more={"successors": ", ".join(thing.successors)},
        note=thing.why(lang),
        cites=thing.cites,
    )


@read.register
def _pernyataan(thing: Pernyataan, lang: Lang) -> Entry:
    return Entry(
        code=thing.code,
        name=thing.text(lang),
        evidence=thing.evidence,
        cites=thing.cites,
        addresses=thing.addresses,
    )


@read.register
def _bidang(thing: Bidang, lang: Lang) -> Entry:
    more = {"wanted": text(f"katalog.bila_diisi.{thing.wanted or 'bila_ada'}", lang)}
    return Entry(
        code=thing.name,
        name=thing.question(lang),
        evidence=thing.evidence,
        more=more,
        cites=thing.cites,
        addresses=thing.addresses,
    )


@read.register
def _kelompok(thing: Kelompok, lang: Lang) -> Entry:
    later = thing.code.startswith("PAS")
    name = text(f"{'pas12' if later else 'kelompok_masalah'}.{thing.code}", lang, default=thing.name)
    return Entry(code=thing.code, name=name, evidence=thing.evidence, cites=thing.cites, addresses=thing.addresses)
