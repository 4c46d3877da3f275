"""Facts of who receives social assistance: the family, the one who holds its account, the one who may take over.

Of work and income that bars a family the answer is who has it, because the sources seldom say whether one member is enough.
"""

from typing import Literal, TypeAlias

from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.pendataan import FaktaAnggota, FaktaPendataan
from kesos.fakta.sekolah_kerja import FaktaSekolahKerja

Siapa: TypeAlias = Literal["tidak_ada", "anggota_lain", "pengurus"]
"""Nobody on the family card; another member; the holder of the account (pengurus), alone or with others."""

SebabPenggantian: TypeAlias = Literal["wafat", "pindah_kk", "sebab_lain"]
"""Why the holder of the account is replaced."""


class FaktaDataTerpadu(FaktaPendataan):
    """Whether a person or a family stands in the data on which assistance is decided."""

    terdaftar_di_dtks: Fact[bool] = fact(
        "Apakah ia (keluarga atau orang ini) terdaftar dalam data terpadu kesejahteraan sosial (DTKS)?",
        DOCUMENT,
        PRIBADI,
        note="acuan sampai dengan triwulan I 2025; sebelum 2019 data itu bernama lain",
    )
    terdaftar_di_dtsen: Fact[bool] = fact(
        "Apakah ia (keluarga atau orang ini) terdaftar dalam Data Tunggal Sosial dan Ekonomi Nasional (DTSEN)?",
        DOCUMENT,
        PRIBADI,
        note="acuan sejak triwulan II 2025",
    )


class FaktaPekerjaanKeluarga(Record):
    """Work and income in a family that bar it from assistance."""

    asn_tni_polri_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang ASN, anggota TNI, atau anggota Polri: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
    )
    pensiunan_asn_tni_polri_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang menerima pensiun ASN, TNI, atau Polri: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
    )
    perangkat_desa_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang perangkat desa aktif: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
    )
    pendamping_sosial_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang pendamping sosial atau SDM kesejahteraan sosial (TKSK, Tagana, pendamping PKH, pekerja sosial): pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
    )
    penghasilan_apbn_apbd_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang berpenghasilan rutin dari APBN atau APBD: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        SPESIFIK,
    )
    upah_di_atas_minimum_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang berupah di atas upah minimum setempat: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        SPESIFIK,
        note="UMP atau UMK menurut sumber untuk Sembako; UMK menurut petunjuk teknis PKH 2024",
    )
    guru_tersertifikasi_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang guru tersertifikasi: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
    )
    pemilik_perusahaan_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang tercatat di data AHU sebagai pemilik CV, direksi, atau komisaris: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
    )
    tenaga_kesehatan_dalam_kk: Fact[Siapa] = fact(
        "Siapa dalam KK ini yang tenaga kesehatan aktif: pengurus, anggota lain, atau tidak ada?",
        DOCUMENT,
        PRIBADI,
    )


class FaktaKomponenPkh(Record):
    """How many members of a family fall under each component of PKH."""

    jumlah_ibu_hamil: Fact[int] = fact(
        "Berapa anggota keluarga ini yang hamil atau nifas?", DOCUMENT, SPESIFIK, between=(0, 20)
    )
    jumlah_anak_usia_dini: Fact[int] = fact(
        "Berapa anak umur 0 sampai 6 tahun dalam keluarga ini yang belum bersekolah?",
        DOCUMENT,
        PRIBADI,
        between=(0, 20),
    )
    jumlah_anak_sd: Fact[int] = fact(
        "Berapa anak keluarga ini yang bersekolah di SD atau sederajat?", DOCUMENT, PRIBADI, between=(0, 20)
    )
    jumlah_anak_smp: Fact[int] = fact(
        "Berapa anak keluarga ini yang bersekolah di SMP atau sederajat?", DOCUMENT, PRIBADI, between=(0, 20)
    )
    jumlah_anak_sma: Fact[int] = fact(
        "Berapa anak keluarga ini yang bersekolah di SMA atau sederajat?", DOCUMENT, PRIBADI, between=(0, 20)
    )
    jumlah_lanjut_usia: Fact[int] = fact(
        "Berapa anggota keluarga ini yang lanjut usia menurut batas umur PKH yang dipakai?",
        DOCUMENT,
        PRIBADI,
        between=(0, 20),
        note="60 tahun menurut Permensos 1/2018 dan petunjuk teknis 2024; praktik 2020-2022 memakai 70",
    )
    jumlah_penyandang_disabilitas: Fact[int] = fact(
        "Berapa anggota keluarga ini yang penyandang disabilitas menurut batas PKH yang dipakai?",
        DOCUMENT,
        SPESIFIK,
        between=(0, 20),
        note="sebelum petunjuk teknis 2024 yang dihitung disabilitas berat",
    )


