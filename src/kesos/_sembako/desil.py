"""The decile limits as Program Sembako and its neighbours ask them, and what was announced. The table is `batas_desil`."""

from datetime import date
from typing import Final, cast

from kesos._sembako.aturan import Jenis, Ketentuan, ketentuan
from kesos._sembako.jenis import Entri, Program
from kesos._sembako.keluarga import DTSEN
from kesos._sembako.sumber import keys_of
from kesos.engine.citation import SINGLE
from kesos.engine.record import Record
from kesos.engine.timeline import Interval
from kesos.engine.verdict import Verdict
from kesos.fakta import pendataan
from kesos.fakta.batas_desil import PERNYATAAN_DESIL, BatasDesil, PernyataanDesil, batas_desil

DECILES: Final = PERNYATAAN_DESIL
"""What sources state of the limits."""

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
    """Return what sources state of the limit of a programme on a day.

    Args:
        program: the programme.
        on: the day.

    Raises:
        NotCovered: before April 2025, when no decile counted, and for programmes without a known limit.

    >>> limit = decile_limit("SEMBAKO", date(2026, 2, 1))
    >>> limit.lowest, limit.disputed, limit.highest
    (4, True, 5)
    """
    return batas_desil(_named(program), on)


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
    limit = decile_limit(program, on)
    return (limit if max_desil is None else _own(program, on, max_desil)).verdict(desil)


def limit_in_rules(program: Program, max_desil: int | None) -> BatasDesil:
    """Return the limit that a rule reads, on the first day of which every statement speaks.

    Args:
        program: the programme.
        max_desil: the caller's own limit, from the first day of DTSEN; None for the table.
    """
    if max_desil is not None:
        return _own(program, DTSEN, max_desil)
    return decile_limit(program, max(one.valid.start for one in decile_limit(program, DTSEN).statements))


def desil_rule(
    code: str,
    name: str,
    record: type[Record],
    program: Program,
    max_desil: int | None,
    *,
    missing: tuple[str, ...] = (),
    catatan: str = "",
) -> tuple[Ketentuan, ...]:
    """Return the versions of the rule on the decile of a family for one programme.

    Args:
        code: its code.
        name: its name in Indonesian.
        record: of whom it is asked.
        program: the programme.
        max_desil: the caller's own limit; None for the table.
        missing: what is missing in the law as long as the caller brings no limit.
        catatan: a remark on the table.
    """
    limit, own = limit_in_rules(program, max_desil), max_desil is not None
    return ketentuan(
        code=code,
        name=name,
        records=(record,),
        program=(program,),
        jenis=Jenis.EKSKLUSI,
        keluar="DESIL_NAIK",
        cites=limit.cites,
        lulus=limit.within(),
        mark=limit.evidence,
        mulai=DTSEN,
        terlihat=limit.on,
        missing=() if own else missing,
        sumber=keys_of(limit.sumber),
        catatan="" if own else catatan,
    )


def _own(program: Program, on: date, max_desil: int) -> BatasDesil:
    limit = decile_limit(program, on)
    own = PernyataanDesil(
        code=f"{limit.program}-sendiri",
        program=limit.program,
        max_desil=max_desil,
        valid=Interval(DTSEN),
        evidence=limit.evidence,
        cites=limit.cites,
    )
    return BatasDesil(limit.program, on, (own,))


def _named(program: Program) -> pendataan.Program:
    """Return the programme as the facts name it; what they do not know finds no statement."""
    return cast("pendataan.Program", program.lower())
