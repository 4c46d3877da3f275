"""Headings as people write them: made alike, and looked up among the headings that are known."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final, TypeAlias, cast

from attrs import frozen

Known: TypeAlias = Collection[str] | Mapping[str, str]
"""Headings that are known; as a mapping, each with the name that it stands for (several may stand for one name)."""

SEARCHED_ROWS: Final = 30
"""So many rows at the top of a sheet may hold its header."""

_INVISIBLE: Final = re.compile("[\ufeff\u00ad\u200b-\u200f\u2060]")
_SEPARATORS: Final = re.compile(r"[\W_]+")
_COLUMN_NUMBER: Final = re.compile(r"\s*[(\[]\s*\d{1,3}\s*[)\]]\s*$")
_ITEM_NUMBER: Final = re.compile(
    r"^\s*(?:\d{1,3}[a-z]?\d?\s*[.)]|\d{3}[a-z]?\d?\s|[a-z]\s*[.)])\s*(?=\S)", re.IGNORECASE
)
_NOTE: Final = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_NEAR: Final = 0.6
_FEWEST_LETTERS: Final = 3
_LONGEST_LABEL_NUMBER: Final = 10_000


def normalise(heading: object) -> str:
    r"""Return a heading in one spelling: small letters, words parted by one blank, no punctuation, BOM or line breaks.

    >>> normalise("\ufeffNO_KK"), normalise(" Desa/Kelurahan\n(tempat  tinggal) "), normalise("Tgl.\xa0Lahir*")
    ('no kk', 'desa kelurahan tempat tinggal', 'tgl lahir')
    """
    words = unicodedata.normalize("NFKC", _INVISIBLE.sub("", str(heading)))
    words = unicodedata.normalize("NFKC", words.casefold())
    return _SEPARATORS.sub(" ", words).strip()


def squash(heading: object) -> str:
    """Return a heading without any blanks, as it is compared: ``JnsKel``, ``jns_kel`` and ``Jns Kel`` are one.

    >>> squash("JnsKel") == squash("jns_kel") == squash("Jns  Kel")
    True
    """
    return normalise(heading).replace(" ", "")


def spellings(heading: str) -> list[str]:
    """Return the spellings under which a heading is looked up, best first.

    As it stands; without the column number behind it; without the item number before it; without notes in brackets.

    >>> spellings("ruta_6 (1)"), spellings("402 Nama"), spellings("i. Sepeda Motor")
    (['ruta61', 'ruta6'], ['402nama', 'nama'], ['isepedamotor', 'sepedamotor'])
    """
    bare = _COLUMN_NUMBER.sub("", heading)
    forms = (
        heading,
        bare,
        _ITEM_NUMBER.sub("", bare),
        _NOTE.sub(" ", bare),
        _ITEM_NUMBER.sub("", _NOTE.sub(" ", bare)),
    )
    return list(dict.fromkeys(key for key in map(squash, forms) if key))


def _is_worded(heading: str) -> bool:
    return sum(mark.isalpha() for mark in heading) >= _FEWEST_LETTERS


def label(cell: object) -> str:
    """Return the words of a cell as a heading; empty if it cannot be one (a date, a long number, a truth value).

    >>> label(" NIK "), label(505.0), label(3371011708909999.0), label(None)
    ('NIK', '505', '', '')
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return ""
    small = abs(cell) < _LONGEST_LABEL_NUMBER
    return str(int(cell)) if small and cell == int(cell) else ""


def _pairs(known: Known) -> list[tuple[str, str]]:
    if isinstance(known, Mapping):
        return list(cast("Mapping[str, str]", known).items())
    # A set has no order of its own: without one, the nearest heading would differ from run to run.
    return [(one, one) for one in (sorted(known) if isinstance(known, (set, frozenset)) else known)]


@frozen(slots=False)
class Vocabulary:
    """The headings that are known, ready for looking up.

    Args:
        known: headings; as a mapping, each with the name that it stands for.

    >>> Vocabulary(["NO_KK", "NIK"]).match("No KK (3)"), Vocabulary({"NO_KK": "kk", "NIK": "nik"}).nearest("no k k 1")
    ('NO_KK', 'NO_KK')
    """

    known: Known

    @cached_property
    def names(self) -> dict[str, tuple[str, str]]:
        """By compared spelling: the name that a heading stands for, and the heading as it was given."""
        names: dict[str, tuple[str, str]] = {}
        for heading, name in _pairs(self.known):
            names.setdefault(squash(heading), (name, heading))
        names.pop("", None)
        return names

    @cached_property
    def worded(self) -> list[str]:
        """The compared spellings that are words and not item codes."""
        return [key for key in self.names if _is_worded(key)]

    @cached_property
    def _matches(self) -> dict[str, str | None]:
        return {}

    def match(self, heading: str) -> str | None:
        """Return the name that a heading stands for, or None."""
        if heading not in self._matches:
            found = (self.names[key][0] for key in spellings(heading) if key in self.names)
            self._matches[heading] = next(found, None)
        return self._matches[heading]

    def nearest(self, heading: str) -> str | None:
        """Return the known heading that a heading that is not known comes nearest to, or None if none is near.

        Item codes have none: 404 is no slip of the pen for 405.
        """
        bare = _ITEM_NUMBER.sub("", _COLUMN_NUMBER.sub("", heading))
        near = get_close_matches(squash(bare), self.worded, n=1, cutoff=_NEAR) if _is_worded(bare) else []
        return self.names[near[0]][1] if near else None

    def hits(self, row: Sequence[object]) -> int:
        """Return how many different names the cells of a row stand for."""
        return len({name for cell in row if (words := label(cell)) and (name := self.match(words)) is not None})


def best_hits(rows: Iterable[Sequence[object]], known: Known) -> int:
    """Return the most known headings that any of the first rows holds.

    >>> best_hits([["DATA WARGA"], ["nik", "nama"], ["", "Sri"]], ["NIK", "NAMA"])
    2
    """
    vocabulary = Vocabulary(known)
    return max((vocabulary.hits(row) for _, row in zip(range(SEARCHED_ROWS), rows, strict=False)), default=0)
