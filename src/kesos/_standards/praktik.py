"""What the work of personnel consists of, as far as it was seen: practice of social work, assessment, TKSK. Tables only.

A list with ``complete=False`` was cut off in its source. Nothing here is scored: no source says how.
"""

from typing import Final

from kesos._standards.dasar import Ketentuan
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.fakta.peraturan import PERATURAN

UU_11_2012: Final = PERATURAN["uu-11-2012"]
UU_14_2019: Final = PERATURAN["uu-14-2019"]
PERMENSOS_16_2019: Final = PERATURAN["permensos-16-2019"]
PERMENSOS_28_2018: Final = PERATURAN["permensos-28-2018"]

_PAPARAN_2022: Final = "Paparan Uji Kompetensi TKS dan Relawan 2022, Kemensos"
_S7: Final = "https://id.scribd.com/document/614375078/3-Uji-Kompetensi-TKS-Dan-Relawan-2022-Joy"
_S32: Final = (
    "https://syakhruddin.com/2019/08/26/perbedaan-antara-asisten-peksos-peksos-generalis-dan-peksos-spesialis/"
)
_BUKU: Final = "Satu halaman yang mengutip sebuah buku; tidak terbukti sama dengan Lampiran Permensos 12/2017"

PRAKTIK: Final[tuple[Ketentuan, ...]] = (
    Ketentuan(
        code="SDM-PRAKTIK-SOP",
        name="Urutan praktik pekerjaan sosial",
        evidence=PRIMARY,
        cites=(UU_14_2019.at("Pasal 16 ayat (1)", PRIMARY),),
        items={
            "pendekatan_awal": "Pendekatan awal",
            "asesmen": "Asesmen",
            "perencanaan_intervensi": "Perencanaan intervensi",
            "intervensi": "Intervensi",
            "evaluasi_rujukan_terminasi": "Evaluasi, rujukan, dan terminasi",
        },
    ),
    Ketentuan(
        code="SDM-PRAKTIK-BIDANG",
        name="Bidang praktik pekerjaan sosial",
        evidence=PRIMARY,
        cites=(UU_14_2019.at("Pasal 4", PRIMARY), UU_14_2019.at("Pasal 18 ayat (2)", PRIMARY)),
        items={
            "pencegahan_disfungsi_sosial": "Pencegahan disfungsi sosial",
            "pelindungan_sosial": "Pelindungan sosial",
            "rehabilitasi_sosial": "Rehabilitasi sosial",
            "pemberdayaan_sosial": "Pemberdayaan sosial",
            "pengembangan_sosial": "Pengembangan sosial",
        },
    ),
    Ketentuan(
        code="SDM-PRAKTIK-KETERAMPILAN",
        name="Keterampilan praktik pekerjaan sosial",
        evidence=SINGLE,
        cites=(PERATURAN["permensos-14-2020"].at("Pasal 19 huruf a-h", SINGLE),),
        items={
            "komunikasi_relasi": "Berkomunikasi dan menjalin relasi dengan menghargai keragaman",
            "kenali_disfungsi": "Mengenali disfungsi sosial dari tingkat individu sampai negara",
            "asesmen_rencana": "Asesmen menyeluruh dan rencana intervensi",
            "relasi_profesional": "Relasi profesional dengan pihak terkait",
            "metode_teknik": "Metode dan teknik mikro, mezzo, dan makro",
            "refleksi_kritis": "Refleksi kritis",
            "kerja_tim": "Kerja dalam tim",
            "teknologi_informasi": "Teknologi informasi untuk komunikasi dan layanan",
        },
        complete=False,
        note="Butir sesudah huruf h tidak terlihat; pasal tentang pengetahuan dan nilai juga tidak",
    ),
    Ketentuan(
        code="SDM-PRAKTIK-ASISTEN",
        name="Praktik Asisten Pekerja Sosial",
        evidence=SINGLE,
        basis=_BUKU,
        addresses=(_S32,),
        items={
            "1": "Kontak dengan klien dan lingkungannya menurut standar layanan",
            "2": "Menyaring klien, di bawah penugasan Pekerja Sosial",
            "3": "Mengenali masalah dan kebutuhan, di bawah penugasan Pekerja Sosial",
            "4": "Mencatat dan melaporkan data wawancara dan pengamatan",
            "5": "Intervensi pada kasus sederhana atau aspek terbatas",
            "6": "Menulis studi kasus dan ikut temu bahas kasus",
        },
    ),
    Ketentuan(
        code="SDM-PRAKTIK-GENERALIS",
        name="Praktik Pekerja Sosial Generalis",
        evidence=SINGLE,
        basis=_BUKU,
        addresses=(_S32,),
        items={
            "1": "Menjalankan peran secara etis dan bertanggung gugat",
            "2": "Memakai teori perilaku manusia dan lingkungan, hak asasi, dan keadilan",
            "3": "Mengembangkan keterampilan intervensi dari individu sampai negara",
            "4": "Tahu dan dapat mengakses sumber layanan",
            "5": "Menanggapi kebutuhan dan memastikan akses",
            "6": "Membangun relasi profesional",
            "7": "Asesmen kebutuhan, potensi, dan sumber, di bawah supervisi",
            "8": "Merencanakan intervensi, di bawah supervisi",
        },
        complete=False,
        note="Terpotong pada nomor 9. Daftar untuk Pekerja Sosial Spesialis tidak terlihat",
    ),
    Ketentuan(
        code="SDM-PRAKTIK-ANAK",
        name="Tugas Pekerja Sosial dalam perkara anak",
        evidence=PRIMARY,
        cites=(UU_11_2012.at("Pasal 68 ayat (1)", PRIMARY),),
        items={
            "a": "Membimbing, menolong, melindungi, dan mendampingi anak",
            "b": "Pendampingan dan advokasi sosial",
            "c": "Menjadi sahabat anak",
            "d": "Membantu pemulihan dan perubahan perilaku",
            "e": "Melapor kepada Pembimbing Kemasyarakatan",
            "f": "Memberi pertimbangan rehabilitasi sosial kepada penegak hukum",
            "g": "Mendampingi penyerahan anak",
            "h": "Mendekati masyarakat agar menerima anak kembali",
        },
    ),
)
"""The practice of social work."""

