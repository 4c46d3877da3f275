"""What the tables of Program Sembako are made of: an entry with its grade, its places of the law and its sources."""

from datetime import date
from typing import ClassVar, Final, Literal, TypeAlias, TypeVar

from attrs import frozen

from kesos._sembako.sumber import addresses
from kesos.engine.citation import Citation, Evidence
from kesos.engine.problem import KesosError, Problem, Severity
from kesos.engine.timeline import Interval
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

Program: TypeAlias = Literal["SEMBAKO", "PKH", "PBI_JK", "BLT_DD", "BLTS_KESRA_2025"]
"""The programmes that the rules speak of."""

Enam: TypeAlias = Literal["sasaran", "jumlah", "waktu", "harga", "kualitas", "administrasi"]
"""The six T: right target, amount, time, price, quality and administration."""

UU_13_2011: Final = PERATURAN["uu-13-2011"]
PP_101_2012: Final = PERATURAN["pp-101-2012"]
INPRES_4_2025: Final = PERATURAN["inpres-4-2025"]
PERMENSOS_1_2018: Final = PERATURAN["permensos-1-2018"]
PERMENSOS_28_2018: Final = PERATURAN["permensos-28-2018"]
PERMENSOS_20_2019: Final = PERATURAN["permensos-20-2019"]
PERMENSOS_21_2019: Final = PERATURAN["permensos-21-2019"]
PERMENSOS_5_2021: Final = PERATURAN["permensos-5-2021"]
PERMENSOS_3_2025: Final = PERATURAN["permensos-3-2025"]
KEPMENSOS_73_2024: Final = PERATURAN["kepmensos-73-huk-2024"]
KEPMENSOS_79_2025: Final = PERATURAN["kepmensos-79-huk-2025"]
SURAT_S171_2023: Final = PERATURAN["surat-mensos-s-171-2023"]
KEPDIRJEN_PFM_2022: Final = PERATURAN["kepdirjen-pfm-6-2022"]
JUKNIS_PKH_2024: Final = PERATURAN["kepdirjen-ljs-8-3-2024"]

MULAI: Final = date(2017, 2, 1)
"""The launch of BPNT was on 23 February 2017 [B]; the first month of allocation was not seen."""


class SembakoError(KesosError):
    """A code, word or number of this subject cannot be used; nothing was guessed."""


def failure(code: str, where: str = "", example: str | None = None, **context: object) -> SembakoError:
    """Return the error with one problem."""
    return SembakoError(Problem(code=code, where=where, example=example, context=context))


def notice(code: str, severity: Severity, where: str = "", example: str | None = None, **context: object) -> Problem:
    """Return a problem that is no error."""
    return Problem(code=code, where=where, severity=severity, example=example, context=context)


def bulan(first: str, last: str = "") -> Interval:
    """Return the days of some months of allocation, both inside; without ``last`` no end is known.

    >>> bulan("2020-01", "2020-02").end
    datetime.date(2020, 3, 1)
    """
    return Interval(_first_day(first), next_month(_first_day(last)) if last else None)


def _first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def next_month(day: date) -> date:
    """Return the first day of the month after that of ``day``.

    >>> next_month(date(2020, 12, 24))
    datetime.date(2021, 1, 1)
    """
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def months(first: date, last: date) -> tuple[date, ...]:
    """Return the first day of every month from that of ``first`` to that of ``last``.

    >>> len(months(date(2020, 11, 30), date(2021, 2, 1)))
    4
    """
    found = [first.replace(day=1)]
    while next_month(found[-1]) <= last:
        found.append(next_month(found[-1]))
    return tuple(found)


@frozen(kw_only=True)
class Entri:
    """One statement of a table.

    Args:
        code: stable within its table.
        teks: the statement or the name, in Indonesian, in our own words.
        evidence: how well it is known.
        sumber: keys of the sources in which it was seen.
        cites: places of the law.
        catatan: a remark, in Indonesian.
    """

    bagian: ClassVar[str] = "umum"
    """The name of its table, under which the texts of other languages stand."""

    code: str
    teks: str
    evidence: Evidence
    sumber: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    catatan: str = ""

    @property
    def addresses(self) -> tuple[str, ...]:
        """The public addresses of its sources."""
        return addresses(self.sumber)

    def words(self, lang: Lang = "id") -> str:
        """Return the statement."""
        return self._in(lang, f"sembako.{self.bagian}.{self.code}", self.teks)

    def note(self, lang: Lang = "id") -> str:
        """Return the remark; empty if there is none."""
        return self._in(lang, f"sembako.{self.bagian}_catatan.{self.code}", self.catatan)

    @staticmethod
    def _in(lang: Lang, key: str, own: str) -> str:
        return own if lang == "id" or not own else text(key, lang, default=own)


@frozen(kw_only=True)
class Berkala(Entri):
    """A statement that holds from one day until another.

    Args:
        valid: from when until when.

    The other arguments are those of `Entri`.
    """

    valid: Interval


B = TypeVar("B", bound=Berkala)


def holding_on(entries: tuple[B, ...], on: date) -> tuple[B, ...]:
    """Return the entries that hold on a day."""
    return tuple(entry for entry in entries if on in entry.valid)
