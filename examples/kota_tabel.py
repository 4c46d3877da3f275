"""Tables of the invented town for verification, assistance and services: columns are named like facts of kesos.

The people are those of `kota_contoh`, of the same seed. What an office has of them is not what they are: dates are old,
numbers are copied wrong, cards have no head, answers are missing. Blank cells are facts that nobody knows yet.
"""

import random
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from kota_contoh import COUNT, ON, SEED, Row, Warga, sheet, town

OFFICERS = {"01": ("Petugas A", "Petugas B"), "02": ("Petugas C", "Petugas D"), "03": ("Petugas E", "Petugas F")}
"""Two invented officers in each kecamatan."""
_SLOW = "Petugas D"
_LEVELS = ((7, "sd", "tidak_sekolah"), (13, "smp", "sd"), (16, "sma", "smp"))


# --- people, as verification sees them
def members(count: int = COUNT, seed: int = SEED) -> list[Row]:
    """Return the register of persons, one row each, with the mistakes that such registers have."""
    draw = random.Random(f"{seed} verval")
    rows = [_member(draw, person, form) for person, form in zip(town(count, seed), sheet(count, seed), strict=True)]
    _spoil(draw, rows)
    return rows


def _member(draw: random.Random, person: Warga, form: Row) -> Row:
    officer = draw.choice(OFFICERS[person.village.code[4:6]])
    decile = _decile(person)
    return {
        "nomor": person.number,
        "nik": str(form["NIK"]),
        "nomor_kk": person.kk,
        "nama": person.name.upper(),
        "jenis_kelamin": person.sex,
        "tanggal_lahir": _day(form["Tgl Lahir"]),
        "hubungan_keluarga": person.relation,
        "kelurahan": person.village.name,
        "kode_kelurahan": _dotted(person.village.code),
        "sistem_kode_wilayah": "kemendagri",
        "petugas": officer,
        "tanggal_verval": _verified(draw, slow=officer == _SLOW),
        "desil": decile if draw.random() < 0.9 else None,
        "program_bantuan": _aid(person),
        "keberadaan": "ditemukan" if draw.random() < 0.95 else None,
        "status_kepegawaian": "bukan_aparatur" if person.age >= 18 else None,
        "ragam_disabilitas": set(form["ragam_disabilitas"].split("|")) if form["ragam_disabilitas"] else None,
        "hamil": False if person.age >= 12 else None,
        **_school(draw, person),
        **_work(draw, person),
    }


def _day(written: str) -> date | None:
    """Return a day as the form has it; None where it cannot be read."""
    try:
        return datetime.strptime(written, "%d-%m-%Y").replace(tzinfo=None).date()  # noqa: DTZ007  a birthday has no zone
    except ValueError:
        return None


def _dotted(code: str) -> str:
    return f"{code[:2]}.{code[2:4]}.{code[4:6]}.{code[6:]}"


def _verified(draw: random.Random, *, slow: bool) -> date | None:
    """Return when a row was verified last: most are fresh, one officer is behind, some have no date."""
    if draw.random() < 0.03:
        return None
    furthest = draw.choices((90, 720, 1200), (15, 40, 45) if slow else (60, 33, 7))[0]
    return ON - timedelta(days=draw.randrange(furthest - 90 if furthest > 90 else 0, furthest))


def _of_family(person: Warga, what: str) -> random.Random:
    """Return a source of chance that is the same for everybody on one card."""
    return random.Random(f"{person.kk} {what}")


def _decile(person: Warga) -> int:
    return _of_family(person, "desil").choice((1, 1, 2, 2, 3, 4, 5) if person.poor else (3, 4, 5, 5, 6, 7, 8, 9, 10))


def _aid(person: Warga) -> set[str]:
    """Return what the family receives; no assistance is an empty set, which is not the same as not known."""
    draw = _of_family(person, "bantuan")
    chance = 0.75 if person.poor else 0.12
    return {
        program for program, less in (("sembako", 1.0), ("pkh", 0.6), ("pbi_jk", 0.9)) if draw.random() < chance * less
    }


