"""The tables of the subjects that hold coded statements beside the rules. A new table is one line here.

Where a code is stable beyond its table (DIS-401, SPM-K1, SDM-KUOTA-PSM) its statement has a page of its own; the codes
of the other tables stand on the page of their table, as its parts: ``SBK-STATUS.GAGAL_OMSPAN``.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final, cast

from attrs import frozen

from kesos.edges.catalogue.bands import of_bands
from kesos.edges.catalogue.entries import Entry, read
from kesos.engine.score import Bands
from kesos.messages import Lang, text


@frozen
class Shelf:
    """One table, or several that belong together.

    Args:
        code: its code; that of its page where the entries have none of their own.
        module: where it stands, below ``kesos``.
        attributes: its names there.
        own: whether each entry has a page of its own.
    """

    code: str
    module: str
    attributes: tuple[str, ...]
    own: bool = False

    def words(self, lang: Lang) -> str:
        """Return what it is."""
        return text(f"katalog.daftar.{self.code}", lang)

    @property
    def names(self) -> tuple[str, ...]:
        """Its names, as they are imported."""
        public = self.module.startswith("_")
        return () if public else tuple(f"kesos.{self.module}.{name}" for name in self.attributes)

    def things(self) -> Iterator[Any]:
        """Yield what it holds, as the subject has it."""
        home = import_module(f"kesos.{self.module}")
        for name in self.attributes:
            yield from _held(getattr(home, name))

    def entries(self, lang: Lang) -> tuple[Entry, ...]:
        """Return what it holds."""
        return _entries(self, lang)


def _held(table: Any) -> Iterator[Any]:
    if isinstance(table, Mapping):
        yield from cast("Mapping[str, Any]", table).values()
    elif isinstance(table, Bands) or not hasattr(table, "__iter__"):
        yield table
    else:
        yield from table


@cache
def _entries(shelf: Shelf, lang: Lang) -> tuple[Entry, ...]:
    return tuple(
        entry
        for thing in shelf.things()
        for entry in (of_bands(thing, shelf.code, lang) if isinstance(thing, Bands) else (read(thing, lang),))
    )


_SDM: Final = (
    "ASPEK",
    "UJI_KOGNITIF",
    "UJI_TERTULIS_2017",
    "NILAI_LULUS",
    "PENILAIAN",
    "PORTOFOLIO",
    "DESKRIPSI_DIRI",
    "KURIKULUM_VITAE",
    "PRAKTIK",
    "SIPPS",
    "MASA",
    "RELAWAN_TUGAS",
    "TKSK",
    "KUOTA",
    "IDEAL_TPP",
    "ASPEK_KARANG_TARUNA",
    "KELAS",
    "KESESUAIAN_JABATAN",
)


def _sembako(code: str, *attributes: str) -> Shelf:
    return Shelf(f"SBK-{code}", "sembako", attributes)


SHELVES: Final[tuple[Shelf, ...]] = (
    Shelf("PPKS-KELOMPOK", "_ppks.kelompok", ("KELOMPOK",)),
    Shelf("PPKS-PAS", "_ppks.kelompok", ("PAS",)),
    Shelf("DIS-RAGAM", "disabilitas", ("RAGAM",), own=True),
    Shelf("DIS-SUB-RAGAM", "disabilitas", ("SUB_RAGAM",), own=True),
    Shelf("DIS-KUOTA", "disabilitas", ("KUOTA",), own=True),
    Shelf("DIS-KETENTUAN", "disabilitas", ("KETENTUAN",), own=True),
    Shelf("DIS-DAFTAR", "disabilitas", ("LEGACY",), own=True),
    Shelf("DIS-JAWABAN", "disabilitas", ("ANSWERS",), own=True),
    Shelf("DIS-JEMBATAN", "disabilitas", ("BRIDGES",), own=True),
    Shelf("SDM-KETENTUAN", "standards", _SDM, own=True),
    Shelf("SDM-13-PENDAMPING", "standards", ("PENDAMPING",)),
    Shelf("SDM-13-RELAWAN", "standards", ("RELAWAN",)),
    Shelf("SDM-JEBAKAN", "standards", ("TRAPS",)),
    Shelf("SDM-PITA-ASN", "standards", ("PITA_ASN",)),
    _sembako("INDEKS", "INDEX"),
    _sembako("TAMBAHAN", "TOPUPS"),
    _sembako("KUOTA", "QUOTA"),
    _sembako("SALURAN", "CHANNELS"),
    _sembako("ACUAN", "DATA_LISTS"),
    _sembako("DESIL", "DECILES", "PLANS"),
    _sembako("BUTIR-KPM", "KPM_ITEMS"),
    _sembako("KELUAR", "EXIT_REASONS"),
    _sembako("PENGGANTIAN", "REPLACEMENT_GROUNDS", "REPLACEMENT_ROUTE"),
    _sembako("STATUS", "STATUSES"),
    _sembako("PENYALURAN", "PIPELINE", "UNUSED_FUNDS"),
    _sembako("BARANG", "GOODS"),
    _sembako("ATURAN-BARANG", "GOODS_RULES"),
    _sembako("6T", "SIX_T"),
    _sembako("PERAN", "ROLES"),
    _sembako("MASALAH", "ISSUES"),
    _sembako("TEMUAN", "FINDINGS"),
    _sembako("PIDANA", "PENALTIES"),
    _sembako("PERTENTANGAN", "CONFLICTS"),
    _sembako("TERBUKA", "NOT_ESTABLISHED"),
    _sembako("PKH", "PKH_INDEX", "PKH_NOTES", "PKH_RIGHTS", "PKH_DUTIES"),
    _sembako("PBI-JK", "PBI_JK"),
    _sembako("BLT", "BLT"),
    _sembako("BLT-DD", "BLT_DD_CONDITIONS"),
    Shelf("SPM-LAYANAN", "spm", ("SERVICES",), own=True),
    Shelf("SPM-PENSIUN", "spm", ("RETIRED",), own=True),
    Shelf("SPM-KATEGORI", "spm", ("DASHBOARD_BANDS",)),
    Shelf("KIME-HASIL", "kime", ("OUTCOMES",), own=True),
    Shelf("KIME-BOLEH", "kime", ("ALLOWED",), own=True),
    Shelf("KIME-TIDAK-BOLEH", "kime", ("NOT_ALLOWED",), own=True),
    Shelf("KIME-ISIAN", "kime", ("FIELDS",)),
    Shelf("VV-DESIL", "verval", ("BATAS_DESIL",)),
)
"""The tables, in the order of the subjects."""


@cache
def pages() -> Mapping[str, Shelf]:
    """Return the tables that have a page, by its code.

    >>> pages()["SBK-STATUS"].words("en")
    'Statuses of SIKS-NG'
    """
    return {shelf.code: shelf for shelf in SHELVES if not shelf.own}


@cache
def owners() -> Mapping[str, Shelf]:
    """Return the table of each statement that has a page of its own, by its code.

    >>> owners()["SPM-K1"].code
    'SPM-LAYANAN'
    """
    return {entry.code: shelf for shelf in SHELVES if shelf.own for entry in shelf.entries("id")}


def of_subject(module: str) -> tuple[Shelf, ...]:
    """Return the tables of a subject."""
    return tuple(shelf for shelf in SHELVES if shelf.module.partition(".")[0].removeprefix("_") == module)
