"""The groups in which law and plans put the PPKS types: the seven problems of UU 11/2009, the twelve PAS of 2025."""

from typing import Final

from attrs import frozen

from kesos.engine.citation import CORROBORATED, PRIMARY, Citation, Evidence
from kesos.fakta.peraturan import PERATURAN


@frozen(kw_only=True)
class Kelompok:
    """A group of problems (UU 11/2009 Pasal 5 ayat (2)) or a group of the list of twelve.

    Args:
        code: its letter or code.
        name: its name in Indonesian.
        evidence: how well it is known.
    """

    code: str
    name: str
    evidence: Evidence


KELOMPOK_DASAR: Final[Citation] = PERATURAN["uu-11-2009"].at("Pasal 5 ayat (2)", PRIMARY)
KELOMPOK: Final[tuple[Kelompok, ...]] = (
    Kelompok(code="a", name="kemiskinan", evidence=PRIMARY),
    Kelompok(code="b", name="ketelantaran", evidence=PRIMARY),
    Kelompok(code="c", name="kecacatan (kini: disabilitas)", evidence=PRIMARY),
    Kelompok(code="d", name="keterpencilan", evidence=PRIMARY),
    Kelompok(code="e", name="ketunaan sosial dan penyimpangan perilaku", evidence=PRIMARY),
    Kelompok(code="f", name="korban bencana", evidence=PRIMARY),
    Kelompok(code="g", name="korban tindak kekerasan, eksploitasi, dan diskriminasi", evidence=PRIMARY),
)
"""The seven groups of problems of the law. Which type belongs to which group is our proposal, unless marked better."""

PAS: Final[tuple[Kelompok, ...]] = (
    Kelompok(code="PAS-01", name="Anak-anak rentan", evidence=CORROBORATED),
    Kelompok(code="PAS-02", name="Penyandang disabilitas/difabel", evidence=CORROBORATED),
    Kelompok(code="PAS-03", name="Lanjut usia terlantar", evidence=CORROBORATED),
    Kelompok(code="PAS-04", name="Berpendapatan rendah", evidence=CORROBORATED),
    Kelompok(code="PAS-05", name="Korban bencana (alam, nonalam, sosial)", evidence=CORROBORATED),
    Kelompok(code="PAS-06", name="Afirmasi khusus", evidence=CORROBORATED),
    Kelompok(code="PAS-07", name="Warga binaan", evidence=CORROBORATED),
    Kelompok(code="PAS-08", name="Korban kekerasan", evidence=CORROBORATED),
    Kelompok(code="PAS-09", name="Korban NAPZA dan HIV/AIDS", evidence=CORROBORATED),
    Kelompok(code="PAS-10", name="Masyarakat bermasalah sosial", evidence=CORROBORATED),
    Kelompok(code="PAS-11", name="Perempuan rentan", evidence=CORROBORATED),
    Kelompok(code="PAS-12", name="Fakir miskin", evidence=CORROBORATED),
)
"""The twelve PAS of Kepmensos 103/HUK/2025 (number and date from one source). The codes follow the order of mention
and are ours: no official code was found. The list is corroborated; which types belong where is known less well."""
