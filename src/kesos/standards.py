"""Standards of personnel: the four kinds of SDM, and the requirement lists of roles, by date.

`KINDS` holds the definitions, `LISTS` the lists. Each entry reads like the article that it stands for. What was not seen
is left out and named (`missing`); a list that is not known whole is never met, and outside its dates nothing is said.
Beside them: competence and portfolio, coverage of a region, before and after a training, validity of certificates.

>>> from datetime import date
>>> from kesos.fakta.perorangan import Perorangan
>>> found = check("PSM", Perorangan(wni=True, usia=17), on=date(2026, 11, 24))
>>> found.verdict, found.version, [gap.key for gap in found.gaps]
(<Verdict.NO: 'NO'>, 'PSM-10-2019', ['d'])
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from kesos._standards.asn import ASN, KESESUAIAN_JABATAN, PITA_ASN, AsnMatch, asn_match, asn_match_frame
from kesos._standards.cakupan import coverage, coverage_frame
from kesos._standards.cakupan_jenis import IDEAL_TPP, KUOTA, Coverage, Kuota, Petugas, RoleCoverage, Unit
from kesos._standards.check import Check
from kesos._standards.daftar import Daftar, daftar
from kesos._standards.dasar import Ketentuan, StandardsError, Target, chosen
from kesos._standards.jenis import PENDAMPING, RELAWAN, TRAPS, jebakan
from kesos._standards.karang_taruna import ASPEK_KARANG_TARUNA, KELAS, KarangTarunaScore, Weights, karang_taruna_score
from kesos._standards.kompetensi import (
    ASPECTS,
    ASPEK,
    BOBOT_UJI_KOGNITIF,
    NILAI_LULUS,
    UJI_KOGNITIF,
    UJI_TERTULIS_2017,
    Competence,
    PassMark,
    competence,
    competence_frame,
    percent_right,
)
from kesos._standards.pelatihan import Change, Training, training
from kesos._standards.pelatihan_tabel import training_frame
from kesos._standards.peran import ANNEX, ROLES, UnknownRoleError, role_of
from kesos._standards.portofolio import (
    DESKRIPSI_DIRI,
    KURIKULUM_VITAE,
    PORTOFOLIO,
    Answer,
    Portfolio,
    SelfDescription,
    portfolio,
    self_description,
)
from kesos._standards.portofolio_tabel import self_description_frame
from kesos._standards.praktik import PENILAIAN, PRAKTIK, RELAWAN_TUGAS, TKSK
from kesos._standards.sertifikat import MASA, SIPPS, STR_LISTS, Masa, Validity, validity, validity_frame
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Citation
from kesos.engine.expression import Unseen, all_of, any_of
from kesos.engine.names import spelling
from kesos.engine.record import Record
from kesos.engine.rule import Kriteria, Peringatan, Reading, Rule, salah_satu
from kesos.engine.rule_set import RuleSet, holding
from kesos.engine.timeline import Interval, NotCovered
from kesos.evaluators.findings import Findings
from kesos.evaluators.frame import verdict_columns
from kesos.evaluators.subject import Subject
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.kerelawanan import FaktaKerelawanan
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.pendidikan import berijazah_paling_rendah
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan
from kesos.psks import TYPES

__all__ = [
    "ASN",
    "ASPECTS",
    "ASPEK",
    "ASPEK_KARANG_TARUNA",
    "BOBOT_UJI_KOGNITIF",
    "DESKRIPSI_DIRI",
    "EARLIER_KINDS",
    "IDEAL_TPP",
    "KELAS",
    "KESESUAIAN_JABATAN",
    "KINDS",
    "KUOTA",
    "KURIKULUM_VITAE",
    "LISTS",
    "MASA",
    "NILAI_LULUS",
    "PENDAMPING",
    "PENILAIAN",
    "PITA_ASN",
    "PORTOFOLIO",
    "PRAKTIK",
    "RELAWAN",
    "RELAWAN_TUGAS",
    "ROLES",
    "RULES",
    "SIPPS",
    "STR_LISTS",
    "TKSK",
    "TRAPS",
    "UJI_KOGNITIF",
    "UJI_TERTULIS_2017",
    "Answer",
    "AsnMatch",
    "Change",
    "Competence",
    "Coverage",
    "KarangTarunaScore",
    "Ketentuan",
    "Kuota",
    "Masa",
    "PassMark",
    "Petugas",
    "Portfolio",
    "RoleCoverage",
    "SelfDescription",
    "StandardsError",
    "Target",
    "Training",
    "Unit",
    "UnknownRoleError",
    "Validity",
    "Weights",
    "asn_match",
    "asn_match_frame",
    "check",
    "check_frame",
    "check_str",
    "classify",
    "classify_frame",
    "competence",
    "competence_frame",
    "coverage",
    "coverage_frame",
    "karang_taruna_score",
    "percent_right",
    "portfolio",
    "requirement",
    "self_description",
    "self_description_frame",
    "training",
    "training_frame",
    "validity",
    "validity_frame",
]

UU_11_2009 = PERATURAN["uu-11-2009"]
UU_13_2011 = PERATURAN["uu-13-2011"]
UU_11_2012 = PERATURAN["uu-11-2012"]
UU_14_2019 = PERATURAN["uu-14-2019"]
PP_39_2012 = PERATURAN["pp-39-2012"]
PERMENSOS_77_2010 = PERATURAN["permensos-77-huk-2010"]
PERMENSOS_184_2011 = PERATURAN["permensos-184-2011"]
PERMENSOS_1_2012 = PERATURAN["permensos-1-2012"]
PERMENSOS_8_2012 = PERATURAN["permensos-8-2012"]
PERMENSOS_28_2012 = PERATURAN["permensos-28-2012"]
PERMENSOS_3_2013 = PERATURAN["permensos-3-2013"]
PERMENSOS_16_2013 = PERATURAN["permensos-16-2013"]
PERMENSOS_23_2013 = PERATURAN["permensos-23-2013"]
PERMENSOS_24_2013 = PERATURAN["permensos-24-2013"]
PERMENSOS_10_2014 = PERATURAN["permensos-10-2014"]
PERMENSOS_10_2017 = PERATURAN["permensos-10-2017"]
PERMENSOS_16_2017 = PERATURAN["permensos-16-2017"]
PERMENSOS_25_2017 = PERATURAN["permensos-25-2017"]
PERMENSOS_1_2018 = PERATURAN["permensos-1-2018"]
PERMENSOS_28_2018 = PERATURAN["permensos-28-2018"]
PERMENSOS_10_2019 = PERATURAN["permensos-10-2019"]
PERMENSOS_16_2019 = PERATURAN["permensos-16-2019"]
PERMENSOS_25_2019 = PERATURAN["permensos-25-2019"]
PERMENSOS_5_2024 = PERATURAN["permensos-5-2024"]
PERMENSOS_9_2025 = PERATURAN["permensos-9-2025"]
PER_MENPAN_6_2008 = PERATURAN["per-menpan-06-2008"]
PB_MENSOS_BKN_2008 = PERATURAN["pb-mensos-bkn-2008"]
PERMENPANRB_33_2020 = PERATURAN["permenpanrb-33-2020"]

SEJAK_UU_11_2009: Final = Interval(date(2009, 1, 16))
SEJAK_UU_14_2019: Final = Interval(date(2019, 10, 2))
SEBELUM_UU_14_2019: Final = Interval(date(2009, 1, 16), date(2019, 10, 2))
# Set on 18 December 2024 and in force when promulgated; the day stands blank in the copy, but the gazette is of 2024.
SEJAK_PERMENSOS_5_2024: Final = Interval(date(2025, 1, 1), not_before=date(2024, 12, 18))
SEJAK_PERMENSOS_9_2025: Final = Interval(date(2025, 9, 1), not_before=date(2025, 1, 1))

BIDANG_PEKSOS: Final = ("pekerjaan_sosial", "kesejahteraan_sosial")
"""Fields of study that are social work or social welfare."""

KUALIFIKASI_MINIMUM: Final = MappingProxyType(
    {
        "1": Kriteria(
            "Berpendidikan di bidang kesejahteraan sosial", Perorangan.berpendidikan_kesejahteraan_sosial, PRIMARY
        ),
        "2": Kriteria(
            "Terlatih dan terampil dalam pelayanan sosial", Perorangan.terlatih_dan_terampil_pelayanan_sosial, PRIMARY
        ),
        "3": Kriteria("Berpengalaman memberi pelayanan sosial", Perorangan.berpengalaman_pelayanan_sosial, PRIMARY),
    }
)
"""The minimum qualification of UU 11/2009 Pasal 33 ayat (2); the Act does not number it, 1-3 is the order of the text."""

_TYPE: Final = {jenis.code: jenis for jenis in TYPES}


def _tanpa_daftar(  # noqa: PLR0917  a row of a table
    code: str, role: str, name: str, records: tuple[type[Record], ...], cite: Citation, missing: str
) -> Daftar:
    """Return the entry of a role of which no requirement was seen."""
    return daftar(
        code=code,
        name=name,
        role=role,
        means="tidak pernah YES maupun NO: tidak satu pun syarat terlihat",
        records=records,
        cites=(cite,),
        butir={},
        mark=UNVERIFIED,
        valid=Interval(date.min),
        complete=False,
        missing=(missing,),
    )


KINDS: Final[tuple[Daftar, ...]] = (
    daftar(
        code="SDM-T1",
        name="Tenaga Kesejahteraan Sosial",
        role="tenaga_kesejahteraan_sosial",
        means="termasuk Tenaga Kesejahteraan Sosial menurut definisi undang-undang",
        remark="Permensos 16/2017 memuat unsur yang sama [B], begitu pula Permensos 16/2019 Pasal 1 angka 19 [A]",
        records=(Perorangan,),
        cites=(
            UU_11_2009.at("Pasal 1 angka 3", PRIMARY),
            UU_11_2009.at("Pasal 33 ayat (1)", PRIMARY),
            PP_39_2012.at("Pasal 69 ayat (1)", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 1 angka 19", PRIMARY),
        ),
        butir={
            "a": Kriteria(
                "Dididik dan dilatih secara profesional untuk melayani serta menangani masalah sosial",
                Perorangan.dididik_dilatih_profesional_kesos,
                PRIMARY,
            ),
            "b": Kriteria(
                "Bekerja di lembaga pemerintah atau swasta yang bidangnya kesejahteraan sosial",
                all_of(Perorangan.bekerja_di_lembaga, Perorangan.lembaga_bidang_kesos),
                PRIMARY,
            ),
        },
        logika=salah_satu,
        teks="dan/atau",
        mark=PRIMARY,
        valid=SEJAK_UU_11_2009,
        versi="UU 11/2009",
        warnings=(
            jebakan("T1", "tksk", Perorangan.jenis_relawan.isin("tksk")),
            jebakan("T2", "tagana", Perorangan.jenis_relawan.isin("tagana")),
            jebakan("T3", "pengganti_tugas", Unseen()),
            jebakan("T4", "pendamping_pkh", Perorangan.jenis_pendamping.isin("pkh")),
        ),
    ),
    daftar(
        code="SDM-T2",
        name="Pekerja Sosial",
        role="pekerja_sosial",
        means="Pekerja Sosial menurut definisi undang-undang",
        remark=(
            "Istilah lama Pekerja Sosial Profesional dibaca sebagai Pekerja Sosial (UU 14/2019 Pasal 59 huruf b [A]). "
            "Permensos 16/2019 Pasal 1 angka 18 memuat definisi yang sama [A]. Pengetahuan, keterampilan, dan nilai "
            "boleh dicatat terpisah"
        ),
        psks="PSKS-01",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 1 angka 1", PRIMARY), PERMENSOS_16_2019.at("Pasal 1 angka 18", PRIMARY)),
        butir={
            "1": Kriteria(
                "Punya pengetahuan, keterampilan, dan nilai praktik pekerjaan sosial",
                Perorangan.menguasai_pengetahuan_keterampilan_nilai_peksos,
                PRIMARY,
            ),
            "2": Kriteria(
                "Punya sertifikat kompetensi (atau sertifikat lama yang tetap diakui, Pasal 60 huruf c)",
                Perorangan.bersertifikat_pekerja_sosial,
                PRIMARY,
            ),
        },
        teks="definisi",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019 Ps 1",
        warnings=(
            Peringatan("W4", ~Perorangan.memiliki_str_berlaku, PRIMARY, "Praktik memerlukan STR (Pasal 28)."),
            jebakan(
                "T1",
                "pekerja_sosial",
                all_of(Perorangan.jf_pekerja_sosial_sebelum_2019_10_02, ~Perorangan.bersertifikat_pekerja_sosial),
            ),
        ),
    ),
    daftar(
        code="SDM-T3",
        name="Penyuluh Sosial",
        role="penyuluh_sosial",
        means="tidak pernah YES: definisinya hanya terlihat di satu halaman dinas",
        remark=(
            "Dari Permensos 16/2017 hanya tahun nomornya yang diketahui: 1 Januari 2019 adalah hari pasti pertama [D]. "
            "Padanan warganya, Penyuluh Sosial Masyarakat, adalah jenis relawan"
        ),
        records=(Perorangan,),
        cites=(
            PERMENSOS_16_2017.at("definisi Penyuluh Sosial (pasal tidak terlihat)", SINGLE),
            UU_11_2009.at("Pasal 33 ayat (1)", PRIMARY),
        ),
        butir={
            "a": Kriteria(
                "Diberi tugas, tanggung jawab, dan wewenang penyuluhan sosial",
                Perorangan.diberi_tugas_penyuluhan_sosial,
                SINGLE,
            ),
            "b": Kriteria("Berasal dari ASN", Perorangan.status_kepegawaian.isin("pns", "pppk"), SINGLE),
        },
        mark=SINGLE,
        valid=Interval(date(2019, 1, 1), not_before=date(2017, 1, 1)),
        versi="16/2017",
        complete=False,
        missing=("naskah definisi Penyuluh Sosial dalam Permensos 16/2017 dan 29/2017",),
        warnings=(
            jebakan(
                "T1",
                "penyuluh",
                all_of(Perorangan.diberi_tugas_penyuluhan_sosial, Perorangan.status_kepegawaian.isin("bukan_aparatur")),
            ),
        ),
    ),
    daftar(
        code="SDM-T4",
        name="Relawan Sosial",
        role="relawan_sosial",
        means="termasuk Relawan Sosial menurut definisi undang-undang",
        remark=(
            "Unsur pertama, orang dan/atau kelompok masyarakat, dipenuhi tiap rekaman: lembaga ikut, karena jenis relawan "
            "6 dan 11-13 berupa lembaga [D]. Latar pekerjaan sosial dan imbalan disebut dan tidak menentukan. Seorang "
            "peneliti mencatat bahwa banyak relawan justru bekerja bersama instansi sosial [C]. Kualifikasi minimum tidak "
            "diminta (Pasal 33 ayat (2), 34 ayat (1) [A])"
        ),
        records=(Perorangan, Organisasi),
        cites=(UU_11_2009.at("Pasal 1 angka 5", PRIMARY), PERMENSOS_16_2019.at("Pasal 1 angka 20", PRIMARY)),
        butir={
            "b": Kriteria(
                "Menjalankan kegiatan penyelenggaraan bidang sosial",
                FaktaKerelawanan.menyelenggarakan_kesejahteraan_sosial,
                PRIMARY,
            ),
            "c": Kriteria(
                "Tidak di instansi sosial pemerintah", ~FaktaKerelawanan.di_instansi_sosial_pemerintah, PRIMARY
            ),
            "d": Kriteria("Atas kemauan sendiri", FaktaKerelawanan.atas_kehendak_sendiri, PRIMARY),
        },
        teks="definisi",
        mark=PRIMARY,
        valid=SEJAK_UU_11_2009,
        versi="UU 11/2009",
        warnings=(
            jebakan("T1", "tksk", FaktaKerelawanan.jenis_relawan.isin("tksk")),
            jebakan("T2", "tagana", FaktaKerelawanan.jenis_relawan.isin("tagana")),
            jebakan(
                "T3",
                "psm",
                all_of(Perorangan.jenis_relawan.isin("psm"), Perorangan.status_kepegawaian.isin("pns")),
            ),
            jebakan("T4", "pendamping_pkh", Perorangan.jenis_pendamping.isin("pkh")),
            jebakan(
                "T5",
                "pindah_status",
                all_of(Perorangan.jenis_relawan.isin("tksk"), Perorangan.status_kepegawaian.isin("pppk", "pns")),
            ),
            jebakan("T6", "psks_bukan_sdm", Unseen()),
        ),
    ),
)
"""The four kinds of personnel of UU 11/2009 Pasal 33 ayat (1) and PP 39/2012 Pasal 69 ayat (1)."""

EARLIER_KINDS: Final[tuple[Daftar, ...]] = (
    daftar(
        code="SDM-T2",
        name="Pekerja Sosial Profesional",
        role="pekerja_sosial",
        means="Pekerja Sosial menurut definisi undang-undang",
        records=(Perorangan,),
        cites=(UU_11_2009.at("Pasal 1 angka 4", PRIMARY), UU_14_2019.at("Pasal 66", PRIMARY)),
        butir={
            "a": Kriteria("Bekerja di lembaga pemerintah atau swasta", Perorangan.bekerja_di_lembaga, PRIMARY),
            "b": Kriteria(
                "Punya kompetensi dan profesi pekerjaan sosial", Perorangan.punya_kompetensi_profesi_peksos, PRIMARY
            ),
            "c": Kriteria("Punya kepedulian dalam pekerjaan sosial", Perorangan.peduli_pekerjaan_sosial, PRIMARY),
            "d": Kriteria(
                "Memperolehnya lewat pendidikan, pelatihan, dan/atau pengalaman praktik",
                any_of(
                    Perorangan.punya_pendidikan_peksos,
                    Perorangan.pernah_pelatihan_peksos,
                    Perorangan.punya_pengalaman_praktik_peksos,
                ),
                PRIMARY,
            ),
        },
        teks="definisi",
        mark=PRIMARY,
        valid=SEBELUM_UU_14_2019,
        versi="UU 11/2009",
    ),
)
"""Definitions of a kind that hold no more."""

LISTS: Final[tuple[Daftar, ...]] = (
    # ---- minimum qualification by act of parliament
    daftar(
        code="TKS-MIN-UU11-2009",
        name="Kualifikasi minimum Tenaga Kesejahteraan Sosial",
        role="tenaga_kesejahteraan_sosial",
        means=(
            "memenuhi kualifikasi sekurang-kurangnya menurut UU 11/2009 (bukan standar Permensos 16/2017, yang isinya "
            "tidak diketahui)"
        ),
        remark="UU 14/2019 Pasal 66 hanya mencabut bagian tentang pekerja sosial profesional; itu bacaan frasanya",
        records=(Perorangan,),
        cites=(UU_11_2009.at("Pasal 33 ayat (2)", PRIMARY),),
        butir=KUALIFIKASI_MINIMUM,
        logika=salah_satu,
        teks="dan/atau",
        mark=PRIMARY,
        valid=SEJAK_UU_11_2009,
        versi="UU 11/2009",
    ),
    daftar(
        code="PENSOS-MIN-UU11-2009",
        name="Kualifikasi minimum Penyuluh Sosial",
        role="penyuluh_sosial",
        means="memenuhi kualifikasi sekurang-kurangnya menurut UU 11/2009",
        remark=(
            "UU 14/2019 Pasal 66 hanya mencabut bagian tentang pekerja sosial profesional; itu bacaan frasanya. Relawan, "
            "juga Penyuluh Sosial Masyarakat, tidak dimintai kualifikasi ini"
        ),
        psks="PSKS-10",
        records=(Perorangan,),
        cites=(UU_11_2009.at("Pasal 33 ayat (2)", PRIMARY),),
        butir=KUALIFIKASI_MINIMUM,
        logika=salah_satu,
        teks="dan/atau",
        mark=PRIMARY,
        valid=SEJAK_UU_11_2009,
        versi="UU 11/2009",
    ),
    daftar(
        code="PEKSOS-MIN-UU11-2009",
        name="Kualifikasi minimum Pekerja Sosial Profesional",
        role="pekerja_sosial",
        means="memenuhi kualifikasi sekurang-kurangnya Pekerja Sosial Profesional menurut UU 11/2009",
        remark="UU 14/2019 Pasal 66 mencabutnya",
        psks="PSKS-01",
        records=(Perorangan,),
        cites=(UU_11_2009.at("Pasal 33 ayat (2)", PRIMARY), UU_14_2019.at("Pasal 66", PRIMARY)),
        butir=KUALIFIKASI_MINIMUM,
        logika=salah_satu,
        teks="dan/atau",
        mark=PRIMARY,
        valid=SEBELUM_UU_14_2019,
        versi="UU 11/2009",
        warnings=(
            Peringatan(
                "W3",
                Unseen(),
                SINGLE,
                (
                    "Sertifikasi menurut Permensos 108/HUK/2009 (sarjana, 2 tahun praktik, pelatihan 60 jam) adalah "
                    "syarat sertifikat, bukan isi Pasal 33 ayat (2); sudah diganti."
                ),
            ),
        ),
    ),
    daftar(
        code="TPFM-MIN-UU13-2011",
        name="Kualifikasi minimum tenaga penanganan fakir miskin",
        role="tenaga_penanganan_fakir_miskin",
        means="TKS atau Pekerja Sosial memenuhi kualifikasi minimum untuk penanganan fakir miskin",
        scope="penanganan fakir miskin",
        remark="Diminta dari TKS dan Pekerja Sosial saja, tidak dari penyuluh, relawan, dan tenaga pendamping",
        records=(Perorangan,),
        cites=(UU_13_2011.at("Pasal 34 ayat (1)", PRIMARY), UU_13_2011.at("Pasal 33", PRIMARY)),
        butir=KUALIFIKASI_MINIMUM,
        logika=salah_satu,
        teks="dan/atau",
        mark=PRIMARY,
        valid=Interval(date(2011, 8, 18)),
        versi="UU 13/2011",
    ),
    # ---- children in the justice system
    daftar(
        code="PEKSOS-SPPA",
        name="Pekerja Sosial Profesional dalam sistem peradilan pidana anak",
        role="pekerja_sosial",
        means="memenuhi syarat diangkat sebagai Pekerja Sosial Profesional dalam peradilan pidana anak",
        scope="anak dalam sistem peradilan pidana",
        remark="Berlaku 2 tahun setelah 30 Juli 2012 (Pasal 108); hari pertamanya tafsir",
        records=(Perorangan,),
        cites=(UU_11_2012.at("Pasal 66", PRIMARY),),
        butir={
            "a": Kriteria(
                "Ijazah paling rendah S1 atau D-IV di bidang pekerjaan sosial atau kesejahteraan sosial",
                all_of(berijazah_paling_rendah("d4"), Perorangan.bidang_pendidikan.isin(*BIDANG_PEKSOS)),
                PRIMARY,
            ),
            "b": Kriteria(
                "Pengalaman kerja paling sedikit 2 tahun", Perorangan.lama_pengalaman_peksos_kesos >= 2, PRIMARY
            ),
            "c": Kriteria(
                "Keahlian khusus pekerjaan sosial dan minat membina anak",
                all_of(Perorangan.punya_keahlian_khusus_peksos, Perorangan.berminat_membina_anak),
                PRIMARY,
            ),
            "d": Kriteria(
                "Lulus uji kompetensi sertifikasi",
                Perorangan.lulus_uji_kompetensi_peksos,
                PRIMARY,
                note="teks menyebut organisasi profesi sebagai penyelenggara; UU 14/2019 Pasal 24 mengubahnya [D]",
            ),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=Interval(date(2014, 7, 30)),
        versi="UU 11/2012",
    ),
    daftar(
        code="TKS-SPPA",
        name="Tenaga Kesejahteraan Sosial dalam sistem peradilan pidana anak",
        role="tenaga_kesejahteraan_sosial",
        means="memenuhi syarat diangkat sebagai Tenaga Kesejahteraan Sosial dalam peradilan pidana anak",
        scope="anak dalam sistem peradilan pidana",
        remark="Berlaku 2 tahun setelah 30 Juli 2012 (Pasal 108); hari pertamanya tafsir",
        records=(Perorangan,),
        cites=(UU_11_2012.at("Pasal 67", PRIMARY),),
        butir={
            "a": Kriteria(
                "SMA pekerjaan sosial atau kesejahteraan sosial, atau sarjana bidang lain",
                any_of(
                    all_of(berijazah_paling_rendah("sma"), Perorangan.bidang_pendidikan.isin(*BIDANG_PEKSOS)),
                    berijazah_paling_rendah("s1"),
                ),
                PRIMARY,
                note=(
                    "frasa sarjana nonpekerja sosial atau kesejahteraan sosial dibaca sarjana bidang apa pun [D]; D-IV "
                    "masuk karena setingkat S1"
                ),
            ),
            "b": Kriteria("Mendapat pelatihan di bidang pekerjaan sosial", Perorangan.pernah_pelatihan_peksos, PRIMARY),
            "c": Kriteria(
                "Pengalaman kerja paling sedikit 3 tahun", Perorangan.lama_pengalaman_peksos_kesos >= 3, PRIMARY
            ),
            "d": Kriteria(
                "Keahlian khusus dan minat membina anak",
                all_of(Perorangan.punya_keahlian_khusus_peksos, Perorangan.berminat_membina_anak),
                PRIMARY,
            ),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=Interval(date(2014, 7, 30)),
        versi="UU 11/2012",
        warnings=(jebakan("T1", "pengganti_tugas", Unseen()),),
    ),
    # ---- social workers by UU 14/2019
    daftar(
        code="PEKSOS-PRODI-PROFESI",
        name="Peserta pendidikan profesi Pekerja Sosial",
        role="peserta_pendidikan_profesi_pekerja_sosial",
        means="berlatar sarjana yang boleh mengikuti pendidikan profesi",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 21", PRIMARY),),
        butir={
            "a": Kriteria(
                (
                    "Sarjana kesejahteraan sosial, sarjana terapan pekerjaan sosial, atau sarjana ilmu sosial lain yang "
                    "terkait kesejahteraan sosial"
                ),
                all_of(
                    berijazah_paling_rendah("d4"),
                    Perorangan.bidang_pendidikan.isin(*BIDANG_PEKSOS, "ilmu_sosial_lain"),
                ),
                PRIMARY,
                note="terkait kesejahteraan sosial tidak dirinci; ilmu_sosial_lain dianggap memenuhi [D]",
            ),
        },
        teks="atau",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019",
    ),
    daftar(
        code="PEKSOS-RPL",
        name="Uji Kompetensi lewat rekognisi pembelajaran lampau",
        role="peserta_uji_kompetensi_jalur_rpl",
        means="termasuk sasaran uji kompetensi lewat rekognisi pembelajaran lampau",
        remark=(
            "Yang tidak berlatar sarjana kesejahteraan sosial atau sarjana terapan pekerjaan sosial harus lewat "
            "pendidikan profesi (Pasal 61 huruf a). Koma pada Pasal 23 ayat (3) dibaca sebagai pilihan [D]"
        ),
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 23 ayat (3)", PRIMARY), UU_14_2019.at("Pasal 61 huruf a", PRIMARY)),
        butir={
            "a": Kriteria(
                "Sudah bekerja di bidang pelayanan sosial", Perorangan.sudah_bekerja_pelayanan_sosial, PRIMARY
            ),
            "b": Kriteria("Berpengalaman di pelayanan sosial", Perorangan.berpengalaman_pelayanan_sosial, PRIMARY),
            "c": Kriteria("Pernah diklat pelayanan sosial", Perorangan.pernah_diklat_pelayanan_sosial, PRIMARY),
        },
        logika=salah_satu,
        teks="dan/atau",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019",
    ),
    daftar(
        code="PEKSOS-RPL-LANGSUNG",
        name="Uji Kompetensi langsung pada masa peralihan",
        role="peserta_uji_kompetensi_langsung",
        means="boleh langsung uji kompetensi pada masa peralihan",
        remark="Paling lama 5 tahun sejak diundangkan 2 Oktober 2019; hari terakhirnya tafsir",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 61 huruf b", PRIMARY),),
        butir={
            "a": Kriteria(
                "Bekerja, berpengalaman, dan/atau pernah diklat",
                any_of(
                    Perorangan.sudah_bekerja_pelayanan_sosial,
                    Perorangan.berpengalaman_pelayanan_sosial,
                    Perorangan.pernah_diklat_pelayanan_sosial,
                ),
                PRIMARY,
            ),
            "b": Kriteria("Selama pendidikan profesi belum ada", ~Perorangan.tersedia_pendidikan_profesi, PRIMARY),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=Interval(date(2019, 10, 2), date(2024, 10, 2)),
        versi="UU 14/2019",
    ),
    daftar(
        code="PEKSOS-DIAKUI",
        name="Pengakuan sebagai Pekerja Sosial",
        role="pekerja_sosial",
        means="diakui sebagai Pekerja Sosial lewat salah satu jalan yang disebut undang-undang",
        records=(Perorangan,),
        cites=(
            UU_14_2019.at("Pasal 22", PRIMARY),
            UU_14_2019.at("Pasal 26", PRIMARY),
            UU_14_2019.at("Pasal 59 huruf a", PRIMARY),
            UU_14_2019.at("Pasal 60 huruf b dan c", PRIMARY),
        ),
        butir={
            "a": Kriteria("Lulus Uji Kompetensi", Perorangan.lulus_uji_kompetensi_peksos, PRIMARY),
            "b": Kriteria(
                "Sudah bersertifikat sebelum undang-undang ini",
                all_of(Perorangan.bersertifikat_pekerja_sosial, Perorangan.sertifikat_peksos_sebelum_2019_10_02),
                PRIMARY,
            ),
            "c": Kriteria(
                "Pejabat fungsional sebelum undang-undang ini",
                Perorangan.jf_pekerja_sosial_sebelum_2019_10_02,
                PRIMARY,
            ),
        },
        logika=salah_satu,
        teks="ayat",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019",
    ),
    daftar(
        code="STR-BARU",
        name="Surat Tanda Registrasi Pekerja Sosial",
        role="pemohon_str",
        means="berkas STR lengkap",
        remark=(
            "Pendaftaran pertama; registrasi ulang (Pasal 30), lulusan luar negeri, dan warga negara asing (Pasal 33-35) "
            "punya daftar sendiri"
        ),
        psks="PSKS-01",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 29 huruf a-d", PRIMARY),),
        butir={
            "a": Kriteria("Sertifikat kompetensi", Perorangan.bersertifikat_pekerja_sosial, PRIMARY),
            "b": Kriteria(
                "Surat keterangan kondisi fisik dan mental", Perorangan.memiliki_surat_kondisi_fisik_mental, PRIMARY
            ),
            "c": Kriteria(
                "Surat pernyataan sudah mengucapkan sumpah atau janji",
                Perorangan.sudah_mengucapkan_sumpah_profesi,
                PRIMARY,
            ),
            "d": Kriteria(
                "Surat pernyataan patuh dan menjalankan kode etik", Perorangan.menyatakan_patuh_kode_etik, PRIMARY
            ),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019 Ps 29",
    ),
    daftar(
        code="STR-ULANG",
        name="Registrasi ulang Pekerja Sosial",
        role="pemohon_registrasi_ulang",
        means="berkas registrasi ulang lengkap",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 30 ayat (2)", PRIMARY),),
        butir={
            "a": Kriteria("STR lama", Perorangan.punya_str_lama, PRIMARY),
            "b": Kriteria("Sertifikat kompetensi", Perorangan.bersertifikat_pekerja_sosial, PRIMARY),
            "c": Kriteria(
                "Surat keterangan kondisi fisik dan mental", Perorangan.memiliki_surat_kondisi_fisik_mental, PRIMARY
            ),
            "d": Kriteria("Surat pernyataan patuh kode etik", Perorangan.menyatakan_patuh_kode_etik, PRIMARY),
            "e": Kriteria("Telah mengabdi sebagai Pekerja Sosial", Perorangan.telah_mengabdi_sebagai_peksos, PRIMARY),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019 Ps 30",
    ),
    daftar(
        code="STR-LULUSAN-LN",
        name="STR bagi lulusan luar negeri",
        role="pemohon_str_lulusan_luar_negeri",
        means="unsur evaluasi lulusan luar negeri lengkap",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 33 ayat (2)", PRIMARY),),
        butir={
            "a": Kriteria("Bukti penyetaraan ijazah", Perorangan.punya_penyetaraan_ijazah, PRIMARY),
            "b": Kriteria(
                "Keterangan program adaptasi dan sertifikat kompetensi",
                all_of(Perorangan.punya_keterangan_adaptasi, Perorangan.bersertifikat_pekerja_sosial),
                PRIMARY,
            ),
            "c": Kriteria("Pernyataan sumpah atau janji", Perorangan.sudah_mengucapkan_sumpah_profesi, PRIMARY),
            "d": Kriteria(
                "Surat keterangan kondisi fisik dan mental", Perorangan.memiliki_surat_kondisi_fisik_mental, PRIMARY
            ),
            "e": Kriteria("Pernyataan patuh kode etik", Perorangan.menyatakan_patuh_kode_etik, PRIMARY),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019 Ps 33",
    ),
    daftar(
        code="STR-SEMENTARA-WNA",
        name="STR sementara bagi warga negara asing",
        role="pemohon_str_sementara",
        means="syarat STR sementara bagi warga negara asing terpenuhi",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 34 ayat (2)", PRIMARY),),
        butir={
            "a": Kriteria("Izin kerja", Perorangan.punya_izin_kerja, PRIMARY),
            "b": Kriteria("Mampu berbahasa Indonesia", Perorangan.mampu_bahasa_indonesia, PRIMARY),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019 Ps 34",
    ),
    daftar(
        code="SIPPS",
        name="Surat Izin Praktik Pekerja Sosial",
        role="pemohon_sipps",
        means="syarat izin praktik mandiri terpenuhi untuk tempat ini",
        scope="praktik mandiri",
        records=(Perorangan,),
        cites=(UU_14_2019.at("Pasal 37 ayat (4)", PRIMARY), UU_14_2019.at("Pasal 38", PRIMARY)),
        butir={
            "a": Kriteria("Salinan STR yang masih berlaku", Perorangan.memiliki_str_berlaku, PRIMARY),
            "b": Kriteria(
                "Pernyataan tempat praktik atau keterangan pimpinannya", Perorangan.punya_bukti_tempat_praktik, PRIMARY
            ),
            "c": Kriteria("Paling banyak 2 tempat praktik mandiri", Perorangan.jumlah_tempat_sipps <= 2, PRIMARY),
        },
        teks="ayat",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019 Ps 37",
    ),
    daftar(
        code="PEKSOS-PRAKTIK",
        name="Pekerja Sosial yang berpraktik",
        role="pekerja_sosial_berpraktik",
        means="kewajiban administratif untuk berpraktik terpenuhi",
        remark="Pengakuan peralihan (Pasal 59-60) dapat menggantikan butir a; nilai dulu PEKSOS-DIAKUI",
        records=(Perorangan,),
        cites=(
            UU_14_2019.at("Pasal 22", PRIMARY),
            UU_14_2019.at("Pasal 28 ayat (1)", PRIMARY),
            UU_14_2019.at("Pasal 37 ayat (1)", PRIMARY),
            UU_14_2019.at("Pasal 46 ayat (3)", PRIMARY),
        ),
        butir={
            "a": Kriteria(
                "Lulus uji kompetensi atau diakui lewat peralihan",
                any_of(
                    Perorangan.lulus_uji_kompetensi_peksos,
                    Perorangan.sertifikat_peksos_sebelum_2019_10_02,
                    Perorangan.jf_pekerja_sosial_sebelum_2019_10_02,
                ),
                PRIMARY,
            ),
            "b": Kriteria("STR yang masih berlaku", Perorangan.memiliki_str_berlaku, PRIMARY),
            "c": Kriteria("Anggota Organisasi Pekerja Sosial", Perorangan.anggota_organisasi_peksos, PRIMARY),
            "d": Kriteria(
                "Bila mandiri, ber-SIPPS untuk tempat itu",
                any_of(~Perorangan.praktik_mandiri, Perorangan.berpraktik_di_tempat_sipps),
                PRIMARY,
            ),
        },
        teks="ayat",
        mark=PRIMARY,
        valid=SEJAK_UU_14_2019,
        versi="UU 14/2019 Ps 28",
    ),
    # ---- PSM
    daftar(
        code="PSM-1-2012",
        name="Pekerja Sosial Masyarakat (PSM)",
        role="psm",
        means="tidak pernah YES: hanya unsur definisi yang terlihat",
        remark=(
            "Mulai: hanya tahun BN 2012/101 yang diketahui, jadi 1 Januari 2013 adalah hari pasti pertama; berakhir pada "
            "hari pasti pertama Permensos 10/2019, yang menggantikannya [D]"
        ),
        psks="PSKS-02",
        records=(Perorangan,),
        cites=(PERMENSOS_1_2012.at("definisi PSM (pasal tidak terlihat)", SINGLE),),
        butir={
            "def1": Kriteria("Berjiwa pengabdian dan mau mengabdi", Perorangan.bersedia_mengabdi_untuk_umum, SINGLE),
            "def2": Kriteria("Sudah dilatih", Perorangan.pernah_mengikuti_pelatihan_psm, SINGLE),
        },
        mark=SINGLE,
        valid=Interval(date(2013, 1, 1), date(2019, 9, 1), not_before=date(2012, 1, 1)),
        versi="1/2012",
        complete=False,
        missing=("seluruh daftar syarat Permensos 1/2012", "unsur kemampuan dalam definisi"),
    ),
    daftar(
        code="PSM-10-2019",
        name="Pekerja Sosial Masyarakat (PSM)",
        role="psm",
        means="tidak pernah YES: daftar yang terlihat mungkin belum semua",
        remark=(
            "Hari mulai berlakunya tidak terlihat; satu halaman Agustus 2019 sudah memuatnya, jadi 1 September 2019 adalah "
            "hari pasti pertama [D]. Riwayat Karang Taruna, kesehatan, dan kesetiaan kepada Pancasila dari lampiran 8/2012 "
            "tidak disebut lagi"
        ),
        psks="PSKS-02",
        records=(Perorangan,),
        cites=(
            PERMENSOS_10_2019.at("syarat PSM menurut standar layanan Kota Pasuruan (pasal tidak terlihat)", SINGLE),
        ),
        butir={
            "a": Kriteria("WNI", Perorangan.wni, SINGLE),
            "b": Kriteria(
                "Punya kemampuan, kepedulian, dan komitmen sebagai relawan sosial",
                Perorangan.mampu_peduli_berkomitmen_sebagai_relawan,
                SINGLE,
            ),
            "c": Kriteria(
                "Ber-KTP di desa/kelurahan tempat tinggalnya",
                Perorangan.ber_ktp_desa_kelurahan_tempat_tinggal,
                SINGLE,
            ),
            "d": Kriteria("Umur paling rendah 18 tahun", Perorangan.usia >= 18, SINGLE),
            "e": Kriteria("Bisa membaca dan menulis", Perorangan.dapat_membaca_dan_menulis, SINGLE),
            "f": Kriteria("Berkelakuan baik", Perorangan.berkelakuan_baik, SINGLE),
            "g": Kriteria(
                "Sudah mengikuti bimbingan teknis dasar bidang kesejahteraan sosial",
                Perorangan.sudah_bimtek_dasar_kesejahteraan_sosial,
                CORROBORATED,
            ),
        },
        saran={
            "lokal-1": Kriteria(
                "Rekomendasi IPSM kelurahan", Perorangan.rekomendasi_ipsm, SINGLE, note="setempat: Kota Pasuruan"
            ),
            "lokal-2": Kriteria(
                "Rekomendasi lurah", Perorangan.rekomendasi_lurah, SINGLE, note="setempat: Kota Pasuruan"
            ),
        },
        mark=SINGLE,
        valid=Interval(date(2019, 9, 1), not_before=date(2019, 1, 1)),
        versi="10/2019",
        complete=False,
        missing=(
            "sumber menulis antara lain: mungkin ada syarat lain",
            "pasal dan kata sambung tidak terlihat",
        ),
        warnings=(
            Peringatan(
                "W3",
                Unseen(),
                SINGLE,
                "Setempat: rekomendasi IPSM kelurahan dan lurah, SK kota atau kades.",
            ),
            Peringatan(
                "W4",
                Unseen(),
                SINGLE,
                "Kuota per desa, batas umur atas, dan jenjang tidak ditemukan; jangan diisi.",
            ),
        ),
    ),
    # ---- Karang Taruna
    daftar(
        code="KT-ANGGOTA-23-2013",
        name="Anggota Karang Taruna",
        role="anggota_karang_taruna",
        means="tidak pernah YES: ayat lain tentang keanggotaan tidak terlihat",
        remark=(
            "Mulai: tahun BN 2014/94 [A], jadi 1 Januari 2015 adalah hari pasti pertama [D]; Permensos 25/2019 Pasal 45 "
            "mencabutnya. Sebelumnya 11-45 tahun (83/HUK/2005 [A]); isi 77/HUK/2010 tentang anggota tidak terlihat"
        ),
        psks="PSKS-05",
        records=(Perorangan,),
        cites=(
            PERMENSOS_23_2013.at("Pasal 12 ayat (1)", PRIMARY),
            PERMENSOS_25_2019.at("Pasal 45 (pencabutan)", PRIMARY),
        ),
        butir={"12(1)": Kriteria("Umur 13 s.d. 45 tahun", Perorangan.usia.between(13, 45), PRIMARY)},
        teks="ayat",
        mark=PRIMARY,
        valid=Interval(date(2015, 1, 1), date(2019, 12, 20), not_before=date(2014, 1, 1)),
        versi="23/2013",
        complete=False,
        missing=("ayat lain tentang keanggotaan dalam 23/2013",),
    ),
    daftar(
        code="KT-ANGGOTA-25-2019",
        name="Anggota Karang Taruna",
        role="anggota_karang_taruna",
        means="otomatis anggota Karang Taruna (stelsel pasif); tidak ada yang mendaftar",
        remark=(
            "Naskahnya dibaca utuh; diundangkan 20 Desember 2019. Berakhir pada hari pasti pertama Permensos 9/2025 [D], "
            "yang mungkin sudah berlaku sejak 1 Januari 2025"
        ),
        psks="PSKS-05",
        records=(Perorangan,),
        cites=(PERMENSOS_25_2019.at("Pasal 18 ayat (1)-(2)", PRIMARY),),
        butir={
            "18(1)": Kriteria(
                "Generasi muda umur 13 s.d. 45 tahun, kedua ujung ikut", Perorangan.usia.between(13, 45), PRIMARY
            ),
            "18(2)": Kriteria(
                "Dari generasi muda tingkat desa/kelurahan",
                Perorangan.tinggal_di_wilayah_karang_taruna,
                PRIMARY,
                note="berasal dari generasi muda tingkat desa/kelurahan dibaca sebagai tinggal di sana [D]",
            ),
        },
        teks="ayat",
        mark=PRIMARY,
        valid=Interval(date(2019, 12, 20), date(2025, 9, 1)),
        versi="25/2019",
    ),
    daftar(
        code="KT-ANGGOTA-9-2025",
        name="Anggota Karang Taruna",
        role="anggota_karang_taruna",
        means="tidak pernah YES: naskah Permensos 9/2025 tidak terlihat",
        remark=(
            "Judul dan pertimbangannya ada pada halaman Agustus 2025 [A]; hari diundangkan dan pasalnya tidak terlihat, "
            "jadi 1 September 2025 adalah hari pasti pertama [D]. Bahwa asal desa/kelurahan (Pasal 18 ayat (2)) tetap "
            "diminta tidak terlihat, jadi hanya memperingatkan"
        ),
        psks="PSKS-05",
        records=(Perorangan,),
        cites=(
            PERMENSOS_9_2025.at("Pasal 1 angka 9, Pasal 18 ayat (1), menurut satu situs Karang Taruna", SINGLE),
            PERMENSOS_9_2025.at("judul dan menimbang", PRIMARY),
        ),
        butir={
            "18(1)": Kriteria("Pemuda umur 16 s.d. 30 tahun, kedua ujung ikut", Perorangan.usia.between(16, 30), SINGLE)
        },
        mark=SINGLE,
        valid=SEJAK_PERMENSOS_9_2025,
        versi="9/2025",
        complete=False,
        missing=("naskah Pasal 18 sesudah 9/2025; apakah ayat (2) tetap",),
        warnings=(
            Peringatan(
                "W3",
                ~Perorangan.tinggal_di_wilayah_karang_taruna,
                UNVERIFIED,
                "25/2019 Pasal 18 ayat (2), asal desa/kelurahan, mungkin tetap berlaku.",
            ),
        ),
    ),
    daftar(
        code="KT-PENGURUS-77-2010",
        name="Pengurus Karang Taruna",
        role="pengurus_karang_taruna",
        means="tidak pernah YES: huruf lain pasal itu tidak terlihat",
        remark=(
            "Mulai: hanya tahun nomornya yang diketahui, jadi 1 Januari 2012 adalah hari pasti pertama [D]; Permensos "
            "25/2019 Pasal 45 mencabutnya"
        ),
        psks="PSKS-05",
        records=(Perorangan,),
        cites=(
            PERMENSOS_77_2010.at("Pasal 10 ayat (1) huruf e", PRIMARY),
            PERMENSOS_25_2019.at("Pasal 45 (pencabutan)", PRIMARY),
        ),
        butir={"10(1)e": Kriteria("Umur 17 s.d. 45 tahun", Perorangan.usia.between(17, 45), PRIMARY)},
        mark=PRIMARY,
        valid=Interval(date(2012, 1, 1), date(2019, 12, 20), not_before=date(2010, 1, 1)),
        versi="77/HUK/2010",
        complete=False,
        missing=("huruf lain Pasal 10 ayat (1)",),
    ),
    daftar(
        code="KT-PENGURUS-25-2019",
        name="Pengurus Karang Taruna",
        role="pengurus_karang_taruna",
        means="memenuhi syarat pengurus; pemilihannya tetap lewat musyawarah",
        remark=(
            "Pasal 20 tidak memuat batas umur atas dan pendidikan; 45 pada Pasal 18 mengikat anggota. Musyawarah, "
            "pengukuhan, dan masa bakti 5 tahun (Pasal 20 ayat (2)-(3), (5)-(6)) menyangkut penetapannya"
        ),
        psks="PSKS-05",
        records=(Perorangan,),
        cites=(PERMENSOS_25_2019.at("Pasal 20 ayat (1) huruf a-e", PRIMARY),),
        butir={
            "20(1)a": Kriteria("WNI", Perorangan.wni, PRIMARY),
            "20(1)b": Kriteria("Umur paling rendah 17 tahun", Perorangan.usia >= 17, PRIMARY),
            "20(1)c": Kriteria("Tinggal di wilayahnya", Perorangan.tinggal_di_wilayah_karang_taruna, PRIMARY),
            "20(1)d": Kriteria("Aktif dalam kegiatan Karang Taruna", Perorangan.aktif_dalam_karang_taruna, PRIMARY),
            "20(1)e": Kriteria(
                "Mau dan mampu berorganisasi serta aktif mengabdi di masyarakat",
                Perorangan.mau_dan_mampu_berorganisasi_serta_mengabdi,
                PRIMARY,
            ),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=Interval(date(2019, 12, 20), date(2025, 9, 1)),
        versi="25/2019",
        warnings=(
            Peringatan(
                "W4",
                ~(Perorangan.usia <= 45),
                SINGLE,
                (
                    "Satu provinsi memberhentikan pengurus di atas 45 tahun (2022); pengurus nasional menjawab pasal ini "
                    "tidak memuat batas atas."
                ),
            ),
        ),
    ),
    daftar(
        code="KT-PENGURUS-9-2025",
        name="Pengurus Karang Taruna",
        role="pengurus_karang_taruna",
        means="tidak pernah YES maupun NO: syarat pengurus sesudah 9/2025 tidak diketahui",
        remark="Tidak satu pun butir diketahui; NO dari daftar lama dapat keliru",
        psks="PSKS-05",
        records=(Perorangan,),
        cites=(
            PERMENSOS_9_2025.at("judul dan menimbang", PRIMARY),
            PERMENSOS_9_2025.at("pengaruh pada Pasal 20 tidak terlihat", SINGLE),
        ),
        butir={},
        mark=UNVERIFIED,
        valid=SEJAK_PERMENSOS_9_2025,
        versi="9/2025",
        complete=False,
        missing=("syarat pengurus sesudah 9/2025 (satu sumber: lebih ketat)",),
        warnings=(
            Peringatan(
                "W5",
                ~all_of(
                    Perorangan.wni,
                    Perorangan.usia >= 17,
                    Perorangan.tinggal_di_wilayah_karang_taruna,
                    Perorangan.aktif_dalam_karang_taruna,
                    Perorangan.mau_dan_mampu_berorganisasi_serta_mengabdi,
                ),
                UNVERIFIED,
                "Tidak semua butir Pasal 20 ayat (1) a-e menurut 25/2019 terpenuhi; mungkin masih berlaku.",
            ),
        ),
    ),
    # ---- TKSK
    daftar(
        code="TKSK-2009",
        name="Tenaga Kesejahteraan Sosial Kecamatan (TKSK)",
        role="tksk",
        means="tidak pernah YES: hanya umur perekrutan awal yang terlihat",
        remark="Berita, bukan peraturan; kedua batas waktunya tafsir [D]",
        records=(Perorangan,),
        cites=(
            PERMENSOS_8_2012.at(
                "Lampiran, PSKS angka 11 (jenisnya); umur ini dari berita perekrutan 2009, bukan dari naskahnya", SINGLE
            ),
        ),
        butir={"a": Kriteria("Umur 25 s.d. 50 tahun", Perorangan.usia.between(25, 50), SINGLE)},
        saran={
            "b": Kriteria(
                "Diutamakan dari Karang Taruna dan PSM",
                Perorangan.dari_psm_atau_karang_taruna,
                SINGLE,
                note="preferensi",
            )
        },
        mark=SINGLE,
        valid=Interval(date(2009, 9, 1), date(2013, 1, 1)),
        versi="2009",
        complete=False,
        missing=("syarat selain umur pada perekrutan 2009",),
    ),
    daftar(
        code="TKSK-3-2013",
        name="Tenaga Kesejahteraan Sosial Kecamatan (TKSK)",
        role="calon_tksk",
        means="tidak pernah YES: huruf j terpotong (tampak preferensi)",
        remark=(
            "Mulai: satu dinas menyajikannya pada halaman 19 Mei 2013 tentang sosialisasi 14 Mei; berakhir pada hari pasti "
            "pertama Permensos 24/2013 [D]. Letak D3 pada huruf d tidak dikatakan sumber, jadi D3 membiarkannya terbuka; "
            "huruf g menyebut tiga unsur berderet, cukup salah satu"
        ),
        psks="PSKS-11",
        records=(Perorangan,),
        cites=(PERMENSOS_3_2013.at("Pasal 9 huruf a-j", SINGLE),),
        butir={
            "a": Kriteria("Umur paling rendah 25 tahun", Perorangan.usia >= 25, SINGLE),
            "b": Kriteria(
                "Bukan PNS, TNI, atau Polri", ~Perorangan.status_kepegawaian.isin("pns", "tni", "polri"), SINGLE
            ),
            "c": Kriteria(
                "Tinggal dan ber-KTP di kecamatan calon penugasan",
                all_of(Perorangan.tinggal_di_kecamatan_penugasan, Perorangan.ber_ktp_kecamatan_penugasan),
                SINGLE,
            ),
            "d": Kriteria(
                "Pendidikan paling rendah sarjana muda, D-IV, atau sederajat",
                Perorangan.berpendidikan_min_sarjana_muda_atau_d4,
                SINGLE,
            ),
            "e": Kriteria("Sehat", Perorangan.sehat_jasmani_rohani, SINGLE),
            "f": Kriteria("Berkelakuan baik", Perorangan.berkelakuan_baik, SINGLE),
            "g": Kriteria(
                "Berasal dari PSM, Karang Taruna, dan LKS: cukup salah satu",
                Perorangan.dari_psm_karang_taruna_atau_lks,
                SINGLE,
            ),
            "h": Kriteria("Bisa memakai komputer", Perorangan.dapat_mengoperasikan_komputer, SINGLE),
            "i": Kriteria(
                "Pengalaman penyelenggaraan kesejahteraan sosial paling sedikit 2 tahun terakhir",
                Perorangan.pengalaman_kesejahteraan_sosial_terakhir >= 2,
                SINGLE,
            ),
        },
        mark=SINGLE,
        valid=Interval(date(2013, 5, 19), date(2015, 1, 1), not_before=date(2013, 1, 1)),
        versi="3/2013",
        complete=False,
        missing=("huruf j (kelihatannya preferensi; kalimat terpotong di sumber)",),
    ),
    daftar(
        code="TKSK-24-2013",
        name="Tenaga Kesejahteraan Sosial Kecamatan (TKSK)",
        role="calon_tksk",
        means="tidak pernah YES maupun NO: tidak satu pun syarat terlihat",
        remark=(
            "Mulai: hanya tahun BN 2014/95 yang diketahui, jadi 1 Januari 2015 adalah hari pasti pertama [D]; Permensos "
            "28/2018 mencabutnya [C]. Yang terlihat hanya definisinya, yang menambah jangka waktu tertentu"
        ),
        psks="PSKS-11",
        records=(Perorangan,),
        cites=(PERMENSOS_24_2013.at("pasal tentang syarat tidak terlihat", CORROBORATED),),
        butir={},
        mark=UNVERIFIED,
        valid=Interval(date(2015, 1, 1), date(2018, 12, 31), not_before=date(2014, 1, 1)),
        versi="24/2013",
        complete=False,
        missing=("seluruh daftar syarat Permensos 24/2013",),
    ),
    daftar(
        code="CALON-TKSK-28-2018",
        name="Calon TKSK menurut naskah yang dikutip",
        role="calon_tksk",
        means="tidak pernah YES: naskah syaratnya tidak terlihat",
        remark=(
            "Hanya yang dikatakan tentang Permensos 28/2018 sendiri. Daftar Kab. Cirebon 2020 dan Kab. Karawang 2024 tidak "
            "terbukti bagian dari naskahnya, jadi di sini hanya memperingatkan; TKSK-28-2018 membacanya sebagai syarat "
            "yang dipakai dinas"
        ),
        psks="PSKS-11",
        records=(Perorangan,),
        cites=(
            PERMENSOS_28_2018.at(
                "syarat berasal dari kecamatan itu, menurut Dinas Sosial Sumbawa (pasal tidak terlihat)", SINGLE
            ),
        ),
        butir={"asal": Kriteria("Berasal dari kecamatan penugasan", Perorangan.tinggal_di_kecamatan_penugasan, SINGLE)},
        mark=SINGLE,
        valid=Interval(date(2018, 12, 31)),
        versi="28/2018",
        complete=False,
        missing=("umur, pendidikan, dan seluruh daftar syarat Permensos 28/2018",),
        warnings=(
            Peringatan(
                "W3",
                ~all_of(
                    Perorangan.sehat_jasmani_rohani,
                    Perorangan.berkelakuan_baik,
                    Perorangan.dari_psm_atau_karang_taruna,
                    Perorangan.dapat_mengoperasikan_komputer,
                ),
                SINGLE,
                (
                    "Daftar Kab. Cirebon 2020: paling rendah SMA, sehat, berkelakuan baik, dari PSM dan/atau Karang Taruna "
                    "setempat, bisa komputer."
                ),
            ),
            Peringatan(
                "W4",
                ~all_of(Perorangan.usia.between(20, 35), Perorangan.dari_psm_atau_karang_taruna),
                SINGLE,
                "Seleksi Kab. Karawang 2024: umur 20 s.d. 35 tahun, aktif sebagai PSM atau Karang Taruna.",
            ),
        ),
    ),
    daftar(
        code="TKSK-28-2018",
        name="Tenaga Kesejahteraan Sosial Kecamatan (TKSK)",
        role="tksk",
        means="tidak pernah YES: daftarnya terpotong",
        remark=(
            "Syarat yang dipakai dinas pada masa Permensos 28/2018 menurut daftar Kab. Cirebon 2020 dan Dinas Sosial "
            "Sumbawa 2020; bahwa itu isi peraturannya disimpulkan dari tanggalnya [D]. Satu TKSK per kecamatan [B] adalah "
            "keadaan kecamatan. Lihat CALON-TKSK-28-2018 untuk yang dikutip dari peraturannya saja"
        ),
        records=(Perorangan,),
        cites=(
            PERMENSOS_28_2018.at("pasal syarat tidak terlihat; daftar Kab. Cirebon 2020", SINGLE),
            PERMENSOS_28_2018.at("pasal syarat tidak terlihat; Dinas Sosial Sumbawa 2020", SINGLE),
        ),
        butir={
            "x1": Kriteria("Pendidikan paling rendah SMA/sederajat", berijazah_paling_rendah("sma"), SINGLE),
            "x2": Kriteria("Sehat jasmani dan rohani", Perorangan.sehat_jasmani_rohani, SINGLE),
            "x3": Kriteria("Berkelakuan baik", Perorangan.berkelakuan_baik, SINGLE),
            "x4": Kriteria(
                "Berasal dari PSM dan/atau Karang Taruna setempat",
                Perorangan.dari_psm_atau_karang_taruna,
                CORROBORATED,
            ),
            "x5": Kriteria("Bisa memakai komputer", Perorangan.dapat_mengoperasikan_komputer, SINGLE),
            "x6": Kriteria("Berasal dari kecamatan setempat", Perorangan.tinggal_di_kecamatan_penugasan, SINGLE),
        },
        saran={
            "lokal-1": Kriteria(
                "Umur 20 s.d. 35 tahun saat melamar",
                Perorangan.usia.between(20, 35),
                SINGLE,
                note="setempat: Kab. Karawang, Januari 2024",
            )
        },
        mark=SINGLE,
        valid=Interval(date(2018, 12, 31)),
        versi="28/2018",
        complete=False,
        missing=("butir awal daftar, termasuk umur, ada di halaman yang tidak tersimpan",),
    ),
    # ---- Tagana, penyuluh
    daftar(
        code="TAGANA-28-2012",
        name="Anggota Taruna Siaga Bencana (Tagana)",
        role="anggota_tagana",
        means="tidak pernah YES: hanya unsur definisi yang terlihat",
        remark=(
            "Mulai: hanya tahun nomornya yang diketahui, jadi 1 Januari 2014 adalah hari pasti pertama [D]; Permensos "
            "29/2012 (NSPK Tagana) berdiri di sampingnya"
        ),
        psks="PSKS-03",
        records=(Perorangan,),
        cites=(PERMENSOS_28_2012.at("definisi Tagana (pasal tidak terlihat)", CORROBORATED),),
        butir={
            "def1": Kriteria(
                "Peduli dan giat dalam penanggulangan bencana bidang perlindungan sosial",
                Perorangan.peduli_dan_giat_menanggulangi_bencana,
                CORROBORATED,
            ),
            "def2": Kriteria(
                "Relawan sosial atau tenaga kesejahteraan sosial dari masyarakat",
                Perorangan.relawan_atau_tks_dari_masyarakat,
                CORROBORATED,
            ),
        },
        mark=CORROBORATED,
        valid=Interval(date(2014, 1, 1), not_before=date(2012, 1, 1)),
        versi="28/2012",
        complete=False,
        missing=(
            "umur, pendidikan, pelatihan, dan syarat lain dalam 28/2012 dan 29/2012",
            "syarat jenjang muda, madya, utama",
        ),
        warnings=(
            Peringatan(
                "W3",
                Unseen(),
                SINGLE,
                ("Anggota mendapat nomor induk dari Kementerian Sosial; jenjang yang dikenal: muda, madya, utama."),
            ),
        ),
    ),
    daftar(
        code="PENSOS-FUNGSIONAL-2008",
        name="Penyuluh Sosial Fungsional",
        role="penyuluh_sosial_fungsional",
        means="tidak pernah YES: hanya unsur definisi yang terlihat",
        remark=(
            "Ditetapkan 9 April 2008; hari mulai berlakunya tidak terlihat, jadi 1 Januari 2010 adalah hari pasti pertama "
            "[D]. Aturan jabatan fungsional sesudahnya tidak diperiksa"
        ),
        psks="PSKS-10",
        records=(Perorangan,),
        cites=(
            PER_MENPAN_6_2008.at("definisi penyuluh sosial fungsional (pasal tidak terlihat)", CORROBORATED),
            PB_MENSOS_BKN_2008.at("definisi penyuluh sosial fungsional (pasal tidak terlihat)", CORROBORATED),
        ),
        butir={
            "def1": Kriteria("PNS", Perorangan.status_kepegawaian.equals("pns"), CORROBORATED),
            "def2": Kriteria(
                "Diberi tugas, tanggung jawab, wewenang, dan hak penuh menyuluh",
                Perorangan.diberi_tugas_penyuluhan_sosial,
                CORROBORATED,
            ),
        },
        mark=CORROBORATED,
        valid=Interval(date(2010, 1, 1), not_before=date(2008, 4, 9)),
        versi="PER/06/M.PAN/4/2008",
        complete=False,
        missing=("syarat pengangkatan: pendidikan, pangkat, pelatihan",),
        warnings=(Peringatan("W3", Unseen(), UNVERIFIED, "Ingatan: S1/D-IV, pangkat Penata Muda III/a."),),
    ),
    daftar(
        code="PENSOSMAS-8-2012",
        name="Penyuluh Sosial Masyarakat (Pensosmas)",
        role="pensosmas",
        means="tidak pernah YES: hanya unsur definisi yang terlihat",
        remark="Bahwa Permensos 10/2014 menetapkan syarat bagi Pensosmas tidak terlihat",
        psks="PSKS-10",
        records=(Perorangan,),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PSKS angka 10, definisi (kutipan terpotong)", SINGLE),
            PERMENSOS_10_2014.at("syarat tidak terlihat", SINGLE),
        ),
        butir={
            "def1": Kriteria(
                "Tokoh agama, adat, wanita, atau pemuda", Perorangan.tokoh_agama_adat_wanita_atau_pemuda, SINGLE
            ),
            "def2": Kriteria(
                "Diberi tugas, tanggung jawab, wewenang, dan hak menyuluh",
                Perorangan.diberi_tugas_penyuluhan_sosial,
                SINGLE,
            ),
        },
        mark=SINGLE,
        valid=Interval(date(2012, 6, 7)),
        versi="8/2012",
        complete=False,
        missing=("syarat umur, pendidikan, dan lain-lain bagi Pensosmas",),
        warnings=(
            Peringatan("W4", ~Perorangan.usia.between(25, 60), UNVERIFIED, "Ingatan: umur kira-kira 25 s.d. 60 tahun."),
        ),
    ),
    # ---- PKH companions
    daftar(
        code="PKH-PENDAMPING-2017",
        name="Pendamping PKH, seleksi 2017",
        role="pendamping_pkh",
        means="tidak pernah YES: hanya syarat pendidikan yang terlihat",
        remark="Syarat satu kali seleksi, pengumuman Oktober 2017; batas akhirnya tafsir [D]",
        records=(Perorangan,),
        cites=(
            PERMENSOS_10_2017.at(
                "programnya; syarat ini dari pengumuman seleksi Oktober 2017, bukan dari naskahnya", CORROBORATED
            ),
        ),
        butir={
            "a": Kriteria(
                "D-IV/S1 rumpun ilmu sosial",
                all_of(
                    berijazah_paling_rendah("d4"),
                    Perorangan.bidang_pendidikan.isin(*BIDANG_PEKSOS, "ilmu_sosial_lain"),
                ),
                CORROBORATED,
            )
        },
        saran={
            "b": Kriteria(
                "Diutamakan pekerjaan sosial atau kesejahteraan sosial",
                Perorangan.bidang_pendidikan.isin(*BIDANG_PEKSOS),
                CORROBORATED,
                note="preferensi",
            )
        },
        mark=CORROBORATED,
        valid=Interval(date(2017, 10, 7), date(2018, 1, 1)),
        versi="seleksi 2017",
        complete=False,
        missing=("syarat lain dalam pengumuman itu",),
    ),
    daftar(
        code="PKH-SUPERVISOR-2017",
        name="Pekerja Sosial Supervisor PKH, seleksi 2017",
        role="pekerja_sosial_supervisor_pkh",
        means="tidak pernah YES: hanya syarat pendidikan yang terlihat",
        remark="Syarat satu kali seleksi, pengumuman Oktober 2017; batas akhirnya tafsir [D]",
        records=(Perorangan,),
        cites=(
            PERMENSOS_10_2017.at(
                "programnya; syarat ini dari pengumuman seleksi Oktober 2017, bukan dari naskahnya", CORROBORATED
            ),
        ),
        butir={
            "a": Kriteria(
                "D-IV/S1 pekerjaan sosial atau kesejahteraan sosial",
                all_of(berijazah_paling_rendah("d4"), Perorangan.bidang_pendidikan.isin(*BIDANG_PEKSOS)),
                CORROBORATED,
            )
        },
        mark=CORROBORATED,
        valid=Interval(date(2017, 10, 7), date(2018, 1, 1)),
        versi="seleksi 2017",
        complete=False,
        missing=("syarat lain dalam pengumuman itu",),
    ),
    daftar(
        code="PKH-PENDAMPING-2023",
        name="Pendamping PKH, seleksi 2023",
        role="pendamping_pkh",
        means="tidak pernah YES: daftarnya dari satu berita bermutu rendah",
        remark="Satu berita November 2023; umur dihitung pada 31 Desember 2023",
        records=(Perorangan,),
        cites=(
            PERMENSOS_1_2018.at("programnya; syarat ini dari satu berita November 2023, bukan dari naskahnya", SINGLE),
        ),
        butir={
            "a": Kriteria("Sehat jasmani dan rohani", Perorangan.sehat_jasmani_rohani, SINGLE),
            "b": Kriteria("Rekomendasi Dinas Sosial kabupaten/kota", Perorangan.rekomendasi_dinsos, SINGLE),
            "c": Kriteria("Umur paling tinggi 35 tahun", Perorangan.usia <= 35, SINGLE),
            "d": Kriteria("Tinggal di kecamatan yang membutuhkan", Perorangan.berdomisili_di_wilayah, SINGLE),
            "e": Kriteria(
                "D3/S1 ilmu sosial atau ekonomi",
                all_of(
                    berijazah_paling_rendah("d3"),
                    Perorangan.bidang_pendidikan.isin(*BIDANG_PEKSOS, "ilmu_sosial_lain", "ilmu_ekonomi"),
                ),
                SINGLE,
            ),
            "f": Kriteria("Bisa aplikasi perkantoran", Perorangan.dapat_mengoperasikan_komputer, SINGLE),
            "g": Kriteria(
                "Bukan CPNS, PNS, TNI, atau Polri",
                ~Perorangan.status_kepegawaian.isin("cpns", "pns", "tni", "polri"),
                SINGLE,
            ),
            "h": Kriteria("Tidak terikat kontrak kerja lain", ~Perorangan.terikat_kontrak_lain, SINGLE),
            "i": Kriteria("Tidak di partai politik", ~Perorangan.anggota_partai_politik, SINGLE),
            "j": Kriteria("Tidak sedang dalam proses hukum", ~Perorangan.dalam_proses_hukum, SINGLE),
            "k": Kriteria("Bebas narkoba", Perorangan.bebas_narkoba, SINGLE),
            "l": Kriteria("Bersedia diseleksi dan ditempatkan", Perorangan.bersedia_ditempatkan, SINGLE),
        },
        mark=SINGLE,
        valid=Interval(date(2023, 11, 25), date(2024, 1, 1)),
        versi="seleksi 2023",
        complete=False,
        missing=("pengumuman resminya",),
    ),
    # ---- volunteers in social rehabilitation
    daftar(
        code="RELAWAN-PUSKESOS-16-2019",
        name="Relawan sosial di pusat kesejahteraan sosial",
        role="relawan_sosial",
        means="jenis dan sertifikasinya sesuai Permensos 16/2019",
        scope="relawan pusat kesejahteraan sosial dalam rehabilitasi sosial",
        records=(Perorangan, Organisasi),
        cites=(PERMENSOS_16_2019.at("Pasal 44 ayat (2)-(4)", PRIMARY),),
        butir={
            "a": Kriteria(
                (
                    "Salah satu dari 8 jenis: Karang Taruna, TPP, Tagana, TKSK, WPKS, kader RBM, kader RBK, Penyuluh "
                    "Sosial Masyarakat"
                ),
                FaktaKerelawanan.jenis_relawan.isin(
                    "karang_taruna", "tpp", "tagana", "tksk", "wpks", "kader_rbm", "kader_rbk", "pensosmas"
                ),
                PRIMARY,
            ),
            "b": Kriteria("Bersertifikat", FaktaKerelawanan.punya_sertifikat_relawan, PRIMARY),
        },
        teks="ayat",
        mark=PRIMARY,
        valid=Interval(date(2019, 10, 24)),
        versi="16/2019",
    ),
    daftar(
        code="PUSKESOS-RELAWAN-MIN",
        name="Pusat kesejahteraan sosial: relawan paling sedikit",
        role="pusat_kesejahteraan_sosial",
        means="pusat itu punya relawan paling sedikit yang diharuskan",
        scope="rehabilitasi sosial",
        records=(Organisasi,),
        cites=(PERMENSOS_16_2019.at("Pasal 44 ayat (1)", PRIMARY),),
        butir={"a": Kriteria("Paling sedikit 1 relawan sosial", Organisasi.jumlah_relawan_puskesos >= 1, PRIMARY)},
        teks="ayat",
        mark=PRIMARY,
        valid=Interval(date(2019, 10, 24)),
        versi="16/2019",
    ),
    # ---- institutions
    daftar(
        code="LKS-UU11-2009",
        name="LKS menurut undang-undang",
        role="lks_menurut_undang_undang",
        means="sebuah LKS sebagaimana undang-undang mendefinisikannya",
        remark="Definisinya dibaca utuh, jadi YES mungkin di sini walau daftar lampiran tidak diketahui",
        psks="PSKS-04",
        records=(Organisasi,),
        cites=(UU_11_2009.at("Pasal 1 angka 7", PRIMARY),),
        butir=_TYPE["PSKS-04"].criteria,
        teks="definisi",
        mark=PRIMARY,
        valid=SEJAK_UU_11_2009,
        versi="UU 11/2009",
    ),
    daftar(
        code="LKS-DAFTAR-PP39",
        name="Pendaftaran LKS menurut peraturan pemerintah",
        role="pendaftaran_lks",
        means="lampiran pendaftaran menurut PP lengkap; Permensos 5/2024 menambah (LKS-DAFTAR-5-2024)",
        scope="pendaftaran LKS",
        remark="Tanda daftar terbit paling lama 14 hari kerja (Pasal 58 [A])",
        records=(Organisasi,),
        cites=(PP_39_2012.at("Pasal 57 ayat (3)", PRIMARY),),
        butir={
            "a": Kriteria("AD/ART", Organisasi.punya_ad_art, PRIMARY),
            "b": Kriteria(
                "Akta pendirian bila berbadan hukum",
                any_of(~Organisasi.berbadan_hukum, Organisasi.punya_akta_pendirian),
                PRIMARY,
            ),
            "c": Kriteria("Surat keterangan domisili", Organisasi.punya_keterangan_domisili, PRIMARY),
            "d": Kriteria("NPWP", Organisasi.punya_npwp, PRIMARY),
        },
        teks="tidak_dicatat",
        mark=PRIMARY,
        valid=Interval(date(2012, 3, 5)),
        versi="PP 39/2012",
    ),
    daftar(
        code="LKS-DAFTAR-184-2011",
        name="Pendaftaran LKS",
        role="pendaftaran_lks",
        means="lampiran pendaftaran menurut Permensos 184/2011 lengkap",
        scope="pendaftaran LKS",
        remark=(
            "Mulai: tahun BN 2011/913 [A], jadi 1 Januari 2012 adalah hari pasti pertama [D]; berakhir pada hari pasti "
            "pertama Permensos 5/2024, yang Pasal 64-nya mencabutnya [A]. Nomor butirnya dari kami"
        ),
        psks="PSKS-04",
        records=(Organisasi,),
        cites=(
            PERMENSOS_184_2011.at("syarat pendaftaran LKS (pasal tidak terlihat; dua dinas sejalan)", CORROBORATED),
            PERMENSOS_5_2024.at("Pasal 64 (pencabutan)", PRIMARY),
        ),
        butir={
            "1": Kriteria("AD/ART", Organisasi.punya_ad_art, CORROBORATED),
            "2": Kriteria("Surat domisili dari lurah/kades", Organisasi.punya_keterangan_domisili, CORROBORATED),
            "3": Kriteria("Bagan organisasi", Organisasi.punya_struktur_organisasi, CORROBORATED),
            "4": Kriteria(
                "Nama, alamat, dan telepon pengurus serta anggota",
                Organisasi.berkas_pendaftaran.has("data_pengurus_anggota"),
                CORROBORATED,
            ),
            "5": Kriteria(
                "Program kerja bidang kesejahteraan sosial",
                Organisasi.berkas_pendaftaran.has("program_kerja_kesos"),
                CORROBORATED,
            ),
            "6": Kriteria("Modal kerja", Organisasi.berkas_pendaftaran.has("modal_kerja"), CORROBORATED),
            "7": Kriteria(
                "Sumber daya manusia", Organisasi.berkas_pendaftaran.has("sumber_daya_manusia"), CORROBORATED
            ),
            "8": Kriteria(
                "Kelengkapan sarana-prasarana", Organisasi.berkas_pendaftaran.has("sarana_prasarana"), CORROBORATED
            ),
            "9": Kriteria(
                "Bila tidak berbadan hukum: nota pendirian yang dilegalisasi",
                any_of(Organisasi.berbadan_hukum, Organisasi.berkas_pendaftaran.has("nota_pendirian_dilegalisasi")),
                CORROBORATED,
            ),
            "10": Kriteria(
                "Bila berbadan hukum: akta notaris yang disahkan dan NPWP",
                any_of(
                    ~Organisasi.berbadan_hukum,
                    all_of(Organisasi.berkas_pendaftaran.has("akta_notaris_disahkan"), Organisasi.punya_npwp),
                ),
                CORROBORATED,
            ),
        },
        mark=CORROBORATED,
        valid=Interval(date(2012, 1, 1), date(2025, 1, 1), not_before=date(2011, 1, 1)),
        versi="184/2011",
        warnings=(
            Peringatan(
                "W4",
                Unseen(),
                SINGLE,
                (
                    "Setempat (Kota Magelang): KTP pengurus inti, rekening lembaga, rekap klien, rekap staf, rekomendasi."
                ),
            ),
        ),
    ),
    daftar(
        code="LKS-DAFTAR-5-2024",
        name="Pendaftaran LKS",
        role="pendaftaran_lks",
        means=(
            "lampiran pendaftaran menurut Permensos 5/2024 lengkap; permohonan masih dapat ditolak bila tidak "
            "menyelenggarakan kegiatan kesejahteraan sosial (Pasal 12 ayat (4) huruf b)"
        ),
        scope="pendaftaran LKS",
        remark=(
            "Ditetapkan 18 Desember 2024 dan berlaku sejak diundangkan (Pasal 65); harinya kosong di salinan, jadi 1 Januari "
            "2025 adalah hari pasti pertama [D]. Huruf tanpa nomor pasal ada di Pasal 7 (berbadan hukum) dan Pasal 8 "
            "(tidak) di bawah huruf yang sama. Terbit paling lama 14 hari kerja sejak lengkap (Pasal 13 ayat (1)); LKS yang "
            "sudah terdaftar menyesuaikan paling lambat 1 tahun (Pasal 63)"
        ),
        psks="PSKS-04",
        records=(Organisasi,),
        cites=(
            PERMENSOS_5_2024.at("Pasal 7 dan Pasal 8", PRIMARY),
            PERMENSOS_5_2024.at("Pasal 5-6, 12-13", PRIMARY),
            PERMENSOS_5_2024.at("Pasal 63-65 (peralihan, pencabutan, mulai berlaku)", PRIMARY),
        ),
        butir={
            "7(1)a, 8(1)a": Kriteria("AD/ART", Organisasi.punya_ad_art, PRIMARY),
            "7(1)b": Kriteria(
                "Berbadan hukum: akta pendirian",
                any_of(~Organisasi.berbadan_hukum, Organisasi.punya_akta_pendirian, Organisasi.punya_akta_notaris),
                PRIMARY,
            ),
            "8(1)b": Kriteria(
                "Tidak berbadan hukum: akta pendirian dari notaris",
                any_of(Organisasi.berbadan_hukum, Organisasi.punya_akta_notaris),
                PRIMARY,
            ),
            "7(1)c, 8(1)c": Kriteria(
                "Surat keterangan domisili dari lurah/kepala desa", Organisasi.punya_keterangan_domisili, PRIMARY
            ),
            "7(1)d, 8(1)d": Kriteria("NPWP LKS (badan hukum: NPWP badan hukumnya)", Organisasi.punya_npwp, PRIMARY),
            "7(2)a": Kriteria(
                "Berbadan hukum: pengesahan badan hukum dari kementerian hukum",
                any_of(~Organisasi.berbadan_hukum, Organisasi.punya_pengesahan_badan_hukum),
                PRIMARY,
            ),
            "8(2)a": Kriteria(
                "Tidak berbadan hukum: surat keterangan terdaftar dari kementerian dalam negeri",
                any_of(Organisasi.berbadan_hukum, Organisasi.punya_surat_terdaftar_kemendagri),
                PRIMARY,
            ),
            "(2)b": Kriteria("Struktur organisasi LKS", Organisasi.punya_struktur_organisasi, PRIMARY),
            "(2)c": Kriteria(
                "Alamat, telepon, media sosial LKS (badan hukum: juga website)",
                Organisasi.punya_alamat_dan_kontak,
                PRIMARY,
            ),
            "(2)d": Kriteria("KTP dan telepon pengurus", Organisasi.punya_ktp_dan_telepon_pengurus, PRIMARY),
            "(2)e": Kriteria("Surat bebas narkoba pengurus", Organisasi.punya_surat_bebas_narkoba_pengurus, PRIMARY),
            "(2)f": Kriteria(
                "Pernyataan tidak bersengketa kepengurusan atau berperkara",
                Organisasi.punya_pernyataan_tidak_bersengketa,
                PRIMARY,
            ),
            "(2)g": Kriteria(
                "Pernyataan sanggup melaporkan kegiatan", Organisasi.punya_pernyataan_sanggup_melapor, PRIMARY
            ),
            "(2)h": Kriteria(
                "Pernyataan dana tidak dari dan tidak untuk kegiatan melawan hukum",
                Organisasi.punya_pernyataan_dana_tidak_melawan_hukum,
                PRIMARY,
            ),
            "(2)i": Kriteria("Pernyataan persetujuan tetangga", Organisasi.punya_persetujuan_tetangga, PRIMARY),
            "(2)j, (3)": Kriteria(
                "Proposal dengan program dan kegiatan, modal kerja, nomor rekening, SDM, sarana-prasarana",
                Organisasi.punya_proposal_lengkap,
                PRIMARY,
            ),
            "7(4)": Kriteria(
                "Berbadan hukum, beberapa provinsi: tanda daftar dari paling sedikit 2 provinsi berbeda",
                any_of(
                    ~Organisasi.berbadan_hukum,
                    Organisasi.lingkup_wilayah_lks.differs("beberapa_provinsi"),
                    Organisasi.jumlah_provinsi_tanda_daftar >= 2,
                ),
                PRIMARY,
            ),
            "7(5)": Kriteria(
                "Berbadan hukum, beberapa kab/kota: tanda daftar dari paling sedikit 2 kab/kota berbeda",
                any_of(
                    ~Organisasi.berbadan_hukum,
                    Organisasi.lingkup_wilayah_lks.differs("beberapa_kabkota"),
                    Organisasi.jumlah_kabkota_tanda_daftar >= 2,
                ),
                PRIMARY,
            ),
            "8(4)": Kriteria(
                "Tidak berbadan hukum: hanya satu kabupaten/kota",
                any_of(Organisasi.berbadan_hukum, Organisasi.lingkup_wilayah_lks.equals("satu_kabkota")),
                PRIMARY,
            ),
        },
        teks="dan",
        mark=PRIMARY,
        valid=SEJAK_PERMENSOS_5_2024,
        versi="5/2024",
        warnings=(
            Peringatan(
                "W6",
                ~Organisasi.berbadan_hukum,
                PRIMARY,
                (
                    "Tidak berbadan hukum: hanya satu kab/kota (Pasal 8 ayat (4)); tanda daftar 3 tahun tidak dapat "
                    "diperpanjang bila belum menjadi badan hukum (Pasal 17 ayat (2)-(3))."
                ),
            ),
            Peringatan(
                "W7",
                ~Organisasi.menyelenggarakan_kesejahteraan_sosial,
                PRIMARY,
                (
                    "Tidak menyelenggarakan kegiatan kesejahteraan sosial: permohonan dapat ditolak (Pasal 12 ayat (4) "
                    "huruf b)."
                ),
            ),
        ),
    ),
    daftar(
        code="LKS-TANDA-DAFTAR-5-2024",
        name="Tanda pendaftaran LKS masih berlaku",
        role="tanda_daftar_lks_berlaku",
        means="tanda pendaftarannya masih dalam masa 3 tahun",
        remark=(
            "Badan hukum mengajukan perpanjangan paling lambat 3 bulan sebelum berakhir (Pasal 17 ayat (4)); pencabutan "
            "(Pasal 29-31) tidak diuji"
        ),
        psks="PSKS-04",
        records=(Organisasi,),
        cites=(PERMENSOS_5_2024.at("Pasal 17 ayat (1)", PRIMARY), PERMENSOS_5_2024.at("Pasal 13", PRIMARY)),
        butir={
            "13": Kriteria("Memiliki tanda pendaftaran LKS", Organisasi.memiliki_tanda_daftar_lks, PRIMARY),
            "17(1)": Kriteria(
                "Belum lewat 3 tahun (36 bulan) sejak diterbitkan atau diperpanjang",
                Organisasi.bulan_sejak_tanda_daftar < 36,
                PRIMARY,
            ),
        },
        teks="ayat",
        mark=PRIMARY,
        valid=SEJAK_PERMENSOS_5_2024,
        versi="5/2024",
        warnings=(
            Peringatan(
                "W8",
                all_of(
                    Organisasi.berbadan_hukum,
                    Organisasi.bulan_sejak_tanda_daftar >= 30,
                    Organisasi.bulan_sejak_tanda_daftar < 36,
                ),
                PRIMARY,
                (
                    "Mendekati akhir masa berlaku: perpanjangan diajukan paling lambat 3 bulan sebelum berakhir (Pasal 17 "
                    "ayat (4))."
                ),
            ),
            Peringatan(
                "W9",
                all_of(~Organisasi.berbadan_hukum, Organisasi.bulan_sejak_tanda_daftar >= 30),
                PRIMARY,
                (
                    "Belum berbadan hukum mendekati atau setelah 3 tahun: tanda daftar tidak dapat diperpanjang (Pasal 17 "
                    "ayat (3))."
                ),
            ),
        ),
    ),
    daftar(
        code="LKS-KEWAJIBAN-5-2024",
        name="Kewajiban LKS",
        role="kewajiban_lks",
        means="tidak pernah YES: beberapa kewajiban tidak dapat ditunjukkan rekaman",
        remark=(
            "Kewajiban Pasal 24 yang dapat ditunjukkan rekaman; huruf b-g dan i (tujuan, persatuan, hukum, nilai, "
            "ketertiban, keuangan terbuka, keikutsertaan) tidak diuji"
        ),
        psks="PSKS-04",
        records=(Organisasi,),
        cites=(
            PERMENSOS_5_2024.at("Pasal 5 ayat (1)", PRIMARY),
            PERMENSOS_5_2024.at("Pasal 24 ayat (1) huruf a dan h, ayat (2)", PRIMARY),
        ),
        butir={
            "24(1)a": Kriteria("Terdaftar", Organisasi.memiliki_tanda_daftar_lks, PRIMARY),
            "24(1)h": Kriteria(
                "Melaporkan kegiatan paling sedikit sekali setahun", Organisasi.melapor_sekali_setahun, PRIMARY
            ),
            "24(2)": Kriteria("Mengikuti akreditasi", Organisasi.mengikuti_akreditasi, PRIMARY),
        },
        teks="dan",
        mark=PRIMARY,
        valid=SEJAK_PERMENSOS_5_2024,
        versi="5/2024",
        complete=False,
        missing=("Pasal 24 ayat (1) huruf b-g dan i",),
    ),
    daftar(
        code="LK3-16-2013",
        name="LK3 menurut peraturan sektor",
        role="lk3",
        means="tidak pernah YES maupun NO: tidak satu pun syarat terlihat",
        remark=(
            "Mulai: tahun BN 2013/1509, jadi 1 Januari 2014 adalah hari pasti pertama; berakhir pada hari pasti pertama "
            "Permensos 25/2017 [D]"
        ),
        psks="PSKS-06",
        records=(Organisasi,),
        cites=(PERMENSOS_16_2013.at("pasal tidak terlihat", PRIMARY),),
        butir={},
        mark=UNVERIFIED,
        valid=Interval(date(2014, 1, 1), date(2019, 1, 1), not_before=date(2013, 1, 1)),
        versi="16/2013",
        complete=False,
        missing=("seluruh isi Permensos 16/2013",),
    ),
    daftar(
        code="LK3-25-2017",
        name="LK3 menurut peraturan sektor",
        role="lk3",
        means="tidak pernah YES maupun NO: tidak satu pun syarat terlihat",
        remark="Mulai: hanya tahun BN 2018/49 yang diketahui, jadi 1 Januari 2019 adalah hari pasti pertama [D]",
        psks="PSKS-06",
        records=(Organisasi,),
        cites=(PERMENSOS_25_2017.at("pasal tidak terlihat", PRIMARY),),
        butir={},
        mark=UNVERIFIED,
        valid=Interval(date(2019, 1, 1), not_before=date(2018, 1, 1)),
        versi="25/2017",
        complete=False,
        missing=("seluruh isi Permensos 25/2017 selain pertimbangan",),
    ),
    daftar(
        code="BADAN-USAHA-UU11-2009",
        name="Badan usaha dalam kesejahteraan sosial",
        role="badan_usaha_dalam_kesejahteraan_sosial",
        means="tidak pernah YES: aturan pelaksananya tidak terlihat",
        psks="PSKS-12",
        records=(Organisasi,),
        cites=(UU_11_2009.at("Pasal 38 huruf g", PRIMARY), UU_11_2009.at("Pasal 40", PRIMARY)),
        butir={
            "38g": Kriteria("Badan usaha", Organisasi.bentuk_organisasi.has("badan_usaha"), PRIMARY),
            "40": Kriteria(
                "Perannya dijalankan sebagai tanggung jawab sosial dan lingkungan",
                Organisasi.menjalankan_tanggung_jawab_sosial,
                PRIMARY,
            ),
        },
        teks="ayat",
        mark=PRIMARY,
        valid=SEJAK_UU_11_2009,
        versi="UU 11/2009",
        complete=False,
        missing=("aturan pelaksana: isi Permensos 13/2012 dan 6/2016",),
    ),
    # ---- roles of which no requirement was seen
    _tanpa_daftar(
        "SDM-TPP",
        "tpp",
        "Tenaga Pelopor Perdamaian",
        (Perorangan,),
        PERMENSOS_16_2019.at("Pasal 44 ayat (2)", PRIMARY),
        "syarat Tenaga Pelopor Perdamaian; permensosnya tidak ditemukan",
    ),
    _tanpa_daftar(
        "SDM-WKSBM",
        "wksbm",
        "Wahana Kesejahteraan Sosial Berbasis Masyarakat",
        (Organisasi,),
        PERMENSOS_16_2017.at("daftar jenis relawan sosial (pasal tidak terlihat)", SINGLE),
        "syarat WKSBM dalam peraturan sektor; hanya namanya yang terlihat",
    ),
    _tanpa_daftar(
        "SDM-KADER-RBM",
        "kader_rbm",
        "Kader Rehabilitasi Berbasis Masyarakat",
        (Perorangan,),
        PERMENSOS_16_2019.at("Pasal 44 ayat (2)", PRIMARY),
        "syarat kader RBM; hanya namanya yang terlihat",
    ),
    _tanpa_daftar(
        "SDM-KADER-RBK",
        "kader_rbk",
        "Kader Rehabilitasi Berbasis Keluarga",
        (Perorangan,),
        PERMENSOS_16_2019.at("Pasal 44 ayat (2)", PRIMARY),
        "syarat kader RBK; hanya namanya yang terlihat",
    ),
    _tanpa_daftar(
        "SDM-LPK",
        "lpk",
        "Lembaga Peduli Keluarga",
        (Organisasi,),
        PERMENSOS_16_2017.at("daftar jenis relawan sosial (pasal tidak terlihat)", SINGLE),
        "syarat Lembaga Peduli Keluarga; hanya namanya yang terlihat",
    ),
    _tanpa_daftar(
        "SDM-PENDAMPING",
        "pendamping_lain",
        "Pendamping Sosial selain PKH",
        (Perorangan,),
        PERMENSOS_16_2017.at("daftar Pendamping Sosial (pasal tidak terlihat)", SINGLE),
        "syarat Pendamping Sosial selain PKH",
    ),
    _tanpa_daftar(
        "SDM-JF-PEKSOS",
        "jf_pekerja_sosial",
        "Jabatan Fungsional Pekerja Sosial",
        (Perorangan,),
        PERMENPANRB_33_2020.at("Pasal 1", PRIMARY),
        "syarat jabatan fungsional Pekerja Sosial; hanya Pasal 1 dan jenjangnya yang terlihat",
    ),
    _tanpa_daftar(
        "SDM-JF-PENSOS",
        "jf_penyuluh_sosial",
        "Jabatan Fungsional Penyuluh Sosial",
        (Perorangan,),
        PER_MENPAN_6_2008.at("syarat jabatan tidak terlihat", PRIMARY),
        "syarat jabatan fungsional Penyuluh Sosial; jenjang dan pendidikan tidak terlihat",
    ),
)
"""The requirement lists, and the roles of which no requirement was seen: those are UNKNOWN for everybody."""

_KINDS: Final = Subject(RuleSet("SDM", KINDS, EARLIER_KINDS))
RULES: Final[tuple[Daftar, ...]] = (*KINDS, *LISTS)
"""Every entry of this room, in the order of the catalogue."""

_VERSIONS: Final[Mapping[str, tuple[Rule, ...]]] = MappingProxyType(
    {kind.code: _KINDS.rules.versions(kind.code) for kind in KINDS}
    | {item.code: (item,) for item in LISTS}
    | {name: (_TYPE[code],) for name, code in ANNEX.items()}
)
_BY_SPELLING: Final = {spelling(code): code for code in _VERSIONS}


def classify(record: Record, *, on: date, reading: Reading = Reading.WORKING) -> Findings:
    """Return a finding for each of the four kinds of personnel that such a record can be.

    Args:
        record: a `Perorangan`, or an `Organisasi`, which can be a Relawan Sosial only.
        on: the reference date.
        reading: how the elements combine.

    Raises:
        NotCovered: before 16 January 2009, when UU 11/2009 came into force.

    >>> from kesos.engine.verdict import Verdict
    >>> orang = Perorangan(bekerja_di_lembaga=True, lembaga_bidang_kesos=True, jenis_relawan="tksk")
    >>> found = classify(orang, on=date(2026, 11, 24))
    >>> found.met.codes, found["SDM-T1"].warning_codes
    (('SDM-T1',), ('SDM-T1.T1',))
    """
    return _KINDS.classify(record, on=on, reading=reading)


def classify_frame(
    frame: Any,
    *,
    on: date,
    record: type[Record] = Perorangan,
    reading: Reading = Reading.WORKING,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for each kind of personnel; null is UNKNOWN.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.
        on: the reference date.
        record: what a row is.
        reading: how the elements combine.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done.
        NotCovered: before 16 January 2009.

    >>> import polars as pl
    >>> classify_frame(pl.DataFrame({"bersertifikat_pekerja_sosial": [False]}), on=date(2026, 1, 1))["SDM-T2"].to_list()
    [False]
    """
    return _KINDS.classify_frame(frame, on=on, record=record, reading=reading, undeclared=undeclared)


