"""Every LBR code has a text in every language, with the same values in it, and is used."""

import re
from importlib.resources import files
from string import Formatter

from kesos.messages import LANGUAGES, catalogue

CODE = re.compile(r'"(LBR-\d{3})"')


def used() -> set[str]:
    """Return the codes that the package raises."""
    modules = [one for one in files("kesos.edges.sheets").iterdir() if one.name.endswith(".py")]
    return {code for module in modules for code in CODE.findall(module.read_text(encoding="utf-8"))}


def placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_every_code_that_is_raised_has_a_text_in_every_language() -> None:
    """No error can end in a KeyError."""
    for lang in LANGUAGES:
        texts = {code for code in catalogue(lang) if re.fullmatch(r"LBR-0\d\d", code)}
        assert used() <= texts


def test_texts_of_one_code_hold_the_same_values() -> None:
    """A value that helps in one language helps in the other."""
    first, *others = LANGUAGES
    for code in used():
        assert all(placeholders(catalogue(lang)[code]) == placeholders(catalogue(first)[code]) for lang in others), code
