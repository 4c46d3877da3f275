"""Achievement and its index: the share of the people in need who were served, and what is known of the rest.

No index is built in: the weights 80 and 20 and the names of its bands were seen in tools for other fields, the text of
Permendagri 59/2021 was not. The caller takes them by name (`REPORT_WEIGHTS`, `DASHBOARD_BANDS`) or brings others.
"""

from operator import ge, le, sub
from typing import Any, ClassVar, Final

from attrs import frozen

from kesos._spm.jenis import (
    MASA_LAMA,
    PERMENSOS_9_2018,
    PP_2_2018,
    SEJAK_PERMENDAGRI_59_2021,
    SEJAK_PERMENSOS_9_2018,
    SEJAK_PP_2_2018,
    Aturan,
    Sifat,
    bunyi,
)
from kesos.engine.citation import PRIMARY, SINGLE, UNVERIFIED, Evidence
from kesos.engine.fact import FactInfo
from kesos.engine.problem import Problem
from kesos.engine.rule import Bacaan, Kriteria, semua
from kesos.engine.score import Band, Bands, Score
from kesos.evaluators.amounts import AmountError, Asked, Calculation, are_counts, determined_when, has_share, share
from kesos.evaluators.reckoned import Comparison
from kesos.evaluators.terms import Raw
from kesos.fakta.penyelenggara import Penyelenggara
from kesos.fakta.peraturan import PERATURAN

PERMENDAGRI_59_2021 = PERATURAN["permendagri-59-2021"]
PERMENSOS_129_2008 = PERATURAN["permensos-129-huk-2008"]
LAMPIRAN_I: Final = PERMENSOS_9_2018.at("Lampiran I, halaman 34, butir A", PRIMARY)

TARGET_PERCENT: Final = 100
"""The target of every indicator, in per cent of the people in need (Permensos 9/2018 Lampiran I [A])."""


class Perbandingan:
    """Where other processes find the comparisons of this module."""

    __facts__: ClassVar[dict[str, FactInfo]] = {}


TERCAPAI: Final = Comparison(
    "capaian_seratus_persen",
    (Raw(Penyelenggara.jumlah_terpenuhi), Raw(Penyelenggara.jumlah_membutuhkan)),
    ge,
    known=has_share,
    home=Perbandingan,
    ask="Apakah jumlah terpenuhi mencapai jumlah yang membutuhkan?",
)
TIDAK_MELEBIHI: Final = Comparison(
    "terpenuhi_tidak_melebihi_membutuhkan",
    (Raw(Penyelenggara.jumlah_terpenuhi), Raw(Penyelenggara.jumlah_membutuhkan)),
    le,
    home=Perbandingan,
    ask="Apakah jumlah terpenuhi tidak melebihi jumlah yang membutuhkan?",
)
TERMS: Final = {term.name: term for term in (TERCAPAI, TIDAK_MELEBIHI)}
"""The comparisons that rules of SPM ask."""


CAPAIAN: Final = Calculation(
    code="SPM-401",
    name="Capaian penerima",
    question="Berapa persen orang yang membutuhkan sudah terpenuhi kebutuhan dasarnya?",
    records=(Penyelenggara,),
    cites=(LAMPIRAN_I,),
    **determined_when(Penyelenggara.jumlah_terpenuhi >= 0, Penyelenggara.jumlah_membutuhkan > 0),
    valid=SEJAK_PERMENSOS_9_2018,
    not_tested="pembulatan dan batas atas; rumusnya terlihat untuk SPM-P1, untuk jenis lain menurut sumber lain atau analogi",
    formula="jumlah terpenuhi / jumlah membutuhkan x 100, dalam satu tahun anggaran",
    unit="persen",
    inputs=("jumlah_terpenuhi", "jumlah_membutuhkan"),
    calculate=share,
    determined=has_share,
)
"""SPM-401. A zero denominator is not settled in any text: no number, neither 0 nor 100."""

