"""What every module of the sheet reader shares: cell types, column letters, masked excerpts, errors, extras."""

import gc
import re
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TypeAlias

from kesos.engine.problem import KesosError, Problem, Severity

Cell: TypeAlias = str | float | int | bool | date | datetime | time | timedelta | list[Any] | None
"""A cell as the file holds it, its type kept; None is an empty cell."""

_PANIC: Final = "PanicException"
_EXCERPT_LENGTH: Final = 40
_SHORTEST_SECRET: Final = 9
_NIK_LENGTH: Final = 16
_LETTER: Final = "[OoQIlL|SsBZz]"
_GAP: Final = r"[\s.,'’`_/\\-]{0,3}"
_LIKE_DIGIT: Final = re.compile(rf"\d|{_LETTER}")
# A day with its hour is no number of a person; it stays readable, as a day alone does.
_DAY: Final = r"(?:(?:19|20)\d\d[-/][01]\d[-/][0-3]\d|[0-3]\d[-/][01]\d[-/](?:19|20)\d\d)"
_MOMENT: Final = rf"(?<!\d){_DAY}[ T][0-2]\d:[0-5]\d(?::[0-5]\d)?(?![\d:])"
# A letter counts as a digit beside digits only, so that the next word is no part of the run.
_LONG_RUN: Final = re.compile(
    rf"(?P<moment>{_MOMENT})|(?:{_LETTER}?\d)(?:{_GAP}\d|{_LETTER}|{_GAP}{_LETTER}(?=\d)){{{_SHORTEST_SECRET - 2},}}"
)


def mask_digits(text: str) -> str:
    """Return ``text`` with every run of nine or more digits masked, so that no NIK, KK or telephone number is shown.

    Blanks, dots, dashes and letters typed for digits inside a run do not save it from the mask.

    >>> mask_digits("NIK 3371011708909999 salah"), mask_digits("3371 0117 O890 9999")
    ('NIK 337101******9999 salah', '3371 01** **** 9999')
    >>> mask_digits("1990-08-17 00:00:00")
    '1990-08-17 00:00:00'
    """
    return _LONG_RUN.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    run = found[0]
    if found["moment"]:
        return run
    places = [at for at, mark in enumerate(run) if _LIKE_DIGIT.match(mark)]
    if sum(run[at].isdigit() for at in places) < _SHORTEST_SECRET:
        return run
    first, last = (6, 4) if len(places) >= _NIK_LENGTH else (2, 2)
    hidden = set(places[first:-last])
    return "".join("*" if at in hidden else mark for at, mark in enumerate(run))


def excerpt(value: object) -> str:
    r"""Return a short, masked, one-line picture of a cell for a message.

    >>> excerpt(3371011708909999.0), excerpt("baris satu\nbaris dua")
    ('337101******9999', 'baris satu baris dua')
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    words = " ".join(mask_digits(str(value)).split())
    return words if len(words) <= _EXCERPT_LENGTH else words[: _EXCERPT_LENGTH - 1] + "…"


def letter(index: int) -> str:
    """Return the spreadsheet letter of a column.

    Args:
        index: 0-based place of the column.

    >>> letter(0), letter(25), letter(26), letter(100)
    ('A', 'Z', 'AA', 'CW')
    """
    name = ""
    rest = index + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        name = chr(65 + place) + name
    return name


def letters(indexes: list[int]) -> str:
    """Return the letters of several columns, neighbours drawn together.

    >>> letters([0, 3, 4, 5, 9])
    'A, D-F, J'
    """
    runs: list[list[int]] = []
    for index in sorted(indexes):
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return ", ".join(letter(run[0]) if len(run) == 1 else f"{letter(run[0])}-{letter(run[-1])}" for run in runs)


def problem(
    code: str, where: str = "", severity: Severity = Severity.ERROR, example: str | None = None, **context: Any
) -> Problem:
    """Return a `Problem`; a short form for this package.

    >>> problem("LBR-041", value="empat").code
    'LBR-041'
    """
    return Problem(code=code, where=where, severity=severity, context=context, example=example)


def failure(code: str, where: str = "", example: str | None = None, **context: Any) -> KesosError:
    """Return a `KesosError` with one problem, to be raised.

    >>> failure("LBR-003", path="data.csv").code
    'LBR-003'
    """
    return KesosError(problem(code, where=where, example=example, **context))


def extra(module: str) -> Any:
    """Import a module of the extra ``kesos[cli]``.

    Raises:
        KesosError: LBR-013 with the name of the extra, if the module is not installed.

    >>> extra("csv").__name__
    'csv'
    """
    try:
        return import_module(module)
    except ImportError as missing:
        raise failure("LBR-013", package=module, example="pip install 'kesos[cli]'") from missing


class Shared(dict[str, Cell]):
    """One string for all equal texts, so that a million rows fit in memory; None for a blank one.

    >>> Shared()["ya"], Shared()["  "]
    ('ya', None)
    """

    def __missing__(self, cell: str) -> Cell:
        kept = self[cell] = cell if cell.strip() else None
        return kept


@contextmanager
def no_collection() -> Generator[None]:
    """Hold the garbage collector: rows hold no cycles, and it would walk each of a million of them again and again.

    >>> with no_collection():
    ...     gc.isenabled()
    False
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def damaged(path: Path, broken: type[Exception], locked: type[Exception] | tuple[()] = ()) -> Generator[None]:
    """Turn what a reader raises about a file into an error of ours.

    Args:
        path: the file.
        broken: the root of the errors of the reader.
        locked: its error for a password.

    Raises:
        KesosError: LBR-008 if a password locks the file, LBR-009 if it is damaged.

    >>> with damaged(Path("data.xlsx"), LookupError):
    ...     raise LookupError("no such part")
    Traceback (most recent call last):
    kesos.engine.problem.KesosError: LBR-009: ...
    """
    name = mask_digits(str(path))
    try:
        yield
    except locked as refused:
        raise failure("LBR-008", where=name, path=name) from refused
    except (broken, OSError, ValueError, OverflowError, MemoryError) as refused:
        raise failure("LBR-009", where=name, path=name, detail=excerpt(refused)) from refused
    except BaseException as panic:
        # A damaged file can make a reader in Rust panic; that exception does not descend from Exception.
        if type(panic).__name__ != _PANIC:
            raise
        raise failure("LBR-009", where=name, path=name, detail=_PANIC) from None
