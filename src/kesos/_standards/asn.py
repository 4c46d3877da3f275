"""A corner of its own: how far a civil servant fits a post (job-person match). Not for volunteers, TKS or practice.

The bands stand in a regulation of BRIN for its own staff [A]. That the agency for the civil service uses the same ones is
only remembered [D]. They are for managerial and socio-cultural competence: technical competence in social welfare is not
measured so, and whoever is no civil servant is refused.
"""

from collections.abc import Mapping
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos._standards.dasar import NO_END, Ketentuan, failure, interval, plain, shown
from kesos._standards.tabel import Kinds, Sheet, add_columns, nothing
from kesos.engine.citation import PRIMARY, UNVERIFIED, Evidence
from kesos.engine.score import Band, Bands, Number, Score
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

KESESUAIAN_JABATAN: Final = Ketentuan(
    code="SDM-ASN-KESESUAIAN",
    name="Kesesuaian orang dengan jabatan (ASN)",
    evidence=PRIMARY,
    cites=(PERATURAN["brin-3-2023"].at("Pasal 33", PRIMARY),),
    items={
        "optimal": "Optimal: 90 persen atau lebih",
        "cukup_optimal": "Cukup Optimal: 78 sampai kurang dari 90 persen",
        "kurang_optimal": "Kurang Optimal: kurang dari 78 persen",
    },
    note=(
        "Aturan BRIN sendiri; bahwa pita yang sama dipakai di luar BRIN hanyalah ingatan [D]. Bukan untuk Tenaga "
        "Kesejahteraan Sosial, Relawan Sosial, atau kompetensi teknis"
    ),
)
PITA_ASN: Final = Bands(
    low=0,
    high=NO_END,
    bands=(Band("kurang_optimal", 0, 78), Band("cukup_optimal", 78, 90), Band("optimal", 90, NO_END)),
    source=KESESUAIAN_JABATAN.source(),
    evidence=PRIMARY,
    cites=KESESUAIAN_JABATAN.cites,
)
"""The bands, in percent; the text names no greatest value."""
ASN: Final = ("pns", "pppk")
"""The values of ``status_kepegawaian`` that are civil servants."""
MEASURED: Final = ("manajerial", "sosial_kultural")
"""The kinds of competence that are measured so."""


@frozen(kw_only=True)
class AsnMatch:
    """How far a civil servant fits a post.

    Args:
        percent: the match in percent; an interval while it is not known.
        competence: what was measured.
        instansi: the agency, as it was given.
    """

    percent: Score
    competence: str
    instansi: str

    @property
    def band(self) -> Band | None:
        """The band that holds the whole interval; None while it is not determined."""
        return PITA_ASN.of(self.percent)

    @property
    def evidence(self) -> Evidence:
        """PRIMARY in BRIN, whose rule it is; UNVERIFIED anywhere else."""
        return PRIMARY if self.instansi.casefold() == "brin" else UNVERIFIED

    def explain(self, lang: Lang = "id") -> str:
        """Return it as text."""
        rule, band = KESESUAIAN_JABATAN, self.band
        said = text("sdm.asn.tidak_tentu", lang) if band is None else rule.words(band.name, lang)
        line = f"{rule.words('nama', lang)}: {shown(self.percent)} %. {said} [{self.evidence.mark}]"
        return f"{line}\n  {rule.source(lang)}. {rule.words('catatan', lang)}"

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: percentage, band, evidence, citations."""
        high = self.percent.high
        percent = (
            plain(self.percent) if high != NO_END else {"value": None, "low": float(self.percent.low), "high": None}
        )
        return {
            "percent": percent,
            "band": self.band and self.band.name,
            "competence": self.competence,
            "evidence": self.evidence.name,
            "citations": [str(cite) for cite in KESESUAIAN_JABATAN.cites],
        }


def asn_match(
    percent: Score | Number | None, *, status_kepegawaian: str | None, competence: str, instansi: str = ""
) -> AsnMatch:
    """Return the band of a civil servant in a post.

    Args:
        percent: the match in percent, 0 or more; an interval, or None if it is not known.
        status_kepegawaian: as the fact of that name; only ``"pns"`` and ``"pppk"`` will do.
        competence: ``"manajerial"`` or ``"sosial_kultural"``.
        instansi: the agency. The bands are the rule of BRIN; for any other agency they are not verified.

    Raises:
        StandardsError: SDM-915 for whoever is no civil servant or of whom that is not known, SDM-916 for any other
            competence, SDM-901 for the percentage.

    >>> found = asn_match(85, status_kepegawaian="pns", competence="manajerial", instansi="BRIN")
    >>> found.band.name, found.evidence.mark
    ('cukup_optimal', 'A')
    >>> asn_match(85, status_kepegawaian="bukan_aparatur", competence="manajerial")
    Traceback (most recent call last):
        ...
    kesos._standards.dasar.StandardsError: SDM-915: ...
    """
    if status_kepegawaian not in ASN:
        raise failure("SDM-915", "status_kepegawaian", "pns", given=repr(status_kepegawaian), choices=", ".join(ASN))
    _measured(competence)
    given = Score(0, NO_END) if percent is None else interval("percent", percent, 0, NO_END)
    return AsnMatch(percent=given, competence=competence, instansi=instansi)


def _measured(competence: str) -> None:
    if competence not in MEASURED:
        raise failure("SDM-916", "competence", MEASURED[0], given=repr(competence), choices=", ".join(MEASURED))


def asn_match_frame(
    frame: Any,
    *,
    competence: str,
    percent: str = "persen",
    status: str = "status_kepegawaian",
    name: str = "kesesuaian_jabatan",
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with the band of each row; see `asn_match`. A row of anybody but a civil servant has none.

    Args:
        frame: a frame that narwhals knows, eager or lazy.
        competence: as in `asn_match`.
        percent: the column of percentages; null is not known.
        status: the column of ``status_kepegawaian``; null is not known, and has no band.
        name: the name of the new column, which holds the code of the band or null.
        undeclared: what becomes of a percentage below 0, see `kesos.Undeclared`.
            ``"refuse"`` looks for one first, and so reads a lazy table once.

    Raises:
        StandardsError: SDM-916; SDM-917 for a column that is needed; SDM-901 for a percentage below 0.
        FrameError: if the frame, the type of a column or the name of the new one will not do.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"persen": [78.0, 90.0], "status_kepegawaian": ["pns", "bukan_aparatur"]})
    >>> asn_match_frame(frame, competence="manajerial")["kesesuaian_jabatan"].to_list()
    ['cukup_optimal', None]
    """
    _measured(competence)
    kinds: Kinds = {percent: "number", status: "text"}

    def write(sheet: Sheet) -> Mapping[str, nw.Expr]:
        sheet.need(percent, status)
        none = nothing(nw.lit(""))
        if not (sheet.has(percent) and sheet.has(status)):
            return {name: none}
        value = sheet.number(percent)
        sheet.mind(percent, value.is_null() | (value.is_finite() & (value >= 0)), "SDM-901", low=0, high=NO_END)
        band: Any = none
        for one in PITA_ASN:
            band = nw.when(value >= one.low).then(nw.lit(one.name)).otherwise(band)
        return {name: sheet.guarded(nw.when(nw.col(status).cast(nw.String).is_in(list(ASN))).then(band))}

    return add_columns(frame, kinds, write, undeclared)
