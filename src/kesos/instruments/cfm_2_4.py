"""Child Functioning Module for children aged 2 to 4: eight domains.

Items carry the names of the MICS questionnaire, ``UCF7`` to ``UCF19``. Of walking, either ``UCF11`` and ``UCF12`` are
asked (the child uses equipment or receives assistance) or ``UCF13``.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, TypedDict, Unpack

from kesos.evaluators.undeclared import Undeclared
from kesos.instruments import cfm
from kesos.instruments.cfm import DIFFICULTY, NO_ANSWER, Missing, Result
from kesos.instruments.kit.items import Form, items
from kesos.instruments.kit.sums import Sums
from kesos.instruments.kit.tally import Tally, counting

REFERENCE: Final = cfm.REFERENCE
AGES: Final = (2, 4)
"""First and last age in completed years."""

BehaviourSteps: TypeAlias = Literal[4, 5]
"""How many steps the answers to controlling behaviour have: 5 in the MICS questionnaire, 4 in the stand-alone form.

Only the top one is a hit in both. The two cannot be told apart from the data, so the caller says which it is.
"""

_HITS: Final[dict[str, tuple[str, ...]]] = {
    "seeing": ("UCF7",),
    "hearing": ("UCF9",),
    "walking": ("UCF11", "UCF12", "UCF13"),
    "fine_motor": ("UCF14",),
    "communication": ("UCF15", "UCF16"),
    "learning": ("UCF17",),
    "playing": ("UCF18",),
}
_BRANCHES: Final = (("UCF11", "UCF12"), ("UCF13",))


def _form(steps: int) -> Form:
    return Form(
        name="CFM 2-4",
        items=(
            *items(*(code for codes in _HITS.values() for code in codes), answers=DIFFICULTY, missing=NO_ANSWER),
            *items("UCF19", answers=tuple(range(1, steps + 1)), missing=NO_ANSWER),
        ),
        one_of=_BRANCHES,
    )


def _domains(steps: int) -> dict[str, Tally]:
    found = {name: counting(name, codes, (3, 4), DIFFICULTY) for name, codes in _HITS.items()}
    found["walking"] = Tally(name="walking", points=found["walking"].points, branches=_BRANCHES)
    return found | {
        "controlling_behaviour": counting("controlling_behaviour", ("UCF19",), (steps,), tuple(range(1, steps + 1)))
    }


FORMS: Final[dict[int, Form]] = {steps: _form(steps) for steps in (4, 5)}
DOMAINS: Final[dict[int, dict[str, Tally]]] = {steps: _domains(steps) for steps in (4, 5)}
_SUMS: Final = {steps: Sums(domains) for steps, domains in DOMAINS.items()}


class Items(TypedDict, total=False):
    """The items by keyword; one that is left out, or None, has no answer."""

    UCF7: int | None
    UCF9: int | None
    UCF11: int | None
    UCF12: int | None
    UCF13: int | None
    UCF14: int | None
    UCF15: int | None
    UCF16: int | None
    UCF17: int | None
    UCF18: int | None
    UCF19: int | None


def score(*, missing: Missing, behaviour_steps: BehaviourSteps, **answers: Unpack[Items]) -> Result:
    """Score one child.

    Args:
        missing: what is done about questions without an answer, see `kesos.instruments.cfm.Missing`; there is no
            default.
        behaviour_steps: how many steps ``UCF19`` has, see `BehaviourSteps`; there is no default.
        **answers: the code of each item; None, 7, 8 or 9 is no answer.

    Raises:
        InstrumentError: with all problems at once; INS-004 if both branches of walking are answered.

    >>> found = score(UCF7=1, UCF13=3, UCF19=4, missing="kleene", behaviour_steps=5)
    >>> found.domains["walking"], found.domains["controlling_behaviour"], found.functional_difficulty
    (<Verdict.YES: 'YES'>, <Verdict.NO: 'NO'>, <Verdict.YES: 'YES'>)
    """
    FORMS[5].choose("behaviour_steps", behaviour_steps, FORMS)
    return cfm.score_child(FORMS[behaviour_steps], _SUMS[behaviour_steps], missing, answers)


def score_frame(
    frame: Any,
    *,
    missing: Missing,
    behaviour_steps: BehaviourSteps,
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are nullable booleans, null for UNKNOWN: ``cfm_seeing`` and so on for the domains, and
    ``functional_difficulty``.

    Args:
        frame: eager or lazy; null, 7, 8 or 9 is no answer.
        missing: see `kesos.instruments.cfm.Missing`. Under ``wide2020`` and ``eagle`` every item needs a column.
        behaviour_steps: see `BehaviourSteps`.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, and of answers to both branches of walking, see
            `kesos.Undeclared`. ``"refuse"`` looks for them first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"UCF7": [1, 4], "UCF9": [2, 1]})
    >>> score_frame(frame, missing="kleene", behaviour_steps=4).get_column("functional_difficulty").to_list()
    [None, True]
    """
    FORMS[5].choose("behaviour_steps", behaviour_steps, FORMS)
    return cfm.score_children(
        FORMS[behaviour_steps], DOMAINS[behaviour_steps], missing, frame, columns, undeclared=undeclared
    )
