"""What coverage is made of: how many people are asked of a unit, the units of a region, and who serves in them.

One TKSK a kecamatan is practice that several sources report [B]. For PSM no number was found: they stand at the level of
desa and kelurahan [C], and "one each" is the question of an office, not a norm [D].
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, TypeAlias, cast

from attrs import field, frozen

from kesos._standards.dasar import Ketentuan, failure
from kesos._standards.peran import UnknownRoleError, role_of
from kesos.engine.citation import CORROBORATED, SINGLE, UNVERIFIED, Evidence, weakest
from kesos.engine.problem import Problem, masked
from kesos.engine.verdict import Verdict
from kesos.fakta.identitas import MAGELANG_KECAMATAN, MAGELANG_KELURAHAN, NIK, KodeWilayah, Tingkat
from kesos.fakta.identitas.regions import MAGELANG
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

DIGITS: Final[Mapping[Tingkat, int]] = {Tingkat.KECAMATAN: 6, Tingkat.DESA_KELURAHAN: 10}
"""How many digits the code of a unit has."""
Region: TypeAlias = str | Mapping[str, Any] | Iterable[str]
"""A code of a kab/kota or of less, or the codes of its units, with their names or without."""


@frozen(kw_only=True, eq=False, repr=False)
class Kuota(Ketentuan):
    """How many people of a role a unit has.

    Args:
        role: the role, by its slug.
        level: which units.
        count: how many people each has; fewer is vacant, more is doubled.

    The other arguments are those of `Ketentuan`.
    """

    role: str
    level: Tingkat
    count: int = 1

    @property
    def digits(self) -> int:
        """How many digits the codes of its units have."""
        return DIGITS[self.level]


KUOTA_PSM: Final = Kuota(
    code="SDM-KUOTA-PSM",
    name="PSM di tiap kelurahan",
    role="psm",
    level=Tingkat.DESA_KELURAHAN,
    evidence=UNVERIFIED,
    cites=(PERATURAN["permensos-10-2019"].at("kedudukan di desa/kelurahan (pasal tidak terlihat)", SINGLE),),
    basis="Pertanyaan kantor: adakah PSM di tiap kelurahan",
    note="Jumlah PSM tiap desa/kelurahan tidak ditemukan; lebih dari satu bukan pelanggaran, hanya dicatat",
)
KUOTA_TKSK: Final = Kuota(
    code="SDM-KUOTA-TKSK",
    name="Satu TKSK di tiap kecamatan",
    role="tksk",
    level=Tingkat.KECAMATAN,
    evidence=CORROBORATED,
    cites=(
        PERATURAN["permensos-28-2018"].at("tugas di kecamatan penugasan (pasal jumlah tidak terlihat)", CORROBORATED),
    ),
    basis="Praktik: Kabupaten Semarang 19 dari 19, Aceh 290 dari 290, Pringsewu 9 dari 9",
    addresses=("https://dinsos.semarangkab.go.id/berita-detail-164",),
)
KUOTA: Final[tuple[Kuota, ...]] = (KUOTA_PSM, KUOTA_TKSK)
"""What is asked by default."""
IDEAL_TPP: Final = Kuota(
    code="SDM-IDEAL-TPP",
    name="Tiga Tenaga Pelopor Perdamaian di tiap kecamatan",
    role="tpp",
    level=Tingkat.KECAMATAN,
    count=3,
    evidence=CORROBORATED,
    basis="Pernyataan Direktur Jenderal tentang jumlah ideal, Oktober 2018",
    addresses=(
        "https://rmol.id/amp/2018/10/18/362462/pemerintah-bikin-tenaga-pelopor-perdamaian-cegah-konflik-sosial",
        "http://rimanews.com/ideas/society/read/20181018/329866/Pelopor-perdamaian-bangkitkan-Indonesia-damai/",
    ),
    note="Jumlah ideal menurut pejabat, bukan norma; tidak dihitung kecuali diminta",
)


@frozen(kw_only=True)
class Petugas:
    """One person who serves.

    Args:
        peran: the role, in any of its names (``"PSM"``, ``"tksk"``); None if it is not known.
        wilayah: the Kemendagri code of the kelurahan or kecamatan that the person serves, or its name; None if it is not
            known. Ten digits are read as Kemendagri code, never as a BPS code, which means another kelurahan.
        nik: the NIK, so that a person who stands twice counts once; None if it is not known.
    """

    peran: str | None = None
    wilayah: str | None = None
    nik: str | None = field(default=None, repr=lambda nik: repr(nik if nik is None else masked(nik)))


@frozen(kw_only=True)
class Unit:
    """One kelurahan or kecamatan, and who serves there in one role.

    Args:
        role: the role, by its slug.
        code: its Kemendagri code.
        name: its name; empty if it is not known.
        wanted: how many people are asked for.
        count: how many surely serve there.
        possible: how many more may: their place or role is not known.
    """

    role: str
    code: KodeWilayah
    name: str
    wanted: int
    count: int
    possible: int

    @property
    def vacant(self) -> Verdict:
        """Whether fewer people serve than are asked for."""
        if self.count >= self.wanted:
            return Verdict.NO
        return Verdict.UNKNOWN if self.count + self.possible >= self.wanted else Verdict.YES

    @property
    def doubled(self) -> Verdict:
        """Whether more people serve than are asked for."""
        if self.count > self.wanted:
            return Verdict.YES
        return Verdict.UNKNOWN if self.count + self.possible > self.wanted else Verdict.NO

    def __str__(self) -> str:
        return f"{self.code.dotted} {self.name}".rstrip()


@frozen(kw_only=True, slots=False)
class RoleCoverage:
    """The units of one role.

    Args:
        quota: what is asked.
        units: the units in the order of their codes.
        free: how many people may serve in any of them: their place is not known at all.
        bound: how many may serve in one of those of a kecamatan, by its code: only that is known of their place.
    """

    quota: Kuota
    units: tuple[Unit, ...]
    free: int
    bound: Mapping[str, int] = field(hash=False)

    @property
    def filled(self) -> tuple[Unit, ...]:
        """The units that surely have as many people as are asked for, or more."""
        return tuple(unit for unit in self.units if unit.vacant is Verdict.NO)

    @property
    def vacant(self) -> tuple[Unit, ...]:
        """The units that surely have fewer."""
        return tuple(unit for unit in self.units if unit.vacant is Verdict.YES)

    @property
    def unknown(self) -> tuple[Unit, ...]:
        """The units that may have fewer, or may not."""
        return tuple(unit for unit in self.units if unit.vacant is Verdict.UNKNOWN)

    @property
    def doubled(self) -> tuple[Unit, ...]:
        """The units that surely have more."""
        return tuple(unit for unit in self.units if unit.doubled is Verdict.YES)

    @cached_property
    def complete(self) -> Verdict:
        """Whether every unit has as many as are asked for; UNKNOWN if there is no unit.

        Somebody whose place is not known can fill one gap only.
        """
        if len(self.filled) == len(self.units):
            return Verdict.YES if self.units else Verdict.UNKNOWN
        short: Counter[str] = Counter()
        for unit in self.units:
            kecamatan = unit.code[: DIGITS[Tingkat.KECAMATAN]]
            own = unit.possible - self.free - self.bound.get(kecamatan, 0)
            short[kecamatan] += max(0, unit.wanted - unit.count - own)
        left = sum(max(0, lacking - self.bound.get(kecamatan, 0)) for kecamatan, lacking in short.items())
        return Verdict.NO if left > self.free else Verdict.UNKNOWN

    def explain(self, lang: Lang = "id") -> str:
        """Return how many units are filled, which are vacant or doubled, and which cannot be told."""
        quota = self.quota
        name, verdict = quota.words("nama", lang), self.complete.words(lang)
        counts = len(self.filled), len(self.units)
        lines = [text("sdm.cakupan.peran", lang, name=name, filled=counts[0], units=counts[1], verdict=verdict)]
        lines.append(f"  {quota.source(lang)}{'. ' if quota.note else ''}{quota.words('catatan', lang)}")
        for key, units in (("kosong", self.vacant), ("belum", self.unknown), ("ganda", self.doubled)):
            if units:
                lines.append(f"  {text(f'sdm.cakupan.{key}', lang, units=', '.join(map(str, units)))}")
        return "\n".join(lines)

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: what is asked, the counts, the units, evidence."""
        names = ("vacant", "unknown", "doubled")
        return {
            "code": self.quota.code,
            "role": self.quota.role,
            "evidence": self.quota.evidence.name,
            "basis": self.quota.source(),
            "units": len(self.units),
            "filled": len(self.filled),
            "complete": self.complete.value,
        } | {name: [str(unit) for unit in getattr(self, name)] for name in names}


