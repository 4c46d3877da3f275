"""The processes of DTSEN: the formal track, the track of the Cek Bansos application, and PBI-JK switched off and on again."""

from datetime import date
from functools import partial
from typing import Final

from kesos._verval.mesin_dtks import langkah
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.engine.process import Process
from kesos.engine.timeline import Interval
from kesos.fakta.peraturan import PERATURAN

_PERMENSOS_3_2025: Final = PERATURAN["permensos-3-2025"]
_PERMENSOS_21_2019: Final = PERATURAN["permensos-21-2019"]
_b = partial(langkah, CORROBORATED)
_c = partial(langkah, SINGLE)
_d = partial(langkah, UNVERIFIED)

FORMAL: Final = Process(
    code="DTSEN_FORMAL_2025",
    name="Pemutakhiran DTSEN, jalur formal: usulan bansos dan pembaruan data",
    valid=Interval(date(2025, 2, 5)),
    grade=CORROBORATED,
    cites=(
        PERATURAN["inpres-4-2025"].at("KELIMA angka 3, 11", PRIMARY),
        _PERMENSOS_3_2025.at("Pasal 2-12", PRIMARY),
        PERATURAN["kepmensos-245-huk-2025"].at("pembukaan", PRIMARY),
    ),
    basis="a provincial questions-and-answers page, a village site and news; the states are field practice",
    notes=(
        "Permensos 3/2025 (10 Juni 2025 paling cepat) memberi dasar hukumnya; keadaan-keadaan di sini praktik lapangan [B].",
        "Musyawarah tidak wajib: usulan dapat melalui musyawarah (Pasal 5 ayat (2) [A]).",
        "Bupati/wali kota wajib memverifikasi dan memvalidasi usulan (Pasal 5 ayat (3), 6 ayat (2) [A]).",
        "Hanya BPS yang menetapkan desil; desil yang tampak salah ditempuh lewat pembaruan data [B].",
        "Pemeringkatan baru tiap tiga bulan [B]. Batas hari bulanan berbeda antardaerah dan tidak dimuat Permensos [A].",
        "Urutan ground check dan pengesahan berbeda antarsumber [C].",
    ),
    initial="DIUSULKAN_RT_RW",
    final=("DIRANKING_BPS", "TIDAK_LAYAK"),
    states={
        "DIUSULKAN_RT_RW": "usulan atau pembetulan diajukan",
        "MUSDES_ATAU_SPTJM": "disepakati musyawarah desa/kelurahan, atau dijamin SPTJM",
        "INPUT_SIKSNG": "39 variabel, foto rumah, koordinat; kunjungan ke alamat KTP",
        "PERIKSA_DINSOS": "diperiksa dinas sosial, administrasi dan isi",
        "DIKEMBALIKAN": "dikembalikan untuk diperbaiki",
        "FINALISASI": "dikunci untuk ground check",
        "GROUND_CHECK": "diperiksa pendamping PKH di lapangan",
        "DISAHKAN": "disahkan bupati/wali kota atau akun kepala perangkat daerah",
        "DI_KEMENSOS": "dihimpun Kementerian Sosial",
        "DI_BPS": "dikirim ke BPS, dipadankan, digabungkan",
        "DIRANKING_BPS": "desil ditetapkan BPS",
        "TIDAK_LAYAK": "dinyatakan tidak layak",
    },
    transitions=(
        _b(
            "DIUSULKAN_RT_RW",
            "setuju",
            "MUSDES_ATAU_SPTJM",
            ("musdes_muskel", "kades_lurah"),
            evidence_any=("berita_acara", "sptjm"),
            cites=(_PERMENSOS_3_2025.at("Pasal 5 ayat (1)-(2)", PRIMARY),),
        ),
        _b("MUSDES_ATAU_SPTJM", "input", "INPUT_SIKSNG", "operator_desa", ["foto_rumah", "geotag", "nik", "kk"]),
        _b("INPUT_SIKSNG", "kirim", "PERIKSA_DINSOS", "operator_desa"),
        _b("PERIKSA_DINSOS", "kembalikan", "DIKEMBALIKAN", "dinsos_kabkota"),
        _b("DIKEMBALIKAN", "perbaiki", "INPUT_SIKSNG", "operator_desa"),
        _b("PERIKSA_DINSOS", "setuju", "FINALISASI", "dinsos_kabkota"),
        _b("FINALISASI", "tugaskan", "GROUND_CHECK", "dinsos_kabkota"),
        _b(
            "GROUND_CHECK",
            "layak",
            "DISAHKAN",
            "bupati_walikota",
            cites=(_PERMENSOS_3_2025.at("Pasal 5 ayat (3), Pasal 6 ayat (2)", PRIMARY),),
        ),
        _b("GROUND_CHECK", "tidak_layak", "TIDAK_LAYAK", "pendamping_pkh"),
        _b(
            "DISAHKAN",
            "kirim_pusat",
            "DI_KEMENSOS",
            "kemensos_pusdatin",
            cites=(_PERMENSOS_3_2025.at("Pasal 7", PRIMARY),),
        ),
        langkah(
            PRIMARY,
            "DI_KEMENSOS",
            "kembalikan",
            "DIKEMBALIKAN",
            "kemensos_pusdatin",
            cites=(_PERMENSOS_3_2025.at("Pasal 9 ayat (5), Pasal 10 ayat (3)", PRIMARY),),
        ),
        _b(
            "DI_KEMENSOS",
            "serahkan",
            "DI_BPS",
            "kemensos_pusdatin",
            cites=(_PERMENSOS_3_2025.at("Pasal 11", PRIMARY),),
        ),
        _b(
            "DI_BPS",
            "ranking",
            "DIRANKING_BPS",
            "bps",
            cites=(_PERMENSOS_3_2025.at("Pasal 1 angka 7, Pasal 11 ayat (4)", PRIMARY),),
        ),
    ),
)
"""The current track."""

