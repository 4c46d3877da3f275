"""What the personnel standard is made of beside its requirement lists: statements, marks of a caller, errors."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

from attrs import field, frozen

from kesos.engine.citation import UNVERIFIED, Citation, Evidence
from kesos.engine.problem import KesosError, Problem, Severity
from kesos.engine.score import Number, Score
from kesos.messages import Lang, text

_NONE: Final[Mapping[str, str]] = MappingProxyType({})
NO_END: Final = float("inf")
"""The end of a scale that has none."""


class StandardsError(KesosError):
    """A score, mark, answer, date or choice of the personnel standard cannot be used; nothing was guessed."""


def failure(code: str, where: str = "", example: str | None = None, /, **context: object) -> StandardsError:
    """Return the error with one problem."""
    return StandardsError(trouble(code, where, example, Severity.ERROR, **context))


def trouble(
    code: str,
    where: str = "",
    example: str | None = None,
    severity: Severity = Severity.ERROR,
    /,
    **context: object,
) -> Problem:
    """Return one problem of this subject."""
    words = {name: "\N{INFINITY}" if value == NO_END else str(value) for name, value in context.items()}
    return Problem(code=code, where=where, severity=severity, example=example, context=words)


@frozen(kw_only=True, eq=False, repr=False)
class Ketentuan:
    """One statement of the standard, or a table of statements, with where it stands and how well it is known.

    Args:
        code: stable and never reused, such as ``"SDM-UJI-KOGNITIF"``.
        name: its name, in Indonesian.
        evidence: how well it is known.
        cites: the places of the law that it rests on; empty where it is guidance or practice.
        basis: what else it rests on, in Indonesian. Guidance of a ministry is no norm of law.
        addresses: public addresses of what it rests on.
        items: the statements by slug in their order, in Indonesian.
        complete: whether all statements are known.
        note: a remark, in Indonesian.

    Raises:
        ValueError: if it rests on nothing.

    >>> from kesos._standards.kompetensi import ASPEK
    >>> ASPEK, ASPEK.words("keterampilan", "en"), ASPEK.source()
    (<SDM-ASPEK Aspek kompetensi [A]>, 'Skill', 'UU 14/2019 Pasal 17 ayat (1) [A]')
    """

    code: str
    name: str
    evidence: Evidence
    cites: tuple[Citation, ...] = ()
    basis: str = ""
    addresses: tuple[str, ...] = ()
    items: Mapping[str, str] = _NONE
    complete: bool = True
    note: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.cites and not self.basis:
            raise ValueError(f"{self.code} names no source")

    def __repr__(self) -> str:
        return f"<{self.code} {self.name} [{self.evidence.mark}]>"

    def __getitem__(self, slug: str) -> str:
        return self.items[slug]

    def words(self, key: str, lang: Lang = "id") -> str:
        """Return a text: ``"nama"``, ``"dasar"`` (the basis), ``"catatan"`` or a slug; empty where there is none."""
        own = ({"nama": self.name, "dasar": self.basis, "catatan": self.note} | dict(self.items))[key]
        return own if lang == "id" or not own else text(f"{self.code}.{key}", lang, default=own)

    def source(self, lang: Lang = "id") -> str:
        """Return where it stands, each place with its grade."""
        named = [str(cite) for cite in self.cites]
        return "; ".join([*named, *([f"{self.words('dasar', lang)} [{self.evidence.mark}]"] if self.basis else [])])


@frozen
class Target:
    """A mark that the caller brings, with its source. No mark was found in any source, so none is built in.

    Args:
        mark: the mark, in the unit of what is measured.
        source: who set it, and where: a decision, a guideline, a page. It is needed.
        evidence: how well that source is known; by default kesos has not seen it.

    Raises:
        StandardsError: SDM-901 if it is no number, SDM-903 without a source.

    >>> Target(70, source="SK Kepala Dinas Nomor 1 Tahun 2030")
    Target(mark=70, source='SK Kepala Dinas Nomor 1 Tahun 2030', evidence=<Evidence.UNVERIFIED: 1>)
    """

    mark: Number
    source: str = field(kw_only=True)
    evidence: Evidence = field(default=UNVERIFIED, kw_only=True)

    def __attrs_post_init__(self) -> None:
        sourced(self.source)
        number("mark", self.mark)


def sourced(source: object) -> None:
    """Refuse a mark or a weight without a source.

    Raises:
        StandardsError: SDM-903.
    """
    if not isinstance(source, str) or not source.strip():
        raise failure("SDM-903", "source", 'Target(70, source="SK ...")')


def number(where: str, given: Any, low: Number = 0, high: Number = NO_END) -> Number:
    """Return a number that lies between two ends, both inside.

    Raises:
        StandardsError: SDM-901.

    >>> number("nilai", 80, 0, 100)
    80
    """
    is_number = isinstance(given, int | float | Fraction) and not isinstance(given, bool)
    if is_number and low <= given <= high and given != NO_END:
        found: Number = given
        return found
    raise failure("SDM-901", where, f"{where}=80", given=repr(given), low=low, high=high)


def interval(where: str, given: Any, low: Number, high: Number) -> Score:
    """Return what is known of a number: None is anything between the two ends.

    Raises:
        StandardsError: SDM-901 for what is no number, or lies outside.

    >>> interval("nilai", None, 0, 100), interval("nilai", 80, 0, 100)
    (Score(low=0, high=100), Score(low=80, high=80))
    """
    if given is None:
        return Score(low, high)
    if isinstance(given, Score):
        return Score(number(where, given.low, low, high), number(where, given.high, low, high))
    return Score.exactly(number(where, given, low, high))


def shown(value: Score | Number) -> str:
    """Return a number or an interval as a person reads it.

    >>> shown(Score(60, 72.5)), shown(81)
    ('60..72.5', '81')
    """
    ends = value if isinstance(value, Score) else Score.exactly(value)
    low, high = f"{float(ends.low):.10g}", f"{float(ends.high):.10g}"
    return low if ends.exact else f"{low}..{high}"


def plain(value: Score) -> dict[str, Any]:
    """Return an interval as a JSON-ready dict: value (null while not determined), low, high.

    >>> plain(Score(0, 2))
    {'value': None, 'low': 0.0, 'high': 2.0}
    """
    exact = None if value.value is None else float(value.value)
    return {"value": exact, "low": float(value.low), "high": float(value.high)}


def chosen(where: str, given: object, choices: Mapping[str, Any] | tuple[str, ...]) -> str:
    """Return a word that is one of those offered.

    Raises:
        StandardsError: SDM-914.
    """
    if isinstance(given, str) and given in choices:
        return given
    raise failure("SDM-914", where, next(iter(choices)), given=repr(given), choices=", ".join(choices))
