"""The receipt of an evaluation: what was asked, of which law, with which answer. Same input, same bytes."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

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
_Node: TypeAlias = tuple[dict[str, Any], tuple[int, ...]]
"""What is always said of a part of a condition, and the places of its own parts."""
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
    evaluate, nodes = _prepared(condition)
    done: list[dict[str, Any]] = []
    for (said, parts), met in zip(nodes, evaluate(facts), strict=True):
        told = said.copy()
        told["verdict"] = _VERDICTS[met]
        if parts:
            told["parts"] = [done[place] for place in parts]
        done.append(told)
    return done[-1]


@lru_cache(maxsize=4096)
def _prepared(condition: x.Expr) -> tuple[Evaluate, tuple[_Node, ...]]:
    """Return what gives the verdict of every part, and what is always said of it; each part after its own parts."""
    exprs: list[x.Expr] = []
    nodes: list[_Node] = []

    def add(expr: x.Expr) -> int:
        parts = tuple(add(child) for child in expr.children)
        exprs.append(expr)
        nodes.append((_always_said(expr), parts))
        return len(nodes) - 1

    add(condition)
    return compiled(tuple(exprs)), tuple(nodes)


def _always_said(expr: x.Expr) -> dict[str, Any]:
    said: dict[str, Any] = {"is": type(expr).__name__.lower(), "verdict": ""}
    if isinstance(expr, x.Named):
        said["code"] = expr.code
    if isinstance(expr, x.AtLeast):
        said["n"] = expr.n
    if isinstance(expr, x.Leaf):
        said["fact"] = expr.fact.name
    return said if expr.children else said | {"says": words(expr)}


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
