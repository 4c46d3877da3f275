"""The elements of social extension (penyuluhan sosial): the definition and the four letters of KIME.

The definition stands in a joint regulation of 2008, seen in quotations [B]. Of Permensos 10/2014 only the aim was seen.
No official form and no instrument that rates an activity was seen: nothing here rates, ranks or passes one.
"""

from datetime import date
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from kesos._kime.sumber import ARTIKEL_2012
from kesos.engine.citation import CORROBORATED, SINGLE, UNVERIFIED, Evidence
from kesos.engine.expression import Condition, all_of, any_of
from kesos.engine.readings import as_it_reads
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, salah_satu, semua
from kesos.engine.timeline import Interval
from kesos.evaluators.amounts import Asked
from kesos.fakta.kegiatan import FaktaKegiatan
from kesos.fakta.peraturan import PERATURAN

PB_2008 = PERATURAN["pb-mensos-bkn-2008"]
PERMENSOS_10_2014 = PERATURAN["permensos-10-2014"]

SEJAK_2008: Final = Interval(date(2008, 6, 17))
"""The joint regulation is of 17 June 2008 [B]; whether it still holds was not established."""

DEFINISI: Final = PB_2008.at("petunjuk pelaksanaan, definisi (halaman 4)", CORROBORATED)
ARTIKEL: Final = "artikel 2012 yang merujuk Puspensos Depsos"

UNSUR: Final = {
    "komunikasi": FaktaKegiatan.unsur_komunikasi,
    "informasi": FaktaKegiatan.unsur_informasi,
    "motivasi": FaktaKegiatan.unsur_motivasi,
    "edukasi": FaktaKegiatan.unsur_edukasi,
}
"""The four elements, as the acronym has them; the order has no meaning in law."""


class Sifat(StrEnum):
    """What a rule is for."""

    UNSUR = "unsur"
    """An element of the definition."""
    TAHAP = "tahap"
    """A phase."""
    TANGGA = "tangga"
    """A step of change."""
    PERIKSA = "periksa"
    """A look at the record: NO is told and refuses nothing."""
    HITUNG = "hitung"
    """What is counted; the rule says whether a record counts."""


@frozen(kw_only=True, eq=False, repr=False)
class Aturan(Asked):
    """One rule of social extension.

    Args:
        nature: what it is for.

    The other arguments are those of `Asked`.
    """

    nature: Sifat


def satu(said: str, when: Condition, mark: Evidence, note: str = "") -> dict[str, Any]:
    """Return the one letter and the readings of a rule that has one; arguments as for `Kriteria` and `as_it_reads`."""
    return as_it_reads({"a": Kriteria(said, when, mark)}, mark, note=note)


def _unsur(code: str, name: str, question: str, reading: dict[str, Any], **rest: Any) -> Aturan:
    more: dict[str, Any] = {"cites": (DEFINISI,), "valid": SEJAK_2008} | rest
    return Aturan(
        code=code, name=name, question=question, nature=Sifat.UNSUR, records=(FaktaKegiatan,), **reading, **more
    )


PELAKU: Final = FaktaKegiatan.petugas_jenis.isin("penyuluh_fungsional", "penyuluh_masyarakat")
BENTUK: Final = any_of(FaktaKegiatan.bentuk_lisan, FaktaKegiatan.bentuk_tulisan, FaktaKegiatan.bentuk_peragaan)
_SEMUA_UNSUR: Final = {
    "a": Kriteria("Informasi disebarluaskan", FaktaKegiatan.unsur_informasi, CORROBORATED),
    "b": Kriteria("Ada komunikasi dengan kelompok sasaran", FaktaKegiatan.unsur_komunikasi, CORROBORATED),
    "c": Kriteria("Kemauan kelompok sasaran ditumbuhkan (motivasi)", FaktaKegiatan.unsur_motivasi, CORROBORATED),
    "d": Kriteria("Ada unsur pendidikan bagi kelompok sasaran", FaktaKegiatan.unsur_edukasi, CORROBORATED),
}

