"""The 26 PPKS types in Polars, written by hand from the annex of Permensos 8/2012 as a careful user of Polars would.

Polars joins nullable booleans by Kleene's rules, so an unknown fact stays unknown as long as it matters.
"""

from functools import reduce
from operator import add, or_

import polars as pl

from benchmarks.people import AGE, AGES, COMMUNITY_SETS, SETS, WORDS

c = pl.col


def _any_value(column: str, *values: str) -> pl.Expr:
    return reduce(or_, [c(column).list.contains(value) for value in values])


def _at_least(n: int, *letters: pl.Expr) -> pl.Expr:
    """Count what is met and what can still be met."""
    met = reduce(add, [letter.fill_null(value=False).cast(pl.Int8) for letter in letters])
    possible = reduce(add, [letter.fill_null(value=True).cast(pl.Int8) for letter in letters])
    return pl.when(met >= n).then(pl.lit(value=True)).when(possible < n).then(pl.lit(value=False))


def _victims() -> dict[str, pl.Expr]:
    """Types 19, 21 and 22, which a person, a family and a community can be."""
    return {
        "PPKS-19": c("diperlakukan_salah")
        | c("ditelantarkan")
        | c("dieksploitasi_ekonomi")
        | c("dieksploitasi_seksual")
        | c("dieksploitasi_bentuk_lain")
        | c("didiskriminasi")
        | c("dibiarkan_dalam_bahaya"),
        "PPKS-21": c("terkena_bencana_alam")
        & (
            c("luka_atau_meninggal_bencana_alam")
            | c("rugi_harta_bencana_alam")
            | c("dampak_psikologis_bencana_alam")
            | c("fungsi_sosial_terganggu_bencana_alam")
        ),
        "PPKS-22": c("terkena_bencana_sosial")
        & (c("korban_jiwa_bencana_sosial") | c("rugi_harta_bencana_sosial") | c("dampak_psikologis_bencana_sosial")),
    }


def person_types() -> dict[str, pl.Expr]:
    """Return the 23 types of a person."""
    age = c("usia")
    child, adult = age < 18, age >= 18
    no_basic_needs = ~c("kebutuhan_dasar_terpenuhi")
    body = _any_value("ragam_disabilitas", "fisik", "sensorik")
    mind = _any_value("ragam_disabilitas", "intelektual", "mental")
    hindered, trafficked = c("terhambat_aktivitas_sehari_hari"), c("korban_perdagangan_orang")
    former = _any_value("status_pekerja_migran", "mantan_domestik", "mantan_lintas_negara")
    present = _any_value("status_pekerja_migran", "domestik", "lintas_negara")
    victims = _victims()
    return {
        "PPKS-01": (age <= 5)
        & (
            c("tanpa_asuhan_layak")
            | c("hak_asuh_hilang")
            | (c("diperlakukan_salah_oleh_keluarga") & c("ditelantarkan_oleh_keluarga"))
            | c("dieksploitasi_ekonomi")
            | c("status_gizi").is_in(["gizi_buruk", "gizi_kurang"])
        ),
        "PPKS-02": age.is_between(6, 18) & c("dilalaikan_orang_tua") & no_basic_needs,
        "PPKS-03": (age >= 12) & child & _any_value("peran_perkara_pidana", "disangka", "didakwa", "dipidana"),
        "PPKS-04": child
        & (c("menghabiskan_waktu_di_jalan") | c("mencari_nafkah_di_jalan") | c("berkeliaran_di_jalan")),
        "PPKS-05": child & (body | mind) & (~c("mampu_menjalankan_kehidupan_sehari_hari") | hindered),
        "PPKS-06": child
        & (c("sering_diperlakukan_kejam") | c("pernah_dianiaya") | c("pernah_diperkosa") | c("dipaksa_bekerja")),
        "PPKS-07": age.is_between(6, 18)
        & (
            (c("dalam_situasi_darurat") & c("lingkungan_buruk_atau_diskriminatif"))
            | trafficked
            | c("mengalami_kekerasan_fisik")
            | c("mengalami_kekerasan_mental")
            | c("mengalami_kekerasan_seksual")
            | c("dieksploitasi_ekonomi")
            | c("dieksploitasi_seksual")
            | c("dari_kelompok_minoritas_terisolasi")
            | c("korban_napza_termasuk_alkohol")
            | c("terinfeksi_hiv_aids")
        ),
        "PPKS-08": (age >= 60) & no_basic_needs & c("telantar_secara_psikis") & c("telantar_secara_sosial"),
        "PPKS-09": (body | mind) & (hindered | c("terhambat_bekerja_sehari_hari") | ~c("mampu_memecahkan_masalah")),
        "PPKS-10": adult & c("menawarkan_diri") & c("menerima_imbalan_hubungan_seksual"),
        "PPKS-11": ~c("punya_tempat_tinggal_tetap")
        & ~c("punya_penghasilan_tetap")
        & (~c("punya_ktp") | ~c("punya_rencana_masa_depan")),
        "PPKS-12": c("nafkah_dari_belas_kasihan") & c("meminta_di_tempat_ramai"),
        "PPKS-13": ~c("punya_pekerjaan_tetap") & c("mengumpulkan_barang_bekas"),
        "PPKS-15": (age > 18)
        & c("selesai_pidana_keluar_lapas")
        & (
            c("dijauhi_keluarga_masyarakat")
            | c("sulit_memperoleh_pekerjaan_tetap")
            | ((c("kepala_keluarga") | c("pencari_nafkah_utama")) & ~c("menjalankan_tugas_pencari_nafkah"))
        ),
        "PPKS-16": adult & c("terinfeksi_hiv_aids"),
        "PPKS-17": c("pernah_menyalahgunakan_napza") & ~c("mampu_menjalankan_fungsi_sosial"),
        "PPKS-18": trafficked
        & _any_value(
            "akibat_perdagangan_orang",
            "tindak_kekerasan",
            "eksploitasi_seksual",
            "penelantaran",
            "pengusiran_deportasi",
            "gagal_menyesuaikan_diri",
        ),
        "PPKS-19": victims["PPKS-19"],
        # The letters a and b, any worker of today, and c, any former one, leave nothing to d, e and f.
        "PPKS-20": (present | former)
        & (
            _any_value(
                "masalah_sosial_pekerja_migran",
                "tindak_kekerasan",
                "eksploitasi",
                "penelantaran",
                "pengusiran_deportasi",
                "gagal_menyesuaikan_diri",
            )
            | trafficked
        ),
        "PPKS-21": victims["PPKS-21"],
        "PPKS-22": victims["PPKS-22"],
        "PPKS-23": (c("jenis_kelamin") == "perempuan") & age.is_between(18, 59) & ~c("penghasilan_mencukupi"),
        "PPKS-24": ~c("punya_mata_pencaharian") | (c("punya_mata_pencaharian") & ~c("mampu_memenuhi_kebutuhan_dasar")),
    }


