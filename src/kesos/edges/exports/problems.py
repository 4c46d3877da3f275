"""What can be wrong with an export."""

from collections.abc import Mapping

from kesos.engine import expression as x
from kesos.engine.fact import FactInfo
from kesos.engine.problem import KesosError, Problem
from kesos.engine.record import Record


class ExportError(KesosError):
    """Something cannot be exported as asked; nothing was written."""


def refused(code: str, where: str, example: str | None = None, **context: object) -> ExportError:
    """Return the error of one problem.

    >>> refused("EXP-002", "orang", "perorangan", choices="perorangan").code
    'EXP-002'
    """
    return ExportError(Problem(code=code, where=where, example=example, context=context))


def refuse_reckoned(conditions: Mapping[str, x.Expr]) -> None:
    """Refuse conditions that ask a comparison of facts, which no fact holds: it would be UNKNOWN in every row, unsaid.

    Raises:
        ExportError: EXP-007, naming each rule and what it compares.
    """
    asked = {code: [fact.name for fact in x.facts(one) if not _on_record(fact)] for code, one in conditions.items()}
    problems = [
        Problem(code="EXP-007", where=code, context={"names": ", ".join(names)})
        for code, names in asked.items()
        if names
    ]
    if problems:
        raise ExportError(*problems)


def _on_record(fact: FactInfo) -> bool:
    return fact.home is not None and issubclass(fact.home, Record)
