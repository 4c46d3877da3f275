"""The dated processes: their tables hold together, steps are refused with reasons, histories are replayed and proved."""

import json
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import Evidence, KesosError, NotCovered, verval
from kesos.edges.catalogue.check_page import write_process
from kesos.edges.catalogue.markdown import PLAIN
from kesos.messages import catalogue

FORMAL = verval.PROCESSES["DTSEN_FORMAL_2025"]
ON = date(2026, 3, 2)
EACH = pytest.mark.parametrize("process", verval.PROCESSES.values(), ids=lambda process: process.code)


# --- the tables
@EACH
def test_a_process_holds_together(process: verval.Process) -> None:
    """Every state is reachable, every state that is not final has a way out, no event is ambiguous, actors are known."""
    assert process.reachable() == set(process.states)
    assert all(process.next(state) for state in process.states if state not in process.final)
    for state in process.states:
        events = [way.event for way in process.next(state)]
        assert len(events) == len(set(events))
    assert {actor for way in process.transitions for actor in way.actors} <= set(verval.PELAKU)
    assert process.cites or process.basis


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"initial": "ENTAH"}, "unknown state ENTAH"),
        ({"final": ()}, "no way out of DIRANKING_BPS"),
        ({"states": {**FORMAL.states, "SUNYI": "tak terjangkau"}}, "no way to SUNYI"),
        (
            {"transitions": (*FORMAL.transitions, FORMAL.transitions[0])},
            "two transitions by setuju from DIUSULKAN_RT_RW",
        ),
    ],
    ids=["unknown", "dead-end", "unreachable", "ambiguous"],
)
def test_a_table_that_does_not_hold_together_is_refused(change: dict[str, Any], match: str) -> None:
    """The flaw is told when the table is declared."""
    with pytest.raises(ValueError, match=match):
        attrs.evolve(FORMAL, **change)


@EACH
def test_a_diagram_tells_the_whole_table(process: verval.Process) -> None:
    """Each state and each transition stands in the Mermaid text, in both languages; so does the page."""
    for lang in ("id", "en"):
        drawn = process.mermaid(lang)
        assert drawn.startswith("stateDiagram-v2\n    [*] --> ")
        assert all(f"    {way.start} --> {way.to}: {way.event} (" in drawn for way in process.transitions)
        assert all(f"    {state} --> [*]" in drawn for state in process.final)
        assert all(line.count(":") <= 1 for line in drawn.splitlines())
        assert drawn in write_process(process, lang, PLAIN)


@EACH
def test_a_process_speaks_english(process: verval.Process) -> None:
    """Its name, states, remarks and provisos have English texts."""
    english = catalogue("en")
    wanted = {f"proses.{process.code}.{key}" for key in ("nama", *process.states)}
    wanted |= {f"proses.{process.code}.catatan.{at}" for at in range(1, len(process.notes) + 1)}
    wanted |= {f"proses.{process.code}.syarat.{way.start}_{way.event}" for way in process.transitions if way.guard}
    assert wanted <= set(english)
    assert process.title("en") != process.title("id")
    assert process.remarks("id") == process.notes
    assert len(process.remarks("en")) == len(process.notes)


def test_a_proviso_is_told_in_both_languages() -> None:
    """What an actor answers for stands with the step."""
    way = verval.PROCESSES["DTSEN_CEKBANSOS_USUL_SANGGAH"].next("DIAJUKAN")[0]
    process = verval.PROCESSES["DTSEN_CEKBANSOS_USUL_SANGGAH"]
    assert process.proviso(way).startswith("pelapor tinggal")
    assert process.proviso(way, "en").startswith("the reporter lives")
    assert process.proviso(FORMAL.transitions[1], "id") == ""


