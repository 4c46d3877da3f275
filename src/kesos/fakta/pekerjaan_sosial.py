"""Social workers and social-welfare workers: profession, certificate, registration (STR), place of practice (SIPPS)."""

from datetime import date
from typing import Final, Literal

from kesos.engine.expression import all_of
from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record

MASA_STR: Final = 5
"""Years that an STR runs (UU 14/2019 Pasal 30 ayat (1) [A])."""


class FaktaBagianPeksos(Record):
    """Parts of what others say as a whole: the assessment of an assessor, the dates of an STR."""

    punya_pengetahuan_praktik_peksos: Fact[bool] = fact(
        "Apakah penilai menyatakan ia berpengetahuan praktik pekerjaan sosial?",
        ASSESSMENT,
        BIASA,
    )
    punya_keterampilan_praktik_peksos: Fact[bool] = fact(
        "Apakah penilai menyatakan ia terampil dalam praktik pekerjaan sosial?",
        ASSESSMENT,
        BIASA,
    )
    punya_nilai_praktik_peksos: Fact[bool] = fact(
        "Apakah penilai menyatakan ia memegang nilai praktik pekerjaan sosial?",
        ASSESSMENT,
        BIASA,
    )
    tanggal_terbit_str: Fact[date] = fact(
        "Kapan STR-nya terbit?",
        DOCUMENT,
        BIASA,
    )
    tahun_sejak_terbit_str: Fact[int] = fact(
        "Sudah berapa tahun genap sejak STR-nya terbit?",
        DOCUMENT,
        BIASA,
        unit="tahun",
        between=(0, 100),
        years_since="tanggal_terbit_str",
    )
    str_diakhiri: Fact[bool] = fact(
        "Apakah STR itu dicabut, dibekukan, atau diakhiri atas permintaan sendiri?",
        DOCUMENT,
        PRIBADI,
    )


