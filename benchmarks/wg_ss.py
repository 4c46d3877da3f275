"""How fast the Washington Group Short Set is: one record, and a million rows against Polars written by hand.

Run ``python benchmarks/wg_ss.py [rows]``. The contestants take turns, so that a busy machine slows all alike; the best
turn of each counts. Three are timed, each doing the same work (``official`` rule, the same columns out):

- by hand, plain: as a Polars user writes it;
- by hand, tuned: as fast as we could make it, with a check of the values as kesos does it;
- kesos.
"""

import sys
from collections.abc import Callable
from functools import reduce
from operator import add
from time import perf_counter
from timeit import repeat

import polars as pl

from kesos.instruments import wg_ss

ITEMS = list(wg_ss.DOMAINS)
NONE, SOME, A_LOT, CANNOT = wg_ss.ANSWERS
CODES = [*wg_ss.ANSWERS, *wg_ss.NO_ANSWER]
ANSWERS = [NONE] * 80 + [SOME] * 10 + [A_LOT] * 3 + [CANNOT] * 2 + [7, 9, 9] + [None] * 2
TURNS = 15


def sample(rows: int) -> pl.DataFrame:
    """Return invented answers: most without difficulty, some of every code, some null."""
    pool = pl.Series(ANSWERS, dtype=pl.Int64)
    return pl.DataFrame({item: pool.sample(rows, with_replacement=True, seed=seed) for seed, item in enumerate(ITEMS)})


def plain(frame: pl.DataFrame) -> pl.DataFrame:
    """Polars by hand."""
    items = [pl.col(item) for item in ITEMS]
    return (
        frame.lazy()
        .with_columns(
            any_answer=pl.any_horizontal(item.is_between(NONE, CANNOT) for item in items),
            s=pl.sum_horizontal(item.is_between(SOME, CANNOT) for item in items),
            t=pl.sum_horizontal(item.is_between(A_LOT, CANNOT) for item in items),
            f=pl.any_horizontal(item == CANNOT for item in items),
        )
        .with_columns(
            sum_234=pl.when("any_answer").then(pl.col("s").cast(pl.Int64)),
            sum_34=pl.when("any_answer").then(pl.col("t").cast(pl.Int64)),
            disability1=pl.when("any_answer").then(pl.col("s") >= 1),
            disability2=pl.when("any_answer").then((pl.col("s") > 1) | (pl.col("t") >= 1)),
            disability3=pl.when("any_answer").then(pl.col("t") >= 1),
            disability4=pl.when("any_answer").then(pl.col("f").fill_null(value=False)),
        )
        .drop("any_answer", "s", "t", "f")
        .collect()
    )


def tuned(frame: pl.DataFrame) -> pl.DataFrame:
    """Polars by hand, with every trick we know, and with the check of the values."""
    if not all(frame.select(pl.col(item).is_in(CODES).all() for item in ITEMS).row(0)):
        raise ValueError("a value is not declared")

    def count(conditions: list[pl.Expr]) -> pl.Expr:
        one, none = pl.lit(1, dtype=pl.Int8), pl.lit(0, dtype=pl.Int8)
        return reduce(add, [pl.when(condition).then(one).otherwise(none) for condition in conditions])

    clean = [pl.col(f"_{item}") for item in ITEMS]
    return (
        frame.lazy()
        .with_columns(pl.when(pl.col(item) <= CANNOT).then(pl.col(item)).alias(f"_{item}") for item in ITEMS)
        .with_columns(
            any_answer=pl.any_horizontal(item.is_not_null() for item in clean),
            s=count([item >= SOME for item in clean]),
            t=count([item >= A_LOT for item in clean]),
            f=count([item == CANNOT for item in clean]),
        )
        .with_columns(
            sum_234=pl.when("any_answer").then(pl.col("s").cast(pl.Int64)),
            sum_34=pl.when("any_answer").then(pl.col("t").cast(pl.Int64)),
            disability1=pl.when("any_answer").then(pl.col("s") >= 1),
            disability2=pl.when("any_answer").then((pl.col("s") > 1) | (pl.col("t") >= 1)),
            disability3=pl.when("any_answer").then(pl.col("t") >= 1),
            disability4=pl.when("any_answer").then(pl.col("f") >= 1),
        )
        .drop("any_answer", "s", "t", "f", *[f"_{item}" for item in ITEMS])
        .collect()
    )


def kesos(frame: pl.DataFrame) -> pl.DataFrame:
    """The same through kesos."""
    done: pl.DataFrame = wg_ss.score_frame(frame, missing="official")
    return done


def best(frame: pl.DataFrame, contestants: tuple[Callable[[pl.DataFrame], pl.DataFrame], ...]) -> list[float]:
    """Return the best time of each contestant in milliseconds; they take turns."""
    times: list[list[float]] = [[] for _ in contestants]
    for _ in range(TURNS):
        for contestant, found in zip(contestants, times, strict=True):
            start = perf_counter()
            contestant(frame)
            found.append(perf_counter() - start)
    return [min(found) * 1e3 for found in times]


def one_record() -> float:
    """Return the time for one record in microseconds."""
    runs = repeat(
        lambda: wg_ss.score(vis_ss=2, hear_ss=1, mob_ss=1, cog_ss=1, sc_ss=1, com_ss=9, missing="official"),
        number=5_000,
        repeat=5,
    )
    return min(runs) / 5_000 * 1e6


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    frame = sample(rows)
    contestants = (plain, tuned, kesos)
    results = [contestant(frame) for contestant in contestants]
    if not all(result.equals(results[0]) for result in results):
        raise SystemExit("the contestants disagree")
    hand, fast, ours = best(frame, contestants)
    print(f"one record             {one_record():8.1f} us")
    print(f"{rows:,} rows: by hand, plain  {hand:8.2f} ms")
    print(f"{rows:,} rows: by hand, tuned  {fast:8.2f} ms")
    print(f"{rows:,} rows: kesos           {ours:8.2f} ms")
    print(f"kesos / plain {ours / hand:.2f}, kesos / tuned {ours / fast:.2f}")


if __name__ == "__main__":
    main()
