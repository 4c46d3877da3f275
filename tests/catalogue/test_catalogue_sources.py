"""Where it comes from: every page of every code names a place of the law or a source, and a grade, or says there is none.

The pages are read as a reader has them, in both languages; nothing here asks the tables behind them.
"""

import re
from functools import cache

import pytest

from kesos.edges.catalogue.codes import codes
from kesos.edges.catalogue.markdown import say
from kesos.edges.catalogue.measures import measures
from kesos.edges.catalogue.pages import page
from kesos.edges.catalogue.shelves import pages as table_pages
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import LANGUAGES, Lang

EXEMPT = {
    "FKT": ("a fact is given that its declaration does not allow", 0),
    "FRM": ("a frame lacks a column or has one twice", 0),
    "TGL": ("a day is not one", 0),
    "LBR": ("a cell, a column or a sheet cannot be read", 0),
    "REG": ("the index has no such regulation", 0),
    "INS": ("an answer or a scale is none", 0),
    "STG": ("a strategy of made-up data cannot be met", 0),
    "RMH": ("a subject of another package cannot be taken in", 0),
    "KTG": ("there is no such code", 0),
    "EXP": ("a rule cannot be exported", 0),
    "DIS": ("an argument of this subject cannot be used", 901),
    "SDM": ("a list, a mark or an argument of this subject cannot be used", 0),
    "VV": ("an argument of this subject cannot be used", 901),
    "SBK": ("an argument of this subject cannot be used", 901),
    "SPM": ("an argument of this subject cannot be used", 901),
    "KIME": ("an argument of this subject cannot be used", 901),
}
"""The families of problems of this software, which state no law: what each is about, and its first number where rules
have the same prefix."""

NO_SOURCE = {
    "the law is silent, as far as it was read": {"DIS-333", "SDM-NILAI-LULUS"},
    "our own check of data": {
        *(f"VV-{number:03}" for number in (6, 8, 9, 20, 21, 22, 23, 28, 29, 54)),
        *(f"NIK-{number:03}" for number in (12, 13, 20, 22)),
        *(f"KK-{number:03}" for number in (6, 20)),
        "WIL-011",
    },
    "damage that spreadsheets do to numbers": {
        *(f"NIK-{number:03}" for number in (15, 16, 17, 19, 21)),
        *(f"KK-{number:03}" for number in (15, 16, 17, 18, 19, 21)),
    },
    "our own place for what an open list of the law leaves out": {
        f"DIS-{number}" for number in (208, 212, 218, 221, 225)
    },
    "arithmetic, and our own look at the record of an activity": {
        f"KIME-{number}" for number in (401, 402, 403, 404, 701, 702, 704, 705, 706)
    },
    "what this library does and does not do with an activity": {
        f"KIME-{number}" for number in (501, 503, 505, 511, 512)
    },
    "fields of an activity record that we propose": {
        f"KIME-ISIAN.{name}"
        for name in (
            "nomor_kegiatan",
            "tanggal_selesai",
            "tema",
            "materi",
            "sasaran_kode_ppks_psks",
            "jumlah_peserta_l",
            "jumlah_peserta_p",
            "jumlah_peserta_sasaran",
            "jumlah_sasaran_rencana",
            "lokasi_kode_wilayah",
            "penyuluh",
            "mitra_psks",
            "skor_pra",
            "skor_pasca",
            "skor_maks",
            "alat_ukur",
            "umpan_balik",
            "kendala",
            "bukti_kegiatan",
        )
    },
    "often said of Program Sembako, found nowhere": {"SBK-BARANG.msg_bumbu"},
    "questions on Program Sembako that no source answered": {
        f"SBK-TERBUKA.{name}"
        for name in (
            "komponen_lebih_dari_4",
            "ombudsman_ntb",
            "isi_permensos",
            "isi_pedum",
            "urutan_pengurus",
            "tenggat_bank",
            "rumus_rekonsiliasi",
            "rasio_pendamping",
            "bulan_tanggal_25",
            "naskah_desil",
            "tarif_2026",
            "status_permensos_5",
            "pkh_2020",
            "blt_lain",
            "lembaga_lain",
            "magelang_2020",
            "graduasi_sembako",
        )
    },
}
"""The codes whose pages say that no source has been established. The list only shrinks: whoever finds a source for one
takes it out here and lowers the count."""
COUNT = 86
MEASURED = {"VV-008", "NIK-012"}
"""Of these, what was measured and not read; the others are no better than UNVERIFIED."""

NAMES = {entry.name for entry in PERATURAN.values()}
Table = tuple[list[str], list[list[str]]]


def exempt(code: str) -> bool:
    """Whether a code is a problem of this software."""
    family, _, number = code.partition("-")
    return family in EXEMPT and number.isdecimal() and int(number) >= EXEMPT[family][1]


STATED = tuple(code for code in codes() if not exempt(code) and code not in table_pages())
"""Every code that states something; a table of statements states nothing beside its entries."""


@cache
def _page(name: str, lang: Lang) -> str:
    return page(name, lang)


def whole(code: str, lang: Lang) -> str:
    """The page on which a code stands."""
    return _page(code.partition(".")[0], lang)


