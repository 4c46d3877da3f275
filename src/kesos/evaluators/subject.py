"""A subject: a set of rules with the ways of asking them. Knows no subject itself."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import field, frozen

from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.engine.rule_set import RuleSet, conditions
from kesos.evaluators.ages import dated
from kesos.evaluators.findings import Findings
from kesos.evaluators.record import Evaluate, compiled
from kesos.evaluators.undeclared import Undeclared

if TYPE_CHECKING:
    from kesos.evaluators.unknowns import Gap

R = TypeVar("R", bound=Rule)


@frozen(eq=False)
class Subject(Generic[R]):
    """The rules of a subject, asked of one record or of a whole table.

    Args:
        rules: the rules.
    """

    rules: RuleSet[R]
    _applying: Callable[[type[Record], date], tuple[R, ...]] = field(init=False)
    _evaluator: Callable[[tuple[R, ...], Reading], Evaluate] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_applying", lru_cache(maxsize=4096)(self.rules.applying))
        object.__setattr__(self, "_evaluator", lru_cache(maxsize=256)(_evaluator))

    def classify(self, record: Record, *, on: date, reading: Reading) -> Findings:
        """Return a finding for every rule that applies to the record on that day."""
        rules = self._applying(type(record), on)
        facts = dated(record, on)
        verdicts = self._evaluator(rules, reading)(facts)
        return Findings(record, on, reading, rules, verdicts, MappingProxyType(facts))

    def classify_frame(
        self, frame: Any, *, on: date, record: type[Record], reading: Reading, undeclared: Undeclared = "refuse"
    ) -> Any:
        """Return the frame with one nullable boolean column for every rule that applies to that kind of record."""
        from kesos.evaluators.frame import verdict_columns  # noqa: PLC0415  narwhals costs as much as all else together

        return verdict_columns(
            frame, conditions(self._applying(record, on), reading), record, on, undeclared=undeclared
        )

    def unknowns(
        self, frame: Any, *, on: date, record: type[Record], reading: Reading, undeclared: Undeclared = "refuse"
    ) -> "tuple[Gap, ...]":
        """Return what is worth finding out about the rows of a table: facts that can still change a verdict."""
        from kesos.evaluators.unknowns import unknowns  # noqa: PLC0415  as above

        return unknowns(frame, conditions(self._applying(record, on), reading), record, on, undeclared=undeclared)


def _evaluator(rules: tuple[Rule, ...], reading: Reading) -> Evaluate:
    return compiled(tuple(conditions(rules, reading).values()))
