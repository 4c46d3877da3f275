"""Three of the types, each as a user of a rival library writes it: PPKS-02, PPKS-08 and PPKS-13.

The same three in every language: neglected child, neglected older person, scavenger. Rivals with two values get a
missing fact as they take it: OpenFisca and NumPy as the default (false, 0), zen-engine and CEL not at all, rule-engine
as None.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import polars as pl
from attrs import frozen

FACTS = (
    "dilalaikan_orang_tua",
    "kebutuhan_dasar_terpenuhi",
    "telantar_secara_psikis",
    "telantar_secara_sosial",
    "punya_pekerjaan_tetap",
    "mengumpulkan_barang_bekas",
)
CODES = ("PPKS-02", "PPKS-08", "PPKS-13")
AGE = "usia"
DAY = "2026-11-24"

Facts = Mapping[str, Any]
One = Callable[[Facts], tuple[Any, ...]]
"""From what is known of a person to three verdicts; None is unknown, and `FAILED` no answer."""

c = pl.col
POLARS = {
    "PPKS-02": c(AGE).is_between(6, 18) & c("dilalaikan_orang_tua") & ~c("kebutuhan_dasar_terpenuhi"),
    "PPKS-08": (c(AGE) >= 60)
    & ~c("kebutuhan_dasar_terpenuhi")
    & c("telantar_secara_psikis")
    & c("telantar_secara_sosial"),
    "PPKS-13": ~c("punya_pekerjaan_tetap") & c("mengumpulkan_barang_bekas"),
}
CEL = (
    "usia >= 6 && usia <= 18 && dilalaikan_orang_tua && !kebutuhan_dasar_terpenuhi",
    "usia >= 60 && !kebutuhan_dasar_terpenuhi && telantar_secara_psikis && telantar_secara_sosial",
    "!punya_pekerjaan_tetap && mengumpulkan_barang_bekas",
)
ZEN = (
    "usia in [6..18] and dilalaikan_orang_tua and not(kebutuhan_dasar_terpenuhi)",
    "usia >= 60 and not(kebutuhan_dasar_terpenuhi) and telantar_secara_psikis and telantar_secara_sosial",
    "not(punya_pekerjaan_tetap) and mengumpulkan_barang_bekas",
)
RULE_ENGINE = (
    "usia >= 6 and usia <= 18 and dilalaikan_orang_tua and not kebutuhan_dasar_terpenuhi",
    "usia >= 60 and not kebutuhan_dasar_terpenuhi and telantar_secara_psikis and telantar_secara_sosial",
    "not punya_pekerjaan_tetap and mengumpulkan_barang_bekas",
)


FAILED = "failed"
"""The answer of a rival that stopped with an error which is not its word for unknown."""


def by_hand(facts: Facts) -> tuple[bool | None, ...]:
    """Plain Python with None for unknown, written out."""
    get = facts.get
    age, needs = get("usia"), get("kebutuhan_dasar_terpenuhi")
    return (
        _all(None if age is None else 6 <= age <= 18, get("dilalaikan_orang_tua"), _not(needs)),
        _all(
            None if age is None else age >= 60,
            _not(needs),
            get("telantar_secara_psikis"),
            get("telantar_secara_sosial"),
        ),
        _all(_not(get("punya_pekerjaan_tetap")), get("mengumpulkan_barang_bekas")),
    )


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _all(*values: bool | None) -> bool | None:
    if False in values:
        return False
    return None if None in values else True


def kesos() -> One:
    """The library, with a rule set of these three."""
    from datetime import date  # noqa: PLC0415  each contestant brings what it needs

    from kesos.engine.rule import Reading  # noqa: PLC0415
    from kesos.engine.rule_set import RuleSet  # noqa: PLC0415
    from kesos.evaluators.subject import Subject  # noqa: PLC0415
    from kesos.ppks import CATEGORIES, Perorangan  # noqa: PLC0415

    subject = Subject(RuleSet("PPKS", tuple(jenis for jenis in CATEGORIES if jenis.code in CODES)))
    day = date.fromisoformat(DAY)

    def one(facts: Facts) -> tuple[bool | None, ...]:
        return subject.classify(Perorangan(**facts), on=day, reading=Reading.WORKING).verdicts

    return one


def cel_rust() -> One:
    """CEL in Rust: what is unknown is left out, and an expression that hangs on it ends in an error."""
    import cel  # noqa: PLC0415

    programs = [cel.compile(text) for text in CEL]

    def ask(program: Any, facts: Facts) -> bool | None:
        try:
            return program.execute(facts)
        except RuntimeError:
            return None

    return lambda facts: tuple(ask(program, facts) for program in programs)


def cel_python() -> One:
    """CEL in Python: the same."""
    import celpy  # noqa: PLC0415

    environment = celpy.Environment()
    programs = [environment.program(environment.compile(text)) for text in CEL]

    def ask(program: Any, activation: Any) -> bool | None:
        try:
            return bool(program.evaluate(activation))
        except celpy.CELEvalError:
            return None

    def one(facts: Facts) -> tuple[bool | None, ...]:
        activation = celpy.json_to_cel(dict(facts))
        return tuple(ask(program, activation) for program in programs)

    return one


def zen() -> One:
    """Zen-engine: a missing fact where a truth is needed ends in an error that says nothing of unknown."""
    import zen as engine  # noqa: PLC0415

    expressions = [engine.compile_expression(text) for text in ZEN]

    def ask(expression: Any, facts: Facts) -> bool | str:
        try:
            return expression.evaluate(facts)
        except RuntimeError:
            return FAILED

    return lambda facts: tuple(ask(expression, facts) for expression in expressions)


def rule_engine() -> One:
    """The package rule-engine, with None for what is missing: None counts as false."""
    import rule_engine as engine  # noqa: PLC0415

    context = engine.Context(default_value=None)
    rules = [engine.Rule(text, context=context) for text in RULE_ENGINE]

    def ask(rule: Any, facts: Facts) -> bool | str:
        try:
            return rule.matches(facts)
        except engine.errors.EvaluationError:
            return FAILED

    return lambda facts: tuple(ask(rule, facts) for rule in rules)


def openfisca_system() -> Any:
    """Return a tax and benefit system of OpenFisca with the seven inputs and the three rules."""
    from openfisca_core.entities import build_entity  # noqa: PLC0415
    from openfisca_core.periods import DateUnit  # noqa: PLC0415
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem  # noqa: PLC0415
    from openfisca_core.variables import Variable  # noqa: PLC0415

    person = build_entity(key="orang", plural="warga", label="Orang", is_person=True)

    def variable(name: str, kind: type, formula: Callable[..., Any] | None = None) -> type:
        told = {"value_type": kind, "entity": person, "definition_period": DateUnit.DAY, "label": name}
        return type(name, (Variable,), told | ({"formula": formula} if formula else {}))

    def child(orang: Any, period: Any, _: Any) -> Any:
        age = orang(AGE, period)
        neglected = orang("dilalaikan_orang_tua", period) & ~orang("kebutuhan_dasar_terpenuhi", period)
        return (age >= 6) & (age <= 18) & neglected

    def older(orang: Any, period: Any, _: Any) -> Any:
        alone = orang("telantar_secara_psikis", period) & orang("telantar_secara_sosial", period)
        return (orang(AGE, period) >= 60) & ~orang("kebutuhan_dasar_terpenuhi", period) & alone

    def scavenger(orang: Any, period: Any, _: Any) -> Any:
        return ~orang("punya_pekerjaan_tetap", period) & orang("mengumpulkan_barang_bekas", period)

    system = TaxBenefitSystem([person])
    system.add_variables(variable(AGE, int), *(variable(name, bool) for name in FACTS))
    for code, formula in zip(CODES, (child, older, scavenger), strict=True):
        system.add_variable(variable(name_of(code), bool, formula))
    return system


def name_of(code: str) -> str:
    """Return a code as OpenFisca and others can name a variable."""
    return code.replace("-", "_").lower()


def openfisca() -> One:
    """OpenFisca for one person, from a dict of the situation, as its web API does it."""
    from openfisca_core.simulations import SimulationBuilder  # noqa: PLC0415

    system = openfisca_system()

    def one(facts: Facts) -> tuple[bool | None, ...]:
        situation = {"warga": {"A": {name: {DAY: value} for name, value in facts.items()}}}
        simulation = SimulationBuilder().build_from_entities(system, situation)
        return tuple(bool(simulation.calculate(name_of(code), DAY)[0]) for code in CODES)

    return one


@frozen
class Arrays:
    """A table as NumPy has it: a value for each row, and where it is known."""

    values: Mapping[str, np.ndarray]
    known: Mapping[str, np.ndarray]

    @classmethod
    def of(cls, frame: pl.DataFrame) -> "Arrays":
        """Return the arrays of a table; what is missing is false, or 0, as most fill it."""
        values = {name: frame[name].fill_null(value=False).to_numpy() for name in FACTS}
        values[AGE] = frame[AGE].fill_null(0).to_numpy()
        return cls(values, {name: frame[name].is_not_null().to_numpy() for name in values})


def numpy_two_valued(given: Arrays) -> dict[str, np.ndarray]:
    """NumPy as most write it: what is missing is what it was filled with."""
    fact = given.values
    age, poor = fact[AGE], ~fact["kebutuhan_dasar_terpenuhi"]
    return {
        "PPKS-02": (age >= 6) & (age <= 18) & fact["dilalaikan_orang_tua"] & poor,
        "PPKS-08": (age >= 60) & poor & fact["telantar_secara_psikis"] & fact["telantar_secara_sosial"],
        "PPKS-13": ~fact["punya_pekerjaan_tetap"] & fact["mengumpulkan_barang_bekas"],
    }


Masks = tuple[np.ndarray, np.ndarray]
"""Where something is surely true, and where it is surely false."""


def numpy_kleene(given: Arrays) -> dict[str, Masks]:
    """NumPy with two masks for each condition, as a careful user writes it."""
    age = given.values[AGE]

    def known(condition: np.ndarray, name: str) -> Masks:
        return condition & given.known[name], ~condition & given.known[name]

    def fact(name: str) -> Masks:
        return known(given.values[name], name)

    def negated(masks: Masks) -> Masks:
        return masks[1], masks[0]

    def joined(*parts: Masks) -> Masks:
        yes, no = parts[0]
        for also_yes, also_no in parts[1:]:
            yes, no = yes & also_yes, no | also_no
        return yes, no

    poor = negated(fact("kebutuhan_dasar_terpenuhi"))
    return {
        "PPKS-02": joined(known((age >= 6) & (age <= 18), AGE), fact("dilalaikan_orang_tua"), poor),
        "PPKS-08": joined(known(age >= 60, AGE), poor, fact("telantar_secara_psikis"), fact("telantar_secara_sosial")),
        "PPKS-13": joined(negated(fact("punya_pekerjaan_tetap")), fact("mengumpulkan_barang_bekas")),
    }


def openfisca_table(given: Arrays, system: Any) -> dict[str, np.ndarray]:
    """OpenFisca with one vector for each fact; it has no missing value, so they are filled as above."""
    from openfisca_core.simulations import SimulationBuilder  # noqa: PLC0415

    simulation = SimulationBuilder().build_default_simulation(system, count=len(given.values[AGE]))
    for name, values in given.values.items():
        simulation.set_input(name, DAY, values)
    return {code: simulation.calculate(name_of(code), DAY) for code in CODES}


def dataframely_schema() -> Any:
    """A schema of dataframely with the three rules; a row fails a rule where it is not of the type."""
    import dataframely as dy  # noqa: PLC0415

    columns = {AGE: dy.Int16(nullable=True)} | {name: dy.Bool(nullable=True) for name in FACTS}
    rules = {name_of(code): dy.rule()(lambda _, expr=expr: expr) for code, expr in POLARS.items()}
    return type("Warga", (dy.Schema,), columns | rules)


def pandera_schema() -> Any:
    """A schema of pandera for Polars with the three rules as checks of the table."""
    import pandera.polars as pa  # noqa: PLC0415

    columns = {AGE: pa.Column(pl.Int16, nullable=True)} | {name: pa.Column(pl.Boolean, nullable=True) for name in FACTS}
    checks = [pa.Check(lambda data, expr=expr: data.lazyframe.select(expr), name=code) for code, expr in POLARS.items()]
    return pa.DataFrameSchema(columns, checks=checks)


def patito_model() -> Any:
    """A model of patito with the three rules as constraints, each on the column that it names first."""
    import patito as pt  # noqa: PLC0415
    from pydantic import create_model  # noqa: PLC0415

    held_by = {
        "dilalaikan_orang_tua": "PPKS-02",
        "telantar_secara_psikis": "PPKS-08",
        "punya_pekerjaan_tetap": "PPKS-13",
    }
    fields = {AGE: (int | None, pt.Field(dtype=pl.Int16))} | {
        name: (bool | None, pt.Field(constraints=[POLARS[held_by[name]]]) if name in held_by else pt.Field())
        for name in FACTS
    }
    return create_model("Warga", __base__=pt.Model, **fields)
