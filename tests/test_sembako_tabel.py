"""Program Sembako: amounts, deciles, the KPM record, statuses, identities, goods, issues, neighbours, and their texts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import MAKERS
from kesos import Evidence, KesosError, NotCovered, Severity, Verdict, sembako
from kesos.engine.timeline import Timeline
from kesos.messages import LANGUAGES, Lang, catalogue
from kesos.sembako import KPM, Entri, IssueLog, Izin, Kejadian, Kelas, SembakoError
from kesos.sembako_sumber import SUMBER

NIK = "3371014101909999"


def entries(thing: Any) -> Iterator[Entri]:
    """Every entry of a table, and what stands inside it."""
    if isinstance(thing, Entri):
        yield thing
        yield from entries(getattr(thing, "others", ()))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from entries(one)
    elif isinstance(thing, Timeline):
        for _, value in thing:
            yield from entries(value)


TABLES = {name: list(entries(getattr(sembako, name))) for name in sembako.__all__ if name.isupper()}
ENTRIES = [entry for found in TABLES.values() for entry in found]


# --- amounts


def test_an_amount_of_ones_own() -> None:
    """The amount of 2026 is not established; a caller who knows it brings it with its source."""
    table = sembako.later(date(2026, 1, 1), 200_000, source="Kepmensos contoh")
    assert sembako.total(2026, table=table) == 2_400_000
    assert sembako.total(2020, table=table) == 2_300_000
    with pytest.raises(SembakoError) as caught:
        sembako.later(date(2026, 1, 1), 200_000, source="  ")
    assert caught.value.code == "SBK-901"
    with pytest.raises(ValueError, match="overlap"):
        sembako.later(date(2025, 1, 1), 1, source="x")


def test_an_entitlement_shows_its_parts() -> None:
    """Index and top-ups stand apart, by month; months in the wrong order are refused."""
    due = sembako.entitlement(date(2021, 6, 1), date(2021, 7, 31))
    assert due.index == {date(2021, 6, 1): 200_000, date(2021, 7, 1): 200_000}
    assert due.topups == {date(2021, 7, 1): 200_000}
    assert (due.amount, due.evidence) == (600_000, Evidence.CORROBORATED)
    with pytest.raises(SembakoError) as caught:
        sembako.entitlement(date(2021, 7, 1), date(2021, 6, 30))
    assert caught.value.code == "SBK-902"


@settings(max_examples=50)
@given(st.dates(date(2017, 2, 1), date(2025, 12, 31)))
def test_money_is_whole_rupiah(day: date) -> None:
    """Index and top-up are ints, and the same for every day of a month."""
    assert type(sembako.index(day)) is int
    assert type(sembako.topup(day)) is int
    assert sembako.index(day) == sembako.index(day.replace(day=1))
    assert sembako.entitlement(day, day).amount == sembako.index(day) + sembako.topup(day)


def test_channels_and_quota() -> None:
    """In September 2020 the card and the e-warong; in 2023 bank and post; outside, nothing is said."""
    (card,) = sembako.channels(date(2020, 9, 15))
    assert (card.tunai, card.cadence_months) == (False, 1)
    assert [entry.per_cair for entry in sembako.channels(date(2023, 4, 1))] == [400_000, 600_000]
    assert [entry.code for entry in sembako.channels(date(2026, 1, 1))] == ["triwulan_2025"]
    assert (sembako.quota(date(2020, 9, 15)).kpm, sembako.quota(date(2020, 2, 1)).alternatives) == (
        20_000_000,
        (15_600_000,),
    )
    for ask, day in (
        (sembako.channels, date(2017, 1, 1)),
        (sembako.quota, date(2023, 6, 1)),
        (sembako.data_basis, date(2016, 1, 1)),
    ):
        with pytest.raises(NotCovered):
            ask(day)


# --- deciles


def test_decile_limits_show_their_conflict() -> None:
    """Sembako: 4 is built in, 5 by other sources; PKH and PBI-JK are undisputed; before April 2025 nothing holds."""
    limit = sembako.decile_limit("SEMBAKO", date(2026, 2, 9))
    assert (limit.max_desil, limit.lowest, limit.highest, limit.disputed) == (4, 4, 5, True)
    assert "Kepmensos 79/HUK/2025" in limit.others[0].teks
    pkh = sembako.decile_limit("PKH", date(2026, 2, 9))
    assert (pkh.max_desil, pkh.lowest, pkh.highest, pkh.disputed) == (4, 4, 4, False)
    assert sembako.decile_limit("BLTS_KESRA_2025", date(2025, 11, 1)).kuota == 35_040_000
    for program, day in (
        ("SEMBAKO", date(2025, 3, 31)),
        ("BLT_DD", date(2026, 1, 1)),
        ("BLTS_KESRA_2025", date(2026, 1, 1)),
    ):
        with pytest.raises(NotCovered):
            sembako.decile_limit(program, day)


def test_within_a_decile() -> None:
    """What all sources let in is in, what some do is open, the rest is out; an unknown decile stays unknown."""
    on = date(2026, 2, 9)
    assert [sembako.within_decile(desil, "SEMBAKO", on) for desil in (None, 4, 5, 6)] == [
        Verdict.UNKNOWN,
        Verdict.YES,
        Verdict.UNKNOWN,
        Verdict.NO,
    ]
    assert sembako.within_decile(5, "PBI_JK", on) is Verdict.YES
    assert sembako.within_decile(5, "PBI_JK", on, max_desil=4) is Verdict.NO


# --- the KPM record


def test_the_sixteen_items() -> None:
    """The guideline lists a to p; three are asked only where there is one; every item has its facts."""
    assert [item.huruf for item in sembako.KPM_ITEMS] == list("abcdefghijklmnop")
    assert [item.huruf for item in sembako.KPM_ITEMS if item.optional] == ["g", "k", "l"]
    assert {fact for item in sembako.KPM_ITEMS for fact in item.facts} == set(KPM.__facts__)
    assert len(sembako.missing_items(KPM())) == 13


def test_a_record_is_checked_and_never_refused() -> None:
    """Gaps inform, contradictions ask for a look; the NIK is checked against the date of birth and the card number."""
    told = sembako.check_kpm(KPM(nik_pengurus=NIK, nomor_peserta_pkh="77"))
    assert [problem.code for problem in told if problem.severity is Severity.INFO] == ["SBK-907"] * 12
    assert [problem.code for problem in told if problem.severity is Severity.REVIEW] == ["SBK-908"]
    assert "status_pkh" in told[-1].message("en")
    same = sembako.check_kpm(KPM(nomor_kks="12", nomor_rekening_bansos="12", status_pkh="aktif"))
    assert [problem.code for problem in same if problem.severity is Severity.REVIEW] == ["SBK-908", "SBK-909"]
    born = sembako.check_kpm(KPM(nik_pengurus=NIK, tanggal_lahir_pengurus=date(1990, 1, 1)), on=date(2026, 1, 1))
    assert all(problem.code == "SBK-907" for problem in born)
    assert sembako.check_kpm(KPM(nik_pengurus=NIK, tanggal_lahir_pengurus=date(1990, 2, 1)))[-1].code == "NIK-010"


def test_the_route_and_the_reasons() -> None:
    """Five steps from the village meeting to the coordination team; thirteen reasons to leave, one of PKH alone."""
    assert [step.number for step in sembako.REPLACEMENT_ROUTE] == [1, 2, 3, 4, 5]
    assert sembako.REPLACEMENT_ROUTE[3].actor("en") == "regent or mayor"
    assert "25" in sembako.REPLACEMENT_ROUTE[3].note()
    assert len(sembako.EXIT_REASONS) == 13
    assert [reason.code for reason in sembako.EXIT_REASONS if reason.program == "PKH"] == ["KOMPONEN_HABIS"]
    assert [reason.code for reason in sembako.EXIT_REASONS if reason.gantinya] == ["MENINGGAL"]


# --- statuses, stages, identities


def test_statuses_have_a_class_and_something_to_do() -> None:
    """Fifteen statuses; SI has two meanings; nobody is ever told to hide a death or to delay a report."""
    assert len(sembako.STATUSES) == 15
    assert sembako.siks_status("SI").kelas is Kelas.KONFLIK
    assert sembako.siks_status("  exclude   meninggal ").kelas is Kelas.EKSKLUSI
    assert sembako.siks_status("-").code == "KETERANGAN_STRIP"
    assert sembako.siks_status("SK/Calon Penerima").code == "SK_CALON_PENERIMA"
    assert {status.kelas for status in sembako.STATUSES} == set(Kelas)
    for lang in LANGUAGES:
        assert all(status.action(lang) and status.kelas.words(lang) for status in sembako.STATUSES)
    told = " ".join(status.tindakan for status in sembako.STATUSES).casefold()
    assert "tunda" not in told
    assert "sembunyi" not in told
    with pytest.raises(SembakoError, match=r"SBK-904.*GAGAL_OMSPAN"):
        sembako.siks_status("gagal omspam")


def test_stages() -> None:
    """Burekol, check, SPM, SP2D, SI, balance; nothing after the last."""
    assert [stage.code for stage in sembako.PIPELINE] == [
        "BUREKOL",
        "CEK_REKENING_OMSPAN",
        "SPM",
        "SP2D",
        "SI",
        "SALDO_MASUK",
    ]
    assert sembako.next_stage("BUREKOL") == "CEK_REKENING_OMSPAN"
    assert sembako.next_stage("SALDO_MASUK") is None
    with pytest.raises(SembakoError, match="SBK-905"):
        sembako.next_stage("SPP")


COUNTS = st.integers(0, 10**9)


@given(COUNTS, COUNTS)
def test_identities_are_ours_and_balance(first: int, second: int) -> None:
    """Each identity holds exactly where the parts add up, and is marked as our own proposal."""
    for identity in (sembako.recipients_identity, sembako.paid_identity, sembako.cards_identity):
        whole = identity(first + second, first, second)
        assert (whole.holds, whole.difference, whole.evidence) == (True, 0, Evidence.UNVERIFIED)
        assert identity(first + second + 1, first, second).difference == 1
        assert "usulan kami" in whole.words()
    parts = {"transaksi": first, "saldo_tersisa": second, "dibekukan": 1, "disetor_rpl": 2, "disetor_kas_negara": 3}
    assert sembako.money_identity(first + second + 6, **parts).holds


@pytest.mark.parametrize("wrong", [-1, True, 1.0, None])
def test_identities_take_whole_numbers(wrong: Any) -> None:
    """A negative number, a truth value, a float or nothing is no count."""
    with pytest.raises(SembakoError, match="SBK-906"):
        sembako.recipients_identity(10, 9, wrong)


# --- goods


def test_goods_in_free_text() -> None:
    """Amounts and case do not matter; two goods in one name, or what is made from one, is no goods of the list."""
    names = {
        "TELOR 1/2 kg": "telur",
        "kacang panjang": "sayur",
        "kacang-kacangan": "kacang_kacangan",
        "Ikan lele 2 ekor": "ikan",
    }
    assert {written: sembako.find_goods(written).code for written in names} == names
    assert [sembako.find_goods(written) for written in ("mie ayam", "kerupuk ikan", "susu", "", "tahu tempe")] == [
        None
    ] * 5


def test_goods_by_channel() -> None:
    """Where card and cash ran beside each other the channel decides; a channel that did not exist is not covered."""
    on = date(2022, 6, 1)
    answers = {
        channel: sembako.commodity("minyak goreng", on, channel=channel).status
        for channel in ("e_warong", "tunai", None)
    }
    assert answers == {"e_warong": Izin.DILARANG, "tunai": Izin.BOLEH, None: Izin.TIDAK_DITETAPKAN}
    assert sembako.commodity("minyak goreng", on).alasan == "tergantung_kanal"
    for channel, day in (("tunai", date(2021, 12, 1)), ("e_warong", date(2023, 3, 1))):
        with pytest.raises(NotCovered):
            sembako.commodity("beras", day, channel=channel)
    with pytest.raises(NotCovered):
        sembako.commodity("beras", date(2017, 1, 1))


def test_what_is_known_of_a_purchase() -> None:
    """Group, grade and reason stand with the answer; an appeal is no sanction; a name of our own is graded as ours."""
    tempe = sembako.commodity("tempe", date(2020, 9, 1))
    assert (tempe.kelompok, tempe.evidence, tempe.moral) == ("protein_nabati", Evidence.CORROBORATED, False)
    assert sembako.commodity("bayam", date(2020, 9, 1)).evidence is Evidence.UNVERIFIED
    smoke = sembako.commodity("rokok", date(2024, 1, 1))
    assert (smoke.status, smoke.moral) == (Izin.DILARANG, True)
    assert smoke.words("en").startswith("forbidden: cash for food")
    unknown = sembako.commodity("sabun", date(2024, 1, 1))
    assert (unknown.kelompok, unknown.status) == (None, Izin.TIDAK_DITETAPKAN)
    assert sembako.commodity("uang", date(2024, 1, 1)).status is Izin.TIDAK_DITETAPKAN
    listed = sembako.commodities("Beras 10 kg, telur & tempe; ", date(2020, 9, 1))
    assert [one.barang.code for one in listed] == ["beras", "telur", "tempe"]


def test_what_is_only_remembered_is_never_forbidden() -> None:
    """Sugar, flour, seasoning, noodles and cans: no source shows the ban, so nothing refuses them."""
    for entry in sembako.GOODS:
        if entry.evidence is Evidence.UNVERIFIED:
            for day in (date(2018, 1, 1), date(2020, 9, 1), date(2022, 2, 1), date(2022, 9, 1), date(2024, 1, 1)):
                assert sembako.commodity(entry.names[0], day).status is not Izin.DILARANG


def test_the_six_t() -> None:
    """Target, amount, time, price, quality, administration."""
    assert [t.t6 for t in sembako.SIX_T] == ["sasaran", "jumlah", "waktu", "harga", "kualitas", "administrasi"]


# --- issues


def test_the_typology() -> None:
    """49 issues in nine groups, each under one of the six T."""
    assert len(sembako.ISSUES) == 49
    assert len({entry.code for entry in sembako.ISSUES}) == 49
    assert len({entry.grup for entry in sembako.ISSUES}) == 9
    assert {entry.t6 for entry in sembako.ISSUES} == {t.t6 for t in sembako.SIX_T}


def test_every_issue_can_be_proposed() -> None:
    """The signs of an issue, written as a sentence, propose that issue."""
    for entry in sembako.ISSUES:
        for sign in entry.tanda:
            assert entry.code in [proposal.code for proposal in sembako.propose(" ".join(sign))], entry.code


def test_a_proposal_says_why_and_decides_nothing() -> None:
    """It names the words it rests on, in order of signs; it holds no verdict; words far apart do not count."""
    first, *_ = sembako.propose("Harga telur di e-warong lebih mahal dari pasar")
    assert first.code == "HARGA_DI_ATAS_PASAR"
    assert "'harga mahal'; 'lebih mahal'" in first.why()
    assert first.why("en").startswith("a proposal, no decision")
    assert not hasattr(first, "verdict")
    assert sembako.propose("") == ()
    apart = sembako.propose("KKS sudah kami terima, lalu semua warga pulang, dan uang itu dipegang ibu")
    assert "KKS_DIKUASAI_PIHAK_LAIN" not in [proposal.code for proposal in apart]


def test_the_log_counts() -> None:
    """By kelurahan, by the six T, by code, and both at once; the log itself does not change."""
    log = IssueLog()
    grown = (
        log.add("PEMAKETAN", " Kramat Selatan ", date(2020, 9, 1))
        .add("MUTU_BURUK", "Kramat Selatan")
        .add("KPM_MENINGGAL", "Cacaban")
    )
    assert (len(log), len(grown)) == (0, 3)
    assert grown.by_kelurahan() == {"Cacaban": 1, "Kramat Selatan": 2}
    assert grown.by_6t() == {"sasaran": 1, "jumlah": 0, "waktu": 0, "harga": 0, "kualitas": 2, "administrasi": 0}
    assert grown.by_code() == {"KPM_MENINGGAL": 1, "PEMAKETAN": 1, "MUTU_BURUK": 1}
    assert grown.table()["Kramat Selatan"]["kualitas"] == 2
    assert next(iter(grown)).tanggal == date(2020, 9, 1)
    with pytest.raises(SembakoError, match=r"SBK-910.*PEMAKETAN"):
        log.add("PEMAKETTAN", "Cacaban")
    with pytest.raises(SembakoError, match="SBK-911"):
        Kejadian(kode="PEMAKETAN", kelurahan=" ")


def plain(result: Any) -> list[tuple[Any, ...]]:
    """Rows of a counted frame of any kind, with None for null."""
    if isinstance(result, pl.LazyFrame):
        result = result.collect()
    if isinstance(result, duckdb.DuckDBPyRelation):
        result = result.pl()
    if isinstance(result, pd.DataFrame):
        return [tuple(None if pd.isna(value) else value for value in row) for row in result.itertuples(index=False)]
    found = result if isinstance(result, pl.DataFrame) else pl.from_arrow(result)
    return found.rows()


@pytest.mark.parametrize("backend", MAKERS)
def test_a_table_of_issues_is_counted(backend: str) -> None:
    """Each kind of frame gives the counts by kelurahan and T; an unknown code counts under no T."""
    frame = pl.DataFrame(
        {
            "kode": ["PEMAKETAN", "MUTU_BURUK", "KPM_MENINGGAL", "BUKAN_KODE", None],
            "kelurahan": ["B", "B", "A", "A", "A"],
        }
    )
    result = plain(sembako.count_frame(MAKERS[backend](frame)))
    assert result == [("A", "sasaran", 1), ("A", None, 2), ("B", "kualitas", 2)]


def test_a_table_that_cannot_be_counted() -> None:
    """A column that is not there, or no frame at all, is an error that says so."""
    with pytest.raises(SembakoError, match=r"SBK-912.*kel"):
        sembako.count_frame(pl.DataFrame({"kode": [], "kel": []}))
    with pytest.raises(KesosError, match="FRM-001"):
        sembako.count_frame([1])


# --- neighbours


def test_pkh_in_stages() -> None:
    """A quarter of the year's amount is whole rupiah for every component of every year."""
    for _, entry in sembako.PKH_INDEX:
        assert all(amount % sembako.PKH_STAGES == 0 for amount in entry.amounts.values())
    assert sembako.pkh_stage("ibu_hamil", date(2023, 1, 1)) == 750_000


