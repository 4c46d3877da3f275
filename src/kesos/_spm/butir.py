"""What is due: service items of basic rehabilitation inside and outside a panti (Permensos 16/2019 Pasal 14-25).

Where the text gives no number (meals a day, pieces of clothing, square metres), none stands here: the entry is None.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from kesos._spm.jenis import SEJAK_PERMENSOS_16_2019, Butir, Kelompok, Sifat, bunyi, pasal_16_2019
from kesos._spm.kriteria import DI_PANTI
from kesos._spm.penerima import BERHAK
from kesos.engine.citation import PRIMARY, Citation
from kesos.engine.expression import Expr, all_of, any_of
from kesos.engine.fact import Fact
from kesos.engine.rule import Kriteria
from kesos.fakta.layanan_sosial import ButirAsesmen
from kesos.fakta.perorangan import Perorangan

KEEMPAT: Final[tuple[Kelompok, ...]] = tuple(BERHAK)
"""The four groups of basic rehabilitation."""
_ARTICLE: Final = re.compile(r"(\d+)(?:\((\d)\)([a-z]))?")
_NONE: Final[Mapping[str, Any]] = {}


def _cite(place: str) -> Citation:
    """Return the citation of a short place such as ``"17(1)a"``."""
    told = [
        f"Pasal {article} ayat ({verse}) huruf {letter}" if verse else f"Pasal {article}"
        for article, verse, letter in _ARTICLE.findall(place)
    ]
    return pasal_16_2019(" dan ".join(told))


def _scope(outside: bool, inside: tuple[Kelompok, ...]) -> Expr | None:
    """Return the condition that the place and group of a person have an item; None if every one of them does."""
    if outside and inside == KEEMPAT:
        return None
    groups = () if inside == KEEMPAT else (any_of(*(BERHAK[group] for group in inside)),) if inside else ()
    within = all_of(DI_PANTI, *groups)
    if not inside:
        return ~DI_PANTI
    return any_of(~DI_PANTI, within) if outside else within


def butir(
    code: str,
    name: str,
    given: Fact[bool],
    articles: Mapping[str, str],
    *,
    need: ButirAsesmen | None = None,
    standard: Mapping[str, Any] = _NONE,
    note: str = "",
) -> Butir:
    """Return a service item of basic rehabilitation.

    Args:
        code: its code.
        name: its name.
        given: the fact that it was given.
        articles: where it stands, by ``"K"`` (outside a panti) and group (inside).
        need: its name in an assessment; None if it is due without one.
        standard: what the text says of its amount.
        note: a remark.
    """
    inside: tuple[Kelompok, ...] = tuple([group for group in KEEMPAT if group in articles])
    scope = _scope("K" in articles, inside)
    criteria: dict[str, Kriteria] = {}
    if need is not None:
        condition = Perorangan.butir_dibutuhkan.has(need)
        criteria["a"] = Kriteria("Dibutuhkan menurut asesmen", condition, PRIMARY, note=note)
    if scope is not None:
        criteria["b"] = Kriteria("Tempat dan kelompoknya mendapat butir ini", scope, PRIMARY)
    return Butir(
        code=code,
        name=name,
        question=f"Apakah butir ini harus diberikan kepada orang ini: {name[:1].lower()}{name[1:]}?",
        nature=Sifat.BUTIR,
        records=(Perorangan,),
        cites=tuple(_cite(place) for place in articles.values()),
        **bunyi(criteria, PRIMARY, teks="kumulatif"),
        valid=SEJAK_PERMENSOS_16_2019,
        given=given.info,
        outside="K" in articles,
        inside=inside,
        articles=articles,
        standard=standard,
        by_assessment=need is not None,
    )


REHABILITASI: Final[tuple[Butir, ...]] = (
    butir(
        "SPM-201",
        "Permakanan",
        Perorangan.permakanan_diberikan,
        {
            "K": "17(1)a",
            "disabilitas_telantar": "22(2)a",
            "anak_telantar": "23(2)b",
            "lanjut_usia_telantar": "24(2)a",
            "gelandangan_pengemis": "25(2)a",
        },
        need="permakanan",
        standard={"lama_maks_hari_K": 7, "kali_per_hari": None},
    ),
    butir(
        "SPM-202",
        "Sandang",
        Perorangan.sandang_diberikan,
        {
            "K": "17(1)b",
            "disabilitas_telantar": "22(2)b",
            "anak_telantar": "23(2)c",
            "lanjut_usia_telantar": "24(2)b",
            "gelandangan_pengemis": "25(2)b",
        },
        need="sandang",
        standard={"potong_per_tahun": None},
    ),
    butir(
        "SPM-203",
        "Alat bantu",
        Perorangan.alat_bantu_diberikan,
        {"K": "17(1)c", "disabilitas_telantar": "22(2)d", "lanjut_usia_telantar": "24(2)d"},
        need="alat_bantu",
        standard={"unit": None},
        note="tidak ada di daftar dalam panti untuk anak dan gelandangan-pengemis",
    ),
    butir(
        "SPM-204",
        "Perbekalan kesehatan",
        Perorangan.perbekalan_kesehatan_diberikan,
        {
            "K": "17(1)d",
            "disabilitas_telantar": "22(2)e",
            "anak_telantar": "23(2)e",
            "lanjut_usia_telantar": "24(2)e",
            "gelandangan_pengemis": "25(2)d",
        },
        need="perbekalan_kesehatan",
        standard={"isi": None},
        note="tidak ada sub kegiatan tersendiri di daftar 12 luar panti",
    ),
    butir(
        "SPM-205",
        "Bimbingan fisik, mental spiritual, dan sosial",
        Perorangan.bimbingan_fisik_mental_spiritual_sosial,
        {
            "K": "17(1)e",
            "disabilitas_telantar": "22(2)f",
            "anak_telantar": "23(2)f",
            "lanjut_usia_telantar": "24(2)f",
            "gelandangan_pengemis": "25(2)e",
        },
        need="bimbingan_fisik_mental_spiritual_sosial",
        standard={"kali": None},
    ),
    butir(
        "SPM-206",
        "Bimbingan sosial kepada keluarga dan masyarakat",
        Perorangan.bimbingan_keluarga_masyarakat,
        {"K": "17(1)f"},
        need="bimbingan_keluarga_masyarakat",
        standard={"kali": None},
        note="hanya di luar panti",
    ),
    butir(
        "SPM-207",
        "Fasilitasi NIK, akta kelahiran, surat nikah, dan/atau KIA",
        Perorangan.fasilitasi_adminduk,
        {
            "K": "17(1)g",
            "disabilitas_telantar": "22(2)h",
            "anak_telantar": "23(2)h",
            "lanjut_usia_telantar": "24(2)i",
            "gelandangan_pengemis": "25(2)g",
        },
        need="fasilitasi_adminduk",
        standard={
            "dokumen": ["NIK", "akta_kelahiran", "surat_nikah", "KIA"],
            "dokumen_P": {
                "disabilitas_telantar": ["NIK"],
                "anak_telantar": ["akta_kelahiran", "NIK", "KIA"],
                "lanjut_usia_telantar": ["NIK"],
                "gelandangan_pengemis": ["NIK", "akta_kelahiran", "surat_nikah", "KIA"],
            },
        },
        note="luar panti: NIK, akta kelahiran, surat nikah, KIA; dalam panti menurut kelompok: disabilitas dan lanjut usia hanya NIK, anak akta kelahiran, NIK, KIA, gelandangan-pengemis keempatnya",
    ),
    butir(
        "SPM-208",
        "Akses ke layanan pendidikan dan kesehatan dasar",
        Perorangan.akses_pendidikan_kesehatan,
        {"K": "17(1)h", "disabilitas_telantar": "22(2)i", "anak_telantar": "23(2)i"},
        need="akses_pendidikan_kesehatan",
        note="dalam panti hanya disabilitas dan anak; lanjut usia dan gelandangan-pengemis: SPM-220, tanpa pendidikan",
    ),
    butir(
        "SPM-209",
        "Pelayanan penelusuran keluarga",
        Perorangan.penelusuran_keluarga,
        {"K": "17(1)i", "disabilitas_telantar": "22(2)j", "anak_telantar": "23(2)j", "lanjut_usia_telantar": "24(2)k"},
        need="penelusuran_keluarga",
        note="dalam panti tidak untuk gelandangan-pengemis",
    ),
    butir(
        "SPM-210",
        "Reunifikasi dan/atau reintegrasi sosial",
        Perorangan.reunifikasi_reintegrasi,
        {"K": "17(1)j", "disabilitas_telantar": "22(2)k", "anak_telantar": "23(2)k", "lanjut_usia_telantar": "24(2)l"},
        need="reunifikasi_reintegrasi",
        note="dalam panti tertulis reunifikasi keluarga saja; tidak untuk gelandangan-pengemis",
    ),
    butir(
        "SPM-211",
        "Rujukan",
        Perorangan.rujukan_diberikan,
        {"K": "17(1)k"},
        need="rujukan",
    ),
    butir(
        "SPM-212",
        "Layanan data dan pengaduan",
        Perorangan.layanan_data_pengaduan,
        {"K": "14(1)a, 15"},
        note="dua layanan: pengusulan ke data terpadu (ayat 1) dan pengaduan (ayat 2); diberikan kepada keempat kelompok",
    ),
    butir(
        "SPM-213",
        "Layanan kedaruratan",
        Perorangan.layanan_kedaruratan,
        {"K": "14(1)b, 16"},
        need="layanan_kedaruratan",
        note="untuk orang yang terancam kehidupannya dan tidak terpenuhi kebutuhan dasarnya; bentuknya menurut peraturan lain",
    ),
    butir(
        "SPM-214",
        "Asrama yang mudah diakses",
        Perorangan.asrama_layak,
        {
            "disabilitas_telantar": "22(2)c",
            "anak_telantar": "23(2)d",
            "lanjut_usia_telantar": "24(2)c",
            "gelandangan_pengemis": "25(2)c",
        },
        standard={"luas_m2": None, "orang_per_kamar": None},
        note="gelandangan-pengemis: asrama atau cottage; kata layak ada di metadata (S10), tidak di pasal",
    ),
    butir(
        "SPM-215",
        "Bimbingan keterampilan dasar atau keterampilan hidup sehari-hari",
        Perorangan.bimbingan_keterampilan_dasar,
        {
            "disabilitas_telantar": "22(2)g",
            "anak_telantar": "23(2)g",
            "lanjut_usia_telantar": "24(2)g",
            "gelandangan_pengemis": "25(2)f",
        },
        need="bimbingan_keterampilan_dasar",
        note="disabilitas, anak, lanjut usia: keterampilan hidup sehari-hari; gelandangan-pengemis: keterampilan dasar",
    ),
    butir(
        "SPM-216",
        "Pengasuhan",
        Perorangan.pengasuhan_diberikan,
        {"anak_telantar": "23(2)a"},
    ),
    butir(
        "SPM-217",
        "Akses layanan pengasuhan kepada keluarga pengganti",
        Perorangan.akses_keluarga_pengganti,
        {"anak_telantar": "23(2)l"},
        need="akses_keluarga_pengganti",
    ),
    butir(
        "SPM-218",
        "Pemulangan ke daerah asal",
        Perorangan.pemulangan_dilakukan,
        {"gelandangan_pengemis": "25(2)i"},
        need="pemulangan",
    ),
    butir(
        "SPM-219",
        "Pemulasaraan",
        Perorangan.pemulasaraan_diberikan,
        {"lanjut_usia_telantar": "24(2)m"},
        need="pemulasaraan",
    ),
    butir(
        "SPM-220",
        "Akses ke layanan kesehatan dasar",
        Perorangan.akses_kesehatan_dasar,
        {"lanjut_usia_telantar": "24(2)j", "gelandangan_pengemis": "25(2)h"},
        need="akses_kesehatan_dasar",
    ),
)
"""SPM-201 to SPM-220. Outside a panti all four groups have the same list (Pasal 17), inside each has its own."""

_URUTAN: Final[Mapping[Kelompok, str]] = {
    "disabilitas_telantar": "201 202 214 203 204 205 215 207 208 209 210",
    "anak_telantar": "216 201 202 214 204 205 215 207 208 209 210 217",
    "lanjut_usia_telantar": "201 202 214 203 204 205 215 207 220 209 210 219",
    "gelandangan_pengemis": "201 202 214 204 205 215 207 220 218",
}
DALAM_PANTI: Final[Mapping[Kelompok, tuple[str, ...]]] = {
    group: tuple(f"SPM-{number}" for number in numbers.split()) for group, numbers in _URUTAN.items()
}
"""The items inside a panti by group, in the order of the letters (Pasal 22-25; each list ends with dan/atau [A]).

Pasal 24 prints the help with a NIK as two letters, h and i; they are read as one item, SPM-207 [D].
"""
