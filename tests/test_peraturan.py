"""The index of regulations: what the law files list is there, whole, and hangs together."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence, Regulation
from kesos.engine.problem import KesosError
from kesos.fakta.peraturan import PERATURAN, Register, Status, UnknownRegulationError
from kesos.messages import LANGUAGES

ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
RELATIONS = ("amends", "amended_by", "repeals", "repealed_by", "delegated_from")
DATED = [entry for entry in PERATURAN.values() if entry.enacted or entry.promulgated]


def relations(entry: Regulation) -> Iterator[str]:
    for relation in RELATIONS:
        yield from getattr(entry, relation)


def ids_in(words: str) -> list[str]:
    """Ids in running text: a known kind in front, a four-digit year at the end."""
    return re.findall(
        r"\b(?:uu|pp|perpres|permensos|kepmensos|permendagri|se-mensos|kepdirjen)-[a-z0-9-]*\d{4}\b", words
    )


# --- the whole


def test_count() -> None:
    """The index has the 222 entries of the source list."""
    assert len(PERATURAN) == 222
    assert len(list(PERATURAN)) == 222


def test_grades() -> None:
    """150 entries were seen in a primary copy, 25 in two sources, 41 in one, 6 in none."""
    grades = [entry.evidence for entry in PERATURAN.values()]
    assert [grades.count(grade) for grade in (PRIMARY, CORROBORATED, SINGLE, UNVERIFIED)] == [150, 25, 41, 6]


@pytest.mark.parametrize("entry", PERATURAN.values(), ids=lambda entry: entry.id)
def test_entry(entry: Regulation) -> None:
    """Each entry is keyed by its id, is graded, and says what it is."""
    assert PERATURAN[entry.id] is entry
    assert ID.fullmatch(entry.id)
    assert isinstance(entry.evidence, Evidence)
    assert isinstance(entry.status_evidence, Evidence)
    assert entry.kind
    assert entry.number
    assert entry.title
    assert 1945 <= entry.year <= 2026
    assert str(entry.year) in entry.id
    assert entry.status in list(Status)


@pytest.mark.parametrize("entry", PERATURAN.values(), ids=lambda entry: entry.id)
def test_references_resolve(entry: Regulation) -> None:
    """Whatever looks like an id in a relation, a note or a basis is an entry, or a short name such as 'UU 4/1965'."""
    for reference in relations(entry):
        head = reference.split()[0]
        assert head in PERATURAN or re.match(r"(UU|PP|Permensos|PMK) \d+\S*/\d{4}", reference), reference
    for named in ids_in(f"{entry.note} {entry.status_basis}"):
        assert named in PERATURAN


@pytest.mark.parametrize(("there", "back"), [("amends", "amended_by"), ("repeals", "repealed_by")])
def test_relations_are_mutual(there: str, back: str) -> None:
    """What one entry amends or repeals says so itself, in both directions."""

    def pairs(relation: str) -> set[tuple[str, str]]:
        return {
            (entry.id, head)
            for entry in PERATURAN.values()
            for head in (reference.split()[0] for reference in getattr(entry, relation))
            if head in PERATURAN
        }

    assert pairs(there) == {(one, other) for other, one in pairs(back)}


@pytest.mark.parametrize("entry", DATED, ids=lambda entry: entry.id)
def test_dates(entry: Regulation) -> None:
    """A regulation is laid down before it is published, near the year of its number, and never after the index was made."""
    enacted, promulgated = entry.enacted, entry.promulgated
    if enacted and promulgated:
        assert enacted <= promulgated
    for day in (enacted, promulgated):
        assert day is None or entry.year <= day.year <= entry.year + 1
        assert day is None or day <= date(2026, 11, 24)


def test_copies_are_public_addresses() -> None:
    """A copy is an address on the web, never a path or a file of somebody's machine."""
    copies = [copy for entry in PERATURAN.values() for copy in entry.copies]
    assert len(copies) == 125
    assert all(re.match(r"https://[a-z0-9.-]+", copy) for copy in copies)
    assert not [copy for copy in copies if ".yaml" in copy or copy.startswith("see ")]


def test_text_names_no_file_of_another_project() -> None:
    """No text leans on a list that the reader does not have."""
    words = " ".join(
        f"{entry.title} {entry.note} {entry.status_basis} {entry.gazette} {' '.join(relations(entry))}"
        for entry in PERATURAN.values()
    )
    assert not re.search(r"\.(yaml|md)\b|fact files", words)


