"""How far a standard was reached: the share of the people in need who were served, the index, its category."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

from attrs import frozen

from kesos._spm.indikator import CAPAIAN, CAPAIAN_LAMA, INDIKATOR, KEKURANGAN, TERMS, Weights, indeks
from kesos.engine.problem import Problem
from kesos.engine.rule import Reading, Rule
from kesos.engine.score import Band, Bands, Number, Score
from kesos.engine.timeline import NotCovered
from kesos.engine.verdict import Verdict
from kesos.evaluators.amounts import Amount, AmountError, Calculation
from kesos.evaluators.record import compiled
from kesos.evaluators.term_rows import row_values
from kesos.messages import Lang, text

_CALCULATIONS: Final = {one.code: one for one in (CAPAIAN, CAPAIAN_LAMA, KEKURANGAN)}
_BY_CODE: Final = {rule.code: rule for rule in INDIKATOR}
_SERVED, _IN_NEED = CAPAIAN.inputs
_WHOLE: Final = "45"


@frozen(eq=False, repr=False, slots=False)
class Attainment:
    """How many of the people in need were served.

    Args:
        served: the people whose basic needs were met in the budget year; None if not known.
        in_need: the people who need the service, not all of their group; None if not known.
    """

    served: int | None
    in_need: int | None

    def __repr__(self) -> str:
        return f"<SPM-401 {self.amount!r} of target {self.met.value}>"

    @cached_property
    def amount(self) -> Amount:
        """SPM-401 as a number with its formula and its source."""
        return CAPAIAN.of(self._known)

    @property
    def value(self) -> Number | None:
        """The share in per cent, not rounded and not capped; None if it is not determined, as with nobody in need."""
        return self.amount.value

    @property
    def percent(self) -> Number | None:
        """The same as `value`."""
        return self.value

    @property
    def score(self) -> Score | None:
        """The share as an interval; None if nothing is known of it."""
        return self.amount.score

    @property
    def met(self) -> Verdict:
        """SPM-402: whether the target of 100 per cent is met. 99.2 is not 100."""
        return self._verdict(_BY_CODE["SPM-402"])

    @property
    def verdict(self) -> Verdict:
        """The same as `met`."""
        return self.met

    @property
    def consistent(self) -> Verdict:
        """SPM-403: whether no more people were served than are in need. NO is a warning; the share stays as it is."""
        return self._verdict(_BY_CODE["SPM-403"])

    @property
    def warning_codes(self) -> tuple[str, ...]:
        """The codes of the warnings that show."""
        return ("SPM-403",) if self.consistent is Verdict.NO else ()

    def explain(self, lang: Lang = "id") -> str:
        """Return the share, whether the target is met, and what warns."""
        rules = [(_BY_CODE["SPM-402"], self.met)]
        rules += [(_BY_CODE["SPM-403"], self.consistent)] if self.warning_codes else []
        told = [f"{rule.code} {rule.words('nama', lang)}: {verdict.words(lang).upper()}" for rule, verdict in rules]
        open_ = [] if self.in_need != 0 else [text("spm_terbuka.penyebut_nol", lang)]
        return "\n".join([self.amount.explain(lang), *told, *open_])

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: the number, its inputs, whether the target is met, warnings."""
        more = {"SPM-402": self.met.value, "SPM-403": self.consistent.value, "warnings": list(self.warning_codes)}
        return self.amount.as_dict() | more

    @property
    def _known(self) -> dict[str, int]:
        given = {_SERVED: self.served, _IN_NEED: self.in_need}
        return {name: value for name, value in given.items() if value is not None}

    def _verdict(self, rule: Rule) -> Verdict:
        (made,) = row_values(tuple(TERMS.values()), [self._known], date.min, alone=True)
        return Verdict.of(compiled((rule.condition(Reading.WORKING),))({**self._known, **made})[0])


def attainment(*, served: int | None, in_need: int | None, on: date | None = None) -> Attainment:
    """Return how far the standard was reached.

    Args:
        served: how many people had their basic needs met within the budget year; None if not known.
        in_need: how many people need the service, not how many are in the group; None if not known.
        on: the reference date; without one the standard that holds last is meant.

    Raises:
        AmountError: SPM-903 for what is no whole number.
        NotCovered: for a day on which the formula is not known to hold.

    >>> attainment(served=45, in_need=60).value, attainment(served=120, in_need=120).met
    (75.0, <Verdict.YES: 'YES'>)

    Nobody in need is neither 0 nor 100 per cent; no text settles it:

    >>> attainment(served=0, in_need=0).value is None, attainment(served=0, in_need=25).value
    (True, 0.0)
    """
    strange = [
        Problem(code="SPM-903", where=name, context={"given": type(value).__name__}, example=f"{name}={_WHOLE}")
        for name, value in (("served", served), ("in_need", in_need))
        if value is not None and (isinstance(value, bool) or not isinstance(value, int))  # pyright: ignore[reportUnnecessaryIsInstance]  people pass what a sheet holds
    ]
    if strange:
        raise AmountError(*strange)
    _check_day(CAPAIAN, on)
    return Attainment(served, in_need)


