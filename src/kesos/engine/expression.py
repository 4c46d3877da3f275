"""The condition of a rule as a small immutable tree over declared facts. Every evaluator reads this one tree.

A leaf asks one fact; `All`, `Any`, `AtLeast` and `Not` join conditions by strong Kleene logic; `Named` gives a part
the code under which people speak of it (``PPKS-01.a``); `Unseen` stands where the text of the law was not seen.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, NoReturn, TypeAlias, Union
from typing import Any as AnyValue

from attrs import field, fields, frozen, validators

if TYPE_CHECKING:
    from kesos.engine.fact import Fact, FactInfo


class Op(Enum):
    """A comparison; the value is its sign."""

    LT = "<"
    LE = "<="
    EQ = "=="
    NE = "!="
    GE = ">="
    GT = ">"


class Expr:
    """A condition. Join conditions with `&`, `|` and `~`; it has no truth value of its own."""

    __slots__ = ("_hash",)
    _hash: int | None
    _fields: ClassVar[tuple[str, ...]]
    _told: ClassVar["attrgetter[AnyValue]"]

    # Equality, hash and repr are those that attrs would write, once for all nodes: attrs compiles them for each class,
    # and that took longer than all rules of a subject.
    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        made: AnyValue = cls  # by now attrs has made it, which no type checker knows
        cls._fields = tuple(one.name for one in fields(made))
        cls._told = attrgetter("__class__", *cls._fields)

    def __attrs_pre_init__(self) -> None:
        object.__setattr__(self, "_hash", None)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self is other or self._told(self) == self._told(other)

    def __hash__(self) -> int:
        found: int | None = getattr(self, "_hash", None)  # a node out of a pickle has none yet
        if found is None:
            found = hash(self._told(self))
            object.__setattr__(self, "_hash", found)
        return found

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields)
        return f"{type(self).__name__}({told})"

    def __and__(self, other: "Condition") -> "Expr":
        return all_of(self, other)

    def __or__(self, other: "Condition") -> "Expr":
        return any_of(self, other)

    def __invert__(self) -> "Expr":
        return Not(self)

    def __bool__(self) -> NoReturn:
        raise TypeError("a condition is not true or false by itself; evaluate it on a record, and join with & | ~")

    @property
    def children(self) -> "tuple[Expr, ...]":
        """The conditions that this one joins; empty for a leaf."""
        return ()

    @property
    def least(self) -> int:
        """How many of its children must be met, at least; of a negation or a name the one that it has."""
        return len(self.children)


@frozen(eq=False, repr=False)
class Leaf(Expr):
    """A condition on one fact; UNKNOWN as long as the fact is."""

    fact: "FactInfo"


class Truth(Leaf):
    """The fact, a truth value, is true."""

    __slots__ = ()


@frozen(eq=False, repr=False)
class Compare(Leaf):
    """The fact stands in the relation ``op`` to ``value``."""

    op: Op
    value: AnyValue


@frozen(eq=False, repr=False)
class OneOf(Leaf):
    """The fact is one of ``values``."""

    values: tuple[AnyValue, ...] = field(validator=validators.min_len(1))


@frozen(eq=False, repr=False)
class Has(Leaf):
    """The fact, a set that is known whole, holds at least one of ``values``."""

    values: tuple[AnyValue, ...] = field(validator=validators.min_len(1))


@frozen(eq=False, repr=False)
class Not(Expr):
    """The part is not met."""

    part: Expr

    @property
    def children(self) -> tuple[Expr, ...]:
        """The one part."""
        return (self.part,)


@frozen(eq=False, repr=False)
class _Joined(Expr):
    parts: tuple[Expr, ...] = field(validator=validators.min_len(1))

    @property
    def children(self) -> tuple[Expr, ...]:
        """The parts."""
        return self.parts


class All(_Joined):
    """Every part is met."""

    __slots__ = ()


class Any(_Joined):
    """At least one part is met."""

    __slots__ = ()

    @property
    def least(self) -> int:
        """One."""
        return 1


@frozen(eq=False, repr=False)
class AtLeast(_Joined):
    """At least ``n`` of the parts are met; ``n`` lies between 1 and the number of parts."""

    n: int = field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.n <= len(self.parts):
            raise ValueError(
                f"at least {self.n} of {len(self.parts)} parts: n must lie between 1 and the number of parts"
            )

    @property
    def least(self) -> int:
        """``n``."""
        return self.n


@frozen(eq=False, repr=False)
class Named(Expr):
    """A part with a code of its own, such as a lettered criterion. The name changes no verdict."""

    code: str
    part: Expr

    @property
    def children(self) -> tuple[Expr, ...]:
        """The one part."""
        return (self.part,)


@frozen(eq=False, repr=False)
class Unseen(Expr):
    """UNKNOWN for every record: the text of the law that would decide was not seen."""

    why: str = ""


@frozen(eq=False, repr=False)
class Letter(Expr):
    """A lettered criterion of the same rule, by its letter; a rule replaces it by the criterion itself."""

    key: str


@frozen(eq=False, repr=False)
class Gate(Expr):
    """The gate (syarat) of the same rule; a rule replaces it by the gate itself."""


Condition: TypeAlias = Union[Expr, "Fact[bool]"]


def condition(value: Condition) -> Expr:
    """Return ``value`` as an expression; a fact that is a truth value stands for itself.

    Raises:
        TypeError: if it is neither.
    """
    if isinstance(value, Expr):
        return value
    if not hasattr(value, "as_condition"):
        raise TypeError(f"{value!r} is no condition; compare facts with <, <=, >, >=, .equals(), .isin() or .has()")
    return value.as_condition()


def _flat(kind: type[_Joined], parts: Iterable[Condition]) -> tuple[Expr, ...]:
    pieces = (piece for part in map(condition, parts) for piece in (part.children if type(part) is kind else (part,)))
    return tuple(dict.fromkeys(pieces))


def all_of(*parts: Condition) -> Expr:
    """Return the condition that every part is met; nested alls are merged, repeats dropped, one part stands alone."""
    flat = _flat(All, parts)
    return flat[0] if len(flat) == 1 else All(flat)


def any_of(*parts: Condition) -> Expr:
    """Return the condition that at least one part is met; merged and simplified as in `all_of`."""
    flat = _flat(Any, parts)
    return flat[0] if len(flat) == 1 else Any(flat)


def at_least(n: int, *parts: Condition) -> Expr:
    """Return the condition that at least ``n`` of the parts are met. Parts are counted as given, repeats too."""
    return AtLeast(tuple(map(condition, parts)), n=n)


def walk(expr: Expr) -> Iterator[Expr]:
    """Yield the expression and everything below it, parents first."""
    yield expr
    for child in expr.children:
        yield from walk(child)


def leaves(expr: Expr) -> Iterator[Leaf]:
    """Yield the leaves from left to right, repeats included."""
    return (node for node in walk(expr) if isinstance(node, Leaf))


def facts(expr: Expr) -> "tuple[FactInfo, ...]":
    """Return the facts that the expression asks, each once, in the order of their first appearance."""
    return tuple(dict.fromkeys(leaf.fact for leaf in leaves(expr)))


def rebuild(expr: Expr, parts: Iterable[Expr]) -> Expr:
    """Return an expression of the same kind over other parts."""
    match expr:
        case All():
            return all_of(*parts)
        case Any():
            return any_of(*parts)
        case AtLeast(n=n):
            return AtLeast(tuple(parts), n=n)
        case Not():
            (part,) = parts
            return Not(part)
        case Named(code=code):
            (part,) = parts
            return Named(code, part)
        case _:
            return expr


def resolve(expr: Expr, letters: Mapping[str, Expr], gate: Expr | None) -> Expr:
    """Return the expression with its letters and the gate put in their places.

    Raises:
        KeyError: for a letter that the rule does not have.
        ValueError: for the gate of a rule without one.
    """
    match expr:
        case Letter(key=key):
            return letters[key]
        case Gate():
            if gate is None:
                raise ValueError("this rule has no syarat, so no condition may name it")
            return gate
        case _:
            return rebuild(expr, [resolve(child, letters, gate) for child in expr.children])
