"""Roles by name: which lists hold for a role, in order of time, and under which names people ask for it."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from kesos.engine.names import spelling
from kesos.engine.problem import KesosError, Problem


class UnknownRoleError(KesosError, KeyError):
    """No role and no list goes by this name (``SDM-001``).

    >>> try:
    ...     role_of("tsk")
    ... except UnknownRoleError as error:
    ...     error.message("en")
    "SDM-001: 'tsk' is no role and no list of requirements. Did you mean 'tksk'?"
    """


@frozen(kw_only=True)
class Peran:
    """A role for which requirements are asked.

    Args:
        slug: its name as a key.
        names: other names and abbreviations under which people ask for it.
        lists: codes of the lists that follow each other in time.
        besides: codes of lists for the same role in a narrower field, or beside the others.
    """

    slug: str
    names: tuple[str, ...] = ()
    lists: tuple[str, ...]
    besides: tuple[str, ...] = ()


ROLES: Final[tuple[Peran, ...]] = (
    Peran(
        slug="tenaga_kesejahteraan_sosial",
        names=("TKS", "Tenaga Kesejahteraan Sosial"),
        lists=("TKS-MIN-UU11-2009",),
        besides=("TKS-SPPA", "TPFM-MIN-UU13-2011", "SDM-T1"),
    ),
    Peran(slug="tenaga_penanganan_fakir_miskin", lists=("TPFM-MIN-UU13-2011",)),
    Peran(
        slug="pekerja_sosial",
        names=("Peksos", "Pekerja Sosial Profesional"),
        lists=("PEKSOS-MIN-UU11-2009", "SDM-T2"),
        besides=("PEKSOS-DIAKUI", "PEKSOS-SPPA", "PEKSOS-PSKS-8-2012"),
    ),
    Peran(slug="peserta_pendidikan_profesi_pekerja_sosial", lists=("PEKSOS-PRODI-PROFESI",)),
    Peran(slug="peserta_uji_kompetensi_jalur_rpl", lists=("PEKSOS-RPL",)),
    Peran(slug="peserta_uji_kompetensi_langsung", lists=("PEKSOS-RPL-LANGSUNG",)),
    Peran(slug="pemohon_str", names=("STR",), lists=("STR-BARU",)),
    Peran(slug="pemohon_registrasi_ulang", lists=("STR-ULANG",)),
    Peran(slug="pemohon_str_lulusan_luar_negeri", lists=("STR-LULUSAN-LN",)),
    Peran(slug="pemohon_str_sementara", lists=("STR-SEMENTARA-WNA",)),
    Peran(slug="pemohon_sipps", lists=("SIPPS",)),
    Peran(slug="pekerja_sosial_berpraktik", lists=("PEKSOS-PRAKTIK",)),
    Peran(
        slug="penyuluh_sosial",
        names=("Pensos", "kualifikasi_minimum_penyuluh_sosial"),
        lists=("PENSOS-MIN-UU11-2009",),
        besides=("SDM-T3",),
    ),
    Peran(slug="penyuluh_sosial_fungsional", lists=("PENSOS-FUNGSIONAL-2008",)),
    Peran(slug="pensosmas", names=("Penyuluh Sosial Masyarakat",), lists=("PENSOSMAS-8-2012",)),
    Peran(
        slug="psm",
        names=("Pekerja Sosial Masyarakat",),
        lists=("PSM-1-2012", "PSM-10-2019"),
        besides=("PSM-PSKS-8-2012",),
    ),
    Peran(
        slug="anggota_karang_taruna",
        names=("anggota",),
        lists=("KT-ANGGOTA-23-2013", "KT-ANGGOTA-25-2019", "KT-ANGGOTA-9-2025"),
    ),
    Peran(
        slug="pengurus_karang_taruna",
        names=("pengurus",),
        lists=("KT-PENGURUS-77-2010", "KT-PENGURUS-25-2019", "KT-PENGURUS-9-2025"),
    ),
    Peran(
        slug="calon_tksk",
        lists=("TKSK-3-2013", "TKSK-24-2013", "CALON-TKSK-28-2018"),
        besides=("TKSK-28-2018",),
    ),
    Peran(
        slug="tksk",
        names=("Tenaga Kesejahteraan Sosial Kecamatan",),
        lists=("TKSK-2009", "TKSK-3-2013", "TKSK-24-2013", "TKSK-28-2018"),
        besides=("CALON-TKSK-28-2018",),
    ),
    Peran(slug="anggota_tagana", lists=("TAGANA-28-2012",), besides=("TAGANA-PSKS-8-2012",)),
    Peran(
        slug="tagana",
        names=("Taruna Siaga Bencana",),
        lists=("TAGANA-PSKS-8-2012",),
        besides=("TAGANA-28-2012",),
    ),
    Peran(slug="pendamping_pkh", lists=("PKH-PENDAMPING-2017", "PKH-PENDAMPING-2023")),
    Peran(slug="pekerja_sosial_supervisor_pkh", lists=("PKH-SUPERVISOR-2017",)),
    Peran(slug="relawan_sosial", lists=("RELAWAN-PUSKESOS-16-2019",), besides=("SDM-T4",)),
    Peran(slug="pusat_kesejahteraan_sosial", names=("Puskesos",), lists=("PUSKESOS-RELAWAN-MIN",)),
    Peran(slug="lks_menurut_undang_undang", lists=("LKS-UU11-2009",)),
    Peran(
        slug="pendaftaran_lks",
        names=("LKS", "pendaftaran", "Lembaga Kesejahteraan Sosial"),
        lists=("LKS-DAFTAR-184-2011", "LKS-DAFTAR-5-2024"),
        besides=("LKS-DAFTAR-PP39", "LKS-UU11-2009"),
    ),
    Peran(slug="tanda_daftar_lks_berlaku", names=("tanda_daftar_berlaku",), lists=("LKS-TANDA-DAFTAR-5-2024",)),
    Peran(slug="kewajiban_lks", lists=("LKS-KEWAJIBAN-5-2024",)),
    Peran(
        slug="lk3",
        names=("lk3_menurut_peraturan_sektor", "Lembaga Konsultasi Kesejahteraan Keluarga"),
        lists=("LK3-16-2013", "LK3-25-2017"),
    ),
    Peran(
        slug="badan_usaha_dalam_kesejahteraan_sosial",
        names=("badan_usaha",),
        lists=("BADAN-USAHA-UU11-2009",),
    ),
    Peran(slug="wpks", names=("Wanita Pemimpin Kesejahteraan Sosial",), lists=("WPKS-INGATAN",)),
    Peran(slug="tpp", names=("Tenaga Pelopor Perdamaian",), lists=("SDM-TPP",)),
    Peran(slug="wksbm", names=("Wahana Kesejahteraan Sosial Berbasis Masyarakat",), lists=("SDM-WKSBM",)),
    Peran(slug="kader_rbm", names=("Kader Rehabilitasi Berbasis Masyarakat",), lists=("SDM-KADER-RBM",)),
    Peran(slug="kader_rbk", names=("Kader Rehabilitasi Berbasis Keluarga",), lists=("SDM-KADER-RBK",)),
    Peran(slug="lpk", names=("Lembaga Peduli Keluarga",), lists=("SDM-LPK",)),
    Peran(slug="pendamping_lain", lists=("SDM-PENDAMPING",)),
    Peran(slug="jf_pekerja_sosial", lists=("SDM-JF-PEKSOS",)),
    Peran(slug="jf_penyuluh_sosial", lists=("SDM-JF-PENSOS",)),
)
"""The roles; a name beside the slug leads to the same lists."""

ANNEX: Final = {
    "PEKSOS-PSKS-8-2012": "PSKS-01",
    "PSM-PSKS-8-2012": "PSKS-02",
    "TAGANA-PSKS-8-2012": "PSKS-03",
    "WPKS-INGATAN": "PSKS-09",
}
"""Lists that are types of the PSKS annex: written there, once."""


def _names() -> Iterator[tuple[str, Peran]]:
    for role in ROLES:
        for name in (role.slug, *role.names):
            yield spelling(name), role


_BY_NAME: Final = dict(_names())


def role_of(name: str) -> Peran:
    """Return the role that goes by a name.

    Raises:
        UnknownRoleError: ``SDM-001``, which names the nearest role.
    """
    found = _BY_NAME.get(spelling(name))
    if found is None:
        nearest = next(iter(get_close_matches(spelling(name), _BY_NAME, n=1, cutoff=0.0)))
        raise UnknownRoleError(Problem(code="SDM-001", where=name, context={"nearest": _BY_NAME[nearest].slug}))
    return found
