"""The groups in which law and plans put the PPKS types: the seven problems of UU 11/2009, the twelve PAS of 2025."""

from typing import Final

from attrs import frozen

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, Citation, Evidence
from kesos.fakta.peraturan import PERATURAN


@frozen(kw_only=True)
class Kelompok:
    """A group of problems (UU 11/2009 Pasal 5 ayat (2)) or a group of the list of twelve.

    Args:
        code: its letter or code.
        name: its name in Indonesian.
        evidence: how well it is known.
        cites: the places of the law that name it.
        addresses: public addresses of its sources, where the law itself was not seen.
    """

    code: str
    name: str
    evidence: Evidence
    cites: tuple[Citation, ...]
    addresses: tuple[str, ...] = ()


def _masalah(code: str, name: str) -> Kelompok:
    cites = (PERATURAN["uu-11-2009"].at(f"Pasal 5 ayat (2) huruf {code}", PRIMARY),)
    return Kelompok(code=code, name=name, evidence=PRIMARY, cites=cites)


_DAFTAR_12: Final = PERATURAN["kepmensos-103-huk-2025"].at("daftar kelompok sasaran (naskahnya tidak terlihat)", SINGLE)
_BERITA_12: Final = (
    "https://www.persdigi.com/2025/08/menteri-sosial-tetapkan-12-pemerlu-atensi-sosial-tksk-usulkan-perluasan.html",
    "https://www.newsmeter.id/news/67cf7657f08cdae743ebfa6b",
    "https://tirto.id/kemensos-dan-lpsk-bersinergi-perkuat-layanan-12-pas-hkk2",
)


def _pas(number: int, name: str) -> Kelompok:
    code = f"PAS-{number:02}"
    return Kelompok(code=code, name=name, evidence=CORROBORATED, cites=(_DAFTAR_12,), addresses=_BERITA_12)


KELOMPOK: Final[tuple[Kelompok, ...]] = (
    _masalah("a", "kemiskinan"),
    _masalah("b", "ketelantaran"),
    _masalah("c", "kecacatan (kini: disabilitas)"),
    _masalah("d", "keterpencilan"),
    _masalah("e", "ketunaan sosial dan penyimpangan perilaku"),
    _masalah("f", "korban bencana"),
    _masalah("g", "korban tindak kekerasan, eksploitasi, dan diskriminasi"),
)
"""The seven groups of problems of the law. Which type belongs to which group is our proposal, unless marked better."""

PAS: Final[tuple[Kelompok, ...]] = (
    _pas(1, "Anak-anak rentan"),
    _pas(2, "Penyandang disabilitas/difabel"),
    _pas(3, "Lanjut usia terlantar"),
    _pas(4, "Berpendapatan rendah"),
    _pas(5, "Korban bencana (alam, nonalam, sosial)"),
    _pas(6, "Afirmasi khusus"),
    _pas(7, "Warga binaan"),
    _pas(8, "Korban kekerasan"),
    _pas(9, "Korban NAPZA dan HIV/AIDS"),
    _pas(10, "Masyarakat bermasalah sosial"),
    _pas(11, "Perempuan rentan"),
    _pas(12, "Fakir miskin"),
)
"""The twelve PAS of Kepmensos 103/HUK/2025 (number and date from one source). The codes follow the order of mention
and are ours: no official code was found. The list is corroborated; which types belong where is known less well."""
