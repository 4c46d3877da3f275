"""A record as JSON Schema 2020-12."""

from typing import Any

from kesos.engine.record import Record
from kesos.engine.schema import DIALECT, record_schema
from kesos.messages import Lang


def json_schema(record: type[Record], lang: Lang = "id") -> dict[str, Any]:
    """Return a record as a JSON Schema of its own: what `Record.from_dict` takes and `Record.to_dict` gives.

    Types, bounds, declared values, the shape of identity numbers and of dates stand in it. Facts that contradict each
    other, and numbers that only look like a NIK, are for `Record.from_dict` to refuse. The schema is the stricter of
    the two in that a set names no member twice and a date has its dashes; it is the wider one in that ``4.0`` is a
    whole number in JSON.

    Args:
        record: the kind of record.
        lang: the language of titles, questions and names of values.

    >>> from kesos.ppks import Perorangan
    >>> schema = json_schema(Perorangan, lang="en")
    >>> schema["properties"]["usia"]["maximum"], schema["properties"]["usia"]["x-kesos-unit"]
    (130, 'tahun')
    """
    return {"$schema": DIALECT, **record_schema(record.__name__, record.__facts__, lang)}
