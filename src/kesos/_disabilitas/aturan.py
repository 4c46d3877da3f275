"""The rules of UU 8/2016 on a person: ganda or multi, the long term, and the definition itself."""

from datetime import date
from typing import Any, Final

from kesos._disabilitas.ragam import UU_8_2016
from kesos.engine.citation import PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Expr, all_of, any_of, at_least
from kesos.engine.problem import KesosError, Problem
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, Reading, Rule, huruf, salah_satu, semua
from kesos.engine.rule_set import RuleSet
from kesos.engine.timeline import Interval
from kesos.evaluators.findings import Findings
from kesos.evaluators.subject import Subject
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan
from kesos.fakta.ragam_disabilitas import WITHIN, FaktaRagam, SlugRagam

BERLAKU: Final = Interval(date(2016, 4, 15))
"""UU 8/2016 holds from its promulgation (Pasal 153 [A]); no amendment was seen."""

MIN_MONTHS: Final = 6
"""The shortest long term, in months, inside (UU 8/2016 Penjelasan Pasal 4 ayat (2) [A])."""


class DisabilitasError(KesosError):
    """A code, list, term or number of this subject cannot be used; nothing was guessed."""


def failure(code: str, where: str = "", example: str | None = None, /, **context: object) -> DisabilitasError:
    """Return the error with one problem."""
    return DisabilitasError(Problem(code=code, where=where, example=example, context=context))


_sub = FaktaRagam.sub_ragam_disabilitas

PER_RAGAM: Final[dict[str, Expr]] = {ragam: _sub.has(ragam, *subs) for ragam, subs in WITHIN.items()}
"""The condition that a person has each ragam."""


def _bare(ragam: SlugRagam) -> Expr:
    """Return the condition that the ragam is there and its sub-ragam is not known.

    Beside one of its sub-ragam the name of a ragam says nothing more, and `profile` drops it.
    """
    return all_of(_sub.has(ragam), ~_sub.has(*WITHIN[ragam]))


# A bare ragam and every pair of sub-ragam within one ragam: what the statute's wording leaves open.
_WITHIN_ONE: Final = any_of(
    *map(_bare, WITHIN),
    *(at_least(2, *(_sub.has(sub) for sub in subs)) for subs in WITHIN.values()),
)
_LONG_TERM: Final = any_of(FaktaRagam.lama_kondisi_bulan >= MIN_MONTHS, FaktaRagam.kondisi_permanen)
_PENJELASAN: Final = UU_8_2016.at("Penjelasan Pasal 4 ayat (2)", PRIMARY)

GANDA_MULTI: Final = Rule(
    code="DIS-301",
    name="Disabilitas ganda atau multi",
    records=(FaktaRagam,),
    cites=(_PENJELASAN, UU_8_2016.at("Pasal 4 ayat (2)", PRIMARY)),
    criteria={
        "a": Kriteria(
            "Dua atau lebih dari keempat ragam: fisik, intelektual, mental, sensorik",
            at_least(2, *PER_RAGAM.values()),
            PRIMARY,
        ),
        "b": Kriteria(
            "Rungu dan wicara sekaligus",
            all_of(_sub.has("rungu"), _sub.has("wicara")),
            PRIMARY,
            note="contoh Penjelasan",
        ),
        "c": Kriteria(
            "Netra dan rungu sekaligus",
            all_of(_sub.has("netra"), _sub.has("rungu")),
            PRIMARY,
            note="contoh Penjelasan, tercetak netra-tuli",
        ),
        "d": Kriteria(
            "Netra dan wicara sekaligus",
            all_of(_sub.has("netra"), _sub.has("wicara")),
            UNVERIFIED,
            note="tidak disebut Penjelasan; sejenis dengan kedua contohnya",
        ),
        "e": Kriteria(
            "Sensorik yang sub-ragamnya belum diketahui, dengan dua atau lebih fungsi indra terganggu",
            all_of(_bare("sensorik"), FaktaRagam.dua_indra_terganggu),
            UNVERIFIED,
        ),
        "f": Kriteria(
            "Dua keadaan atau lebih dalam satu ragam, atau ragam yang belum dirinci, yang ditetapkan tenaga medis "
            "sebagai ganda atau multi",
            all_of(_WITHIN_ONE, FaktaRagam.ditetapkan_ganda_multi),
            PRIMARY,
            note="tenaga medis yang menetapkan (Pasal 4 ayat (2)); menurut contoh Penjelasan satu ragam dapat cukup",
        ),
    },
    textual=Bacaan(
        salah_satu("abcf"),
        PRIMARY,
        connector="alternatif",
        note="dua ragam atau lebih, contoh-contoh Penjelasan, dan di luar itu penetapan tenaga medis",
    ),
    working=Bacaan(
        salah_satu("abcde"),
        UNVERIFIED,
        connector="alternatif",
        note=(
            "Kedua contoh Penjelasan menggabungkan sub-ragam di dalam sensorik, jadi menghitung keempat ragam saja "
            "menolak contoh undang-undang sendiri. Dua keadaan dalam satu ragam lain tidak dihitung ganda. Antara "
            "ganda dan multi undang-undang tidak menarik batas."
        ),
        confirm="Tunggal, ganda, atau multi ditetapkan tenaga medis (UU 8/2016 Pasal 4 ayat (2)).",
    ),
    valid=BERLAKU,
    warnings=(
        Peringatan(
            "W1",
            all_of(huruf("b"), ~huruf("a"), ~_sub.has("netra", "sensorik-lainnya")),
            SINGLE,
            "Tepat rungu dan wicara: Penjelasan menyebutnya ganda atau multi, sedangkan daftar kementerian tahun 2020 "
            "menaruhnya di bawah sensorik tunggal. Kedua sebutan dapat diterima.",
        ),
        Peringatan(
            "W2",
            any_of(
                all_of(FaktaRagam.ditetapkan_ganda_multi, ~salah_satu("abcde")),
                all_of(~FaktaRagam.ditetapkan_ganda_multi, salah_satu("abcde")),
            ),
            PRIMARY,
            "Hitungan sub-ragam tidak sejalan dengan penetapan tenaga medis; penetapan itu yang menentukan "
            "(UU 8/2016 Pasal 4 ayat (2)).",
        ),
    ),
)
"""Pasal 4 ayat (2) with its Penjelasan."""

