"""Who owes or runs social services: a province, a kabupaten/kota, or a panti."""

from kesos.engine.fact import BIASA, DOCUMENT, Fact, fact
from kesos.engine.record import Record


class Penyelenggara(Record):
    """A province, a kabupaten/kota or a panti, as the body that owes or runs social services in one budget year.

    No count has bounds: that a count makes no sense is found and told (SPM-403), and no data are refused for it.
    """

    ada_pekerja_sosial_profesional: Fact[bool] = fact(
        "Apakah tersedia Pekerja Sosial Profesional?",
        DOCUMENT,
        BIASA,
        note="Permensos 16/2019 menulis Pekerja Sosial; dibaca sama (UU 14/2019 Pasal 59 huruf b)",
    )
    ada_tks: Fact[bool] = fact(
        "Apakah tersedia Tenaga Kesejahteraan Sosial?",
        DOCUMENT,
        BIASA,
    )
    ada_relawan_sosial: Fact[bool] = fact(
        "Apakah tersedia Relawan Sosial?",
        DOCUMENT,
        BIASA,
    )
    jumlah_terpenuhi: Fact[int] = fact(
        "Berapa orang yang kebutuhan dasarnya terpenuhi dalam satu tahun anggaran (X)?",
        DOCUMENT,
        BIASA,
        unit="orang",
    )
    jumlah_membutuhkan: Fact[int] = fact(
        "Berapa orang yang membutuhkan layanan itu (Y)?",
        DOCUMENT,
        BIASA,
        unit="orang",
        note="yang MEMBUTUHKAN layanan, bukan seluruh kelompoknya",
    )
    jumlah_dibutuhkan: Fact[int] = fact(
        "Berapa barang, jasa, atau sarana yang dibutuhkan?",
        DOCUMENT,
        BIASA,
        unit="unit",
    )
    jumlah_tersedia: Fact[int] = fact(
        "Berapa barang, jasa, atau sarana yang tersedia?",
        DOCUMENT,
        BIASA,
        unit="unit",
    )
    data_sasaran_terkumpul: Fact[bool] = fact(
        "Apakah data sasaran by name sudah dikumpulkan?",
        DOCUMENT,
        BIASA,
    )
    kebutuhan_terhitung: Fact[bool] = fact(
        "Apakah kebutuhan pemenuhan sudah dihitung?",
        DOCUMENT,
        BIASA,
    )
    rencana_pemenuhan_ada: Fact[bool] = fact(
        "Apakah rencana pemenuhan sudah disusun?",
        DOCUMENT,
        BIASA,
    )
    pemenuhan_dilaksanakan: Fact[bool] = fact(
        "Apakah pemenuhan sudah dilaksanakan?",
        DOCUMENT,
        BIASA,
    )
    laporan_memuat_hasil: Fact[bool] = fact(
        "Apakah laporan memuat hasil penerapan SPM?",
        DOCUMENT,
        BIASA,
    )
    laporan_memuat_kendala: Fact[bool] = fact(
        "Apakah laporan memuat kendala penerapan SPM?",
        DOCUMENT,
        BIASA,
    )
    laporan_memuat_anggaran: Fact[bool] = fact(
        "Apakah laporan memuat ketersediaan anggaran penerapan SPM?",
        DOCUMENT,
        BIASA,
    )
    kk_penerima: Fact[int] = fact(
        "Berapa KK korban bencana yang menerima bantuan (SPM lama)?",
        DOCUMENT,
        BIASA,
        unit="KK",
    )
    kk_korban: Fact[int] = fact(
        "Berapa KK korban bencana (SPM lama)?",
        DOCUMENT,
        BIASA,
        unit="KK",
    )
    psks_memperoleh_kie: Fact[int] = fact(
        "Berapa PSKS yang memperoleh komunikasi, informasi, edukasi, sosialisasi?",
        DOCUMENT,
        BIASA,
        unit="PSKS",
    )
    psks_seluruh: Fact[int] = fact(
        "Berapa seluruh PSKS yang terdata?",
        DOCUMENT,
        BIASA,
        unit="PSKS",
    )
