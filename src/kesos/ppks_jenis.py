"""A PPKS type beyond its criteria: its other names, its place in other lists, and what it opens."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import field, frozen

from kesos.engine.rule import Rule
from kesos.engine.timeline import Interval
from kesos.ppks_padanan import PADANAN, Padanan

SEJAK: Final = Interval(date(2012, 6, 7))
"""Permensos 8/2012 was promulgated on 7 June 2012 [C]; no text that revokes it was seen, and offices still work by it."""


@frozen(kw_only=True, eq=False)
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
    def padanan(self) -> Padanan:
        """Its names and numbers elsewhere."""
        return PADANAN[self.code]
