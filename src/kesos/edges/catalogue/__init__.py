"""The catalogue: one page of Markdown for every code of kesos, as ``kesos rule CODE`` prints it and the site shows it.

A page is written from the rule itself, so it cannot say anything else than what is evaluated.
"""

import re
from collections import Counter
from difflib import get_close_matches
from functools import cache

from kesos.edges.catalogue import (
    check_page,
    entry_page,
    instrument_page,
    measures,
    problem_page,
    rooms,
    rule_page,
    shelves,
)
from kesos.edges.catalogue.markdown import PLAIN, Look
from kesos.engine.problem import KesosError, Problem
from kesos.engine.rule import Rule
from kesos.messages import Lang

__all__ = ["PLAIN", "Look", "codes", "page", "page_of"]


@cache
def codes() -> tuple[str, ...]:
    """Return every code that has a page: rules with their parts in the order of the law, what stands beside, problems.

    Beside the rules stand checks, processes, statements, tables of them, instruments. A code with a dot is a part and
    stands on the page of the whole: ``PPKS-07.a``, ``PPKS-02.W1``, ``SBK-STATUS.SI``, ``WG-SS.disability3``.

    >>> codes()[:3], "NIK-003" in codes()
    (('PPKS-01', 'PPKS-01.syarat', 'PPKS-01.a'), True)
    """
    rules = (part for _, rule in rooms.rules().values() for part in (rule.code, *rule_page.part_codes(rule)))
    tables = (part for shelf in shelves.pages().values() for part in (shelf.code, *entry_page.part_codes(shelf)))
    scores = (part for one in measures.MEASURES for part in (one.code, *instrument_page.part_codes(one)))
    beside = (*check_page.checks(), *check_page.processes(), *shelves.owners(), *tables, *scores)
    return (*rules, *beside, *problem_page.codes())


def page(code: str, lang: Lang = "id", look: Look = PLAIN) -> str:
    """Return the page of a code, as Markdown.

    Args:
        code: any of `codes`, in capitals or not. A part gives the page of the whole, with the part on top. The code
            of an entry of one table alone will do without the table (``MUTU_BURUK``).
        lang: the language.
        look: plain, or with the anchors and links of a site.

    Raises:
        KesosError: KTG-001 with the nearest code, if there is no such code.

    >>> print(page("PPKS-08", "en"))
    # PPKS-08 Neglected older person
    ...
    >>> page("PPKS-99")
    Traceback (most recent call last):
    kesos.engine.problem.KesosError: KTG-001: 'PPKS-99' ...
    """
    folded = code.strip().casefold()
    found = _by_folded().get(folded) or _by_entry().get(folded)
    if found is None:
        return _own_page(code, lang, look)
    name, _, part = found.partition(".")
    if name in rooms.rules():
        room, rule = rooms.rules()[name]
        return rule_page.write(rule, room, lang, look, part)
    return _beside_rules(name, part, lang, look)


def _beside_rules(name: str, part: str, lang: Lang, look: Look) -> str:
    if name in check_page.checks():
        return check_page.write(check_page.checks()[name], lang, look)
    if name in check_page.processes():
        return check_page.write_process(check_page.processes()[name], lang, look)
    if name in shelves.owners():
        return entry_page.write(shelves.owners()[name], name, lang, look)
    if name in shelves.pages():
        return entry_page.write_table(shelves.pages()[name], lang, look, part)
    if name in measures.measures():
        return instrument_page.write(measures.measures()[name], lang, look, part)
    return problem_page.write(name, lang, look)


def _own_page(code: str, lang: Lang, look: Look) -> str:
    """Return the page of a rule that another package brings."""
    from kesos.edges import subjects  # noqa: PLC0415  they stand above the catalogue of kesos itself

    whole, _, part = code.strip().partition(".")
    try:
        found = subjects.find_rule(whole)
    except KesosError as error:
        raise KesosError(_unknown(code), *error.problems) from None
    if found is None:
        raise KesosError(_unknown(code))
    home, rule = found
    parts = {one.partition(".")[2].casefold(): one.partition(".")[2] for one in rule_page.part_codes(rule)}
    if part and part.casefold() not in parts:
        raise KesosError(_unknown(code))
    return rule_page.write(rule, home.room, lang, look, parts.get(part.casefold(), ""))


def page_of(rule: Rule, lang: Lang = "id", look: Look = PLAIN) -> str:
    """Return the page of a rule that stands in no catalogue, such as an office's own; it has no worked example.

    >>> from kesos import ppks
    >>> page_of(ppks.CATEGORIES[12], "en").splitlines()[0]
    '# PPKS-13 Waste picker'
    """
    return rule_page.write(rule, None, lang, look)


@cache
def _by_folded() -> dict[str, str]:
    return {code.casefold(): code for code in codes()}


@cache
def _by_entry() -> dict[str, str]:
    """The parts of tables by the code of the entry alone, where it stands in one table only."""
    parts = [part for shelf in shelves.pages().values() for part in entry_page.part_codes(shelf)]
    bare = Counter(part.partition(".")[2].casefold() for part in parts)
    return {entry: part for part in parts if bare[entry := part.partition(".")[2].casefold()] == 1}


@cache
def _by_spelling() -> dict[str, str]:
    return {_spelled(code): code for code in codes()}


def _spelled(code: str) -> str:
    """Return a code without the zeros in front of its number, which people leave out."""
    return re.sub("-0+", "-", code.strip().casefold())


def _unknown(code: str) -> Problem:
    nearest = get_close_matches(_spelled(code), _by_spelling(), n=1, cutoff=0.0)
    right = _by_spelling()["".join(nearest)]
    return Problem(code="KTG-001", where=code, context={"code": code, "nearest": right}, example=right)
