"""A record: one person, family, group or body, as the facts that are known of it."""

import types
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from enum import Enum
from inspect import get_annotations
from typing import Any, ClassVar, Literal, Self, Union, cast, dataclass_transform, get_args, get_origin

from kesos.engine import expression as x
from kesos.engine.fact import Draft, Fact, FactInfo
from kesos.engine.problem import KesosError, Problem
from kesos.engine.schema import record_schema


class RecordError(KesosError):
    """A record could not be made; `problems` names everything that is wrong, not only the first thing."""


@dataclass_transform(kw_only_default=True)
class Record:
    """Base of all records. A subclass declares its facts; each is an optional keyword, and None means not known.

    A record does not change and keeps only what is known, so facts that nobody gave cost nothing. Two records are equal
    when they are of one class and know the same. The ``repr`` names the known facts and hides their values.

    Raises:
        RecordError: naming all problems at once: unknown fact names (with the nearest real one), wrong types, numbers
            out of bounds, undeclared values or members, contradictions.

    >>> from kesos.engine.fact import Fact, Kind, Sensitivity, fact
    >>> class Warga(Record):
    ...     lapar: Fact[bool] = fact("Apakah ia lapar?", Kind.OBSERVED, Sensitivity.PRIBADI)
    >>> Warga(lapar=True)
    Warga(lapar=...)
    >>> Warga(lapar=True).lapar, Warga().lapar
    (True, None)
    """

    __slots__ = ("_facts",)
    __facts__: ClassVar[Mapping[str, FactInfo]] = types.MappingProxyType({})

    _facts: ClassVar[dict[str, Any]]
    # What reading asks of every record, found once for each class.
    _declared: ClassVar[dict[str, FactInfo]] = {}
    _truths: ClassVar[frozenset[str]] = frozenset()
    _related: ClassVar[frozenset[str]] = frozenset()
    _dates: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        inherited = {
            name: info for base in reversed(cls.__mro__) for name, info in getattr(base, "__facts__", {}).items()
        }
        cls._keep(inherited | dict(_declare(cls)))

    @classmethod
    def _keep(cls, declared: dict[str, FactInfo]) -> None:
        cls._declared = declared
        cls.__facts__ = types.MappingProxyType(declared)
        cls._truths = frozenset(name for name, info in declared.items() if info.type is bool)
        cls._related = frozenset(name for name, info in declared.items() if info.related)
        cls._dates = frozenset(name for name, info in declared.items() if info.type is date)

    def __init__(self, /, **values: object) -> None:
        object.__setattr__(self, "_facts", _known(type(self), values))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a record does not change; use .evolve({name}=...)")

    @classmethod
    def from_dict(cls, values: Mapping[str, object]) -> Self:
        """Return the record for a mapping as `to_dict` gives it: dates may be ISO text, sets may be lists.

        Raises:
            RecordError: naming all problems at once.
        """
        if not cls._dates.isdisjoint(values):
            days = {name: _day(values[name]) for name in cls._dates if isinstance(values.get(name), str)}
            values = {**values, **days}
        record = cls.__new__(cls)
        object.__setattr__(record, "_facts", _known(cls, values))
        return record

    def to_dict(self) -> dict[str, Any]:
        """Return the known facts as a JSON-ready dict: dates as ISO text, sets as sorted lists. NIK stands in clear."""
        return {name: plain(value) for name, value in self._facts.items()}

    def evolve(self, /, **changes: object) -> Self:
        """Return a record with some facts changed; None takes a fact back to unknown."""
        return type(self)(**(self._facts | changes))

    def known(self) -> Mapping[str, Any]:
        """Return the known facts and their values, read-only."""
        return types.MappingProxyType(self._facts)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._facts == other._facts

    def __hash__(self) -> int:
        return hash((type(self), frozenset(self._facts.items())))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}=...' for name in self._facts)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _unpickle, (type(self), self._facts)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> Any:
        """Let a pydantic field or a FastAPI body be this record as it is.

        Every problem becomes an error of its own: its code as type, the fact as place, and no input, for pydantic would
        show the whole of it.
        """
        from pydantic_core import core_schema as schema  # noqa: PLC0415  pydantic is at the edge; only it calls this

        def validate(value: object) -> Record:
            try:
                return cls._from_any(value)
            except RecordError as error:
                raise _pydantic_error(cls, error) from None

        return schema.no_info_plain_validator_function(
            validate,
            serialization=schema.plain_serializer_function_ser_schema(cls.to_dict),
            ref=f"{cls.__module__}.{cls.__qualname__}:{id(cls)}",  # one definition, however often it is used
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: object, _handler: object) -> dict[str, Any]:
        """Let the JSON Schema of a pydantic model, and so the OpenAPI page of FastAPI, show every fact."""
        return record_schema(cls.__name__, cls.__facts__)

    @classmethod
    def _from_any(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        if type(value) is not dict and not isinstance(value, Mapping):
            raise RecordError(Problem(code="FKT-009", context={"given": type(value).__name__}))
        return cls.from_dict(cast("Mapping[str, object]", value))


def _pydantic_error(cls: type[Record], error: RecordError) -> Exception:
    from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError  # noqa: PLC0415  as above

    def details(problem: Problem) -> InitErrorDetails:
        code: Any = problem.code  # pydantic asks for a literal
        told = PydanticCustomError(code, "{message}", {"message": problem.message()})
        # The problems of an identity number tell the place of a digit, not that of the fact.
        place = (problem.where,) if problem.code.startswith("FKT") and problem.where else ()
        return InitErrorDetails(type=told, loc=place, input=None)

    return ValidationError.from_exception_data(cls.__name__, [details(problem) for problem in error.problems])


def _unpickle(cls: type[Record], values: dict[str, Any]) -> Record:
    return cls(**values)


def _known(cls: type[Record], values: Mapping[str, object]) -> dict[str, Any]:
    known, problems = read(cls, values)
    if problems:
        raise RecordError(*problems)
    return known


def read(cls: type[Record], values: Mapping[str, object]) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return what ``values`` say in the types of the facts, and all problems with them; None says nothing."""
    known: dict[str, Any] = {}
    problems: list[Problem] = []
    declared, truths = cls._declared, cls._truths  # pyright: ignore[reportPrivateUsage]  one mechanism
    for name, value in values.items():
        if (value is True or value is False) and name in truths:
            known[name] = value  # nearly all facts are truth values, so these are not handed on
        elif (info := declared.get(name)) is None:
            problems.append(_unknown_name(cls, str(name)))  # JSON has text for names, other mappings may not
        elif value is not None:
            known[name], found = info.read(value)
            problems += found
    if not problems:
        problems += contradictions(cls, known)
    return known, tuple(problems)


def contradictions(cls: type[Record], known: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for every fact that is true while one that it implies is false, and for sets that disagree."""
    for name in [name for name in known if name in cls._related]:  # pyright: ignore[reportPrivateUsage]  one mechanism
        info, value = cls.__facts__[name], known[name]
        if value is True:
            for implied in info.implies:
                if known.get(implied) is False:
                    yield Problem(code="FKT-006", where=name, context={"implied": implied})
        elif info.parts_of is not None and value is not None and not _agree(value, *info.parts_of, known):
            yield Problem(code="FKT-010", where=name, context={"sources": info.parts_of[0]})


def _agree(
    parts: AbstractSet[str], whole: str, within: Mapping[str, tuple[str, ...]], known: Mapping[str, Any]
) -> bool:
    """Whether the parts lie in just the members of another set that is known; a member may stand for its parts."""
    other = known.get(whole)
    return other is None or other == {one for one, its in within.items() if not parts.isdisjoint((one, *its))}


def _unknown_name(cls: type[Record], name: str) -> Problem:
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    meant = {spelling.casefold(): info.name for info in cls.__facts__.values() for spelling in info.headings}
    meant |= {one: one for one in cls.__facts__}  # what sheets call a fact, people do; its own name counts first
    nearest = get_close_matches(name.casefold(), meant, n=1, cutoff=0.0)
    return Problem(
        code="FKT-001", where=name, context={"name": name, "nearest": "".join(meant[one] for one in nearest)}
    )


def _declare(cls: type[Record]) -> Iterator[tuple[str, FactInfo]]:
    for name, annotation in get_annotations(cls).items():
        draft = cls.__dict__.get(name)
        if isinstance(draft, Draft):
            if hasattr(Record, name):
                raise TypeError(f"'{name}' is a method of every record and cannot name a fact")
            if isinstance(annotation, str):
                raise TypeError(f"'{name}' needs a real annotation: no `from __future__ import annotations` here")
            kind, choices = shape((get_args(annotation) or (annotation,))[0])
            info = FactInfo(name=name, type=kind, choices=choices, home=cls, **draft)
            _check_follows(info)
            declared: Fact[Any] = Fact(info)
            setattr(cls, name, declared)
            yield name, info


def _check_follows(info: FactInfo) -> None:
    if info.follows and info.type is not bool:
        raise TypeError(f"'{info.name}' is no truth value and cannot follow from conditions")
    sources = [fact.name for way in info.follows for fact in x.facts(way) if fact.follows]
    if sources:
        raise TypeError(f"'{info.name}' cannot follow from '{sources[0]}', which itself follows from others")


def shape(annotation: Any) -> tuple[type[Any], tuple[str, ...]]:
    """Return the type and the declared values behind the annotation of a fact.

    >>> from typing import Literal
    >>> shape(frozenset[Literal["a", "b"]])
    (<class 'frozenset'>, ('a', 'b'))
    """
    if annotation is bool:  # as nearly all are
        return bool, ()
    if get_origin(annotation) is frozenset:
        return frozenset, _choices(get_args(annotation)[0])
    choices = _choices(annotation)
    if choices:
        return str, choices
    if annotation not in (bool, int, date) and not (isinstance(annotation, type) and issubclass(annotation, str)):
        raise TypeError(f"no fact can be {annotation!r}: bool, int, date, str, an enumeration, or a frozenset of one")
    return annotation, ()


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(dict.fromkeys(value for part in get_args(annotation) for value in _choices(part)))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(member.value) for member in annotation)
    return ()


def _day(text: object) -> object:
    """The day that ISO text says; what says none stays as it is, and the reader of the fact reports it."""
    try:
        return date.fromisoformat(cast("str", text))
    except ValueError:
        return text


def plain(value: Any) -> Any:
    """Return a value of a fact as JSON has it: a date as ISO text, a set as a sorted list, a NIK as text in clear.

    >>> plain(date(2020, 2, 29)), plain(frozenset({"mental", "fisik"})), plain(4)
    ('2020-02-29', ['fisik', 'mental'], 4)
    """
    if isinstance(value, frozenset):
        return sorted(cast("frozenset[str]", value))
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, str) else value
