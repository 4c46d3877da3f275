"""The facts of disability under UU 8/2016: which sub-ragam, for how long, and what the medical worker determined.

What a legacy code or an instrument says is not among them: these facts are recorded from a determination
(UU 8/2016 Pasal 4 ayat (2): by a medical worker), never inferred.
"""

from typing import Literal, TypeAlias

from kesos.engine.fact import ASSESSMENT, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.fakta import perorangan

SlugRagam: TypeAlias = Literal["fisik", "intelektual", "mental", "sensorik"]
SlugSubRagam: TypeAlias = Literal[
    "amputasi",
    "lumpuh-layuh-kaku",
    "paraplegi",
    "cerebral-palsy",
    "akibat-stroke",
    "akibat-kusta",
    "orang-kecil",
    "fisik-lainnya",
    "lambat-belajar",
    "grahita",
    "down-syndrome",
    "intelektual-lainnya",
    "skizofrenia",
    "bipolar",
    "depresi",
    "anxietas",
    "gangguan-kepribadian",
    "psikososial-lainnya",
    "autis",
    "hiperaktif",
    "perkembangan-lainnya",
    "netra",
    "rungu",
    "wicara",
    "sensorik-lainnya",
]

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


class Perorangan(FaktaRagam, perorangan.Perorangan):
    """One person, with the facts of disability beside all others; PPKS and the other subjects take it as it is.

    >>> orang = Perorangan(usia=30, sub_ragam_disabilitas={"rungu", "wicara"})
    >>> sorted(orang.sub_ragam_disabilitas or ())
    ['rungu', 'wicara']
    """
