"""Where and when a row was collected, by whom, and what became of the person: the columns that verification reads."""

from datetime import date
from typing import Literal, TypeAlias

from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record

Hubungan: TypeAlias = Literal[
    "kepala_keluarga",
    "suami",
    "istri",
    "istri_suami",
    "anak",
    "menantu",
    "cucu",
    "orang_tua",
    "mertua",
    "orang_tua_mertua",
    "famili_lain",
    "pembantu",
    "lainnya",
]
"""SIAK knows suami and istri, orang_tua and mertua apart; BDT and Regsosek write istri_suami and orang_tua_mertua."""

Program: TypeAlias = Literal["pkh", "sembako", "pbi_jk", "atensi", "blts_kesra_2025"]
"""Programmes whose recipients are bounded by a welfare decile."""

Keberadaan: TypeAlias = Literal[
    "ditemukan", "tidak_ditemukan", "meninggal", "pindah", "ganda", "tanpa_dokumen", "menolak", "anggota_baru"
]
"""What the field check found of a person."""


class FaktaAnggota(Record):
    """A person as a member of a family card, and what the field check found."""

    hubungan_keluarga: Fact[Hubungan] = fact(
        "Apa hubungannya dengan kepala keluarga menurut kartu keluarga?",
        DOCUMENT,
        PRIBADI,
        note="daftar SIAK (1-11) dan BDT/Regsosek (1-8) tidak sepadan; simpan kata, bukan angkanya",
    )
    keberadaan: Fact[Keberadaan] = fact(
        "Apa hasil pemeriksaan lapangan tentang keberadaan orang ini?",
        OBSERVED,
        PRIBADI,
    )


class FaktaPendataan(Record):
    """Where and when a row about a person or a family was collected, by whom, and how it ranks."""

    kode_kelurahan: Fact[str] = fact(
        "Apa kode desa atau kelurahan tempat tinggalnya?",
        DOCUMENT,
        PRIBADI,
        note="kode Kemendagri bertitik (33.71.01.1003); sepuluh angka tanpa titik dapat berarti kode BPS",
    )
    sistem_kode_wilayah: Fact[Literal["kemendagri", "bps", "tidak_dinyatakan"]] = fact(
        "Kode wilayah siapa yang dipakai pada data ini: Kemendagri, BPS, atau tidak dinyatakan?",
        DOCUMENT,
        BIASA,
    )
    tahun_kode_wilayah: Fact[int] = fact(
        "Daftar kode wilayah tahun berapa yang dipakai?",
        DOCUMENT,
        BIASA,
        between=(2016, 2025),
        note="daftar yang pernah dilihat: 2016, 2018, 2020, 2022, 2023, 2025",
    )
    tanggal_verval: Fact[date] = fact(
        "Kapan data ini terakhir diverifikasi dan divalidasi?",
        DOCUMENT,
        BIASA,
    )
    petugas: Fact[str] = fact(
        "Siapa petugas yang memverifikasi data ini?",
        DOCUMENT,
        PRIBADI,
    )
    desil: Fact[int] = fact(
        "Desil kesejahteraan nasional berapa yang diberikan BPS kepada keluarganya?",
        DOCUMENT,
        SPESIFIK,
        between=(1, 10),
        note="hanya BPS yang menetapkan desil; bila tampak salah, jalannya pembaruan data",
    )
    program_bantuan: Fact[frozenset[Program]] = fact(
        "Program apa saja yang sedang diterimanya: PKH, Sembako, PBI-JK, ATENSI, BLTS Kesra 2025, atau tidak ada?",
        DOCUMENT,
        SPESIFIK,
    )
