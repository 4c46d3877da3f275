"""The neighbours of Program Sembako: PKH and its amounts, PBI-JK, direct cash (BLT), ATENSI. All amounts are rupiah."""

from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import ClassVar, Final, Literal, TypeAlias

from attrs import evolve, field, frozen

from kesos._sembako.jenis import (
    JUKNIS_PKH_2024,
    PERMENSOS_1_2018,
    PERMENSOS_3_2025,
    PERMENSOS_21_2019,
    PP_101_2012,
    Berkala,
    Entri,
    bulan,
    failure,
    holding_on,
    next_month,
)
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE
from kesos.engine.score import Score
from kesos.engine.timeline import NotCovered, Timeline
from kesos.fakta.keluarga import Keluarga
from kesos.fakta.peraturan import PERATURAN

Komponen: TypeAlias = Literal[
    "ibu_hamil", "anak_usia_dini", "anak_sd", "anak_smp", "anak_sma", "lanjut_usia", "penyandang_disabilitas"
]
"""The components of PKH; the last one was severe disability before the guide of 2024."""

KOMPONEN: Final[tuple[Komponen, ...]] = (
    "ibu_hamil",
    "anak_usia_dini",
    "anak_sd",
    "anak_smp",
    "anak_sma",
    "lanjut_usia",
    "penyandang_disabilitas",
)


@frozen(kw_only=True)
class IndeksPkh(Berkala):
    """The amounts of PKH of some years.

    Args:
        amounts: rupiah a year for each component; a component that no source names is left out.

    The other arguments are those of `Berkala`.
    """

    bagian: ClassVar[str] = "indeks_pkh"

    amounts: Mapping[str, int] = field(hash=False)


def _amounts(*rupiah: int) -> dict[str, int]:
    return dict(zip(KOMPONEN, rupiah, strict=False))


_PKH: Final = (
    IndeksPkh(
        code="2019",
        teks="Indeks PKH 2019",
        valid=bulan("2019-01", "2019-12"),
        amounts=_amounts(2_400_000, 2_400_000, 900_000, 1_500_000, 2_000_000, 2_400_000, 2_400_000),
        evidence=SINGLE,
        sumber=("S110",),
        cites=(PERATURAN["kepdirjen-ljs-02-sk-2019"].at("isi lewat kutipan", SINGLE),),
        catatan="ditambah bantuan tetap Rp550.000 sekali, hanya pada tahap Januari 2019",
    ),
    IndeksPkh(
        code="2020",
        teks="Indeks PKH 2020",
        valid=bulan("2020-01", "2020-12"),
        amounts=_amounts(3_000_000, 3_000_000, 900_000),
        evidence=SINGLE,
        sumber=("S111",),
        cites=(PERATURAN["kepdirjen-ljs-02-3-2020"].at("isi lewat berita", SINGLE),),
        catatan="sumber hanya menyebut ibu hamil, anak usia dini, dan SD; komponen lain tidak terlihat",
    ),
    IndeksPkh(
        code="2021-2025",
        teks="Indeks PKH 2021 sampai 2025",
        valid=bulan("2021-01", "2025-12"),
        amounts=_amounts(3_000_000, 3_000_000, 900_000, 1_500_000, 2_000_000, 2_400_000, 2_400_000),
        evidence=CORROBORATED,
        sumber=("S112", "S113", "S114", "S115", "S116", "S117"),
        catatan="nilainya tidak ada dalam petunjuk teknis 2024, melainkan ditetapkan tersendiri",
    ),
)

PKH_INDEX: Final[Timeline[IndeksPkh]] = Timeline("indeks PKH", tuple((entry.valid, entry) for entry in _PKH))
"""The amounts a year: 2019 to 2025. Those of 2026 were not established."""

PKH_STAGES: Final = 4
"""Payments a year [B]; the guide of 2024 does not name their number."""

PKH_MOST_COMPONENTS: Final = 4
"""The most components that count for one family [C]. Which four, where there are more, was not established."""

PKH_LIMITS: Final[Mapping[str, int]] = {"anak_usia_dini": 2, "lanjut_usia": 1, "penyandang_disabilitas": 1}
"""The most members that count for a component, by the press [C; lanjut usia B]; the guide of 2024 names no figure."""

