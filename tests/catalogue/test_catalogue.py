"""The pages of the catalogue: one for every code, in both languages, and true to the rule."""

import doctest
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kesos import KesosError, Reading, Rule, Verdict, ppks, psks
from kesos.edges.catalogue import rule_page, worked
from kesos.edges.catalogue.asked import values
from kesos.edges.catalogue.codes import codes
from kesos.edges.catalogue.markdown import PLAIN, Look
from kesos.edges.catalogue.pages import page, page_of
from kesos.edges.catalogue.problem_page import codes as problem_codes
from kesos.edges.catalogue.problem_page import severity
from kesos.edges.catalogue.rooms import Room, rules
from kesos.edges.catalogue.rule_page import part_codes
from kesos.edges.catalogue.worked import example, example_section
from kesos.engine import expression as x
from kesos.engine.citation import UNVERIFIED
from kesos.engine.fact import OBSERVED, PRIBADI, Fact, fact
from kesos.engine.problem import Severity
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, Syarat, letters
from kesos.engine.timeline import Interval
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import LANGUAGES, catalogue

ON = date(2026, 11, 24)
PERDA = Path(__file__).parents[2] / "examples" / "perda_contoh" / "src"
RULES = [rule for _, rule in rules().values()]


class Warga(Record):
    """A record for rules that only this file knows."""

    lapar: Fact[bool] = fact("Apakah ia lapar?", OBSERVED, PRIBADI)
    sehat: Fact[bool] = fact("Apakah ia sehat?", OBSERVED, PRIBADI, implies=("kenyang",))
    kenyang: Fact[bool] = fact("Apakah ia kenyang?", OBSERVED, PRIBADI)
    anak: Fact[int] = fact("Berapa anaknya?", OBSERVED, PRIBADI)
    lahir: Fact[date] = fact("Kapan ia lahir?", OBSERVED, PRIBADI)
    ragam: Fact[frozenset[str]] = fact("Apa ragamnya?", OBSERVED, PRIBADI)


def rule(working: x.Condition, **more: Any) -> Rule:
    """A rule without letters, met by one condition."""
    reading = Bacaan(x.condition(working), UNVERIFIED)
    given: dict[str, Any] = {"code": "UJI-01", "name": "Uji", "records": (Warga,), "criteria": {}} | more
    cites = (PERATURAN["uu-13-2011"].at("Pasal 1", UNVERIFIED),)
    return Rule(**{"valid": Interval(date(2020, 1, 1))} | given, cites=cites, textual=reading, working=reading)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", codes())
def test_every_code_has_a_page(code: str, lang: Any) -> None:
    """Each code gives a page that opens with the code of its rule; a part is told first."""
    told = page(code, lang)
    name, _, part = code.partition(".")
    assert told.startswith(f"# {name}")
    assert told.endswith("\n")
    assert "\n\n\n" not in told
    assert not part or f"\n> **{code}**: " in told


def test_codes_are_unique_and_whole() -> None:
    """The catalogue holds the 26 types, their parts, and every problem that has a text."""
    assert len(codes()) == len(set(codes()))
    assert {jenis.code for jenis in ppks.CATEGORIES} <= set(codes())
    assert {"PPKS-01.syarat", "PPKS-01.a", "PPKS-02.W5", "NIK-003", "LBR-040", "KTG-001"} <= set(codes())
    assert "PPKS-13.syarat" not in codes()


def test_a_code_may_be_written_in_small_letters() -> None:
    """People type codes as they like; blanks around them do not count."""
    assert page(" ppks-07 ") == page("PPKS-07")
    assert page("ppks-02.w5", "en") == page("PPKS-02.W5", "en")


