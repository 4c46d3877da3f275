"""The quota of UU 8/2016 Pasal 53: the share, the rounding that the caller chooses, whole tables."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from disabilitas_bantu import ON, backends, cases, failing
from kesos import Evidence, Verdict, disabilitas


@pytest.mark.parametrize("case", cases("quota"))
def test_quota(case: dict[str, Any]) -> None:
    """Two percent for public employers, one for private ones, rounded as the caller says."""
    found = disabilitas.quota(case["workers"], kind=case["employer"], rounding=case["rounding"], on=ON)
    assert (found.required, found.below_text) == (case["required"], case["below_text"])
    assert found.citation.evidence is Evidence.PRIMARY


@backends
def test_quota_frame(through: Any) -> None:
    """A table of employers gets the quotas that each of them gets alone."""
    workers = [0, 1, 24, 25, 99, 100, 149, 150, 10_001, None]
    for kind in ("publik", "swasta"):
        for rounding in disabilitas.Rounding:
            frame = pl.DataFrame({"pekerja": workers})
            work: Callable[[Any], Any] = lambda f, k=kind, r=rounding: disabilitas.quota_frame(  # noqa: E731
                f, "pekerja", kind=k, rounding=r
            )
            got = through(frame, work)["kuota_disabilitas"].to_list()
            assert got.pop() is None
            for number, value in zip(workers, got, strict=False):
                alone = disabilitas.quota(number or 0, kind=kind, rounding=rounding)
                exact = alone.exact if alone.required is None else Fraction(alone.required)
                assert value == pytest.approx(float(exact))


@given(st.integers(0, 10**7), st.sampled_from(["publik", "swasta"]))
def test_rounding_brackets_the_share(workers: int, kind: str) -> None:
    """Down and up enclose the exact share within one person; up never lies below what the text demands."""
    by = {way: disabilitas.quota(workers, kind=kind, rounding=way) for way in disabilitas.Rounding}
    floor, ceil, half = (by[way].required or 0 for way in ("floor", "ceil", "half_up"))
    exact = by[disabilitas.Rounding.NONE].exact
    assert floor <= exact <= ceil <= floor + 1
    assert half in (floor, ceil)
    assert abs(half - exact) <= Fraction(1, 2)
    assert not by[disabilitas.Rounding.CEIL].below_text
    assert by[disabilitas.Rounding.NONE].required is None


def test_a_quota_is_met_or_not_or_not_known() -> None:
    """The number of employed persons decides; without it, or without rounding, the exact share does."""
    assert disabilitas.quota(149, kind="swasta", rounding="ceil").met_by(1) is Verdict.NO
    assert disabilitas.quota(149, kind="swasta", rounding="floor").met_by(1) is Verdict.YES
    assert disabilitas.quota(149, kind="swasta", rounding="none").met_by(1) is Verdict.NO
    assert disabilitas.quota(149, kind="swasta", rounding="ceil").met_by(None) is Verdict.UNKNOWN


def test_a_quota_asks_for_what_the_law_does_not_say() -> None:
    """There is no default rounding; wrong numbers, employers and roundings are refused."""
    with pytest.raises(TypeError):
        disabilitas.quota(100, kind="swasta")
    for workers in (-1, 1.5, True, "100", None):
        failing("DIS-911", lambda w=workers: disabilitas.quota(w, kind="swasta", rounding="ceil"))
    failing("DIS-912", lambda: disabilitas.quota(1, kind="koperasi", rounding="ceil"))
    failing("DIS-913", lambda: disabilitas.quota(1, kind="swasta", rounding="bulat"))
    kinds: Iterable[str] = (who for quota in disabilitas.KUOTA for who in (quota.id, *quota.who))
    assert [disabilitas.quota(100, kind=kind, rounding="ceil").required for kind in kinds] == [2] * 5 + [1] * 2
    assert disabilitas.quota(100, kind="public", rounding="ceil").rule is disabilitas.KUOTA[0]


def test_the_law_is_silent_where_it_is_said_to_be() -> None:
    """Degrees, rounding and the old quota stand as statements with their places, and decide nothing."""
    assert disabilitas.KETENTUAN["DIS-331"].cites[0].instrument.id == "uu-8-2016"
    assert not disabilitas.KETENTUAN["DIS-313"].berlaku
    assert disabilitas.KETENTUAN["DIS-333"].evidence is Evidence.UNVERIFIED
    assert disabilitas.TERMS["tuna daksa"] == "disabilitas fisik"