@frozen(kw_only=True)
class Coverage:
    """Who serves where in a region, by role.

    Args:
        roles: the coverage of each role, by its slug.
        outside: how many people serve outside the region.
        others: how many people have a role that is not asked.
        repeated: how many rows say again of a person, by NIK, what another row says; they do not count.
        several: the people, by masked NIK, who stand in more than one post.
        problems: roles, places and NIK that could not be read.
    """

    roles: Mapping[str, RoleCoverage] = field(hash=False)
    outside: int
    others: int
    repeated: int
    several: tuple[str, ...]
    problems: tuple[Problem, ...]

    def __getitem__(self, role: str) -> RoleCoverage:
        return self.roles[role_of(role).slug]

    @property
    def vacant(self) -> tuple[Unit, ...]:
        """The vacant units of all roles."""
        return tuple(unit for role in self.roles.values() for unit in role.vacant)

    @property
    def unknown(self) -> tuple[Unit, ...]:
        """The units of all roles of which it is not known whether they are vacant."""
        return tuple(unit for role in self.roles.values() for unit in role.unknown)

    @property
    def doubled(self) -> tuple[Unit, ...]:
        """The doubled units of all roles."""
        return tuple(unit for role in self.roles.values() for unit in role.doubled)

    @property
    def complete(self) -> Verdict:
        """Whether every unit of every role has as many as are asked for."""
        verdicts = [role.complete for role in self.roles.values()]
        return next((found for found in (Verdict.NO, Verdict.UNKNOWN) if found in verdicts), Verdict.YES)

    @property
    def evidence(self) -> Evidence:
        """The weakest grade of what was asked."""
        return weakest(role.quota.evidence for role in self.roles.values())

    def explain(self, lang: Lang = "id") -> str:
        """Return the coverage of each role, and what was left out, as text."""
        lines = [role.explain(lang) for role in self.roles.values()]
        counts = {"luar": self.outside, "lain": self.others, "berulang": self.repeated}
        lines += [text(f"sdm.cakupan.{key}", lang, count=count) for key, count in counts.items() if count]
        if self.several:
            lines.append(text("sdm.cakupan.rangkap", lang, people=", ".join(self.several)))
        return "\n".join([*lines, *(problem.message(lang) for problem in self.problems)])

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict: the roles, what was left out, problems, evidence."""
        return {
            "roles": {slug: role.as_dict() for slug, role in self.roles.items()},
            "complete": self.complete.value,
            "outside": self.outside,
            "others": self.others,
            "repeated": self.repeated,
            "several": list(self.several),
            "problems": [problem.as_dict() for problem in self.problems],
            "evidence": self.evidence.name,
        }


def units_of(wilayah: Region) -> Mapping[str, str]:
    """Return the names of the kecamatan and kelurahan of a region, by code; the kecamatan of a kelurahan is one of them.

    Raises:
        KodeWilayahError: if a code cannot be one.
        StandardsError: SDM-909 if the units are not built in.

    >>> len(units_of("33.71")), units_of({"33.08.99.2001": "Contoh"})
    (20, {'330899': '', '3308992001': 'Contoh'})
    """
    if isinstance(wilayah, str):
        return _built_in(KodeWilayah(wilayah))
    named = _names(wilayah)
    own = {KodeWilayah(code): str(getattr(name, "name", name)) for code, name in named.items()}
    units: dict[str, str] = {}
    for code, name in sorted(own.items()):
        if code.level is Tingkat.DESA_KELURAHAN and code.parent is not None:
            units.setdefault(str(code.parent), code.parent.name() or "")
        if code.level in DIGITS:
            units[str(code)] = name
    return units


def _names(wilayah: Mapping[str, Any] | Iterable[str]) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", wilayah) if isinstance(wilayah, Mapping) else dict.fromkeys(wilayah, "")


def _built_in(code: KodeWilayah) -> Mapping[str, str]:
    if not code.startswith(MAGELANG):
        raise failure("SDM-909", code.dotted, "33.71")
    names = {**MAGELANG_KECAMATAN, **{unit: entry.name for unit, entry in MAGELANG_KELURAHAN.items()}}
    kecamatan = code[: DIGITS[Tingkat.KECAMATAN]]
    found = {unit: name for unit, name in sorted(names.items()) if unit.startswith(code) or unit == kecamatan}
    if str(code) != MAGELANG and str(code) not in found:
        raise failure("SDM-909", code.dotted, "33.71")
    return MappingProxyType(found)


def same_person(nik: str | None) -> str | None:
    """Return the NIK if it is one, so that it tells a person apart."""
    return str(NIK(nik)) if nik is not None and NIK.is_valid(nik) else None


def known_role(name: str) -> str | None:
    """Return the slug of a role; None if no role goes by that name."""
    try:
        return role_of(name).slug
    except UnknownRoleError:
        return None
