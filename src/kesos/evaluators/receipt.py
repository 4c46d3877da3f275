"""The receipt of an evaluation: what was asked, of which law, with which answer. Same input, same bytes.

What a receipt tells of the rules is the same each time but for the verdicts of some hundred parts. So it is written
once, as one Python literal with gaps, as the conditions themselves are one Python function.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from kesos.engine import expression as x
from kesos.engine.citation import Citation
from kesos.engine.problem import masked
from kesos.engine.record import Record, plain
from kesos.engine.rule import Reading, Rule
from kesos.engine.verdict import Verdict
from kesos.evaluators.aspects import Places, Truths, aspects
from kesos.evaluators.beside import BesideAll
from kesos.evaluators.questions import Left
from kesos.evaluators.words import words

if TYPE_CHECKING:
    from kesos.evaluators.findings import Findings

SCHEMA = "kesos.receipt/1"
_WORDS = {verdict.to_bool(): verdict.value for verdict in Verdict}
_Fill: TypeAlias = Callable[[Truths, Mapping[str, Left]], list[dict[str, Any]]]


def told(findings: "Findings", beside: BesideAll, *, clear: bool) -> dict[str, Any]:
    """Return what a receipt tells of findings, as a JSON-ready dict.

    Args:
        findings: what was found.
        beside: what stands beside their verdicts.
        clear: keep identity numbers in clear.
    """
    shown = _exact if clear else _masked
    kind: Any = type(findings.record)  # to mypy, no class with an `__eq__` of its own is hashable
    fill = _results(findings.rules, findings.reading, _concerning(findings.rules, kind, findings.on))
    return {
        "on": findings.on.isoformat(),
        "reading": findings.reading.value,
        "record": kind.__name__,
        "inputs": {name: shown(value) for name, value in sorted(findings.facts.items())},
        "results": fill(beside.truths, beside.left),
        "questions": [
            {"fact": fact.name, "kind": str(fact.kind), "matters_for": [*codes], "settles": [*settled]}
            for fact, codes, settled in beside.asked
        ],
    }


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a receipt.

    >>> schema()["title"] == SCHEMA
    True
    """
    import json  # noqa: PLC0415  nothing else here needs it
    from importlib.resources import files  # noqa: PLC0415  slow to import, seldom asked for

    found: dict[str, Any] = json.loads(files("kesos.evaluators").joinpath("receipt.schema.json").read_text("utf-8"))
    return found


def _exact(value: Any) -> Any:
    """Return a value as JSON has it; a fraction as text, which is the same in every language."""
    if isinstance(value, int):
        return value
    return str(value) if isinstance(value, float) else plain(value)


def _masked(value: Any) -> Any:
    told = _exact(value)
    return masked(told) if isinstance(told, str) else told


@lru_cache(maxsize=4096)
def _concerning(rules: tuple[Rule, ...], kind: type[Record], on: date) -> frozenset[str]:
    """Return the codes of the warnings that can show at all."""
    return frozenset(
        rule.warning_code(warning.key) for rule in rules for warning in rule.warnings if warning.concerns(kind, on)
    )


@lru_cache(maxsize=256)
def _results(rules: tuple[Rule, ...], reading: Reading, concerning: frozenset[str]) -> _Fill:
    """Return what fills the gaps: with the word of each truth value, and the names of the facts that are missing."""
    each = zip(rules, aspects(rules, reading).places, strict=True)
    source = ", ".join(_result(rule, reading, places, concerning) for rule, places in each)
    fill: _Fill = eval(f"lambda truths, left: [{source}]", {"word": _WORDS})  # noqa: S307  written from our own tables
    return fill


def _result(rule: Rule, reading: Reading, places: Places, concerning: frozenset[str]) -> str:
    whole = places.parts.start
    unknown = f"if truths[{whole}] is None else []"
    return _dict(
        code=repr(rule.code),
        name=repr(rule.name),
        verdict=_gap(whole),
        evidence=_evidence(rule, reading, places),
        other_reading=_dict(reading=repr(reading.other.value), verdict=_gap(places.other)),
        warnings=_warnings(rule, places, concerning),
        missing=f"[*left[{rule.code!r}].missing] {unknown}",
        missing_in_law=f"{[*rule.missing_in_law(reading)]!r} {unknown}",
        condition=_condition(rule.condition(reading), iter(range(places.parts.start, places.parts.stop))),
        citations=repr([*map(_citation, rule.cites)]),
    )


def _evidence(rule: Rule, reading: Reading, places: Places) -> str:
    barred, else_ = (rule.rests_on(reading, barred=barred).name for barred in (True, False))
    return f"{barred!r} if truths[{places.gate}] is False else {else_!r}"


def _warnings(rule: Rule, places: Places, concerning: frozenset[str]) -> str:
    codes = (rule.warning_code(warning.key) for warning in rule.warnings)
    shown = (
        f"*(({code!r},) if truths[{place}] else ())"
        for place, code in enumerate(codes, places.warnings.start)
        if code in concerning
    )
    return f"[{', '.join(shown)}]"


def _condition(expr: x.Expr, places: Iterator[int]) -> str:
    """Return a condition with a gap for the verdict of every part."""
    told = {"is": repr(type(expr).__name__.lower()), "verdict": _gap(next(places))}
    if isinstance(expr, x.Named):
        told["code"] = repr(expr.code)
    if isinstance(expr, x.AtLeast):
        told["n"] = repr(expr.n)
    if isinstance(expr, x.Leaf):
        told["fact"] = repr(expr.fact.name)
    if expr.children:
        return _dict(**told, parts=f"[{', '.join(_condition(child, places) for child in expr.children)}]")
    return _dict(**told, says=repr(words(expr)))


def _citation(cite: Citation) -> dict[str, str]:
    return {"instrument": cite.instrument.id, "locator": cite.locator, "evidence": cite.evidence.name}


def _gap(place: int) -> str:
    return f"word[truths[{place}]]"


def _dict(**values: str) -> str:
    """Return a dict as Python text; its values are Python text."""
    return f"{{{', '.join(f'{key!r}: {value}' for key, value in values.items())}}}"
