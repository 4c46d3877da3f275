"""A family, as one party (PPKS 19, 21, 22, 25; PSKS 7)."""

from kesos.engine.fact import ASSESSMENT, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.fakta.identitas import NomorKK
from kesos.fakta.keluarga_pioner import FaktaKeluargaPioner
from kesos.fakta.penerima_bantuan import FaktaKeluargaPenerima
from kesos.fakta.pihak import Pihak


class Keluarga(FaktaKeluargaPenerima, FaktaKeluargaPioner, Pihak):
    """A family, as one party (PPKS 19, 21, 22, 25; PSKS 7)."""

    nomor_kk: Fact[NomorKK] = fact(
        "Berapa nomor kartu keluarga ini (16 angka)?",
        DOCUMENT,
        PRIBADI,
        headings=("nomor_kk", "no kk", "NoKK", "NO_KK", "nomor_kartu_keluarga"),
    )
    nama: Fact[str] = fact(
        "Siapa nama kepala keluarganya?",
        DOCUMENT,
        PRIBADI,
        headings=("nama kepala keluarga", "Nama KRT", "nama_kepalaruta", "nama"),
    )
    ada_pasangan_suami_istri: Fact[bool] = fact(
        "Apakah dalam keluarga ini ada pasangan suami istri?",
        DOCUMENT,
        PRIBADI,
    )
    suami_istri_saling_memperhatikan: Fact[bool] = fact(
        "Apakah suami dan istri saling memperhatikan?",
        ASSESSMENT,
        PRIBADI,
    )
    anggota_keluarga_berkomunikasi: Fact[bool] = fact(
        "Apakah anggota keluarga cukup berkomunikasi satu sama lain?",
        ASSESSMENT,
        PRIBADI,
    )
    suami_istri_sering_bertengkar: Fact[bool] = fact(
        "Apakah suami dan istri kerap bertengkar?",
        ASSESSMENT,
        PRIBADI,
    )
    suami_istri_hidup_sendiri_sendiri: Fact[bool] = fact(
        "Apakah suami dan istri hidup sendiri-sendiri walau masih dalam ikatan keluarga?",
        OBSERVED,
        PRIBADI,
    )
    hubungan_tetangga_baik: Fact[bool] = fact(
        "Apakah hubungan keluarga ini dengan tetangga baik?",
        OBSERVED,
        PRIBADI,
    )
    ada_anak: Fact[bool] = fact(
        "Apakah ada anak dalam keluarga ini?",
        DOCUMENT,
        PRIBADI,
    )
    kebutuhan_anak_terpenuhi: Fact[bool] = fact(
        "Apakah kebutuhan jasmani, rohani, dan sosial anak terpenuhi dengan cukup?",
        ASSESSMENT,
        SPESIFIK,
    )
