"""Codes of office tables as the words of kesos: BDT 2015, Regsosek 2022, SIAK, and the statuses met in the field.

The lists of BDT for schooling, diploma, disability and illness count from 0 in the data of 2015 and from 1 in later forms
[C]; so they stand here twice, and nothing guesses which one a table uses.
"""

from collections.abc import Mapping
from functools import partial, reduce
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import attrs
import narwhals.stable.v2 as nw

from kesos.engine.problem import KesosError, Problem
from kesos.evaluators.columns import by_part, is_partitioned, refuse, taken_in
from kesos.evaluators.waiting import no_rows_yet, rows, totals

_SHOWN: Final = 5
_KELAMIN: Final = {1: "laki_laki", 2: "perempuan"}
_HUBUNGAN: Final = {
    1: "kepala_keluarga",
    2: "istri_suami",
    3: "anak",
    4: "menantu",
    5: "cucu",
    6: "orang_tua_mertua",
    7: "pembantu",
    8: "lainnya",
}
_IJAZAH_BDT: Final = {0: "tidak_sekolah", 1: "sd", 2: "smp", 3: "sma", 4: "d3", 5: "s1", 6: "s2"}
_JENJANG_REGSOSEK: Final = {
    **dict.fromkeys(range(1, 6), "sd"),
    **dict.fromkeys(range(6, 11), "smp"),
    **dict.fromkeys(range(11, 18), "sma"),
    18: "d3",
    19: "s1",
    20: "s1",
    21: "s2",
    22: "s3",
}
_BAB_BDT: Final = {1: "sendiri", 2: "bersama", 3: "umum", 4: "tidak_ada"}
_KLOSET_BDT: Final = {1: "leher_angsa", 2: "plengsengan", 3: "cemplung", 4: "tidak_pakai"}
_TINJA_BDT: Final = {
    1: "tangki_septik",
    2: "spal",
    3: "lubang_tanah",
    4: "kolam_sawah_sungai_laut",
    5: "pantai_tanah_kebun",
    6: "lainnya",
}
_YA_TIDAK: Final = {1: True, 2: False}


def _satu(codes: Mapping[int, Any]) -> dict[int, Any]:
    """Return a list that counts from 0 as the later forms count it, from 1."""
    return {code + 1: value for code, value in codes.items()}


_SEKOLAH_BDT: Final = {0: "belum", 1: "masih", 2: "tidak_lagi"}
_BDT: Final[Mapping[str, Mapping[int, Any]]] = {
    "jenis_kelamin": _KELAMIN,
    "hubungan_keluarga": _HUBUNGAN,
    "partisipasi_sekolah": _SEKOLAH_BDT,
    "pendidikan_terakhir": _IJAZAH_BDT,
    "jenjang": {
        **dict.fromkeys(range(1, 4), "sd"),
        **dict.fromkeys(range(4, 7), "smp"),
        **dict.fromkeys(range(7, 10), "sma"),
    },
    "kelas": {code: code for code in range(1, 9)},
    "fasilitas_bab": _BAB_BDT,
    "kloset": _KLOSET_BDT,
    "tinja": _TINJA_BDT,
}
KODE: Final[Mapping[str, Mapping[str, Mapping[int, Any]]]] = MappingProxyType(
    {
        "bdt_dari_0": _BDT,
        "bdt_dari_1": {
            **_BDT,
            "partisipasi_sekolah": _satu(_SEKOLAH_BDT),
            "pendidikan_terakhir": _satu(_IJAZAH_BDT),
        },
        "regsosek_2022": {
            "jenis_kelamin": _KELAMIN,
            "hubungan_keluarga": _HUBUNGAN,
            "partisipasi_sekolah": _satu(_SEKOLAH_BDT),
            "jenjang": _JENJANG_REGSOSEK,
            "pendidikan_terakhir": {**_JENJANG_REGSOSEK, 23: "tidak_sekolah"},
            "kelas": {code: code for code in range(1, 9)},
            "status_bekerja": _YA_TIDAK,
            "hamil": _YA_TIDAK,
            "fasilitas_bab": {1: "sendiri", 2: "bersama", 3: "umum", 4: "umum", 5: "tidak_dipakai", 6: "tidak_ada"},
            "kloset": {1: "leher_angsa", 2: "plengsengan", 3: "plengsengan", 4: "cemplung"},
            "tinja": {
                1: "tangki_septik",
                2: "spal",
                3: "kolam_sawah_sungai_laut",
                4: "lubang_tanah",
                5: "pantai_tanah_kebun",
                6: "lainnya",
            },
            "keberadaan": {
                1: "ditemukan",
                2: "meninggal",
                3: "pindah",
                4: "pindah",
                5: "anggota_baru",
                6: "tidak_ditemukan",
            },
        },
        "siak": {
            "jenis_kelamin": _KELAMIN,
            "hubungan_keluarga": {
                1: "kepala_keluarga",
                2: "suami",
                3: "istri",
                4: "anak",
                5: "menantu",
                6: "cucu",
                7: "orang_tua",
                8: "mertua",
                9: "famili_lain",
                10: "pembantu",
                11: "lainnya",
            },
        },
        "mk_2023": {
            "keberadaan": {1: "ditemukan", 2: "tidak_ditemukan", 3: "ganda", 4: "meninggal", 5: "tanpa_dokumen"},
        },
    }
)
"""The codes by layout and fact. D1 to D3 share one code and stand as ``d3``, S2/S3 of BDT as ``s2``, the profession
after S1 as ``s1`` [D]; BDT does not say which level of higher education code 10 is, so it is left out. Code 6 of the check of 2023 has no label that was found and is left out."""

