"""Every question that a subject answers of a whole table, beside the same question for one record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from random import Random
from typing import Any, Final

from attrs import field, frozen

from kesos import (
    Reading,
    Record,
    RecordError,
    Undeclared,
    Verdict,
    conformance,
    disabilitas,
    kime,
    ppks,
    psks,
    sembako,
    spm,
    standards,
    verval,
)
from kesos._disabilitas.aturan import DISABILITAS
from kesos._sembako.periksa import DEFAULT, _subject
from kesos._verval.turunan import TURUNAN
from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.rule_set import conditions
from kesos.evaluators.checked import read_row
from kesos.evaluators.follow import needed
from kesos.evaluators.questions import domain
from kesos.evaluators.reckoned import ReckonedSubject
from kesos.evaluators.subject import Subject
from kesos.evaluators.terms import Derived
from kesos.fakta.e_warong import EWarong
from kesos.fakta.kebencanaan import KejadianBencana
from kesos.fakta.kegiatan import FaktaKegiatan, Kegiatan
from kesos.fakta.keluarga import Keluarga
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.penyelenggara import Penyelenggara
from kesos.fakta.perorangan import Perorangan
from kesos.fakta.tersaring import Tersaring

ON: Final = date(2026, 11, 24)
Facts = dict[str, Any]


@frozen(eq=False, slots=False)
class Door:
    """A question that a table and a record can be asked.

    Args:
        name: its name in a test.
        record: what a row is.
        table: asks a frame, with ``on``, ``reading`` and ``undeclared``.
        one: asks a record, with ``on`` and ``reading``; a mapping from codes to what has a ``verdict``.
        subject: the rules behind it.
        on: the reference date.
        row: makes the record that ``one`` is asked of.
    """

    name: str
    record: type[Record]
    table: Callable[..., Any]
    one: Callable[..., Any]
    subject: Subject[Any] | None
    on: date = ON
    row: type[Record] = field()

    @row.default
    def _row(self) -> type[Record]:
        return self.record

    def ask(self, frame: Any, reading: Reading, undeclared: Undeclared = "refuse") -> Any:
        """Return the frame with a column for each rule."""
        return self.table(frame, on=self.on, record=self.record, reading=reading, undeclared=undeclared)

    def verdicts(self, rows: Sequence[Facts], reading: Reading) -> list[Mapping[str, Verdict] | None]:
        """Return the verdicts of each record by code; None where its facts contradict each other, an error there."""
        return [self._verdicts(facts, reading) for facts in rows]

    def _verdicts(self, facts: Facts, reading: Reading) -> Mapping[str, Verdict] | None:
        try:
            found = self.one(self.row(**facts), on=self.on, reading=reading)
        except RecordError:
            return None
        return {code: finding.verdict for code, finding in found.items()}

    def conditions(self, reading: Reading) -> dict[str, x.Expr]:
        """Return the conditions that are asked, by code."""
        assert self.subject is not None
        return dict(conditions(self.subject.rules.applying(self.record, self.on), reading))

    @property
    def terms(self) -> Mapping[str, Derived]:
        """The comparisons that conditions ask, by name."""
        return self.subject.terms if isinstance(self.subject, ReckonedSubject) else {}

    @cached_property
    def facts(self) -> dict[str, FactInfo]:
        """The facts that any condition rests on, with the dates of ages and what stands behind a comparison."""
        terms = self.terms
        asked = needed([one for reading in Reading for one in self.conditions(reading).values()])
        behind = [raw for fact in asked for raw in (terms[fact.name].facts if fact.name in terms else (fact,))]
        names = {name for fact in behind for name in (fact.name, fact.years_since)}
        return {name: info for name, info in self.record.__facts__.items() if name in names}

    @cached_property
    def values(self) -> dict[str, tuple[Any, ...]]:
        """For each fact the values that tell the conditions apart, and beside them some that are declared."""
        asked = [one for reading in Reading for one in self.conditions(reading).values()]
        return {name: tuple(_worth_trying(info, asked)) for name, info in self.facts.items()}

    @cached_property
    def worked(self) -> tuple[Facts, ...]:
        """What is known in the worked cases about such a record."""
        return tuple(_worked(self, lambda facts: dict(self.row.from_dict(facts).known())))

    def random(self, chance: Random) -> Facts:
        """Return random facts: more or fewer of them known, sometimes a worked case with some facts changed."""
        share = chance.random()
        infos = list(self.facts.values())
        facts = {info.name: self.value(info, chance) for info in infos if chance.random() < share}
        if self.worked and chance.random() < 0.5:
            less = {name: facts[name] for name in facts if chance.random() < 0.1}
            facts = {**chance.choice(self.worked), **less}
        return self.consistent(facts)

    def value(self, info: FactInfo, chance: Random) -> Any:
        """Return a value of a fact."""
        if info.type is bool:
            return chance.random() < 0.6
        if info.type is frozenset:
            return frozenset(choice for choice in info.choices if chance.random() < 0.3)
        return chance.choice(self.values[info.name])

    def consistent(self, facts: Facts) -> Facts:
        """Return the facts without those that contradict another by what is declared."""
        infos = self.record.__facts__
        ages = {info.name for info in infos.values() if info.years_since in facts}
        told = {name: value for name, value in facts.items() if name not in ages}
        for _ in infos:
            implied = {other for name, value in told.items() if value is True for other in infos[name].implies}
            if all(told.get(name) is not False for name in implied):
                break
            told |= {name: True for name in implied if name in told}
        return told


_WORDS: Final = ("Siti Contoh", "", "aa", "z \u00e9", "-")
_DAYS: Final = (date(1950, 2, 28), date(1960, 2, 29), date(2008, 11, 24), date(2008, 11, 25), date(2020, 12, 31), ON)


def _worth_trying(info: FactInfo, asked: list[x.Expr]) -> Iterator[Any]:
    for condition in asked:
        if info in x.facts(condition) and info.type is not frozenset:
            yield from domain(info, condition)
    if info.type is date:
        yield from _DAYS
    elif info.type in (int, float):
        low, high = info.bounds or (0, 40)
        yield from {*range(low, min(low + 3, high)), *range(low, high + 1, max(1, (high - low) // 9)), high}
    elif info.type is not bool:
        yield from info.choices or (_WORDS if info.type is str else ())


def _worked(door: Door, read: Callable[[Facts], Facts]) -> Iterator[Facts]:
    kit = conformance.kit(door.name.partition("-")[0])
    for case in kit["cases"]:
        if set(case.get("facts", ())) <= set(door.record.__facts__):
            with suppress(RecordError):
                yield {name: value for name, value in read(case.get("facts", {})).items() if name in door.facts}


class Checks(Door):
    """The checks of verval: all rows are one list, a number may be any text, and what is contradicted is unknown."""

    def verdicts(self, rows: Sequence[Facts], reading: Reading) -> list[Mapping[str, Verdict] | None]:
        """Return the verdicts of each row by code."""
        return [*verval.check(rows, on=self.on, record=self.record).verdicts]

    def conditions(self, reading: Reading) -> dict[str, x.Expr]:
        """Return the conditions that are asked, by code."""
        return {check.code: check.condition(self.on) for check in verval.CHECKS.on(self.on)}

    def consistent(self, facts: Facts) -> Facts:
        """Return the facts as they are: what does not agree is what checks are for."""
        return facts

    @property
    def terms(self) -> Mapping[str, Derived]:
        """What is derived from facts, by name."""
        return TURUNAN

    @cached_property
    def values(self) -> dict[str, tuple[Any, ...]]:
        """For each fact some values, those of numbers and names from the worked cases."""
        names = {name for name, info in self.facts.items() if issubclass(info.type, str) and not info.choices}
        found = {name: {case[name] for case in self.worked if name in case} for name in names}
        return super().values | {name: (*sorted(found[name]), *_WORDS) for name in names}

    def value(self, info: FactInfo, chance: Random) -> Any:
        """Return a value of a fact, a new number of nobody more often than one that was there."""
        if info.name in ("nik", "nomor_kk") and chance.random() < 0.7:
            day = chance.randint(1, 28) + 40 * chance.randint(0, 1)
            place = chance.choice(("337101", "337102", "330801", "917101", "317101"))
            return f"{place}{day:02}{chance.randint(1, 12):02}{chance.randint(0, 99):02}{chance.randint(9000, 9999)}"
        return super().value(info, chance)

    @cached_property
    def worked(self) -> tuple[Facts, ...]:
        """What is known in the worked cases about such a row."""
        return tuple(_worked(self, lambda facts: read_row(self.record, facts)))


def _verval(frame: Any, *, on: date, record: type[Record], reading: Reading, undeclared: Undeclared) -> Any:
    return verval.check_frame(frame, on=on, record=record, undeclared=undeclared).frame


def _kime(frame: Any, *, on: date, record: type[Record], reading: Reading, undeclared: Undeclared) -> Any:
    return kime.check_frame(frame, on=on, reading=reading, undeclared=undeclared)


_SEMBAKO: Final = _subject(DEFAULT)
_WARONG_DAY: Final = date(2022, 6, 1)  # a rule about an e-warong holds from 2020 until March 2023
DOORS: Final = (
    *[
        Door(f"ppks-{kind.__name__}", kind, ppks.classify_frame, ppks.classify, ppks._SUBJECT)
        for kind in (ppks.Perorangan, ppks.Keluarga, ppks.Komunitas)
    ],
    *[
        Door(f"psks-{kind.__name__}", kind, psks.classify_frame, psks.classify, psks._SUBJECT)
        for kind in (psks.Perorangan, psks.Keluarga, psks.Organisasi)
    ],
    *[
        Door(f"standards-{kind.__name__}", kind, standards.classify_frame, standards.classify, standards._KINDS)
        for kind in (Perorangan, Organisasi)
    ],
    Door("disabilitas", disabilitas.Perorangan, disabilitas.classify_frame, disabilitas.classify, DISABILITAS),
    *[
        Door(f"sembako-{kind.__name__}", kind, sembako.check_frame, sembako.check, _SEMBAKO, on)
        for kind, on in ((Keluarga, ON), (Perorangan, ON), (EWarong, _WARONG_DAY))
    ],
    *[
        Door(f"spm-{kind.__name__}", kind, spm.classify_frame, spm.classify, spm._ALL)
        for kind in (Perorangan, Tersaring, Penyelenggara, Organisasi, KejadianBencana)
    ],
    Door("kime", FaktaKegiatan, _kime, kime.check, kime._SUBJECT, row=Kegiatan),
    *[
        Checks(f"verval-{kind.__name__}", kind, _verval, verval.check, None)
        for kind in (verval.Perorangan, verval.Keluarga)
    ],
)
"""One for each kind of record that a subject has rules about."""


def people(door: Door, count: int, reading: Reading, seed: int = 0) -> tuple[list[Facts], dict[str, list[Verdict]]]:
    """Return the facts of random records that do not contradict themselves, the same each time, and their verdicts."""
    chance = Random(f"{door.name} {seed}")  # noqa: S311  a test
    rows: list[Facts] = []
    found: list[Mapping[str, Verdict]] = []
    while len(rows) < count:
        drawn = [door.random(chance) for _ in range(count - len(rows))]
        answered = zip(drawn, door.verdicts(drawn, reading), strict=True)
        for facts, verdicts in answered:
            if verdicts is not None:
                rows.append(facts)
                found.append(verdicts)
    return rows, {code: [verdicts[code] for verdicts in found] for code in door.conditions(reading)}
