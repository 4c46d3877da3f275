"""What stands beside the verdicts of a record: worked out once something of it is asked, and only then imported."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeAlias

from attrs import define

from kesos.engine.rule import Reading, Rule
from kesos.evaluators.aspects import Places, Truths, aspects
from kesos.evaluators.questions import NOTHING, Asked, Left, Question, question, ranking
from kesos.evaluators.trace import Step, trace

Behind: TypeAlias = Callable[[Left], Left]


@define(eq=False, slots=False)
class Beside:
    """What stands beside the verdict of one rule.

    Args:
        rule: the rule.
        reading: the reading that was used.
        facts: what the record knows.
        places: where its truth values stand.
        truths: all truth values.
        behind: what puts other facts in the place of those that are left open.
    """

    rule: Rule
    reading: Reading
    facts: Mapping[str, Any]
    places: Places
    truths: Truths
    behind: Behind | None

    @property
    def other(self) -> bool | None:
        """The truth value of the reading that was not used."""
        return self.truths[self.places.other]

    @property
    def gate(self) -> bool | None:
        """The truth value of the gate; None where there is none, too."""
        return self.truths[self.places.gate]

    @property
    def letters(self) -> Truths:
        """The truth values of the lettered criteria."""
        return self.truths[self.places.letters]

    @property
    def warnings(self) -> Truths:
        """The truth values of the warnings."""
        return self.truths[self.places.warnings]

    @cached_property
    def left(self) -> Left:
        """What is left open of the condition."""
        if self.truths[self.places.parts.start] is not None:
            return NOTHING
        found = self.places.left(self.truths[self.places.leaves])
        return found if self.behind is None else self.behind(found)

    def questions(self) -> tuple[Question, ...]:
        """Return the open questions, the most useful first."""
        return tuple(map(question, ranking({self.rule.code: self.left}))) if self.left.matters else ()

    def steps(self) -> Step:
        """Return the condition with the verdict of every part."""
        return trace(self.rule.condition(self.reading), self.facts)


@define(eq=False, slots=False)
class BesideAll:
    """What stands beside the verdicts of several rules.

    Args:
        rules: the rules.
        reading: the reading that was used.
        facts: what the record knows.
        places: where the truth values of each rule stand.
        truths: all truth values.
        behind: what puts other facts in the place of those that are left open.
    """

    rules: tuple[Rule, ...]
    reading: Reading
    facts: Mapping[str, Any]
    places: tuple[Places, ...]
    truths: Truths
    behind: Behind | None

    @property
    def notable(self) -> list[int]:
        """The numbers of the rules that are met or of which a warning is."""
        truths, each = self.truths, enumerate(self.places)
        return [number for number, one in each if truths[one.parts.start] or True in truths[one.warnings]]

    @cached_property
    def left(self) -> dict[str, Left]:
        """What is left open of each rule whose verdict is not known."""
        truths = self.truths
        found = {
            rule.code: one.left(truths[one.leaves])
            for rule, one in zip(self.rules, self.places, strict=True)
            if truths[one.parts.start] is None
        }
        return found if self.behind is None else {code: self.behind(open_) for code, open_ in found.items()}

    @cached_property
    def asked(self) -> list[Asked]:
        """The open questions, the most useful first."""
        return ranking(self.left)

    def questions(self, most: int | None) -> tuple[Question, ...]:
        """Return the most useful of the open questions; all if ``most`` is None."""
        return tuple(map(question, self.asked[:most]))

    def one(self, number: int) -> Beside:
        """Return what stands beside the verdict of one of the rules."""
        rule, places = self.rules[number], self.places[number]
        return Beside(rule, self.reading, self.facts, places, self.truths, self.behind)


def beside_all(
    rules: tuple[Rule, ...], reading: Reading, facts: Mapping[str, Any], behind: Behind | None = None
) -> BesideAll:
    """Return what stands beside the verdicts of several rules on one record."""
    said = aspects(rules, reading)
    return BesideAll(rules, reading, facts, said.places, said.evaluate(facts), behind)


def beside(rule: Rule, reading: Reading, facts: Mapping[str, Any], behind: Behind | None = None) -> Beside:
    """Return what stands beside the verdict of one rule that is asked alone."""
    return beside_all((rule,), reading, facts, behind).one(0)