def check(role: str, record: Record, *, on: date, reading: Reading = Reading.WORKING) -> Check:
    """Return what the requirements of a role say about a person or body: verdict, gaps, what is open.

    A role means the list that holds for it on the day; where the start of the later of two lists was not seen, both are
    asked, and only what both say is said. The code of a list means that list alone.

    Args:
        role: a role, in any of its names (``"PSM"``, ``"calon_tksk"``), or the code of a list (``"LKS-DAFTAR-PP39"``).
        record: a `Perorangan` or `Organisasi`.
        on: the reference date.
        reading: how the letters combine.

    Raises:
        UnknownRoleError: SDM-001, if no role and no list goes by that name.
        NotCovered: if no list of the role surely holds on that day.
        TypeError: if the list is not about such a record.

    >>> found = check("LKS-DAFTAR-PP39", Organisasi(punya_ad_art=True, punya_npwp=False), on=date(2026, 11, 24))
    >>> [gap.text("en") for gap in found.gaps], [gap.key for gap in found.unknown], found.evidence.mark
    (['Tax number (NPWP)'], ['b', 'c'], 'A')
    >>> check("PSM", Perorangan(usia=30), on=date(2019, 5, 1)).version
    'PSM-1-2012 | PSM-10-2019'
    """
    rule, subject = _asked(role, on)
    findings = subject.classify(record, on=on, reading=reading)
    (found,) = findings.values()
    return Check(rule, found.verdict, reading, on, record, found.facts, role, findings)


