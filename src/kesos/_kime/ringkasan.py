"""Before and after, many activities at once, and numbers of whole tables. No norm: how much is good is not said."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, cast

from attrs import frozen

from kesos._kime.aturan import UNSUR
from kesos._kime.hitungan import HITUNGAN, KENAIKAN_TERNORMALISASI
from kesos._kime.rekaman import PEMERIKSAAN, SKOR, TANGGA_PERUBAHAN
from kesos.engine.problem import KesosError, Problem
from kesos.engine.rule import Reading
from kesos.engine.score import Score
from kesos.engine.verdict import Verdict
from kesos.evaluators.amounts import Amount
from kesos.evaluators.record import compiled
from kesos.evaluators.term_rows import row_values
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.kegiatan import FaktaKegiatan

_BY_CODE: Final = {rule.code: rule for rule in (*HITUNGAN, KENAIKAN_TERNORMALISASI)}
_SELISIH: Final = _BY_CODE["KIME-704"]
_RENTANG: Final = next(rule for rule in PEMERIKSAAN if rule.code == "KIME-404")
_ANY_DAY: Final = date.min  # no comparison of scores asks it
_OF_TABLES: Final = ("KIME-701", "KIME-702", "KIME-706")


class KimeError(KesosError):
    """A question about activities cannot be asked like this; nothing was guessed."""


@frozen(eq=False)
class BeforeAfter:
    """The scores of one activity before and after it.

    Args:
        difference: KIME-704, in points of the instrument; no number unless the scores are paired and in range. A fall
            is told as it is.
        in_range: KIME-404, whether both scores lie between 0 and the highest.
        gain: KIME-708, the share of the possible gain, in per cent; None unless it was asked for.
    """

    difference: Amount
    in_range: Verdict
    gain: Amount | None


def before_after(
    *,
    before: float | None,
    after: float | None,
    most: float | None,
    paired: bool | None,
    normalised: bool = False,
) -> BeforeAfter:
    """Return what changed between two mean scores. Behaviour cannot be inferred from it, and no mark is a pass.

    Args:
        before: the mean score before the activity, in points; None if not known.
        after: the mean score after it.
        most: the highest score that the instrument allows.
        paired: whether both come from the same participants and the same instrument.
        normalised: whether to give KIME-708 too, a measure of agricultural extension [C] that is no norm of social
            welfare.

    Raises:
        AmountError: FKT-002 for what is no number.

    >>> found = before_after(before=52.5, after=71.0, most=100, paired=True)
    >>> found.difference.value, found.in_range
    (18.5, <Verdict.YES: 'YES'>)
    >>> before_after(before=52.5, after=71.0, most=100, paired=None).difference.value is None
    True
    """
    given = {"skor_pra": before, "skor_pasca": after, "skor_maks": most, "skor_berpasangan": paired}
    difference = _SELISIH.of(given)
    known = {name: value for name, value in given.items() if value is not None}
    (made,) = row_values(SKOR, [known], _ANY_DAY, alone=True)
    in_range = Verdict.of(compiled((_RENTANG.condition(Reading.WORKING),))(made)[0])
    return BeforeAfter(difference, in_range, KENAIKAN_TERNORMALISASI.of(given) if normalised else None)


@frozen
class Direction:
    """How many participants rose, stayed and fell (KIME-705)."""

    naik: int
    tetap: int
    turun: int


def direction(pairs: Iterable[Sequence[float]], *, paired: bool | None) -> Direction | None:
    """Return how many participants rose, stayed and fell; None unless the scores are known to be paired.

    Args:
        pairs: the score before and the score after, for each participant.
        paired: whether each pair is of one participant and one instrument.

    Raises:
        KimeError: KIME-901 for a pair that has not two scores.

    >>> direction([(4, 7), (6, 6), (5, 3), (2, 8)], paired=True)
    Direction(naik=2, tetap=1, turun=1)
    """
    found = list(pairs)
    odd = next((at for at, pair in enumerate(found) if len(pair) != len(("before", "after"))), None)
    if odd is not None:
        raise KimeError(Problem(code="KIME-901", where=str(odd), example="(4, 7)"))
    if paired is not True:
        return None
    counts = Counter((after > before) - (after < before) for before, after in found)
    return Direction(counts[1], counts[0], counts[-1])


def psks_coverage(*, reached: int | None, total: int | None) -> Amount:
    """Return the share of PSKS that received communication, information, education and outreach (KIME-707), in per cent.

    It is no coverage of KIME: the indicator of one region counts outreach and not motivation.

    Args:
        reached: how many did; None if not known.
        total: how many there are on record.

    Raises:
        AmountError: FKT-002 for what is no number.

    >>> psks_coverage(reached=150, total=600).value, psks_coverage(reached=0, total=0).value
    (25.0, None)
    """
    return _BY_CODE["KIME-707"].of({"psks_memperoleh_kie": reached, "psks_seluruh": total})


@frozen(kw_only=True)
class Summary:
    """Several activities at once.

    Args:
        activities: how many.
        locations: KIME-709, how many different places, as an interval where a place is not recorded, or some are
            recorded by name and others by code.
        ladder: KIME-710, how many activities at each step of change, and ``"kosong"`` for those without one. It is not
            added up to a mark.
    """

    activities: int
    locations: Score
    ladder: Mapping[str, int]


def summary(activities: Any) -> Summary:
    """Return how many places were reached, and how the steps of change are spread.

    Args:
        activities: records of `Kegiatan`, or a table of a kind that narwhals knows, with columns named like facts.

    Raises:
        FrameError: for a column that will not do.
        KimeError: KIME-902 for a record of another kind.

    >>> from kesos.kime import Kegiatan
    >>> summary([Kegiatan(lokasi_nama="Desa A"), Kegiatan(lokasi_nama="Desa B"), Kegiatan(lokasi_nama="Desa A")]).locations
    Score(low=2, high=2)
    """
    rows = _rows(activities)
    steps = Counter(row.get("hasil_tangga") for row in rows)
    ladder = {step: steps[step] for step in TANGGA_PERUBAHAN} | {"kosong": steps[None]}
    return Summary(activities=len(rows), locations=_locations(rows), ladder=ladder)


def _rows(activities: Any) -> list[Mapping[str, Any]]:
    if isinstance(activities, list | tuple):
        return [_known(one) for one in cast("Sequence[object]", activities)]
    from kesos.evaluators.table_numbers import rows_of  # noqa: PLC0415  as for every frame

    return rows_of(activities, ("lokasi_nama", "lokasi_kode_wilayah", "hasil_tangga"), FaktaKegiatan)


def _known(activity: object) -> Mapping[str, Any]:
    if not isinstance(activity, FaktaKegiatan):
        raise KimeError(Problem(code="KIME-902", context={"given": type(activity).__name__}, example="Kegiatan(...)"))
    return activity.known()


def _locations(rows: Sequence[Mapping[str, Any]]) -> Score:
    """Count the places: by code, and by name where there is no code; a name may stand for a place that has a code."""
    codes = {code for row in rows if (code := row.get("lokasi_kode_wilayah"))}
    coded = {row.get("lokasi_nama") for row in rows if row.get("lokasi_kode_wilayah")}
    plain = [row.get("lokasi_nama") or None for row in rows if not row.get("lokasi_kode_wilayah")]
    names = {name for name in plain if name is not None} - coded
    low = max(len(codes), len(names), min(len(rows), 1))
    return Score(low, len(codes) + len(names) + plain.count(None))


def coverage_frame(frame: Any, *, undeclared: Undeclared = "refuse") -> Any:
    """Return the frame with KIME-703_min and KIME-703_maks: how many elements at least and at most.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy; its columns are facts of a `Kegiatan`.
        undeclared: as in `check_frame`.

    Raises:
        FrameError: before any work is done, for a column that will not do.

    >>> import polars as pl
    >>> found = coverage_frame(pl.DataFrame({"unsur_informasi": [True], "unsur_motivasi": [False]}))
    >>> found["KIME-703_min"].to_list(), found["KIME-703_maks"].to_list()
    ([1], [3])
    """
    from kesos.evaluators.table_numbers import count_columns  # noqa: PLC0415

    conditions = tuple(fact.as_condition() for fact in UNSUR.values())
    return count_columns(frame, "KIME-703_min", "KIME-703_maks", conditions, FaktaKegiatan, undeclared=undeclared)


def numbers_frame(frame: Any) -> Any:
    """Return the frame with the numbers of participants: KIME-701 (all), KIME-702 (share of women), KIME-706 (coverage).

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy; its columns are facts of a `Kegiatan`.

    Raises:
        FrameError: for a column that holds no numbers, or a result that is already there.

    >>> import polars as pl
    >>> table = pl.DataFrame({"jumlah_peserta_l": [18, 0], "jumlah_peserta_p": [27, 0]})
    >>> numbers_frame(table)["KIME-702"].to_list()
    [60.0, None]
    """
    from kesos.evaluators.table_numbers import calculated, number_columns  # noqa: PLC0415

    rules = [_BY_CODE[code] for code in _OF_TABLES]
    inputs = tuple(dict.fromkeys(name for rule in rules for name in rule.inputs))

    def write(columns: Mapping[str, Any]) -> dict[str, Any]:
        return {rule.code: calculated(rule, {name: columns.get(name) for name in rule.inputs}) for rule in rules}

    return number_columns(frame, inputs, write)


def before_after_frame(frame: Any, *, normalised: bool = False) -> Any:
    """Return the frame with KIME-404 (scores in range) and KIME-704 (difference in points), and KIME-708 if asked for.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy, with columns ``skor_pra``, ``skor_pasca``,
            ``skor_maks`` (numbers) and ``skor_berpasangan`` (truth values).
        normalised: as in `before_after`.

    Raises:
        FrameError: for a column that holds neither, or a result that is already there.

    >>> import polars as pl
    >>> table = pl.DataFrame({"skor_pra": [60.0], "skor_pasca": [55.0], "skor_maks": [100], "skor_berpasangan": [True]})
    >>> before_after_frame(table)["KIME-704"].to_list()
    [-5.0]
    """
    from kesos.evaluators.table_numbers import calculated, judged, number_columns  # noqa: PLC0415

    compared = {term.name: term for term in SKOR}

    def write(columns: Mapping[str, Any]) -> dict[str, Any]:
        written = {
            "KIME-404": judged(_RENTANG.condition(Reading.WORKING), compared, columns),
            "KIME-704": calculated(_SELISIH, {name: columns.get(name) for name in _SELISIH.inputs}),
        }
        gain = KENAIKAN_TERNORMALISASI
        return written | (
            {gain.code: calculated(gain, {name: columns.get(name) for name in gain.inputs})} if normalised else {}
        )

    return number_columns(frame, _SELISIH.inputs, write)


def direction_frame(frame: Any) -> Any:
    """Return the frame with KIME-705 for each row: ``naik``, ``tetap`` or ``turun``; null unless the scores are paired.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy: one participant a row, with columns
            ``skor_pra``, ``skor_pasca`` (numbers) and ``skor_berpasangan`` (truth values).

    Raises:
        FrameError: for a column that holds neither, or a result that is already there.

    >>> import polars as pl
    >>> table = pl.DataFrame({"skor_pra": [4, 6, 5], "skor_pasca": [7, 6, 3], "skor_berpasangan": [True, True, None]})
    >>> direction_frame(table)["KIME-705"].to_list()
    ['naik', 'tetap', None]
    """
    from kesos.evaluators.table_numbers import number_columns, or_unknown, word_where  # noqa: PLC0415

    def write(columns: Mapping[str, Any]) -> dict[str, Any]:
        before, after = (or_unknown(columns.get(name)) for name in ("skor_pra", "skor_pasca"))
        paired = columns.get("skor_berpasangan", or_unknown(None) > 0)
        words = {"naik": after > before, "tetap": after == before, "turun": after < before}
        return {"KIME-705": word_where({word: paired & when for word, when in words.items()})}

    return number_columns(frame, ("skor_pra", "skor_pasca", "skor_berpasangan"), write)
