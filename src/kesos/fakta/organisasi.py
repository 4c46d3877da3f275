"""An organisation, institution, group, network or business, as one party (PSKS 4, 5, 6, 8, 12)."""

from typing import Final, Literal

from kesos.engine.expression import all_of
from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.kerelawanan import FaktaKerelawanan

ISI_PROPOSAL: Final = (
    "proposal",
    "program_kerja_kesos",
    "modal_kerja",
    "nomor_rekening",
    "sumber_daya_manusia",
    "sarana_prasarana",
)
"""The proposal itself and what it must hold (Permensos 5/2024 Pasal 7 ayat (3), Pasal 8 ayat (3) [A])."""


class FaktaBerkas(Record):
    """The papers for the registration of a social-welfare institution (LKS), as one set."""

    berkas_pendaftaran: Fact[
        frozenset[
            Literal[
                "ad_art",
                "surat_domisili",
                "bagan_organisasi",
                "data_pengurus_anggota",
                "program_kerja_kesos",
                "modal_kerja",
                "sumber_daya_manusia",
                "sarana_prasarana",
                "nota_pendirian_dilegalisasi",
                "akta_notaris_disahkan",
                "npwp",
                "akta_pendirian",
                "akta_pendirian_notaris",
                "pengesahan_badan_hukum",
                "surat_terdaftar_kemendagri",
                "alamat_dan_kontak",
                "ktp_dan_telepon_pengurus",
                "surat_bebas_narkoba_pengurus",
                "pernyataan_tidak_bersengketa",
                "pernyataan_sanggup_melapor",
                "pernyataan_dana_tidak_melawan_hukum",
                "persetujuan_tetangga",
                "proposal",
                "nomor_rekening",
            ]
        ]
    ] = fact(
        "Berkas dan kelengkapan pendaftaran apa saja yang sudah ada?",
        DOCUMENT,
        BIASA,
        note="nota_pendirian_dilegalisasi: dilegalisasi lurah/kades, camat, atau bupati/wali kota; akta_notaris_disahkan: disahkan kementerian hukum (keduanya dari 184/2011). Dari 5/2024: akta_pendirian_notaris dibuat notaris, pengesahan_badan_hukum dari kementerian hukum, surat_terdaftar_kemendagri dari kementerian dalam negeri. Proposal memuat program_kerja_kesos, modal_kerja, nomor_rekening, sumber_daya_manusia, sarana_prasarana. Himpunan diketahui utuh: yang tidak disebut berarti tidak ada",
    )