@lru_cache(maxsize=1024)
def _asked(role: str, on: date) -> tuple[Rule, Subject[Rule]]:
    """Return the list and what asks it, made once for each role and day."""
    rule = requirement(role, on)
    return rule, Subject(RuleSet("SDM", (rule,)))


def check_frame(
    role: str | Sequence[str],
    frame: Any,
    *,
    on: date,
    record: type[Record] | None = None,
    reading: Reading = Reading.WORKING,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for each role that is asked, under the name it is asked by.

    Args:
        role: a role or the code of a list, or several of them.
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy.
        on: the reference date.
        record: what a row is; by default what the first list is about.
        reading: how the letters combine.
        undeclared: as in `classify_frame`.

    Raises:
        UnknownRoleError: SDM-001.
        FrameError: before any work is done.
        NotCovered: if no list of a role surely holds on that day.
        TypeError: if a list is not about such a record.

    >>> import polars as pl
    >>> people = pl.DataFrame({"usia": [17, 40, None], "wni": [True, True, True]})
    >>> check_frame(["PSM", "TAGANA-PSKS-8-2012"], people, on=date(2026, 1, 1)).columns
    ['usia', 'wni', 'PSM', 'TAGANA-PSKS-8-2012']
    """
    asked = (role,) if isinstance(role, str) else tuple(role)
    rules = {name: requirement(name, on) for name in asked}
    kind = record or next(iter(rules.values())).records[0]
    for name, rule in rules.items():
        if not rule.applies_to(kind):
            raise TypeError(f"{name} has no rule about a {kind.__name__}")
    conditions = {name: rule.condition(reading) for name, rule in rules.items()}
    return verdict_columns(frame, conditions, kind, on, undeclared=undeclared)


def check_str(record: Record, *, on: date, kind: str = "baru", reading: Reading = Reading.WORKING) -> Check:
    """Return what the papers for an STR say: the list is met, or which papers are missing or not known.

    Args:
        record: a `Perorangan`.
        on: the reference date.
        kind: ``"baru"``, ``"ulang"`` (registration anew), ``"lulusan_luar_negeri"`` or ``"sementara"``.
        reading: how the letters combine.

    Raises:
        StandardsError: SDM-914 for another kind.
        NotCovered: before 2 October 2019.

    >>> found = check_str(Perorangan(bersertifikat_pekerja_sosial=True), on=date(2026, 11, 24))
    >>> found.version, [gap.key for gap in found.unknown]
    ('STR-BARU', ['b', 'c', 'd'])
    """
    return check(STR_LISTS[chosen("kind", kind, STR_LISTS)], record, on=on, reading=reading)


def requirement(role: str, on: date) -> Rule:
    """Return the list that holds for a role on a day, or the list of that code.

    Args:
        role: a role in any of its names, or the code of a list.
        on: the day.

    Raises:
        UnknownRoleError: SDM-001.
        NotCovered: if no list of the role surely holds on that day, or that list may hold beside another.

    >>> requirement("TKSK", date(2013, 6, 1)), requirement("TKSK-28-2018", date(2026, 1, 1))
    (<TKSK-3-2013 Tenaga Kesejahteraan Sosial Kecamatan (TKSK)>, <TKSK-28-2018 Tenaga Kesejahteraan Sosial Kecamatan (TKSK)>)
    """
    code = _BY_SPELLING.get(spelling(role))
    versions = _line(role) if code is None else _VERSIONS[code]
    found = holding(versions, on)
    if found is None or (code is not None and _doubtful(code, on)):
        raise NotCovered.on(on, role)
    return found


def _line(role: str) -> tuple[Rule, ...]:
    kind = _KIND_NAMES.get(role)
    if kind is not None:
        return _VERSIONS[kind]
    return tuple(rule for code in role_of(role).lists for rule in _VERSIONS[code][-1:])


def _doubtful(code: str, on: date) -> bool:
    """Whether another list of the same role may hold on the day instead."""
    lines = (peran.lists for peran in ROLES if code in peran.lists)
    others = {other for line in lines for other in line if other != code}
    return any(rule.valid.possible(on) for other in others for rule in _VERSIONS[other][-1:])


_KIND_NAMES: Final = {f"jenis:{kind.role}": kind.code for kind in KINDS} | {
    f"jenis_lama:{kind.role}": kind.code for kind in EARLIER_KINDS
}
"""How the four kinds may be asked of `check`, beside their codes: ``"jenis:relawan_sosial"``."""
