"""Code lists of others for disability, each code translated as far as it goes.

None of these lists is law. A code says what somebody recorded, by the terms of its time; what it does not say stays
unsaid: `Kode.any_of` names possibilities, and nothing is chosen among them.
"""

from collections.abc import Mapping
from typing import Final

from attrs import evolve

from kesos._disabilitas.jenis import Daftar, Kode, Loss, Quality
from kesos.engine.citation import CORROBORATED, PRIMARY, SINGLE, UNVERIFIED
from kesos.fakta.peraturan import PERATURAN

EXACT, PARTIAL, AMBIGUOUS, NONE = Quality

_TIDAK_ADA: Final = Kode(label="tidak ada", quality=EXACT, recorded=False)
_NETRA: Final = Kode(label="netra", quality=EXACT, ragam=("sensorik",), sub=("netra",))
_RUNGU: Final = Kode(label="rungu", quality=EXACT, ragam=("sensorik",), sub=("rungu",))
_WICARA: Final = Kode(label="wicara", quality=EXACT, ragam=("sensorik",), sub=("wicara",))
_RUNGU_WICARA: Final = Kode(label="rungu & wicara", quality=EXACT, ragam=("sensorik",), sub=("rungu", "wicara"))
_FISIK: Final = Kode(label="fisik", quality=PARTIAL, ragam=("fisik",))
_GRAHITA: Final = Kode(label="tuna grahita", quality=EXACT, ragam=("intelektual",), sub=("grahita",))
_FISIK_MENTAL: Final = Kode(
    label="cacat fisik & mental", quality=AMBIGUOUS, ragam=("fisik",), any_of=("intelektual", "mental"), ganda=True
)
_LAIN: Final = Kode(label="lainnya", quality=NONE)


def _as(kode: Kode, label: str, *also: str) -> Kode:
    return evolve(kode, label=label, also=also)


_UU_4_1997: Final = Daftar(
    code="DIS-401",
    id="uu-4-1997",
    title="Jenis kecacatan dalam UU 4/1997 (dicabut)",
    evidence=PRIMARY,
    cites=(PERATURAN["uu-4-1997"].at("Pasal 1 angka 1", PRIMARY),),
    sources=(
        "https://carapedia.com/penyandang_cacat_thn_1997_info1433.html",
        "https://www.scribd.com/document/420801066",
        "https://rsud.temanggungkab.go.id",
    ),
    note="batas jenisnya menurut sumber sekunder [B]",
    codes={
        "cacat-fisik": Kode(
            label="cacat fisik",
            quality=AMBIGUOUS,
            any_of=("fisik", "sensorik"),
            more=(Loss.BATAS_LAMA,),
            evidence=CORROBORATED,
            note="fisik dahulu mencakup penglihatan, pendengaran, dan bicara",
        ),
        "cacat-mental": Kode(
            label="cacat mental",
            quality=AMBIGUOUS,
            any_of=("intelektual", "mental"),
            more=(Loss.BATAS_LAMA,),
            evidence=CORROBORATED,
            note="mencampur retardasi mental, psikiatrik, zat, organik, epilepsi",
        ),
        "cacat-fisik-mental": Kode(
            label="cacat fisik dan mental",
            also=("cacat fisik & mental",),
            quality=AMBIGUOUS,
            any_of=("fisik", "intelektual", "mental", "sensorik"),
            ganda=True,
            more=(Loss.BATAS_LAMA,),
            evidence=CORROBORATED,
            note="paling sedikit satu dari fisik dan sensorik, dan satu dari intelektual dan mental",
        ),
    },
)

_SEEDER: Final = "https://github.com/OpenSID/OpenSID (Data_awal_seeder.php, tweb_cacat)"

