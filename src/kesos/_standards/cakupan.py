"""Coverage: does every kecamatan have its TKSK and every kelurahan its PSM, and what is vacant or doubled?

People are read and placed, then every unit gets those who serve, and those who may: somebody whose place or role is not
known may fill a vacancy, so the answer stays UNKNOWN as long as that could be.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import define, field

from kesos._standards.cakupan_jenis import (
    DIGITS,
    KUOTA,
    Coverage,
    Kuota,
    Petugas,
    Region,
    RoleCoverage,
    Unit,
    known_role,
    same_person,
    units_of,
)
from kesos._standards.dasar import failure, trouble
from kesos._standards.tabel import Kinds, is_frame, like, refuse_other, rows_of
from kesos.engine.problem import Problem, Severity, masked
from kesos.fakta.identitas import MAGELANG_KELURAHAN, KodeWilayah, Tingkat

_ANYWHERE: Final = ""
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "peran": ("peran", "jenis_relawan"),
    "wilayah": ("wilayah", "kode_wilayah"),
    "nik": ("nik",),
}
"""The keys of a mapping, or the columns of a frame, that say who serves where."""
_LEVEL_WORD: Final = re.compile(r"^\s*(?:kelurahan|kel|desa|kecamatan|kec)\b\.?")
_KINDS: Final[Kinds] = {name: "text" for names in _KEYS.values() for name in names}


def coverage(
    personnel: Iterable[Petugas | Mapping[str, Any]] | Any, wilayah: Region, *, quotas: tuple[Kuota, ...] = KUOTA
) -> Coverage:
    """Return which units of a region have their people, which are vacant and which are doubled.

    Args:
        personnel: the people who serve: `Petugas`, mappings with the keys ``peran`` (or ``jenis_relawan``), ``wilayah``
            (or ``kode_wilayah``) and, if it is known, ``nik``, or a frame with such columns. A role that is not recognised
            counts as not known, and is told.
        wilayah: a code in Kota Magelang, such as ``"33.71"``, whose 3 kecamatan and 17 kelurahan are built in; for any
            other region the codes of its kecamatan and kelurahan, as a mapping to their names or without names.
        quotas: what is asked; by default one TKSK a kecamatan and one PSM a kelurahan, each with its grade.

    Raises:
        KodeWilayahError: if a code of ``wilayah`` cannot be one.
        StandardsError: SDM-909 if the units of the region are not built in, SDM-914 if two quotas are of one role,
            SDM-917 if a frame has no column for the role or for the place.
        FrameError: if a frame or the type of a column will not do.

    >>> found = coverage([{"peran": "TKSK", "wilayah": "33.71.01"}, {"peran": "TKSK", "wilayah": None}], "33.71")
    >>> len(found["psm"].vacant), [unit.name for unit in found["tksk"].unknown], found["tksk"].complete.value
    (17, ['Magelang Utara', 'Magelang Tengah'], 'NO')
    """
    by_role = {quota.role: quota for quota in quotas}
    if len(by_role) < len(quotas):
        raise failure("SDM-914", "quotas", None, given=", ".join(q.role for q in quotas), choices=", ".join(by_role))
    asked = _Asked(by_role, units_of(wilayah))
    placed = _Placed()
    for at, person in enumerate(_people_of(personnel)):
        _place(placed, person, f"personnel[{at}]", asked)
    return Coverage(
        roles={role: _role(quota, placed, asked.units) for role, quota in by_role.items()},
        outside=placed.outside,
        others=placed.others,
        repeated=placed.repeated,
        several=tuple(masked(nik) for nik, posts in placed.sure.items() if len(posts) > 1),
        problems=tuple(placed.problems.values()),
    )


def _people_of(personnel: Any) -> Iterator[Petugas]:
    if is_frame(personnel):
        return map(_person, rows_of(personnel, _KINDS, (_KEYS["peran"], _KEYS["wilayah"])))
    return map(_checked, personnel)


def _checked(given: Any) -> Petugas:
    if isinstance(given, Petugas):
        return given
    for name in ("peran", "wilayah"):
        if not any(key in given for key in _KEYS[name]):
            raise failure("SDM-917", name, ", ".join(_KEYS[name]))
    return _person(given)


def _person(given: Mapping[str, Any]) -> Petugas:
    found = {
        name: next((given[key] for key in keys if given.get(key) is not None), None) for name, keys in _KEYS.items()
    }
    return Petugas(**{name: None if value is None else str(value) for name, value in found.items()})


class _Asked:
    """What is asked: the quotas by role, and the units by code, by name, and by the beginnings of their codes."""

    def __init__(self, quotas: Mapping[str, Kuota], units: Mapping[str, str]) -> None:
        self.quotas, self.units = quotas, units
        self.wider = {code[:end] for code in units for end in (2, 4)}
        self._named: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for code, name in units.items():
            self._named[len(code), _spelt(name)].append(code)

    def named(self, name: str, digits: int) -> str | None:
        """Return the only unit of that name: of that level, or else the kecamatan in which the unit lies."""
        for level in (digits, DIGITS[Tingkat.KECAMATAN]):
            found = self._named.get((level, _spelt(name)), [])
            if found:
                return found[0] if len(found) == 1 else None
        return None


def _spelt(name: str) -> str:
    return " ".join(_LEVEL_WORD.sub("", name.casefold()).split())


@define
class _Placed:
    """The people by role and place: a unit, the kecamatan in which it lies, or anywhere."""

    posts: Counter[tuple[str, str]] = field(factory=Counter[tuple[str, str]])
    vague: Counter[tuple[str, str]] = field(factory=Counter[tuple[str, str]])
    said: set[tuple[str, str | None, tuple[str, ...]]] = field(factory=set[tuple[str, str | None, tuple[str, ...]]])
    sure: defaultdict[str, set[tuple[str, str]]] = field(factory=lambda: defaultdict[str, set[tuple[str, str]]](set))
    outside: int = 0
    others: int = 0
    repeated: int = 0
    problems: dict[str, Problem] = field(factory=dict[str, Problem])

    def note(self, code: str, where: str, given: str) -> None:
        """Keep a problem; one for each place."""
        self.problems.setdefault(where, trouble(code, where, None, Severity.REVIEW, given=given))


def _place(placed: _Placed, person: Petugas, where: str, asked: _Asked) -> None:
    role = None if person.peran is None else known_role(person.peran)
    if person.peran is not None and role is None:
        placed.note("SDM-920", f"{where}.peran", person.peran)
    if role is not None and role not in asked.quotas:
        placed.others += 1
        return
    quotas = [quota for name, quota in asked.quotas.items() if role in (None, name)]
    found = {quota.role: _where(placed, person.wilayah, where, quota, asked) for quota in quotas}
    places = {name: place for name, place in found.items() if place is not None}
    if not places:
        placed.outside += 1
        return
    nik = same_person(person.nik)
    if person.nik is not None and nik is None:
        placed.note("SDM-919", f"{where}.nik", person.nik)
    if nik is not None and _again(placed, (nik, role, tuple(places.values()))):
        return
    for name, place in places.items():
        sure = role is not None and len(place) == asked.quotas[name].digits
        (placed.posts if sure else placed.vague)[name, place] += 1
        if sure and nik is not None:
            placed.sure[nik].add((name, place))


def _again(placed: _Placed, said: tuple[str, str | None, tuple[str, ...]]) -> bool:
    """Whether another row says the same of this person."""
    again = said in placed.said
    placed.said.add(said)
    placed.repeated += again
    return again


def _where(placed: _Placed, given: str | None, where: str, quota: Kuota, asked: _Asked) -> str | None:
    """Return the unit of a person, as exactly as it is known; None outside the region."""
    if given is None:
        return _ANYWHERE
    code = str(KodeWilayah(given)) if KodeWilayah.is_valid(given) else asked.named(given, quota.digits)
    if code is None:
        placed.note("SDM-910", f"{where}.wilayah", given)
        return _ANYWHERE
    if code[: quota.digits] in asked.units:
        return code[: quota.digits]
    if code in MAGELANG_KELURAHAN:  # a kelurahan that there is, of a region that is a part of its kecamatan
        return None
    if code[: DIGITS[Tingkat.KECAMATAN]] in asked.units:  # a kelurahan that is not in the list, in a kecamatan that is
        placed.note("SDM-910", f"{where}.wilayah", given)
        return code[: DIGITS[Tingkat.KECAMATAN]]
    return _ANYWHERE if code in asked.wider else None


def _role(quota: Kuota, placed: _Placed, units: Mapping[str, str]) -> RoleCoverage:
    vague = {place: count for (name, place), count in placed.vague.items() if name == quota.role}
    free, exact = vague.pop(_ANYWHERE, 0), {place: n for place, n in vague.items() if len(place) == quota.digits}
    bound = {place: count for place, count in vague.items() if place not in exact}
    return RoleCoverage(
        quota=quota,
        units=tuple(
            Unit(
                role=quota.role,
                code=KodeWilayah(code),
                name=units[code],
                wanted=quota.count,
                count=placed.posts[quota.role, code],
                possible=free + bound.get(code[: DIGITS[Tingkat.KECAMATAN]], 0) + exact.get(code, 0),
            )
            for code in units
            if len(code) == quota.digits
        ),
        free=free,
        bound=bound,
    )


def coverage_frame(frame: Any, wilayah: Region, *, quotas: tuple[Kuota, ...] = KUOTA) -> Any:
    """Return one row for each unit and role of a region, as a table of the kind of the frame; see `coverage`.

    The columns are ``peran``, ``kode`` (dotted), ``nama``, ``jumlah`` (who surely serve), ``mungkin`` (who may), and the
    nullable booleans ``kosong`` and ``ganda``.

    Args:
        frame: a frame that narwhals knows, eager or lazy, with the columns ``peran`` (or ``jenis_relawan``), ``wilayah``
            (or ``kode_wilayah``) and, if there is one, ``nik``, all text. It is read whole, also if it is lazy.
        wilayah: as in `coverage`.
        quotas: as in `coverage`.

    Raises:
        KodeWilayahError: if a code of ``wilayah`` cannot be one.
        StandardsError: SDM-909, SDM-914; SDM-917 if there is no column for the role or for the place.
        FrameError: if the frame or the type of a column will not do.

    >>> import polars as pl
    >>> found = coverage_frame(pl.DataFrame({"peran": ["tksk"], "wilayah": ["Magelang Utara"]}), "33.71")
    >>> found.filter(pl.col("peran") == "tksk").select("kode", "jumlah", "kosong").rows()
    [('33.71.01', 0, True), ('33.71.02', 1, False), ('33.71.03', 0, True)]
    """
    refuse_other(frame)  # a sequence of people is for `coverage`
    found = coverage(frame, wilayah, quotas=quotas)
    units = [unit for role in found.roles.values() for unit in role.units]
    columns: dict[str, list[Any]] = {
        "peran": [unit.role for unit in units],
        "kode": [unit.code.dotted for unit in units],
        "nama": [unit.name for unit in units],
        "jumlah": [unit.count for unit in units],
        "mungkin": [unit.possible for unit in units],
        "kosong": [unit.vacant.to_bool() for unit in units],
        "ganda": [unit.doubled.to_bool() for unit in units],
    }
    types = dict.fromkeys(columns, nw.String()) | {"jumlah": nw.Int64(), "mungkin": nw.Int64()}
    return like(frame, columns, types | {"kosong": nw.Boolean(), "ganda": nw.Boolean()})
