"""How the rules of Program Sembako are made: single requirements, each dated by the sources, and the lists of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from kesos._sembako.jenis import MULAI, Program, failure
from kesos._sembako.sumber import addresses
from kesos.engine.citation import CORROBORATED, UNVERIFIED, Citation, Evidence, weakest
from kesos.engine.expression import Condition, Expr, Letter, Not, Unseen, all_of, any_of, condition
from kesos.engine.fact import Fact
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, Reading, Rule
from kesos.engine.rule_set import holding
from kesos.engine.timeline import Interval
from kesos.messages import Lang

TIDAK_TERLIHAT: Final = Bacaan(None, UNVERIFIED)
"""The textual reading where the text of the law was not seen."""

UNIT: Final = "sumber tidak mengatakan apakah satu anggota keluarga, yang bukan pengurus, sudah cukup"
AWAL: Final = "apakah ketentuan ini sudah berlaku sebelum sumber pertama yang menyebutnya"


class Jenis(StrEnum):
    """What a requirement does."""

    WAJIB = "wajib"
    """It must be met."""
    EKSKLUSI = "eksklusi"
    """Who does not meet it is excluded."""
    UNIK = "unik"
    """One recipient of a programme for each family card."""
    SASARAN = "sasaran"
    """Whom the programme aims at; it bars nobody."""
    BAYAR = "bayar"
    """Without it money is due but does not arrive."""
    EVALUASI = "evaluasi"
    """It calls for a look; it bars nobody by itself."""
    KRITERIA = "kriteria"
    """A criterion of an e-warong, or of its conduct."""
    KOMPONEN = "komponen"
    """A component of PKH; who falls under none of them is refused nothing by this rule."""


_DECIDING: Final = (Jenis.WAJIB, Jenis.EKSKLUSI, Jenis.UNIK, Jenis.KRITERIA)


@frozen(kw_only=True, eq=False, repr=False)
class Ketentuan(Rule):
    """One requirement: YES is met, NO is not met.

    Args:
        program: the programmes that ask it.
        jenis: what it does.
        siks: the status under which a refusal shows in SIKS-NG; empty if none is known.
        keluar: the reason under which such a family leaves; empty if none fits.
        sumber: keys of the sources.
        catatan: a remark, in Indonesian.

    The other arguments are those of `Rule`.
    """

    program: tuple[Program, ...]
    jenis: Jenis
    siks: str = ""
    keluar: str = ""
    sumber: tuple[str, ...] = ()
    catatan: str = ""

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        self._keep(addresses=addresses(self.sumber))

    @property
    def number(self) -> str:
        """The number in its code: ``"106"`` of SBK-106."""
        return self.code.rpartition("-")[2]

    @property
    def evidence(self) -> Evidence:
        """How well it is known."""
        return self.working.evidence

    @property
    def decides(self) -> bool:
        """Whether a list may count it; else it informs."""
        return self.jenis in _DECIDING

    def missing_in_law(self, reading: Reading, lang: Lang = "id") -> tuple[str, ...]:
        """Return what our knowledge of the law lacks for this requirement."""
        if self.versions or not self.missing or self.reading(reading).expr is None:
            return super().missing_in_law(reading, lang)
        return tuple(self.words(f"kurang{i}", lang) for i in range(1, len(self.missing) + 1))

    def _indonesian(self) -> dict[str, str]:
        return super()._indonesian() | {"catatan_aturan": self.catatan}


def ketentuan(
    *,
    lulus: Condition,
    mark: Evidence,
    terlihat: date,
    mulai: date = MULAI,
    sampai: date | None = None,
    missing: tuple[str, ...] = (),
    **rest: Any,
) -> tuple[Ketentuan, ...]:
    """Return the versions of one requirement, in order of time.

    Before the first source that shows it, who meets it is not refused by it, and of who does not nothing is known.

    Args:
        lulus: the condition of meeting it.
        mark: how well it is known.
        terlihat: the first day on which a source shows it in force.
        mulai: the first day of the programme.
        sampai: the first day on which it holds no more.
        missing: what is missing in our knowledge of the law.
        rest: the other fields of `Ketentuan`.
    """
    passing = condition(lulus)
    fixed: dict[str, Any] = {"textual": TIDAK_TERLIHAT, **rest}
    fixed.setdefault("criteria", {})
    now = Ketentuan(working=Bacaan(passing, mark), valid=Interval(terlihat, sampai), missing=missing, **fixed)
    if terlihat <= mulai:
        return (now,)
    fixed |= {"textual": TIDAK_TERLIHAT, "versi": f"sebelum {terlihat.isoformat()}"}
    maybe = Bacaan(any_of(passing, Unseen(AWAL)), mark)
    return (Ketentuan(working=maybe, valid=Interval(mulai, terlihat), missing=(*missing, AWAL), **fixed), now)


def tidak_ada(who: "Fact[Any]") -> Expr:
    """Return the condition that nobody on the family card has it; open where a member other than the holder has."""
    return any_of(who.equals("tidak_ada"), all_of(who.equals("anggota_lain"), Unseen(UNIT)))


@frozen(kw_only=True, eq=False, repr=False)
class Kelayakan(Rule):
    """A list of requirements for one purpose. No list of this subject is known whole, so none is ever YES.

    Args:
        program: the programme; None for a list that belongs to no single one.
        butir: the requirements, as they hold in this version.
        counted: the letters that count.

    The other arguments are those of `Rule`. A letter is the number of the requirement: ``SBK-001.106`` is SBK-106.
    """

    program: Program | None
    butir: tuple[Ketentuan, ...]
    counted: tuple[str, ...]


@frozen(kw_only=True)
class Daftar:
    """What a list is made from.

    Args:
        code: its code.
        name: its name in Indonesian.
        record: the kind of record.
        program: the programme; None for a list that belongs to no single one.
        butir: the versions of each requirement.
        cites: where the list stands in the law.
        missing: what is missing in our knowledge of the law.
        warnings: what else to tell.
    """

    code: str
    name: str
    record: type[Record]
    program: Program | None
    butir: tuple[tuple[Ketentuan, ...], ...]
    cites: tuple[Citation, ...]
    missing: tuple[str, ...]
    warnings: tuple[Peringatan, ...] = ()

    def versions(self, least: Evidence) -> tuple[Kelayakan, ...]:
        """Return the list in each stretch of time, counting what is known at least as well as ``least``."""
        days = sorted(set(self._days()))
        spans = zip(days, (*days[1:], None), strict=True)
        found = (self._version(Interval(start, end), least) for start, end in spans if self._held(start))
        return tuple(found)

    def _days(self) -> Iterator[date]:
        for versions in self.butir:
            for version in versions:
                valid = version.valid
                yield from (day for day in (valid.not_before, valid.start, valid.end) if day is not None)

    def _held(self, on: date) -> tuple[Ketentuan, ...]:
        return tuple(one for one in (holding(versions, on) for versions in self.butir) if one is not None)

    def _version(self, valid: Interval, least: Evidence) -> Kelayakan:
        held = self._held(valid.start)
        counted = tuple(one for one in held if one.decides and one.evidence >= least)
        idle = (one for one in held if one not in counted)
        return Kelayakan(
            code=self.code,
            name=self.name,
            records=(self.record,),
            cites=self.cites,
            criteria={one.number: _letter(one) for one in held},
            working=_joined(counted),
            textual=_text(held),
            warnings=(*self.warnings, *map(_idle, idle)),
            valid=valid,
            versi=f"sejak {valid.start.isoformat()}",
            complete=False,
            missing=self.missing,
            program=self.program,
            butir=held,
            addresses=tuple(dict.fromkeys(address for one in held for address in one.addresses)),
            counted=tuple(one.number for one in counted),
        )


def _letter(one: Ketentuan) -> Kriteria:
    return Kriteria(one.name, one.condition(Reading.WORKING), one.evidence)


def _joined(counted: tuple[Ketentuan, ...]) -> Bacaan:
    if not counted:
        return TIDAK_TERLIHAT
    expr = all_of(*(Letter(one.number) for one in counted))
    return Bacaan(expr, weakest(one.evidence for one in counted), connector="kumulatif")


def _text(held: tuple[Ketentuan, ...]) -> Bacaan:
    seen = [one for one in held if one.decides and one.textual.expr is not None]
    if not seen:
        return TIDAK_TERLIHAT
    expr = all_of(*(one.condition(Reading.TEXTUAL) for one in seen))
    return Bacaan(expr, weakest(one.textual.evidence for one in seen), connector="kumulatif")


def _idle(one: Ketentuan) -> Peringatan:
    said = f"Tidak menentukan, tetapi perlu dilihat: {one.name[0].lower()}{one.name[1:]}"
    return Peringatan(f"W{one.number}", Not(Letter(one.number)), one.evidence, said)


def latest(versions: Iterable[tuple[Rule, ...]]) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Return the last version of each rule, and all earlier ones."""
    kept = tuple(versions)
    return tuple(one[-1] for one in kept), tuple(rule for one in kept for rule in one[:-1])


