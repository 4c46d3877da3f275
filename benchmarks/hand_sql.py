"""The 23 PPKS types of a person in SQL, written by hand; DuckDB and Spark read the same text."""

from collections.abc import Mapping, Sequence

from benchmarks.measure import Entry, Figure, Section
from benchmarks.people import AGE, AGES, SETS, WORDS
from kesos import Undeclared

CHOICES: dict[str, Undeclared] = {"kesos": "refuse", "kesos_unchecked": "unchecked", "kesos_unknown": "unknown"}
"""The contestants that are kesos, by what they are told about values that are not declared."""

_BODY = "(array_contains(ragam_disabilitas, 'fisik') OR array_contains(ragam_disabilitas, 'sensorik'))"
_MIND = "(array_contains(ragam_disabilitas, 'intelektual') OR array_contains(ragam_disabilitas, 'mental'))"


def _any_value(column: str, *values: str) -> str:
    return "(" + " OR ".join(f"array_contains({column}, '{value}')" for value in values) + ")"


TYPES = {
    "PPKS-01": "usia <= 5 AND (tanpa_asuhan_layak OR hak_asuh_hilang OR dieksploitasi_ekonomi"
    " OR (diperlakukan_salah_oleh_keluarga AND ditelantarkan_oleh_keluarga)"
    " OR status_gizi IN ('gizi_buruk', 'gizi_kurang'))",
    "PPKS-02": "usia BETWEEN 6 AND 18 AND dilalaikan_orang_tua AND NOT kebutuhan_dasar_terpenuhi",
    "PPKS-03": "usia >= 12 AND usia < 18 AND " + _any_value("peran_perkara_pidana", "disangka", "didakwa", "dipidana"),
    "PPKS-04": "usia < 18 AND (menghabiskan_waktu_di_jalan OR mencari_nafkah_di_jalan OR berkeliaran_di_jalan)",
    "PPKS-05": f"usia < 18 AND ({_BODY} OR {_MIND})"
    " AND (NOT mampu_menjalankan_kehidupan_sehari_hari OR terhambat_aktivitas_sehari_hari)",
    "PPKS-06": "usia < 18 AND (sering_diperlakukan_kejam OR pernah_dianiaya OR pernah_diperkosa OR dipaksa_bekerja)",
    "PPKS-07": "usia BETWEEN 6 AND 18 AND ((dalam_situasi_darurat AND lingkungan_buruk_atau_diskriminatif)"
    " OR korban_perdagangan_orang OR mengalami_kekerasan_fisik OR mengalami_kekerasan_mental"
    " OR mengalami_kekerasan_seksual OR dieksploitasi_ekonomi OR dieksploitasi_seksual"
    " OR dari_kelompok_minoritas_terisolasi OR korban_napza_termasuk_alkohol OR terinfeksi_hiv_aids)",
    "PPKS-08": "usia >= 60 AND NOT kebutuhan_dasar_terpenuhi AND telantar_secara_psikis AND telantar_secara_sosial",
    "PPKS-09": f"({_BODY} OR {_MIND}) AND (terhambat_aktivitas_sehari_hari OR terhambat_bekerja_sehari_hari"
    " OR NOT mampu_memecahkan_masalah)",
    "PPKS-10": "usia >= 18 AND menawarkan_diri AND menerima_imbalan_hubungan_seksual",
    "PPKS-11": "NOT punya_tempat_tinggal_tetap AND NOT punya_penghasilan_tetap"
    " AND (NOT punya_ktp OR NOT punya_rencana_masa_depan)",
    "PPKS-12": "nafkah_dari_belas_kasihan AND meminta_di_tempat_ramai",
    "PPKS-13": "NOT punya_pekerjaan_tetap AND mengumpulkan_barang_bekas",
    "PPKS-15": "usia > 18 AND selesai_pidana_keluar_lapas AND (dijauhi_keluarga_masyarakat"
    " OR sulit_memperoleh_pekerjaan_tetap"
    " OR ((kepala_keluarga OR pencari_nafkah_utama) AND NOT menjalankan_tugas_pencari_nafkah))",
    "PPKS-16": "usia >= 18 AND terinfeksi_hiv_aids",
    "PPKS-17": "pernah_menyalahgunakan_napza AND NOT mampu_menjalankan_fungsi_sosial",
    "PPKS-18": "korban_perdagangan_orang AND "
    + _any_value(
        "akibat_perdagangan_orang",
        "tindak_kekerasan",
        "eksploitasi_seksual",
        "penelantaran",
        "pengusiran_deportasi",
        "gagal_menyesuaikan_diri",
    ),
    "PPKS-19": "diperlakukan_salah OR ditelantarkan OR dieksploitasi_ekonomi OR dieksploitasi_seksual"
    " OR dieksploitasi_bentuk_lain OR didiskriminasi OR dibiarkan_dalam_bahaya",
    "PPKS-20": _any_value(
        "status_pekerja_migran", "domestik", "lintas_negara", "mantan_domestik", "mantan_lintas_negara"
    )
    + " AND (korban_perdagangan_orang OR "
    + _any_value(
        "masalah_sosial_pekerja_migran",
        "tindak_kekerasan",
        "eksploitasi",
        "penelantaran",
        "pengusiran_deportasi",
        "gagal_menyesuaikan_diri",
    )
    + ")",
    "PPKS-21": "terkena_bencana_alam AND (luka_atau_meninggal_bencana_alam OR rugi_harta_bencana_alam"
    " OR dampak_psikologis_bencana_alam OR fungsi_sosial_terganggu_bencana_alam)",
    "PPKS-22": "terkena_bencana_sosial AND (korban_jiwa_bencana_sosial OR rugi_harta_bencana_sosial"
    " OR dampak_psikologis_bencana_sosial)",
    "PPKS-23": "jenis_kelamin = 'perempuan' AND usia BETWEEN 18 AND 59 AND NOT penghasilan_mencukupi",
    "PPKS-24": "NOT punya_mata_pencaharian OR (punya_mata_pencaharian AND NOT mampu_memenuhi_kebutuhan_dasar)",
}


