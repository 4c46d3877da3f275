"""A rule: a coded, cited condition in two readings, with its lettered criteria, its gate and its warnings."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from attrs import field, frozen, validators

from kesos.engine import expression as x
from kesos.engine.citation import Citation, Evidence
from kesos.engine.record import Record
from kesos.engine.timeline import Interval, NotCovered
from kesos.messages import Lang, text


class Reading(StrEnum):
    """How the letters of a rule combine; the caller chooses."""

    TEXTUAL = "textual"
    """The letter of the text; UNKNOWN where the text was not seen."""
    WORKING = "working"
    """The workable reading, the default."""

    @property
    def other(self) -> "Reading":
        """The reading that was not chosen."""
        return Reading.TEXTUAL if self is Reading.WORKING else Reading.WORKING

    def words(self, lang: Lang = "id") -> str:
        """Return the name of the reading."""
        return text(f"reading.{self.value}", lang)


@frozen
class Kriteria:
    """One lettered criterion.

    Args:
        text: what the letter asks, in Indonesian, in our own words.
        expr: the condition.
        evidence: how well its content is known; UNVERIFIED where our own mapping decides.
        note: a remark.
    """

    text: str
    expr: x.Expr = field(converter=x.condition)
    evidence: Evidence
    note: str = field(default="", kw_only=True)


@frozen
class Syarat:
    """The gate (age, sex, role) that a record must pass before any letter counts.

    Args:
        expr: the condition.
        evidence: how well it is known.
        edge: which edge was chosen, in Indonesian.
    """

    expr: x.Expr = field(converter=x.condition)
    evidence: Evidence
    edge: str = field(default="", kw_only=True)


@frozen
class Bacaan:
    """One reading of a rule: how its letters combine.

    Args:
        expr: the condition over the letters; the gate is joined to it by *and*. None if the text was not seen, which
            leaves the reading UNKNOWN for every record.
        evidence: the weakest grade among the parts it rests on.
        connector: the word that joins the letters in the text, or the kind of logic of a working reading.
        note: why it reads so.
        confirm: what a person must confirm before it is used, in Indonesian.
    """

    expr: x.Expr | None
    evidence: Evidence
    connector: str = field(default="", kw_only=True)
    note: str = field(default="", kw_only=True)
    confirm: str = field(default="", kw_only=True)


@frozen
class Peringatan:
    """A warning: shown when its condition is YES, and never changes a verdict.

    Args:
        key: its place in the rule, such as ``"W1"``.
        when: the condition.
        evidence: how well its statement is known.
        text: the words in Indonesian.
        records: the kinds of record that it concerns; empty for all of the rule.
    """

    key: str
    when: x.Expr = field(converter=x.condition)
    evidence: Evidence
    text: str
    records: tuple[type[Record], ...] = field(default=(), kw_only=True)


def letters(keys: str | tuple[str, ...]) -> tuple[x.Expr, ...]:
    """Return references to lettered criteria, one for each character or string of ``keys``."""
    return tuple(x.Letter(key) for key in keys)


def huruf(key: str) -> x.Expr:
    """Return a reference to one lettered criterion."""
    return x.Letter(key)


def semua(keys: str | tuple[str, ...], *more: x.Condition) -> x.Expr:
    """Return the condition that all the letters, and whatever else is given, are met."""
    return x.all_of(*letters(keys), *more)


def salah_satu(keys: str | tuple[str, ...], *more: x.Condition) -> x.Expr:
    """Return the condition that at least one of the letters, or of whatever else is given, is met."""
    return x.any_of(*letters(keys), *more)


def paling_sedikit(n: int, keys: str | tuple[str, ...]) -> x.Expr:
    """Return the condition that at least ``n`` of the letters are met."""
    return x.at_least(n, *letters(keys))


SYARAT = x.Gate()
"""The gate of the rule that a warning or a reading stands in."""


@frozen(kw_only=True, eq=False, repr=False)
class Rule:
    """A coded rule of the law.

    Args:
        code: stable and never reused, such as ``"PPKS-01"``.
        name: its name in the law.
        records: the kinds of record that it applies to.
        cites: where it stands in the law; the first entry names it.
        syarat: its gate, if it has one.
        criteria: its lettered criteria by letter.
        textual: the letter of the text.
        working: the workable reading.
        warnings: what else to tell.
        valid: from when until when.
        not_tested: elements of the definition that no letter carries; they decide nothing.

    Raises:
        ValueError: if it cites nothing, or a condition names a letter or a gate that it does not have.
    """

    code: str
    name: str
    records: tuple[type[Record], ...] = field(validator=validators.min_len(1))
    cites: tuple[Citation, ...] = field(validator=validators.min_len(1))
    criteria: Mapping[str, Kriteria]
    textual: Bacaan
    working: Bacaan
    valid: Interval
    syarat: Syarat | None = None
    warnings: tuple[Peringatan, ...] = ()
    not_tested: str = ""

    def __attrs_post_init__(self) -> None:
        for reading in Reading:
            self.condition(reading)
        for warning in self.warnings:
            self.resolve(warning.when)

    def __repr__(self) -> str:
        return f"<{self.code} {self.name}>"

    @property
    def citation(self) -> Citation:
        """The place that names the rule."""
        return self.cites[0]

    def reading(self, reading: Reading) -> Bacaan:
        """Return one of the two readings."""
        return self.textual if reading is Reading.TEXTUAL else self.working

    def letter(self, key: str) -> x.Expr:
        """Return a criterion under its code, such as ``PPKS-01.a``."""
        return x.Named(f"{self.code}.{key}", self.criteria[key].expr)

    def gate(self) -> x.Expr | None:
        """Return the gate under its code, such as ``PPKS-01.syarat``; None if there is none."""
        return None if self.syarat is None else x.Named(f"{self.code}.syarat", self.syarat.expr)

    def resolve(self, expr: x.Expr) -> x.Expr:
        """Return ``expr`` with the letters and the gate of this rule put in their places.

        Raises:
            ValueError: if it names a letter or a gate that this rule does not have.
        """
        try:
            return x.resolve(expr, {key: self.letter(key) for key in self.criteria}, self.gate())
        except KeyError as missing:
            raise ValueError(f"{self.code} has no letter {missing}") from None

    def condition(self, reading: Reading) -> x.Expr:
        """Return the whole condition in one reading: the gate and the letters as they combine."""
        expr = self.reading(reading).expr
        if expr is None:
            return x.Unseen()
        gate = self.gate()
        return self.resolve(expr) if gate is None else x.all_of(gate, self.resolve(expr))

    def words(self, key: str, lang: Lang = "id", default: str = "") -> str:
        """Return a text of this rule.

        Args:
            key: ``"nama"``, a letter, a warning's key, ``"tepi"`` (the edge of the gate), ``"pastikan"`` (what to
                confirm), ``"catatan"`` and ``"catatan_teks"`` (why the working and the textual reading read so),
                ``"catatan_a"`` (a remark on a letter), ``"tidak_diuji"`` (what no letter carries).
            lang: the language; the Indonesian text stands in where it has none.
            default: what to return if there is no such text at all.
        """
        own = self._indonesian().get(key, default)
        return own if lang == "id" else text(f"{self.code}.{key}", lang, default=own)

    def _indonesian(self) -> dict[str, str]:
        own = {
            "nama": self.name,
            "tepi": self.syarat.edge if self.syarat else "",
            "pastikan": self.working.confirm,
            "catatan": self.working.note,
            "catatan_teks": self.textual.note,
            "tidak_diuji": self.not_tested,
        }
        for key, kriteria in self.criteria.items():
            own |= {key: kriteria.text, f"catatan_{key}": kriteria.note}
        return own | {warning.key: warning.text for warning in self.warnings}

    def applies_to(self, record: type[Record]) -> bool:
        """Return whether the rule is about this kind of record."""
        return any(issubclass(record, kind) for kind in self.records)


R = TypeVar("R", bound=Rule)


@frozen(eq=False)
class RuleSet(Generic[R]):
    """The rules of a subject, in the order of the law.

    Args:
        name: the subject, such as ``"PPKS"``.
        rules: its rules; codes are unique.

    Raises:
        ValueError: if two rules have one code.
    """

    name: str
    rules: tuple[R, ...]
    _by_code: dict[str, R] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        by_code = {rule.code: rule for rule in self.rules}
        if len(by_code) < len(self.rules):
            raise ValueError(f"two rules of {self.name} have one code")
        object.__setattr__(self, "_by_code", by_code)

    def __getitem__(self, code: str) -> R:
        return self._by_code[code]

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[R]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def applying(self, record: type[Record], on: date) -> tuple[R, ...]:
        """Return the rules for a kind of record on a day.

        Raises:
            NotCovered: if no rule of the subject is known to hold on that day.
            TypeError: if the subject has no rule for that kind of record.
        """
        fitting = tuple(rule for rule in self.rules if rule.applies_to(record))
        if not fitting:
            raise TypeError(f"{self.name} has no rule about a {record.__name__}")
        held = tuple(rule for rule in fitting if on in rule.valid)
        if not held:
            raise NotCovered.on(on, self.name)
        return held


def conditions(rules: tuple[Rule, ...], reading: Reading) -> dict[str, x.Expr]:
    """Return the condition of each rule in one reading, by code."""
    return {rule.code: rule.condition(reading) for rule in rules}


AnyRuleSet = RuleSet[Any]
