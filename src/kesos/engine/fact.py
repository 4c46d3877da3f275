"""A fact: what can be known of a party. Declared once; the field of a record and the variable of a rule."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import product
from typing import Any, Generic, NoReturn, TypeAlias, TypeVar, cast, overload

from attrs import field, frozen

from kesos.engine import expression as x
from kesos.engine.problem import Problem
from kesos.messages import Lang, text

T = TypeVar("T")
E = TypeVar("E", bound=str)


class Kind(StrEnum):
    """How a fact becomes known."""

    OBSERVED = "observed"
    """Seen or asked."""
    DOCUMENT = "document"
    """Shown by a paper."""
    ASSESSMENT = "assessment"
    """A social worker's or doctor's judgement: recorded, never inferred."""


class Sensitivity(StrEnum):
    """How closely a fact must be guarded (UU 27/2022 Pasal 4; disability, sexual life, victimhood by our choice)."""

    BIASA = "biasa"
    PRIBADI = "pribadi"
    SPESIFIK = "spesifik"


OBSERVED, DOCUMENT, ASSESSMENT = Kind
BIASA, PRIBADI, SPESIFIK = Sensitivity


_Class: TypeAlias = type[Any]  # inside the class below, `type` is a field


def _declared(home: Any, name: str) -> "FactInfo":
    found: FactInfo = home.__facts__[name]
    return found


@frozen(eq=False, kw_only=True, slots=False)
class FactInfo:
    """The declaration of a fact. There is one object a fact, so two are equal only if they are the same.

    Args:
        name: the name everywhere: keyword, column, key.
        type: ``bool``, ``int``, ``str``, ``date``, ``frozenset``, or a ``str`` subclass such as `kesos.identitas.NIK`.
        choices: the declared values of an enumeration or the declared members of a set; empty if any value will do.
        unit: the unit of a number.
        bounds: least and greatest value of a number, both inside.
        years_since: the date fact from which this number follows, as years completed on the day of the evaluation.
        ask: the question in Indonesian; other languages stand in the messages under ``fakta.<name>.tanya``.
        kind: how it becomes known.
        sensitivity: how closely it must be guarded.
        headings: headings under which sheets carry it.
        codes: values met in sheets for a declared value, such as ``{"L": "laki_laki"}``.
        implies: facts that cannot be false when this one is true. Contradictions are reported; nothing is filled in.
        follows: conditions each of which, once known, says this truth value in other facts: in parts, under a wider
            heading, or by a date. What is given and what follows may not contradict each other.
        parts_of: another set, and the members of this one that are parts of each of its members. What is known of both
            must name the same; a contradiction is reported, and nothing is filled in.
        note: a remark on its meaning.
        home: the record class that declares it; None for a value that no record declares.
    """

    name: str
    type: type[Any]
    ask: str
    kind: Kind
    sensitivity: Sensitivity
    choices: tuple[str, ...] = ()
    unit: str = ""
    bounds: tuple[int, int] | None = None
    years_since: str = ""
    headings: tuple[str, ...] = ()
    codes: dict[str, str] = field(factory=dict)
    implies: tuple[str, ...] = ()
    follows: tuple[x.Expr, ...] = ()
    parts_of: tuple[str, Mapping[Any, tuple[str, ...]]] | None = None
    note: str = ""
    home: "_Class | None" = None

    def __repr__(self) -> str:
        return f"<fact {self.name}>"

    def __reduce__(self) -> str | tuple[Any, ...]:
        if self.home is None:
            raise TypeError(f"'{self.name}' is declared on no record, so no other process could find it")
        return _declared, (self.home, self.name)  # there is one object a fact, in every process

    def label(self, lang: Lang = "id") -> str:
        """Return a short phrase for the fact that can stand in a sentence."""
        return text(f"fakta.{self.name}.label", lang, default=self.name.replace("_", " "))

    def question(self, lang: Lang = "id") -> str:
        """Return the question that a form asks."""
        return self.ask if lang == "id" else text(f"fakta.{self.name}.tanya", lang, default=self.ask)

    def remark(self, lang: Lang = "id") -> str:
        """Return the remark on its meaning; empty if there is none."""
        return self.note if lang == "id" else text(f"fakta.{self.name}.catatan", lang, default=self.note)

    def value_words(self, value: object, lang: Lang = "id") -> str:
        """Return a value of this fact as a person reads it."""
        if isinstance(value, bool):
            return text("verdict.YES" if value else "verdict.NO", lang)
        if isinstance(value, frozenset):
            members = sorted(map(str, cast("frozenset[object]", value)))
            return ", ".join(self.value_words(member, lang) for member in members) or text("kata.kosong", lang)
        return text(f"fakta.{self.name}.nilai.{value}", lang, default=str(value).replace("_", " "))

    def read(self, value: object) -> tuple[Any, tuple[Problem, ...]]:
        """Return ``value`` in the type of this fact, and what is wrong with it (then the value is None)."""
        return self._reader(self, value)

    @cached_property
    def burden(self) -> int:
        """How much an answer asks of a person: first by how closely it is guarded, then by how it becomes known."""
        return list(product(Sensitivity, Kind)).index((self.sensitivity, self.kind))

    @property
    def related(self) -> tuple[str, ...]:
        """The facts that may not contradict it, as it is declared here."""
        return self.implies if self.parts_of is None else (*self.implies, self.parts_of[0])

    @cached_property
    def _reader(self) -> "_Reader":
        if self.type is frozenset:
            return _read_set
        return _read_enum if self.choices else _READERS.get(self.type, _read_text)


def _wrong(info: FactInfo, code: str, example: object, **context: object) -> tuple[None, tuple[Problem, ...]]:
    return None, (Problem(code=code, where=info.name, context=context, example=f"{info.name}={example!r}"),)


def _read_bool(info: FactInfo, value: object) -> tuple[Any, tuple[Problem, ...]]:
    if isinstance(value, bool):
        return value, ()
    return _wrong(info, "FKT-002", example=True, wanted="bool", given=type(value).__name__)


def _read_int(info: FactInfo, value: object) -> tuple[Any, tuple[Problem, ...]]:
    low, high = info.bounds or (None, None)
    if isinstance(value, bool) or not isinstance(value, int):
        return _wrong(info, "FKT-002", low or 0, wanted="int", given=type(value).__name__)
    if (low is not None and value < low) or (high is not None and value > high):
        return _wrong(info, "FKT-003", low, value=value, low=low, high=high, unit=info.unit)
    return value, ()


def _read_date(info: FactInfo, value: object) -> tuple[Any, tuple[Problem, ...]]:
    if type(value) is date:
        return value, ()
    return _wrong(info, "FKT-002", date(1990, 8, 17), wanted="date", given=type(value).__name__)


def _read_text(info: FactInfo, value: object) -> tuple[Any, tuple[Problem, ...]]:
    if not isinstance(value, str):
        return _wrong(info, "FKT-002", "...", wanted="str", given=type(value).__name__)
    if isinstance(value, info.type):
        return value, ()
    try:
        return info.type(value), ()
    except ValueError as error:
        problems = getattr(error, "problems", ())
        return (None, problems) if problems else _wrong(info, "FKT-002", "...", wanted=info.type.__name__, given="str")


def _read_enum(info: FactInfo, value: object) -> tuple[Any, tuple[Problem, ...]]:
    if not isinstance(value, str):
        return _wrong(info, "FKT-002", info.choices[0], wanted="str", given=type(value).__name__)
    if value not in info.choices:
        return _wrong(info, "FKT-004", info.choices[0], value=value, choices=", ".join(info.choices))
    return info.choices[info.choices.index(value)], ()  # the declared text: an enum's own may print otherwise


def _read_set(info: FactInfo, value: object) -> tuple[Any, tuple[Problem, ...]]:
    given = type(value).__name__
    # A mapping says something of each key: {"fisik": False} is no set with "fisik" in it.
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Collection):
        return _wrong(info, "FKT-002", set(info.choices[:1]), wanted="set", given=given)
    members = list(cast("Collection[object]", value))
    alien = [member for member in members if member not in info.choices]
    if alien:
        value = ", ".join(sorted({*map(str, alien)}))
        return _wrong(info, "FKT-005", set(info.choices[:1]), value=value, choices=", ".join(info.choices))
    return frozenset([choice for choice in info.choices if choice in members]), ()


_Reader: TypeAlias = Callable[[FactInfo, object], tuple[Any, tuple[Problem, ...]]]
_READERS: dict[type[Any], _Reader] = {bool: _read_bool, int: _read_int, date: _read_date}


class Fact(Generic[T]):
    """A fact of a record: on the class a variable of rules, on an instance its value or None.

    ``Perorangan.usia <= 5`` is a condition; ``orang.usia`` is an ``int | None``.
    """

    __slots__ = ("info",)

    def __init__(self, info: FactInfo) -> None:
        self.info: FactInfo = info

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> "Fact[T]": ...
    @overload
    def __get__(self, instance: object, owner: type[Any]) -> T | None: ...
    def __get__(self, instance: Any, owner: type[Any]) -> "Fact[T] | T | None":
        return self if instance is None else instance._facts.get(self.info.name)  # noqa: SLF001  one mechanism in two files

    def __set__(self, instance: object, value: T | None) -> None:
        raise AttributeError(f"a record does not change; use .evolve({self.info.name}=...)")

    def __repr__(self) -> str:
        return f"<fact {self.info.name}>"

    def __bool__(self) -> NoReturn:
        raise TypeError(f"'{self.info.name}' is a variable of rules here; ask a record for its value")

    def as_condition(self: "Fact[bool]") -> x.Expr:
        """Return the condition that this truth value is true."""
        if self.info.type is not bool:
            raise TypeError(f"'{self.info.name}' is no truth value; compare it, or use .isin() or .has()")
        return x.Truth(self.info)

    def __and__(self: "Fact[bool]", other: x.Condition) -> x.Expr:
        return x.all_of(self, other)

    def __or__(self: "Fact[bool]", other: x.Condition) -> x.Expr:
        return x.any_of(self, other)

    def __invert__(self: "Fact[bool]") -> x.Expr:
        return x.Not(self.as_condition())

    def __lt__(self, value: T) -> x.Expr:
        return self._ordered(x.Op.LT, value)

    def __le__(self, value: T) -> x.Expr:
        return self._ordered(x.Op.LE, value)

    def __gt__(self, value: T) -> x.Expr:
        return self._ordered(x.Op.GT, value)

    def __ge__(self, value: T) -> x.Expr:
        return self._ordered(x.Op.GE, value)

    def equals(self, value: T) -> x.Expr:
        """Return the condition that the fact equals ``value``; `==` keeps its Python meaning."""
        return x.Compare(self.info, x.Op.EQ, self._single(value))

    def differs(self, value: T) -> x.Expr:
        """Return the condition that the fact is known and does not equal ``value``."""
        return x.Compare(self.info, x.Op.NE, self._single(value))

    def between(self, low: T, high: T) -> x.Expr:
        """Return the condition that the fact lies between ``low`` and ``high``, both inside."""
        return x.all_of(self >= low, self <= high)

    def isin(self, *values: T) -> x.Expr:
        """Return the condition that the fact is one of ``values``."""
        return x.OneOf(self.info, tuple(self._single(value) for value in values))

    def has(self: "Fact[frozenset[E]]", *values: E) -> x.Expr:
        """Return the condition that the set holds at least one of ``values``."""
        return x.Has(self.info, tuple(sorted(self._checked(frozenset(values)), key=self.info.choices.index)))

    def _ordered(self, op: x.Op, value: Any) -> x.Expr:
        if self.info.choices or self.info.type is bool:  # the order of words is not the same everywhere
            raise TypeError(f"'{self.info.name}' has no order; use .equals(), .isin() or .has()")
        return x.Compare(self.info, op, self._checked(value))

    def _single(self, value: Any) -> Any:
        if self.info.type is frozenset:
            raise TypeError(f"'{self.info.name}' is a set; use .has()")
        return self._checked(value)

    def _checked(self, value: Any) -> Any:
        read, problems = self.info.read(value)
        if problems:
            raise TypeError(problems[0].message("en"))
        return read


def fact(
    ask: str,
    kind: Kind,
    sensitivity: Sensitivity,
    *,
    unit: str = "",
    between: tuple[int, int] | None = None,
    years_since: str = "",
    headings: tuple[str, ...] = (),
    codes: dict[str, str] | None = None,
    implies: tuple[str, ...] = (),
    follows: tuple[x.Condition, ...] = (),
    parts_of: tuple[str, Mapping[Any, tuple[str, ...]]] | None = None,
    note: str = "",
) -> Any:
    """Declare a fact in the body of a `record` class; name, type and choices come from the annotation.

    Args:
        ask: the question in Indonesian.
        kind: how it becomes known.
        sensitivity: how closely it must be guarded.
        unit: the unit of a number.
        between: least and greatest value of a number, both inside.
        years_since: the date fact from which this number follows on the day of the evaluation.
        headings: headings met in sheets.
        codes: sheet values for declared values.
        implies: facts that cannot be false when this one is true.
        follows: conditions over facts of an earlier class that say this truth value in other facts.
        parts_of: another set, and what members of this one are parts of each of its members.
        note: a remark on its meaning.
    """
    return Draft(
        ask=ask, kind=kind, sensitivity=sensitivity, unit=unit, bounds=between,
        years_since=years_since, headings=headings,
        codes=codes or {}, implies=implies, follows=tuple(map(x.condition, follows)), parts_of=parts_of, note=note,
    )  # fmt: skip


class Draft(dict[str, Any]):
    """What `fact` collects, as arguments of `FactInfo`, until the record adds name, type, choices and itself."""

    __slots__ = ()
