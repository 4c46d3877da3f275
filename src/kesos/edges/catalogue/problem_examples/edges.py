"""Problems of invented cases, of an office's own rules and of exports."""

from typing import Final

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
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
}
