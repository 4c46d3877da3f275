"""Facts of release, drugs, trafficking, migrant work, women at risk and poverty (PPKS 15, 17, 18, 20, 23, 24)."""

from typing import Literal

from kesos.engine.fact import ASSESSMENT, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record


class FaktaMasalah(Record):
    """Facts of release, drugs, trafficking, migrant work, women at risk and poverty (PPKS 15, 17, 18, 20, 23, 24)."""

    selesai_pidana_keluar_lapas: Fact[bool] = fact(
        "Apakah ia sudah selesai menjalani pidana dan keluar dari lembaga pemasyarakatan?",
        DOCUMENT,
        SPESIFIK,
    )
    dijauhi_keluarga_masyarakat: Fact[bool] = fact(
        "Apakah ia kurang diterima, dijauhi, atau diabaikan keluarga atau masyarakat?",
        ASSESSMENT,
        PRIBADI,
    )
    sulit_memperoleh_pekerjaan_tetap: Fact[bool] = fact(
        "Apakah ia sulit memperoleh pekerjaan tetap?",
        OBSERVED,
        PRIBADI,
    )
    menjalankan_tugas_pencari_nafkah: Fact[bool] = fact(
        "Sebagai kepala keluarga atau pencari nafkah utama, apakah ia dapat menjalankan tugas dan fungsinya?",
        ASSESSMENT,
        PRIBADI,
    )
    pernah_menyalahgunakan_napza: Fact[bool] = fact(
        "Apakah ia pernah menyalahgunakan NAPZA, walau sekali atau coba-coba?",
        ASSESSMENT,
        SPESIFIK,
    )
    dinyatakan_bebas_ketergantungan: Fact[bool] = fact(
        "Apakah dokter berwenang sudah menyatakan ia lepas dari ketergantungan?",
        DOCUMENT,
        SPESIFIK,
    )
    mampu_menjalankan_fungsi_sosial: Fact[bool] = fact(
        "Apakah ia mampu menjalankan fungsi sosialnya?",
        ASSESSMENT,
        PRIBADI,
    )
    akibat_perdagangan_orang: Fact[
        frozenset[
            Literal[
                "tindak_kekerasan",
                "eksploitasi_seksual",
                "penelantaran",
                "pengusiran_deportasi",
                "gagal_menyesuaikan_diri",
            ]
        ]
    ] = fact(
        (
            "Apa saja yang dialaminya akibat perdagangan orang: kekerasan, eksploitasi seksual, "
            "ditelantarkan, diusir/dideportasi, gagal menyesuaikan diri di tempat kerja baru, atau tidak ada?"
        ),
        ASSESSMENT,
        SPESIFIK,
        note="yang ditimbulkan perdagangan orang itu; akibat sebab lain tidak termasuk",
    )
    status_pekerja_migran: Fact[
        frozenset[Literal["domestik", "lintas_negara", "mantan_domestik", "mantan_lintas_negara"]]
    ] = fact(
        (
            "Apakah ia pekerja migran di dalam negeri, lintas negara, mantan pekerja migran (dalam "
            "negeri/lintas negara), atau bukan?"
        ),
        OBSERVED,
        PRIBADI,
        note=(
            "himpunan, karena mantan pekerja luar negeri dapat menjadi pekerja domestik sekarang; kosong = "
            "tidak pernah menjadi pekerja migran"
        ),
    )
    sakit_cacat_atau_meninggal: Fact[bool] = fact(
        "Apakah mantan pekerja migran ini sakit, menyandang disabilitas, atau meninggal?",
        DOCUMENT,
        SPESIFIK,
        note="cacat adalah kata lampiran",
    )
    punya_dokumen_pekerja_migran: Fact[bool] = fact(
        "Apakah ia mempunyai dokumen sebagai pekerja migran?",
        DOCUMENT,
        PRIBADI,
    )
    miskin: Fact[bool] = fact(
        "Apakah ia tergolong miskin?",
        DOCUMENT,
        PRIBADI,
        note="20.f tidak memberi ukuran; tidak sama dengan fakir miskin (24) dan bukan keluarga asal (1.b)",
    )
    masalah_sosial_pekerja_migran: Fact[
        frozenset[
            Literal[
                "tindak_kekerasan", "eksploitasi", "penelantaran", "pengusiran_deportasi", "gagal_menyesuaikan_diri"
            ]
        ]
    ] = fact(
        (
            "Masalah apa saja yang dialaminya sebagai pekerja migran: kekerasan, eksploitasi, penelantaran, "
            "diusir/dideportasi, gagal menyesuaikan diri, atau tidak ada?"
        ),
        ASSESSMENT,
        SPESIFIK,
        note="g.1-g.5; g.6 adalah korban_perdagangan_orang",
    )
    istri_ditinggal_tanpa_kejelasan: Fact[bool] = fact(
        "Apakah ia istri yang ditinggal suami tanpa kejelasan?",
        OBSERVED,
        PRIBADI,
    )
    penghasilan_mencukupi: Fact[bool] = fact(
        "Apakah penghasilannya cukup untuk hidup layak?",
        ASSESSMENT,
        SPESIFIK,
    )
    punya_mata_pencaharian: Fact[bool] = fact(
        "Apakah ia mempunyai sumber mata pencaharian, tetap atau tidak tetap?",
        OBSERVED,
        PRIBADI,
        note=(
            "sumber nafkah apa pun, tetap atau tidak; tidak sama dengan pekerjaan tetap (13.a) atau "
            "penghasilan tetap (11.c)"
        ),
    )
    mampu_memenuhi_kebutuhan_dasar: Fact[bool] = fact(
        "Apakah ia mampu memenuhi kebutuhan dasar yang layak bagi dirinya dan keluarga yang ditanggungnya?",
        ASSESSMENT,
        PRIBADI,
        note=(
            "membawa diri dan/atau keluarganya: tidak, begitu gagal bagi orang itu atau bagi keluarga yang "
            "ditanggungnya. Kemampuan, jadi kebutuhan yang dipenuhi bantuan tidak membuatnya ya"
        ),
    )
