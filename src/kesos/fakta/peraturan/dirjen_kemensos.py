"""Decisions and regulations of the directorates general of the Ministry of Social Affairs."""

from datetime import date
from typing import Final

from kesos.engine.citation import PRIMARY, SINGLE, Regulation

DIRJEN_KEMENSOS: Final[tuple[Regulation, ...]] = (
    Regulation(
        id="kepdirjen-ljs-02-sk-2019",
        kind="Kepdirjen Linjamsos",
        number="02/SK/LJS/01",
        year=2019,
        title="Indeks dan Komponen Bantuan Sosial PKH Tahun 2019",
        evidence=SINGLE,
        enacted=date(2019, 1, 7),
        status="historic",
        status_evidence=SINGLE,
    ),
    Regulation(
        id="kepdirjen-ljs-02-3-2020",
        kind="Kepdirjen Linjamsos",
        number="02/3/BS.02.02/01",
        year=2020,
        title="Indeks dan Faktor Penimbang Bantuan Sosial PKH 2020",
        evidence=SINGLE,
        status="historic",
        status_evidence=SINGLE,
    ),
    Regulation(
        id="perdirjen-dayasos-35-2020",
        kind="Perdirjen Dayasos",
        number="35",
        year=2020,
        title="Pedoman Teknis TKSK",
        evidence=PRIMARY,
    ),
    Regulation(
        id="kepdirjen-pfm-6-2022",
        kind="Kepdirjen PFM",
        number=".../6/SK/HK.01/2",
        year=2022,
        title="Petunjuk Teknis Percepatan Penyaluran Program Sembako Januari-Maret 2022",
        evidence=PRIMARY,
        status="historic",
        status_evidence=SINGLE,
        note="first part of the number lost in the copy",
    ),
    Regulation(
        id="kepdirjen-rehsos-15-4-2022",
        kind="Kepdirjen Rehsos",
        number="15/4/HK.01/4",
        year=2022,
        title="Pedoman Operasional ATENSI Penyandang Disabilitas",
        evidence=PRIMARY,
        copies=("https://studylibid.com/doc/4546183 (opening)",),
    ),
    Regulation(
        id="kepdirjen-ljs-50-3-2023",
        kind="Kepdirjen Linjamsos",
        number="50/3/BS.00.01/8",
        year=2023,
        title="Petunjuk Teknis Pelaksanaan Program Keluarga Harapan",
        evidence=PRIMARY,
        status="repealed",
        status_evidence=PRIMARY,
        repealed_by=("kepdirjen-ljs-8-3-2024",),
    ),
    Regulation(
        id="kepdirjen-ljs-8-3-2024",
        kind="Kepdirjen Linjamsos",
        number="8/3/BS.00.01/1",
        year=2024,
        title="Petunjuk Teknis Pelaksanaan Program Keluarga Harapan",
        evidence=PRIMARY,
        enacted=date(2024, 1, 25),
        status="in_force_as_last_seen",
        status_evidence=SINGLE,
        repeals=("kepdirjen-ljs-50-3-2023",),
        copies=(
            (
                "https://github.com/dinsosmedan/FE-AplansBoster-msib7 (public/pdf/LINJAMSOS/8, SK DIRJEN LJS TTG "
                "JUKNIS PELAKSANAAN PKH TAHUN 2024.pdf)"
            ),
        ),
        note="39 scanned pages, read",
    ),
    Regulation(
        id="kepdirjen-ljs-9-3-2025",
        kind="Kepdirjen Linjamsos",
        number="9/3/HK.01.1",
        year=2025,
        title="PKH (title not seen)",
        evidence=SINGLE,
    ),
)
