"""Short public name of `kesos.edges.strategies`: Hypothesis strategies for identity numbers, records and cases.

It needs the extra ``kesos[hypothesis]``, and nothing of it is loaded before somebody asks for a strategy.

>>> from hypothesis import find
>>> from kesos.strategies import niks
>>> find(niks(), lambda nik: True).serial
'9000'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kesos.edges.strategies import (
        NearMiss,
        StrategyError,
        cases_for,
        communities,
        families,
        near_misses,
        niks,
        nomor_kk,
        organisations,
        people,
        records,
        regions,
        register,
    )

__all__ = [
    "NearMiss",
    "StrategyError",
    "cases_for",
    "communities",
    "families",
    "near_misses",
    "niks",
    "nomor_kk",
    "organisations",
    "people",
    "records",
    "regions",
    "register",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("kesos.edges.strategies"), name)
    raise AttributeError(f"module 'kesos.strategies' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
