"""How everything here is timed, and the shape of what a benchmark tells.

Contestants take turns, so that a busy machine slows all alike, and the best turn of each counts: noise only ever adds.
"""

import gc
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from attrs import frozen

Work = Callable[[], object]

SHORTEST_TURN = 0.05
LONG, LONGEST, FEWEST = 1.0, 15.0, 2
"""From when on work is long, the seconds that it may take in all, and the turns that it has at least."""


@frozen
class Verdicts:
    """What a contestant made of the same questions, counted against the law's three values.

    Args:
        asked: all verdicts.
        unknown: those of them that are unknown.
        kept: unknown verdicts that it left unknown.
        yes: unknown verdicts that it turned into yes.
        no: unknown verdicts that it turned into no.
        failed: unknown verdicts for which it stopped with an error that is no answer.
        wrong: known verdicts that it got wrong.
    """

    asked: int
    unknown: int
    kept: int = 0
    yes: int = 0
    no: int = 0
    failed: int = 0
    wrong: int = 0


@frozen
class Entry:
    """One contestant.

    Args:
        name: its key in ``words.toml``.
        seconds: its best turn, for one of what the section counts.
        package: the distribution whose version stands beside it.
        ours: whether it is kesos.
        measure: which measurement of the section it belongs to; ratios are made within one.
        peak: peak memory of its own process in MB.
        verdicts: what became of the unknown.
    """

    name: str
    seconds: float
    package: str | None = None
    ours: bool = False
    measure: str = ""
    peak: float | None = None
    verdicts: Verdicts | None = None


@frozen
class Figure:
    """A figure that we want to reach.

    Args:
        name: its key in ``words.toml``.
        value: what was measured.
        wanted: what is wanted.
        at_most: whether less is better.
        unit: what the numbers count.
    """

    name: str
    value: float
    wanted: float
    at_most: bool = True
    unit: str = ""

    @property
    def met(self) -> bool:
        """Whether it is reached."""
        return self.value <= self.wanted if self.at_most else self.value >= self.wanted


@frozen
class Section:
    """What one benchmark tells.

    Args:
        name: its key in ``words.toml``.
        unit: what an entry's time is for: ``"s"`` for the whole table, ``"us"`` for one, ``"ms"`` for one.
        entries: the contestants.
        figures: what was wanted.
        rows: how many rows the table has.
        facts: more to tell, as the page needs it.
    """

    name: str
    unit: str
    entries: tuple[Entry, ...]
    figures: tuple[Figure, ...] = ()
    rows: int | None = None
    facts: Mapping[str, Any] = {}


def best(contestants: Mapping[str, Work], turns: int = 5) -> dict[str, float]:
    """Return the best seconds of one call of each contestant; short work is repeated in a turn, long has fewer."""
    repeats, waiting = {}, {}
    for name, work in contestants.items():
        once = _turn(work, 1)  # the warm-up
        once = once if once > LONG else _turn(work, 1)
        repeats[name] = max(1, min(100_000, round(SHORTEST_TURN / once)))
        waiting[name] = turns if once < LONG else max(FEWEST, min(turns, round(LONGEST / once)))
    found = dict.fromkeys(contestants, float("inf"))
    names = list(contestants)
    for turn in range(turns):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            if turn < waiting[name]:
                found[name] = min(found[name], _turn(contestants[name], repeats[name]))
    return found


def _turn(work: Work, times: int) -> float:
    gc.collect()
    start = perf_counter()
    for _ in range(times):
        work()
    return (perf_counter() - start) / times


def peak_memory() -> float:
    """Return the peak memory of this process so far in MB.

    Linux tells it in ``/proc``; what ``getrusage`` tells begins there with the memory of the starting process.
    """
    status = Path("/proc/self/status")
    if status.exists():
        told = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(told.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def peak_of(module: str, *words: str) -> float:
    """Return what ``python -m module words`` prints: the peak memory in MB of a process of its own."""
    command = [sys.executable, "-W", "ignore", "-m", module, *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  our own modules
    return float(done.stdout.split()[-1])


def same(expected: object, given: object, what: str) -> None:
    """Stop if a contestant does not do the same as the first one.

    Raises:
        SystemExit: naming the contestant.
    """
    if expected != given:
        raise SystemExit(f"{what}: another result; nothing is measured")
