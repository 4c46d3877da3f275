"""Answers by domain of functioning and SP-DCI: to and from the Washington Group and the slugs."""

from typing import Any

import pandas as pd
import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from disabilitas_bantu import NAMES, SLUGS, backends, cases, failing, members, raw
from frame_kinds import KINDS
from kesos import Evidence, Verdict, disabilitas
from kesos._disabilitas.spdci import severity_words

# ---------------------------------------------------------------- answers by domain


@pytest.mark.parametrize("case", cases("answer"))
def test_to_wg_and_back(case: dict[str, Any]) -> None:
    """An answer means what its list says on the Washington Group scale, and goes back to the same code."""
    found = disabilitas.to_wg(case["list"], case["code"], item=case["item"])
    assert (found.domain, sorted(found.answers)) == (case["domain"], case["answers"])
    assert found.evidence is disabilitas.ANSWERS[case["list"]].evidence
    for answer in case["answers"]:
        code, loss = disabilitas.from_wg(case["list"], answer, item=case["item"])
        assert (code, loss) == (case["code"], found.loss)
    lost = {loss.value for loss in found.loss}
    assert ("skala" in lost) == (len(case["answers"]) > 1)
    assert ("bantuan" in lost) == (case["list"] == "regsosek-2022")
    assert ("bukan_wg" in lost) == (case["domain"] == "")


@backends
@pytest.mark.parametrize("name", disabilitas.ANSWERS)
def test_to_wg_frame(through: Any, name: str) -> None:
    """A table gives every answer what the answer alone means; what is not in the list is null."""
    for item in dict.fromkeys(case["item"] for case in raw("answer") if case["list"] == name):
        rows = [case for case in raw("answer") if (case["list"], case["item"]) == (name, item)]
        frame = pl.DataFrame({"jawab": [*(case["code"] for case in rows), 0, None]})
        result = through(frame, lambda f, i=item: disabilitas.to_wg_frame(f, "jawab", name, item=i))
        for end in (min, max):
            expected = [*(end(case["answers"], default=None) for case in rows), None, None]
            assert result[f"wg_{end.__name__}"].to_list() == expected


def test_answers_that_cannot_be_carried() -> None:
    """Other lists, items, codes and answers are refused, each by its own problem."""
    failing("DIS-901", lambda: disabilitas.to_wg("bdt-2015", 1))
    failing("DIS-916", lambda: disabilitas.to_wg("regsosek-2022", 1, item="z"))
    failing("DIS-916", lambda: disabilitas.to_wg("sakernas-2016", 1, item="seeing"))
    failing("DIS-903", lambda: disabilitas.to_wg("sakernas-2022", 1, item="hearing"))
    failing("DIS-918", lambda: disabilitas.from_wg("regsosek-2022", 1, item="j"))
    failing("DIS-918", lambda: disabilitas.from_wg("sakernas-2022", 9, item="seeing"))
    failing("DIS-917", lambda: disabilitas.to_wg_frame(pl.DataFrame({"a": [1]}), "b", "sakernas-2016"))


def test_the_items_of_regsosek_have_their_ages() -> None:
    """Items a to f are asked from 2 years, g to j from 5; six of them are domains of the Short Set."""
    items = disabilitas.ANSWERS["regsosek-2022"].items
    assert {name: item.min_age for name, item in items.items()} == dict.fromkeys("abcdef", 2) | dict.fromkeys("ghij", 5)
    assert sorted(filter(None, (item.domain for item in items.values()))) == sorted(disabilitas.WG_DOMAINS)
    assert disabilitas.REGSOSEK_429[3] == "tinggal_sendiri"
    assert repr(disabilitas.ANSWERS["regsosek-2022"]) == "<DIS-423 regsosek-2022>"
    assert repr(disabilitas.LEGACY["opensid"]) == "<DIS-403 opensid>"


# ---------------------------------------------------------------- SP-DCI


@pytest.mark.parametrize("case", cases("to_spdci"))
def test_to_spdci(case: dict[str, Any]) -> None:
    """Sub-ragam give impairment types, certain and possible apart; what has no type is named."""
    for given_terms in (case["terms"], disabilitas.profile(case["terms"])):
        found = disabilitas.to_spdci(given_terms)
        assert sorted(found.types) == case["types"]
        assert sorted(map(sorted, found.any_of)) == case["any_of"]
        assert sorted(found.unmapped) == case["unmapped"]
        assert found.evidence is Evidence.UNVERIFIED


@backends
def test_to_spdci_frame(through: Any) -> None:
    """A table gives each set what the set alone gives."""
    rows = raw("to_spdci")
    frame = pl.DataFrame({"sub_ragam_disabilitas": [*("|".join(case["terms"]) for case in rows), None]})
    result = through(frame, disabilitas.to_spdci_frame)
    for place, case in enumerate(rows):
        assert members(result["spdci_types"][place]) == [str(one) for one in case["types"]]
        assert members(result["spdci_any_of"][place]) == [str(one) for types in case["any_of"] for one in types]
        assert members(result["spdci_unmapped"][place]) == case["unmapped"]
    assert [result[f"spdci_{name}"][len(rows)] for name in ("types", "any_of", "unmapped")] == [None] * 3


