"""Currency: what is stale on a day, by which rule, where and with whom; and the work list of the next round."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos._verval.cek_isi import KINI
from kesos._verval.fakta import Perorangan
from kesos._verval.turunan import TURUNAN
from kesos.engine.check import CheckSet
from kesos.engine.problem import KesosError, Problem
from kesos.engine.record import Record
from kesos.engine.timeline import months_after
from kesos.evaluators.checked_table import KELURAHAN, PETUGAS, TableResult, check_table
from kesos.evaluators.undeclared import Undeclared

KEKINIAN: Final = CheckSet("KEKINIAN", tuple(check for check in KINI if check.code != "VV-054"))
"""The rules by which data are stale: two years by law (VV-051, VV-052), three months by practice (VV-053)."""
_TANGGAL: Final = "tanggal_verval"
_BY_LAW: Final = "VV-051"
_TWO_YEARS: Final = 24


@frozen
class Tugas:
    """One row of the next round.

    Args:
        row: its position in the table, from 0.
        kelurahan: where it belongs; None where the table does not say.
        petugas: who collected it; None where the table does not say.
        tanggal_verval: when it was verified last; None where that is not known.
        due: the day after which it counts as stale by law; None where that is not known.
        codes: the rules by which it is stale, at the end of the round; empty where its date is not known.
    """

    row: int
    kelurahan: Any
    petugas: Any
    tanggal_verval: date | None
    due: date | None
    codes: tuple[str, ...]


@frozen(eq=False, repr=False, slots=False)
class StaleResult(TableResult):
    """What is stale in a table; see `kesos.verval.stale`.

    Args:
        source: the frame as it came.
        record: what a row is.
        undeclared: what was said of values that no fact declares.

    The other arguments are those of `TableResult`.
    """

    source: Any = None
    record: type[Record] = Perorangan
    undeclared: Undeclared = "refuse"

    def worklist(self, *, until: date | None = None, unknown: bool = True) -> tuple[Tugas, ...]:
        """Return the rows of the next round: by kelurahan, then by officer, the oldest verification first.

        A row belongs to it when it is stale by law on the reference date or, with ``until``, will be by then. Staleness by
        the three months of practice puts no row on the list.

        Args:
            until: the end of the next round; None for what is stale already.
            unknown: whether rows without a date of verification are on the list, after the others of their place.
        """
        asked = self if until is None else stale(self.source, on=until, record=self.record, undeclared=self.undeclared)
        keep = nw.col(_BY_LAW).fill_null(value=unknown)
        return tuple(sorted(asked._tasks(keep), key=_order))  # noqa: SLF001  of the same class

    def _tasks(self, keep: nw.Expr) -> Iterator[Tugas]:
        place, officer = self._named(KELURAHAN), self._named(PETUGAS)
        held = [name for name in (place, officer) if name is not None]
        for row in self.told(_TANGGAL, *held, keep=keep):
            verified = _as_day(row[_TANGGAL])
            codes = tuple(check.code for check in self.checks if row[check.code])
            yield Tugas(row["row"], row.get(place or ""), row.get(officer or ""), verified, _due(verified), codes)

    def _named(self, names: tuple[str, ...]) -> str | None:
        return next((name for name in names if name in self.among), None)


def _as_day(value: Any) -> date | None:
    """Return a date; plain pandas keeps days as points in time."""
    return value.date() if isinstance(value, datetime) else value


def _due(verified: date | None) -> date | None:
    """Return the last day on which a verification is not more than two years old."""
    if verified is None:
        return None
    day = months_after(verified, _TWO_YEARS)
    return day if months_after(day, -_TWO_YEARS) <= verified else day - timedelta(days=1)


def _order(task: Tugas) -> tuple[Any, ...]:
    place = (task.kelurahan is None, str(task.kelurahan), task.petugas is None, str(task.petugas))
    return (*place, task.tanggal_verval is None, task.tanggal_verval or date.max, task.row)


def stale(frame: Any, *, on: date, record: type[Record] = Perorangan, undeclared: Undeclared = "refuse") -> StaleResult:
    """Return what is stale in a table on a day: more than two years by law, more than three months by practice.

    Two years to the day are not yet stale: the law asks for verification at least once in two years (UU 13/2011 Pasal 8
    ayat (5) [A]; for persons with disability UU 8/2016 Pasal 118 ayat (2) [A]). The three months of DTSEN are practice [B].

    Args:
        frame: a table with a column ``tanggal_verval``; columns for the kelurahan and the officer are found by name.
        on: the reference date.
        record: what a row is.
        undeclared: as in `check_frame`.

    Raises:
        KesosError: VV-911 if there is no column ``tanggal_verval``.
        FrameError: as `check_frame`.
        NotCovered: before 18 August 2011.

    >>> import polars as pl
    >>> tabel = pl.DataFrame({"tanggal_verval": [date(2024, 11, 23), date(2024, 11, 24), None], "petugas": ["p", "p", "q"]})
    >>> found = stale(tabel, on=date(2026, 11, 24))
    >>> found.by_officer()
    {'p': {'VV-051': 1, 'VV-053': 2}, 'q': {}}
    >>> [(task.row, task.due) for task in found.worklist()]
    [(0, datetime.date(2026, 11, 23)), (2, None)]
    """
    result = check_table(KEKINIAN, TURUNAN, frame, on, record=record, undeclared=undeclared)
    if _TANGGAL not in result.among:
        context = {"column": _TANGGAL, "columns": ", ".join(result.among)}
        raise KesosError(Problem(code="VV-911", where=_TANGGAL, context=context))
    own = (result.frame, on, result.checks, result.terms, result.among, result.held)
    return StaleResult(*own, source=frame, record=record, undeclared=undeclared)
