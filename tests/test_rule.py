"""A rule is coded and cited, and refuses at once what cannot be: letters, gates and codes that are not there."""

from datetime import date
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from kesos import NotCovered, Reading
from kesos.engine import expression as x
from kesos.engine.citation import PRIMARY, SINGLE, UNVERIFIED, Regulation
from kesos.engine.fact import OBSERVED, PRIBADI, Fact, fact
from kesos.engine.record import Record
from kesos.engine.rule import (
    SYARAT,
    Bacaan,
    Kriteria,
    Peringatan,
    Rule,
    Syarat,
    huruf,
    letters,
    paling_sedikit,
    salah_satu,
    semua,
)
from kesos.engine.rule_set import RuleSet, conditions
from kesos.engine.timeline import Interval

DAY = date(2030, 1, 1)
PERDA = Regulation(id="perda-1-2030", kind="Perda", number="1", year=2030, title="Contoh", evidence=PRIMARY)


class Warga(Record):
    """A person."""

    a: Fact[bool] = fact("a?", OBSERVED, PRIBADI)
    b: Fact[bool] = fact("b?", OBSERVED, PRIBADI)
    c: Fact[bool] = fact("c?", OBSERVED, PRIBADI)
    usia: Fact[int] = fact("usia?", OBSERVED, PRIBADI, between=(0, 130))


class Pendatang(Warga):
    """A person who came from elsewhere."""


class Lembaga(Record):
    """Something else."""

    a: Fact[bool] = fact("a?", OBSERVED, PRIBADI)


A, B, C = (variable.as_condition() for variable in (Warga.a, Warga.b, Warga.c))
LETTERS = {key: Kriteria(f"huruf {key}", expr, SINGLE) for key, expr in {"a": A, "b": B, "c": C}.items()}


def rule(code: str = "UJI-01", **changes: Any) -> Rule:
    """Return a rule with some parts changed."""
    parts: dict[str, Any] = {
        "code": code,
        "name": "Contoh",
        "records": (Warga,),
        "cites": (PERDA.at("Pasal 2", PRIMARY), PERDA.at("Pasal 3", SINGLE)),
        "syarat": Syarat(Warga.usia >= 18, SINGLE, edge="genap 18 masuk"),
        "criteria": LETTERS,
        "textual": Bacaan(semua("abc"), SINGLE, connector="dan", note="teks"),
        "working": Bacaan(salah_satu("ab"), UNVERIFIED, note="kerja", confirm="Pastikan."),
        "warnings": (Peringatan("W1", SYARAT & huruf("c"), UNVERIFIED, "Peringatan satu."),),
        "valid": Interval(DAY, date(2031, 1, 1)),
        "not_tested": "sisanya",
    }
    return Rule(**parts | changes)


def test_references() -> None:
    """The short words stand for letters of the rule in which they are used."""
    one, two = x.Letter("a"), x.Letter("b")
    assert letters("ab") == (one, two) == letters(("a", "b"))
    assert huruf("a") == one
    assert semua("ab") == x.All((one, two))
    assert semua("ab", Warga.c) == x.All((one, two, C))
    assert salah_satu("ab") == x.Any((one, two))
    assert salah_satu("a", ~C) == x.Any((one, ~C))
    assert paling_sedikit(2, "aab") == x.AtLeast((one, one, two), n=2)
    assert letters(("g1", "g2")) == (x.Letter("g1"), x.Letter("g2"))
    assert x.Gate() == SYARAT


def test_conditions_are_whole() -> None:
    """Each reading is joined to the gate by and, and its letters and gate stand under their codes."""
    gate = x.Named("UJI-01.syarat", Warga.usia >= 18)
    named = {key: x.Named(f"UJI-01.{key}", LETTERS[key].expr) for key in "abc"}
    assert rule().gate() == gate
    assert rule().letter("b") == named["b"]
    assert rule().condition(Reading.TEXTUAL) == x.All((gate, named["a"], named["b"], named["c"]))
    assert rule().condition(Reading.WORKING) == x.All((gate, x.Any((named["a"], named["b"]))))
    assert rule().resolve(rule().warnings[0].when) == x.All((gate, named["c"]))
    assert conditions((rule(), rule("UJI-02", syarat=None, warnings=())), Reading.WORKING) == {
        "UJI-01": rule().condition(Reading.WORKING),
        "UJI-02": x.Any((x.Named("UJI-02.a", A), x.Named("UJI-02.b", B))),
    }


