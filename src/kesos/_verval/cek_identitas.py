"""Checks of identity: the NIK, the KK number, the family card, the same person twice (Q01-Q06, Q15)."""

from datetime import date
from typing import Any, Final

from kesos._verval import turunan as t
from kesos._verval.fakta import Perorangan as Orang
from kesos._verval.mesin_mk import APLIKASI_MK
from kesos.engine.check import Check
from kesos.engine.citation import UNVERIFIED, Evidence
from kesos.engine.problem import Severity
from kesos.engine.timeline import Interval
from kesos.fakta.identitas import RULE

SEJAK: Final = Interval(date(2007, 6, 28))
"""PP 37/2007 was promulgated on 28 June 2007 and laid down the digits of a NIK; PP 40/2019 kept them."""
_NIK: Final = "3371021204859999"
_KK: Final = "3371020703199999"
KODE: Final = "33.71.02.1004"
_OWN: Final = "our own check"


def identitas(  # noqa: PLR0917  a row of a table
    code: str, rule: str, name: str, pesan: str, when: Any, example: dict[str, Any], **more: Any
) -> Check:
    """Return the check that an identity rule is broken, with its evidence, sources and severity; never an error on [D]."""
    own = RULE[rule]
    given: dict[str, Any] = {
        "severity": Severity.WARNING if own.evidence is UNVERIFIED else own.severity,
        "evidence": own.evidence,
        "cites": own.cites,
        "basis": own.basis,
        "addresses": own.addresses,
        "valid": SEJAK,
        "refs": (rule,),
    }
    return Check(code=code, name=name, pesan=pesan, when=when, example=example, **(given | more))


def sendiri(  # noqa: PLR0917  a row of a table
    code: str, name: str, pesan: str, when: Any, example: dict[str, Any], evidence: Evidence = UNVERIFIED, **more: Any
) -> Check:
    """Return a check that no identity rule has."""
    given: dict[str, Any] = {"severity": Severity.WARNING, "evidence": evidence, "valid": SEJAK}
    if not more.get("cites"):
        given["basis"] = _OWN
    return Check(code=code, name=name, pesan=pesan, when=when, example=example, **(given | more))


