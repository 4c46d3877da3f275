"""What can be wrong with an input, as data: a stable code, where, the values for its text, and a mended example."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from kesos.messages import Lang, text

_NIK_LENGTH = 16
_NUMBER = re.compile(r"[0-9]{10,}")
_SHORT = 1e9  # a float below it has fewer than ten digits before its point, and those behind tell nothing


def masked(text: str) -> str:
    """Return the text with every long run of digits masked: of sixteen the first six and last four stay, of fewer two.

    >>> masked("NIK 3371014101909999")
    'NIK 337101******9999'
    """
    return _NUMBER.sub(lambda run: _stars(run[0]), text)


def _stars(digits: str) -> str:
    head, tail = (6, 4) if len(digits) >= _NIK_LENGTH else (2, 0)
    return f"{digits[:head]}{'*' * (len(digits) - head - tail)}{digits[len(digits) - tail :]}"


def _masked_value(value: Any) -> Any:
    if isinstance(value, float) and abs(value) < _SHORT:
        return value
    shown = str(value)
    hidden = masked(shown)
    return value if hidden == shown else hidden


def _masked_context(context: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _masked_value(value) for name, value in context.items()}


class Severity(StrEnum):
    """How much a problem weighs, worst first."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"
    INFO = "info"


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong, or deserves a look.

    Args:
        code: stable and never reused, such as ``"NIK-003"``.
        where: the fact, column, cell or position that it concerns; empty for the whole input. Masked as ``context`` is.
        severity: `Severity.ERROR` unless the law or the evidence asks for less.
        context: values for the text; a number of ten digits or more is masked as it comes in.
        example: the value that would have been right, where one can be given.

    >>> Problem(code="FKT-001", where="umur", context={"name": "umur", "nearest": "usia"}).message("en")
    "FKT-001: 'umur' is not a fact of this record. Did you mean 'usia'?"
    """

    code: str
    where: str = field(default="", converter=masked)
    severity: Severity = Severity.ERROR
    context: dict[str, Any] = field(factory=dict, converter=_masked_context, hash=False)
    example: str | None = None

    def message(self, lang: Lang = "id") -> str:
        """Return the text of this problem, with its code in front and the mended example behind."""
        words = f"{self.code}: {text(self.code, lang, **{'where': self.where, **self.context})}"
        if self.example is None:
            return words
        return f"{words} {text('problem.example', lang, example=self.example)}"

    def as_dict(self, lang: Lang = "id") -> dict[str, Any]:
        """Return a JSON-ready dict: code, where, severity, message, example."""
        return {
            "code": self.code,
            "where": self.where,
            "severity": self.severity.value,
            "message": self.message(lang),
            "example": self.example,
        }


class KesosError(ValueError):
    """The root of all errors that kesos raises about an input; carries every problem at once.

    >>> error = KesosError(Problem(code="FKT-001", where="umur", context={"name": "umur", "nearest": "usia"}))
    >>> error.code, len(error.problems)
    ('FKT-001', 1)
    """

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__(*problems)

    @property
    def code(self) -> str:
        """The code of the first problem."""
        return self.problems[0].code

    def message(self, lang: Lang = "id") -> str:
        """Return the texts of all problems, one a line."""
        return "\n".join(problem.message(lang) for problem in self.problems)

    def __str__(self) -> str:
        return self.message()
