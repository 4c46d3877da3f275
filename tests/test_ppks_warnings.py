"""The 41 warnings, written by hand: on which facts each shows, and at which ages."""

from typing import Any

import pytest

from kesos import ppks
from kesos.engine.record import Record
from strategies import ON

ALL = ((0, 130),)
AT_18, BELOW_6, BELOW_18 = ((18, 18),), ((0, 5),), ((0, 17),)
OUTSIDE_19_TO_60 = ((0, 18), (61, 130))
P, K, M = ppks.Perorangan, ppks.Keluarga, ppks.Komunitas

NO_NEGLECT = dict.fromkeys(
    ("tanpa_asuhan_layak", "hak_asuh_hilang", "diperlakukan_salah_oleh_keluarga", "dieksploitasi_ekonomi"), False
)
HOMELESS = {"punya_tempat_tinggal_tetap": False, "punya_penghasilan_tetap": False}
COUPLE = {"ada_pasangan_suami_istri": True, "suami_istri_saling_memperhatikan": False}
GOOD_REST = {
    "suami_istri_sering_bertengkar": False,
    "suami_istri_hidup_sendiri_sendiri": False,
    "hubungan_tetangga_baik": True,
    "ada_anak": False,
}
WOMAN = {"jenis_kelamin": "perempuan", "penghasilan_mencukupi": False}

# Code: facts on which it shows, and the ages, in completed years, at which it does.
WARNINGS: dict[str, tuple[dict[str, Any], tuple[tuple[int, int], ...]]] = {
    "PPKS-01.W1": ({"keluarga_asal_miskin": True}, ((5, 5),)),
    "PPKS-01.W2": ({"keluarga_asal_miskin": True, "status_gizi": "gizi_baik", **NO_NEGLECT}, ((0, 5),)),
    "PPKS-02.W1": ({"dilalaikan_orang_tua": True}, AT_18),
    "PPKS-02.W2": ({"dilalaikan_orang_tua": True, "kebutuhan_dasar_terpenuhi": True}, ((6, 18),)),
    "PPKS-02.W3": ({"hak_asuh_hilang": True}, ((6, 18),)),
    "PPKS-02.W4": ({"kebutuhan_dasar_terpenuhi": False}, ((5, 5),)),
    "PPKS-02.W5": (
        {"keluarga_asal_fakir_miskin": False, "dilalaikan_orang_tua": True, "kebutuhan_dasar_terpenuhi": False},
        ((6, 18),),
    ),
    "PPKS-03.W1": ({"peran_perkara_pidana": ["didakwa"]}, AT_18),
    "PPKS-03.W2": ({"peran_perkara_pidana": ["saksi"]}, BELOW_18),
    "PPKS-03.W3": ({"peran_perkara_pidana": ["disangka"]}, ((6, 11),)),
    "PPKS-04.W1": ({"berkeliaran_di_jalan": True}, AT_18),
    "PPKS-04.W2": ({"menghabiskan_waktu_di_jalan": True}, BELOW_6),
    "PPKS-05.W1": ({"ragam_disabilitas": ["fisik"]}, AT_18),
    "PPKS-05.W2": ({"ragam_disabilitas": ["mental"]}, BELOW_6),
    "PPKS-06.W1": ({"dipaksa_bekerja": True}, AT_18),
    "PPKS-07.W1": ({"terinfeksi_hiv_aids": True}, AT_18),
    "PPKS-07.W2": ({"dieksploitasi_seksual": True}, BELOW_6),
    "PPKS-07.W3": ({"ditelantarkan": True}, BELOW_18),
    "PPKS-08.W1": ({"kebutuhan_dasar_terpenuhi": False}, ((60, 60),)),
    "PPKS-08.W2": ({"kebutuhan_dasar_terpenuhi": False, "telantar_secara_sosial": False}, ((60, 130),)),
    "PPKS-09.W1": ({"ragam_disabilitas": ["sensorik"]}, BELOW_18),
    "PPKS-10.W1": ({"menawarkan_diri": True}, BELOW_18),
    "PPKS-11.W1": ({**HOMELESS, "punya_ktp": True, "punya_rencana_masa_depan": True}, ALL),
    "PPKS-11.W2": ({"punya_tempat_tinggal_tetap": False}, OUTSIDE_19_TO_60),
    "PPKS-12.W1": ({"nafkah_dari_belas_kasihan": True, "meminta_di_tempat_ramai": False}, ALL),
    "PPKS-12.W2": ({"meminta_di_tempat_ramai": True}, OUTSIDE_19_TO_60),
    "PPKS-15.W1": ({"selesai_pidana_keluar_lapas": True}, AT_18),
    "PPKS-16.W1": ({"terinfeksi_hiv_aids": True}, AT_18),
    "PPKS-16.W2": ({"terinfeksi_hiv_aids": True}, BELOW_18),
    "PPKS-17.W1": ({"pernah_menyalahgunakan_napza": True, "dinyatakan_bebas_ketergantungan": False}, ALL),
    "PPKS-17.W2": ({"dinyatakan_bebas_ketergantungan": True}, ALL),
    "PPKS-18.W1": ({"korban_perdagangan_orang": True}, ((0, 18),)),
    "PPKS-19.W1": ({"didiskriminasi": True}, BELOW_18),
    "PPKS-20.W1": ({"korban_perdagangan_orang": True, "status_pekerja_migran": ["lintas_negara"]}, ALL),
    "PPKS-20.W2": ({"status_pekerja_migran": ["mantan_domestik"]}, ALL),
    "PPKS-23.W1": (WOMAN, AT_18),
    "PPKS-23.W2": (WOMAN, ((60, 130),)),
    "PPKS-24.W1": ({"punya_mata_pencaharian": False, "mampu_memenuhi_kebutuhan_dasar": True}, ALL),
    "PPKS-24.W2": ({"punya_mata_pencaharian": False}, BELOW_18),
    "PPKS-25.W1": ({**COUPLE, **GOOD_REST}, ALL),
    "PPKS-26.W1": ({"terpencil_dan_sulit_dicapai": True, "akses_layanan_terbatas": False}, ALL),
}
KINDS: dict[str, type[Record]] = {"PPKS-25.W1": K, "PPKS-26.W1": M}


def shown(code: str, facts: dict[str, Any]) -> bool:
    record = KINDS.get(code, P).from_dict(facts)
    return code in ppks.classify(record, on=ON)[code[:7]].warning_codes


def test_the_table_is_whole() -> None:
    """The table holds every warning there is, and no other."""
    assert sorted(WARNINGS) == sorted(
        jenis.warning_code(warning.key) for jenis in ppks.CATEGORIES for warning in jenis.warnings
    )


@pytest.mark.parametrize("code", [code for code in WARNINGS if code not in KINDS])
def test_a_warning_shows_at_its_ages(code: str) -> None:
    """On its facts a warning shows at each completed year from 0 to 130 as the law files say, and at no other."""
    facts, ranges = WARNINGS[code]
    for age in range(131):
        expected = any(low <= age <= high for low, high in ranges)
        assert shown(code, {**facts, "usia": age}) is expected, age


@pytest.mark.parametrize("code", WARNINGS)
def test_a_warning_is_silent_while_it_is_open(code: str) -> None:
    """A warning that names an age is silent without one; no warning shows where a fact that it needs is not known."""
    facts, ranges = WARNINGS[code]
    assert shown(code, facts) is (ranges == ALL)
    age = {} if code in KINDS else {"usia": ranges[0][0]}
    for name in facts:
        less = {key: value for key, value in facts.items() if key != name}
        assert not shown(code, {**less, **age}), name
