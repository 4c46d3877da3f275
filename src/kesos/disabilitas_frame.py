"""Whole tables: a column of codes, of answers or of workforces becomes columns, in whatever kind of frame came in.

What one row gets is what the function for one value says. A null stays null everywhere; a code that the list does not
have stays null too, with the reason in the column of what is lost. No new column has the name of a fact: what a legacy
code says does not become a fact by itself.
"""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache, reduce
from operator import or_
from types import new_class
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos.disabilitas_aturan import BERLAKU, GANDA_MULTI, PER_RAGAM, failure
from kesos.disabilitas_fakta import Perorangan
from kesos.disabilitas_jenis import Daftar, Kode, Loss
from kesos.disabilitas_kode import check_base, find_list, index, is_open, losses, translate
from kesos.disabilitas_kuota import ADDED, Rounding, quota_rule, rounding_of
from kesos.disabilitas_ragam import RAGAM, RAGAM_OF, SENSES, SUB_RAGAM
from kesos.disabilitas_wg import find_item
from kesos.engine.fact import OBSERVED, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.engine.rule import Reading
from kesos.engine.timeline import NotCovered
from kesos.engine.verdict import Verdict
from kesos.evaluators.columns import SEPARATOR, Opened, check_results, open_frame
from kesos.evaluators.frame import verdict_columns

_SLUGS: Final = (*(sub.slug for sub in SUB_RAGAM), *(ragam.slug for ragam in RAGAM))
_MOST_WORKERS: Final = 10**9
_TWO: Final = 2
_COLUMNS: Final = ("sub_ragam", "ragam", "mungkin", "tercatat", "ganda_multi", "hilang")


def from_code_frame(frame: Any, column: str, daftar: str, *, base: int | None = None, prefix: str = "dis_") -> Any:
    """Return the frame with what the codes of one column say; see `from_code` for one code.

    Six columns are added under the prefix: ``sub_ragam``, ``ragam`` and ``mungkin`` (what is certain, and of what at
    least one is meant; sets as text joined by ``|``), ``tercatat`` and ``ganda_multi`` (nullable truth values), and
    ``hilang`` (what is lost, joined by ``|``; ``kode_tidak_dikenal`` where the code is not in the list).

    Args:
        frame: a frame that narwhals knows, eager or lazy.
        column: the column of codes or labels, whole numbers or text.
        daftar: id of a list of `LEGACY`.
        base: the first number of the numbering, for a list that goes round with several.
        prefix: what the names of the new columns begin with.

    Raises:
        DisabilitasError: as in `from_code`; DIS-917 if there is no such column.
        FrameError: if the frame, the type of the column or the names of the new columns will not do.

    >>> import polars as pl
    >>> frame = from_code_frame(pl.DataFrame({"cacat": [3, 6, None]}), "cacat", "bdt-2015", base=0)
    >>> frame["dis_sub_ragam"].to_list(), frame["dis_hilang"].to_list()
    (['rungu', 'netra', None], ['', 'sub_ragam', None])
    """
    lijst = find_list(daftar)
    check_base(lijst, base)
    if lijst.bases and base is None:
        raise failure("DIS-902", lijst.id, f"base={lijst.bases[0]}", code=column, readings="-")
    opened = _open(frame, column)
    check_results(opened, tuple(prefix + name for name in _COLUMNS))
    reader = _Bits(lijst, nw.col(column)) if lijst.bits else _Codes(lijst, nw.col(column), base)
    written = {prefix + name: expr for name, expr in _said(lijst, reader).items()}
    return opened.give_back(lambda table: table.with_columns(**written))


@frozen
class _Reader:
    """How a column is asked which codes of a list it holds.

    Args:
        given: whether it holds anything.
        known: whether it holds codes of the list.
        holds: whether it holds one of some codes; False for no codes.
    """

    given: nw.Expr
    known: nw.Expr
    holds: Callable[[Collection[str]], nw.Expr]


def _key(column: nw.Expr) -> nw.Expr:
    """The same as `key`, for a column."""
    plain = column.cast(nw.String).str.strip_chars().str.to_lowercase().str.replace_all(r"\.0$", "")
    return plain.str.replace_all(r"[^a-z0-9]+", "-")


def _codes_reader(daftar: Daftar, column: nw.Expr, base: int | None) -> _Reader:
    spelled = index(daftar.id, base)

    def holds(codes: Collection[str]) -> nw.Expr:
        keys = [word for word, code in spelled.items() if code in codes]
        return _key(column).is_in(keys) if keys else nw.lit(value=False)

    return _Reader(_key(column) != "", holds(daftar.codes), holds)


def _bits_reader(daftar: Daftar, column: nw.Expr) -> _Reader:
    number = nw.when(_key(column).str.contains(r"^[0-9]{1,9}$")).then(_key(column)).cast(nw.Int64)

    def holds(codes: Collection[str]) -> nw.Expr:
        tests = [(number // bit) % _TWO == 1 for bit, code in daftar.bits.items() if code in codes]
        return reduce(or_, tests, nw.lit(value=False))

    return _Reader(_key(column) != "", number <= sum(daftar.bits), holds)


def _said(daftar: Daftar, reader: _Reader) -> dict[str, nw.Expr]:
    kodes = daftar.codes
    columns = {
        "sub_ragam": _joined(reader, _naming(kodes, "sub")),
        "ragam": _joined(reader, _naming(kodes, "ragam")),
        "mungkin": _joined(reader, _naming(kodes, "any_of")),
        "tercatat": _truth(reader.holds(_recorded(kodes, True)), ~reader.holds(_recorded(kodes, None))),
        "ganda_multi": _bits_ganda(kodes, reader) if daftar.bits else _codes_ganda(daftar, reader),
    }
    said = {name: nw.when(reader.known).then(expr) for name, expr in columns.items()}
    hilang = nw.when(reader.known).then(_lost(daftar, reader))
    alien = reader.given & ~reader.known
    return said | {"hilang": nw.when(alien).then(nw.lit(Loss.TIDAK_DIKENAL.value)).otherwise(hilang)}


def _naming(kodes: Mapping[str, Kode], attribute: str) -> dict[str, list[str]]:
    return {slug: [code for code, kode in kodes.items() if slug in getattr(kode, attribute)] for slug in _SLUGS}


def _recorded(kodes: Mapping[str, Kode], value: bool | None) -> list[str]:
    return [code for code, kode in kodes.items() if kode.recorded is value]


def _joined(reader: _Reader, tokens: Mapping[str, Collection[str]]) -> nw.Expr:
    parts = [nw.when(reader.holds(codes)).then(nw.lit(token)) for token, codes in tokens.items() if codes]
    return nw.concat_str(*parts, separator=SEPARATOR, ignore_nulls=True) if parts else nw.lit("")


def _truth(yes: nw.Expr, no: nw.Expr) -> nw.Expr:
    """YES where the first holds, else NO where the second holds, else null."""
    return nw.when(yes).then(nw.lit(value=True)).otherwise(nw.when(no).then(nw.lit(value=False)))


def _lost(daftar: Daftar, reader: _Reader) -> nw.Expr:
    losing = {
        loss.value: list(daftar.codes)
        if loss in daftar.limits
        else [code for code, kode in daftar.codes.items() if loss in kode.loss]
        for loss in Loss
    }
    # A sum without bits holds no code; what the whole list loses is lost all the same.
    always = [nw.lit(loss.value) for loss in daftar.limits if daftar.bits]
    if not always:
        return _joined(reader, losing)
    some = {token: codes for token, codes in losing.items() if token not in daftar.limits}
    return nw.concat_str(_joined(reader, some), *always, separator=SEPARATOR)
