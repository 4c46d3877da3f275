"""Documented examples as tests: every ``>>>`` in a docstring and every Python block in the documentation is run."""

from doctest import ELLIPSIS

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection


class _Session(PythonCodeBlockParser):
    """Python sessions, prompts and answers, in ``pycon`` blocks."""

    codeblock_parser_class = staticmethod(lambda _python, evaluator: CodeBlockParser("pycon", evaluator))


_MARKDOWN = [PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), _Session(doctest_optionflags=ELLIPSIS)]

# A path and a bare pattern each: a pattern with "**" would match only one level of folders.
pytest_collect_file = SybilCollection(
    (
        Sybil(parsers=[DocTestParser(optionflags=ELLIPSIS)], path="src", patterns=["*.py"]),
        # Generated pages may be older than the rules; tests/catalogue runs what stands on them.
        Sybil(parsers=_MARKDOWN, path="docs", patterns=["*.md"], excludes=["aturan/*.md"]),
        Sybil(parsers=_MARKDOWN, filenames=["README.md", "README.id.md"]),
    )
).pytest()

# A busy machine is no failure. (In CI Hypothesis chooses its own profile: no deadline, the same examples each time.)
if settings.get_current_profile_name() == "default":
    settings.register_profile("kesos", deadline=None)
    settings.load_profile("kesos")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the examples of one page back into its order, for they build on each other; the pages stay shuffled."""
    places = [place for place, item in enumerate(items) if isinstance(item, SybilItem)]
    examples = [item for item in items if isinstance(item, SybilItem)]
    pages = {item.path: rank for rank, item in reversed(list(enumerate(examples)))}
    # In a block that is indented all examples have its line; the column tells them apart.
    examples.sort(key=lambda item: (pages[item.path], item.example.line, item.example.column))
    for place, item in zip(places, examples, strict=True):
        items[place] = item
