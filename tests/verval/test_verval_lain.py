"""Currency, names, matching by name, codes, poverty items and privacy."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import duckdb
import ibis
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frame_kinds import KINDS, Kind
from kesos import Evidence, FrameError, KesosError, NotCovered, Verdict, disabilitas, ppks, psks, sembako, spm, verval
from kesos._verval.fakir_miskin import RumahTangga, butir
from kesos._verval.kini import _due
from kesos._verval.pdp_kelas import KOLOM, POLA
from kesos.engine.timeline import months_after
from kesos.fakta.peraturan import PERATURAN

ON = date(2026, 11, 24)
KEY = b"kunci rahasia untuk pengujian 32b!"

# --- currency
ROWS = pl.DataFrame(
    {
        "tanggal_verval": [date(2024, 11, 23), date(2024, 11, 24), None, date(2023, 1, 1), date(2026, 10, 1)],
        "kelurahan": ["Wates", "Wates", "Wates", None, "Tidar"],
        "petugas": ["B", "A", "A", "A", "B"],
        "ragam_disabilitas": ["fisik", "", None, "", ""],
    }
)


@pytest.mark.parametrize(
    ("on", "months", "first"),
    [
        (date(2026, 11, 24), 24, date(2024, 11, 24)),
        (date(2028, 2, 29), 24, date(2026, 3, 1)),
        (date(2026, 5, 31), 3, date(2026, 3, 1)),
        (date(2026, 1, 31), 3, date(2025, 10, 31)),
        (date(2026, 1, 31), 2, date(2025, 12, 1)),
    ],
)
def test_so_many_months_ago(on: date, months: int, first: date) -> None:
    """The first day that is not older; a day that its month lacks gives the next one."""
    assert months_after(on, -months) == first


@given(st.dates(date(2012, 1, 1), date(2090, 12, 31)) | st.sampled_from([date(2024, 2, 29), date(2026, 2, 28)]))
def test_the_day_of_the_work_list_is_that_of_the_check(verified: date) -> None:
    """On its last day a verification is not stale by law, a day later it is: at least once in two years."""
    last = _due(verified)
    assert verval.check({"tanggal_verval": verified}, on=last)["VV-051"].verdict is Verdict.NO
    assert verval.check({"tanggal_verval": verified}, on=last + timedelta(days=1))["VV-051"].verdict is Verdict.YES


@pytest.mark.parametrize("kind", ["polars", "lazy", "pandas", "pyarrow", "duckdb"])
def test_what_is_stale(kind: str) -> None:
    """Two years by law, for disability too, three months by practice; by rule, kelurahan and officer, in every table."""
    frame = {
        "polars": lambda: ROWS, "lazy": ROWS.lazy, "pandas": ROWS.to_pandas, "pyarrow": ROWS.to_arrow,
        "duckdb": lambda: duckdb.from_arrow(ROWS.to_arrow()),
    }[kind]()  # fmt: skip
    found = verval.stale(frame, on=ON)
    assert {code: count.found for code, count in found.by_rule().items()} == {"VV-051": 2, "VV-052": 1, "VV-053": 3}
    assert found.by_officer() == {"A": {"VV-051": 1, "VV-053": 2}, "B": {"VV-051": 1, "VV-052": 1, "VV-053": 1}}
    assert found.by_kelurahan()["Tidar"] == {}
    assert [(task.row, task.kelurahan, task.petugas) for task in found.worklist()] == [
        (2, "Wates", "A"), (0, "Wates", "B"), (3, None, "A"),
    ]  # fmt: skip


def test_the_work_list_tells_until_when_and_by_which_rule() -> None:
    """Oldest first within a place; rows without a date come last or not at all; a longer round takes more."""
    found = verval.stale(ROWS, on=ON)
    first = found.worklist(unknown=False)
    assert [(task.row, task.due, task.codes) for task in first] == [
        (0, date(2026, 11, 23), ("VV-051", "VV-052", "VV-053")),
        (3, date(2025, 1, 1), ("VV-051", "VV-053")),
    ]
    assert {task.row for task in found.worklist(until=date(2026, 11, 25))} == {0, 1, 2, 3}
    assert verval.stale(pl.DataFrame({"tanggal_verval": [date(2024, 2, 29)]}), on=date(2026, 3, 1)).worklist() == (
        verval.Tugas(0, None, None, date(2024, 2, 29), date(2026, 2, 28), ("VV-051", "VV-053")),
    )
    assert verval.stale(pl.DataFrame({"tanggal_verval": [date(2024, 2, 29)]}), on=date(2026, 2, 28)).worklist() == ()


def test_currency_needs_its_column_and_its_law() -> None:
    """VV-911 without the column; before UU 13/2011 nothing is stale by law."""
    with pytest.raises(KesosError, match=r"VV-911.*tanggal_verval"):
        verval.stale(pl.DataFrame({"x": [1]}), on=ON)
    with pytest.raises(NotCovered):
        verval.stale(ROWS, on=date(2011, 8, 17))


# --- names
@pytest.mark.parametrize(
    ("name", "words", "aliases", "nasab", "titles"),
    [
        ("Hj. Siti Aminah, S.Pd", "SITI AMINAH", (), "", ("HJ",)),
        ("Prof. Dr. H. Ahmad Syafii", "AHMAD SYAFII", (), "", ("PROF", "DR", "H")),
        ("M. Yusuf", "MUHAMMAD YUSUF", (), "", ()),
        ("M", "M", (), "", ()),
        ("Moh", "MUHAMMAD", (), "", ()),
        ("H", "H", (), "", ()),
        ("Sukarno / Kusno", "SUKARNO", ("KUSNO",), "", ()),
        ("Sukarno alias Kusno als Karno", "SUKARNO", ("KUSNO", "KARNO"), "", ()),
        ("Sukarno/Sukarno", "SUKARNO", (), "", ()),
        ("Ali bin Abu", "ALI", (), "ABU", ()),
        ("Siti binti M. Yusuf", "SITI", (), "MUHAMMAD YUSUF", ()),
        ("Ma'ruf Al-Amin 2", "MARUF ALAMIN", (), "", ()),
        ("I Wayan Gede", "I WAYAN GEDE", (), "", ()),
        ("Ｊｏｋｏ  Ünal", "JOKO UNAL", (), "", ()),
        ("", "", (), "", ()),
        ("123", "", (), "", ()),
    ],
)
def test_normal_form(name: str, words: str, aliases: tuple[str, ...], nasab: str, titles: tuple[str, ...]) -> None:
    """Titles, degrees, marks and Muhammad; aliases kept, the father's name set apart, Balinese words not dropped."""
    found = verval.normal_name(name)
    assert (found.words, found.aliases, found.nasab, found.titles) == (words, aliases, nasab, titles)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("DJOKO SOESILO", "JOKO SUSILO"),
        ("SOEJONO", "SUYONO"),
        ("TJOKROAMINOTO", "COKROAMINOTO"),
        ("ACHMAD", "AHMAD"),
        ("NJOMAN", "NYOMAN"),
        ("SJARIF", "SYARIF"),
        ("JOKO", "JOKO"),
        ("KHOLIL", "HOLIL"),
    ],
)
def test_old_spelling(old: str, new: str) -> None:
    """A second key: old spelling turned to new; a lone j only in a word that is old elsewhere."""
    found = verval.normal_name(old)
    assert found.new_spelling == new
    assert found.words == old


