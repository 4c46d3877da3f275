"""Rent assistance of Kota Contoh. The town, its Perda and its rule are invented.

>>> from datetime import date
>>> from kesos import Reading
>>> resident = Warga(usia=64, lama_tinggal=7, menyewa=True)
>>> SUBJECT.classify(resident, on=date(2026, 11, 24), reading=Reading.WORKING)["SEWA-01"].verdict
<Verdict.YES: 'YES'>
"""

from datetime import date

from kesos import Regulation, Rule, RuleSet, ppks
from kesos.engine.citation import PRIMARY
from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, Fact, fact
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, Syarat, semua
from kesos.engine.timeline import Interval
from kesos.evaluators.subject import Subject

PERDA = Regulation(
    id="perda-contoh-1-2026",
    kind="Perda Kota Contoh",
    number="1",
    year=2026,
    title="Bantuan Sewa Rumah",
    evidence=PRIMARY,
)


class Warga(ppks.Perorangan):
    """A resident: all facts of the national vocabulary, and two of our own."""

    lama_tinggal: Fact[int] = fact(
        "Sudah berapa tahun ia tinggal di Kota Contoh?",
        DOCUMENT,
        BIASA,
        unit="tahun",
        between=(0, 130),
        headings=("lama tinggal", "tahun menetap"),
    )
    menyewa: Fact[bool] = fact("Apakah ia menyewa tempat tinggalnya?", OBSERVED, PRIBADI)


RENT = Rule(
    code="SEWA-01",
    name="Bantuan sewa rumah",
    records=(Warga,),
    cites=(PERDA.at("Pasal 3 ayat (1)", PRIMARY),),
    valid=Interval(date(2026, 3, 1)),
    syarat=Syarat(Warga.lama_tinggal >= 5, PRIMARY, edge="genap 5 tahun masuk"),
    criteria={
        "a": Kriteria("Menyewa tempat tinggal", Warga.menyewa, PRIMARY),
        "b": Kriteria(
            "Lanjut usia, atau penghasilan tidak cukup", (Warga.usia >= 60) | ~Warga.penghasilan_mencukupi, PRIMARY
        ),
    },
    textual=Bacaan(semua("ab"), PRIMARY, connector="dan"),
    working=Bacaan(semua("ab"), PRIMARY, connector="kumulatif"),
    warnings=(Peringatan("W1", Warga.usia < 18, PRIMARY, "Di bawah umur: ajukan lewat walinya."),),
)

SUBJECT = Subject(RuleSet("SEWA", (RENT,)))
"""What the entry point of the group ``kesos.subjects`` names."""
