"""Whole files or none: what is written goes to a neighbour first and takes the place of the old file at the end."""

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from civicgraph.errors import OutputError

_PIECES_AT_ONCE = 4096


def check_folder(folder: Path) -> None:
    """Raise an OutputError if nothing could be written into the folder, which need not be there yet: before long work.

    >>> check_folder(Path("outputs"))
    """
    place = next((path for path in (folder, *folder.absolute().parents) if path.exists()), Path())
    if not place.is_dir():
        raise OutputError(f"{place} is a file, not a folder: choose another place to write into")
    if not os.access(place, os.W_OK | os.X_OK):
        raise OutputError(f"{place} cannot be written into: check its permissions or choose another place")


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A binary file that becomes `path` when the block ends well; else `path` stays what it was.

    Missing folders are made. A machine that loses power afterwards has the old file or the new one. What killed
    processes left of theirs is taken away.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear(path)
        with _begin(part) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        _forget(part)


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """UTF-8 text, piece by piece, whole or not at all."""
    rest = iter(pieces)
    with replacing(path) as file:
        while chunk := "".join(islice(rest, _PIECES_AT_ONCE)):
            file.write(chunk.encode())


def _begin(part: Path) -> BinaryIO:
    """A new file, locked as long as it is open, which tells others that its writer lives."""
    while True:
        file = part.open("wb")
        fcntl.flock(file, fcntl.LOCK_EX)
        if part.exists() and os.path.samestat(part.stat(), os.fstat(file.fileno())):
            return file
        file.close()  # it was taken for a dead one's before it was locked


def _clear(path: Path) -> None:
    """Take away unfinished files for `path` whose writers are dead."""
    for part in path.parent.glob(f".{escape(path.name)}.*.part"):
        with suppress(FileNotFoundError, BlockingIOError), part.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            part.unlink()


def _forget(part: Path) -> None:
    """Remove what is left of a file that was not finished; its folder may not even exist."""
    if part.exists():
        part.unlink()
