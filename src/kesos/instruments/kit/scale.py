"""An instrument that is one sum and, where they are published, its bands: Katz, Barthel."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from kesos.engine.score import Band, Bands, Score
from kesos.evaluators.undeclared import Undeclared
from kesos.instruments.kit.columns import Results, Sheet
from kesos.instruments.kit.frames import score_frame
from kesos.instruments.kit.items import Answers, Form
from kesos.instruments.kit.sums import Sums, whole
from kesos.instruments.kit.tally import Gap, Tally


@frozen
class ScaleResult:
    """The score of one person.

    Args:
        total: the sum; an interval while items are missing.
        band: the band that holds the whole interval, or None while it is not determined.
    """

    total: Score
    band: Band | None


@frozen(kw_only=True)
class Scale:
    """A form whose points are summed.

    Args:
        form: the items.
        tally: what each answer counts; its name is that of the columns.
        bands: the bands of the sum.
        band_column: the name of the column of bands.
    """

    form: Form
    tally: Tally
    bands: Bands
    band_column: str

    @cached_property
    def _sums(self) -> Sums:
        return Sums({self.tally.name: self.tally})

    def of(self, answers: Answers) -> ScaleResult:
        """Return the score of one person."""
        total = whole(self._sums.of(answers, Gap.SPAN)[self.tally.name])
        return ScaleResult(total, self.bands.of(total))

    def results(self, sheet: Sheet) -> Results:
        """Return the columns of the sum and of its band."""
        return sheet.score(self.tally, Gap.SPAN) | {self.band_column: sheet.band(self.tally, self.bands)}

    def score_frame(self, frame: Any, columns: Mapping[str, str] | None, undeclared: Undeclared) -> Any:
        """Score a whole table."""
        return score_frame(self.form, frame, columns, self.results, undeclared=undeclared)
