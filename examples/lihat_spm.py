"""The people of the invented town as the minimum service standards see them: who is entitled, and what was reached."""

from collections.abc import Iterable
from pathlib import Path

import polars as pl
from attrs import frozen
from kota_contoh import ON, Row
from kota_tabel import LANDSLIDE
from layar import headline, keep, percent, say, show

from kesos import spm
from kesos.engine.verdict import Verdict

_RELIEF = "korban_bencana"
_PLACES = {True: "dalam_panti", False: "luar_panti"}


@frozen
class Service:
    """What one entitled person is owed by one service, and whether it was given: None while that is not known.

    Args:
        code: the service.
        kelurahan: where the person lives.
        needed: whether an item is needed.
        met: whether every needed item was given.
    """

    code: str
    kelurahan: str
    needed: bool | None
    met: bool | None


@frozen
class Count:
    """People of one service.

    Args:
        need: how many need it, for all that is known.
        met: how many of them surely have all of it.
        open_met: of how many of them that is not known.
        open_need: of how many it is not known whether they need it.
    """

    need: int
    met: int
    open_met: int
    open_need: int

    @classmethod
    def of(cls, people: Iterable[Service]) -> "Count":
        """Count people."""
        people = list(people)
        needing = [one for one in people if one.needed]
        return cls(
            len(needing),
            sum(one.met is True for one in needing),
            sum(one.met is None for one in needing),
            sum(one.needed is None for one in people),
        )

    @property
    def open(self) -> int:
        """Of how many something is not known."""
        return self.open_met + self.open_need

    def bounds(self) -> tuple[spm.Attainment, spm.Attainment]:
        """Return the least and the most that can have been reached: not known is not no."""
        need = self.need + self.open_need
        return (
            spm.attainment(served=self.met, in_need=need),
            spm.attainment(served=self.met + self.open, in_need=need),
        )

    def told(self) -> tuple[str, str]:
        """Return the share in per cent, and whether the target is met."""
        low, high = self.bounds()
        share = percent(low.value) if low.value == high.value else f"{percent(low.value)}-{percent(high.value)}"
        met = low.met if low.met is high.met else Verdict.UNKNOWN
        return share, _SHORT[met]


_SHORT = {Verdict.YES: "ya", Verdict.NO: "tidak", Verdict.UNKNOWN: "belum"}


def view(cases: list[Row], folder: Path) -> None:
    headline("5. SPM Sosial / minimum service standards: spm.entitlement(orang, on=2026-11-24)")
    people = [(row["kelurahan"], _person(row)) for row in cases]
    found = [spm.entitlement(person, on=ON) for _, person in people]
    victims = sum("SPM-105" in one.entitled.codes for one in found)
    event = spm.KejadianBencana(jumlah_korban=victims, lintas_kabkota=False)
    relief = {"kabkota": "SPM-K5", "provinsi": "SPM-P5"}.get(spm.answer("SPM-106", event, on=ON) or "", "")
    owed = [
        _owed(service.code, place, person)
        for (place, person), one in zip(people, found, strict=True)
        for service in one.services
        if service.group != _RELIEF or service.code == relief
    ]
    _by_service(found, owed)
    _by_kelurahan({place for place, _ in people}, owed)
    _notes(found, victims)
    keep(folder / "spm_capaian.csv", _attained(owed))


def _person(row: Row) -> spm.Perorangan:
    facts = {name: cell for name, cell in row.items() if cell is not None and name not in {"nomor", "kelurahan"}}
    return spm.Perorangan(**facts)


def _owed(code: str, place: str, person: spm.Perorangan) -> Service:
    """Return what a service owes: by SPM-300 for rehabilitation, by each due item for relief; both grade D."""
    if spm.SERVICE[code].group == _RELIEF:
        items = spm.items(person, on=ON)
        due, lacking, open_ = (_of_relief(some) for some in (items.due, items.not_given, items.unsure))
        met = False if lacking else None if open_ else True
        return Service(code, place, needed=bool(due), met=met)
    needed = person.butir_dibutuhkan
    verdict = spm.classify(person, on=ON)["SPM-300"].verdict
    return Service(code, place, needed=None if needed is None else bool(needed), met=verdict.to_bool())


