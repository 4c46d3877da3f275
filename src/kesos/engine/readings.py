"""The two readings of a rule whose text was seen and leaves nothing to choose."""

from collections.abc import Mapping
from typing import Any

from kesos.engine.citation import Evidence
from kesos.engine.rule import Bacaan, Kriteria, salah_satu, semua


def as_it_reads(
    criteria: Mapping[str, Kriteria], mark: Evidence, *, any_: bool = False, teks: str = "", note: str = ""
) -> dict[str, Any]:
    """Return letters and readings of a rule that is worked with as it reads: arguments for `Rule`.

    Args:
        criteria: the letters.
        mark: the weakest grade among what it rests on.
        any_: whether one letter is enough.
        teks: the word that joins the letters in the text.
        note: a remark on the working reading.
    """
    expr = (salah_satu if any_ else semua)(tuple(criteria))
    working, textual = Bacaan(expr, mark, connector=teks, note=note), Bacaan(expr, mark, connector=teks)
    return {"criteria": criteria, "textual": textual, "working": working}
