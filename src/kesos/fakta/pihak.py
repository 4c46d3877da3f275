"""What any party can meet, be it a person, a family or a community: mistreatment, exploitation, disaster."""

from kesos.engine.fact import ASSESSMENT, BIASA, DOCUMENT, OBSERVED, PRIBADI, SPESIFIK, Fact, fact
from kesos.engine.record import Record


class Pihak(Record):
    """What any party can meet, be it a person, a family or a community: mistreatment, exploitation, disaster."""

    dieksploitasi_ekonomi: Fact[bool] = fact(
        "Apakah ada eksploitasi ekonomi terhadap pihak ini, misalnya dibawa mengemis atau dipaksa menghasilkan uang?",
        ASSESSMENT,
        SPESIFIK,
    )
    dieksploitasi_seksual: Fact[bool] = fact(
        "Menurut laporan atau asesmen, apakah ada eksploitasi seksual terhadap pihak ini?",
        ASSESSMENT,
        SPESIFIK,
    )
    dieksploitasi_bentuk_lain: Fact[bool] = fact(
        "Apakah pihak ini dieksploitasi dalam bentuk lain, bukan ekonomi dan bukan seksual?",
        ASSESSMENT,
        SPESIFIK,
    )
    diperlakukan_salah: Fact[bool] = fact(
        "Apakah pihak ini diperlakukan salah oleh siapa pun?",
        ASSESSMENT,
        SPESIFIK,
    )
    ditelantarkan: Fact[bool] = fact(
        "Apakah pihak ini ditelantarkan oleh yang wajib mengurusnya?",
        ASSESSMENT,
        SPESIFIK,
    )
    didiskriminasi: Fact[bool] = fact(
        "Apakah pihak ini mengalami diskriminasi?",
        ASSESSMENT,
        SPESIFIK,
        note="tidak pernah dipakai untuk angka 14",
    )
    dibiarkan_dalam_bahaya: Fact[bool] = fact(
        "Apakah pihak ini dibiarkan dalam keadaan berbahaya?",
        ASSESSMENT,
        SPESIFIK,
    )
    terkena_bencana_alam: Fact[bool] = fact(
        (
            "Apakah pihak ini terkena peristiwa bencana alam (gempa, tsunami, erupsi, banjir, kekeringan, "
            "angin topan, longsor)?"
        ),
        OBSERVED,
        BIASA,
    )
    luka_atau_meninggal_bencana_alam: Fact[bool] = fact(
        "Akibat bencana alam itu, adakah yang terluka atau meninggal pada pihak ini?",
        DOCUMENT,
        SPESIFIK,
    )
    rugi_harta_bencana_alam: Fact[bool] = fact(
        "Akibat bencana alam itu, apakah pihak ini rugi harta benda?",
        OBSERVED,
        PRIBADI,
    )
    dampak_psikologis_bencana_alam: Fact[bool] = fact(
        "Akibat bencana alam itu, apakah pihak ini terdampak secara psikologis?",
        ASSESSMENT,
        SPESIFIK,
    )
    fungsi_sosial_terganggu_bencana_alam: Fact[bool] = fact(
        "Akibat bencana alam itu, apakah pihak ini terganggu menjalankan fungsi sosialnya?",
        ASSESSMENT,
        PRIBADI,
    )
    terkena_bencana_sosial: Fact[bool] = fact(
        "Apakah pihak ini terkena bencana sosial (konflik antarkelompok/antarkomunitas, teror)?",
        OBSERVED,
        PRIBADI,
    )
    korban_jiwa_bencana_sosial: Fact[bool] = fact(
        "Akibat bencana sosial itu, adakah korban jiwa pada pihak ini (untuk orang: dirinya atau anggota rumahnya)?",
        DOCUMENT,
        SPESIFIK,
        note="untuk orang: ia meninggal, atau anggota rumahnya meninggal [D]; huruf itu hanya berkata ada korban jiwa",
    )
    rugi_harta_bencana_sosial: Fact[bool] = fact(
        "Akibat bencana sosial itu, apakah pihak ini rugi harta benda?",
        OBSERVED,
        PRIBADI,
    )
    dampak_psikologis_bencana_sosial: Fact[bool] = fact(
        "Akibat bencana sosial itu, apakah pihak ini terdampak secara psikologis?",
        ASSESSMENT,
        SPESIFIK,
    )
