"""Graphs of any size put in order on disk, in memory that does not grow with them: SQLite sorts piece by piece.

Its order of UTF-8 bytes is Python's order of characters. Its files lie in the folder SQLITE_TMPDIR if that is set, else
in TMPDIR, else in /var/tmp, which is on a disk where /tmp may be memory; they have no name, so that nothing is left of
them however the process ends.
"""

import os
import sqlite3
from collections.abc import Collection, ItemsView, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache, partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import msgspec

from civicgraph.errors import OutputError
from civicgraph.graph import DEFAULT_GRAPH, Properties, Quad, Triple, merge

_KILOBYTES = 16_384
"""What SQLite holds of a file, and as much again while it sorts; with more it is no faster."""
_KEPT = 4096
"""How many things are kept as they were read: roles, articles and bodies are asked for again and again."""
_CHOSEN_BY = ("SQLITE_TMPDIR", "TMPDIR")
_FOLDERS = ("/var/tmp", "/usr/tmp", "/tmp", ".")
"""Where SQLite looks for room: in what these variables name, then in these folders."""
_SETTINGS = ("temp_store=FILE", "journal_mode=OFF", "synchronous=OFF")

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Properties).decode


@contextmanager
def scratch() -> Iterator[sqlite3.Connection]:
    """A database in a file without a name, for as long as the block lasts.

    Any thread may use it: a generator that is thrown away half read is closed by whichever the collector runs in.

    Raises:
        OutputError: there is no folder for the file, or no more room in it.
    """
    folder = scratch_folder()
    try:
        db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        try:
            for setting in (*_SETTINGS, f"cache_size=-{_KILOBYTES}"):
                db.execute(f"PRAGMA {setting}")
            db.execute("BEGIN")
            yield db
        finally:
            db.close()
    except sqlite3.OperationalError as error:
        sentence = f"the graph cannot be sorted on disk in {folder} ({error}): set TMPDIR to a folder with more room"
        raise OutputError(sentence) from error


def scratch_folder() -> str:
    """Where SQLite puts its files. One that is wished for and is none is refused: SQLite would take another unasked."""
    for variable in _CHOSEN_BY:
        if folder := os.environ.get(variable):
            if _takes_files(folder):
                return folder
            raise OutputError(f"{variable} is {folder}, which is no folder that can be written into: set it to one")
    return next(filter(_takes_files, _FOLDERS), _FOLDERS[0])


def _takes_files(folder: str) -> bool:
    return Path(folder).is_dir() and os.access(folder, os.W_OK | os.X_OK)


def by_subject(quads: Iterable[Quad], kinds: Collection[str] = ()) -> Iterator[Quad]:
    """The quads sorted by subject, each once; if `kinds` are given, only those of graphs that are of one of them, and
    those of the default graph.
    """
    return _in_order(quads, "s, p, o, g", kinds)


def by_graph(quads: Iterable[Quad], kinds: Collection[str] = ()) -> Iterator[Quad]:
    """The same quads sorted by graph first, so that those of each stand together."""
    return _in_order(quads, "g, s, p, o", kinds)


def merged(quads: Iterable[Quad], kinds: Collection[str] = ()) -> Iterator[Triple]:
    """What the graphs say as one graph, sorted, each triple once; only the quads of one thing are held."""
    for _, about in groupby(by_subject(quads, kinds), key=itemgetter(0)):
        yield from sorted(set(merge(about)))


def each_once(words: Iterable[str]) -> Iterator[str]:
    """The words sorted, each once."""
    with scratch() as db:
        db.execute("CREATE TABLE word (w TEXT)")
        db.executemany("INSERT INTO word VALUES (?)", ((word,) for word in words))
        for (word,), _ in groupby(db.execute("SELECT w FROM word ORDER BY w")):
            yield word


def _in_order(quads: Iterable[Quad], order: str, kinds: Collection[str]) -> Iterator[Quad]:
    """The quads, each once, in the order of the columns; of what `kinds` leave. A graph is of those that it says of
    itself.
    """
    marks = ", ".join("?" * len(kinds))
    of_kinds = f"WHERE g = '{DEFAULT_GRAPH}' OR g IN (SELECT g FROM quad WHERE s = g AND o IN ({marks}))"
    with scratch() as db:
        db.execute("CREATE TABLE quad (s TEXT, p TEXT, o TEXT, g TEXT)")
        db.executemany("INSERT INTO quad VALUES (?, ?, ?, ?)", quads)
        found = db.execute(f"SELECT s, p, o, g FROM quad {of_kinds if kinds else ''} ORDER BY {order}", tuple(kinds))
        for quad, _ in groupby(found):
            yield quad


@contextmanager
def index_on_disk(triples: Iterable[Triple]) -> Iterator["Things"]:
    """What `graph.index_triples` gives, of as many triples as there may be: sorted and merged already."""
    with scratch() as db:
        yield Things(db, triples)


class Things(Mapping[str, Properties]):
    """What is told of each subject, on disk and sorted."""

    def __init__(self, db: sqlite3.Connection, triples: Iterable[Triple]) -> None:
        self._db = db
        self._read = lru_cache(_KEPT)(partial(_find, db))
        db.execute("CREATE TABLE thing (iri TEXT, about BLOB)")
        db.executemany("INSERT INTO thing VALUES (?, ?)", _rows(triples))
        db.execute("CREATE UNIQUE INDEX by_iri ON thing (iri)")

    def __getitem__(self, iri: str) -> Properties:
        return self._read(iri)

    def __iter__(self) -> Iterator[str]:
        return (iri for (iri,) in self._db.execute("SELECT iri FROM thing ORDER BY rowid"))

    def __len__(self) -> int:
        (count,) = self._db.execute("SELECT count(*) FROM thing").fetchone()
        return int(count)

    def items(self) -> ItemsView[str, Properties]:
        return _Items(self)

    def in_order(self) -> Iterator[tuple[str, Properties]]:
        """Each subject with what is told of it, read in one go."""
        found = self._db.execute("SELECT iri, about FROM thing ORDER BY rowid")
        return ((iri, _decode(about)) for iri, about in found)


class _Items(ItemsView[str, Properties]):
    """The items of `Things`, without looking each up."""

    _mapping: Things

    def __iter__(self) -> Iterator[tuple[str, Properties]]:
        return self._mapping.in_order()


def _find(db: sqlite3.Connection, iri: str) -> Properties:
    found = db.execute("SELECT about FROM thing WHERE iri = ?", (iri,)).fetchone()
    if found is None:
        raise KeyError(iri)
    return _decode(found[0])


def _rows(triples: Iterable[Triple]) -> Iterator[tuple[str, bytes]]:
    for subject, about in groupby(triples, key=itemgetter(0)):
        told = {p: [o for _, _, o in same] for p, same in groupby(about, key=itemgetter(1))}
        yield subject, _encode(told)
