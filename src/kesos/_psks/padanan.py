"""The 12 PSKS types elsewhere: other names, spellings, abbreviations, the six types before 2012, roles with lists.

Names and abbreviations serve to read what others wrote; none of them decides a verdict.
"""

from typing import Final

from attrs import frozen

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation, Evidence
from kesos.fakta.peraturan import PERATURAN

DEFINISI_PSKS: Final[Citation] = PERATURAN["permensos-3-2025"].at("Pasal 1 angka 9", PRIMARY)
"""PSKS: a person, family, group or community that can take part in keeping and strengthening social welfare."""


@frozen(kw_only=True)
class Padanan:
    """Names of one type elsewhere.

    Args:
        nama_lain: other names of the same thing.
        nama_kini: names that later law gives it.
        singkatan: abbreviations.
        ejaan: spellings that are met, right or wrong.
        bukan: names that look like it and mean something else.
        kolom_jenis: headings under which others store the finished type: a conclusion to compare with, never a fact.
        daftar_6: its name in the list of six types before 2012; empty if it came in 2012.
        daftar_6_catatan: how the two compare, in Indonesian.
        evidence: how well the other names are known.
        peran: roles for which `kesos.standards` holds requirement lists.
    """

    nama_lain: tuple[str, ...] = ()
    nama_kini: tuple[str, ...] = ()
    singkatan: tuple[str, ...] = ()
    ejaan: tuple[str, ...] = ()
    bukan: tuple[str, ...] = ()
    kolom_jenis: tuple[str, ...]
    daftar_6: str = ""
    daftar_6_catatan: str = "baru dalam daftar 2012"
    evidence: Evidence = CORROBORATED
    peran: tuple[str, ...] = ()


PADANAN: Final[dict[str, Padanan]] = {
    "PSKS-01": Padanan(
        nama_kini=("Pekerja Sosial",),
        singkatan=("Peksos",),
        kolom_jenis=("pekerja_sosial_profesional",),
        daftar_6="Pekerja Sosial Profesional",
        daftar_6_catatan="nama sama; lima kriteria lama (18-59 tahun, kerja di swasta, dsb.) bukan isi 8/2012",
        evidence=PRIMARY,
        peran=("pekerja_sosial", "pemohon_str"),
    ),
    "PSKS-02": Padanan(
        singkatan=("PSM",),
        bukan=("Penggerak Swadaya Masyarakat",),
        kolom_jenis=("pekerja_sosial_masyarakat",),
        daftar_6="Pekerja Sosial Masyarakat",
        daftar_6_catatan="nama sama; daftar lama memakai 18-59 tahun, SLTP, tokoh masyarakat",
        peran=("psm",),
    ),
    "PSKS-03": Padanan(
        singkatan=("Tagana",),
        kolom_jenis=("taruna_siaga_bencana",),
        daftar_6="Taruna Siaga Bencana",
        daftar_6_catatan="nama sama",
        peran=("anggota_tagana", "tagana"),
    ),
    "PSKS-04": Padanan(
        nama_lain=("Organisasi Sosial",),
        singkatan=("LKS", "Orsos"),
        kolom_jenis=("lembaga_kesejahteraan_sosial",),
        daftar_6="Organisasi Sosial",
        daftar_6_catatan="diduga padanannya; definisi lama tidak terlihat",
        evidence=UNVERIFIED,
        peran=("lks_menurut_undang_undang", "pendaftaran_lks", "tanda_daftar_lks_berlaku", "kewajiban_lks"),
    ),
    "PSKS-05": Padanan(
        singkatan=("KT",),
        ejaan=("Kartar",),
        kolom_jenis=("karang_taruna",),
        daftar_6="Karang Taruna",
        daftar_6_catatan="nama sama",
        evidence=SINGLE,
        peran=("anggota_karang_taruna", "pengurus_karang_taruna"),
    ),
    "PSKS-06": Padanan(
        singkatan=("LK3",),
        kolom_jenis=("lembaga_konsultasi_kesejahteraan_keluarga",),
        daftar_6="Lembaga Konsultasi Kesejahteraan Keluarga",
        daftar_6_catatan="nama sama",
        peran=("lk3",),
    ),
    "PSKS-07": Padanan(
        ejaan=("Keluarga Pioneer", "Keluarga Pionir"),
        kolom_jenis=("keluarga_pioner",),
    ),
    "PSKS-08": Padanan(
        nama_lain=("Wahana Kesejahteraan Sosial Keluarga Berbasis Masyarakat",),
        singkatan=("WKSBM", "WKSKBM"),
        kolom_jenis=("wahana_kesejahteraan_sosial_berbasis_masyarakat",),
        evidence=SINGLE,
    ),
    "PSKS-09": Padanan(
        singkatan=("WPKS",),
        ejaan=("WPRS",),
        kolom_jenis=("wanita_pemimpin_kesejahteraan_sosial",),
        evidence=SINGLE,
    ),
    "PSKS-10": Padanan(
        nama_lain=("Penyuluh Sosial Fungsional", "Penyuluh Sosial Masyarakat"),
        singkatan=("Pensos", "Pensosmas"),
        kolom_jenis=("penyuluh_sosial",),
        peran=("penyuluh_sosial_fungsional", "penyuluh_sosial", "pensosmas"),
    ),
    "PSKS-11": Padanan(
        singkatan=("TKSK",),
        kolom_jenis=("tenaga_kesejahteraan_sosial_kecamatan",),
        peran=("calon_tksk", "tksk"),
    ),
    "PSKS-12": Padanan(
        nama_kini=("Badan Usaha",),
        kolom_jenis=("dunia_usaha",),
        evidence=PRIMARY,
        peran=("badan_usaha_dalam_kesejahteraan_sosial",),
    ),
}
"""Names of the 12 types elsewhere, by code."""
