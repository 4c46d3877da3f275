"""The record that this subject reads: the one person of all subjects, with the facts of `FaktaRagam` beside the others."""

from kesos.fakta import perorangan
from kesos.fakta.ragam_disabilitas import FaktaRagam


class Perorangan(FaktaRagam, perorangan.Perorangan):
    """One person, with the facts of disability beside all others; PPKS and the other subjects take it as it is.

    Its sub-ragam and its `ragam_disabilitas` may not contradict each other (FKT-010).

    >>> orang = Perorangan(usia=30, sub_ragam_disabilitas={"rungu", "wicara"})
    >>> sorted(orang.sub_ragam_disabilitas or ())
    ['rungu', 'wicara']
    """
