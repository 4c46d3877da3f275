"""The reference page names what is public: every name of `kesos`, of its engine and of the packages beside it."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import kesos
from kesos import strategies
from kesos.edges import exports
from kesos.engine import check, citation, fact, problem, process, record, rule, score, timeline, verdict
from kesos.messages import LANGUAGES

DOCS = Path(__file__).parents[1] / "docs"
ENGINE = (check, citation, fact, problem, process, record, rule, score, timeline, verdict)
INSIDE = {"Draft", "Op", "Indeks", "Register"}
"""Names of modules of the engine that only the library itself uses."""


def page(lang: str) -> str:
    return (DOCS / lang / "reference" / "api.md").read_text(encoding="utf-8")


def shown(lang: str) -> dict[str, Any]:
    """What the page shows: each module or object with its members; None for all of them."""
    found: dict[str, Any] = {}
    for match in re.finditer(r"^::: (\S+)((?:\n +.*)*)", page(lang), re.MULTILINE):
        members = re.search(r"members: \[(.*)\]", match[2])
        found[match[1]] = None if members is None else [*filter(None, members[1].split(", "))]
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_public_name_stands_there(lang: str) -> None:
    """Each name that `kesos` hands out is in the table."""
    assert [name for name in kesos.__all__ if f"`{name}`" not in page(lang)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_shown_is_there(lang: str) -> None:
    """Each entry names an object or members that there are."""
    for name, members in shown(lang).items():
        home, _, attribute = name.rpartition(".")
        try:
            thing = import_module(name)
        except ModuleNotFoundError:
            thing = getattr(import_module(home), attribute)
        for member in members or ():
            assert hasattr(thing, member), f"{name}.{member}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("module", ENGINE, ids=lambda module: module.__name__)
def test_the_engine_is_shown_whole(lang: str, module: Any) -> None:
    """Each class of the engine that has a name without a bar before it is on the page."""
    members = shown(lang)[module.__name__]
    public = {
        name
        for name, thing in vars(module).items()
        if isinstance(thing, type) and thing.__module__ == module.__name__ and not name.startswith("_")
    }
    assert public - INSIDE <= set(public if members is None else members)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_exports_and_strategies_are_shown(lang: str) -> None:
    """Each function of the two packages is on the page."""
    told = shown(lang)
    small = {"DATABASES", "RECORDS", "Database", "about", "refused", "refuse_reckoned"}
    assert set(exports.__all__) - small <= set(told["kesos.edges.exports"])
    assert set(strategies.__all__) - {"register"} <= set(told["kesos.edges.strategies"])
