"""Answers of surveys by domain of functioning, to and from the scale of the Washington Group Short Set.

A difficulty in functioning is not a ragam, and none of these answers becomes one: nothing here leads to a fact of
disability.
"""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from kesos._disabilitas.aturan import failure
from kesos._disabilitas.jenis import Loss
from kesos._disabilitas.ragam import key
from kesos.engine.citation import PRIMARY, SINGLE, Evidence
from kesos.messages import Lang, text

WG_SCALE: Final = (1, 2, 3, 4)
"""No difficulty, some difficulty, a lot of difficulty, cannot do at all."""

WG_DOMAINS: Final = ("seeing", "hearing", "walking", "remembering", "selfcare", "communicating")
"""The six domains of the Washington Group Short Set."""


@frozen(kw_only=True)
class Butir:
    """One item of an answer list.

    Args:
        domain: its domain in the Washington Group Short Set; empty if it has none, None if the list does not tell.
        about: what it asks about.
        answers: the answers on the Washington Group scale by code; several where the code does not tell them apart,
            none where the answer is on another scale.
        min_age: the youngest age at which it is asked, in years.
    """

    domain: str | None = ""
    about: str
    answers: Mapping[int, tuple[int, ...]]
    min_age: int | None = None


@frozen(kw_only=True, repr=False)
class DaftarJawaban:
    """A list of answers by domain.

    Args:
        code: stable and never reused.
        id: its name here.
        title: what it is, in Indonesian.
        evidence: how well it is known.
        items: its items by name.
        limits: what every answer loses.
        note: a remark, in Indonesian.
        sources: public places where it was seen.
    """

    code: str
    id: str
    title: str
    evidence: Evidence
    items: Mapping[str, Butir]
    limits: tuple[Loss, ...] = ()
    note: str = ""
    sources: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<{self.code} {self.id}>"

    def words(self, lang: Lang = "id") -> str:
        """Return what the list is."""
        return self.title if lang == "id" else text(f"disabilitas.daftar.{self.id}", lang, default=self.title)


_REVERSED: Final = {code: (5 - code,) for code in WG_SCALE}
_REVERSED_FROM_5: Final = {code: (9 - code,) for code in (5, 6, 7, 8)}
_THREE_STEPS: Final = {1: (1,), 2: (2,), 3: (3, 4)}
_OTHER_SCALE: Final[Mapping[int, tuple[int, ...]]] = dict.fromkeys(WG_SCALE, ())


def _regsosek() -> dict[str, Butir]:
    asked = {
        "a": ("seeing", "penglihatan", 2),
        "b": ("hearing", "pendengaran", 2),
        "c": ("walking", "berjalan atau naik tangga", 2),
        "d": ("", "tangan atau jari", 2),
        "e": ("", "belajar atau kemampuan intelektual", 2),
        "f": ("", "perilaku", 2),
        "g": ("communicating", "komunikasi", 5),
        "h": ("selfcare", "mengurus diri", 5),
        "i": ("remembering", "mengingat atau berkonsentrasi", 5),
    }
    items = {
        name: Butir(domain=domain, about=about, answers=_REVERSED, min_age=age)
        for name, (domain, about, age) in asked.items()
    }
    return items | {"j": Butir(about="sedih atau depresi (kekerapan)", answers=_OTHER_SCALE, min_age=5)}


ANSWERS: Final[Mapping[str, DaftarJawaban]] = {
    daftar.id: daftar
    for daftar in (
        DaftarJawaban(
            code="DIS-421",
            id="sakernas-2016",
            title="Sakernas 2016, jawaban per ranah",
            evidence=PRIMARY,
            items={"": Butir(domain=None, about="ranah mana pun", answers=_THREE_STEPS)},
            note="tiga tingkat; ditanyakan walaupun memakai kacamata; butirnya tidak dirinci di sini",
            sources=("https://text-id.123dok.com/document/wq27x7l2y-penglihatan-pencacahan-rumah-tangga-sampel.html",),
        ),
        DaftarJawaban(
            code="DIS-422",
            id="sakernas-2022",
            title="Sakernas 2022-2024, kode data mikro",
            evidence=SINGLE,
            items={
                "seeing": Butir(domain="seeing", about="penglihatan", answers=_REVERSED),
                "communicating": Butir(domain="communicating", about="komunikasi", answers=_REVERSED),
                "hearing": Butir(domain="hearing", about="pendengaran", answers=_REVERSED_FROM_5),
                "hand": Butir(about="tangan atau jari", answers=_REVERSED_FROM_5),
            },
            note="urutannya terbalik dari Washington Group",
            sources=("GitHub: data_combined_berlabel.xlsx (Sakernas 2022-2024)",),
        ),
        DaftarJawaban(
            code="DIS-423",
            id="regsosek-2022",
            title="Regsosek 2022 K, rincian 428 a-j",
            evidence=SINGLE,
            items=_regsosek(),
            limits=(Loss.BANTUAN,),
            note="urutannya terbalik dari Washington Group; rumusannya menambah perlu tidaknya bantuan",
            sources=("https://github.com/OpenSID/OpenSID (Regsosek2022kEnum.php)",),
        ),
    )
}
"""The lists of answers by domain, by id."""

