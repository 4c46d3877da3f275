"""From the decision to the balance: statuses of SIKS-NG, the stages of payment, and what becomes of unused funds."""

from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import ClassVar, Final

from attrs import frozen

from kesos._sembako.jenis import JUKNIS_PKH_2024, Entri, failure
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE
from kesos.messages import Lang, text


class Kelas(StrEnum):
    """What a status amounts to."""

    PROSES = "proses"
    SUKSES = "sukses"
    PERINGATAN = "peringatan"
    GAGAL = "gagal"
    EKSKLUSI = "eksklusi"
    KONFLIK = "konflik"
    """The sources give it two meanings."""

    def words(self, lang: Lang = "id") -> str:
        """Return the class as a word."""
        return text(f"sembako.kelas.{self.value}", lang)


@frozen(kw_only=True)
class StatusSiks(Entri):
    """A status that SIKS-NG shows. The five lists of them that were seen look like copies of one text [C].

    Args:
        kelas: what it amounts to.
        tindakan: what to do, in Indonesian; our own advice, except where a source says it.
        labels: other spellings.

    The other arguments are those of `Entri`; ``teks`` is the meaning.
    """

    bagian: ClassVar[str] = "status"

    kelas: Kelas
    tindakan: str
    labels: tuple[str, ...] = ()

    def action(self, lang: Lang = "id") -> str:
        """Return what to do. It never says that something should be hidden or a report delayed."""
        return self._in(lang, f"sembako.status_tindakan.{self.code}", self.tindakan)


_SALINAN: Final = ("S76", "S77", "S78")

STATUSES: Final = (
    StatusSiks(
        code="OMSPAN",
        teks="Masuk pemantauan perbendaharaan",
        kelas=Kelas.PROSES,
        tindakan="Tunggu tahap berikutnya.",
        evidence=SINGLE,
        sumber=("S76", "S77", "S78", "S79"),
        labels=("om span",),
    ),
    StatusSiks(
        code="GAGAL_OMSPAN",
        teks="Gagal pemeriksaan rekening: nama pada KK atau KTP berbeda dengan buku tabungan",
        kelas=Kelas.GAGAL,
        tindakan="Perbaiki data pada Dukcapil atau bank, lalu ajukan lagi.",
        evidence=SINGLE,
        sumber=("S76", "S77", "S78", "S79"),
        labels=("gagal om span", "gagal cek rekening"),
    ),
    StatusSiks(
        code="SI",
        teks="Standing instruction: sumber berbeda tentang artinya",
        kelas=Kelas.KONFLIK,
        tindakan="Jangan menyimpulkan: tanyakan kepada bank apakah uang sudah masuk, dan periksa kesesuaian data.",
        evidence=SINGLE,
        sumber=("S76", "S80"),
        labels=("standing instruction",),
        catatan=(
            "satu kelompok sumber: perintah bayar sudah ada tetapi data bank dan Dukcapil berbeda; sumber lain: tahap "
            "akhir yang biasa sebelum uang masuk"
        ),
    ),
    StatusSiks(
        code="EXCLUDE",
        teks="Tidak cair pada periode itu: data tidak lengkap atau tidak memenuhi",
        kelas=Kelas.GAGAL,
        tindakan="Cari sebabnya pada rincian, lengkapi datanya, lalu pantau periode berikut.",
        evidence=SINGLE,
        sumber=_SALINAN,
    ),
    StatusSiks(
        code="EXCLUDE_PEKERJAAN",
        teks="Ada anggota keluarga dengan pekerjaan yang dilarang",
        kelas=Kelas.EKSKLUSI,
        tindakan="Periksa pekerjaan yang tercatat; bila salah, ajukan perbaikan data dengan bukti.",
        evidence=SINGLE,
        sumber=_SALINAN,
    ),
    StatusSiks(
        code="EXCLUDE_TIDAK_LAYAK_DAERAH",
        teks="Dinilai tidak layak oleh daerah",
        kelas=Kelas.EKSKLUSI,
        tindakan="Lihat penilaian daerahnya; bila keadaannya lain, ajukan lewat musyawarah atau sanggahan.",
        evidence=SINGLE,
        sumber=_SALINAN,
    ),
    StatusSiks(
        code="EXCLUDE_MENINGGAL",
        teks="Padan dengan data kematian",
        kelas=Kelas.EKSKLUSI,
        tindakan=(
            "Pastikan kematiannya tercatat; bila ada anggota lain pada KK, ajukan penggantian pengurus. Bila orangnya "
            "masih hidup, perbaiki data kematiannya."
        ),
        evidence=SINGLE,
        sumber=_SALINAN,
    ),
    StatusSiks(
        code="TIDAK_TRANSAKSI",
        teks="Tidak bertransaksi pada tahap sebelumnya",
        kelas=Kelas.PERINGATAN,
        tindakan="Kunjungi keluarganya: apakah kartunya dipegang, rekeningnya aktif, dan jaraknya terjangkau?",
        evidence=SINGLE,
        sumber=_SALINAN,
    ),
    StatusSiks(
        code="PROSES_SPM",
        teks="Surat perintah membayar terbit",
        kelas=Kelas.PROSES,
        tindakan="Tunggu tahap berikutnya.",
        evidence=SINGLE,
        sumber=_SALINAN,
    ),
    StatusSiks(
        code="SUKSES_SPM",
        teks="Surat perintah membayar terlaksana",
        kelas=Kelas.SUKSES,
        tindakan="Pantau SP2D dan saldo; surat ini belum berarti uang sudah diterima.",
        evidence=SINGLE,
        sumber=("S76", "S77"),
    ),
    StatusSiks(
        code="PROSES_BUREKOL",
        teks="Pembukaan rekening kolektif berjalan",
        kelas=Kelas.PROSES,
        tindakan="Tunggu; bila gagal, penyaluran tetap lewat PT Pos.",
        evidence=SINGLE,
        sumber=("S76", "S77"),
        labels=("burekol",),
    ),
    StatusSiks(
        code="TIDAK_LAYAK_GIS",
        teks="Tidak layak menurut survei atau pemetaan SAGIS",
        kelas=Kelas.EKSKLUSI,
        tindakan="Periksa hasil surveinya; bila keadaannya lain, ajukan survei ulang.",
        evidence=SINGLE,
        sumber=("S76", "S77"),
    ),
    StatusSiks(
        code="SK_CALON_PENERIMA",
        teks="Masuk surat keputusan calon penerima",
        kelas=Kelas.PROSES,
        tindakan="Tunggu tahap berikutnya; calon belum berarti penerima.",
        evidence=SINGLE,
        sumber=("S76", "S77"),
        labels=("sk calon", "sk/calon penerima", "calon penerima"),
    ),
    StatusSiks(
        code="OVERLAP_SDM_KESOS",
        teks="Tercatat sebagai SDM kesejahteraan sosial",
        kelas=Kelas.EKSKLUSI,
        tindakan="Periksa catatannya; bila salah atau sudah berhenti, ajukan perbaikan data dengan bukti.",
        evidence=SINGLE,
        sumber=("S76", "S77"),
    ),
    StatusSiks(
        code="KETERANGAN_STRIP",
        teks="Gagal cek atau buka rekening karena data bank dan Dukcapil berbeda",
        kelas=Kelas.GAGAL,
        tindakan="Perbaiki data pada Dukcapil atau bank, lalu ajukan lagi.",
        evidence=SINGLE,
        sumber=("S76", "S77"),
        labels=("keterangan -", "-"),
    ),
)
"""The fifteen statuses."""


