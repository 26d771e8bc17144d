"""The files that the user's words mean: files, folders of them, and standard input."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from civicgraph.errors import InputError
from civicgraph.read.place import Place

LINES = frozenset({".jsonl", ".json"})
TEXTS = frozenset({".txt"})
PAGES = frozenset({".html", ".htm"})
_KINDS = LINES | TEXTS | PAGES

_BUILD = frozenset({"graph.nq", "summary.json"})
"""The files by which a folder is known as what a build wrote."""
_OF_BUILD = frozenset(
    {"graph.html", "explorer.html", "articles.html", "timeline.html", "readings.jsonl", "gaps.jsonl", "summary.json"}
)
"""What a build writes that looks like articles; a test says that they agree."""
_OWN_PAGE = b'<meta name="generator" content="civicgraph">'
"""What stands in the head of a page that `civicgraph view` wrote, wherever it is."""
_HEAD = 2000
_STORE, _OF_STORE = "store.json", "data-"
"""The file by which a store is known, and how the folders begin in which it has its own."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `stem` is its path below the folder that was given, without the suffix: a page's id."""

    path: Path
    place: Place
    suffix: str
    stem: str


def find_files(name: str, written: Collection[Path] = ()) -> Iterator[File | InputError]:
    """The readable files that `name` means, those of a folder sorted by path.

    Of a folder are passed over: what is hidden, pages of `civicgraph view`, the builds and stores in it, and the
    folders `written` into. If the folder itself is one of those, all but the build's and the store's own files is read.
    """
    path, place = Path(name), Place(name)
    if path.is_dir():
        empty = True
        for found in _walk(path, {folder.resolve() for folder in written}):
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


def _walk(folder: Path, written: Collection[Path]) -> Iterator[File | InputError]:
    blocked: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=blocked.append):
        own = _own_files(folders, names)
        if Path(root) != folder and (own or Path(root).resolve() in written):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in own)
        for name in sorted(names):
            path = Path(root, name)
            if path.suffix.lower() in _KINDS and not name.startswith(".") and name not in own and not _is_own(path):
                yield _describe(path, folder)
    for error in blocked:
        yield Place(str(error.filename)).error(f"the folder cannot be read ({error.strerror}); check its permissions")


def _own_files(folders: Collection[str], names: Collection[str]) -> frozenset[str]:
    """What a build or a store has written in a folder with these folders and files in it; nothing if it is neither."""
    of_build = _OF_BUILD if _BUILD.issubset(names) else frozenset()
    data = frozenset(name for name in folders if name.startswith(_OF_STORE)) if _STORE in names else frozenset()
    return of_build | data | ({_STORE} if data else frozenset())


def _is_own(path: Path) -> bool:
    """Whether a file is a page that this program drew; what cannot be opened is told by who reads it."""
    if path.suffix.lower() not in PAGES:
        return False
    try:
        with path.open("rb") as file:
            return _OWN_PAGE in file.read(_HEAD)
    except OSError:
        return False


def _describe(path: Path, folder: Path) -> File | InputError:
    stem = path.relative_to(folder).with_suffix("").as_posix()
    shown = os.fsencode(path).decode("utf-8", errors="backslashreplace")
    try:
        stem.encode()
    except UnicodeEncodeError:
        return Place(shown).error("the file's name is not UTF-8; rename it")
    return File(path, Place(shown), path.suffix.lower(), stem)
