"""A score is an interval when items are missing, and a band is given only where the whole interval lies in it."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NoReturn, TypeAlias

from attrs import field, frozen, validators

from kesos.engine.citation import Citation, Evidence
from kesos.engine.problem import KesosError, Problem
from kesos.engine.verdict import Verdict

Number: TypeAlias = int | float | Fraction
"""What a score may be counted in; an int or a Fraction is exact."""


class ScoreError(KesosError):
    """A score or a table of bands that makes no sense."""


@frozen(eq=False)
class Score:
    """All that is known of a number: it lies between ``low`` and ``high``, both inside.

    Exact when the two are equal; then it also equals that number. It is no truth value, because 0 is a score.

    Args:
        low: the score if every missing item takes the value that lowers it most.
        high: the score if every missing item takes the value that raises it most.

    Raises:
        ScoreError: INS-010 if an end is no number, or the ends are in the wrong order.

    >>> Score(2, 4) + Score(1, 1), Score(2, 4) * 10, Score(3, 3) == 3
    (Score(low=3, high=5), Score(low=20, high=40), True)
    """

    low: Number
    high: Number

    def __attrs_post_init__(self) -> None:
        if not _in_order(self.low, self.high):
            raise ScoreError(_problem("INS-010", low=repr(self.low), high=repr(self.high)))

    @classmethod
    def exactly(cls, value: Number) -> "Score":
        """Return the score that is known to be ``value``.

        >>> Score.exactly(7).exact
        True
        """
        return cls(value, value)

    @property
    def exact(self) -> bool:
        """Whether nothing that bears on the score is missing."""
        return self.low == self.high

    @property
    def value(self) -> Number | None:
        """The number, or None while it is not determined: the form that a data frame holds."""
        return self.low if self.exact else None

    def at_least(self, mark: Number) -> Verdict:
        """Return whether the score reaches ``mark``; UNKNOWN while only a part of the interval does.

        >>> Score(2, 4).at_least(2), Score(2, 4).at_least(3)
        (<Verdict.YES: 'YES'>, <Verdict.UNKNOWN: 'UNKNOWN'>)
        """
        if self.low >= mark:
            return Verdict.YES
        return Verdict.UNKNOWN if self.high >= mark else Verdict.NO

    def at_most(self, mark: Number) -> Verdict:
        """Return whether the score stays at or under ``mark``.

        >>> Score(2, 4).at_most(1)
        <Verdict.NO: 'NO'>
        """
        return (-self).at_least(-mark)

    def within(self, other: "Score") -> bool:
        """Return whether this interval lies inside the other, as it must after one more item is known.

        >>> Score(2, 3).within(Score(1, 3)), Score(2, 5).within(Score(1, 3))
        (True, False)
        """
        return other.low <= self.low and self.high <= other.high

    def percent_of(self, maximum: int) -> "Score":
        """Return this whole-numbered score as a percentage of ``maximum``, in floats rounded once.

        >>> Score(9, 36).percent_of(36)
        Score(low=25.0, high=100.0)
        """
        return Score(float(100 * self.low / maximum), float(100 * self.high / maximum))

    def __contains__(self, value: Number) -> bool:
        return self.low <= value <= self.high

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Score):
            return self.low == other.low and self.high == other.high
        return self.exact and self.low == other if isinstance(other, _NUMBERS) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.low) if self.exact else hash((self.low, self.high))

    def __bool__(self) -> NoReturn:
        raise TypeError("a Score is an interval, and 0 is a score; ask `score.at_least(...)`, `.exact` or `.value`")

    def __add__(self, other: "Score | Number") -> "Score":
        low, high = (other.low, other.high) if isinstance(other, Score) else (other, other)
        return Score(self.low + low, self.high + high)

    __radd__ = __add__

    def __neg__(self) -> "Score":
        return Score(-self.high, -self.low)

    def __sub__(self, other: "Score | Number") -> "Score":
        return self + -other

    def __rsub__(self, other: Number) -> "Score":
        return -self + other

    def __mul__(self, factor: Number) -> "Score":
        one, two = self.low * factor, self.high * factor
        return Score(one, two) if factor >= 0 else Score(two, one)

    __rmul__ = __mul__

    def __truediv__(self, divisor: Number) -> "Score":
        """Divide; exact for whole numbers and fractions, as `Fraction`."""
        return self * (1 / divisor if isinstance(divisor, float) else Fraction(1, divisor))

    def __str__(self) -> str:
        return f"{self.low}" if self.exact else f"{self.low}..{self.high}"


_NUMBERS = (int, float, Fraction)


def _in_order(low: object, high: object) -> bool:
    """Whether both are numbers, and the first is not the greater one; False for what is not a number (NaN)."""
    return isinstance(low, _NUMBERS) and isinstance(high, _NUMBERS) and low <= high


@frozen
class Band:
    """A part of a scale that has a name: from ``low`` up to, not including, ``high``.

    Args:
        name: the code of the band.
        low: the least score in it.
        high: where the next band begins; for the last band of a scale the greatest score, which belongs to it.
    """

    name: str
    low: Number
    high: Number


@frozen(kw_only=True)
class Bands:
    """The bands of a scale, proved to tile it when they are declared: no gap, no overlap, nothing left over.

    There is no default and no built-in table: a band stands in the law or a publication, or the caller brings it.

    Args:
        low: the least score of the scale.
        high: the greatest score of the scale.
        bands: from the least to the greatest, each from its ``low`` up to the ``low`` of the next; the last one holds
            ``high``.
        source: where the bands are published, or who set them.
        evidence: how well that is known.
        note: a remark.
        cites: the places of the law, where they stand in a regulation.
        addresses: public addresses of what else they rest on.

    Raises:
        ScoreError: INS-011 for each place where the bands do not tile the scale, INS-012 for a name that is used twice.

    >>> parts = Band("rendah", 0, 4), Band("tinggi", 4, 10)
    >>> bands = Bands(low=0, high=10, bands=parts, source="contoh", evidence=Evidence.UNVERIFIED)
    >>> bands.of(4).name, bands.of(Score(4, 9)).name, bands.of(Score(3, 4))
    ('tinggi', 'tinggi', None)
    """

    low: Number
    high: Number
    bands: tuple[Band, ...]
    source: str = field(validator=validators.min_len(1))
    evidence: Evidence
    note: str = ""
    cites: tuple[Citation, ...] = ()
    addresses: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = [*_untiled(self), *_named_twice(self.bands)]
        if problems:
            raise ScoreError(*problems)

    @classmethod
    def whole(
        cls, ranges: Mapping[str, tuple[int, int]], *, source: str, evidence: Evidence, note: str = ""
    ) -> "Bands":
        """Return bands that are published as whole numbers with both ends inside, such as 0-4, 5-8, 9-11.

        Between two whole numbers (an average, a percentage) the lower band goes on until the next one begins.

        Args:
            ranges: first and last whole number by name, from the least to the greatest.
            source: where the bands are published, or who set them.
            evidence: how well that is known.
            note: a remark.

        Raises:
            ScoreError: INS-011 if they leave a number out or hold one twice.

        >>> Bands.whole({"a": (0, 4), "b": (5, 9)}, source="contoh", evidence=Evidence.UNVERIFIED).of(4).name
        'a'
        """
        ends = list(ranges.values())
        # The last band closes with its own last number; each other one runs up to the number after its last.
        highs = [last + 1 for _, last in ends[:-1]] + [last for _, last in ends[-1:]]
        bands = tuple(Band(name, first, high) for (name, (first, _)), high in zip(ranges.items(), highs, strict=True))
        low, high = (ends[0][0], ends[-1][1]) if ends else (0, 0)
        return cls(low=low, high=high, bands=bands, source=source, evidence=evidence, note=note)

    def of(self, score: Score | Number) -> Band | None:
        """Return the band that holds the whole score, or None while its ends lie in different ones.

        Raises:
            ScoreError: INS-013 if a part of the score lies outside the scale.
        """
        ends = score if isinstance(score, Score) else Score.exactly(score)
        if not ends.within(Score(self.low, self.high)):
            raise ScoreError(_problem("INS-013", score=str(ends), low=self.low, high=self.high))
        band = self._at(ends.low)
        return band if band is self._at(ends.high) else None

    def _at(self, value: Number) -> Band:
        return [band for band in self.bands if band.low <= value][-1]

    def __iter__(self) -> Iterator[Band]:
        return iter(self.bands)

    def __getitem__(self, name: str) -> Band:
        return {band.name: band for band in self.bands}[name]


def _untiled(declared: Bands) -> Iterator[Problem]:
    """Walk up the scale: each band must begin where the one before it ended, and none but the last may be a point."""
    reached: Number = declared.low
    for place, band in enumerate(declared.bands, start=1):
        last = place == len(declared.bands)
        if band.low != reached:
            yield _problem("INS-011", band.name, reached=reached, found=band.low)
        if band.high < band.low or (band.high == band.low and not last):
            yield _problem("INS-011", band.name, reached=band.low, found=band.high)
        reached = band.high
    if not declared.bands or reached != declared.high:
        yield _problem("INS-011", str(declared.high), reached=reached, found=declared.high)


def _named_twice(bands: tuple[Band, ...]) -> Iterator[Problem]:
    names = [band.name for band in bands]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield _problem("INS-012", name)


def _problem(code: str, where: str = "", **context: object) -> Problem:
    return Problem(code=code, where=where, context={name: str(value) for name, value in context.items()})
