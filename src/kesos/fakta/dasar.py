"""Who the person is, and the facts that several subjects share."""

from datetime import date
from typing import Literal

from kesos.engine.fact import ASSESSMENT, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.identitas import NIK, JenisKelamin, NomorKK
from kesos.fakta.kode import KODE_HUBUNGAN, KODE_JENIS_KELAMIN


class FaktaDasar(Record):
    """Who the person is, and the facts that several subjects share."""

    nama: Fact[str] = fact(
        "Siapa namanya, sebagaimana tertulis pada dokumen kependudukan?",
        DOCUMENT,
        PRIBADI,
        headings=(
            "nama",
            "nama lengkap",
            "NAMA_LGKP",
            "Nama ART",
            "nama anggota keluarga",
            "nama_kepalaruta",
            "402 Nama",
        ),
    )
    nik: Fact[NIK] = fact(
        "Berapa nomor induk kependudukannya (NIK, 16 angka)?",
        DOCUMENT,
        PRIBADI,
        headings=("nik", "no nik", "nomor induk kependudukan", "403 NIK"),
    )
    nomor_kk: Fact[NomorKK] = fact(
        "Berapa nomor kartu keluarganya (16 angka)?",
        DOCUMENT,
        PRIBADI,
        headings=("nomor_kk", "no kk", "NoKK", "NO_KK", "nomor_kartu_keluarga", "no kartu keluarga"),
    )
    tanggal_lahir: Fact[date] = fact(
        "Kapan ia lahir?",
        DOCUMENT,
        PRIBADI,
        headings=("tanggal_lahir", "tgl_lahir", "TglLahir", "TGL_LHR", "406"),
    )
    usia: Fact[int] = fact(
        "Berapa umurnya dalam tahun genap pada tanggal acuan?",
        DOCUMENT,
        PRIBADI,
        unit="tahun",
        between=(0, 130),
        years_since="tanggal_lahir",
        headings=("Umur", "Usia", "Umur anggota rumah tangga (tahun)", "407"),
    )
    jenis_kelamin: Fact[JenisKelamin | Literal["laki_laki", "perempuan"]] = fact(
        "Apa jenis kelamin yang tercatat pada dokumen kependudukannya?",
        DOCUMENT,
        PRIBADI,
        headings=("jenis_kelamin", "JnsKel", "JENIS_KLMIN", "jns_kelamin", "L/P", "405"),
        codes=KODE_JENIS_KELAMIN,
    )
    kepala_keluarga: Fact[bool] = fact(
        "Apakah ia kepala keluarga?",
        DOCUMENT,
        PRIBADI,
        headings=(
            "HUB KELUARGA",
            "Hubungan dengan kepala keluarga",
            "Hubkel",
            "STAT_HBKEL",
            "status_hubungan_keluarga",
            "409",
        ),
        codes=KODE_HUBUNGAN,
    )
    pencari_nafkah_utama: Fact[bool] = fact(
        "Apakah ia pencari nafkah utama keluarganya?",
        OBSERVED,
        PRIBADI,
    )
    kebutuhan_dasar_terpenuhi: Fact[bool] = fact(
        "Apakah kebutuhan dasarnya (pangan, sandang, papan) terpenuhi, dari mana pun sumbernya?",
        ASSESSMENT,
        PRIBADI,
        note=(
            "2.c tidak menyebut daftar, 8.a menyebut pangan, sandang, papan; dibaca sebagai kebutuhan dasar "
            "yang sama [D]. Terpenuhi oleh orang lain (bantuan, kerabat) dihitung terpenuhi"
        ),
    )
    korban_perdagangan_orang: Fact[bool] = fact(
        "Apakah ia korban perdagangan orang, menurut laporan, putusan, atau asesmen?",
        ASSESSMENT,
        SPESIFIK,
    )
    terinfeksi_hiv_aids: Fact[bool] = fact(
        "Apakah ada keterangan medis bahwa ia terinfeksi HIV/AIDS?",
        DOCUMENT,
        SPESIFIK,
        note="hanya dengan keterangan medis dan persetujuan orangnya; batasi siapa yang boleh melihat",
    )
