"""Which subjects there are: those of kesos, and those that an office brings in a package of its own.

A package names its `kesos.evaluators.subject.Subject` under the entry point group ``kesos.subjects``; the name of the
entry point is the name of the subject. Its rules then have pages, strategies and ``kesos classify --subject``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Final

from attrs import field, frozen

from kesos.edges.catalogue import rooms
from kesos.edges.catalogue.codes import codes
from kesos.edges.catalogue.rooms import ROOMS, Room
from kesos.engine.fact import FactInfo
from kesos.engine.problem import KesosError, Problem
from kesos.engine.record import Record
from kesos.engine.rule import Rule
from kesos.engine.rule_set import RuleSet, holding
from kesos.engine.timeline import NotCovered
from kesos.evaluators.subject import Subject

GROUP: Final = "kesos.subjects"
"""The entry point group of subjects."""
_CODE: Final = re.compile(r"[A-Z][A-Z0-9]*-[0-9]+")


class SubjectError(KesosError):
    """A subject cannot be taken in, or there is none of that name; carries every problem at once.

    >>> named("ppsk")
    Traceback (most recent call last):
    kesos.edges.subjects.SubjectError: RMH-007: ... 'ppsk'. ...
    """


@frozen
class OwnRoom(Room):
    """The place of an office's own subject in the catalogue; its pages have no worked example.

    Args:
        subject: the rules.
    """

    ask: str = ""
    subject: Subject[Any] = field(kw_only=True)

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules in the order of the office."""
        return tuple(self.subject.rules)

    def earlier(self, rule: Rule) -> tuple[Rule, ...]:
        """Return the earlier versions of a rule, in order of time."""
        versions: tuple[Rule, ...] = self.subject.rules.versions(rule.code)
        return versions[:-1]


