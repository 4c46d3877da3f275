"""Every door takes a table in alike: what is none, and one with two columns of one name, is a FrameError."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from kesos import FrameError, disabilitas, kime, sembako, spm, standards
from kesos._verval.kode import decode_frame, facts_frame
from kesos._verval.pdp import pseudonymise_frame
from kesos.edges.dedupe.keys import read_keys
from kesos.edges.dedupe.register import padankan
from kesos.edges.sheets.frames_out import polars_of
from kesos.evaluators.columns import open_frame, taken_in
from kesos.evaluators.frame import verdict_columns
from kesos.evaluators.table_numbers import number_columns
from kesos.instruments import wg_ss
from strategies import ON, Uji

DOORS: dict[str, Callable[[Any], Any]] = {
    "verdicts": lambda frame: verdict_columns(frame, {"r": Uji.lapar.as_condition()}, Uji, ON),
    "numbers": lambda frame: number_columns(frame, ["a"], lambda _: {}),
    "attainment": spm.attainment_frame,
    "instruments": lambda frame: wg_ss.score_frame(frame, missing="official"),
    "competence": standards.competence_frame,
    "certificates": lambda frame: standards.validity_frame(frame, on=ON, kind="str"),
    "coverage": lambda frame: standards.coverage_frame(frame, "33.71"),
    "training": lambda frame: standards.training_frame(frame, most=100),
    "self description": standards.self_description_frame,
    "disability codes": lambda frame: disabilitas.from_code_frame(frame, "a", "opensid"),
    "answers": lambda frame: disabilitas.to_wg_frame(frame, "a", "sakernas-2016"),
    "quota": lambda frame: disabilitas.quota_frame(frame, "a", kind="swasta", rounding="ceil"),
    "profile": disabilitas.profile_frame,
    "impairments": disabilitas.to_spdci_frame,
    "before and after": kime.before_after_frame,
    "elements": kime.coverage_frame,
    "standards": lambda frame: standards.asn_match_frame(frame, competence="manajerial"),
    "sembako": sembako.count_frame,
    "codes": lambda frame: facts_frame(frame, codes="regsosek_2022"),
    "one code": lambda frame: decode_frame(frame, "regsosek_2022", {"a": "partisipasi_sekolah"}),
    "pseudonyms": lambda frame: pseudonymise_frame(frame, ["a"], key=b"k" * 32, purpose="uji"),
    "keys": read_keys,
    "register": lambda frame: padankan(frame, frame),
    "sheets": polars_of,
}
TWICE: dict[str, Callable[[], Any]] = {
    "pandas": lambda: pd.DataFrame([[1, 2]], columns=["a", "a"]),
    "pyarrow": lambda: pa.table([[1], [2]], names=["a", "a"]),
    "polars-lazy": lambda: pl.LazyFrame({"a": [1]}).select(pl.col("a"), pl.col("a")),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("kind", TWICE)
def test_two_columns_of_one_name(door: str, kind: str) -> None:
    """FRM-005, whatever kind of frame it is, at once or lazily."""
    with pytest.raises(FrameError, match="FRM-005"):
        DOORS[door](TWICE[kind]())


@pytest.mark.parametrize("door", DOORS)
def test_what_is_no_table(door: str) -> None:
    """FRM-001, naming what was given."""
    with pytest.raises(FrameError, match=r"FRM-001.*dict"):
        DOORS[door]({"a": [1]})


@pytest.mark.parametrize("kind", ["pandas", "pyarrow"])
def test_people_in_a_table_with_two_columns_of_one_name(kind: str) -> None:
    """What may be records or a table counts as a table, and is refused as one."""
    with pytest.raises(FrameError, match="FRM-005"):
        standards.coverage(TWICE[kind](), "33.71")


def test_names_are_text() -> None:
    """Pandas may name a column by a number or by several names."""
    frame = pd.DataFrame([[1, True]], columns=[1, "lapar"])
    assert taken_in(frame)[1] == ("1", "lapar") == open_frame(frame, Uji).names
    levels = pd.DataFrame({("a", "b"): [1]})
    assert taken_in(levels)[1] == ("('a', 'b')",) == open_frame(levels, Uji).names
    with pytest.raises(sembako.SembakoError, match=r"SBK-912.*1, lapar"):
        sembako.count_frame(frame)