NIK: Final[tuple[Check, ...]] = (
    identitas(
        "VV-001",
        "NIK-001",
        "NIK bukan 16 angka",
        "NIK bukan teks berisi tepat 16 angka. Ambil lagi dari KTP-el atau KK; jangan menambal angkanya.",
        t.NIK_BUKAN_16_ANGKA,
        {"nik": _NIK},
        refs=("NIK01", "Q01"),
    ),
    identitas(
        "VV-002",
        "NIK-003",
        "Provinsi pada NIK tidak pernah ada",
        "Dua angka pertama NIK bukan kode provinsi dan bukan 99 (perwakilan di luar negeri). Periksa pada dokumennya.",
        t.NIK_PROVINSI,
        {"nik": _NIK},
        refs=("NIK03", "Q01"),
    ),
    identitas(
        "VV-003",
        "NIK-005",
        "Kabupaten/kota atau kecamatan 00 pada NIK",
        "Angka 3-4 atau 5-6 NIK adalah 00, padahal kodenya mulai dari 01. Periksa pada dokumennya.",
        t.NIK_KAB_KEC_00,
        {"nik": _NIK},
        refs=("NIK05", "Q01"),
    ),
    identitas(
        "VV-004",
        "NIK-006",
        "Tanggal lahir pada NIK tidak nyata",
        "Angka 7-12 NIK bukan tanggal yang ada (hari 01-31, bagi perempuan 41-71). Periksa pada dokumennya.",
        t.NIK_TANGGAL,
        {"nik": _NIK},
        refs=("NIK06", "Q01"),
    ),
    identitas(
        "VV-005",
        "NIK-008",
        "Nomor urut NIK 0000",
        "Nomor urut (angka 13-16) 0000, padahal mulai dari 0001. Periksa pada dokumennya.",
        t.NIK_SERIAL,
        {"nik": _NIK},
        refs=("NIK08", "Q01"),
    ),
    sendiri(
        "VV-006",
        "Usia tidak cocok dengan tanggal lahir",
        "Usia yang tercatat bukan tahun genap sejak tanggal lahir pada tanggal acuan. Periksa keduanya; kosongkan usia bila "
        "tanggal lahirnya pasti.",
        t.USIA_BEDA,
        {"usia": None},
        basis="arithmetic; which of the two is wrong is not known",
    ),
    identitas(
        "VV-007",
        "NIK-004",
        "Wilayah pada NIK tidak ada dalam daftar",
        "Kecamatan pada NIK tidak ada dalam daftar 2016-2025; bisa jadi kode lama, jadi periksa, jangan langsung ditolak.",
        t.NIK_KECAMATAN,
        {"nik": _NIK},
        refs=("NIK04", "Q01"),
    ),
    identitas(
        "VV-008",
        "NIK-012",
        "Angka NIK berulang atau berurutan",
        "Semua angka NIK sama atau berurutan; kemungkinan besar bukan NIK sungguhan. Periksa pada dokumennya.",
        t.NIK_POLA,
        {"nik": _NIK},
        refs=("NIK12", "Q01"),
    ),
    identitas(
        "VV-009",
        "NIK-013",
        "NIK sama dengan nomor KK",
        "NIK dan nomor KK satu angka yang sama; salah satunya salah kolom.",
        t.NIK_SAMA_KK,
        {"nik": _NIK, "nomor_kk": _KK},
        refs=("NIK13",),
    ),
    identitas(
        "VV-010",
        "NIK-009",
        "Jenis kelamin tidak cocok dengan NIK",
        "Jenis kelamin pada data tidak sesuai angka 7-8 NIK (bagi perempuan hari lahir ditambah 40). Periksa keduanya pada "
        "dokumennya.",
        t.NIK_KELAMIN & ~t.NIK_TANGGAL,
        {"nik": _NIK, "jenis_kelamin": "laki_laki"},
        refs=("NIK09", "Q02"),
    ),
    identitas(
        "VV-011",
        "NIK-010",
        "Tanggal lahir tidak cocok dengan NIK",
        "Tanggal lahir pada data lain dari angka 7-12 NIK. Itu belum bukti NIK salah: NIK tidak diganti bila tanggal lahir "
        "dibetulkan.",
        t.NIK_LAHIR & ~t.NIK_TANGGAL,
        {"nik": _NIK, "tanggal_lahir": date(1985, 4, 12)},
        refs=("NIK10", "Q02"),
    ),
    identitas(
        "VV-012",
        "NIK-002",
        "NIK dari wilayah lain",
        "Enam angka pertama NIK adalah wilayah pendaftaran pertama, lain dari domisili. Itu wajar: NIK tidak berubah karena "
        "pindah.",
        t.NIK_DOMISILI,
        {"nik": _NIK, "kode_kelurahan": KODE},
        refs=("NIK02", "Q03"),
    ),
    identitas(
        "VV-013",
        "NIK-011",
        "NIK tercatat lebih dari satu kali",
        "NIK yang sama berdiri pada lebih dari satu baris. Periksa siapa pemiliknya; jangan menggabung sendiri.",
        t.NIK_GANDA,
        {"nik": _NIK},
        refs=("NIK11", "Q04"),
        rows=True,
    ),
    identitas(
        "VV-014",
        "KK-007",
        "Satu NIK dalam dua KK",
        "NIK yang sama berdiri dalam lebih dari satu KK; satu orang hanya boleh terdaftar dalam satu KK.",
        t.NIK_DUA_KK,
        {"nik": _NIK, "nomor_kk": _KK},
        refs=("KK07", "Q05"),
        rows=True,
    ),
)

