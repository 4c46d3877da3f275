"""What the tests share: a record with facts of every type, strategies for facts, expressions and PPKS records.

`judge` is a second reading of the rules, written from the Kleene tables: every evaluator is held against it.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any, Final, Literal

from hypothesis import strategies as st

from kesos import Verdict
from kesos.engine import expression as x
from kesos.engine.fact import ASSESSMENT, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, FactInfo, fact
from kesos.engine.record import Record
from kesos.engine.rule import Rule
from kesos.identitas import NIK, NomorKK

ON: Final = date(2026, 11, 24)
YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN


class Uji(Record):
    """A record for tests: facts of every type, with values that are hard to write in a pattern or a quotation."""

    lapar: Fact[bool] = fact("Lapar?", OBSERVED, PRIBADI)
    sakit: Fact[bool] = fact("Sakit?", ASSESSMENT, SPESIFIK)
    pulang: Fact[bool] = fact("Pulang?", OBSERVED, PRIBADI, implies=("lapar",))
    jauh: Fact[bool] = fact("Jauh?", DOCUMENT, PRIBADI)
    umur: Fact[int] = fact("Umur?", DOCUMENT, PRIBADI, unit="tahun", between=(0, 130), years_since="lahir")
    anak: Fact[int] = fact("Jumlah anak?", OBSERVED, PRIBADI)
    gizi: Fact[Literal["buruk", "kurang sekali", "baik-baik (+)"]] = fact("Gizi?", ASSESSMENT, SPESIFIK)
    ragam: Fact[frozenset[Literal["fisik", "fisik.berat", "dua kata", "sen*sorik"]]] = fact("Ragam?", DOCUMENT, PRIBADI)
    lahir: Fact[date] = fact("Lahir?", DOCUMENT, PRIBADI)
    nama: Fact[str] = fact("Nama?", DOCUMENT, PRIBADI)


_AND = {(YES, YES): YES, (YES, UNKNOWN): UNKNOWN, (UNKNOWN, YES): UNKNOWN, (UNKNOWN, UNKNOWN): UNKNOWN}
_OR = {(NO, NO): NO, (NO, UNKNOWN): UNKNOWN, (UNKNOWN, NO): UNKNOWN, (UNKNOWN, UNKNOWN): UNKNOWN}
_NOT = {YES: NO, NO: YES, UNKNOWN: UNKNOWN}


def judge(expr: x.Expr, facts: Mapping[str, Any]) -> Verdict:
    """Return the verdict of a condition by the strong Kleene tables and nothing else."""
    match expr:
        case x.Not(part=part):
            return _NOT[judge(part, facts)]
        case x.Named(part=part):
            return judge(part, facts)
        case x.All(parts=parts):
            return _folded(_AND, NO, YES, parts, facts)
        case x.Any(parts=parts):
            return _folded(_OR, YES, NO, parts, facts)
        case x.AtLeast(n=n, parts=parts):
            return _counted(n, [judge(part, facts) for part in parts])
        case x.Leaf(fact=info) if facts.get(info.name) is not None:
            return YES if _holds(expr, facts[info.name]) else NO
        case _:
            return UNKNOWN


def _folded(
    table: Mapping[tuple[Verdict, Verdict], Verdict],
    decisive: Verdict,
    start: Verdict,
    parts: tuple[x.Expr, ...],
    facts: Mapping[str, Any],
) -> Verdict:
    for part in parts:
        start = table.get((start, judge(part, facts)), decisive)
    return start


def _counted(n: int, verdicts: list[Verdict]) -> Verdict:
    """Look at every way to settle what is open."""
    ways = product(*([verdict] if verdict is not UNKNOWN else [YES, NO] for verdict in verdicts))
    found = {way.count(YES) >= n for way in ways}
    return UNKNOWN if len(found) > 1 else YES if found.pop() else NO


def _holds(leaf: x.Leaf, value: Any) -> bool:
    match leaf:
        case x.Compare(op=op, value=other):
            signs = {"<": value < other, "<=": value <= other, ">": value > other, ">=": value >= other}
            return (signs | {"==": value == other, "!=": value != other})[op.value]
        case x.OneOf(values=values):
            return value in values
        case x.Has(values=values):
            return bool(value & set(values))
        case _:
            return value is True


# --- facts

_EDGE_DAYS = [date(2026, 2, 28) + timedelta(days=n) for n in range(4)]
_NIKS = ("3371014101909999", "3371011708909999", "9912311708909999")
_CARDS = ("3371012404189999", "9201012404189999")


def values(info: FactInfo) -> st.SearchStrategy[Any]:
    """Values of one fact, from its declaration."""
    if info.type is bool:
        return st.booleans()
    if info.type is int:
        low, high = info.bounds or (-3, 9)
        return st.integers(low, min(high, low + 9)) | st.integers(low, high)
    if info.type is frozenset:
        return st.frozensets(st.sampled_from(info.choices))
    if info.choices:
        return st.sampled_from(info.choices)
    if info.type is date:
        return st.sampled_from(_EDGE_DAYS) | st.dates(date(1990, 1, 1), ON)
    sample = {NIK: map(NIK, _NIKS), NomorKK: map(NomorKK, _CARDS)}.get(info.type, ("", "a", "aa", "b", "z \u00e9"))
    return st.sampled_from([*sample])


def sparse(kind: type[Record], names: tuple[str, ...] | None = None) -> st.SearchStrategy[dict[str, Any]]:
    """Some facts of a record, each known or not; no two that contradict each other by `implies`."""
    infos = [info for name, info in kind.__facts__.items() if names is None or name in names]
    drawn = st.fixed_dictionaries({}, optional={info.name: values(info) for info in infos})
    return drawn.map(lambda known: _without_contradiction(kind, known))


def _without_contradiction(kind: type[Record], known: dict[str, Any]) -> dict[str, Any]:
    said = dict(known)
    for name, value in known.items():
        if value is True:
            said.update({implied: True for implied in kind.__facts__[name].implies if implied in known})
        elif (parts := kind.__facts__[name].parts_of) is not None and parts[0] in known:
            said[parts[0]] = frozenset(one for one, its in parts[1].items() if not value.isdisjoint((one, *its)))
    return said if said == known else _without_contradiction(kind, said)


def records(kind: type[Record], names: tuple[str, ...] | None = None) -> st.SearchStrategy[Record]:
    """Records of a kind; an age and a date of birth are never both given, for they would have to agree."""
    return sparse(kind, names).map(lambda known: kind(**_one_age(kind, known)))


def _one_age(kind: type[Record], known: dict[str, Any]) -> dict[str, Any]:
    doubled = {info.name for info in kind.__facts__.values() if info.years_since in known}
    return {name: value for name, value in known.items() if name not in doubled}


# --- expressions


def leaves(kind: type[Record] = Uji) -> st.SearchStrategy[x.Expr]:
    """Conditions on one fact, of every form that its type allows."""
    return st.sampled_from(list(kind.__facts__)).flatmap(lambda name: _leaf(getattr(kind, name)))


def _leaf(variable: Fact[Any]) -> st.SearchStrategy[x.Expr]:
    info, value = variable.info, values(variable.info)
    if info.type is frozenset:
        return st.lists(st.sampled_from(info.choices), min_size=1, max_size=3).map(lambda some: variable.has(*some))
    forms = [
        value.map(variable.equals),
        value.map(variable.differs),
        st.lists(value, min_size=1, max_size=3).map(lambda some: variable.isin(*some)),
    ]
    if info.type is bool:
        forms.insert(0, st.just(variable.as_condition()))
    elif not info.choices:
        signs = (variable.__lt__, variable.__le__, variable.__gt__, variable.__ge__)
        forms += [value.flatmap(lambda bound: st.sampled_from(signs).map(lambda sign: sign(bound)))]
    return st.one_of(forms)


def expressions(kind: type[Record] = Uji, *, unseen: bool = True, most: int = 12) -> st.SearchStrategy[x.Expr]:
    """Conditions of every form over the facts of a record."""
    ground = leaves(kind) | st.just(x.Unseen("tak terlihat")) if unseen else leaves(kind)
    return st.recursive(ground, _joined, max_leaves=most)


def _joined(parts: st.SearchStrategy[x.Expr]) -> st.SearchStrategy[x.Expr]:
    several = st.lists(parts, min_size=1, max_size=4)
    counted = several.flatmap(lambda some: st.integers(1, len(some)).map(lambda n: x.at_least(n, *some)))
    return st.one_of(
        parts.map(x.Not),
        parts.map(lambda part: x.Named("UJI-01.a", part)),
        several.map(lambda some: x.all_of(*some)),
        several.map(lambda some: x.any_of(*some)),
        counted,
    )


def asked(rule: Rule) -> tuple[str, ...]:
    """Return the facts that a rule asks anywhere: in either reading, its letters or its warnings."""
    conditions = [rule.resolve(warning.when) for warning in rule.warnings]
    conditions += [rule.letter(key) for key in rule.criteria]
    conditions += [reading.expr for reading in (rule.textual, rule.working) if reading.expr is not None]
    gate = rule.gate()
    if gate is not None:
        conditions.insert(0, gate)
    return tuple({info.name: None for expr in conditions for info in x.facts(expr)})
