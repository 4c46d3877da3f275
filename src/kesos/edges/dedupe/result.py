"""What the search finds: pairs of rows that may be one person, each with its score explained. Nothing is merged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, overload

from attrs import field, frozen

from kesos.edges.dedupe.weights import probability
from kesos.engine.citation import UNVERIFIED, Evidence
from kesos.engine.problem import Severity
from kesos.messages import Lang, text


@frozen
class Reason:
    """What one field says about a pair.

    Args:
        field: the field.
        level: how the two values agree.
        weight: what that weighs: above 0 for one person, below 0 against, each step of 1 doubling the odds.
    """

    field: str
    level: str
    weight: float

    def words(self, lang: Lang = "id") -> str:
        """Return the reason as a phrase.

        >>> Reason("lahir", "tertukar", 10.5).words("en")
        'date of birth: day and month swapped (+10.5)'
        """
        name, level = (text(f"ganda.{key}", lang) for key in (f"bidang.{self.field}", f"tingkat.{self.level}"))
        return f"{name}: {level} ({self.weight:+.1f})"


@frozen
class Pair:
    """Two rows that may be one person.

    Args:
        left: the position of the one that comes first, from 0.
        right: the position of the other.
        weight: the sum of the weights of its reasons and of the prior.
        reasons: what each field says, the strongest first; a field without a value on both sides says nothing.
        shown: the names and numbers of both, masked, for a person to look at.
    """

    left: int
    right: int
    weight: float
    reasons: tuple[Reason, ...]
    shown: Mapping[str, tuple[str, str]] = field(factory=dict[str, tuple[str, str]], hash=False)

    @property
    def score(self) -> float:
        """The probability that they are one person, 0 to 1, by the model; it orders the work and decides nothing."""
        return probability(self.weight)

    @property
    def severity(self) -> Severity:
        """Always for review."""
        return Severity.REVIEW

    @property
    def evidence(self) -> Evidence:
        """Always UNVERIFIED: the weights are an estimate."""
        return UNVERIFIED

    def explain(self, lang: Lang = "id") -> str:
        """Return the score and its reasons as text."""
        head = text("ganda.pasangan", lang, left=self.left, right=self.right, score=f"{self.score:.3f}")
        return "\n".join([head, *(f"  {reason.words(lang)}" for reason in self.reasons)])

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict."""
        return {
            "left": self.left,
            "right": self.right,
            "score": round(self.score, 6),
            "weight": round(self.weight, 3),
            "reasons": [{"field": r.field, "level": r.level, "weight": round(r.weight, 3)} for r in self.reasons],
            "shown": {name: list(values) for name, values in self.shown.items()},
        }


@frozen(eq=False, repr=False)
class Duplicates(Sequence[Pair]):
    """The pairs, the likeliest first. A suggestion for a person to look at, never a merge.

    Args:
        pairs: the pairs.
        rows: how many rows were searched.
        floor: the probability below which no pair is told.
        engine: what searched: ``"rapidfuzz"`` or ``"splink"``.
    """

    pairs: tuple[Pair, ...]
    rows: int
    floor: float
    engine: str

    def __repr__(self) -> str:
        return f"<{len(self)} probable pairs among {self.rows} rows>"

    def __len__(self) -> int:
        return len(self.pairs)

    @overload
    def __getitem__(self, at: int) -> Pair: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Pair, ...]: ...
    def __getitem__(self, at: int | slice) -> Pair | tuple[Pair, ...]:
        return self.pairs[at]

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.pairs)

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Return the rows that hang together by pairs, as positions; to be looked at together, never merged unseen."""
        ties: defaultdict[int, set[int]] = defaultdict(set)
        for pair in self.pairs:
            ties[pair.left].add(pair.right)
            ties[pair.right].add(pair.left)
        found: list[tuple[int, ...]] = []
        seen: set[int] = set()
        for row in sorted(ties):
            if row not in seen:
                group = _hanging(row, ties)
                seen |= group
                found.append(tuple(sorted(group)))
        return tuple(found)

    def explain(self, lang: Lang = "id") -> str:
        """Return all pairs as text."""
        lines = [pair.explain(lang) for pair in self.pairs]
        return "\n".join([*lines, text("ganda.ringkas", lang, pairs=len(self), rows=self.rows)])


def _hanging(row: int, ties: Mapping[int, set[int]]) -> set[int]:
    group, waiting = {row}, [row]
    while waiting:
        fresh = ties[waiting.pop()] - group
        group |= fresh
        waiting += fresh
    return group