JANGKA_WAKTU_LAMA: Final = Rule(
    code="DIS-302",
    name="Jangka waktu lama",
    records=(FaktaRagam,),
    cites=(_PENJELASAN,),
    criteria={
        "a": Kriteria("Berlangsung paling singkat enam bulan", FaktaRagam.lama_kondisi_bulan >= MIN_MONTHS, PRIMARY),
        "b": Kriteria("Bersifat permanen", FaktaRagam.kondisi_permanen, PRIMARY),
    },
    textual=Bacaan(salah_satu("ab"), PRIMARY, connector="dan/atau"),
    working=Bacaan(salah_satu("ab"), PRIMARY, connector="dan/atau"),
    valid=BERLAKU,
)
"""Six months, the sixth inside, and/or permanent."""

PENYANDANG_DISABILITAS: Final = Rule(
    code="DIS-303",
    name="Penyandang Disabilitas",
    records=(FaktaRagam,),
    cites=(
        UU_8_2016.at("Pasal 1 angka 1", PRIMARY),
        _PENJELASAN,
        PERATURAN["pp-52-2019"].at("Pasal 1 angka 2", PRIMARY),
        PERATURAN["pp-70-2019"].at("Pasal 1 angka 1", PRIMARY),
    ),
    criteria={
        "a": Kriteria(
            "Mengalami keterbatasan fisik, intelektual, mental, dan/atau sensorik",
            any_of(*PER_RAGAM.values()),
            PRIMARY,
        ),
        "b": Kriteria("Dalam jangka waktu lama", _LONG_TERM, PRIMARY),
        "c": Kriteria(
            "Dapat mengalami hambatan dalam berinteraksi dengan lingkungan",
            FaktaRagam.terhambat_oleh_lingkungan,
            PRIMARY,
        ),
        "d": Kriteria(
            "Hambatan itu dapat menyulitkan partisipasi penuh dan efektif atas dasar kesamaan hak",
            FaktaRagam.sulit_berpartisipasi_penuh,
            PRIMARY,
        ),
    },
    textual=Bacaan(semua("abcd"), PRIMARY, connector="kumulatif"),
    working=Bacaan(
        semua("abcd"),
        PRIMARY,
        connector="kumulatif",
        note="definisi berkata dapat mengalami: kemungkinan hambatan sudah cukup",
        confirm="Ragam dan lamanya ditetapkan tenaga medis (UU 8/2016 Pasal 4 ayat (2)).",
    ),
    valid=BERLAKU,
)
"""The definition, whose four elements all have to be met."""

RULES: Final[tuple[Rule, ...]] = (GANDA_MULTI, JANGKA_WAKTU_LAMA, PENYANDANG_DISABILITAS)
"""The rules on one person."""

DISABILITAS: Final = Subject(RuleSet("DISABILITAS", RULES))
"""The rules as a subject."""


def classify(record: Record, *, on: date, reading: Reading = Reading.WORKING) -> Findings:
    """Return a finding for each of the three rules on a person.

    Args:
        record: a record with the facts of disability, such as `Perorangan`.
        on: the reference date.
        reading: how the letters combine.

    Raises:
        NotCovered: before 15 April 2016.
        TypeError: for a record without these facts.

    >>> orang = Perorangan(sub_ragam_disabilitas={"netra", "rungu"}, lama_kondisi_bulan=6)
    >>> found = classify(orang, on=date(2026, 11, 24))
    >>> found["DIS-301"].verdict.value, found["DIS-302"].verdict.value, found["DIS-303"].missing
    ('YES', 'YES', ('terhambat_oleh_lingkungan', 'sulit_berpartisipasi_penuh'))
    """
    return DISABILITAS.classify(record, on=on, reading=reading)


def classify_frame(
    frame: Any,
    *,
    on: date,
    record: type[Record] = Perorangan,
    reading: Reading = Reading.WORKING,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for each of the three rules; null means UNKNOWN.

    Args:
        frame: a frame that narwhals knows, eager or lazy; its columns are facts, sets are lists or ``a|b``.
        on: the reference date.
        record: the kind of record that a row is.
        reading: how the letters combine.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done.
        NotCovered: before 15 April 2016.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"sub_ragam_disabilitas": ["netra|rungu", "netra", None]})
    >>> classify_frame(frame, on=date(2026, 11, 24))["DIS-301"].to_list()
    [True, False, None]
    """
    return DISABILITAS.classify_frame(frame, on=on, record=record, reading=reading, undeclared=undeclared)
