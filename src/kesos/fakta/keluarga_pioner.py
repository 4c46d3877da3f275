"""The conduct of a family that others may follow (PSKS 7); a person's assessment, never inferred."""

from kesos.engine.fact import ASSESSMENT, PRIBADI, Fact, fact
from kesos.engine.record import Record


class FaktaKeluargaPioner(Record):
    """The conduct of a family that others may follow (PSKS 7); a person's assessment, never inferred."""

    menjalankan_fungsi_keluarga: Fact[bool] = fact(
        "Menurut penilai, apakah keluarga ini sanggup menjalankan fungsi-fungsi keluarga?",
        ASSESSMENT,
        PRIBADI,
    )
    perilaku_layak_ditiru: Fact[bool] = fact(
        "Menurut penilai, apakah perilaku keluarga ini pantas ditiru?",
        ASSESSMENT,
        PRIBADI,
    )
    menjaga_keutuhan_dengan_perilaku_positif: Fact[bool] = fact(
        "Menurut penilai, apakah keluarga ini sanggup menjaga keutuhannya lewat perilaku positif?",
        ASSESSMENT,
        PRIBADI,
    )
    mampu_dan_mau_menularkan_perilaku_positif: Fact[bool] = fact(
        "Menurut penilai, apakah keluarga ini sanggup dan mau menularkan perilaku positif kepada keluarga lain?",
        ASSESSMENT,
        PRIBADI,
    )
