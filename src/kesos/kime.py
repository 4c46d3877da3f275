"""KIME: communication, information, motivation and education, that is social extension (penyuluhan sosial).

An activity is recorded, looked at and counted; nothing rates it, ranks it or passes it, because no official instrument,
weight or pass mark was seen.

>>> from datetime import date
>>> wayang = Kegiatan(
...     bertujuan_ubah_perilaku=True, petugas_jenis="penyuluh_masyarakat", bentuk_peragaan=True,
...     ada_kelompok_sasaran=True, bidang_kesos=True, unsur_informasi=True, jumlah_peserta_l=18, jumlah_peserta_p=27,
... )
>>> found = check(wayang, on=date(2026, 11, 24))
>>> found["KIME-107"].verdict, found["KIME-701"].value, str(found.coverage.score)
(<Verdict.YES: 'YES'>, 45, '1..4')
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

from attrs import frozen

from kesos._kime.aturan import RINCIAN, UNSUR, UNSUR_DEFINISI, Aturan, Sifat
from kesos._kime.daftar import (
    ALLOWED,
    FIELDS,
    MEDIA,
    NOT_ALLOWED,
    OUTCOMES,
    Bidang,
    Pernyataan,
    not_established,
)
from kesos._kime.hitungan import HITUNGAN, KENAIKAN_TERNORMALISASI, Hitungan
from kesos._kime.hitungan import TERMS as TERMS_OF_NUMBERS
from kesos._kime.rekaman import PADANAN_TAHAP, PEMERIKSAAN, PENCACAHAN, TAHAPAN, TANGGA_ATURAN, TANGGA_PERUBAHAN, TERMS
from kesos._kime.ringkasan import (
    BeforeAfter,
    Direction,
    KimeError,
    Summary,
    before_after,
    before_after_frame,
    coverage_frame,
    direction,
    direction_frame,
    numbers_frame,
    psks_coverage,
    summary,
)
from kesos.engine.record import Record
from kesos.engine.rule import Reading
from kesos.engine.rule_set import RuleSet
from kesos.engine.score import Score
from kesos.engine.verdict import Verdict
from kesos.evaluators.amounts import Asked
from kesos.evaluators.findings import Finding, Selection
from kesos.evaluators.reckoned import ReckonedFindings, ReckonedSubject
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.kegiatan import FaktaKegiatan, Kegiatan
from kesos.fakta.penyelenggara import Penyelenggara

__all__ = [
    "ALLOWED",
    "FIELDS",
    "MEDIA",
    "NOT_ALLOWED",
    "OUTCOMES",
    "PADANAN_TAHAP",
    "RULES",
    "TANGGA_PERUBAHAN",
    "ActivityCheck",
    "Aturan",
    "BeforeAfter",
    "Bidang",
    "Coverage",
    "Direction",
    "FaktaKegiatan",
    "Hitungan",
    "Kegiatan",
    "KimeError",
    "Penyelenggara",
    "Pernyataan",
    "Sifat",
    "Summary",
    "before_after",
    "before_after_frame",
    "check",
    "check_frame",
    "completeness",
    "coverage_frame",
    "direction",
    "direction_frame",
    "not_established",
    "numbers_frame",
    "psks_coverage",
    "summary",
]

_USUAL: Final = (*UNSUR_DEFINISI, *RINCIAN, *TAHAPAN, *TANGGA_ATURAN, *PEMERIKSAAN, *PENCACAHAN, *HITUNGAN)
RULES: Final = RuleSet[Asked]("KIME", tuple(sorted((*_USUAL, KENAIKAN_TERNORMALISASI), key=lambda rule: rule.code)))
"""Every rule, in the order of its code."""
_SUBJECT: Final = ReckonedSubject(
    RuleSet[Asked]("KIME", tuple(rule for rule in RULES if rule is not KENAIKAN_TERNORMALISASI)),
    terms={**TERMS, **TERMS_OF_NUMBERS},
)


@frozen
class Coverage:
    """Which of the four elements an activity has. No more than a count: no element weighs more than another.

    Args:
        yes: the elements that it has.
        no: the elements that it does not have.
        unknown: the elements of which that is not known.
    """

    yes: tuple[str, ...]
    no: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def score(self) -> Score:
        """How many of the four it has, as an interval while some are not known."""
        return Score(len(self.yes), len(self.yes) + len(self.unknown))


@frozen(eq=False, repr=False, slots=False)
class ActivityCheck(ReckonedFindings):
    """What was found of one activity: elements, phase, step of change, the order of the record, numbers."""

    @cached_property
    def coverage(self) -> Coverage:
        """KIME-703: which of the four elements the activity has."""
        found = {name: Verdict.of(self.facts.get(fact.info.name)) for name, fact in UNSUR.items()}
        yes, no, unknown = (
            tuple(name for name, verdict in found.items() if verdict is wanted)
            for wanted in (Verdict.YES, Verdict.NO, Verdict.UNKNOWN)
        )
        return Coverage(yes, no, unknown)

    @property
    def to_review(self) -> Selection:
        """The looks at the record (KIME-221, KIME-401 to KIME-404) that say NO: to be mended, not a reason to refuse."""
        return Selection(finding for finding in self.unmet if _nature(finding) is Sifat.PERIKSA)

    @property
    def numbers(self) -> dict[str, Score | None]:
        """The numbers by code, as intervals; None where nothing is known."""
        return {code: self[code].score for code in self if isinstance(self[code].rule, Hitungan)}


def check(activity: Record | Mapping[str, object], *, on: date, reading: Reading = Reading.WORKING) -> ActivityCheck:
    """Return what is found of an activity: which elements it has, its phase, whether its record is in order, its numbers.

    A NO is no refusal: that an activity has only some of the elements, or that its record is out of order, is told.

    Args:
        activity: a `Kegiatan`, or its facts as a mapping; a `Penyelenggara` for the coverage of PSKS.
        on: the reference date.
        reading: WORKING takes one element of KIME as enough for KIME-107 [D]; TEXTUAL wants all four, as the definition
            joins them.

    Raises:
        NotCovered: before 17 June 2008, the day of the joint regulation that holds the definition.

    >>> check({"unsur_informasi": True, "unsur_motivasi": False}, on=date(2026, 1, 1)).coverage.no
    ('motivasi',)
    """
    record = activity if isinstance(activity, Record) else Kegiatan.from_dict(activity)
    return _SUBJECT.classify(record, on=on, reading=reading).seen_as(ActivityCheck)


def check_frame(frame: Any, *, on: date, reading: Reading = Reading.WORKING, undeclared: Undeclared = "refuse") -> Any:
    """Return the frame with one nullable boolean column for every rule of an activity; null is UNKNOWN.

    KIME-404 and KIME-704, which look at scores, are those of `before_after_frame`.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy; its columns are facts of a `Kegiatan`.
        on: the reference date.
        reading: as in `check`.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done, for a column that will not do.
        NotCovered: before 17 June 2008.

    >>> import polars as pl
    >>> table = pl.DataFrame({"bentuk_lisan": [True, False]})
    >>> check_frame(table, on=date(2026, 1, 1))["KIME-104"].to_list()
    [True, None]
    """
    return _SUBJECT.classify_frame(frame, on=on, record=FaktaKegiatan, reading=reading, undeclared=undeclared)


def completeness(activity: Kegiatan) -> tuple[Bidang, ...]:
    """Return the fields that we propose to fill and that are empty (KIME-501). No authority demands any of them.

    Args:
        activity: the activity.

    >>> [field.name for field in completeness(Kegiatan(skor_pra=60))][-2:]
    ['skor_maks', 'alat_ukur']
    """
    known = activity.known()
    scored = "skor_pra" in known or "skor_pasca" in known
    wanted = {"ya", "skor"} if scored else {"ya"}
    return tuple(field for field in FIELDS if field.wanted in wanted and not _filled(field.name, known))


_PARTS: Final = {
    "unsur_kime": tuple(fact.info.name for fact in UNSUR.values()),
    "bentuk_penyampaian": ("bentuk_lisan", "bentuk_tulisan", "bentuk_peragaan"),
}
"""Fields that may be filled part by part."""


def _filled(name: str, known: Mapping[str, Any]) -> bool:
    return any(known.get(one, "") != "" for one in (name, *_PARTS.get(name, ())))


def _nature(finding: Finding) -> Sifat | None:
    return getattr(finding.rule, "nature", None)