@given(st.lists(st.sets(st.sampled_from(NAMES)), min_size=1, max_size=8))
@example([{"mental", "skizofrenia"}, {"sensorik", "netra"}])
def test_rows_have_the_types_of_persons(sets: list[set[str]]) -> None:
    """Whatever stands together in a set, its row has the types that the set alone has."""
    frame = pl.DataFrame({"sub_ragam_disabilitas": ["|".join(sorted(one)) for one in sets]})
    result = disabilitas.to_spdci_frame(frame)
    for place, one in enumerate(sets):
        found = disabilitas.to_spdci(one)
        possible = {str(kind) for kinds in found.any_of for kind in kinds}
        assert members(result["spdci_types"][place]) == sorted(map(str, found.types))
        assert members(result["spdci_any_of"][place]) == sorted(possible)
        assert members(result["spdci_unmapped"][place]) == sorted(found.unmapped)


@backends
@pytest.mark.parametrize("joined", [False, True], ids=["lists", "joined-text"])
def test_a_ragam_beside_its_sub_ragam_has_no_type(through: Any, joined: bool) -> None:
    """Where the sub-ragam is known its type stands alone; the name of the ragam adds neither a doubt nor a gap."""
    sets = [["mental", "skizofrenia"], ["sensorik", "netra"], ["mental", "netra"], ["sensorik", "skizofrenia"], []]
    frame = pl.DataFrame({"sub_ragam_disabilitas": ["|".join(one) for one in sets] if joined else sets})
    result = through(frame, disabilitas.to_spdci_frame)
    assert result["spdci_types"].to_list() == ["6", "1", "1", "6", ""]
    assert result["spdci_any_of"].to_list() == ["", "", "4|6", "", ""]
    assert result["spdci_unmapped"].to_list() == ["", "", "", "sensorik", ""]


@given(st.sets(st.sampled_from(SLUGS), min_size=1))
def test_spdci_and_back_keeps_every_ragam_possible(some: set[str]) -> None:
    """Whatever has a type comes back among what the types mean, certain or possible."""
    sent = disabilitas.to_spdci(some)
    types = sent.types.union(*sent.any_of)
    back = disabilitas.from_spdci(types)
    mapped = {disabilitas.RAGAM_OF[slug] for slug in some - sent.unmapped}
    assert mapped <= back.ragam | back.any_of
    assert some & {"netra", "rungu", "wicara"} == back.slugs


def test_from_spdci() -> None:
    """Two ragam are certain even where one is only one of two; a type that does not exist is refused."""
    assert disabilitas.from_spdci([1, 4]).ganda_multi is Verdict.YES
    assert disabilitas.from_spdci(4).ganda_multi is Verdict.UNKNOWN
    assert disabilitas.from_spdci([3]).ganda_multi is Verdict.NO
    failing("DIS-903", lambda: disabilitas.from_spdci(7))


@given(st.dictionaries(st.sampled_from(disabilitas.WG_DOMAINS), st.sampled_from([1, 2, 3, 4, 7, 8, 9, 0, None])))
def test_the_short_set_goes_to_spdci_and_back(answers: dict[str, int | None]) -> None:
    """Answers 1 to 4 come back unchanged; refused, not ascertained, not known and blank are carried nowhere."""
    there = disabilitas.wg_to_spdci(answers)
    back = disabilitas.spdci_to_wg(there.answers)
    known = {domain: value for domain, value in answers.items() if value in (1, 2, 3, 4)}
    assert back.answers == known
    assert back.unmapped == {}
    assert there.unmapped == {domain: value for domain, value in answers.items() if domain not in known}
    assert set(there.answers) <= set(disabilitas.SPDCI_NAMES["functional_limitation_core"])


def test_spdci_lists() -> None:
    """The levels of impairment and of disability run against each other; a domain that is not there is not carried."""
    assert disabilitas.SPDCI["impairment_level"][3] == disabilitas.SPDCI["disability_level"][2] == "Severe"
    assert disabilitas.wg_to_spdci({"upper_body": 2}).unmapped == {"upper_body": 2}
    assert [severity_words(code) for code in disabilitas.WG_SCALE] == ["none", "some", "a_lot", "cannot"]
    failing("DIS-903", lambda: severity_words(5))
    assert set(disabilitas.WG_ICF) == set(disabilitas.WG_SPDCI) == set(disabilitas.WG_DOMAINS)
    groups = {"psikososial"}
    assert set(disabilitas.ICD10_HINT) - groups <= set(SLUGS)


def test_whole_numbers_stay_whole_in_pandas() -> None:
    """A column of whole numbers, of which one is not known, is no column of floats."""
    done = disabilitas.to_wg_frame(pd.DataFrame({"jawab": [1, 3, None]}), "jawab", "sakernas-2016")
    assert [str(done[name].dtype) for name in ("wg_min", "wg_max")] == ["Int64", "Int64"]
    assert done["wg_max"].tolist()[:2] == [1, 4]


@pytest.mark.parametrize("kind", [name for name in KINDS if name != "spark-like"])  # SQLFrame has no such columns
def test_nothing_but_nulls_is_not_known(kind: str) -> None:
    """A column of nothing but nulls, even without a type, says nothing in any row."""
    frame = pl.DataFrame({"a": [None, None], "sub_ragam_disabilitas": [None, None]})
    for ask in (
        disabilitas.to_spdci_frame,
        disabilitas.profile_frame,
        lambda table: disabilitas.from_code_frame(table, "a", "opensid"),
        lambda table: disabilitas.from_code_frame(table, "a", "dapodik-bitmask"),
        lambda table: disabilitas.to_wg_frame(table, "a", "sakernas-2016"),
        lambda table: disabilitas.quota_frame(table, "a", kind="swasta", rounding="ceil"),
    ):
        added = KINDS[kind].asked(frame, ask)
        assert added.width > 0
        assert added.select(pl.all_horizontal(pl.all().is_null()).all()).item()
