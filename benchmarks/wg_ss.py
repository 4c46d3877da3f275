"""How fast the Washington Group Short Set is: one record, and a table against Polars written by hand.

Three are timed, each doing the same work (``official`` rule, the same columns out):

- by hand, plain: as a Polars user writes it;
- by hand, tuned: as fast as we could make it, with a check of the values as kesos does it;
- kesos.
"""

from functools import partial, reduce
from operator import add

import polars as pl

from benchmarks.measure import Entry, Figure, Section, best, same
from kesos.instruments import wg_ss

ITEMS = list(wg_ss.DOMAINS)
NONE, SOME, A_LOT, CANNOT = wg_ss.ANSWERS
CODES = [*wg_ss.ANSWERS, *wg_ss.NO_ANSWER]
ANSWERS = [NONE] * 80 + [SOME] * 10 + [A_LOT] * 3 + [CANNOT] * 2 + [7, 9, 9] + [None] * 2
TURNS = 15
ANSWERED = {"vis_ss": 2, "hear_ss": 1, "mob_ss": 1, "cog_ss": 1, "sc_ss": 1, "com_ss": 9}


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


def measure(rows: int) -> Section:
    """Compare the three, then time them, and one record."""
    frame = sample(rows)
    contestants = {"by_hand_polars": plain, "by_hand_tuned": tuned, "kesos": kesos}
    expected = plain(frame)
    for name, contestant in contestants.items():
        same(True, contestant(frame).equals(expected), name)  # noqa: FBT003  a value, no switch
    times = best({name: partial(work, frame) for name, work in contestants.items()}, turns=TURNS)
    one = best({"wg_one": lambda: wg_ss.score(**ANSWERED, missing="official")}, turns=7)["wg_one"]
    packages = {"kesos": "kesos"}
    table = [
        Entry(name, seconds, packages.get(name, "polars"), ours=name == "kesos", measure="table")
        for name, seconds in times.items()
    ]
    return Section(
        "wg_ss",
        "ms",
        (Entry("wg_one", one, "kesos", ours=True, measure="one_us"), *table),
        (
            Figure("wg_one", one * 1e6, 20, unit="us"),
            Figure("wg_plain", times["kesos"] / times["by_hand_polars"], 1.25),
        ),
        rows=rows,
    )
