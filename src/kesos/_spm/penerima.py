"""Who is entitled to a minimum service: PP 2/2018 Pasal 10, by the criteria of Permensos 16/2019.

Permensos 16/2019 is a national standard of rehabilitation and no technical standard of SPM; that its criteria are those
of SPM follows from the same groups and the same split between province and kabupaten/kota [D]. So the working reading
uses them and says so, and the textual reading keeps to PP 2/2018: the technical standard (Permensos 9/2018) was not seen.
"""

from typing import Any, Final

from kesos._spm.jenis import (
    PP_2_2018,
    SEBELUM_PERMENSOS_16_2019,
    SEJAK_PERMENSOS_9_2018,
    SEJAK_PERMENSOS_16_2019,
    SEJAK_PP_2_2018,
    Aturan,
    Kelompok,
    Sifat,
    bunyi,
    menurut_kode,
    pasal_16_2019,
)
from kesos._spm.kriteria import (
    DI_PANTI,
    GELANDANGAN,
    GP_DALAM,
    GP_LUAR,
    HURUF_TELANTAR,
    IKUT_KELUARGA,
    PENGEMIS,
    TELANTAR_MENURUT_TEMPAT,
)
from kesos.engine.citation import PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Condition, Expr, Unseen, all_of, any_of
from kesos.engine.rule import SYARAT, Bacaan, Kriteria, Peringatan, Syarat, huruf, salah_satu, semua
from kesos.engine.timeline import Interval
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan

PP_31_1980 = PERATURAN["pp-31-1980"]
UU_13_1998 = PERATURAN["uu-13-1998"]
UU_35_2014 = PERATURAN["uu-35-2014"]
UU_8_2016 = PERATURAN["uu-8-2016"]

DISABILITAS: Final = all_of(Perorangan.wni, Perorangan.penyandang_disabilitas)
ANAK: Final = all_of(Perorangan.wni, Perorangan.usia < 18)
LANJUT_USIA: Final = all_of(Perorangan.wni, Perorangan.usia >= 60)

BERHAK: Final[dict[Kelompok, Expr]] = {
    "disabilitas_telantar": all_of(DISABILITAS, TELANTAR_MENURUT_TEMPAT),
    "anak_telantar": all_of(ANAK, TELANTAR_MENURUT_TEMPAT),
    "lanjut_usia_telantar": all_of(LANJUT_USIA, TELANTAR_MENURUT_TEMPAT),
    "gelandangan_pengemis": all_of(
        Perorangan.wni,
        any_of(
            all_of(any_of(GELANDANGAN, PENGEMIS), any_of(all_of(~DI_PANTI, GP_LUAR), all_of(DI_PANTI, GP_DALAM))),
            IKUT_KELUARGA,
        ),
    ),
}
"""The working reading of SPM-101 to SPM-104 by group, for the rules that rest on them."""

KORBAN_BENCANA: Final = all_of(
    Perorangan.wni,
    Perorangan.terdampak_bencana,
    Perorangan.masa_bencana.isin("saat_tanggap_darurat", "setelah_tanggap_darurat"),
    Perorangan.jenis_bencana.differs("lainnya"),
)
"""The working reading of SPM-105."""

_BELUM_TERLIHAT: Final = Unseen("standar teknis SPM (Permensos 9/2018) tidak terlihat")
_CATATAN: Final = (
    "Permensos 16/2019 memakai kelompok dan pembagian provinsi/kabupaten-kota yang sama dengan PP 2/2018; bahwa "
    "kriterianya juga kriteria SPM adalah simpulan [D]. Standar teknis SPM sendiri tidak terlihat."
)
_CATATAN_TEKS: Final = (
    "PP 2/2018 menyebut kelompoknya; arti telantar menurut standar teknis SPM tidak terlihat, jadi bunyi teks hanya "
    "dapat menolak atau menjawab belum diketahui."
)