REGSOSEK_429: Final[Mapping[int, str]] = {1: "keluarga", 2: "bukan_keluarga", 3: "tinggal_sendiri"}
"""Regsosek 2022 K, rincian 429: who cares for the person [C]. It is asked from the age of 60, and of anybody with an
answer of 1 or 2 in rincian 428 a-j."""


@frozen(kw_only=True)
class WgAnswer:
    """An answer on the Washington Group scale.

    Args:
        daftar: the list that it comes from.
        item: its item there.
        domain: the domain of the Short Set; empty if the item has none there, None if the list does not tell.
        answers: the answers that it can mean, 1 to 4; empty if it is on another scale.
        loss: what is lost.
    """

    daftar: DaftarJawaban
    item: str
    domain: str | None
    answers: frozenset[int]
    loss: tuple[Loss, ...]

    @property
    def evidence(self) -> Evidence:
        """How well the list is known."""
        return self.daftar.evidence


def to_wg(daftar: str, code: int, *, item: str = "") -> WgAnswer:
    """Return what an answer of a survey means on the Washington Group scale (1 no difficulty to 4 cannot at all).

    Args:
        daftar: id of an answer list: ``"sakernas-2016"``, ``"sakernas-2022"``, ``"regsosek-2022"``.
        code: the code of the answer there.
        item: the item there, such as ``"a"``; a list that does not name its items has none.

    Raises:
        DisabilitasError: DIS-901 for another list, DIS-916 for another item, DIS-903 for another code.

    >>> to_wg("regsosek-2022", 1, item="a").answers, to_wg("sakernas-2016", 3).answers
    (frozenset({4}), frozenset({3, 4}))
    """
    lijst, butir = find_item(daftar, item)
    if code not in butir.answers:
        choices = ", ".join(map(str, butir.answers))
        raise failure("DIS-903", str(code), str(min(butir.answers)), list=lijst.id, code=str(code), choices=choices)
    found = butir.answers[code]
    return WgAnswer(
        daftar=lijst, item=item, domain=butir.domain, answers=frozenset(found), loss=_lost(lijst, butir, found)
    )


def from_wg(daftar: str, answer: int, *, item: str = "") -> tuple[int, tuple[Loss, ...]]:
    """Return the code of a list for an answer on the Washington Group scale, and what is lost.

    Args:
        daftar: id of an answer list.
        answer: 1 to 4.
        item: the item there.

    Raises:
        DisabilitasError: DIS-901, DIS-916, or DIS-918 if the item has no place for the answer.

    >>> from_wg("sakernas-2022", 4, item="hearing")
    (5, ())
    >>> code, loss = from_wg("sakernas-2016", 4)
    >>> code, loss[0].words("en")
    (3, 'three steps only: a lot of difficulty and cannot do at all are not told apart')
    """
    lijst, butir = find_item(daftar, item)
    for code, meant in butir.answers.items():
        if answer in meant:
            return code, _lost(lijst, butir, meant)
    raise failure("DIS-918", item, "1", list=lijst.id, answer=answer)


def _lost(daftar: DaftarJawaban, butir: Butir, meant: tuple[int, ...]) -> tuple[Loss, ...]:
    merged = (Loss.SKALA,) if len(meant) > 1 else ()
    alien = (Loss.BUKAN_WG,) if butir.domain == "" else ()
    return (*daftar.limits, *merged, *alien)


def find_item(daftar: str, item: str) -> tuple[DaftarJawaban, Butir]:
    """Return an answer list and one of its items.

    Raises:
        DisabilitasError: DIS-901 or DIS-916.
    """
    lijst = ANSWERS.get(key(daftar))
    if lijst is None:
        raise failure("DIS-901", str(daftar), "regsosek-2022", lists=", ".join(ANSWERS))
    butir = lijst.items.get(item)
    if butir is None:
        choices = ", ".join(name or "-" for name in lijst.items)
        raise failure("DIS-916", item, next(iter(lijst.items)) or None, list=lijst.id, choices=choices)
    return lijst, butir
