"""Disability: the four ragam of UU 8/2016 and their sub-ragam, code lists of others, the quota, SP-DCI.

A person's disability is stored as a set of sub-ragam; everything else follows from it.

>>> found = profile({"netra", "rungu"})
>>> sorted(found.ragam), found.ganda_multi.value
(['sensorik'], 'YES')

A code of somebody else's list carries over as far as it goes, and says what gets lost:

>>> translated = from_code("bdt-2015", 6, base=0)
>>> sorted(translated.slugs), sorted(translated.ragam), translated.loss_words("en")
(['netra'], ['fisik', 'sensorik'], 'the code does not tell the sub-ragam')

Nothing here turns a difficulty in functioning, or an old code, into a fact of PPKS: `to_facts` takes a profile that
somebody determined, and asks for the name of the determination.
"""

from kesos._disabilitas.aturan import (
    GANDA_MULTI,
    JANGKA_WAKTU_LAMA,
    PENYANDANG_DISABILITAS,
    RULES,
    DisabilitasError,
    classify,
    classify_frame,
)
from kesos._disabilitas.daftar import LEGACY, NOT_ESTABLISHED
from kesos._disabilitas.frame import from_code_frame, profile_frame, quota_frame, to_spdci_frame, to_wg_frame
from kesos._disabilitas.hukum import DERAJAT, IMPLEMENTING, KETENTUAN, TERMS, Derajat, Ketentuan
from kesos._disabilitas.jenis import Daftar, Kode, Loss, Quality
from kesos._disabilitas.kode import Translation, from_code, from_codes
from kesos._disabilitas.kuota import KUOTA, Kuota, QuotaResult, Rounding, quota
from kesos._disabilitas.profil import BRIDGES, Bridge, Profile, long_term, profile, to_facts
from kesos._disabilitas.ragam import RAGAM, RAGAM_OF, SUB, SUB_RAGAM, Ragam, SubRagam
from kesos._disabilitas.spdci import (
    ICD10_HINT,
    SPDCI,
    SPDCI_NAMES,
    WG_ICF,
    WG_SPDCI,
    Carried,
    SpdciImpairments,
    from_spdci,
    spdci_to_wg,
    to_spdci,
    wg_to_spdci,
)
from kesos._disabilitas.wg import (
    ANSWERS,
    REGSOSEK_429,
    WG_DOMAINS,
    WG_SCALE,
    Butir,
    DaftarJawaban,
    WgAnswer,
    from_wg,
    to_wg,
)
from kesos.fakta.perorangan import Perorangan
from kesos.fakta.ragam_disabilitas import FaktaRagam, SlugRagam, SlugSubRagam

__all__ = [
    "ANSWERS",
    "BRIDGES",
    "DERAJAT",
    "GANDA_MULTI",
    "ICD10_HINT",
    "IMPLEMENTING",
    "JANGKA_WAKTU_LAMA",
    "KETENTUAN",
    "KUOTA",
    "LEGACY",
    "NOT_ESTABLISHED",
    "PENYANDANG_DISABILITAS",
    "RAGAM",
    "RAGAM_OF",
    "REGSOSEK_429",
    "RULES",
    "SPDCI",
    "SPDCI_NAMES",
    "SUB",
    "SUB_RAGAM",
    "TERMS",
    "WG_DOMAINS",
    "WG_ICF",
    "WG_SCALE",
    "WG_SPDCI",
    "Bridge",
    "Butir",
    "Carried",
    "Daftar",
    "DaftarJawaban",
    "Derajat",
    "DisabilitasError",
    "FaktaRagam",
    "Ketentuan",
    "Kode",
    "Kuota",
    "Loss",
    "Perorangan",
    "Profile",
    "Quality",
    "QuotaResult",
    "Ragam",
    "Rounding",
    "SlugRagam",
    "SlugSubRagam",
    "SpdciImpairments",
    "SubRagam",
    "Translation",
    "WgAnswer",
    "classify",
    "classify_frame",
    "from_code",
    "from_code_frame",
    "from_codes",
    "from_spdci",
    "from_wg",
    "long_term",
    "profile",
    "profile_frame",
    "quota",
    "quota_frame",
    "spdci_to_wg",
    "to_facts",
    "to_spdci",
    "to_spdci_frame",
    "to_wg",
    "to_wg_frame",
    "wg_to_spdci",
]
