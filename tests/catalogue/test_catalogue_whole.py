"""No code without its page, and no page that nobody finds: every subject is walked, then the site from its navigation."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest

from kesos import KesosError, instruments
from kesos.edges.catalogue.codes import codes
from kesos.edges.catalogue.pages import page
from kesos.engine.score import Bands
from kesos.messages import LANGUAGES

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
SUBJECTS = ("ppks", "psks", "disabilitas", "standards", "sembako", "spm", "kime", "verval")
MEASURES = tuple(name for name in instruments.__all__ if name[0].islower() and name != "cfm")  # cfm is both of its ages
WHOLE = {code for code in codes() if "." not in code}
PARTS = {code.partition(".")[2] for code in codes()}


def held(thing: Any) -> Iterator[Any]:
    """What a public name of a subject holds: itself, or the members of a table."""
    if isinstance(thing, Mapping):
        yield from thing.values()
    elif hasattr(thing, "__iter__") and not isinstance(thing, str | type):
        yield from thing
    else:
        yield thing


def public(module: str) -> Iterator[tuple[str, Any]]:
    """Every public constant of a subject, by name."""
    home = import_module(f"kesos.{module}")
    yield from ((name, getattr(home, name)) for name in home.__all__ if name.isupper())


@pytest.mark.parametrize("module", SUBJECTS)
def test_every_code_of_a_subject_has_its_page(module: str) -> None:
    """Whatever a subject holds under a code has a page of that code, or stands as a part on the page of its table."""
    found = {
        one.code: name
        for name, table in public(module)
        for member in held(table)
        for one in (member[1] if isinstance(member, tuple) and len(member) == 2 else member,)
        if isinstance(getattr(one, "code", None), str)
    }
    assert found
    assert {code: name for code, name in found.items() if code not in WHOLE and code not in PARTS} == {}


@pytest.mark.parametrize("module", SUBJECTS)
def test_every_band_of_a_subject_has_its_page(module: str) -> None:
    """Each band that a subject brings stands on a page, with its grade."""
    bands = [table for _, table in public(module) if isinstance(table, Bands)]
    assert {band.name for table in bands for band in table} <= PARTS


@pytest.mark.parametrize("name", MEASURES)
def test_every_part_of_an_instrument_has_its_page(name: str) -> None:
    """Each item, band, cut-off and rule on missing answers of an instrument stands on its page; it names its publication."""
    home = import_module(f"kesos.instruments.{name}")
    told = next(page(code) for code in WHOLE if f"`kesos.instruments.{name}`" in page(code))
    form = home.FORM if hasattr(home, "FORM") else home.FORMS[5]
    parts = [band.name for table in vars(home).values() if isinstance(table, Bands) for band in table]
    parts += [*getattr(home, "CUTOFFS", ()), *get_args(home.Missing)]
    code = told.removeprefix("# ").partition(" ")[0]
    assert {f"{code}.{part}" for part in parts} <= set(codes())
    assert all(f"`{item.code}`" in told for item in form.items)
    assert home.REFERENCE.publisher in told
    assert home.REFERENCE.evidence.mark in told


def test_bands_by_hand() -> None:
    """Barthel 0-20 as Indonesian forms have it [B]: 0-4, 5-8, 9-11, 12-19, 20; each with its grade."""
    told = page("BARTHEL-20")
    assert "| `ketergantungan_sedang` | ketergantungan sedang | 9 <= x < 12 | B |" in told
    assert "| `mandiri` | mandiri | x = 20 | B |" in told
    assert page("BARTHEL-100.berat", "en").splitlines()[2].startswith("> **BARTHEL-100.berat**: 21 <= x < 61 [D")


def test_statements_by_hand() -> None:
    """SPM-K1 [A], code 6 of the list of BDT (blind and body: which sub-ragam of the body is lost), one issue by itself."""
    assert "PP 2/2018 | Pasal 10 ayat (3) huruf a | A" in page("SPM-K1")
    assert "| `6` | tuna netra & cacat tubuh | `fisik`, `sensorik`, `netra` |" in page("DIS-404")
    assert page("mutu_buruk") == page("SBK-MASALAH.MUTU_BURUK")
    assert "> **SBK-INDEKS.2020-03**" in page("SBK-INDEKS.2020-03")
    assert "200,000" in page("SBK-INDEKS", "en")


def test_an_entry_of_two_tables_needs_its_table() -> None:
    """2017 is a year of the index and of the quota: alone it is not guessed, with its table it is found."""
    assert {"SBK-INDEKS.2017", "SBK-KUOTA.2017"} <= set(codes())
    with pytest.raises(KesosError, match="KTG-001"):
        page("2017")
    assert page("sbk-kuota.2017").startswith("# SBK-KUOTA ")


# --- the site


@pytest.fixture(params=LANGUAGES)
def site(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, str], list[str]]:
    """The generated pages of a language, and the lines of its navigation."""
    monkeypatch.syspath_prepend(SCRIPTS)
    from situs import index, nav, pages, subjects  # noqa: PLC0415  # type: ignore[import-not-found]

    written = {name: told for part in (pages, index, subjects) for name, told in part.write(request.param)}
    return written, list(nav._lines(request.param))


def test_every_page_is_reached_from_the_navigation(site: tuple[dict[str, str], list[str]]) -> None:
    """From the index and the navigation links lead to every page of every code; the navigation stays short."""
    written, lines = site
    assert {f"aturan/{code}.md" for code in WHOLE} <= set(written)
    seen = {"aturan/index.md", *(found for line in lines for found in re.findall(r"aturan/\S+\.md", line))}
    assert seen <= set(written)
    assert len(lines) < 150
    queue = list(seen)
    for name in queue:
        for target in re.findall(r"\]\(([\w.-]+\.md)", written[name]):
            if (there := f"aturan/{target}") not in seen:
                seen.add(there)
                queue.append(there)
    assert set(written) - seen == set()


def test_every_part_has_an_address(site: tuple[dict[str, str], list[str]]) -> None:
    """A letter, a warning, a band, a cut-off, an entry of a table can be linked to."""
    written, _ = site
    for code in codes():
        name, _, part = code.partition(".")
        assert not part or f"{{#{part}}}" in written[f"aturan/{name}.md"], code


def test_a_process_is_drawn(site: tuple[dict[str, str], list[str]]) -> None:
    """The diagram of a process has every state, and every way under the number of its row."""
    from kesos.verval import PROCESSES  # noqa: PLC0415

    written, _ = site
    for process in PROCESSES.values():
        told = written[f"aturan/{process.code}.md"]
        assert all(f">{state}</text>" in told for state in process.states)
        numbers = [int(one) for one in re.findall(r"<circle[^>]*/><text[^>]*>(\d+)<", told)]
        assert numbers == list(range(1, len(process.transitions) + 1))
        assert all(
            f"| {at} | {way.start} | {way.event} |" in told for at, way in enumerate(process.transitions, start=1)
        )
