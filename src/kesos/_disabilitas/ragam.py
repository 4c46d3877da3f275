"""The four ragam of UU 8/2016 and their 25 sub-ragam: one coded, graded, cited entry each.

Twenty sub-ragam are examples that the Penjelasan of Pasal 4 ayat (1) names; each of its lists is open ("antara lain",
"di antaranya"), so five more, ours, hold what it does not name.
"""

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from kesos.engine.citation import PRIMARY, UNVERIFIED, Citation, Evidence
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.ragam_disabilitas import SlugRagam, SlugSubRagam
from kesos.messages import Lang, text

UU_8_2016: Final = PERATURAN["uu-8-2016"]


@frozen(kw_only=True)
class Ragam:
    """One ragam of disability, UU 8/2016 Pasal 4 ayat (1).

    Args:
        code: stable and never reused.
        slug: the name in data.
        name: the name in Indonesian.
        teks: what it is, in our own words, in Indonesian.
        huruf: its letter in the article.
        groups: groups that the Penjelasan forms within it.
        evidence: how well it is known.

    >>> RAGAM[0].code, RAGAM[0].name, RAGAM[0].words("en")
    ('DIS-101', 'Disabilitas fisik', 'Physical disability')
    """

    code: str
    slug: SlugRagam
    name: str
    teks: str
    huruf: str
    groups: tuple[str, ...] = ()
    evidence: Evidence = PRIMARY

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Where it stands in the law."""
        place = f"Pasal 4 ayat (1) huruf {self.huruf}"
        return UU_8_2016.at(place, PRIMARY), UU_8_2016.at(f"Penjelasan {place}", PRIMARY)

    @property
    def citation(self) -> Citation:
        """The place that names it."""
        return self.cites[0]

    def words(self, lang: Lang = "id") -> str:
        """Return its name."""
        return self.name if lang == "id" else text(f"disabilitas.ragam.{self.slug}", lang, default=self.name)

    def meaning(self, lang: Lang = "id") -> str:
        """Return what it is.

        >>> RAGAM[0].meaning("en")
        'Movement is disturbed.'
        """
        return self.teks if lang == "id" else text(f"disabilitas.ragam_teks.{self.slug}", lang, default=self.teks)


RAGAM: Final[tuple[Ragam, ...]] = (
    Ragam(code="DIS-101", slug="fisik", name="Disabilitas fisik", teks="Fungsi gerak terganggu.", huruf="a"),
    Ragam(
        code="DIS-102",
        slug="intelektual",
        name="Disabilitas intelektual",
        teks="Fungsi pikir terganggu karena kecerdasan di bawah rata-rata.",
        huruf="b",
    ),
    Ragam(
        code="DIS-103",
        slug="mental",
        name="Disabilitas mental",
        teks="Fungsi pikir, emosi, dan perilaku terganggu: psikososial, atau perkembangan yang memengaruhi interaksi.",
        huruf="c",
        groups=("psikososial", "perkembangan"),
    ),
    Ragam(
        code="DIS-104",
        slug="sensorik",
        name="Disabilitas sensorik",
        teks="Salah satu fungsi pancaindra terganggu.",
        huruf="d",
    ),
)
"""The four ragam, in the order of the law; a person may have several (the law joins them with "dan/atau")."""

_HURUF: Final = {ragam.slug: ragam.huruf for ragam in RAGAM}
_BUTIR: Final = {"psikososial": " butir a", "perkembangan": " butir b"}


@frozen(kw_only=True)
class SubRagam:
    """One sub-ragam: an example of the Penjelasan, or our own place for what it does not name.

    Args:
        code: stable and never reused.
        slug: the name in data.
        ragam: the ragam that it belongs to.
        name: the name in Indonesian.
        group: its group within the ragam, where the Penjelasan forms groups.
        aliases: other words for it.
        in_statute: whether the Penjelasan names it.
        note: a remark.

    >>> netra = SUB["netra"]
    >>> netra.code, netra.ragam, netra.evidence.mark, str(netra.citation)
    ('DIS-222', 'sensorik', 'A', 'UU 8/2016 Penjelasan Pasal 4 ayat (1) huruf d [A]')
    """

    code: str
    slug: SlugSubRagam
    ragam: SlugRagam
    name: str
    group: str = ""
    aliases: tuple[str, ...] = ()
    in_statute: bool = True
    note: str = ""

    @property
    def evidence(self) -> Evidence:
        """How well it is known: an example of the law, or our own entry."""
        return PRIMARY if self.in_statute else UNVERIFIED

    @property
    def citation(self) -> Citation:
        """The list that names it, or that leaves room for it."""
        locator = f"Penjelasan Pasal 4 ayat (1) huruf {_HURUF[self.ragam]}{_BUTIR.get(self.group, '')}"
        return UU_8_2016.at(locator, self.evidence)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Where it stands in the law."""
        return (self.citation,)

    def words(self, lang: Lang = "id") -> str:
        """Return its name."""
        return self.name if lang == "id" else text(f"disabilitas.sub_ragam.{self.slug}", lang, default=self.name)


_OWN: Final = "entri pustaka: daftar Penjelasan terbuka"

