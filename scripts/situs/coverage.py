"""The ledger: what is encoded, and how well its law is known."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from kesos.edges.catalogue.asked import guarded, how
from kesos.edges.catalogue.markdown import table
from kesos.edges.catalogue.rooms import ROOMS, Room
from kesos.engine.citation import Evidence
from kesos.engine.fact import FactInfo, Kind, Sensitivity
from kesos.engine.rule import Rule
from kesos.messages import Lang, text
from situs.facts import records
from situs.look import front_matter, link_from
from situs.words import say

_KIT = Path(__file__).parent.parent.parent / "tests" / "conformance"
# How many rules the law has: so many types stand in the annexes of Permensos 8/2012.
_WHOLE = {"ppks": 26, "psks": 12}
_GRADES = sorted(Evidence, reverse=True)


def write(lang: Lang) -> str:
    """Return the page."""
    parts = [f"# {say('coverage', lang)}", say("coverage_intro", lang), _summary(lang)]
    for room in ROOMS:
        parts += [f"## {room.module.upper()}", *_subject(room, lang)]
    parts += [f"## {say('cases', lang)}", say("cases_intro", lang), _cases(lang)]
    parts += [f"## {say('all_facts', lang)}", _facts(lang)]
    return front_matter(say("coverage", lang)) + "\n\n".join(part for part in parts if part) + "\n"


def _summary(lang: Lang) -> str:
    headings = [say(key, lang) for key in ("subject", "encoded", "letters", "warnings", "cites")]
    return table(headings, [_counts(room) for room in ROOMS])


def _counts(room: Room) -> list[str]:
    rules = room.rules()
    parts = (sum(len(getattr(rule, name)) for rule in rules) for name in ("criteria", "warnings", "cites"))
    return [room.module.upper(), f"{len(rules)}/{_WHOLE.get(room.module, len(rules))}", *map(str, parts)]


def _subject(room: Room, lang: Lang) -> list[str]:
    rules = room.rules()
    graded = {
        "gates": [rule.syarat.evidence for rule in rules if rule.syarat],
        "letters": [kriteria.evidence for rule in rules for kriteria in rule.criteria.values()],
        "textual": [rule.textual.evidence for rule in rules],
        "working": [rule.working.evidence for rule in rules],
        "warnings": [warning.evidence for rule in rules for warning in rule.warnings],
        "cites": [cite.evidence for rule in rules for cite in rule.cites],
    }
    headings = [say("what", lang), *(f"{grade.mark} ({grade.words(lang)})" for grade in _GRADES), say("sum", lang)]
    return [
        f"### {say('by_grade', lang)}",
        table(headings, [[say(what, lang), *_graded(grades)] for what, grades in graded.items()]),
        *_reasons("unseen", [rule for rule in rules if rule.textual.expr is None], "catatan_teks", lang),
        *_reasons("untested", [rule for rule in rules if rule.not_tested], "tidak_diuji", lang),
    ]


def _graded(grades: list[Evidence]) -> list[str]:
    counted = Counter(grades)
    return [*(str(counted[grade]) for grade in _GRADES), str(len(grades))]


def _reasons(what: str, rules: Sequence[Rule], key: str, lang: Lang) -> list[str]:
    """Return a heading and a line for each rule; nothing if there is none."""
    link = link_from("").link
    lines = [f"- {link(rule.code, rule.code)} {rule.words('nama', lang)}: {rule.words(key, lang)}" for rule in rules]
    return [f"### {say(what, lang)}", say(f"{what}_intro", lang), "\n".join(lines)] if lines else []


def _cases(lang: Lang) -> str:
    verdicts = ("YES", "NO", "UNKNOWN")
    rows: list[list[str]] = []
    for file in sorted(_KIT.glob("*.json")):
        kit = json.loads(file.read_text(encoding="utf-8"))
        counted = Counter(str(case.get("expected")) for case in kit["cases"])
        rows.append([kit["subject"], *(str(counted[verdict]) for verdict in verdicts), str(len(kit["cases"]))])
    headings = [say("subject", lang), *(text(f"verdict.{verdict}", lang) for verdict in verdicts), say("sum", lang)]
    return table(headings, rows)


def _facts(lang: Lang) -> str:
    facts: dict[FactInfo, None] = {fact: None for kind in records() for fact in kind.__facts__.values()}
    counted = Counter((fact.kind, fact.sensitivity) for fact in facts)
    shown = {fact.kind: how(fact, lang) for fact in facts}
    guard = {fact.sensitivity: guarded(fact, lang) for fact in facts}
    headings = ["", *(guard[one] for one in Sensitivity), say("sum", lang)]
    rows = [[shown[kind], *_by_guard(counted, kind)] for kind in Kind]
    return table(headings, rows)


def _by_guard(counted: Counter[tuple[Kind, Sensitivity]], kind: Kind) -> list[str]:
    numbers = [counted[kind, one] for one in Sensitivity]
    return [*map(str, numbers), str(sum(numbers))]
