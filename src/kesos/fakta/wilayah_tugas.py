"""The area that a role serves, whichever role is asked."""

from kesos.engine.fact import DOCUMENT, PRIBADI, Fact, fact
from kesos.engine.record import Record


class FaktaWilayahTugas(Record):
    """The area that a role serves, whichever role is asked."""

    berdomisili_di_wilayah: Fact[bool] = fact(
        "Apakah ia tinggal di wilayah tugas peran ini (desa/kelurahan, kecamatan, atau tingkatnya)?",
        DOCUMENT,
        PRIBADI,
        note="wilayah peran yang sedang dinilai; bila satu orang dinilai untuk dua peran dengan wilayah berbeda, isi fakta yang menyebut wilayahnya",
    )
    punya_ktp_wilayah: Fact[bool] = fact(
        "Apakah KTP-nya beralamat di wilayah tugas itu?",
        DOCUMENT,
        PRIBADI,
        note="lihat berdomisili_di_wilayah",
    )
