"""What can be wrong with an export."""

from kesos.engine.problem import KesosError, Problem


class ExportError(KesosError):
    """Something cannot be exported as asked; nothing was written."""


def refused(code: str, where: str, example: str | None = None, **context: object) -> ExportError:
    """Return the error of one problem.

    >>> refused("EXP-002", "orang", "perorangan", choices="perorangan").code
    'EXP-002'
    """
    return ExportError(Problem(code=code, where=where, example=example, context=context))