class FaktaKeluargaPenerima(FaktaPekerjaanKeluarga, FaktaKomponenPkh, FaktaDataTerpadu):
    """A family as a candidate for, or a recipient of, Program Sembako, PKH and their neighbours."""

    termasuk_25_persen_terbawah: Fact[bool] = fact(
        "Apakah keluarga ini termasuk 25 persen terbawah menurut kondisi sosial ekonomi?",
        DOCUMENT,
        SPESIFIK,
    )
    masuk_daftar_penerima_manfaat: Fact[bool] = fact(
        "Apakah keluarga ini masuk daftar penerima manfaat (DPM) program itu?",
        DOCUMENT,
        PRIBADI,
    )
    pengurus_wni_ber_nik: Fact[bool] = fact(
        "Apakah pengurusnya WNI dengan NIK dan KTP yang sah?",
        DOCUMENT,
        PRIBADI,
    )
    data_padan_dukcapil_dan_bank: Fact[bool] = fact(
        "Apakah NIK, nama, dan nomor KK-nya padan dengan data Dukcapil dan data bank?",
        DOCUMENT,
        PRIBADI,
    )
    dinyatakan_tidak_layak_oleh_daerah: Fact[bool] = fact(
        "Apakah pemerintah daerah (musyawarah desa/kelurahan atau dinas) menyatakan keluarga ini mampu atau tidak layak?",
        DOCUMENT,
        PRIBADI,
    )
    pengurus_meninggal: Fact[bool] = fact(
        "Apakah pengurusnya sudah meninggal?",
        DOCUMENT,
        PRIBADI,
        note="kematian dicatat apa adanya; jangan pernah menunda laporan kematian",
    )
    ada_pengganti_dalam_kk: Fact[bool] = fact(
        "Adakah anggota lain pada KK yang sama yang dapat menggantikan pengurus?",
        DOCUMENT,
        PRIBADI,
    )
    menolak_bantuan: Fact[bool] = fact(
        "Apakah keluarga ini menolak bantuan?",
        OBSERVED,
        BIASA,
    )
    ada_penerima_lain_program_sama_dalam_kk: Fact[bool] = fact(
        "Adakah penerima lain program yang sama pada KK ini (misalnya suami dan istri sama-sama menerima)?",
        DOCUMENT,
        PRIBADI,
    )
    terindikasi_judi_online: Fact[bool] = fact(
        "Apakah penerima ditandai terindikasi judi online pada data yang dipadankan?",
        DOCUMENT,
        SPESIFIK,
        note="tanda dari pemadanan data, bukan putusan; wajib dievaluasi dulu",
    )
    penerima_kartu_prakerja: Fact[bool] = fact(
        "Apakah ada penerima Kartu Prakerja dalam keluarga ini?",
        DOCUMENT,
        BIASA,
    )


class FaktaPenerimaPerorangan(FaktaDataTerpadu, FaktaAnggota, FaktaSekolahKerja):
    """A person as the next holder of the account, as a component of PKH, or as a PBI-JK member."""

    satu_kk_dengan_pengurus_lama: Fact[bool] = fact(
        "Apakah ia satu KK dengan pengurus yang lama?",
        DOCUMENT,
        PRIBADI,
    )
    sudah_rekam_ktp_el: Fact[bool] = fact(
        "Apakah ia sudah merekam KTP elektronik?",
        DOCUMENT,
        PRIBADI,
    )
    data_kependudukan_ganda: Fact[bool] = fact(
        "Apakah data kependudukannya tercatat ganda?",
        DOCUMENT,
        PRIBADI,
    )
    sebab_penggantian_pengurus: Fact[SebabPenggantian] = fact(
        "Mengapa pengurus diganti: wafat, pindah KK, atau sebab lain?",
        DOCUMENT,
        PRIBADI,
    )
    selesai_wajib_belajar_12_tahun: Fact[bool] = fact(
        "Apakah ia sudah menyelesaikan wajib belajar 12 tahun?",
        DOCUMENT,
        PRIBADI,
    )
    terdaftar_ganda_pbi_jk: Fact[bool] = fact(
        "Apakah ia terdaftar lebih dari sekali sebagai peserta PBI Jaminan Kesehatan?",
        DOCUMENT,
        PRIBADI,
    )
