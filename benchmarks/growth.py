"""How the time grows: with the rows of a table, and with the number of rules."""

import random
from datetime import date
from itertools import count
from time import perf_counter

from attrs import asdict, frozen

from benchmarks import hand_polars as hand
from benchmarks.measure import Section, best
from benchmarks.people import ANYBODY, PERSON, people
from kesos import ppks
from kesos.engine.expression import Expr, all_of, any_of, at_least
from kesos.evaluators.frame import verdict_columns
from kesos.evaluators.record import compiled

ON = date(2026, 11, 24)
TEN = 10
RULES = (26, 260, 2600)
SEED = 26


@frozen
class RowPoint:
    """Seconds for a table of so many people, all 23 types."""

    rows: int
    kesos: float
    by_hand: float


@frozen
class RulePoint:
    """Seconds for so many rules: the first person, every further one, the table's expressions, and the whole table."""

    rules: int
    first: float
    further: float
    table: float


def measure(rows: int) -> Section:
    """Time both growths."""
    sizes = [size for size in (TEN**n for n in range(3, 9)) if size <= rows * TEN]
    table = max(1000, rows // TEN)
    return Section(
        "growth",
        "s",
        (),
        rows=table,
        facts={
            "rows": [asdict(with_rows(size)) for size in sizes],
            "rules": [asdict(with_rules(number, table)) for number in RULES],
        },
    )


def with_rows(size: int) -> RowPoint:
    """Time all types on a table of that size."""
    frame = people(size)
    times = best(
        {
            "kesos": lambda: ppks.classify_frame(frame, on=ON),
            "by_hand": lambda: hand.by_hand(frame, hand.person_types()),
        },
        turns=3,
    )
    return RowPoint(size, **times)


def with_rules(number: int, rows: int) -> RulePoint:
    """Time that many random rules; no two are alike."""
    rules = invented(number)
    facts = next(row for row in people(1, 0.3).to_dicts())
    known = {name: value for name, value in facts.items() if value is not None and not isinstance(value, list)}
    start = perf_counter()
    evaluate = compiled(tuple(rules))
    evaluate(known)
    first = perf_counter() - start
    further = best({"further": lambda: evaluate(known)}, turns=5)["further"]
    frame = people(rows)
    named = {f"R-{at}": rule for at, rule in enumerate(rules)}
    table = best({"table": lambda: verdict_columns(frame, named, ppks.Perorangan, ON)}, turns=2)["table"]
    return RulePoint(number, first, further, table)


def invented(number: int) -> list[Expr]:
    """Return random rules in the shape of the 26: an age, a few facts that all count, a few of which one does."""
    draw = random.Random(SEED)
    facts = [getattr(ppks.Perorangan, name) for name in PERSON + ANYBODY]
    found: list[Expr] = []
    for at in count():
        if len(found) == number:
            return found
        low = at % 90
        some = draw.sample(facts, 7)
        found.append(
            all_of(
                ppks.Perorangan.usia.between(low, low + 1 + at // 90),
                some[0],
                ~some[1],
                at_least(2, *some[2:5]) if at % 5 == 0 else any_of(*some[2:7]),
            )
        )
    return found
