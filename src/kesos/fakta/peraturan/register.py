"""The index itself: a read-only mapping that says which id was probably meant."""

import re
from collections.abc import Iterable, Iterator, Mapping

from kesos.engine.citation import Regulation
from kesos.engine.problem import KesosError, Problem


class UnknownRegulationError(KesosError, KeyError):
    """No regulation of the index has this id (``REG-001``).

    It is a `KeyError` too, so that ``in`` and ``get`` work as on every mapping.

    >>> try:
    ...     Register([])["uu-1-2030"]
    ... except UnknownRegulationError as error:
    ...     print(error.code, isinstance(error, KeyError))
    REG-001 True
    """


class Register(Mapping[str, Regulation]):
    """A read-only mapping from id to regulation, in the order in which the entries were given.

    Args:
        entries: the regulations.

    Raises:
        ValueError: if two entries have one id.

    >>> from kesos.engine.citation import PRIMARY
    >>> perda = Regulation(id="perda-1-2030", kind="Perda", number="1", year=2030, title="Contoh", evidence=PRIMARY)
    >>> register = Register([perda])
    >>> register["perda-1-2030"].name, register.get("perda-2-2030"), len(register)
    ('Perda 1/2030', None, 1)
    """

    __slots__ = ("_by_id",)

    def __init__(self, entries: Iterable[Regulation]) -> None:
        self._by_id: dict[str, Regulation] = {}
        for entry in entries:
            if entry.id in self._by_id:
                raise ValueError(f"two regulations have the id {entry.id!r}")
            self._by_id[entry.id] = entry

    def __getitem__(self, key: str) -> Regulation:
        """Return the regulation with this id.

        Raises:
            UnknownRegulationError: ``REG-001``, which names the nearest id, if there is none.
        """
        found = self._by_id.get(key)
        if found is None:
            raise UnknownRegulationError(self._missing(key))
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)} regulations>"

    def _missing(self, key: object) -> Problem:
        return Problem(code="REG-001", where=str(key), context={"nearest": self._nearest(str(key))})

    def _nearest(self, key: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

        # "Permensos 8/2012" is how people write it; in the spelling of an id it is a hit.
        spelled = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")
        return next(iter(get_close_matches(spelled, self._by_id, n=1, cutoff=0.0)), "")
