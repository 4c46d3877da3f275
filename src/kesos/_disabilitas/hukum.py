"""What else the law says of disability, and where it is silent: data, cards, degrees, incentives, further rules."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from kesos._disabilitas.ragam import UU_8_2016
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation, Evidence
from kesos.fakta.peraturan import PERATURAN, Status
from kesos.messages import Lang, text

_PERMENKES: Final = PERATURAN["permenkes-104-1999"]
_PERMENSOS_16: Final = PERATURAN["permensos-16-2019"]
_PKH: Final = PERATURAN["kepdirjen-ljs-8-3-2024"]
_UU_4: Final = PERATURAN["uu-4-1997"]


@frozen(kw_only=True)
class Ketentuan:
    """One statement of the law, or of its silence.

    Args:
        code: stable and never reused.
        teks: the statement in our own words, in Indonesian.
        cites: where it stands; for a silence the places that were read.
        evidence: how well it is known.
        berlaku: whether it still holds, as far as seen.
        addresses: public addresses of its sources, where the regulation itself was not seen.

    >>> KETENTUAN["DIS-323"].words("en")
    'A person with a disability who is not yet recorded may register with the lurah or village head.'
    """

    code: str
    teks: str
    cites: tuple[Citation, ...] = ()
    evidence: Evidence
    berlaku: bool = True
    addresses: tuple[str, ...] = ()

    def words(self, lang: Lang = "id") -> str:
        """Return the statement."""
        return self.teks if lang == "id" else text(f"disabilitas.ketentuan.{self.code}", lang, default=self.teks)


def _uu(code: str, place: str, teks: str) -> Ketentuan:
    return Ketentuan(code=code, teks=teks, cites=(UU_8_2016.at(place, PRIMARY),), evidence=PRIMARY)


KETENTUAN: Final[Mapping[str, Ketentuan]] = {
    entry.code: entry
    for entry in (
        Ketentuan(
            code="DIS-313",
            teks=(
                "Dahulu: perusahaan negara dan swasta mempekerjakan paling sedikit satu orang untuk setiap 100 "
                "karyawan; yang berteknologi tinggi paling sedikit satu walau karyawannya kurang dari 100."
            ),
            cites=(_UU_4.at("Pasal 14", PRIMARY), _UU_4.at("Penjelasan Pasal 14", PRIMARY)),
            evidence=PRIMARY,
            berlaku=False,
        ),
        Ketentuan(
            code="DIS-314",
            teks="Untuk kuota, undang-undang ini tidak menyebut pembulatan, jumlah pekerja terkecil, atau pidana.",
            cites=(
                UU_8_2016.at("Pasal 53; Penjelasan Pasal 53", PRIMARY),
                UU_8_2016.at("Pasal 144; Pasal 145", PRIMARY),
            ),
            evidence=PRIMARY,
        ),
        _uu(
            "DIS-315",
            "Pasal 54 ayat (1); Penjelasannya",
            "Perusahaan swasta yang mempekerjakan penyandang disabilitas wajib diberi insentif oleh pemerintah.",
        ),
        _uu(
            "DIS-321",
            "Pasal 117 ayat (1)",
            "Pendataan dilakukan kementerian sosial, sendiri atau bersama lembaga statistik.",
        ),
        _uu("DIS-322", "Pasal 118", "Data diverifikasi dan divalidasi paling sedikit sekali dalam dua tahun."),
        _uu(
            "DIS-323",
            "Pasal 119",
            "Penyandang disabilitas yang belum terdata dapat mendaftar kepada lurah atau kepala desa.",
        ),
        _uu("DIS-324", "Pasal 120", "Data terverifikasi menjadi data nasional dan tanggung jawab Menteri."),
        _uu(
            "DIS-325",
            "Pasal 121 ayat (1)-(3); Pasal 146",
            "Yang ada dalam data nasional berhak atas Kartu Penyandang Disabilitas (KPD).",
        ),
        Ketentuan(
            code="DIS-326",
            teks=(
                "KPD dimohon dengan surat keterangan dari petugas kesehatan setempat atau pekerja sosial; datanya "
                "dimutakhirkan paling sedikit sekali dalam dua tahun. Undang-undang menyebut tenaga medis."
            ),
            cites=(PERATURAN["permensos-2-2021"].at("Pasal 3; Pasal 7", SINGLE),),
            evidence=SINGLE,
        ),
        _uu(
            "DIS-327",
            "Pasal 131-134; Pasal 149",
            "Komisi Nasional Disabilitas memantau, mengevaluasi, mengadvokasi, dan melapor kepada Presiden.",
        ),
        _uu(
            "DIS-328",
            "Pasal 142; Pasal 143; Pasal 144; Pasal 145",
            (
                "Pidana: penjara sampai 5 tahun dan denda sampai Rp500 juta karena perbuatan yang menambah, "
                "mengurangi, atau menghilangkan hak kepemilikan tanpa penetapan pengadilan; penjara sampai 2 tahun dan "
                "denda sampai Rp200 juta karena menghalangi hak dalam Pasal 143."
            ),
        ),
        Ketentuan(
            code="DIS-331",
            teks="UU 8/2016 tidak mengenal derajat disabilitas.",
            cites=(UU_8_2016.at("Pasal 1; Pasal 4", PRIMARY),),
            evidence=PRIMARY,
        ),
        Ketentuan(
            code="DIS-332",
            teks="UU 4/1997 mengenal derajat kecacatan; tingkatannya diserahkan kepada peraturan pelaksana.",
            cites=(_UU_4.at("Pasal 1 angka 2", PRIMARY),),
            evidence=PRIMARY,
            berlaku=False,
        ),
        Ketentuan(
            code="DIS-333",
            teks="Ringan, sedang, dan berat tidak didefinisikan aturan mana pun yang terlihat; sebut sumbernya.",
            evidence=UNVERIFIED,
        ),
        Ketentuan(
            code="DIS-334",
            teks=(
                "Disabilitas berat (ASPDB, PKH): tidak dapat direhabilitasi, tidak mampu beraktivitas harian sendiri, "
                "dan bergantung pada orang lain seumur hidup; sebagian sumber menambah tidak mampu menghidupi diri. "
                "Aturannya sendiri tidak terlihat."
            ),
            evidence=CORROBORATED,
            addresses=(
                "https://dinsos.bantenprov.go.id/read/berita/172/Pengembangan-Asistensi-Sosial-Penyandang-Disabilitas-Berat.html",
                "https://id.scribd.com/document/439277944/Program-Disabilitas-docx",
            ),
        ),
        Ketentuan(
            code="DIS-335",
            teks="Juknis PKH 2024 menyebut penyandang disabilitas sebagai komponen, tanpa kata berat.",
            cites=(_PKH.at("Bab II huruf A angka 3 huruf b, huruf C", PRIMARY),),
            evidence=PRIMARY,
        ),
        Ketentuan(
            code="DIS-336",
            teks=(
                "Rehabilitasi sosial membedakan penyandang disabilitas telantar dan yang tidak telantar; di luar panti "
                "masih ada yang mengurus (kabupaten/kota), di dalam panti tidak ada lagi, atau ada ancaman kekerasan "
                "(provinsi)."
            ),
            cites=(
                _PERMENSOS_16.at("Pasal 5 huruf f, huruf g", PRIMARY),
                _PERMENSOS_16.at("Pasal 10", PRIMARY),
                _PERMENSOS_16.at("Pasal 20; Pasal 22 ayat (2)", PRIMARY),
            ),
            evidence=PRIMARY,
        ),
    )
}
"""Statements by code; none of them decides a verdict here."""


@frozen(kw_only=True)
class Derajat:
    """One degree of Permenkes 104/1999 Pasal 7 [B]; UU 8/2016 knows no degrees.

    Args:
        level: 1 to 6.
        teks: what it means, in our own words, in Indonesian.
    """

    level: int
    teks: str

    @property
    def citation(self) -> Citation:
        """Where it stands."""
        return _PERMENKES.at("Pasal 7", CORROBORATED)

    def words(self, lang: Lang = "id") -> str:
        """Return what it means.

        >>> DERAJAT[0].words("en")
        'can act, with difficulty'
        """
        return self.teks if lang == "id" else text(f"disabilitas.derajat.{self.level}", lang, default=self.teks)


DERAJAT: Final[tuple[Derajat, ...]] = tuple(
    Derajat(level=level, teks=teks)
    for level, teks in enumerate(
        (
            "mampu melakukan kegiatan, dengan kesulitan",
            "mampu melakukan kegiatan dengan alat bantu",
            "sebagian memerlukan bantuan orang lain, dengan atau tanpa alat bantu",
            "bergantung penuh pada pengawasan orang lain",
            "memerlukan bantuan penuh dan lingkungan khusus",
            "tidak mampu melakukan kegiatan walau dibantu penuh",
        ),
        start=1,
    )
)
"""The six degrees."""

TERMS: Final[Mapping[str, str]] = {
    "cacat": "disabilitas",
    "penyandang cacat": "penyandang disabilitas",
    "tuna netra": "disabilitas netra",
    "tuna rungu": "disabilitas rungu",
    "tuna wicara": "disabilitas wicara",
    "tuna daksa": "disabilitas fisik",
    "tuna grahita": "disabilitas intelektual",
    "tuna laras": "disabilitas mental (perilaku)",
    "cacat ganda": "disabilitas ganda/multi",
    "ADK (anak dengan kedisabilitasan)": "anak penyandang disabilitas",
    "PMKS": "PPKS",
}
"""Old words and the words of today [D]; for penyandang cacat the law itself says so (UU 8/2016 Pasal 148 [A])."""


def _spelled(places: str) -> str:
    """Return places as the law counts them.

    >>> _spelled("42(8), 43(2), 43(4), 108")
    'Pasal 42 ayat (8), Pasal 43 ayat (2) dan (4), Pasal 108'
    """
    ayat_of: dict[str, list[str]] = {}
    for pasal, ayat in re.findall(r"(\d+)(\(\d+\))?", places):
        ayat_of.setdefault(pasal, []).extend([ayat] if ayat else [])
    written = {pasal: f" ayat {' dan '.join(ayat)}" if ayat else "" for pasal, ayat in ayat_of.items()}
    return ", ".join(f"Pasal {pasal}{ayat}" for pasal, ayat in written.items())


def _implementing() -> Iterator[tuple[str, str]]:
    for rule in PERATURAN.values():
        for origin in rule.delegated_from:
            act, _, places = origin.partition(" Pasal ")
            # A repealed rule was asked for too, but implements nothing any more.
            if act == UU_8_2016.id and rule.status != Status.REPEALED:
                yield rule.id, _spelled(places)


IMPLEMENTING: Final[Mapping[str, str]] = dict(_implementing())
"""The implementing rules of UU 8/2016 that are known, by id in the index of regulations, with the article that asks for
them. How well each is known stands in the index."""
