"""Problems of NIK, family-card numbers and region codes."""

from typing import Final

_BIRTHDAY: Final = "tanggal_lahir=date(1990, 8, 17)"
_MALE: Final = 'NIK.check("3371011708909999"'

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
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
    "WIL-007": ('KodeWilayah.check("33.74.01.4003")', 'KodeWilayah.check("33.74.01.1003")'),
    "WIL-008": ('KodeWilayah.check("3371011003")', 'KodeWilayah.check("33.71.01.1003")'),
    "WIL-009": ('KodeWilayah.check("3371010")', 'KodeWilayah.check("33.71.01")'),
    "WIL-010": (
        'KodeWilayah.check("33.71.99", regions="names")',
        'KodeWilayah.check("33.71.01", regions="names")',
    ),
    "WIL-011": ("pip install kesos", 'pip install "kesos[wilayah]"'),
}
