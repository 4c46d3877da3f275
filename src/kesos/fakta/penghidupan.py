"""Facts of age, street and livelihood (PPKS 8 and 10-13)."""

from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.kode import KODE_KARTU_IDENTITAS


class FaktaPenghidupan(Record):
    """Facts of age, street and livelihood (PPKS 8 and 10-13)."""

    telantar_secara_psikis: Fact[bool] = fact(
        "Apakah lanjut usia ini telantar secara psikis?",
        ASSESSMENT,
        SPESIFIK,
    )
    telantar_secara_sosial: Fact[bool] = fact(
        "Apakah lanjut usia ini telantar secara sosial?",
        ASSESSMENT,
        PRIBADI,
    )
    menawarkan_diri: Fact[bool] = fact(
        "Apakah ia menawarkan diri untuk hubungan seksual di tempat umum, lokalisasi, atau tempat terselubung?",
        OBSERVED,
        SPESIFIK,
    )
    menerima_imbalan_hubungan_seksual: Fact[bool] = fact(
        "Apakah ia mendapat imbalan uang, materi, atau jasa untuk itu?",
        OBSERVED,
        SPESIFIK,
    )
    punya_ktp: Fact[bool] = fact(
        "Apakah ia memiliki KTP?",
        DOCUMENT,
        PRIBADI,
        headings=("Kepemilikan kartu identitas", "Ada_kartu_identitas", "411"),
        codes=KODE_KARTU_IDENTITAS,
    )
    punya_tempat_tinggal_tetap: Fact[bool] = fact(
        "Apakah ia memiliki tempat tinggal yang pasti atau tetap?",
        OBSERVED,
        PRIBADI,
    )
    punya_penghasilan_tetap: Fact[bool] = fact(
        "Apakah ia memiliki penghasilan tetap?",
        OBSERVED,
        SPESIFIK,
    )
    punya_rencana_masa_depan: Fact[bool] = fact(
        "Apakah ia mempunyai rencana masa depan bagi dirinya atau anaknya?",
        ASSESSMENT,
        PRIBADI,
    )
    nafkah_dari_belas_kasihan: Fact[bool] = fact(
        "Apakah nafkahnya bergantung pada belas kasihan orang lain?",
        OBSERVED,
        PRIBADI,
    )
    berpakaian_kumuh: Fact[bool] = fact(
        "Apakah ia berpakaian kumuh atau compang-camping saat meminta?",
        OBSERVED,
        PRIBADI,
    )
    meminta_di_tempat_ramai: Fact[bool] = fact(
        "Apakah ia berada di tempat ramai atau strategis untuk meminta?",
        OBSERVED,
        PRIBADI,
    )
    memperalat_sesama: Fact[bool] = fact(
        "Apakah ia memperalat orang lain untuk memancing belas kasihan?",
        OBSERVED,
        PRIBADI,
    )
    punya_pekerjaan_tetap: Fact[bool] = fact(
        "Apakah ia mempunyai pekerjaan tetap?",
        OBSERVED,
        PRIBADI,
    )
    mengumpulkan_barang_bekas: Fact[bool] = fact(
        "Apakah ia bekerja memungut dan mengumpulkan barang bekas?",
        OBSERVED,
        BIASA,
    )
