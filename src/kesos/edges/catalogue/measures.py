"""The instruments, in one form: items, what is summed, cut-offs, bands, what is done about missing answers."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final, get_args

from attrs import field, frozen

from kesos.engine.score import Bands
from kesos.instruments.kit.items import Form
from kesos.instruments.kit.reference import Reference
from kesos.instruments.kit.tally import Tally

Marks = Mapping[str, tuple[tuple[str, int], ...]]
"""Cut-offs by name: tallies with the marks of which any must be reached."""
_NO_MARKS: Final[Marks] = {}


@frozen(kw_only=True)
class Measure:
    """One instrument.

    Args:
        code: its code in the catalogue.
        module: its module in ``kesos.instruments``.
        shared: the module that holds its reference, its licence and its rules on missing answers; empty for its own.
        form: returns its items.
        tallies: returns what is summed, by name.
        marks: returns its cut-offs.
        bands: the name of its bands in the module; empty if none were seen in a publication.
        choices: the names of further choices that a caller must make.
    """

    code: str
    module: str
    shared: str = ""
    form: Callable[[Any], Form] = lambda home: home.FORM
    tallies: Callable[[Any], Mapping[str, Tally]]
    marks: Callable[[Any], Marks] = lambda _home: _NO_MARKS
    bands: str = ""
    choices: tuple[str, ...] = field(default=())

    @property
    def home(self) -> Any:
        """Its module."""
        return import_module(f"kesos.instruments.{self.module}")

    @property
    def key(self) -> str:
        """The module under which its words stand."""
        return self.shared or self.module

    @property
    def reference(self) -> Reference:
        """Where it is published."""
        found: Reference = self.home.REFERENCE
        return found

    @property
    def policies(self) -> tuple[str, ...]:
        """The names of what may be done about missing answers."""
        return get_args(self.home.Missing)

    def scale(self) -> Bands | None:
        """Return its bands; None if none were seen in a publication."""
        return getattr(self.home, self.bands) if self.bands else None

    def parts(self) -> tuple[str, ...]:
        """Return the names of its cut-offs, its bands and its rules on missing answers."""
        bands = [band.name for band in self.scale() or ()]
        return (*self.marks(self.home), *bands, *self.policies)


def _one_each(home: Any) -> Marks:
    """A domain is hit when its tally reaches 1."""
    return {name: ((name, 1),) for name in _domains(home)}


def _domains(home: Any) -> Mapping[str, Tally]:
    """The domains; where they come in two forms of one item, those of the longer."""
    held: Any = home.DOMAINS
    domains: Mapping[str, Tally] = held.get(5, held)
    return domains


def _form_of_five(home: Any) -> Form:
    found: Form = home.FORMS[5]
    return found


def _barthel(home: Any) -> Mapping[str, Tally]:
    tally: Tally = home._SCALE.tally  # noqa: SLF001  the catalogue tells what the module sums
    return {tally.name: tally}


MEASURES: Final[tuple[Measure, ...]] = (
    Measure(
        code="WG-SS",
        module="wg_ss",
        tallies=lambda home: home.TALLIES,
        marks=lambda home: {name: cutoff.marks for name, cutoff in home.CUTOFFS.items()},
    ),
    Measure(
        code="WG-SS-E",
        module="wg_ss_enhanced",
        tallies=lambda home: home.TALLIES,
        marks=lambda home: {name: ((name, mark),) for name, mark in home.MARKS.items()},
    ),
    Measure(
        code="CFM-2-4",
        module="cfm_2_4",
        shared="cfm",
        form=_form_of_five,
        tallies=_domains,
        marks=_one_each,
        choices=("behaviour_steps",),
    ),
    Measure(code="CFM-5-17", module="cfm_5_17", shared="cfm", tallies=_domains, marks=_one_each),
    Measure(
        code="WHODAS-12",
        module="whodas_12",
        tallies=lambda home: {"simple": home.SIMPLE, "complex": home.COMPLEX},
        bands="SEVERITY",
    ),
    Measure(
        code="WHODAS-36",
        module="whodas_36",
        tallies=lambda home: {
            f"{name} ({item})" if name == home.HOUSEHOLD else name: tally
            for item, tallies in home.TALLIES.items()
            for name, tally in tallies.items()
        },
        choices=("household_item",),
    ),
    Measure(code="KATZ", module="katz", tallies=lambda home: {"katz": home.TALLY}, bands="CLASSES"),
    Measure(code="BARTHEL-20", module="barthel_20", tallies=_barthel, bands="BANDS"),
    Measure(code="BARTHEL-100", module="barthel_100", tallies=_barthel, bands="BANDS"),
)
"""The instruments, in the order of the catalogue."""


@cache
def measures() -> Mapping[str, Measure]:
    """Return every instrument by its code.

    >>> measures()["BARTHEL-20"].parts()[:2]
    ('ketergantungan_total', 'ketergantungan_berat')
    """
    return {measure.code: measure for measure in MEASURES}
