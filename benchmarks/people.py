"""Invented people, families and communities: every fact drawn on its own, some unknown. Nobody has a name or number."""

import numpy as np
import polars as pl

AGE = "usia"
AGES = (0, 130)
PERSON = """
    berkeliaran_di_jalan berpakaian_kumuh dalam_situasi_darurat dari_kelompok_minoritas_terisolasi
    dijauhi_keluarga_masyarakat dilalaikan_orang_tua dinyatakan_bebas_ketergantungan dipaksa_bekerja
    diperlakukan_salah_oleh_keluarga
    ditelantarkan_oleh_keluarga hak_asuh_hilang istri_ditinggal_tanpa_kejelasan kebutuhan_dasar_terpenuhi
    keluarga_asal_fakir_miskin keluarga_asal_miskin kepala_keluarga korban_napza_termasuk_alkohol
    korban_perdagangan_orang
    lingkungan_buruk_atau_diskriminatif mampu_memecahkan_masalah mampu_memenuhi_kebutuhan_dasar
    mampu_menjalankan_fungsi_sosial mampu_menjalankan_kehidupan_sehari_hari memperalat_sesama menawarkan_diri
    mencari_nafkah_di_jalan menerima_imbalan_hubungan_seksual mengalami_kekerasan_fisik mengalami_kekerasan_mental
    mengalami_kekerasan_seksual menghabiskan_waktu_di_jalan mengumpulkan_barang_bekas menjalankan_tugas_pencari_nafkah
    meminta_di_tempat_ramai miskin nafkah_dari_belas_kasihan pencari_nafkah_utama penghasilan_mencukupi pernah_dianiaya
    pernah_diperkosa pernah_menyalahgunakan_napza punya_dokumen_pekerja_migran punya_ktp punya_mata_pencaharian
    punya_pekerjaan_tetap punya_penghasilan_tetap punya_rencana_masa_depan punya_tempat_tinggal_tetap
    sakit_cacat_atau_meninggal selesai_pidana_keluar_lapas sering_diperlakukan_kejam sulit_memperoleh_pekerjaan_tetap
    tanpa_asuhan_layak telantar_secara_psikis telantar_secara_sosial terhambat_aktivitas_sehari_hari
    terhambat_bekerja_sehari_hari terinfeksi_hiv_aids
""".split()  # noqa: SIM905  easier to read
ANYBODY = """
    dampak_psikologis_bencana_alam dampak_psikologis_bencana_sosial dibiarkan_dalam_bahaya didiskriminasi
    dieksploitasi_bentuk_lain dieksploitasi_ekonomi dieksploitasi_seksual diperlakukan_salah ditelantarkan
    fungsi_sosial_terganggu_bencana_alam korban_jiwa_bencana_sosial luka_atau_meninggal_bencana_alam
    rugi_harta_bencana_alam rugi_harta_bencana_sosial terkena_bencana_alam terkena_bencana_sosial
""".split()  # noqa: SIM905  easier to read
FAMILY = """
    ada_anak ada_pasangan_suami_istri anggota_keluarga_berkomunikasi hubungan_tetangga_baik kebutuhan_anak_terpenuhi
    suami_istri_hidup_sendiri_sendiri suami_istri_saling_memperhatikan suami_istri_sering_bertengkar
""".split()  # noqa: SIM905  easier to read
COMMUNITY = """
    akses_layanan_terbatas bergantung_lingkungan_setempat ekonomi_subsisten komunitas_kecil_tertutup_homogen
    pranata_sosial_kekerabatan teknologi_sederhana terpencil_dan_sulit_dicapai
""".split()  # noqa: SIM905  easier to read
WORDS = {
    "jenis_kelamin": ["laki_laki", "perempuan"],
    "status_gizi": ["gizi_buruk", "gizi_kurang", "gizi_baik", "gizi_lebih"],
}
SETS = {
    "peran_perkara_pidana": ["disangka", "didakwa", "dipidana", "korban", "saksi"],
    "ragam_disabilitas": ["fisik", "intelektual", "mental", "sensorik"],
    "akibat_perdagangan_orang": [
        "tindak_kekerasan",
        "eksploitasi_seksual",
        "penelantaran",
        "pengusiran_deportasi",
        "gagal_menyesuaikan_diri",
    ],
    "status_pekerja_migran": ["domestik", "lintas_negara", "mantan_domestik", "mantan_lintas_negara"],
    "masalah_sosial_pekerja_migran": [
        "tindak_kekerasan",
        "eksploitasi",
        "penelantaran",
        "pengusiran_deportasi",
        "gagal_menyesuaikan_diri",
    ],
}
COMMUNITY_SETS = {"asesmen_kelompok_minoritas": ["keberfungsian_sosial_terganggu", "diskriminasi", "marginalisasi"]}
SEED = 8_2012


class Draw:
    """Draws columns; one byte a row decides, so that a table of ten million is made without much memory."""

    def __init__(self, rows: int, known: float) -> None:
        self._rng = np.random.default_rng(SEED)
        self._rows = rows
        self._least_unknown = round(known * 250)

    def truths(self, share: float = 0.35) -> pl.Series:
        """Return truth values, that share of them true."""
        drawn = self._rng.integers(0, 250, self._rows, dtype=np.uint8)
        true = pl.Series(drawn % 100 < share * 100)
        return self._hidden(true, self._rng.integers(0, 250, self._rows, dtype=np.uint8))

    def one_of(self, values: list) -> pl.Series:
        """Return one of the values for each row."""
        drawn = pl.Series(values).gather(self._rng.integers(0, len(values), self._rows, dtype=np.uint8))
        return self._hidden(drawn, self._rng.integers(0, 250, self._rows, dtype=np.uint8))

    def ages(self) -> pl.Series:
        """Return ages up to 95."""
        drawn = pl.Series(self._rng.integers(0, 96, self._rows, dtype=np.int16))
        return self._hidden(drawn, self._rng.integers(0, 250, self._rows, dtype=np.uint8))

    def sets(self, values: list[str]) -> pl.Series:
        """Return lists: none of the values, one, or two."""
        pool = [[], [], [], *([value] for value in values), values[:2], values[1:3]]
        return self.one_of(pool)

    def _hidden(self, drawn: pl.Series, chance: np.ndarray) -> pl.Series:
        return pl.select(pl.when(pl.Series(chance) < self._least_unknown).then(drawn)).to_series()


def people(rows: int, known: float = 0.8) -> pl.DataFrame:
    """Return invented people with every fact that the 23 types of a person ask, ``known`` of the cells filled."""
    draw = Draw(rows, known)
    columns = {AGE: draw.ages()}
    columns |= {name: draw.one_of(values) for name, values in WORDS.items()}
    columns |= {name: draw.truths() for name in PERSON + ANYBODY}
    columns |= {name: draw.sets(values) for name, values in SETS.items()}
    return pl.DataFrame(columns)


def families(rows: int) -> pl.DataFrame:
    """Return invented families."""
    draw = Draw(rows, 0.8)
    return pl.DataFrame({name: draw.truths() for name in FAMILY + ANYBODY})


def communities(rows: int) -> pl.DataFrame:
    """Return invented communities."""
    draw = Draw(rows, 0.8)
    columns = {name: draw.truths() for name in COMMUNITY + ANYBODY}
    return pl.DataFrame(columns | {name: draw.sets(values) for name, values in COMMUNITY_SETS.items()})
