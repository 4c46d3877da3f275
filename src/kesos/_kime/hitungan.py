"""Numbers without a norm: participants, shares, coverage, before and after. Nothing says how much is good."""

from operator import add, gt
from typing import Any, ClassVar, Final

from attrs import frozen

from kesos._kime import sumber as at
from kesos._kime.aturan import DEFINISI, SEJAK_2008, UNSUR
from kesos._kime.rekaman import SKOR_DALAM_RENTANG
from kesos.engine.citation import UNVERIFIED
from kesos.engine.expression import Expr, any_of
from kesos.engine.fact import FactInfo
from kesos.engine.rule import Peringatan
from kesos.engine.score import Score
from kesos.evaluators.amounts import Calculation, are_counts, determined_when, has_share, share
from kesos.evaluators.reckoned import Comparison
from kesos.evaluators.terms import Raw
from kesos.fakta.kegiatan import FaktaKegiatan, Kegiatan
from kesos.fakta.penyelenggara import Penyelenggara
from kesos.fakta.peraturan import PERATURAN

_TIDAK_TERLIHAT: Final = PERATURAN["permensos-10-2014"].at("pasal tentang evaluasi (tidak terlihat)", UNVERIFIED)


@frozen(kw_only=True, eq=False, repr=False)
class Hitungan(Calculation):
    """A number of social extension. The arguments are those of `Calculation`."""


def _diketahui(fact: Any) -> Expr:
    return any_of(fact, ~fact)


def _share_of_women(men: Any, women: Any) -> Any:
    return share(women, men + women)


def _has_participants(men: Any, women: Any) -> Any:
    return are_counts(men, women) & (men + women > 0)


def _always(*_elements: bool) -> bool:
    return True


def _together(*elements: bool) -> int:
    return sum(elements)


def _difference(before: Any, after: Any, _most: Any, _paired: Any) -> Any:
    return after - before


def _comparable(before: Any, after: Any, most: Any, paired: Any) -> Any:
    return paired & (before >= 0) & (before <= most) & (after >= 0) & (after <= most)


def _gain(before: Any, after: Any, most: Any) -> Any:
    return 100 * (after - before) / (most - before)


def _has_room(before: Any, _after: Any, most: Any) -> Any:
    return most > before


def _room_before(most: Any, before: Any, after: Any) -> Any:
    return _has_room(before, after, most)


class PerbandinganAngka:
    """Where other processes find the comparisons of this module."""

    __facts__: ClassVar[dict[str, FactInfo]] = {}


SASARAN_MELEBIHI_RENCANA: Final = Comparison(
    "sasaran_melebihi_rencana",
    (Raw(FaktaKegiatan.jumlah_peserta_sasaran), Raw(FaktaKegiatan.jumlah_sasaran_rencana)),
    gt,
    home=PerbandinganAngka,
    ask="Apakah peserta sasaran melebihi sasaran yang direncanakan?",
)
RUANG_NAIK: Final = Comparison(
    "skor_maks_di_atas_skor_pra",
    (Raw(Kegiatan.skor_maks), Raw(Kegiatan.skor_pra), Raw(Kegiatan.skor_pasca)),
    _room_before,
    home=PerbandinganAngka,
    ask="Apakah skor tertinggi di atas skor sebelum, dan skor sesudah dicatat?",
)
TERMS: Final = {term.name: term for term in (SASARAN_MELEBIHI_RENCANA, RUANG_NAIK)}

_TAK_NEGATIF: Final = (FaktaKegiatan.jumlah_peserta_l >= 0, FaktaKegiatan.jumlah_peserta_p >= 0)


def _span_unsur(*values: bool | None) -> Score:
    yes = values.count(True)
    return Score(yes, yes + values.count(None))


