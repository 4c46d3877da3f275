"""The tree of a condition: immutable, equal by content, flat where it can be, and complete once resolved."""

import os
import pickle
import subprocess
import sys
from datetime import date
from typing import Any, Literal

import pytest
from attrs import frozen
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from kesos.engine import expression as x
from kesos.engine.fact import DOCUMENT, OBSERVED, PRIBADI, Fact, fact
from kesos.engine.record import Record


class Warga(Record):
    """A record for these tests."""

    a: Fact[bool] = fact("a?", OBSERVED, PRIBADI)
    b: Fact[bool] = fact("b?", OBSERVED, PRIBADI)
    c: Fact[bool] = fact("c?", OBSERVED, PRIBADI)
    usia: Fact[int] = fact("usia?", DOCUMENT, PRIBADI, between=(0, 130))
    gizi: Fact[Literal["buruk", "baik"]] = fact("gizi?", DOCUMENT, PRIBADI)
    ragam: Fact[frozenset[Literal["fisik", "mental", "sensorik"]]] = fact("ragam?", DOCUMENT, PRIBADI)
    lahir: Fact[date] = fact("lahir?", DOCUMENT, PRIBADI)
    nama: Fact[str] = fact("nama?", DOCUMENT, PRIBADI)


A, B, C = (variable.as_condition() for variable in (Warga.a, Warga.b, Warga.c))
USIA, GIZI, RAGAM = Warga.usia.info, Warga.gizi.info, Warga.ragam.info


# --- leaves

LEAVES = [
    (Warga.a.as_condition(), x.Truth(Warga.a.info)),
    (Warga.usia < 5, x.Compare(USIA, x.Op.LT, 5)),
    (Warga.usia <= 5, x.Compare(USIA, x.Op.LE, 5)),
    (Warga.usia > 5, x.Compare(USIA, x.Op.GT, 5)),
    (Warga.usia >= 5, x.Compare(USIA, x.Op.GE, 5)),
    (Warga.usia.equals(5), x.Compare(USIA, x.Op.EQ, 5)),
    (Warga.usia.differs(5), x.Compare(USIA, x.Op.NE, 5)),
    (Warga.usia.between(6, 18), x.All((x.Compare(USIA, x.Op.GE, 6), x.Compare(USIA, x.Op.LE, 18)))),
    (Warga.usia.isin(3, 5), x.OneOf(USIA, (3, 5))),
    (Warga.gizi.equals("buruk"), x.Compare(GIZI, x.Op.EQ, "buruk")),
    (Warga.gizi.isin("baik"), x.OneOf(GIZI, ("baik",))),
    (Warga.ragam.has("mental", "fisik"), x.Has(RAGAM, ("fisik", "mental"))),
    (Warga.lahir < date(2020, 1, 1), x.Compare(Warga.lahir.info, x.Op.LT, date(2020, 1, 1))),
    (Warga.nama.equals("Siti"), x.Compare(Warga.nama.info, x.Op.EQ, "Siti")),
    (Warga.a.equals(value=False), x.Compare(Warga.a.info, x.Op.EQ, value=False)),
    (~Warga.a, x.Not(A)),
]


@pytest.mark.parametrize(("made", "tree"), LEAVES, ids=lambda expr: repr(expr)[:50])
def test_leaves(made: x.Expr, tree: x.Expr) -> None:
    """Each comparison of a fact is one leaf, or a few joined."""
    assert made == tree
    assert hash(made) == hash(tree)


def test_has_is_in_declared_order() -> None:
    """The members that a condition names stand in declared order, once each, whatever order they were given in."""
    assert Warga.ragam.has("sensorik", "fisik", "sensorik") == Warga.ragam.has("fisik", "sensorik")


@pytest.mark.parametrize("op", x.Op)
def test_signs(op: x.Op) -> None:
    """Each comparison carries its sign."""
    expected = {"LT": "<", "LE": "<=", "EQ": "==", "NE": "!=", "GE": ">=", "GT": ">"}
    assert op.value == expected[op.name]
    assert len(x.Op) == 6


