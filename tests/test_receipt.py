"""The receipt: same input, same bytes; masked; and exactly what its schema says."""

import copy
import json
import os
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from kesos import EDITION, Reading, __version__, ppks
from kesos.evaluators.receipt import SCHEMA, schema
from kesos.fakta.peraturan import PERATURAN
from kesos.identitas import NIK, NomorKK
from kesos.ppks import Perorangan, classify
from strategies import ON, asked, records

NIK_TEXT, CARD = "3371014101909999", "3371012404189999"
FACTS: dict[str, Any] = {
    "nik": NIK(NIK_TEXT),
    "nomor_kk": NomorKK(CARD),
    "usia": 4,
    "tanpa_asuhan_layak": True,
    "ragam_disabilitas": frozenset({"sensorik", "fisik", "mental"}),
}
VALIDATOR = Draft202012Validator(schema(), format_checker=FormatChecker())


def as_bytes(receipt: dict[str, Any]) -> bytes:
    return json.dumps(receipt, allow_nan=False).encode()


# --- content


def test_the_head() -> None:
    """A receipt says what made it: schema, library, edition, day, reading, kind of record."""
    receipt = classify(Perorangan(**FACTS), on=ON).receipt()
    head = {key: receipt[key] for key in ("schema", "library", "edition", "on", "reading", "record")}
    assert head == {
        "schema": "kesos.receipt/1",
        "library": f"kesos {__version__}",
        "edition": EDITION,
        "on": "2026-11-24",
        "reading": "working",
        "record": "Perorangan",
    }
    assert SCHEMA == "kesos.receipt/1"
    assert classify(ppks.Keluarga(), on=ON, reading=Reading.TEXTUAL).receipt()["reading"] == "textual"


def test_numbers_are_masked() -> None:
    """Identity numbers are masked by default, in the whole receipt, and stand in clear only when that is asked for."""
    found = classify(Perorangan(**FACTS, nama=f"Siti {NIK_TEXT}"), on=ON)
    receipt = found.receipt()
    assert receipt["inputs"]["nik"] == "337101******9999"
    assert receipt["inputs"]["nomor_kk"] == "337101******9999"
    assert receipt["inputs"]["nama"] == "Siti 337101******9999"
    assert NIK_TEXT not in json.dumps(receipt)
    assert CARD not in json.dumps(receipt)
    clear = found.receipt(clear=True)
    assert (clear["inputs"]["nik"], clear["inputs"]["nomor_kk"]) == (NIK_TEXT, CARD)
    assert {**clear, "inputs": 0} == {**receipt, "inputs": 0}


def test_inputs_are_what_is_known_on_that_day() -> None:
    """Inputs stand sorted by fact, sets sorted, dates as text, with the age that follows from a date of birth."""
    person = Perorangan.from_dict({"tanggal_lahir": "2022-03-01", "ragam_disabilitas": ["mental", "fisik"]})
    inputs = classify(person, on=ON).receipt()["inputs"]
    assert inputs["tanggal_lahir"] == "2022-03-01"
    assert inputs["usia"] == 4
    assert inputs["ragam_disabilitas"] == ["fisik", "mental"]
    assert list(inputs) == sorted(inputs)


def test_a_result() -> None:
    """Each result has its verdict, the other reading, what is missing, the tree with verdicts, and its citations."""
    receipt = classify(Perorangan(usia=5, tanpa_asuhan_layak=True), on=ON).receipt()
    results = {one["code"]: one for one in receipt["results"]}
    assert list(results) == [jenis.code for jenis in ppks.CATEGORIES if Perorangan in jenis.records]
    first = results["PPKS-01"]
    assert (first["name"], first["verdict"], first["evidence"]) == ("Anak Balita Telantar", "YES", "UNVERIFIED")
    assert first["other_reading"] == {"reading": "textual", "verdict": "UNKNOWN"}
    assert (first["warnings"], first["missing"], first["missing_in_law"]) == (["PPKS-01.W1"], [], [])
    gate, letters = first["condition"]["parts"]
    assert first["condition"]["is"] == "all"
    assert gate == {
        "is": "named",
        "verdict": "YES",
        "code": "PPKS-01.syarat",
        "parts": [{"is": "compare", "verdict": "YES", "fact": "usia", "says": "usia paling tinggi 5 tahun"}],
    }
    assert (letters["is"], letters["verdict"]) == ("any", "YES")
    assert [part["code"] for part in letters["parts"]] == [f"PPKS-01.{letter}" for letter in "acdef"]
    assert first["citations"][0] == {
        "instrument": "permensos-8-2012",
        "locator": "Lampiran, PMKS angka 1",
        "evidence": "CORROBORATED",
    }


def test_questions_of_a_receipt() -> None:
    """The open questions of a receipt are those of the findings, in their order."""
    found = classify(Perorangan(usia=40), on=ON)
    asked_next = [
        {"fact": one.name, "kind": one.kind, "matters_for": [*one.matters_for], "settles": [*one.settles]}
        for one in found.next_questions()
    ]
    assert found.receipt()["questions"] == asked_next


