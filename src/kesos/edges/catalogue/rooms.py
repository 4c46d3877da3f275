"""The subjects whose rules have pages. A new subject is one line here."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final

from attrs import frozen

from kesos.engine.rule import Rule


@frozen
class Room:
    """One subject.

    Args:
        module: its name below ``kesos``.
        attribute: where its rules stand in that module.
        past: where earlier versions of some of them stand; empty if there are none.
        ask: the function of that module that evaluates one record; empty if a page shall have no worked example.
    """

    module: str
    attribute: str
    past: str = ""
    ask: str = "classify"

    def load(self) -> Any:
        """Return the module."""
        return import_module(f"kesos.{self.module}")

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules in the order of the law."""
        return tuple(getattr(self.load(), self.attribute))

    def earlier(self, rule: Rule) -> tuple[Rule, ...]:
        """Return the earlier versions of a rule, in order of time."""
        past: tuple[Rule, ...] = getattr(self.load(), self.past) if self.past else ()
        return tuple(version for version in past if version.code == rule.code)


ROOMS: Final[tuple[Room, ...]] = (
    Room("ppks", "CATEGORIES"),
    Room("psks", "TYPES", "EARLIER"),
    Room("disabilitas", "RULES", ask=""),
    Room("standards", "RULES", "EARLIER_KINDS", ask=""),
    Room("sembako", "RULES", "EARLIER", ask=""),
    Room("spm", "RULES", "EARLIER", ask=""),
    Room("kime", "RULES", ask=""),
)
"""The subjects, in the order of the catalogue."""


@cache
def rules() -> Mapping[str, tuple[Room, Rule]]:
    """Return every rule with its subject, by code.

    >>> rules()["PPKS-26"][1].name
    'Komunitas Adat Terpencil'
    """
    return {rule.code: (room, rule) for room in ROOMS for rule in room.rules()}
