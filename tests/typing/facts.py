"""What a type checker must refuse, and what it must see: each mistake is marked, and a mark without its mistake fails.

Each mark is there because its line is a mistake on purpose: both checkers warn of a mark that nothing needs.
"""
# ruff: noqa: B015, B018, FBT003  mistakes on purpose

from datetime import date
from typing import Any, assert_type

from kesos import Reading, Verdict, ppks
from kesos.engine import expression as x
from kesos.engine.fact import Fact
from kesos.evaluators.findings import Finding, Findings
from kesos.identitas import NIK
from kesos.ppks import Keluarga, Perorangan

ON = date(2026, 11, 24)


def right() -> None:
    """A record and its facts have their types."""
    orang = Perorangan(usia=4, tanpa_asuhan_layak=True, status_gizi="gizi_buruk", tanggal_lahir=None)
    assert_type(orang.usia, int | None)
    assert_type(orang.tanpa_asuhan_layak, bool | None)
    assert_type(orang.nik, NIK | None)
    assert_type(orang.tanggal_lahir, date | None)
    assert_type(orang.evolve(usia=5), Perorangan)
    assert_type(Perorangan.from_dict({"usia": 4}), Perorangan)
    assert_type(Perorangan.usia, Fact[int])
    Perorangan(ragam_disabilitas=frozenset({"fisik", "mental"}), peran_perkara_pidana=frozenset())


def conditions() -> None:
    """Comparisons of facts are conditions, and join."""
    assert_type(Perorangan.usia <= 5, x.Expr)
    assert_type(Perorangan.usia.between(6, 18), x.Expr)
    assert_type(~Perorangan.miskin, x.Expr)
    assert_type(Perorangan.miskin & (Perorangan.usia > 5) | Keluarga.ada_anak, x.Expr)
    assert_type(x.at_least(1, Perorangan.miskin, Perorangan.usia.equals(3)), x.Expr)
    assert_type(Perorangan.ragam_disabilitas.has("fisik", "mental"), x.Expr)
    assert_type(Perorangan.status_gizi.isin("gizi_buruk"), x.Expr)
    assert_type(Perorangan.tanggal_lahir < ON, x.Expr)


def answers() -> None:
    """What comes back has its types."""
    found = ppks.classify(Perorangan(), on=ON, reading=Reading.WORKING)
    assert_type(found, Findings)
    assert_type(found["PPKS-01"], Finding)
    assert_type(found["PPKS-01"].verdict, Verdict)
    assert_type(found.met.codes, tuple[str, ...])
    assert_type(found.receipt(), dict[str, Any])
    assert_type(Verdict.YES & Verdict.NO, Verdict)
    assert_type(Verdict.of(None).to_bool(), bool | None)


def wrong_names() -> None:
    """A misspelt fact is refused: as a keyword, as a value, and in a rule."""
    Perorangan(usai=4)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Keluarga(usia=4)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Perorangan().usai  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    Perorangan.usai  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    Perorangan(4)  # type: ignore[arg-type, call-arg]  # pyright: ignore[reportCallIssue]


def wrong_values() -> None:
    """A value of another type, or one that is not declared, is refused."""
    Perorangan(usia="4")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan(usia=4.0)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan(miskin="ya")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan(miskin=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan(tanggal_lahir="2020-01-01")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan(status_gizi="bruuk")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan(ragam_disabilitas=frozenset({"netra"}))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan(ragam_disabilitas="fisik")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def wrong_conditions() -> None:
    """A rule cannot compare a fact with what it cannot be."""
    Perorangan.usia <= "5"  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    Perorangan.usia.equals("5")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan.status_gizi.equals("bruuk")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan.status_gizi.isin("gizi_buruk", "bruuk")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan.ragam_disabilitas.has("netra")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Perorangan.usia.has("5")  # type: ignore[misc, arg-type]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    ~Perorangan.usia  # type: ignore[misc]  # pyright: ignore[reportOperatorIssue]
    Perorangan.usia & Perorangan.miskin  # type: ignore[misc]  # pyright: ignore[reportOperatorIssue]
    x.all_of(Perorangan.usia)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    x.all_of(Perorangan.usia == 5)  # type: ignore[arg-type, comparison-overlap]  # pyright: ignore[reportArgumentType, reportUnnecessaryComparison]
    x.at_least(1, True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def nothing_changes() -> None:
    """A record cannot be written to."""
    orang = Perorangan(usia=4)
    orang.known()["usia"] = 5  # type: ignore[index]  # pyright: ignore[reportIndexIssue]


def wrong_verdicts() -> None:
    """A verdict joins only with a verdict, and a reading is one of two."""
    Verdict.YES & True  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    Verdict.YES | None  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    ppks.classify(Perorangan(), on=ON, reading="working")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    ppks.classify(Perorangan())  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    ppks.classify(Perorangan(), ON)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def no_truth_value(verdict: Verdict) -> None:
    """Neither a verdict, a condition nor a fact is true or false; basedpyright sees it, mypy does not."""
    if verdict:  # pyright: ignore[reportGeneralTypeIssues]
        pass
    while Perorangan.usia <= 5:  # pyright: ignore[reportGeneralTypeIssues]
        pass
    if Perorangan.miskin:  # pyright: ignore[reportGeneralTypeIssues]
        pass
    assert_type(not verdict, bool)  # pyright: ignore[reportGeneralTypeIssues]
    assert_type(bool(verdict is Verdict.YES), bool)