def _school(draw: random.Random, person: Warga) -> Row:
    level, reached = next(((at, done) for age, at, done in reversed(_LEVELS) if person.age >= age), (None, None))
    if level is None:
        return {"partisipasi_sekolah": "belum", "jenjang": None, "kelas": None, "pendidikan_terakhir": "tidak_sekolah"}
    learning = person.age < 19
    return {
        "partisipasi_sekolah": "masih" if learning else "tidak_lagi",
        "jenjang": level,
        "kelas": draw.randrange(1, 4) if learning else 8,
        "pendidikan_terakhir": reached if learning else level,
    }


def _work(draw: random.Random, person: Warga) -> Row:
    working = 18 <= person.age < 65 and draw.random() < 0.7
    return {"status_bekerja": working, "jam_kerja": draw.randrange(10, 60) if working else None}


def _spoil(draw: random.Random, rows: list[Row]) -> None:
    """Put in what goes wrong in registers; each mistake in rows of its own, so that they can be counted."""
    free = list(range(50, len(rows)))
    draw.shuffle(free)

    def spoil(times: int, change: Callable[[Row], Any], among: Callable[[Row], bool] = lambda _: True) -> None:
        for at in [place for place in free if among(rows[place])][:times]:
            free.remove(at)
            change(rows[at])

    def put(**facts: Any) -> Callable[[Row], None]:
        return lambda row: row.update(facts)

    spoil(3, lambda row: row.update(nik=rows[row["nomor"] % 40]["nik"]))  # the NIK of somebody else
    spoil(3, lambda row: row.update(jenis_kelamin=_other(row["jenis_kelamin"])))
    spoil(4, lambda row: row.update(tanggal_lahir=row["tanggal_lahir"] + timedelta(days=31)))
    spoil(2, lambda row: row.update(nomor_kk=row["nomor_kk"][:-1]))
    spoil(2, lambda row: row.update(nomor_kk=row["nik"]))
    spoil(3, put(hubungan_keluarga="famili_lain"), lambda row: row["hubungan_keluarga"] == "kepala_keluarga")
    spoil(2, put(hubungan_keluarga="kepala_keluarga"), lambda row: row["hubungan_keluarga"] == "istri")
    spoil(3, lambda row: row.update(nama=f"{row['nama']} (ALM)"))
    spoil(2, lambda row: row.update(nama=f"{row['nama']} 2"))
    spoil(2, lambda row: row.update(nama=f"HJ. {row['nama']}"))
    spoil(4, lambda row: row.update(kode_kelurahan=row["kode_kelurahan"].replace(".", "")))
    spoil(
        2,
        lambda row: row.update(
            kode_kelurahan=row["kode_kelurahan"].replace(".", ""), sistem_kode_wilayah="tidak_dinyatakan"
        ),
    )
    spoil(2, put(kode_kelurahan="33.71.04.1001"))
    spoil(1, put(hamil=True), lambda row: row["jenis_kelamin"] == "laki_laki" and row["hamil"] is False)
    spoil(2, put(kelas=7), lambda row: row["jenjang"] == "smp" and row["partisipasi_sekolah"] == "masih")
    spoil(2, put(partisipasi_sekolah="masih", jenjang="sd", kelas=1), lambda row: row["partisipasi_sekolah"] == "belum")
    spoil(3, put(status_bekerja=False, jam_kerja=40), lambda row: row["status_bekerja"])
    spoil(2, put(tanggal_verval=ON + timedelta(days=200)))  # the year was typed wrong
    spoil(3, put(keberadaan="meninggal"), lambda row: bool(row["program_bantuan"]))
    spoil(2, put(keberadaan="pindah"), lambda row: bool(row["program_bantuan"]))
    spoil(2, put(keberadaan="tidak_ditemukan"), lambda row: bool(row["program_bantuan"]))
    spoil(1, put(status_kepegawaian="pns"), lambda row: bool(row["program_bantuan"]) and row["status_bekerja"])


