"""Whole tables: a column of codes, of answers or of workforces becomes columns, in whatever kind of frame came in.

What one row gets is what the function for one value says. A null stays null everywhere; a code that the list does not
have stays null too, with the reason in the column of what is lost. No new column has the name of a fact: what a legacy
code says does not become a fact by itself.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import partial
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import frozen

from kesos._disabilitas.aturan import BERLAKU, GANDA_MULTI, PER_RAGAM, failure
from kesos._disabilitas.jenis import Daftar, Kode, Loss
from kesos._disabilitas.kode import WHOLE_NUMBER, base_needed, check_base, find_list, index, is_open, translate
from kesos._disabilitas.kolom import open_column
from kesos._disabilitas.kuota import ADDED, Rounding, quota_rule, rounding_of
from kesos._disabilitas.ragam import RAGAM, SENSES, SUB_RAGAM
from kesos._disabilitas.spdci import SPDCI, types_of
from kesos._disabilitas.wg import find_item
from kesos.engine.fact import FactInfo
from kesos.engine.rule import Reading
from kesos.engine.timeline import NotCovered
from kesos.engine.verdict import Verdict
from kesos.evaluators.columns import SEPARATOR, Opened, by_part, check_results, is_partitioned, open_frame
from kesos.evaluators.frame import verdict_columns
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.perorangan import Perorangan
from kesos.fakta.ragam_disabilitas import WITHIN, FaktaRagam

_SLUGS: Final = (*(sub.slug for sub in SUB_RAGAM), *(ragam.slug for ragam in RAGAM))
_MOST_WORKERS: Final = 10**9
_TWO: Final = 2
_KEY, _NUMBER = "__kesos_kunci", "__kesos_angka"
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
    if is_partitioned(frame):
        return by_part(frame, partial(from_code_frame, column=column, daftar=daftar, base=base, prefix=prefix))
    lijst = find_list(daftar)
    check_base(lijst, base)
    if lijst.bases and base is None:
        raise base_needed(lijst, str(lijst.bases[-1]))
    opened = open_column(frame, column)
    check_results(opened, tuple(prefix + name for name in _COLUMNS))
    reader = _bits_reader(lijst) if lijst.bits else _codes_reader(lijst, base)
    written = {prefix + name: expr for name, expr in _said(lijst, reader).items()}

    def work(table: Any) -> Any:
        # The text that is compared is made once for each row, not once for each code.
        keyed = table.with_columns(**{_KEY: _key(nw.col(column))}).with_columns(**{_NUMBER: _number(nw.col(_KEY))})
        return keyed.with_columns(**written).drop(_KEY, _NUMBER)

    return opened.give_back(work)


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


def _number(keyed: nw.Expr) -> nw.Expr:
    return nw.when(keyed.str.contains(f"^{WHOLE_NUMBER.pattern}$")).then(keyed).cast(nw.Int64)


def _codes_reader(daftar: Daftar, base: int | None) -> _Reader:
    spelled = index(daftar.id, base)

    def holds(codes: Collection[str]) -> nw.Expr:
        keys = [word for word, code in spelled.items() if code in codes]
        return nw.col(_KEY).is_in(keys) if keys else nw.lit(value=False)

    return _Reader(nw.col(_KEY) != "", holds(daftar.codes), holds)


def _bits_reader(daftar: Daftar) -> _Reader:
    number = nw.col(_NUMBER)

    def holds(codes: Collection[str]) -> nw.Expr:
        tests = [(number // bit) % _TWO == 1 for bit, code in daftar.bits.items() if code in codes]
        return nw.any_horizontal(*tests, ignore_nulls=False) if tests else nw.lit(value=False)

    # Text that is no number gives null, and null is not known to be False.
    known = nw.when(number <= sum(daftar.bits)).then(nw.lit(value=True)).otherwise(nw.lit(value=False))
    return _Reader(nw.col(_KEY) != "", known, holds)


def _said(daftar: Daftar, reader: _Reader) -> dict[str, nw.Expr]:
    kodes = daftar.codes
    columns = {
        "sub_ragam": _joined(reader, _naming(kodes, "sub")),
        "ragam": _joined(reader, _naming(kodes, "ragam")),
        "mungkin": _joined(reader, _naming(kodes, "any_of")),
        "tercatat": _bits_recorded(kodes, reader) if daftar.bits else _codes_say(daftar, reader, "recorded"),
        "ganda_multi": _bits_ganda(kodes, reader) if daftar.bits else _codes_say(daftar, reader, "ganda_multi"),
    }
    said = {name: nw.when(reader.known).then(expr) for name, expr in columns.items()}
    hilang = nw.when(reader.known).then(_lost(daftar, reader))
    alien = reader.given & ~reader.known
    return said | {"hilang": nw.when(alien).then(nw.lit(Loss.TIDAK_DIKENAL.value)).otherwise(hilang)}


def _naming(kodes: Mapping[str, Kode], attribute: str) -> dict[str, list[str]]:
    return {slug: [code for code, kode in kodes.items() if slug in getattr(kode, attribute)] for slug in _SLUGS}


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


def _codes_say(daftar: Daftar, reader: _Reader, attribute: str) -> nw.Expr:
    """What the translation of each code says under a name, YES, NO or UNKNOWN."""
    says = {code: getattr(translate(daftar, (code,), closed=False), attribute) for code in daftar.codes}
    yes = reader.holds([code for code, verdict in says.items() if verdict is Verdict.YES])
    return _truth(yes, reader.holds([code for code, verdict in says.items() if verdict is Verdict.NO]))


def _bits_recorded(kodes: Mapping[str, Kode], reader: _Reader) -> nw.Expr:
    said = {value: [code for code, kode in kodes.items() if kode.recorded is value] for value in (True, None)}
    return _truth(reader.holds(said[True]), ~reader.holds(said[None]))


def _bits_ganda(kodes: Mapping[str, Kode], reader: _Reader) -> nw.Expr:
    """All bits of one person are known, so what is not among them is not recorded."""
    surely = {code: kode for code, kode in kodes.items() if kode.recorded}
    ragam = [reader.holds([c for c, k in surely.items() if ragam.slug in k.ragam]) for ragam in RAGAM]
    senses = [reader.holds([c for c, k in surely.items() if sense in k.sub]) for sense in SENSES]
    undecided = [code for code, kode in kodes.items() if kode.recorded is None]
    some, vague = reader.holds(list(surely)), reader.holds([c for c, k in kodes.items() if is_open(k)])
    no = (some & ~vague) | (~some & ~reader.holds(undecided))
    return _truth((_count(ragam) >= _TWO) | (_count(senses) >= _TWO), no)


def _count(conditions: list[nw.Expr]) -> nw.Expr:
    return nw.sum_horizontal(*(nw.when(one).then(nw.lit(1)).otherwise(nw.lit(0)) for one in conditions))


def to_wg_frame(frame: Any, column: str, daftar: str, *, item: str = "", prefix: str = "wg_") -> Any:
    """Return the frame with what the answers of one column mean on the Washington Group scale; see `to_wg`.

    Two whole-number columns are added under the prefix, ``min`` and ``max``: they differ where a code does not tell two
    answers apart, and are null where the code is not in the list or its scale is another one.

    Args:
        frame: a frame that narwhals knows, eager or lazy.
        column: the column of answers, whole numbers or text.
        daftar: id of an answer list.
        item: the item there.
        prefix: what the names of the new columns begin with.

    Raises:
        DisabilitasError: as in `to_wg`; DIS-917 if there is no such column.
        FrameError: if the frame, the type of the column or the names of the new columns will not do.

    >>> import polars as pl
    >>> frame = to_wg_frame(pl.DataFrame({"jawab": [1, 3, None]}), "jawab", "sakernas-2016")
    >>> frame["wg_min"].to_list(), frame["wg_max"].to_list()
    ([1, 3, None], [1, 4, None])
    """
    if is_partitioned(frame):
        return by_part(frame, partial(to_wg_frame, column=column, daftar=daftar, item=item, prefix=prefix))
    _, butir = find_item(daftar, item)
    opened = open_column(frame, column)
    check_results(opened, (f"{prefix}min", f"{prefix}max"))
    meant = {str(code): answers for code, answers in butir.answers.items() if answers}
    written = {f"{prefix}{end.__name__}": _mapped(nw.col(column), meant, end) for end in (min, max)}
    return opened.give_back(lambda table: table.with_columns(**written))


def _mapped(column: nw.Expr, meant: Mapping[str, tuple[int, ...]], end: Callable[[tuple[int, ...]], int]) -> nw.Expr:
    written: nw.Expr = nw.when(nw.lit(value=False)).then(nw.lit(0))  # no null literal: see kesos.evaluators.frame
    for code, answers in meant.items():
        written = nw.when(_key(column) == code).then(nw.lit(end(answers))).otherwise(written)
    return written.cast(nw.Int64)


def quota_frame(
    frame: Any,
    column: str,
    *,
    kind: str,
    rounding: Rounding | str,
    name: str = "kuota_disabilitas",
    on: date | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with the quota of each employer of one kind; see `quota`.

    Args:
        frame: a frame that narwhals knows, eager or lazy.
        column: the number of employees or workers, 0 or more.
        kind: as in `quota`.
        rounding: as in `quota`; without rounding the column holds decimal numbers.
        name: the name of the new column.
        on: the reference date.
        undeclared: as in `classify_frame`, for a number that is none of employees; if it is not refused it has no quota.

    Raises:
        DisabilitasError: as in `quota`; DIS-917 if there is no such column.
        FrameError: if the frame, the type or a value of the column, or the name of the new column will not do.
        NotCovered: before 15 April 2016.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"pekerja": [149, None]})
    >>> quota_frame(frame, "pekerja", kind="swasta", rounding="ceil")["kuota_disabilitas"].to_list()
    [2, None]
    """
    if is_partitioned(frame):
        ask = partial(quota_frame, column=column, kind=kind, rounding=rounding, name=name, on=on)
        return by_part(frame, partial(ask, undeclared=undeclared))
    rule, way = quota_rule(kind, on), rounding_of(rounding)
    opened = open_column(frame, column, (0, _MOST_WORKERS), undeclared)
    check_results(opened, (name,))
    workers = nw.col(column).cast(nw.Int64)
    hundredths = nw.when(workers.is_between(0, _MOST_WORKERS)).then(workers * rule.percent)
    share = hundredths / 100 if way is Rounding.NONE else (hundredths + ADDED[way]) // 100
    return opened.give_back(lambda table: table.with_columns(**{name: share}))


