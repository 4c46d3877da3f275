"""Fakir miskin by Kepmensos 262/HUK/2022: an early question, and eight items of which no source says how many must be met.

So the number is the caller's, with the caller's source; without it only the early question decides.
"""

from datetime import date
from typing import Final

from attrs import frozen

from kesos.engine.citation import CORROBORATED, Citation, Evidence
from kesos.engine.expression import Expr, Unseen, all_of, any_of, at_least
from kesos.engine.record import Record
from kesos.engine.timeline import NotCovered
from kesos.engine.verdict import Verdict
from kesos.evaluators.record import compiled
from kesos.fakta.fakir_miskin import FaktaFakirMiskin as Rumah
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.sanitasi import FaktaSanitasi

SEJAK: Final = date(2022, 12, 31)
CITE: Final[Citation] = PERATURAN["kepmensos-262-huk-2022"].at(
    "isi menurut salinan situs desa dan sebuah aplikasi", CORROBORATED
)
SEPARUH: Final = 50
"""Food takes more than half of all spending [B]; one application asks for more than 70 percent."""


class RumahTangga(Rumah, FaktaSanitasi):
    """A household as the questionnaire asks it.

    >>> RumahTangga(punya_tempat_berteduh=False).punya_tempat_berteduh
    False
    """


def butir(porsi_pangan: int = SEPARUH) -> dict[str, Expr]:
    """Return the eight items by letter.

    Args:
        porsi_pangan: percent of spending above which item c is met.

    >>> list(butir())
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    """
    return {
        "a": ~Rumah.kepala_keluarga_bekerja,
        "b": Rumah.khawatir_atau_tidak_makan.as_condition(),
        "c": Rumah.porsi_pangan > porsi_pangan,
        "d": ~Rumah.belanja_pakaian_setahun,
        "e": Rumah.lantai_tanah_atau_plester.as_condition(),
        "f": Rumah.dinding_sederhana.as_condition(),
        "g": FaktaSanitasi.fasilitas_bab.isin("bersama", "umum", "tidak_ada"),
        "h": any_of(~Rumah.penerangan_listrik, Rumah.daya_listrik <= 450),
    }


@frozen
class FakirMiskin:
    """What the questionnaire says of a household.

    Args:
        verdict: YES, NO, or UNKNOWN.
        items: the verdict of each item, by letter.
        evidence: how well the questionnaire is known.
        cite: where it stands.
    """

    verdict: Verdict
    items: dict[str, Verdict]
    evidence: Evidence = CORROBORATED
    cite: Citation = CITE


def fakir_miskin(record: Record, *, on: date, min_met: int | None = None, porsi_pangan: int = SEPARUH) -> FakirMiskin:
    """Return whether a household counts as fakir miskin by Kepmensos 262/HUK/2022.

    Args:
        record: a `RumahTangga`, or any record with its facts.
        on: the reference date.
        min_met: how many of the eight items must be met, by the caller's source; None if there is none.
        porsi_pangan: percent of spending above which item c is met.

    Raises:
        NotCovered: before 31 December 2022.
        ValueError: if ``min_met`` does not lie between 1 and 8.

    >>> fakir_miskin(RumahTangga(punya_tempat_berteduh=False), on=date(2026, 1, 1)).verdict
    <Verdict.YES: 'YES'>
    >>> rumah = RumahTangga(punya_tempat_berteduh=True, penerangan_listrik=False)
    >>> fakir_miskin(rumah, on=date(2026, 1, 1)).verdict, fakir_miskin(rumah, on=date(2026, 1, 1), min_met=1).verdict
    (<Verdict.UNKNOWN: 'UNKNOWN'>, <Verdict.YES: 'YES'>)
    """
    if on < SEJAK:
        raise NotCovered.on(on, "Kepmensos 262/HUK/2022")
    items = butir(porsi_pangan)
    second = Unseen("jumlah butir yang diminta") if min_met is None else at_least(min_met, *items.values())
    whole = any_of(~Rumah.punya_tempat_berteduh, all_of(Rumah.punya_tempat_berteduh, second))
    said = compiled((whole, *items.values()))(record.known())
    verdicts = dict(zip(items, map(Verdict.of, said[1:]), strict=True))
    return FakirMiskin(Verdict.of(said[0]), verdicts)