SUB_RAGAM: Final[tuple[SubRagam, ...]] = (
    SubRagam(code="DIS-201", slug="amputasi", ragam="fisik", name="Amputasi"),
    SubRagam(
        code="DIS-202",
        slug="lumpuh-layuh-kaku",
        ragam="fisik",
        name="Lumpuh layuh atau kaku",
        note="satu entri dalam Penjelasan",
    ),
    SubRagam(code="DIS-203", slug="paraplegi", ragam="fisik", name="Paraplegi"),
    SubRagam(
        code="DIS-204",
        slug="cerebral-palsy",
        ragam="fisik",
        name="Cerebral palsy",
        aliases=("celebral palsy", "CP"),
        note="Penjelasan mencetak celebral palsy",
    ),
    SubRagam(code="DIS-205", slug="akibat-stroke", ragam="fisik", name="Akibat stroke"),
    SubRagam(code="DIS-206", slug="akibat-kusta", ragam="fisik", name="Akibat kusta"),
    SubRagam(code="DIS-207", slug="orang-kecil", ragam="fisik", name="Orang kecil", aliases=("dwarfisme", "seckel")),
    SubRagam(code="DIS-208", slug="fisik-lainnya", ragam="fisik", name="Fisik lainnya", in_statute=False, note=_OWN),
    SubRagam(code="DIS-209", slug="lambat-belajar", ragam="intelektual", name="Lambat belajar"),
    SubRagam(
        code="DIS-210",
        slug="grahita",
        ragam="intelektual",
        name="Disabilitas grahita",
        aliases=("tuna grahita", "tunagrahita"),
    ),
    SubRagam(
        code="DIS-211",
        slug="down-syndrome",
        ragam="intelektual",
        name="Down syndrom",
        aliases=("down syndrom", "down syndrome"),
    ),
    SubRagam(
        code="DIS-212",
        slug="intelektual-lainnya",
        ragam="intelektual",
        name="Intelektual lainnya",
        in_statute=False,
        note=_OWN,
    ),
    SubRagam(code="DIS-213", slug="skizofrenia", ragam="mental", group="psikososial", name="Skizofrenia"),
    SubRagam(code="DIS-214", slug="bipolar", ragam="mental", group="psikososial", name="Bipolar"),
    SubRagam(code="DIS-215", slug="depresi", ragam="mental", group="psikososial", name="Depresi"),
    SubRagam(code="DIS-216", slug="anxietas", ragam="mental", group="psikososial", name="Anxietas"),
    SubRagam(
        code="DIS-217",
        slug="gangguan-kepribadian",
        ragam="mental",
        group="psikososial",
        name="Gangguan kepribadian",
    ),
    SubRagam(
        code="DIS-218",
        slug="psikososial-lainnya",
        ragam="mental",
        group="psikososial",
        name="Psikososial lainnya",
        in_statute=False,
        note=_OWN,
    ),
    SubRagam(code="DIS-219", slug="autis", ragam="mental", group="perkembangan", name="Autis"),
    SubRagam(code="DIS-220", slug="hiperaktif", ragam="mental", group="perkembangan", name="Hiperaktif"),
    SubRagam(
        code="DIS-221",
        slug="perkembangan-lainnya",
        ragam="mental",
        group="perkembangan",
        name="Perkembangan lainnya",
        in_statute=False,
        note=_OWN,
    ),
    SubRagam(
        code="DIS-222",
        slug="netra",
        ragam="sensorik",
        name="Disabilitas netra",
        aliases=("tuna netra", "tunanetra", "buta"),
    ),
    SubRagam(
        code="DIS-223",
        slug="rungu",
        ragam="sensorik",
        name="Disabilitas rungu",
        aliases=("tuna rungu", "tunarungu", "tuli"),
    ),
    SubRagam(
        code="DIS-224",
        slug="wicara",
        ragam="sensorik",
        name="Disabilitas wicara",
        aliases=("tuna wicara", "tunawicara", "bisu"),
        note="disebut Penjelasan di bawah sensorik, walau bicara bukan pancaindra",
    ),
    SubRagam(
        code="DIS-225",
        slug="sensorik-lainnya",
        ragam="sensorik",
        name="Sensorik lainnya",
        in_statute=False,
        note=_OWN,
    ),
)
"""The 25 sub-ragam, in the order of the law."""

RAGAM_OF: Final[Mapping[str, SlugRagam]] = {sub.slug: sub.ragam for sub in SUB_RAGAM}
"""The ragam of each sub-ragam, by slug."""

SUB: Final[Mapping[str, SubRagam]] = {sub.slug: sub for sub in SUB_RAGAM}
"""Each sub-ragam by its slug."""

SENSES: Final = ("netra", "rungu", "wicara")
"""The sub-ragam of sensorik that the Penjelasan names; its examples of *ganda* are pairs of them."""


def key(value: object) -> str:
    """Return a code, slug or label as it is compared: lower case, one dash for whatever is no letter or digit.

    >>> key(" Tuna rungu & wicara "), key(3), key("3.0"), key(-1)
    ('tuna-rungu-wicara', '3', '3', '-1')
    """
    plain = re.sub(r"\.0$", "", str(value).strip().lower())
    return re.sub(r"[^a-z0-9]+", "-", plain)


ALIASES: Final[Mapping[str, SlugSubRagam]] = {
    key(word): sub.slug for sub in SUB_RAGAM for word in (sub.slug, sub.name, *sub.aliases)
}
"""Every slug, name and other word of a sub-ragam, as `key` writes it."""
