"""The household check with Dukcapil matching of 2021-2023, as the code of that application does it (not a legal text)."""

from collections.abc import Collection
from datetime import date
from functools import partial
from typing import Final

from attrs import frozen

from kesos._verval.mesin_dtks import langkah
from kesos.engine.citation import PRIMARY, UNVERIFIED, Evidence
from kesos.engine.process import Process
from kesos.engine.timeline import Interval

_a = partial(langkah, PRIMARY)
_d = partial(langkah, UNVERIFIED)
_MASA: Final = Interval(date(2023, 10, 1), date(2024, 1, 1), not_before=date(2021, 1, 1))
_DASAR: Final = "code and on-screen legend of the ministry's contractor application, snapshot of 30 October 2023"
APLIKASI_MK: Final = "https://github.com/rasyid-abe/kemsos_dtks"
"""Where that code stands."""
_TANPA_TUNGGU: Final = "tidak ada anggota yang masih ditunggu"

RUMAH_TANGGA: Final = Process(
    code="MK_DUKCAPIL_2021_2023",
    name="Pemeriksaan rumah tangga dengan pemadanan Dukcapil",
    valid=_MASA,
    grade=PRIMARY,
    basis=_DASAR,
    addresses=(APLIKASI_MK,),
    notes=(
        "Mulai dan akhir pemakaian tidak diketahui; terlihat Oktober 2023, namanya menyebut 2021-2023.",
        "M3 ada pada keterangan layar, tetapi tidak ada kode yang menetapkannya; di sini tempat berhenti.",
        "M4a tidak punya jalan keluar dalam kode; di sini tempat berhenti.",
        "Keterangan layar menyebut C2 semua anggota padan; kodenya memberi C2 juga bila sebagian tidak padan.",
    ),
    initial="P0",
    final=("C2", "C2a", "M3", "M4a"),
    states={
        "P0": "daftar awal",
        "P1": "diterbitkan ke koordinator wilayah",
        "P2": "diterbitkan ke koordinator kabupaten/kota",
        "P3": "diterbitkan ke petugas",
        "P3a": "dikembalikan ke petugas; catatan wajib",
        "M1": "diambil pengumpul data",
        "M2": "survei berlangsung",
        "M3": "survei final (hanya pada keterangan layar)",
        "M4": "terkonfirmasi: kode keberadaan rumah tangga 1",
        "M4a": "tidak terkonfirmasi: kode keberadaan rumah tangga bukan 1",
        "C1": "sebagian anggota padan, sebagian tidak; menunggu Dukcapil",
        "C1a": "anggota tidak terkonfirmasi; menunggu Dukcapil",
        "C2": "selesai, paling sedikit satu anggota padan",
        "C2a": "selesai, tidak ada anggota yang padan",
    },
    transitions=(
        _a("P0", "publish", "P1", "kemensos_pusdatin"),
        _a("P1", "publish", "P2", "korwil"),
        _a("P2", "publish", "P3", "korkab"),
        _a("P3", "ambil_tugas", "M1", "pengumpul_mk"),
        _a("P3a", "ambil_tugas", "M1", "pengumpul_mk"),
        _a("M1", "simpan_survei", "M2", "pengumpul_mk"),
        _d("M2", "survei_final", "M3", "pengumpul_mk"),
        _a("M2", "submit_ditemukan", "M4", "pengumpul_mk", guard="kode keberadaan rumah tangga 1"),
        _a("M2", "submit_tidak_ditemukan", "M4a", "pengumpul_mk", guard="kode keberadaan rumah tangga bukan 1"),
        _a("M4", "kembalikan", "P3a", "korkab"),
        _a("M1", "cabut", "P3a", "kemensos_pusdatin"),
        _a("M2", "cabut", "P3a", "kemensos_pusdatin"),
        _a("C2a", "cabut", "P3a", "kemensos_pusdatin"),
        _a("M4", "qc_anggota", "C1", "korkab", guard=f"{_TANPA_TUNGGU}; ada Q1a"),
        _a("M4", "qc_anggota_semua_q1b", "C1a", "korkab", guard=f"{_TANPA_TUNGGU}; tidak ada Q1a; ada Q1b"),
        _a("M4", "qc_anggota_ada_q2", "C2", "korkab", guard=f"{_TANPA_TUNGGU}; tidak ada Q1a/Q1b; ada Q2"),
        _a("M4", "qc_anggota_hanya_q2a", "C2a", "korkab", guard=f"{_TANPA_TUNGGU}; hanya Q2a"),
        _a("C1", "dukcapil_selesai_ada_q2", "C2", "dukcapil", guard=f"{_TANPA_TUNGGU}; ada Q2"),
        _a("C1a", "dukcapil_selesai_ada_q2", "C2", "dukcapil", guard=f"{_TANPA_TUNGGU}; ada Q2"),
        _a("C1", "dukcapil_selesai_tanpa_q2", "C2a", "dukcapil", guard=f"{_TANPA_TUNGGU}; hanya Q2a"),
        _a("C1a", "dukcapil_selesai_tanpa_q2", "C2a", "dukcapil", guard=f"{_TANPA_TUNGGU}; hanya Q2a"),
    ),
)