KOLOM: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "dtsen_2025": {
            "nomor_induk_kependudukan": "nik",
            "nomor_kartu_keluarga": "nomor_kk",
            "status_hubungan_keluarga": "hubungan_keluarga",
            "kode_kelurahan_desa": "kode_kelurahan",
            "jenjang_tertinggi_yang_diduduki": "jenjang",
            "kelas_tertinggi_yang_diduduki": "kelas",
            "ijazah_tertinggi_yang_dimiliki": "pendidikan_terakhir",
            "status_dalam_pekerjaan_utama": "status_pekerjaan",
            "lapangan_usaha_dari_pekerjaan_utama": "lapangan_usaha",
            "jenis_kloset": "kloset",
            "pembuangan_akhir_tinja": "tinja",
            "desil_nasional": "desil",
        },
    }
)
"""The columns of an extract whose name is not that of their fact, by layout: DTSEN as two code bases load it [B]. Its code
lists were not seen; who knows that an extract counts as Regsosek does says so."""

STATUS: Final[Mapping[str, tuple[str, ...]]] = {
    "LAYAK": ("layak", "eligible"),
    "TIDAK_LAYAK": ("tidak layak", "mampu", "sudah mampu"),
    "BELUM_DICEK": ("pending", "belum ground check"),
    "DITEMUKAN": ("ditemukan", "terkonfirmasi"),
    "TIDAK_DITEMUKAN": (
        "tidak ditemukan",
        "tidak terkonfirmasi",
        "alamat tidak ditemukan",
        "individu tidak ditemukan",
    ),
    "MENINGGAL": ("meninggal", "mati"),
    "PINDAH": ("pindah", "pindah wilayah", "pindah luar negeri"),
    "GANDA": ("ganda", "data ganda", "nik ganda"),
    "TANPA_DOKUMEN": ("tidak memiliki dokumen kependudukan",),
    "PADAN": ("padan", "padan dukcapil", "padan dukcapil ya"),
    "TIDAK_PADAN": ("tidak padan", "padan dukcapil tidak", "data tidak ditemukan"),
    "NIK_TIDAK_VALID": ("nik invalid", "anomali", "tidak valid"),
    "MENOLAK": ("menolak", "responden menolak", "menolak bantuan"),
    "NONAKTIF": ("nonaktif", "ditidurkan", "dicoret"),
}
"""Statuses of kesos and the wordings met for them. No official table of SIKS-NG status codes was found."""
_BY_WORDS: Final = {words: status for status, seen in STATUS.items() for words in seen}


def status(words: str) -> str | None:
    """Return the status that some words mean; None where they were never met.

    >>> status(" Padan Dukcapil  YA "), status("entah")
    ('PADAN', None)
    """
    return _BY_WORDS.get(" ".join(words.casefold().split()))


def decode(layout: str, fact: str, code: int) -> Any:
    """Return the value that a code means in a layout.

    Args:
        layout: a key of `KODE`.
        fact: the name of the fact.
        code: the code.

    Raises:
        KesosError: VV-914 for a layout, fact or code that is not there.

    >>> decode("siak", "hubungan_keluarga", 2), decode("regsosek_2022", "hubungan_keluarga", 2)
    ('suami', 'istri_suami')
    """
    codes = _codes(layout, fact)
    if code not in codes:
        raise _unknown(layout, fact, code)
    return codes[code]


def decode_frame(frame: Any, layout: str, columns: Mapping[str, str], *, strict: bool = True) -> Any:
    """Return the frame, of the kind given, with columns of codes turned to the words of kesos.

    Args:
        frame: a data frame that narwhals knows, eager or lazy.
        layout: a key of `KODE`.
        columns: the name of the fact for each column of whole numbers; the column takes that name.
        strict: refuse a code that the list does not have, for which a lazy frame is read once; else it becomes null, and
            nothing is read. A Dask frame is looked at part by part, when it is computed.

    Raises:
        FrameError: FRM-006 for a stream that is to be looked at.
        KesosError: VV-914 for a layout or fact that is not there, and for each column with codes that its list lacks.

    >>> import polars as pl
    >>> table = pl.DataFrame({"412": [1, 9]})
    >>> decode_frame(table, "regsosek_2022", {"412": "partisipasi_sekolah"}, strict=False).to_dict(as_series=False)
    {'partisipasi_sekolah': ['belum', None]}
    >>> decode_frame(table, "regsosek_2022", {"412": "partisipasi_sekolah"})
    Traceback (most recent call last):
    kesos.engine.problem.KesosError: VV-914: Kode 9 untuk 'partisipasi_sekolah' tidak dikenal dalam regsosek_2022. ...
    """
    if is_partitioned(frame):
        return by_part(frame, partial(decode_frame, layout=layout, columns=columns, strict=strict))
    table, _ = taken_in(frame)
    table = _decoded(table, layout, {column: (fact, _codes(layout, fact)) for column, fact in columns.items()}, strict)
    return table.rename(dict(columns)).to_native()


