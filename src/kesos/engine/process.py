"""A dated process as one table: states, and who may move a case to the next, by which event, on what evidence."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, cast

from attrs import evolve, field, frozen, validators

from kesos.engine.citation import Citation, Evidence
from kesos.engine.problem import KesosError, Problem
from kesos.engine.timeline import Interval, NotCovered
from kesos.messages import Lang, text


class ProcessError(KesosError):
    """A step that a process refuses, with every reason; the case stays as it was."""


@frozen(kw_only=True)
class Transition:
    """One way from a state to the next.

    Args:
        start: the state that it leaves.
        event: what happens; unique in its state.
        to: the state that it enters.
        actors: who may do it.
        evidence: papers and files that it needs, all of them.
        evidence_any: papers of which it needs at least one.
        guard: what has to be so besides, in Indonesian; told and kept in the history, never tested by the machine.
        after_days: days that must have passed in the state before; the caller may give another number.
        grade: how well the transition is known.
        cites: the places of the law that it rests on, where it has its own.
    """

    start: str
    event: str
    to: str
    actors: tuple[str, ...] = field(validator=validators.min_len(1))
    evidence: tuple[str, ...] = ()
    evidence_any: tuple[str, ...] = ()
    guard: str = ""
    after_days: int | None = None
    grade: Evidence
    cites: tuple[Citation, ...] = ()

    @property
    def actor(self) -> str:
        """The first of those who may do it."""
        return self.actors[0]

    def lacking(self, evidence: Iterable[str]) -> tuple[str, ...]:
        """Return what evidence is missing; alternatives are joined by ``/``."""
        given = set(evidence)
        missing = [paper for paper in self.evidence if paper not in given]
        if self.evidence_any and given.isdisjoint(self.evidence_any):
            missing.append("/".join(self.evidence_any))
        return tuple(missing)


@frozen(kw_only=True, eq=False, repr=False)
class Process:
    """One dated process.

    Args:
        code: its key, such as ``"DTSEN_FORMAL_2025"``.
        name: its name, in Indonesian.
        valid: from when until when; ``not_before`` where the start was not seen to the day.
        grade: how well it is known as a whole.
        initial: the state in which a case begins.
        final: the states in which a case may rest for good.
        states: what each state means, in Indonesian.
        transitions: the ways between them.
        cites: the places of the law that it rests on.
        basis: what else it rests on.
        addresses: public addresses of its sources, or the words by which one is known.
        notes: what one must know about it, in Indonesian.

    Raises:
        ValueError: if a state is unknown or cannot be reached, a state that is not final has no way out, or two
            transitions of a state have one event.
    """

    code: str
    name: str
    valid: Interval
    grade: Evidence
    initial: str
    final: tuple[str, ...]
    states: Mapping[str, str]
    transitions: tuple[Transition, ...]
    cites: tuple[Citation, ...] = ()
    basis: str = ""
    addresses: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        for wrong in self._flaws():
            raise ValueError(f"{self.code}: {wrong}")

    def _flaws(self) -> Iterator[str]:
        named = {self.initial, *self.final, *(end for way in self.transitions for end in (way.start, way.to))}
        yield from (f"unknown state {state}" for state in sorted(named - set(self.states)))
        pairs = [(way.start, way.event) for way in self.transitions]
        yield from (
            f"two transitions by {event} from {state}" for state, event in pairs if pairs.count((state, event)) > 1
        )
        yield from (f"no way to {state}" for state in sorted(set(self.states) - self.reachable()))
        leaving = {way.start for way in self.transitions}
        yield from (f"no way out of {state}" for state in sorted(set(self.states) - {*self.final, *leaving}))

    def __repr__(self) -> str:
        return f"<process {self.code}>"

    def reachable(self) -> set[str]:
        """Return the states that a case can come to."""
        found, waiting = {self.initial}, [self.initial]
        while waiting:
            state = waiting.pop()
            fresh = {way.to for way in self.next(state)} - found
            found |= fresh
            waiting += fresh
        return found

    def next(self, state: str) -> tuple[Transition, ...]:
        """Return the ways out of a state.

        Raises:
            ProcessError: VV-901 if there is no such state.
        """
        if state not in self.states:
            context = {"process": self.code, "state": state}
            raise ProcessError(Problem(code="VV-901", where=state, context=context, example=self.initial))
        return tuple(way for way in self.transitions if way.start == state)

    def words(self, state: str, lang: Lang = "id") -> str:
        """Return what a state means."""
        own = self.states[state]
        return own if lang == "id" else text(f"proses.{self.code}.{state}", lang, default=own)

    def remarks(self, lang: Lang = "id") -> tuple[str, ...]:
        """Return what one must know about the process."""
        return tuple(
            own if lang == "id" else text(f"proses.{self.code}.catatan.{at}", lang, default=own)
            for at, own in enumerate(self.notes, 1)
        )

    def proviso(self, way: Transition, lang: Lang = "id") -> str:
        """Return what has to be so besides, for one of its transitions; empty if nothing has."""
        own = way.guard
        return own if lang == "id" else text(f"proses.{self.code}.syarat.{way.start}_{way.event}", lang, default=own)

    def title(self, lang: Lang = "id") -> str:
        """Return the name of the process."""
        return self.name if lang == "id" else text(f"proses.{self.code}.nama", lang, default=self.name)

    def start(self, *, on: date, days: Mapping[str, int] | None = None) -> "Case":
        """Return a new case in the first state.

        Args:
            on: the day on which it begins.
            days: day limits of events by the caller's own source, in place of those of the table.

        Raises:
            NotCovered: if the process does not hold on that day.
        """
        self.covers(on)
        return Case(process=self, state=self.initial, began=on, days=dict(days or {}))

    def covers(self, on: date) -> None:
        """Do nothing on a day on which the process holds, surely or possibly.

        Raises:
            NotCovered: on any other day.
        """
        if not self.valid.possible(on):
            raise NotCovered.on(on, self.code)

    def replay(self, told: Mapping[str, Any]) -> "Case":
        """Return the case that a history tells, every step tried anew.

        Args:
            told: what `Case.to_dict` returned.

        Raises:
            ProcessError: VV-906 if the proof does not fit the steps, and whatever a step is refused for.
        """
        case = self.start(on=date.fromisoformat(told["on"]), days=told.get("days"))
        for step in told["steps"]:
            day = date.fromisoformat(step["on"])
            case = case.apply(step["event"], actor=step["actor"], evidence=step["evidence"], on=day)
        if told["process"] != self.code or told["proof"] != case.proof:
            raise ProcessError(Problem(code="VV-906", where=self.code, context={"process": told["process"]}))
        return case

    def mermaid(self, lang: Lang = "id") -> str:
        """Return the diagram as Mermaid text: one arrow a transition, labelled with event and actor."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.initial}"]
        lines += [f"    {state}: {state}<br>{_plain(self.words(state, lang))}" for state in self.states]
        lines += [f"    {way.start} --> {way.to}: {_label(way)}" for way in self.transitions]
        lines += [f"    {state} --> [*]" for state in self.states if state in self.final]
        return "\n".join(lines) + "\n"


