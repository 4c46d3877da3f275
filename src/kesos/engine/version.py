"""The two versions: of the library (SemVer) and of the law it encodes (the rules edition)."""

from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from typing import Final

EDITION: Final = "2026.1"
"""The rules edition. It changes whenever a verdict can change; the changelog then names the rule code."""


@cache
def version() -> str:
    """Return the version of the library, or ``0+unknown`` where it runs without being installed."""
    try:
        return installed("kesos")
    except PackageNotFoundError:
        return "0+unknown"
