"""What a file is, by its content and not by its name."""

import zipfile
from pathlib import Path
from typing import Final, Literal, TypeAlias

from kesos.edges.sheets.common import failure, mask_digits

Kind: TypeAlias = Literal["csv", "xlsx", "parquet"]
"""How a file is read: ``xlsx`` stands for every workbook (xlsx, xlsm, xlsb, xls, ods)."""

ENDINGS: Final[dict[str, frozenset[str]]] = {
    ".csv": frozenset({"text"}),
    ".tsv": frozenset({"text"}),
    ".txt": frozenset({"text"}),
    ".xlsx": frozenset({"xlsx"}),
    ".xlsm": frozenset({"xlsx"}),
    ".xlsb": frozenset({"xlsb"}),
    ".xls": frozenset({"xls"}),
    ".ods": frozenset({"ods"}),
    ".parquet": frozenset({"parquet"}),
    ".pq": frozenset({"parquet"}),
}
"""The endings of a name that kesos reads, and the contents that each may have."""

_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"PAR1", "parquet"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\xef\xbb\xbf", "text"),
    (b"\xff\xfe", "text"),
    (b"\xfe\xff", "text"),
)
# Four bytes, not two: a CSV may well begin with the heading "PKH".
_ZIP_HEADS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_MEMBERS: Final = (("xl/workbook.xml", "xlsx"), ("xl/workbook.bin", "xlsb"), ("word/document.xml", "docx"))
_WORKBOOK_MARKS: Final = (b"xl/", b"[Content_Types].xml")
_MARKUP: Final = (b"<!doctype html", b"<html", b"<table", b"<?xml", b"<head", b"<meta")
_SUFFIX: Final = {"text": ".csv", "xlsx": ".xlsx", "xlsb": ".xlsb", "xls": ".xls", "ods": ".ods", "parquet": ".parquet"}
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


def content_of(path: Path) -> str:
    """Return what a file seems to hold, by its first bytes.

    Returns:
        ``text``, ``xlsx``, ``xlsb``, ``xls``, ``ods``, ``parquet``, ``locked`` (a workbook under a password), ``html``,
        ``pdf``, ``docx``, ``zip``, ``gzip``, ``png``, ``jpeg`` or ``binary``.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "data.xlsx")
    ...     _ = path.write_text("nik;nama")
    ...     content_of(path)
    'text'
    """
    with path.open("rb") as file:
        head = file.read(1024)
    if head.startswith(_ZIP_HEADS):
        return _in_zip(path)
    found = next((name for magic, name in _MAGIC if head.startswith(magic)), None)
    if found == "xls" and _ENCRYPTED in path.read_bytes():
        return "locked"
    return found or _text_or_binary(head)


def _in_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and b"spreadsheet" in archive.read("mimetype"):
                return "ods"
    except (zipfile.BadZipFile, OSError, RuntimeError, KeyError):
        # RuntimeError: locked, or packed in a way that zipfile does not know.
        # The list of a cut-off archive is lost; the name of a member is usually still there.
        return "xlsx" if any(mark in path.read_bytes() for mark in _WORKBOOK_MARKS) else "zip"
    return next((kind for member, kind in _ZIP_MEMBERS if member in names), "zip")


def _text_or_binary(head: bytes) -> str:
    if head.lstrip().lower().startswith(_MARKUP):
        return "html"
    return "binary" if b"\0" in head else "text"


def kind_of(path: Path) -> Kind:
    """Return how to read a file, after checking that its content is what its name says.

    Raises:
        KesosError: LBR-001 no such file, LBR-002 a folder, LBR-003 empty, LBR-005 the content is not what the name
            says, LBR-006 a kind that kesos does not read, LBR-008 locked by a password, LBR-011 not readable.

    >>> from pathlib import Path
    >>> kind_of(Path("tidak-ada.csv"))
    Traceback (most recent call last):
    kesos.engine.problem.KesosError: LBR-001: ...
    """
    name = mask_digits(str(path))
    try:
        _check_there(path, name)
        content = content_of(path)
    except OSError as refused:
        raise failure("LBR-011", where=name, path=name, reason=refused.strerror or refused) from refused
    allowed = ENDINGS.get(path.suffix.lower())
    if allowed is None:
        accepted = ", ".join(ENDINGS)
        raise failure("LBR-006", where=name, path=name, accepted=accepted, example=mask_digits(f"{path.stem}.xlsx"))
    if content == "locked":
        raise failure("LBR-008", where=name, path=name)
    if content not in allowed:
        right = mask_digits(f"{path.stem}{_SUFFIX.get(content, '.xlsx')}")
        raise failure("LBR-005", where=name, path=name, named=path.suffix.lower(), seems=content, example=right)
    return "csv" if content == "text" else "parquet" if content == "parquet" else "xlsx"


def _check_there(path: Path, name: str) -> None:
    if path.is_dir():
        raise failure("LBR-002", where=name, path=name)
    if not path.exists():
        raise failure("LBR-001", where=name, path=name)
    if path.stat().st_size == 0:
        raise failure("LBR-003", where=name, path=name)