def attainment_frame(frame: Any, *, served: str = _SERVED, in_need: str = _IN_NEED) -> Any:
    """Return the frame with SPM-401 (per cent), SPM-402 and SPM-403 (nullable truth values); null is UNKNOWN.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.
        served: the column of the people served.
        in_need: the column of the people in need.

    Raises:
        FrameError: FRM-001 for what is no such frame, FRM-002 for a column that holds no numbers, FRM-003 for a result
            that is already there, FRM-005 for two columns of one name.

    >>> import polars as pl
    >>> table = pl.DataFrame({"jumlah_terpenuhi": [45, 0], "jumlah_membutuhkan": [60, 0]})
    >>> attainment_frame(table)["SPM-401"].to_list()
    [75.0, None]
    """
    from kesos.evaluators.table_numbers import calculated, judged, number_columns  # noqa: PLC0415

    rules = {code: _BY_CODE[code].condition(Reading.WORKING) for code in ("SPM-402", "SPM-403")}

    def write(columns: Mapping[str, Any]) -> dict[str, Any]:
        given = {_SERVED: columns.get(served), _IN_NEED: columns.get(in_need)}
        return {"SPM-401": calculated(CAPAIAN, given)} | {
            code: judged(condition, TERMS, given) for code, condition in rules.items()
        }

    return number_columns(frame, (served, in_need), write)


def index(*, receivers: float | None, quality: float | None, weights: Weights) -> Amount:
    """Return the achievement index (SPM-501) for weights that the caller names.

    Args:
        receivers: part A, the share of people who received the service, in per cent (0 to 100); None if not known.
        quality: part B, the share of the minimum quality that was reached, in per cent (0 to 100); None if not known.
        weights: of the two parts. `REPORT_WEIGHTS` are those that tools print; none stand in a text that was seen.

    Returns:
        the index, as an interval while one part is missing; nothing (score None) if a part lies outside 0 to 100.

    >>> from kesos.spm import REPORT_WEIGHTS
    >>> index(receivers=75, quality=90, weights=REPORT_WEIGHTS).value
    78.0
    >>> index(receivers=100, quality=None, weights=REPORT_WEIGHTS).score
    Score(low=80.0, high=100.0)
    """
    return indeks(weights).of({"persen_penerima": receivers, "persen_mutu": quality})


def index_frame(
    frame: Any, *, weights: Weights, receivers: str = "persen_penerima", quality: str = "persen_mutu"
) -> Any:
    """Return the frame with the achievement index as SPM-501; null where a part is missing or outside 0 to 100.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.
        weights: as in `index`.
        receivers: the column of part A.
        quality: the column of part B.

    Raises:
        FrameError: for a column that holds no numbers, or a result that is already there.
    """
    names = {"persen_penerima": receivers, "persen_mutu": quality}
    return _amounts(frame, indeks(weights), names)


def category(score: Amount | Score | Number, *, bands: Bands) -> Band | None:
    """Return the category of an index by bands that the caller names; None while it is not determined.

    Args:
        score: the index, or what `index` returned.
        bands: the bands. `DASHBOARD_BANDS` are those of one tool; the text of Permendagri 59/2021 was not seen.

    Raises:
        ScoreError: INS-013 if the index lies outside the bands.

    >>> from kesos.spm import DASHBOARD_BANDS, REPORT_WEIGHTS
    >>> category(index(receivers=75, quality=90, weights=REPORT_WEIGHTS), bands=DASHBOARD_BANDS).name
    'tuntas_pratama'
    """
    known = score.score if isinstance(score, Amount) else score
    return None if known is None else bands.of(known)


def category_frame(frame: Any, *, bands: Bands, column: str = "SPM-501") -> Any:
    """Return the frame with the name of the category as SPM-503; null where the index is missing or outside the bands.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.
        bands: as in `category`.
        column: the column of the index.

    Raises:
        FrameError: for a column that holds no numbers, or a result that is already there.
    """
    from kesos.evaluators.table_numbers import banded, number_columns, or_unknown  # noqa: PLC0415

    return number_columns(frame, (column,), lambda columns: {"SPM-503": banded(or_unknown(columns.get(column)), bands)})


def amount(code: str, *, on: date | None = None, **given: float | None) -> Amount:
    """Return a number by the code of its rule.

    Args:
        code: ``"SPM-401"``, ``"SPM-605"`` (the shortfall of goods, services or facilities) or ``"SPM-L01"`` (the older
            standard).
        on: the reference date; without one the day is not looked at.
        given: its inputs; one that is left out or None is not known.

    Raises:
        KeyError: for a code that is no number.
        NotCovered: for a day on which it is not known to hold.

    >>> amount("SPM-605", jumlah_dibutuhkan=120, jumlah_tersedia=75).value
    45
    """
    _check_day(_CALCULATIONS[code], on)
    return _CALCULATIONS[code].of(given)


def amount_frame(code: str, frame: Any) -> Any:
    """Return the frame with a number under the code of its rule; null where it is not determined.

    Args:
        code: as in `amount`; the inputs are columns of their names.
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.

    Raises:
        KeyError: for a code that is no number.
        FrameError: for a column that holds no numbers, or a result that is already there.
    """
    return _amounts(frame, _CALCULATIONS[code], {name: name for name in _CALCULATIONS[code].inputs})


def _amounts(frame: Any, calculation: Calculation, names: Mapping[str, str]) -> Any:
    from kesos.evaluators.table_numbers import calculated, number_columns  # noqa: PLC0415

    def write(columns: Mapping[str, Any]) -> dict[str, Any]:
        return {calculation.code: calculated(calculation, {name: columns.get(at) for name, at in names.items()})}

    return number_columns(frame, tuple(names.values()), write)


def _check_day(rule: Rule, on: date | None) -> None:
    if on is not None and on not in rule.valid:
        raise NotCovered.on(on, rule.code)
