"""Schooling, training and experience."""

from typing import Final, Literal, TypeAlias, get_args

from kesos.engine.expression import Expr
from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, Fact, fact
from kesos.engine.record import Record

Ijazah: TypeAlias = Literal["tidak_sekolah", "sd", "smp", "sma", "d1", "d2", "d3", "d4", "s1", "s2", "s3"]
"""The diplomas, from none to doctor."""


class FaktaPendidikan(Record):
    """Schooling, training and experience."""

    pendidikan_terakhir: Fact[Ijazah] = fact(
        "Apa ijazah tertingginya?",
        DOCUMENT,
        PRIBADI,
        note="d4 setingkat s1 menurut UU 11/2012 Pasal 66 huruf a [A]; urutan lainnya kelaziman [D]",
    )
    bidang_pendidikan: Fact[
        Literal["pekerjaan_sosial", "kesejahteraan_sosial", "ilmu_sosial_lain", "ilmu_ekonomi", "lainnya"]
    ] = fact(
        "Bidang studi ijazah itu apa?",
        DOCUMENT,
        PRIBADI,
    )
    berpendidikan_kesejahteraan_sosial: Fact[bool] = fact(
        "Apakah ia berpendidikan di bidang kesejahteraan sosial?",
        DOCUMENT,
        BIASA,
    )
    terlatih_dan_terampil_pelayanan_sosial: Fact[bool] = fact(
        "Apakah ia sudah dilatih dan terampil dalam pelayanan sosial?",
        DOCUMENT,
        BIASA,
    )
    berpengalaman_pelayanan_sosial: Fact[bool] = fact(
        "Apakah ia punya pengalaman memberi pelayanan sosial?",
        DOCUMENT,
        BIASA,
    )
    lama_pengalaman_peksos_kesos: Fact[int] = fact(
        "Berapa tahun ia bekerja di praktik pekerjaan sosial dan penyelenggaraan kesos?",
        DOCUMENT,
        BIASA,
        unit="tahun",
        between=(0, 80),
    )
    pengalaman_kesejahteraan_sosial_terakhir: Fact[int] = fact(
        "Berapa tahun terakhir ia berpengalaman dalam penyelenggaraan kesejahteraan sosial?",
        DOCUMENT,
        BIASA,
        unit="tahun",
        between=(0, 100),
    )
    pernah_pelatihan_peksos: Fact[bool] = fact(
        "Pernahkah ia mendapat pelatihan bidang pekerjaan sosial?",
        DOCUMENT,
        BIASA,
    )
    sudah_bimtek_dasar_kesejahteraan_sosial: Fact[bool] = fact(
        "Apakah ia sudah mengikuti bimbingan teknis dasar bidang kesejahteraan sosial?",
        DOCUMENT,
        BIASA,
    )
    pernah_mengikuti_pelatihan_psm: Fact[bool] = fact(
        "Apakah ia pernah mengikuti pelatihan PSM?",
        DOCUMENT,
        BIASA,
    )
    punya_pendidikan_peksos: Fact[bool] = fact(
        "Apakah kompetensinya didapat lewat pendidikan pekerjaan sosial?",
        DOCUMENT,
        BIASA,
    )
    punya_pengalaman_praktik_peksos: Fact[bool] = fact(
        "Apakah kompetensinya didapat lewat pengalaman praktik pekerjaan sosial?",
        DOCUMENT,
        BIASA,
    )
    sudah_bekerja_pelayanan_sosial: Fact[bool] = fact(
        "Apakah ia sudah bekerja di bidang pelayanan sosial?",
        DOCUMENT,
        BIASA,
    )
    pernah_diklat_pelayanan_sosial: Fact[bool] = fact(
        "Sudahkah ia mengikuti pendidikan dan pelatihan bidang pelayanan sosial?",
        DOCUMENT,
        BIASA,
    )
    tersedia_pendidikan_profesi: Fact[bool] = fact(
        "Pada tanggal itu, sudah adakah pendidikan profesi Pekerja Sosial?",
        OBSERVED,
        BIASA,
        note="keadaan pada tanggal itu, bukan sifat orangnya",
    )


_PERINGKAT: Final = {
    "tidak_sekolah": 0,
    "sd": 1,
    "smp": 2,
    "sma": 3,
    "d1": 4,
    "d2": 5,
    "d3": 6,
    "d4": 7,
    "s1": 7,
    "s2": 8,
    "s3": 9,
}


def berijazah_paling_rendah(ijazah: Ijazah) -> Expr:
    """Return the condition that the highest diploma ranks at least with ``ijazah``; D-IV and S1 rank alike.

    The rank of D-IV beside S1 is that of UU 11/2012 Pasal 66 letter a [A]; the rest of the order is usage [D].

    >>> from kesos.evaluators.words import words
    >>> words(berijazah_paling_rendah("s1"))
    'ijazah tertinggi = D-IV atau S1 atau S2 atau S3'
    """
    enough = [other for other in get_args(Ijazah) if _PERINGKAT[other] >= _PERINGKAT[ijazah]]
    return FaktaPendidikan.pendidikan_terakhir.isin(*enough)
