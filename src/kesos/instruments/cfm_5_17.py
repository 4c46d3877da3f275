"""Child Functioning Module for children aged 5 to 17: thirteen domains.

Items carry the names of the MICS questionnaire, ``FCF6`` to ``FCF26``. Of walking, either ``FCF10`` and ``FCF11`` are
asked (without the equipment or assistance that the child has) or ``FCF14`` and ``FCF15``.
"""

from collections.abc import Mapping
from typing import Any, Final, TypedDict, Unpack

from kesos.evaluators.undeclared import Undeclared
from kesos.instruments import cfm
from kesos.instruments.cfm import DIFFICULTY, FREQUENCY, NO_ANSWER, Missing, Result
from kesos.instruments.kit.items import Form, items
from kesos.instruments.kit.sums import Sums
from kesos.instruments.kit.tally import Tally, counting

REFERENCE: Final = cfm.REFERENCE
AGES: Final = (5, 17)
"""First and last age in completed years."""

_HITS: Final[dict[str, tuple[str, ...]]] = {
    "seeing": ("FCF6",),
    "hearing": ("FCF8",),
    "walking": ("FCF10", "FCF11", "FCF14", "FCF15"),
    "selfcare": ("FCF16",),
    "communication": ("FCF17", "FCF18"),
    "learning": ("FCF19",),
    "remembering": ("FCF20",),
    "concentrating": ("FCF21",),
    "accepting_change": ("FCF22",),
    "controlling_behaviour": ("FCF23",),
    "making_friends": ("FCF24",),
}
_DAILY: Final[dict[str, tuple[str, ...]]] = {"anxiety": ("FCF25",), "depression": ("FCF26",)}
_BRANCHES: Final = (("FCF10", "FCF11"), ("FCF14", "FCF15"))


def _codes(domains: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [code for codes in domains.values() for code in codes]


FORM: Final = Form(
    name="CFM 5-17",
    items=(
        *items(*_codes(_HITS), answers=DIFFICULTY, missing=NO_ANSWER),
        *items(*_codes(_DAILY), answers=FREQUENCY, missing=NO_ANSWER),
    ),
    one_of=_BRANCHES,
)
DOMAINS: Final[dict[str, Tally]] = {
    **{name: counting(name, codes, (3, 4), DIFFICULTY) for name, codes in _HITS.items()},
    **{name: counting(name, codes, (1,), FREQUENCY) for name, codes in _DAILY.items()},
}
DOMAINS["walking"] = Tally(name="walking", points=DOMAINS["walking"].points, branches=_BRANCHES)
_SUMS: Final = Sums(DOMAINS)


class Items(TypedDict, total=False):
    """The items by keyword; one that is left out, or None, has no answer."""

    FCF6: int | None
    FCF8: int | None
    FCF10: int | None
    FCF11: int | None
    FCF14: int | None
    FCF15: int | None
    FCF16: int | None
    FCF17: int | None
    FCF18: int | None
    FCF19: int | None
    FCF20: int | None
    FCF21: int | None
    FCF22: int | None
    FCF23: int | None
    FCF24: int | None
    FCF25: int | None
    FCF26: int | None


def score(*, missing: Missing, **answers: Unpack[Items]) -> Result:
    """Score one child.

    Args:
        missing: what is done about questions without an answer, see `kesos.instruments.cfm.Missing`; there is no
            default.
        **answers: the code of each item; None, 7, 8 or 9 is no answer. In ``FCF25`` and ``FCF26`` 1 is daily, 5 is
            never.

    Raises:
        InstrumentError: with all problems at once; INS-004 if both branches of walking are answered.

    >>> found = score(FCF6=1, FCF25=1, missing="kleene")
    >>> found.domains["seeing"], found.domains["anxiety"], found.domains["walking"], found.functional_difficulty
    (<Verdict.NO: 'NO'>, <Verdict.YES: 'YES'>, <Verdict.UNKNOWN: 'UNKNOWN'>, <Verdict.YES: 'YES'>)
    """
    return cfm.score_child(FORM, _SUMS, missing, answers)


def score_frame(
    frame: Any,
    *,
    missing: Missing,
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are nullable booleans, null for UNKNOWN: ``cfm_seeing`` and so on for the domains, and
    ``functional_difficulty``.

    Args:
        frame: eager or lazy; null, 7, 8 or 9 is no answer.
        missing: see `kesos.instruments.cfm.Missing`. Under ``wide2020`` and ``eagle`` every item needs a column.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, and of answers to both branches of walking, see
            `kesos.Undeclared`. ``"refuse"`` looks for them first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> score_frame(pl.DataFrame({"FCF24": [4, 1, 9]}), missing="kleene").get_column("cfm_making_friends").to_list()
    [True, False, None]
    """
    return cfm.score_children(FORM, DOMAINS, missing, frame, columns, undeclared=undeclared)
