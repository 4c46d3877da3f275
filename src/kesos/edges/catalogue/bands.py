"""The bands of a scale, as entries of a table and as words."""

from collections.abc import Iterator

from kesos.edges.catalogue.entries import Entry
from kesos.engine.score import Band, Bands
from kesos.messages import Lang, text


def of_bands(bands: Bands, table: str, lang: Lang) -> Iterator[Entry]:
    """Yield the bands of a scale as entries of a table."""
    note, basis = (
        own if lang == "id" or not own else text(f"katalog.tentang_pita.{table}.{key}", lang, default=own)
        for key, own in (("catatan", bands.note), ("dasar", bands.source))
    )
    for band in bands:
        yield Entry(
            code=band.name,
            name=text(f"katalog.pita.{band.name}", lang, default=band.name.replace("_", " ")),
            evidence=bands.evidence,
            more={"range": span(band, bands)},
            note=note,
            cites=bands.cites,
            basis=basis,
            addresses=bands.addresses,
        )


def span(band: Band, bands: Bands) -> str:
    """Return from where to where a band reaches: its first number belongs to it, the first of the next does not.

    >>> from kesos.instruments.katz import CLASSES
    >>> [span(band, CLASSES) for band in CLASSES]
    ['0 <= x < 3', '3 <= x < 5', '5 <= x <= 6']
    """
    last = band.high == bands.high and band is bands.bands[-1]
    if band.low == band.high:
        return f"x = {band.low}"
    return f"{band.low} <= x" if band.high == float("inf") else f"{band.low} <= x {'<=' if last else '<'} {band.high}"
