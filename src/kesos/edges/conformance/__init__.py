"""Worked cases, written by hand from the law: what every implementation of these rules must answer.

A kit is one JSON file with an id for each case, for whoever writes the rules again, in another language or in a
database. kesos itself is held to them, through every evaluator.
"""

import json
from importlib.resources import files
from typing import Any, Final

from kesos.edges.exports.problems import refused

KITS: Final = (
    "competence",
    "disabilitas",
    "instruments",
    "kime",
    "ppks",
    "psks",
    "sembako",
    "spm",
    "standards",
    "verval",
)
"""The names of the kits."""


def kit(name: str) -> dict[str, Any]:
    """Return the kit of a subject, as its JSON file holds it; a new object each time.

    ``about`` says what the fields of a case mean, ``cases`` holds the cases, each with an ``id`` that keeps its
    meaning from one version to the next. What is not among the ``facts`` of a case is not known.

    Args:
        name: one of `KITS`, such as ``"ppks"``.

    Raises:
        ExportError: EXP-002 with the names that there are, if there is no such kit.

    >>> case = kit("ppks")["cases"][0]
    >>> case["id"], case["facts"], case["expected"]
    ('PPKS/01-1', {'usia': 4, 'tanpa_asuhan_layak': True}, 'YES')
    """
    found: dict[str, Any] = json.loads(text(name))
    return found


def text(name: str) -> str:
    """Return the kit of a subject as the text of its JSON file, in UTF-8.

    Raises:
        ExportError: EXP-002, as in `kit`.
    """
    if name not in KITS:
        raise refused("EXP-002", name, "ppks", choices=", ".join(KITS))
    return files("kesos.edges.conformance").joinpath(f"{name}.json").read_text(encoding="utf-8")
