"""Dates behind two-digit years: every century stays a candidate until something decides."""

from datetime import date
from typing import Final

FIRST_YEAR: Final = 1900
"""The first year that a two-digit year may mean [D]: hardly anyone older was alive when UU 23/2006 made the NIK."""
LAST_YEAR: Final = 2099
"""The last year that it may mean while no reference date is given."""
MAX_AGE: Final = 110
"""Ages above this, in completed years, drop out of the candidates unless the caller sets another limit [B]."""


def candidates(day: int, month: int, yy: int, *, first: int = FIRST_YEAR, last: int = LAST_YEAR) -> tuple[date, ...]:
    """Return every real calendar date with these digits, oldest first.

    Args:
        day: day of the month as a person counts, 1-31.
        month: 1-12.
        yy: the last two digits of the year, 0-99.
        first: the first year that is considered.
        last: the last year that is considered.

    >>> candidates(29, 2, 0)  # 1900 was no leap year
    (datetime.date(2000, 2, 29),)
    >>> candidates(31, 4, 90)
    ()
    """
    start = first + (yy - first) % 100
    found = (_real(year, month, day) for year in range(start, last + 1, 100))
    return tuple(day for day in found if day is not None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def age(born: date, on: date) -> int:
    """Return the age in completed years on a day; who was born on 29 February turns a year older on 1 March.

    >>> age(date(2000, 2, 29), date(2001, 2, 28)), age(date(2000, 2, 29), date(2001, 3, 1))
    (0, 1)
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def as_day(value: object) -> date | None:
    """Return a date as a plain date, a point in time as its day, and None for all else (also for a missing time).

    >>> from datetime import datetime
    >>> as_day(datetime(2026, 11, 24, 8, 30)), as_day("2026-11-24")
    (datetime.date(2026, 11, 24), None)
    """
    if type(value) is date:
        return value
    if not issubclass(type(value), date):
        return None
    try:
        return date(value.year, value.month, value.day)  # type: ignore[attr-defined]  # narrowed through type()
    except (AttributeError, TypeError, ValueError):  # pandas' NaT is a datetime without a day
        return None


def need_day(value: object) -> date:
    """Return ``value`` as a plain date.

    Raises:
        TypeError: if it is none.

    >>> need_day(date(2026, 11, 24))
    datetime.date(2026, 11, 24)
    """
    day = as_day(value)
    if day is None:
        raise TypeError("a reference date must be a datetime.date")
    return day
