"""How long a certificate or a registration of personnel is valid: LSP certificate, STR, temporary STR.

Three terms that are easily mixed up: the certificate of LSP Kemensos runs 5 years by guidance and by what holders report
[B]; the STR of a social worker runs 5 years by law [A]; the Act sets no term for the Sertifikat Kompetensi. kesos calculates
with dates and never says that somebody is competent: that decision is the institution's.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos._standards.dasar import Ketentuan, Target, chosen, failure, number
from kesos._standards.tabel import Kinds, Sheet, add_columns, agreed, nothing
from kesos.engine.citation import CORROBORATED, PRIMARY, Evidence, weakest
from kesos.engine.timeline import months_after
from kesos.engine.verdict import Verdict
from kesos.evaluators.ages import completed_years
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.pekerjaan_sosial import MASA_STR
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

UU_14_2019: Final = PERATURAN["uu-14-2019"]
_LONGEST: Final = 100
_YEAR: Final = 10000  # of a day as the number YYYYMMDD


@frozen(kw_only=True, eq=False, repr=False)
class Masa(Ketentuan):
    """A term of validity.

    Args:
        years: how many years it runs.
        extension: by how many years it can be extended, once.
        may_end: whether the source says that it can end before its term; then that must be known as well.
        own: whether the caller may bring another term, with its source.

    The other arguments are those of `Ketentuan`.
    """

    years: int
    extension: int = 0
    may_end: bool = True
    own: bool = False


SERTIFIKAT: Final = Masa(
    code="SDM-MASA-SERTIFIKAT",
    name="Sertifikat kompetensi LSP",
    years=5,
    may_end=False,
    own=True,
    evidence=CORROBORATED,
    basis="Paparan Uji Kompetensi TKS dan Relawan 2022, Kemensos, dan keterangan pemegang sertifikat",
    addresses=("https://id.scribd.com/document/614375078/3-Uji-Kompetensi-TKS-Dan-Relawan-2022-Joy",),
    items={
        "sejak": "Dihitung sejak tanggal tanda tangan",
        "sesudahnya": "Sesudahnya resertifikasi",
        "skema": "Sertifikat berlaku untuk satu skema, misalnya Relawan Sosial Karang Taruna [C]",
        "hasil": "Hasilnya Kompeten atau Belum Kompeten, ditetapkan SK Direktur LSP [C]",
    },
    note="Bukan masa STR; UU 14/2019 tidak memberi masa bagi Sertifikat Kompetensi",
)
STR: Final = Masa(
    code="SDM-MASA-STR",
    name="Surat Tanda Registrasi (STR) Pekerja Sosial",
    years=MASA_STR,
    evidence=PRIMARY,
    cites=(
        UU_14_2019.at("Pasal 28", PRIMARY),
        UU_14_2019.at("Pasal 30 ayat (1)", PRIMARY),
        UU_14_2019.at("Pasal 31", PRIMARY),
    ),
    items={
        "sesudahnya": "Sesudahnya registrasi ulang",
        "habis_masa": "Berakhir karena habis masanya tanpa registrasi ulang",
        "permintaan_sendiri": "Berakhir atas permintaan sendiri",
        "meninggal": "Berakhir karena pemegangnya meninggal",
        "dicabut": "Berakhir karena dicabut",
    },
)
STR_SEMENTARA: Final = Masa(
    code="SDM-MASA-STR-SEMENTARA",
    name="STR sementara warga negara asing",
    years=1,
    extension=1,
    evidence=PRIMARY,
    cites=(UU_14_2019.at("Pasal 34", PRIMARY), UU_14_2019.at("Pasal 35", PRIMARY)),
    items={
        "perpanjangan": "Dapat diperpanjang satu kali, satu tahun",
        "untuk": "Untuk pendidikan, pelatihan, penelitian, atau pelayanan yang sementara",
    },
)
SIPPS: Final = Ketentuan(
    code="SDM-SIPPS",
    name="Surat Izin Praktik Pekerja Sosial (SIPPS)",
    evidence=PRIMARY,
    cites=(UU_14_2019.at("Pasal 37", PRIMARY), UU_14_2019.at("Pasal 38", PRIMARY), UU_14_2019.at("Pasal 39", PRIMARY)),
    items={
        "untuk": "Untuk praktik mandiri; dari pemerintah kabupaten/kota tempat praktik",
        "tempat": "Satu tempat untuk tiap SIPPS, paling banyak dua tempat",
        "berlaku": "Berlaku selama STR berlaku dan praktiknya di tempat yang tertulis",
    },
)
MASA: Final[Mapping[str, Masa]] = MappingProxyType(
    {"sertifikat": SERTIFIKAT, "str": STR, "str_sementara": STR_SEMENTARA}
)
"""The terms, by the kind of paper."""
STR_LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "baru": "STR-BARU",
        "ulang": "STR-ULANG",
        "lulusan_luar_negeri": "STR-LULUSAN-LN",
        "sementara": "STR-SEMENTARA-WNA",
    }
)
"""The requirement list of each kind of STR."""


@frozen(kw_only=True)
class Validity:
    """Whether a paper is valid on a day.

    Args:
        term: its term.
        issued: the day of its signature; None if it is not known.
        on: the reference date.
        years: how many years it runs; with an extension the longer one. Two numbers where the extension is not known.
        ended: whether it was ended before its term; None if it is not known.
        source: the caller's source for another term; None if there is none.
    """

    term: Masa
    issued: date | None
    on: date
    years: tuple[int, ...]
    ended: bool | None
    source: Target | None = None

    @property
    def verdict(self) -> Verdict:
        """Whether it is valid."""
        ended = Verdict.of(self.ended) if self.ended is not None or self.term.may_end else Verdict.NO
        return self.in_term & ~ended

    @property
    def in_term(self) -> Verdict:
        """Whether its term still runs."""
        if self.issued is None:
            return Verdict.UNKNOWN
        done = completed_years(self.issued, self.on)
        runs = {done < years for years in self.years}
        return Verdict.of(runs.pop() if len(runs) == 1 else None)

    @property
    def until(self) -> date | None:
        """The first day on which its term is over; None if it is not determined. Who signs on 29 February: 1 March [D]."""
        if self.issued is None or len(self.years) > 1:
            return None
        return months_after(self.issued, 12 * max(self.years))

    @property
    def days_left(self) -> int | None:
        """The days until its term is over, below 0 afterwards; None if it is not determined."""
        return None if self.until is None else (self.until - self.on).days

    @property
    def evidence(self) -> Evidence:
        """The grade of the term; of the caller's source as well where that sets it."""
        return self.term.evidence if self.source is None else weakest([self.term.evidence, self.source.evidence])

    def explain(self, lang: Lang = "id") -> str:
        """Return it as text."""
        known = text("sdm.sertifikat.tidak_tentu", lang)
        source = (
            self.term.source(lang) if self.source is None else f"{self.source.source} [{self.source.evidence.mark}]"
        )
        return text(
            "sdm.sertifikat.berlaku",
            lang,
            name=self.term.words("nama", lang),
            on=self.on.isoformat(),
            verdict=self.verdict.words(lang),
            until=known if self.until is None else self.until.isoformat(),
            source=source,
        )

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: term, verdict, dates, evidence, source."""
        return {
            "code": self.term.code,
            "verdict": self.verdict.value,
            "on": self.on.isoformat(),
            "issued": self.issued and self.issued.isoformat(),
            "until": self.until and self.until.isoformat(),
            "ended": self.ended,
            "evidence": self.evidence.name,
            "basis": self.term.source() if self.source is None else self.source.source,
        }


def validity(
    issued: date | None,
    *,
    on: date,
    kind: str = "sertifikat",
    ended: bool | None = None,
    extended: bool | None = None,
    years: Target | None = None,
) -> Validity:
    """Return whether a certificate or a registration is valid on a day.

    Args:
        issued: the day of its signature; None if it is not known.
        on: the reference date.
        kind: ``"sertifikat"`` (LSP), ``"str"`` or ``"str_sementara"``.
        ended: whether it was ended before its term (revoked, suspended, at the holder's request, by death). An STR is
            only valid if that is known; for a certificate no source speaks of it, and it counts where it is told.
        extended: whether a temporary STR was extended; None if it is not known.
        years: another term for a certificate, in whole years, with its source.

    Raises:
        StandardsError: SDM-913 if it was issued after ``on``, SDM-914 for ``kind``, SDM-918 for another term where the
            law sets it, SDM-901 for a term that is no whole number from 1 to 100.

    >>> found = validity(date(2022, 12, 26), on=date(2026, 11, 24))
    >>> found.verdict, found.until, found.evidence.mark
    (<Verdict.YES: 'YES'>, datetime.date(2027, 12, 26), 'B')
    >>> validity(date(2021, 3, 1), on=date(2026, 11, 24), kind="str").verdict
    <Verdict.NO: 'NO'>
    """
    if issued is not None and issued > on:
        raise failure("SDM-913", "issued", None, given=issued.isoformat(), on=on.isoformat())
    term, runs = _term(kind, extended, years)
    return Validity(term=term, issued=issued, on=on, years=runs, ended=ended, source=years)


def _term(kind: str, extended: bool | None, years: Target | None) -> tuple[Masa, tuple[int, ...]]:
    term = MASA[chosen("kind", kind, tuple(MASA))]
    if years is not None:
        return term, (_own_years(term, years),)
    longer = term.years + term.extension
    if not term.extension or extended is not None:
        return term, (longer if extended else term.years,)
    return term, (term.years, longer)


def _own_years(term: Masa, years: Any) -> int:
    if not term.own:
        raise failure("SDM-918", "years", None, name=term.name, years=term.years)
    if not isinstance(years, Target):
        raise failure("SDM-903", "years", 'Target(3, source="SK ...")')
    given = number("years", years.mark, 1, _LONGEST)
    if not isinstance(given, int):
        raise failure("SDM-901", "years", "3", given=repr(given), low=1, high=_LONGEST)
    return given


def validity_frame(
    frame: Any,
    *,
    on: date,
    kind: str = "sertifikat",
    years: Target | None = None,
    issued: str = "tanggal_terbit",
    ended: str = "diakhiri",
    extended: str = "diperpanjang",
    name: str = "berlaku",
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with a nullable boolean column that says whether the paper of each row is valid; see `validity`.

    Args:
        frame: a frame that narwhals knows, eager or lazy.
        on: the reference date.
        kind: as in `validity`.
        years: as in `validity`.
        issued: the column of the days of signature.
        ended: the column that says whether it was ended before its term; without one that is not known.
        extended: the column that says whether a temporary STR was extended; without one that is not known.
        name: the name of the new column.
        undeclared: what becomes of a day after ``on``, see `kesos.Undeclared`.
            ``"refuse"`` looks for one first, and so reads a lazy table once.

    Raises:
        StandardsError: as in `validity`; SDM-917 if there is no column ``issued``; SDM-913 for a day after ``on``.
        FrameError: if the frame, the type of a column or the name of the new one will not do.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"tanggal_terbit": [date(2022, 12, 26), date(2019, 1, 1), None]})
    >>> validity_frame(frame, on=date(2026, 11, 24))["berlaku"].to_list()
    [True, False, None]
    """
    term, _ = _term(kind, None, years)
    short, long = (_term(kind, whether, years)[1][0] for whether in (False, True))
    kinds: Kinds = {issued: "date", ended: "truth", extended: "truth"}

    def write(sheet: Sheet) -> dict[str, nw.Expr]:
        sheet.need(issued)
        if not sheet.has(issued):
            return {name: _unless_ended(sheet, nothing(nw.lit(value=True)), ended, term)}
        signed, today = _as_number(nw.col(issued)), on.year * _YEAR + on.month * 100 + on.day
        sheet.mind(issued, nw.col(issued).is_null() | (signed <= today), "SDM-913", on=on.isoformat())
        verdict: nw.Expr = today < signed + _YEAR * short
        if short != long:
            verdict = _extended(sheet, verdict, today < signed + _YEAR * long, extended)
        return {name: sheet.guarded(_unless_ended(sheet, verdict, ended, term))}

    return add_columns(frame, kinds, write, undeclared)


def _as_number(column: nw.Expr) -> nw.Expr:
    year, month, day = (part.cast(nw.Int64) for part in (column.dt.year(), column.dt.month(), column.dt.day()))
    return year * _YEAR + month * 100 + day


def _extended(sheet: Sheet, short: nw.Expr, long: nw.Expr, name: str) -> nw.Expr:
    both = agreed(short, long)
    if not sheet.has(name):
        return both
    told = nw.col(name)
    return nw.when(told.is_null()).then(both).otherwise(nw.when(told).then(long).otherwise(short))


def _unless_ended(sheet: Sheet, verdict: nw.Expr, name: str, term: Masa) -> nw.Expr:
    if sheet.has(name):
        ended = nw.col(name) if term.may_end else nw.col(name).fill_null(value=False)
        return verdict & ~ended
    return nw.when(~verdict).then(nw.lit(value=False)) if term.may_end else verdict
