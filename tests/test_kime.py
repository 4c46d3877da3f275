"""Social extension (KIME): worked cases through every evaluator; records, counts and coverage without invented norms."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends import table
from frame_kinds import KINDS, Kind
from kesos import Evidence, FrameError, NotCovered, Reading, RecordError, Verdict, conformance, kime
from kesos.engine import expression as x
from kesos.engine.score import Score
from kesos.evaluators.amounts import AmountError
from kesos.fakta.kegiatan import FaktaKegiatan
from kesos.fakta.peraturan import PERATURAN
from kesos.messages import LANGUAGES, catalogue

KIT = conformance.kit("kime")
ON = date.fromisoformat(KIT["on"])
CASES = KIT["cases"]
YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
RECORDS = {"Kegiatan": kime.Kegiatan, "Penyelenggara": kime.Penyelenggara}


def of_kind(*kinds: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES if case["kind"] in kinds]


def found(case: Mapping[str, Any]) -> Any:
    return kime.check(RECORDS[case["record"]].from_dict(case["facts"]), on=ON)


def near(case: Mapping[str, Any], value: Any) -> bool:
    if case["expected"] is None or value is None:
        return value is case["expected"]
    return abs(float(value) - case["expected"]) <= case.get("tolerance", 0)


# ------------------------------------------------------------------ the worked cases


def test_the_kit_is_whole() -> None:
    """31 worked cases, W01 to W31, each with an id of its own; every code is a rule."""
    assert sorted(int(case["id"].removeprefix("KIME/W")) for case in CASES) == list(range(1, 32))
    assert {case["code"] for case in CASES} <= {rule.code for rule in kime.RULES}


@pytest.mark.parametrize("case", of_kind("verdict"))
def test_record(case: dict[str, Any]) -> None:
    """The verdict of one activity is that of the case, and the step-by-step walk ends in it too."""
    finding = found(case)[case["code"]]
    assert finding.verdict is Verdict[case["expected"]]
    assert finding.steps().verdict is finding.verdict


@pytest.mark.parametrize("case", of_kind("number"))
def test_numbers(case: dict[str, Any]) -> None:
    """A number is that of the case; a missing count and a zero denominator make none, and its verdict is never NO."""
    finding = found(case)[case["code"]]
    assert near(case, finding.value)
    assert finding.verdict is (UNKNOWN if case["expected"] is None else YES)
    assert found(case).numbers[case["code"]] == finding.score


@pytest.mark.parametrize("case", of_kind("coverage"))
def test_coverage(case: dict[str, Any]) -> None:
    """The elements that are there, that are not, and that are open; an interval while some are open."""
    check, expected = found(case), case["expected"]
    assert check.coverage.score == Score(expected["min"], expected["maks"])
    assert (list(check.coverage.no), list(check.coverage.unknown)) == (expected["tidak"], expected["kosong"])
    assert check["KIME-703"].score == check.coverage.score
    assert len(check.coverage.yes) == expected["min"]


@pytest.mark.parametrize("case", of_kind("scores"))
def test_scores(case: dict[str, Any]) -> None:
    """Before and after: by the function and, but for the gain that is only told if asked for, by the record."""
    facts, code = case["facts"], case["code"]
    given_ = {
        "before": facts.get("skor_pra"),
        "after": facts.get("skor_pasca"),
        "most": facts.get("skor_maks"),
        "paired": facts.get("skor_berpasangan"),
    }
    scores = kime.before_after(**given_, normalised=code == "KIME-708")
    record = kime.check(kime.Kegiatan(**facts), on=ON)
    if code == "KIME-404":
        assert scores.in_range is record[code].verdict is Verdict[case["expected"]]
    elif code == "KIME-704":
        assert near(case, scores.difference.value)
        assert near(case, record[code].value)
        assert scores.gain is None
    else:
        assert scores.gain is not None
        assert near(case, scores.gain.value)
        assert code not in record


@pytest.mark.parametrize("case", of_kind("direction", "locations", "ladder"))
def test_several(case: dict[str, Any]) -> None:
    """What several participants or activities come to is that of the case, from records and from a table."""
    facts = case["facts"]
    if case["kind"] == "direction":
        counts = kime.direction(facts["pasangan"], paired=facts["skor_berpasangan"])
        assert counts == kime.Direction(**case["expected"])
        frame = pl.DataFrame(facts["pasangan"], schema=["skor_pra", "skor_pasca"], orient="row")
        words = kime.direction_frame(frame.with_columns(skor_berpasangan=True))["KIME-705"].to_list()
        assert {word: words.count(word) for word in ("naik", "tetap", "turun")} == case["expected"]
        return
    name, values = next(iter(facts.items()))
    column = {"lokasi": "lokasi_nama", "daftar_hasil_tangga": "hasil_tangga"}[name]
    records = [kime.Kegiatan(**{column: value}) for value in values]
    frame = pl.DataFrame({column: values})
    for summary in map(kime.summary, (records, frame, frame.lazy(), frame.to_pandas(), frame.to_arrow())):
        got = summary.locations.value if case["kind"] == "locations" else dict(summary.ladder)
        assert got == case["expected"]
        assert summary.activities == len(values)


FRAMES = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def plain(cases: list[dict[str, Any]]) -> pl.DataFrame:
    names = sorted({name for case in cases for name in case["facts"]})
    data = {name: [case["facts"].get(name) for case in cases] for name in names}
    return pl.DataFrame({**data, "lain": range(len(cases))}, strict=False)


@FRAMES
def test_frames(kind: Kind) -> None:
    """Every backend gives each activity the verdict of its case."""
    cases = [case for case in CASES if case["kind"] == "verdict"]
    known = [FaktaKegiatan.from_dict(case["facts"]).known() for case in cases]
    needed = {name for row in known for name in row}
    frame = table(FaktaKegiatan, known, drop=frozenset(FaktaKegiatan.__facts__) - needed)
    result = kind.asked(frame, lambda one: kime.check_frame(one, on=ON))
    got = [Verdict.of(result[case["code"]][row]).value for row, case in enumerate(cases)]
    assert got == [case["expected"] for case in cases]


@FRAMES
def test_frames_of_numbers(kind: Kind) -> None:
    """Every backend gives the numbers of the cases; null where they are not determined."""
    for of, ask in (
        ("number", kime.numbers_frame),
        ("scores", lambda one: kime.before_after_frame(one, normalised=True)),
    ):
        cases = [case for case in CASES if case["kind"] == of and case["code"] != "KIME-707"]
        result = kind.asked(plain(cases), ask)
        for row, case in enumerate(cases):
            value = result[case["code"]][row]
            if case["code"] == "KIME-404":
                assert Verdict.of(value) is Verdict[case["expected"]]
            else:
                assert near(case, value), case["id"]


@FRAMES
def test_frames_of_coverage(kind: Kind) -> None:
    """Every backend gives how many elements at least and at most, from truth values and from the set that says the same."""
    cases = [case for case in CASES if case["kind"] == "coverage"]
    result = kind.asked(plain(cases), kime.coverage_frame)
    ends = list(zip(result["KIME-703_min"].to_list(), result["KIME-703_maks"].to_list(), strict=True))
    assert ends == [(case["expected"]["min"], case["expected"]["maks"]) for case in cases]
    sets = pl.DataFrame({"unsur_kime": ["informasi|edukasi", None], "lain": [0, 1]})
    result = kind.asked(sets, kime.coverage_frame)
    assert (result["KIME-703_min"].to_list(), result["KIME-703_maks"].to_list()) == ([2, 0], [2, 4])


# ------------------------------------------------------------------ the rules themselves


def test_the_codes() -> None:
    """34 rules; the results that are aimed at and what may be said of an activity stand beside them."""
    assert len(kime.RULES) == 34
    assert [one.code for one in kime.OUTCOMES] == [f"KIME-11{n}" for n in range(1, 6)]
    assert [one.code for one in kime.ALLOWED] == [f"KIME-50{n}" for n in range(1, 6)]
    assert [one.code for one in kime.NOT_ALLOWED] == [f"KIME-51{n}" for n in range(1, 7)]
    assert all(one.text(lang) for one in (*kime.OUTCOMES, *kime.ALLOWED, *kime.NOT_ALLOWED) for lang in LANGUAGES)
    assert all(kime.not_established(lang) for lang in LANGUAGES)
    assert set(kime.MEDIA["media_peragaan_kesenian"]) == {"peragaan"}
    assert kime.PADANAN_TAHAP["pra_kondisi"] == "persiapan"


@pytest.mark.parametrize("rule", list(kime.RULES), ids=lambda rule: rule.code)
def test_every_rule_is_cited_graded_and_worded(rule: Any) -> None:
    """A rule stands in a regulation of the index, and every text of it is English too."""
    assert all(PERATURAN[cite.instrument.id] is cite.instrument for cite in rule.cites)
    english = catalogue("en")
    own = {key: said for key, said in rule._indonesian().items() if said}
    assert [key for key in own if f"{rule.code}.{key}" not in english] == []
    asked = [fact for reading in Reading for fact in x.facts(rule.condition(reading))]
    assert [fact.name for fact in asked if f"fakta.{fact.name}.tanya" not in english] == []
    assert getattr(rule, "basis", "") or rule.citation.evidence is Evidence.CORROBORATED


@pytest.mark.parametrize("rule", list(kime.RULES), ids=lambda rule: rule.code)
def test_what_is_not_verified_refuses_no_activity(rule: Any) -> None:
    """A letter of grade D stands only in looks at the record and in counts; no element of the definition has one."""
    weak = [key for key, part in rule.criteria.items() if part.evidence is Evidence.UNVERIFIED]
    assert weak == [] or rule.nature in (kime.Sifat.PERIKSA, kime.Sifat.HITUNG)


def test_nothing_rates_an_activity() -> None:
    """No rule, result or number is a mark, a rank or a pass; there are no bands and no weights."""
    activity = kime.Kegiatan(unsur_kime={"informasi"}, skor_pra=0, skor_pasca=100, skor_maks=100, skor_berpasangan=True)
    names = {name for name in dir(kime.check(activity, on=ON)) if not name.startswith("_")}
    assert names.isdisjoint({"grade", "rank", "passed", "mark", "nilai", "lulus", "band", "category"})
    assert {hitung.unit for hitung in kime.RULES if isinstance(hitung, kime.Hitungan)} == {
        "orang",
        "persen",
        "unsur",
        "poin",
    }


@settings(max_examples=150)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: st.booleans()
            for name in (
                "bertujuan_ubah_perilaku",
                "unsur_informasi",
                "unsur_komunikasi",
                "unsur_motivasi",
                "unsur_edukasi",
                "bentuk_lisan",
                "bentuk_tulisan",
                "bentuk_peragaan",
                "ada_kelompok_sasaran",
                "bidang_kesos",
            )
        }
        | {"petugas_jenis": st.sampled_from(["penyuluh_fungsional", "penyuluh_masyarakat", "bukan_penyuluh"])},
    )
)
def test_the_definition_written_a_second_time(facts: dict[str, Any]) -> None:
    """On any facts KIME-107 is what the definition says, with one element (working) or all four (textual)."""
    flags = [name for name, info in FaktaKegiatan.__facts__.items() if info.type is bool]
    f = {name: Verdict.of(facts.get(name)) for name in flags}
    worker = Verdict.of(None if "petugas_jenis" not in facts else facts["petugas_jenis"] != "bukan_penyuluh")
    form = f["bentuk_lisan"] | f["bentuk_tulisan"] | f["bentuk_peragaan"]
    core = f["bertujuan_ubah_perilaku"] & worker & form & f["ada_kelompok_sasaran"] & f["bidang_kesos"]
    one, four = UNKNOWN & NO, ~(UNKNOWN & NO)
    for element in ("informasi", "komunikasi", "motivasi", "edukasi"):
        one, four = one | f[f"unsur_{element}"], four & f[f"unsur_{element}"]
    finding = kime.check(facts, on=ON)["KIME-107"]
    assert (finding.verdict, finding.other) == (core & one, core & four)
    assert kime.check(facts, on=ON)["KIME-102"].verdict is four


# ------------------------------------------------------------------ activities


def test_a_set_says_what_its_parts_say() -> None:
    """The elements and forms of a record as sets say the single truth values; a target group that is named is there."""
    activity = kime.Kegiatan(unsur_kime={"informasi"}, bentuk_penyampaian={"lisan"}, kelompok_sasaran="ibu PKH")
    check = kime.check(activity, on=ON)
    assert check.coverage.no == ("komunikasi", "motivasi", "edukasi")
    assert (check["KIME-104"].verdict, check["KIME-105"].verdict) == (YES, YES)
    assert check["KIME-102"].warning_codes == ("KIME-102.W1",)
    with pytest.raises(RecordError, match="FKT-010"):
        kime.check(activity.evolve(unsur_edukasi=True), on=ON)


def test_looks_at_a_record_refuse_nothing() -> None:
    """Dates out of order, more of the target group than participants, negative counts: told, and the rest still answers."""
    odd = kime.Kegiatan(
        tanggal_mulai=date(2020, 9, 14),
        tanggal_selesai=date(2020, 9, 13),
        tanggal_mulai_persiapan=date(2020, 9, 15),
        tanggal_mulai_pelaksanaan=date(2020, 9, 14),
        jumlah_peserta_l=-1,
        jumlah_peserta_p=27,
        jumlah_peserta_sasaran=50,
        jumlah_sasaran_rencana=40,
        skor_pra=8,
        skor_maks=4,
    )
    check = kime.check(odd, on=ON)
    assert check.to_review.codes == ("KIME-221", "KIME-401", "KIME-402", "KIME-403", "KIME-404")
    assert check["KIME-701"].value is None
    assert (check["KIME-706"].value, check["KIME-706"].warning_codes) == (125.0, ("KIME-706.W1",))
    assert "Selesai tidak sebelum mulai - tidak" in check["KIME-401"].explain("id")


def test_open_questions_are_facts() -> None:
    """A look that compares two dates asks for the one that is missing."""
    check = kime.check({"tanggal_mulai": "2020-09-14"}, on=ON)
    assert check["KIME-401"].missing == ("tanggal_selesai",)
    assert [question.name for question in check["KIME-401"].next_questions()] == ["tanggal_selesai"]
    assert "selesai_tidak_mendahului_mulai" not in {question.name for question in check.next_questions()}


def test_the_law_has_dates() -> None:
    """The definition is of 17 June 2008; the steps of change were named on 29 July 2020."""
    with pytest.raises(NotCovered):
        kime.check({}, on=date(2008, 6, 16))
    assert "KIME-301" not in kime.check({}, on=date(2020, 7, 28))
    assert kime.check({"hasil_tangga": "pembudayaan"}, on=date(2020, 7, 29))["KIME-302"].criteria["4"] is YES


def test_two_variants_of_the_phases() -> None:
    """A phase of the module of 2018 and one of the guide of 2019 are both kept as they were recorded."""
    module = kime.check({"tahap": "pra_kondisi"}, on=ON)
    guide = kime.check({"tahap": "persiapan"}, on=ON)
    assert (module["KIME-211"].verdict, module["KIME-201"].verdict) == (YES, NO)
    assert (guide["KIME-211"].verdict, guide["KIME-201"].verdict) == (NO, YES)


def test_completeness_is_a_proposal() -> None:
    """Eight fields are proposed, two more where a score stands; a set or its parts will do for each other."""
    assert len(kime.FIELDS) == 36
    empty = [field.name for field in kime.completeness(kime.Kegiatan())]
    assert len(empty) == 8
    assert {"unsur_kime", "bentuk_penyampaian"} <= set(empty)
    filled = [field.name for field in kime.completeness(kime.Kegiatan(unsur_edukasi=True, bentuk_lisan=False))]
    assert set(empty) - set(filled) == {"unsur_kime", "bentuk_penyampaian"}
    blank = kime.Kegiatan(lokasi_nama="", kelompok_sasaran="")
    assert [field.name for field in kime.completeness(blank)] == empty
    scored = [field.name for field in kime.completeness(kime.Kegiatan(skor_pasca=4))]
    assert set(scored) - set(empty) == {"skor_maks", "alat_ukur"}
    assert all(field.question(lang) for field in kime.FIELDS for lang in LANGUAGES)


# ------------------------------------------------------------------ numbers


def test_before_and_after_without_a_norm() -> None:
    """Scores that are not paired, or out of range, give no difference; the gain is told only to who asks."""
    unpaired = kime.before_after(before=60, after=70, most=100, paired=False)
    assert (unpaired.difference.value, unpaired.in_range, unpaired.gain) == (None, YES, None)
    outside = kime.before_after(before=60, after=101, most=100, paired=True)
    assert (outside.difference.value, outside.in_range) == (None, NO)
    assert kime.before_after(before=None, after=None, most=None, paired=None).in_range is UNKNOWN
    with pytest.raises(AmountError, match="FKT-002"):
        kime.before_after(before="60", after=70, most=100, paired=True)  # type: ignore[arg-type]  what people pass


@pytest.mark.parametrize("paired", [False, None])
def test_pairs_must_be_known_as_pairs(paired: bool | None) -> None:
    """Scores that are not known to be of the same people count nobody; a pair has two scores."""
    assert kime.direction([(4, 7)], paired=paired) is None
    frame = pl.DataFrame({"skor_pra": [4], "skor_pasca": [7]}).with_columns(skor_berpasangan=pl.lit(paired, pl.Boolean))
    assert kime.direction_frame(frame)["KIME-705"].to_list() == [None]
    assert kime.direction_frame(frame.drop("skor_berpasangan"))["KIME-705"].to_list() == [None]
    with pytest.raises(kime.KimeError, match="KIME-901"):
        kime.direction([(4, 7), (4,)], paired=True)


def test_coverage_of_psks() -> None:
    """KIME-707 is a number of an office, by the function and by its record; a zero denominator makes none."""
    office = kime.Penyelenggara(psks_memperoleh_kie=150, psks_seluruh=600)
    assert kime.check(office, on=ON)["KIME-707"].value == kime.psks_coverage(reached=150, total=600).value == 25.0
    assert kime.psks_coverage(reached=None, total=600).missing == ("psks_memperoleh_kie",)


@pytest.mark.parametrize(
    ("places", "low", "high"),
    [
        ([], 0, 0),
        ([{}], 1, 1),
        ([{"lokasi_nama": "A"}, {}], 1, 2),
        ([{"lokasi_nama": "A", "lokasi_kode_wilayah": "33.71.01.1003"}, {"lokasi_nama": "A"}], 1, 1),
        ([{"lokasi_nama": "A", "lokasi_kode_wilayah": "33.71.01.1003"}, {"lokasi_nama": "B"}], 1, 2),
        ([{"lokasi_kode_wilayah": "33.71.01.1003"}, {"lokasi_kode_wilayah": "33.71.01.1004"}, {}], 2, 3),
        ([{"lokasi_nama": ""}, {"lokasi_nama": "A"}], 1, 2),
        ([{"lokasi_nama": "A"}, {"lokasi_nama": "B"}, {"lokasi_kode_wilayah": "33.71.01.1003"}], 2, 3),
    ],
)
def test_places(places: list[dict[str, Any]], low: int, high: int) -> None:
    """Different places, as an interval where one is not recorded or cannot be told apart; by records and by a table."""
    assert kime.summary([kime.Kegiatan(**place) for place in places]).locations == Score(low, high)
    schema = {"lokasi_nama": pl.String, "lokasi_kode_wilayah": pl.String}
    assert kime.summary(pl.DataFrame(places, schema=schema)).locations == Score(low, high)


def test_a_summary_wants_activities() -> None:
    """Records of another kind are refused; a table without the columns has activities and nothing else."""
    with pytest.raises(kime.KimeError, match="KIME-902"):
        kime.summary([kime.Penyelenggara()])
    bare = kime.summary(pa.table({"lain": [1, 2]}))
    assert (bare.activities, bare.locations, bare.ladder["kosong"]) == (2, Score(1, 2), 2)


def test_frames_are_looked_at_first() -> None:
    """Columns of text and results that are there are refused; scores that have no column are unknown."""
    with pytest.raises(FrameError, match="FRM-002"):
        kime.before_after_frame(pl.DataFrame({"skor_pra": ["60"]}))
    with pytest.raises(FrameError, match="FRM-003"):
        kime.coverage_frame(pl.DataFrame({"KIME-703_min": [1]}))
    row = kime.before_after_frame(pl.DataFrame({"skor_pra": [60.0]})).row(0, named=True)
    assert (row["KIME-404"], row["KIME-704"]) == (None, None)


@pytest.mark.parametrize("value", ["60", True, float("nan"), float("inf")])
def test_a_score_is_a_number(value: Any) -> None:
    """A decimal fact takes numbers only: no text, no truth value, nothing that is not finite."""
    with pytest.raises(RecordError, match="FKT-002"):
        kime.Kegiatan(skor_pra=value)
    assert kime.Kegiatan(skor_pra=60).to_dict() == {"skor_pra": 60.0}
    assert kime.Kegiatan.from_dict({"skor_pra": 52.5}).skor_pra == 52.5


@pytest.mark.parametrize("lang", LANGUAGES)
def test_findings_explain_themselves(lang: Any) -> None:
    """What is met and what warns is told with its source, in both languages; the receipt is JSON and holds the numbers."""
    check = kime.check({"unsur_kime": ["informasi"], "jumlah_peserta_l": 1, "jumlah_peserta_p": 2}, on=ON)
    assert "KIME-102.W1" in check.explain(lang)
    receipt = json.loads(json.dumps(check.receipt()))
    told = {result["code"]: result.get("number") for result in receipt["results"]}
    assert told["KIME-701"]["value"] == 3.0
    assert told["KIME-703"]["interval"] == [1.0, 1.0]
