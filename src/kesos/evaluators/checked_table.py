"""Checks of a whole table: the frame with a column for each check, and its findings by rule, place, officer and row."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from importlib import import_module
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import evolve, frozen

from kesos.engine.check import Check, CheckSet
from kesos.engine.problem import KesosError, Problem, Severity
from kesos.engine.record import Record
from kesos.engine.verdict import Verdict
from kesos.evaluators.checked import CheckFinding, asked_terms, raw_facts, shown_key
from kesos.evaluators.columns import is_partitioned
from kesos.evaluators.frame import verdict_columns
from kesos.evaluators.term_columns import add_terms
from kesos.evaluators.terms import Derived
from kesos.evaluators.undeclared import Undeclared

KELURAHAN: Final = (
    "kode_kelurahan",
    "kelurahan",
    "desa_kelurahan",
    "kelurahan_desa",
    "kode_kelurahan_desa",
    "Kelurahan",
    "Desa/Kelurahan",
    "Desa",
)
"""Columns that say where a row belongs; the first that a table has is taken."""
PETUGAS: Final = ("petugas", "nama_petugas", "pencacah", "Petugas", "Pencacah")
"""Columns that say who collected a row."""
_IDENTITY: Final = ("nik", "nomor_kk")
_ROW: Final = "__kesos_row"


@frozen
class RuleCount:
    """How often one check flags a table.

    Args:
        check: the check.
        found: rows that it flags.
        unknown: rows of which it is not known.
        rows: all rows.
    """

    check: Check
    found: int
    unknown: int
    rows: int

    @property
    def code(self) -> str:
        """The code of the check."""
        return self.check.code

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.check.severity


@frozen(eq=False, repr=False, slots=False)
class TableResult:
    """The findings of a table. Iterating gives one finding for each flagged cell, row by row, never all at once.

    A lazy frame stays lazy in `frame`; the other ways of asking collect what they need, and no more.

    Args:
        frame: the frame as it came, with one nullable boolean column for each check: true where the problem is there.
        on: the reference date.
        checks: the checks that were asked.
        terms: the derived truth values, by name.
        among: the names of the columns that the frame came with.
        held: the same table where it is read from; None for the frame itself.
    """

    frame: Any
    on: date
    checks: tuple[Check, ...]
    terms: Mapping[str, Derived]
    among: tuple[str, ...]
    held: Any = None

    def __repr__(self) -> str:
        return f"<{len(self.checks)} checks of a table on {self.on.isoformat()}>"

    @cached_property
    def _table(self) -> Any:
        return nw.from_native(self.frame if self.held is None else self.held)

    def _collected(self, table: Any) -> Any:
        return table.collect() if isinstance(table, nw.LazyFrame) else table

    @cached_property
    def _counts(self) -> tuple[RuleCount, ...]:
        sums = {f"{check.code}_yes": nw.col(check.code).cast(nw.Int64).sum() for check in self.checks}
        gaps = {f"{check.code}_gap": nw.col(check.code).is_null().cast(nw.Int64).sum() for check in self.checks}
        rows = nw.col(self.checks[0].code).is_null().cast(nw.Int64)
        counted = self._collected(self._table.select(**sums, **gaps, all_rows=(rows * 0 + 1).sum()))
        values = {name: int(value or 0) for name, value in next(counted.iter_rows(named=True)).items()}
        return tuple(
            RuleCount(check, values[f"{check.code}_yes"], values[f"{check.code}_gap"], values["all_rows"])
            for check in self.checks
        )

    def by_rule(self) -> dict[str, RuleCount]:
        """Return the checks that flag at least one row, with their counts, by code."""
        return {count.code: count for count in self._counts if count.found}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the checks that flag at least one row."""
        return tuple(self.by_rule())

    @property
    def untested(self) -> dict[str, tuple[str, ...]]:
        """The checks that are UNKNOWN in every row, each with the facts that no column holds."""
        return {
            count.code: tuple(name for name in self._where(count.check) if name not in self.among)
            for count in self._counts
            if count.unknown == count.rows
        }

    def by(self, column: str) -> dict[Any, dict[str, int]]:
        """Return the rows that each check flags, by the values of a column; checks that flag none are left out.

        Args:
            column: a column of the frame.

        Raises:
            KesosError: VV-911 if there is no such column.
        """
        if column not in self.among:
            raise KesosError(_no_column(column, self.among))
        codes = [check.code for check in self.checks]
        ones = self._table.select(column, *(nw.col(code).cast(nw.Int64) for code in codes))
        grouped = self._collected(ones.group_by(column).agg(*(nw.col(code).sum() for code in codes)))
        found: dict[Any, dict[str, int]] = {}
        for row in grouped.iter_rows(named=True):
            counts = {code: int(value) for code, value in row.items() if code != column and value and int(value)}
            found[_plain(row[column])] = {
                check.code: counts[check.code] for check in self.checks if check.code in counts
            }
        return dict(sorted(found.items(), key=lambda entry: (entry[0] is None, str(entry[0]))))

    def by_kelurahan(self, column: str | None = None) -> dict[Any, dict[str, int]]:
        """Return the rows that each check flags, by desa or kelurahan.

        Args:
            column: its column; if None, the first of `KELURAHAN` that the table has.
        """
        return self.by(column or self._first(KELURAHAN))

    def by_officer(self, column: str | None = None) -> dict[Any, dict[str, int]]:
        """Return the rows that each check flags, by officer.

        Args:
            column: its column; if None, the first of `PETUGAS` that the table has.
        """
        return self.by(column or self._first(PETUGAS))

    def _first(self, names: Sequence[str]) -> str:
        return next((name for name in names if name in self.among), names[0])

    def __iter__(self) -> Iterator[CheckFinding]:
        return self.findings()

    def findings(self, *codes: str) -> Iterator[CheckFinding]:
        """Yield one finding for each flagged cell, row by row, worst first within a row.

        Args:
            codes: the checks to look at; all of them if none is named.
        """
        looked = sorted(
            (check for check in self.checks if not codes or check.code in codes),
            key=lambda check: _WEIGHT[check.severity],
        )
        names = {check.code: self._where(check) for check in looked}
        for row in self._flagged(looked).iter_rows(named=True):
            keys = {name: _key(name, row[name]) for name in self._keys if not _gone(row[name])}
            for check in looked:
                if row[check.code]:
                    yield CheckFinding(
                        check=check, verdict=Verdict.YES, on=self.on, where=names[check.code], row=row[_ROW], keys=keys
                    )

    def _where(self, check: Check) -> tuple[str, ...]:
        return raw_facts(check.condition(self.on), self.terms)

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        places = [next((name for name in names if name in self.among), None) for names in (KELURAHAN, PETUGAS)]
        return tuple(dict.fromkeys([*(n for n in _IDENTITY if n in self.among), *(n for n in places if n is not None)]))

    def _flagged(self, checks: Sequence[Check]) -> Any:
        """The rows that a check flags, collected: positions, keys, and the columns of the checks without nulls."""
        columns = [*self._keys, *(check.code for check in checks)]
        table = self._collected(self._table.select(*columns)).with_row_index(_ROW)
        codes = [check.code for check in checks]
        table = table.with_columns(*(nw.col(code).fill_null(value=False) for code in codes))
        return table.filter(nw.any_horizontal(*(nw.col(code) for code in codes), ignore_nulls=False))

    def told(self, *columns: str, keep: nw.Expr) -> Iterator[dict[str, Any]]:
        """Yield rows as dicts: the position under ``row``, the columns asked, and for each code whether it flags.

        Args:
            columns: columns of the frame.
            keep: which rows.
        """
        codes = [check.code for check in self.checks]
        table = self._collected(self._table.select(*dict.fromkeys(columns), *codes)).with_row_index(_ROW)
        table = table.filter(keep).with_columns(*(nw.col(code).fill_null(value=False) for code in codes))
        for row in table.iter_rows(named=True):
            flags = {code: bool(row[code]) for code in codes}
            yield {"row": row[_ROW], **{column: _plain(row[column]) for column in columns}, **flags}


