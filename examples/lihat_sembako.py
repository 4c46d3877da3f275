"""The families of the invented town as Program Sembako sees them: who is excluded and why, the money, the issues."""

from collections import Counter
from datetime import date
from pathlib import Path

from kota_contoh import ON, Row
from kota_tabel import REPORTS
from layar import headline, keep, rupiah, say, show

from kesos import sembako
from kesos.engine.timeline import NotCovered
from kesos.engine.verdict import Verdict

_MONTHS = (date(2020, 2, 1), date(2020, 11, 1), date(2021, 8, 1), date(2025, 12, 1), date(2026, 11, 1))
_SIX_T = ("sasaran", "jumlah", "waktu", "harga", "kualitas", "administrasi")
_REFUSED, _ASSESS, _OPEN, _NOTHING = range(4)
_STATES = {
    _REFUSED: "TIDAK: syarat yang menentukan tidak terpenuhi",
    _ASSESS: "BELUM: desil 5, sumber berbeda (4 atau 5); perlu asesmen",
    _OPEN: "BELUM: masih ada fakta yang belum diketahui",
    _NOTHING: "BELUM: semua syarat yang kami kenal terpenuhi",
}


def view(families: list[Row], folder: Path) -> None:
    headline("4. Program Sembako: sembako.check(keluarga, on=2026-11-24)")
    found = [sembako.check(_record(row), on=ON) for row in families]
    _states(families, found)
    _reasons(families, found)
    _money(families)
    _conflicts(families)
    _issues()
    _file(families, found, folder)


def _record(row: Row) -> sembako.Keluarga:
    return sembako.Keluarga(**{name: cell for name, cell in row.items() if cell is not None and name != "kelurahan"})


def _state(found: sembako.Pemeriksaan) -> int:
    if found.of("SEMBAKO").verdict is Verdict.NO:
        return _REFUSED
    decile = found["SBK-122"]
    asked = [one for one in found.values() if _counts(one.rule)]
    open_ = [one for one in asked if one.verdict is Verdict.UNKNOWN and one is not decile]
    if open_:
        return _OPEN
    if decile.verdict is Verdict.UNKNOWN:
        return _ASSESS if found.record.known().get("desil") == 5 else _OPEN
    return _NOTHING


def _counts(rule: object) -> bool:
    """Whether a rule is a requirement of the programme that may decide."""
    return isinstance(rule, sembako.Ketentuan) and rule.decides and "SEMBAKO" in rule.program


def _receives(row: Row) -> bool:
    return "sembako" in row["program_bantuan"]


def _states(families: list[Row], found: list[sembako.Pemeriksaan]) -> None:
    counted = Counter(map(_state, found))
    paid = Counter(_state(one) for row, one in zip(families, found, strict=True) if _receives(row))
    rows = [("YA: berhak", 0, 0), *((words, counted[state], paid[state]) for state, words in _STATES.items())]
    show(
        f"{len(families)} keluarga",
        ("kelayakan (SBK-001)", "keluarga", "penerima"),
        rows,
        left=("kelayakan (SBK-001)",),
    )
    say("  YA tidak pernah dijawab: isi lengkap syaratnya tidak terlihat, juga kuota dan urutannya (belum ditetapkan).")


def _reasons(families: list[Row], found: list[sembako.Pemeriksaan]) -> None:
    counts: Counter[str] = Counter()
    paid: Counter[str] = Counter()
    reasons: dict[str, sembako.Alasan] = {}
    for row, one in zip(families, found, strict=True):
        for reason in one.reasons_for("SEMBAKO"):
            reasons[reason.code] = reason
            counts[reason.code] += 1
            paid[reason.code] += _receives(row)
    rows = [
        (
            code,
            reason.evidence.mark,
            "ya" if reason.counted else "tidak",
            counts[code],
            paid[code],
            f"{f'[{reason.siks}] ' if reason.siks else ''}{reason.words()}",
        )
        for code, reason in sorted(reasons.items())
    ]
    headings = ("kode", "bukti", "menentukan", "keluarga", "penerima", "[status SIKS-NG] syarat yang tidak terpenuhi")
    show("Menurut alasan", headings, rows, left=(*headings[:3], headings[-1]))
    say("  Bukti C (satu sumber) diberitahukan dan tidak menolak; pemakai dapat menetapkan lain (Setelan).")


def _money(families: list[Row]) -> None:
    kpm = sum(map(_receives, families))
    rows: list[tuple[str, ...]] = []
    for month in _MONTHS:
        try:
            due = sembako.entitlement(month, month)
        except NotCovered:
            rows.append((f"{month:%m-%Y}", "belum ditetapkan", "-", "-", "-", "tidak ada"))
            continue
        amounts = (sembako.index(month), sembako.topup(month), due.amount * kpm, sembako.total(month.year))
        rows.append((f"{month:%m-%Y}", *map(rupiah, amounts), due.evidence.mark))
    headings = ("bulan alokasi", "indeks", "tambahan", f"{kpm} KPM sebulan", "1 KPM setahun", "bukti")
    show("Uang", headings, rows, left=("bulan alokasi", "bukti"))
    say("  Nilai 2026 tidak terlihat dalam sumber mana pun; sembako.later(..., source=) menerima angka bersumber.")


def _conflicts(families: list[Row]) -> None:
    fives = sum(row["desil"] == 5 for row in families)
    by_code = {conflict.code: conflict for conflict in sembako.CONFLICTS}
    say(
        f"Sumber yang bertentangan ({len(sembako.CONFLICTS)} dicatat), antara lain:",
        f"  {_told(by_code['X01'])}: menyangkut {fives} keluarga berdesil 5 di sini",
        f"  {_told(by_code['X05'])}",
    )


def _told(entry: sembako.Entri) -> str:
    return f"{entry.code} {entry.words()} [{entry.evidence.mark}]"


def _issues() -> None:
    log = sembako.IssueLog()
    unsure: list[str] = []
    for place, day, words in REPORTS:
        proposals = sembako.propose(words)
        if proposals:
            log = log.add(proposals[0].code, place, day)
        else:
            unsure.append(words)
    rows = [(place, *counts.values(), sum(counts.values())) for place, counts in log.table().items()]
    rows.append(("jumlah", *log.by_6t().values(), len(log)))
    show("Buku masalah menurut 6T", ("kelurahan", *_SIX_T, "semua"), rows, left=("kelurahan",))
    first = REPORTS[0][2]
    say(
        f"  '{first}'",
        f"    {sembako.propose(first)[0].why()}",
        f"  tanpa usulan, seorang petugas yang memutuskan: {'; '.join(unsure)}",
    )


def _file(families: list[Row], found: list[sembako.Pemeriksaan], folder: Path) -> None:
    told = [
        {
            "kelurahan": row["kelurahan"],
            "nomor_kk": f"{row['nomor_kk'][:6]}******9999",
            "keadaan": _STATES[_state(one)],
            "alasan": "; ".join(reason.explain().removeprefix("  - ") for reason in one.reasons_for("SEMBAKO")),
            "tanyakan": "; ".join(question.text() for question in one.next_questions()[:2]),
        }
        for row, one in zip(families, found, strict=True)
    ]
    keep(folder / "sembako_keluarga.csv", told)
