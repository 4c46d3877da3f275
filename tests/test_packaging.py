"""What is shipped, and what the sources promise about themselves."""

import ast
import fnmatch
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Literal, get_origin

import pytest

import kesos
from kesos.messages import LANGUAGES, Lang, catalogue

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "kesos"
SOURCES = sorted(SRC.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

LAW_TABLES = {"ppks.py", "psks.py", "standards.py", "_ppks/padanan.py"}
MOST_LINES = 400
# In these families the numbers up to 900 are rules, whose texts stand with them; from there on problems.
RULE_FAMILIES = {"DIS", "KIME", "PPKS", "PSKS", "SBK", "SDM", "SPM", "VV"}
FIRST_PROBLEM = 900
CODE = re.compile(r"([A-Z]{2,4})-[0-9]{3}")
FRAMES = {"duckdb", "narwhals", "pandas", "polars", "pyarrow"}
TOOLS = {"cyclopts", "fastexcel", "hypothesis", "lokal", "pydantic", "python_calamine", "rich", "xlsxwriter"}
# Written so that these lines do not match themselves.
HOSTS = re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian|crates|golang|anaconda)[.](?:org|com|io)\b", re.IGNORECASE)
MACHINE = re.compile(r"(?<![\w.:/-])(?:file://)?/(?:home|root|Users|work|opt|mnt|tmp|srv)/\w|\b[A-Z]:\\Users\\")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel, built from this tree without any download."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "uv", "build", "--wheel", "--offline", "--quiet", "--out-dir", str(out), str(ROOT)]
    subprocess.run(build, check=True)
    with zipfile.ZipFile(next(out.glob("*.whl"))) as opened:
        yield opened


def loaded_after(statement: str) -> set[str]:
    """Names of all modules that a new interpreter has loaded after the statement."""
    command = [sys.executable, "-c", f"{statement}\nimport sys\nprint(*sys.modules)"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


def project_files() -> Iterator[Path]:
    """Every file that git would track: all but what .gitignore names."""
    patterns = [".git", *(ROOT / ".gitignore").read_text(encoding="utf-8").replace("/\n", "\n").split()]

    def ignored(name: str) -> bool:
        return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)

    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if not ignored(name)]
        yield from (Path(folder) / name for name in files if not ignored(name))


def test_the_wheel_holds_the_library_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    """Every file of src/kesos is in the wheel, with its type marker and texts; no test, page or example is."""
    shipped = {name for name in wheel.namelist() if not name.endswith("/")}
    metadata = {name for name in shipped if name.startswith("kesos-")}
    sources = {path.relative_to(SRC.parent).as_posix() for path in SRC.rglob("*") if path.is_file()}
    assert shipped - metadata == {name for name in sources if "__pycache__" not in name}
    assert {"kesos/py.typed", "kesos/messages/id.toml", "kesos/messages/en.toml"} <= shipped
    assert any(name.endswith("/licenses/LICENSE") for name in metadata)


