"""The record of one recipient family (KPM) of Program Sembako as a guideline lists it: sixteen items, a to p."""

from datetime import date

from kesos.engine.fact import DOCUMENT, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.identitas import NIK, KodeWilayah, NomorKK


class KPM(Record):
    """One KPM as it is brought up to date in SIKS-NG; item i (place and date of birth) is two facts here.

    >>> KPM(nama_pengurus="Sri Contoh", nik_pengurus="3371015708909999")
    KPM(nama_pengurus=..., nik_pengurus=...)
    """

    nomor_kks: Fact[str] = fact(
        "Berapa nomor Kartu Keluarga Sejahtera (KKS) keluarga ini?", DOCUMENT, SPESIFIK, headings=("no_kks", "no kks")
    )
    nomor_rekening_bansos: Fact[str] = fact(
        "Berapa nomor rekening bantuan sosialnya?", DOCUMENT, SPESIFIK, headings=("no_rekening", "no rekening")
    )
    status_kepesertaan_bpnt: Fact[str] = fact("Apa status kepesertaan BPNT keluarga ini?", DOCUMENT, PRIBADI)
    nama_pengurus: Fact[str] = fact("Siapa nama pengurusnya (calon pemilik rekening)?", DOCUMENT, PRIBADI)
    id_bdt_kpm: Fact[str] = fact("Apa ID KPM ini dalam data terpadu?", DOCUMENT, PRIBADI, headings=("id_bdt",))
    id_pengurus_kpm: Fact[str] = fact(
        "Apa ID pengurusnya dalam data terpadu?", DOCUMENT, PRIBADI, headings=("id_pengurus",)
    )
    nomor_kk: Fact[NomorKK] = fact(
        "Berapa nomor kartu keluarganya (16 angka), bila ada?", DOCUMENT, PRIBADI, headings=("no_kk", "no kk")
    )
    nik_pengurus: Fact[NIK] = fact("Berapa NIK pengurusnya (16 angka)?", DOCUMENT, PRIBADI, headings=("nik",))
    tempat_lahir_pengurus: Fact[str] = fact("Di mana pengurusnya lahir?", DOCUMENT, PRIBADI)
    tanggal_lahir_pengurus: Fact[date] = fact("Kapan pengurusnya lahir?", DOCUMENT, PRIBADI)
    nama_gadis_ibu_kandung_pengurus: Fact[str] = fact(
        "Siapa nama gadis ibu kandung pengurusnya?", DOCUMENT, SPESIFIK, headings=("nama_ibu_kandung",)
    )
    nomor_peserta_pkh: Fact[str] = fact(
        "Berapa nomor peserta PKH-nya, bila ada?", DOCUMENT, PRIBADI, headings=("no_pkh",)
    )
    status_pkh: Fact[str] = fact("Apa status PKH keluarga ini, bila ada?", DOCUMENT, PRIBADI)
    nama_kepala_keluarga: Fact[str] = fact("Siapa nama kepala keluarganya?", DOCUMENT, PRIBADI)
    nama_anggota_lain: Fact[str] = fact(
        "Siapa nama anggota keluarga yang lain?", DOCUMENT, PRIBADI, headings=("nama_anggota",)
    )
    alamat_tinggal: Fact[str] = fact("Di mana alamat tinggalnya?", DOCUMENT, PRIBADI, headings=("alamat",))
    kode_wilayah: Fact[KodeWilayah] = fact(
        "Apa kode wilayah tempat tinggalnya, sampai desa atau kelurahan?", DOCUMENT, PRIBADI
    )
