"""One step of a process, as a row of a log states it: from which state, by which event and whom, on what evidence."""

from datetime import date
from typing import Literal, TypeAlias

from kesos.engine.fact import BIASA, DOCUMENT, PRIBADI, Fact, fact
from kesos.engine.record import Record

Bukti: TypeAlias = Literal[
    "ba_daftar_kpm_perubahan",
    "berita_acara",
    "bnba",
    "foto_rumah",
    "geotag",
    "instrumen_lengkap",
    "kk",
    "nik",
    "sptjm",
    "surat_pengesahan",
]
"""Papers and files that some step of some process asks for."""


class FaktaProses(Record):
    """One step of a process."""

    proses: Fact[str] = fact(
        "Proses mana yang ditempuh (misalnya DTSEN_FORMAL_2025)?",
        DOCUMENT,
        BIASA,
    )
    status_asal: Fact[str] = fact(
        "Apa status sebelum langkah ini?",
        DOCUMENT,
        BIASA,
    )
    status_tujuan: Fact[str] = fact(
        "Apa status sesudah langkah ini?",
        DOCUMENT,
        BIASA,
    )
    bukti_proses: Fact[frozenset[Bukti]] = fact(
        "Bukti apa saja yang dilampirkan pada langkah ini, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
        note="himpunan kosong berarti sudah dilihat, tidak ada satu pun",
    )
    tanggal_proses: Fact[date] = fact(
        "Kapan langkah ini diambil?",
        DOCUMENT,
        BIASA,
    )
