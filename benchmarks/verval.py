"""How fast the checks of a table are: every check on a million rows, against the same checks written by hand in Polars.

Run ``python benchmarks/verval.py [rows] [turns]``. Both give the same columns (that is tested first), take turns, and
the best turn of each counts. The peak memory is that of a fresh process that only runs the checks.
"""

import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter
from typing import Any

import numpy as np
import polars as pl
from by_hand_verval import by_hand

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


def seconds(work: Callable[[pl.DataFrame], pl.DataFrame], frame: pl.DataFrame) -> float:
    """Return how long one turn takes."""
    start = perf_counter()
    work(frame)
    return perf_counter() - start


def peak(rows: int) -> float:
    """Return the peak memory in GB of a process that makes the sample and checks it once."""
    told = subprocess.run([sys.executable, __file__, str(rows), "0"], capture_output=True, text=True, check=True)  # noqa: S603  itself
    return float(told.stdout)


def main(rows: int, turns: int) -> None:
    """Measure and print."""
    frame = sample(rows)
    if turns == 0:
        by_kesos(frame)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2)
        return
    hand, ours = by_hand(frame, ON), by_kesos(frame)
    for code in (name for name in hand.columns if name.startswith("VV-")):
        if not hand[code].eq_missing(ours[code]).all():
            raise SystemExit(f"{code} differs")
    print(f"{rows:,} rows, {len([c for c in hand.columns if c.startswith('VV-')])} checks with facts, same columns")
    times = [(seconds(lambda f: by_hand(f, ON), frame), seconds(by_kesos, frame)) for _ in range(turns)]
    least_hand, least_kesos = (min(turn) for turn in zip(*times, strict=True))
    print(f"by hand {least_hand:.2f} s, kesos {least_kesos:.2f} s, ratio {least_kesos / least_hand:.2f}")
    print(f"peak memory of kesos {peak(rows):.2f} GB (with the sample)")


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*(given + [1_000_000, 5][len(given) :]))
