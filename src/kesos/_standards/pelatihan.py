"""Before and after a training: what each person, each topic and the whole group scored, and what changed.

This is arithmetic and no norm [D]: no source says what a training must achieve. What somebody lacks is told only against
a mark that the caller brings with its source. A score that is missing may be anything from 0 to the most, so every mean
is an interval that narrows as scores come in.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from attrs import field, frozen

from kesos._standards.dasar import Target, failure, interval, number, plain, shown
from kesos.engine.citation import UNVERIFIED, Evidence, weakest
from kesos.engine.problem import masked
from kesos.engine.score import Number, Score
from kesos.messages import Lang, text

Pair = Sequence[Number | None]
"""The score before and the score after; None is not known."""
_COUNTS: Final = ("cells", "paired", "up", "same", "down")
EVIDENCE: Final[Evidence] = UNVERIFIED
"""The grade of what changed: our own arithmetic, and no form or norm of anybody."""


@frozen(kw_only=True)
class Change:
    """What changed in some cells; a cell is one person in one topic.

    Args:
        cells: how many cells.
        paired: in how many of them both scores are known.
        before: the mean of the scores before.
        after: the mean of the scores after.
        change: the mean of after minus before.
        up: in how many pairs the score rose.
        same: in how many it stayed.
        down: in how many it fell.
        gap: the mean of what is lacking to the target after the training; None without a target.
        below: in how many cells the score after lies below the target; None without a target.
    """

    cells: int
    paired: int
    before: Score
    after: Score
    change: Score
    up: int
    same: int
    down: int
    gap: Score | None = None
    below: Score | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: counts, and the scores with their ends."""
        scores = {name: getattr(self, name) for name in ("before", "after", "change", "gap", "below")}
        known = {name: plain(score) for name, score in scores.items() if score is not None}
        return {name: getattr(self, name) for name in _COUNTS} | known

    def words(self, lang: Lang = "id") -> str:
        """Return it as one line of text."""
        said = {name: shown(getattr(self, name)) for name in ("before", "after", "change")}
        line = text("sdm.pelatihan.baris", lang, **said, paired=self.paired, cells=self.cells)
        if self.gap is None or self.below is None:
            return line
        return f"{line}; {text('sdm.pelatihan.celah', lang, gap=shown(self.gap), below=shown(self.below))}"