_F101: Final = {
    "1": _as(_FISIK, "CACAT FISIK", "DISABILITAS FISIK"),
    "2": _as(_NETRA, "CACAT NETRA/BUTA", "DISABILITAS NETRA/BUTA"),
    "3": Kode(
        label="CACAT RUNGU/WICARA",
        also=("DISABILITAS RUNGU/WICARA",),
        quality=AMBIGUOUS,
        ragam=("sensorik",),
        any_of=("rungu", "wicara"),
        note="garis miring: salah satu atau keduanya",
    ),
    "4": Kode(
        label="CACAT MENTAL/JIWA",
        also=("DISABILITAS MENTAL/JIWA",),
        quality=AMBIGUOUS,
        any_of=("intelektual", "mental"),
    ),
    "5": _as(_FISIK_MENTAL, "CACAT FISIK DAN MENTAL", "DISABILITAS FISIK DAN MENTAL"),
    "6": _as(_LAIN, "CACAT LAINNYA", "DISABILITAS LAINNYA"),
}
_DUKCAPIL: Final = Daftar(
    code="DIS-402",
    id="dukcapil-f101",
    title="Dukcapil, formulir F-1.01 (penyandang cacat)",
    evidence=CORROBORATED,
    codes=_F101,
    sources=(
        _SEEDER,
        "https://lingkarsosial.org/formulir-f-1-01-dukcapil-tidak-relevan-untuk-pendataan-penyandang-disabilitas/",
    ),
    note="lampiran Permendagri tidak terlihat; label DISABILITAS ... dari satu sumber; masih dipakai tahun 2024",
)
_OPENSID: Final = Daftar(
    code="DIS-403",
    id="opensid",
    family="dukcapil-f101",
    title="OpenSID, tweb_cacat: F-1.01 dengan kode 7",
    evidence=CORROBORATED,
    codes=_F101 | {"7": evolve(_TIDAK_ADA, label="TIDAK CACAT", note="tambahan OpenSID [A], tidak ada dalam F-1.01")},
    sources=(_SEEDER,),
)

_BDT: Final = Daftar(
    code="DIS-404",
    id="bdt-2015",
    title="PBDT 2015 / BDT / DTKS, jenis cacat",
    evidence=CORROBORATED,
    bases=(0, 1),
    sources=("https://github.com/OpenSID/OpenSID (contoh-data-bdt2015.xlsx, CM-CO)",),
    note="kuesioner PBDT 2015 tidak terlihat; beberapa aplikasi menyimpan label yang sama sebagai 1 s.d. 13",
    codes={
        "0": _as(_TIDAK_ADA, "tidak cacat"),
        "1": _as(_FISIK, "tuna daksa/cacat tubuh"),
        "2": _as(_NETRA, "tuna netra/buta"),
        "3": _as(_RUNGU, "tuna rungu"),
        "4": _as(_WICARA, "tuna wicara"),
        "5": _as(_RUNGU_WICARA, "tuna rungu & wicara"),
        "6": Kode(
            label="tuna netra & cacat tubuh",
            quality=PARTIAL,
            ragam=("fisik", "sensorik"),
            sub=("netra",),
            ganda=True,
        ),
        "7": Kode(
            label="tuna netra, rungu & wicara",
            quality=EXACT,
            ragam=("sensorik",),
            sub=("netra", "rungu", "wicara"),
        ),
        "8": Kode(
            label="tuna rungu, wicara & cacat tubuh",
            quality=PARTIAL,
            ragam=("fisik", "sensorik"),
            sub=("rungu", "wicara"),
            ganda=True,
        ),
        "9": Kode(
            label="tuna rungu, wicara, netra & cacat tubuh",
            quality=PARTIAL,
            ragam=("fisik", "sensorik"),
            sub=("netra", "rungu", "wicara"),
            ganda=True,
        ),
        "10": Kode(
            label="cacat mental retardasi",
            quality=PARTIAL,
            ragam=("intelektual",),
            sub=("grahita",),
            more=(Loss.LEBIH_LUAS,),
        ),
        "11": Kode(
            label="mantan penderita gangguan jiwa",
            quality=AMBIGUOUS,
            ragam=("mental",),
            recorded=None,
            more=(Loss.KEADAAN_KINI,),
            note="mantan pasien (psikososial): disabilitas yang masih ada tidak terbukti oleh kode ini",
        ),
        "12": _as(_FISIK_MENTAL, "cacat fisik & mental"),
    },
)

_SUSETI: Final = Daftar(
    code="DIS-405",
    id="suseti-2008",
    title="SUSETI (survei BPS 2008)",
    evidence=PRIMARY,
    limits=(Loss.TERBERAT,),
    sources=(
        "https://microdata.worldbank.org/catalog/1832",
        "https://catalog.ihsn.org/catalog/4015/variable/F95/V1534",
    ),
    codes={
        "0": _TIDAK_ADA,
        "1": evolve(_NETRA, note="kedua mata"),
        "2": evolve(_RUNGU, note="percakapan pada jarak sekitar 1 m"),
        "3": _WICARA,
        "4": _RUNGU_WICARA,
        "5": _as(_FISIK, "anggota gerak"),
        "6": Kode(
            label="lumpuh",
            quality=PARTIAL,
            ragam=("fisik",),
            sub=("lumpuh-layuh-kaku",),
            more=(Loss.LEBIH_LUAS,),
        ),
        "7": Kode(
            label="cacat mental",
            quality=PARTIAL,
            ragam=("intelektual",),
            note="menurut definisi survei: intelektual, tanpa yang psikiatrik",
        ),
    },
)

