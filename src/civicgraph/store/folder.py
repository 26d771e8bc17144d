"""A store kept in a folder: made whole or not at all, opened by one writer or by any number of readers.

The folder holds the engine's own folder and a small file that names it with the version of the format. A new store is
built beside the old one, and the small file, replaced last, makes it the one that counts.
"""

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph as ox

from civicgraph.errors import StoreError
from civicgraph.graph import Quad
from civicgraph.store.store import Store, fill

FORMAT_VERSION = 1
"""Raised when what a store holds changes so that another version of the program would read it wrongly."""

_POINTER = "store.json"
_ENGINE = "engine"


def create(folder: Path, quads: Iterable[Quad], finish: Callable[[Store, Path], object] = lambda *_: None) -> None:
    """Make a store of the quads in `folder`; one that is there already is replaced at the end.

    `finish` may add to the new store, and put files of its own into the folder that it is given, before it counts.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        data = folder / _next_name(folder)
        data.mkdir()
        engine = ox.Store(str(data / _ENGINE))
        fill(engine, quads)
        finish(Store(engine), data)
        engine.optimize()
        engine.flush()
        _point_to(folder, data.name)
    except OSError as error:
        raise StoreError(f"the store {folder} cannot be written: {error}") from error
    for old in folder.glob("data-*"):
        if old != data:
            shutil.rmtree(old)


def open_store(folder: Path, *, read_only: bool = True) -> Store:
    """The store in `folder`. Readers see it as it is now, and go on while one writer changes it.

    No store, one of another format version, or a second writer is a StoreError.
    """
    engine = str(data_folder(folder) / _ENGINE)
    try:
        return Store(ox.Store.read_only(engine) if read_only else ox.Store(engine))
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(
                f"the store {folder} is being written by another process: wait until it has ended"
            ) from error
        raise StoreError(f"the store {folder} cannot be opened: {error}") from error


def data_folder(folder: Path) -> Path:
    """Where the store in `folder` has its files, beside the engine's own."""
    return folder / _pointed(folder)


def is_store(folder: Path) -> bool:
    return (folder / _POINTER).is_file()


def _pointed(folder: Path) -> str:
    """The name of the engine's folder."""
    try:
        pointer = json.loads((folder / _POINTER).read_text(encoding="utf-8"))
        version, data = pointer["format"], pointer["data"]
    except FileNotFoundError as error:
        raise StoreError(f"{folder} is no store: make one with civicgraph build INPUT... --store {folder}") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"the file {folder / _POINTER} is damaged: build the store anew into another folder"
        ) from error
    if version != FORMAT_VERSION:
        raise StoreError(
            f"the store {folder} has format {version}, this program reads {FORMAT_VERSION}: build it anew with "
            f"civicgraph build INPUT... --store {folder}"
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
