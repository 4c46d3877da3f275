"""Decisions of courts."""

from datetime import date
from typing import Final

from kesos.engine.citation import CORROBORATED, Regulation

PUTUSAN: Final[tuple[Regulation, ...]] = (
    Regulation(
        id="mk-151-puu-xxii-2024",
        kind="Putusan MK",
        number="151/PUU-XXII",
        year=2024,
        title="Review of UU 27/2022 Pasal 53(1): the word dan after letter b is read dan/atau",
        evidence=CORROBORATED,
        enacted=date(2025, 7, 30),
        status="in_force",
        status_evidence=CORROBORATED,
        copies=(
            "https://www.hukumku.id/post?p=7160",
            (
                "https://www.presnapress.com/nasional/2025/07/30/"
                "tok-mk-ubah-cara-penunjukan-petugas-data-pribadi-cukup-satu-kriteria"
            ),
        ),
        note="ruling date as enacted; text not seen",
    ),
)