_DTSEN: Final = Daftar(
    code="DIS-406",
    id="dtsen",
    title="DTSEN, nama kategori (kodenya belum diketahui)",
    evidence=SINGLE,
    codes={
        "fisik": _FISIK,
        "mental": Kode(label="mental", quality=PARTIAL, ragam=("mental",)),
        "intelektual": Kode(label="intelektual", quality=PARTIAL, ragam=("intelektual",)),
        "sensorik-rungu": evolve(_RUNGU, label="sensorik rungu"),
        "sensorik-wicara": evolve(_WICARA, label="sensorik wicara"),
        "sensorik-netra": evolve(_NETRA, label="sensorik netra"),
        "lainnya": _LAIN,
    },
    sources=(
        "https://www.murianetwork.com/news/pr-118556/data-tunggal-disabilitas-diresmikan-kartu-identitas-jadi-kunci-akses-bantuan",
    ),
    note="nama kategori menurut menteri, dari satu sumber",
)


def _dapodik() -> dict[str, Kode]:
    special = Kode(label="cerdas istimewa", quality=EXACT, recorded=False, note="kebutuhan khusus, bukan disabilitas")
    other = Kode(label="indigo", quality=PARTIAL, recorded=False, more=(Loss.BUKAN_RAGAM,))
    return {
        "a": _as(_NETRA, "tuna netra"),
        "b": _as(_RUNGU, "tuna rungu"),
        "c": evolve(_GRAHITA, label="tuna grahita ringan", degree="ringan"),
        "c1": evolve(_GRAHITA, label="tuna grahita sedang", degree="sedang"),
        "d": evolve(_FISIK, label="tuna daksa ringan", degree="ringan"),
        "d1": evolve(_FISIK, label="tuna daksa sedang", degree="sedang"),
        "e": Kode(
            label="tuna laras",
            quality=AMBIGUOUS,
            ragam=("mental",),
            recorded=None,
            more=(Loss.TAFSIR,),
            note="perilaku dan emosi; pemetaannya tafsir",
        ),
        "f": _as(_WICARA, "tuna wicara"),
        "g": Kode(label="tuna ganda", quality=AMBIGUOUS, ganda=True, note="hanya pada formulir cetak"),
        "h": Kode(label="hiperaktif", quality=EXACT, ragam=("mental",), sub=("hiperaktif",)),
        "i": special,
        "j": evolve(special, label="bakat istimewa"),
        "k": Kode(
            label="kesulitan belajar",
            quality=AMBIGUOUS,
            any_of=("intelektual", "mental"),
            recorded=None,
            more=(Loss.TAFSIR,),
            note="tidak sama dengan lambat belajar",
        ),
        "n": evolve(other, label="korban penyalahgunaan narkoba", note="bukan ragam dengan sendirinya"),
        "o": other,
        "p": Kode(label="down syndrome", quality=EXACT, ragam=("intelektual",), sub=("down-syndrome",)),
        "q": Kode(label="autis", quality=EXACT, ragam=("mental",), sub=("autis",)),
    }


_DAPODIK: Final = Daftar(
    code="DIS-407",
    id="dapodik",
    title="Dapodik / PDDikti, kebutuhan khusus (huruf)",
    evidence=CORROBORATED,
    multi=True,
    exclusive=(("c", "c1"), ("d", "d1")),
    sources=("https://github.com/dapodix/dapodik-2022 (BaseKebutuhanKhususTableInfo.php)",),
    codes=_dapodik(),
    note="ada aplikasi yang memakai C1/C2 dan D1/D2, atau salah memberi label C1",
)
_BIT_ORDER: Final = ("a", "b", "c", "c1", "d", "d1", "e", "f", "h", "i", "j", "k", "n", "o", "p", "q")
_DAPODIK_BITMASK: Final = evolve(
    _DAPODIK,
    code="DIS-408",
    id="dapodik-bitmask",
    family="dapodik",
    title="Dapodik, kebutuhan_khusus_id sebagai jumlah bit",
    evidence=UNVERIFIED,
    bits={1 << place: letter for place, letter in enumerate(_BIT_ORDER)},
    limits=(Loss.DASAR_BITMASK,),
    note="disimpulkan dari rentang 0 s.d. 65536 dan urutan kolom; G tidak berkolom",
)