UNSUR_DEFINISI: Final[tuple[Aturan, ...]] = (
    _unsur(
        "KIME-101",
        "Proses pengubahan perilaku",
        "Apakah ada tujuan mengubah perilaku?",
        satu("Dimaksudkan mengubah perilaku kelompok sasaran", FaktaKegiatan.bertujuan_ubah_perilaku, CORROBORATED),
    ),
    _unsur(
        "KIME-102",
        "Keempat unsur KIME",
        "Apakah keempat unsur KIME ada?",
        as_it_reads(
            _SEMUA_UNSUR,
            CORROBORATED,
            teks="dan",
            note="berlaku bagi penyuluhan sosial sebagai proses; apakah tiap kegiatan wajib memuat keempatnya tidak ditetapkan",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(salah_satu("abcd"), ~semua("abcd")),
                UNVERIFIED,
                "Sebagian unsur saja bukan alasan menolak satu kegiatan; laporkan cakupannya (KIME-703).",
            ),
        ),
    ),
    _unsur(
        "KIME-103",
        "Pelaku penyuluh sosial",
        "Apakah pelakunya penyuluh sosial?",
        satu(
            "Penyuluh sosial fungsional atau penyuluh sosial masyarakat",
            PELAKU,
            CORROBORATED,
            note="peraturan 2008 bicara jabatan PNS; penyuluh sosial masyarakat diakui pedoman 2019 dan praktik",
        ),
    ),
    _unsur(
        "KIME-104",
        "Bentuk penyampaian",
        "Apakah disampaikan secara lisan, tulisan, atau peragaan?",
        as_it_reads(
            {
                "a": Kriteria("Lisan", FaktaKegiatan.bentuk_lisan, CORROBORATED),
                "b": Kriteria("Tulisan", FaktaKegiatan.bentuk_tulisan, CORROBORATED),
                "c": Kriteria("Peragaan", FaktaKegiatan.bentuk_peragaan, CORROBORATED),
            },
            CORROBORATED,
            any_=True,
            teks="atau",
        ),
    ),
    _unsur(
        "KIME-105",
        "Kelompok sasaran",
        "Apakah ada kelompok sasaran?",
        satu("Ada kelompok sasaran", FaktaKegiatan.ada_kelompok_sasaran, CORROBORATED),
    ),
    _unsur(
        "KIME-106",
        "Arah kesejahteraan sosial",
        "Apakah diarahkan pada peran serta dalam pembangunan kesejahteraan sosial?",
        satu("Isinya tentang pembangunan kesejahteraan sosial", FaktaKegiatan.bidang_kesos, CORROBORATED),
    ),
    _unsur(
        "KIME-107",
        "Termasuk penyuluhan sosial",
        "Apakah kegiatan ini memenuhi unsur penyuluhan sosial?",
        {
            "criteria": {
                "a": Kriteria(
                    "Bertujuan mengubah perilaku (KIME-101)", FaktaKegiatan.bertujuan_ubah_perilaku, CORROBORATED
                ),
                "b": Kriteria("Oleh penyuluh sosial (KIME-103)", PELAKU, CORROBORATED),
                "c": Kriteria("Lisan, tulisan, atau peragaan (KIME-104)", BENTUK, CORROBORATED),
                "d": Kriteria("Ada kelompok sasaran (KIME-105)", FaktaKegiatan.ada_kelompok_sasaran, CORROBORATED),
                "e": Kriteria(
                    "Diarahkan pada kesejahteraan sosial (KIME-106)", FaktaKegiatan.bidang_kesos, CORROBORATED
                ),
                "f": Kriteria("Sedikitnya satu unsur KIME", any_of(*UNSUR.values()), CORROBORATED),
                "g": Kriteria("Keempat unsur KIME (KIME-102)", all_of(*UNSUR.values()), CORROBORATED),
            },
            "textual": Bacaan(
                semua("abcdeg"), CORROBORATED, connector="dan", note="definisi menyambung keempat unsur dengan kata dan"
            ),
            "working": Bacaan(
                semua("abcdef"),
                UNVERIFIED,
                connector="kumulatif",
                note="satu unsur KIME cukup bagi satu kegiatan: pelunakan kami, karena definisi bicara tentang proses",
            ),
        },
    ),
)
"""KIME-101 to KIME-107."""


def _rinci(code: str, name: str, question: str, means: str, when: Condition) -> Aturan:
    cites = (PB_2008.at("petunjuk pelaksanaan (uraian tiap unsur tidak terlihat)", UNVERIFIED),)
    return _unsur(
        code, name, question, satu(means, when, SINGLE), cites=cites, basis=ARTIKEL, addresses=(ARTIKEL_2012,)
    )


RINCIAN: Final[tuple[Aturan, ...]] = (
    _rinci(
        "KIME-121",
        "K: komunikasi",
        "Apakah penyuluh menyampaikan pesan kepada kelompok sasaran?",
        "Penyampaian kepada kelompok sasaran, lisan, tertulis, atau peragaan",
        FaktaKegiatan.unsur_komunikasi,
    ),
    _rinci(
        "KIME-122",
        "I: informasi",
        "Apakah keterangan tentang masalah kesejahteraan sosial dan penanganannya disebarkan?",
        "Keterangan tentang usaha memperbaiki cara menangani masalah kesejahteraan sosial",
        FaktaKegiatan.unsur_informasi,
    ),
    _rinci(
        "KIME-123",
        "M: motivasi",
        "Apakah kemauan sasaran untuk berperan didorong?",
        "Kemauan sasaran untuk berperan aktif ditumbuhkan dan didorong",
        FaktaKegiatan.unsur_motivasi,
    ),
    _rinci(
        "KIME-124",
        "E: edukasi",
        "Apakah ada proses belajar bagi sasaran?",
        "Proses pendidikan bagi sasaran (uraian sumbernya terpotong)",
        FaktaKegiatan.unsur_edukasi,
    ),
)
"""KIME-121 to KIME-124: the four letters, as one article has them."""
