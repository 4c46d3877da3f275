"""A pydantic field, a TypeAdapter and so a web form take a record as it is, and an error shows no value."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel, TypeAdapter, ValidationError

from kesos import ppks
from kesos.engine.record import RecordError
from kesos.identitas import NIK
from kesos.ppks import Keluarga, Perorangan
from strategies import Uji

NIK_TEXT = "3371014101909999"


class Permohonan(BaseModel):
    """A form with a record in it."""

    orang: Perorangan
    keluarga: Keluarga | None = None
    lain: list[Perorangan] = []


PERSON = TypeAdapter(Perorangan)


def caught(make: Any) -> ValidationError:
    """Return the error of a form that cannot be read."""
    with pytest.raises(ValidationError) as error:
        make()
    return error.value


def test_a_model_field_is_a_record() -> None:
    """A field takes the record itself, a dict or JSON, and holds a record."""
    record = Perorangan(usia=4, nik=NIK(NIK_TEXT))
    plain = {"usia": 4, "nik": NIK_TEXT}
    assert Permohonan(orang=record).orang is record
    assert Permohonan.model_validate({"orang": plain}).orang == record
    form = Permohonan.model_validate_json(json.dumps({"orang": plain, "lain": [{}, plain]}))
    assert (form.orang, form.lain, form.keluarga) == (record, [Perorangan(), record], None)


def test_json_dates_and_sets() -> None:
    """Dates come as ISO text and sets as lists, in Python and in JSON."""
    plain = {"tanggal_lahir": "2022-03-01", "ragam_disabilitas": ["fisik", "mental"]}
    expected = Perorangan(tanggal_lahir=date(2022, 3, 1), ragam_disabilitas=frozenset({"fisik", "mental"}))
    assert PERSON.validate_python(plain) == PERSON.validate_json(json.dumps(plain)) == expected


def test_a_record_goes_out_as_it_came_in() -> None:
    """What pydantic writes is what `to_dict` gives, and it reads it back."""
    record = Perorangan(tanggal_lahir=date(2022, 3, 1), ragam_disabilitas=frozenset({"mental", "fisik"}))
    assert PERSON.dump_python(record) == record.to_dict()
    assert json.loads(PERSON.dump_json(record)) == record.to_dict()
    form = Permohonan(orang=record, keluarga=Keluarga(ada_anak=True))
    assert Permohonan.model_validate_json(form.model_dump_json()) == form


def test_each_problem_is_an_error_of_its_own() -> None:
    """Every problem has its code as type, the fact as place, and its message; nothing is lost."""
    plain = {"usai": 4, "usia": 131, "status_gizi": "bruuk"}
    error = caught(lambda: Permohonan.model_validate({"orang": plain}))
    assert [(one["loc"], one["type"]) for one in error.errors()] == [
        (("orang", "usai"), "FKT-001"),
        (("orang", "usia"), "FKT-003"),
        (("orang", "status_gizi"), "FKT-004"),
    ]
    assert error.errors()[0]["msg"].startswith("FKT-001: 'usai' bukan fakta")
    inside = caught(lambda: TypeAdapter(list[Perorangan]).validate_python([{}, plain]))
    assert inside.errors()[0]["loc"] == (1, "usai")


def test_a_bad_identity_number_is_an_error_with_its_code() -> None:
    """The problems of a NIK stand at the record, under their own codes."""
    error = caught(lambda: PERSON.validate_python({"nik": "3371011708900000"}))
    assert [(one["loc"], one["type"]) for one in error.errors()] == [((), "NIK-008")]


@pytest.mark.parametrize("given", [3, "usia=4", None, [("usia", 4)], Keluarga(), NIK_TEXT, int(NIK_TEXT)])
def test_what_is_no_object_of_facts(given: Any) -> None:
    """Anything but a record of the kind or a mapping is one problem, told without the value."""
    error = caught(lambda: PERSON.validate_python(given))
    (one,) = error.errors()
    assert (one["type"], one["loc"]) == ("FKT-009", ())
    assert NIK_TEXT not in f"{error} {error.errors()} {error.json()}"
    assert type(given).__name__ in one["msg"]


@pytest.mark.parametrize(
    "plain",
    [
        {"nik": NIK_TEXT, "usai": 4},
        {"nik": NIK_TEXT + "0"},
        {"nik": int(NIK_TEXT)},
        {"usia": int(NIK_TEXT), "nik": NIK_TEXT},
        {"status_gizi": NIK_TEXT},
        {"ragam_disabilitas": [NIK_TEXT]},
        {NIK_TEXT: True, "nama": "Siti " + NIK_TEXT},
        {"nomor_kk": NIK_TEXT, "self": 1},
    ],
)
def test_an_error_shows_no_number(plain: dict[str, Any]) -> None:
    """Neither the text of the error nor its parts, as Python or as JSON, hold a NIK in clear or a name."""
    for make in (
        lambda: PERSON.validate_python(plain),
        lambda: PERSON.validate_json(json.dumps(plain)),
        lambda: Permohonan.model_validate({"orang": plain}),
    ):
        error = caught(make)
        told = f"{error} {error!r} {error.errors()} {error.json()}"
        assert NIK_TEXT not in told
        assert "Siti" not in told
        assert error.errors()[0]["type"][:4] in ("FKT-", "NIK-", "KK-0")


WORDS = ["buruk", "baik-baik (+)", "ya", "true", "1", "fisik", "2020-02-29", "2020-02-30", ""]
SCALARS = st.sampled_from([True, False, None, 0, 1, -1, 4, 130, 131, 1.0, 0.5, float("nan"), float("inf"), *WORDS])
MEMBERS = st.lists(st.sampled_from(["fisik", "dua kata", "fisik.berat", "buta", 1, True]), max_size=3)
JSON = st.dictionaries(
    st.sampled_from([*Uji.__facts__, "umurnya", ""]),
    SCALARS | MEMBERS | st.dictionaries(st.sampled_from(["fisik", "a"]), st.booleans(), max_size=1),
    max_size=6,
)
TYPES = {"umur": int, "anak": int, "gizi": str, "nama": str, "lahir": str, "ragam": list}


def code(name: str, value: object) -> str | None:
    """Return what is wrong with a value from JSON, by the declarations of `Uji`; None where nothing is."""
    if name not in Uji.__facts__:
        return "FKT-001"
    if value is None:
        return None
    if type(value) is not TYPES.get(name, bool):
        return "FKT-002"
    wrong = {
        "umur": ("FKT-003", lambda: not 0 <= value <= 130),  # type: ignore[operator]
        "gizi": ("FKT-004", lambda: value not in ("buruk", "kurang sekali", "baik-baik (+)")),
        "ragam": ("FKT-005", lambda: not {"fisik", "fisik.berat", "dua kata", "sen*sorik"}.issuperset(value)),  # type: ignore[call-overload]
        "lahir": ("FKT-002", lambda: value != "2020-02-29"),
    }
    if name in wrong and wrong[name][1]():
        return wrong[name][0]
    return None


def understood(value: Any) -> Any:
    """Return a value from JSON as a record holds it."""
    if isinstance(value, list):
        return frozenset(value)
    return date(2020, 2, 29) if value == "2020-02-29" else value


@given(plain=JSON)
@example(
    plain={"lapar": 1, "sakit": 1.0, "pulang": "ya", "umur": True, "ragam": ["fisik", True], "lahir": "2020-02-30"}
)
@example(plain={"pulang": True, "lapar": False, "umur": 130})
@example(plain={"lapar": True, "umur": 0, "gizi": "buruk", "ragam": [], "lahir": "2020-02-29", "nama": "2020"})
def test_every_way_in_gives_the_same(plain: dict[str, Any]) -> None:
    """From a dict, through pydantic and from JSON comes the same record, or all problems at once in the order given."""
    problems = [(name, found) for name, value in plain.items() if (found := code(name, value))]
    if not problems and plain.get("pulang") is True and plain.get("lapar") is False:
        problems = [("pulang", "FKT-006")]
    uji = TypeAdapter(Uji)
    told = []
    for read in (
        lambda: Uji.from_dict(plain),
        lambda: uji.validate_python(plain),
        lambda: uji.validate_json(json.dumps(plain)),
    ):
        try:
            record = read()
        except RecordError as error:
            told.append([(problem.where, problem.code) for problem in error.problems])
        except ValidationError as error:
            told.append([("".join(map(str, one["loc"])), one["type"]) for one in error.errors()])
        else:
            known = {
                name: understood(value) if name != "nama" else value
                for name, value in plain.items()
                if value is not None
            }
            assert record.known() == known
            assert {name: type(value) for name, value in record.known().items()} == {
                name: type(value) for name, value in known.items()
            }
            told.append([])
    assert told == [problems] * 3


def test_the_three_records_are_told_apart() -> None:
    """A record of one kind is none of another, though both may know the same."""
    family = ppks.Keluarga(terkena_bencana_alam=True)
    assert TypeAdapter(ppks.Keluarga).validate_python(family) is family
    assert TypeAdapter(ppks.Komunitas).validate_python(family.to_dict()) == ppks.Komunitas(terkena_bencana_alam=True)
    caught(lambda: TypeAdapter(ppks.Komunitas).validate_python(family))


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_a_form_can_be_described(mode: Any) -> None:
    """The JSON Schema of a model, as an OpenAPI page needs it, shows the facts with their values and bounds."""
    described = Permohonan.model_json_schema(mode=mode)
    (person,) = [one for one in described["$defs"].values() if one["title"] == "Perorangan"]
    assert set(person["properties"]) == set(Perorangan.__facts__)
    assert person["additionalProperties"] is False
    validator = Draft202012Validator(described, format_checker=FormatChecker())
    Draft202012Validator.check_schema(described)
    assert validator.is_valid({"orang": {"usia": 4, "status_gizi": "gizi_buruk", "tanggal_lahir": None}})
    for wrong in (
        {"usia": 131},
        {"usia": True},
        {"status_gizi": "bruuk"},
        {"usai": 4},
        {"ragam_disabilitas": ["netra"]},
    ):
        assert not validator.is_valid({"orang": wrong})
    assert TypeAdapter(Perorangan).json_schema()["title"] == "Perorangan"
