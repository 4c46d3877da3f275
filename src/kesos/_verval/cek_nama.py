"""Checks of the name and of the village code (Q07-Q09)."""

from datetime import date
from functools import partial
from typing import Final

from kesos._verval import turunan as t
from kesos._verval.cek_identitas import KODE, SEJAK, identitas, sendiri
from kesos._verval.fakta import Perorangan as Orang
from kesos.engine.check import Check
from kesos.engine.citation import PRIMARY, SINGLE
from kesos.engine.problem import Severity
from kesos.engine.timeline import Interval
from kesos.fakta.peraturan import PERATURAN

_NAMA: Final = PERATURAN["permendagri-73-2022"]
_SEJAK_NAMA: Final = Interval(date(2022, 4, 21))
_NAMA_CONTOH: Final = {"nama": "SITI AMINAH"}
_nama = partial(sendiri, valid=_SEJAK_NAMA, refs=("Q07",))

NAMA: Final[tuple[Check, ...]] = (
    _nama(
        "VV-024",
        "Nama tidak berisi huruf",
        "Kolom nama terisi, tetapi tidak memuat satu huruf pun. Isi dengan nama pada dokumen, atau kosongkan bila belum diketahui.",
        t.NAMA_KOSONG,
        _NAMA_CONTOH,
        SINGLE,
        basis="an audit of 2020 found 5,702 empty names, by one news report",
        addresses=(
            "https://linggaupos.disway.id/amp/644671/jutaan-data-penerima-bansos-dihapus-jangan-khawatir-yang-berhak-masih-tetap-menerima-cek-dengan-cara-ini/64",
        ),
        valid=SEJAK,
    ),
    _nama(
        "VV-025",
        "Nama memuat angka",
        "Nama memuat angka, yang tidak boleh ada pada pencatatan nama. Nama yang dicatat sebelum 2022 tetap berlaku; periksa.",
        t.NAMA_ANGKA,
        _NAMA_CONTOH,
        PRIMARY,
        cites=(_NAMA.at("Pasal 5 ayat (3) huruf b", PRIMARY), _NAMA.at("Pasal 8", PRIMARY)),
    ),
    _nama(
        "VV-026",
        "Nama memuat tanda baca",
        "Nama memuat tanda baca, yang tidak boleh ada pada pencatatan nama. Nama alias ditulis di kolom tersendiri.",
        t.NAMA_TANDA,
        _NAMA_CONTOH,
        PRIMARY,
        cites=(_NAMA.at("Pasal 5 ayat (3) huruf b", PRIMARY), _NAMA.at("Pasal 8", PRIMARY)),
    ),
    _nama(
        "VV-027",
        "Nama lebih dari 60 huruf",
        "Nama lebih panjang dari 60 huruf termasuk spasi. Nama yang dicatat sebelum 2022 tetap berlaku; periksa pada dokumennya.",
        t.NAMA_PANJANG,
        _NAMA_CONTOH,
        PRIMARY,
        cites=(_NAMA.at("Pasal 4 ayat (2) huruf b", PRIMARY), _NAMA.at("Pasal 7 ayat (1)", PRIMARY)),
    ),
    _nama(
        "VV-028",
        "Nama hanya satu huruf",
        "Nama hanya satu huruf; barangkali singkatan. Tulis lengkap seperti pada dokumen.",
        t.NAMA_SATU_HURUF,
        _NAMA_CONTOH,
        valid=SEJAK,
    ),
    _nama(
        "VV-029",
        "Nama hanya gelar",
        "Kolom nama hanya memuat gelar atau sapaan. Tulis nama seperti pada dokumen.",
        t.NAMA_GELAR,
        _NAMA_CONTOH,
        valid=SEJAK,
    ),
    _nama(
        "VV-030",
        "Nama satu kata",
        "Nama satu kata. Itu sah: aturan dua kata tidak membuat nama ditolak, dan nama lama tetap berlaku.",
        t.NAMA_SATU_KATA,
        _NAMA_CONTOH,
        PRIMARY,
        severity=Severity.INFO,
        cites=(
            _NAMA.at("Pasal 4 ayat (2) huruf c", PRIMARY),
            _NAMA.at("Pasal 7 ayat (1)", PRIMARY),
            _NAMA.at("Pasal 8", PRIMARY),
        ),
    ),
    _nama(
        "VV-037",
        "Nama memuat titik, koma, petik, atau strip",
        "Nama memuat tanda yang menyertai gelar singkatan atau ejaan lama. Pada KK dan KTP-el gelar boleh disingkat; pada akta "
        "tidak.",
        t.NAMA_TANDA_GELAR,
        _NAMA_CONTOH,
        PRIMARY,
        severity=Severity.INFO,
        cites=(_NAMA.at("Pasal 5 ayat (2)-(3)", PRIMARY),),
    ),
)

_wilayah = partial(identitas, refs=("Q08",))
WILAYAH: Final[tuple[Check, ...]] = (
    _wilayah(
        "VV-031",
        "WIL-001",
        "Kode desa/kelurahan salah bentuk",
        "Kode desa/kelurahan bukan sepuluh angka (bertitik 33.71.02.1004, atau tanpa titik). Lihat daftar kode.",
        t.DESA_BUKAN_KODE,
        {"kode_kelurahan": KODE},
    ),
    _wilayah(
        "VV-032",
        "WIL-003",
        "Kode desa/kelurahan mustahil",
        "Provinsi pada kode tidak ada, atau kabupaten/kota atau kecamatannya 00. Lihat daftar kode.",
        t.DESA_MUSTAHIL,
        {"kode_kelurahan": KODE},
    ),
    _wilayah(
        "VV-033",
        "WIL-010",
        "Kode desa/kelurahan tidak ada dalam daftar",
        "Kode tidak ada dalam daftar 2016-2025; bisa jadi kode yang lebih lama atau lebih baru. Periksa, jangan langsung ditolak.",
        t.DESA_LUAR_DAFTAR,
        {"kode_kelurahan": KODE},
    ),
    _wilayah(
        "VV-034",
        "WIL-002",
        "Kode desa/kelurahan tidak ada pada daftar tahun itu",
        "Kode tidak ada dalam daftar tahun yang dinyatakan. Cocokkan tahun daftar, atau pakai kode dari daftar itu.",
        t.DESA_LUAR_TAHUN,
        {"kode_kelurahan": KODE, "tahun_kode_wilayah": 2025},
        basis="transcribed code lists 2016-2025; the annex itself was not seen",
    ),
    _wilayah(
        "VV-035",
        "WIL-008",
        "Sistem kode desa/kelurahan tidak dinyatakan",
        "Sepuluh angka tanpa titik dapat berarti desa lain menurut BPS, dan sistemnya tidak dinyatakan. Simpan kode Kemendagri "
        "bertitik, atau nyatakan sistemnya.",
        t.DESA_AMBIGU & Orang.sistem_kode_wilayah.equals("tidak_dinyatakan"),
        {"kode_kelurahan": KODE, "sistem_kode_wilayah": "kemendagri"},
        severity=Severity.ERROR,
        refs=("Q09",),
    ),
    _wilayah(
        "VV-036",
        "WIL-008",
        "Kode desa/kelurahan tanpa titik",
        "Sepuluh angka tanpa titik dapat dibaca sebagai kode Kemendagri atau kode BPS, yaitu desa yang lain. Simpan dengan titik.",
        t.DESA_AMBIGU,
        {"kode_kelurahan": KODE},
        refs=("Q09",),
    ),
)
