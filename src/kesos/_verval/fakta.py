"""The records that verification reads: a person or a family, with the columns of a table's process and dwelling.

A row of an office table repeats the columns of the family for each member, and may be a step of a process. What such a row
says beyond the person or family (its status before and after, by which event, on what papers) are no facts about them, so
the records of all other subjects do without: a row is a person with more, and every subject takes it as one.
"""

from kesos.fakta import keluarga, perorangan
from kesos.fakta.proses import FaktaProses
from kesos.fakta.sanitasi import FaktaSanitasi

__all__ = ["Keluarga", "Perorangan"]


class Perorangan(FaktaProses, FaktaSanitasi, perorangan.Perorangan):
    """One person as a row of an office table; the columns of the family may be repeated in it.

    >>> orang = Perorangan(usia=4, status_bekerja=False, desil=2)
    >>> orang.desil, orang.hamil
    (2, None)
    """


class Keluarga(FaktaProses, FaktaSanitasi, keluarga.Keluarga):
    """One family as a row of an office table.

    >>> Keluarga(fasilitas_bab="tidak_ada").fasilitas_bab
    'tidak_ada'
    """