def test_the_wheel_works_without_the_tree(wheel: zipfile.ZipFile) -> None:
    """The library runs from the wheel alone: texts and law are found inside it."""
    code = (
        f"import sys; sys.path.insert(0, {wheel.filename!r})\n"
        "import kesos, kesos.messages\n"
        "print(kesos.__file__, len(kesos.ppks.CATEGORIES), kesos.messages.text('verdict.YES', 'en'))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    place, *rest = done.stdout.split()
    assert str(wheel.filename) in place
    assert rest == ["26", "yes"]


def test_every_public_name_exists_and_explains_itself() -> None:
    """Each name of __all__ can be imported, and each class, function and module of them has a docstring."""
    for name in kesos.__all__:
        thing = getattr(kesos, name)
        assert isinstance(thing, str) or get_origin(thing) is Literal or thing.__doc__, name  # of an alias: its home
    assert sorted(set(kesos.__all__)) == sorted(kesos.__all__)
    with pytest.raises(AttributeError, match="tidak_ada"):
        kesos.tidak_ada  # noqa: B018


def test_static_checkers_see_the_same_names_as_the_interpreter() -> None:
    """What __init__ declares for type checkers is __all__, name for name."""
    tree = ast.parse((SRC / "__init__.py").read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    imported = {alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    declared = {ast.unparse(node.target) for node in block.body if isinstance(node, ast.AnnAssign)}
    assert imported | declared == set(kesos.__all__)


def test_the_documentation_names_what_is_public() -> None:
    """Every public name stands in the documentation, and the documentation imports nothing else from kesos."""
    pages = [*ROOT.glob("README*.md"), *(ROOT / "docs").rglob("*.md")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    lines = re.findall(r"from kesos import ([\w, ]+)", text)
    imported = {name.split(" as ")[0].strip() for line in lines for name in line.split(",")}
    assert imported - set(kesos.__all__) == set()
    assert [name for name in kesos.__all__ if not re.search(rf"\b{name}\b", text)] == []


def test_import_is_light() -> None:
    """``import kesos`` loads neither pydantic nor narwhals nor any frame library."""
    assert loaded_after("import kesos") & (FRAMES | TOOLS) == set()


def test_the_rules_load_nothing_slow() -> None:
    """What only a text, a mistake, a schema or a question needs is loaded for it, not with the rules of a subject."""
    asked = {f"kesos.evaluators.{name}" for name in ("beside", "explain", "questions", "receipt", "trace")}
    slow = {"difflib", "importlib.resources", "json", "tomllib"} | asked
    assert (loaded_after("from kesos import ppks") - loaded_after("import attrs")) & slow == set()


def test_the_rules_need_no_optional_library() -> None:
    """Every module below the edges loads without pydantic, a frame library or any extra."""
    below = [".".join(path.relative_to(SRC.parent).with_suffix("").parts) for path in SOURCES]
    modules = sorted({name.removesuffix(".__init__") for name in below if not name.startswith("kesos.edges")})
    assert "kesos.evaluators.frame" in modules
    assert loaded_after(f"import {', '.join(modules)}") & (FRAMES | TOOLS) <= {"narwhals"}


def test_every_text_exists_in_every_language() -> None:
    """Each Indonesian text has an English one, and each English problem of the same families an Indonesian one."""
    id_, en = catalogue("id"), catalogue("en")
    told_by_the_rule = {code for code in id_ if code.startswith("katalog.alas.")}  # its English is the rule's `basis`
    told_by_the_instrument = {code for code in id_ if re.fullmatch(r"instrumen\.\w+\.(lisensi|catatan)", code)}
    assert sorted(set(id_) - set(en) - told_by_the_rule - told_by_the_instrument) == []
    families = {match[1] for code in id_ if (match := CODE.fullmatch(code))}
    problems = {code for code in en if (match := CODE.fullmatch(code)) and match[1] in families}
    assert sorted(problems - set(id_)) == []


def test_a_text_has_the_same_placeholders_in_every_language() -> None:
    """A value that one language shows is shown by the other."""
    id_, en = catalogue("id"), catalogue("en")
    differ = {code for code in set(id_) & set(en) if placeholders(id_[code]) != placeholders(en[code])}
    assert sorted(differ) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_is_empty(lang: Lang) -> None:
    """A text under a code says something."""
    assert [code for code, text in catalogue(lang).items() if not text.strip()] == []


def test_every_problem_code_in_the_code_has_a_text() -> None:
    """No problem can be raised whose code has no text."""
    texts = catalogue("id")
    families = {match[1] for code in texts if (match := CODE.fullmatch(code))}
    used = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if (match := CODE.fullmatch(node.value)) and match[1] in families
    }
    rules = {code for code in used if code[:-4] in RULE_FAMILIES and int(code[-3:]) < FIRST_PROBLEM}
    assert sorted(used - set(texts) - rules) == []


def test_files_are_small() -> None:
    """No source file has more than 400 lines, the law's own tables apart."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    long = {path.relative_to(SRC).as_posix() for path, length in lengths.items() if length > MOST_LINES}
    assert long - LAW_TABLES == set()


def test_the_library_never_reads_the_clock() -> None:
    """The reference date is always given: no source asks for today or now, nor imports time."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
            assert not (isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}), where
            assert not (isinstance(node, ast.Import) and any(alias.name == "time" for alias in node.names)), where
            assert not (isinstance(node, ast.ImportFrom) and node.module == "time"), where


def test_no_file_names_a_registry_or_a_machine() -> None:
    """The project can be built anywhere: no package registry's host and no absolute path of a machine in any file."""
    found = {
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in project_files()
        for match in re.finditer(f"{HOSTS.pattern}|{MACHINE.pattern}", path.read_bytes().decode(errors="ignore"))
    }
    assert sorted(found) == []


def test_constraints_pin_every_direct_dependency() -> None:
    """constraints.txt holds a version for whatever pyproject.toml asks for, and no address."""
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE))
    extras = PROJECT["project"]["optional-dependencies"].values()
    groups = PROJECT["dependency-groups"].values()
    wanted = [*PROJECT["project"]["dependencies"], *(one for group in (*extras, *groups) for one in group)]
    names = {re.split(r"[\[<>=;~! ]", one)[0].lower() for one in wanted if isinstance(one, str)}
    assert sorted(names - pinned) == []
    assert "://" not in text


def test_the_changelog_speaks_of_this_version() -> None:
    """The newest entry of the changelog is this version and names this edition of the rules."""
    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    assert newest.startswith(f"[{PROJECT['project']['version']}]")
    assert f"rules edition {kesos.EDITION}" in newest
