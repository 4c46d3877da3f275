"""A record keeps what is known, tells everything that is wrong at once, and never shows a value."""

import copy
import json
import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import KesosError, ppks
from kesos.engine.fact import DOCUMENT, OBSERVED, PRIBADI, Fact, fact
from kesos.engine.problem import Problem
from kesos.engine.record import Record, RecordError, contradictions, read
from kesos.identitas import NIK
from strategies import Uji, records

NIK_TEXT = "3371014101909999"
KINDS = [Uji, ppks.Perorangan, ppks.Keluarga, ppks.Komunitas]


def problems(make: Any) -> dict[str, Problem]:
    """Return the problems of a record that cannot be made, by place."""
    with pytest.raises(RecordError) as caught:
        make()
    return {problem.where: problem for problem in caught.value.problems}


# --- what is wrong


def test_all_problems_at_once() -> None:
    """Every problem of a record is told in one error, each with its code, in the order of the input."""
    with pytest.raises(RecordError) as caught:
        Uji(umru=5, lapar=1, umur=131, gizi="bruuk", ragam={"netra"}, nama=3, sakit=True)  # type: ignore[call-arg,arg-type]  on purpose
    found = [(problem.where, problem.code) for problem in caught.value.problems]
    assert found == [
        ("umru", "FKT-001"),
        ("lapar", "FKT-002"),
        ("umur", "FKT-003"),
        ("gizi", "FKT-004"),
        ("ragam", "FKT-005"),
        ("nama", "FKT-002"),
    ]
    assert isinstance(caught.value, KesosError)
    assert isinstance(caught.value, ValueError)
    assert len(str(caught.value).splitlines()) == 6


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("umru", "umur"), ("Umur", "umur"), ("lahri", "lahir"), ("ragams", "ragam"), ("namaa", "nama"), ("self", "lapar")],
)
def test_an_unknown_name_brings_the_nearest(name: str, nearest: str) -> None:
    """A misspelt fact is answered with the real one, also a name that Python itself uses."""
    problem = problems(lambda: Uji(**{name: True}))[name]
    assert problem.code == "FKT-001"
    if name != "self":
        assert problem.context == {"name": name, "nearest": nearest}
    assert problems(lambda: Uji.from_dict({name: True}))[name] == problem
    assert problems(lambda: Uji().evolve(**{name: True}))[name] == problem


@pytest.mark.parametrize(
    ("name", "nearest"), [("umur", "usia"), ("JnsKel", "jenis_kelamin"), ("tgl_lahir", "tanggal_lahir")]
)
def test_a_name_by_which_sheets_call_a_fact_brings_the_fact(name: str, nearest: str) -> None:
    """Who writes what offices write over the column is told the name of that fact, not one that looks like it."""
    found = problems(lambda: ppks.Perorangan(**{name: 4}))[name]
    assert (found.code, found.context["nearest"]) == ("FKT-001", nearest)


def test_a_record_without_facts_knows_no_near_name() -> None:
    """Where there is no fact at all, none is near."""

    class Kosong(Record):
        """Nothing can be known."""

    assert problems(lambda: Kosong(a=1))["a"].context == {"name": "a", "nearest": ""}  # type: ignore[call-arg]  on purpose


def test_a_name_that_is_no_text() -> None:
    """A key that is no text, as some formats have them, is a problem like any other."""
    assert problems(lambda: Uji.from_dict({1: True}))["1"].code == "FKT-001"  # type: ignore[dict-item]  on purpose


def test_a_bool_is_no_number_and_a_number_no_bool() -> None:
    """True is not an age, and 1 is not a truth value."""
    assert problems(lambda: Uji(umur=True))["umur"].code == "FKT-002"
    assert problems(lambda: Uji(lapar=1))["lapar"].code == "FKT-002"  # type: ignore[arg-type]  on purpose


def test_bounds_are_inside() -> None:
    """The least and the greatest value are allowed, the next are not."""
    assert (Uji(umur=0).umur, Uji(umur=130).umur) == (0, 130)
    assert problems(lambda: Uji(umur=-1))["umur"].code == "FKT-003"
    assert problems(lambda: Uji(umur=131))["umur"].code == "FKT-003"


def test_contradiction() -> None:
    """A fact that is true while what it implies is false is reported, and nothing is ever filled in."""
    problem = problems(lambda: Uji(pulang=True, lapar=False))["pulang"]
    assert (problem.code, problem.context) == ("FKT-006", {"implied": "lapar"})
    assert Uji(pulang=True).lapar is None
    assert Uji(pulang=True, lapar=True).lapar is True
    assert Uji(pulang=False, lapar=False).pulang is False


def test_no_contradiction_is_told_of_what_cannot_be_read() -> None:
    """Contradictions are looked for once every value can be read."""
    assert set(problems(lambda: Uji(pulang=True, lapar=False, umur=131))) == {"umur"}


