"""PPKS: the 26 kinds of people, families and communities who need social services (annex of Permensos 8/2012).

Each `Jenis` below is one entry of the annex: its definition, its gate (`syarat`), its lettered criteria (`Kriteria`),
how the letters combine in the text (`textual`) and in practice (`working`), and what to warn of. Nothing else decides
a verdict.

>>> from datetime import date
>>> found = classify(Perorangan(usia=4, tanpa_asuhan_layak=True), on=date(2026, 11, 24))
>>> found["PPKS-01"].verdict
<Verdict.YES: 'YES'>
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from kesos._ppks.jenis import Jenis
from kesos._ppks.padanan import nama_baku
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Unseen, all_of, any_of
from kesos.engine.record import Record
from kesos.engine.rule import (
    SYARAT,
    Bacaan,
    Kriteria,
    Peringatan,
    Reading,
    Syarat,
    huruf,
    letters,
    paling_sedikit,
    salah_satu,
    semua,
)
from kesos.engine.rule_set import RuleSet
from kesos.evaluators.findings import Finding, Findings
from kesos.evaluators.subject import Subject
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.keluarga import Keluarga
from kesos.fakta.komunitas import Komunitas
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan
from kesos.fakta.pihak import Pihak

if TYPE_CHECKING:
    from kesos.evaluators.unknowns import Gap

__all__ = [
    "CATEGORIES",
    "Difference",
    "Jenis",
    "Keluarga",
    "Komunitas",
    "Perorangan",
    "Pihak",
    "classify",
    "classify_frame",
    "compare",
    "find",
    "unknowns",
]

UU_13_1998 = PERATURAN["uu-13-1998"]
UU_23_2004 = PERATURAN["uu-23-2004"]
UU_21_2007 = PERATURAN["uu-21-2007"]
UU_24_2007 = PERATURAN["uu-24-2007"]
UU_35_2009 = PERATURAN["uu-35-2009"]
UU_13_2011 = PERATURAN["uu-13-2011"]
UU_11_2012 = PERATURAN["uu-11-2012"]
UU_35_2014 = PERATURAN["uu-35-2014"]
UU_8_2016 = PERATURAN["uu-8-2016"]
UU_18_2017 = PERATURAN["uu-18-2017"]
UU_12_2022 = PERATURAN["uu-12-2022"]
PP_31_1980 = PERATURAN["pp-31-1980"]
PP_52_2019 = PERATURAN["pp-52-2019"]
PP_78_2021 = PERATURAN["pp-78-2021"]
PERPRES_186_2014 = PERATURAN["perpres-186-2014"]
KEPPRES_111_1999 = PERATURAN["keppres-111-1999"]
PERMENSOS_8_2012 = PERATURAN["permensos-8-2012"]
PERMENSOS_16_2019 = PERATURAN["permensos-16-2019"]
PERMENSOS_8_2023 = PERATURAN["permensos-8-2023"]


CATEGORIES: Final[tuple[Jenis, ...]] = (
    Jenis(
        code="PPKS-01",
        name="Anak Balita Telantar",
        records=(Perorangan,),
        definition=(
            "Anak berumur paling tinggi lima tahun yang ditinggalkan/ditelantarkan orang tuanya dan/atau "
            "hidup di keluarga tak mampu yang tidak mengasuh, merawat, membina, dan melindunginya, sehingga "
            "hak dasarnya makin tidak terpenuhi dan ia diperalat untuk tujuan tertentu."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 1", CORROBORATED),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
            UU_35_2014.at("Pasal 1 angka 6", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.usia <= 5,
            CORROBORATED,
            edge="genap 5 tahun masuk, genap 6 tahun tidak; menyambung dengan angka 2",
        ),
        criteria={
            "a": Kriteria(
                "Telantar, tidak mendapat pengasuhan yang layak", Perorangan.tanpa_asuhan_layak, CORROBORATED
            ),
            "b": Kriteria("Keluarga asalnya miskin atau sangat miskin", Perorangan.keluarga_asal_miskin, CORROBORATED),
            "c": Kriteria("Hak asuh dari orang tua/keluarga hilang", Perorangan.hak_asuh_hilang, CORROBORATED),
            "d": Kriteria(
                "Diperlakukan salah dan ditelantarkan oleh orang tua/keluarga",
                all_of(Perorangan.diperlakukan_salah_oleh_keluarga, Perorangan.ditelantarkan_oleh_keluarga),
                CORROBORATED,
                note="kedua bagian huruf ini",
            ),
            "e": Kriteria(
                "Dimanfaatkan secara ekonomi, misalnya dibawa mengemis di jalan oleh orang tua",
                Pihak.dieksploitasi_ekonomi,
                CORROBORATED,
            ),
            "f": Kriteria(
                "Mengalami gizi kurang atau gizi buruk",
                Perorangan.status_gizi.isin("gizi_buruk", "gizi_kurang"),
                CORROBORATED,
            ),
        },
        textual=Bacaan(semua("abcdef"), CORROBORATED, connector="dan"),
        working=Bacaan(
            salah_satu("acdef"),
            UNVERIFIED,
            connector="alternatif",
            note=(
                "Butir a, c-f adalah bentuk ketelantaran yang berdiri sendiri (mis. f gizi buruk); "
                "membacanya kumulatif hampir tidak pernah terpenuhi. Butir b (keluarga miskin) hanya "
                "penguat; sendirian ia bukan ketelantaran anak. Syarat usia selalu wajib."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(5), salah_satu("abcdef")),
                SINGLE,
                "Genap 5 tahun: kutipan terdekat ke lampiran memasukkannya, daftar lain berhenti sebelum 5 tahun.",
            ),
            Peringatan(
                "W2",
                all_of(SYARAT, huruf("b"), ~salah_satu("acdef")),
                UNVERIFIED,
                (
                    "Hanya huruf b (keluarga miskin) yang terpenuhi; ketelantaran anaknya sendiri belum tampak. "
                    "Pastikan dengan asesmen."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-02",
        name="Anak Terlantar",
        records=(Perorangan,),
        definition=(
            "Anak usia 6 s.d. 18 tahun yang diperlakukan salah dan ditelantarkan orang tua/keluarganya, atau "
            "kehilangan hak asuh dari mereka."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 2", CORROBORATED),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
            UU_35_2014.at("Pasal 1 angka 6", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 1 angka 17", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.usia.between(6, 18),
            CORROBORATED,
            edge=(
                "genap 6 s.d. genap 18 tahun, keduanya masuk (teks lampiran); UU 35/2014 berhenti sebelum "
                "18, jadi pada 18 ada peringatan"
            ),
        ),
        criteria={
            "a": Kriteria("Berasal dari keluarga fakir miskin", Perorangan.keluarga_asal_fakir_miskin, CORROBORATED),
            "b": Kriteria("Orang tuanya melalaikan dia", Perorangan.dilalaikan_orang_tua, CORROBORATED),
            "c": Kriteria("Kebutuhan dasarnya tidak terpenuhi", ~Perorangan.kebutuhan_dasar_terpenuhi, CORROBORATED),
        },
        textual=Bacaan(semua("abc"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("bc"),
            UNVERIFIED,
            connector="wajib inti",
            note=(
                'Teks memakai "dan", tetapi definisi tidak mensyaratkan miskin, dan Permensos 16/2019 Pasal '
                "1 angka 17 [A] mengartikan telantar sebagai kebutuhan dasar tak terpenuhi serta tak "
                "terurus. Inti = b dan c; a penguat."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), salah_satu("abc")),
                CORROBORATED,
                "Genap 18 tahun: lampiran memasukkannya, tetapi menurut UU 35/2014 ia bukan anak lagi.",
            ),
            Peringatan(
                "W2",
                all_of(SYARAT, salah_satu("bc"), ~semua("bc")),
                UNVERIFIED,
                (
                    "Hanya satu dari dua tanda ketelantaran (dilalaikan orang tua; kebutuhan dasar tidak "
                    "terpenuhi) yang tampak. Perlu asesmen."
                ),
            ),
            Peringatan(
                "W5",
                all_of(SYARAT, ~huruf("a"), *letters("bc")),
                CORROBORATED,
                (
                    "Keluarganya bukan fakir miskin: huruf a tidak terpenuhi, jadi menurut bunyi lampiran (huruf "
                    "a-c dengan kata dan) jawabannya tidak. Sebut cara baca yang dipakai."
                ),
            ),
            Peringatan(
                "W3",
                all_of(SYARAT, Perorangan.hak_asuh_hilang),
                CORROBORATED,
                (
                    "Definisi juga mencakup anak yang kehilangan hak asuh, tetapi tidak ada huruf kriteria untuk "
                    "itu. Perlu asesmen."
                ),
            ),
            Peringatan(
                "W4",
                all_of(Perorangan.usia.equals(5), salah_satu("abc")),
                SINGLE,
                "Genap 5 tahun: beberapa daftar memulai jenis ini pada 5 tahun; menurut lampiran usia ini milik angka 1.",
            ),
        ),
    ),
    Jenis(
        code="PPKS-03",
        name="Anak yang Berhadapan dengan Hukum",
        records=(Perorangan,),
        definition=(
            "Orang berumur 12 tahun atau lebih tetapi belum 18 tahun: yang disangka/didakwa/dipidana karena "
            "tindak pidana, serta anak korban tindak pidana dan anak yang melihat/mendengar sendiri "
            "peristiwanya (saksi)."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 3", CORROBORATED),
            UU_11_2012.at("Pasal 1 angka 2-5", PRIMARY),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
        ),
        syarat=Syarat(
            all_of(Perorangan.usia >= 12, Perorangan.usia < 18),
            PRIMARY,
            edge=(
                "genap 12 tahun masuk, genap 18 tahun tidak (UU 11/2012 Pasal 1 angka 3, anak yang "
                "berkonflik dengan hukum)"
            ),
        ),
        criteria={
            "a": Kriteria("Berstatus disangka", Perorangan.peran_perkara_pidana.has("disangka"), CORROBORATED),
            "b": Kriteria("Berstatus didakwa", Perorangan.peran_perkara_pidana.has("didakwa"), CORROBORATED),
            "c": Kriteria("Dijatuhi pidana", Perorangan.peran_perkara_pidana.has("dipidana"), CORROBORATED),
        },
        textual=Bacaan(salah_satu("abc"), CORROBORATED, connector="atau"),
        working=Bacaan(salah_satu("abc"), CORROBORATED, connector="alternatif", note='Teks memakai "atau".'),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), salah_satu("abc")),
                SINGLE,
                "Genap 18 tahun: di luar batas lampiran dan UU 11/2012, walau beberapa daftar daerah memakai s.d. 18.",
            ),
            Peringatan(
                "W2",
                all_of(Perorangan.usia < 18, Perorangan.peran_perkara_pidana.has("korban", "saksi")),
                CORROBORATED,
                (
                    "Anak korban atau anak saksi (UU 11/2012 Pasal 1 angka 4-5: belum 18 tahun, tanpa batas "
                    "bawah): disebut definisi, tetapi tidak ada hurufnya. Tetap tawarkan layanan dan putuskan "
                    "lewat asesmen."
                ),
            ),
            Peringatan(
                "W3",
                all_of(
                    Perorangan.usia >= 6,
                    Perorangan.usia < 12,
                    salah_satu("abc"),
                    ~Perorangan.peran_perkara_pidana.has("korban", "saksi"),
                ),
                SINGLE,
                (
                    "Belum genap 12 tahun: beberapa daftar memulai pada 6 tahun; lampiran dan UU 11/2012 memulai "
                    "pada 12 (hanya untuk anak yang berkonflik dengan hukum, bukan korban atau saksi)."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-04",
        name="Anak Jalanan",
        records=(Perorangan,),
        definition=(
            "Anak yang rentan bekerja di jalan, yang bekerja di jalan, dan/atau yang bekerja sekaligus hidup "
            "di jalan dan memakai sebagian besar waktunya untuk kegiatan hidup sehari-hari di sana."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 4", SINGLE),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.usia < 18,
            UNVERIFIED,
            edge=(
                "teks hanya berkata 'anak' tanpa angka; batas dipinjam dari UU 35/2014: genap 18 tahun tidak "
                "masuk, tanpa batas bawah"
            ),
        ),
        criteria={
            "a": Kriteria(
                "Sebagian waktunya dihabiskan di jalan atau tempat umum", Perorangan.menghabiskan_waktu_di_jalan, SINGLE
            ),
            "b": Kriteria(
                "Mencari nafkah dan/atau berkeliaran di jalan atau tempat umum",
                any_of(Perorangan.mencari_nafkah_di_jalan, Perorangan.berkeliaran_di_jalan),
                SINGLE,
            ),
        },
        textual=Bacaan(
            salah_satu("ab"), UNVERIFIED, connector="atau", note="[D] hanya karena batas usianya; hurufnya sendiri [C]"
        ),
        working=Bacaan(salah_satu("ab"), UNVERIFIED, connector="alternatif", note='Teks memakai "atau".'),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), salah_satu("ab")),
                SINGLE,
                "Genap 18 tahun: kutipan lampiran tidak menyebut usia; beberapa daerah memakai s.d. 18.",
            ),
            Peringatan(
                "W2",
                all_of(Perorangan.usia < 6, salah_satu("ab")),
                SINGLE,
                "Di bawah 6 tahun: beberapa daftar memulai pada 5 atau 6 tahun. Periksa juga angka 1.",
            ),
        ),
    ),
    Jenis(
        code="PPKS-05",
        name="Anak dengan Kedisabilitasan",
        records=(Perorangan,),
        definition=(
            "Orang yang belum 18 tahun dengan kelainan fisik atau mental yang mengganggu atau menghalangi "
            "fungsi jasmani, rohani, dan sosialnya secara layak."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 5", UNVERIFIED),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
            UU_35_2014.at("Pasal 1 angka 7", PRIMARY),
            UU_8_2016.at("Pasal 1 angka 1; Pasal 4; Penjelasan Pasal 4 ayat (2)", PRIMARY),
            PP_52_2019.at("Pasal 1 angka 2", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.usia < 18,
            PRIMARY,
            edge=(
                "genap 18 tahun tidak masuk (UU 35/2014 Pasal 1 angka 1; beralih ke angka 9); tanpa batas "
                "bawah, jadi balita masuk"
            ),
        ),
        criteria={
            "a": Kriteria(
                "Disabilitas fisik: tubuh, netra, rungu wicara",
                Perorangan.ragam_disabilitas.has("fisik", "sensorik"),
                UNVERIFIED,
                note="hurufnya [C]; tubuh, netra, rungu, dan wicara dipetakan ke fisik dan sensorik [D]",
            ),
            "b": Kriteria(
                "Disabilitas mental: retardasi mental dan eks psikotik",
                Perorangan.ragam_disabilitas.has("intelektual", "mental"),
                UNVERIFIED,
                note="hurufnya [C]; retardasi mental dan eks psikotik dipetakan ke intelektual dan mental [D]",
            ),
            "c": Kriteria(
                "Disabilitas fisik sekaligus mental (ganda)",
                all_of(
                    Perorangan.ragam_disabilitas.has("fisik", "sensorik"),
                    Perorangan.ragam_disabilitas.has("intelektual", "mental"),
                ),
                UNVERIFIED,
                note="hurufnya [C]; a dan b bersama-sama [D]",
            ),
            "d": Kriteria(
                "Tidak mampu menjalankan kehidupan sehari-hari",
                ~Perorangan.mampu_menjalankan_kehidupan_sehari_hari,
                SINGLE,
            ),
        },
        textual=Bacaan(
            None,
            UNVERIFIED,
            note="tidak ada salinan yang menampilkan kata di antara huruf-hurufnya; selalu belum diketahui",
        ),
        working=Bacaan(
            all_of(salah_satu("abc"), any_of(huruf("d"), Perorangan.terhambat_aktivitas_sehari_hari)),
            UNVERIFIED,
            connector="campuran",
            note=(
                "satu ragam (a-c) dan bukti bahwa fungsinya terganggu; definisi berkata mengganggu atau "
                "menghambat, jadi fakta 9.a yang lebih lemah cukup di samping d"
            ),
            confirm="Ragam dan hambatan fungsi ditetapkan tenaga medis atau asesmen, bukan diisi dari dugaan.",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), salah_satu("ab")),
                PRIMARY,
                "Genap 18 tahun: tidak lagi angka 5; periksa angka 9.",
            ),
            Peringatan(
                "W2",
                all_of(Perorangan.usia < 6, salah_satu("ab")),
                SINGLE,
                (
                    "Di bawah 6 tahun: ada aplikasi daerah yang memaksa 6-18 dan akan menolak anak ini; lampiran "
                    "tidak memberi batas bawah."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-06",
        name="Anak yang Menjadi Korban Tindak Kekerasan atau Diperlakukan Salah",
        records=(Perorangan,),
        definition=(
            "Anak yang terancam secara fisik maupun nonfisik karena kekerasan atau perlakuan salah di "
            "keluarga atau lingkungan terdekatnya, sehingga kebutuhan jasmani, rohani, dan sosialnya tidak "
            "terpenuhi secara wajar."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 6", SINGLE),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
            UU_35_2014.at("Pasal 59 ayat (2) huruf i, j, m", PRIMARY),
            UU_23_2004.at("Pasal 5", PRIMARY),
            UU_12_2022.at("Pasal 1 angka 5; Pasal 4", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.usia < 18,
            PRIMARY,
            edge="genap 18 tahun tidak masuk (UU 35/2014 Pasal 1 angka 1); tanpa batas bawah. Sama dengan huruf a",
        ),
        criteria={
            "a": Kriteria(
                "Laki-laki atau perempuan berumur di bawah 18 tahun",
                Perorangan.usia < 18,
                SINGLE,
                note="laki-laki maupun perempuan",
            ),
            "b": Kriteria(
                "Kerap diperlakukan kasar/kejam sehingga berakibat pada fisik dan/atau psikis",
                Perorangan.sering_diperlakukan_kejam,
                SINGLE,
            ),
            "c": Kriteria(
                "Pernah dianiaya dan/atau diperkosa",
                any_of(Perorangan.pernah_dianiaya, Perorangan.pernah_diperkosa),
                SINGLE,
            ),
            "d": Kriteria("Dipaksa bekerja di luar kemauannya", Perorangan.dipaksa_bekerja, SINGLE),
        },
        textual=Bacaan(semua("abcd"), SINGLE, connector="dan"),
        working=Bacaan(
            all_of(huruf("a"), salah_satu("bcd")),
            UNVERIFIED,
            connector="wajib sebagian",
            note='a adalah syarat; b-d peristiwa alternatif walau teks menulis "dan".',
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), salah_satu("bcd")),
                SINGLE,
                "Genap 18 tahun: di luar angka 6 (ada aplikasi daerah yang memakai s.d. 18); periksa angka 19.",
            ),
        ),
    ),
    Jenis(
        code="PPKS-07",
        name="Anak yang Memerlukan Perlindungan Khusus",
        records=(Perorangan,),
        definition=(
            "Anak 6 s.d. 18 tahun dalam keadaan darurat, dari kelompok minoritas/terisolasi, yang "
            "dieksploitasi (ekonomi/seksual), diperdagangkan, korban NAPZA, korban "
            "penculikan/penjualan/perdagangan, korban kekerasan, menyandang disabilitas, atau korban "
            "perlakuan salah dan penelantaran."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 7", UNVERIFIED),
            UU_35_2014.at("Pasal 1 angka 1", PRIMARY),
            UU_35_2014.at("Pasal 59 ayat (2) huruf a-o", PRIMARY),
            UU_35_2014.at("Pasal 60", PRIMARY),
            PP_78_2021.at("Pasal 1 angka 1", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.usia.between(6, 18),
            SINGLE,
            edge=(
                "genap 6 s.d. genap 18 tahun, keduanya masuk (teks lampiran); UU 35/2014 tidak memberi batas "
                "bawah dan berhenti sebelum 18"
            ),
        ),
        criteria={
            "a": Kriteria("Berumur 6 s.d. 18 tahun", Perorangan.usia.between(6, 18), SINGLE),
            "b": Kriteria(
                "Berada dalam situasi darurat dan lingkungan yang buruk/diskriminatif",
                all_of(Perorangan.dalam_situasi_darurat, Perorangan.lingkungan_buruk_atau_diskriminatif),
                SINGLE,
                note="kedua bagian huruf ini",
            ),
            "c": Kriteria("Korban perdagangan manusia", Perorangan.korban_perdagangan_orang, SINGLE),
            "d": Kriteria(
                "Korban kekerasan fisik, mental, dan seksual",
                any_of(
                    Perorangan.mengalami_kekerasan_fisik,
                    Perorangan.mengalami_kekerasan_mental,
                    Perorangan.mengalami_kekerasan_seksual,
                ),
                UNVERIFIED,
                note="hurufnya [C]; kata dan di dalamnya dibaca sebagai daftar bentuk, satu cukup [D]",
            ),
            "e": Kriteria(
                "Korban eksploitasi ekonomi atau seksual",
                any_of(Pihak.dieksploitasi_ekonomi, Pihak.dieksploitasi_seksual),
                SINGLE,
            ),
            "f": Kriteria(
                "Dari kelompok minoritas dan terisolasi, termasuk komunitas adat terpencil",
                Perorangan.dari_kelompok_minoritas_terisolasi,
                SINGLE,
            ),
            "g": Kriteria(
                "Korban penyalahgunaan NAPZA (termasuk alkohol)", Perorangan.korban_napza_termasuk_alkohol, SINGLE
            ),
            "h": Kriteria("Terinfeksi HIV/AIDS", Perorangan.terinfeksi_hiv_aids, SINGLE),
        },
        textual=Bacaan(
            semua("abcdefgh"), UNVERIFIED, connector="dan", note="[D] hanya karena pembacaan di dalam huruf d"
        ),
        working=Bacaan(
            all_of(huruf("a"), salah_satu("bcdefgh")),
            UNVERIFIED,
            connector="wajib sebagian",
            note="a syarat usia; b-h keadaan yang berdiri sendiri.",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), salah_satu("bcdefgh")),
                SINGLE,
                "Genap 18 tahun: lampiran memasukkannya, tetapi menurut UU 35/2014 ia bukan anak lagi.",
            ),
            Peringatan(
                "W2",
                all_of(Perorangan.usia < 6, salah_satu("bcdefgh")),
                SINGLE,
                (
                    "Di bawah 6 tahun: tidak tercakup angka 7 lampiran, tetapi UU 35/2014 (Pasal 1 angka 1, "
                    "Pasal 59 ayat (2)) melindunginya tanpa batas bawah. Tetap tangani."
                ),
            ),
            Peringatan(
                "W3",
                all_of(
                    Perorangan.usia < 18,
                    any_of(
                        Perorangan.ragam_disabilitas.has("fisik", "intelektual", "mental", "sensorik"),
                        Perorangan.peran_perkara_pidana.has("disangka", "didakwa", "dipidana", "korban", "saksi"),
                        Pihak.diperlakukan_salah,
                        Pihak.ditelantarkan,
                    ),
                ),
                PRIMARY,
                (
                    "UU 35/2014 Pasal 59 ayat (2) menyebut lima belas kelompok (huruf a-o), lebih luas daripada "
                    "huruf lampiran: juga anak berhadapan dengan hukum, penyandang disabilitas, korban perlakuan "
                    "salah dan penelantaran, penculikan, pornografi, jaringan terorisme, perilaku sosial "
                    "menyimpang, dan stigma karena orang tua. Perlindungan khusus menurut UU berlaku juga bila "
                    "angka 7 tidak terpenuhi."
                ),
            ),
        ),
        not_tested="penculikan, penjualan, dan disabilitas ada dalam definisi, tetapi tidak ada hurufnya",
    ),
    Jenis(
        code="PPKS-08",
        name="Lanjut Usia Telantar",
        records=(Perorangan,),
        definition="Orang berusia 60 tahun atau lebih yang karena sebab tertentu tidak mampu memenuhi kebutuhan dasarnya.",
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 8", CORROBORATED),
            UU_13_1998.at("Pasal 1 angka 2", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 1 angka 10, 17", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.usia >= 60,
            PRIMARY,
            edge="genap 60 tahun masuk, 59 tidak (UU 13/1998 Pasal 1 angka 2 [A]; lampiran sejalan [B])",
        ),
        criteria={
            "a": Kriteria(
                "Kebutuhan dasar pangan, sandang, papan tidak terpenuhi",
                ~Perorangan.kebutuhan_dasar_terpenuhi,
                CORROBORATED,
            ),
            "b": Kriteria(
                "Telantar secara psikis dan sosial",
                all_of(Perorangan.telantar_secara_psikis, Perorangan.telantar_secara_sosial),
                CORROBORATED,
                note="kedua bagian huruf ini",
            ),
        },
        textual=Bacaan(semua("ab"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("ab"),
            CORROBORATED,
            connector="kumulatif teks",
            note=(
                "dua sumber sama-sama memuat kata dan; definisi hanya menuntut huruf a. Cara baca longgar "
                "berdiri sebagai peringatan W2, bukan putusan"
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(60), salah_satu("ab")),
                SINGLE,
                "Genap 60 tahun: lampiran dan UU 13/1998 memasukkannya; satu sumber menulis di atas 60.",
            ),
            Peringatan(
                "W2",
                all_of(SYARAT, salah_satu("ab"), ~semua("ab")),
                UNVERIFIED,
                (
                    "Hanya satu dari dua huruf yang terpenuhi. Definisi hanya menuntut kebutuhan dasar; cara "
                    "baca longgar akan menjawab ya. Perlu asesmen."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-09",
        name="Penyandang Disabilitas",
        records=(Perorangan,),
        definition=(
            "Mereka yang berketerbatasan fisik, mental-intelektual, atau sensorik untuk waktu lama, yang "
            "bila bertemu berbagai hambatan menjadi terhalang berpartisipasi penuh dan setara di masyarakat."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 9", UNVERIFIED),
            UU_8_2016.at("Pasal 1 angka 1; Pasal 4; Penjelasan Pasal 4 ayat (2)", PRIMARY),
            PP_52_2019.at("Pasal 1 angka 2", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 1 angka 8", PRIMARY),
        ),
        criteria={
            "a": Kriteria(
                "Terhambat melakukan aktivitas sehari-hari", Perorangan.terhambat_aktivitas_sehari_hari, SINGLE
            ),
            "b": Kriteria("Terhambat dalam bekerja sehari-hari", Perorangan.terhambat_bekerja_sehari_hari, SINGLE),
            "c": Kriteria(
                "Tidak mampu memecahkan masalah secara memadai", ~Perorangan.mampu_memecahkan_masalah, SINGLE
            ),
            "d": Kriteria(
                "Disabilitas fisik: tubuh, netra, rungu wicara",
                Perorangan.ragam_disabilitas.has("fisik", "sensorik"),
                UNVERIFIED,
                note="hurufnya [C]; pemetaan [D] seperti 5.a",
            ),
            "e": Kriteria(
                "Disabilitas mental: retardasi mental dan eks psikotik",
                Perorangan.ragam_disabilitas.has("intelektual", "mental"),
                UNVERIFIED,
                note="hurufnya [C]; pemetaan [D] seperti 5.b",
            ),
            "f": Kriteria(
                "Disabilitas fisik dan mental (ganda)",
                all_of(
                    Perorangan.ragam_disabilitas.has("fisik", "sensorik"),
                    Perorangan.ragam_disabilitas.has("intelektual", "mental"),
                ),
                UNVERIFIED,
                note="hurufnya [C]; pemetaan [D] seperti 5.c",
            ),
        },
        textual=Bacaan(
            semua("abcdef"),
            UNVERIFIED,
            connector="dan",
            note=(
                "[D] hanya karena pemetaannya; secara harfiah hanya orang dengan kedua macam disabilitas "
                "yang memenuhinya"
            ),
        ),
        working=Bacaan(
            all_of(salah_satu("def"), salah_satu("abc")),
            UNVERIFIED,
            connector="campuran",
            note="satu ragam (d-f) dan satu hambatan fungsi (a-c) sebagai buktinya",
            confirm="Ragam dan hambatan fungsi ditetapkan tenaga medis atau asesmen, bukan diisi dari dugaan.",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia < 18, salah_satu("de")),
                UNVERIFIED,
                (
                    "Di bawah 18 tahun: lampiran tidak memberi batas usia pada angka 9; menurut kebiasaan "
                    "dihitung satu kali pada angka 5."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-10",
        name="Tuna Susila",
        records=(Perorangan,),
        definition=(
            "Orang yang berulang dan berganti pasangan melakukan hubungan seksual di luar perkawinan sah, "
            "sesama atau lawan jenis, demi imbalan uang, materi, atau jasa."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 10", CORROBORATED),
            UU_35_2014.at("Pasal 1 angka 1; Pasal 59 ayat (2)", PRIMARY),
        ),
        criteria={
            "a": Kriteria(
                (
                    "Menawarkan diri di tempat umum, lokalisasi/tempat pelacuran, atau tempat terselubung "
                    "(warung, hotel, mal, diskotek)"
                ),
                Perorangan.menawarkan_diri,
                CORROBORATED,
            ),
            "b": Kriteria(
                "Mendapat imbalan uang, materi, atau jasa", Perorangan.menerima_imbalan_hubungan_seksual, CORROBORATED
            ),
        },
        textual=Bacaan(semua("ab"), CORROBORATED, connector="dan"),
        working=Bacaan(
            all_of(Perorangan.usia >= 18, *letters("ab")),
            UNVERIFIED,
            connector="kumulatif",
            note=(
                'Teks memakai "dan" dan sesuai dengan definisi; pembacaan kerja hanya untuk dewasa, anak '
                "adalah korban eksploitasi (UU 35/2014 Pasal 59)."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia < 18, salah_satu("ab")),
                UNVERIFIED,
                (
                    "Di bawah 18 tahun: perlakukan sebagai korban eksploitasi (angka 6, 7, 18) dan jangan catat "
                    "dengan label ini; kutipan lampiran tidak memberi batas usia."
                ),
            ),
        ),
        not_tested="berulang, berganti-ganti pasangan, di luar perkawinan yang sah (definisi)",
    ),
    Jenis(
        code="PPKS-11",
        name="Gelandangan",
        records=(Perorangan,),
        definition=(
            "Orang yang hidup tidak sesuai norma kehidupan layak setempat, tanpa mata pencaharian dan tempat "
            "tinggal tetap, dan berpindah-pindah di tempat umum."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 11", CORROBORATED),
            PP_31_1980.at("Pasal 1 angka 1", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 1 angka 11", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 11; Pasal 21", PRIMARY),
        ),
        criteria={
            "a": Kriteria("Tidak punya KTP", ~Perorangan.punya_ktp, CORROBORATED),
            "b": Kriteria(
                "Tidak punya tempat tinggal pasti/tetap", ~Perorangan.punya_tempat_tinggal_tetap, CORROBORATED
            ),
            "c": Kriteria("Tidak punya penghasilan tetap", ~Perorangan.punya_penghasilan_tetap, CORROBORATED),
            "d": Kriteria(
                "Tidak punya rencana masa depan untuk diri dan anaknya",
                ~Perorangan.punya_rencana_masa_depan,
                CORROBORATED,
            ),
        },
        textual=Bacaan(semua("abcd"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("bc", salah_satu("ad")),
            UNVERIFIED,
            connector="indikatif",
            note=(
                "b dan c ada dalam definisi; a tidak dapat dituntut sejak KTP elektronik, jadi satu dari a "
                "dan d cukup di sampingnya"
            ),
            confirm=(
                "Petugas memastikan bahwa orang ini memang hidup berpindah-pindah di tempat umum (unsur "
                "definisi yang tidak menjadi huruf)."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                semua("bc", ~huruf("a"), ~huruf("d")),
                UNVERIFIED,
                (
                    "Tanpa tempat tinggal dan penghasilan tetap, tetapi punya KTP dan rencana hidup: definisi "
                    "mungkin terpenuhi. Perlu asesmen."
                ),
            ),
            Peringatan(
                "W2",
                all_of(any_of(Perorangan.usia < 19, Perorangan.usia > 60), salah_satu("bc")),
                PRIMARY,
                (
                    "Rehabilitasi sosial dasar gelandangan dan pengemis menyasar kepala keluarga (di luar panti "
                    "juga perseorangan) berusia 19 s.d. 60 tahun, beserta istri/suami dan anaknya (Permensos "
                    "16/2019 Pasal 11, 21). Jenisnya sendiri tanpa batas usia; di luar usia itu cari jalur lain "
                    "(anak: angka 2 dan 4; 60 ke atas: angka 8)."
                ),
            ),
        ),
        not_tested="mengembara di tempat umum (definisi); lihat yang harus dipastikan",
    ),
    Jenis(
        code="PPKS-12",
        name="Pengemis",
        records=(Perorangan,),
        definition=(
            "Orang yang memperoleh penghasilan dengan meminta-minta di tempat umum melalui berbagai cara dan "
            "alasan agar dikasihani."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 12", CORROBORATED),
            PP_31_1980.at("Pasal 1 angka 2", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 1 angka 12", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 11; Pasal 21", PRIMARY),
        ),
        criteria={
            "a": Kriteria(
                "Nafkahnya bergantung pada belas kasihan orang", Perorangan.nafkah_dari_belas_kasihan, CORROBORATED
            ),
            "b": Kriteria("Berpakaian kumuh/compang-camping", Perorangan.berpakaian_kumuh, CORROBORATED),
            "c": Kriteria("Berada di tempat ramai atau strategis", Perorangan.meminta_di_tempat_ramai, CORROBORATED),
            "d": Kriteria(
                "Memperalat sesama untuk memancing belas kasihan", Perorangan.memperalat_sesama, CORROBORATED
            ),
        },
        textual=Bacaan(semua("abcd"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("ac"),
            UNVERIFIED,
            connector="indikatif",
            note="a intinya, c unsur definisi di tempat umum; b dan d tidak dapat dituntut dari semua orang",
            confirm=(
                "Petugas memastikan bahwa penghasilannya memang dari meminta-minta, bukan dari bantuan "
                "keluarga, tetangga, atau negara."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(huruf("a"), ~huruf("c")),
                UNVERIFIED,
                (
                    "Hidup dari belas kasihan tetapi tidak meminta di tempat ramai: bukan pengemis menurut "
                    "bacaan ini. Periksa angka 24 dan 8."
                ),
            ),
            Peringatan(
                "W2",
                all_of(any_of(Perorangan.usia < 19, Perorangan.usia > 60), salah_satu("ac")),
                PRIMARY,
                (
                    "Rehabilitasi sosial dasar gelandangan dan pengemis menyasar kepala keluarga (di luar panti "
                    "juga perseorangan) berusia 19 s.d. 60 tahun, beserta istri/suami dan anaknya (Permensos "
                    "16/2019 Pasal 11, 21). Jenisnya sendiri tanpa batas usia; di luar usia itu cari jalur lain "
                    "(anak: angka 2 dan 4; 60 ke atas: angka 8)."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-13",
        name="Pemulung",
        records=(Perorangan,),
        definition=(
            "Orang yang bekerja memungut dan mengumpulkan barang bekas di permukiman, pertokoan, dan/atau "
            "pasar untuk didaur ulang atau dijual lagi."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PMKS angka 13", CORROBORATED),),
        criteria={
            "a": Kriteria("Tidak punya pekerjaan tetap", ~Perorangan.punya_pekerjaan_tetap, CORROBORATED),
            "b": Kriteria("Mengumpulkan barang bekas", Perorangan.mengumpulkan_barang_bekas, CORROBORATED),
        },
        textual=Bacaan(semua("ab"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("ab"), CORROBORATED, connector="kumulatif", note='Teks memakai "dan" dan sesuai dengan definisi.'
        ),
    ),
    Jenis(
        code="PPKS-14",
        name="Kelompok Minoritas",
        records=(Komunitas,),
        definition=(
            "Kelompok yang keberfungsian sosialnya terganggu karena didiskriminasi dan dipinggirkan sehingga "
            "rentan bermasalah sosial; lampiran memberi contoh gay, waria, dan lesbian."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PMKS angka 14", SINGLE),),
        criteria={
            "a": Kriteria(
                "Keberfungsian sosial terganggu",
                Komunitas.asesmen_kelompok_minoritas.has("keberfungsian_sosial_terganggu"),
                SINGLE,
            ),
            "b": Kriteria("Didiskriminasi", Komunitas.asesmen_kelompok_minoritas.has("diskriminasi"), SINGLE),
            "c": Kriteria(
                "Dipinggirkan (marginalisasi)", Komunitas.asesmen_kelompok_minoritas.has("marginalisasi"), SINGLE
            ),
            "d": Kriteria(
                "Butir lampiran yang tidak dinilai pustaka ini; tidak ada fakta untuknya.",
                Unseen("tidak dinilai pustaka ini"),
                SINGLE,
                note=(
                    "disimpan sebagai kode saja: kosakata ini tidak punya fakta tentang orientasi, dan tidak "
                    "boleh ditambah untuknya"
                ),
            ),
        },
        textual=Bacaan(
            semua("abcd"),
            SINGLE,
            connector="dan",
            note="huruf d tidak pernah dinilai, jadi bacaan ini menjawab tidak atau belum diketahui, tidak pernah ya",
        ),
        working=Bacaan(
            semua("abc"),
            UNVERIFIED,
            connector="indikatif",
            note=(
                "ketiga temuan satu asesmen tercatat (definisi menggabungkannya); d tidak ikut; tidak ada "
                "hal lain yang dapat menghasilkan putusan ini"
            ),
            confirm=(
                "Pekerja sosial memastikan bahwa temuan berasal dari asesmen yang tercatat, dengan "
                "persetujuan kelompok, dan akses hasilnya dibatasi."
            ),
        ),
    ),
    Jenis(
        code="PPKS-15",
        name="Bekas Warga Binaan Lembaga Pemasyarakatan",
        records=(Perorangan,),
        definition=(
            "Orang yang sudah selesai menjalani pidana menurut putusan pengadilan dan sulit menyesuaikan "
            "diri kembali, sehingga sukar bekerja atau hidup normal."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PMKS angka 15", SINGLE),),
        syarat=Syarat(
            Perorangan.usia > 18,
            SINGLE,
            edge="'di atas 18' dibaca harfiah: genap 18 tidak masuk, 19 masuk. Sama dengan huruf a",
        ),
        criteria={
            "a": Kriteria(
                "Laki-laki atau perempuan berumur di atas 18 tahun",
                Perorangan.usia > 18,
                SINGLE,
                note="laki-laki maupun perempuan",
            ),
            "b": Kriteria(
                "Sudah selesai dan keluar dari lapas karena perkara pidana",
                Perorangan.selesai_pidana_keluar_lapas,
                SINGLE,
            ),
            "c": Kriteria(
                "Kurang diterima, dijauhi, atau diabaikan keluarga/masyarakat",
                Perorangan.dijauhi_keluarga_masyarakat,
                SINGLE,
            ),
            "d": Kriteria("Sulit memperoleh pekerjaan tetap", Perorangan.sulit_memperoleh_pekerjaan_tetap, SINGLE),
            "e": Kriteria(
                "Sebagai kepala keluarga/pencari nafkah utama tidak dapat menjalankan tugas dan fungsinya",
                all_of(
                    any_of(Perorangan.kepala_keluarga, Perorangan.pencari_nafkah_utama),
                    ~Perorangan.menjalankan_tugas_pencari_nafkah,
                ),
                SINGLE,
                note="tidak, bagi orang yang bukan kepala keluarga dan bukan pencari nafkah utama",
            ),
        },
        textual=Bacaan(semua("abcde"), SINGLE, connector="dan"),
        working=Bacaan(
            semua("ab", salah_satu("cde")),
            UNVERIFIED,
            connector="wajib sebagian",
            note="e hanya berlaku bagi kepala keluarga/pencari nafkah, jadi tidak mungkin mutlak.",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), huruf("b")),
                SINGLE,
                "Genap 18 tahun: secara harfiah belum 'di atas 18'; apakah maksudnya mulai 18 tidak dapat dipastikan.",
            ),
        ),
        not_tested="sulit menyesuaikan diri kembali (definisi), di luar huruf c-e",
    ),
    Jenis(
        code="PPKS-16",
        name="Orang dengan HIV/AIDS",
        records=(Perorangan,),
        definition=(
            "Orang yang sudah dinyatakan terinfeksi HIV/AIDS dan memerlukan layanan sosial, perawatan, "
            "dukungan, serta pengobatan demi kualitas hidup yang baik."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PMKS angka 16", UNVERIFIED),),
        addresses=(
            "https://ernadwisusanti.com/2022/10/19/pemerlu-pelayanan-kesejahteraan-sosial-ppks",
            "https://github.com/lucidlynk/pmks (PmksCategorySeeder.php)",
        ),
        syarat=Syarat(
            Perorangan.usia >= 18,
            UNVERIFIED,
            edge="salinan hanya memuat angka 18 tanpa pembanding; bacaan kerja memasukkan genap 18. Sama dengan huruf a",
        ),
        criteria={
            "a": Kriteria(
                "Laki-laki atau perempuan; batas usia 18 tahun (pembanding tidak pasti)",
                Perorangan.usia >= 18,
                UNVERIFIED,
                note="angkanya [C], pembandingnya [D]; laki-laki maupun perempuan",
            ),
            "b": Kriteria("Telah terinfeksi HIV/AIDS", Perorangan.terinfeksi_hiv_aids, SINGLE),
        },
        textual=Bacaan(
            None,
            UNVERIFIED,
            connector="dan",
            note="kata penghubungnya terlihat, tetapi pembanding huruf a tidak; selalu belum diketahui",
        ),
        working=Bacaan(semua("ab"), UNVERIFIED, connector="kumulatif", note='Teks memakai "dan".'),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia.equals(18), huruf("b")),
                SINGLE,
                "Genap 18 tahun: apakah lampiran berkata di atas 18, mulai 18, atau tepat 18 tidak terlihat.",
            ),
            Peringatan(
                "W2",
                all_of(Perorangan.usia < 18, huruf("b")),
                UNVERIFIED,
                (
                    "Di bawah 18 tahun: bukan angka 16; usia 6 s.d. 18 lihat angka 7 huruf h. Di bawah 6 "
                    "lampiran diam, tetapi layanan tetap perlu."
                ),
            ),
        ),
        not_tested="membutuhkan pelayanan sosial, perawatan, dan dukungan (definisi)",
    ),
    Jenis(
        code="PPKS-17",
        name="Korban Penyalahgunaan NAPZA",
        records=(Perorangan,),
        definition=(
            "Orang yang memakai narkotika, psikotropika, dan zat adiktif lain di luar pengobatan atau tanpa "
            "sepengetahuan dokter yang berwenang."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 17", SINGLE),
            PERMENSOS_16_2019.at("Pasal 1 angka 16", PRIMARY),
            UU_35_2009.at("Pasal 1 angka 13, 15; Penjelasan Pasal 54", PRIMARY),
        ),
        criteria={
            "a": Kriteria(
                "Pernah menyalahgunakan NAPZA, sekali, berkali-kali, atau coba-coba",
                Perorangan.pernah_menyalahgunakan_napza,
                SINGLE,
            ),
            "b": Kriteria(
                "Secara medis sudah dinyatakan lepas dari ketergantungan oleh dokter berwenang",
                Perorangan.dinyatakan_bebas_ketergantungan,
                SINGLE,
            ),
            "c": Kriteria(
                "Tidak dapat menjalankan fungsi sosialnya", ~Perorangan.mampu_menjalankan_fungsi_sosial, SINGLE
            ),
        },
        textual=Bacaan(semua("abc"), SINGLE, connector="dan"),
        working=Bacaan(
            semua("ac"),
            UNVERIFIED,
            connector="wajib inti",
            note=(
                'Teks memakai "dan", tetapi definisi dan Permensos 16/2019 Pasal 1 angka 16 [A] berbicara '
                "tentang pemakai; huruf b (sudah lepas) diperlakukan sebagai status, bukan syarat, agar "
                "pemakai aktif tidak tertolak."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(huruf("a"), ~huruf("b")),
                SINGLE,
                (
                    "Belum dinyatakan lepas dari ketergantungan: menurut bunyi huruf b jawabannya tidak, padahal "
                    "definisi berbicara tentang pemakai. Arahkan ke rehabilitasi."
                ),
            ),
            Peringatan(
                "W2",
                salah_satu("ab"),
                PRIMARY,
                (
                    "Tiga pengertian berbeda: lampiran = pernah menyalahgunakan dan sudah lepas; Permensos "
                    "16/2019 Pasal 1 angka 16 = memakai tanpa sepengetahuan dan pengawasan dokter; UU 35/2009 "
                    "Penjelasan Pasal 54 = tidak sengaja memakai karena dibujuk, ditipu, dipaksa, atau diancam. "
                    "Catat pengertian mana yang dipakai layanan."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-18",
        name="Korban Trafficking",
        records=(Perorangan,),
        definition=(
            "Orang yang menderita secara psikis, mental, fisik, seksual, ekonomi, dan/atau sosial akibat "
            "tindak pidana perdagangan orang."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 18", SINGLE),
            UU_21_2007.at("Pasal 1 angka 1, 3, 7", PRIMARY),
            PERMENSOS_16_2019.at("Pasal 1 angka 14", PRIMARY),
        ),
        syarat=Syarat(
            Perorangan.korban_perdagangan_orang,
            PRIMARY,
            edge=(
                "unsur inti definisi (akibat tindak pidana perdagangan orang, UU 21/2007 Pasal 1 angka 1 dan "
                "3); tanpa batas usia"
            ),
        ),
        criteria={
            "a": Kriteria(
                "Mengalami tindak kekerasan", Perorangan.akibat_perdagangan_orang.has("tindak_kekerasan"), SINGLE
            ),
            "b": Kriteria(
                "Dieksploitasi secara seksual", Perorangan.akibat_perdagangan_orang.has("eksploitasi_seksual"), SINGLE
            ),
            "c": Kriteria("Ditelantarkan", Perorangan.akibat_perdagangan_orang.has("penelantaran"), SINGLE),
            "d": Kriteria(
                "Diusir/dideportasi", Perorangan.akibat_perdagangan_orang.has("pengusiran_deportasi"), SINGLE
            ),
            "e": Kriteria(
                "Tidak mampu menyesuaikan diri di tempat/negara kerja baru sehingga fungsi sosialnya terganggu",
                Perorangan.akibat_perdagangan_orang.has("gagal_menyesuaikan_diri"),
                SINGLE,
            ),
        },
        textual=Bacaan(semua("abcde"), SINGLE, connector="dan"),
        working=Bacaan(
            salah_satu("abcde"),
            UNVERIFIED,
            connector="alternatif",
            note="Peristiwa yang berdiri sendiri; syarat intinya akibat TPPO (definisi).",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(SYARAT, Perorangan.usia <= 18),
                SINGLE,
                (
                    "Usia sampai 18 tahun: periksa juga angka 7 huruf c (6 s.d. 18 tahun) dan perlindungan "
                    "menurut UU 35/2014 (belum 18)."
                ),
            ),
        ),
    ),
    Jenis(
        code="PPKS-19",
        name="Korban Tindak Kekerasan",
        records=(
            Perorangan,
            Keluarga,
            Komunitas,
        ),
        definition=(
            "Orang, keluarga, kelompok, atau kesatuan masyarakat yang mengalami kekerasan (perlakuan salah, "
            "eksploitasi, diskriminasi, bentuk lain, atau dibiarkan dalam bahaya) sehingga fungsi sosialnya "
            "terganggu."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 19", SINGLE),
            PERMENSOS_16_2019.at("Pasal 1 angka 15", PRIMARY),
            UU_23_2004.at("Pasal 2; Pasal 5", PRIMARY),
        ),
        criteria={
            "a": Kriteria("Diperlakukan salah", Pihak.diperlakukan_salah, SINGLE),
            "b": Kriteria("Ditelantarkan", Pihak.ditelantarkan, SINGLE),
            "c": Kriteria(
                "Dieksploitasi",
                any_of(Pihak.dieksploitasi_ekonomi, Pihak.dieksploitasi_seksual, Pihak.dieksploitasi_bentuk_lain),
                SINGLE,
            ),
            "d": Kriteria("Didiskriminasi", Pihak.didiskriminasi, SINGLE),
            "e": Kriteria("Dibiarkan dalam keadaan berbahaya", Pihak.dibiarkan_dalam_bahaya, SINGLE),
        },
        textual=Bacaan(semua("abcde"), SINGLE, connector="dan"),
        working=Bacaan(
            salah_satu("abcde"),
            UNVERIFIED,
            connector="alternatif",
            note='Bentuk kekerasan yang berdiri sendiri; definisi memakai "baik ... ataupun".',
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.usia < 18, salah_satu("abcde")),
                UNVERIFIED,
                (
                    "Di bawah 18 tahun: lampiran tidak memberi batas usia pada angka 19; menurut kebiasaan "
                    "dihitung pada angka 6."
                ),
                records=(Perorangan,),
            ),
        ),
        not_tested="sehingga fungsi sosialnya terganggu (definisi)",
    ),
    Jenis(
        code="PPKS-20",
        name="Pekerja Migran Bermasalah Sosial",
        records=(Perorangan,),
        definition=(
            "Pekerja migran di dalam negeri maupun lintas negara yang bermasalah sosial (kekerasan, "
            "penelantaran, musibah alam/sosial, atau ketidakcocokan sosial karena gagal menyesuaikan diri di "
            "negara kerja) sehingga fungsi sosialnya terganggu."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 20", UNVERIFIED),
            PERMENSOS_8_2023.at("Pasal 1 angka 3", PRIMARY),
            UU_18_2017.at("Pasal 1 angka 2", PRIMARY),
        ),
        criteria={
            "a": Kriteria("Pekerja migran domestik", Perorangan.status_pekerja_migran.has("domestik"), SINGLE),
            "b": Kriteria(
                "Pekerja migran lintas negara", Perorangan.status_pekerja_migran.has("lintas_negara"), SINGLE
            ),
            "c": Kriteria(
                "Mantan pekerja migran domestik maupun lintas negara",
                Perorangan.status_pekerja_migran.has("mantan_domestik", "mantan_lintas_negara"),
                SINGLE,
            ),
            "d": Kriteria(
                "Mantan pekerja migran yang sakit, cacat, atau meninggal",
                all_of(
                    Perorangan.status_pekerja_migran.has("mantan_domestik", "mantan_lintas_negara"),
                    Perorangan.sakit_cacat_atau_meninggal,
                ),
                SINGLE,
            ),
            "e": Kriteria(
                "Pekerja migran tanpa dokumen",
                all_of(
                    Perorangan.status_pekerja_migran.has("domestik", "lintas_negara"),
                    ~Perorangan.punya_dokumen_pekerja_migran,
                ),
                SINGLE,
                note="pekerja yang sekarang, karena daftar menyebut mantan tersendiri [D]",
            ),
            "f": Kriteria(
                "Pekerja migran miskin",
                all_of(Perorangan.status_pekerja_migran.has("domestik", "lintas_negara"), Perorangan.miskin),
                SINGLE,
                note="seperti e",
            ),
            "g": Kriteria(
                "Mengalami masalah sosial berupa:",
                any_of(
                    Perorangan.masalah_sosial_pekerja_migran.has(
                        "tindak_kekerasan",
                        "eksploitasi",
                        "penelantaran",
                        "pengusiran_deportasi",
                        "gagal_menyesuaikan_diri",
                    ),
                    Perorangan.korban_perdagangan_orang,
                ),
                UNVERIFIED,
                note="hurufnya [C]; satu butir cukup walau kata dan berdiri sebelum g.6 [D]",
            ),
        },
        textual=Bacaan(
            None,
            UNVERIFIED,
            note="tidak ada kata di antara f dan g, dan daftarnya tidak digabung; selalu belum diketahui",
        ),
        working=Bacaan(
            all_of(huruf("g"), salah_satu("abcdef")),
            UNVERIFIED,
            connector="campuran",
            note=(
                "a-f adalah status (pilih minimal satu), g adalah masalahnya (minimal satu sub). Kumulatif "
                "mustahil: a dan b/c bertentangan."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.korban_perdagangan_orang, salah_satu("abc")),
                SINGLE,
                "Huruf g angka 6 bertumpang tindih dengan angka 18; periksa keduanya.",
            ),
            Peringatan(
                "W2",
                Perorangan.status_pekerja_migran.has("domestik", "mantan_domestik"),
                PRIMARY,
                (
                    "Pekerja domestik hanya ada di lampiran: Pekerja Migran Indonesia Bermasalah menurut "
                    "Permensos 8/2023 Pasal 1 angka 3 hanya pekerja di luar negeri."
                ),
            ),
        ),
        not_tested=(
            "sehingga fungsi sosialnya terganggu; musibah alam atau sosial sebagai masalah (definisi, tidak "
            "ada butirnya di huruf g)"
        ),
    ),
    Jenis(
        code="PPKS-21",
        name="Korban Bencana Alam",
        records=(
            Perorangan,
            Keluarga,
            Komunitas,
        ),
        definition=(
            "Orang atau sekelompok orang yang menderita atau meninggal karena peristiwa alam (gempa, "
            "tsunami, erupsi, banjir, kekeringan, angin topan, longsor) sehingga fungsi sosialnya terganggu."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 21", SINGLE),
            UU_24_2007.at("Pasal 1 angka 2", PRIMARY),
        ),
        syarat=Syarat(
            Pihak.terkena_bencana_alam,
            PRIMARY,
            edge=(
                "unsur inti definisi (peristiwa alam, UU 24/2007 Pasal 1 angka 2); tanpa batas usia; bencana "
                "nonalam (angka 3) tidak masuk dan tidak punya jenis PPKS"
            ),
        ),
        criteria={
            "a": Kriteria("Terluka atau meninggal", Pihak.luka_atau_meninggal_bencana_alam, SINGLE),
            "b": Kriteria("Rugi harta benda", Pihak.rugi_harta_bencana_alam, SINGLE),
            "c": Kriteria("Terdampak psikologis", Pihak.dampak_psikologis_bencana_alam, SINGLE),
            "d": Kriteria("Terganggu menjalankan fungsi sosial", Pihak.fungsi_sosial_terganggu_bencana_alam, SINGLE),
        },
        textual=Bacaan(semua("abcd"), SINGLE, connector="dan"),
        working=Bacaan(
            salah_satu("abcd"), UNVERIFIED, connector="alternatif", note="Dampak yang dapat terjadi sendiri-sendiri."
        ),
        not_tested="sehingga fungsi sosialnya terganggu (definisi), di luar huruf d",
    ),
    Jenis(
        code="PPKS-22",
        name="Korban Bencana Sosial",
        records=(
            Perorangan,
            Keluarga,
            Komunitas,
        ),
        definition=(
            "Orang atau sekelompok orang yang menderita atau meninggal karena peristiwa yang ditimbulkan "
            "manusia: konflik antarkelompok/antarkomunitas dan teror."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 22", CORROBORATED),
            UU_24_2007.at("Pasal 1 angka 4", PRIMARY),
        ),
        syarat=Syarat(
            Pihak.terkena_bencana_sosial,
            PRIMARY,
            edge=(
                "unsur inti definisi (peristiwa yang ditimbulkan manusia, UU 24/2007 Pasal 1 angka 4); tanpa "
                "batas usia; bencana nonalam (angka 3) tidak masuk"
            ),
        ),
        criteria={
            "a": Kriteria(
                "Ada korban jiwa",
                Pihak.korban_jiwa_bencana_sosial,
                CORROBORATED,
                note="cara bacanya untuk satu orang dari kami [D], lihat faktanya",
            ),
            "b": Kriteria("Rugi harta benda", Pihak.rugi_harta_bencana_sosial, CORROBORATED),
            "c": Kriteria("Terdampak psikologis", Pihak.dampak_psikologis_bencana_sosial, CORROBORATED),
        },
        textual=Bacaan(semua("abc"), CORROBORATED, connector="dan"),
        working=Bacaan(
            salah_satu("abc"), UNVERIFIED, connector="alternatif", note="Dampak yang dapat terjadi sendiri-sendiri."
        ),
    ),
    Jenis(
        code="PPKS-23",
        name="Perempuan Rawan Sosial Ekonomi",
        records=(Perorangan,),
        definition=(
            "Perempuan dewasa, apa pun status kawinnya, yang penghasilannya tidak cukup untuk kebutuhan "
            "pokok sehari-hari."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PMKS angka 23", CORROBORATED),),
        syarat=Syarat(
            all_of(Perorangan.jenis_kelamin.equals("perempuan"), Perorangan.usia.between(18, 59)),
            CORROBORATED,
            edge="perempuan, genap 18 s.d. genap 59 tahun, keduanya masuk; 60 tidak. Sama dengan huruf a",
        ),
        criteria={
            "a": Kriteria(
                "Perempuan berusia 18 s.d. 59 tahun",
                all_of(Perorangan.jenis_kelamin.equals("perempuan"), Perorangan.usia.between(18, 59)),
                CORROBORATED,
            ),
            "b": Kriteria(
                "Istri yang ditinggal suami tanpa kejelasan", Perorangan.istri_ditinggal_tanpa_kejelasan, CORROBORATED
            ),
            "c": Kriteria("Menjadi pencari nafkah utama keluarga", Perorangan.pencari_nafkah_utama, CORROBORATED),
            "d": Kriteria(
                "Penghasilan kurang atau tidak cukup untuk hidup layak", ~Perorangan.penghasilan_mencukupi, CORROBORATED
            ),
        },
        textual=Bacaan(semua("abcd"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("ad"),
            UNVERIFIED,
            connector="wajib inti",
            note=(
                "b mustahil bagi yang belum menikah, padahal definisi memasukkannya; definisi hanya menuntut "
                "perempuan dewasa berpenghasilan tak cukup, jadi b dan c dibaca sebagai penguat."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(Perorangan.jenis_kelamin.equals("perempuan"), Perorangan.usia.equals(18), huruf("d")),
                CORROBORATED,
                "Genap 18 tahun: masuk menurut lampiran; pada usia ini angka 2 dan 7 juga masih dapat terpenuhi.",
            ),
            Peringatan(
                "W2",
                all_of(Perorangan.jenis_kelamin.equals("perempuan"), Perorangan.usia >= 60, huruf("d")),
                UNVERIFIED,
                "Genap 60 tahun atau lebih: tidak lagi angka 23; periksa angka 8.",
            ),
        ),
    ),
    Jenis(
        code="PPKS-24",
        name="Fakir Miskin",
        records=(Perorangan,),
        definition=(
            "Orang tanpa sumber mata pencaharian sama sekali dan/atau yang punya tetapi tidak mampu memenuhi "
            "kebutuhan dasar yang layak bagi diri dan/atau keluarganya."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 24", CORROBORATED),
            UU_13_2011.at("Pasal 1 angka 1", PRIMARY),
        ),
        criteria={
            "a": Kriteria(
                "Tidak punya sumber mata pencaharian",
                ~Perorangan.punya_mata_pencaharian,
                PRIMARY,
                note="ada dalam UU 13/2011 Pasal 1 angka 1; lampiran mengulangnya [B]",
            ),
            "b": Kriteria(
                "Punya mata pencaharian tetapi kebutuhan dasar layak diri/keluarga tak terpenuhi",
                all_of(Perorangan.punya_mata_pencaharian, ~Perorangan.mampu_memenuhi_kebutuhan_dasar),
                PRIMARY,
                note="seperti a; diri dan/atau keluarga dibawa oleh fakta kedua",
            ),
        },
        textual=Bacaan(salah_satu("ab"), PRIMARY, connector="dan/atau"),
        working=Bacaan(salah_satu("ab"), PRIMARY, connector="alternatif", note='Teks memakai "dan/atau".'),
        warnings=(
            Peringatan(
                "W1",
                all_of(huruf("a"), Perorangan.mampu_memenuhi_kebutuhan_dasar),
                UNVERIFIED,
                (
                    "Huruf a terpenuhi secara harfiah, tetapi kebutuhan dasar dapat dipenuhi (misalnya pensiun "
                    "atau harta). Perlu asesmen."
                ),
            ),
            Peringatan(
                "W2",
                all_of(huruf("a"), Perorangan.usia < 18),
                UNVERIFIED,
                "Anak memang tidak diharapkan bermata pencaharian; nilai lewat kepala keluarga atau pencari nafkahnya.",
            ),
        ),
    ),
    Jenis(
        code="PPKS-25",
        name="Keluarga Bermasalah Sosial Psikologis",
        records=(Keluarga,),
        definition=(
            "Keluarga yang hubungan antaranggotanya, terutama suami-istri dan orang tua-anak, kurang serasi "
            "sehingga tugas dan fungsi keluarga tidak berjalan wajar."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PMKS angka 25", SINGLE),),
        criteria={
            "a": Kriteria(
                "Suami/istri sering tidak saling memperhatikan, atau anggota keluarga kurang berkomunikasi",
                any_of(
                    all_of(Keluarga.ada_pasangan_suami_istri, ~Keluarga.suami_istri_saling_memperhatikan),
                    ~Keluarga.anggota_keluarga_berkomunikasi,
                ),
                SINGLE,
            ),
            "b": Kriteria(
                "Suami-istri kerap bertengkar atau hidup sendiri-sendiri walau masih terikat keluarga",
                all_of(
                    Keluarga.ada_pasangan_suami_istri,
                    any_of(Keluarga.suami_istri_sering_bertengkar, Keluarga.suami_istri_hidup_sendiri_sendiri),
                ),
                SINGLE,
                note="tidak, bagi keluarga tanpa pasangan suami istri",
            ),
            "c": Kriteria(
                "Hubungan dengan tetangga buruk: sering bertengkar, enggan bergaul",
                ~Keluarga.hubungan_tetangga_baik,
                SINGLE,
            ),
            "d": Kriteria(
                "Kebutuhan jasmani, rohani, dan sosial anak kurang terpenuhi",
                all_of(Keluarga.ada_anak, ~Keluarga.kebutuhan_anak_terpenuhi),
                SINGLE,
                note="tidak, bagi keluarga tanpa anak",
            ),
        },
        textual=Bacaan(semua("abcd"), SINGLE, connector="dan"),
        working=Bacaan(
            all_of(salah_satu("ab"), paling_sedikit(2, "abcd")),
            UNVERIFIED,
            connector="indikatif",
            note=(
                "definisinya tentang hubungan di dalam keluarga, jadi a atau b harus terpenuhi; huruf kedua "
                "menjaga agar satu tanda buruk saja tidak cukup"
            ),
            confirm="Pekerja sosial memastikan bahwa tugas dan fungsi keluarga memang tidak berjalan wajar.",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(salah_satu("ab"), ~paling_sedikit(2, "abcd")),
                UNVERIFIED,
                "Baru satu tanda yang tampak; dua diminta bacaan kerja. Pertimbangkan asesmen.",
            ),
        ),
    ),
    Jenis(
        code="PPKS-26",
        name="Komunitas Adat Terpencil",
        records=(Komunitas,),
        definition=(
            "Kelompok sosial budaya yang bersifat setempat dan terpencar serta kurang/belum terjangkau "
            "jaringan dan layanan sosial, ekonomi, maupun politik."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PMKS angka 26", CORROBORATED),
            KEPPRES_111_1999.at("Pasal 1 ayat (1)-(2)", PRIMARY),
            PERPRES_186_2014.at("Pasal 1 angka 2", PRIMARY),
        ),
        criteria={
            "a": Kriteria(
                "Komunitas relatif kecil, tertutup, homogen", Komunitas.komunitas_kecil_tertutup_homogen, CORROBORATED
            ),
            "b": Kriteria(
                "Pranata sosial bertumpu pada kekerabatan", Komunitas.pranata_sosial_kekerabatan, CORROBORATED
            ),
            "c": Kriteria(
                "Umumnya terpencil secara geografis dan relatif sulit dicapai",
                Komunitas.terpencil_dan_sulit_dicapai,
                CORROBORATED,
            ),
            "d": Kriteria("Umumnya masih berekonomi subsisten", Komunitas.ekonomi_subsisten, CORROBORATED),
            "e": Kriteria("Peralatan dan teknologinya sederhana", Komunitas.teknologi_sederhana, CORROBORATED),
            "f": Kriteria(
                "Bergantung tinggi pada lingkungan dan sumber daya alam setempat",
                Komunitas.bergantung_lingkungan_setempat,
                CORROBORATED,
            ),
            "g": Kriteria(
                "Akses layanan sosial, ekonomi, dan politik terbatas", Komunitas.akses_layanan_terbatas, CORROBORATED
            ),
        },
        textual=Bacaan(
            semua("abcdefg"),
            CORROBORATED,
            connector="dan",
            note="tujuh ciri yang sama ada dalam Keppres 111/1999 Pasal 1 [A]",
        ),
        working=Bacaan(
            semua("cg", paling_sedikit(5, "abcdefg")),
            UNVERIFIED,
            connector="indikatif",
            note="c dan g ada dalam definisi; pada umumnya membiarkan paling banyak dua ciri lain tidak ada",
            confirm="Dinas memastikan penetapan lokasi menurut prosedur tersendiri; hasil ini hanya penanda.",
        ),
        warnings=(
            Peringatan(
                "W1",
                all_of(salah_satu("cg"), ~(semua("cg", paling_sedikit(5, "abcdefg")))),
                PRIMARY,
                (
                    "Tidak terpenuhi menurut ciri lama, tetapi Perpres 186/2014 memakai definisi lebih luas "
                    "(miskin, terpencil, dan/atau rentan). Periksa."
                ),
            ),
        ),
    ),
)
"""The 26 types in the order of the annex."""

_BY_NAME: Final = {jenis.code: {nama_baku(name) for name in jenis.names} for jenis in CATEGORIES}
_SUBJECT: Final = Subject(RuleSet("PPKS", CATEGORIES))


def classify(record: Record, *, on: date, reading: Reading = Reading.WORKING) -> Findings:
    """Return a finding for each type that such a record can be.

    Args:
        record: a `Perorangan`, `Keluarga` or `Komunitas`.
        on: the reference date.
        reading: how the letters combine.

    Raises:
        NotCovered: before 7 June 2012, when Permensos 8/2012 was promulgated.
        RecordError: if a date of the record is not possible on that day.

    >>> classify(Keluarga(terkena_bencana_alam=True, rugi_harta_bencana_alam=True), on=date(2026, 1, 1)).met.codes
    ('PPKS-21',)
    """
    return _SUBJECT.classify(record, on=on, reading=reading)


def classify_frame(
    frame: Any,
    *,
    on: date,
    record: type[Record] = Perorangan,
    reading: Reading = Reading.WORKING,
    undeclared: Undeclared = "refuse",
) -> Any:
    """Return the frame with one nullable boolean column for each type that such a record can be; null is UNKNOWN.

    Args:
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy. A column named like a fact holds that fact; a column
            that is missing is a fact that is unknown; other columns stay as they are.
        on: the reference date.
        record: what a row is.
        reading: how the letters combine.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done, for a column of a wrong type, undeclared values, or a clash of names.
        NotCovered: before 7 June 2012.

    >>> import polars as pl
    >>> classify_frame(pl.DataFrame({"usia": [61, None]}), on=date(2026, 1, 1))["PPKS-01"].to_list()
    [False, None]
    """
    return _SUBJECT.classify_frame(frame, on=on, record=record, reading=reading, undeclared=undeclared)


def unknowns(
    frame: Any,
    *,
    on: date,
    record: type[Record] = Perorangan,
    reading: Reading = Reading.WORKING,
    undeclared: Undeclared = "refuse",
) -> "tuple[Gap, ...]":
    """Return what is worth finding out about the rows of a table, the most useful first.

    Args:
        frame: a table as `classify_frame` takes it.
        on: the reference date.
        record: what a row is.
        reading: how the letters combine.
        undeclared: as in `classify_frame`; a value that is not refused counts as not known.

    Returns:
        for each fact that is unknown in a row where it can still change a verdict: in how many rows, for which types, and
        which types one answer alone would decide.

    Raises:
        FrameError: as for `classify_frame`.
        NotCovered: before 7 June 2012.

    >>> import polars as pl
    >>> first = unknowns(pl.DataFrame({"usia": [61, 70, 30]}), on=date(2026, 1, 1))[0]
    >>> first.name, first.rows
    ('...', 3)
    """
    return _SUBJECT.unknowns(frame, on=on, record=record, reading=reading, undeclared=undeclared)


def find(name: str) -> tuple[Jenis, ...]:
    """Return the types that somebody may mean by a name: code, name, abbreviation, old name, heading of a column.

    Case, blanks, dashes and the spelling of *telantar* or *terlantar* do not matter. One name may mean several types, such as
    KTK, which the list of 2007 used for children and adults alike; none is chosen for you.

    Args:
        name: what somebody wrote.

    Returns:
        the types in annex order; empty if the name means none.

    >>> find("WRSE"), find("lanjut usia terlantar"), [jenis.code for jenis in find("KTK")]
    ((<PPKS-23 Perempuan Rawan Sosial Ekonomi>,), (<PPKS-08 Lanjut Usia Telantar>,), ['PPKS-06', 'PPKS-19'])
    """
    wanted = nama_baku(name)
    return tuple(jenis for jenis in CATEGORIES if wanted in _BY_NAME[jenis.code])


@frozen
class Difference:
    """A type on which somebody's conclusion and the finding differ.

    Args:
        code: the code of the type.
        theirs: what somebody concluded.
        finding: the finding.
    """

    code: str
    theirs: bool
    finding: Finding


def compare(found: Findings, conclusions: Mapping[str, bool | None]) -> tuple[Difference, ...]:
    """Return where finished conclusions, such as other systems store them, differ from the findings.

    A conclusion is compared with the finding and never fed into a rule.

    Args:
        found: the findings for a record.
        conclusions: by any name that `find` knows, whether somebody said that the type is met; None says nothing.

    Raises:
        KeyError: for a name that means no type, or more than one, of such a record.

    >>> found = classify(Perorangan(usia=30), on=date(2026, 1, 1))
    >>> [(one.code, one.theirs, one.finding.verdict.value) for one in compare(found, {"anak_jalanan": True})]
    [('PPKS-04', True, 'NO')]
    """
    differences: list[Difference] = []
    for name, theirs in conclusions.items():
        codes = [jenis.code for jenis in find(name) if jenis.code in found]
        if len(codes) != 1:
            raise KeyError(name)
        finding = found[codes[0]]
        if theirs is not None and theirs != finding.verdict.to_bool():
            differences.append(Difference(finding.code, theirs, finding))
    return tuple(differences)