def family_types() -> dict[str, pl.Expr]:
    """Return the four types of a family."""
    couple = c("ada_pasangan_suami_istri")
    apart = (couple & ~c("suami_istri_saling_memperhatikan")) | ~c("anggota_keluarga_berkomunikasi")
    at_odds = couple & (c("suami_istri_sering_bertengkar") | c("suami_istri_hidup_sendiri_sendiri"))
    neighbours, children = ~c("hubungan_tetangga_baik"), c("ada_anak") & ~c("kebutuhan_anak_terpenuhi")
    return _victims() | {"PPKS-25": (apart | at_odds) & _at_least(2, apart, at_odds, neighbours, children)}


def community_types() -> dict[str, pl.Expr]:
    """Return the five types of a community."""
    remote, served = c("terpencil_dan_sulit_dicapai"), c("akses_layanan_terbatas")
    others = """
        komunitas_kecil_tertutup_homogen pranata_sosial_kekerabatan ekonomi_subsisten teknologi_sederhana
        bergantung_lingkungan_setempat
    """.split()  # noqa: SIM905  easier to read
    minority = c("asesmen_kelompok_minoritas").list
    return _victims() | {
        "PPKS-14": minority.contains("keberfungsian_sosial_terganggu")
        & minority.contains("diskriminasi")
        & minority.contains("marginalisasi"),
        "PPKS-26": remote & served & _at_least(5, remote, served, *map(c, others)),
    }


def by_hand(frame: pl.DataFrame, types: dict[str, pl.Expr]) -> pl.DataFrame:
    """Return the frame with a column for each type; lazily, so that Polars shares what the types have in common."""
    return frame.lazy().with_columns(**types).collect()


def look(frame: pl.DataFrame) -> None:
    """Refuse a table with a value that is not declared, in one pass, as a user who wants to be sure writes it.

    Raises:
        ValueError: naming the columns.
    """
    checks = {AGE: c(AGE).is_between(*AGES).all()}
    checks |= {name: c(name).is_in(values).all() for name, values in WORDS.items()}
    checks |= {name: c(name).explode().is_in(values).all() for name, values in (SETS | COMMUNITY_SETS).items()}
    fine = frame.select(**{name: check for name, check in checks.items() if name in frame.columns})
    wrong = [name for name in fine.columns if not fine.item(0, name)]
    if wrong:
        raise ValueError(f"values that are not declared in {', '.join(wrong)}")
