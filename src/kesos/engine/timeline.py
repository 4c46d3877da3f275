"""Law has dates: values and versions that hold from one day until another."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Generic, TypeVar

from attrs import frozen

from kesos.engine.problem import KesosError, Problem

T = TypeVar("T")


class NotCovered(KesosError):  # noqa: N818  the name is part of the public contract
    """The day lies outside what is known of the law; kesos does not guess.

    >>> NotCovered.on(date(1990, 1, 1), "PPKS").code
    'TGL-001'
    """

    @classmethod
    def on(cls, day: date, what: str) -> "NotCovered":
        """Return the error for ``what`` on ``day``."""
        return cls(Problem(code="TGL-001", where=what, context={"day": day.isoformat()}))


@frozen
class Interval:
    """The days from ``start`` up to, not including, ``end``.

    Args:
        start: the first day on which it surely holds.
        end: the first day on which it holds no more; None if no end is known.
        not_before: the earliest day on which it may have started, where its start was not seen.

    Raises:
        ValueError: if the days are not in order.

    >>> date(2020, 1, 1) in Interval(date(2020, 1, 1), date(2021, 1, 1))
    True
    """

    start: date
    end: date | None = None
    not_before: date | None = None

    def __attrs_post_init__(self) -> None:
        days = [day for day in (self.not_before, self.start, self.end) if day is not None]
        if days != sorted(days) or self.start == self.end:
            raise ValueError(f"an interval must run forward: {days}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def possible(self, day: date) -> bool:
        """Return whether it may hold on ``day``: surely, or in the window before its known start."""
        return (self.not_before or self.start) <= day and (self.end is None or day < self.end)


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or earlier for a number below 0.

    A day that the month lacks gives the first day of the next: a year from 29 February ends on 1 March, when somebody
    who was born on 29 February turns a year older. No regulation that we saw says so [D].

    >>> months_after(date(2024, 2, 29), 12), months_after(date(2026, 5, 31), -3)
    (datetime.date(2025, 3, 1), datetime.date(2026, 3, 1))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)


@frozen
class Timeline(Generic[T]):
    """Values by interval, proved not to overlap when they are declared.

    Args:
        what: what it is the timeline of; named in errors.
        entries: pairs of an interval and its value, earliest first.

    Raises:
        ValueError: if two intervals overlap or stand out of order.

    >>> amounts = Timeline("indeks", ((Interval(date(2020, 1, 1), date(2020, 3, 1)), 150_000),))
    >>> amounts.on(date(2020, 2, 1))
    150000
    """

    what: str
    entries: tuple[tuple[Interval, T], ...]

    def __attrs_post_init__(self) -> None:
        for (earlier, _), (later, _) in zip(self.entries, self.entries[1:], strict=False):
            if earlier.end is None or earlier.end > later.start:
                raise ValueError(f"two versions of {self.what} overlap on {later.start}")

    def on(self, day: date) -> T:
        """Return the value that surely holds on ``day``.

        Raises:
            NotCovered: if no interval holds it.
        """
        for interval, value in self.entries:
            if day in interval:
                return value
        raise NotCovered.on(day, self.what)

    def possible(self, day: date) -> tuple[T, ...]:
        """Return every value that may hold on ``day``; more than one in a window whose start was not seen.

        Raises:
            NotCovered: if no value surely or possibly holds, or only one whose start was not seen.
        """
        surely = self._surely(day)
        found = tuple(value for interval, value in self.entries if interval.possible(day))
        if not surely:
            raise NotCovered.on(day, self.what)
        return found

    def _surely(self, day: date) -> bool:
        return any(day in interval for interval, _ in self.entries)

    def __iter__(self) -> Iterator[tuple[Interval, T]]:
        return iter(self.entries)


def timeline(what: str, entries: Iterable[tuple[Interval, T]]) -> Timeline[T]:
    """Return the timeline of ``entries`` in order of time, whatever order they come in."""
    return Timeline(what, tuple(sorted(entries, key=lambda entry: entry[0].start)))
