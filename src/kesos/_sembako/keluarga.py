"""The requirements on a family: who may receive Program Sembako and PKH, and who may not.

The article behind each exclusion from Program Sembako was not found; for PKH eight stand in a guide of 2024.
Each rule holds from the first source that shows it; before that day it refuses nobody.
"""

from datetime import date
from typing import Any, Final

from kesos._sembako.aturan import TIDAK_TERLIHAT, UNIT, Jenis, Ketentuan, ketentuan, tidak_ada
from kesos._sembako.jenis import INPRES_4_2025, KEPMENSOS_73_2024, PERMENSOS_3_2025, PERMENSOS_5_2021, Program
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence
from kesos.engine.expression import Condition, Unseen, any_of
from kesos.engine.rule import Bacaan
from kesos.engine.timeline import Interval
from kesos.fakta.keluarga import Keluarga

_BOTH: Final[tuple[Program, ...]] = ("SEMBAKO", "PKH")
DTSEN: Final = date(2025, 4, 1)
"""From the second quarter of 2025 the data are DTSEN and a decile counts [B]."""

_TANPA_PASAL: Final = (PERMENSOS_5_2021.at("ketentuan tentang KPM; pasal tidak terlihat", UNVERIFIED),)
_SK_73: Final = KEPMENSOS_73_2024.at("alasan ketidaklayakan; bagian tidak terlihat", SINGLE)
_PEKERJAAN: Final = {"siks": "EXCLUDE_PEKERJAAN", "keluar": "PEKERJAAN_TERLARANG"}

TERDAFTAR: Final = (
    Ketentuan(
        code="SBK-101",
        name="Terdaftar dalam data terpadu yang menjadi acuan",
        records=(Keluarga,),
        program=("SEMBAKO", "PKH", "PBI_JK"),
        jenis=Jenis.WAJIB,
        cites=(PERMENSOS_5_2021.at("ketentuan tentang KPM; pasal tidak terlihat", SINGLE),),
        criteria={},
        working=Bacaan(Keluarga.terdaftar_di_dtks.as_condition(), CORROBORATED),
        textual=TIDAK_TERLIHAT,
        valid=Interval(date(2017, 2, 1), DTSEN),
        versi="DTKS",
        sumber=("S34", "S82", "S902"),
        catatan="acuan sampai triwulan I 2025 DTKS, sesudahnya DTSEN",
    ),
    Ketentuan(
        code="SBK-101",
        name="Terdaftar dalam data terpadu yang menjadi acuan",
        records=(Keluarga,),
        program=("SEMBAKO", "PKH", "PBI_JK"),
        jenis=Jenis.WAJIB,
        cites=(
            PERMENSOS_3_2025.at("Pasal 13; Pasal 14", PRIMARY),
            INPRES_4_2025.at("diktum tentang sumber data utama", PRIMARY),
        ),
        criteria={},
        working=Bacaan(Keluarga.terdaftar_di_dtsen.as_condition(), CORROBORATED),
        textual=TIDAK_TERLIHAT,
        valid=Interval(DTSEN),
        versi="DTSEN",
        sumber=("S34", "S35", "S36", "S41"),
        catatan="acuan sampai triwulan I 2025 DTKS, sesudahnya DTSEN",
    ),
)


def _keluarga(
    code: str, name: str, lulus: Condition, mark: Evidence, terlihat: date, **rest: Any
) -> tuple[Ketentuan, ...]:
    given: dict[str, Any] = {"program": _BOTH, "jenis": Jenis.EKSKLUSI, "cites": _TANPA_PASAL} | rest
    return ketentuan(code=code, name=name, records=(Keluarga,), lulus=lulus, mark=mark, terlihat=terlihat, **given)


