"""The kits of worked cases as others get them: in the package, whole, each case under an id of its own."""

import json
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from kesos import KesosError, conformance
from kesos.edges.cli import run


def test_every_file_is_a_kit() -> None:
    """Every file of the folder has a name under which it is handed out, and no name is without a file."""
    found = {path.name for path in files("kesos.edges.conformance").iterdir() if path.name.endswith(".json")}
    assert found == {f"{name}.json" for name in conformance.KITS}


@pytest.mark.parametrize("name", conformance.KITS)
def test_a_kit_says_what_it_is(name: str) -> None:
    """A kit names its format and its subject, says what its fields mean, and no two of its cases share an id."""
    kit = conformance.kit(name)
    assert kit["schema"] == "kesos.conformance/1"
    assert kit["subject"].isupper()
    assert len(kit["about"]) > 40
    entries: list[dict[str, Any]] = [one for part in kit.values() if isinstance(part, list) for one in part]
    assert len(entries) >= len(kit["cases"]) > 0
    assert [key for key, count in Counter(one["id"] for one in entries).items() if count > 1] == []


def test_a_kit_is_handed_out_anew() -> None:
    """Who changes a kit changes nobody else's."""
    conformance.kit("ppks")["cases"].clear()
    assert conformance.kit("ppks")["cases"]


def test_there_is_no_such_kit() -> None:
    """A name that no kit has is refused with those that there are."""
    with pytest.raises(KesosError, match=r"EXP-002: 'ppsk'.*sembako"):
        conformance.kit("ppsk")


def test_the_command_prints_a_kit(capsys: pytest.CaptureFixture[str]) -> None:
    """What the command line prints is the kit; a name that there is not ends in the exit code of a refusal."""
    assert run(["export", "conformance", "spm"]) == 0
    assert json.loads(capsys.readouterr().out) == conformance.kit("spm")
    assert run(["export", "conformance", "spn"]) == 3
    assert "EXP-002" in capsys.readouterr().err
