"""What was found for one record: a verdict for each rule, why, on what evidence, and what is still open."""

from collections.abc import Iterator, Mapping, ValuesView
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from attrs import define, field, frozen

from kesos.engine import expression as x
from kesos.engine.citation import Citation, Evidence
from kesos.engine.record import Record
from kesos.engine.rule import Peringatan, Reading, Rule
from kesos.engine.verdict import Verdict
from kesos.engine.version import EDITION, version
from kesos.messages import Lang

if TYPE_CHECKING:
    from kesos.evaluators.beside import Beside, BesideAll
    from kesos.evaluators.questions import Question
    from kesos.evaluators.trace import Step

F = TypeVar("F", bound="Findings")
_VERDICTS: Final = {verdict.to_bool(): verdict for verdict in Verdict}


@define(eq=False, slots=False, repr=False)
class Finding:
    """The verdict of one rule on one record.

    Args:
        rule: the rule.
        verdict: its verdict in the reading that was used.
        reading: that reading.
        on: the reference date.
        record: the record as it was given.
        facts: what the record knows on that day.
    """

    rule: Rule
    verdict: Verdict
    reading: Reading
    on: date
    record: Record
    facts: Mapping[str, Any]

    def __repr__(self) -> str:
        return f"<{self.code} {self.verdict.value} ({self.reading.value})>"

    def __getstate__(self) -> dict[str, Any]:
        return _without_beside(self)

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def name(self) -> str:
        """The name of the rule in the law."""
        return self.rule.name

    @property
    def citation(self) -> Citation:
        """The place of the law that names the rule."""
        return self.rule.citation

    @property
    def other(self) -> Verdict:
        """The verdict of the reading that was not used."""
        return _VERDICTS[self._beside.other]

    @property
    def agrees(self) -> bool:
        """Whether both readings give the same verdict."""
        return self.other is self.verdict

    @property
    def gate(self) -> Verdict | None:
        """The verdict of the gate (syarat); None if the rule has none."""
        return None if self.rule.syarat is None else _VERDICTS[self._beside.gate]

    @cached_property
    def criteria(self) -> dict[str, Verdict]:
        """The verdict of each lettered criterion, by letter."""
        said = self._beside.letters
        return dict(zip(self.rule.criteria, map(Verdict.of, said), strict=True))

    @property
    def warnings(self) -> tuple[Peringatan, ...]:
        """The warnings that show."""
        kind, met = type(self.record), self._beside.warnings
        shown = (warning for warning, said in zip(self.rule.warnings, met, strict=True) if said)
        return tuple(warning for warning in shown if warning.concerns(kind, self.on))

    @property
    def warning_codes(self) -> tuple[str, ...]:
        """The codes of the warnings that show, such as ``PPKS-02.W1``."""
        return tuple(self.rule.warning_code(warning.key) for warning in self.warnings)

    @property
    def evidence(self) -> Evidence:
        """The weakest grade that the verdict rests on: the gate's where the gate alone says no, else the reading's."""
        return self.rule.rests_on(self.reading, barred=self.gate is Verdict.NO)

    @property
    def condition(self) -> x.Expr:
        """The whole condition in the reading that was used."""
        return self.rule.condition(self.reading)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The unknown facts on which the verdict hangs: once all of them are known, it is known.

        A fact may stand here that another one makes idle; `next_questions` leaves such a fact out.
        """
        return tuple([fact.name for fact in self._beside.left.asked])

    @property
    def missing_in_law(self) -> tuple[str, ...]:
        """What is missing in our knowledge of the law, in Indonesian, while the verdict is UNKNOWN.

        It is another thing than `missing`: no fact of the record can mend it.
        """
        return self.rule.missing_in_law(self.reading) if self.verdict is Verdict.UNKNOWN else ()

    def next_questions(self) -> "tuple[Question, ...]":
        """Return the questions that can still change the verdict, ranked; empty when it is known."""
        return self._beside.questions()

    def steps(self) -> "Step":
        """Return the condition with the verdict of every part."""
        return self._beside.steps()

    def explain(self, lang: Lang = "id") -> str:
        """Return why, as text: verdict, reading, evidence, letters, warnings, what is open."""
        from kesos.evaluators.explain import explain_finding  # noqa: PLC0415  as below

        return explain_finding(self, lang)

    @cached_property
    def _beside(self) -> "Beside":
        from kesos.evaluators.beside import beside  # noqa: PLC0415  many programs only ask for verdicts

        return beside(self.rule, self.reading, self.facts)


class Selection(tuple[Finding, ...]):
    """Some findings; ``in`` takes a finding or a code."""

    __slots__ = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the findings."""
        return tuple(finding.code for finding in self)

    def __contains__(self, wanted: object) -> bool:
        return any(finding is wanted or finding.code == wanted for finding in self)


