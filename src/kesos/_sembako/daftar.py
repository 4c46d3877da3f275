"""The amounts of Program Sembako by month of allocation: index, top-ups, quota, channels, the data behind the list."""

from datetime import date
from typing import ClassVar, Final

from attrs import field, frozen, validators

from kesos._sembako.jenis import (
    KEPDIRJEN_PFM_2022,
    SURAT_S171_2023,
    Berkala,
    bulan,
)
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE
from kesos.engine.timeline import Interval, Timeline, timeline


@frozen(kw_only=True)
class Indeks(Berkala):
    """The index: what one recipient family (KPM) is due for one month of allocation.

    Args:
        amount: in rupiah a month, 1 or more.
        last_seen: the last month for which a source names the amount; None where later law ended it.

    The other arguments are those of `Berkala`.
    """

    bagian: ClassVar[str] = "indeks"

    amount: int = field(validator=validators.gt(0))
    last_seen: date | None = None


@frozen(kw_only=True)
class Tambahan(Berkala):
    """A top-up, or another payment beside the index.

    Args:
        amount: in rupiah a month; 0 where rice is given.
        beras_kg: kilograms of rice a month; 0 where money is given.
        kpm: how many families it was meant for.
        for_all: whether every KPM of those months is due it; else it went to other families.

    The other arguments are those of `Berkala`.
    """

    bagian: ClassVar[str] = "tambahan"

    amount: int
    beras_kg: int = 0
    kpm: int
    for_all: bool


@frozen(kw_only=True)
class Kuota(Berkala):
    """How many families a year was planned for.

    Args:
        kpm: the number.
        alternatives: other numbers that sources give for the same.

    The other arguments are those of `Berkala`.
    """

    bagian: ClassVar[str] = "kuota"

    kpm: int
    alternatives: tuple[int, ...] = ()


@frozen(kw_only=True)
class Saluran(Berkala):
    """A channel of payment.

    Args:
        tunai: whether it pays cash; None where both were in use.
        cadence_months: for how many months at once it pays; None where that was not established.
        per_cair: what one payment comes to, in rupiah; None where that was not established.

    The other arguments are those of `Berkala`.
    """

    bagian: ClassVar[str] = "saluran"

    tunai: bool | None
    cadence_months: int | None
    per_cair: int | None


_UNTIL_2025: Final = Interval(date(2020, 3, 1), date(2026, 1, 1))

_INDEKS: Final = (
    Indeks(
        code="2017",
        teks="BPNT",
        valid=bulan("2017-02", "2019-12"),
        amount=110_000,
        evidence=CORROBORATED,
        sumber=("S01", "S02", "S03", "S04"),
        catatan="diluncurkan 23 Februari 2017 di 44 kota; bulan alokasi pertama tidak terlihat",
    ),
    Indeks(
        code="2020-01",
        teks="Program Sembako",
        valid=bulan("2020-01", "2020-02"),
        amount=150_000,
        evidence=CORROBORATED,
        sumber=("S13", "S15", "S51", "S901"),
    ),
    Indeks(
        code="2020-03",
        teks="Program Sembako",
        valid=_UNTIL_2025,
        amount=200_000,
        last_seen=date(2025, 2, 1),
        evidence=CORROBORATED,
        sumber=("S13", "S14", "S15", "S17", "S20", "S31", "S32", "S33"),
        catatan=(
            "diumumkan sementara: enam bulan, lalu sampai Desember 2020, lalu tetap dipakai; disebut terakhir Februari "
            "2025, dan jumlah tiap triwulan 2025 sejalan. Nilai 2026 tidak terlihat"
        ),
    ),
)

INDEX: Final[Timeline[Indeks]] = timeline("indeks Program Sembako", ((entry.valid, entry) for entry in _INDEKS))
"""The index by month of allocation: February 2017 to December 2025. The amount of 2026 was not established."""