def test_every_citation_stands_in_the_index() -> None:
    """Whoever reads a receipt can look up each regulation by its id."""
    for kind in (Perorangan, ppks.Keluarga, ppks.Komunitas):
        for result in classify(kind(), on=ON).receipt()["results"]:
            assert {cite["instrument"] for cite in result["citations"]} <= set(PERATURAN)


# --- same input, same bytes


def test_the_order_of_keywords_does_not_matter() -> None:
    """The same facts in another order give the same bytes, and so does asking twice."""
    one = classify(Perorangan(**FACTS), on=ON)
    other = classify(Perorangan(**dict(reversed(FACTS.items()))), on=ON)
    assert as_bytes(one.receipt()) == as_bytes(other.receipt()) == as_bytes(one.receipt())


def test_another_process_gives_the_same_bytes() -> None:
    """Sets and hashes differ from process to process; the receipt does not."""
    code = (
        "import json, sys\n"
        "from datetime import date\n"
        "from kesos import ppks\n"
        "facts = {'ragam_disabilitas': ['sensorik', 'fisik', 'mental'], 'usia': 4, 'peran_perkara_pidana': ['saksi', 'korban']}\n"
        "sys.stdout.write(json.dumps(ppks.classify(ppks.Perorangan.from_dict(facts), on=date(2026, 11, 24)).receipt()))"
    )
    outs = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outs) == 1
    assert len(outs.pop()) > 10_000


# --- the schema


def test_the_schema_is_one() -> None:
    """The schema is a valid JSON Schema 2020-12, shipped with the library, and each call gives one of its own."""
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema()["properties"]["schema"]["const"] == SCHEMA
    assert schema() == schema()
    assert schema() is not schema()


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("kind", [Perorangan, ppks.Keluarga, ppks.Komunitas])
@settings(max_examples=8)
@given(data=st.data(), clear=st.booleans())
def test_every_receipt_fits_the_schema(kind: Any, reading: Reading, data: st.DataObject, clear: bool) -> None:
    """Whatever is known of whom, in either reading, masked or clear, the receipt is what the schema says."""
    names = {name for jenis in ppks.CATEGORIES if jenis.applies_to(kind) for name in asked(jenis)}
    names |= {"nik", "nomor_kk", "nama", "tanggal_lahir"} & set(kind.__facts__)
    receipt = classify(data.draw(records(kind, tuple(names))), on=ON, reading=reading).receipt(clear=clear)
    assert list(VALIDATOR.iter_errors(json.loads(json.dumps(receipt, allow_nan=False)))) == []


RECEIPT = json.loads(json.dumps(classify(ppks.Keluarga(ada_anak=True, didiskriminasi=True), on=ON).receipt()))


def _objects(node: Any, path: tuple[Any, ...] = ()) -> Any:
    """Yield the path of every object in a receipt."""
    if isinstance(node, dict):
        yield path
        for key, value in node.items():
            yield from _objects(value, (*path, key))
    if isinstance(node, list):
        for place, value in enumerate(node):
            yield from _objects(value, (*path, place))


def _at(node: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        node = node[step]
    return node


@pytest.mark.parametrize("path", list(_objects(RECEIPT))[:60], ids=lambda path: ".".join(map(str, path)) or "top")
def test_the_schema_is_exact(path: tuple[Any, ...]) -> None:
    """No object of a receipt may have a key too many or one too few; only inputs are free to know more or less."""
    if path == ("inputs",):
        return
    more = copy.deepcopy(RECEIPT)
    _at(more, path)["lebih"] = 1
    assert not VALIDATOR.is_valid(more)
    for key in _at(RECEIPT, path):
        less = copy.deepcopy(RECEIPT)
        del _at(less, path)[key]
        assert not VALIDATOR.is_valid(less), key


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "kesos.receipt/2"),
        (("library",), "lain 1.0"),
        (("edition",), "2026"),
        (("on",), "24-11-2026"),
        (("on",), "2026-02-30"),
        (("reading",), "longgar"),
        (("record",), ""),
        (("inputs", "usia"), 1.5),
        (("inputs", "ada_anak"), None),
        (("inputs", "x"), [1]),
        (("results",), []),
        (("results", 0, "verdict"), "MAYBE"),
        (("results", 0, "evidence"), "A"),
        (("results", 0, "citations"), []),
        (("results", 0, "condition", "is"), "letter"),
        (("results", 0, "condition", "parts"), []),
        (("questions", 0, "matters_for"), []),
        (("questions", 0, "kind"), "guess"),
    ],
)
def test_the_schema_refuses(path: tuple[Any, ...], value: Any) -> None:
    """A value that no receipt can have is refused."""
    wrong = copy.deepcopy(RECEIPT)
    _at(wrong, path[:-1])[path[-1]] = value
    assert not VALIDATOR.is_valid(wrong)
    assert VALIDATOR.is_valid(RECEIPT)
