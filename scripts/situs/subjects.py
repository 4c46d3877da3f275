"""One index page for each subject: its rules, checks, processes, and tables, with a link to every page."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from kesos.edges.catalogue import check_page, measures, problem_page, rooms, rule_page, shelves
from kesos.edges.catalogue.markdown import section, table, weight
from kesos.engine import expression as x
from kesos.engine.rule import Reading, Rule
from kesos.evaluators.words import words
from kesos.messages import Lang
from situs.look import front_matter, link_from
from situs.words import room as room_name
from situs.words import say

# Subjects that people look up by type: these pages stand in the navigation, the others on the index of their subject.
_LISTED = ("ppks", "psks")
INSTRUMENTS = "instruments"


@frozen
class Subject:
    """One subject of the site.

    Args:
        key: its module.
        rules: its rules.
    """

    key: str
    rules: tuple[Rule, ...] = ()

    @property
    def page(self) -> str:
        """The path of its index below the folder of the rules."""
        return f"bidang-{self.key}.md"

    @property
    def shelves(self) -> tuple[shelves.Shelf, ...]:
        """Its tables."""
        return shelves.of_subject(self.key)

    def children(self, lang: Lang) -> list[tuple[str, str]]:
        """Return title and code of the pages that stand under it in the navigation: what people look up by its name."""
        listed: list[tuple[str, str]] = []
        if self.key in _LISTED:
            listed = [(f"{rule.code} {rule.words('nama', lang)}", rule.code) for rule in self.rules]
        elif self.key == "verval":
            listed = [(one.title(lang), one.code) for one in check_page.processes().values()]
        elif self.key == INSTRUMENTS:
            listed = [(one.form(one.home).name, one.code) for one in measures.MEASURES]
        return listed + [(shelf.words(lang), shelf.code) for shelf in self.shelves if not shelf.own]

    def codes(self) -> Iterator[str]:
        """Yield the code of every page that belongs to it."""
        yield from (rule.code for rule in self.rules)
        for shelf in self.shelves:
            yield from (entry.code for entry in shelf.entries("id")) if shelf.own else (shelf.code,)
        if self.key == "verval":
            yield from (*check_page.checks(), *check_page.processes())
        if self.key == INSTRUMENTS:
            yield from measures.measures()


@cache
def subjects() -> tuple[Subject, ...]:
    """Return the subjects, in the order of the catalogue; verval and the instruments have no rules, but pages."""
    return (*(Subject(room.module, room.rules()) for room in rooms.ROOMS), Subject("verval"), Subject(INSTRUMENTS))


@cache
def home_of() -> dict[str, Subject]:
    """Return the subject that each page belongs to, by its code."""
    return {code: subject for subject in subjects() for code in subject.codes()}


def write(lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the index of each subject."""
    for subject in subjects():
        parts = [f"# {room_name(subject.key, lang)}", say(f"intro_{subject.key}", lang), *_sections(subject, lang)]
        told = "\n\n".join(part for part in parts if part)
        head = front_matter(room_name(subject.key, lang), hide="toc" if subject.key == INSTRUMENTS else "")
        yield f"aturan/{subject.page}", f"{head}{told}\n"


def _sections(subject: Subject, lang: Lang) -> Iterator[str]:
    headings = [say(key, lang) for key in ("code", "name", "about", "gate", "facts_read", "evidence_short")]
    yield section(say("rules", lang), table(headings, [_rule(rule, lang) for rule in subject.rules]))
    if subject.key == "verval":
        yield section(say("checks", lang), _checks(lang))
        yield section(say("processes", lang), _processes(lang))
    if subject.key == INSTRUMENTS:
        yield _instruments(lang)
    own = [shelf for shelf in subject.shelves if shelf.own]
    for shelf in own:
        yield section(shelf.words(lang), _entries(shelf, lang))
    tables = [
        [_link(shelf.code), shelf.words(lang), str(len(shelf.entries(lang)))]
        for shelf in subject.shelves
        if not shelf.own
    ]
    yield section(say("tables", lang), table([say(key, lang) for key in ("code", "about", "count")], tables))


def _link(code: str) -> str:
    return f"[{code}]({code}.md)"


def _rule(rule: Rule, lang: Lang) -> list[str]:
    link = link_from("../").link
    asked = [fact.name for fact in x.facts(rule.condition(Reading.WORKING))]
    shown = ", ".join(link(f"`{name}`", f"fakta.{name}") for name in asked[:_MOST_FACTS])
    return [
        _link(rule.code),
        rule.words("nama", lang),
        ", ".join(kind.__name__ for kind in rule.records),
        words(rule.syarat.expr, lang) if rule.syarat else "",
        f"{shown}, ... ({len(asked)})" if len(asked) > _MOST_FACTS else shown,
        f"{rule.working.evidence.mark} / {rule.textual.evidence.mark}",
    ]


_MOST_FACTS = 4


def _checks(lang: Lang) -> str:
    headings = [say(key, lang) for key in ("code", "name", "weight", "known")]
    rows = [
        [_link(check.code), check.words("nama", lang), weight(check.severity, lang), check.evidence.mark]
        for check in check_page.checks().values()
    ]
    return table(headings, rows)


def _processes(lang: Lang) -> str:
    rows = [
        [_link(one.code), one.title(lang), str(len(one.states)), str(len(one.transitions)), one.grade.mark]
        for one in check_page.processes().values()
    ]
    return table([say(key, lang) for key in ("code", "name", "states", "ways", "known")], rows)


def _instruments(lang: Lang) -> str:
    rows = [
        [
            _link(one.code),
            one.reference.title,
            str(len(one.form(one.home).items)),
            ", ".join(f"[{part}]({one.code}.md#{part})" for part in one.marks(one.home)),
            ", ".join(f"[{band.name}]({one.code}.md#{band.name})" for band in one.scale() or ()),
            ", ".join(f"[{name}]({one.code}.md#{name})" for name in one.policies),
            one.reference.evidence.mark,
        ]
        for one in measures.MEASURES
    ]
    headings = [say(key, lang) for key in ("code", "name", "items", "cutoffs", "bands", "missing", "known")]
    return table(headings, rows)


def _entries(shelf: shelves.Shelf, lang: Lang) -> str:
    rows = [
        [_link(entry.code), entry.name, entry.evidence.mark if entry.evidence else ""] for entry in shelf.entries(lang)
    ]
    return table([say(key, lang) for key in ("code", "name", "known")], rows)


def parts(subject: Subject) -> str:
    """Return how many codes a subject has: pages, and parts that stand on them."""
    codes = list(subject.codes())
    on_them = sum(len(rule_page.part_codes(rule)) for rule in subject.rules)
    on_them += sum(len(shelf.entries("id")) for shelf in subject.shelves if not shelf.own)
    on_them += sum(len(one.parts()) for one in measures.MEASURES) if subject.key == INSTRUMENTS else 0
    return f"{len(codes)} + {on_them}" if on_them else str(len(codes))


def crumbs(code: str, lang: Lang) -> str:
    """Return the way from the index of all to a page, as one line of links."""
    subject = home_of().get(code)
    if subject is not None:
        way = f"[{room_name(subject.key, lang)}]({subject.page})"
    else:
        family = code.partition("-")[0]
        way = f"[{say('problems', lang)}](galat.md) › [{family}]({family}.md)" if code in problem_page.codes() else ""
    return f"[{say('rules', lang)}](index.md) › {way}\n{{ .remah }}\n\n" if way else ""
