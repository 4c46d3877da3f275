"""Rules that compare one fact with another (a date with a date, a count with a count), and rules that are numbers.

A comparison is a term (see `kesos.evaluators.terms`) with a question of its own. Where it is open, what gets asked is
the facts that it compares.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar, cast

from attrs import define, field, frozen

from kesos.engine.fact import FactInfo, Kind, Sensitivity
from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.engine.rule_set import conditions
from kesos.engine.score import Number, Score
from kesos.evaluators.ages import dated
from kesos.evaluators.amounts import Amount, Calculation
from kesos.evaluators.beside import Beside, BesideAll, beside, beside_all
from kesos.evaluators.checked import asked_terms
from kesos.evaluators.findings import Finding, Findings
from kesos.evaluators.questions import Left
from kesos.evaluators.subject import Subject
from kesos.evaluators.term_rows import row_values
from kesos.evaluators.terms import Derived
from kesos.evaluators.undeclared import Undeclared

R = TypeVar("R", bound=Rule)
Terms = Mapping[str, Derived]


@frozen(eq=False)
class Comparison(Derived):
    """A truth value that compares facts of one record.

    Args:
        ask: the question that it answers, in Indonesian; other languages under ``fakta.<name>.tanya``.
        home: a class of the module that declares it, with a dict ``__facts__``: there other processes find it.

    The other arguments are those of `Derived`.
    """

    ask: str = field(kw_only=True)
    home: type[Any] = field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        info = FactInfo(
            name=self.name,
            type=bool,
            ask=self.ask,
            kind=Kind.DOCUMENT,
            sensitivity=Sensitivity.BIASA,
            home=self.home,
        )
        object.__setattr__(self, "info", info)
        self.home.__facts__[self.name] = info


def behind(open_: Left, terms: Terms, facts: Mapping[str, Any]) -> Left:
    """Return what is left open with each comparison replaced by the unknown facts that it compares.

    Args:
        open_: what is left open of a condition.
        terms: the comparisons by name.
        facts: what is known.
    """

    def compared(info: FactInfo) -> list[FactInfo]:
        found = terms[info.name].facts if info.name in terms else (info,)
        return [fact for fact in found if fact.name not in facts]

    asked = dict.fromkeys(fact for info in open_.asked for fact in compared(info))
    matters: dict[FactInfo, bool] = {}
    for info in open_.matters:
        raw = compared(info)
        for fact in raw:  # one answer cannot settle what compares two facts that nobody knows
            matters[fact] = matters.get(fact, False) or (info in open_.settle and len(raw) == 1)
    return Left.of(asked, matters)


@define(eq=False, slots=False, repr=False)
class ReckonedFinding(Finding):
    """The verdict of one rule that may compare facts, or be a number.

    Args:
        terms: the comparisons by name.

    The other arguments are those of `Finding`.
    """

    terms: Terms

    @cached_property
    def amount(self) -> Amount | None:
        """The number, for a rule that is one; None for any other rule."""
        return self.rule.of(self.facts) if isinstance(self.rule, Calculation) else None

    @property
    def score(self) -> Score | None:
        """The interval in which the number lies; None if nothing is known of it, or the rule is no number."""
        return None if self.amount is None else self.amount.score

    @property
    def value(self) -> Number | None:
        """The number; None while it is not determined, or the rule is no number."""
        return None if self.amount is None else self.amount.value

    @cached_property
    def _beside(self) -> Beside:
        return beside(self.rule, self.reading, self.facts, partial(behind, terms=self.terms, facts=self.facts))


@frozen(eq=False, repr=False, slots=False)
class ReckonedFindings(Findings):
    """All findings for one record, by rule code.

    Args:
        terms: the comparisons by name.

    The other arguments are those of `Findings`.
    """

    _kind: ClassVar[type[Finding]] = ReckonedFinding

    terms: Terms

    @property
    def _common(self) -> tuple[Any, ...]:
        return *super()._common, self.terms

    @property
    def _state(self) -> tuple[Any, ...]:
        return *super()._state, self.terms

    def __getitem__(self, code: str) -> ReckonedFinding:
        return cast("ReckonedFinding", super().__getitem__(code))

    @cached_property
    def _beside(self) -> BesideAll:
        return beside_all(self.rules, self.reading, self.facts, partial(behind, terms=self.terms, facts=self.facts))

    def receipt(self, *, clear: bool = False) -> dict[str, Any]:
        """Return the receipt `kesos.receipt/1`; a comparison is no input, and a number is told with its result.

        Args:
            clear: keep identity numbers in clear; by default they are masked.
        """
        whole = super().receipt(clear=clear)
        inputs = {name: value for name, value in whole["inputs"].items() if name not in self.terms}
        amounts = (self[code].amount for code in self)
        told = ({} if amount is None else {"number": amount.as_dict()} for amount in amounts)
        return whole | {"inputs": inputs, "results": [a | b for a, b in zip(whole["results"], told, strict=True)]}


@frozen(eq=False)
class ReckonedSubject(Subject[R]):
    """The rules of a subject that may compare facts, asked of one record or of a whole table.

    Args:
        terms: the comparisons by name.

    The other arguments are those of `Subject`.
    """

    terms: Terms = field(default=MappingProxyType[str, Derived]({}), kw_only=True)

    def classify(self, record: Record, *, on: date, reading: Reading) -> ReckonedFindings:
        """Return a finding for every rule that applies to the record on that day."""
        rules = self._applying(type(record), on)
        known = dated(record, on)
        (made,) = row_values(tuple(self.terms.values()), [known], on, alone=True)
        facts = {**known, **made}
        verdicts = self._evaluator(rules, reading)(facts)
        return ReckonedFindings(record, on, reading, rules, verdicts, facts, self.terms)

    def classify_frame(
        self,
        frame: Any,
        *,
        on: date,
        record: type[Record],
        reading: Reading,
        undeclared: Undeclared = "refuse",
        given: Mapping[str, bool] = MappingProxyType({}),
    ) -> Any:
        """Return the frame with one nullable boolean column for every rule that applies to that kind of record.

        Args:
            frame: as in `Subject.classify_frame`.
            on: the reference date.
            record: what a row is.
            reading: how the letters combine.
            undeclared: what becomes of a value that no fact declares, see `Undeclared`.
            given: truth values that hold for every row; a row that says otherwise is unknown in them.
        """
        from kesos.evaluators.frame import verdict_columns  # noqa: PLC0415  narwhals costs as much as all else together
        from kesos.evaluators.table_numbers import with_given  # noqa: PLC0415

        wanted = conditions(self._applying(record, on), reading)
        asked = asked_terms(wanted.values(), self.terms)

        def prepare(table: Any, columns: Any) -> Any:
            return with_given(table, columns, given, asked, on)

        return verdict_columns(frame, wanted, record, on, prepare, undeclared=undeclared)
