"""What a requirement list says about one person or body: met or not, which letters are open, and what closes them."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from attrs import define, frozen

from kesos._standards.bukti import document
from kesos.engine import expression as x
from kesos.engine.citation import Evidence
from kesos.engine.fact import FactInfo
from kesos.engine.rule import Rule
from kesos.engine.verdict import Verdict
from kesos.evaluators.findings import Finding, Findings
from kesos.evaluators.grade import grade
from kesos.evaluators.questions import open_facts
from kesos.evaluators.trace import trace
from kesos.evaluators.words import part_name
from kesos.messages import Lang, text


@frozen(eq=False)
class Gap:
    """A letter of a list that is not met, or of which that is not known.

    Args:
        rule: the list, in the version that asks it.
        key: the letter.
        verdict: NO, or UNKNOWN.
        facts: the facts that the letter still asks, or all of them where it is not met.
    """

    rule: Rule
    key: str
    verdict: Verdict
    facts: tuple[FactInfo, ...]

    def __repr__(self) -> str:
        return f"<{self.code} {self.verdict.value}>"

    @property
    def code(self) -> str:
        """The code of the letter, such as ``PSM-10-2019.c``."""
        return f"{self.rule.code}.{self.key}"

    @property
    def evidence(self) -> Evidence:
        """How well the letter is known."""
        return self.rule.criteria[self.key].evidence

    def text(self, lang: Lang = "id") -> str:
        """Return what the letter asks."""
        return self.rule.words(self.key, lang)

    def documents(self, lang: Lang = "id") -> tuple[str, ...]:
        """Return the papers that would show it, one for each fact; our suggestion, unless the letter names them."""
        return tuple(dict.fromkeys(document(fact, lang) for fact in self.facts))

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: code, verdict, evidence, facts, documents."""
        return {
            "code": self.code,
            "verdict": self.verdict.value,
            "evidence": self.evidence.name,
            "facts": [fact.name for fact in self.facts],
            "documents": list(self.documents()),
        }


@define(eq=False, slots=False, repr=False)
class Check(Finding):
    """The finding of one requirement list, with its gaps.

    YES means that every letter of the list is met, and nothing else: not competent, not certified, not appointed.

    Args:
        role: the role or list as it was asked.
        findings: the finding as a receipt is written of it.
    """

    role: str
    findings: Findings

    @property
    def version(self) -> str:
        """The list that was used; on a day on which either of two may apply both, joined by a bar."""
        return " | ".join(rule.code for rule in self._lists)

    @property
    def complete(self) -> bool:
        """Whether every letter of the list is known; else it is never YES."""
        return all(rule.complete for rule in self._lists)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The letters that are not met, in their order; none once the verdict is YES."""
        return self._open(Verdict.NO)

    @cached_property
    def unknown(self) -> tuple[Gap, ...]:
        """The letters of which it is not known whether they are met, in their order; none once the verdict is YES."""
        return self._open(Verdict.UNKNOWN)

    @property
    def one_is_enough(self) -> bool:
        """Whether one letter of the list is enough, so that closing one gap closes all."""
        return not self.rule.versions and isinstance(self.condition, x.Any)

    @property
    def evidence(self) -> Evidence:
        """The grade of the letters that decided; while the verdict is UNKNOWN, of the list."""
        return self.grade or super().evidence

    @cached_property
    def grade(self) -> Evidence | None:
        """The weakest grade among the letters that the verdict needs; None while it is UNKNOWN."""
        grades = {f"{rule.code}.{key}": kriteria.evidence for rule, key, kriteria in self._letters()}
        return grade(self.steps(), grades)

    def explain(self, lang: Lang = "id") -> str:
        """Return why, as text, and what would close each gap."""
        lines = [super().explain(lang)]
        if self.one_is_enough and (self.gaps or self.unknown):
            lines.append(text("standar.salah_satu", lang))
        lines += [
            text("standar.celah", lang, letter=self._letter(gap, lang), documents="; ".join(gap.documents(lang)))
            for gap in (*self.gaps, *self.unknown)
        ]
        return "\n".join(lines)

    def _letter(self, gap: Gap, lang: Lang) -> str:
        name = part_name(gap.code, lang)
        return f"{gap.rule.code} {name}" if self.rule.versions else name

    def receipt(self, *, clear: bool = False) -> dict[str, Any]:
        """Return the receipt `kesos.receipt/1` as a JSON-ready dict, with role, list, gaps and open letters.

        Args:
            clear: keep NIK and family-card numbers in clear; by default they are masked.
        """
        whole = self.findings.receipt(clear=clear)
        (result,) = whole["results"]
        result |= {
            "evidence": self.evidence.name,
            "version": self.version,
            "complete": self.complete,
            "gaps": [gap.as_dict() for gap in self.gaps],
            "unknown": [gap.as_dict() for gap in self.unknown],
        }
        return whole | {"role": self.role}

    @property
    def _lists(self) -> tuple[Rule, ...]:
        return self.rule.versions or (self.rule,)

    def _letters(self) -> Iterator[tuple[Rule, str, Any]]:
        """Yield the letters that count in the reading that was used."""
        codes = {node.code for node in x.walk(self.condition) if isinstance(node, x.Named)}
        for rule in self._lists:
            for key, kriteria in rule.criteria.items():
                if f"{rule.code}.{key}" in codes:
                    yield rule, key, kriteria

    def _open(self, verdict: Verdict) -> tuple[Gap, ...]:
        if self.verdict is Verdict.YES:
            return ()
        return tuple(
            Gap(rule, key, verdict, open_facts(kriteria.expr, self.facts) or x.facts(kriteria.expr))
            for rule, key, kriteria in self._letters()
            if trace(kriteria.expr, self.facts).verdict is verdict
        )
