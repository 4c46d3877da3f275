"""Every text that a person reads, by code and language.

Indonesian texts of a rule stand with the rule; the Indonesian texts of problems stand in ``id.toml``. English stands in
``en.toml``, and every later language is one file here, under the same codes. Nothing else in kesos matches or parses a
text.
"""

from functools import cache
from typing import Final, Literal, TypeAlias, cast

Lang: TypeAlias = Literal["id", "en"]
LANGUAGES: Final[tuple[Lang, ...]] = ("id", "en")


@cache
def catalogue(lang: Lang) -> dict[str, str]:
    """Return every text of one language, keyed by its dotted code.

    Raises:
        ValueError: if there are no texts in the language.

    >>> catalogue("en")["verdict.UNKNOWN"]
    'not known'
    """
    if lang not in LANGUAGES:
        raise ValueError(f"no texts in {lang!r}; languages: {', '.join(LANGUAGES)}")
    # Imported here: they take as long as all classes of the engine, and many programs ask for no text.
    import tomllib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    source = files("kesos.messages").joinpath(f"{lang}.toml").read_text(encoding="utf-8")
    flat: dict[str, str] = {}
    _flatten("", tomllib.loads(source), flat)
    return flat


def _flatten(prefix: str, node: dict[str, object], into: dict[str, str]) -> None:
    for key, value in node.items():
        code = f"{prefix}.{key}" if prefix else key
        if isinstance(value, dict):
            _flatten(code, cast("dict[str, object]", value), into)
        else:
            into[code] = str(value)


def text(code: str, /, lang: Lang = "id", default: str | None = None, **context: object) -> str:
    """Return the text under ``code``, its ``{placeholders}`` filled from ``context``.

    Args:
        code: dotted key, such as ``"NIK-003"`` or ``"fakta.usia.label"``.
        lang: ``"id"`` or ``"en"``.
        default: what to return when the language has no such text (a rule's own Indonesian words, say).
        context: values for the placeholders.

    Raises:
        KeyError: if there is neither a text nor a default.
        ValueError: if there are no texts in the language.

    >>> text("verdict.YES", "id"), text("verdict.YES", "en")
    ('ya', 'yes')
    """
    found = catalogue(lang).get(code, default)
    if found is None:
        raise KeyError(code)
    return found.format_map(context) if context else found
