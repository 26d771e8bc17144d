"""A store kept in a folder: made whole or not at all, opened by one writer or by any number of readers.

The folder holds the engine's own folder and a small file that names it with the version of the format. A new store is
built beside the old one, and the small file, replaced last, makes it the one that counts.
"""

import fcntl
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from civicgraph.errors import LockedError, StoreError
from civicgraph.graph import Quad
from civicgraph.store.store import Store, fill

FORMAT_VERSION = 3
"""Raised when what a store holds changes so that another version of the program would read it wrongly."""

_POINTER = "store.json"
_ENGINE = "engine"
_TRIAL = "trial-"
_WAITS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""The seconds after which a reader tries again to open a store that is being written."""


def create(folder: Path, quads: Iterable[Quad], finish: Callable[[Store, Path], object] = lambda *_: None) -> None:
    """Make a store of the quads in `folder`; one that is there already is replaced at the end.

    `finish` may add to the new store, and put files of its own into the folder that it is given, before it counts.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _Lock(folder):
            _clear(folder)
            data = folder / _next_name(folder)
            data.mkdir()
            try:
                _make(data, quads, finish)
                _point_to(folder, data.name)
            except BaseException:
                shutil.rmtree(data)  # a full disk is not left full
                raise
            _clear(folder)
    except OSError as error:
        raise StoreError(f"the store {folder} cannot be written: {error}") from error


def _make(data: Path, quads: Iterable[Quad], finish: Callable[[Store, Path], object]) -> None:
    engine = ox.Store(str(data / _ENGINE))
    fill(engine, quads)
    finish(Store(engine), data)
    engine.optimize()
    engine.flush()


def _clear(folder: Path) -> None:
    """Take away what does not count: an earlier store, one left half made, a trial that was killed."""
    counts = _pointed(folder, any_version=True) if is_store(folder) else None
    for path in (*folder.glob("data-*"), *folder.glob(f"data-*/{_TRIAL}*")):
        if path.name != counts and path.exists():
            shutil.rmtree(path)


def open_store(folder: Path, *, read_only: bool = True) -> Store:
    """The store in `folder`. Readers see it as it is now, and go on while one writer changes it.

    No store, one of another format version, or a second writer is a StoreError.
    """
    try:
        if read_only:
            return _open_to_read(folder)
        data_folder(folder)  # what is no store is told before anything is locked
        lock = _Lock(folder)
        _clear(folder)
        return Store(ox.Store(str(data_folder(folder) / _ENGINE)), lock)
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store {folder} cannot be opened: {error}") from error


def _open_to_read(folder: Path) -> Store:
    """The store as it is now; while a writer puts other files in the place of some, the engine may want another try."""
    for wait in _WAITS:
        try:
            return Store(ox.Store.read_only(str(data_folder(folder) / _ENGINE)))
        except (OSError, RuntimeError):
            time.sleep(wait)
    return Store(ox.Store.read_only(str(data_folder(folder) / _ENGINE)))


@contextmanager
def trial(folder: Path, store: Store) -> Iterator[Store]:
    """A copy of the store, open for writing, in which something can be tried; it is gone afterwards.

    The engine shares its files with the copy, so that making one takes no time.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=_TRIAL, dir=data_folder(folder), ignore_cleanup_errors=True) as place:
            scratch = store.copy(Path(place) / _ENGINE)
            try:
                yield scratch
            finally:
                scratch.close()  # an open engine goes on writing into its folder while that is taken away
    except OSError as error:
        raise StoreError(f"the store {folder} cannot be written: {error}") from error


class _Lock:
    """The right to write in a folder, held by one process at a time, until it is closed, forgotten or killed."""

    def __init__(self, folder: Path) -> None:
        self._file = -1
        self._file = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self.close()
            raise LockedError(
                f"the store {folder} is being written by another process: wait until it has ended"
            ) from error

    def __enter__(self) -> None:
        return

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
        self._file = -1


def data_folder(folder: Path) -> Path:
    """Where the store in `folder` has its files, beside the engine's own."""
    return folder / _pointed(folder)


def is_store(folder: Path) -> bool:
    return (folder / _POINTER).is_file()


def _pointed(folder: Path, *, any_version: bool = False) -> str:
    """The name of the folder that counts."""
    try:
        pointer = json.loads((folder / _POINTER).read_text(encoding="utf-8"))
        version, data = pointer["format"], pointer["data"]
    except FileNotFoundError as error:
        raise StoreError(f"{folder} is no store: make one with civicgraph build INPUT... --store {folder}") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"the file {folder / _POINTER} is damaged: build the store anew into another folder"
        ) from error
    if version != FORMAT_VERSION and not any_version:
        raise StoreError(
            f"the store {folder} has format {version}, this program reads {FORMAT_VERSION}: build it anew in another "
            f"folder, with civicgraph build INPUT... --store FOLDER"
        )
    return str(data)


def _point_to(folder: Path, data: str) -> None:
    part = folder / f"{_POINTER}.part"
    part.write_text(json.dumps({"format": FORMAT_VERSION, "data": data}) + "\n", encoding="utf-8")
    part.replace(folder / _POINTER)


def _next_name(folder: Path) -> str:
    """A name for the engine's folder that no store, whole or left half made, has yet."""
    taken = [int(path.name.removeprefix("data-")) for path in folder.glob("data-*")]
    return f"data-{max(taken, default=0) + 1}"
