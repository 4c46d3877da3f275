"""Welfare deciles: who may assign one, and up to which decile a programme reaches, by date.

The regulations that were seen set no decile limit; the limits below are those of Kepmensos 79/HUK/2025 as the press and a
provincial office report them. They changed often, so a caller may put limits of their own source in their place.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, get_args

from attrs import field, frozen, validators

from kesos._verval.fakta import Perorangan
from kesos.engine.citation import CORROBORATED, PRIMARY, Citation, Evidence
from kesos.engine.expression import Expr, Unseen, all_of
from kesos.engine.timeline import Interval
from kesos.fakta.pendataan import Program
from kesos.fakta.peraturan import PERATURAN

DITETAPKAN_OLEH: Final = (
    PERATURAN["permensos-3-2025"].at("Pasal 1 angka 7, Pasal 11 ayat (4)", PRIMARY),
    PERATURAN["inpres-4-2025"].at("KELIMA angka 11", PRIMARY),
)
"""Only BPS ranks families; the regulation speaks of a welfare rank of the family and never of deciles."""

NAMA_DESIL: Final[Mapping[int, str]] = {
    1: "miskin ekstrem",
    2: "miskin",
    3: "hampir miskin",
    4: "rentan miskin",
    5: "pas-pasan",
}
"""What news of 2026 call the deciles [B]; 6 to 10 are middle and up [D]."""


@frozen(kw_only=True)
class BatasDesil:
    """The deciles that a programme reaches, from one day to another.

    Args:
        program: the programme.
        desil: the deciles.
        valid: from when until when.
        evidence: how well it is known.
        cites: where it stands.
        note: what other sources say, in Indonesian.
    """

    program: Program = field(validator=validators.in_(get_args(Program)))
    desil: tuple[int, ...] = field(validator=validators.deep_iterable(validators.in_(range(1, 11))))
    valid: Interval
    evidence: Evidence
    cites: tuple[Citation, ...]
    note: str = ""


_KEPMENSOS_79: Final = (PERATURAN["kepmensos-79-huk-2025"].at("isi menurut berita", CORROBORATED),)
_SEJAK: Final = Interval(date(2025, 5, 26))
_SAMPAI_LIMA: Final = (1, 2, 3, 4, 5)
_SAMPAI_EMPAT: Final = (1, 2, 3, 4)
BATAS_DESIL: Final[tuple[BatasDesil, ...]] = (
    BatasDesil(program="pkh", desil=_SAMPAI_EMPAT, valid=_SEJAK, evidence=CORROBORATED, cites=_KEPMENSOS_79),
    BatasDesil(
        program="sembako",
        desil=_SAMPAI_LIMA,
        valid=_SEJAK,
        evidence=CORROBORATED,
        cites=_KEPMENSOS_79,
        note=(
            "Pernyataan Menteri Agustus-November 2025 menyebut desil 1-4 bagi bansos pada umumnya; apakah Sembako "
            "diperketat pada 2026 tidak diketahui."
        ),
    ),
    BatasDesil(program="pbi_jk", desil=_SAMPAI_LIMA, valid=_SEJAK, evidence=CORROBORATED, cites=_KEPMENSOS_79),
    BatasDesil(program="atensi", desil=_SAMPAI_LIMA, valid=_SEJAK, evidence=CORROBORATED, cites=_KEPMENSOS_79),
    BatasDesil(
        program="blts_kesra_2025",
        desil=_SAMPAI_EMPAT,
        valid=Interval(date(2025, 10, 1)),
        evidence=CORROBORATED,
        cites=(),
        note="Aturannya tidak terlihat; dua berita menyebut desil 1-4.",
    ),
)
"""The limits that were reported, by programme."""


def batas(program: Program, on: date, limits: Iterable[BatasDesil] = BATAS_DESIL) -> BatasDesil | None:
    """Return the limit of a programme on a day; None where none is known.

    >>> batas("pkh", date(2026, 1, 1)).desil, batas("pkh", date(2025, 1, 1))
    ((1, 2, 3, 4), None)
    """
    return next((limit for limit in limits if limit.program == program and on in limit.valid), None)


def di_luar_batas(program: Program, on: date, limits: Iterable[BatasDesil] = BATAS_DESIL) -> Expr:
    """Return the condition that a recipient of a programme stands outside its deciles; UNKNOWN where no limit is known."""
    limit = batas(program, on, limits)
    if limit is None:
        return Unseen(f"batas desil {program} pada {on.isoformat()}")
    return all_of(Perorangan.program_bantuan.has(program), ~Perorangan.desil.isin(*limit.desil))
