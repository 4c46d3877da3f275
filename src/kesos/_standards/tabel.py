"""Tables of the personnel standard: any frame that narwhals knows comes in, and one of its kind goes out.

A column of nothing but nulls, and one that is not there, is not known in every row.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial, reduce
from importlib import import_module
from typing import Any, Final, Literal, TypeAlias

import narwhals.stable.v2 as nw
from attrs import field, frozen

from kesos._standards.dasar import failure
from kesos.engine.problem import Problem
from kesos.engine.score import Number
from kesos.evaluators.arrow import WrongTypesError, back_to_pandas, column, says_nothing, to_arrow
from kesos.evaluators.columns import FrameError, as_partitioned, by_part, is_partitioned, refuse, taken_in
from kesos.evaluators.undeclared import Undeclared
from kesos.evaluators.waiting import is_guarded, is_looked_at, no_rows_yet, no_such_choice, rows, totals

Kind: TypeAlias = Literal["number", "truth", "text", "date", "any"]
"""What a column holds; ``"any"`` is a key that is only compared with itself."""
Kinds: TypeAlias = Mapping[str, Kind]
Ends: TypeAlias = tuple[nw.Expr, nw.Expr]

_ROW: Final = "__kesos_row"  # a table without columns would have no rows
_MOST_SHOWN: Final = 3
_TYPES: Final[Mapping[str, type[Any]]] = {"number": float, "truth": bool, "date": date}
_EXAMPLES: Final[Mapping[str, str]] = {
    "number": "45, 52.5, null",
    "truth": "True, False, null",
    "text": "'psm', null",
    "date": "2022-11-26, null",
    "any": "'P01'",
}


@frozen(eq=False)
class _Minded:
    """What has to hold in every row: the column whose values are shown, the condition (never null) and the problem."""

    name: str
    fine: nw.Expr
    code: str
    context: Mapping[str, object]


@frozen(eq=False)
class Sheet:
    """A table that was taken in.

    Args:
        table: the table in narwhals.
        names: all column names of the frame as it came.
        here: the wanted columns that hold something, and their types.
        looked_at: whether its values are looked at before any work.
        unread: whether they are not, and the query itself sees to rows that are not fine.
    """

    table: Any
    names: tuple[str, ...]
    here: Mapping[str, Any]
    looked_at: bool
    unread: bool
    _minded: list[_Minded] = field(factory=list)

    def has(self, name: str) -> bool:
        """Return whether there is a column of that name that holds something."""
        return name in self.here

    def need(self, *names: str) -> None:
        """Refuse a frame that lacks one of the columns.

        Raises:
            StandardsError: SDM-917.
        """
        for name in names:
            if name not in self.names:
                raise failure("SDM-917", name, ", ".join(self.names))

    def need_one(self, names: Sequence[str]) -> None:
        """Refuse a frame that has none of the columns.

        Raises:
            StandardsError: SDM-917.
        """
        if not set(names) & set(self.names):
            self.need(*names[:1])

    def number(self, name: str) -> nw.Expr:
        """Return a column of numbers in a type that sums do not leave."""
        kind, wanted = self.here[name], nw.Int64 if self.here[name].is_integer() else nw.Float64
        return nw.col(name) if kind == wanted else nw.col(name).cast(wanted)

    def ends(self, name: str, low: Number, high: Number) -> Ends:
        """Return the least and the greatest value that each row leaves possible, and mind what lies outside.

        Raises:
            StandardsError: SDM-901 for a value that lies outside, when it is looked at.
        """
        if not self.has(name):
            return nw.lit(literal(low)), nw.lit(literal(high))
        column = self.number(name)
        self.mind(name, column.is_null() | column.is_between(low, high), "SDM-901", low=low, high=high)
        return column.fill_null(literal(low)), column.fill_null(literal(high))

    def mind(self, name: str, fine: nw.Expr, code: str, **context: object) -> None:
        """Have rows that are not fine refused by `look`; in a table that is not read such a row has no result.

        Args:
            name: the column whose values are shown.
            fine: the condition, never null.
            code: the problem.
            context: values for its text, beside ``given``.
        """
        self._minded.append(_Minded(name, fine, code, context))

    def look(self) -> None:
        """Refuse a table with a row that is not fine, if it is looked at; one query tells whether there is any.

        Raises:
            StandardsError: under the code of what was minded first.
            FrameError: FRM-006.
        """
        if not self.looked_at or not self._minded:
            return
        refuse(no_rows_yet(self.table))
        told = totals(self.table, [minded.fine.all() for minded in self._minded])
        for minded in (one for one, fine in zip(self._minded, told, strict=True) if fine is False):
            self._refuse(minded)
        self._minded.clear()

    def _refuse(self, minded: _Minded) -> None:
        strange = self.table.filter(~minded.fine).select(value=nw.col(minded.name))
        found = dict(rows(strange.group_by("value").agg(n=nw.len())))
        shown = ", ".join(map(repr, _first(found)))
        raise failure(minded.code, minded.name, None, given=shown, count=sum(found.values()), **minded.context)

    def twice(self, cells: Any, name: str) -> None:
        """Refuse a table in which a cell stands in more than one row, if it is looked at.

        Args:
            cells: the cells, with the number of their rows under ``n``.
            name: the column whose values are shown.

        Raises:
            StandardsError: SDM-911.
            FrameError: FRM-006.
        """
        if not self.looked_at:
            return
        refuse(no_rows_yet(self.table))
        again = rows(cells.filter(nw.col("n") > 1).select(name).unique())
        if again:
            shown = ", ".join(map(repr, _first(value for (value,) in again)))
            raise failure("SDM-911", name, None, given=shown)

    def fine_rows(self) -> Any:
        """Return the rows that are fine: all of a table that was looked at.

        Raises:
            StandardsError, FrameError: as by `look`.
        """
        self.look()
        return self.table.filter(self._fine()) if self._guards() else self.table

    def guarded(self, result: nw.Expr) -> nw.Expr:
        """Return a result, null in rows of a table that is not read that are not fine."""
        return nw.when(self._fine()).then(result) if self._guards() else result

    def _guards(self) -> bool:
        return self.unread and bool(self._minded)

    def _fine(self) -> nw.Expr:
        return reduce(nw.Expr.__and__, (minded.fine for minded in self._minded))


def _first(values: Iterable[Any]) -> list[Any]:
    """Return the first values in order; None, which is in none, comes last."""
    return sorted(values, key=lambda value: (value is None, value))[:_MOST_SHOWN]


def literal(value: Number) -> int | float:
    """Return a number as it can stand beside a column."""
    return value if isinstance(value, int) else float(value)


def nothing(of: nw.Expr) -> nw.Expr:
    """Return a column that is null in every row; ``of`` gives its type. A null literal is not safe on all backends."""
    return nw.when(nw.lit(value=False)).then(of)


def agreed(one: nw.Expr, other: nw.Expr) -> nw.Expr:
    """Return what two truth values both say, where the first one implies the second; null where they differ."""
    return nw.when(one).then(nw.lit(value=True)).otherwise(nw.when(~other).then(nw.lit(value=False)))


def add_columns(
    frame: Any, kinds: Kinds, write: Callable[[Sheet], Mapping[str, nw.Expr]], undeclared: Undeclared
) -> Any:
    """Return the frame, of the kind given, with the columns that ``write`` writes.

    Args:
        frame: a data frame that narwhals knows, eager or lazy.
        kinds: what the columns that are read hold, by name.
        write: returns the new columns.
        undeclared: what becomes of a row that is not fine.

    Raises:
        StandardsError: as by `Sheet.look`.
        FrameError: FRM-001 for what is no such frame, FRM-002 for a column of another type, FRM-003 for a result that
            is already there, FRM-005 for two columns of one name, FRM-006 for one that cannot be looked at, FRM-007 if
            ``undeclared`` is no such choice.
    """
    if is_partitioned(frame):
        return by_part(frame, partial(add_columns, kinds=kinds, write=write, undeclared=undeclared))
    sheet, is_pandas = _open(frame, kinds, undeclared)
    written = dict(write(sheet))
    refuse([_problem("FRM-003", name) for name in written if name in sheet.names])
    sheet.look()
    done = sheet.table.with_columns(**written).to_native()
    return back_to_pandas(frame, sheet.table.to_native())(done) if is_pandas else done


def make_table(frame: Any, kinds: Kinds, make: Callable[[Sheet], Any], undeclared: Undeclared) -> Any:
    """Return a new table of the kind of the frame.

    Args:
        frame: as in `add_columns`; a Dask frame is read whole.
        kinds: as in `add_columns`.
        make: returns the table in narwhals.
        undeclared: as in `add_columns`.

    Raises:
        StandardsError, FrameError: as in `add_columns`.
    """
    if is_partitioned(frame):
        return as_partitioned(make_table(frame.compute(), kinds, make, undeclared))
    sheet, is_pandas = _open(frame, kinds, undeclared)
    done = make(sheet).to_native()
    return _as_pandas(done) if is_pandas else done


def rows_of(frame: Any, kinds: Kinds, needed: Sequence[Sequence[str]] = ()) -> list[dict[str, Any]]:
    """Return the wanted columns of a frame as rows; what has no column is left out.

    Args:
        frame: as in `add_columns`; it is read whole.
        kinds: as in `add_columns`.
        needed: groups of names of which the frame needs one each.

    Raises:
        StandardsError: SDM-917.
        FrameError: as in `add_columns`.
    """
    sheet, _ = _open(frame.compute() if is_partitioned(frame) else frame, kinds)
    for names in needed:
        sheet.need_one(names)
    wanted = sheet.table.with_columns(**{_ROW: nw.lit(1)}).select(*sheet.here, _ROW)
    found: list[dict[str, Any]] = (wanted.collect() if isinstance(wanted, nw.LazyFrame) else wanted).rows(named=True)
    return found


def like(frame: Any, columns: Mapping[str, Sequence[Any]], types: Mapping[str, Any]) -> Any:
    """Return columns that are held in Python as a table of the kind of a frame.

    Args:
        frame: the frame.
        columns: the values by name.
        types: the narwhals type of each column.
    """
    if is_partitioned(frame):
        return as_partitioned(like(frame._meta, columns, types))  # noqa: SLF001  an empty pandas frame of the same columns
    given, _ = taken_in(frame)
    kind = given.implementation
    if isinstance(given, nw.DataFrame):
        if not kind.is_pandas():
            return nw.from_dict(columns, types, backend=kind).to_native()
        return _as_pandas(nw.from_dict(columns, types, backend="pyarrow").to_native())
    session = getattr(frame, "sparkSession", None)  # engines like Spark make a table in a session only
    return nw.from_dict(columns, types, backend="pyarrow").lazy(backend=kind, session=session).to_native()


def is_frame(thing: Any) -> bool:
    """Return whether it is a frame of a kind that is taken in."""
    try:
        refuse_other(thing)
    except FrameError as error:
        return error.code != "FRM-001"  # two columns of one name are refused where it is taken in
    return True


def refuse_other(thing: Any) -> None:
    """Refuse what is no frame.

    Raises:
        FrameError: FRM-001, or FRM-005 if two columns have one name.
    """
    if not is_partitioned(thing):
        taken_in(thing)


def _open(frame: Any, kinds: Kinds, undeclared: Undeclared = "refuse") -> tuple[Sheet, bool]:
    refuse(no_such_choice(undeclared))
    table, names = taken_in(frame)
    is_pandas = isinstance(table, nw.DataFrame) and table.implementation.is_pandas()
    if is_pandas:
        table = nw.from_native(_arrow(frame, {name: kind for name, kind in kinds.items() if name in names}))
    schema = table.collect_schema()
    here = {name: schema[name] for name in kinds if name in names and not says_nothing(schema[name])}
    wrong = [_wrong(name, kinds[name], dtype) for name, dtype in here.items() if not _fits(kinds[name], dtype)]
    if wrong:
        raise FrameError(*wrong)
    looked_at, unread = is_looked_at(table, undeclared), is_guarded(table, undeclared)
    return Sheet(table, names, here, looked_at, unread), is_pandas


def _arrow(frame: Any, kinds: Kinds) -> Any:
    try:
        return to_arrow(frame, [column(name, _TYPES.get(kind, str)) for name, kind in kinds.items()])
    except WrongTypesError as wrong:
        raise FrameError(*(_wrong(info.name, kinds[info.name], given) for info, given in wrong.found)) from None


def _as_pandas(native: Any) -> Any:
    pa, pd = import_module("pyarrow"), import_module("pandas")
    kinds = {pa.bool_(): pd.BooleanDtype(), pa.int64(): pd.Int64Dtype(), pa.float64(): pd.Float64Dtype()}
    return native.to_pandas(types_mapper=kinds.get)


def _fits(kind: Kind, dtype: Any) -> bool:
    if kind == "any":
        return True
    if kind == "number":
        return bool(dtype.is_numeric())
    wanted = {"truth": (nw.Boolean,), "date": (nw.Date,)}.get(kind, (nw.String, nw.Categorical, nw.Enum))
    return any(dtype == one for one in wanted)


def _wrong(name: str, kind: Kind, given: Any) -> Problem:
    return _problem("FRM-002", name, _EXAMPLES[kind], wanted=kind, given=str(given))


def _problem(code: str, where: str = "", example: str | None = None, **context: object) -> Problem:
    return Problem(code=code, where=where, example=example, context=context)
