"""A rule: a coded, cited condition in two readings, with its lettered criteria, its gate and its warnings."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from attrs import field, frozen, validators

from kesos.engine import expression as x
from kesos.engine.citation import Citation, Evidence
from kesos.engine.record import Record
from kesos.engine.timeline import Interval
from kesos.engine.versions import incomplete
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


@frozen(slots=False)
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


@frozen(slots=False)
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


@frozen(slots=False)
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


@frozen(slots=False)
class Peringatan:
    """A warning: shown when its condition is YES, and never changes a verdict.

    Args:
        key: its place in the rule, such as ``"W1"``.
        when: the condition.
        evidence: how well its statement is known.
        text: the words in Indonesian.
        records: the kinds of record that it concerns; empty for all of the rule.
        since: the first day on which it shows; None for every day of the rule.
    """

    key: str
    when: x.Expr = field(converter=x.condition)
    evidence: Evidence
    text: str
    records: tuple[type[Record], ...] = field(default=(), kw_only=True)
    since: date | None = field(default=None, kw_only=True)

    def concerns(self, record: type[Record], on: date) -> bool:
        """Return whether it can show for such a record on this day at all."""
        return issubclass(record, self.records or Record) and (self.since is None or self.since <= on)


def letters(keys: str | tuple[str, ...]) -> tuple[x.Expr, ...]:
    """Return references to lettered criteria, one for each character or string of ``keys``."""
    return tuple(map(huruf, keys))


@cache
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
_REFERENCES: Final = (x.Letter, x.Gate)


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
        versi: what people call this version of the rule, such as ``"10/2019"``; empty where there is only one.
        complete: whether all letters are known. A list that is not known whole can say NO or UNKNOWN, never YES.
        missing: what is missing in our knowledge of the law, in Indonesian.
        versions: the versions for which it stands on a day on which each of them may apply; empty for a rule of the
            law itself.
        basis: what else it rests on than a regulation, in Indonesian.
        addresses: public addresses of its sources, or the words by which one is known, where the place of the law
            itself was not seen.

    Raises:
        ValueError: if it cites nothing, a condition names a letter or a gate that it does not have, or a letter or the
            gate names another one.
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
    versi: str = ""
    complete: bool = True
    missing: tuple[str, ...] = ()
    versions: tuple["Rule", ...] = ()
    basis: str = ""
    addresses: tuple[str, ...] = ()
    _letters: Mapping[str, x.Expr] = field(init=False)
    _gate: x.Expr | None = field(init=False)
    _conditions: Mapping[Reading, x.Expr] = field(init=False)
    _alerts: tuple[x.Expr, ...] = field(init=False)
    _texts: dict[str, str] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        gate = None if self.syarat is None else x.Named(f"{self.code}.syarat", self.syarat.expr)
        letters = {key: x.Named(f"{self.code}.{key}", one.expr) for key, one in self.criteria.items()}
        # Made once: what is asked of every record must not be put together for every record.
        self._keep(_gate=gate, _letters=letters)
        self._keep(_conditions={reading: self._condition(reading) for reading in Reading})
        self._keep(_alerts=tuple(self.resolve(warning.when) for warning in self.warnings))
        for part in (self.syarat, *self.criteria.values()):
            if part is not None and any(isinstance(node, _REFERENCES) for node in x.walk(part.expr)):
                raise ValueError(f"{self.code}: a letter or a gate cannot name another one")

    def _keep(self, **made: object) -> None:
        for name, value in made.items():
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        return f"<{self.code} {self.name}>"

    @property
    def citation(self) -> Citation:
        """The place that names the rule."""
        return self.cites[0]

    def reading(self, reading: Reading) -> Bacaan:
        """Return one of the two readings."""
        return self.textual if reading is Reading.TEXTUAL else self.working

    def rests_on(self, reading: Reading, *, barred: bool) -> Evidence:
        """Return the weakest grade that a verdict rests on.

        Args:
            reading: the reading that was used.
            barred: whether the gate alone says no; then it is the gate's.
        """
        return self.syarat.evidence if barred and self.syarat is not None else self.reading(reading).evidence

    def letter(self, key: str) -> x.Expr:
        """Return a criterion under its code, such as ``PPKS-01.a``."""
        return self._letters[key]

    def gate(self) -> x.Expr | None:
        """Return the gate under its code, such as ``PPKS-01.syarat``; None if there is none."""
        return self._gate

    def alerts(self) -> tuple[x.Expr, ...]:
        """Return the condition of each warning, in their order."""
        return self._alerts

    def resolve(self, expr: x.Expr) -> x.Expr:
        """Return ``expr`` with the letters and the gate of this rule put in their places.

        Raises:
            ValueError: if it names a letter or a gate that this rule does not have.
        """
        try:
            return x.resolve(expr, self._letters, self._gate)
        except KeyError as missing:
            raise ValueError(f"{self.code} has no letter {missing}") from None

    def condition(self, reading: Reading) -> x.Expr:
        """Return the whole condition in one reading: the gate and the letters as they combine."""
        return self._conditions[reading]

    def _condition(self, reading: Reading) -> x.Expr:
        expr = self.reading(reading).expr
        if expr is None:
            return x.Unseen()
        whole = self.resolve(expr) if self._gate is None else x.all_of(self._gate, self.resolve(expr))
        return whole if self.complete else incomplete(whole)

    def warning_code(self, key: str) -> str:
        """Return the code of a warning, such as ``PPKS-02.W1``."""
        return f"{self.code}.{key}"

    def missing_in_law(self, reading: Reading, lang: Lang = "id") -> tuple[str, ...]:
        """Return what our knowledge of the law lacks for a reading to say YES; empty where nothing is lacking."""
        if self.versions:
            found = (text for version in self.versions for text in version.missing_in_law(reading, lang))
            return tuple(dict.fromkeys(found))
        if self.complete and self.reading(reading).expr is not None:
            return ()
        return tuple(self.words(f"kurang{i}", lang) for i in range(1, len(self.missing) + 1))

    def words(self, key: str, lang: Lang = "id", default: str = "") -> str:
        """Return a text of this rule.

        Args:
            key: ``"nama"``, a letter, a warning's key, ``"tepi"`` (the edge of the gate), ``"pastikan"`` (what to
                confirm), ``"catatan"`` and ``"catatan_teks"`` (why the working and the textual reading read so),
                ``"catatan_a"`` (a remark on a letter), ``"tidak_diuji"`` (what no letter carries), ``"kurang1"`` (what
                is missing in our knowledge of the law), ``"dasar_lain"`` (what else it rests on).
            lang: the language; the Indonesian text stands in where it has none.
            default: what to return if there is no such text at all.
        """
        if self.versions:
            return self._words_of_version(key, lang, default)
        if not self._texts:
            self._texts.update(self._indonesian())
        own = self._texts.get(key, default)
        return own if lang == "id" else text(f"{self.code}.{key}", lang, default=own)

    def _words_of_version(self, key: str, lang: Lang, default: str) -> str:
        for version in self.versions:
            label = f"{version.versi} "
            if key.startswith(label):
                return version.words(key.removeprefix(label), lang, default)
            if any(warning.key == key for warning in version.warnings):
                return version.words(key, lang, default)
        return self.versions[-1].words(key, lang, default)

    def _indonesian(self) -> dict[str, str]:
        own = {
            "nama": self.name,
            "tepi": self.syarat.edge if self.syarat else "",
            "pastikan": self.working.confirm,
            "catatan": self.working.note,
            "catatan_teks": self.textual.note,
            "tidak_diuji": self.not_tested,
            "dasar_lain": self.basis,
        }
        for key, kriteria in self.criteria.items():
            own |= {key: kriteria.text, f"catatan_{key}": kriteria.note}
        own |= {f"kurang{i}": lacking for i, lacking in enumerate(self.missing, 1)}
        return own | {warning.key: warning.text for warning in self.warnings}

    def applies_to(self, record: type[Record]) -> bool:
        """Return whether the rule is about this kind of record."""
        return any(issubclass(record, kind) for kind in self.records)
