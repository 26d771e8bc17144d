"""Files of every kind to articles: JSON Lines, text and HTML pages, folders of them, standard input.

This is the only room that touches the user's input. Text is Unicode NFC once, here.
"""

import sys
from collections.abc import Collection, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from civicgraph.errors import InputError
from civicgraph.model import Article
from civicgraph.read.files import LINES, PAGES, File, find_files
from civicgraph.read.place import Place

__all__ = ["LIMIT", "count_articles", "read_inputs"]

LIMIT = 10 * 2**20
"""Bytes of one article's line or file. The longest reports of portals have some hundred thousand; a line of 50 MB is
a broken export."""


def read_inputs(
    inputs: Iterable[str], *, stdin: BinaryIO | None = None, limit: int = LIMIT, written: Collection[Path] = ()
) -> Iterator[Article | InputError]:
    """The articles of files, folders and "-" (JSON Lines on standard input), one at a time and in order.

    A problem is yielded as an InputError with its file and line, never raised, and everything else is still read. An
    article with a bad date comes after the error that says so, without a date. The same article a second time is
    passed over; another text under an id that was read is an error. Only ids and digests are kept. Builds and stores
    inside a folder are no input, nor are the folders `written` into.

    >>> import io
    >>> lines = '{"id": "a", "title": "Tin", "text": "Họp."}'
    >>> [found.id for found in read_inputs(["-"], stdin=io.BytesIO(lines.encode()))]
    ['a']
    """
    first: dict[str, tuple[bytes, Place]] = {}
    for name in inputs:
        for found in _read_input(name, stdin, limit, written):
            if isinstance(found, InputError):
                yield found
                continue
            place, article = found
            digest = _digest(article)
            known, earlier = first.setdefault(article.id, (digest, place))
            if known != digest:
                yield place.error(f'the id "{article.id}" is that of another article, {earlier}; give it its own id')
            elif earlier is place:
                yield article


def count_articles(inputs: Iterable[str]) -> int | None:
    """About how many articles there are to read, a line or a page each; None where standard input is among them.

    What cannot be read counts for nothing here and is told by `read_inputs`.
    """
    names = tuple(inputs)
    if "-" in names:
        return None
    files = (file for name in names for file in find_files(name) if isinstance(file, File))
    return sum(_count_lines(file) if file.suffix in LINES else 1 for file in files)


def _count_lines(file: File) -> int:
    try:
        with file.path.open("rb") as stream:
            return sum(piece.count(b"\n") for piece in iter(lambda: stream.read(LIMIT), b"")) or 1
    except OSError:
        return 0


def _digest(article: Article) -> bytes:
    words = repr((article.title, article.text, article.published))
    return blake2b(words.encode(), digest_size=16).digest()


def _read_input(
    name: str, stdin: BinaryIO | None, limit: int, written: Collection[Path]
) -> Iterator[tuple[Place, Article] | InputError]:
    if name == "-":
        from civicgraph.read.jsonl import read_lines

        yield from read_lines(stdin or sys.stdin.buffer, name, limit)
        return
    for file in find_files(name, written):
        if isinstance(file, InputError):
            yield file
            continue
        try:
            yield from _read_file(file, limit)
        except InputError as error:
            yield error
        except OSError as error:
            yield file.place.error(f"the file cannot be read ({error.strerror}); check its permissions")


def _read_file(file: File, limit: int) -> Iterator[tuple[Place, Article] | InputError]:
    with file.path.open("rb") as stream:
        if file.suffix in LINES:
            from civicgraph.read.jsonl import read_lines

            yield from read_lines(stream, str(file.place), limit)
            return
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise file.place.error(f"the file is longer than {limit:,} bytes; one page is one article")
    if file.suffix in PAGES:
        from civicgraph.read.html import read_html

        found = read_html(data, file.stem, file.place)
    else:
        from civicgraph.read.page import read_text

        found = read_text(data, file.stem, file.place)
    for item in found:
        yield item if isinstance(item, InputError) else (file.place, item)