@pytest.mark.parametrize(("asked", "nearest"), [("PPKS-7", "PPKS-07"), ("NIK-03", "NIK-003"), ("", None)])
def test_an_unknown_code_is_an_error(asked: str, nearest: str | None) -> None:
    """A code without a page is KTG-001 and names the code that comes nearest."""
    with pytest.raises(KesosError, match="KTG-001") as caught:
        page(asked)
    assert nearest is None or caught.value.problems[0].context["nearest"] == nearest


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_a_rule_page_tells_the_whole_rule(one: Rule) -> None:
    """Each letter, warning, citation and asked fact of a rule stands on its page."""
    told = page(one.code)
    assert one.name in told
    assert all(f"`{code}`" in told for code in part_codes(one) if not code.endswith(".syarat"))
    assert all(cite.locator in told and cite.instrument.name in told for cite in one.cites)
    asked = {fact.name for reading in Reading for fact in x.facts(one.condition(reading))}
    assert all(f"`{name}`" in told for name in asked)


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_every_text_of_a_rule_has_its_english(one: Rule) -> None:
    """No English page falls back on Indonesian words."""
    keys = ["nama", *one.criteria, *(warning.key for warning in one.warnings)]
    keys += [
        "definisi",
        "daftar_22",
        "daftar_6",
        "kurang1",
        "kurang2",
        "kurang3",
        "tepi",
        "pastikan",
        "catatan",
        "catatan_teks",
        "tidak_diuji",
    ]
    keys += [f"catatan_{key}" for key in one.criteria]
    assert [key for key in keys if one.words(key) and f"{one.code}.{key}" not in catalogue("en")] == []


def test_every_remark_on_an_asked_fact_has_its_english() -> None:
    """What an Indonesian page remarks on a fact, the English one does too."""
    asked = {fact for one in RULES for reading in Reading for fact in x.facts(one.condition(reading))}
    assert {f.name for f in asked if f.note and f"fakta.{f.name}.catatan" not in catalogue("en")} == set()


def test_the_page_of_a_type_by_hand() -> None:
    """PPKS-08: gate of 60 by UU 13/1998 [A], letters a and b joined by dan [B], two warnings, the older list of 22."""
    told = page("PPKS-08", "en")
    assert "age at least 60 years" in told
    assert "| `PPKS-08.a` | Basic needs of food, clothing and housing are not met |" in told
    assert "gate and letter a and letter b" in told
    assert "UU 13/1998 | Pasal 1 angka 2 | A" in told
    assert "`PPKS-08.W1`" in told
    assert "LUT: the same" in told
    assert "PAS-03" in told


def test_the_other_names_of_a_psks_type_by_hand() -> None:
    """PSKS-01 is now called Pekerja Sosial; PSKS-02 is not to be taken for Penggerak Swadaya Masyarakat."""
    assert "- **Nama kini:** Pekerja Sosial" in page_of(psks.TYPES[0])
    assert "- **Bukan:** Penggerak Swadaya Masyarakat" in page_of(psks.TYPES[1])


def test_a_reading_whose_text_was_not_seen_says_so() -> None:
    """PPKS-05: no copy shows the word between the letters, so its textual reading cannot be determined."""
    assert "cannot be determined, because the text was not seen" in page("PPKS-05", "en")


def test_type_14_has_no_fact_on_orientation() -> None:
    """Kelompok minoritas rests on one recorded assessment, and on nothing else."""
    told = page("PPKS-14")
    table = told.split("## Fakta yang ditanyakan")[1].split("##")[0]
    assert table.count("\n| `") == 1
    assert "`asesmen_kelompok_minoritas`" in table


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_worked_examples_run(one: Rule, lang: Any) -> None:
    """The example on a page is code that gives the very answer that stands below it: the rule is met."""
    room, _ = rules()[one.code]
    invented = example(one) if room.ask else None
    told = page(one.code, lang)
    if invented is None:  # nobody evaluates it by itself, or a list that is not known whole never says YES
        assert not (room.ask and one.complete)
        assert "```pycon" not in told
        return
    test = doctest.DocTestParser().get_doctest(told.split("```pycon\n")[1].split("```")[0], {}, one.code, None, 0)
    outcome = doctest.DocTestRunner(optionflags=0).run(test)
    assert (outcome.failed, outcome.attempted) == (0, 5)
    assert getattr(room.load(), room.ask)(invented, on=ON)[one.code].verdict is Verdict.YES


