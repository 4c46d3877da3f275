"""Dates as sheets hold them: date cells, Excel serials, and the ways to write a day in Indonesia."""

import re
from datetime import date, datetime, timedelta
from typing import Final

from kesos.edges.sheets.cells import is_unknown
from kesos.edges.sheets.common import Cell, excerpt, problem
from kesos.engine.problem import Problem

EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = date(2100, 12, 31)
"""A date outside these two is taken for a slip of the pen."""

MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari pebruari february feb peb",
            "maret march mar mrt",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu ags agt agst aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Names of months, Indonesian with the old spellings, English, and the short forms."""

_EXAMPLE: Final = "17-08-1990"
_FIRST_SERIAL: Final = (date(1910, 1, 1) - date(1899, 12, 30)).days
_LAST_SERIAL: Final = (LATEST - date(1899, 12, 30)).days
_SERIAL_ZERO: Final = date(1899, 12, 30)
_TIME: Final = r"(?:[ T]+(?P<time>[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:\.[0-9]+)?)(?P<zone>Z|[+-][0-9:]+)?)?"
_PART: Final = r"[\s./–-]+"  # a dash as word processors write it
_YEAR: Final = "(?P<y>[0-9]{2,4})"
_ONE: Final = "(?P<a>[0-9]{1,2})"
_TWO: Final = "(?P<b>[0-9]{1,2})"
_YEAR_FIRST: Final = re.compile(f"(?P<y>[0-9]{{4}}){_PART}{_ONE}{_PART}{_TWO}{_TIME}", re.IGNORECASE)
_YEAR_LAST: Final = re.compile(f"{_ONE}{_PART}{_TWO}{_PART}{_YEAR}{_TIME}", re.IGNORECASE)
_MONTH_NAMED: Final = re.compile(rf"{_ONE}{_PART}(?P<m>[a-z]+)\.?{_PART}{_YEAR}{_TIME}", re.IGNORECASE)
_NO_DATE: Final = frozenset({"0000-00-00", "00-00-0000", "00/00/0000", "0000-00-00 00:00:00"})
_FULL_YEAR: Final = 4


def to_date(cell: Cell) -> date | Problem | None:
    """Read a date: a date cell, an Excel serial in a number cell, or text with the day before the month.

    The order day-month-year is never turned round to make a date possible, and no century is guessed.

    Returns:
        the date; None for a cell that says nothing; or a problem: LBR-045 no date, LBR-046 a year of two digits,
        LBR-047 possible only with the month first, LBR-048 a day that no calendar has, LBR-049 outside 1900-2100 or no
        plausible serial, LBR-050 with a time zone.

    >>> to_date("17-08-1990"), to_date("17 Agustus 1990"), to_date("1990-08-17 00:00:00"), to_date(33102.0)
    (datetime.date(1990, 8, 17), datetime.date(1990, 8, 17), datetime.date(1990, 8, 17), datetime.date(1990, 8, 17))
    >>> to_date("17/8/90").code, to_date("08/17/1990").code, to_date("31-02-1990").code
    ('LBR-046', 'LBR-047', 'LBR-048')
    """
    if is_unknown(cell):
        return None
    if isinstance(cell, datetime):
        return _about("LBR-050", cell) if cell.tzinfo else _plausible(cell.date(), cell)
    if isinstance(cell, date):
        return _plausible(cell, cell)
    if isinstance(cell, str):
        return _from_text(cell)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_serial(cell)
    return _about("LBR-045", cell)


def _about(code: str, cell: Cell) -> Problem:
    return problem(code, value=excerpt(cell), example=_EXAMPLE)


def _plausible(found: date, cell: Cell) -> date | Problem:
    return found if EARLIEST <= found <= LATEST else _about("LBR-049", cell)


def _from_serial(cell: float) -> date | Problem:
    """Read an Excel serial; a bare year (1990) would be a day of 1905 as a serial, so serials start at 1910."""
    if not _FIRST_SERIAL <= cell <= _LAST_SERIAL or cell != int(cell):
        return _about("LBR-049", cell)
    return _SERIAL_ZERO + timedelta(days=int(cell))


def _from_text(cell: str) -> date | Problem | None:
    words = " ".join(cell.split())
    if words in _NO_DATE:
        return None
    found = _YEAR_FIRST.fullmatch(words) or _YEAR_LAST.fullmatch(words) or _MONTH_NAMED.fullmatch(words)
    if found is None or (found.re is _MONTH_NAMED and found["m"].casefold() not in MONTHS):
        return _about("LBR-045", cell)
    if found["zone"]:
        return _about("LBR-050", cell)
    if len(found["y"]) != _FULL_YEAR:
        return _about("LBR-046", cell)
    return _from_parts(found, cell)


def _from_parts(found: re.Match[str], cell: str) -> date | Problem:
    year = int(found["y"])
    if found.re is _MONTH_NAMED:
        return _day(year, MONTHS[found["m"].casefold()], int(found["a"]), cell)
    first, second = int(found["a"]), int(found["b"])
    day, month = (second, first) if found.re is _YEAR_FIRST else (first, second)
    return _day(year, month, day, cell)


def _day(year: int, month: int, day: int, cell: str) -> date | Problem:
    found = _calendar(year, month, day)
    if found is not None:
        return _plausible(found, cell)
    return _about("LBR-048" if _calendar(year, day, month) is None else "LBR-047", cell)


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