CEK_BANSOS: Final = Process(
    code="DTSEN_CEKBANSOS_USUL_SANGGAH",
    name="Jalur partisipasi: usul dan sanggah dalam aplikasi Cek Bansos",
    valid=Interval(date(2025, 5, 30), not_before=date(2025, 1, 1)),
    grade=SINGLE,
    cites=(_PERMENSOS_3_2025.at("Pasal 3 ayat (1) huruf c, Pasal 10", PRIMARY),),
    basis="two news items of 2025; the track of proposals stands in the regulation, objection and day limit do not",
    notes=(
        "Permensos 3/2025 mengenal usulan masyarakat, tetapi bagian yang terlihat tidak memuat sanggah dan batas hari [A].",
        "Empat belas hari dan akibatnya berasal dari satu berita; pemanggil dapat memberi bilangan lain dengan sumbernya.",
        "Pembagian hasil usul adalah pemodelan sendiri [D].",
    ),
    initial="DIAJUKAN",
    final=("USUL_DITERUSKAN", "DICORET", "SANGGAH_TIDAK_VALID", "USUL_DITOLAK"),
    states={
        "DIAJUKAN": "usul atau sanggah dikirim warga",
        "MENUNGGU_VERIFIKASI_PEMDA": "menunggu pemerintah daerah",
        "USUL_DITERUSKAN": "usul diterima, masuk jalur formal",
        "USUL_DITOLAK": "usul ditolak",
        "DICORET": "sanggah diterima, nama dicoret",
        "SANGGAH_TIDAK_VALID": "sanggah ditolak atau tidak diperiksa pada waktunya",
    },
    transitions=(
        _c(
            "DIAJUKAN",
            "terdaftar",
            "MENUNGGU_VERIFIKASI_PEMDA",
            "warga",
            guard=(
                "pelapor tinggal di desa/kelurahan yang sama; NIK dan wajah lolos pemeriksaan; foto rumah dan koordinat "
                "dilampirkan"
            ),
        ),
        _c("MENUNGGU_VERIFIKASI_PEMDA", "sanggah_terbukti", "DICORET", "dinsos_kabkota"),
        _c("MENUNGGU_VERIFIKASI_PEMDA", "sanggah_tak_terbukti", "SANGGAH_TIDAK_VALID", "dinsos_kabkota"),
        _c(
            "MENUNGGU_VERIFIKASI_PEMDA",
            "lewat_14_hari",
            "SANGGAH_TIDAK_VALID",
            "kemensos_pusdatin",
            after_days=14,
            guard="perkaranya sanggah, bukan usul",
        ),
        _d("MENUNGGU_VERIFIKASI_PEMDA", "usul_layak", "USUL_DITERUSKAN", "dinsos_kabkota"),
        _d("MENUNGGU_VERIFIKASI_PEMDA", "usul_tidak_layak", "USUL_DITOLAK", "dinsos_kabkota"),
    ),
)

PBI: Final = Process(
    code="PBI_NONAKTIF_REAKTIVASI",
    name="PBI-JK dinonaktifkan dan diaktifkan kembali",
    valid=Interval(date(2025, 6, 1), not_before=date(2025, 5, 1)),
    grade=CORROBORATED,
    cites=(
        _PERMENSOS_21_2019.at("Pasal 6 ayat (5)-(17), Pasal 7-8, 11-17", PRIMARY),
        PERATURAN["pp-76-2015"].at("Pasal 11 ayat (2)-(3), Pasal 11B ayat (4)", PRIMARY),
    ),
    basis="news of 2025 and 2026",
    notes=(
        "Ditetapkan tiap bulan (Permensos 21/2019 Pasal 6 ayat (6) [A]), paling lambat tiap enam bulan (PP 76/2015 Pasal 11B ayat (4) [A]).",
        "Yang diaktifkan kembali harus membetulkan datanya dalam enam bulan, atau dihapus lagi (Permensos 21/2019 Pasal 6 ayat (16) [A]).",
    ),
    initial="AKTIF",
    final=("AKTIF", "NONAKTIF_TETAP"),
    states={
        "AKTIF": "iurannya dibayar negara",
        "NONAKTIF": "dinonaktifkan: tidak ada dalam DTSEN, atau desil di luar batas",
        "DIAJUKAN_REAKTIVASI": "dinas sosial mengajukan",
        "NONAKTIF_TETAP": "tidak memenuhi syarat lagi",
    },
    transitions=(
        _b("AKTIF", "tidak_di_dtsen", "NONAKTIF", "menteri"),
        _b("AKTIF", "desil_di_luar_batas", "NONAKTIF", "menteri"),
        _b(
            "NONAKTIF",
            "ajukan",
            "DIAJUKAN_REAKTIVASI",
            "dinsos_kabkota",
            guard=(
                "ada dalam daftar yang dinonaktifkan dan pemeriksaan lapangan menunjukkan miskin/hampir miskin, atau "
                "penyakit kronis/katastropik atau darurat; NIK dicatat"
            ),
        ),
        _b("DIAJUKAN_REAKTIVASI", "setuju", "AKTIF", "kemensos_pusdatin"),
        _b("DIAJUKAN_REAKTIVASI", "tolak", "NONAKTIF_TETAP", "kemensos_pusdatin"),
    ),
)