def test_an_example_needs_a_way_to_be_met() -> None:
    """A rule that contradicts itself, or whose text was not seen, has no worked example."""
    assert example(rule(x.all_of(Warga.lapar, ~Warga.lapar))) is None
    assert example(rule(x.Unseen())) is None
    assert example_section(rule(x.Unseen()), Room("ppks", "CATEGORIES"), "id") == ""


def test_a_room_without_an_evaluator_has_no_example() -> None:
    """Where one record cannot be asked, the page has no example."""
    assert example_section(rule(Warga.lapar), Room("ppks", "CATEGORIES", ask=""), "id") == ""


def test_an_example_avoids_contradictions() -> None:
    """Facts that a record refuses together give way to another way of meeting the rule."""
    either = x.any_of(x.all_of(Warga.sehat, ~Warga.kenyang), Warga.lapar)
    assert example(rule(either)) == Warga(lapar=True)
    assert example(rule(x.all_of(Warga.sehat, ~Warga.kenyang))) is None


def test_an_example_meets_every_kind_of_condition() -> None:
    """Counts, negations and limits: two of three, not any of two, above three."""
    two = rule(x.at_least(2, Warga.lapar, ~Warga.kenyang, Warga.anak > 3))
    assert example(two) == Warga(lapar=True, kenyang=False)
    neither = rule(~x.any_of(Warga.lapar, Warga.anak < 2))
    assert example(neither) == Warga(lapar=False, anak=3)
    assert example(rule(~x.at_least(2, Warga.lapar, Warga.kenyang))) == Warga(lapar=False)
    assert example(rule(Warga.lahir >= date(2000, 1, 1))) == Warga(lahir=date(2000, 1, 1))


def test_an_example_is_written_as_code() -> None:
    """Dates, sets and text of an example read as Python."""
    values_ = [date(2000, 1, 31), frozenset({"b", "a"}), frozenset(), "x", 3, False]
    written = ["date(2000, 1, 31)", '{"a", "b"}', "set()", '"x"', "3", "False"]
    assert [worked._literal(value) for value in values_] == written


def test_values_of_a_fact() -> None:
    """A page says what a fact can be: yes or no, a date, a number, text, a set."""
    facts = Warga.__facts__
    assert [values(facts[name], "en") for name in ("lapar", "lahir", "anak")] == [
        "yes or no",
        "a date",
        "a whole number",
    ]
    assert values(ppks.Perorangan.__facts__["nama"], "en") == "text"
    assert values(ppks.Perorangan.__facts__["ragam_disabilitas"], "en").startswith("a set of `fisik`")


def test_any_rule_has_a_page() -> None:
    """The page builder takes a rule without letters, one that has ended, and the gate as the part asked for."""
    room = Room("ppks", "CATEGORIES", ask="")
    bare = rule(Warga.lapar, valid=Interval(date(2020, 1, 1), date(2021, 1, 1)))
    told = rule_page.write(bare, room, "en", PLAIN, part="syarat")
    assert "## Letters" not in told
    assert "**Holds:** since 2020-01-01, until before 2021-01-01" in told
    assert "**UJI-01.syarat**" not in told
    lettered = rule(
        x.any_of(*letters("a"), Warga.lapar),
        criteria={"a": Kriteria("lapar", Warga.lapar, UNVERIFIED)},
        syarat=Syarat(Warga.kenyang, UNVERIFIED),
    )
    told = rule_page.write(lettered, room, "id", PLAIN, part="syarat")
    assert "> **UJI-01.syarat**: syarat (kenyang = ya;" in told
    assert "| `lapar` | Apakah ia lapar? | ya atau tidak | dilihat atau ditanyakan; pribadi | a, bacaan kerja" in told


