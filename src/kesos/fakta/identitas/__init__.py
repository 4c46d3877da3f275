"""Identity: the NIK, the KK number, the region code, and sex as the civil register records it.

Each type is a ``str`` that is right by construction, shows itself masked, and tells in `check` everything that is wrong
with any value at all. Rules: `RULES`.
"""

from kesos.fakta.identitas.dates import MAX_AGE
from kesos.fakta.identitas.kk import NomorKK, NomorKKError
from kesos.fakta.identitas.nik import NIK, NIKError, Perwakilan
from kesos.fakta.identitas.regions import (
    MAGELANG_KECAMATAN,
    MAGELANG_KELURAHAN,
    PROVINCES,
    RETIRED,
    VINTAGE,
    Kelurahan,
    Retired,
)
from kesos.fakta.identitas.rules import RULE, RULES, IdentityRule
from kesos.fakta.identitas.sex import JenisKelamin
from kesos.fakta.identitas.shape import mask
from kesos.fakta.identitas.tables import (
    duplicate_problems,
    duplicates,
    head_problems,
    in_several_kk,
    several_kk_problems,
    without_one_head,
)
from kesos.fakta.identitas.wilayah import KodeWilayah, KodeWilayahError, Tingkat
from kesos.fakta.identitas.wilayah_checks import Regions

__all__ = [
    "MAGELANG_KECAMATAN",
    "MAGELANG_KELURAHAN",
    "MAX_AGE",
    "NIK",
    "PROVINCES",
    "RETIRED",
    "RULE",
    "RULES",
    "VINTAGE",
    "IdentityRule",
    "JenisKelamin",
    "Kelurahan",
    "KodeWilayah",
    "KodeWilayahError",
    "NIKError",
    "NomorKK",
    "NomorKKError",
    "Perwakilan",
    "Regions",
    "Retired",
    "Tingkat",
    "duplicate_problems",
    "duplicates",
    "head_problems",
    "in_several_kk",
    "mask",
    "several_kk_problems",
    "without_one_head",
]
