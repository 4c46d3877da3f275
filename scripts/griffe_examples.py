"""For the API pages: our docstrings hold their examples bare among the text, and Markdown wants a fence around them."""

import re
from typing import Any

from griffe import Extension, Object

# From a prompt to the next blank line or the end.
_EXAMPLE = re.compile(r"^>>> .*?(?=\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)


class Examples(Extension):
    """Put a fence around every example of a docstring."""

    def on_instance(self, *, obj: Object, **_: Any) -> None:
        """Rewrite the docstring of an object as it is read."""
        if obj.docstring is not None:
            obj.docstring.value = _EXAMPLE.sub(lambda found: f"```pycon\n{found[0]}\n```", obj.docstring.value)