def _other(sex: str) -> str:
    return "laki_laki" if sex == "perempuan" else "perempuan"


# --- families, as Program Sembako sees them
def families(count: int = COUNT, seed: int = SEED) -> list[Row]:
    """Return the register of families, one row for each card; the pengurus is the wife, or else the head."""
    draw = random.Random(f"{seed} sembako")
    return [_family(draw, list(card)) for _, card in groupby(town(count, seed), lambda person: person.kk)]


def _family(draw: random.Random, card: list[Warga]) -> Row:
    head = card[0]
    holder = next((person for person in card if person.relation == "istri"), head)
    died = draw.random() < 0.03
    rich = not head.poor
    return {
        "nomor_kk": head.kk,
        "nama": holder.name.upper(),
        "kelurahan": head.village.name,
        "program_bantuan": _aid(head),
        "desil": _known(draw, _decile(head), 0.92),
        "terdaftar_di_dtsen": _known(draw, draw.random() < 0.93),
        "masuk_daftar_penerima_manfaat": _known(draw, draw.random() < 0.98) if "sembako" in _aid(head) else None,
        "pengurus_wni_ber_nik": _known(draw, draw.random() < 0.97),
        "data_padan_dukcapil_dan_bank": _known(draw, draw.random() < 0.9),
        "asn_tni_polri_dalam_kk": _who(draw, 0.08 if rich else 0.01),
        "pensiunan_asn_tni_polri_dalam_kk": _who(draw, 0.05 if rich else 0.01),
        "perangkat_desa_dalam_kk": _who(draw, 0.01),
        "pendamping_sosial_dalam_kk": _who(draw, 0.02),
        "penghasilan_apbn_apbd_dalam_kk": _who(draw, 0.02),
        "upah_di_atas_minimum_dalam_kk": _who(draw, 0.2 if rich else 0.02),
        "guru_tersertifikasi_dalam_kk": _who(draw, 0.02),
        "pemilik_perusahaan_dalam_kk": _who(draw, 0.02),
        "tenaga_kesehatan_dalam_kk": _who(draw, 0.01),
        "dinyatakan_tidak_layak_oleh_daerah": _known(draw, rich and draw.random() < 0.15),
        "pengurus_meninggal": died,
        "ada_pengganti_dalam_kk": len([person for person in card if person.age >= 17]) > 1 if died else None,
        "menolak_bantuan": _known(draw, draw.random() < 0.01, 0.98),
        "ada_penerima_lain_program_sama_dalam_kk": _known(draw, draw.random() < 0.01),
        "terindikasi_judi_online": _known(draw, draw.random() < 0.03),
        **_components(card),
    }


def _known(draw: random.Random, value: Any, share: float = 0.95) -> Any:
    return value if draw.random() < share else None


def _who(draw: random.Random, chance: float) -> str | None:
    found = draw.choice(("pengurus", "anggota_lain")) if draw.random() < chance else "tidak_ada"
    return _known(draw, found)


def _components(card: Iterable[Warga]) -> Row:
    ages = [person.age for person in card]
    between = {
        "anak_usia_dini": (0, 6),
        "anak_sd": (7, 12),
        "anak_smp": (13, 15),
        "anak_sma": (16, 18),
        "lanjut_usia": (60, 130),
    }
    return {f"jumlah_{name}": sum(low <= age <= high for age in ages) for name, (low, high) in between.items()}


