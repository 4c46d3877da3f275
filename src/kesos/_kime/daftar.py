"""The fields of an activity record (our proposal), the results that are aimed at, and what may be judged and what not."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from kesos._kime.aturan import DEFINISI, PERMENSOS_10_2014
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation, Evidence
from kesos.fakta.kegiatan import Kegiatan
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang, text

_DEFINISI: Final = (DEFINISI,)
_KUTIPAN: Final = (
    "https://text-id.123dok.com/document/nq7w22onz-penyuluhan-sosial-landasan-teori.html",
    "https://wvisialton.blogspot.com/2015/08/melakukan-penyuluhan-sosial-yang.html",
)
"""Where the definition is quoted."""
_MAKSUD: Final = (
    PERMENSOS_10_2014.at("pasal tentang maksud penyuluhan sosial (nomornya tidak terbaca jelas)", CORROBORATED),
)
_KEPALA: Final = "https://dinsos.jogjaprov.go.id/pensosmas-agen-perubahan-menuju-desa-berketahanan-sosial/"
_MAGELANG: Final = "http://dinsos.magelangkota.go.id/penyuluhan-sosial-sebuah-strategi-membangun-komunikasi-informasi-motivasi-edukasi/"
_DIY_2019: Final = "https://dinsos.jogjaprov.go.id/ada-abt-di-penyuluhan-sosial-2019"
_DIY_RADIO: Final = "https://dinsos.jogjaprov.go.id/penyuluhan-sosial-menyapa-di-udara/"
_DIY_2020: Final = "https://dinsos.jogjaprov.go.id/perdana-di-tahun-2020/?replytocom=18025"
_MAKSUD_DIKUTIP: Final = (_DIY_2019, "https://dosensosiologi.com/penyuluhan-sosial")
_MODUL_2018: Final = "https://id.scribd.com/document/432681759"
_PANDUAN_2019: Final = "http://docplayer.info/196111504-Panduan-penyuluhan-sosial.html"
_PEDUM_2019: Final = "https://id.scribd.com/document/539124673/1-1-Pedoman-Umum-Pensos"
_RENCANA: Final = "https://pdfcoffee.com/manajemen-penyuluhan-sosial-pdf-free.html"
_APLIKASI: Final = "GitHub: SADA SOSIAL (jenis_kegiatan, judul_kegiatan)"
_TANGGA: Final = (
    "https://kilaskementerian.kompas.com/kemensos/read/2020/07/29/17551111/wujudkan-desa-berketahanan-sosial-kemensos-bentuk-penyuluh-sosial-masyarakat",
    "https://www.koranelektronik.com/2020/07/kemensos-sosialisasi-tentang-program.html",
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
    Bidang("judul", "", SINGLE, (), (_RENCANA, _APLIKASI)),
    Bidang("jenis_kegiatan", "ya", SINGLE, (), (_APLIKASI,)),
    Bidang("tanggal_mulai", "ya", SINGLE, (), (_RENCANA,)),
    Bidang("tanggal_selesai", "", UNVERIFIED),
    Bidang("tahap", "", PRIMARY, (), (_MODUL_2018, _PANDUAN_2019)),
    Bidang("unsur_kime", "ya", CORROBORATED, _DEFINISI, (_KEPALA,)),
    Bidang("bentuk_penyampaian", "ya", CORROBORATED, _DEFINISI, _KUTIPAN),
    Bidang("tema", "", UNVERIFIED),
    Bidang("tujuan_umum", "", SINGLE, (), (_RENCANA,)),
    Bidang("tujuan_khusus", "", SINGLE, (), (_RENCANA,)),
    Bidang("materi", "", UNVERIFIED),
    Bidang("pendekatan_metode", "", SINGLE, (), (_RENCANA,)),
    Bidang("media", "", SINGLE, (), (_DIY_2019, _DIY_RADIO)),
    Bidang("kelompok_sasaran", "ya", CORROBORATED, _DEFINISI, (_RENCANA,)),
    Bidang("sasaran_kode_ppks_psks", "", UNVERIFIED),
    Bidang("jumlah_peserta_l", "", UNVERIFIED),
    Bidang("jumlah_peserta_p", "", UNVERIFIED),
    Bidang("jumlah_peserta_sasaran", "", UNVERIFIED),
    Bidang("jumlah_sasaran_rencana", "", UNVERIFIED),
    Bidang("lokasi_kode_wilayah", "", UNVERIFIED),
    Bidang("lokasi_nama", "ya", SINGLE, (), (_DIY_2020, _RENCANA)),
    Bidang("penyelenggara", "", SINGLE, (), (_RENCANA,)),
    Bidang("penyuluh", "", UNVERIFIED),
    Bidang("petugas_jenis", "ya", CORROBORATED, _DEFINISI, (_MAGELANG,)),
    Bidang("mitra_psks", "", UNVERIFIED),
    Bidang("usulan_lokasi_tahun", "", SINGLE, (), (_DIY_2020,)),
    Bidang("hasil_tangga", "", CORROBORATED, (), _TANGGA),
    Bidang("skor_pra", "", UNVERIFIED),
    Bidang("skor_pasca", "", UNVERIFIED),
    Bidang("skor_maks", "skor", UNVERIFIED),
    Bidang("alat_ukur", "skor", UNVERIFIED),
    Bidang("umpan_balik", "", UNVERIFIED),
    Bidang("kendala", "", UNVERIFIED),
    Bidang("tindak_lanjut", "", UNVERIFIED, (), (_PANDUAN_2019,)),
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
    Pernyataan("KIME-111", CORROBORATED, _DEFINISI, _KUTIPAN),
    Pernyataan("KIME-112", CORROBORATED, (*_DEFINISI, *_MAKSUD), (_KUTIPAN[0], _DIY_2019)),
    Pernyataan("KIME-113", CORROBORATED, _DEFINISI, _KUTIPAN),
    Pernyataan("KIME-114", CORROBORATED, _MAKSUD, _MAKSUD_DIKUTIP),
    Pernyataan("KIME-115", CORROBORATED, _MAKSUD, _MAKSUD_DIKUTIP),
)
"""The results at which social extension aims: the first three by the definition, the others by the aim of Permensos 10/2014."""

ALLOWED: Final = (
    Pernyataan("KIME-501", UNVERIFIED),
    Pernyataan("KIME-502", CORROBORATED, _DEFINISI, _KUTIPAN),
    Pernyataan("KIME-503", UNVERIFIED),
    Pernyataan("KIME-504", UNVERIFIED, (), _TANGGA[:1]),
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
        ("https://pdfcoffee.com/juknis-dupak-2015-penyuluh-pdf-free.html",),
    ),
    Pernyataan("KIME-514", SINGLE, (), ("https://id.scribd.com/document/380813661",)),
    Pernyataan("KIME-515", UNVERIFIED, _DEFINISI, _KUTIPAN[:1]),
    Pernyataan("KIME-516", PRIMARY, (), (_PANDUAN_2019, _PEDUM_2019)),
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
