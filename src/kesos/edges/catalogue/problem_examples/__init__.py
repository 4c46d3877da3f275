"""For a problem, an input that has it and the same input mended.

Python for numbers, records and tables; for sheets a cell, a small CSV file of several lines or a command line; for an
office's own rules the line of its entry point, the code of a rule or the declaration of a fact; for a package that is
missing, what installs it.

All people are invented: the serial of each NIK is 9999, or the kecamatan is 99.
"""

from typing import Final

from kesos.edges.catalogue.problem_examples import edges, facts, identity, sheets, subjects

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
    **facts.EXAMPLES,
    **identity.EXAMPLES,
    **edges.EXAMPLES,
    **sheets.EXAMPLES,
    **subjects.EXAMPLES,
}
"""By the code of a problem: the wrong input and the mended one."""
