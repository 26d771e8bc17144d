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

_NO_TEXT = re.compile(r"missing required field `(\w+)`")
_WRONG_TYPE = re.compile(r"got `(\w+)`(?: - at `\$\.(\w+)`)?")
_KINDS = {
    "array": "a list", "bool": "true or false", "float": "a number", "int": "a number", "null": "null",
    "object": "an object", "str": "a string",
}  # fmt: skip
"""What JSON calls each kind of value, in words."""

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
    -:2: the line is not an article: it has no "title"; it needs "id", "title" and "text"
    """
    number, empty = 0, True
    while data := stream.readline(limit + 1):
        number += 1
        place = Place(source, number)
        if len(data) > limit and not data.endswith(b"\n"):
            _skip_line(stream, limit)
            empty = False
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
                empty = False
                yield from _read_record(_parse(line, place), place)
        except InputError as error:
            empty = False
            yield error
    if empty:
        yield Place(source).error("there is nothing in it; write one article a line")


def _skip_line(stream: BinaryIO, piece: int) -> None:
    while (data := stream.readline(piece)) and not data.endswith(b"\n"):
        pass


def _parse(line: str, place: Place) -> _Record:
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError as error:
        needs = 'it needs "id", "title" and "text"'
        raise place.error(f"the line is not an article: {_tell_lack(str(error))}; {needs}") from None
    except msgspec.DecodeError as error:
        raise place.error(f"the line is not JSON ({error}); write one article a line") from None
    except RecursionError:
        raise place.error("the line nests JSON too deeply; an article's fields are plain") from None


def _tell_lack(found: str) -> str:
    """What msgspec found wrong with a record, in words a person writes.

    >>> _tell_lack("Expected `str`, got `array` - at `$.text`")
    '"text" is a list, not a string'
    """
    if lack := _NO_TEXT.search(found):
        return f'it has no "{lack[1]}"'
    if wrong := _WRONG_TYPE.search(found):
        kind = _KINDS.get(wrong[1], wrong[1])
        return f'"{wrong[2]}" is {kind}, not a string' if wrong[2] else f"it is {kind}, not an object"
    return found


def _read_record(record: _Record, place: Place) -> Iterator[tuple[Place, Article] | InputError]:
    """The article of one line. What it lacks is an error; what else is wrong with it is told before it."""
    needed = {"id": str(record.id).strip(), "title": record.title, "text": record.text}
    for name, value in needed.items():
        if not value.strip():
            raise place.error(f'the article\'s "{name}" is empty; fill it in')
        needed[name] = normalize(value)
        if control := find_control(value):
            yield place.flaw(f'"{name}" has the control character {control}; it was read as a space')
            needed[name] = blank_controls(needed[name])
    check_script(f"{needed['title']}\n{needed['text']}", place)
    published = None
    if record.published not in (None, ""):
        published = _read_day(record.published)
        if published is None:
            yield place.flaw(
                f'"published" is {_quote(record.published)}, not an ISO date such as "2019-03-15"; '
                "the article was read without a date"
            )
    told: dict[str, str | None] = {}
    for name, given in (("url", record.url), ("source", record.source)):
        told[name] = blank_controls(normalize(given)).strip() or None if isinstance(given, str) else None
        if given is not None and not isinstance(given, str):
            yield place.flaw(f'"{name}" is {_quote(given)}, not a string; the article was read without it')
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