TOPUPS: Final = (
    Tambahan(
        code="ppkm_2021",
        teks="Dua bulan tambahan semasa PPKM",
        valid=bulan("2021-07", "2021-08"),
        amount=200_000,
        kpm=18_800_000,
        for_all=True,
        evidence=CORROBORATED,
        sumber=("S19", "S20", "S21"),
        catatan="sepanjang 2021 menjadi 14 kali pembayaran; anggaran naik dari Rp42,37 triliun ke Rp49,89 triliun",
    ),
    Tambahan(
        code="perluasan_2021",
        teks="Penerima baru usulan pemerintah daerah, enam bulan",
        valid=bulan("2021-07", "2021-12"),
        amount=200_000,
        kpm=5_900_000,
        for_all=False,
        evidence=CORROBORATED,
        sumber=("S19", "S20", "S21"),
        catatan="keluarga lain, bukan tambahan bagi KPM lama; anggaran Rp7,08 triliun",
    ),
    Tambahan(
        code="penebalan_2025",
        teks="Penebalan Juni dan Juli 2025",
        valid=bulan("2025-06", "2025-07"),
        amount=200_000,
        kpm=18_280_000,
        for_all=True,
        evidence=CORROBORATED,
        sumber=("S34", "S37", "S38"),
        catatan="anggaran Rp7,31 triliun",
    ),
    Tambahan(
        code="beras_2025",
        teks="Bantuan beras Juni dan Juli 2025",
        valid=bulan("2025-06", "2025-07"),
        amount=0,
        beras_kg=10,
        kpm=18_277_083,
        for_all=True,
        evidence=CORROBORATED,
        sumber=("S39", "S109"),
        catatan="disalurkan sekaligus 20 kg mulai Juli 2025",
    ),
)
"""Payments beside the index, by month of allocation."""

QUOTA: Final = (
    Kuota(
        code="2017",
        teks="BPNT di 44 kota",
        valid=bulan("2017-02", "2017-12"),
        kpm=1_286_000,
        alternatives=(1_200_000, 1_400_000),
        evidence=CORROBORATED,
        sumber=("S01", "S02", "S05", "S06"),
    ),
    Kuota(
        code="2020-awal",
        teks="Program Sembako sebelum Covid-19",
        valid=bulan("2020-01", "2020-03"),
        kpm=15_200_000,
        alternatives=(15_600_000,),
        evidence=CORROBORATED,
        sumber=("S13", "S14", "S17", "S901"),
        catatan="rencana kerja pemerintah menyebut 15,6 juta",
    ),
    Kuota(
        code="2020-perluasan",
        teks="Sasaran yang diperluas",
        valid=bulan("2020-04", "2020-12"),
        kpm=20_000_000,
        evidence=CORROBORATED,
        sumber=("S14", "S16", "S17", "S18"),
        catatan="diumumkan 31 Maret 2020; per 5 November 2020 belum penuh",
    ),
    Kuota(
        code="2021",
        teks="Program Sembako 2021",
        valid=bulan("2021-01", "2021-12"),
        kpm=18_800_000,
        evidence=CORROBORATED,
        sumber=("S19", "S20"),
    ),
    Kuota(
        code="2022",
        teks="Program Sembako 2022",
        valid=bulan("2022-01", "2022-12"),
        kpm=18_800_000,
        evidence=SINGLE,
        sumber=("S26",),
    ),
    Kuota(
        code="2025",
        teks="Program Sembako 2025",
        valid=bulan("2025-01", "2025-12"),
        kpm=18_280_000,
        evidence=SINGLE,
        sumber=("S34",),
        catatan="8,68 juta Sembako saja, 9,6 juta bersama PKH; di luarnya 398.714 PKH saja",
    ),
    Kuota(
        code="2026",
        teks="Program Sembako 2026",
        valid=bulan("2026-01", "2026-12"),
        kpm=18_200_000,
        evidence=SINGLE,
        sumber=("S41",),
    ),
)
"""Planned numbers of families by year; sources differ on the first year (1.2, 1.286, 1.4 million)."""