def test_keys_of_a_name() -> None:
    """Order, blanks and the first word."""
    one = verval.normal_name("Setiawan Agus / Gus")
    assert (one.sorted, one.joined, one.first, one.all) == (
        "AGUS SETIAWAN", "SETIAWANAGUS", "SETIAWAN", ("SETIAWAN AGUS", "GUS"),
    )  # fmt: skip


@given(st.text(max_size=40))
def test_a_normal_form_is_normal(name: str) -> None:
    """Any text has a normal form of capitals and single blanks, and words of letters keep it when normalised again."""
    words = verval.normal_name(name).words
    assert words == " ".join(words.split())
    assert all("A" <= letter <= "Z" or letter == " " for letter in words)


@pytest.mark.parametrize(
    ("name", "registered", "padan"),
    [
        ("SITI AMINAH", "siti aminah", True),
        ('SITI "AMI" NAH', "SITI AMI NAH", True),
        ("SITI AMINAH", "BUDI", False),
        ("SUKARNO SOSRODIHARDJO / KUSNO", "KUSNO", True),
        ("KUSNO", "SUKARNO SOSRODIHARDJO / KUSNO", True),
        ("BUDI / BUDIMAN", "SITI / AMINAH", False),
    ],
)
def test_name_test_of_the_matching(name: str, registered: str, padan: bool) -> None:
    """60 by Ratcliff and Obershelp, quotation marks left out, the parts around a slash tried below it."""
    found = verval.padan(name, registered)
    assert found.padan is padan
    assert found.threshold == 60
    assert verval.padan(name, registered, threshold=0).padan


