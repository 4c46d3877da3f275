"""A group or community, as one party (PPKS 14, 19, 21, 22, 26)."""

from typing import Literal

from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, SPESIFIK, Fact, fact
from kesos.fakta.pihak import Pihak


class Komunitas(Pihak):
    """A group or community, as one party (PPKS 14, 19, 21, 22, 26)."""

    nama: Fact[str] = fact(
        "Apa nama kelompok atau komunitas ini?",
        DOCUMENT,
        BIASA,
        headings=("nama komunitas", "nama kelompok", "nama"),
    )
    asesmen_kelompok_minoritas: Fact[
        frozenset[Literal["keberfungsian_sosial_terganggu", "diskriminasi", "marginalisasi"]]
    ] = fact(
        (
            "Apa saja yang tercatat dalam asesmen pekerja sosial atas kelompok ini: keberfungsian sosial "
            "terganggu, diskriminasi, marginalisasi, atau tidak ada?"
        ),
        ASSESSMENT,
        SPESIFIK,
        note=(
            "temuan asesmen manusia atas kelompok ini untuk angka 14; tidak pernah diisi dari didiskriminasi "
            "atau fakta lain, dan tidak dari orientasi. Kosong = sudah diases, tidak ada temuan; tidak diisi "
            "= belum diases"
        ),
    )
    komunitas_kecil_tertutup_homogen: Fact[bool] = fact(
        "Apakah komunitas ini relatif kecil, tertutup, dan homogen?",
        ASSESSMENT,
        BIASA,
    )
    pranata_sosial_kekerabatan: Fact[bool] = fact(
        "Apakah pranata sosialnya bertumpu pada hubungan kekerabatan?",
        ASSESSMENT,
        BIASA,
    )
    terpencil_dan_sulit_dicapai: Fact[bool] = fact(
        "Apakah tempatnya terpencil secara geografis dan relatif sulit dicapai?",
        OBSERVED,
        BIASA,
    )
    ekonomi_subsisten: Fact[bool] = fact(
        "Apakah ekonominya masih subsisten, untuk kebutuhan sendiri?",
        ASSESSMENT,
        BIASA,
    )
    teknologi_sederhana: Fact[bool] = fact(
        "Apakah peralatan dan teknologinya sederhana?",
        OBSERVED,
        BIASA,
    )
    bergantung_lingkungan_setempat: Fact[bool] = fact(
        "Apakah komunitas ini sangat bergantung pada lingkungan dan sumber daya alam setempat?",
        ASSESSMENT,
        BIASA,
    )
    akses_layanan_terbatas: Fact[bool] = fact(
        "Apakah aksesnya terhadap layanan sosial, ekonomi, dan politik terbatas?",
        OBSERVED,
        BIASA,
    )