def profile_frame(
    frame: Any,
    *,
    on: date | None = None,
    reading: Reading = Reading.WORKING,
    prefix: str = "dis_",
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with the ragam and *ganda atau multi* of each row; see `profile` for one person.

    Five nullable boolean columns are added under the prefix: ``fisik``, ``intelektual``, ``mental``, ``sensorik`` and
    ``ganda_multi``.

    Args:
        frame: a frame that narwhals knows, eager or lazy, with the fact ``sub_ragam_disabilitas`` as a list or as text
            joined by ``|``; other facts of disability are read as well.
        on: the reference date; without one the law as it stands since 15 April 2016.
        reading: how DIS-301 is read.
        prefix: what the names of the new columns begin with.
        undeclared: as in `classify_frame`.

    Raises:
        FrameError: before any work is done.
        NotCovered: before 15 April 2016.

    >>> import polars as pl
    >>> frame = profile_frame(pl.DataFrame({"sub_ragam_disabilitas": ["netra|rungu", "autis", ""]}))
    >>> frame["dis_sensorik"].to_list(), frame["dis_ganda_multi"].to_list()
    ([True, False, False], [True, False, False])
    """
    day = on or BERLAKU.start
    if day not in BERLAKU:
        raise NotCovered.on(day, GANDA_MULTI.code)
    conditions = PER_RAGAM | {"ganda_multi": GANDA_MULTI.condition(reading)}
    named = {prefix + name: condition for name, condition in conditions.items()}
    return verdict_columns(frame, named, Perorangan, day, undeclared=undeclared)


def to_spdci_frame(frame: Any, *, prefix: str = "spdci_", undeclared: Undeclared = "refuse") -> Any:
    """Return the frame with the impairment types of SP-DCI for each row; see `to_spdci` for one person.

    Three columns of text joined by ``|`` are added under the prefix: ``types``, ``any_of`` (types of which at least one
    is meant) and ``unmapped`` (slugs without a type).

    Args:
        frame: a frame that narwhals knows, eager or lazy, with the fact ``sub_ragam_disabilitas``.
        prefix: what the names of the new columns begin with.
        undeclared: as in `classify_frame`.

    Raises:
        DisabilitasError: DIS-917 if there is no such column.
        FrameError: before any work is done.

    >>> import polars as pl
    >>> frame = to_spdci_frame(pl.DataFrame({"sub_ragam_disabilitas": ["netra|autis", ""]}))
    >>> frame["spdci_types"].to_list(), frame["spdci_any_of"].to_list()
    (['1', ''], ['4|6', ''])
    """
    if is_partitioned(frame):
        return by_part(frame, partial(to_spdci_frame, prefix=prefix, undeclared=undeclared))
    opened = open_frame(frame, FaktaRagam, undeclared)
    info = FaktaRagam.__facts__["sub_ragam_disabilitas"]
    if info.name not in opened.names:
        raise failure("DIS-917", info.name, info.name)
    names = tuple(prefix + name for name in ("types", "any_of", "unmapped"))
    check_results(opened, names)
    reader = _profile_reader(opened, info)
    types = {slug: types_of(slug) for slug in _SLUGS}
    tokens: list[dict[str, list[str]]] = [
        {str(one): [slug for slug, found in types.items() if found == (one,)] for one in SPDCI["impairment_type"]},
        {
            str(one): [slug for slug, found in types.items() if one in found and len(found) > 1]
            for one in SPDCI["impairment_type"]
        },
        {slug: [slug] for slug, found in types.items() if not found},
    ]
    written = {
        name: nw.when(reader.known).then(_joined(reader, token)) for name, token in zip(names, tokens, strict=True)
    }
    return opened.give_back(lambda table: table.with_columns(**written))


def _profile_reader(opened: Opened, info: FactInfo) -> _Reader:
    """Ask a column of sets as `profile` does: a ragam beside one of its sub-ragam is not among the members."""
    if not opened.columns.has(info.name):  # nothing but nulls: not even a type
        never = nw.lit(value=False)
        return _Reader(never, never, lambda _: never)
    column = nw.col(info.name)

    def held(*slugs: str) -> nw.Expr:
        return opened.columns.holds(info, column, slugs)

    def holds(slugs: Collection[str]) -> nw.Expr:
        bare = [held(ragam) & ~held(*subs) for ragam, subs in WITHIN.items() if ragam in slugs]
        named = [slug for slug in slugs if slug not in WITHIN]
        return nw.any_horizontal(*bare, *([held(*named)] if named else []), ignore_nulls=False)

    known = opened.columns.guarded(info, column, ~column.is_null())
    return _Reader(known, known, holds)