def test_contradictions_of_the_law() -> None:
    """Abuse by the family is abuse: the finer fact cannot be true where the wider one is false."""
    pairs = [
        ("diperlakukan_salah_oleh_keluarga", "diperlakukan_salah"),
        ("ditelantarkan_oleh_keluarga", "ditelantarkan"),
        ("sering_diperlakukan_kejam", "diperlakukan_salah"),
        ("pernah_dianiaya", "mengalami_kekerasan_fisik"),
        ("pernah_diperkosa", "mengalami_kekerasan_seksual"),
    ]
    declared = [(name, one) for name, info in ppks.Perorangan.__facts__.items() for one in info.implies]
    assert sorted(declared) == sorted(pairs)
    for finer, wider in pairs:
        assert (
            problems(lambda finer=finer, wider=wider: ppks.Perorangan(**{finer: True, wider: False}))[finer].code
            == "FKT-006"
        )


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_implied_is_a_truth_value_of_the_record(kind: type[Record]) -> None:
    """A fact implies only truth values of its own record, never itself."""
    for name, info in kind.__facts__.items():
        assert name not in info.implies
        assert {kind.__facts__[implied].type for implied in info.implies} <= {bool}


def test_read_and_contradictions_are_the_same_for_a_form() -> None:
    """A form can look before it makes a record: what is known, and what is wrong with the rest."""
    known, found = read(Uji, {"umur": 5, "lapar": None, "gizi": "bruuk"})
    assert known["umur"] == 5
    assert "lapar" not in known
    assert [problem.code for problem in found] == ["FKT-004"]
    assert [problem.where for problem in contradictions(Uji, {"pulang": True, "lapar": False})] == ["pulang"]


def test_nothing_of_a_value_is_told_in_clear() -> None:
    """A NIK that lands in the wrong place is masked in every message."""
    wrong: dict[str, Any] = {
        "umur": int(NIK_TEXT),
        "gizi": NIK_TEXT,
        "ragam": [NIK_TEXT],
        NIK_TEXT: 1,
        "lahir": NIK_TEXT,
        "nama": int(NIK_TEXT),
    }
    with pytest.raises(RecordError) as caught:
        Uji.from_dict(wrong)
    told = [str(caught.value), repr(caught.value), caught.value.message("en")]
    told += [json.dumps(problem.as_dict(lang)) for problem in caught.value.problems for lang in ("id", "en")]  # type: ignore[arg-type]  both are languages
    assert len(caught.value.problems) == 6
    assert not [text for text in told if NIK_TEXT in text]


# --- what is known


def test_none_is_unknown() -> None:
    """None says nothing: the fact is unknown and leaves no trace."""
    assert Uji(lapar=None, umur=3) == Uji(umur=3)
    assert dict(Uji(lapar=None).known()) == {}
    assert Uji().lapar is None


def test_false_zero_and_empty_are_known() -> None:
    """False, 0, the empty text and the empty set are facts."""
    known = Uji(lapar=False, umur=0, nama="", ragam=frozenset())
    assert dict(known.known()) == {"lapar": False, "umur": 0, "nama": "", "ragam": frozenset()}
    assert known != Uji()


def test_a_record_does_not_change() -> None:
    """No fact can be set or deleted, nothing can be added, and what is known is read-only."""
    record = Uji(umur=3)
    with pytest.raises(AttributeError, match=r"a record does not change; use \.evolve\(umur=\.\.\.\)"):
        record.umur = 4
    with pytest.raises(AttributeError, match=r"use \.evolve\(neu=\.\.\.\)"):
        record.neu = 4  # type: ignore[attr-defined]  on purpose
    with pytest.raises(AttributeError):
        del record.umur
    with pytest.raises(AttributeError, match=r"use \.evolve\(umur=\.\.\.\)"):
        object.__setattr__(record, "umur", 4)  # not by a back door either
    with pytest.raises(TypeError):
        record.known()["umur"] = 4  # type: ignore[index]  on purpose
    assert record == Uji(umur=3)


def test_a_set_that_was_given_cannot_change_the_record() -> None:
    """A list or set that was handed in is not kept."""
    given = {"fisik"}
    record = Uji(ragam=given)  # type: ignore[arg-type]  any collection will do at run time
    given.add("dua kata")
    assert record.ragam == frozenset({"fisik"})


def test_evolve() -> None:
    """Evolving gives a new record; None takes a fact back to unknown; the old one stays."""
    old = Uji(umur=3, lapar=True)
    assert old.evolve(umur=4, lapar=None, sakit=False) == Uji(umur=4, sakit=False)
    assert old == Uji(umur=3, lapar=True) == old.evolve()
    assert problems(lambda: old.evolve(umur=131))["umur"].code == "FKT-003"
    assert problems(lambda: old.evolve(pulang=True, lapar=False))["pulang"].code == "FKT-006"