REFUSED: list[tuple[Any, str]] = [
    (lambda: Warga.usia <= 131, "FKT-003"),
    (lambda: Warga.usia > -1, "FKT-003"),
    (lambda: Warga.usia <= "5", "FKT-002"),
    (lambda: Warga.usia.equals(value=True), "FKT-002"),
    (lambda: Warga.usia.isin(5, 200), "FKT-003"),
    (lambda: Warga.usia.between(1, None), "FKT-002"),
    (lambda: Warga.gizi.equals("bruuk"), "FKT-004"),
    (lambda: Warga.gizi.isin("baik", "bruuk"), "FKT-004"),
    (lambda: Warga.ragam.has("netra"), "FKT-005"),
    (lambda: Warga.lahir < "2020-01-01", "FKT-002"),
    (lambda: Warga.nama.equals(7), "FKT-002"),
    (lambda: Warga.a.equals(1), "FKT-002"),
    (Warga.usia.isin, "Length of 'values' must be >= 1"),
    (Warga.ragam.has, "Length of 'values' must be >= 1"),
    (lambda: Warga.ragam.equals(frozenset({"fisik"})), r"'ragam' is a set; use \.has\(\)"),
    (lambda: Warga.ragam.differs(frozenset({"fisik"})), r"'ragam' is a set; use \.has\(\)"),
    (lambda: Warga.ragam.isin(frozenset({"fisik"})), r"'ragam' is a set; use \.has\(\)"),
    (lambda: Warga.ragam <= frozenset({"fisik"}), "'ragam' has no order"),
    (lambda: Warga.gizi < "buruk", "'gizi' has no order"),
    (lambda: Warga.a >= True, "'a' has no order"),
]


@pytest.mark.parametrize(("build", "told"), REFUSED)
def test_a_rule_cannot_ask_what_a_fact_cannot_be(build: Any, told: str) -> None:
    """A value that the fact cannot have is refused when the rule is written, not when it is asked."""
    with pytest.raises((TypeError, ValueError), match=told):
        build()


# --- joins


def test_operators_join() -> None:
    """`&`, `|` and `~` join conditions and facts, in either order."""
    assert Warga.a & Warga.b == A & B == Warga.a & B == A & Warga.b == x.All((A, B))
    assert Warga.a | Warga.b == A | B == Warga.a | B == A | Warga.b == x.Any((A, B))
    assert ~A == x.Not(A) == ~Warga.a
    assert ~~A == x.Not(x.Not(A)) != A


def test_flattening() -> None:
    """Nested alls merge, nested anys merge, an any inside an all stays, and order is kept."""
    assert x.all_of(A, x.all_of(B, C)) == x.All((A, B, C)) == (A & B) & C == A & (B & C)
    assert x.any_of(x.any_of(A, B), C) == x.Any((A, B, C)) == (A | B) | C
    assert x.all_of(A, x.any_of(B, C)) == x.All((A, x.Any((B, C))))
    assert x.any_of(A, x.all_of(B, C)) == x.Any((A, x.All((B, C))))
    assert x.all_of(C, A, B) == x.All((C, A, B)) != x.all_of(A, B, C)


def test_repeats_drop() -> None:
    """What is said twice stands once, at its first place; one part alone needs no join."""
    assert x.all_of(A, B, A) == x.All((A, B))
    assert x.any_of(A, x.any_of(B, A), B) == x.Any((A, B))
    assert x.all_of(A) == A == x.any_of(A, A) == A & A
    assert x.all_of(x.any_of(A, B)) == x.any_of(x.all_of(A), B) == x.Any((A, B))


def test_counts_keep_repeats() -> None:
    """A count counts its parts as they are given, repeats and nested joins too."""
    assert x.at_least(2, A, A, B) == x.AtLeast((A, A, B), n=2)
    assert x.at_least(1, A & B, Warga.c) == x.AtLeast((x.All((A, B)), C), n=1)
    assert x.at_least(1, A) != A


