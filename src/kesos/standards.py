"""Standards of personnel: the four kinds of SDM, and the requirement lists of roles, by date.

`KINDS` holds the definitions, `LISTS` the lists. Each entry reads like the article that it stands for. What was not seen
is left out and named (`missing`); a list that is not known whole is never met, and outside its dates nothing is said.

>>> from datetime import date
>>> from kesos.fakta.perorangan import Perorangan
>>> found = check("PSM", Perorangan(wni=True, usia=17), on=date(2026, 11, 24))
>>> found.verdict, found.version, [gap.key for gap in found.gaps]
(<Verdict.NO: 'NO'>, 'PSM-10-2019', ['d'])
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Unseen, all_of, any_of
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, Reading, Rule, RuleSet, salah_satu, semua
from kesos.engine.timeline import Interval
from kesos.evaluators.findings import Findings
from kesos.evaluators.subject import Subject
from kesos.fakta.kerelawanan import FaktaKerelawanan
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.pendidikan import berijazah_paling_rendah
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan
from kesos.psks import TYPES
from kesos.standards_check import Check, Checks
from kesos.standards_daftar import Daftar, daftar
from kesos.standards_jenis import jebakan

UU_11_2009 = PERATURAN["uu-11-2009"]
UU_13_2011 = PERATURAN["uu-13-2011"]
UU_11_2012 = PERATURAN["uu-11-2012"]
UU_14_2019 = PERATURAN["uu-14-2019"]
PP_39_2012 = PERATURAN["pp-39-2012"]
PERMENSOS_77_2010 = PERATURAN["permensos-77-huk-2010"]
PERMENSOS_184_2011 = PERATURAN["permensos-184-2011"]
PERMENSOS_1_2012 = PERATURAN["permensos-1-2012"]
PERMENSOS_8_2012 = PERATURAN["permensos-8-2012"]
PERMENSOS_28_2012 = PERATURAN["permensos-28-2012"]
PERMENSOS_3_2013 = PERATURAN["permensos-3-2013"]
PERMENSOS_16_2013 = PERATURAN["permensos-16-2013"]
PERMENSOS_23_2013 = PERATURAN["permensos-23-2013"]
PERMENSOS_24_2013 = PERATURAN["permensos-24-2013"]
PERMENSOS_10_2014 = PERATURAN["permensos-10-2014"]
PERMENSOS_16_2017 = PERATURAN["permensos-16-2017"]
PERMENSOS_25_2017 = PERATURAN["permensos-25-2017"]
PERMENSOS_28_2018 = PERATURAN["permensos-28-2018"]
PERMENSOS_10_2019 = PERATURAN["permensos-10-2019"]
PERMENSOS_16_2019 = PERATURAN["permensos-16-2019"]
PERMENSOS_25_2019 = PERATURAN["permensos-25-2019"]
PERMENSOS_5_2024 = PERATURAN["permensos-5-2024"]
PERMENSOS_9_2025 = PERATURAN["permensos-9-2025"]
PER_MENPAN_6_2008 = PERATURAN["per-menpan-06-2008"]
PB_MENSOS_BKN_2008 = PERATURAN["pb-mensos-bkn-2008"]
PERMENPANRB_33_2020 = PERATURAN["permenpanrb-33-2020"]

SEJAK_UU_11_2009: Final = Interval(date(2009, 1, 16))
SEJAK_UU_14_2019: Final = Interval(date(2019, 10, 2))
SEBELUM_UU_14_2019: Final = Interval(date(2009, 1, 16), date(2019, 10, 2))
# Set on 18 December 2024 and in force when promulgated; the day stands blank in the copy, but the gazette is of 2024.
SEJAK_PERMENSOS_5_2024: Final = Interval(date(2025, 1, 1), not_before=date(2024, 12, 18))
SEJAK_PERMENSOS_9_2025: Final = Interval(date(2025, 9, 1), not_before=date(2025, 1, 1))

BIDANG_PEKSOS: Final = ("pekerjaan_sosial", "kesejahteraan_sosial")
"""Fields of study that are social work or social welfare."""

KUALIFIKASI_MINIMUM: Final = MappingProxyType(
    {
        "1": Kriteria(
            "Berpendidikan di bidang kesejahteraan sosial", Perorangan.berpendidikan_kesejahteraan_sosial, PRIMARY
        ),
        "2": Kriteria(
            "Terlatih dan terampil dalam pelayanan sosial", Perorangan.terlatih_dan_terampil_pelayanan_sosial, PRIMARY
        ),
        "3": Kriteria("Berpengalaman memberi pelayanan sosial", Perorangan.berpengalaman_pelayanan_sosial, PRIMARY),
    }
)
"""The minimum qualification of UU 11/2009 Pasal 33 ayat (2); the Act does not number it, 1-3 is the order of the text."""

