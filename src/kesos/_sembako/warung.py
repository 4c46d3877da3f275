"""The e-warong of 2020 to February 2023: what it must be, who may not run one, and how it may not behave.

The criteria were read in a copy of the guideline (Pedum) that a provincial office made, cut off at the end; the rest
comes from presentations of Permensos 5/2021 and from the press. Since March 2023 no recipient has to use one.
"""

from datetime import date
from typing import Any, Final

from kesos._sembako.aturan import Daftar, Jenis, Ketentuan, ketentuan
from kesos._sembako.jenis import PERMENSOS_5_2021, PERMENSOS_20_2019
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence
from kesos.engine.expression import Condition
from kesos.engine.rule import Peringatan
from kesos.fakta.e_warong import EWarong

MULAI: Final = date(2020, 1, 1)
BERAKHIR: Final = date(2023, 3, 1)
"""From this day the e-warong is no channel that anybody must use (letter of the Minister of 24 February 2023)."""

MAKS_KPM: Final = 250
"""The most recipients for one e-warong by one source that quotes the guideline [C]; a local ideal of 2019 was 300."""

_PERMENSOS_5: Final = date(2021, 8, 23)
_PEDUM: Final = PERMENSOS_20_2019.at("kriteria e-warong; pasal tidak terlihat, isinya dari salinan Pedum", UNVERIFIED)
_BARU: Final = PERMENSOS_5_2021.at("ketentuan tentang e-warong; pasal tidak terlihat", UNVERIFIED)
_SAKSI: Final = ("S50", "S51", "S53")


def _warung(code: str, name: str, lulus: Condition, mark: Evidence, **rest: Any) -> tuple[Ketentuan, ...]:
    given: dict[str, Any] = {"jenis": Jenis.KRITERIA, "terlihat": MULAI, "cites": (_PEDUM,)} | rest
    return ketentuan(
        code=code,
        name=name,
        records=(EWarong,),
        program=("SEMBAKO",),
        lulus=lulus,
        mark=mark,
        mulai=MULAI,
        sampai=BERAKHIR,
        **given,
    )


def _baru(code: str, name: str, lulus: Condition, mark: Evidence, **rest: Any) -> tuple[Ketentuan, ...]:
    return _warung(code, name, lulus, mark, **({"terlihat": _PERMENSOS_5, "cites": (_BARU,)} | rest))


KRITERIA: Final[tuple[tuple[Ketentuan, ...], ...]] = (
    _warung(
        "SBK-301",
        "Mampu, bereputasi, kredibel, berintegritas, dan lulus uji tuntas bank",
        EWarong.lulus_uji_tuntas_bank,
        PRIMARY,
        sumber=("S48", "S49"),
        catatan="penetapannya sepenuhnya pada bank penyalur menurut Pedum; ringkasan Permensos 5/2021 menyebut Menteri",
    ),
    _warung(
        "SBK-302",
        "Penghasilan utamanya dari usaha yang berjalan di lokasi tetap atau kegiatan tetap lain",
        EWarong.usaha_berjalan_di_lokasi_tetap,
        PRIMARY,
        sumber=("S48", "S49"),
    ),
    _warung(
        "SBK-303",
        "Menjual sesuai harga pasar",
        EWarong.menjual_sesuai_harga_pasar,
        PRIMARY,
        sumber=("S48", "S49"),
    ),
    _warung(
        "SBK-304",
        "Punya pemasok andal: mutu konsisten, harga bersaing, pasokan berkelanjutan",
        EWarong.punya_pemasok_andal,
        PRIMARY,
        sumber=("S48", "S49"),
        catatan="boleh bekerja sama dengan pihak ketiga",
    ),
    _warung(
        "SBK-305",
        "Dapat melayani KPM dan bukan KPM dengan infrastruktur perbankan",
        EWarong.melayani_semua_dengan_alat_bank,
        PRIMARY,
        sumber=("S48", "S49"),
    ),
    _warung(
        "SBK-306",
        "Berkomitmen melayani khusus lanjut usia dan penyandang disabilitas",
        EWarong.berkomitmen_melayani_lansia_dan_disabilitas,
        PRIMARY,
        sumber=("S48",),
    ),
    _baru(
        "SBK-311",
        "Buka setiap hari di lokasi tetap dan terutama berjualan bahan pangan",
        EWarong.buka_setiap_hari_dan_utama_jual_pangan,
        SINGLE,
        sumber=("S52",),
    ),
    _baru(
        "SBK-312",
        "Jenis usahanya KUBE atau kewirausahaan sosial binaan, UMKM, atau agen bank pedagang sembako",
        EWarong.jenis_usaha.isin("kube_atau_kewirausahaan_sosial", "umkm", "agen_bank_pedagang_sembako"),
        SINGLE,
        sumber=("S52",),
    ),
)
"""What an e-warong must be. The criteria that followed the sixth were cut off in the copy."""


def _bukan(code: str, siapa: str, unsur: Any, mark: Evidence, **rest: Any) -> tuple[Ketentuan, ...]:
    given: dict[str, Any] = {"jenis": Jenis.EKSKLUSI, "sumber": _SAKSI} | rest
    return _warung(code, f"Tidak dikelola oleh {siapa}", ~EWarong.unsur_pengelola.has(unsur), mark, **given)


