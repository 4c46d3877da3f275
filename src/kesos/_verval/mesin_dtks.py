"""The processes before DTSEN: BDT and early DTKS, DTKS through SIKS-NG, and the change of recipients of Sembako.

States and steps are field practice as the sources describe it; what a regulation itself says is cited.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Final

from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED, Evidence
from kesos.engine.process import Process, Transition
from kesos.engine.timeline import Interval
from kesos.fakta.peraturan import PERATURAN


def langkah(  # noqa: PLR0917  a row of a table
    grade: Evidence,
    start: str,
    event: str,
    to: str,
    actor: str | tuple[str, ...],
    evidence: Iterable[str] = (),
    **more: object,
) -> Transition:
    """Return a transition, in the order in which the tables read."""
    actors = (actor,) if isinstance(actor, str) else actor
    given: dict[str, object] = {"grade": grade, "evidence": tuple(evidence), **more}
    return Transition(start=start, event=event, to=to, actors=actors, **given)  # type: ignore[arg-type]  # fields of Transition by name


_UU_13_2011: Final = PERATURAN["uu-13-2011"]
_b = partial(langkah, CORROBORATED)
_c = partial(langkah, SINGLE)
_d = partial(langkah, UNVERIFIED)

BDT: Final = Process(
    code="BDT_2015_2020",
    name="Mekanisme Pemutakhiran Mandiri: verval BDT dan awal DTKS",
    valid=Interval(date(2016, 1, 1), date(2021, 5, 27), not_before=date(2015, 1, 1)),
    grade=CORROBORATED,
    cites=(
        _UU_13_2011.at("Pasal 8 ayat (4)-(9)", PRIMARY),
        PERATURAN["permensos-28-2017"].at("Pasal 1 angka 3-6", PRIMARY),
        PERATURAN["permensos-5-2019"].at("batang tubuh", SINGLE),
    ),
    basis="two news guides and a SIKS-NG manual of 2019",
    addresses=("https://www.scribd.com/document/520131126",),
    notes=(
        "Mulai tahun 2015; harinya tidak terlihat.",
        "Paling sedikit sekali dalam dua tahun (UU 13/2011 Pasal 8 ayat (5) [A]).",
        "Satu kabupaten melakukannya dua kali setahun, Mei dan November [C].",
    ),
    initial="TERDAFTAR_AWAL",
    final=("DITETAPKAN", "TIDAK_DIUSULKAN"),
    states={
        "TERDAFTAR_AWAL": "ada pada daftar awal: data lama dan pendaftar baru dengan KTP dan KK",
        "DIBAHAS_MUSDES": "dibahas dalam musyawarah desa/kelurahan",
        "PRELIST_AKHIR": "berita acara ditandatangani; daftar akhir",
        "DIKUNJUNGI": "rumah dikunjungi dengan kuesioner lengkap",
        "DIENTRI_OFFLINE": "dientri di SIKS luring, diekspor sebagai berkas .SIKS",
        "DIIMPOR_SIKSNG": "diimpor ke SIKS-NG",
        "DISAHKAN_KABKOTA": "surat pengesahan bupati/wali kota dan berita acara diunggah",
        "DITERUSKAN_GUBERNUR": "diteruskan gubernur",
        "DITETAPKAN": "ditetapkan Menteri",
        "TIDAK_DIUSULKAN": "ditolak dalam musyawarah",
    },
    transitions=(
        _b("TERDAFTAR_AWAL", "rapat_dibuka", "DIBAHAS_MUSDES", "kades_lurah"),
        _b("DIBAHAS_MUSDES", "disepakati", "PRELIST_AKHIR", "musdes_muskel", ["berita_acara"]),
        _b("DIBAHAS_MUSDES", "ditolak", "TIDAK_DIUSULKAN", "musdes_muskel", ["berita_acara"]),
        _b("PRELIST_AKHIR", "kunjungan_rumah", "DIKUNJUNGI", "dinsos_kabkota", ["instrumen_lengkap"]),
        _b("DIKUNJUNGI", "entri", "DIENTRI_OFFLINE", "operator_desa"),
        _b("DIENTRI_OFFLINE", "impor", "DIIMPOR_SIKSNG", "dinsos_kabkota"),
        _b("DIIMPOR_SIKSNG", "sahkan", "DISAHKAN_KABKOTA", "bupati_walikota", ["surat_pengesahan", "berita_acara"]),
        _b(
            "DISAHKAN_KABKOTA",
            "teruskan",
            "DITERUSKAN_GUBERNUR",
            "gubernur",
            cites=(_UU_13_2011.at("Pasal 8 ayat (9)", PRIMARY),),
        ),
        _b(
            "DITERUSKAN_GUBERNUR",
            "tetapkan",
            "DITETAPKAN",
            "menteri",
            cites=(_UU_13_2011.at("Pasal 11 ayat (1)", PRIMARY),),
        ),
    ),
)
"""Until Permensos 3/2021 was laid down, 27 May 2021."""

DTKS: Final = Process(
    code="DTKS_2021_2024",
    name="Usulan dan verval DTKS melalui SIKS-NG",
    valid=Interval(date(2021, 5, 27), date(2025, 2, 5)),
    grade=CORROBORATED,
    cites=(
        PERATURAN["permensos-3-2021"].at("batang tubuh", CORROBORATED),
        PERATURAN["kepmensos-150-huk-2022"].at("judul", UNVERIFIED),
        PERATURAN["kepmensos-73-huk-2024"].at("judul", SINGLE),
        PERATURAN["permensos-3-2025"].at("Pasal 28", PRIMARY),
    ),
    basis="news guides to the steps and news of 2025 on returned rows",
    notes=(
        "Sejak Inpres 4/2025 (5 Februari 2025) jalurnya DTSEN; Permensos 3/2021 sendiri dicabut Permensos 3/2025 Pasal 28 [A].",
        "Penetapan Menteri tiap bulan [B].",
    ),
    initial="USULAN_AWAL",
    final=("DITETAPKAN", "TIDAK_LAYAK"),
    states={
        "USULAN_AWAL": "daftar dari RT/RW atau pendaftaran sendiri",
        "USULAN_AKHIR": "daftar yang disepakati musyawarah desa/kelurahan",
        "VERIFIKASI_LAPANGAN": "diperiksa di lapangan oleh petugas desa",
        "INPUT_SIKSNG": "dientri; berita acara dan BNBA wajib diunggah",
        "PERIKSA_DINSOS": "diperiksa dinas sosial",
        "DISAHKAN": "disahkan bupati/wali kota melalui dinas sosial",
        "DIKEMBALIKAN": "dikembalikan ke desa/kelurahan untuk diverval ulang",
        "DIOLAH_KEMENSOS": "diolah, dipadankan dengan Dukcapil, dikendalikan mutunya",
        "DITETAPKAN": "ditetapkan dan diumumkan tiap bulan",
        "TIDAK_LAYAK": "dinyatakan tidak layak",
    },
    transitions=(
        _b("USULAN_AWAL", "musyawarah_setuju", "USULAN_AKHIR", "musdes_muskel", ["berita_acara"]),
        _b("USULAN_AWAL", "musyawarah_tolak", "TIDAK_LAYAK", "musdes_muskel", ["berita_acara"]),
        _b("USULAN_AKHIR", "cek_lapangan", "VERIFIKASI_LAPANGAN", "operator_desa"),
        _b("VERIFIKASI_LAPANGAN", "input", "INPUT_SIKSNG", "operator_desa", ["berita_acara", "bnba"]),
        _b("VERIFIKASI_LAPANGAN", "gugur", "TIDAK_LAYAK", "operator_desa"),
        _b("INPUT_SIKSNG", "kirim", "PERIKSA_DINSOS", "operator_desa"),
        _b("PERIKSA_DINSOS", "kembalikan", "DIKEMBALIKAN", "dinsos_kabkota"),
        _b("DIKEMBALIKAN", "perbaiki", "VERIFIKASI_LAPANGAN", "kades_lurah"),
        _b("PERIKSA_DINSOS", "sahkan", "DISAHKAN", "bupati_walikota", ["surat_pengesahan"]),
        _b("DISAHKAN", "olah", "DIOLAH_KEMENSOS", "kemensos_pusdatin"),
        _b("DIOLAH_KEMENSOS", "tetapkan", "DITETAPKAN", "menteri"),
        _d("DIOLAH_KEMENSOS", "tidak_padan", "DIKEMBALIKAN", "kemensos_pusdatin"),
        _b("DIOLAH_KEMENSOS", "tidak_layak", "TIDAK_LAYAK", "kemensos_pusdatin"),
    ),
)
"""Until Inpres 4/2025."""

SEMBAKO: Final = Process(
    code="SEMBAKO_KPM_CHANGE",
    name="Perubahan KPM Program Sembako (masa Pedum)",
    valid=Interval(date(2020, 1, 1), date(2022, 1, 1), not_before=date(2019, 1, 1)),
    grade=SINGLE,
    cites=(),
    basis="one page of a copy of the general guide (Pedum) of Program Sembako",
    addresses=("http://online.flipbuilder.com/vsmqc/ibyu/files/basic-html/page58.html",),
    notes=(
        "Hanya tahun 2019 sampai 2021 yang diketahui, bukan harinya.",
        "Salinan paling lambat tanggal 25, menurut daftar triwulan yang mulai Januari; sisanya terpotong [C].",
        "Penerima yang meninggal dapat diganti pengurus lain dalam KK yang sama [C].",
    ),
    initial="DIUSULKAN_MUSDES",
    final=("DITERIMA_KEMENSOS",),
    states={
        "DIUSULKAN_MUSDES": "formulir musyawarah desa/kelurahan diisi",
        "DITANDATANGANI_KADES": "ditandatangani kepala desa/lurah",
        "DI_KABKOTA": "di bupati/wali kota melalui camat, dengan BA Daftar KPM Perubahan",
        "DITERIMA_KEMENSOS": "diterima melalui SIKS-NG",
    },
    transitions=(
        _c("DIUSULKAN_MUSDES", "tanda_tangan", "DITANDATANGANI_KADES", "kades_lurah"),
        _c("DITANDATANGANI_KADES", "kirim_via_camat", "DI_KABKOTA", "camat"),
        _c("DI_KABKOTA", "unggah", "DITERIMA_KEMENSOS", "dinsos_kabkota", ["ba_daftar_kpm_perubahan"]),
    ),
)
