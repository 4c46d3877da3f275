"""One person: all 23 types as findings, the explanation and the receipt. Rivals on fewer rules: ``few_one``."""

from datetime import date

from benchmarks.measure import Entry, Figure, Section, best
from benchmarks.people import people
from kesos import ppks

ON = date(2026, 11, 24)
KNOWN = 0.2
"""A form that was filled in a field: a dozen of the facts are known."""


def sample() -> ppks.Perorangan:
    """Return one invented person."""
    (row,) = people(1, KNOWN).to_dicts()
    known = {name: value for name, value in row.items() if value is not None}
    return ppks.Perorangan(**{name: frozenset(v) if isinstance(v, list) else v for name, v in known.items()})


def measure(rows: int) -> Section:  # noqa: ARG001  one person is one person
    """Time one person."""
    person = sample()
    times = best(
        {
            "verdicts": lambda: ppks.classify(person, on=ON),
            "findings": lambda: tuple(ppks.classify(person, on=ON).values()),
            "explain": lambda: ppks.classify(person, on=ON).explain("id"),
            "receipt": lambda: ppks.classify(person, on=ON).receipt(),
            "one_explained": lambda: ppks.classify(person, on=ON)["PPKS-24"].explain("id"),
            "questions": lambda: ppks.classify(person, on=ON).next_questions(),
            "whole": lambda: _whole(person),
        },
        turns=7,
    )
    entries = tuple(Entry(name, seconds, "kesos", ours=True, measure=name) for name, seconds in times.items())
    return Section(
        "one_record",
        "us",
        entries,
        (
            Figure("one_record", times["verdicts"] * 1e6, 8, unit="us"),
            Figure("one_record_whole", times["whole"] * 1e6, 250, unit="us"),
        ),
        facts={"facts_known": len(person.known())},
    )


def _whole(person: ppks.Perorangan) -> object:
    """All that is said of one person: the explanation and the receipt of the same findings."""
    found = ppks.classify(person, on=ON)
    return found.explain("id"), found.receipt()
