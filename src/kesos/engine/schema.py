"""A record as JSON Schema 2020-12: what a form, an API or another program must send, told by the fact declarations.

A pure dict: no input, no output, and nothing but the declarations. Keywords of our own begin with ``x-kesos-``;
validators that do not know them pass them over.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from kesos.engine.fact import FactInfo
from kesos.engine.version import EDITION
from kesos.messages import Lang

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_DATE: Final = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"  # `format` alone binds nobody


def record_schema(name: str, facts: Mapping[str, FactInfo], lang: Lang = "id") -> dict[str, Any]:
    """Return the schema of a record, without the keyword that names the dialect, so that it can stand in another one.

    Args:
        name: the name of the record.
        facts: its facts by name.
        lang: the language of titles, questions and names of values.

    >>> record_schema("Kosong", {})["additionalProperties"]
    False
    """
    return {
        "title": name,
        "type": "object",
        "properties": {fact: property_schema(info, lang) for fact, info in facts.items()},
        "additionalProperties": False,
        "x-kesos-edition": EDITION,
    }


def property_schema(info: FactInfo, lang: Lang = "id") -> dict[str, Any]:
    """Return the schema of one fact; null, like leaving it out, says that it is not known.

    >>> from kesos.engine.fact import BIASA, OBSERVED
    >>> info = FactInfo(name="umur", type=int, ask="Umur?", kind=OBSERVED, sensitivity=BIASA, bounds=(0, 130))
    >>> schema = property_schema(info)
    >>> schema["type"], schema["minimum"], schema["maximum"]
    (['integer', 'null'], 0, 130)
    """
    return {
        "title": info.label(lang),
        "description": info.question(lang),
        **_values(info),
        "x-kesos-kind": info.kind.value,
        "x-kesos-sensitivity": info.sensitivity.value,
        **dict(_remarks(info, lang)),
    }


def _values(info: FactInfo) -> dict[str, Any]:
    if info.type is frozenset:
        items = {"type": "string", "enum": list(info.choices)}
        return {"type": ["array", "null"], "items": items, "uniqueItems": True}
    if info.choices:
        return {"type": ["string", "null"], "enum": [*info.choices, None]}
    return {"type": [_TYPES.get(info.type, "string"), "null"], **_limits(info)}


def _limits(info: FactInfo) -> dict[str, Any]:
    if info.type is date:
        return {"format": "date", "pattern": _DATE}
    if info.bounds is not None:
        return {"minimum": info.bounds[0], "maximum": info.bounds[1]}
    shape: str | None = getattr(info.type, "PATTERN", None)  # an identity type knows its own shape
    return {} if shape is None else {"pattern": shape}


def _remarks(info: FactInfo, lang: Lang) -> Iterator[tuple[str, Any]]:
    words = {choice: info.value_words(choice, lang) for choice in info.choices}
    remarks = {
        "unit": info.unit,
        "implies": list(info.implies),
        "years-since": info.years_since,
        "words": words,
        "note": info.remark(lang),
    }
    yield from ((f"x-kesos-{key}", value) for key, value in remarks.items() if value)


_TYPES: Final[dict[type[Any], str]] = {bool: "boolean", int: "integer", float: "number"}
