"""Codes and words under which office sheets carry the values of a fact, by the code lists of BDT, DTKS, Regsosek and SIAK."""

from typing import Final

KODE_JENIS_KELAMIN: Final = {
    "1": "laki_laki",
    "l": "laki_laki",
    "lk": "laki_laki",
    "laki laki": "laki_laki",
    "pria": "laki_laki",
    "2": "perempuan",
    "p": "perempuan",
    "pr": "perempuan",
    "wanita": "perempuan",
}
"""1 and 2 in BDT 2015 and Regsosek; L and P in the forms of municipalities."""

# 1 is the head in SIAK (1-11) and in BDT and Regsosek (1-8); the lists differ behind it, but nobody else is the head.
KODE_HUBUNGAN: Final = {
    "1": "ya",
    "kepala": "ya",
    "kepala keluarga": "ya",
    **dict.fromkeys(map(str, range(2, 12)), "tidak"),
    **dict.fromkeys(
        (
            "suami",
            "istri",
            "istri suami",
            "anak",
            "menantu",
            "cucu",
            "orang tua",
            "mertua",
            "orang tua mertua",
            "famili lain",
            "pembantu",
            "pembantu sopir",
            "lainnya",
        ),
        "tidak",
    ),
}
"""Relation to the head of the family, read as: is this person the head?"""

_BIT_KTP = 4
KODE_KARTU_IDENTITAS: Final = {str(sum_): "ya" if sum_ & _BIT_KTP else "tidak" for sum_ in range(16)}
"""The papers a person holds, as a sum of 1 (birth certificate), 2 (pupil's or child's card), 4 (KTP) and 8 (driving licence)."""
