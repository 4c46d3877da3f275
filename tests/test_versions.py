"""Two versions of a rule that may both apply, lists not known whole, and the grade of what decided."""

from datetime import date
from itertools import product

import pytest

from kesos import Evidence, Reading, Verdict
from kesos._standards.daftar import daftar
from kesos.engine import expression as x
from kesos.engine.timeline import Interval
from kesos.engine.versions import consensus, incomplete
from kesos.evaluators.grade import grade
from kesos.evaluators.record import compiled
from kesos.evaluators.trace import trace
from kesos.fakta.peraturan import PERATURAN
from strategies import Uji

VALUES = (True, False, None)
A, B, C = (fact.as_condition() for fact in (Uji.lapar, Uji.sakit, Uji.jauh))
GRADES = {"a": Evidence.PRIMARY, "b": Evidence.CORROBORATED, "c": Evidence.SINGLE}
NAMED = (x.Named("a", A), x.Named("b", B), x.Named("c", C))


def facts(*values: bool | None) -> dict[str, bool | None]:
    return dict(zip(("lapar", "sakit", "jauh"), values, strict=False))


@pytest.mark.parametrize(("one", "two"), list(product(VALUES, VALUES)))
def test_consensus_says_only_what_both_say(one: bool | None, two: bool | None) -> None:
    """YES if both say YES, NO if both say NO, else UNKNOWN."""
    (found,) = compiled((consensus([A, B]),))(facts(one, two))
    assert found is (one if one is two else None)


def test_consensus_of_one_version_is_that_version() -> None:
    """A version that stands alone says what it says."""
    assert consensus([A]) is A


@pytest.mark.parametrize("value", VALUES)
def test_an_incomplete_list_says_no_or_nothing(value: bool | None) -> None:
    """NO stays NO; YES becomes UNKNOWN."""
    (found,) = compiled((incomplete(A),))(facts(value))
    assert found is (False if value is False else None)


@pytest.mark.parametrize(
    ("condition", "values", "expected"),
    [
        (x.all_of(*NAMED), (True, True, True), Evidence.SINGLE),
        (x.all_of(*NAMED), (True, False, False), Evidence.CORROBORATED),
        (x.any_of(*NAMED), (None, True, True), Evidence.CORROBORATED),
        (x.any_of(*NAMED), (False, False, False), Evidence.SINGLE),
        (x.at_least(2, *NAMED), (True, True, True), Evidence.CORROBORATED),
        (x.at_least(2, *NAMED), (True, None, True), Evidence.SINGLE),
        (x.at_least(2, *NAMED), (False, False, False), Evidence.CORROBORATED),
        (~NAMED[2], (None, None, False), Evidence.SINGLE),
        (incomplete(x.all_of(*NAMED)), (False, None, None), Evidence.PRIMARY),
        (x.all_of(*NAMED), (True, None, True), None),
        (A, (True, None, None), None),
    ],
)
def test_grade(condition: x.Expr, values: tuple[bool | None, ...], expected: Evidence | None) -> None:
    """A verdict rests on the weakest criterion that it needs, and on the best where one is enough."""
    assert grade(trace(condition, facts(*values)), GRADES) is expected


def test_a_list_without_letters_is_unknown() -> None:
    """A list of which no letter was seen says nothing in either reading."""
    empty = daftar(
        code="UJI-001",
        name="Uji",
        role="uji",
        means="uji",
        records=(Uji,),
        cites=(PERATURAN["uu-11-2009"].at("Pasal 1", Evidence.PRIMARY),),
        butir={},
        mark=Evidence.UNVERIFIED,
        valid=Interval(date(2020, 1, 1)),
        complete=False,
        missing=("semuanya",),
    )
    assert isinstance(empty.condition(Reading.WORKING), x.Unseen)
    assert Verdict.of(compiled((empty.condition(Reading.WORKING),))({})[0]) is Verdict.UNKNOWN
