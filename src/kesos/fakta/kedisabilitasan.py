"""Facts of disability and daily functioning (PPKS 5 and 9)."""

from typing import Literal

from kesos.engine.fact import ASSESSMENT, SPESIFIK, Fact, fact
from kesos.engine.record import Record


class FaktaKedisabilitasan(Record):
    """Facts of disability and daily functioning (PPKS 5 and 9)."""

    ragam_disabilitas: Fact[frozenset[Literal["fisik", "intelektual", "mental", "sensorik"]]] = fact(
        (
            "Menurut tenaga medis atau asesmen, ragam disabilitas apa saja yang disandang: fisik, "
            "intelektual, mental, sensorik, atau tidak ada?"
        ),
        ASSESSMENT,
        SPESIFIK,
        headings=(
            "jenis_disabilitas",
            "anak_dengan_kedisabilitasan_{fisik,intelektual,mental,sensorik}",
            "penyandang_disabilitas_{fisik,intelektual,mental,sensorik}",
        ),
        note=(
            "UU 8/2016 Pasal 1 angka 1 dan Pasal 4 [A]: jangka waktu lama berarti paling singkat 6 bulan "
            "dan/atau permanen (Penjelasan Pasal 4 ayat (2)); antara ganda dan multi tidak ada batas dalam "
            "teks. Kode lama (cacat fisik, cacat mental, BDT) tidak sepadan satu-satu. Himpunan kosong = "
            "sudah diases, tidak ada"
        ),
    )
    mampu_menjalankan_kehidupan_sehari_hari: Fact[bool] = fact(
        "Apakah anak ini mampu menjalankan kehidupan sehari-hari, dengan alat bantu bila perlu?",
        ASSESSMENT,
        SPESIFIK,
    )
    terhambat_aktivitas_sehari_hari: Fact[bool] = fact(
        "Apakah ia terhambat melakukan aktivitas sehari-hari?",
        ASSESSMENT,
        SPESIFIK,
        note="lebih lemah dari 5.d: terhambat, bukan tidak mampu",
    )
    terhambat_bekerja_sehari_hari: Fact[bool] = fact(
        "Apakah ia terhambat dalam bekerja sehari-hari?",
        ASSESSMENT,
        SPESIFIK,
    )
    mampu_memecahkan_masalah: Fact[bool] = fact(
        "Apakah ia mampu memecahkan masalah secara memadai?",
        ASSESSMENT,
        SPESIFIK,
    )
