"""A person with the PPKS types that somebody determined: who may be asked about a minimum service standard."""

from typing import Literal, TypeAlias

from kesos.engine.fact import ASSESSMENT, SPESIFIK, Fact, fact
from kesos.fakta.perorangan import Perorangan

JenisPpks: TypeAlias = Literal[
    "PPKS-01",
    "PPKS-02",
    "PPKS-03",
    "PPKS-04",
    "PPKS-05",
    "PPKS-06",
    "PPKS-07",
    "PPKS-08",
    "PPKS-09",
    "PPKS-10",
    "PPKS-11",
    "PPKS-12",
    "PPKS-13",
    "PPKS-14",
    "PPKS-15",
    "PPKS-16",
    "PPKS-17",
    "PPKS-18",
    "PPKS-19",
    "PPKS-20",
    "PPKS-21",
    "PPKS-22",
    "PPKS-23",
    "PPKS-24",
    "PPKS-25",
    "PPKS-26",
]
"""The codes of the 26 PPKS types."""


class Tersaring(Perorangan):
    """A person with the PPKS types that somebody determined.

    A type proves no claim to a service; it only says which rule to ask next. So it is a fact of this record alone, and
    no rule of entitlement reads it.
    """

    ppks: Fact[frozenset[JenisPpks]] = fact(
        "Jenis PPKS mana saja yang sudah ditetapkan pada orang ini, atau tidak ada?",
        ASSESSMENT,
        SPESIFIK,
        note="kesimpulan yang sudah ada, hanya untuk menyaring; hak diperiksa lewat SPM-101 s.d. SPM-105",
    )
