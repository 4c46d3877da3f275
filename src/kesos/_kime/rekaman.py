"""The phases of social extension, its steps of change, the order of a record, and what is counted over several.

Two variants of the phases go round (a module of 2018, a guide of 2019); neither is a regulation. The looks at a record are
our own: they tell, and refuse nothing.
"""

from datetime import date
from operator import ge, le
from typing import Any, ClassVar, Final

from kesos._kime import sumber as at
from kesos._kime.aturan import PERMENSOS_10_2014, SEJAK_2008, Aturan, Sifat, satu
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Expr, all_of
from kesos.engine.fact import FactInfo
from kesos.engine.readings import as_it_reads
from kesos.engine.rule import Kriteria
from kesos.engine.timeline import Interval
from kesos.evaluators.reckoned import Comparison
from kesos.evaluators.terms import Day, Raw
from kesos.fakta.kegiatan import FaktaKegiatan, Kegiatan

SEJAK_MODUL: Final = Interval(date(2019, 1, 1), not_before=date(2018, 12, 1))
SEJAK_PANDUAN: Final = Interval(date(2020, 1, 1), not_before=date(2019, 12, 1))
SEJAK_TANGGA: Final = Interval(date(2020, 7, 29))
"""The steps of change were named on 29 July 2020 by the head of the ministry's centre of social extension."""
MODUL: Final = "Modul Tahapan Penyuluhan Sosial, Puspensos, Desember 2018"
PANDUAN: Final = "Panduan Penyuluhan Sosial, Puspensos, Desember 2019"
TANGGA: Final = "Kepala Puspensos, 29 Juli 2020 (dua penerbit, satu pejabat)"
KEAJEKAN: Final = "keajekan data; rancangan pustaka ini"
_TAHAP: Final = PERMENSOS_10_2014.at("pasal tentang tahap (tidak terlihat)", UNVERIFIED)
_REKAMAN: Final = PERMENSOS_10_2014.at("pasal tentang pelaporan (tidak terlihat)", UNVERIFIED)
_HASIL: Final = PERMENSOS_10_2014.at("pasal tentang hasil (tidak terlihat)", UNVERIFIED)
TANGGA_PERUBAHAN: Final = ("pemahaman", "penyadaran", "pembiasaan", "pembudayaan")
"""The four steps of change in their order; the gap between two places is no distance."""


def _tahap(code: str, name: str, phase: Any, basis: str, valid: Interval) -> Aturan:
    address = at.MODUL_2018 if basis == MODUL else at.PANDUAN_2019
    return Aturan(
        code=code,
        name=f"Tahap {name}",
        question=f"Apakah kegiatan ini bagian {name}?",
        nature=Sifat.TAHAP,
        records=(FaktaKegiatan,),
        cites=(_TAHAP,),
        **satu(f"Tahapnya {name}", FaktaKegiatan.tahap.equals(phase), PRIMARY),
        valid=valid,
        basis=basis,
        addresses=(address,),
    )


class Perbandingan:
    """Where other processes find the comparisons of this module."""

    __facts__: ClassVar[dict[str, FactInfo]] = {}


def _within_all(targeted: Any, men: Any, women: Any) -> Any:
    return targeted <= men + women


def _not_negative(score: Any) -> Any:
    return score >= 0


PELAKSANAAN_TERTIB: Final = Comparison(
    "pelaksanaan_tidak_mendahului_persiapan",
    (Day(FaktaKegiatan.tanggal_mulai_pelaksanaan), Day(FaktaKegiatan.tanggal_mulai_persiapan)),
    ge,
    home=Perbandingan,
    ask="Apakah pelaksanaan mulai tidak lebih dulu daripada persiapan?",
)
TANGGAL_TERTIB: Final = Comparison(
    "selesai_tidak_mendahului_mulai",
    (Day(FaktaKegiatan.tanggal_selesai), Day(FaktaKegiatan.tanggal_mulai)),
    ge,
    home=Perbandingan,
    ask="Apakah kegiatan selesai tidak sebelum mulai?",
)
SASARAN_DALAM_PESERTA: Final = Comparison(
    "sasaran_tidak_melebihi_peserta",
    (
        Raw(FaktaKegiatan.jumlah_peserta_sasaran),
        Raw(FaktaKegiatan.jumlah_peserta_l),
        Raw(FaktaKegiatan.jumlah_peserta_p),
    ),
    _within_all,
    home=Perbandingan,
    ask="Apakah peserta sasaran tidak melebihi seluruh peserta?",
)


