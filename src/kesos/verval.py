"""Verval: verification and validation of welfare data.

Checks of a person, a family and a whole table (`check`, `check_frame`); the dated processes by which data come in and
change (`PROCESSES`); what is stale (`stale`); names and matching with the civil register (`normal_name`, `padan`); codes of
office tables (`decode_frame`); privacy (`classify_column`, `pseudonym`, `Policy`). Duplicates are searched by
`kesos.dedupe`. A check is a row of `CHECKS`, a process a table of `PROCESSES`; nothing else
decides.

>>> from datetime import date
>>> found = check({"nik": "3371011708909999", "jenis_kelamin": "perempuan"}, on=date(2026, 11, 24))
>>> found.codes, found["VV-010"].severity.value, found["VV-010"].example
(('VV-010',), 'warning', "nik='3371021204859999', jenis_kelamin='laki_laki'")
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from kesos._verval.cek_identitas import GANDA, KARTU_KELUARGA, NIK
from kesos._verval.cek_isi import BORANG, KINI, PENERIMA, cek_desil
from kesos._verval.cek_nama import NAMA, WILAYAH
from kesos._verval.cek_proses import PROSES
from kesos._verval.desil import BATAS_DESIL, batas
from kesos._verval.fakir_miskin import FakirMiskin, fakir_miskin
from kesos._verval.fakta import Keluarga, Perorangan
from kesos._verval.kini import KEKINIAN, StaleResult, Tugas, stale
from kesos._verval.kode import KODE, KOLOM, STATUS, decode, decode_frame, facts_frame, status
from kesos._verval.mesin_mk import rumah_tangga
from kesos._verval.nama import NormalName, Padan, normal_name, padan
from kesos._verval.pdp import (
    DASAR_PEMROSESAN,
    PENILAIAN_DAMPAK,
    TENGGAT,
    ColumnClass,
    Deadline,
    Grant,
    Policy,
    Treatment,
    classify_column,
    classify_columns,
    mask_name,
    mask_value,
    pseudonym,
    pseudonymise_frame,
)
from kesos._verval.pdp_kelas import Kelas
from kesos._verval.proses import PELAKU, PROCESSES, processes_on
from kesos._verval.turunan import TURUNAN
from kesos.engine.check import Check, CheckSet
from kesos.engine.process import Case, Process, ProcessError, Step, Transition
from kesos.engine.record import Record
from kesos.evaluators.checked import CheckFinding, CheckResult, check_rows, read_row
from kesos.evaluators.checked_table import RuleCount, TableResult, check_table
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.batas_desil import BatasDesil, PernyataanDesil

__all__ = [
    "BATAS_DESIL",
    "CHECKS",
    "DASAR_PEMROSESAN",
    "KEKINIAN",
    "KODE",
    "KOLOM",
    "PELAKU",
    "PENILAIAN_DAMPAK",
    "PROCESSES",
    "STATUS",
    "TENGGAT",
    "BatasDesil",
    "Case",
    "Check",
    "CheckFinding",
    "CheckResult",
    "CheckSet",
    "ColumnClass",
    "Deadline",
    "FakirMiskin",
    "Grant",
    "Kelas",
    "Keluarga",
    "NormalName",
    "Padan",
    "PernyataanDesil",
    "Perorangan",
    "Policy",
    "Process",
    "ProcessError",
    "RuleCount",
    "StaleResult",
    "Step",
    "TableResult",
    "Transition",
    "Treatment",
    "Tugas",
    "batas",
    "check",
    "check_frame",
    "checks",
    "classify_column",
    "classify_columns",
    "decode",
    "decode_frame",
    "facts_frame",
    "fakir_miskin",
    "mask_name",
    "mask_value",
    "normal_name",
    "padan",
    "processes_on",
    "pseudonym",
    "pseudonymise_frame",
    "rumah_tangga",
    "stale",
    "status",
]


def checks(limits: Iterable[PernyataanDesil] = BATAS_DESIL, more: Iterable[Check] = ()) -> CheckSet:
    """Return the checks, with other decile limits or with more checks of an office's own.

    Args:
        limits: what is stated of the decile limits of programmes, from the caller's own source.
        more: checks of the caller, with codes of their own.

    >>> len(checks()), checks()["VV-042"].name
    (67, 'Laki-laki hamil')
    """
    own = (*NIK, *KARTU_KELUARGA, *NAMA, *WILAYAH, *BORANG, *KINI, *cek_desil(limits), *PROSES, *GANDA, *PENERIMA)
    return CheckSet("VERVAL", (*sorted(own, key=lambda one: one.code), *more))


CHECKS: Final = checks()
"""Every check, in the order of its code."""

Rows = Record | Mapping[str, Any] | Sequence[Record | Mapping[str, Any]]
"""A record, a row as a mapping of fact names, or the rows of a family."""


def check(subject: Rows, *, on: date, record: type[Record] = Perorangan, checks: CheckSet = CHECKS) -> CheckResult:
    """Return what is wrong with a person, a family as one record, or the members of a family card.

    Args:
        subject: a record (of any subject), a mapping of fact names, or a sequence of either, which is then taken for a
            whole list: only so can a NIK stand twice or a card lack its head.
        on: the reference date.
        record: whose facts a mapping holds.
        checks: other checks than those of the library.

    Raises:
        RecordError: for a mapping with unknown names or values of a wrong type. A NIK or KK number that is none is no
            such error but a finding.
        NotCovered: before 28 June 2007.

    >>> keluarga = [
    ...     {"nomor_kk": "3371012404189999", "hubungan_keluarga": "istri", "jenis_kelamin": "perempuan"},
    ...     {"nomor_kk": "3371012404189999", "hubungan_keluarga": "anak", "jenis_kelamin": "laki_laki"},
    ... ]
    >>> [(found.code, found.row) for found in check(keluarga, on=date(2026, 11, 24))]
    [('VV-020', 0), ('VV-020', 1)]
    """
    if isinstance(subject, Record | Mapping):
        return check_rows(checks, TURUNAN, [read_row(record, subject)], on, record=record, alone=True)
    rows = [read_row(record, row) for row in subject]
    return check_rows(checks, TURUNAN, rows, on, record=record, alone=False)


def check_frame(
    frame: Any,
    *,
    on: date,
    record: type[Record] = Perorangan,
    checks: CheckSet = CHECKS,
    undeclared: Undeclared = "refuse",
) -> TableResult:
    """Return what is wrong with a whole table, taken as one list at one point in time.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy. A column named like a fact holds that fact;
            a NIK or KK number is text, right or wrong; other columns stay as they are.
        on: the reference date.
        record: what a row is.
        checks: other checks than those of the library.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done, for a column of a wrong type, undeclared values, or a clash of names.
        NotCovered: before 28 June 2007.

    >>> import polars as pl
    >>> tabel = pl.DataFrame({"nik": ["3371011708909999", "3371011708909999", "3371"], "kelurahan": ["Wates", "Wates", "Tidar"]})
    >>> found = check_frame(tabel, on=date(2026, 11, 24))
    >>> found.by_kelurahan()
    {'Tidar': {'VV-001': 1}, 'Wates': {'VV-013': 2}}
    >>> [(one.code, one.row, one.keys["nik"]) for one in found][-1]
    ('VV-001', 2, '****')
    """
    return check_table(checks, TURUNAN, frame, on, record=record, undeclared=undeclared)
