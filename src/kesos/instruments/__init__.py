"""Published measures of functioning and self-care, one file each: codes and arithmetic, no wording of a question.

Each has `score` for one person, `score_frame` for a table, and a `REFERENCE` to its published definition with the
grade of our knowledge. What is done about missing answers always has a name: no instrument follows a rule in silence.

>>> from kesos import instruments
>>> instruments.wg_ss.score(vis_ss=3, missing="kleene").disability3
<Verdict.YES: 'YES'>
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kesos.instruments import (
        barthel_20,
        barthel_100,
        cfm,
        cfm_2_4,
        cfm_5_17,
        katz,
        wg_ss,
        wg_ss_enhanced,
        whodas_12,
        whodas_36,
    )
    from kesos.instruments.kit.items import InstrumentError
    from kesos.instruments.kit.reference import Reference

_MEASURES = (
    "barthel_20",
    "barthel_100",
    "cfm",
    "cfm_2_4",
    "cfm_5_17",
    "katz",
    "wg_ss",
    "wg_ss_enhanced",
    "whodas_12",
    "whodas_36",
)
_HOMES = {"InstrumentError": "items", "Reference": "reference"}

__all__ = [
    "InstrumentError",
    "Reference",
    "barthel_20",
    "barthel_100",
    "cfm",
    "cfm_2_4",
    "cfm_5_17",
    "katz",
    "wg_ss",
    "wg_ss_enhanced",
    "whodas_12",
    "whodas_36",
]


def __getattr__(name: str) -> Any:
    if name in _MEASURES:
        return import_module(f"kesos.instruments.{name}")
    if name in _HOMES:
        return getattr(import_module(f"kesos.instruments.kit.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'kesos.instruments' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