def test_repealed_entries_say_by_what() -> None:
    """Whoever is called repealed has the repealing text beside it."""
    repealed = [entry for entry in PERATURAN.values() if entry.status == Status.REPEALED]
    assert len(repealed) == 25
    assert all(entry.repealed_by for entry in repealed)


# --- entries read by hand


def test_permensos_8_2012() -> None:
    """The annex's home: title and gazette seen, standing unknown although still cited."""
    entry = PERATURAN["permensos-8-2012"]
    assert entry.name == "Permensos 8/2012"
    assert entry.title == "Pedoman Pendataan dan Pengelolaan Data PMKS dan PSKS"
    assert (entry.gazette, entry.enacted, entry.promulgated) == ("BN 2012/567", date(2012, 5, 29), date(2012, 6, 7))
    assert (entry.evidence, entry.status, entry.status_evidence) == (PRIMARY, "unknown", CORROBORATED)
    assert entry.status_basis == "still cited"
    assert entry.repeals == ("kepmensos-36-huk-1999",)
    assert entry.delegated_from == ("pp-38-2007 Pasal 9",)
    assert entry.copies == ("https://id.scribd.com/document/556410576 (opening only)",)
    assert entry.note == "annex never seen in a labelled copy; Permensos 3/2025 neither repeals nor names it [A]"


def test_uu_11_2009() -> None:
    """The welfare act: amended in part by UU 14/2019, repeals UU 6/1974."""
    entry = PERATURAN["uu-11-2009"]
    assert (entry.title, entry.gazette) == ("Kesejahteraan Sosial", "LN 2009/12, TLN 4967")
    assert entry.amended_by == ("uu-14-2019 (Pasal 66: parts on professional social workers)",)
    assert entry.repeals == ("uu-6-1974",)
    assert (entry.status, entry.status_evidence) == ("in_force_as_amended", PRIMARY)
    assert entry.status_basis == "permensos-9-2025 (2025) cites it as a legal basis"
    assert entry.address == "https://github.com/mblonyox/data-peraturan (uu/2009/11.md)"


def test_uu_13_2011() -> None:
    """The act on the poor: two copies, in force."""
    entry = PERATURAN["uu-13-2011"]
    assert (entry.title, entry.enacted) == ("Penanganan Fakir Miskin", date(2011, 8, 18))
    assert (entry.status, entry.status_evidence) == ("in_force", PRIMARY)
    assert entry.copies == (
        "https://github.com/mblonyox/data-peraturan (uu/2011/13.md)",
        "https://github.com/masterA88/patih (data/parsed/uu-13-2011.json)",
    )


def test_pp_40_2019() -> None:
    """The home of the NIK layout: repeals both earlier regulations."""
    entry = PERATURAN["pp-40-2019"]
    assert entry.title == "Pelaksanaan UU 23/2006 jo. UU 24/2013 tentang Administrasi Kependudukan"
    assert (entry.gazette, entry.promulgated) == ("LN 2019/102, TLN 6354", date(2019, 5, 24))
    assert entry.repeals == ("pp-37-2007", "pp-102-2012")
    assert entry.note == "Pasal 31: NIK layout; Pasal 32: NIK abroad starts with 99"


def test_permensos_3_2021() -> None:
    """The DTKS rule is repealed, by Permensos 3/2025 (a correction of common belief)."""
    entry = PERATURAN["permensos-3-2021"]
    assert (entry.status, entry.repealed_by) == ("repealed", ("permensos-3-2025",))
    assert entry.repeals == ("permensos-28-2017", "permensos-5-2019", "permensos-11-2019")


def test_permensos_129_huk_2008() -> None:
    """A number may hold letters; a replacement named in the status stays readable."""
    entry = PERATURAN["permensos-129-huk-2008"]
    assert (entry.number, entry.name) == ("129/HUK", "Permensos 129/HUK/2008")
    assert (entry.status, entry.status_evidence) == ("replaced", SINGLE)
    assert entry.status_basis == "replaced by permensos-9-2018"
    assert entry.copies == ()


def test_permensos_5_2017() -> None:
    """A rule that holds so far as it does not conflict keeps that shade."""
    entry = PERATURAN["permensos-5-2017"]
    assert (entry.status, entry.status_evidence) == ("in_force_in_part", PRIMARY)
    assert entry.status_basis == "in force if not conflicting"
    assert entry.note == "stays in force so far as it does not conflict with permensos-16-2019 (Pasal 54)"


