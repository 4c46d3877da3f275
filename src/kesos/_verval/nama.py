"""Indonesian names: a normal form, and the name test of the ministry's matching with the civil register.

One-word names, no family name and reordered words are normal here. No score of names alone tells two people apart: with
the name compare date of birth, sex, mother's name, KK or village.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product
from typing import Final

from attrs import frozen

from kesos._verval.nama_pola import ALIAS, GELAR_DEPAN, MUHAMMAD, NASAB

_TITLES: Final = frozenset(GELAR_DEPAN)
_MUHAMMAD: Final = frozenset(MUHAMMAD)
_SPLIT: Final = re.compile(rf"/|\b(?:{'|'.join(ALIAS)})\b")
_NASAB: Final = re.compile(rf"\b(?:{'|'.join(NASAB)})\b")
_MARKS: Final = re.compile(r"['`\u2018\u2019\u02bc-]")
_NO_LETTER: Final = re.compile(r"[^A-Z ]")
_OLD_SPELLING: Final = re.compile("TJ|DJ|NJ|SJ|OE|CH")
_OLD: Final = (("TJ", "C"), ("DJ", "\0"), ("NJ", "NY"), ("SJ", "SY"), ("CH", "H"), ("KH", "H"), ("OE", "U"))
_MOST_KEPT: Final = 200_000


@frozen
class NormalName:
    """The normal form of a name.

    Args:
        words: the name in capitals without marks, degrees and titles, Muhammad in one spelling.
        aliases: other names of the person, behind ``/`` or the word alias, in the same form.
        nasab: the father's name behind bin or binti; empty where there is none.
        titles: the titles that were left out.
    """

    words: str
    aliases: tuple[str, ...] = ()
    nasab: str = ""
    titles: tuple[str, ...] = ()

    @property
    def sorted(self) -> str:
        """The words in alphabetical order: the same for Agus Setiawan and Setiawan Agus."""
        return " ".join(sorted(self.words.split()))

    @property
    def joined(self) -> str:
        """The words without blanks: the same for Nurhayati and Nur Hayati."""
        return self.words.replace(" ", "")

    @property
    def new_spelling(self) -> str:
        """The words with old spelling turned to new: a second key, never the name itself."""
        return " ".join(map(_respelled, self.words.split()))

    @property
    def first(self) -> str:
        """The first word in new spelling, for blocking; empty for a name without letters."""
        return self.new_spelling.split(" ", 1)[0]

    @property
    def all(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.words, *self.aliases)


@lru_cache(maxsize=_MOST_KEPT)
def normal_name(name: str) -> NormalName:
    """Return the normal form of a name.

    Args:
        name: as it stands in a document or a table.

    >>> normal_name("Hj. Siti Aminah, S.Pd").words, normal_name("MOCH. SLAMET RIYADI").words
    ('SITI AMINAH', 'MUHAMMAD SLAMET RIYADI')
    >>> normal_name("Djoko Soesilo").new_spelling, normal_name("Sukarno / Kusno").aliases
    ('JOKO SUSILO', ('KUSNO',))
    """
    plain = unicodedata.normalize("NFKC", name).upper()
    parts = [part for part in _SPLIT.split(plain) if part.strip()]
    named = [_NASAB.split(part, maxsplit=1) for part in parts] or [[""]]
    (words, titles), *others = (_words(part[0]) for part in named)
    nasab = _words(named[0][1])[0] if len(named[0]) > 1 else ""
    aliases = tuple(dict.fromkeys(other for other, _ in others if other and other != words))
    return NormalName(words, aliases, nasab, titles)


def _words(part: str) -> tuple[str, tuple[str, ...]]:
    """Return the words of one name and the titles in front of them."""
    bare = "".join(c for c in unicodedata.normalize("NFD", part.split(",", 1)[0]) if not unicodedata.combining(c))
    words = _NO_LETTER.sub(" ", _MARKS.sub("", bare)).split()
    titles: list[str] = []
    while len(words) > 1 and words[0] in _TITLES:
        titles.append(words.pop(0))
    if words and words[0] in _MUHAMMAD and (words[0] != "M" or len(words) > 1):
        words[0] = "MUHAMMAD"
    return " ".join(words), tuple(titles)


def _respelled(word: str) -> str:
    """Turn old spelling to new; a lone J is read as Y only in a word that shows the old spelling elsewhere."""
    old = _OLD_SPELLING.search(word) is not None
    for before, after in _OLD:
        word = word.replace(before, after)
    return (word.replace("J", "Y") if old else word).replace("\0", "J")


SKOR_PADAN: Final = 60
"""The score from which the ministry's application of 2023 called a name matched (its code was seen; no regulation)."""


@frozen
class Padan:
    """What the name test says of two names whose NIK agree.

    Args:
        score: the likeness, 0 to 100.
        threshold: the score that was needed.
        compared: the two texts that gave the score, in capitals.
    """

    score: float
    threshold: float
    compared: tuple[str, str]

    @property
    def padan(self) -> bool:
        """Whether the score reaches the threshold."""
        return self.score >= self.threshold


def padan(name: str, registered: str, *, threshold: float = SKOR_PADAN) -> Padan:
    """Return the name test of the ministry's matching of 2023, for a NIK that was found in the civil register.

    It compares the names alone (Ratcliff/Obershelp), in capitals and without quotation marks; below the threshold each part
    around a ``/`` is tried and the best counts. The threshold works only because the NIK names the person already: never
    use it to look for a person by name.

    Args:
        name: the name in the data.
        registered: the name in the civil register.
        threshold: the score needed, 0 to 100.

    >>> padan("SITI AMINAH", "SITI AMINA").padan, padan("SITI AMINAH", "BUDI").padan
    (True, False)
    >>> padan("SUKARNO SOSRODIHARDJO / KUSNO", "Kusno").compared
    ('KUSNO', 'KUSNO')
    """
    one, two = (_unquoted(text) for text in (name, registered))
    found = _compared(one, two, threshold)
    if found.padan or "/" not in one + two:
        return found
    pairs = product(_parts(one), _parts(two))
    return max((found, *(_compared(left, right, threshold) for left, right in pairs)), key=lambda result: result.score)


def _unquoted(text: str) -> str:
    return re.sub("[\"'`\u2018\u2019\u201c\u201d]", "", text.upper()).strip()


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("/") if part.strip()]


def _compared(one: str, two: str, threshold: float) -> Padan:
    return Padan(100 * likeness(one, two), threshold, (one, two))


def likeness(one: str, two: str) -> float:
    """Return the likeness of two texts by Ratcliff and Obershelp, 0 to 1.

    >>> round(likeness("NURHAYATI", "NUR HAYATI"), 2)
    0.95
    """
    return SequenceMatcher(None, one, two, autojunk=False).ratio()
