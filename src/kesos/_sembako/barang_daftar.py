"""Goods by name, the groups of food, and what else the rules say of goods: packages, price, quality."""

from datetime import date
from typing import ClassVar, Final, Literal, TypeAlias

from attrs import evolve, frozen

from kesos._sembako.jenis import PERMENSOS_5_2021, PERMENSOS_20_2019, Berkala, Enam, Entri
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.timeline import Interval

Kelompok: TypeAlias = Literal["karbohidrat", "protein_hewani", "protein_nabati", "vitamin_mineral"]
"""The four groups of food since 2020 [A]."""


@frozen(kw_only=True)
class Barang(Entri):
    """A kind of goods.

    Args:
        kelompok: its group of food; None if it belongs to none.
        names: how people write it; names beyond those of the sources are our own placing.
        seen: the names that sources give as examples of the group.
        food: whether it is food.

    The other arguments are those of `Entri`.
    """

    bagian: ClassVar[str] = "barang"

    kelompok: Kelompok | None = None
    names: tuple[str, ...]
    seen: tuple[str, ...] = ()
    food: bool = True


def _food(code: str, teks: str, kelompok: Kelompok, seen: str, more: str = "") -> Barang:
    examples = tuple(seen.split(", "))
    names = (*examples, *filter(None, more.split(", ")))
    return Barang(
        code=code,
        teks=teks,
        kelompok=kelompok,
        names=names,
        seen=examples,
        evidence=CORROBORATED,
        sumber=("S11", "S12", "S55", "S56"),
    )


def _other(code: str, teks: str, names: str, *sumber: str, food: bool = True, catatan: str = "") -> Barang:
    return Barang(
        code=code,
        teks=teks,
        names=tuple(names.split(", ")),
        food=food,
        evidence=CORROBORATED if sumber else UNVERIFIED,
        sumber=sumber,
        catatan=catatan,
    )


_SERING: Final = "sering disebut dilarang, tetapi daftarnya dalam Pedum tidak terlihat"
_NTB: Final = "tidak boleh dibeli menurut Dinas Sosial NTB; daftarnya dalam Pedum tidak terlihat"


def _said(code: str, teks: str, names: str, *sumber: str) -> Barang:
    """Return goods of which one social service says that they may not be bought; the guide itself was not seen."""
    return evolve(_other(code, teks, names, *sumber, catatan=_NTB), evidence=SINGLE)


GOODS: Final[tuple[Barang, ...]] = (
    _food("beras", "Beras", "karbohidrat", "beras"),
    _food("jagung_pipilan", "Jagung pipilan", "karbohidrat", "jagung pipilan", "jagung pipil, jagung"),
    _food("sagu", "Sagu", "karbohidrat", "sagu"),
    _food(
        "pangan_lokal_lain",
        "Pangan lokal lain sumber karbohidrat",
        "karbohidrat",
        "pangan lokal",
        "singkong, ketela, ubi, talas, sukun, gaplek, tiwul",
    ),
    _food("telur", "Telur", "protein_hewani", "telur", "telur ayam, telur bebek, telor"),
    _food("daging_sapi", "Daging sapi", "protein_hewani", "daging sapi", "daging, sapi"),
    _food("ayam", "Ayam", "protein_hewani", "ayam", "daging ayam"),
    _food("ikan", "Ikan", "protein_hewani", "ikan", "lele, nila, bandeng, tongkol, mujair, kembung, teri"),
    _food(
        "kacang_kacangan",
        "Kacang-kacangan",
        "protein_nabati",
        "kacang-kacangan",
        "kacang, kacang hijau, kacang tanah, kacang merah, kedelai",
    ),
    _food("tempe", "Tempe", "protein_nabati", "tempe"),
    _food("tahu", "Tahu", "protein_nabati", "tahu"),
    _food(
        "sayur",
        "Sayur-mayur",
        "vitamin_mineral",
        "sayur",
        "sayuran, sayur mayur, bayam, kangkung, wortel, kol, kubis, sawi, terong, buncis, labu siam, kacang panjang",
    ),
    _food(
        "buah",
        "Buah-buahan",
        "vitamin_mineral",
        "buah",
        "buah-buahan, pisang, jeruk, apel, pepaya, semangka, mangga, salak, pir, melon",
    ),
    _other("rokok", "Rokok", "rokok, tembakau", "S02", "S03", "S64", "S66", food=False),
    _other("pulsa", "Pulsa", "pulsa, paket data, kuota internet", "S02", "S03", "S66", food=False),
    _other(
        "minyak_goreng",
        "Minyak goreng",
        "minyak goreng, minyak",
        "S58",
        "S61",
        catatan="di luar empat kelompok; masih dijual 2016-2019, e-warong ditegur karenanya 2022",
    ),
    _said("gula", "Gula", "gula, gula pasir, gula merah", "S905", "S906"),
    _said("tepung_terigu", "Tepung terigu", "tepung terigu, terigu, tepung", "S905"),
    _other("msg_bumbu", "Penyedap dan bumbu", "msg, vetsin, penyedap, bumbu", catatan=_SERING),
    _said("mi_instan", "Mi instan", "mi instan, mie instan, mie, mi", "S905"),
    _said("makanan_kaleng", "Makanan kaleng", "makanan kaleng, ikan kaleng, sarden, kornet, kaleng", "S905"),
    _other("minuman_keras", "Minuman keras", "minuman keras, miras, alkohol", "S27", "S66", "S126", food=False),
    _other(
        "uang_tunai",
        "Uang tunai sebagai ganti barang",
        "uang tunai, uang",
        "S53",
        "S54",
        food=False,
    ),
)
"""The goods, with the names under which they are found."""


