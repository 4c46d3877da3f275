"""Words of the generated pages that stand on no page of the catalogue."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kesos.messages import Lang


@cache
def _words(lang: Lang) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"{lang}.toml").read_text(encoding="utf-8"))


def say(key: str, lang: Lang) -> str:
    """Return a word in one of the two languages."""
    return str(_words(lang)[key])


def family(prefix: str, lang: Lang) -> str:
    """Return what the problems of a family are about."""
    return str(_words(lang)["families"].get(prefix, prefix))


def room(key: str, lang: Lang) -> str:
    """Return the name of a subject."""
    return str(_words(lang)["rooms"][key])
