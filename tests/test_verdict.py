"""Three verdicts and the strong Kleene tables, cell by cell."""

import pickle
from itertools import product
from typing import Any

import pytest

from kesos import Verdict
from kesos.engine.verdict import at_least

Y, N, U = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
ALL = (Y, N, U)

AND = [
    (Y, Y, Y), (Y, N, N), (Y, U, U),
    (N, Y, N), (N, N, N), (N, U, N),
    (U, Y, U), (U, N, N), (U, U, U),
]  # fmt: skip
OR = [
    (Y, Y, Y), (Y, N, Y), (Y, U, Y),
    (N, Y, Y), (N, N, N), (N, U, U),
    (U, Y, Y), (U, N, U), (U, U, U),
]  # fmt: skip


def test_there_are_three() -> None:
    """A verdict is YES, NO or UNKNOWN, written so."""
    assert [verdict.value for verdict in Verdict] == ["YES", "NO", "UNKNOWN"]


@pytest.mark.parametrize(("one", "other", "both"), AND)
def test_and(one: Verdict, other: Verdict, both: Verdict) -> None:
    """NO decides an and; else UNKNOWN keeps it open."""
    assert one & other is both


@pytest.mark.parametrize(("one", "other", "either"), OR)
def test_or(one: Verdict, other: Verdict, either: Verdict) -> None:
    """YES decides an or; else UNKNOWN keeps it open."""
    assert one | other is either


def test_not() -> None:
    """Not turns YES and NO round and leaves UNKNOWN."""
    assert (~Y, ~N, ~U) == (N, Y, U)


@pytest.mark.parametrize("other", [True, False, None, 1, "YES"])
@pytest.mark.parametrize("verdict", ALL)
def test_nothing_else_joins_a_verdict(verdict: Verdict, other: Any) -> None:
    """A truth value, None or a text beside a verdict is an error, never a YES."""
    for join in (
        lambda: verdict & other,
        lambda: verdict | other,
        lambda: other & verdict,
        lambda: other | verdict,
    ):
        with pytest.raises(TypeError):
            join()


@pytest.mark.parametrize("verdict", ALL)
def test_no_truth_value(verdict: Verdict) -> None:
    """`if verdict:` raises and says how to compare, whatever the verdict is."""
    told = (
        "a Verdict has three values; compare it: `verdict is Verdict.YES`, or `verdict is not Verdict.NO` "
        "to count what is not known as well"
    )
    with pytest.raises(TypeError) as caught:
        bool(verdict)
    assert str(caught.value) == told
    with pytest.raises(TypeError):
        assert not verdict


def test_known() -> None:
    """YES and NO are known."""
    assert [verdict.known for verdict in ALL] == [True, True, False]


def test_nullable_booleans() -> None:
    """True, False and null of a table are YES, NO and UNKNOWN, and back."""
    assert [Verdict.of(value) for value in (True, False, None)] == [Y, N, U]
    assert [verdict.to_bool() for verdict in ALL] == [True, False, None]


def test_words() -> None:
    """Both languages have a word for each verdict; Indonesian is the default."""
    assert [verdict.words() for verdict in ALL] == ["ya", "tidak", "belum diketahui"]
    assert [verdict.words("en") for verdict in ALL] == ["yes", "no", "not known"]


def test_pickled_it_stays_itself() -> None:
    """A verdict may be compared with `is`, after a pickle too."""
    assert [pickle.loads(pickle.dumps(verdict)) for verdict in ALL] == list(ALL)  # noqa: S301  our own bytes


COUNTS = [
    (0, (), Y), (1, (), N),
    (1, (Y,), Y), (1, (N,), N), (1, (U,), U),
    (2, (Y,), N), (2, (U,), N),
    (1, (N, N), N), (1, (N, U), U), (1, (N, Y), Y), (1, (U, Y), Y),
    (2, (Y, Y), Y), (2, (Y, N), N), (2, (Y, U), U), (2, (U, U), U), (2, (N, U), N),
    (2, (Y, Y, N), Y), (2, (Y, N, N), N), (2, (Y, U, N), U), (2, (U, U, N), U), (2, (U, N, N), N), (2, (Y, Y, U), Y),
    (3, (Y, Y, U), U), (3, (Y, Y, N), N), (3, (Y, Y, Y, N), Y), (3, (Y, U, U, N), U), (3, (Y, U, N, N), N),
]  # fmt: skip


@pytest.mark.parametrize(("n", "verdicts", "expected"), COUNTS)
def test_at_least(n: int, verdicts: tuple[Verdict, ...], expected: Verdict) -> None:
    """YES once n are YES, NO once fewer than n still can be, else UNKNOWN."""
    assert at_least(n, verdicts) is expected
    assert at_least(n, iter(verdicts[::-1])) is expected


@pytest.mark.parametrize("n", range(4))
def test_at_least_is_what_every_completion_says(n: int) -> None:
    """At least n of three is known exactly when every way to settle what is open gives the same answer."""
    for verdicts in product(ALL, repeat=3):
        ways = product(*((Y, N) if verdict is U else (verdict,) for verdict in verdicts))
        answers = {way.count(Y) >= n for way in ways}
        expected = U if len(answers) == 2 else Verdict.of(answers.pop())
        assert at_least(n, verdicts) is expected


def test_at_least_never_says_no_of_what_is_no_verdict() -> None:
    """Only a NO counts as not met: something that is no verdict leaves the count open."""
    assert at_least(1, [True]) is U  # type: ignore[list-item]  on purpose
