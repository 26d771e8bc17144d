"""JSON Lines: one article a line, each line read by itself, so that a bad one costs only itself.

Fields: `id` (a string; a whole number is taken as its digits), `title`, `text`, and optionally `published` (ISO 8601
date, or date and time), `url`, `source`. Other fields are passed over. Titles and texts are taken as they are, only
in Unicode NFC, so that offsets count in what the file says.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import msgspec

from civicgraph.errors import InputError
from civicgraph.model import Article
from civicgraph.read.encoding import UTF16_MARKS, blank_controls, check_script, decode, find_control, normalize
from civicgraph.read.place import Place

_ARRAY = "the file is one JSON array, not JSON Lines; `jq -c '.[]' FILE` writes it one article a line"
_SPREAD = "the file spreads a JSON object over lines; `jq -c . FILE` writes it one article a line"
_WHOLE_FILE = {"[": _ARRAY, "[{": _ARRAY, "{": _SPREAD}

_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d\S*)?")


class _Record(msgspec.Struct):
    """A line of the file. The optional fields may be of any type: a wrong one does not cost the article."""

    id: str | int
    title: str
    text: str
    published: object = None
    url: object = None
    source: object = None


_DECODER = msgspec.json.Decoder(_Record)


def read_lines(stream: BinaryIO, source: str, limit: int) -> Iterator[tuple[Place, Article] | InputError]:
    """The articles of a JSON Lines stream, in order; an InputError for each problem, after which reading goes on.

    No more than `limit` bytes of a line are held; a longer line is an error and is passed over.

    >>> import io
    >>> lines = '{"id": 7, "title": "Tin", "text": "Họp."}\\n{"id": "8"}\\n'
    >>> for found in read_lines(io.BytesIO(lines.encode()), "-", 1000):
    ...     print(found)
    (Place(source='-', line=1), Article(id='7', title='Tin', text='Họp.', published=None, url=None, source=None))
    -:2: the line is not an article: Object missing required field `title`; it needs "id", "title" and "text"
    """
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        place = Place(source, number)
        if len(data) > limit and not data.endswith(b"\n"):
            _skip_line(stream, limit)
            yield place.error(f"the line is longer than {limit:,} bytes; shorten it or leave it out")
            continue
        if number == 1 and data.startswith(UTF16_MARKS):
            yield Place(source).error("the file is UTF-16; save it as UTF-8")
            return
        try:
            line = decode(data, place).strip()
            if number == 1 and line in _WHOLE_FILE:
                yield Place(source).error(_WHOLE_FILE[line])
                return
            if line:
                yield from _read_record(_parse(line, place), place)
        except InputError as error:
            yield error


def _skip_line(stream: BinaryIO, piece: int) -> None:
    while (data := stream.readline(piece)) and not data.endswith(b"\n"):
        pass


def _parse(line: str, place: Place) -> _Record:
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError as error:
        raise place.error(f'the line is not an article: {error}; it needs "id", "title" and "text"') from None
    except msgspec.DecodeError as error:
        raise place.error(f"the line is not JSON ({error}); write one article a line") from None
    except RecursionError:
        raise place.error("the line nests JSON too deeply; an article's fields are plain") from None


def _read_record(record: _Record, place: Place) -> Iterator[tuple[Place, Article] | InputError]:
    """The article of one line. What it lacks is an error; what else is wrong with it is told before it."""
    needed = {"id": str(record.id).strip(), "title": record.title, "text": record.text}
    for name, value in needed.items():
        if not value.strip():
            raise place.error(f'the article\'s "{name}" is empty; fill it in')
        needed[name] = normalize(value)
        if control := find_control(value):
            yield place.error(f'"{name}" has the control character {control}; it was read as a space')
            needed[name] = blank_controls(needed[name])
    check_script(f"{needed['title']}\n{needed['text']}", place)
    published = None
    if record.published not in (None, ""):
        published = _read_day(record.published)
        if published is None:
            yield place.error(
                f'"published" is {_quote(record.published)}, not an ISO date such as "2019-03-15"; '
                "the article was read without a date"
            )
    told: dict[str, str | None] = {}
    for name, given in (("url", record.url), ("source", record.source)):
        told[name] = blank_controls(normalize(given)).strip() or None if isinstance(given, str) else None
        if given is not None and not isinstance(given, str):
            yield place.error(f'"{name}" is {_quote(given)}, not a string; the article was read without it')
    yield place, Article(**needed, published=published, url=told["url"], source=told["source"])


def _read_day(value: object) -> date | None:
    """The day of an ISO 8601 date or date and time, as written, whatever the time zone."""
    match = _ISO_DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _quote(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 40 else words[:37] + "..."
