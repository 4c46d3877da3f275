"""The keys of a person for comparison: name in several forms, date of birth, numbers, place; from any kind of frame."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, TypeAlias

import narwhals.stable.v2 as nw

from kesos._verval.nama import NormalName, normal_name
from kesos.engine.problem import KesosError, Problem
from kesos.evaluators.checked_table import KELURAHAN
from kesos.evaluators.columns import taken_in
from kesos.fakta.identitas import NIK, NomorKK

Keys: TypeAlias = dict[str, list[str | None]]
"""One list a key, one entry a row."""
KEYS: Final = (
    "nama", "urut", "rapat", "kunci", "depan", "lahir", "tahun", "kelamin", "nik", "kk", "ibu", "tempat", "kecamatan",
    "kabupaten",
)  # fmt: skip
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "nama": ("nama",),
    "lahir": ("tanggal_lahir",),
    "kelamin": ("jenis_kelamin",),
    "nik": ("nik",),
    "kk": ("nomor_kk",),
    "ibu": ("nama_ibu_kandung", "nama_ibu"),
    "tempat": KELURAHAN,
}
"""Where each value is looked for, the first column that a frame has."""
_BESIDE_NAME: Final = ("lahir", "nik", "kk", "ibu", "tempat")
_KECAMATAN, _KABUPATEN = len("33.71.01"), len("33.71")


def read_keys(frame: Any, columns: Mapping[str, str] | None = None) -> Keys:
    """Return the keys of every row.

    Args:
        frame: a data frame that narwhals knows; a lazy one is collected.
        columns: the column of a value (a key of `COLUMNS`) where it has another name.

    Raises:
        KesosError: VV-922 if there is no name, or nothing beside it.
    """
    table, _ = taken_in(frame)
    table = table.collect() if isinstance(table, nw.LazyFrame) else table
    found = _columns(table.columns, columns or {})
    values = {value: table.get_column(column).to_list() for value, column in found.items()}
    rows = len(table)
    keys = _keys({value: values.get(value, [None] * rows) for value in COLUMNS})
    if "tempat" not in found:
        keys["kabupaten"] = ["-"] * rows  # a table without places is of one place
    return keys


def _columns(names: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for value, candidates in COLUMNS.items():
        wanted = (given[value],) if value in given else candidates
        here = next((name for name in wanted if name in names), None)
        if here is not None:
            found[value] = here
    if "nama" not in found or not any(value in found for value in _BESIDE_NAME):
        context = {"needed": ", ".join(COLUMNS[value][0] for value in _BESIDE_NAME), "columns": ", ".join(names)}
        raise KesosError(Problem(code="VV-922", context=context))
    return found


def _keys(values: Mapping[str, list[Any]]) -> Keys:
    names = _of_each(values["nama"], lambda name: normal_name(name) if name.strip() else None)
    born = [_born(value) for value in values["lahir"]]
    places = [_text(value) for value in values["tempat"]]
    return {
        "nama": _part(names, "words"),
        "urut": _part(names, "sorted"),
        "rapat": _part(names, "joined"),
        "kunci": _of_each(
            values["nama"], lambda name: " ".join(sorted(normal_name(name).new_spelling.split())) or None
        ),
        "depan": _part(names, "first"),
        "lahir": born,
        "tahun": [None if day is None else day[:4] for day in born],
        "kelamin": [_text(value) for value in values["kelamin"]],
        "nik": [value if NIK.is_valid(value) else None for value in values["nik"]],
        "kk": [value if NomorKK.is_valid(value) else None for value in values["kk"]],
        "ibu": _of_each(values["ibu"], lambda name: normal_name(name).joined or None),
        "tempat": places,
        "kecamatan": [_prefix(place, _KECAMATAN) for place in places],
        "kabupaten": [_prefix(place, _KABUPATEN) for place in places],
    }


def _of_each(values: Iterable[Any], make: Callable[[str], Any]) -> list[Any]:
    """Return ``make`` of each text, made once a distinct text."""
    made: dict[str, Any] = {}
    result: list[Any] = []
    for value in values:
        if not isinstance(value, str):
            result.append(None)
            continue
        if value not in made:
            made[value] = make(value)
        result.append(made[value])
    return result


def _part(names: list[NormalName | None], part: str) -> list[str | None]:
    return [None if name is None or not name.words else getattr(name, part) for name in names]


def _born(value: Any) -> str | None:
    if isinstance(value, datetime | date) and value == value:  # noqa: PLR0124  a missing time of pandas does not
        return f"{value:%Y%m%d}"
    return None


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _prefix(place: str | None, length: int) -> str | None:
    """Return the region above a dotted village code; of anything else, the place itself."""
    dotted = place is not None and place[:2].isdigit() and place[2:3] == "."
    return place[:length] if place is not None and dotted else place
