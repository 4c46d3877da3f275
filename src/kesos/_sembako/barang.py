"""May this be bought with Program Sembako? By date and channel: allowed, forbidden, or not established."""

import re
from datetime import date
from enum import StrEnum
from typing import Final, Literal, TypeAlias, get_args

from attrs import frozen

from kesos._sembako.barang_daftar import GOODS, Barang, Kelompok
from kesos._sembako.daftar import CHANNELS, Saluran
from kesos._sembako.jenis import holding_on
from kesos.engine.citation import CORROBORATED, PRIMARY, UNVERIFIED, Evidence
from kesos.engine.timeline import NotCovered
from kesos.messages import Lang, text

Channel: TypeAlias = Literal["e_warong", "tunai"]
"""A card that is spent in an e-warong, or cash that is spent anywhere."""

_SEMBAKO: Final = date(2020, 1, 1)
_PERMENSOS_5: Final = date(2021, 8, 23)
_SATUAN: Final = re.compile(
    r"[0-9]+([.,][0-9]+)?\s*(kg|kilo|kilogram|gram|gr|g|ons|liter|lt|l|butir|ekor|ikat|bungkus|pcs|pak)?\b"
)
_PISAH: Final = re.compile(r"[;+&\n]|(?<!\d)[,/]|[,/](?!\d)|\bdan\b|\bserta\b")
"""What parts one thing from the next; between digits a comma or stroke belongs to a number (1,5 kg; 1/2 kg)."""


class Izin(StrEnum):
    """What is known of a purchase."""

    BOLEH = "boleh"
    DILARANG = "dilarang"
    TIDAK_DITETAPKAN = "tidak_ditetapkan"
    """No source decides it. It is no ban, and nothing may be refused for it."""

    def words(self, lang: Lang = "id") -> str:
        """Return it as a word."""
        return text(f"sembako.izin.{self.value}", lang)


@frozen(kw_only=True)
class Pembelian:
    """What is known of the purchase of one thing.

    Args:
        given: what was written.
        barang: the goods that it was taken for; None if the name is not known or means several.
        status: allowed, forbidden, or not established.
        alasan: the key of the reason.
        evidence: how well that is known.
    """

    given: str
    barang: Barang | None
    status: Izin
    alasan: str
    evidence: Evidence

    @property
    def kelompok(self) -> Kelompok | None:
        """The group of food; None if it belongs to none, or is not known."""
        return None if self.barang is None else self.barang.kelompok

    @property
    def moral(self) -> bool:
        """Whether the ban is an appeal, without any sanction that was seen."""
        return self.alasan == "imbauan"

    def words(self, lang: Lang = "id") -> str:
        """Return the answer with its reason."""
        return f"{self.status.words(lang)}: {text(f'sembako.alasan_barang.{self.alasan}', lang)}"


def _words(written: str) -> str:
    plain = _SATUAN.sub(" ", written.casefold())
    return " ".join(re.sub(r"[^a-z]+", " ", plain).split())


_NAMES: Final = sorted(
    ((f" {_words(name)} ", barang) for barang in GOODS for name in barang.names), key=lambda one: -len(one[0])
)


# Made from a food, or for growing it: another thing than the food whose name it holds.
_OLAHAN: Final = frozenset(
    (
        "abon",
        "bakso",
        "benih",
        "bibit",
        "jus",
        "keripik",
        "kerupuk",
        "nugget",
        "pakan",
        "saus",
        "sirup",
        "sosis",
        "susu",
    )
)


def find_goods(written: str) -> Barang | None:
    """Return the goods that free text means; amounts do not matter, and the longest name that it holds counts.

    Args:
        written: one thing, such as ``"Telur ayam 1 kg"``.

    Returns:
        None if the name is not known, means two things (``"mi ayam"``), or what is made from one (``"kerupuk ikan"``).

    >>> found = find_goods("TELUR AYAM 1 kg")
    >>> found.code, found.kelompok, find_goods("mie ayam"), find_goods("kerupuk ikan")
    ('telur', 'protein_hewani', None, None)
    """
    rest = f" {_words(written)} "
    found: dict[str, Barang] = {}
    for name, barang in _NAMES:
        if name in rest:
            found[barang.code] = barang
            rest = rest.replace(name, " . ")
    made = not _OLAHAN.isdisjoint(rest.split())
    return next(iter(found.values())) if len(found) == 1 and not made else None


def _channels(on: date) -> tuple[Channel, ...]:
    found = holding_on(CHANNELS, on)
    if not found:
        raise NotCovered.on(on, "barang Program Sembako")
    return tuple(channel for channel in get_args(Channel) if any(_pays(one, channel) for one in found))


