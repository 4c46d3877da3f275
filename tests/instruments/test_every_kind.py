"""Every instrument on every kind of frame, cell by cell beside one record."""

from typing import Any

import pytest

from frame_kinds import KINDS
from instruments.helpers import CHOICES, answers, disagreements
from instruments.tables import score_rows, table

PEOPLE = 40


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("name", "options"), CHOICES)
def test_a_table_says_what_a_record_says(name: str, options: dict[str, Any], kind: str) -> None:
    """Sums, ends of intervals, bands and verdicts of random people; what came stays first; lazy where it was lazy."""
    people = answers(name, options, PEOPLE)
    done = score_rows(name, options, people, kind)
    came = [*table(name, options, people).columns]
    names = [*done[0]][: len(came)]
    assert names == ([one.lower() for one in came] if kind == "spark-like" else came)  # SQLFrame's names are small
    kept = [dict(zip(came, row.values(), strict=False)) for row in done]
    assert [{code: row[code] for code in person} for person, row in zip(people, kept, strict=True)] == people
    assert disagreements(name, options, people, done) == []