PKH_DUTIES: Final = (
    Entri(
        code="kesehatan",
        teks="Ibu hamil atau menyusui dan anak 0 sampai 6 tahun memeriksakan kesehatan sesuai protokol",
        evidence=PRIMARY,
        sumber=("S118",),
        cites=(PERMENSOS_1_2018.at("Pasal 7", PRIMARY),),
    ),
    Entri(
        code="pendidikan",
        teks="Anak wajib belajar 12 tahun hadir paling sedikit 85 persen hari efektif",
        evidence=PRIMARY,
        sumber=("S118",),
        cites=(PERMENSOS_1_2018.at("Pasal 7", PRIMARY),),
    ),
    Entri(
        code="kesejahteraan_sosial",
        teks="Keluarga dengan lanjut usia mulai 60 tahun atau disabilitas berat mengikuti kegiatan kesejahteraan sosial",
        evidence=PRIMARY,
        sumber=("S118",),
        cites=(PERMENSOS_1_2018.at("Pasal 7", PRIMARY),),
    ),
)
"""The duties of PKH families."""

PKH_RIGHTS: Final = Entri(
    code="hak",
    teks="Bantuan sosial PKH, pendampingan, layanan kesehatan, pendidikan, dan sosial, serta bantuan komplementer",
    evidence=PRIMARY,
    sumber=("S118",),
    cites=(PERMENSOS_1_2018.at("Pasal 6", PRIMARY),),
)
"""The rights of PKH families."""

PKH_REPLACED: Final = (
    "pindah_alamat",
    "tidak_ditemukan",
    "meninggal_ada_ahli_waris",
    "cerai_dan_tidak_tinggal_di_alamat",
    "menjadi_pekerja_migran",
    "terpidana_atau_dalam_proses_hukum",
)
"""Why the social office of a region proposes to replace a PKH account holder, by the guide of 2024 [A]."""

PKH_NOTES: Final = (
    Entri(
        code="ham_berat",
        teks="Korban pelanggaran HAM berat: Rp900.000 sebulan PKH dan Rp200.000 Sembako, Rp3.300.000 tiap tiga bulan",
        evidence=CORROBORATED,
        sumber=("S121", "S122"),
        cites=(PERATURAN["inpres-2-2023"].at("dasar menurut berita", CORROBORATED),),
    ),
    Entri(
        code="rekening_tunggal",
        teks="KPM PKH yang juga KPM Sembako memakai satu rekening; pada satu KK hanya satu peserta yang dibayar",
        evidence=PRIMARY,
        sumber=("S178",),
        cites=(JUKNIS_PKH_2024.at("Bab II", PRIMARY),),
    ),
    Entri(
        code="antar_langsung",
        teks="Bagi lanjut usia yang tidak dapat bangun dan disabilitas berat: KKS diantar bank, uang diantar pos",
        evidence=PRIMARY,
        sumber=("S178",),
        cites=(JUKNIS_PKH_2024.at("Bab II", PRIMARY),),
    ),
)
"""What else is known of PKH."""


def pkh_index(komponen: Komponen, on: date) -> int:
    """Return what PKH gives for one member of a component in the year of a day, in rupiah a year.

    Raises:
        NotCovered: before 2019, from 2026, and for the components of 2020 that no source names.

    >>> pkh_index("anak_sma", date(2023, 5, 1))
    2000000
    """
    found = PKH_INDEX.on(on).amounts.get(komponen)
    if found is None:
        raise NotCovered.on(on, f"indeks PKH {komponen}")
    return found


def pkh_stage(komponen: Komponen, on: date) -> int:
    """Return what PKH gives for one member of a component in one of four stages, in rupiah.

    Raises:
        NotCovered: as in `pkh_index`.

    >>> pkh_stage("anak_sd", date(2021, 1, 1))
    225000
    """
    return pkh_index(komponen, on) // PKH_STAGES


def pkh_components(family: Keluarga) -> dict[Komponen, int] | None:
    """Return how many members of a family fall under each component; None as long as one number is not known."""
    known = family.known()
    found: dict[Komponen, int] = {}
    for komponen in KOMPONEN:
        value = known.get(f"jumlah_{komponen}")
        if value is None:
            return None
        found[komponen] = value
    return found


def pkh_amount(
    members: Mapping[Komponen, int],
    on: date,
    *,
    most: int = PKH_MOST_COMPONENTS,
    limits: Mapping[str, int] = PKH_LIMITS,
) -> Score:
    """Return what a family gets from PKH in the year of a day: an interval where it depends on which components count.

    Args:
        members: the members by component; components without members may be left out.
        on: any day of the year.
        most: how many members count at most.
        limits: how many members of one component count at most.

    Raises:
        NotCovered: as in `pkh_index`, for a component with members.
        SembakoError: SBK-906 for a number below 0.

    >>> pkh_amount({"ibu_hamil": 1, "anak_sd": 1}, date(2023, 1, 1)).value
    3900000
    >>> print(pkh_amount({"ibu_hamil": 1, "anak_sd": 2, "anak_sma": 1, "lanjut_usia": 1}, date(2023, 1, 1)))
    6200000..8300000
    """
    for komponen, number in members.items():
        if number < 0:
            raise failure("SBK-906", komponen, f"{komponen}=0", value=number)
    each = [
        [pkh_index(komponen, on)] * min(number, limits.get(komponen, number))
        for komponen, number in members.items()
        if number
    ]
    amounts = sorted(chain.from_iterable(each))
    return Score(sum(amounts[:most]), sum(amounts[-most:]) if most else 0)