@frozen(kw_only=True)
class Setelan:
    """What a caller sets in place of the built-in numbers.

    Args:
        weakest: the weakest grade that decides in a list: CORROBORATED, or SINGLE, or PRIMARY. What is known less well
            warns; UNVERIFIED never decides.
        desil_sembako: the highest decile of Program Sembako, 1 to 10.
        desil_pkh: the highest decile of PKH.
        desil_pbi_jk: the highest decile of PBI-JK.
        umur_pengurus: the least age of a new account holder in years; 17 by a secondary source.
        umur_lansia_pkh: the least age of the PKH component *lanjut usia*; 60 by Permensos 1/2018 and the guide of 2024.
        source: where the numbers stand; asked as soon as one is given.

    Raises:
        SembakoError: SBK-901 for a number without a source, SBK-903 for a number out of range or a grade that cannot
            decide.

    >>> Setelan(desil_sembako=5, source="Kepmensos contoh").desil_sembako
    5
    """

    weakest: Evidence = CORROBORATED
    desil_sembako: int | None = None
    desil_pkh: int | None = None
    desil_pbi_jk: int | None = None
    umur_pengurus: int | None = None
    umur_lansia_pkh: int | None = None
    source: str = ""

    def __attrs_post_init__(self) -> None:
        if self.weakest is UNVERIFIED:
            raise failure("SBK-903", "weakest", "weakest=Evidence.SINGLE", value=self.weakest.name)
        for name, (low, high) in _RANGES.items():
            self._check(name, low, high)

    def _check(self, name: str, low: int, high: int) -> None:
        value: int | None = getattr(self, name)
        if value is None:
            return
        if not low <= value <= high:
            raise failure("SBK-903", name, f"{name}={low}", value=value)
        if not self.source.strip():
            raise failure("SBK-901", name, "source='Kepmensos ...'")


_RANGES: Final = {
    "desil_sembako": (1, 10),
    "desil_pkh": (1, 10),
    "desil_pbi_jk": (1, 10),
    "umur_pengurus": (0, 130),
    "umur_lansia_pkh": (0, 130),
}
