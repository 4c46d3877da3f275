"""Code lists of others: what each code says, what gets lost, and the same in whole tables."""

from itertools import combinations
from typing import Any

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from disabilitas_bantu import COLUMNS, NAMES, backends, cases, failing, members, raw, truth
from kesos import FrameError, Verdict, disabilitas


@pytest.mark.parametrize("case", cases("code"))
def test_from_code(case: dict[str, Any]) -> None:
    """A code says what the list gives it, certain and possible apart, in number and in text."""
    for code in {case["code"], str(case["code"]), f" {case['code']} ".upper()}:
        found = disabilitas.from_code(case["list"], code, base=case["base"])
        assert sorted(found.slugs) == case["slugs"]
        assert sorted(found.ragam) == case["ragam"]
        assert sorted(found.any_of) == case["any_of"]
        assert found.recorded is Verdict[case["recorded"]]
        assert found.ganda_multi is Verdict[case["ganda_multi"]]
        assert found.degree == case["degree"]
        assert found.quality.value == case["quality"]


def code_frames() -> list[Any]:
    keys = dict.fromkeys((case["list"], case["base"]) for case in raw("code"))
    return [pytest.param(name, base, id=f"{name}-{base}") for name, base in keys]


@backends
@pytest.mark.parametrize(("name", "base"), code_frames())
def test_from_code_frame(through: Any, name: str, base: int | None) -> None:
    """A table gives every code what the code alone says; null stays null, an unknown code says why."""
    rows = [case for case in raw("code") if (case["list"], case["base"]) == (name, base)]
    codes: list[Any] = [case["code"] for case in rows]
    columns = [pl.Series("kode", [*map(str, codes), "?", " ", None])]
    if all(isinstance(code, int) for code in codes):
        columns.append(pl.Series("kode", [*codes, 99_999, None, None], dtype=pl.Int64))
    for column in columns:
        work = lambda f: disabilitas.from_code_frame(f, "kode", name, base=base)  # noqa: E731
        result = through(pl.DataFrame({"kode": column}), work)
        for place, case in enumerate(rows):
            row = {key: result[f"dis_{key}"][place] for key in COLUMNS}
            assert members(row["sub_ragam"]) == case["slugs"]
            assert members(row["ragam"]) == case["ragam"]
            assert members(row["mungkin"]) == case["any_of"]
            assert truth(row["tercatat"]) == case["recorded"]
            assert truth(row["ganda_multi"]) == case["ganda_multi"]
            lost = disabilitas.from_code(name, case["code"], base=base).loss
            assert members(row["hilang"]) == sorted(loss.value for loss in lost)
        unknown = {key: result[f"dis_{key}"][len(rows)] for key in COLUMNS}
        assert unknown == dict.fromkeys(COLUMNS) | {"hilang": "kode_tidak_dikenal"}
        assert [result[f"dis_{key}"][len(rows) + more] for key in COLUMNS for more in (1, 2)] == [None] * 12


def test_quality_and_loss_agree() -> None:
    """A code carries over exactly if and only if nothing is lost by it; what is lost has words in both languages."""
    for daftar in disabilitas.LEGACY.values():
        for code, kode in daftar.codes.items():
            assert (kode.quality is disabilitas.Quality.EXACT) == (not kode.loss), (daftar.id, code)
            assert {disabilitas.RAGAM_OF[sub] for sub in kode.sub} <= set(kode.ragam)
            assert {*kode.sub, *kode.ragam, *kode.any_of} <= set(NAMES)


