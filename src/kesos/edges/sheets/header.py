"""The header of a table: found, not assumed; one row or several; every column accounted for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final

from attrs import evolve, field, frozen

from kesos.edges.sheets.column import Column, Merged
from kesos.edges.sheets.common import Cell, excerpt, failure, letter, letters, problem
from kesos.edges.sheets.grid import Grid
from kesos.edges.sheets.headings import SEARCHED_ROWS, Known, Vocabulary, label
from kesos.engine.problem import KesosError, Problem, Severity

MIN_HITS: Final = 2
"""So many known headings make a row a header; one is enough in a table of at most three columns."""

_SHOWN: Final = 6


@frozen(kw_only=True)
class Header:
    """The header of a table.

    Args:
        rows: 0-based places of the rows that name the columns.
        skipped: 0-based places of rows right below that only number the columns.
        first_data: 0-based place of the first row that may hold data.
        columns: every column, from left to right.
        problems: what is wrong with the headings, or deserves a look.

    >>> found = find_header([["NIK", "Nama"], [None, "Sri"]], ["nik", "nama"])
    >>> found.rows, found.first_data, found.recognised["nik"].letter
    ((0,), 1, 'A')
    """

    rows: tuple[int, ...]
    skipped: tuple[int, ...]
    first_data: int
    columns: tuple[Column, ...]
    problems: tuple[Problem, ...] = field(default=())

    @property
    def recognised(self) -> dict[str, Column]:
        """The columns that are read, by the name that they were recognised as."""
        return {column.known: column for column in self.columns if column.known and column.copy_of is None}

    @property
    def unrecognised(self) -> tuple[Column, ...]:
        """The columns that have a heading that is not known."""
        return tuple(column for column in self.columns if column.text and not column.known)

    def check(self) -> None:
        """Raise all errors among the problems at once; warnings stay where they are.

        Raises:
            KesosError: LBR-021, for each name that two different columns claim.

        >>> find_header([["NIK", "N.I.K."], ["a", "b"]], ["nik"], min_hits=1).check()
        Traceback (most recent call last):
        kesos.engine.problem.KesosError: LBR-021: ...
        """
        errors = [one for one in self.problems if one.severity is Severity.ERROR]
        if errors:
            raise KesosError(*errors)


def find_header(
    rows: Sequence[Sequence[Cell]],
    known: Known,
    *,
    merged: Sequence[Merged] = (),
    min_hits: int = MIN_HITS,
    path: str = "",
    first_row: int = 1,
) -> Header:
    """Find the header among the first 30 rows: the row that holds the most known headings, and what belongs to it.

    Rows above and below it that also name columns are joined to it (group headings, sub-headings, item codes); rows
    that only number the columns are skipped.

    Args:
        rows: the rows of a sheet.
        known: the headings that are known; as a mapping, each with the name that it stands for.
        merged: merged ranges of the sheet.
        min_hits: so many known headings make a row a header.
        path: name of the file, for messages.
        first_row: number of ``rows[0]`` in the file.

    Raises:
        KesosError: LBR-020 if no row holds enough known headings.

    >>> rows = [["DATA WARGA"], ["No", "N I K", "Nama Lengkap"], [1.0, "3371011708909999", "Sri"]]
    >>> found = find_header(rows, ["nik", "nama_lengkap"])
    >>> [(column.letter, column.text, column.known) for column in found.columns]
    [('A', 'No', None), ('B', 'N I K', 'nik'), ('C', 'Nama Lengkap', 'nama_lengkap')]
    """
    vocabulary = Vocabulary(known)
    best = best_row(rows, vocabulary, min_hits)
    if best is None:
        raise _no_header(rows, vocabulary, min_hits, path, first_row)
    grid = Grid(rows, vocabulary, merged)
    core = grid.core(best)
    skipped = tuple(grid.numbering(core[-1] + 1))
    first_data = (skipped or core)[-1] + 1
    columns, problems = _Settling(grid.columns(core), rows[first_data:], vocabulary, core[-1] + first_row).settle()
    return Header(rows=core, skipped=skipped, first_data=first_data, columns=columns, problems=problems)


def best_row(rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary, min_hits: int = MIN_HITS) -> int | None:
    """Return the place of the row that holds the most known headings, or None if that are too few.

    >>> best_row([["DATA WARGA"], ["nik", "nama"], ["nik", "nama"]], Vocabulary(["NIK", "NAMA"]))
    1
    """
    hits = [vocabulary.hits(row) for row in rows[:SEARCHED_ROWS]]
    best = max(range(len(hits)), key=lambda at: (hits[at], -at), default=None)
    return best if best is not None and hits[best] >= _needed(rows, vocabulary, min_hits) else None


def _needed(rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary, min_hits: int) -> int:
    """Return how many hits make a header: fewer in a narrow table, so that one slip of the pen does not hide it."""
    widest = max(sum(cell is not None for cell in row) for row in rows[:SEARCHED_ROWS])
    return max(1, min(min_hits, widest // 2, len(vocabulary.names)))


def _no_header(
    rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary, min_hits: int, path: str, first_row: int
) -> KesosError:
    """Say what was looked for, show the row that looks most like a header, and what its headings may have meant."""
    top = rows[:SEARCHED_ROWS]
    if not any(cell is not None for row in rows for cell in row):
        return failure("LBR-004", where=path, path=path)
    likest = max(range(len(top)), key=lambda at: (vocabulary.hits(top[at]), sum(map(bool, map(label, top[at]))), -at))
    filled = [cell for cell in top[likest] if cell is not None]
    shown = ", ".join(map(excerpt, filled[:_SHOWN])) + (", …" if len(filled) > _SHOWN else "")
    headings = sorted((vocabulary.names[key][1] for key in vocabulary.worded), key=len)
    example = ", ".join(headings[:_SHOWN]) or None
    row = likest + first_row
    missing = problem(
        "LBR-020",
        where=path,
        example=example,
        path=path,
        searched=len(top),
        needed=_needed(rows, vocabulary, min_hits),
        row=row,
        shown=shown,
    )
    return KesosError(missing, *_slips(top[likest], vocabulary, row))


def _slips(cells: Sequence[Cell], vocabulary: Vocabulary, row: int) -> Iterator[Problem]:
    """Yield the headings of a row that come near to a known one."""
    for at, cell in enumerate(cells):
        words = label(cell)
        nearest = None if not words or vocabulary.match(words) else vocabulary.nearest(words)
        if nearest:
            place = {"where": f"{letter(at)}{row}", "columns": letter(at)}
            yield problem("LBR-022", severity=Severity.WARNING, heading=excerpt(words), nearest=nearest, **place)


@frozen
class _Settling:
    """Give each column a unique name, and say what is wrong with the headings.

    Args:
        columns: as the header names them.
        body: the rows below the header.
        vocabulary: the headings that are known.
        row: number of the lowest header row in the file.
    """

    columns: tuple[Column, ...]
    body: Sequence[Sequence[Cell]]
    vocabulary: Vocabulary
    row: int

    def settle(self) -> tuple[tuple[Column, ...], tuple[Problem, ...]]:
        """Return the columns as they will be used, and all problems."""
        columns = list(self.columns)
        problems = [*self._claims(columns), *self._repeats(columns), *self._unknown(columns), *self._nameless()]
        return tuple(columns), tuple(problems)

    def _claims(self, columns: list[Column]) -> Iterator[Problem]:
        """Two columns for one name: a form may repeat a column cell for cell; anything else is an error."""
        claims: dict[str, list[Column]] = defaultdict(list)
        for column in columns:
            if column.known:
                claims[column.known].append(column)
        for known, claimed in claims.items():
            first, *others = claimed
            copies = [other for other in others if first.group and other.group and self._equal(first, other)]
            for copy in copies:
                columns[copy.index] = evolve(copy, copy_of=first.index)
            if copies:
                yield self._about("LBR-026", copies, Severity.INFO, known=known, first=first.letter)
            if len(copies) < len(others):
                yield self._about(
                    "LBR-021", claimed, known=known, headings=" | ".join(excerpt(c.text) for c in claimed)
                )

    def _repeats(self, columns: list[Column]) -> Iterator[Problem]:
        """Headings that are not known and stand twice: told apart by their column letter."""
        alike: dict[str, list[Column]] = defaultdict(list)
        for column in columns:
            if column.text:
                alike[column.key].append(column)
        for same in (columns for columns in alike.values() if len(columns) > 1):
            for column in same:
                columns[column.index] = evolve(column, name=f"{column.text} ({column.letter})")
            if not any(column.known for column in same):
                yield self._about("LBR-025", same, Severity.WARNING, heading=excerpt(same[0].text))

    def _unknown(self, columns: list[Column]) -> Iterator[Problem]:
        for column in columns:
            if column.known or not column.text:
                continue
            nearest = self.vocabulary.nearest(column.text)
            columns[column.index] = evolve(column, nearest=nearest)
            code = "LBR-022" if nearest else "LBR-023"
            yield self._about(code, [column], Severity.WARNING, heading=excerpt(column.text), nearest=nearest)

    def _nameless(self) -> Iterator[Problem]:
        nameless = [column for column in self.columns if not column.text and self._filled(column)]
        if nameless:
            yield self._about("LBR-024", nameless, Severity.WARNING)

    def _about(
        self, code: str, columns: Sequence[Column], severity: Severity = Severity.ERROR, **context: Any
    ) -> Problem:
        places = letters([column.index for column in columns])
        where = f"{columns[0].letter}{self.row}"
        return problem(code, where=where, severity=severity, columns=places, **context)

    def _cell(self, row: Sequence[Cell], column: Column) -> Cell:
        return row[column.index] if column.index < len(row) else None

    def _filled(self, column: Column) -> bool:
        return any(self._cell(row, column) is not None for row in self.body)

    def _equal(self, first: Column, other: Column) -> bool:
        return all(self._cell(row, first) == self._cell(row, other) for row in self.body)
