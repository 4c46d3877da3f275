"""The table of rules: severities and grades as the fact files have them, a citation where a place was seen, both languages."""

import pytest

from kesos import identitas
from kesos.engine.problem import Severity
from kesos.fakta import identitas as inside
from kesos.fakta.identitas.rules import problem
from kesos.fakta.peraturan import PERATURAN
from kesos.identitas import RULE, RULES
from kesos.messages import catalogue

LAW = {
    "NIK-001": ("error", "A", "PP 40/2019 Pasal 31 ayat (1) [A]"),
    "NIK-002": ("info", "A", "PP 40/2019 Pasal 30 ayat (2) [A]"),
    "NIK-003": ("error", "A", "PP 40/2019 Pasal 32 ayat (3) huruf a [A]"),
    "NIK-004": ("warning", "A", "Kepmendagri 300.2.2-2138/2025 Lampiran [B]"),
    "NIK-005": ("error", "B", ""),
    "NIK-006": ("error", "A", "PP 40/2019 Pasal 31 ayat (1) huruf b [A]"),
    # The fact file: D, no source. Better known: digits 7-12 are the birth date (PP 40/2019), and a NIK is issued after
    # the person was recorded (UU 23/2006 Pasal 13 ayat (2), text seen), so no birth lies after a day on which it exists.
    "NIK-007": ("error", "A", "PP 40/2019 Pasal 31 ayat (1) huruf b [A]"),
    "NIK-008": ("error", "B", ""),
    "NIK-009": ("warning", "A", "PP 40/2019 Pasal 31 ayat (1) huruf b [A]"),
    "NIK-010": ("warning", "C", ""),
    "NIK-011": ("error", "B", ""),
    "NIK-012": ("warning", "A", ""),
    "NIK-013": ("warning", "D", ""),
    "NIK-014": ("info", "B", ""),
    "KK-001": ("error", "C", ""),
    "KK-002": ("warning", "D", ""),
    "KK-003": ("warning", "D", ""),
    "KK-004": ("warning", "D", "PP 40/2019 Pasal 31 ayat (1) huruf b [A]"),
    "KK-005": ("warning", "D", ""),
    "KK-006": ("warning", "D", ""),
    "KK-007": ("error", "A", "UU 23/2006 Pasal 62 ayat (1) [A]"),
}


@pytest.mark.parametrize("code", LAW)
def test_severity_grade_and_citation_are_those_of_the_facts(code: str) -> None:
    """NIK01-NIK14 and KK01-KK07 carry the severity, the grade and the place that the fact file gives."""
    severity, mark, place = LAW[code]
    rule = RULE[code]
    assert (rule.severity.value, rule.evidence.mark) == (severity, mark)
    assert (str(rule.cites[0]) if rule.cites else "") == place
    assert rule.cites or rule.basis


def test_codes_are_unique_and_in_order() -> None:
    """Each code stands once, and the rules stand in the order of their codes within each family."""
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes)) == len(RULE)
    for family in ("NIK", "KK", "WIL"):
        own = [code for code in codes if code.startswith(f"{family}-")]
        assert own == sorted(own)


def test_citations_come_from_the_index() -> None:
    """Every instrument that a rule cites stands in the index of regulations."""
    for rule in RULES:
        for cite in rule.cites:
            assert PERATURAN[cite.instrument.id] is cite.instrument


def test_every_rule_reads_in_both_languages() -> None:
    """Each rule has a line and a problem text in Indonesian and English, and no text stands without its rule."""
    for rule in RULES:
        assert rule.words("id") == rule.teks
        assert rule.words("en") not in {"", rule.teks}
    for lang in ("id", "en"):
        texts = {code for code in catalogue(lang) if code.split("-")[0] in {"NIK", "KK", "WIL"}}
        assert texts == set(RULE)


def test_a_problem_has_the_severity_of_its_rule() -> None:
    """What is wrong weighs as the rule says, and the position stays with it when a sheet names the cell."""
    found = problem("KK-005", "13-16", masked="337101******0000")
    assert found.severity is Severity.WARNING
    assert found.where == found.context["position"] == "13-16"


def test_the_short_name_offers_the_same() -> None:
    """kesos.identitas offers exactly what kesos.fakta.identitas offers."""
    assert set(identitas.__all__) == set(inside.__all__)
    assert all(getattr(identitas, name) is getattr(inside, name) for name in inside.__all__)