def _of_relief(items: Iterable[spm.Butir]) -> list[spm.Butir]:
    return [item for item in items if item.group == _RELIEF]


def _by_service(found: list[spm.Entitlement], owed: list[Service]) -> None:
    rows: list[tuple[object, ...]] = []
    for service in sorted(spm.SERVICES, key=lambda service: service.region):
        here = [one for one in owed if one.code == service.code]
        kabkota = service.region == "kabkota"
        if not here and not kabkota:
            continue
        entitled = [one[service.entitlement].verdict for one in found]
        others = [entitled.count(Verdict.NO), entitled.count(Verdict.UNKNOWN)] if kabkota else ["", ""]
        mark = spm.RULES[service.entitlement].working.evidence.mark
        count = Count.of(here)
        name = f"{service.code} {service.group.replace('_', ' ')}"
        rows.append((name, mark, len(here), *others, count.need, count.met, count.open, *count.told()))
    headings = ("layanan", "bukti", "berhak", "tidak", "hak ?", "butuh", "penuh", "penuh ?", "%", "100%")
    title = f"{len(found)} orang; K oleh kota di luar panti, P oleh provinsi di dalam panti"
    show(title, headings, rows, left=("layanan", "bukti", "100%"))


def _by_kelurahan(places: set[str], owed: list[Service]) -> None:
    codes = sorted({one.code for one in owed})
    rows = [
        (place, *(_cell(Count.of(one for one in owed if (one.code, one.kelurahan) == (code, place))) for code in codes))
        for place in sorted(places)
    ]
    title = "Capaian per kelurahan: terpenuhi/membutuhkan, +n? belum diketahui"
    show(title, ("kelurahan", *codes), rows, left=("kelurahan",))


def _cell(count: Count) -> str:
    if not count.need and not count.open:
        return "-"
    return f"{count.met}/{count.need}{f' +{count.open}?' if count.open else ''}"


def _notes(found: list[spm.Entitlement], victims: int) -> None:
    both = sum(len(one.groups) > 1 for one in found)
    event = spm.RULES["SPM-106"].working.evidence.mark
    here = {
        "sebagian_butir": "di sini hanya bila semua butir yang wajib diberikan",
        "dua_kelompok": f"di sini di masing-masing, {both} orang",
        "penyebut_nol": "di sini '-'",
        "indeks_sosial": "di sini tidak dihitung",
    }
    open_ = spm.not_established()
    say(
        "butuh: ada butir yang dibutuhkan; penuh: semuanya diberikan; ?: belum diketahui.",
        "Bukti D: bahwa kriteria Permensos 16/2019 juga kriteria SPM adalah simpulan kami. Periksa dulu.",
        f"Longsor {LANDSLIDE}, {victims} korban: yang bertanggung jawab kabupaten/kota menurut SPM-106 [{event}].",
        "Belum ditetapkan dalam naskah yang terlihat:",
        *(f"  - {open_[key]} ({chosen})" for key, chosen in here.items()),
    )


def _attained(owed: list[Service]) -> pl.DataFrame:
    """Return the attainment of each service in each kelurahan; where something is not known there is no share."""
    rows = []
    for code, place in sorted({(one.code, one.kelurahan) for one in owed}):
        count = Count.of(one for one in owed if (one.code, one.kelurahan) == (code, place))
        known = not count.open
        told = {"membutuhkan": count.need if known else None, "terpenuhi": count.met if known else None}
        least = {"paling_sedikit_terpenuhi": count.met, "belum_diketahui": count.open}
        rows.append({"layanan": code, "kelurahan": place, **told, **least})
    table = pl.DataFrame(rows, infer_schema_length=None)
    return spm.attainment_frame(table, served="terpenuhi", in_need="membutuhkan")
