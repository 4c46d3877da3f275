"""The page of the benchmarks in one language, written from the record of a run. Needs nothing but Python."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

LANGUAGES = ("id", "en")
WORDS: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
SPARK = "table_spark"
AGAINST = {"imports": "kesos_ppks"}
"""What the times of a section are divided by, where it is not the entry called kesos."""
SLOWER = 0.95
"""From here down a rival is faster by more than noise."""
PER_SECOND = {"us": 1e6, "ms": 1e3, "s": 1.0}
SIGN = {"us": "µs", "ms": "ms", "s": "s"}
TABLES = {"few_table", "table_polars", "table_duckdb", "table_spark"}
"""Sections that tell how many rows a second."""


def page(record: Mapping[str, Any], lang: str) -> str:
    """Return the page as Markdown."""
    return _Page(record, lang).text()


class _Page:
    def __init__(self, record: Mapping[str, Any], lang: str) -> None:
        self._record = record
        self._sections: Mapping[str, Any] = record["sections"]
        self._lang = lang
        self._words = WORDS[lang]

    def text(self) -> str:
        blocks = [
            f"# {self._words['title']}",
            self._intro(),
            f"## {self._words['reading_title']}",
            self._words["reading"].strip(),
            f"## {self._words['wanted_title']}",
            "\n".join(self._wanted()),
            f"## {self._words['faster_title']}",
            "\n".join(self._faster()),
        ]
        for name, words in self._words["sections"].items():
            if name in self._sections:
                blocks += self._section(self._sections[name], words)
            elif name == SPARK:
                blocks += [f"## {words['title']}", self._words["not_measured"]]
        blocks += [f"## {self._words['versions_title']}", self._versions()]
        blocks += [f"## {self._words['again_title']}", self._words["again"].strip()]
        return "\n\n".join(blocks) + "\n"

    def _intro(self) -> str:
        year, month, day = self._record["date"].split("-")
        machine = self._record["machine"]
        return (
            self._words["intro"]
            .strip()
            .format(
                date=f"{int(day)} {MONTHS[self._lang].split()[int(month) - 1]} {year}",
                cores=machine["cores"],
                cpu=machine["cpu"],
                memory=machine["memory_gb"],
                system=machine["system"],
                python=machine["python"],
                minutes=self.number(self._record["minutes"]),
            )
        )

    def number(self, value: float) -> str:
        """Return a number with three digits that count, and the marks of the language."""
        size = abs(value)
        digits = 0 if size >= 100 or value == int(value) else 1 if size >= 10 else 2 if size >= 0.1 else 3
        told = f"{value:,.{digits}f}"
        return told.translate(str.maketrans(",.", ".,")) if self._lang == "id" else told

    def name(self, section: Mapping[str, Any], entry: Mapping[str, Any]) -> str:
        """Return what a contestant is called."""
        key = entry["name"]
        if section["name"] == "imports" and key == "kesos":
            key = "kesos_import"
        return self._words["names"][key]

    def _wanted(self) -> Iterator[str]:
        yield self._words["wanted_head"]
        yield "|---|---|---|---|"
        for section in self._sections.values():
            for figure in section["figures"]:
                unit = f" {SIGN.get(figure['unit'], figure['unit'])}" if figure["unit"] else ""
                limit = self._words["at_most" if figure["at_most"] else "at_least"]
                yield (
                    f"| {self._words['figures'][figure['name']]} | {self.number(figure['value'])}{unit} "
                    f"| {limit.format(self.number(figure['wanted']))}{unit} "
                    f"| {self._words['yes' if figure['met'] else 'no']} |"
                )

    def _faster(self) -> Iterator[str]:
        told = {
            words["title"]: list(self._ahead(self._sections[name]))
            for name, words in self._words["sections"].items()
            if name in self._sections and name != "imports"
        }
        if not any(told.values()):
            yield self._words["faster_none"]
        for title, lines in told.items():
            if lines:
                yield f"- {title}"
                yield from lines

    def _ahead(self, section: Mapping[str, Any]) -> Iterator[str]:
        for measure, entries in measures(section).items():
            ours = _ours(section, entries)
            for entry in entries:
                ratio = entry["seconds"] / ours if ours else 1
                if entry["ours"] or ratio > SLOWER:
                    continue
                line = self._words["faster"].format(name=self.name(section, entry), ratio=self.number(ratio))
                rows = self._words["rows"].format(self.number(int(measure))) if measure.isdigit() else ""
                yield f"    - {f'{rows}, ' if rows else ''}{line}{self._lost(entry['verdicts'])}"

    def _lost(self, verdicts: Mapping[str, int] | None) -> str:
        if not verdicts or verdicts["kept"] == verdicts["unknown"]:
            return ""
        lost = self.number(verdicts["unknown"] - verdicts["kept"])
        return self._words["faster_lost"].format(lost=lost, unknown=self.number(verdicts["unknown"]))

    def _section(self, section: Mapping[str, Any], words: Mapping[str, str]) -> list[str]:
        blocks = [f"## {words['title']}", words["text"].format(**section["facts"])]
        for measure, entries in measures(section).items():
            heading = self._heading(section, measure)
            blocks += [heading] if heading else []
            blocks.append("\n".join(self._table(section, measure, entries)))
        more = {"nik": self._cases, "growth": self._growth, "dedupe": self._pairs}.get(section["name"])
        return blocks + (more(section) if more else [])

    def _heading(self, section: Mapping[str, Any], measure: str) -> str:
        if measure.isdigit() or (not measure and section["rows"]):
            rows = int(measure or section["rows"])
            return f"**{self._words['rows'].format(self.number(rows))}**"
        told = self._words["measures"].get(measure, "")
        if measure in {"table", "column"}:
            told += f", {self._words['rows'].format(self.number(section['rows']))}"
        return f"**{told}**" if told else ""

    def _table(self, section: Mapping[str, Any], measure: str, entries: list[Mapping[str, Any]]) -> Iterator[str]:
        ours = _ours(section, entries) if len(entries) > 1 else None
        unit = "us" if measure.endswith("_us") else section["unit"]
        rows = int(measure) if measure.isdigit() else section["rows"]
        columns = {
            "head_name": lambda entry: self.name(section, entry),
            "head_version": lambda entry: self._record["versions"].get(entry["package"], ""),
            "head_time": lambda entry: f"{self.number(entry['seconds'] * PER_SECOND[unit])} {SIGN[unit]}",
        }
        if ours and any(not entry["ours"] for entry in entries):
            columns["head_times"] = lambda entry: self.number(entry["seconds"] / ours)
        if section["name"] in TABLES:
            columns["head_rate"] = lambda entry: self._words["million"].format(
                self.number(rows / entry["seconds"] / 1e6)
            )
        if any(entry["peak"] for entry in entries):
            columns["head_peak"] = lambda entry: f"{self.number(round(entry['peak']))} MB"
        if any(entry["verdicts"] for entry in entries):
            columns["head_unknown"] = lambda entry: self._unknown(entry["verdicts"])
        yield _row(self._words[head] for head in columns)
        yield _row("---" for _ in columns)
        for entry in entries:
            yield _row(cell(entry) for cell in columns.values())

    def _unknown(self, verdicts: Mapping[str, int]) -> str:
        parts = [
            self._words[word].format(self.number(verdicts[key]))
            for key, word in (("no", "became_no"), ("yes", "became_yes"), ("failed", "failed"))
            if verdicts[key]
        ]
        told = (
            self._words["no_unknown"].format(unknown=self.number(verdicts["unknown"]), parts=", ".join(parts))
            if parts
            else self._words["kept"]
        )
        return told + (self._words["wrong"].format(self.number(verdicts["wrong"])) if verdicts["wrong"] else "")

    def _cases(self, section: Mapping[str, Any]) -> list[str]:
        lines = [self._words["cases_head"], "|---|---|---|"]
        for name, wrong in section["facts"]["wrong"].items():
            taken, refused = (
                ", ".join(self._words["cases"][case] for case in wrong[key]) or self._words["none"]
                for key in ("taken", "refused")
            )
            lines.append(_row((self._words["names"][name], taken, refused)))
        return ["\n".join(lines)]

    def _growth(self, section: Mapping[str, Any]) -> list[str]:
        picture = f"![{self._words['picture_alt']}](../assets/benchmarks-{self._lang}.svg)"
        by_rows = [self._words["rows_head"], "|---|---|---|---|"]
        for point in section["facts"]["rows"]:
            times = (f"{self.number(point[who] * 1e3)} ms" for who in ("kesos", "by_hand"))
            by_rows.append(_row((self.number(point["rows"]), *times, self.number(point["kesos"] / point["by_hand"]))))
        by_rules = [self._words["rules_head"].format(self.number(section["rows"])), "|---|---|---|---|"]
        by_rules += [self._rule_point(point) for point in section["facts"]["rules"]]
        return [picture, "\n".join(by_rows), "\n".join(by_rules)]

    def _rule_point(self, point: Mapping[str, float]) -> str:
        first, further, table = (
            f"{self.number(point[key] * PER_SECOND[unit])} {SIGN[unit]}"
            for key, unit in (("first", "ms"), ("further", "us"), ("table", "ms"))
        )
        return _row((self.number(point["rules"]), first, further, table))

    def _pairs(self, section: Mapping[str, Any]) -> list[str]:
        facts = section["facts"]
        planted = self._words["planted"].format(
            planted=self.number(facts["planted"]), twins=self.number(facts["twins"]), engine=facts["engine"]
        )
        lines = [self._words["pairs_head"], "|---|---|---|---|"]
        lines += [
            _row(self.number(floor[key]) for key in ("floor", "pairs", "recall", "precision"))
            for floor in facts["floors"]
        ]
        return [planted, "\n".join(lines)]

    def _versions(self) -> str:
        return ", ".join(f"{name} {version}" for name, version in self._record["versions"].items()) + "."


def measures(section: Mapping[str, Any]) -> dict[str, list[Mapping[str, Any]]]:
    """Return the entries of a section by measurement; what is kesos alone stands in one table."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    alone = all(entry["ours"] for entry in section["entries"])
    for entry in section["entries"]:
        found.setdefault("" if alone else entry["measure"], []).append(entry)
    return found


def _ours(section: Mapping[str, Any], entries: Iterable[Mapping[str, Any]]) -> float | None:
    """Return the seconds that the others are measured against."""
    wanted = AGAINST.get(section["name"])
    for entry in entries:
        if entry["name"] == wanted or (wanted is None and entry["ours"]):
            return entry["seconds"]
    return None


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
