"""Facts that are decimal numbers, such as a mean score. A record that has some is a `DecimalRecord`.

They are compared and calculated with in terms and numbers only; no condition asks one against a constant.
"""

import math
from typing import Any

from kesos.engine.fact import Fact, FactInfo, Kind, Sensitivity
from kesos.engine.problem import Problem
from kesos.engine.record import Record


class DecimalInfo(FactInfo):
    """The declaration of a fact that is a decimal number."""

    def read(self, value: object) -> tuple[Any, tuple[Problem, ...]]:
        """Return ``value`` as a float, and what is wrong with it (then the value is None)."""
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return float(value), ()
        context = {"wanted": "float", "given": type(value).__name__}
        return None, (Problem(code="FKT-002", where=self.name, context=context, example=f"{self.name}=52.5"),)


class _Decimal(Fact[float]):
    """A fact whose declaration is made as soon as it knows its name."""

    __slots__ = ("_ask", "_kind", "_sensitivity", "_unit")

    def __init__(self, ask: str, kind: Kind, sensitivity: Sensitivity, unit: str) -> None:
        self._ask, self._kind, self._sensitivity, self._unit = ask, kind, sensitivity, unit

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.info = DecimalInfo(
            name=name,
            type=float,
            ask=self._ask,
            kind=self._kind,
            sensitivity=self._sensitivity,
            unit=self._unit,
            home=owner,
        )


def decimal(ask: str, kind: Kind, sensitivity: Sensitivity, *, unit: str) -> Any:
    """Declare a decimal number in the body of a `DecimalRecord`.

    Args:
        ask: the question in Indonesian.
        kind: how it becomes known.
        sensitivity: how closely it must be guarded.
        unit: the unit.
    """
    return _Decimal(ask, kind, sensitivity, unit)


class DecimalRecord(Record):
    """A record with facts that are decimal numbers; a whole number will do as well, and is kept as a decimal one.

    >>> class Nilai(DecimalRecord):
    ...     rerata: Fact[float] = decimal("Berapa rata-ratanya?", Kind.DOCUMENT, Sensitivity.BIASA, unit="poin")
    >>> Nilai(rerata=71).rerata, Nilai.__facts__["rerata"].type
    (71.0, <class 'float'>)
    """

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = {name: one.info for name, one in vars(cls).items() if isinstance(one, _Decimal)}
        cls._keep({**cls.__facts__, **own})