REPORTS = (
    ("Kramat Selatan", date(2026, 11, 3), "beras di e-warong sudah dipaket, kami tidak boleh memilih"),
    ("Kramat Selatan", date(2026, 11, 4), "telurnya busuk dan berasnya berkutu"),
    ("Kramat Selatan", date(2026, 11, 5), "harga beras lebih mahal dari pasar"),
    ("Gelangan", date(2026, 11, 5), "KKS ibu saya dipegang ketua kelompok"),
    ("Gelangan", date(2026, 11, 9), "saldo nol, sudah dua bulan belum cair"),
    ("Gelangan", date(2026, 11, 9), "nama di tabungan berbeda dengan nama di KTP"),
    ("Wates", date(2026, 11, 10), "penerima di RT 4 sudah meninggal tetapi masih disalurkan"),
    ("Wates", date(2026, 11, 12), "tetangga saya kaya menerima, yang miskin belum"),
    ("Cacaban", date(2026, 11, 12), "warung tutup, hanya buka saat pencairan"),
    ("Cacaban", date(2026, 11, 16), "bantuan saya dipotong, katanya untuk dibagi rata"),
    ("Magersari", date(2026, 11, 17), "kartu belum dibagi padahal rekening ada"),
    ("Magersari", date(2026, 11, 19), "petugasnya tidak ramah"),
)
"""What people told, without names: where, when, in their words."""


# --- people, as the minimum service standards see them
_GIVEN = ("permakanan_diberikan", "sandang_diberikan", "perbekalan_kesehatan_diberikan")
_RELIEF = (
    "permakanan_bencana",
    "sandang_bencana",
    "penampungan_pengungsi",
    "penanganan_kelompok_rentan",
    "dukungan_psikososial",
)
LANDSLIDE = "Jurangombo Utara"
"""Where the invented landslide was."""


def cases(count: int = COUNT, seed: int = SEED) -> list[Row]:
    """Return the assessments of persons and what they were given, one row for each person of the town."""
    draw = random.Random(f"{seed} spm")
    return [_case(draw, person, form) for person, form in zip(town(count, seed), sheet(count, seed), strict=True)]


def _case(draw: random.Random, person: Warga, form: Row) -> Row:
    needy = form["kebutuhan_dasar_terpenuhi"] == "tidak" and draw.random() < 0.6
    roaming = 19 <= person.age <= 60 and needy and draw.random() < 0.3
    inside = needy and draw.random() < 0.15
    cared = draw.random() < 0.8
    struck = person.village.name == LANDSLIDE and draw.random() < 0.7
    return {
        "nomor": person.number,
        "kelurahan": person.village.name,
        "wni": True,
        "usia": person.age,
        "penyandang_disabilitas": _known(draw, form["ragam_disabilitas"] is not None, 0.93),
        "kebutuhan_dasar_terpenuhi": {"ya": True, "tidak": False}.get(form["kebutuhan_dasar_terpenuhi"]),
        **{fact: _known(draw, not needy, 0.93) for fact in ("terpelihara", "terawat", "terurus")},
        "tidak_ada_yang_mengurus": _known(draw, needy and not cared),
        "tidak_ada_yang_peduli": _known(draw, roaming and inside),
        "tinggal_di_panti": inside,
        "kepala_keluarga": person.relation == "kepala_keluarga",
        "perseorangan": False,
        "istri_suami_atau_anak_kepala_keluarga": person.relation in {"istri", "suami", "anak"},
        "kepala_keluarga_penerima": False,
        "hidup_tidak_sesuai_norma_layak": roaming,
        "punya_tempat_tinggal_tetap": not roaming,
        "punya_pekerjaan_tetap": not needy,
        "mengembara_tempat_umum": roaming,
        "meminta_minta_di_muka_umum": roaming and draw.random() < 0.5,
        "terdampak_bencana": struck,
        "jenis_bencana": "tanah_longsor" if struck else None,
        "masa_bencana": "saat_tanggap_darurat" if struck else None,
        "kelompok_rentan": _vulnerable(person) if struck else None,
        "butir_dibutuhkan": {"permakanan", "sandang", "perbekalan_kesehatan"}
        if needy and draw.random() < 0.9
        else None,
        **{fact: _known(draw, draw.random() < 0.85, 0.93) if needy else None for fact in _GIVEN},
        **{fact: _known(draw, draw.random() < 0.96, 0.98) if struck else None for fact in _RELIEF},
    }


def _vulnerable(person: Warga) -> str:
    return "anak" if person.age < 18 else "lanjut_usia" if person.age >= 60 else "tidak_ada"
