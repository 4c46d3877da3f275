"""The pillars of a community: PSM, Tagana, Karang Taruna, community leaders, TKSK."""

from typing import Literal

from kesos.engine.expression import Unseen, all_of, any_of
from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, PRIBADI, Fact, fact
from kesos.engine.record import Record
from kesos.fakta.pendidikan import FaktaPendidikan, berijazah_paling_rendah
from kesos.fakta.wilayah_tugas import FaktaWilayahTugas


class FaktaAsal(Record):
    """Where a person comes from, and what the person is in the community."""

    unsur_asal: Fact[frozenset[Literal["psm", "karang_taruna", "lks"]]] = fact(
        "Dari unsur mana ia berasal: PSM, Karang Taruna, LKS? (boleh lebih dari satu; kosong bila tidak satu pun)",
        OBSERVED,
        BIASA,
    )
    anggota_psm: Fact[bool] = fact(
        "Apakah ia aktif sebagai PSM?",
        OBSERVED,
        BIASA,
    )
    anggota_lks: Fact[bool] = fact(
        "Apakah ia anggota LKS?",
        OBSERVED,
        BIASA,
    )
    pernah_anggota_karang_taruna: Fact[bool] = fact(
        "Apakah ia pernah menjadi anggota Karang Taruna sebelum menjadi PSM?",
        OBSERVED,
        BIASA,
    )
    aktif_dalam_karang_taruna: Fact[bool] = fact(
        "Apakah ia aktif dalam kegiatan Karang Taruna?",
        OBSERVED,
        BIASA,
    )
    mau_mampu_berorganisasi: Fact[bool] = fact(
        "Apakah ia mau dan mampu berorganisasi?",
        ASSESSMENT,
        BIASA,
    )
    aktif_pengabdian_masyarakat: Fact[bool] = fact(
        "Apakah ia aktif dalam kegiatan pengabdian masyarakat?",
        OBSERVED,
        BIASA,
    )
    unsur_tokoh_masyarakat: Fact[frozenset[Literal["agama", "adat", "wanita", "pemuda"]]] = fact(
        "Ia tokoh apa saja: agama, adat, wanita, pemuda? (kosongkan himpunan bila bukan tokoh dari keempatnya)",
        OBSERVED,
        PRIBADI,
    )
    tokoh_masyarakat: Fact[bool] = fact(
        "Apakah ia tokoh masyarakat?",
        OBSERVED,
        PRIBADI,
    )
    unsur_tokoh: Fact[Literal["agama", "adat", "wanita", "pemuda", "lainnya"]] = fact(
        "Ia tokoh dari unsur apa?",
        OBSERVED,
        PRIBADI,
    )