class Organisasi(FaktaBerkas, FaktaKerelawanan):
    """An organisation, institution, group, network or business, as one party (PSKS 4, 5, 6, 8, 12)."""

    nama: Fact[str] = fact(
        "Apa nama organisasi, lembaga, atau badan usaha ini?",
        DOCUMENT,
        BIASA,
        headings=("nama lembaga", "nama organisasi", "nama LKS", "nama"),
    )
    bentuk_organisasi: Fact[
        frozenset[
            Literal[
                "organisasi_sosial", "perkumpulan_sosial", "jejaring_kerja_sama", "badan_usaha", "wirausaha", "lainnya"
            ]
        ]
    ] = fact(
        "Apa bentuknya: organisasi sosial, perkumpulan sosial, jejaring kerja sama, badan usaha (termasuk BUMN/BUMD), wirausaha, atau lainnya? (boleh lebih dari satu)",
        DOCUMENT,
        BIASA,
    )
    dibentuk_masyarakat: Fact[bool] = fact(
        "Apakah ia dibentuk oleh masyarakat?",
        DOCUMENT,
        BIASA,
    )
    berbadan_hukum: Fact[bool] = fact(
        "Apakah ia berbadan hukum?",
        DOCUMENT,
        BIASA,
    )
    punya_ad_art: Fact[bool] = fact(
        "Adakah anggaran dasar dan anggaran rumah tangga?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("ad_art"),),
    )
    punya_akta_pendirian: Fact[bool] = fact(
        "Adakah akta pendirian?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("akta_pendirian"),),
    )
    punya_akta_notaris: Fact[bool] = fact(
        "Adakah akta pendirian yang dibuat notaris?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("akta_pendirian_notaris"),),
    )
    punya_keterangan_domisili: Fact[bool] = fact(
        "Adakah surat keterangan domisili?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("surat_domisili"),),
    )
    punya_npwp: Fact[bool] = fact(
        "Adakah NPWP?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("npwp"),),
    )
    punya_pengesahan_badan_hukum: Fact[bool] = fact(
        "Adakah pengesahan badan hukum dari kementerian hukum?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("pengesahan_badan_hukum"),),
    )
    punya_surat_terdaftar_kemendagri: Fact[bool] = fact(
        "Adakah surat keterangan terdaftar dari kementerian dalam negeri?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("surat_terdaftar_kemendagri"),),
    )
    punya_struktur_organisasi: Fact[bool] = fact(
        "Adakah struktur organisasinya?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("bagan_organisasi"),),
    )
    punya_alamat_dan_kontak: Fact[bool] = fact(
        "Apakah alamat, telepon, dan media sosialnya disampaikan (badan hukum: juga website)?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("alamat_dan_kontak"),),
    )
    punya_ktp_dan_telepon_pengurus: Fact[bool] = fact(
        "Adakah KTP dan nomor telepon pengurus?",
        DOCUMENT,
        PRIBADI,
        follows=(FaktaBerkas.berkas_pendaftaran.has("ktp_dan_telepon_pengurus"),),
    )
    punya_surat_bebas_narkoba_pengurus: Fact[bool] = fact(
        "Adakah surat keterangan bebas narkoba para pengurus?",
        DOCUMENT,
        SPESIFIK,
        follows=(FaktaBerkas.berkas_pendaftaran.has("surat_bebas_narkoba_pengurus"),),
    )
    punya_pernyataan_tidak_bersengketa: Fact[bool] = fact(
        "Adakah pernyataan tidak sedang bersengketa kepengurusan atau berperkara?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("pernyataan_tidak_bersengketa"),),
    )
    punya_pernyataan_sanggup_melapor: Fact[bool] = fact(
        "Adakah pernyataan sanggup melaporkan kegiatan?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("pernyataan_sanggup_melapor"),),
    )
    punya_pernyataan_dana_tidak_melawan_hukum: Fact[bool] = fact(
        "Adakah pernyataan bahwa dananya tidak dari dan tidak untuk kegiatan melawan hukum?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("pernyataan_dana_tidak_melawan_hukum"),),
    )
    punya_persetujuan_tetangga: Fact[bool] = fact(
        "Adakah pernyataan persetujuan tetangga?",
        DOCUMENT,
        BIASA,
        follows=(FaktaBerkas.berkas_pendaftaran.has("persetujuan_tetangga"),),
    )
    punya_proposal_lengkap: Fact[bool] = fact(
        "Adakah proposal yang memuat program, modal kerja, rekening, SDM, dan sarana-prasarana?",
        DOCUMENT,
        BIASA,
        follows=(all_of(*(FaktaBerkas.berkas_pendaftaran.has(paper) for paper in ISI_PROPOSAL)),),
    )
    lingkup_wilayah_lks: Fact[Literal["satu_kabkota", "beberapa_kabkota", "beberapa_provinsi"]] = fact(
        "Seberapa luas lingkup wilayah kerja yang didaftarkan: satu kabupaten/kota, beberapa kabupaten/kota dalam satu provinsi, atau beberapa provinsi?",
        DOCUMENT,
        BIASA,
        note="menentukan tempat mendaftar: kabupaten/kota, provinsi, kementerian (Permensos 5/2024 Pasal 6 ayat (1) [A])",
    )
    jumlah_kabkota_tanda_daftar: Fact[int] = fact(
        "Dari berapa kabupaten/kota yang berbeda ia sudah mempunyai tanda pendaftaran LKS?",
        DOCUMENT,
        BIASA,
        unit="kabupaten/kota",
        between=(0, 1000),
    )
    jumlah_provinsi_tanda_daftar: Fact[int] = fact(
        "Dari berapa provinsi yang berbeda ia sudah mempunyai tanda pendaftaran LKS?",
        DOCUMENT,
        BIASA,
        unit="provinsi",
        between=(0, 100),
    )
    memiliki_tanda_daftar_lks: Fact[bool] = fact(
        "Apakah ia memiliki tanda pendaftaran LKS?",
        DOCUMENT,
        BIASA,
    )
    bulan_sejak_tanda_daftar: Fact[int] = fact(
        "Sudah berapa bulan penuh sejak tanda pendaftaran itu diterbitkan atau terakhir diperpanjang?",
        DOCUMENT,
        BIASA,
        unit="bulan",
        between=(0, 600),
    )
    melapor_sekali_setahun: Fact[bool] = fact(
        "Apakah ia melaporkan kegiatannya paling sedikit sekali setahun?",
        DOCUMENT,
        BIASA,
    )
    mengikuti_akreditasi: Fact[bool] = fact(
        "Apakah ia mengikuti akreditasi LKS?",
        DOCUMENT,
        BIASA,
    )
    wadah_generasi_muda_desa_kelurahan: Fact[bool] = fact(
        "Apakah ia wadah pengembangan diri warga, terutama generasi muda, di desa atau kelurahan?",
        OBSERVED,
        BIASA,
    )
    layanan_keluarga: Fact[
        frozenset[
            Literal["konseling", "konsultasi", "informasi", "penjangkauan", "advokasi", "pemberdayaan", "rujukan"]
        ]
    ] = fact(
        "Layanan apa saja yang diberikannya kepada keluarga: konseling, konsultasi, informasi, penjangkauan, advokasi, pemberdayaan, rujukan?",
        OBSERVED,
        BIASA,
    )
    didirikan_secara_formal: Fact[bool] = fact(
        "Apakah ia didirikan secara formal?",
        DOCUMENT,
        BIASA,
    )
    memiliki_susunan_organisasi: Fact[bool] = fact(
        "Apakah ia punya susunan organisasi?",
        DOCUMENT,
        BIASA,
    )
    memiliki_pekerja_sosial: Fact[bool] = fact(
        "Apakah ada pekerja sosial di dalamnya?",
        DOCUMENT,
        BIASA,
    )
    memiliki_tenaga_fungsional_profesional: Fact[bool] = fact(
        "Apakah ada tenaga fungsional profesional di dalamnya?",
        DOCUMENT,
        BIASA,
    )
    di_tingkat_akar_rumput: Fact[bool] = fact(
        "Apakah ia bekerja di tingkat akar rumput, di lingkungan warga sendiri?",
        OBSERVED,
        BIASA,
    )
    menjalankan_tanggung_jawab_sosial: Fact[bool] = fact(
        "Apakah ia berperan dalam kesejahteraan sosial sebagai wujud tanggung jawab sosial dan lingkungannya?",
        OBSERVED,
        BIASA,
    )
    jumlah_relawan_puskesos: Fact[int] = fact(
        "Berapa relawan sosial di pusat kesejahteraan sosial itu?",
        DOCUMENT,
        BIASA,
        unit="orang",
        between=(0, 10000),
    )
