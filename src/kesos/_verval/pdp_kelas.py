"""Which class of UU 27/2022 a column belongs to: the table behind `kesos.verval.classify_column`.

The classes are the law's (Pasal 4 [A]); which column falls under which is our own reading [D]. A PPKS type itself often
reveals specific data.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from kesos.engine.citation import PRIMARY, Citation
from kesos.fakta.peraturan import PERATURAN

UU_27_2022: Final = PERATURAN["uu-27-2022"]


class Kelas(StrEnum):
    """A class of personal data, with the place of the law."""

    KESEHATAN = "kesehatan"
    BIOMETRIK = "biometrik"
    GENETIKA = "genetika"
    KEJAHATAN = "kejahatan"
    ANAK = "anak"
    KEUANGAN = "keuangan"
    DISABILITAS = "disabilitas"
    KERENTANAN = "kerentanan"
    PENGENAL = "pengenal"
    UMUM = "umum"
    BUKAN_PRIBADI = "bukan_pribadi"

    @property
    def specific(self) -> bool:
        """Whether it is guarded as specific data."""
        return self not in {Kelas.PENGENAL, Kelas.UMUM, Kelas.BUKAN_PRIBADI}

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The places of the law that name the class."""
        return _CITES.get(self, ())


_UU_24_2013: Final = PERATURAN["uu-24-2013"]
_CITES: Final[Mapping[Kelas, tuple[Citation, ...]]] = {
    Kelas.KESEHATAN: (UU_27_2022.at("Pasal 4 ayat (2) huruf a", PRIMARY),),
    Kelas.BIOMETRIK: (UU_27_2022.at("Pasal 4 ayat (2) huruf b", PRIMARY), _UU_24_2013.at("Pasal 84 ayat (1)", PRIMARY)),
    Kelas.GENETIKA: (UU_27_2022.at("Pasal 4 ayat (2) huruf c", PRIMARY),),
    Kelas.KEJAHATAN: (UU_27_2022.at("Pasal 4 ayat (2) huruf d", PRIMARY),),
    Kelas.ANAK: (UU_27_2022.at("Pasal 4 ayat (2) huruf e", PRIMARY), UU_27_2022.at("Pasal 25", PRIMARY)),
    Kelas.KEUANGAN: (UU_27_2022.at("Pasal 4 ayat (2) huruf f", PRIMARY),),
    Kelas.DISABILITAS: (
        UU_27_2022.at("Pasal 26", PRIMARY),
        _UU_24_2013.at("Pasal 84 ayat (1)", PRIMARY),
        PERATURAN["pp-40-2019"].at("Pasal 54", PRIMARY),
    ),
    Kelas.KERENTANAN: (UU_27_2022.at("Pasal 4 ayat (2) huruf g", PRIMARY),),
    Kelas.PENGENAL: (UU_27_2022.at("Pasal 4 ayat (3)", PRIMARY),),
    Kelas.UMUM: (UU_27_2022.at("Pasal 4 ayat (3)", PRIMARY),),
}


def _kelas(kelas: Kelas, columns: str) -> dict[str, Kelas]:
    return dict.fromkeys(columns.split(), kelas)


