"""A type in other lists: other names, problem groups, the list of twelve, SPM, the lists before 2012."""

from collections.abc import Iterator
from typing import Final

from kesos._ppks import jenis as ppks_jenis
from kesos._ppks.kelompok import KELOMPOK, PAS
from kesos._ppks.padanan import Padanan
from kesos._psks import jenis as psks_jenis
from kesos.edges.catalogue.markdown import code, listed, say, section
from kesos.engine.rule import Rule
from kesos.messages import Lang, text

_KELOMPOK: Final = {one.code: one for one in KELOMPOK}
_PAS: Final = {one.code: one for one in PAS}


def write(rule: Rule, lang: Lang) -> str:
    """Return what a type is called elsewhere; empty for a rule of any other subject."""
    match rule:
        case ppks_jenis.Jenis():
            lines = _ppks(rule, lang)
        case psks_jenis.Jenis():
            lines = _psks(rule, lang)
        case _:
            return ""
    return section(say("lain", lang), listed(lines))


def _psks(jenis: psks_jenis.Jenis, lang: Lang) -> Iterator[tuple[str, str]]:
    padanan = jenis.padanan
    yield say("nama_lain", lang), "; ".join(padanan.nama_lain)
    yield say("nama_kini", lang), "; ".join(padanan.nama_kini)
    yield say("singkatan", lang), "; ".join(padanan.singkatan)
    yield say("ejaan", lang), "; ".join(padanan.ejaan)
    yield say("bukan", lang), "; ".join(padanan.bukan)
    yield say("daftar_6", lang), ": ".join(filter(None, (padanan.daftar_6, jenis.words("daftar_6", lang))))
    yield say("kolom", lang), ", ".join(map(code, padanan.kolom_jenis))


def _ppks(jenis: ppks_jenis.Jenis, lang: Lang) -> Iterator[tuple[str, str]]:
    padanan = jenis.padanan
    yield say("nama_lain", lang), _names(padanan.nama_lain, padanan.nama_lama, lang)
    yield say("singkatan", lang), _names(padanan.singkatan, padanan.singkatan_lama, lang)
    yield say("kelompok", lang), _groups(padanan, lang)
    pas = text(f"pas12.{padanan.pas}", lang, default=_PAS[padanan.pas].name)
    yield say("pas", lang), f"{padanan.pas} {pas} [{padanan.pas_evidence.mark}]"
    spm = ", ".join(text(f"spm.{item}", lang, default=item.replace("_", " ")) for item in padanan.spm)
    yield say("spm", lang), ": ".join(filter(None, (spm, jenis.words("spm", lang))))
    yield say("daftar_22", lang), ": ".join(filter(None, (padanan.daftar_22, jenis.words("daftar_22", lang))))
    yield say("kolom", lang), ", ".join(map(code, padanan.kolom_jenis))


def _names(current: tuple[str, ...], old: tuple[str, ...], lang: Lang) -> str:
    return "; ".join([*current, *(f"{name} ({say('lama', lang)})" for name in old)])


def _groups(padanan: Padanan, lang: Lang) -> str:
    if not padanan.kelompok:
        return say("kelompok_tak_pasti", lang, others=_group_names(padanan.kelompok_lain, lang))
    own = f"{_group_names(padanan.kelompok, lang)} [{padanan.kelompok_evidence.mark}]"
    others = _group_names(padanan.kelompok_lain, lang)
    return f"{own}; {say('juga', lang)}: {others}" if others else own


def _group_names(letters: str, lang: Lang) -> str:
    return ", ".join(f"{key} {text(f'kelompok_masalah.{key}', lang, default=_KELOMPOK[key].name)}" for key in letters)
