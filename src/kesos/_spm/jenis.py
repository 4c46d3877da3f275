"""What a rule of the minimum service standards is: its nature, the group that it is about, and since when it holds."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from attrs import frozen

from kesos.engine import expression as x
from kesos.engine.citation import UNVERIFIED, Citation, Evidence
from kesos.engine.fact import FactInfo
from kesos.engine.readings import as_it_reads
from kesos.engine.rule import Bacaan, Kriteria, salah_satu, semua
from kesos.engine.timeline import Interval
from kesos.evaluators.amounts import Asked
from kesos.fakta.peraturan import PERATURAN

PP_2_2018: Final = PERATURAN["pp-2-2018"]
PERMENSOS_9_2018: Final = PERATURAN["permensos-9-2018"]
PERMENSOS_16_2019: Final = PERATURAN["permensos-16-2019"]

SEJAK_PP_2_2018: Final = Interval(date(2018, 1, 5))
"""PP 2/2018 was promulgated on 5 January 2018 [A]."""
# The day of its promulgation was not seen; it implements PP 2/2018, and its gazette is of 2018 [A].
SEJAK_PERMENSOS_9_2018: Final = Interval(date(2019, 1, 1), not_before=date(2018, 1, 5))
SEJAK_PERMENSOS_16_2019: Final = Interval(date(2019, 10, 24))
"""Permensos 16/2019 was promulgated on 24 October 2019 [A]; whether it still holds was not established."""
SEBELUM_PERMENSOS_16_2019: Final = Interval(date(2018, 1, 5), date(2019, 10, 24))
# The gazette is of 2021 [A]; its body was not seen.
SEJAK_PERMENDAGRI_59_2021: Final = Interval(date(2022, 1, 1), not_before=date(2021, 1, 1))
# The number is of 2008; the standard ended with PP 2/2018.
MASA_LAMA: Final = Interval(date(2009, 1, 1), date(2018, 1, 5), not_before=date(2008, 1, 1))

Kelompok: TypeAlias = Literal[
    "disabilitas_telantar", "anak_telantar", "lanjut_usia_telantar", "gelandangan_pengemis", "korban_bencana"
]
"""The five groups of PP 2/2018 Pasal 10 ayat (5)."""
Tempat: TypeAlias = Literal["luar_panti", "dalam_panti"]
"""Where basic rehabilitation is given: outside a panti by the kabupaten/kota, inside by the province."""
Daerah: TypeAlias = Literal["provinsi", "kabkota"]
"""Who owes a service."""


class Sifat(StrEnum):
    """What a rule is for."""

    HAK = "hak"
    """Who is entitled."""
    KRITERIA = "kriteria"
    """A definition or criterion on which entitlement rests."""
    PILIHAN = "pilihan"
    """Which of several answers: the finding says whether there is one."""
    BUTIR = "butir"
    """Whether a service item is due."""
    PERINGATAN = "peringatan"
    """NO is a warning and refuses nothing."""
    TINDAKAN = "tindakan"
    """Whether a step is due."""
    SDM = "sdm"
    """What staff there must be."""
    INDIKATOR = "indikator"
    """Achievement, and what is known of its index."""
    TAHAP = "tahap"
    """A step of applying the standards, or of reporting on it."""
    SARINGAN = "saringan"
    """Which rule to ask next; proves nothing."""


@frozen(kw_only=True, eq=False, repr=False)
class Aturan(Asked):
    """One rule of the minimum service standards.

    Args:
        nature: what it is for.
        group: the group that it is about; empty if it is about several.
        for_spm: how well it is known that the rule belongs to the minimum standards, where its text stands in Permensos
            16/2019, which is no technical standard of SPM; None where that is no question.

    The other arguments are those of `Asked`.
    """

    nature: Sifat
    group: Kelompok | Literal[""] = ""
    for_spm: Evidence | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Pilihan(Aturan):
    """A rule whose answer is one of several words; each letter is the condition of one of them.

    >>> from kesos.spm import RULES
    >>> list(RULES["SPM-106"].criteria)
    ['provinsi', 'kabkota', 'perlu_verifikasi']
    """

    def answers(self) -> dict[str, x.Expr]:
        """Return the condition of each answer; no two are YES together."""
        return {key: kriteria.expr for key, kriteria in self.criteria.items()}


@frozen(kw_only=True, eq=False, repr=False)
class Butir(Aturan):
    """A service item: the rule says whether it is due.

    Args:
        given: the fact that it was given.
        outside: whether it is given outside a panti, by the kabupaten/kota.
        inside: the groups that get it inside a panti, from the province.
        articles: where it stands, by ``"K"`` (outside) and group (inside).
        standard: what the text says of its amount; None where it says nothing.
        by_assessment: whether it is due as the assessment calls for it.

    The other arguments are those of `Aturan`.
    """

    given: FactInfo
    outside: bool = False
    inside: tuple[Kelompok, ...] = ()
    articles: Mapping[str, str] = MappingProxyType({})
    standard: Mapping[str, Any] = MappingProxyType({})
    by_assessment: bool = True


bunyi: Final = partial(as_it_reads, teks="dan")
"""Letters and readings of a rule whose text was seen and, unless said, joins its letters by *dan*."""


def kerja(criteria: Mapping[str, Kriteria], mark: Evidence, *, any_: bool = False, note: str = "") -> dict[str, Any]:
    """Return letters and readings of a rule whose text was not seen: only the working reading can say anything.

    Args:
        criteria: the letters.
        mark: the weakest grade among what it rests on.
        any_: whether one letter is enough.
        note: a remark on the reading.
    """
    join = salah_satu if any_ else semua
    working = Bacaan(join(tuple(criteria)), mark, connector="alternatif" if any_ else "kumulatif", note=note)
    return {"criteria": criteria, "textual": Bacaan(None, UNVERIFIED), "working": working}


def pasal_16_2019(locator: str) -> Citation:
    """Return a citation of Permensos 16/2019, whose whole text was read."""
    return PERMENSOS_16_2019.at(locator, Evidence.PRIMARY)


def menurut_kode(locator: str) -> Citation:
    """Return a citation of Permensos 9/2018 as one derived code states it; its body was not seen [C]."""
    return PERMENSOS_9_2018.at(locator, Evidence.SINGLE)
