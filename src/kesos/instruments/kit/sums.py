"""The sums of one record: all tallies of an instrument become one Python function, made once for each `Gap`.

The same tables of points are read by `kesos.instruments.kit.columns` for a whole table.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from attrs import field, frozen

from kesos.engine.score import Score
from kesos.engine.verdict import Verdict
from kesos.instruments.kit.items import Answers
from kesos.instruments.kit.tally import Gap, Tally

Ends: TypeAlias = tuple[int, int]
"""The least and the greatest sum that the answers leave possible."""
_Function: TypeAlias = Callable[[Answers], dict[str, Ends]]
# All the intervals of whole numbers that the scales here can have are not many more.
_KEPT = 16_384


@frozen(eq=False)
class Sums:
    """All that an instrument sums.

    Args:
        tallies: the tallies by name.
        totals: sums of several of them, by a name of their own.

    >>> from kesos.instruments.kit.tally import counting
    >>> sums = Sums({"hard": counting("hard", ("vis_ss", "hear_ss"), (3, 4), answers=(1, 2, 3, 4))})
    >>> sums.of({"vis_ss": 3, "hear_ss": None}, Gap.SPAN), sums.of({"vis_ss": 3, "hear_ss": None}, Gap.SKIP)
    ({'hard': (1, 2)}, {'hard': (1, 1)})
    """

    tallies: Mapping[str, Tally]
    totals: Mapping[str, Sequence[str]] = field(factory=dict[str, Sequence[str]])
    _made: dict[Gap, _Function] = field(factory=dict[Gap, _Function], init=False, repr=False)

    def of(self, answers: Answers, gap: Gap) -> dict[str, Ends]:
        """Return the ends of each sum by name.

        Under `Gap.SKIP` and `Gap.ZERO` a sum is exact, except where `Gap.SKIP` has nothing to go by.
        """
        made = self._made.get(gap)
        if made is None:
            made = self._made[gap] = _compiled(self, gap)
        return made(answers)


def reached(ends: Ends, mark: int) -> Verdict:
    """Return whether a sum reaches the mark: the same as `Score.at_least`, but faster.

    >>> reached((1, 2), 2)
    <Verdict.UNKNOWN: 'UNKNOWN'>
    """
    low, high = ends
    if low >= mark:
        return Verdict.YES
    return Verdict.UNKNOWN if high >= mark else Verdict.NO


@lru_cache(maxsize=_KEPT)
def whole(ends: Ends) -> Score:
    """Return a sum as a score.

    >>> whole((9, 36))
    Score(low=9, high=36)
    """
    return Score(*ends)


@lru_cache(maxsize=_KEPT)
def percent(ends: Ends, most: int) -> Score:
    """Return a sum as a percentage of the greatest one.

    >>> percent((9, 36), 36)
    Score(low=25.0, high=100.0)
    """
    return whole(ends).percent_of(most)


def _compiled(sums: Sums, gap: Gap) -> _Function:
    writer = _Writer()
    names = {name: f"_{place}" for place, name in enumerate((*sums.tallies, *sums.totals))}
    lows, highs = ({name: end + local for name, local in names.items()} for end in ("low", "high"))
    for name, tally in sums.tallies.items():
        writer.lines.append(f"{lows[name]} = {writer.least(tally)}")
    writer.lines += [f"{lows[name]} = {_added(lows[part] for part in parts)}" for name, parts in sums.totals.items()]
    writer.lines += ["if None not in answers.values():", f"    return {_both(lows, lows)}"]
    for name, tally in sums.tallies.items():
        writer.lines.append(f"{highs[name]} = {lows[name]} + {writer.gap(tally, gap)}")
    writer.lines += [f"{highs[name]} = {_added(highs[part] for part in parts)}" for name, parts in sums.totals.items()]
    writer.lines.append(f"return {_both(lows, highs)}")
    namespace: dict[str, Any] = dict(writer.tables)
    source = "def ends(answers):\n" + "".join(f"    {line}\n" for line in writer.lines)
    exec(compile(source, "<kesos tallies>", "exec"), namespace)  # noqa: S102  the source is ours, from the tables
    function: _Function = namespace["ends"]
    return function


def _both(lows: Mapping[str, str], highs: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{name!r}: ({low}, {highs[name]})' for name, low in lows.items())}}}"


class _Writer:
    """Writes the parts of one summing function; every answer becomes a local name."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.tables: dict[str, dict[int | None, int]] = {}
        self._answers: dict[str, str] = {}

    def least(self, tally: Tally) -> str:
        """Return text for the least sum."""
        counted = [f"{self._table(points)}[{self._answer(code)}]" for code, points in tally.points.items()]
        return f"{tally.start} + {_added(counted)}"

    def gap(self, tally: Tally, gap: Gap) -> str:
        """Return text for what missing items add to the greatest sum."""
        if gap is Gap.ZERO:
            return "0"
        missing = self._missing(tally)
        nothing = " and ".join(f"{self._answer(code)} is None" for code in tally.points)
        return f"({missing} if {nothing} else 0)" if gap is Gap.SKIP else missing

    def _missing(self, tally: Tally) -> str:
        """Text for the points that missing items could still bring."""
        tops = tally.tops
        branches = [
            _added(f"({tops[code]} if {self._answer(code)} is None else 0)" for code in branch)
            for branch in tally.asked()
        ]
        return branches[0] if len(branches) == 1 else f"min({', '.join(branches)})"

    def _answer(self, code: str) -> str:
        if code not in self._answers:
            self._answers[code] = f"a{len(self._answers)}"
            self.lines.append(f"{self._answers[code]} = answers[{code!r}]")
        return self._answers[code]

    def _table(self, points: Mapping[int, int]) -> str:
        """The name of the table of points in which a missing answer counts nothing."""
        table = {answer: 0 if answer is None else points[answer] for answer in (None, *points)}
        for name, known in self.tables.items():
            if known == table:
                return name
        name = f"p{len(self.tables)}"
        self.tables[name] = table
        return name


def _added(parts: Iterable[str]) -> str:
    return " + ".join(parts)
