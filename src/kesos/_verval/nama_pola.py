"""Titles and marks in Indonesian names: the word lists behind the checks of a name and its normal form."""

from typing import Final

GELAR_DEPAN: Final = (
    "BAPAK", "BPK", "PAK", "IBU", "BU", "SDR", "SDRI", "TN", "NY", "NONA", "H", "HJ", "HAJI", "HAJJAH", "KH", "KI",
    "NYI", "DR", "DRS", "DRA", "IR", "PROF", "R", "RR", "RA", "RM", "RADEN", "ALM", "ALMH", "ST", "STR",
)  # fmt: skip
"""Words in front of a name that are no part of it [C]; partly the fact file's own list [D]."""

MUHAMMAD: Final = (
    "MUHAMMAD", "MUHAMAD", "MOHAMMAD", "MOHAMAD", "MUCHAMAD", "MUCHAMMAD", "MOCHAMAD", "MOCHAMMAD", "MOHAMMED",
    "MUHAMMED", "MOHAMED", "MUH", "MOH", "MOCH", "MUCH", "MHD", "MOHD", "MD", "M",
)  # fmt: skip
"""Ways of writing Muhammad as the first word of a name [C]; a bare M counts only when more words follow."""

ALIAS: Final = ("ALIAS", "ALS")
"""Words that join two names of one person."""
NASAB: Final = ("BIN", "BINTI")
"""Words behind which the father's name stands."""

HURUF: Final = "[A-Za-z]"
TANDA_BACA: Final = r'[!"#$%&()*+/:;<=>?@\[\]^_{|}~\\]'
"""Marks that no name on a population document carries (Permendagri 73/2022 Pasal 5 ayat (3) huruf b [A])."""
TANDA_GELAR: Final = "[.,'-]"
"""Marks that come with abbreviated titles, which KK and KTP-el may show (Pasal 5 ayat (2)), or with old spellings."""


def _either_case(word: str) -> str:
    return "".join(f"[{letter}{letter.lower()}]" for letter in word)


_GELAR: Final = f"(?:{'|'.join(map(_either_case, GELAR_DEPAN))})"
HANYA_GELAR: Final = rf" *{_GELAR}(?:[. ]+{_GELAR})*[. ]*"
"""A name of nothing but titles."""
