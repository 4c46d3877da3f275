"""Kinds below the four: the 13 pendamping, the 13 volunteers, and the names that lead astray."""

from typing import Final

from attrs import frozen

from kesos.engine import expression as x
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, Citation, Evidence
from kesos.engine.rule import Peringatan
from kesos.fakta.peraturan import PERATURAN

PERMENSOS_16_2017 = PERATURAN["permensos-16-2017"]
PERMENSOS_16_2019 = PERATURAN["permensos-16-2019"]


@frozen(kw_only=True)
class Relawan:
    """One of the 13 kinds of social volunteers of Permensos 16/2017.

    Args:
        number: its place in that list.
        slug: the value of the fact ``jenis_relawan``.
        name: its name.
        subject: ``"perorangan"`` or ``"lembaga"``.
        evidence: how well it is known as a kind of volunteer.
        in_rehabilitation: whether it is one of the 8 kinds of Permensos 16/2019 Pasal 44 ayat (2) [A].
        role: the role whose lists hold for it; empty if none was seen.
    """

    number: int
    slug: str
    name: str
    subject: str
    evidence: Evidence
    in_rehabilitation: bool
    role: str = ""


def _relawan(  # noqa: PLR0917  a row of a table
    number: int, slug: str, name: str, subject: str, evidence: Evidence, role: str = ""
) -> Relawan:
    return Relawan(
        number=number,
        slug=slug,
        name=name,
        subject=subject,
        evidence=evidence,
        in_rehabilitation=evidence is PRIMARY,
        role=role,
    )


_ORANG, _LEMBAGA = "perorangan", "lembaga"
RELAWAN_DASAR: Final[tuple[Citation, ...]] = (
    PERMENSOS_16_2017.at("daftar jenis relawan sosial (pasal tidak terlihat)", SINGLE),
    PERMENSOS_16_2019.at("Pasal 44 ayat (2)", PRIMARY),
)
RELAWAN: Final[tuple[Relawan, ...]] = (
    _relawan(1, "psm", "Pekerja Sosial Masyarakat", _ORANG, CORROBORATED, "psm"),
    _relawan(2, "karang_taruna", "Karang Taruna", _LEMBAGA, PRIMARY, "anggota_karang_taruna"),
    _relawan(3, "tpp", "Tenaga Pelopor Perdamaian", _ORANG, PRIMARY, "tpp"),
    _relawan(4, "tagana", "Taruna Siaga Bencana", _ORANG, PRIMARY, "tagana"),
    _relawan(5, "tksk", "Tenaga Kesejahteraan Sosial Kecamatan", _ORANG, PRIMARY, "tksk"),
    _relawan(6, "wksbm", "Wahana Kesejahteraan Sosial Berbasis Masyarakat", _LEMBAGA, SINGLE, "wksbm"),
    _relawan(7, "wpks", "Wanita Pemimpin Kesejahteraan Sosial", _ORANG, PRIMARY, "wpks"),
    _relawan(8, "kader_rbm", "Kader Rehabilitasi Berbasis Masyarakat", _ORANG, PRIMARY, "kader_rbm"),
    _relawan(9, "kader_rbk", "Kader Rehabilitasi Berbasis Keluarga", _ORANG, PRIMARY, "kader_rbk"),
    _relawan(10, "pensosmas", "Penyuluh Sosial Masyarakat", _ORANG, PRIMARY, "pensosmas"),
    _relawan(11, "lk3", "Lembaga Konsultasi Kesejahteraan Keluarga", _LEMBAGA, SINGLE, "lk3"),
    _relawan(12, "lpk", "Lembaga Peduli Keluarga", _LEMBAGA, SINGLE, "lpk"),
    _relawan(13, "lks", "Lembaga Kesejahteraan Sosial", _LEMBAGA, SINGLE, "pendaftaran_lks"),
)
"""The 13 kinds of volunteers, joined by dan/atau; Permensos 16/2019 names 8 of them for social rehabilitation."""


@frozen(kw_only=True)
class Pendamping:
    """One of the 13 kinds of Pendamping Sosial: the community branch of TKS by one reading of 16/2017 [C].

    Args:
        number: its place in that list.
        slug: the value of the fact ``jenis_pendamping``.
        name: its name.
        role: the role whose lists hold for it; for the others none was seen.
    """

    number: int
    slug: str
    name: str
    role: str = "pendamping_lain"


