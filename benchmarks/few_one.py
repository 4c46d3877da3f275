"""Three rules for one person: kesos beside rules engines, each asked the same of the same thousand people."""

from itertools import cycle

from benchmarks import few_rules
from benchmarks.few_rules import AGE, CODES, FACTS, FAILED, One
from benchmarks.measure import Entry, Section, Verdicts, best
from benchmarks.people import people

ASKED = 1000
WORDS = {None: "kept", True: "yes", False: "no", FAILED: "failed"}
CONTESTANTS = {
    "by_hand_python": (lambda: few_rules.by_hand, None),
    "kesos": (few_rules.kesos, "kesos"),
    "cel": (few_rules.cel_rust, "common-expression-language"),
    "zen": (few_rules.zen, "zen-engine"),
    "rule_engine": (few_rules.rule_engine, "rule-engine"),
    "cel_python": (few_rules.cel_python, "cel-python"),
    "openfisca_one": (few_rules.openfisca, "openfisca-core"),
}


def sample() -> list[dict]:
    """Return what is known of invented people; what is unknown is left out."""
    rows = people(ASKED).select(AGE, *FACTS).to_dicts()
    return [{name: value for name, value in row.items() if value is not None} for row in rows]


def measure(rows: int) -> Section:  # noqa: ARG001  one person is one person
    """Count what becomes of the unknown, then time one person."""
    told = sample()
    works = {name: make() for name, (make, _) in CONTESTANTS.items()}
    counted = {name: counts(work, told) for name, work in works.items()}
    known = [facts for facts in told if len(facts) == len(FACTS) + 1]  # nobody stops with an error on these
    times = best({name: _stepping(work, known) for name, work in works.items()}, turns=7)
    return Section(
        "few_one",
        "us",
        tuple(
            Entry(name, times[name], package, ours=name == "kesos", verdicts=counted[name])
            for name, (_, package) in CONTESTANTS.items()
        ),
        rows=ASKED,
    )


def _stepping(work: One, told: list[dict]):  # noqa: ANN202  what timing wants
    people_in_turn = cycle(told)
    return lambda: work(next(people_in_turn))


def counts(work: One, told: list[dict]) -> Verdicts:
    """Compare a contestant with Kleene's answer, one person and one rule at a time."""
    found = dict.fromkeys(("unknown", "kept", "yes", "no", "failed", "wrong"), 0)
    for facts in told:
        for right, answer in zip(few_rules.by_hand(facts), work(facts), strict=True):
            if right is None:
                found["unknown"] += 1
                found[WORDS[answer]] += 1
            else:
                found["wrong"] += right is not answer
    return Verdicts(asked=len(told) * len(CODES), **found)
