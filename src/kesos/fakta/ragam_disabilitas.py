"""The facts of disability under UU 8/2016: which sub-ragam, for how long, and what the medical worker determined.

What a legacy code or an instrument says is not among them: these facts are recorded from a determination
(UU 8/2016 Pasal 4 ayat (2): by a medical worker), never inferred.
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, get_args

from kesos.engine.fact import ASSESSMENT, SPESIFIK, Fact, fact
from kesos.engine.record import Record

SlugRagam: TypeAlias = Literal["fisik", "intelektual", "mental", "sensorik"]
_Fisik: TypeAlias = Literal[
    "amputasi",
    "lumpuh-layuh-kaku",
    "paraplegi",
    "cerebral-palsy",
    "akibat-stroke",
    "akibat-kusta",
    "orang-kecil",
    "fisik-lainnya",
]
_Intelektual: TypeAlias = Literal["lambat-belajar", "grahita", "down-syndrome", "intelektual-lainnya"]
_Mental: TypeAlias = Literal[
    "skizofrenia",
    "bipolar",
    "depresi",
    "anxietas",
    "gangguan-kepribadian",
    "psikososial-lainnya",
    "autis",
    "hiperaktif",
    "perkembangan-lainnya",
]
_Sensorik: TypeAlias = Literal["netra", "rungu", "wicara", "sensorik-lainnya"]
SlugSubRagam: TypeAlias = Literal[_Fisik, _Intelektual, _Mental, _Sensorik]

WITHIN: Final[Mapping[SlugRagam, tuple[SlugSubRagam, ...]]] = {
    "fisik": get_args(_Fisik),
    "intelektual": get_args(_Intelektual),
    "mental": get_args(_Mental),
    "sensorik": get_args(_Sensorik),
}
"""The sub-ragam of each ragam, by slug, in the order of the law."""

# Weeks and years are turned into months by whoever records the fact: the statute counts in months.
_MOST_MONTHS = 1560


class FaktaRagam(Record):
    """The facts of disability under UU 8/2016.

    >>> FaktaRagam(sub_ragam_disabilitas={"netra"}, lama_kondisi_bulan=7).lama_kondisi_bulan
    7
    """

    sub_ragam_disabilitas: Fact[frozenset[SlugSubRagam | SlugRagam]] = fact(
        (
            "Menurut tenaga medis atau asesmen, sub-ragam disabilitas apa saja yang disandang (misalnya netra, "
            "amputasi, autis)? Bila hanya ragamnya yang diketahui, sebut ragamnya; bila tidak ada, nyatakan tidak ada."
        ),
        ASSESSMENT,
        SPESIFIK,
        note=(
            "UU 8/2016 Penjelasan Pasal 4 ayat (1) [A]; daftarnya terbuka. Himpunan ini utuh: kosong = sudah diases, "
            "tidak ada. Nama ragam sebagai anggota berarti sub-ragamnya belum diketahui"
        ),
        parts_of=("ragam_disabilitas", WITHIN),
    )
    lama_kondisi_bulan: Fact[int] = fact(
        "Berapa bulan (genap) keterbatasannya berlangsung, sebagaimana ditetapkan tenaga medis?",
        ASSESSMENT,
        SPESIFIK,
        unit="bulan",
        between=(0, _MOST_MONTHS),
        note=(
            "UU 8/2016 Penjelasan Pasal 4 ayat (2) [A]; teksnya tidak mengatakan apakah yang dihitung waktu yang sudah "
            "lewat atau yang diperkirakan"
        ),
    )
    kondisi_permanen: Fact[bool] = fact(
        "Apakah tenaga medis menetapkan keterbatasannya bersifat permanen?",
        ASSESSMENT,
        SPESIFIK,
    )
    dua_indra_terganggu: Fact[bool] = fact(
        "Apakah dua atau lebih fungsi indra terganggu (penglihatan, pendengaran, bicara)?",
        ASSESSMENT,
        SPESIFIK,
        note="hanya menentukan bila ragam sensorik tercatat tanpa sub-ragam",
    )
    ditetapkan_ganda_multi: Fact[bool] = fact(
        "Apakah tenaga medis menetapkan disabilitasnya sebagai ganda atau multi?",
        ASSESSMENT,
        SPESIFIK,
    )
    terhambat_oleh_lingkungan: Fact[bool] = fact(
        "Apakah ia dapat mengalami hambatan dan kesulitan ketika berinteraksi dengan lingkungan?",
        ASSESSMENT,
        SPESIFIK,
    )
    sulit_berpartisipasi_penuh: Fact[bool] = fact(
        "Apakah hambatan itu dapat menyulitkannya berpartisipasi penuh dan efektif atas dasar kesamaan hak?",
        ASSESSMENT,
        SPESIFIK,
    )
