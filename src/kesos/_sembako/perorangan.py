"""The rules on a person: the next account holder (pengurus), PBI Jaminan Kesehatan, and the components of PKH."""

from datetime import date
from typing import Any, Final

from kesos._sembako.aturan import Daftar, Jenis, Ketentuan, Setelan, ketentuan
from kesos._sembako.desil import desil_rule
from kesos._sembako.jenis import (
    JUKNIS_PKH_2024,
    KEPMENSOS_73_2024,
    PERMENSOS_1_2018,
    PERMENSOS_3_2025,
    PERMENSOS_21_2019,
    PP_101_2012,
)
from kesos._sembako.keluarga import DTSEN
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Condition, Unseen, all_of, any_of, condition
from kesos.engine.rule import Bacaan, Peringatan
from kesos.engine.timeline import Interval
from kesos.fakta.perorangan import Perorangan

UMUR_PENGURUS: Final = 17
"""The least age of a new account holder, in completed years, by one secondary source [C]."""

UMUR_LANSIA_PKH: Final = 60
"""The least age of the PKH component *lanjut usia*: Permensos 1/2018 Pasal 7 and the guide of 2024 [A]."""

UMUR_LANSIA_PRAKTIK: Final = 70
"""The age of operational practice in 2020-2022, named again in March 2025 [B]."""

_PERMENSOS_21: Final = date(2019, 12, 4)
_JUKNIS: Final = date(2024, 1, 25)
_PENGURUS_TERLIHAT: Final = date(2024, 8, 1)
# Permensos 3/2025 was set on 10 June 2025 and holds from its promulgation, whose day was not seen.
_PERMENSOS_3: Final = Interval(date(2026, 1, 1), not_before=date(2025, 6, 10))
_DTSEN_PENGURUS: Final = "apakah syarat ini beralih dari DTKS ke DTSEN"


def _pengurus(code: str, name: str, lulus: Condition, **rest: Any) -> tuple[Ketentuan, ...]:
    given: dict[str, Any] = {"terlihat": _PENGURUS_TERLIHAT} | rest
    return ketentuan(
        code=code,
        name=name,
        records=(Perorangan,),
        program=("SEMBAKO", "PKH"),
        jenis=Jenis.WAJIB,
        cites=(KEPMENSOS_73_2024.at("penggantian pengurus; bagian tidak terlihat", SINGLE),),
        lulus=lulus,
        mark=SINGLE,
        sumber=("S83", "S84"),
        **given,
    )


def _pengurus_rules(umur: int) -> tuple[tuple[Ketentuan, ...], ...]:
    in_data = "Pengurus pengganti terdaftar dalam data terpadu"
    later = any_of(Perorangan.terdaftar_di_dtsen, Unseen(_DTSEN_PENGURUS))
    return (
        _pengurus(
            "SBK-201", "Pengurus pengganti satu KK dengan pengurus lama", Perorangan.satu_kk_dengan_pengurus_lama
        ),
        (
            *_pengurus("SBK-202", in_data, Perorangan.terdaftar_di_dtks, sampai=DTSEN),
            *_pengurus("SBK-202", in_data, later, mulai=DTSEN, terlihat=DTSEN, missing=(_DTSEN_PENGURUS,)),
        ),
        _pengurus(
            "SBK-203",
            "Pengurus pengganti cukup umur",
            Perorangan.usia >= umur,
            catatan="17 tahun, bila tidak diatur lain",
        ),
        _pengurus(
            "SBK-204",
            "Data kependudukan pengurus pengganti tidak ganda, dan ia sudah merekam KTP-el",
            all_of(~Perorangan.data_kependudukan_ganda, Perorangan.sudah_rekam_ktp_el),
        ),
    )


