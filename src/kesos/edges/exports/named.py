"""What the command line and its users call a record or a set of rules."""

from importlib import import_module
from typing import Final

from kesos.edges.catalogue.rooms import ROOMS
from kesos.edges.exports.problems import refused
from kesos.edges.subjects import named, registered, rules_of
from kesos.engine.record import Record
from kesos.engine.rule_set import AnyRuleSet

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
    "tersaring": "fakta.tersaring:Tersaring",
    "disabilitas": "disabilitas:Perorangan",
    "verval_perorangan": "verval:Perorangan",
    "verval_keluarga": "verval:Keluarga",
}
RECORDS: Final = tuple(_RECORDS)
"""The names of the records of kesos that can be exported."""


def record(name: str) -> type[Record]:
    """Return a record of kesos, or of a subject that another package brings, by its name.

    Raises:
        ExportError: EXP-002 if there is no such record.

    >>> record("keluarga").__name__
    'Keluarga'
    """
    if name in _RECORDS:
        module, _, attribute = _RECORDS[name].partition(":")
        found: type[Record] = getattr(import_module(f"kesos.{module}"), attribute)
        return found
    others = {called: kind for subject in registered().values() for called, kind in subject.records.items()}
    if name not in others:
        raise refused("EXP-002", name, RECORDS[0], choices=", ".join(dict.fromkeys([*RECORDS, *others])))
    return others[name]


def subject(name: str) -> AnyRuleSet:
    """Return the rules of a subject, also of one that another package brings, with their earlier versions.

    Raises:
        SubjectError: RMH-007 if there is no such subject.

    >>> len(subject("ppks")), len(subject("standards").earlier) > 0
    (26, True)
    """
    room = next((room for room in ROOMS if room.module == name.strip().lower()), None)
    return named(name).subject.rules if room is None else rules_of(room)


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
