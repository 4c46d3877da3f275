"""Law has dates: from when until when a value holds, and what is not known."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import KesosError, NotCovered
from kesos.engine.timeline import Interval, Timeline, months_after, timeline
from kesos.evaluators.ages import completed_years

DAY = timedelta(days=1)
Y20, Y21, Y22, Y23 = (date(year, 1, 1) for year in (2020, 2021, 2022, 2023))


def test_an_interval_is_half_open() -> None:
    """The first day is inside, the day on which it ends is not."""
    interval = Interval(Y20, Y21)
    assert Y20 in interval
    assert Y20 - DAY not in interval
    assert Y21 - DAY in interval
    assert Y21 not in interval


def test_an_interval_without_end() -> None:
    """Without a known end it holds for ever after its start."""
    assert date.max in Interval(Y20)
    assert Y20 - DAY not in Interval(Y20)


def test_a_start_that_was_not_seen() -> None:
    """Between the earliest possible and the sure start it may hold, and does not surely hold."""
    interval = Interval(Y21, Y22, not_before=Y20)
    assert [interval.possible(day) for day in (Y20 - DAY, Y20, Y21 - DAY, Y21, Y22 - DAY, Y22)] == [
        False,
        True,
        True,
        True,
        True,
        False,
    ]
    assert [day in interval for day in (Y20, Y21 - DAY, Y21, Y22 - DAY, Y22)] == [False, False, True, True, False]


def test_what_surely_holds_possibly_holds() -> None:
    """Without a window the two questions have one answer."""
    interval = Interval(Y20, Y21)
    assert [interval.possible(day) for day in (Y20 - DAY, Y20, Y21 - DAY, Y21)] == [False, True, True, False]
    assert Interval(Y20, not_before=Y20).possible(date.max)


@pytest.mark.parametrize(
    ("start", "end", "not_before"),
    [(Y21, Y20, None), (Y20, Y20, None), (Y20, None, Y21), (Y20, Y21, Y22), (Y21, Y21, Y20)],
)
def test_an_interval_runs_forward(start: date, end: date | None, not_before: date | None) -> None:
    """Days out of order, or no day at all, are refused."""
    with pytest.raises(ValueError, match="an interval must run forward"):
        Interval(start, end, not_before)


AMOUNTS = Timeline("indeks", ((Interval(Y20, Y21), 150), (Interval(Y21, Y22), 200), (Interval(Y23), 250)))


def test_on() -> None:
    """A value holds from its first day up to the day before the next."""
    assert [AMOUNTS.on(day) for day in (Y20, Y21 - DAY, Y21, Y22 - DAY, Y23, date.max)] == [
        150,
        150,
        200,
        200,
        250,
        250,
    ]


@pytest.mark.parametrize("day", [Y20 - DAY, Y22, Y23 - DAY])
def test_outside_nothing_is_guessed(day: date) -> None:
    """Before the first value, and in a gap, NotCovered says what of which day."""
    with pytest.raises(NotCovered) as caught:
        AMOUNTS.on(day)
    assert caught.value.code == "TGL-001"
    assert caught.value.problems[0].where == "indeks"
    for lang in ("id", "en"):
        assert "indeks" in caught.value.message(lang)
        assert day.isoformat() in caught.value.message(lang)
    with pytest.raises(NotCovered):
        AMOUNTS.possible(day)


def test_not_covered_is_an_error_of_kesos() -> None:
    """Who catches KesosError or ValueError catches it."""
    assert issubclass(NotCovered, KesosError)
    assert issubclass(NotCovered, ValueError)


def test_possible() -> None:
    """In a window whose start was not seen both the old and the new value are possible."""
    line = Timeline("indeks", ((Interval(Y20), 1),))
    assert line.possible(Y20) == (1,)
    sure_old = Timeline("a", ((Interval(Y20, Y22), 1), (Interval(Y22, not_before=Y21), 2)))
    assert [sure_old.possible(day) for day in (Y21 - DAY, Y21, Y22 - DAY, Y22)] == [(1,), (1, 2), (1, 2), (2,)]
    assert sure_old.on(Y22 - DAY) == 1


def test_possible_but_not_sure_is_not_covered() -> None:
    """A value that may hold alone is no answer: perhaps nothing holds."""
    line = Timeline("a", ((Interval(Y21, not_before=Y20), 1),))
    for day in (Y20 - DAY, Y20, Y21 - DAY):
        with pytest.raises(NotCovered):
            line.possible(day)
    assert line.possible(Y21) == (1,)


@pytest.mark.parametrize(
    "entries",
    [
        ((Interval(Y20, Y22), 1), (Interval(Y21), 2)),
        ((Interval(Y20), 1), (Interval(Y21), 2)),
        ((Interval(Y21, Y22), 1), (Interval(Y20, Y21), 2)),
        ((Interval(Y20, Y21), 1), (Interval(Y20, Y21), 2)),
    ],
)
def test_overlaps_are_refused(entries: tuple[tuple[Interval, int], ...]) -> None:
    """Two values on one day, and values out of order, are refused when the timeline is declared."""
    with pytest.raises(ValueError, match="two versions of indeks overlap on"):
        Timeline("indeks", entries)


def test_timeline_sorts() -> None:
    """`timeline` takes entries in any order, and iterating gives them in order of time."""
    entries = list(AMOUNTS)
    assert timeline("indeks", reversed(entries)) == AMOUNTS
    assert [value for _, value in AMOUNTS] == [150, 200, 250]
    with pytest.raises(ValueError, match="overlap"):
        timeline("indeks", [*entries, (Interval(Y20, Y21), 1)])


@given(st.lists(st.dates(Y20, Y23), min_size=2, max_size=6, unique=True), st.dates(Y20, Y23))
def test_a_tiled_timeline_has_one_value_a_day(cuts: list[date], day: date) -> None:
    """Where intervals join end to start, each day inside has exactly the value of its interval."""
    cuts = sorted(cuts)
    line = timeline("x", [(Interval(one, other), one) for one, other in pairwise(cuts)])
    if cuts[0] <= day < cuts[-1]:
        assert line.on(day) == max(cut for cut in cuts if cut <= day)
        assert line.possible(day) == (line.on(day),)
    else:
        with pytest.raises(NotCovered):
            line.on(day)


@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)) | st.just(date(2024, 2, 29)), st.integers(0, 100))
def test_years_after_a_day_end_when_they_are_completed(day: date, years: int) -> None:
    """A term of years ends on the day on which an age from the same day has as many; also from 29 February: 1 March."""
    end = months_after(day, 12 * years)
    assert completed_years(day, end) == years
    assert years == 0 or completed_years(day, end - DAY) == years - 1