def _tidak_negatif(name: str, source: Raw) -> Comparison:
    return Comparison(
        f"{name}_tidak_negatif",
        (source,),
        _not_negative,
        home=Perbandingan,
        ask=f"Apakah {name.replace('_', ' ')} tidak negatif?",
    )


def _tidak_melebihi_maks(name: str, source: Raw) -> Comparison:
    return Comparison(
        f"{name}_tidak_melebihi_maks",
        (source, Raw(Kegiatan.skor_maks)),
        le,
        home=Perbandingan,
        ask=f"Apakah {name.replace('_', ' ')} tidak melebihi skor tertinggi?",
    )


SKOR: Final = tuple(
    made(name, source)
    for name, source in (("skor_pra", Raw(Kegiatan.skor_pra)), ("skor_pasca", Raw(Kegiatan.skor_pasca)))
    for made in (_tidak_negatif, _tidak_melebihi_maks)
)
SKOR_DALAM_RENTANG: Final[Expr] = all_of(*(term.as_condition() for term in SKOR))
"""KIME-404."""
TERMS: Final = {term.name: term for term in (PELAKSANAAN_TERTIB, TANGGAL_TERTIB, SASARAN_DALAM_PESERTA, *SKOR)}
"""The comparisons that rules of KIME ask."""

TAHAPAN: Final[tuple[Aturan, ...]] = (
    _tahap("KIME-201", "persiapan", "persiapan", PANDUAN, SEJAK_PANDUAN),
    _tahap("KIME-202", "pelaksanaan (panduan 2019)", "pelaksanaan", PANDUAN, SEJAK_PANDUAN),
    _tahap("KIME-203", "tindak lanjut", "tindak_lanjut", PANDUAN, SEJAK_PANDUAN),
    _tahap("KIME-211", "pra-kondisi", "pra_kondisi", MODUL, SEJAK_MODUL),
    _tahap("KIME-212", "pelaksanaan (modul 2018)", "pelaksanaan", MODUL, SEJAK_MODUL),
    _tahap("KIME-213", "evaluasi proses", "evaluasi", MODUL, SEJAK_MODUL),
    Aturan(
        code="KIME-221",
        name="Pelaksanaan sesudah persiapan",
        question="Apakah pelaksanaan dimulai tidak lebih dulu daripada persiapan?",
        nature=Sifat.PERIKSA,
        records=(FaktaKegiatan,),
        cites=(_TAHAP,),
        **satu("Pelaksanaan tidak mendahului persiapan", PELAKSANAAN_TERTIB.as_condition(), UNVERIFIED),
        valid=SEJAK_MODUL,
        basis="urutan tahap; rancangan pustaka ini",
        addresses=(at.MODUL_2018, at.PANDUAN_2019),
    ),
)
"""KIME-201 to KIME-221. Two variants of the phases go round; a value is kept as it was recorded."""

PADANAN_TAHAP: Final = {"pra_kondisi": "persiapan", "evaluasi": "tindak_lanjut"}
"""How a phase of the module of 2018 may be read in the variant of 2019: a proposal [D]; they do not mean the same."""


def _tangga(code: str, name: str, question: str, reading: dict[str, Any]) -> Aturan:
    return Aturan(
        code=code,
        name=name,
        question=question,
        nature=Sifat.TANGGA,
        records=(FaktaKegiatan,),
        cites=(_HASIL,),
        **reading,
        valid=SEJAK_TANGGA,
        basis=TANGGA,
        addresses=at.TANGGA_2020,
    )


TANGGA_ATURAN: Final[tuple[Aturan, ...]] = (
    _tangga(
        "KIME-301",
        "Tingkat perubahan yang dikenal",
        "Apakah tingkat perubahan termasuk empat anak tangga?",
        satu(
            "Pemahaman, penyadaran, pembiasaan, atau pembudayaan",
            FaktaKegiatan.hasil_tangga.isin("pemahaman", "penyadaran", "pembiasaan", "pembudayaan"),
            CORROBORATED,
            note="batas dan ciri tiap anak tangga, serta lamanya, tidak ditetapkan; tidak diberi bobot dan tidak dijumlahkan",
        ),
    ),
    _tangga(
        "KIME-302",
        "Urutan tingkat perubahan",
        "Pada urutan ke berapa tingkat ini?",
        as_it_reads(
            {
                "1": Kriteria("Pemahaman", FaktaKegiatan.hasil_tangga.equals("pemahaman"), CORROBORATED),
                "2": Kriteria("Penyadaran", FaktaKegiatan.hasil_tangga.equals("penyadaran"), CORROBORATED),
                "3": Kriteria("Pembiasaan", FaktaKegiatan.hasil_tangga.equals("pembiasaan"), CORROBORATED),
                "4": Kriteria("Pembudayaan", FaktaKegiatan.hasil_tangga.equals("pembudayaan"), CORROBORATED),
            },
            UNVERIFIED,
            any_=True,
            teks="alternatif",
            note="hanya urutan; selisih dua tempat bukan jarak",
        ),
    ),
)
"""KIME-301 and KIME-302."""


