"""One person as a pydantic model written by hand: the facts of the 26 types, their bounds, their words, nothing else.

Strict, frozen and closed, as a record of kesos is; a fact that is absent is not known.
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Truth = bool | None
IMPLIES = {
    "diperlakukan_salah_oleh_keluarga": "diperlakukan_salah",
    "ditelantarkan_oleh_keluarga": "ditelantarkan",
    "sering_diperlakukan_kejam": "diperlakukan_salah",
    "pernah_dianiaya": "mengalami_kekerasan_fisik",
    "pernah_diperkosa": "mengalami_kekerasan_seksual",
}


class Orang(BaseModel):
    """One person."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", hide_input_in_errors=True)

    usia: Annotated[int, Field(ge=0, le=130)] | None = None
    jenis_kelamin: Literal["laki_laki", "perempuan"] | None = None
    status_gizi: Literal["gizi_buruk", "gizi_kurang", "gizi_baik", "gizi_lebih"] | None = None
    peran_perkara_pidana: frozenset[Literal["disangka", "didakwa", "dipidana", "korban", "saksi"]] | None = None
    ragam_disabilitas: frozenset[Literal["fisik", "intelektual", "mental", "sensorik"]] | None = None
    akibat_perdagangan_orang: (
        frozenset[
            Literal[
                "tindak_kekerasan",
                "eksploitasi_seksual",
                "penelantaran",
                "pengusiran_deportasi",
                "gagal_menyesuaikan_diri",
            ]
        ]
        | None
    ) = None
    status_pekerja_migran: (
        frozenset[Literal["domestik", "lintas_negara", "mantan_domestik", "mantan_lintas_negara"]] | None
    ) = None
    masalah_sosial_pekerja_migran: (
        frozenset[
            Literal[
                "tindak_kekerasan", "eksploitasi", "penelantaran", "pengusiran_deportasi", "gagal_menyesuaikan_diri"
            ]
        ]
        | None
    ) = None
    berkeliaran_di_jalan: Truth = None
    berpakaian_kumuh: Truth = None
    dalam_situasi_darurat: Truth = None
    dari_kelompok_minoritas_terisolasi: Truth = None
    dijauhi_keluarga_masyarakat: Truth = None
    dilalaikan_orang_tua: Truth = None
    dinyatakan_bebas_ketergantungan: Truth = None
    dipaksa_bekerja: Truth = None
    diperlakukan_salah_oleh_keluarga: Truth = None
    ditelantarkan_oleh_keluarga: Truth = None
    hak_asuh_hilang: Truth = None
    istri_ditinggal_tanpa_kejelasan: Truth = None
    kebutuhan_dasar_terpenuhi: Truth = None
    keluarga_asal_fakir_miskin: Truth = None
    keluarga_asal_miskin: Truth = None
    kepala_keluarga: Truth = None
    korban_napza_termasuk_alkohol: Truth = None
    korban_perdagangan_orang: Truth = None
    lingkungan_buruk_atau_diskriminatif: Truth = None
    mampu_memecahkan_masalah: Truth = None
    mampu_memenuhi_kebutuhan_dasar: Truth = None
    mampu_menjalankan_fungsi_sosial: Truth = None
    mampu_menjalankan_kehidupan_sehari_hari: Truth = None
    memperalat_sesama: Truth = None
    menawarkan_diri: Truth = None
    mencari_nafkah_di_jalan: Truth = None
    menerima_imbalan_hubungan_seksual: Truth = None
    mengalami_kekerasan_fisik: Truth = None
    mengalami_kekerasan_mental: Truth = None
    mengalami_kekerasan_seksual: Truth = None
    menghabiskan_waktu_di_jalan: Truth = None
    mengumpulkan_barang_bekas: Truth = None
    menjalankan_tugas_pencari_nafkah: Truth = None
    meminta_di_tempat_ramai: Truth = None
    miskin: Truth = None
    nafkah_dari_belas_kasihan: Truth = None
    pencari_nafkah_utama: Truth = None
    penghasilan_mencukupi: Truth = None
    pernah_dianiaya: Truth = None
    pernah_diperkosa: Truth = None
    pernah_menyalahgunakan_napza: Truth = None
    punya_dokumen_pekerja_migran: Truth = None
    punya_ktp: Truth = None
    punya_mata_pencaharian: Truth = None
    punya_pekerjaan_tetap: Truth = None
    punya_penghasilan_tetap: Truth = None
    punya_rencana_masa_depan: Truth = None
    punya_tempat_tinggal_tetap: Truth = None
    sakit_cacat_atau_meninggal: Truth = None
    selesai_pidana_keluar_lapas: Truth = None
    sering_diperlakukan_kejam: Truth = None
    sulit_memperoleh_pekerjaan_tetap: Truth = None
    tanpa_asuhan_layak: Truth = None
    telantar_secara_psikis: Truth = None
    telantar_secara_sosial: Truth = None
    terhambat_aktivitas_sehari_hari: Truth = None
    terhambat_bekerja_sehari_hari: Truth = None
    terinfeksi_hiv_aids: Truth = None
    dampak_psikologis_bencana_alam: Truth = None
    dampak_psikologis_bencana_sosial: Truth = None
    dibiarkan_dalam_bahaya: Truth = None
    didiskriminasi: Truth = None
    dieksploitasi_bentuk_lain: Truth = None
    dieksploitasi_ekonomi: Truth = None
    dieksploitasi_seksual: Truth = None
    diperlakukan_salah: Truth = None
    ditelantarkan: Truth = None
    fungsi_sosial_terganggu_bencana_alam: Truth = None
    korban_jiwa_bencana_sosial: Truth = None
    luka_atau_meninggal_bencana_alam: Truth = None
    rugi_harta_bencana_alam: Truth = None
    rugi_harta_bencana_sosial: Truth = None
    terkena_bencana_alam: Truth = None
    terkena_bencana_sosial: Truth = None

    @model_validator(mode="after")
    def _no_contradiction(self) -> Self:
        for fact, implied in IMPLIES.items():
            if getattr(self, fact) is True and getattr(self, implied) is False:
                raise ValueError(f"{fact} is true and {implied} is false")
        return self
