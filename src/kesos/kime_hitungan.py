"""Numbers without a norm: participants, shares, coverage, before and after. Nothing says how much is good."""

from typing import Any, Final

from attrs import frozen

from kesos.engine.citation import UNVERIFIED
from kesos.engine.expression import Condition, Expr, Unseen, all_of, any_of
from kesos.engine.rule import Bacaan, Peringatan
from kesos.engine.score import Score
from kesos.evaluators.amounts import Calculation
from kesos.evaluators.reckoned import Comparison
from kesos.evaluators.terms import Raw
from kesos.fakta.kegiatan import FaktaKegiatan, Kegiatan
from kesos.fakta.penyelenggara import Penyelenggara
from kesos.fakta.peraturan import PERATURAN
from kesos.kime_aturan import DEFINISI, SEJAK_2008, UNSUR
from kesos.kime_rekaman import SKOR_DALAM_RENTANG

_TIDAK_TERLIHAT: Final = PERATURAN["permensos-10-2014"].at("pasal tentang evaluasi (tidak terlihat)", UNVERIFIED)


@frozen(kw_only=True, eq=False, repr=False)
class Hitungan(Calculation):
    """A number of social extension.

    Args:
        basis: what it rests on, in Indonesian.

    The other arguments are those of `Calculation`.
    """

    basis: str

    def _indonesian(self) -> dict[str, str]:
        return super()._indonesian() | {"dasar_lain": self.basis}


def _tertentu(*known: Condition) -> dict[str, Any]:
    """Return the readings of a number: YES where it is determined, else UNKNOWN, never NO."""
    reading = Bacaan(any_of(all_of(*known), Unseen("tidak ditetapkan")), UNVERIFIED)
    return {"criteria": {}, "textual": reading, "working": reading, "valid": SEJAK_2008}


def _diketahui(fact: Any) -> Expr:
    return any_of(fact, ~fact)


SASARAN_MELEBIHI_RENCANA: Final = Comparison(
    "sasaran_melebihi_rencana",
    (Raw(FaktaKegiatan.jumlah_peserta_sasaran), Raw(FaktaKegiatan.jumlah_sasaran_rencana)),
    lambda reached, planned: reached > planned,
    ask="Apakah peserta sasaran melebihi sasaran yang direncanakan?",
)
RUANG_NAIK: Final = Comparison(
    "skor_maks_di_atas_skor_pra",
    (Raw(Kegiatan.skor_maks), Raw(Kegiatan.skor_pra), Raw(Kegiatan.skor_pasca)),
    lambda most, before, _after: most > before,
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
        **_tertentu(*_TAK_NEGATIF),
        formula="peserta laki-laki + peserta perempuan",
        unit="orang",
        inputs=("jumlah_peserta_l", "jumlah_peserta_p"),
        calculate=lambda men, women: men + women,
        determined=lambda men, women: (men >= 0) & (women >= 0),
        basis="penjumlahan",
    ),
    Hitungan(
        code="KIME-702",
        name="Proporsi perempuan",
        question="Berapa persen peserta perempuan?",
        records=(FaktaKegiatan,),
        cites=(_TIDAK_TERLIHAT,),
        **_tertentu(*_TAK_NEGATIF, any_of(FaktaKegiatan.jumlah_peserta_l > 0, FaktaKegiatan.jumlah_peserta_p > 0)),
        formula="peserta perempuan / seluruh peserta x 100",
        unit="persen",
        inputs=("jumlah_peserta_l", "jumlah_peserta_p"),
        calculate=lambda men, women: 100 * women / (men + women),
        determined=lambda men, women: (men >= 0) & (women >= 0) & (men + women > 0),
        basis="perbandingan",
    ),
    Hitungan(
        code="KIME-703",
        name="Cakupan unsur KIME",
        question="Berapa unsur KIME yang tercakup?",
        records=(FaktaKegiatan,),
        cites=(DEFINISI,),
        **_tertentu(*(_diketahui(fact) for fact in UNSUR.values())),
        formula="banyak unsur yang ada dari empat; unsur yang belum diketahui menambah batas atas saja",
        unit="unsur",
        inputs=tuple(fact.info.name for fact in UNSUR.values()),
        calculate=lambda *elements: sum(elements),
        span=_span_unsur,
        basis="daftar unsur dari definisi; hitungan rancangan pustaka ini",
    ),
    Hitungan(
        code="KIME-704",
        name="Selisih skor",
        question="Berapa selisih rata-rata sebelum dan sesudah?",
        records=(Kegiatan,),
        cites=(_TIDAK_TERLIHAT,),
        **_tertentu(SKOR_DALAM_RENTANG, FaktaKegiatan.skor_berpasangan),
        not_tested="perubahan perilaku: pengetahuan hanya salah satu hasil yang dituju, dan tidak ada pembanding",
        formula="skor sesudah - skor sebelum, bila dari peserta dan alat ukur yang sama",
        unit="poin",
        inputs=("skor_pra", "skor_pasca", "skor_maks", "skor_berpasangan"),
        calculate=lambda before, after, _most, _paired: after - before,
        determined=lambda before, after, most, paired: (
            paired & (before >= 0) & (before <= most) & (after >= 0) & (after <= most)
        ),
        basis="pengurangan",
    ),
    Hitungan(
        code="KIME-706",
        name="Cakupan sasaran",
        question="Berapa persen sasaran yang direncanakan terjangkau?",
        records=(FaktaKegiatan,),
        cites=(_TIDAK_TERLIHAT,),
        **_tertentu(FaktaKegiatan.jumlah_peserta_sasaran >= 0, FaktaKegiatan.jumlah_sasaran_rencana > 0),
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
        calculate=lambda reached, planned: 100 * reached / planned,
        determined=lambda reached, planned: (reached >= 0) & (planned > 0),
        basis="perbandingan",
    ),
    Hitungan(
        code="KIME-707",
        name="Cakupan PSKS",
        question="Berapa persen PSKS yang memperoleh komunikasi, informasi, edukasi, sosialisasi?",
        records=(Penyelenggara,),
        cites=(_TIDAK_TERLIHAT,),
        **_tertentu(Penyelenggara.psks_memperoleh_kie >= 0, Penyelenggara.psks_seluruh > 0),
        not_tested="motivasi: indikator ini memuat sosialisasi, bukan motivasi, jadi bukan cakupan KIME",
        formula="PSKS yang memperoleh / seluruh PSKS x 100",
        unit="persen",
        inputs=("psks_memperoleh_kie", "psks_seluruh"),
        calculate=lambda reached, total: 100 * reached / total,
        determined=lambda reached, total: (reached >= 0) & (total > 0),
        basis="indikator data dasar DIY; pembaginya disimpulkan dari nama",
    ),
)
"""KIME-701 to KIME-707, as far as they are numbers of one record."""

KENAIKAN_TERNORMALISASI: Final = Hitungan(
    code="KIME-708",
    name="Kenaikan ternormalisasi",
    question="Berapa bagian ruang kenaikan yang tercapai?",
    records=(Kegiatan,),
    cites=(_TIDAK_TERLIHAT,),
    **_tertentu(RUANG_NAIK),
    formula="(skor sesudah - skor sebelum) / (skor tertinggi - skor sebelum) x 100",
    unit="persen",
    inputs=("skor_pra", "skor_pasca", "skor_maks"),
    calculate=lambda before, after, most: 100 * (after - before) / (most - before),
    determined=lambda before, _after, most: most > before,
    basis="lembar kuliah penyuluhan pertanian [C]; hanya bila diminta",
)
"""KIME-708, from a sheet on agricultural extension: no norm of social welfare, and told only to who asks for it."""
