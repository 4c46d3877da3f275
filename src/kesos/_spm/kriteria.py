"""The definitions and criteria on which entitlement rests, in the words of Permensos 16/2019, and who is responsible.

There are two rules of neglect, not one: outside a panti somebody must still look after the person (Pasal 10), inside
nobody does, or there is violence or the risk of it (Pasal 20).
"""

from typing import Final

from kesos._spm.jenis import (
    PP_2_2018,
    SEJAK_PERMENSOS_9_2018,
    SEJAK_PERMENSOS_16_2019,
    SEJAK_PP_2_2018,
    Aturan,
    Pilihan,
    Sifat,
    bunyi,
    kerja,
    menurut_kode,
    pasal_16_2019,
)
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import all_of, any_of
from kesos.engine.rule import Kriteria, Peringatan, huruf
from kesos.fakta.kebencanaan import KejadianBencana
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan

PP_31_1980 = PERATURAN["pp-31-1980"]

DI_PANTI: Final = Perorangan.tinggal_di_panti.as_condition()
TELANTAR: Final = all_of(
    ~Perorangan.kebutuhan_dasar_terpenuhi, ~Perorangan.terpelihara, ~Perorangan.terawat, ~Perorangan.terurus
)
"""SPM-109."""
TELANTAR_LUAR: Final = all_of(TELANTAR, ~Perorangan.tidak_ada_yang_mengurus)
"""SPM-110."""
TELANTAR_DALAM: Final = any_of(
    Perorangan.tidak_ada_yang_mengurus,
    Perorangan.rentan_kekerasan_lingkungan,
    all_of(Perorangan.masih_punya_keluarga, Perorangan.berpotensi_disakiti_keluarga),
)
"""SPM-111."""
LUAR: Final = all_of(~DI_PANTI, TELANTAR_LUAR)
DALAM: Final = all_of(DI_PANTI, TELANTAR_DALAM)
TELANTAR_MENURUT_TEMPAT: Final = any_of(LUAR, DALAM)
"""SPM-112."""
GELANDANGAN: Final = all_of(
    Perorangan.hidup_tidak_sesuai_norma_layak,
    ~Perorangan.punya_tempat_tinggal_tetap,
    ~Perorangan.punya_pekerjaan_tetap,
    Perorangan.mengembara_tempat_umum,
)
"""SPM-113."""
PENGEMIS: Final = Perorangan.meminta_minta_di_muka_umum.as_condition()
"""SPM-114."""
USIA_19_60: Final = Perorangan.usia.between(19, 60)
SENDIRI_ATAU_KEPALA: Final = all_of(any_of(Perorangan.perseorangan, Perorangan.kepala_keluarga), USIA_19_60)
KEPALA: Final = all_of(Perorangan.kepala_keluarga, USIA_19_60)
GP_LUAR: Final = all_of(
    SENDIRI_ATAU_KEPALA, TELANTAR, ~Perorangan.punya_tempat_tinggal_tetap, ~Perorangan.tidak_ada_yang_peduli
)
"""SPM-115."""
GP_DALAM: Final = all_of(KEPALA, TELANTAR, ~Perorangan.punya_tempat_tinggal_tetap, Perorangan.tidak_ada_yang_peduli)
"""SPM-116."""
IKUT_KELUARGA: Final = all_of(Perorangan.istri_suami_atau_anak_kepala_keluarga, Perorangan.kepala_keluarga_penerima)
"""SPM-117."""

HURUF_TELANTAR: Final = {
    "a": Kriteria("Di luar panti: telantar menurut definisi, dan masih ada yang mengurus (Pasal 10)", LUAR, PRIMARY),
    "b": Kriteria("Di dalam panti: salah satu kriteria Pasal 20", DALAM, PRIMARY),
}


