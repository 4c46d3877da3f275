"""kesos: Indonesian social-welfare law as typed, cited, unknown-aware rules.

>>> from datetime import date
>>> from kesos import Verdict, ppks
>>> found = ppks.classify(ppks.Perorangan(usia=4, tanpa_asuhan_layak=True), on=date(2026, 11, 24))
>>> found["PPKS-01"].verdict is Verdict.YES
True
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kesos import (
        conformance,
        dedupe,
        disabilitas,
        identitas,
        instruments,
        kime,
        ppks,
        psks,
        sembako,
        spm,
        standards,
        strategies,
        verval,
    )
    from kesos.engine.citation import Citation, Evidence, Regulation
    from kesos.engine.problem import KesosError, Problem, Severity
    from kesos.engine.record import Record, RecordError
    from kesos.engine.rule import Reading, Rule
    from kesos.engine.rule_set import RuleSet
    from kesos.engine.timeline import NotCovered
    from kesos.engine.verdict import Verdict
    from kesos.engine.version import EDITION
    from kesos.evaluators.columns import FrameError
    from kesos.evaluators.findings import Finding, Findings
    from kesos.evaluators.look import check_values
    from kesos.evaluators.questions import Question
    from kesos.evaluators.undeclared import Undeclared

    __version__: str

# Where each name comes from; nothing is imported before somebody asks for it.
_HOMES = {
    "EDITION": "engine.version",
    "Citation": "engine.citation",
    "Evidence": "engine.citation",
    "Finding": "evaluators.findings",
    "Findings": "evaluators.findings",
    "FrameError": "evaluators.columns",
    "KesosError": "engine.problem",
    "NotCovered": "engine.timeline",
    "Problem": "engine.problem",
    "Question": "evaluators.questions",
    "Reading": "engine.rule",
    "Record": "engine.record",
    "RecordError": "engine.record",
    "Regulation": "engine.citation",
    "Rule": "engine.rule",
    "RuleSet": "engine.rule_set",
    "Severity": "engine.problem",
    "Undeclared": "evaluators.undeclared",
    "Verdict": "engine.verdict",
    "check_values": "evaluators.look",
}
_ROOMS = (
    "conformance",
    "dedupe",
    "disabilitas",
    "identitas",
    "instruments",
    "kime",
    "ppks",
    "psks",
    "sembako",
    "spm",
    "standards",
    "strategies",
    "verval",
)

__all__ = [
    "EDITION",
    "Citation",
    "Evidence",
    "Finding",
    "Findings",
    "FrameError",
    "KesosError",
    "NotCovered",
    "Problem",
    "Question",
    "Reading",
    "Record",
    "RecordError",
    "Regulation",
    "Rule",
    "RuleSet",
    "Severity",
    "Undeclared",
    "Verdict",
    "__version__",
    "check_values",
    "conformance",
    "dedupe",
    "disabilitas",
    "identitas",
    "instruments",
    "kime",
    "ppks",
    "psks",
    "sembako",
    "spm",
    "standards",
    "strategies",
    "verval",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("kesos.engine.version").version()
    if name in _ROOMS:
        return import_module(f"kesos.{name}")
    if name in _HOMES:
        return getattr(import_module(f"kesos.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'kesos' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