SYARAT_KELUARGA: Final[tuple[tuple[Ketentuan, ...], ...]] = (
    TERDAFTAR,
    _keluarga(
        "SBK-102",
        "Termasuk 25 persen terbawah menurut kondisi sosial ekonomi",
        Keluarga.termasuk_25_persen_terbawah,
        SINGLE,
        date(2019, 8, 1),
        sampai=DTSEN,
        program=("SEMBAKO",),
        jenis=Jenis.SASARAN,
        sumber=("S32",),
        catatan="sasaran era Pedum 2019-2020, masih dikutip 2024; angka 25 tidak terlihat dalam teks primer",
    ),
    _keluarga(
        "SBK-103",
        "Masuk daftar penerima manfaat (DPM)",
        Keluarga.masuk_daftar_penerima_manfaat,
        SINGLE,
        date(2020, 4, 1),
        program=("SEMBAKO",),
        jenis=Jenis.WAJIB,
        sumber=("S124",),
    ),
    _keluarga(
        "SBK-104",
        "Pengurusnya WNI dengan NIK dan KTP yang sah",
        Keluarga.pengurus_wni_ber_nik,
        SINGLE,
        date(2026, 2, 1),
        jenis=Jenis.WAJIB,
        sumber=("S41",),
        catatan="Januari 2020 pemerintah menyebut Papua dan Papua Barat tetap dibayar bagi penerima tanpa NIK",
    ),
    _keluarga(
        "SBK-105",
        "NIK, nama, dan KK padan dengan Dukcapil dan dengan data bank",
        Keluarga.data_padan_dukcapil_dan_bank,
        CORROBORATED,
        date(2021, 1, 1),
        jenis=Jenis.BAYAR,
        keluar="NIK_TIDAK_PADAN",
        sumber=("S76", "S87", "S93", "S125"),
        catatan="syarat bayar, bukan syarat kelayakan: perbaiki datanya",
    ),
    _keluarga(
        "SBK-106",
        "Tidak ada ASN, anggota TNI, atau anggota Polri pada KK",
        Keluarga.asn_tni_polri_dalam_kk.equals("tidak_ada"),
        CORROBORATED,
        date(2022, 7, 1),
        cites=(_SK_73,),
        sumber=("S76", "S81", "S82", "S90"),
        catatan="sumber menyebut penerima dan anggota KK-nya",
        **_PEKERJAAN,
    ),
    _keluarga(
        "SBK-107",
        "Bukan pensiunan ASN, TNI, atau Polri",
        tidak_ada(Keluarga.pensiunan_asn_tni_polri_dalam_kk),
        CORROBORATED,
        date(2023, 10, 1),
        missing=(UNIT,),
        sumber=("S76", "S81", "S82", "S123"),
        **_PEKERJAAN,
    ),
    _keluarga(
        "SBK-108",
        "Bukan perangkat desa aktif",
        tidak_ada(Keluarga.perangkat_desa_dalam_kk),
        SINGLE,
        date(2023, 10, 1),
        missing=(UNIT,),
        sumber=("S81", "S82"),
        keluar="PEKERJAAN_TERLARANG",
    ),
    _keluarga(
        "SBK-109",
        "Bukan pendamping sosial atau SDM kesejahteraan sosial Kementerian Sosial",
        tidak_ada(Keluarga.pendamping_sosial_dalam_kk),
        CORROBORATED,
        date(2022, 7, 1),
        missing=(UNIT,),
        siks="OVERLAP_SDM_KESOS",
        keluar="PEKERJAAN_TERLARANG",
        sumber=("S76", "S82", "S90"),
        catatan="TKSK, Tagana, pendamping PKH, pekerja sosial",
    ),
    _keluarga(
        "SBK-110",
        "Tidak berpenghasilan rutin dari APBN atau APBD",
        tidak_ada(Keluarga.penghasilan_apbn_apbd_dalam_kk),
        CORROBORATED,
        date(2023, 10, 1),
        missing=(UNIT,),
        keluar="PEKERJAAN_TERLARANG",
        sumber=("S81", "S82", "S123"),
    ),
    _keluarga(
        "SBK-111",
        "Tidak berupah di atas upah minimum setempat",
        tidak_ada(Keluarga.upah_di_atas_minimum_dalam_kk),
        CORROBORATED,
        date(2022, 7, 1),
        missing=(UNIT,),
        keluar="MAMPU",
        sumber=("S81", "S82", "S90", "S123"),
        catatan="dipadankan dengan data BPJS Ketenagakerjaan",
    ),
    _keluarga(
        "SBK-112",
        "Bukan guru tersertifikasi",
        tidak_ada(Keluarga.guru_tersertifikasi_dalam_kk),
        CORROBORATED,
        date(2024, 10, 1),
        missing=(UNIT,),
        keluar="PEKERJAAN_TERLARANG",
        sumber=("S81", "S123"),
    ),
    _keluarga(
        "SBK-113",
        "Bukan pengurus atau pemilik perusahaan terdaftar",
        tidak_ada(Keluarga.pemilik_perusahaan_dalam_kk),
        SINGLE,
        date(2024, 10, 1),
        missing=(UNIT,),
        keluar="PEKERJAAN_TERLARANG",
        sumber=("S81",),
        catatan="data Ditjen AHU",
    ),
    _keluarga(
        "SBK-114",
        "Bukan tenaga kesehatan aktif",
        tidak_ada(Keluarga.tenaga_kesehatan_dalam_kk),
        SINGLE,
        date(2024, 10, 1),
        missing=(UNIT,),
        keluar="PEKERJAAN_TERLARANG",
        sumber=("S81",),
    ),
    _keluarga(
        "SBK-115",
        "Tidak dinyatakan mampu atau tidak layak oleh daerah",
        ~Keluarga.dinyatakan_tidak_layak_oleh_daerah,
        CORROBORATED,
        date(2023, 1, 1),
        siks="EXCLUDE_TIDAK_LAYAK_DAERAH",
        keluar="MAMPU",
        sumber=("S76", "S85", "S125"),
    ),
    _keluarga(
        "SBK-116",
        "Pengurus tidak meninggal; bila meninggal, ada anggota KK yang menggantikannya",
        any_of(~Keluarga.pengurus_meninggal, Keluarga.ada_pengganti_dalam_kk),
        CORROBORATED,
        date(2023, 1, 1),
        siks="EXCLUDE_MENINGGAL",
        keluar="MENINGGAL",
        cites=(_SK_73,),
        sumber=("S76", "S83", "S84", "S85", "S86"),
        catatan="KK tunggal yang meninggal tanpa ahli waris tidak dibayar; kematian dilaporkan segera",
    ),
    _keluarga(
        "SBK-117",
        "Tidak menolak bantuan",
        ~Keluarga.menolak_bantuan,
        CORROBORATED,
        date(2023, 7, 1),
        keluar="MENOLAK",
        sumber=("S81", "S91", "S125"),
    ),
    _keluarga(
        "SBK-118",
        "Tidak ada penerima lain program yang sama pada KK",
        ~Keluarga.ada_penerima_lain_program_sama_dalam_kk,
        SINGLE,
        date(2023, 1, 1),
        jenis=Jenis.UNIK,
        keluar="GANDA",
        sumber=("S85",),
        catatan="suami dan istri tidak boleh sama-sama menerima",
    ),
    _keluarga(
        "SBK-121",
        "Tidak ada tanda judi online yang perlu dievaluasi",
        ~Keluarga.terindikasi_judi_online,
        CORROBORATED,
        date(2025, 7, 1),
        jenis=Jenis.EVALUASI,
        sumber=("S38", "S94"),
        catatan="ditandai dan dievaluasi triwulan berikutnya; tanda dari pemadanan bukan putusan",
    ),
)
"""The requirements that are the same whatever a caller sets. SBK-119 and SBK-120 are no requirements on these two."""

