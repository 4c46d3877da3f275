"""Standards of personnel: the four kinds of SDM, and the requirement lists of roles, by date.

`KINDS` holds the definitions, `LISTS` the lists. Each entry reads like the article that it stands for. What was not seen
is left out and named (`missing`); a list that is not known whole is never met, and outside its dates nothing is said.

>>> from datetime import date
>>> from kesos.fakta.perorangan import Perorangan
>>> found = check("PSM", Perorangan(wni=True, usia=17), on=date(2026, 11, 24))
>>> found.verdict, found.version, [gap.key for gap in found.gaps]
(<Verdict.NO: 'NO'>, 'PSM-10-2019', ['d'])
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Unseen, all_of, any_of
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, Reading, Rule, RuleSet, salah_satu, semua
from kesos.engine.timeline import Interval
from kesos.evaluators.findings import Findings
from kesos.evaluators.subject import Subject
from kesos.fakta.kerelawanan import FaktaKerelawanan
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.pendidikan import berijazah_paling_rendah
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan
from kesos.psks import TYPES
from kesos.standards_check import Check, Checks
from kesos.standards_daftar import Daftar, daftar
from kesos.standards_jenis import jebakan

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
PERMENSOS_16_2017 = PERATURAN["permensos-16-2017"]
PERMENSOS_25_2017 = PERATURAN["permensos-25-2017"]
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
                all_of(
                    Perorangan.diberi_tugas_penyuluhan_sosial, Perorangan.status_kepegawaian.isin("bukan_aparatur")
                ),
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
        means="Pekerja Sosial Profesional menurut definisi undang-undang",
        remark="Dicabut UU 14/2019 Pasal 66; Permensos 16/2017 melaporkan unsur yang sama [B]",
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

