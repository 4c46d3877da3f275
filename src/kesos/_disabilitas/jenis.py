"""What a code list of others is made of: codes, how far each carries over to UU 8/2016, and what gets lost."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

from kesos._disabilitas.ragam import RAGAM_OF
from kesos.engine.citation import PRIMARY, Citation, Evidence
from kesos.messages import Lang, text


class Quality(StrEnum):
    """How far a code carries over to UU 8/2016."""

    EXACT = "exact"
    """To one sub-ragam or several, or to none, without loss."""
    PARTIAL = "partial"
    """The ragam is certain, something below it is not."""
    AMBIGUOUS = "ambiguous"
    """One or more of several possibilities, or an interpretation."""
    NONE = "none"
    """Nothing can be said of the ragam."""


class Loss(StrEnum):
    """What a translation loses, or cannot know."""

    SUB_RAGAM = "sub_ragam"
    RAGAM = "ragam"
    SALAH_SATU = "salah_satu"
    KEADAAN_KINI = "keadaan_kini"
    LEBIH_LUAS = "lebih_luas"
    BATAS_LAMA = "batas_lama"
    BUKAN_RAGAM = "bukan_ragam"
    TAFSIR = "tafsir"
    TERBERAT = "terberat"
    DASAR_BITMASK = "dasar_bitmask"
    SKALA = "skala"
    BUKAN_WG = "bukan_wg"
    BANTUAN = "bantuan"
    TIDAK_DIKENAL = "kode_tidak_dikenal"

    def words(self, lang: Lang = "id") -> str:
        """Return the loss as a phrase.

        >>> Loss.SUB_RAGAM.words("en")
        'the code does not tell the sub-ragam'
        """
        return text(f"disabilitas.hilang.{self.value}", lang)


@frozen(kw_only=True)
class Kode:
    """One code of a list.

    Args:
        label: what the list calls it.
        quality: how far it carries over.
        ragam: the ragam that it names with certainty.
        sub: the sub-ragam that it names with certainty.
        any_of: ragam or sub-ragam of which at least one is meant, and it does not tell which.
        ganda: whether it says by itself that there are several ragam.
        recorded: True if it records a disability, False if it records that there is none, None if it tells neither.
        degree: the degree that it carries; UU 8/2016 knows none.
        also: further labels of the same code.
        more: what else is lost, beyond what follows from the columns.
        evidence: how well this code is known, where worse than its list.
        note: a remark, in Indonesian.
    """

    label: str
    quality: Quality
    ragam: tuple[str, ...] = ()
    sub: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    ganda: bool = False
    recorded: bool | None = True
    degree: str = ""
    also: tuple[str, ...] = ()
    more: tuple[Loss, ...] = ()
    evidence: Evidence = PRIMARY
    note: str = ""

    @property
    def loss(self) -> tuple[Loss, ...]:
        """What the code loses; empty where it carries over exactly."""
        bare = set(self.ragam) - {RAGAM_OF[sub] for sub in self.sub}
        vague = self.any_of and not bare.isdisjoint(RAGAM_OF.get(slug, slug) for slug in self.any_of)
        found = {
            Loss.SUB_RAGAM: bool(bare) and not vague,
            Loss.RAGAM: self.recorded is True and not self.ragam and not self.any_of,
            Loss.SALAH_SATU: bool(self.any_of),
        }
        return (*(loss for loss, lost in found.items() if lost), *self.more)


@frozen(kw_only=True, repr=False)
class Daftar:
    """A code list.

    Args:
        code: stable and never reused.
        id: its name here.
        title: what it is, in Indonesian.
        evidence: how well the list is known.
        codes: its codes; in a list with several numberings by the lowest of them.
        bases: the first numbers in use, where the same list goes round with several.
        multi: whether several codes may stand together.
        exclusive: codes that exclude one another.
        bits: for a sum of bits, the bit of each code.
        limits: what every code of the list loses.
        cites: the law that it comes from.
        sources: public places where it was seen.
        family: the list whose remarks it shares; empty for its own.
        note: a remark, in Indonesian.
    """

    code: str
    id: str
    title: str
    evidence: Evidence
    codes: Mapping[str, Kode]
    bases: tuple[int, ...] = ()
    multi: bool = False
    exclusive: tuple[tuple[str, str], ...] = ()
    bits: Mapping[int, str] = field(factory=dict[int, str])
    limits: tuple[Loss, ...] = ()
    cites: tuple[Citation, ...] = ()
    sources: tuple[str, ...] = ()
    family: str = ""
    note: str = ""

    def __repr__(self) -> str:
        return f"<{self.code} {self.id}>"

    def words(self, lang: Lang = "id") -> str:
        """Return what the list is."""
        return self.title if lang == "id" else text(f"disabilitas.daftar.{self.id}", lang, default=self.title)

    def note_words(self, code: str, lang: Lang = "id") -> str:
        """Return the remark on one of its codes; empty if there is none."""
        own = self.codes[code].note
        if lang == "id" or not own:
            return own
        return text(f"disabilitas.catatan.{self.family or self.id}.{code}", lang, default=own)
