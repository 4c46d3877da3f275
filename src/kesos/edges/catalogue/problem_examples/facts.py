"""Problems of facts, of tables of facts, and of what is asked by name or day."""

from typing import Final

_BIRTHDAY: Final = "tanggal_lahir=date(1990, 8, 17)"

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
    "FKT-010": (
        'disabilitas.Perorangan(ragam_disabilitas={"fisik"}, sub_ragam_disabilitas={"netra"})',
        'disabilitas.Perorangan(ragam_disabilitas={"sensorik"}, sub_ragam_disabilitas={"netra"})',
    ),
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
}
