"""Checks of a step of a process in a table: whether the process has such a way, its evidence, and its day (Q13, Q14)."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final

from kesos._verval.fakta import Perorangan as Baris
from kesos._verval.proses import PROCESSES
from kesos.engine.check import Check
from kesos.engine.citation import CORROBORATED, SINGLE, UNVERIFIED
from kesos.engine.expression import Expr, all_of, any_of
from kesos.engine.problem import Severity
from kesos.engine.process import Process, Transition
from kesos.engine.timeline import Interval

_SEJAK: Final = Interval(date(2015, 1, 1))
_KUAT: Final = tuple(process for process in PROCESSES.values() if process.grade >= CORROBORATED)
_LEMAH: Final = tuple(process for process in PROCESSES.values() if process.grade < CORROBORATED)


def _tidak_ada_jalan(processes: Iterable[Process]) -> Expr:
    return any_of(*(_salah_jalan(process) for process in processes))


def _salah_jalan(process: Process) -> Expr:
    """The state before is none of the process, or the state after is none that it leads to."""
    wrong = [~Baris.status_asal.isin(*process.states)]
    for state in process.states:
        targets = dict.fromkeys(way.to for way in process.next(state))
        from_here = Baris.status_asal.equals(state)
        wrong.append(all_of(from_here, ~Baris.status_tujuan.isin(*targets)) if targets else from_here)
    return all_of(Baris.proses.equals(process.code), any_of(*wrong))


def _bukti_kurang(processes: Iterable[Process]) -> Expr:
    ways = [(process, way) for process in processes for way in process.transitions]
    return any_of(
        *(
            _kurang(process, way)
            for process, way in ways
            if (way.evidence or way.evidence_any) and way.grade > UNVERIFIED
        )
    )


def _kurang(process: Process, way: Transition) -> Expr:
    papers: list[Any] = [~Baris.bukti_proses.has(paper) for paper in way.evidence]  # type: ignore[arg-type]  # a test compares both lists
    if way.evidence_any:
        papers.append(~Baris.bukti_proses.has(*way.evidence_any))  # type: ignore[arg-type]  # as above
    here = (
        Baris.proses.equals(process.code), Baris.status_asal.equals(way.start), Baris.status_tujuan.equals(way.to)
    )  # fmt: skip
    return all_of(*here, any_of(*papers))


def _di_luar_masa(processes: Iterable[Process]) -> Expr:
    return any_of(*(all_of(Baris.proses.equals(process.code), _luar(process.valid)) for process in processes))


def _luar(valid: Interval) -> Expr:
    before = Baris.tanggal_proses < (valid.not_before or valid.start)
    return before if valid.end is None else any_of(before, Baris.tanggal_proses >= valid.end)


_CONTOH: Final[dict[str, Any]] = {
    "proses": "DTSEN_FORMAL_2025",
    "status_asal": "DIUSULKAN_RT_RW",
    "status_tujuan": "MUSDES_ATAU_SPTJM",
    "bukti_proses": frozenset({"berita_acara"}),
    "tanggal_proses": date(2026, 3, 2),
}


def _cek(  # noqa: PLR0917  a row of a table
    code: str,
    name: str,
    pesan: str,
    when: Callable[[Iterable[Process]], Expr],
    processes: tuple[Process, ...],
    ref: str,
) -> Check:
    evidence = CORROBORATED if processes is _KUAT else SINGLE
    return Check(
        code=code,
        name=name,
        pesan=pesan,
        when=when(processes),
        example=_CONTOH,
        severity=Severity.ERROR if evidence >= CORROBORATED else Severity.WARNING,
        evidence=evidence,
        valid=_SEJAK,
        cites=tuple(dict.fromkeys(cite for process in processes for cite in process.cites)),
        basis="the tables of kesos.verval.PROCESSES, each with its own sources",
        refs=(ref,),
    )


PROSES: Final[tuple[Check, ...]] = (
    _cek(
        "VV-071",
        "Proses tidak mengenal langkah ini",
        "Dari status itu proses ini tidak mempunyai jalan ke status berikutnya. Lihat jalan yang ada pada tabel prosesnya.",
        _tidak_ada_jalan,
        _KUAT,
        "Q13",
    ),
    _cek(
        "VV-072",
        "Proses ini tampaknya tidak mengenal langkah ini",
        "Dari status itu proses ini, yang hanya diketahui dari satu sumber, tidak mempunyai jalan ke status berikutnya. Periksa.",
        _tidak_ada_jalan,
        _LEMAH,
        "Q13",
    ),
    _cek(
        "VV-073",
        "Bukti langkah kurang",
        "Bukti yang diminta langkah ini tidak lengkap. Lampirkan, atau kembalikan langkahnya.",
        _bukti_kurang,
        _KUAT,
        "Q14",
    ),
    _cek(
        "VV-074",
        "Bukti langkah tampaknya kurang",
        "Bukti yang diminta langkah ini, menurut satu sumber, tidak lengkap. Periksa.",
        _bukti_kurang,
        _LEMAH,
        "Q14",
    ),
    _cek(
        "VV-075",
        "Proses tidak berlaku pada hari itu",
        "Langkah ini diambil pada hari ketika prosesnya tidak berlaku. Pakai proses yang berlaku pada hari itu.",
        _di_luar_masa,
        _KUAT,
        "Q13",
    ),
)
