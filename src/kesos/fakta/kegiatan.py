"""One activity of social extension (penyuluhan sosial, KIME): participants as counts, never as names."""

from datetime import date
from typing import Literal

from kesos.engine.fact import BIASA, DOCUMENT, OBSERVED, PRIBADI, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.desimal import DecimalRecord, decimal


class RincianKegiatan(Record):
    """What a form records as one set or text; the single truth values follow from it."""

    unsur_kime: Fact[frozenset[Literal["komunikasi", "informasi", "motivasi", "edukasi"]]] = fact(
        "Unsur KIME mana saja yang dijalankan: komunikasi, informasi, motivasi, edukasi, atau tidak ada?",
        OBSERVED,
        BIASA,
    )
    bentuk_penyampaian: Fact[frozenset[Literal["lisan", "tulisan", "peragaan"]]] = fact(
        "Dengan bentuk apa disampaikan: lisan, tulisan, peragaan, atau tidak ada?",
        OBSERVED,
        BIASA,
    )
    kelompok_sasaran: Fact[str] = fact(
        "Siapa kelompok sasarannya?",
        DOCUMENT,
        BIASA,
    )


class FaktaKegiatan(RincianKegiatan):
    """An activity, all but the scores of participants before and after it: the columns of a table of activities."""

    nomor_kegiatan: Fact[str] = fact(
        "Apa nomor rekaman kegiatan ini?",
        DOCUMENT,
        BIASA,
    )
    judul: Fact[str] = fact(
        "Apa judul kegiatan?",
        DOCUMENT,
        BIASA,
    )
    jenis_kegiatan: Fact[Literal["penyuluhan_sosial", "lainnya"]] = fact(
        "Apa jenis kegiatannya?",
        DOCUMENT,
        BIASA,
    )
    tanggal_mulai: Fact[date] = fact(
        "Kapan kegiatan mulai?",
        DOCUMENT,
        BIASA,
    )
    tanggal_selesai: Fact[date] = fact(
        "Kapan kegiatan selesai?",
        DOCUMENT,
        BIASA,
    )
    tanggal_mulai_persiapan: Fact[date] = fact(
        "Kapan tahap persiapan dimulai?",
        DOCUMENT,
        BIASA,
    )
    tanggal_mulai_pelaksanaan: Fact[date] = fact(
        "Kapan tahap pelaksanaan dimulai?",
        DOCUMENT,
        BIASA,
    )
    tahap: Fact[Literal["persiapan", "pra_kondisi", "pelaksanaan", "tindak_lanjut", "evaluasi"]] = fact(
        "Kegiatan ini berada pada tahap apa?",
        DOCUMENT,
        BIASA,
        note="nilai dari dua varian disimpan apa adanya; padanannya hanya usulan",
    )
    bertujuan_ubah_perilaku: Fact[bool] = fact(
        "Apakah kegiatan ini dimaksudkan mengubah perilaku kelompok sasaran?",
        DOCUMENT,
        BIASA,
    )
    unsur_komunikasi: Fact[bool] = fact(
        "Apakah ada komunikasi dengan kelompok sasaran?",
        OBSERVED,
        BIASA,
        follows=(RincianKegiatan.unsur_kime.has("komunikasi"),),
    )
    unsur_informasi: Fact[bool] = fact(
        "Apakah ada penyebarluasan informasi?",
        OBSERVED,
        BIASA,
        follows=(RincianKegiatan.unsur_kime.has("informasi"),),
    )
    unsur_motivasi: Fact[bool] = fact(
        "Apakah ada upaya menumbuhkan kemauan kelompok sasaran?",
        OBSERVED,
        BIASA,
        follows=(RincianKegiatan.unsur_kime.has("motivasi"),),
    )
    unsur_edukasi: Fact[bool] = fact(
        "Apakah ada unsur pendidikan bagi kelompok sasaran?",
        OBSERVED,
        BIASA,
        follows=(RincianKegiatan.unsur_kime.has("edukasi"),),
    )
    bentuk_lisan: Fact[bool] = fact(
        "Apakah disampaikan secara lisan?",
        OBSERVED,
        BIASA,
        follows=(RincianKegiatan.bentuk_penyampaian.has("lisan"),),
    )
    bentuk_tulisan: Fact[bool] = fact(
        "Apakah disampaikan secara tertulis?",
        OBSERVED,
        BIASA,
        follows=(RincianKegiatan.bentuk_penyampaian.has("tulisan"),),
    )
    bentuk_peragaan: Fact[bool] = fact(
        "Apakah disampaikan dengan peragaan?",
        OBSERVED,
        BIASA,
        follows=(RincianKegiatan.bentuk_penyampaian.has("peragaan"),),
    )
    ada_kelompok_sasaran: Fact[bool] = fact(
        "Apakah ada kelompok sasaran yang disebut?",
        DOCUMENT,
        BIASA,
        follows=(RincianKegiatan.kelompok_sasaran.differs(""),),
    )
    bidang_kesos: Fact[bool] = fact(
        "Apakah isinya tentang pembangunan kesejahteraan sosial?",
        OBSERVED,
        BIASA,
    )
    petugas_jenis: Fact[Literal["penyuluh_fungsional", "penyuluh_masyarakat", "bukan_penyuluh"]] = fact(
        "Siapa yang menyuluh: penyuluh sosial fungsional, penyuluh sosial masyarakat, atau bukan penyuluh?",
        DOCUMENT,
        BIASA,
    )
    penyuluh: Fact[str] = fact(
        "Siapa penyuluhnya (bila lebih dari satu, dipisah titik koma)?",
        DOCUMENT,
        PRIBADI,
    )
    penyelenggara: Fact[str] = fact(
        "Siapa penyelenggaranya?",
        DOCUMENT,
        BIASA,
    )
    mitra_psks: Fact[str] = fact(
        "PSKS mana yang bermitra (bila lebih dari satu, dipisah titik koma)?",
        DOCUMENT,
        BIASA,
    )
    tema: Fact[str] = fact(
        "Apa temanya?",
        DOCUMENT,
        BIASA,
    )
    tujuan_umum: Fact[str] = fact(
        "Apa tujuan umumnya?",
        DOCUMENT,
        BIASA,
    )
    tujuan_khusus: Fact[str] = fact(
        "Apa tujuan khususnya?",
        DOCUMENT,
        BIASA,
    )
    materi: Fact[str] = fact(
        "Apa materinya?",
        DOCUMENT,
        BIASA,
    )
    pendekatan_metode: Fact[str] = fact(
        "Apa pendekatan atau metodenya?",
        DOCUMENT,
        BIASA,
    )
    media: Fact[str] = fact(
        "Media apa yang dipakai (bila lebih dari satu, dipisah titik koma)?",
        DOCUMENT,
        BIASA,
    )
    sasaran_kode_ppks_psks: Fact[str] = fact(
        "Kode jenis PPKS atau PSKS mana yang disasar (bila lebih dari satu, dipisah titik koma)?",
        DOCUMENT,
        BIASA,
    )
    jumlah_peserta_l: Fact[int] = fact(
        "Berapa peserta laki-laki?",
        DOCUMENT,
        BIASA,
        unit="orang",
    )
    jumlah_peserta_p: Fact[int] = fact(
        "Berapa peserta perempuan?",
        DOCUMENT,
        BIASA,
        unit="orang",
    )
    jumlah_peserta_sasaran: Fact[int] = fact(
        "Berapa peserta yang termasuk kelompok sasaran?",
        DOCUMENT,
        BIASA,
        unit="orang",
    )
    jumlah_sasaran_rencana: Fact[int] = fact(
        "Berapa orang sasaran yang direncanakan?",
        DOCUMENT,
        BIASA,
        unit="orang",
    )
    lokasi_kode_wilayah: Fact[str] = fact(
        "Apa kode wilayah tempat kegiatan?",
        DOCUMENT,
        BIASA,
        note="kode Kemendagri bertitik, misalnya 33.71.01.1003; periksa dengan kesos.identitas.KodeWilayah",
    )
    lokasi_nama: Fact[str] = fact(
        "Di mana kegiatan berlangsung?",
        DOCUMENT,
        BIASA,
    )
    usulan_lokasi_tahun: Fact[int] = fact(
        "Tahun berapa lokasi ini diusulkan?",
        DOCUMENT,
        BIASA,
        unit="tahun",
    )
    hasil_tangga: Fact[Literal["pemahaman", "penyadaran", "pembiasaan", "pembudayaan"]] = fact(
        "Tingkat perubahan mana yang dituju atau teramati?",
        OBSERVED,
        BIASA,
    )
    skor_berpasangan: Fact[bool] = fact(
        "Apakah skor sebelum dan sesudah berasal dari peserta dan alat ukur yang sama?",
        DOCUMENT,
        BIASA,
    )
    alat_ukur: Fact[str] = fact(
        "Alat ukur apa yang dipakai dan siapa penyusunnya?",
        DOCUMENT,
        BIASA,
    )
    umpan_balik: Fact[str] = fact(
        "Apa umpan baliknya?",
        OBSERVED,
        BIASA,
    )
    kendala: Fact[str] = fact(
        "Apa kendalanya?",
        DOCUMENT,
        BIASA,
    )
    tindak_lanjut: Fact[str] = fact(
        "Apa tindak lanjutnya?",
        DOCUMENT,
        BIASA,
    )
    bukti_kegiatan: Fact[str] = fact(
        "Bukti apa yang ada (bila lebih dari satu, dipisah titik koma)?",
        DOCUMENT,
        BIASA,
    )


class Kegiatan(FaktaKegiatan, DecimalRecord):
    """One activity of social extension (penyuluhan sosial).

    No official form was seen, so no field is mandatory by law, and no count is refused: what makes no sense is found and
    told (KIME-401 to KIME-404).

    >>> Kegiatan(unsur_kime={"informasi"}, skor_pra=52.5).skor_pra
    52.5
    """

    skor_pra: Fact[float] = decimal(
        "Berapa rata-rata skor sebelum penyuluhan?",
        DOCUMENT,
        BIASA,
        unit="poin",
    )
    skor_pasca: Fact[float] = decimal(
        "Berapa rata-rata skor sesudah penyuluhan?",
        DOCUMENT,
        BIASA,
        unit="poin",
    )
    skor_maks: Fact[float] = decimal(
        "Berapa skor tertinggi yang mungkin pada alat ukur itu?",
        DOCUMENT,
        BIASA,
        unit="poin",
    )