_TANPA_BANTUAN_LAIN: Final = ~any_of(Keluarga.program_bantuan.has("pkh", "sembako"), Keluarga.penerima_kartu_prakerja)
_SESUDAH_2020: Final = "apakah syarat tahun 2020 ini berlaku sesudah 2020"


def _dana_desa(mulai: date, lulus: Condition, **rest: Any) -> tuple[Ketentuan, ...]:
    return ketentuan(
        code="SBK-120",
        name="BLT Dana Desa 2020: tidak menerima PKH, Program Sembako, atau Kartu Prakerja",
        records=(Keluarga,),
        program=("BLT_DD",),
        jenis=Jenis.EKSKLUSI,
        cites=_TANPA_PASAL,
        lulus=lulus,
        mark=SINGLE,
        mulai=mulai,
        terlihat=mulai,
        sumber=("S124",),
        **rest,
    )


BLT_DANA_DESA: Final[tuple[Ketentuan, ...]] = (
    *_dana_desa(date(2020, 4, 1), _TANPA_BANTUAN_LAIN, sampai=date(2021, 1, 1), versi="2020"),
    *_dana_desa(
        date(2021, 1, 1),
        any_of(_TANPA_BANTUAN_LAIN, Unseen(_SESUDAH_2020)),
        missing=(_SESUDAH_2020,),
        versi="sesudah 2020",
    ),
)
"""The cross exclusion of a neighbour. Its source speaks of 2020; later it refuses nobody, and no end was seen."""