PENDAMPING_DASAR: Final[Citation] = PERMENSOS_16_2017.at("daftar Pendamping Sosial (pasal tidak terlihat)", SINGLE)
PENDAMPING: Final[tuple[Pendamping, ...]] = (
    Pendamping(number=1, slug="kube", name="KUBE"),
    Pendamping(number=2, slug="pkh", name="PKH", role="pendamping_pkh"),
    Pendamping(number=3, slug="asistensi_lanjut_usia", name="Asistensi Lanjut Usia"),
    Pendamping(number=4, slug="anak", name="Anak"),
    Pendamping(number=5, slug="odha", name="Orang dengan HIV-AIDS"),
    Pendamping(number=6, slug="korban_perdagangan_orang", name="Korban Perdagangan Orang"),
    Pendamping(number=7, slug="disabilitas_berat", name="Disabilitas Berat"),
    Pendamping(number=8, slug="napza", name="Napza"),
    Pendamping(number=9, slug="komunitas_adat_terpencil", name="Komunitas Adat Terpencil"),
    Pendamping(number=10, slug="eks_narapidana", name="Eks Narapidana"),
    Pendamping(number=11, slug="eks_wanita_tuna_susila", name="Eks Wanita Tuna Susila"),
    Pendamping(number=12, slug="sarling_rtlh", name="Sarana dan Prasarana Lingkungan & Rumah Tidak Layak Huni"),
    Pendamping(number=13, slug="uep", name="Usaha Ekonomi Produktif"),
)
"""The 13 kinds of Pendamping Sosial; whether the list is closed was not seen."""


@frozen(kw_only=True)
class Jebakan:
    """A name that leads astray when personnel is classified.

    Args:
        slug: what people say.
        text: what is wrong with it and what to hold to, in Indonesian.
        kind: the kind of personnel to hold to, such as ``"SDM-T4"``; empty if it is a matter of words.
        evidence: how well it is known.
        cites: the places of the law that it rests on.
        addresses: public addresses of what else it rests on.
    """

    slug: str
    text: str
    kind: str = ""
    evidence: Evidence
    cites: tuple[Citation, ...] = ()
    addresses: tuple[str, ...] = ()


_RELAWAN_16_2019: Final = RELAWAN_DASAR[1]
_JENIS_16_2017: Final = (
    "http://dinsos.magelangkota.go.id/memahami-sumber-daya-manusia-penyelenggara-kesejahteraan-sosial/"
)
_KOMPETENSI_RELAWAN: Final = "https://123dok.com/id/docs/tugas-fungsi-dan-kompetensi-relawan-sosial-pdf.10735344"