@pytest.mark.parametrize(
    ("name", "code", "lost"),
    [
        ("bdt-2015", 3, []),
        ("bdt-2015", 6, ["sub_ragam"]),
        ("bdt-2015", 10, ["lebih_luas"]),
        ("bdt-2015", 11, ["sub_ragam", "keadaan_kini"]),
        ("bdt-2015", 12, ["sub_ragam", "salah_satu"]),
        ("opensid", 3, ["salah_satu"]),
        ("opensid", 6, ["ragam"]),
        ("suseti-2008", 1, ["terberat"]),
        ("suseti-2008", 6, ["lebih_luas", "terberat"]),
        ("uu-4-1997", "cacat-fisik", ["salah_satu", "batas_lama"]),
        ("dapodik", "N", ["bukan_ragam"]),
        ("dapodik", "C", []),
        ("dapodik-bitmask", 1, ["dasar_bitmask"]),
        ("istilah", "tuna laras", ["sub_ragam", "tafsir"]),
        ("spdci-impairment-type", 1, ["tafsir"]),
    ],
)
def test_the_loss_of_a_mapping_is_stated(name: str, code: int | str, lost: list[str]) -> None:
    """Each mapping names what is lost: below the ragam, between possibilities, in time, in the list itself."""
    found = disabilitas.from_code(name, code, base=0 if name == "bdt-2015" else None)
    assert [loss.value for loss in found.loss] == lost
    assert bool(found.loss_words("en")) == bool(lost)
    assert found.as_dict()["loss"] == lost


def test_bdt_needs_its_base() -> None:
    """The same number means two things in BDT 2015; without the base the error shows both and asks."""
    error = failing("DIS-902", lambda: disabilitas.from_code("bdt-2015", 3))
    assert error.problems[0].example == "base=0"
    assert "base=0: tuna rungu; base=1: tuna netra/buta" in error.message("en")
    assert "base=0: -; base=1: cacat fisik & mental" in failing(
        "DIS-902", lambda: disabilitas.from_code("bdt-2015", 13)
    ).message("en")
    frame = pl.DataFrame({"kode": [3]})
    failing("DIS-902", lambda: disabilitas.from_code_frame(frame, "kode", "bdt-2015"))
    assert disabilitas.from_code("bdt-2015", "Tuna rungu").slugs == {"rungu"}


@given(st.integers(0, 12))
def test_the_two_numberings_of_bdt_are_one_list(code: int) -> None:
    """A code counted from 0 says what the next one says counted from 1, and its label says the same without a base."""
    zero, one = (disabilitas.from_code("BDT 2015", code + base, base=base) for base in (0, 1))
    assert zero == one == disabilitas.from_code("bdt_2015", zero.labels[0])


def test_a_code_may_come_from_a_spreadsheet() -> None:
    """A whole number that was stored as a decimal number is read; a sign or a fraction is not."""
    for code in ("3.0", 3.0, " 3 "):
        assert disabilitas.from_code("opensid", code).any_of == {"rungu", "wicara"}
    for code in ("-3", "3.5", 8, 0, "x"):
        assert "1, 2, 3, 4, 5, 6, 7" in failing("DIS-903", lambda c=code: disabilitas.from_code("opensid", c)).message()


@pytest.mark.parametrize("name", disabilitas.LEGACY)
@pytest.mark.parametrize("code", [None, True, "", "  "])
def test_blank_is_not_no_disability(name: str, code: Any) -> None:
    """A blank code is not known; it is never read as no disability."""
    base = 0 if name == "bdt-2015" else None
    failing("DIS-907", lambda: disabilitas.from_code(name, code, base=base))


def test_lists_that_cannot_be_asked() -> None:
    """Unknown lists, lists that were never seen, and answers by domain are refused, each with its own reason."""
    assert "bdt-2015" in failing("DIS-901", lambda: disabilitas.from_code("bdt", 1)).message()
    for name in disabilitas.NOT_ESTABLISHED:
        failing("DIS-905", lambda n=name: disabilitas.from_code(n, 1))
    for name in disabilitas.ANSWERS:
        failing("DIS-906", lambda n=name: disabilitas.from_code(n, 1))
    failing("DIS-903", lambda: disabilitas.from_code("dtsen", 1))


@pytest.mark.parametrize(("name", "base"), [("opensid", 0), ("bdt-2015", 2), ("dapodik-bitmask", 1)])
def test_a_base_that_the_list_does_not_have(name: str, base: int) -> None:
    """A base is refused where the list has no such numbering, and the unknown code of a base lists its own numbers."""
    failing("DIS-904", lambda: disabilitas.from_code(name, 1, base=base))
    assert failing("DIS-903", lambda: disabilitas.from_code("bdt-2015", 0, base=1)).problems[0].example == "1"
    assert failing("DIS-903", lambda: disabilitas.from_code("bdt-2015", 13, base=0)).problems[0].example == "0"
    assert failing("DIS-903", lambda: disabilitas.from_code("bdt-2015", "x")).problems[0].example == "tidak cacat"