# --- which process holds
@pytest.mark.parametrize(
    ("code", "day", "holds"),
    [
        ("BDT_2015_2020", date(2014, 12, 31), False),
        ("BDT_2015_2020", date(2015, 6, 1), True),
        ("BDT_2015_2020", date(2021, 5, 26), True),
        ("BDT_2015_2020", date(2021, 5, 27), False),
        ("DTKS_2021_2024", date(2021, 5, 27), True),
        ("DTKS_2021_2024", date(2025, 2, 4), True),
        ("DTKS_2021_2024", date(2025, 2, 5), False),
        ("DTSEN_FORMAL_2025", date(2025, 2, 4), False),
        ("DTSEN_FORMAL_2025", date(2025, 2, 5), True),
        ("SEMBAKO_KPM_CHANGE", date(2019, 1, 1), True),
        ("SEMBAKO_KPM_CHANGE", date(2022, 1, 1), False),
        ("MK_DUKCAPIL_2021_2023", date(2023, 10, 30), True),
    ],
)
def test_only_the_process_of_the_day_may_be_used(code: str, day: date, holds: bool) -> None:
    """Outside its days a process takes neither a new case nor a step; days of a year that is known alone are let in."""
    process = verval.PROCESSES[code]
    assert (process in verval.processes_on(day)) is holds
    if holds:
        assert process.start(on=day).state == process.initial
    else:
        with pytest.raises(NotCovered):
            process.start(on=day)


def test_a_case_cannot_outlive_its_process() -> None:
    """A step after the end of DTKS is not covered, though the case began within."""
    case = verval.PROCESSES["DTKS_2021_2024"].start(on=date(2025, 1, 1))
    with pytest.raises(NotCovered):
        case.apply("musyawarah_setuju", actor="musdes_muskel", evidence=["berita_acara"], on=date(2025, 2, 5))


# --- steps
def steps(case: verval.Case, *taken: tuple[str, str, Any], on: date = ON) -> verval.Case:
    for event, actor, evidence in taken:
        case = case.apply(event, actor=actor, evidence=evidence, on=on)
    return case


INPUT = ("input", "operator_desa", {"foto_rumah": "sha256:1", "geotag": "", "nik": "", "kk": ""})


def test_a_proposal_goes_its_way() -> None:
    """From proposal to rank, back once for repair; each step gives a new case."""
    first = FORMAL.start(on=ON)
    case = steps(
        first,
        ("setuju", "kades_lurah", ["sptjm"]),
        INPUT,
        ("kirim", "operator_desa", []),
        ("kembalikan", "dinsos_kabkota", []),
        ("perbaiki", "operator_desa", []),
        ("kirim", "operator_desa", []),
        ("setuju", "dinsos_kabkota", []),
        ("tugaskan", "dinsos_kabkota", []),
        ("layak", "bupati_walikota", []),
        ("kirim_pusat", "kemensos_pusdatin", []),
        ("serahkan", "kemensos_pusdatin", []),
        ("ranking", "bps", []),
    )
    assert case.state == "DIRANKING_BPS"
    assert case.is_final
    assert case.next() == ()
    assert first.state == "DIUSULKAN_RT_RW"
    assert not first.is_final
    assert case.uncertain == ()
    assert repr(case) == "<DTSEN_FORMAL_2025 DIRANKING_BPS, 12 steps>"
    assert repr(FORMAL) == "<process DTSEN_FORMAL_2025>"


def test_the_ministry_returns_failing_rows() -> None:
    """Permensos 3/2025 Pasal 9 ayat (5), 10 ayat (3): the data unit returns them to the kab/kota for repair."""
    way = next(way for way in FORMAL.next("DI_KEMENSOS") if way.event == "kembalikan")
    assert (way.to, way.grade) == ("DIKEMBALIKAN", Evidence.PRIMARY)
    assert "Pasal 9 ayat (5)" in str(way.cites[0])


