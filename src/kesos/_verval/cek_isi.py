"""Checks of content: schooling, work, pregnancy, sanitation (X01-X09), currency (Q11), deciles (Q12), status (Q16)."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any, Final, get_args

from kesos._verval import turunan as t
from kesos._verval.desil import BATAS_DESIL, di_luar_batas, diperselisihkan
from kesos._verval.fakta import Perorangan as Orang
from kesos.engine.check import Check
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence
from kesos.engine.expression import Expr, all_of, any_of
from kesos.engine.problem import Severity
from kesos.engine.timeline import Interval, months_after
from kesos.fakta.batas_desil import PernyataanDesil
from kesos.fakta.pendataan import Program
from kesos.fakta.pendidikan import Ijazah, berijazah_paling_rendah
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.sekolah_kerja import Jenjang

_SEJAK: Final = Interval(date(2007, 6, 28))
_UU_13_2011: Final = PERATURAN["uu-13-2011"]
_UU_8_2016: Final = PERATURAN["uu-8-2016"]
_FORM: Final = "one private form of November 2025 that imitates the input checks of SIKS-NG"
_FORM_KODE: Final = "https://github.com/rsoeta/pakenjeng-tangguh (public/assets/js/pembaruan_keluarga.js)"


def _cek(  # noqa: PLR0917  a row of a table
    code: str, name: str, pesan: str, when: Any, example: Any, evidence: Evidence, **more: Any
) -> Check:
    given: dict[str, Any] = {"severity": Severity.WARNING, "valid": _SEJAK}
    return Check(code=code, name=name, pesan=pesan, when=when, example=example, evidence=evidence, **(given | more))


def _form(number: int, name: str, pesan: str, when: Expr, example: dict[str, Any]) -> Check:
    """Return the check of one rule between fields of the form."""
    refs = (f"X{number:02}", "Q10")
    seen: dict[str, Any] = {"basis": _FORM, "addresses": (_FORM_KODE,), "refs": refs}
    return _cek(f"VV-{40 + number:03}", name, pesan, when, example, SINGLE, **seen)


# --- X01-X09: one field against another
_USIA_PALING_RENDAH: Final[tuple[tuple[tuple[Jenjang, ...], int], ...]] = (
    (("sd",), 6),
    (("smp",), 12),
    (("sma",), 15),
    (("d1", "d2", "d3", "d4", "s1"), 18),
    (("s2",), 22),
    (("s3",), 25),
)
"""The least age at which a level is attended, in completed years [C]."""
_DI_ATAS: Final[dict[Jenjang, Ijazah]] = {
    "sd": "smp",
    "smp": "sma",
    "sma": "d1",
    "d1": "d2",
    "d2": "d3",
    "d3": "d4",
    "d4": "s2",
    "s1": "s2",
    "s2": "s3",
}
"""The diploma next above the one that a level leads to."""
_KELAS: Final[tuple[tuple[tuple[Jenjang, ...], tuple[int, ...]], ...]] = (
    (("sd",), (7,)),
    (("smp",), (4, 5, 6, 7)),
    (("sma",), (5, 6, 7)),
)
"""The years of school that a level does not have: SD 1-6, SMP 1-3, SMA 1-4, above 1-8; 8 means finished everywhere [C]."""


def _jenjang(levels: Iterable[Jenjang]) -> Expr:
    return Orang.jenjang.isin(*levels)


BORANG: Final[tuple[Check, ...]] = (
    _form(
        1,
        "Balita bersekolah atau bekerja",
        "Anak di bawah 5 tahun tercatat sudah bersekolah atau bekerja. Periksa usia, partisipasi sekolah, dan status bekerja.",
        all_of(Orang.usia < 5, any_of(Orang.partisipasi_sekolah.isin("masih", "tidak_lagi"), Orang.status_bekerja)),
        {"partisipasi_sekolah": "belum", "status_bekerja": False},
    ),
    _form(
        2,
        "Laki-laki hamil",
        "Laki-laki tercatat hamil. Periksa jenis kelamin dan kehamilan.",
        all_of(Orang.jenis_kelamin.equals("laki_laki"), Orang.hamil),
        {"hamil": False},
    ),
    _form(
        3,
        "Belum pernah sekolah, tetapi ada jenjang, kelas, atau ijazah",
        "Orang yang belum pernah sekolah tercatat punya jenjang, kelas, atau ijazah. Periksa; kosongkan yang tidak ada.",
        all_of(
            Orang.partisipasi_sekolah.equals("belum"),
            any_of(Orang.pendidikan_terakhir.differs("tidak_sekolah"), _jenjang(get_args(Jenjang)), Orang.kelas >= 1),
        ),
        {"partisipasi_sekolah": "belum", "pendidikan_terakhir": "tidak_sekolah", "jenjang": None, "kelas": None},
    ),
    _form(
        4,
        "Terlalu muda untuk jenjangnya",
        "Usianya di bawah usia terendah untuk jenjang itu (SD 6, SMP 12, SMA 15, D/S1 18, S2 22, S3 25). Periksa keduanya.",
        any_of(*(all_of(_jenjang(levels), Orang.usia < least) for levels, least in _USIA_PALING_RENDAH)),
        {"usia": 20, "jenjang": "sma"},
    ),
    _form(
        5,
        "Masih sekolah dengan ijazah setingkat atau lebih tinggi",
        "Orang yang masih sekolah tercatat berijazah setingkat jenjangnya atau lebih tinggi. Periksa jenjang dan ijazah.",
        all_of(
            Orang.partisipasi_sekolah.equals("masih"),
            any_of(
                *(all_of(Orang.jenjang.equals(level), berijazah_paling_rendah(level)) for level in get_args(Jenjang))
            ),
        ),
        {"jenjang": "smp", "pendidikan_terakhir": "sd"},
    ),
    _form(
        6,
        "Ijazah lebih tinggi dari jenjang yang pernah diduduki",
        "Orang yang tidak sekolah lagi tercatat berijazah lebih tinggi dari jenjang tertinggi yang pernah diduduki. Periksa.",
        all_of(
            Orang.partisipasi_sekolah.equals("tidak_lagi"),
            any_of(
                *(
                    all_of(Orang.jenjang.equals(level), berijazah_paling_rendah(above))
                    for level, above in _DI_ATAS.items()
                )
            ),
        ),
        {"jenjang": "smp", "pendidikan_terakhir": "smp"},
    ),
    _form(
        7,
        "Kelas di luar jenjangnya",
        "Kelas tidak ada pada jenjang itu (SD 1-6, SMP 1-3, SMA 1-4, perguruan tinggi 1-8; 8 berarti tamat). Periksa.",
        any_of(*(all_of(_jenjang(levels), Orang.kelas.isin(*wrong)) for levels, wrong in _KELAS)),
        {"jenjang": "smp", "kelas": 3},
    ),
    _form(
        8,
        "Tanpa fasilitas BAB, tetapi ada kloset atau pembuangan tinja",
        "Keluarga tanpa fasilitas buang air besar tercatat punya kloset atau pembuangan tinja. Kosongkan keduanya, atau periksa.",
        all_of(
            Orang.fasilitas_bab.equals("tidak_ada"),
            any_of(
                Orang.kloset.isin("leher_angsa", "plengsengan", "cemplung", "tidak_pakai"),
                Orang.tinja.isin(
                    "tangki_septik", "spal", "lubang_tanah", "kolam_sawah_sungai_laut", "pantai_tanah_kebun", "lainnya"
                ),
            ),
        ),
        {"fasilitas_bab": "tidak_ada", "kloset": None, "tinja": None},
    ),
    _form(
        9,
        "Tidak bekerja, tetapi ada isian pekerjaan",
        "Orang yang tidak bekerja tercatat punya jam kerja, lapangan usaha, atau kedudukan. Kosongkan, atau betulkan statusnya.",
        all_of(
            ~Orang.status_bekerja,
            any_of(Orang.jam_kerja >= 1, t.LAPANGAN_TERISI.as_condition(), t.KEDUDUKAN_TERISI.as_condition()),
        ),
        {"status_bekerja": False, "jam_kerja": None, "lapangan_usaha": None, "status_pekerjaan": None},
    ),
)


# --- currency
def _sesudah(on: date) -> Expr:
    return Orang.tanggal_verval > on


def _lebih_tua(months: int, *more: Expr) -> Callable[[date], Expr]:
    def condition(on: date) -> Expr:
        return all_of(Orang.tanggal_verval < months_after(on, -months), *more)

    return condition


def _hari_ini(on: date) -> dict[str, Any]:
    return {"tanggal_verval": on}


KINI: Final[tuple[Check, ...]] = (
    _cek(
        "VV-051",
        "Verval lebih dari dua tahun",
        "Data terakhir diverval lebih dari dua tahun sebelum tanggal acuan, padahal paling sedikit sekali dalam dua tahun. "
        "Masukkan ke putaran berikut.",
        _lebih_tua(24),
        _hari_ini,
        PRIMARY,
        cites=(_UU_13_2011.at("Pasal 8 ayat (5)", PRIMARY),),
        valid=Interval(date(2011, 8, 18)),
        refs=("Q11",),
    ),
    _cek(
        "VV-052",
        "Data penyandang disabilitas lebih dari dua tahun",
        "Data penyandang disabilitas terakhir diverval lebih dari dua tahun sebelum tanggal acuan, padahal paling sedikit sekali "
        "dalam dua tahun.",
        _lebih_tua(24, Orang.ragam_disabilitas.has("fisik", "intelektual", "mental", "sensorik")),
        _hari_ini,
        PRIMARY,
        cites=(_UU_8_2016.at("Pasal 118 ayat (2)", PRIMARY),),
        valid=Interval(date(2016, 4, 15)),
        refs=("Q11",),
    ),
    _cek(
        "VV-053",
        "Belum dimutakhirkan tiga bulan",
        "Data terakhir diverval lebih dari tiga bulan sebelum tanggal acuan. Pemeringkatan DTSEN tiap tiga bulan hanya praktik, "
        "bukan kewajiban.",
        _lebih_tua(3),
        _hari_ini,
        CORROBORATED,
        severity=Severity.INFO,
        basis="two news items: a new ranking every three months",
        addresses=(
            "https://www.suara.com/news/2025/03/18/193428/siap-bagikan-bansos-per-3-bulan-mensos-minta-bekingan-kpk-kenapa?page=2",
            "https://nasional.kontan.co.id/news/desil-bansos-berubah-ini-cara-agar-tetap-terima-bantuan-pemerintah?page=2",
        ),
        valid=Interval(date(2025, 2, 5)),
        refs=("Q11",),
    ),
    _cek(
        "VV-054",
        "Tanggal verval di masa depan",
        "Tanggal verval sesudah tanggal acuan. Periksa tanggalnya.",
        _sesudah,
        _hari_ini,
        UNVERIFIED,
        severity=Severity.REVIEW,
        basis="our own check",
    ),
)


# --- deciles
NAMA_PROGRAM: Final[dict[Program, str]] = {
    "pkh": "PKH",
    "sembako": "Program Sembako",
    "pbi_jk": "PBI-JK",
    "atensi": "ATENSI",
    "blts_kesra_2025": "BLTS Kesra 2025",
}
"""How people write the programmes."""


def cek_desil(limits: Iterable[PernyataanDesil] = BATAS_DESIL) -> tuple[Check, ...]:
    """Return the checks of deciles against some limits: those that sources state, or the caller's own.

    >>> [check.code for check in cek_desil()]
    ['VV-061', 'VV-062', 'VV-063', 'VV-064', 'VV-065', 'VV-066']
    """
    held = tuple(limits)
    return (*(_desil(61 + at, program, held) for at, program in enumerate(get_args(Program))), _berbeda(held))


_BERITA_DESIL: Final = "press and provincial reports of the limits; the decree itself was not seen"


def _desil(number: int, program: Program, limits: tuple[PernyataanDesil, ...]) -> Check:
    of_it = [limit for limit in limits if limit.program == program]
    name = NAMA_PROGRAM[program]
    return _cek(
        f"VV-{number:03}",
        f"Desil di luar batas {name}",
        f"Penerima {name} berdesil di luar batas program pada tanggal acuan. Desil hanya ditetapkan BPS; bila tampak salah, "
        "tempuh pembaruan data.",
        partial(_di_luar, program, limits),
        {"program_bantuan": frozenset({program}), "desil": min((limit.max_desil for limit in of_it), default=1)},
        min((limit.evidence for limit in of_it), default=UNVERIFIED),
        cites=tuple(dict.fromkeys(cite for limit in of_it for cite in limit.cites)),
        basis=_BERITA_DESIL,
        addresses=tuple(dict.fromkeys(source for limit in of_it for source in limit.sumber)),
        refs=("Q12",),
    )


def _di_luar(program: Program, limits: tuple[PernyataanDesil, ...], on: date) -> Expr:
    return di_luar_batas(program, on, limits)


def _berbeda(limits: tuple[PernyataanDesil, ...]) -> Check:
    return _cek(
        "VV-066",
        "Desil yang batasnya berbeda menurut sumber",
        "Sumber berbeda apakah desil ini masih dalam batas program pada tanggal acuan; kesos tidak memilih. Pastikan pada "
        "naskah yang berlaku.",
        partial(diperselisihkan, limits=limits),
        {"desil": min((limit.max_desil for limit in limits), default=1)},
        min((limit.evidence for limit in limits), default=UNVERIFIED),
        severity=Severity.REVIEW,
        cites=tuple(dict.fromkeys(cite for limit in limits for cite in limit.cites)),
        basis=_BERITA_DESIL,
        addresses=tuple(dict.fromkeys(source for limit in limits for source in limit.sumber)),
        refs=("Q12",),
    )


# --- a recipient whose status contradicts it
_PENERIMA: Final = Orang.program_bantuan.has(*get_args(Program))
_BUKAN: Final = {"program_bantuan": frozenset[str]()}
_status = partial(_cek, severity=Severity.REVIEW, refs=("Q16",))
PENERIMA: Final[tuple[Check, ...]] = (
    _status(
        "VV-091",
        "Penerima meninggal",
        "Penerima bantuan tercatat meninggal. Periksa; pada Sembako penerima dapat diganti pengurus lain dalam KK yang sama.",
        all_of(_PENERIMA, Orang.keberadaan.equals("meninggal")),
        _BUKAN,
        CORROBORATED,
        cites=(PERATURAN["pp-76-2015"].at("Pasal 11 ayat (3)", PRIMARY),),
        basis="lists of 2024 and 2025 in the news",
    ),
    _status(
        "VV-092",
        "Penerima pindah",
        "Penerima bantuan tercatat pindah. Pastikan alamat barunya.",
        all_of(_PENERIMA, Orang.keberadaan.equals("pindah")),
        _BUKAN,
        CORROBORATED,
        basis="a list of 2025 in the news",
        addresses=("poskota.co.id, 2025-01-25, 2025-04-14",),
    ),
    _status(
        "VV-093",
        "Penerima ASN, TNI, atau Polri",
        "Penerima bantuan tercatat sebagai ASN, TNI, atau Polri. Periksa status kepegawaiannya.",
        all_of(_PENERIMA, Orang.status_kepegawaian.isin("pns", "cpns", "pppk", "tni", "polri")),
        _BUKAN,
        CORROBORATED,
        cites=(PERATURAN["kepdirjen-ljs-8-3-2024"].at("daftar yang tidak dapat menjadi peserta PKH", PRIMARY),),
        basis="lists of 2023 to 2025 in the news; the guide of PKH is primary, for PKH only",
    ),
    _status(
        "VV-094",
        "Penerima tidak ditemukan",
        "Penerima bantuan atau alamatnya tidak ditemukan di lapangan. Periksa lagi sebelum mengusulkan perubahan.",
        all_of(_PENERIMA, Orang.keberadaan.equals("tidak_ditemukan")),
        _BUKAN,
        SINGLE,
        cites=(PERATURAN["kepmensos-73-huk-2024"].at("daftar yang tidak layak, menurut berita", SINGLE),),
    ),
    _status(
        "VV-095",
        "Penerima terdaftar ganda",
        "Penerima bantuan ditandai ganda di lapangan. Periksa mana yang benar; jangan menggabung sendiri.",
        all_of(_PENERIMA, Orang.keberadaan.equals("ganda")),
        _BUKAN,
        PRIMARY,
        cites=(PERATURAN["pp-76-2015"].at("Pasal 11 ayat (3)", PRIMARY),),
        basis="for PBI-JK",
    ),
)