def facts_frame(frame: Any, *, codes: str, columns: str | Mapping[str, str] = "dtsen_2025", strict: bool = True) -> Any:
    """Return the frame, of the kind given, with its columns named and its codes written as facts, for any subject.

    Args:
        frame: a data frame that narwhals knows, eager or lazy. Columns of text, truth values and dates stay as they are.
        codes: a key of `KODE`: how its columns of numbers count.
        columns: a key of `KOLOM`, or the name of the fact for each column that is not named like it.
        strict: as for `decode_frame`.

    Raises:
        KesosError: VV-914 for a layout that is not there, and for each column with codes that its list lacks.

    >>> import polars as pl
    >>> extract = pl.DataFrame({"status_hubungan_keluarga": [1], "status_bekerja": [2], "desil_nasional": [3]})
    >>> facts_frame(extract, codes="regsosek_2022").to_dicts()
    [{'hubungan_keluarga': 'kepala_keluarga', 'status_bekerja': False, 'desil': 3}]
    """
    if is_partitioned(frame):
        return by_part(frame, partial(facts_frame, codes=codes, columns=columns, strict=strict))
    lists, (table, _) = KODE.get(codes), taken_in(frame)
    if lists is None or (isinstance(columns, str) and columns not in KOLOM):
        raise _unknown(codes if lists is None else str(columns), "-", "-")
    named = KOLOM[columns] if isinstance(columns, str) else columns
    schema: Any = table.collect_schema()
    facts = {column: named.get(column, column) for column in schema.names()}
    numbers = [column for column, fact in facts.items() if fact in lists and schema[column].is_numeric()]
    table = _decoded(table, codes, {column: (facts[column], lists[facts[column]]) for column in numbers}, strict)
    return table.rename({column: fact for column, fact in facts.items() if column != fact}).to_native()


_Coded: TypeAlias = Mapping[str, tuple[str, Mapping[int, Any]]]
"""For each column of codes, its fact and its list."""


def _decoded(table: Any, layout: str, coded: _Coded, strict: bool) -> Any:
    if strict:
        _refuse_strange(table, layout, coded)
    return table.with_columns(*(_written(nw.col(column), held).alias(column) for column, (_, held) in coded.items()))


def _refuse_strange(table: "nw.DataFrame[Any] | nw.LazyFrame[Any]", layout: str, coded: _Coded) -> None:
    if coded:
        refuse([attrs.evolve(problem, example="strict=False") for problem in no_rows_yet(table)])
    known = [_known(nw.col(column), held).all() for column, (_, held) in coded.items()]
    # One query tells which columns have some; only these are looked at again.
    doubted = [column for column, fine in zip(coded, totals(table, known), strict=True) if fine is False]
    strange = {column: _strange(table, column, coded[column][1]) for column in doubted}
    found = [_problem(layout, coded[column][0], codes, column) for column, codes in strange.items() if codes]
    if found:
        raise KesosError(*found)


def _known(column: nw.Expr, held: Mapping[int, Any]) -> nw.Expr:
    # As floats, for a column of codes with gaps may hold such, and Polars does not compare them with whole numbers.
    return column.is_null() | column.cast(nw.Float64).is_in([*map(float, held)])


def _strange(table: "nw.DataFrame[Any] | nw.LazyFrame[Any]", column: str, held: Mapping[int, Any]) -> str:
    """Return the codes of a column that its list does not have, the first few of them."""
    met = rows(table.select(column).drop_nulls().unique())
    return ", ".join(f"{code:g}" for code in sorted(code for (code,) in met if code not in held)[:_SHOWN])


def _written(column: nw.Expr, codes: Mapping[int, Any]) -> nw.Expr:
    first, *rest = codes.items()
    start: nw.Expr = nw.when(column == first[0]).then(nw.lit(first[1]))
    return reduce(lambda chain, one: nw.when(column == one[0]).then(nw.lit(one[1])).otherwise(chain), rest, start)


def _codes(layout: str, fact: str) -> Mapping[int, Any]:
    if fact not in KODE.get(layout, {}):
        raise _unknown(layout, fact, "-")
    return KODE[layout][fact]


def _unknown(layout: str, fact: str, code: object) -> KesosError:
    return KesosError(_problem(layout, fact, code, fact))


def _problem(layout: str, fact: str, code: object, where: str) -> Problem:
    context = {"layout": layout, "fact": fact, "code": code, "layouts": ", ".join(KODE)}
    there = next(iter(KODE.get(layout, {}).get(fact, {})), None)
    return Problem(code="VV-914", where=where, context=context, example=None if there is None else f"{there:g}")
