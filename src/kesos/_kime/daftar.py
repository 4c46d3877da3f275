"""The fields of an activity record (our proposal), the results that are aimed at, and what may be judged and what not."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from kesos._kime import sumber as at
from kesos._kime.aturan import DEFINISI, PERMENSOS_10_2014
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation, Evidence
from kesos.fakta.kegiatan import Kegiatan
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

_DEFINISI: Final = (DEFINISI,)
_MAKSUD: Final = (
    PERMENSOS_10_2014.at("pasal tentang maksud penyuluhan sosial (nomornya tidak terbaca jelas)", CORROBORATED),
)


@frozen
class Bidang:
    """One field of an activity record.

    Args:
        name: the fact that it holds.
        wanted: when we propose to fill it: ``"ya"`` always, ``"skor"`` where a score is given, ``""`` never. No
            authority was seen that demands any field.
        evidence: how well it is known that such a thing is recorded at all.
        cites: the places of the law in which it was seen.
        addresses: public addresses of the other sources in which it was seen; what has neither is our proposal.
    """

    name: str
    wanted: str
    evidence: Evidence
    cites: tuple[Citation, ...] = ()
    addresses: tuple[str, ...] = ()

    def question(self, lang: Lang = "id") -> str:
        """Return the question of the field.

        >>> FIELDS[1].question("en")
        'What is the title of the activity?'
        """
        return Kegiatan.__facts__[self.name].question(lang)


FIELDS: Final[tuple[Bidang, ...]] = (
    Bidang("nomor_kegiatan", "ya", UNVERIFIED),
    Bidang("judul", "", SINGLE, (), (at.RENCANA_2019, at.APLIKASI)),
    Bidang("jenis_kegiatan", "ya", SINGLE, (), (at.APLIKASI,)),
    Bidang("tanggal_mulai", "ya", SINGLE, (), (at.RENCANA_2019,)),
    Bidang("tanggal_selesai", "", UNVERIFIED),
    Bidang("tahap", "", PRIMARY, (), (at.MODUL_2018, at.PANDUAN_2019)),
    Bidang("unsur_kime", "ya", CORROBORATED, _DEFINISI, (at.DIY_KEPALA,)),
    Bidang("bentuk_penyampaian", "ya", CORROBORATED, _DEFINISI, at.KUTIPAN),
    Bidang("tema", "", UNVERIFIED),
    Bidang("tujuan_umum", "", SINGLE, (), (at.RENCANA_2019,)),
    Bidang("tujuan_khusus", "", SINGLE, (), (at.RENCANA_2019,)),
    Bidang("materi", "", UNVERIFIED),
    Bidang("pendekatan_metode", "", SINGLE, (), (at.RENCANA_2019,)),
    Bidang("media", "", SINGLE, (), (at.DIY_2019, at.DIY_RADIO)),
    Bidang("kelompok_sasaran", "ya", CORROBORATED, _DEFINISI, (at.RENCANA_2019,)),
    Bidang("sasaran_kode_ppks_psks", "", UNVERIFIED),
    Bidang("jumlah_peserta_l", "", UNVERIFIED),
    Bidang("jumlah_peserta_p", "", UNVERIFIED),
    Bidang("jumlah_peserta_sasaran", "", UNVERIFIED),
    Bidang("jumlah_sasaran_rencana", "", UNVERIFIED),
    Bidang("lokasi_kode_wilayah", "", UNVERIFIED),
    Bidang("lokasi_nama", "ya", SINGLE, (), (at.DIY_2020, at.RENCANA_2019)),
    Bidang("penyelenggara", "", SINGLE, (), (at.RENCANA_2019,)),
    Bidang("penyuluh", "", UNVERIFIED),
    Bidang("petugas_jenis", "ya", CORROBORATED, _DEFINISI, (at.MAGELANG,)),
    Bidang("mitra_psks", "", UNVERIFIED),
    Bidang("usulan_lokasi_tahun", "", SINGLE, (), (at.DIY_2020,)),
    Bidang("hasil_tangga", "", CORROBORATED, (), at.TANGGA_2020),
    Bidang("skor_pra", "", UNVERIFIED),
    Bidang("skor_pasca", "", UNVERIFIED),
    Bidang("skor_maks", "skor", UNVERIFIED),
    Bidang("alat_ukur", "skor", UNVERIFIED),
    Bidang("umpan_balik", "", UNVERIFIED),
    Bidang("kendala", "", UNVERIFIED),
    Bidang("tindak_lanjut", "", UNVERIFIED, (), (at.PANDUAN_2019,)),
    Bidang("bukti_kegiatan", "", UNVERIFIED),
)
"""The fields of a record, in the order of the proposal."""


@frozen
class Pernyataan:
    """A coded statement.

    Args:
        code: its code.
        evidence: how well it is known.
        cites: the places of the law that it rests on.
        addresses: public addresses of what else it rests on; what has neither is our own.
    """

    code: str
    evidence: Evidence
    cites: tuple[Citation, ...] = ()
    addresses: tuple[str, ...] = ()

    def text(self, lang: Lang = "id") -> str:
        """Return what it says.

        >>> OUTCOMES[1].text("en")
        'knowledge'
        """
        return text(f"kime_pernyataan.{self.code}", lang)


OUTCOMES: Final = (
    Pernyataan("KIME-111", CORROBORATED, _DEFINISI, at.KUTIPAN),
    Pernyataan("KIME-112", CORROBORATED, (*_DEFINISI, *_MAKSUD), (at.KUTIPAN[0], at.DIY_2019)),
    Pernyataan("KIME-113", CORROBORATED, _DEFINISI, at.KUTIPAN),
    Pernyataan("KIME-114", CORROBORATED, _MAKSUD, at.MAKSUD_DIKUTIP),
    Pernyataan("KIME-115", CORROBORATED, _MAKSUD, at.MAKSUD_DIKUTIP),
)
"""The results at which social extension aims: the first three by the definition, the others by the aim of Permensos 10/2014."""

ALLOWED: Final = (
    Pernyataan("KIME-501", UNVERIFIED),
    Pernyataan("KIME-502", CORROBORATED, _DEFINISI, at.KUTIPAN),
    Pernyataan("KIME-503", UNVERIFIED),
    Pernyataan("KIME-504", UNVERIFIED, (), at.TANGGA_2020[:1]),
    Pernyataan("KIME-505", UNVERIFIED),
)
"""What can be said of an activity."""

NOT_ALLOWED: Final = (
    Pernyataan("KIME-511", UNVERIFIED),
    Pernyataan("KIME-512", UNVERIFIED),
    Pernyataan(
        "KIME-513",
        PRIMARY,
        (PERATURAN["per-menpan-06-2008"].at("judul dan menimbang", PRIMARY),),
        (at.DUPAK_2015,),
    ),
    Pernyataan("KIME-514", SINGLE, (), (at.PERTANIAN,)),
    Pernyataan("KIME-515", UNVERIFIED, _DEFINISI, at.KUTIPAN[:1]),
    Pernyataan("KIME-516", PRIMARY, (), (at.PANDUAN_2019, at.PEDUM_2019)),
)
"""What is not said of an activity, with the reason: no official instrument was seen."""

MEDIA: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "media_peragaan_kesenian": ("peragaan",),
        "media_elektronik_radio": ("lisan",),
        "multimedia_penyuluhan": (),
        "pertemuan_daring_luring": ("lisan",),
    }
)
"""Media that were seen in official practice, with the forms of delivery that they are; an open list, no norm [C]."""

_OPEN: Final = (
    "pasal_10_2014",
    "uraian_huruf",
    "keempat_unsur",
    "metode_media",
    "formulir",
    "instrumen",
    "tangga",
    "peserta",
    "pensosmas",
    "indikator_diy",
    "penyebut_nol",
)


def not_established(lang: Lang = "id") -> Mapping[str, str]:
    """Return what no source settles, by a short key; nothing of it is filled in.

    >>> not_established("en")["instrumen"]
    'The official instrument of evaluation, its weights, its scoring, its bands and pass marks.'
    """
    return {key: text(f"kime_terbuka.{key}", lang) for key in _OPEN}
