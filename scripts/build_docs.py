"""Write the generated pages of the site below ``docs/id`` and ``docs/en``, and their place in the navigation.

What is written here is not committed: rule pages, problem pages, facts, regulations, coverage. The same rules give the
same bytes. ``make docs`` runs this before the strict build.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from kesos.messages import LANGUAGES, Lang
from situs import coverage, facts, index, nav, pages, regulations, subjects

DOCS = Path(__file__).parent.parent / "docs"


def generated(lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield the path and text of every generated page of one language."""
    yield from pages.write(lang)
    yield from index.write(lang)
    yield from subjects.write(lang)
    yield "fakta.md", facts.write(lang)
    yield "peraturan.md", regulations.write(lang)
    yield "coverage.md", coverage.write(lang)


def main() -> None:
    """Write all pages; what an earlier run left behind is removed."""
    for lang in LANGUAGES:
        folder = DOCS / lang
        shutil.rmtree(folder / "aturan", ignore_errors=True)
        (folder / "aturan").mkdir(parents=True)
        shutil.copytree(DOCS / "assets", folder / "assets", dirs_exist_ok=True)
        count = 0
        for name, told in generated(lang):
            (folder / name).write_text(told, encoding="utf-8")
            count += 1
        print(f"docs/{lang}: {count} pages generated")
    for config, lang in (("mkdocs.yml", "id"), ("mkdocs.en.yml", "en")):
        nav.update(DOCS.parent / config, lang)


if __name__ == "__main__":
    main()
