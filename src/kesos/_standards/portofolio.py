"""The portfolio of an assessment: curriculum vitae and deskripsi diri (self-description), by the guidance of 2017.

A self-description has 14 answers, each scored from 1 to 5. A blank one is marked K and is no number; an answer of fewer
than 150 words cannot score 5. How K counts, what a curriculum vitae is worth, how the parts are joined and what is enough
was not found: so a sum with a K in it stays an interval, and there is no score of a portfolio.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from attrs import field, frozen

from kesos._standards.dasar import Ketentuan, StandardsError, chosen, failure, plain, shown, trouble
from kesos._standards.kompetensi import ASPECTS, ASPEK
from kesos.engine.citation import CORROBORATED, SINGLE, UNVERIFIED, Evidence
from kesos.engine.problem import Problem
from kesos.engine.score import Score
from kesos.engine.verdict import Verdict
from kesos.messages import Lang, text

_S9: Final = "https://id.scribd.com/document/502283706/6-PANDUAN-PENILAIAN-PORTOFOLIO-2017-docx"
_S10: Final = "https://id.scribd.com/document/502283705/5-FORM-PENILAIAN-DESKRIPSI-DIRI-2017-1202-docx"

PORTOFOLIO: Final = Ketentuan(
    code="SDM-PORTOFOLIO",
    name="Portofolio",
    evidence=CORROBORATED,
    basis="Panduan Penilaian Portofolio 2017 dan paparan Uji Kompetensi TKS dan Relawan 2022, Kemensos",
    addresses=(_S9, "https://id.scribd.com/document/614375078/3-Uji-Kompetensi-TKS-Dan-Relawan-2022-Joy"),
    items={"kurikulum_vitae": "Kurikulum vitae", "deskripsi_diri": "Deskripsi diri"},
    note="Cara menggabung, bobot, dan ambangnya tidak ditemukan",
)
KURIKULUM_VITAE: Final = Ketentuan(
    code="SDM-KURIKULUM-VITAE",
    name="Bagian kurikulum vitae",
    evidence=SINGLE,
    basis="Panduan Penilaian Portofolio 2017, Kemensos",
    addresses=(_S9,),
    items={
        "identitas": "Identitas",
        "pendidikan": "Pendidikan",
        "pekerjaan_bidang_kesos": "Pekerjaan di bidang kesejahteraan sosial",
        "praktik_peksos_dan_praktik_mandiri": "Praktik pekerjaan sosial dan praktik mandiri",
        "pelatihan": "Pelatihan",
        "seminar_konferensi": "Seminar dan konferensi",
        "organisasi_profesi": "Organisasi profesi",
        "penelitian": "Penelitian",
        "karya_tulis": "Karya tulis",
        "kontribusi": "Kontribusi",
        "penghargaan": "Penghargaan",
    },
    note="Nilai tiap bagian tidak ditemukan; hanya ada atau tidaknya yang dapat dicatat",
)
DESKRIPSI_DIRI: Final = Ketentuan(
    code="SDM-DESKRIPSI-DIRI",
    name="Deskripsi diri",
    evidence=SINGLE,
    basis="Panduan Penilaian Portofolio dan Form Penilaian Deskripsi Diri 2017, Kemensos",
    addresses=(_S9, _S10),
    items={
        "pengetahuan": "5 butir pengetahuan",
        "keterampilan": "6 butir keterampilan",
        "nilai": "3 butir nilai",
        "skala": "Tiap butir 1 sampai 5, bilangan bulat; 1 terendah",
        "kosong": "Butir kosong diberi K dan bukan angka; jumlahnya dilaporkan",
        "kata": "Jawaban kurang dari 150 kata (kira-kira 15 baris) tidak boleh bernilai 5",
    },
    note=(
        "Paling banyak 25, 30, dan 15, jumlahnya 70; bagian tiap aspek (35,7, 42,9, dan 21,4 persen) tidak sama dengan "
        "komposisi uji kognitif [D]. Cara K dihitung tidak ditemukan"
    ),
)
BUTIR: Final[Mapping[str, int]] = MappingProxyType({"pengetahuan": 5, "keterampilan": 6, "nilai": 3})
"""How many answers each aspect has."""
LOWEST: Final = 1
HIGHEST: Final = 5
MIN_WORDS: Final = 150
"""An answer of fewer words cannot have the highest score."""
BLANK: Final = "K"
"""The mark of a blank answer."""


@frozen
class Answer:
    """One answer of a self-description.

    Args:
        nilai: its score from 1 to 5, ``"K"`` if it was left blank, None if it is not scored yet.
        kata: the number of its words, 0 or more; None if nobody counted.
    """

    nilai: int | Literal["K"] | None = None
    kata: int | None = None

    @property
    def blank(self) -> bool:
        """Whether it is marked K."""
        return self.nilai == BLANK

    @property
    def score(self) -> Score:
        """The points that it may bring: its score; else from 0, because how K counts is not known, to the most.

        >>> Answer(3).score == 3, Answer(None, kata=80).score, Answer("K").score
        (True, Score(low=0, high=4), Score(low=0, high=5))
        """
        if isinstance(self.nilai, int):
            return Score.exactly(self.nilai)
        return Score(0, HIGHEST - 1 if self.kata is not None and self.kata < MIN_WORDS else HIGHEST)


Given: TypeAlias = Answer | int | Literal["K"] | None
"""An answer, or only its score."""


@frozen(kw_only=True)
class SelfDescription:
    """The self-description of one person.

    Args:
        answers: the answers of each aspect; all 14, those that are not known too.
    """

    answers: Mapping[str, tuple[Answer, ...]] = field(hash=False)

    @property
    def scores(self) -> Mapping[str, Score]:
        """The sum of each aspect; an interval while an answer is not scored, or is K."""
        return {aspect: sum((answer.score for answer in found), Score(0, 0)) for aspect, found in self.answers.items()}

    @property
    def pengetahuan(self) -> Score:
        """The sum of the 5 answers on knowledge, at most 25."""
        return self.scores["pengetahuan"]

    @property
    def keterampilan(self) -> Score:
        """The sum of the 6 answers on skill, at most 30."""
        return self.scores["keterampilan"]

    @property
    def nilai(self) -> Score:
        """The sum of the 3 answers on values, at most 15."""
        return self.scores["nilai"]

    @property
    def total(self) -> Score:
        """The sum of all answers, at most 70. No source says that it is used, or what would be enough."""
        return sum(self.scores.values(), Score(0, 0))

    def percent(self, aspect: str) -> Score:
        """Return the sum of an aspect in percent of its most.

        Raises:
            StandardsError: SDM-914 for what is no aspect.

        >>> self_description(nilai=[5, 4, "K"]).percent("nilai")
        Score(low=60.0, high=93.33333333333333)
        """
        return self.scores[chosen("aspect", aspect, ASPECTS)].percent_of(HIGHEST * BUTIR[aspect])

    @property
    def scored(self) -> int:
        """How many answers have a score."""
        return sum(isinstance(answer.nilai, int) for answer in self._all)

    @property
    def blank(self) -> int:
        """How many answers are marked K."""
        return sum(answer.blank for answer in self._all)

    @property
    def open(self) -> int:
        """How many answers are neither scored nor marked K."""
        return len(self._all) - self.scored - self.blank

    @property
    def evidence(self) -> Evidence:
        """The grade of the guidance."""
        return DESKRIPSI_DIRI.evidence

    @property
    def _all(self) -> tuple[Answer, ...]:
        return tuple(answer for found in self.answers.values() for answer in found)

    def explain(self, lang: Lang = "id") -> str:
        """Return the sums and the counts as text."""
        lines = [f"{DESKRIPSI_DIRI.words('nama', lang)}: {DESKRIPSI_DIRI.source(lang)}"]
        lines += [
            text("sdm.deskripsi.aspek", lang, name=ASPEK.words(a, lang), score=shown(score), most=HIGHEST * BUTIR[a])
            for a, score in self.scores.items()
        ]
        counts = text("sdm.deskripsi.jumlah", lang, scored=self.scored, blank=self.blank, open=self.open)
        return "\n".join([*lines, counts])

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: sums, counts, evidence, source."""
        return {
            "scores": {aspect: plain(score) for aspect, score in self.scores.items()},
            "total": plain(self.total),
            "scored": self.scored,
            "blank": self.blank,
            "open": self.open,
            "evidence": self.evidence.name,
            "basis": DESKRIPSI_DIRI.source(),
        }