def part(told: str, heading: str) -> str:
    """The section of a page; empty if it has none."""
    found = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", told, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def tables(told: str) -> list[Table]:
    """The tables of a page, each as headings and rows."""
    found: list[Table] = []
    for block in re.findall(r"(?:^\|.*\|$\n?)+", told, re.MULTILINE):
        head, _, *cells = ([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in block.splitlines())
        found.append((head, cells))
    return found


@cache
def rows(name: str, lang: Lang) -> dict[str, dict[str, str]]:
    """The rows of all tables of a page, by their first cell."""
    found = (dict(zip(head, one, strict=True)) for head, some in tables(whole(name, lang)) for one in some)
    return {next(iter(one.values())): one for one in found}


def row(code: str, lang: Lang) -> dict[str, str]:
    """The row of a part on its page; empty if it has none."""
    name, _, entry = code.partition(".")
    return rows(name, lang).get(f"`{entry}`" if of_table(code) else f"`{code}`", {})


def of_table(code: str) -> bool:
    """Whether a code is an entry of a table that has one page."""
    name, _, entry = code.partition(".")
    return name in table_pages() and bool(entry)


def places(code: str, lang: Lang) -> list[str]:
    """The regulations of the index that the page names for a code, each with the grade of its place."""
    if of_table(code):
        named = row(code, lang).get(say("dasar", lang), "").split("; ")
        return [f"{name} {one[-2]}" for one in named for name in NAMES if one.startswith(f"{name} ")]
    found = (line for _, lines in tables(part(whole(code, lang), say("dasar", lang))) for line in lines)
    return [f"{line[0]} {line[2]}" for line in found]


def seen(code: str, lang: Lang) -> bool:
    """Whether a place of the law that was seen is named; a place with D is only where a thing should stand."""
    return any(place[-1] in "ABC" for place in places(code, lang))


def sources(code: str, lang: Lang) -> list[str]:
    """The addresses and names of sources that the page gives for a code."""
    told = whole(code, lang)
    if code.partition(".")[0] in measures():
        return re.findall(rf"^- \*\*{say('alamat', lang)}:\*\* <(https?://\S+)>$", told, re.MULTILINE)
    listed = re.findall(r"^- (.+)$", part(told, say("sumber", lang)), re.MULTILINE)
    if not of_table(code):
        return listed
    keyed = dict(one.split(": ", 1) for one in listed)
    keys = row(code, lang).get(say("sumber", lang), "")
    return [] if keys == say("tanpa_sumber", lang) else [keyed[key] for key in keys.split(", ") if key]


def grade(code: str, lang: Lang) -> str:
    """The letter of the grade that the page shows for a code; empty if it shows none."""
    name, _, entry = code.partition(".")
    own = row(code, lang).get(say("bukti", lang), "")
    of_page = not entry or entry == "syarat" or name in measures()
    told = part(whole(code, lang), say("syarat_judul", lang)) if entry == "syarat" else whole(code, lang)
    found = re.search(rf"^- \*\*{say('bukti', lang)}:\*\* ([ABCD]) \(", told, re.MULTILINE) if of_page else None
    shown = own or ("" if found is None else found[1])
    return shown if re.fullmatch("[ABCD]", shown) else ""


def without(code: str, lang: Lang) -> bool:
    """Whether the page says that no source has been established for a code."""
    if of_table(code):
        return row(code, lang).get(say("sumber", lang)) == say("tanpa_sumber", lang)
    return f"- **{say('sumber', lang)}:** {say('tanpa_sumber', lang)}\n" in whole(code, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_shows_its_grade(lang: Lang) -> None:
    """A rule, a band, a statement, a check, a process and each of their parts has a letter from A to D on its page."""
    assert [code for code in STATED if not grade(code, lang)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_names_where_it_comes_from(lang: Lang) -> None:
    """It names a place of the law that was seen or a source, or says that none has been established; never both."""
    named = {code: seen(code, lang) or bool(sources(code, lang)) for code in STATED}
    assert [code for code, found in named.items() if found is without(code, lang)] == []
    assert {place[:-2] for code in STATED for place in places(code, lang)} <= NAMES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_has_no_source_is_known_by_name(lang: Lang) -> None:
    """The codes without a source are those listed here, no more and no fewer."""
    listed = set[str]().union(*NO_SOURCE.values())
    found = {code if of_table(code) else code.partition(".")[0] for code in STATED if without(code, lang)}
    assert found == listed
    assert len(listed) == COUNT


def test_what_has_no_source_is_not_better_than_unverified() -> None:
    """Without a source a statement has the grade D, but for what anybody can measure again."""
    graded = {code: grade(code, "id") for code in set[str]().union(*NO_SOURCE.values())}
    assert {code for code, letter in graded.items() if letter != "D"} == MEASURED


def test_exempt_are_only_problems_of_this_software() -> None:
    """No rule, statement or check hides among the exempt: their pages tell a message and no grade, all families in use."""
    left_out = {code for code in codes() if exempt(code)}
    assert {code.partition("-")[0] for code in left_out} == set(EXEMPT)
    assert [
        code for code in left_out if grade(code, "id") or f"**{say('berat_judul', 'id')}:**" not in page(code)
    ] == []
