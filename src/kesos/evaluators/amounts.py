"""Numbers that follow from others: a share, a difference, a count. Coded and cited like every rule.

The arithmetic is one plain function, which Python calls with numbers and narwhals with columns; so a record and a table
cannot disagree. A missing input and a zero denominator make no number, never 0 and never 100.
"""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from kesos.engine.citation import UNVERIFIED
from kesos.engine.expression import Condition, Unseen, all_of, any_of
from kesos.engine.problem import KesosError, Problem
from kesos.engine.rule import Bacaan, Rule
from kesos.engine.score import Number, Score
from kesos.messages import Lang, text


def share(part: Any, whole: Any) -> Any:
    """Return what a part is of the whole, in per cent: numbers or columns.

    >>> share(45, 60)
    75.0
    """
    return 100 * part / whole


def has_share(part: Any, whole: Any) -> Any:
    """Return whether there is a share at all: the whole is more than nothing, and the part no less.

    >>> has_share(0, 0), has_share(0, 25)
    (False, True)
    """
    return (part >= 0) & (whole > 0)


def are_counts(one: Any, other: Any) -> Any:
    """Return whether both can be counts.

    >>> are_counts(0, -1)
    False
    """
    return (one >= 0) & (other >= 0)


class AmountError(KesosError):
    """A number cannot be calculated with, because of what was given in its place; nothing was guessed."""


@frozen(kw_only=True, eq=False, repr=False)
class Asked(Rule):
    """A rule that answers one question.

    Args:
        question: the question, in Indonesian.

    The other arguments are those of `Rule`.
    """

    question: str

    def _indonesian(self) -> dict[str, str]:
        return super()._indonesian() | {"definisi": self.question}


def determined_when(*known: Condition) -> dict[str, Any]:
    """Return the readings of a number, for `Calculation`: YES where it is determined, else UNKNOWN, never NO."""
    reading = Bacaan(any_of(all_of(*known), Unseen("tidak ditetapkan")), UNVERIFIED)
    return {"criteria": {}, "textual": reading, "working": reading}


@frozen(kw_only=True, eq=False, repr=False)
class Calculation(Asked):
    """A number that follows from others. As a rule it says whether the number can be determined.

    Args:
        formula: the formula in words, in Indonesian.
        unit: the unit of the number.
        inputs: the names of what it is calculated from.
        calculate: the arithmetic, over one argument for each input; only ``+ - * /``, comparisons, ``& |`` may stand in
            it, so that it takes numbers and columns alike.
        determined: over the same arguments, whether there is such a number at all (the denominator is not zero).
        span: over the same arguments, None where one is missing: the interval in which the number surely lies; None if
            nothing is known of it.

    The other arguments are those of `Asked`.
    """

    formula: str
    unit: str
    inputs: tuple[str, ...]
    calculate: Callable[..., Any]
    determined: Callable[..., Any]
    span: Callable[..., Score | None] | None = None

    def of(self, given: Mapping[str, Any]) -> "Amount":
        """Return the number for what is known.

        Args:
            given: the known inputs by name; others are left out of account, None is not known.

        Raises:
            AmountError: FKT-002 naming every input that is no number or truth value.
        """
        known = {name: given[name] for name in self.inputs if given.get(name) is not None}
        strange = [_no_number(name, value) for name, value in known.items() if not isinstance(value, int | float)]
        if strange:
            raise AmountError(*strange)
        return Amount(self, known, self._score(known))

    def _score(self, known: Mapping[str, Any]) -> Score | None:
        values = [known.get(name) for name in self.inputs]
        if len(known) < len(values):
            return None if self.span is None else self.span(*values)
        return Score.exactly(self.calculate(*values)) if self.determined(*values) else None

    def _indonesian(self) -> dict[str, str]:
        return super()._indonesian() | {"rumus": self.formula}


def _no_number(name: str, value: object) -> Problem:
    context = {"wanted": "int / float", "given": type(value).__name__}
    return Problem(code="FKT-002", where=name, context=context, example=f"{name}=45")


@frozen(eq=False, repr=False)
class Amount:
    """A number, as far as it is known.

    Args:
        calculation: how it is calculated.
        given: the inputs that were known.
        score: the interval in which it lies, exact when nothing is missing; None if nothing is known of it, because an
            input is missing or the law does not say what a zero denominator means.
    """

    calculation: Calculation
    given: Mapping[str, Any]
    score: Score | None

    def __repr__(self) -> str:
        return f"<{self.code} {'UNKNOWN' if self.score is None else self.score}>"

    @property
    def code(self) -> str:
        """The code of the calculation."""
        return self.calculation.code

    @property
    def unit(self) -> str:
        """The unit of the number."""
        return self.calculation.unit

    @property
    def value(self) -> Number | None:
        """The number, or None while it is not determined: the form that a data frame holds."""
        return None if self.score is None else self.score.value

    @property
    def missing(self) -> tuple[str, ...]:
        """The inputs that are not known."""
        return tuple(name for name in self.calculation.inputs if name not in self.given)

    def explain(self, lang: Lang = "id") -> str:
        """Return the number, how it is calculated, and why it is not known where it is not."""
        rule = self.calculation
        value = text("jumlah.tidak_tentu", lang) if self.score is None else _shown(self.score, lang)
        unit = text(f"satuan.{self.unit}", lang, default=self.unit)
        lines = [f"{self.code} {rule.words('nama', lang)}: {value} {unit if self.score is not None else ''}".rstrip()]
        lines.append(f"  {text('jumlah.rumus', lang, formula=rule.words('rumus', lang))} ({rule.citation})")
        if self.missing:
            lines.append(f"  {text('jumlah.kurang', lang, names=', '.join(self.missing))}")
        elif self.score is None:
            lines.append(f"  {text('jumlah.penyebut', lang)}")
        return "\n".join(lines)

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: code, value, interval, unit, inputs, what is missing, citations."""
        ends = None if self.score is None else [float(self.score.low), float(self.score.high)]
        return {
            "code": self.code,
            "value": None if self.value is None else float(self.value),
            "interval": ends,
            "unit": self.unit,
            "inputs": dict(self.given),
            "missing": list(self.missing),
            "citations": [str(cite) for cite in self.calculation.cites],
        }


def _shown(score: Score, lang: Lang) -> str:
    if score.exact:
        return f"{float(score.low):g}"
    return text("jumlah.rentang", lang, low=f"{float(score.low):g}", high=f"{float(score.high):g}")
