"""What `make demo` shows is about invented people only, and says what it does not know."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
SECTIONS = (
    "PPKS-08",
    "kesos classify",
    "verval.check_frame",
    "sembako.check",
    "spm.entitlement",
    "PSM",
    "Washington Group",
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The text of the demo, and the folder where it wrote."""
    place = tmp_path_factory.mktemp("demo")
    run = [sys.executable, "-W", "error", str(EXAMPLES / "demo.py")]
    done = subprocess.run(run, cwd=place, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout, place / "hasil" / "demo"


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module that makes the tables of the invented town."""
    monkeypatch.syspath_prepend(EXAMPLES)
    import kota_tabel  # noqa: PLC0415  # type: ignore[import-not-found]

    return kota_tabel


def test_every_subject_is_shown(shown: tuple[str, Path]) -> None:
    """One person, and the same town by PPKS, verval, Sembako and SPM, a PSM, a WG-SS score; each names its files."""
    text, folder = shown
    assert all(section in text for section in SECTIONS)
    named = {Path(found).name for found in re.findall(r"hasil/demo/\S+\.(?:csv|xlsx|parquet|json)", text)}
    assert {"verval_temuan.csv", "putaran_berikut.csv", "sembako_keluarga.csv", "spm_capaian.csv"} <= named
    assert all((folder / name).exists() for name in named)


def test_every_type_is_counted(shown: tuple[str, Path]) -> None:
    """About 1,000 people and 200 families go in, and each of the 26 types stands there with YES, NO and UNKNOWN."""
    text, _ = shown
    assert re.search(r"1000 baris masuk: \d+ dinilai, \d+ ditolak", text)
    assert re.search(r"200 baris masuk: \d+ dinilai, \d+ ditolak", text)
    counted = set(re.findall(r"(PPKS-\d\d) │ .* │ +\d+ │ +\d+ │ +\d+ │", text))
    assert counted == {f"PPKS-{number:02}" for number in range(1, 27)}


def test_no_number_is_printed_in_clear(shown: tuple[str, Path]) -> None:
    """No NIK and no KK number stands in the text or in a table of findings; the mended examples are no person's."""
    text, folder = shown
    told = [text, *(path.read_text(encoding="utf-8") for path in folder.glob("*.csv") if path.name != "ditolak.csv")]
    clear = {number for one in told for number in re.findall(r"(?<!\d)\d{16}(?!\d)", one)}
    assert clear <= {"3371021204859999", "3371020703199999"}


def test_only_invented_people(tables: Any) -> None:
    """Every NIK and KK that the town really has ends in the serial 9999, and the same seed gives the same people."""
    people = tables.town()
    assert people == tables.town()
    assert all(person.nik.endswith("9999") and person.kk.endswith("9999") for person in people)
    assert len({person.nik for person in people}) == len(people)
    assert (tables.members(), tables.families(), tables.cases()) == (
        tables.members(),
        tables.families(),
        tables.cases(),
    )


def test_what_is_weak_or_not_established_says_so(shown: tuple[str, Path]) -> None:
    """No family is found eligible, the money of 2026 is not established, entitlement to SPM-101 to 104 is grade D."""
    text, _ = shown
    assert re.search(r"YA: berhak +0 +0", text)
    assert re.search(r"11-2026 +belum ditetapkan", text)
    assert all(re.search(rf"SPM-K{number} [a-z ]+ D ", text) for number in range(1, 5))
    assert "Bukti D, yang tidak pernah 'salah': VV-020" in text


def test_unknown_service_is_not_refused_service(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two in need, one surely served, one not known: between 50 and 100 per cent, and whether the target is met is open."""
    monkeypatch.syspath_prepend(EXAMPLES)
    import lihat_spm  # noqa: PLC0415  # type: ignore[import-not-found]

    people = [lihat_spm.Service("SPM-K1", "Wates", needed=True, met=met) for met in (True, None)]
    assert lihat_spm.Count.of(people).told() == ("50,0-100,0", "belum")
