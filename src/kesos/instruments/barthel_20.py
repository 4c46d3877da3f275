"""Barthel index of activities of daily living, the variant from 0 to 20, with the bands used in Indonesia.

Not the variant from 0 to 100, which is another instrument: `kesos.instruments.barthel_100`. The wording of the
instrument is not part of kesos; each item is known here by its code and the points that can be given.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, TypedDict, Unpack

from kesos.engine.citation import CORROBORATED
from kesos.engine.score import Bands
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.kit.items import Form, Item
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.scale import Scale, ScaleResult
from kesos.instruments.kit.tally import Gap, Tally

REFERENCE: Final = Reference(
    title="Indeks Barthel modifikasi (0-20)",
    publisher="F.I. Mahoney and D.W. Barthel, Maryland State Medical Journal (1965); modified to 0-20 later",
    address="https://www.scribd.com/document/369038253",
    grades={"items": CORROBORATED, "bands": CORROBORATED},
    licence="(c) Maryland State Medical Society; free for non-commercial use with citation (B)",
    note="items and bands read in Indonesian forms; the levels A, B, C of the health ministry were not found in its "
    "rules and are left out",
)

Missing: TypeAlias = Literal["kleene"]
"""What is done about items without an answer: they may be anything. No published rule was seen."""

MOST: Final = {
    "bowel": 2,
    "bladder": 2,
    "grooming": 1,
    "toilet_use": 2,
    "feeding": 2,
    "transfer": 3,
    "mobility": 3,
    "dressing": 2,
    "stairs": 2,
    "bathing": 1,
}
"""The most points of each item; the least is 0."""
FORM: Final = Form(
    name="Barthel 0-20", items=tuple(Item(code=code, answers=tuple(range(most + 1))) for code, most in MOST.items())
)
BANDS: Final = Bands.whole(
    {
        "ketergantungan_total": (0, 4),
        "ketergantungan_berat": (5, 8),
        "ketergantungan_sedang": (9, 11),
        "ketergantungan_ringan": (12, 19),
        "mandiri": (20, 20),
    },
    source="formulir Indeks Barthel modifikasi",
    evidence=CORROBORATED,
)
_SCALE: Final = Scale(
    form=FORM,
    tally=Tally(name="barthel_20", points={item.code: {a: a for a in item.answers} for item in FORM.items}),
    bands=BANDS,
    band_column="barthel_20_band",
)


class Items(TypedDict, total=False):
    """The points by keyword; an item that is left out, or None, is not known."""

    bowel: int | None
    bladder: int | None
    grooming: int | None
    toilet_use: int | None
    feeding: int | None
    transfer: int | None
    mobility: int | None
    dressing: int | None
    stairs: int | None
    bathing: int | None


def score(*, missing: Missing = "kleene", **answers: Unpack[Items]) -> ScaleResult:
    """Score one person.

    Args:
        missing: see `Missing`.
        **answers: the points of each item; None if they are not known.

    Returns:
        The sum from 0 to 20, and its band once it is determined.

    Raises:
        InstrumentError: with all problems at once.

    >>> found = score(**{**MOST, "transfer": 2, "mobility": 1, "bathing": None})
    >>> found.total, found.band.name
    (Score(low=16, high=17), 'ketergantungan_ringan')
    """
    FORM.choose("missing", missing, {"kleene": Gap.SPAN})
    return _SCALE.of(FORM.read(answers))


def score_frame(
    frame: Any,
    *,
    missing: Missing = "kleene",
    columns: Mapping[str, str] | None = None,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Score a whole table, of any kind that narwhals knows; it comes back as the kind it was, with more columns.

    Added are ``barthel_20`` (null while not determined), its ends ``barthel_20_low`` and ``barthel_20_high``, and
    ``barthel_20_band``.

    Args:
        frame: eager or lazy; null is not known.
        missing: see `Missing`.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, see `kesos.Undeclared`. ``"refuse"`` looks for
            one first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> frame = pl.DataFrame({code: [most, 0] for code, most in MOST.items()})
    >>> score_frame(frame).get_column("barthel_20_band").to_list()
    ['mandiri', 'ketergantungan_total']
    """
    FORM.choose("missing", missing, {"kleene": Gap.SPAN})
    return _SCALE.score_frame(frame, columns, undeclared)
