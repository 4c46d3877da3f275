"""Where a rule stands in the law, and how well we know it."""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum

from attrs import field, frozen, validators

from kesos.messages import Lang, text


class Evidence(IntEnum):
    """How well a statement of the law is known; a greater value is better evidence.

    >>> Evidence.PRIMARY > Evidence.SINGLE, Evidence.CORROBORATED.mark
    (True, 'B')
    """

    PRIMARY = 4
    """The regulation's own text was seen, in an official copy or a verbatim mirror."""
    CORROBORATED = 3
    """Two or more independent sources agree."""
    SINGLE = 2
    """One secondary source."""
    UNVERIFIED = 1
    """Background knowledge, an inference, or our own proposal."""

    @property
    def mark(self) -> str:
        """The letter A, B, C or D."""
        return "DCBA"[self - 1]

    @classmethod
    def from_mark(cls, mark: str) -> "Evidence":
        """Return the grade for a letter.

        >>> Evidence.from_mark("A")
        <Evidence.PRIMARY: 4>
        """
        if len(mark) != 1 or mark not in "DCBA":
            raise ValueError(f"{mark!r} is not one of the letters A, B, C, D")
        return cls("DCBA".index(mark) + 1)

    def words(self, lang: Lang = "id") -> str:
        """Return what the grade means, as a short phrase."""
        return text(f"evidence.{self.name}", lang)


PRIMARY, CORROBORATED, SINGLE, UNVERIFIED = (
    Evidence.PRIMARY,
    Evidence.CORROBORATED,
    Evidence.SINGLE,
    Evidence.UNVERIFIED,
)


def weakest(grades: Iterable[Evidence]) -> Evidence:
    """Return the weakest grade; PRIMARY when there is none to weigh.

    >>> weakest([Evidence.PRIMARY, Evidence.SINGLE]).mark
    'C'
    """
    return min(grades, default=Evidence.PRIMARY)


@frozen(kw_only=True, slots=False)
class Regulation:
    """One entry of the index of regulations.

    Args:
        id: stable key, kind-number-year in lower case, such as ``"permensos-8-2012"``.
        kind: the kind of instrument as it is abbreviated: UU, PP, Permensos, Kepmensos, ...
        number: the number as printed; it may hold more than digits (``"87/HUK"``).
        year: the year of the number.
        title: what it is about ("tentang").
        gazette: place in the state gazette (LN, TLN, BN), where seen.
        enacted: day on which it was laid down (ditetapkan).
        promulgated: day on which it was published (diundangkan).
        status: what is known of its standing; as far as known, not legal advice.
        amends, amended_by, repeals, repealed_by, delegated_from: ids of other entries, or short names where there is
            none.
        copies: public places where a copy can be read.
        note: a remark.
        evidence: how well this entry itself is known.
        status_evidence: how well the status is known.
        status_basis: why the status is held.

    >>> perda = Regulation(id="perda-1-2030", kind="Perda", number="1", year=2030, title="Contoh", evidence=PRIMARY)
    >>> perda.name
    'Perda 1/2030'
    """

    id: str
    kind: str
    number: str
    year: int
    title: str
    evidence: Evidence
    gazette: str = ""
    enacted: date | None = None
    promulgated: date | None = None
    status: str = "unknown"
    status_evidence: Evidence = Evidence.UNVERIFIED
    status_basis: str = ""
    amends: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()
    repeals: tuple[str, ...] = ()
    repealed_by: tuple[str, ...] = ()
    delegated_from: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    note: str = ""

    def __hash__(self) -> int:
        return hash(self.id)  # equal ones have one id; all fields for every citation of a rule take long

    def __repr__(self) -> str:
        return f"<{self.name}>"

    @property
    def name(self) -> str:
        """The short name: kind, number and year."""
        return f"{self.kind} {self.number}/{self.year}"

    @property
    def address(self) -> str:
        """The first public place where a copy can be read; empty if none is known."""
        return self.copies[0] if self.copies else ""

    def at(self, locator: str, evidence: Evidence) -> "Citation":
        """Return a citation of one place of this regulation.

        Args:
            locator: the place, as the law counts: ``"Pasal 1 angka 1"``, ``"Lampiran, PMKS angka 8"``.
            evidence: how well *that place* is known.
        """
        return Citation(instrument=self, locator=locator, evidence=evidence)


@frozen(slots=False)
class Citation:
    """One place of one regulation, with the grade of our knowledge of it.

    >>> perda = Regulation(id="perda-1-2030", kind="Perda", number="1", year=2030, title="Contoh", evidence=PRIMARY)
    >>> str(perda.at("Pasal 2", Evidence.PRIMARY))
    'Perda 1/2030 Pasal 2 [A]'
    """

    instrument: Regulation
    locator: str = field(validator=validators.min_len(1))
    evidence: Evidence

    def __str__(self) -> str:
        return f"{self.instrument.name} {self.locator} [{self.evidence.mark}]"
