"""The catalogue: one page of Markdown for every code of kesos, as ``kesos rule CODE`` prints it and the site shows it.

A page is written from the rule itself, so it cannot say anything else than what is evaluated.
"""

import re
from difflib import get_close_matches
from functools import cache

from kesos.edges.catalogue import check_page, problem_page, rooms, rule_page
from kesos.edges.catalogue.markdown import PLAIN, Look
from kesos.engine.problem import KesosError, Problem
from kesos.engine.rule import Rule
from kesos.messages import Lang

__all__ = ["PLAIN", "Look", "codes", "page", "page_of"]


@cache
def codes() -> tuple[str, ...]:
    """Return every code that has a page: rules with their parts in the order of the law, checks, then problems.

    A code with a dot (``PPKS-07.a``, ``PPKS-02.W1``, ``PPKS-01.syarat``) is a part of a rule and stands on its page.

    >>> codes()[:3], "NIK-003" in codes()
    (('PPKS-01', 'PPKS-01.syarat', 'PPKS-01.a'), True)
    """
    parts = (part for _, rule in rooms.rules().values() for part in (rule.code, *rule_page.part_codes(rule)))
    return (*parts, *check_page.checks(), *problem_page.codes())


def page(code: str, lang: Lang = "id", look: Look = PLAIN) -> str:
    """Return the page of a rule, a part of a rule or a problem, as Markdown.

    Args:
        code: any of `codes`, in capitals or not. A part gives the page of its rule, with what the part asks on top.
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
    found = _by_folded().get(code.strip().casefold())
    if found is None:
        return _own_page(code, lang, look)
    name, _, part = found.partition(".")
    if name in rooms.rules():
        room, rule = rooms.rules()[name]
        return rule_page.write(rule, room, lang, look, part)
    if name in check_page.checks():
        return check_page.write(check_page.checks()[name], lang, look)
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
def _by_spelling() -> dict[str, str]:
    return {_spelled(code): code for code in codes()}


def _spelled(code: str) -> str:
    """Return a code without the zeros in front of its number, which people leave out."""
    return re.sub("-0+", "-", code.strip().casefold())


def _unknown(code: str) -> Problem:
    nearest = get_close_matches(_spelled(code), _by_spelling(), n=1, cutoff=0.0)
    right = _by_spelling()["".join(nearest)]
    return Problem(code="KTG-001", where=code, context={"code": code, "nearest": right}, example=right)
