"""Sets in a table: whatever a condition asks of one, the table says what the record of each row says."""

from itertools import product
from typing import Any

import polars as pl
import pytest

from backends import EAGER, LAZY, MAKERS, rows
from kesos import Verdict
from kesos.engine import expression as x
from kesos.evaluators.frame import verdict_columns
from kesos.evaluators.record import compiled
from strategies import NO, ON, UNKNOWN, YES, Uji

RAGAM = Uji.ragam
MEMBERS = Uji.__facts__["ragam"].choices
ASKED = {
    "one": RAGAM.has(MEMBERS[0]),
    "all": RAGAM.has(*MEMBERS),
    "letters": x.any_of(*(x.Named(f"UJI.{at}", RAGAM.has(member)) for at, member in enumerate(MEMBERS))),
    "nested": x.any_of(x.Named("UJI.a", x.any_of(RAGAM.has(MEMBERS[0]), RAGAM.has(MEMBERS[1]))), Uji.lapar),
    "more": x.any_of(RAGAM.has(*MEMBERS), x.all_of(RAGAM.has(MEMBERS[1]), Uji.lapar)),
    "less": x.any_of(RAGAM.has(MEMBERS[0]), x.Named("UJI.b", x.all_of(RAGAM.has(*MEMBERS), Uji.lapar))),
    "not": x.any_of(x.all_of(~RAGAM.has(MEMBERS[0]), Uji.lapar), RAGAM.has(*MEMBERS)),
    "none": ~RAGAM.has(*MEMBERS),
}
"""Questions that could be put together, or left out beside another one, and such that must not be."""
SETS = [None, [], *([member] for member in MEMBERS), list(MEMBERS[:2]), list(MEMBERS), [MEMBERS[0]] * 2]
ROWS = list(product(SETS, (True, False, None)))


def _expected(condition: x.Expr) -> list[Verdict]:
    ask = compiled((condition,))
    known = ({"ragam": None if held is None else frozenset(held), "lapar": lapar} for held, lapar in ROWS)
    return [Verdict.of(ask(facts)[0]) for facts in known]


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("joined", [False, True])
def test_a_set_in_a_table(maker: str, joined: bool) -> None:
    """Every set, one that names a member twice too, has the verdicts of its record, as a list and as joined text."""
    held = [("|".join(one) if joined else one) if one is not None else None for one, _ in ROWS]
    kind = pl.String if joined else pl.List(pl.String)
    frame = pl.DataFrame({"ragam": pl.Series(held, dtype=kind), "lapar": [lapar for _, lapar in ROWS]})
    found = verdict_columns(MAKERS[maker](frame), ASKED, Uji, ON)
    for name, condition in ASKED.items():
        assert rows(found, name) == _expected(condition), name


@pytest.mark.parametrize("maker", LAZY)
@pytest.mark.parametrize("held", [["fisk"], ["fisk", MEMBERS[0]], ["fisk", "fisk"], [None], [None, MEMBERS[0]]])
def test_a_strange_member_in_a_lazy_table(maker: str, held: list[Any]) -> None:
    """A set with a member that is not declared, or with none of a name, is unknown whatever is asked."""
    frame = pl.DataFrame({"ragam": pl.Series([held, [MEMBERS[0]]], dtype=pl.List(pl.String))})
    asked = {name: ASKED[name] for name in ("one", "all", "letters")}
    found = verdict_columns(MAKERS[maker](frame), asked, Uji, ON, undeclared="unknown")
    for name in ("one", "all", "letters"):
        assert rows(found, name) == [UNKNOWN, YES]


@pytest.mark.parametrize("maker", EAGER)
def test_separators_alone_are_an_empty_set(maker: str) -> None:
    """Joined text of separators names no member at all."""
    frame = pl.DataFrame({"ragam": ["", "|", "||", MEMBERS[0] + "|"]})
    found = verdict_columns(MAKERS[maker](frame), {"all": ASKED["all"]}, Uji, ON)
    assert rows(found, "all") == [NO, NO, NO, YES]
