"""What to ask next: the best question for each row, and for the whole sheet how many rows each fact would help."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias, cast

from attrs import frozen

from kesos import ppks
from kesos.engine.expression import Expr, facts
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.rule import Reading, conditions
from kesos.evaluators.ages import completed_years
from kesos.evaluators.questions import Question, matters, ranked

_EVERY: Final = 500

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done, how much is done, and how much there is."""


@frozen(kw_only=True)
class Asking:
    """What to ask next.

    Args:
        by_row: the best question of each row; None where nothing is open.
        by_fact: for each fact, how many rows ask it and for which types, most first.
    """

    by_row: tuple[Question | None, ...]
    by_fact: tuple[tuple[FactInfo, int, tuple[str, ...]], ...]

    @classmethod
    def of(cls, frame: Any, record: type[Record], on: date, reading: Reading, progress: Progress) -> "Asking":
        """Return what the rows of a Polars frame of facts ask.

        Args:
            frame: the facts, a row for each record.
            record: what a row is.
            on: the reference date.
            reading: how the letters combine.
            progress: told how far the work is.
        """
        asker = _Asker(conditions(tuple(rule for rule in ppks.CATEGORIES if rule.applies_to(record)), reading))
        for number, known in enumerate(_known(frame, record, on, asker.wanted)):
            if number % _EVERY == 0:
                progress("tanya", number, frame.height)
            asker.ask(known)
        by_fact = tuple((fact, count, tuple(asker.types[fact])) for fact, count in asker.rows.most_common())
        return cls(by_row=tuple(asker.by_row), by_fact=by_fact)


class _Asker:
    """Asks each rule once for each pattern of the facts that it reads, and ranks each pattern of answers once."""

    def __init__(self, asked: Mapping[str, Expr]) -> None:
        self.by_row: list[Question | None] = []
        self.rows: Counter[FactInfo] = Counter()
        self.types: defaultdict[FactInfo, dict[str, None]] = defaultdict(dict)
        self._rules = {code: _Rule(condition) for code, condition in asked.items()}
        self.wanted = {name for rule in self._rules.values() for name in rule.names}
        self._ranked: dict[tuple[int, ...], tuple[Question, ...]] = {}

    def ask(self, known: Mapping[str, Any]) -> None:
        found = {code: rule.matters(known) for code, rule in self._rules.items()}
        pattern = tuple(map(id, found.values()))  # the rules keep their answers, so one answer has one id
        if pattern not in self._ranked:
            self._ranked[pattern] = ranked(found)
        questions = self._ranked[pattern]
        self.by_row.append(questions[0] if questions else None)
        for question in questions:
            self.rows[question.fact] += 1
            self.types[question.fact].update(dict.fromkeys(question.matters_for))


class _Rule:
    """What matters for one rule, by what is known of the facts that it reads."""

    def __init__(self, condition: Expr) -> None:
        self.names = tuple(fact.name for fact in facts(condition))
        self._condition = condition
        self._found: dict[tuple[Any, ...], dict[FactInfo, bool]] = {}

    def matters(self, known: Mapping[str, Any]) -> dict[FactInfo, bool]:
        pattern = tuple(map(known.get, self.names))
        if pattern not in self._found:
            self._found[pattern] = matters(self._condition, known)
        return self._found[pattern]


def _known(frame: Any, record: type[Record], on: date, wanted: set[str]) -> Iterator[dict[str, Any]]:
    """Yield what each row knows of the facts that rules ask, ages from dates included."""
    dated = [info for info in record.__facts__.values() if info.years_since in frame.columns]
    names = [name for name in frame.columns if name in wanted or any(name == info.years_since for info in dated)]
    for row in frame.select(names).iter_rows(named=True):
        known = {name: _value(row[name]) for name in names if name in wanted and row[name] is not None}
        ages = {info.name: completed_years(row[info.years_since], on) for info in dated if row[info.years_since]}
        yield known | ages


def _value(value: Any) -> Any:
    return frozenset(cast("list[str]", value)) if isinstance(value, list) else value
