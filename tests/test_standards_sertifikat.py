"""How long papers are valid, and the documents of an STR: three terms that are not mixed up."""

from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kesos import Evidence, FrameError, NotCovered, Verdict, standards
from kesos.fakta.perorangan import Perorangan
from kesos.standards import Target
from kit import cases, params
from tabel import EAGER, LAZY, MAKE, back, same_kind

ON = date(2026, 11, 24)
KIT = [case for case in cases("competence") if case["ask"] == "validity"]
FINE = [case for case in KIT if "refused" not in case["expected"]]
TYPES = {"tanggal_terbit": pl.Date, "diakhiri": pl.Boolean, "diperpanjang": pl.Boolean, "lain": pl.Int64}


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def own(case: dict[str, Any]) -> Target | None:
    years = case.get("years")
    return years and Target(years["mark"], source=years["source"])


def asked(case: dict[str, Any]) -> standards.Validity:
    facts = case["given"] | {"issued": day(case["given"]["issued"])}
    return standards.validity(**facts, on=date.fromisoformat(case["on"]), kind=case["kind"], years=own(case))


def terms(case: dict[str, Any]) -> tuple[str, str, str]:
    return case["kind"], case["on"], str(case.get("years"))


@pytest.mark.parametrize("case", params(FINE))
def test_one_paper(case: dict[str, Any]) -> None:
    """Verdict, end and grade of one paper are those of the case."""
    found, expected = asked(case), case["expected"]
    assert found.verdict is Verdict[expected["verdict"]]
    assert found.until == day(expected["until"])
    assert found.evidence.mark == expected["grade"]


@pytest.mark.parametrize("kind", MAKE)
def test_frames(kind: str) -> None:
    """Every kind of frame gives each paper the verdict of the case, and stays what it is."""
    for _, group in groupby(sorted(FINE, key=terms), key=terms):
        found = list(group)
        rows = [
            (day(c["given"]["issued"]), c["given"]["ended"], c["given"]["extended"], at) for at, c in enumerate(found)
        ]
        frame = MAKE[kind](pl.DataFrame(rows, schema=TYPES, orient="row"))
        one = found[0]
        result = standards.validity_frame(frame, on=date.fromisoformat(one["on"]), kind=one["kind"], years=own(one))
        assert same_kind(frame, result)
        assert back(result, ["lain"])["berlaku"] == [Verdict[case["expected"]["verdict"]].to_bool() for case in found]


DAYS = st.dates(date(2015, 1, 1), ON)
MAYBE = st.one_of(st.none(), st.booleans())


@given(st.one_of(st.none(), DAYS), MAYBE, MAYBE, DAYS, st.sampled_from(sorted(standards.MASA)))
def test_more_knowledge_never_turns_a_verdict(
    issued: date | None, ended: Any, extended: Any, signed: date, kind: str
) -> None:
    """When a day, an end or an extension becomes known, what was YES or NO stays so."""
    before = standards.validity(issued, on=ON, kind=kind, ended=ended, extended=extended)
    mores = [{"issued": signed}] if issued is None else []
    mores += [{"ended": False}, {"ended": True}] if ended is None and before.term.may_end else []
    mores += [{"extended": False}, {"extended": True}] if extended is None else []
    for more in mores:
        told: dict[str, Any] = {"issued": issued, "ended": ended, "extended": extended} | more
        after = standards.validity(told.pop("issued"), on=ON, kind=kind, **told)
        assert before.verdict in (Verdict.UNKNOWN, after.verdict)


@given(DAYS, MAYBE, MAYBE, st.sampled_from(sorted(standards.MASA)))
def test_a_table_says_what_one_paper_says(issued: date, ended: Any, extended: Any, kind: str) -> None:
    """For any day, also the last of February."""
    table = pl.DataFrame([(issued, ended, extended, 0), (None, ended, extended, 1)], schema=TYPES, orient="row")
    got = standards.validity_frame(table, on=ON, kind=kind)["berlaku"].to_list()
    one = [standards.validity(at, on=ON, kind=kind, ended=ended, extended=extended) for at in (issued, None)]
    assert got == [found.verdict.to_bool() for found in one]