ANGGOTA: Final = Process(
    code="MK_DUKCAPIL_2021_2023_ANGGOTA",
    name="Pemeriksaan anggota rumah tangga dengan pemadanan Dukcapil",
    valid=_MASA,
    grade=PRIMARY,
    basis=_DASAR,
    addresses=(APLIKASI_MK,),
    notes=("Nama dibandingkan sesudah NIK ditemukan; ambang 60 berlaku hanya karena NIK sudah menunjuk orangnya.",),
    initial="M2",
    final=("Q2", "Q2a", "Q2b"),
    states={
        "M2": "sedang disurvei",
        "M4": "hadir; menunggu pencarian di Dukcapil",
        "MK": "padan: skor nama tercapai",
        "MKa": "tidak padan menurut layanan Dukcapil",
        "MKb": "tidak terkonfirmasi di lapangan",
        "Q1a": "lolos pemeriksaan koordinator, NIK tidak padan",
        "Q1b": "lolos pemeriksaan koordinator, tidak terkonfirmasi",
        "Q2": "terkonfirmasi dan NIK padan",
        "Q2a": "NIK tidak padan (akhir)",
        "Q2b": "tidak terkonfirmasi, tetapi NIK padan (akhir)",
    },
    transitions=(
        _a("M2", "submit_hadir", "M4", "pengumpul_mk", guard="kode keberadaan 1 atau 6"),
        _a("M2", "submit_tidak_hadir", "MKb", "pengumpul_mk", guard="kode keberadaan selain 1 dan 6"),
        _a("M4", "api_padan", "MK", "dukcapil", guard="NIK ditemukan dan skor nama paling sedikit 60"),
        _a("M4", "api_tidak_padan", "MKa", "dukcapil", guard="skor nama di bawah 60, atau Data Tidak Ditemukan"),
        _a("M4", "api_gagal", "M4", "dukcapil", guard="tidak ada isi atau jawaban lain; dicoba lagi"),
        _a("MK", "korkab_setuju", "Q2", "korkab", guard="kode keberadaan bukan 3 atau 4"),
        _a("MKa", "korkab_setuju", "Q1a", "korkab", guard="kode keberadaan bukan 3 atau 4"),
        _a("MKb", "korkab_setuju", "Q1b", "korkab", guard="kode keberadaan bukan 3 atau 4"),
        _a("MK", "korkab_ganda_meninggal", "Q2a", "korkab", guard="kode keberadaan 3 atau 4"),
        _a("MKa", "korkab_ganda_meninggal", "Q2a", "korkab", guard="kode keberadaan 3 atau 4"),
        _a("MKb", "korkab_ganda_meninggal", "Q2a", "korkab", guard="kode keberadaan 3 atau 4"),
        _a("Q1a", "dukcapil_setuju", "Q2", "dukcapil"),
        _a("Q1b", "dukcapil_setuju", "Q2b", "dukcapil"),
        _a("Q1a", "dukcapil_tolak", "Q2a", "dukcapil"),
        _a("Q1b", "dukcapil_tolak", "Q2a", "dukcapil"),
    ),
)


@frozen
class KeadaanRumahTangga:
    """What the members of a household make of it.

    Args:
        state: the state of the household.
        grade: PRIMARY where a branch of the code says so, UNVERIFIED where none matches and ours fills the gap.
    """

    state: str
    grade: Evidence


def rumah_tangga(members: Collection[str]) -> KeadaanRumahTangga:
    """Return the state of a household after the check of its members, for every mix of their states.

    Args:
        members: the state of each member.

    Raises:
        ValueError: for no member, or a state that is none.

    >>> rumah_tangga(["Q2", "Q1a"]).state, rumah_tangga(["Q2", "Q2a"]).state
    ('C1', 'C2')
    >>> rumah_tangga(["Q2b"]).grade.mark  # no branch of the code matches this one
    'D'
    """
    found = set(members)
    if not found or not found <= set(ANGGOTA.states):
        raise ValueError("needs the state of at least one member, each a state of MK_DUKCAPIL_2021_2023_ANGGOTA")
    if found - {"Q1a", "Q1b", "Q2", "Q2a", "Q2b"}:
        return KeadaanRumahTangga("M4", PRIMARY)
    if "Q1a" in found:
        return KeadaanRumahTangga("C1", PRIMARY)
    if "Q1b" in found:
        return KeadaanRumahTangga("C1a", PRIMARY)
    if "Q2b" in found and ("Q2" not in found or "Q2a" in found):
        return KeadaanRumahTangga("C2", UNVERIFIED)
    return KeadaanRumahTangga("C2" if "Q2" in found else "C2a", PRIMARY)
