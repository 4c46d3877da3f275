"""What the tests of disability share: the worked cases, the kinds of frames, and what is asked of every error."""

from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import polars as pl
import pytest

from frame_kinds import KINDS, Kind
from kesos import KesosError, Verdict, conformance
from kesos.fakta.ragam_disabilitas import SlugRagam, SlugSubRagam

KIT = conformance.kit("disabilitas")
ON = date.fromisoformat(KIT["on"])
SLUGS = get_args(SlugSubRagam)
NAMES = (*SLUGS, *get_args(SlugRagam))
COLUMNS = ("sub_ragam", "ragam", "mungkin", "tercatat", "ganda_multi", "hilang")


def cases(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in KIT["cases"] if case["kind"] == kind]


def raw(kind: str) -> list[dict[str, Any]]:
    return [case for case in KIT["cases"] if case["kind"] == kind]


def _through(kind: Kind) -> Callable[[pl.DataFrame, Callable[[Any], Any]], pl.DataFrame]:
    return lambda frame, work: kind.asked(frame.with_columns(lain=pl.int_range(pl.len())), work)


BACKENDS = [pytest.param(_through(kind), id=name) for name, kind in KINDS.items()]
backends = pytest.mark.parametrize("through", BACKENDS)


def members(text: str | None) -> list[str] | None:
    return None if text is None else sorted(filter(None, text.split("|")))


def truth(value: bool | None) -> str:
    return Verdict.of(value).value


def failing(code: str, call: Callable[[], object]) -> KesosError:
    """Call, and return the error of that code; its text has to be there in both languages, filled in."""
    with pytest.raises(KesosError) as caught:
        call()
    assert caught.value.code == code
    for lang in ("id", "en"):
        assert code in caught.value.message(lang)
        assert "{" not in caught.value.message(lang).replace('{"netra"}', "")
    return caught.value
