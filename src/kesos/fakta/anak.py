"""Facts of a child (PPKS 1-7)."""

from typing import Literal

from kesos.engine.fact import ASSESSMENT, DOCUMENT, OBSERVED, SPESIFIK, Fact, fact
from kesos.engine.record import Record


class FaktaAnak(Record):
    """Facts of a child (PPKS 1-7)."""

    tanpa_asuhan_layak: Fact[bool] = fact(
        "Apakah anak ini telantar, yaitu tidak mendapat pengasuhan yang layak dari siapa pun?",
        ASSESSMENT,
        SPESIFIK,
    )
    keluarga_asal_miskin: Fact[bool] = fact(
        "Apakah keluarga asal anak ini tergolong miskin atau sangat miskin?",
        DOCUMENT,
        SPESIFIK,
    )
    keluarga_asal_fakir_miskin: Fact[bool] = fact(
        "Apakah anak ini berasal dari keluarga fakir miskin menurut UU 13/2011?",
        ASSESSMENT,
        SPESIFIK,
    )
    hak_asuh_hilang: Fact[bool] = fact(
        "Apakah anak ini kehilangan hak asuh dari orang tua atau keluarganya?",
        DOCUMENT,
        SPESIFIK,
    )
    diperlakukan_salah_oleh_keluarga: Fact[bool] = fact(
        "Apakah anak ini diperlakukan salah oleh orang tua atau keluarganya?",
        ASSESSMENT,
        SPESIFIK,
        implies=("diperlakukan_salah",),
    )
    ditelantarkan_oleh_keluarga: Fact[bool] = fact(
        "Apakah anak ini ditelantarkan oleh orang tua atau keluarganya?",
        ASSESSMENT,
        SPESIFIK,
        implies=("ditelantarkan",),
    )
    status_gizi: Fact[Literal["gizi_buruk", "gizi_kurang", "gizi_baik", "gizi_lebih"]] = fact(
        "Bagaimana status gizi anak menurut petugas kesehatan: buruk, kurang, baik, atau lebih?",
        ASSESSMENT,
        SPESIFIK,
        note="huruf itu hanya menyebut buruk dan kurang; dua nilai lain dari kami [D]",
    )
    dilalaikan_orang_tua: Fact[bool] = fact(
        "Apakah orang tua melalaikan anak ini?",
        ASSESSMENT,
        SPESIFIK,
    )
    peran_perkara_pidana: Fact[frozenset[Literal["disangka", "didakwa", "dipidana", "korban", "saksi"]]] = fact(
        (
            "Apa saja kedudukan anak ini dalam perkara pidana: disangka, didakwa, dijatuhi pidana, korban, "
            "saksi, atau tidak ada?"
        ),
        DOCUMENT,
        SPESIFIK,
    )
    menghabiskan_waktu_di_jalan: Fact[bool] = fact(
        "Apakah anak ini secara teratur menghabiskan sebagian waktunya di jalan atau tempat umum?",
        OBSERVED,
        SPESIFIK,
        note="huruf itu berkata sebagian waktu, definisi sebagian besar; tanyakan bagian yang berarti dan teratur [D]",
    )
    mencari_nafkah_di_jalan: Fact[bool] = fact(
        "Apakah anak ini mencari nafkah di jalan atau tempat umum?",
        OBSERVED,
        SPESIFIK,
    )
    berkeliaran_di_jalan: Fact[bool] = fact(
        "Apakah anak ini berkeliaran di jalan atau tempat umum?",
        OBSERVED,
        SPESIFIK,
    )
    sering_diperlakukan_kejam: Fact[bool] = fact(
        "Apakah anak ini kerap diperlakukan kasar atau kejam sampai berakibat pada badan atau jiwanya?",
        ASSESSMENT,
        SPESIFIK,
        implies=("diperlakukan_salah",),
    )
    pernah_dianiaya: Fact[bool] = fact(
        "Apakah anak ini pernah dianiaya?",
        ASSESSMENT,
        SPESIFIK,
        implies=("mengalami_kekerasan_fisik",),
    )
    pernah_diperkosa: Fact[bool] = fact(
        "Menurut laporan atau asesmen, apakah anak ini pernah diperkosa?",
        ASSESSMENT,
        SPESIFIK,
        implies=("mengalami_kekerasan_seksual",),
        note="hanya petugas terlatih yang bertanya, bukan petugas loket; ambil dari laporan bila ada",
    )
    dipaksa_bekerja: Fact[bool] = fact(
        "Apakah anak ini dipaksa bekerja di luar kemauannya?",
        OBSERVED,
        SPESIFIK,
    )
    dalam_situasi_darurat: Fact[bool] = fact(
        "Apakah anak ini berada dalam situasi darurat?",
        ASSESSMENT,
        SPESIFIK,
    )
    lingkungan_buruk_atau_diskriminatif: Fact[bool] = fact(
        "Apakah anak ini berada dalam lingkungan yang buruk atau diskriminatif?",
        ASSESSMENT,
        SPESIFIK,
    )
    mengalami_kekerasan_fisik: Fact[bool] = fact(
        "Apakah anak ini korban kekerasan fisik?",
        ASSESSMENT,
        SPESIFIK,
    )
    mengalami_kekerasan_mental: Fact[bool] = fact(
        "Apakah anak ini korban kekerasan mental (psikis)?",
        ASSESSMENT,
        SPESIFIK,
    )
    mengalami_kekerasan_seksual: Fact[bool] = fact(
        "Menurut laporan atau asesmen, apakah anak ini korban kekerasan seksual?",
        ASSESSMENT,
        SPESIFIK,
    )
    dari_kelompok_minoritas_terisolasi: Fact[bool] = fact(
        "Apakah anak ini berasal dari kelompok minoritas yang terisolasi, termasuk komunitas adat terpencil?",
        ASSESSMENT,
        SPESIFIK,
        note="tidak berhubungan dengan angka 14: kedua fakta tidak pernah diturunkan satu dari yang lain",
    )
    korban_napza_termasuk_alkohol: Fact[bool] = fact(
        "Apakah anak ini korban penyalahgunaan NAPZA, termasuk alkohol?",
        ASSESSMENT,
        SPESIFIK,
        note="tidak sama dengan pernah_menyalahgunakan_napza: termasuk alkohol, dan korban tidak harus pemakai",
    )
