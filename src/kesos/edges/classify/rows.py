"""The rows of a sheet as records: each cell read, what is wrong gathered by row, what contradicts told."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from attrs import evolve, field, frozen

from kesos.edges.classify.readers import Target
from kesos.edges.sheets import body
from kesos.edges.sheets.column import Column
from kesos.edges.sheets.common import mask_digits, problem
from kesos.edges.sheets.convert import convert_column
from kesos.engine.fact import FactInfo
from kesos.engine.problem import Problem, Severity
from kesos.engine.record import Record, contradictions
from kesos.evaluators.ages import completed_years
from kesos.fakta.identitas import NIK, duplicates

_COMPARED: Final = ("tanggal_lahir", "jenis_kelamin", "nomor_kk")
"""What the digits of a NIK are compared with."""
_TOLD: Final = (Severity.WARNING, Severity.ERROR)


@frozen(kw_only=True)
class RowProblem:
    """Something wrong with a row, or worth a look.

    Args:
        row: its number in the file.
        column: the heading of the column, masked; empty for the whole row.
        problem: what it is; `Problem.where` is the cell.
    """

    row: int
    column: str
    problem: Problem


@frozen(kw_only=True)
class Rows:
    """The records of a sheet as columns of facts.

    Args:
        values: by fact, one value for each record; None is unknown.
        conclusions: by type code, what the sheet itself says; None where it says nothing.
        problems: everything found, by place of the record.
    """

    values: dict[str, list[Any]]
    conclusions: dict[str, list[bool | None]]
    problems: dict[int, list[RowProblem]] = field(repr=False)

    def rejected(self) -> set[int]:
        """Return the places of the records that have an error."""
        return {
            place
            for place, found in self.problems.items()
            if any(one.problem.severity is Severity.ERROR for one in found)
        }


def read_rows(table: body.SheetTable, targets: Mapping[str, Target], record: type[Record], on: date) -> Rows:
    """Read every recognised column of a table."""
    reader = _Reader(table, record, on)
    for key, column in table.header.recognised.items():
        reader.read(column, targets[key])
    reader.gather_members()
    reader.check_rows()
    return Rows(values=reader.values, conclusions=reader.conclusions, problems=dict(reader.problems))


class _Reader:
    def __init__(self, table: body.SheetTable, record: type[Record], on: date) -> None:
        self.table = table
        self.record = record
        self.on = on
        self.values: dict[str, list[Any]] = {}
        self.conclusions: dict[str, list[bool | None]] = {}
        self.problems: defaultdict[int, list[RowProblem]] = defaultdict(list)
        self._members: defaultdict[str, dict[str, list[bool | None]]] = defaultdict(dict)
        self._columns: dict[str, Column] = {}

    def read(self, column: Column, target: Target) -> None:
        values, problems = convert_column(self.table.cells(column), target.convert)
        for place, found in problems:
            self._report(place, column, found)
        if target.fact is None:
            self.conclusions[target.code] = values
        elif target.member:
            self._members[target.fact.name][target.member] = values
        else:
            self.values[target.fact.name] = values
            self._columns[target.fact.name] = column

    def gather_members(self) -> None:
        """A set with a column for each member is known where every member is; a part is not the whole."""
        for name, columns in self._members.items():
            choices = self.record.__facts__[name].choices
            if name not in self.values and set(choices) == set(columns):
                rows = zip(*(columns[choice] for choice in choices), strict=True)
                self.values[name] = [_set_of(choices, row) for row in rows]

    def check_rows(self) -> None:
        """Look at what no single cell shows: contradictions, ages against dates, identity against its digits."""
        self._check_ages()
        self._check_contradictions()
        self._check_niks()

    def _report(self, place: int, column: Column | None, found: Problem) -> None:
        row = self.table.row_numbers[place]
        where = f"{column.letter}{row}" if column else f"{row}"
        shown = evolve(found, where=found.where or where)
        self.problems[place].append(
            RowProblem(row=row, column=mask_digits(column.name) if column else "", problem=shown)
        )

    def _check_ages(self) -> None:
        """A date counts before the years since it, which may have been taken on another day; the difference is told."""
        for info in self.record.__facts__.values():
            days = self.values.get(info.years_since) if info.years_since else None
            for place, day in enumerate(days or ()):
                if day is not None and info.bounds is not None:
                    self._check_age(place, info, day, info.bounds)

    def _check_age(self, place: int, info: FactInfo, day: date, bounds: tuple[int, int]) -> None:
        years, since = completed_years(day, self.on), info.years_since
        ages = self.values.get(info.name)
        if not bounds[0] <= years <= bounds[1]:
            told = problem("FKT-008", where=since, on=self.on.isoformat(), high=bounds[1])
            self._report(place, self._columns[since], told)
        elif ages is not None and ages[place] not in (None, years):
            told = problem("LBR-071", severity=Severity.WARNING, given=ages[place], years=years, on=self.on.isoformat())
            self._report(place, self._columns[info.name], told)
            ages[place] = None

    def _check_contradictions(self) -> None:
        saying = {n for n in self.values if any(i in self.values for i in self.record.__facts__[n].related)}
        names = saying | {other for name in saying for other in self.record.__facts__[name].related}
        columns = {name: self.values[name] for name in names if name in self.values}
        for place in range(len(self.table.records)) if columns else ():
            known = {name: column[place] for name, column in columns.items()}
            for found in contradictions(self.record, known):
                self._report(place, self._columns.get(found.where), found)

    def _check_niks(self) -> None:
        niks: Sequence[str | None] = self.values.get("nik", ())
        column = self._columns.get("nik")
        for place, nik in enumerate(niks):
            if nik is not None:
                for found in self._nik_warnings(place, nik):
                    self._report(place, column, found)
        known = [(place, nik) for place, nik in enumerate(niks) if nik is not None]
        for nik, positions in duplicates(nik for _, nik in known).items():
            rows = ", ".join(str(self.table.row_numbers[known[position][0]]) for position in positions)
            # A warning here: which of the rows is wrong is not known, and each person keeps the verdict of the row.
            told = problem("NIK-011", severity=Severity.WARNING, masked=nik.masked(), positions=rows)
            for position in positions:
                self._report(known[position][0], column, told)

    def _nik_warnings(self, place: int, nik: str) -> Iterator[Problem]:
        others = {name: self.values[name][place] for name in _COMPARED if name in self.values}
        return (one for one in NIK.check(nik, on=self.on, **others) if one.severity in _TOLD)


def _set_of(choices: tuple[str, ...], row: tuple[bool | None, ...]) -> frozenset[str] | None:
    if any(value is None for value in row):
        return None
    return frozenset(choice for choice, value in zip(choices, row, strict=True) if value)
