"""The rules NIK-002 to NIK-014 over sixteen digits; each function yields the problems of one group."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from kesos.engine.problem import Problem
from kesos.fakta.identitas import wilayah_checks
from kesos.fakta.identitas.dates import as_day, candidates
from kesos.fakta.identitas.names import dotted, unknown_part
from kesos.fakta.identitas.regions import ABROAD, PROVINCES, RETIRED
from kesos.fakta.identitas.rules import problem
from kesos.fakta.identitas.sex import JenisKelamin
from kesos.fakta.identitas.shape import as_text, kind_of, mask

EXAMPLE: Final = "3371021204859999"
"""An invented NIK: serial 9999."""
SEX_OFFSET: Final = 40
_LAST_MONTH: Final = 12
_FIRST_FEMALE, _LAST_FEMALE, _LAST_MALE = 41, 71, 31
_RUN: Final = "0123456789" * 3


def _province_pattern() -> str:
    tens = sorted({code[0] for code in PROVINCES})
    return "|".join(f"{ten}[{''.join(code[1] for code in PROVINCES if code[0] == ten)}]" for ten in tens)


PATTERN: Final = re.compile(
    rf"""
    (?: (?:{_province_pattern()}) (?!00)[0-9]{{2}} (?!00)[0-9]{{2}}     # region: NIK-003, NIK-005
      | {ABROAD}[0-9]{{4}} )                                            # mission abroad
    (?: (?:[04][1-9]|[15][0-9]|[26][0-8]) (?:0[1-9]|1[0-2]) [0-9]{{2}}  # day 1-28, or 41-68; any month: NIK-006
      | (?:[26]9|[37]0) (?:0[13-9]|1[0-2]) [0-9]{{2}}                   # day 29-30 in all months but February
      | [37]1 (?:0[13578]|1[02]) [0-9]{{2}}                             # day 31 in the long months
      | [26]902 (?:[02468][048]|[13579][26]) )                          # 29 February, in a leap year of either century
    (?!0000)[0-9]{{4}}                                                  # serial: NIK-008
    """,
    re.VERBOSE,
)
"""All rules that make a NIK impossible, in one expression; `structure` says which one is broken."""


def birth_digits(digits: str) -> tuple[int, int, int, JenisKelamin]:
    """Return day (as a person counts), month, two-digit year and sex, as the digits 7-12 say.

    >>> birth_digits("3371015708909999")
    (17, 8, 90, <JenisKelamin.PEREMPUAN: 'perempuan'>)
    """
    day, month, yy = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    if day > SEX_OFFSET:
        return day - SEX_OFFSET, month, yy, JenisKelamin.PEREMPUAN
    return day, month, yy, JenisKelamin.LAKI_LAKI


def is_future(digits: str, on: date) -> bool:
    """Return whether the birth date is real and lies after ``on`` in every century that it may mean.

    >>> is_future("3371012902009999", date(1999, 12, 31))
    True
    """
    day, month, yy, _ = birth_digits(digits)
    found = candidates(day, month, yy)
    return bool(found) and found[0] > on


def structure(digits: str, on: date | None) -> Iterator[Problem]:
    """Yield the errors of the digits themselves: NIK-003, 005, 006, 007 and 008."""
    masked = mask(digits)
    yield from _region_errors(digits, masked)
    wrong = _wrong_birth_part(digits)
    if wrong:
        yield problem("NIK-006", wrong, example=EXAMPLE, masked=masked)
    elif on is not None and is_future(digits, on):
        yield problem("NIK-007", "7-12", example=EXAMPLE, masked=masked, on=on.isoformat())
    if digits[12:] == "0000":
        yield problem("NIK-008", "13-16", example=EXAMPLE, masked=masked)


def _region_errors(digits: str, masked: str) -> Iterator[Problem]:
    if digits[:2] == ABROAD:
        return
    if digits[:2] not in PROVINCES:
        yield problem("NIK-003", "1-2", example=EXAMPLE, masked=masked, province=digits[:2])
    for position, part in (("3-4", digits[2:4]), ("5-6", digits[4:6])):
        if part == "00":
            yield problem("NIK-005", position, example=EXAMPLE, masked=masked)


def _wrong_birth_part(digits: str) -> str:
    raw, (day, month, yy, _) = int(digits[6:8]), birth_digits(digits)
    if not (1 <= raw <= _LAST_MALE or _FIRST_FEMALE <= raw <= _LAST_FEMALE):
        return "7-8"
    if not 1 <= month <= _LAST_MONTH:
        return "9-10"
    return "" if candidates(day, month, yy) else "7-12"


def region_notes(digits: str, regions: wilayah_checks.Regions) -> Iterator[Problem]:
    """Yield NIK-004 and what is worth knowing about the kab/kota code; nothing for a NIK from abroad."""
    if digits[:2] not in PROVINCES:
        return
    unknown = unknown_part(digits[:6], names=regions == "names")
    if unknown is not None:
        yield problem("NIK-004", f"1-{len(unknown)}", masked=mask(digits), region=dotted(unknown))
    yield from wilayah_checks.kab_kota_notes(digits)
    yield from wilayah_checks.missing_list(regions)


def pattern_notes(digits: str, nomor_kk: object) -> Iterator[Problem]:
    """Yield NIK-012 and NIK-013: digits that look made up, and the KK number in the wrong column."""
    masked = mask(digits)
    if len(set(digits)) == 1 or digits in _RUN or digits[::-1] in _RUN:
        yield problem("NIK-012", "1-16", masked=masked)
    if as_text(nomor_kk) == digits:
        yield problem("NIK-013", "1-16", masked=masked)


def against_birth_date(digits: str, tanggal_lahir: object) -> Iterator[Problem]:
    """Yield NIK-010 where the birth date of the record has other digits, NIK-022 where it is no date."""
    if tanggal_lahir is None:
        return
    born = as_day(tanggal_lahir)
    if born is None:
        yield problem("NIK-022", name="tanggal_lahir", kind=kind_of(tanggal_lahir))
    elif (born.day, born.month, born.year % 100) != birth_digits(digits)[:3]:
        yield problem("NIK-010", "7-12", masked=mask(digits))


def against_sex(digits: str, jenis_kelamin: object) -> Iterator[Problem]:
    """Yield NIK-009 where the sex of the record is another one, NIK-022 where it is none that we know."""
    if jenis_kelamin is None:
        return
    recorded = as_text(jenis_kelamin)
    if recorded is None or recorded not in set(JenisKelamin):
        yield problem("NIK-022", name="jenis_kelamin", kind=kind_of(jenis_kelamin))
    elif recorded != birth_digits(digits)[3]:
        yield problem("NIK-009", "7-8", masked=mask(digits), recorded=recorded)


def against_domicile(digits: str, domisili: object) -> Iterator[Problem]:
    """Yield NIK-002 where the person lives in another region than the one that issued the NIK, NIK-022 for no code."""
    if domisili is None or digits[:2] == ABROAD:
        return
    lives = wilayah_checks.digits_of(domisili)
    if lives is None:
        yield problem("NIK-022", name="domisili", kind=kind_of(domisili))
    elif not _same_place(digits[:6], lives[:6]):
        yield problem("NIK-002", "1-6", region=dotted(digits[:6]), domicile=dotted(lives))


def _same_place(issued: str, lives: str) -> bool:
    """Compare as far as both codes go; a retired kab/kota is the same place as its successor."""
    if issued.startswith(lives):
        return True
    then, there = issued[:4], lives[:4]
    return (then in RETIRED or there in RETIRED) and _current(then).startswith(_current(there))


def _current(kab: str) -> str:
    return RETIRED[kab].new if kab in RETIRED else kab
