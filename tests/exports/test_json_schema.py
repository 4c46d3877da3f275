"""JSON Schema of a record: it takes what the record takes, and pydantic and FastAPI show it."""

import json
from datetime import date
from typing import Annotated, Any

import pytest
from fastapi import Body, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel, TypeAdapter

from kesos import RecordError, ppks, verval
from kesos.edges.exports import RECORDS, json_schema, record
from kesos.engine.fact import FactInfo
from kesos.engine.record import Record, contradictions
from kesos.fakta.kegiatan import Kegiatan
from kesos.messages import LANGUAGES
from strategies import Uji, records, values

NIK_TEXT = "3371014101909999"
ALL = [record(name) for name in RECORDS]


def takes(kind: type[Record]) -> Draft202012Validator:
    return Draft202012Validator(json_schema(kind), format_checker=FormatChecker())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_it_is_a_schema(kind: type[Record], lang: Any) -> None:
    """The schema of each record is valid, says which dialect it is, has every fact and nothing else, and is JSON."""
    schema = json_schema(kind, lang)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert list(schema["properties"]) == list(kind.__facts__)
    assert schema["additionalProperties"] is False
    assert "required" not in schema
    assert json.loads(json.dumps(schema)) == schema


def test_a_fact_is_told_whole() -> None:
    """Name, question, bounds, unit, kind, sensitivity and what follows from a date stand at the fact."""
    usia = json_schema(ppks.Perorangan)["properties"]["usia"]
    assert usia["type"] == ["integer", "null"]
    assert (usia["minimum"], usia["maximum"], usia["x-kesos-unit"]) == (0, 130, "tahun")
    assert usia["description"].startswith("Berapa umurnya")
    assert (usia["x-kesos-kind"], usia["x-kesos-sensitivity"]) == ("document", "pribadi")
    assert usia["x-kesos-years-since"] == "tanggal_lahir"
    english = json_schema(ppks.Perorangan, "en")["properties"]
    assert english["usia"]["title"] != usia["title"] or english["usia"]["description"] != usia["description"]
    assert english["jenis_kelamin"]["enum"] == ["laki_laki", "perempuan", None]
    assert english["jenis_kelamin"]["x-kesos-words"]["perempuan"] == "female"
    assert json_schema(Uji)["properties"]["pulang"]["x-kesos-implies"] == ["lapar"]


def test_each_type_of_fact() -> None:
    """A set is an array without repeats, a date is ISO text, an identity number has its shape, a score is a number."""
    told = json_schema(ppks.Perorangan)["properties"]
    assert told["ragam_disabilitas"]["type"] == ["array", "null"]
    assert told["ragam_disabilitas"]["uniqueItems"] is True
    assert told["ragam_disabilitas"]["items"]["enum"] == ["fisik", "intelektual", "mental", "sensorik"]
    assert told["tanggal_lahir"]["format"] == "date"
    assert told["nik"]["pattern"] == "^[1-9][0-9]{15}$"
    assert told["nomor_kk"]["pattern"] == "^[0-9]{16}$"
    assert told["punya_ktp"]["type"] == ["boolean", "null"]
    decimals = [name for name, info in Kegiatan.__facts__.items() if info.type is float]
    assert {json_schema(Kegiatan)["properties"][name]["type"][0] for name in decimals} == {"number"}


@pytest.mark.parametrize(
    "kind", [Uji, ppks.Perorangan, ppks.Keluarga, record("organisasi")], ids=lambda kind: kind.__name__
)
def test_what_a_record_gives_is_valid(kind: type[Record]) -> None:
    """What `to_dict` gives is valid, with null for unknown facts too."""
    validator = takes(kind)

    @given(records(kind, tuple(kind.__facts__)[:40]))
    def check(one: Record) -> None:
        assert validator.is_valid(one.to_dict())
        assert validator.is_valid(dict.fromkeys(kind.__facts__) | one.to_dict())

    check()


JUNK: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 140),
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not number.is_integer()),
    st.sampled_from(
        ["", "ya", "fisik", "baik-baik (+)", "buruk", "2020-02-29", "2021-02-29", "2021-2-9", "29-02-2020"]
    ),
    st.lists(st.sampled_from(["fisik", "dua kata", "lain", 1, None]), max_size=3, unique=True),
    st.dictionaries(st.sampled_from(["fisik"]), st.booleans(), max_size=1),
)


def _values(info: FactInfo) -> st.SearchStrategy[Any]:
    """Values as JSON holds them, right and wrong."""
    right = values(info).map(lambda value: Uji(**{info.name: value}).to_dict()[info.name])
    return right | JUNK


@given(
    st.fixed_dictionaries({}, optional={name: _values(info) for name, info in Uji.__facts__.items()} | {"lain": JUNK})
)
def test_it_takes_exactly_what_a_record_takes(facts: dict[str, Any]) -> None:
    """A document is valid if and only if the record can be made, apart from facts that contradict each other."""
    try:
        Uji.from_dict(facts)
        made = True
    except RecordError as error:
        made = all(problem.code == "FKT-006" for problem in error.problems)
    assert takes(Uji).is_valid(facts) is made