DILARANG_MENJADI: Final[tuple[tuple[Ketentuan, ...], ...]] = (
    _bukan("SBK-321", "BUMN", "bumn", CORROBORATED),
    _bukan("SBK-322", "BUMDes atau unit usahanya", "bumdes", CORROBORATED),
    _bukan("SBK-323", "ASN", "asn", CORROBORATED),
    _bukan(
        "SBK-324",
        "pendamping (TKSK dan lainnya)",
        "pendamping",
        CORROBORATED,
        catatan="pendamping juga dilarang menjadi pemasok, menurut satu sumber",
    ),
    _bukan(
        "SBK-325",
        "kepala desa, lurah, atau perangkatnya",
        "kepala_desa_atau_perangkat",
        CORROBORATED,
        sumber=("S50", "S53"),
    ),
    _bukan("SBK-326", "pegawai bank Himbara", "pegawai_himbara", SINGLE, sumber=("S50",)),
    _bukan(
        "SBK-327",
        "keluarga ASN atau keluarga kepala desa",
        "keluarga_asn_atau_kepala_desa",
        SINGLE,
        sumber=("S50",),
    ),
    _bukan(
        "SBK-328",
        "Toko Tani Indonesia",
        "toko_tani_indonesia",
        SINGLE,
        sumber=("S50", "S51"),
        catatan="sumber bertentangan: satu melarang, satu menyebutnya contoh yang boleh; jadi tidak menentukan",
        jenis=Jenis.EVALUASI,
    ),
)
"""Who may not run an e-warong."""

_PERILAKU: Final = (
    (
        "SBK-341",
        "Tidak memaksa KPM membeli barang atau jumlah tertentu",
        EWarong.memaksa_beli,
        CORROBORATED,
        ("S53", "S54"),
    ),
    (
        "SBK-343",
        "Tidak menjual di luar bahan pangan yang ditentukan",
        EWarong.menjual_di_luar_bahan_pangan,
        SINGLE,
        ("S54",),
    ),
    (
        "SBK-344",
        "Tidak menukar bantuan dengan uang atau barang lain",
        EWarong.menukar_dengan_uang_atau_barang_lain,
        CORROBORATED,
        ("S53", "S54"),
    ),
    ("SBK-345", "Tidak meminjamkan mesin EDC kepada pihak lain", EWarong.meminjamkan_edc, SINGLE, ("S53",)),
    ("SBK-346", "Tidak mengintimidasi atau mengancam KPM", EWarong.mengintimidasi_kpm, CORROBORATED, ("S53", "S107")),
    ("SBK-347", "Tidak menyimpan KKS milik KPM", EWarong.menyimpan_kks, CORROBORATED, ("S53", "S107")),
    (
        "SBK-348",
        "Tidak memeriksa saldo berkala tanpa sepengetahuan KPM",
        EWarong.cek_saldo_tanpa_setahu_kpm,
        SINGLE,
        ("S107",),
    ),
    (
        "SBK-349",
        "Tidak menyerahkan bahan yang tidak layak konsumsi",
        EWarong.menyerahkan_barang_tak_layak,
        CORROBORATED,
        ("S53", "S107"),
    ),
)

PAKET: Final = _warung(
    "SBK-342",
    "Tidak menjual dalam paket yang ditentukan sepihak",
    ~EWarong.menjual_dalam_paket,
    CORROBORATED,
    sumber=("S53", "S54", "S57", "S59", "S101"),
    catatan="paket: jenis dan jumlah barang ditentukan sepihak sehingga KPM tidak punya pilihan",
)

LARANGAN_PERILAKU: Final[tuple[tuple[Ketentuan, ...], ...]] = tuple(
    sorted(
        (*(_baru(code, name, ~fact, mark, sumber=sumber) for code, name, fact, mark, sumber in _PERILAKU), PAKET),
        key=lambda versions: versions[-1].code,
    )
)
"""How an e-warong may not behave. The sanction by one source [C]: it is taken off the list of e-warong."""

_TERLALU_BANYAK: Final = Peringatan(
    "W1",
    EWarong.jumlah_kpm_dilayani > MAKS_KPM,
    SINGLE,
    "Melayani lebih dari 250 KPM, batas yang disebut satu sumber (sumber lain: 300). Periksa antreannya.",
)

LISTS: Final = (
    Daftar(
        code="SBK-005",
        name="Dapat menjadi e-warong",
        record=EWarong,
        program="SEMBAKO",
        butir=(*KRITERIA, *DILARANG_MENJADI),
        cites=(_PEDUM, _BARU),
        missing=("kriteria Pedum sesudah butir keenam", "pasal Permensos 20/2019 dan 5/2021 tentang e-warong"),
        warnings=(_TERLALU_BANYAK,),
    ),
    Daftar(
        code="SBK-006",
        name="Perilaku e-warong tidak melanggar larangan",
        record=EWarong,
        program="SEMBAKO",
        butir=LARANGAN_PERILAKU,
        cites=(_BARU,),
        missing=("daftar larangan yang lengkap dan pasal sanksinya",),
    ),
)
"""The two lists on an e-warong."""

RULES: Final[tuple[tuple[Ketentuan, ...], ...]] = (*KRITERIA, *DILARANG_MENJADI, *LARANGAN_PERILAKU)
"""The versions of every single rule on an e-warong."""
