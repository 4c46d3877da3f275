"""Headings that offices use and that no rule of PPKS reads: such a column goes through to the output as it is.

A heading that is neither a fact nor in these lists is reported, with the nearest one that would be read.
"""

import re
from functools import cache
from typing import Final

from kesos.edges.sheets.headings import spellings, squash


def _headings(block: str) -> tuple[str, ...]:
    return tuple(heading.strip() for heading in block.split("|") if heading.strip())


BDT_2015: Final = _headings("""
    ruta_6 | ID rumah tangga | Provinsi | Kode Provinsi | Kab/Kota | Kode Kab/Kota | Kecamatan | Kode Kecamatan |
    Desa/Kelurahan | Kode Desa/Kelurahan | Nama SLS | Alamat | Nama KRT | Jumlah ART | Jumlah Keluarga |
    Status bangunan | Status lahan | Luas lantai | Lantai terluas | Dinding terluas | Kondisi Dinding |
    Atap Terluas | Kondisi Atap | Jumlah kamar tidur | Sumber air minum | Cara memperoleh air minum |
    Sumber penerangan utama | Daya terpasang | Bahan bakar memasak | Fasilitas BAB | Jenis kloset |
    Tempat buang tinja | Kepemilikan tabung gas 5,5kg | Kepemilikan lemari es | Kepemilikan ac |
    Kepemilikan pemanas air | Kepemilikan telepon rumah | Kepemilikan televisi | Kepemilikan emas dan tabungan |
    Kepemilikan laptop/komputer | Kepemilikan sepeda | Kepemilikan sepeda motor | Kepemilikan mobil |
    Kepemilikan perahu | Kepemilikan motor tempel | Kepemilikan perahu motor | Kepemilikan kapal |
    Nomor HP  yang aktif | Jumlah ruangan rumah yang ditempati | Kepemilikan aset tidak bergerak |
    Luas aset tidak bergerak | Kepemilikan rumah di tempat lain | Jumlah sapi yang dimiliki |
    Jumlah kerbau yang dimiliki | Jumlah kuda yang dimiliki | Jumlah babi yang dimiliki |
    Jumlah kambing/domba yang dimiliki | Status ART yang memiliki usaha | Status KKS | Status KIP | Status KIS |
    Status BPJS  mandiri | Status Jamsostek | Status asuransi kesehatan lainnya | Status PKH | Status Rastra |
    Status KUR | No Urut ART Wanita Usia Subur | Usia Suami | Usia Istri | Kepesertaan KB | Metode Kontrasepsi |
    Lama menggunakan kontrasepsi (tahun) | Lama menggunakan kontrasepsi (bulan) | Tempat pelayanan KB |
    Status ingin punya anak lagi | Alasan utama tidak ber KB | percentile | Nomor urut ART | Nama ART | NIK |
    HubKRT | Nomor urut keluarga | Hubungan dengan kepala keluarga | jenis kelamin |
    Umur anggota rumah tangga (tahun) | Status perkawinan | Kepemilikan akta/buku nikah | Tercantum di dalam KK |
    Kepemilikan kartu identitas | Status kehamilan | Jenis cacat | Penyakit kronis | Partisipasi sekolah |
    Pendidikan tertinggi | Kelas tertinggi | Ijazah tertinggi | Bekerja seminggu yg lalu | Jumlah jam kerja |
    Lapangan usaha | Status dalam pekerjaan
""")
"""The 101 columns of the BDT/PBDT 2015 export [B]."""

DTKS: Final = _headings("""
    IDBDT | RUTA6 | NoPesertaPBDT | KDPROP | KDKAB | KDKEC | KDDESA | Alamat | NoPesertaPKH | NoPesertaKKS2016 |
    NoPesertaPBI | PesertaKIP | Nama_SLS | Nama_KRT | Jumlah_ART | Jumlah_Keluarga | Sta_bangunan | Sta_lahan |
    Luas_lantai | Lantai | Dinding | Kondisi_dinding | Atap | Kondisi_atap | Jumlah_kamar | Sumber_airminum |
    Nomor_meter_air | cara_proleh_airminum | Sumber_penerangan | Daya | Nomor_PLN | bb_masak | Nomor_gas | Fasbab |
    kd_wilayah | IDARTBDT | Nama | JnsKel | TmpLahir | TglLahir | HubKRT | NIK | NoKK | Hub_KRT | NUK | Hubkel |
    Umur | Sta_kawin | Ada_akta_nikah | Ada_diKK | Ada_kartu_identitas | Sta_hamil | Jenis_cacat |
    Penyakit_kronis | Partisipasi_sekolah | Pendidikan_tertinggi | Kelas_tertinggi | Ijazah_tertinggi |
    Sta_Bekerja | Jumlah_jamkerja | Lapangan_usaha | Status_pekerjaan | Sta_keberadaan_art | Sta_kepesertaan_pbi |
    Ada_kks | Ada_pbi | Ada_kip | Ada_pkh | Ada_BPNT | Anak_diluar_rt | namagadis_ibukandung
""")
"""Columns of DTKS exports [B]."""