class FaktaPekerjaanSosial(FaktaBagianPeksos):
    """Social workers and social-welfare workers: profession, certificate, registration (STR), place of practice (SIPPS)."""

    dididik_dilatih_profesional_kesos: Fact[bool] = fact(
        "Apakah ia dididik dan dilatih secara profesional untuk pelayanan dan penanganan masalah sosial?",
        DOCUMENT,
        BIASA,
    )
    bekerja_di_lembaga: Fact[bool] = fact(
        "Apakah ia bekerja di lembaga pemerintah atau swasta?",
        DOCUMENT,
        BIASA,
    )
    lembaga_bidang_kesos: Fact[bool] = fact(
        "Apakah kegiatan lembaga itu di bidang kesejahteraan sosial?",
        OBSERVED,
        BIASA,
    )
    jenis_pendamping: Fact[
        Literal[
            "kube",
            "pkh",
            "asistensi_lanjut_usia",
            "anak",
            "odha",
            "korban_perdagangan_orang",
            "disabilitas_berat",
            "napza",
            "komunitas_adat_terpencil",
            "eks_narapidana",
            "eks_wanita_tuna_susila",
            "sarling_rtlh",
            "uep",
        ]
    ] = fact(
        "Pendamping Sosial jenis apa?",
        DOCUMENT,
        BIASA,
        note="cabang masyarakat dari TKS menurut satu pembacaan Permensos 16/2017 [C]",
    )
    bersertifikat_pekerja_sosial: Fact[bool] = fact(
        "Apakah ia memegang sertifikat pekerja sosial: sertifikat kompetensi menurut UU 14/2019, atau sertifikat lama yang tetap diakui?",
        DOCUMENT,
        BIASA,
        note="satu fakta untuk huruf a lampiran dan UU 14/2019 Pasal 1 angka 1: Pasal 59 huruf b membaca istilah lama sebagai Pekerja Sosial, Pasal 60 huruf c mengakui sertifikat lama",
    )
    sertifikat_peksos_sebelum_2019_10_02: Fact[bool] = fact(
        "Apakah sertifikat itu terbit sebelum 2 Oktober 2019?",
        DOCUMENT,
        BIASA,
    )
    menjalankan_praktik_pekerjaan_sosial: Fact[bool] = fact(
        "Apakah ia sedang menjalankan praktik pekerjaan sosial?",
        OBSERVED,
        BIASA,
    )
    menguasai_pengetahuan_keterampilan_nilai_peksos: Fact[bool] = fact(
        "Menurut penilai, apakah ia punya pengetahuan, keterampilan, dan nilai praktik pekerjaan sosial?",
        ASSESSMENT,
        BIASA,
        follows=(
            all_of(
                FaktaBagianPeksos.punya_pengetahuan_praktik_peksos,
                FaktaBagianPeksos.punya_keterampilan_praktik_peksos,
                FaktaBagianPeksos.punya_nilai_praktik_peksos,
            ),
        ),
        note="penilaian yang sama boleh dicatat per bagian: pengetahuan, keterampilan, nilai",
    )
    lulus_uji_kompetensi_peksos: Fact[bool] = fact(
        "Apakah ia lulus Uji Kompetensi Pekerja Sosial?",
        DOCUMENT,
        BIASA,
    )
    jf_pekerja_sosial_sebelum_2019_10_02: Fact[bool] = fact(
        "Apakah ia memangku jabatan fungsional Pekerja Sosial sebelum 2 Oktober 2019?",
        DOCUMENT,
        BIASA,
    )
    punya_kompetensi_profesi_peksos: Fact[bool] = fact(
        "Apakah ia punya kompetensi dan profesi pekerjaan sosial?",
        ASSESSMENT,
        BIASA,
    )
    peduli_pekerjaan_sosial: Fact[bool] = fact(
        "Apakah ia menunjukkan kepedulian dalam pekerjaan sosial?",
        ASSESSMENT,
        BIASA,
    )
    punya_keahlian_khusus_peksos: Fact[bool] = fact(
        "Apakah ia punya keahlian atau keterampilan khusus pekerjaan sosial?",
        ASSESSMENT,
        BIASA,
    )
    berminat_membina_anak: Fact[bool] = fact(
        "Apakah ia berminat membina, membimbing, dan membantu anak?",
        ASSESSMENT,
        BIASA,
    )
    memiliki_str_berlaku: Fact[bool] = fact(
        "Apakah ia memegang Surat Tanda Registrasi (STR) pekerja sosial yang masih berlaku?",
        DOCUMENT,
        BIASA,
        follows=(all_of(FaktaBagianPeksos.tahun_sejak_terbit_str < MASA_STR, ~FaktaBagianPeksos.str_diakhiri),),
        note="STR berlaku 5 tahun dan berakhir bila dicabut atau diakhiri (UU 14/2019 Pasal 30 ayat (1), Pasal 31 [A])",
    )
    memiliki_surat_kondisi_fisik_mental: Fact[bool] = fact(
        "Apakah ada surat keterangan tentang kondisi fisik dan mentalnya?",
        DOCUMENT,
        SPESIFIK,
    )
    sudah_mengucapkan_sumpah_profesi: Fact[bool] = fact(
        "Apakah ada surat pernyataan bahwa ia sudah mengucapkan sumpah atau janji pekerja sosial?",
        DOCUMENT,
        BIASA,
    )
    menyatakan_patuh_kode_etik: Fact[bool] = fact(
        "Apakah ada surat pernyataan bahwa ia akan mematuhi dan menjalankan kode etik?",
        DOCUMENT,
        BIASA,
    )
    punya_str_lama: Fact[bool] = fact(
        "Apakah ia memegang STR lama?",
        DOCUMENT,
        BIASA,
    )
    telah_mengabdi_sebagai_peksos: Fact[bool] = fact(
        "Sudahkah ia mengabdi sebagai Pekerja Sosial?",
        DOCUMENT,
        BIASA,
    )
    anggota_organisasi_peksos: Fact[bool] = fact(
        "Apakah ia anggota Organisasi Pekerja Sosial?",
        DOCUMENT,
        BIASA,
    )
    praktik_mandiri: Fact[bool] = fact(
        "Apakah ia berpraktik mandiri?",
        OBSERVED,
        BIASA,
    )
    punya_bukti_tempat_praktik: Fact[bool] = fact(
        "Adakah pernyataan punya tempat praktik, atau keterangan pimpinan tempat praktik?",
        DOCUMENT,
        BIASA,
    )
    jumlah_tempat_sipps: Fact[int] = fact(
        "Berapa tempat praktik mandiri yang ber-SIPPS, termasuk yang diminta ini?",
        DOCUMENT,
        BIASA,
        unit="tempat",
        between=(0, 20),
    )
    berpraktik_di_tempat_sipps: Fact[bool] = fact(
        "Apakah ia berpraktik di tempat yang tertulis di SIPPS?",
        OBSERVED,
        BIASA,
    )
    punya_penyetaraan_ijazah: Fact[bool] = fact(
        "Adakah bukti penyetaraan ijazah luar negeri?",
        DOCUMENT,
        BIASA,
    )
    punya_keterangan_adaptasi: Fact[bool] = fact(
        "Adakah keterangan telah mengikuti program adaptasi?",
        DOCUMENT,
        BIASA,
    )
    punya_izin_kerja: Fact[bool] = fact(
        "Apakah warga negara asing itu memegang izin kerja?",
        DOCUMENT,
        PRIBADI,
    )
    mampu_bahasa_indonesia: Fact[bool] = fact(
        "Apakah ia mampu berbahasa Indonesia?",
        OBSERVED,
        BIASA,
    )
