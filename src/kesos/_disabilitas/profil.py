"""A person's disability as a set of sub-ragam: its ragam, whether it is ganda or multi, how long it lasts.

The way to PPKS leads through facts alone: `to_facts` turns a profile that somebody determined into the fact that the
types 5 and 9 read, and asks for the name of the determination. Nothing that an instrument measures, and no code of an
old list, becomes a fact here.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, Final, Literal, TypeAlias, cast

from attrs import frozen

from kesos._disabilitas.aturan import BERLAKU, classify, failure
from kesos._disabilitas.ragam import ALIASES, RAGAM, RAGAM_OF, SUB, UU_8_2016, key
from kesos.engine.citation import PRIMARY, SINGLE, Citation, Evidence, weakest
from kesos.engine.problem import Problem, Severity
from kesos.engine.rule import Reading
from kesos.engine.verdict import Verdict
from kesos.evaluators.findings import Finding
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan
from kesos.messages import Lang, text

Sebutan: TypeAlias = Literal["tunggal", "ganda", "multi"]

_RAGAM: Final = frozenset(ragam.slug for ragam in RAGAM)
_TWO: Final = 2


@frozen(kw_only=True)
class Profile:
    """A set of sub-ragam that is known whole, and what follows from it.

    Args:
        sub_ragam: the sub-ragam.
        bare: ragam that were given without a sub-ragam.
        unmapped: terms that are no sub-ragam; `problems` says why. As long as there is one, the set is not whole.
        problems: a problem for each unmapped term.
        finding: the finding of DIS-301.
    """

    sub_ragam: frozenset[str]
    bare: frozenset[str]
    unmapped: frozenset[str]
    problems: tuple[Problem, ...]
    finding: Finding

    @property
    def members(self) -> frozenset[str]:
        """The sub-ragam, and the ragam that stand without one."""
        return self.sub_ragam | self.bare

    @property
    def ragam(self) -> frozenset[str]:
        """The ragam, of the four."""
        return self.bare | {RAGAM_OF[slug] for slug in self.sub_ragam}

    @property
    def ganda_multi(self) -> Verdict:
        """Whether there are several ragam in the sense of Pasal 4 ayat (2); a term that is unmapped may be another."""
        return self.finding.verdict | Verdict.UNKNOWN if self.unmapped else self.finding.verdict

    @property
    def evidence(self) -> Evidence:
        """The weakest grade that `ganda_multi` rests on: the text's where both readings agree, else our reading's."""
        rule = PRIMARY if self.finding.agrees else self.finding.evidence
        return weakest([rule, *(SUB[slug].evidence for slug in self.sub_ragam)])

    @property
    def citation(self) -> Citation:
        """The place of the law that decides."""
        return self.finding.citation

    @property
    def experienced_as(self) -> frozenset[Sebutan]:
        """The words of Pasal 4 ayat (2) that fit; between ganda and multi the law draws no line.

        Exactly rungu and wicara is also called tunggal in the practice of the ministry [C], so all three fit.

        >>> sorted(profile({"netra", "rungu"}).experienced_as), sorted(profile({"netra"}).experienced_as)
        (['ganda', 'multi'], ['tunggal'])
        """
        if not self.members and not self.unmapped:
            return frozenset()
        if self.ganda_multi is Verdict.NO:
            return frozenset({"tunggal"})
        several: frozenset[Sebutan] = frozenset({"ganda", "multi"})
        both = self.ganda_multi is Verdict.UNKNOWN or "DIS-301.W1" in self.finding.warning_codes
        single: frozenset[Sebutan] = frozenset({"tunggal"})
        return several | single if both else several

    def by_count(self) -> Sebutan | None:
        """Return ganda for two and multi for more, each ragam and each named sense counted; None if it is not certain.

        A convention for outputs that need one word [D]; the law draws no such line.

        >>> profile({"netra", "rungu", "amputasi"}).by_count()
        'multi'
        """
        if self.ganda_multi is not Verdict.YES or "sensorik" in self.bare:
            return None
        senses = [slug for slug in self.sub_ragam if RAGAM_OF[slug] == "sensorik"]
        return "ganda" if len(senses) + len(self.ragam - {"sensorik"}) == _TWO else "multi"


def profile(terms: Iterable[str], *, on: date | None = None, reading: Reading = Reading.WORKING) -> Profile:
    """Return the profile for a set of sub-ragam that is known whole.

    Args:
        terms: slugs of sub-ragam, their names or other words; a ragam whose sub-ragam is not known; nothing if an
            assessment found none.
        on: the reference date; without one the law as it stands since 15 April 2016.
        reading: how DIS-301 is read.

    Raises:
        DisabilitasError: DIS-910 for one text in place of a set.
        NotCovered: before 15 April 2016.

    >>> found = profile({"netra", "rungu"})
    >>> sorted(found.ragam), found.ganda_multi.value, found.evidence.mark, found.unmapped
    (['sensorik'], 'YES', 'A', frozenset())
    >>> found = profile({"netra", "rabun senja"})
    >>> found.ganda_multi.value, found.unmapped
    ('UNKNOWN', frozenset({'rabun senja'}))
    """
    found = {term: _slug(term) for term in _given(terms)}
    slugs = {slug for slug in found.values() if slug is not None}
    named = frozenset(slugs - _RAGAM)
    bare = frozenset(slugs & _RAGAM) - {RAGAM_OF[slug] for slug in named}
    record = Perorangan(sub_ragam_disabilitas=cast("Any", named | bare))
    return Profile(
        sub_ragam=named,
        bare=bare,
        unmapped=frozenset(term for term, slug in found.items() if slug is None),
        problems=tuple(_unmapped(term) for term, slug in found.items() if slug is None),
        finding=classify(record, on=on or BERLAKU.start, reading=reading)["DIS-301"],
    )


def _given(terms: object) -> Iterable[str]:
    if isinstance(terms, str) or not isinstance(terms, Iterable):
        raise failure("DIS-910", type(terms).__name__, '{"netra"}')
    return map(str, cast("Iterable[object]", terms))


def _slug(term: str) -> str | None:
    return ALIASES.get(key(term)) or next(iter(_RAGAM & {key(term).removeprefix("disabilitas-")}), None)


def _unmapped(term: str) -> Problem:
    nearest = get_close_matches(key(term), [*SUB, *_RAGAM], n=1, cutoff=0.0)[0]
    return Problem(code="DIS-919", where=term, severity=Severity.REVIEW, context={"nearest": nearest}, example=nearest)


def long_term(*, months: int | None = None, permanent: bool | None = None, on: date | None = None) -> Finding:
    """Return whether a condition is long-term: at least six months, the sixth inside, and/or permanent.

    UU 8/2016 Penjelasan Pasal 4 ayat (2) [A], as a medical worker determined it.

    Args:
        months: completed months; None if not known.
        permanent: whether it is permanent; None if not known.
        on: the reference date; without one the law as it stands since 15 April 2016.

    Raises:
        RecordError: for a number of months outside 0 to 1560.
        NotCovered: before 15 April 2016.

    >>> long_term(months=6).verdict.value, long_term(months=5).verdict.value
    ('YES', 'UNKNOWN')
    >>> long_term(months=5, permanent=False).verdict.value
    'NO'
    """
    record = Perorangan(lama_kondisi_bulan=months, kondisi_permanen=permanent)
    return classify(record, on=on or BERLAKU.start)["DIS-302"]


@frozen(kw_only=True)
class Bridge:
    """A named way from a profile to facts: who determined it.

    Args:
        code: stable and never reused.
        id: its name.
        teks: what it claims, in Indonesian.
        citation: the place that it rests on.
    """

    code: str
    id: str
    teks: str
    citation: Citation

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Where it stands."""
        return (self.citation,)

    @property
    def evidence(self) -> Evidence:
        """How well it is known."""
        return self.citation.evidence

    def words(self, lang: Lang = "id") -> str:
        """Return what it claims."""
        return self.teks if lang == "id" else text(f"disabilitas.jembatan.{self.id}", lang, default=self.teks)


