"""Barthel index of activities of daily living, the variant from 0 to 100 in steps of five.

Not the variant from 0 to 20: points and bands of the two must never be mixed, and are not converted here. The wording
of the instrument is not part of kesos.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, Unpack

from kesos.engine.citation import SINGLE, UNVERIFIED
from kesos.engine.score import Bands
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.barthel_20 import Items
from kesos.instruments.kit.items import Form, Item
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.scale import Scale, ScaleResult
from kesos.instruments.kit.tally import Gap, Tally

REFERENCE: Final = Reference(
    title="Barthel Index (0-100)",
    publisher="F.I. Mahoney and D.W. Barthel, Maryland State Medical Journal (1965)",
    address="http://dss.dign.eu/details.php?id=29",
    grades={"items": SINGLE, "bands": UNVERIFIED},
    licence="(c) Maryland State Medical Society; free for non-commercial use with citation (B)",
    note="the first publication was not seen; that 100 is its own band is implied where the bands were read",
)

Missing: TypeAlias = Literal["kleene"]
"""What is done about items without an answer: they may be anything. No published rule was seen."""

MOST: Final = {
    "bowel": 10,
    "bladder": 10,
    "grooming": 5,
    "toilet_use": 10,
    "feeding": 10,
    "transfer": 15,
    "mobility": 15,
    "dressing": 10,
    "stairs": 10,
    "bathing": 5,
}
"""The most points of each item; the least is 0, and they go by five."""
FORM: Final = Form(
    name="Barthel 0-100",
    items=tuple(Item(code=code, answers=tuple(range(0, most + 1, 5))) for code, most in MOST.items()),
)
BANDS: Final = Bands.whole(
    {"total": (0, 20), "berat": (21, 60), "sedang": (61, 90), "ringan": (91, 99), "mandiri": (100, 100)},
    source="formulir Indeks Barthel 0-100",
    evidence=UNVERIFIED,
    note="background knowledge only: confirm before use",
)
_SCALE: Final = Scale(
    form=FORM,
    tally=Tally(name="barthel_100", points={item.code: {a: a for a in item.answers} for item in FORM.items}),
    bands=BANDS,
    band_column="barthel_100_band",
)


def score(*, missing: Missing = "kleene", **answers: Unpack[Items]) -> ScaleResult:
    """Score one person.

    Args:
        missing: see `Missing`.
        **answers: the points of each item, in steps of five; None if they are not known.

    Returns:
        The sum from 0 to 100, and its band (grade D) once it is determined.

    Raises:
        InstrumentError: with all problems at once.

    >>> score(**MOST).total, score(**MOST).band.name, score(feeding=10).total
    (Score(low=100, high=100), 'mandiri', Score(low=10, high=100))
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

    Added are ``barthel_100`` (null while not determined), its ends ``barthel_100_low`` and ``barthel_100_high``, and
    ``barthel_100_band``.

    Args:
        frame: eager or lazy; null is not known.
        missing: see `Missing`.
        columns: the column of an item, where it is not the code of the item (in any case of letters).
        undeclared: what becomes of a value that is not declared, see `kesos.Undeclared`. ``"refuse"`` looks for
            one first, and so reads a lazy frame once.

    Raises:
        InstrumentError, FrameError: before any work is done.

    >>> import polars as pl
    >>> score_frame(pl.DataFrame({code: [most] for code, most in MOST.items()})).get_column("barthel_100").to_list()
    [100]
    """
    FORM.choose("missing", missing, {"kleene": Gap.SPAN})
    return _SCALE.score_frame(frame, columns, undeclared)
