"""Which codes the catalogue of kesos has, and which one somebody means."""

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
from kesos.engine.problem import Problem


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


@cache
def by_folded() -> dict[str, str]:
    """Return the codes by themselves in small letters."""
    return {code.casefold(): code for code in codes()}


@cache
def by_entry() -> dict[str, str]:
    """Return the parts of tables by the code of the entry alone, where it stands in one table only."""
    parts = [part for shelf in shelves.pages().values() for part in entry_page.part_codes(shelf)]
    bare = Counter(part.partition(".")[2].casefold() for part in parts)
    return {entry: part for part in parts if bare[entry := part.partition(".")[2].casefold()] == 1}


@cache
def _by_spelling() -> dict[str, str]:
    return {_spelled(code): code for code in codes()}


def _spelled(code: str) -> str:
    """Return a code without the zeros in front of its number, which people leave out."""
    return re.sub("-0+", "-", code.strip().casefold())


def unknown(code: str) -> Problem:
    """Return the problem that there is no such code, with the nearest one."""
    nearest = get_close_matches(_spelled(code), _by_spelling(), n=1, cutoff=0.0)
    right = _by_spelling()["".join(nearest)]
    return Problem(code="KTG-001", where=code, context={"code": code, "nearest": right}, example=right)