def test_a_reading_that_was_not_seen() -> None:
    """Where the text was not seen the reading is UNKNOWN for every record, gate or not."""
    unseen = rule(textual=Bacaan(None, UNVERIFIED, note="tidak terlihat"))
    assert unseen.condition(Reading.TEXTUAL) == x.Unseen()
    assert unseen.condition(Reading.WORKING) == rule().condition(Reading.WORKING)


def test_a_rule_without_a_gate() -> None:
    """A rule may have no gate; then no condition may name one."""
    free = rule(syarat=None, warnings=())
    assert free.gate() is None
    assert free.condition(Reading.TEXTUAL) == x.All(tuple(x.Named(f"UJI-01.{key}", LETTERS[key].expr) for key in "abc"))


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"textual": Bacaan(semua("abz"), SINGLE)}, "UJI-01 has no letter 'z'"),
    ({"working": Bacaan(~huruf("d"), SINGLE)}, "UJI-01 has no letter 'd'"),
    ({"warnings": (Peringatan("W1", huruf("e"), SINGLE, "x"),)}, "UJI-01 has no letter 'e'"),
    ({"syarat": None}, "this rule has no syarat, so no condition may name it"),
    ({"syarat": None, "warnings": (), "working": Bacaan(semua("a", SYARAT), SINGLE)}, "has no syarat"),
    ({"cites": ()}, "Length of 'cites' must be >= 1"),
    ({"records": ()}, "Length of 'records' must be >= 1"),
    (
        {"criteria": LETTERS | {"c": Kriteria("c", semua("ab"), SINGLE)}},
        "UJI-01: a letter or a gate cannot name another one",
    ),
    (
        {"criteria": LETTERS | {"c": Kriteria("c", ~SYARAT, SINGLE)}},
        "UJI-01: a letter or a gate cannot name another one",
    ),
    ({"syarat": Syarat(Warga.usia.between(1, 5) & ~huruf("a"), SINGLE)}, "a letter or a gate cannot name another one"),
]


@pytest.mark.parametrize(("changes", "told"), WRONG)
def test_what_cannot_be_is_refused(changes: dict[str, Any], told: str) -> None:
    """A letter or gate that is not there, a rule that cites nothing: refused when it is declared, with the code."""
    with pytest.raises(ValueError, match=told):
        rule(**changes)


def test_no_condition_no_rule() -> None:
    """What is no condition cannot stand in a criterion, a gate or a warning."""
    mistake: Any = Warga.usia == 5
    builds = (
        lambda: Kriteria("a", mistake, SINGLE),
        lambda: Syarat(mistake, SINGLE),
        lambda: Peringatan("W1", mistake, SINGLE, "x"),
    )
    for build in builds:
        with pytest.raises(TypeError, match="is no condition"):
            build()
    assert Kriteria("a", Warga.a, SINGLE).expr == A


def test_it_says_what_it_is() -> None:
    """Code, name, first citation and the two readings are at hand, and the rule does not change."""
    one = rule()
    assert repr(one) == "<UJI-01 Contoh>"
    assert str(one.citation) == "Perda 1/2030 Pasal 2 [A]"
    assert one.reading(Reading.TEXTUAL) is one.textual
    assert one.reading(Reading.WORKING) is one.working
    assert one.warning_code("W1") == "UJI-01.W1"
    with pytest.raises(FrozenInstanceError):
        one.code = "UJI-02"  # type: ignore[misc]  on purpose


