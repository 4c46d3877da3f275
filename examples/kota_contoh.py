"""An invented town: families who do not exist, in the 17 kelurahan of Kota Magelang, with the oddities of real sheets.

Every NIK and every family card ends in 9999, which no kecamatan reaches for one day: no real resident is hit. The same
seed gives the same families; `kota_tabel` makes the tables of verification, assistance and services of them.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from attrs import frozen

from kesos.identitas import MAGELANG_KELURAHAN, Kelurahan

ON = date(2026, 11, 24)
SEED = 2020
COUNT = 400
Row = dict[str, Any]

GIVEN = {
    "perempuan": ("Sri", "Siti", "Dewi", "Rahayu", "Wulan", "Lestari", "Ningsih", "Endah", "Ratna", "Kartini"),
    "laki_laki": ("Budi", "Agus", "Joko", "Slamet", "Bayu", "Eko", "Wahyu", "Tri", "Bagus", "Hadi"),
}
SECOND = (
    "Pertama", "Utama", "Mulia", "Santosa", "Sentosa", "Sejati", "Rahmat", "Karya", "Setia", "Bakti", "Jaya", "Makmur",
    "Purnama", "Cahaya", "Damai", "Luhur", "Abadi", "Permai", "Asri", "Lestari", "Sejahtera", "Harapan", "Budaya",
)  # fmt: skip
HEADINGS = (
    "No", "NIK", "Nama Lengkap", "L/P", "Tgl Lahir", "Kelurahan", "kepala_keluarga", "punya_ktp",
    "punya_tempat_tinggal_tetap", "punya_penghasilan_tetap", "punya_mata_pencaharian", "mampu_memenuhi_kebutuhan_dasar",
    "penghasilan_mencukupi", "pencari_nafkah_utama", "kebutuhan_dasar_terpenuhi", "telantar_secara_psikis",
    "telantar_secara_sosial", "tanpa_asuhan_layak", "dilalaikan_orang_tua", "ragam_disabilitas",
    "terhambat_aktivitas_sehari_hari", "mengumpulkan_barang_bekas", "punya_pekerjaan_tetap", "terkena_bencana_alam",
    "rugi_harta_bencana_alam", "lanjut_usia_terlantar", "Catatan Petugas",
)  # fmt: skip
"""The header: some headings as offices write them, most as the facts are named, one finished conclusion."""


@frozen(kw_only=True)
class Warga:
    """One invented person, as they really are: what a sheet says of them comes later, with its gaps and mistakes."""

    number: int
    nik: str
    kk: str
    name: str
    sex: str
    born: date
    village: Kelurahan
    relation: str
    poor: bool

    @property
    def age(self) -> int:
        """Completed years on the reference date."""
        return ON.year - self.born.year - ((self.born.month, self.born.day) > (ON.month, ON.day))


def town(count: int = COUNT, seed: int = SEED) -> list[Warga]:
    """Return invented people, family by family."""
    draw = random.Random(seed)
    found: list[Warga] = []
    taken: set[str] = set()
    while len(found) < count:
        village = draw.choice(list(MAGELANG_KELURAHAN.values()))
        poor = draw.random() < 0.4
        card = _number(village.code, date(2006, 1, 1) + timedelta(days=17 * len(taken)))
        for relation, sex, born in _family(draw):
            nik = _nik(village.code, born, sex)
            while nik in taken:
                born -= timedelta(days=1)  # noqa: PLW2901  two people of one day and kecamatan would share a number
                nik = _nik(village.code, born, sex)
            taken.add(nik)
            number = len(found) + 1
            name = f"{draw.choice(GIVEN[sex])} {SECOND[number % len(SECOND)]} Contoh"
            found.append(
                Warga(
                    number=number,
                    nik=nik,
                    kk=card,
                    name=name,
                    sex=sex,
                    born=born,
                    village=village,
                    relation=relation,
                    poor=poor,
                )
            )
    return found[:count]


def _family(draw: random.Random) -> Iterator[tuple[str, str, date]]:
    """Yield relation, sex and birthday of a family: the head, perhaps a spouse, children, a parent."""
    age = 23 + int(62 * draw.random() ** 1.4)
    sex = "laki_laki" if draw.random() < 0.75 else "perempuan"
    yield "kepala_keluarga", sex, _born(draw, age)
    married = draw.random() < 0.7
    if married:
        other = "perempuan" if sex == "laki_laki" else "laki_laki"
        yield "istri" if other == "perempuan" else "suami", other, _born(draw, max(21, age + draw.randrange(-7, 5)))
    for _ in range(draw.randrange(4) if married else draw.randrange(2)):
        child = age - draw.randrange(22, 38)
        if 0 <= child < 25:
            yield "anak", draw.choice(tuple(GIVEN)), _born(draw, child)
    if age < 55 and draw.random() < 0.15:
        yield "orang_tua", draw.choice(tuple(GIVEN)), _born(draw, age + draw.randrange(22, 32))


def _born(draw: random.Random, age: int) -> date:
    return ON - timedelta(days=round(age * 365.25) + draw.randrange(30, 330))


def _number(village: str, day: date) -> str:
    return f"{village.replace('.', '')[:6]}{day:%d%m%y}9999"


def _nik(village: str, born: date, sex: str) -> str:
    plain = _number(village, born)
    return f"{plain[:6]}{born.day + 40:02}{plain[8:]}" if sex == "perempuan" else plain


def people(count: int = COUNT, seed: int = SEED) -> Iterator[Row]:
    """Yield the town as rows under `HEADINGS`; blank cells are facts that nobody asked yet."""
    draw = random.Random(f"{seed} survei")
    for person in town(count, seed):
        yield _asked(draw, person)


def _asked(draw: random.Random, person: Warga) -> Row:
    row: Row = dict.fromkeys(HEADINGS)
    row |= {
        "No": person.number,
        "NIK": person.nik,
        "Nama Lengkap": person.name,
        "L/P": "P" if person.sex == "perempuan" else "L",
        "Tgl Lahir": f"{person.born:%d-%m-%Y}",
        "Kelurahan": person.village.name,
        "kepala_keluarga": answer(draw, person.relation == "kepala_keluarga"),
        "punya_ktp": answer(draw, person.age >= 17),
        "punya_tempat_tinggal_tetap": answer(draw, draw.random() < 0.95),
        "terkena_bencana_alam": answer(draw, draw.random() < 0.05),
    }
    if person.age < 18:
        neglected = draw.random() < 0.15
        row["tanpa_asuhan_layak"] = answer(draw, neglected)
        row["dilalaikan_orang_tua"] = answer(draw, neglected)
    else:
        row |= _grown_up(draw, person.poor)
    if person.age >= 60:
        alone = person.poor and draw.random() < 0.6
        row["telantar_secara_psikis"] = row["telantar_secara_sosial"] = answer(draw, alone)
        row["lanjut_usia_terlantar"] = answer(draw, alone, 0.5)
    row["kebutuhan_dasar_terpenuhi"] = answer(draw, not person.poor)
    if draw.random() < 0.12:
        row["ragam_disabilitas"] = draw.choice(("fisik", "sensorik", "mental", "fisik|sensorik"))
        row["terhambat_aktivitas_sehari_hari"] = answer(draw, right=True)
    if row["terkena_bencana_alam"] == "ya":
        row["rugi_harta_bencana_alam"] = answer(draw, right=True)
    return row


def _grown_up(draw: random.Random, poor: bool) -> Row:
    return {
        "punya_penghasilan_tetap": answer(draw, not poor),
        "punya_mata_pencaharian": answer(draw, not poor or draw.random() < 0.6),
        "mampu_memenuhi_kebutuhan_dasar": answer(draw, not poor),
        "penghasilan_mencukupi": answer(draw, not poor),
        "pencari_nafkah_utama": answer(draw, draw.random() < 0.5),
        "mengumpulkan_barang_bekas": answer(draw, poor and draw.random() < 0.2),
        "punya_pekerjaan_tetap": answer(draw, not poor),
    }


def answer(draw: random.Random, right: bool, known: float = 0.85) -> str | None:
    """Return the right answer as a form has it, or a blank."""
    return None if draw.random() > known else "ya" if right else "tidak"


def sheet(count: int = COUNT, seed: int = SEED) -> list[Row]:
    """Return the rows as an office sends them: a few damaged ones among the good ones."""
    rows = list(people(count, seed))
    rows[4]["NIK"] = float(rows[4]["NIK"])  # typed as a number: the last digits are gone
    rows[9]["NIK"] = "3,37199E+15"  # shown so by a spreadsheet, and stored so
    rows[14]["NIK"] = f"'{rows[14]['NIK']}"
    rows[19]["Tgl Lahir"] = "31-02-1990"
    rows[24]["Tgl Lahir"] = "12-05-85"
    rows[29]["punya_ktp"] = "mungkin"
    rows[34]["Catatan Petugas"] = '=HYPERLINK("http://contoh")'
    rows[39]["NIK"] = rows[38]["NIK"]
    return rows


def write_workbook(path: Path, count: int = COUNT) -> Path:
    """Write the town as an office would send it, with a title above the header."""
    import xlsxwriter  # noqa: PLC0415

    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet("Data Warga")
    page.write(0, 0, "DATA WARGA KOTA CONTOH (ORANG KARANGAN)")
    page.write_row(2, 0, HEADINGS)
    for at, row in enumerate(sheet(count)):
        page.write_row(at + 3, 0, [row[heading] for heading in HEADINGS])
    book.close()
    return path


if __name__ == "__main__":
    print(write_workbook(Path("warga_kota_contoh.xlsx")))