def test_equality_and_hash() -> None:
    """Records are equal when class and knowledge are; order of keywords does not matter."""
    one, other = Uji(umur=3, ragam=frozenset({"fisik"})), Uji(ragam=frozenset({"fisik"}), umur=3)
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, Uji(umur=4), Uji()}) == 3
    assert one != Uji(umur=3)
    assert one != {"umur": 3}
    assert ppks.Keluarga(terkena_bencana_alam=True) != ppks.Komunitas(terkena_bencana_alam=True)
    assert hash(ppks.Keluarga()) != hash(ppks.Komunitas())


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_the_same_after_every_way_out_and_back(kind: type[Record], data: st.DataObject) -> None:
    """Pickle, copy, deepcopy, evolve and the JSON dict give back an equal record."""
    record = data.draw(records(kind))
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301  our own bytes
    assert copy.copy(record) == copy.deepcopy(record) == record.evolve() == record
    assert kind(**record.known()) == record
    plain = json.loads(json.dumps(record.to_dict()))
    assert kind.from_dict(plain) == record
    assert kind.from_dict(plain).to_dict() == record.to_dict()


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_repr_names_facts_and_hides_values(kind: type[Record], data: st.DataObject) -> None:
    """The repr tells which facts are known and nothing of their values."""
    record = data.draw(records(kind))
    names = ", ".join(f"{name}=..." for name in record.known())
    assert repr(record) == f"{kind.__name__}({names})"


def test_json_forms() -> None:
    """Dates are ISO text, sets sorted lists, identity numbers plain text; and dates are read back from text."""
    record = Uji(lahir=date(2020, 2, 29), ragam=frozenset({"fisik", "dua kata"}), umur=3, lapar=True)
    assert record.to_dict() == {"lahir": "2020-02-29", "ragam": ["dua kata", "fisik"], "umur": 3, "lapar": True}
    person = ppks.Perorangan(nik=NIK(NIK_TEXT))
    assert person.to_dict() == {"nik": NIK_TEXT}
    assert type(person.to_dict()["nik"]) is str
    assert Uji.from_dict({"lahir": "2020-02-29"}).lahir == date(2020, 2, 29)
    assert Uji.from_dict({"lahir": date(2020, 2, 29)}).lahir == date(2020, 2, 29)


@pytest.mark.parametrize("text", ["2020-02-30", "29/02/2020", "2020-02-29T00:00:00", "", "x"])
def test_a_text_that_is_no_date(text: str) -> None:
    """A text that is no ISO date is a problem, not a guess."""
    problem = problems(lambda: Uji.from_dict({"lahir": text}))["lahir"]
    assert (problem.code, problem.context) == ("FKT-002", {"wanted": "date", "given": "str"})


# --- declaring


def test_facts_are_inherited() -> None:
    """A record has the facts of all its bases and its own; an own one of the same name goes before."""

    class Satu(Record):
        """A base."""

        a: Fact[bool] = fact("Satu?", OBSERVED, PRIBADI)

    class Dua(Record):
        """Another base."""

        b: Fact[bool] = fact("b?", OBSERVED, PRIBADI)

    class Tiga(Satu, Dua):
        """Both, and more."""

        a: Fact[bool] = fact("Tiga?", DOCUMENT, PRIBADI)
        c: Fact[bool] = fact("c?", OBSERVED, PRIBADI)
        tetap: int = 7

    assert set(Tiga.__facts__) == {"a", "b", "c"}
    assert Tiga.__facts__["a"].ask == "Tiga?" == Tiga.a.info.ask
    assert Tiga.b.info is Dua.b.info
    assert Satu.__facts__["a"].ask == "Satu?"
    assert Tiga.tetap == 7
    assert dict(Tiga(a=True, b=False, c=True).known()) == {"a": True, "b": False, "c": True}


def test_the_facts_of_a_class_cannot_be_changed() -> None:
    """The declarations are read-only."""
    with pytest.raises(TypeError):
        Uji.__facts__["neu"] = Uji.__facts__["umur"]  # type: ignore[index]  on purpose
    assert Record.__facts__ == {}


@pytest.mark.parametrize("name", ["known", "evolve", "to_dict", "from_dict"])
def test_a_method_is_no_name_for_a_fact(name: str) -> None:
    """A fact cannot hide a method of every record."""
    body = {"__annotations__": {name: Fact[bool]}, name: fact("?", OBSERVED, PRIBADI)}
    with pytest.raises(TypeError, match=f"'{name}' is a method of every record and cannot name a fact"):
        type("Salah", (Record,), body)


def test_the_three_records_of_ppks() -> None:
    """Each party has its own facts and those that any party can meet; only a community can be a minority group."""
    assert {"usia", "jenis_kelamin", "terkena_bencana_alam", "nik", "tanggal_lahir"} <= set(ppks.Perorangan.__facts__)
    assert "asesmen_kelompok_minoritas" in ppks.Komunitas.__facts__
    assert not [name for name in ppks.Perorangan.__facts__ if "minoritas" in name and name.startswith("asesmen")]
    shared = set(ppks.Keluarga.__facts__) & set(ppks.Komunitas.__facts__) & set(ppks.Perorangan.__facts__)
    assert {name for name in shared if "bencana" in name} == {
        name for name in ppks.Keluarga.__facts__ if "bencana" in name
    }