# --- codes
def test_codes_become_words() -> None:
    """Each layout by its own numbers; what is not there is told."""
    assert verval.decode("bdt_dari_0", "partisipasi_sekolah", 1) == "masih"
    assert verval.decode("bdt_dari_1", "partisipasi_sekolah", 1) == "belum"
    assert verval.decode("regsosek_2022", "hamil", 2) is False
    for layout, fact, code in (("entah", "hamil", 1), ("siak", "hamil", 1), ("siak", "jenis_kelamin", 9)):
        with pytest.raises(KesosError, match="VV-914"):
            verval.decode(layout, fact, code)


def test_every_code_is_a_value_of_its_fact() -> None:
    """No table of codes leads to a value that the fact does not declare."""
    for facts in verval.KODE.values():
        for fact, codes in facts.items():
            for value in codes.values():
                read, problems = verval.Perorangan.__facts__[fact].read(value)
                assert (read, problems) == (value, ())


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_column_of_codes_becomes_words(kind: Kind) -> None:
    """The column takes the name of the fact, the table stays its kind; a code not in the list is refused, or null if asked."""
    given_ = kind.make(pl.DataFrame({"r412": [1, 2, None, 9], "lain": ["a", "b", "c", "d"]}))
    made = verval.decode_frame(given_, "regsosek_2022", {"r412": "partisipasi_sekolah"}, strict=False)
    cells = kind.cells(made, ["lain"])
    assert cells == {"partisipasi_sekolah": ["belum", "masih", None, None], "lain": ["a", "b", "c", "d"]}
    ask = partial(verval.decode_frame, given_, "regsosek_2022", {"r412": "partisipasi_sekolah"})
    with pytest.raises(KesosError, match=r"VV-914: Kode 9 untuk 'partisipasi_sekolah'"):
        kind.cells(ask()) if kind is KINDS["dask"] else ask()  # parts of Dask are looked at when they come
    fine = kind.make(pl.DataFrame({"r412": [1.0, 2.0, None], "lain": ["a", "b", "c"]}))
    made = verval.decode_frame(fine, "regsosek_2022", {"r412": "partisipasi_sekolah"})
    assert kind.cells(made, ["lain"])["partisipasi_sekolah"] == ["belum", "masih", None]
    with pytest.raises(KesosError, match="VV-914"):
        verval.decode_frame(given_, "siak", {"r412": "partisipasi_sekolah"})


