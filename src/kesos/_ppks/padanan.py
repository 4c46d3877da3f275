"""The 26 PPKS types elsewhere: other names, abbreviations, the 22 types of 2007, their groups, SPM.

Names and abbreviations serve to read what others wrote; none of them decides a verdict.
"""

from typing import Final

from attrs import frozen

from kesos.engine.citation import SINGLE, UNVERIFIED, Evidence
from kesos.engine.names import spelling


@frozen(kw_only=True, eq=False, slots=False)
class Padanan:
    """What one type is called elsewhere.

    Args:
        nama_lain: other names in use; nama_lama: old names.
        singkatan: abbreviations in use; singkatan_lama: old ones.
        kelompok: the group of problems it belongs to, by letter, empty if none was settled; kelompok_lain: further
            groups.
        kelompok_evidence: how well that is known.
        pas: its place among the twelve PAS; pas_evidence: how well that is known.
        spm: the items of SPM Sosial that take up this type (PP 2/2018). A type proves no claim to a service: ask the
            SPM rule; spm_catatan: under what condition, or in whose practice.
        daftar_22: its abbreviation in the list of 22 types of 2007; empty if it came in 2012.
        daftar_22_catatan: how the two compare.
        kolom_jenis: headings under which others store the finished type: a conclusion to compare with, never a fact.
    """

    nama_lain: tuple[str, ...] = ()
    nama_lama: tuple[str, ...] = ()
    singkatan: tuple[str, ...] = ()
    singkatan_lama: tuple[str, ...] = ()
    kelompok: str
    kelompok_lain: str = ""
    kelompok_evidence: Evidence
    pas: str
    pas_evidence: Evidence
    spm: tuple[str, ...] = ()
    spm_catatan: str = ""
    daftar_22: str = ""
    daftar_22_catatan: str
    kolom_jenis: tuple[str, ...]


DIHAPUS_2012: Final = {
    "RTLH": "Keluarga yang Tinggal di Rumah Tak Layak Huni",
    "KLGRTN": "Keluarga Rentan",
}
"""The two types of the 2007 list that the annex of 2012 no longer has."""