@pytest.mark.parametrize("n", [-1, 0, 4])
def test_bounds_of_a_count(n: int) -> None:
    """N lies between 1 and the number of parts."""
    with pytest.raises(ValueError, match=f"at least {n} of 3 parts: n must lie between 1 and the number of parts"):
        x.at_least(n, A, B, C)


def test_bounds_of_a_count_are_inside() -> None:
    """One and all are allowed."""
    assert [x.at_least(n, A, B, C).n for n in (1, 2, 3)] == [1, 2, 3]  # type: ignore[attr-defined]  it is a count


@pytest.mark.parametrize("join", [x.all_of, x.any_of, lambda: x.All(()), lambda: x.Any(()), lambda: x.at_least(1)])
def test_nothing_cannot_be_joined(join: Any) -> None:
    """A join of nothing is refused: it would be YES or NO by accident."""
    with pytest.raises(ValueError, match=r"Length of 'parts' must be >= 1|at least 1 of 0"):
        join()


@pytest.mark.parametrize("value", [True, None, 3, "a", Warga.a == True])  # noqa: E712  the mistake itself
def test_only_conditions_are_joined(value: Any) -> None:
    """What is no condition is refused, above all the True of a mistaken `==`."""
    for join in (lambda: x.condition(value), lambda: x.all_of(A, value), lambda: Warga.a | value, lambda: A & value):
        with pytest.raises(TypeError, match=r"is no condition; compare facts with"):
            join()


@pytest.mark.parametrize("name", ["usia", "gizi", "ragam", "lahir", "nama"])
def test_only_a_truth_value_stands_for_itself(name: str) -> None:
    """A fact that is no truth value must be compared."""
    variable = getattr(Warga, name)
    for join in (lambda: x.condition(variable), lambda: ~variable, lambda: variable & A, lambda: A | variable):
        with pytest.raises(TypeError, match=f"'{name}' is no truth value; compare it, or use .isin"):
            join()


NO_TRUTH = r"^a condition is not true or false by itself; evaluate it on a record, and join with & \| ~$"


@pytest.mark.parametrize("expr", [A, A & B, ~A, x.Unseen(), x.Named("X.a", A), x.Letter("a"), x.Gate()])
def test_no_truth_value(expr: x.Expr) -> None:
    """A condition is not true or false by itself, so `and`, `or` and `if` are refused."""
    with pytest.raises(TypeError, match=NO_TRUTH):
        bool(expr)


def test_a_fact_has_no_truth_value() -> None:
    """Neither has the variable of a fact."""
    with pytest.raises(TypeError, match="'a' is a variable of rules here; ask a record for its value"):
        assert not Warga.a


# --- immutable, equal, hashable

NODES = [A, Warga.usia <= 5, Warga.usia.isin(5), Warga.ragam.has("fisik"), ~A, A & B, A | B, x.at_least(1, A, B)]
NODES += [x.Named("X.a", A), x.Unseen("w"), x.Letter("a"), x.Gate()]


@pytest.mark.parametrize("expr", NODES, ids=repr)
def test_immutable(expr: x.Expr) -> None:
    """No part of a condition can be changed, added or taken away."""
    names = list(getattr(type(expr), "__attrs_attrs__", ()))
    for name in [field.name for field in names] + ["neu"]:
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(expr, name, A)


def test_equal_by_content_and_kind() -> None:
    """Conditions are equal when kind, fact, operator and value are; nothing else is."""
    for place, one in enumerate(NODES):
        for other_place, other in enumerate(NODES):
            assert (one == other) is (place == other_place)
            assert (hash(one) == hash(other)) is (place == other_place)
    assert (Warga.usia <= 5) != (Warga.usia <= 6) != (Warga.usia < 6)
    assert x.All((A, B)) != x.Any((A, B)) != x.AtLeast((A, B), n=1)
    assert x.AtLeast((A, B), n=1) != x.AtLeast((A, B), n=2)
    assert x.Named("X.a", A) != x.Named("X.b", A) != A
    assert x.Unseen("w") != x.Unseen("v")
    assert x.Not(A) != A