PENILAIAN: Final[tuple[Ketentuan, ...]] = (
    Ketentuan(
        code="SDM-BENTUK-UJI",
        name="Bentuk uji kompetensi",
        evidence=SINGLE,
        basis=_PAPARAN_2022,
        addresses=(_S7,),
        items={
            "uji_kognitif": "A. Uji kognitif",
            "portofolio": "B. Portofolio",
            "uji_praktik": "C. Uji praktik",
            "wawancara": "D. Wawancara",
        },
        note=(
            "Berbeda menurut tahun dan jalur: 2016 juga penilaian klien, 2018 tertulis dan wawancara, 2025 bimtek, kognitif, "
            "bukti praktik, dan wawancara"
        ),
    ),
    Ketentuan(
        code="SDM-JALUR-UJI",
        name="Jalur uji kompetensi TKS, peserta D4/S1 di luar kesejahteraan sosial",
        evidence=UNVERIFIED,
        basis=f"{_PAPARAN_2022}; tata letaknya rusak, pasangan jalur dan syarat adalah pembacaan",
        addresses=(_S7,),
        items={
            "1": "Praktik 15 tahun dan umur 45 tahun: portofolio dan wawancara",
            "2": "Praktik 2 tahun: portofolio, uji kognitif, dan uji praktik",
            "3": "Pelatihan dasar pekerjaan sosial 120 jam: uji kognitif dan uji praktik",
            "4": "Pelatihan dasar pekerjaan sosial: uji kognitif",
        },
        note="Bahwa jalurnya empat dilaporkan dua sumber [B]. Syarat masuk relawan tidak terlihat",
    ),
    Ketentuan(
        code="SDM-PENYELENGGARA-UJI",
        name="Penyelenggara sertifikasi",
        evidence=PRIMARY,
        cites=(
            UU_14_2019.at("Pasal 24", PRIMARY),
            UU_14_2019.at("Pasal 62", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 43 ayat (4)", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 44 ayat (4)", PRIMARY),
        ),
        items={
            "pekerja_sosial": "Pekerja Sosial: perguruan tinggi bersama Organisasi Pekerja Sosial",
            "tks_dan_relawan": "TKS dan Relawan Sosial: lembaga sertifikasi TKS dan relawan sosial",
        },
        note="Dalam praktik: LSPS sampai kira-kira 2019, LSP Kemensos sejak kira-kira 2020 [C]",
    ),
)
"""How competence is assessed."""

TKSK: Final[tuple[Ketentuan, ...]] = (
    Ketentuan(
        code="SDM-TKSK-FUNGSI",
        name="Fungsi TKSK",
        evidence=SINGLE,
        cites=(PERMENSOS_28_2018.at("fungsi (pasal tidak terlihat)", SINGLE),),
        items={"koordinasi": "Koordinasi", "fasilitasi": "Fasilitasi", "administrasi": "Administrasi"},
    ),
    Ketentuan(
        code="SDM-TKSK-EVALUASI",
        name="Evaluasi TKSK",
        evidence=SINGLE,
        cites=(PERMENSOS_28_2018.at("Pasal 32", SINGLE),),
        items={
            "kapan": "Pada akhir tahun anggaran",
            "oleh": "Oleh pusat, provinsi, dan kabupaten/kota lewat Dinas Sosial",
        },
    ),
    Ketentuan(
        code="SDM-TKSK-PEMBERHENTIAN",
        name="Pemberhentian TKSK",
        evidence=SINGLE,
        cites=(PERMENSOS_28_2018.at("Pasal 21 ayat (2)-(3)", SINGLE),),
        items={"pengusul": "Diusulkan Dinas Sosial kabupaten/kota, begitu pula penggantinya"},
        complete=False,
        note="Alasan pemberhentian tidak terlihat",
    ),
)
"""Rules of TKSK beside the requirement lists."""

RELAWAN_TUGAS: Final = Ketentuan(
    code="SDM-RELAWAN-TUGAS",
    name="Tugas relawan sosial yang terlihat",
    evidence=CORROBORATED,
    basis="Paparan Standar Kompetensi Relawan Sosial (LSPS) dan halaman desa tentang tugas PSM menurut Permensos 10/2019",
    addresses=(
        "https://kresnomulyo-pringsewu.desa.id/artikel/2023/11/17/status-kedudukan-tugas-dan-fungsi-pekerja-sosial-masyarakat-psm",
    ),
    items={
        "1": "Mengambil inisiatif menangani masalah sosial",
        "2": "Ikut mendorong, menggerakkan, dan mengembangkan kegiatan kesejahteraan sosial",
    },
    complete=False,
    note="Dua butir pertama saja; bagi PSM [B], bagi relawan umumnya [C]",
)
