"""A score with missing items is an interval, and bands tile their scale or are refused."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import Evidence, KesosError, Verdict
from kesos.engine.score import Band, Bands, Score, ScoreError

NUMBERS = st.integers(-50, 50) | st.fractions(-50, 50, max_denominator=12)
SCORES = st.tuples(NUMBERS, NUMBERS).map(sorted).map(lambda ends: Score(*ends))
MADE_UP = {"source": "contoh", "evidence": Evidence.UNVERIFIED}


@st.composite
def scores_with_a_number(draw: st.DrawFn) -> tuple[Score, int | Fraction]:
    """A score and a number inside it: an end, or the middle."""
    score = draw(SCORES)
    return score, draw(st.sampled_from([score.low, score.high, Fraction(score.low + score.high) / 2]))


def test_exact_and_open() -> None:
    """A score is exact when both ends agree; only then it has a value, and it equals that number."""
    assert Score(3, 3).exact
    assert (Score(3, 3).value, Score(3, 4).value) == (3, None)
    assert Score.exactly(3) == Score(3, 3) == 3
    assert Score(3, 4) != 3
    assert Score(3, 3) != "3"
    assert Score(1, 2) == Score(1, 2) != Score(1, 3)
    assert hash(Score(3, 3)) == hash(3)
    assert len({Score(1, 2), Score(1, 2), Score(1, 3)}) == 2


@pytest.mark.parametrize("ends", [(2, 1), (float("nan"), 1), (0, float("nan")), ("1", "2"), (None, None)])
def test_no_interval(ends: tuple[object, object]) -> None:
    """Ends in the wrong order, or that are no numbers, are refused with INS-010."""
    with pytest.raises(ScoreError) as refused:
        Score(*ends)  # type: ignore[arg-type]  wrong on purpose
    assert refused.value.code == "INS-010"
    assert isinstance(refused.value, KesosError)


def test_no_truth_value() -> None:
    """A score of 0 must not read as 'nothing': a score has no truth value."""
    with pytest.raises(TypeError, match="at_least"):
        bool(Score(0, 0))


@given(scores_with_a_number(), scores_with_a_number(), NUMBERS)
def test_arithmetic_holds_every_possible_value(
    one: tuple[Score, int | Fraction], two: tuple[Score, int | Fraction], factor: int | Fraction
) -> None:
    """Whatever the true numbers are, the sum, difference, scaled and divided score holds their result."""
    (score, number), (other, more) = one, two
    assert number + more in score + other
    assert number - more in score - other
    assert -number in -score
    assert number * factor in score * factor
    assert factor * number in factor * score
    assert number + factor in score + factor
    assert factor - number in factor - score
    if factor:
        assert Fraction(number) / factor in score / factor


def test_arithmetic_is_exact() -> None:
    """Sums and quotients of whole numbers stay exact; `sum` works; a negative factor turns the interval round."""
    assert sum([Score(1, 2), Score(3, 3)]) == Score(4, 5)
    assert Score(1, 2) / 3 == Score(Fraction(1, 3), Fraction(2, 3))
    assert Score(1, 2) / Fraction(1, 2) == Score(2, 4)
    assert Score(1, 2) / 0.5 == Score(2.0, 4.0)
    assert Score(1, 2) * -1 == Score(-2, -1)
    assert 10 - Score(1, 2) == Score(8, 9)
    with pytest.raises(ZeroDivisionError):
        Score(1, 2) / 0


@given(SCORES, NUMBERS)
def test_marks(score: Score, mark: int | Fraction) -> None:
    """A mark is reached, missed, or not known yet: as all, none or some of the possible values say."""
    reached = {value >= mark for value in (score.low, score.high)}
    under = {value <= mark for value in (score.low, score.high)}
    verdict = {(True,): Verdict.YES, (False,): Verdict.NO, (False, True): Verdict.UNKNOWN}
    assert score.at_least(mark) is verdict[tuple(sorted(reached))]
    assert score.at_most(mark) is verdict[tuple(sorted(under))]


def test_percentages_are_rounded_once() -> None:
    """A percentage is the nearest float to the true one, so that a whole percentage meets its mark exactly."""
    assert all(Score.exactly(part).percent_of(36).low == float(Fraction(100 * part, 36)) for part in range(37))
    assert Score(Fraction(9, 2), 18).percent_of(36) == Score(12.5, 50.0)


def test_inside() -> None:
    """An interval lies within another if both its ends do; a number is in it between the ends, both inside."""
    assert Score(2, 3).within(Score(2, 3))
    assert not Score(1, 3).within(Score(2, 3))
    assert 2 in Score(2, 3)
    assert 4 not in Score(2, 3)


def test_shown() -> None:
    """An exact score is shown as its number, another with both ends."""
    assert (str(Score(3, 3)), str(Score(3, 4))) == ("3", "3..4")


@st.composite
def tilings(draw: st.DrawFn) -> tuple[Band, ...]:
    """Bands that tile a scale, by their marks."""
    marks = sorted(draw(st.sets(st.integers(0, 40), min_size=2, max_size=6)))
    bands = [Band(f"b{low}", low, high) for low, high in pairwise(marks)]
    return tuple(bands + [Band("puncak", marks[-1], marks[-1])] * draw(st.booleans()))


def declared(bands: tuple[Band, ...]) -> Bands:
    return Bands(low=bands[0].low, high=bands[-1].high, bands=bands, **MADE_UP)


@given(tilings(), st.data())
def test_every_number_has_one_band(bands: tuple[Band, ...], data: st.DataObject) -> None:
    """In bands that tile a scale every number lies in one: from its low up to the next, the top in the last."""
    table = declared(bands)
    number = data.draw(st.fractions(bands[0].low, bands[-1].high))
    found = table.of(number)
    assert found in bands
    assert found.low <= number
    assert number < found.high or (found is bands[-1] and number == found.high)


@given(tilings(), st.data())
def test_gaps_and_overlaps_are_refused(bands: tuple[Band, ...], data: st.DataObject) -> None:
    """Moving any end of any band makes a gap, an overlap or a rest, and the declaration is refused."""
    place = data.draw(st.integers(0, len(bands) - 1))
    by = data.draw(st.sampled_from([-1, Fraction(1, 2), 1]))
    broken = bands[place]
    end = data.draw(st.sampled_from(["low", "high"]))
    moved = Band(broken.name, broken.low + by * (end == "low"), broken.high + by * (end == "high"))
    with pytest.raises(ScoreError) as refused:
        Bands(low=bands[0].low, high=bands[-1].high, bands=(*bands[:place], moved, *bands[place + 1 :]), **MADE_UP)
    assert refused.value.code == "INS-011"


def test_all_that_is_wrong_with_bands_at_once() -> None:
    """A gap, an empty band in the middle, a rest and a name used twice are all reported."""
    bands = (Band("a", 0, 2), Band("a", 3, 5), Band("b", 5, 5), Band("c", 5, 8))
    with pytest.raises(ScoreError) as refused:
        Bands(low=0, high=9, bands=bands, **MADE_UP)
    assert [(problem.code, problem.where) for problem in refused.value.problems] == [
        ("INS-011", "a"),
        ("INS-011", "b"),
        ("INS-011", "9"),
        ("INS-012", "a"),
    ]


def test_no_bands_at_all() -> None:
    """A scale without bands is not tiled."""
    with pytest.raises(ScoreError, match="INS-011"):
        Bands(low=0, high=0, bands=(), **MADE_UP)
    with pytest.raises(ScoreError, match="INS-011"):
        Bands.whole({}, **MADE_UP)


def test_a_source_is_required() -> None:
    """Bands without a source cannot be declared."""
    with pytest.raises(ValueError, match="source"):
        Bands(low=0, high=1, bands=(Band("a", 0, 1),), source="", evidence=Evidence.SINGLE)


def test_whole_numbers_as_published() -> None:
    """Bands published with both ends inside become half-open; between two whole numbers the lower one goes on."""
    bands = Bands.whole({"rendah": (0, 4), "sedang": (5, 8), "penuh": (9, 9)}, **MADE_UP)
    assert [(band.low, band.high) for band in bands] == [(0, 5), (5, 9), (9, 9)]
    assert bands["sedang"] is bands.of(5)
    assert bands.of(Fraction(9, 2)) is bands["rendah"]
    assert bands.of(9) is bands["penuh"]
    for hole in ({"a": (0, 4), "b": (6, 9)}, {"a": (0, 4), "b": (4, 9)}):
        with pytest.raises(ScoreError, match="INS-011"):
            Bands.whole(hole, **MADE_UP)


def test_a_band_only_if_both_ends_fall_in_it() -> None:
    """A score across two bands has none until more is known; one outside the scale is an error."""
    bands = Bands.whole({"rendah": (0, 4), "tinggi": (5, 9)}, **MADE_UP)
    assert bands.of(Score(2, 4)) is bands["rendah"]
    assert bands.of(Score(4, 5)) is None
    for outside in (Score(-1, 2), Score(8, 10), 12):
        with pytest.raises(ScoreError) as refused:
            bands.of(outside)
        assert refused.value.code == "INS-013"
        assert "0" in refused.value.message("en")
