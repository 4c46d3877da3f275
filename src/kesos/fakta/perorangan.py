"""One person: the one record for every subject."""

from kesos.fakta.anak import FaktaAnak
from kesos.fakta.dasar import FaktaDasar
from kesos.fakta.kebencanaan import FaktaKebencanaan
from kesos.fakta.kedisabilitasan import FaktaKedisabilitasan
from kesos.fakta.kelayakan import FaktaKelayakan
from kesos.fakta.kerelawanan import FaktaKerelawanan
from kesos.fakta.ketelantaran import FaktaKetelantaran
from kesos.fakta.layanan_sosial import FaktaLayananSosial
from kesos.fakta.masalah import FaktaMasalah
from kesos.fakta.pekerjaan_sosial import FaktaPekerjaanSosial
from kesos.fakta.pendidikan import FaktaPendidikan
from kesos.fakta.penerima_bantuan import FaktaPenerimaPerorangan
from kesos.fakta.penghidupan import FaktaPenghidupan
from kesos.fakta.pihak import Pihak
from kesos.fakta.pilar import FaktaPilar
from kesos.fakta.ragam_disabilitas import FaktaRagam
from kesos.fakta.wilayah_tugas import FaktaWilayahTugas


class Perorangan(
    FaktaLayananSosial,
    FaktaKebencanaan,
    FaktaKetelantaran,
    FaktaPenerimaPerorangan,
    FaktaPekerjaanSosial,
    FaktaPilar,
    FaktaKerelawanan,
    FaktaWilayahTugas,
    FaktaPendidikan,
    FaktaKelayakan,
    FaktaMasalah,
    FaktaPenghidupan,
    FaktaRagam,
    FaktaKedisabilitasan,
    FaktaAnak,
    Pihak,
    FaktaDasar,
):
    """One person, as the facts that are known; also a person who died, where the law says so.

    Every fact is an optional keyword, and None means not known. Give `usia` (completed years on the reference date) or
    `tanggal_lahir`; the age then follows on the day of each evaluation.

    >>> orang = Perorangan(usia=4, tanpa_asuhan_layak=True)
    >>> orang.usia, orang.keluarga_asal_miskin
    (4, None)
    """
