"""An invented town: families who do not exist, in the 17 kelurahan of Kota Magelang, with the oddities of real sheets.

Every NIK and every family card ends in 9999, which no kecamatan reaches for one day: no real resident is hit. The same
seed gives the same families; `kota_tabel` makes the tables of verification, assistance and services of them.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from attrs import frozen

from kesos.identitas import MAGELANG_KELURAHAN, Kelurahan

ON = date(2026, 11, 24)
SEED = 2020
COUNT = 1000
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
FAMILY_HEADINGS = (
    "No", "Nomor KK", "Nama Kepala Keluarga", "Kelurahan", "ada_pasangan_suami_istri",
    "suami_istri_saling_memperhatikan", "anggota_keluarga_berkomunikasi", "suami_istri_sering_bertengkar",
    "suami_istri_hidup_sendiri_sendiri", "hubungan_tetangga_baik", "ada_anak", "kebutuhan_anak_terpenuhi",
    "terkena_bencana_alam", "rugi_harta_bencana_alam",
)  # fmt: skip
"""The header of the sheet of families: what a visitor asks for PPKS-25 and after a disaster."""
FAMILIES = 200
COMMUNITIES: tuple[Row, ...] = (
    {"Nama": "Dusun Contoh A", "terpencil_dan_sulit_dicapai": "ya", "akses_layanan_terbatas": "ya",
     "komunitas_kecil_tertutup_homogen": "ya", "pranata_sosial_kekerabatan": "ya", "ekonomi_subsisten": "ya",
     "teknologi_sederhana": "ya", "bergantung_lingkungan_setempat": "ya"},
    {"Nama": "Dusun Contoh B", "terpencil_dan_sulit_dicapai": "tidak", "akses_layanan_terbatas": "ya"},
    {"Nama": "Kelompok Contoh C",
     "asesmen_kelompok_minoritas": "keberfungsian_sosial_terganggu|diskriminasi|marginalisasi"},
    {"Nama": "RW Contoh D", "terkena_bencana_alam": "ya", "rugi_harta_bencana_alam": "ya"},
)  # fmt: skip
"""Invented communities; a city has none that is remote, so the first two stand for a regency."""
COMMUNITY_HEADINGS = tuple(dict.fromkeys(heading for row in COMMUNITIES for heading in row))


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
        card = _number(village.code, date(2006, 1, 1) + timedelta(days=17 * len(taken) % 7000))
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


def visited(count: int = COUNT, seed: int = SEED) -> list[Row]:
    """Return the rows of the families that were visited, with one card number that a spreadsheet has damaged."""
    draw = random.Random(f"{seed} keluarga")
    cards = [list(card) for _, card in groupby(town(count, seed), lambda person: person.kk)]
    rows = [_visit(draw, number, card) for number, card in enumerate(cards[:FAMILIES], start=1)]
    rows[11]["Nomor KK"] = float(rows[11]["Nomor KK"])
    return rows


def _visit(draw: random.Random, number: int, card: list[Warga]) -> Row:
    couple = any(person.relation in {"istri", "suami"} for person in card)
    child = any(person.age < 18 for person in card)
    quarrel = draw.random() < 0.08
    struck = draw.random() < 0.05
    return dict.fromkeys(FAMILY_HEADINGS) | {
        "No": number,
        "Nomor KK": card[0].kk,
        "Nama Kepala Keluarga": card[0].name,
        "Kelurahan": card[0].village.name,
        "ada_pasangan_suami_istri": answer(draw, couple, 0.97),
        "suami_istri_saling_memperhatikan": answer(draw, not quarrel) if couple else None,
        "anggota_keluarga_berkomunikasi": answer(draw, not quarrel, 0.95),
        "suami_istri_sering_bertengkar": answer(draw, quarrel) if couple else None,
        "suami_istri_hidup_sendiri_sendiri": answer(draw, draw.random() < 0.03) if couple else None,
        "hubungan_tetangga_baik": answer(draw, not quarrel, 0.95),
        "ada_anak": answer(draw, child, 0.98),
        "kebutuhan_anak_terpenuhi": answer(draw, draw.random() < 0.9) if child else None,
        "terkena_bencana_alam": answer(draw, struck, 0.98),
        "rugi_harta_bencana_alam": answer(draw, right=True) if struck else None,
    }


def write_workbook(path: Path, count: int = COUNT) -> Path:
    """Write the town as an office would send it: people, families, communities, a title above each header."""
    import xlsxwriter  # noqa: PLC0415

    pages = (
        ("Data Warga", "DATA WARGA KOTA CONTOH (ORANG KARANGAN)", HEADINGS, sheet(count)),
        ("Data Keluarga", "KUNJUNGAN KELUARGA KOTA CONTOH (KELUARGA KARANGAN)", FAMILY_HEADINGS, visited(count)),
        ("Data Komunitas", "KOMUNITAS CONTOH (KARANGAN)", COMMUNITY_HEADINGS, COMMUNITIES),
    )
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        for name, title, headings, rows in pages:
            page = book.add_worksheet(name)
            page.write(0, 0, title)
            page.write_row(2, 0, headings)
            for at, row in enumerate(rows):
                page.write_row(at + 3, 0, [row.get(heading) for heading in headings])
    return path


if __name__ == "__main__":
    print(write_workbook(Path("warga_kota_contoh.xlsx")))
