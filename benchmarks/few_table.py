"""Three rules for a whole table: kesos beside OpenFisca, validators of tables, and NumPy."""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from benchmarks import few_rules
from benchmarks.few_rules import AGE, CODES, DAY, FACTS, POLARS, name_of
from benchmarks.measure import Entry, Figure, Section, Verdicts, best
from benchmarks.people import people

PACKAGES = {
    "kesos": "kesos",
    "by_hand_polars": "polars",
    "numpy_kleene": "numpy",
    "numpy_two_valued": "numpy",
    "openfisca_table": "openfisca-core",
    "patito": "patito",
    "dataframely": "dataframely",
    "pandera": "pandera",
}


def measure(rows: int) -> Section:
    """Count what becomes of the unknown, then time the table."""
    frame = people(rows).select(AGE, *FACTS)
    law = frame.select(**POLARS)
    works = contestants(frame)
    counted = {name: count(law, works[name]()) for name, count in COUNTS.items()}
    times = best(works, turns=5)
    return Section(
        "few_table",
        "ms",
        tuple(Entry(name, times[name], PACKAGES[name], ours=name == "kesos", verdicts=counted[name]) for name in works),
        tuple(
            Figure(f"beats_{rival}", times["kesos"] / times[name], 1)
            for rival, name in (
                ("openfisca", "openfisca_table"),
                ("pandera", "pandera"),
                ("dataframely", "dataframely"),
            )
        ),
        rows=rows,
    )


def contestants(frame: pl.DataFrame) -> dict[str, Callable[[], Any]]:
    """Return what each contestant does with the table."""
    from kesos.engine.rule import Reading  # noqa: PLC0415  each contestant brings what it needs
    from kesos.engine.rule_set import RuleSet  # noqa: PLC0415  each contestant brings what it needs
    from kesos.evaluators.subject import Subject  # noqa: PLC0415
    from kesos.ppks import CATEGORIES, Perorangan  # noqa: PLC0415

    subject = Subject(RuleSet("PPKS", tuple(jenis for jenis in CATEGORIES if jenis.code in CODES)))
    system = few_rules.openfisca_system()
    by_dataframely, by_pandera = few_rules.dataframely_schema(), few_rules.pandera_schema()
    by_patito = few_rules.patito_model()
    day = date.fromisoformat(DAY)
    arrays = few_rules.Arrays.of(frame)
    return {
        "kesos": lambda: subject.classify_frame(frame, on=day, record=Perorangan, reading=Reading.WORKING),
        "by_hand_polars": lambda: frame.with_columns(**POLARS),
        "numpy_kleene": lambda: few_rules.numpy_kleene(arrays),
        "numpy_two_valued": lambda: few_rules.numpy_two_valued(arrays),
        "openfisca_table": lambda: few_rules.openfisca_table(arrays, system),
        "patito": lambda: _refused_by_patito(by_patito, frame),
        "dataframely": lambda: _refused_by_dataframely(by_dataframely, frame),
        "pandera": lambda: _refused_by_pandera(by_pandera, frame),
    }


def _refused_by_patito(model: Any, frame: pl.DataFrame) -> dict[str, int]:
    """Return how many rows fail each rule; patito says it in the text of its error only."""
    from patito.exceptions import DataFrameValidationError  # noqa: PLC0415

    held_by = {
        "dilalaikan_orang_tua": "PPKS-02",
        "telantar_secara_psikis": "PPKS-08",
        "punya_pekerjaan_tetap": "PPKS-13",
    }
    try:
        model.validate(frame)
    except DataFrameValidationError as refused:
        return {held_by[error["loc"][0]]: int(error["msg"].split()[0]) for error in refused.errors()}
    return {}


def _refused_by_dataframely(schema: Any, frame: pl.DataFrame) -> dict[str, int]:
    """Return how many rows fail each rule."""
    return schema.filter(frame).failure.counts()


def _refused_by_pandera(schema: Any, frame: pl.DataFrame) -> dict[str, int]:
    """Return how many rows fail each rule."""
    from pandera.errors import SchemaErrors  # noqa: PLC0415

    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as refused:
        return dict(refused.failure_cases.group_by("check").len().iter_rows())
    return {}


def three_valued(law: pl.DataFrame, given: pl.DataFrame) -> Verdicts:
    """Count the verdicts of one that knows null."""
    same = {code: law[code].eq_missing(given[code]) for code in CODES}
    unknown = sum(law[code].null_count() for code in CODES)
    lost = sum((law[code].is_null() & ~same[code]).sum() for code in CODES)
    wrong = sum((law[code].is_not_null() & ~same[code]).sum() for code in CODES)
    return Verdicts(law.height * len(CODES), unknown, kept=unknown - lost, no=lost, wrong=wrong)


def masks(law: pl.DataFrame, given: dict[str, few_rules.Masks]) -> Verdicts:
    """Count the verdicts of two masks."""
    read = {
        code: pl.select(pl.when(pl.Series(yes)).then(pl.lit(value=True)).when(pl.Series(no)).then(pl.lit(value=False)))
        for code, (yes, no) in given.items()
    }
    return three_valued(law, pl.DataFrame({code: told.to_series() for code, told in read.items()}))


def two_valued(law: pl.DataFrame, given: dict[str, np.ndarray]) -> Verdicts:
    """Count the verdicts of one that knows true and false only."""
    said = {code: pl.Series(np.asarray(given[code], dtype=bool)) for code in CODES}
    open_ones = {code: law[code].is_null() for code in CODES}
    yes = sum((open_ones[code] & said[code]).sum() for code in CODES)
    unknown = sum(open_ones[code].sum() for code in CODES)
    wrong = sum((law[code] != said[code]).sum() for code in CODES)
    return Verdicts(law.height * len(CODES), unknown, yes=yes, no=unknown - yes, wrong=wrong)


def refused(law: pl.DataFrame, given: dict[str, int]) -> Verdicts:
    """Count for a validator, which tells how many rows fail a rule: the others it takes as fitting."""
    failed = {code: given.get(code, given.get(name_of(code), 0)) for code in CODES}
    unknown = {code: law[code].null_count() for code in CODES}
    no = {code: (~law[code]).sum() for code in CODES}
    said_no = sum(max(0, failed[code] - no[code]) for code in CODES)
    wrong = sum(max(0, no[code] - failed[code]) for code in CODES)
    return Verdicts(
        law.height * len(CODES),
        sum(unknown.values()),
        yes=sum(unknown.values()) - said_no,
        no=said_no,
        wrong=wrong,
    )


COUNTS: dict[str, Callable[[pl.DataFrame, Any], Verdicts]] = {
    "kesos": three_valued,
    "by_hand_polars": three_valued,
    "numpy_kleene": masks,
    "numpy_two_valued": two_valued,
    "openfisca_table": two_valued,
    "patito": refused,
    "dataframely": refused,
    "pandera": refused,
}
