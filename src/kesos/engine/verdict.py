"""A verdict is YES, NO or UNKNOWN: strong Kleene logic, and never a Python truth value."""

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn

from kesos.messages import Lang, text


class Verdict(Enum):
    """The answer to a rule. A missing fact makes it UNKNOWN, never NO.

    `&`, `|` and `~` follow the strong Kleene tables: NO decides an *and*, YES decides an *or*, whatever else is
    unknown.

    >>> Verdict.YES & Verdict.UNKNOWN, Verdict.NO & Verdict.UNKNOWN, ~Verdict.UNKNOWN
    (<Verdict.UNKNOWN: 'UNKNOWN'>, <Verdict.NO: 'NO'>, <Verdict.UNKNOWN: 'UNKNOWN'>)
    """

    YES = "YES"
    NO = "NO"
    UNKNOWN = "UNKNOWN"

    def __and__(self, other: "Verdict") -> "Verdict":
        if not isinstance(other, Verdict):  # pyright: ignore[reportUnnecessaryIsInstance]  a bool or None would pass as YES
            return NotImplemented
        if Verdict.NO in (self, other):
            return Verdict.NO
        return Verdict.UNKNOWN if Verdict.UNKNOWN in (self, other) else Verdict.YES

    def __or__(self, other: "Verdict") -> "Verdict":
        if not isinstance(other, Verdict):  # pyright: ignore[reportUnnecessaryIsInstance]  as in `__and__`
            return NotImplemented
        return ~(~self & ~other)

    def __invert__(self) -> "Verdict":
        return _NOT[self]

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a Verdict has three values; compare it: `verdict is Verdict.YES`, or `verdict is not Verdict.NO` "
            "to count what is not known as well"
        )

    @property
    def known(self) -> bool:
        """Whether the verdict is YES or NO."""
        return self is not Verdict.UNKNOWN

    @classmethod
    def of(cls, value: bool | None) -> "Verdict":
        """Return the verdict for a nullable truth value, as a data frame holds it.

        >>> Verdict.of(None), Verdict.of(True)
        (<Verdict.UNKNOWN: 'UNKNOWN'>, <Verdict.YES: 'YES'>)
        """
        return _OF[value]

    def to_bool(self) -> bool | None:
        """Return True, False, or None for UNKNOWN: the form that a data frame holds."""
        return _BOOL[self]

    def words(self, lang: Lang = "id") -> str:
        """Return the verdict as a word.

        >>> Verdict.UNKNOWN.words("id")
        'belum diketahui'
        """
        return text(f"verdict.{self.value}", lang)


_NOT = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES, Verdict.UNKNOWN: Verdict.UNKNOWN}
_OF = {True: Verdict.YES, False: Verdict.NO, None: Verdict.UNKNOWN}
_BOOL = {verdict: value for value, verdict in _OF.items()}


def at_least(n: int, verdicts: Iterable[Verdict]) -> Verdict:
    """Return YES when ``n`` verdicts are YES, NO when fewer than ``n`` still can be, else UNKNOWN.

    >>> at_least(2, [Verdict.YES, Verdict.NO, Verdict.UNKNOWN])
    <Verdict.UNKNOWN: 'UNKNOWN'>
    """
    found = list(verdicts)
    if found.count(Verdict.YES) >= n:
        return Verdict.YES
    return Verdict.UNKNOWN if len(found) - found.count(Verdict.NO) >= n else Verdict.NO