def test_next_tells_who_may_do_what_with_which_evidence() -> None:
    """The ways out of a state, as they stand in the table."""
    (way,) = steps(FORMAL.start(on=ON), ("setuju", "musdes_muskel", ["berita_acara"])).next()
    assert (way.event, way.actor, way.evidence) == ("input", "operator_desa", ("foto_rumah", "geotag", "nik", "kk"))


@pytest.mark.parametrize(
    ("event", "actor", "evidence", "on", "expected"),
    [
        ("ranking", "bps", [], ON, ["VV-902"]),
        ("setuju", "bps", ["berita_acara"], ON, ["VV-903"]),
        ("setuju", "musdes_muskel", ["foto_rumah"], ON, ["VV-904"]),
        ("setuju", "musdes_muskel", ["berita_acara"], ON - timedelta(days=1), ["VV-905"]),
        ("setuju", "bps", [], ON - timedelta(days=1), ["VV-903", "VV-904", "VV-905"]),
    ],
    ids=["event", "actor", "evidence", "day", "all-at-once"],
)
def test_a_refusal_gives_every_reason(
    event: str, actor: str, evidence: list[str], on: date, expected: list[str]
) -> None:
    """Wrong event, actor, evidence or day: each with its code, all at once, and the case stays."""
    case = FORMAL.start(on=ON)
    assert [problem.code for problem in case.refusals(event, actor=actor, evidence=evidence, on=on)] == expected
    with pytest.raises(verval.ProcessError) as caught:
        case.apply(event, actor=actor, evidence=evidence, on=on)
    assert [problem.code for problem in caught.value.problems] == expected
    assert isinstance(caught.value, KesosError)
    assert case.state == "DIUSULKAN_RT_RW"


def test_reasons_name_what_would_do() -> None:
    """The events, the actors and the missing papers stand in the text."""
    case = FORMAL.start(on=ON)
    texts = [case.refusals(*one, on=ON)[0].message("en") for one in ()]
    assert texts == []
    assert "setuju" in case.refusals("x", actor="bps", on=ON)[0].message()
    assert "musdes_muskel, kades_lurah" in case.refusals("setuju", actor="bps", evidence=["sptjm"], on=ON)[0].message()
    assert "berita_acara/sptjm" in case.refusals("setuju", actor="kades_lurah", on=ON)[0].message("en")
    end = verval.Case(process=FORMAL, state="TIDAK_LAYAK", began=ON)
    assert end.refusals("x", actor="bps", on=ON)[0].context["events"] == "-"


def test_a_state_that_is_none() -> None:
    """VV-901 names the process."""
    with pytest.raises(verval.ProcessError, match=r"VV-901.*DTSEN_FORMAL_2025"):
        FORMAL.next("ENTAH")


def test_the_lapse_of_an_objection_waits_fourteen_days() -> None:
    """The 14 days come from one news item: refused before, and the caller may give another number with its source."""
    process = verval.PROCESSES["DTSEN_CEKBANSOS_USUL_SANGGAH"]
    waiting = process.start(on=ON).apply("terdaftar", actor="warga", on=ON)
    lapse: dict[str, Any] = {"event": "lewat_14_hari", "actor": "kemensos_pusdatin"}
    assert [p.code for p in waiting.refusals(**lapse, on=ON + timedelta(days=13))] == ["VV-905"]
    assert waiting.apply(**lapse, on=ON + timedelta(days=14)).state == "SANGGAH_TIDAK_VALID"
    longer = process.start(on=ON, days={"lewat_14_hari": 30}).apply("terdaftar", actor="warga", on=ON)
    assert longer.refusals(**lapse, on=ON + timedelta(days=29)) != ()
    assert longer.refusals(**lapse, on=ON + timedelta(days=30)) == ()


def test_a_step_graded_d_is_allowed_and_marked() -> None:
    """Nothing marked D refuses; what was allowed on it alone is told apart."""
    case = verval.Case(process=verval.PROCESSES["DTKS_2021_2024"], state="DIOLAH_KEMENSOS", began=date(2024, 1, 1))
    after = case.apply("tidak_padan", actor="kemensos_pusdatin", on=date(2024, 2, 1))
    assert after.state == "DIKEMBALIKAN"
    assert after.uncertain == after.history


