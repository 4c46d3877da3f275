"""SP-DCI and ICF: their code lists for disability, to and from slugs and the Washington Group Short Set."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from kesos._disabilitas.aturan import failure
from kesos._disabilitas.kode import Translation, from_codes
from kesos._disabilitas.profil import Profile, profile
from kesos._disabilitas.ragam import SUB
from kesos._disabilitas.wg import WG_SCALE
from kesos.engine.citation import UNVERIFIED, Evidence

SPDCI: Final[Mapping[str, Mapping[int, str]]] = {
    "impairment_type": {1: "Vision", 2: "Hearing", 3: "Mobility", 4: "Cognitive", 5: "Speech", 6: "Mental"},
    "impairment_level": {1: "Mild", 2: "Moderate", 3: "Severe", 4: "Extreme"},
    "disability_level": {1: "High support needs", 2: "Severe", 3: "Moderate", 4: "Mild"},
    "disability_status": {0: "Approved", 1: "Pending", 2: "Expired"},
    "disability_onset": {0: "Born with", 1: "Childhood", 2: "Working age", 3: "Old age"},
    "impairment_cause": {
        0: "birth_congenital",
        1: "birth_complication",
        2: "illness",
        3: "domestic_accident",
        4: "road_accident",
        5: "work_accident",
        6: "violence",
        7: "armed_conflict",
        8: "ageing",
    },
    "support_frequency": {1: "Permanent", 2: "Daily", 3: "Weekly", 4: "Occasional", 5: "None"},
    "support_status": {0: "Needed", 1: "Received"},
    "assistive_technology": {1: "Wheelchairs", 2: "SGDs", 3: "Hearing aids"},
    "transport_requirement": {0: "public", 1: "point_to_point", 2: "adaptable_vehicle"},
    "housing_type": {1: "own_or_rent", 2: "relatives", 3: "social_housing", 4: "care_institution"},
    "functional_severity": {1: "none", 2: "some", 3: "a_lot", 4: "cannot"},
}
"""The numbered code lists of SP-DCI [A]. ``impairment_level`` rises with severity, ``disability_level`` falls."""

SPDCI_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "functional_limitation_core": ("VIS_SS", "HEAR_SS", "MOB_SS", "COG_SS", "SC_SS", "COM_SS"),
    "human_assistance": ("basic_activity", "mobility", "communication", "decision_making", "multiple"),
    "housing_support": ("home_adaptation", "relocation", "utility_cost"),
    "medical_care": ("maintenance_medicine", "specialized_habitation", "constant_healthcare"),
    "animal_assistance": ("service_dog", "therapy_animal", "other"),
}
"""The lists of SP-DCI whose codes are names [A]."""

WG_SPDCI: Final[Mapping[str, str]] = {
    "seeing": "VIS_SS",
    "hearing": "HEAR_SS",
    "walking": "MOB_SS",
    "remembering": "COG_SS",
    "selfcare": "SC_SS",
    "communicating": "COM_SS",
}
"""The code of SP-DCI for each domain of the Short Set [A]; severities are 1 to 4 on both sides."""

WG_ICF: Final[Mapping[str, tuple[str, ...]]] = {
    "seeing": ("b210", "d110"),
    "hearing": ("b230", "d115"),
    "walking": ("d450", "d455"),
    "remembering": ("b144", "b140"),
    "selfcare": ("d5",),
    "communicating": ("d3",),
}
"""Categories of the ICF near each domain of the Short Set [D]."""

ICD10_HINT: Final[Mapping[str, str]] = {
    "grahita": "F70-F79",
    "down-syndrome": "Q90",
    "autis": "F84",
    "hiperaktif": "F90",
    "psikososial": "F20-F48, F60-F69",
    "netra": "H54",
    "rungu": "H90-H91",
    "wicara": "R47",
    "cerebral-palsy": "G80",
}
"""Where a doctor's code may lie, by sub-ragam or group [D]. A hint for people; nothing is decided by it."""

_TYPES: Final[Mapping[str, tuple[int, ...]]] = {
    "fisik": (3,),
    "intelektual": (4,),
    "psikososial": (6,),
    "perkembangan": (4, 6),
    "mental": (4, 6),
    "netra": (1,),
    "rungu": (2,),
    "wicara": (5,),
}
_BACK: Final[Mapping[str, str]] = {code: domain for domain, code in WG_SPDCI.items()}