def _spelled(label: str) -> str:
    return " ".join(label.casefold().replace("_", " ").replace("/", " ").split())


_BY_LABEL: Final = {_spelled(label): status for status in STATUSES for label in (status.code, *status.labels)}


def siks_status(label: str) -> StatusSiks:
    """Return the status that a label of SIKS-NG means.

    Args:
        label: the label; case, blanks and underscores do not matter.

    Raises:
        SembakoError: SBK-904, with the nearest label, if it is not known.

    >>> siks_status("Exclude Pekerjaan").kelas, siks_status("SI").kelas
    (<Kelas.EKSKLUSI: 'eksklusi'>, <Kelas.KONFLIK: 'konflik'>)
    """
    found = _BY_LABEL.get(_spelled(label))
    if found is None:
        nearest = get_close_matches(_spelled(label), _BY_LABEL, n=1, cutoff=0.0)[0]
        raise failure("SBK-904", label, _BY_LABEL[nearest].code, nearest=_BY_LABEL[nearest].code)
    return found


PIPELINE: Final = (
    Entri(
        code="BUREKOL",
        teks="Pembukaan rekening kolektif",
        evidence=SINGLE,
        sumber=("S80",),
        catatan="bila gagal, penyaluran tetap lewat PT Pos",
    ),
    Entri(
        code="CEK_REKENING_OMSPAN",
        teks="Pemeriksaan rekening lewat OM-SPAN (Online Monitoring SPAN)",
        evidence=SINGLE,
        sumber=("S80",),
    ),
    Entri(code="SPM", teks="Surat Perintah Membayar", evidence=SINGLE, sumber=("S80",)),
    Entri(code="SP2D", teks="Surat Perintah Pencairan Dana", evidence=SINGLE, sumber=("S80",)),
    Entri(
        code="SI",
        teks="Standing instruction kepada bank",
        evidence=SINGLE,
        sumber=("S80",),
        catatan="lihat status SI: sumber berbeda tentang artinya",
    ),
    Entri(code="SALDO_MASUK", teks="Saldo masuk rekening", evidence=SINGLE, sumber=("S80",)),
)
"""The stages of payment in the order that one report of 2024 gives."""


def next_stage(code: str) -> str | None:
    """Return the stage after one; None after the last.

    Raises:
        SembakoError: SBK-905 for a stage that is not among `PIPELINE`.

    >>> next_stage("SPM"), next_stage("SALDO_MASUK")
    ('SP2D', None)
    """
    codes = [stage.code for stage in PIPELINE]
    if code not in codes:
        raise failure("SBK-905", code, codes[0], choices=", ".join(codes))
    at = codes.index(code) + 1
    return codes[at] if at < len(codes) else None


UNUSED_FUNDS: Final = (
    Entri(
        code="kewajiban_bank",
        teks=(
            "Bank membekukan saldo KPM yang tidak bertransaksi dan KKS yang tidak terdistribusi, mendebetnya ke "
            "rekening penampung (RPL), dan menyetorkannya ke kas negara"
        ),
        evidence=CORROBORATED,
        sumber=("S90", "S91"),
        catatan="tenggat dalam hari (30, 90, 105) dan rumus rekonsiliasi resmi tidak ditemukan",
    ),
    Entri(
        code="tenggat_pos_pkh",
        teks="Pos penyalur PKH 2024: laporan 30 hari kalender; dana tak tersalur disetor 15 hari sesudah diperintahkan",
        evidence=PRIMARY,
        sumber=("S178",),
        cites=(JUKNIS_PKH_2024.at("ketentuan pos penyalur", PRIMARY),),
        catatan="bunga atau jasa giro disetor dalam 7 hari kalender",
    ),
)
"""What must become of money that nobody took."""

POS_DAYS: Final[Mapping[str, int]] = {"laporan": 30, "setor": 15, "jasa_giro": 7}
"""Calendar days for the post office by the PKH guide of 2024 [A]. None is known for a bank."""
