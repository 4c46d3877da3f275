"""What the checks read beyond the facts: digits of a NIK or a KK number, traits of a name, agreement over rows.

Each entry is arithmetic over one row, or over the rows of a table, and means the same for both; see
`kesos.evaluators.terms` for what may stand in it.
"""
# Each lambda takes numbers of one row or columns of a table, which no one type names.
# pyright: reportUnknownLambdaType=false, reportUnknownArgumentType=false

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from kesos._verval.fakta import Perorangan as Orang
from kesos._verval.nama_pola import HANYA_GELAR, HURUF, TANDA_BACA, TANDA_GELAR
from kesos.evaluators.terms import (
    Day,
    Derived,
    Digits,
    Either,
    Gap,
    Holds,
    Is,
    Length,
    Letters,
    Matches,
    Only,
    Over,
    Raw,
    differ,
    isin,
    no,
)
from kesos.fakta.identitas.regions import (
    ABROAD,
    MAGELANG,
    MAGELANG_KECAMATAN,
    MAGELANG_KELURAHAN,
    PROVINCES,
    RETIRED,
    SUCCESSORS,
)

# --- raw values
_ENAM_BELAS: Final = "[0-9]{16}"
_DESA: Final = r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}"
NIK16: Final = Matches(Orang.nik, _ENAM_BELAS)
NIK: Final = Digits(Orang.nik, _ENAM_BELAS)
KK16: Final = Matches(Orang.nomor_kk, _ENAM_BELAS)
KK: Final = Digits(Orang.nomor_kk, _ENAM_BELAS)
LAHIR: Final = Day(Orang.tanggal_lahir)
WANITA: Final = Is(Orang.jenis_kelamin, ("perempuan",))
DESA: Final = Digits(Orang.kode_kelurahan, rf"{_DESA}|[0-9]{{10}}")
DESA_TANPA_TITIK: Final = Matches(Orang.kode_kelurahan, "[0-9]{10}")
DESA_BENTUK: Final = Matches(Orang.kode_kelurahan, rf"{_DESA}|[0-9]{{10}}")
KODE: Final = Either(Digits(Orang.kode_kelurahan, _DESA), Only(DESA, Is(Orang.sistem_kode_wilayah, ("kemendagri",))))
"""A village code that is surely one of Kemendagri: dotted, or declared to be."""

# --- digits of a NIK: a 16-digit number, cut by division
_HARI: Final = [date(2001, 1, 1) + timedelta(days=n) for n in range(365)]
TANGGAL: Final = frozenset((day.day + plus) * 100 + day.month for day in _HARI for plus in (0, 40))
"""Every DDMM of the digits of a NIK but 29 February; 40 is added to the day for women."""
KABISAT: Final = frozenset({2902, 6902})
_PROVINSI: Final = frozenset(int(code) for code in (*PROVINCES, ABROAD))
_DALAM_NEGERI: Final = frozenset(map(int, PROVINCES))
_LUAR_NEGERI: Final = int(ABROAD)
_KOTA: Final = int(MAGELANG)
_KECAMATAN: Final = frozenset(map(int, MAGELANG_KECAMATAN))
_KELURAHAN: Final = frozenset(map(int, MAGELANG_KELURAHAN))
_BERULANG: Final = frozenset(int(digit * 16) for digit in "0123456789")
_DERET: Final = "0123456789" * 3
_BERURUTAN: Final = frozenset(int(run[at : at + 16]) for run in (_DERET, _DERET[::-1]) for at in range(10))