def test_a_query_without_a_database_is_decoded_only_when_told_what_strange_codes_mean() -> None:
    """It cannot be looked at: FRM-006 with the mended argument; with it, strange codes become null as the query runs."""
    query = ibis.table({"r412": "int64"}, name="rumah")
    with pytest.raises(FrameError, match="FRM-006") as refused:
        verval.decode_frame(query, "regsosek_2022", {"r412": "partisipasi_sekolah"})
    assert refused.value.problems[0].example == "strict=False"
    made = verval.decode_frame(query, "regsosek_2022", {"r412": "partisipasi_sekolah"}, strict=False)
    assert isinstance(made, ibis.Table)


def test_statuses() -> None:
    """Wordings met in sources have one status; others have none."""
    assert verval.status("Tidak Terkonfirmasi") == "TIDAK_DITEMUKAN"
    assert verval.status("lulus") is None


# --- Kepmensos 262/HUK/2022
@pytest.mark.parametrize(
    ("facts", "min_met", "expected"),
    [
        ({"punya_tempat_berteduh": False}, None, "YES"),
        ({"punya_tempat_berteduh": True}, None, "UNKNOWN"),
        ({"punya_tempat_berteduh": True, "kepala_keluarga_bekerja": False, "daya_listrik": 450}, 2, "YES"),
        ({"punya_tempat_berteduh": True, "kepala_keluarga_bekerja": False}, 2, "UNKNOWN"),
        ({"punya_tempat_berteduh": True, "porsi_pangan": 51}, 1, "YES"),
        ({"punya_tempat_berteduh": True, "fasilitas_bab": "umum"}, 1, "YES"),
        ({}, 1, "UNKNOWN"),
    ],
)
def test_poverty_items(facts: dict[str, Any], min_met: int | None, expected: str) -> None:
    """Without shelter it is decided; else the caller says how many of eight items must be met, for no source does."""
    found = verval.fakir_miskin(RumahTangga(**facts), on=ON, min_met=min_met)
    assert found.verdict is Verdict[expected]
    assert list(found.items) == list("abcdefgh")
    assert found.evidence is Evidence.CORROBORATED


def test_poverty_items_that_are_not_met() -> None:
    """All eight items answered no: not fakir miskin, whatever number is asked; the share of food is the caller's too."""
    none = RumahTangga(
        punya_tempat_berteduh=True, kepala_keluarga_bekerja=True, khawatir_atau_tidak_makan=False, porsi_pangan=60,
        belanja_pakaian_setahun=True, lantai_tanah_atau_plester=False, dinding_sederhana=False,
        fasilitas_bab="sendiri", penerangan_listrik=True, daya_listrik=900,
    )  # fmt: skip
    assert verval.fakir_miskin(none, on=ON, min_met=1, porsi_pangan=70).verdict is Verdict.NO
    assert verval.fakir_miskin(none, on=ON, min_met=1).items["c"] is Verdict.YES
    assert len(butir()) == 8
    with pytest.raises(NotCovered):
        verval.fakir_miskin(none, on=date(2022, 12, 30))
    with pytest.raises(ValueError, match="n must lie"):
        verval.fakir_miskin(none, on=ON, min_met=9)


# --- privacy
LAYOUTS = [
    "ruta_6",
    "Nama KRT",
    "Status lahan",
    "Kepemilikan emas dan tabungan",
    "Jumlah sapi yang dimiliki",
    "Status KIS",
    "Jenis cacat",
    "Penyakit kronis",
    "Status kehamilan",
    "percentile",
    "IDBDT",
    "KDDESA",
    "TmpLahir",
    "NoKK",
    "Sta_kawin",
    "Ada_pbi",
    "namagadis_ibukandung",
    "nomor_induk_kependudukan",
    "kode_kelurahan_desa_ktp",
    "aset_bergerak_emas_perhiasan",
    "pbi_nas",
    "desil_nasional",
    "penglihatan",
    "kondisi_gizi",
    "NAMA_LGKP_IBU",
    "STAT_HBKEL",
    "RESPON",
    "ID DTKS",
    "DESA/KELUARAHAN",
    "BANSOS PKH",
    "no_rekening",
    "id_pengurus",
]


