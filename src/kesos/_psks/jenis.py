"""A PSKS type beyond its criteria: its other names, and the roles whose requirement lists belong to it."""

from datetime import date
from typing import Final

from attrs import frozen

from kesos._psks.padanan import PADANAN, Padanan
from kesos.engine.rule import Rule
from kesos.engine.timeline import Interval

SEJAK: Final = Interval(date(2012, 6, 7))
"""Permensos 8/2012 was promulgated on 7 June 2012 [C]; no revoking text was seen, and offices still cite it."""


@frozen(kw_only=True, eq=False, repr=False)
class Jenis(Rule):
    """One of the 12 PSKS types.

    Args:
        definition: the definition in our own words, in Indonesian.

    The other arguments are those of `Rule`.
    """

    definition: str
    valid: Interval = SEJAK
    versi: str = "8/2012"

    @property
    def number(self) -> int:
        """The number in the annex, 1 to 12."""
        return int(self.code.removeprefix("PSKS-"))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that means this type: code, name, other and later names, abbreviations, spellings, columns."""
        other = self.padanan
        lists = (other.nama_lain, other.nama_kini, other.singkatan, other.ejaan, other.kolom_jenis)
        return (self.code, self.name, *(name for names in lists for name in names))

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that `kesos.standards.check` knows for this type: its sector lists, by date."""
        return self.padanan.peran

    @property
    def padanan(self) -> Padanan:
        """Its names elsewhere."""
        return PADANAN[self.code]

    def _indonesian(self) -> dict[str, str]:
        return super()._indonesian() | {"definisi": self.definition, "daftar_6": self.padanan.daftar_6_catatan}
