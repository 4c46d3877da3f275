"""From a code of somebody else's list to slugs of UU 8/2016, with what gets lost on the way."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from typing import Any, Final

from attrs import frozen

from kesos._disabilitas.aturan import DisabilitasError, failure
from kesos._disabilitas.daftar import LEGACY, NOT_ESTABLISHED
from kesos._disabilitas.jenis import Daftar, Kode, Loss, Quality
from kesos._disabilitas.ragam import RAGAM_OF, SENSES, key
from kesos._disabilitas.wg import ANSWERS
from kesos.engine.citation import Evidence, weakest
from kesos.engine.problem import Problem, Severity
from kesos.engine.verdict import Verdict
from kesos.messages import Lang

WHOLE_NUMBER: Final = re.compile("[0-9]{1,9}")
"""A sum of bits as text."""

_WORST_FIRST: Final = (Quality.NONE, Quality.AMBIGUOUS, Quality.PARTIAL, Quality.EXACT)


@frozen(kw_only=True)
class Translation:
    """What a code, or a set of codes, says in the terms of UU 8/2016. It is a record of others, never a determination.

    Args:
        daftar: the list.
        codes: its codes, in its lowest numbering.
        labels: what the list calls them.
        slugs: the sub-ragam that are certain.
        ragam: the ragam that are certain.
        any_of: ragam or sub-ragam of which at least one is meant; which is not known.
        recorded: YES if a disability is recorded, NO if it is recorded that there is none, UNKNOWN if neither.
        ganda_multi: whether several ragam are recorded; UNKNOWN where the list cannot tell.
        degree: the degree that the code carries; UU 8/2016 knows none.
        quality: how far it carries over; of several codes the worst.
        loss: what is lost; empty if nothing is.
        evidence: how well the list and the codes are known.
        problems: codes that exclude one another.
    """

    daftar: Daftar
    codes: tuple[str, ...]
    labels: tuple[str, ...]
    slugs: frozenset[str]
    ragam: frozenset[str]
    any_of: frozenset[str]
    recorded: Verdict
    ganda_multi: Verdict
    degree: str
    quality: Quality
    loss: tuple[Loss, ...]
    evidence: Evidence
    problems: tuple[Problem, ...] = ()

    def loss_words(self, lang: Lang = "id") -> str:
        """Return what is lost, as text; empty if nothing is.

        >>> from_code("opensid", 4).loss_words("en")
        'one or more of the possibilities; the code does not tell which'
        """
        return "; ".join(loss.words(lang) for loss in self.loss)

    def note_words(self, lang: Lang = "id") -> str:
        """Return the remarks on the codes, as text."""
        notes = {code: self.daftar.codes[code].note for code in self.codes}
        return "; ".join(self.daftar.note_words(code, lang) for code, note in notes.items() if note)

    def as_dict(self, lang: Lang = "id") -> dict[str, Any]:
        """Return a JSON-ready dict."""
        return {
            "list": self.daftar.id,
            "codes": list(self.codes),
            "labels": list(self.labels),
            "slugs": sorted(self.slugs),
            "ragam": sorted(self.ragam),
            "any_of": sorted(self.any_of),
            "recorded": self.recorded.value,
            "ganda_multi": self.ganda_multi.value,
            "degree": self.degree,
            "quality": self.quality.value,
            "loss": [loss.value for loss in self.loss],
            "evidence": self.evidence.name,
            "problems": [problem.as_dict(lang) for problem in self.problems],
        }


def from_code(daftar: str, code: int | str, *, base: int | None = None) -> Translation:
    """Return what one code, or one label, of a list says.

    Args:
        daftar: id of a list of `LEGACY`, such as ``"bdt-2015"``.
        code: the code, as number or text, or the label that the list prints.
        base: the first number of the numbering, for a list that goes round with several; never guessed.

    Raises:
        DisabilitasError: DIS-901 unknown list; DIS-902 the base is needed; DIS-903 unknown code; DIS-904 a base that
            the list does not have; DIS-905 a list that was never seen; DIS-906 answers by domain, which are no ragam;
            DIS-907 no code at all.

    >>> from_code("bdt-2015", 3, base=0).slugs, from_code("bdt-2015", 3, base=1).slugs
    (frozenset({'rungu'}), frozenset({'netra'}))
    >>> from_code("bdt-2015", 3)
    Traceback (most recent call last):
        ...
    kesos._disabilitas.aturan.DisabilitasError: DIS-902: ...
    """
    lijst = find_list(daftar)
    if lijst.bits:
        return translate(lijst, _bits(lijst, code, base), closed=True)
    return translate(lijst, (_look_up(lijst, code, base),), closed=False)


def from_codes(daftar: str, codes: Iterable[int | str], *, base: int | None = None) -> Translation:
    """Return what all the codes say that stand together for one person, in a list that allows several.

    Args:
        daftar: id of such a list, ``"dapodik"`` or ``"spdci-impairment-type"``.
        codes: all of the codes; none means that nothing was ticked.
        base: as in `from_code`.

    Raises:
        DisabilitasError: as in `from_code`; DIS-909 for a list in which codes do not stand together.

    >>> from_codes("dapodik", ["A", "D"]).ganda_multi.value
    'YES'
    """
    lijst = find_list(daftar)
    if not lijst.multi or lijst.bits:
        raise failure("DIS-909", lijst.id, "dapodik")
    return translate(lijst, tuple(dict.fromkeys(_look_up(lijst, code, base) for code in codes)), closed=True)


def find_list(daftar: str) -> Daftar:
    """Return a list of `LEGACY` by its id.

    Raises:
        DisabilitasError: DIS-901, DIS-905 or DIS-906.
    """
    wanted = key(daftar)
    if wanted in NOT_ESTABLISHED:
        raise failure("DIS-905", wanted, "bdt-2015")
    if wanted in ANSWERS:
        raise failure("DIS-906", wanted, f'to_wg("{wanted}", ...)')
    if wanted not in LEGACY:
        raise failure("DIS-901", str(daftar), "bdt-2015", lists=", ".join(LEGACY))
    return LEGACY[wanted]


def check_base(daftar: Daftar, base: int | None) -> None:
    """Refuse a base that the list does not have.

    Raises:
        DisabilitasError: DIS-904.
    """
    if base is not None and base not in daftar.bases:
        example = f"base={daftar.bases[0] if daftar.bases else None}"
        raise failure("DIS-904", str(base), example, list=daftar.id)


@cache
def index(list_id: str, base: int | None) -> Mapping[str, str]:
    """Return the code of a list, in its lowest numbering, for everything that may stand for it.

    Labels mean the same in every numbering; numbers are left out where the base is needed and not given.
    """
    daftar = LEGACY[list_id]
    labels = {key(label): code for code, kode in daftar.codes.items() for label in (kode.label, *kode.also)}
    if not daftar.bases:
        return labels | {code: code for code in daftar.codes}
    if base is None:
        return labels
    return labels | {str(int(code) + base - daftar.bases[0]): code for code in daftar.codes}


def _look_up(daftar: Daftar, code: object, base: int | None) -> str:
    check_base(daftar, base)
    if code is None or isinstance(code, bool) or not key(code):
        raise failure("DIS-907", daftar.id)
    found = index(daftar.id, base).get(key(code))
    if found is not None:
        return found
    if daftar.bases and base is None and any(key(code) in index(daftar.id, one) for one in daftar.bases):
        raise base_needed(daftar, key(code))
    raise _unknown(daftar, code, base)


def base_needed(daftar: Daftar, code: str) -> DisabilitasError:
    """Return the error that asks for the base and shows what a code means under each."""
    readings: list[str] = []
    for base in daftar.bases:
        found = index(daftar.id, base).get(code)
        readings.append(f"base={base}: {daftar.codes[found].label if found else '-'}")
    return failure("DIS-902", daftar.id, f"base={daftar.bases[0]}", code=code, readings="; ".join(readings))


def _unknown(daftar: Daftar, code: object, base: int | None) -> DisabilitasError:
    if not daftar.bases:
        choices = list(daftar.codes)
    elif base is None:
        choices = [kode.label for kode in daftar.codes.values()]
    else:
        choices = [str(int(one) + base - daftar.bases[0]) for one in daftar.codes]
    return failure("DIS-903", str(code), choices[0], list=daftar.id, code=str(code), choices=", ".join(choices))


def _bits(daftar: Daftar, code: object, base: int | None) -> tuple[str, ...]:
    check_base(daftar, base)
    if code is None or isinstance(code, bool) or not key(code):
        raise failure("DIS-907", daftar.id)
    highest = sum(daftar.bits)
    number = key(code)
    if not WHOLE_NUMBER.fullmatch(number) or int(number) > highest:
        raise failure("DIS-903", str(code), "3", list=daftar.id, code=str(code), choices=f"0 - {highest}")
    return tuple(letter for bit, letter in daftar.bits.items() if int(number) & bit)


def translate(daftar: Daftar, codes: tuple[str, ...], *, closed: bool) -> Translation:
    """Return what some codes of a list say together.

    Args:
        daftar: the list.
        codes: codes in its lowest numbering.
        closed: whether they are all the codes of one person, so that what is not among them is not recorded.
    """
    kodes = [daftar.codes[code] for code in codes]
    recorded = _recorded(kodes, whole=closed or not daftar.multi)
    return Translation(
        daftar=daftar,
        codes=codes,
        labels=tuple(kode.label for kode in kodes),
        slugs=frozenset(sub for kode in kodes for sub in kode.sub),
        ragam=frozenset(ragam for kode in kodes for ragam in kode.ragam),
        any_of=frozenset(slug for kode in kodes for slug in kode.any_of),
        recorded=recorded,
        ganda_multi=_ganda_multi(kodes, recorded, closed=closed),
        degree="/".join(dict.fromkeys(kode.degree for kode in kodes if kode.degree)),
        quality=min((kode.quality for kode in kodes), key=_WORST_FIRST.index, default=Quality.EXACT),
        loss=losses(daftar, kodes),
        evidence=weakest([daftar.evidence, *(kode.evidence for kode in kodes)]),
        problems=tuple(_excluding(daftar, codes)),
    )


def losses(daftar: Daftar, kodes: Iterable[Kode]) -> tuple[Loss, ...]:
    """Return what the codes lose and what their list loses, each once, in the order of `Loss`."""
    found = {*daftar.limits, *(loss for kode in kodes for loss in kode.loss)}
    return tuple(loss for loss in Loss if loss in found)


def _recorded(kodes: list[Kode], *, whole: bool) -> Verdict:
    # A whole set without codes records none; a code beside which others may stand says nothing of those.
    verdict = Verdict.NO if whole else Verdict.UNKNOWN
    for kode in kodes:
        verdict = verdict | Verdict.of(kode.recorded)
    return verdict


def _ganda_multi(kodes: list[Kode], recorded: Verdict, *, closed: bool) -> Verdict:
    if any(kode.ganda for kode in kodes) or _proves_several([kode for kode in kodes if kode.recorded]):
        return Verdict.YES
    if not closed or recorded is not Verdict.YES or any(map(is_open, kodes)):
        return Verdict.NO if recorded is Verdict.NO else Verdict.UNKNOWN
    return Verdict.NO


def is_open(kode: Kode) -> bool:
    """Return whether the code leaves open which ragam there are, or whether there is one."""
    return bool(kode.any_of) or (kode.recorded is None and bool(kode.ragam))


def _proves_several(kodes: list[Kode]) -> bool:
    """Whether every way to read the codes has two ragam, or two of the senses that the Penjelasan names."""
    certain = {ragam for kode in kodes for ragam in kode.ragam}
    senses = {sub for kode in kodes for sub in kode.sub} & set(SENSES)
    ways = product(*({RAGAM_OF.get(slug, slug) for slug in kode.any_of} for kode in kodes if kode.any_of))
    return len(senses) > 1 or all(len(certain.union(way)) > 1 for way in ways)


def _excluding(daftar: Daftar, codes: tuple[str, ...]) -> Iterable[Problem]:
    for pair in daftar.exclusive:
        if set(pair) <= set(codes):
            yield Problem(
                code="DIS-908",
                where=daftar.id,
                severity=Severity.WARNING,
                context={"pair": " + ".join(letter.upper() for letter in pair)},
            )
