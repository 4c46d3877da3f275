"""The error for a strategy that cannot give what is asked of it."""

from typing import Any

from hypothesis.errors import InvalidArgument

from kesos.engine.problem import KesosError, Problem


class StrategyError(KesosError, InvalidArgument):
    """What a strategy is asked for cannot be; also an `InvalidArgument` of Hypothesis.

    >>> refusal("STG-003", where="serials", value=(0, 1), wanted="1 - 9999").code
    'STG-003'
    """


def refusal(code: str, where: str = "", **context: Any) -> StrategyError:
    """Return the error for one problem."""
    return StrategyError(Problem(code=code, where=where, context=context))