_URUTAN: Final = Peringatan(
    "W1",
    Perorangan.satu_kk_dengan_pengurus_lama.as_condition(),
    UNVERIFIED,
    "Urutan pilihan pengurus (misalnya perempuan dewasa lebih dahulu) tidak ditemukan; jangan menolak karenanya.",
)
_SEBAB: Final = Peringatan(
    "W2",
    Perorangan.sebab_penggantian_pengurus.equals("wafat"),
    SINGLE,
    "Pengurus lama wafat: laporkan kematiannya segera dan ajukan penggantian; jangan menunda laporan.",
)


def _pbi(code: str, name: str, lulus: Condition, **rest: Any) -> Ketentuan:
    place = PERMENSOS_21_2019.at("Pasal 7", PRIMARY)
    given: dict[str, Any] = {"valid": Interval(_PERMENSOS_21), "cites": (place,)} | rest
    reading = Bacaan(condition(lulus), PRIMARY)
    return Ketentuan(
        code=code,
        name=name,
        records=(Perorangan,),
        program=("PBI_JK",),
        jenis=Jenis.EKSKLUSI,
        criteria={},
        working=reading,
        textual=reading,
        sumber=("S130", "S175"),
        **given,
    )


_DATA: Final = "PBI JK: terdaftar dalam data terpadu"
SYARAT_PBI: Final[tuple[tuple[Ketentuan, ...], ...]] = (
    (
        _pbi(
            "SBK-151",
            _DATA,
            Perorangan.terdaftar_di_dtks,
            valid=Interval(_PERMENSOS_21, date(2026, 1, 1)),
            versi="DTKS",
            catatan="yang keluar dari data itu: yang mampu, tidak ditemukan, pekerja penerima upah, peserta kelas I/II",
        ),
        _pbi(
            "SBK-151",
            _DATA,
            Perorangan.terdaftar_di_dtsen,
            valid=_PERMENSOS_3,
            versi="DTSEN",
            cites=(PERMENSOS_21_2019.at("Pasal 7", PRIMARY), PERMENSOS_3_2025.at("Pasal 27", PRIMARY)),
            catatan="sejak Permensos 3/2025 Pasal 27 data terpadu dibaca DTSEN",
        ),
    ),
    (
        _pbi(
            "SBK-152",
            "PBI JK: tidak meninggal",
            Perorangan.keberadaan.differs("meninggal"),
            keluar="MENINGGAL",
        ),
    ),
    (
        _pbi(
            "SBK-153",
            "PBI JK: tidak terdaftar lebih dari sekali",
            ~Perorangan.terdaftar_ganda_pbi_jk,
            keluar="GANDA",
        ),
    ),
)
"""The grounds on which a PBI-JK member is taken off the list (Permensos 21/2019 Pasal 7 [A])."""


def _pbi_decile(max_desil: int | None) -> tuple[Ketentuan, ...]:
    return desil_rule(
        "SBK-154",
        "PBI JK: desil kesejahteraan keluarga dalam batas",
        Perorangan,
        "PBI_JK",
        max_desil,
        catatan="direncanakan dipersempit ke desil 4",
    )


def _komponen(code: str, name: str, lulus: Condition, **rest: Any) -> tuple[Ketentuan, ...]:
    reading = Bacaan(condition(lulus), PRIMARY)
    given: dict[str, Any] = {
        "valid": Interval(_JUKNIS),
        "cites": (JUKNIS_PKH_2024.at("Bab I C; Bab II A", PRIMARY),),
        "sumber": ("S178",),
        "textual": reading,
    } | rest
    rule = Ketentuan(
        code=code,
        name=name,
        records=(Perorangan,),
        program=("PKH",),
        jenis=Jenis.KOMPONEN,
        criteria={},
        working=reading,
        **given,
    )
    return (rule,)