@frozen(kw_only=True)
class Blt(Berkala):
    """A programme of direct cash.

    Args:
        amount: rupiah a month; None for a month for which it was not established.
        last_seen: the last month for which a source names the amount; None where its months are known whole.
        kpm: how many families; None where no number was seen.
        paid: how it was paid, in Indonesian; empty if that was not seen.

    The other arguments are those of `Berkala`.
    """

    bagian: ClassVar[str] = "blt"

    amount: int | None
    last_seen: date | None = None
    kpm: int | None = None
    paid: str = ""


BLT: Final = (
    Blt(code="BST_2020", teks="Bantuan Sosial Tunai, April-Juni 2020", valid=bulan("2020-04", "2020-06"), amount=600_000, kpm=9_000_000, evidence=SINGLE, sumber=("S18",)),
    Blt(code="BST_2020b", teks="Bantuan Sosial Tunai, Juli-Desember 2020", valid=bulan("2020-07", "2020-12"), amount=300_000, kpm=9_000_000, evidence=SINGLE, sumber=("S18",)),
    Blt(code="BST_2021", teks="Bantuan Sosial Tunai 2021", valid=bulan("2021-01", "2021-06"), amount=300_000, kpm=10_000_000, evidence=SINGLE, sumber=("S21",), catatan="Mei dan Juni dibayar Juli"),
    Blt(code="BLT_DD_2020", teks="BLT Dana Desa", valid=bulan("2020-04"), amount=600_000, last_seen=date(2020, 6, 1), evidence=SINGLE, sumber=("S124", "S143"), catatan="jumlah sesudah Juni 2020 dan aturan sesudah 2020 tidak terlihat"),
    Blt(code="BLT_MIGOR_2022", teks="BLT minyak goreng", valid=bulan("2022-04", "2022-06"), amount=100_000, kpm=20_500_000, paid="sekali, Rp300.000", evidence=SINGLE, sumber=("S140",), catatan="keluarga BPNT atau PKH, ditambah 2,5 juta pedagang kaki lima"),
    Blt(code="BLT_BBM_2022", teks="BLT BBM", valid=bulan("2022-09", "2022-12"), amount=150_000, kpm=20_650_000, paid="dua kali Rp300.000", evidence=CORROBORATED, sumber=("S141", "S142")),
    Blt(code="BLTS_KESRA_2025", teks="BLT Sementara Kesejahteraan Rakyat 2025", valid=bulan("2025-10", "2025-12"), amount=300_000, kpm=35_040_000, paid="sekali, Rp900.000", evidence=CORROBORATED, sumber=("S34", "S40"), catatan="kanal yang disebut (18,3 dan 17,2 juta) berjumlah lebih dari sasarannya"),
)  # fmt: skip
"""Direct cash by month of allocation. BLT El Nino 2023 was not established, nor what BLT Dana Desa came to after June 2020."""

BLT_DD_CONDITIONS: Final = (
    Entri(code="miskin", teks="Keluarga miskin, di dalam atau di luar DTKS", evidence=SINGLE, sumber=("S124",)),
    Entri(code="bukan_penerima_lain", teks="Bukan penerima PKH, BPNT, atau Kartu Prakerja", evidence=SINGLE, sumber=("S124",)),
    Entri(code="kehilangan_nafkah", teks="Kehilangan mata pencaharian", evidence=SINGLE, sumber=("S124",)),
    Entri(code="sakit_menahun", teks="Mempunyai anggota rentan sakit menahun atau kronis", evidence=SINGLE, sumber=("S124",)),
    Entri(code="musdesus", teks="Ditetapkan dalam musyawarah desa khusus", evidence=SINGLE, sumber=("S124",)),
)  # fmt: skip
"""What BLT Dana Desa asked in 2020, by a copy of its handbook [C]; how the items join was not established."""