BRIDGES: Final[Mapping[str, Bridge]] = {
    bridge.id: bridge
    for bridge in (
        Bridge(
            code="DIS-501",
            id="penetapan-tenaga-medis",
            teks="Ragamnya ditetapkan tenaga medis.",
            citation=UU_8_2016.at("Pasal 4 ayat (2)", PRIMARY),
        ),
        Bridge(
            code="DIS-502",
            id="surat-keterangan-kpd",
            teks="Ragamnya diterangkan petugas kesehatan setempat atau pekerja sosial dalam permohonan KPD.",
            citation=PERATURAN["permensos-2-2021"].at("Pasal 7", SINGLE),
        ),
    )
}
"""The bridges that a source supports. None leads from the Washington Group, another instrument or an old code list to a
fact: no source supports one."""


def to_facts(found: Profile, *, bridge: str) -> dict[str, Any]:
    """Return the facts that PPKS-05 and PPKS-09 read, for a profile that somebody determined.

    Args:
        found: the profile.
        bridge: who determined it, by the id of one of `BRIDGES`.

    Returns:
        ``ragam_disabilitas``, for a record of PPKS; nothing as long as a term is unmapped, for a set that is not whole
        would say that the rest is not there.

    Raises:
        DisabilitasError: DIS-915 for a bridge that no source supports.

    >>> facts = to_facts(profile({"netra", "rungu"}), bridge="penetapan-tenaga-medis")
    >>> Perorangan(usia=30, **facts).ragam_disabilitas
    frozenset({'sensorik'})
    """
    if bridge not in BRIDGES:
        raise failure("DIS-915", bridge, next(iter(BRIDGES)), choices=", ".join(BRIDGES))
    if found.unmapped:
        return {}
    return {"ragam_disabilitas": found.ragam}
