"""Names as people write them: in capitals, with dashes, without blanks."""

import re
from typing import Final

_NO_LETTER: Final = re.compile(r"[\W_]+")


def spelling(name: str) -> str:
    """Return a name as names are compared: its letters and digits alone, in small letters.

    >>> spelling("PSM-10-2019"), spelling("Karang Taruna") == spelling("karang_taruna")
    ('psm102019', True)
    """
    return _NO_LETTER.sub("", name).casefold()