def _peringatan_telantar(*more: Peringatan) -> tuple[Peringatan, ...]:
    return (
        Peringatan(
            "W1",
            ~salah_satu("ab"),  # also while the gate is unknown: these criteria alone refuse then
            UNVERIFIED,
            (
                "Kriteria Permensos 16/2019 tidak terpenuhi; bahwa itu juga kriteria SPM adalah simpulan. "
                "Jangan menolak hanya karena ini: minta asesmen."
            ),
        ),
        Peringatan(
            "W2",
            all_of(SYARAT, ~DI_PANTI, Perorangan.tidak_ada_yang_mengurus),
            PRIMARY,
            (
                "Di luar panti, dan tidak ada lagi yang mengurus: itu kriteria di dalam panti (Pasal 20 huruf a). "
                "Periksa rujukan ke panti."
            ),
        ),
        Peringatan(
            "W3",
            all_of(SYARAT, DI_PANTI, ~Perorangan.panti_pilihan_terakhir),
            PRIMARY,
            "Di dalam panti tanpa layanan di luar panti lebih dahulu (Pasal 9 ayat (2)-(3)); haknya tidak berubah.",
        ),
        *more,
    )


def _dua_kelompok(when: Condition) -> Peringatan:
    return Peringatan(
        "W4",
        all_of(SYARAT, salah_satu("ab"), when),
        UNVERIFIED,
        "Orang ini juga masuk kelompok lain; di kelompok mana ia dihitung tidak ditetapkan.",
    )


def _hak_telantar(code: str, group: Kelompok, name: str, question: str, **rest: Any) -> Aturan:
    """Return one of SPM-101 to SPM-103: the gate is the group, the letters are the two rules of neglect by place."""
    return Aturan(
        code=code,
        name=name,
        question=question,
        nature=Sifat.HAK,
        group=group,
        for_spm=UNVERIFIED,
        records=(Perorangan,),
        criteria=HURUF_TELANTAR,
        working=Bacaan(salah_satu("ab"), UNVERIFIED, connector="alternatif", note=_CATATAN),
        textual=Bacaan(_BELUM_TERLIHAT, PRIMARY, note=_CATATAN_TEKS),
        valid=SEJAK_PERMENSOS_16_2019,
        versi="PP 2/2018 dan Permensos 16/2019",
        **rest,
    )


