"""PSKS: the 12 kinds of people, families and bodies that can take part in social welfare (annex of Permensos 8/2012).

Each `Jenis` below is one entry of the annex: its definition, its lettered criteria (`Kriteria`), how they combine in the
text (`textual`) and in practice (`working`), and what to warn of. Keys such as ``def1`` are elements of the definition,
used where the letters of the annex were not seen. A list that is not known whole (``complete=False``) is never met:
`missing` names what we do not know of the law. The requirement lists of the sector regulations (PSM, TKSK, Karang Taruna,
LKS, ...) stand once, in `kesos.standards`; `Jenis.roles` names them.

>>> from datetime import date
>>> family = Keluarga(menjalankan_fungsi_keluarga=True, perilaku_layak_ditiru=False)
>>> classify(family, on=date(2026, 11, 24))["PSKS-07"].verdict
<Verdict.NO: 'NO'>
"""

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from kesos._psks.jenis import Jenis
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.expression import Unseen, all_of
from kesos.engine.names import spelling
from kesos.engine.record import Record
from kesos.engine.rule import Bacaan, Kriteria, Peringatan, Reading, huruf, salah_satu, semua
from kesos.engine.rule_set import RuleSet
from kesos.engine.timeline import Interval
from kesos.evaluators.findings import Findings
from kesos.evaluators.subject import Subject
from kesos.evaluators.undeclared import Undeclared
from kesos.fakta.keluarga import Keluarga
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.peraturan import PERATURAN
from kesos.fakta.perorangan import Perorangan

if TYPE_CHECKING:
    from kesos.evaluators.unknowns import Gap

__all__ = [
    "EARLIER",
    "TYPES",
    "Keluarga",
    "Organisasi",
    "Perorangan",
    "classify",
    "classify_frame",
    "find",
    "unknowns",
]

HANYA_TEKS: Final = Unseen("only for the page of the rule")
"""The condition of a warning that no fact can show."""

PERMENSOS_24_2013 = PERATURAN["permensos-24-2013"]
PERMENSOS_28_2018 = PERATURAN["permensos-28-2018"]
PERMENSOS_5_2024 = PERATURAN["permensos-5-2024"]
PERMENSOS_77_2010 = PERATURAN["permensos-77-huk-2010"]
PERMENSOS_8_2012 = PERATURAN["permensos-8-2012"]
UU_11_2009 = PERATURAN["uu-11-2009"]

PERINGATAN_TKSK: Final = (
    Peringatan(
        "W1", HANYA_TEKS, UNVERIFIED, "Ingatan: tenaga inti pengendali kegiatan kesejahteraan sosial di kecamatan."
    ),
    Peringatan(
        "W2",
        ~Perorangan.usia.between(25, 50),
        SINGLE,
        "Perekrutan 2009 (bukan teks lampiran): umur 25 s.d. 50 tahun, diutamakan Karang Taruna/PSM.",
    ),
)

