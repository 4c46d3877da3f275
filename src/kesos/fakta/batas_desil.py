"""Up to which welfare decile a programme reaches: one dated table of what sources state, for every subject that asks.

No text that sets these limits was read: Inpres 4/2025 and Permensos 3/2025 set none [A], and sources say that Kepmensos
79/HUK/2025 does [B]. They differ on number, first day and last day. None of them is chosen: a decile is refused on a day
only where every statement refuses it on that day, and what some refuse and others do not stays open.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, get_args

from attrs import field, frozen, validators

from kesos.engine.citation import CORROBORATED, Citation, Evidence, weakest
from kesos.engine.expression import Expr, Unseen, any_of
from kesos.engine.timeline import Interval, NotCovered
from kesos.engine.verdict import Verdict
from kesos.fakta.pendataan import FaktaPendataan, Program
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

DESIL_TERTINGGI: Final = 10
BERBEDA: Final = "sumber berbeda tentang batas desil ini"


@frozen(kw_only=True)
class PernyataanDesil:
    """What some sources that agree state of one programme.

    Args:
        code: stable within the table.
        program: the programme.
        max_desil: the highest decile that it reaches, 1 to 10.
        valid: the days of which the statement speaks; without an end no end was stated.
        evidence: how well it is known that the limit is this one.
        teks: the statement, in Indonesian.
        sumber: where it was seen: addresses, or the words by which a source is known.
        cites: the law that the sources name.
        catatan: a remark, in Indonesian.
        kuota: how many families or, for PBI-JK, persons were planned for; None where no number was seen.
    """

    code: str
    program: Program = field(validator=validators.in_(get_args(Program)))
    max_desil: int = field(validator=validators.in_(range(1, DESIL_TERTINGGI + 1)))
    valid: Interval
    evidence: Evidence
    teks: str = ""
    sumber: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    catatan: str = ""
    kuota: int | None = None

    def words(self, lang: Lang = "id") -> str:
        """Return the statement."""
        return self.teks if lang == "id" else text(f"desil.teks.{self.code}", lang, default=self.teks)

    def note(self, lang: Lang = "id") -> str:
        """Return the remark; empty if there is none."""
        return self.catatan if lang == "id" else text(f"desil.catatan.{self.code}", lang, default=self.catatan)


@frozen
class BatasDesil:
    """What all statements on one programme say of one day.

    Args:
        program: the programme.
        on: the day.
        statements: the statements on this programme, of whatever time.
    """

    program: Program
    on: date
    statements: tuple[PernyataanDesil, ...]

    @property
    def holding(self) -> tuple[PernyataanDesil, ...]:
        """The statements that speak of this day."""
        return tuple(one for one in self.statements if self.on in one.valid)

    @property
    def lowest(self) -> int:
        """The highest decile that no statement refuses."""
        return min(one.max_desil for one in self.holding)

    @property
    def highest(self) -> int:
        """The highest decile that not every statement refuses; 10 where a statement does not speak of this day."""
        every = len(self.holding) == len(self.statements)
        return max(one.max_desil for one in self.holding) if every else DESIL_TERTINGGI

    @property
    def disputed(self) -> bool:
        """Whether there are deciles on which the statements differ."""
        return self.lowest < self.highest

    @property
    def evidence(self) -> Evidence:
        """The weakest grade of the statements."""
        return weakest(one.evidence for one in self.statements)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The law that the sources name, each place once."""
        return tuple(dict.fromkeys(cite for one in self.statements for cite in one.cites))

    @property
    def sumber(self) -> tuple[str, ...]:
        """Where the statements were seen, each source once."""
        return tuple(dict.fromkeys(source for one in self.statements for source in one.sumber))

    @property
    def kuota(self) -> int | None:
        """The number that was planned for, by the first statement that tells one."""
        return next((one.kuota for one in self.statements if one.kuota is not None), None)

    def verdict(self, desil: int | None) -> Verdict:
        """Return whether a decile lies within the limit; UNKNOWN where it is not known, or disputed."""
        if desil is None or self.lowest < desil <= self.highest:
            return Verdict.UNKNOWN
        return Verdict.of(desil <= self.lowest)

    def within(self) -> Expr:
        """Return the condition that the decile lies within the limit; UNKNOWN for a decile that is disputed."""
        inside = FaktaPendataan.desil <= self.lowest
        if not self.disputed:
            return inside
        if self.highest == DESIL_TERTINGGI:
            return any_of(inside, Unseen(BERBEDA))
        return any_of(inside, (FaktaPendataan.desil <= self.highest) & Unseen(BERBEDA))


