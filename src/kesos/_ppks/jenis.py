"""A PPKS type beyond its criteria: its other names, its place in other lists, and what it opens."""

from datetime import date
from typing import Final

from attrs import frozen

from kesos._ppks.padanan import PADANAN, Padanan
from kesos.engine.rule import Rule
from kesos.engine.timeline import Interval

SEJAK: Final = Interval(date(2012, 6, 7))
"""Permensos 8/2012 was promulgated on 7 June 2012 [C]; no revoking text was seen, and offices still work by it."""


@frozen(kw_only=True, eq=False, repr=False)
class Jenis(Rule):
    """One of the 26 PPKS types.

    Args:
        definition: the definition of the annex in our own words, in Indonesian.

    The other arguments are those of `Rule`.
    """

    definition: str
    valid: Interval = SEJAK

    @property
    def number(self) -> int:
        """The number in the annex, 1 to 26."""
        return int(self.code.removeprefix("PPKS-"))

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that means this type: code, name, other and old names, abbreviations, headings of columns."""
        other = self.padanan
        lists = (other.nama_lain, other.nama_lama, other.singkatan, other.singkatan_lama, other.kolom_jenis)
        old = (other.daftar_22,) if other.daftar_22 else ()
        return (self.code, self.name, *(name for names in lists for name in names), *old)

    @property
    def padanan(self) -> Padanan:
        """Its names and numbers elsewhere."""
        return PADANAN[self.code]

    def _indonesian(self) -> dict[str, str]:
        other = self.padanan
        more = {"definisi": self.definition, "daftar_22": other.daftar_22_catatan, "spm": other.spm_catatan}
        return super()._indonesian() | more
