"""Privacy by UU 27/2022: the class of every column, masking, pseudonyms, and who may see what by a source of the caller.

No role and no right to see is built in: the law gives principles and duties, and an office's own rule says who sees what.
What no rule opens stays closed.
"""

import hmac
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final

import narwhals.stable.v2 as nw
from attrs import field, frozen

from kesos._verval.fakta import Keluarga, Perorangan
from kesos._verval.pdp_kelas import KOLOM, POLA, UU_27_2022, WILAYAH, Kelas
from kesos.engine.citation import PRIMARY, UNVERIFIED, Citation, Evidence
from kesos.engine.fact import FactInfo, Sensitivity
from kesos.engine.problem import KesosError, Problem
from kesos.evaluators.columns import taken_in
from kesos.fakta.identitas import mask

_FACTS: Final[Mapping[str, FactInfo]] = {**Keluarga.__facts__, **Perorangan.__facts__}
_SHORTEST_KEY: Final = 32
_KEPT: Final = 32


@frozen
class ColumnClass:
    """The class of a column.

    Args:
        column: its name.
        kelas: its class; None where it is not known, which is to be guarded like specific data.
        evidence: how well the class is known: the law names the classes [A], the sorting is ours [D].
    """

    column: str
    kelas: Kelas | None
    evidence: Evidence = UNVERIFIED

    @property
    def specific(self) -> bool:
        """Whether it is guarded as specific data; also where its class is not known."""
        return self.kelas is None or self.kelas.specific

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The places of the law that name the class."""
        return () if self.kelas is None else self.kelas.cites


_BY_SENSITIVITY: Final = {
    Sensitivity.SPESIFIK: Kelas.KERENTANAN,
    Sensitivity.PRIBADI: Kelas.UMUM,
    Sensitivity.BIASA: Kelas.BUKAN_PRIBADI,
}


def classify_column(column: str) -> ColumnClass:
    """Return the class of a column: a fact of a person or a family, or a heading of an office table.

    >>> classify_column("penyakit_kronis").kelas, str(classify_column("penyakit_kronis").cites[0])
    (<Kelas.KESEHATAN: 'kesehatan'>, 'UU 27/2022 Pasal 4 ayat (2) huruf a [A]')
    >>> classify_column("kolom entah").kelas, classify_column("kolom entah").specific
    (None, True)
    """
    name = "_".join(re.findall("[a-z0-9]+", column.casefold()))
    if name in KOLOM:
        return ColumnClass(column, KOLOM[name])
    fact = _FACTS.get(name)
    return ColumnClass(column, _by_words(name) if fact is None else _BY_SENSITIVITY[fact.sensitivity])


def _by_words(name: str) -> Kelas | None:
    if re.fullmatch(WILAYAH, name):
        return Kelas.BUKAN_PRIBADI
    return next((kelas for kelas, words in POLA if re.search(f"(?:^|_)(?:{words})(?:_|$)", name)), None)


def classify_columns(columns: Iterable[str]) -> tuple[ColumnClass, ...]:
    """Return the class of each column of a table.

    >>> [one.column for one in classify_columns(["nik", "desil", "kecamatan"]) if one.specific]
    ['desil']
    """
    return tuple(map(classify_column, columns))


def mask_name(name: str) -> str:
    """Return a name with only the first letter of each word.

    >>> mask_name("Siti Aminah")
    'S*** A*****'
    """
    return " ".join(f"{word[0]}{'*' * (len(word) - 1)}" for word in name.split())


def mask_value(column: str, value: Any) -> Any:
    """Return a value so that it can be shown beside others: numbers of identity and names masked, dates cut to the year.

    Args:
        column: the name of its column.
        value: the value; None stays None.

    >>> mask_value("nik", "3371011708909999"), mask_value("nama", "Budi"), mask_value("tanggal_lahir", date(1990, 8, 17))
    ('337101******9999', 'B***', '1990')
    """
    if value is None:
        return None
    if isinstance(value, date):
        return f"{value.year}"
    name = column.casefold()
    if name.startswith("nama"):
        return mask_name(str(value))
    return mask(value) if isinstance(value, str) else "***"


def _key(key: bytes) -> bytes:
    if len(key) < _SHORTEST_KEY:
        context = {"given": len(key), "needed": _SHORTEST_KEY}
        raise KesosError(
            Problem(code="VV-912", where="key", context=context, example=f"secrets.token_bytes({_SHORTEST_KEY})")
        )
    return key


def pseudonym(value: str, *, key: bytes, purpose: str) -> str:
    """Return a stable pseudonym: a keyed hash (HMAC-SHA256) that nobody can undo or guess without the key.

    The same value, key and purpose give the same pseudonym; another purpose gives one that cannot be joined with it. A hash
    without a key is no protection: every NIK can be tried out.

    Args:
        value: such as a NIK.
        key: at least 32 secret bytes, kept apart from the data.
        purpose: what the pseudonyms are for, such as ``"evaluasi-2026"``.

    Raises:
        KesosError: VV-912 for a shorter key.

    >>> one = pseudonym("3371011708909999", key=b"k" * 32, purpose="uji")
    >>> len(one), one == pseudonym("3371011708909999", key=b"k" * 32, purpose="lain")
    (32, False)
    """
    return hmac.new(_key(key), f"{purpose}\0{value}".encode(), sha256).hexdigest()[:_KEPT]


def pseudonymise_frame(frame: Any, columns: Iterable[str], *, key: bytes, purpose: str) -> Any:
    """Return an eager frame with pseudonyms in some columns; nulls stay null.

    Args:
        frame: a Polars, pandas or PyArrow table.
        columns: columns of text.
        key: at least 32 secret bytes.
        purpose: what the pseudonyms are for.

    Raises:
        KesosError: VV-912 for a short key, VV-913 for a lazy frame, VV-911 for a column that is not there.

    >>> import polars as pl
    >>> pseudonymise_frame(pl.DataFrame({"nik": [None, "1"]}), ["nik"], key=b"k" * 32, purpose="uji")["nik"].len()
    2
    """
    table, _ = taken_in(frame)
    if isinstance(table, nw.LazyFrame):
        raise KesosError(
            Problem(code="VV-913", where="frame", context={"given": type(frame).__name__}, example="frame.collect()")
        )
    for column in columns:
        if column not in table.columns:
            context = {"column": column, "columns": ", ".join(table.columns)}
            raise KesosError(Problem(code="VV-911", where=column, context=context))
        values = table.get_column(column).to_list()
        hidden = [
            pseudonym(str(value), key=key, purpose=purpose) if isinstance(value, str) else None for value in values
        ]
        made = nw.new_series(column, hidden, nw.String, backend=table.implementation)
        table = table.with_columns(made)
    return table.to_native()


class Treatment(StrEnum):
    """What happens to a column before somebody sees it."""

    SHOW = "tampil"
    MASK = "samar"
    PSEUDONYM = "pseudonim"
    DROP = "hapus"


@frozen
class Grant:
    """One right to see: by whom, of what, how, and by which rule.

    Args:
        role: who.
        columns: names of columns, or classes of them.
        treatment: how it is shown.
        source: the rule that gives the right: a citation, or words that name it.
    """

    role: str
    columns: frozenset[str | Kelas] = field(converter=frozenset)
    treatment: Treatment
    source: Citation | str

    def __attrs_post_init__(self) -> None:
        if not self.source:
            raise ValueError("a right to see needs the rule that gives it")


@frozen
class Policy:
    """Rights to see, all by the caller's own source. What none of them opens is dropped.

    Args:
        grants: the rights; the first that names a column wins over one that names its class.
        purpose: what the data are shown for.
        key: the key of pseudonyms, if any are used.

    >>> policy = Policy((Grant("operator", {"nik", Kelas.UMUM}, Treatment.MASK, "SK Kepala Dinas 1/2026"),), purpose="verval")
    >>> policy.view({"nik": "3371011708909999", "desil": 2, "usia": 36}, role="operator")
    {'nik': '337101******9999', 'usia': '***'}
    """

    grants: tuple[Grant, ...]
    purpose: str
    key: bytes = field(default=b"", repr=False)

    def treatment(self, column: str, role: str) -> Treatment:
        """Return how a column is shown to a role."""
        own = [grant for grant in self.grants if grant.role == role]
        kelas = classify_column(column).kelas
        for wanted in (column, kelas):
            for grant in own:
                if wanted is not None and wanted in grant.columns:
                    return grant.treatment
        return Treatment.DROP

    def view(self, row: Mapping[str, Any], *, role: str) -> dict[str, Any]:
        """Return what a role may see of a row.

        Args:
            row: column names and values.
            role: who asks.

        Raises:
            KesosError: VV-912 if a pseudonym is asked and there is no key.
        """
        shown: dict[str, Any] = {}
        for column, value in row.items():
            match self.treatment(column, role):
                case Treatment.SHOW:
                    shown[column] = value
                case Treatment.MASK:
                    shown[column] = mask_value(column, value)
                case Treatment.PSEUDONYM:
                    shown[column] = None if value is None else pseudonym(str(value), key=self.key, purpose=self.purpose)
                case _:
                    continue
        return shown


@frozen
class Deadline:
    """A time limit of the law.

    Args:
        what: what has to be done, in Indonesian.
        hours: within how many hours.
        cite: where it stands.
    """

    what: str
    hours: int
    cite: Citation

    def until(self, since: datetime) -> datetime:
        """Return the end of the time, counted in hours from the request or the finding."""
        return since + timedelta(hours=self.hours)


_TIGA_HARI: Final = 72
TENGGAT: Final[Mapping[str, Deadline]] = {
    "perbaikan": Deadline(
        "memperbarui atau membetulkan data sesudah diminta", _TIGA_HARI, UU_27_2022.at("Pasal 30 ayat (1)", PRIMARY)
    ),
    "akses": Deadline("memberi akses sesudah diminta", _TIGA_HARI, UU_27_2022.at("Pasal 32 ayat (2)", PRIMARY)),
    "penarikan": Deadline(
        "menghentikan pemrosesan sesudah persetujuan ditarik", _TIGA_HARI, UU_27_2022.at("Pasal 40 ayat (2)", PRIMARY)
    ),
    "pembatasan": Deadline(
        "menunda atau membatasi pemrosesan sesudah diminta", _TIGA_HARI, UU_27_2022.at("Pasal 41 ayat (1)", PRIMARY)
    ),
    "kegagalan": Deadline(
        "memberi tahu subjek dan lembaga secara tertulis tentang kegagalan pelindungan",
        _TIGA_HARI,
        UU_27_2022.at("Pasal 46 ayat (1)", PRIMARY),
    ),
}
"""The time limits of UU 27/2022: 3 x 24 hours each [A]."""

DASAR_PEMROSESAN: Final[Mapping[str, str]] = {
    "a": "persetujuan yang sah dan tegas untuk tujuan tertentu",
    "b": "perjanjian",
    "c": "kewajiban hukum pengendali",
    "d": "kepentingan vital subjek",
    "e": "kepentingan umum, pelayanan publik, atau kewenangan menurut peraturan",
    "f": "kepentingan sah lain, dengan menimbang keduanya",
}
"""The legal bases of processing, one of which is needed (UU 27/2022 Pasal 20 ayat (2) [A])."""

PENILAIAN_DAMPAK: Final[Mapping[str, str]] = {
    "a": "keputusan otomatis yang berakibat hukum atau berdampak besar",
    "b": "data spesifik",
    "c": "skala besar",
    "d": "evaluasi, penskoran, atau pemantauan sistematis",
    "e": "mencocokkan atau menggabungkan sekelompok data",
    "f": "teknologi baru",
    "g": "pemrosesan yang membatasi hak subjek",
}
"""When an impact assessment is needed; one is enough (UU 27/2022 Pasal 34 [A]). Verval meets b, c, d and e as a rule."""
