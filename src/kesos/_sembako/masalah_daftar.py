"""The 49 issues of Program Sembako in nine groups. Codes and grouping are our own design; the contents have sources."""

from typing import ClassVar, Final, Literal, TypeAlias

from attrs import frozen

from kesos._sembako.jenis import Enam, Entri
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, Evidence

Grup: TypeAlias = Literal[
    "data",
    "sasaran",
    "rekening",
    "penyimpangan",
    "komoditas",
    "e_warong",
    "pasok",
    "penyaluran",
    "pemanfaatan",
]
"""The groups of issues."""


@frozen(kw_only=True)
class Masalah(Entri):
    """One kind of issue.

    Args:
        grup: its group.
        t6: which of the six T it touches.
        tanda: what a report about it says. Each sign is a set of beginnings of words that must all stand in the text;
            the signs are our own, and only propose.

    The other arguments are those of `Entri`; the grade is that of a source that such issues occur.
    """

    bagian: ClassVar[str] = "masalah"

    grup: Grup
    t6: Enam
    tanda: tuple[tuple[str, ...], ...]


def _m(code: str, teks: str, place: tuple[Grup, Enam], tanda: str, mark: Evidence, *sumber: str) -> Masalah:
    grup, t6 = place
    signs = tuple(tuple(sign.split()) for sign in tanda.split(", "))
    return Masalah(code=code, teks=teks, grup=grup, t6=t6, tanda=signs, evidence=mark, sumber=sumber)


B, C, A = CORROBORATED, SINGLE, PRIMARY

