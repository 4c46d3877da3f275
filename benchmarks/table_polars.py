"""All 26 types in Polars beside the same types written by hand: rate, and peak memory of a process of its own.

``python -m benchmarks.table_polars CONTESTANT ROWS`` prints the peak memory in MB: that is how it measures itself.
"""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial

import polars as pl

from benchmarks import hand_polars as hand
from benchmarks.measure import Entry, Figure, Section, best, peak_memory, peak_of
from benchmarks.people import communities, families, people
from kesos import Undeclared, ppks

ON = date(2026, 11, 24)
TEN = 10
KINDS = (
    (people, 1, hand.person_types, ppks.Perorangan),
    (families, 4, hand.family_types, ppks.Keluarga),
    (communities, 100, hand.community_types, ppks.Komunitas),
)
"""For every hundred people twenty-five families and one community."""
Frames = tuple[pl.DataFrame, ...]


def sample(rows: int) -> Frames:
    """Return people, families and communities."""
    return tuple(make(max(1, rows // share)) for make, share, _, _ in KINDS)


def by_hand_lazy(frames: Frames) -> Frames:
    """Polars by hand, as one lazy query for each table."""
    return tuple(hand.by_hand(frame, types()) for frame, (_, _, types, _) in zip(frames, KINDS, strict=True))


def by_hand_eager(frames: Frames) -> Frames:
    """Polars by hand, at once."""
    return tuple(frame.with_columns(**types()) for frame, (_, _, types, _) in zip(frames, KINDS, strict=True))


def by_hand_checked(frames: Frames) -> Frames:
    """Polars by hand, lazily, after a look at the values as kesos takes it."""
    for frame in frames:
        hand.look(frame)
    return by_hand_lazy(frames)


def by_kesos(frames: Frames) -> Frames:
    """The library on tables."""
    kinds = [kind for *_, kind in KINDS]
    return tuple(ppks.classify_frame(frame, on=ON, record=kind) for frame, kind in zip(frames, kinds, strict=True))


def by_kesos_lazy(frames: Frames, undeclared: Undeclared = "refuse") -> Frames:
    """The library on lazy tables."""
    kinds = [kind for *_, kind in KINDS]
    return tuple(
        ppks.classify_frame(frame.lazy(), on=ON, record=kind, undeclared=undeclared).collect()
        for frame, kind in zip(frames, kinds, strict=True)
    )


CONTESTANTS: dict[str, Callable[[Frames], Frames]] = {
    "by_hand_eager": by_hand_eager,
    "by_hand_lazy": by_hand_lazy,
    "by_hand_checked": by_hand_checked,
    "kesos": by_kesos,
    "kesos_lazy": by_kesos_lazy,
    "kesos_lazy_unchecked": partial(by_kesos_lazy, undeclared="unchecked"),
}

PACKAGES = {name: "kesos" if name.startswith("kesos") else "polars" for name in CONTESTANTS}


def measure(rows: int) -> Section:
    """Compare every verdict, then time both sizes, then look at the memory."""
    agree(sample(min(rows, 100_000)))
    entries: list[Entry] = []
    figures: list[Figure] = []
    for size in (rows, TEN * rows):
        frames = sample(size)
        times = best({name: partial(work, frames) for name, work in CONTESTANTS.items()}, turns=7)
        del frames
        peaks = {name: peak_of("benchmarks.table_polars", name, str(size)) for name in CONTESTANTS}
        entries += [
            Entry(name, times[name], package, ours=package == "kesos", measure=f"{size}", peak=peaks[name])
            for name, package in PACKAGES.items()
        ]
        quickest = min(("by_hand_eager", "by_hand_lazy"), key=times.__getitem__)
        scale = "polars_ten" if size > rows else "polars_one"
        figures += [
            Figure(f"{scale}_rate", times[quickest] / times["kesos"], 0.9, at_most=False),
            Figure(f"{scale}_memory", peaks["kesos"] / peaks[quickest], 1.2),
        ]
    return Section("table_polars", "ms", tuple(entries), tuple(figures), rows=rows)


def agree(frames: Frames) -> None:
    """Stop unless every contestant gives every verdict as the first one does.

    Raises:
        SystemExit: naming contestant and type.
    """
    expected, *others = [(name, work(frames)) for name, work in CONTESTANTS.items()]
    for name, given in others:
        for right, told in zip(expected[1], given, strict=True):
            for code in (column for column in right.columns if column.startswith("PPKS-")):
                if not right[code].eq_missing(told[code]).all():
                    raise SystemExit(f"{name} differs in {code}; nothing is measured")


if __name__ == "__main__":
    CONTESTANTS[sys.argv[1]](sample(int(sys.argv[2])))
    print(peak_memory())
