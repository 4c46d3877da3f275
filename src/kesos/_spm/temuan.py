"""What was found of one person: who is entitled to which services, and which items are due."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Final

from attrs import frozen

from kesos._spm.daftar import SERVICES, Layanan
from kesos._spm.jenis import Aturan, Butir, Kelompok, Sifat, Tempat
from kesos.engine.problem import KesosError
from kesos.engine.verdict import Verdict
from kesos.evaluators.findings import Selection
from kesos.evaluators.reckoned import ReckonedFindings

_PLACE: Final[Mapping[object, Tempat]] = MappingProxyType({True: "dalam_panti", False: "luar_panti"})


class SpmError(KesosError):
    """A question about the minimum standards cannot be asked like this; nothing was guessed."""


@frozen(eq=False, repr=False, slots=False)
class Entitlement(ReckonedFindings):
    """What was found of one person: a finding for SPM-101 to SPM-117.

    A YES of SPM-101 to SPM-105 says that the person is entitled; the other codes are the definitions and criteria on
    which that rests.
    """

    @cached_property
    def entitled(self) -> Selection:
        """The findings of entitlement (SPM-101 to SPM-105) whose verdict is YES."""
        return Selection(
            finding for finding in self.met if isinstance(finding.rule, Aturan) and finding.rule.nature is Sifat.HAK
        )

    @property
    def groups(self) -> tuple[Kelompok, ...]:
        """The groups in which the person is entitled; in which of several to count is not settled."""
        rules = (finding.rule for finding in self.entitled)
        return tuple(rule.group for rule in rules if isinstance(rule, Aturan) and rule.group)

    @property
    def services(self) -> tuple[Layanan, ...]:
        """The services that are due. Of disaster relief both stand here: `answer` of SPM-106 says whose it is."""
        place = _PLACE.get(self.facts.get("tinggal_di_panti"))
        return tuple(
            service
            for service in SERVICES
            if service.group in self.groups and (service.place == place or service.group == "korban_bencana")
        )


@frozen(eq=False, repr=False, slots=False)
class Items(ReckonedFindings):
    """The service items for one person: YES where an item is due."""

    @property
    def due(self) -> tuple[Butir, ...]:
        """The items that are due, in the order of their codes."""
        return tuple(finding.rule for finding in self.met if isinstance(finding.rule, Butir))

    def given(self, code: str) -> Verdict:
        """Return whether an item was given."""
        (item,) = (rule for rule in self.rules if rule.code == code and isinstance(rule, Butir))
        return Verdict.of(self.facts.get(item.given.name))

    @property
    def not_given(self) -> tuple[Butir, ...]:
        """The items that are due and were not given."""
        return tuple(item for item in self.due if self.given(item.code) is Verdict.NO)

    @property
    def unsure(self) -> tuple[Butir, ...]:
        """The items that are due and of which it is not known whether they were given."""
        return tuple(item for item in self.due if self.given(item.code) is Verdict.UNKNOWN)
