"""Asking the rules: one record, or a table."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Final

from attrs import frozen

from kesos._sembako import kelayakan, perorangan, warung
from kesos._sembako.aturan import Daftar, Kelayakan, Ketentuan, Setelan, latest
from kesos._sembako.jenis import Program
from kesos._sembako.keluarga import BLT_DANA_DESA
from kesos.engine.citation import Evidence
from kesos.engine.record import Record
from kesos.engine.rule import Reading, Rule
from kesos.engine.rule_set import RuleSet
from kesos.evaluators.explain import head_line, question_lines, warning_lines
from kesos.evaluators.findings import Finding, Findings
from kesos.evaluators.subject import Subject
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.keluarga import Keluarga
from kesos.messages import Lang, text

DEFAULT: Final = Setelan()
"""The built-in numbers; what is known from two sources or better decides."""


@lru_cache(maxsize=64)
def ruleset(setelan: Setelan = DEFAULT) -> RuleSet[Rule]:
    """Return all rules with what a caller sets: the lists first, then single requirements by code."""
    daftar: tuple[Daftar, ...] = (
        *kelayakan.lists(setelan),
        *perorangan.lists(setelan),
        *warung.LISTS,
    )
    single = (
        *kelayakan.rules(setelan),
        BLT_DANA_DESA,
        *perorangan.rules(setelan),
        *warung.RULES,
    )
    kept, earlier = latest((*(entry.versions(setelan.weakest) for entry in daftar), *_in_order(single)))
    return RuleSet("Program Sembako", kept, earlier)


def _in_order(single: tuple[tuple[Ketentuan, ...], ...]) -> tuple[tuple[Ketentuan, ...], ...]:
    return tuple(sorted(single, key=lambda versions: versions[-1].code))


@lru_cache(maxsize=64)
def _subject(setelan: Setelan) -> Subject[Rule]:
    return Subject(ruleset(setelan))


@frozen(eq=False)
class Alasan:
    """One requirement that is not met.

    Args:
        finding: its finding.
        rule: the requirement.
        counted: whether it decides in a list; else it is told only.
    """

    finding: Finding
    rule: Ketentuan
    counted: bool

    def __repr__(self) -> str:
        return f"<{self.code} {self.siks or '-'}>"

    @property
    def code(self) -> str:
        """The code of the requirement."""
        return self.rule.code

    @property
    def siks(self) -> str:
        """The status under which SIKS-NG shows it; empty if none is known."""
        return self.rule.siks

    @property
    def keluar(self) -> str:
        """The reason under which such a family leaves; empty if none fits."""
        return self.rule.keluar

    @property
    def evidence(self) -> Evidence:
        """How well the requirement is known."""
        return self.rule.evidence

    def words(self, lang: Lang = "id") -> str:
        """Return the requirement."""
        return self.rule.words("nama", lang)

    def explain(self, lang: Lang = "id") -> str:
        """Return the requirement that is not met, its status in SIKS-NG, its grade, and whether it decides."""
        decides = text(f"sembako.penjelasan.{'menentukan' if self.counted else 'tidak_menentukan'}", lang)
        siks = f" [{self.siks}]" if self.siks else ""
        said = f"{self.code} {self.words(lang)}{siks}"
        return text("sembako.penjelasan.alasan", lang, reason=said, mark=self.evidence.mark, decides=decides)

    def as_dict(self) -> dict[str, Any]:
        """Return a JSON-ready dict."""
        return {
            "code": self.code,
            "siks": self.siks,
            "keluar": self.keluar,
            "evidence": self.evidence.name,
            "counted": self.counted,
            "addresses": list(self.rule.addresses),
        }


@frozen(eq=False, repr=False, slots=False)
class Pemeriksaan(Findings):
    """The findings of all rules about one record: lists, and single requirements.

    A list is NO or UNKNOWN, never YES, because none is known whole.
    """

    @cached_property
    def lists(self) -> Mapping[str, Finding]:
        """The findings of the lists, by code."""
        return {code: finding for code, finding in self.items() if isinstance(finding.rule, Kelayakan)}

    @cached_property
    def reasons(self) -> tuple[Alasan, ...]:
        """The requirements that are not met, in the order of their codes; what only informs is left out."""
        counted = {
            f"SBK-{number}"
            for finding in self.lists.values()
            if isinstance(finding.rule, Kelayakan)
            for number in finding.rule.counted
        }
        return tuple(
            Alasan(finding, finding.rule, finding.code in counted)
            for finding in self.unmet
            if isinstance(finding.rule, Ketentuan) and finding.rule.decides
        )

    def of(self, program: Program) -> Finding:
        """Return the finding of the list of one programme.

        Raises:
            KeyError: if no list about such a record is of that programme.
        """
        for finding in self.lists.values():
            if isinstance(finding.rule, Kelayakan) and finding.rule.program == program:
                return finding
        raise KeyError(program)

    def reasons_for(self, program: Program) -> tuple[Alasan, ...]:
        """Return the requirements of one programme that are not met."""
        return tuple(reason for reason in self.reasons if program in reason.rule.program)

    def explain(self, lang: Lang = "id") -> str:
        """Return as text what each list says with its warnings, what is not met, and what to ask next."""
        lists = self.lists.values()
        lines = [line for finding in lists for line in (head_line(finding, lang), *warning_lines(finding, lang))]
        lines += [reason.explain(lang) for reason in self.reasons]
        return "\n".join([*lines, *question_lines(self, lang)])

    def receipt(self, *, clear: bool = False) -> dict[str, Any]:
        """Return the receipt `kesos.receipt/1` as a JSON-ready dict, with the reasons.

        Args:
            clear: keep NIK and family-card numbers in clear; by default they are masked.
        """
        return super().receipt(clear=clear) | {"reasons": [reason.as_dict() for reason in self.reasons]}


def check(record: Record, *, on: date, reading: Reading = Reading.WORKING, setelan: Setelan = DEFAULT) -> Pemeriksaan:
    """Return what the rules say of a family, a person or an e-warong.

    Args:
        record: a `Keluarga`, `Perorangan` or `EWarong`.
        on: the reference date.
        reading: TEXTUAL is UNKNOWN wherever the text of the law was not seen.
        setelan: numbers in place of the built-in ones, and the weakest grade that decides.

    Raises:
        NotCovered: before February 2017; for an e-warong before 2020 and from March 2023.
        RecordError: if a date of the record is not possible on that day.

    >>> found = check(Keluarga(terdaftar_di_dtsen=True, asn_tni_polri_dalam_kk="pengurus"), on=date(2026, 2, 1))
    >>> found.of("SEMBAKO").verdict, [(reason.code, reason.siks) for reason in found.reasons_for("SEMBAKO")]
    (<Verdict.NO: 'NO'>, [('SBK-106', 'EXCLUDE_PEKERJAAN')])
    """
    return _subject(setelan).classify(record, on=on, reading=reading).seen_as(Pemeriksaan)


def check_frame(
    frame: Any,
    *,
    on: date,
    record: type[Record] = Keluarga,
    reading: Reading = Reading.WORKING,
    setelan: Setelan = DEFAULT,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for every rule about such a record; null is UNKNOWN.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy. A column named like a fact holds that fact; a
            column that is missing is a fact that is unknown; other columns stay as they are.
        on: the reference date.
        record: what a row is.
        reading: as in `check`.
        setelan: as in `check`.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done, for a column of a wrong type, undeclared values, or a clash of names.
        NotCovered: as in `check`.

    >>> import polars as pl
    >>> table = check_frame(pl.DataFrame({"menolak_bantuan": [True, False, None]}), on=date(2026, 2, 1))
    >>> table["SBK-001"].to_list(), table["SBK-117"].to_list()
    ([False, None, None], [False, True, None])
    """
    return _subject(setelan).classify_frame(frame, on=on, record=record, reading=reading, undeclared=undeclared)