def looked_at(sets: str) -> dict[str, str]:
    """Return the columns with declared values as SQL that reads every other value as null, as kesos does it.

    Args:
        sets: the dialect's condition that a list holds declared values only, with ``{column}`` and ``{values}``.
    """
    fine = {AGE: f"{AGE} BETWEEN {AGES[0]} AND {AGES[1]}"}
    fine |= {column: f"{column} IN ({_quoted(values)})" for column, values in WORDS.items()}
    fine |= {column: sets.format(column=column, values=_quoted(values)) for column, values in SETS.items()}
    return {column: f"CASE WHEN {condition} THEN {column} END" for column, condition in fine.items()}


def strange(sets: str) -> dict[str, str]:
    """Return SQL that counts, for each column with declared values, the rows that hold another one.

    Args:
        sets: the dialect's condition that a list holds a value that is not declared, as in `looked_at`.
    """
    wrong = {AGE: f"{AGE} NOT BETWEEN {AGES[0]} AND {AGES[1]}"}
    wrong |= {column: f"{column} NOT IN ({_quoted(values)})" for column, values in WORDS.items()}
    wrong |= {column: sets.format(column=column, values=_quoted(values)) for column, values in SETS.items()}
    return {column: f"count_if({condition})" for column, condition in wrong.items()}


def refuse(counts: Sequence[int]) -> None:
    """Refuse a table in which `strange` counted anything.

    Raises:
        ValueError: with the counts.
    """
    if any(counts):
        raise ValueError(f"values that are not declared: {counts}")


def section(engine: str, package: str, times: Mapping[str, float], rows: int) -> Section:
    """Return what an engine tells: every contestant, and the rates where nobody looks at the values and where both do.

    Args:
        engine: the engine, as it stands in the names of section and figures.
        package: its distribution.
        times: the best turn of each contestant.
        rows: the rows of the table.
    """
    ours = {name: name in CHOICES for name in times}
    entries = [
        Entry(name, seconds, "kesos" if ours[name] else package, ours=ours[name]) for name, seconds in times.items()
    ]
    figures = (
        Figure(f"{engine}_rate", times["by_hand_sql"] / times["kesos_unchecked"], 0.85, at_most=False),
        Figure(f"{engine}_look_rate", times["by_hand_sql_look"] / times["kesos"], 0.85, at_most=False),
    )
    return Section(f"table_{engine}", "ms", tuple(entries), figures, rows=rows)


def _quoted(values: list[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)
