"""The rules of a subject together, and which version of a rule holds on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from kesos.engine import expression as x
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Reading, Rule
from kesos.engine.timeline import Interval, NotCovered
from kesos.engine.versions import consensus

R = TypeVar("R", bound=Rule)


def holding(versions: tuple[R, ...], on: date) -> R | None:
    """Return the version that holds on a day; where either of several may, one rule that says what all of them say.

    Args:
        versions: the versions of one rule, in order of time.
        on: the day.

    Returns:
        None if no version surely holds on that day.
    """
    if not any(on in version.valid for version in versions):
        return None
    possible = tuple(version for version in versions if version.valid.possible(on))
    return possible[0] if len(possible) == 1 else _agreed(possible)


def _agreed(versions: tuple[R, ...]) -> R:
    criteria = {
        f"{version.versi} {key}": kriteria for version in versions for key, kriteria in version.criteria.items()
    }
    warnings = (evolve(w, when=version.resolve(w.when)) for version in versions for w in version.warnings)
    starts = (version.valid.not_before or version.valid.start for version in versions)
    ends = [version.valid.end for version in versions if version.valid.end]
    return evolve(
        versions[-1],
        cites=tuple(dict.fromkeys(cite for version in versions for cite in version.cites)),
        syarat=None,
        criteria=criteria,
        textual=_agreed_reading(versions, Reading.TEXTUAL),
        working=_agreed_reading(versions, Reading.WORKING),
        warnings=tuple(dict.fromkeys(warnings)),
        valid=Interval(max(starts), min(ends, default=None)),
        versi=" | ".join(version.versi for version in versions),
        complete=True,  # what is incomplete stands in the conditions already
        versions=versions,
    )


def _agreed_reading(versions: tuple[R, ...], reading: Reading) -> Bacaan:
    grades = [version.reading(reading).evidence for version in versions]
    return Bacaan(consensus([version.condition(reading) for version in versions]), min(grades), connector="versi")


@frozen(eq=False)
class RuleSet(Generic[R]):
    """The rules of a subject, in the order of the law.

    Args:
        name: the subject, such as ``"PPKS"``.
        rules: its rules as they stand last; codes are unique.
        earlier: earlier versions of some of them, in order of time, under the same codes.

    Raises:
        ValueError: if two rules have one code.
    """

    name: str
    rules: tuple[R, ...]
    earlier: tuple[R, ...] = ()
    _by_code: dict[str, R] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        by_code = {rule.code: rule for rule in self.rules}
        if len(by_code) < len(self.rules):
            raise ValueError(f"two rules of {self.name} have one code")
        object.__setattr__(self, "_by_code", by_code)

    def __getitem__(self, code: str) -> R:
        return self._by_code[code]

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[R]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def applying(self, record: type[Record], on: date) -> tuple[R, ...]:
        """Return the rules for a kind of record on a day.

        Raises:
            NotCovered: if no rule of the subject is known to hold on that day.
            TypeError: if the subject has no rule for that kind of record.
        """
        fitting = tuple(rule for rule in self.rules if rule.applies_to(record))
        if not fitting:
            raise TypeError(f"{self.name} has no rule about a {record.__name__}")
        held = tuple(rule for rule in (holding(self.versions(rule.code), on) for rule in fitting) if rule is not None)
        if not held:
            raise NotCovered.on(on, self.name)
        return held

    def versions(self, code: str) -> tuple[R, ...]:
        """Return every version of a rule, in order of time."""
        return (*(rule for rule in self.earlier if rule.code == code), self._by_code[code])


def conditions(rules: tuple[Rule, ...], reading: Reading) -> dict[str, x.Expr]:
    """Return the condition of each rule in one reading, by code."""
    return {rule.code: rule.condition(reading) for rule in rules}


AnyRuleSet = RuleSet[Any]