DTSEN_2025: Final = _headings("""
    nomor_induk_kependudukan | nomor_kartu_keluarga | nama | jenis_kelamin | tanggal_lahir | status_kawin |
    status_hubungan_keluarga | alamat_ktp | dusun_ktp | rt_ktp | rw_ktp | kelurahan_desa_ktp | kecamatan_ktp |
    kabupaten_kota_ktp | provinsi_ktp | kode_kelurahan_desa_ktp | kode_kecamatan_ktp | kode_kabupaten_kota_ktp |
    kode_provinsi_ktp | partisipasi_sekolah | jenjang_tertinggi_yang_diduduki | kelas_tertinggi_yang_diduduki |
    ijazah_tertinggi_yang_dimiliki | status_bekerja | status_dalam_pekerjaan_utama |
    lapangan_usaha_dari_pekerjaan_utama | lapangan_usaha_dari_usaha_utama | kepemilikan_usaha | jumlah_usaha |
    omzet_usaha_utama | jumlah_pekerja_yang_dibayar_dari_usaha_utama |
    jumlah_pekerja_yang_tidak_dibayar_dari_usaha_utama | penglihatan | pendengaran | berjalan_atau_naik_tangga |
    menggunakan_tangan_jari | mengingat_berkonsentrasi | mengurus_diri | berbicara_komunikasi |
    belajar_kemampuan_intelektual | pengendalian_perilaku | kesedihan_depresi | kondisi_gizi | penyakit_kronis |
    pbi_nas | pbi_pemda | id_pelanggan_pln | nama_anggota_keluarga | jumlah_anggota_keluarga | alamat |
    kelurahan_desa | kecamatan | kabupaten_kota | provinsi | kode_kelurahan_desa | kode_kecamatan |
    kode_kabupaten_kota | kode_provinsi | luas_lantai | jenis_lantai_terluas | jenis_dinding_terluas |
    jenis_atap_terluas | jenis_kloset | fasilitas_bab | sumber_air_minum_utama | sumber_penerangan_utama |
    bahan_bakar_utama_memasak | daya_terpasang | pembuangan_akhir_tinja | status_kepemilikan_rumah |
    kepemilikan_aset | aset_bergerak_sepeda_motor | aset_bergerak_mobil | aset_bergerak_sepeda |
    aset_bergerak_perahu | aset_bergerak_kapal_perahu_motor | aset_bergerak_smartphone |
    aset_bergerak_komputer_laptop_tablet | aset_bergerak_lemari_es | aset_bergerak_ac | aset_bergerak_tv_datar |
    aset_bergerak_emas_perhiasan | aset_bergerak_tabung_gas | aset_bergerak_pemanas_air |
    aset_bergerak_telepon_rumah | aset_tidak_bergerak_rumah_lainnya | aset_tidak_bergerak_lahan_lainnya |
    jumlah_ternak_sapi | jumlah_ternak_kerbau | jumlah_ternak_kuda | jumlah_ternak_kambing_domba |
    jumlah_ternak_babi | desil_nasional | desil_provinsi | desil_kabupaten_kota
""")
"""Variables of DTSEN extracts of 2025 [B]."""

DUKCAPIL: Final = _headings("""
    NO_KK | NIK | NAMA_LGKP | STAT_HBKEL | JENIS_KLMIN | TMPT_LHR | TGL_LHR | STATUS_KAWIN | JENIS_PKRJN |
    PDDK_AKH | NAMA_LGKP_IBU | NAMA_LGKP_AYAH | ALAMAT | NO_RT | NO_RW | DUSUN | NO_PROP | PROP_NAME | NO_KAB |
    KAB_NAME | NO_KEC | KEC_NAME | NO_KEL | KEL_NAME | RESPON
""")
"""Fields of the Dukcapil web service [A]."""

PROVINSI: Final = _headings("""
    ID DTKS | PROVINSI | KABUPATEN/KOTA | KECAMATAN | DESA/KELUARAHAN | ALAMAT | DUSUN | RT | RW | NOKK | NIK |
    NAMA | TANGGAL LAHIR | TEMPAT LAHIR | JENIS KELAMIN | PEKERJAAN | NAMA IBU KANDUNG | HUB KELUARGA |
    KETERANGAN PADAN | BANSOS BPNT | BANSOS PKH | BANSOS BPNT-PPKM | PBI JKN
""")
"""Columns of a provincial DTKS export, its spelling kept [A]."""

SEMBAKO: Final = _headings("""
    no_kks | no_rekening | status | nama_pengurus | id_bdt | id_pengurus | no_kk | nik | tempat_tanggal_lahir |
    nama_ibu_kandung | no_pkh | nama_anggota | alamat | kode_wilayah
""")
"""Fields of the form of a Program Sembako village meeting [C]."""

UMUM: Final = _headings("""
    No | No urut | Nomor | Nomor urut | Alamat | Alamat lengkap | RT | RW | RT/RW | Dusun | Kelurahan | Desa |
    Desa/Kelurahan | Kecamatan | Kabupaten/Kota | Kota | Provinsi | Keterangan | Catatan | Tempat lahir | Agama |
    Pekerjaan | Nomor HP | No HP | Telepon | Petugas | Pencacah | Tanggal pendataan | kode_kategori
""")
"""What any list of people carries. ``kode_kategori`` is a conclusion by a code whose list is not named: not trusted."""

# Items of the Regsosek form stand as a bare code over the column: 401, 428a, 431f.
_REGSOSEK: Final = re.compile(r"[1-5][0-9]{2}[a-k]?[0-9]?( tulis)?", re.IGNORECASE)


@cache
def _known() -> frozenset[str]:
    lists = (BDT_2015, DTKS, DTSEN_2025, DUKCAPIL, PROVINSI, SEMBAKO, UMUM)
    return frozenset(squash(heading) for headings in lists for heading in headings)


def is_carried(heading: str) -> bool:
    """Return whether offices are known to use the heading for something that is no fact of PPKS.

    >>> is_carried("Alamat"), is_carried("428a"), is_carried("Umurr")
    (True, True, False)
    """
    return _REGSOSEK.fullmatch(heading.strip()) is not None or any(key in _known() for key in spellings(heading))
