"""The record of a recipient family (KPM): its sixteen items, the route by which one is replaced, and why one leaves."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Final

from attrs import evolve, field, frozen

from kesos._sembako.jenis import PERMENSOS_5_2021, PERMENSOS_20_2019, Entri, Program, notice
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.problem import Problem, Severity
from kesos.fakta.identitas import NIK
from kesos.fakta.kpm import KPM
from kesos.messages import Lang

_PEDUM: Final = PERMENSOS_20_2019.at("pembaruan data KPM; pasal tidak terlihat, isinya dari halaman Pedum", UNVERIFIED)
_HALAMAN: Final = "pedoman BPNT, halaman cetak 50, butir 8 huruf a-p; edisinya tidak tercantum di halaman itu"


@frozen(kw_only=True)
class ButirKpm(Entri):
    """One item of the record.

    Args:
        huruf: its letter in the guideline, a to p.
        facts: the facts of `KPM` that hold it.
        optional: whether the guideline asks it only where there is one. Of the others it does not say that they must be
            filled.

    The other arguments are those of `Entri`.
    """

    bagian: ClassVar[str] = "butir_kpm"

    huruf: str
    facts: tuple[str, ...]
    optional: bool = False


def _butir(huruf: str, code: str, teks: str, *facts: str, optional: bool = False, catatan: str = "") -> ButirKpm:
    return ButirKpm(
        huruf=huruf,
        code=code,
        teks=teks,
        facts=facts or (code,),
        optional=optional,
        evidence=PRIMARY,
        sumber=("S47",),
        cites=(_PEDUM,),
        catatan=catatan,
    )


KPM_ITEMS: Final = (
    _butir("a", "nomor_kks", "Nomor KKS", catatan=_HALAMAN),
    _butir("b", "nomor_rekening_bansos", "Nomor rekening bantuan sosial"),
    _butir("c", "status_kepesertaan_bpnt", "Status kepesertaan BPNT"),
    _butir("d", "nama_pengurus", "Nama pengurus", catatan="calon pemilik rekening"),
    _butir("e", "id_bdt_kpm", "ID KPM dalam data terpadu"),
    _butir("f", "id_pengurus_kpm", "ID pengurus"),
    _butir("g", "nomor_kk", "Nomor KK, bila ada", optional=True),
    _butir("h", "nik_pengurus", "NIK pengurus"),
    _butir(
        "i",
        "tempat_tanggal_lahir_pengurus",
        "Tempat dan tanggal lahir pengurus",
        "tempat_lahir_pengurus",
        "tanggal_lahir_pengurus",
    ),
    _butir("j", "nama_gadis_ibu_kandung_pengurus", "Nama gadis ibu kandung pengurus"),
    _butir("k", "nomor_peserta_pkh", "Nomor peserta PKH, bila ada", optional=True),
    _butir("l", "status_pkh", "Status PKH, bila ada", optional=True),
    _butir("m", "nama_kepala_keluarga", "Nama kepala keluarga"),
    _butir("n", "nama_anggota_lain", "Nama anggota keluarga lain"),
    _butir("o", "alamat_tinggal", "Alamat tinggal"),
    _butir("p", "kode_wilayah", "Kode wilayah", catatan="provinsi, kabupaten/kota, kecamatan, desa/kelurahan"),
)
"""The sixteen items in the order of the guideline [A]."""


def missing_items(record: KPM) -> tuple[ButirKpm, ...]:
    """Return the items of which something is not known; those that are asked only where there is one are left out.

    >>> [item.huruf for item in missing_items(KPM(nama_pengurus="Sri Contoh"))][:4]
    ['a', 'b', 'c', 'e']
    """
    known = record.known()
    return tuple(item for item in KPM_ITEMS if not item.optional and not set(item.facts) <= set(known))


def check_kpm(record: KPM, *, on: date | None = None) -> tuple[Problem, ...]:
    """Return what deserves a look in one record: items without a value, and values that do not fit each other.

    None of them refuses anybody: the guideline does not say which items must be filled.

    Args:
        record: the record.
        on: the reference date, for dates that cannot be yet; None looks at no day.

    >>> told = check_kpm(KPM(nik_pengurus="3371014101909999", tanggal_lahir_pengurus=date(1990, 1, 2)))
    >>> [problem.code for problem in told if problem.code != "SBK-907"]
    ['NIK-010']
    """
    return (*_gaps(record), *_identity(record, on), *_pkh(record))


def _gaps(record: KPM) -> Iterator[Problem]:
    for item in missing_items(record):
        yield notice("SBK-907", Severity.INFO, item.code, letter=item.huruf, item=item.teks)


def _identity(record: KPM, on: date | None) -> Iterator[Problem]:
    nik = record.nik_pengurus
    if nik is None:
        return
    born = record.tanggal_lahir_pengurus
    yield from NIK.check(nik, on=on, tanggal_lahir=born, nomor_kk=record.nomor_kk)


def _pkh(record: KPM) -> Iterator[Problem]:
    number, status = record.nomor_peserta_pkh, record.status_pkh
    if (number is None) != (status is None):
        here, there = ("nomor_peserta_pkh", "status_pkh") if status is None else ("status_pkh", "nomor_peserta_pkh")
        yield notice("SBK-908", Severity.REVIEW, there, given=here, missing=there)
    if record.nomor_kks is not None and record.nomor_kks == record.nomor_rekening_bansos:
        yield notice("SBK-909", Severity.REVIEW, "nomor_kks")


@frozen(kw_only=True)
class Langkah(Entri):
    """One step of the route by which recipients are replaced.

    Args:
        number: its place, from 1.
        pelaku: who takes it.

    The other arguments are those of `Entri`.
    """

    bagian: ClassVar[str] = "langkah"

    number: int
    pelaku: str

    def actor(self, lang: Lang = "id") -> str:
        """Return who takes the step."""
        return self._in(lang, f"sembako.langkah_pelaku.{self.code}", self.pelaku)


def _langkah(number: int, code: str, pelaku: str, teks: str, catatan: str = "") -> Langkah:
    return Langkah(
        code=code,
        number=number,
        pelaku=pelaku,
        teks=teks,
        catatan=catatan,
        evidence=PRIMARY,
        sumber=("S47",),
        cites=(_PEDUM,),
    )


REPLACEMENT_ROUTE: Final = (
    _langkah(
        1,
        "musyawarah",
        "musyawarah desa atau kelurahan",
        "Meneliti daftar KPM dan mencatat perubahan; keluarga layak di luar data terpadu diarahkan mendaftar aktif",
    ),
    _langkah(2, "isi_data", "perangkat desa atau kelurahan", "Mengisi keenam belas butir data ke SIKS-NG"),
    _langkah(
        3,
        "kirim_daftar",
        "kepala desa atau lurah",
        "Mengirim daftar akhir dan usulan kepada bupati atau wali kota melalui kecamatan",
    ),
    _langkah(
        4,
        "pengesahan",
        "bupati atau wali kota",
        "Mengesahkan berita acara daftar KPM perubahan dan mengirimnya lewat SIKS-NG; salinan ke KPA dan gubernur",
        "paling lambat tanggal 25 pada bulan tertentu: Januari, lalu daftar bulannya terpotong",
    ),
    evolve(
        _langkah(5, "koordinasi", "Tikor kabupaten/kota", "Mengoordinasi pengusulan penggantian KPM"),
        sumber=("S24",),
        cites=(PERMENSOS_5_2021.at("Pasal 46; Pasal 47", PRIMARY),),
    ),
)
"""The route [A]: from the village meeting to the Ministry."""


@frozen(kw_only=True)
class AlasanKeluar(Entri):
    """Why a family leaves the list.

    Args:
        program: the one programme that it belongs to; None for all.
        gantinya: whether another member of the family card may take over instead.

    The other arguments are those of `Entri`.
    """

    bagian: ClassVar[str] = "keluar"

    program: Program | None = None
    gantinya: bool = field(default=False)


EXIT_REASONS: Final = (
    AlasanKeluar(
        code="MENINGGAL",
        teks="Meninggal",
        gantinya=True,
        evidence=CORROBORATED,
        sumber=("S76", "S86", "S91"),
        catatan="bila ada anggota lain pada KK, pengurusnya yang diganti",
    ),
    AlasanKeluar(code="PINDAH", teks="Pindah", evidence=CORROBORATED, sumber=("S85", "S86", "S91")),
    AlasanKeluar(code="TIDAK_DITEMUKAN", teks="Tidak ditemukan", evidence=CORROBORATED, sumber=("S85", "S86", "S92")),
    AlasanKeluar(code="GANDA", teks="Tercatat ganda", evidence=CORROBORATED, sumber=("S85", "S86", "S87")),
    AlasanKeluar(code="MAMPU", teks="Mampu", evidence=CORROBORATED, sumber=("S85", "S91", "S125")),
    AlasanKeluar(code="MENOLAK", teks="Menolak bantuan", evidence=CORROBORATED, sumber=("S91", "S125")),
    AlasanKeluar(code="DI_BAWAH_UMUR", teks="Penerima di bawah umur", evidence=CORROBORATED, sumber=("S91", "S92")),
    AlasanKeluar(
        code="PEKERJAAN_TERLARANG",
        teks="Pekerjaan yang dilarang",
        evidence=CORROBORATED,
        sumber=("S178", "S76", "S90"),
        catatan="untuk PKH sejak 25 Januari 2024 naskahnya terlihat",
    ),
    AlasanKeluar(code="NIK_TIDAK_PADAN", teks="NIK tidak padan", evidence=CORROBORATED, sumber=("S85", "S87", "S125")),
    AlasanKeluar(code="REKENING_NONAKTIF", teks="Rekening tidak aktif", evidence=CORROBORATED, sumber=("S93", "S125")),
    AlasanKeluar(
        code="KOMPONEN_HABIS",
        teks="Tidak ada lagi komponen PKH",
        program="PKH",
        evidence=SINGLE,
        sumber=("S125",),
    ),
    AlasanKeluar(
        code="GRADUASI_MANDIRI",
        teks="Keluar sendiri karena sudah mampu (graduasi mandiri)",
        evidence=SINGLE,
        sumber=("S107", "S126"),
        catatan="tata cara formalnya untuk Program Sembako tidak ditemukan",
    ),
    AlasanKeluar(
        code="DESIL_NAIK",
        teks="Desil kesejahteraan naik di luar batas",
        evidence=CORROBORATED,
        sumber=("S35", "S36"),
        catatan="1,8 juta KPM dikeluarkan pada triwulan II 2025, sebagian karena desil 6 ke atas",
    ),
)
"""Why families leave the list."""

REPLACEMENT_GROUNDS: Final = (
    Entri(code="wafat", teks="Pengurus wafat", evidence=SINGLE, sumber=("S84",)),
    Entri(code="pindah_kk", teks="Pengurus pindah KK", evidence=SINGLE, sumber=("S84",)),
    Entri(code="sebab_lain", teks="Sebab lain", evidence=SINGLE, sumber=("S84",)),
)
"""Why an account holder is replaced, by a report on Kepmensos 73/HUK/2024 [C]."""
