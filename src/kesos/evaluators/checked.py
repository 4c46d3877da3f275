"""Checks of data that is held in Python: one record, or the rows of a family; and what one finding says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, overload

from attrs import field, frozen

from kesos.engine import expression as x
from kesos.engine.check import Check, CheckSet
from kesos.engine.citation import Citation, Evidence
from kesos.engine.fact import FactInfo
from kesos.engine.problem import Severity, masked
from kesos.engine.record import Record
from kesos.engine.verdict import Verdict
from kesos.evaluators.ages import derivable, leniently
from kesos.evaluators.follow import needed
from kesos.evaluators.questions import Question, next_questions
from kesos.evaluators.record import compiled
from kesos.evaluators.term_rows import row_values
from kesos.evaluators.terms import Derived
from kesos.messages import Lang, text


@frozen(eq=False, repr=False, kw_only=True)
class CheckFinding:
    """What one check says of one row.

    Args:
        check: the check.
        verdict: YES where the problem is there.
        on: the reference date.
        where: the facts that it is about.
        row: the position of the row, from 0; None where there is only one.
        keys: what tells the row apart, identity numbers masked.
    """

    check: Check
    verdict: Verdict
    on: date
    where: tuple[str, ...]
    row: int | None = None
    keys: Mapping[str, str] = field(factory=dict[str, str])

    def __repr__(self) -> str:
        place = "" if self.row is None else f" row {self.row}"
        return f"<{self.code} {self.severity.value} {self.verdict.value}{place}>"

    @property
    def code(self) -> str:
        """The code of the check."""
        return self.check.code

    @property
    def name(self) -> str:
        """The name of the check, in Indonesian."""
        return self.check.name

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.check.severity

    @property
    def evidence(self) -> Evidence:
        """How well the statement of the check is known."""
        return self.check.evidence

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The places of the law that it rests on."""
        return self.check.cites

    @property
    def example(self) -> str:
        """The mended example as text."""
        return self.check.example_words(self.on)

    @property
    def mended(self) -> Mapping[str, Any]:
        """The mended example as facts; put in place of those of the row, they end the finding."""
        return self.check.mended(self.on)

    def message(self, lang: Lang = "id") -> str:
        """Return what is wrong, what to do, and the mended example."""
        example = text("problem.example", lang, example=self.example)
        return f"{self.code}: {self.check.words('pesan', lang)} {example}"

    def as_dict(self, lang: Lang = "id") -> dict[str, Any]:
        """Return a JSON-ready dict."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "verdict": self.verdict.value,
            "evidence": self.evidence.name,
            "where": list(self.where),
            "row": self.row,
            "keys": dict(self.keys),
            "message": self.message(lang),
            "example": self.example,
            "citations": [str(cite) for cite in self.cites],
        }


@frozen(eq=False, repr=False, slots=False)
class CheckResult(Sequence[CheckFinding]):
    """The findings of some rows, worst first: it is a sequence of what is wrong, and answers for each code.

    Args:
        on: the reference date.
        checks: the checks that were asked.
        facts: what is known of each row, with what follows from it.
        verdicts: the verdict of each check, for each row.
        terms: the derived truth values, by name.
        numbered: whether the rows have positions.
    """

    on: date
    checks: tuple[Check, ...]
    facts: tuple[Mapping[str, Any], ...]
    verdicts: tuple[Mapping[str, Verdict], ...]
    terms: Mapping[str, Derived]
    numbered: bool

    @cached_property
    def _found(self) -> tuple[CheckFinding, ...]:
        found = [
            self._finding(check, row)
            for row, verdicts in enumerate(self.verdicts)
            for check in self.checks
            if verdicts[check.code] is Verdict.YES
        ]
        return tuple(sorted(found, key=lambda finding: _WEIGHT[finding.severity]))

    def _finding(self, check: Check, row: int) -> CheckFinding:
        facts = self.facts[row]
        keys = {name: shown_key(str(facts[name])) for name in ("nik", "nomor_kk") if name in facts}
        where = raw_facts(check.condition(self.on), self.terms)
        at = row if self.numbered else None
        verdict = self.verdicts[row][check.code]
        return CheckFinding(check=check, verdict=verdict, on=self.on, where=where, row=at, keys=keys)

    def __repr__(self) -> str:
        return f"<{len(self)} findings: {', '.join(self.codes) or '-'}>"

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, at: int | str) -> CheckFinding: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[CheckFinding, ...]: ...
    def __getitem__(self, at: int | str | slice) -> CheckFinding | tuple[CheckFinding, ...]:
        if not isinstance(at, str):
            return self._found[at]
        for finding in self._found:
            if finding.code == at:
                return finding
        check = next((check for check in self.checks if check.code == at), None)
        if check is None or not self.verdicts:
            raise KeyError(at)
        return self._finding(check, 0)

    def __iter__(self) -> Iterator[CheckFinding]:
        return iter(self._found)

    def __contains__(self, wanted: object) -> bool:
        return any(finding is wanted or finding.code == wanted for finding in self._found)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of what is wrong, each once, worst first."""
        return tuple(dict.fromkeys(finding.code for finding in self._found))

    @property
    def errors(self) -> tuple[CheckFinding, ...]:
        """The findings that are errors."""
        return tuple(finding for finding in self._found if finding.severity is Severity.ERROR)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The codes of the checks that are UNKNOWN in at least one row."""
        return tuple(
            check.code for check in self.checks if any(row[check.code] is Verdict.UNKNOWN for row in self.verdicts)
        )

    def by_rule(self) -> dict[str, int]:
        """Return how many rows each check flags, by code, in the order of the table."""
        counts = Counter(finding.code for finding in self._found)
        return {check.code: counts[check.code] for check in self.checks if counts[check.code]}

    def next_questions(self) -> tuple[Question, ...]:
        """Return the facts that can still change a verdict of the first row, the most useful first."""
        if not self.facts:
            return ()
        open_ = {
            check.code: check.condition(self.on)
            for check in self.checks
            if self.verdicts[0][check.code] is Verdict.UNKNOWN
            and not any(fact.name in self.terms for fact in x.facts(check.condition(self.on)))
        }
        return next_questions(open_, self.facts[0])

    def explain(self, lang: Lang = "id") -> str:
        """Return the findings as text, one a line, and how many checks are not known."""
        lines = [self._line(finding, lang) for finding in self._found]
        lines.append(text("verval.ringkas", lang, found=len(self), unknown=len(self.unknown), on=self.on.isoformat()))
        return "\n".join(lines)

    def _line(self, finding: CheckFinding, lang: Lang) -> str:
        row = "" if finding.row is None else f"{text('verval.baris', lang, row=finding.row)}: "
        return f"{row}[{text(f'verval.berat.{finding.severity.value}', lang)}] {finding.message(lang)}"


def shown_key(number: str) -> str:
    """Return an identity number so that it can be shown, also one that is none.

    >>> shown_key("3371011708909999"), shown_key("3371 0117 0890 9999")
    ('337101******9999', '*******************')
    """
    hidden = masked(number)
    return hidden if hidden != number else "*" * min(len(number), _LONGEST)


_LONGEST = 20
_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


@lru_cache(maxsize=4096)
def _raw_facts(facts: tuple[FactInfo, ...], derived: tuple[Derived, ...]) -> tuple[str, ...]:
    by_name = {term.name: term for term in derived}
    names = (raw.name for fact in facts for raw in (by_name[fact.name].facts if fact.name in by_name else (fact,)))
    return tuple(dict.fromkeys(names))


def raw_facts(condition: x.Expr, terms: Mapping[str, Derived]) -> tuple[str, ...]:
    """Return the names of the facts that a condition rests on, those behind its terms instead of the terms."""
    asked = x.facts(condition)
    return _raw_facts(asked, tuple(terms[fact.name] for fact in asked if fact.name in terms))


def asked_terms(conditions: Iterable[x.Expr], terms: Mapping[str, Derived]) -> tuple[Derived, ...]:
    """Return the derived truth values that conditions ask, each once."""
    asked = dict.fromkeys(fact.name for condition in conditions for fact in x.facts(condition))
    return tuple(terms[name] for name in asked if name in terms)


def check_rows(
    checks: CheckSet,
    terms: Mapping[str, Derived],
    rows: Sequence[Mapping[str, Any]],
    on: date,
    *,
    record: type[Record],
    alone: bool,
) -> CheckResult:
    """Return the findings for some rows.

    Args:
        checks: the checks.
        terms: the derived truth values that they ask, by name.
        rows: the known facts of each row.
        on: the reference date.
        record: the record whose facts they are, for the ages that follow from a date.
        alone: whether it is a single record and no list of rows, so that nothing is known across rows.
    """
    held = checks.on(on)
    conditions = tuple(check.condition(on) for check in held)
    made = row_values(asked_terms(conditions, terms), rows, on, alone=alone)
    evaluate = compiled(conditions)
    ages, following = derivable(record), tuple(fact for fact in needed(conditions) if fact.follows)
    facts = tuple({**leniently(row, ages, following, on), **more} for row, more in zip(rows, made, strict=True))
    verdicts = tuple(
        {check.code: Verdict.of(value) for check, value in zip(held, evaluate(row), strict=True)} for row in facts
    )
    return CheckResult(on, held, facts, verdicts, terms, numbered=not alone)


def read_row(record: type[Record], values: Mapping[str, Any] | Record) -> dict[str, Any]:
    """Return the known facts of a record or of a mapping; the text of an identity number that is none stays as it is.

    Raises:
        RecordError: for unknown names, wrong types, values that are not declared.
    """
    if isinstance(values, Record):
        return dict(values.known())
    raw = {name: str(value) for name, value in values.items() if isinstance(value, str) and _is_number(record, name)}
    rest = record.from_dict({name: value for name, value in values.items() if name not in raw})
    return {**rest.known(), **raw}


def _is_number(record: type[Record], name: str) -> bool:
    """Whether a fact is text with a type of its own, such as a NIK."""
    info = record.__facts__.get(name)
    return info is not None and info.type is not str and issubclass(info.type, str)
