"""Sanitation of a dwelling, as the household questionnaires ask it."""

from typing import Literal

from kesos.engine.fact import OBSERVED, PRIBADI, Fact, fact
from kesos.engine.record import Record


class FaktaSanitasi(Record):
    """Sanitation of a dwelling."""

    fasilitas_bab: Fact[Literal["sendiri", "bersama", "umum", "tidak_dipakai", "tidak_ada"]] = fact(
        "Di mana anggota keluarga buang air besar: fasilitas sendiri, bersama, umum, ada tetapi tidak dipakai, atau tidak ada?",
        OBSERVED,
        PRIBADI,
        note="umum mencakup MCK komunal dan MCK umum pada Regsosek",
    )
    kloset: Fact[Literal["leher_angsa", "plengsengan", "cemplung", "tidak_pakai"]] = fact(
        "Apa jenis klosetnya?",
        OBSERVED,
        PRIBADI,
    )
    tinja: Fact[
        Literal["tangki_septik", "spal", "lubang_tanah", "kolam_sawah_sungai_laut", "pantai_tanah_kebun", "lainnya"]
    ] = fact(
        "Ke mana tinja dibuang?",
        OBSERVED,
        PRIBADI,
    )
