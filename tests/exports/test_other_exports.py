"""Table Schema, the SP-DCI profile, and the command line of exports."""

import json
import re
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from kesos import Reading, disabilitas, ppks
from kesos.edges import exports
from kesos.edges.cli import run
from kesos.edges.exports import ExportError, sp_dci, table_schema
from kesos.messages import LANGUAGES
from strategies import ON, Uji

TYPES = {"boolean", "integer", "string", "date", "list", "number"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", exports.RECORDS)
def test_a_table_schema(name: str, lang: Any) -> None:
    """Each fact of each record is a field with a type of Table Schema, a title and a description, once."""
    kind = exports.record(name)
    schema = table_schema(kind, lang)
    assert [field["name"] for field in schema["fields"]] == list(kind.__facts__)
    assert {field["type"] for field in schema["fields"]} <= TYPES
    assert all(field["title"] and field["description"] for field in schema["fields"])
    assert schema["missingValues"] == [""]
    assert json.loads(json.dumps(schema)) == schema


def test_fields_of_a_sheet() -> None:
    """Bounds, values and shapes are constraints; headings and codes of sheets are remarks; a set is joined text."""
    fields = {field["name"]: field for field in table_schema(ppks.Perorangan)["fields"]}
    assert fields["usia"]["constraints"] == {"minimum": 0, "maximum": 130}
    assert "Umur" in fields["usia"]["x-kesos-headings"]
    assert fields["jenis_kelamin"]["constraints"] == {"enum": ["laki_laki", "perempuan"]}
    assert fields["jenis_kelamin"]["x-kesos-codes"]["l"] == "laki_laki"
    assert fields["nik"]["constraints"] == {"pattern": "^[1-9][0-9]{15}$"}
    assert fields["tanggal_lahir"]["type"] == "date"
    assert "constraints" not in fields["tanggal_lahir"]
    ragam = fields["ragam_disabilitas"]
    assert (ragam["type"], ragam["delimiter"], ragam["itemType"]) == ("list", "|", "string")
    assert ragam["x-kesos-members"] == ["fisik", "intelektual", "mental", "sensorik"]
    assert fields["punya_ktp"]["trueValues"][0] == "ya"
    assert "constraints" not in table_schema(Uji)["fields"][0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_profile(lang: Any) -> None:
    """Every code list of SP-DCI is there, every ragam and type is mapped, and each loss is said in words."""
    profile = sp_dci(lang)
    assert set(profile["code_lists"]) == set(disabilitas.SPDCI)
    assert profile["code_lists"]["impairment_type"]["1"] == "Vision"
    assert profile["named_lists"]["functional_limitation_core"][0] == "VIS_SS"
    there = profile["mappings"]["ragam_to_impairment_type"]
    assert list(there) == [ragam.slug for ragam in disabilitas.RAGAM]
    assert there["intelektual"]["types"] == [4]
    assert there["sensorik"]["lost"] is True
    sub = profile["mappings"]["sub_ragam_to_impairment_type"]
    assert sub["netra"] == {"name": sub["netra"]["name"], "types": [1], "any_of": [], "lost": False}
    assert sub["autis"]["any_of"] == [[4, 6]]
    back = profile["mappings"]["impairment_type_to_ragam"]
    assert list(back) == list("123456")
    assert back["3"]["ragam"] == ["fisik"]
    assert back["4"]["any_of"] == ["intelektual", "mental"]
    assert all(one["lost"] and one["evidence"] == "UNVERIFIED" for one in back.values())
    assert profile["mappings"]["wg_short_set_to_functional_limitation"]["seeing"] == "VIS_SS"
    assert json.loads(json.dumps(profile)) == profile


# --- the command line


def told(arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Standard output of a command that went well."""
    assert run(["export", *arguments.split()]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_commands_that_print_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Each prints what the function of the same name returns."""
    keluarga = ppks.Keluarga
    assert json.loads(told("json-schema --record keluarga --lang en", capsys)) == exports.json_schema(keluarga, "en")
    assert json.loads(told("table-schema --record keluarga", capsys)) == exports.table_schema(keluarga)
    assert json.loads(told("sp-dci --lang en", capsys)) == exports.sp_dci("en")
    assert json.loads(told("json-schema", capsys))["title"] == "Perorangan"


def test_every_command_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    """The list of commands has a line of help for each of them."""
    run(["--help"])
    told = capsys.readouterr().out
    for command, words in (("classify", "Classify"), ("export", "Export records"), ("rule", "Print the page")):
        assert re.search(rf"{command} +{words}", told)


def test_sql_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The query is that of the function, with the table, the columns and the view that were asked for."""
    out = told(
        "sql --on 2026-11-24 --dialect sqlite --record keluarga --table kk --keep nomor_kk --columns ada_anak --view v "
        "--reading textual",
        capsys,
    )
    assert out.strip() == exports.sql(
        exports.subject("ppks"),
        on=ON,
        reading=Reading.TEXTUAL,
        dialect="sqlite",
        table="kk",
        record=ppks.Keluarga,
        keep=["nomor_kk"],
        columns=["ada_anak"],
        view="v",
    )
    assert 'FROM "warga"' in told("sql --on 2026-11-24", capsys)


def test_cel_command(capsys: pytest.CaptureFixture[str]) -> None:
    """With a code the text of that rule, without one all rules of the record by code."""
    assert told("cel PPKS-03 --on 2026-11-24", capsys).strip() == exports.cel(ppks.CATEGORIES[2])
    some = json.loads(told("cel --on 2026-11-24 --record komunitas --reading textual", capsys))
    assert some["PPKS-26"] == exports.cel(ppks.CATEGORIES[25], Reading.TEXTUAL)
    assert "PPKS-01" not in some


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("json-schema --record orang", "EXP-002"),
        ("table-schema --record orang", "EXP-002"),
        ("sql --on 2026-11-24 --subject ppsk", "RMH-007"),
        ("sql --on 2026-11-24 --record organisasi", "EXP-006"),
        ("sql --on 2001-01-01", "TGL-001"),
        ("sql --on 2026-11-24 --subject spm --record penyelenggara", "EXP-007"),
        ("cel PPKS-99 --on 2026-11-24", "EXP-002"),
        ("cel --on 2026-11-24 --record organisasi", "EXP-006"),
    ],
)
def test_a_refusal(arguments: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A refusal has its code on standard error, nothing on standard output, and exit code 3."""
    assert run(["export", *arguments.split(), "--lang", "en"]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert code in err


def test_a_reader_that_has_seen_enough() -> None:
    """A pipe that is closed early is no error."""
    command = [sys.executable, "-m", "kesos.edges.cli", "export", "json-schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.read(1) == b"{"
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_a_command_line_that_is_wrong() -> None:
    """A date that is missing, or a database that is not known, is a wrong command line."""
    assert run(["export", "sql"]) == 2
    assert run(["export", "sql", "--on", "2026-11-24", "--dialect", "oracle"]) == 2


def test_names() -> None:
    """Records and subjects have names; another name is refused with the choices."""
    assert [exports.record(name).__name__.lower() for name in exports.RECORDS[:4]] == list(exports.RECORDS[:4])
    assert exports.subject("psks").earlier
    with pytest.raises(ExportError, match="perorangan"):
        exports.record("orang")


def test_the_record_of_another_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """The record of a subject that another package brings has its name there."""
    office = SimpleNamespace(records={"uji": Uji})
    monkeypatch.setattr("kesos.edges.exports.named.registered", lambda: {"uji": office})
    assert exports.record("uji") is Uji
    with pytest.raises(ExportError, match="uji"):
        exports.record("lain")
