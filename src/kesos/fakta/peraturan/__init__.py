"""The index of regulations: every instrument that a rule of kesos may cite, and how well each is known.

An entry says what was seen of the regulation and of its standing; it is no legal advice. Ids are kind, number and year
in lower case. Cite a place of an entry with `Regulation.at`:

>>> from kesos.engine.citation import PRIMARY
>>> str(PERATURAN["uu-13-2011"].at("Pasal 1 angka 1", PRIMARY))
'UU 13/2011 Pasal 1 angka 1 [A]'
"""

from collections.abc import Mapping
from typing import Final

from kesos.engine.citation import Regulation
from kesos.fakta.peraturan.daerah import DAERAH
from kesos.fakta.peraturan.dalam_negeri import DALAM_NEGERI
from kesos.fakta.peraturan.dirjen_kemensos import DIRJEN_KEMENSOS
from kesos.fakta.peraturan.kementerian_lain import KEMENTERIAN_LAIN
from kesos.fakta.peraturan.kepmensos import KEPMENSOS
from kesos.fakta.peraturan.permensos_a import PERMENSOS_A
from kesos.fakta.peraturan.permensos_b import PERMENSOS_B
from kesos.fakta.peraturan.permensos_c import PERMENSOS_C
from kesos.fakta.peraturan.permensos_d import PERMENSOS_D
from kesos.fakta.peraturan.pp_a import PP_A
from kesos.fakta.peraturan.pp_b import PP_B
from kesos.fakta.peraturan.presiden import PRESIDEN
from kesos.fakta.peraturan.putusan import PUTUSAN
from kesos.fakta.peraturan.register import Register, UnknownRegulationError
from kesos.fakta.peraturan.status import Status
from kesos.fakta.peraturan.uu_a import UU_A
from kesos.fakta.peraturan.uu_b import UU_B

__all__ = ["PERATURAN", "Register", "Status", "UnknownRegulationError"]

PERATURAN: Final[Mapping[str, Regulation]] = Register(
    (
        *UU_A,
        *UU_B,
        *PP_A,
        *PP_B,
        *PRESIDEN,
        *PERMENSOS_A,
        *PERMENSOS_B,
        *PERMENSOS_C,
        *PERMENSOS_D,
        *KEPMENSOS,
        *DIRJEN_KEMENSOS,
        *DALAM_NEGERI,
        *KEMENTERIAN_LAIN,
        *DAERAH,
        *PUTUSAN,
    ),
)
"""Every known regulation by id, from acts of parliament down to local instruments; read-only.

>>> PERATURAN["permensos-8-2012"].gazette
'BN 2012/567'
>>> PERATURAN["permensos-08-2012"]
Traceback (most recent call last):
...
kesos.fakta.peraturan.register.UnknownRegulationError: REG-001: ...'permensos-8-2012'...
"""
