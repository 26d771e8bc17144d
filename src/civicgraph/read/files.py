"""The files that the user's words mean: files, folders of them, and standard input."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from civicgraph.errors import InputError
from civicgraph.read.place import Place

LINES = frozenset({".jsonl", ".json"})
TEXTS = frozenset({".txt"})
PAGES = frozenset({".html", ".htm"})
_KINDS = LINES | TEXTS | PAGES


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `stem` is its path below the folder that was given, without the suffix: a page's id."""

    path: Path
    place: Place
    suffix: str
    stem: str


def find_files(name: str) -> Iterator[File | InputError]:
    """The readable files that `name` means, those of a folder sorted by path; hidden ones are passed over."""
    path, place = Path(name), Place(name)
    if path.is_dir():
        empty = True
        for found in _walk(path):
            empty = False
            yield found
        if empty:
            yield place.error("the folder has no articles; they are .jsonl, .json, .txt, .html or .htm")
    elif not path.exists():
        yield place.error("there is no such file or folder; check the name")
    elif path.suffix.lower() not in _KINDS:
        yield place.error("the kind of file is unknown; articles are .jsonl, .json, .txt, .html or .htm")
    else:
        yield _describe(path, path.parent)


def _walk(folder: Path) -> Iterator[File | InputError]:
    blocked: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=blocked.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if path.suffix.lower() in _KINDS and not name.startswith("."):
                yield _describe(path, folder)
    for error in blocked:
        yield Place(str(error.filename)).error(f"the folder cannot be read ({error.strerror}); check its permissions")


def _describe(path: Path, folder: Path) -> File | InputError:
    stem = path.relative_to(folder).with_suffix("").as_posix()
    shown = os.fsencode(path).decode("utf-8", errors="backslashreplace")
    try:
        stem.encode()
    except UnicodeEncodeError:
        return Place(shown).error("the file's name is not UTF-8; rename it")
    return File(path, Place(shown), path.suffix.lower(), stem)
