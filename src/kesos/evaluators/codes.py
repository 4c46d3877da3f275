"""Columns of whole numbers that are codes: an enumeration whose declaration says which number means which value."""

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

import narwhals.stable.v2 as nw

from kesos.engine.fact import FactInfo
from kesos.engine.record import Record

_AS_IT_CAME = "__kesos_kode_{}"


def codes_of(info: FactInfo) -> Mapping[int, str]:
    """Return what each number means for a fact; empty unless it is an enumeration that declares numbers.

    A truth value has none here: 1 and 0 would be taken for true and false, and sheets declare them otherwise.

    >>> from kesos.ppks import Perorangan
    >>> codes_of(Perorangan.jenis_kelamin.info), codes_of(Perorangan.punya_ktp.info)
    ({1: 'laki_laki', 2: 'perempuan'}, {})
    """
    if not info.choices or info.type is frozenset:
        return {}
    return {int(code): value for code, value in info.codes.items() if code.isdecimal() and code.isascii()}


def coded(table: Any, record: type[Record]) -> dict[FactInfo, Mapping[int, str]]:
    """Return the facts whose column holds codes, each with what they mean."""
    schema = table.collect_schema()
    here = [info for name, info in record.__facts__.items() if name in schema and schema[name].is_integer()]
    return {info: codes for info in here if (codes := codes_of(info))}


def with_words(table: Any, found: Mapping[FactInfo, Mapping[int, str]]) -> tuple[Any, Callable[[Any], Any]]:
    """Return the table with the words in place of the codes, and the function that puts the codes back in the end."""
    if not found:
        return table, lambda done: done
    names = table.collect_schema().names()
    aside = {info.name: _AS_IT_CAME.format(info.name) for info in found}
    read = table.rename(aside).with_columns(
        **{info.name: _words(nw.col(aside[info.name]), codes) for info, codes in found.items()}
    )

    def back(done: Any) -> Any:
        restored = done.drop(*aside).rename({came: name for name, came in aside.items()})
        return restored.select(*names, *(name for name in restored.collect_schema().names() if name not in names))

    return read, back


def _words(column: nw.Expr, codes: Mapping[int, str]) -> nw.Expr:
    """Return the words of a column of codes; null where the number means nothing."""
    (first, word), *rest = codes.items()
    start: nw.Expr = nw.when(column == first).then(nw.lit(word))
    return reduce(lambda so_far, one: nw.when(column == one[0]).then(nw.lit(one[1])).otherwise(so_far), rest, start)