@frozen(eq=False, repr=False, slots=False)
class Findings(Mapping[str, Finding]):
    """All findings for one record, by rule code, in the order of the law.

    Args:
        record: the record as it was given.
        on: the reference date.
        reading: the reading that was used.
        rules: the rules that apply to such a record on that day.
        verdicts: their verdicts as True, False or None, in the same order.
        facts: what the record knows on that day.
    """

    _kind: ClassVar[type[Finding]] = Finding

    record: Record
    on: date
    reading: Reading
    rules: tuple[Rule, ...]
    verdicts: tuple[bool | None, ...]
    facts: Mapping[str, Any]
    _early: dict[str, Finding] = field(init=False, factory=dict)  # those asked for before somebody looks at all

    @property
    def _common(self) -> tuple[Any, ...]:
        """What every finding has, beside its rule and its verdict."""
        return self.reading, self.on, self.record, self.facts

    @cached_property
    def _findings(self) -> dict[str, Finding]:
        kind, common = self._kind, self._common
        each = zip(self.rules, self.verdicts, strict=True)
        return {rule.code: kind(rule, _VERDICTS[met], *common) for rule, met in each} | self._early

    def _finding(self, code: str) -> Finding:
        if "_findings" in vars(self):
            return self._findings[code]
        if code not in self._early:
            number = _numbers(self.rules)[code]
            self._early[code] = self._kind(self.rules[number], _VERDICTS[self.verdicts[number]], *self._common)
        return self._early[code]

    def seen_as(self, kind: type[F]) -> F:
        """Return the same findings as a kind of findings that says more of them."""
        return kind(*self._state)

    @property
    def _state(self) -> tuple[Any, ...]:
        return self.record, self.on, self.reading, self.rules, self.verdicts, self.facts

    def __getitem__(self, code: str) -> Finding:
        return self._finding(code)

    def __iter__(self) -> Iterator[str]:
        return iter(_numbers(self.rules))

    def __len__(self) -> int:
        return len(self.rules)

    def values(self) -> ValuesView[Finding]:
        """Return the findings, in the order of the law."""
        return self._findings.values()

    def __getstate__(self) -> dict[str, Any]:
        return _without_beside(self)

    def __repr__(self) -> str:
        return f"<{len(self)} findings, met: {', '.join(self.met.codes) or '-'}>"

    @property
    def met(self) -> Selection:
        """The findings whose verdict is YES."""
        return self._of(Verdict.YES)

    @property
    def unmet(self) -> Selection:
        """The findings whose verdict is NO."""
        return self._of(Verdict.NO)

    @property
    def unknown(self) -> Selection:
        """The findings whose verdict is UNKNOWN."""
        return self._of(Verdict.UNKNOWN)

    def _of(self, verdict: Verdict) -> Selection:
        return Selection(finding for finding in self.values() if finding.verdict is verdict)

    @property
    def notable(self) -> Selection:
        """The findings that a person is told of: those that are met, and those with a warning."""
        told: list[Finding] = []
        for number in self._beside.notable:
            finding = self._finding(self.rules[number].code)
            finding._beside = self._beside.one(number)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  worked out already
            told.append(finding)
        return Selection(finding for finding in told if finding.verdict is Verdict.YES or finding.warnings)

    def next_questions(self, most: int | None = None) -> "tuple[Question, ...]":
        """Return the questions that can still change a verdict, the most useful first.

        Args:
            most: how many at most; None for all.
        """
        return self._beside.questions(most)

    @cached_property
    def _beside(self) -> "BesideAll":
        from kesos.evaluators.beside import beside_all  # noqa: PLC0415  as above

        return beside_all(self.rules, self.reading, self.facts)

    def explain(self, lang: Lang = "id") -> str:
        """Return the findings as text: what is met and why, what is open, what to ask next."""
        from kesos.evaluators.explain import explain_findings  # noqa: PLC0415  as above

        return explain_findings(self, lang)

    def receipt(self, *, clear: bool = False) -> dict[str, Any]:
        """Return the receipt `kesos.receipt/1` as a JSON-ready dict. Same input, same bytes.

        Args:
            clear: keep NIK and family-card numbers in clear; by default they are masked.
        """
        from kesos.evaluators.receipt import SCHEMA, told  # noqa: PLC0415  as above

        head = {"schema": SCHEMA, "library": f"kesos {version()}", "edition": EDITION}
        return head | told(self, self._beside, clear=clear)


def _without_beside(found: Finding | Findings) -> dict[str, Any]:
    """Return what a copy or a pickle keeps: what stands beside a verdict is compiled, and is worked out anew."""
    kept = {name: value for name, value in vars(found).items() if name != "_beside"}
    return {**kept, "facts": dict(found.facts)}  # only a view of them is read-only, and a view cannot be copied


@lru_cache(maxsize=4096)
def _numbers(rules: tuple[Rule, ...]) -> dict[str, int]:
    """Return where each rule stands, by its code."""
    return {rule.code: number for number, rule in enumerate(rules)}
