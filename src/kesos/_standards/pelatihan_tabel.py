"""Before and after a training as a table: a row for each person and topic comes in, a report goes out."""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

import narwhals.stable.v2 as nw

from kesos._standards.dasar import Target, chosen
from kesos._standards.pelatihan import ask
from kesos._standards.tabel import Kinds, Sheet, make_table, nothing
from kesos.engine.score import Number
from kesos.evaluators.undeclared import Undeclared

By: TypeAlias = Literal["peserta", "topik", "kelompok"]
Columns: TypeAlias = dict[str, nw.Expr]
_COUNTS: Final = ("berpasangan", "naik", "tetap", "turun")
_MEANS: Final = ("sebelum", "sesudah", "selisih")


def training_frame(
    frame: Any,
    *,
    most: Number,
    by: By = "peserta",
    target: Target | None = None,
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the report of a training per person, per topic, or for the group; see `training`.

    A row says how many cells (``jumlah``) and pairs (``berpasangan``) there are, the means ``sebelum``, ``sesudah`` and
    ``selisih`` (null while they are not determined) with their ends under ``_low`` and ``_high``, and in how many pairs
    the score rose, stayed or fell (``naik``, ``tetap``, ``turun``). With a target: what is lacking to it (``celah`` and
    its ends) and in how many cells the score lies below it (``di_bawah`` and its ends).

    Args:
        frame: a frame that narwhals knows, eager or lazy, with a row for each person and topic and the columns
            ``peserta``, ``topik``, ``sebelum`` and ``sesudah``. Every person is taken to be in every topic that occurs.
        most: the greatest possible score, above 0.
        by: ``"peserta"``, ``"topik"`` or ``"kelompok"``.
        target: a mark with its source.
        columns: the column for a name, where it is another one.
        undeclared: what becomes of a score outside the scale, of a person and topic that stand twice, and of a row
            without one of them, see `kesos.Undeclared`. ``"refuse"`` looks for them first, and so reads a lazy table
            twice. Under ``"unknown"`` such scores are not known in one, and such a row says nothing.

    Raises:
        StandardsError: SDM-901 for ``most``, the target or a score; SDM-903; SDM-914 for ``by`` or a key of
            ``columns``; SDM-917 for a column that is needed; SDM-911 for a person and topic that stand twice, SDM-912
            for a row without one of them.
        FrameError: if the frame or the type of a column will not do.

    >>> import polars as pl
    >>> rows = {"peserta": ["P01", "P02"], "topik": ["A", "A"], "sebelum": [40, 50], "sesudah": [70, None]}
    >>> report = training_frame(pl.DataFrame(rows), most=100, by="topik")
    >>> report.select("topik", "jumlah", "berpasangan", "sebelum", "selisih_low", "selisih_high").rows()
    [('A', 2, 1, 45.0, -10.0, 40.0)]
    """
    ask(most, target)
    chosen("by", by, ("peserta", "topik", "kelompok"))
    named = {name: name for name in ("peserta", "topik", "sebelum", "sesudah")}
    for name in columns or {}:
        chosen("columns", name, tuple(named))
    named |= columns or {}
    kinds: Kinds = {
        named["peserta"]: "any",
        named["topik"]: "any",
        named["sebelum"]: "number",
        named["sesudah"]: "number",
    }
    return make_table(frame, kinds, lambda sheet: _report(_cells(sheet, named, most), by, most, target), undeclared)


def _cells(sheet: Sheet, named: Mapping[str, str], most: Number) -> Any:
    """Return one row for every person and every topic, with both scores as floats, null where they are not known."""
    sheet.need(*named.values())
    key = [named["peserta"], named["topik"]]
    for name in key:
        sheet.mind(name, ~nw.col(name).is_null(), "SDM-912")
    scores = {name: _score(sheet, named[name], most) for name in ("sebelum", "sesudah")}
    there = sheet.fine_rows().select(nw.col(key[0]).alias("peserta"), nw.col(key[1]).alias("topik"), **scores)
    cells = there.group_by("peserta", "topik").agg(
        nw.len().alias("n"), nw.col("sebelum").max(), nw.col("sesudah").max()
    )
    sheet.twice(cells, "peserta")
    once = nw.col("n") == 1
    cells = cells.with_columns(**{name: nw.when(once).then(nw.col(name)) for name in scores})
    people, topics = cells.select("peserta").unique(), cells.select("topik").unique()
    return people.join(topics, how="cross").join(cells, on=["peserta", "topik"], how="left")


def _score(sheet: Sheet, name: str, most: Number) -> nw.Expr:
    if not sheet.has(name):
        return nothing(nw.lit(0.0))
    column = nw.col(name).cast(nw.Float64)
    fits = column.is_between(0, float(most))
    if sheet.unread:  # the other score of that row is known all the same
        return nw.when(fits).then(column)
    sheet.mind(name, column.is_null() | fits, "SDM-901", low=0, high=most)
    return column


def _report(cells: Any, by: By, most: Number, target: Target | None) -> Any:
    cells = cells.with_columns(**_ends("sebelum", float(most)), **_ends("sesudah", float(most)))
    cells = cells.with_columns(**_of_a_cell(target))
    summed = [name for name in cells.collect_schema().names() if name not in {"peserta", "topik", "n"}]
    sums = [nw.col(name).sum() for name in summed if name not in {"sebelum", "sesudah"}]
    if by == "kelompok":
        table = cells.select(nw.len().alias("jumlah"), *sums)
    else:
        table = cells.group_by(by).agg(nw.len().alias("jumlah"), *sums).sort(by)
    return _named(table, by, target)


def _ends(name: str, most: float) -> Columns:
    return {f"{name}_low": nw.col(name).fill_null(0.0), f"{name}_high": nw.col(name).fill_null(most)}


def _of_a_cell(target: Target | None) -> Columns:
    before, after = nw.col("sebelum"), nw.col("sesudah")
    found = {
        "selisih_low": nw.col("sesudah_low") - nw.col("sebelum_high"),
        "selisih_high": nw.col("sesudah_high") - nw.col("sebelum_low"),
        "berpasangan": _counted(~before.is_null() & ~after.is_null()),
        "naik": _counted(after > before),
        "tetap": _counted(after == before),
        "turun": _counted(after < before),
    }
    if target is None:
        return found
    mark = float(target.mark)
    for end, score in (("low", nw.col("sesudah_high")), ("high", nw.col("sesudah_low"))):
        found[f"celah_{end}"] = nw.when(score < mark).then(mark - score).otherwise(0.0)
        found[f"di_bawah_{end}"] = _counted(score < mark)
    return found


def _counted(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition.fill_null(value=False)).then(1).otherwise(0)


def _named(table: Any, by: By, target: Target | None) -> Any:
    """Turn sums into means, and add what is determined."""
    means, counted = [*_MEANS, *(["celah"] if target else [])], ["di_bawah"] if target else []
    ends = [f"{name}_{end}" for name in means for end in ("low", "high")]
    counts = [*_COUNTS, *(f"{name}_{end}" for name in counted for end in ("low", "high"))]
    table = table.with_columns(jumlah=nw.col("jumlah").cast(nw.Int64), **{n: nw.col(n).cast(nw.Int64) for n in counts})
    table = table.with_columns(**{name: nw.col(name) / nw.col("jumlah") for name in ends})
    exact = {
        name: nw.when(nw.col(f"{name}_low") == nw.col(f"{name}_high")).then(nw.col(f"{name}_low"))
        for name in (*means, *counted)
    }
    shown = [f"{name}{end}" for name in (*means, *counted) for end in ("", "_low", "_high")]
    key = [] if by == "kelompok" else [by]
    return table.with_columns(**exact).select(*key, "jumlah", *_COUNTS, *shown)
