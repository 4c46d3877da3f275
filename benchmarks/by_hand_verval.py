"""The checks of `kesos.verval` written by hand in Polars, as a careful user of Polars would: one lazy query.

Every column must come out as the library's does; ``python benchmarks/verval.py`` compares them before it measures.
"""

from datetime import date, timedelta

import polars as pl

PROVINCES = [*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 97)]
DAYS = [date(2001, 1, 1) + timedelta(days=n) for n in range(365)]
MALE = [day.day * 100 + day.month for day in DAYS]
FEMALE = [(day.day + 40) * 100 + day.month for day in DAYS]
LEAP = [2902, 6902]
RUNS = "0123456789" * 3
PATTERNED = [int(digit * 16) for digit in "0123456789"]
PATTERNED += [int(run[at : at + 16]) for run in (RUNS, RUNS[::-1]) for at in range(10)]
KECAMATAN = [337101, 337102, 337103]
KELURAHAN = [
    *(3371011000 + n for n in (3, 7, 8, 9, 10, 11)),
    *(3371021000 + n for n in (3, 4, 5, 8, 9)),
    *(3371031000 + n for n in (1, 2, 3, 4, 5, 6)),
]
OLD_2022 = [9101, 9102, 9104, 9107, 9108, 9109, *range(9112, 9115), *range(9116, 9119), *range(9121, 9129)]
OLD_2023 = [9201, 9204, 9205, 9209, 9210, 9271]
NEW = [9301, 9302, 9303, 9304, *range(9401, 9409), *range(9501, 9509), 9601, 9602, 9603, 9604, 9605, 9671]
TITLES = """
    BAPAK BPK PAK IBU BU SDR SDRI TN NY NONA H HJ HAJI HAJJAH KH KI NYI DR DRS DRA IR PROF R RR RA RM RADEN
    ALM ALMH ST STR
""".split()  # noqa: SIM905  easier to read
TITLE = f"(?:{'|'.join(''.join(f'[{c}{c.lower()}]' for c in word) for word in TITLES)})"
RANK = {"tidak_sekolah": 0, "sd": 1, "smp": 2, "sma": 3, "d1": 4, "d2": 5, "d3": 6, "d4": 7, "s1": 7, "s2": 8, "s3": 9}
LIMITS = {  # the programme, the highest decile that every source lets in, and the highest that some source does
    "VV-061": ("pkh", 4, 4),
    "VV-062": ("sembako", 4, 5),
    "VV-063": ("pbi_jk", 5, 5),
    "VV-064": ("atensi", 5, 5),
    "VV-065": ("blts_kesra_2025", 4, 10),
}


