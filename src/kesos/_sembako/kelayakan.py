"""The lists on a family: may it receive Program Sembako, may it receive PKH. None is known whole: none is ever YES."""

from datetime import date
from typing import Any, Final

from kesos._sembako.aturan import UNIT, Daftar, Jenis, Ketentuan, Setelan, ketentuan, tidak_ada
from kesos._sembako.desil import desil_rule, limit_in_rules
from kesos._sembako.jenis import (
    JUKNIS_PKH_2024,
    PERMENSOS_1_2018,
    PERMENSOS_5_2021,
    PERMENSOS_20_2019,
    Program,
)
from kesos._sembako.keluarga import DTSEN, SYARAT_KELUARGA
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Condition, any_of, condition
from kesos.engine.rule import Bacaan, Peringatan
from kesos.fakta.keluarga import Keluarga

_JUKNIS: Final = date(2024, 1, 25)
_LARANGAN: Final = "Bab II A, yang tidak boleh menerima"


def _pkh(
    code: str, name: str, lulus: Condition, place: str = _LARANGAN, *, missing: tuple[str, ...] = (UNIT,), **rest: Any
) -> tuple[Ketentuan, ...]:
    given: dict[str, Any] = {"jenis": Jenis.EKSKLUSI, "keluar": "PEKERJAAN_TERLARANG"} | rest
    return ketentuan(
        code=code,
        name=name,
        records=(Keluarga,),
        program=("PKH",),
        cites=(JUKNIS_PKH_2024.at(place, PRIMARY),),
        lulus=lulus,
        textual=Bacaan(condition(lulus), PRIMARY),
        mark=PRIMARY,
        mulai=_JUKNIS,
        terlihat=_JUKNIS,
        missing=missing,
        sumber=("S178",),
        **given,
    )


SYARAT_PKH: Final[tuple[tuple[Ketentuan, ...], ...]] = (
    _pkh(
        "SBK-131",
        "PKH: bukan ASN dan bukan anggota TNI atau Polri",
        tidak_ada(Keluarga.asn_tni_polri_dalam_kk),
        siks="EXCLUDE_PEKERJAAN",
        catatan="dua butir petunjuk teknis sekaligus: ASN, dan anggota TNI/Polri",
    ),
    _pkh(
        "SBK-133",
        "PKH: bukan pensiunan ASN, TNI, atau Polri yang menerima dana pensiun",
        tidak_ada(Keluarga.pensiunan_asn_tni_polri_dalam_kk),
        siks="EXCLUDE_PEKERJAAN",
    ),
    _pkh(
        "SBK-134",
        "PKH: bukan pendamping sosial",
        tidak_ada(Keluarga.pendamping_sosial_dalam_kk),
        siks="OVERLAP_SDM_KESOS",
    ),
    _pkh("SBK-135", "PKH: bukan guru tersertifikasi", tidak_ada(Keluarga.guru_tersertifikasi_dalam_kk)),
    _pkh(
        "SBK-136",
        "PKH: tidak berpenghasilan rutin dari APBN atau APBD",
        tidak_ada(Keluarga.penghasilan_apbn_apbd_dalam_kk),
    ),
    _pkh(
        "SBK-137",
        "PKH: tidak tercatat di data AHU sebagai pemilik CV, direksi, atau komisaris",
        tidak_ada(Keluarga.pemilik_perusahaan_dalam_kk),
    ),
    _pkh(
        "SBK-138",
        "PKH: tidak berpenghasilan di atas upah minimum kabupaten/kota",
        tidak_ada(Keluarga.upah_di_atas_minimum_dalam_kk),
        keluar="MAMPU",
    ),
    _pkh(
        "SBK-139",
        "PKH: paling sedikit satu komponen kesehatan, pendidikan, atau kesejahteraan sosial",
        any_of(
            Keluarga.jumlah_ibu_hamil >= 1,
            Keluarga.jumlah_anak_usia_dini >= 1,
            Keluarga.jumlah_anak_sd >= 1,
            Keluarga.jumlah_anak_smp >= 1,
            Keluarga.jumlah_anak_sma >= 1,
            Keluarga.jumlah_lanjut_usia >= 1,
            Keluarga.jumlah_penyandang_disabilitas >= 1,
        ),
        "Bab I, sasaran",
        missing=(),
        jenis=Jenis.WAJIB,
        keluar="KOMPONEN_HABIS",
    ),
)
"""The eight exclusions of the technical guide of 2024 (the first two are one rule here), and its components."""