def blt(on: date) -> tuple[Blt, ...]:
    """Return the programmes of direct cash for the month of a day; empty if none is known.

    The amount is None where a programme has no known end and no source names the amount for that month.

    >>> [(entry.code, entry.amount) for entry in blt(date(2025, 11, 1))]
    [('BLT_DD_2020', None), ('BLTS_KESRA_2025', 300000)]
    """
    return tuple(_of_month(entry, on) for entry in holding_on(BLT, on))


def _of_month(entry: Blt, on: date) -> Blt:
    seen = entry.last_seen is None or on < next_month(entry.last_seen)
    return entry if seen else evolve(entry, amount=None)


_PBI: Final = PERMENSOS_21_2019

PBI_JK: Final = (
    Entri(code="perubahan", teks="Perubahan substantif: penghapusan, penggantian, penambahan; perubahan administratif: perbaikan data. Semua lewat SIKS-NG, ditetapkan Menteri tiap bulan", evidence=PRIMARY, sumber=("S175", "S176"), cites=(_PBI.at("Pasal 6 ayat (2)-(6)", PRIMARY), PP_101_2012.at("Pasal 11; PP 76/2015 Pasal 11B ayat (4)", PRIMARY)), catatan="PP memberi batas luar enam bulan"),
    Entri(code="penghapusan", teks="Dihapus: tidak lagi di data terpadu, meninggal, atau terdaftar lebih dari sekali", evidence=PRIMARY, sumber=("S175",), cites=(_PBI.at("Pasal 7", PRIMARY),)),
    Entri(code="penggantian", teks="Diganti: ada di data terpadu tetapi belum peserta aktif, ada penghapusan, dan kuota nasional belum terlampaui", evidence=PRIMARY, sumber=("S175",), cites=(_PBI.at("Pasal 8", PRIMARY),)),
    Entri(code="rantai", teks="Dinas sosial kabupaten/kota memeriksa dan mengesahkan, dinas sosial provinsi menyetujui, lalu Kementerian Sosial", evidence=PRIMARY, sumber=("S175",), cites=(_PBI.at("Pasal 11 sampai Pasal 17", PRIMARY),)),
    Entri(code="layanan_sementara", teks="Yang dihapus dan masih butuh layanan dilayani dengan surat keterangan dinas sosial; datanya diperbaiki paling lambat enam bulan", evidence=PRIMARY, sumber=("S175",), cites=(_PBI.at("Pasal 6 ayat (7)-(17)", PRIMARY), PERMENSOS_3_2025.at("Pasal 27", PRIMARY)), catatan="data terpadu dibaca DTSEN sejak Permensos 3/2025"),
    Entri(code="bayi", teks="Bayi dari ibu PBI menjadi PBI", evidence=PRIMARY, sumber=("S176",), cites=(PP_101_2012.at("Pasal 11 sampai Pasal 11C", PRIMARY),)),
    Entri(code="kuota", teks="Iuran kelas 3 ditanggung pemerintah; kuota sekitar 96,8 juta jiwa", evidence=CORROBORATED, sumber=("S41", "S134")),
    Entri(code="nonaktif_2026", teks="Sekitar 11 juta dinonaktifkan per 1 Februari 2026 dan diganti peserta baru; jumlahnya tetap", evidence=CORROBORATED, sumber=("S131", "S132", "S134"), cites=(PERATURAN["kepmensos-3-huk-2026"].at("menurut berita", CORROBORATED),), catatan="satu sumber menulis 11 sampai 13,5 juta"),
    Entri(code="reaktivasi", teks="Diaktifkan lagi lewat dinas sosial: ada di daftar nonaktif Januari 2026, lapangan menunjukkan miskin atau rentan, penyakit kronis atau darurat, dengan surat keterangan butuh layanan", evidence=CORROBORATED, sumber=("S132", "S133"), catatan="sumber tidak jelas apakah ketiganya bersama atau masing-masing"),
)  # fmt: skip
"""What is known of PBI Jaminan Kesehatan."""

ATENSI_CLUSTERS: Final = (
    "anak",
    "penyandang_disabilitas",
    "tuna_sosial_dan_korban_perdagangan_orang",
    "korban_napza",
    "lanjut_usia",
    "korban_bencana",
    "ppks_lain",
)
"""Five clusters, victims of disasters, and other PPKS [B]. No decile limit was established."""

ATENSI_COMPONENTS: Final = (
    "dukungan_pemenuhan_hidup_layak",
    "perawatan_sosial_dan_atau_pengasuhan_anak",
    "dukungan_keluarga",
    "terapi_fisik_psikososial_mental_spiritual",
    "pelatihan_vokasional_dan_atau_kewirausahaan",
    "bantuan_sosial_dan_asistensi_sosial",
    "dukungan_aksesibilitas",
)
"""The seven components of ATENSI [B]."""
