"""Self-descriptions as a table: a row for each answer comes in, a row for each person goes out."""

from collections.abc import Mapping
from functools import reduce
from operator import add
from typing import Any, Final

import narwhals.stable.v2 as nw

from kesos._standards.kompetensi import ASPECTS
from kesos._standards.portofolio import BUTIR, HIGHEST, LOWEST, MIN_WORDS
from kesos._standards.tabel import Kind, Kinds, Sheet, make_table, nothing
from kesos.evaluators.undeclared import Undeclared

_KINDS: Final[Mapping[str, Kind]] = {
    "peserta": "any",
    "aspek": "text",
    "butir": "number",
    "nilai_butir": "number",
    "kosong": "truth",
    "jumlah_kata_jawaban": "number",
}
_KEY: Final = ("aspek", "butir")
_POINTS: Final = ("low", "high", "dinilai", "kosong")


def self_description_frame(frame: Any, *, by: str = "peserta", undeclared: Undeclared = "refuse") -> Any:
    """Return one row for each person with the sums of the self-description; see `self_description`.

    The columns are the person; for each aspect and for ``jumlah`` the sum (null while it is not determined) and its ends
    under ``_low`` and ``_high``; and the counts ``dinilai`` and ``kosong``. An answer without a row is not scored yet.

    Args:
        frame: a frame that narwhals knows, eager or lazy, with a row for each answer and the columns ``aspek``
            (``"pengetahuan"``, ``"keterampilan"``, ``"nilai"``), ``butir`` (its number from 1), ``nilai_butir`` (1 to 5,
            null if it is K or not scored yet) and, where they are known, ``kosong`` (true for K) and
            ``jumlah_kata_jawaban``.
        by: the column that names the person.
        undeclared: what becomes of a row that cannot be and of an answer that stands twice, see `kesos.Undeclared`.
            ``"refuse"`` looks for them first, and so reads a lazy table twice. Under ``"unknown"`` such a row of one says
            nothing, and such an answer is not known.

    Raises:
        StandardsError: SDM-917 for a column that is needed; SDM-902, SDM-904, SDM-905, SDM-906, SDM-907, SDM-908 for a
            row, SDM-911 for an answer that stands twice, SDM-912 for a row without a person.
        FrameError: if the frame or the type of a column will not do.

    >>> import polars as pl
    >>> rows = {"peserta": ["P01"] * 3, "aspek": ["nilai"] * 3, "butir": [1, 2, 3], "nilai_butir": [4, 5, None]}
    >>> self_description_frame(pl.DataFrame(rows)).select("peserta", "nilai_low", "nilai_high", "jumlah_high").rows()
    [('P01', 9, 14, 69)]
    """
    kinds: Kinds = {by if name == "peserta" else name: kind for name, kind in _KINDS.items()}
    return make_table(frame, kinds, lambda sheet: _persons(sheet, by), undeclared)


def _persons(sheet: Sheet, by: str) -> Any:
    sheet.need(by, *_KEY, "nilai_butir")
    cells = _read(sheet, by).group_by(by, *_KEY).agg(nw.len().alias("n"), *(nw.col(name).sum() for name in _POINTS))
    sheet.twice(cells, by)
    once = nw.col("n") == 1
    unknown = dict.fromkeys(_POINTS, 0) | {"high": HIGHEST}
    cells = cells.with_columns(
        **{name: nw.when(once).then(nw.col(name)).otherwise(value) for name, value in unknown.items()}
    )
    sums = {
        f"{aspect}_{part}": nw.when(nw.col("aspek") == aspect).then(value).otherwise(0)
        for aspect in ASPECTS
        for part, value in (("low", nw.col("low")), ("high", nw.col("high")), ("n", nw.lit(1)))
    }
    names = (*sums, "dinilai", "kosong")
    people = cells.with_columns(**sums).group_by(by).agg(*(nw.col(name).sum() for name in names))
    return _named(people.with_columns(**{name: nw.col(name).cast(nw.Int64) for name in names}), by)


def _named(people: Any, by: str) -> Any:
    """Raise the upper ends by the answers that have no row, and add what is determined."""
    people = people.with_columns(
        **{f"{a}_high": nw.col(f"{a}_high") + HIGHEST * (BUTIR[a] - nw.col(f"{a}_n")) for a in ASPECTS}
    )
    people = people.with_columns(
        **{f"jumlah_{end}": reduce(add, (nw.col(f"{a}_{end}") for a in ASPECTS)) for end in ("low", "high")}
    )
    names = (*ASPECTS, "jumlah")
    ends = {name: (nw.col(f"{name}_low"), nw.col(f"{name}_high")) for name in names}
    people = people.with_columns(**{name: nw.when(low == high).then(low) for name, (low, high) in ends.items()})
    shown = [f"{name}{end}" for name in names for end in ("", "_low", "_high")]
    return people.select(by, *shown, "dinilai", "kosong").sort(by)


def _read(sheet: Sheet, by: str) -> Any:
    """Return the rows that name an answer, with the points that it may bring; refuse what is wrong in a table that is looked at."""
    aspect, at = nw.col("aspek").cast(nw.String), nw.col("butir")
    sheet.mind(by, ~nw.col(by).is_null(), "SDM-912")
    sheet.mind("aspek", aspect.is_in(list(ASPECTS)).fill_null(value=False), "SDM-902", choices=", ".join(ASPECTS))
    there = reduce(nw.Expr.__or__, ((aspect == a) & at.is_in(list(range(1, most + 1))) for a, most in BUTIR.items()))
    sheet.mind("butir", there.fill_null(value=False), "SDM-908", most=max(BUTIR.values()))
    score, words, blank = _parts(sheet)
    few = (words < MIN_WORDS).fill_null(value=False)
    scored = ~score.is_null()
    if sheet.has("nilai_butir"):
        sheet.mind("nilai_butir", score.is_null() | score.is_in(list(range(LOWEST, HIGHEST + 1))), "SDM-904")
        sheet.mind("nilai_butir", ~(few & (score == HIGHEST).fill_null(value=False)), "SDM-905")
        sheet.mind("nilai_butir", ~(blank & scored), "SDM-904")
    if sheet.has("jumlah_kata_jawaban"):
        sheet.mind("jumlah_kata_jawaban", (words >= 0) | words.is_null(), "SDM-907")
        sheet.mind("jumlah_kata_jawaban", ~(blank & (words > 0).fill_null(value=False)), "SDM-906")
    most = nw.when(few).then(HIGHEST - 1).otherwise(HIGHEST)
    table = sheet.fine_rows().with_columns(
        low=score.fill_null(0).cast(nw.Int64),
        high=nw.when(scored).then(score).otherwise(most).cast(nw.Int64),
        dinilai=nw.when(scored).then(1).otherwise(0),
        kosong=nw.when(blank).then(1).otherwise(0),
    )
    return table.with_columns(aspek=aspect)


def _parts(sheet: Sheet) -> tuple[nw.Expr, nw.Expr, nw.Expr]:
    score = sheet.number("nilai_butir") if sheet.has("nilai_butir") else nothing(nw.lit(0))
    words = sheet.number("jumlah_kata_jawaban") if sheet.has("jumlah_kata_jawaban") else nothing(nw.lit(0))
    blank = nw.col("kosong").fill_null(value=False) if sheet.has("kosong") else nw.lit(value=False)
    return score, words, blank
