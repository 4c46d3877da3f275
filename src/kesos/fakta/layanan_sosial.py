"""Basic social rehabilitation and disaster relief: what an assessment calls for, and what was given."""

from typing import Literal, TypeAlias

from kesos.engine.fact import ASSESSMENT, DOCUMENT, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record

ButirAsesmen: TypeAlias = Literal[
    "permakanan",
    "sandang",
    "alat_bantu",
    "perbekalan_kesehatan",
    "bimbingan_fisik_mental_spiritual_sosial",
    "bimbingan_keluarga_masyarakat",
    "fasilitasi_adminduk",
    "akses_pendidikan_kesehatan",
    "penelusuran_keluarga",
    "reunifikasi_reintegrasi",
    "rujukan",
    "layanan_kedaruratan",
    "bimbingan_keterampilan_dasar",
    "akses_keluarga_pengganti",
    "pemulangan",
    "pemulasaraan",
    "akses_kesehatan_dasar",
]
"""The service items that are given as an assessment calls for them."""


class FaktaLayananSosial(Record):
    """Basic social rehabilitation and disaster relief: what an assessment calls for, and what was given."""

    butir_dibutuhkan: Fact[frozenset[ButirAsesmen]] = fact(
        "Butir layanan apa saja yang menurut asesmen dibutuhkan orang ini, atau tidak ada?",
        ASSESSMENT,
        SPESIFIK,
        note="asesmen Pekerja Sosial, TKS, dan/atau Relawan Sosial (Permensos 16/2019 Pasal 14 ayat (2), 17 ayat (2)); himpunan kosong berarti sudah diases, tidak ada",
    )
    permakanan_diberikan: Fact[bool] = fact(
        "Apakah orang ini mendapat permakanan?",
        DOCUMENT,
        PRIBADI,
    )
    sandang_diberikan: Fact[bool] = fact(
        "Apakah orang ini mendapat sandang?",
        DOCUMENT,
        PRIBADI,
    )
    alat_bantu_diberikan: Fact[bool] = fact(
        "Apakah orang ini mendapat alat bantu yang dibutuhkan?",
        DOCUMENT,
        SPESIFIK,
    )
    perbekalan_kesehatan_diberikan: Fact[bool] = fact(
        "Apakah orang ini mendapat perbekalan kesehatan?",
        DOCUMENT,
        SPESIFIK,
    )
    bimbingan_fisik_mental_spiritual_sosial: Fact[bool] = fact(
        "Apakah orang ini mendapat bimbingan fisik, mental spiritual, dan sosial?",
        DOCUMENT,
        PRIBADI,
    )
    bimbingan_keluarga_masyarakat: Fact[bool] = fact(
        "Apakah keluarga dan masyarakat orang ini mendapat bimbingan sosial?",
        DOCUMENT,
        PRIBADI,
    )
    fasilitasi_adminduk: Fact[bool] = fact(
        "Apakah orang ini dibantu memperoleh NIK, akta kelahiran, surat nikah, atau KIA yang belum dimilikinya?",
        DOCUMENT,
        PRIBADI,
    )
    akses_pendidikan_kesehatan: Fact[bool] = fact(
        "Apakah orang ini dihubungkan dengan layanan pendidikan dan kesehatan dasar?",
        DOCUMENT,
        PRIBADI,
    )
    penelusuran_keluarga: Fact[bool] = fact(
        "Apakah keluarga orang ini ditelusuri?",
        DOCUMENT,
        PRIBADI,
    )
    reunifikasi_reintegrasi: Fact[bool] = fact(
        "Apakah orang ini disatukan kembali dengan keluarga atau masyarakat?",
        DOCUMENT,
        PRIBADI,
    )
    rujukan_diberikan: Fact[bool] = fact(
        "Apakah orang ini dirujuk ke layanan yang sesuai?",
        DOCUMENT,
        PRIBADI,
    )
    layanan_data_pengaduan: Fact[bool] = fact(
        "Apakah kebutuhan orang ini tercatat lewat layanan data dan pengaduan?",
        DOCUMENT,
        PRIBADI,
    )
    layanan_kedaruratan: Fact[bool] = fact(
        "Apakah orang ini mendapat layanan kedaruratan ketika kasusnya mendesak?",
        DOCUMENT,
        PRIBADI,
    )
    asrama_layak: Fact[bool] = fact(
        "Apakah orang ini tinggal di asrama panti yang mudah diakses?",
        DOCUMENT,
        PRIBADI,
    )
    bimbingan_keterampilan_dasar: Fact[bool] = fact(
        "Apakah orang ini mendapat bimbingan keterampilan dasar atau hidup sehari-hari?",
        DOCUMENT,
        PRIBADI,
    )
    pengasuhan_diberikan: Fact[bool] = fact(
        "Apakah anak ini mendapat pengasuhan?",
        DOCUMENT,
        PRIBADI,
    )
    akses_keluarga_pengganti: Fact[bool] = fact(
        "Apakah anak ini dibantu memperoleh keluarga pengganti?",
        DOCUMENT,
        PRIBADI,
    )
    pemulangan_dilakukan: Fact[bool] = fact(
        "Apakah orang ini dipulangkan ke daerah asal?",
        DOCUMENT,
        PRIBADI,
    )
    pemulasaraan_diberikan: Fact[bool] = fact(
        "Apakah jenazah lanjut usia ini diurus pemulasaraannya?",
        DOCUMENT,
        PRIBADI,
    )
    akses_kesehatan_dasar: Fact[bool] = fact(
        "Apakah orang ini dihubungkan dengan layanan kesehatan dasar?",
        DOCUMENT,
        PRIBADI,
    )
    permakanan_bencana: Fact[bool] = fact(
        "Apakah korban mendapat permakanan?",
        DOCUMENT,
        PRIBADI,
    )
    sandang_bencana: Fact[bool] = fact(
        "Apakah korban mendapat sandang?",
        DOCUMENT,
        PRIBADI,
    )
    penampungan_pengungsi: Fact[bool] = fact(
        "Apakah korban yang mengungsi mendapat tempat penampungan?",
        DOCUMENT,
        PRIBADI,
    )
    penanganan_kelompok_rentan: Fact[bool] = fact(
        "Apakah korban dari kelompok rentan mendapat penanganan khusus?",
        DOCUMENT,
        SPESIFIK,
    )
    dukungan_psikososial: Fact[bool] = fact(
        "Apakah korban mendapat dukungan psikososial?",
        DOCUMENT,
        SPESIFIK,
    )
    hari_permakanan: Fact[int] = fact(
        "Berapa hari permakanan diberikan?",
        DOCUMENT,
        PRIBADI,
        unit="hari",
        between=(0, 36_500),
    )
    hari_layanan_luar_panti: Fact[int] = fact(
        "Sudah berapa hari penuh orang ini mendapat layanan di luar panti?",
        DOCUMENT,
        PRIBADI,
        unit="hari",
        between=(0, 36_500),
    )
    reunifikasi_terjadi: Fact[bool] = fact(
        "Apakah orang ini sudah disatukan kembali dengan keluarganya?",
        DOCUMENT,
        PRIBADI,
    )
    bulan_di_panti: Fact[int] = fact(
        "Sudah berapa bulan penuh orang ini mendapat rehabilitasi sosial dasar di dalam panti?",
        DOCUMENT,
        PRIBADI,
        unit="bulan",
        between=(0, 1200),
    )
    memenuhi_kriteria_rehabilitasi_lanjut: Fact[bool] = fact(
        "Apakah orang ini memenuhi kriteria rehabilitasi sosial lanjut?",
        ASSESSMENT,
        SPESIFIK,
    )
