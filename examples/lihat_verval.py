"""The register of the invented town as verification sees it: what is wrong, where, with whom, and what is stale."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import polars as pl
from kota_contoh import ON, Row
from layar import headline, keep, say, show

from kesos import verval
from kesos.engine.citation import Evidence
from kesos.messages import text

_WORST = 5
_RULES = 12
_SEVERITIES = ("error", "warning", "review", "info")


def frame(rows: Iterable[Row]) -> pl.DataFrame:
    """Return rows as a table; sets become lists."""
    plain = [{name: sorted(cell) if isinstance(cell, set) else cell for name, cell in row.items()} for row in rows]
    return pl.DataFrame(plain, infer_schema_length=None)


def view(members: pl.DataFrame, folder: Path) -> None:
    headline("3. Verval / verification: verval.check_frame(anggota, on=2026-11-24)")
    found = verval.check_frame(members, on=ON)
    say(
        f"{members.height} orang dalam {members['nomor_kk'].n_unique()} KK, {len(found.checks)} pemeriksaan.",
        "Yang faktanya tidak ada dihitung belum diketahui, bukan betul. Bukti:",
        f"  {'; '.join(f'{grade.mark} {grade.words()}' for grade in sorted(Evidence, reverse=True))}.",
        _by_severity(found),
    )
    _by_rule(found)
    _by_place(found)
    _stale(members, folder)
    _files(found, folder)


def _by_severity(found: verval.TableResult) -> str:
    counts = found.by_rule().values()
    told = [
        f"{sum(count.found for count in counts if count.severity.value == one)} {text(f'verval.berat.{one}', 'id')}"
        for one in _SEVERITIES
    ]
    return f"{len(counts)} pemeriksaan menemukan sesuatu: {', '.join(told)}."


def _by_rule(found: verval.TableResult) -> None:
    weight = {severity: at for at, severity in enumerate(_SEVERITIES)}
    counts = sorted(found.by_rule().values(), key=lambda count: (weight[count.severity.value], -count.found))
    rows = [
        (
            count.code,
            text(f"verval.berat.{count.severity.value}", "id"),
            count.check.evidence.mark,
            count.found,
            count.unknown,
            count.check.words("nama"),
        )
        for count in counts[:_RULES]
    ]
    headings = ("kode", "berat", "bukti", "temuan", "belum", "apa")
    show(f"Menurut aturan, {_RULES} terberat", headings, rows, left=("kode", "berat", "bukti", "apa"))
    weak = [count.code for count in counts if count.check.evidence.mark == "D"]
    say(
        f"  ... dan {len(counts) - len(rows)} aturan lain. Bukti D, yang tidak pernah 'salah': {', '.join(weak)}.",
        f"  Kolomnya tidak ada, jadi tidak diperiksa: {', '.join(found.untested)}.",
    )


def _by_place(found: verval.TableResult) -> None:
    severity = {check.code: check.severity.value for check in found.checks}

    def graded(counts: Mapping[str, int]) -> tuple[int, ...]:
        summed = Counter[str]()
        for code, number in counts.items():
            summed[severity[code]] += number
        return tuple(summed[one] for one in _SEVERITIES)

    told = tuple(text(f"verval.berat.{one}", "id") for one in _SEVERITIES)
    places = {place: graded(counts) for place, counts in found.by("kelurahan").items()}
    worst = sorted(places.items(), key=lambda entry: entry[1][:2], reverse=True)[:_WORST]
    show(
        f"Menurut kelurahan, {_WORST} terberat dari {len(places)}",
        ("kelurahan", *told),
        [(place, *counts) for place, counts in worst],
        left=("kelurahan",),
    )
    officers = found.by_officer()
    rows = [(name, *graded(counts), counts.get("VV-051", 0)) for name, counts in officers.items()]
    show("Menurut petugas", ("petugas", *told, "lewat 2 tahun"), rows, left=("petugas",))


def _stale(members: pl.DataFrame, folder: Path) -> None:
    old = verval.stale(members, on=ON)
    counts = old.by_rule()
    gaps = members["tanggal_verval"].null_count()
    say("", f"Kedaluwarsa pada {ON.isoformat()}:")
    for code in counts:
        check = counts[code].check
        say(f"  {code} [{check.evidence.mark}] {check.words('nama')}: {counts[code].found}")
    say(f"  tanpa tanggal verval, jadi belum diketahui: {gaps}")
    tasks = old.worklist()
    say(f"Daftar kerja putaran berikut: {len(tasks)} baris (lewat dua tahun, atau tanpa tanggal).")
    keep(
        folder / "putaran_berikut.csv",
        [
            {
                "baris": task.row + 1,
                "kelurahan": members["kelurahan"][task.row],
                "petugas": task.petugas,
                "diverval": task.tanggal_verval,
                "paling_lambat": task.due,
            }
            for task in tasks
        ],
    )


def _files(found: verval.TableResult, folder: Path) -> None:
    one = next(found.findings("VV-013"))
    say(f"Satu temuan, NIK tersamar: {one.keys['nik']}: {one.message()}")
    keep(
        folder / "verval_temuan.csv",
        [
            {
                "baris": (one.row or 0) + 1,
                "kode": one.code,
                "berat": text(f"verval.berat.{one.severity.value}", "id"),
                "bukti": one.evidence.mark,
                **one.keys,
                "pesan": one.message(),
            }
            for one in found
        ],
    )
