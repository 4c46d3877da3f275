"""The receipt of an evaluation: what was asked, of which law, with which answer. Same input, same bytes."""

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kesos.engine.citation import Citation
from kesos.engine.problem import masked
from kesos.engine.record import plain
from kesos.engine.rule import Rule
from kesos.evaluators.trace import Step
from kesos.evaluators.words import words

if TYPE_CHECKING:
    from kesos.evaluators.findings import Finding, Findings

SCHEMA = "kesos.receipt/1"


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
        "condition": _step(finding.steps()),
        "citations": _citations(finding.rule),
    }


def _step(step: Step) -> dict[str, Any]:
    node: dict[str, Any] = {"is": type(step.expr).__name__.lower(), "verdict": step.verdict.value}
    code = getattr(step.expr, "code", None)
    if code is not None:
        node["code"] = code
    if step.parts:
        count = getattr(step.expr, "n", None)
        return node | ({} if count is None else {"n": count}) | {"parts": [_step(part) for part in step.parts]}
    fact = getattr(step.expr, "fact", None)
    return node | ({"fact": fact.name} if fact is not None else {}) | {"says": words(step.expr)}


def _citations(rule: Rule) -> list[dict[str, str]]:
    return [_citation(cite) for cite in rule.cites]


def _citation(cite: Citation) -> dict[str, str]:
    return {"instrument": cite.instrument.id, "locator": cite.locator, "evidence": cite.evidence.name}


def _exact(value: Any) -> Any:
    """Return a value as JSON has it; a fraction as text, which is the same in every language."""
    return str(value) if isinstance(value, float) else plain(value)


def _masked(value: Any) -> Any:
    return masked(value) if isinstance(value, str) else value