def _pays(saluran: Saluran, channel: Channel) -> bool:
    """Whether a channel of payment reaches families in this way; one that pays both ways does."""
    return saluran.tunai is None or saluran.tunai is (channel == "tunai")


def _ran(channel: Channel, on: date) -> bool:
    """Whether the day lies between the first and the last day on which money came in this way somewhere."""
    spans = [one.valid for one in CHANNELS if _pays(one, channel)]
    return any(span.start <= on for span in spans) and any(span.end is None or on < span.end for span in spans)


def commodity(written: str, on: date, *, channel: Channel | None = None) -> Pembelian:
    """Return whether a recipient may buy something with the money of the programme.

    Args:
        written: one thing, in free text.
        on: the day of the purchase. The channels are those of its month; a ban may begin within one (a card may not be
            changed into money since 23 August 2021).
        channel: how the money reaches the family; None for the channels of that month. Where they differ in the answer,
            it is not established.

    Raises:
        NotCovered: before February 2017; for cash before 2022 and for an e-warong from March 2023.

    >>> [commodity("tempe", date(year, 6, 1)).status.value for year in (2018, 2020, 2024)]
    ['tidak_ditetapkan', 'boleh', 'boleh']
    >>> commodity("minyak goreng 1 liter", date(2021, 6, 1)).status.value
    'dilarang'
    """
    barang = find_goods(written)
    usual = _channels(on)
    if channel is None:
        found = [_judged(written, barang, on, one) for one in usual]
        same = len({one.status for one in found}) == 1
        return found[0] if same else _answer(written, barang, Izin.TIDAK_DITETAPKAN, "tergantung_kanal", UNVERIFIED)
    if not _ran(channel, on):
        raise NotCovered.on(on, f"barang Program Sembako, kanal {channel}")
    return _judged(written, barang, on, channel)


def commodities(written: str, on: date, *, channel: Channel | None = None) -> tuple[Pembelian, ...]:
    """Return the same for each thing of a list in free text: commas, ``dan``, ``+`` and the like part them.

    >>> [one.status.value for one in commodities("beras 10 kg, telur dan rokok", date(2020, 9, 1))]
    ['boleh', 'boleh', 'dilarang']
    """
    things = (part.strip() for part in _PISAH.split(written.casefold()))
    return tuple(commodity(thing, on, channel=channel) for thing in things if thing)


def _answer(written: str, barang: Barang | None, status: Izin, alasan: str, evidence: Evidence) -> Pembelian:
    return Pembelian(given=written, barang=barang, status=status, alasan=alasan, evidence=evidence)


def _judged(written: str, barang: Barang | None, on: date, channel: Channel) -> Pembelian:
    if barang is None:
        return _answer(written, None, Izin.TIDAK_DITETAPKAN, "tidak_dikenal", UNVERIFIED)
    judge = _tunai if channel == "tunai" else _bpnt if on < _SEMBAKO else _sembako
    status, alasan, evidence = judge(barang, written, on)
    return _answer(written, barang, status, alasan, evidence)


_Judged: TypeAlias = tuple[Izin, str, Evidence]
_OPEN: Final[_Judged] = (Izin.TIDAK_DITETAPKAN, "daftar_tak_terlihat", UNVERIFIED)


def _tunai(barang: Barang, _written: str, _on: date) -> _Judged:
    if barang.code in {"rokok", "pulsa", "minuman_keras"}:
        return Izin.DILARANG, "imbauan", CORROBORATED
    return (Izin.BOLEH, "pangan_apa_pun", CORROBORATED) if barang.food else _OPEN


def _bpnt(barang: Barang, _written: str, _on: date) -> _Judged:
    if barang.code in {"beras", "telur"}:
        return Izin.BOLEH, "beras_dan_telur", PRIMARY
    if barang.code in {"rokok", "pulsa"}:
        return Izin.DILARANG, "bukan_pangan", CORROBORATED
    return Izin.TIDAK_DITETAPKAN, "di_luar_beras_telur", UNVERIFIED


def _sembako(barang: Barang, written: str, on: date) -> _Judged:
    if barang.kelompok is not None:
        seen = any(f" {_words(name)} " in f" {_words(written)} " for name in barang.seen)
        return Izin.BOLEH, "empat_kelompok", CORROBORATED if seen else UNVERIFIED
    if barang.code in {"rokok", "pulsa"}:
        return Izin.DILARANG, "bukan_pangan", CORROBORATED
    if barang.code == "minyak_goreng":
        return Izin.DILARANG, "di_luar_kelompok", CORROBORATED
    if barang.code == "uang_tunai" and on >= _PERMENSOS_5:
        return Izin.DILARANG, "menukar_uang", CORROBORATED
    return _OPEN
