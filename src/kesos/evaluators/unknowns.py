"""What a whole table does not know: for each fact, in how many rows it can still change a verdict, and which.

Each rule is asked once for every pattern of the facts that it reads, by the same reasoning as for one record, so a
table and its rows cannot disagree. A frame that waits (Polars lazy, DuckDB, ...) counts its distinct rows itself; only
they come here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, cast

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo, Kind, Sensitivity
from kesos.engine.record import Record
from kesos.evaluators.ages import leniently
from kesos.evaluators.columns import SEPARATOR, is_partitioned, open_frame
from kesos.evaluators.follow import needed
from kesos.evaluators.questions import matters
from kesos.evaluators.undeclared import Undeclared

_KINDS: Final = tuple(Kind)
_SENSITIVITIES: Final = tuple(Sensitivity)
_COUNT: Final = "__kesos_rows"


@frozen
class Gap:
    """A fact that is not known in some rows where it matters.

    Args:
        fact: the fact.
        rows: in how many rows it is unknown and can still change a verdict.
        matters_for: codes of the rules whose verdict it can change, each with the number of rows.
        settles: codes of the rules that some answer to it alone would decide, each with the number of rows.
    """

    fact: FactInfo
    rows: int
    matters_for: Mapping[str, int]
    settles: Mapping[str, int]

    @property
    def name(self) -> str:
        """The name of the fact."""
        return self.fact.name


def unknowns(
    frame: Any,
    conditions: Mapping[str, x.Expr],
    record: type[Record],
    on: date,
    *,
    undeclared: Undeclared = "refuse",
) -> tuple[Gap, ...]:
    """Return what is worth finding out about the rows of a table, the most useful first.

    First come the facts of which one answer alone decides most verdicts, then those that matter in most rows. Among
    equals the less sensitive comes first, and then what can be seen or asked before what needs a paper or an
    assessment.

    Args:
        frame: a table of any kind that `kesos.evaluators.frame.verdict_columns` takes.
        conditions: the conditions by rule code.
        record: what a row is.
        on: the reference date, for ages that follow from a date.
        undeclared: what becomes of a value that no fact declares, see `Undeclared`. One that is not refused
            counts as not known here, whether or not it is checked.

    Raises:
        FrameError: before any work is done, as for verdicts.

    >>> import polars as pl
    >>> from kesos.fakta.perorangan import Perorangan
    >>> rule = {"UJI-01": (Perorangan.usia >= 60) & ~Perorangan.punya_ktp}
    >>> found = unknowns(pl.DataFrame({"usia": [70, 20, None]}), rule, Perorangan, date(2026, 11, 24))
    >>> [(gap.name, gap.rows, dict(gap.settles)) for gap in found]
    [('punya_ktp', 2, {'UJI-01': 2}), ('usia', 1, {'UJI-01': 1})]
    """
    reader = Reader(conditions, record, on)
    tally = _Tally(conditions)
    for values, rows in _patterns(frame, record, reader.needed, undeclared).items():
        tally.add(reader.known(values), rows)
    return tally.ranked()


def _patterns(
    frame: Any, record: type[Record], needed: frozenset[str], undeclared: Undeclared
) -> Counter[tuple[tuple[str, Any], ...]]:
    """Return how often each pattern of the facts that are needed comes."""
    if is_partitioned(frame):
        parts = (part.compute() for part in frame.partitions)
        found_in = (_patterns(part, record, needed, undeclared) for part in parts)
        return sum(found_in, Counter[tuple[tuple[str, Any], ...]]())
    opened = open_frame(frame, record, undeclared)
    columns = [fact.name for fact in opened.columns.facts if fact.name in needed]
    table = opened.table
    if not columns:
        height = table.select(nw.len().alias(_COUNT))
        return Counter({(): int(_eager(height)[_COUNT].to_list()[0])})
    found: Counter[tuple[tuple[str, Any], ...]] = Counter()
    for *values, rows in _counted(table, columns):
        found[tuple(told(columns, values))] += rows
    return found


def _eager(table: Any) -> Any:
    return table.collect() if isinstance(table, nw.LazyFrame) else table


def _counted(table: Any, columns: list[str]) -> Iterable[tuple[Any, ...]]:
    """Yield rows, each with how often it comes; only a frame that waits counts by itself."""
    if isinstance(table, nw.LazyFrame):
        counted = table.select(columns).group_by(columns).agg(nw.len().alias(_COUNT)).collect()
        return cast("Iterable[tuple[Any, ...]]", counted.select(*columns, _COUNT).iter_rows())
    return ((*row, 1) for row in table.select(columns).iter_rows())


def told(columns: Iterable[str], row: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Yield what a row of a frame says, by column: what is not null, each value as one that can be a key."""
    return ((name, _plain(value)) for name, value in zip(columns, row, strict=True) if value is not None)