def test_a_node_tells_what_it_holds() -> None:
    """The repr of a condition names its kind and all its parts."""
    assert repr(x.AtLeast((A, ~B), n=1)) == (
        "AtLeast(parts=(Truth(fact=<fact a>), Not(part=Truth(fact=<fact b>))), n=1)"
    )
    assert repr(Warga.usia <= 5) == "Compare(fact=<fact usia>, op=<Op.LE: '<='>, value=5)"
    assert (repr(x.Gate()), repr(x.Letter("a"))) == ("Gate()", "Letter(key='a')")


def test_equal_in_another_process() -> None:
    """Text hashes otherwise in every process, so a pickled condition keeps no hash: it is found among its equals there."""
    made = "from kesos.ppks import CATEGORIES as c; found = [r.working.expr for r in c]; len({*found})"
    write = f"import pickle, sys; {made}; sys.stdout.buffer.write(pickle.dumps(found))"
    read = f"import pickle, sys; {made}; print(all(e in {{*found}} for e in pickle.load(sys.stdin.buffer)))"
    told = None
    for seed, program in (("1", write), ("2", read)):
        surroundings = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", program], input=told, check=True, capture_output=True, env=surroundings
        )
        told = done.stdout
    assert told == b"True\n"


def test_facts_of_two_records_differ() -> None:
    """A fact is its declaration: one of the same name elsewhere is another fact."""

    class Lain(Record):
        """Another record."""

        a: Fact[bool] = fact("a?", OBSERVED, PRIBADI)

    assert Lain.a.as_condition() != A
    assert len({Lain.a.info, Warga.a.info}) == 2


def test_children() -> None:
    """A leaf has no children; every join has its parts."""
    assert A.children == x.Unseen().children == x.Letter("a").children == x.Gate().children == ()
    assert x.Not(A).children == x.Named("X.a", A).children == (A,)
    assert (A & B).children == (A | B).children == x.at_least(1, A, B).children == (A, B)


# --- reading a tree

TREE = x.all_of(Warga.usia <= 5, x.Named("X.a", A), ~(B | x.at_least(1, A, Warga.usia >= 3)), x.Unseen("w"))


def test_walk() -> None:
    """A walk gives every node, parents first, left before right."""
    kinds = [type(node).__name__ for node in x.walk(TREE)]
    assert kinds == "All Compare Named Truth Not Any Truth AtLeast Truth Compare Unseen".split()  # noqa: SIM905  a line
    assert list(x.walk(A)) == [A]


def test_leaves_and_facts() -> None:
    """Leaves come from left to right with repeats; facts once each, in the order of their first appearance."""
    assert list(x.leaves(TREE)) == [Warga.usia <= 5, A, B, A, Warga.usia >= 3]
    assert x.facts(TREE) == (USIA, Warga.a.info, Warga.b.info)
    assert x.facts(x.Unseen()) == ()


@given(st.permutations([A, B, C]))
def test_rebuild_keeps_the_kind(parts: list[x.Expr]) -> None:
    """Rebuilding with other parts keeps kind, name and count; a leaf stays as it is."""
    assert x.rebuild(A & B, parts) == x.All(tuple(parts))
    assert x.rebuild(A | B, parts) == x.Any(tuple(parts))
    assert x.rebuild(x.at_least(2, A, B), parts) == x.AtLeast(tuple(parts), n=2)
    assert x.rebuild(~A, [parts[0]]) == x.Not(parts[0])
    assert x.rebuild(x.Named("X.a", A), [parts[0]]) == x.Named("X.a", parts[0])
    assert x.rebuild(C, []) is C
    with pytest.raises(ValueError, match="too many values"):
        x.rebuild(~A, parts)


