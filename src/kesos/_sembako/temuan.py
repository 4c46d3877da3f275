"""What auditors counted, what the law punishes, where the sources differ, and what could not be established."""

from typing import ClassVar, Final

from attrs import frozen

from kesos._sembako.jenis import UU_13_2011, Entri
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence


@frozen(kw_only=True)
class Temuan(Entri):
    """One figure of an audit or of a ministry, as the press reported it.

    Args:
        lembaga: who counted.
        tahun: the year it is about.
        nilai: the number; None where only money was named.
        satuan: of what.
        rupiah: the money; None where none was named.

    The other arguments are those of `Entri`.
    """

    bagian: ClassVar[str] = "temuan"

    lembaga: str
    tahun: int
    nilai: int | None
    satuan: str
    rupiah: int | None


def _t(
    code: str, who: tuple[str, int], teks: str, count: tuple[int | None, str, int | None], mark: Evidence, *sumber: str
) -> Temuan:
    nilai, satuan, rupiah = count
    return Temuan(
        code=code,
        lembaga=who[0],
        tahun=who[1],
        teks=teks,
        nilai=nilai,
        satuan=satuan,
        rupiah=rupiah,
        evidence=mark,
        sumber=sumber,
    )


_BPKP, _BPK = ("BPKP", 2020), ("BPK", 2020)

FINDINGS: Final = (
    _t("BPKP2020a", _BPKP, "NIK KPM tidak valid", (3_877_975, "KPM", None), SINGLE, "S86"),
    _t("BPKP2020b", _BPKP, "NIK dan nama ganda", (41_985, "KPM", None), SINGLE, "S86"),
    _t("BPKP2020c", _BPKP, "Tidak layak, Jabodetabek", (3_060, "penerima", None), SINGLE, "S86"),
    _t("BPKP2020d", _BPKP, "Pindah, wafat, tanpa ahli waris, tidak dikenal, atau tidak ditemukan", (6_921, "KPM", None), SINGLE, "S86"),
    _t("BPK2020a", _BPK, "NIK anggota rumah tangga dalam DTKS tidak valid", (10_922_479, "orang", None), SINGLE, "S86"),
    _t("BPK2020b", _BPK, "Nomor KK anggota rumah tangga tidak valid", (16_373_682, "orang", None), SINGLE, "S86"),
    _t("BPK2020c", _BPK, "Nama kosong", (5_702, "orang", None), SINGLE, "S86"),
    _t("BPK2020d", _BPK, "NIK ganda", (86_465, "orang", None), SINGLE, "S86"),
    _t("BPK2020e", _BPK, "Bantuan tunai Rp500.000 bagi Sembako bukan PKH: NIK ganda", (14_475, "KPM", None), SINGLE, "S86"),
    _t("BPK2020f", _BPK, "Bantuan tunai Rp500.000 bagi Sembako bukan PKH: NIK tidak valid", (239_154, "KPM", None), SINGLE, "S86"),
    _t("IHPS2020-2a", _BPK, "Sembako belum terealisasi", (1_614_831, "KPM", 821_090_000_000), SINGLE, "S89"),
    _t("IHPS2020-2b", _BPK, "Sembako pada KKS yang tidak terdistribusi", (959_003, "KPM", 519_320_000_000), SINGLE, "S89"),
    _t("IHPS2020-2c", _BPK, "PKH pada KKS yang tidak terdistribusi", (96_483, "KPM", 91_340_000_000), SINGLE, "S89"),
    _t("IHPS2021-2", ("BPK", 2021), "PKH, Sembako, dan BST terindikasi tidak tepat sasaran; Kemensos menyatakan sudah dijawab", (None, "", 6_930_000_000_000), CORROBORATED, "S87", "S88"),
    _t("IHPS2022-2", ("BPK", 2022), "KKS tidak terdistribusi dan KPM tidak bertransaksi: uangnya belum dikembalikan", (None, "", 165_030_000_000), SINGLE, "S90"),
    _t("IHPS2023-2a", ("BPK", 2023), "KPM PKH dan Sembako tidak bertransaksi", (365_023, "KPM", 208_520_000_000), CORROBORATED, "S91", "S92"),
    _t("IHPS2023-2b", ("BPK", 2023), "KKS tidak terdistribusi", (71_779, "KKS", 18_910_000_000), CORROBORATED, "S91", "S92"),
    _t("KEMENSOS2025a", ("Kemensos", 2025), "Gagal salur triwulan II (per 18 Juni)", (1_323_459, "KPM", None), CORROBORATED, "S93", "S127"),
    _t("KEMENSOS2025b", ("Kemensos", 2025), "KPM dikeluarkan pada triwulan II", (1_800_000, "KPM", None), CORROBORATED, "S35", "S36"),
    _t("PPATK2025a", ("PPATK", 2025), "NIK penerima yang sama dengan NIK pemain judi online 2024", (571_410, "NIK", None), CORROBORATED, "S38", "S94"),
    _t("PPATK2025b", ("PPATK/Kemensos", 2025), "Sesudah data ganda dihapus", (603_999, "KPM", None), SINGLE, "S94"),
    _t("HARGA2021", ("Kemensos", 2021), "Telur 1 kg di e-warong Solo Rp27.000, di toko terdekat Rp18.500", (27_000, "rupiah/kg", None), CORROBORATED, "S96", "S97"),
)  # fmt: skip
"""Figures as they were reported; several count overlapping people, so they do not add up."""

