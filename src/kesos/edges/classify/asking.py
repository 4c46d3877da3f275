"""What to ask next: the best question for each row, and for the whole sheet how many rows each fact would help."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from itertools import repeat
from typing import Any, Final, TypeAlias

from attrs import frozen

from kesos.engine.expression import Expr
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.evaluators.questions import Question, ranked
from kesos.evaluators.unknowns import Asked, Reader, told

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
    def of(cls, frame: Any, asked: Mapping[str, Expr], record: type[Record], on: date, progress: Progress) -> "Asking":
        """Return what the rows of a Polars frame of facts ask.

        Args:
            frame: the facts, a row for each record.
            asked: the conditions by rule code.
            record: what a row is.
            on: the reference date.
            progress: told how far the work is.
        """
        asker, reader = _Asker(asked), Reader(asked, record, on)
        columns = [name for name in frame.columns if name in reader.needed]
        rows = frame.select(columns).iter_rows() if columns else repeat((), frame.height)  # no column, no height
        for number, row in enumerate(rows):
            if number % _EVERY == 0:
                progress("tanya", number, frame.height)
            asker.ask(reader.known(told(columns, row)))
        by_fact = tuple((fact, count, tuple(asker.types[fact])) for fact, count in asker.rows.most_common())
        return cls(by_row=tuple(asker.by_row), by_fact=by_fact)


class _Asker:
    """Asks each rule once for each pattern of the facts that it reads, and ranks each pattern of answers once."""

    def __init__(self, asked: Mapping[str, Expr]) -> None:
        self.by_row: list[Question | None] = []
        self.rows: Counter[FactInfo] = Counter()
        self.types: defaultdict[FactInfo, dict[str, None]] = defaultdict(dict)
        self._rules = {code: Asked(condition) for code, condition in asked.items()}
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
