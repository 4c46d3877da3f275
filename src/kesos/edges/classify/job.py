"""The job of ``kesos classify``: read a sheet, reject what cannot be read, classify the rest, say what to ask next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, cast

from attrs import field, frozen

from kesos._ppks.padanan import PADANAN
from kesos.edges import subjects
from kesos.edges.classify.asking import Asking, Progress
from kesos.edges.classify.carried import is_carried
from kesos.edges.classify.readers import Target, conclusions_of, vocabulary
from kesos.edges.classify.rows import RowProblem, Rows, read_rows
from kesos.edges.sheets.body import SheetTable, read_table
from kesos.edges.sheets.column import Column
from kesos.edges.sheets.common import extra, failure
from kesos.edges.subjects import Registered
from kesos.engine.fact import FactInfo
from kesos.engine.problem import Problem
from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.engine.rule_set import conditions
from kesos.evaluators.follow import needed
from kesos.evaluators.frame import verdict_columns
from kesos.messages import Lang

_IDENTITY: Final = frozenset({"nama", "nik", "nomor_kk"})
_PERSON: Final = frozenset({"tanggal_lahir", "jenis_kelamin"})
"""What a NIK is checked against."""
_HEADING_CODES: Final = frozenset({"LBR-022", "LBR-023"})


@frozen(kw_only=True)
class Job:
    """What is asked.

    Args:
        path: the sheet.
        on: the reference date.
        record: what a row is: a kind of record of the subject in lower case; the first of them if empty.
        reading: how the letters combine.
        sheet: name of the worksheet; None for the first with a header.
        lang: language of everything that a person reads.
        clear: keep NIK and family-card numbers in clear in the outputs.
        subject: the name of the subject whose rules are asked.
        progress: told how far the work is.
    """

    path: Path
    on: date
    record: str = ""
    reading: Reading = Reading.WORKING
    sheet: str | None = None
    lang: Lang = "id"
    clear: bool = False
    subject: str = "ppks"
    progress: Progress = field(default=lambda _what, _done, _all: None)


@frozen(kw_only=True)
class Summary:
    """What was found.

    Args:
        job: what was asked.
        table: the sheet as it was read.
        rows: its records as facts.
        accepted: places of the records that were classified.
        verdicts: a Polars frame of verdicts, a row for each accepted record.
        warnings: for each accepted record the codes of the warnings that show.
        asking: what to ask next.
        rejected: the problems of each rejected row, by its number in the file.
        rules: the rules that were asked, by code.
    """

    job: Job
    table: SheetTable = field(repr=False)
    rows: Rows = field(repr=False)
    accepted: tuple[int, ...] = field(repr=False)
    verdicts: Any = field(repr=False)
    warnings: Sequence[str] = field(repr=False)
    asking: Asking = field(repr=False)
    rejected: Mapping[int, list[RowProblem]] = field(repr=False)
    rules: Mapping[str, Rule] = field(repr=False)

    @property
    def rows_in(self) -> int:
        """How many rows hold something: classified and rejected together."""
        return len(self.accepted) + len(self.rejected)

    @property
    def unrecognised(self) -> tuple[Column, ...]:
        """The columns whose heading is neither a fact nor one that offices are known to carry along."""
        return tuple(column for column in self.table.header.unrecognised if not is_carried(column.text))

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """By type code, how many are YES, NO and UNKNOWN."""
        found: dict[str, dict[str, int]] = {}
        for code in self.verdicts.columns:
            tally: Counter[bool | None] = Counter(self.verdicts[code].to_list())
            found[code] = {"yes": tally[True], "no": tally[False], "unknown": tally[None]}
        return found

    @property
    def problems(self) -> list[RowProblem]:
        """Everything that is wrong or worth a look, the file and its headings first, then row by row."""
        general = [RowProblem(row=0, column="", problem=one) for one in self.table.problems if self._tells(one)]
        by_row = {self.table.row_numbers[place]: found for place, found in self.rows.problems.items()}
        by_row.update(self.rejected)
        return general + [one for row in sorted(by_row) for one in by_row[row]]

    def _tells(self, one: Problem) -> bool:
        """A heading that offices carry along is no news; one that nobody knows is."""
        return one.code not in _HEADING_CODES or one.context["columns"] in {
            column.letter for column in self.unrecognised
        }

    def differences(self) -> list[tuple[int, str, bool, bool | None]]:
        """Return where the sheet's own conclusion and the finding differ: row, type code, theirs, ours."""
        found: list[tuple[int, str, bool, bool | None]] = []
        for code, theirs in self.rows.conclusions.items():
            ours: list[bool | None] = [None] * len(self.accepted)
            if code in self.verdicts.columns:
                ours = self.verdicts[code].to_list()
            for place, verdict in zip(self.accepted, ours, strict=True):
                said = theirs[place]
                if said is not None and said != verdict:
                    found.append((self.table.row_numbers[place], code, said, verdict))
        return found


