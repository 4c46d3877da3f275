"""Several versions of a rule: a day on which two may apply, and a list that is not known whole.

Both are plain conditions, so that every evaluator reads them like any other.
"""

from collections.abc import Sequence

from kesos.engine import expression as x


def consensus(versions: Sequence[x.Expr]) -> x.Expr:
    """Return the condition on which all versions agree: YES if all say YES, NO if all say NO, else UNKNOWN.

    It stands for a day on which either of two versions may apply, because the start of the later one was not seen.
    """
    if len(versions) == 1:
        return versions[0]
    return x.any_of(x.all_of(*versions), x.all_of(x.Unseen(), x.any_of(*versions)))


def incomplete(known: x.Expr) -> x.Expr:
    """Return the condition of a list of which only a part is known: NO stays NO, but it is never YES."""
    return x.all_of(known, x.Unseen())