def self_description(
    *, pengetahuan: Iterable[Given] = (), keterampilan: Iterable[Given] = (), nilai: Iterable[Given] = ()
) -> SelfDescription:
    """Return the self-description of one person.

    Args:
        pengetahuan: up to 5 answers on knowledge in their order: an `Answer`, a score from 1 to 5, ``"K"`` for a blank
            one, None for one that is not scored yet. Those that are not given are not scored yet.
        keterampilan: up to 6 answers on skill, likewise.
        nilai: up to 3 answers on values, likewise.

    Raises:
        StandardsError: with all problems at once: SDM-904 for a score, SDM-905 for a 5 of fewer than 150 words, SDM-906
            for a K that has words, SDM-907 for a number of words, SDM-908 for too many answers.

    >>> found = self_description(pengetahuan=[4, 5, 3, 4, 5], keterampilan=[3, "K", 4], nilai=[Answer(4, kata=120)])
    >>> found.pengetahuan == 21, found.keterampilan, found.nilai, found.blank, found.open
    (True, Score(low=7, high=27), Score(low=4, high=14), 1, 5)
    """
    given = dict(zip(ASPECTS, map(list, (pengetahuan, keterampilan, nilai)), strict=True))
    answers = {aspect: [_answer(one) for one in found] for aspect, found in given.items()}
    problems = [problem for aspect, found in answers.items() for problem in _problems(aspect, found)]
    if problems:
        raise StandardsError(*problems)
    return SelfDescription(
        answers={aspect: (*found, *[Answer()] * (BUTIR[aspect] - len(found))) for aspect, found in answers.items()}
    )


