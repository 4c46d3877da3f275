"""Ages: years completed on the day of the evaluation, from a date of birth.

A year is completed on the anniversary. Who was born on 29 February completes it on 1 March in a year without that
day: no text that was seen says otherwise, and nobody grows older before the anniversary could have come [D].
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from kesos.engine.fact import FactInfo
from kesos.engine.problem import Problem
from kesos.engine.record import Record, RecordError
from kesos.evaluators.follow import followed
from kesos.evaluators.record import compiled


def completed_years(since: date, on: date) -> int:
    """Return the years completed from ``since`` until ``on``; negative if ``since`` lies in the future.

    >>> completed_years(date(2008, 2, 29), date(2026, 2, 28)), completed_years(date(2008, 2, 29), date(2026, 3, 1))
    (17, 18)
    """
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def dated(record: Record, on: date) -> Mapping[str, Any]:
    """Return what the record knows on a day: its facts, the ages from its dates, and what else follows.

    Raises:
        RecordError: FKT-008 if a date is not possible on that day, FKT-007 if an age was given and does not agree,
            FKT-010 if a truth value and what it follows from contradict each other.
    """
    return followed(type(record), _with_ages(record, on))


def leniently(
    known: Mapping[str, Any], ages: Iterable[FactInfo], following: Iterable[FactInfo], on: date
) -> dict[str, Any]:
    """Return what a row knows on a day, read as in a table: what is contradicted or cannot be is unknown, no error.

    Args:
        known: the facts of the row.
        ages: the ages that follow from a date.
        following: the truth values that follow from other facts.
        on: the reference date.
    """
    whole = dict(known)
    for age in ages:
        if age.years_since in whole:
            years = completed_years(whole[age.years_since], on)
            low, high = age.bounds or (0, years)
            _agree(whole, age, {years if low <= years <= high else None})
    for fact in following:
        _agree(whole, fact, {value for value in compiled(fact.follows)(whole) if value is not None})
    return whole


def _agree(whole: dict[str, Any], fact: FactInfo, said: set[Any]) -> None:
    """Know a fact if what is said of it and what was given are one thing; None stands for what cannot be."""
    said = said | {whole.pop(fact.name)} if fact.name in whole else said
    if len(said) == 1 and None not in said:
        whole[fact.name] = said.pop()


def _with_ages(record: Record, on: date) -> Mapping[str, Any]:
    own: Any = record
    known: dict[str, Any] = own._facts  # noqa: SLF001  a view of it costs the evaluator half its speed
    derived = [info for info in derivable(type(record)) if info.years_since in known]
    if not derived:
        return known
    problems = [problem for info in derived for problem in _problems(info, known, on)]
    if problems:
        raise RecordError(*problems)
    return {**known, **{info.name: completed_years(known[info.years_since], on) for info in derived}}


def derivable(cls: type[Record]) -> tuple[FactInfo, ...]:
    """Return the facts of a record that are ages from a date."""
    found = _DERIVABLE.get(cls)
    if found is None:
        found = _DERIVABLE[cls] = tuple(info for info in cls.__facts__.values() if info.years_since)
    return found


_DERIVABLE: dict[type[Record], tuple[FactInfo, ...]] = {}


def _problems(info: FactInfo, known: Mapping[str, Any], on: date) -> Iterator[Problem]:
    years = completed_years(known[info.years_since], on)
    low, high = info.bounds or (0, years)
    if not low <= years <= high:
        yield Problem(code="FKT-008", where=info.years_since, context={"on": on.isoformat(), "high": high})
    elif known.get(info.name, years) != years:
        context = {"source": info.years_since, "on": on.isoformat()}
        yield Problem(code="FKT-007", where=info.name, context=context)