class FaktaPilar(FaktaAsal):
    """The pillars of a community: PSM, Tagana, Karang Taruna, community leaders, TKSK."""

    ber_ktp_desa_kelurahan_tempat_tinggal: Fact[bool] = fact(
        "Apakah KTP-nya beralamat di desa atau kelurahan tempat ia tinggal?",
        DOCUMENT,
        PRIBADI,
        follows=(FaktaWilayahTugas.punya_ktp_wilayah,),
    )
    mampu_peduli_berkomitmen_sebagai_relawan: Fact[bool] = fact(
        "Menurut penilai, apakah ia punya kemampuan, kepedulian, dan komitmen sebagai relawan sosial?",
        ASSESSMENT,
        BIASA,
    )
    peduli_dan_giat_menanggulangi_bencana: Fact[bool] = fact(
        "Apakah ia relawan yang peduli dan giat dalam penanggulangan bencana?",
        OBSERVED,
        BIASA,
    )
    relawan_atau_tks_dari_masyarakat: Fact[bool] = fact(
        "Apakah ia relawan sosial atau tenaga kesejahteraan sosial yang berasal dari masyarakat?",
        OBSERVED,
        BIASA,
    )
    berpengetahuan_dan_terampil_menanggulangi_bencana: Fact[bool] = fact(
        "Menurut penilai, apakah ia tahu dan terampil menanggulangi bencana?",
        ASSESSMENT,
        BIASA,
    )
    bersedia_mengikuti_pelatihan_bencana: Fact[bool] = fact(
        "Apakah ia bersedia mengikuti pelatihan khusus penanggulangan bencana?",
        OBSERVED,
        BIASA,
    )
    tinggal_di_wilayah_karang_taruna: Fact[bool] = fact(
        "Apakah ia tinggal di wilayah Karang Taruna itu (bagi anggota: desa atau kelurahannya)?",
        DOCUMENT,
        PRIBADI,
        follows=(FaktaWilayahTugas.berdomisili_di_wilayah,),
    )
    mau_dan_mampu_berorganisasi_serta_mengabdi: Fact[bool] = fact(
        "Menurut penilai, apakah ia mau dan mampu berorganisasi serta aktif mengabdi di masyarakat?",
        ASSESSMENT,
        BIASA,
        follows=(all_of(FaktaAsal.mau_mampu_berorganisasi, FaktaAsal.aktif_pengabdian_masyarakat),),
        note="penilaian yang sama boleh dicatat per bagian",
    )
    diberi_tugas_penyuluhan_sosial: Fact[bool] = fact(
        "Apakah ia diberi tugas, tanggung jawab, wewenang, dan hak untuk melakukan penyuluhan sosial?",
        DOCUMENT,
        BIASA,
    )
    tokoh_agama_adat_wanita_atau_pemuda: Fact[bool] = fact(
        "Apakah ia tokoh agama, adat, wanita, atau pemuda?",
        OBSERVED,
        PRIBADI,
        follows=(
            FaktaAsal.unsur_tokoh_masyarakat.has("agama", "adat", "wanita", "pemuda"),
            all_of(FaktaAsal.tokoh_masyarakat, FaktaAsal.unsur_tokoh.isin("agama", "adat", "wanita", "pemuda")),
        ),
    )
    diberi_tugas_sebagai_tksk: Fact[bool] = fact(
        "Apakah Kementerian Sosial, dinas sosial provinsi, dan/atau dinas sosial kabupaten/kota memberinya tugas, fungsi, dan kewenangan membantu penyelenggaraan kesejahteraan sosial di suatu kecamatan?",
        DOCUMENT,
        BIASA,
    )
    tinggal_di_kecamatan_penugasan: Fact[bool] = fact(
        "Apakah ia tinggal di kecamatan (calon) penugasannya?",
        DOCUMENT,
        PRIBADI,
        follows=(FaktaWilayahTugas.berdomisili_di_wilayah,),
    )
    ber_ktp_kecamatan_penugasan: Fact[bool] = fact(
        "Apakah KTP-nya beralamat di kecamatan (calon) penugasannya?",
        DOCUMENT,
        PRIBADI,
        follows=(FaktaWilayahTugas.punya_ktp_wilayah,),
    )
    berpendidikan_min_sarjana_muda_atau_d4: Fact[bool] = fact(
        "Apakah pendidikannya paling rendah sarjana muda, D-IV, atau yang sederajat?",
        DOCUMENT,
        PRIBADI,
        follows=(
            any_of(
                berijazah_paling_rendah("d4"),
                all_of(FaktaPendidikan.pendidikan_terakhir.equals("d3"), Unseen("letak D3")),
            ),
        ),
        note="petugas menentukan kesetaraan; sumber tidak berkata di mana D3 berdiri, jadi ijazah D3 membiarkannya terbuka",
    )
    dari_psm_karang_taruna_atau_lks: Fact[bool] = fact(
        "Apakah ia berasal dari PSM, Karang Taruna, atau LKS?",
        OBSERVED,
        BIASA,
        follows=(
            FaktaAsal.unsur_asal.has("psm", "karang_taruna", "lks"),
            any_of(FaktaAsal.anggota_psm, FaktaAsal.aktif_dalam_karang_taruna, FaktaAsal.anggota_lks),
        ),
    )
    dari_psm_atau_karang_taruna: Fact[bool] = fact(
        "Apakah ia berasal dari PSM dan/atau Karang Taruna setempat?",
        OBSERVED,
        BIASA,
        follows=(
            FaktaAsal.unsur_asal.has("psm", "karang_taruna"),
            any_of(FaktaAsal.anggota_psm, FaktaAsal.aktif_dalam_karang_taruna),
        ),
    )
