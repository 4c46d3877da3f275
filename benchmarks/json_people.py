"""JSON of many people, validated: kesos records through pydantic beside a pydantic model written by hand."""

import json

import polars as pl
from pydantic import TypeAdapter

from benchmarks.hand_pydantic import IMPLIES, Orang
from benchmarks.measure import Entry, Figure, Section, best, same
from benchmarks.people import people
from kesos.ppks import Perorangan

MOST = 100_000
KNOWN = 0.15


def measure(rows: int) -> Section:
    """Compare what both read, then time."""
    count = min(rows, MOST)
    text = sample(count)
    ours, hand = TypeAdapter(list[Perorangan]), TypeAdapter(list[Orang])
    read, model = ours.validate_json(text)[0], hand.validate_json(text)[0]
    same(dict(read.known()), {name: v for name, v in model if v is not None}, "kesos from JSON")
    times = best(
        {"by_hand_pydantic": lambda: hand.validate_json(text), "kesos": lambda: ours.validate_json(text)}, turns=5
    )
    return Section(
        "json_people",
        "ms",
        (
            Entry("by_hand_pydantic", times["by_hand_pydantic"], "pydantic"),
            Entry("kesos", times["kesos"], "kesos", ours=True),
        ),
        (Figure("json_people", times["by_hand_pydantic"] / times["kesos"], 0.8, at_most=False),),
        rows=count,
        facts={"megabytes": round(len(text) / 1e6, 1)},
    )


def sample(count: int) -> bytes:
    """Return a JSON list of people; what is unknown is left out, and nobody contradicts herself."""
    frame = people(count, KNOWN)
    for fact, implied in IMPLIES.items():
        frame = frame.with_columns(pl.when(fact).then(pl.lit(value=True)).otherwise(implied).alias(implied))
    known = [{name: value for name, value in row.items() if value is not None} for row in frame.iter_rows(named=True)]
    return json.dumps(known).encode()
