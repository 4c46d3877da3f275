"""What becomes of a value that no fact declares: a number out of bounds, a word or a member that is not known."""

from typing import Final, Literal, TypeAlias, get_args

Undeclared: TypeAlias = Literal["refuse", "unknown", "unchecked"]
"""What becomes of a value of a table that no fact declares, where nobody has looked for one yet.

``"refuse"``, the default everywhere: the table is looked at before anything is done, and such a value is an error
(FRM-004) that names column, values and a mended example. A table that waits (Polars lazy, DuckDB, Ibis, Spark) is read
for that, once, and only the columns that can be wrong; the result waits as the table did.

``"unknown"``: a table that waits is not read. Such a value is taken for null in it, so no verdict rests on it: the
query looks at every value itself, which costs more than one look before. For a query that must not be read before
time, such as a stream of Spark. An eager table has nothing to wait for and is looked at as before.

``"unchecked"``: nobody looks. For a table that was looked at before, by `kesos.check_values` or by whoever made it.
Where it holds such a value after all, the verdicts about that row mean nothing: a number out of bounds is compared as
it is, a word that is not known is none of the words that a rule names, and a set with a member that is not known counts
as a set of the others, except that *any member at all* holds for it. Where a check counts rows together, so do those
about the rows that it is counted with.
"""

CHOICES: Final[tuple[str, ...]] = get_args(Undeclared)
