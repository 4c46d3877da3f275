"""The receipt of an evaluation: what was asked, of which law, with which answer. Same input, same bytes."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kesos.engine import expression as x
from kesos.engine.citation import Citation
from kesos.engine.problem import masked
from kesos.engine.record import plain
from kesos.engine.rule import Rule
from kesos.engine.verdict import Verdict
from kesos.evaluators.record import Evaluate, compiled
from kesos.evaluators.words import words

if TYPE_CHECKING:
    from kesos.evaluators.findings import Finding, Findings

SCHEMA = "kesos.receipt/1"
_VERDICTS = {verdict.to_bool(): verdict.value for verdict in Verdict}


def write(findings: "Findings", clear: bool, *, version: str, edition: str) -> dict[str, Any]:
    """Return the receipt as a JSON-ready dict.

    Args:
        findings: what was found.
        clear: keep identity numbers in clear.
        version: the version of the library.
        edition: the edition of the rules.
    """
    facts = {name: _exact(value) for name, value in sorted(findings.facts.items())}
    return {
        "schema": SCHEMA,
        "library": f"kesos {version}",
        "edition": edition,
        "on": findings.on.isoformat(),
        "reading": findings.reading.value,
        "record": type(findings.record).__name__,
        "inputs": facts if clear else {name: _masked(value) for name, value in facts.items()},
        "results": [_result(finding) for finding in findings.values()],
        "questions": [
            {"fact": q.name, "kind": q.kind.value, "matters_for": list(q.matters_for), "settles": list(q.settles)}
            for q in findings.next_questions()
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


def _result(finding: "Finding") -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "verdict": finding.verdict.value,
        "evidence": finding.evidence.name,
        "other_reading": {"reading": finding.reading.other.value, "verdict": finding.other.value},
        "warnings": list(finding.warning_codes),
        "missing": list(finding.missing),
        "missing_in_law": list(finding.missing_in_law),
        "condition": _condition(finding.condition, finding.facts),
        "citations": [cite.copy() for cite in _citations(finding.rule)],
    }


def _condition(condition: x.Expr, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return a condition with the verdict of every part."""
    evaluate, told = _prepared(condition)
    return told([_VERDICTS[met] for met in evaluate(facts)])


@lru_cache(maxsize=4096)
def _prepared(condition: x.Expr) -> tuple[Evaluate, Callable[[list[str]], dict[str, Any]]]:
    """Return what gives the verdict of every part, and what puts these verdicts where they are told.

    What is told of a condition is one literal with gaps, as the condition is one function: a receipt has hundreds
    of parts, and all but their verdicts are the same each time.
    """
    parts = tuple(x.walk(condition))
    places = iter(range(len(parts)))
    return compiled(parts), eval(f"lambda verdicts: {_literal(condition, places)}")  # noqa: S307  written from our tree


def _literal(expr: x.Expr, places: Iterator[int]) -> str:
    told = [f"'is': {type(expr).__name__.lower()!r}", f"'verdict': verdicts[{next(places)}]"]
    if isinstance(expr, x.Named):
        told.append(f"'code': {expr.code!r}")
    if isinstance(expr, x.AtLeast):
        told.append(f"'n': {expr.n}")
    if isinstance(expr, x.Leaf):
        told.append(f"'fact': {expr.fact.name!r}")
    if expr.children:
        told.append(f"'parts': [{', '.join(_literal(child, places) for child in expr.children)}]")
    else:
        told.append(f"'says': {words(expr)!r}")
    return f"{{{', '.join(told)}}}"


@lru_cache(maxsize=4096)
def _citations(rule: Rule) -> tuple[dict[str, str], ...]:
    return tuple(_citation(cite) for cite in rule.cites)


def _citation(cite: Citation) -> dict[str, str]:
    return {"instrument": cite.instrument.id, "locator": cite.locator, "evidence": cite.evidence.name}


def _exact(value: Any) -> Any:
    """Return a value as JSON has it; a fraction as text, which is the same in every language."""
    return str(value) if isinstance(value, float) else plain(value)


def _masked(value: Any) -> Any:
    return masked(value) if isinstance(value, str) else value
