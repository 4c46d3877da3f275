"""A disaster: what it did to a person, and the event itself."""

from typing import Literal, TypeAlias

from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record

JenisBencana: TypeAlias = Literal[
    "gempa_bumi",
    "tsunami",
    "banjir",
    "tanah_longsor",
    "letusan_gunung_api",
    "gelombang_laut_ekstrem",
    "angin_topan_siklon_puting_beliung",
    "kekeringan",
    "konflik_sosial",
    "aksi_teror",
    "kebakaran_permukiman_gedung",
    "wabah_epidemi",
    "gagal_teknologi",
    "kebakaran_hutan_lahan",
    "lainnya",
]
"""Kinds of disaster by Permensos 9/2018 Pasal 5, as one derived code list has them [C]."""


class FaktaKebencanaan(Record):
    """What a disaster did to a person."""

    terdampak_bencana: Fact[bool] = fact(
        "Apakah orang ini terkena akibat buruk bencana (harta, penderitaan, atau jiwa)?",
        ASSESSMENT,
        PRIBADI,
    )
    jenis_bencana: Fact[JenisBencana] = fact(
        "Jenis bencana apa yang terjadi?",
        DOCUMENT,
        BIASA,
    )
    masa_bencana: Fact[Literal["saat_tanggap_darurat", "setelah_tanggap_darurat", "di_luar_keduanya"]] = fact(
        "Pada masa apa layanan diberikan?",
        DOCUMENT,
        BIASA,
    )
    kelompok_rentan: Fact[Literal["tidak_ada", "ibu_hamil", "penyandang_disabilitas", "anak", "lanjut_usia"]] = fact(
        "Termasuk kelompok rentan mana?",
        OBSERVED,
        SPESIFIK,
        note="satu nilai: bila lebih dari satu, yang paling menentukan penanganannya",
    )


class KejadianBencana(Record):
    """One disaster, as the event for which somebody is responsible."""

    jumlah_korban: Fact[int] = fact(
        "Berapa orang korban atau pengungsi?",
        DOCUMENT,
        BIASA,
        unit="orang",
        between=(0, 1_000_000_000),
    )
    lintas_kabkota: Fact[bool] = fact(
        "Apakah dampaknya melebihi satu kabupaten/kota?",
        DOCUMENT,
        BIASA,
    )
    penetapan_oleh: Fact[Literal["bupati_wali_kota", "gubernur", "pusat", "belum_ada"]] = fact(
        "Siapa yang mengeluarkan surat penetapan keadaan bencana?",
        DOCUMENT,
        BIASA,
    )
