"""Schooling, work and pregnancy as the household questionnaires ask them."""

from typing import Literal, TypeAlias

from kesos.engine.fact import OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record

Jenjang: TypeAlias = Literal["sd", "smp", "sma", "d1", "d2", "d3", "d4", "s1", "s2", "s3"]
"""The level of schooling; Paket A, B and C, SLB and madrasah count as the level that they equal."""


class FaktaSekolahKerja(Record):
    """Schooling, work and pregnancy; the highest diploma is the fact ``pendidikan_terakhir``."""

    partisipasi_sekolah: Fact[Literal["belum", "masih", "tidak_lagi"]] = fact(
        "Apakah ia belum pernah sekolah, masih sekolah, atau tidak sekolah lagi?",
        OBSERVED,
        PRIBADI,
        note="kode 0-2 pada BDT, 1-3 pada Regsosek dan borang lain; jangan menebak dasar kodenya",
    )
    jenjang: Fact[Jenjang] = fact(
        "Apa jenjang pendidikan tertinggi yang sedang atau pernah didudukinya?",
        OBSERVED,
        PRIBADI,
    )
    kelas: Fact[int] = fact(
        "Apa kelas atau tingkat tertinggi yang sedang atau pernah didudukinya (8 = tamat)?",
        OBSERVED,
        PRIBADI,
        between=(1, 8),
    )
    status_bekerja: Fact[bool] = fact(
        "Apakah ia bekerja dalam seminggu terakhir?",
        OBSERVED,
        PRIBADI,
    )
    jam_kerja: Fact[int] = fact(
        "Berapa jam ia bekerja dalam seminggu terakhir?",
        OBSERVED,
        PRIBADI,
        unit="jam",
        between=(0, 168),
    )
    lapangan_usaha: Fact[str] = fact(
        "Apa lapangan usaha pekerjaan utamanya?",
        OBSERVED,
        PRIBADI,
    )
    status_pekerjaan: Fact[str] = fact(
        "Apa kedudukannya dalam pekerjaan utama?",
        OBSERVED,
        PRIBADI,
    )
    hamil: Fact[bool] = fact(
        "Apakah ia sedang hamil?",
        OBSERVED,
        SPESIFIK,
    )
