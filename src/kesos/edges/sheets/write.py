"""Files written whole or not at all: every output of a job is finished beside its place, then all are moved there."""

import os
import secrets
import shutil
from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

from kesos.edges.sheets.common import failure, mask_digits
from kesos.engine.problem import KesosError

Writer: TypeAlias = Callable[[Path], None]
"""Writes one whole file under the name that it is given."""

UNFINISHED: Final = ".kesos-tmp"
"""The ending of unfinished files. A killed process may leave one; the next job for its place takes it away."""

_NAME_KEPT: Final = 100


def publish(outputs: Mapping[Path, Writer]) -> None:
    """Write several files so that they appear together.

    Each is written under another name in its own folder and flushed to the disk; then all are renamed. If anything
    fails, even a rename in the middle, the folder looks as it did before. A killed process leaves whole files, old or
    new.

    Args:
        outputs: for each place, what writes the file.

    Raises:
        KesosError: LBR-061 if a place cannot be written, LBR-062 if it is a folder, LBR-063 if its folder is not there,
            LBR-064 if two outputs have one place.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     place = Path(folder, "hasil.txt")
    ...     publish({place: lambda path: path.write_text("ya") and None})
    ...     place.read_text(), [one.name for one in Path(folder).iterdir()]
    ('ya', ['hasil.txt'])
    """
    _check_places(outputs)
    unfinished = {place: _beside(place) for place in outputs}
    try:
        for place, writer in outputs.items():
            with explained(place):
                writer(unfinished[place])
                _flush(unfinished[place])
        _move(unfinished)
    finally:
        _remove(unfinished.values())


def _check_places(places: Collection[Path]) -> None:
    seen: set[Path] = set()
    for place in places:
        name = mask_digits(str(place))
        if place.is_dir():
            raise failure("LBR-062", where=name, path=name)
        if not place.parent.is_dir():
            raise failure("LBR-063", where=name, path=name, folder=mask_digits(str(place.parent)))
        real = _real(place)
        if real in seen:
            raise failure("LBR-064", where=name, path=name)
        seen.add(real)


def _real(place: Path) -> Path:
    """Follow a symbolic link, so that the file behind it is replaced and the link stays."""
    return Path(os.path.realpath(place))


def _beside(place: Path) -> Path:
    """Return a new name in the folder of a place, and take away what a killed job left there for it."""
    real = _real(place)
    start = f".{real.name[:_NAME_KEPT]}."
    with explained(place):
        _remove(one for one in real.parent.iterdir() if one.name.startswith(start) and one.name.endswith(UNFINISHED))
    return real.with_name(f"{start}{secrets.token_hex(4)}{UNFINISHED}")


@contextmanager
def explained(place: Path) -> Generator[None]:
    """Turn what the system says about a place into an error of ours.

    Raises:
        KesosError: LBR-061.

    >>> with explained(Path("hasil.csv")):
    ...     raise OSError(28, "No space left on device")
    Traceback (most recent call last):
    kesos.engine.problem.KesosError: LBR-061: ...
    """
    try:
        yield
    except OSError as refused:
        name = mask_digits(str(place))
        raise failure("LBR-061", where=name, path=name, reason=refused.strerror or refused) from refused


def _flush(path: Path) -> None:
    """Wait until the disk has the file."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Wait until the disk has the names; not every system lets a folder be opened."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _move(unfinished: Mapping[Path, Path]) -> None:
    """Rename all files, or put back what was there."""
    before: dict[Path, Path | None] = {}
    try:
        for place, path in unfinished.items():
            with explained(place):
                real = _real(place)
                before[real] = _keep(real, path)
                path.replace(real)
    except KesosError:
        _put_back(before)
        raise
    finally:
        _remove(kept for kept in before.values() if kept)
    for folder in {real.parent for real in before}:
        _flush_folder(folder)


def _keep(real: Path, path: Path) -> Path | None:
    """Give the file that is there a second name, and the new one its rights; None if there is none."""
    if not real.exists():
        return None
    shutil.copymode(real, path)
    kept = path.with_name(path.name.replace(UNFINISHED, f"-old{UNFINISHED}"))
    try:
        os.link(real, kept)
    except OSError:
        shutil.copy2(real, kept)
    return kept


def _put_back(before: Mapping[Path, Path | None]) -> None:
    for real, kept in before.items():
        with suppress(OSError):
            if kept:
                kept.replace(real)
            else:
                real.unlink(missing_ok=True)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