@frozen(eq=False)
class Registered:
    """A subject that can be asked.

    Args:
        name: what it is called, in lower case.
        subject: its rules, with the ways of asking them.
        room: its place in the catalogue.
    """

    name: str
    subject: Subject[Any] = field(repr=False)
    room: Room = field(repr=False)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, in the order of the law."""
        return tuple(self.subject.rules)

    @property
    def records(self) -> Mapping[str, type[Record]]:
        """The kinds of record that its rules are about, by their name in lower case.

        >>> list(named("ppks").records)
        ['perorangan', 'komunitas', 'keluarga']
        """
        return {kind.__name__.lower(): kind for rule in self.rules for kind in rule.records}

    def record(self, name: str) -> type[Record]:
        """Return the kind of record of a name; the first one for an empty name.

        Raises:
            SubjectError: RMH-008 if no rule is about such a record.

        >>> named("ppks").record("Keluarga").__name__
        'Keluarga'
        """
        found = self.records.get(name.lower()) if name else next(iter(self.records.values()))
        if found is None:
            context = {"record": name, "records": ", ".join(self.records)}
            raise SubjectError(Problem(code="RMH-008", where=self.name, context=context))
        return found

    @property
    def facts(self) -> Iterator[FactInfo]:
        """Every fact of these records."""
        return (info for kind in self.records.values() for info in kind.__facts__.values())


@cache
def built_in() -> Mapping[str, Registered]:
    """Return the subjects of kesos that classify a record by rules alone, by name.

    >>> "ppks" in built_in()
    True
    """
    asked = (room for room in ROOMS if room.ask == "classify")
    return {room.module: _of_room(room) for room in asked}


def _of_room(room: Room) -> Registered:
    return Registered(room.module, Subject(rules_of(room)), room)


def rules_of(room: Room) -> RuleSet[Any]:
    """Return the rules of a subject of kesos, with their earlier versions."""
    rules = room.rules()
    earlier = tuple(version for rule in rules for version in room.earlier(rule))
    return RuleSet(room.module.upper(), rules, earlier)


@cache
def own() -> Mapping[str, Registered]:
    """Return the subjects of other packages, by name.

    Raises:
        SubjectError: RMH-001 to RMH-006, for all packages at once.
    """
    return read(entry_points(group=GROUP))


def read(entries: Iterable[EntryPoint]) -> Mapping[str, Registered]:
    """Return the subjects that some entry points name, by name.

    Raises:
        SubjectError: RMH-001 to RMH-006, for all of them at once.

    >>> read([EntryPoint("sewa", "perda_tidak_ada:SUBJECT", GROUP)])
    Traceback (most recent call last):
    kesos.edges.subjects.SubjectError: RMH-001: Bidang 'sewa' (perda_tidak_ada:SUBJECT) tidak dapat dimuat: ...
    """
    found: dict[str, Registered] = {}
    problems: list[Problem] = []
    for entry in sorted(entries, key=lambda entry: (entry.name, entry.value)):
        registered = _loaded(entry)
        wrong = [registered] if isinstance(registered, Problem) else [*_clashes(registered, found)]
        if isinstance(registered, Registered) and not wrong:
            found[registered.name] = registered
        problems += wrong
    if problems:
        raise SubjectError(*problems)
    return found


def _loaded(entry: EntryPoint) -> Registered | Problem:
    try:
        thing = entry.load()
    except Exception as error:  # noqa: BLE001  whatever a package does while it loads is its problem, told under its name
        reason = f"{type(error).__name__}: {error}"
        return Problem(code="RMH-001", where=entry.name, context={"value": entry.value, "reason": reason})
    if not _is_subject(thing):
        context = {"value": entry.value, "given": type(thing).__name__}
        return Problem(code="RMH-002", where=entry.name, context=context)
    name = entry.name.lower()
    return Registered(name, thing, OwnRoom(name, "", subject=thing))


def _is_subject(thing: object) -> bool:
    return isinstance(thing, Subject)


def _clashes(one: Registered, others: Mapping[str, Registered]) -> Iterator[Problem]:
    """Yield why a subject cannot stand beside those that are there already."""
    there = {**built_in(), **others}
    if one.name in there:
        yield Problem(code="RMH-003", where=one.name)
    prefixes = {code.partition("-")[0]: "kesos" for code in codes()}
    prefixes |= {rule.code.partition("-")[0]: other.name for other in there.values() for rule in other.rules}
    for rule in one.rules:
        prefix = rule.code.partition("-")[0]
        if not _CODE.fullmatch(rule.code):
            yield Problem(code="RMH-004", where=one.name, context={"code": rule.code}, example="SEWA-01")
        elif prefix in prefixes:
            context = {"code": rule.code, "prefix": prefix, "other": prefixes[prefix]}
            yield Problem(code="RMH-005", where=one.name, context=context)
    yield from _other_facts(one, there.values())


def _other_facts(one: Registered, others: Any) -> Iterator[Problem]:
    declared: dict[str, dict[FactInfo, str]] = {}
    for other in others:
        for info in other.facts:
            declared.setdefault(info.name, {})[info] = other.name
    for info in dict.fromkeys(one.facts):
        there = declared.get(info.name, {info: ""})
        if info not in there:
            context = {"fact": info.name, "other": next(iter(there.values()))}
            yield Problem(code="RMH-006", where=one.name, context=context)


def registered() -> Mapping[str, Registered]:
    """Return all subjects, those of kesos first.

    Raises:
        SubjectError: as `own`.
    """
    return {**built_in(), **own()}


def named(name: str) -> Registered:
    """Return the subject of a name, in capitals or not.

    Raises:
        SubjectError: RMH-007 with the nearest name if there is none; as `own` if it is not one of kesos.
    """
    wanted = name.strip().lower()
    if wanted in built_in():
        return built_in()[wanted]
    found = registered()
    if wanted not in found:
        nearest = "".join(get_close_matches(wanted, found, n=1, cutoff=0.0))
        raise SubjectError(Problem(code="RMH-007", where=name, context={"nearest": nearest, "names": ", ".join(found)}))
    return found[wanted]


def find_rule(code: str) -> tuple[Registered, Rule] | None:
    """Return the rule of a code with its subject, as it stands last; None if there is none.

    >>> find_rule("ppks-08")
    (Registered(name='ppks'), <PPKS-08 Lanjut Usia Telantar>)
    """
    wanted = code.strip().upper()
    if wanted in rooms.rules():
        room, rule = rooms.rules()[wanted]
        return built_in().get(room.module) or _of_room(room), rule
    return next(((home, home.subject.rules[wanted]) for home in own().values() if wanted in home.subject.rules), None)


def rule_on(home: Registered, code: str, on: date) -> Rule:
    """Return the version of a rule that holds on a day.

    Raises:
        NotCovered: if none is known to.

    >>> rule_on(named("psks"), "PSKS-11", date(2014, 1, 1)).versi
    '8/2012 (2012) | 8/2012'
    """
    versions: tuple[Rule, ...] = home.subject.rules.versions(code)
    held = holding(versions, on)
    if held is None:
        raise NotCovered.on(on, code)
    return held
