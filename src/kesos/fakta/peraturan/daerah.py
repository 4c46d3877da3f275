"""Local instruments: of provinces, regencies and cities."""

from typing import Final

from kesos.engine.citation import PRIMARY, SINGLE, Regulation

DAERAH: Final[tuple[Regulation, ...]] = (
    Regulation(
        id="perda-medan-6-2003",
        kind="Perda Medan",
        number="6",
        year=2003,
        title="Larangan gelandangan dan pengemisan (title not checked)",
        evidence=SINGLE,
        status="local",
        status_evidence=SINGLE,
        copies=(
            "https://github.com/dinsosmedan/FE-AplansBoster-msib7 (public/pdf/REHABSOS/PERDA_NOMOR_6_TAHUN_2003.pdf)",
        ),
    ),
    Regulation(
        id="perbup-16-2020",
        kind="Perbup",
        number="16",
        year=2020,
        title="WKSBM (Bantul; exact title not checked)",
        evidence=SINGLE,
        status="local",
        status_evidence=SINGLE,
    ),
    Regulation(
        id="perwal-medan-69-2022",
        kind="Perwal Medan",
        number="69",
        year=2022,
        title="Title not read (scan)",
        evidence=PRIMARY,
        status="local",
        status_evidence=PRIMARY,
        copies=(
            "https://github.com/dinsosmedan/FE-AplansBoster-msib7 (public/pdf/REHABSOS/PERWAL_NOMOR_69_TAHUN_2022.pdf)",
        ),
        note="8 scanned pages, not used",
    ),
    Regulation(
        id="perbup-tegal-2022",
        kind="Perbup Tegal",
        number="?",
        year=2022,
        title="Mekanisme pemutakhiran DTKS integratif",
        evidence=SINGLE,
        status="local",
        status_evidence=SINGLE,
        copies=("https://www.scribd.com/document/687325086",),
    ),
    Regulation(
        id="pergub-diy-63-2023",
        kind="Pergub DIY",
        number="63",
        year=2023,
        title="Local welfare data rule",
        evidence=SINGLE,
        status="local",
        status_evidence=SINGLE,
    ),
)