HITUNGAN: Final[tuple[Hitungan, ...]] = (
    Hitungan(
        code="KIME-701",
        name="Jumlah peserta",
        question="Berapa seluruh peserta?",
        records=(FaktaKegiatan,),
        cites=(_TIDAK_TERLIHAT,),
        **determined_when(*_TAK_NEGATIF),
        valid=SEJAK_2008,
        formula="peserta laki-laki + peserta perempuan",
        unit="orang",
        inputs=("jumlah_peserta_l", "jumlah_peserta_p"),
        calculate=add,
        determined=are_counts,
        basis="penjumlahan",
    ),
    Hitungan(
        code="KIME-702",
        name="Proporsi perempuan",
        question="Berapa persen peserta perempuan?",
        records=(FaktaKegiatan,),
        cites=(_TIDAK_TERLIHAT,),
        **determined_when(
            *_TAK_NEGATIF, any_of(FaktaKegiatan.jumlah_peserta_l > 0, FaktaKegiatan.jumlah_peserta_p > 0)
        ),
        valid=SEJAK_2008,
        formula="peserta perempuan / seluruh peserta x 100",
        unit="persen",
        inputs=("jumlah_peserta_l", "jumlah_peserta_p"),
        calculate=_share_of_women,
        determined=_has_participants,
        basis="perbandingan",
    ),
    Hitungan(
        code="KIME-703",
        name="Cakupan unsur KIME",
        question="Berapa unsur KIME yang tercakup?",
        records=(FaktaKegiatan,),
        cites=(DEFINISI,),
        **determined_when(*(_diketahui(fact) for fact in UNSUR.values())),
        valid=SEJAK_2008,
        formula="banyak unsur yang ada dari empat; unsur yang belum diketahui menambah batas atas saja",
        unit="unsur",
        inputs=tuple(fact.info.name for fact in UNSUR.values()),
        calculate=_together,
        determined=_always,
        span=_span_unsur,
        basis="daftar unsur dari definisi; hitungan rancangan pustaka ini",
    ),
    Hitungan(
        code="KIME-704",
        name="Selisih skor",
        question="Berapa selisih rata-rata sebelum dan sesudah?",
        records=(Kegiatan,),
        cites=(_TIDAK_TERLIHAT,),
        **determined_when(SKOR_DALAM_RENTANG, FaktaKegiatan.skor_berpasangan),
        valid=SEJAK_2008,
        not_tested="perubahan perilaku: pengetahuan hanya salah satu hasil yang dituju, dan tidak ada pembanding",
        formula="skor sesudah - skor sebelum, bila dari peserta dan alat ukur yang sama",
        unit="poin",
        inputs=("skor_pra", "skor_pasca", "skor_maks", "skor_berpasangan"),
        calculate=_difference,
        determined=_comparable,
        basis="pengurangan",
    ),
    Hitungan(
        code="KIME-706",
        name="Cakupan sasaran",
        question="Berapa persen sasaran yang direncanakan terjangkau?",
        records=(FaktaKegiatan,),
        cites=(_TIDAK_TERLIHAT,),
        **determined_when(FaktaKegiatan.jumlah_peserta_sasaran >= 0, FaktaKegiatan.jumlah_sasaran_rencana > 0),
        valid=SEJAK_2008,
        warnings=(
            Peringatan(
                "W1",
                SASARAN_MELEBIHI_RENCANA.as_condition(),
                UNVERIFIED,
                "Peserta sasaran melebihi rencana: di atas 100 persen, dan tidak dipotong karena batas tidak ditetapkan.",
            ),
        ),
        formula="peserta sasaran / sasaran rencana x 100",
        unit="persen",
        inputs=("jumlah_peserta_sasaran", "jumlah_sasaran_rencana"),
        calculate=share,
        determined=has_share,
        basis="perbandingan",
    ),
    Hitungan(
        code="KIME-707",
        name="Cakupan PSKS",
        question="Berapa persen PSKS yang memperoleh komunikasi, informasi, edukasi, sosialisasi?",
        records=(Penyelenggara,),
        cites=(_TIDAK_TERLIHAT,),
        **determined_when(Penyelenggara.psks_memperoleh_kie >= 0, Penyelenggara.psks_seluruh > 0),
        valid=SEJAK_2008,
        not_tested="motivasi: indikator ini memuat sosialisasi, bukan motivasi, jadi bukan cakupan KIME",
        formula="PSKS yang memperoleh / seluruh PSKS x 100",
        unit="persen",
        inputs=("psks_memperoleh_kie", "psks_seluruh"),
        calculate=share,
        determined=has_share,
        basis="indikator data dasar DIY; pembaginya disimpulkan dari nama",
        addresses=(at.DIY_DATA,),
    ),
)
"""KIME-701 to KIME-707, as far as they are numbers of one record."""

KENAIKAN_TERNORMALISASI: Final = Hitungan(
    code="KIME-708",
    name="Kenaikan ternormalisasi",
    question="Berapa bagian ruang kenaikan yang tercapai?",
    records=(Kegiatan,),
    cites=(_TIDAK_TERLIHAT,),
    **determined_when(RUANG_NAIK.as_condition()),
    valid=SEJAK_2008,
    formula="(skor sesudah - skor sebelum) / (skor tertinggi - skor sebelum) x 100",
    unit="persen",
    inputs=("skor_pra", "skor_pasca", "skor_maks"),
    calculate=_gain,
    determined=_has_room,
    basis="lembar kuliah penyuluhan pertanian [C]; hanya bila diminta",
    addresses=(at.PERTANIAN,),
)
"""KIME-708, from a sheet on agricultural extension: no norm of social welfare, and told only to who asks for it."""
