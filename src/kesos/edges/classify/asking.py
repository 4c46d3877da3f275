"""What to ask next: the best question for each row, and for the whole sheet how many rows each fact would help."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

from attrs import frozen

from kesos import ppks
from kesos.engine.expression import Expr, facts
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.rule import Reading, conditions
from kesos.evaluators.ages import completed_years
from kesos.evaluators.questions import Question, next_questions

MOST_PATTERNS: Final = 20_000
"""Rows that know the same ask the same; beyond so many different patterns the remaining rows get no question."""

_EVERY: Final = 500

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done, how much is done, and how much there is."""


@frozen(kw_only=True)
class Asking:
    """What to ask next.

    Args:
        by_row: the best question of each row; None where nothing is open, or beyond the limit.
        by_fact: for each fact, how many rows ask it and for which types, most first.
        left_out: how many rows were beyond the limit.
    """

    by_row: tuple[Question | None, ...]
    by_fact: tuple[tuple[FactInfo, int, tuple[str, ...]], ...]
    left_out: int

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
        return cls(by_row=tuple(asker.by_row), by_fact=by_fact, left_out=asker.left_out)


class _Asker:
    """Asks each pattern of known facts once."""

    def __init__(self, asked: Mapping[str, Expr]) -> None:
        self.wanted = {fact.name for condition in asked.values() for fact in facts(condition)}
        self.by_row: list[Question | None] = []
        self.rows: Counter[FactInfo] = Counter()
        self.types: defaultdict[FactInfo, dict[str, None]] = defaultdict(dict)
        self.left_out = 0
        self._asked = asked
        self._patterns: dict[frozenset[tuple[str, Any]], tuple[Question, ...]] = {}

    def ask(self, known: Mapping[str, Any]) -> None:
        questions = self._questions(known)
        self.by_row.append(questions[0] if questions else None)
        for question in questions or ():
            self.rows[question.fact] += 1
            self.types[question.fact].update(dict.fromkeys(question.matters_for))

    def _questions(self, known: Mapping[str, Any]) -> tuple[Question, ...] | None:
        pattern = frozenset(known.items())
        if pattern not in self._patterns:
            if len(self._patterns) >= MOST_PATTERNS:
                self.left_out += 1
                return None
            self._patterns[pattern] = next_questions(self._asked, known)
        return self._patterns[pattern]


def _known(frame: Any, record: type[Record], on: date, wanted: set[str]) -> Iterator[dict[str, Any]]:
    """Yield what each row knows of the facts that rules ask, ages from dates included."""
    dated = [info for info in record.__facts__.values() if info.years_since in frame.columns]
    names = [name for name in frame.columns if name in wanted or any(name == info.years_since for info in dated)]
    for row in frame.select(names).iter_rows(named=True):
        known = {name: _value(row[name]) for name in names if name in wanted and row[name] is not None}
        ages = {info.name: completed_years(row[info.years_since], on) for info in dated if row[info.years_since]}
        yield known | ages


def _value(value: Any) -> Any:
    return frozenset(value) if isinstance(value, list) else value