@frozen(kw_only=True)
class AturanBarang(Berkala):
    """What a rule says of goods, by date."""

    bagian: ClassVar[str] = "aturan_barang"


_2020: Final = Interval(date(2020, 1, 1), date(2023, 3, 1))
_2021: Final = Interval(date(2021, 8, 23), date(2023, 3, 1))

GOODS_RULES: Final = (
    AturanBarang(
        code="paket",
        teks="Dilarang menjual paket yang jenis dan jumlahnya ditentukan sepihak sehingga KPM tidak punya pilihan",
        valid=_2020,
        evidence=CORROBORATED,
        sumber=("S53", "S54", "S57", "S59", "S101"),
    ),
    AturanBarang(
        code="harga_pasar",
        teks="Harga barang adalah harga pasar",
        valid=_2020,
        evidence=PRIMARY,
        sumber=("S48",),
        cites=(PERMENSOS_20_2019.at("kriteria e-warong; isinya dari salinan Pedum", UNVERIFIED),),
    ),
    AturanBarang(
        code="acuan_harga",
        teks="Acuannya hasil pantauan harga dinas perdagangan setempat, atau harga barang di sekitar e-warong",
        valid=_2021,
        evidence=SINGLE,
        sumber=("S52",),
        cites=(PERMENSOS_5_2021.at("pasal tidak terlihat", UNVERIFIED),),
    ),
    AturanBarang(
        code="mutu",
        teks="Barang berkualitas dan layak konsumsi; KPM boleh menolak yang tidak",
        valid=_2021,
        evidence=CORROBORATED,
        sumber=("S53", "S71"),
    ),
)
"""Packages, price and quality."""


@frozen(kw_only=True)
class Tepat(Entri):
    """One of the six T.

    Args:
        t6: its key in the tables.

    The other arguments are those of `Entri`.
    """

    bagian: ClassVar[str] = "tepat"

    t6: Enam


def _tepat(t6: Enam, catatan: str = "") -> Tepat:
    return Tepat(
        code=f"tepat_{t6}", teks=f"Tepat {t6}", t6=t6, evidence=PRIMARY, sumber=("S10", "S11"), catatan=catatan
    )


SIX_T: Final = (
    _tepat("sasaran"),
    _tepat("jumlah"),
    _tepat("waktu"),
    _tepat("harga"),
    _tepat("kualitas", "Menteri Dalam Negeri 2018 menyebutnya tepat mutu"),
    _tepat("administrasi"),
)
"""The six T of the guidelines of 2019 and 2020 [A]; sources list them in different orders."""
