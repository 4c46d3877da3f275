"""The sheets that the examples of problems name: each is written when an example asks for it."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # it has no type marks

CSV = b"usia;nama\n9;Sri\n"
ROWS = (("usia", "nama"), (9, "Sri"))
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what a workbook under a password begins with: it is no ZIP archive


def workbook(sheets: dict[str, Sequence[Sequence[Any]]]) -> bytes:
    """Return a workbook of sheets by name."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return made.getvalue()


def cut_off() -> bytes:
    """Return the first half of a workbook."""
    whole = workbook({"Warga": [ROWS[0], *([9, f"Sri {at}"] for at in range(500))]})
    return whole[: len(whole) // 2]


CONTENT: dict[str, Callable[[], bytes]] = {
    "bersandi.xlsx": lambda: COMPOUND + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    "bukan_teks.csv": lambda: b"usia;nama\n9;\x81\n",
    "dengan_izin.csv": lambda: CSV,
    "dua_lembar.xlsx": lambda: workbook({"Sampul": [["Data warga"]], "Warga": ROWS}),
    "isi_csv.csv": lambda: CSV,
    "isi_csv.xlsx": lambda: CSV,
    "kosong.csv": lambda: b"",
    "sejuta_baris.csv": lambda: b"usia;nama\n" + b"9;Sri\n" * 300,  # the test lowers the limit of Excel
    "tanpa_isi.xlsx": lambda: workbook({"Warga": []}),
    "tanpa_izin.csv": lambda: CSV,
    "tanpa_judul.xlsx": lambda: workbook({"Satu": [["a", "b"]], "Dua": [["c", "d"]]}),
    "tanpa_sandi.xlsx": lambda: workbook({"Warga": ROWS}),
    "teks_utf8.csv": "usia;nama\n9;Siti Nurjañah\n".encode,
    "terpotong.xlsx": cut_off,
    "utuh.xlsx": lambda: workbook({"Warga": ROWS}),
    "warga.csv": lambda: CSV,
    "warga.pdf": lambda: b"%PDF-1.7\n",
    "warga.xlsx": lambda: workbook({"Warga": ROWS}),
}
MISSING = {"wraga.csv"}
"""What an example names because it is not there."""


def lay_out(folder: Path, named: Sequence[str]) -> None:
    """Write the sheets that a command names into a folder, and one into the folder ``data`` in it."""
    (folder / "data").mkdir()
    (folder / "data" / "warga.csv").write_bytes(CSV)
    for name in named:
        if name in CONTENT:
            (folder / name).write_bytes(CONTENT[name]())