def test_every_column_has_a_class() -> None:
    """Every fact of a person and a family, and the columns of office tables; another one is guarded like specific data."""
    facts = {**verval.Perorangan.__facts__, **verval.Keluarga.__facts__}
    classes = {one.column: one for one in verval.classify_columns([*facts, *LAYOUTS])}
    assert [name for name, one in classes.items() if one.kelas is None] == []
    assert all(classes[name].specific for name, info in facts.items() if info.sensitivity.value == "spesifik")
    unknown = verval.classify_column("entah apa")
    assert (unknown.kelas, unknown.specific, unknown.cites) == (None, True, ())


@pytest.mark.parametrize(
    ("column", "kelas", "cite"),
    [
        ("Penyakit_kronis", "kesehatan", "UU 27/2022 Pasal 4 ayat (2) huruf a [A]"),
        ("sidik_jari", "biometrik", "UU 27/2022 Pasal 4 ayat (2) huruf b [A]"),
        ("peran_perkara_pidana", "kejahatan", "UU 27/2022 Pasal 4 ayat (2) huruf d [A]"),
        ("desil", "keuangan", "UU 27/2022 Pasal 4 ayat (2) huruf f [A]"),
        ("jenis_cacat", "disabilitas", "UU 27/2022 Pasal 26 [A]"),
        ("nik", "pengenal", "UU 27/2022 Pasal 4 ayat (3) [A]"),
        ("tanggal_verval", "bukan_pribadi", None),
        ("Kode Kelurahan/Desa", "bukan_pribadi", None),
        ("nik kepala desa", "pengenal", "UU 27/2022 Pasal 4 ayat (3) [A]"),
        ("alamat desa", "pengenal", "UU 27/2022 Pasal 4 ayat (3) [A]"),
        ("Nama Ketua RT Kelurahan", "pengenal", "UU 27/2022 Pasal 4 ayat (3) [A]"),
    ],
)
def test_classes_cite_the_law(column: str, kelas: str, cite: str | None) -> None:
    """The class names its place; the sorting itself is ours."""
    found = verval.classify_column(column)
    assert found.kelas == kelas
    assert found.evidence is Evidence.UNVERIFIED
    assert (str(found.cites[0]) if found.cites else None) == cite


def test_the_tables_of_classes_are_used() -> None:
    """Every class of the law but genetics has a column, and every class has a source or is none of personal data."""
    assert {*KOLOM.values(), *(kelas for kelas, _ in POLA)} == set(verval.Kelas) - {
        verval.Kelas.GENETIKA, verval.Kelas.ANAK, verval.Kelas.KERENTANAN,
    }  # fmt: skip
    assert all(kelas.cites for kelas in verval.Kelas if kelas is not verval.Kelas.BUKAN_PRIBADI)


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("nik", "3371011708909999", "337101******9999"),
        ("nama_ibu_kandung", "Siti Aminah", "S*** A*****"),
        ("tanggal_lahir", date(1990, 8, 17), "1990"),
        ("tanggal_lahir", datetime(1990, 8, 17, tzinfo=UTC), "1990"),
        ("alamat", "Jl. Contoh 1", "*" * 12),
        ("desil", 3, "***"),
        ("nik", None, None),
    ],
)
def test_masking(column: str, value: Any, shown: Any) -> None:
    """Numbers, names, dates and all else, each in its way."""
    assert verval.mask_value(column, value) == shown


def test_pseudonyms_are_stable_and_need_the_key() -> None:
    """Same value, key and purpose: same pseudonym; any other: another one; a short key is refused."""
    one = verval.pseudonym("3371011708909999", key=KEY, purpose="a")
    assert one == verval.pseudonym("3371011708909999", key=KEY, purpose="a")
    others = {
        verval.pseudonym("3371011708909998", key=KEY, purpose="a"),
        verval.pseudonym("3371011708909999", key=KEY[::-1], purpose="a"),
        verval.pseudonym("3371011708909999", key=KEY, purpose="b"),
    }
    assert len(others | {one}) == 4
    with pytest.raises(KesosError, match="VV-912"):
        verval.pseudonym("x", key=b"pendek", purpose="a")


