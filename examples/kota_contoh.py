"""An invented town: people who do not exist, in the 17 kelurahan of Kota Magelang, with the oddities of real sheets.

The serials of the NIK start at 9000, which no kecamatan reaches for one day of birth: no real resident is hit.
The same seed gives the same people.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kesos.identitas import MAGELANG_KELURAHAN

GIVEN = {
    "perempuan": ("Sri", "Siti", "Dewi", "Rahayu", "Wulan", "Lestari", "Ningsih", "Endah", "Ratna", "Kartini"),
    "laki_laki": ("Budi", "Agus", "Joko", "Slamet", "Bayu", "Eko", "Wahyu", "Tri", "Bagus", "Hadi"),
}
HEADINGS = (
    "No", "NIK", "Nama Lengkap", "L/P", "Tgl Lahir", "Kelurahan", "kepala_keluarga", "punya_ktp",
    "punya_tempat_tinggal_tetap", "punya_penghasilan_tetap", "punya_mata_pencaharian", "mampu_memenuhi_kebutuhan_dasar",
    "penghasilan_mencukupi", "pencari_nafkah_utama", "kebutuhan_dasar_terpenuhi", "telantar_secara_psikis",
    "telantar_secara_sosial", "tanpa_asuhan_layak", "dilalaikan_orang_tua", "ragam_disabilitas",
    "terhambat_aktivitas_sehari_hari", "mengumpulkan_barang_bekas", "punya_pekerjaan_tetap", "terkena_bencana_alam",
    "rugi_harta_bencana_alam", "lanjut_usia_terlantar", "Catatan Petugas",
)  # fmt: skip
"""The header: some headings as offices write them, most as the facts are named, one finished conclusion."""


def people(count: int, seed: int = 2020) -> Iterator[dict[str, Any]]:
    """Yield invented people as rows under `HEADINGS`; blank cells are facts that nobody asked yet."""
    draw = random.Random(seed)
    for number in range(1, count + 1):
        sex = draw.choice(("perempuan", "laki_laki"))
        born = date(2020, 9, 1) - timedelta(days=draw.randrange(30, 85 * 365))
        yield _person(draw, number, sex, born)


def _person(draw: random.Random, number: int, sex: str, born: date) -> dict[str, Any]:
    age = 2026 - born.year
    poor = draw.random() < 0.4
    village = draw.choice(list(MAGELANG_KELURAHAN.values()))
    row: dict[str, Any] = dict.fromkeys(HEADINGS)
    row |= {
        "No": number,
        "NIK": _nik(village.code, born, sex, 9000 + number % 1000),
        "Nama Lengkap": f"{draw.choice(GIVEN[sex])} Contoh {number}",
        "L/P": "P" if sex == "perempuan" else "L",
        "Tgl Lahir": f"{born:%d-%m-%Y}",
        "Kelurahan": village.name,
        "kepala_keluarga": _answer(draw, age > 25 and draw.random() < 0.4),
        "punya_ktp": _answer(draw, age >= 17),
        "punya_tempat_tinggal_tetap": _answer(draw, draw.random() < 0.95),
        "terkena_bencana_alam": _answer(draw, draw.random() < 0.05),
    }
    if age < 18:
        neglected = draw.random() < 0.15
        row["tanpa_asuhan_layak"] = _answer(draw, neglected)
        row["dilalaikan_orang_tua"] = _answer(draw, neglected)
    else:
        row |= _grown_up(draw, poor)
    if age >= 60:
        alone = poor and draw.random() < 0.6
        row["telantar_secara_psikis"] = row["telantar_secara_sosial"] = _answer(draw, alone)
        row["lanjut_usia_terlantar"] = _answer(draw, alone, 0.5)
    row["kebutuhan_dasar_terpenuhi"] = _answer(draw, not poor)
    if draw.random() < 0.12:
        row["ragam_disabilitas"] = draw.choice(("fisik", "sensorik", "mental", "fisik|sensorik"))
        row["terhambat_aktivitas_sehari_hari"] = _answer(draw, answer=True)
    if row["terkena_bencana_alam"] == "ya":
        row["rugi_harta_bencana_alam"] = _answer(draw, answer=True)
    return row


def _grown_up(draw: random.Random, poor: bool) -> dict[str, Any]:
    return {
        "punya_penghasilan_tetap": _answer(draw, not poor),
        "punya_mata_pencaharian": _answer(draw, not poor or draw.random() < 0.6),
        "mampu_memenuhi_kebutuhan_dasar": _answer(draw, not poor),
        "penghasilan_mencukupi": _answer(draw, not poor),
        "pencari_nafkah_utama": _answer(draw, draw.random() < 0.5),
        "mengumpulkan_barang_bekas": _answer(draw, poor and draw.random() < 0.2),
        "punya_pekerjaan_tetap": _answer(draw, not poor),
    }


def _answer(draw: random.Random, answer: bool, known: float = 0.85) -> str | None:
    return None if draw.random() > known else "ya" if answer else "tidak"


def _nik(village: str, born: date, sex: str, serial: int) -> str:
    day = born.day + (40 if sex == "perempuan" else 0)
    return f"{village[:6]}{day:02}{born:%m%y}{serial:04}"


def write_workbook(path: Path, count: int = 120) -> Path:
    """Write the town as an office would send it: a title above the header, a few damaged rows among the good ones."""
    import xlsxwriter  # noqa: PLC0415

    rows = [[row[heading] for heading in HEADINGS] for row in people(count)]
    born, nik, note = HEADINGS.index("Tgl Lahir"), HEADINGS.index("NIK"), HEADINGS.index("Catatan Petugas")
    rows[4][nik] = float(rows[4][nik])  # typed as a number: the last digits are gone
    rows[9][nik] = "3,37199E+15"  # shown so by a spreadsheet, and stored so
    rows[14][nik] = f"'{rows[14][nik]}"
    rows[19][born] = "31-02-1990"
    rows[24][born] = "12-05-85"
    rows[29][HEADINGS.index("punya_ktp")] = "mungkin"
    rows[34][note] = '=HYPERLINK("http://contoh")'
    rows[39][nik] = rows[38][nik]
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Data Warga")
    sheet.write(0, 0, "DATA WARGA KOTA CONTOH (ORANG KARANGAN)")
    for at, row in enumerate([list(HEADINGS), *rows]):
        sheet.write_row(at + 2, 0, row)
    book.close()
    return path


if __name__ == "__main__":
    print(write_workbook(Path("warga_kota_contoh.xlsx")))
