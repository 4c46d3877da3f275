"""What the command ``kesos`` starts: the command line, or a word on what to install where its extra is missing."""

import sys

from kesos.edges.sheets.common import extra
from kesos.engine.problem import KesosError


def main() -> None:
    """Run the command line and leave with its exit code; 3 where the extra ``kesos[cli]`` is not installed.

    >>> import sys
    >>> sys.argv = ["kesos", "rule", "PPKS-99"]
    >>> main()
    Traceback (most recent call last):
    SystemExit: 3
    """
    try:
        for package in ("cyclopts", "rich"):
            extra(package)
    except KesosError as missing:
        sys.stderr.write(f"{missing.message()}\n")
        sys.exit(3)
    from kesos.edges import cli  # noqa: PLC0415  it needs what was looked for above

    cli.main()