def _plain(words: str) -> str:
    """Return words without the marks that Mermaid reads."""
    return words.replace(":", " -").replace(";", ",")


def _label(way: Transition) -> str:
    papers = [*way.evidence, *(["/".join(way.evidence_any)] if way.evidence_any else [])]
    return f"{way.event} ({'/'.join(way.actors)}){' + ' + ' + '.join(papers) if papers else ''} [{way.grade.mark}]"


@frozen(kw_only=True)
class Step:
    """One step of a case, as it was taken.

    Args:
        event: what happened.
        actor: who did it.
        evidence: the papers given, with their reference where there is one.
        on: the day.
        start: the state before.
        to: the state after.
        guard: what the actor answers for.
        grade: how well the transition is known.
        digest: the proof up to here: a hash of this step and of the digest before it.
    """

    event: str
    actor: str
    evidence: tuple[tuple[str, str], ...]
    on: date
    start: str
    to: str
    guard: str
    grade: Evidence
    digest: str = ""


@frozen(kw_only=True, repr=False)
class Case:
    """One case on its way through a process. A case does not change; a step gives the next one.

    Args:
        process: the process.
        state: the state that it is in.
        began: the day on which it began.
        history: the steps taken.
        days: day limits of events by the caller's own source.
    """

    process: Process
    state: str
    began: date
    history: tuple[Step, ...] = ()
    days: dict[str, int] = field(factory=dict[str, int], hash=False)

    def __repr__(self) -> str:
        return f"<{self.process.code} {self.state}, {len(self.history)} steps>"

    @property
    def is_final(self) -> bool:
        """Whether the case may rest here."""
        return self.state in self.process.final

    @property
    def since(self) -> date:
        """The day on which the case came into its state."""
        return self.history[-1].on if self.history else self.began

    @property
    def proof(self) -> str:
        """The hash of the whole history; any change of a step changes it."""
        first = json.dumps([self.process.code, self.process.initial, self.began.isoformat(), sorted(self.days.items())])
        return self.history[-1].digest if self.history else sha256(first.encode()).hexdigest()

    def next(self) -> tuple[Transition, ...]:
        """Return the ways out of the state."""
        return self.process.next(self.state)

    def refusals(self, event: str, *, actor: str, evidence: Iterable[str] = (), on: date) -> tuple[Problem, ...]:
        """Return every reason against a step; empty if it may be taken.

        What is UNVERIFIED refuses nothing: a step that the process knows from our own reading only is allowed whoever
        takes it, and is told apart by `uncertain`.
        """
        way = self._way(event)
        if way is None:
            events = ", ".join(way.event for way in self.next()) or "-"
            example = next((way.event for way in self.next()), None)
            return (_problem("VV-902", event, example=example, state=self.state, event=event, events=events),)
        return tuple(self._against(way, actor, tuple(evidence), on))

    def _way(self, event: str) -> Transition | None:
        return next((way for way in self.next() if way.event == event), None)

    def _against(self, way: Transition, actor: str, evidence: tuple[str, ...], on: date) -> Iterator[Problem]:
        if way.grade is Evidence.UNVERIFIED:
            return
        if actor not in way.actors:
            yield _problem(
                "VV-903", "actor", example=way.actor, event=way.event, actor=actor, actors=", ".join(way.actors)
            )
        missing = way.lacking(evidence)
        if missing:
            example = missing[0].partition("/")[0]
            yield _problem("VV-904", "evidence", example=example, event=way.event, missing=", ".join(missing))
        waiting = self.days.get(way.event, way.after_days)
        earliest = self.since + timedelta(days=waiting or 0)
        if on < earliest:
            yield _problem("VV-905", "on", example=earliest.isoformat(), event=way.event, on=on, since=self.since)

    def apply(self, event: str, *, actor: str, evidence: "Iterable[str] | Mapping[str, str]" = (), on: date) -> "Case":
        """Return the case after a step.

        Args:
            event: what happens.
            actor: who does it.
            evidence: the papers and files given; a mapping also keeps a reference (a number, a hash) for each.
            on: the day.

        Raises:
            ProcessError: naming every reason at once; the case stays as it was.
            NotCovered: if the process does not hold on that day.
        """
        self.process.covers(on)
        papers = _papers(evidence)
        problems = self.refusals(event, actor=actor, evidence=papers, on=on)
        way = self._way(event)
        if problems or way is None:
            raise ProcessError(*problems)
        step = Step(
            event=event, actor=actor, evidence=tuple(sorted(papers.items())), on=on, start=self.state, to=way.to,
            guard=way.guard, grade=way.grade,
        )  # fmt: skip
        step = evolve(step, digest=sha256(json.dumps([self.proof, *_told(step).values()]).encode()).hexdigest())
        return evolve(self, state=way.to, history=(*self.history, step))

    @property
    def uncertain(self) -> tuple[Step, ...]:
        """The steps whose transition is UNVERIFIED: they were allowed, and deserve a look."""
        return tuple(step for step in self.history if step.grade is Evidence.UNVERIFIED)

    def to_dict(self) -> dict[str, Any]:
        """Return the history as a JSON-ready dict with its proof; `Process.replay` reads it."""
        return {
            "process": self.process.code,
            "on": self.began.isoformat(),
            "days": dict(self.days),
            "state": self.state,
            "steps": [{**_told(step), "digest": step.digest} for step in self.history],
            "proof": self.proof,
        }


def _papers(evidence: Iterable[str] | Mapping[str, str]) -> dict[str, str]:
    if isinstance(evidence, Mapping):
        return dict(cast("Mapping[str, str]", evidence))
    return dict.fromkeys(evidence, "")


def _told(step: Step) -> dict[str, Any]:
    return {
        "event": step.event,
        "actor": step.actor,
        "evidence": dict(step.evidence),
        "on": step.on.isoformat(),
        "to": step.to,
    }


def _problem(code: str, where: str, *, example: str | None = None, **context: object) -> Problem:
    return Problem(code=code, where=where, context=context, example=example)
