"""The classification of Karang Taruna: four classes by six aspects. The instrument, its weights and marks were not seen.

So kesos can only calculate with weights and bands that the caller brings, each with its source, and what comes out is not
the official instrument: the class is set by the Dinas Sosial.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from attrs import field, frozen

from kesos._standards.dasar import Ketentuan, chosen, failure, interval, number, plain, shown, sourced
from kesos.engine.citation import PRIMARY, UNVERIFIED, Evidence, weakest
from kesos.engine.score import Band, Bands, Number, Score
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

_PASAL: Final = PERATURAN["permensos-25-2019"]

KELAS: Final = Ketentuan(
    code="SDM-KELAS-KARANG-TARUNA",
    name="Klasifikasi Karang Taruna",
    evidence=PRIMARY,
    cites=(_PASAL.at("Pasal 23", PRIMARY), _PASAL.at("Pasal 24", PRIMARY)),
    items={"percontohan": "Percontohan", "maju": "Maju", "berkembang": "Berkembang", "tumbuh": "Tumbuh"},
    note=(
        "Ditetapkan Dinas Sosial kabupaten/kota secara berkala, dengan instrumen. Instrumen, bobot, dan ambangnya tidak "
        "terlihat; apa yang diubah Permensos 9/2025 juga tidak"
    ),
)
ASPEK_KARANG_TARUNA: Final = Ketentuan(
    code="SDM-ASPEK-KARANG-TARUNA",
    name="Aspek klasifikasi Karang Taruna",
    evidence=PRIMARY,
    cites=(_PASAL.at("Pasal 23 ayat (3)", PRIMARY),),
    items={
        "organisasi_dan_kepengurusan": "Organisasi dan kepengurusan",
        "sumber_daya_manusia": "Sumber daya manusia",
        "sarana_dan_prasarana": "Sarana dan prasarana",
        "administrasi": "Administrasi",
        "kemitraan": "Kemitraan",
        "program_kegiatan": "Program kegiatan",
    },
)


@frozen
class Weights:
    """Weights that the caller brings, with their source. No source that was seen gives any.

    Args:
        values: the weight of each of the six aspects, above 0; their sum may be any number.
        source: who set them, and where.
        evidence: how well the source is known; by default kesos has not seen it.

    Raises:
        StandardsError: SDM-903 without a source, SDM-902 if an aspect is left out or unknown, SDM-901 for a weight.

    >>> Weights(dict.fromkeys(ASPEK_KARANG_TARUNA.items, 1), source="Instrumen Dinas Sosial 2030").total
    6
    """

    values: Mapping[str, Number] = field(hash=False)
    source: str = field(kw_only=True)
    evidence: Evidence = field(default=UNVERIFIED, kw_only=True)

    def __attrs_post_init__(self) -> None:
        sourced(self.source)
        if set(self.values) != set(ASPEK_KARANG_TARUNA.items):
            raise failure("SDM-902", ", ".join(self.values), choices=", ".join(ASPEK_KARANG_TARUNA.items))
        for aspect, weight in self.values.items():
            if number(aspect, weight, 0) == 0:
                raise failure("SDM-901", aspect, "1", given="0", low="> 0", high="...")

    @property
    def total(self) -> Number:
        """The sum of the weights."""
        return sum(self.values.values())


@frozen(kw_only=True)
class KarangTarunaScore:
    """A weighted mean of the six aspects. It is not the official instrument.

    Args:
        scores: the score of each aspect.
        weights: the caller's weights.
        bands: the caller's bands.
    """

    scores: Mapping[str, Score] = field(hash=False)
    weights: Weights
    bands: Bands

    @property
    def score(self) -> Score:
        """The weighted mean; an interval while a score is not known."""
        low, high = (
            _mean({aspect: getattr(score, end) for aspect, score in self.scores.items()}, self.weights)
            for end in ("low", "high")
        )
        return Score(low, high)

    @property
    def band(self) -> Band | None:
        """The class whose band holds the whole interval; None while it is not determined."""
        return self.bands.of(self.score)

    @property
    def evidence(self) -> Evidence:
        """The weakest grade among the aspects, the weights and the bands."""
        return weakest([ASPEK_KARANG_TARUNA.evidence, self.weights.evidence, self.bands.evidence])

    def explain(self, lang: Lang = "id") -> str:
        """Return it as text."""
        band = text("sdm.asn.tidak_tentu", lang) if self.band is None else KELAS.words(self.band.name, lang)
        line = f"{KELAS.words('nama', lang)}: {shown(self.score)}. {band} [{self.evidence.mark}]"
        own = text("sdm.karang_taruna.bukan_resmi", lang, weights=self.weights.source, bands=self.bands.source)
        return f"{line}\n  {own} {KELAS.source(lang)}"

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: score, class, sources, evidence."""
        return {
            "score": plain(self.score),
            "class": self.band and self.band.name,
            "official": False,
            "weights": self.weights.source,
            "bands": self.bands.source,
            "evidence": self.evidence.name,
            "citations": [str(cite) for cite in KELAS.cites],
        }


def _mean(values: Mapping[str, Number], weights: Weights) -> Number:
    total = sum(weights.values[aspect] * value for aspect, value in values.items())
    return total / weights.total if isinstance(total, float) else Fraction(total) / weights.total


def karang_taruna_score(
    scores: Mapping[str, Score | Number | None], *, weights: Weights, bands: Bands
) -> KarangTarunaScore:
    """Return the weighted mean of the six aspects of a Karang Taruna and the class in whose band it lies.

    Args:
        scores: the score of an aspect, on the scale of the bands; what is not named, or is None, is not known.
        weights: the weights, with their source.
        bands: the bands of the classes (``"tumbuh"``, ``"berkembang"``, ``"maju"``, ``"percontohan"``), with their source.

    Raises:
        StandardsError: SDM-914 for an aspect or a band that does not exist, SDM-901 for a score outside the scale.

    >>> weights = Weights(dict.fromkeys(ASPEK_KARANG_TARUNA.items, 1), source="Instrumen Dinas Sosial 2030")
    >>> classes = {"tumbuh": (0, 59), "berkembang": (60, 74), "maju": (75, 89), "percontohan": (90, 100)}
    >>> bands = Bands.whole(classes, source="Instrumen Dinas Sosial 2030", evidence=UNVERIFIED)
    >>> found = karang_taruna_score(dict.fromkeys(ASPEK_KARANG_TARUNA.items, 80), weights=weights, bands=bands)
    >>> found.band.name, found.evidence.mark
    ('maju', 'D')
    """
    for aspect in scores:
        chosen("scores", aspect, tuple(ASPEK_KARANG_TARUNA.items))
    for band in bands:
        chosen("bands", band.name, tuple(KELAS.items))
    known = {
        aspect: interval(aspect, scores.get(aspect), bands.low, bands.high) for aspect in ASPEK_KARANG_TARUNA.items
    }
    return KarangTarunaScore(scores=known, weights=weights, bands=bands)
