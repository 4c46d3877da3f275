"""Whether the packages of the extra ``dedupe`` are there."""

from importlib.util import find_spec

from kesos.engine.problem import KesosError, Problem


def need(package: str) -> None:
    """Do nothing if a package is installed.

    Raises:
        KesosError: VV-921 if it is not.

    >>> need("json")
    """
    if find_spec(package) is None:
        raise KesosError(Problem(code="VV-921", where=package, context={"package": package}))
