"""Up to which welfare decile a programme reaches: dated, and with the other numbers that sources give.

No text that sets these limits was read: Inpres 4/2025 and Permensos 3/2025 set none [A], and two sources say that
Kepmensos 79/HUK/2025 does [B]. So a decile is refused only where all sources refuse it.
"""

from datetime import date
from typing import ClassVar, Final

from attrs import evolve, frozen

from kesos._sembako.jenis import KEPMENSOS_79_2025, Berkala, Entri, Program, bulan, holding_on
from kesos.engine.citation import CORROBORATED, SINGLE
from kesos.engine.expression import Expr, Unseen, all_of, any_of
from kesos.engine.timeline import NotCovered
from kesos.engine.verdict import Verdict
from kesos.fakta.pendataan import FaktaPendataan

_LEAST, _MOST = 1, 10
_KEPMENSOS = KEPMENSOS_79_2025.at("batas desil tiap program; bagian tidak terlihat", CORROBORATED)


@frozen(kw_only=True)
class Pendapat(Entri):
    """Another number for the same limit.

    Args:
        max_desil: the highest decile by these sources.

    The other arguments are those of `Entri`.
    """

    bagian: ClassVar[str] = "pendapat_desil"

    max_desil: int


@frozen(kw_only=True)
class BatasDesil(Berkala):
    """The highest decile that a programme reaches.

    Args:
        program: the programme.
        max_desil: the number that is used, 1 to 10; being within it is no entitlement.
        others: what other sources say.
        kuota: how many families or, for PBI-JK, persons it was planned for; None where no number was seen.

    The other arguments are those of `Berkala`.
    """

    bagian: ClassVar[str] = "batas_desil"

    program: Program
    max_desil: int
    others: tuple[Pendapat, ...] = ()
    kuota: int | None = None

    @property
    def disputed(self) -> bool:
        """Whether another source gives another number."""
        return bool(self.others)

    @property
    def lowest(self) -> int:
        """The highest decile that every source lets in."""
        return min(self.max_desil, *(other.max_desil for other in self.others), _MOST)

    @property
    def highest(self) -> int:
        """The highest decile that some source lets in."""
        return max(self.max_desil, *(other.max_desil for other in self.others), _LEAST)

    def condition(self) -> Expr:
        """Return the condition that a decile is within the limit; UNKNOWN for one on which the sources differ."""
        within = FaktaPendataan.desil <= self.lowest
        if not self.disputed:
            return within
        return any_of(within, all_of(FaktaPendataan.desil <= self.highest, Unseen("sumber berbeda tentang desil ini")))


DECILES: Final = (
    BatasDesil(
        code="PKH",
        teks="PKH: desil 1 sampai 4, yang terbawah lebih dahulu",
        program="PKH",
        valid=bulan("2025-04"),
        max_desil=4,
        kuota=10_000_000,
        evidence=CORROBORATED,
        sumber=("S41", "S44"),
        cites=(_KEPMENSOS,),
    ),
    BatasDesil(
        code="SEMBAKO",
        teks="Program Sembako: desil 1 sampai 4; desil 5 dipersengketakan",
        program="SEMBAKO",
        valid=bulan("2025-04"),
        max_desil=4,
        others=(
            Pendapat(
                code="SEMBAKO-5",
                teks="Desil 1 sampai 5: Kepmensos 79/HUK/2025 menurut dua sumber, dan Pusdatin Kemensos Februari 2026",
                max_desil=5,
                evidence=CORROBORATED,
                sumber=("S41", "S43"),
                cites=(_KEPMENSOS,),
                catatan="pernyataan Menteri Juli 2025: desil 5 terbatas dan lewat asesmen",
            ),
        ),
        evidence=CORROBORATED,
        sumber=("S42", "S44"),
        cites=(_KEPMENSOS,),
        catatan="bawaan 4; desil 5 tidak ditolak dan tidak diterima, melainkan ditandai untuk asesmen",
    ),
    BatasDesil(
        code="PBI_JK",
        teks="PBI Jaminan Kesehatan: desil 1 sampai 5",
        program="PBI_JK",
        valid=bulan("2025-04"),
        max_desil=5,
        kuota=96_800_000,
        evidence=CORROBORATED,
        sumber=("S41", "S43", "S131"),
        cites=(_KEPMENSOS,),
        catatan="direncanakan dipersempit ke desil 4",
    ),
    BatasDesil(
        code="BLTS_KESRA_2025",
        teks="BLTS Kesra 2025: desil 1 sampai 4",
        program="BLTS_KESRA_2025",
        valid=bulan("2025-10", "2025-12"),
        max_desil=4,
        kuota=35_040_000,
        evidence=CORROBORATED,
        sumber=("S34", "S40"),
    ),
)
"""The limits by programme. For ATENSI no limit was established."""

PLANS: Final = (
    Entri(
        code="2026-02-09",
        teks="Menteri kepada DPR: PKH dan Sembako diarahkan ke desil 1 dan 2; desil 3 dan 4 bila anggaran cukup",
        evidence=SINGLE,
        sumber=("S42",),
        catatan="pernyataan, belum aturan",
    ),
)
"""Announced, not in force: no rule reads them."""


def decile_limit(program: Program, on: date) -> BatasDesil:
    """Return the limit of a programme on a day, with the numbers that other sources give.

    Args:
        program: the programme.
        on: the day.

    Raises:
        NotCovered: before April 2025, when no decile counted, and for programmes without a known limit.

    >>> limit = decile_limit("SEMBAKO", date(2026, 2, 1))
    >>> limit.max_desil, limit.disputed, limit.highest
    (4, True, 5)
    """
    for entry in holding_on(DECILES, on):
        if entry.program == program:
            return entry
    raise NotCovered.on(on, f"batas desil {program}")


def within_decile(desil: int | None, program: Program, on: date, *, max_desil: int | None = None) -> Verdict:
    """Return whether a decile lies within the limit of a programme.

    Args:
        desil: the decile, 1 (poorest) to 10; None if it is not known.
        program: the programme.
        on: the day.
        max_desil: the highest decile by the caller's own source; then nothing is disputed.

    Raises:
        NotCovered: as in `decile_limit`.

    >>> [within_decile(desil, "SEMBAKO", date(2026, 2, 1)).value for desil in (4, 5, 6)]
    ['YES', 'UNKNOWN', 'NO']
    >>> within_decile(5, "SEMBAKO", date(2026, 2, 1), max_desil=5)
    <Verdict.YES: 'YES'>
    """
    limit = overridden(decile_limit(program, on), max_desil)
    if desil is None:
        return Verdict.UNKNOWN
    if limit.lowest < desil <= limit.highest:
        return Verdict.UNKNOWN
    return Verdict.of(desil <= limit.lowest)


def overridden(limit: BatasDesil, max_desil: int | None, source: str = "") -> BatasDesil:
    """Return the limit with the caller's own number in its place; the same limit for None."""
    if max_desil is None:
        return limit
    return evolve(limit, teks=source or limit.teks, max_desil=max_desil, others=(), sumber=(), catatan="")
