"""Rules that look at many rows: the same NIK twice, the same person in two KK, a KK without exactly one head.

Positions count from 0, as Python does; a caller that shows sheet rows adds its own offset. Values that are no NIK or no
KK number are passed over: `NIK.check` and `NomorKK.check` report them.
"""

from collections import defaultdict
from collections.abc import Iterable

from kesos.engine.problem import Problem
from kesos.fakta.identitas.kk import NomorKK
from kesos.fakta.identitas.nik import NIK
from kesos.fakta.identitas.rules import problem
from kesos.fakta.identitas.shape import as_text


def duplicates(niks: Iterable[object]) -> dict[NIK, tuple[int, ...]]:
    """Return each NIK that stands more than once, with its positions (NIK-011).

    >>> duplicates(["3371011708909999", None, "3371011708909999"])
    {NIK('337101******9999'): (0, 2)}
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for position, value in enumerate(niks):
        if NIK.is_valid(value):
            places[as_text(value) or ""].append(position)
    return {NIK(nik): tuple(found) for nik, found in places.items() if len(found) > 1}


def in_several_kk(rows: Iterable[tuple[object, object]]) -> dict[NIK, tuple[NomorKK, ...]]:
    """Return each NIK that stands in more than one KK at the same time, with the KK numbers (KK-007).

    Args:
        rows: pairs of NIK and KK number, all of the same point in time.

    >>> in_several_kk([("3371011708909999", "3371012404189999"), ("3371011708909999", "3371012404189998")])
    {NIK('337101******9999'): (NomorKK('337101******9999'), NomorKK('337101******9998'))}
    """
    families: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for nik, kk in rows:
        if NIK.is_valid(nik) and NomorKK.is_valid(kk):
            families[as_text(nik) or ""][as_text(kk) or ""] = None
    return {NIK(nik): tuple(map(NomorKK, found)) for nik, found in families.items() if len(found) > 1}


def without_one_head(rows: Iterable[tuple[object, bool | None]]) -> dict[NomorKK, int]:
    """Return each KK that certainly has not exactly one head of family, with the number of its heads (KK-006).

    Args:
        rows: KK number of a member, and whether that member is the head (kepala keluarga); None where it is not known.
            A KK with a member of whom it is not known is left out while it may still have exactly one.

    >>> without_one_head([("3371012404189999", False), ("3371012404189998", None)])
    {NomorKK('337101******9999'): 0}
    """
    heads: defaultdict[str, list[bool | None]] = defaultdict(list)
    for kk, is_head in rows:
        if NomorKK.is_valid(kk):
            heads[as_text(kk) or ""].append(is_head)
    return {NomorKK(kk): found.count(True) for kk, found in heads.items() if _surely_not_one(found)}


def _surely_not_one(heads: list[bool | None]) -> bool:
    known = heads.count(True)
    return known > 1 or (known == 0 and None not in heads)


def duplicate_problems(niks: Iterable[object]) -> tuple[Problem, ...]:
    """Return a problem NIK-011 for each NIK that stands more than once, with the positions in the context.

    >>> duplicate_problems(["3371011708909999", "3371011708909999"])[0].context["positions"]
    '0, 1'
    """
    return tuple(
        problem("NIK-011", masked=nik.masked(), positions=", ".join(map(str, found)))
        for nik, found in duplicates(niks).items()
    )


def several_kk_problems(rows: Iterable[tuple[object, object]]) -> tuple[Problem, ...]:
    """Return a problem KK-007 for each NIK that stands in more than one KK.

    >>> several_kk_problems([("3371011708909999", "3371012404189999")])
    ()
    """
    return tuple(
        problem("KK-007", masked=nik.masked(), count=str(len(found))) for nik, found in in_several_kk(rows).items()
    )


def head_problems(rows: Iterable[tuple[object, bool | None]]) -> tuple[Problem, ...]:
    """Return a problem KK-006 for each KK that certainly has not exactly one head of family.

    >>> head_problems([("3371012404189999", True), ("3371012404189999", True)])[0].context["count"]
    '2'
    """
    return tuple(problem("KK-006", masked=kk.masked(), count=str(n)) for kk, n in without_one_head(rows).items())