def test_resolve() -> None:
    """Letters and the gate are put in their places, at every depth, and what was joined stays flat."""
    letters = {"a": A, "b": B & C}
    assert x.resolve(x.Letter("a"), letters, None) == A
    assert x.resolve(x.Gate(), letters, C) == C
    assert x.resolve(~x.Letter("b"), letters, None) == ~(B & C)
    assert x.resolve(x.all_of(x.Letter("a"), x.Letter("b")), letters, None) == x.All((A, B, C))
    deep = x.Named("X.z", x.at_least(1, x.any_of(x.Letter("a"), x.Not(x.Gate())), Warga.usia <= 5))
    assert x.resolve(deep, letters, C) == x.Named("X.z", x.at_least(1, A | ~C, Warga.usia <= 5))
    assert x.resolve(TREE, {}, None) == TREE


def test_resolve_refuses_what_is_not_there() -> None:
    """A letter or a gate that the rule does not have is an error, also deep inside."""
    with pytest.raises(KeyError, match="z"):
        x.resolve(A & ~x.Letter("z"), {"a": A}, None)
    with pytest.raises(ValueError, match=r"^this rule has no syarat, so no condition may name it$"):
        x.resolve(x.any_of(A, x.Gate()), {}, None)


def test_how_many_parts_must_be_met() -> None:
    """All of them, one of them, or as many as are named; a leaf has none, a negation its one."""
    parts = (A, B, C)
    assert [one.least for one in (x.all_of(*parts), x.any_of(*parts), x.at_least(2, *parts))] == [3, 1, 2]
    assert (A.least, (~A).least, x.Named("UJI", A).least) == (0, 1, 1)


# --- what all nodes share


def test_a_kind_of_node_of_ones_own() -> None:
    """Equality, hash and repr of a node follow all its fields, whoever declares its kind."""

    @frozen(eq=False, repr=False)
    class Jarak(x.Leaf):
        jauh: int
        satuan: str

    @frozen(eq=False, repr=False)
    class Lebar(x.Leaf):
        jauh: int
        satuan: str

    near, far = Jarak(USIA, 1, "km"), Jarak(USIA, 2, "km")
    assert near != Lebar(USIA, 1, "km")
    assert hash(near) != hash(Lebar(USIA, 1, "km"))
    assert near == Jarak(USIA, 1, "km")
    assert hash(near) == hash(Jarak(USIA, 1, "km"))
    assert near != far
    assert near != Jarak(USIA, 1, "m")
    assert near != Jarak(GIZI, 1, "km")
    assert repr(near) == "Jarak(fact=<fact usia>, jauh=1, satuan='km')"


def test_kinds_of_node_differ() -> None:
    """Two nodes with the same fields are not equal if their kinds differ, also where one kind is another with a name."""
    parts = (A, B)
    assert x.All(parts) != x.Any(parts)
    assert len({x.All(parts), x.Any(parts), x.Not(parts[0]), x.Named("", parts[0])}) == 4


def test_different_nodes_have_different_hashes() -> None:
    """A set of many conditions stays fast: their hashes are as many as they are."""
    many = [Warga.usia >= age for age in range(100)] + [~(Warga.usia >= age) for age in range(100)]
    assert len({hash(node) for node in many}) == len(many)


def test_a_hash_is_reckoned_once() -> None:
    """A tree is not walked again each time that a table of conditions is asked for it."""
    counted: list[int] = []

    class Counted(int):
        def __hash__(self) -> int:
            counted.append(1)
            return super().__hash__()

    node = x.Not(x.Compare(USIA, x.Op.LT, Counted(4)))
    assert hash(node) == hash(node)
    assert len(counted) == 1


def test_a_node_out_of_a_pickle() -> None:
    """A node comes back equal, and takes its hash where it is, for those of texts differ from process to process."""
    node = Warga.usia.isin(4, 5) & ~Warga.a
    hash(node)
    back = pickle.loads(pickle.dumps(node))  # noqa: S301  our own
    assert back == node
    assert back is not node
    assert hash(back) == hash(node)
    assert {node: 1}[back] == 1