KOLOM: Final[Mapping[str, Kelas]] = {
    **_kelas(
        Kelas.PENGENAL,
        """nik nomor_kk no_kk nokk nomor_induk_kependudukan nomor_kartu_keluarga nama nama_lgkp nama_anggota_keluarga
        nama_pengurus nama_ibu_kandung namagadis_ibukandung tanggal_lahir tgl_lahir tempat_lahir tmplahir alamat alamat_ktp
        koordinat_rumah geotag foto_rumah no_hp nomor_hp telepon id_pelanggan_pln no_kks no_rekening idbdt idartbdt
        id_dtks id_keluarga petugas kode_kelurahan dusun_ktp rt_ktp rw_ktp rt rw dusun""",
    ),
    **_kelas(
        Kelas.UMUM,
        """jenis_kelamin jnskel usia umur agama kewarganegaraan wni status_kawin hubungan_keluarga kepala_keluarga
        status_hubungan_keluarga pendidikan_terakhir partisipasi_sekolah jenjang kelas status_bekerja jam_kerja
        lapangan_usaha status_pekerjaan punya_ktp fasilitas_bab kloset tinja""",
    ),
    **_kelas(
        Kelas.KESEHATAN,
        """penyakit_kronis kondisi_gizi gizi_balita status_gizi hamil sta_hamil terinfeksi_hiv_aids hiv napza
        korban_napza_termasuk_alkohol pernah_menyalahgunakan_napza dinyatakan_bebas_ketergantungan sehat_jasmani_rohani
        memiliki_surat_kondisi_fisik_mental bebas_narkoba sakit_cacat_atau_meninggal luka_atau_meninggal_bencana_alam
        dampak_psikologis_bencana_alam dampak_psikologis_bencana_sosial kesedihan_depresi""",
    ),
    **_kelas(Kelas.BIOMETRIK, "foto_wajah sidik_jari iris tanda_tangan"),
    **_kelas(
        Kelas.KEJAHATAN,
        """peran_perkara_pidana selesai_pidana_keluar_lapas dalam_proses_hukum berkelakuan_baik eks_napi abh
        terindikasi_judi_online""",
    ),
    **_kelas(
        Kelas.KEUANGAN,
        """desil desil_nasional desil_provinsi desil_kabupaten_kota omzet_usaha omzet_usaha_utama kepemilikan_aset
        program_bantuan pbi_nas pbi_pemda jamkes punya_penghasilan_tetap penghasilan_mencukupi
        penghasilan_apbn_apbd_dalam_kk upah_di_atas_minimum_dalam_kk miskin termasuk_25_persen_terbawah
        terdaftar_di_dtks terdaftar_di_dtsen masuk_daftar_penerima_manfaat""",
    ),
    **_kelas(
        Kelas.DISABILITAS,
        """jenis_cacat ragam_disabilitas sub_ragam_disabilitas penglihatan pendengaran berjalan_atau_naik_tangga
        menggunakan_tangan_jari mengingat_berkonsentrasi mengurus_diri berbicara_komunikasi
        belajar_kemampuan_intelektual pengendalian_perilaku mampu_menjalankan_kehidupan_sehari_hari
        terhambat_aktivitas_sehari_hari terhambat_bekerja_sehari_hari mampu_memecahkan_masalah""",
    ),
    **_kelas(
        Kelas.BUKAN_PRIBADI,
        """proses status_asal status_tujuan tanggal_proses tanggal_verval sistem_kode_wilayah tahun_kode_wilayah
        provinsi kabupaten_kota kecamatan kelurahan desa kelurahan_desa kode_provinsi kode_kabupaten_kota
        kode_kecamatan kode_kelurahan_desa kode_kelurahan_desa_ktp""",
    ),
}
"""The class of a column by its name; a column that is not here has the class that its fact's sensitivity says."""

_UNIT: Final = "provinsi|propinsi|kabupaten|kab|kota|kecamatan|desa|kelurahan|keluarahan"
WILAYAH: Final = (
    rf"((nama|kode|kd|no|id)_)?({_UNIT})(_({_UNIT}))*|(kd|kode)_wilayah|(kd|kode_|nama_|no_)(prop|kab|kec|kel|desa)"
    "|(prop|kab|kec|kel)_name"
)
"""A heading that is nothing but the name or code of a region. Within other words a region names a person or an address."""

POLA: Final[tuple[tuple[Kelas, str], ...]] = (
    (Kelas.DISABILITAS, "cacat|disabilitas"),
    (Kelas.KESEHATAN, "hamil|kb|kehamilan|kontrasepsi|penyakit|gizi|subur|ingin_punya_anak"),
    (
        Kelas.KEUANGAN,
        (
            "aset|emas|ternak|sapi|kerbau|kuda|babi|kambing|omzet|usaha|pbi|kks|kip|kis|pkh|rastra|kur|bpnt|bansos|"
            "jamsostek|bpjs|asuransi|percentile|rekening|tabungan|pesertakip|nopeserta(pkh|kks2016|pbi)|"
            "kepemilikan_(tabung|lemari|ac|pemanas|telepon|televisi|laptop|sepeda|mobil|perahu|motor|kapal|rumah)"
        ),
    ),
    (Kelas.PENGENAL, "nama|nik|lahir|lhr|tgllahir|alamat|hp|telepon|nopesertapbdt|ruta|ruta6|id|sls|dusun|r[tw]|nuk"),
    (Kelas.PENGENAL, "(nomor|no)_(gas|pln|meter_air|pkh)"),
    (Kelas.BUKAN_PRIBADI, "respon"),
    (Kelas.UMUM, "umur|usia|kawin|perkawinan|hubkrt|hubkel|hub|hbkel|pddk|pendidikan|ijazah|kelas|jenjang|klmin"),
    (
        Kelas.UMUM,
        "bekerja|kerja|jamkerja|pekerjaan|pekerja|pkrjn|partisipasi|ada|akta|kartu|kk|art|anggota|keluarga|padan",
    ),
    (Kelas.UMUM, "status|sta|jumlah|kepemilikan|lantai|dinding|atap|kamar|ruangan|rumah|air|airminum|penerangan|daya"),
    (Kelas.UMUM, "bahan_bakar|bb|bab|fasbab|kloset|tinja"),
)
"""Words in headings of BDT, DTKS, DTSEN and Dukcapil tables, and the class that they mean; the first that fits is taken."""