def test_letters_that_stand_together() -> None:
    """All letters of one pupil are read together; two degrees of one kind exclude each other."""
    found = disabilitas.from_codes("dapodik", ["A", "B", "a"])
    assert (sorted(found.slugs), found.ganda_multi, found.labels) == (
        ["netra", "rungu"],
        Verdict.YES,
        ("tuna netra", "tuna rungu"),
    )
    twice = disabilitas.from_codes("dapodik", ["C", "C1"])
    assert (twice.degree, twice.ganda_multi) == ("ringan/sedang", Verdict.NO)
    assert [problem.code for problem in twice.problems] == ["DIS-908"]
    assert "C + C1" in twice.as_dict("en")["problems"][0]["message"]
    assert disabilitas.from_codes("dapodik", []).recorded is Verdict.NO
    for name in ("bdt-2015", "dapodik-bitmask"):
        failing("DIS-909", lambda n=name: disabilitas.from_codes(n, [1]))


def test_remarks_have_words() -> None:
    """A remark on a code is told in either language; OpenSID shares the remarks of F-1.01."""
    found = disabilitas.from_code("opensid", 3)
    assert found.note_words("en") == "slash: one or both"
    assert found.note_words("id").startswith("garis miring")
    assert disabilitas.from_code("opensid", 1).note_words("en") == ""


@pytest.mark.parametrize("code", [-1, 65_536, "1,2", "A", 1.5])
def test_a_sum_of_bits_stays_within_its_bits(code: Any) -> None:
    """A number beyond all bits, or no number, is no sum of bits."""
    assert "0 - 65535" in failing("DIS-903", lambda: disabilitas.from_code("dapodik-bitmask", code)).message()


def test_bits_are_the_letters() -> None:
    """Each bit says what its letter says, and letters ticked together say what their sum says."""
    bits = disabilitas.LEGACY["dapodik-bitmask"].bits
    assert len(bits) == 16
    for one, two in combinations(bits, 2):
        together = disabilitas.from_codes("dapodik", [bits[one], bits[two]])
        summed = disabilitas.from_code("dapodik-bitmask", one + two)
        assert (together.slugs, together.ragam, together.any_of) == (summed.slugs, summed.ragam, summed.any_of)
        assert (together.recorded, together.ganda_multi) == (summed.recorded, summed.ganda_multi)


@backends
@pytest.mark.parametrize(
    ("letters", "number", "recorded", "ganda_multi"),
    [
        ("", 0, "NO", "NO"),
        ("I", 512, "NO", "NO"),
        ("J", 1024, "NO", "NO"),
        ("N", 4096, "NO", "NO"),
        ("O", 8192, "NO", "NO"),
        ("IJNO", 13_824, "NO", "NO"),
        ("AI", 513, "YES", "NO"),  # netra alone
        ("ABO", 8195, "YES", "YES"),  # netra and rungu
        ("EI", 576, "UNKNOWN", "UNKNOWN"),  # tuna laras is an interpretation
        ("KN", 6144, "UNKNOWN", "UNKNOWN"),  # a learning difficulty may be a disability
    ],
)
def test_a_special_need_that_is_no_disability(
    through: Any, letters: str, number: int, recorded: str, ganda_multi: str
) -> None:
    """All of a pupil's letters known, I, J, N and O record no disability, and change nothing beside other letters."""
    for found in (disabilitas.from_codes("dapodik", letters), disabilitas.from_code("dapodik-bitmask", number)):
        assert (found.recorded.value, found.ganda_multi.value) == (recorded, ganda_multi)
    result = through(pl.DataFrame({"n": [number]}), lambda f: disabilitas.from_code_frame(f, "n", "dapodik-bitmask"))
    assert (truth(result["dis_tercatat"][0]), truth(result["dis_ganda_multi"][0])) == (recorded, ganda_multi)