def test_the_end_is_the_day_after_the_last() -> None:
    """Valid on the day before the end and not on it; the days that are left say how far off it is."""
    found = standards.validity(date(2022, 12, 26), on=date(2027, 12, 25))
    assert (found.until, found.days_left) == (date(2027, 12, 26), 1)
    assert standards.validity(date(2022, 12, 26), on=date(2027, 12, 27)).days_left == -1
    assert standards.validity(None, on=ON).days_left is None
    assert standards.validity(date(2024, 2, 29), on=ON, years=Target(4, source="contoh")).until == date(2028, 2, 29)
    assert standards.validity(date(1896, 2, 29), on=date(1900, 3, 1), years=Target(4, source="contoh")).until == date(
        1900, 3, 1
    )


def test_three_terms() -> None:
    """LSP certificate 5 years [B], not law; STR 5 years [A]; temporary STR 1 year, extended once [A]."""
    certificate, paper, temporary = (standards.MASA[kind] for kind in ("sertifikat", "str", "str_sementara"))
    assert (certificate.years, certificate.evidence, certificate.cites) == (5, Evidence.CORROBORATED, ())
    assert (paper.years, paper.evidence) == (5, Evidence.PRIMARY)
    assert [cite.locator for cite in paper.cites] == ["Pasal 28", "Pasal 30 ayat (1)", "Pasal 31"]
    assert (temporary.years, temporary.extension, temporary.evidence) == (1, 1, Evidence.PRIMARY)
    assert "Bukan masa STR" in certificate.note
    assert "Paling" not in standards.SIPPS["tempat"]
    assert "dua tempat" in standards.SIPPS["tempat"]


@pytest.mark.parametrize(
    ("issued", "options", "code"),
    [
        (date(2027, 1, 10), {}, "SDM-913"),
        (ON, {"kind": "sipps"}, "SDM-914"),
        (ON, {"kind": "str", "years": Target(3, source="SK")}, "SDM-918"),
        (ON, {"years": 3}, "SDM-903"),
        (ON, {"years": Target(0, source="SK")}, "SDM-901"),
        (ON, {"years": Target(2.5, source="SK")}, "SDM-901"),
        (ON, {"years": Target(101, source="SK")}, "SDM-901"),
    ],
)
def test_what_makes_no_sense_is_refused(issued: date, options: Any, code: str) -> None:
    """A day to come, an unknown paper, another term where the law sets it, no source, no whole years."""
    with pytest.raises(standards.StandardsError) as caught:
        standards.validity(issued, on=ON, **options)
    assert caught.value.code == code
    if code != "SDM-913":
        with pytest.raises(standards.StandardsError, match=code):
            standards.validity_frame(pl.DataFrame({"tanggal_terbit": [ON]}), on=ON, **options)


@pytest.mark.parametrize("kind", [*EAGER, *LAZY])
def test_a_table_is_looked_at(kind: str) -> None:
    """A day after the reference date is refused."""
    frame = MAKE[kind](pl.DataFrame({"tanggal_terbit": [date(2027, 1, 1), ON]}))
    with pytest.raises(standards.StandardsError, match="SDM-913"):
        standards.validity_frame(frame, on=ON)


def test_a_time_of_day_is_not_cut_off() -> None:
    """Pandas holds days as timestamps; one that says more than a day is refused, as in every table of kesos."""
    day = pd.Timestamp("2022-12-26")
    found = standards.validity_frame(pd.DataFrame({"tanggal_terbit": [day, None]}), on=ON, kind="str")
    assert found["tanggal_terbit"].tolist()[0] == day
    with pytest.raises(FrameError, match=r"FRM-002.*tanggal_terbit"):
        standards.validity_frame(pd.DataFrame({"tanggal_terbit": [day + pd.Timedelta(hours=13)]}), on=ON, kind="str")


@pytest.mark.parametrize("kind", LAZY)
def test_a_lazy_table_that_is_not_read_says_nothing_of_such_a_row(kind: str) -> None:
    """Told so, nobody looks at it before, and the row is not known; unchecked, the day is taken as it is."""
    frame = MAKE[kind](pl.DataFrame({"tanggal_terbit": [date(2027, 1, 1), ON], "lain": [0, 1]}))
    for undeclared, first in (("unknown", None), ("unchecked", True)):
        done = standards.validity_frame(frame, on=ON, undeclared=undeclared)  # type: ignore[arg-type]  two of the three
        assert back(done, ["lain"])["berlaku"] == [first, True]


