"""The quota of UU 8/2016 Pasal 53: which share of the workforce persons with disabilities must at least be."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from attrs import frozen

from kesos._disabilitas.aturan import BERLAKU, failure
from kesos._disabilitas.ragam import UU_8_2016, key
from kesos.engine.citation import PRIMARY, Citation
from kesos.engine.timeline import Interval, NotCovered
from kesos.engine.verdict import Verdict
from kesos.messages import Lang, text

_HUNDRED: Final = 100


class Rounding(StrEnum):
    """How a share that is no whole number is rounded. The law is silent on it [A], so the caller chooses."""

    CEIL = "ceil"
    """Up: the least whole number that is not below the share."""
    FLOOR = "floor"
    """Down; the result may lie below the share that the text demands."""
    HALF_UP = "half_up"
    """To the nearest, a half up; the result may lie below the share that the text demands."""
    NONE = "none"
    """Not at all: only the exact share is given."""


@frozen(kw_only=True)
class Kuota:
    """One quota of Pasal 53.

    Args:
        code: stable and never reused.
        id: ``"publik"`` or ``"swasta"``.
        name: whose quota it is, in Indonesian.
        who: the employers that it binds.
        percent: the least share of the workforce, in percent.
        cites: where it stands.
        valid: from when until when.
    """

    code: str
    id: str
    name: str
    who: tuple[str, ...]
    percent: int
    cites: tuple[Citation, ...]
    valid: Interval = BERLAKU

    @property
    def citation(self) -> Citation:
        """The place that names it."""
        return self.cites[0]

    def words(self, lang: Lang = "id") -> str:
        """Return whose quota it is."""
        return self.name if lang == "id" else text(f"disabilitas.kuota.{self.id}", lang, default=self.name)


KUOTA: Final[tuple[Kuota, ...]] = (
    Kuota(
        code="DIS-311",
        id="publik",
        name="Pemerintah, pemerintah daerah, BUMN, dan BUMD",
        who=("pemerintah_pusat", "pemerintah_daerah", "bumn", "bumd"),
        percent=2,
        cites=(UU_8_2016.at("Pasal 53 ayat (1)", PRIMARY),),
    ),
    Kuota(
        code="DIS-312",
        id="swasta",
        name="Perusahaan swasta",
        who=("perusahaan_swasta",),
        percent=1,
        cites=(UU_8_2016.at("Pasal 53 ayat (2)", PRIMARY),),
    ),
)
"""The two quotas. The base is the number of employees or workers (jumlah pegawai atau pekerja); neither the article nor
its Penjelasan ("cukup jelas") names a rounding or a smallest workforce [A]."""

_KINDS: Final[Mapping[str, Kuota]] = {key(name): kuota for kuota in KUOTA for name in (kuota.id, *kuota.who)} | {
    "public": KUOTA[0],
    "private": KUOTA[1],
}


@frozen(kw_only=True)
class QuotaResult:
    """What the quota asks of one employer.

    Args:
        rule: the quota.
        workers: the number of employees or workers.
        rounding: how the share was rounded.
        exact: the share in persons, exact.
        required: the whole number of persons; None if nothing was rounded.

    >>> quota(149, kind="swasta", rounding="floor").below_text
    True
    """

    rule: Kuota
    workers: int
    rounding: Rounding
    exact: Fraction
    required: int | None

    @property
    def citation(self) -> Citation:
        """The place of the law."""
        return self.rule.citation

    @property
    def below_text(self) -> bool:
        """Whether the rounded number lies below the share that the text demands as the least ("paling sedikit")."""
        return self.required is not None and self.required < self.exact

    def met_by(self, employed: int | None) -> Verdict:
        """Return whether that many employed persons with disabilities meet the quota, as it was rounded.

        Args:
            employed: their number; None if it is not known.

        >>> quota(250, kind="publik", rounding="ceil").met_by(5).value
        'YES'
        """
        if employed is None:
            return Verdict.UNKNOWN
        return Verdict.of(employed >= (self.exact if self.required is None else self.required))


def quota(workers: int, *, kind: str, rounding: Rounding | str, on: date | None = None) -> QuotaResult:
    """Return how many persons with disabilities an employer must at least employ (UU 8/2016 Pasal 53 [A]).

    Args:
        workers: the number of employees or workers, 0 or more.
        kind: ``"publik"`` (2 %) or ``"swasta"`` (1 %), or an employer: ``"pemerintah_pusat"``, ``"pemerintah_daerah"``,
            ``"bumn"``, ``"bumd"``, ``"perusahaan_swasta"``.
        rounding: ``"ceil"``, ``"floor"``, ``"half_up"`` or ``"none"``. The law does not say; there is no default.
        on: the reference date; without one the quota as it stands since 15 April 2016.

    Raises:
        DisabilitasError: DIS-911 for the number, DIS-912 for the kind, DIS-913 for the rounding.
        NotCovered: before 15 April 2016.

    >>> found = quota(149, kind="swasta", rounding="ceil")
    >>> found.required, found.exact, str(found.citation)
    (2, Fraction(149, 100), 'UU 8/2016 Pasal 53 ayat (2) [A]')
    >>> quota(149, kind="bumd", rounding="half_up", on=date(2026, 11, 24)).required
    3
    """
    if type(workers) is not int or workers < 0:
        raise failure("DIS-911", str(workers), "250")
    rule, way = quota_rule(kind, on), rounding_of(rounding)
    return QuotaResult(
        rule=rule,
        workers=workers,
        rounding=way,
        exact=Fraction(workers * rule.percent, _HUNDRED),
        required=None if way is Rounding.NONE else (workers * rule.percent + ADDED[way]) // _HUNDRED,
    )


ADDED: Final[Mapping[Rounding, int]] = {
    Rounding.CEIL: _HUNDRED - 1,
    Rounding.FLOOR: 0,
    Rounding.HALF_UP: _HUNDRED // 2,
}
"""What is added, in hundredths, before a share is cut to a whole number."""


def quota_rule(kind: str, on: date | None) -> Kuota:
    """Return the quota that binds a kind of employer on a day.

    Raises:
        DisabilitasError: DIS-912.
        NotCovered: before 15 April 2016.
    """
    rule = _KINDS.get(key(kind))
    if rule is None:
        raise failure("DIS-912", str(kind), "swasta", choices=", ".join(dict.fromkeys(_KINDS)))
    if on is not None and on not in rule.valid:
        raise NotCovered.on(on, rule.code)
    return rule


def rounding_of(rounding: Rounding | str) -> Rounding:
    """Return the way of rounding.

    Raises:
        DisabilitasError: DIS-913.
    """
    try:
        return Rounding(rounding)
    except ValueError:
        raise failure("DIS-913", str(rounding), "ceil", choices=", ".join(Rounding)) from None