def test_a_family_of_pkh() -> None:
    """At most four components count; which ones is not established, so the amount is an interval."""
    on = date(2023, 6, 1)
    assert sembako.pkh_amount({"anak_sd": 2}, on).value == 1_800_000
    assert sembako.pkh_amount({"anak_usia_dini": 3}, on).value == 6_000_000
    assert sembako.pkh_amount({"anak_usia_dini": 3}, on, limits={}).value == 9_000_000
    many = sembako.pkh_amount({"ibu_hamil": 1, "anak_usia_dini": 2, "anak_sd": 2}, on)
    assert (many.low, many.high) == (7_800_000, 9_900_000)
    assert sembako.pkh_amount({"ibu_hamil": 1, "anak_sd": 0}, on, most=0).value == 0
    assert sembako.pkh_amount({}, on).value == 0
    with pytest.raises(NotCovered):
        sembako.pkh_amount({"anak_sma": 1}, date(2020, 6, 1))
    with pytest.raises(SembakoError, match="SBK-906"):
        sembako.pkh_amount({"anak_sd": -1}, on)


def test_components_come_from_the_family() -> None:
    """The numbers of a family give its components; as long as one is not known, none is given."""
    numbers = dict.fromkeys(("jumlah_ibu_hamil", "jumlah_anak_usia_dini", "jumlah_anak_sd", "jumlah_anak_smp"), 1)
    family = sembako.Keluarga(**numbers, jumlah_anak_sma=0, jumlah_lanjut_usia=0, jumlah_penyandang_disabilitas=0)
    found = sembako.pkh_components(family)
    assert found is not None
    assert sembako.pkh_amount(found, date(2023, 1, 1)).value == 8_400_000
    assert sembako.pkh_components(family.evolve(jumlah_anak_sma=None)) is None


