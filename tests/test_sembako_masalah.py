"""Program Sembako: the typology of issues, the classifier that proposes, the log, and the texts of every table."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl
import pytest

from frame_kinds import KINDS, Kind
from kesos import Evidence, KesosError, sembako
from kesos._sembako.sumber import SUMBER
from kesos.engine.timeline import Timeline
from kesos.messages import LANGUAGES, Lang, catalogue
from kesos.sembako import KPM, Entri, IssueLog, Kejadian, SembakoError


def entries(thing: Any) -> Iterator[Entri]:
    """Every entry of a table, and what stands inside it."""
    if isinstance(thing, Entri):
        yield thing
        yield from entries(getattr(thing, "others", ()))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from entries(one)
    elif isinstance(thing, Timeline):
        for _, value in thing:
            yield from entries(value)


TABLES = {name: list(entries(getattr(sembako, name))) for name in sembako.__all__ if name.isupper()}
ENTRIES = [entry for found in TABLES.values() for entry in found]


# --- issues


def test_the_typology() -> None:
    """49 issues in nine groups, each under one of the six T."""
    assert len(sembako.ISSUES) == 49
    assert len({entry.code for entry in sembako.ISSUES}) == 49
    assert len({entry.grup for entry in sembako.ISSUES}) == 9
    assert {entry.t6 for entry in sembako.ISSUES} == {t.t6 for t in sembako.SIX_T}


def test_every_issue_can_be_proposed() -> None:
    """The signs of an issue, written as a sentence, propose that issue."""
    for entry in sembako.ISSUES:
        for sign in entry.tanda:
            assert entry.code in [proposal.code for proposal in sembako.propose(" ".join(sign))], entry.code


def test_a_proposal_says_why_and_decides_nothing() -> None:
    """It names the words it rests on, in order of signs; it holds no verdict; words far apart do not count."""
    first, *_ = sembako.propose("Harga telur di e-warong lebih mahal dari pasar")
    assert first.code == "HARGA_DI_ATAS_PASAR"
    assert "'harga mahal'; 'lebih mahal'" in first.why()
    assert first.why("en").startswith("a proposal, no decision")
    assert not hasattr(first, "verdict")
    assert sembako.propose("") == ()
    apart = sembako.propose("KKS sudah kami terima, lalu semua warga pulang, dan uang itu dipegang ibu")
    assert "KKS_DIKUASAI_PIHAK_LAIN" not in [proposal.code for proposal in apart]


def test_the_log_counts() -> None:
    """By kelurahan, by the six T, by code, and both at once; the log itself does not change."""
    log = IssueLog()
    grown = (
        log.add("PEMAKETAN", " Kramat Selatan ", date(2020, 9, 1))
        .add("MUTU_BURUK", "Kramat Selatan")
        .add("KPM_MENINGGAL", "Cacaban")
    )
    assert (len(log), len(grown)) == (0, 3)
    assert grown.by_kelurahan() == {"Cacaban": 1, "Kramat Selatan": 2}
    assert grown.by_6t() == {"sasaran": 1, "jumlah": 0, "waktu": 0, "harga": 0, "kualitas": 2, "administrasi": 0}
    assert grown.by_code() == {"KPM_MENINGGAL": 1, "PEMAKETAN": 1, "MUTU_BURUK": 1}
    assert grown.table()["Kramat Selatan"]["kualitas"] == 2
    assert next(iter(grown)).tanggal == date(2020, 9, 1)
    with pytest.raises(SembakoError, match=r"SBK-910.*PEMAKETAN"):
        log.add("PEMAKETTAN", "Cacaban")
    with pytest.raises(SembakoError, match="SBK-911"):
        Kejadian(kode="PEMAKETAN", kelurahan=" ")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_table_of_issues_is_counted(kind: Kind) -> None:
    """Each kind of frame gives the counts by kelurahan and T; an unknown code counts under no T."""
    frame = pl.DataFrame(
        {
            "kode": ["PEMAKETAN", "MUTU_BURUK", "KPM_MENINGGAL", "BUKAN_KODE", None],
            "kelurahan": ["B", "B", "A", "A", "A"],
        }
    )
    result = kind.cells(sembako.count_frame(kind.make(frame)))
    assert [*zip(*result.values(), strict=True)] == [("A", "sasaran", 1), ("A", None, 2), ("B", "kualitas", 2)]


def test_a_table_that_cannot_be_counted() -> None:
    """A column that is not there, or no frame at all, is an error that says so."""
    with pytest.raises(SembakoError, match=r"SBK-912.*kel"):
        sembako.count_frame(pl.DataFrame({"kode": [], "kel": []}))
    with pytest.raises(KesosError, match="FRM-001"):
        sembako.count_frame([1])


# --- texts and sources


def test_tables_are_whole() -> None:
    """The tables have the entries of the law file."""
    sizes = {
        name: len(TABLES[name]) for name in ("ROLES", "FINDINGS", "CONFLICTS", "NOT_ESTABLISHED", "PENALTIES", "BLT")
    }
    assert sizes == {"ROLES": 10, "FINDINGS": 22, "CONFLICTS": 15, "NOT_ESTABLISHED": 17, "PENALTIES": 2, "BLT": 7}
    assert [finding.rupiah for finding in sembako.FINDINGS if finding.code == "IHPS2021-2"] == [6_930_000_000_000]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.bagian}.{entry.code}")
def test_every_entry_has_its_texts(entry: Entri) -> None:
    """Each entry says in both languages what it says, and its sources have addresses."""
    english = catalogue("en")
    assert entry.words() == entry.teks
    assert f"sembako.{entry.bagian}.{entry.code}" in english
    assert entry.words("en") == english[f"sembako.{entry.bagian}.{entry.code}"]
    assert bool(entry.note("en")) == bool(entry.catatan)
    assert not entry.catatan or f"sembako.{entry.bagian}_catatan.{entry.code}" in english
    assert [SUMBER[key] for key in entry.sumber] == list(entry.addresses)
    assert entry.sumber or entry.evidence is Evidence.UNVERIFIED


@pytest.mark.parametrize("lang", LANGUAGES)
def test_roles_tell_their_tasks(lang: Lang) -> None:
    """Each role has tasks in both languages; Korda, TKSK, bank and post are among them."""
    assert {"KORDA", "PENDAMPING_BSP_TKSK", "BANK_PENYALUR", "PT_POS"} <= {role.code for role in sembako.ROLES}
    assert all(role.tasks(lang) and all(role.tasks(lang)) for role in sembako.ROLES)
    assert [bool(role.ratio(lang)) for role in sembako.ROLES].count(True) == 2
    keys = catalogue("en")
    assert all(
        f"sembako.peran_tugas.{role.code}_{n}" in keys for role in sembako.ROLES for n in range(1, len(role.tugas) + 1)
    )


def test_every_rule_has_its_english() -> None:
    """No English page of a rule falls back on Indonesian words."""
    english = catalogue("en")
    rules = (*sembako.ruleset().rules, *sembako.ruleset().earlier)
    own = {(rule.code, key) for rule in rules for key, words in rule._indonesian().items() if words}
    assert {key for key in own if ".".join(key) not in english} == set()


def test_every_new_fact_has_its_texts() -> None:
    """Facts of families, persons, e-warong and KPM have a question and a label in English."""
    english = catalogue("en")
    kinds = (sembako.Keluarga, sembako.Perorangan, sembako.EWarong, KPM)
    module = ("penerima_bantuan", "e_warong", "kpm")
    names = {
        name
        for kind in kinds
        for base in kind.__mro__
        if base.__module__.rpartition(".")[2] in module
        for name in base.__dict__
        if name in kind.__facts__
    }
    assert len(names) == 72
    assert {
        name for name in names if f"fakta.{name}.tanya" not in english or f"fakta.{name}.label" not in english
    } == set()


def test_every_public_name_explains_itself() -> None:
    """The room has no name without an explanation, and no class or function without a docstring."""
    for name in sembako.__all__:
        thing = getattr(sembako, name)
        assert not callable(thing) or thing.__doc__, name
