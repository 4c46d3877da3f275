"""What is compared between two people, at which levels, and what each level weighs.

A level says how two values agree. ``m`` is how often one person written twice shows it, ``u`` how often two different
people do; the weight of a level is log2(m / u) (Fellegi and Sunter). ``m`` is our own estimate [D] of how people and
papers err, and so is ``u`` here; a table that is large enough gives its own ``u``. The caller may give another model: a
score orders what a person looks at, and decides nothing.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from attrs import field, frozen, validators
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

Row: TypeAlias = Mapping[str, str | None]
"""The keys of one person, see `kesos.edges.dedupe.keys`."""
_ALIKE, _SIMILAR = 0.92, 0.85


@frozen
class Level:
    """One way in which two values agree, tried in the order of the model.

    Args:
        name: its key.
        m: how often one person written twice shows it, above 0 and below 1.
        u: how often two different people show it, while the table is too small to say.
        sql: the condition in DuckDB, over columns with ``_l`` and ``_r``.
        test: the same condition in Python.
        exact: the key whose equality it is, so that a table gives ``u`` by its frequencies; else pairs are sampled.
    """

    name: str
    m: float = field(validator=[validators.gt(0), validators.lt(1)])
    u: float = field(validator=[validators.gt(0), validators.lt(1)])
    sql: str
    test: Callable[[Row, Row], bool]
    exact: str = ""


@frozen
class Comparison:
    """One field of the comparison; the last level is that nothing agrees.

    Args:
        name: the field.
        columns: the keys that it reads; where the first is missing on a side, the field says nothing.
        levels: how two values may agree, best first.
        m_else: how often one person written twice shows none of them.
    """

    name: str
    columns: tuple[str, ...]
    levels: tuple[Level, ...]
    m_else: float = field(validator=[validators.gt(0), validators.lt(1)])

    def level(self, left: Row, right: Row) -> str | None:
        """Return the level of two people: its name, ``"beda"`` if none fits, None where a side has no value."""
        if left[self.columns[0]] is None or right[self.columns[0]] is None:
            return None
        return next((level.name for level in self.levels if level.test(left, right)), "beda")


def _same(column: str) -> Callable[[Row, Row], bool]:
    return lambda left, right: left[column] is not None and left[column] == right[column]


def _equal(name: str, m: float, u: float, column: str) -> Level:
    return Level(name, m, u, f"{column}_l = {column}_r", _same(column), exact=column)


def _jaro(name: str, m: float, u: float, column: str, least: float) -> Level:
    def test(left: Row, right: Row) -> bool:
        return JaroWinkler.similarity(left[column] or "", right[column] or "") >= least

    return Level(name, m, u, f"jaro_winkler_similarity({column}_l, {column}_r) >= {least}", test)


def _either_same(left: Row, right: Row) -> bool:
    return any(left[key] == right[key] for key in ("urut", "rapat", "kunci"))


def _within(left: Row, right: Row) -> bool:
    one, two = (set((row["nama"] or "").split()) for row in (left, right))
    return one <= two or two <= one


def _swapped(left: Row, right: Row) -> bool:
    one, two = left["lahir"] or "", right["lahir"] or ""
    return one[:4] == two[:4] and one[4:6] == two[6:] and one[6:] == two[4:6]


def _two_parts(left: Row, right: Row) -> bool:
    one, two = left["lahir"] or "", right["lahir"] or ""
    return (one[:4] == two[:4]) + (one[4:6] == two[4:6]) + (one[6:] == two[6:]) == 2  # noqa: PLR2004  two of three


def _one_slip(left: Row, right: Row) -> bool:
    one, two = left["nik"] or "", right["nik"] or ""
    return one[12:] == two[12:] and DamerauLevenshtein.distance(one, two, score_cutoff=1) <= 1


_PART: Final = "(substr(lahir_l, {at}, {n}) = substr(lahir_r, {at}, {n}))::int"
_PARTS: Final = " + ".join(_PART.format(at=at, n=n) for at, n in ((1, 4), (5, 2), (7, 2)))
_SWAP: Final = (
    "substr(lahir_l, 1, 4) = substr(lahir_r, 1, 4) and substr(lahir_l, 5, 2) = substr(lahir_r, 7, 2) "
    "and substr(lahir_l, 7, 2) = substr(lahir_r, 5, 2)"
)
_SLIP: Final = "substr(nik_l, 13) = substr(nik_r, 13) and damerau_levenshtein(nik_l, nik_r) <= 1"
"""Twins and neighbours in the register have serials next to each other, so a slip in the serial tells nothing."""
_SUBSET: Final = (
    "list_has_all(string_split(nama_l, ' '), string_split(nama_r, ' ')) "
    "or list_has_all(string_split(nama_r, ' '), string_split(nama_l, ' '))"
)

MODEL: Final[tuple[Comparison, ...]] = (
    Comparison(
        "nama",
        ("nama", "urut", "rapat", "kunci"),
        (
            _equal("sama", 0.565, 5e-4, "nama"),
            Level(
                "setara",
                0.2,
                6e-4,
                "urut_l = urut_r or rapat_l = rapat_r or kunci_l = kunci_r",
                _either_same,
                exact="kunci",
            ),
            Level("sebagian", 0.07, 0.01, _SUBSET, _within),
            _jaro("mirip", 0.12, 0.002, "urut", _ALIKE),
            _jaro("agak_mirip", 0.04, 0.01, "urut", _SIMILAR),
        ),
        m_else=1e-7,  # an entirely different name is another person, unless the NIK says otherwise
    ),
    Comparison(
        "lahir",
        ("lahir",),
        (
            _equal("sama", 0.85, 4e-5, "lahir"),
            Level("tertukar", 0.03, 2e-5, _SWAP, _swapped),
            Level("satu_bagian_beda", 0.09, 0.0045, f"{_PARTS} = 2", _two_parts),
        ),
        m_else=0.03,
    ),
    Comparison("kelamin", ("kelamin",), (_equal("sama", 0.985, 0.5, "kelamin"),), m_else=0.015),
    Comparison(
        "nik",
        ("nik",),
        (
            _equal("sama", 0.89, 1e-7, "nik"),
            Level("satu_angka_beda", 0.07, 1e-6, _SLIP, _one_slip),
        ),
        m_else=0.04,
    ),
    Comparison(
        "ibu", ("ibu",), (_equal("sama", 0.8, 5e-4, "ibu"), _jaro("mirip", 0.12, 0.003, "ibu", _ALIKE)), m_else=0.08
    ),
    Comparison(
        "tempat",
        ("tempat", "kecamatan"),
        (_equal("sama", 0.85, 0.02, "tempat"), _equal("sekecamatan", 0.08, 0.05, "kecamatan")),
        0.07,
    ),
)
"""The fields that count. The family card does not: most people who share one are two people, so it only makes pairs."""

BLOCKS: Final[tuple[tuple[str, ...], ...]] = (
    ("nik",),
    ("kk",),
    ("lahir", "kelamin", "kabupaten"),
    ("depan", "tahun", "kecamatan"),
    ("depan", "lahir"),
    ("ibu", "lahir"),
)
"""Two people are compared when they agree in all keys of at least one of these [D]."""
