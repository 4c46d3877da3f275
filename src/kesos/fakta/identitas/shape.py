"""What a value in a NIK or KK column looks like when it is not a text of sixteen digits; nothing here mends a value."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, cast

from attrs import field, frozen

from kesos.engine.problem import Problem
from kesos.fakta.identitas.rules import problem

STARS: Final = "******"
_SIXTEEN: Final = re.compile("[0-9]{16}").fullmatch
_SCIENTIFIC: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]*)?[eE][+-]?[0-9]+").fullmatch
_DECIMAL: Final = re.compile(r"[0-9]+[.,]0+").fullmatch
_APOSTROPHES: Final = "'`\u00b4\u2018\u2019\u02bc"
_MARKS: Final = frozenset(".,-_/")
_LOOKALIKES: Final = {"O": "0", "o": "0", "I": "1", "i": "1", "l": "1", "L": "1", "|": "1"}
_LONGEST: Final = 20
_TYPE_NAME: Final = cast("Callable[[type], str]", type.__dict__["__name__"].__get__)


def as_text(value: object) -> str | None:
    """Return the characters of a text as a plain ``str``, and None for all that is no text.

    It asks the object nothing, so that no method of a strange class runs (or raises).

    >>> as_text("3371"), as_text(3371)
    ('3371', None)
    """
    return str.__str__(cast("str", value)) if issubclass(type(value), str) else None


def kind_of(value: object) -> str:
    """Return the name of a value's type.

    >>> kind_of(3.0)
    'float'
    """
    return _TYPE_NAME(type(value))  # a metaclass may have its own idea of __name__


def sixteen(value: object) -> str | None:
    r"""Return the value as a plain ``str`` if it is a text of sixteen digits 0-9, else None.

    >>> sixteen("3371011708909999\n") is None
    True
    """
    plain = as_text(value)
    return plain if plain is not None and _SIXTEEN(plain) else None


def mask(value: object) -> str:
    """Return a value of a NIK or KK column so that it can be shown: never with the digits of a birth date.

    Sixteen digits keep the first six and the last four; of any other text only the length shows (up to 20 characters);
    of anything else only its type.

    >>> mask("3371011708909999"), mask("337101170890"), mask(3371011708909999)
    ('337101******9999', '************', '<int>')
    """
    digits = sixteen(value)
    if digits is not None:
        return f"{digits[:6]}{STARS}{digits[12:]}"
    plain = as_text(value)
    return f"<{kind_of(value)}>" if plain is None else "*" * min(len(plain), _LONGEST)


@frozen(eq=False, repr=False)
class _Cause:
    number: int
    position: str = ""
    context: dict[str, str] = field(factory=dict)


def shape_problems(prefix: str, value: object, example: str) -> tuple[Problem, ...]:
    """Return the problem that a value is no text of sixteen digits, then what probably happened to it.

    Args:
        prefix: ``"NIK"`` or ``"KK"``.
        value: any object.
        example: what a right value looks like.

    >>> [found.code for found in shape_problems("NIK", "'3371 0117 0890 9999", "3371011708909999")]
    ['NIK-001', 'NIK-016', 'NIK-017']
    """
    plain = as_text(value)
    causes = tuple(_causes(value, plain))
    masked = mask(value)
    digits = "-" if plain is None else str(sum("0" <= c <= "9" for c in plain))
    position = next((cause.position for cause in causes if cause.position), "")
    first = problem(f"{prefix}-001", position, example=example, masked=masked, digits=digits)
    rest = (problem(f"{prefix}-{c.number:03}", c.position, masked=masked, **c.context) for c in causes)
    return (first, *rest)


def _causes(value: object, plain: str | None) -> Iterator[_Cause]:
    if value is None or (plain is not None and not plain.strip()):
        yield _Cause(20)
    elif plain is None:
        yield _Cause(18, context={"kind": kind_of(value)})
    elif _SCIENTIFIC(plain.strip()):
        yield _Cause(15)
    elif _DECIMAL(plain.strip()):
        yield _Cause(18, context={"kind": "float (.0)"})
    else:
        yield from _marks(plain)
        yield from _foreign(plain)


def _marks(plain: str) -> Iterator[_Cause]:
    mended = mask("".join(c for c in plain if not _is_mark(c)).lstrip(_APOSTROPHES))
    if plain[0] in _APOSTROPHES:
        yield _Cause(16, "1", {"mended": mended})
    mark = _first(plain, _is_mark)
    if mark:
        yield _Cause(17, str(mark), {"character": _shown(plain[mark - 1]), "mended": mended})


def _foreign(plain: str) -> Iterator[_Cause]:
    start = 1 if plain[0] in _APOSTROPHES else 0
    alien = _first(plain, lambda c: not ("0" <= c <= "9" or _is_mark(c) or c in _LOOKALIKES), start)
    letter = _first(plain, lambda c: c in _LOOKALIKES)
    if alien:
        yield _Cause(21, str(alien), {"character": _shown(plain[alien - 1])})
    elif letter:
        yield _Cause(19, str(letter), {"character": plain[letter - 1], "digit": _LOOKALIKES[plain[letter - 1]]})


def _first(plain: str, test: Callable[[str], bool], start: int = 0) -> int:
    """Return the position, counted from 1, of the first character that passes; 0 if none does."""
    return next((at for at, c in enumerate(plain[start:], start + 1) if test(c)), 0)


def _is_mark(character: str) -> bool:
    return character in _MARKS or character.isspace() or unicodedata.category(character) in {"Cf", "Pd"}


def _shown(character: str) -> str:
    """Return the character with its code point, which alone tells a blank or a foreign digit apart."""
    point = f"U+{ord(character):04X}"
    return f"{character} ({point})" if character.isprintable() and not character.isspace() else point