KARTU_KELUARGA: Final[tuple[Check, ...]] = (
    identitas(
        "VV-015",
        "KK-001",
        "Nomor KK bukan 16 angka",
        "Nomor KK bukan teks berisi tepat 16 angka. Ambil lagi dari kartunya; jangan menambal angkanya.",
        t.KK_BUKAN_16_ANGKA,
        {"nomor_kk": _KK},
        refs=("KK01", "Q05"),
    ),
    identitas(
        "VV-016",
        "KK-002",
        "Wilayah pada nomor KK tidak dikenal",
        "Enam angka pertama nomor KK bukan wilayah yang dikenal. Susunan nomor KK hanya diketahui dari praktik; periksa.",
        t.KK_WILAYAH,
        {"nomor_kk": _KK},
        refs=("KK02", "Q05"),
    ),
    identitas(
        "VV-017",
        "KK-003",
        "Tanggal pada nomor KK tidak nyata",
        "Angka 7-12 nomor KK bukan tanggal yang ada, atau tanggalnya di masa depan. Periksa pada kartunya.",
        t.KK_TANGGAL,
        {"nomor_kk": _KK},
        refs=("KK03", "Q05"),
    ),
    identitas(
        "VV-018",
        "KK-004",
        "Nomor KK tampak seperti NIK",
        "Hari pada nomor KK di atas 40, seperti pada NIK perempuan; mungkin NIK di kolom nomor KK.",
        t.KK_HARI_NIK,
        {"nomor_kk": _KK},
        refs=("KK04", "Q05"),
    ),
    identitas(
        "VV-019",
        "KK-005",
        "Nomor urut KK 0000",
        "Nomor urut (angka 13-16) nomor KK 0000. Periksa pada kartunya.",
        t.KK_SERIAL,
        {"nomor_kk": _KK},
        refs=("KK05", "Q05"),
    ),
    identitas(
        "VV-020",
        "KK-006",
        "KK tanpa tepat satu kepala keluarga",
        "KK ini tidak mempunyai kepala keluarga, atau lebih dari satu. Cocokkan hubungan keluarga dengan kartunya.",
        t.KK_KEPALA,
        {"nomor_kk": _KK, "kepala_keluarga": True},
        refs=("KK06", "Q06"),
        rows=True,
    ),
    sendiri(
        "VV-021",
        "Jenis kelamin tidak cocok dengan hubungan keluarga",
        "Suami tercatat perempuan, atau istri tercatat laki-laki. Periksa jenis kelamin dan hubungan keluarga.",
        (Orang.hubungan_keluarga.equals("suami") & Orang.jenis_kelamin.equals("perempuan"))
        | (Orang.hubungan_keluarga.equals("istri") & Orang.jenis_kelamin.equals("laki_laki")),
        {"hubungan_keluarga": "istri", "jenis_kelamin": "perempuan"},
        refs=("Q06",),
    ),
    sendiri(
        "VV-022",
        "Pasangan sejenis dengan kepala keluarga",
        "Suami/istri dan kepala keluarga tercatat berjenis kelamin sama. Periksa keduanya pada KK.",
        t.PASANGAN_SAMA,
        {"hubungan_keluarga": "istri", "jenis_kelamin": "perempuan"},
        refs=("Q06",),
        rows=True,
    ),
    sendiri(
        "VV-023",
        "Anak tidak lebih muda dari kepala keluarga",
        "Anak tercatat lahir pada hari yang sama dengan kepala keluarga atau sebelumnya. Periksa tanggal lahir dan hubungannya.",
        t.ANAK_TUA,
        {"hubungan_keluarga": "anak", "tanggal_lahir": date(2015, 4, 12)},
        refs=("Q06",),
        rows=True,
    ),
)

GANDA: Final[tuple[Check, ...]] = (
    sendiri(
        "VV-081",
        "Mungkin orang yang sama",
        "Nama, tanggal lahir, jenis kelamin, dan kode desa/kelurahan sama dengan baris lain. Periksa orangnya; pencarian yang lebih "
        "teliti ada di kesos.dedupe. Jangan menggabung sendiri.",
        t.ORANG_GANDA,
        {"nama": "NAMA MENURUT DOKUMEN"},
        severity=Severity.REVIEW,
        basis="our own choice of columns; the ministry matches by NIK and then by name",
        addresses=(APLIKASI_MK,),
        refs=("Q15",),
        rows=True,
    ),
)