@frozen(kw_only=True)
class Training:
    """The report of one training.

    Args:
        most: the greatest possible score.
        target: the caller's mark; None if there is none.
        people: what changed for each person, over all topics.
        topics: what changed in each topic, over all people.
        group: what changed over all.
        cells: what changed for each person in each topic.
    """

    most: Number
    target: Target | None
    people: Mapping[str, Change] = field(hash=False)
    topics: Mapping[str, Change] = field(hash=False)
    group: Change
    cells: Mapping[tuple[str, str], Change] = field(hash=False)

    @property
    def grades(self) -> Mapping[str, Evidence]:
        """How well each statement is known: ``"change"`` is our own arithmetic, ``"gap"`` rests on the caller's mark."""
        return {"change": EVIDENCE} if self.target is None else {"change": EVIDENCE, "gap": self.target.evidence}

    @property
    def evidence(self) -> Evidence:
        """The weakest of them."""
        return weakest(self.grades.values())

    def explain(self, lang: Lang = "id") -> str:
        """Return the report as text: the group, the topics, the people; a NIK is masked."""
        lines = [text("sdm.pelatihan.judul", lang, most=shown(self.most), grade=self.grades["change"].mark)]
        if self.target is not None:
            named = {"mark": shown(self.target.mark), "source": self.target.source}
            lines.append(text("sdm.pelatihan.sasaran", lang, **named, grade=self.grades["gap"].mark))
        parts = [(text("sdm.pelatihan.kelompok", lang), self.group), *self.topics.items(), *self.people.items()]
        return "\n".join([*lines, *(f"{masked(name)}: {change.words(lang)}" for name, change in parts)])

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: group, topics, people, target, evidence; a NIK is masked."""
        target = self.target
        return {
            "most": float(self.most),
            "target": target
            and {"mark": float(target.mark), "source": target.source, "evidence": target.evidence.name},
            "group": self.group.as_dict(),
            "topics": [{"topic": name, **change.as_dict()} for name, change in self.topics.items()],
            "people": [{"person": masked(name), **change.as_dict()} for name, change in self.people.items()],
            "evidence": self.evidence.name,
            "grades": {name: grade.name for name, grade in self.grades.items()},
        }


def training(
    scores: Mapping[str, Mapping[str, Pair]],
    *,
    most: Number,
    topics: Sequence[str] = (),
    target: Target | None = None,
) -> Training:
    """Return what each person, each topic and the group scored before and after a training.

    Every person is taken to be in every topic that occurs; a pair that is not there is not known.

    Args:
        scores: the pair of scores, before and after, by person and topic.
        most: the greatest possible score, above 0; the least is 0. No source gives one.
        topics: the topics in their order, also those of which no score is known; by default those that occur.
        target: a mark with its source, against which gaps are told.

    Raises:
        StandardsError: SDM-901 for a score outside 0 to ``most``, or for ``most`` or the target; SDM-903 for a target
            without a source; SDM-912 if there is no person or no topic, or a pair is no pair.

    >>> found = training({"P01": {"A": (40, 70)}, "P02": {"A": (50, None)}}, most=100)
    >>> found.topics["A"].before == 45, found.group.change, found.people["P01"].change == 30
    (True, Score(low=Fraction(-10, 1), high=Fraction(40, 1)), True)
    """
    ask(most, target)
    order = tuple(dict.fromkeys([*topics, *(topic for pairs in scores.values() for topic in pairs)]))
    if not scores or not order:
        raise failure("SDM-912", "scores")
    cells = {
        (person, topic): _cell(f"{person} {topic}", pairs.get(topic, (None, None)), most, target)
        for person, pairs in scores.items()
        for topic in order
    }
    return Training(
        most=most,
        target=target,
        people={person: joined(cells[person, topic] for topic in order) for person in scores},
        topics={topic: joined(cells[person, topic] for person in scores) for topic in order},
        group=joined(cells.values()),
        cells=cells,
    )


def ask(most: Any, target: Any) -> None:
    """Refuse a greatest score that is not above 0, and a target without a source or above it.

    Raises:
        StandardsError: SDM-901, SDM-903.
    """
    if number("most", most, 0) == 0:
        raise failure("SDM-901", "most", "most=100", given="0", low=0, high="...")
    if target is not None and not isinstance(target, Target):
        raise failure("SDM-903", "target", 'Target(70, source="SK ...")')
    if target is not None:
        number("target", target.mark, 0, most)


def _cell(where: str, pair: Pair, most: Number, target: Target | None) -> Change:
    if len(pair) != len(("before", "after")):
        raise failure("SDM-912", where, "(40, 70)")
    before, after = (interval(where, score, 0, most) for score in pair)
    paired = None not in pair
    rise = after - before
    return Change(
        cells=1,
        paired=int(paired),
        before=before,
        after=after,
        change=rise,
        up=int(paired and rise.low > 0),
        same=int(paired and rise == 0),
        down=int(paired and rise.high < 0),
        gap=None if target is None else Score(max(0, target.mark - after.high), max(0, target.mark - after.low)),
        below=None if target is None else Score(int(after.high < target.mark), int(after.low < target.mark)),
    )


def joined(changes: Iterable[Change]) -> Change:
    """Return what changed over several cells together: means of the scores, sums of the counts.

    >>> one = training({"P01": {"A": (40, 70)}}, most=100).group
    >>> joined([one, one]).change == 30, joined([one, one]).up
    (True, 2)
    """
    found = list(changes)
    gaps = [one.gap for one in found if one.gap is not None]
    belows = [one.below for one in found if one.below is not None]
    return Change(
        cells=sum(one.cells for one in found),
        paired=sum(one.paired for one in found),
        before=_mean([one.before for one in found]),
        after=_mean([one.after for one in found]),
        change=_mean([one.change for one in found]),
        up=sum(one.up for one in found),
        same=sum(one.same for one in found),
        down=sum(one.down for one in found),
        gap=_mean(gaps) if gaps else None,
        below=sum(belows, Score(0, 0)) if belows else None,
    )


def _mean(scores: Sequence[Score]) -> Score:
    low, high = (_share(sum(getattr(score, end) for score in scores), len(scores)) for end in ("low", "high"))
    return Score(low, high)


def _share(total: Number, count: int) -> Number:
    return total / count if isinstance(total, float) else Fraction(total) / count