def test_where_they_differ() -> None:
    """A repeated member is one to the record and an error to the schema; 4.0 is a whole number in JSON only."""
    assert Uji.from_dict({"ragam": ["fisik", "fisik"]}).ragam == {"fisik"}
    assert not takes(Uji).is_valid({"ragam": ["fisik", "fisik"]})
    assert takes(Uji).is_valid({"umur": 4.0})
    with pytest.raises(RecordError):
        Uji.from_dict({"umur": 4.0})
    assert list(contradictions(Uji, {"pulang": True, "lapar": False}))
    assert takes(Uji).is_valid({"pulang": True, "lapar": False})


# --- pydantic and FastAPI


class Permohonan(BaseModel):
    """A form with records in it."""

    orang: ppks.Perorangan
    lain: list[ppks.Perorangan] = []


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_pydantic_shows_the_facts(mode: Any) -> None:
    """A record alone shows all of its facts; in a model it is one definition, however often it is used."""
    alone = TypeAdapter(ppks.Perorangan).json_schema(mode=mode)
    assert {"$schema": json_schema(ppks.Perorangan)["$schema"], **alone} == json_schema(ppks.Perorangan)
    whole = Permohonan.model_json_schema(mode=mode)
    assert whole["properties"]["orang"] == {"$ref": "#/$defs/Perorangan"}
    assert whole["properties"]["lain"]["items"] == {"$ref": "#/$defs/Perorangan"}
    assert whole["$defs"] == {"Perorangan": alone}


class DuaNama(BaseModel):
    """A form with two records of one name."""

    orang: ppks.Perorangan
    baris: verval.Perorangan


def test_two_records_of_one_name() -> None:
    """Two kinds of record that share a name are two definitions."""
    definitions = DuaNama.model_json_schema()["$defs"]
    assert len(definitions) == 2
    sizes = {len(one["properties"]) for one in definitions.values()}
    assert sizes == {len(ppks.Perorangan.__facts__), len(verval.Perorangan.__facts__)}


def test_a_remark_stands_in_its_own_language() -> None:
    """A remark on a fact is said in the language of the schema."""
    own, english = (
        json_schema(ppks.Perorangan, lang)["properties"]["sakit_cacat_atau_meninggal"] for lang in LANGUAGES
    )
    assert english["x-kesos-note"] == "cacat is the annex word" != own["x-kesos-note"]


def service() -> FastAPI:
    """The service of the documentation."""
    app = FastAPI()

    @app.post("/ppks")
    def classify(orang: Annotated[ppks.Perorangan, Body()], on: date) -> dict[str, Any]:
        return ppks.classify(orang, on=on).receipt()

    @app.exception_handler(RequestValidationError)
    def without_input(_request: Request, error: RequestValidationError) -> JSONResponse:
        told = [{"code": one["type"], "where": list(one["loc"]), "message": one["msg"]} for one in error.errors()]
        return JSONResponse({"problems": told}, status_code=422)

    return app


CLIENT = TestClient(service())


def test_openapi_shows_the_facts() -> None:
    """The OpenAPI document names the record, with its facts, as the body."""
    told = CLIENT.get("/openapi.json").json()
    body = told["paths"]["/ppks"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/Perorangan"}
    assert told["components"]["schemas"]["Perorangan"]["properties"]["usia"]["maximum"] == 130


def test_the_service_answers() -> None:
    """A body of facts is classified."""
    answer = CLIENT.post("/ppks", params={"on": "2026-11-24"}, json={"usia": 4, "tanpa_asuhan_layak": True})
    assert answer.status_code == 200
    assert answer.json()["schema"] == "kesos.receipt/1"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"nik": NIK_TEXT + "0"}, "NIK-001"),
        ({"nik": "3371014101900000"}, "NIK-008"),
        ({"nik": NIK_TEXT, "usai": 3}, "FKT-001"),
        ({"status_gizi": NIK_TEXT}, "FKT-004"),
        ([NIK_TEXT], "FKT-009"),
    ],
)
def test_a_refusal_shows_no_number(body: Any, code: str) -> None:
    """The answer to a wrong body has the code and no NIK in clear, with FastAPI's own handler too."""
    for client in (CLIENT, TestClient(plain_service())):
        answer = client.post("/ppks", params={"on": "2026-11-24"}, json=body)
        assert answer.status_code == 422
        assert code in answer.text
        assert "41019" not in answer.text


def plain_service() -> FastAPI:
    """A service with the handler of FastAPI."""
    app = FastAPI()

    @app.post("/ppks")
    def classify(orang: Annotated[ppks.Perorangan, Body()]) -> dict[str, Any]:
        return orang.to_dict()

    return app