TRAPS: Final[dict[str, Jebakan]] = {
    trap.slug: trap
    for trap in (
        Jebakan(
            slug="tksk",
            text=(
                "TKSK bernama Tenaga Kesejahteraan Sosial, tetapi jenisnya Relawan Sosial "
                "(Permensos 16/2019 Pasal 44 ayat (2)); satu berita 2018 menghitungnya TKS."
            ),
            kind="SDM-T4",
            evidence=PRIMARY,
            cites=(_RELAWAN_16_2019,),
            addresses=("http://jabarekspres.com/2018/100-orang-pekerja-sosial-ikuti-sertifikasi/",),
        ),
        Jebakan(
            slug="tagana",
            text=(
                "Permensos 28/2012 menyebut Tagana relawan sosial atau TKS dari masyarakat; pegang Relawan Sosial "
                "(Permensos 16/2019 Pasal 44 ayat (2))."
            ),
            kind="SDM-T4",
            evidence=PRIMARY,
            cites=(_RELAWAN_16_2019,),
            addresses=(
                "https://dinsos.jatengprov.go.id/public/detail/pengumuman/penerimaan-relawan-tagana-dan-pedoman-umum-tagana",
                "http://inforelawan.blogspot.com/2018/06/tagana-dalam-permensos-28-tahun-2012.html",
            ),
        ),
        Jebakan(
            slug="psm",
            text=(
                "PSM juga singkatan Penggerak Swadaya Masyarakat, jabatan fungsional PNS. Orang ini PNS dan tercatat "
                "sebagai PSM: pastikan lewat nama lengkapnya."
            ),
            evidence=CORROBORATED,
            cites=(PERATURAN["permenpanrb-28-2018"].at("judul", CORROBORATED),),
            addresses=("https://id.scribd.com/document/444635934/PERMENSOS-NOMOR-10-TAHUN-2019-TENTANG-PSM",),
        ),
        Jebakan(
            slug="pekerja_sosial",
            text=(
                "Pekerja Sosial punya tiga arti: profesi bersertifikat (UU 14/2019), jenis SDM (Permensos 16/2017), dan "
                "jabatan fungsional PNS (PermenPANRB 33/2020). Orang ini pejabat fungsional tanpa sertifikat; pengakuan "
                "peralihan ada di PEKSOS-DIAKUI."
            ),
            kind="SDM-T2",
            evidence=PRIMARY,
            cites=(
                PERATURAN["uu-14-2019"].at("Pasal 1 angka 1", PRIMARY),
                PERATURAN["permenpanrb-33-2020"].at("Pasal 1 angka 8-9", PRIMARY),
                PERMENSOS_16_2017.at("jenis SDM (pasal tidak terlihat)", SINGLE),
            ),
        ),
        Jebakan(
            slug="penyuluh",
            text=(
                "Penyuluh Sosial berasal dari ASN; warga yang diberi tugas menyuluh adalah Penyuluh Sosial Masyarakat, "
                "jenis relawan. Lihat status_kepegawaian."
            ),
            kind="SDM-T4",
            evidence=SINGLE,
            addresses=(_JENIS_16_2017, _KOMPETENSI_RELAWAN),
        ),
        Jebakan(
            slug="pendamping_pkh",
            text=(
                "Pendamping PKH sering disebut relawan; menurut 16/2017 ia TKS dari masyarakat [C], dan UU 13/2011 "
                "Pasal 33 menempatkan tenaga pendamping di samping TKS [A]."
            ),
            kind="SDM-T1",
            evidence=SINGLE,
            cites=(PERATURAN["uu-13-2011"].at("Pasal 33", PRIMARY), PENDAMPING_DASAR),
            addresses=("http://www.swd.my.id/2019/01/sumber-daya-manusia-sdm-kesejahteraan.html",),
        ),
        Jebakan(
            slug="pengganti_tugas",
            text=(
                "TKS boleh menggantikan tugas Pekerja Sosial bila di daerah itu tidak ada (perkara anak, PP 58/2022): "
                "tugasnya berganti, jenisnya tidak."
            ),
            kind="SDM-T1",
            evidence=PRIMARY,
            cites=(PERATURAN["pp-58-2022"].at("Penjelasan, pendampingan anak (dan/atau)", PRIMARY),),
        ),
        Jebakan(
            slug="pindah_status",
            text=(
                "Orang yang sama dapat berpindah dari relawan ke ASN (TKSK menjadi PPPK Pendamping Sosial): nilai "
                "jenisnya pada tanggal yang ditanyakan."
            ),
            evidence=SINGLE,
            addresses=(
                "https://elshinta.com/amp/kategori/1/aktual-dalam-negeri/16-tahun-berstatus-relawan-tksk-di-langkat-kini-terangkat-menjadi-asn-kemensos-ri-150137",
            ),
        ),
        Jebakan(
            slug="psks_bukan_sdm",
            text=(
                "PSKS dan SDM adalah dua daftar: Keluarga Pioner dan Dunia Usaha adalah PSKS tetapi bukan relawan; TPP, "
                "kader RBM/RBK, dan Lembaga Peduli Keluarga sebaliknya."
            ),
            evidence=CORROBORATED,
            addresses=(
                "http://dinsos.kaltimprov.go.id/berita-318-12-psks-sesuai-permensos-ri-nomor-08-tahun-2012.html",
                _KOMPETENSI_RELAWAN,
            ),
        ),
    )
}
"""Names that lead astray, by what people say."""


def jebakan(key: str, slug: str, when: x.Condition) -> Peringatan:
    """Return the warning that shows when a record walks into a trap."""
    trap = TRAPS[slug]
    return Peringatan(key, x.condition(when), trap.evidence, trap.text)