CAPAIAN_LAMA: Final = Calculation(
    code="SPM-L01",
    name="Korban bencana yang menerima bantuan (SPM lama)",
    question="Berapa persen KK korban bencana menerima bantuan menurut SPM lama?",
    records=(Penyelenggara,),
    cites=(PERMENSOS_129_2008.at("Lampiran", PRIMARY),),
    **determined_when(Penyelenggara.kk_penerima >= 0, Penyelenggara.kk_korban > 0),
    valid=MASA_LAMA,
    formula="jumlah KK penerima / jumlah KK korban x 100",
    unit="persen",
    inputs=("kk_penerima", "kk_korban"),
    calculate=share,
    determined=has_share,
)
KEKURANGAN: Final = Calculation(
    code="SPM-605",
    name="Selisih kebutuhan",
    question="Berapa kekurangan barang, jasa, atau sarana?",
    records=(Penyelenggara,),
    cites=(PP_2_2018.at("Pasal 13 ayat (1)", PRIMARY),),
    **determined_when(Penyelenggara.jumlah_dibutuhkan >= 0, Penyelenggara.jumlah_tersedia >= 0),
    valid=SEJAK_PP_2_2018,
    not_tested="hasil negatif berarti lebih dari cukup; pembatasan ke nol tidak ditetapkan",
    formula="jumlah dibutuhkan - jumlah tersedia",
    unit="unit",
    inputs=("jumlah_dibutuhkan", "jumlah_tersedia"),
    calculate=sub,
    determined=are_counts,
)


@frozen(kw_only=True)
class Weights:
    """The weights of the two parts of the achievement index, in per cent; they add up to 100.

    Args:
        receivers: of part A, the people who received the service.
        quality: of part B, the minimum quality.
        source: where they stand, or who set them.
        evidence: how well that is known for the social field.

    Raises:
        AmountError: SPM-904 if they do not add up to 100.

    >>> Weights(receivers=80, quality=20, source="contoh", evidence=UNVERIFIED).quality
    20
    """

    receivers: int
    quality: int
    source: str
    evidence: Evidence

    def __attrs_post_init__(self) -> None:
        if self.receivers + self.quality != TARGET_PERCENT:
            context = {"receivers": self.receivers, "quality": self.quality}
            raise AmountError(Problem(code="SPM-904", context=context, example="receivers=80, quality=20"))


REPORT_WEIGHTS: Final = Weights(
    receivers=80,
    quality=20,
    source=(
        "susunan laporan SPM format Kemendagri pada dua keluarga aplikasi SPM kesehatan [B]; untuk bidang sosial "
        "simpulan [D]"
    ),
    evidence=UNVERIFIED,
)
"""80 and 20, as two families of tools for the health field print them; that they hold for the social field is inferred."""

_WAMENDAGRI: Final = "https://www.kabarsulsel.com/2024/04/jakarta-pj-bupati-wajo-andi-bataralifu.html"
_MOROWALI: Final = "GitHub: SPM kesehatan Morowali Utara (A 80, B 20)"

DASHBOARD_BANDS: Final = Bands(
    low=0,
    high=100,
    bands=(
        Band("belum_tuntas", 0, 60),
        Band("tuntas_muda", 60, 70),
        Band("tuntas_pratama", 70, 80),
        Band("tuntas_madya", 80, 90),
        Band("tuntas_utama", 90, 100),
        Band("tuntas_paripurna", 100, 100),
    ),
    source="dasbor SPM pendidikan Kalbar; Wamendagri April 2024 untuk 80-89 (Tuntas Madya) dan 100 (Tuntas Paripurna)",
    evidence=SINGLE,
    addresses=(_WAMENDAGRI,),
    note="rentang tercetak bilangan bulat; batas setengah terbuka adalah bacaan kerja [D]: 99,5 tidak terjawab",
)
"""The six names of one dashboard; their text in Permendagri 59/2021 was not seen."""


def _are_percentages(one: Any, other: Any) -> Any:
    return (one >= 0) & (one <= TARGET_PERCENT) & (other >= 0) & (other <= TARGET_PERCENT)


def indeks(weights: Weights) -> Calculation:
    """Return SPM-501 with given weights."""

    def calculate(receivers: Any, quality: Any) -> Any:
        return (weights.receivers * receivers + weights.quality * quality) / 100

    def span(receivers: float | None, quality: float | None) -> Score | None:
        ends = [(0, 100) if part is None else (part, part) for part in (receivers, quality)]
        if any(not 0 <= part[0] <= part[1] <= TARGET_PERCENT for part in ends):
            return None
        return Score(calculate(ends[0][0], ends[1][0]), calculate(ends[0][1], ends[1][1]))

    return Calculation(
        code="SPM-501",
        name="Indeks pencapaian SPM",
        question="Berapa nilai indeks pencapaian SPM?",
        records=(Penyelenggara,),
        cites=(PERMENDAGRI_59_2021.at("lampiran (tidak terlihat)", UNVERIFIED),),
        criteria={},
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(None, UNVERIFIED, note=_CATATAN_INDEKS),
        valid=SEJAK_PERMENDAGRI_59_2021,
        missing=(
            "cara Permendagri 59/2021 menghitung indeks bidang sosial: bobot, rerata antarjenis, dan bagian mutu",
        ),
        formula="bobot penerima x persen penerima + bobot mutu x persen mutu",
        unit="persen",
        inputs=("persen_penerima", "persen_mutu"),
        calculate=calculate,
        determined=_are_percentages,
        span=span,
        addresses=(_MOROWALI, "https://id.scribd.com/document/607604392"),
    )