ISSUES: Final[tuple[Masalah, ...]] = (
    _m("DATA_NIK_INVALID", "NIK tidak valid", ("data", "sasaran"), "nik tidak valid, nik invalid, nik salah, nik tidak padan", B, "S86", "S87"),
    _m("DATA_KK_INVALID", "Nomor KK tidak valid", ("data", "sasaran"), "kk tidak valid, kk invalid, kk salah", C, "S86"),
    _m("DATA_NIK_GANDA", "NIK ganda", ("data", "sasaran"), "nik ganda, nik sama, nik dobel", B, "S86", "S87"),
    _m("DATA_NAMA_KOSONG", "Nama kosong", ("data", "sasaran"), "nama kosong, tanpa nama", C, "S86"),
    _m("DATA_TIDAK_DI_DTKS", "Penerima tidak terdaftar dalam data terpadu dan tidak diusulkan", ("data", "sasaran"), "tidak terdaftar dtks, tidak terdaftar dtsen, bukan dtks, luar dtks", C, "S87"),
    _m("DATA_PENERIMA_BERMASALAH_DITETAPKAN_LAGI", "Penerima yang sudah bermasalah ditetapkan lagi", ("data", "sasaran"), "bermasalah ditetapkan lagi, bermasalah muncul lagi, bermasalah ditetapkan kembali", C, "S87"),
    _m("DATA_NONAKTIF_TETAP_SALUR", "Penerima yang dinonaktifkan tetap disalurkan", ("data", "sasaran"), "nonaktif tetap, dinonaktifkan tetap, dicoret tetap", C, "S87"),
    _m("KPM_MENINGGAL", "Penerima sudah meninggal", ("data", "sasaran"), "meninggal, wafat, almarhum", B, "S86", "S87", "S90"),
    _m("KPM_PINDAH_TIDAK_DITEMUKAN", "Penerima pindah atau tidak ditemukan", ("data", "sasaran"), "pindah, tidak ditemukan, tidak dikenal, alamat kosong", B, "S86", "S92"),
    _m("KPM_DI_BAWAH_UMUR", "Penerima di bawah umur", ("data", "sasaran"), "bawah umur, belum dewasa", B, "S91", "S92"),
    _m("INKLUSI_MAMPU", "Keluarga mampu menerima", ("sasaran", "sasaran"), "mampu menerima, kaya menerima, mampu dapat, kaya dapat, tidak layak dapat", B, "S35", "S45", "S90"),
    _m("INKLUSI_ASN_TNI_POLRI", "ASN, TNI, atau Polri menerima", ("sasaran", "sasaran"), "asn menerima, pns menerima, tni menerima, polri menerima, asn dapat, pns dapat, tni dapat, polri dapat", C, "S90"),
    _m("INKLUSI_PENDAMPING", "Pendamping menerima", ("sasaran", "sasaran"), "pendamping menerima, pendamping penerima, tksk menerima", C, "S90"),
    _m("INKLUSI_UPAH_DI_ATAS_UMP", "Penerima berupah di atas upah minimum", ("sasaran", "sasaran"), "upah atas ump, upah atas umk, gaji atas ump, gaji atas umk, upah atas minimum", C, "S90"),
    _m("EKSKLUSI_MISKIN_BELUM_TERIMA", "Keluarga miskin belum menerima", ("sasaran", "sasaran"), "miskin belum, miskin tidak menerima, miskin tidak dapat", C, "S45"),
    _m("BANSOS_RANGKAP", "Bantuan rangkap yang tidak boleh", ("sasaran", "sasaran"), "rangkap, dobel bantuan, dua bantuan", B, "S85", "S87"),
    _m("REK_GAGAL_BUREKOL", "Rekening gagal dibuka", ("rekening", "administrasi"), "gagal burekol, burekol gagal, rekening gagal dibuka, gagal rekening", B, "S76", "S80"),
    _m("REK_NONAKTIF_ATAU_TIDAK_DITEMUKAN", "Rekening tidak aktif atau tidak ditemukan", ("rekening", "waktu"), "rekening tidak aktif, rekening nonaktif, rekening diblokir, rekening tidak ditemukan", B, "S93", "S127"),
    _m("REK_BEDA_NAMA", "Nama pada rekening berbeda", ("rekening", "waktu"), "rekening nama beda, rekening nama berbeda, tabungan nama beda, tabungan nama berbeda", B, "S76", "S93"),
    _m("KKS_TIDAK_TERDISTRIBUSI", "KKS belum dibagikan", ("rekening", "waktu"), "kks belum dibagi, kks tidak terdistribusi, kks belum diterima, kartu belum dibagi, kartu belum diterima", B, "S89", "S91", "S92"),
    _m("KPM_TIDAK_TRANSAKSI", "KPM tidak bertransaksi", ("rekening", "administrasi"), "tidak transaksi, tidak bertransaksi, belum bertransaksi", B, "S90", "S91", "S92"),
    _m("KKS_DIKUASAI_PIHAK_LAIN", "KKS dikuasai pihak lain", ("penyimpangan", "jumlah"), "kks dikuasai, kks dipegang, kks disimpan, kks ditahan, kartu dipegang, kartu ditahan, kartu disimpan", B, "S53", "S105"),
    _m("PUNGLI_APARAT", "Pungutan oleh aparat", ("penyimpangan", "jumlah"), "pungli, pungutan, dipungut, minta uang", B, "S102", "S103"),
    _m("PEMOTONGAN_TUNAI", "Bantuan tunai dipotong", ("penyimpangan", "jumlah"), "dipotong, potongan, disunat", C, "S104"),
    _m("BAGI_RATA", "Bantuan dibagi rata", ("penyimpangan", "sasaran"), "bagi rata, dibagi rata, pemerataan", B, "S102", "S104"),
    _m("EDC_DIPINDAH_DIPINJAMKAN", "Mesin EDC dipindah atau dipinjamkan", ("penyimpangan", "administrasi"), "edc dipindah, edc dipinjam, mesin dipindah, mesin gesek dipinjam, edc kantor", B, "S53", "S102"),
    _m("PEMAKETAN", "Barang dijual dalam paket yang ditentukan sepihak", ("komoditas", "kualitas"), "paket, dipaket, pemaketan", B, "S57", "S58", "S59", "S101"),
    _m("PEMAKSAAN_PILIHAN", "KPM dipaksa atau tidak boleh memilih", ("komoditas", "kualitas"), "dipaksa, tidak boleh memilih, tidak bisa memilih, wajib beli", B, "S54", "S57"),
    _m("KOMODITAS_TERLARANG", "Barang yang dilarang dijual", ("komoditas", "kualitas"), "minyak goreng, rokok, pulsa, barang terlarang, bukan bahan pangan", B, "S58", "S61"),
    _m("MUTU_BURUK", "Mutu barang buruk", ("komoditas", "kualitas"), "busuk, berkutu, apek, kualitas buruk, kualitas jelek, mutu buruk, tidak layak konsumsi", B, "S57", "S100"),
    _m("TIMBANGAN_KURANG", "Timbangan atau jumlah kurang", ("komoditas", "jumlah"), "timbangan kurang, berat kurang, takaran kurang, jumlah kurang", B, "S57", "S59"),
    _m("HARGA_DI_ATAS_PASAR", "Harga di atas harga pasar", ("komoditas", "harga"), "harga mahal, harga tinggi, harga atas pasar, lebih mahal, kemahalan", B, "S96", "S97", "S106"),
    _m("BARANG_BELUM_DISERAHKAN", "Barang belum diserahkan", ("komoditas", "jumlah"), "barang belum diserahkan, barang belum diterima, beras belum diterima, belum lengkap diserahkan", C, "S99"),
    _m("KELOMPOK_GIZI_TIDAK_LENGKAP", "Kelompok gizi tidak lengkap", ("komoditas", "kualitas"), "gizi tidak lengkap, tanpa protein, tanpa sayur, menu tidak lengkap", C, "S106"),
    _m("EWARONG_BUKAN_TOKO_PANGAN", "E-warong bukan toko pangan", ("e_warong", "administrasi"), "warong bukan toko, warung bukan toko, warong konter, warung konter, warong tidak punya toko, warung bodong, warong bodong", B, "S50", "S58", "S101"),
    _m("EWARONG_KURANG_TIDAK_MERATA", "E-warong kurang atau tidak merata", ("e_warong", "waktu"), "warong kurang, warong jauh, warong sedikit, warung jauh, antre warong, antre warung", B, "S58", "S62", "S63"),
    _m("EWARONG_MUSIMAN", "E-warong hanya buka saat pencairan", ("e_warong", "administrasi"), "warong musiman, warung musiman, buka saat pencairan, warong tidak buka, warung tutup", B, "S52", "S58"),
    _m("EWARONG_LINTAS_DESA", "E-warong melayani beberapa desa", ("e_warong", "administrasi"), "warong lintas desa, warong beberapa desa, warung beberapa desa, agen tiga desa", C, "S99"),
    _m("PEMASOK_MONOPOLI_DIARAHKAN", "Pemasok dimonopoli atau diarahkan", ("pasok", "harga"), "pemasok tunggal, pemasok diarahkan, pemasok ditentukan, monopoli, suplier ditentukan, supplier ditentukan", B, "S98", "S99"),
    _m("BAGI_HASIL_PENDAMPING", "Pendamping mendapat bagi hasil", ("pasok", "harga"), "bagi hasil, pendamping fee, pendamping komisi, pendamping keuntungan", C, "S99"),
    _m("PENDAMPING_KONFLIK_KEPENTINGAN", "Pendamping berkonflik kepentingan", ("pasok", "administrasi"), "pendamping pemasok, tksk pemasok, pendamping memasok, konflik kepentingan, pendamping punya warong", B, "S51", "S99"),
    _m("PASOK_KURANG_DARI_PESANAN", "Pemasok mengirim kurang dari pesanan", ("pasok", "jumlah"), "kirim kurang, pasokan kurang, pesanan kurang, dikirim kurang", A, "S108"),
    _m("PASOK_HABIS_STOK", "Pemasok kehabisan stok", ("pasok", "jumlah"), "stok habis, kehabisan stok, stok kosong, barang kosong", A, "S108"),
    _m("PASOK_HARGA_TINGGI_MODAL_KURANG", "Harga pasokan tinggi, modal kurang", ("pasok", "harga"), "modal kurang, kurang modal, harga pemasok tinggi, harga pasokan tinggi", A, "S108"),
    _m("PERMINTAAN_DI_LUAR_PERKIRAAN", "Permintaan di luar perkiraan", ("pasok", "jumlah"), "permintaan melebihi, permintaan luar perkiraan, permintaan naik", A, "S108"),
    _m("TOPUP_TERLAMBAT_RAPEL", "Dana terlambat atau dirapel", ("penyaluran", "waktu"), "terlambat cair, telat cair, belum cair, rapel, dirapel, saldo kosong, saldo nol", B, "S100", "S102"),
    _m("KUOTA_BELUM_TERISI", "Kuota belum terisi", ("penyaluran", "jumlah"), "kuota belum, kuota kosong, kuota sisa", B, "S18", "S89"),
    _m("PENYALAHGUNAAN_JUDI_ONLINE", "Bantuan dipakai judi online", ("pemanfaatan", "sasaran"), "judi, judol, slot", B, "S38", "S94", "S95"),
    _m("SALDO_MENUMPUK", "Saldo menumpuk tidak dipakai", ("pemanfaatan", "sasaran"), "saldo menumpuk, saldo tidak diambil, saldo mengendap", C, "S95"),
)  # fmt: skip
"""The issues, in their groups."""

SUPPLY_SOURCES: Final = ("pasar", "perum_bulog", "penggilingan", "peternak", "agen_grosir", "lainnya")
"""Where an e-warong gets its goods, as a public survey program lists it [A as code]."""

SHORTAGE_CAUSES: Final = (
    "pemasok_kirim_kurang",
    "pemasok_kehabisan",
    "harga_tinggi_modal_kurang",
    "permintaan_melebihi_perkiraan",
    "lainnya",
)
"""Why goods run out, as the same program lists it; it says nothing about how often."""
