"""Welfare deciles: who may assign one, and which recipients stand outside the limits of `kesos.fakta.batas_desil`."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, get_args

from kesos._verval.fakta import Perorangan
from kesos.engine.citation import PRIMARY
from kesos.engine.expression import Expr, Unseen, all_of, any_of
from kesos.engine.timeline import NotCovered
from kesos.fakta.batas_desil import DESIL_TERTINGGI, PERNYATAAN_DESIL, BatasDesil, PernyataanDesil, batas_desil
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


BATAS_DESIL: Final = PERNYATAAN_DESIL
"""What sources state of the limits."""


def batas(program: Program, on: date, limits: Iterable[PernyataanDesil] = BATAS_DESIL) -> BatasDesil | None:
    """Return what is stated of the limit of a programme on a day; None where nothing is.

    >>> batas("pkh", date(2026, 1, 1)).highest, batas("pkh", date(2025, 1, 1))
    (4, None)
    """
    try:
        return batas_desil(program, on, limits)
    except NotCovered:
        return None


def di_luar_batas(program: Program, on: date, limits: Iterable[PernyataanDesil] = BATAS_DESIL) -> Expr:
    """Return the condition that a recipient of a programme stands outside its deciles; UNKNOWN where no limit is known."""
    limit = batas(program, on, limits)
    within = Unseen(f"batas desil {program} pada {on.isoformat()}") if limit is None else limit.within()
    return all_of(Perorangan.program_bantuan.has(program), ~within)


def diperselisihkan(on: date, limits: Iterable[PernyataanDesil] = BATAS_DESIL) -> Expr:
    """Return the condition that a recipient of some programme has a decile that only some statements let in."""
    held = tuple(limits)
    found = (batas(program, on, held) for program in get_args(Program))
    disputed = tuple(limit for limit in found if limit is not None and limit.disputed)
    return any_of(*map(_open, disputed)) if disputed else _TAK_ADA


_TAK_ADA: Final = Perorangan.desil > DESIL_TERTINGGI  # met by no decile


def _open(limit: BatasDesil) -> Expr:
    between = Perorangan.desil.between(limit.lowest + 1, limit.highest)
    return all_of(Perorangan.program_bantuan.has(limit.program), between)