TYPES: Final[tuple[Jenis, ...]] = (
    Jenis(
        code="PSKS-01",
        name="Pekerja Sosial Profesional",
        records=(Perorangan,),
        definition=(
            "Orang yang bekerja di lembaga negara atau swasta, punya kompetensi dan profesi pekerjaan sosial "
            "serta kepedulian yang didapat lewat pendidikan, pelatihan, dan/atau pengalaman praktik, untuk "
            "menjalankan tugas pelayanan dan penanganan masalah sosial."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 1", CORROBORATED),),
        criteria={
            "a": Kriteria(
                "Sudah bersertifikat sebagai pekerja sosial profesional",
                Perorangan.bersertifikat_pekerja_sosial,
                CORROBORATED,
            ),
            "b": Kriteria(
                "Menjalankan praktik pekerjaan sosial", Perorangan.menjalankan_praktik_pekerjaan_sosial, CORROBORATED
            ),
        },
        textual=Bacaan(semua("ab"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("ab"),
            CORROBORATED,
            connector="kumulatif",
            note="Kedua huruf disambung kata dan; kedua bacaan sejalan.",
        ),
        not_tested=(
            "Unsur definisi tentang bekerja di lembaga negara atau swasta: UU 14/2019 Pasal 66 mencabutnya "
            "dari UU 11/2009, dan Pasal 37-39 mengenal praktik mandiri."
        ),
        warnings=(
            Peringatan(
                "W1",
                ~Perorangan.memiliki_str_berlaku,
                PRIMARY,
                (
                    "Sejak 2 Oktober 2019 praktik memerlukan STR (UU 14/2019 Pasal 28); masa peralihan Pasal 59-60 "
                    "bagi yang sudah bertugas."
                ),
                since=date(2019, 10, 2),
            ),
            Peringatan(
                "W2",
                HANYA_TEKS,
                SINGLE,
                (
                    "Daftar era enam jenis (18-59 tahun, kerja di swasta, bukan PNS instansi sosial, dsb.) bukan isi "
                    "8/2012; jangan dipakai."
                ),
            ),
        ),
    ),
    Jenis(
        code="PSKS-02",
        name="Pekerja Sosial Masyarakat",
        records=(Perorangan,),
        definition=(
            "Warga yang karena sadar dan merasa bertanggung jawab secara sosial, serta terdorong kebersamaan, "
            "kekeluargaan, dan kesetiakawanan, mengabdi sukarela di bidang kesejahteraan sosial."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 2", CORROBORATED),),
        criteria={
            "a": Kriteria("WNI", Perorangan.wni, CORROBORATED),
            "b": Kriteria("Laki-laki atau perempuan, umur 18 tahun ke atas", Perorangan.usia >= 18, CORROBORATED),
            "c": Kriteria(
                "Setia dan patuh kepada Pancasila dan UUD 1945", Perorangan.setia_pancasila_uud_1945, CORROBORATED
            ),
            "d": Kriteria("Mau mengabdi bagi kepentingan umum", Perorangan.bersedia_mengabdi_untuk_umum, CORROBORATED),
            "e": Kriteria("Berkelakuan baik", Perorangan.berkelakuan_baik, CORROBORATED),
            "f": Kriteria("Sehat badan dan jiwa", Perorangan.sehat_jasmani_rohani, CORROBORATED),
            "g": Kriteria("Pernah mengikuti pelatihan PSM", Perorangan.pernah_mengikuti_pelatihan_psm, CORROBORATED),
            "h": Kriteria(
                "Pernah menjadi anggota Karang Taruna sebelum menjadi PSM",
                Perorangan.pernah_anggota_karang_taruna,
                CORROBORATED,
            ),
        },
        textual=Bacaan(semua("abcdefgh"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("abcdefgh"),
            CORROBORATED,
            connector="kumulatif",
            note=(
                "Huruf g berakhir dengan kata dan; kedua bacaan sejalan. Huruf b menyebut kedua jenis kelamin, "
                "jadi jenis kelamin tidak menentukan."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                HANYA_TEKS,
                SINGLE,
                (
                    "Daftar 10/2019 tidak lagi menyebut riwayat Karang Taruna, kesehatan, dan kesetiaan Pancasila; "
                    "periksa peran psm."
                ),
            ),
            Peringatan("W2", HANYA_TEKS, SINGLE, "Daftar pra-2012 (18-59 tahun, SLTP, tokoh) bukan isi 8/2012."),
        ),
    ),
    Jenis(
        code="PSKS-03",
        name="Taruna Siaga Bencana",
        records=(Perorangan,),
        definition="Relawan dari kalangan masyarakat yang peduli dan giat dalam penanggulangan bencana.",
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 3", SINGLE),),
        criteria={
            "def1": Kriteria(
                "Relawan yang peduli dan giat dalam penanggulangan bencana",
                Perorangan.peduli_dan_giat_menanggulangi_bencana,
                CORROBORATED,
            ),
            "a": Kriteria(
                "Generasi muda umur 18 s.d. 40 tahun, kedua ujung ikut", Perorangan.usia.between(18, 40), SINGLE
            ),
            "b": Kriteria(
                "Tahu dan terampil menanggulangi bencana",
                Perorangan.berpengetahuan_dan_terampil_menanggulangi_bencana,
                SINGLE,
            ),
            "c": Kriteria(
                "Bersedia mengikuti pelatihan khusus penanggulangan bencana",
                Perorangan.bersedia_mengikuti_pelatihan_bencana,
                SINGLE,
            ),
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            semua(("def1", "a", "b", "c")),
            UNVERIFIED,
            connector="kumulatif",
            note=(
                "Satu-satunya kutipan terpotong sesudah huruf c, sebelum kata sambung apa pun: huruf yang "
                "terlihat dibaca kumulatif."
            ),
        ),
        complete=False,
        missing=("butir sesudah huruf c (kutipan terpotong)", "kata sambung antarhuruf"),
        warnings=(
            Peringatan(
                "W1", HANYA_TEKS, UNVERIFIED, "Butir d diduga tentang kesiapan terlibat; isinya tidak terlihat."
            ),
            Peringatan(
                "W2",
                ~Perorangan.usia.between(18, 45),
                SINGLE,
                "Satu dinas: anggota aktif 18-45 tahun, di atasnya Legiun Tagana (era 82/HUK/2006).",
            ),
        ),
    ),
    Jenis(
        code="PSKS-04",
        name="Lembaga Kesejahteraan Sosial",
        records=(Organisasi,),
        definition=(
            "Organisasi atau perkumpulan sosial bentukan masyarakat yang menyelenggarakan kesejahteraan "
            "sosial, berbadan hukum maupun belum."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PSKS angka 4", CORROBORATED),
            UU_11_2009.at("Pasal 1 angka 7", PRIMARY),
            PERMENSOS_5_2024.at("Pasal 1 angka 1", PRIMARY),
        ),
        criteria={
            "def1": Kriteria(
                "Organisasi sosial atau perkumpulan sosial",
                Organisasi.bentuk_organisasi.has("organisasi_sosial", "perkumpulan_sosial"),
                PRIMARY,
            ),
            "def2": Kriteria("Dibentuk masyarakat", Organisasi.dibentuk_masyarakat, PRIMARY),
            "def3": Kriteria(
                "Melaksanakan penyelenggaraan kesejahteraan sosial",
                Organisasi.menyelenggarakan_kesejahteraan_sosial,
                PRIMARY,
            ),
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            semua(("def1", "def2", "def3")),
            PRIMARY,
            connector="kumulatif",
            note=(
                "Unsur definisi hukumnya sudah menentukan (YES dan NO); huruf lampiran tidak terlihat. Berbadan "
                "hukum atau tidak, tidak menentukan."
            ),
        ),
        missing=("butir kriteria lampiran 8/2012 angka 4",),
        warnings=(
            Peringatan(
                "W1",
                ~Organisasi.memiliki_susunan_organisasi,
                UNVERIFIED,
                "Ingatan: nama, susunan, dan alamat organisasi jelas.",
            ),
            Peringatan(
                "W2",
                ~Organisasi.berkas_pendaftaran.has("program_kerja_kesos"),
                UNVERIFIED,
                "Ingatan: punya pengurus dan program kerja.",
            ),
            Peringatan(
                "W3",
                HANYA_TEKS,
                CORROBORATED,
                (
                    "Akreditasi A/B/C (rezim 17/2012, diganti 8/2025) bukan syarat jenis, walau 5/2024 Pasal 24 ayat "
                    "(2) mewajibkan LKS mengikuti akreditasi; bobot dan ambang tidak ditemukan."
                ),
            ),
            Peringatan(
                "W5",
                HANYA_TEKS,
                PRIMARY,
                (
                    "LKS wajib mendaftar (5/2024 Pasal 5) dan memenuhi standar kelembagaan dan layanan (Pasal 33-46); "
                    "Pasal 64 mencabut 184/2011 dan 22/2016. Pendaftaran bukan unsur definisi jenis."
                ),
            ),
        ),
    ),
    Jenis(
        code="PSKS-05",
        name="Karang Taruna",
        records=(Organisasi,),
        definition=(
            "Organisasi sosial kemasyarakatan tempat warga, terutama generasi muda desa/kelurahan, "
            "mengembangkan diri; tumbuh dari, oleh, dan untuk masyarakat, dan bergerak terutama di bidang "
            "kesejahteraan sosial."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 5", SINGLE), PERMENSOS_77_2010.at("Pasal 1 angka 1", PRIMARY)),
        criteria={
            "def1": Kriteria(
                "Organisasi sosial kemasyarakatan", Organisasi.bentuk_organisasi.has("organisasi_sosial"), SINGLE
            ),
            "def2": Kriteria(
                "Wadah pengembangan warga, terutama generasi muda, di desa/kelurahan",
                Organisasi.wadah_generasi_muda_desa_kelurahan,
                SINGLE,
            ),
            "def3": Kriteria("Tumbuh dari, oleh, dan untuk masyarakat", Organisasi.dibentuk_masyarakat, SINGLE),
            "def4": Kriteria(
                "Bergerak terutama di bidang kesejahteraan sosial",
                Organisasi.menyelenggarakan_kesejahteraan_sosial,
                SINGLE,
            ),
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            semua(("def1", "def2", "def3", "def4")),
            SINGLE,
            connector="kumulatif",
            note="Unsur definisi hukumnya sudah menentukan (YES dan NO); huruf lampiran tidak terlihat.",
        ),
        missing=("butir kriteria lampiran 8/2012 angka 5", "definisi baru dalam 9/2025 (hanya diringkas satu situs)"),
        warnings=(
            Peringatan(
                "W1",
                ~Organisasi.memiliki_susunan_organisasi,
                UNVERIFIED,
                "Ingatan: nama, alamat, susunan pengurus, program kerja, keanggotaan stelsel pasif.",
            ),
            Peringatan(
                "W2",
                HANYA_TEKS,
                PRIMARY,
                (
                    "Klasifikasi tumbuh, berkembang, maju, percontohan (25/2019 Pasal 23) bukan syarat jenis; tanpa "
                    "bobot dan ambang."
                ),
            ),
        ),
    ),
    Jenis(
        code="PSKS-06",
        name="Lembaga Konsultasi Kesejahteraan Keluarga",
        records=(Organisasi,),
        definition=(
            "Lembaga yang secara profesional memberi konseling, konsultasi, informasi, penjangkauan, "
            "advokasi, dan pemberdayaan bagi keluarga, termasuk merujuk ke lembaga lain yang lebih mampu."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 6", SINGLE),),
        criteria={
            "a": Kriteria("Berbentuk organisasi sosial", Organisasi.bentuk_organisasi.has("organisasi_sosial"), SINGLE),
            "b": Kriteria(
                "Memberi konseling, konsultasi, informasi, advokasi, dan rujukan",
                all_of(
                    Organisasi.layanan_keluarga.has("konseling"),
                    Organisasi.layanan_keluarga.has("konsultasi"),
                    Organisasi.layanan_keluarga.has("informasi"),
                    Organisasi.layanan_keluarga.has("advokasi"),
                    Organisasi.layanan_keluarga.has("rujukan"),
                ),
                SINGLE,
            ),
            "c": Kriteria("Didirikan secara formal", Organisasi.didirikan_secara_formal, SINGLE),
            "d": Kriteria(
                "Punya susunan organisasi, pekerja sosial, dan tenaga fungsional profesional",
                all_of(
                    Organisasi.memiliki_susunan_organisasi,
                    Organisasi.memiliki_pekerja_sosial,
                    Organisasi.memiliki_tenaga_fungsional_profesional,
                ),
                SINGLE,
            ),
        },
        textual=Bacaan(semua("abcd"), SINGLE, connector="dan"),
        working=Bacaan(
            semua("abcd"),
            SINGLE,
            connector="kumulatif",
            note=(
                "Butir ketiga berakhir dengan kata dan; kedua bacaan sejalan. Huruf b menuntut kelima layanan "
                "yang disebutnya; penjangkauan dan pemberdayaan hanya ada dalam definisi. Huruf mengikuti urutan "
                "sumber."
            ),
        ),
        warnings=(
            Peringatan(
                "W1",
                ~all_of(
                    Organisasi.layanan_keluarga.has("penjangkauan"), Organisasi.layanan_keluarga.has("pemberdayaan")
                ),
                SINGLE,
                "Definisi juga menyebut penjangkauan dan pemberdayaan.",
            ),
            Peringatan(
                "W2",
                HANYA_TEKS,
                SINGLE,
                (
                    "Daftar layanan setempat berbeda (Kota Tasikmalaya: enam, dengan penjangkauan [A]; Makassar 2022: "
                    "tujuh, tanpa advokasi)."
                ),
            ),
        ),
    ),
    Jenis(
        code="PSKS-07",
        name="Keluarga Pioner",
        records=(Keluarga,),
        definition=(
            "Keluarga yang mampu mengatasi masalahnya secara efektif sehingga menjadi teladan bagi keluarga lain."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 7", CORROBORATED),),
        criteria={
            "a": Kriteria(
                "Sanggup menjalankan fungsi-fungsi keluarga", Keluarga.menjalankan_fungsi_keluarga, CORROBORATED
            ),
            "b": Kriteria("Perilakunya pantas ditiru", Keluarga.perilaku_layak_ditiru, CORROBORATED),
            "c": Kriteria(
                "Sanggup menjaga keutuhan keluarga lewat perilaku positif",
                Keluarga.menjaga_keutuhan_dengan_perilaku_positif,
                CORROBORATED,
            ),
            "d": Kriteria(
                "Sanggup dan mau menularkan perilaku positif kepada keluarga lain",
                Keluarga.mampu_dan_mau_menularkan_perilaku_positif,
                CORROBORATED,
            ),
        },
        textual=Bacaan(semua("abcd"), CORROBORATED, connector="dan"),
        working=Bacaan(
            semua("abcd"),
            CORROBORATED,
            connector="kumulatif",
            note=(
                "Sumber memakai kata dan; kedua bacaan sejalan. Keempat fakta adalah penilaian orang dan tidak "
                "pernah diturunkan dari fakta lain. Huruf mengikuti urutan sumber."
            ),
        ),
    ),
    Jenis(
        code="PSKS-08",
        name="Wahana Kesejahteraan Sosial Berbasis Masyarakat",
        records=(Organisasi,),
        definition=(
            "Sistem kerja sama antarperangkat pelayanan sosial di akar rumput (usaha kelompok, lembaga, "
            "jaringan), tumbuh sendiri atau dibentuk warga."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 8", CORROBORATED),),
        criteria={
            "def1": Kriteria(
                "Jejaring kerja sama perangkat pelayanan sosial",
                Organisasi.bentuk_organisasi.has("jejaring_kerja_sama"),
                CORROBORATED,
            ),
            "def2": Kriteria("Di tingkat akar rumput", Organisasi.di_tingkat_akar_rumput, CORROBORATED),
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            semua(("def1", "def2")),
            CORROBORATED,
            connector="kumulatif",
            note=(
                "Unsur definisi hukumnya sudah menentukan (YES dan NO); huruf lampiran tidak terlihat. Tumbuh "
                "sendiri atau sengaja dibentuk, tidak menentukan."
            ),
        ),
        missing=(
            "butir kriteria lampiran 8/2012 angka 8",
            "isi Kepmensos 42/HUK/2004 (satu sumber menulis 40/HUK/2004)",
        ),
        warnings=(
            Peringatan(
                "W1",
                HANYA_TEKS,
                UNVERIFIED,
                "Ingatan: ada sejumlah perkumpulan yang tumbuh di RT, RW, desa/kelurahan, atau wilayah adat.",
            ),
            Peringatan(
                "W2",
                ~Organisasi.menyelenggarakan_kesejahteraan_sosial,
                UNVERIFIED,
                "Ingatan: masing-masing, sendiri atau bersama, menjalankan kegiatan kesejahteraan sosial.",
            ),
            Peringatan(
                "W3",
                ~Organisasi.memiliki_susunan_organisasi,
                SINGLE,
                "Setempat (Sleman): paling tidak ada ketua dan sekretaris.",
            ),
        ),
    ),
    Jenis(
        code="PSKS-09",
        name="Wanita Pemimpin Kesejahteraan Sosial",
        records=(Perorangan,),
        definition=(
            "Perempuan yang menggerakkan dan mendorong penyelenggaraan kesejahteraan sosial di lingkungannya "
            "(ingatan kami; definisinya tidak terlihat)."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 9", CORROBORATED),),
        criteria={
            "def1": Kriteria(
                "Perempuan (dari nama jenisnya)", Perorangan.jenis_kelamin.equals("perempuan"), CORROBORATED
            )
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            huruf("def1"),
            CORROBORATED,
            connector="kumulatif",
            note=(
                "Definisi dan kriterianya tidak terlihat; hanya namanya yang pasti. Ia dapat menolak laki-laki "
                "dan tidak lebih dari itu."
            ),
        ),
        complete=False,
        missing=("definisi dan seluruh butir kriteria lampiran 8/2012 angka 9",),
        warnings=(
            Peringatan("W1", ~Perorangan.usia.between(18, 59), UNVERIFIED, "Ingatan: umur 18 s.d. 59 tahun."),
            Peringatan("W2", HANYA_TEKS, UNVERIFIED, "Ingatan: pendidikan paling rendah SLTP/sederajat."),
            Peringatan(
                "W3",
                HANYA_TEKS,
                UNVERIFIED,
                (
                    "Ingatan: berpotensi memimpin dan diakui warga; sudah pelatihan kepemimpinan; punya komitmen atau "
                    "pengaruh."
                ),
            ),
        ),
    ),
    Jenis(
        code="PSKS-10",
        name="Penyuluh Sosial",
        records=(Perorangan,),
        definition=(
            "Pelaksana penyuluhan bidang kesejahteraan sosial: Penyuluh Sosial Fungsional (PNS) atau Penyuluh "
            "Sosial Masyarakat (tokoh masyarakat yang diberi tugas)."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 10", SINGLE),),
        criteria={
            "fungsional": Kriteria(
                "PNS yang diberi tugas, tanggung jawab, wewenang, dan hak penuh menyuluh",
                all_of(Perorangan.status_kepegawaian.equals("pns"), Perorangan.diberi_tugas_penyuluhan_sosial),
                CORROBORATED,
            ),
            "masyarakat": Kriteria(
                (
                    "Tokoh agama, adat, wanita, atau pemuda yang diberi tugas, tanggung jawab, wewenang, dan hak "
                    "menyuluh"
                ),
                all_of(
                    Perorangan.unsur_tokoh_masyarakat.has("agama", "adat", "wanita", "pemuda"),
                    Perorangan.diberi_tugas_penyuluhan_sosial,
                ),
                SINGLE,
            ),
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            salah_satu(("fungsional", "masyarakat")),
            SINGLE,
            connector="alternatif",
            note=(
                "Kedua butir adalah definisi kedua subjenisnya, bukan huruf lampiran; daftar kriterianya tidak "
                "terlihat."
            ),
        ),
        missing=("butir kriteria lampiran 8/2012 angka 10 untuk kedua subjenis",),
        warnings=(
            Peringatan("W1", HANYA_TEKS, UNVERIFIED, "Ingatan: fungsional berijazah S1/D-IV, pangkat III/a."),
            Peringatan(
                "W2",
                ~Perorangan.usia.between(25, 60),
                UNVERIFIED,
                "Ingatan: penyuluh masyarakat berumur kira-kira 25 s.d. 60 tahun, SLTP atau SLTA.",
            ),
        ),
    ),
    Jenis(
        code="PSKS-11",
        name="Tenaga Kesejahteraan Sosial Kecamatan",
        records=(Perorangan,),
        definition=(
            "Orang yang diberi tugas, fungsi, dan kewenangan oleh Kementerian Sosial, dinas sosial provinsi, "
            "dan/atau dinas sosial kabupaten/kota untuk membantu penyelenggaraan kesejahteraan sosial di "
            "kecamatan penugasannya."
        ),
        cites=(
            PERMENSOS_8_2012.at("Lampiran, PSKS angka 11", CORROBORATED),
            PERMENSOS_24_2013.at("definisi TKSK", CORROBORATED),
            PERMENSOS_28_2018.at("Pasal 1 angka 1", SINGLE),
        ),
        criteria={
            "def1": Kriteria(
                (
                    "Diberi tugas, fungsi, dan kewenangan oleh Kementerian Sosial, dinas sosial provinsi, dan/atau "
                    "kabupaten/kota"
                ),
                Perorangan.diberi_tugas_sebagai_tksk,
                CORROBORATED,
            )
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            huruf("def1"),
            CORROBORATED,
            connector="kumulatif",
            note=(
                "Unsur definisi hukumnya sudah menentukan (YES dan NO); huruf lampiran tidak terlihat. Satu TKSK "
                "per kecamatan [B] adalah keadaan kecamatan, tidak pernah alasan menolak seseorang."
            ),
        ),
        valid=Interval(date(2015, 1, 1), not_before=date(2014, 1, 1)),
        versi="8/2012",
        missing=("butir kriteria lampiran 8/2012 angka 11",),
        warnings=PERINGATAN_TKSK,
    ),
    Jenis(
        code="PSKS-12",
        name="Dunia Usaha",
        records=(Organisasi,),
        definition=(
            "Badan usaha, BUMN, BUMD, dan wirausahawan beserta jejaringnya yang peduli serta ikut "
            "menyelenggarakan kesejahteraan sosial sebagai tanggung jawab sosial (ingatan kami; definisinya "
            "tidak terlihat)."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 12", CORROBORATED),),
        criteria={
            "def1": Kriteria(
                "Pelaku usaha: badan usaha (BUMN/BUMD termasuk) atau wirausaha (dari nama jenisnya)",
                Organisasi.bentuk_organisasi.has("badan_usaha", "wirausaha"),
                CORROBORATED,
            )
        },
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(
            huruf("def1"),
            CORROBORATED,
            connector="kumulatif",
            note=(
                "Definisi dan kriterianya tidak terlihat; hanya namanya yang pasti, dan dibaca luas. Ia dapat "
                "menolak badan yang bukan usaha dalam arti apa pun dan tidak lebih dari itu."
            ),
        ),
        complete=False,
        missing=("definisi dan seluruh butir kriteria lampiran 8/2012 angka 12",),
        warnings=(
            Peringatan(
                "W1",
                ~Organisasi.menyelenggarakan_kesejahteraan_sosial,
                UNVERIFIED,
                "Ingatan: peduli dan ikut serta dalam penyelenggaraan kesejahteraan sosial.",
            ),
            Peringatan(
                "W2",
                HANYA_TEKS,
                UNVERIFIED,
                (
                    "Ingatan: membantu penanganan masalah sosial; bekerja sama dengan penyelenggara; membantu usaha "
                    "ekonomi warga."
                ),
            ),
        ),
    ),
)
"""The 12 types in the order of the annex."""

EARLIER: Final[tuple[Jenis, ...]] = (
    Jenis(
        code="PSKS-11",
        name="Tenaga Kesejahteraan Sosial Kecamatan",
        records=(Perorangan,),
        definition=(
            "Orang yang diberi tugas, fungsi, dan kewenangan oleh Kementerian Sosial, dinas sosial provinsi, "
            "dan/atau dinas sosial kabupaten/kota untuk membantu penyelenggaraan kesejahteraan sosial di "
            "kecamatan penugasannya."
        ),
        cites=(PERMENSOS_8_2012.at("Lampiran, PSKS angka 11", CORROBORATED),),
        criteria={},
        textual=Bacaan(None, UNVERIFIED),
        working=Bacaan(None, UNVERIFIED),
        valid=Interval(date(2012, 6, 7), date(2015, 1, 1)),
        versi="8/2012 (2012)",
        complete=False,
        missing=("butir kriteria lampiran 8/2012 angka 11", "definisi yang dipakai sebelum Permensos 24/2013"),
        warnings=PERINGATAN_TKSK,
    ),
)
"""Versions of a type that hold no more."""

_BY_NAME: Final = {jenis.code: set(map(spelling, jenis.names)) for jenis in TYPES}
_SUBJECT: Final = Subject(RuleSet("PSKS", TYPES, EARLIER))


def classify(record: Record, *, on: date, reading: Reading = Reading.WORKING) -> Findings:
    """Return a finding for each type that such a record can be.

    Args:
        record: a `Perorangan`, `Keluarga` or `Organisasi`.
        on: the reference date.
        reading: how the letters combine.

    Raises:
        NotCovered: before 7 June 2012, when Permensos 8/2012 was promulgated.
        RecordError: if a date of the record is not possible on that day, or its facts contradict each other.

    >>> found = classify(Perorangan(diberi_tugas_sebagai_tksk=True), on=date(2026, 1, 1))
    >>> found.met.codes, found["PSKS-09"].missing, found["PSKS-09"].missing_in_law
    (('PSKS-11',), ('jenis_kelamin',), ('definisi dan seluruh butir kriteria lampiran 8/2012 angka 9',))
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
        frame: a Polars, pandas, PyArrow or DuckDB table, eager or lazy. A column named like a fact holds that fact; a
            column that is missing is a fact that is unknown; other columns stay as they are.
        on: the reference date.
        record: what a row is.
        reading: how the letters combine.
        undeclared: what becomes of a value that no fact declares. ``"refuse"`` looks for one first, and so reads a lazy table
            once; ``"unknown"`` and ``"unchecked"`` leave it unread. See `kesos.Undeclared`.

    Raises:
        FrameError: before any work is done, for a column of a wrong type, undeclared values, or a clash of names.
        NotCovered: before 7 June 2012.

    >>> import polars as pl
    >>> classify_frame(pl.DataFrame({"usia": [17, None]}), on=date(2026, 1, 1))["PSKS-02"].to_list()
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
        for each fact that is unknown in a row where it can still change a verdict: in how many rows, for which types,
        and which types one answer alone would decide.

    Raises:
        FrameError: as for `classify_frame`.
        NotCovered: before 7 June 2012.

    >>> import polars as pl
    >>> gaps = unknowns(pl.DataFrame({"usia": [17, 40]}), on=date(2026, 1, 1))
    >>> [gap.rows for gap in gaps if gap.name == "setia_pancasila_uud_1945"]
    [1]
    """
    return _SUBJECT.unknowns(frame, on=on, record=record, reading=reading, undeclared=undeclared)


def find(name: str) -> tuple[Jenis, ...]:
    """Return the types that somebody may mean by a name: code, name, abbreviation, later name, spelling, heading.

    Case, blanks and dashes do not matter.

    Args:
        name: what somebody wrote.

    Returns:
        the types in the order of the annex; empty if the name means none.

    >>> [jenis.code for jenis in find("keluarga pionir")], find("Penggerak Swadaya Masyarakat")
    (['PSKS-07'], ())
    """
    wanted = spelling(name)
    return tuple(jenis for jenis in TYPES if wanted in _BY_NAME[jenis.code])
