"""SPM: the minimum service standards of the social field (PP 2/2018 Pasal 10).

Who is entitled, to what, from whom, and how far it was reached. `RULES` holds every coded rule, `SERVICES` the ten
services of province and kabupaten/kota.

>>> from datetime import date
>>> neglected = {"kebutuhan_dasar_terpenuhi": False, "terpelihara": False, "terawat": False, "terurus": False}
>>> anak = Perorangan(wni=True, usia=10, tidak_ada_yang_mengurus=False, **neglected)
>>> found = entitlement(anak, on=date(2026, 11, 24), place="luar_panti")
>>> found["SPM-102"].verdict, [service.code for service in found.services]
(<Verdict.YES: 'YES'>, ['SPM-K2'])

Outside a panti somebody must still look after the person; inside, nobody does, or there is violence or the risk of it:

>>> entitlement(anak, on=date(2026, 11, 24), place="dalam_panti")["SPM-102"].verdict
<Verdict.UNKNOWN: 'UNKNOWN'>
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from kesos._spm.butir import DALAM_PANTI, REHABILITASI
from kesos._spm.capaian import (
    Attainment,
    amount,
    amount_frame,
    attainment,
    attainment_frame,
    category,
    category_frame,
    index,
    index_frame,
)
from kesos._spm.daftar import NATIONAL_MEANS, RETIRED, SERVICE, SERVICES, Layanan, Pensiun, not_established
from kesos._spm.indikator import DASHBOARD_BANDS, INDIKATOR, REPORT_WEIGHTS, TARGET_PERCENT, TERMS, Weights
from kesos._spm.jenis import Aturan, Butir, Kelompok, Pilihan, Sifat, Tempat
from kesos._spm.kinerja import SARINGAN, SDM, TAHAP
from kesos._spm.kriteria import KRITERIA
from kesos._spm.layanan import ATURAN_BUTIR, BENCANA, MENURUT_TEKS, Batas, berbatas
from kesos._spm.penerima import PENERIMA, PENERIMA_TERDAHULU
from kesos._spm.temuan import Entitlement, Items, SpmError
from kesos.engine.problem import Problem
from kesos.engine.record import Record
from kesos.engine.rule import Reading
from kesos.engine.rule_set import RuleSet
from kesos.engine.verdict import Verdict
from kesos.evaluators.amounts import AmountError, Asked
from kesos.evaluators.reckoned import ReckonedFindings, ReckonedSubject
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.kebencanaan import KejadianBencana
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.penyelenggara import Penyelenggara
from kesos.fakta.perorangan import Perorangan
from kesos.fakta.tersaring import Tersaring

__all__ = [
    "DALAM_PANTI",
    "DASHBOARD_BANDS",
    "EARLIER",
    "ITEMS",
    "NATIONAL_MEANS",
    "RECIPIENTS",
    "REPORT_WEIGHTS",
    "RETIRED",
    "RULES",
    "SERVICE",
    "SERVICES",
    "TARGET_PERCENT",
    "AmountError",
    "Attainment",
    "Aturan",
    "Batas",
    "Butir",
    "Entitlement",
    "Items",
    "KejadianBencana",
    "Kelompok",
    "Layanan",
    "Organisasi",
    "Pensiun",
    "Penyelenggara",
    "Perorangan",
    "Pilihan",
    "Sifat",
    "SpmError",
    "Tempat",
    "Tersaring",
    "Weights",
    "amount",
    "amount_frame",
    "answer",
    "answer_frame",
    "attainment",
    "attainment_frame",
    "candidates",
    "category",
    "category_frame",
    "classify",
    "classify_frame",
    "entitlement",
    "entitlement_frame",
    "index",
    "index_frame",
    "items",
    "items_frame",
    "not_established",
]


def _in_order(*parts: Iterable[Asked]) -> tuple[Asked, ...]:
    return tuple(sorted((rule for part in parts for rule in part), key=lambda rule: rule.code))


RECIPIENTS: Final = RuleSet[Asked](
    "SPM",
    _in_order(PENERIMA, (rule for rule in KRITERIA if Perorangan in rule.records)),
    PENERIMA_TERDAHULU,
)
"""SPM-101 to SPM-117: who is entitled, and the definitions and criteria below."""
ITEMS: Final = RuleSet[Asked]("SPM", (*REHABILITASI, *BENCANA))
"""SPM-201 to SPM-225: the service items."""
RULES: Final = RuleSet[Asked](
    "SPM",
    _in_order(PENERIMA, KRITERIA, ITEMS, ATURAN_BUTIR, SDM, INDIKATOR, TAHAP, SARINGAN),
    PENERIMA_TERDAHULU,
)
"""Every rule, in the order of its code."""

EARLIER: Final = PENERIMA_TERDAHULU
"""Versions of rules that hold no more."""

_ALL: Final = ReckonedSubject(RULES, terms=TERMS)


@lru_cache(maxsize=16)
def _subject(limits: Batas) -> ReckonedSubject[Asked]:
    if limits == MENURUT_TEKS:
        return _ALL
    own = {rule.code: rule for rule in berbatas(limits)}
    return ReckonedSubject(
        RuleSet[Asked]("SPM", tuple(own.get(rule.code, rule) for rule in RULES), EARLIER), terms=TERMS
    )


_RECIPIENTS: Final = ReckonedSubject(RECIPIENTS, terms=TERMS)
_ITEMS: Final = ReckonedSubject(ITEMS, terms=TERMS)
_PLACES: Final[Mapping[str, bool]] = MappingProxyType({"luar_panti": False, "dalam_panti": True})


def entitlement(
    person: Perorangan | Mapping[str, object],
    *,
    on: date,
    place: Tempat | None = None,
    reading: Reading = Reading.WORKING,
) -> Entitlement:
    """Return who a person is to the minimum standards: entitled or not, in which group, to which services.

    Args:
        person: the person, as a record or as a mapping of facts.
        on: the reference date.
        place: where the service is to be given, ``"luar_panti"`` or ``"dalam_panti"``; None leaves it to the fact
            ``tinggal_di_panti``.
        reading: WORKING takes the criteria of Permensos 16/2019 as those of SPM [D]; TEXTUAL keeps to PP 2/2018, so it
            says NO or UNKNOWN only, for the technical standard was not seen.

    Raises:
        SpmError: SPM-901 if the record says another place, SPM-902 for a place that is none.
        NotCovered: before 5 January 2018, when PP 2/2018 was promulgated.

    >>> from datetime import date
    >>> lansia = Perorangan(wni=True, usia=72, rentan_kekerasan_lingkungan=True)
    >>> found = entitlement(lansia, on=date(2026, 11, 24), place="dalam_panti")
    >>> found.entitled.codes, found.groups
    (('SPM-103',), ('lanjut_usia_telantar',))
    """
    found = _RECIPIENTS.classify(_placed(person, place), on=on, reading=reading)
    return found.seen_as(Entitlement)


def entitlement_frame(
    frame: Any,
    *,
    on: date,
    place: Tempat | None = None,
    reading: Reading = Reading.WORKING,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for each of SPM-101 to SPM-117; null is UNKNOWN.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy; its columns are facts of a person.
        on: the reference date.
        place: as in `entitlement`, for every row; a row that says another place is unknown in it.
        reading: as in `entitlement`.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done, for a column that will not do.
        SpmError: SPM-902 for a place that is none.
        NotCovered: before 5 January 2018.

    >>> import polars as pl
    >>> entitlement_frame(pl.DataFrame({"wni": [False, True]}), on=date(2026, 1, 1))["SPM-103"].to_list()
    [False, None]
    """
    given = {} if place is None else {"tinggal_di_panti": _inside(place)}
    return _RECIPIENTS.classify_frame(
        frame, on=on, record=Perorangan, reading=reading, undeclared=undeclared, given=given
    )


