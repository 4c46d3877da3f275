"""Matching with the civil register as the ministry's application of 2023 did it: by NIK, and then by name."""

from typing import Any, Literal

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos._verval.nama import SKOR_PADAN, padan
from kesos.engine.problem import KesosError, Problem
from kesos.evaluators.columns import taken_in
from kesos.fakta.identitas import NIK


@frozen
class Pemadanan:
    """What the register says of one row.

    Args:
        row: the position of the row, from 0.
        status: ``padan``, ``tidak_padan`` (found, another name), ``tidak_ditemukan`` (no such NIK in the register), or
            ``tanpa_nik`` (no NIK to look for).
        score: the likeness of the names, 0 to 100; None where there was nothing to compare.
    """

    row: int
    status: Literal["padan", "tidak_padan", "tidak_ditemukan", "tanpa_nik"]
    score: float | None = None


def padankan(
    frame: Any, register: Any, *, nik: str = "nik", nama: str = "nama", threshold: float = SKOR_PADAN
) -> tuple[Pemadanan, ...]:
    """Return what a register says of each row: its NIK first, then the likeness of the names.

    The threshold works only because the NIK names the person already. A row that does not match is for a person to look
    at: the NIK or the name may be wrong, in either of the two.

    Args:
        frame: the data, any frame that narwhals knows.
        register: the register, with the same two columns.
        nik: the column of the NIK in both.
        nama: the column of the name in both.
        threshold: the score needed, 0 to 100; 60 is that of the application of 2023 (its code was seen, no regulation).

    Raises:
        KesosError: VV-911 where a column is missing.

    >>> import polars as pl
    >>> data = pl.DataFrame({"nik": ["3371011708909999", None], "nama": ["MOH. YUSUF", "SITI"]})
    >>> [row.status for row in padankan(data, pl.DataFrame({"nik": ["3371011708909999"], "nama": ["MOHAMMAD YUSUF"]}))]
    ['padan', 'tanpa_nik']
    """
    known = dict(zip(*_columns(register, nik, nama), strict=True))
    rows = zip(*_columns(frame, nik, nama), strict=True)
    return tuple(_matched(row, number, name, known, threshold) for row, (number, name) in enumerate(rows))


def _columns(frame: Any, *names: str) -> tuple[list[Any], ...]:
    table, _ = taken_in(frame)
    table = table.collect() if isinstance(table, nw.LazyFrame) else table
    for name in names:
        if name not in table.columns:
            context = {"column": name, "columns": ", ".join(table.columns)}
            raise KesosError(Problem(code="VV-911", where=name, context=context))
    return tuple(table.get_column(name).to_list() for name in names)


def _matched(row: int, number: Any, name: Any, known: dict[Any, Any], threshold: float) -> Pemadanan:
    if not NIK.is_valid(number):
        return Pemadanan(row, "tanpa_nik")
    if number not in known:
        return Pemadanan(row, "tidak_ditemukan")
    registered = known[number]
    if not (isinstance(name, str) and isinstance(registered, str)):
        return Pemadanan(row, "tidak_padan")
    found = padan(name, registered, threshold=threshold)
    return Pemadanan(row, "padan" if found.padan else "tidak_padan", found.score)
