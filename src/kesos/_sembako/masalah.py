"""Issues of Program Sembako: a classifier that proposes and says why, and a log that counts by kelurahan and six T."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import Any, Final, Self

from attrs import field, frozen

from kesos._sembako.jenis import Enam, failure
from kesos._sembako.masalah_daftar import ISSUES, Masalah
from kesos.messages import Lang, text

_WINDOW: Final = 8  # the words of one sign stand this near to each other
_BY_CODE: Final = {issue.code: issue for issue in ISSUES}
_ENAM: Final[tuple[Enam, ...]] = ("sasaran", "jumlah", "waktu", "harga", "kualitas", "administrasi")


def issue(code: str) -> Masalah:
    """Return one kind of issue by its code.

    Raises:
        SembakoError: SBK-910, with the nearest code, if there is none.

    >>> issue("PEMAKETAN").t6
    'kualitas'
    """
    found = _BY_CODE.get(code)
    if found is None:
        nearest = get_close_matches(code.upper(), _BY_CODE, n=1, cutoff=0.0)[0]
        raise failure("SBK-910", code, nearest, nearest=nearest)
    return found


@frozen(kw_only=True)
class Usulan:
    """A proposal that a report is about one kind of issue. A person decides.

    Args:
        issue: the kind of issue.
        signs: the signs that stand in the report, each with its words as they stand there.
    """

    issue: Masalah
    signs: tuple[str, ...]

    @property
    def code(self) -> str:
        """The code of the issue."""
        return self.issue.code

    def why(self, lang: Lang = "id") -> str:
        """Return why it is proposed, and that it is only proposed."""
        signs = "; ".join(f"'{sign}'" for sign in self.signs)
        return text("sembako.usulan", lang, name=self.issue.words(lang), signs=signs)


def propose(report: str) -> tuple[Usulan, ...]:
    """Return the kinds of issue that a report in Indonesian may be about; the one with most signs first.

    It looks for words that stand near each other, and knows neither negation nor irony. Nothing follows from a proposal,
    and nothing from there being none.

    Args:
        report: free text.

    >>> [proposal.code for proposal in propose("KKS saya dipegang ketua kelompok, telurnya busuk")]
    ['KKS_DIKUASAI_PIHAK_LAIN', 'MUTU_BURUK']
    """
    words = re.findall(r"[a-z]+", report.casefold())
    found = [Usulan(issue=entry, signs=signs) for entry in ISSUES if (signs := tuple(_signs(entry, words)))]
    return tuple(sorted(found, key=lambda proposal: -len(proposal.signs)))


def _signs(entry: Masalah, words: list[str]) -> Iterator[str]:
    for stems in entry.tanda:
        matched = _matched(stems, words)
        if matched:
            yield " ".join(matched)


def _matched(stems: tuple[str, ...], words: list[str]) -> tuple[str, ...]:
    """Return the words that begin with the stems, near each other; empty if they do not all stand there."""
    for start in range(len(words)):
        near = words[start : start + _WINDOW]
        found = [next((word for word in near if word.startswith(stem)), "") for stem in stems]
        if all(found):
            return tuple(found)
    return ()


def _code(value: str) -> str:
    return issue(value).code


def _place(value: str) -> str:
    if not value.strip():
        raise failure("SBK-911", "kelurahan", "kelurahan='33.71.01.1003'")
    return value.strip()


@frozen(kw_only=True)
class Kejadian:
    """One issue that somebody recorded. Leave people out of it: it takes no name and no number.

    Args:
        kode: the code of the issue.
        kelurahan: where, as a code or a name; written the same way each time.
        tanggal: when; None if that is not known.

    Raises:
        SembakoError: SBK-910 for an unknown code, SBK-911 without a place.
    """

    kode: str = field(converter=_code)
    kelurahan: str = field(converter=_place)
    tanggal: date | None = None

    @property
    def t6(self) -> Enam:
        """Which of the six T it touches."""
        return issue(self.kode).t6


@frozen
class IssueLog:
    """Issues as they were recorded. It does not change; `add` returns a longer one.

    Args:
        entries: the issues.

    >>> log = IssueLog().add("PEMAKETAN", "Kramat Selatan").add("MUTU_BURUK", "Kramat Selatan")
    >>> log.table()["Kramat Selatan"]["kualitas"], log.by_6t()["harga"]
    (2, 0)
    """

    entries: tuple[Kejadian, ...] = ()

    def add(self, kode: str, kelurahan: str, tanggal: date | None = None) -> Self:
        """Return the log with one more issue.

        Raises:
            SembakoError: SBK-910 for an unknown code, SBK-911 without a place.
        """
        return type(self)((*self.entries, Kejadian(kode=kode, kelurahan=kelurahan, tanggal=tanggal)))

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Kejadian]:
        return iter(self.entries)

    def by_kelurahan(self) -> dict[str, int]:
        """Return the number of issues in each kelurahan, by name."""
        return dict(sorted(Counter(entry.kelurahan for entry in self).items()))

    def by_6t(self) -> dict[Enam, int]:
        """Return the number of issues under each of the six T; 0 where there is none."""
        return _counted(self.entries)

    def by_code(self) -> dict[str, int]:
        """Return the number of issues of each kind that occurs, in the order of the typology."""
        counts = Counter(entry.kode for entry in self)
        return {code: counts[code] for code in _BY_CODE if counts[code]}

    def table(self) -> dict[str, dict[Enam, int]]:
        """Return the number of issues of each kelurahan under each of the six T."""
        places = dict.fromkeys(sorted(entry.kelurahan for entry in self))
        return {place: _counted(entry for entry in self if entry.kelurahan == place) for place in places}


def _counted(entries: Iterable[Kejadian]) -> dict[Enam, int]:
    counts = Counter(entry.t6 for entry in entries)
    return {t6: counts[t6] for t6 in _ENAM}


def count_frame(frame: Any, *, kode: str = "kode", kelurahan: str = "kelurahan") -> Any:
    """Return how many rows of a table of issues each kelurahan has under each of the six T.

    Args:
        frame: a data frame that narwhals knows, eager or lazy, a row for each issue. A Dask frame is read whole.
        kode: the column of codes; a code that is not known counts under no T (null).
        kelurahan: the column of places.

    Returns:
        a frame of the same kind with the columns of the place, ``t6`` and ``jumlah``, sorted.

    Raises:
        FrameError: FRM-001 if it is no such frame, FRM-005 if two columns have one name.
        SembakoError: SBK-912 for a column that is not there.

    >>> import polars as pl
    >>> count_frame(pl.DataFrame({"kode": ["PEMAKETAN", "MUTU_BURUK"], "kelurahan": ["A", "A"]})).rows()
    [('A', 'kualitas', 2)]
    """
    import narwhals.stable.v2 as nw  # noqa: PLC0415  it costs more than all else of this module

    from kesos.evaluators.columns import as_partitioned, is_partitioned, taken_in  # noqa: PLC0415  as above

    if is_partitioned(frame):
        return as_partitioned(count_frame(frame.compute(), kode=kode, kelurahan=kelurahan))
    table, names = taken_in(frame)
    for column in (kode, kelurahan):
        if column not in names:
            raise failure("SBK-912", column, kode, columns=", ".join(names))
    t6: nw.Expr = nw.when(nw.col(kode).is_in(_codes(_ENAM[0]))).then(nw.lit(_ENAM[0]))
    for one in _ENAM[1:]:
        t6 = nw.when(nw.col(kode).is_in(_codes(one))).then(nw.lit(one)).otherwise(t6)
    counted = table.select(nw.col(kelurahan), t6.alias("t6"), nw.lit(1).alias("jumlah"))
    grouped = counted.group_by(kelurahan, "t6").agg(nw.col("jumlah").sum())
    whole = grouped.with_columns(nw.col("jumlah").cast(nw.Int64))  # not inside agg, where some backends want it plain
    return whole.sort(kelurahan, "t6", nulls_last=True).to_native()


def _codes(t6: Enam) -> list[str]:
    return [entry.code for entry in ISSUES if entry.t6 == t6]