# --- replay and proof
def test_a_history_is_replayed_and_proved() -> None:
    """Through JSON and back: the same case, the same proof; the references of the evidence are kept."""
    case = steps(FORMAL.start(on=ON, days={"x": 1}), ("setuju", "musdes_muskel", ["berita_acara"]), INPUT)
    told = json.loads(json.dumps(case.to_dict()))
    again = FORMAL.replay(told)
    assert again == case
    assert again.proof == case.proof == told["proof"]
    assert dict(again.history[1].evidence)["foto_rumah"] == "sha256:1"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda told: told["steps"][1]["evidence"].update(foto_rumah="sha256:2"), "VV-906"),
        (lambda told: told["steps"][0].update(actor="kades_lurah"), "VV-906"),
        (lambda told: told["steps"].pop(), "VV-906"),
        (lambda told: told.update(on="2026-03-01"), "VV-906"),
        (lambda told: told.update(process="LAIN"), "VV-906"),
        (lambda told: told["steps"][0].update(actor="bps"), "VV-903"),
        (lambda told: told["steps"].reverse(), "VV-902"),
    ],
    ids=["evidence", "actor", "dropped", "day", "process", "wrong-actor", "order"],
)
def test_a_changed_history_is_found_out(change: Any, code: str) -> None:
    """Any change of a step breaks the proof, or the step itself is refused."""
    told = json.loads(
        json.dumps(steps(FORMAL.start(on=ON), ("setuju", "musdes_muskel", ["berita_acara"]), INPUT).to_dict())
    )
    change(told)
    with pytest.raises(verval.ProcessError, match=code):
        FORMAL.replay(told)


@given(st.sampled_from(sorted(verval.PROCESSES)), st.lists(st.integers(0, 9), max_size=15))
def test_any_walk_can_be_replayed(code: str, choices: list[int]) -> None:
    """Whatever ways are chosen, the case stays in its table and its history proves it."""
    process = verval.PROCESSES[code]
    day = process.valid.start
    case = process.start(on=day, days={"lewat_14_hari": 0})
    for choice in choices:
        ways = case.next()
        if not ways:
            break
        way = ways[choice % len(ways)]
        case = case.apply(way.event, actor=way.actor, evidence=[*way.evidence, *way.evidence_any], on=day)
        assert case.state == way.to
    assert process.replay(json.loads(json.dumps(case.to_dict()))) == case


# --- the household of the matching application
@pytest.mark.parametrize(
    ("members", "state", "grade"),
    [
        (["MK", "Q2"], "M4", "A"),
        (["Q1a", "Q1b", "Q2"], "C1", "A"),
        (["Q1b", "Q2"], "C1a", "A"),
        (["Q1b"], "C1a", "A"),
        (["Q2", "Q2a"], "C2", "A"),
        (["Q2", "Q2b"], "C2", "A"),
        (["Q2a"], "C2a", "A"),
        (["Q2b"], "C2", "D"),
        (["Q2", "Q2a", "Q2b"], "C2", "D"),
        (["Q2a", "Q2b"], "C2", "D"),
    ],
)
def test_a_household_is_summed_up(members: list[str], state: str, grade: str) -> None:
    """Total over every mix; where no branch of the code matches, the completion is marked D."""
    found = verval.rumah_tangga(members)
    assert (found.state, found.grade.mark) == (state, grade)


@pytest.mark.parametrize("members", [[], ["ENTAH"]])
def test_a_household_without_known_members(members: list[str]) -> None:
    """No member, or a state that is none, is a mistake of the caller."""
    with pytest.raises(ValueError, match="at least one member"):
        verval.rumah_tangga(members)