_ISTILAH: Final = Daftar(
    code="DIS-409",
    id="istilah",
    title="Istilah lama",
    evidence=UNVERIFIED,
    cites=(PERATURAN["uu-8-2016"].at("Pasal 148", PRIMARY),),
    note="Pasal 148 [A]: penyandang cacat dalam aturan lama dibaca penyandang disabilitas; padanan lain usulan kami",
    codes={
        "cacat": evolve(_LAIN, label="cacat"),
        "penyandang-cacat": evolve(_LAIN, label="penyandang cacat"),
        "tuna-netra": evolve(_NETRA, label="tuna netra", also=("tunanetra", "buta")),
        "tuna-rungu": evolve(_RUNGU, label="tuna rungu", also=("tunarungu", "tuli")),
        "tuna-wicara": evolve(_WICARA, label="tuna wicara", also=("tunawicara", "bisu")),
        "tuna-daksa": evolve(_FISIK, label="tuna daksa", also=("tunadaksa",)),
        "tuna-grahita": evolve(_GRAHITA, also=("tunagrahita",)),
        "tuna-laras": Kode(
            label="tuna laras",
            also=("tunalaras",),
            quality=AMBIGUOUS,
            ragam=("mental",),
            recorded=None,
            more=(Loss.TAFSIR,),
            note="perilaku dan emosi; pemetaannya tafsir",
        ),
        "cacat-ganda": Kode(label="cacat ganda", quality=AMBIGUOUS, ganda=True),
        "adk": evolve(_LAIN, label="ADK", also=("anak dengan kedisabilitasan",), note="anak penyandang disabilitas"),
    },
)

_SPDCI: Final = Daftar(
    code="DIS-410",
    id="spdci-impairment-type",
    title="SP-DCI, ImpairmentType",
    evidence=UNVERIFIED,
    multi=True,
    sources=("https://github.com/spdci/schemas",),
    note="daftar kodenya [A], pemetaannya usulan kami [D]; skemanya sendiri mengeja ImpairementType",
    codes={
        "1": evolve(_NETRA, label="Vision", quality=PARTIAL, more=(Loss.TAFSIR,)),
        "2": evolve(_RUNGU, label="Hearing", quality=PARTIAL, more=(Loss.TAFSIR,)),
        "3": evolve(_FISIK, label="Mobility", more=(Loss.TAFSIR,)),
        "4": Kode(
            label="Cognitive",
            quality=AMBIGUOUS,
            any_of=("intelektual", "mental"),
            more=(Loss.TAFSIR,),
            note="intelektual, atau mental perkembangan",
        ),
        "5": evolve(_WICARA, label="Speech", quality=PARTIAL, more=(Loss.TAFSIR,)),
        "6": Kode(
            label="Mental",
            quality=PARTIAL,
            ragam=("mental",),
            more=(Loss.TAFSIR,),
            note="psikososial, atau perkembangan",
        ),
    },
)

LEGACY: Final[Mapping[str, Daftar]] = {
    daftar.id: daftar
    for daftar in (
        _UU_4_1997,
        _DUKCAPIL,
        _OPENSID,
        _BDT,
        _SUSETI,
        _DTSEN,
        _DAPODIK,
        _DAPODIK_BITMASK,
        _ISTILAH,
        _SPDCI,
    )
}
"""Every code list that translates, by id."""

NOT_ESTABLISHED: Final[Mapping[str, str]] = {
    "ppls-2011": "kode PPLS 2011 tidak terlihat di sumber mana pun",
    "susenas": "judul Blok X Susenas Maret 2021 terlihat, kode angkanya tidak",
    "sp2020-lf": "kode jawaban Long Form SP2020 tidak terlihat; yang diterbitkan BPS hanya tipe 1-4",
    "siks-ng": "daftar kode SIKS-NG tidak terlihat",
    "permensos-8-2012": "naskah kriteria lampirannya tidak terlihat; tanyakan kepada PPKS-05 dan PPKS-09",
}
"""Lists that somebody may ask for and that were not seen, with the reason; nothing is filled in from memory."""