def test_direct_cash_by_month() -> None:
    """BST 600,000 in May and 300,000 in August 2020; BLT for fuel in late 2022; what was not established is left out."""
    assert {entry.code: entry.amount for entry in sembako.blt(date(2020, 5, 1))} == {
        "BST_2020": 600_000,
        "BLT_DD_2020": 600_000,
    }
    assert [entry.code for entry in sembako.blt(date(2020, 8, 1))] == ["BST_2020b"]
    assert [entry.amount for entry in sembako.blt(date(2022, 12, 1))] == [150_000]
    assert sembako.blt(date(2023, 12, 1)) == ()


# --- texts and sources


def test_tables_are_whole() -> None:
    """The tables have the entries of the law file."""
    sizes = {
        name: len(TABLES[name]) for name in ("ROLES", "FINDINGS", "CONFLICTS", "NOT_ESTABLISHED", "PENALTIES", "BLT")
    }
    assert sizes == {"ROLES": 10, "FINDINGS": 22, "CONFLICTS": 15, "NOT_ESTABLISHED": 17, "PENALTIES": 2, "BLT": 7}
    assert [finding.rupiah for finding in sembako.FINDINGS if finding.code == "IHPS2021-2"] == [6_930_000_000_000]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.bagian}.{entry.code}")
