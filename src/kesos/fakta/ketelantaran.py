"""Neglect, homelessness and begging, and the place of the service, in the words of Permensos 16/2019."""

from kesos.engine.fact import ASSESSMENT, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.kedisabilitasan import FaktaKedisabilitasan


class FaktaKetelantaran(Record):
    """Neglect, homelessness and begging, and the place of the service, in the words of Permensos 16/2019."""

    penyandang_disabilitas: Fact[bool] = fact(
        "Apakah orang ini penyandang disabilitas (keterbatasan fisik, intelektual, mental, dan/atau sensorik paling singkat 6 bulan atau menetap)?",
        ASSESSMENT,
        SPESIFIK,
        follows=(FaktaKedisabilitasan.ragam_disabilitas.has("fisik", "intelektual", "mental", "sensorik"),),
        note="ragam yang sudah diases mengatakan hal yang sama (UU 8/2016 Pasal 4 ayat (1) [A]); himpunan kosong berarti sudah diases, bukan penyandang",
    )
    terpelihara: Fact[bool] = fact(
        "Apakah orang ini terpelihara (keadaan diri dan tempatnya dijaga)?",
        ASSESSMENT,
        PRIBADI,
    )
    terawat: Fact[bool] = fact(
        "Apakah orang ini terawat (badan dan kesehatannya diperhatikan)?",
        ASSESSMENT,
        PRIBADI,
    )
    terurus: Fact[bool] = fact(
        "Apakah orang ini terurus (keperluan sehari-harinya diurus)?",
        ASSESSMENT,
        PRIBADI,
    )
    tidak_ada_yang_mengurus: Fact[bool] = fact(
        "Apakah tidak ada lagi perorangan, keluarga, atau masyarakat yang mengurus orang ini?",
        ASSESSMENT,
        PRIBADI,
        note="di luar panti masih adanya orang yang mengurus adalah syarat, di dalam panti tidak adanya adalah kriteria",
    )
    tidak_ada_yang_peduli: Fact[bool] = fact(
        "Apakah tidak ada lagi perorangan, keluarga, atau masyarakat yang peduli pada orang ini?",
        ASSESSMENT,
        PRIBADI,
        note="kata peraturannya peduli, bukan mengurus",
    )
    rentan_kekerasan_lingkungan: Fact[bool] = fact(
        "Apakah orang ini rentan mengalami kekerasan dari lingkungannya?",
        ASSESSMENT,
        SPESIFIK,
    )
    masih_punya_keluarga: Fact[bool] = fact(
        "Apakah orang ini masih memiliki keluarga?",
        OBSERVED,
        PRIBADI,
    )
    berpotensi_disakiti_keluarga: Fact[bool] = fact(
        "Apakah ada kemungkinan orang ini mengalami kekerasan, perlakuan salah, eksploitasi, atau penelantaran meski masih berkeluarga?",
        ASSESSMENT,
        SPESIFIK,
        note="keempat kejadian tertulis dengan kata dan, dibaca sebagai daftar yang salah satunya cukup [D]",
    )
    tinggal_di_panti: Fact[bool] = fact(
        "Apakah layanan rehabilitasi diberikan kepada orang ini di dalam panti sosial?",
        DOCUMENT,
        PRIBADI,
        note="panti provinsi atau LKS yang ditetapkan gubernur; balai kementerian bukan panti dalam arti ini",
    )
    panti_pilihan_terakhir: Fact[bool] = fact(
        "Apakah rehabilitasi di luar panti sudah dijalankan dan tidak berujung reunifikasi atau reintegrasi sebelum orang ini masuk panti?",
        DOCUMENT,
        PRIBADI,
    )
    perseorangan: Fact[bool] = fact(
        "Apakah orang ini hidup sebagai perseorangan, bukan bersama keluarganya?",
        OBSERVED,
        PRIBADI,
        note="arti kata perseorangan adalah bacaan kami [D]",
    )
    istri_suami_atau_anak_kepala_keluarga: Fact[bool] = fact(
        "Apakah orang ini istri, suami, atau anak dari kepala keluarga itu?",
        DOCUMENT,
        PRIBADI,
    )
    kepala_keluarga_penerima: Fact[bool] = fact(
        "Apakah kepala keluarga orang ini memenuhi kriteria gelandangan dan pengemis (SPM-104)?",
        ASSESSMENT,
        PRIBADI,
    )
    mengembara_tempat_umum: Fact[bool] = fact(
        "Apakah orang ini hidup berpindah-pindah di tempat umum?",
        OBSERVED,
        PRIBADI,
    )
    hidup_tidak_sesuai_norma_layak: Fact[bool] = fact(
        "Apakah keadaan hidup orang ini tidak sesuai dengan norma kehidupan layak di masyarakat setempat?",
        ASSESSMENT,
        PRIBADI,
    )
    meminta_minta_di_muka_umum: Fact[bool] = fact(
        "Apakah orang ini memperoleh penghasilan dengan meminta-minta di muka umum?",
        OBSERVED,
        PRIBADI,
    )