@pytest.mark.parametrize("kind", ["polars", "pandas", "pyarrow"])
def test_pseudonyms_of_a_table(kind: str) -> None:
    """The columns named, in the kind of table given; nulls stay; equal values stay equal."""
    frame = pl.DataFrame({"nik": ["1", "1", None], "nama": ["A", "B", "C"]})
    native = {"polars": lambda: frame, "pandas": frame.to_pandas, "pyarrow": frame.to_arrow}[kind]()
    made = verval.pseudonymise_frame(native, ["nik"], key=KEY, purpose="a")
    assert type(made) is type(native)
    back = (
        made["nik"].tolist()
        if isinstance(made, pd.DataFrame)
        else made["nik"].to_pylist()
        if kind == "pyarrow"
        else made["nik"].to_list()
    )
    assert back[0] == back[1] == verval.pseudonym("1", key=KEY, purpose="a")
    assert pd.isna(back[2])


def test_pseudonyms_of_a_table_that_will_not_do() -> None:
    """A lazy table would take the key elsewhere; a column may not be there."""
    with pytest.raises(KesosError, match="VV-913"):
        verval.pseudonymise_frame(pl.LazyFrame({"nik": ["1"]}), ["nik"], key=KEY, purpose="a")
    with pytest.raises(KesosError, match="VV-911"):
        verval.pseudonymise_frame(pl.DataFrame({"nama": ["1"]}), ["nik"], key=KEY, purpose="a")


def test_who_may_see_what_is_the_callers_rule() -> None:
    """No rule, no sight; a rule on the column goes before one on its class; each right names its source."""
    source = PERATURAN["permensos-3-2025"].at("Pasal 21-24", Evidence.PRIMARY)
    grants = (
        verval.Grant("operator", {verval.Kelas.PENGENAL}, verval.Treatment.MASK, "SK Kepala Dinas"),
        verval.Grant("operator", {"kode_kelurahan", verval.Kelas.UMUM}, verval.Treatment.SHOW, source),
        verval.Grant("peneliti", {"nik", "nomor_kk"}, verval.Treatment.PSEUDONYM, "perjanjian"),
        verval.Grant("peneliti", {verval.Kelas.KEUANGAN}, verval.Treatment.SHOW, "perjanjian"),
    )
    policy = verval.Policy(grants, purpose="verval", key=KEY)
    row = {
        "nik": "3371011708909999",
        "nomor_kk": None,
        "usia": 36,
        "kode_kelurahan": "33.71.01.1003",
        "desil": 2,
        "entah": "x",
    }
    assert policy.view(row, role="operator") == {
        "nik": "337101******9999", "nomor_kk": None, "usia": 36, "kode_kelurahan": "33.71.01.1003",
    }  # fmt: skip
    seen = policy.view(row, role="peneliti")
    assert seen == {"nik": verval.pseudonym(row["nik"], key=KEY, purpose="verval"), "nomor_kk": None, "desil": 2}
    assert policy.view(row, role="warga") == {}
    assert repr(KEY) not in repr(policy)
    with pytest.raises(ValueError, match="needs the rule"):
        verval.Grant("operator", {"nik"}, verval.Treatment.SHOW, "")


def test_time_limits_are_three_days_each() -> None:
    """UU 27/2022: 3 x 24 hours, counted from the request or the finding; the bases and triggers have their letters."""
    since = datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert {limit.until(since) for limit in verval.TENGGAT.values()} == {datetime(2026, 11, 27, 8, tzinfo=UTC)}
    assert all(limit.cite.evidence is Evidence.PRIMARY for limit in verval.TENGGAT.values())
    assert list(verval.DASAR_PEMROSESAN) == list("abcdef")
    assert list(verval.PENILAIAN_DAMPAK) == list("abcdefg")


