"""How fast the checks of a table are: every check, against the same checks written by hand in Polars.

Both give the same columns, which is tested first. The peak memory is that of a process of its own:
``python -m benchmarks.verval CONTESTANT ROWS`` prints it in MB.
"""

import sys
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import polars as pl

from benchmarks.by_hand_verval import by_hand
from benchmarks.measure import Entry, Figure, Section, best, peak_memory, peak_of, same
from kesos import verval

ON = date(2026, 11, 24)
FIRST = ["SITI", "BUDI", "MOCH.", "SRI", "AGUS", "DEWI", "H. SLAMET", "WAYAN", "X", "RATNA 2", "JOKO/DJOKO"]
LAST = ["AMINAH", "SANTOSO", "RIYADI", "WAHYUNI", "LESTARI", "KARTINI", ""]
CODES = ["33.71.01.1003", "33.71.01.1007", "33.71.02.1003", "33.71.03.1001", "33.71.03.1999", "3371011008"]
LEVELS = ["sd", "smp", "sma", "d3", "s1", "s2"]


def sample(rows: int) -> pl.DataFrame:
    """Return invented people: families of about three, most rows clean, some of each fault, some cells empty."""
    rng = np.random.default_rng(7)

    def pick(values: list[Any], known: float = 0.95) -> pl.Series:
        drawn = pl.Series(values).gather(rng.integers(0, len(values), rows))
        return drawn.to_frame("v").select(pl.when(pl.Series(rng.random(rows) < known)).then("v")).to_series()

    born = pl.Series(np.datetime64("1940-01-01") + rng.integers(0, 31_000, rows).astype("timedelta64[D]"))
    frame = pl.DataFrame(
        {
            "born": born.cast(pl.Date),
            "woman": rng.random(rows) < 0.5,
            "card": rng.integers(1, rows // 3 + 2, rows),
            "serial": rng.integers(9000, 10_000, rows),
            "fault": rng.random(rows),
        }
    )
    day = pl.col("born").dt.day() + pl.when("woman").then(40).otherwise(0)
    nik = pl.format(
        "{}{}{}{}",
        pl.lit("337101"),
        day.cast(pl.String).str.zfill(2),
        pl.col("born").dt.to_string("%m%y"),
        pl.col("serial"),
    )
    broken = pl.when(pl.col("fault") < 0.01).then(nik.str.slice(0, 15)).when(pl.col("fault") < 0.02)
    return frame.select(
        nik=broken.then(pl.lit("2071011708909999")).when(pl.col("fault") > 0.97).then(None).otherwise(nik),
        nomor_kk=pl.format(
            "337101{}0119{}",
            (pl.col("card") // 10_000 % 28 + 1).cast(pl.String).str.zfill(2),
            (pl.col("card") % 10_000).cast(pl.String).str.zfill(4),
        ),
        nama=pick(FIRST) + pl.lit(" ") + pick(LAST),
        tanggal_lahir=pl.when(pl.col("fault") > 0.1).then("born"),
        jenis_kelamin=pl.when("woman").then(pl.lit("perempuan")).otherwise(pl.lit("laki_laki")),
        usia=pick([4, 12, 30, 61], 0.2).cast(pl.Int64),
        hubungan_keluarga=pick(["kepala_keluarga", "istri", "suami", "anak", "anak", "cucu"]),
        kode_kelurahan=pick(CODES),
        sistem_kode_wilayah=pick(["kemendagri", "tidak_dinyatakan"]),
        tahun_kode_wilayah=pick([2016, 2022, 2025]).cast(pl.Int64),
        partisipasi_sekolah=pick(["belum", "masih", "tidak_lagi"]),
        jenjang=pick(LEVELS, 0.7),
        kelas=pick([1, 2, 3, 6, 8], 0.7).cast(pl.Int64),
        pendidikan_terakhir=pick(["tidak_sekolah", *LEVELS], 0.8),
        status_bekerja=pick([True, False]),
        jam_kerja=pick([0, 20, 40], 0.6).cast(pl.Int64),
        lapangan_usaha=pick(["dagang", "tani", ""], 0.6),
        hamil=pick([True, False, False, False]),
        fasilitas_bab=pick(["sendiri", "umum", "tidak_ada"]),
        kloset=pick(["leher_angsa", "cemplung"], 0.6),
        tinja=pick(["tangki_septik", "lubang_tanah"], 0.6),
        ragam_disabilitas=pick(["", "", "", "fisik", "fisik|sensorik"], 0.5),
        tanggal_verval=pick([date(2023, 5, 1), date(2025, 5, 1), date(2026, 10, 1)]),
        desil=pick(list(range(1, 11))).cast(pl.Int64),
        program_bantuan=pick(["", "pkh", "pkh|sembako", "pbi_jk"]),
        keberadaan=pick(["ditemukan", "ditemukan", "meninggal", "pindah"]),
        status_kepegawaian=pick(["bukan_aparatur", "bukan_aparatur", "pns"]),
        petugas=pick(["p1", "p2", "p3"]),
    )


def by_kesos(frame: pl.DataFrame) -> pl.DataFrame:
    """The library."""
    checked: pl.DataFrame = verval.check_frame(frame, on=ON).frame
    return checked


def by_polars(frame: pl.DataFrame) -> pl.DataFrame:
    """Polars by hand."""
    return by_hand(frame, ON)


CONTESTANTS = {"by_hand_polars": by_polars, "kesos": by_kesos}


def measure(rows: int) -> Section:
    """Compare every column, then time, then look at the memory."""
    frame = sample(rows)
    hand, ours = by_polars(frame), by_kesos(frame)
    codes = [name for name in hand.columns if name.startswith("VV-")]
    for code in codes:
        same(True, hand[code].eq_missing(ours[code]).all(), code)  # noqa: FBT003  a value, no switch
    del hand, ours
    times = best({name: partial(work, frame) for name, work in CONTESTANTS.items()}, turns=5)
    del frame
    peaks = {name: peak_of("benchmarks.verval", name, str(rows)) for name in CONTESTANTS}
    return Section(
        "verval",
        "ms",
        (
            Entry("by_hand_polars", times["by_hand_polars"], "polars", peak=peaks["by_hand_polars"]),
            Entry("kesos", times["kesos"], "kesos", ours=True, peak=peaks["kesos"]),
        ),
        (
            Figure("verval_table", times["kesos"] / times["by_hand_polars"], 1.25),
            Figure("verval_memory", peaks["kesos"], 2000, unit="MB"),
        ),
        rows=rows,
        facts={"checks": len(codes)},
    )


if __name__ == "__main__":
    CONTESTANTS[sys.argv[1]](sample(int(sys.argv[2])))
    print(peak_memory())