def run(job: Job) -> Summary:
    """Read and classify a sheet; nothing is written.

    Raises:
        KesosError: LBR-nnn if the sheet cannot be read, LBR-070 if no column means anything to the subject, TGL-001 if
            the law is not known on that day, RMH-nnn if there is no such subject or record.
    """
    home = subjects.named(job.subject)
    record = home.record(job.record)
    rules = home.subject.rules.applying(record, job.on)
    headings, targets = vocabulary(record, conclusions_of(_columns(home)), _asked(rules, record))
    job.progress("baca", 0, 1)
    table = read_table(job.path, headings, sheet=job.sheet)
    _refuse_if_meaningless(table, targets, job)
    job.progress("periksa", 0, len(table.records))
    rows = read_rows(table, targets, record, job.on)
    bad = rows.rejected()
    accepted = tuple(place for place in range(len(table.records)) if place not in bad)
    job.progress("nilai", 0, len(accepted))
    frame = _frame(rows, accepted, record)
    verdicts, warnings = _verdicts(frame, home, record, job, rules)
    asking = Asking.of(frame, conditions(rules, job.reading), record, job.on, job.progress)
    return Summary(
        job=job,
        table=table,
        rows=rows,
        accepted=accepted,
        verdicts=verdicts,
        warnings=warnings,
        asking=asking,
        rejected=_rejected(table, rows, bad),
        rules={rule.code: rule for rule in rules},
    )


def _asked(rules: Sequence[Rule], record: type[Record]) -> frozenset[str]:
    """Return the facts that the rules ask for, those they follow from, and those they are checked against."""
    verdicts = [rule.condition(reading) for rule in rules for reading in Reading]
    warnings = [rule.resolve(warning.when) for rule in rules for warning in rule.warnings]
    asked = {info.name for info in needed((*verdicts, *warnings))}
    asked |= {name for name, info in record.__facts__.items() if not asked.isdisjoint(info.related)}
    infos = [info for name, info in record.__facts__.items() if name in asked]
    asked |= {name for info in infos for name in (*info.related, info.years_since)}
    return frozenset(asked) | _IDENTITY | _PERSON


def _columns(home: Registered) -> dict[str, tuple[str, ...]]:
    """Return the headings under which sheets carry finished conclusions of a subject, by code."""
    return {code: one.kolom_jenis for code, one in PADANAN.items() if code in home.subject.rules}


def _refuse_if_meaningless(table: SheetTable, targets: Mapping[str, Target], job: Job) -> None:
    """Refuse a sheet without a fact beside names and numbers; a conclusion of its own is no fact."""
    facts = (targets[key].fact for key in table.header.recognised)
    if all(fact is None or fact.name in _IDENTITY for fact in facts):
        shown = ", ".join(column.text for column in table.header.columns if column.text)[:200]
        raise failure("LBR-070", where=str(job.path.name), path=job.path.name, headings=shown, example="usia")


def _rejected(table: SheetTable, rows: Rows, bad: set[int]) -> dict[int, list[RowProblem]]:
    found = {one.row: [RowProblem(row=one.row, column="", problem=one.problem)] for one in table.rejected}
    return found | {table.row_numbers[place]: rows.problems[place] for place in bad}


def _frame(rows: Rows, accepted: Sequence[int], record: type[Record]) -> Any:
    """Return the accepted records as a Polars frame of facts."""
    pl = extra("polars")
    columns = {
        name: pl.Series(name, [_plain(values[place]) for place in accepted], dtype=_dtype(pl, record.__facts__[name]))
        for name, values in rows.values.items()
    }
    return pl.DataFrame(columns)


def _plain(value: Any) -> Any:
    return sorted(cast("frozenset[str]", value)) if isinstance(value, frozenset) else value


def _dtype(pl: Any, info: FactInfo) -> Any:
    known = {bool: pl.Boolean, int: pl.Int64, date: pl.Date, frozenset: pl.List(pl.String)}
    return known.get(info.type, pl.String)


def _verdicts(
    frame: Any, home: Registered, record: type[Record], job: Job, rules: tuple[Rule, ...]
) -> tuple[Any, list[str]]:
    classified = home.subject.classify_frame(frame, on=job.on, record=record, reading=job.reading)
    verdicts = classified.select([rule.code for rule in rules])
    warnings = {
        f"{rule.code}.{warning.key}": rule.resolve(warning.when)
        for rule in rules
        for warning in rule.warnings
        if warning.concerns(record, job.on)
    }
    shown = verdict_columns(frame, warnings, record, job.on).select(list(warnings))
    codes: list[list[str]] = [[] for _ in range(frame.height)]
    for code in warnings:
        places: list[int] = shown[code].fill_null(value=False).arg_true().to_list()
        for place in places:
            codes[place].append(code)
    return verdicts, [", ".join(found) for found in codes]
