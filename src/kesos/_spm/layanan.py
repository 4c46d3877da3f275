"""Relief for disaster victims, whether the items are fulfilled, the limits of food, and the steps between places."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import fields, frozen

from kesos._spm.butir import REHABILITASI
from kesos._spm.jenis import (
    SEJAK_PERMENSOS_9_2018,
    SEJAK_PERMENSOS_16_2019,
    Aturan,
    Butir,
    Sifat,
    bunyi,
    kerja,
    menurut_kode,
    pasal_16_2019,
)
from kesos._spm.kriteria import DI_PANTI
from kesos._spm.penerima import KORBAN_BENCANA
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence
from kesos.engine.expression import Condition, all_of, any_of
from kesos.engine.fact import Fact
from kesos.engine.problem import Problem
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, semua
from kesos.evaluators.amounts import AmountError
from kesos.fakta.perorangan import Perorangan
from kesos.messages import Lang, text

HARI_MIN_BENCANA: Final = 7


@frozen(kw_only=True)
class Batas:
    """The numbers of days and months in SPM-301 to SPM-304; a region with a rule of its own puts its own in their place.

    Args:
        hari_permakanan: days of food outside a panti, at most (Permensos 16/2019 Pasal 17 ayat (1) huruf a [A]).
        hari_permakanan_bencana: days of food for disaster victims, at least (Permensos 9/2018 Pasal 16 by one derived
            code [C]).
        hari_rujukan: full days outside a panti after which a person is referred to one (Permensos 16/2019 Pasal 18 ayat
            (3) [A]; that the days must be full is our reading [D]).
        bulan_di_panti: months inside a panti, at least, before a referral to a centre of the ministry (Pasal 18 ayat (4)
            [A]).
        source: where other numbers stand; asked as soon as one differs.

    Raises:
        AmountError: SPM-905 for what is no whole number from 0, or differs without a source.

    >>> Batas(hari_rujukan=14, source="Perwal contoh 1/2030").hari_rujukan
    14
    """

    hari_permakanan: int = 7
    hari_permakanan_bencana: int = HARI_MIN_BENCANA
    hari_rujukan: int = 7
    bulan_di_panti: int = 3
    source: str = ""

    def __attrs_post_init__(self) -> None:
        for name, default in _NUMBERS.items():
            value: Any = getattr(self, name)
            whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
            if not whole or (value != default and not self.source.strip()):
                context = {"value": value}
                raise AmountError(
                    Problem(
                        code="SPM-905", where=name, context=context, example=f"{name}={default}, source='Perda ...'"
                    )
                )


_NUMBERS: Final = {one.name: one.default for one in fields(Batas) if one.name != "source"}
MENURUT_TEKS: Final = Batas()
"""The numbers as the texts have them."""


@frozen(kw_only=True, eq=False, repr=False)
class Berbatas(Aturan):
    """A rule with a number that may be replaced.

    Args:
        batas: the number.
        source: where it stands, if it is not that of the text.

    The other arguments are those of `Aturan`.
    """

    batas: int
    source: str = ""

    def words(self, key: str, lang: Lang = "id", default: str = "") -> str:
        """Return a text of this rule with its number; the note names the source of another number."""
        said = super().words(key, lang, default).replace("{batas}", str(self.batas))
        if key == "catatan" and self.source:
            return f"{text('spm_batas.sendiri', lang, batas=self.batas, source=self.source)}; {said}"
        return said


def _bantuan(
    code: str,
    name: str,
    given: Fact[bool],
    *,
    when: Condition | None,
    mark: Evidence,
    pasal: str,
    standard: Mapping[str, Any],
) -> Butir:
    """Return a relief item for disaster victims."""
    criteria = {"a": Kriteria("Penerima SPM korban bencana (SPM-105)", KORBAN_BENCANA, SINGLE)}
    if when is not None:
        criteria["b"] = Kriteria("Masa atau kelompok yang mendapat butir ini", when, mark)
    return Butir(
        code=code,
        name=name,
        question=f"Apakah butir ini harus diberikan kepada korban bencana ini: {name[:1].lower()}{name[1:]}?",
        nature=Sifat.BUTIR,
        group="korban_bencana",
        records=(Perorangan,),
        cites=(menurut_kode(pasal),),
        **kerja(criteria, SINGLE),
        valid=SEJAK_PERMENSOS_9_2018,
        missing=(f"{pasal} Permensos 9/2018",),
        given=given.info,
        standard=standard,
        by_assessment=False,
    )


_SAAT: Final = Perorangan.masa_bencana.isin("saat_tanggap_darurat")
BENCANA: Final[tuple[Butir, ...]] = (
    _bantuan(
        "SPM-221",
        "Permakanan korban bencana",
        Perorangan.permakanan_bencana,
        when=_SAAT,
        mark=CORROBORATED,
        pasal="Pasal 15 dan 16",
        standard={"hari_min": HARI_MIN_BENCANA},
    ),
    _bantuan(
        "SPM-222",
        "Sandang korban bencana",
        Perorangan.sandang_bencana,
        when=_SAAT,
        mark=CORROBORATED,
        pasal="Pasal 15",
        standard={"potong": None},
    ),
    _bantuan(
        "SPM-223",
        "Tempat penampungan pengungsi",
        Perorangan.penampungan_pengungsi,
        when=_SAAT,
        mark=CORROBORATED,
        pasal="Pasal 15 dan 17",
        standard={"bentuk": ("barak", "fasilitas_sosial", "fasilitas_umum")},
    ),
    _bantuan(
        "SPM-224",
        "Penanganan khusus kelompok rentan",
        Perorangan.penanganan_kelompok_rentan,
        when=Perorangan.kelompok_rentan.differs("tidak_ada"),
        mark=SINGLE,
        pasal="Pasal 15, 18, dan 20",
        standard={"kelompok": ("ibu_hamil", "penyandang_disabilitas", "anak", "lanjut_usia")},
    ),
    _bantuan(
        "SPM-225",
        "Dukungan psikososial",
        Perorangan.dukungan_psikososial,
        when=None,
        mark=CORROBORATED,
        pasal="Pasal 15, 19, dan 20",
        standard={"bentuk": ("bimbingan_konsultasi", "konseling", "pendampingan", "rujukan")},
    ),
)
"""SPM-221 to SPM-225: relief for disaster victims, by one derived code and the names of activities."""


def _terpenuhi(item: Butir) -> Kriteria:
    due = all_of(*(kriteria.expr for kriteria in item.criteria.values()))
    return Kriteria(item.name, any_of(~due, Fact[bool](item.given)), PRIMARY)


_MENURUT_ASESMEN: Final = {item.code.removeprefix("SPM-"): item for item in REHABILITASI if item.by_assessment}

TERPENUHI: Final = (
    Aturan(
        code="SPM-300",
        name="Butir yang dibutuhkan sudah terpenuhi",
        question="Apakah semua butir yang dibutuhkan menurut asesmen sudah terpenuhi?",
        nature=Sifat.INDIKATOR,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 14 ayat (2)"), pasal_16_2019("Pasal 17 ayat (2)")),
        criteria={key: _terpenuhi(item) for key, item in _MENURUT_ASESMEN.items()},
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            semua(tuple(_MENURUT_ASESMEN)),
            UNVERIFIED,
            connector="kumulatif",
            note="tiap butir: tidak wajib, atau sudah diberikan; teks hanya berkata kebutuhan dasarnya terpenuhi, menggabungkan butir adalah cara kami [D]",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
        missing=("kapan seseorang dihitung terpenuhi bila hanya sebagian butir diberikan",),
        warnings=(
            Peringatan(
                "W1",
                DI_PANTI,
                SINGLE,
                "Di dalam panti: bahwa butir diberikan menurut asesmen tidak tertulis di Pasal 22-25.",
            ),
        ),
    ),
)
"""SPM-300: whether the items are fulfilled."""


def berbatas(batas: Batas = MENURUT_TEKS) -> tuple[Aturan, ...]:
    """Return SPM-301 to SPM-304, the limits of food and the steps between places, with some numbers."""
    return (
        Berbatas(
            code="SPM-301",
            batas=batas.hari_permakanan,
            source=batas.source if batas.hari_permakanan != MENURUT_TEKS.hari_permakanan else "",
            name="Batas permakanan di luar panti",
            question="Apakah permakanan di luar panti tidak lebih dari {batas} hari?",
            nature=Sifat.PERINGATAN,
            for_spm=CORROBORATED,
            records=(Perorangan,),
            cites=(pasal_16_2019("Pasal 17 ayat (1) huruf a"),),
            **bunyi(
                {
                    "a": Kriteria("Di dalam panti", DI_PANTI, PRIMARY),
                    "b": Kriteria(
                        "Paling lama {batas} hari", Perorangan.hari_permakanan <= batas.hari_permakanan, PRIMARY
                    ),
                },
                PRIMARY,
                any_=True,
                teks="alternatif",
                note="jawaban tidak hanya memperingatkan: yang dilayani lebih lama tidak kehilangan hak",
            ),
            valid=SEJAK_PERMENSOS_16_2019,
        ),
        Berbatas(
            code="SPM-302",
            batas=batas.hari_permakanan_bencana,
            source=batas.source if batas.hari_permakanan_bencana != MENURUT_TEKS.hari_permakanan_bencana else "",
            name="Batas permakanan korban bencana",
            question="Apakah permakanan korban bencana diberikan sedikitnya {batas} hari sejak kejadian?",
            nature=Sifat.PERINGATAN,
            group="korban_bencana",
            records=(Perorangan,),
            cites=(menurut_kode("Pasal 16"),),
            **kerja(
                {
                    "a": Kriteria(
                        "Bukan pada saat tanggap darurat",
                        Perorangan.masa_bencana.differs("saat_tanggap_darurat"),
                        SINGLE,
                    ),
                    "b": Kriteria(
                        "Paling sedikit {batas} hari",
                        Perorangan.hari_permakanan >= batas.hari_permakanan_bencana,
                        SINGLE,
                    ),
                },
                SINGLE,
                any_=True,
                note="di sini paling sedikit, pada SPM-301 paling lama; jawaban tidak hanya memperingatkan",
            ),
            valid=SEJAK_PERMENSOS_9_2018,
            missing=("Pasal 16 Permensos 9/2018",),
        ),
        Berbatas(
            code="SPM-303",
            batas=batas.hari_rujukan,
            source=batas.source if batas.hari_rujukan != MENURUT_TEKS.hari_rujukan else "",
            name="Rujukan ke panti",
            question="Apakah sudah waktunya merujuk orang ini ke panti?",
            nature=Sifat.TINDAKAN,
            records=(Perorangan,),
            cites=(pasal_16_2019("Pasal 18 ayat (3)"),),
            **bunyi(
                {
                    "a": Kriteria(
                        "Sudah {batas} hari penuh dilayani di luar panti",
                        Perorangan.hari_layanan_luar_panti >= batas.hari_rujukan,
                        PRIMARY,
                        note="setelah {batas} hari dibaca: {batas} hari penuh sudah lewat [D]",
                    ),
                    "b": Kriteria("Reunifikasi belum atau tidak terjadi", ~Perorangan.reunifikasi_terjadi, PRIMARY),
                },
                PRIMARY,
                note="rujukan diberikan menurut asesmen Pekerja Sosial (ayat (9)); ke keluarga bila reunifikasi terjadi (ayat (2))",
            ),
            valid=SEJAK_PERMENSOS_16_2019,
        ),
        Berbatas(
            code="SPM-304",
            batas=batas.bulan_di_panti,
            source=batas.source if batas.bulan_di_panti != MENURUT_TEKS.bulan_di_panti else "",
            name="Rujukan ke balai",
            question="Apakah orang ini dapat dirujuk dari panti ke balai besar, balai, atau loka?",
            nature=Sifat.TINDAKAN,
            records=(Perorangan,),
            cites=(pasal_16_2019("Pasal 18 ayat (4)"),),
            **bunyi(
                {
                    "a": Kriteria(
                        "Paling singkat {batas} bulan di dalam panti",
                        Perorangan.bulan_di_panti >= batas.bulan_di_panti,
                        PRIMARY,
                    ),
                    "b": Kriteria(
                        "Memenuhi kriteria rehabilitasi sosial lanjut",
                        Perorangan.memenuhi_kriteria_rehabilitasi_lanjut,
                        PRIMARY,
                    ),
                },
                PRIMARY,
                note="tanpa panti di provinsi itu maupun di provinsi lain: langsung ke balai, tanpa {batas} bulan (ayat (6)-(7))",
            ),
            valid=SEJAK_PERMENSOS_16_2019,
        ),
    )


ATURAN_BUTIR: Final[tuple[Aturan, ...]] = (*TERPENUHI, *berbatas())
"""SPM-300 to SPM-304: whether the items are fulfilled, the limits of food, and the steps between places."""
