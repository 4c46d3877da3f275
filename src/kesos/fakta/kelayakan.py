"""Fitness for a post or a role: citizenship, conduct, health, independence."""

from typing import Literal

from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record


class FaktaKelayakan(Record):
    """Fitness for a post or a role: citizenship, conduct, health, independence."""

    wni: Fact[bool] = fact(
        "Apakah ia warga negara Indonesia?",
        DOCUMENT,
        PRIBADI,
    )
    status_kepegawaian: Fact[Literal["bukan_aparatur", "pns", "cpns", "pppk", "tni", "polri"]] = fact(
        "Apa status kepegawaiannya: PNS, CPNS, PPPK, TNI, Polri, atau bukan aparatur negara?",
        DOCUMENT,
        PRIBADI,
    )
    sehat_jasmani_rohani: Fact[bool] = fact(
        "Apakah ada surat keterangan atau penilaian bahwa badan dan jiwanya sehat?",
        DOCUMENT,
        SPESIFIK,
    )
    berkelakuan_baik: Fact[bool] = fact(
        "Apakah ia berkelakuan baik menurut surat keterangan atau penilaian yang berwenang?",
        DOCUMENT,
        SPESIFIK,
    )
    dapat_membaca_dan_menulis: Fact[bool] = fact(
        "Apakah ia bisa membaca dan menulis?",
        OBSERVED,
        PRIBADI,
    )
    dapat_mengoperasikan_komputer: Fact[bool] = fact(
        "Apakah ia bisa memakai komputer?",
        OBSERVED,
        BIASA,
    )
    setia_pancasila_uud_1945: Fact[bool] = fact(
        "Apakah ia menyatakan setia dan patuh kepada Pancasila dan UUD 1945?",
        DOCUMENT,
        PRIBADI,
    )
    bersedia_mengabdi_untuk_umum: Fact[bool] = fact(
        "Apakah ia mau mengabdi bagi kepentingan umum?",
        OBSERVED,
        BIASA,
    )
    anggota_partai_politik: Fact[bool] = fact(
        "Apakah ia anggota, pengurus, atau berafiliasi dengan partai politik?",
        DOCUMENT,
        SPESIFIK,
    )
    dalam_proses_hukum: Fact[bool] = fact(
        "Apakah ia sedang dalam proses hukum pidana atau perdata?",
        DOCUMENT,
        SPESIFIK,
    )
    bebas_narkoba: Fact[bool] = fact(
        "Apakah ia bebas narkoba dan zat adiktif?",
        DOCUMENT,
        SPESIFIK,
    )
    terikat_kontrak_lain: Fact[bool] = fact(
        "Apakah ia terikat kontrak kerja dengan pihak lain?",
        DOCUMENT,
        BIASA,
    )
    bersedia_ditempatkan: Fact[bool] = fact(
        "Bersediakah ia diseleksi dan ditempatkan di kecamatan domisili?",
        DOCUMENT,
        BIASA,
    )
    rekomendasi_dinsos: Fact[bool] = fact(
        "Adakah rekomendasi Dinas Sosial kab/kota?",
        DOCUMENT,
        BIASA,
    )
    rekomendasi_ipsm: Fact[bool] = fact(
        "Adakah rekomendasi IPSM kelurahan?",
        DOCUMENT,
        BIASA,
    )
    rekomendasi_lurah: Fact[bool] = fact(
        "Adakah rekomendasi lurah?",
        DOCUMENT,
        BIASA,
    )