_CATATAN_INDEKS: Final = (
    "Bobot 80 dan 20 terlihat di aplikasi SPM kesehatan; untuk bidang sosial simpulan [D]. Pemanggil menyebut bobotnya."
)


def _tak_terlihat(code: str, name: str, question: str, missing: str, note: str, address: str) -> Aturan:  # noqa: PLR0917  a row of a table
    """Return a rule of the index whose text was not seen: it stands here so that nobody takes a tool for the law."""
    return Aturan(
        code=code,
        name=name,
        question=question,
        nature=Sifat.INDIKATOR,
        records=(Penyelenggara,),
        cites=(PERMENDAGRI_59_2021.at("lampiran (tidak terlihat)", UNVERIFIED),),
        criteria={},
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(None, UNVERIFIED, note=note),
        valid=SEJAK_PERMENDAGRI_59_2021,
        missing=(missing,),
        addresses=(address,),
    )


INDIKATOR: Final[tuple[Asked, ...]] = (
    CAPAIAN,
    Aturan(
        code="SPM-402",
        name="Target terpenuhi",
        question="Apakah target 100 persen tercapai?",
        nature=Sifat.INDIKATOR,
        records=(Penyelenggara,),
        cites=(LAMPIRAN_I,),
        **bunyi(
            {"a": Kriteria("Capaian 100 persen, tidak dibulatkan", TERCAPAI.as_condition(), PRIMARY)},
            PRIMARY,
            teks="",
            note="target standar tetap 100 persen; satu rencana daerah memakai target lebih rendah [C], itu target rencana",
        ),
        valid=SEJAK_PERMENSOS_9_2018,
    ),
    Aturan(
        code="SPM-403",
        name="Konsistensi hitungan",
        question="Apakah jumlah terpenuhi tidak melebihi jumlah yang membutuhkan?",
        nature=Sifat.PERINGATAN,
        records=(Penyelenggara,),
        cites=(LAMPIRAN_I,),
        criteria={
            "a": Kriteria("Jumlah terpenuhi tidak negatif", Penyelenggara.jumlah_terpenuhi >= 0, UNVERIFIED),
            "b": Kriteria("Jumlah yang membutuhkan tidak negatif", Penyelenggara.jumlah_membutuhkan >= 0, UNVERIFIED),
            "c": Kriteria("Terpenuhi tidak melebihi membutuhkan", TIDAK_MELEBIHI.as_condition(), UNVERIFIED),
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            semua("abc"),
            UNVERIFIED,
            connector="kumulatif",
            note="akibat rumus; jawaban tidak hanya memperingatkan, nilainya dilaporkan apa adanya",
        ),
        valid=SEJAK_PERMENSOS_9_2018,
        missing=("apakah capaian dibatasi 100 persen",),
    ),
    CAPAIAN_LAMA,
    indeks(REPORT_WEIGHTS),
    _tak_terlihat(
        "SPM-502",
        "Bagian mutu",
        "Bagaimana bagian mutu dihitung?",
        "cara menghitung bagian mutu: gabung atau rerata barang/jasa dan SDM",
        "Satu aplikasi menggabung pembilang dan penyebut barang/jasa serta SDM [C].",
        _MOROWALI,
    ),
    _tak_terlihat(
        "SPM-503",
        "Kategori indeks pencapaian",
        "Kategori apa untuk nilai indeks ini?",
        "nama dan batas kategori dalam Permendagri 59/2021",
        "Enam nama dari satu dasbor [C] tersedia sebagai DASHBOARD_BANDS; pemanggil menyebutnya.",
        _WAMENDAGRI,
    ),
    _tak_terlihat(
        "SPM-504",
        "Arti tuntas dalam satu aplikasi",
        "Apakah capaian sedikitnya 80 persen, yang satu aplikasi sebut tuntas?",
        "arti tuntas dalam Permendagri 59/2021",
        "Kebiasaan satu aplikasi [C]; bertentangan dengan target 100 persen (SPM-402), jadi tidak dipakai.",
        _MOROWALI,
    ),
)
"""SPM-401 to SPM-504 and the one of the older standard."""
