"""Where an instrument is published, and how well we know each part of it."""

from collections.abc import Mapping

from attrs import field, frozen

from kesos.engine.citation import Evidence, weakest


@frozen(kw_only=True)
class Reference:
    """The published definition of an instrument. kesos holds its codes and arithmetic, not the wording of questions.

    Args:
        title: the name of the instrument.
        publisher: who publishes it.
        address: where its definition, or the source that we could see, is found.
        grades: how well each part is known: ``"answers"``, ``"scoring"``, ``"missing"``, ...
        licence: what is known of the terms of its use.
        note: a remark.

    >>> from kesos.instruments import wg_ss
    >>> wg_ss.REFERENCE.publisher, wg_ss.REFERENCE.grades["answers"].mark, wg_ss.REFERENCE.evidence.mark
    ('Washington Group on Disability Statistics', 'B', 'C')
    """

    title: str
    publisher: str
    address: str
    grades: Mapping[str, Evidence] = field(hash=False)
    licence: str
    note: str = ""

    @property
    def evidence(self) -> Evidence:
        """The weakest grade of any part that the scores rest on."""
        return weakest(self.grades.values())