_DESIL: Final = "naskah yang menetapkan batas desil: sumber menyebut 4 dan 5"


def _desil_sembako(max_desil: int | None) -> tuple[Ketentuan, ...]:
    return desil_rule(
        "SBK-122",
        "Program Sembako: desil kesejahteraan dalam batas",
        Keluarga,
        "SEMBAKO",
        max_desil,
        missing=(_DESIL,),
        catatan="desil 5 tidak ditolak dan tidak diterima, melainkan ditandai untuk asesmen",
    )


def _desil_pkh(max_desil: int | None) -> tuple[Ketentuan, ...]:
    return desil_rule("SBK-123", "PKH: desil kesejahteraan dalam batas", Keluarga, "PKH", max_desil)


_RANGKAP: Final = Peringatan(
    "W1",
    Keluarga.program_bantuan.has("pkh"),
    CORROBORATED,
    "Keluarga ini juga menerima PKH. Itu boleh: keduanya saling melengkapi dan memakai satu rekening.",
)


def _bukan_hak(program: Program, max_desil: int | None) -> Peringatan:
    return Peringatan(
        "W2",
        Keluarga.desil <= limit_in_rules(program, max_desil).highest,
        CORROBORATED,
        "Desil dalam batas belum berarti menerima: masih ada kuota, urutan, dan syarat lain.",
        since=DTSEN,
    )


_DESIL_5: Final = Peringatan(
    "W3",
    Keluarga.desil.equals(5),
    CORROBORATED,
    "Desil 5: sumber berbeda. Satu menyebut batas 4, yang lain 5 dengan asesmen. Pastikan pada naskah yang berlaku.",
    since=DTSEN,
)
_WAFAT: Final = Peringatan(
    "W4",
    Keluarga.pengurus_meninggal.as_condition(),
    SINGLE,
    "Pengurus meninggal: laporkan segera. Penggantinya anggota pada KK yang sama, lewat perbaikan data.",
)


def lists(setelan: Setelan) -> tuple[Daftar, ...]:
    """Return the lists on a family, with what the caller sets."""
    sembako = (*SYARAT_KELUARGA, _desil_sembako(setelan.desil_sembako))
    pkh = (*SYARAT_KELUARGA, *SYARAT_PKH, _desil_pkh(setelan.desil_pkh))
    return (
        Daftar(
            code="SBK-001",
            name="Kelayakan penerima Program Sembako",
            record=Keluarga,
            program="SEMBAKO",
            butir=_for("SEMBAKO", sembako),
            cites=(
                PERMENSOS_5_2021.at("kriteria KPM; pasal tidak terlihat", UNVERIFIED),
                PERMENSOS_20_2019.at("kriteria KPM; pasal tidak terlihat", UNVERIFIED),
            ),
            missing=(
                "isi Permensos 20/2019 dan 5/2021 tentang kriteria penerima",
                "naskah yang memuat larangan penerima dan batas desil",
            ),
            warnings=(
                _RANGKAP,
                _bukan_hak("SEMBAKO", setelan.desil_sembako),
                *(() if setelan.desil_sembako else (_DESIL_5,)),
                _WAFAT,
            ),
        ),
        Daftar(
            code="SBK-002",
            name="Kelayakan penerima PKH",
            record=Keluarga,
            program="PKH",
            butir=_for("PKH", pkh),
            cites=(
                JUKNIS_PKH_2024.at("Bab I; Bab II A", PRIMARY),
                PERMENSOS_1_2018.at("Pasal 7", PRIMARY),
            ),
            missing=(
                "naskah yang memuat batas desil dan penetapan penerima tiap tahap",
                "aturan PKH sesudah petunjuk teknis 2024",
            ),
            warnings=(_bukan_hak("PKH", setelan.desil_pkh), _WAFAT),
        ),
    )


def _for(program: Program, items: tuple[tuple[Ketentuan, ...], ...]) -> tuple[tuple[Ketentuan, ...], ...]:
    return tuple(versions for versions in items if program in versions[-1].program)


def rules(setelan: Setelan) -> tuple[tuple[Ketentuan, ...], ...]:
    """Return the versions of every single requirement on a family."""
    found = {versions[-1].code: versions for entry in lists(setelan) for versions in entry.butir}
    return tuple(found[code] for code in sorted(found))
