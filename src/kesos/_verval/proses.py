"""Every process of verification and updating, and which of them holds on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from kesos._verval.mesin_dtks import BDT, DTKS, SEMBAKO
from kesos._verval.mesin_dtsen import CEK_BANSOS, FORMAL, PBI
from kesos._verval.mesin_mk import ANGGOTA, RUMAH_TANGGA
from kesos.engine.process import Process

PROCESSES: Final[Mapping[str, Process]] = {
    process.code: process for process in (BDT, DTKS, RUMAH_TANGGA, ANGGOTA, SEMBAKO, FORMAL, CEK_BANSOS, PBI)
}
"""The processes by their key, in order of time."""

PELAKU: Final[Mapping[str, str]] = {
    "warga": "penduduk; mendaftar, mengusulkan orang lain, menyanggah",
    "rt_rw": "ketua RT/RW; saringan pertama, memastikan orang dan alamat",
    "musdes_muskel": "musyawarah desa/kelurahan; menyepakati daftar dengan berita acara",
    "kades_lurah": "kepala desa/lurah; menandatangani berita acara atau SPTJM",
    "operator_desa": "operator SIKS-NG desa/kelurahan",
    "operator_kecamatan": "operator SIKS kecamatan (masa lama)",
    "tksk": "tenaga kesejahteraan sosial kecamatan",
    "psm": "pekerja sosial masyarakat",
    "pendamping_pkh": "pendamping PKH; ground check sejak 2025",
    "pengumpul_mk": "pengumpul data aplikasi MK 2021-2023",
    "korkab": "koordinator kabupaten/kota aplikasi MK",
    "korwil": "koordinator wilayah aplikasi MK",
    "dinsos_kabkota": "dinas sosial kabupaten/kota",
    "dinsos_provinsi": "dinas sosial provinsi",
    "camat": "camat",
    "bupati_walikota": "bupati/wali kota, juga lewat akun kepala perangkat daerah",
    "gubernur": "gubernur",
    "dukcapil": "Dukcapil; pemadanan NIK dan KK",
    "kemensos_pusdatin": "unit data Kementerian Sosial",
    "menteri": "Menteri Sosial",
    "bps": "BPS; menghimpun dan memeringkat DTSEN sejak 2025",
    "bpkp": "BPKP; pengawasan (Inpres 4/2025)",
}
"""Who acts [B]; PSKS verify in the field (UU 13/2011 Pasal 8 ayat (7) [A])."""


def processes_on(day: date) -> tuple[Process, ...]:
    """Return the processes that hold, surely or possibly, on a day.

    >>> [process.code for process in processes_on(date(2022, 1, 1))]
    ['DTKS_2021_2024', 'MK_DUKCAPIL_2021_2023', 'MK_DUKCAPIL_2021_2023_ANGGOTA']
    """
    return tuple(process for process in PROCESSES.values() if process.valid.possible(day))