_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def _no_column(column: str, among: tuple[str, ...]) -> Problem:
    return Problem(code="VV-911", where=column, context={"column": column, "columns": ", ".join(among)})


def _gone(value: Any) -> bool:
    """Whether a cell is empty; pandas has several ways to say so, none of which equals itself or has a truth value."""
    return value is None or type(value).__name__ in {"NAType", "NaTType"} or value != value  # noqa: PLR0124  only NaN does


def _plain(value: Any) -> Any:
    return None if _gone(value) else value


def _key(name: str, value: Any) -> str:
    return shown_key(str(value)) if name in _IDENTITY else str(value)


def check_table(
    checks: CheckSet,
    terms: Mapping[str, Derived],
    frame: Any,
    on: date,
    *,
    record: type[Record],
    undeclared: Undeclared = "refuse",
) -> TableResult:
    """Return the findings for a table.

    Args:
        checks: the checks.
        terms: the derived truth values that they ask, by name.
        frame: a data frame that narwhals knows, eager or lazy; its columns are facts, others are left as they are. A
            Dask frame is computed, for some checks need all rows together.
        on: the reference date.
        record: what a row is.
        undeclared: what becomes of a value that no fact declares, see `Undeclared`.

    Raises:
        FrameError: before any work is done.
        NotCovered: if no check holds on that day.
    """
    if is_partitioned(frame):
        # Checks over rows need the rows together, so the parts of a Dask frame are brought together first.
        whole = check_table(checks, terms, frame.compute(), on, record=record, undeclared=undeclared)
        parts = import_module("dask.dataframe").from_pandas(whole.frame, npartitions=frame.npartitions, sort=False)
        return evolve(whole, frame=parts, held=whole.frame)
    conditions = checks.conditions(on)
    asked = asked_terms(conditions.values(), terms)

    def prepare(table: Any, columns: Any) -> Any:
        return add_terms(table, asked, columns, on)

    checked = verdict_columns(frame, conditions, record, on, prepare, undeclared=undeclared)
    among = tuple(name for name in nw.from_native(checked).collect_schema().names() if name not in conditions)
    return TableResult(checked, on, checks.on(on), terms, among)
