"""What one recipient family (KPM) is due, in whole rupiah, by month of allocation.

A month of allocation is the month for which money is due, not the day on which it is paid: arrears of several months
are reported, so one never follows from the other.
"""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from kesos._sembako.daftar import CHANNELS, DATA_BASIS, INDEX, QUOTA, TOPUPS, Indeks, Kuota, Saluran
from kesos._sembako.jenis import failure, holding_on, months
from kesos.engine.citation import UNVERIFIED, Evidence, weakest
from kesos.engine.timeline import Interval, NotCovered, Timeline, timeline


@frozen(kw_only=True, eq=False)
class Hak:
    """What one KPM is due for some months of allocation.

    Args:
        index: the index by first day of the month, in rupiah.
        topups: the top-ups by first day of the month, in rupiah; a month without one is left out.
        evidence: the weakest grade of the amounts; their sum is our own arithmetic.
    """

    index: Mapping[date, int]
    topups: Mapping[date, int]
    evidence: Evidence

    @property
    def amount(self) -> int:
        """The sum in rupiah."""
        return sum(self.index.values()) + sum(self.topups.values())


def index(on: date, *, table: Timeline[Indeks] = INDEX) -> int:
    """Return the index of the month of allocation in which a day lies, in rupiah.

    Args:
        on: any day of that month.
        table: the amounts; `INDEX`, or more than that from `later`.

    Raises:
        NotCovered: before February 2017, and from January 2026, for which no source names an amount.

    >>> index(date(2020, 2, 1)), index(date(2020, 3, 31))
    (150000, 200000)
    """
    return table.on(on).amount


def later(start: date, amount: int, *, source: str) -> Timeline[Indeks]:
    """Return the amounts with one more, which the caller knows of.

    Args:
        start: the first day of the first month for which it holds; the amounts here end with 2025.
        amount: in rupiah a month, 1 or more.
        source: where it stands; shown with it.

    Raises:
        SembakoError: SBK-901 without a source.
        ValueError: if it begins before 2026, or the amount is not above 0.

    >>> index(date(2026, 1, 1), table=later(date(2026, 1, 1), 200_000, source="Kepmensos contoh"))
    200000
    """
    if not source.strip():
        raise failure("SBK-901", "index", "source='Kepmensos ...'")
    own = Indeks(code="pemakai", teks=source, valid=Interval(start), amount=amount, evidence=UNVERIFIED)
    return timeline(INDEX.what, (*INDEX, (own.valid, own)))


def topup(on: date) -> int:
    """Return what every KPM is due beside the index for the month of a day, in rupiah; 0 in most months.

    >>> topup(date(2021, 8, 17)), topup(date(2021, 9, 1))
    (200000, 0)
    """
    return sum(entry.amount for entry in holding_on(TOPUPS, on) if entry.for_all)


def entitlement(first: date, last: date, *, table: Timeline[Indeks] = INDEX) -> Hak:
    """Return what one KPM is due for the months of allocation from that of ``first`` to that of ``last``.

    Args:
        first: any day of the first month.
        last: any day of the last month.
        table: the amounts, as in `index`.

    Raises:
        NotCovered: if a month among them is not covered.
        SembakoError: SBK-902 if the last month lies before the first.

    >>> entitlement(date(2022, 1, 1), date(2022, 3, 31)).amount
    600000
    """
    if last < first:
        raise failure("SBK-902", first=first.isoformat(), last=last.isoformat())
    asked = months(first, last)
    entries = [table.on(month) for month in asked]
    added = {month: topup(month) for month in asked if topup(month)}
    grades = [entry.evidence for entry in entries] + [
        entry.evidence for month in added for entry in holding_on(TOPUPS, month) if entry.for_all
    ]
    amounts = {month: entry.amount for month, entry in zip(asked, entries, strict=True)}
    return Hak(index=amounts, topups=added, evidence=weakest(grades))


def total(year: int, *, table: Timeline[Indeks] = INDEX) -> int:
    """Return what one KPM is due for the twelve months of allocation of a year, top-ups included, in rupiah.

    Another programme, such as BLTS Kesra 2025, is not part of it.

    Args:
        year: the year of the months.
        table: the amounts, as in `index`.

    Raises:
        NotCovered: if one of its months is not covered, as in 2017.

    >>> total(2020), total(2021)
    (2300000, 2800000)
    """
    return entitlement(date(year, 1, 1), date(year, 12, 1), table=table).amount


def channels(on: date) -> tuple[Saluran, ...]:
    """Return the channels of payment for the month of a day; several where both bank and post pay.

    A channel of which no source tells the end stays, also beside a later one with another cadence.

    Raises:
        NotCovered: before February 2017.

    >>> [channel.per_cair for channel in channels(date(2023, 5, 1))]
    [400000, 600000]
    """
    found = holding_on(CHANNELS, on)
    if not found:
        raise NotCovered.on(on, "saluran Program Sembako")
    return found


def data_basis(on: date) -> str:
    """Return the list from which recipients are taken for the month of a day: ``DTKS`` or ``DTSEN``.

    Raises:
        NotCovered: before February 2017.

    >>> data_basis(date(2025, 3, 31)), data_basis(date(2025, 4, 1))
    ('DTKS', 'DTSEN')
    """
    return DATA_BASIS.on(on)


def quota(on: date) -> Kuota:
    """Return how many families the month of a day was planned for.

    Raises:
        NotCovered: for years for which no number was seen.

    >>> quota(date(2021, 5, 1)).kpm
    18800000
    """
    found = holding_on(QUOTA, on)
    if not found:
        raise NotCovered.on(on, "kuota Program Sembako")
    return found[0]