# --- an extract with codes, for every subject
EXTRACT = {
    "nomor_induk_kependudukan": ["3371021204859999", "3371025204209998"],
    "jenis_kelamin": [1, 2],
    "status_hubungan_keluarga": [1, 3],
    "partisipasi_sekolah": [3, 2],
    "jenjang_tertinggi_yang_diduduki": [11, 1],
    "ijazah_tertinggi_yang_dimiliki": [11, 23],
    "status_bekerja": [1, 2],
    "jenis_kloset": [1, 4],
    "desil_nasional": [2, 2],
}
"""Two invented members of a family, columns by the DTSEN names of verval.yaml, codes as Regsosek 2022 counts."""


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_extract_with_codes_has_words(kind: Kind) -> None:
    """Named and decoded once by declared lists, in every kind of frame."""
    table = verval.facts_frame(kind.make(pl.DataFrame(EXTRACT)), codes="regsosek_2022")
    shown = kind.cells(table, ["nik"])
    assert shown["hubungan_keluarga"] == ["kepala_keluarga", "anak"]
    assert shown["partisipasi_sekolah"] == ["tidak_lagi", "masih"]
    assert shown["pendidikan_terakhir"] == ["sma", "tidak_sekolah"]
    assert shown["jenjang"] == ["sma", "sd"]
    assert shown["kloset"] == ["leher_angsa", "cemplung"]
    assert shown["status_bekerja"] == [True, False]
    assert shown["desil"] == [2, 2]


@pytest.mark.parametrize("made", [pl.DataFrame, pl.LazyFrame, pd.DataFrame], ids=["polars", "lazy", "pandas"])
def test_an_extract_with_codes_serves_every_subject(made: Any) -> None:
    """The same table is read by each subject that has persons."""
    table = verval.facts_frame(made(EXTRACT), codes="regsosek_2022")
    assert isinstance(table, type(made(EXTRACT)))
    assert verval.check_frame(table, on=date(2026, 11, 24)) is not None
    person = nw.from_native(table).drop("hubungan_keluarga", "kloset").to_native()
    for asked in (ppks.classify_frame, psks.classify_frame, disabilitas.classify_frame, spm.entitlement_frame):
        assert asked(person, on=date(2026, 11, 24)) is not None
    assert sembako.check_frame(person, on=date(2026, 11, 24), record=sembako.Perorangan) is not None


def test_every_strange_code_of_an_extract_is_named() -> None:
    """An extract with codes that a list lacks is refused with every such column, before any work is done."""
    raw = pl.DataFrame({"partisipasi_sekolah": [3, 77], "jenis_kloset": [1, 99], "status_bekerja": [1, None]})
    with pytest.raises(KesosError) as caught:
        verval.facts_frame(raw, codes="regsosek_2022")
    assert [(one.code, one.where, one.context["code"]) for one in caught.value.problems] == [
        ("VV-914", "partisipasi_sekolah", "77"),
        ("VV-914", "jenis_kloset", "99"),
    ]
    assert verval.facts_frame(raw, codes="regsosek_2022", strict=False)["kloset"].to_list() == ["leher_angsa", None]


def test_codes_are_refused_where_no_list_is_named() -> None:
    """Numbers in a column of words are an error, and so is a layout that is not there: nothing is guessed."""
    raw = pl.DataFrame({"partisipasi_sekolah": [3, 2]})
    with pytest.raises(FrameError):
        sembako.check_frame(raw, on=date(2026, 11, 24), record=sembako.Perorangan)
    for wrong in ({"codes": "dtsen_2025"}, {"codes": "siak", "columns": "entah"}):
        with pytest.raises(KesosError, match="VV-914"):
            verval.facts_frame(raw, **wrong)
    assert verval.facts_frame(raw, codes="regsosek_2022", columns={}).to_dicts()[0] == {
        "partisipasi_sekolah": "tidak_lagi"
    }