def _periksa(code: str, name: str, question: str, reading: dict[str, Any], record: type[FaktaKegiatan]) -> Aturan:
    return Aturan(
        code=code,
        name=name,
        question=question,
        nature=Sifat.PERIKSA,
        records=(record,),
        cites=(_REKAMAN,),
        **reading,
        valid=SEJAK_2008,
        basis=KEAJEKAN,
    )


PEMERIKSAAN: Final[tuple[Aturan, ...]] = (
    _periksa(
        "KIME-401",
        "Tanggal tertib",
        "Apakah tanggal selesai tidak mendahului tanggal mulai?",
        satu("Selesai tidak sebelum mulai", TANGGAL_TERTIB.as_condition(), UNVERIFIED),
        FaktaKegiatan,
    ),
    _periksa(
        "KIME-402",
        "Jumlah tak negatif",
        "Apakah jumlah peserta tidak negatif?",
        as_it_reads(
            {
                "a": Kriteria("Peserta laki-laki tidak negatif", FaktaKegiatan.jumlah_peserta_l >= 0, UNVERIFIED),
                "b": Kriteria("Peserta perempuan tidak negatif", FaktaKegiatan.jumlah_peserta_p >= 0, UNVERIFIED),
            },
            UNVERIFIED,
            teks="kumulatif",
        ),
        FaktaKegiatan,
    ),
    _periksa(
        "KIME-403",
        "Sasaran tak melebihi peserta",
        "Apakah peserta sasaran tidak melebihi seluruh peserta?",
        satu("Peserta sasaran paling banyak seluruh peserta", SASARAN_DALAM_PESERTA.as_condition(), UNVERIFIED),
        FaktaKegiatan,
    ),
    _periksa(
        "KIME-404",
        "Skor dalam rentang",
        "Apakah skor berada antara 0 dan skor tertinggi?",
        satu("Kedua skor antara 0 dan skor tertinggi", SKOR_DALAM_RENTANG, UNVERIFIED),
        Kegiatan,
    ),
)
"""KIME-401 to KIME-404: our own look at a record. They tell; they refuse nothing."""


def _hitung(code: str, name: str, question: str, reading: dict[str, Any], basis: str, *addresses: str) -> Aturan:
    return Aturan(
        code=code,
        name=name,
        question=question,
        nature=Sifat.HITUNG,
        records=(FaktaKegiatan,),
        cites=(_REKAMAN,),
        **reading,
        valid=SEJAK_2008,
        basis=basis,
        addresses=addresses,
    )


_LOKASI: Final = {
    "a": Kriteria("Nama tempatnya terisi", FaktaKegiatan.lokasi_nama.differs(""), SINGLE),
    "b": Kriteria("Kode wilayahnya terisi", FaktaKegiatan.lokasi_kode_wilayah.differs(""), SINGLE),
}
PENCACAHAN: Final[tuple[Aturan, ...]] = (
    _hitung(
        "KIME-705",
        "Arah perubahan peserta",
        "Berapa peserta naik, tetap, turun?",
        satu("Skor sebelum dan sesudah berpasangan", FaktaKegiatan.skor_berpasangan, UNVERIFIED),
        "pencacahan; rancangan pustaka ini",
    ),
    _hitung(
        "KIME-709",
        "Lokasi tercakup",
        "Berapa lokasi yang tercakup?",
        as_it_reads(_LOKASI, SINGLE, any_=True, teks="alternatif"),
        "satuan lokasi dipakai dinas sosial DIY (2019-2020)",
        at.DIY_2019,
        at.DIY_2020,
    ),
    _hitung(
        "KIME-710",
        "Sebaran tingkat perubahan",
        "Bagaimana sebaran tingkat perubahan?",
        satu("Tingkat perubahannya dicatat", FaktaKegiatan.hasil_tangga.isin(*TANGGA_PERUBAHAN), UNVERIFIED),
        f"{TANGGA}; pencacahan rancangan pustaka ini",
        *at.TANGGA_2020,
    ),
)
"""KIME-705, KIME-709, KIME-710: what is counted over several activities or participants."""
