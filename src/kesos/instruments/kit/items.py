"""The items of an instrument: which answers are declared, which codes mean none, and how a record is read."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Any, TypeVar

from attrs import frozen

from kesos.engine.problem import KesosError, Problem

C = TypeVar("C")
Answers = dict[str, int | None]
"""The answers of one person by the code of the item; None is an item without an answer."""


class InstrumentError(KesosError):
    """Answers, or a choice, that an instrument cannot be scored with."""


@frozen(kw_only=True)
class Item:
    """One item.

    Args:
        code: its name as keyword and column.
        answers: the declared answers, from the least to the greatest; without gaps.
        missing: codes that say there is no answer (refused, not known); all above the answers.

    >>> Item(code="vis_ss", answers=(1, 2, 3, 4), missing=(7, 8, 9)).codes
    (1, 2, 3, 4, 7, 8, 9)
    """

    code: str
    answers: tuple[int, ...]
    missing: tuple[int, ...] = ()

    @property
    def codes(self) -> tuple[int, ...]:
        """Every code that may stand in a column."""
        return self.answers + self.missing


_NO_ITEM: dict[int, int | None] = {}


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def items(*codes: str, answers: tuple[int, ...], missing: tuple[int, ...] = ()) -> tuple[Item, ...]:
    """Return items that share their answers."""
    return tuple(Item(code=code, answers=answers, missing=missing) for code in codes)


@frozen(kw_only=True)
class Form:
    """The items of an instrument.

    Args:
        name: the instrument as messages speak of it.
        items: its items.
        one_of: groups of items of which a person is asked one only.

    >>> form = Form(name="contoh", items=items("a", "b", answers=(0, 1), missing=(9,)))
    >>> form.read({"a": 1, "b": 9})
    {'a': 1, 'b': None}
    """

    name: str
    items: tuple[Item, ...]
    one_of: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def _meanings(self) -> dict[str, dict[int, int | None]]:
        return {item.code: {code: code if code in item.answers else None for code in item.codes} for item in self.items}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the items."""
        return tuple(self._meanings)

    def read(self, given: Mapping[str, Any]) -> Answers:
        """Return the answers by item; an item that was not given has none.

        Raises:
            InstrumentError: with all problems at once: INS-001 for an item that does not exist, INS-002 for an answer
                that is not declared, INS-004 for answers to questions of which only one is asked.
        """
        meanings = self._meanings
        answers: Answers = dict.fromkeys(meanings)
        wrong: list[Problem] = []
        for code, value in given.items():
            known = meanings.get(code, _NO_ITEM)
            if (type(value) is int or _is_whole(value)) and value in known:
                answers[code] = known[value]
            elif known is _NO_ITEM:
                wrong.append(self.no_item(code))
            elif value is not None:
                wrong.append(self.undeclared(code, [value]))
        if self.one_of:
            wrong += self._asked_twice(answers)
        if wrong:
            raise InstrumentError(*wrong)
        return answers

    def undeclared(self, code: str, values: Collection[object]) -> Problem:
        """Return the problem that ``values`` are no declared answers of an item."""
        choices = ", ".join(map(str, self._meanings[code]))
        context = {"instrument": self.name, "value": ", ".join(map(repr, values)), "choices": choices}
        return Problem(
            code="INS-002", where=code, context=context, example=f"{code}={next(iter(self._meanings[code]))}"
        )

    def asked_twice(self) -> Problem:
        """Return the problem that more than one of the groups in ``one_of`` is answered."""
        first, *others = (", ".join(group) for group in self.one_of)
        return self.problem("INS-004", first=first, second="; ".join(others))

    def choose(self, where: str, given: C, choices: Mapping[C, object]) -> None:
        """Refuse a choice that is not offered.

        Raises:
            InstrumentError: INS-003.
        """
        if given not in choices:
            shown = " / ".join(map(repr, choices))
            raise InstrumentError(self.problem("INS-003", where, choices=shown, given=repr(given)))

    def problem(self, code: str, where: str = "", **context: str) -> Problem:
        """Return a problem of this instrument."""
        return Problem(code=code, where=where, context={"instrument": self.name, **context})

    def no_item(self, code: str) -> Problem:
        """Return the problem that there is no item of that code."""
        nearest = get_close_matches(code, self._meanings, n=1, cutoff=0) or [""]
        return self.problem("INS-001", code, nearest=nearest[0])

    def _asked_twice(self, answers: Answers) -> Iterator[Problem]:
        if sum(any(answers[code] is not None for code in group) for group in self.one_of) > 1:
            yield self.asked_twice()