PENERIMA: Final[tuple[Aturan, ...]] = (
    _hak_telantar(
        "SPM-101",
        "disabilitas_telantar",
        "Penerima SPM penyandang disabilitas telantar",
        "Apakah orang ini berhak atas SPM penyandang disabilitas telantar?",
        cites=(
            PP_2_2018.at("Pasal 10 ayat (5) huruf a", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (2) huruf a", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (3) huruf a", PRIMARY),
            pasal_16_2019("Pasal 10"),
            pasal_16_2019("Pasal 20"),
            UU_8_2016.at("Pasal 1 angka 1", PRIMARY),
        ),
        syarat=Syarat(DISABILITAS, PRIMARY),
        warnings=_peringatan_telantar(_dua_kelompok(any_of(Perorangan.usia < 18, Perorangan.usia >= 60))),
    ),
    _hak_telantar(
        "SPM-102",
        "anak_telantar",
        "Penerima SPM anak telantar",
        "Apakah anak ini berhak atas SPM anak telantar?",
        cites=(
            PP_2_2018.at("Pasal 10 ayat (5) huruf b", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (2) huruf b", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (3) huruf b", PRIMARY),
            pasal_16_2019("Pasal 1 angka 9"),
            pasal_16_2019("Pasal 10"),
            pasal_16_2019("Pasal 20"),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
        ),
        syarat=Syarat(ANAK, PRIMARY, edge="genap 18 tahun tidak lagi anak; anak dalam kandungan termasuk anak"),
        warnings=_peringatan_telantar(_dua_kelompok(Perorangan.penyandang_disabilitas)),
    ),
    _hak_telantar(
        "SPM-103",
        "lanjut_usia_telantar",
        "Penerima SPM lanjut usia telantar",
        "Apakah orang ini berhak atas SPM lanjut usia telantar?",
        cites=(
            PP_2_2018.at("Pasal 10 ayat (5) huruf c", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (2) huruf c", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (3) huruf c", PRIMARY),
            pasal_16_2019("Pasal 1 angka 10"),
            pasal_16_2019("Pasal 10"),
            pasal_16_2019("Pasal 20"),
            UU_13_1998.at("Pasal 1 angka 2", PRIMARY),
        ),
        syarat=Syarat(LANJUT_USIA, PRIMARY, edge="genap 60 tahun masuk"),
        warnings=_peringatan_telantar(
            _dua_kelompok(
                any_of(Perorangan.penyandang_disabilitas, all_of(Perorangan.usia <= 60, any_of(GELANDANGAN, PENGEMIS)))
            )
        ),
    ),
    Aturan(
        code="SPM-104",
        name="Penerima SPM gelandangan dan pengemis",
        question="Apakah orang ini berhak atas SPM gelandangan dan pengemis?",
        nature=Sifat.HAK,
        group="gelandangan_pengemis",
        for_spm=UNVERIFIED,
        records=(Perorangan,),
        cites=(
            PP_2_2018.at("Pasal 10 ayat (5) huruf d", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (2) huruf d", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (3) huruf d", PRIMARY),
            PP_31_1980.at("Pasal 1 angka 1-2", PRIMARY),
            pasal_16_2019("Pasal 11"),
            pasal_16_2019("Pasal 21"),
        ),
        syarat=Syarat(Perorangan.wni, PRIMARY),
        criteria={
            "a": Kriteria("Gelandangan menurut definisi (SPM-113)", GELANDANGAN, PRIMARY),
            "b": Kriteria("Pengemis menurut definisi (SPM-114)", PENGEMIS, PRIMARY),
            "c": Kriteria("Di luar panti: kriteria Pasal 11 (SPM-115)", all_of(~DI_PANTI, GP_LUAR), PRIMARY),
            "d": Kriteria("Di dalam panti: kriteria Pasal 21 (SPM-116)", all_of(DI_PANTI, GP_DALAM), PRIMARY),
            "e": Kriteria("Istri, suami, atau anak dari kepala keluarga penerima (SPM-117)", IKUT_KELUARGA, PRIMARY),
        },
        working=Bacaan(
            any_of(all_of(salah_satu("ab"), salah_satu("cd")), huruf("e")),
            UNVERIFIED,
            connector="campuran",
            note=(
                "Dua hal di sini bacaan kami [D]: gelandangan dan pengemis dibaca sebagai salah satu cukup, dan kriteria "
                "Permensos 16/2019 dibaca di samping definisinya. Definisi tidak memuat usia; 19-60 dari Permensos 16/2019."
            ),
        ),
        textual=Bacaan(all_of(salah_satu("ab"), _BELUM_TERLIHAT), PRIMARY, note=_CATATAN_TEKS),
        valid=SEJAK_PERMENSOS_16_2019,
        versi="PP 2/2018 dan Permensos 16/2019",
        warnings=(
            Peringatan(
                "W1",
                all_of(~salah_satu("cd"), ~huruf("e")),
                UNVERIFIED,
                (
                    "Kriteria Permensos 16/2019 tidak terpenuhi; bahwa itu juga kriteria SPM adalah simpulan. "
                    "Jangan menolak hanya karena ini: minta asesmen."
                ),
            ),
            Peringatan(
                "W2",
                all_of(SYARAT, salah_satu("ab"), Perorangan.usia < 19),
                PRIMARY,
                "Belum 19 tahun: periksa juga sebagai anak telantar (SPM-102) dan sebagai anak dari penerima (SPM-117).",
            ),
            Peringatan(
                "W3",
                all_of(SYARAT, salah_satu("ab"), Perorangan.usia >= 60),
                PRIMARY,
                "Sudah 60 tahun atau lebih: periksa juga sebagai lanjut usia telantar (SPM-103).",
            ),
            Peringatan(
                "W4",
                all_of(SYARAT, DI_PANTI, Perorangan.perseorangan, ~Perorangan.kepala_keluarga),
                PRIMARY,
                "Pasal 21 hanya menyebut kepala keluarga; apakah perseorangan sengaja tidak disebut, tidak dijelaskan.",
            ),
            Peringatan(
                "W5",
                all_of(SYARAT, DI_PANTI, ~Perorangan.panti_pilihan_terakhir),
                PRIMARY,
                "Di dalam panti tanpa layanan di luar panti lebih dahulu (Pasal 9 ayat (2)-(3)); haknya tidak berubah.",
            ),
        ),
    ),
    Aturan(
        code="SPM-105",
        name="Penerima SPM korban bencana",
        question="Apakah orang ini berhak atas SPM korban bencana?",
        nature=Sifat.HAK,
        group="korban_bencana",
        records=(Perorangan,),
        cites=(
            PP_2_2018.at("Pasal 10 ayat (5) huruf e dan f", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (2) huruf e", PRIMARY),
            PP_2_2018.at("Pasal 10 ayat (3) huruf e", PRIMARY),
            menurut_kode("Pasal 5"),
        ),
        syarat=Syarat(Perorangan.wni, PRIMARY),
        criteria={
            "a": Kriteria("Terkena akibat buruk bencana", Perorangan.terdampak_bencana, SINGLE),
            "b": Kriteria(
                "Pada saat atau setelah tanggap darurat",
                Perorangan.masa_bencana.isin("saat_tanggap_darurat", "setelah_tanggap_darurat"),
                PRIMARY,
            ),
            "c": Kriteria(
                "Jenis bencananya ada dalam daftar Permensos 9/2018",
                Perorangan.jenis_bencana.differs("lainnya"),
                SINGLE,
                note="daftarnya menurut satu kode turunan; PP 2/2018 tidak memuat daftar",
            ),
        },
        working=Bacaan(semua("abc"), SINGLE, connector="kumulatif"),
        textual=Bacaan(semua("ab"), SINGLE, connector="kumulatif", note="bunyi PP 2/2018, tanpa daftar jenis bencana"),
        valid=SEJAK_PERMENSOS_9_2018,
        versi="PP 2/2018 dan Permensos 9/2018",
        warnings=(
            Peringatan(
                "W1",
                all_of(SYARAT, semua("ab"), ~huruf("c")),
                SINGLE,
                (
                    "Hanya daftar jenis bencana (menurut satu kode turunan Permensos 9/2018) yang menolak; PP 2/2018 "
                    "sendiri tidak memuat daftar."
                ),
            ),
            Peringatan(
                "W2",
                all_of(SYARAT, Perorangan.masa_bencana.isin("setelah_tanggap_darurat")),
                UNVERIFIED,
                "Sampai kapan masa setelah tanggap darurat berjalan tidak ditetapkan.",
            ),
        ),
    ),
)
"""SPM-101 to SPM-105: who is entitled."""


def _menurut_pp(code: str, *gate: Condition, criteria: dict[str, Kriteria], cites: tuple[Any, ...]) -> Aturan:
    """Return the rule before Permensos 16/2019: the group by PP 2/2018, its technical criteria not seen."""
    now = next(rule for rule in PENERIMA if rule.code == code)
    known = all_of(salah_satu(tuple(criteria)), _BELUM_TERLIHAT) if criteria else _BELUM_TERLIHAT
    return Aturan(
        code=code,
        name=now.name,
        question=now.question,
        nature=now.nature,
        group=now.group,
        records=now.records,
        cites=cites,
        syarat=Syarat(all_of(*gate), PRIMARY),
        criteria=criteria,
        textual=Bacaan(known, PRIMARY, note=_CATATAN_TEKS),
        working=Bacaan(known, PRIMARY),
        valid=SEBELUM_PERMENSOS_16_2019,
        versi="PP 2/2018",
        complete=False,
        missing=("kriteria penerima dalam standar teknis SPM (Permensos 9/2018)",),
    )


PENERIMA_TERDAHULU: Final[tuple[Aturan, ...]] = (
    _menurut_pp("SPM-101", DISABILITAS, criteria={}, cites=PENERIMA[0].cites[:3]),
    _menurut_pp("SPM-102", ANAK, criteria={}, cites=PENERIMA[1].cites[:3]),
    _menurut_pp("SPM-103", LANJUT_USIA, criteria={}, cites=PENERIMA[2].cites[:3]),
    _menurut_pp(
        "SPM-104",
        Perorangan.wni,
        criteria={key: PENERIMA[3].criteria[key] for key in "ab"},
        cites=PENERIMA[3].cites[:4],
    ),
    Aturan(
        code="SPM-105",
        name=PENERIMA[4].name,
        question=PENERIMA[4].question,
        nature=Sifat.HAK,
        group="korban_bencana",
        records=(Perorangan,),
        cites=PENERIMA[4].cites[:3],
        syarat=PENERIMA[4].syarat,
        **bunyi({key: PENERIMA[4].criteria[key] for key in "ab"}, SINGLE, teks="kumulatif"),
        valid=Interval(SEJAK_PP_2_2018.start, SEJAK_PERMENSOS_9_2018.start),
        versi="PP 2/2018",
    ),
)
"""What held before the criteria of Permensos 16/2019, and before the list of disasters."""
