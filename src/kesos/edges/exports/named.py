"""What the command line and its users call a record or a set of rules."""

from importlib import import_module
from typing import Final

from kesos.edges.catalogue.rooms import ROOMS
from kesos.edges.exports.problems import refused
from kesos.engine.record import Record
from kesos.engine.rule import AnyRuleSet, RuleSet

_RECORDS: Final = {
    "perorangan": "fakta.perorangan:Perorangan",
    "keluarga": "fakta.keluarga:Keluarga",
    "komunitas": "fakta.komunitas:Komunitas",
    "organisasi": "fakta.organisasi:Organisasi",
    "penyelenggara": "fakta.penyelenggara:Penyelenggara",
    "kejadian_bencana": "fakta.kebencanaan:KejadianBencana",
    "kegiatan": "fakta.kegiatan:Kegiatan",
    "kpm": "fakta.kpm:KPM",
    "e_warong": "fakta.e_warong:EWarong",
}
RECORDS: Final = tuple(_RECORDS)
"""The names of the records that can be exported."""
SUBJECTS: Final = tuple(room.module for room in ROOMS)
"""The names of the subjects whose rules can be exported."""


def record(name: str) -> type[Record]:
    """Return a record by its name.

    Raises:
        ExportError: EXP-002 if there is no such record.

    >>> record("keluarga").__name__
    'Keluarga'
    """
    if name not in _RECORDS:
        raise refused("EXP-002", name, RECORDS[0], choices=", ".join(RECORDS))
    module, _, attribute = _RECORDS[name].partition(":")
    found: type[Record] = getattr(import_module(f"kesos.{module}"), attribute)
    return found


def about(rules: AnyRuleSet, kind: type[Record]) -> AnyRuleSet:
    """Return the rules, if one of them is about such a record.

    Raises:
        ExportError: EXP-006 if none is.

    >>> about(subject("ppks"), record("keluarga")).name
    'PPKS'
    """
    if not any(rule.applies_to(kind) for rule in rules):
        raise refused("EXP-006", rules.name, record=kind.__name__)
    return rules


def subject(name: str) -> AnyRuleSet:
    """Return the rules of a subject by its name, with their earlier versions.

    Raises:
        ExportError: EXP-002 if there is no such subject.

    >>> len(subject("ppks"))
    26
    """
    for room in ROOMS:
        if room.module == name:
            rules = room.rules()
            return RuleSet(name.upper(), rules, tuple(version for rule in rules for version in room.earlier(rule)))
    raise refused("EXP-002", name, SUBJECTS[0], choices=", ".join(SUBJECTS))
