"""The ten services of PP 2/2018 Pasal 10, who owes them, and what stands around them: retired codes, open ends."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from attrs import frozen

from kesos._spm.jenis import PP_2_2018, Daerah, Kelompok
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation, Evidence
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text


@frozen(kw_only=True)
class Layanan:
    """One of the ten services.

    Args:
        code: ``SPM-P1`` to ``SPM-P5`` of the province, ``SPM-K1`` to ``SPM-K5`` of the kabupaten/kota.
        region: who owes it.
        group: whom it is for.
        place: where it is given.
        name: its name, in Indonesian.
        citation: where it stands.
        activity: the code of the activity in the budget.
        activity_evidence: how well that code is known.
        indicator: the name of its indicator, in Indonesian; its formula is SPM-401 and its target 100 per cent.
        indicator_evidence: how well it is known that this formula is the one of this service.
        entitlement: the rule that says who is entitled.
    """

    code: str
    region: Daerah
    group: Kelompok
    place: Literal["dalam_panti", "luar_panti", "bencana_provinsi", "bencana_kabkota"]
    name: str
    citation: Citation
    activity: str
    activity_evidence: Evidence
    indicator: str
    indicator_evidence: Evidence
    entitlement: str

    def words(self, key: Literal["nama", "indikator"] = "nama", lang: Lang = "id") -> str:
        """Return the name of the service or of its indicator.

        >>> SERVICES[0].words("nama", "en")
        'basic social rehabilitation of neglected persons with disabilities inside an institution (panti)'
        """
        own = {"nama": self.name, "indikator": self.indicator}[key]
        return own if lang == "id" else text(f"{self.code}.{key}", lang)


SERVICES: Final[tuple[Layanan, ...]] = (
    Layanan(
        code="SPM-P1",
        region="provinsi",
        group="disabilitas_telantar",
        place="dalam_panti",
        name="Rehabilitasi sosial dasar penyandang disabilitas telantar di dalam panti",
        citation=PP_2_2018.at("Pasal 10 ayat (2) huruf a", PRIMARY),
        activity="1.06.04.1.01",
        activity_evidence=SINGLE,
        indicator="Persentase penyandang disabilitas telantar yang terpenuhi kebutuhan dasarnya di dalam panti",
        indicator_evidence=PRIMARY,
        entitlement="SPM-101",
    ),
    Layanan(
        code="SPM-P2",
        region="provinsi",
        group="anak_telantar",
        place="dalam_panti",
        name="Rehabilitasi sosial dasar anak telantar di dalam panti",
        citation=PP_2_2018.at("Pasal 10 ayat (2) huruf b", PRIMARY),
        activity="1.06.04.1.02",
        activity_evidence=SINGLE,
        indicator="Persentase anak telantar yang terpenuhi kebutuhan dasarnya di dalam panti",
        indicator_evidence=UNVERIFIED,
        entitlement="SPM-102",
    ),
    Layanan(
        code="SPM-P3",
        region="provinsi",
        group="lanjut_usia_telantar",
        place="dalam_panti",
        name="Rehabilitasi sosial dasar lanjut usia telantar di dalam panti",
        citation=PP_2_2018.at("Pasal 10 ayat (2) huruf c", PRIMARY),
        activity="1.06.04.1.03",
        activity_evidence=SINGLE,
        indicator="Persentase lanjut usia telantar yang terpenuhi kebutuhan dasarnya di dalam panti",
        indicator_evidence=UNVERIFIED,
        entitlement="SPM-103",
    ),
    Layanan(
        code="SPM-P4",
        region="provinsi",
        group="gelandangan_pengemis",
        place="dalam_panti",
        name="Rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di dalam panti",
        citation=PP_2_2018.at("Pasal 10 ayat (2) huruf d", PRIMARY),
        activity="1.06.04.1.04",
        activity_evidence=SINGLE,
        indicator="Persentase gelandangan dan pengemis yang terpenuhi kebutuhan dasarnya di dalam panti",
        indicator_evidence=SINGLE,
        entitlement="SPM-104",
    ),
    Layanan(
        code="SPM-P5",
        region="provinsi",
        group="korban_bencana",
        place="bencana_provinsi",
        name="Perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bagi korban bencana provinsi",
        citation=PP_2_2018.at("Pasal 10 ayat (2) huruf e", PRIMARY),
        activity="1.06.06.1.01",
        activity_evidence=SINGLE,
        indicator="Persentase korban bencana provinsi yang terpenuhi kebutuhan dasarnya pada saat dan setelah tanggap darurat",
        indicator_evidence=UNVERIFIED,
        entitlement="SPM-105",
    ),
    Layanan(
        code="SPM-K1",
        region="kabkota",
        group="disabilitas_telantar",
        place="luar_panti",
        name="Rehabilitasi sosial dasar penyandang disabilitas telantar di luar panti",
        citation=PP_2_2018.at("Pasal 10 ayat (3) huruf a", PRIMARY),
        activity="1.06.04.2.01",
        activity_evidence=CORROBORATED,
        indicator="Persentase penyandang disabilitas telantar yang terpenuhi kebutuhan dasarnya di luar panti",
        indicator_evidence=SINGLE,
        entitlement="SPM-101",
    ),
    Layanan(
        code="SPM-K2",
        region="kabkota",
        group="anak_telantar",
        place="luar_panti",
        name="Rehabilitasi sosial dasar anak telantar di luar panti",
        citation=PP_2_2018.at("Pasal 10 ayat (3) huruf b", PRIMARY),
        activity="1.06.04.2.01",
        activity_evidence=CORROBORATED,
        indicator="Persentase anak telantar yang terpenuhi kebutuhan dasarnya di luar panti",
        indicator_evidence=SINGLE,
        entitlement="SPM-102",
    ),
    Layanan(
        code="SPM-K3",
        region="kabkota",
        group="lanjut_usia_telantar",
        place="luar_panti",
        name="Rehabilitasi sosial dasar lanjut usia telantar di luar panti",
        citation=PP_2_2018.at("Pasal 10 ayat (3) huruf c", PRIMARY),
        activity="1.06.04.2.01",
        activity_evidence=CORROBORATED,
        indicator="Persentase lanjut usia telantar yang terpenuhi kebutuhan dasarnya di luar panti",
        indicator_evidence=SINGLE,
        entitlement="SPM-103",
    ),
    Layanan(
        code="SPM-K4",
        region="kabkota",
        group="gelandangan_pengemis",
        place="luar_panti",
        name="Rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di luar panti",
        citation=PP_2_2018.at("Pasal 10 ayat (3) huruf d", PRIMARY),
        activity="1.06.04.2.01",
        activity_evidence=CORROBORATED,
        indicator="Persentase gelandangan dan pengemis yang terpenuhi kebutuhan dasarnya di luar panti",
        indicator_evidence=CORROBORATED,
        entitlement="SPM-104",
    ),
    Layanan(
        code="SPM-K5",
        region="kabkota",
        group="korban_bencana",
        place="bencana_kabkota",
        name="Perlindungan dan jaminan sosial pada saat dan setelah tanggap darurat bagi korban bencana kabupaten/kota",
        citation=PP_2_2018.at("Pasal 10 ayat (3) huruf e", PRIMARY),
        activity="1.06.06.2.01",
        activity_evidence=SINGLE,
        indicator="Persentase korban bencana alam dan sosial yang terpenuhi kebutuhan dasarnya pada saat dan setelah tanggap darurat bencana daerah kabupaten/kota",
        indicator_evidence=SINGLE,
        entitlement="SPM-105",
    ),
)
"""The ten services: five of the province (inside a panti, provincial disasters), five of the kabupaten/kota."""

SERVICE: Final[Mapping[str, Layanan]] = MappingProxyType({service.code: service for service in SERVICES})
"""The ten services by code."""


@frozen(kw_only=True)
class Pensiun:
    """A code that is used no more, and for nothing else.

    Args:
        code: the code.
        name: what it stood for.
        successors: the codes that stand in its place.
        cites: the places of the law for which it was retired.
    """

    code: str
    name: str
    successors: tuple[str, ...]
    cites: tuple[Citation, ...]

    def why(self, lang: Lang = "id") -> str:
        """Return why it was retired.

        >>> RETIRED["SPM-100"].why("en")
        'Permensos 16/2019 has two rules of neglect by place (Pasal 10 and 20), not one for all places'
        """
        return text(f"spm_pensiun.{self.code}", lang)


RETIRED: Final[Mapping[str, Pensiun]] = MappingProxyType(
    {
        "SPM-100": Pensiun(
            code="SPM-100",
            name="telantar_spm",
            successors=("SPM-110", "SPM-111", "SPM-112"),
            cites=(PERATURAN["permensos-16-2019"].at("Pasal 10; Pasal 20", PRIMARY),),
        )
    }
)
"""Codes that were used once."""

NATIONAL_MEANS: Final[Mapping[int, float]] = MappingProxyType(
    {2019: 52.53, 2020: 62.45, 2021: 69.71, 2022: 76.94, 2023: 83.29}
)
"""National mean of the achievement index over all six fields, in per cent, by year, as a deputy minister gave it in April
2024 [C]. Figures to try bands on; no norm, and none of the social field."""

_OPEN: Final = (
    "penyebut_nol",
    "batas_atas",
    "badan_9_2018",
    "berlaku_16_2019",
    "jumlah_sdm",
    "perseorangan_dalam_panti",
    "asesmen_dalam_panti",
    "sebagian_butir",
    "indeks_sosial",
    "nama_kategori",
    "rumus_lain",
    "domisili",
    "bencana_besar",
    "dua_kelompok",
    "anak_4_2020",
    "tuna_sosial_lain",
)


def not_established(lang: Lang = "id") -> Mapping[str, str]:
    """Return what no source settles, by a short key; nothing of it is filled in.

    >>> not_established("en")["penyebut_nol"]
    'A zero denominator (nobody in need): no text says what it means, so there is no number, neither 0 nor 100.'
    """
    return {key: text(f"spm_terbuka.{key}", lang) for key in _OPEN}