_APRIL_2025: Final = date(2025, 4, 1)  # the second quarter of 2025, the first that was paid by DTSEN
_KEPMENSOS: Final = (
    PERATURAN["kepmensos-79-huk-2025"].at("batas desil tiap program; bagian tidak terlihat", CORROBORATED),
)
_SEJAK_KEPMENSOS: Final = Interval(date(2025, 5, 26))
_MENYEBUT_KEPMENSOS: Final = (
    "https://kabarmalang.com/46259",
    "tanya jawab Dinas Sosial DIY dalam sebuah repositori GitHub",
)
_PUSDATIN: Final = "https://babeindonesia.com/read/6580661/ini-syarat-terima-bansos-pkh-klj-dan-bpjs-pbi-2026"
_DPR: Final = (
    "https://bukamata.id/siap-siap-aturan-baru-bansos-2026-hanya-warga-kategori-ini-yang-berhak-terima-pkh-dan-sembako"
)
_KRITERIA_2026: Final = "https://pastimenews.com/pemerintah-tetapkan-kriteria-bansos-2026-berbasis-desil/2"
_JULI_2025: Final = "https://berita.murianews.com/cholis-anwar/444103/kemensos-beberkan-kriteria-masyarakat-yang-berhak-mendapatkan-bansos"
_PBI_2026: Final = "https://liramedia.co.id/mensos-saifullah-yusuf-ungkap-alasan-penonaktifan-11-juta-peserta-bpjs-pbi-yang-tidak-tepat-sasaran"
_BLTS: Final = (
    "https://kabaterkini.com/baca/18659/pemerintah-bagi-bagi-duit-untuk-masyarakat-kpm-nilainya-rp300-ribu-per-bulan/2",
    "https://www.poskota.co.id/2025/12/09/blt-kesra-2025-sukses-disalurkan-ini-yang-membuat-prosesnya-lancar?halaman=1",
)
_BLTS_OKTOBER: Final = (
    "https://lampungnews.com/2025/10/kemensos-dan-pemda-temukan-35-juta-kpm-tidak-layak-akan-diverifikasi-bps",
    "https://www.idxchannel.com/news/mensos-sebut-ada-35-juta-keluarga-penerima-bansos-di-indonesia/2",
)


def _kepmensos(program: Program, nama: str, max_desil: int, *more: str, catatan: str = "") -> PernyataanDesil:
    return PernyataanDesil(
        code=f"{program}-kepmensos",
        program=program,
        max_desil=max_desil,
        valid=_SEJAK_KEPMENSOS,
        evidence=CORROBORATED,
        teks=f"{nama}: desil 1 sampai {max_desil} menurut Kepmensos 79/HUK/2025, yang naskahnya tidak terlihat",
        sumber=(*_MENYEBUT_KEPMENSOS, *more),
        cites=_KEPMENSOS,
        catatan=catatan,
    )


PERNYATAAN_DESIL: Final[tuple[PernyataanDesil, ...]] = (
    PernyataanDesil(
        code="pkh-berita",
        program="pkh",
        max_desil=4,
        valid=Interval(_APRIL_2025),
        evidence=CORROBORATED,
        teks="PKH: desil 1 sampai 4, yang terbawah lebih dahulu",
        sumber=(_PUSDATIN, _JULI_2025),
        kuota=10_000_000,
    ),
    _kepmensos("pkh", "PKH", 4),
    PernyataanDesil(
        code="sembako-berita",
        program="sembako",
        max_desil=4,
        valid=Interval(_APRIL_2025),
        evidence=CORROBORATED,
        teks="Program Sembako: desil 1 sampai 4; desil 5 terbatas dan lewat asesmen",
        sumber=(_DPR, _JULI_2025),
        catatan="pernyataan Menteri Agustus sampai November 2025 pun menyebut desil 1 sampai 4 bagi bansos pada umumnya",
    ),
    _kepmensos(
        "sembako",
        "Program Sembako",
        5,
        _PUSDATIN,
        _KRITERIA_2026,
        catatan="dua sumber terakhir menyebut 1 sampai 5 untuk 2026; apakah diperketat pada 2026 tidak diketahui",
    ),
    PernyataanDesil(
        code="pbi_jk-berita",
        program="pbi_jk",
        max_desil=5,
        valid=Interval(_APRIL_2025),
        evidence=CORROBORATED,
        teks="PBI Jaminan Kesehatan: desil 1 sampai 5",
        sumber=(_PUSDATIN, _KRITERIA_2026, _PBI_2026),
        catatan="direncanakan dipersempit ke desil 4",
        kuota=96_800_000,
    ),
    _kepmensos("pbi_jk", "PBI Jaminan Kesehatan", 5, _PBI_2026),
    _kepmensos("atensi", "ATENSI dan program lain", 5, catatan="hanya dua sumber ini menyebut batas bagi ATENSI"),
    PernyataanDesil(
        code="blts_kesra_2025-berita",
        program="blts_kesra_2025",
        max_desil=4,
        valid=Interval(date(2025, 10, 1), date(2026, 1, 1)),
        evidence=CORROBORATED,
        teks="BLTS Kesra 2025: desil 1 sampai 4, Oktober sampai Desember 2025",
        sumber=_BLTS,
        kuota=35_040_000,
    ),
    PernyataanDesil(
        code="blts_kesra_2025-oktober",
        program="blts_kesra_2025",
        max_desil=4,
        valid=Interval(date(2025, 10, 1)),
        evidence=CORROBORATED,
        teks="BLTS Kesra 2025: desil 1 sampai 4 sejak Oktober 2025; akhirnya tidak disebut, aturannya tidak terlihat",
        sumber=_BLTS_OKTOBER,
    ),
)
"""Every statement that was seen, with its sources. Plans are no statements and stand with Program Sembako."""


def batas_desil(program: Program, on: date, statements: Iterable[PernyataanDesil] = PERNYATAAN_DESIL) -> BatasDesil:
    """Return what is stated of a programme on a day.

    Args:
        program: the programme.
        on: the day.
        statements: what is stated; those of this table, or of the caller's own source.

    Raises:
        NotCovered: where no statement on the programme speaks of that day.

    >>> sembako = batas_desil("sembako", date(2026, 2, 1))
    >>> sembako.lowest, sembako.highest, [sembako.verdict(desil).value for desil in (4, 5, 6)]
    (4, 5, ['YES', 'UNKNOWN', 'NO'])

    Until 26 May 2025 only some sources say that there was a limit:

    >>> batas_desil("pkh", date(2025, 4, 15)).highest
    10
    """
    found = BatasDesil(program, on, tuple(one for one in statements if one.program == program))
    if not found.holding:
        raise NotCovered.on(on, f"batas desil {program}")
    return found
