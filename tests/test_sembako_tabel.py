"""Program Sembako: amounts, deciles, the KPM record, statuses, identities, goods, neighbours."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kesos import Evidence, NotCovered, Severity, Verdict, sembako, verval
from kesos.messages import LANGUAGES, catalogue
from kesos.sembako import KPM, Izin, Kelas, SembakoError

NIK = "3371014101909999"


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
    open_ = ["bank_2023", "pos_2023", "triwulan_2025"]  # sembako.yaml: until null for each of them
    assert [entry.code for entry in sembako.channels(date(2026, 1, 1))] == open_
    assert all(entry.valid.end is None for entry in sembako.CHANNELS if entry.code in open_)
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
    """Sembako: 4 by some sources, 5 by others; PKH and PBI-JK are undisputed; before April 2025 nothing holds."""
    limit = sembako.decile_limit("SEMBAKO", date(2026, 2, 9))
    assert (limit.lowest, limit.highest, limit.disputed) == (4, 5, True)
    assert [one.max_desil for one in limit.statements] == [4, 5]
    assert "Kepmensos 79/HUK/2025" in limit.statements[1].teks
    pkh = sembako.decile_limit("PKH", date(2026, 2, 9))
    assert (pkh.lowest, pkh.highest, pkh.disputed, pkh.kuota) == (4, 4, False, 10_000_000)
    assert sembako.decile_limit("PBI_JK", date(2026, 2, 9)).highest == 5
    assert sembako.decile_limit("BLTS_KESRA_2025", date(2025, 11, 1)).kuota == 35_040_000
    for program, day in (("SEMBAKO", date(2025, 3, 31)), ("BLT_DD", date(2026, 1, 1))):
        with pytest.raises(NotCovered):
            sembako.decile_limit(program, day)


def test_first_and_last_day_of_a_limit_are_disputed_too() -> None:
    """sembako.yaml: from April 2025, BLTS to December 2025; verval.yaml: from 26 May 2025, BLTS without an end."""
    for program, day in (("PKH", date(2025, 5, 25)), ("BLTS_KESRA_2025", date(2026, 1, 1))):
        assert [sembako.within_decile(desil, program, day) for desil in (4, 5, 10)] == [
            Verdict.YES,
            Verdict.UNKNOWN,
            Verdict.UNKNOWN,
        ]
    for program, day in (("PKH", date(2025, 5, 26)), ("BLTS_KESRA_2025", date(2025, 12, 31))):
        assert sembako.within_decile(5, program, day) is Verdict.NO


def test_two_subjects_read_one_table() -> None:
    """What verval and sembako say of a decile is the same on every day and for every programme that both know."""
    for program in ("PKH", "SEMBAKO", "PBI_JK", "BLTS_KESRA_2025"):
        for day in (date(2025, 5, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 11, 24)):
            limit = verval.batas(program.lower(), day)
            if limit is None:
                with pytest.raises(NotCovered):
                    sembako.decile_limit(program, day)
                continue
            for desil in (None, *range(1, 11)):
                assert limit.verdict(desil) is sembako.within_decile(desil, program, day)
    asked = sembako.check(sembako.Keluarga(desil=6), on=date(2025, 5, 25))
    assert [asked[code].verdict for code in ("SBK-122", "SBK-123")] == [Verdict.UNKNOWN, Verdict.UNKNOWN]
    asked = sembako.check(sembako.Keluarga(desil=6), on=date(2025, 5, 26))
    assert [asked[code].verdict for code in ("SBK-122", "SBK-123")] == [Verdict.NO, Verdict.NO]


@pytest.mark.parametrize("statement", sembako.DECILES, ids=lambda one: one.code)
def test_every_statement_on_deciles_has_source_and_texts(statement: sembako.PernyataanDesil) -> None:
    """Each names where it was seen, is dated, and stands in both languages."""
    assert statement.sumber
    assert statement.evidence is Evidence.CORROBORATED
    assert len(statement.sumber) > 1
    assert statement.words("en") == catalogue("en")[f"desil.teks.{statement.code}"]
    assert statement.words() == statement.teks
    assert bool(statement.note("en")) == bool(statement.note())


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


def test_goods_read_the_one_calendar_of_channels() -> None:
    """In each month a purchase knows the channels that `CHANNELS` has; the ban on money for goods begins on its day."""
    for month in (date(year, month, 15) for year in range(2017, 2027) for month in range(1, 13)):
        if month < date(2017, 2, 1):
            continue
        ways = {entry.tunai for entry in sembako.channels(month)}
        both = None in ways or len(ways) > 1
        oil = sembako.commodity("minyak goreng", month)
        assert (oil.alasan == "tergantung_kanal") is (both and month >= date(2020, 1, 1)), month
    statuses = [sembako.commodity("uang tunai", date(2021, 8, day)).status for day in (22, 23)]
    assert statuses == [Izin.TIDAK_DITETAPKAN, Izin.DILARANG]


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

    numbers = sembako.commodities("telur 1,5 kg, beras 10 kg/tempe 1/2 kg", date(2020, 9, 1))
    assert [(one.barang and one.barang.code, one.given) for one in numbers] == [
        ("telur", "telur 1,5 kg"),
        ("beras", "beras 10 kg"),
        ("tempe", "tempe 1/2 kg"),
    ]


def test_what_is_only_remembered_is_never_forbidden() -> None:
    """Sugar, flour, seasoning, noodles and cans: no source shows the ban, so nothing refuses them."""
    for entry in sembako.GOODS:
        if entry.evidence is Evidence.UNVERIFIED:
            for day in (date(2018, 1, 1), date(2020, 9, 1), date(2022, 2, 1), date(2022, 9, 1), date(2024, 1, 1)):
                assert sembako.commodity(entry.names[0], day).status is not Izin.DILARANG


def test_the_six_t() -> None:
    """Target, amount, time, price, quality, administration."""
    assert [t.t6 for t in sembako.SIX_T] == ["sasaran", "jumlah", "waktu", "harga", "kualitas", "administrasi"]


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
    assert [entry.code for entry in sembako.blt(date(2020, 8, 1))] == ["BST_2020b", "BLT_DD_2020"]
    assert {entry.code: entry.amount for entry in sembako.blt(date(2022, 12, 1))}["BLT_BBM_2022"] == 150_000
    assert sembako.blt(date(2020, 3, 31)) == ()


def test_the_end_of_blt_dana_desa_is_open() -> None:
    """sembako.yaml: from April 2020, until null; no source names its amount after June 2020, so none is told."""
    for day, amount in ((date(2020, 6, 30), 600_000), (date(2020, 7, 1), None), (date(2023, 12, 1), None)):
        (found,) = [entry for entry in sembako.blt(day) if entry.code == "BLT_DD_2020"]
        assert (found.amount, found.valid.end) == (amount, None)