def test_one_letter_does_not_speak_for_the_others() -> None:
    """Several letters may stand together, so one that names no disability leaves open whether another does."""
    for letter in "IJNO":
        found = disabilitas.from_code("dapodik", letter)
        assert found.daftar.codes[letter.lower()].recorded is False
        assert (found.recorded, found.ganda_multi) == (Verdict.UNKNOWN, Verdict.UNKNOWN)
    frame = disabilitas.from_code_frame(pl.DataFrame({"huruf": [*"IJNO", "A"]}), "huruf", "dapodik")
    assert frame["dis_tercatat"].to_list() == [None, None, None, None, True]
    assert disabilitas.from_code("opensid", 7).recorded is Verdict.NO


def test_all_sums_of_bits_in_one_table() -> None:
    """A table of sums says of each what the sum alone says."""
    sums = range(0, 65_536, 97)
    result = disabilitas.from_code_frame(pl.DataFrame({"n": sums}), "n", "dapodik-bitmask")
    for place, number in enumerate(sums):
        found = disabilitas.from_code("dapodik-bitmask", number)
        assert members(result["dis_sub_ragam"][place]) == sorted(found.slugs)
        assert members(result["dis_mungkin"][place]) == sorted(found.any_of)
        assert truth(result["dis_tercatat"][place]) == found.recorded.value
        assert truth(result["dis_ganda_multi"][place]) == found.ganda_multi.value
        assert members(result["dis_hilang"][place]) == sorted(found.loss)


@pytest.mark.parametrize(
    ("values", "dtype"),
    [
        ([3, 6, None], object),
        ([3, 6, None], "Int64"),
        ([3, 6, None], "int64[pyarrow]"),
        ([3.0, 6.0, float("nan")], float),
        (["3", "6.0", None], "category"),
        (["3", " 6 ", None], str),
    ],
)
def test_pandas_holds_codes_in_many_ways(values: list[Any], dtype: Any) -> None:
    """Whole numbers beside a blank, decimal numbers, text and categories are read alike, and rows keep their index."""
    frame = pd.DataFrame({"kode": pd.Series(values, dtype=dtype, index=[7, 8, 7])})
    result = disabilitas.from_code_frame(frame, "kode", "bdt-2015", base=0)
    assert result["dis_sub_ragam"].fillna("-").to_list() == ["rungu", "netra", "-"]
    assert result.index.to_list() == [7, 8, 7]


def test_frames_refuse_what_they_cannot_do() -> None:
    """No such frame, no such column, a wrong type, a name that is taken: each is refused before any work."""
    frame = pl.DataFrame({"kode": [1], "dis_ragam": [""], "pecahan": [1.5], "benar": [True]})
    work = disabilitas.from_code_frame
    failing("DIS-917", lambda: work(frame, "cacat", "opensid"))
    failing("DIS-917", lambda: work(pl.DataFrame(), "cacat", "opensid"))
    failing("FRM-003", lambda: work(frame, "kode", "opensid"))
    for column in ("pecahan", "benar"):
        failing("FRM-002", lambda c=column: work(frame, c, "opensid", prefix="x_"))
    failing("FRM-001", lambda: work([1], "kode", "opensid"))
    failing("DIS-904", lambda: work(frame, "kode", "opensid", base=1))
    failing("DIS-905", lambda: work(frame, "kode", "siks-ng"))
    failing("DIS-917", lambda: disabilitas.to_spdci_frame(frame))
    failing("FRM-003", lambda: disabilitas.quota_frame(frame, "kode", kind="bumn", rounding="ceil", name="kode"))
    with pytest.raises(FrameError):
        disabilitas.quota_frame(pl.DataFrame({"n": [-1]}), "n", kind="bumn", rounding="ceil")


def test_a_legacy_code_never_lands_in_a_fact() -> None:
    """The new columns of a table have no name of a fact, so PPKS does not read them by accident."""
    result = disabilitas.from_code_frame(pl.DataFrame({"kode": [1]}), "kode", "opensid")
    assert not set(result.columns) & set(disabilitas.Perorangan.__facts__)