def items(
    person: Perorangan | Mapping[str, object],
    *,
    on: date,
    place: Tempat | None = None,
    reading: Reading = Reading.WORKING,
) -> Items:
    """Return which service items are due to a person, and which of them were given.

    Args:
        person: the person, as a record or as a mapping of facts.
        on: the reference date.
        place: as in `entitlement`.
        reading: how the letters combine.

    Raises:
        SpmError: as for `entitlement`.
        NotCovered: before 1 January 2019.

    >>> found = items({"butir_dibutuhkan": {"permakanan"}, "permakanan_diberikan": False}, on=date(2026, 1, 1))
    >>> [item.code for item in found.due], [item.code for item in found.not_given]
    (['SPM-201'], ['SPM-201'])
    """
    return _ITEMS.classify(_placed(person, place), on=on, reading=reading).seen_as(Items)


def items_frame(
    frame: Any,
    *,
    on: date,
    place: Tempat | None = None,
    reading: Reading = Reading.WORKING,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for each service item; arguments as for `entitlement_frame`.

    >>> import polars as pl
    >>> items_frame(pl.DataFrame({"butir_dibutuhkan": [["sandang"]]}), on=date(2026, 1, 1))["SPM-202"].to_list()
    [True]
    """
    given = {} if place is None else {"tinggal_di_panti": _inside(place)}
    return _ITEMS.classify_frame(frame, on=on, record=Perorangan, reading=reading, undeclared=undeclared, given=given)


def classify(
    record: Record, *, on: date, reading: Reading = Reading.WORKING, limits: Batas = MENURUT_TEKS
) -> ReckonedFindings:
    """Return a finding for every rule that such a record can be asked.

    Args:
        record: a `Perorangan` (or `Tersaring`, with the PPKS types that somebody determined), a `Penyelenggara`, an
            `Organisasi` (a social-welfare centre) or a `KejadianBencana`.
        on: the reference date.
        reading: how the letters combine.
        limits: the numbers of SPM-301 to SPM-304, where a region has its own.

    Raises:
        NotCovered: if no rule is known to hold on that day.
        TypeError: for any other record.

    >>> found = classify(Penyelenggara(jumlah_terpenuhi=45, jumlah_membutuhkan=60), on=date(2026, 1, 1))
    >>> found["SPM-401"].value, found["SPM-402"].verdict
    (75.0, <Verdict.NO: 'NO'>)
    """
    return _subject(limits).classify(record, on=on, reading=reading)


def classify_frame(
    frame: Any,
    *,
    on: date,
    record: type[Record],
    reading: Reading = Reading.WORKING,
    limits: Batas = MENURUT_TEKS,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for every rule that such a record can be asked.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.
        on: the reference date.
        record: what a row is.
        reading: how the letters combine.
        limits: as in `classify`.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done, for a column that will not do.
        NotCovered: if no rule is known to hold on that day.

    >>> import polars as pl
    >>> staff = pl.DataFrame({"ada_tks": [True], "ada_relawan_sosial": [False]})
    >>> classify_frame(staff, on=date(2026, 1, 1), record=Penyelenggara)["SPM-232"].to_list()
    [False]
    """
    return _subject(limits).classify_frame(frame, on=on, record=record, reading=reading, undeclared=undeclared)


def answer(code: str, record: Record, *, on: date) -> str | None:
    """Return the answer of a rule that chooses between several, or None while it is not known.

    Args:
        code: ``"SPM-106"`` (who is responsible for a `KejadianBencana`) or ``"SPM-107"`` (who serves a `Perorangan`).
        record: the record.
        on: the reference date.

    Raises:
        KeyError: for a rule that does not choose, or does not hold on that day.

    >>> answer("SPM-106", KejadianBencana(jumlah_korban=50, lintas_kabkota=False), on=date(2026, 1, 1))
    'kabkota'
    """
    criteria = _ALL.classify(record, on=on, reading=Reading.WORKING)[_choice(code).code].criteria
    return next((key for key, verdict in criteria.items() if verdict is Verdict.YES), None)


def answer_frame(code: str, frame: Any, *, on: date, undeclared: Undeclared = "refuse") -> Any:
    """Return the frame with one column of words, the answers of a rule that chooses; null where not known.

    Args:
        code: as in `answer`.
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.
        on: the reference date.
        undeclared: as in `classify_frame`.

    Raises:
        KeyError: for a rule that does not choose.
        NotCovered: if it does not hold on that day.

    >>> import polars as pl
    >>> answer_frame("SPM-107", pl.DataFrame({"tinggal_di_panti": [True, None]}), on=date(2026, 1, 1))["SPM-107"].to_list()
    ['provinsi', None]
    """
    from kesos.evaluators.table_numbers import answer_column  # noqa: PLC0415  as for every frame

    rule = _choice(code)
    (record,) = rule.records
    RULES.applying(record, on)
    return answer_column(frame, code, rule.answers(), record, on, undeclared=undeclared)


def candidates(types: Iterable[str]) -> tuple[Asked, ...]:
    """Return the rules of entitlement that PPKS types point to; a type proves nothing, it says what to ask next.

    Args:
        types: codes such as ``"PPKS-02"``; ``found.met.codes`` of a PPKS finding will do.

    >>> candidates(["PPKS-02", "PPKS-12"])
    (<SPM-102 Penerima SPM anak telantar>, <SPM-104 Penerima SPM gelandangan dan pengemis>)
    """
    asked = Tersaring.from_dict({"ppks": list(types)})
    pointed = {rule.group for rule in SARINGAN if Verdict.of(_points(rule, asked)) is Verdict.YES}
    return tuple(rule for rule in PENERIMA if rule.group in pointed)


def _points(rule: Aturan, asked: Tersaring) -> bool | None:
    from kesos.evaluators.record import compiled  # noqa: PLC0415

    return compiled((rule.criteria["a"].expr,))(asked.known())[0]


def _choice(code: str) -> Pilihan:
    rule = RULES[code]
    if not isinstance(rule, Pilihan):
        raise KeyError(code)
    return rule


def _placed(person: Perorangan | Mapping[str, object], place: Tempat | None) -> Perorangan:
    record = person if isinstance(person, Perorangan) else Perorangan.from_dict(person)
    if place is None:
        return record
    inside = _inside(place)
    if record.tinggal_di_panti not in {None, inside}:
        raise SpmError(Problem(code="SPM-901", where="tinggal_di_panti", context={"place": place}))
    return record.evolve(tinggal_di_panti=inside)


def _inside(place: str) -> bool:
    if place not in _PLACES:
        context = {"place": place, "choices": ", ".join(_PLACES)}
        raise SpmError(Problem(code="SPM-902", where="place", context=context, example='place="luar_panti"'))
    return _PLACES[place]