def test_words() -> None:
    """Every text of a rule has a key; English stands in the messages, and Indonesian stands in where it is missing."""
    one = rule()
    said = {
        "nama": "Contoh",
        "a": "huruf a",
        "W1": "Peringatan satu.",
        "tepi": "genap 18 masuk",
        "pastikan": "Pastikan.",
        "catatan": "kerja",
        "catatan_teks": "teks",
        "catatan_a": "",
        "tidak_diuji": "sisanya",
        "tak_ada": "",
    }
    assert {key: one.words(key) for key in said} == said
    assert {key: one.words(key, "en") for key in said} == said
    assert one.words("tak_ada", "id", "baku") == "baku" == one.words("tak_ada", "en", "baku")
    assert rule(syarat=None, warnings=()).words("tepi") == ""
    english = rule(code="PPKS-01", syarat=None, warnings=())
    assert english.words("nama", "en") == "Neglected child under five" or english.words("nama", "en") != "Contoh"


def test_readings() -> None:
    """There are two readings, each the other of the other, with a name in both languages."""
    assert Reading.TEXTUAL.other is Reading.WORKING
    assert Reading.WORKING.other is Reading.TEXTUAL
    assert (Reading("working"), Reading("textual")) == (Reading.WORKING, Reading.TEXTUAL)
    assert Reading.WORKING.words() == "bacaan kerja"
    assert Reading.TEXTUAL.words("en") == "reading by the letter of the text"


def test_applies_to() -> None:
    """A rule is about its kinds of record and what is derived from them, and nothing else."""
    assert rule().applies_to(Warga)
    assert rule().applies_to(Pendatang)
    assert not rule().applies_to(Lembaga)
    assert not rule(records=(Pendatang,)).applies_to(Warga)
    assert rule(records=(Lembaga, Warga)).applies_to(Lembaga)


def test_a_warning_concerns() -> None:
    """A warning may be for some kinds of record only, and only from a day on."""
    narrow = Peringatan("W1", A, SINGLE, "x", records=(Pendatang,), since=DAY)
    assert narrow.concerns(Pendatang, DAY)
    assert not narrow.concerns(Warga, DAY)
    assert not narrow.concerns(Pendatang, date(2029, 12, 31))
    assert Peringatan("W1", A, SINGLE, "x").concerns(Lembaga, date.min)


# --- sets of rules

RULES = RuleSet(
    "UJI", (rule("UJI-02"), rule("UJI-01", valid=Interval(date(2030, 7, 1))), rule("UJI-03", records=(Lembaga,)))
)


def test_a_set_keeps_the_order_of_the_law() -> None:
    """Rules come in the order given, and are found by code."""
    assert [one.code for one in RULES] == ["UJI-02", "UJI-01", "UJI-03"]
    assert RULES["UJI-01"].code == "UJI-01"
    assert "UJI-03" in RULES
    assert "UJI-04" not in RULES
    assert len(RULES) == 3
    with pytest.raises(KeyError):
        RULES["UJI-04"]


def test_one_code_one_rule() -> None:
    """Two rules of one code are refused."""
    with pytest.raises(ValueError, match="two rules of UJI have one code"):
        RuleSet("UJI", (rule(), rule("UJI-02"), rule()))


def test_applying() -> None:
    """On a day the rules that hold then for such a record apply, in order."""
    codes = {day: [one.code for one in RULES.applying(Warga, day)] for day in (DAY, date(2030, 7, 1), date(2031, 1, 1))}
    assert codes == {DAY: ["UJI-02"], date(2030, 7, 1): ["UJI-02", "UJI-01"], date(2031, 1, 1): ["UJI-01"]}
    assert [one.code for one in RULES.applying(Pendatang, DAY)] == ["UJI-02"]
    assert [one.code for one in RULES.applying(Lembaga, DAY)] == ["UJI-03"]


def test_nothing_is_guessed_outside() -> None:
    """Before any rule holds it is NotCovered; a record that no rule is about is a mistake of the caller."""
    with pytest.raises(NotCovered) as caught:
        RULES.applying(Warga, date(2029, 12, 31))
    assert caught.value.problems[0].where == "UJI"
    with pytest.raises(NotCovered):
        RULES.applying(Lembaga, date(2031, 1, 1))

    class Asing(Record):
        """No rule is about it."""

    with pytest.raises(TypeError, match="UJI has no rule about a Asing"):
        RULES.applying(Asing, DAY)
