"""The page of a code, whoever brings it: kesos itself, or another package."""

from kesos.edges import subjects
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
from kesos.edges.catalogue.codes import by_entry, by_folded, unknown
from kesos.edges.catalogue.markdown import PLAIN, Look
from kesos.engine.problem import KesosError
from kesos.engine.rule import Rule
from kesos.messages import Lang


def page(code: str, lang: Lang = "id", look: Look = PLAIN) -> str:
    """Return the page of a code, as Markdown.

    Args:
        code: any code of the catalogue, in capitals or not. A part gives the page of the whole, with the part on top.
            The code of an entry of one table alone will do without the table (``MUTU_BURUK``).
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
    found = by_folded().get(folded) or by_entry().get(folded)
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
    whole, _, part = code.strip().partition(".")
    try:
        found = subjects.find_rule(whole)
    except KesosError as error:
        raise KesosError(unknown(code), *error.problems) from None
    if found is None:
        raise KesosError(unknown(code))
    home, rule = found
    parts = {one.partition(".")[2].casefold(): one.partition(".")[2] for one in rule_page.part_codes(rule)}
    if part and part.casefold() not in parts:
        raise KesosError(unknown(code))
    return rule_page.write(rule, home.room, lang, look, parts.get(part.casefold(), ""))


def page_of(rule: Rule, lang: Lang = "id", look: Look = PLAIN) -> str:
    """Return the page of a rule that stands in no catalogue, such as an office's own; it has no worked example.

    >>> from kesos import ppks
    >>> page_of(ppks.CATEGORIES[12], "en").splitlines()[0]
    '# PPKS-13 Waste picker'
    """
    return rule_page.write(rule, None, lang, look)
