"""The two versions: of the library (SemVer) and of the law it encodes (the rules edition)."""

from functools import cache
from typing import Final

EDITION: Final = "2026.2"
"""The rules edition. It changes whenever a verdict can change; the changelog then names the rule code."""


@cache
def version() -> str:
    """Return the version of the library, or ``0+unknown`` where it runs without being installed."""
    from importlib import metadata  # noqa: PLC0415  costs a third of the import of the engine, and few ask

    try:
        return metadata.version("kesos")
    except metadata.PackageNotFoundError:
        return "0+unknown"
