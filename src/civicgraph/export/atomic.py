"""Whole files or none: what is written goes to a neighbour first and takes the place of the old file at the end."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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

    Missing folders are made. A machine that loses power afterwards has the old file or the new one.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
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


def _forget(part: Path) -> None:
    """Remove what is left of a file that was not finished; its folder may not even exist."""
    if part.exists():
        part.unlink()