def _answer(given: Given) -> Answer:
    return given if isinstance(given, Answer) else Answer(given)


def _problems(aspect: str, answers: list[Answer]) -> list[Problem]:
    found = [problem for at, one in enumerate(answers, 1) if (problem := _problem(f"{aspect}[{at}]", one))]
    if len(answers) > BUTIR[aspect]:
        found.append(trouble("SDM-908", aspect, None, most=BUTIR[aspect], given=len(answers)))
    return found


def _problem(where: str, answer: Answer) -> Problem | None:
    score, words = answer.nilai, answer.kata
    if score is not None and score != BLANK and (type(score) is not int or not LOWEST <= score <= HIGHEST):
        return trouble("SDM-904", where, "4", given=repr(score))
    if words is not None and (type(words) is not int or words < 0):
        return trouble("SDM-907", where, "160", given=repr(words))
    if score == HIGHEST and words is not None and words < MIN_WORDS:
        return trouble("SDM-905", where, str(HIGHEST - 1), given=words)
    return trouble("SDM-906", where, None, given=words) if answer.blank and words else None


@frozen(kw_only=True)
class Portfolio:
    """The portfolio of one person: which parts are there. It has no score, because no source gives one.

    Args:
        cv: whether each of the 11 parts of the curriculum vitae is there; None if it is not known.
        deskripsi: the self-description; None if there is none here.
    """

    cv: Mapping[str, bool | None] = field(hash=False)
    deskripsi: SelfDescription | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts of the curriculum vitae that are not there."""
        return tuple(part for part, there in self.cv.items() if there is False)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The parts of the curriculum vitae of which it is not known."""
        return tuple(part for part, there in self.cv.items() if there is None)

    @property
    def complete(self) -> Verdict:
        """Whether every part is there and no answer of the self-description is blank. That is all it says.

        >>> portfolio(cv={"penghargaan": False}).complete
        <Verdict.NO: 'NO'>
        """
        if self.missing or (self.deskripsi is not None and self.deskripsi.blank):
            return Verdict.NO
        open_ = self.unknown or self.deskripsi is None or self.deskripsi.open
        return Verdict.UNKNOWN if open_ else Verdict.YES

    @property
    def evidence(self) -> Evidence:
        """That every part must be there stands in no source: only the list of the parts does."""
        return UNVERIFIED

    def explain(self, lang: Lang = "id") -> str:
        """Return what is missing and what is not known, as text."""
        lines = [f"{PORTOFOLIO.words('nama', lang)}: {PORTOFOLIO.words('catatan', lang)} [{PORTOFOLIO.evidence.mark}]"]
        for key, parts in (("tidak_ada", self.missing), ("belum", self.unknown)):
            if parts:
                names = ", ".join(KURIKULUM_VITAE.words(part, lang) for part in parts)
                lines.append(text(f"sdm.portofolio.{key}", lang, names=names))
        return "\n".join([*lines, *([self.deskripsi.explain(lang)] if self.deskripsi else [])])

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: the parts, the self-description, completeness, evidence."""
        return {
            "cv": dict(self.cv),
            "deskripsi_diri": self.deskripsi and self.deskripsi.as_dict(),
            "complete": self.complete.value,
            "evidence": self.evidence.name,
            "basis": PORTOFOLIO.source(),
        }


def portfolio(
    *, cv: Mapping[str, bool | None] = MappingProxyType({}), deskripsi: SelfDescription | None = None
) -> Portfolio:
    """Return the portfolio of one person.

    Args:
        cv: whether a part of the curriculum vitae is there, by its slug in `KURIKULUM_VITAE`; what is not named, or is
            None, is not known.
        deskripsi: the self-description.

    Raises:
        StandardsError: SDM-914 for a part that is not one of the 11, SDM-901 for what is no truth value.

    >>> found = portfolio(cv={"identitas": True, "penghargaan": False})
    >>> found.missing, len(found.unknown), found.complete.value
    (('penghargaan',), 9, 'NO')
    """
    for part, there in cv.items():
        chosen("cv", part, tuple(KURIKULUM_VITAE.items))
        if there not in (None, True, False) or isinstance(there, int) is not isinstance(there, bool):
            raise failure("SDM-901", part, "True", given=repr(there), low=False, high=True)
    return Portfolio(cv={part: cv.get(part) for part in KURIKULUM_VITAE.items}, deskripsi=deskripsi)
