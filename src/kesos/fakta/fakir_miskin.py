"""Poverty of a household, as the questionnaire of Kepmensos 262/HUK/2022 asks it."""

from kesos.engine.fact import OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record


class FaktaFakirMiskin(Record):
    """Poverty of a household; whether its toilet is its own is the fact ``fasilitas_bab``."""

    punya_tempat_berteduh: Fact[bool] = fact(
        "Apakah ia atau keluarganya mempunyai tempat berteduh atau tempat tinggal sehari-hari?",
        OBSERVED,
        PRIBADI,
    )
    kepala_keluarga_bekerja: Fact[bool] = fact(
        "Apakah kepala keluarga atau pengurus keluarga bekerja?",
        OBSERVED,
        PRIBADI,
    )
    khawatir_atau_tidak_makan: Fact[bool] = fact(
        "Dalam setahun terakhir, pernahkah keluarga ini khawatir tidak makan, atau tidak makan?",
        OBSERVED,
        SPESIFIK,
    )
    porsi_pangan: Fact[int] = fact(
        "Berapa persen seluruh pengeluaran dipakai untuk makanan?",
        OBSERVED,
        SPESIFIK,
        unit="persen",
        between=(0, 100),
    )
    belanja_pakaian_setahun: Fact[bool] = fact(
        "Dalam setahun terakhir, adakah pengeluaran untuk pakaian?",
        OBSERVED,
        PRIBADI,
    )
    lantai_tanah_atau_plester: Fact[bool] = fact(
        "Apakah sebagian besar lantainya tanah dan/atau plester?",
        OBSERVED,
        PRIBADI,
    )
    dinding_sederhana: Fact[bool] = fact(
        (
            "Apakah sebagian besar dindingnya bambu, kawat, papan, terpal, kardus, tembok tanpa plester, rumbia, "
            "atau seng?"
        ),
        OBSERVED,
        PRIBADI,
    )
    penerangan_listrik: Fact[bool] = fact(
        "Apakah penerangan utamanya listrik?",
        OBSERVED,
        PRIBADI,
    )
    daya_listrik: Fact[int] = fact(
        "Berapa daya listrik yang terpasang?",
        OBSERVED,
        PRIBADI,
        unit="VA",
        between=(0, 100_000),
    )