NIK_BUKAN_16_ANGKA: Final = Derived("nik_bukan_16_angka", (NIK16,), no)
NIK_PROVINSI: Final = Derived("nik_provinsi_tidak_dikenal", (NIK,), lambda nik: no(isin(nik // 10**14, _PROVINSI)))
NIK_KAB_KEC_00: Final = Derived(
    "nik_kab_kec_00",
    (NIK,),
    lambda nik: (nik // 10**14 != _LUAR_NEGERI) & ((nik // 10**12 % 100 == 0) | (nik // 10**10 % 100 == 0)),
)
NIK_TANGGAL: Final = Derived(
    "nik_tanggal_tidak_nyata",
    (NIK,),
    lambda nik: (
        no(isin(nik // 10**6 % 10000, TANGGAL)) & (no(isin(nik // 10**6 % 10000, KABISAT)) | (nik // 10**4 % 4 != 0))
    ),
)
NIK_SERIAL: Final = Derived("nik_nomor_urut_0000", (NIK,), lambda nik: nik % 10**4 == 0)
NIK_POLA: Final = Derived("nik_angka_berpola", (NIK,), lambda nik: isin(nik, _BERULANG | _BERURUTAN))
NIK_KECAMATAN: Final = Derived(
    "nik_wilayah_tidak_terdaftar",
    (NIK,),
    lambda nik: (nik // 10**12 == _KOTA) & no(isin(nik // 10**10, _KECAMATAN)),
)
NIK_KELAMIN: Final = Derived(
    "nik_beda_jenis_kelamin", (NIK, WANITA), lambda nik, wanita: differ(nik // 10**8 % 100 > 40, wanita)
)
NIK_LAHIR: Final = Derived(
    "nik_beda_tanggal_lahir",
    (NIK, LAHIR),
    lambda nik, lahir: (
        ((nik // 10**8 % 100 != lahir % 100) & (nik // 10**8 % 100 != lahir % 100 + 40))
        | (nik // 10**6 % 100 != lahir // 100 % 100)
        | (nik // 10**4 % 100 != lahir // 10000 % 100)
    ),
)
_PINDAH_KODE: Final = frozenset(int(code) for code in (*RETIRED, *SUCCESSORS))
NIK_DOMISILI: Final = Derived(
    "nik_beda_domisili",
    (NIK, KODE),
    lambda nik, desa: (
        (nik // 10**14 != _LUAR_NEGERI) & (nik // 10**10 != desa // 10**4) & no(isin(nik // 10**12, _PINDAH_KODE))
    ),
)
"""A kab/kota whose code moved is left out: its NIK keep the old digits, and no table of its kecamatan is here."""
NIK_SAMA_KK: Final = Derived("nik_sama_dengan_nomor_kk", (NIK, KK), lambda nik, kk: nik == kk)

# --- digits of a KK number: known from practice alone
KK_BUKAN_16_ANGKA: Final = Derived("kk_bukan_16_angka", (KK16,), no)
KK_WILAYAH: Final = Derived(
    "kk_wilayah_tidak_dikenal",
    (KK,),
    lambda kk: (
        no(isin(kk // 10**14, _DALAM_NEGERI))
        | (kk // 10**12 % 100 == 0)
        | (kk // 10**10 % 100 == 0)
        | ((kk // 10**12 == _KOTA) & no(isin(kk // 10**10, _KECAMATAN)))
    ),
)
_TANGGAL_KK: Final = frozenset(ddmm for ddmm in TANGGAL if ddmm < 4000)
_TANGGAL_NIK: Final = TANGGAL - _TANGGAL_KK
KK_HARI_NIK: Final = Derived(
    "kk_hari_di_atas_40",
    (KK,),
    lambda kk: isin(kk // 10**6 % 10000, _TANGGAL_NIK) | ((kk // 10**6 % 10000 == 6902) & (kk // 10**4 % 4 == 0)),
)
KK_TANGGAL: Final = Derived(
    "kk_tanggal_tidak_nyata",
    (KK,),
    lambda hari, kk: (
        (no(isin(kk // 10**6 % 10000, TANGGAL)) & (no(isin(kk // 10**6 % 10000, KABISAT)) | (kk // 10**4 % 4 != 0)))
        | (
            (kk // 10**8 % 100 < 40)
            & (kk // 10**4 % 100 < 45)
            & (20000000 + kk // 10**4 % 100 * 10000 + kk // 10**6 % 100 * 100 + kk // 10**8 % 100 > hari)
        )
    ),
    dated=True,
)
"""Years 00-44 are read as 2000-2044, the others as 19yy: our own reading [D], as in `kesos.identitas.NomorKK`."""
KK_SERIAL: Final = Derived("kk_nomor_urut_0000", (KK,), lambda kk: kk % 10**4 == 0)

# --- the person's own date
USIA_BEDA: Final = Derived(
    "usia_beda_tanggal_lahir",
    (LAHIR, Raw(Orang.usia)),
    lambda hari, lahir, usia: (lahir <= hari) & ((hari - lahir) // 10000 != usia),
    dated=True,
)

# --- the name
NAMA_KOSONG: Final = Derived("nama_kosong", (Holds(Orang.nama, HURUF),), no)
NAMA_ANGKA: Final = Derived("nama_memuat_angka", (Holds(Orang.nama, "[0-9]"),), lambda digit: digit)
NAMA_TANDA: Final = Derived("nama_memuat_tanda_baca", (Holds(Orang.nama, TANDA_BACA),), lambda mark: mark)
NAMA_TANDA_GELAR: Final = Derived("nama_memuat_tanda_gelar", (Holds(Orang.nama, TANDA_GELAR),), lambda mark: mark)
NAMA_PANJANG: Final = Derived("nama_lebih_60_huruf", (Length(Orang.nama),), lambda length: length > 60)
NAMA_SATU_HURUF: Final = Derived("nama_satu_huruf", (Matches(Orang.nama, r" *[A-Za-z]\.? *"),), lambda one: one)
NAMA_GELAR: Final = Derived("nama_hanya_gelar", (Matches(Orang.nama, HANYA_GELAR),), lambda only: only)
NAMA_SATU_KATA: Final = Derived("nama_satu_kata", (Matches(Orang.nama, r" *[A-Za-z'.-]{2,} *"),), lambda one: one)

# --- the region
DESA_BUKAN_KODE: Final = Derived("kode_kelurahan_salah_bentuk", (DESA_BENTUK,), no)
DESA_AMBIGU: Final = Derived("kode_kelurahan_tanpa_titik", (DESA_TANPA_TITIK,), lambda plain: plain)
DESA_MUSTAHIL: Final = Derived(
    "kode_kelurahan_mustahil",
    (KODE,),
    lambda desa: no(isin(desa // 10**8, _DALAM_NEGERI)) | (desa // 10**6 % 100 == 0) | (desa // 10**4 % 100 == 0),
)
DESA_LUAR_DAFTAR: Final = Derived(
    "kode_kelurahan_luar_daftar",
    (KODE,),
    lambda desa: (desa // 10**6 == _KOTA) & no(isin(desa, _KELURAHAN)),
)
_SAMPAI: Final[Mapping[int, frozenset[int]]] = {
    year: frozenset(int(entry.old) for entry in RETIRED.values() if entry.last_seen == year) for year in (2022, 2023)
}
_BARU_2023: Final = frozenset({93, 94, 95})
DESA_LUAR_TAHUN: Final = Derived(
    "kode_kelurahan_luar_tahun",
    (KODE, Raw(Orang.tahun_kode_wilayah)),
    lambda desa, tahun: (
        ((desa // 10**6 == _KOTA) & no(isin(desa, _KELURAHAN)))
        | (isin(desa // 10**6, _SAMPAI[2022]) & (tahun > 2022))
        | (isin(desa // 10**6, _SAMPAI[2023]) & (tahun > 2023))
        | (isin(desa // 10**8, _BARU_2023) & (tahun < 2023))
        | ((desa // 10**8 == 96) & (tahun < 2024))
    ),
)
"""Only what the lists of all years that were seen agree on: Kota Magelang, the retired codes, the new provinces."""

# --- work fields that are filled in
LAPANGAN_TERISI: Final = Derived(
    "lapangan_usaha_terisi", (Holds(Orang.lapangan_usaha, "[A-Za-z1-9]"),), lambda text: text
)
KEDUDUKAN_TERISI: Final = Derived(
    "status_pekerjaan_terisi", (Holds(Orang.status_pekerjaan, "[A-Za-z1-9]"),), lambda text: text
)

# --- over rows: the table is taken as one point in time
NIK_GANDA: Final = Derived("nik_ganda", (Over("count", NIK, (NIK,)),), lambda rows: rows > 1)
NIK_DUA_KK: Final = Derived(
    "nik_dalam_dua_kk", (Over("min", KK, (NIK,)), Over("max", KK, (NIK,))), lambda low, high: low != high
)
KEPALA: Final = Either(Raw(Orang.kepala_keluarga), Is(Orang.hubungan_keluarga, ("kepala_keluarga",)))
_KEPALA_YA: Final = Over("sum", KEPALA, (KK,))
_KEPALA_KOSONG: Final = Over("sum", Gap(KEPALA), (KK,))
KK_KEPALA: Final = Derived(
    "kk_tanpa_satu_kepala",
    (_KEPALA_YA, _KEPALA_KOSONG),
    lambda heads, gaps: (heads > 1) | ((heads == 0) & (gaps == 0)),
    known=lambda heads, gaps: (heads > 1) | (gaps == 0),
)
_WANITA_KEPALA: Final = Over("max", Only(WANITA, KEPALA), (KK,))
_LAHIR_KEPALA: Final = Over("max", Only(LAHIR, KEPALA), (KK,))
PASANGAN_SAMA: Final = Derived(
    "pasangan_sejenis_dengan_kepala",
    (Is(Orang.hubungan_keluarga, ("suami", "istri", "istri_suami")), WANITA, _WANITA_KEPALA, _KEPALA_YA),
    lambda pair, wanita, head, heads: pair & (heads == 1) & ((wanita & (head == 1)) | (no(wanita) & (head == 0))),
)
ANAK_TUA: Final = Derived(
    "anak_tidak_lebih_muda",
    (Is(Orang.hubungan_keluarga, ("anak",)), LAHIR, _LAHIR_KEPALA, _KEPALA_YA),
    lambda anak, lahir, head, heads: anak & (heads == 1) & (lahir <= head),
)
ORANG_GANDA: Final = Derived(
    "mungkin_orang_ganda",
    (Over("count", NIK16, (Letters(Orang.nama), LAHIR, WANITA, DESA)),),
    lambda rows: rows > 1,
)

TURUNAN: Final[Mapping[str, Derived]] = {
    term.name: term for term in list(globals().values()) if isinstance(term, Derived)
}
"""Every derived truth value, by name."""