def _plain(value: Any) -> Any:
    """Return a value that can be a key: a list as a tuple, whatever library made it."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, list) or hasattr(value, "tolist"):
        return tuple(sorted(map(str, cast("Iterable[object]", value))))
    return value


class Reader:
    """Reads rows as what is known on a day: declared values, ages from dates, and what follows from others.

    Args:
        conditions: the conditions by rule code.
        record: what a row is.
        on: the reference date.
    """

    def __init__(self, conditions: Mapping[str, x.Expr], record: type[Record], on: date) -> None:
        asked = needed(conditions.values())
        self._following = tuple(fact for fact in asked if fact.follows)
        self._dated = tuple(fact for fact in asked if fact.years_since)
        self._on = on
        self._reads = {name: _Values(info) for name, info in record.__facts__.items()}
        self.needed: frozenset[str] = frozenset(fact.name for fact in asked) | {
            fact.years_since for fact in self._dated
        }

    def known(self, values: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        """Return what a row knows, from its values by column; a value that is not declared is unknown."""
        known = {name: read for name, value in values if (read := self._reads[name][value]) is not None}
        return leniently(known, self._dated, self._following, self._on)


class _Values(dict[Any, Any]):
    """What the values of a column mean for its fact, each found once; None for a value that is not declared."""

    def __init__(self, fact: FactInfo) -> None:
        super().__init__()
        self._fact = fact

    def __missing__(self, value: Any) -> Any:
        told = value
        if self._fact.type is frozenset and isinstance(value, str):
            told = tuple(filter(None, value.split(SEPARATOR)))
        read, problems = self._fact.read(told)
        self[value] = None if problems else read
        return self[value]


class _Tally:
    """Counts what matters, by what is known."""

    def __init__(self, conditions: Mapping[str, x.Expr]) -> None:
        self._rules = {code: Asked(condition) for code, condition in conditions.items()}
        self._answers: Counter[tuple[int, ...]] = Counter()
        self._found: dict[int, dict[FactInfo, bool]] = {}

    def add(self, known: Mapping[str, Any], rows: int) -> None:
        found = [rule.matters(known) for rule in self._rules.values()]
        answers = tuple(map(id, found))  # the rules keep their answers, so one answer has one id
        if answers not in self._answers:
            self._found.update(zip(answers, found, strict=True))
        self._answers[answers] += rows

    def ranked(self) -> tuple[Gap, ...]:
        matters_for: defaultdict[FactInfo, Counter[str]] = defaultdict(Counter)
        settles: defaultdict[FactInfo, Counter[str]] = defaultdict(Counter)
        for place, code in enumerate(self._rules):
            for answer, count in self._counts(place).items():
                for fact, alone in self._found[answer].items():
                    matters_for[fact][code] += count
                    settles[fact][code] += count if alone else 0
        rows = self._rows(tuple(matters_for))
        found = (
            Gap(fact, rows[fact], _in_order(self._rules, asked), _in_order(self._rules, settles[fact]))
            for fact, asked in matters_for.items()
        )
        return tuple(sorted(found, key=_rank))

    def _counts(self, place: int) -> Counter[int]:
        """Return how often one rule gave each answer."""
        found: Counter[int] = Counter()
        for answers, count in self._answers.items():
            found[answers[place]] += count
        return found

    def _rows(self, facts: tuple[FactInfo, ...]) -> Counter[FactInfo]:
        """Return in how many rows each fact matters for any rule; facts are bits, for there are many rows."""
        bits = {fact: 1 << place for place, fact in enumerate(facts)}
        masks = {answer: sum(bits[fact] for fact in found) for answer, found in self._found.items()}
        together: Counter[int] = Counter()
        for answers, count in self._answers.items():
            mask = 0
            for answer in answers:
                mask |= masks[answer]
            together[mask] += count
        rows: Counter[FactInfo] = Counter()
        for mask, count in together.items():
            rows.update({fact: count for fact, bit in bits.items() if mask & bit})
        return rows


def _in_order(codes: Iterable[str], counted: Counter[str]) -> dict[str, int]:
    return {code: counted[code] for code in codes if counted[code]}


def _rank(gap: Gap) -> tuple[int, int, int, int, str]:
    guarded, kind = _SENSITIVITIES.index(gap.fact.sensitivity), _KINDS.index(gap.fact.kind)
    return (-sum(gap.settles.values()), -gap.rows, guarded, kind, gap.name)


class Asked:
    """What matters for one rule, found once for each pattern of the facts that it reads.

    Args:
        condition: the condition of the rule.
    """

    def __init__(self, condition: x.Expr) -> None:
        self._condition = condition
        self._names = tuple(fact.name for fact in x.facts(condition))
        self._found: dict[tuple[Any, ...], dict[FactInfo, bool]] = {}

    def matters(self, known: Mapping[str, Any]) -> dict[FactInfo, bool]:
        """Return the facts that matter, as `kesos.evaluators.questions` says; equal patterns give the same object."""
        pattern = tuple(map(known.get, self._names))
        if pattern not in self._found:
            self._found[pattern] = matters(self._condition, known)
        return self._found[pattern]
