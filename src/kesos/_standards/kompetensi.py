"""Competence: knowledge, skill and values as three scores. A pass mark only comes from the caller, with its source.

The three aspects stand in the law. The composition 30/40/30 is that of one written or computer test in guidance of the
ministry: no article, and not the weight of the final decision. How the parts of an assessment are joined, and what is
enough, was not found in any source.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import reduce
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

import narwhals.stable.v2 as nw
from attrs import field, frozen

from kesos._standards.dasar import Ketentuan, chosen, failure, interval, number, plain, shown, sourced
from kesos._standards.tabel import Sheet, add_columns, agreed, literal, nothing
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence, weakest
from kesos.engine.score import Number, Score
from kesos.engine.verdict import Verdict
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.peraturan import PERATURAN
from kesos.instruments.kit.columns import divided
from kesos.messages import Lang, text

UU_14_2019: Final = PERATURAN["uu-14-2019"]
ASPECTS: Final = ("pengetahuan", "keterampilan", "nilai")
"""The three aspects, in the order of the law."""
MOST: Final = 100
"""An aspect is scored from 0 to 100: the percentage of what can be attained in it."""

Untuk: TypeAlias = Literal["pekerja_sosial", "tenaga_kesejahteraan_sosial", "relawan_sosial"]

ASPEK: Final = Ketentuan(
    code="SDM-ASPEK",
    name="Aspek kompetensi",
    evidence=PRIMARY,
    cites=(UU_14_2019.at("Pasal 17 ayat (1)", PRIMARY),),
    items={"pengetahuan": "Pengetahuan", "keterampilan": "Keterampilan", "nilai": "Nilai (sikap)"},
    note=(
        "Undang-undang menyebutnya untuk Pekerja Sosial. Untuk Tenaga Kesejahteraan Sosial dan Relawan Sosial tiga aspek "
        "yang sama dilaporkan panduan dan peserta [B]. Sebutan lain: body of knowledge, body of skill (pengalaman "
        "praktik), body of values"
    ),
)
UJI_KOGNITIF: Final = Ketentuan(
    code="SDM-UJI-KOGNITIF",
    name="Komposisi uji kognitif (panduan 2017/2022)",
    evidence=CORROBORATED,
    basis="Panduan Penilaian Ujian Tertulis 2017 (Pekerja Sosial) dan paparan Uji Kompetensi TKS dan Relawan 2022, Kemensos",
    addresses=(
        "https://id.scribd.com/document/502283701/3-PANDUAN-PENILAIAN-UJIAN-TERTULIS-2017-docx",
        "https://id.scribd.com/document/614375078/3-Uji-Kompetensi-TKS-Dan-Relawan-2022-Joy",
    ),
    items={"pengetahuan": "30 persen", "keterampilan": "40 persen", "nilai": "30 persen"},
    note="Panduan, bukan pasal; bukan bobot keputusan akhir, dan bukan isi Permensos 16/2017",
)
BOBOT_UJI_KOGNITIF: Final[Mapping[str, int]] = MappingProxyType({"pengetahuan": 30, "keterampilan": 40, "nilai": 30})
"""The composition of the cognitive test, in percent."""
UJI_TERTULIS_2017: Final = Ketentuan(
    code="SDM-UJI-TERTULIS-2017",
    name="Ujian tertulis Pekerja Sosial 2017",
    evidence=SINGLE,
    basis="Panduan Penilaian Ujian Tertulis 2017, Pusat Pengembangan Profesi Pekerja Sosial dan Penyuluh Sosial, Kemensos",
    addresses=UJI_KOGNITIF.addresses[:1],
    items={
        "butir": "100 butir pilihan ganda dengan satu jawaban terbaik, kebanyakan berbasis kasus",
        "kesukaran": "20 sulit, 30 sedang, 50 mudah",
        "nilai_per_benar": "1 untuk tiap jawaban benar, berapa pun kesukarannya; paling banyak 100",
    },
    note="Pada 2022 ujiannya berbasis komputer; jumlah butirnya tidak terlihat",
)
NILAI_LULUS: Final = Ketentuan(
    code="SDM-NILAI-LULUS",
    name="Nilai lulus",
    evidence=UNVERIFIED,
    basis="Tidak ditetapkan dalam sumber mana pun yang terlihat; angka 60, 70, atau 75 apa pun adalah rekaan",
    items={
        "cari_1": "Panduan Teknis Sertifikasi Pekerja Sosial, halaman 9",
        "cari_2": "Buku Pedoman Sertifikasi LSP Kemensos, November 2020",
        "cari_3": "Permendikbudristek 15/2022",
    },
    note="Ambang hanya dari pemakai, bersama sumbernya; butir-butir ini menyebut tempat ia mungkin tertulis",
)


@frozen
class PassMark:
    """A pass mark that the caller brings, with its source and with what it is a mark of.

    Args:
        mark: the mark from 0 to 100; for ``"tiap_aspek"`` it may be one for each aspect.
        source: who set it, and where.
        of: ``"tiap_aspek"`` if each of the three scores must reach it, ``"uji_kognitif"`` if their composition does.
        evidence: how well the source is known; by default kesos has not seen it.

    Raises:
        StandardsError: SDM-903 without a source, SDM-914 for another ``of``, SDM-902 if marks are not given for the
            three aspects, SDM-901 for a mark that is no number from 0 to 100.

    >>> PassMark({"pengetahuan": 60, "keterampilan": 70, "nilai": 80}, source="SK ...", of="tiap_aspek").marks["nilai"]
    80
    """

    mark: Number | Mapping[str, Number] = field(hash=False)
    source: str = field(kw_only=True)
    of: Literal["tiap_aspek", "uji_kognitif"] = field(kw_only=True)
    evidence: Evidence = field(default=UNVERIFIED, kw_only=True)

    def __attrs_post_init__(self) -> None:
        sourced(self.source)
        chosen("of", self.of, ("tiap_aspek", "uji_kognitif"))
        if self.of == "uji_kognitif":
            number("mark", self.mark, 0, MOST)
        for aspect, mark in self.marks.items():
            number(aspect, mark, 0, MOST)

    @property
    def marks(self) -> Mapping[str, Number]:
        """The mark of each aspect."""
        if not isinstance(self.mark, Mapping):
            return dict.fromkeys(ASPECTS, self.mark)
        if set(self.mark) != set(ASPECTS):
            raise failure("SDM-902", ", ".join(self.mark), choices=", ".join(ASPECTS))
        return self.mark


def _hundredfold(pengetahuan: Any, keterampilan: Any, nilai: Any) -> Any:
    """Return the composition times 100, of numbers or of columns; whole numbers stay whole."""
    weights = BOBOT_UJI_KOGNITIF
    return weights["pengetahuan"] * pengetahuan + weights["keterampilan"] * keterampilan + weights["nilai"] * nilai


def _hundredth(value: Number) -> Number:
    return Fraction(value, 100) if isinstance(value, int) else value / 100


@frozen(kw_only=True)
class Competence:
    """The three scores of one person, and what follows from them.

    Args:
        pengetahuan: knowledge, from 0 to 100; an interval while it is not known.
        keterampilan: skill (practice), likewise.
        nilai: values (attitude), likewise.
        pass_mark: the caller's pass mark; None if there is none.
        untuk: the kind of personnel; None if it was not said.
    """

    pengetahuan: Score
    keterampilan: Score
    nilai: Score
    pass_mark: PassMark | None = None
    untuk: Untuk | None = None

    @property
    def scores(self) -> Mapping[str, Score]:
        """The three scores by aspect."""
        return {aspect: getattr(self, aspect) for aspect in ASPECTS}

    @property
    def missing(self) -> tuple[str, ...]:
        """The aspects whose score is not determined."""
        return tuple(aspect for aspect, score in self.scores.items() if not score.exact)

    @property
    def uji_kognitif(self) -> Score:
        """The composition 30/40/30 of the cognitive test: guidance, not the weight of a decision (`UJI_KOGNITIF`)."""
        ends = self._composed
        return Score(_hundredth(ends.low), _hundredth(ends.high))

    @property
    def kompeten(self) -> Verdict:
        """Whether the caller's pass mark is reached; UNKNOWN without one. It is never the decision of an institution."""
        if self.pass_mark is None:
            return Verdict.UNKNOWN
        if self.pass_mark.of == "uji_kognitif":
            return self._composed.at_least(100 * self.pass_mark.marks["nilai"])
        reached = [self.scores[aspect].at_least(mark) for aspect, mark in self.pass_mark.marks.items()]
        return reduce(Verdict.__and__, reached)

    @property
    def verdict(self) -> Verdict:
        """The same as `kompeten`."""
        return self.kompeten

    @property
    def evidence(self) -> Evidence:
        """The weakest grade of what the result rests on: the aspects, the composition where it decides, the mark."""
        aspects = ASPEK.evidence if self.untuk == "pekerja_sosial" else CORROBORATED
        if self.pass_mark is None:
            return aspects
        composed = [UJI_KOGNITIF.evidence] if self.pass_mark.of == "uji_kognitif" else []
        return weakest([aspects, *composed, self.pass_mark.evidence])

    @property
    def _composed(self) -> Score:
        ends = self.scores.values()
        return Score(_hundredfold(*(end.low for end in ends)), _hundredfold(*(end.high for end in ends)))

    def explain(self, lang: Lang = "id") -> str:
        """Return the scores, the composition, and whether a pass mark is reached, as text."""
        lines = [f"{ASPEK.words(aspect, lang)}: {shown(score)}" for aspect, score in self.scores.items()]
        composed = f"{UJI_KOGNITIF.words('nama', lang)}: {shown(self.uji_kognitif)}"
        lines.append(f"{composed} [{UJI_KOGNITIF.evidence.mark}]. {UJI_KOGNITIF.words('catatan', lang)}")
        return "\n".join([*lines, self._about_the_mark(lang)])

    def _about_the_mark(self, lang: Lang) -> str:
        mark = self.pass_mark
        if mark is None:
            return text("sdm.kompetensi.tanpa_ambang", lang)
        several = isinstance(mark.mark, Mapping)
        said = ", ".join(map(shown, mark.marks.values())) if several else shown(mark.marks["nilai"])
        of = text(f"sdm.kompetensi.{mark.of}", lang)
        verdict = self.kompeten.words(lang)
        grade = mark.evidence.mark
        return text("sdm.kompetensi.ambang", lang, mark=said, of=of, source=mark.source, grade=grade, verdict=verdict)

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: scores, composition, verdict, pass mark with its source, evidence, citations."""
        mark = self.pass_mark
        said = mark and {
            "of": mark.of,
            "marks": {aspect: float(value) for aspect, value in mark.marks.items()},
            "source": mark.source,
            "evidence": mark.evidence.name,
        }
        return {
            "scores": {aspect: plain(score) for aspect, score in self.scores.items()},
            "uji_kognitif": plain(self.uji_kognitif) | {"basis": UJI_KOGNITIF.source(), "note": UJI_KOGNITIF.note},
            "kompeten": self.kompeten.value,
            "pass_mark": said,
            "missing": list(self.missing),
            "evidence": self.evidence.name,
            "citations": [str(cite) for cite in ASPEK.cites],
        }


def competence(
    *,
    pengetahuan: Score | Number | None = None,
    keterampilan: Score | Number | None = None,
    nilai: Score | Number | None = None,
    pass_mark: PassMark | None = None,
    untuk: Untuk | None = None,
) -> Competence:
    """Return the three scores of one person, their composition, and whether a pass mark of the caller is reached.

    Args:
        pengetahuan: knowledge, from 0 to 100 percent of what can be attained; an interval, or None if it is not known.
        keterampilan: skill, likewise.
        nilai: values (attitude), likewise.
        pass_mark: a pass mark with its source; without one, whether the person passes cannot be determined.
        untuk: the kind of personnel. For a social worker the three aspects are law, for others reported.

    Raises:
        StandardsError: SDM-901 for a score, SDM-903 for a pass mark without a source, SDM-914 for ``untuk``.

    >>> found = competence(pengetahuan=80, keterampilan=70, nilai=90)
    >>> found.kompeten, found.uji_kognitif == 79, found.evidence.mark
    (<Verdict.UNKNOWN: 'UNKNOWN'>, True, 'B')
    >>> mark = PassMark(70, source="SK Kepala Dinas Nomor 1 Tahun 2030", of="tiap_aspek")
    >>> competence(pengetahuan=80, keterampilan=70, nilai=90, pass_mark=mark).kompeten
    <Verdict.YES: 'YES'>
    >>> str(competence(pengetahuan=80, nilai=90).uji_kognitif)
    '51..91'
    """
    given = {"pengetahuan": pengetahuan, "keterampilan": keterampilan, "nilai": nilai}
    scores = {aspect: interval(aspect, score, 0, MOST) for aspect, score in given.items()}
    _refuse_bare(pass_mark)
    if untuk is not None:
        chosen("untuk", untuk, ("pekerja_sosial", "tenaga_kesejahteraan_sosial", "relawan_sosial"))
    return Competence(**scores, pass_mark=pass_mark, untuk=untuk)


def _refuse_bare(pass_mark: object) -> None:
    if pass_mark is not None and not isinstance(pass_mark, PassMark):
        raise failure("SDM-903", "pass_mark", 'PassMark(70, source="SK ...", of="tiap_aspek")')


def percent_right(answers: Iterable[bool | None]) -> Score:
    """Return the score of an aspect in a test whose right answers count 1 each, in percent.

    Args:
        answers: whether each answer is right, for every item of the aspect; None if that is not known yet.

    Raises:
        StandardsError: SDM-901 for what is no truth value, or if there is no item.

    >>> percent_right([True, True, False, None])
    Score(low=50, high=75)
    """
    found: list[Any] = list(answers)
    wrong = [answer for answer in found if answer is not None and not isinstance(answer, bool)]
    if wrong or not found:
        raise failure("SDM-901", "answers", "[True, False, None]", given=repr(wrong or found), low=0, high=1)
    right, open_ = found.count(True), found.count(None)
    low, high = (Fraction(MOST * count, len(found)) for count in (right, right + open_))
    return Score(_whole(low), _whole(high))


def _whole(value: Fraction) -> Number:
    return value.numerator if value.denominator == 1 else value


def competence_frame(
    frame: Any,
    *,
    pass_mark: PassMark | None = None,
    columns: Mapping[str, str] | None = None,
    prefix: str = "",
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with the composition of each row and whether the caller's pass mark is reached; see `competence`.

    Four columns are added under the prefix: ``uji_kognitif`` (null while it is not determined), its ends
    ``uji_kognitif_low`` and ``uji_kognitif_high``, and the nullable boolean ``kompeten``, which is null in every row
    without a pass mark.

    Args:
        frame: a frame that narwhals knows, eager or lazy, with the scores from 0 to 100; null is not known.
        pass_mark: as in `competence`.
        columns: the column of an aspect, where it is not its name. An aspect without a column is not known.
        prefix: what the names of the new columns begin with.
        undeclared: what becomes of a score outside the scale, see `kesos.Undeclared`.
            ``"refuse"`` looks for one first, and so reads a lazy table once.

    Raises:
        StandardsError: SDM-902 for a key of ``columns``, SDM-903, SDM-917 if no aspect has a column, SDM-901 for a value
            outside 0 to 100.
        FrameError: if the frame, the type of a column or the name of a new one will not do.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"pengetahuan": [80, 80], "keterampilan": [70, None], "nilai": [90, 90]})
    >>> competence_frame(frame).select("uji_kognitif", "uji_kognitif_low", "kompeten").rows()
    [(79.0, 79.0, None), (None, 51.0, None)]
    """
    _refuse_bare(pass_mark)
    named = dict(zip(ASPECTS, ASPECTS, strict=True)) | dict(columns or {})
    if set(named) != set(ASPECTS):
        raise failure("SDM-902", ", ".join(set(named) - set(ASPECTS)), choices=", ".join(ASPECTS))

    def write(sheet: Sheet) -> dict[str, nw.Expr]:
        sheet.need_one(tuple(named.values()))
        ends = {aspect: sheet.ends(named[aspect], 0, MOST) for aspect in ASPECTS}
        low, high = (_hundredfold(*(end[at] for end in ends.values())) for at in (0, 1))
        results = {
            "uji_kognitif": nw.when(low == high).then(divided(low, 100)),
            "uji_kognitif_low": divided(low, 100),
            "uji_kognitif_high": divided(high, 100),
            "kompeten": _reached(pass_mark, ends, (low, high)),
        }
        return {prefix + name: sheet.guarded(result) for name, result in results.items()}

    return add_columns(frame, dict.fromkeys(named.values(), "number"), write, undeclared)


_Ends: TypeAlias = tuple[nw.Expr, nw.Expr]


def _reached(pass_mark: PassMark | None, ends: Mapping[str, _Ends], composed: _Ends) -> nw.Expr:
    if pass_mark is None:
        return nothing(nw.lit(value=True))
    if pass_mark.of == "uji_kognitif":
        return _at_least(composed, 100 * pass_mark.marks["nilai"])
    return reduce(nw.Expr.__and__, (_at_least(ends[aspect], mark) for aspect, mark in pass_mark.marks.items()))


def _at_least(ends: _Ends, mark: Number) -> nw.Expr:
    """Whether both ends reach a mark, or neither; null where only one does."""
    least, most = (end >= literal(mark) for end in ends)
    return agreed(least, most)
