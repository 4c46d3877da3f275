"""An e-warong: the shop at which recipients of Program Sembako bought food with their card, until February 2023."""

from typing import Literal, TypeAlias

from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, Fact, fact
from kesos.engine.record import Record

UnsurPengelola: TypeAlias = Literal[
    "bumn",
    "bumdes",
    "asn",
    "pendamping",
    "kepala_desa_atau_perangkat",
    "pegawai_himbara",
    "keluarga_asn_atau_kepala_desa",
    "toko_tani_indonesia",
]
"""Who runs a shop, as far as some source bars it."""

JenisUsaha: TypeAlias = Literal["kube_atau_kewirausahaan_sosial", "umkm", "agen_bank_pedagang_sembako", "lainnya"]
"""The kinds of business of Permensos 5/2021 as it was told at its presentation; MSME includes cooperatives and pesantren."""


class EWarong(Record):
    """One e-warong: what it is, who runs it, and how it behaves towards recipients (KPM)."""

    nama: Fact[str] = fact("Apa nama e-warong ini?", DOCUMENT, BIASA)
    lulus_uji_tuntas_bank: Fact[bool] = fact(
        "Apakah e-warong ini lulus uji tuntas bank penyalur (mampu, bereputasi, kredibel, berintegritas)?",
        DOCUMENT,
        BIASA,
    )
    usaha_berjalan_di_lokasi_tetap: Fact[bool] = fact(
        "Apakah penghasilan utamanya dari usaha yang berjalan di lokasi tetap atau kegiatan tetap lain?",
        OBSERVED,
        BIASA,
    )
    menjual_sesuai_harga_pasar: Fact[bool] = fact(
        "Apakah e-warong ini menjual sesuai harga pasar?",
        OBSERVED,
        BIASA,
        note="bandingkan dengan pantauan harga dinas perdagangan atau harga di sekitarnya",
    )
    punya_pemasok_andal: Fact[bool] = fact(
        "Apakah pemasoknya andal (mutu konsisten, harga bersaing, pasokan berkelanjutan)?", ASSESSMENT, BIASA
    )
    melayani_semua_dengan_alat_bank: Fact[bool] = fact(
        "Apakah e-warong ini dapat melayani KPM dan bukan KPM dengan infrastruktur perbankan?", OBSERVED, BIASA
    )
    berkomitmen_melayani_lansia_dan_disabilitas: Fact[bool] = fact(
        "Apakah e-warong ini berkomitmen memberi layanan khusus bagi lanjut usia dan penyandang disabilitas?",
        OBSERVED,
        BIASA,
    )
    buka_setiap_hari_dan_utama_jual_pangan: Fact[bool] = fact(
        "Apakah e-warong ini buka setiap hari, di lokasi tetap, dan terutama berjualan bahan pangan?", OBSERVED, BIASA
    )
    jenis_usaha: Fact[JenisUsaha] = fact(
        "Apa jenis usahanya: KUBE atau kewirausahaan sosial binaan, UMKM, agen bank pedagang sembako, atau lainnya?",
        DOCUMENT,
        BIASA,
    )
    unsur_pengelola: Fact[frozenset[UnsurPengelola]] = fact(
        "Siapa saja yang mengelolanya dari daftar ini, atau tidak ada: BUMN, BUMDes, ASN, pendamping, kepala desa/lurah atau perangkat, pegawai Himbara, keluarga ASN atau kepala desa, Toko Tani Indonesia?",
        DOCUMENT,
        BIASA,
        note="himpunan kosong berarti sudah diperiksa, tidak ada satu pun",
    )
    jumlah_kpm_dilayani: Fact[int] = fact(
        "Berapa KPM yang dilayani e-warong ini?", OBSERVED, BIASA, between=(0, 100_000)
    )
    memaksa_beli: Fact[bool] = fact(
        "Apakah e-warong ini memaksa KPM membeli barang atau jumlah tertentu?", OBSERVED, BIASA
    )
    menjual_dalam_paket: Fact[bool] = fact(
        "Apakah e-warong ini menjual dalam paket yang jenis dan jumlahnya ditentukan sepihak?", OBSERVED, BIASA
    )
    menjual_di_luar_bahan_pangan: Fact[bool] = fact(
        "Apakah e-warong ini menjual kepada KPM barang di luar bahan pangan yang ditentukan?", OBSERVED, BIASA
    )
    menukar_dengan_uang_atau_barang_lain: Fact[bool] = fact(
        "Apakah e-warong ini menukar bantuan dengan uang atau barang lain?", OBSERVED, BIASA
    )
    meminjamkan_edc: Fact[bool] = fact("Apakah e-warong ini meminjamkan mesin EDC kepada pihak lain?", OBSERVED, BIASA)
    mengintimidasi_kpm: Fact[bool] = fact("Apakah e-warong ini mengintimidasi atau mengancam KPM?", OBSERVED, BIASA)
    menyimpan_kks: Fact[bool] = fact("Apakah e-warong ini menyimpan KKS milik KPM?", OBSERVED, BIASA)
    cek_saldo_tanpa_setahu_kpm: Fact[bool] = fact(
        "Apakah e-warong ini memeriksa saldo berkala tanpa sepengetahuan KPM?", OBSERVED, BIASA
    )
    menyerahkan_barang_tak_layak: Fact[bool] = fact(
        "Apakah e-warong ini menyerahkan bahan yang tidak layak konsumsi?", OBSERVED, BIASA
    )
