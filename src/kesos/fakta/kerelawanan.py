"""Voluntary social work of a person, a group or an institution."""

from typing import Literal

from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, Fact, fact
from kesos.engine.record import Record


class FaktaKerelawanan(Record):
    """Voluntary social work of a person, a group or an institution."""

    subjek: Fact[Literal["perorangan", "kelompok", "lembaga"]] = fact(
        "Yang dicatat orang, kelompok, atau lembaga?",
        DOCUMENT,
        BIASA,
        note="tiap nilai memenuhi definisi relawan sosial, jadi tidak menentukan; jenis rekaman sudah mengatakannya",
    )
    menyelenggarakan_kesejahteraan_sosial: Fact[bool] = fact(
        "Apakah ia melaksanakan kegiatan penyelenggaraan kesejahteraan sosial?",
        OBSERVED,
        BIASA,
    )
    di_instansi_sosial_pemerintah: Fact[bool] = fact(
        "Apakah kegiatan itu dijalankan sebagai bagian dari instansi sosial pemerintah?",
        OBSERVED,
        BIASA,
    )
    atas_kehendak_sendiri: Fact[bool] = fact(
        "Apakah kegiatan itu atas kemauan sendiri?",
        OBSERVED,
        BIASA,
    )
    berlatar_peksos: Fact[bool] = fact(
        "Apakah ia berlatar belakang pekerjaan sosial? (tidak menentukan)",
        OBSERVED,
        BIASA,
        note="disebut definisi, tetapi tidak menentukan",
    )
    menerima_imbalan: Fact[bool] = fact(
        "Apakah ia menerima imbalan? (tidak menentukan)",
        OBSERVED,
        BIASA,
        note="disebut definisi, tetapi tidak menentukan",
    )
    jenis_relawan: Fact[
        Literal[
            "psm",
            "karang_taruna",
            "tpp",
            "tagana",
            "tksk",
            "wksbm",
            "wpks",
            "kader_rbm",
            "kader_rbk",
            "pensosmas",
            "lk3",
            "lpk",
            "lks",
        ]
    ] = fact(
        "Relawan jenis apa?",
        DOCUMENT,
        BIASA,
    )
    punya_sertifikat_relawan: Fact[bool] = fact(
        "Apakah relawan itu bersertifikat dari lembaga sertifikasi TKS dan relawan sosial?",
        DOCUMENT,
        BIASA,
    )
