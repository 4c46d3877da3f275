"""How well and how fast duplicates are found: invented people, some of whom are planted a second time with errors.

Long, so only ``make bench-long`` runs it. Errors are those of offices: another spelling or order of a name, a title, a
typing slip, day and month swapped, a NIK left out or mistyped, a move. Twins are planted too, who are two people.
Told are the time, the peak memory, recall (planted pairs found) and precision (pairs found that were planted).
"""

import random
from datetime import date, timedelta
from time import perf_counter
from typing import Any

import polars as pl

from benchmarks.measure import Entry, Figure, Section, peak_memory
from kesos.dedupe import duplicates

GIVEN = """
    AGUS BUDI SITI SRI DEWI EKO TRI DWI ENDANG NUR MUHAMMAD AHMAD ABDUL RATNA RINI YULI WAHYU BAGUS BAMBANG SLAMET
    JOKO SUGENG SUPRI HERI HENDRA INDAH KARTIKA LESTARI MARIA NINGSIH PUTRI RAHAYU RETNO RUDI SULASTRI SUMARNI
    SUTRISNO SUYATI TITIK TUTIK UMI WIDODO WULAN YANTO YUSUF ZAINAL ARIF ANI ASIH BAYU DIAN DODI FAJAR FITRI GALIH
    HADI IMAM INTAN JATI KUSUMA
""".split()  # noqa: SIM905  easier to read
FAMILY = """
    AMINAH SANTOSO RIYADI WAHYUNI SETIAWAN SUSANTO HIDAYAT NUGROHO PRASETYO SAPUTRA WIBOWO KURNIAWAN HARTONO GUNAWAN
    SURYADI PURNOMO RAHMAN HAKIM FAUZI HASAN ISMAIL JAMAL KARIM LATIF MANSUR NASIR OESMAN PERMANA QODIR ROCHMAN
    SALEH TAUFIK UTAMI WIJAYA YULIANTI ZUBAIDAH ASTUTI BASUKI CAHYONO DARMAWAN EFENDI FIRMANSYAH GINTING HARYANTO
    IRAWAN JUNAEDI KUSNADI LUBIS
""".split()  # noqa: SIM905  easier to read
MALE = {
    "MUHAMMAD": ("MOCH.", "MOH", "MUHAMAD", "MOCHAMAD"),
    "YUSUF": ("JUSUF",),
    "JOKO": ("DJOKO",),
    "SUYATI": ("SOEJATI",),
}
LETTERS = "ABCDEFGHIJKLMNOPRSTUWY"
VILLAGES = [f"33.71.{kec:02}.{1001 + n}" for kec in range(1, 21) for n in range(10)]
SHARE, TWINS = 0.01, 0.005
FLOORS = (0.1, 0.5, 0.9, 0.99)


def person(draw: random.Random, number: int) -> dict[str, Any]:
    """Return an invented person; the district of every NIK is 99."""
    woman = draw.random() < 0.5
    born = date(1945, 1, 1) + timedelta(days=draw.randrange(28_000))
    words = draw.sample(GIVEN, draw.choice((1, 1, 2))) + draw.sample(FAMILY, draw.choice((0, 1, 1, 2)))
    mother = f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}"
    day = born.day + (40 if woman else 0)
    return {
        "nama": " ".join(words),
        "tanggal_lahir": born,
        "jenis_kelamin": "perempuan" if woman else "laki_laki",
        "nik": f"337199{day:02}{born:%m%y}{draw.randrange(1, 10_000):04}",
        "nomor_kk": f"337101{draw.randrange(1, 29):02}0119{number // 3 % 10_000:04}",
        "nama_ibu_kandung": mother if draw.random() < 0.8 else None,
        "kode_kelurahan": draw.choice(VILLAGES),
    }


def again(draw: random.Random, one: dict[str, Any]) -> dict[str, Any]:
    """Return the same person as another officer wrote the row."""
    two = dict(one)
    words = one["nama"].split()
    for _ in range(draw.choice((1, 1, 2))):
        error = draw.choice(("title", "order", "spelling", "slip", "slip", "swap", "no_nik", "nik", "moved", "mother"))
        if error == "title":
            words = [draw.choice(("H.", "HJ.", "BPK.", "IBU")), *words]
        elif error == "order":
            words = words[::-1]
        elif error == "spelling":
            words = [draw.choice(MALE[word]) if word in MALE else word.replace("U", "OE", 1) for word in words]
        elif error == "slip":
            at = draw.randrange(len(words))
            words[at] = slip(draw, words[at])
        elif error == "swap" and one["tanggal_lahir"].day <= 12:
            born = one["tanggal_lahir"]
            two["tanggal_lahir"] = born.replace(month=born.day, day=born.month)
        elif error == "no_nik":
            two["nik"] = None
        elif error == "nik":
            at = draw.randrange(16)
            two["nik"] = f"{one['nik'][:at]}{draw.randrange(10)}{one['nik'][at + 1 :]}"
        elif error == "moved":
            two["kode_kelurahan"] = draw.choice(VILLAGES)
        else:
            two["nama_ibu_kandung"] = None
    two["nama"] = " ".join(words)
    return two


def slip(draw: random.Random, word: str) -> str:
    """Return a word with one letter left out, doubled or mistyped."""
    at = draw.randrange(len(word))
    return word[:at] + draw.choice(("", word[at] * 2, draw.choice(LETTERS))) + word[at + 1 :]


def twin(draw: random.Random, one: dict[str, Any]) -> dict[str, Any]:
    """Return a brother or sister of the same day, at the same place."""
    serial = (int(one["nik"][12:]) % 9998) + 1
    return {**one, "nama": " ".join(draw.sample(GIVEN, 2)), "nik": f"{one['nik'][:12]}{serial:04}"}


def sample(rows: int) -> tuple[pl.DataFrame, set[tuple[int, int]]]:
    """Return a shuffled table and the pairs that are one person."""
    draw = random.Random(2022)
    people = [person(draw, number) for number in range(int(rows * (1 - SHARE - TWINS)))]
    twice = draw.sample(range(len(people)), int(rows * SHARE))
    twins = draw.sample(range(len(people)), rows - len(people) - len(twice))
    table = people + [again(draw, people[at]) for at in twice] + [twin(draw, people[at]) for at in twins]
    order = list(range(len(table)))
    draw.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    planted = {tuple(sorted((place[old], place[len(people) + at]))) for at, old in enumerate(twice)}
    return pl.DataFrame([table[old] for old in order]), planted  # type: ignore[return-value]  # pairs of two


def measure(rows: int) -> Section:
    """Search once, in a process that does nothing else."""
    frame, planted = sample(rows)
    start = perf_counter()
    found = duplicates(frame, floor=FLOORS[0])
    seconds = perf_counter() - start
    peak = peak_memory()
    return Section(
        "dedupe",
        "s",
        (Entry("kesos", seconds, "kesos", ours=True, peak=peak),),
        (
            Figure("dedupe_minutes", seconds / 60, 10, unit="min"),
            Figure("dedupe_memory", peak / 1024, 4, unit="GB"),
        ),
        rows=rows,
        facts={
            "planted": len(planted),
            "twins": int(rows * TWINS),
            "engine": found.engine,
            "floors": [
                _quality(floor, {(p.left, p.right) for p in found if p.score >= floor}, planted) for floor in FLOORS
            ],
        },
    )


def _quality(floor: float, told: set[tuple[int, int]], planted: set[tuple[int, int]]) -> dict[str, float]:
    right = len(told & planted)
    precision = right / max(len(told), 1)
    return {"floor": floor, "pairs": len(told), "recall": right / len(planted), "precision": precision}