@frozen(kw_only=True)
class SpdciImpairments:
    """The impairment types of SP-DCI for a profile. The mapping is ours [D].

    Args:
        types: the types that are certain.
        any_of: sets of types, of each of which at least one is meant.
        unmapped: slugs and terms that have no type.
    """

    types: frozenset[int]
    any_of: frozenset[frozenset[int]]
    unmapped: frozenset[str]

    @property
    def evidence(self) -> Evidence:
        """How well the mapping is known."""
        return UNVERIFIED


@frozen(kw_only=True)
class Carried:
    """Answers by domain, carried from one list to the other.

    Args:
        answers: the answers, 1 to 4, by the domain's code in the other list.
        unmapped: what could not be carried: domains that the other list does not have, and answers such as 7, 8 and 9
            (refused, not ascertained, not known) or None.
    """

    answers: Mapping[str, int]
    unmapped: Mapping[str, int | None]


def types_of(slug: str) -> tuple[int, ...]:
    """Return the impairment types that one slug can mean; none if it has no place in SP-DCI.

    >>> types_of("amputasi"), types_of("autis"), types_of("sensorik-lainnya")
    ((3,), (4, 6), ())
    """
    sub = SUB.get(slug)
    if sub is None or slug in _TYPES:
        return _TYPES.get(slug, ())
    return _TYPES.get(sub.group or sub.ragam, ())


def to_spdci(terms: Profile | Iterable[str]) -> SpdciImpairments:
    """Return the impairment types of SP-DCI for a profile, or for slugs.

    Args:
        terms: a profile, or slugs as `profile` takes them.

    Raises:
        DisabilitasError: DIS-910 for one text in place of a set.

    >>> found = to_spdci({"netra", "autis", "sensorik-lainnya"})
    >>> sorted(found.types), [sorted(types) for types in found.any_of], sorted(found.unmapped)
    ([1], [[4, 6]], ['sensorik-lainnya'])
    """
    of = terms if isinstance(terms, Profile) else profile(terms)
    found = {slug: types_of(slug) for slug in of.members}
    return SpdciImpairments(
        types=frozenset(types[0] for types in found.values() if len(types) == 1),
        any_of=frozenset(frozenset(types) for types in found.values() if len(types) > 1),
        unmapped=of.unmapped | {slug for slug, types in found.items() if not types},
    )


def from_spdci(types: int | Iterable[int]) -> Translation:
    """Return what one or several impairment types of SP-DCI say, with what is lost.

    Args:
        types: all the types of one person, or one type.

    Raises:
        DisabilitasError: DIS-903 for a type that SP-DCI does not have.

    >>> from_spdci(3).ragam, from_spdci([1, 2]).ganda_multi.value
    (frozenset({'fisik'}), 'YES')
    """
    return from_codes("spdci-impairment-type", [types] if isinstance(types, int) else types)


def wg_to_spdci(answers: Mapping[str, int | None]) -> Carried:
    """Return answers of the Washington Group Short Set under the codes of SP-DCI.

    Args:
        answers: answers by domain, 1 to 4; other values are carried nowhere.

    >>> found = wg_to_spdci({"seeing": 3, "hearing": 9})
    >>> dict(found.answers), dict(found.unmapped)
    ({'VIS_SS': 3}, {'hearing': 9})
    """
    return _carry(answers, WG_SPDCI)


def spdci_to_wg(limitations: Mapping[str, int | None]) -> Carried:
    """Return functional limitations of SP-DCI by domain of the Washington Group Short Set.

    Args:
        limitations: severities, 1 to 4, by code (``VIS_SS``, ...).

    >>> dict(spdci_to_wg({"MOB_SS": 2}).answers)
    {'walking': 2}
    """
    return _carry(limitations, _BACK)


def _carry(answers: Mapping[str, int | None], names: Mapping[str, str]) -> Carried:
    fits = {code: value for code, value in answers.items() if value is not None and code in names and value in WG_SCALE}
    return Carried(
        answers={names[code]: value for code, value in fits.items()},
        unmapped={code: value for code, value in answers.items() if code not in fits},
    )


def severity_words(code: int) -> str:
    """Return the word of SP-DCI for a severity, 1 to 4.

    Raises:
        DisabilitasError: DIS-903.

    >>> severity_words(3)
    'a_lot'
    """
    severities = SPDCI["functional_severity"]
    if code not in severities:
        choices = ", ".join(map(str, severities))
        raise failure("DIS-903", str(code), "1", list="functional_severity", code=str(code), choices=choices)
    return severities[code]
