"""Problems of sheets: a cell, a small CSV file, a command line, or a call that writes a file."""

from typing import Final

_CLASSIFY: Final = "kesos classify"
_ON: Final = "--on 2026-11-24"
_SHEET: Final = 'write_workbook("hasil.xlsx", [SheetOut('
_PEOPLE: Final = 'pl.DataFrame({"usia": [4]})'


def _csv(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def _commands(wrong: str, right: str) -> tuple[str, str]:
    """Return two commands that read a sheet."""
    return f"{_CLASSIFY} {wrong} {_ON}", f"{_CLASSIFY} {right} {_ON}"


def _csv_pair(wrong: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, str]:
    """Return two small CSV files."""
    return _csv(*wrong), _csv(*right)


EXAMPLES: Final[dict[str, tuple[str, str]]] = {
    "LBR-001": _commands("wraga.csv", "warga.csv"),
    "LBR-002": _commands("data", "data/warga.csv"),
    "LBR-003": _commands("kosong.csv", "warga.csv"),
    "LBR-004": _commands("tanpa_isi.xlsx", "warga.xlsx"),
    "LBR-005": _commands("isi_csv.xlsx", "isi_csv.csv"),
    "LBR-006": _commands("warga.pdf", "warga.xlsx"),
    "LBR-007": _commands("warga.xlsx --worksheet Wraga", "warga.xlsx --worksheet Warga"),
    "LBR-008": _commands("bersandi.xlsx", "tanpa_sandi.xlsx"),
    "LBR-009": _commands("terpotong.xlsx", "utuh.xlsx"),
    "LBR-010": _commands("bukan_teks.csv", "teks_utf8.csv"),
    "LBR-011": _commands("tanpa_izin.csv", "dengan_izin.csv"),
    "LBR-012": _commands("warga.csv --worksheet Warga", "warga.csv"),
    "LBR-013": ("pip install kesos", 'pip install "kesos[cli]"'),
    "LBR-014": _csv_pair(("usia;nama", '9;"Sri', "8;Budi"), ("usia;nama", '9;"Sri"', "8;Budi")),
    "LBR-020": _csv_pair(("satu;dua", "9;Sri"), ("usia;nama", "9;Sri")),
    "LBR-021": _csv_pair(("usia;Umur;nama", "9;8;Sri"), ("usia;nama", "9;Sri")),
    "LBR-022": _csv_pair(("usia;Jns Kelamn", "9;P"), ("usia;Jenis Kelamin", "9;P")),
    "LBR-023": _csv_pair(("usia;xyz", "9;ya"), ("usia;mencari_nafkah_di_jalan", "9;ya")),
    "LBR-024": _csv_pair(("usia;nama;", "9;Sri;P"), ("usia;nama;jenis_kelamin", "9;Sri;P")),
    "LBR-025": _csv_pair(("usia;nama;Alamat;Alamat", "9;Sri;a;b"), ("usia;nama;Alamat;Alamat_KTP", "9;Sri;a;b")),
    "LBR-026": _csv_pair(
        ("A. Orang;;B. Rumah;", "NIK;usia;NIK;Alamat", "3371015708909999;36;3371015708909999;Jl. Contoh"),
        ("A. Orang;;B. Rumah", "NIK;usia;Alamat", "3371015708909999;36;Jl. Contoh"),
    ),
    "LBR-027": _commands("dua_lembar.xlsx", "dua_lembar.xlsx --worksheet Warga"),
    "LBR-028": _commands("tanpa_judul.xlsx", "warga.xlsx"),
    "LBR-030": _csv_pair(
        ("usia;nama;mencari_nafkah_di_jalan", "9;Sri", "Rahayu;ya"),
        ("usia;nama;mencari_nafkah_di_jalan", '9;"Sri', 'Rahayu";ya'),
    ),
    "LBR-031": _csv_pair(("usia;nama", "9;Sri; S.H."), ("usia;nama", '9;"Sri; S.H."')),
    "LBR-032": _csv_pair(("nama;usia", "Sri;9", "Jumlah;1"), ("nama;usia", "Sri;9")),
    "LBR-033": _csv_pair(("usia;nama;Alamat", "9;Sri;", ";;Jl. Contoh"), ("usia;nama;Alamat", "9;Sri;Jl. Contoh")),
    "LBR-040": ("mungkin", "ya"),
    "LBR-041": ("t", "tidak"),
    "LBR-042": ("4 th", "4"),
    "LBR-043": ("1.500", "1500"),
    "LBR-044": ("TRUE", "4"),
    "LBR-045": ("kemarin", "17-08-1990"),
    "LBR-046": ("17-08-90", "17-08-1990"),
    "LBR-047": ("08-17-1990", "17-08-1990"),
    "LBR-048": ("31-02-1990", "28-02-1990"),
    "LBR-049": ("17-08-1890", "17-08-1990"),
    "LBR-050": ("1990-08-17 00:00:00Z", "1990-08-17"),
    "LBR-051": ("laki", "laki-laki"),
    "LBR-052": ("netra", "sensorik"),
    "LBR-053": ("12", "Sri Rahayu"),
    "LBR-060": _commands("sejuta_baris.csv --out hasil.xlsx", "sejuta_baris.csv --out hasil.parquet"),
    "LBR-061": _commands("warga.csv --out warga.csv/hasil", "warga.csv --out hasil"),
    "LBR-062": (f'write_parquet("data", {_PEOPLE})', f'write_parquet("data/hasil.parquet", {_PEOPLE})'),
    "LBR-063": (f'write_parquet("dta/hasil.parquet", {_PEOPLE})', f'write_parquet("data/hasil.parquet", {_PEOPLE})'),
    "LBR-064": (
        'publish({Path("hasil.csv"): csv_writer(ya), Path("data/../hasil.csv"): csv_writer(tidak)})',
        'publish({Path("ya.csv"): csv_writer(ya), Path("tidak.csv"): csv_writer(tidak)})',
    ),
    "LBR-065": (
        f'{_SHEET}name="Hasil", columns=[ColumnOut(name="x")] * 16_385, rows=[])])',
        f'{_SHEET}name="Hasil", columns=[ColumnOut(name="x")] * 16_384, rows=[])])',
    ),
    "LBR-066": (
        f'{_SHEET}name="Hasil", columns=[ColumnOut(name="x")], rows=[["x" * 32_768]])])',
        f'{_SHEET}name="Hasil", columns=[ColumnOut(name="x")], rows=[["x" * 32_767]])])',
    ),
    "LBR-067": (
        f'{_SHEET}name="Hasil 1/2026", columns=[ColumnOut(name="x")], rows=[])])',
        f'{_SHEET}name="Hasil 1-2026", columns=[ColumnOut(name="x")], rows=[])])',
    ),
    "LBR-068": _commands("warga.csv --out warga.csv", "warga.csv --out hasil.csv"),
    "LBR-070": _csv_pair(("nama;Alamat", "Sri;Jl. Contoh"), ("nama;usia", "Sri;9")),
    "LBR-071": _csv_pair(("tanggal_lahir;usia", "17-08-1990;30"), ("tanggal_lahir;usia", "17-08-1990;36")),
}