def _lansia(umur: int) -> tuple[Ketentuan, ...]:
    between = all_of(Perorangan.usia >= umur, Perorangan.usia < UMUR_LANSIA_PRAKTIK)
    disputed = Peringatan(
        "W1",
        between,
        CORROBORATED,
        "Belum 70 tahun: naskahnya menyebut 60, tetapi praktik 2020-2022 (disebut lagi 2025) memakai 70.",
    )
    return _komponen(
        "SBK-404",
        "Komponen PKH: lanjut usia",
        Perorangan.usia >= umur,
        # Permensos 1/2018 stands in the gazette of 2018; its day was not seen.
        valid=Interval(date(2019, 1, 1), not_before=date(2018, 1, 1)),
        cites=(PERMENSOS_1_2018.at("Pasal 7", PRIMARY), JUKNIS_PKH_2024.at("Bab I C angka 14", PRIMARY)),
        sumber=("S118", "S120", "S178"),
        warnings=(disputed,) if umur < UMUR_LANSIA_PRAKTIK else (),
    )


KOMPONEN_PKH: Final[tuple[tuple[Ketentuan, ...], ...]] = (
    _komponen(
        "SBK-401",
        "Komponen PKH: ibu hamil",
        Perorangan.hamil,
        catatan="jumlah kehamilan dibatasi; angkanya tidak disebut petunjuk teknis (berita: dua)",
    ),
    _komponen(
        "SBK-402",
        "Komponen PKH: anak usia dini, 0 sampai 6 tahun dan belum bersekolah",
        all_of(Perorangan.usia.between(0, 6), Perorangan.partisipasi_sekolah.equals("belum")),
        catatan="umur dihitung dari ulang tahun terakhir; jumlah anak dibatasi, angkanya tidak disebut (berita: dua)",
    ),
    _komponen(
        "SBK-403",
        "Komponen PKH: anak sekolah, 6 sampai 21 tahun dan belum menyelesaikan wajib belajar 12 tahun",
        all_of(
            Perorangan.usia.between(6, 21),
            Perorangan.partisipasi_sekolah.equals("masih"),
            ~Perorangan.selesai_wajib_belajar_12_tahun,
        ),
    ),
    _komponen(
        "SBK-405",
        "Komponen PKH: penyandang disabilitas",
        Perorangan.ragam_disabilitas.has("fisik", "intelektual", "mental", "sensorik"),
        catatan="petunjuk teknis 2024 tidak memakai kata berat; sebelumnya yang dihitung disabilitas berat",
    ),
)
"""The components that ask no number of the caller; SBK-404 is the one on old age."""


def lists(setelan: Setelan) -> tuple[Daftar, ...]:
    """Return the lists on a person, with what the caller sets."""
    umur = UMUR_PENGURUS if setelan.umur_pengurus is None else setelan.umur_pengurus
    return (
        Daftar(
            code="SBK-003",
            name="Tetap menjadi peserta PBI Jaminan Kesehatan",
            record=Perorangan,
            program="PBI_JK",
            butir=(*SYARAT_PBI, _pbi_decile(setelan.desil_pbi_jk)),
            cites=(PERMENSOS_21_2019.at("Pasal 7", PRIMARY), PP_101_2012.at("Pasal 11", PRIMARY)),
            missing=("naskah yang memuat batas desil", "kuota nasional dan penetapan bulanan Menteri"),
        ),
        Daftar(
            code="SBK-004",
            name="Dapat menjadi pengurus pengganti",
            record=Perorangan,
            program=None,
            butir=_pengurus_rules(umur),
            cites=(KEPMENSOS_73_2024.at("penggantian pengurus; bagian tidak terlihat", SINGLE),),
            missing=("naskah Kepmensos 73/HUK/2024 dan Pedoman Umum tentang pengurus",),
            warnings=(_URUTAN, _SEBAB),
        ),
    )


def rules(setelan: Setelan) -> tuple[tuple[Ketentuan, ...], ...]:
    """Return the versions of every single rule on a person."""
    umur = UMUR_LANSIA_PKH if setelan.umur_lansia_pkh is None else setelan.umur_lansia_pkh
    listed = (versions for entry in lists(setelan) for versions in entry.butir)
    found = {versions[-1].code: versions for versions in (*listed, *KOMPONEN_PKH, _lansia(umur))}
    return tuple(found[code] for code in sorted(found))
