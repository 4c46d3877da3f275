"""A table as CSV that no spreadsheet executes, and as Parquet."""

from pathlib import Path
from typing import Any, Final

import narwhals as nw

from kesos.edges.sheets.common import extra
from kesos.edges.sheets.write import Writer, publish
from kesos.evaluators.columns import taken_in

_STARTS: Final = "=+\\-@＝＋－＠"  # Excel takes the wide forms for the plain ones
_FORMULA: Final = rf"^([{_STARTS}\t\r\n])"
_NEXT_FORMULA: Final = rf"([;,|\t\r\n][ \x{{a0}}]*)([{_STARTS}])"
_DASHES: Final = "^[-–—]+$"  # a blank as people type it
_JOINT: Final = "|"


def neutral(frame: Any) -> Any:
    """Return a Polars frame whose texts cannot be taken for formulas.

    A text that begins with ``=``, ``+``, ``-``, ``@``, tab or a line break gets an apostrophe in front, and so does
    such a mark behind ``;``, ``,``, ``|`` or a tab inside a text, where a program that expects another delimiter would
    begin a new cell. Dashes alone stay, and so do numbers in columns of numbers: ``-5`` is no formula. Column names are
    treated alike; lists become words joined by ``|``.

    Args:
        frame: a Polars frame.

    >>> import polars as pl
    >>> neutral(pl.DataFrame({"nama": ["=cmd", "Budi; =1", "-", "Sri"], "suhu": [-5, 1, 2, 3]})).rows()
    [("'=cmd", -5), ("Budi; '=1", 1), ('-', 2), ('Sri', 3)]
    """
    pl = extra("polars")
    joined = [
        pl.col(name).cast(pl.List(pl.String)).list.join(_JOINT)
        for name, kind in frame.schema.items()
        if kind == pl.List
    ]
    flat = frame.with_columns(joined)
    texts = [name for name, kind in flat.schema.items() if kind in (pl.String, pl.Categorical, pl.Enum)]
    safe = flat.with_columns(_safe(pl.col(name).cast(pl.String), pl).alias(name) for name in texts)
    names = pl.DataFrame({"name": safe.columns}, schema={"name": pl.String})
    return safe.rename(dict(names.select("name", safe=_safe(pl.col("name"), pl)).iter_rows()))


def _safe(text: Any, pl: Any) -> Any:
    """Return the expression of a text that is no formula."""
    inside = text.str.replace_all(_NEXT_FORMULA, "${1}'${2}")
    return pl.when(text.str.contains(_DASHES)).then(text).otherwise(inside.str.replace(_FORMULA, "'${1}"))


def polars_of(frame: Any) -> Any:
    """Return any frame that narwhals knows as a Polars frame; a lazy one is collected.

    >>> import polars as pl
    >>> polars_of(pl.LazyFrame({"nik": ["x"]})).columns
    ['nik']
    """
    extra("polars")
    known, _ = taken_in(frame)
    eager = known.collect(backend="polars") if isinstance(known, nw.LazyFrame) else known
    return eager.to_polars()


def csv_writer(frame: Any, *, separator: str = ";", bom: bool = True) -> Writer:
    """Return what writes a frame as CSV, for `publish`; the same rules as `write_csv`.

    >>> import polars as pl
    >>> callable(csv_writer(pl.DataFrame({"nik": ["x"]})))
    True
    """

    def write(path: Path) -> None:
        neutral(polars_of(frame)).write_csv(path, separator=separator, include_bom=bom)

    return write


def parquet_writer(frame: Any) -> Writer:
    """Return what writes a frame as Parquet, for `publish`.

    >>> import polars as pl
    >>> callable(parquet_writer(pl.DataFrame({"nik": ["x"]})))
    True
    """

    def write(path: Path) -> None:
        polars_of(frame).write_parquet(path)

    return write


def write_csv(path: Path | str, frame: Any, *, separator: str = ";", bom: bool = True) -> None:
    r"""Write a frame as CSV that a spreadsheet opens and does not execute (`neutral`), whole or not at all.

    Args:
        path: the file.
        frame: a frame of any library that narwhals knows.
        separator: ``;`` is what Indonesian Excel opens as columns.
        bom: whether to mark the text as UTF-8, without which Excel misreads names with accents.

    Raises:
        KesosError: LBR-061 to LBR-064 if the place cannot be written.

    >>> import polars as pl
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_csv(Path(folder, "hasil.csv"), pl.DataFrame({"nama": ["@Sri"]}))
    ...     Path(folder, "hasil.csv").read_text(encoding="utf-8-sig")
    "nama\n'@Sri\n"
    """
    publish({Path(path): csv_writer(frame, separator=separator, bom=bom)})


def write_parquet(path: Path | str, frame: Any) -> None:
    """Write a frame as Parquet, whole or not at all.

    Args:
        path: the file.
        frame: a frame of any library that narwhals knows.

    Raises:
        KesosError: LBR-061 to LBR-064 if the place cannot be written.

    >>> import polars as pl
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_parquet(Path(folder, "hasil.parquet"), pl.DataFrame({"nik": ["x"]}))
    ...     pl.read_parquet(Path(folder, "hasil.parquet")).rows()
    [('x',)]
    """
    publish({Path(path): parquet_writer(frame)})
