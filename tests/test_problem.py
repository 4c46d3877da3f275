"""A problem says what is wrong, where, and what would be right, and never shows a long number."""

import copy
import json
import pickle
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import KesosError, Problem, Severity
from kesos.engine.problem import masked

LONG = re.compile(r"[0-9]{10}")
NIK = "3371014101909999"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NIK, "337101******9999"),
        ("NIK 3371014101909999.", "NIK 337101******9999."),
        ("3371014101909999, 9201011708909999", "337101******9999, 920101******9999"),
        ("33710141019099991", "337101*******9991"),
        ("337101410190999", "33*************"),
        ("3371014101", "33********"),
        ("337101410", "337101410"),
        ("2026-11-24", "2026-11-24"),
        ("", ""),
    ],
)
def test_masked(text: str, expected: str) -> None:
    """Of sixteen digits or more the first six and last four stay, of ten to fifteen two, of fewer all."""
    assert masked(text) == expected


@given(st.text(st.sampled_from("0123456789 -a"), max_size=60))
def test_no_long_number_survives(text: str) -> None:
    """Whatever stands around it, no run of ten digits is left, and nothing else is touched."""
    hidden = masked(text)
    assert not LONG.search(hidden)
    assert len(hidden) == len(text)
    assert [one for one in text if not one.isdigit()] == [one for one in hidden if not one.isdigit() and one != "*"]
    assert masked(hidden) == hidden


numbers = st.integers(10**9, 10**20) | st.integers(-(10**20), -(10**9))
contents = st.one_of(
    numbers,
    numbers.map(str),
    numbers.map(float),
    st.lists(numbers, max_size=3),
    st.lists(numbers.map(str), max_size=3).map(tuple),
    st.dictionaries(st.sampled_from("ab"), numbers),
    numbers.map(lambda number: {"nik": [f"x{number}"]}),
)


@given(contents, numbers.map(str))
def test_context_is_masked(value: Any, where: str) -> None:
    """No run of ten digits survives from context or place: not in a message, a dict, a repr, a pickle or an error."""
    problem = Problem(code="FKT-004", where=where, context={"value": value, "choices": value})
    error = KesosError(problem)
    told = [problem.message("id"), problem.message("en"), repr(problem), json.dumps(problem.as_dict()), str(error)]
    told += [repr(error), repr(pickle.loads(pickle.dumps(problem))), repr(copy.deepcopy(error))]  # noqa: S301  our own
    assert not [text for text in told if LONG.search(text)]


@pytest.mark.parametrize("value", [3, -5, 0.1 + 0.2, True, None, "usia", 10**8, ("a", "b"), 999_999_999])
def test_short_values_stay_what_they_are(value: object) -> None:
    """A value without a long number is left as it is, type and all."""
    assert Problem(code="FKT-003", context={"value": value}).context["value"] is value


def test_the_context_is_a_copy() -> None:
    """Who made the problem cannot change it afterwards by way of the dict."""
    context: dict[str, Any] = {"name": "umur", "nearest": "usia"}
    problem = Problem(code="FKT-001", context=context)
    context["name"] = NIK
    assert problem.context["name"] == "umur"


def test_message() -> None:
    """The code stands in front, the mended example behind, in both languages; Indonesian is the default."""
    problem = Problem(code="FKT-001", context={"name": "umur", "nearest": "usia"}, example="usia=5")
    assert problem.message() == problem.message("id")
    assert (
        problem.message()
        == "FKT-001: 'umur' bukan fakta pada rekaman ini. Maksudnya 'usia'? Contoh yang benar: usia=5."
    )
    assert (
        problem.message("en")
        == "FKT-001: 'umur' is not a fact of this record. Did you mean 'usia'? A right one: usia=5."
    )
    without = Problem(code="FKT-001", context={"name": "umur", "nearest": "usia"})
    assert without.message("en") == "FKT-001: 'umur' is not a fact of this record. Did you mean 'usia'?"
    assert (
        Problem(code="FKT-001", context={"name": "a", "nearest": "b"}, example="")
        .message("en")
        .endswith("A right one: .")
    )


def test_where_can_stand_in_the_text() -> None:
    """A text may speak of the place; a value of that name in the context goes before."""
    assert "'usia'" in Problem(code="FKT-006", where="usia", context={"implied": "x"}).message("en")


def test_as_dict() -> None:
    """As a dict a problem is ready for JSON."""
    problem = Problem(code="FKT-006", where="pulang", severity=Severity.WARNING, context={"implied": "lapar"})
    assert problem.as_dict("en") == {
        "code": "FKT-006",
        "where": "pulang",
        "severity": "warning",
        "message": "FKT-006: 'pulang' is true while 'lapar' is false; the first implies the second. Check both.",
        "example": None,
    }
    assert json.loads(json.dumps(problem.as_dict()))["message"].startswith("FKT-006: 'pulang' benar, padahal")


def test_defaults() -> None:
    """A problem is an error of the whole input unless it says otherwise; it can be hashed."""
    problem = Problem(code="FRM-005")
    assert (problem.where, problem.severity, problem.context, problem.example) == ("", Severity.ERROR, {}, None)
    assert len({problem, Problem(code="FRM-005"), Problem(code="FRM-001")}) == 2
    assert [severity.value for severity in Severity] == ["error", "warning", "review", "info"]


def test_an_error_carries_all_problems() -> None:
    """One error tells every problem, one a line, and its code is that of the first."""
    one, other = Problem(code="FRM-005"), Problem(code="FKT-001", context={"name": "a", "nearest": "b"})
    error = KesosError(one, other)
    assert error.code == "FRM-005"
    assert error.problems == (one, other)
    assert str(error) == error.message("id") == f"{one.message()}\n{other.message()}"
    assert error.message("en").splitlines() == [one.message("en"), other.message("en")]
    assert pickle.loads(pickle.dumps(error)).problems == error.problems  # noqa: S301  our own bytes


def test_an_unknown_code_is_no_message() -> None:
    """A code without a text is a mistake of the library, and says which."""
    with pytest.raises(KeyError, match="XYZ-999"):
        Problem(code="XYZ-999").message()