def test_every_entry_has_its_texts(entry: Entri) -> None:
    """Each entry says in both languages what it says, and its sources have addresses."""
    english = catalogue("en")
    assert entry.words() == entry.teks
    assert f"sembako.{entry.bagian}.{entry.code}" in english
    assert entry.words("en") == english[f"sembako.{entry.bagian}.{entry.code}"]
    assert bool(entry.note("en")) == bool(entry.catatan)
    assert not entry.catatan or f"sembako.{entry.bagian}_catatan.{entry.code}" in english
    assert [SUMBER[key] for key in entry.sumber] == list(entry.addresses)
    assert entry.sumber or entry.evidence is Evidence.UNVERIFIED


@pytest.mark.parametrize("lang", LANGUAGES)
def test_roles_tell_their_tasks(lang: Lang) -> None:
    """Each role has tasks in both languages; Korda, TKSK, bank and post are among them."""
    assert {"KORDA", "PENDAMPING_BSP_TKSK", "BANK_PENYALUR", "PT_POS"} <= {role.code for role in sembako.ROLES}
    assert all(role.tasks(lang) and all(role.tasks(lang)) for role in sembako.ROLES)
    assert [bool(role.ratio(lang)) for role in sembako.ROLES].count(True) == 2
    keys = catalogue("en")
    assert all(
        f"sembako.peran_tugas.{role.code}_{n}" in keys for role in sembako.ROLES for n in range(1, len(role.tugas) + 1)
    )


def test_every_rule_has_its_english() -> None:
    """No English page of a rule falls back on Indonesian words."""
    english = catalogue("en")
    rules = (*sembako.ruleset().rules, *sembako.ruleset().earlier)
    own = {(rule.code, key) for rule in rules for key, words in rule._indonesian().items() if words}
    assert {key for key in own if ".".join(key) not in english} == set()


def test_every_new_fact_has_its_texts() -> None:
    """Facts of families, persons, e-warong and KPM have a question and a label in English."""
    english = catalogue("en")
    kinds = (sembako.Keluarga, sembako.Perorangan, sembako.EWarong, KPM)
    module = ("penerima_bantuan", "e_warong", "kpm")
    names = {
        name
        for kind in kinds
        for base in kind.__mro__
        if base.__module__.rpartition(".")[2] in module
        for name in base.__dict__
        if name in kind.__facts__
    }
    assert len(names) == 71
    assert {
        name for name in names if f"fakta.{name}.tanya" not in english or f"fakta.{name}.label" not in english
    } == set()


def test_every_public_name_explains_itself() -> None:
    """The room has no name without an explanation, and no class or function without a docstring."""
    for name in sembako.__all__:
        thing = getattr(sembako, name)
        assert not callable(thing) or thing.__doc__, name
