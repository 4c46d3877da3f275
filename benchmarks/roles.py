"""Two roles, PSM and TKSK: one person, and a table beside the same lists written by hand in Polars.

Of both lists we could see a part only, so nobody is told YES: who fails one of
them is NO, and everybody else is unknown.
"""

from collections.abc import Callable
from datetime import date

import polars as pl

from benchmarks.measure import Entry, Figure, Section, best
from benchmarks.people import Draw
from kesos import standards
from kesos.fakta.perorangan import Perorangan

ON = date(2026, 11, 24)
ROLES = ("PSM", "TKSK")
TRUTHS = """
    wni mampu_peduli_berkomitmen_sebagai_relawan ber_ktp_desa_kelurahan_tempat_tinggal dapat_membaca_dan_menulis
    berkelakuan_baik sudah_bimtek_dasar_kesejahteraan_sosial sehat_jasmani_rohani dari_psm_atau_karang_taruna
    dapat_mengoperasikan_komputer tinggal_di_kecamatan_penugasan
""".split()  # noqa: SIM905  easier to read
DIPLOMAS = ["tidak_sekolah", "sd", "smp", "sma", "d1", "d2", "d3", "d4", "s1", "s2", "s3"]


def sample(rows: int) -> pl.DataFrame:
    """Return invented volunteers."""
    draw = Draw(rows, 0.8)
    columns = {"usia": draw.ages(), "pendidikan_terakhir": draw.one_of(DIPLOMAS)}
    return pl.DataFrame(columns | {name: draw.truths(0.9) for name in TRUTHS})


def by_hand(frame: pl.DataFrame) -> pl.DataFrame:
    """Both lists as Permensos 10/2019 and 28/2018 are told, by hand."""
    c = pl.col
    psm = (
        c("wni")
        & c("mampu_peduli_berkomitmen_sebagai_relawan")
        & c("ber_ktp_desa_kelurahan_tempat_tinggal")
        & (c("usia") >= 18)
        & c("dapat_membaca_dan_menulis")
        & c("berkelakuan_baik")
        & c("sudah_bimtek_dasar_kesejahteraan_sosial")
    )
    tksk = (
        c("pendidikan_terakhir").is_in(DIPLOMAS[3:])
        & c("sehat_jasmani_rohani")
        & c("berkelakuan_baik")
        & c("dari_psm_atau_karang_taruna")
        & c("dapat_mengoperasikan_komputer")
        & c("tinggal_di_kecamatan_penugasan")
    )
    no = pl.lit(value=False)
    return frame.with_columns(PSM=pl.when(~psm).then(no), TKSK=pl.when(~tksk).then(no))


def measure(rows: int) -> Section:
    """Compare both columns, then time the table and one person."""
    frame = sample(rows)

    def by_kesos() -> pl.DataFrame:
        return standards.check_frame(ROLES, frame, on=ON)

    right, told = by_hand(frame), by_kesos()
    for role in ROLES:
        if not right[role].eq_missing(told[role]).all():
            raise SystemExit(f"{role} differs; nothing is measured")
    times = best({"by_hand_polars": lambda: by_hand(frame), "kesos": by_kesos}, turns=9)
    (row,) = sample(1).to_dicts()
    person = Perorangan(**{name: value for name, value in row.items() if value is not None})
    one = best({f"role_{role.lower()}": _asking(role, person) for role in ROLES}, turns=7)
    entries = [Entry(name, seconds, "kesos", ours=True, measure="one_us") for name, seconds in one.items()]
    entries += [
        Entry("by_hand_polars", times["by_hand_polars"], "polars", measure="table"),
        Entry("kesos", times["kesos"], "kesos", ours=True, measure="table"),
    ]
    return Section(
        "roles",
        "ms",
        tuple(entries),
        (
            Figure("roles_one", max(one.values()) * 1e6, 20, unit="us"),
            Figure("roles_table", times["kesos"] / times["by_hand_polars"], 1.25),
        ),
        rows=rows,
    )


def _asking(role: str, person: Perorangan) -> Callable[[], object]:
    return lambda: standards.check(role, person, on=ON)
