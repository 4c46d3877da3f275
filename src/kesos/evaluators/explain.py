"""Findings as text for a person."""

from typing import TYPE_CHECKING

from kesos.engine.verdict import Verdict
from kesos.evaluators.words import words
from kesos.messages import Lang, text

if TYPE_CHECKING:
    from kesos.evaluators.findings import Finding, Findings

_MOST_QUESTIONS = 5


def explain_finding(finding: "Finding", lang: Lang) -> str:
    """Return the verdict of one rule and why."""
    return "\n".join([_head(finding, lang), *_reasons(finding, lang), *_remarks(finding, lang)])


def explain_findings(findings: "Findings", lang: Lang) -> str:
    """Return what is met and why, what warns, how much is open, and what to ask next."""
    parts = [explain_finding(finding, lang) for finding in findings.notable]
    parts.append(
        text(
            "jelas.ringkas",
            lang,
            met=findings.verdicts.count(True),
            unmet=findings.verdicts.count(False),
            unknown=findings.verdicts.count(None),
            on=findings.on.isoformat(),
        )
    )
    asked = question_lines(findings, lang)
    return "\n\n".join([*parts, "\n".join(asked)] if asked else parts)


def question_lines(findings: "Findings", lang: Lang) -> list[str]:
    """Return what to ask next, the most useful first, under a heading; nothing where nothing is asked."""
    questions = findings.next_questions(_MOST_QUESTIONS)
    return [text("jelas.tanya", lang), *(f"  - {question.text(lang)}" for question in questions)] if questions else []


def head_line(finding: "Finding", lang: Lang) -> str:
    """Return the code, the name and the verdict of one rule."""
    return f"{finding.code} {finding.rule.words('nama', lang)}: {finding.verdict.words(lang).upper()}"


def warning_lines(finding: "Finding", lang: Lang) -> list[str]:
    """Return the warnings that show, one a line."""
    rule = finding.rule
    return [
        text("jelas.peringatan", lang, code=rule.warning_code(warning.key), text=rule.words(warning.key, lang))
        for warning in finding.warnings
    ]


def _head(finding: "Finding", lang: Lang) -> str:
    grade = f"{finding.evidence.mark} ({finding.evidence.words(lang)})"
    return "\n".join(
        [
            head_line(finding, lang),
            text("jelas.bacaan", lang, reading=finding.reading.words(lang), grade=grade, cite=finding.citation),
        ]
    )


def _reasons(finding: "Finding", lang: Lang) -> list[str]:
    rule = finding.rule
    lines: list[str] = []
    if rule.syarat is not None and finding.gate is not None:
        said = words(rule.syarat.expr, lang)
        lines.append(f"  {text('kata.syarat', lang)}: {said} - {finding.gate.words(lang)}")
    for key, verdict in finding.criteria.items():
        lines.append(f"  {text('kata.huruf', lang, key=key)}: {rule.words(key, lang)} - {verdict.words(lang)}")
    return lines


def _remarks(finding: "Finding", lang: Lang) -> list[str]:
    lines = warning_lines(finding, lang)
    if not finding.agrees:
        other = finding.reading.other.words(lang)
        lines.append(text("jelas.lain", lang, reading=other, verdict=finding.other.words(lang)))
    questions = finding.next_questions()
    if questions:
        labels = ", ".join(question.fact.label(lang) for question in questions)
        lines.append(text("jelas.kurang", lang, facts=labels))
    if finding.missing_in_law:
        lacking = "; ".join(finding.rule.missing_in_law(finding.reading, lang))
        lines.append(text("jelas.naskah", lang, texts=lacking))
    confirm = finding.rule.words("pastikan", lang)
    if confirm and finding.verdict is Verdict.YES:
        lines.append(text("jelas.pastikan", lang, text=confirm))
    return lines