CHANNELS: Final = (
    Saluran(
        code="e_warong",
        teks="KKS bank Himbara, dibelanjakan di e-warong",
        valid=bulan("2017-02", "2021-12"),
        tunai=False,
        cadence_months=1,
        per_cair=None,
        evidence=CORROBORATED,
        sumber=("S02", "S11", "S22"),
    ),
    Saluran(
        code="pos_2022",
        teks="PT Pos Indonesia, tunai: kantor pos, komunitas, atau diantar ke rumah",
        valid=bulan("2022-01", "2022-03"),
        tunai=True,
        cadence_months=3,
        per_cair=600_000,
        evidence=CORROBORATED,
        sumber=("S25", "S26", "S27"),
        cites=(KEPDIRJEN_PFM_2022.at("judul dan menimbang", PRIMARY),),
        catatan="mulai 20 Februari 2022; dibawa: KTP-el asli, KK asli, surat undangan; tidak wajib ke e-warong",
    ),
    Saluran(
        code="campuran_2022",
        teks="Campuran: PT Pos tunai dan bank Himbara dengan e-warong",
        valid=bulan("2022-04", "2023-02"),
        tunai=None,
        cadence_months=None,
        per_cair=None,
        evidence=SINGLE,
        sumber=("S56",),
    ),
    Saluran(
        code="bank_2023",
        teks="Bank Himbara, tunai lewat ATM atau teller, tanpa e-warong",
        valid=bulan("2023-03"),
        tunai=True,
        cadence_months=2,
        per_cair=400_000,
        evidence=CORROBORATED,
        sumber=("S28", "S29", "S30", "S31"),
        cites=(SURAT_S171_2023.at("isi surat", SINGLE),),
        catatan="431 kabupaten/kota dengan akses mudah",
    ),
    Saluran(
        code="pos_2023",
        teks="PT Pos Indonesia bagi daerah 3T atau sulit bank",
        valid=bulan("2023-03"),
        tunai=True,
        cadence_months=3,
        per_cair=600_000,
        evidence=CORROBORATED,
        sumber=("S30", "S31"),
        catatan="83 kabupaten/kota",
    ),
    Saluran(
        code="triwulan_2025",
        teks="Bank Himbara dan PT Pos Indonesia, tiap triwulan",
        valid=bulan("2025-01"),
        tunai=True,
        cadence_months=3,
        per_cair=600_000,
        evidence=CORROBORATED,
        sumber=("S33", "S34", "S35"),
        catatan="awal 2025 masih disebut dua atau tiga bulanan",
    ),
)
"""How money reached the families, by month of allocation. Of the three last ones no end was seen, also not by each other."""


@frozen(kw_only=True)
class Acuan(Berkala):
    """The list from which recipients are taken. The arguments are those of `Berkala`."""

    bagian: ClassVar[str] = "acuan"


DATA_LISTS: Final[tuple[Acuan, ...]] = (
    Acuan(
        code="DTKS",
        teks="Data Terpadu Kesejahteraan Sosial",
        valid=bulan("2017-02", "2025-03"),
        evidence=CORROBORATED,
        sumber=("S34", "S35"),
    ),
    Acuan(
        code="DTSEN",
        teks="Data Tunggal Sosial dan Ekonomi Nasional",
        valid=bulan("2025-04"),
        evidence=CORROBORATED,
        sumber=("S34", "S35", "S36"),
        catatan="dibayar dengannya sejak 28 Mei 2025; dimutakhirkan tiap triwulan",
    ),
)
"""The lists from which recipients were taken and are taken."""

DATA_BASIS: Final[Timeline[str]] = Timeline("data dasar penerima", tuple((one.valid, one.code) for one in DATA_LISTS))
"""The list from which recipients are taken [B]: DTKS until March 2025, DTSEN since (paid from 28 May 2025)."""