PENALTIES: Final = (
    Entri(
        code="penyalahgunaan",
        teks=(
            "Menyalahgunakan dana penanganan fakir miskin: penjara paling lama 5 tahun atau denda paling banyak Rp500 "
            "juta; korporasi denda paling banyak Rp750 juta"
        ),
        evidence=PRIMARY,
        sumber=("S176",),
        cites=(UU_13_2011.at("Pasal 43; Pasal 38", PRIMARY),),
    ),
    Entri(
        code="data_palsu",
        teks="Memalsukan data fakir miskin: penjara paling lama 2 tahun atau denda paling banyak Rp50 juta",
        evidence=PRIMARY,
        sumber=("S176",),
        cites=(UU_13_2011.at("Pasal 42; Pasal 11 ayat (3)", PRIMARY),),
    ),
)
"""What UU 13/2011 punishes [A]. Whether a case falls under it is for a court."""


@frozen(kw_only=True)
class Pertentangan(Entri):
    """A place where the sources differ."""

    bagian: ClassVar[str] = "pertentangan"


@frozen(kw_only=True)
class Terbuka(Entri):
    """What could not be established; nothing here is filled from memory."""

    bagian: ClassVar[str] = "terbuka"


def _x(code: str, teks: str, *sumber: str) -> Pertentangan:
    return Pertentangan(code=code, teks=teks, evidence=CORROBORATED if len(sumber) > 1 else SINGLE, sumber=sumber)


CONFLICTS: Final = (
    _x("X01", "Batas desil Sembako: 4 atau 5", "S41", "S42", "S43", "S44"),
    _x("X02", "Umur lanjut usia PKH: 60 atau 70", "S114", "S117", "S118", "S120"),
    _x("X03", "Arti status SI", "S76", "S80"),
    _x("X04", "Jumlah KPM awal BPNT: 1,2 juta, 1,286 juta, atau 1,4 juta", "S01", "S02", "S05"),
    _x("X05", "Masa berlaku Rp200.000 semula: enam bulan, sembilan bulan, sampai Desember, atau seterusnya", "S13", "S14", "S15", "S17"),
    _x("X06", "Penetap e-warong: bank (Pedum) atau Menteri Sosial (Permensos 5/2021)", "S22", "S48"),
    _x("X07", "Toko tani: boleh atau dilarang menjadi e-warong", "S50", "S51"),
    _x("X08", "Paling banyak KPM tiap e-warong: 250 atau 300", "S62", "S63"),
    _x("X09", "BLTS Kesra: 18,3 dan 17,2 juta melebihi 35,04 juta", "S34", "S40"),
    _x("X10", "PPATK: 571.410 NIK atau 603.999 KPM", "S38", "S94"),
    _x("X11", "PBI dinonaktifkan: 11 juta atau 11 sampai 13,5 juta", "S132", "S134"),
    _x("X12", "Permensos 11/2018: satu sumber menulis judul dan lembar beritanya lain", "S07", "S08"),
    _x("X13", "Minyak goreng: dijual 2016-2019, ditegur 2022", "S58", "S61", "S64", "S65"),
    _x("X14", "BLTS Kesra: 20,88 juta disebut penerima penebalan, padahal penebalan 18,28 juta", "S34"),
    _x("X15", "Sasaran 2020 semula: 15,2 juta (berita) atau 15,6 juta (tayangan Kemenko PMK)", "S13", "S901"),
)  # fmt: skip
"""Where the sources differ; each rule that rests on one of these says so."""

NOT_ESTABLISHED: Final = tuple(
    Terbuka(code=code, teks=teks, evidence=UNVERIFIED)
    for code, teks in (
        ("komponen_lebih_dari_4", "Komponen mana yang dihitung bila komponen PKH lebih dari empat"),
        ("ombudsman_ntb", "Jenis maladministrasi ketiga dalam temuan Ombudsman NTB Februari 2021"),
        ("isi_permensos", "Isi Permensos 20/2019, dan Permensos 5/2021 selain Pasal 45 sampai awal Pasal 47"),
        (
            "isi_pedum",
            "Isi Pedum 2019 dan 2020 di luar kata pengantar: daftar barang terlarang, pengurus, tata cara KKS",
        ),
        ("urutan_pengurus", "Urutan atau jenis kelamin pengurus KPM"),
        ("tenggat_bank", "Tenggat 30, 90, atau 105 hari bagi bank untuk KPM yang tidak bertransaksi"),
        ("rumus_rekonsiliasi", "Rumus rekonsiliasi resmi"),
        ("rasio_pendamping", "Rasio resmi TKSK atau Korda terhadap KPM, dan honor Korda"),
        ("bulan_tanggal_25", "Bulan-bulan yang tenggatnya tanggal 25 bagi pengesahan perubahan KPM"),
        ("naskah_desil", "Naskah yang memuat batas desil 2025-2026"),
        ("tarif_2026", "Nilai Program Sembako dan PKH 2026"),
        (
            "status_permensos_5",
            "Kedudukan Permensos 5/2021 sesudah Maret 2023, dan apakah ia mencabut Permensos 20/2019",
        ),
        ("pkh_2020", "Nilai PKH 2020 tiap komponen dari naskahnya"),
        ("blt_lain", "BLT El Nino 2023 dan BLT Dana Desa sesudah pertengahan 2020"),
        ("lembaga_lain", "Temuan berangka KPK, ICW, atau SMERU tentang Program Sembako"),
        ("magelang_2020", "Data Kota Magelang September 2020: jumlah KPM, e-warong, masalah"),
        ("graduasi_sembako", "Tata cara formal graduasi Program Sembako"),
    )
)
"""What could not be established."""
