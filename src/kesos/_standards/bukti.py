"""Which paper or record shows a fact: what an officer asks for to close a gap.

These are our own suggestions [D]; where a list names a paper itself, that paper counts. English stands in the messages
under ``bukti.<fact>``.
"""

from typing import Final

from kesos.engine.fact import FactInfo, Kind
from kesos.messages import Lang, text

BUKTI: Final[dict[str, str]] = {
    "wni": "KTP atau kartu keluarga",
    "usia": "KTP, kartu keluarga, atau akta kelahiran",
    "jenis_kelamin": "KTP atau kartu keluarga",
    "status_kepegawaian": "SK pengangkatan, atau surat pernyataan bukan aparatur negara",
    "sehat_jasmani_rohani": "surat keterangan sehat jasmani dan rohani dari dokter",
    "berkelakuan_baik": "SKCK dari kepolisian",
    "setia_pancasila_uud_1945": "surat pernyataan setia kepada Pancasila dan UUD 1945",
    "anggota_partai_politik": "surat pernyataan tentang keanggotaan partai politik",
    "dalam_proses_hukum": "surat keterangan atau pernyataan tentang proses hukum",
    "bebas_narkoba": "surat keterangan bebas narkoba",
    "terikat_kontrak_lain": "surat pernyataan tentang kontrak kerja lain",
    "bersedia_ditempatkan": "surat pernyataan bersedia ditempatkan",
    "rekomendasi_dinsos": "surat rekomendasi Dinas Sosial kabupaten/kota",
    "rekomendasi_ipsm": "surat rekomendasi IPSM kelurahan",
    "rekomendasi_lurah": "surat rekomendasi lurah",
    "pendidikan_terakhir": "ijazah tertinggi",
    "bidang_pendidikan": "ijazah dan transkrip",
    "berpendidikan_kesejahteraan_sosial": "ijazah di bidang kesejahteraan sosial",
    "berpendidikan_min_sarjana_muda_atau_d4": "ijazah tertinggi",
    "terlatih_dan_terampil_pelayanan_sosial": "sertifikat pelatihan pelayanan sosial",
    "berpengalaman_pelayanan_sosial": "surat keterangan pengalaman dari lembaga tempat bertugas",
    "lama_pengalaman_peksos_kesos": "surat keterangan kerja dengan masa tugasnya",
    "pengalaman_kesejahteraan_sosial_terakhir": "surat keterangan pengalaman dua tahun terakhir",
    "pernah_pelatihan_peksos": "sertifikat pelatihan pekerjaan sosial",
    "sudah_bimtek_dasar_kesejahteraan_sosial": "sertifikat bimbingan teknis dasar kesejahteraan sosial",
    "pernah_mengikuti_pelatihan_psm": "sertifikat pelatihan PSM",
    "punya_pendidikan_peksos": "ijazah pekerjaan sosial",
    "punya_pengalaman_praktik_peksos": "surat keterangan praktik pekerjaan sosial",
    "sudah_bekerja_pelayanan_sosial": "surat keterangan kerja",
    "pernah_diklat_pelayanan_sosial": "sertifikat pendidikan dan pelatihan pelayanan sosial",
    "berdomisili_di_wilayah": "KTP atau surat keterangan domisili",
    "tinggal_di_wilayah_karang_taruna": "KTP atau surat keterangan domisili",
    "tinggal_di_kecamatan_penugasan": "KTP atau surat keterangan domisili",
    "ber_ktp_desa_kelurahan_tempat_tinggal": "KTP",
    "ber_ktp_kecamatan_penugasan": "KTP",
    "dididik_dilatih_profesional_kesos": "ijazah atau sertifikat pendidikan dan pelatihan",
    "bekerja_di_lembaga": "SK atau kontrak kerja",
    "bersertifikat_pekerja_sosial": "sertifikat kompetensi pekerja sosial",
    "sertifikat_peksos_sebelum_2019_10_02": "sertifikat pekerja sosial dengan tanggal terbitnya",
    "lulus_uji_kompetensi_peksos": "tanda lulus Uji Kompetensi",
    "jf_pekerja_sosial_sebelum_2019_10_02": "SK jabatan fungsional Pekerja Sosial",
    "memiliki_str_berlaku": "STR yang masih berlaku",
    "memiliki_surat_kondisi_fisik_mental": "surat keterangan kondisi fisik dan mental",
    "sudah_mengucapkan_sumpah_profesi": "surat pernyataan telah mengucapkan sumpah atau janji",
    "menyatakan_patuh_kode_etik": "surat pernyataan mematuhi kode etik",
    "punya_str_lama": "STR lama",
    "telah_mengabdi_sebagai_peksos": "surat keterangan telah mengabdi sebagai Pekerja Sosial",
    "anggota_organisasi_peksos": "kartu anggota Organisasi Pekerja Sosial",
    "punya_bukti_tempat_praktik": "surat pernyataan tempat praktik, atau keterangan pimpinan tempat praktik",
    "jumlah_tempat_sipps": "salinan SIPPS yang sudah ada",
    "berpraktik_di_tempat_sipps": "SIPPS untuk tempat itu",
    "punya_penyetaraan_ijazah": "bukti penyetaraan ijazah",
    "punya_keterangan_adaptasi": "surat keterangan program adaptasi",
    "punya_izin_kerja": "izin kerja",
    "punya_sertifikat_relawan": "sertifikat dari lembaga sertifikasi TKS dan relawan sosial",
    "jenis_relawan": "SK penetapan sebagai relawan sosial",
    "diberi_tugas_penyuluhan_sosial": "surat tugas atau SK penyuluhan sosial",
    "diberi_tugas_sebagai_tksk": "SK penetapan sebagai TKSK",
    "dari_psm_karang_taruna_atau_lks": "SK atau kartu anggota PSM, Karang Taruna, atau LKS",
    "dari_psm_atau_karang_taruna": "SK atau kartu anggota PSM atau Karang Taruna",
    "aktif_dalam_karang_taruna": "surat keterangan pengurus Karang Taruna",
    "bentuk_organisasi": "akta atau anggaran dasar",
    "dibentuk_masyarakat": "akta atau berita acara pendirian",
    "berbadan_hukum": "pengesahan badan hukum",
    "berkas_pendaftaran": "berkas yang disebut butir ini",
    "punya_ad_art": "AD/ART",
    "punya_akta_pendirian": "akta pendirian",
    "punya_akta_notaris": "akta pendirian dari notaris",
    "punya_keterangan_domisili": "surat keterangan domisili dari lurah/kepala desa",
    "punya_npwp": "NPWP",
    "punya_pengesahan_badan_hukum": "pengesahan badan hukum dari kementerian hukum",
    "punya_surat_terdaftar_kemendagri": "surat keterangan terdaftar dari kementerian dalam negeri",
    "punya_struktur_organisasi": "bagan struktur organisasi",
    "punya_alamat_dan_kontak": "keterangan alamat, telepon, dan media sosial",
    "punya_ktp_dan_telepon_pengurus": "KTP dan nomor telepon pengurus",
    "punya_surat_bebas_narkoba_pengurus": "surat keterangan bebas narkoba pengurus",
    "punya_pernyataan_tidak_bersengketa": "surat pernyataan tidak bersengketa kepengurusan atau berperkara",
    "punya_pernyataan_sanggup_melapor": "surat pernyataan sanggup melaporkan kegiatan",
    "punya_pernyataan_dana_tidak_melawan_hukum": "surat pernyataan dana tidak dari dan tidak untuk kegiatan melawan hukum",
    "punya_persetujuan_tetangga": "surat pernyataan persetujuan tetangga",
    "punya_proposal_lengkap": "proposal dengan program, modal kerja, rekening, SDM, dan sarana-prasarana",
    "lingkup_wilayah_lks": "permohonan dengan lingkup wilayah kerja",
    "jumlah_kabkota_tanda_daftar": "tanda pendaftaran dari kabupaten/kota lain",
    "jumlah_provinsi_tanda_daftar": "tanda pendaftaran dari provinsi lain",
    "memiliki_tanda_daftar_lks": "tanda pendaftaran LKS",
    "bulan_sejak_tanda_daftar": "tanda pendaftaran LKS dengan tanggalnya",
    "melapor_sekali_setahun": "laporan kegiatan tahun terakhir",
    "mengikuti_akreditasi": "sertifikat atau permohonan akreditasi",
    "didirikan_secara_formal": "akta atau SK pendirian",
    "jumlah_relawan_puskesos": "daftar relawan sosial",
}
"""What shows a fact, by its name."""


def document(fact: FactInfo, lang: Lang = "id") -> str:
    """Return what shows a fact: a paper, or who sees or assesses it.

    >>> from kesos.fakta.perorangan import Perorangan
    >>> document(Perorangan.berkelakuan_baik.info), document(Perorangan.praktik_mandiri.info, "en")
    ('SKCK dari kepolisian', 'an interview or observation, recorded by the officer')
    """
    own = BUKTI.get(fact.name)
    if own is None:
        return text(f"bukti.{_ELSE[fact.kind]}", lang)
    return own if lang == "id" else text(f"bukti.{fact.name}", lang, default=own)


_ELSE: Final = {Kind.OBSERVED: "_dilihat", Kind.DOCUMENT: "_dokumen", Kind.ASSESSMENT: "_dinilai"}