class Subject(Room):
    """A subject that only this file knows: one rule, with an earlier version that was not known whole."""

    def load(self) -> Any:
        """Return the module."""
        late = rule(
            Warga.lapar,
            versi="2/2021",
            valid=Interval(date(2021, 1, 1), not_before=date(2020, 6, 1)),
            warnings=(
                Peringatan("W1", Warga.sehat, UNVERIFIED, "Periksa.", since=date(2022, 1, 1)),
                Peringatan("W2", x.Unseen(), UNVERIFIED, "Ingatan."),
            ),
            complete=False,
            missing=("satu huruf",),
        )
        early = rule(
            *letters("a"),
            versi="1/2010",
            criteria={"a": Kriteria("sehat", Warga.sehat, UNVERIFIED)},
            valid=Interval(date(2010, 1, 1), date(2021, 1, 1)),
        )
        return SimpleNamespace(RULES=(late,), PAST=(early,))


def test_a_rule_with_versions() -> None:
    """The page tells what is not known of the law, since when a warning shows, and how the earlier version read."""
    room = Subject("uji", "RULES", "PAST", ask="")
    (late,) = room.rules()
    told = rule_page.write(late, room, "en", PLAIN)
    assert "- **Version:** 2/2021" in told
    assert "- **Holds:** since 2021-01-01, perhaps since 2020-06-01" in told
    assert "it can only answer no or not known.\n\n- satu huruf" in told
    assert "since 2022-01-01: sehat = yes" in told
    assert "| `UJI-01.W2` | a remark on this page only | Ingatan. | D |" in told
    assert "### 1/2010\n\nsince 2010-01-01, until before 2021-01-01\n\n| Code |" in told
    assert "- **working reading:** letter a [D]" in told


def test_a_site_gets_anchors_and_links() -> None:
    """The same page, dressed for a site: each part has an anchor, each fact and regulation a link."""
    look = Look(anchor=lambda key: f" {{#{key}}}", link=lambda words, target: f"[{words}]({target})")
    told = page("PPKS-08", look=look)
    assert "`PPKS-08.a` {#a}" in told
    assert "## Syarat {#syarat}" in told
    assert "[`usia`](fakta.usia)" in told
    assert "[UU 13/1998](peraturan.uu-13-1998)" in told
    assert "[NIK-004](NIK-004)" in page("NIK-003", look=look)


def test_every_problem_has_both_languages() -> None:
    """A problem code has a text in Indonesian and in English."""
    assert set(problem_codes()) <= set(catalogue("en"))


def test_the_weight_of_a_problem() -> None:
    """Identity rules state their own weight; an unknown heading warns, a second sheet informs, all else is an error."""
    weights = [severity(code) for code in ("NIK-002", "NIK-004", "LBR-022", "LBR-027", "FRM-001")]
    assert weights == [Severity.INFO, Severity.WARNING, Severity.WARNING, Severity.INFO, Severity.ERROR]


def test_the_page_of_a_problem_by_hand() -> None:
    """NIK-003 is an error known from PP 40/2019 Pasal 32; a province that never was is mended."""
    told = page("NIK-003", "en")
    assert "**Weight:** error" in told
    assert "PP 40/2019 | Pasal 32 ayat (3) huruf a | A" in told
    assert '`NIK.check("9871011708909999")`' in told
    assert "`{province}`" in told


def test_an_example_of_several_lines_stands_in_a_block() -> None:
    """A small CSV file is shown line by line; a cell and a command stay in the list."""
    told = page("LBR-021", "en")
    assert "**Wrong:**\n\n```csv\nusia;Umur;nama\n9;8;Sri\n```\n\n**Mended:**\n\n```csv\nusia;nama\n9;Sri\n```" in told
    assert "- **Salah:** `kesos classify wraga.csv --on 2026-11-24`\n- **Betul:**" in page("LBR-001")
    assert "```python\nsembako.check_kpm(" in page("SBK-907")