def test_pp_31_1980() -> None:
    """The definitions of homeless person and beggar: cited as in force in 2023."""
    entry = PERATURAN["pp-31-1980"]
    assert (entry.enacted, entry.promulgated) == (None, date(1980, 9, 10))
    assert entry.status == "in_force_as_last_seen"
    assert entry.status_basis == "cited as in force; se-mensos-2-2023 (2023) cites it as a legal basis"


def test_pp_2_2018() -> None:
    """The service standards: a copy with a path and one without, and a delegation narrowed to a paragraph."""
    entry = PERATURAN["pp-2-2018"]
    assert entry.delegated_from == ("uu-23-2014 Pasal 18(3)",)
    assert entry.copies == (
        "https://github.com/dinsosmedan/FE-AplansBoster-msib7 (public/pdf/REHABSOS/PERATURAN_PEMERINTAH_NOMOR_2_TAHUN_2018_STANDAR_PELAYANAN_MINIMAL.pdf)",
        "https://www.pasal.id/peraturan/pp/pp-no-2-tahun-2018/koreksi/9021550",
    )


def test_mk_151() -> None:
    """A decision of the Constitutional Court stands among the regulations, with its day of ruling."""
    entry = PERATURAN["mk-151-puu-xxii-2024"]
    assert (entry.kind, entry.number, entry.year) == ("Putusan MK", "151/PUU-XXII", 2024)
    assert (entry.enacted, entry.evidence, entry.status_evidence) == (date(2025, 7, 30), CORROBORATED, CORROBORATED)


def test_what_is_not_known_stays_at_its_default() -> None:
    """An entry of which only the title is known claims nothing else."""
    entry = PERATURAN["permensos-7-2022"]
    assert (entry.evidence, entry.status, entry.status_evidence) == (UNVERIFIED, "unknown", UNVERIFIED)
    assert (entry.gazette, entry.enacted, entry.promulgated, entry.copies, entry.note) == ("", None, None, (), "")


# --- the mapping


def test_it_is_a_mapping() -> None:
    """The index can be asked as a mapping, and says what it is."""
    assert isinstance(PERATURAN, Mapping)
    assert "uu-13-2011" in PERATURAN
    assert "uu-13-2030" not in PERATURAN
    assert PERATURAN.get("uu-13-2030") is None
    assert repr(PERATURAN) == "<Register: 222 regulations>"


def test_it_is_read_only() -> None:
    """Nobody can put an entry in or take one out."""
    with pytest.raises(TypeError):
        PERATURAN["uu-13-2011"] = PERATURAN["uu-11-2009"]  # type: ignore[index] # that is the point of the test
    with pytest.raises(TypeError):
        del PERATURAN["uu-13-2011"]  # type: ignore[attr-defined] # as above


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("permensos-08-2012", "permensos-8-2012"),
        ("Permensos 8/2012", "permensos-8-2012"),
        ("uu-13-2012", "uu-13-2011"),
        ("Kepmensos 146/HUK/2013", "kepmensos-146-huk-2013"),
    ],
)
def test_a_missing_id_names_the_nearest(asked: str, nearest: str) -> None:
    """REG-001 names the id that was probably meant, in both languages."""
    with pytest.raises(UnknownRegulationError) as caught:
        PERATURAN[asked]
    error = caught.value
    assert isinstance(error, KesosError)
    assert isinstance(error, KeyError)
    assert (error.code, error.problems[0].where) == ("REG-001", asked)
    for lang in LANGUAGES:
        assert error.message(lang).startswith("REG-001: ")
        assert f"'{asked}'" in error.message(lang)
        assert f"'{nearest}'" in error.message(lang)


def test_a_missing_id_of_an_empty_register() -> None:
    """Where there is nothing near, REG-001 still says what was missing."""
    with pytest.raises(UnknownRegulationError, match="uu-13-2011"):
        Register([])["uu-13-2011"]


def test_an_id_stands_once() -> None:
    """Two entries with one id are refused."""
    entry = PERATURAN["uu-13-2011"]
    with pytest.raises(ValueError, match="uu-13-2011"):
        Register([entry, entry])


@pytest.mark.parametrize("status", Status)
def test_every_status_has_words(status: Status) -> None:
    """Each status is used and can be said in both languages."""
    assert any(entry.status == status for entry in PERATURAN.values())
    assert len({status.words(lang) for lang in LANGUAGES}) == 2
