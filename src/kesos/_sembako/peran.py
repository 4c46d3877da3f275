"""Who does what in Program Sembako: ministry, coordination teams, companions, bank, post, village, head of region."""

from datetime import date
from typing import ClassVar, Final

from attrs import frozen

from kesos._sembako.jenis import KEPDIRJEN_PFM_2022, PERMENSOS_5_2021, PERMENSOS_28_2018, Entri
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import Lang

_PERDIRJEN_35: Final = PERATURAN["perdirjen-dayasos-35-2020"]


@frozen(kw_only=True)
class Peran(Entri):
    """One role.

    Args:
        tugas: its tasks, in Indonesian.
        rasio: how many there are, as far as a source says; no official ratio was found.
        since: the first day on which it had a part; None from the start.

    The other arguments are those of `Entri`; ``teks`` is the name.
    """

    bagian: ClassVar[str] = "peran"

    tugas: tuple[str, ...]
    rasio: str = ""
    since: date | None = None

    def tasks(self, lang: Lang = "id") -> tuple[str, ...]:
        """Return its tasks."""
        return tuple(
            self._in(lang, f"sembako.peran_tugas.{self.code}_{number}", task)
            for number, task in enumerate(self.tugas, 1)
        )

    def ratio(self, lang: Lang = "id") -> str:
        """Return how many there are; empty if no source says."""
        return self._in(lang, f"sembako.peran_rasio.{self.code}", self.rasio)


ROLES: Final = (
    Peran(
        code="KEMENSOS_KPA",
        teks="Kementerian Sosial selaku kuasa pengguna anggaran (KPA)",
        tugas=("menetapkan KPM", "menerima pengesahan perubahan KPM"),
        evidence=PRIMARY,
        sumber=("S25", "S47"),
        cites=(KEPDIRJEN_PFM_2022.at("judul dan menimbang", PRIMARY),),
    ),
    Peran(
        code="TIKOR_PROV",
        teks="Tim Koordinasi Bantuan Sosial Pangan daerah provinsi",
        tugas=("mengoordinasi program di provinsi",),
        evidence=PRIMARY,
        sumber=("S24",),
        cites=(PERMENSOS_5_2021.at("Pasal 45", PRIMARY),),
        catatan=(
            "penanggung jawab gubernur; ketua sekretaris daerah provinsi; sekretaris kepala dinas sosial provinsi; "
            "anggota dari setda, Bappeda/TKPK, dinas sosial, dukcapil, perdagangan, dan lainnya"
        ),
    ),
    Peran(
        code="TIKOR_KAB",
        teks="Tim Koordinasi Bantuan Sosial Pangan daerah kabupaten/kota",
        tugas=(
            "perencanaan dan anggaran APBD",
            "pengusulan penggantian KPM",
            "sosialisasi",
            "pelaksanaan penyaluran",
            "memastikan pendamping tersedia",
            "pemantauan dan evaluasi",
            "penanganan pengaduan",
            "melapor kepada Tikor provinsi dan pusat",
        ),
        evidence=PRIMARY,
        sumber=("S24", "S74"),
        cites=(PERMENSOS_5_2021.at("Pasal 46; Pasal 47", PRIMARY),),
        catatan="diketuai sekretaris daerah menurut satu sumber",
    ),
    Peran(
        code="TIKOR_KEC",
        teks="Tim Koordinasi kecamatan",
        tugas=("memeriksa komoditas sebelum dibeli KPM",),
        evidence=SINGLE,
        sumber=("S75",),
        catatan="praktik Tasikmalaya; pasalnya tidak terlihat",
    ),
    Peran(
        code="KORDA",
        teks="Koordinator daerah (Korda, dahulu Koorteks)",
        tugas=("mendampingi dan mengoordinasi penyaluran se-kabupaten/kota", "menyosialisasikan aturan"),
        rasio="satu penempatan tiap kabupaten/kota",
        evidence=SINGLE,
        sumber=("S52", "S72", "S73"),
    ),
    Peran(
        code="PENDAMPING_BSP_TKSK",
        teks="TKSK selaku pendamping sosial bantuan sosial pangan",
        tugas=(
            "koordinasi, fasilitasi, administrasi",
            "mengawal penyaluran menurut 6T",
            "menegur e-warong dan merekomendasikan pencabutannya",
            "memantau daftar KPM dan ikut memperbaiki data",
            "tidak mengarahkan e-warong kepada pemasok tertentu",
        ),
        rasio="tiap kecamatan",
        since=date(2018, 1, 1),
        evidence=SINGLE,
        sumber=("S67", "S68", "S69", "S70", "S71"),
        cites=(PERMENSOS_28_2018.at("isi lewat ringkasan", SINGLE), _PERDIRJEN_35.at("judul dan menimbang", PRIMARY)),
    ),
    Peran(
        code="BANK_PENYALUR",
        teks="Bank penyalur (Himbara)",
        tugas=(
            "membuka rekening kolektif",
            "mendistribusikan KKS",
            "menguji tuntas dan menetapkan e-warong",
            "membekukan dan mendebet saldo yang tidak ditransaksikan",
            "melapor",
        ),
        evidence=CORROBORATED,
        sumber=("S48", "S90", "S91"),
        catatan="penetapan e-warong: bank menurut Pedum, Menteri menurut ringkasan Permensos 5/2021",
    ),
    Peran(
        code="PT_POS",
        teks="PT Pos Indonesia",
        tugas=("membayar tunai di kantor pos, di komunitas, atau diantar ke rumah",),
        since=date(2022, 1, 1),
        evidence=CORROBORATED,
        sumber=("S26", "S30"),
    ),
    Peran(
        code="DESA_KEL",
        teks="Kepala desa atau lurah dengan musyawarah desa atau kelurahan",
        tugas=("mengusulkan perubahan KPM", "mengisi SIKS-NG"),
        evidence=PRIMARY,
        sumber=("S47",),
    ),
    Peran(
        code="KEPALA_DAERAH",
        teks="Bupati atau wali kota",
        tugas=("mengesahkan perubahan KPM",),
        evidence=PRIMARY,
        sumber=("S47",),
    ),
)
"""The roles. No official number of recipients for one companion or coordinator was found."""
