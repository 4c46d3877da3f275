"""How well a verdict is known: the grade of the lettered criteria that decided it."""

from collections.abc import Mapping

from kesos.engine import expression as x
from kesos.engine.citation import Evidence, weakest
from kesos.engine.verdict import Verdict
from kesos.evaluators.trace import Step


def grade(step: Step, grades: Mapping[str, Evidence]) -> Evidence | None:
    """Return the grade on which a verdict rests: the weakest criterion that it needs, the best where one is enough.

    Args:
        step: the condition with the verdict of every part.
        grades: the grade of each criterion, by its code.

    Returns:
        None while the verdict is UNKNOWN, or where no criterion decides it.
    """
    if step.verdict is Verdict.UNKNOWN:
        return None
    if isinstance(step.expr, x.Named) and step.expr.code in grades:
        return grades[step.expr.code]
    found = [grade(part, grades) for part in step.parts if part.verdict is _needed(step)]
    known = sorted((one for one in found if one is not None), reverse=True)
    return weakest(known[: _count(step)]) if known else None


def _needed(step: Step) -> Verdict:
    return ~step.verdict if isinstance(step.expr, x.Not) else step.verdict


def _count(step: Step) -> int:
    """Return how many parts of the verdict are enough for it."""
    least = step.expr.least
    return least if step.verdict is Verdict.YES else len(step.parts) - least + 1
