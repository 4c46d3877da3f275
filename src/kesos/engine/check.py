"""A check: what may be wrong in data, as one row of a table over the shared expression tree.

The condition of a check is YES where the problem is there, NO where it is not, UNKNOWN where a fact is missing.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, cast

from attrs import field, frozen

from kesos.engine import expression as x
from kesos.engine.citation import Citation, Evidence
from kesos.engine.problem import Severity
from kesos.engine.timeline import Interval, NotCovered
from kesos.messages import Lang, text

Dated = Callable[[date], x.Condition]
"""A condition that depends on the reference date, such as a limit or an age of data."""


@frozen(kw_only=True, eq=False, repr=False)
class Check:
    """One check of data.

    Args:
        code: stable and never reused, such as ``"VV-010"``.
        name: its name in a few words, in Indonesian.
        pesan: what is wrong and what to do, in Indonesian.
        severity: how much it weighs.
        evidence: how well its statement is known.
        when: the condition, YES where the problem is there; or a function of the reference date that returns it.
        example: facts as they would have been right, or a function of the reference date that returns them; put in
            place of those of a flagged row, they end the finding (a check over several rows only shows a right row).
        valid: from when until when.
        cites: the places of the law that it rests on; empty where no place was seen.
        basis: what else it rests on.
        addresses: public addresses of its sources, or the words by which one is known.
        refs: names under which the sources know it (``"X02"``).
        rows: whether it looks at several rows, so that one row alone leaves it UNKNOWN.

    Raises:
        ValueError: if it rests on nothing, or is an error that is UNVERIFIED: our own opinion decides no refusal.
    """

    code: str
    name: str
    pesan: str
    severity: Severity
    evidence: Evidence
    when: x.Condition | Dated
    example: Mapping[str, Any] | Callable[[date], Mapping[str, Any]]
    valid: Interval
    cites: tuple[Citation, ...] = ()
    basis: str = ""
    addresses: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    rows: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.cites and not self.basis:
            raise ValueError(f"{self.code} names no source")
        if self.severity is Severity.ERROR and self.evidence is Evidence.UNVERIFIED:
            raise ValueError(f"{self.code} is UNVERIFIED and cannot be an error")

    def __repr__(self) -> str:
        return f"<{self.code} {self.name}>"

    def condition(self, on: date) -> x.Expr:
        """Return the condition on a day."""
        when: Any = self.when
        wanted: Any = when(on) if callable(when) else when
        return x.condition(wanted)

    def words(self, key: str = "pesan", lang: Lang = "id") -> str:
        """Return a text of this check: ``"nama"`` or ``"pesan"``; Indonesian stands in where a language has none."""
        own = {"nama": self.name, "pesan": self.pesan}[key]
        return own if lang == "id" else text(f"{self.code}.{key}", lang, default=own)

    def mended(self, on: date) -> Mapping[str, Any]:
        """Return the mended example on a day, as facts."""
        return self.example(on) if callable(self.example) else self.example

    def example_words(self, on: date) -> str:
        """Return the mended example on a day as text: facts as keywords; None is a fact to leave out."""
        return ", ".join(f"{name}={_shown(value)}" for name, value in self.mended(on).items())


def _shown(value: Any) -> str:
    if isinstance(value, frozenset | set):
        members = sorted(cast("frozenset[str]", value))
        return "{" + ", ".join(map(repr, members)) + "}"
    return value.isoformat() if isinstance(value, date) else repr(str(value)) if isinstance(value, str) else repr(value)


@frozen(eq=False)
class CheckSet:
    """Checks in the order of their table; codes are unique.

    Args:
        name: what they are of, such as ``"VERVAL"``.
        checks: the checks.

    Raises:
        ValueError: if two have one code.
    """

    name: str
    checks: tuple[Check, ...]
    _by_code: dict[str, Check] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        by_code = {check.code: check for check in self.checks}
        if len(by_code) < len(self.checks):
            raise ValueError(f"two checks of {self.name} have one code")
        object.__setattr__(self, "_by_code", by_code)

    def __getitem__(self, code: str) -> Check:
        return self._by_code[code]

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Check]:
        return iter(self.checks)

    def __len__(self) -> int:
        return len(self.checks)

    def on(self, day: date) -> tuple[Check, ...]:
        """Return the checks that hold on a day.

        Raises:
            NotCovered: if none does.
        """
        held = tuple(check for check in self.checks if day in check.valid)
        if not held:
            raise NotCovered.on(day, self.name)
        return held

    def conditions(self, day: date) -> dict[str, x.Expr]:
        """Return the condition of each check that holds on a day, by code."""
        return {check.code: check.condition(day) for check in self.on(day)}