KRITERIA: Final[tuple[Aturan, ...]] = (
    Pilihan(
        code="SPM-106",
        name="Penanggung jawab korban bencana",
        question="Pemerintah daerah mana yang bertanggung jawab atas korban bencana ini?",
        nature=Sifat.PILIHAN,
        group="korban_bencana",
        records=(KejadianBencana,),
        cites=(menurut_kode("Pasal 10"), menurut_kode("Pasal 29")),
        **kerja(
            {
                "provinsi": Kriteria(
                    "Provinsi: lebih dari satu kabupaten/kota, atau 51-100 orang",
                    any_of(
                        KejadianBencana.lintas_kabkota,
                        all_of(
                            ~KejadianBencana.lintas_kabkota,
                            KejadianBencana.jumlah_korban.between(51, 100),
                        ),
                    ),
                    SINGLE,
                ),
                "kabkota": Kriteria(
                    "Kabupaten/kota: 1-50 orang di satu kabupaten/kota",
                    all_of(~KejadianBencana.lintas_kabkota, KejadianBencana.jumlah_korban.between(1, 50)),
                    SINGLE,
                ),
                "perlu_verifikasi": Kriteria(
                    "Tidak tercakup: jumlah lain di satu kabupaten/kota",
                    all_of(~KejadianBencana.lintas_kabkota, ~KejadianBencana.jumlah_korban.between(1, 100)),
                    UNVERIFIED,
                    note="lebih dari 100 orang di satu kabupaten/kota tidak disebut",
                ),
            },
            UNVERIFIED,
            any_=True,
            note=(
                "Apakah jumlah, wilayah, dan penetapan bersama-sama menentukan tidak terlihat; urutan ini mengikuti satu "
                "kode turunan. Penetapan hanya pembanding."
            ),
        ),
        valid=SEJAK_PERMENSOS_9_2018,
        missing=("Pasal 10 dan 29 Permensos 9/2018",),
        warnings=(
            Peringatan(
                "W1",
                any_of(
                    all_of(huruf("provinsi"), KejadianBencana.penetapan_oleh.isin("bupati_wali_kota")),
                    all_of(huruf("kabkota"), KejadianBencana.penetapan_oleh.isin("gubernur")),
                ),
                SINGLE,
                "Yang mengeluarkan penetapan bukan pemerintah yang bertanggung jawab menurut jumlah dan wilayah. Periksa.",
            ),
        ),
    ),
    Pilihan(
        code="SPM-107",
        name="Penyelenggara rehabilitasi sosial dasar",
        question="Provinsi atau kabupaten/kota yang wajib melayani?",
        nature=Sifat.PILIHAN,
        records=(Perorangan,),
        cites=(
            PP_2_2018.at("Pasal 10 ayat (2) dan (3)", PRIMARY),
            pasal_16_2019("Pasal 9 ayat (4)-(5)"),
        ),
        **bunyi(
            {
                "provinsi": Kriteria("Provinsi: di dalam panti", DI_PANTI, PRIMARY),
                "kabkota": Kriteria("Kabupaten/kota: di luar panti", ~DI_PANTI, PRIMARY),
            },
            PRIMARY,
            any_=True,
            teks="alternatif",
        ),
        valid=SEJAK_PP_2_2018,
        not_tested="balai besar, balai, dan loka kementerian (Pasal 18 ayat (8)), serta korban bencana",
    ),
    Aturan(
        code="SPM-108",
        name="Panti sebagai pilihan terakhir",
        question="Apakah panti dipilih sebagai jalan terakhir setelah layanan kabupaten/kota?",
        nature=Sifat.PERINGATAN,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 9 ayat (2)-(3)"),),
        **bunyi(
            {
                "a": Kriteria("Di luar panti", ~DI_PANTI, PRIMARY),
                "b": Kriteria(
                    "Layanan di luar panti sudah dijalankan dan tidak berujung reunifikasi atau reintegrasi",
                    Perorangan.panti_pilihan_terakhir,
                    PRIMARY,
                ),
            },
            PRIMARY,
            any_=True,
            teks="alternatif",
            note="urutan layanan, bukan syarat penerima: jawaban tidak hanya memperingatkan dan tidak mengubah hak [D]",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
    Aturan(
        code="SPM-109",
        name="Telantar menurut definisi",
        question="Apakah orang ini telantar menurut arti peraturannya?",
        nature=Sifat.KRITERIA,
        records=(Perorangan,),
        cites=(
            pasal_16_2019("Pasal 1 angka 17"),
            pasal_16_2019("Pasal 10 huruf a"),
            pasal_16_2019("Pasal 11 ayat (1) huruf b"),
            pasal_16_2019("Pasal 21 ayat (1) huruf b"),
        ),
        **bunyi(
            {
                "a": Kriteria("Kebutuhan dasarnya tidak terpenuhi", ~Perorangan.kebutuhan_dasar_terpenuhi, PRIMARY),
                "b": Kriteria("Tidak terpelihara", ~Perorangan.terpelihara, PRIMARY),
                "c": Kriteria("Tidak terawat", ~Perorangan.terawat, PRIMARY),
                "d": Kriteria("Tidak terurus", ~Perorangan.terurus, PRIMARY),
            },
            PRIMARY,
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
    Aturan(
        code="SPM-110",
        name="Telantar di luar panti",
        question="Apakah orang ini memenuhi kriteria layanan di luar panti?",
        nature=Sifat.KRITERIA,
        for_spm=UNVERIFIED,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 10 huruf a dan b"),),
        **bunyi(
            {
                "a": Kriteria("Telantar menurut definisi (SPM-109)", TELANTAR, PRIMARY),
                "b": Kriteria(
                    "Masih ada perorangan, keluarga, dan/atau masyarakat yang mengurus",
                    ~Perorangan.tidak_ada_yang_mengurus,
                    PRIMARY,
                    note="syarat, bukan lawan huruf a: layanan bertumpu pada orang yang masih ada",
                ),
            },
            PRIMARY,
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
    Aturan(
        code="SPM-111",
        name="Telantar di dalam panti",
        question="Apakah orang ini memenuhi kriteria layanan di dalam panti?",
        nature=Sifat.KRITERIA,
        for_spm=CORROBORATED,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 20 huruf a, b, dan c"),),
        **bunyi(
            {
                "a": Kriteria(
                    "Tidak ada lagi perorangan, keluarga, dan/atau masyarakat yang mengurus",
                    Perorangan.tidak_ada_yang_mengurus,
                    PRIMARY,
                ),
                "b": Kriteria(
                    "Rentan mengalami kekerasan dari lingkungannya", Perorangan.rentan_kekerasan_lingkungan, PRIMARY
                ),
                "c": Kriteria(
                    "Masih berkeluarga, tetapi berpotensi disakiti atau ditelantarkan",
                    all_of(Perorangan.masih_punya_keluarga, Perorangan.berpotensi_disakiti_keluarga),
                    PRIMARY,
                    note="daerah menambah pemasungan untuk disabilitas [C]",
                ),
            },
            PRIMARY,
            any_=True,
            teks="dan/atau",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
        not_tested="unsur definisi telantar; Pasal 20 tidak mengulangnya",
    ),
    Aturan(
        code="SPM-112",
        name="Telantar menurut tempat layanan",
        question="Apakah orang ini memenuhi kriteria telantar menurut tempat layanannya?",
        nature=Sifat.KRITERIA,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 10"), pasal_16_2019("Pasal 20")),
        **bunyi(HURUF_TELANTAR, PRIMARY, any_=True, teks="alternatif"),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
    Aturan(
        code="SPM-113",
        name="Gelandangan menurut definisi",
        question="Apakah orang ini gelandangan menurut arti peraturannya?",
        nature=Sifat.KRITERIA,
        records=(Perorangan,),
        cites=(PP_31_1980.at("Pasal 1 angka 1", PRIMARY), pasal_16_2019("Pasal 1 angka 11")),
        **bunyi(
            {
                "a": Kriteria(
                    "Hidup tidak sesuai norma kehidupan layak setempat",
                    Perorangan.hidup_tidak_sesuai_norma_layak,
                    PRIMARY,
                ),
                "b": Kriteria(
                    "Tanpa tempat tinggal dan pekerjaan yang tetap",
                    all_of(~Perorangan.punya_tempat_tinggal_tetap, ~Perorangan.punya_pekerjaan_tetap),
                    PRIMARY,
                ),
                "c": Kriteria("Mengembara di tempat umum", Perorangan.mengembara_tempat_umum, PRIMARY),
            },
            PRIMARY,
            note="definisi tidak menyebut usia",
        ),
        valid=SEJAK_PP_2_2018,
    ),
    Aturan(
        code="SPM-114",
        name="Pengemis menurut definisi",
        question="Apakah orang ini pengemis menurut arti peraturannya?",
        nature=Sifat.KRITERIA,
        records=(Perorangan,),
        cites=(PP_31_1980.at("Pasal 1 angka 2", PRIMARY), pasal_16_2019("Pasal 1 angka 12")),
        **bunyi(
            {"a": Kriteria("Berpenghasilan dari meminta-minta di muka umum", PENGEMIS, PRIMARY)},
            PRIMARY,
            teks="",
            note="definisi tidak menyebut usia",
        ),
        valid=SEJAK_PP_2_2018,
    ),
    Aturan(
        code="SPM-115",
        name="Gelandangan dan pengemis di luar panti",
        question="Apakah orang ini memenuhi kriteria gelandangan dan pengemis di luar panti?",
        nature=Sifat.KRITERIA,
        group="gelandangan_pengemis",
        for_spm=SINGLE,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 11 ayat (1) huruf a-d"),),
        **bunyi(
            {
                "a": Kriteria("Perseorangan atau kepala keluarga berumur 19-60 tahun", SENDIRI_ATAU_KEPALA, PRIMARY),
                "b": Kriteria("Telantar menurut definisi (SPM-109)", TELANTAR, PRIMARY),
                "c": Kriteria("Tidak memiliki tempat tinggal tetap", ~Perorangan.punya_tempat_tinggal_tetap, PRIMARY),
                "d": Kriteria("Masih ada yang peduli", ~Perorangan.tidak_ada_yang_peduli, PRIMARY),
            },
            PRIMARY,
            note="19 dan 60 termasuk",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
    Aturan(
        code="SPM-116",
        name="Gelandangan dan pengemis di dalam panti",
        question="Apakah orang ini memenuhi kriteria gelandangan dan pengemis di dalam panti?",
        nature=Sifat.KRITERIA,
        group="gelandangan_pengemis",
        for_spm=SINGLE,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 21 ayat (1) huruf a-d"),),
        **bunyi(
            {
                "a": Kriteria("Kepala keluarga berumur 19-60 tahun", KEPALA, PRIMARY),
                "b": Kriteria("Telantar menurut definisi (SPM-109)", TELANTAR, PRIMARY),
                "c": Kriteria("Tidak memiliki tempat tinggal tetap", ~Perorangan.punya_tempat_tinggal_tetap, PRIMARY),
                "d": Kriteria("Tidak ada lagi yang peduli", Perorangan.tidak_ada_yang_peduli, PRIMARY),
            },
            PRIMARY,
            note="perseorangan hanya ada di Pasal 11; apakah itu disengaja tidak dijelaskan",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
    Aturan(
        code="SPM-117",
        name="Keluarga yang ikut dilayani",
        question="Apakah orang ini dilayani sebagai istri, suami, atau anak dari kepala keluarga penerima?",
        nature=Sifat.KRITERIA,
        group="gelandangan_pengemis",
        for_spm=UNVERIFIED,
        records=(Perorangan,),
        cites=(pasal_16_2019("Pasal 11 ayat (2)"), pasal_16_2019("Pasal 21 ayat (2)")),
        **bunyi(
            {
                "a": Kriteria(
                    "Istri, suami, atau anak dari kepala keluarga",
                    Perorangan.istri_suami_atau_anak_kepala_keluarga,
                    PRIMARY,
                ),
                "b": Kriteria("Kepala keluarga itu penerima", Perorangan.kepala_keluarga_penerima, PRIMARY),
            },
            PRIMARY,
            note="batas 19-60 tahun menyangkut kepala keluarga atau perseorangan, bukan keluarganya",
        ),
        valid=SEJAK_PERMENSOS_16_2019,
    ),
)
"""SPM-106 to SPM-117: who is responsible, and the definitions and criteria on which entitlement rests."""
