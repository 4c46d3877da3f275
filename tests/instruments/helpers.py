"""What the tests of instruments share: the conformance cases, random answers, and how a result is read.

The tests on the real Spark read this too, so it asks for no other engine.
"""

from collections.abc import Mapping, Sequence
from random import Random
from types import ModuleType
from typing import Any

from kesos import Verdict, conformance, instruments
from kesos.engine.score import Band, Score

KIT: dict[str, Any] = conformance.kit("instruments")
COLUMNS: dict[str, dict[str, str]] = KIT["columns"]
TOLERANCE: float = KIT["tolerance"]
MEASURES = tuple(COLUMNS)
# One set of choices for each instrument under which missing answers may be anything.
INTERVAL: dict[str, dict[str, Any]] = {
    "wg_ss": {"missing": "kleene"},
    "wg_ss_enhanced": {"missing": "kleene"},
    "cfm_2_4": {"missing": "kleene", "behaviour_steps": 5},
    "cfm_5_17": {"missing": "kleene"},
    "whodas_36": {"missing": "kleene", "household_item": 3},
    "whodas_12": {"missing": "kleene"},
    "katz": {"missing": "kleene"},
    "barthel_20": {"missing": "kleene"},
    "barthel_100": {"missing": "kleene"},
}
OTHER_CHOICES: list[tuple[str, dict[str, Any]]] = [
    ("wg_ss", {"missing": "official"}),
    *[("cfm_2_4", {"missing": rule, "behaviour_steps": 4}) for rule in ("uganda", "wide2020", "eagle")],
    *[("cfm_5_17", {"missing": rule}) for rule in ("uganda", "wide2020", "eagle")],
    ("whodas_36", {"missing": "who", "household_item": 4}),
    ("whodas_12", {"missing": "who"}),
]
CHOICES = [*INTERVAL.items(), *OTHER_CHOICES]


def measure(name: str) -> ModuleType:
    """Return an instrument by name."""
    found: ModuleType = getattr(instruments, name)
    return found


def form(name: str, options: Mapping[str, Any]) -> Any:
    """Return the form of an instrument."""
    module = measure(name)
    return module.FORMS[options["behaviour_steps"]] if name == "cfm_2_4" else module.FORM


def result(name: str, options: Mapping[str, Any], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Score one person and return the results by their path, such as ``domains.seeing``."""
    found = measure(name).score(**options, **answers)
    return {path: _at(found, path) for path in COLUMNS[name]}


def _at(found: Any, path: str) -> Any:
    head, _, key = path.partition(".")
    value = getattr(found, head)
    return value[key] if key else value


def plain(value: Any) -> Any:
    """Return a result as the conformance file writes it."""
    match value:
        case Score(low=low, high=high):
            return low if value.exact else [low, high]
        case Verdict():
            return value.to_bool()
        case Band(name=name):
            return name
        case _:
            return value


def in_row(row: Mapping[str, Any], column: str) -> Any:
    """Return a result of a table as the conformance file writes it."""
    value, low, high = row[column], row.get(f"{column}_low"), row.get(f"{column}_high")
    return [low, high] if value is None and low is not None else value


def answers(name: str, options: Mapping[str, Any], count: int) -> list[dict[str, int | None]]:
    """Return random answers of some people, the same each time: few, many, all or none of the items answered."""
    chance, asked = Random(f"{name} {options}"), form(name, options)  # noqa: S311  a test
    found = []
    for place in range(count):
        share = (0, 0.05, 0.3, 0.9, 1)[place % 5]
        # Of several questions of which one is asked, at most one is answered.
        silent = set(chance.choice([asked.one_of[1:], asked.one_of[:1]])) if asked.one_of else set()
        skipped = {code for group in silent for code in group}
        gaps = {item.code: item.code in skipped or chance.random() < share for item in asked.items}
        codes = [(item.code, item.codes if share else item.answers) for item in asked.items]
        found.append({code: None if gaps[code] else chance.choice(some) for code, some in codes})
    return found


def disagreements(
    name: str, options: Mapping[str, Any], people: list[dict[str, Any]], done: Sequence[Mapping[str, Any]]
) -> list[Any]:
    """Return the cells of a table that do not hold what a record gives: row, result, what it should be, what it is."""
    wrong = []
    for place, (answered, row) in enumerate(zip(people, done, strict=True)):
        for path, value in result(name, options, answered).items():
            column = COLUMNS[name][path]
            spans = isinstance(value, Score) and f"{column}_low" in row
            wanted = (
                [value.value, value.low, value.high]
                if spans
                else [value.value if isinstance(value, Score) else plain(value)]
            )
            found = [row[column], row[f"{column}_low"], row[f"{column}_high"]] if spans else [row[column]]
            if found != wanted:
                wrong.append((place, path, wanted, found))
    return wrong
