"""For a problem, an input that has it and the same input mended.

Python for numbers and records; a cell for sheets; for an office's own rules the line of its entry point, the code of a
rule or the declaration of a fact; for a package that is missing, what installs it.

All people are invented: the serial of each NIK is 9999, or the kecamatan is 99.
"""

from typing import Final

_BIRTHDAY: Final = "tanggal_lahir=date(1990, 8, 17)"
_MALE: Final = 'NIK.check("3371011708909999"'

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
    "FKT-001": ("Perorangan(umur=4)", "Perorangan(usia=4)"),
    "FKT-002": ('Perorangan(usia="4")', "Perorangan(usia=4)"),
    "FKT-003": ("Perorangan(usia=131)", "Perorangan(usia=31)"),
    "FKT-004": ('Perorangan(status_gizi="buruk")', 'Perorangan(status_gizi="gizi_buruk")'),
    "FKT-005": ('Perorangan(ragam_disabilitas={"netra"})', 'Perorangan(ragam_disabilitas={"sensorik"})'),
    "FKT-006": (
        "Perorangan(pernah_dianiaya=True, mengalami_kekerasan_fisik=False)",
        "Perorangan(pernah_dianiaya=True, mengalami_kekerasan_fisik=True)",
    ),
    "FKT-007": (
        f"classify(Perorangan(usia=30, {_BIRTHDAY}), on=date(2026, 11, 24))",
        f"classify(Perorangan({_BIRTHDAY}), on=date(2026, 11, 24))",
    ),
    "FKT-008": (
        "classify(Perorangan(tanggal_lahir=date(2030, 8, 17)), on=date(2026, 11, 24))",
        "classify(Perorangan(tanggal_lahir=date(2003, 8, 17)), on=date(2026, 11, 24))",
    ),
    "FKT-009": ("TypeAdapter(Perorangan).validate_python([4])", 'TypeAdapter(Perorangan).validate_python({"usia": 4})'),
    "FRM-001": (
        'classify_frame({"usia": [4]}, on=date(2026, 11, 24))',
        'classify_frame(pl.DataFrame({"usia": [4]}), on=date(2026, 11, 24))',
    ),
    "FRM-002": (
        'classify_frame(pl.DataFrame({"usia": ["4"]}), on=date(2026, 11, 24))',
        'classify_frame(pl.DataFrame({"usia": [4]}), on=date(2026, 11, 24))',
    ),
    "FRM-003": (
        'classify_frame(pl.DataFrame({"usia": [4], "PPKS-01": ["?"]}), on=date(2026, 11, 24))',
        'classify_frame(pl.DataFrame({"usia": [4], "jenis_lama": ["?"]}), on=date(2026, 11, 24))',
    ),
    "FRM-004": (
        'classify_frame(pl.DataFrame({"status_gizi": ["buruk"]}), on=date(2026, 11, 24))',
        'classify_frame(pl.DataFrame({"status_gizi": ["gizi_buruk"]}), on=date(2026, 11, 24))',
    ),
    "FRM-005": (
        'classify_frame(pa.table([[4], [5]], names=["usia", "usia"]), on=date(2026, 11, 24))',
        'classify_frame(pa.table([[4], [5]], names=["usia", "usia_dulu"]), on=date(2026, 11, 24))',
    ),
    "FRM-006": (
        'classify_frame(ibis.table({"usia": "int64"}, name="warga"), on=date(2026, 11, 24))',
        'classify_frame(ibis.table({"usia": "int64"}, name="warga"), on=date(2026, 11, 24), undeclared="unknown")',
    ),
    "FRM-007": (
        'classify_frame(pl.LazyFrame({"usia": [4]}), on=date(2026, 11, 24), undeclared="null")',
        'classify_frame(pl.LazyFrame({"usia": [4]}), on=date(2026, 11, 24), undeclared="unknown")',
    ),
    "TGL-001": (
        "classify(Perorangan(usia=4), on=date(1999, 12, 31))",
        "classify(Perorangan(usia=4), on=date(2026, 11, 24))",
    ),
    "REG-001": ('PERATURAN["permensos-08-2012"]', 'PERATURAN["permensos-8-2012"]'),
    "KTG-001": ('page("PPKS-99")', 'page("PPKS-19")'),
    "NIK-001": ('NIK.check("337101170890999")', f"{_MALE})"),
    "NIK-002": (f'{_MALE}, domisili="33.74.01")', f'{_MALE}, domisili="33.71.01")'),
    "NIK-003": ('NIK.check("9871011708909999")', f"{_MALE})"),
    "NIK-004": ('NIK.check("3371991708900001", regions="names")', f'{_MALE}, regions="names")'),
    "NIK-005": ('NIK.check("3371001708909999")', f"{_MALE})"),
    "NIK-006": ('NIK.check("3371013502909999")', f"{_MALE})"),
    "NIK-007": (
        'NIK.check("3371012902009999", on=date(2000, 2, 28))',
        'NIK.check("3371012902009999", on=date(2026, 11, 24))',
    ),
    "NIK-008": ('NIK.check("3371011708900000")', f"{_MALE})"),
    "NIK-009": (f'{_MALE}, jenis_kelamin="perempuan")', f'{_MALE}, jenis_kelamin="laki_laki")'),
    "NIK-010": (f"{_MALE}, tanggal_lahir=date(1990, 8, 18))", f"{_MALE}, {_BIRTHDAY})"),
    "NIK-011": (
        'duplicate_problems(["3371011708909999", "3371011708909999"])',
        'duplicate_problems(["3371011708909999", "3371015708909999"])',
    ),
    "NIK-012": ('NIK.check("1111111111111111")', f"{_MALE})"),
    "NIK-013": (f'{_MALE}, nomor_kk="3371011708909999")', f'{_MALE}, nomor_kk="3371012404189999")'),
    "NIK-014": (f"{_MALE}, include_info=True)", f"{_MALE})"),
    "NIK-015": ('NIK.check("3,37101E+15")', f"{_MALE})"),
    "NIK-016": ('NIK.check("\'3371011708909999")', f"{_MALE})"),
    "NIK-017": ('NIK.check("3371 0117 0890 9999")', f"{_MALE})"),
    "NIK-018": ("NIK.check(3371011708909999)", f"{_MALE})"),
    "NIK-019": ('NIK.check("337101l708909999")', f"{_MALE})"),
    "NIK-020": ("NIK.check(None)", f"{_MALE})"),
    "NIK-021": ('NIK.check("33710117089099X9")', f"{_MALE})"),
    "NIK-022": (f'{_MALE}, jenis_kelamin="?")', f'{_MALE}, jenis_kelamin="laki_laki")'),
    "KK-001": ('NomorKK.check("337101240418999")', 'NomorKK.check("3371012404189999")'),
    "KK-002": ('NomorKK.check("2071012404189999")', 'NomorKK.check("3371012404189999")'),
    "KK-003": ('NomorKK.check("3371013502189999")', 'NomorKK.check("3371012404189999")'),
    "KK-004": ('NomorKK.check("3371015708909999")', 'NomorKK.check("3371012404189999")'),
    "KK-005": ('NomorKK.check("3371012404180000")', 'NomorKK.check("3371012404189999")'),
    "KK-006": (
        'head_problems([("3371012404189999", True), ("3371012404189999", True)])',
        'head_problems([("3371012404189999", True), ("3371012404189999", False)])',
    ),
    "KK-007": (
        'several_kk_problems([("3371011708909999", "3371012404189999"), ("3371011708909999", "3371012404189998")])',
        'several_kk_problems([("3371011708909999", "3371012404189999")])',
    ),
    "KK-015": ('NomorKK.check("3,37101E+15")', 'NomorKK.check("3371012404189999")'),
    "KK-016": ('NomorKK.check("\'3371012404189999")', 'NomorKK.check("3371012404189999")'),
    "KK-017": ('NomorKK.check("3371 0124 0418 9999")', 'NomorKK.check("3371012404189999")'),
    "KK-018": ("NomorKK.check(3371012404189999)", 'NomorKK.check("3371012404189999")'),
    "KK-019": ('NomorKK.check("337101240418999O")', 'NomorKK.check("3371012404189999")'),
    "KK-020": ("NomorKK.check(None)", 'NomorKK.check("3371012404189999")'),
    "KK-021": ('NomorKK.check("33710124041899X9")', 'NomorKK.check("3371012404189999")'),
    "WIL-001": ('KodeWilayah.check("33.7")', 'KodeWilayah.check("33.71")'),
    "WIL-002": ('KodeWilayah.check("20.71")', 'KodeWilayah.check("33.71")'),
    "WIL-003": ('KodeWilayah.check("33.00")', 'KodeWilayah.check("33.71")'),
    "WIL-004": ('KodeWilayah.check("92.71")', 'KodeWilayah.check("96.71")'),
    "WIL-005": ('KodeWilayah.check("33.70")', 'KodeWilayah.check("33.71")'),
    "WIL-006": ('KodeWilayah.check("64.06")', 'KodeWilayah.check("64.07")'),
    "WIL-007": ('KodeWilayah.check("33.71.01.4003")', 'KodeWilayah.check("33.71.01.1003")'),
    "WIL-008": ('KodeWilayah.check("3371011003")', 'KodeWilayah.check("33.71.01.1003")'),
    "WIL-009": ('KodeWilayah.check("3371010")', 'KodeWilayah.check("33.71.01")'),
    "WIL-010": (
        'KodeWilayah.check("33.71.99", regions="names")',
        'KodeWilayah.check("33.71.01", regions="names")',
    ),
    "STG-001": (
        'cases_for("PPKS-05", reading=Reading.TEXTUAL, on=date(2026, 11, 24))',
        'cases_for("PPKS-05", on=date(2026, 11, 24))',
    ),
    "STG-002": ('near_misses("PPKS-16", reading=Reading.TEXTUAL)', 'near_misses("PPKS-16")'),
    "STG-003": ("niks(serials=(0, 1))", "niks(serials=(1, 2))"),
    "STG-004": ('cases_for("PPKS-99")', 'cases_for("PPKS-19")'),
    "STG-005": ('cases_for("SPM-402")', 'cases_for("SPM-101")'),
    "RMH-001": ('sewa = "perda_contoh:ATURAN"', 'sewa = "perda_contoh:SUBJECT"'),
    "RMH-002": ('sewa = "perda_contoh:PERDA"', 'sewa = "perda_contoh:SUBJECT"'),
    "RMH-003": ('ppks = "perda_contoh:SUBJECT"', 'sewa = "perda_contoh:SUBJECT"'),
    "RMH-004": ("SEWA-01.a", "SEWA-01"),
    "RMH-005": ("PPKS-27", "SEWA-01"),
    "RMH-006": (
        'usia: Fact[bool] = fact("Apakah ia sudah tua?", DOCUMENT, BIASA)',
        'sudah_tua: Fact[bool] = fact("Apakah ia sudah tua?", DOCUMENT, BIASA)',
    ),
    "RMH-007": ('named("ppsk")', 'named("ppks")'),
    "RMH-008": ('named("ppks").record("warga")', 'named("ppks").record("keluarga")'),
    "EXP-001": ("pip install kesos", 'pip install "kesos[sql]"'),
    "EXP-002": ('json_schema(record("orang"))', 'json_schema(record("perorangan"))'),
    "EXP-003": (
        'sql(subject("ppks"), on=date(2026, 11, 24), dialect="oracle")',
        'sql(subject("ppks"), on=date(2026, 11, 24), dialect="postgres")',
    ),
    "EXP-004": (
        'sql(subject("ppks"), on=date(2026, 11, 24), keep=[], columns=["umur"])',
        'sql(subject("ppks"), on=date(2026, 11, 24), keep=[], columns=["usia"])',
    ),
    "EXP-005": (
        "as_cel.text(at_least(7, *(Perorangan.usia.equals(years) for years in range(14))))",
        "as_cel.text(at_least(2, *(Perorangan.usia.equals(years) for years in range(14))))",
    ),
    "EXP-006": (
        'sql(subject("psks"), on=date(2026, 11, 24), record=Komunitas)',
        'sql(subject("ppks"), on=date(2026, 11, 24), record=Komunitas)',
    ),
    "EXP-007": ('cel(subject("spm")["SPM-402"])', 'cel(subject("spm")["SPM-101"])'),
    "LBR-040": ("mungkin", "ya"),
    "LBR-041": ("t", "tidak"),
    "LBR-042": ("4 th", "4"),
    "LBR-043": ("1.500", "1500"),
    "LBR-045": ("kemarin", "17-08-1990"),
    "LBR-046": ("17-08-90", "17-08-1990"),
    "LBR-047": ("08-17-1990", "17-08-1990"),
    "LBR-048": ("31-02-1990", "28-02-1990"),
    "LBR-049": ("17-08-1890", "17-08-1990"),
    "LBR-050": ("1990-08-17 00:00:00Z", "1990-08-17"),
}