def by_hand(frame: pl.DataFrame, on: date) -> pl.DataFrame:
    """Return the frame with one column for each check of which it holds the facts."""
    c = pl.col
    today = on.year * 10000 + on.month * 100 + on.day
    ddmm, yy = c("n") // 10**6 % 10000, c("n") // 10**4 % 100
    k_ddmm, k_yy = c("k") // 10**6 % 10000, c("k") // 10**4 % 100
    sex_day = c("n") // 10**8 % 100
    real = ddmm.is_in(MALE + FEMALE) | (ddmm.is_in(LEAP) & (yy % 4 == 0))
    k_real = k_ddmm.is_in(MALE + FEMALE) | (k_ddmm.is_in(LEAP) & (k_yy % 4 == 0))
    k_future = (
        (c("k") // 10**8 % 100 < 40)
        & (k_yy < 45)
        & (20000000 + k_yy * 10000 + c("k") // 10**6 % 100 * 100 + c("k") // 10**8 % 100 > today)
    )
    k_female = k_ddmm.is_in(FEMALE) | ((k_ddmm == 6902) & (k_yy % 4 == 0))
    other_day = (sex_day != c("b") % 100) & (sex_day != c("b") % 100 + 40)
    other_date = other_day | (c("n") // 10**6 % 100 != c("b") // 100 % 100) | (yy != c("b") // 10000 % 100)
    here = c("desa") // 10**6 == 3371
    off_list = here & ~c("desa").is_in(KELURAHAN)
    whole_years = (today - c("b")) // 10000
    age = (
        pl.when(c("usia").is_null())
        .then(pl.when(whole_years.is_between(0, 130)).then(whole_years))
        .otherwise(pl.when(c("b").is_null() | (c("usia") == whole_years)).then("usia"))
    )
    level, diploma = (
        c("jenjang").replace_strict(RANK, return_dtype=pl.Int8),
        c("pendidikan_terakhir").replace_strict(RANK, return_dtype=pl.Int8),
    )
    least = c("jenjang").replace_strict(
        {"sd": 6, "smp": 12, "sma": 15, "s2": 22, "s3": 25}, default=18, return_dtype=pl.Int64
    )
    never = c("partisipasi_sekolah") == "belum"
    helped = c("program_bantuan").str.contains(r"(^|\|)(pkh|sembako|pbi_jk|atensi|blts_kesra_2025)(\||$)")
    two_years, three_months = date(on.year - 2, on.month, on.day), date(2026, 8, 24)
    disabled = c("ragam_disabilitas").str.contains(r"(^|\|)(fisik|intelektual|mental|sensorik)(\||$)")
    spouse = c("hubungan_keluarga").is_in(["suami", "istri", "istri_suami"])
    one_head = c("heads") == 1
    person = pl.all_horizontal(c(name).is_not_null() for name in ("letters", "b", "woman", "any_desa"))
    query = (
        frame.lazy()
        .with_columns(
            n=pl.when(c("nik").str.contains("^[0-9]{16}$")).then("nik").cast(pl.Int64),
            k=pl.when(c("nomor_kk").str.contains("^[0-9]{16}$")).then("nomor_kk").cast(pl.Int64),
            b=c("tanggal_lahir").dt.year().cast(pl.Int64) * 10000
            + c("tanggal_lahir").dt.month().cast(pl.Int64) * 100
            + c("tanggal_lahir").dt.day().cast(pl.Int64),
            woman=c("jenis_kelamin") == "perempuan",
            head=c("hubungan_keluarga") == "kepala_keluarga",
            dotted=c("kode_kelurahan").str.contains(r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}$"),
            plain=c("kode_kelurahan").str.contains("^[0-9]{10}$"),
            letters=c("nama").str.to_uppercase().str.replace_all("[^A-Z]", ""),
        )
        .with_columns(
            any_desa=pl.when(c("dotted") | c("plain"))
            .then(c("kode_kelurahan").str.replace_all(".", "", literal=True))
            .cast(pl.Int64),
        )
        .with_columns(
            desa=pl.when(c("dotted") | (c("sistem_kode_wilayah") == "kemendagri")).then("any_desa"),
            nik_rows=pl.when(c("n").is_not_null()).then(c("n").is_null().cast(pl.Int64).mul(0).add(1).sum().over("n")),
            low=c("k").min().over("n"),
            high=c("k").max().over("n"),
            heads=c("head").sum().over("k").cast(pl.Int64),
            no_word=c("head").is_null().sum().over("k").cast(pl.Int64),
            head_woman=pl.when("head").then("woman").cast(pl.Int64).max().over("k"),
            head_born=pl.when("head").then("b").max().over("k"),
            same=pl.len().over("letters", "b", "woman", "any_desa"),
            real=real,
            age=age,
        )
        .with_columns(
            **{
                "VV-001": ~c("nik").str.contains("^[0-9]{16}$"),
                "VV-002": ~(c("n") // 10**14).is_in([*PROVINCES, 99]),
                "VV-003": (c("n") // 10**14 != 99) & ((c("n") // 10**12 % 100 == 0) | (c("n") // 10**10 % 100 == 0)),
                "VV-004": ~c("real"),
                "VV-005": c("n") % 10**4 == 0,
                "VV-006": pl.when(c("b").is_not_null() & c("usia").is_not_null()).then(
                    (c("b") <= today) & (whole_years != c("usia"))
                ),
                "VV-007": (c("n") // 10**12 == 3371) & ~(c("n") // 10**10).is_in(KECAMATAN),
                "VV-008": c("n").is_in(PATTERNED),
                "VV-009": c("n") == c("k"),
                "VV-010": ((sex_day > 40) != c("woman")) & c("real"),
                "VV-011": pl.when(c("n").is_not_null() & c("b").is_not_null()).then(other_date) & c("real"),
                "VV-012": pl.when(c("n").is_not_null() & c("desa").is_not_null()).then(
                    (c("n") // 10**14 != 99)
                    & (c("n") // 10**10 != c("desa") // 10**4)
                    & ~(c("n") // 10**12).is_in(OLD_2022 + OLD_2023 + NEW)
                ),
                "VV-013": c("nik_rows") > 1,
                "VV-014": pl.when(c("n").is_not_null()).then(c("low") != c("high")),
                "VV-015": ~c("nomor_kk").str.contains("^[0-9]{16}$"),
                "VV-016": ~(c("k") // 10**14).is_in(PROVINCES)
                | (c("k") // 10**12 % 100 == 0)
                | (c("k") // 10**10 % 100 == 0)
                | ((c("k") // 10**12 == 3371) & ~(c("k") // 10**10).is_in(KECAMATAN)),
                "VV-017": ~k_real | k_future,
                "VV-018": k_female,
                "VV-019": c("k") % 10**4 == 0,
                "VV-020": pl.when(c("k").is_not_null() & ((c("heads") > 1) | (c("no_word") == 0))).then(
                    (c("heads") > 1) | (c("heads") == 0)
                ),
                "VV-021": ((c("hubungan_keluarga") == "suami") & (c("jenis_kelamin") == "perempuan"))
                | ((c("hubungan_keluarga") == "istri") & (c("jenis_kelamin") == "laki_laki")),
                "VV-022": pl.when(
                    c("k").is_not_null()
                    & c("hubungan_keluarga").is_not_null()
                    & c("woman").is_not_null()
                    & c("head_woman").is_not_null()
                ).then(spouse & one_head & (c("woman") == (c("head_woman") == 1))),
                "VV-023": pl.when(
                    c("k").is_not_null()
                    & c("hubungan_keluarga").is_not_null()
                    & c("b").is_not_null()
                    & c("head_born").is_not_null()
                ).then((c("hubungan_keluarga") == "anak") & one_head & (c("b") <= c("head_born"))),
                "VV-024": ~c("nama").str.contains("[A-Za-z]"),
                "VV-025": c("nama").str.contains("[0-9]"),
                "VV-026": c("nama").str.contains(r'[!"#$%&()*+/:;<=>?@\[\]^_{|}~\\]'),
                "VV-027": c("nama").str.len_chars() > 60,
                "VV-028": c("nama").str.contains(r"^ *[A-Za-z]\.? *$"),
                "VV-029": c("nama").str.contains(rf"^ *{TITLE}(?:[. ]+{TITLE})*[. ]*$"),
                "VV-030": c("nama").str.contains(r"^ *[A-Za-z'.-]{2,} *$"),
                "VV-037": c("nama").str.contains("[.,'-]"),
                "VV-031": ~(c("dotted") | c("plain")),
                "VV-032": ~(c("desa") // 10**8).is_in(PROVINCES)
                | (c("desa") // 10**6 % 100 == 0)
                | (c("desa") // 10**4 % 100 == 0),
                "VV-033": off_list,
                "VV-034": pl.when(c("desa").is_not_null() & c("tahun_kode_wilayah").is_not_null()).then(
                    off_list
                    | ((c("desa") // 10**6).is_in(OLD_2022) & (c("tahun_kode_wilayah") > 2022))
                    | ((c("desa") // 10**6).is_in(OLD_2023) & (c("tahun_kode_wilayah") > 2023))
                    | ((c("desa") // 10**8).is_in([93, 94, 95]) & (c("tahun_kode_wilayah") < 2023))
                    | ((c("desa") // 10**8 == 96) & (c("tahun_kode_wilayah") < 2024))
                ),
                "VV-035": c("plain") & (c("sistem_kode_wilayah") == "tidak_dinyatakan"),
                "VV-036": c("plain"),
                "VV-041": (c("age") < 5)
                & (c("partisipasi_sekolah").is_in(["masih", "tidak_lagi"]) | c("status_bekerja")),
                "VV-042": (c("jenis_kelamin") == "laki_laki") & c("hamil"),
                "VV-043": never
                & ((diploma > 0) | pl.when(c("jenjang").is_not_null()).then(pl.lit(value=True)) | (c("kelas") >= 1)),
                "VV-044": pl.when(c("jenjang").is_not_null())
                .then(c("age") < least)
                .otherwise(pl.when(c("age") >= 25).then(pl.lit(value=False))),
                "VV-045": (c("partisipasi_sekolah") == "masih")
                & pl.when(c("jenjang").is_not_null())
                .then(diploma >= level)
                .otherwise(pl.when(diploma == 0).then(pl.lit(value=False))),
                "VV-046": (c("partisipasi_sekolah") == "tidak_lagi")
                & pl.when(c("jenjang").is_not_null())
                .then((diploma > level) & (c("jenjang") != "s3"))
                .otherwise(pl.when(diploma < 2).then(pl.lit(value=False))),
                "VV-047": ((c("jenjang") == "sd") & (c("kelas") == 7))
                | ((c("jenjang") == "smp") & c("kelas").is_in([4, 5, 6, 7]))
                | ((c("jenjang") == "sma") & c("kelas").is_in([5, 6, 7])),
                "VV-048": (c("fasilitas_bab") == "tidak_ada")
                & pl.when(c("kloset").is_not_null() | c("tinja").is_not_null()).then(pl.lit(value=True)),
                "VV-049": ~c("status_bekerja")
                & (
                    (c("jam_kerja") >= 1)
                    | c("lapangan_usaha").str.contains("[A-Za-z1-9]")
                    | pl.lit(None, dtype=pl.Boolean)
                ),
                "VV-051": c("tanggal_verval") < two_years,
                "VV-052": (c("tanggal_verval") < two_years) & disabled,
                "VV-053": c("tanggal_verval") < three_months,
                "VV-054": c("tanggal_verval") > on,
                "VV-081": pl.when(person).then(c("same") > 1),
                "VV-091": helped & (c("keberadaan") == "meninggal"),
                "VV-092": helped & (c("keberadaan") == "pindah"),
                "VV-093": helped & c("status_kepegawaian").is_in(["pns", "cpns", "pppk", "tni", "polri"]),
                "VV-094": helped & (c("keberadaan") == "tidak_ditemukan"),
                "VV-095": helped & (c("keberadaan") == "ganda"),
                **{
                    code: c("program_bantuan").str.contains(rf"(^|\|)({programme})(\||$)")
                    & pl.when(c("desil") <= low).then(statement=False).when(c("desil") > high).then(statement=True)
                    for code, (programme, low, high) in LIMITS.items()
                },
                "VV-066": pl.any_horizontal(
                    c("program_bantuan").str.contains(rf"(^|\|)({programme})(\||$)")
                    & c("desil").is_between(low + 1, high)
                    for programme, low, high in LIMITS.values()
                    if low < high
                ),
            }
        )
    )
    helpers = """
        n k b woman head dotted plain letters any_desa desa nik_rows low high heads no_word head_woman head_born same
        real age
    """.split()  # noqa: SIM905  easier to read
    return query.drop(helpers).collect()
