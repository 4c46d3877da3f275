"""Staff, the steps of applying the standards and of reporting, and what a PPKS type points to."""

from typing import Final, get_args

from kesos._spm.indikator import KEKURANGAN
from kesos._spm.jenis import (
    PP_2_2018,
    SEJAK_PERMENSOS_9_2018,
    SEJAK_PERMENSOS_16_2019,
    SEJAK_PP_2_2018,
    Aturan,
    Kelompok,
    Sifat,
    bunyi,
    kerja,
    menurut_kode,
    pasal_16_2019,
)
from kesos._spm.kriteria import TELANTAR_MENURUT_TEMPAT
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence
from kesos.engine.expression import all_of
from kesos.engine.rule import Kriteria, Peringatan
from kesos.evaluators.amounts import Asked
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.penyelenggara import Penyelenggara
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.tersaring import JenisPpks, Tersaring

PERMENSOS_8_2012 = PERATURAN["permensos-8-2012"]

SDM: Final[tuple[Aturan, ...]] = (
    Aturan(
        code="SPM-231",
        name="SDM bencana provinsi",
        question="Apakah provinsi menyiapkan Pekerja Sosial Profesional, TKS, dan Relawan Sosial?",
        nature=Sifat.SDM,
        group="korban_bencana",
        records=(Penyelenggara,),
        cites=(menurut_kode("Pasal 24"),),
        **kerja(
            {
                "a": Kriteria("Pekerja Sosial Profesional", Penyelenggara.ada_pekerja_sosial_profesional, SINGLE),
                "b": Kriteria("Tenaga Kesejahteraan Sosial", Penyelenggara.ada_tks, SINGLE),
                "c": Kriteria("Relawan Sosial", Penyelenggara.ada_relawan_sosial, SINGLE),
            },
            SINGLE,
            note="jumlah minimum tidak ditetapkan",
        ),
        valid=SEJAK_PERMENSOS_9_2018,
        missing=("Pasal 24 Permensos 9/2018",),
    ),
    Aturan(
        code="SPM-232",
        name="SDM bencana kabupaten/kota",
        question="Apakah kabupaten/kota menyiapkan TKS dan Relawan Sosial?",
        nature=Sifat.SDM,
        group="korban_bencana",
        records=(Penyelenggara,),
        cites=(menurut_kode("Pasal 41"),),
        **kerja(
            {
                "a": Kriteria("Tenaga Kesejahteraan Sosial", Penyelenggara.ada_tks, SINGLE),
                "b": Kriteria("Relawan Sosial", Penyelenggara.ada_relawan_sosial, SINGLE),
            },
            SINGLE,
            note="jumlah minimum tidak ditetapkan",
        ),
        valid=SEJAK_PERMENSOS_9_2018,
        missing=("Pasal 41 Permensos 9/2018",),
    ),
    Aturan(
        code="SPM-233",
        name="SDM rehabilitasi sosial dasar",
        question="Apakah panti atau kabupaten/kota ini memiliki Pekerja Sosial dan TKS untuk rehabilitasi sosial dasar?",
        nature=Sifat.SDM,
        for_spm=UNVERIFIED,
        records=(Penyelenggara,),
        cites=(pasal_16_2019("Pasal 43 ayat (1)"), PP_2_2018.at("Pasal 10 ayat (4)", PRIMARY)),
        **bunyi(
            {
                "a": Kriteria("Pekerja Sosial", Penyelenggara.ada_pekerja_sosial_profesional, PRIMARY),
                "b": Kriteria("Tenaga Kesejahteraan Sosial", Penyelenggara.ada_tks, PRIMARY),
            },
            PRIMARY,
            note="menurut beban kerja: tanpa angka dan tanpa rasio",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
    Aturan(
        code="SPM-234",
        name="Relawan pusat kesejahteraan sosial",
        question="Apakah pusat kesejahteraan sosial ini memiliki paling sedikit satu Relawan Sosial?",
        nature=Sifat.SDM,
        for_spm=UNVERIFIED,
        records=(Organisasi,),
        cites=(pasal_16_2019("Pasal 44 ayat (1)"),),
        **bunyi(
            {"a": Kriteria("Paling sedikit satu Relawan Sosial", Organisasi.jumlah_relawan_puskesos >= 1, PRIMARY)},
            PRIMARY,
            teks="",
            note="relawan itu tersertifikasi (ayat (3)-(4)); delapan jenisnya pada ayat (2)",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
)
"""SPM-231 to SPM-234: what staff there must be. Numbers stand only where the text gives one."""


def _tahap(code: str, name: str, question: str, criteria: dict[str, Kriteria], locator: str) -> Aturan:
    return Aturan(
        code=code,
        name=name,
        question=question,
        nature=Sifat.TAHAP,
        records=(Penyelenggara,),
        cites=(PP_2_2018.at(locator, PRIMARY),),
        **bunyi(criteria, PRIMARY, teks="dan" if len(criteria) > 1 else ""),
        valid=SEJAK_PP_2_2018,
    )


TAHAP: Final[tuple[Asked, ...]] = (
    _tahap(
        "SPM-601",
        "Pengumpulan data",
        "Apakah data sasaran menurut nama sudah dikumpulkan?",
        {"a": Kriteria("Data sasaran terkumpul menurut nama", Penyelenggara.data_sasaran_terkumpul, PRIMARY)},
        "Pasal 11 ayat (2) huruf a",
    ),
    _tahap(
        "SPM-602",
        "Penghitungan kebutuhan",
        "Apakah kebutuhan pemenuhan sudah dihitung?",
        {"a": Kriteria("Kebutuhan terhitung", Penyelenggara.kebutuhan_terhitung, PRIMARY)},
        "Pasal 11 ayat (2) huruf b",
    ),
    _tahap(
        "SPM-603",
        "Penyusunan rencana",
        "Apakah rencana pemenuhan sudah disusun?",
        {"a": Kriteria("Rencana pemenuhan ada", Penyelenggara.rencana_pemenuhan_ada, PRIMARY)},
        "Pasal 11 ayat (2) huruf c",
    ),
    _tahap(
        "SPM-604",
        "Pelaksanaan pemenuhan",
        "Apakah pemenuhan sudah dilaksanakan?",
        {"a": Kriteria("Pemenuhan dilaksanakan", Penyelenggara.pemenuhan_dilaksanakan, PRIMARY)},
        "Pasal 11 ayat (2) huruf d",
    ),
    KEKURANGAN,
    _tahap(
        "SPM-606",
        "Isi laporan",
        "Apakah laporan memuat hasil, kendala, dan ketersediaan anggaran penerapan SPM?",
        {
            "a": Kriteria("Hasil penerapan", Penyelenggara.laporan_memuat_hasil, PRIMARY),
            "b": Kriteria("Kendala penerapan", Penyelenggara.laporan_memuat_kendala, PRIMARY),
            "c": Kriteria("Ketersediaan anggaran", Penyelenggara.laporan_memuat_anggaran, PRIMARY),
        },
        "Pasal 17 ayat (2) huruf a-c",
    ),
)
"""SPM-601 to SPM-606: the four steps of PP 2/2018 Pasal 11, and the report, which is no fifth step (Pasal 17)."""

_BUKAN_BUKTI: Final = Peringatan(
    "W1",
    Tersaring.ppks.has(*get_args(JenisPpks)),
    PRIMARY,
    "Jenis PPKS tidak membuktikan hak atas SPM: periksa kriterianya lewat SPM-101 s.d. SPM-105.",
)


def _saringan(
    code: str,
    group: Kelompok,
    name: str,
    types: tuple[JenisPpks, ...],
    mark: Evidence,
    *,
    practice: tuple[tuple[JenisPpks, Evidence], ...] = (),
) -> Aturan:
    """Return what a PPKS type points to; ``practice`` are types that some regions take as well, each with its grade."""
    criteria = {"a": Kriteria(f"Jenis {' atau '.join(types)}", Tersaring.ppks.has(*types), mark)}
    if group == "disabilitas_telantar":
        criteria["b"] = Kriteria("Telantar menurut tempat layanan (SPM-112)", TELANTAR_MENURUT_TEMPAT, PRIMARY)
    local = tuple(
        Peringatan(
            f"W{number}",
            all_of(Tersaring.ppks.has(kind), ~Tersaring.ppks.has(*types)),
            grade,
            f"Jenis {kind} dipakai untuk kelompok ini hanya dalam praktik daerah.",
        )
        for number, (kind, grade) in enumerate(practice, 2)
    )
    return Aturan(
        code=code,
        name=f"Saringan PPKS: {name}",
        question=f"Apakah jenis PPKS ini mengarah ke SPM {name}?",
        nature=Sifat.SARINGAN,
        group=group,
        records=(Tersaring,),
        cites=(PP_2_2018.at("Pasal 10", PRIMARY), PERMENSOS_8_2012.at("Lampiran", CORROBORATED)),
        **kerja(criteria, UNVERIFIED if "b" in criteria else mark, note="dari nama kelompok dan nama jenis"),
        valid=SEJAK_PERMENSOS_16_2019 if "b" in criteria else SEJAK_PP_2_2018,
        missing=("teks yang memetakan jenis PPKS ke kelompok SPM",),
        warnings=(_BUKAN_BUKTI, *local),
    )


SARINGAN: Final[tuple[Aturan, ...]] = (
    _saringan(
        "SPM-701",
        "disabilitas_telantar",
        "penyandang disabilitas telantar",
        ("PPKS-09",),
        SINGLE,
        practice=(("PPKS-05", UNVERIFIED),),
    ),
    _saringan(
        "SPM-702",
        "anak_telantar",
        "anak telantar",
        ("PPKS-02",),
        SINGLE,
        practice=(("PPKS-01", UNVERIFIED), ("PPKS-04", SINGLE)),
    ),
    _saringan("SPM-703", "lanjut_usia_telantar", "lanjut usia telantar", ("PPKS-08",), SINGLE),
    _saringan("SPM-704", "gelandangan_pengemis", "gelandangan dan pengemis", ("PPKS-11", "PPKS-12"), CORROBORATED),
    _saringan("SPM-705", "korban_bencana", "korban bencana", ("PPKS-21", "PPKS-22"), SINGLE),
)
"""SPM-701 to SPM-705: which rule of entitlement a PPKS type points to. They prove nothing."""