def test_columns_of_a_table() -> None:
    """Other names; without the column of endings an STR is known to be over, never to be valid; nothing but nulls."""
    table = pl.DataFrame({"terbit": [date(2015, 1, 1), ON, None]})
    assert standards.validity_frame(table, on=ON, kind="str", issued="terbit", name="str")["str"].to_list() == [
        False,
        None,
        None,
    ]
    assert standards.validity_frame(table, on=ON, kind="str_sementara", issued="terbit")["berlaku"].to_list() == [
        False,
        None,
        None,
    ]
    silent = pl.DataFrame({"tanggal_terbit": [None, None], "diakhiri": [True, None]})
    assert standards.validity_frame(silent, on=ON, kind="str")["berlaku"].to_list() == [False, None]


@pytest.mark.parametrize(
    ("table", "error", "code"),
    [
        (pl.DataFrame({"terbit": [ON]}), standards.StandardsError, "SDM-917"),
        (pl.DataFrame({"tanggal_terbit": ["2026-11-24"]}), FrameError, "FRM-002"),
        (pl.DataFrame({"tanggal_terbit": [ON], "diakhiri": [1]}), FrameError, "FRM-002"),
    ],
)
def test_a_table_that_will_not_do(table: Any, error: Any, code: str) -> None:
    """No day of signature, days as text, a number for a truth value."""
    with pytest.raises(error) as caught:
        standards.validity_frame(table, on=ON)
    assert caught.value.code == code


def test_documents_of_an_str() -> None:
    """Four papers for the first STR, five anew; what is missing is named; before the Act there is no STR."""
    papers = {
        "bersertifikat_pekerja_sosial": True,
        "memiliki_surat_kondisi_fisik_mental": True,
        "sudah_mengucapkan_sumpah_profesi": True,
        "menyatakan_patuh_kode_etik": True,
    }
    assert standards.check_str(Perorangan(**papers), on=ON).verdict is Verdict.YES
    lacking = standards.check_str(Perorangan(**papers | {"sudah_mengucapkan_sumpah_profesi": False}), on=ON)
    assert [gap.facts[0].name for gap in lacking.gaps] == ["sudah_mengucapkan_sumpah_profesi"]
    assert {kind: standards.check_str(Perorangan(), on=ON, kind=kind).version for kind in standards.STR_LISTS} == dict(
        standards.STR_LISTS
    )
    assert len(standards.check_str(Perorangan(), on=ON, kind="ulang").unknown) == 5
    with pytest.raises(NotCovered):
        standards.check_str(Perorangan(), on=date(2019, 10, 1))
    with pytest.raises(standards.StandardsError, match="SDM-914"):
        standards.check_str(Perorangan(), on=ON, kind="lama")


def test_what_it_tells() -> None:
    """Name, verdict, end and source, in both languages; the caller's source where that sets the term; and as data."""
    found = standards.validity(date(2022, 12, 26), on=ON)
    assert "LSP certificate of competence on 2026-11-24: valid yes, until before 2027-12-26." in found.explain("en")
    assert "[B]" in found.explain()
    mine = standards.validity(date(2022, 12, 26), on=ON, years=Target(3, source="Keputusan contoh"))
    assert "Keputusan contoh [D]" in mine.explain()
    assert mine.as_dict()["basis"] == "Keputusan contoh"
    assert "(belum dapat ditentukan)" in standards.validity(None, on=ON, kind="str").explain()
    assert standards.validity(None, on=ON, kind="str").as_dict() == {
        "code": "SDM-MASA-STR",
        "verdict": "UNKNOWN",
        "on": "2026-11-24",
        "issued": None,
        "until": None,
        "ended": None,
        "evidence": "PRIMARY",
        "basis": "UU 14/2019 Pasal 28 [A]; UU 14/2019 Pasal 30 ayat (1) [A]; UU 14/2019 Pasal 31 [A]",
    }
