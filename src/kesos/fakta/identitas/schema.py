"""How an identity type stands in a pydantic model: strict text in, text out, and no value in an error."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from kesos.engine.problem import KesosError
from kesos.fakta.identitas.shape import mask

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

T = TypeVar("T")


class _Refused(str):
    """The masked text of a refused value, with the error: what pydantic shows as the input."""

    __slots__ = ("error",)
    error: KesosError


def core_schema_for(parse: Callable[[str], T]) -> "CoreSchema":
    """Return the pydantic-core schema of an identity type.

    pydantic keeps the input of the step that fails inside the error. So the first step swaps a refused value for its
    masked text, and only the second one fails: neither ``str(error)`` nor ``error.errors()`` can show a NIK.

    Args:
        parse: the type itself.

    >>> from pydantic import TypeAdapter
    >>> TypeAdapter(str).core_schema["type"], core_schema_for(str)["type"]
    ('str', 'chain')
    """
    from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415  # pydantic only when asked

    def take(value: object) -> T | _Refused:
        try:
            return parse(value)  # type: ignore[arg-type]  # refusing anything but text is its job
        except KesosError as error:
            refused = _Refused(mask(value))
            refused.error = error
            return refused

    def settle(value: T | _Refused) -> T:
        if not isinstance(value, _Refused):
            return value
        first = value.error.problems[0]
        code: Any = first.code  # pydantic asks for a literal
        raise PydanticCustomError(code, "{message}", {"message": first.message(), "where": first.where})

    steps: list[CoreSchema] = [core_schema.no_info_plain_validator_function(step) for step in (take, settle)]
    return core_schema.chain_schema(steps, serialization=core_schema.to_string_ser_schema())