PADANAN: Final[dict[str, Padanan]] = {
    "PPKS-01": Padanan(
        nama_lain=("Anak Balita Terlantar", "Balita Terlantar"),
        singkatan=("ABT",),
        kelompok="b",
        kelompok_lain="ag",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-01",
        pas_evidence=SINGLE,
        spm=("anak_telantar",),
        spm_catatan="praktik daerah; PP 2/2018 tidak menyebut balita tersendiri",
        daftar_22="ABT",
        daftar_22_catatan="hampir sama; batas usia lama 0-4 / 0-<5",
        kolom_jenis=("anak_balita_terlantar",),
    ),
    "PPKS-02": Padanan(
        nama_lain=("Anak Telantar",),
        singkatan=("AT", "ANTAR"),
        kelompok="b",
        kelompok_lain="a",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-01",
        pas_evidence=SINGLE,
        spm=("anak_telantar",),
        daftar_22="AT",
        daftar_22_catatan="hampir sama; usia lama 5-<18, 5-18, atau 5-21",
        kolom_jenis=("anak_terlantar",),
    ),
    "PPKS-03": Padanan(
        nama_lain=("Anak Berhadapan dengan Hukum",),
        singkatan=("ABH",),
        kelompok="e",
        kelompok_lain="g",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-01",
        pas_evidence=SINGLE,
        daftar_22="AN",
        daftar_22_catatan="TIDAK setara: AN = perilaku menyimpang yang belum dapat dituntut; pemetaan hanya perkiraan",
        kolom_jenis=("anak_yang_berhadapan_dengan_hukum",),
    ),
    "PPKS-04": Padanan(
        singkatan=("AJ", "ANJAL"),
        kelompok="b",
        kelompok_lain="ae",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-01",
        pas_evidence=SINGLE,
        spm=("anak_telantar",),
        spm_catatan="praktik daerah",
        daftar_22="AJ",
        daftar_22_catatan="sama; usia lama 5-<18 / 5-18 / 5-21; varian 28 jenis menambah 4-6 jam per hari",
        kolom_jenis=("anak_jalanan",),
    ),
    "PPKS-05": Padanan(
        nama_lain=("Anak Disabilitas",),
        nama_lama=("Anak Cacat",),
        singkatan=("ADK",),
        kelompok="c",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-01",
        pas_evidence=SINGLE,
        spm=("penyandang_disabilitas_telantar",),
        spm_catatan="bila telantar",
        daftar_22="PACA",
        daftar_22_catatan="pecahan: PACA usia <18",
        kolom_jenis=("anak_dengan_kedisabilitasan",),
    ),
    "PPKS-06": Padanan(
        nama_lain=("Anak Korban Tindak Kekerasan",),
        singkatan=("AKTK", "ANAK SALAH"),
        kelompok="g",
        kelompok_lain="b",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-01",
        pas_evidence=SINGLE,
        daftar_22="KTK",
        daftar_22_catatan="pecahan: KTK usia <18 (daftar pra-2008: Anak Korban Tindak Kekerasan)",
        kolom_jenis=("anak_korban_tindak_kekerasan",),
    ),
    "PPKS-07": Padanan(
        nama_lain=("Anak Memerlukan Perlindungan Khusus",),
        singkatan=("AMPK",),
        kelompok="g",
        kelompok_lain="b",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-01",
        pas_evidence=SINGLE,
        daftar_22_catatan="baru 2012",
        kolom_jenis=("anak_yang_memerlukan_perlindungan_khusus",),
    ),
    "PPKS-08": Padanan(
        nama_lain=("Lanjut Usia Terlantar", "Lansia Terlantar"),
        singkatan=("LUT", "LANSIA"),
        kelompok="b",
        kelompok_lain="a",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-03",
        pas_evidence=SINGLE,
        spm=("lanjut_usia_telantar",),
        daftar_22="LUT",
        daftar_22_catatan="sama",
        kolom_jenis=("lanjut_usia_terlantar",),
    ),
    "PPKS-09": Padanan(
        nama_lain=("Difabel",),
        nama_lama=("Penyandang Cacat",),
        singkatan=("PD", "PCD"),
        kelompok="c",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-02",
        pas_evidence=SINGLE,
        spm=("penyandang_disabilitas_telantar",),
        spm_catatan="bila telantar",
        daftar_22="PACA",
        daftar_22_catatan="sama untuk dewasa; <18 -> angka 5",
        kolom_jenis=("penyandang_disabilitas",),
    ),
    "PPKS-10": Padanan(
        nama_lain=("WTS/PSK", "Wanita Tuna Susila"),
        singkatan=("TS",),
        kelompok="e",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-10",
        pas_evidence=UNVERIFIED,
        daftar_22="TS",
        daftar_22_catatan="sama; daftar lama sering menyebut wanita saja",
        kolom_jenis=("tuna_susila",),
    ),
    "PPKS-11": Padanan(
        nama_lain=("Tunawisma",),
        singkatan=("GLDNG", "GEPENG", "PGOT"),
        kelompok="e",
        kelompok_lain="a",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-04",
        pas_evidence=SINGLE,
        spm=("tuna_sosial_gelandangan_pengemis",),
        daftar_22="GLDNG",
        daftar_22_catatan="sama",
        kolom_jenis=("gelandangan",),
    ),
    "PPKS-12": Padanan(
        singkatan=("PGMS", "GEPENG"),
        kelompok="e",
        kelompok_lain="a",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-04",
        pas_evidence=SINGLE,
        spm=("tuna_sosial_gelandangan_pengemis",),
        daftar_22="PGMS",
        daftar_22_catatan="sama",
        kolom_jenis=("pengemis",),
    ),
    "PPKS-13": Padanan(
        singkatan=("PEMULUNG",),
        kelompok="e",
        kelompok_lain="a",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-04",
        pas_evidence=SINGLE,
        daftar_22_catatan="baru 2012",
        kolom_jenis=("pemulung",),
    ),
    "PPKS-14": Padanan(
        singkatan=("MINORITAS",),
        kelompok="e",
        kelompok_lain="g",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-10",
        pas_evidence=UNVERIFIED,
        daftar_22_catatan='baru 2012 (daftar lokal lama: "Waria")',
        kolom_jenis=("kelompok_minoritas",),
    ),
    "PPKS-15": Padanan(
        nama_lain=("Bekas Warga Binaan Pemasyarakatan", "Eks Narapidana", "Eks Napi"),
        nama_lama=("Bekas Warga Binaan Lembaga Kemasyarakatan",),
        singkatan=("BWBLP", "BWBP", "WBINLAP"),
        singkatan_lama=("BWBLK",),
        kelompok="e",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-07",
        pas_evidence=SINGLE,
        daftar_22="BWBLK",
        daftar_22_catatan="hampir sama; definisi lama juga memasukkan yang <=3 bulan lagi bebas",
        kolom_jenis=("bekas_warga_binaan_lembaga_pemasyarakatan",),
    ),
    "PPKS-16": Padanan(
        nama_lain=("Orang dengan HIV", "Orang dengan HIV-AIDS", "Orang dengan Human Immunodeficiency Virus"),
        singkatan=("ODHA", "ODHIV"),
        kelompok="e",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-09",
        pas_evidence=UNVERIFIED,
        daftar_22="ODHA",
        daftar_22_catatan="sama",
        kolom_jenis=("orang_dengan_hivaids",),
    ),
    "PPKS-17": Padanan(
        nama_lain=("Korban Penyalahgunaan Narkotika, Psikotropika, dan Zat Adiktif Lainnya",),
        singkatan=("NAPZA",),
        kelompok="e",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-09",
        pas_evidence=UNVERIFIED,
        daftar_22="NAPZA",
        daftar_22_catatan="sama; definisi lama menyebut minuman keras",
        kolom_jenis=("korban_penyalahgunaan_napza",),
    ),
    "PPKS-18": Padanan(
        nama_lain=("Korban Perdagangan Orang", "Korban TPPO", "Korban Tindak Pidana Perdagangan Orang"),
        singkatan=("KPO", "TPPO", "TRAFFICKING"),
        kelompok="g",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-08",
        pas_evidence=SINGLE,
        daftar_22_catatan="baru 2012",
        kolom_jenis=("korban_trafficking",),
    ),
    "PPKS-19": Padanan(
        singkatan=("KTK", "KEKERASAN"),
        kelompok="g",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-08",
        pas_evidence=UNVERIFIED,
        daftar_22="KTK",
        daftar_22_catatan="sama untuk dewasa; <18 -> angka 6. KTK 2008 = gabungan anak, wanita, lansia korban kekerasan",
        kolom_jenis=("korban_tindak_kekerasan",),
    ),
    "PPKS-20": Padanan(
        nama_lain=("PMI Bermasalah", "Pekerja Migran Terlantar"),
        nama_lama=("Pekerja Migran",),
        singkatan=("PMBS", "PMB", "PMIB", "MIGRAN"),
        singkatan_lama=("PM",),
        kelompok="g",
        kelompok_lain="a",
        kelompok_evidence=SINGLE,
        pas="PAS-08",
        pas_evidence=SINGLE,
        daftar_22="PM",
        daftar_22_catatan="sama",
        kolom_jenis=("pekerja_migran_bermasalah_sosial", "PMBS"),
    ),
    "PPKS-21": Padanan(
        singkatan=("KBA",),
        kelompok="f",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-05",
        pas_evidence=SINGLE,
        spm=("korban_bencana",),
        daftar_22="KBA",
        daftar_22_catatan="sama",
        kolom_jenis=("korban_bencana_alam",),
    ),
    "PPKS-22": Padanan(
        nama_lain=("Pengungsi",),
        singkatan=("KBS",),
        kelompok="f",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-05",
        pas_evidence=SINGLE,
        spm=("korban_bencana",),
        daftar_22="KBS",
        daftar_22_catatan="sama",
        kolom_jenis=("korban_bencana_sosial",),
    ),
    "PPKS-23": Padanan(
        nama_lama=("Wanita Rawan Sosial Ekonomi",),
        singkatan=("PRSE", "PERSOSEK"),
        singkatan_lama=("WRSE",),
        kelompok="a",
        kelompok_lain="b",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-11",
        pas_evidence=UNVERIFIED,
        daftar_22="WRSE",
        daftar_22_catatan="hampir sama; WRSE (Kepmensos 24/HUK/1996) hanya belum menikah/janda dan memuat pendidikan rendah + sakit",
        kolom_jenis=("perempuan_rawan_sosial_ekonomi",),
    ),
    "PPKS-24": Padanan(
        nama_lama=("Keluarga Fakir Miskin",),
        singkatan=("FM",),
        singkatan_lama=("KFM",),
        kelompok="a",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-12",
        pas_evidence=UNVERIFIED,
        daftar_22="KFM",
        daftar_22_catatan="satuan bergeser dari keluarga ke orang",
        kolom_jenis=("fakir_miskin",),
    ),
    "PPKS-25": Padanan(
        nama_lain=("Keluarga Bermasalah Sosial Psikologi", "Keluarga Bermasalah Sosial"),
        singkatan=("KBSP",),
        kelompok="",
        kelompok_lain="be",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-10",
        pas_evidence=UNVERIFIED,
        daftar_22="KBSP",
        daftar_22_catatan="sama (definisi lama hanya menekankan suami-istri)",
        kolom_jenis=("keluarga_bermasalah_sosial_psikologis",),
    ),
    "PPKS-26": Padanan(
        nama_lama=("Masyarakat Terasing",),
        singkatan=("KAT",),
        kelompok="d",
        kelompok_lain="a",
        kelompok_evidence=UNVERIFIED,
        pas="PAS-06",
        pas_evidence=SINGLE,
        daftar_22="KAT",
        daftar_22_catatan="sama",
        kolom_jenis=("komunitas_adat_terpencil",),
    ),
}


def nama_baku(name: str) -> str:
    """Return a name as names of types are compared: in one spelling, and *telantar* for *terlantar*.

    >>> nama_baku("Anak Balita TERLANTAR") == nama_baku("anak_balita_telantar")
    True
    """
    return spelling(name).replace("terlantar", "telantar")
