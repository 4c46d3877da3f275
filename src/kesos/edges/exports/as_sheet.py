"""A record as a Table Schema of Frictionless Data: what the columns of a sheet may hold, for any tool that checks."""

from typing import Any, Final

from kesos.engine.fact import FactInfo
from kesos.engine.record import Record
from kesos.engine.schema import property_schema
from kesos.engine.version import EDITION
from kesos.evaluators.columns import SEPARATOR
from kesos.messages import Lang

PROFILE: Final = "https://datapackage.org/profiles/2.0/tableschema.json"
_CONSTRAINTS: Final = ("minimum", "maximum", "pattern", "enum")


def table_schema(record: type[Record], lang: Lang = "id") -> dict[str, Any]:
    """Return the columns of a sheet of such records as a Table Schema (version 2).

    A field is named as its fact. The headings under which sheets carry it, and the codes that stand in them for a
    declared value, are remarks (``x-kesos-headings``, ``x-kesos-codes``). An empty cell is a fact that is not known.
    A set is text joined by ``|``; in a sheet *none of them* must be a word, for an empty cell says nothing.

    Args:
        record: what a row is.
        lang: the language of titles and questions.

    >>> from kesos.ppks import Keluarga
    >>> table_schema(Keluarga)["fields"][0]["type"]
    'boolean'
    """
    fields = [_field(info, lang) for info in record.__facts__.values()]
    return {"$schema": PROFILE, "fields": fields, "missingValues": [""], "x-kesos-edition": EDITION}


def _field(info: FactInfo, lang: Lang) -> dict[str, Any]:
    told = property_schema(info, lang)
    constraints = {key: told[key] for key in _CONSTRAINTS if key in told and "format" not in told}
    if "enum" in constraints:
        constraints["enum"] = list(info.choices)
    return {
        "name": info.name,
        "title": told["title"],
        "description": told["description"],
        **_type(told),
        **({"constraints": constraints} if constraints else {}),
        **{key: value for key, value in told.items() if key.startswith("x-")},
        **{f"x-kesos-{key}": value for key, value in _sheet(info).items() if value},
    }


def _type(told: dict[str, Any]) -> dict[str, Any]:
    kind = told["type"][0]
    if kind == "array":
        return {"type": "list", "delimiter": SEPARATOR, "itemType": "string"}
    if kind == "boolean":
        return {"type": kind, "trueValues": ["ya", "true", "1"], "falseValues": ["tidak", "false", "0"]}
    return {"type": told.get("format", kind)}


def _sheet(info: FactInfo) -> dict[str, Any]:
    members = list(info.choices) if info.type is frozenset else []
    return {"headings": list(info.headings), "codes": dict(info.codes), "members": members}
