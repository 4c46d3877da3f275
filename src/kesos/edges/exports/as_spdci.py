"""A country profile of SP-DCI for Indonesia: code lists for disability, and what is lost there and back."""

from typing import Any, Final

from kesos import disabilitas
from kesos.engine.citation import UNVERIFIED
from kesos.engine.version import EDITION
from kesos.messages import Lang

_TYPES: Final = "impairment_type"


def sp_dci(lang: Lang = "id") -> dict[str, Any]:
    """Return the profile, JSON-ready; JSON is YAML too.

    The code lists are those of SP-DCI. The mapping is ours (grade D): UU 8/2016 and SP-DCI divide disability
    differently, so most of it loses something, and each row says what. ``ragam`` stand by their slugs and Indonesian
    names.

    Args:
        lang: the language of names and of what is lost.

    >>> profile = sp_dci("en")
    >>> profile["mappings"]["ragam_to_impairment_type"]["fisik"]["types"]
    [3]
    """
    return {
        "profile": "indonesia",
        "standard": "SP-DCI",
        "edition": EDITION,
        "code_lists": {
            name: {str(code): label for code, label in of.items()} for name, of in disabilitas.SPDCI.items()
        },
        "named_lists": {name: list(codes) for name, codes in disabilitas.SPDCI_NAMES.items()},
        "mappings": {
            "ragam_to_impairment_type": {
                ragam.slug: _there(ragam.slug, ragam.words(lang)) for ragam in disabilitas.RAGAM
            },
            "sub_ragam_to_impairment_type": {
                sub.slug: _there(sub.slug, sub.words(lang)) for sub in disabilitas.SUB_RAGAM
            },
            "impairment_type_to_ragam": {str(code): _back(code, lang) for code in disabilitas.SPDCI[_TYPES]},
            "wg_short_set_to_functional_limitation": dict(disabilitas.WG_SPDCI),
        },
        "mapping_evidence": UNVERIFIED.name,
    }


def _there(slug: str, name: str) -> dict[str, Any]:
    found = disabilitas.to_spdci({slug})
    return {
        "name": name,
        "types": sorted(found.types),
        "any_of": [sorted(types) for types in found.any_of],
        "lost": bool(found.unmapped),
    }


def _back(code: int, lang: Lang) -> dict[str, Any]:
    found = disabilitas.from_spdci(code)
    told = found.as_dict(lang)
    kept = ("ragam", "slugs", "any_of", "quality", "evidence")
    return {
        "label": disabilitas.SPDCI[_TYPES][code],
        **{key: told[key] for key in kept},
        "lost": found.loss_words(lang),
    }
